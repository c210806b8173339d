<?xml version="1.0" encoding="utf-8"?>
<!-- SPDX-FileCopyrightText: 2026 The Skep authors
     SPDX-License-Identifier: Apache-2.0 -->
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en">
<context>
    <name>skep::CaptureDialog</name>
    <message>
        <source>HTTP requests and answers</source>
        <translation>HTTP のリクエストと応答</translation>
    </message>
    <message>
        <source>WebSocket frames</source>
        <translation>WebSocket フレーム</translation>
    </message>
    <message>
        <source>Notes of the broker</source>
        <translation>ブローカーのメモ</translation>
    </message>
    <message>
        <source>all – or client ids, * for any text</source>
        <translation>すべて、またはクライアント ID(* は任意の文字列)</translation>
    </message>
    <message>
        <source>all – or topic filters, such as sensors/#</source>
        <translation>すべて、または sensors/# のようなトピックフィルター</translation>
    </message>
    <message>
        <source>Publications</source>
        <translation>パブリッシュ</translation>
    </message>
    <message>
        <source>Acknowledgements</source>
        <translation>確認応答</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>サブスクリプション</translation>
    </message>
    <message>
        <source>Pings</source>
        <translation>Ping</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>クライアント</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>トピック</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>レコード</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>メモリ</translation>
    </message>
    <message>
        <source>Recording options</source>
        <translation>記録オプション</translation>
    </message>
    <message>
        <source>What is not chosen here is not recorded at all. When the memory is full, the oldest records are overwritten.</source>
        <translation>ここで選ばれていないものはまったく記録されません。メモリーがいっぱいになると、最も古いレコードから上書きされます。</translation>
    </message>
</context>
<context>
    <name>skep::ClientDetail</name>
    <message>
        <source>Session</source>
        <translation>セッション</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>サブスクリプション</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>トラフィック</translation>
    </message>
    <message>
        <source>Subscriptions of this client</source>
        <translation>このクライアントのサブスクリプション</translation>
    </message>
    <message>
        <source>Subscribe…</source>
        <translation>購読…</translation>
    </message>
    <message>
        <source>Subscribe on behalf of this client</source>
        <translation>このクライアントの代わりに購読</translation>
    </message>
    <message>
        <source>Unsubscribe</source>
        <translation>購読解除</translation>
    </message>
    <message>
        <source>End the selected subscriptions of this client</source>
        <translation>選択したサブスクリプションを終了</translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) selected</source>
        <translation>
            <numerusform>%Ln 件のクライアントを選択中</numerusform>
        </translation>
    </message>
    <message>
        <source>Connected for %1</source>
        <translation>接続時間 %1</translation>
    </message>
    <message>
        <source>Offline for %1</source>
        <translation>オフライン時間 %1</translation>
    </message>
    <message>
        <source>Subscriptions (%1)</source>
        <translation>サブスクリプション (%1)</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Listener</source>
        <translation>リスナー</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>トランスポート</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>プロトコル</translation>
    </message>
    <message>
        <source>MQTT %1</source>
        <translation>MQTT %1</translation>
    </message>
    <message>
        <source>Sub-protocol</source>
        <translation>サブプロトコル</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>パス</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>オリジン</translation>
    </message>
    <message>
        <source>User agent</source>
        <translation>ユーザーエージェント</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Cipher</source>
        <translation>暗号スイート</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>証明書</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>発行者</translation>
    </message>
    <message>
        <source>Also valid for</source>
        <translation>別名</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>有効期間の開始</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有効期間の終了</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>User</source>
        <translation>ユーザー</translation>
    </message>
    <message>
        <source>Clean start</source>
        <translation>クリーンスタート</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>no</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>Keep-alive</source>
        <translation>キープアライブ</translation>
    </message>
    <message>
        <source>Session expiry</source>
        <translation>セッション有効期限</translation>
    </message>
    <message>
        <source>Expires in</source>
        <translation>期限まで</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>キュー待ち</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>送信中</translation>
    </message>
    <message>
        <source>Will</source>
        <translation>Will メッセージ</translation>
    </message>
    <message>
        <source>Will message</source>
        <translation>Will の内容</translation>
    </message>
    <message>
        <source>Will QoS</source>
        <translation>Will の QoS</translation>
    </message>
    <message>
        <source>%1, retained</source>
        <translation>%1、保持</translation>
    </message>
    <message>
        <source>Will delay</source>
        <translation>Will の遅延</translation>
    </message>
    <message>
        <source>%1, due in %2</source>
        <translation>%1、あと %2</translation>
    </message>
    <message>
        <source>Messages in</source>
        <translation>受信メッセージ</translation>
    </message>
    <message>
        <source>%1   (%2/s)</source>
        <translation>%1   (%2/秒)</translation>
    </message>
    <message>
        <source>Messages out</source>
        <translation>送信メッセージ</translation>
    </message>
    <message>
        <source>Bytes in</source>
        <translation>受信バイト数</translation>
    </message>
    <message>
        <source>Bytes out</source>
        <translation>送信バイト数</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>History of this client</source>
        <translation>このクライアントの履歴</translation>
    </message>
</context>
<context>
    <name>skep::ClientsModel</name>
    <message>
        <source>Client ID</source>
        <translation>クライアント ID</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>トランスポート</translation>
    </message>
    <message>
        <source>MQTT</source>
        <translation>MQTT</translation>
    </message>
    <message>
        <source>Protocol version</source>
        <translation>プロトコルバージョン</translation>
    </message>
    <message>
        <source>Sub-protocol</source>
        <translation>サブプロトコル</translation>
    </message>
    <message>
        <source>The WebSocket sub-protocol that was agreed on</source>
        <translation>合意した WebSocket サブプロトコル</translation>
    </message>
    <message>
        <source>User</source>
        <translation>ユーザー</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Subs</source>
        <translation>購読</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>サブスクリプション</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>キュー</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>送信中</translation>
    </message>
    <message>
        <source>Messages sent and not yet acknowledged</source>
        <translation>送信済みで未確認のメッセージ</translation>
    </message>
    <message>
        <source>Msgs in</source>
        <translation>受信</translation>
    </message>
    <message>
        <source>Messages received from the client</source>
        <translation>クライアントから受信したメッセージ</translation>
    </message>
    <message>
        <source>Msgs out</source>
        <translation>送信</translation>
    </message>
    <message>
        <source>Messages sent to the client</source>
        <translation>クライアントへ送信したメッセージ</translation>
    </message>
    <message>
        <source>In/s</source>
        <translation>受信/秒</translation>
    </message>
    <message>
        <source>Messages received per second</source>
        <translation>1 秒あたりの受信メッセージ数</translation>
    </message>
    <message>
        <source>Out/s</source>
        <translation>送信/秒</translation>
    </message>
    <message>
        <source>Messages sent per second</source>
        <translation>1 秒あたりの送信メッセージ数</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Messages dropped on their way to the client</source>
        <translation>クライアントへの途中で破棄されたメッセージ</translation>
    </message>
    <message>
        <source>Keep-alive</source>
        <translation>キープアライブ</translation>
    </message>
    <message>
        <source>Session expiry</source>
        <translation>セッション有効期限</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>オフライン</translation>
    </message>
    <message>
        <source>Connected since %1</source>
        <translation>%1 から接続</translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation>%1 からオフライン</translation>
    </message>
    <message>
        <source>User agent</source>
        <translation>ユーザーエージェント</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>TLS version</source>
        <translation>TLS バージョン</translation>
    </message>
    <message>
        <source>Cipher</source>
        <translation>暗号スイート</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>証明書</translation>
    </message>
    <message>
        <source>The subject of the client&apos;s certificate</source>
        <translation>クライアント証明書のサブジェクト</translation>
    </message>
    <message>
        <source>Messages queued for the client</source>
        <translation>クライアントを待っているメッセージ</translation>
    </message>
    <message>
        <source>User-Agent header of the WebSocket client</source>
        <translation>WebSocket クライアントの User-Agent ヘッダー</translation>
    </message>
