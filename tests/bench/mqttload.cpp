// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
// mqttload: a closed-loop MQTT load generator and meter, one thread, epoll.
//
// It drives any broker over tcp, tls, ws or wss and reports what the broker delivered, how late, and what
// that cost the broker in CPU and memory (read from /proc for the pid given with --pid). Closed loop: a
// publisher stays at most --window messages ahead of its slowest subscriber, so no broker is asked to queue
// without bound and none may shed load unnoticed: every message must arrive, or the run fails.
//
//   g++ -O2 -std=c++20 mqttload.cpp -o mqttload -lssl -lcrypto
//   mqttload pairs   --port 1883 --clients 50 --qos 1 --messages 200000 --size 64 --pid BROKER
//   mqttload fanout  --transport ws --port 8000 --clients 200 --messages 20000
//   mqttload fanin   --clients 100 --messages 300000
//   mqttload rate    --clients 50 --rate 10000 --seconds 10        (latency at a fixed offered load)
//   mqttload idle    --clients 10000 --pid BROKER                  (memory and CPU of idle connections)
//   mqttload connect --clients 5000                                (connection rate, CONNECT to CONNACK)
//   mqttload offline --clients 10 --qos 1 --messages 200000        (into offline sessions, which then fetch them
//                                                                  unless --fetch 0)
//   mqttload retain  --messages 1000000 --qos 1                    (stores retained messages)
//   mqttload walk    --messages 1000000 --qos 1 --mqtt 5           (each client subscribes to all of them at once)
//
// With --persistent 1 the subscribers' sessions outlive their connections.
//
// One line of JSON on standard output; exit 1 if a message was lost or a connection broke.
#include <arpa/inet.h>
#include <dirent.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <openssl/ssl.h>
#include <signal.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <memory>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;
int64_t nowNs()
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(Clock::now().time_since_epoch()).count();
}

struct Options
{
    std::string mode, host = "127.0.0.1", transport = "tcp", path = "/mqtt";
    int port = 1883, clients = 50, qos = 0, size = 64, window = 100, version = 4, seconds = 10, burst = 256;
    int64_t messages = 100000, rate = 10000;
    int pid = 0, timeout = 120, persistent = 0, fetch = 1;
    std::string user, password;
};
Options opt;

[[noreturn]] void die(const std::string &why)
{
    std::fprintf(stderr, "mqttload: %s\n", why.c_str());
    std::exit(1);
}

struct Usage
{
    double cpu = 0;
    long rssKb = 0, hwmKb = 0;
};
Usage usageOf(int pid)
{
    Usage u;
    if (!pid)
        return u;
    std::ifstream stat("/proc/" + std::to_string(pid) + "/stat");
    std::string all((std::istreambuf_iterator<char>(stat)), {});
    auto close = all.rfind(')');
    if (close == std::string::npos)
        die("no process " + std::to_string(pid));
    std::istringstream rest(all.substr(close + 2));
    std::string field;
    long ut = 0, st = 0;
    for (int i = 3; rest >> field && i <= 15; ++i) {
        if (i == 14)
            ut = std::stol(field);
        if (i == 15)
            st = std::stol(field);
    }
    u.cpu = double(ut + st) / double(sysconf(_SC_CLK_TCK));
    // schedstat counts nanoseconds, stat only ticks of 10 ms; it leaves out threads that have ended
    std::string tasks = "/proc/" + std::to_string(pid) + "/task";
    double fine = 0;
    if (DIR *d = opendir(tasks.c_str())) {
        while (dirent *e = readdir(d)) {
            if (e->d_name[0] == '.')
                continue;
            std::ifstream s(tasks + "/" + e->d_name + "/schedstat");
            double ns = 0;
            if (s >> ns)
                fine += ns / 1e9;
        }
        closedir(d);
    }
    if (fine > 0)
        u.cpu = fine;
    std::ifstream status("/proc/" + std::to_string(pid) + "/status");
    for (std::string line; std::getline(status, line);) {
        if (line.rfind("VmRSS:", 0) == 0)
            u.rssKb = std::atol(line.c_str() + 6);
        if (line.rfind("VmHWM:", 0) == 0)
            u.hwmKb = std::atol(line.c_str() + 6);
    }
    return u;
}

