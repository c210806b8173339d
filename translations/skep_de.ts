<?xml version="1.0" encoding="utf-8"?>
<!-- SPDX-FileCopyrightText: 2026 The Skep authors
     SPDX-License-Identifier: Apache-2.0 -->
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>skep::ClientDetail</name>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Verkehr</translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) selected</source>
        <translation>
            <numerusform>%Ln Client ausgewählt</numerusform>
            <numerusform>%Ln Clients ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Connected for %1</source>
        <translation>Verbunden seit %1</translation>
    </message>
    <message>
        <source>Offline for %1</source>
        <translation>Offline seit %1</translation>
    </message>
    <message>
        <source>Subscriptions (%1)</source>
        <translation>Abonnements (%1)</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Listener</source>
        <translation>Listener</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Transport</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>MQTT %1</source>
        <translation>MQTT %1</translation>
    </message>
    <message>
        <source>Sub-protocol</source>
        <translation>Subprotokoll</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>User agent</source>
        <translation>User-Agent</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Cipher</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Ausgestellt von</translation>
    </message>
    <message>
        <source>Also valid for</source>
        <translation>Gilt auch für</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Gültig ab</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Clean start</source>
        <translation>Clean Start</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Keep-alive</source>
        <translation>Keep-Alive</translation>
    </message>
    <message>
        <source>Session expiry</source>
        <translation>Sitzungsablauf</translation>
    </message>
    <message>
        <source>Will</source>
        <translation>Letzter Wille</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Messages in</source>
        <translation>Nachrichten ein</translation>
    </message>
    <message>
        <source>%1   (%2/s)</source>
        <translation>%1   (%2/s)</translation>
    </message>
    <message>
        <source>Messages out</source>
        <translation>Nachrichten aus</translation>
    </message>
    <message>
        <source>Bytes in</source>
        <translation>Bytes ein</translation>
    </message>
    <message>
        <source>Bytes out</source>
        <translation>Bytes aus</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Verworfen</translation>
    </message>
</context>
<context>
    <name>skep::ClientsModel</name>
    <message>
        <source>Client ID</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Transport</translation>
    </message>
    <message>
        <source>MQTT</source>
        <translation>MQTT</translation>
    </message>
    <message>
        <source>Protocol version</source>
        <translation>Protokollversion</translation>
    </message>
    <message>
        <source>Sub-protocol</source>
        <translation>Subprotokoll</translation>
    </message>
    <message>
        <source>The WebSocket sub-protocol that was agreed on</source>
        <translation>Das vereinbarte WebSocket-Subprotokoll</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Subs</source>
        <translation>Abos</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Abonnements</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Messages that wait for the client</source>
        <translation>Nachrichten, die auf den Client warten</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Messages sent and not yet acknowledged</source>
        <translation>Gesendete, noch nicht bestätigte Nachrichten</translation>
    </message>
    <message>
        <source>Msgs in</source>
        <translation>Nachr. ein</translation>
    </message>
    <message>
        <source>Messages received from the client</source>
        <translation>Vom Client empfangene Nachrichten</translation>
    </message>
    <message>
        <source>Msgs out</source>
        <translation>Nachr. aus</translation>
    </message>
    <message>
        <source>Messages sent to the client</source>
        <translation>An den Client gesendete Nachrichten</translation>
    </message>
    <message>
        <source>In/s</source>
        <translation>Ein/s</translation>
    </message>
    <message>
        <source>Messages received per second</source>
        <translation>Empfangene Nachrichten pro Sekunde</translation>
    </message>
    <message>
        <source>Out/s</source>
        <translation>Aus/s</translation>
    </message>
    <message>
        <source>Messages sent per second</source>
        <translation>Gesendete Nachrichten pro Sekunde</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Messages dropped on their way to the client</source>
        <translation>Auf dem Weg zum Client verworfene Nachrichten</translation>
    </message>
    <message>
        <source>Keep-alive</source>
        <translation>Keep-Alive</translation>
    </message>
    <message>
        <source>Session expiry</source>
        <translation>Sitzungsablauf</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>Connected since %1</source>
        <translation>Verbunden seit %1</translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation>Offline seit %1</translation>
    </message>
