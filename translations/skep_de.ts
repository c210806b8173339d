<?xml version="1.0" encoding="utf-8"?>
<!-- SPDX-FileCopyrightText: 2026 The Skep authors
     SPDX-License-Identifier: Apache-2.0 -->
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>skep::CaptureDialog</name>
    <message>
        <source>HTTP requests and answers</source>
        <translation>HTTP-Anfragen und -Antworten</translation>
    </message>
    <message>
        <source>WebSocket frames</source>
        <translation>WebSocket-Frames</translation>
    </message>
    <message>
        <source>Notes of the broker</source>
        <translation>Notizen des Brokers</translation>
    </message>
    <message>
        <source>all – or client ids, * for any text</source>
        <translation>alle – oder Client-IDs, * für beliebigen Text</translation>
    </message>
    <message>
        <source>all – or topic filters, such as sensors/#</source>
        <translation>alle – oder Topic-Filter wie sensors/#</translation>
    </message>
    <message>
        <source>Publications</source>
        <translation>Veröffentlichungen</translation>
    </message>
    <message>
        <source>Acknowledgements</source>
        <translation>Bestätigungen</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Abonnements</translation>
    </message>
    <message>
        <source>Pings</source>
        <translation>Pings</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Recording options</source>
        <translation>Aufzeichnungsoptionen</translation>
    </message>
    <message>
        <source>What is not chosen here is not recorded at all. When the memory is full, the oldest records are overwritten.</source>
        <translation>Was hier nicht gewählt ist, wird gar nicht erst aufgezeichnet. Ist der Speicher voll, werden die ältesten Einträge überschrieben.</translation>
    </message>
</context>
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
    <message>
        <source>Subscriptions</source>
        <translation>Abonnements</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Subscriptions of this client</source>
        <translation>Abonnements dieses Clients</translation>
    </message>
    <message>
        <source>Subscribe…</source>
        <translation>Abonnieren …</translation>
    </message>
    <message>
        <source>Subscribe on behalf of this client</source>
        <translation>Im Namen dieses Clients abonnieren</translation>
    </message>
    <message>
        <source>Unsubscribe</source>
        <translation>Abbestellen</translation>
    </message>
    <message>
        <source>End the selected subscriptions of this client</source>
        <translation>Die ausgewählten Abonnements dieses Clients beenden</translation>
    </message>
    <message>
        <source>Expires in</source>
        <translation>Läuft ab in</translation>
    </message>
    <message>
        <source>Will message</source>
        <translation>Will-Nachricht</translation>
    </message>
    <message>
        <source>Will QoS</source>
        <translation>Will-QoS</translation>
    </message>
    <message>
        <source>%1, retained</source>
        <translation>%1, retained</translation>
    </message>
    <message>
        <source>Will delay</source>
        <translation>Will-Verzögerung</translation>
    </message>
    <message>
        <source>%1, due in %2</source>
        <translation>%1, fällig in %2</translation>
    </message>
    <message>
        <source>History of this client</source>
        <translation>Verlauf dieses Clients</translation>
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
    <message>
        <source>User agent</source>
        <translation>User-Agent</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>TLS version</source>
        <translation>TLS-Version</translation>
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
        <source>The subject of the client&apos;s certificate</source>
        <translation>Der Inhaber des Client-Zertifikats</translation>
    </message>
    <message>
        <source>Messages queued for the client</source>
        <translation>Nachrichten, die auf den Client warten</translation>
    </message>
    <message>
        <source>User-Agent header of the WebSocket client</source>
        <translation>User-Agent-Kopfzeile des WebSocket-Clients</translation>
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
        <source>No listener is open</source>
        <translation>Kein Listener ist offen</translation>
    </message>
    <message>
        <source>The log says why. Without a listener no client can connect.</source>
        <translation>Das Log sagt, warum. Ohne Listener kann sich kein Client verbinden.</translation>
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
    <message>
        <source>Disconnect with a reason</source>
        <translation>Mit Grund trennen</translation>
    </message>
    <message>
        <source>Copy as code</source>
        <translation>Als Code kopieren</translation>
    </message>
    <message>
        <source>Select one client to copy its code</source>
        <translation>Einen Client auswählen, um seinen Code zu kopieren</translation>
    </message>
    <message>
        <source>There is no listener that this could connect to</source>
        <translation>Es gibt keinen Listener, mit dem sich das verbinden könnte</translation>
    </message>
    <message>
        <source>Copied the code of %1</source>
        <translation>Code von %1 kopiert</translation>
    </message>
    <message>
        <source>Subscribing %1 to %2</source>
        <translation>%1 abonniert %2</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%1 online, %Ln session(s)</source>
        <translation>
            <numerusform>%1 verbunden, %Ln Sitzung</numerusform>
            <numerusform>%1 verbunden, %Ln Sitzungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo the last unsubscribe</source>
        <translation>Das letzte Abbestellen rückgängig machen</translation>
    </message>
    <message numerus="yes">
        <source>Ending %Ln subscription(s); Ctrl+Z restores them</source>
        <translation>
            <numerusform>%Ln Abonnement wird beendet; Strg+Z bringt es zurück</numerusform>
            <numerusform>%Ln Abonnements werden beendet; Strg+Z bringt sie zurück</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restoring %Ln subscription(s)</source>
        <translation>
            <numerusform>Bringe %Ln Abonnement zurück</numerusform>
            <numerusform>Bringe %Ln Abonnements zurück</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>skep::ColumnBehaviour</name>
    <message>
        <source>Reset columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
</context>
<context>
    <name>skep::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Was möchten Sie tun?</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>Befehle suchen</translation>
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
    <name>skep::DiffView</name>
    <message>
        <source>What changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message numerus="yes">
        <source>⋯ %Ln line(s) the same</source>
        <translation>
            <numerusform>⋯ %Ln Zeile gleich</numerusform>
            <numerusform>⋯ %Ln Zeilen gleich</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>skep::DissectionModel</name>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>Abschnitt</translation>
    </message>
</context>
<context>
    <name>skep::Draft</name>
    <message>
        <source>Choose a file for the payload.</source>
        <translation>Wählen Sie eine Datei für die Nutzlast.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>%1 is larger than %2.</source>
        <translation>%1 ist größer als %2.</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
    <message>
        <source>%1 is no hexadecimal digit.</source>
        <translation>%1 ist keine hexadezimale Ziffer.</translation>
    </message>
    <message>
        <source>A digit is missing: each byte has two.</source>
        <translation>Eine Ziffer fehlt: Jedes Byte hat zwei.</translation>
    </message>
    <message>
        <source>A message needs a topic.</source>
        <translation>Eine Nachricht braucht ein Topic.</translation>
    </message>
    <message>
        <source>A topic must not contain + or #.</source>
        <translation>Ein Topic darf weder + noch # enthalten.</translation>
    </message>
    <message>
        <source>Correlation data: %1</source>
        <translation>Korrelationsdaten: %1</translation>
    </message>
</context>
<context>
    <name>skep::DraftForm</name>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Properties of MQTT 5</source>
        <translation>Eigenschaften von MQTT 5</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Nutzlast</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>In topic and payload, {{counter}}, {{time}}, {{iso}}, {{random}}, {{random 1 6}} and {{uuid}} are replaced in every message.</source>
        <translation>In Topic und Nutzlast werden {{counter}}, {{time}}, {{iso}}, {{random}}, {{random 1 6}} und {{uuid}} in jeder Nachricht ersetzt.</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Retain</source>
        <translation>Retain</translation>
    </message>
    <message>
        <source>The broker keeps the message for those who subscribe later</source>
        <translation>Der Broker bewahrt die Nachricht für die auf, die später abonnieren</translation>
    </message>
    <message>
        <source>Text, or 0x and hexadecimal digits</source>
        <translation>Text, oder 0x und Hexadezimalziffern</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>Payload is text (UTF-8)</source>
        <translation>Nutzlast ist Text (UTF-8)</translation>
    </message>
    <message>
        <source>name: value, one in a line</source>
        <translation>Name: Wert, je einer in einer Zeile</translation>
    </message>
    <message>
        <source>User properties</source>
        <translation>Benutzereigenschaften</translation>
    </message>
    <message>
        <source>Content type</source>
        <translation>Inhaltstyp</translation>
    </message>
    <message>
        <source>Response topic</source>
        <translation>Antwort-Topic</translation>
    </message>
    <message>
        <source>Correlation data</source>
        <translation>Korrelationsdaten</translation>
    </message>
    <message>
        <source>Expires after</source>
        <translation>Läuft ab nach</translation>
    </message>
    <message>
        <source>Valid JSON, %1</source>
        <translation>Gültiges JSON, %1</translation>
    </message>
    <message>
        <source>File for the payload</source>
        <translation>Datei für die Nutzlast</translation>
    </message>
