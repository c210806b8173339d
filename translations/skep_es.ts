<?xml version="1.0" encoding="utf-8"?>
<!-- SPDX-FileCopyrightText: 2026 The Skep authors
     SPDX-License-Identifier: Apache-2.0 -->
<!DOCTYPE TS>
<TS version="2.1" language="es_ES" sourcelanguage="en">
<context>
    <name>skep::CaptureDialog</name>
    <message>
        <source>HTTP requests and answers</source>
        <translation>Peticiones y respuestas HTTP</translation>
    </message>
    <message>
        <source>WebSocket frames</source>
        <translation>Tramas WebSocket</translation>
    </message>
    <message>
        <source>Notes of the broker</source>
        <translation>Notas del broker</translation>
    </message>
    <message>
        <source>all – or client ids, * for any text</source>
        <translation>todos, o identificadores de cliente, * por cualquier texto</translation>
    </message>
    <message>
        <source>all – or topic filters, such as sensors/#</source>
        <translation>todos, o filtros de tema como sensors/#</translation>
    </message>
    <message>
        <source>Publications</source>
        <translation>Publicaciones</translation>
    </message>
    <message>
        <source>Acknowledgements</source>
        <translation>Confirmaciones</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Suscripciones</translation>
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
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Temas</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Recording options</source>
        <translation>Opciones de grabación</translation>
    </message>
    <message>
        <source>What is not chosen here is not recorded at all. When the memory is full, the oldest records are overwritten.</source>
        <translation>Lo que no se elige aquí no se graba. Cuando la memoria está llena, se sobrescriben los registros más antiguos.</translation>
    </message>
</context>
<context>
    <name>skep::ClientDetail</name>
    <message>
        <source>Session</source>
        <translation>Sesión</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Suscripciones</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Tráfico</translation>
    </message>
    <message>
        <source>Subscriptions of this client</source>
        <translation>Suscripciones de este cliente</translation>
    </message>
    <message>
        <source>Subscribe…</source>
        <translation>Suscribir…</translation>
    </message>
    <message>
        <source>Subscribe on behalf of this client</source>
        <translation>Suscribir en nombre de este cliente</translation>
    </message>
    <message>
        <source>Unsubscribe</source>
        <translation>Cancelar suscripción</translation>
    </message>
    <message>
        <source>End the selected subscriptions of this client</source>
        <translation>Terminar las suscripciones seleccionadas de este cliente</translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) selected</source>
        <translation>
            <numerusform>%Ln cliente seleccionado</numerusform>
            <numerusform>%Ln clientes seleccionados</numerusform>
        </translation>
    </message>
    <message>
        <source>Connected for %1</source>
        <translation>Conectado desde hace %1</translation>
    </message>
    <message>
        <source>Offline for %1</source>
        <translation>Desconectado desde hace %1</translation>
    </message>
    <message>
        <source>Subscriptions (%1)</source>
        <translation>Suscripciones (%1)</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Listener</source>
        <translation>Listener</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Transporte</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocolo</translation>
    </message>
    <message>
        <source>MQTT %1</source>
        <translation>MQTT %1</translation>
    </message>
    <message>
        <source>Sub-protocol</source>
        <translation>Subprotocolo</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Ruta</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>User agent</source>
        <translation>Agente de usuario</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Cipher</source>
        <translation>Cifrado</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificado</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Emitido por</translation>
    </message>
    <message>
        <source>Also valid for</source>
        <translation>También válido para</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Válido desde</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Válido hasta</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Clean start</source>
        <translation>Inicio limpio</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Keep-alive</source>
        <translation>Keep-alive</translation>
    </message>
    <message>
        <source>Session expiry</source>
        <translation>Caducidad de la sesión</translation>
    </message>
    <message>
        <source>Expires in</source>
        <translation>Caduca en</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>En cola</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>En vuelo</translation>
    </message>
    <message>
        <source>Will</source>
        <translation>Última voluntad</translation>
    </message>
    <message>
        <source>Will message</source>
        <translation>Mensaje de última voluntad</translation>
    </message>
    <message>
        <source>Will QoS</source>
        <translation>QoS de última voluntad</translation>
    </message>
    <message>
        <source>%1, retained</source>
        <translation>%1, retenido</translation>
    </message>
    <message>
        <source>Will delay</source>
        <translation>Retraso de última voluntad</translation>
    </message>
    <message>
        <source>%1, due in %2</source>
        <translation>%1, vence en %2</translation>
    </message>
    <message>
        <source>Messages in</source>
        <translation>Mensajes recibidos</translation>
    </message>
    <message>
        <source>%1   (%2/s)</source>
        <translation>%1   (%2/s)</translation>
    </message>
    <message>
        <source>Messages out</source>
        <translation>Mensajes enviados</translation>
    </message>
    <message>
        <source>Bytes in</source>
        <translation>Bytes recibidos</translation>
    </message>
    <message>
        <source>Bytes out</source>
        <translation>Bytes enviados</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Descartados</translation>
    </message>
    <message>
        <source>History of this client</source>
        <translation>Historial de este cliente</translation>
    </message>
</context>
<context>
    <name>skep::ClientsModel</name>
    <message>
        <source>Client ID</source>
        <translation>ID de cliente</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Transporte</translation>
    </message>
    <message>
        <source>MQTT</source>
        <translation>MQTT</translation>
    </message>
    <message>
        <source>Protocol version</source>
        <translation>Versión del protocolo</translation>
    </message>
    <message>
        <source>Sub-protocol</source>
        <translation>Subprotocolo</translation>
    </message>
    <message>
        <source>The WebSocket sub-protocol that was agreed on</source>
        <translation>El subprotocolo WebSocket acordado</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>Subs</source>
        <translation>Susc.</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Suscripciones</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>En vuelo</translation>
    </message>
    <message>
        <source>Messages sent and not yet acknowledged</source>
        <translation>Mensajes enviados y aún sin confirmar</translation>
    </message>
    <message>
        <source>Msgs in</source>
        <translation>Recibidos</translation>
    </message>
    <message>
        <source>Messages received from the client</source>
        <translation>Mensajes recibidos del cliente</translation>
    </message>
    <message>
        <source>Msgs out</source>
        <translation>Enviados</translation>
    </message>
    <message>
        <source>Messages sent to the client</source>
        <translation>Mensajes enviados al cliente</translation>
    </message>
    <message>
        <source>In/s</source>
        <translation>Rec./s</translation>
    </message>
    <message>
        <source>Messages received per second</source>
        <translation>Mensajes recibidos por segundo</translation>
    </message>
    <message>
        <source>Out/s</source>
        <translation>Env./s</translation>
    </message>
    <message>
        <source>Messages sent per second</source>
        <translation>Mensajes enviados por segundo</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Descartados</translation>
    </message>
    <message>
        <source>Messages dropped on their way to the client</source>
        <translation>Mensajes descartados de camino al cliente</translation>
    </message>
    <message>
        <source>Keep-alive</source>
        <translation>Keep-alive</translation>
    </message>
    <message>
        <source>Session expiry</source>
        <translation>Caducidad de la sesión</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>desconectado</translation>
    </message>
    <message>
        <source>Connected since %1</source>
        <translation>Conectado desde %1</translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation>Desconectado desde %1</translation>
    </message>
    <message>
        <source>User agent</source>
        <translation>Agente de usuario</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>TLS version</source>
        <translation>Versión de TLS</translation>
    </message>
    <message>
        <source>Cipher</source>
        <translation>Cifrado</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificado</translation>
    </message>
    <message>
        <source>The subject of the client&apos;s certificate</source>
        <translation>El titular del certificado del cliente</translation>
    </message>
    <message>
        <source>Messages queued for the client</source>
        <translation>Mensajes que esperan al cliente</translation>
    </message>
    <message>
        <source>User-Agent header of the WebSocket client</source>
        <translation>Cabecera User-Agent del cliente WebSocket</translation>
    </message>