</context>
<context>
    <name>skep::ClientsPage</name>
    <message>
        <source>Clients</source>
        <translation>クライアント</translation>
    </message>
    <message>
        <source>Filter by id, user, address</source>
        <translation>ID、ユーザー、アドレスで絞り込み</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>オンライン</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>オフライン</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>切断</translation>
    </message>
    <message>
        <source>Close the connection; the session stays</source>
        <translation>接続を閉じます。セッションは残ります</translation>
    </message>
    <message>
        <source>End session</source>
        <translation>セッションを終了</translation>
    </message>
    <message>
        <source>Close the connection and delete the session with its subscriptions and queue</source>
        <translation>接続を閉じ、サブスクリプションとキューごとセッションを削除します</translation>
    </message>
    <message>
        <source>Copy client ID</source>
        <translation>クライアント ID をコピー</translation>
    </message>
    <message>
        <source>No listener is open</source>
        <translation>開いているリスナーがありません</translation>
    </message>
    <message>
        <source>The log says why. Without a listener no client can connect.</source>
        <translation>理由はログにあります。リスナーがないとクライアントは接続できません。</translation>
    </message>
    <message>
        <source>No clients yet</source>
        <translation>まだクライアントがいません</translation>
    </message>
    <message>
        <source>Connect a device, or a page in the browser, to one of these addresses. It shows up here at once.</source>
        <translation>デバイスまたはブラウザーのページを次のアドレスのどれかに接続してください。すぐにここに表示されます。</translation>
    </message>
    <message>
        <source>Disconnect with a reason</source>
        <translation>理由を付けて切断</translation>
    </message>
    <message>
        <source>Copy as code</source>
        <translation>コードとしてコピー</translation>
    </message>
    <message>
        <source>Select one client to copy its code</source>
        <translation>コードをコピーするクライアントを 1 つ選択してください</translation>
    </message>
    <message>
        <source>There is no listener that this could connect to</source>
        <translation>接続できるリスナーがありません</translation>
    </message>
    <message>
        <source>Copied the code of %1</source>
        <translation>%1 のコードをコピーしました</translation>
    </message>
    <message>
        <source>Subscribing %1 to %2</source>
        <translation>%1 を %2 に購読させています</translation>
    </message>
    <message>
        <source>Nothing to disconnect: the selection is offline</source>
        <translation>切断するものがありません。選択中のものはオフラインです</translation>
    </message>
    <message>
        <source>Disconnecting %1</source>
        <translation>%1 を切断しています</translation>
    </message>
    <message numerus="yes">
        <source>Disconnecting %Ln client(s)</source>
        <translation>
            <numerusform>%Ln 件のクライアントを切断しています</numerusform>
        </translation>
    </message>
    <message>
        <source>End the session of %1? Its subscriptions and queued messages are deleted.</source>
        <translation>%1 のセッションを終了しますか？サブスクリプションとキュー内のメッセージは削除されます。</translation>
    </message>
    <message numerus="yes">
        <source>End %Ln session(s)? Their subscriptions and queued messages are deleted.</source>
        <translation>
            <numerusform>%Ln 件のセッションを終了しますか？サブスクリプションとキュー内のメッセージは削除されます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ending %Ln session(s)</source>
        <translation>
            <numerusform>%Ln 件のセッションを終了しています</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message numerus="yes">
        <source>%1 online, %Ln session(s)</source>
        <translation>
            <numerusform>オンライン %1、セッション %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo the last unsubscribe</source>
        <translation>直前の購読解除を元に戻す</translation>
    </message>
    <message numerus="yes">
        <source>Ending %Ln subscription(s); Ctrl+Z restores them</source>
        <translation>
            <numerusform>%Ln 件のサブスクリプションを終了しています。Ctrl+Z で戻せます</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restoring %Ln subscription(s)</source>
        <translation>
            <numerusform>%Ln 件のサブスクリプションを戻しています</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>skep::ColumnBehaviour</name>
    <message>
        <source>Reset columns</source>
        <translation>列を既定に戻す</translation>
    </message>
</context>
<context>
    <name>skep::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>何をしますか？</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>コマンドを検索</translation>
    </message>
</context>
<context>
    <name>skep::CopyChip</name>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 をコピー</translation>
    </message>
</context>
<context>
    <name>skep::DiffView</name>
    <message>
        <source>What changed</source>
        <translation>変更点</translation>
    </message>
    <message numerus="yes">
        <source>⋯ %Ln line(s) the same</source>
        <translation>
            <numerusform>⋯ %Ln 行は同じ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>skep::DissectionModel</name>
    <message>
        <source>Field</source>
        <translation>フィールド</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>仕様の節</translation>
    </message>
</context>
<context>
    <name>skep::Draft</name>
    <message>
        <source>Choose a file for the payload.</source>
        <translation>ペイロードのファイルを選んでください。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 を読み取れません: %2。</translation>
    </message>
    <message>
        <source>%1 is larger than %2.</source>
        <translation>%1 は %2 を超えています。</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>%1 行 %2 列: %3</translation>
    </message>
    <message>
        <source>%1 is no hexadecimal digit.</source>
        <translation>%1 は 16 進数字ではありません。</translation>
    </message>
    <message>
        <source>A digit is missing: each byte has two.</source>
        <translation>数字が足りません。1 バイトは 2 桁です。</translation>
    </message>
    <message>
        <source>A message needs a topic.</source>
        <translation>メッセージにはトピックが必要です。</translation>
    </message>
    <message>
        <source>A topic must not contain + or #.</source>
        <translation>トピックに + や # は使えません。</translation>
    </message>
    <message>
        <source>Correlation data: %1</source>
        <translation>相関データ: %1</translation>
    </message>
</context>
<context>
    <name>skep::DraftForm</name>
    <message>
        <source>Topic</source>
        <translation>トピック</translation>
    </message>
    <message>
        <source>Properties of MQTT 5</source>
        <translation>MQTT 5 のプロパティ</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>16 進</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>ペイロード</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>ファイルを選ぶ</translation>
    </message>
    <message>
        <source>In topic and payload, {{counter}}, {{time}}, {{iso}}, {{random}}, {{random 1 6}} and {{uuid}} are replaced in every message.</source>
        <translation>トピックとペイロードの {{counter}}、{{time}}、{{iso}}、{{random}}、{{random 1 6}}、{{uuid}} はメッセージごとに置き換えられます。</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Retain</source>
        <translation>保持</translation>
    </message>
    <message>
        <source>The broker keeps the message for those who subscribe later</source>
        <translation>ブローカーは後から購読する相手のためにメッセージを保持します</translation>
    </message>
    <message>
        <source>Text, or 0x and hexadecimal digits</source>
        <translation>テキスト、または 0x と 16 進数</translation>
    </message>
    <message>
        <source>never</source>
        <translation>なし</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Payload is text (UTF-8)</source>
        <translation>ペイロードはテキスト (UTF-8)</translation>
    </message>
    <message>
        <source>name: value, one in a line</source>
        <translation>名前: 値 を 1 行に 1 つ</translation>
    </message>
    <message>
        <source>User properties</source>
        <translation>ユーザープロパティ</translation>
    </message>
    <message>
        <source>Content type</source>
        <translation>コンテンツタイプ</translation>
    </message>
    <message>
        <source>Response topic</source>
        <translation>応答トピック</translation>
    </message>
    <message>
        <source>Correlation data</source>
        <translation>相関データ</translation>
    </message>
    <message>
        <source>Expires after</source>
        <translation>有効期限</translation>
    </message>
    <message>
        <source>Valid JSON, %1</source>
        <translation>有効な JSON、%1</translation>
    </message>
    <message>
        <source>File for the payload</source>
        <translation>ペイロードのファイル</translation>
    </message>
</context>
<context>
    <name>skep::DraftLists</name>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>保存済み</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>一覧から削除</translation>
    </message>
    <message>
        <source>%1 messages are saved already: remove one first.</source>
        <translation>すでに %1 件保存されています。先に 1 つ削除してください。</translation>
    </message>
    <message>
        <source>What you publish appears here, to be sent again.</source>
        <translation>発行したものがここに表示され、再送できます。</translation>
    </message>
    <message>
        <source>Messages that you save appear here. Write one and press Save.</source>
        <translation>保存したメッセージがここに表示されます。書いて「保存」を押してください。</translation>
    </message>
    <message>
        <source>Undo the last removal</source>
        <translation>直前の削除を元に戻す</translation>
    </message>
    <message>
        <source>Removed %1; Ctrl+Z restores it</source>
        <translation>%1 を取り除きました。Ctrl+Z で戻せます</translation>
    </message>
</context>
<context>
    <name>skep::DropsPanel</name>
    <message>
        <source>Dropped messages by reason</source>
        <translation>理由別の破棄メッセージ</translation>
    </message>
    <message>
        <source>Nothing was dropped</source>
        <translation>破棄されたものはありません</translation>
    </message>
    <message>
        <source>Dropped, by reason</source>
        <translation>破棄（理由別）</translation>
    </message>
    <message>
        <source>None: every message was delivered or is queued.</source>
        <translation>なし：すべてのメッセージが配信済みか待機中です。</translation>
    </message>
</context>
<context>
    <name>skep::DurabilityMeter</name>
    <message>
        <source>In memory</source>
        <translation>メモリのみ</translation>
    </message>
    <message>
        <source>Cannot write</source>
        <translation>書き込めません</translation>
    </message>
    <message>
        <source>%1 unsynced</source>
        <translation>未同期 %1</translation>
    </message>
    <message>
        <source>Synced</source>
        <translation>同期済み</translation>
    </message>
    <message>
        <source>The broker keeps its state in memory: nothing survives a restart.</source>
        <translation>ブローカーは状態をメモリにのみ保持します。再起動すると何も残りません。</translation>
    </message>
    <message>
        <source>The data directory cannot be written at the moment: messages of QoS 1 and 2 are refused. The log says why; the broker goes on by itself.</source>
        <translation>現在データディレクトリに書き込めません。QoS 1 と 2 のメッセージは拒否されます。理由はログにあります。ブローカーは自動的に再開します。</translation>
    </message>
    <message>
        <source>Acknowledged, and lost in a power cut: %1</source>
        <translation>確認応答済みで、停電時に失われる量: %1</translation>
    </message>
    <message>
        <source>Waiting to be written, not acknowledged: %1</source>
        <translation>書き込み待ち、確認応答前: %1</translation>
    </message>
    <message>
        <source>Last sync of the disk: none yet</source>
        <translation>ディスクの最終同期: まだありません</translation>
    </message>
    <message>
        <source>Last sync of the disk: %1 ago</source>
        <translation>ディスクの最終同期: %1前</translation>
    </message>
    <message>
        <source>Last commit: %1</source>
        <translation>最後の書き込み: %1</translation>
    </message>
    <message>
        <source>Changes in it: %1</source>
        <translation>その変更数: %1</translation>
    </message>
</context>
<context>
    <name>skep::EventsModel</name>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>重大度</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>イベント</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>クライアント ID</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>メッセージ</translation>
    </message>
</context>
<context>
    <name>skep::FilterLine</name>
    <message>
        <source>Filter</source>
        <translation>フィルター</translation>
    </message>
