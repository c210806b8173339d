<?xml version="1.0" encoding="utf-8"?>
<!-- SPDX-FileCopyrightText: 2026 The Skep authors
     SPDX-License-Identifier: Apache-2.0 -->
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>skep::CaptureDialog</name>
    <message>
        <source>HTTP requests and answers</source>
        <translation>Requêtes et réponses HTTP</translation>
    </message>
    <message>
        <source>WebSocket frames</source>
        <translation>Trames WebSocket</translation>
    </message>
    <message>
        <source>Notes of the broker</source>
        <translation>Notes du broker</translation>
    </message>
    <message>
        <source>all – or client ids, * for any text</source>
        <translation>tous, ou identifiants de client, * pour tout texte</translation>
    </message>
    <message>
        <source>all – or topic filters, such as sensors/#</source>
        <translation>tous, ou filtres de sujet comme sensors/#</translation>
    </message>
    <message>
        <source>Publications</source>
        <translation>Publications</translation>
    </message>
    <message>
        <source>Acknowledgements</source>
        <translation>Accusés de réception</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
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
        <translation>%1 Mo</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Sujets</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>Recording options</source>
        <translation>Options d’enregistrement</translation>
    </message>
    <message>
        <source>What is not chosen here is not recorded at all. When the memory is full, the oldest records are overwritten.</source>
        <translation>Ce qui n’est pas choisi ici n’est pas enregistré. Quand la mémoire est pleine, les enregistrements les plus anciens sont écrasés.</translation>
    </message>
</context>
<context>
    <name>skep::ClientDetail</name>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Abonnements</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Trafic</translation>
    </message>
    <message>
        <source>Subscriptions of this client</source>
        <translation>Abonnements de ce client</translation>
    </message>
    <message>
        <source>Subscribe…</source>
        <translation>Abonner…</translation>
    </message>
    <message>
        <source>Subscribe on behalf of this client</source>
        <translation>Abonner au nom de ce client</translation>
    </message>
    <message>
        <source>Unsubscribe</source>
        <translation>Désabonner</translation>
    </message>
    <message>
        <source>End the selected subscriptions of this client</source>
        <translation>Terminer les abonnements sélectionnés de ce client</translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) selected</source>
        <translation>
            <numerusform>%Ln client sélectionné</numerusform>
            <numerusform>%Ln clients sélectionnés</numerusform>
        </translation>
    </message>
    <message>
        <source>Connected for %1</source>
        <translation>Connecté depuis %1</translation>
    </message>
    <message>
        <source>Offline for %1</source>
        <translation>Hors ligne depuis %1</translation>
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
        <translation>Protocole</translation>
    </message>
    <message>
        <source>MQTT %1</source>
        <translation>MQTT %1</translation>
    </message>
    <message>
        <source>Sub-protocol</source>
        <translation>Sous-protocole</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Chemin</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>User agent</source>
        <translation>Agent utilisateur</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Cipher</source>
        <translation>Chiffrement</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificat</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Émis par</translation>
    </message>
    <message>
        <source>Also valid for</source>
        <translation>Valable aussi pour</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Valable à partir du</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Valable jusqu’au</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Clean start</source>
        <translation>Démarrage propre</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>Keep-alive</source>
        <translation>Keep-alive</translation>
    </message>
    <message>
        <source>Session expiry</source>
        <translation>Expiration de la session</translation>
    </message>
    <message>
        <source>Expires in</source>
        <translation>Expire dans</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>En file</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>En vol</translation>
    </message>
    <message>
        <source>Will</source>
        <translation>Testament</translation>
    </message>
    <message>
        <source>Will message</source>
        <translation>Message du testament</translation>
    </message>
    <message>
        <source>Will QoS</source>
        <translation>QoS du testament</translation>
    </message>
    <message>
        <source>%1, retained</source>
        <translation>%1, retenu</translation>
    </message>
    <message>
        <source>Will delay</source>
        <translation>Délai du testament</translation>
    </message>
    <message>
        <source>%1, due in %2</source>
        <translation>%1, dû dans %2</translation>
    </message>
    <message>
        <source>Messages in</source>
        <translation>Messages reçus</translation>
    </message>
    <message>
        <source>%1   (%2/s)</source>
        <translation>%1   (%2/s)</translation>
    </message>
    <message>
        <source>Messages out</source>
        <translation>Messages envoyés</translation>
    </message>
    <message>
        <source>Bytes in</source>
        <translation>Octets reçus</translation>
    </message>
    <message>
        <source>Bytes out</source>
        <translation>Octets envoyés</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Abandonnés</translation>
    </message>
    <message>
        <source>History of this client</source>
        <translation>Historique de ce client</translation>
    </message>
</context>
<context>
    <name>skep::ClientsModel</name>
    <message>
        <source>Client ID</source>
        <translation>ID client</translation>
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
        <translation>Version du protocole</translation>
    </message>
    <message>
        <source>Sub-protocol</source>
        <translation>Sous-protocole</translation>
    </message>
    <message>
        <source>The WebSocket sub-protocol that was agreed on</source>
        <translation>Le sous-protocole WebSocket convenu</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Connecté</translation>
    </message>
    <message>
        <source>Subs</source>
        <translation>Abon.</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Abonnements</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>File</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>En vol</translation>
    </message>
    <message>
        <source>Messages sent and not yet acknowledged</source>
        <translation>Messages envoyés et pas encore acquittés</translation>
    </message>
    <message>
        <source>Msgs in</source>
        <translation>Reçus</translation>
    </message>
    <message>
        <source>Messages received from the client</source>
        <translation>Messages reçus du client</translation>
    </message>
    <message>
        <source>Msgs out</source>
        <translation>Envoyés</translation>
    </message>
    <message>
        <source>Messages sent to the client</source>
        <translation>Messages envoyés au client</translation>
    </message>
    <message>
        <source>In/s</source>
        <translation>Reçus/s</translation>
    </message>
    <message>
        <source>Messages received per second</source>
        <translation>Messages reçus par seconde</translation>
    </message>
    <message>
        <source>Out/s</source>
        <translation>Env./s</translation>
    </message>
    <message>
        <source>Messages sent per second</source>
        <translation>Messages envoyés par seconde</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Abandonnés</translation>
    </message>
    <message>
        <source>Messages dropped on their way to the client</source>
        <translation>Messages abandonnés en route vers le client</translation>
    </message>
    <message>
        <source>Keep-alive</source>
        <translation>Keep-alive</translation>
    </message>
    <message>
        <source>Session expiry</source>
        <translation>Expiration de la session</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>hors ligne</translation>
    </message>
    <message>
        <source>Connected since %1</source>
        <translation>Connecté depuis le %1</translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation>Hors ligne depuis le %1</translation>
    </message>
    <message>
        <source>User agent</source>
        <translation>Agent utilisateur</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>TLS version</source>
        <translation>Version de TLS</translation>
    </message>
    <message>
        <source>Cipher</source>
        <translation>Chiffrement</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificat</translation>
    </message>
    <message>
        <source>The subject of the client&apos;s certificate</source>
        <translation>Le sujet du certificat du client</translation>
    </message>
    <message>
        <source>Messages queued for the client</source>
        <translation>Messages qui attendent le client</translation>
    </message>
    <message>
        <source>User-Agent header of the WebSocket client</source>
        <translation>En-tête User-Agent du client WebSocket</translation>
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
        <translation>Filtrer par ID, utilisateur, adresse</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En ligne</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Déconnecter</translation>
    </message>
    <message>
        <source>Close the connection; the session stays</source>
        <translation>Fermer la connexion ; la session reste</translation>
    </message>
    <message>
        <source>End session</source>
        <translation>Terminer la session</translation>
    </message>
    <message>
        <source>Close the connection and delete the session with its subscriptions and queue</source>
        <translation>Fermer la connexion et supprimer la session avec ses abonnements et sa file</translation>
    </message>
    <message>
        <source>Copy client ID</source>
        <translation>Copier l’ID client</translation>
    </message>
    <message>
        <source>No listener is open</source>
        <translation>Aucun listener n’est ouvert</translation>
    </message>
    <message>
        <source>The log says why. Without a listener no client can connect.</source>
        <translation>Le journal dit pourquoi. Sans listener, aucun client ne peut se connecter.</translation>
    </message>
    <message>
        <source>No clients yet</source>
        <translation>Pas encore de clients</translation>
    </message>
    <message>
        <source>Connect a device, or a page in the browser, to one of these addresses. It shows up here at once.</source>
        <translation>Connectez un appareil, ou une page du navigateur, à l’une de ces adresses. Il apparaît ici aussitôt.</translation>
    </message>
    <message>
        <source>Disconnect with a reason</source>
        <translation>Déconnecter avec un motif</translation>
    </message>
    <message>
        <source>Copy as code</source>
        <translation>Copier comme code</translation>
    </message>
    <message>
        <source>Select one client to copy its code</source>
        <translation>Sélectionnez un client pour copier son code</translation>
    </message>
    <message>
        <source>There is no listener that this could connect to</source>
        <translation>Il n’y a pas de listener auquel se connecter</translation>
    </message>
    <message>
        <source>Copied the code of %1</source>
        <translation>Code de %1 copié</translation>
    </message>
    <message>
        <source>Subscribing %1 to %2</source>
        <translation>Abonnement de %1 à %2</translation>
    </message>
    <message>
        <source>Nothing to disconnect: the selection is offline</source>
        <translation>Rien à déconnecter : la sélection est hors ligne</translation>
    </message>
    <message>
        <source>Disconnecting %1</source>
        <translation>Déconnexion de %1</translation>
    </message>
    <message numerus="yes">
        <source>Disconnecting %Ln client(s)</source>
        <translation>
            <numerusform>Déconnexion de %Ln client</numerusform>
            <numerusform>Déconnexion de %Ln clients</numerusform>
        </translation>
    </message>
    <message>
        <source>End the session of %1? Its subscriptions and queued messages are deleted.</source>
        <translation>Terminer la session de %1 ? Ses abonnements et messages en file sont supprimés.</translation>
    </message>
    <message numerus="yes">
        <source>End %Ln session(s)? Their subscriptions and queued messages are deleted.</source>
        <translation>
            <numerusform>Terminer %Ln session ? Ses abonnements et messages en file sont supprimés.</numerusform>
            <numerusform>Terminer %Ln sessions ? Leurs abonnements et messages en file sont supprimés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ending %Ln session(s)</source>
        <translation>
            <numerusform>Fin de %Ln session</numerusform>
            <numerusform>Fin de %Ln sessions</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message numerus="yes">
        <source>%1 online, %Ln session(s)</source>
        <translation>
            <numerusform>%1 en ligne, %Ln session</numerusform>
            <numerusform>%1 en ligne, %Ln sessions</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo the last unsubscribe</source>
        <translation>Annuler le dernier désabonnement</translation>
    </message>
    <message numerus="yes">
        <source>Ending %Ln subscription(s); Ctrl+Z restores them</source>
        <translation>
            <numerusform>Fin de %Ln abonnement ; Ctrl+Z le ramène</numerusform>
            <numerusform>Fin de %Ln abonnements ; Ctrl+Z les ramène</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restoring %Ln subscription(s)</source>
        <translation>
            <numerusform>Retour de %Ln abonnement</numerusform>
            <numerusform>Retour de %Ln abonnements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>skep::ColumnBehaviour</name>
    <message>
        <source>Reset columns</source>
        <translation>Réinitialiser les colonnes</translation>
    </message>