</context>
<context>
    <name>skep::ClientsPage</name>
    <message>
        <source>Clients</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Filter by id, user, address</source>
        <translation>Filtrar por ID, usuario, dirección</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En línea</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Desconectados</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Desconectar</translation>
    </message>
    <message>
        <source>Close the connection; the session stays</source>
        <translation>Cerrar la conexión; la sesión permanece</translation>
    </message>
    <message>
        <source>End session</source>
        <translation>Terminar la sesión</translation>
    </message>
    <message>
        <source>Close the connection and delete the session with its subscriptions and queue</source>
        <translation>Cerrar la conexión y borrar la sesión con sus suscripciones y su cola</translation>
    </message>
    <message>
        <source>Copy client ID</source>
        <translation>Copiar el ID de cliente</translation>
    </message>
    <message>
        <source>No listener is open</source>
        <translation>No hay ningún listener abierto</translation>
    </message>
    <message>
        <source>The log says why. Without a listener no client can connect.</source>
        <translation>El registro dice por qué. Sin un listener ningún cliente puede conectarse.</translation>
    </message>
    <message>
        <source>No clients yet</source>
        <translation>Aún no hay clientes</translation>
    </message>
    <message>
        <source>Connect a device, or a page in the browser, to one of these addresses. It shows up here at once.</source>
        <translation>Conecte un dispositivo, o una página en el navegador, a una de estas direcciones. Aparecerá aquí de inmediato.</translation>
    </message>
    <message>
        <source>Disconnect with a reason</source>
        <translation>Desconectar con un motivo</translation>
    </message>
    <message>
        <source>Copy as code</source>
        <translation>Copiar como código</translation>
    </message>
    <message>
        <source>Select one client to copy its code</source>
        <translation>Seleccione un cliente para copiar su código</translation>
    </message>
    <message>
        <source>There is no listener that this could connect to</source>
        <translation>No hay ningún listener al que esto pueda conectarse</translation>
    </message>
    <message>
        <source>Copied the code of %1</source>
        <translation>Código de %1 copiado</translation>
    </message>
    <message>
        <source>Subscribing %1 to %2</source>
        <translation>Suscribiendo %1 a %2</translation>
    </message>
    <message>
        <source>Nothing to disconnect: the selection is offline</source>
        <translation>Nada que desconectar: la selección no está en línea</translation>
    </message>
    <message>
        <source>Disconnecting %1</source>
        <translation>Desconectando %1</translation>
    </message>
    <message numerus="yes">
        <source>Disconnecting %Ln client(s)</source>
        <translation>
            <numerusform>Desconectando %Ln cliente</numerusform>
            <numerusform>Desconectando %Ln clientes</numerusform>
        </translation>
    </message>
    <message>
        <source>End the session of %1? Its subscriptions and queued messages are deleted.</source>
        <translation>¿Terminar la sesión de %1? Se borran sus suscripciones y los mensajes en cola.</translation>
    </message>
    <message numerus="yes">
        <source>End %Ln session(s)? Their subscriptions and queued messages are deleted.</source>
        <translation>
            <numerusform>¿Terminar %Ln sesión? Se borran sus suscripciones y los mensajes en cola.</numerusform>
            <numerusform>¿Terminar %Ln sesiones? Se borran sus suscripciones y los mensajes en cola.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ending %Ln session(s)</source>
        <translation>
            <numerusform>Terminando %Ln sesión</numerusform>
            <numerusform>Terminando %Ln sesiones</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message numerus="yes">
        <source>%1 online, %Ln session(s)</source>
        <translation>
            <numerusform>%1 en línea, %Ln sesión</numerusform>
            <numerusform>%1 en línea, %Ln sesiones</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo the last unsubscribe</source>
        <translation>Deshacer la última cancelación de suscripciones</translation>
    </message>
    <message numerus="yes">
        <source>Ending %Ln subscription(s); Ctrl+Z restores them</source>
        <translation>
            <numerusform>Terminando %Ln suscripción; Ctrl+Z la recupera</numerusform>
            <numerusform>Terminando %Ln suscripciones; Ctrl+Z las recupera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restoring %Ln subscription(s)</source>
        <translation>
            <numerusform>Recuperando %Ln suscripción</numerusform>
            <numerusform>Recuperando %Ln suscripciones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>skep::ColumnBehaviour</name>
    <message>
        <source>Reset columns</source>
        <translation>Restablecer columnas</translation>
    </message>
</context>
<context>
    <name>skep::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Comandos</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>¿Qué quiere hacer?</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>Buscar comandos</translation>
    </message>
</context>
<context>
    <name>skep::CopyChip</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>Copiar %1</translation>
    </message>
</context>
<context>
    <name>skep::DiffView</name>
    <message>
        <source>What changed</source>
        <translation>Qué cambió</translation>
    </message>
    <message numerus="yes">
        <source>⋯ %Ln line(s) the same</source>
        <translation>
            <numerusform>⋯ %Ln línea igual</numerusform>
            <numerusform>⋯ %Ln líneas iguales</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>skep::DissectionModel</name>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>Cláusula</translation>
    </message>
</context>
<context>
    <name>skep::Draft</name>
    <message>
        <source>Choose a file for the payload.</source>
        <translation>Elija un archivo para el contenido.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>No se puede leer %1: %2.</translation>
    </message>
    <message>
        <source>%1 is larger than %2.</source>
        <translation>%1 supera %2.</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Línea %1, columna %2: %3</translation>
    </message>
    <message>
        <source>%1 is no hexadecimal digit.</source>
        <translation>%1 no es un dígito hexadecimal.</translation>
    </message>
    <message>
        <source>A digit is missing: each byte has two.</source>
        <translation>Falta un dígito: cada byte tiene dos.</translation>
    </message>
    <message>
        <source>A message needs a topic.</source>
        <translation>Un mensaje necesita un tema.</translation>
    </message>
    <message>
        <source>A topic must not contain + or #.</source>
        <translation>Un tema no puede contener + ni #.</translation>
    </message>
    <message>
        <source>Correlation data: %1</source>
        <translation>Datos de correlación: %1</translation>
    </message>
</context>
<context>
    <name>skep::DraftForm</name>
    <message>
        <source>Topic</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Properties of MQTT 5</source>
        <translation>Propiedades de MQTT 5</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Elegir archivo</translation>
    </message>
    <message>
        <source>In topic and payload, {{counter}}, {{time}}, {{iso}}, {{random}}, {{random 1 6}} and {{uuid}} are replaced in every message.</source>
        <translation>En tema y contenido, {{counter}}, {{time}}, {{iso}}, {{random}}, {{random 1 6}} y {{uuid}} se sustituyen en cada mensaje.</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Retain</source>
        <translation>Retener</translation>
    </message>
    <message>
        <source>The broker keeps the message for those who subscribe later</source>
        <translation>El bróker guarda el mensaje para quienes se suscriban después</translation>
    </message>
    <message>
        <source>Text, or 0x and hexadecimal digits</source>
        <translation>Texto, o 0x y dígitos hexadecimales</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>Payload is text (UTF-8)</source>
        <translation>El contenido es texto (UTF-8)</translation>
    </message>
    <message>
        <source>name: value, one in a line</source>
        <translation>nombre: valor, uno por línea</translation>
    </message>
    <message>
        <source>User properties</source>
        <translation>Propiedades de usuario</translation>
    </message>
    <message>
        <source>Content type</source>
        <translation>Tipo de contenido</translation>
    </message>
    <message>
        <source>Response topic</source>
        <translation>Tema de respuesta</translation>
    </message>
    <message>
        <source>Correlation data</source>
        <translation>Datos de correlación</translation>
    </message>
    <message>
        <source>Expires after</source>
        <translation>Caduca tras</translation>
    </message>
    <message>
        <source>Valid JSON, %1</source>
        <translation>JSON válido, %1</translation>
    </message>
    <message>
        <source>File for the payload</source>
        <translation>Archivo para el contenido</translation>
    </message>
</context>
<context>
    <name>skep::DraftLists</name>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardados</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Quitar de la lista</translation>
    </message>
    <message>
        <source>%1 messages are saved already: remove one first.</source>
        <translation>Ya hay %1 mensajes guardados: quite uno primero.</translation>
    </message>
    <message>
        <source>What you publish appears here, to be sent again.</source>
        <translation>Lo que publique aparece aquí para enviarlo de nuevo.</translation>
    </message>
    <message>
        <source>Messages that you save appear here. Write one and press Save.</source>
        <translation>Aquí aparecen los mensajes que guarde. Escriba uno y pulse Guardar.</translation>
    </message>
    <message>
        <source>Undo the last removal</source>
        <translation>Deshacer la última eliminación</translation>
    </message>
    <message>
        <source>Removed %1; Ctrl+Z restores it</source>
        <translation>%1 quitado; Ctrl+Z lo recupera</translation>
    </message>
</context>
<context>
    <name>skep::DropsPanel</name>
    <message>
        <source>Dropped messages by reason</source>
        <translation>Mensajes descartados por motivo</translation>
    </message>
    <message>
        <source>Nothing was dropped</source>
        <translation>No se descartó nada</translation>
    </message>
    <message>
        <source>Dropped, by reason</source>
        <translation>Descartados, por motivo</translation>
    </message>
    <message>
        <source>None: every message was delivered or is queued.</source>
        <translation>Ninguno: todos los mensajes se entregaron o están en cola.</translation>
    </message>
</context>
<context>
    <name>skep::DurabilityMeter</name>
    <message>
        <source>In memory</source>
        <translation>En memoria</translation>
    </message>
    <message>
        <source>Cannot write</source>
        <translation>No se puede escribir</translation>
    </message>
    <message>
        <source>%1 unsynced</source>
        <translation>%1 sin sincronizar</translation>
    </message>
    <message>
        <source>Synced</source>
        <translation>Sincronizado</translation>
    </message>
    <message>
        <source>The broker keeps its state in memory: nothing survives a restart.</source>
        <translation>El broker mantiene su estado en memoria: nada sobrevive a un reinicio.</translation>
    </message>
    <message>
        <source>The data directory cannot be written at the moment: messages of QoS 1 and 2 are refused. The log says why; the broker goes on by itself.</source>
        <translation>Por el momento no se puede escribir en el directorio de datos: los mensajes con QoS 1 y 2 se rechazan. El registro indica el motivo; el broker continúa por sí solo.</translation>
    </message>
    <message>
        <source>Acknowledged, and lost in a power cut: %1</source>
        <translation>Confirmado y perdido en un corte de corriente: %1</translation>
    </message>
    <message>
        <source>Waiting to be written, not acknowledged: %1</source>
        <translation>En espera de escritura, sin confirmar: %1</translation>
    </message>
    <message>
        <source>Last sync of the disk: none yet</source>
        <translation>Última sincronización del disco: ninguna aún</translation>
    </message>
    <message>
        <source>Last sync of the disk: %1 ago</source>
        <translation>Última sincronización del disco: hace %1</translation>
    </message>
    <message>
        <source>Last commit: %1</source>
        <translation>Última escritura: %1</translation>
    </message>
    <message>
        <source>Changes in it: %1</source>
        <translation>Cambios en ella: %1</translation>
    </message>
</context>
<context>
    <name>skep::EventsModel</name>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravedad</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Suceso</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>ID de cliente</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