</context>
<context>
    <name>skep::DraftLists</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Aus der Liste entfernen</translation>
    </message>
    <message>
        <source>%1 messages are saved already: remove one first.</source>
        <translation>%1 Nachrichten sind schon gespeichert: Entfernen Sie erst eine.</translation>
    </message>
    <message>
        <source>What you publish appears here, to be sent again.</source>
        <translation>Was Sie senden, erscheint hier, um es noch einmal zu senden.</translation>
    </message>
    <message>
        <source>Messages that you save appear here. Write one and press Save.</source>
        <translation>Nachrichten, die Sie speichern, erscheinen hier. Schreiben Sie eine und drücken Sie Speichern.</translation>
    </message>
    <message>
        <source>Undo the last removal</source>
        <translation>Das letzte Entfernen rückgängig machen</translation>
    </message>
    <message>
        <source>Removed %1; Ctrl+Z restores it</source>
        <translation>%1 entfernt; Strg+Z bringt es zurück</translation>
    </message>
</context>
<context>
    <name>skep::DropsPanel</name>
    <message>
        <source>Dropped messages by reason</source>
        <translation>Verworfene Nachrichten nach Grund</translation>
    </message>
    <message>
        <source>Nothing was dropped</source>
        <translation>Nichts wurde verworfen</translation>
    </message>
    <message>
        <source>Dropped, by reason</source>
        <translation>Verworfen, nach Grund</translation>
    </message>
    <message>
        <source>None: every message was delivered or is queued.</source>
        <translation>Keine: Jede Nachricht wurde zugestellt oder wartet.</translation>
    </message>
</context>
<context>
    <name>skep::DurabilityMeter</name>
    <message>
        <source>In memory</source>
        <translation>Nur im Speicher</translation>
    </message>
    <message>
        <source>Cannot write</source>
        <translation>Schreiben unmöglich</translation>
    </message>
    <message>
        <source>%1 unsynced</source>
        <translation>%1 ungesichert</translation>
    </message>
    <message>
        <source>Synced</source>
        <translation>Gesichert</translation>
    </message>
    <message>
        <source>The broker keeps its state in memory: nothing survives a restart.</source>
        <translation>Der Broker hält seinen Zustand nur im Speicher: Nichts übersteht einen Neustart.</translation>
    </message>
    <message>
        <source>The data directory cannot be written at the moment: messages of QoS 1 and 2 are refused. The log says why; the broker goes on by itself.</source>
        <translation>In das Datenverzeichnis kann zurzeit nicht geschrieben werden: Nachrichten mit QoS 1 und 2 werden abgelehnt. Das Log nennt den Grund; der Broker macht von selbst weiter.</translation>
    </message>
    <message>
        <source>Acknowledged, and lost in a power cut: %1</source>
        <translation>Bestätigt, bei einem Stromausfall verloren: %1</translation>
    </message>
    <message>
        <source>Waiting to be written, not acknowledged: %1</source>
        <translation>Wartet aufs Schreiben, noch nicht bestätigt: %1</translation>
    </message>
    <message>
        <source>Last sync of the disk: none yet</source>
        <translation>Zuletzt auf der Platte gesichert: noch nie</translation>
    </message>
    <message>
        <source>Last sync of the disk: %1 ago</source>
        <translation>Zuletzt auf der Platte gesichert: vor %1</translation>
    </message>
    <message>
        <source>Last commit: %1</source>
        <translation>Letzter Schreibvorgang: %1</translation>
    </message>
    <message>
        <source>Changes in it: %1</source>
        <translation>Änderungen darin: %1</translation>
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
    <name>skep::FilterLine</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
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
        <translation>Listener gestoppt</translation>
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
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>per second</comment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1k/s</source>
        <comment>thousands per second</comment>
        <translation>%1k/s</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Queue of the client full</source>
        <translation>Warteschlange des Clients voll</translation>
    </message>
    <message>
        <source>Queue of the shared subscription full</source>
        <translation>Warteschlange des geteilten Abonnements voll</translation>
    </message>
    <message>
        <source>No room for more QoS 0</source>
        <translation>Kein Platz für weitere QoS 0</translation>
    </message>
    <message>
        <source>Expired while waiting</source>
        <translation>Beim Warten abgelaufen</translation>
    </message>
    <message>
        <source>Publisher not authorised</source>
        <translation>Publisher nicht berechtigt</translation>
    </message>
    <message>
        <source>Store of retained messages full</source>
        <translation>Speicher für Retained-Nachrichten voll</translation>
    </message>
    <message>
        <source>Queues of all clients full</source>
        <translation>Warteschlangen aller Clients voll</translation>
    </message>
    <message>
        <source>waits for PUBACK</source>
        <translation>wartet auf PUBACK</translation>
    </message>
    <message>
        <source>waits for PUBREC</source>
        <translation>wartet auf PUBREC</translation>
    </message>
    <message>
        <source>waits for PUBCOMP</source>
        <translation>wartet auf PUBCOMP</translation>
    </message>
    <message>
        <source>the broker</source>
        <translation>der Broker</translation>
    </message>
    <message>
        <source>this console</source>
        <translation>diese Konsole</translation>
    </message>
    <message>
        <source>Disconnected by operator</source>
        <translation>Vom Bediener getrennt</translation>
    </message>
    <message>
        <source>Larger than the client accepts</source>
        <translation>Größer, als der Client annimmt</translation>
    </message>
</context>
<context>
    <name>skep::HexView</name>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
</context>
<context>
    <name>skep::HistoryModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
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
        <source>Publisher</source>
        <translation>Absender</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) before this one came too fast to be shown one by one.</source>
        <translation>
            <numerusform>%Ln Nachricht davor kam zu schnell, um einzeln gezeigt zu werden.</numerusform>
            <numerusform>%Ln Nachrichten davor kamen zu schnell, um einzeln gezeigt zu werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Difference from the previous number</source>
        <translation>Unterschied zur Zahl davor</translation>
    </message>
</context>
<context>
    <name>skep::ImageView</name>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>An image of %1 × %2 pixels is too large to be shown.</source>
        <translation>Ein Bild von %1 × %2 Pixeln ist zu groß, um gezeigt zu werden.</translation>
    </message>
    <message>
        <source>The image cannot be read: %1.</source>
        <translation>Das Bild kann nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 Pixel</translation>
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
    <name>skep::ListenerCommands</name>
    <message>
        <source>Copied %1</source>
        <translation>%1 kopiert</translation>
    </message>
    <message>
        <source>Start listener %1</source>
        <translation>Listener %1 starten</translation>
    </message>
    <message>
        <source>Stop listener %1</source>
        <translation>Listener %1 stoppen</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
</context>
<context>
    <name>skep::ListenersPanel</name>
    <message>
        <source>this computer only</source>
        <translation>nur dieser Rechner</translation>
    </message>
    <message>
        <source>every network, encrypted</source>
        <translation>jedes Netz, verschlüsselt</translation>
    </message>
    <message>
        <source>every network, not encrypted</source>
        <translation>jedes Netz, nicht verschlüsselt</translation>
    </message>
    <message>
        <source>one network, encrypted</source>
        <translation>ein Netz, verschlüsselt</translation>
    </message>
    <message>
        <source>one network, not encrypted</source>
        <translation>ein Netz, nicht verschlüsselt</translation>
    </message>
    <message>
        <source>Listeners</source>
        <translation>Listener</translation>
    </message>
    <message numerus="yes">
        <source>%Ln connection(s)</source>
        <translation>
            <numerusform>%Ln Verbindung</numerusform>
            <numerusform>%Ln Verbindungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>%1 kopiert</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Stop listener %1</source>
        <translation>Listener %1 stoppen</translation>
    </message>
    <message>
        <source>Start listener %1</source>
        <translation>Listener %1 starten</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Stopping listener %1</source>
        <translation>Listener %1 wird gestoppt</translation>
    </message>
    <message>
        <source>Starting listener %1</source>
        <translation>Listener %1 wird gestartet</translation>
    </message>
    <message>
        <source>Nothing is open to the network</source>
        <translation>Nichts ist zum Netz hin offen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln listener(s) open to the network</source>
        <translation>
            <numerusform>%Ln Listener zum Netz hin offen</numerusform>
            <numerusform>%Ln Listener zum Netz hin offen</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop accepting clients and close its connections</source>
        <translation>Keine Clients mehr annehmen und seine Verbindungen schließen</translation>
    </message>
    <message>
        <source>No listeners: no client can connect</source>
        <translation>Kein Listener: Kein Client kann sich verbinden</translation>
    </message>