</context>
<context>
    <name>skep::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Que voulez-vous faire ?</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>Rechercher des commandes</translation>
    </message>
</context>
<context>
    <name>skep::CopyChip</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>Copier %1</translation>
    </message>
</context>
<context>
    <name>skep::DiffView</name>
    <message>
        <source>What changed</source>
        <translation>Ce qui a changé</translation>
    </message>
    <message numerus="yes">
        <source>⋯ %Ln line(s) the same</source>
        <translation>
            <numerusform>⋯ %Ln ligne identique</numerusform>
            <numerusform>⋯ %Ln lignes identiques</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>skep::DissectionModel</name>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>Clause</translation>
    </message>
</context>
<context>
    <name>skep::Draft</name>
    <message>
        <source>Choose a file for the payload.</source>
        <translation>Choisissez un fichier pour le contenu.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 ne peut pas être lu : %2.</translation>
    </message>
    <message>
        <source>%1 is larger than %2.</source>
        <translation>%1 dépasse %2.</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Ligne %1, colonne %2 : %3</translation>
    </message>
    <message>
        <source>%1 is no hexadecimal digit.</source>
        <translation>%1 n’est pas un chiffre hexadécimal.</translation>
    </message>
    <message>
        <source>A digit is missing: each byte has two.</source>
        <translation>Il manque un chiffre : chaque octet en a deux.</translation>
    </message>
    <message>
        <source>A message needs a topic.</source>
        <translation>Un message a besoin d’un sujet.</translation>
    </message>
    <message>
        <source>A topic must not contain + or #.</source>
        <translation>Un sujet ne peut contenir ni + ni #.</translation>
    </message>
    <message>
        <source>Correlation data: %1</source>
        <translation>Données de corrélation : %1</translation>
    </message>
</context>
<context>
    <name>skep::DraftForm</name>
    <message>
        <source>Topic</source>
        <translation>Sujet</translation>
    </message>
    <message>
        <source>Properties of MQTT 5</source>
        <translation>Propriétés de MQTT 5</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Choisir un fichier</translation>
    </message>
    <message>
        <source>In topic and payload, {{counter}}, {{time}}, {{iso}}, {{random}}, {{random 1 6}} and {{uuid}} are replaced in every message.</source>
        <translation>Dans le sujet et le contenu, {{counter}}, {{time}}, {{iso}}, {{random}}, {{random 1 6}} et {{uuid}} sont remplacés dans chaque message.</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Retain</source>
        <translation>Retenir</translation>
    </message>
    <message>
        <source>The broker keeps the message for those who subscribe later</source>
        <translation>Le courtier garde le message pour ceux qui s’abonnent plus tard</translation>
    </message>
    <message>
        <source>Text, or 0x and hexadecimal digits</source>
        <translation>Texte, ou 0x et chiffres hexadécimaux</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>Payload is text (UTF-8)</source>
        <translation>Le contenu est du texte (UTF-8)</translation>
    </message>
    <message>
        <source>name: value, one in a line</source>
        <translation>nom : valeur, un par ligne</translation>
    </message>
    <message>
        <source>User properties</source>
        <translation>Propriétés utilisateur</translation>
    </message>
    <message>
        <source>Content type</source>
        <translation>Type de contenu</translation>
    </message>
    <message>
        <source>Response topic</source>
        <translation>Sujet de réponse</translation>
    </message>
    <message>
        <source>Correlation data</source>
        <translation>Données de corrélation</translation>
    </message>
    <message>
        <source>Expires after</source>
        <translation>Expire après</translation>
    </message>
    <message>
        <source>Valid JSON, %1</source>
        <translation>JSON valide, %1</translation>
    </message>
    <message>
        <source>File for the payload</source>
        <translation>Fichier pour le contenu</translation>
    </message>
</context>
<context>
    <name>skep::DraftLists</name>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistrés</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Retirer de la liste</translation>
    </message>
    <message>
        <source>%1 messages are saved already: remove one first.</source>
        <translation>%1 messages sont déjà enregistrés : retirez-en un d’abord.</translation>
    </message>
    <message>
        <source>What you publish appears here, to be sent again.</source>
        <translation>Ce que vous publiez apparaît ici, pour être renvoyé.</translation>
    </message>
    <message>
        <source>Messages that you save appear here. Write one and press Save.</source>
        <translation>Les messages enregistrés apparaissent ici. Écrivez-en un et appuyez sur Enregistrer.</translation>
    </message>
    <message>
        <source>Undo the last removal</source>
        <translation>Annuler la dernière suppression</translation>
    </message>
    <message>
        <source>Removed %1; Ctrl+Z restores it</source>
        <translation>%1 retiré ; Ctrl+Z le ramène</translation>
    </message>
</context>
<context>
    <name>skep::DropsPanel</name>
    <message>
        <source>Dropped messages by reason</source>
        <translation>Messages abandonnés par motif</translation>
    </message>
    <message>
        <source>Nothing was dropped</source>
        <translation>Rien n’a été abandonné</translation>
    </message>
    <message>
        <source>Dropped, by reason</source>
        <translation>Abandonnés, par motif</translation>
    </message>
    <message>
        <source>None: every message was delivered or is queued.</source>
        <translation>Aucun : chaque message a été livré ou est en attente.</translation>
    </message>
</context>
<context>
    <name>skep::DurabilityMeter</name>
    <message>
        <source>In memory</source>
        <translation>En mémoire</translation>
    </message>
    <message>
        <source>Cannot write</source>
        <translation>Écriture impossible</translation>
    </message>
    <message>
        <source>%1 unsynced</source>
        <translation>%1 non synchronisés</translation>
    </message>
    <message>
        <source>Synced</source>
        <translation>Synchronisé</translation>
    </message>
    <message>
        <source>The broker keeps its state in memory: nothing survives a restart.</source>
        <translation>Le broker garde son état en mémoire : rien ne survit à un redémarrage.</translation>
    </message>
    <message>
        <source>The data directory cannot be written at the moment: messages of QoS 1 and 2 are refused. The log says why; the broker goes on by itself.</source>
        <translation>Le répertoire de données ne peut pas être écrit pour le moment : les messages de QoS 1 et 2 sont refusés. Le journal en donne la raison ; le broker reprend de lui-même.</translation>
    </message>
    <message>
        <source>Acknowledged, and lost in a power cut: %1</source>
        <translation>Acquitté, et perdu lors d’une coupure de courant : %1</translation>
    </message>
    <message>
        <source>Waiting to be written, not acknowledged: %1</source>
        <translation>En attente d’écriture, non acquitté : %1</translation>
    </message>
    <message>
        <source>Last sync of the disk: none yet</source>
        <translation>Dernière synchronisation du disque : aucune encore</translation>
    </message>
    <message>
        <source>Last sync of the disk: %1 ago</source>
        <translation>Dernière synchronisation du disque : il y a %1</translation>
    </message>
    <message>
        <source>Last commit: %1</source>
        <translation>Dernière écriture : %1</translation>
    </message>
    <message>
        <source>Changes in it: %1</source>
        <translation>Modifications dans celle-ci : %1</translation>
    </message>
</context>
<context>
    <name>skep::EventsModel</name>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>ID client</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
</context>
<context>
    <name>skep::FilterLine</name>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