</context>
<context>
    <name>skep::Format</name>
    <message>
        <source>%1/s</source>
        <comment>per second</comment>
        <translation>%1/秒</translation>
    </message>
    <message>
        <source>%1k/s</source>
        <comment>thousands per second</comment>
        <translation>%1k/秒</translation>
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
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
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
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 時間 %2 分</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 日 %2 時間</translation>
    </message>
    <message>
        <source>off</source>
        <comment>keep-alive</comment>
        <translation>オフ</translation>
    </message>
    <message>
        <source>never</source>
        <comment>session expiry</comment>
        <translation>なし</translation>
    </message>
    <message>
        <source>at close</source>
        <comment>session expiry</comment>
        <translation>切断時</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1 日</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 時間</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>always</source>
        <comment>retain handling</comment>
        <translation>常に</translation>
    </message>
    <message>
        <source>if new</source>
        <comment>retain handling</comment>
        <translation>新規のみ</translation>
    </message>
    <message>
        <source>never</source>
        <comment>retain handling</comment>
        <translation>なし</translation>
    </message>
    <message>
        <source>Debug</source>
        <translation>デバッグ</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>情報</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Broker started</source>
        <translation>ブローカー起動</translation>
    </message>
    <message>
        <source>Broker stopping</source>
        <translation>ブローカー停止中</translation>
    </message>
    <message>
        <source>Listener started</source>
        <translation>リスナー開始</translation>
    </message>
    <message>
        <source>Listener stopped</source>
        <translation>リスナー停止</translation>
    </message>
    <message>
        <source>Listener failed</source>
        <translation>リスナー失敗</translation>
    </message>
    <message>
        <source>Client connected</source>
        <translation>クライアント接続</translation>
    </message>
    <message>
        <source>Client disconnected</source>
        <translation>クライアント切断</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>接続拒否</translation>
    </message>
    <message>
        <source>Handshake refused</source>
        <translation>ハンドシェイク拒否</translation>
    </message>
    <message>
        <source>Protocol violation</source>
        <translation>プロトコル違反</translation>
    </message>
    <message>
        <source>Session expired</source>
        <translation>セッション期限切れ</translation>
    </message>
    <message>
        <source>Message dropped</source>
        <translation>メッセージ破棄</translation>
    </message>
    <message>
        <source>Will published</source>
        <translation>Will を発行</translation>
    </message>
    <message>
        <source>Retained cleared</source>
        <translation>保持メッセージ消去</translation>
    </message>
    <message>
        <source>Console action</source>
        <translation>コンソール操作</translation>
    </message>
    <message>
        <source>System</source>
        <translation>システム</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>待ち受け中</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Queue of the client full</source>
        <translation>クライアントのキューが満杯</translation>
    </message>
    <message>
        <source>Queue of the shared subscription full</source>
        <translation>共有サブスクリプションのキューが満杯</translation>
    </message>
    <message>
        <source>No room for more QoS 0</source>
        <translation>QoS 0 の余地なし</translation>
    </message>
    <message>
        <source>Expired while waiting</source>
        <translation>待機中に期限切れ</translation>
    </message>
    <message>
        <source>Publisher not authorised</source>
        <translation>発行者に権限なし</translation>
    </message>
    <message>
        <source>Store of retained messages full</source>
        <translation>保持メッセージの保存先が満杯</translation>
    </message>
    <message>
        <source>Queues of all clients full</source>
        <translation>全クライアントのキューが満杯</translation>
    </message>
    <message>
        <source>waits for PUBACK</source>
        <translation>PUBACK 待ち</translation>
    </message>
    <message>
        <source>waits for PUBREC</source>
        <translation>PUBREC 待ち</translation>
    </message>
    <message>
        <source>waits for PUBCOMP</source>
        <translation>PUBCOMP 待ち</translation>
    </message>
    <message>
        <source>the broker</source>
        <translation>ブローカー</translation>
    </message>
    <message>
        <source>this console</source>
        <translation>このコンソール</translation>
    </message>
    <message>
        <source>Disconnected by operator</source>
        <translation>運用者による切断</translation>
    </message>
    <message>
        <source>Larger than the client accepts</source>
        <translation>クライアントの上限より大きい</translation>
    </message>
</context>
<context>
    <name>skep::HexView</name>
    <message>
        <source>Bytes</source>
        <translation>バイト</translation>
    </message>
</context>
<context>
    <name>skep::HistoryModel</name>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変化</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>発行者</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) before this one came too fast to be shown one by one.</source>
        <translation>
            <numerusform>この前の %Ln 件は速すぎて個別に表示されていません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Difference from the previous number</source>
        <translation>前の数値との差</translation>
    </message>
</context>
<context>
    <name>skep::ImageView</name>
    <message>
        <source>Image</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>An image of %1 × %2 pixels is too large to be shown.</source>
        <translation>%1 × %2 ピクセルの画像は大きすぎて表示できません。</translation>
    </message>
    <message>
        <source>The image cannot be read: %1.</source>
        <translation>画像を読み取れません: %1。</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 ピクセル</translation>
    </message>
</context>
<context>
    <name>skep::InstructionsDialog</name>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
</context>
<context>
    <name>skep::ListenerCommands</name>
    <message>
        <source>Copied %1</source>
        <translation>%1 をコピーしました</translation>
    </message>
    <message>
        <source>Start listener %1</source>
        <translation>リスナー %1 を開始</translation>
    </message>
    <message>
        <source>Stop listener %1</source>
        <translation>リスナー %1 を停止</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 をコピー</translation>
    </message>
</context>
<context>
    <name>skep::ListenersPanel</name>
    <message>
        <source>this computer only</source>
        <translation>このコンピューターのみ</translation>
    </message>
    <message>
        <source>every network, encrypted</source>
        <translation>すべてのネットワーク、暗号化</translation>
    </message>
    <message>
        <source>every network, not encrypted</source>
        <translation>すべてのネットワーク、暗号化なし</translation>
    </message>
    <message>
        <source>one network, encrypted</source>
        <translation>1 つのネットワーク、暗号化</translation>
    </message>
    <message>
        <source>one network, not encrypted</source>
        <translation>1 つのネットワーク、暗号化なし</translation>
    </message>
    <message>
        <source>Listeners</source>
        <translation>リスナー</translation>
    </message>
    <message numerus="yes">
        <source>%Ln connection(s)</source>
        <translation>
            <numerusform>%Ln 接続</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>%1 をコピーしました</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Stop listener %1</source>
        <translation>リスナー %1 を停止</translation>
    </message>
    <message>
        <source>Start listener %1</source>
        <translation>リスナー %1 を開始</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>再び開く</translation>
    </message>
    <message>
        <source>Stopping listener %1</source>
        <translation>リスナー %1 を停止しています</translation>
    </message>
    <message>
        <source>Starting listener %1</source>
        <translation>リスナー %1 を開始しています</translation>
    </message>
    <message>
        <source>Nothing is open to the network</source>
        <translation>ネットワークに公開されているものはありません</translation>
    </message>
    <message numerus="yes">
        <source>%Ln listener(s) open to the network</source>
        <translation>
            <numerusform>%Ln 件のリスナーがネットワークに公開中</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop accepting clients and close its connections</source>
        <translation>新しい接続を受け付けず、既存の接続を閉じます</translation>
    </message>
    <message>
        <source>No listeners: no client can connect</source>
        <translation>リスナーがありません：クライアントは接続できません</translation>
    </message>
</context>
<context>
    <name>skep::LogPage</name>
    <message>
        <source>Log</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>Filter by text, client, address</source>
        <translation>テキスト、クライアント、アドレスで絞り込み</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>情報</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Show lines of this severity and above</source>
        <translation>この重大度以上の行を表示</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>追従</translation>
    </message>
    <message>
        <source>Keep the newest line in view</source>
        <translation>最新の行を表示し続けます</translation>
    </message>
    <message>
        <source>Copy lines</source>
        <translation>行をコピー</translation>
    </message>
    <message>
        <source>Show all kinds</source>
        <translation>すべての種類を表示</translation>
    </message>
    <message>
        <source>Which kinds of events are shown</source>
        <translation>表示するイベントの種類</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>すべての種類</translation>
    </message>
    <message>
        <source>%1 of %2 kinds</source>
        <translation>%2 種類中 %1</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>%1, %2 lost</source>
        <translation>%1、%2 行は失われました</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>まだ何も起きていません</translation>
    </message>
    <message>
        <source>Connections, refusals and everything that was dropped show up here.</source>
        <translation>接続、拒否、破棄されたものがすべてここに表示されます。</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>重大度</translation>
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
        <translation>証明書のフォルダー</translation>
    </message>
    <message>
        <source>Certificates for development</source>
        <translation>開発用の証明書</translation>
    </message>
    <message>
        <source>No certificates were made.</source>
        <translation>証明書は作成されませんでした。</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>%1 へ移動</translation>
    </message>
    <message>
        <source>Open the test page in the browser</source>
        <translation>テストページをブラウザーで開く</translation>
    </message>
    <message>
        <source>Make certificates for development</source>
        <translation>開発用の証明書を作成</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Publish a demo</source>
        <translation>デモを発行</translation>
    </message>
    <message>
        <source>Stop the demo</source>
        <translation>デモを停止</translation>
    </message>
    <message>
        <source>Test a topic: who gets it?</source>
        <translation>トピックを試す：誰が受け取る？</translation>
    </message>
    <message>
        <source>Reloading the configuration; the log shows what changes.</source>
        <translation>設定を再読み込みしています。変更点はログに表示されます。</translation>
    </message>
    <message>
        <source>Reload the configuration</source>
        <translation>設定を再読み込み</translation>
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
        <translation>表示</translation>
    </message>
    <message>
        <source>Colours and language</source>
        <translation>配色と言語</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Find a command (%1)</source>
        <translation>コマンドを探す (%1)</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>証明書</translation>
    </message>
    <message>
        <source>Make certificates for development</source>
        <translation>開発用の証明書を作成</translation>
    </message>
