<?xml version="1.0" encoding="utf-8"?>
<!-- SPDX-FileCopyrightText: 2026 The Skep authors
     SPDX-License-Identifier: Apache-2.0 -->
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>skep::CaptureDialog</name>
    <message>
        <source>HTTP requests and answers</source>
        <translation>HTTP 请求与应答</translation>
    </message>
    <message>
        <source>WebSocket frames</source>
        <translation>WebSocket 帧</translation>
    </message>
    <message>
        <source>Notes of the broker</source>
        <translation>代理的备注</translation>
    </message>
    <message>
        <source>all – or client ids, * for any text</source>
        <translation>全部,或客户端 ID(* 代表任意文本)</translation>
    </message>
    <message>
        <source>all – or topic filters, such as sensors/#</source>
        <translation>全部,或主题过滤器,如 sensors/#</translation>
    </message>
    <message>
        <source>Publications</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Acknowledgements</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>订阅</translation>
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
        <translation>客户端</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Recording options</source>
        <translation>记录选项</translation>
    </message>
    <message>
        <source>What is not chosen here is not recorded at all. When the memory is full, the oldest records are overwritten.</source>
        <translation>此处未选择的内容根本不会被记录。内存用满时，最早的记录会被覆盖。</translation>
    </message>
</context>
<context>
    <name>skep::ClientDetail</name>
    <message>
        <source>Session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>订阅</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>流量</translation>
    </message>
    <message>
        <source>Subscriptions of this client</source>
        <translation>此客户端的订阅</translation>
    </message>
    <message>
        <source>Subscribe…</source>
        <translation>订阅…</translation>
    </message>
    <message>
        <source>Subscribe on behalf of this client</source>
        <translation>代表此客户端订阅</translation>
    </message>
    <message>
        <source>Unsubscribe</source>
        <translation>取消订阅</translation>
    </message>
    <message>
        <source>End the selected subscriptions of this client</source>
        <translation>结束此客户端所选的订阅</translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) selected</source>
        <translation>
            <numerusform>已选择 %Ln 个客户端</numerusform>
        </translation>
    </message>
    <message>
        <source>Connected for %1</source>
        <translation>已连接 %1</translation>
    </message>
    <message>
        <source>Offline for %1</source>
        <translation>已离线 %1</translation>
    </message>
    <message>
        <source>Subscriptions (%1)</source>
        <translation>订阅 (%1)</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Listener</source>
        <translation>监听器</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>传输</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>MQTT %1</source>
        <translation>MQTT %1</translation>
    </message>
    <message>
        <source>Sub-protocol</source>
        <translation>子协议</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>User agent</source>
        <translation>用户代理</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Cipher</source>
        <translation>加密套件</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>颁发者</translation>
    </message>
    <message>
        <source>Also valid for</source>
        <translation>其他有效名称</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>生效时间</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>失效时间</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Clean start</source>
        <translation>全新开始</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Keep-alive</source>
        <translation>保活</translation>
    </message>
    <message>
        <source>Session expiry</source>
        <translation>会话过期</translation>
    </message>
    <message>
        <source>Expires in</source>
        <translation>过期倒计时</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>排队</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>传输中</translation>
    </message>
    <message>
        <source>Will</source>
        <translation>遗嘱</translation>
    </message>
    <message>
        <source>Will message</source>
        <translation>遗嘱消息</translation>
    </message>
    <message>
        <source>Will QoS</source>
        <translation>遗嘱 QoS</translation>
    </message>
    <message>
        <source>%1, retained</source>
        <translation>%1，保留</translation>
    </message>
    <message>
        <source>Will delay</source>
        <translation>遗嘱延迟</translation>
    </message>
    <message>
        <source>%1, due in %2</source>
        <translation>%1，%2后发送</translation>
    </message>
    <message>
        <source>Messages in</source>
        <translation>收到的消息</translation>
    </message>
    <message>
        <source>%1   (%2/s)</source>
        <translation>%1   (%2/秒)</translation>
    </message>
    <message>
        <source>Messages out</source>
        <translation>发出的消息</translation>
    </message>
    <message>
        <source>Bytes in</source>
        <translation>收到的字节</translation>
    </message>
    <message>
        <source>Bytes out</source>
        <translation>发出的字节</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>已丢弃</translation>
    </message>
    <message>
        <source>History of this client</source>
        <translation>此客户端的历史</translation>
    </message>
</context>
<context>
    <name>skep::ClientsModel</name>
    <message>
        <source>Client ID</source>
        <translation>客户端 ID</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>传输</translation>
    </message>
    <message>
        <source>MQTT</source>
        <translation>MQTT</translation>
    </message>
    <message>
        <source>Protocol version</source>
        <translation>协议版本</translation>
    </message>
    <message>
        <source>Sub-protocol</source>
        <translation>子协议</translation>
    </message>
    <message>
        <source>The WebSocket sub-protocol that was agreed on</source>
        <translation>协商确定的 WebSocket 子协议</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>Subs</source>
        <translation>订阅</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>订阅</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>传输中</translation>
    </message>
    <message>
        <source>Messages sent and not yet acknowledged</source>
        <translation>已发送但尚未确认的消息</translation>
    </message>
    <message>
        <source>Msgs in</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>Messages received from the client</source>
        <translation>从客户端收到的消息</translation>
    </message>
    <message>
        <source>Msgs out</source>
        <translation>发出</translation>
    </message>
    <message>
        <source>Messages sent to the client</source>
        <translation>发送给客户端的消息</translation>
    </message>
    <message>
        <source>In/s</source>
        <translation>收/秒</translation>
    </message>
    <message>
        <source>Messages received per second</source>
        <translation>每秒收到的消息</translation>
    </message>
    <message>
        <source>Out/s</source>
        <translation>发/秒</translation>
    </message>
    <message>
        <source>Messages sent per second</source>
        <translation>每秒发出的消息</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>已丢弃</translation>
    </message>
    <message>
        <source>Messages dropped on their way to the client</source>
        <translation>在送往客户端途中丢弃的消息</translation>
    </message>
    <message>
        <source>Keep-alive</source>
        <translation>保活</translation>
    </message>
    <message>
        <source>Session expiry</source>
        <translation>会话过期</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Connected since %1</source>
        <translation>自 %1 起已连接</translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation>自 %1 起离线</translation>
    </message>
    <message>
        <source>User agent</source>
        <translation>用户代理</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>TLS version</source>
        <translation>TLS 版本</translation>
    </message>
    <message>
        <source>Cipher</source>
        <translation>加密套件</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>The subject of the client&apos;s certificate</source>
        <translation>客户端证书的主体</translation>
    </message>
    <message>
        <source>Messages queued for the client</source>
        <translation>等待该客户端的消息</translation>
    </message>
    <message>
        <source>User-Agent header of the WebSocket client</source>
        <translation>WebSocket 客户端的 User-Agent 标头</translation>
    </message>
</context>
<context>
    <name>skep::ClientsPage</name>
    <message>
        <source>Clients</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Filter by id, user, address</source>
        <translation>按 ID、用户、地址筛选</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>断开</translation>
    </message>
    <message>
        <source>Close the connection; the session stays</source>
        <translation>关闭连接；会话保留</translation>
    </message>
    <message>
        <source>End session</source>
        <translation>结束会话</translation>
    </message>
    <message>
        <source>Close the connection and delete the session with its subscriptions and queue</source>
        <translation>关闭连接并删除会话及其订阅和队列</translation>
    </message>
    <message>
        <source>Copy client ID</source>
        <translation>复制客户端 ID</translation>
    </message>
    <message>
        <source>No listener is open</source>
        <translation>没有打开的监听器</translation>
    </message>
    <message>
        <source>The log says why. Without a listener no client can connect.</source>
        <translation>原因见日志。没有监听器，客户端就无法连接。</translation>
    </message>
    <message>
        <source>No clients yet</source>
        <translation>还没有客户端</translation>
    </message>
    <message>
        <source>Connect a device, or a page in the browser, to one of these addresses. It shows up here at once.</source>
        <translation>将设备或浏览器页面连接到以下任一地址，它会立即显示在这里。</translation>
    </message>
    <message>
        <source>Disconnect with a reason</source>
        <translation>以指定原因断开</translation>
    </message>
    <message>
        <source>Copy as code</source>
        <translation>复制为代码</translation>
    </message>
    <message>
        <source>Select one client to copy its code</source>
        <translation>请选择一个客户端以复制其代码</translation>
    </message>
    <message>
        <source>There is no listener that this could connect to</source>
        <translation>没有可供其连接的监听器</translation>
    </message>
    <message>
        <source>Copied the code of %1</source>
        <translation>已复制 %1 的代码</translation>
    </message>
    <message>
        <source>Subscribing %1 to %2</source>
        <translation>正在为 %1 订阅 %2</translation>
    </message>
    <message>
        <source>Nothing to disconnect: the selection is offline</source>
        <translation>没有可断开的：所选项均离线</translation>
    </message>
    <message>
        <source>Disconnecting %1</source>
        <translation>正在断开 %1</translation>
    </message>
    <message numerus="yes">
        <source>Disconnecting %Ln client(s)</source>
        <translation>
            <numerusform>正在断开 %Ln 个客户端</numerusform>
        </translation>
    </message>
    <message>
        <source>End the session of %1? Its subscriptions and queued messages are deleted.</source>
        <translation>结束 %1 的会话吗？其订阅和排队的消息将被删除。</translation>
    </message>
    <message numerus="yes">
        <source>End %Ln session(s)? Their subscriptions and queued messages are deleted.</source>
        <translation>
            <numerusform>结束 %Ln 个会话吗？其订阅和排队的消息将被删除。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ending %Ln session(s)</source>
        <translation>
            <numerusform>正在结束 %Ln 个会话</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message numerus="yes">
        <source>%1 online, %Ln session(s)</source>
        <translation>
            <numerusform>%1 在线，%Ln 个会话</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo the last unsubscribe</source>
        <translation>撤销上一次取消订阅</translation>
    </message>
    <message numerus="yes">
        <source>Ending %Ln subscription(s); Ctrl+Z restores them</source>
        <translation>
            <numerusform>正在结束 %Ln 个订阅；按 Ctrl+Z 恢复</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restoring %Ln subscription(s)</source>
        <translation>
            <numerusform>正在恢复 %Ln 个订阅</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>skep::ColumnBehaviour</name>
    <message>
        <source>Reset columns</source>
        <translation>重置列</translation>
    </message>
