<?xml version="1.0" encoding="utf-8"?>
<!-- SPDX-FileCopyrightText: 2026 The Skep authors
     SPDX-License-Identifier: Apache-2.0 -->
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>skep::ClientDetail</name>
    <message numerus="yes">
        <source>%Ln client(s) selected</source>
        <translation>
            <numerusform>%Ln client selected</numerusform>
            <numerusform>%Ln clients selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>skep::ClientsPage</name>
    <message numerus="yes">
        <source>Disconnecting %Ln client(s)</source>
        <translation>
            <numerusform>Disconnecting %Ln client</numerusform>
            <numerusform>Disconnecting %Ln clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>End %Ln session(s)? Their subscriptions and queued messages are deleted.</source>
        <translation>
            <numerusform>End %Ln session? Its subscriptions and queued messages are deleted.</numerusform>
            <numerusform>End %Ln sessions? Their subscriptions and queued messages are deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ending %Ln session(s)</source>
        <translation>
            <numerusform>Ending %Ln session</numerusform>
            <numerusform>Ending %Ln sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ending %Ln subscription(s)</source>
        <translation>
            <numerusform>Ending %Ln subscription</numerusform>
            <numerusform>Ending %Ln subscriptions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>skep::ListenersPanel</name>
    <message numerus="yes">
        <source>%Ln connection(s)</source>
        <translation>
            <numerusform>%Ln connection</numerusform>
            <numerusform>%Ln connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln listener(s) open to the network</source>
        <translation>
            <numerusform>%Ln listener open to the network</numerusform>
            <numerusform>%Ln listeners open to the network</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>skep::OverviewPage</name>
    <message numerus="yes">
        <source>%Ln session(s)</source>
        <translation>
            <numerusform>%Ln session</numerusform>
            <numerusform>%Ln sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>skep::PayloadViewer</name>
    <message numerus="yes">
        <source>%Ln message(s) selected</source>
        <translation>
            <numerusform>%Ln message selected</numerusform>
            <numerusform>%Ln messages selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>skep::RetainedPage</name>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clear %Ln retained message(s)?</source>
        <translation>
            <numerusform>Clear %Ln retained message?</numerusform>
            <numerusform>Clear %Ln retained messages?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clearing %Ln message(s)</source>
        <translation>
            <numerusform>Clearing %Ln message</numerusform>
            <numerusform>Clearing %Ln messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>skep::StatusBar</name>
    <message numerus="yes">
        <source>%Ln client(s)</source>
        <translation>
            <numerusform>%Ln client</numerusform>
            <numerusform>%Ln clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>skep::TablePage</name>
    <message numerus="yes">
        <source>Copied %Ln line(s)</source>
        <translation>
            <numerusform>Copied %Ln line</numerusform>
            <numerusform>Copied %Ln lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>skep::Tray</name>
    <message numerus="yes">
        <source>Skep: %Ln client(s)</source>
        <translation>
            <numerusform>Skep: %Ln client</numerusform>
            <numerusform>Skep: %Ln clients</numerusform>
        </translation>
    </message>
</context>
</TS>