</context>
<context>
    <name>skep::LogPage</name>
    <message>
        <source>Log</source>
        <translation>Log</translation>
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
    <message>
        <source>Show all kinds</source>
        <translation>Alle Arten zeigen</translation>
    </message>
    <message>
        <source>Which kinds of events are shown</source>
        <translation>Welche Arten von Ereignissen gezeigt werden</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>%1 of %2 kinds</source>
        <translation>%1 von %2 Arten</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
</context>
<context>
    <name>skep::MainWindow</name>
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
        <source>Go to %1</source>
        <translation>Gehe zu %1</translation>
    </message>
    <message>
        <source>Open the test page in the browser</source>
        <translation>Testseite im Browser öffnen</translation>
    </message>
    <message>
        <source>Make certificates for development</source>
        <translation>Zertifikate für die Entwicklung erstellen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Publish a demo</source>
        <translation>Demo senden</translation>
    </message>
    <message>
        <source>Stop the demo</source>
        <translation>Demo anhalten</translation>
    </message>
    <message>
        <source>Test a topic: who gets it?</source>
        <translation>Topic testen: Wer erhält die Nachricht?</translation>
    </message>
    <message>
        <source>Reloading the configuration; the log shows what changes.</source>
        <translation>Die Konfiguration wird neu geladen; das Log zeigt, was sich ändert.</translation>
    </message>
    <message>
        <source>Reload the configuration</source>
        <translation>Konfiguration neu laden</translation>
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
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Colours and language</source>
        <translation>Farben und Sprache</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Find a command (%1)</source>
        <translation>Einen Befehl finden (%1)</translation>
    </message>
</context>
<context>
    <name>skep::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>1 min</source>
        <translation>1 min</translation>
    </message>
    <message>
        <source>10 min</source>
        <translation>10 min</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>How far back the charts go</source>
        <translation>Wie weit die Diagramme zurückreichen</translation>
    </message>
    <message>
        <source>Nobody is connected yet. Open the test page, which is a client in the browser, or listen in a terminal; what happens shows up here at once.</source>
        <translation>Noch ist niemand verbunden. Öffnen Sie die Testseite, einen Client im Browser, oder hören Sie in einem Terminal zu; was geschieht, erscheint hier sofort.</translation>
    </message>
    <message>
        <source>Open the test page</source>
        <translation>Testseite öffnen</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Show the clients</source>
        <translation>Clients zeigen</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Abonnements</translation>
    </message>
    <message>
        <source>Show the subscriptions</source>
        <translation>Abonnements zeigen</translation>
    </message>
    <message>
        <source>Retained messages</source>
        <translation>Retained-Nachrichten</translation>
    </message>
    <message>
        <source>Show the retained messages</source>
        <translation>Retained-Nachrichten zeigen</translation>
    </message>
    <message>
        <source>Queued messages</source>
        <translation>Wartende Nachrichten</translation>
    </message>
    <message>
        <source>Dropped messages</source>
        <translation>Verworfene Nachrichten</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>Log zeigen</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>out</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>in</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>of one core</source>
        <translation>eines Kerns</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>resident</source>
        <translation>resident</translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s)</source>
        <translation>
            <numerusform>%Ln Sitzung</numerusform>
            <numerusform>%Ln Sitzungen</numerusform>
        </translation>
    </message>
    <message>
        <source>since the start</source>
        <translation>seit dem Start</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>%1 messages in, %2 out</source>
        <translation>%1 Nachrichten ein, %2 aus</translation>
    </message>
    <message>
        <source>Publish a demo</source>
        <translation>Demo senden</translation>
    </message>
    <message>
        <source>Stop the demo</source>
        <translation>Demo anhalten</translation>
    </message>
    <message>
        <source>Show the topics</source>
        <translation>Topics zeigen</translation>
    </message>
    <message>
        <source>The demo publishes a temperature, a lamp and a counter under demo/, about once a second. When you stop it, nothing of it is left.</source>
        <translation>Die Demo sendet etwa einmal in der Sekunde eine Temperatur, eine Lampe und einen Zähler unter demo/. Wenn Sie sie anhalten, bleibt nichts davon zurück.</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <source>Delivery latency</source>
        <translation>Zustelllatenz</translation>
    </message>
    <message>
        <source>median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>none queued</source>
        <translation>keine wartet</translation>
    </message>
    <message>
        <source>waiting for their clients</source>
        <translation>warten auf ihre Clients</translation>
    </message>
</context>
<context>
    <name>skep::Page</name>
    <message>
        <source>Copied %1</source>
        <translation>%1 kopiert</translation>
    </message>
</context>
<context>
    <name>skep::PageCommands</name>
    <message>
        <source>Sort by %1</source>
        <translation>Nach %1 sortieren</translation>
    </message>
    <message>
        <source>Show column %1</source>
        <translation>Spalte %1 zeigen</translation>
    </message>
    <message>
        <source>Hide column %1</source>
        <translation>Spalte %1 verbergen</translation>
    </message>
</context>
<context>
    <name>skep::Payload</name>
    <message>
        <source>This is not %1.</source>
        <translation>Das ist nicht %1.</translation>
    </message>
    <message>
        <source>%1 is read up to %2 bytes only.</source>
        <translation>%1 wird nur bis %2 Bytes gelesen.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Empty payload</source>
        <translation>Leere Nutzlast</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Binary</source>
        <translation>Binär</translation>
    </message>
    <message>
        <source>%1, not whole</source>
        <translation>%1, unvollständig</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more byte(s) are not shown.</source>
        <translation>
            <numerusform>%Ln weiteres Byte wird nicht gezeigt.</numerusform>
            <numerusform>%Ln weitere Bytes werden nicht gezeigt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more value(s) are not shown.</source>
        <translation>
            <numerusform>%Ln weiterer Wert wird nicht gezeigt.</numerusform>
            <numerusform>%Ln weitere Werte werden nicht gezeigt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>skep::PayloadEditor</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Nutzlast</translation>
    </message>
    <message>
        <source>Publish the changed message; subscribers get it, too</source>
        <translation>Die geänderte Nachricht senden; Abonnenten erhalten sie auch</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>An empty payload would clear the topic.</source>
        <translation>Eine leere Nutzlast würde das Topic löschen.</translation>
    </message>
</context>
<context>
    <name>skep::PayloadView</name>
    <message>
        <source>Copy the text</source>
        <translation>Den Text kopieren</translation>
    </message>
    <message>
        <source>Save the payload</source>
        <translation>Die Nutzlast speichern</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Nutzlast</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>These are the first %1 of %2.</source>
        <translation>Das sind die ersten %1 von %2.</translation>
    </message>
    <message>
        <source>Copied the payload as %1</source>
        <translation>Nutzlast als %1 kopiert</translation>
    </message>
    <message>
        <source>Saved %1 to %2</source>
        <translation>%1 in %2 gespeichert</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Format of the payload</source>
        <translation>Format der Nutzlast</translation>
    </message>
</context>
<context>
    <name>skep::PayloadViewer</name>
    <message>
        <source>Publisher</source>
        <translation>Absender</translation>
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
    <message numerus="yes">
        <source>%Ln message(s) selected</source>
        <translation>
            <numerusform>%Ln Nachricht ausgewählt</numerusform>
            <numerusform>%Ln Nachrichten ausgewählt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>skep::Plot</name>
    <message>
        <source>Values over time</source>
        <translation>Werte im Lauf der Zeit</translation>
    </message>
    <message>
        <source>A curve needs two values.</source>
        <translation>Eine Kurve braucht zwei Werte.</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 um %2</translation>
    </message>
