# SPDX-FileCopyrightText: 2026 The Skep authors
# SPDX-License-Identifier: Apache-2.0
"""Shows that tidy.py finds each kind of violation, and none in a tree that keeps the rules."""
import pathlib
import shutil
import tempfile
import unittest

import tidy

CLANG_FORMAT = shutil.which(f"clang-format-{tidy.CLANG_FORMAT_VERSION}")
SPDX = "// SPDX-" + "FileCopyrightText: 2026 The Skep authors\n// SPDX-" + "License-Identifier: Apache-2.0\n"
GOOD = {
    "core/base/a.h": "#pragma once\n#include <QObject>\n#include <vector>\nclass A { void f() { if (true) { } } };\n",
    "core/base/a.cpp": '#include "a.h"\n#include "core/base/a.h"\n// try to catch all\nauto s = "throw";\n',
    "core/broker/d.h": '#pragma once\n#include "core/base/a.h"\nclass D\n{\n    void g();\n};\n',
    "server/network/b.cpp": '#include "core/base/a.h"\n#include <QTcpSocket>\n#include <QtCore/QObject>\n',
    "server/network/b.h": "#pragma once\n",
    "gui/main.cpp": '#include "core/base/a.h"\n#include "gui/window/w.h"\n#include "server/network/b.h"\n#include <QWidget>\n',
    "gui/window/w.h": "#pragma once\n",
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
        self.assert_found("core/base/c.cpp", "#include <QTcpSocket>\n", "core may not include <QTcpSocket>")

    def test_core_includes_network_by_module(self):
        self.assert_found("core/base/c.cpp", "#include <QtNetwork/QTcpSocket>\n",
                          "core may not include <QtNetwork/QTcpSocket>")

    def test_core_includes_server(self):
        self.assert_found("core/base/c.cpp", '#include "server/network/b.h"\n', 'core may not include "server/network/b.h"')

    def test_server_includes_widgets(self):
        self.assert_found("server/network/c.cpp", "#include <QWidget>\n", "server may not include <QWidget>")

    def test_server_includes_gui(self):
        found = self.violations({"server/network/c.cpp": '#include "gui/window/w.h"\n'})
        self.assertEqual(found, ['server/network/c.cpp:3: server may not include "gui/window/w.h", only server/, core/'])

    def test_gui_includes_broker(self):
        self.assert_found("gui/window/c.cpp", '#include "core/broker/d.h"\n', 'gui may not include "core/broker/d.h"')

    def test_include_of_a_room_above(self):
        for name, included in [("core/base/c.h", "core/broker/d.h"), ("server/network/c.h", "server/process/p.h"),
                               ("gui/look/c.h", "gui/window/w.h")]:
            with self.subTest(name):
                room = included.split("/")[1]
                found = self.violations({included: "#pragma once\nclass D\n{\n};\n",
                                         name: f'#pragma once\n#include "{included}"\n'})
                part = "/".join(name.split("/")[:2])
                self.assertEqual(found, [f'{name}:4: {part} may not include "{included}": {room} is above it'])

    def test_rooms_that_include_each_other(self):
        found = self.violations({"core/base/a.h": '#pragma once\n#include "core/broker/d.h"\n'})
        self.assertEqual(found, ['core/base/a.h:4: core/base may not include "core/broker/d.h": broker is above it'])

    def test_include_of_a_file_on_top(self):
        self.assert_found("gui/window/c.cpp", '#include "gui/main.cpp"\n', "is above it")

    def test_room_without_a_floor(self):
        self.assert_found("core/cellar/c.cpp", '#include "core/base/a.h"\n', "core has no room 'cellar'")

    def test_include_that_does_not_exist(self):
        self.assert_found("core/base/c.cpp", '#include "core/none.h"\n', "does not exist")
        self.assert_found("core/base/c.cpp", '#include "none.h"\n', "does not exist")

    def test_include_in_another_form(self):
        self.assert_found("core/base/c.cpp", '#include "../base/a.h"\n', "does not exist")
        self.assert_found("core/base/c.cpp", '#include "tests/x.h"\n', "does not exist")
        found = self.violations({"tests/x.h": "\n", "core/base/c.cpp": '#include "tests/x.h"\n'})
        self.assertIn("neither rooted at the repository nor a plain name", found[0])

    def test_licence(self):
        found = self.violations({"core/base/c.cpp": "no licence\n"})
        self.assertEqual(len(found), 2, found)
        self.assertIn("core/base/c.cpp:1: no line SPDX", found[0])

    def test_licence_of_others(self):
        bundled = {"resources/lib.min.js": "no licence\n"}
        self.assertEqual(self.violations(bundled), ["resources/lib.min.js:1: no licence beside it"])
        self.assertEqual(self.violations(bundled | {"resources/lib.LICENSE.md": "MIT\n"}), [])

    def test_class_in_two_sources(self):
        found = self.violations({"core/broker/d.cpp": '#include "d.h"\nvoid D::g()\n{\n}\n',
                                 "core/broker/e.cpp": '#include "d.h"\nint &D::Inner::h(A::B b)\n{\n}\n'})
        self.assertEqual(found, ["core/broker/e.cpp:4: D is in more than one .cpp: core/broker/d.cpp, core/broker/e.cpp"])

    def test_classes_of_unnamed_namespaces_are_told_apart(self):
        own = 'namespace {\nstruct D\n{\n    void g();\n};\nvoid D::g()\n{\n}\n}\n'
        self.assertEqual(self.violations({"core/broker/d.cpp": '#include "d.h"\nvoid D::g()\n{\n}\n',
                                          "core/broker/e.cpp": own, "core/broker/f.cpp": own}), [])

    def test_large_class(self):
        body = "".join(f"void D::g{number}()\n{{\n    f();\n}}\n" for number in range(150))
        found = self.violations({"core/broker/d.cpp": '#include "d.h"\n' + body})
        self.assertEqual(found, ["core/broker/d.h:5: D has 604 lines, more than 600"])

    def test_owners(self):
        for head, owner in [("void A::f(int a) const", "A"), ("A::A()\n    : m_a(1)", "A"), ("A::~A()", "A"),
                            ("B::C *A::D::f()", "A"), ("bool A<T>::f(B::C c)", "A"), ("bool operator==(A::B a)", None),
                            ("int f(A::B b)", None), ("A::B f()", None), ("A &A::operator=(A &&)", "A"),
                            ("bool A::operator()(int)", "A")]:
            with self.subTest(head):
                self.assertEqual(tidy.owner_of(head), owner)

    def test_long_line(self):
        self.assert_found("core/base/c.cpp", f"// {'é' * 117}\n// {'é' * 118}\n", "core/base/c.cpp:4: 121 characters")
        self.assert_found("tests/c.cpp", f"// {'a' * 118}\n", "tests/c.cpp:3: 121 characters")

    def test_forms_of_string_literals(self):
        for line in ('auto s = QStringLiteral("a");', 'QLatin1String("a")', 'QByteArrayLiteral("a")'):
            with self.subTest(line):
                self.assert_found("gui/look/c.cpp", line + "\n", "string literals are")
        self.assertEqual(self.violations({"gui/look/c.cpp": 'auto code = u"QStringLiteral(1)"_s;\n'}), [])

    def test_layout(self):
        self.assertIsNotNone(CLANG_FORMAT, "clang-format is not installed")
        with tempfile.TemporaryDirectory() as directory:
            root = pathlib.Path(directory)
            self.write(root / ".clang-format", "BasedOnStyle: WebKit\n")
            self.write(root / "core/base/good.cpp", "int a = 1;\n")
            self.write(root / "core/base/bad.cpp", "int a = 1;\nint b  =  2;\nint   c;\n")
            self.assertEqual(list(tidy.check_layout(root, CLANG_FORMAT)),
                             ["core/base/bad.cpp:2: clang-format would change this"])

    def test_long_function(self):
        body = "    f();\n" * 69
        self.assert_found("core/base/c.cpp", f"namespace x {{\nvoid f(int a)\n{{\n{body}}}\n}}\n", "a function of 72 lines")

    def test_long_constructor(self):
        body = "    f();\n" * 70
        head = "A::A(int a)\n    : m_a{a}, m_b{{1, 2}}\n{\n"
        self.assert_found("core/base/c.cpp", f"{head}{body}}}\n", "a function of 74 lines")

    def test_long_member_function(self):
        body = "    f(); // {\n" * 70
        self.assert_found("core/base/c.cpp", f"class A final : public B {{\n    void g() const {{\n{body}}}\n}};\n",
                          "a function of 72 lines")

    def test_long_table_is_no_function(self):
        text = "const std::array table{\n" + "    1,\n" * 100 + "};\nvoid f() { }\n"
        self.assertEqual(self.violations({"core/base/c.cpp": text}), [])
        text = "constexpr auto table = std::to_array<Row>({\n" + "    {1, 2},\n" * 100 + "});\nvoid f() { }\n"
        self.assertEqual(self.violations({"core/base/c.cpp": text}), [])

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
                self.assert_found("server/network/c.cpp", f"void f() {{\n{line}\n}}\n", expected)

    def test_event_dispatcher_may_process_events(self):
        self.assertEqual(self.violations({"server/thread/epolleventdispatcher.cpp": "bool D::processEvents() { }\n"}), [])

    def test_move_to_thread_twice(self):
        line = "void f() { o->moveToThread(t); }\n"
        self.assertEqual(self.violations({"server/network/c.cpp": line}), [])
        found = self.violations({"server/network/c.cpp": line, "server/network/d.cpp": line})
        self.assertIn("moveToThread in more than one file: server/network/c.cpp:3, server/network/d.cpp:3", found[0])

    def test_header_without_pragma_once(self):
        self.assert_found("core/base/c.h", "class C;\n", "no #pragma once")


if __name__ == "__main__":
    unittest.main()