</context>
<context>
    <name>skep::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>1 min</source>
        <translation>1 分</translation>
    </message>
    <message>
        <source>10 min</source>
        <translation>10 分</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 時間</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 時間</translation>
    </message>
    <message>
        <source>How far back the charts go</source>
        <translation>グラフの表示期間</translation>
    </message>
    <message>
        <source>Nobody is connected yet. Open the test page, which is a client in the browser, or listen in a terminal; what happens shows up here at once.</source>
        <translation>まだ誰も接続していません。ブラウザーで動くクライアントであるテストページを開くか、ターミナルで購読してください。起きたことはすぐにここに表示されます。</translation>
    </message>
    <message>
        <source>Open the test page</source>
        <translation>テストページを開く</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>クライアント</translation>
    </message>
    <message>
        <source>Show the clients</source>
        <translation>クライアントを表示</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>サブスクリプション</translation>
    </message>
    <message>
        <source>Show the subscriptions</source>
        <translation>サブスクリプションを表示</translation>
    </message>
    <message>
        <source>Retained messages</source>
        <translation>保持メッセージ</translation>
    </message>
    <message>
        <source>Show the retained messages</source>
        <translation>保持メッセージを表示</translation>
    </message>
    <message>
        <source>Queued messages</source>
        <translation>キュー内のメッセージ</translation>
    </message>
    <message>
        <source>Dropped messages</source>
        <translation>破棄メッセージ</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>ログを表示</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>out</source>
        <translation>送信</translation>
    </message>
    <message>
        <source>in</source>
        <translation>受信</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>データ</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>clients</source>
        <translation>クライアント</translation>
    </message>
    <message>
        <source>sessions</source>
        <translation>セッション</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>プロセッサー</translation>
    </message>
    <message>
        <source>of one core</source>
        <translation>1 コアあたり</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>メモリー</translation>
    </message>
    <message>
        <source>resident</source>
        <translation>常駐</translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s)</source>
        <translation>
            <numerusform>%Ln セッション</numerusform>
        </translation>
    </message>
    <message>
        <source>since the start</source>
        <translation>起動以降</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1 から</translation>
    </message>
    <message>
        <source>%1 messages in, %2 out</source>
        <translation>受信 %1 件、送信 %2 件</translation>
    </message>
    <message>
        <source>Publish a demo</source>
        <translation>デモを発行</translation>
    </message>
    <message>
        <source>Stop the demo</source>
        <translation>デモを停止</translation>
    </message>
    <message>
        <source>Show the topics</source>
        <translation>トピックを表示</translation>
    </message>
    <message>
        <source>The demo publishes a temperature, a lamp and a counter under demo/, about once a second. When you stop it, nothing of it is left.</source>
        <translation>デモは温度、ランプ、カウンターを demo/ の下に約 1 秒ごとに発行します。停止すると何も残りません。</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>グラフ</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>稼働時間</translation>
    </message>
    <message>
        <source>Delivery latency</source>
        <translation>配信遅延</translation>
    </message>
    <message>
        <source>median</source>
        <translation>中央値</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>none queued</source>
        <translation>待機なし</translation>
    </message>
    <message>
        <source>waiting for their clients</source>
        <translation>クライアント待ち</translation>
    </message>
</context>
<context>
    <name>skep::Page</name>
    <message>
        <source>Copied %1</source>
        <translation>%1 をコピーしました</translation>
    </message>
</context>
<context>
    <name>skep::PageCommands</name>
    <message>
        <source>Sort by %1</source>
        <translation>%1 で並べ替え</translation>
    </message>
    <message>
        <source>Show column %1</source>
        <translation>列 %1 を表示</translation>
    </message>
    <message>
        <source>Hide column %1</source>
        <translation>列 %1 を隠す</translation>
    </message>
</context>
<context>
    <name>skep::Payload</name>
    <message>
        <source>This is not %1.</source>
        <translation>%1 ではありません。</translation>
    </message>
    <message>
        <source>%1 is read up to %2 bytes only.</source>
        <translation>%1 は %2 バイトまでしか読み取りません。</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Empty payload</source>
        <translation>空のペイロード</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Binary</source>
        <translation>バイナリ</translation>
    </message>
    <message>
        <source>%1, not whole</source>
        <translation>%1、不完全</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more byte(s) are not shown.</source>
        <translation>
            <numerusform>あと %Ln バイトは表示されていません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more value(s) are not shown.</source>
        <translation>
            <numerusform>あと %Ln 個の値は表示されていません。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>skep::PayloadEditor</name>
    <message>
        <source>Text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>16 進</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>発行</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>ペイロード</translation>
    </message>
    <message>
        <source>Publish the changed message; subscribers get it, too</source>
        <translation>変更したメッセージを発行します。購読者にも届きます</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>An empty payload would clear the topic.</source>
        <translation>空のペイロードはトピックを消去します。</translation>
    </message>
</context>
<context>
    <name>skep::PayloadView</name>
    <message>
        <source>Copy the text</source>
        <translation>テキストをコピー</translation>
    </message>
    <message>
        <source>Save the payload</source>
        <translation>ペイロードを保存</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>ペイロード</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%2 の中の %1</translation>
    </message>
    <message>
        <source>These are the first %1 of %2.</source>
        <translation>%2 のうち先頭の %1 です。</translation>
    </message>
    <message>
        <source>Copied the payload as %1</source>
        <translation>ペイロードを %1 としてコピーしました</translation>
    </message>
    <message>
        <source>Saved %1 to %2</source>
        <translation>%1 を %2 に保存しました</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 に書き込めません: %2</translation>
    </message>
    <message>
        <source>Format of the payload</source>
        <translation>ペイロードの形式</translation>
    </message>
</context>
<context>
    <name>skep::PayloadViewer</name>
    <message>
        <source>Publisher</source>
        <translation>発行者</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1 前</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>有効期限</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>%1 後</translation>
    </message>
    <message>
        <source>never</source>
        <translation>なし</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) selected</source>
        <translation>
            <numerusform>%Ln 件のメッセージを選択中</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>skep::Plot</name>
    <message>
        <source>Values over time</source>
        <translation>値の推移</translation>
    </message>
    <message>
        <source>A curve needs two values.</source>
        <translation>曲線には値が 2 つ必要です。</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%2 に %1</translation>
    </message>
</context>
<context>
    <name>skep::PublishPage</name>
    <message>
        <source>Publish</source>
        <translation>発行</translation>
    </message>
    <message>
        <source>Publish once (%1)</source>
        <translation>1 回発行 (%1)</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>繰り返す</translation>
    </message>
    <message>
        <source> per second</source>
        <translation> 件/秒</translation>
    </message>
    <message>
        <source>Messages per second</source>
        <translation>1 秒あたりのメッセージ数</translation>
    </message>
    <message>
        <source>until stopped</source>
        <translation>停止するまで</translation>
    </message>
    <message>
        <source> times</source>
        <translation> 回</translation>
    </message>
    <message>
        <source>Number of messages</source>
        <translation>メッセージ数</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) sent</source>
        <translation>
            <numerusform>%Ln 件送信</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Save the message</source>
        <translation>メッセージを保存</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>名前:</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 を保存しました</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Save this message under a name</source>
        <translation>このメッセージに名前を付けて保存</translation>
    </message>
</context>
<context>
    <name>skep::Publisher</name>
    <message>
        <source>Published, and handed to subscribers.</source>
        <translation>発行し、購読者に渡しました。</translation>
    </message>
    <message>
        <source>Published. Nobody has subscribed to this topic.</source>
        <translation>発行しました。このトピックの購読者はいません。</translation>
    </message>
</context>
<context>
    <name>skep::RetainedFile</name>
    <message>
        <source>Message %1 has no valid topic.</source>
        <translation>メッセージ %1 のトピックが無効です。</translation>
    </message>
    <message>
        <source>Message %1 has a QoS that is not 0, 1 or 2.</source>
        <translation>メッセージ %1 の QoS が 0、1、2 ではありません。</translation>
    </message>
    <message>
        <source>Message %1 has a payload that is not Base64.</source>
        <translation>メッセージ %1 のペイロードは Base64 ではありません。</translation>
    </message>
    <message>
        <source>Message %1 has no payload: a retained message needs one.</source>
        <translation>メッセージ %1 にペイロードがありません。保持メッセージには必要です。</translation>
    </message>
    <message>
        <source>The file is not JSON: %1.</source>
        <translation>ファイルは JSON ではありません: %1。</translation>
    </message>
    <message>
        <source>The file holds no retained messages of Skep.</source>
        <translation>ファイルに Skep の保持メッセージがありません。</translation>
    </message>
    <message>
        <source>The file is of another version of Skep.</source>
        <translation>ファイルは別のバージョンの Skep のものです。</translation>
    </message>
</context>
<context>
    <name>skep::RetainedModel</name>
    <message>
        <source>Topic</source>
        <translation>トピック</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>ペイロード</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>経過時間</translation>
    </message>
    <message>
        <source>Expires in</source>
        <translation>期限まで</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>発行者</translation>
    </message>
    <message>
        <source>never</source>
        <comment>message expiry</comment>
        <translation>なし</translation>
    </message>
    <message>
        <source>Stored %1</source>
        <translation>保存 %1</translation>
    </message>
    <message>
        <source>Expires %1</source>
        <translation>期限 %1</translation>
    </message>