</context>
<context>
    <name>skep::PublishPage</name>
    <message>
        <source>Publish</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Publish once (%1)</source>
        <translation>Einmal senden (%1)</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source> per second</source>
        <translation> je Sekunde</translation>
    </message>
    <message>
        <source>Messages per second</source>
        <translation>Nachrichten je Sekunde</translation>
    </message>
    <message>
        <source>until stopped</source>
        <translation>bis zum Anhalten</translation>
    </message>
    <message>
        <source> times</source>
        <translation>-mal</translation>
    </message>
    <message>
        <source>Number of messages</source>
        <translation>Anzahl der Nachrichten</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) sent</source>
        <translation>
            <numerusform>%Ln Nachricht gesendet</numerusform>
            <numerusform>%Ln Nachrichten gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Save the message</source>
        <translation>Die Nachricht speichern</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Name:</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Save this message under a name</source>
        <translation>Diese Nachricht unter einem Namen speichern</translation>
    </message>
</context>
<context>
    <name>skep::Publisher</name>
    <message>
        <source>Published, and handed to subscribers.</source>
        <translation>Gesendet und an Abonnenten übergeben.</translation>
    </message>
    <message>
        <source>Published. Nobody has subscribed to this topic.</source>
        <translation>Gesendet. Niemand hat dieses Topic abonniert.</translation>
    </message>
</context>
<context>
    <name>skep::RetainedFile</name>
    <message>
        <source>Message %1 has no valid topic.</source>
        <translation>Nachricht %1 hat kein gültiges Topic.</translation>
    </message>
    <message>
        <source>Message %1 has a QoS that is not 0, 1 or 2.</source>
        <translation>Nachricht %1 hat eine QoS, die nicht 0, 1 oder 2 ist.</translation>
    </message>
    <message>
        <source>Message %1 has a payload that is not Base64.</source>
        <translation>Nachricht %1 hat eine Nutzlast, die kein Base64 ist.</translation>
    </message>
    <message>
        <source>Message %1 has no payload: a retained message needs one.</source>
        <translation>Nachricht %1 hat keine Nutzlast: Eine Retained-Nachricht braucht eine.</translation>
    </message>
    <message>
        <source>The file is not JSON: %1.</source>
        <translation>Die Datei ist kein JSON: %1.</translation>
    </message>
    <message>
        <source>The file holds no retained messages of Skep.</source>
        <translation>Die Datei enthält keine Retained-Nachrichten von Skep.</translation>
    </message>
    <message>
        <source>The file is of another version of Skep.</source>
        <translation>Die Datei gehört zu einer anderen Version von Skep.</translation>
    </message>
</context>
<context>
    <name>skep::RetainedModel</name>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Nutzlast</translation>
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
        <translation>Nach Topic, Nutzlast, Absender filtern</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Copy topic</source>
        <translation>Topic kopieren</translation>
    </message>
    <message>
        <source>Copy payload</source>
        <translation>Nutzlast kopieren</translation>
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
        <translation>Keine Retained-Nachrichten</translation>
    </message>
    <message>
        <source>The broker keeps the last message of a topic that was published with the retain flag. For example:</source>
        <translation>Der Broker bewahrt die letzte Nachricht eines Topics auf, die mit dem Retain-Flag gesendet wurde. Zum Beispiel:</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Baum</translation>
    </message>
    <message>
        <source>Tree of retained messages</source>
        <translation>Baum der Retained-Nachrichten</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Write the selected messages, or all that are shown, into a file</source>
        <translation>Die ausgewählten Nachrichten oder alle gezeigten in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Export retained messages</source>
        <translation>Retained-Nachrichten exportieren</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) written to %1</source>
        <translation>
            <numerusform>%Ln Nachricht nach %1 geschrieben</numerusform>
            <numerusform>%Ln Nachrichten nach %1 geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Import retained messages</source>
        <translation>Retained-Nachrichten importieren</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>%1 is larger than %2</source>
        <translation>%1 ist größer als %2</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Undo the last clear, edit or import</source>
        <translation>Das letzte Löschen, Bearbeiten oder Importieren zurücknehmen</translation>
    </message>
    <message>
        <source>Remove the retained messages; Ctrl+Z restores them</source>
        <translation>Die Retained-Nachrichten entfernen; Strg+Z bringt sie zurück</translation>
    </message>
    <message>
        <source>Store the messages of a file; nothing is sent to subscribers</source>
        <translation>Die Nachrichten einer Datei ablegen; Abonnenten wird nichts gesendet</translation>
    </message>
    <message>
        <source>Copied %1 of %2 payloads; all of them would be too large</source>
        <translation>%1 von %2 Nutzlasten kopiert; mit den anderen wäre es zu groß geworden</translation>
    </message>
    <message>
        <source>Cleared %1; Ctrl+Z restores it</source>
        <translation>%1 gelöscht; Strg+Z bringt es zurück</translation>
    </message>
    <message numerus="yes">
        <source>Cleared %Ln message(s); Ctrl+Z restores them</source>
        <translation>
            <numerusform>%Ln Nachricht gelöscht; Strg+Z bringt sie zurück</numerusform>
            <numerusform>%Ln Nachrichten gelöscht; Strg+Z bringt sie zurück</numerusform>
        </translation>
    </message>
    <message>
        <source>Restoring the previous state</source>
        <translation>Der vorige Zustand wird wiederhergestellt</translation>
    </message>
    <message>
        <source>Published %1; Ctrl+Z publishes the message from before</source>
        <translation>%1 gesendet; Strg+Z sendet, was vorher da war</translation>
    </message>
    <message>
        <source>%1 has a newer message, which is kept</source>
        <translation>%1 hat inzwischen eine andere Nachricht; sie bleibt</translation>
    </message>
    <message>
        <source>%1 of %2 messages written to %3; all of them would be too large</source>
        <translation>%1 von %2 Nachrichten nach %3 geschrieben; mit den anderen wäre die Datei zu groß geworden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) sent to the broker; Ctrl+Z undoes the import</source>
        <translation>
            <numerusform>%Ln Nachricht an den Broker übergeben; Strg+Z nimmt es zurück</numerusform>
            <numerusform>%Ln Nachrichten an den Broker übergeben; Strg+Z nimmt es zurück</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>skep::RetainedTreeModel</name>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Nutzlast</translation>
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
        <source>(empty)</source>
        <comment>level of a topic</comment>
        <translation>(leer)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln Nachricht</numerusform>
            <numerusform>%Ln Nachrichten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>skep::SessionXray</name>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Earlier messages</source>
        <translation>Frühere Nachrichten</translation>
    </message>
    <message>
        <source>Later messages</source>
        <translation>Spätere Nachrichten</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Nutzlast</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>Alias</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>Gesetzt von</translation>
    </message>
    <message>
        <source>Messages in flight</source>
        <translation>Unterwegs befindliche Nachrichten</translation>
    </message>
    <message>
        <source>Queued messages</source>
        <translation>Wartende Nachrichten</translation>
    </message>
    <message>
        <source>Topic aliases</source>
        <translation>Topic-Aliase</translation>
    </message>
    <message>
        <source>In flight (%1)</source>
        <translation>Unterwegs (%1)</translation>
    </message>
    <message>
        <source>Received with QoS 2, PUBREL to come: %1</source>
        <translation>Mit QoS 2 empfangen, PUBREL steht aus: %1</translation>
    </message>
    <message>
        <source>The first %1 are shown</source>
        <translation>Die ersten %1 werden gezeigt</translation>
    </message>
    <message>
        <source>%1 (after %2)</source>
        <translation>%1 (nach %2)</translation>
    </message>
    <message>
        <source>Retained messages to come: %1</source>
        <translation>Retained-Nachrichten, die noch kommen: %1</translation>
    </message>
    <message>
        <source>Queue (0)</source>
        <translation>Warteschlange (0)</translation>
    </message>
    <message>
        <source>Queue (%1 to %2 of %3)</source>
        <translation>Warteschlange (%1 bis %2 von %3)</translation>
    </message>
    <message>
        <source>Expires in %1</source>
        <translation>Läuft ab in %1</translation>
    </message>
    <message>
        <source>client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>broker</source>
        <translation>Broker</translation>
    </message>
    <message>
        <source>Receive window: %1 of %2 in use</source>
        <translation>Empfangsfenster: %1 von %2 belegt</translation>
    </message>
    <message>
        <source>(released)</source>
        <translation>(freigegeben)</translation>
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
        <source>It listens at %1, too.</source>
        <translation>Er ist auch unter %1 offen.</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>%1 kopiert</translation>
    </message>
    <message>
        <source>Last action</source>
        <translation>Letzte Aktion</translation>
    </message>