</context>
<context>
    <name>skep::Format</name>
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
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 o</translation>
    </message>
    <message>
        <source>%1 KB</source>
        <translation>%1 ko</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 Mo</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 Go</translation>
    </message>
    <message>
        <source>%1 TB</source>
        <translation>%1 To</translation>
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
        <translation>%1 j %2 h</translation>
    </message>
    <message>
        <source>off</source>
        <comment>keep-alive</comment>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>never</source>
        <comment>session expiry</comment>
        <translation>jamais</translation>
    </message>
    <message>
        <source>at close</source>
        <comment>session expiry</comment>
        <translation>à la fermeture</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1 j</translation>
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
        <translation>toujours</translation>
    </message>
    <message>
        <source>if new</source>
        <comment>retain handling</comment>
        <translation>si nouveau</translation>
    </message>
    <message>
        <source>never</source>
        <comment>retain handling</comment>
        <translation>jamais</translation>
    </message>
    <message>
        <source>Debug</source>
        <translation>Débogage</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Broker started</source>
        <translation>Broker démarré</translation>
    </message>
    <message>
        <source>Broker stopping</source>
        <translation>Arrêt du broker</translation>
    </message>
    <message>
        <source>Listener started</source>
        <translation>Listener démarré</translation>
    </message>
    <message>
        <source>Listener stopped</source>
        <translation>Listener arrêté</translation>
    </message>
    <message>
        <source>Listener failed</source>
        <translation>Échec du listener</translation>
    </message>
    <message>
        <source>Client connected</source>
        <translation>Client connecté</translation>
    </message>
    <message>
        <source>Client disconnected</source>
        <translation>Client déconnecté</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>Connexion refusée</translation>
    </message>
    <message>
        <source>Handshake refused</source>
        <translation>Négociation refusée</translation>
    </message>
    <message>
        <source>Protocol violation</source>
        <translation>Violation du protocole</translation>
    </message>
    <message>
        <source>Session expired</source>
        <translation>Session expirée</translation>
    </message>
    <message>
        <source>Message dropped</source>
        <translation>Message abandonné</translation>
    </message>
    <message>
        <source>Will published</source>
        <translation>Testament publié</translation>
    </message>
    <message>
        <source>Retained cleared</source>
        <translation>Retenu effacé</translation>
    </message>
    <message>
        <source>Console action</source>
        <translation>Action de la console</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>À l’écoute</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>En échec</translation>
    </message>
    <message>
        <source>Queue of the client full</source>
        <translation>File du client pleine</translation>
    </message>
    <message>
        <source>Queue of the shared subscription full</source>
        <translation>File de l’abonnement partagé pleine</translation>
    </message>
    <message>
        <source>No room for more QoS 0</source>
        <translation>Plus de place pour QoS 0</translation>
    </message>
    <message>
        <source>Expired while waiting</source>
        <translation>Expiré pendant l’attente</translation>
    </message>
    <message>
        <source>Publisher not authorised</source>
        <translation>Éditeur non autorisé</translation>
    </message>
    <message>
        <source>Store of retained messages full</source>
        <translation>Stockage des retenus plein</translation>
    </message>
    <message>
        <source>Queues of all clients full</source>
        <translation>Files de tous les clients pleines</translation>
    </message>
    <message>
        <source>waits for PUBACK</source>
        <translation>attend PUBACK</translation>
    </message>
    <message>
        <source>waits for PUBREC</source>
        <translation>attend PUBREC</translation>
    </message>
    <message>
        <source>waits for PUBCOMP</source>
        <translation>attend PUBCOMP</translation>
    </message>
    <message>
        <source>the broker</source>
        <translation>le courtier</translation>
    </message>
    <message>
        <source>this console</source>
        <translation>cette console</translation>
    </message>
    <message>
        <source>Disconnected by operator</source>
        <translation>Déconnecté par l’opérateur</translation>
    </message>
    <message>
        <source>Larger than the client accepts</source>
        <translation>Plus grand que ce que le client accepte</translation>
    </message>
</context>
<context>
    <name>skep::HexView</name>
    <message>
        <source>Bytes</source>
        <translation>Octets</translation>
    </message>
</context>
<context>
    <name>skep::HistoryModel</name>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Écart</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Émetteur</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) before this one came too fast to be shown one by one.</source>
        <translation>
            <numerusform>%Ln message précédent est arrivé trop vite pour être affiché seul.</numerusform>
            <numerusform>%Ln messages précédents sont arrivés trop vite pour être affichés un à un.</numerusform>
        </translation>
    </message>
    <message>
        <source>Difference from the previous number</source>
        <translation>Différence avec le nombre précédent</translation>
    </message>
</context>
<context>
    <name>skep::ImageView</name>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>An image of %1 × %2 pixels is too large to be shown.</source>
        <translation>Une image de %1 × %2 pixels est trop grande pour être affichée.</translation>
    </message>
    <message>
        <source>The image cannot be read: %1.</source>
        <translation>L’image ne peut pas être lue : %1.</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 pixels</translation>
    </message>
</context>
<context>
    <name>skep::InstructionsDialog</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
</context>
<context>
    <name>skep::ListenerCommands</name>
    <message>
        <source>Copied %1</source>
        <translation>Copié : %1</translation>
    </message>
    <message>
        <source>Start listener %1</source>
        <translation>Démarrer le listener %1</translation>
    </message>
    <message>
        <source>Stop listener %1</source>
        <translation>Arrêter le listener %1</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>Copier %1</translation>
    </message>
</context>
<context>
    <name>skep::ListenersPanel</name>
    <message>
        <source>this computer only</source>
        <translation>cet ordinateur seulement</translation>
    </message>
    <message>
        <source>every network, encrypted</source>
        <translation>tous les réseaux, chiffré</translation>
    </message>
    <message>
        <source>every network, not encrypted</source>
        <translation>tous les réseaux, non chiffré</translation>
    </message>
    <message>
        <source>one network, encrypted</source>
        <translation>un réseau, chiffré</translation>
    </message>
    <message>
        <source>one network, not encrypted</source>
        <translation>un réseau, non chiffré</translation>
    </message>
    <message>
        <source>Listeners</source>
        <translation>Listeners</translation>
    </message>
    <message numerus="yes">
        <source>%Ln connection(s)</source>
        <translation>
            <numerusform>%Ln connexion</numerusform>
            <numerusform>%Ln connexions</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>Copié : %1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>Stop listener %1</source>
        <translation>Arrêter le listener %1</translation>
    </message>
    <message>
        <source>Start listener %1</source>
        <translation>Démarrer le listener %1</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Le rouvrir</translation>
    </message>
    <message>
        <source>Stopping listener %1</source>
        <translation>Arrêt du listener %1</translation>
    </message>
    <message>
        <source>Starting listener %1</source>
        <translation>Démarrage du listener %1</translation>
    </message>
    <message>
        <source>Nothing is open to the network</source>
        <translation>Rien n’est ouvert sur le réseau</translation>
    </message>
    <message numerus="yes">
        <source>%Ln listener(s) open to the network</source>
        <translation>
            <numerusform>%Ln listener ouvert sur le réseau</numerusform>
            <numerusform>%Ln listeners ouverts sur le réseau</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop accepting clients and close its connections</source>
        <translation>Ne plus accepter de clients et fermer ses connexions</translation>
    </message>
    <message>
        <source>No listeners: no client can connect</source>
        <translation>Aucun listener : aucun client ne peut se connecter</translation>
    </message>
</context>
<context>
    <name>skep::LogPage</name>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Filter by text, client, address</source>
        <translation>Filtrer par texte, client, adresse</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Avertissements</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>Show lines of this severity and above</source>
        <translation>Afficher les lignes de cette gravité et au-dessus</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Suivre</translation>
    </message>
    <message>
        <source>Keep the newest line in view</source>
        <translation>Garder la ligne la plus récente visible</translation>
    </message>
    <message>
        <source>Copy lines</source>
        <translation>Copier les lignes</translation>
    </message>
    <message>
        <source>Show all kinds</source>
        <translation>Afficher tous les types</translation>
    </message>
    <message>
        <source>Which kinds of events are shown</source>
        <translation>Quels types d’événements sont affichés</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Tous les types</translation>
    </message>
    <message>
        <source>%1 of %2 kinds</source>
        <translation>%1 types sur %2</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1 lignes</translation>
    </message>
    <message>
        <source>%1, %2 lost</source>
        <translation>%1, %2 perdues</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>Rien ne s’est encore passé</translation>
    </message>
    <message>
        <source>Connections, refusals and everything that was dropped show up here.</source>
        <translation>Les connexions, les refus et tout ce qui a été abandonné apparaissent ici.</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
</context>
<context>
    <name>skep::MainWindow</name>
    <message>
        <source>Skep</source>
        <translation>Skep</translation>
    </message>
    <message>
        <source>Directory for the certificates</source>
        <translation>Dossier pour les certificats</translation>
    </message>
    <message>
        <source>Certificates for development</source>
        <translation>Certificats de développement</translation>
    </message>
    <message>
        <source>No certificates were made.</source>
        <translation>Aucun certificat n’a été créé.</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Aller à %1</translation>
    </message>
    <message>
        <source>Open the test page in the browser</source>
        <translation>Ouvrir la page de test dans le navigateur</translation>
    </message>
    <message>
        <source>Make certificates for development</source>
        <translation>Créer des certificats de développement</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Publish a demo</source>
        <translation>Publier une démonstration</translation>
    </message>
    <message>
        <source>Stop the demo</source>
        <translation>Arrêter la démonstration</translation>
    </message>
    <message>
        <source>Test a topic: who gets it?</source>
        <translation>Tester un sujet : qui reçoit le message ?</translation>
    </message>
    <message>
        <source>Reloading the configuration; the log shows what changes.</source>
        <translation>Rechargement de la configuration ; le journal montre ce qui change.</translation>
    </message>
    <message>
        <source>Reload the configuration</source>
        <translation>Recharger la configuration</translation>
    </message>
</context>
<context>
    <name>skep::NavigationRail</name>
    <message>
        <source>Skep</source>
        <translation>Skep</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>Colours and language</source>
        <translation>Couleurs et langue</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Find a command (%1)</source>
        <translation>Trouver une commande (%1)</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificats</translation>
    </message>
    <message>
        <source>Make certificates for development</source>
        <translation>Créer des certificats de développement</translation>
    </message>
