# SPDX-FileCopyrightText: 2026 The Skep authors
# SPDX-License-Identifier: Apache-2.0
"""Shows that tidy.py finds each kind of violation, and none in a tree that keeps the rules."""
import pathlib
import tempfile
import unittest

import tidy

SPDX = "// SPDX-" + "FileCopyrightText: 2026 The Skep authors\n// SPDX-" + "License-Identifier: Apache-2.0\n"
GOOD = {
    "core/broker/a.h": "#pragma once\n#include <QObject>\n#include <vector>\nclass A { void f() { if (true) { } } };\n",
    "core/broker/a.cpp": '#include "a.h"\n#include "core/broker/a.h"\n// try to catch all\nauto s = "throw";\n',
    "server/b.cpp": '#include "core/broker/a.h"\n#include <QTcpSocket>\n#include <QtCore/QObject>\n',
    "gui/main.cpp": '#include "core/broker/a.h"\n#include "server/b.h"\n#include <QWidget>\n',
    "server/b.h": "#pragma once\n",
}


class TidyTest(unittest.TestCase):
    def violations(self, changes=None):
        with tempfile.TemporaryDirectory() as directory:
            root, qt = pathlib.Path(directory, "root"), pathlib.Path(directory, "qt")
            for name in ("QtCore/QObject", "QtNetwork/QTcpSocket", "QtWidgets/QWidget"):
                self.write(qt / name, "")
            for name, text in (GOOD | (changes or {})).items():
                self.write(root / name, text if text.startswith("no licence") else SPDX + text)
            return tidy.check(root, qt)

    @staticmethod
    def write(path, text):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def assert_found(self, name, text, expected):
        found = self.violations({name: text})
        self.assertEqual(len(found), 1, found)
        self.assertIn(expected, found[0])
        self.assertTrue(found[0].startswith(name), found[0])

    def test_good_tree(self):
        self.assertEqual(self.violations(), [])

    def test_core_includes_network(self):
        self.assert_found("core/c.cpp", "#include <QTcpSocket>\n", "core may not include <QTcpSocket>")

    def test_core_includes_network_by_module(self):
        self.assert_found("core/c.cpp", "#include <QtNetwork/QTcpSocket>\n", "core may not include <QtNetwork/QTcpSocket>")

    def test_core_includes_server(self):
        self.assert_found("core/c.cpp", '#include "server/b.h"\n', 'core may not include "server/b.h"')

    def test_server_includes_widgets(self):
        self.assert_found("server/c.cpp", "#include <QWidget>\n", "server may not include <QWidget>")

    def test_server_includes_gui(self):
        found = self.violations({"gui/w.h": "#pragma once\n", "server/c.cpp": '#include "gui/w.h"\n'})
        self.assertEqual(found, ['server/c.cpp:3: server may not include "gui/w.h", only server/, core/'])

    def test_gui_includes_broker(self):
        self.assert_found("gui/c.cpp", '#include "core/broker/a.h"\n', 'gui may not include "core/broker/a.h"')

    def test_include_that_does_not_exist(self):
        self.assert_found("core/c.cpp", '#include "core/none.h"\n', "does not exist")
        self.assert_found("core/c.cpp", '#include "none.h"\n', "does not exist")

    def test_licence(self):
        found = self.violations({"core/c.cpp": "no licence\n"})
        self.assertEqual(len(found), 2, found)
        self.assertIn("core/c.cpp:1: no line SPDX", found[0])

    def test_licence_of_others(self):
        bundled = {"resources/lib.min.js": "no licence\n"}
        self.assertEqual(self.violations(bundled), ["resources/lib.min.js:1: no licence beside it"])
        self.assertEqual(self.violations(bundled | {"resources/lib.LICENSE.md": "MIT\n"}), [])

    def test_long_file(self):
        self.assert_found("core/c.cpp", "int a;\n" * 600, "602 lines")

    def test_long_function(self):
        body = "    f();\n" * 69
        self.assert_found("core/c.cpp", f"namespace x {{\nvoid f(int a)\n{{\n{body}}}\n}}\n", "a function of 72 lines")

    def test_long_constructor(self):
        body = "    f();\n" * 70
        head = "A::A(int a)\n    : m_a{a}, m_b{{1, 2}}\n{\n"
        self.assert_found("core/c.cpp", f"{head}{body}}}\n", "a function of 74 lines")

    def test_long_member_function(self):
        body = "    f(); // {\n" * 70
        self.assert_found("core/c.cpp", f"class A final : public B {{\n    void g() const {{\n{body}}}\n}};\n",
                          "a function of 72 lines")

    def test_long_table_is_no_function(self):
        text = "const std::array table{\n" + "    1,\n" * 100 + "};\nvoid f() { }\n"
        self.assertEqual(self.violations({"core/c.cpp": text}), [])
        text = "constexpr auto table = std::to_array<Row>({\n" + "    {1, 2},\n" * 100 + "});\nvoid f() { }\n"
        self.assertEqual(self.violations({"core/c.cpp": text}), [])

    def test_functions_are_found(self):
        text = "struct A {\n int a{1};\n A() : a{2} { }\n};\nstruct A f(B b) {\n for (;;) { }\n}\nint g() { return 1; }\n"
        self.assertEqual([(first, last) for first, last, _ in tidy.functions(text)], [(3, 3), (5, 7), (8, 8)])

    def test_banned_words(self):
        for line, expected in [
                ("app.processEvents();", "a nested event loop"), ("s.waitForReadyRead(5);", "a blocking wait"),
                ("QThread::msleep(5);", "a sleep"), ("sleep(1);", "a sleep"), ("std::this_thread::sleep_for(x);", "a sleep"),
                ("throw 1;", "an exception"), ("try { }", "an exception"), ("connect(a, SIGNAL(b()));", "by name"),
                ("// TO" "DO: later", "unfinished"), ("/* FIX" "ME */", "unfinished")]:
            with self.subTest(line):
                self.assert_found("server/c.cpp", f"void f() {{\n{line}\n}}\n", expected)

    def test_event_dispatcher_may_process_events(self):
        self.assertEqual(self.violations({"server/epolleventdispatcher.cpp": "bool D::processEvents() { }\n"}), [])

    def test_move_to_thread_twice(self):
        line = "void f() { o->moveToThread(t); }\n"
        self.assertEqual(self.violations({"server/c.cpp": line}), [])
        found = self.violations({"server/c.cpp": line, "server/d.cpp": line})
        self.assertIn("moveToThread in more than one file: server/c.cpp:3, server/d.cpp:3", found[0])

    def test_header_without_pragma_once(self):
        self.assert_found("core/c.h", "class C;\n", "no #pragma once")


if __name__ == "__main__":
    unittest.main()