void putString(std::string &out, std::string_view s)
{
    out += char(s.size() >> 8);
    out += char(s.size() & 0xff);
    out += s;
}
std::string packet(uint8_t header, const std::string &body)
{
    std::string out(1, char(header));
    size_t n = body.size();
    do {
        uint8_t b = n & 0x7f;
        n >>= 7;
        out += char(n ? b | 0x80 : b);
    } while (n);
    return out + body;
}

struct Connection;
struct Flow
{ // one publisher (or several) and the subscribers that must see its messages
    int64_t sent = 0, target = 0, received = 0;
    int subscribers = 1;
    int64_t delivered() const { return received / subscribers; }
};

int epfd = -1;
SSL_CTX *tlsContext = nullptr;
std::vector<uint32_t> latenciesUs;
int64_t totalReceived = 0, totalConnacks = 0, totalSubacks = 0, broken = 0;

struct Connection
{
    int fd = -1;
    SSL *ssl = nullptr;
    bool ws = false, upgraded = false, connected = false, publisher = false, wantWrite = false, sentConnect = false;
    int index = 0;
    std::string out; // bytes not yet written
    size_t outPos = 0;
    std::string in; // raw bytes read, not yet parsed
    std::string mqtt; // MQTT bytes out of WebSocket frames, not yet parsed
    std::string topic; // what a publisher publishes to, or a subscriber subscribes to
    Flow *flow = nullptr;
    uint16_t nextId = 1;
    int64_t unacked = 0, sentHere = 0, targetHere = 0;