</context>
<context>
    <name>skep::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Aperçu</translation>
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
        <translation>Jusqu’où remontent les graphiques</translation>
    </message>
    <message>
        <source>Nobody is connected yet. Open the test page, which is a client in the browser, or listen in a terminal; what happens shows up here at once.</source>
        <translation>Personne n’est encore connecté. Ouvrez la page de test, un client dans le navigateur, ou écoutez dans un terminal ; ce qui se passe apparaît ici aussitôt.</translation>
    </message>
    <message>
        <source>Open the test page</source>
        <translation>Ouvrir la page de test</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Show the clients</source>
        <translation>Afficher les clients</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Abonnements</translation>
    </message>
    <message>
        <source>Show the subscriptions</source>
        <translation>Afficher les abonnements</translation>
    </message>
    <message>
        <source>Retained messages</source>
        <translation>Messages retenus</translation>
    </message>
    <message>
        <source>Show the retained messages</source>
        <translation>Afficher les messages retenus</translation>
    </message>
    <message>
        <source>Queued messages</source>
        <translation>Messages en file</translation>
    </message>
    <message>
        <source>Dropped messages</source>
        <translation>Messages abandonnés</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>Afficher le journal</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>out</source>
        <translation>sortie</translation>
    </message>
    <message>
        <source>in</source>
        <translation>entrée</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>clients</source>
        <translation>clients</translation>
    </message>
    <message>
        <source>sessions</source>
        <translation>sessions</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Processeur</translation>
    </message>
    <message>
        <source>of one core</source>
        <translation>d’un cœur</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>resident</source>
        <translation>résidente</translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s)</source>
        <translation>
            <numerusform>%Ln session</numerusform>
            <numerusform>%Ln sessions</numerusform>
        </translation>
    </message>
    <message>
        <source>since the start</source>
        <translation>depuis le démarrage</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>depuis %1</translation>
    </message>
    <message>
        <source>%1 messages in, %2 out</source>
        <translation>%1 messages reçus, %2 envoyés</translation>
    </message>
    <message>
        <source>Publish a demo</source>
        <translation>Publier une démonstration</translation>
    </message>
    <message>
        <source>Stop the demo</source>
        <translation>Arrêter la démonstration</translation>
    </message>
    <message>
        <source>Show the topics</source>
        <translation>Afficher les sujets</translation>
    </message>
    <message>
        <source>The demo publishes a temperature, a lamp and a counter under demo/, about once a second. When you stop it, nothing of it is left.</source>
        <translation>La démonstration publie une température, une lampe et un compteur sous demo/, environ une fois par seconde. Quand vous l’arrêtez, il n’en reste rien.</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Graphiques</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>Temps d’activité</translation>
    </message>
    <message>
        <source>Delivery latency</source>
        <translation>Latence de livraison</translation>
    </message>
    <message>
        <source>median</source>
        <translation>médiane</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>none queued</source>
        <translation>aucun en attente</translation>
    </message>
    <message>
        <source>waiting for their clients</source>
        <translation>attendent leurs clients</translation>
    </message>
</context>
<context>
    <name>skep::Page</name>
    <message>
        <source>Copied %1</source>
        <translation>Copié : %1</translation>
    </message>
</context>
<context>
    <name>skep::PageCommands</name>
    <message>
        <source>Sort by %1</source>
        <translation>Trier par %1</translation>
    </message>
    <message>
        <source>Show column %1</source>
        <translation>Afficher la colonne %1</translation>
    </message>
    <message>
        <source>Hide column %1</source>
        <translation>Masquer la colonne %1</translation>
    </message>
</context>
<context>
    <name>skep::Payload</name>
    <message>
        <source>This is not %1.</source>
        <translation>Ce n’est pas : %1.</translation>
    </message>
    <message>
        <source>%1 is read up to %2 bytes only.</source>
        <translation>%1 n’est lu que jusqu’à %2 octets.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Empty payload</source>
        <translation>Contenu vide</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Binary</source>
        <translation>Binaire</translation>
    </message>
    <message>
        <source>%1, not whole</source>
        <translation>%1, incomplet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more byte(s) are not shown.</source>
        <translation>
            <numerusform>%Ln octet de plus n’est pas affiché.</numerusform>
            <numerusform>%Ln octets de plus ne sont pas affichés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more value(s) are not shown.</source>
        <translation>
            <numerusform>%Ln valeur de plus n’est pas affichée.</numerusform>
            <numerusform>%Ln valeurs de plus ne sont pas affichées.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>skep::PayloadEditor</name>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publier</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>Publish the changed message; subscribers get it, too</source>
        <translation>Publier le message modifié ; les abonnés le reçoivent aussi</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>An empty payload would clear the topic.</source>
        <translation>Un contenu vide effacerait le sujet.</translation>
    </message>
</context>
<context>
    <name>skep::PayloadView</name>
    <message>
        <source>Copy the text</source>
        <translation>Copier le texte</translation>
    </message>
    <message>
        <source>Save the payload</source>
        <translation>Enregistrer le contenu</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 dans %2</translation>
    </message>
    <message>
        <source>These are the first %1 of %2.</source>
        <translation>Voici les premiers %1 sur %2.</translation>
    </message>
    <message>
        <source>Copied the payload as %1</source>
        <translation>Contenu copié comme %1</translation>
    </message>
    <message>
        <source>Saved %1 to %2</source>
        <translation>%1 enregistré dans %2</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 ne peut pas être écrit : %2</translation>
    </message>
    <message>
        <source>Format of the payload</source>
        <translation>Format du contenu</translation>
    </message>
</context>
<context>
    <name>skep::PayloadViewer</name>
    <message>
        <source>Publisher</source>
        <translation>Éditeur</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>il y a %1</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Expire</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>dans %1</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) selected</source>
        <translation>
            <numerusform>%Ln message sélectionné</numerusform>
            <numerusform>%Ln messages sélectionnés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>skep::Plot</name>
    <message>
        <source>Values over time</source>
        <translation>Valeurs dans le temps</translation>
    </message>
    <message>
        <source>A curve needs two values.</source>
        <translation>Une courbe a besoin de deux valeurs.</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 à %2</translation>
    </message>
</context>
<context>
    <name>skep::PublishPage</name>
    <message>
        <source>Publish</source>
        <translation>Publier</translation>
    </message>
    <message>
        <source>Publish once (%1)</source>
        <translation>Publier une fois (%1)</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Répéter</translation>
    </message>
    <message>
        <source> per second</source>
        <translation> par seconde</translation>
    </message>
    <message>
        <source>Messages per second</source>
        <translation>Messages par seconde</translation>
    </message>
    <message>
        <source>until stopped</source>
        <translation>jusqu’à l’arrêt</translation>
    </message>
    <message>
        <source> times</source>
        <translation> fois</translation>
    </message>
    <message>
        <source>Number of messages</source>
        <translation>Nombre de messages</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) sent</source>
        <translation>
            <numerusform>%Ln message envoyé</numerusform>
            <numerusform>%Ln messages envoyés</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Save the message</source>
        <translation>Enregistrer le message</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Nom :</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 enregistré</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Save this message under a name</source>
        <translation>Enregistrer ce message sous un nom</translation>
    </message>
</context>
<context>
    <name>skep::Publisher</name>
    <message>
        <source>Published, and handed to subscribers.</source>
        <translation>Publié et remis aux abonnés.</translation>
    </message>
    <message>
        <source>Published. Nobody has subscribed to this topic.</source>
        <translation>Publié. Personne n’est abonné à ce sujet.</translation>
    </message>
</context>
<context>
    <name>skep::RetainedFile</name>
    <message>
        <source>Message %1 has no valid topic.</source>
        <translation>Le message %1 n’a pas de sujet valide.</translation>
    </message>
    <message>
        <source>Message %1 has a QoS that is not 0, 1 or 2.</source>
        <translation>Le message %1 a une QoS autre que 0, 1 ou 2.</translation>
    </message>
    <message>
        <source>Message %1 has a payload that is not Base64.</source>
        <translation>Le contenu du message %1 n’est pas du Base64.</translation>
    </message>
    <message>
        <source>Message %1 has no payload: a retained message needs one.</source>
        <translation>Le message %1 n’a pas de contenu : un message retenu en a besoin.</translation>
    </message>
    <message>
        <source>The file is not JSON: %1.</source>
        <translation>Le fichier n’est pas du JSON : %1.</translation>
    </message>
    <message>
        <source>The file holds no retained messages of Skep.</source>
        <translation>Le fichier ne contient pas de messages retenus de Skep.</translation>
    </message>
    <message>
        <source>The file is of another version of Skep.</source>
        <translation>Le fichier vient d’une autre version de Skep.</translation>
    </message>
</context>
<context>
    <name>skep::RetainedModel</name>
    <message>
        <source>Topic</source>
        <translation>Sujet</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Âge</translation>
    </message>
    <message>
        <source>Expires in</source>
        <translation>Expire dans</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Éditeur</translation>
    </message>
    <message>
        <source>never</source>
        <comment>message expiry</comment>
        <translation>jamais</translation>
    </message>
    <message>
        <source>Stored %1</source>
        <translation>Enregistré %1</translation>
    </message>
    <message>
        <source>Expires %1</source>
        <translation>Expire %1</translation>
    </message>
