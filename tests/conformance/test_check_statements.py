#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Skep authors
# SPDX-License-Identifier: Apache-2.0
"""Tests that check_statements.py finds each kind of fault."""
import pathlib
import sys
import tempfile
import unittest

import check_statements as check

PROGRAM = """#!/bin/sh
case $1 in
-functions) echo 'v5()'; echo 'v311()'; echo 'plain()' ;;
-datatags) echo 'Tests v5 [MQTT-3.1.0-1] first packet'; echo 'Tests plain' ;;
esac
"""


def statement(version="5.0", id_="[MQTT-3.1.0-1]", binds="server", text="words", tests="tst_a::plain"):
    return check.Statement(1, [version, id_, binds, text, tests])


class CheckStatements(unittest.TestCase):
    def fields(self, *statements):
        errors = []
        check.check_fields(statements, errors)
        return errors

    def tests(self, *statements):
        errors = []
        with tempfile.TemporaryDirectory() as folder:
            program = pathlib.Path(folder, "program")
            program.write_text(PROGRAM, encoding="utf-8")
            program.chmod(0o755)
            known = check.check_tests(statements, {"tst_a": [program]}, errors)
        check.check_rows(statements, known, errors)
        return errors

    def assert_one(self, errors, words):
        self.assertEqual(len(errors), 1, errors)
        self.assertIn(words, errors[0])

    def test_good_fields(self):
        self.assertEqual(self.fields(statement(), statement("3.1.1", tests="n/a: binds clients only")), [])

    def test_no_test(self):
        self.assert_one(self.fields(statement(tests="")), "neither a test nor a reason")

    def test_no_reason(self):
        self.assert_one(self.fields(statement(tests="n/a")), "needs a reason")

    def test_empty_reason(self):
        self.assert_one(self.fields(statement(tests="n/a: ")), "needs a reason")

    def test_twice(self):
        self.assert_one(self.fields(statement(), statement()), "stands twice")

    def test_id(self):
        self.assert_one(self.fields(statement(id_="MQTT-3.1.0-1")), "an id reads")

    def test_binds(self):
        self.assert_one(self.fields(statement(binds="nobody")), "binds server, client or both")

    def test_gap(self):
        errors = []
        check.check_numbering([statement(), statement(id_="[MQTT-3.1.0-3]")], errors)
        self.assertIn("5.0: [MQTT-3.1.0-2] is missing", errors)

    def test_known_gap(self):
        errors = []
        check.check_numbering([statement(id_="[MQTT-2.2.1-2]")], errors)
        self.assertNotIn("5.0: [MQTT-2.2.1-1] is missing", errors)

    def test_count(self):
        errors = []
        check.check_numbering([statement()], errors)
        self.assertIn("5.0: 1 statements instead of 251", errors)

    def test_columns(self):
        errors = []
        with tempfile.TemporaryDirectory() as folder:
            table = pathlib.Path(folder, "table.tsv")
            table.write_text("version\tid\tbinds\tstatement\ttests\n5.0\t[MQTT-3.1.0-1]\tserver\n", encoding="utf-8")
            check.read(table, errors)
        self.assert_one(errors, "3 columns instead of 5")

    def test_good_names(self):
        self.assertEqual(self.tests(statement(tests="tst_a::v5::[MQTT-3.1.0-1] first packet; tst_a::plain")), [])

    def test_unknown_test(self):
        self.assert_one(self.tests(statement(tests="tst_b::plain")), "no test tst_b")

    def test_unknown_function(self):
        self.assertIn("tst_a has no function other", self.tests(statement(tests="tst_a::other"))[0])

    def test_unknown_row(self):
        self.assertIn('has no row "x"', self.tests(statement(tests="tst_a::v5::x"))[0])

    def test_row_that_is_not_listed(self):
        self.assert_one(self.tests(statement()), "first packet is not listed")


if __name__ == "__main__":
    sys.exit(unittest.main())
