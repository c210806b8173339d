// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "websockettransport.h"

#include "core/console/capturevalues.h"
#include "hixiecodec.h"
#include "recognition.h"
#include "transporthub.h"
#include "webpage.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace skep {

namespace {

/// A page is larger than a goodbye, and a person's network slower than a device's.
constexpr qint64 PageTimeout = 30'000;

std::unique_ptr<WebSocketCodec> makeCodec(WebSocketDraft draft, const UpgradeRules &rules)
{
    switch (draft) {
    case WebSocketDraft::Hixie75:
        return std::make_unique<HixieCodec>(HixieCodec::Goodbye::None);
    case WebSocketDraft::Hixie76:
        return std::make_unique<HixieCodec>(HixieCodec::Goodbye::Frame);
    default:
        return std::make_unique<HybiCodec>(rules.toleratesReservedBits ? HybiCodec::ReservedBits::Ignored
                                                                       : HybiCodec::ReservedBits::Refused);
    }
}

} // namespace

WebSocketTransport::WebSocketTransport(TransportHub &hub, std::unique_ptr<QAbstractSocket> socket,
                                       const UpgradeRules &rules, TransportSink &sink)
    : m_hub(hub), m_sink(sink), m_rules(rules), m_reader(std::make_unique<HttpRequestReader>()),
      m_stream(hub, std::move(socket), *this)
{
    setDeadline(hub.limits().noConnectIdleTimeout,
                [this] { refuse(refusal(408, "The WebSocket handshake took too long.")); });
}

WebSocketTransport::~WebSocketTransport()
{
    m_state = State::Closed;
}

void WebSocketTransport::setDeadline(qint64 delay, std::function<void()> act)
{
    m_deadline = std::make_unique<Deadline>(m_hub.deadlines(), std::move(act));
    m_deadline->setAt(m_hub.now() + delay);
}

// -- in

void WebSocketTransport::bytesReceived(std::span<char> bytes)
{
    if (m_state == State::Handshake)
        bytes = shakeHands(bytes);
    if (m_state == State::Open || m_state == State::Closing)
        decode(bytes);
}

/// Returns the bytes behind the request.
std::span<char> WebSocketTransport::shakeHands(std::span<char> bytes)
{
    const QByteArrayView view(bytes.data(), qsizetype(bytes.size()));
    if (!m_reader->hasBegun()) {
        const FirstBytes found = recognise(view);
        if (found == FirstBytes::Mqtt || found == FirstBytes::Tls || found == FirstBytes::ProxyHeader) {
            if (const QByteArray answer = m_sink.foreignProtocol(found, view); !answer.isEmpty())
                send(answer);
            endStream({});
            return {};
        }
    }
    const qsizetype taken = m_reader->feed(view);
    if (m_hub.isCapturing()) {
        m_head += view.first(taken);
        if (m_reader->state() != HttpRequestReader::State::NeedMore)
            m_sink.httpSeen(CaptureDirection::In, std::exchange(m_head, {}));
    }
    if (m_reader->state() == HttpRequestReader::State::Refused) {
        refuse(m_reader->refusal());
    } else if (m_reader->state() == HttpRequestReader::State::Complete) {
        if (answerPlainRequest())
            return {};
        const HttpAnswer answer = m_hub.state() == ServiceState::Serving ? answerUpgrade(m_reader->request(), m_rules)
                                                                         : answerUnavailable(m_hub.state());
        if (!answer.isUpgrade()) {
            refuse(answer);
            return {};
        }
        sendAnswer(answer);
        m_codec = makeCodec(answer.draft, m_rules);
        m_hasFrames = m_codec->watch(nullptr);
        m_deadline.reset();
        const auto reader = std::move(m_reader);
        m_state = State::Open;
        m_sink.upgraded(reader->request(), answer);
    }
    return bytes.subspan(size_t(taken));
}

bool WebSocketTransport::answerPlainRequest()
{
    const auto answer = answerPage(m_reader->request(), m_rules, m_hub.state(), m_hub.restored());
    if (!answer)
        return false;
    sendAnswer(*answer);
    m_stream.closeWithin(PageTimeout);
    m_sink.requestAnswered(m_reader->request());
    endStream({});
    return true;
}

void WebSocketTransport::refuse(const HttpAnswer &answer)
{
    sendAnswer(answer);
    m_sink.upgradeRefused(m_reader->request(), answer);
    endStream({});
}