</context>
<context>
    <name>skep::FilterLine</name>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
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
        <translation>%1 B</translation>
    </message>
    <message>
        <source>%1 KB</source>
        <translation>%1 kB</translation>
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
        <translation>desactivado</translation>
    </message>
    <message>
        <source>never</source>
        <comment>session expiry</comment>
        <translation>nunca</translation>
    </message>
    <message>
        <source>at close</source>
        <comment>session expiry</comment>
        <translation>al cerrar</translation>
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
        <translation>siempre</translation>
    </message>
    <message>
        <source>if new</source>
        <comment>retain handling</comment>
        <translation>si es nueva</translation>
    </message>
    <message>
        <source>never</source>
        <comment>retain handling</comment>
        <translation>nunca</translation>
    </message>
    <message>
        <source>Debug</source>
        <translation>Depuración</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Información</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Advertencia</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Broker started</source>
        <translation>Broker iniciado</translation>
    </message>
    <message>
        <source>Broker stopping</source>
        <translation>Broker deteniéndose</translation>
    </message>
    <message>
        <source>Listener started</source>
        <translation>Listener iniciado</translation>
    </message>
    <message>
        <source>Listener stopped</source>
        <translation>Listener detenido</translation>
    </message>
    <message>
        <source>Listener failed</source>
        <translation>Listener con error</translation>
    </message>
    <message>
        <source>Client connected</source>
        <translation>Cliente conectado</translation>
    </message>
    <message>
        <source>Client disconnected</source>
        <translation>Cliente desconectado</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>Conexión rechazada</translation>
    </message>
    <message>
        <source>Handshake refused</source>
        <translation>Negociación rechazada</translation>
    </message>
    <message>
        <source>Protocol violation</source>
        <translation>Violación del protocolo</translation>
    </message>
    <message>
        <source>Session expired</source>
        <translation>Sesión caducada</translation>
    </message>
    <message>
        <source>Message dropped</source>
        <translation>Mensaje descartado</translation>
    </message>
    <message>
        <source>Will published</source>
        <translation>Última voluntad publicada</translation>
    </message>
    <message>
        <source>Retained cleared</source>
        <translation>Retenido borrado</translation>
    </message>
    <message>
        <source>Console action</source>
        <translation>Acción en la consola</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Escuchando</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Con error</translation>
    </message>
    <message>
        <source>Queue of the client full</source>
        <translation>Cola del cliente llena</translation>
    </message>
    <message>
        <source>Queue of the shared subscription full</source>
        <translation>Cola de la suscripción compartida llena</translation>
    </message>
    <message>
        <source>No room for more QoS 0</source>
        <translation>Sin espacio para más QoS 0</translation>
    </message>
    <message>
        <source>Expired while waiting</source>
        <translation>Caducado mientras esperaba</translation>
    </message>
    <message>
        <source>Publisher not authorised</source>
        <translation>Publicador no autorizado</translation>
    </message>
    <message>
        <source>Store of retained messages full</source>
        <translation>Almacén de retenidos lleno</translation>
    </message>
    <message>
        <source>Queues of all clients full</source>
        <translation>Colas de todos los clientes llenas</translation>
    </message>
    <message>
        <source>waits for PUBACK</source>
        <translation>espera PUBACK</translation>
    </message>
    <message>
        <source>waits for PUBREC</source>
        <translation>espera PUBREC</translation>
    </message>
    <message>
        <source>waits for PUBCOMP</source>
        <translation>espera PUBCOMP</translation>
    </message>
    <message>
        <source>the broker</source>
        <translation>el bróker</translation>
    </message>
    <message>
        <source>this console</source>
        <translation>esta consola</translation>
    </message>
    <message>
        <source>Disconnected by operator</source>
        <translation>Desconectado por el operador</translation>
    </message>
    <message>
        <source>Larger than the client accepts</source>
        <translation>Mayor de lo que acepta el cliente</translation>
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
        <translation>Hora</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Emisor</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) before this one came too fast to be shown one by one.</source>
        <translation>
            <numerusform>%Ln mensaje anterior llegó demasiado rápido para mostrarlo solo.</numerusform>
            <numerusform>%Ln mensajes anteriores llegaron demasiado rápido para mostrarlos uno a uno.</numerusform>
        </translation>
    </message>
    <message>
        <source>Difference from the previous number</source>
        <translation>Diferencia con el número anterior</translation>
    </message>
</context>
<context>
    <name>skep::ImageView</name>
    <message>
        <source>Image</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>An image of %1 × %2 pixels is too large to be shown.</source>
        <translation>Una imagen de %1 × %2 píxeles es demasiado grande para mostrarla.</translation>
    </message>
    <message>
        <source>The image cannot be read: %1.</source>
        <translation>No se puede leer la imagen: %1.</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 píxeles</translation>
    </message>
</context>
<context>
    <name>skep::InstructionsDialog</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
</context>
<context>
    <name>skep::ListenerCommands</name>
    <message>
        <source>Copied %1</source>
        <translation>Copiado: %1</translation>
    </message>
    <message>
        <source>Start listener %1</source>
        <translation>Iniciar el listener %1</translation>
    </message>
    <message>
        <source>Stop listener %1</source>
        <translation>Detener el listener %1</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>Copiar %1</translation>
    </message>
</context>
<context>
    <name>skep::ListenersPanel</name>
    <message>
        <source>this computer only</source>
        <translation>solo este equipo</translation>
    </message>
    <message>
        <source>every network, encrypted</source>
        <translation>todas las redes, cifrado</translation>
    </message>
    <message>
        <source>every network, not encrypted</source>
        <translation>todas las redes, sin cifrar</translation>
    </message>
    <message>
        <source>one network, encrypted</source>
        <translation>una red, cifrado</translation>
    </message>
    <message>
        <source>one network, not encrypted</source>
        <translation>una red, sin cifrar</translation>
    </message>
    <message>
        <source>Listeners</source>
        <translation>Listeners</translation>
    </message>
    <message numerus="yes">
        <source>%Ln connection(s)</source>
        <translation>
            <numerusform>%Ln conexión</numerusform>
            <numerusform>%Ln conexiones</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>Copiado: %1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>Stop listener %1</source>
        <translation>Detener el listener %1</translation>
    </message>
    <message>
        <source>Start listener %1</source>
        <translation>Iniciar el listener %1</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Abrirlo de nuevo</translation>
    </message>
    <message>
        <source>Stopping listener %1</source>
        <translation>Deteniendo el listener %1</translation>
    </message>
    <message>
        <source>Starting listener %1</source>
        <translation>Iniciando el listener %1</translation>
    </message>
    <message>
        <source>Nothing is open to the network</source>
        <translation>Nada está abierto a la red</translation>
    </message>
    <message numerus="yes">
        <source>%Ln listener(s) open to the network</source>
        <translation>
            <numerusform>%Ln listener abierto a la red</numerusform>
            <numerusform>%Ln listeners abiertos a la red</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop accepting clients and close its connections</source>
        <translation>Dejar de aceptar clientes y cerrar sus conexiones</translation>
    </message>
    <message>
        <source>No listeners: no client can connect</source>
        <translation>Sin listeners: ningún cliente puede conectarse</translation>
    </message>
</context>
<context>
    <name>skep::LogPage</name>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Filter by text, client, address</source>
        <translation>Filtrar por texto, cliente, dirección</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Información</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Advertencias</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errores</translation>
    </message>
    <message>
        <source>Show lines of this severity and above</source>
        <translation>Mostrar líneas de esta gravedad y superiores</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Keep the newest line in view</source>
        <translation>Mantener a la vista la línea más reciente</translation>
    </message>
    <message>
        <source>Copy lines</source>
        <translation>Copiar líneas</translation>
    </message>
    <message>
        <source>Show all kinds</source>
        <translation>Mostrar todos los tipos</translation>
    </message>
    <message>
        <source>Which kinds of events are shown</source>
        <translation>Qué tipos de sucesos se muestran</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Todos los tipos</translation>
    </message>
    <message>
        <source>%1 of %2 kinds</source>
        <translation>%1 de %2 tipos</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1 líneas</translation>
    </message>
    <message>
        <source>%1, %2 lost</source>
        <translation>%1, %2 perdidas</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>Aún no ha pasado nada</translation>
    </message>
    <message>
        <source>Connections, refusals and everything that was dropped show up here.</source>
        <translation>Aquí aparecen las conexiones, los rechazos y todo lo descartado.</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravedad</translation>
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
        <translation>Directorio para los certificados</translation>
    </message>
    <message>
        <source>Certificates for development</source>
        <translation>Certificados para desarrollo</translation>
    </message>
    <message>
        <source>No certificates were made.</source>
        <translation>No se creó ningún certificado.</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Ir a %1</translation>
    </message>
    <message>
        <source>Open the test page in the browser</source>
        <translation>Abrir la página de prueba en el navegador</translation>
    </message>
    <message>
        <source>Make certificates for development</source>
        <translation>Crear certificados para desarrollo</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Publish a demo</source>
        <translation>Publicar una demostración</translation>
    </message>
    <message>
        <source>Stop the demo</source>
        <translation>Detener la demostración</translation>
    </message>
    <message>
        <source>Test a topic: who gets it?</source>
        <translation>Probar un tema: ¿quién lo recibe?</translation>
    </message>
    <message>
        <source>Reloading the configuration; the log shows what changes.</source>
        <translation>Recargando la configuración; el registro muestra qué cambia.</translation>
    </message>
    <message>
        <source>Reload the configuration</source>
        <translation>Recargar la configuración</translation>
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
        <translation>Vista</translation>
    </message>
    <message>
        <source>Colours and language</source>
        <translation>Colores e idioma</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Comandos</translation>
    </message>
    <message>
        <source>Find a command (%1)</source>
        <translation>Buscar un comando (%1)</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificados</translation>
    </message>
    <message>
        <source>Make certificates for development</source>
        <translation>Crear certificados para desarrollo</translation>
    </message>