</context>
<context>
    <name>skep::RetainedPage</name>
    <message>
        <source>Retained</source>
        <translation>Retenus</translation>
    </message>
    <message>
        <source>Filter by topic, payload, publisher</source>
        <translation>Filtrer par sujet, contenu, éditeur</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Copy topic</source>
        <translation>Copier le sujet</translation>
    </message>
    <message>
        <source>Copy payload</source>
        <translation>Copier le contenu</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
    <message>
        <source>No retained messages</source>
        <translation>Aucun message retenu</translation>
    </message>
    <message>
        <source>The broker keeps the last message of a topic that was published with the retain flag. For example:</source>
        <translation>Le broker garde le dernier message d’un sujet publié avec l’indicateur de rétention. Par exemple :</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Arbre</translation>
    </message>
    <message>
        <source>Tree of retained messages</source>
        <translation>Arbre des messages retenus</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Write the selected messages, or all that are shown, into a file</source>
        <translation>Écrire dans un fichier les messages choisis, ou tous ceux qui sont affichés</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Export retained messages</source>
        <translation>Exporter les messages retenus</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 ne peut pas être écrit : %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) written to %1</source>
        <translation>
            <numerusform>%Ln message écrit dans %1</numerusform>
            <numerusform>%Ln messages écrits dans %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Import retained messages</source>
        <translation>Importer des messages retenus</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 ne peut pas être lu : %2</translation>
    </message>
    <message>
        <source>%1 is larger than %2</source>
        <translation>%1 dépasse %2</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vue</translation>
    </message>
    <message>
        <source>Undo the last clear, edit or import</source>
        <translation>Annuler le dernier effacement, la dernière modification ou importation</translation>
    </message>
    <message>
        <source>Remove the retained messages; Ctrl+Z restores them</source>
        <translation>Retirer les messages retenus ; Ctrl+Z les ramène</translation>
    </message>
    <message>
        <source>Store the messages of a file; nothing is sent to subscribers</source>
        <translation>Ranger les messages d’un fichier ; rien n’est envoyé aux abonnés</translation>
    </message>
    <message>
        <source>Copied %1 of %2 payloads; all of them would be too large</source>
        <translation>%1 contenus sur %2 copiés ; les autres l’auraient rendu trop gros</translation>
    </message>
    <message>
        <source>Cleared %1; Ctrl+Z restores it</source>
        <translation>%1 effacé ; Ctrl+Z le ramène</translation>
    </message>
    <message numerus="yes">
        <source>Cleared %Ln message(s); Ctrl+Z restores them</source>
        <translation>
            <numerusform>%Ln message effacé ; Ctrl+Z le ramène</numerusform>
            <numerusform>%Ln messages effacés ; Ctrl+Z les ramène</numerusform>
        </translation>
    </message>
    <message>
        <source>Restoring the previous state</source>
        <translation>Rétablissement de l’état précédent</translation>
    </message>
    <message>
        <source>Published %1; Ctrl+Z publishes the message from before</source>
        <translation>%1 publié ; Ctrl+Z publie ce qu’il y avait</translation>
    </message>
    <message>
        <source>%1 has a newer message, which is kept</source>
        <translation>%1 a reçu entre-temps un autre message, qui reste</translation>
    </message>
    <message>
        <source>%1 of %2 messages written to %3; all of them would be too large</source>
        <translation>%1 messages sur %2 écrits dans %3 ; les autres l’auraient rendu trop gros</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) sent to the broker; Ctrl+Z undoes the import</source>
        <translation>
            <numerusform>%Ln message remis au courtier ; Ctrl+Z l’annule</numerusform>
            <numerusform>%Ln messages remis au courtier ; Ctrl+Z l’annule</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>skep::RetainedTreeModel</name>
    <message>
        <source>Topic</source>
        <translation>Sujet</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Âge</translation>
    </message>
    <message>
        <source>(empty)</source>
        <comment>level of a topic</comment>
        <translation>(vide)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
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
        <translation>État</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Sujet</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Earlier messages</source>
        <translation>Messages précédents</translation>
    </message>
    <message>
        <source>Later messages</source>
        <translation>Messages suivants</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>Alias</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>Défini par</translation>
    </message>
    <message>
        <source>Messages in flight</source>
        <translation>Messages en vol</translation>
    </message>
    <message>
        <source>Queued messages</source>
        <translation>Messages en file</translation>
    </message>
    <message>
        <source>Topic aliases</source>
        <translation>Alias de sujets</translation>
    </message>
    <message>
        <source>In flight (%1)</source>
        <translation>En vol (%1)</translation>
    </message>
    <message>
        <source>Received with QoS 2, PUBREL to come: %1</source>
        <translation>Reçus en QoS 2, PUBREL à venir : %1</translation>
    </message>
    <message>
        <source>The first %1 are shown</source>
        <translation>Les %1 premiers sont affichés</translation>
    </message>
    <message>
        <source>%1 (after %2)</source>
        <translation>%1 (après %2)</translation>
    </message>
    <message>
        <source>Retained messages to come: %1</source>
        <translation>Messages retenus à venir : %1</translation>
    </message>
    <message>
        <source>Queue (0)</source>
        <translation>File (0)</translation>
    </message>
    <message>
        <source>Queue (%1 to %2 of %3)</source>
        <translation>File (%1 à %2 sur %3)</translation>
    </message>
    <message>
        <source>Expires in %1</source>
        <translation>Expire dans %1</translation>
    </message>
    <message>
        <source>client</source>
        <translation>client</translation>
    </message>
    <message>
        <source>broker</source>
        <translation>broker</translation>
    </message>
    <message>
        <source>Receive window: %1 of %2 in use</source>
        <translation>Fenêtre de réception : %1 sur %2 utilisés</translation>
    </message>
    <message>
        <source>(released)</source>
        <translation>(libéré)</translation>
    </message>
</context>
<context>
    <name>skep::Sparkline</name>
    <message>
        <source>Messages in (grey) and out (coloured) during the last two minutes</source>
        <translation>Messages reçus (gris) et envoyés (couleur) pendant les deux dernières minutes</translation>
    </message>
    <message>
        <source>Message rates of the last two minutes</source>
        <translation>Débits de messages des deux dernières minutes</translation>
    </message>
</context>
<context>
    <name>skep::StatusBar</name>
    <message>
        <source>Messages that the broker receives per second</source>
        <translation>Messages que le broker reçoit par seconde</translation>
    </message>
    <message>
        <source>Messages that the broker sends per second</source>
        <translation>Messages que le broker envoie par seconde</translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s)</source>
        <translation>
            <numerusform>%Ln client</numerusform>
            <numerusform>%Ln clients</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 sessions, %2 network connections</source>
        <translation>%1 sessions, %2 connexions réseau</translation>
    </message>
    <message>
        <source>↓ %1 msg/s</source>
        <translation>↓ %1 msg/s</translation>
    </message>
    <message>
        <source>↑ %1 msg/s</source>
        <translation>↑ %1 msg/s</translation>
    </message>
    <message>
        <source>No listener</source>
        <translation>Pas de listener</translation>
    </message>
    <message>
        <source>%1: %2. Click to copy the address.</source>
        <translation>%1 : %2. Cliquez pour copier l’adresse.</translation>
    </message>
    <message>
        <source>It listens at %1, too.</source>
        <translation>Il écoute aussi sur %1.</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>Copié : %1</translation>
    </message>
    <message>
        <source>Last action</source>
        <translation>Dernière action</translation>
    </message>
</context>
<context>
    <name>skep::SubscribeDialog</name>
    <message>
        <source>Not its own messages (No Local)</source>
        <translation>Pas ses propres messages (No Local)</translation>
    </message>
    <message>
        <source>Subscribe on behalf of %1</source>
        <translation>Abonner au nom de %1</translation>
    </message>
    <message>
        <source>0, at most once</source>
        <translation>0, au plus une fois</translation>
    </message>
    <message>
        <source>1, at least once</source>
        <translation>1, au moins une fois</translation>
    </message>
    <message>
        <source>2, exactly once</source>
        <translation>2, exactement une fois</translation>
    </message>
    <message>
        <source>Send retained messages</source>
        <translation>Envoyer les messages retenus</translation>
    </message>
    <message>
        <source>Send them if the subscription is new</source>
        <translation>Les envoyer si l’abonnement est nouveau</translation>
    </message>
    <message>
        <source>Send none</source>
        <translation>N’en envoyer aucun</translation>
    </message>
    <message>
        <source>Topic filter</source>
        <translation>Filtre de sujets</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Retained</source>
        <translation>Retenus</translation>
    </message>
    <message>
        <source>Subscribe</source>
        <translation>Abonner</translation>
    </message>
    <message>
        <source>A shared subscription is $share/group/filter.</source>
        <translation>Un abonnement partagé s’écrit $share/groupe/filtre.</translation>
    </message>
    <message>
        <source># stands only at the end, # and + only as whole levels.</source>
        <translation># seulement à la fin, # et + seulement comme niveaux entiers.</translation>
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
        <translation>QoS maximale accordée</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Options</translation>
    </message>
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
            <numerusform>%Ln filtre</numerusform>
            <numerusform>%Ln filtres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln membre</numerusform>
            <numerusform>%Ln membres</numerusform>
        </translation>
    </message>
    <message>
        <source>no local</source>
        <translation>no local</translation>
    </message>
    <message>
        <source>retain as published</source>
        <translation>rétention comme publiée</translation>
    </message>
    <message>
        <source>retained: %1</source>
        <translation>retenus : %1</translation>
    </message>
    <message>
        <source>identifier %1</source>
        <translation>identifiant %1</translation>
    </message>
</context>
<context>
    <name>skep::SubscriptionsModel</name>
    <message>
        <source>Topic filter</source>
        <translation>Filtre de sujets</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>ID client</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Maximum QoS that was granted</source>
        <translation>QoS maximale accordée</translation>
    </message>
    <message>
        <source>Shared group</source>
        <translation>Groupe partagé</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Subscription Identifier</source>
        <translation>Identifiant d’abonnement</translation>
    </message>
    <message>
        <source>No local</source>
        <translation>Pas de local</translation>
    </message>
    <message>
        <source>The client does not get its own messages</source>
        <translation>Le client ne reçoit pas ses propres messages</translation>
    </message>
    <message>
        <source>Retain as published</source>
        <translation>Rétention telle que publiée</translation>
    </message>
    <message>
        <source>Messages keep the retain flag that they were published with</source>
        <translation>Les messages gardent l’indicateur de rétention de leur publication</translation>
    </message>
    <message>
        <source>Send retained</source>
        <translation>Envoi des retenus</translation>
    </message>
    <message>
        <source>Retain handling: when retained messages are sent at a SUBSCRIBE</source>
        <translation>Traitement des retenus : quand les messages retenus sont envoyés lors d’un SUBSCRIBE</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
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
        <translation>Filtrer par sujet, client</translation>
    </message>
    <message>
        <source>Copy topic filter</source>
        <translation>Copier le filtre de sujets</translation>
    </message>
    <message>
        <source>Copy client ID</source>
        <translation>Copier l’ID client</translation>
    </message>
    <message>
        <source>Nobody has subscribed yet</source>
        <translation>Personne ne s’est encore abonné</translation>
    </message>
    <message>
        <source>Try it from a terminal:</source>
        <translation>Essayez depuis un terminal :</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>By filter</source>
        <translation>Par filtre</translation>
    </message>
    <message>
        <source>By client</source>
        <translation>Par client</translation>
    </message>
    <message>
        <source>Shared groups</source>
        <translation>Groupes partagés</translation>
    </message>
    <message>
        <source>Subscriptions by filter</source>
        <translation>Abonnements par filtre</translation>
    </message>
    <message>
        <source>Subscriptions by client</source>
        <translation>Abonnements par client</translation>
    </message>
    <message>
        <source>Shared groups and their members</source>
        <translation>Groupes partagés et leurs membres</translation>
    </message>
    <message>
        <source>Test a topic</source>
        <translation>Tester un sujet</translation>
    </message>
    <message>
        <source>Who gets a message on a topic, and why others do not</source>
        <translation>Qui reçoit un message sur un sujet, et pourquoi les autres non</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln membre</numerusform>
            <numerusform>%Ln membres</numerusform>
        </translation>
    </message>
    <message>
        <source>No shared groups</source>
        <translation>Aucun groupe partagé</translation>
    </message>
    <message>
        <source>Clients that subscribe to $share/NAME/FILTER share the messages: each goes to one of them. For example:</source>
        <translation>Les clients abonnés à $share/NOM/FILTRE se partagent les messages : chacun va à l’un d’eux. Par exemple :</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vue</translation>
    </message>
