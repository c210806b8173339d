// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "webpage.h"

#include "transporthub.h"

#include <QCryptographicHash>
#include <QResource>
#include <QString>

#include <algorithm>
#include <array>

namespace skep {

namespace {

/// One file of the page, which the program carries.
struct WebFile
{
    QByteArray path;
    QByteArray type;
    QByteArray coding; ///< Content-Encoding of what is stored; empty if it is not encoded
    QByteArray content; ///< the resource's own memory
    QByteArray tag; ///< for ETag, without quotation marks
};

QByteArray tagOf(const QByteArray &content)
{
    return QCryptographicHash::hash(content, QCryptographicHash::Sha256).first(12).toHex();
}

WebFile webFile(const char *path, const char *type, const char *resource)
{
    const QResource data(QString::fromLatin1(resource));
    const QByteArray content = data.uncompressedData();
    Q_ASSERT(!content.isEmpty());
    const QByteArray coding = QByteArrayView(resource).endsWith(".gz") ? "gzip" : "";
    return {path, type, coding, content, tagOf(content)};
}

const WebFile *findFile(QByteArrayView path)
{
    static const std::array files = {
        webFile("/", "text/html; charset=utf-8", ":/skep/web/index.html"),
        webFile("/page.css", "text/css; charset=utf-8", ":/skep/web/page.css"),
        webFile("/page.js", "text/javascript; charset=utf-8", ":/skep/web/page.js"),
        webFile("/mqtt.min.js", "text/javascript; charset=utf-8", ":/skep/web/mqtt.min.js.gz"),
        webFile("/mqtt.LICENSE.md", "text/plain; charset=utf-8", ":/skep/web/mqtt.LICENSE.md"),
        webFile("/icon.svg", "image/svg+xml", ":/skep/web/icon.svg"),
    };
    const auto file = std::ranges::find_if(files, [path](const WebFile &f) { return f.path == path; });
    return file == files.end() ? nullptr : &*file;
}

QByteArray escaped(const QByteArray &text)
{
    return QString::fromUtf8(text).toHtmlEscaped().toUtf8();
}

/// The page connects to the host that it came from and loads nothing from anywhere else. Older browsers do not count
/// WebSockets to 'self'.
QByteArray contentSecurityPolicy(const HttpRequest &request)
{
    QByteArray host = request.header("Host");
    const bool isPlain = std::ranges::all_of(host, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || QByteArrayView("-.:[]").contains(c);
    });
    const QByteArray sockets = isPlain && !host.isEmpty() ? " ws://" + host + " wss://" + host : QByteArray();
    return "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
           "connect-src 'self'"
        + sockets + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'\r\n";
}

/// A whole answer; HEAD has no content, 304 not even its length (RFC 9110 §9.3.2, §15.4.5).
HttpAnswer answerWith(const HttpRequest &request, int status, const QByteArray &headers, const QByteArray &content)
{
    HttpAnswer answer;
    answer.status = status;
    answer.bytes = statusLine(status) + headers + "X-Content-Type-Options: nosniff\r\nConnection: close\r\n";
    if (status != 304)
        answer.bytes += "Content-Length: " + QByteArray::number(content.size()) + "\r\n";
    answer.bytes += "\r\n";
    if (status != 304 && request.method != "HEAD")
        answer.bytes += content;
    return answer;
}

HttpAnswer answerHealth(const HttpRequest &request, ServiceState state, qint64 restored)
{
    const char *const word = state == ServiceState::Serving ? "serving"
        : state == ServiceState::Starting                   ? "starting"
                                                            : "stopping";
    const QByteArray progress =
        state == ServiceState::Starting ? ",\"restored\":" + QByteArray::number(restored) : QByteArray();
    return answerWith(request, state == ServiceState::Serving ? 200 : 503,
                      "Content-Type: application/json\r\nCache-Control: no-store\r\n",
                      QByteArray("{\"status\":\"") + word + '"' + progress + "}\n");
}

HttpAnswer answerFile(const HttpRequest &request, const UpgradeRules &rules, const WebFile &file)
{
    QByteArray content = file.content;
    QByteArray tag = file.tag;
    if (file.path == "/") {
        content.replace("{{path}}", escaped(rules.path)).replace("{{protocols}}", escaped(rules.protocols.join(", ")));
        tag = tagOf(content);
    }
    tag = '"' + tag + '"';
    // A new version of the program may have other files: each is asked for again, and seldom sent again.
    QByteArray headers = "Content-Type: " + file.type + "\r\nCache-Control: no-cache\r\nETag: " + tag
        + "\r\nReferrer-Policy: no-referrer\r\n" + contentSecurityPolicy(request);
    if (!file.coding.isEmpty())
        headers += "Content-Encoding: " + file.coding + "\r\n";
    const QList<QByteArray> known = commaList(request.header("If-None-Match"));
    const bool isKnown =
        std::ranges::any_of(known, [&tag](const QByteArray &k) { return k == tag || k == "W/" + tag; });
    return answerWith(request, isKnown ? 304 : 200, headers, content);
}

} // namespace

std::optional<HttpAnswer> answerPage(const HttpRequest &request, const UpgradeRules &rules, ServiceState state,
                                     qint64 restored)
{
    if (!request.version.startsWith("HTTP/1.") || request.asksForWebSocket())
        return std::nullopt;
    const QByteArrayView path = request.path();
    const bool isHealth = path == "/health";
    const WebFile *const file = isHealth || !rules.offersPage ? nullptr : findFile(path);
    if (!isHealth && !file)
        return std::nullopt;
    if (request.method != "GET" && request.method != "HEAD")
        return refusal(405, "What is here can only be read.", "Allow: GET, HEAD\r\n");
    return isHealth ? answerHealth(request, state, restored) : answerFile(request, rules, *file);
}

HttpAnswer answerUnavailable(ServiceState state)
{
    return state == ServiceState::Starting
        ? refusal(503, "The broker is starting and still takes up what it has kept; try again in a moment.",
                  "Retry-After: 1\r\n")
        : refusal(503, "The broker is stopping.");
}

} // namespace skep