</context>
<context>
    <name>skep::RetainedPage</name>
    <message>
        <source>Retained</source>
        <translation>保持</translation>
    </message>
    <message>
        <source>Filter by topic, payload, publisher</source>
        <translation>トピック、ペイロード、発行者で絞り込み</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>消去</translation>
    </message>
    <message>
        <source>Copy topic</source>
        <translation>トピックをコピー</translation>
    </message>
    <message>
        <source>Copy payload</source>
        <translation>ペイロードをコピー</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln 件のメッセージ</numerusform>
        </translation>
    </message>
    <message>
        <source>No retained messages</source>
        <translation>保持メッセージはありません</translation>
    </message>
    <message>
        <source>The broker keeps the last message of a topic that was published with the retain flag. For example:</source>
        <translation>保持フラグ付きで発行された、トピックの最後のメッセージをブローカーが保持します。例：</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>ツリー</translation>
    </message>
    <message>
        <source>Tree of retained messages</source>
        <translation>保持メッセージのツリー</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>Write the selected messages, or all that are shown, into a file</source>
        <translation>選択した、または表示中のすべてのメッセージをファイルに書き出す</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>読み込み</translation>
    </message>
    <message>
        <source>Export retained messages</source>
        <translation>保持メッセージの書き出し</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 に書き込めません: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) written to %1</source>
        <translation>
            <numerusform>%Ln 件を %1 に書き出しました</numerusform>
        </translation>
    </message>
    <message>
        <source>Import retained messages</source>
        <translation>保持メッセージの読み込み</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 を読み取れません: %2</translation>
    </message>
    <message>
        <source>%1 is larger than %2</source>
        <translation>%1 は %2 を超えています</translation>
    </message>
    <message>
        <source>View</source>
        <translation>表示方法</translation>
    </message>
    <message>
        <source>Undo the last clear, edit or import</source>
        <translation>最後の消去、編集、または読み込みを取り消す</translation>
    </message>
    <message>
        <source>Remove the retained messages; Ctrl+Z restores them</source>
        <translation>保持メッセージを削除します。Ctrl+Z で戻せます</translation>
    </message>
    <message>
        <source>Store the messages of a file; nothing is sent to subscribers</source>
        <translation>ファイルのメッセージを格納します。購読者には送られません</translation>
    </message>
    <message>
        <source>Copied %1 of %2 payloads; all of them would be too large</source>
        <translation>%2 件中 %1 件のペイロードをコピーしました。残りは大きくなりすぎます</translation>
    </message>
    <message>
        <source>Cleared %1; Ctrl+Z restores it</source>
        <translation>%1 を消去しました。Ctrl+Z で戻せます</translation>
    </message>
    <message numerus="yes">
        <source>Cleared %Ln message(s); Ctrl+Z restores them</source>
        <translation>
            <numerusform>%Ln 件を消去しました。Ctrl+Z で戻せます</numerusform>
        </translation>
    </message>
    <message>
        <source>Restoring the previous state</source>
        <translation>以前の状態に戻しています</translation>
    </message>
    <message>
        <source>Published %1; Ctrl+Z publishes the message from before</source>
        <translation>%1 を発行しました。Ctrl+Z で以前の内容を発行します</translation>
    </message>
    <message>
        <source>%1 has a newer message, which is kept</source>
        <translation>%1 にはその後別のメッセージが届いたため、そのまま残します</translation>
    </message>
    <message>
        <source>%1 of %2 messages written to %3; all of them would be too large</source>
        <translation>%2 件中 %1 件を %3 に書き出しました。残りは大きくなりすぎます</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) sent to the broker; Ctrl+Z undoes the import</source>
        <translation>
            <numerusform>%Ln 件をブローカーに渡しました。Ctrl+Z で取り消せます</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>skep::RetainedTreeModel</name>
    <message>
        <source>Topic</source>
        <translation>トピック</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>ペイロード</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>経過</translation>
    </message>
    <message>
        <source>(empty)</source>
        <comment>level of a topic</comment>
        <translation>(空)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>skep::SessionXray</name>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>トピック</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Earlier messages</source>
        <translation>前のメッセージ</translation>
    </message>
    <message>
        <source>Later messages</source>
        <translation>後のメッセージ</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>ペイロード</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>エイリアス</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>設定者</translation>
    </message>
    <message>
        <source>Messages in flight</source>
        <translation>送信中のメッセージ</translation>
    </message>
    <message>
        <source>Queued messages</source>
        <translation>キュー内のメッセージ</translation>
    </message>
    <message>
        <source>Topic aliases</source>
        <translation>トピックエイリアス</translation>
    </message>
    <message>
        <source>In flight (%1)</source>
        <translation>送信中 (%1)</translation>
    </message>
    <message>
        <source>Received with QoS 2, PUBREL to come: %1</source>
        <translation>QoS 2 で受信、PUBREL 待ち：%1</translation>
    </message>
    <message>
        <source>The first %1 are shown</source>
        <translation>先頭 %1 件を表示</translation>
    </message>
    <message>
        <source>%1 (after %2)</source>
        <translation>%1（%2 の後）</translation>
    </message>
    <message>
        <source>Retained messages to come: %1</source>
        <translation>これから届く保持メッセージ: %1</translation>
    </message>
    <message>
        <source>Queue (0)</source>
        <translation>キュー (0)</translation>
    </message>
    <message>
        <source>Queue (%1 to %2 of %3)</source>
        <translation>キュー (%3 件中 %1～%2)</translation>
    </message>
    <message>
        <source>Expires in %1</source>
        <translation>期限まで %1</translation>
    </message>
    <message>
        <source>client</source>
        <translation>クライアント</translation>
    </message>
    <message>
        <source>broker</source>
        <translation>ブローカー</translation>
    </message>
    <message>
        <source>Receive window: %1 of %2 in use</source>
        <translation>受信ウィンドウ：%2 中 %1 使用中</translation>
    </message>
    <message>
        <source>(released)</source>
        <translation>（解放済み）</translation>
    </message>
</context>
<context>
    <name>skep::Sparkline</name>
    <message>
        <source>Messages in (grey) and out (coloured) during the last two minutes</source>
        <translation>直近 2 分間の受信（灰色）と送信（色付き）メッセージ</translation>
    </message>
    <message>
        <source>Message rates of the last two minutes</source>
        <translation>直近 2 分間のメッセージレート</translation>
    </message>
</context>
<context>
    <name>skep::StatusBar</name>
    <message>
        <source>Messages that the broker receives per second</source>
        <translation>ブローカーが 1 秒あたりに受信するメッセージ</translation>
    </message>
    <message>
        <source>Messages that the broker sends per second</source>
        <translation>ブローカーが 1 秒あたりに送信するメッセージ</translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s)</source>
        <translation>
            <numerusform>%Ln クライアント</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 sessions, %2 network connections</source>
        <translation>セッション %1、ネットワーク接続 %2</translation>
    </message>
    <message>
        <source>↓ %1 msg/s</source>
        <translation>↓ %1 件/秒</translation>
    </message>
    <message>
        <source>↑ %1 msg/s</source>
        <translation>↑ %1 件/秒</translation>
    </message>
    <message>
        <source>No listener</source>
        <translation>リスナーなし</translation>
    </message>
    <message>
        <source>%1: %2. Click to copy the address.</source>
        <translation>%1: %2。クリックでアドレスをコピー。</translation>
    </message>
    <message>
        <source>It listens at %1, too.</source>
        <translation>%1 でも待ち受けています。</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>%1 をコピーしました</translation>
    </message>
    <message>
        <source>Last action</source>
        <translation>直前の操作</translation>
    </message>
</context>
<context>
    <name>skep::SubscribeDialog</name>
    <message>
        <source>Not its own messages (No Local)</source>
        <translation>自分のメッセージを除く (No Local)</translation>
    </message>
    <message>
        <source>Subscribe on behalf of %1</source>
        <translation>%1 の代わりに購読</translation>
    </message>
    <message>
        <source>0, at most once</source>
        <translation>0、最大 1 回</translation>
    </message>
    <message>
        <source>1, at least once</source>
        <translation>1、最低 1 回</translation>
    </message>
    <message>
        <source>2, exactly once</source>
        <translation>2、正確に 1 回</translation>
    </message>
    <message>
        <source>Send retained messages</source>
        <translation>保持メッセージを送る</translation>
    </message>
    <message>
        <source>Send them if the subscription is new</source>
        <translation>新規の購読なら送る</translation>
    </message>
    <message>
        <source>Send none</source>
        <translation>送らない</translation>
    </message>
    <message>
        <source>Topic filter</source>
        <translation>トピックフィルター</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Retained</source>
        <translation>保持</translation>
    </message>
    <message>
        <source>Subscribe</source>
        <translation>購読</translation>
    </message>
    <message>
        <source>A shared subscription is $share/group/filter.</source>
        <translation>共有サブスクリプションは $share/グループ/フィルター です。</translation>
    </message>
    <message>
        <source># stands only at the end, # and + only as whole levels.</source>
        <translation># は末尾のみ、# と + はレベル全体としてのみ使えます。</translation>
    </message>
</context>
<context>
    <name>skep::SubscriptionTreeModel</name>
    <message>
        <source>Subscription</source>
        <translation>サブスクリプション</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Maximum QoS that was granted</source>
        <translation>許可された最大 QoS</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>オプション</translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s)</source>
        <translation>
            <numerusform>%Ln クライアント</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln filter(s)</source>
        <translation>
            <numerusform>%Ln フィルター</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln メンバー</numerusform>
        </translation>
    </message>
    <message>
        <source>no local</source>
        <translation>ローカル除外</translation>
    </message>
    <message>
        <source>retain as published</source>
        <translation>発行時の保持フラグ</translation>
    </message>
    <message>
        <source>retained: %1</source>
        <translation>保持：%1</translation>
    </message>
    <message>
        <source>identifier %1</source>
        <translation>識別子 %1</translation>
    </message>
</context>
<context>
    <name>skep::SubscriptionsModel</name>
    <message>
        <source>Topic filter</source>
        <translation>トピックフィルター</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>クライアント ID</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Maximum QoS that was granted</source>
        <translation>許可された最大 QoS</translation>
    </message>
    <message>
        <source>Shared group</source>
        <translation>共有グループ</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>識別子</translation>
    </message>
    <message>
        <source>Subscription Identifier</source>
        <translation>サブスクリプション識別子</translation>
    </message>
    <message>
        <source>No local</source>
        <translation>ローカル除外</translation>
    </message>
    <message>
        <source>The client does not get its own messages</source>
        <translation>クライアントは自分のメッセージを受け取りません</translation>
    </message>
    <message>
        <source>Retain as published</source>
        <translation>発行時の保持フラグ</translation>
    </message>
    <message>
        <source>Messages keep the retain flag that they were published with</source>
        <translation>メッセージは発行時の保持フラグを維持します</translation>
    </message>
    <message>
        <source>Send retained</source>
        <translation>保持の送信</translation>
    </message>
    <message>
        <source>Retain handling: when retained messages are sent at a SUBSCRIBE</source>
        <translation>保持の扱い：SUBSCRIBE 時に保持メッセージを送る条件</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