</context>
<context>
    <name>skep::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>您想做什么？</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>搜索命令</translation>
    </message>
</context>
<context>
    <name>skep::CopyChip</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>复制 %1</translation>
    </message>
</context>
<context>
    <name>skep::DiffView</name>
    <message>
        <source>What changed</source>
        <translation>变化内容</translation>
    </message>
    <message numerus="yes">
        <source>⋯ %Ln line(s) the same</source>
        <translation>
            <numerusform>⋯ %Ln 行相同</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>skep::DissectionModel</name>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>规范条款</translation>
    </message>
</context>
<context>
    <name>skep::Draft</name>
    <message>
        <source>Choose a file for the payload.</source>
        <translation>请为载荷选择一个文件。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>%1 is larger than %2.</source>
        <translation>%1 大于 %2。</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>第 %1 行第 %2 列：%3</translation>
    </message>
    <message>
        <source>%1 is no hexadecimal digit.</source>
        <translation>%1 不是十六进制数字。</translation>
    </message>
    <message>
        <source>A digit is missing: each byte has two.</source>
        <translation>缺少一位数字：每个字节有两位。</translation>
    </message>
    <message>
        <source>A message needs a topic.</source>
        <translation>消息需要主题。</translation>
    </message>
    <message>
        <source>A topic must not contain + or #.</source>
        <translation>主题不能包含 + 或 #。</translation>
    </message>
    <message>
        <source>Correlation data: %1</source>
        <translation>关联数据：%1</translation>
    </message>
</context>
<context>
    <name>skep::DraftForm</name>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Properties of MQTT 5</source>
        <translation>MQTT 5 属性</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>十六进制</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>载荷</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>In topic and payload, {{counter}}, {{time}}, {{iso}}, {{random}}, {{random 1 6}} and {{uuid}} are replaced in every message.</source>
        <translation>主题和载荷中的 {{counter}}、{{time}}、{{iso}}、{{random}}、{{random 1 6}} 和 {{uuid}} 会在每条消息中替换。</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Retain</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>The broker keeps the message for those who subscribe later</source>
        <translation>代理会为以后的订阅者保留该消息</translation>
    </message>
    <message>
        <source>Text, or 0x and hexadecimal digits</source>
        <translation>文本，或 0x 加十六进制数字</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Payload is text (UTF-8)</source>
        <translation>载荷为文本 (UTF-8)</translation>
    </message>
    <message>
        <source>name: value, one in a line</source>
        <translation>每行一个 名称: 值</translation>
    </message>
    <message>
        <source>User properties</source>
        <translation>用户属性</translation>
    </message>
    <message>
        <source>Content type</source>
        <translation>内容类型</translation>
    </message>
    <message>
        <source>Response topic</source>
        <translation>响应主题</translation>
    </message>
    <message>
        <source>Correlation data</source>
        <translation>关联数据</translation>
    </message>
    <message>
        <source>Expires after</source>
        <translation>过期时间</translation>
    </message>
    <message>
        <source>Valid JSON, %1</source>
        <translation>有效的 JSON，%1</translation>
    </message>
    <message>
        <source>File for the payload</source>
        <translation>载荷文件</translation>
    </message>
</context>
<context>
    <name>skep::DraftLists</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>从列表中移除</translation>
    </message>
    <message>
        <source>%1 messages are saved already: remove one first.</source>
        <translation>已保存 %1 条消息：请先移除一条。</translation>
    </message>
    <message>
        <source>What you publish appears here, to be sent again.</source>
        <translation>您发布的内容会显示在这里，可再次发送。</translation>
    </message>
    <message>
        <source>Messages that you save appear here. Write one and press Save.</source>
        <translation>保存的消息显示在这里。写一条并按“保存”。</translation>
    </message>
    <message>
        <source>Undo the last removal</source>
        <translation>撤销上一次移除</translation>
    </message>
    <message>
        <source>Removed %1; Ctrl+Z restores it</source>
        <translation>已移除 %1；按 Ctrl+Z 恢复</translation>
    </message>
</context>
<context>
    <name>skep::DropsPanel</name>
    <message>
        <source>Dropped messages by reason</source>
        <translation>按原因统计的丢弃消息</translation>
    </message>
    <message>
        <source>Nothing was dropped</source>
        <translation>没有丢弃任何消息</translation>
    </message>
    <message>
        <source>Dropped, by reason</source>
        <translation>丢弃（按原因）</translation>
    </message>
    <message>
        <source>None: every message was delivered or is queued.</source>
        <translation>无：每条消息都已送达或正在排队。</translation>
    </message>
</context>
<context>
    <name>skep::DurabilityMeter</name>
    <message>
        <source>In memory</source>
        <translation>仅在内存中</translation>
    </message>
    <message>
        <source>Cannot write</source>
        <translation>无法写入</translation>
    </message>
    <message>
        <source>%1 unsynced</source>
        <translation>%1 未同步</translation>
    </message>
    <message>
        <source>Synced</source>
        <translation>已同步</translation>
    </message>
    <message>
        <source>The broker keeps its state in memory: nothing survives a restart.</source>
        <translation>代理仅在内存中保存状态：重启后一切都不会保留。</translation>
    </message>
    <message>
        <source>The data directory cannot be written at the moment: messages of QoS 1 and 2 are refused. The log says why; the broker goes on by itself.</source>
        <translation>目前无法写入数据目录：QoS 1 和 2 的消息会被拒绝。日志中说明了原因；代理会自行恢复。</translation>
    </message>
    <message>
        <source>Acknowledged, and lost in a power cut: %1</source>
        <translation>已确认但断电时会丢失：%1</translation>
    </message>
    <message>
        <source>Waiting to be written, not acknowledged: %1</source>
        <translation>等待写入，尚未确认：%1</translation>
    </message>
    <message>
        <source>Last sync of the disk: none yet</source>
        <translation>磁盘上次同步：尚无</translation>
    </message>
    <message>
        <source>Last sync of the disk: %1 ago</source>
        <translation>磁盘上次同步：%1前</translation>
    </message>
    <message>
        <source>Last commit: %1</source>
        <translation>上次写入：%1</translation>
    </message>
    <message>
        <source>Changes in it: %1</source>
        <translation>其中的更改：%1</translation>
    </message>