</context>
<context>
    <name>skep::ClientsPage</name>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Filter by id, user, address</source>
        <translation>Nach ID, Benutzer, Adresse filtern</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>Close the connection; the session stays</source>
        <translation>Die Verbindung schließen; die Sitzung bleibt</translation>
    </message>
    <message>
        <source>End session</source>
        <translation>Sitzung beenden</translation>
    </message>
    <message>
        <source>Close the connection and delete the session with its subscriptions and queue</source>
        <translation>Die Verbindung schließen und die Sitzung mit ihren Abonnements und wartenden Nachrichten löschen</translation>
    </message>
    <message>
        <source>Copy client ID</source>
        <translation>Client-ID kopieren</translation>
    </message>
    <message>
        <source>%1 online, %2 sessions</source>
        <translation>%1 online, %2 Sitzungen</translation>
    </message>
    <message>
        <source>No listener is open</source>
        <translation>Kein Listener ist offen</translation>
    </message>
    <message>
        <source>The log says why. Without a listener no client can connect.</source>
        <translation>Das Protokoll sagt, warum. Ohne Listener kann sich kein Client verbinden.</translation>
    </message>
    <message>
        <source>No clients yet</source>
        <translation>Noch keine Clients</translation>
    </message>
    <message>
        <source>Connect a device, or a page in the browser, to one of these addresses. It shows up here at once.</source>
        <translation>Verbinden Sie ein Gerät oder eine Seite im Browser mit einer dieser Adressen. Es erscheint sofort hier.</translation>
    </message>
    <message>
        <source>Nothing to disconnect: the selection is offline</source>
        <translation>Nichts zu trennen: Die Auswahl ist offline</translation>
    </message>
    <message>
        <source>Disconnecting %1</source>
        <translation>%1 wird getrennt</translation>
    </message>
    <message numerus="yes">
        <source>Disconnecting %Ln client(s)</source>
        <translation>
            <numerusform>%Ln Client wird getrennt</numerusform>
            <numerusform>%Ln Clients werden getrennt</numerusform>
        </translation>
    </message>
    <message>
        <source>End the session of %1? Its subscriptions and queued messages are deleted.</source>
        <translation>Die Sitzung von %1 beenden? Ihre Abonnements und wartenden Nachrichten werden gelöscht.</translation>
    </message>
    <message numerus="yes">
        <source>End %Ln session(s)? Their subscriptions and queued messages are deleted.</source>
        <translation>
            <numerusform>%Ln Sitzung beenden? Ihre Abonnements und wartenden Nachrichten werden gelöscht.</numerusform>
            <numerusform>%Ln Sitzungen beenden? Ihre Abonnements und wartenden Nachrichten werden gelöscht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ending %Ln session(s)</source>
        <translation>
            <numerusform>%Ln Sitzung wird beendet</numerusform>
            <numerusform>%Ln Sitzungen werden beendet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>skep::CopyChip</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
</context>
<context>
    <name>skep::EventsModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
</context>
<context>
    <name>skep::Format</name>
    <message>
        <source>%1 B</source>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>%1 KB</source>
        <translation>%1 KB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1 TB</source>
        <translation>%1 TB</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>off</source>
        <comment>keep-alive</comment>
        <translation>aus</translation>
    </message>
    <message>
        <source>never</source>
        <comment>session expiry</comment>
        <translation>nie</translation>
    </message>
    <message>
        <source>at close</source>
        <comment>session expiry</comment>
        <translation>beim Trennen</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>always</source>
        <comment>retain handling</comment>
        <translation>immer</translation>
    </message>
    <message>
        <source>if new</source>
        <comment>retain handling</comment>
        <translation>wenn neu</translation>
    </message>
    <message>
        <source>never</source>
        <comment>retain handling</comment>
        <translation>nie</translation>
    </message>
    <message>
        <source>Debug</source>
        <translation>Debug</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Broker started</source>
        <translation>Broker gestartet</translation>
    </message>
    <message>
        <source>Broker stopping</source>
        <translation>Broker hält an</translation>
    </message>
    <message>
        <source>Listener started</source>
        <translation>Listener gestartet</translation>
    </message>
    <message>
        <source>Listener stopped</source>
        <translation>Listener angehalten</translation>
    </message>
    <message>
        <source>Listener failed</source>
        <translation>Listener gescheitert</translation>
    </message>
    <message>
        <source>Client connected</source>
        <translation>Client verbunden</translation>
    </message>
    <message>
        <source>Client disconnected</source>
        <translation>Client getrennt</translation>
    </message>
    <message>
        <source>Client ejected</source>
        <translation>Client hinausgeworfen</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>Verbindung abgelehnt</translation>
    </message>
    <message>
        <source>Handshake refused</source>
        <translation>Handshake abgelehnt</translation>
    </message>
    <message>
        <source>Protocol violation</source>
        <translation>Protokollverletzung</translation>
    </message>
    <message>
        <source>Session expired</source>
        <translation>Sitzung abgelaufen</translation>
    </message>
    <message>
        <source>Message dropped</source>
        <translation>Nachricht verworfen</translation>
    </message>
    <message>
        <source>Will published</source>
        <translation>Letzter Wille gesendet</translation>
    </message>
    <message>
        <source>Retained cleared</source>
        <translation>Retained gelöscht</translation>
    </message>
    <message>
        <source>Console action</source>
        <translation>Konsolenaktion</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