</context>
<context>
    <name>skep::TablePage</name>
    <message numerus="yes">
        <source>Copied %Ln line(s)</source>
        <translation>
            <numerusform>%Ln ligne copiée</numerusform>
            <numerusform>%Ln lignes copiées</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 shown</source>
        <translation>%1, %2 affichés</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Rien ne correspond</translation>
    </message>
    <message>
        <source>No row passes the filter.</source>
        <translation>Aucune ligne ne passe le filtre.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Effacer le filtre</translation>
    </message>
</context>
<context>
    <name>skep::TestPage</name>
    <message>
        <source>There is no WebSocket listener that could show it</source>
        <translation>Il n’y a pas de listener WebSocket pour l’afficher</translation>
    </message>
    <message>
        <source>Opened %1</source>
        <translation>%1 ouvert</translation>
    </message>
</context>
<context>
    <name>skep::TesterPane</name>
    <message>
        <source>Topic, such as %1</source>
        <translation>Sujet, comme %1</translation>
    </message>
    <message>
        <source>Topic to test</source>
        <translation>Sujet à tester</translation>
    </message>
    <message>
        <source>QoS that the message is published with</source>
        <translation>QoS avec laquelle le message est publié</translation>
    </message>
    <message>
        <source>Client ID of the publisher</source>
        <translation>ID de client de l’éditeur</translation>
    </message>
    <message>
        <source>Who publishes matters for subscriptions with No Local</source>
        <translation>Qui publie compte pour les abonnements avec No Local</translation>
    </message>
    <message>
        <source>Who gets it?</source>
        <translation>Qui le reçoit ?</translation>
    </message>
    <message>
        <source>No client has the ID %1.</source>
        <translation>Aucun client n’a l’ID %1.</translation>
    </message>
    <message>
        <source>Topics with a retained message:</source>
        <translation>Sujets avec un message retenu :</translation>
    </message>
    <message>
        <source>Test %1</source>
        <translation>Tester %1</translation>
    </message>
    <message>
        <source>From any client</source>
        <translation>De tout client</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Livrés</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>Non livrés</translation>
    </message>
    <message>
        <source>What happens to the message</source>
        <translation>Ce que devient le message</translation>
    </message>
    <message>
        <source>None of this kind.</source>
        <translation>Il n’y en a aucun de ce genre.</translation>
    </message>
    <message>
        <source>Test one of the topics that this filter matches:</source>
        <translation>Tester l’un des sujets auxquels ce filtre correspond :</translation>
    </message>
    <message>
        <source>Type the topic of a message. Each subscription shows whether it matches, what happens to the message, and why.</source>
        <translation>Saisissez le sujet d’un message. Chaque abonnement dit s’il correspond, ce que devient le message pour son client, et pourquoi.</translation>
    </message>
</context>
<context>
    <name>skep::TimeChart</name>
    <message>
        <source>1 min ago</source>
        <translation>il y a 1 min</translation>
    </message>
    <message>
        <source>10 min ago</source>
        <translation>il y a 10 min</translation>
    </message>
    <message>
        <source>1 h ago</source>
        <translation>il y a 1 h</translation>
    </message>
    <message>
        <source>24 h ago</source>
        <translation>il y a 24 h</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
</context>
<context>
    <name>skep::TopicDetail</name>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Changements</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>Courbe</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Le plus récent</translation>
    </message>
    <message>
        <source>Show the newest value again</source>
        <translation>Afficher à nouveau la valeur la plus récente</translation>
    </message>
    <message>
        <source>Publish here</source>
        <translation>Publier ici</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>The field of the document that is plotted</source>
        <translation>Le champ du document qui est tracé</translation>
    </message>
    <message>
        <source>Values of the topic</source>
        <translation>Valeurs du sujet</translation>
    </message>
    <message>
        <source>History · the last %1 values</source>
        <translation>Historique · les %1 dernières valeurs</translation>
    </message>
    <message numerus="yes">
        <source>History · %Ln value(s)</source>
        <translation>
            <numerusform>Historique · %Ln valeur</numerusform>
            <numerusform>Historique · %Ln valeurs</numerusform>
        </translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publié</translation>
    </message>
    <message>
        <source>%1, %2 ago</source>
        <translation>%1, il y a %2</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>%1, retained</source>
        <translation>%1, retenu</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>%1, %2 per second</source>
        <translation>%1, %2 par seconde</translation>
    </message>
    <message>
        <source>Topics below</source>
        <translation>Sujets en dessous</translation>
    </message>
    <message>
        <source>There is no value before this one to compare it with.</source>
        <translation>Il n’y a pas de valeur précédente à laquelle la comparer.</translation>
    </message>
    <message>
        <source>Only the beginnings of the values are compared.</source>
        <translation>Seuls les débuts des valeurs sont comparés.</translation>
    </message>
    <message>
        <source>Only the first %1 of the value are known here: it was not copied</source>
        <translation>Seuls les premiers %1 de la valeur sont gardés ici : elle n’a pas été reprise</translation>
    </message>
    <message>
        <source>The newest value has no number: it is neither a number nor JSON that contains one.</source>
        <translation>La valeur la plus récente ne contient pas de nombre : ni n’en est un, ni n’est un document JSON qui en contient.</translation>
    </message>
</context>
<context>
    <name>skep::TopicsModel</name>
    <message>
        <source>Topic</source>
        <translation>Sujet</translation>
    </message>
    <message>
        <source>Last value</source>
        <translation>Dernière valeur</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Débit</translation>
    </message>
    <message>
        <source>Messages per second, over the last five seconds</source>
        <translation>Messages par seconde, sur les cinq dernières secondes</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Messages per second during the last half minute</source>
        <translation>Messages par seconde pendant la dernière demi-minute</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Âge</translation>
    </message>
    <message>
        <source>Time since the last message</source>
        <translation>Temps depuis le dernier message</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Size of the last payload</source>
        <translation>Taille du dernier contenu</translation>
    </message>
    <message>
        <source>Retained</source>
        <translation>Retenu</translation>
    </message>
    <message>
        <source>The broker keeps a message for new subscribers</source>
        <translation>Le courtier garde un message pour les nouveaux abonnés</translation>
    </message>
    <message>
        <source>(empty)</source>
        <comment>level of a topic</comment>
        <translation>(vide)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln topic(s)</source>
        <translation>
            <numerusform>%Ln sujet</numerusform>
            <numerusform>%Ln sujets</numerusform>
        </translation>
    </message>
    <message>
        <source>retained</source>
        <translation>retenu</translation>
    </message>
    <message>
        <source>Messages since watching began</source>
        <translation>Messages depuis que les sujets sont observés</translation>
    </message>
</context>
<context>
    <name>skep::TopicsPage</name>
    <message>
        <source>Topics</source>
        <translation>Sujets</translation>
    </message>
    <message>
        <source>Search, or a filter as a/+/#</source>
        <translation>Rechercher, ou un filtre comme a/+/#</translation>
    </message>
    <message>
        <source>Keep watching</source>
        <translation>Continuer d’observer</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Oublier</translation>
    </message>
    <message>
        <source>Copy topic</source>
        <translation>Copier le sujet</translation>
    </message>
    <message>
        <source>Publish here</source>
        <translation>Publier ici</translation>
    </message>
    <message>
        <source>Expand all below</source>
        <translation>Tout déplier en dessous</translation>
    </message>
    <message numerus="yes">
        <source>%Ln topic(s)</source>
        <translation>
            <numerusform>%Ln sujet</numerusform>
            <numerusform>%Ln sujets</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 shown</source>
        <translation>%1, %2 affichés</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Rien ne correspond</translation>
    </message>
    <message>
        <source>No topic passes the filter.</source>
        <translation>Aucun sujet ne passe le filtre.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>No topics yet</source>
        <translation>Pas encore de sujets</translation>
    </message>
    <message>
        <source>A topic appears with its first message while you look, or at once if it has a retained one. Publish one here, or from a terminal:</source>
        <translation>Un sujet apparaît avec son premier message pendant que vous regardez, ou aussitôt s’il en a un retenu. Publiez ici ou depuis un terminal :</translation>
    </message>
    <message>
        <source>Who gets it?</source>
        <translation>Qui le reçoit ?</translation>
    </message>
    <message>
        <source>Also collect values while another page is shown. This costs the broker some work.</source>
        <translation>Recueillir les valeurs même quand une autre page est devant. Cela donne un peu de travail au courtier.</translation>
    </message>
    <message>
        <source>Forget all topics and values</source>
        <translation>Oublier tous les sujets et valeurs</translation>
    </message>
    <message>
        <source>The tree is full with %1 topics: %2 messages on further topics are not shown.</source>
        <translation>L’arbre est plein avec %1 sujets : %2 messages sur d’autres sujets ne sont pas affichés.</translation>
    </message>