</context>
<context>
    <name>skep::EventsModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>客户端 ID</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>skep::FilterLine</name>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
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
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 天 %2 小时</translation>
    </message>
    <message>
        <source>off</source>
        <comment>keep-alive</comment>
        <translation>关闭</translation>
    </message>
    <message>
        <source>never</source>
        <comment>session expiry</comment>
        <translation>从不</translation>
    </message>
    <message>
        <source>at close</source>
        <comment>session expiry</comment>
        <translation>关闭时</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>always</source>
        <comment>retain handling</comment>
        <translation>总是</translation>
    </message>
    <message>
        <source>if new</source>
        <comment>retain handling</comment>
        <translation>仅新订阅</translation>
    </message>
    <message>
        <source>never</source>
        <comment>retain handling</comment>
        <translation>从不</translation>
    </message>
    <message>
        <source>Debug</source>
        <translation>调试</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>信息</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Broker started</source>
        <translation>代理已启动</translation>
    </message>
    <message>
        <source>Broker stopping</source>
        <translation>代理正在停止</translation>
    </message>
    <message>
        <source>Listener started</source>
        <translation>监听器已启动</translation>
    </message>
    <message>
        <source>Listener stopped</source>
        <translation>监听器已停止</translation>
    </message>
    <message>
        <source>Listener failed</source>
        <translation>监听器失败</translation>
    </message>
    <message>
        <source>Client connected</source>
        <translation>客户端已连接</translation>
    </message>
    <message>
        <source>Client disconnected</source>
        <translation>客户端已断开</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>连接被拒绝</translation>
    </message>
    <message>
        <source>Handshake refused</source>
        <translation>握手被拒绝</translation>
    </message>
    <message>
        <source>Protocol violation</source>
        <translation>协议违规</translation>
    </message>
    <message>
        <source>Session expired</source>
        <translation>会话已过期</translation>
    </message>
    <message>
        <source>Message dropped</source>
        <translation>消息已丢弃</translation>
    </message>
    <message>
        <source>Will published</source>
        <translation>遗嘱已发布</translation>
    </message>
    <message>
        <source>Retained cleared</source>
        <translation>保留消息已清除</translation>
    </message>
    <message>
        <source>Console action</source>
        <translation>控制台操作</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>监听中</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Queue of the client full</source>
        <translation>客户端队列已满</translation>
    </message>
    <message>
        <source>Queue of the shared subscription full</source>
        <translation>共享订阅队列已满</translation>
    </message>
    <message>
        <source>No room for more QoS 0</source>
        <translation>无空间容纳更多 QoS 0</translation>
    </message>
    <message>
        <source>Expired while waiting</source>
        <translation>等待时过期</translation>
    </message>
    <message>
        <source>Publisher not authorised</source>
        <translation>发布者未授权</translation>
    </message>
    <message>
        <source>Store of retained messages full</source>
        <translation>保留消息存储已满</translation>
    </message>
    <message>
        <source>Queues of all clients full</source>
        <translation>所有客户端的队列已满</translation>
    </message>
    <message>
        <source>waits for PUBACK</source>
        <translation>等待 PUBACK</translation>
    </message>
    <message>
        <source>waits for PUBREC</source>
        <translation>等待 PUBREC</translation>
    </message>
    <message>
        <source>waits for PUBCOMP</source>
        <translation>等待 PUBCOMP</translation>
    </message>
    <message>
        <source>the broker</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>this console</source>
        <translation>本控制台</translation>
    </message>
    <message>
        <source>Disconnected by operator</source>
        <translation>被操作员断开</translation>
    </message>
    <message>
        <source>Larger than the client accepts</source>
        <translation>超过客户端可接受的大小</translation>
    </message>
</context>
<context>
    <name>skep::HexView</name>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
</context>
<context>
    <name>skep::HistoryModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>发布者</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) before this one came too fast to be shown one by one.</source>
        <translation>
            <numerusform>此前 %Ln 条消息太快，未逐条显示。</numerusform>
        </translation>
    </message>
    <message>
        <source>Difference from the previous number</source>
        <translation>与前一个数值之差</translation>
    </message>
</context>
<context>
    <name>skep::ImageView</name>
    <message>
        <source>Image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>An image of %1 × %2 pixels is too large to be shown.</source>
        <translation>%1 × %2 像素的图像太大，无法显示。</translation>
    </message>
    <message>
        <source>The image cannot be read: %1.</source>
        <translation>无法读取图像：%1。</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 像素</translation>
    </message>
</context>
<context>
    <name>skep::InstructionsDialog</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>skep::ListenerCommands</name>
    <message>
        <source>Copied %1</source>
        <translation>已复制 %1</translation>
    </message>
    <message>
        <source>Start listener %1</source>
        <translation>启动监听器 %1</translation>
    </message>
    <message>
        <source>Stop listener %1</source>
        <translation>停止监听器 %1</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>复制 %1</translation>
    </message>
</context>
<context>
    <name>skep::ListenersPanel</name>
    <message>
        <source>this computer only</source>
        <translation>仅本机</translation>
    </message>
    <message>
        <source>every network, encrypted</source>
        <translation>所有网络，已加密</translation>
    </message>
    <message>
        <source>every network, not encrypted</source>
        <translation>所有网络，未加密</translation>
    </message>
    <message>
        <source>one network, encrypted</source>
        <translation>单个网络，已加密</translation>
    </message>
    <message>
        <source>one network, not encrypted</source>
        <translation>单个网络，未加密</translation>
    </message>
    <message>
        <source>Listeners</source>
        <translation>监听器</translation>
    </message>
    <message numerus="yes">
        <source>%Ln connection(s)</source>
        <translation>
            <numerusform>%Ln 个连接</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>已复制 %1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>Stop listener %1</source>
        <translation>停止监听器 %1</translation>
    </message>
    <message>
        <source>Start listener %1</source>
        <translation>启动监听器 %1</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Stopping listener %1</source>
        <translation>正在停止监听器 %1</translation>
    </message>
    <message>
        <source>Starting listener %1</source>
        <translation>正在启动监听器 %1</translation>
    </message>
    <message>
        <source>Nothing is open to the network</source>
        <translation>没有对网络开放</translation>
    </message>
    <message numerus="yes">
        <source>%Ln listener(s) open to the network</source>
        <translation>
            <numerusform>%Ln 个监听器对网络开放</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop accepting clients and close its connections</source>
        <translation>停止接受客户端并关闭其连接</translation>
    </message>
    <message>
        <source>No listeners: no client can connect</source>
        <translation>没有监听器：客户端无法连接</translation>
    </message>
</context>
<context>
    <name>skep::LogPage</name>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Filter by text, client, address</source>
        <translation>按文本、客户端、地址筛选</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>信息</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Show lines of this severity and above</source>
        <translation>显示此级别及以上的行</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>跟随</translation>
    </message>
    <message>
        <source>Keep the newest line in view</source>
        <translation>始终显示最新一行</translation>
    </message>
    <message>
        <source>Copy lines</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>Show all kinds</source>
        <translation>显示所有类型</translation>
    </message>
    <message>
        <source>Which kinds of events are shown</source>
        <translation>显示哪些类型的事件</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>所有类型</translation>
    </message>
    <message>
        <source>%1 of %2 kinds</source>
        <translation>%2 种类型中的 %1 种</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>%1, %2 lost</source>
        <translation>%1，丢失 %2</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>还没有发生任何事</translation>
    </message>
    <message>
        <source>Connections, refusals and everything that was dropped show up here.</source>
        <translation>连接、拒绝以及所有被丢弃的内容都会显示在这里。</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>级别</translation>
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
        <translation>证书目录</translation>
    </message>
    <message>
        <source>Certificates for development</source>
        <translation>开发用证书</translation>
    </message>
    <message>
        <source>No certificates were made.</source>
        <translation>没有生成证书。</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>转到 %1</translation>
    </message>
    <message>
        <source>Open the test page in the browser</source>
        <translation>在浏览器中打开测试页面</translation>
    </message>
    <message>
        <source>Make certificates for development</source>
        <translation>生成开发用证书</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Publish a demo</source>
        <translation>发布演示</translation>
    </message>
    <message>
        <source>Stop the demo</source>
        <translation>停止演示</translation>
    </message>
    <message>
        <source>Test a topic: who gets it?</source>
        <translation>测试主题：谁会收到？</translation>
    </message>
    <message>
        <source>Reloading the configuration; the log shows what changes.</source>
        <translation>正在重新加载配置；日志会显示变更。</translation>
    </message>
    <message>
        <source>Reload the configuration</source>
        <translation>重新加载配置</translation>
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
        <translation>视图</translation>
    </message>
    <message>
        <source>Colours and language</source>
        <translation>配色和语言</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Find a command (%1)</source>
        <translation>查找命令 (%1)</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Make certificates for development</source>
        <translation>生成开发用证书</translation>
    </message>