</context>
<context>
    <name>skep::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
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
        <translation>Hasta cuándo retroceden los gráficos</translation>
    </message>
    <message>
        <source>Nobody is connected yet. Open the test page, which is a client in the browser, or listen in a terminal; what happens shows up here at once.</source>
        <translation>Aún no hay nadie conectado. Abra la página de prueba, un cliente en el navegador, o escuche en un terminal; lo que ocurra aparecerá aquí de inmediato.</translation>
    </message>
    <message>
        <source>Open the test page</source>
        <translation>Abrir la página de prueba</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Show the clients</source>
        <translation>Mostrar los clientes</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Suscripciones</translation>
    </message>
    <message>
        <source>Show the subscriptions</source>
        <translation>Mostrar las suscripciones</translation>
    </message>
    <message>
        <source>Retained messages</source>
        <translation>Mensajes retenidos</translation>
    </message>
    <message>
        <source>Show the retained messages</source>
        <translation>Mostrar los mensajes retenidos</translation>
    </message>
    <message>
        <source>Queued messages</source>
        <translation>Mensajes en cola</translation>
    </message>
    <message>
        <source>Dropped messages</source>
        <translation>Mensajes descartados</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>Mostrar el registro</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>out</source>
        <translation>salida</translation>
    </message>
    <message>
        <source>in</source>
        <translation>entrada</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>clients</source>
        <translation>clientes</translation>
    </message>
    <message>
        <source>sessions</source>
        <translation>sesiones</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Procesador</translation>
    </message>
    <message>
        <source>of one core</source>
        <translation>de un núcleo</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>resident</source>
        <translation>residente</translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s)</source>
        <translation>
            <numerusform>%Ln sesión</numerusform>
            <numerusform>%Ln sesiones</numerusform>
        </translation>
    </message>
    <message>
        <source>since the start</source>
        <translation>desde el inicio</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>desde %1</translation>
    </message>
    <message>
        <source>%1 messages in, %2 out</source>
        <translation>%1 mensajes recibidos, %2 enviados</translation>
    </message>
    <message>
        <source>Publish a demo</source>
        <translation>Publicar una demostración</translation>
    </message>
    <message>
        <source>Stop the demo</source>
        <translation>Detener la demostración</translation>
    </message>
    <message>
        <source>Show the topics</source>
        <translation>Mostrar los temas</translation>
    </message>
    <message>
        <source>The demo publishes a temperature, a lamp and a counter under demo/, about once a second. When you stop it, nothing of it is left.</source>
        <translation>La demostración publica una temperatura, una lámpara y un contador bajo demo/, más o menos una vez por segundo. Cuando la detenga, no quedará nada de ella.</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Gráficos</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>Tiempo activo</translation>
    </message>
    <message>
        <source>Delivery latency</source>
        <translation>Latencia de entrega</translation>
    </message>
    <message>
        <source>median</source>
        <translation>mediana</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>none queued</source>
        <translation>ninguno en cola</translation>
    </message>
    <message>
        <source>waiting for their clients</source>
        <translation>esperan a sus clientes</translation>
    </message>
</context>
<context>
    <name>skep::Page</name>
    <message>
        <source>Copied %1</source>
        <translation>Copiado: %1</translation>
    </message>
</context>
<context>
    <name>skep::PageCommands</name>
    <message>
        <source>Sort by %1</source>
        <translation>Ordenar por %1</translation>
    </message>
    <message>
        <source>Show column %1</source>
        <translation>Mostrar la columna %1</translation>
    </message>
    <message>
        <source>Hide column %1</source>
        <translation>Ocultar la columna %1</translation>
    </message>
</context>
<context>
    <name>skep::Payload</name>
    <message>
        <source>This is not %1.</source>
        <translation>Esto no es %1.</translation>
    </message>
    <message>
        <source>%1 is read up to %2 bytes only.</source>
        <translation>%1 solo se lee hasta %2 bytes.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>Empty payload</source>
        <translation>Contenido vacío</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Binary</source>
        <translation>Binario</translation>
    </message>
    <message>
        <source>%1, not whole</source>
        <translation>%1, incompleto</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more byte(s) are not shown.</source>
        <translation>
            <numerusform>No se muestra %Ln byte más.</numerusform>
            <numerusform>No se muestran %Ln bytes más.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more value(s) are not shown.</source>
        <translation>
            <numerusform>No se muestra %Ln valor más.</numerusform>
            <numerusform>No se muestran %Ln valores más.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>skep::PayloadEditor</name>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publicar</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>Publish the changed message; subscribers get it, too</source>
        <translation>Publicar el mensaje cambiado; también lo reciben los suscriptores</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>An empty payload would clear the topic.</source>
        <translation>Un contenido vacío borraría el tema.</translation>
    </message>
</context>
<context>
    <name>skep::PayloadView</name>
    <message>
        <source>Copy the text</source>
        <translation>Copiar el texto</translation>
    </message>
    <message>
        <source>Save the payload</source>
        <translation>Guardar el contenido</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>These are the first %1 of %2.</source>
        <translation>Estos son los primeros %1 de %2.</translation>
    </message>
    <message>
        <source>Copied the payload as %1</source>
        <translation>Contenido copiado como %1</translation>
    </message>
    <message>
        <source>Saved %1 to %2</source>
        <translation>%1 guardado en %2</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>No se puede escribir %1: %2</translation>
    </message>
    <message>
        <source>Format of the payload</source>
        <translation>Formato del contenido</translation>
    </message>
</context>
<context>
    <name>skep::PayloadViewer</name>
    <message>
        <source>Publisher</source>
        <translation>Publicador</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>hace %1</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Caduca</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>en %1</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) selected</source>
        <translation>
            <numerusform>%Ln mensaje seleccionado</numerusform>
            <numerusform>%Ln mensajes seleccionados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>skep::Plot</name>
    <message>
        <source>Values over time</source>
        <translation>Valores en el tiempo</translation>
    </message>
    <message>
        <source>A curve needs two values.</source>
        <translation>Una curva necesita dos valores.</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 a las %2</translation>
    </message>
</context>
<context>
    <name>skep::PublishPage</name>
    <message>
        <source>Publish</source>
        <translation>Publicar</translation>
    </message>
    <message>
        <source>Publish once (%1)</source>
        <translation>Publicar una vez (%1)</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <source> per second</source>
        <translation> por segundo</translation>
    </message>
    <message>
        <source>Messages per second</source>
        <translation>Mensajes por segundo</translation>
    </message>
    <message>
        <source>until stopped</source>
        <translation>hasta detener</translation>
    </message>
    <message>
        <source> times</source>
        <translation> veces</translation>
    </message>
    <message>
        <source>Number of messages</source>
        <translation>Número de mensajes</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) sent</source>
        <translation>
            <numerusform>%Ln mensaje enviado</numerusform>
            <numerusform>%Ln mensajes enviados</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Save the message</source>
        <translation>Guardar el mensaje</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Nombre:</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 guardado</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Save this message under a name</source>
        <translation>Guardar este mensaje con un nombre</translation>
    </message>
</context>
<context>
    <name>skep::Publisher</name>
    <message>
        <source>Published, and handed to subscribers.</source>
        <translation>Publicado y entregado a suscriptores.</translation>
    </message>
    <message>
        <source>Published. Nobody has subscribed to this topic.</source>
        <translation>Publicado. Nadie está suscrito a este tema.</translation>
    </message>
</context>
<context>
    <name>skep::RetainedFile</name>
    <message>
        <source>Message %1 has no valid topic.</source>
        <translation>El mensaje %1 no tiene un tema válido.</translation>
    </message>
    <message>
        <source>Message %1 has a QoS that is not 0, 1 or 2.</source>
        <translation>El mensaje %1 tiene un QoS distinto de 0, 1 o 2.</translation>
    </message>
    <message>
        <source>Message %1 has a payload that is not Base64.</source>
        <translation>El contenido del mensaje %1 no es Base64.</translation>
    </message>
    <message>
        <source>Message %1 has no payload: a retained message needs one.</source>
        <translation>El mensaje %1 no tiene contenido: un mensaje retenido lo necesita.</translation>
    </message>
    <message>
        <source>The file is not JSON: %1.</source>
        <translation>El archivo no es JSON: %1.</translation>
    </message>
    <message>
        <source>The file holds no retained messages of Skep.</source>
        <translation>El archivo no contiene mensajes retenidos de Skep.</translation>
    </message>
    <message>
        <source>The file is of another version of Skep.</source>
        <translation>El archivo es de otra versión de Skep.</translation>
    </message>
</context>
<context>
    <name>skep::RetainedModel</name>
    <message>
        <source>Topic</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Antigüedad</translation>
    </message>
    <message>
        <source>Expires in</source>
        <translation>Caduca en</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Publicador</translation>
    </message>
    <message>
        <source>never</source>
        <comment>message expiry</comment>
        <translation>nunca</translation>
    </message>
    <message>
        <source>Stored %1</source>
        <translation>Guardado %1</translation>
    </message>
    <message>
        <source>Expires %1</source>
        <translation>Caduca %1</translation>
    </message>