</context>
<context>
    <name>skep::SubscriptionsPage</name>
    <message>
        <source>Subscriptions</source>
        <translation>サブスクリプション</translation>
    </message>
    <message>
        <source>Filter by topic, client</source>
        <translation>トピック、クライアントで絞り込み</translation>
    </message>
    <message>
        <source>Copy topic filter</source>
        <translation>トピックフィルターをコピー</translation>
    </message>
    <message>
        <source>Copy client ID</source>
        <translation>クライアント ID をコピー</translation>
    </message>
    <message>
        <source>Nobody has subscribed yet</source>
        <translation>まだ誰も購読していません</translation>
    </message>
    <message>
        <source>Try it from a terminal:</source>
        <translation>ターミナルから試してください：</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>By filter</source>
        <translation>フィルター別</translation>
    </message>
    <message>
        <source>By client</source>
        <translation>クライアント別</translation>
    </message>
    <message>
        <source>Shared groups</source>
        <translation>共有グループ</translation>
    </message>
    <message>
        <source>Subscriptions by filter</source>
        <translation>フィルター別のサブスクリプション</translation>
    </message>
    <message>
        <source>Subscriptions by client</source>
        <translation>クライアント別のサブスクリプション</translation>
    </message>
    <message>
        <source>Shared groups and their members</source>
        <translation>共有グループとそのメンバー</translation>
    </message>
    <message>
        <source>Test a topic</source>
        <translation>トピックを試す</translation>
    </message>
    <message>
        <source>Who gets a message on a topic, and why others do not</source>
        <translation>トピックのメッセージを誰が受け取り、ほかはなぜ受け取らないか</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln メンバー</numerusform>
        </translation>
    </message>
    <message>
        <source>No shared groups</source>
        <translation>共有グループはありません</translation>
    </message>
    <message>
        <source>Clients that subscribe to $share/NAME/FILTER share the messages: each goes to one of them. For example:</source>
        <translation>$share/名前/フィルター を購読するクライアントはメッセージを分け合います：それぞれ 1 つに届きます。例：</translation>
    </message>
    <message>
        <source>View</source>
        <translation>表示方法</translation>
    </message>
</context>
<context>
    <name>skep::TablePage</name>
    <message numerus="yes">
        <source>Copied %Ln line(s)</source>
        <translation>
            <numerusform>%Ln 行をコピーしました</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 shown</source>
        <translation>%1、%2 件を表示</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>一致するものがありません</translation>
    </message>
    <message>
        <source>No row passes the filter.</source>
        <translation>フィルターに一致する行がありません。</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>フィルターを解除</translation>
    </message>
</context>
<context>
    <name>skep::TestPage</name>
    <message>
        <source>There is no WebSocket listener that could show it</source>
        <translation>表示できる WebSocket リスナーがありません</translation>
    </message>
    <message>
        <source>Opened %1</source>
        <translation>%1 を開きました</translation>
    </message>
</context>
<context>
    <name>skep::TesterPane</name>
    <message>
        <source>Topic, such as %1</source>
        <translation>トピック、例：%1</translation>
    </message>
    <message>
        <source>Topic to test</source>
        <translation>試すトピック</translation>
    </message>
    <message>
        <source>QoS that the message is published with</source>
        <translation>メッセージを発行する QoS</translation>
    </message>
    <message>
        <source>Client ID of the publisher</source>
        <translation>発行者のクライアント ID</translation>
    </message>
    <message>
        <source>Who publishes matters for subscriptions with No Local</source>
        <translation>発行者は No Local 付きの購読に関係します</translation>
    </message>
    <message>
        <source>Who gets it?</source>
        <translation>誰が受け取る？</translation>
    </message>
    <message>
        <source>No client has the ID %1.</source>
        <translation>ID %1 のクライアントはいません。</translation>
    </message>
    <message>
        <source>Topics with a retained message:</source>
        <translation>保持メッセージのあるトピック：</translation>
    </message>
    <message>
        <source>Test %1</source>
        <translation>%1 を試す</translation>
    </message>
    <message>
        <source>From any client</source>
        <translation>発行者は任意</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>配信</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>待機</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>未配信</translation>
    </message>
    <message>
        <source>What happens to the message</source>
        <translation>メッセージがどうなるか</translation>
    </message>
    <message>
        <source>None of this kind.</source>
        <translation>該当するものはありません。</translation>
    </message>
    <message>
        <source>Test one of the topics that this filter matches:</source>
        <translation>このフィルターに一致するトピックを試す：</translation>
    </message>
    <message>
        <source>Type the topic of a message. Each subscription shows whether it matches, what happens to the message, and why.</source>
        <translation>メッセージのトピックを入力してください。各サブスクリプションについて、一致するか、そのクライアントにとってメッセージがどうなるか、その理由が示されます。</translation>
    </message>
</context>
<context>
    <name>skep::TimeChart</name>
    <message>
        <source>1 min ago</source>
        <translation>1 分前</translation>
    </message>
    <message>
        <source>10 min ago</source>
        <translation>10 分前</translation>
    </message>
    <message>
        <source>1 h ago</source>
        <translation>1 時間前</translation>
    </message>
    <message>
        <source>24 h ago</source>
        <translation>24 時間前</translation>
    </message>
    <message>
        <source>now</source>
        <translation>現在</translation>
    </message>
</context>
<context>
    <name>skep::TopicDetail</name>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>グラフ</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>Show the newest value again</source>
        <translation>最新の値に戻る</translation>
    </message>
    <message>
        <source>Publish here</source>
        <translation>ここに発行</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>フィールド</translation>
    </message>
    <message>
        <source>The field of the document that is plotted</source>
        <translation>グラフにするフィールド</translation>
    </message>
    <message>
        <source>Values of the topic</source>
        <translation>トピックの値</translation>
    </message>
    <message>
        <source>History · the last %1 values</source>
        <translation>履歴 · 直近 %1 件</translation>
    </message>
    <message numerus="yes">
        <source>History · %Ln value(s)</source>
        <translation>
            <numerusform>履歴 · %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Published</source>
        <translation>発行</translation>
    </message>
    <message>
        <source>%1, %2 ago</source>
        <translation>%1、%2 前</translation>
    </message>
    <message>
        <source>By</source>
        <translation>発行者</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>%1, retained</source>
        <translation>%1、保持</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>%1, %2 per second</source>
        <translation>%1、毎秒 %2</translation>
    </message>
    <message>
        <source>Topics below</source>
        <translation>下位のトピック</translation>
    </message>
    <message>
        <source>There is no value before this one to compare it with.</source>
        <translation>比較できる前の値がありません。</translation>
    </message>
    <message>
        <source>Only the beginnings of the values are compared.</source>
        <translation>値の先頭部分だけを比較しています。</translation>
    </message>
    <message>
        <source>Only the first %1 of the value are known here: it was not copied</source>
        <translation>ここには値の先頭 %1 しかないため、引き継ぎませんでした</translation>
    </message>
    <message>
        <source>The newest value has no number: it is neither a number nor JSON that contains one.</source>
        <translation>最新の値に数値がありません。数値でも、数値を含む JSON 文書でもありません。</translation>
    </message>
</context>
<context>
    <name>skep::TopicsModel</name>
    <message>
        <source>Topic</source>
        <translation>トピック</translation>
    </message>
    <message>
        <source>Last value</source>
        <translation>最新の値</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>レート</translation>
    </message>
    <message>
        <source>Messages per second, over the last five seconds</source>
        <translation>直近 5 秒間の 1 秒あたりのメッセージ数</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活動</translation>
    </message>
    <message>
        <source>Messages per second during the last half minute</source>
        <translation>直近 30 秒間の 1 秒あたりのメッセージ数</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>経過</translation>
    </message>
    <message>
        <source>Time since the last message</source>
        <translation>最後のメッセージからの時間</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Size of the last payload</source>
        <translation>最新のペイロードのサイズ</translation>
    </message>
    <message>
        <source>Retained</source>
        <translation>保持</translation>
    </message>
    <message>
        <source>The broker keeps a message for new subscribers</source>
        <translation>ブローカーが新しい購読者のためにメッセージを保持しています</translation>
    </message>
    <message>
        <source>(empty)</source>
        <comment>level of a topic</comment>
        <translation>(空)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln topic(s)</source>
        <translation>
            <numerusform>%Ln トピック</numerusform>
        </translation>
    </message>
    <message>
        <source>retained</source>
        <translation>保持</translation>
    </message>
    <message>
        <source>Messages since watching began</source>
        <translation>監視開始からのメッセージ数</translation>
    </message>
</context>
<context>
    <name>skep::TopicsPage</name>
    <message>
        <source>Topics</source>
        <translation>トピック</translation>
    </message>
    <message>
        <source>Search, or a filter as a/+/#</source>
        <translation>検索、または a/+/# のようなフィルター</translation>
    </message>
    <message>
        <source>Keep watching</source>
        <translation>監視を続ける</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>忘れる</translation>
    </message>
    <message>
        <source>Copy topic</source>
        <translation>トピックをコピー</translation>
    </message>
    <message>
        <source>Publish here</source>
        <translation>ここに発行</translation>
    </message>
    <message>
        <source>Expand all below</source>
        <translation>下をすべて展開</translation>
    </message>
    <message numerus="yes">
        <source>%Ln topic(s)</source>
        <translation>
            <numerusform>%Ln トピック</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 shown</source>
        <translation>%1、%2 件表示</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>一致するものがありません</translation>
    </message>
    <message>
        <source>No topic passes the filter.</source>
        <translation>フィルターを通るトピックがありません。</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>フィルターを消す</translation>
    </message>
    <message>
        <source>No topics yet</source>
        <translation>トピックはまだありません</translation>
    </message>
    <message>
        <source>A topic appears with its first message while you look, or at once if it has a retained one. Publish one here, or from a terminal:</source>
        <translation>トピックは見ている間の最初のメッセージで現れます。保持メッセージがあればすぐ現れます。ここかターミナルから発行してください:</translation>
    </message>
    <message>
        <source>Who gets it?</source>
        <translation>誰が受け取る？</translation>
    </message>
    <message>
        <source>Also collect values while another page is shown. This costs the broker some work.</source>
        <translation>別のページを表示中も値を集めます。ブローカーに少し負荷がかかります。</translation>
    </message>
    <message>
        <source>Forget all topics and values</source>
        <translation>すべてのトピックと値を忘れる</translation>
    </message>
    <message>
        <source>The tree is full with %1 topics: %2 messages on further topics are not shown.</source>
        <translation>ツリーは %1 個のトピックで満杯です：それ以外のトピックの %2 件のメッセージは表示されません。</translation>
    </message>