</context>
<context>
    <name>skep::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>1 min</source>
        <translation>1 分钟</translation>
    </message>
    <message>
        <source>10 min</source>
        <translation>10 分钟</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 小时</translation>
    </message>
    <message>
        <source>How far back the charts go</source>
        <translation>图表回溯的时间</translation>
    </message>
    <message>
        <source>Nobody is connected yet. Open the test page, which is a client in the browser, or listen in a terminal; what happens shows up here at once.</source>
        <translation>还没有人连接。打开测试页面（浏览器中的客户端），或在终端中监听；发生的一切会立即显示在这里。</translation>
    </message>
    <message>
        <source>Open the test page</source>
        <translation>打开测试页面</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Show the clients</source>
        <translation>显示客户端</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>订阅</translation>
    </message>
    <message>
        <source>Show the subscriptions</source>
        <translation>显示订阅</translation>
    </message>
    <message>
        <source>Retained messages</source>
        <translation>保留消息</translation>
    </message>
    <message>
        <source>Show the retained messages</source>
        <translation>显示保留消息</translation>
    </message>
    <message>
        <source>Queued messages</source>
        <translation>排队的消息</translation>
    </message>
    <message>
        <source>Dropped messages</source>
        <translation>丢弃的消息</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>显示日志</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>out</source>
        <translation>发出</translation>
    </message>
    <message>
        <source>in</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>clients</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>sessions</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>of one core</source>
        <translation>单核占比</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>resident</source>
        <translation>常驻</translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s)</source>
        <translation>
            <numerusform>%Ln 个会话</numerusform>
        </translation>
    </message>
    <message>
        <source>since the start</source>
        <translation>自启动以来</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>自 %1</translation>
    </message>
    <message>
        <source>%1 messages in, %2 out</source>
        <translation>收到 %1 条，发出 %2 条</translation>
    </message>
    <message>
        <source>Publish a demo</source>
        <translation>发布演示</translation>
    </message>
    <message>
        <source>Stop the demo</source>
        <translation>停止演示</translation>
    </message>
    <message>
        <source>Show the topics</source>
        <translation>显示主题</translation>
    </message>
    <message>
        <source>The demo publishes a temperature, a lamp and a counter under demo/, about once a second. When you stop it, nothing of it is left.</source>
        <translation>演示大约每秒在 demo/ 下发布一次温度、灯和计数器。停止后不会留下任何内容。</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>运行时间</translation>
    </message>
    <message>
        <source>Delivery latency</source>
        <translation>投递延迟</translation>
    </message>
    <message>
        <source>median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>none queued</source>
        <translation>无排队</translation>
    </message>
    <message>
        <source>waiting for their clients</source>
        <translation>等待其客户端</translation>
    </message>
</context>
<context>
    <name>skep::Page</name>
    <message>
        <source>Copied %1</source>
        <translation>已复制 %1</translation>
    </message>
</context>
<context>
    <name>skep::PageCommands</name>
    <message>
        <source>Sort by %1</source>
        <translation>按 %1 排序</translation>
    </message>
    <message>
        <source>Show column %1</source>
        <translation>显示列 %1</translation>
    </message>
    <message>
        <source>Hide column %1</source>
        <translation>隐藏列 %1</translation>
    </message>
</context>
<context>
    <name>skep::Payload</name>
    <message>
        <source>This is not %1.</source>
        <translation>这不是 %1。</translation>
    </message>
    <message>
        <source>%1 is read up to %2 bytes only.</source>
        <translation>%1 最多只读取 %2 字节。</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Empty payload</source>
        <translation>空载荷</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Binary</source>
        <translation>二进制</translation>
    </message>
    <message>
        <source>%1, not whole</source>
        <translation>%1，不完整</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more byte(s) are not shown.</source>
        <translation>
            <numerusform>还有 %Ln 字节未显示。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more value(s) are not shown.</source>
        <translation>
            <numerusform>还有 %Ln 个值未显示。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>skep::PayloadEditor</name>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>十六进制</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>载荷</translation>
    </message>
    <message>
        <source>Publish the changed message; subscribers get it, too</source>
        <translation>发布修改后的消息，订阅者也会收到</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>An empty payload would clear the topic.</source>
        <translation>空载荷会清除该主题。</translation>
    </message>
</context>
<context>
    <name>skep::PayloadView</name>
    <message>
        <source>Copy the text</source>
        <translation>复制文本</translation>
    </message>
    <message>
        <source>Save the payload</source>
        <translation>保存载荷</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>载荷</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%2 中的 %1</translation>
    </message>
    <message>
        <source>These are the first %1 of %2.</source>
        <translation>这是 %2 中的前 %1。</translation>
    </message>
    <message>
        <source>Copied the payload as %1</source>
        <translation>已将载荷复制为 %1</translation>
    </message>
    <message>
        <source>Saved %1 to %2</source>
        <translation>已将 %1 保存到 %2</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>Format of the payload</source>
        <translation>载荷的格式</translation>
    </message>
</context>
<context>
    <name>skep::PayloadViewer</name>
    <message>
        <source>Publisher</source>
        <translation>发布者</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1前</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>过期</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>%1后</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) selected</source>
        <translation>
            <numerusform>已选择 %Ln 条消息</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>skep::Plot</name>
    <message>
        <source>Values over time</source>
        <translation>随时间变化的值</translation>
    </message>
    <message>
        <source>A curve needs two values.</source>
        <translation>曲线需要两个值。</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%2 时为 %1</translation>
    </message>
</context>
<context>
    <name>skep::PublishPage</name>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Publish once (%1)</source>
        <translation>发布一次 (%1)</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>重复</translation>
    </message>
    <message>
        <source> per second</source>
        <translation> 条/秒</translation>
    </message>
    <message>
        <source>Messages per second</source>
        <translation>每秒消息数</translation>
    </message>
    <message>
        <source>until stopped</source>
        <translation>直到停止</translation>
    </message>
    <message>
        <source> times</source>
        <translation> 次</translation>
    </message>
    <message>
        <source>Number of messages</source>
        <translation>消息数量</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) sent</source>
        <translation>
            <numerusform>已发送 %Ln 条消息</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Save the message</source>
        <translation>保存消息</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>名称：</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Save this message under a name</source>
        <translation>以名称保存此消息</translation>
    </message>
</context>
<context>
    <name>skep::Publisher</name>
    <message>
        <source>Published, and handed to subscribers.</source>
        <translation>已发布并交给订阅者。</translation>
    </message>
    <message>
        <source>Published. Nobody has subscribed to this topic.</source>
        <translation>已发布。没有人订阅此主题。</translation>
    </message>
</context>
<context>
    <name>skep::RetainedFile</name>
    <message>
        <source>Message %1 has no valid topic.</source>
        <translation>消息 %1 没有有效的主题。</translation>
    </message>
    <message>
        <source>Message %1 has a QoS that is not 0, 1 or 2.</source>
        <translation>消息 %1 的 QoS 不是 0、1 或 2。</translation>
    </message>
    <message>
        <source>Message %1 has a payload that is not Base64.</source>
        <translation>消息 %1 的载荷不是 Base64。</translation>
    </message>
    <message>
        <source>Message %1 has no payload: a retained message needs one.</source>
        <translation>消息 %1 没有载荷：保留消息需要载荷。</translation>
    </message>
    <message>
        <source>The file is not JSON: %1.</source>
        <translation>该文件不是 JSON：%1。</translation>
    </message>
    <message>
        <source>The file holds no retained messages of Skep.</source>
        <translation>该文件不含 Skep 的保留消息。</translation>
    </message>
    <message>
        <source>The file is of another version of Skep.</source>
        <translation>该文件属于其他版本的 Skep。</translation>
    </message>
</context>
<context>
    <name>skep::RetainedModel</name>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>载荷</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Expires in</source>
        <translation>过期倒计时</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>发布者</translation>
    </message>
    <message>
        <source>never</source>
        <comment>message expiry</comment>
        <translation>从不</translation>
    </message>
    <message>
        <source>Stored %1</source>
        <translation>存储于 %1</translation>
    </message>
    <message>
        <source>Expires %1</source>
        <translation>过期于 %1</translation>
    </message>