    void open()
    {
        fd = socket(AF_INET, SOCK_STREAM, 0);
        if (fd < 0)
            die(std::string("socket: ") + strerror(errno));
        sockaddr_in a{};
        a.sin_family = AF_INET;
        a.sin_port = htons(uint16_t(opt.port));
        inet_pton(AF_INET, opt.host.c_str(), &a.sin_addr);
        if (index >= 20000) { // a loopback source address has about 28k ports: spread large tests over several
            sockaddr_in local{};
            local.sin_family = AF_INET;
            std::string src = "127.0.0." + std::to_string(2 + index / 20000);
            inet_pton(AF_INET, src.c_str(), &local.sin_addr);
            bind(fd, reinterpret_cast<sockaddr *>(&local), sizeof local);
        }
        if (::connect(fd, reinterpret_cast<sockaddr *>(&a), sizeof a) < 0)
            die(std::string("connect: ") + strerror(errno));
        int one = 1;
        setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
        fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) | O_NONBLOCK);
        if (tlsContext) {
            ssl = SSL_new(tlsContext);
            SSL_set_fd(ssl, fd);
            SSL_set_connect_state(ssl);
            SSL_set_mode(ssl, SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
        }
        epoll_event e{};
        e.events = EPOLLIN;
        e.data.ptr = this;
        epoll_ctl(epfd, EPOLL_CTL_ADD, fd, &e);
        if (ws) {
            out += "GET " + opt.path + " HTTP/1.1\r\nHost: " + opt.host + ":" + std::to_string(opt.port)
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                  "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: mqtt\r\n\r\n";
        } else {
            sendConnect();
        }
        flush();
    }
    void sendConnect()
    {
        std::string body;
        putString(body, "MQTT");
        body += char(opt.version);
        bool persistent = opt.persistent && !publisher;
        uint8_t flags = persistent ? 0x00 : 0x02;
        if (!opt.user.empty())
            flags |= 0x80 | 0x40;
        body += char(flags);
        body += char(0);
        body += char(0); // keep alive off
        if (opt.version == 5) {
            body += char(persistent ? 8 : 3); // properties: receive maximum 65535
            body += char(0x21);
            body += char(0xff);
            body += char(0xff);
            if (persistent)
                body += std::string("\x11\x00\x00\x0e\x10", 5); // session expiry: one hour
        }
        putString(body, "load-" + std::to_string(getpid()) + "-" + std::to_string(index));
        if (!opt.user.empty()) {
            putString(body, opt.user);
            putString(body, opt.password);
        }
        send(packet(0x10, body));
        sentConnect = true;
    }
    void leave()
    { // in order; open() comes back to the session
        send(std::string("\xe0\x00", 2));
        flush();
        epoll_ctl(epfd, EPOLL_CTL_DEL, fd, nullptr);
        shutdown(fd, SHUT_WR);
        char rest[4096];
        fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) & ~O_NONBLOCK);
        while (::recv(fd, rest, sizeof rest, 0) > 0) { }
        ::close(fd);
        fd = -1;
        in.clear();
        mqtt.clear();
        upgraded = connected = false;
    }
    void subscribe()
    {
        std::string body("\x00\x01", 2);
        if (opt.version == 5)
            body += char(0);
        putString(body, topic);
        body += char(opt.qos);
        send(packet(0x82, body));
    }
    void publish(bool retain = false)
    {
        std::string body;
        putString(body, topic);
        if (opt.qos) {
            body += char(nextId >> 8);
            body += char(nextId & 0xff);
            if (++nextId == 0)
                nextId = 1;
            ++unacked;
        }
        if (opt.version == 5)
            body += char(0);
        int64_t t = nowNs();
        size_t at = body.size();
        body.resize(at + size_t(std::max(opt.size, 8)), 'x');
        std::memcpy(body.data() + at, &t, 8);
        send(packet(uint8_t(0x30 | (opt.qos << 1) | (retain ? 1 : 0)), body));
        ++sentHere;
        ++flow->sent;
    }
    void send(const std::string &p)
    {
        if (ws) {
            out += char(0x82);
            if (p.size() < 126) {
                out += char(0x80 | p.size());
            } else if (p.size() < 65536) {
                out += char(0x80 | 126);
                out += char(p.size() >> 8);
                out += char(p.size() & 0xff);
            } else {
                out += char(0x80 | 127);
                for (int s = 56; s >= 0; s -= 8)
                    out += char((uint64_t(p.size()) >> s) & 0xff);
            }
            out.append(4, '\0'); // the masking key zero: valid, and costs the generator nothing
        }
        out += p;
    }
    void flush()
    {
        while (outPos < out.size()) {
            ssize_t n;
            if (ssl) {
                int r = SSL_write(ssl, out.data() + outPos, int(std::min<size_t>(out.size() - outPos, 1 << 20)));
                if (r <= 0) {
                    int e = SSL_get_error(ssl, r);
                    if (e == SSL_ERROR_WANT_READ || e == SSL_ERROR_WANT_WRITE) {
                        watchWrite(e == SSL_ERROR_WANT_WRITE);
                        return;
                    }
                    return fail("tls write");
                }
                n = r;
            } else {
                n = ::send(fd, out.data() + outPos, out.size() - outPos, MSG_NOSIGNAL);
                if (n < 0) {
                    if (errno == EAGAIN)
                        return watchWrite(true);
                    return fail("write");
                }
            }
            outPos += size_t(n);
        }
        out.clear();
        outPos = 0;
        watchWrite(false);
    }
    void watchWrite(bool on)
    {
        if (on == wantWrite)
            return;
        wantWrite = on;
        epoll_event e{};
        e.events = EPOLLIN | (on ? uint32_t(EPOLLOUT) : 0u);
        e.data.ptr = this;
        epoll_ctl(epfd, EPOLL_CTL_MOD, fd, &e);
    }
    void fail(const char *what)
    {
        if (fd < 0)
            return;
        std::fprintf(stderr, "mqttload: connection %d: %s\n", index, what);
        ++broken;
        epoll_ctl(epfd, EPOLL_CTL_DEL, fd, nullptr);
        ::close(fd);
        fd = -1;
    }
    void readable()
    {
        static char buffer[1 << 18];
        for (;;) {
            ssize_t n;
            if (ssl) {
                int r = SSL_read(ssl, buffer, sizeof buffer);
                if (r <= 0) {
                    int e = SSL_get_error(ssl, r);
                    if (e == SSL_ERROR_WANT_READ || e == SSL_ERROR_WANT_WRITE)
                        break;
                    return fail("tls closed");
                }
                n = r;
            } else {
                n = ::recv(fd, buffer, sizeof buffer, 0);
                if (n == 0)
                    return fail("closed by the broker");
                if (n < 0) {
                    if (errno == EAGAIN)
                        break;
                    return fail("read");
                }
            }
            in.append(buffer, size_t(n));
            if (!ssl && size_t(n) < sizeof buffer)
                break;
        }
        if (ws) {
            if (!upgraded) {
                auto end = in.find("\r\n\r\n");
                if (end == std::string::npos)
                    return;
                if (in.compare(0, 12, "HTTP/1.1 101") != 0)
                    return fail("no upgrade");
                in.erase(0, end + 4);
                upgraded = true;
                sendConnect();
            }
            size_t at = 0;
            while (in.size() - at >= 2) {
                auto *p = reinterpret_cast<const uint8_t *>(in.data() + at);
                uint64_t len = p[1] & 0x7f;
                size_t head = 2;
                if (len == 126) {
                    if (in.size() - at < 4)
                        break;
                    len = uint64_t(p[2]) << 8 | p[3];
                    head = 4;
                } else if (len == 127) {
                    if (in.size() - at < 10)
                        break;
                    len = 0;
                    for (int i = 0; i < 8; ++i)
                        len = len << 8 | p[2 + i];
                    head = 10;
                }
                if (in.size() - at < head + len)
                    break;
                int opcode = p[0] & 0x0f;
                if (opcode == 8)
                    return fail("websocket close");
                if (opcode <= 2)
                    mqtt.append(in, at + head, len);
                at += head + len;
            }
            in.erase(0, at);
            size_t used = parse(mqtt);
            mqtt.erase(0, used);
        } else {
            size_t used = parse(in);
            in.erase(0, used);
        }
        if (fd >= 0 && !out.empty())
            flush();
    }
    size_t parse(const std::string &data)
    {
        size_t at = 0;
        while (data.size() - at >= 2) {
            auto *p = reinterpret_cast<const uint8_t *>(data.data() + at);
            size_t len = 0, shift = 0, head = 1;
            bool whole = false;
            while (head < 5 && at + head < data.size()) {
                uint8_t b = p[head++];
                len |= size_t(b & 0x7f) << shift;
                shift += 7;
                if (!(b & 0x80)) {
                    whole = true;
                    break;
                }
            }
            if (!whole || data.size() - at < head + len)
                break;
            handle(p[0], p + head, len);
            at += head + len;
        }
        return at;
    }
    void handle(uint8_t header, const uint8_t *body, size_t len)
    {
        switch (header >> 4) {
        case 2:
            if (len < 2 || body[1] != 0)
                return fail("CONNACK refused");
            connected = true;
            ++totalConnacks;
            break;
        case 9:
            ++totalSubacks;
            break;
        case 3: {
            int qos = (header >> 1) & 3;
            size_t at = 2 + (size_t(body[0]) << 8 | body[1]);
            const uint8_t *id = body + at;
            if (qos)
                at += 2;
            if (opt.version == 5) {
                size_t n = 0, shift = 0;
                uint8_t b;
                do {
                    b = body[at++];
                    n |= size_t(b & 0x7f) << shift;
                    shift += 7;
                } while (b & 0x80);
                at += n;
            }
            int64_t t;
            std::memcpy(&t, body + at, 8);
            latenciesUs.push_back(uint32_t(std::min<int64_t>((nowNs() - t) / 1000, UINT32_MAX)));
            ++totalReceived;
            if (flow)
                ++flow->received;
            if (qos) {
                std::string ack(1, char(qos == 1 ? 0x40 : 0x50));
                ack += char(2);
                ack.append(reinterpret_cast<const char *>(id), 2);
                send(ack);
            }
            break;
        }
        case 4:
            --unacked;
            break;
        case 5: {
            std::string rel("\x62\x02", 2);
            rel.append(reinterpret_cast<const char *>(body), 2);
            send(rel);
            break;
        }
        case 6: {
            std::string comp("\x70\x02", 2);
            comp.append(reinterpret_cast<const char *>(body), 2);
            send(comp);
            break;
        }
        case 7:
            --unacked;
            break;
        case 14:
            return fail("DISCONNECT from the broker");
        default:
            break;
        }
    }
};

