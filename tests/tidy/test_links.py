# SPDX-FileCopyrightText: 2026 The Skep authors
# SPDX-License-Identifier: Apache-2.0
"""Shows that links.py finds each kind of broken link, and none where all are whole."""
import pathlib
import tempfile
import unittest

import links

GOOD = {
    "README.md": "# Read me\n[how](docs/a.md#the-long-way-round) [self](#read-me) [web](https://example.org/x#y)\n"
                 "`core/broker/a` and core/broker/a.h, in core/broker/.\n",
    "docs/a.md": "## The `long` way, round\n![p](p.png)\n[up](../README.md)\n<img src=\"p.png\"> `build/test/tests/none`\n",
    "docs/p.png": "",
    "docs/design/b.md": "`Able::act()` and `done()` with `QThread`, `PUBACK`, `--in-memory` and `Able`\n",
    "core/broker/a.h": "class Able { void act(); void done(); };\n",
    "tests/core/tst_a.cpp": "",
}


class LinksTest(unittest.TestCase):
    def problems(self, changes=None):
        with tempfile.TemporaryDirectory() as directory:
            for name, text in (GOOD | (changes or {})).items():
                path = pathlib.Path(directory, name)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text)
            return links.check(directory)

    def test_whole(self):
        self.assertEqual(self.problems(), [])

    def test_broken(self):
        for text, expected in [
                ("\n[a](c.md)", "docs/b.md:2: links to c.md, which is not there"),
                ("[a](../core/broker/b.h)", "docs/b.md:1: links to ../core/broker/b.h, which is not there"),
                ("[a](a.md#short-way)", "docs/b.md:1: links to a.md#short-way, but a.md has no such heading"),
                ("[a](#b)", "docs/b.md:1: links to #b, but b.md has no such heading"),
                ('<img src="q.png">', "docs/b.md:1: links to q.png, which is not there"),
                ("see `core/broker/b`.", "docs/b.md:1: names core/broker/b, which is not there"),
                ("see core/monitor/.", "docs/b.md:1: names core/monitor/., which is not there"),
                ("```sh\nctest gui/pages\n```", "docs/b.md:2: names gui/pages, which is not there"),
                ("`tests/core/tst_b*.cpp`", "docs/b.md:1: names tests/core/tst_b*.cpp, which is not there")]:
            with self.subTest(text):
                self.assertEqual(self.problems({"docs/b.md": text + "\n"}), [expected])

    def test_names(self):
        for text, expected in [
                ("`Able`, `Cable`", "names Cable"), ("`Able::rest()`", "names rest"), ("`Cable::act()`", "names Cable"),
                ("`rest()`", "names rest")]:
            with self.subTest(text):
                self.assertEqual(self.problems({"ARCHITECTURE.md": text + "\n"}),
                                 [f"ARCHITECTURE.md:1: {expected}, which the code does not have"])
                self.assertEqual(self.problems({"docs/c.md": text + "\n"}), [])

    def test_passed_over(self):
        for text in ("```\n[a](none.md)\n```", "`[a](none.md)`", "$SYS/server/none", "`tests/core/tst_*.cpp`", "/tests/none"):
            with self.subTest(text):
                self.assertEqual(self.problems({"docs/b.md": text + "\n"}), [])

    def test_another_projects_text(self):
        self.assertEqual(self.problems({"docs/mqtt.LICENSE.md": "[a](none.md)\n"}), [])


if __name__ == "__main__":
    unittest.main()