</context>
<context>
    <name>skep::TrafficDetail</name>
    <message>
        <source>Fields</source>
        <translation>Champs</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Octets</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Contenu</translation>
    </message>
</context>
<context>
    <name>skep::TrafficExport</name>
    <message>
        <source>Wrote %1 records to %2</source>
        <translation>%1 enregistrements écrits dans %2</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 n&apos;a pas pu être écrit : %2</translation>
    </message>
</context>
<context>
    <name>skep::TrafficImport</name>
    <message>
        <source>%1 could not be read: %2</source>
        <translation>%1 n&apos;a pas pu être lu : %2</translation>
    </message>
    <message>
        <source>Opened %1: %2 records</source>
        <translation>%1 ouvert : %2 enregistrements</translation>
    </message>
</context>
<context>
    <name>skep::TrafficMenu</name>
    <message>
        <source>Open…</source>
        <translation>Ouvrir…</translation>
    </message>
    <message>
        <source>Save all records…</source>
        <translation>Enregistrer tout…</translation>
    </message>
    <message>
        <source>Export shown records for Wireshark…</source>
        <translation>Exporter l&apos;affichage pour Wireshark…</translation>
    </message>
    <message>
        <source>Export shown records as JSON…</source>
        <translation>Exporter l&apos;affichage en JSON…</translation>
    </message>
    <message>
        <source>Export shown records as CSV…</source>
        <translation>Exporter l&apos;affichage en CSV…</translation>
    </message>
    <message>
        <source>Open recorded traffic</source>
        <translation>Ouvrir un trafic enregistré</translation>
    </message>
    <message>
        <source>Recorded traffic (*.skepcap)</source>
        <translation>Trafic enregistré (*.skepcap)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Save recorded traffic</source>
        <translation>Enregistrer le trafic</translation>
    </message>
    <message>
        <source>Recording options…</source>
        <translation>Options d’enregistrement…</translation>
    </message>
</context>
<context>
    <name>skep::TrafficModel</name>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Delta</source>
        <translation>Écart</translation>
    </message>
    <message>
        <source>Seconds since the row above</source>
        <translation>Secondes depuis la ligne précédente</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Sens</translation>
    </message>
    <message>
        <source>As the broker sees it</source>
        <translation>Du point de vue du broker</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Sujet</translation>
    </message>
    <message>
        <source>Of a subscription its first topic filter</source>
        <translation>D&apos;un abonnement, son premier filtre de sujet</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Indicateurs</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>What the broker did, and why</source>
        <translation>Ce que le broker a fait, et pourquoi</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Packet id</source>
        <translation>Id. de paquet</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>The same number from the publication to every delivery</source>
        <translation>Le même numéro de la publication à chaque remise</translation>
    </message>
</context>
<context>
    <name>skep::TrafficPage</name>
    <message>
        <source>Traffic</source>
        <translation>Trafic</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Record what is on the wire (Ctrl+E)</source>
        <translation>Enregistrer ce qui circule (Ctrl+E)</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Suivre</translation>
    </message>
    <message>
        <source>Keep the newest record in view</source>
        <translation>Garder le plus récent en vue</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vider</translation>
    </message>
    <message>
        <source>Filter, such as: client == &quot;a*&quot; &amp;&amp; type == PUBLISH &amp;&amp; topic ~ sensors/#</source>
        <translation>Filtre, comme : client == &quot;a*&quot; &amp;&amp; type == PUBLISH &amp;&amp; topic ~ sensors/#</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 enregistrements</translation>
    </message>
    <message>
        <source>%1 shown</source>
        <translation>%1 affichés</translation>
    </message>
    <message>
        <source>filtering…</source>
        <translation>filtrage…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>Payload or bytes</source>
        <translation>Contenu ou octets</translation>
    </message>
    <message>
        <source>Freeze the list; new records are added when you resume</source>
        <translation>Figer la liste ; les nouveaux enregistrements s’ajoutent à la reprise</translation>
    </message>
    <message>
        <source>Undo clear</source>
        <translation>Annuler le vidage</translation>
    </message>
    <message>
        <source>Empty the list; Ctrl+Z restores it</source>
        <translation>Vider la liste ; Ctrl+Z la ramène</translation>
    </message>
    <message>
        <source>Files and recording options</source>
        <translation>Fichiers et options d’enregistrement</translation>
    </message>
    <message>
        <source>Cleared %1 records; Ctrl+Z restores them</source>
        <translation>%1 enregistrements effacés ; Ctrl+Z les ramène</translation>
    </message>
    <message>
        <source>Restored the cleared records</source>
        <translation>Enregistrements vidés rétablis</translation>
    </message>
</context>
<context>
    <name>skep::TrafficRows</name>
    <message>
        <source>Copied %1</source>
        <translation>%1 copié</translation>
    </message>
    <message>
        <source>Follow this message</source>
        <translation>Suivre ce message</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Marquer</translation>
    </message>
    <message>
        <source>Next mark</source>
        <translation>Marque suivante</translation>
    </message>
    <message>
        <source>Previous mark</source>
        <translation>Marque précédente</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Copier les lignes</translation>
    </message>
    <message>
        <source>Copy bytes as hexadecimal</source>
        <translation>Copier les octets en hexadécimal</translation>
    </message>
    <message>
        <source>This record is not about a message</source>
        <translation>Cet enregistrement ne concerne aucun message</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>Seulement %1</translation>
    </message>
    <message>
        <source>Without %1</source>
        <translation>Sans %1</translation>
    </message>
    <message>
        <source>Copied %1 rows</source>
        <translation>%1 lignes copiées</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Rien ne correspond</translation>
    </message>
    <message>
        <source>No record passes the filter.</source>
        <translation>Aucun enregistrement ne passe le filtre.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>Waiting for traffic</source>
        <translation>En attente de trafic</translation>
    </message>
    <message>
        <source>Every packet shows up here as soon as a client talks to one of these addresses.</source>
        <translation>Chaque paquet apparaît ici dès qu&apos;un client parle à l&apos;une de ces adresses.</translation>
    </message>
    <message>
        <source>Nothing is recorded yet</source>
        <translation>Rien n&apos;est encore enregistré</translation>
    </message>
    <message>
        <source>Record to see every packet, WebSocket frame and HTTP request, and what the broker did with each message and why. Recording costs some speed.</source>
        <translation>Enregistrez pour voir chaque paquet, trame WebSocket et requête HTTP, et ce que le broker a fait de chaque message et pourquoi. Cela coûte un peu de vitesse.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>No more marks in this direction</source>
        <translation>Plus de marque dans cette direction</translation>
    </message>
</context>
<context>
    <name>skep::TrafficText</name>
    <message>
        <source>in</source>
        <comment>direction</comment>
        <translation>entrant</translation>
    </message>
    <message>
        <source>out</source>
        <comment>direction</comment>
        <translation>sortant</translation>
    </message>
    <message>
        <source>HTTP request</source>
        <translation>Requête HTTP</translation>
    </message>
    <message>
        <source>HTTP answer</source>
        <translation>Réponse HTTP</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Trame</translation>
    </message>
    <message>
        <source>No packet</source>
        <translation>Pas un paquet</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>not valid</source>
        <translation>non valide</translation>
    </message>
    <message>
        <source>connection opened from %1</source>
        <translation>connexion ouverte depuis %1</translation>
    </message>
    <message>
        <source>connection closed</source>
        <translation>connexion fermée</translation>
    </message>
    <message>
        <source>matched no subscription</source>
        <translation>aucun abonnement ne correspond</translation>
    </message>
    <message>
        <source>matched %1</source>
        <translation>correspond à %1</translation>
    </message>
    <message>
        <source>not authorised: %1</source>
        <translation>non autorisé : %1</translation>
    </message>
    <message>
        <source>queued for %1</source>
        <translation>en file pour %1</translation>
    </message>
    <message>
        <source>dropped for %1: %2</source>
        <translation>abandonné pour %1 : %2</translation>
    </message>
    <message>
        <source>kept as the retained message</source>
        <translation>gardé comme message retenu</translation>
    </message>
    <message>
        <source>not valid: %1</source>
        <translation>non valide : %1</translation>
    </message>
    <message>
        <source>message %1</source>
        <translation>message %1</translation>
    </message>
    <message>
        <source>delivery of message %1</source>
        <translation>remise du message %1</translation>
    </message>
    <message>
        <source>acknowledges message %1</source>
        <translation>accuse réception du message %1</translation>
    </message>
    <message>
        <source>message %1 is acknowledged</source>
        <translation>réception du message %1 confirmée</translation>
    </message>
    <message>
        <source>for message %1</source>
        <translation>pour le message %1</translation>
    </message>
    <message>
        <source>%1 older records were overwritten, from %2 to %3</source>
        <translation>%1 enregistrements plus anciens ont été écrasés, de %2 à %3</translation>
    </message>
</context>
<context>
    <name>skep::Tray</name>
    <message numerus="yes">
        <source>Skep: %Ln client(s)</source>
        <translation>
            <numerusform>Skep : %Ln client</numerusform>
            <numerusform>Skep : %Ln clients</numerusform>
        </translation>
    </message>
    <message>
        <source>No listener is open</source>
        <translation>Aucun listener n’est ouvert</translation>
    </message>
    <message>
        <source>Hide the window</source>
        <translation>Masquer la fenêtre</translation>
    </message>
    <message>
        <source>Show the window</source>
        <translation>Afficher la fenêtre</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