std::vector<std::unique_ptr<Connection>> connections;

void poll(int timeoutMs)
{
    static epoll_event events[512];
    int n = epoll_wait(epfd, events, 512, timeoutMs);
    for (int i = 0; i < n; ++i) {
        auto *c = static_cast<Connection *>(events[i].data.ptr);
        if (c->fd < 0)
            continue;
        if (events[i].events & EPOLLOUT)
            c->flush();
        if (c->fd >= 0 && (events[i].events & (EPOLLIN | EPOLLHUP | EPOLLERR)))
            c->readable();
    }
}
template <class Done>
void until(Done done, const char *what)
{
    int64_t end = nowNs() + int64_t(opt.timeout) * 1000000000;
    while (!done()) {
        if (broken)
            die(std::string("a connection broke while waiting for ") + what);
        if (nowNs() > end)
            die(std::string("timed out waiting for ") + what + " (received " + std::to_string(totalReceived) + ")");
        poll(100);
    }
}
Connection *add(std::string topic, bool publisher, Flow *flow)
{
    auto c = std::make_unique<Connection>();
    c->index = int(connections.size());
    c->ws = opt.transport == "ws" || opt.transport == "wss";
    c->topic = std::move(topic);
    c->publisher = publisher;
    c->flow = flow;
    connections.push_back(std::move(c));
    return connections.back().get();
}
void connectAll()
{ // at most 200 handshakes under way
    size_t next = 0;
    until(
        [&] {
            while (next < connections.size() && int64_t(next) - totalConnacks < 200)
                connections[next++]->open();
            return totalConnacks == int64_t(connections.size());
        },
        "CONNACK");
}
double percentile(double p)
{
    if (latenciesUs.empty())
        return 0;
    size_t k = std::min(latenciesUs.size() - 1, size_t(p / 100 * double(latenciesUs.size())));
    std::nth_element(latenciesUs.begin(), latenciesUs.begin() + long(k), latenciesUs.end());
    return latenciesUs[k];
}