</context>
<context>
    <name>skep::SubscribeDialog</name>
    <message>
        <source>Not its own messages (No Local)</source>
        <translation>Nicht die eigenen Nachrichten (No Local)</translation>
    </message>
    <message>
        <source>Subscribe on behalf of %1</source>
        <translation>Im Namen von %1 abonnieren</translation>
    </message>
    <message>
        <source>0, at most once</source>
        <translation>0, höchstens einmal</translation>
    </message>
    <message>
        <source>1, at least once</source>
        <translation>1, mindestens einmal</translation>
    </message>
    <message>
        <source>2, exactly once</source>
        <translation>2, genau einmal</translation>
    </message>
    <message>
        <source>Send retained messages</source>
        <translation>Retained-Nachrichten senden</translation>
    </message>
    <message>
        <source>Send them if the subscription is new</source>
        <translation>Senden, wenn das Abonnement neu ist</translation>
    </message>
    <message>
        <source>Send none</source>
        <translation>Keine senden</translation>
    </message>
    <message>
        <source>Topic filter</source>
        <translation>Topic-Filter</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Retained</source>
        <translation>Retained</translation>
    </message>
    <message>
        <source>Subscribe</source>
        <translation>Abonnieren</translation>
    </message>
    <message>
        <source>A shared subscription is $share/group/filter.</source>
        <translation>Ein geteiltes Abonnement ist $share/Gruppe/Filter.</translation>
    </message>
    <message>
        <source># stands only at the end, # and + only as whole levels.</source>
        <translation># steht nur am Ende, # und + nur als ganze Ebenen.</translation>
    </message>
</context>
<context>
    <name>skep::SubscriptionTreeModel</name>
    <message>
        <source>Subscription</source>
        <translation>Abonnement</translation>
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
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s)</source>
        <translation>
            <numerusform>%Ln Client</numerusform>
            <numerusform>%Ln Clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln filter(s)</source>
        <translation>
            <numerusform>%Ln Filter</numerusform>
            <numerusform>%Ln Filter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln Mitglied</numerusform>
            <numerusform>%Ln Mitglieder</numerusform>
        </translation>
    </message>
    <message>
        <source>no local</source>
        <translation>No Local</translation>
    </message>
    <message>
        <source>retain as published</source>
        <translation>Retain as Published</translation>
    </message>
    <message>
        <source>retained: %1</source>
        <translation>Retained: %1</translation>
    </message>
    <message>
        <source>identifier %1</source>
        <translation>Kennung %1</translation>
    </message>
</context>
<context>
    <name>skep::SubscriptionsModel</name>
    <message>
        <source>Topic filter</source>
        <translation>Topic-Filter</translation>
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
        <translation>Retain Handling: wann Retained-Nachrichten bei einem SUBSCRIBE gesendet werden</translation>
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
        <translation>Nach Topic, Client filtern</translation>
    </message>
    <message>
        <source>Copy topic filter</source>
        <translation>Topic-Filter kopieren</translation>
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
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>By filter</source>
        <translation>Nach Filter</translation>
    </message>
    <message>
        <source>By client</source>
        <translation>Nach Client</translation>
    </message>
    <message>
        <source>Shared groups</source>
        <translation>Geteilte Gruppen</translation>
    </message>
    <message>
        <source>Subscriptions by filter</source>
        <translation>Abonnements nach Filter</translation>
    </message>
    <message>
        <source>Subscriptions by client</source>
        <translation>Abonnements nach Client</translation>
    </message>
    <message>
        <source>Shared groups and their members</source>
        <translation>Geteilte Gruppen und ihre Mitglieder</translation>
    </message>
    <message>
        <source>Test a topic</source>
        <translation>Topic testen</translation>
    </message>
    <message>
        <source>Who gets a message on a topic, and why others do not</source>
        <translation>Wer eine Nachricht auf einem Topic erhält und warum andere nicht</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln Mitglied</numerusform>
            <numerusform>%Ln Mitglieder</numerusform>
        </translation>
    </message>
    <message>
        <source>No shared groups</source>
        <translation>Keine geteilten Gruppen</translation>
    </message>
    <message>
        <source>Clients that subscribe to $share/NAME/FILTER share the messages: each goes to one of them. For example:</source>
        <translation>Clients, die $share/NAME/FILTER abonnieren, teilen sich die Nachrichten: Jede geht an einen von ihnen. Zum Beispiel:</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
</context>
<context>
    <name>skep::TablePage</name>
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
<context>
    <name>skep::TestPage</name>
    <message>
        <source>There is no WebSocket listener that could show it</source>
        <translation>Es gibt keinen WebSocket-Listener, der sie zeigen könnte</translation>
    </message>
    <message>
        <source>Opened %1</source>
        <translation>%1 geöffnet</translation>
    </message>
</context>
<context>
    <name>skep::TesterPane</name>
    <message>
        <source>Topic, such as %1</source>
        <translation>Topic, etwa %1</translation>
    </message>
    <message>
        <source>Topic to test</source>
        <translation>Topic zum Testen</translation>
    </message>
    <message>
        <source>QoS that the message is published with</source>
        <translation>QoS, mit der die Nachricht gesendet wird</translation>
    </message>
    <message>
        <source>Client ID of the publisher</source>
        <translation>Client-ID des Absenders</translation>
    </message>
    <message>
        <source>Who publishes matters for subscriptions with No Local</source>
        <translation>Wer sendet, ist für Abonnements mit No Local von Bedeutung</translation>
    </message>
    <message>
        <source>Who gets it?</source>
        <translation>Wer erhält die Nachricht?</translation>
    </message>
    <message>
        <source>No client has the ID %1.</source>
        <translation>Kein Client hat die ID %1.</translation>
    </message>
    <message>
        <source>Topics with a retained message:</source>
        <translation>Topics mit einer Retained-Nachricht:</translation>
    </message>
    <message>
        <source>Test %1</source>
        <translation>%1 testen</translation>
    </message>
    <message>
        <source>From any client</source>
        <translation>Von irgendeinem Client</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>Nicht zugestellt</translation>
    </message>
    <message>
        <source>What happens to the message</source>
        <translation>Was aus der Nachricht wird</translation>
    </message>
    <message>
        <source>None of this kind.</source>
        <translation>Davon gibt es keines.</translation>
    </message>
    <message>
        <source>Test one of the topics that this filter matches:</source>
        <translation>Eines der Topics testen, auf die dieser Filter passt:</translation>
    </message>
    <message>
        <source>Type the topic of a message. Each subscription shows whether it matches, what happens to the message, and why.</source>
        <translation>Geben Sie das Topic einer Nachricht ein. Jedes Abonnement sagt, ob es passt, was für seinen Client aus der Nachricht wird und warum.</translation>
    </message>
</context>
<context>
    <name>skep::TimeChart</name>
    <message>
        <source>1 min ago</source>
        <translation>vor 1 min</translation>
    </message>
    <message>
        <source>10 min ago</source>
        <translation>vor 10 min</translation>
    </message>
    <message>
        <source>1 h ago</source>
        <translation>vor 1 h</translation>
    </message>
    <message>
        <source>24 h ago</source>
        <translation>vor 24 h</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