</context>
<context>
    <name>skep::RetainedPage</name>
    <message>
        <source>Retained</source>
        <translation>Retenidos</translation>
    </message>
    <message>
        <source>Filter by topic, payload, publisher</source>
        <translation>Filtrar por tema, contenido, publicador</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Copy topic</source>
        <translation>Copiar el tema</translation>
    </message>
    <message>
        <source>Copy payload</source>
        <translation>Copiar el contenido</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln mensaje</numerusform>
            <numerusform>%Ln mensajes</numerusform>
        </translation>
    </message>
    <message>
        <source>No retained messages</source>
        <translation>No hay mensajes retenidos</translation>
    </message>
    <message>
        <source>The broker keeps the last message of a topic that was published with the retain flag. For example:</source>
        <translation>El broker conserva el último mensaje de un tema publicado con la marca de retención. Por ejemplo:</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Árbol</translation>
    </message>
    <message>
        <source>Tree of retained messages</source>
        <translation>Árbol de mensajes retenidos</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Write the selected messages, or all that are shown, into a file</source>
        <translation>Escribir en un archivo los mensajes seleccionados o todos los mostrados</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Export retained messages</source>
        <translation>Exportar mensajes retenidos</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>No se puede escribir %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) written to %1</source>
        <translation>
            <numerusform>%Ln mensaje escrito en %1</numerusform>
            <numerusform>%Ln mensajes escritos en %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Import retained messages</source>
        <translation>Importar mensajes retenidos</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>No se puede leer %1: %2</translation>
    </message>
    <message>
        <source>%1 is larger than %2</source>
        <translation>%1 supera %2</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vista</translation>
    </message>
    <message>
        <source>Undo the last clear, edit or import</source>
        <translation>Deshacer el último borrado, edición o importación</translation>
    </message>
    <message>
        <source>Remove the retained messages; Ctrl+Z restores them</source>
        <translation>Quitar los mensajes retenidos; Ctrl+Z los recupera</translation>
    </message>
    <message>
        <source>Store the messages of a file; nothing is sent to subscribers</source>
        <translation>Guardar los mensajes de un archivo; a los suscriptores no se les envía nada</translation>
    </message>
    <message>
        <source>Copied %1 of %2 payloads; all of them would be too large</source>
        <translation>%1 de %2 cargas copiadas; con las demás sería demasiado grande</translation>
    </message>
    <message>
        <source>Cleared %1; Ctrl+Z restores it</source>
        <translation>%1 borrado; Ctrl+Z lo recupera</translation>
    </message>
    <message numerus="yes">
        <source>Cleared %Ln message(s); Ctrl+Z restores them</source>
        <translation>
            <numerusform>%Ln mensaje borrado; Ctrl+Z lo recupera</numerusform>
            <numerusform>%Ln mensajes borrados; Ctrl+Z los recupera</numerusform>
        </translation>
    </message>
    <message>
        <source>Restoring the previous state</source>
        <translation>Restaurando el estado anterior</translation>
    </message>
    <message>
        <source>Published %1; Ctrl+Z publishes the message from before</source>
        <translation>%1 publicado; Ctrl+Z publica lo que había</translation>
    </message>
    <message>
        <source>%1 has a newer message, which is kept</source>
        <translation>%1 tiene entretanto otro mensaje, que se queda</translation>
    </message>
    <message>
        <source>%1 of %2 messages written to %3; all of them would be too large</source>
        <translation>%1 de %2 mensajes escritos en %3; con los demás sería demasiado grande</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) sent to the broker; Ctrl+Z undoes the import</source>
        <translation>
            <numerusform>%Ln mensaje entregado al bróker; Ctrl+Z lo deshace</numerusform>
            <numerusform>%Ln mensajes entregados al bróker; Ctrl+Z lo deshace</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>skep::RetainedTreeModel</name>
    <message>
        <source>Topic</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Edad</translation>
    </message>
    <message>
        <source>(empty)</source>
        <comment>level of a topic</comment>
        <translation>(vacío)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln mensaje</numerusform>
            <numerusform>%Ln mensajes</numerusform>
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
        <translation>Estado</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Earlier messages</source>
        <translation>Mensajes anteriores</translation>
    </message>
    <message>
        <source>Later messages</source>
        <translation>Mensajes posteriores</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N.º</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>Alias</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>Fijado por</translation>
    </message>
    <message>
        <source>Messages in flight</source>
        <translation>Mensajes en vuelo</translation>
    </message>
    <message>
        <source>Queued messages</source>
        <translation>Mensajes en cola</translation>
    </message>
    <message>
        <source>Topic aliases</source>
        <translation>Alias de temas</translation>
    </message>
    <message>
        <source>In flight (%1)</source>
        <translation>En vuelo (%1)</translation>
    </message>
    <message>
        <source>Received with QoS 2, PUBREL to come: %1</source>
        <translation>Recibidos con QoS 2, falta PUBREL: %1</translation>
    </message>
    <message>
        <source>The first %1 are shown</source>
        <translation>Se muestran los primeros %1</translation>
    </message>
    <message>
        <source>%1 (after %2)</source>
        <translation>%1 (después de %2)</translation>
    </message>
    <message>
        <source>Retained messages to come: %1</source>
        <translation>Mensajes retenidos por llegar: %1</translation>
    </message>
    <message>
        <source>Queue (0)</source>
        <translation>Cola (0)</translation>
    </message>
    <message>
        <source>Queue (%1 to %2 of %3)</source>
        <translation>Cola (%1 a %2 de %3)</translation>
    </message>
    <message>
        <source>Expires in %1</source>
        <translation>Caduca en %1</translation>
    </message>
    <message>
        <source>client</source>
        <translation>cliente</translation>
    </message>
    <message>
        <source>broker</source>
        <translation>broker</translation>
    </message>
    <message>
        <source>Receive window: %1 of %2 in use</source>
        <translation>Ventana de recepción: %1 de %2 en uso</translation>
    </message>
    <message>
        <source>(released)</source>
        <translation>(liberado)</translation>
    </message>
</context>
<context>
    <name>skep::Sparkline</name>
    <message>
        <source>Messages in (grey) and out (coloured) during the last two minutes</source>
        <translation>Mensajes recibidos (gris) y enviados (color) en los últimos dos minutos</translation>
    </message>
    <message>
        <source>Message rates of the last two minutes</source>
        <translation>Tasas de mensajes de los últimos dos minutos</translation>
    </message>
</context>
<context>
    <name>skep::StatusBar</name>
    <message>
        <source>Messages that the broker receives per second</source>
        <translation>Mensajes que el broker recibe por segundo</translation>
    </message>
    <message>
        <source>Messages that the broker sends per second</source>
        <translation>Mensajes que el broker envía por segundo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s)</source>
        <translation>
            <numerusform>%Ln cliente</numerusform>
            <numerusform>%Ln clientes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 sessions, %2 network connections</source>
        <translation>%1 sesiones, %2 conexiones de red</translation>
    </message>
    <message>
        <source>↓ %1 msg/s</source>
        <translation>↓ %1 msj/s</translation>
    </message>
    <message>
        <source>↑ %1 msg/s</source>
        <translation>↑ %1 msj/s</translation>
    </message>
    <message>
        <source>No listener</source>
        <translation>Sin listener</translation>
    </message>
    <message>
        <source>%1: %2. Click to copy the address.</source>
        <translation>%1: %2. Haga clic para copiar la dirección.</translation>
    </message>
    <message>
        <source>It listens at %1, too.</source>
        <translation>También escucha en %1.</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>Copiado: %1</translation>
    </message>
    <message>
        <source>Last action</source>
        <translation>Última acción</translation>
    </message>
</context>
<context>
    <name>skep::SubscribeDialog</name>
    <message>
        <source>Not its own messages (No Local)</source>
        <translation>No sus propios mensajes (No Local)</translation>
    </message>
    <message>
        <source>Subscribe on behalf of %1</source>
        <translation>Suscribir en nombre de %1</translation>
    </message>
    <message>
        <source>0, at most once</source>
        <translation>0, como máximo una vez</translation>
    </message>
    <message>
        <source>1, at least once</source>
        <translation>1, al menos una vez</translation>
    </message>
    <message>
        <source>2, exactly once</source>
        <translation>2, exactamente una vez</translation>
    </message>
    <message>
        <source>Send retained messages</source>
        <translation>Enviar los mensajes retenidos</translation>
    </message>
    <message>
        <source>Send them if the subscription is new</source>
        <translation>Enviarlos si la suscripción es nueva</translation>
    </message>
    <message>
        <source>Send none</source>
        <translation>No enviar ninguno</translation>
    </message>
    <message>
        <source>Topic filter</source>
        <translation>Filtro de temas</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Retained</source>
        <translation>Retenidos</translation>
    </message>
    <message>
        <source>Subscribe</source>
        <translation>Suscribir</translation>
    </message>
    <message>
        <source>A shared subscription is $share/group/filter.</source>
        <translation>Una suscripción compartida es $share/grupo/filtro.</translation>
    </message>
    <message>
        <source># stands only at the end, # and + only as whole levels.</source>
        <translation># solo va al final; # y +, solo como niveles enteros.</translation>
    </message>
</context>
<context>
    <name>skep::SubscriptionTreeModel</name>
    <message>
        <source>Subscription</source>
        <translation>Suscripción</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Maximum QoS that was granted</source>
        <translation>QoS máxima concedida</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Opciones</translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s)</source>
        <translation>
            <numerusform>%Ln cliente</numerusform>
            <numerusform>%Ln clientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln filter(s)</source>
        <translation>
            <numerusform>%Ln filtro</numerusform>
            <numerusform>%Ln filtros</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln miembro</numerusform>
            <numerusform>%Ln miembros</numerusform>
        </translation>
    </message>
    <message>
        <source>no local</source>
        <translation>no local</translation>
    </message>
    <message>
        <source>retain as published</source>
        <translation>retención como se publicó</translation>
    </message>
    <message>
        <source>retained: %1</source>
        <translation>retenidos: %1</translation>
    </message>
    <message>
        <source>identifier %1</source>
        <translation>identificador %1</translation>
    </message>
</context>
<context>
    <name>skep::SubscriptionsModel</name>
    <message>
        <source>Topic filter</source>
        <translation>Filtro de temas</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>ID de cliente</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Maximum QoS that was granted</source>
        <translation>QoS máxima concedida</translation>
    </message>
    <message>
        <source>Shared group</source>
        <translation>Grupo compartido</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Identificador</translation>
    </message>
    <message>
        <source>Subscription Identifier</source>
        <translation>Identificador de suscripción</translation>
    </message>
    <message>
        <source>No local</source>
        <translation>Sin locales</translation>
    </message>
    <message>
        <source>The client does not get its own messages</source>
        <translation>El cliente no recibe sus propios mensajes</translation>
    </message>
    <message>
        <source>Retain as published</source>
        <translation>Retener como se publicó</translation>
    </message>
    <message>
        <source>Messages keep the retain flag that they were published with</source>
        <translation>Los mensajes conservan la marca de retención con la que se publicaron</translation>
    </message>
    <message>
        <source>Send retained</source>
        <translation>Enviar retenidos</translation>
    </message>
    <message>
        <source>Retain handling: when retained messages are sent at a SUBSCRIBE</source>
        <translation>Tratamiento de retenidos: cuándo se envían los mensajes retenidos con un SUBSCRIBE</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
