// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0

// The desktop program with a clock on its window: goes from page to page, and measures a hundred times a second how
// long the window takes to handle an input. Prints one line of JSON at the end; see console.sh.

#include "gui/feed/trafficrecorder.h"
#include "gui/window/mainwindow.h"
#include "gui/window/translation.h"
#include "server/process/commandline.h"
#include "server/process/heap.h"
#include "server/thread/brokerservice.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace skep;

namespace {

constexpr auto BetweenInputs = std::chrono::milliseconds(10);
constexpr int BetweenPages = 400; // ms

/// An input that knows when it was made, by another thread, as those of the window system are.
class Input final : public QEvent
{
public:
    Input() : QEvent(kind()) { m_age.start(); }

    qint64 age() const { return m_age.nsecsElapsed(); }
    static Type kind()
    {
        static const auto type = Type(registerEventType());
        return type;
    }

private:
    QElapsedTimer m_age;
};

/// Hands each input to the widget that has the focus, as arrow keys in turn, and notes how long that took.
class Meter final : public QObject
{
public:
    explicit Meter(MainWindow &window) : m_window(window)
    {
        m_inputs = std::thread([this] { makeInputs(); });
    }
    ~Meter() override
    {
        m_over = true;
        m_inputs.join();
    }
    Q_DISABLE_COPY_MOVE(Meter)

    bool event(QEvent *event) override
    {
        if (event->type() != Input::kind())
            return QObject::event(event);
        QWidget *const focus = m_window.focusWidget();
        const int key = m_nanoseconds.size() % 20 < 10 ? Qt::Key_Down : Qt::Key_Up;
        for (const auto type : {QEvent::KeyPress, QEvent::KeyRelease}) {
            QKeyEvent pressed(type, key, Qt::NoModifier);
            QCoreApplication::sendEvent(focus ? focus : &m_window, &pressed);
        }
        m_nanoseconds.push_back(static_cast<Input *>(event)->age());
        return true;
    }

    void report()
    {
        std::sort(m_nanoseconds.begin(), m_nanoseconds.end());
        const auto milliseconds = [this](double share) {
            const auto place = size_t(share * double(m_nanoseconds.size() - 1));
            return m_nanoseconds.empty() ? 0.0 : double(m_nanoseconds[place]) / 1e6;
        };
        std::printf("{\"inputs\":%zu,\"input_p50_ms\":%.2f,\"input_p99_ms\":%.2f,\"input_max_ms\":%.2f}\n",
                    m_nanoseconds.size(), milliseconds(0.5), milliseconds(0.99), milliseconds(1));
    }

private:
    void makeInputs()
    {
        while (!m_over) {
            std::this_thread::sleep_for(BetweenInputs);
            QCoreApplication::postEvent(this, new Input, Qt::HighEventPriority);
        }
    }

    MainWindow &m_window;
    std::vector<qint64> m_nanoseconds;
    std::atomic<bool> m_over = false;
    std::thread m_inputs;
};

} // namespace

/// Arguments: as the desktop program's, behind the number of seconds; --record records the traffic meanwhile.
int main(int argc, char **argv)
{
    QTemporaryDir scope;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, scope.path());
    arrangeHeap(HeapUse::Window);
    QApplication app(argc, argv);
    Translation translation;
    QStringList arguments = QCoreApplication::arguments();
    const int seconds = arguments.size() > 1 ? arguments.takeAt(1).toInt() : 0;
    const bool records = arguments.removeOne(u"--record"_s);
    const auto parsed = parseCommandLine(arguments);
    const auto *const settings = std::get_if<Settings>(&parsed);
    if (seconds <= 0 || !settings) {
        std::fprintf(stderr, "bench_console SECONDS [--record] [options of skep]\n");
        return 1;
    }
    Theme theme;
    BrokerService service;
    MainWindow window(service, theme);
    window.resize(1280, 800);
    QTimer pages;
    QObject::connect(&pages, &QTimer::timeout, &window,
                     [&] { window.showPage((window.pageNumber() + 1) % window.pageCount()); });
    QObject::connect(&service, &BrokerService::failed, &app, [](const QString &sentence) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(sentence));
        QCoreApplication::exit(1);
    });
    std::unique_ptr<Meter> meter;
    QObject::connect(&service, &BrokerService::started, &window, [&] {
        window.show();
        if (records)
            window.findChild<TrafficRecorder *>()->setRecording(true);
        pages.start(BetweenPages);
        meter = std::make_unique<Meter>(window);
        QTimer::singleShot(seconds * 1000, &service, &BrokerService::stop);
    });
    QObject::connect(&service, &BrokerService::stopped, &app, &QCoreApplication::quit);
    service.start(*settings);
    const int status = QCoreApplication::exec();
    if (meter)
        meter->report();
    return status;
}