</context>
<context>
    <name>skep::TopicDetail</name>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>Kurve</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Neuester</translation>
    </message>
    <message>
        <source>Show the newest value again</source>
        <translation>Wieder den neuesten Wert zeigen</translation>
    </message>
    <message>
        <source>Publish here</source>
        <translation>Hier senden</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>The field of the document that is plotted</source>
        <translation>Das Feld des Dokuments, das als Kurve gezeigt wird</translation>
    </message>
    <message>
        <source>Values of the topic</source>
        <translation>Werte des Topics</translation>
    </message>
    <message>
        <source>History · the last %1 values</source>
        <translation>Verlauf · die letzten %1 Werte</translation>
    </message>
    <message numerus="yes">
        <source>History · %Ln value(s)</source>
        <translation>
            <numerusform>Verlauf · %Ln Wert</numerusform>
            <numerusform>Verlauf · %Ln Werte</numerusform>
        </translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>%1, %2 ago</source>
        <translation>%1, vor %2</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>%1, retained</source>
        <translation>%1, retained</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>%1, %2 per second</source>
        <translation>%1, %2 je Sekunde</translation>
    </message>
    <message>
        <source>Topics below</source>
        <translation>Topics darunter</translation>
    </message>
    <message>
        <source>There is no value before this one to compare it with.</source>
        <translation>Es gibt keinen Wert davor, mit dem er verglichen werden könnte.</translation>
    </message>
    <message>
        <source>Only the beginnings of the values are compared.</source>
        <translation>Nur die Anfänge der Werte sind verglichen.</translation>
    </message>
    <message>
        <source>Only the first %1 of the value are known here: it was not copied</source>
        <translation>Nur die ersten %1 des Werts sind hier vorhanden: Er wurde nicht übernommen</translation>
    </message>
    <message>
        <source>The newest value has no number: it is neither a number nor JSON that contains one.</source>
        <translation>Der neueste Wert enthält keine Zahl: Weder ist er eine, noch ist er ein JSON-Dokument mit einer darin.</translation>
    </message>
</context>
<context>
    <name>skep::TopicsModel</name>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Last value</source>
        <translation>Letzter Wert</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Messages per second, over the last five seconds</source>
        <translation>Nachrichten je Sekunde, über die letzten fünf Sekunden</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Messages per second during the last half minute</source>
        <translation>Nachrichten je Sekunde während der letzten halben Minute</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Time since the last message</source>
        <translation>Zeit seit der letzten Nachricht</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Size of the last payload</source>
        <translation>Größe der letzten Nutzlast</translation>
    </message>
    <message>
        <source>Retained</source>
        <translation>Retained</translation>
    </message>
    <message>
        <source>The broker keeps a message for new subscribers</source>
        <translation>Der Broker bewahrt eine Nachricht für neue Abonnenten auf</translation>
    </message>
    <message>
        <source>(empty)</source>
        <comment>level of a topic</comment>
        <translation>(leer)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln topic(s)</source>
        <translation>
            <numerusform>%Ln Topic</numerusform>
            <numerusform>%Ln Topics</numerusform>
        </translation>
    </message>
    <message>
        <source>retained</source>
        <translation>retained</translation>
    </message>
    <message>
        <source>Messages since watching began</source>
        <translation>Nachrichten, seit die Topics beobachtet werden</translation>
    </message>
</context>
<context>
    <name>skep::TopicsPage</name>
    <message>
        <source>Topics</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>Search, or a filter as a/+/#</source>
        <translation>Suche, oder ein Filter wie a/+/#</translation>
    </message>
    <message>
        <source>Keep watching</source>
        <translation>Weiter beobachten</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Copy topic</source>
        <translation>Topic kopieren</translation>
    </message>
    <message>
        <source>Publish here</source>
        <translation>Hier senden</translation>
    </message>
    <message>
        <source>Expand all below</source>
        <translation>Alles darunter aufklappen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln topic(s)</source>
        <translation>
            <numerusform>%Ln Topic</numerusform>
            <numerusform>%Ln Topics</numerusform>
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
        <source>No topic passes the filter.</source>
        <translation>Kein Topic besteht den Filter.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Den Filter löschen</translation>
    </message>
    <message>
        <source>No topics yet</source>
        <translation>Noch keine Topics</translation>
    </message>
    <message>
        <source>A topic appears with its first message while you look, or at once if it has a retained one. Publish one here, or from a terminal:</source>
        <translation>Ein Topic erscheint mit seiner ersten Nachricht, während Sie zusehen, oder sofort, wenn es eine Retained-Nachricht hat. Senden Sie hier eine oder aus einem Terminal:</translation>
    </message>
    <message>
        <source>Who gets it?</source>
        <translation>Wer erhält die Nachricht?</translation>
    </message>
    <message>
        <source>Also collect values while another page is shown. This costs the broker some work.</source>
        <translation>Werte auch sammeln, während eine andere Seite vorn ist. Der Broker hat damit etwas Arbeit.</translation>
    </message>
    <message>
        <source>Forget all topics and values</source>
        <translation>Alle Topics und Werte vergessen</translation>
    </message>
    <message>
        <source>The tree is full with %1 topics: %2 messages on further topics are not shown.</source>
        <translation>Der Baum ist mit %1 Topics voll: %2 Nachrichten auf weiteren Topics werden nicht gezeigt.</translation>
    </message>
</context>
<context>
    <name>skep::TrafficDetail</name>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Nutzlast</translation>
    </message>
</context>
<context>
    <name>skep::TrafficExport</name>
    <message>
        <source>Wrote %1 records to %2</source>
        <translation>%1 Einträge nach %2 geschrieben</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 ließ sich nicht schreiben: %2</translation>
    </message>
</context>
<context>
    <name>skep::TrafficImport</name>
    <message>
        <source>%1 could not be read: %2</source>
        <translation>%1 ließ sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>Opened %1: %2 records</source>
        <translation>%1 geöffnet: %2 Einträge</translation>
    </message>
</context>
<context>
    <name>skep::TrafficMenu</name>
    <message>
        <source>Open…</source>
        <translation>Öffnen …</translation>
    </message>
    <message>
        <source>Save all records…</source>
        <translation>Alle Einträge speichern …</translation>
    </message>
    <message>
        <source>Export shown records for Wireshark…</source>
        <translation>Gezeigte Einträge für Wireshark exportieren …</translation>
    </message>
    <message>
        <source>Export shown records as JSON…</source>
        <translation>Gezeigte Einträge als JSON exportieren …</translation>
    </message>
    <message>
        <source>Export shown records as CSV…</source>
        <translation>Gezeigte Einträge als CSV exportieren …</translation>
    </message>
    <message>
        <source>Open recorded traffic</source>
        <translation>Aufgezeichneten Verkehr öffnen</translation>
    </message>
    <message>
        <source>Recorded traffic (*.skepcap)</source>
        <translation>Aufgezeichneter Verkehr (*.skepcap)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save recorded traffic</source>
        <translation>Aufgezeichneten Verkehr speichern</translation>
    </message>
    <message>
        <source>Recording options…</source>
        <translation>Aufzeichnungsoptionen …</translation>
    </message>
</context>
<context>
    <name>skep::TrafficModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Delta</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Seconds since the row above</source>
        <translation>Sekunden seit der Zeile darüber</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>As the broker sees it</source>
        <translation>Aus Sicht des Brokers</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Of a subscription its first topic filter</source>
        <translation>Bei einem Abonnement dessen erster Topic-Filter</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Flags</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>What the broker did, and why</source>
        <translation>Was der Broker tat, und warum</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Packet id</source>
        <translation>Paket-ID</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>The same number from the publication to every delivery</source>
        <translation>Dieselbe Nummer von der Veröffentlichung bis zu jeder Zustellung</translation>
    </message>
</context>
<context>
    <name>skep::TrafficPage</name>
    <message>
        <source>Traffic</source>
        <translation>Verkehr</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Aufzeichnen</translation>
    </message>
    <message>
        <source>Record what is on the wire (Ctrl+E)</source>
        <translation>Aufzeichnen, was auf der Leitung ist (Strg+E)</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Keep the newest record in view</source>
        <translation>Den neuesten Eintrag im Blick behalten</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Filter, such as: client == &quot;a*&quot; &amp;&amp; type == PUBLISH &amp;&amp; topic ~ sensors/#</source>
        <translation>Filter wie: client == &quot;a*&quot; &amp;&amp; type == PUBLISH &amp;&amp; topic ~ sensors/#</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 Einträge</translation>
    </message>
    <message>
        <source>%1 shown</source>
        <translation>%1 gezeigt</translation>
    </message>
    <message>
        <source>filtering…</source>
        <translation>wird gefiltert …</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>Payload or bytes</source>
        <translation>Nutzlast oder Bytes</translation>
    </message>
    <message>
        <source>Freeze the list; new records are added when you resume</source>
        <translation>Die Liste anhalten; neue Einträge kommen hinzu, wenn es weitergeht</translation>
    </message>
    <message>
        <source>Undo clear</source>
        <translation>Leeren rückgängig machen</translation>
    </message>
    <message>
        <source>Empty the list; Ctrl+Z restores it</source>
        <translation>Die Liste leeren; Strg+Z bringt sie zurück</translation>
    </message>
    <message>
        <source>Files and recording options</source>
        <translation>Dateien und Aufzeichnungsoptionen</translation>
    </message>
    <message>
        <source>Cleared %1 records; Ctrl+Z restores them</source>
        <translation>%1 Einträge geleert; Strg+Z bringt sie zurück</translation>
    </message>
    <message>
        <source>Restored the cleared records</source>
        <translation>Geleerte Einträge wiederhergestellt</translation>
    </message>