</context>
<context>
    <name>skep::RetainedPage</name>
    <message>
        <source>Retained</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Filter by topic, payload, publisher</source>
        <translation>按主题、载荷、发布者筛选</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Copy topic</source>
        <translation>复制主题</translation>
    </message>
    <message>
        <source>Copy payload</source>
        <translation>复制载荷</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln 条消息</numerusform>
        </translation>
    </message>
    <message>
        <source>No retained messages</source>
        <translation>没有保留消息</translation>
    </message>
    <message>
        <source>The broker keeps the last message of a topic that was published with the retain flag. For example:</source>
        <translation>代理会保留以保留标志发布的主题的最后一条消息。例如：</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>树</translation>
    </message>
    <message>
        <source>Tree of retained messages</source>
        <translation>保留消息树</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Write the selected messages, or all that are shown, into a file</source>
        <translation>将所选或显示的全部消息写入文件</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Export retained messages</source>
        <translation>导出保留消息</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) written to %1</source>
        <translation>
            <numerusform>已将 %Ln 条消息写入 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Import retained messages</source>
        <translation>导入保留消息</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>%1 is larger than %2</source>
        <translation>%1 大于 %2</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Undo the last clear, edit or import</source>
        <translation>撤回最近一次清除、编辑或导入</translation>
    </message>
    <message>
        <source>Remove the retained messages; Ctrl+Z restores them</source>
        <translation>移除保留消息；按 Ctrl+Z 恢复</translation>
    </message>
    <message>
        <source>Store the messages of a file; nothing is sent to subscribers</source>
        <translation>存入文件中的消息；不会发送给订阅者</translation>
    </message>
    <message>
        <source>Copied %1 of %2 payloads; all of them would be too large</source>
        <translation>已复制 %2 个载荷中的 %1 个；其余会使内容过大</translation>
    </message>
    <message>
        <source>Cleared %1; Ctrl+Z restores it</source>
        <translation>已清除 %1；按 Ctrl+Z 恢复</translation>
    </message>
    <message numerus="yes">
        <source>Cleared %Ln message(s); Ctrl+Z restores them</source>
        <translation>
            <numerusform>已清除 %Ln 条消息；按 Ctrl+Z 恢复</numerusform>
        </translation>
    </message>
    <message>
        <source>Restoring the previous state</source>
        <translation>正在恢复之前的状态</translation>
    </message>
    <message>
        <source>Published %1; Ctrl+Z publishes the message from before</source>
        <translation>已发布 %1；按 Ctrl+Z 发布原来的内容</translation>
    </message>
    <message>
        <source>%1 has a newer message, which is kept</source>
        <translation>%1 期间已有另一条消息，予以保留</translation>
    </message>
    <message>
        <source>%1 of %2 messages written to %3; all of them would be too large</source>
        <translation>已将 %2 条消息中的 %1 条写入 %3；其余会使文件过大</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) sent to the broker; Ctrl+Z undoes the import</source>
        <translation>
            <numerusform>已将 %Ln 条消息交给代理；按 Ctrl+Z 撤回</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>skep::RetainedTreeModel</name>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>载荷</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>(empty)</source>
        <comment>level of a topic</comment>
        <translation>（空）</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln 条消息</numerusform>
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
        <translation>状态</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Earlier messages</source>
        <translation>更早的消息</translation>
    </message>
    <message>
        <source>Later messages</source>
        <translation>更晚的消息</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>载荷</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>别名</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>设置者</translation>
    </message>
    <message>
        <source>Messages in flight</source>
        <translation>传输中的消息</translation>
    </message>
    <message>
        <source>Queued messages</source>
        <translation>排队的消息</translation>
    </message>
    <message>
        <source>Topic aliases</source>
        <translation>主题别名</translation>
    </message>
    <message>
        <source>In flight (%1)</source>
        <translation>传输中 (%1)</translation>
    </message>
    <message>
        <source>Received with QoS 2, PUBREL to come: %1</source>
        <translation>以 QoS 2 收到，等待 PUBREL：%1</translation>
    </message>
    <message>
        <source>The first %1 are shown</source>
        <translation>显示前 %1 条</translation>
    </message>
    <message>
        <source>%1 (after %2)</source>
        <translation>%1（在 %2 之后）</translation>
    </message>
    <message>
        <source>Retained messages to come: %1</source>
        <translation>待发送的保留消息：%1</translation>
    </message>
    <message>
        <source>Queue (0)</source>
        <translation>队列 (0)</translation>
    </message>
    <message>
        <source>Queue (%1 to %2 of %3)</source>
        <translation>队列（第 %1 到 %2，共 %3）</translation>
    </message>
    <message>
        <source>Expires in %1</source>
        <translation>%1后过期</translation>
    </message>
    <message>
        <source>client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>broker</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>Receive window: %1 of %2 in use</source>
        <translation>接收窗口：已用 %1，共 %2</translation>
    </message>
    <message>
        <source>(released)</source>
        <translation>（已释放）</translation>
    </message>
</context>
<context>
    <name>skep::Sparkline</name>
    <message>
        <source>Messages in (grey) and out (coloured) during the last two minutes</source>
        <translation>最近两分钟收到（灰色）和发出（彩色）的消息</translation>
    </message>
    <message>
        <source>Message rates of the last two minutes</source>
        <translation>最近两分钟的消息速率</translation>
    </message>
</context>
<context>
    <name>skep::StatusBar</name>
    <message>
        <source>Messages that the broker receives per second</source>
        <translation>代理每秒收到的消息</translation>
    </message>
    <message>
        <source>Messages that the broker sends per second</source>
        <translation>代理每秒发出的消息</translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s)</source>
        <translation>
            <numerusform>%Ln 个客户端</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 sessions, %2 network connections</source>
        <translation>%1 个会话，%2 个网络连接</translation>
    </message>
    <message>
        <source>↓ %1 msg/s</source>
        <translation>↓ %1 条/秒</translation>
    </message>
    <message>
        <source>↑ %1 msg/s</source>
        <translation>↑ %1 条/秒</translation>
    </message>
    <message>
        <source>No listener</source>
        <translation>无监听器</translation>
    </message>
    <message>
        <source>%1: %2. Click to copy the address.</source>
        <translation>%1：%2。点击复制地址。</translation>
    </message>
    <message>
        <source>It listens at %1, too.</source>
        <translation>它也在 %1 监听。</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>已复制 %1</translation>
    </message>
    <message>
        <source>Last action</source>
        <translation>上一操作</translation>
    </message>
</context>
<context>
    <name>skep::SubscribeDialog</name>
    <message>
        <source>Not its own messages (No Local)</source>
        <translation>不含自己的消息 (No Local)</translation>
    </message>
    <message>
        <source>Subscribe on behalf of %1</source>
        <translation>代表 %1 订阅</translation>
    </message>
    <message>
        <source>0, at most once</source>
        <translation>0，至多一次</translation>
    </message>
    <message>
        <source>1, at least once</source>
        <translation>1，至少一次</translation>
    </message>
    <message>
        <source>2, exactly once</source>
        <translation>2，恰好一次</translation>
    </message>
    <message>
        <source>Send retained messages</source>
        <translation>发送保留消息</translation>
    </message>
    <message>
        <source>Send them if the subscription is new</source>
        <translation>仅在订阅为新时发送</translation>
    </message>
    <message>
        <source>Send none</source>
        <translation>不发送</translation>
    </message>
    <message>
        <source>Topic filter</source>
        <translation>主题过滤器</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Retained</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Subscribe</source>
        <translation>订阅</translation>
    </message>
    <message>
        <source>A shared subscription is $share/group/filter.</source>
        <translation>共享订阅的格式为 $share/组/过滤器。</translation>
    </message>
    <message>
        <source># stands only at the end, # and + only as whole levels.</source>
        <translation># 只能在末尾，# 和 + 只能占据整个层级。</translation>
    </message>
</context>
<context>
    <name>skep::SubscriptionTreeModel</name>
    <message>
        <source>Subscription</source>
        <translation>订阅</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Maximum QoS that was granted</source>
        <translation>授予的最大 QoS</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s)</source>
        <translation>
            <numerusform>%Ln 个客户端</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln filter(s)</source>
        <translation>
            <numerusform>%Ln 个过滤器</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln 个成员</numerusform>
        </translation>
    </message>
    <message>
        <source>no local</source>
        <translation>非本地</translation>
    </message>
    <message>
        <source>retain as published</source>
        <translation>按发布保留</translation>
    </message>
    <message>
        <source>retained: %1</source>
        <translation>保留：%1</translation>
    </message>
    <message>
        <source>identifier %1</source>
        <translation>标识符 %1</translation>
    </message>
</context>
<context>
    <name>skep::SubscriptionsModel</name>
    <message>
        <source>Topic filter</source>
        <translation>主题过滤器</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>客户端 ID</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Maximum QoS that was granted</source>
        <translation>授予的最大 QoS</translation>
    </message>
    <message>
        <source>Shared group</source>
        <translation>共享组</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>标识符</translation>
    </message>
    <message>
        <source>Subscription Identifier</source>
        <translation>订阅标识符</translation>
    </message>
    <message>
        <source>No local</source>
        <translation>非本地</translation>
    </message>
    <message>
        <source>The client does not get its own messages</source>
        <translation>客户端不会收到自己的消息</translation>
    </message>
    <message>
        <source>Retain as published</source>
        <translation>按发布保留</translation>
    </message>
    <message>
        <source>Messages keep the retain flag that they were published with</source>
        <translation>消息保持其发布时的保留标志</translation>
    </message>
    <message>
        <source>Send retained</source>
        <translation>发送保留消息</translation>
    </message>
    <message>
        <source>Retain handling: when retained messages are sent at a SUBSCRIBE</source>
        <translation>保留处理：SUBSCRIBE 时何时发送保留消息</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