</context>
<context>
    <name>skep::UndoStack</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>skep::VerdictText</name>
    <message>
        <source>delivered</source>
        <translation>livré</translation>
    </message>
    <message>
        <source>one of a group</source>
        <translation>un du groupe</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>perdu</translation>
    </message>
    <message>
        <source>own message</source>
        <translation>message propre</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusé</translation>
    </message>
    <message>
        <source>passed over</source>
        <translation>passé</translation>
    </message>
    <message>
        <source>covered</source>
        <translation>couvert</translation>
    </message>
    <message>
        <source>no match</source>
        <translation>sans rapport</translation>
    </message>
    <message>
        <source>Online: it is sent at once.</source>
        <translation>En ligne : il est envoyé aussitôt.</translation>
    </message>
    <message>
        <source>Offline: the message waits in its session.</source>
        <translation>Hors ligne : le message attend dans sa session.</translation>
    </message>
    <message>
        <source>Offline, and a message with QoS 0 is not kept.</source>
        <translation>Hors ligne, et un message en QoS 0 n’est pas gardé.</translation>
    </message>
    <message>
        <source>It has published the message itself, and has set No Local.</source>
        <translation>Il a publié le message lui-même et a demandé No Local.</translation>
    </message>
    <message>
        <source>The client gets one copy, by its subscription to %1.</source>
        <translation>Le client reçoit une copie, par son abonnement à %1.</translation>
    </message>
    <message numerus="yes">
        <source>One of %Ln online member(s) of group %1 gets it: the next in turn that has room.</source>
        <translation>
            <numerusform>%Ln membre du groupe %1 est en ligne et le reçoit.</numerusform>
            <numerusform>Un des %Ln membres en ligne du groupe %1 le reçoit : le prochain qui a de la place.</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline: another member of group %1 gets it.</source>
        <translation>Hors ligne : un autre membre du groupe %1 le reçoit.</translation>
    </message>
    <message>
        <source>No member of group %1 is online: the message waits for the first that comes.</source>
        <translation>Aucun membre du groupe %1 n’est en ligne : le message attend le premier qui vient.</translation>
    </message>
    <message>
        <source>It has asked for this filter and was refused by access rules; the log tells why.</source>
        <translation>Il a demandé ce filtre et les règles d’accès l’ont refusé ; le journal dit pourquoi.</translation>
    </message>
    <message>
        <source>A wildcard at the start does not match a topic that begins with $.</source>
        <translation>Un joker en tête ne correspond pas à un sujet qui commence par $.</translation>
    </message>
    <message>
        <source>Level %1 of the topic is “%2”, the filter wants “%3”.</source>
        <translation>Le niveau %1 du sujet est « %2 », le filtre veut « %3 ».</translation>
    </message>
    <message>
        <source>The topic ends at level %1, the filter goes on.</source>
        <translation>Le sujet finit au niveau %1, le filtre continue.</translation>
    </message>
    <message>
        <source>The filter ends at level %1, the topic goes on.</source>
        <translation>Le filtre finit au niveau %1, le sujet continue.</translation>
    </message>
    <message>
        <source>QoS %1 becomes %2, the highest that the subscription allows.</source>
        <translation>QoS %1 devient %2, la plus haute que l’abonnement permet.</translation>
    </message>
    <message>
        <source>What it publishes itself, it does not get: No Local is set.</source>
        <translation>Ce qu’il publie lui-même, il ne le reçoit pas : No Local est demandé.</translation>
    </message>
    <message>
        <source>Its retain handling is about messages from before it subscribed, not about this one.</source>
        <translation>Son traitement des messages retenus concerne ceux d’avant l’abonnement, pas celui-ci.</translation>
    </message>
    <message>
        <source>Nobody gets it now</source>
        <translation>Personne ne le reçoit maintenant</translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) get it now</source>
        <translation>
            <numerusform>%Ln client le reçoit maintenant</numerusform>
            <numerusform>%Ln clients le reçoivent maintenant</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has subscribed to anything yet.</source>
        <translation>Personne ne s’est encore abonné à quoi que ce soit.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln queue(s) keep it</source>
        <translation>
            <numerusform>%Ln file le garde</numerusform>
            <numerusform>%Ln files le gardent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) miss it</source>
        <translation>
            <numerusform>%Ln client le manque</numerusform>
            <numerusform>%Ln clients le manquent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln subscription(s) do not match</source>
        <translation>
            <numerusform>%Ln abonnement ne correspond pas</numerusform>
            <numerusform>%Ln abonnements ne correspondent pas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more are not listed</source>
        <translation>
            <numerusform>%Ln de plus n’est pas dans la liste</numerusform>
            <numerusform>%Ln de plus ne sont pas dans la liste</numerusform>
        </translation>
    </message>
    <message>
        <source>A message has a topic without + and #: these are for filters.</source>
        <translation>Un message a un sujet sans + ni # : ceux-ci sont pour les filtres.</translation>
    </message>
    <message>
        <source>A topic has no character U+0000.</source>
        <translation>Un sujet ne contient pas le caractère U+0000.</translation>
    </message>
    <message>
        <source>A topic has %1 bytes at most; this one has %2.</source>
        <translation>Un sujet a %1 octets au plus ; celui-ci en a %2.</translation>
    </message>
    <message>
        <source>A topic has %1 levels at most; this one has %2.</source>
        <translation>Un sujet a %1 niveaux au plus ; celui-ci en a %2.</translation>
    </message>
    <message>
        <source>A topic has at least one character.</source>
        <translation>Un sujet a au moins un caractère.</translation>
    </message>
    <message>
        <source>The broker takes QoS %1 at most; a client that publishes with more is refused.</source>
        <translation>Le courtier accepte QoS %1 au plus ; un client qui publie avec plus est refusé.</translation>
    </message>
    <message>
        <source>Here a bridge may publish its state, 0 or 1, retained; any other message of a client is refused.</source>
        <translation>Ici, un pont peut publier son état, 0 ou 1, en message retenu ; tout autre message d’un client est refusé.</translation>
    </message>
    <message>
        <source>Only the broker publishes below $SYS; a client that tries is refused.</source>
        <translation>Seul le courtier publie sous $SYS ; un client qui essaie est refusé.</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>abandonné</translation>
    </message>
    <message>
        <source>Online, but its queue holds %1 of %2: the message waits behind them.</source>
        <translation>En ligne, mais sa file contient %1 sur %2 : le message attend derrière eux.</translation>
    </message>
    <message>
        <source>Its queue is full (%1 of %2): the message is dropped.</source>
        <translation>Sa file est pleine (%1 sur %2) : le message est abandonné.</translation>
    </message>
    <message>
        <source>Its queue is full (%1 of %2): the oldest message is dropped, and this one waits.</source>
        <translation>Sa file est pleine (%1 sur %2) : le message le plus ancien est abandonné, et celui-ci attend.</translation>
    </message>
    <message>
        <source>Offline: the message waits in its session, whose queue holds %1 of %2.</source>
        <translation>Hors ligne : le message attend dans sa session, dont la file contient %1 sur %2.</translation>
    </message>
    <message>
        <source>Its packet would have %1 bytes, and the client takes %2 at most (Maximum Packet Size): the message is dropped.</source>
        <translation>Son paquet aurait %1 octets, et le client en accepte %2 au plus (Maximum Packet Size) : le message est abandonné.</translation>
    </message>
    <message>
        <source>Online, but it has as many unacknowledged messages as it takes (Receive Maximum): the message waits.</source>
        <translation>En ligne, mais il a autant de messages non acquittés qu’il en accepte (Receive Maximum) : le message attend.</translation>
    </message>
    <message>
        <source>Online, but messages of its earlier connection are sent again first: the message waits behind them.</source>
        <translation>En ligne, mais des messages de sa connexion précédente sont d’abord renvoyés : le message attend derrière eux.</translation>
    </message>
    <message>
        <source>Online, but it reads too slowly: the message waits.</source>
        <translation>En ligne, mais il lit trop lentement : le message attend.</translation>
    </message>
    <message>
        <source>Online, but messages with QoS 0 that wait for it fill the memory that they may have: the message is dropped.</source>
        <translation>En ligne, mais les messages en QoS 0 qui l’attendent remplissent la mémoire qui leur revient : le message est abandonné.</translation>
    </message>
    <message>
        <source>Online, but it has no room at the moment: another member of group %1 gets it.</source>
        <translation>En ligne, mais il n’a pas de place en ce moment : un autre membre du groupe %1 le reçoit.</translation>
    </message>
    <message>
        <source>No online member of group %1 has room: the message waits for the first that has.</source>
        <translation>Aucun membre en ligne du groupe %1 n’a de place : le message attend le premier qui en a.</translation>
    </message>
    <message>
        <source>The queue of group %1 is full (%2 of %3): the message is dropped.</source>
        <translation>La file du groupe %1 est pleine (%2 sur %3) : le message est abandonné.</translation>
    </message>
    <message>
        <source>The queue of group %1 is full (%2 of %3): its oldest message is dropped, and this one waits.</source>
        <translation>La file du groupe %1 est pleine (%2 sur %3) : son message le plus ancien est abandonné, et celui-ci attend.</translation>
    </message>
    <message>
        <source>The queue of group %1 holds %2 of %3: the message waits behind them.</source>
        <translation>La file du groupe %1 contient %2 sur %3 : le message attend derrière eux.</translation>
    </message>
    <message>
        <source>It takes packets of %1 bytes at most (Maximum Packet Size); a larger message is dropped.</source>
        <translation>Il accepte des paquets de %1 octets au plus (Maximum Packet Size) ; un message plus grand est abandonné.</translation>
    </message>
</context>
<context>
    <name>skep::VerdictsModel</name>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>ID du client</translation>
    </message>
    <message>
        <source>Topic filter</source>
        <translation>Filtre de sujets</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>The lower of the message&apos;s and the subscription&apos;s QoS</source>
        <translation>La plus basse de celles du message et de l’abonnement</translation>
    </message>
</context>
<context>
    <name>skep::ViewMenu</name>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Language of the system</source>
        <translation>Langue du système</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Couleurs claires</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Couleurs sombres</translation>
    </message>
    <message>
        <source>Colours of the system</source>
        <translation>Couleurs du système</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Langue : %1</translation>
    </message>
</context>
</TS>