</context>
<context>
    <name>skep::TrafficRows</name>
    <message>
        <source>Copied %1</source>
        <translation>%1 kopiert</translation>
    </message>
    <message>
        <source>Follow this message</source>
        <translation>Dieser Nachricht folgen</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Markieren</translation>
    </message>
    <message>
        <source>Next mark</source>
        <translation>Nächste Markierung</translation>
    </message>
    <message>
        <source>Previous mark</source>
        <translation>Vorige Markierung</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Copy bytes as hexadecimal</source>
        <translation>Bytes hexadezimal kopieren</translation>
    </message>
    <message>
        <source>This record is not about a message</source>
        <translation>Dieser Eintrag betrifft keine Nachricht</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>Nur %1</translation>
    </message>
    <message>
        <source>Without %1</source>
        <translation>Ohne %1</translation>
    </message>
    <message>
        <source>Copied %1 rows</source>
        <translation>%1 Zeilen kopiert</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>No record passes the filter.</source>
        <translation>Kein Eintrag passt auf den Filter.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Waiting for traffic</source>
        <translation>Warten auf Verkehr</translation>
    </message>
    <message>
        <source>Every packet shows up here as soon as a client talks to one of these addresses.</source>
        <translation>Jedes Paket erscheint hier, sobald ein Client mit einer dieser Adressen spricht.</translation>
    </message>
    <message>
        <source>Nothing is recorded yet</source>
        <translation>Noch ist nichts aufgezeichnet</translation>
    </message>
    <message>
        <source>Record to see every packet, WebSocket frame and HTTP request, and what the broker did with each message and why. Recording costs some speed.</source>
        <translation>Aufzeichnen zeigt jedes Paket, jeden WebSocket-Frame und jede HTTP-Anfrage, und was der Broker mit jeder Nachricht tat und warum. Das kostet etwas Geschwindigkeit.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Aufzeichnen</translation>
    </message>
    <message>
        <source>No more marks in this direction</source>
        <translation>Keine weitere Markierung in dieser Richtung</translation>
    </message>
</context>
<context>
    <name>skep::TrafficText</name>
    <message>
        <source>in</source>
        <comment>direction</comment>
        <translation>ein</translation>
    </message>
    <message>
        <source>out</source>
        <comment>direction</comment>
        <translation>aus</translation>
    </message>
    <message>
        <source>HTTP request</source>
        <translation>HTTP-Anfrage</translation>
    </message>
    <message>
        <source>HTTP answer</source>
        <translation>HTTP-Antwort</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Frame</translation>
    </message>
    <message>
        <source>No packet</source>
        <translation>Kein Paket</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>not valid</source>
        <translation>ungültig</translation>
    </message>
    <message>
        <source>connection opened from %1</source>
        <translation>Verbindung geöffnet von %1</translation>
    </message>
    <message>
        <source>connection closed</source>
        <translation>Verbindung geschlossen</translation>
    </message>
    <message>
        <source>matched no subscription</source>
        <translation>passt auf kein Abonnement</translation>
    </message>
    <message>
        <source>matched %1</source>
        <translation>passt auf %1</translation>
    </message>
    <message>
        <source>not authorised: %1</source>
        <translation>nicht berechtigt: %1</translation>
    </message>
    <message>
        <source>queued for %1</source>
        <translation>eingereiht für %1</translation>
    </message>
    <message>
        <source>dropped for %1: %2</source>
        <translation>verworfen für %1: %2</translation>
    </message>
    <message>
        <source>kept as the retained message</source>
        <translation>als Retained-Nachricht behalten</translation>
    </message>
    <message>
        <source>not valid: %1</source>
        <translation>ungültig: %1</translation>
    </message>
    <message>
        <source>message %1</source>
        <translation>Nachricht %1</translation>
    </message>
    <message>
        <source>delivery of message %1</source>
        <translation>Zustellung der Nachricht %1</translation>
    </message>
    <message>
        <source>acknowledges message %1</source>
        <translation>bestätigt Nachricht %1</translation>
    </message>
    <message>
        <source>message %1 is acknowledged</source>
        <translation>Nachricht %1 ist bestätigt</translation>
    </message>
    <message>
        <source>for message %1</source>
        <translation>zu Nachricht %1</translation>
    </message>
    <message>
        <source>%1 older records were overwritten, from %2 to %3</source>
        <translation>%1 ältere Einträge wurden überschrieben, von %2 bis %3</translation>
    </message>