</context>
<context>
    <name>skep::SubscriptionsPage</name>
    <message>
        <source>Subscriptions</source>
        <translation>订阅</translation>
    </message>
    <message>
        <source>Filter by topic, client</source>
        <translation>按主题、客户端筛选</translation>
    </message>
    <message>
        <source>Copy topic filter</source>
        <translation>复制主题过滤器</translation>
    </message>
    <message>
        <source>Copy client ID</source>
        <translation>复制客户端 ID</translation>
    </message>
    <message>
        <source>Nobody has subscribed yet</source>
        <translation>还没有人订阅</translation>
    </message>
    <message>
        <source>Try it from a terminal:</source>
        <translation>在终端中试一试：</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>By filter</source>
        <translation>按过滤器</translation>
    </message>
    <message>
        <source>By client</source>
        <translation>按客户端</translation>
    </message>
    <message>
        <source>Shared groups</source>
        <translation>共享组</translation>
    </message>
    <message>
        <source>Subscriptions by filter</source>
        <translation>按过滤器的订阅</translation>
    </message>
    <message>
        <source>Subscriptions by client</source>
        <translation>按客户端的订阅</translation>
    </message>
    <message>
        <source>Shared groups and their members</source>
        <translation>共享组及其成员</translation>
    </message>
    <message>
        <source>Test a topic</source>
        <translation>测试主题</translation>
    </message>
    <message>
        <source>Who gets a message on a topic, and why others do not</source>
        <translation>谁会收到某主题的消息，其他人为何收不到</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln 个成员</numerusform>
        </translation>
    </message>
    <message>
        <source>No shared groups</source>
        <translation>没有共享组</translation>
    </message>
    <message>
        <source>Clients that subscribe to $share/NAME/FILTER share the messages: each goes to one of them. For example:</source>
        <translation>订阅 $share/名称/过滤器 的客户端分享消息：每条消息发给其中一个。例如：</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
</context>
<context>
    <name>skep::TablePage</name>
    <message numerus="yes">
        <source>Copied %Ln line(s)</source>
        <translation>
            <numerusform>已复制 %Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 shown</source>
        <translation>%1，显示 %2</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>没有匹配项</translation>
    </message>
    <message>
        <source>No row passes the filter.</source>
        <translation>没有行通过筛选。</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
</context>
<context>
    <name>skep::TestPage</name>
    <message>
        <source>There is no WebSocket listener that could show it</source>
        <translation>没有可以显示它的 WebSocket 监听器</translation>
    </message>
    <message>
        <source>Opened %1</source>
        <translation>已打开 %1</translation>
    </message>
</context>
<context>
    <name>skep::TesterPane</name>
    <message>
        <source>Topic, such as %1</source>
        <translation>主题，例如 %1</translation>
    </message>
    <message>
        <source>Topic to test</source>
        <translation>要测试的主题</translation>
    </message>
    <message>
        <source>QoS that the message is published with</source>
        <translation>发布消息所用的 QoS</translation>
    </message>
    <message>
        <source>Client ID of the publisher</source>
        <translation>发布者的客户端 ID</translation>
    </message>
    <message>
        <source>Who publishes matters for subscriptions with No Local</source>
        <translation>对于带 No Local 的订阅，发布者是谁很重要</translation>
    </message>
    <message>
        <source>Who gets it?</source>
        <translation>谁会收到？</translation>
    </message>
    <message>
        <source>No client has the ID %1.</source>
        <translation>没有 ID 为 %1 的客户端。</translation>
    </message>
    <message>
        <source>Topics with a retained message:</source>
        <translation>有保留消息的主题：</translation>
    </message>
    <message>
        <source>Test %1</source>
        <translation>测试 %1</translation>
    </message>
    <message>
        <source>From any client</source>
        <translation>来自任意客户端</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>排队</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>未送达</translation>
    </message>
    <message>
        <source>What happens to the message</source>
        <translation>消息的去向</translation>
    </message>
    <message>
        <source>None of this kind.</source>
        <translation>没有此类订阅。</translation>
    </message>
    <message>
        <source>Test one of the topics that this filter matches:</source>
        <translation>测试此过滤器匹配的主题之一：</translation>
    </message>
    <message>
        <source>Type the topic of a message. Each subscription shows whether it matches, what happens to the message, and why.</source>
        <translation>输入消息的主题。每个订阅都会说明是否匹配、消息对其客户端的去向以及原因。</translation>
    </message>
</context>
<context>
    <name>skep::TimeChart</name>
    <message>
        <source>1 min ago</source>
        <translation>1 分钟前</translation>
    </message>
    <message>
        <source>10 min ago</source>
        <translation>10 分钟前</translation>
    </message>
    <message>
        <source>1 h ago</source>
        <translation>1 小时前</translation>
    </message>
    <message>
        <source>24 h ago</source>
        <translation>24 小时前</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
</context>
<context>
    <name>skep::TopicDetail</name>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>Show the newest value again</source>
        <translation>重新显示最新值</translation>
    </message>
    <message>
        <source>Publish here</source>
        <translation>在此发布</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>The field of the document that is plotted</source>
        <translation>用于绘图的文档字段</translation>
    </message>
    <message>
        <source>Values of the topic</source>
        <translation>主题的值</translation>
    </message>
    <message>
        <source>History · the last %1 values</source>
        <translation>历史 · 最近 %1 个值</translation>
    </message>
    <message numerus="yes">
        <source>History · %Ln value(s)</source>
        <translation>
            <numerusform>历史 · %Ln 个值</numerusform>
        </translation>
    </message>
    <message>
        <source>Published</source>
        <translation>发布于</translation>
    </message>
    <message>
        <source>%1, %2 ago</source>
        <translation>%1，%2 前</translation>
    </message>
    <message>
        <source>By</source>
        <translation>发布者</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>%1, retained</source>
        <translation>%1，保留</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>%1, %2 per second</source>
        <translation>%1，每秒 %2</translation>
    </message>
    <message>
        <source>Topics below</source>
        <translation>下级主题</translation>
    </message>
    <message>
        <source>There is no value before this one to compare it with.</source>
        <translation>没有可供比较的前一个值。</translation>
    </message>
    <message>
        <source>Only the beginnings of the values are compared.</source>
        <translation>只比较了值的开头部分。</translation>
    </message>
    <message>
        <source>Only the first %1 of the value are known here: it was not copied</source>
        <translation>这里只保留了值的前 %1：未予带入</translation>
    </message>
    <message>
        <source>The newest value has no number: it is neither a number nor JSON that contains one.</source>
        <translation>最新值不含数字：它既不是数字，也不是含有数字的 JSON 文档。</translation>
    </message>
</context>
<context>
    <name>skep::TopicsModel</name>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Last value</source>
        <translation>最新值</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>速率</translation>
    </message>
    <message>
        <source>Messages per second, over the last five seconds</source>
        <translation>最近五秒内每秒的消息数</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Messages per second during the last half minute</source>
        <translation>最近半分钟内每秒的消息数</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Time since the last message</source>
        <translation>距最后一条消息的时间</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Size of the last payload</source>
        <translation>最新载荷的大小</translation>
    </message>
    <message>
        <source>Retained</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>The broker keeps a message for new subscribers</source>
        <translation>代理为新订阅者保留一条消息</translation>
    </message>
    <message>
        <source>(empty)</source>
        <comment>level of a topic</comment>
        <translation>（空）</translation>
    </message>
    <message numerus="yes">
        <source>%Ln topic(s)</source>
        <translation>
            <numerusform>%Ln 个主题</numerusform>
        </translation>
    </message>
    <message>
        <source>retained</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Messages since watching began</source>
        <translation>开始观察主题以来的消息</translation>
    </message>
</context>
<context>
    <name>skep::TopicsPage</name>
    <message>
        <source>Topics</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Search, or a filter as a/+/#</source>
        <translation>搜索，或如 a/+/# 的过滤器</translation>
    </message>
    <message>
        <source>Keep watching</source>
        <translation>持续观察</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>忘记</translation>
    </message>
    <message>
        <source>Copy topic</source>
        <translation>复制主题</translation>
    </message>
    <message>
        <source>Publish here</source>
        <translation>在此发布</translation>
    </message>
    <message>
        <source>Expand all below</source>
        <translation>展开下面全部</translation>
    </message>
    <message numerus="yes">
        <source>%Ln topic(s)</source>
        <translation>
            <numerusform>%Ln 个主题</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 shown</source>
        <translation>%1，显示 %2</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>没有匹配项</translation>
    </message>
    <message>
        <source>No topic passes the filter.</source>
        <translation>没有主题通过筛选。</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>No topics yet</source>
        <translation>还没有主题</translation>
    </message>
    <message>
        <source>A topic appears with its first message while you look, or at once if it has a retained one. Publish one here, or from a terminal:</source>
        <translation>主题会在您查看期间收到第一条消息时出现；有保留消息时立即出现。在此或从终端发布一条：</translation>
    </message>
    <message>
        <source>Who gets it?</source>
        <translation>谁会收到？</translation>
    </message>
    <message>
        <source>Also collect values while another page is shown. This costs the broker some work.</source>
        <translation>显示其他页面时也收集值。这会给代理带来一些工作。</translation>
    </message>
    <message>
        <source>Forget all topics and values</source>
        <translation>忘记所有主题和值</translation>
    </message>
    <message>
        <source>The tree is full with %1 topics: %2 messages on further topics are not shown.</source>
        <translation>主题树已满（%1 个主题）：其他主题上的 %2 条消息未显示。</translation>
    </message>