</context>
<context>
    <name>skep::LogPage</name>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Filter by text, client, address</source>
        <translation>Nach Text, Client, Adresse filtern</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Show lines of this severity and above</source>
        <translation>Zeilen dieser Stufe und darüber zeigen</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Copy lines</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>%1, %2 lost</source>
        <translation>%1, %2 verloren</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>Noch ist nichts geschehen</translation>
    </message>
    <message>
        <source>Connections, refusals and everything that was dropped show up here.</source>
        <translation>Verbindungen, Ablehnungen und alles, was verworfen wurde, erscheinen hier.</translation>
    </message>
    <message>
        <source>Keep the newest line in view</source>
        <translation>Die neueste Zeile im Blick behalten</translation>
    </message>
</context>
<context>
    <name>skep::InstructionsDialog</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>skep::MainWindow</name>
    <message>
        <source>The configuration is read again; the log says what has changed.</source>
        <translation>Die Konfiguration wird neu gelesen; das Protokoll sagt, was sich geändert hat.</translation>
    </message>
    <message>
        <source>Directory for the certificates</source>
        <translation>Verzeichnis für die Zertifikate</translation>
    </message>
    <message>
        <source>Certificates for development</source>
        <translation>Zertifikate für die Entwicklung</translation>
    </message>
    <message>
        <source>No certificates were made.</source>
        <translation>Es wurden keine Zertifikate erstellt.</translation>
    </message>
    <message>
        <source>Skep</source>
        <translation>Skep</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
</context>
<context>
    <name>skep::NavigationRail</name>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>Make certificates for development</source>
        <translation>Zertifikate für die Entwicklung erstellen</translation>
    </message>
    <message>
        <source>Skep</source>
        <translation>Skep</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Light, dark, or as the system</source>
        <translation>Hell, dunkel oder wie das System</translation>
    </message>
</context>
<context>
    <name>skep::PayloadViewer</name>
    <message>
        <source>Payload</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>the broker</source>
        <translation>der Broker</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Empty payload</source>
        <translation>Kein Inhalt</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Binary</source>
        <translation>Binär</translation>
    </message>
    <message>
        <source>%1, the first %2 of %3</source>
        <translation>%1, die ersten %2 von %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) selected</source>
        <translation>
            <numerusform>%Ln Nachricht ausgewählt</numerusform>
            <numerusform>%Ln Nachrichten ausgewählt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>skep::RetainedModel</name>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Expires in</source>
        <translation>Läuft ab in</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>never</source>
        <comment>message expiry</comment>
        <translation>nie</translation>
    </message>
    <message>
        <source>the broker</source>
        <translation>der Broker</translation>
    </message>
    <message>
        <source>Stored %1</source>
        <translation>Gespeichert %1</translation>
    </message>
    <message>
        <source>Expires %1</source>
        <translation>Läuft ab %1</translation>
    </message>
</context>
<context>
    <name>skep::RetainedPage</name>
    <message>
        <source>Retained</source>
        <translation>Retained</translation>
    </message>
    <message>
        <source>Filter by topic, payload, publisher</source>
        <translation>Nach Thema, Inhalt, Absender filtern</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Remove the retained message</source>
        <translation>Die aufbewahrte Nachricht löschen</translation>
    </message>
    <message>
        <source>Copy topic</source>
        <translation>Thema kopieren</translation>
    </message>
    <message>
        <source>Copy payload</source>
        <translation>Inhalt kopieren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln Nachricht</numerusform>
            <numerusform>%Ln Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>No retained messages</source>
        <translation>Keine aufbewahrten Nachrichten</translation>
    </message>
    <message>
        <source>The broker keeps the last message of a topic that was published with the retain flag. For example:</source>
        <translation>Der Broker bewahrt die letzte Nachricht eines Themas auf, die mit dem Retain-Flag gesendet wurde. Zum Beispiel:</translation>
    </message>
    <message numerus="yes">
        <source>Clear %Ln retained message(s)?</source>
        <translation>
            <numerusform>%Ln aufbewahrte Nachricht löschen?</numerusform>
            <numerusform>%Ln aufbewahrte Nachrichten löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Clearing %1</source>
        <translation>%1 wird gelöscht</translation>
    </message>
    <message numerus="yes">
        <source>Clearing %Ln message(s)</source>
        <translation>
            <numerusform>%Ln Nachricht wird gelöscht</numerusform>
            <numerusform>%Ln Nachrichten werden gelöscht</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>skep::Sparkline</name>
    <message>
        <source>Messages in (grey) and out (coloured) during the last two minutes</source>
        <translation>Nachrichten ein (grau) und aus (farbig) in den letzten zwei Minuten</translation>
    </message>
    <message>
        <source>Message rates of the last two minutes</source>
        <translation>Nachrichtenraten der letzten zwei Minuten</translation>
    </message>