</context>
<context>
    <name>skep::Tray</name>
    <message numerus="yes">
        <source>Skep: %Ln client(s)</source>
        <translation>
            <numerusform>Skep: %Ln Client</numerusform>
            <numerusform>Skep: %Ln Clients</numerusform>
        </translation>
    </message>
    <message>
        <source>No listener is open</source>
        <translation>Kein Listener ist offen</translation>
    </message>
    <message>
        <source>Hide the window</source>
        <translation>Fenster verbergen</translation>
    </message>
    <message>
        <source>Show the window</source>
        <translation>Fenster zeigen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>skep::UndoStack</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>skep::VerdictText</name>
    <message>
        <source>delivered</source>
        <translation>zugestellt</translation>
    </message>
    <message>
        <source>one of a group</source>
        <translation>einer der Gruppe</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>own message</source>
        <translation>eigene Nachricht</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>passed over</source>
        <translation>übergangen</translation>
    </message>
    <message>
        <source>covered</source>
        <translation>abgedeckt</translation>
    </message>
    <message>
        <source>no match</source>
        <translation>passt nicht</translation>
    </message>
    <message>
        <source>Online: it is sent at once.</source>
        <translation>Online: Sie wird sofort gesendet.</translation>
    </message>
    <message>
        <source>Offline: the message waits in its session.</source>
        <translation>Offline: Die Nachricht wartet in seiner Sitzung.</translation>
    </message>
    <message>
        <source>Offline, and a message with QoS 0 is not kept.</source>
        <translation>Offline, und eine Nachricht mit QoS 0 wird nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>It has published the message itself, and has set No Local.</source>
        <translation>Er hat die Nachricht selbst gesendet und No Local gesetzt.</translation>
    </message>
    <message>
        <source>The client gets one copy, by its subscription to %1.</source>
        <translation>Der Client erhält eine Kopie, durch sein Abonnement von %1.</translation>
    </message>
    <message numerus="yes">
        <source>One of %Ln online member(s) of group %1 gets it: the next in turn that has room.</source>
        <translation>
            <numerusform>%Ln Mitglied der Gruppe %1 ist online und erhält sie.</numerusform>
            <numerusform>Eines von %Ln Mitgliedern der Gruppe %1, die online sind, erhält sie: das nächste, das Platz hat.</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline: another member of group %1 gets it.</source>
        <translation>Offline: Ein anderes Mitglied der Gruppe %1 erhält sie.</translation>
    </message>
    <message>
        <source>No member of group %1 is online: the message waits for the first that comes.</source>
        <translation>Kein Mitglied der Gruppe %1 ist online: Die Nachricht wartet auf das erste, das kommt.</translation>
    </message>
    <message>
        <source>It has asked for this filter and was refused by access rules; the log tells why.</source>
        <translation>Er wollte diesen Filter abonnieren und wurde durch Zugriffsregeln abgelehnt; das Log sagt, warum.</translation>
    </message>
    <message>
        <source>A wildcard at the start does not match a topic that begins with $.</source>
        <translation>Ein Platzhalter am Anfang passt nicht auf ein Topic, das mit $ beginnt.</translation>
    </message>
    <message>
        <source>Level %1 of the topic is “%2”, the filter wants “%3”.</source>
        <translation>Ebene %1 des Topics ist „%2“, der Filter verlangt „%3“.</translation>
    </message>
    <message>
        <source>The topic ends at level %1, the filter goes on.</source>
        <translation>Das Topic endet mit Ebene %1, der Filter geht weiter.</translation>
    </message>
    <message>
        <source>The filter ends at level %1, the topic goes on.</source>
        <translation>Der Filter endet mit Ebene %1, das Topic geht weiter.</translation>
    </message>
    <message>
        <source>QoS %1 becomes %2, the highest that the subscription allows.</source>
        <translation>Aus QoS %1 wird %2, die höchste, die das Abonnement zulässt.</translation>
    </message>
    <message>
        <source>What it publishes itself, it does not get: No Local is set.</source>
        <translation>Was er selbst sendet, erhält er nicht: No Local ist gesetzt.</translation>
    </message>
    <message>
        <source>Its retain handling is about messages from before it subscribed, not about this one.</source>
        <translation>Sein Retain Handling betrifft Nachrichten aus der Zeit vor dem Abonnement, nicht diese.</translation>
    </message>
    <message>
        <source>Nobody gets it now</source>
        <translation>Niemand erhält sie jetzt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) get it now</source>
        <translation>
            <numerusform>%Ln Client erhält sie jetzt</numerusform>
            <numerusform>%Ln Clients erhalten sie jetzt</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has subscribed to anything yet.</source>
        <translation>Noch hat niemand etwas abonniert.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln queue(s) keep it</source>
        <translation>
            <numerusform>%Ln Warteschlange hebt sie auf</numerusform>
            <numerusform>%Ln Warteschlangen heben sie auf</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) miss it</source>
        <translation>
            <numerusform>%Ln Client verpasst sie</numerusform>
            <numerusform>%Ln Clients verpassen sie</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln subscription(s) do not match</source>
        <translation>
            <numerusform>%Ln Abonnement passt nicht</numerusform>
            <numerusform>%Ln Abonnements passen nicht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more are not listed</source>
        <translation>
            <numerusform>%Ln weiteres ist nicht aufgeführt</numerusform>
            <numerusform>%Ln weitere sind nicht aufgeführt</numerusform>
        </translation>
    </message>
    <message>
        <source>A message has a topic without + and #: these are for filters.</source>
        <translation>Eine Nachricht hat ein Topic ohne + und #: Die sind für Filter.</translation>
    </message>
    <message>
        <source>A topic has no character U+0000.</source>
        <translation>Ein Topic enthält kein Zeichen U+0000.</translation>
    </message>
    <message>
        <source>A topic has %1 bytes at most; this one has %2.</source>
        <translation>Ein Topic hat höchstens %1 Bytes; dieses hat %2.</translation>
    </message>
    <message>
        <source>A topic has %1 levels at most; this one has %2.</source>
        <translation>Ein Topic hat höchstens %1 Ebenen; dieses hat %2.</translation>
    </message>
    <message>
        <source>A topic has at least one character.</source>
        <translation>Ein Topic hat mindestens ein Zeichen.</translation>
    </message>
    <message>
        <source>The broker takes QoS %1 at most; a client that publishes with more is refused.</source>
        <translation>Der Broker nimmt höchstens QoS %1; ein Client, der mit einem höheren sendet, wird abgelehnt.</translation>
    </message>
    <message>
        <source>Here a bridge may publish its state, 0 or 1, retained; any other message of a client is refused.</source>
        <translation>Hier darf eine Bridge ihren Zustand senden, 0 oder 1, als Retained-Nachricht; jede andere Nachricht eines Clients wird abgelehnt.</translation>
    </message>
    <message>
        <source>Only the broker publishes below $SYS; a client that tries is refused.</source>
        <translation>Unter $SYS sendet nur der Broker; ein Client, der es versucht, wird abgelehnt.</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>Online, but its queue holds %1 of %2: the message waits behind them.</source>
        <translation>Online, doch in seiner Warteschlange stehen %1 von %2: Die Nachricht wartet hinter ihnen.</translation>
    </message>
    <message>
        <source>Its queue is full (%1 of %2): the message is dropped.</source>
        <translation>Seine Warteschlange ist voll (%1 von %2): Die Nachricht wird verworfen.</translation>
    </message>
    <message>
        <source>Its queue is full (%1 of %2): the oldest message is dropped, and this one waits.</source>
        <translation>Seine Warteschlange ist voll (%1 von %2): Die älteste Nachricht wird verworfen, und diese wartet.</translation>
    </message>
    <message>
        <source>Offline: the message waits in its session, whose queue holds %1 of %2.</source>
        <translation>Offline: Die Nachricht wartet in seiner Sitzung, in deren Warteschlange %1 von %2 stehen.</translation>
    </message>
    <message>
        <source>Its packet would have %1 bytes, and the client takes %2 at most (Maximum Packet Size): the message is dropped.</source>
        <translation>Ihr Paket hätte %1 Bytes, und der Client nimmt höchstens %2 (Maximum Packet Size): Die Nachricht wird verworfen.</translation>
    </message>
    <message>
        <source>Online, but it has as many unacknowledged messages as it takes (Receive Maximum): the message waits.</source>
        <translation>Online, doch er hat so viele unbestätigte Nachrichten, wie er annimmt (Receive Maximum): Die Nachricht wartet.</translation>
    </message>
    <message>
        <source>Online, but messages of its earlier connection are sent again first: the message waits behind them.</source>
        <translation>Online, doch zuerst werden Nachrichten seiner früheren Verbindung erneut gesendet: Die Nachricht wartet hinter ihnen.</translation>
    </message>
    <message>
        <source>Online, but it reads too slowly: the message waits.</source>
        <translation>Online, doch er liest zu langsam: Die Nachricht wartet.</translation>
    </message>
    <message>
        <source>Online, but messages with QoS 0 that wait for it fill the memory that they may have: the message is dropped.</source>
        <translation>Online, doch die wartenden Nachrichten mit QoS 0 füllen den Speicher, der ihnen zusteht: Die Nachricht wird verworfen.</translation>
    </message>
    <message>
        <source>Online, but it has no room at the moment: another member of group %1 gets it.</source>
        <translation>Online, doch er hat im Moment keinen Platz: Ein anderes Mitglied der Gruppe %1 erhält sie.</translation>
    </message>
    <message>
        <source>No online member of group %1 has room: the message waits for the first that has.</source>
        <translation>Kein Mitglied der Gruppe %1, das online ist, hat Platz: Die Nachricht wartet auf das erste, das welchen hat.</translation>
    </message>
    <message>
        <source>The queue of group %1 is full (%2 of %3): the message is dropped.</source>
        <translation>Die Warteschlange der Gruppe %1 ist voll (%2 von %3): Die Nachricht wird verworfen.</translation>
    </message>
    <message>
        <source>The queue of group %1 is full (%2 of %3): its oldest message is dropped, and this one waits.</source>
        <translation>Die Warteschlange der Gruppe %1 ist voll (%2 von %3): Ihre älteste Nachricht wird verworfen, und diese wartet.</translation>
    </message>
    <message>
        <source>The queue of group %1 holds %2 of %3: the message waits behind them.</source>
        <translation>In der Warteschlange der Gruppe %1 stehen %2 von %3: Die Nachricht wartet hinter ihnen.</translation>
    </message>
    <message>
        <source>It takes packets of %1 bytes at most (Maximum Packet Size); a larger message is dropped.</source>
        <translation>Er nimmt Pakete von höchstens %1 Bytes (Maximum Packet Size); eine größere Nachricht wird verworfen.</translation>
    </message>
</context>
<context>
    <name>skep::VerdictsModel</name>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>Topic filter</source>
        <translation>Topic-Filter</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>The lower of the message&apos;s and the subscription&apos;s QoS</source>
        <translation>Die niedrigere von Nachricht und Abonnement</translation>
    </message>
</context>
<context>
    <name>skep::ViewMenu</name>
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
    <message>
        <source>Language of the system</source>
        <translation>Sprache des Systems</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Helle Farben</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Dunkle Farben</translation>
    </message>
    <message>
        <source>Colours of the system</source>
        <translation>Farben des Systems</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Sprache: %1</translation>
    </message>
</context>
</TS>
