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
        <source>%1 online, %Ln session(s)</source>
        <translation>
            <numerusform>%1 online, %Ln session</numerusform>
            <numerusform>%1 online, %Ln sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ending %Ln subscription(s); Ctrl+Z restores them</source>
        <translation>
            <numerusform>Ending %Ln subscription; Ctrl+Z brings it back</numerusform>
            <numerusform>Ending %Ln subscriptions; Ctrl+Z brings them back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restoring %Ln subscription(s)</source>
        <translation>
            <numerusform>Bringing back %Ln subscription</numerusform>
            <numerusform>Bringing back %Ln subscriptions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>skep::DiffView</name>
    <message numerus="yes">
        <source>⋯ %Ln line(s) the same</source>
        <translation>
            <numerusform>⋯ %Ln line the same</numerusform>
            <numerusform>⋯ %Ln lines the same</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>skep::HistoryModel</name>
    <message numerus="yes">
        <source>%Ln message(s) before this one came too fast to be shown one by one.</source>
        <translation>
            <numerusform>%Ln message before this one came too fast to be shown by itself.</numerusform>
            <numerusform>%Ln messages before this one came too fast to be shown one by one.</numerusform>
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
    <name>skep::Payload</name>
    <message numerus="yes">
        <source>%Ln more byte(s) are not shown.</source>
        <translation>
            <numerusform>%Ln more byte is not shown.</numerusform>
            <numerusform>%Ln more bytes are not shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more value(s) are not shown.</source>
        <translation>
            <numerusform>%Ln more value is not shown.</numerusform>
            <numerusform>%Ln more values are not shown.</numerusform>
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
    <name>skep::PublishPage</name>
    <message numerus="yes">
        <source>%Ln message(s) sent</source>
        <translation>
            <numerusform>%Ln message sent</numerusform>
            <numerusform>%Ln messages sent</numerusform>
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
        <source>%Ln message(s) written to %1</source>
        <translation>
            <numerusform>%Ln message written to %1</numerusform>
            <numerusform>%Ln messages written to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cleared %Ln message(s); Ctrl+Z restores them</source>
        <translation>
            <numerusform>Cleared %Ln message; Ctrl+Z brings it back</numerusform>
            <numerusform>Cleared %Ln messages; Ctrl+Z brings them back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) sent to the broker; Ctrl+Z undoes the import</source>
        <translation>
            <numerusform>%Ln message handed to the broker; Ctrl+Z takes that back</numerusform>
            <numerusform>%Ln messages handed to the broker; Ctrl+Z takes that back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>skep::RetainedTreeModel</name>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
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
    <name>skep::SubscriptionTreeModel</name>
    <message numerus="yes">
        <source>%Ln client(s)</source>
        <translation>
            <numerusform>%Ln client</numerusform>
            <numerusform>%Ln clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln filter(s)</source>
        <translation>
            <numerusform>%Ln filter</numerusform>
            <numerusform>%Ln filters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln member</numerusform>
            <numerusform>%Ln members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>skep::SubscriptionsPage</name>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln member</numerusform>
            <numerusform>%Ln members</numerusform>
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
    <name>skep::TopicDetail</name>
    <message numerus="yes">
        <source>History · %Ln value(s)</source>
        <translation>
            <numerusform>History · %Ln value</numerusform>
            <numerusform>History · %Ln values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>skep::TopicsModel</name>
    <message numerus="yes">
        <source>%Ln topic(s)</source>
        <translation>
            <numerusform>%Ln topic</numerusform>
            <numerusform>%Ln topics</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>skep::TopicsPage</name>
    <message numerus="yes">
        <source>%Ln topic(s)</source>
        <translation>
            <numerusform>%Ln topic</numerusform>
            <numerusform>%Ln topics</numerusform>
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
<context>
    <name>skep::VerdictText</name>
    <message numerus="yes">
        <source>One of %Ln online member(s) of group %1 gets it: the next in turn that has room.</source>
        <translation>
            <numerusform>The only online member of group %1 gets it.</numerusform>
            <numerusform>One of %Ln online members of group %1 gets it: the next in turn that has room.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) get it now</source>
        <translation>
            <numerusform>%Ln client gets it now</numerusform>
            <numerusform>%Ln clients get it now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln queue(s) keep it</source>
        <translation>
            <numerusform>%Ln queue keeps it</numerusform>
            <numerusform>%Ln queues keep it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) miss it</source>
        <translation>
            <numerusform>%Ln client misses it</numerusform>
            <numerusform>%Ln clients miss it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln subscription(s) do not match</source>
        <translation>
            <numerusform>%Ln subscription does not match</numerusform>
            <numerusform>%Ln subscriptions do not match</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more are not listed</source>
        <translation>
            <numerusform>%Ln more is not listed</numerusform>
            <numerusform>%Ln more are not listed</numerusform>
        </translation>
    </message>
</context>
</TS>