</context>
<context>
    <name>skep::StatusBar</name>
    <message>
        <source>What has just been done</source>
        <translation>Was gerade getan wurde</translation>
    </message>
    <message>
        <source>Messages that the broker receives per second</source>
        <translation>Nachrichten, die der Broker pro Sekunde empfängt</translation>
    </message>
    <message>
        <source>Messages that the broker sends per second</source>
        <translation>Nachrichten, die der Broker pro Sekunde sendet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s)</source>
        <translation>
            <numerusform>%Ln Client</numerusform>
            <numerusform>%Ln Clients</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 sessions, %2 network connections</source>
        <translation>%1 Sitzungen, %2 Netzverbindungen</translation>
    </message>
    <message>
        <source>↓ %1 msg/s</source>
        <translation>↓ %1 Nachr./s</translation>
    </message>
    <message>
        <source>↑ %1 msg/s</source>
        <translation>↑ %1 Nachr./s</translation>
    </message>
    <message>
        <source>No listener</source>
        <translation>Kein Listener</translation>
    </message>
    <message>
        <source>%1: %2. Click to copy the address.</source>
        <translation>%1: %2. Klicken kopiert die Adresse.</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>%1 kopiert</translation>
    </message>
</context>
<context>
    <name>skep::SubscriptionsModel</name>
    <message>
        <source>Topic filter</source>
        <translation>Themenfilter</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Maximum QoS that was granted</source>
        <translation>Höchste zugestandene QoS</translation>
    </message>
    <message>
        <source>Shared group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Subscription Identifier</source>
        <translation>Subscription Identifier</translation>
    </message>
    <message>
        <source>No local</source>
        <translation>No Local</translation>
    </message>
    <message>
        <source>The client does not get its own messages</source>
        <translation>Der Client bekommt seine eigenen Nachrichten nicht</translation>
    </message>
    <message>
        <source>Retain as published</source>
        <translation>Retain as Published</translation>
    </message>
    <message>
        <source>Messages keep the retain flag that they were published with</source>
        <translation>Nachrichten behalten das Retain-Flag, mit dem sie gesendet wurden</translation>
    </message>
    <message>
        <source>Send retained</source>
        <translation>Retained senden</translation>
    </message>
    <message>
        <source>Retain handling: when retained messages are sent at a SUBSCRIBE</source>
        <translation>Retain Handling: wann aufbewahrte Nachrichten bei einem SUBSCRIBE gesendet werden</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
</context>
<context>
    <name>skep::SubscriptionsPage</name>
    <message>
        <source>Subscriptions</source>
        <translation>Abonnements</translation>
    </message>
    <message>
        <source>Filter by topic, client</source>
        <translation>Nach Thema, Client filtern</translation>
    </message>
    <message>
        <source>Copy topic filter</source>
        <translation>Themenfilter kopieren</translation>
    </message>
    <message>
        <source>Copy client ID</source>
        <translation>Client-ID kopieren</translation>
    </message>
    <message>
        <source>Nobody has subscribed yet</source>
        <translation>Noch hat niemand etwas abonniert</translation>
    </message>
    <message>
        <source>Try it from a terminal:</source>
        <translation>Probieren Sie es in einem Terminal:</translation>
    </message>
</context>
<context>
    <name>skep::TablePage</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>%1 kopiert</translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln line(s)</source>
        <translation>
            <numerusform>%Ln Zeile kopiert</numerusform>
            <numerusform>%Ln Zeilen kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 shown</source>
        <translation>%1, %2 gezeigt</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>No row passes the filter.</source>
        <translation>Keine Zeile entspricht dem Filter.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter löschen</translation>
    </message>
</context>
</TS>