</context>
<context>
    <name>skep::SubscriptionsPage</name>
    <message>
        <source>Subscriptions</source>
        <translation>Suscripciones</translation>
    </message>
    <message>
        <source>Filter by topic, client</source>
        <translation>Filtrar por tema, cliente</translation>
    </message>
    <message>
        <source>Copy topic filter</source>
        <translation>Copiar el filtro de temas</translation>
    </message>
    <message>
        <source>Copy client ID</source>
        <translation>Copiar el ID de cliente</translation>
    </message>
    <message>
        <source>Nobody has subscribed yet</source>
        <translation>Nadie se ha suscrito aún</translation>
    </message>
    <message>
        <source>Try it from a terminal:</source>
        <translation>Pruébelo desde un terminal:</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>By filter</source>
        <translation>Por filtro</translation>
    </message>
    <message>
        <source>By client</source>
        <translation>Por cliente</translation>
    </message>
    <message>
        <source>Shared groups</source>
        <translation>Grupos compartidos</translation>
    </message>
    <message>
        <source>Subscriptions by filter</source>
        <translation>Suscripciones por filtro</translation>
    </message>
    <message>
        <source>Subscriptions by client</source>
        <translation>Suscripciones por cliente</translation>
    </message>
    <message>
        <source>Shared groups and their members</source>
        <translation>Grupos compartidos y sus miembros</translation>
    </message>
    <message>
        <source>Test a topic</source>
        <translation>Probar un tema</translation>
    </message>
    <message>
        <source>Who gets a message on a topic, and why others do not</source>
        <translation>Quién recibe un mensaje de un tema y por qué otros no</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln miembro</numerusform>
            <numerusform>%Ln miembros</numerusform>
        </translation>
    </message>
    <message>
        <source>No shared groups</source>
        <translation>No hay grupos compartidos</translation>
    </message>
    <message>
        <source>Clients that subscribe to $share/NAME/FILTER share the messages: each goes to one of them. For example:</source>
        <translation>Los clientes que se suscriben a $share/NOMBRE/FILTRO comparten los mensajes: cada uno va a uno de ellos. Por ejemplo:</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vista</translation>
    </message>
</context>
<context>
    <name>skep::TablePage</name>
    <message numerus="yes">
        <source>Copied %Ln line(s)</source>
        <translation>
            <numerusform>%Ln línea copiada</numerusform>
            <numerusform>%Ln líneas copiadas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 shown</source>
        <translation>%1, se muestran %2</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nada coincide</translation>
    </message>
    <message>
        <source>No row passes the filter.</source>
        <translation>Ninguna fila pasa el filtro.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Quitar el filtro</translation>
    </message>
</context>
<context>
    <name>skep::TestPage</name>
    <message>
        <source>There is no WebSocket listener that could show it</source>
        <translation>No hay ningún listener WebSocket que pueda mostrarla</translation>
    </message>
    <message>
        <source>Opened %1</source>
        <translation>Abierto: %1</translation>
    </message>
</context>
<context>
    <name>skep::TesterPane</name>
    <message>
        <source>Topic, such as %1</source>
        <translation>Tema, como %1</translation>
    </message>
    <message>
        <source>Topic to test</source>
        <translation>Tema que probar</translation>
    </message>
    <message>
        <source>QoS that the message is published with</source>
        <translation>QoS con la que se publica el mensaje</translation>
    </message>
    <message>
        <source>Client ID of the publisher</source>
        <translation>ID de cliente del publicador</translation>
    </message>
    <message>
        <source>Who publishes matters for subscriptions with No Local</source>
        <translation>Quién publica importa para las suscripciones con No Local</translation>
    </message>
    <message>
        <source>Who gets it?</source>
        <translation>¿Quién lo recibe?</translation>
    </message>
    <message>
        <source>No client has the ID %1.</source>
        <translation>Ningún cliente tiene el ID %1.</translation>
    </message>
    <message>
        <source>Topics with a retained message:</source>
        <translation>Temas con un mensaje retenido:</translation>
    </message>
    <message>
        <source>Test %1</source>
        <translation>Probar %1</translation>
    </message>
    <message>
        <source>From any client</source>
        <translation>De cualquier cliente</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregados</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>En cola</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>No entregados</translation>
    </message>
    <message>
        <source>What happens to the message</source>
        <translation>Qué pasa con el mensaje</translation>
    </message>
    <message>
        <source>None of this kind.</source>
        <translation>No hay ninguna de ese tipo.</translation>
    </message>
    <message>
        <source>Test one of the topics that this filter matches:</source>
        <translation>Probar uno de los temas que coinciden con este filtro:</translation>
    </message>
    <message>
        <source>Type the topic of a message. Each subscription shows whether it matches, what happens to the message, and why.</source>
        <translation>Escriba el tema de un mensaje. Cada suscripción dice si coincide, qué pasa con el mensaje para su cliente y por qué.</translation>
    </message>
</context>
<context>
    <name>skep::TimeChart</name>
    <message>
        <source>1 min ago</source>
        <translation>hace 1 min</translation>
    </message>
    <message>
        <source>10 min ago</source>
        <translation>hace 10 min</translation>
    </message>
    <message>
        <source>1 h ago</source>
        <translation>hace 1 h</translation>
    </message>
    <message>
        <source>24 h ago</source>
        <translation>hace 24 h</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
</context>
<context>
    <name>skep::TopicDetail</name>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>Gráfica</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Más reciente</translation>
    </message>
    <message>
        <source>Show the newest value again</source>
        <translation>Mostrar de nuevo el valor más reciente</translation>
    </message>
    <message>
        <source>Publish here</source>
        <translation>Publicar aquí</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>The field of the document that is plotted</source>
        <translation>El campo del documento que se representa</translation>
    </message>
    <message>
        <source>Values of the topic</source>
        <translation>Valores del tema</translation>
    </message>
    <message>
        <source>History · the last %1 values</source>
        <translation>Historial · los últimos %1 valores</translation>
    </message>
    <message numerus="yes">
        <source>History · %Ln value(s)</source>
        <translation>
            <numerusform>Historial · %Ln valor</numerusform>
            <numerusform>Historial · %Ln valores</numerusform>
        </translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publicado</translation>
    </message>
    <message>
        <source>%1, %2 ago</source>
        <translation>%1, hace %2</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>%1, retained</source>
        <translation>%1, retenido</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>%1, %2 per second</source>
        <translation>%1, %2 por segundo</translation>
    </message>
    <message>
        <source>Topics below</source>
        <translation>Temas por debajo</translation>
    </message>
    <message>
        <source>There is no value before this one to compare it with.</source>
        <translation>No hay un valor anterior con el que compararlo.</translation>
    </message>
    <message>
        <source>Only the beginnings of the values are compared.</source>
        <translation>Solo se comparan los comienzos de los valores.</translation>
    </message>
    <message>
        <source>Only the first %1 of the value are known here: it was not copied</source>
        <translation>Aquí solo se guardan los primeros %1 del valor: no se ha tomado</translation>
    </message>
    <message>
        <source>The newest value has no number: it is neither a number nor JSON that contains one.</source>
        <translation>El valor más reciente no contiene números: ni lo es ni es un documento JSON con alguno.</translation>
    </message>
</context>
<context>
    <name>skep::TopicsModel</name>
    <message>
        <source>Topic</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Last value</source>
        <translation>Último valor</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Tasa</translation>
    </message>
    <message>
        <source>Messages per second, over the last five seconds</source>
        <translation>Mensajes por segundo en los últimos cinco segundos</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Actividad</translation>
    </message>
    <message>
        <source>Messages per second during the last half minute</source>
        <translation>Mensajes por segundo durante el último medio minuto</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Edad</translation>
    </message>
    <message>
        <source>Time since the last message</source>
        <translation>Tiempo desde el último mensaje</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Size of the last payload</source>
        <translation>Tamaño del último contenido</translation>
    </message>
    <message>
        <source>Retained</source>
        <translation>Retenido</translation>
    </message>
    <message>
        <source>The broker keeps a message for new subscribers</source>
        <translation>El bróker guarda un mensaje para nuevos suscriptores</translation>
    </message>
    <message>
        <source>(empty)</source>
        <comment>level of a topic</comment>
        <translation>(vacío)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln topic(s)</source>
        <translation>
            <numerusform>%Ln tema</numerusform>
            <numerusform>%Ln temas</numerusform>
        </translation>
    </message>
    <message>
        <source>retained</source>
        <translation>retenido</translation>
    </message>
    <message>
        <source>Messages since watching began</source>
        <translation>Mensajes desde que se observan los temas</translation>
    </message>
</context>
<context>
    <name>skep::TopicsPage</name>
    <message>
        <source>Topics</source>
        <translation>Temas</translation>
    </message>
    <message>
        <source>Search, or a filter as a/+/#</source>
        <translation>Buscar, o un filtro como a/+/#</translation>
    </message>
    <message>
        <source>Keep watching</source>
        <translation>Seguir observando</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Olvidar</translation>
    </message>
    <message>
        <source>Copy topic</source>
        <translation>Copiar tema</translation>
    </message>
    <message>
        <source>Publish here</source>
        <translation>Publicar aquí</translation>
    </message>
    <message>
        <source>Expand all below</source>
        <translation>Desplegar todo lo inferior</translation>
    </message>
    <message numerus="yes">
        <source>%Ln topic(s)</source>
        <translation>
            <numerusform>%Ln tema</numerusform>
            <numerusform>%Ln temas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 shown</source>
        <translation>%1, %2 mostrados</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nada coincide</translation>
    </message>
    <message>
        <source>No topic passes the filter.</source>
        <translation>Ningún tema pasa el filtro.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Borrar el filtro</translation>
    </message>
    <message>
        <source>No topics yet</source>
        <translation>Aún no hay temas</translation>
    </message>
    <message>
        <source>A topic appears with its first message while you look, or at once if it has a retained one. Publish one here, or from a terminal:</source>
        <translation>Un tema aparece con su primer mensaje mientras mira, o enseguida si tiene uno retenido. Publique uno aquí o desde un terminal:</translation>
    </message>
    <message>
        <source>Who gets it?</source>
        <translation>¿Quién lo recibe?</translation>
    </message>
    <message>
        <source>Also collect values while another page is shown. This costs the broker some work.</source>
        <translation>Recoger valores también cuando haya otra página delante. Le da algo de trabajo al bróker.</translation>
    </message>
    <message>
        <source>Forget all topics and values</source>
        <translation>Olvidar todos los temas y valores</translation>
    </message>
    <message>
        <source>The tree is full with %1 topics: %2 messages on further topics are not shown.</source>
        <translation>El árbol está lleno con %1 temas: no se muestran %2 mensajes de otros temas.</translation>
    </message>