</context>
<context>
    <name>skep::TrafficDetail</name>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>载荷</translation>
    </message>
</context>
<context>
    <name>skep::TrafficExport</name>
    <message>
        <source>Wrote %1 records to %2</source>
        <translation>已将 %1 条记录写入 %2</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>无法写入 %1:%2</translation>
    </message>
</context>
<context>
    <name>skep::TrafficImport</name>
    <message>
        <source>%1 could not be read: %2</source>
        <translation>无法读取 %1:%2</translation>
    </message>
    <message>
        <source>Opened %1: %2 records</source>
        <translation>已打开 %1:%2 条记录</translation>
    </message>
</context>
<context>
    <name>skep::TrafficMenu</name>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Save all records…</source>
        <translation>保存所有记录…</translation>
    </message>
    <message>
        <source>Export shown records for Wireshark…</source>
        <translation>将显示的记录导出给 Wireshark…</translation>
    </message>
    <message>
        <source>Export shown records as JSON…</source>
        <translation>将显示的记录导出为 JSON…</translation>
    </message>
    <message>
        <source>Export shown records as CSV…</source>
        <translation>将显示的记录导出为 CSV…</translation>
    </message>
    <message>
        <source>Open recorded traffic</source>
        <translation>打开已记录的流量</translation>
    </message>
    <message>
        <source>Recorded traffic (*.skepcap)</source>
        <translation>已记录的流量 (*.skepcap)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Save recorded traffic</source>
        <translation>保存已记录的流量</translation>
    </message>
    <message>
        <source>Recording options…</source>
        <translation>记录选项…</translation>
    </message>
</context>
<context>
    <name>skep::TrafficModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Delta</source>
        <translation>间隔</translation>
    </message>
    <message>
        <source>Seconds since the row above</source>
        <translation>距上一行的秒数</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>As the broker sees it</source>
        <translation>以代理的视角</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Of a subscription its first topic filter</source>
        <translation>订阅则为其第一个主题过滤器</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>标志</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>What the broker did, and why</source>
        <translation>代理做了什么,以及原因</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Packet id</source>
        <translation>报文标识</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>The same number from the publication to every delivery</source>
        <translation>从发布到每次投递都是同一编号</translation>
    </message>
</context>
<context>
    <name>skep::TrafficPage</name>
    <message>
        <source>Traffic</source>
        <translation>流量</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Record what is on the wire (Ctrl+E)</source>
        <translation>记录线路上的内容 (Ctrl+E)</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>跟随</translation>
    </message>
    <message>
        <source>Keep the newest record in view</source>
        <translation>始终显示最新记录</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Filter, such as: client == &quot;a*&quot; &amp;&amp; type == PUBLISH &amp;&amp; topic ~ sensors/#</source>
        <translation>过滤器,例如:client == &quot;a*&quot; &amp;&amp; type == PUBLISH &amp;&amp; topic ~ sensors/#</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 条记录</translation>
    </message>
    <message>
        <source>%1 shown</source>
        <translation>显示 %1 条</translation>
    </message>
    <message>
        <source>filtering…</source>
        <translation>正在过滤…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Payload or bytes</source>
        <translation>载荷或字节</translation>
    </message>
    <message>
        <source>Freeze the list; new records are added when you resume</source>
        <translation>冻结列表；继续时再加入新记录</translation>
    </message>
    <message>
        <source>Undo clear</source>
        <translation>撤销清空</translation>
    </message>
    <message>
        <source>Empty the list; Ctrl+Z restores it</source>
        <translation>清空列表；按 Ctrl+Z 恢复</translation>
    </message>
    <message>
        <source>Files and recording options</source>
        <translation>文件和记录选项</translation>
    </message>
    <message>
        <source>Cleared %1 records; Ctrl+Z restores them</source>
        <translation>已清除 %1 条记录；按 Ctrl+Z 恢复</translation>
    </message>
    <message>
        <source>Restored the cleared records</source>
        <translation>已恢复清空的记录</translation>
    </message>
</context>
<context>
    <name>skep::TrafficRows</name>
    <message>
        <source>Copied %1</source>
        <translation>已复制 %1</translation>
    </message>
    <message>
        <source>Follow this message</source>
        <translation>跟踪此消息</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Next mark</source>
        <translation>下一个标记</translation>
    </message>
    <message>
        <source>Previous mark</source>
        <translation>上一个标记</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>Copy bytes as hexadecimal</source>
        <translation>以十六进制复制字节</translation>
    </message>
    <message>
        <source>This record is not about a message</source>
        <translation>此记录与消息无关</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>仅 %1</translation>
    </message>
    <message>
        <source>Without %1</source>
        <translation>排除 %1</translation>
    </message>
    <message>
        <source>Copied %1 rows</source>
        <translation>已复制 %1 行</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>没有匹配项</translation>
    </message>
    <message>
        <source>No record passes the filter.</source>
        <translation>没有记录通过过滤器。</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除过滤器</translation>
    </message>
    <message>
        <source>Waiting for traffic</source>
        <translation>等待流量</translation>
    </message>
    <message>
        <source>Every packet shows up here as soon as a client talks to one of these addresses.</source>
        <translation>一旦客户端与这些地址之一通信,所有报文都会显示在这里。</translation>
    </message>
    <message>
        <source>Nothing is recorded yet</source>
        <translation>尚未记录任何内容</translation>
    </message>
    <message>
        <source>Record to see every packet, WebSocket frame and HTTP request, and what the broker did with each message and why. Recording costs some speed.</source>
        <translation>记录后可查看每个报文、WebSocket 帧和 HTTP 请求,以及代理如何处理每条消息及其原因。记录会略微降低速度。</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>No more marks in this direction</source>
        <translation>此方向没有更多标记</translation>
    </message>
</context>
<context>
    <name>skep::TrafficText</name>
    <message>
        <source>in</source>
        <comment>direction</comment>
        <translation>入</translation>
    </message>
    <message>
        <source>out</source>
        <comment>direction</comment>
        <translation>出</translation>
    </message>
    <message>
        <source>HTTP request</source>
        <translation>HTTP 请求</translation>
    </message>
    <message>
        <source>HTTP answer</source>
        <translation>HTTP 应答</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>帧</translation>
    </message>
    <message>
        <source>No packet</source>
        <translation>非报文</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>not valid</source>
        <translation>无效</translation>
    </message>
    <message>
        <source>connection opened from %1</source>
        <translation>来自 %1 的连接已打开</translation>
    </message>
    <message>
        <source>connection closed</source>
        <translation>连接已关闭</translation>
    </message>
    <message>
        <source>matched no subscription</source>
        <translation>没有匹配的订阅</translation>
    </message>
    <message>
        <source>matched %1</source>
        <translation>匹配 %1 个</translation>
    </message>
    <message>
        <source>not authorised: %1</source>
        <translation>未授权:%1</translation>
    </message>
    <message>
        <source>queued for %1</source>
        <translation>为 %1 排队</translation>
    </message>
    <message>
        <source>dropped for %1: %2</source>
        <translation>为 %1 丢弃:%2</translation>
    </message>
    <message>
        <source>kept as the retained message</source>
        <translation>保存为保留消息</translation>
    </message>
    <message>
        <source>not valid: %1</source>
        <translation>无效:%1</translation>
    </message>
    <message>
        <source>message %1</source>
        <translation>消息 %1</translation>
    </message>
    <message>
        <source>delivery of message %1</source>
        <translation>投递消息 %1</translation>
    </message>
    <message>
        <source>acknowledges message %1</source>
        <translation>确认消息 %1</translation>
    </message>
    <message>
        <source>message %1 is acknowledged</source>
        <translation>消息 %1 已确认</translation>
    </message>
    <message>
        <source>for message %1</source>
        <translation>关于消息 %1</translation>
    </message>
    <message>
        <source>%1 older records were overwritten, from %2 to %3</source>
        <translation>%1 条较旧的记录被覆盖,从 %2 到 %3</translation>
    </message>