/// Publishes while the subscribers are offline; then they come back, and every acknowledged message must be there.
int runOffline(const std::vector<Connection *> &publishers, const std::vector<Connection *> &subscribers,
               const Usage &start)
{
    int64_t t0 = nowNs();
    until(
        [&] {
            bool done = true;
            for (auto *p : publishers) {
                for (int k = 0; k < opt.burst && p->sentHere < p->targetHere && p->unacked < opt.window; ++k)
                    p->publish();
                if (!p->out.empty() && p->outPos == 0)
                    p->flush();
                done = done && p->sentHere == p->targetHere && p->unacked == 0;
            }
            return done;
        },
        "acknowledgements");
    double seconds = double(nowNs() - t0) / 1e9;
    Usage end = usageOf(opt.pid);
    int64_t acknowledged = 0, t1 = nowNs();
    for (auto *p : publishers)
        acknowledged += p->sentHere;
    if (opt.fetch) {
        for (auto *s : subscribers)
            s->open();
        until([&] { return totalReceived >= acknowledged; }, "what was queued");
    }
    std::printf("{\"mode\":\"offline\",\"transport\":\"%s\",\"mqtt\":%d,\"qos\":%d,\"clients\":%d,\"size\":%d,"
                "\"acknowledged\":%ld,"
                "\"delivered\":%ld,\"seconds\":%.3f,\"acknowledged_per_s\":%.0f,\"broker_cpu_us_per_msg\":%.3f,"
                "\"fetched_per_s\":%.0f,\"broker_rss_kb\":%ld}\n",
                opt.transport.c_str(), opt.version, opt.qos, opt.clients, opt.size, long(acknowledged),
                long(totalReceived), seconds, double(acknowledged) / seconds,
                (end.cpu - start.cpu) * 1e6 / double(acknowledged),
                double(totalReceived) / (double(nowNs() - t1) / 1e9), end.rssKb);
    return !opt.fetch || totalReceived == acknowledged ? 0 : 1;
}