</context>
<context>
    <name>skep::TrafficDetail</name>
    <message>
        <source>Fields</source>
        <translation>Campos</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Contenido</translation>
    </message>
</context>
<context>
    <name>skep::TrafficExport</name>
    <message>
        <source>Wrote %1 records to %2</source>
        <translation>%1 registros escritos en %2</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>No se pudo escribir %1: %2</translation>
    </message>
</context>
<context>
    <name>skep::TrafficImport</name>
    <message>
        <source>%1 could not be read: %2</source>
        <translation>No se pudo leer %1: %2</translation>
    </message>
    <message>
        <source>Opened %1: %2 records</source>
        <translation>%1 abierto: %2 registros</translation>
    </message>
</context>
<context>
    <name>skep::TrafficMenu</name>
    <message>
        <source>Open…</source>
        <translation>Abrir…</translation>
    </message>
    <message>
        <source>Save all records…</source>
        <translation>Guardar todos los registros…</translation>
    </message>
    <message>
        <source>Export shown records for Wireshark…</source>
        <translation>Exportar los registros mostrados para Wireshark…</translation>
    </message>
    <message>
        <source>Export shown records as JSON…</source>
        <translation>Exportar los registros mostrados como JSON…</translation>
    </message>
    <message>
        <source>Export shown records as CSV…</source>
        <translation>Exportar los registros mostrados como CSV…</translation>
    </message>
    <message>
        <source>Open recorded traffic</source>
        <translation>Abrir tráfico grabado</translation>
    </message>
    <message>
        <source>Recorded traffic (*.skepcap)</source>
        <translation>Tráfico grabado (*.skepcap)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Save recorded traffic</source>
        <translation>Guardar tráfico grabado</translation>
    </message>
    <message>
        <source>Recording options…</source>
        <translation>Opciones de grabación…</translation>
    </message>
</context>
<context>
    <name>skep::TrafficModel</name>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Delta</source>
        <translation>Intervalo</translation>
    </message>
    <message>
        <source>Seconds since the row above</source>
        <translation>Segundos desde la fila anterior</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>As the broker sees it</source>
        <translation>Desde el punto de vista del broker</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Of a subscription its first topic filter</source>
        <translation>De una suscripción, su primer filtro de tema</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Indicadores</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>What the broker did, and why</source>
        <translation>Qué hizo el broker y por qué</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Packet id</source>
        <translation>Id. de paquete</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>The same number from the publication to every delivery</source>
        <translation>El mismo número desde la publicación hasta cada entrega</translation>
    </message>
</context>
<context>
    <name>skep::TrafficPage</name>
    <message>
        <source>Traffic</source>
        <translation>Tráfico</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Grabar</translation>
    </message>
    <message>
        <source>Record what is on the wire (Ctrl+E)</source>
        <translation>Grabar lo que pasa por la línea (Ctrl+E)</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Keep the newest record in view</source>
        <translation>Mantener a la vista el registro más reciente</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vaciar</translation>
    </message>
    <message>
        <source>Filter, such as: client == &quot;a*&quot; &amp;&amp; type == PUBLISH &amp;&amp; topic ~ sensors/#</source>
        <translation>Filtro, como: client == &quot;a*&quot; &amp;&amp; type == PUBLISH &amp;&amp; topic ~ sensors/#</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 registros</translation>
    </message>
    <message>
        <source>%1 shown</source>
        <translation>%1 mostrados</translation>
    </message>
    <message>
        <source>filtering…</source>
        <translation>filtrando…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>Payload or bytes</source>
        <translation>Contenido o bytes</translation>
    </message>
    <message>
        <source>Freeze the list; new records are added when you resume</source>
        <translation>Congelar la lista; los registros nuevos se añaden al reanudar</translation>
    </message>
    <message>
        <source>Undo clear</source>
        <translation>Deshacer el vaciado</translation>
    </message>
    <message>
        <source>Empty the list; Ctrl+Z restores it</source>
        <translation>Vaciar la lista; Ctrl+Z la recupera</translation>
    </message>
    <message>
        <source>Files and recording options</source>
        <translation>Archivos y opciones de grabación</translation>
    </message>
    <message>
        <source>Cleared %1 records; Ctrl+Z restores them</source>
        <translation>%1 registros borrados; Ctrl+Z los recupera</translation>
    </message>
    <message>
        <source>Restored the cleared records</source>
        <translation>Registros vaciados restaurados</translation>
    </message>
</context>
<context>
    <name>skep::TrafficRows</name>
    <message>
        <source>Copied %1</source>
        <translation>%1 copiado</translation>
    </message>
    <message>
        <source>Follow this message</source>
        <translation>Seguir este mensaje</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Marcar</translation>
    </message>
    <message>
        <source>Next mark</source>
        <translation>Marca siguiente</translation>
    </message>
    <message>
        <source>Previous mark</source>
        <translation>Marca anterior</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Copiar filas</translation>
    </message>
    <message>
        <source>Copy bytes as hexadecimal</source>
        <translation>Copiar bytes en hexadecimal</translation>
    </message>
    <message>
        <source>This record is not about a message</source>
        <translation>Este registro no trata de un mensaje</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>Solo %1</translation>
    </message>
    <message>
        <source>Without %1</source>
        <translation>Sin %1</translation>
    </message>
    <message>
        <source>Copied %1 rows</source>
        <translation>%1 filas copiadas</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nada coincide</translation>
    </message>
    <message>
        <source>No record passes the filter.</source>
        <translation>Ningún registro pasa el filtro.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Borrar el filtro</translation>
    </message>
    <message>
        <source>Waiting for traffic</source>
        <translation>Esperando tráfico</translation>
    </message>
    <message>
        <source>Every packet shows up here as soon as a client talks to one of these addresses.</source>
        <translation>Cada paquete aparece aquí en cuanto un cliente habla con una de estas direcciones.</translation>
    </message>
    <message>
        <source>Nothing is recorded yet</source>
        <translation>Aún no se ha grabado nada</translation>
    </message>
    <message>
        <source>Record to see every packet, WebSocket frame and HTTP request, and what the broker did with each message and why. Recording costs some speed.</source>
        <translation>Grabe para ver cada paquete, trama WebSocket y petición HTTP, y qué hizo el broker con cada mensaje y por qué. Grabar cuesta algo de velocidad.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Grabar</translation>
    </message>
    <message>
        <source>No more marks in this direction</source>
        <translation>No hay más marcas en esta dirección</translation>
    </message>
</context>
<context>
    <name>skep::TrafficText</name>
    <message>
        <source>in</source>
        <comment>direction</comment>
        <translation>entrada</translation>
    </message>
    <message>
        <source>out</source>
        <comment>direction</comment>
        <translation>salida</translation>
    </message>
    <message>
        <source>HTTP request</source>
        <translation>Petición HTTP</translation>
    </message>
    <message>
        <source>HTTP answer</source>
        <translation>Respuesta HTTP</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Trama</translation>
    </message>
    <message>
        <source>No packet</source>
        <translation>No es paquete</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>not valid</source>
        <translation>no válido</translation>
    </message>
    <message>
        <source>connection opened from %1</source>
        <translation>conexión abierta desde %1</translation>
    </message>
    <message>
        <source>connection closed</source>
        <translation>conexión cerrada</translation>
    </message>
    <message>
        <source>matched no subscription</source>
        <translation>no coincide con ninguna suscripción</translation>
    </message>
    <message>
        <source>matched %1</source>
        <translation>coincide con %1</translation>
    </message>
    <message>
        <source>not authorised: %1</source>
        <translation>no autorizado: %1</translation>
    </message>
    <message>
        <source>queued for %1</source>
        <translation>en cola para %1</translation>
    </message>
    <message>
        <source>dropped for %1: %2</source>
        <translation>descartado para %1: %2</translation>
    </message>
    <message>
        <source>kept as the retained message</source>
        <translation>guardado como mensaje retenido</translation>
    </message>
    <message>
        <source>not valid: %1</source>
        <translation>no válido: %1</translation>
    </message>
    <message>
        <source>message %1</source>
        <translation>mensaje %1</translation>
    </message>
    <message>
        <source>delivery of message %1</source>
        <translation>entrega del mensaje %1</translation>
    </message>
    <message>
        <source>acknowledges message %1</source>
        <translation>confirma el mensaje %1</translation>
    </message>
    <message>
        <source>message %1 is acknowledged</source>
        <translation>el mensaje %1 está confirmado</translation>
    </message>
    <message>
        <source>for message %1</source>
        <translation>para el mensaje %1</translation>
    </message>
    <message>
        <source>%1 older records were overwritten, from %2 to %3</source>
        <translation>%1 registros más antiguos se sobrescribieron, de %2 a %3</translation>
    </message>
</context>
<context>
    <name>skep::Tray</name>
    <message numerus="yes">
        <source>Skep: %Ln client(s)</source>
        <translation>
            <numerusform>Skep: %Ln cliente</numerusform>
            <numerusform>Skep: %Ln clientes</numerusform>
        </translation>
    </message>
    <message>
        <source>No listener is open</source>
        <translation>No hay ningún listener abierto</translation>
    </message>
    <message>
        <source>Hide the window</source>
        <translation>Ocultar la ventana</translation>
    </message>
    <message>
        <source>Show the window</source>
        <translation>Mostrar la ventana</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