</context>
<context>
    <name>skep::TrafficDetail</name>
    <message>
        <source>Fields</source>
        <translation>フィールド</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>バイト</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>ペイロード</translation>
    </message>
</context>
<context>
    <name>skep::TrafficExport</name>
    <message>
        <source>Wrote %1 records to %2</source>
        <translation>%1 件のレコードを %2 に書き込みました</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 を書き込めませんでした: %2</translation>
    </message>
</context>
<context>
    <name>skep::TrafficImport</name>
    <message>
        <source>%1 could not be read: %2</source>
        <translation>%1 を読み込めませんでした: %2</translation>
    </message>
    <message>
        <source>Opened %1: %2 records</source>
        <translation>%1 を開きました: %2 件のレコード</translation>
    </message>
</context>
<context>
    <name>skep::TrafficMenu</name>
    <message>
        <source>Open…</source>
        <translation>開く…</translation>
    </message>
    <message>
        <source>Save all records…</source>
        <translation>すべてのレコードを保存…</translation>
    </message>
    <message>
        <source>Export shown records for Wireshark…</source>
        <translation>表示中のレコードを Wireshark 用に書き出す…</translation>
    </message>
    <message>
        <source>Export shown records as JSON…</source>
        <translation>表示中のレコードを JSON で書き出す…</translation>
    </message>
    <message>
        <source>Export shown records as CSV…</source>
        <translation>表示中のレコードを CSV で書き出す…</translation>
    </message>
    <message>
        <source>Open recorded traffic</source>
        <translation>記録した通信を開く</translation>
    </message>
    <message>
        <source>Recorded traffic (*.skepcap)</source>
        <translation>記録した通信 (*.skepcap)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Save recorded traffic</source>
        <translation>記録した通信を保存</translation>
    </message>
    <message>
        <source>Recording options…</source>
        <translation>記録オプション…</translation>
    </message>
</context>
<context>
    <name>skep::TrafficModel</name>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Delta</source>
        <translation>間隔</translation>
    </message>
    <message>
        <source>Seconds since the row above</source>
        <translation>上の行からの秒数</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>クライアント</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>As the broker sees it</source>
        <translation>ブローカーから見た方向</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>トピック</translation>
    </message>
    <message>
        <source>Of a subscription its first topic filter</source>
        <translation>サブスクリプションでは最初のトピックフィルター</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>フラグ</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>What the broker did, and why</source>
        <translation>ブローカーが何をしたか、その理由</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Packet id</source>
        <translation>パケット ID</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>The same number from the publication to every delivery</source>
        <translation>パブリッシュからすべての配信まで同じ番号</translation>
    </message>
</context>
<context>
    <name>skep::TrafficPage</name>
    <message>
        <source>Traffic</source>
        <translation>通信</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>Record what is on the wire (Ctrl+E)</source>
        <translation>通信を記録します (Ctrl+E)</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>追従</translation>
    </message>
    <message>
        <source>Keep the newest record in view</source>
        <translation>最新のレコードを表示し続けます</translation>
    </message>
    <message>
        <source>More</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>消去</translation>
    </message>
    <message>
        <source>Filter, such as: client == &quot;a*&quot; &amp;&amp; type == PUBLISH &amp;&amp; topic ~ sensors/#</source>
        <translation>フィルター。例: client == &quot;a*&quot; &amp;&amp; type == PUBLISH &amp;&amp; topic ~ sensors/#</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 件</translation>
    </message>
    <message>
        <source>%1 shown</source>
        <translation>%1 件を表示</translation>
    </message>
    <message>
        <source>filtering…</source>
        <translation>絞り込み中…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>Payload or bytes</source>
        <translation>ペイロードまたはバイト</translation>
    </message>
    <message>
        <source>Freeze the list; new records are added when you resume</source>
        <translation>一覧を固定します。新しいレコードは再開時に追加されます</translation>
    </message>
    <message>
        <source>Undo clear</source>
        <translation>消去を元に戻す</translation>
    </message>
    <message>
        <source>Empty the list; Ctrl+Z restores it</source>
        <translation>一覧を空にします。Ctrl+Z で戻せます</translation>
    </message>
    <message>
        <source>Files and recording options</source>
        <translation>ファイルと記録オプション</translation>
    </message>
    <message>
        <source>Cleared %1 records; Ctrl+Z restores them</source>
        <translation>%1 件の記録を消去しました。Ctrl+Z で戻せます</translation>
    </message>
    <message>
        <source>Restored the cleared records</source>
        <translation>消去したレコードを元に戻しました</translation>
    </message>
</context>
<context>
    <name>skep::TrafficRows</name>
    <message>
        <source>Copied %1</source>
        <translation>%1 をコピーしました</translation>
    </message>
    <message>
        <source>Follow this message</source>
        <translation>このメッセージを追う</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>印を付ける</translation>
    </message>
    <message>
        <source>Next mark</source>
        <translation>次の印</translation>
    </message>
    <message>
        <source>Previous mark</source>
        <translation>前の印</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>行をコピー</translation>
    </message>
    <message>
        <source>Copy bytes as hexadecimal</source>
        <translation>バイトを 16 進でコピー</translation>
    </message>
    <message>
        <source>This record is not about a message</source>
        <translation>このレコードはメッセージに関するものではありません</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>%1 のみ</translation>
    </message>
    <message>
        <source>Without %1</source>
        <translation>%1 を除く</translation>
    </message>
    <message>
        <source>Copied %1 rows</source>
        <translation>%1 行をコピーしました</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>一致するものはありません</translation>
    </message>
    <message>
        <source>No record passes the filter.</source>
        <translation>フィルターを通るレコードはありません。</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>フィルターを消す</translation>
    </message>
    <message>
        <source>Waiting for traffic</source>
        <translation>通信を待っています</translation>
    </message>
    <message>
        <source>Every packet shows up here as soon as a client talks to one of these addresses.</source>
        <translation>クライアントがこれらのアドレスと通信すると、すべてのパケットがここに表示されます。</translation>
    </message>
    <message>
        <source>Nothing is recorded yet</source>
        <translation>まだ何も記録されていません</translation>
    </message>
    <message>
        <source>Record to see every packet, WebSocket frame and HTTP request, and what the broker did with each message and why. Recording costs some speed.</source>
        <translation>記録すると、すべてのパケット、WebSocket フレーム、HTTP リクエストと、ブローカーが各メッセージをどう扱いなぜそうしたかが分かります。記録中は少し遅くなります。</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>No more marks in this direction</source>
        <translation>この方向にはもう印がありません</translation>
    </message>
</context>
<context>
    <name>skep::TrafficText</name>
    <message>
        <source>in</source>
        <comment>direction</comment>
        <translation>受信</translation>
    </message>
    <message>
        <source>out</source>
        <comment>direction</comment>
        <translation>送信</translation>
    </message>
    <message>
        <source>HTTP request</source>
        <translation>HTTP リクエスト</translation>
    </message>
    <message>
        <source>HTTP answer</source>
        <translation>HTTP 応答</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>フレーム</translation>
    </message>
    <message>
        <source>No packet</source>
        <translation>パケットではない</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>not valid</source>
        <translation>無効</translation>
    </message>
    <message>
        <source>connection opened from %1</source>
        <translation>%1 から接続</translation>
    </message>
    <message>
        <source>connection closed</source>
        <translation>接続終了</translation>
    </message>
    <message>
        <source>matched no subscription</source>
        <translation>一致するサブスクリプションなし</translation>
    </message>
    <message>
        <source>matched %1</source>
        <translation>%1 件に一致</translation>
    </message>
    <message>
        <source>not authorised: %1</source>
        <translation>許可されていません: %1</translation>
    </message>
    <message>
        <source>queued for %1</source>
        <translation>%1 のキューに追加</translation>
    </message>
    <message>
        <source>dropped for %1: %2</source>
        <translation>%1 宛てを破棄: %2</translation>
    </message>
    <message>
        <source>kept as the retained message</source>
        <translation>保持メッセージとして保存</translation>
    </message>
    <message>
        <source>not valid: %1</source>
        <translation>無効: %1</translation>
    </message>
    <message>
        <source>message %1</source>
        <translation>メッセージ %1</translation>
    </message>
    <message>
        <source>delivery of message %1</source>
        <translation>メッセージ %1 の配信</translation>
    </message>
    <message>
        <source>acknowledges message %1</source>
        <translation>メッセージ %1 を確認</translation>
    </message>
    <message>
        <source>message %1 is acknowledged</source>
        <translation>メッセージ %1 は確認済み</translation>
    </message>
    <message>
        <source>for message %1</source>
        <translation>メッセージ %1 について</translation>
    </message>
    <message>
        <source>%1 older records were overwritten, from %2 to %3</source>
        <translation>%2 から %3 までの古いレコード %1 件が上書きされました</translation>
    </message>
</context>
<context>
    <name>skep::Tray</name>
    <message numerus="yes">
        <source>Skep: %Ln client(s)</source>
        <translation>
            <numerusform>Skep：%Ln クライアント</numerusform>
        </translation>
    </message>
    <message>
        <source>No listener is open</source>
        <translation>開いているリスナーがありません</translation>
    </message>
    <message>
        <source>Hide the window</source>
        <translation>ウィンドウを隠す</translation>
    </message>
    <message>
        <source>Show the window</source>
        <translation>ウィンドウを表示</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