void WebSocketTransport::decode(std::span<char> bytes)
{
    m_codec->watch(m_hub.isCapturing() ? this : nullptr);
    while (m_state == State::Open || m_state == State::Closing) {
        const WebSocketCodec::Step step = m_codec->decode(bytes);
        if (step.payload > 0 && m_state == State::Open)
            m_sink.bytesReceived(bytes.first(size_t(step.payload)));
        bytes = bytes.subspan(size_t(step.consumed));
        switch (step.stop) {
        case WebSocketCodec::Stop::Exhausted:
            return;
        case WebSocketCodec::Stop::Ping:
            if (m_state == State::Open)
                sendFrame(m_codec->pongFrame());
            break;
        case WebSocketCodec::Stop::Close:
            peerCloses();
            break;
        case WebSocketCodec::Stop::Violation:
            failConnection();
            break;
        }
    }
}

// -- out

char *WebSocketTransport::allocate(qsizetype packetSize)
{
    Q_ASSERT(m_state == State::Open);
    return writeHeader(m_stream.allocate(m_codec->headerSize(packetSize) + packetSize), packetSize);
}

char *WebSocketTransport::allocateHead(qsizetype headSize, const MessagePointer &message)
{
    Q_ASSERT(m_state == State::Open);
    const qsizetype packetSize = headSize + message->payload().size();
    return writeHeader(m_stream.allocateHead(m_codec->headerSize(packetSize) + headSize, message), packetSize);
}

/// Returns the place of the packet.
char *WebSocketTransport::writeHeader(char *frame, qsizetype packetSize)
{
    char *const place = m_codec->writeHeader(frame, packetSize);
    if (m_hub.isCapturing() && m_hasFrames)
        m_sink.frameSeen(CaptureDirection::Out, {frame, place - frame}, quint64(place - frame + packetSize));
    return place;
}

void WebSocketTransport::send(QByteArrayView bytes)
{
    std::copy(bytes.begin(), bytes.end(), m_stream.allocate(bytes.size()));
}

void WebSocketTransport::sendAnswer(const HttpAnswer &answer)
{
    send(answer.bytes);
    if (m_hub.isCapturing())
        m_sink.httpSeen(CaptureDirection::Out, answer.bytes);
}

/// A control frame.
void WebSocketTransport::sendFrame(QByteArrayView frame)
{
    send(frame);
    if (m_hub.isCapturing() && m_hasFrames)
        m_sink.frameSeen(CaptureDirection::Out, frame, quint64(frame.size()));
}

void WebSocketTransport::frameRead(QByteArrayView frame, quint64 size)
{
    m_sink.frameSeen(CaptureDirection::In, frame, size);
}

// -- the end

void WebSocketTransport::close()
{
    if (m_state == State::Handshake) {
        if (m_hub.isStopping() && m_reader->hasBegun())
            sendAnswer(answerUnavailable(m_hub.state()));
        m_state = State::Closing;
        m_deadline.reset();
        m_stream.close();
    } else if (m_state == State::Open) {
        const QByteArray goodbye = m_codec->closeFrame(m_hub.isStopping() ? CloseCode::GoingAway : CloseCode::Normal);
        m_state = State::Closing;
        if (goodbye.isEmpty()) {
            m_stream.close();
        } else {
            sendFrame(goodbye);
            setDeadline(m_hub.limits().lingerTimeout, [this] { m_stream.abort({}); });
        }
    }
}

/// The peer's Close frame answers ours, or is answered with its own code (RFC 6455 §5.5.1).
void WebSocketTransport::peerCloses()
{
    if (m_state == State::Open)
        sendFrame(m_codec->closeFrame(m_codec->closeCode()));
    const CloseCode code = m_codec->closeCode();
    const bool orderly = code == CloseCode::Normal || code == CloseCode::GoingAway || code == CloseCode::NoStatus;
    endStream(orderly
                  ? QString()
                  : u"The client closed the WebSocket with code %1%2"_s.arg(quint16(code))
                        .arg(m_codec->closeReason().isEmpty() ? u"."_s
                                                              : u": "_s + QString::fromUtf8(m_codec->closeReason())));
}

void WebSocketTransport::failConnection()
{
    if (m_state == State::Open)
        sendFrame(m_codec->closeFrame(m_codec->closeCode(), m_codec->violation().data()));
    endStream(m_codec->violation());
}

/// The WebSocket is over, for good or ill; what was sent still has its time to arrive.
void WebSocketTransport::endStream(const QString &why)
{
    m_state = State::Closed;
    m_stream.close();
    m_sink.closed(why);
}

void WebSocketTransport::closed(const QString &why)
{
    if (m_state == State::Closed)
        return;
    m_state = State::Closed;
    m_sink.closed(why);
}

} // namespace skep