</context>
<context>
    <name>skep::Tray</name>
    <message numerus="yes">
        <source>Skep: %Ln client(s)</source>
        <translation>
            <numerusform>Skep：%Ln 个客户端</numerusform>
        </translation>
    </message>
    <message>
        <source>No listener is open</source>
        <translation>没有打开的监听器</translation>
    </message>
    <message>
        <source>Hide the window</source>
        <translation>隐藏窗口</translation>
    </message>
    <message>
        <source>Show the window</source>
        <translation>显示窗口</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>skep::UndoStack</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>skep::VerdictText</name>
    <message>
        <source>delivered</source>
        <translation>送达</translation>
    </message>
    <message>
        <source>one of a group</source>
        <translation>组内之一</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>排队</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>own message</source>
        <translation>自己的消息</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>passed over</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>covered</source>
        <translation>已覆盖</translation>
    </message>
    <message>
        <source>no match</source>
        <translation>不匹配</translation>
    </message>
    <message>
        <source>Online: it is sent at once.</source>
        <translation>在线：立即发送。</translation>
    </message>
    <message>
        <source>Offline: the message waits in its session.</source>
        <translation>离线：消息在其会话中等待。</translation>
    </message>
    <message>
        <source>Offline, and a message with QoS 0 is not kept.</source>
        <translation>离线，且 QoS 0 的消息不会保存。</translation>
    </message>
    <message>
        <source>It has published the message itself, and has set No Local.</source>
        <translation>消息由它自己发布，且它设置了 No Local。</translation>
    </message>
    <message>
        <source>The client gets one copy, by its subscription to %1.</source>
        <translation>客户端只收到一份，通过其对 %1 的订阅。</translation>
    </message>
    <message numerus="yes">
        <source>One of %Ln online member(s) of group %1 gets it: the next in turn that has room.</source>
        <translation>
            <numerusform>组 %1 的 %Ln 个在线成员之一会收到：轮到的下一个有空位的成员。</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline: another member of group %1 gets it.</source>
        <translation>离线：由组 %1 的另一个成员收到。</translation>
    </message>
    <message>
        <source>No member of group %1 is online: the message waits for the first that comes.</source>
        <translation>组 %1 没有成员在线：消息等待第一个上线的成员。</translation>
    </message>
    <message>
        <source>It has asked for this filter and was refused by access rules; the log tells why.</source>
        <translation>它请求过此过滤器，但被访问规则拒绝；原因见日志。</translation>
    </message>
    <message>
        <source>A wildcard at the start does not match a topic that begins with $.</source>
        <translation>开头的通配符不匹配以 $ 开头的主题。</translation>
    </message>
    <message>
        <source>Level %1 of the topic is “%2”, the filter wants “%3”.</source>
        <translation>主题的第 %1 层是“%2”，过滤器要求“%3”。</translation>
    </message>
    <message>
        <source>The topic ends at level %1, the filter goes on.</source>
        <translation>主题在第 %1 层结束，过滤器还有后续。</translation>
    </message>
    <message>
        <source>The filter ends at level %1, the topic goes on.</source>
        <translation>过滤器在第 %1 层结束，主题还有后续。</translation>
    </message>
    <message>
        <source>QoS %1 becomes %2, the highest that the subscription allows.</source>
        <translation>QoS %1 降为 %2，即订阅允许的最高值。</translation>
    </message>
    <message>
        <source>What it publishes itself, it does not get: No Local is set.</source>
        <translation>它自己发布的消息它收不到：已设置 No Local。</translation>
    </message>
    <message>
        <source>Its retain handling is about messages from before it subscribed, not about this one.</source>
        <translation>其保留处理针对订阅之前的消息，与这条无关。</translation>
    </message>
    <message>
        <source>Nobody gets it now</source>
        <translation>现在没有人收到</translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) get it now</source>
        <translation>
            <numerusform>%Ln 个客户端现在收到</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has subscribed to anything yet.</source>
        <translation>还没有人订阅任何主题。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln queue(s) keep it</source>
        <translation>
            <numerusform>%Ln 个队列保存它</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) miss it</source>
        <translation>
            <numerusform>%Ln 个客户端错过它</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln subscription(s) do not match</source>
        <translation>
            <numerusform>%Ln 个订阅不匹配</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more are not listed</source>
        <translation>
            <numerusform>另有 %Ln 个未列出</numerusform>
        </translation>
    </message>
    <message>
        <source>A message has a topic without + and #: these are for filters.</source>
        <translation>消息的主题不含 + 和 #：它们用于过滤器。</translation>
    </message>
    <message>
        <source>A topic has no character U+0000.</source>
        <translation>主题不含字符 U+0000。</translation>
    </message>
    <message>
        <source>A topic has %1 bytes at most; this one has %2.</source>
        <translation>主题最多 %1 字节；此主题有 %2 字节。</translation>
    </message>
    <message>
        <source>A topic has %1 levels at most; this one has %2.</source>
        <translation>主题最多 %1 层；此主题有 %2 层。</translation>
    </message>
    <message>
        <source>A topic has at least one character.</source>
        <translation>主题至少有一个字符。</translation>
    </message>
    <message>
        <source>The broker takes QoS %1 at most; a client that publishes with more is refused.</source>
        <translation>代理最多接受 QoS %1；客户端以更高的 QoS 发布会被拒绝。</translation>
    </message>
    <message>
        <source>Here a bridge may publish its state, 0 or 1, retained; any other message of a client is refused.</source>
        <translation>网桥可以在此发布其状态（0 或 1，保留消息）；客户端的其他消息会被拒绝。</translation>
    </message>
    <message>
        <source>Only the broker publishes below $SYS; a client that tries is refused.</source>
        <translation>只有代理在 $SYS 之下发布；客户端尝试会被拒绝。</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Online, but its queue holds %1 of %2: the message waits behind them.</source>
        <translation>在线，但其队列已有 %1 条（上限 %2）：消息排在它们之后等待。</translation>
    </message>
    <message>
        <source>Its queue is full (%1 of %2): the message is dropped.</source>
        <translation>其队列已满（%1 条，上限 %2）：消息被丢弃。</translation>
    </message>
    <message>
        <source>Its queue is full (%1 of %2): the oldest message is dropped, and this one waits.</source>
        <translation>其队列已满（%1 条，上限 %2）：最旧的消息被丢弃，此消息等待。</translation>
    </message>
    <message>
        <source>Offline: the message waits in its session, whose queue holds %1 of %2.</source>
        <translation>离线：消息在其会话中等待，队列已有 %1 条（上限 %2）。</translation>
    </message>
    <message>
        <source>Its packet would have %1 bytes, and the client takes %2 at most (Maximum Packet Size): the message is dropped.</source>
        <translation>其报文将有 %1 字节，而客户端最多接受 %2 字节（Maximum Packet Size）：消息被丢弃。</translation>
    </message>
    <message>
        <source>Online, but it has as many unacknowledged messages as it takes (Receive Maximum): the message waits.</source>
        <translation>在线，但未确认的消息已达到它接受的数量（Receive Maximum）：消息等待。</translation>
    </message>
    <message>
        <source>Online, but messages of its earlier connection are sent again first: the message waits behind them.</source>
        <translation>在线，但先重发其上一个连接的消息：消息排在它们之后等待。</translation>
    </message>
    <message>
        <source>Online, but it reads too slowly: the message waits.</source>
        <translation>在线，但读取太慢：消息等待。</translation>
    </message>
    <message>
        <source>Online, but messages with QoS 0 that wait for it fill the memory that they may have: the message is dropped.</source>
        <translation>在线，但等待它的 QoS 0 消息已占满允许的内存：消息被丢弃。</translation>
    </message>
    <message>
        <source>Online, but it has no room at the moment: another member of group %1 gets it.</source>
        <translation>在线，但目前没有余量：由组 %1 的另一个成员收到。</translation>
    </message>
    <message>
        <source>No online member of group %1 has room: the message waits for the first that has.</source>
        <translation>组 %1 的在线成员都没有余量：消息等待第一个有余量的成员。</translation>
    </message>
    <message>
        <source>The queue of group %1 is full (%2 of %3): the message is dropped.</source>
        <translation>组 %1 的队列已满（%2 条，上限 %3）：消息被丢弃。</translation>
    </message>
    <message>
        <source>The queue of group %1 is full (%2 of %3): its oldest message is dropped, and this one waits.</source>
        <translation>组 %1 的队列已满（%2 条，上限 %3）：其最旧的消息被丢弃，此消息等待。</translation>
    </message>
    <message>
        <source>The queue of group %1 holds %2 of %3: the message waits behind them.</source>
        <translation>组 %1 的队列已有 %2 条（上限 %3）：消息排在它们之后等待。</translation>
    </message>
    <message>
        <source>It takes packets of %1 bytes at most (Maximum Packet Size); a larger message is dropped.</source>
        <translation>它最多接受 %1 字节的报文（Maximum Packet Size）；更大的消息被丢弃。</translation>
    </message>
</context>
<context>
    <name>skep::VerdictsModel</name>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>客户端 ID</translation>
    </message>
    <message>
        <source>Topic filter</source>
        <translation>主题过滤器</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>The lower of the message&apos;s and the subscription&apos;s QoS</source>
        <translation>消息与订阅中较低的一个</translation>
    </message>
</context>
<context>
    <name>skep::ViewMenu</name>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Language of the system</source>
        <translation>系统语言</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>浅色配色</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>深色配色</translation>
    </message>
    <message>
        <source>Colours of the system</source>
        <translation>系统配色</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>语言：%1</translation>
    </message>
</context>
</TS>