</context>
<context>
    <name>skep::UndoStack</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>skep::VerdictText</name>
    <message>
        <source>delivered</source>
        <translation>entregado</translation>
    </message>
    <message>
        <source>one of a group</source>
        <translation>uno del grupo</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>en cola</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>perdido</translation>
    </message>
    <message>
        <source>own message</source>
        <translation>mensaje propio</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rechazado</translation>
    </message>
    <message>
        <source>passed over</source>
        <translation>omitido</translation>
    </message>
    <message>
        <source>covered</source>
        <translation>cubierto</translation>
    </message>
    <message>
        <source>no match</source>
        <translation>no coincide</translation>
    </message>
    <message>
        <source>Online: it is sent at once.</source>
        <translation>Conectado: se envía al momento.</translation>
    </message>
    <message>
        <source>Offline: the message waits in its session.</source>
        <translation>Desconectado: el mensaje espera en su sesión.</translation>
    </message>
    <message>
        <source>Offline, and a message with QoS 0 is not kept.</source>
        <translation>Desconectado, y un mensaje con QoS 0 no se guarda.</translation>
    </message>
    <message>
        <source>It has published the message itself, and has set No Local.</source>
        <translation>Ha publicado el mensaje él mismo y tiene No Local.</translation>
    </message>
    <message>
        <source>The client gets one copy, by its subscription to %1.</source>
        <translation>El cliente recibe una copia, por su suscripción a %1.</translation>
    </message>
    <message numerus="yes">
        <source>One of %Ln online member(s) of group %1 gets it: the next in turn that has room.</source>
        <translation>
            <numerusform>%Ln miembro del grupo %1 está conectado y lo recibe.</numerusform>
            <numerusform>Lo recibe uno de los %Ln miembros conectados del grupo %1: el siguiente que tenga sitio.</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline: another member of group %1 gets it.</source>
        <translation>Desconectado: lo recibe otro miembro del grupo %1.</translation>
    </message>
    <message>
        <source>No member of group %1 is online: the message waits for the first that comes.</source>
        <translation>Ningún miembro del grupo %1 está conectado: el mensaje espera al primero que llegue.</translation>
    </message>
    <message>
        <source>It has asked for this filter and was refused by access rules; the log tells why.</source>
        <translation>Pidió este filtro y las reglas de acceso lo rechazaron; el registro dice por qué.</translation>
    </message>
    <message>
        <source>A wildcard at the start does not match a topic that begins with $.</source>
        <translation>Un comodín al principio no coincide con un tema que empieza por $.</translation>
    </message>
    <message>
        <source>Level %1 of the topic is “%2”, the filter wants “%3”.</source>
        <translation>El nivel %1 del tema es «%2»; el filtro pide «%3».</translation>
    </message>
    <message>
        <source>The topic ends at level %1, the filter goes on.</source>
        <translation>El tema termina en el nivel %1; el filtro sigue.</translation>
    </message>
    <message>
        <source>The filter ends at level %1, the topic goes on.</source>
        <translation>El filtro termina en el nivel %1; el tema sigue.</translation>
    </message>
    <message>
        <source>QoS %1 becomes %2, the highest that the subscription allows.</source>
        <translation>QoS %1 pasa a %2, la mayor que permite la suscripción.</translation>
    </message>
    <message>
        <source>What it publishes itself, it does not get: No Local is set.</source>
        <translation>Lo que publica él mismo no lo recibe: tiene No Local.</translation>
    </message>
    <message>
        <source>Its retain handling is about messages from before it subscribed, not about this one.</source>
        <translation>Su gestión de retenidos se refiere a mensajes anteriores a la suscripción, no a este.</translation>
    </message>
    <message>
        <source>Nobody gets it now</source>
        <translation>Nadie lo recibe ahora</translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) get it now</source>
        <translation>
            <numerusform>%Ln cliente lo recibe ahora</numerusform>
            <numerusform>%Ln clientes lo reciben ahora</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has subscribed to anything yet.</source>
        <translation>Nadie se ha suscrito a nada todavía.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln queue(s) keep it</source>
        <translation>
            <numerusform>%Ln cola lo guarda</numerusform>
            <numerusform>%Ln colas lo guardan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) miss it</source>
        <translation>
            <numerusform>%Ln cliente lo pierde</numerusform>
            <numerusform>%Ln clientes lo pierden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln subscription(s) do not match</source>
        <translation>
            <numerusform>%Ln suscripción no coincide</numerusform>
            <numerusform>%Ln suscripciones no coinciden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more are not listed</source>
        <translation>
            <numerusform>%Ln más no aparece en la lista</numerusform>
            <numerusform>%Ln más no aparecen en la lista</numerusform>
        </translation>
    </message>
    <message>
        <source>A message has a topic without + and #: these are for filters.</source>
        <translation>Un mensaje tiene un tema sin + ni #: esos son para los filtros.</translation>
    </message>
    <message>
        <source>A topic has no character U+0000.</source>
        <translation>Un tema no contiene el carácter U+0000.</translation>
    </message>
    <message>
        <source>A topic has %1 bytes at most; this one has %2.</source>
        <translation>Un tema tiene como máximo %1 bytes; este tiene %2.</translation>
    </message>
    <message>
        <source>A topic has %1 levels at most; this one has %2.</source>
        <translation>Un tema tiene como máximo %1 niveles; este tiene %2.</translation>
    </message>
    <message>
        <source>A topic has at least one character.</source>
        <translation>Un tema tiene al menos un carácter.</translation>
    </message>
    <message>
        <source>The broker takes QoS %1 at most; a client that publishes with more is refused.</source>
        <translation>El broker acepta como máximo QoS %1; a un cliente que publica con uno mayor se le rechaza.</translation>
    </message>
    <message>
        <source>Here a bridge may publish its state, 0 or 1, retained; any other message of a client is refused.</source>
        <translation>Aquí un puente puede publicar su estado, 0 o 1, como mensaje retenido; cualquier otro mensaje de un cliente se rechaza.</translation>
    </message>
    <message>
        <source>Only the broker publishes below $SYS; a client that tries is refused.</source>
        <translation>Solo el broker publica bajo $SYS; a un cliente que lo intenta se le rechaza.</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>descartado</translation>
    </message>
    <message>
        <source>Online, but its queue holds %1 of %2: the message waits behind them.</source>
        <translation>Conectado, pero su cola contiene %1 de %2: el mensaje espera detrás.</translation>
    </message>
    <message>
        <source>Its queue is full (%1 of %2): the message is dropped.</source>
        <translation>Su cola está llena (%1 de %2): el mensaje se descarta.</translation>
    </message>
    <message>
        <source>Its queue is full (%1 of %2): the oldest message is dropped, and this one waits.</source>
        <translation>Su cola está llena (%1 de %2): se descarta el mensaje más antiguo y este espera.</translation>
    </message>
    <message>
        <source>Offline: the message waits in its session, whose queue holds %1 of %2.</source>
        <translation>Desconectado: el mensaje espera en su sesión, cuya cola contiene %1 de %2.</translation>
    </message>
    <message>
        <source>Its packet would have %1 bytes, and the client takes %2 at most (Maximum Packet Size): the message is dropped.</source>
        <translation>Su paquete tendría %1 bytes, y el cliente acepta %2 como máximo (Maximum Packet Size): el mensaje se descarta.</translation>
    </message>
    <message>
        <source>Online, but it has as many unacknowledged messages as it takes (Receive Maximum): the message waits.</source>
        <translation>Conectado, pero tiene tantos mensajes sin confirmar como acepta (Receive Maximum): el mensaje espera.</translation>
    </message>
    <message>
        <source>Online, but messages of its earlier connection are sent again first: the message waits behind them.</source>
        <translation>Conectado, pero antes se reenvían mensajes de su conexión anterior: el mensaje espera detrás.</translation>
    </message>
    <message>
        <source>Online, but it reads too slowly: the message waits.</source>
        <translation>Conectado, pero lee demasiado despacio: el mensaje espera.</translation>
    </message>
    <message>
        <source>Online, but messages with QoS 0 that wait for it fill the memory that they may have: the message is dropped.</source>
        <translation>Conectado, pero los mensajes con QoS 0 que esperan llenan la memoria que les corresponde: el mensaje se descarta.</translation>
    </message>
    <message>
        <source>Online, but it has no room at the moment: another member of group %1 gets it.</source>
        <translation>Conectado, pero ahora no tiene sitio: lo recibe otro miembro del grupo %1.</translation>
    </message>
    <message>
        <source>No online member of group %1 has room: the message waits for the first that has.</source>
        <translation>Ningún miembro conectado del grupo %1 tiene sitio: el mensaje espera al primero que lo tenga.</translation>
    </message>
    <message>
        <source>The queue of group %1 is full (%2 of %3): the message is dropped.</source>
        <translation>La cola del grupo %1 está llena (%2 de %3): el mensaje se descarta.</translation>
    </message>
    <message>
        <source>The queue of group %1 is full (%2 of %3): its oldest message is dropped, and this one waits.</source>
        <translation>La cola del grupo %1 está llena (%2 de %3): se descarta su mensaje más antiguo y este espera.</translation>
    </message>
    <message>
        <source>The queue of group %1 holds %2 of %3: the message waits behind them.</source>
        <translation>La cola del grupo %1 contiene %2 de %3: el mensaje espera detrás.</translation>
    </message>
    <message>
        <source>It takes packets of %1 bytes at most (Maximum Packet Size); a larger message is dropped.</source>
        <translation>Acepta paquetes de %1 bytes como máximo (Maximum Packet Size); un mensaje mayor se descarta.</translation>
    </message>
</context>
<context>
    <name>skep::VerdictsModel</name>
    <message>
        <source>Verdict</source>
        <translation>Veredicto</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>ID de cliente</translation>
    </message>
    <message>
        <source>Topic filter</source>
        <translation>Filtro de temas</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>The lower of the message&apos;s and the subscription&apos;s QoS</source>
        <translation>La menor entre la del mensaje y la de la suscripción</translation>
    </message>
</context>
<context>
    <name>skep::ViewMenu</name>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Language of the system</source>
        <translation>Idioma del sistema</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Colores claros</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Colores oscuros</translation>
    </message>
    <message>
        <source>Colours of the system</source>
        <translation>Colores del sistema</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Idioma: %1</translation>
    </message>
</context>
</TS>