</context>
<context>
    <name>skep::UndoStack</name>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
</context>
<context>
    <name>skep::VerdictText</name>
    <message>
        <source>delivered</source>
        <translation>配信</translation>
    </message>
    <message>
        <source>one of a group</source>
        <translation>グループの 1 つ</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>待機</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>失われる</translation>
    </message>
    <message>
        <source>own message</source>
        <translation>自分のメッセージ</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>passed over</source>
        <translation>対象外</translation>
    </message>
    <message>
        <source>covered</source>
        <translation>重複</translation>
    </message>
    <message>
        <source>no match</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>Online: it is sent at once.</source>
        <translation>オンライン：すぐに送られます。</translation>
    </message>
    <message>
        <source>Offline: the message waits in its session.</source>
        <translation>オフライン：メッセージはセッションで待機します。</translation>
    </message>
    <message>
        <source>Offline, and a message with QoS 0 is not kept.</source>
        <translation>オフラインで、QoS 0 のメッセージは残されません。</translation>
    </message>
    <message>
        <source>It has published the message itself, and has set No Local.</source>
        <translation>自分で発行したメッセージで、No Local が指定されています。</translation>
    </message>
    <message>
        <source>The client gets one copy, by its subscription to %1.</source>
        <translation>クライアントは %1 の購読で 1 通だけ受け取ります。</translation>
    </message>
    <message numerus="yes">
        <source>One of %Ln online member(s) of group %1 gets it: the next in turn that has room.</source>
        <translation>
            <numerusform>グループ %1 のオンラインのメンバー %Ln 件のうち、次に空きのある 1 件が受け取ります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline: another member of group %1 gets it.</source>
        <translation>オフライン：グループ %1 のほかのメンバーが受け取ります。</translation>
    </message>
    <message>
        <source>No member of group %1 is online: the message waits for the first that comes.</source>
        <translation>グループ %1 にオンラインのメンバーがいません：メッセージは最初に来るメンバーを待ちます。</translation>
    </message>
    <message>
        <source>It has asked for this filter and was refused by access rules; the log tells why.</source>
        <translation>このフィルターを求めましたが、アクセス規則により拒否されました。理由はログにあります。</translation>
    </message>
    <message>
        <source>A wildcard at the start does not match a topic that begins with $.</source>
        <translation>先頭のワイルドカードは $ で始まるトピックに一致しません。</translation>
    </message>
    <message>
        <source>Level %1 of the topic is “%2”, the filter wants “%3”.</source>
        <translation>トピックのレベル %1 は「%2」ですが、フィルターは「%3」を求めています。</translation>
    </message>
    <message>
        <source>The topic ends at level %1, the filter goes on.</source>
        <translation>トピックはレベル %1 で終わりますが、フィルターは続きます。</translation>
    </message>
    <message>
        <source>The filter ends at level %1, the topic goes on.</source>
        <translation>フィルターはレベル %1 で終わりますが、トピックは続きます。</translation>
    </message>
    <message>
        <source>QoS %1 becomes %2, the highest that the subscription allows.</source>
        <translation>QoS %1 は、購読が許す最高の %2 になります。</translation>
    </message>
    <message>
        <source>What it publishes itself, it does not get: No Local is set.</source>
        <translation>自分が発行したものは受け取りません：No Local が指定されています。</translation>
    </message>
    <message>
        <source>Its retain handling is about messages from before it subscribed, not about this one.</source>
        <translation>保持の扱いは購読前のメッセージに関するもので、このメッセージには関係しません。</translation>
    </message>
    <message>
        <source>Nobody gets it now</source>
        <translation>今は誰も受け取りません</translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) get it now</source>
        <translation>
            <numerusform>%Ln クライアントが今受け取ります</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has subscribed to anything yet.</source>
        <translation>まだ誰も何も購読していません。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln queue(s) keep it</source>
        <translation>
            <numerusform>%Ln 件のキューで待機</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) miss it</source>
        <translation>
            <numerusform>%Ln クライアントが逃す</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln subscription(s) do not match</source>
        <translation>
            <numerusform>%Ln 件の購読が不一致</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more are not listed</source>
        <translation>
            <numerusform>ほか %Ln 件は一覧にありません</numerusform>
        </translation>
    </message>
    <message>
        <source>A message has a topic without + and #: these are for filters.</source>
        <translation>メッセージのトピックに + と # は使えません：これらはフィルター用です。</translation>
    </message>
    <message>
        <source>A topic has no character U+0000.</source>
        <translation>トピックに文字 U+0000 は使えません。</translation>
    </message>
    <message>
        <source>A topic has %1 bytes at most; this one has %2.</source>
        <translation>トピックは最大 %1 バイトです。これは %2 バイトあります。</translation>
    </message>
    <message>
        <source>A topic has %1 levels at most; this one has %2.</source>
        <translation>トピックは最大 %1 レベルです。これは %2 レベルあります。</translation>
    </message>
    <message>
        <source>A topic has at least one character.</source>
        <translation>トピックには 1 文字以上が必要です。</translation>
    </message>
    <message>
        <source>The broker takes QoS %1 at most; a client that publishes with more is refused.</source>
        <translation>ブローカーが受け付けるのは QoS %1 までです。それより高い QoS で発行するクライアントは拒否されます。</translation>
    </message>
    <message>
        <source>Here a bridge may publish its state, 0 or 1, retained; any other message of a client is refused.</source>
        <translation>ここにはブリッジが自分の状態 (0 または 1、保持メッセージ) を発行できます。クライアントのほかのメッセージは拒否されます。</translation>
    </message>
    <message>
        <source>Only the broker publishes below $SYS; a client that tries is refused.</source>
        <translation>$SYS の下に発行するのはブローカーだけです。クライアントが試みても拒否されます。</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Online, but its queue holds %1 of %2: the message waits behind them.</source>
        <translation>オンラインですが、キューに %2 件中 %1 件あり、メッセージはその後ろで待ちます。</translation>
    </message>
    <message>
        <source>Its queue is full (%1 of %2): the message is dropped.</source>
        <translation>キューが満杯です（%2 件中 %1 件）。メッセージは破棄されます。</translation>
    </message>
    <message>
        <source>Its queue is full (%1 of %2): the oldest message is dropped, and this one waits.</source>
        <translation>キューが満杯です（%2 件中 %1 件）。最も古いメッセージが破棄され、このメッセージが待ちます。</translation>
    </message>
    <message>
        <source>Offline: the message waits in its session, whose queue holds %1 of %2.</source>
        <translation>オフライン：メッセージはセッションで待ちます。キューには %2 件中 %1 件あります。</translation>
    </message>
    <message>
        <source>Its packet would have %1 bytes, and the client takes %2 at most (Maximum Packet Size): the message is dropped.</source>
        <translation>パケットは %1 バイトになりますが、クライアントが受け取るのは最大 %2 バイトです（Maximum Packet Size）。メッセージは破棄されます。</translation>
    </message>
    <message>
        <source>Online, but it has as many unacknowledged messages as it takes (Receive Maximum): the message waits.</source>
        <translation>オンラインですが、未確認のメッセージが受け取れる数に達しています（Receive Maximum）。メッセージは待ちます。</translation>
    </message>
    <message>
        <source>Online, but messages of its earlier connection are sent again first: the message waits behind them.</source>
        <translation>オンラインですが、前の接続のメッセージが先に再送されます。メッセージはその後ろで待ちます。</translation>
    </message>
    <message>
        <source>Online, but it reads too slowly: the message waits.</source>
        <translation>オンラインですが、読み取りが遅すぎます。メッセージは待ちます。</translation>
    </message>
    <message>
        <source>Online, but messages with QoS 0 that wait for it fill the memory that they may have: the message is dropped.</source>
        <translation>オンラインですが、待っている QoS 0 のメッセージが使えるメモリを満たしています。メッセージは破棄されます。</translation>
    </message>
    <message>
        <source>Online, but it has no room at the moment: another member of group %1 gets it.</source>
        <translation>オンラインですが、今は空きがありません：グループ %1 のほかのメンバーが受け取ります。</translation>
    </message>
    <message>
        <source>No online member of group %1 has room: the message waits for the first that has.</source>
        <translation>グループ %1 のオンラインのメンバーに空きがありません：メッセージは最初に空くメンバーを待ちます。</translation>
    </message>
    <message>
        <source>The queue of group %1 is full (%2 of %3): the message is dropped.</source>
        <translation>グループ %1 のキューが満杯です（%3 件中 %2 件）。メッセージは破棄されます。</translation>
    </message>
    <message>
        <source>The queue of group %1 is full (%2 of %3): its oldest message is dropped, and this one waits.</source>
        <translation>グループ %1 のキューが満杯です（%3 件中 %2 件）。最も古いメッセージが破棄され、このメッセージが待ちます。</translation>
    </message>
    <message>
        <source>The queue of group %1 holds %2 of %3: the message waits behind them.</source>
        <translation>グループ %1 のキューに %3 件中 %2 件あり、メッセージはその後ろで待ちます。</translation>
    </message>
    <message>
        <source>It takes packets of %1 bytes at most (Maximum Packet Size); a larger message is dropped.</source>
        <translation>受け取るパケットは最大 %1 バイトです（Maximum Packet Size）。それより大きいメッセージは破棄されます。</translation>
    </message>
</context>
<context>
    <name>skep::VerdictsModel</name>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>クライアント ID</translation>
    </message>
    <message>
        <source>Topic filter</source>
        <translation>トピックフィルター</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>The lower of the message&apos;s and the subscription&apos;s QoS</source>
        <translation>メッセージと購読のうち低い方</translation>
    </message>
</context>
<context>
    <name>skep::ViewMenu</name>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Language of the system</source>
        <translation>システムの言語</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>明るい配色</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>暗い配色</translation>
    </message>
    <message>
        <source>Colours of the system</source>
        <translation>システムの配色</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>言語：%1</translation>
    </message>
</context>
</TS>