/// Retained messages, a topic each; done when the broker has answered what comes behind the last.
int runRetain(Connection *publisher)
{
    while (publisher->sentHere < opt.messages || !publisher->out.empty() || publisher->unacked > 0) {
        while (publisher->sentHere < opt.messages && publisher->out.size() < size_t(1) << 18
               && publisher->unacked < opt.window) {
            publisher->topic = "retained/" + std::to_string(publisher->sentHere) + "/state";
            publisher->publish(true);
        }
        publisher->flush();
        poll(publisher->out.empty() && publisher->unacked < opt.window ? 0 : 10);
        if (broken)
            die("the connection broke");
    }
    publisher->topic = "$share/load/none";
    publisher->subscribe();
    publisher->flush();
    until([] { return totalSubacks == 1; }, "SUBACK");
    std::printf("{\"mode\":\"retain\",\"messages\":%ld,\"broker_rss_kb\":%ld}\n", long(opt.messages),
                usageOf(opt.pid).rssKb);
    return 0;
}

/// Each subscriber gets every retained message, and the broker's memory meanwhile is looked at.
int runWalk(const std::vector<Connection *> &subscribers)
{
    const Usage start = usageOf(opt.pid);
    const int64_t t0 = nowNs();
    const int64_t expected = opt.messages * int64_t(subscribers.size());
    long mostKb = start.rssKb;
    int64_t looked = t0;
    for (auto *s : subscribers) {
        s->topic = "retained/#";
        s->subscribe();
        s->flush();
    }
    until(
        [&] {
            latenciesUs.clear();
            if (opt.pid && nowNs() - looked > 20'000'000) {
                looked = nowNs();
                mostKb = std::max(mostKb, usageOf(opt.pid).rssKb);
            }
            return totalReceived >= expected;
        },
        "retained messages");
    const double seconds = double(nowNs() - t0) / 1e9;
    const Usage end = usageOf(opt.pid);
    std::printf("{\"mode\":\"walk\",\"transport\":\"%s\",\"mqtt\":%d,\"qos\":%d,\"clients\":%d,\"delivered\":%ld,"
                "\"seconds\":%.3f,\"broker_cpu_us_per_msg\":%.3f,\"broker_rss_kb\":%ld,\"broker_more_kb\":%ld}\n",
                opt.transport.c_str(), opt.version, opt.qos, int(subscribers.size()), long(totalReceived), seconds,
                (end.cpu - start.cpu) * 1e6 / double(totalReceived), start.rssKb, mostKb - start.rssKb);
    return totalReceived == expected ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 2)
        die("a mode: pairs, fanout, fanin, rate, offline, retain, walk, idle or connect");
    opt.mode = argv[1];
    for (int i = 2; i + 1 < argc; i += 2) {
        std::string k = argv[i], v = argv[i + 1];
        if (k == "--host")
            opt.host = v;
        else if (k == "--port")
            opt.port = std::stoi(v);
        else if (k == "--transport")
            opt.transport = v;
        else if (k == "--path")
            opt.path = v;
        else if (k == "--clients")
            opt.clients = std::stoi(v);
        else if (k == "--qos")
            opt.qos = std::stoi(v);
        else if (k == "--size")
            opt.size = std::stoi(v);
        else if (k == "--window")
            opt.window = std::stoi(v);
        else if (k == "--mqtt")
            opt.version = std::stoi(v) == 5 ? 5 : 4;
        else if (k == "--messages")
            opt.messages = std::stoll(v);
        else if (k == "--rate")
            opt.rate = std::stoll(v);
        else if (k == "--seconds")
            opt.seconds = std::stoi(v);
        else if (k == "--pid")
            opt.pid = std::stoi(v);
        else if (k == "--timeout")
            opt.timeout = std::stoi(v);
        else if (k == "--persistent")
            opt.persistent = std::stoi(v);
        else if (k == "--fetch")
            opt.fetch = std::stoi(v);
        else if (k == "--user")
            opt.user = v;
        else if (k == "--password")
            opt.password = v;
        else
            die("unknown option " + k);
    }
    signal(SIGPIPE, SIG_IGN);
    rlimit lim{};
    getrlimit(RLIMIT_NOFILE, &lim);
    lim.rlim_cur = lim.rlim_max;
    setrlimit(RLIMIT_NOFILE, &lim);
    epfd = epoll_create1(0);
    if (opt.transport == "tls" || opt.transport == "wss")
        tlsContext = SSL_CTX_new(TLS_client_method());

    std::vector<std::unique_ptr<Flow>> flows;
    auto flow = [&](int64_t target, int subscribers) {
        flows.push_back(std::make_unique<Flow>());
        flows.back()->target = target;
        flows.back()->subscribers = subscribers;
        return flows.back().get();
    };
    std::vector<Connection *> publishers, subscribers;
    std::string root = "load/" + std::to_string(getpid()) + "/";
    Usage before = usageOf(opt.pid);
    bool messaging = true;
    if (opt.mode == "offline")
        opt.persistent = 1;
    if (opt.mode == "pairs" || opt.mode == "rate" || opt.mode == "offline") {
        if (opt.mode == "rate")
            opt.messages = opt.rate * opt.seconds;
        for (int i = 0; i < opt.clients; ++i) {
            Flow *f = flow(opt.messages / opt.clients, 1);
            subscribers.push_back(add(root + std::to_string(i), false, f));
            publishers.push_back(add(root + std::to_string(i), true, f));
        }
    } else if (opt.mode == "fanout") {
        Flow *f = flow(opt.messages, opt.clients);
        for (int i = 0; i < opt.clients; ++i)
            subscribers.push_back(add(root + "all", false, f));
        publishers.push_back(add(root + "all", true, f));
    } else if (opt.mode == "fanin") {
        Flow *f = flow(opt.messages / opt.clients * opt.clients, 1);
        subscribers.push_back(add(root + "#", false, f));
        for (int i = 0; i < opt.clients; ++i)
            publishers.push_back(add(root + std::to_string(i), true, f));
    } else if (opt.mode == "retain") {
        publishers.push_back(add({}, true, flow(opt.messages, 1)));
    } else if (opt.mode == "walk") {
        for (int i = 0; i < opt.clients; ++i)
            subscribers.push_back(add({}, false, nullptr));
    } else if (opt.mode == "idle" || opt.mode == "connect") {
        messaging = false;
        for (int i = 0; i < opt.clients; ++i) {
            Connection *c = add(root + std::to_string(i), false, nullptr);
            if (opt.mode == "idle")
                subscribers.push_back(c);
        }
    } else
        die("unknown mode " + opt.mode);
    for (auto *p : publishers)
        p->targetHere = opt.mode == "fanin" ? opt.messages / opt.clients : p->flow->target;
    latenciesUs.reserve(size_t(messaging ? opt.messages * (opt.mode == "fanout" ? opt.clients : 1) : 0));

    int64_t connectStart = nowNs();
    connectAll();
    double connectSeconds = double(nowNs() - connectStart) / 1e9;
    if (opt.mode == "retain")
        return runRetain(publishers.front());
    if (opt.mode == "walk")
        return runWalk(subscribers);
    for (auto *s : subscribers) {
        s->subscribe();
        s->flush();
    }
    until([&] { return totalSubacks == int64_t(subscribers.size()); }, "SUBACK");

    if (!messaging) {
        Usage ready = usageOf(opt.pid);
        if (opt.mode == "idle") {
            for (int64_t end = nowNs() + int64_t(opt.seconds) * 1000000000; nowNs() < end && !broken;)
                poll(100);
        }
        Usage after = usageOf(opt.pid);
        std::printf("{\"mode\":\"%s\",\"transport\":\"%s\",\"clients\":%d,\"connect_s\":%.3f,\"connects_per_s\":%.0f,"
                    "\"broker_connect_cpu_us\":%.1f,\"broker_rss_kb\":%ld,\"broker_kb_per_client\":%.2f,\"idle_cpu_s\":"
                    "%.2f,\"broken\":%ld}\n",
                    opt.mode.c_str(), opt.transport.c_str(), opt.clients, connectSeconds, opt.clients / connectSeconds,
                    (ready.cpu - before.cpu) * 1e6 / opt.clients, after.rssKb,
                    double(after.rssKb - before.rssKb) / opt.clients, after.cpu - ready.cpu, long(broken));
        return broken ? 1 : 0;
    }

    if (opt.mode == "offline") {
        for (auto *s : subscribers)
            s->leave();
    }
    Usage start = usageOf(opt.pid);
    int64_t t0 = nowNs();
    if (opt.mode == "offline")
        return runOffline(publishers, subscribers, start);
    int64_t expected = 0;
    for (auto &f : flows)
        expected += f->target * f->subscribers;
    int64_t limit = t0 + int64_t(opt.timeout) * 1000000000;
    int64_t paced = 0;
    while (totalReceived < expected
           || std::any_of(publishers.begin(), publishers.end(), [](auto *p) { return p->unacked > 0; })) {
        if (broken)
            die("a connection broke");
        if (nowNs() > limit)
            die("timed out: received " + std::to_string(totalReceived) + " of " + std::to_string(expected));
        if (opt.mode == "rate") {
            int64_t due =
                std::min<int64_t>(opt.rate * opt.seconds, int64_t(double(nowNs() - t0) / 1e9 * double(opt.rate)));
            for (; paced < due; ++paced) {
                Connection *p = publishers[size_t(paced) % publishers.size()];
                if (p->sentHere < p->targetHere)
                    p->publish();
            }
            for (auto *p : publishers)
                if (!p->out.empty())
                    p->flush();
            poll(1);
            continue;
        }
        for (auto *p : publishers) {
            if (p->outPos < p->out.size())
                continue; // still writing the last burst
            int64_t room = opt.mode == "fanin"
                ? opt.window - (p->flow->sent - p->flow->received) / std::max<int64_t>(1, int64_t(publishers.size()))
                : opt.window - (p->flow->sent - p->flow->delivered());
            for (int64_t k = 0; k < room && k < opt.burst && p->sentHere < p->targetHere && p->unacked < opt.window;
                 ++k)
                p->publish();
            if (!p->out.empty())
                p->flush();
        }
        poll(10);
    }
    double seconds = double(nowNs() - t0) / 1e9;
    Usage end = usageOf(opt.pid);
    double cpuUs = opt.pid ? (end.cpu - start.cpu) * 1e6 / double(totalReceived) : 0;
    double p50 = percentile(50), p99 = percentile(99), p999 = percentile(99.9), pmax = percentile(100);
    std::printf(
        "{\"mode\":\"%s\",\"transport\":\"%s\",\"mqtt\":%d,\"qos\":%d,\"clients\":%d,\"size\":%d,\"delivered\":%ld,"
        "\"expected\":%ld,"
        "\"seconds\":%.3f,\"delivered_per_s\":%.0f,\"broker_cpu_us_per_msg\":%.3f,\"broker_cpu_s\":%.2f,"
        "\"p50_us\":%.0f,\"p99_us\":%.0f,\"p999_us\":%.0f,\"max_us\":%.0f,\"broker_rss_kb\":%ld,\"broken\":%ld}\n",
        opt.mode.c_str(), opt.transport.c_str(), opt.version, opt.qos, opt.clients, opt.size, long(totalReceived),
        long(expected), seconds, double(totalReceived) / seconds, cpuUs, end.cpu - start.cpu, p50, p99, p999, pmax,
        end.rssKb, long(broken));
    return totalReceived == expected && !broken ? 0 : 1;
}
