#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Skep authors
# SPDX-License-Identifier: Apache-2.0
"""Checks statements.tsv: every statement has tests that exist, or a reason; none is missing or listed twice.

A test is named test::function or test::function::row, several are separated by "; ". CTest knows how the tests are run, and these
say which functions and rows they have, by QtTest's option -datatags.
"""
import argparse
import json
import pathlib
import re
import subprocess
import sys
import tempfile

COLUMNS = ["version", "id", "binds", "statement", "tests"]

# Numbers that the specifications themselves leave out.
KNOWN_GAPS = {("5.0", "2.2.1"): {1}}

# How many numbered statements each specification has.
EXPECTED = {"3.1.1": 141, "5.0": 251}

# The functions of the conversations, by version.
FUNCTIONS = {"3.1.1": "v311", "5.0": "v5"}


class Statement:
    def __init__(self, line, fields):
        self.line = line
        self.version, self.id, self.binds, self.text, self.tests = fields

    def names(self):
        return [] if self.tests.startswith("n/a") else [name.strip() for name in self.tests.split("; ")]


def read(path, errors):
    statements = []
    lines = [(number, line) for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
             if line and not line.startswith("#")]
    if not lines or lines[0][1].split("\t") != COLUMNS:
        errors.append(f"the first line must name the columns {' '.join(COLUMNS)}")
    for number, line in lines[1:]:
        fields = line.split("\t")
        if len(fields) != len(COLUMNS):
            errors.append(f"line {number}: {len(fields)} columns instead of {len(COLUMNS)}")
        else:
            statements.append(Statement(number, fields))
    return statements


def check_fields(statements, errors):
    seen = set()
    for s in statements:
        where = f"line {s.line}, {s.version} {s.id}"
        if s.version not in EXPECTED:
            errors.append(f"{where}: no such version")
        if not re.fullmatch(r"\[MQTT-\d+\.\d+\.\d+-\d+\]", s.id):
            errors.append(f"{where}: an id reads [MQTT-3.1.0-1]")
        if s.binds not in ("server", "client", "both"):
            errors.append(f"{where}: binds server, client or both")
        if not s.text.strip():
            errors.append(f"{where}: no words of what it says")
        if (s.version, s.id) in seen:
            errors.append(f"{where}: stands twice")
        seen.add((s.version, s.id))
        if s.tests.startswith("n/a"):
            if not re.fullmatch(r"n/a: \S.{10,}", s.tests):
                errors.append(f"{where}: not applicable needs a reason")
        elif not s.tests.strip():
            errors.append(f"{where}: neither a test nor a reason")


def check_numbering(statements, errors):
    numbers = {}
    for s in statements:
        match = re.fullmatch(r"\[MQTT-(\d+\.\d+\.\d+)-(\d+)\]", s.id)
        if match:
            numbers.setdefault((s.version, match[1]), set()).add(int(match[2]))
    for key, present in sorted(numbers.items()):
        missing = set(range(1, max(present) + 1)) - present - KNOWN_GAPS.get(key, set())
        for number in sorted(missing):
            errors.append(f"{key[0]}: [MQTT-{key[1]}-{number}] is missing")
    for version, expected in EXPECTED.items():
        count = sum(len(present) for key, present in numbers.items() if key[0] == version)
        if count != expected:
            errors.append(f"{version}: {count} statements instead of {expected}")


def commands_of(ctest, build):
    """How CTest runs each of the QtTest tests.

    CTest begins a new log even if it only lists. It is asked in a directory of its own, so that the log of the run that this
    script is part of stays."""
    with tempfile.TemporaryDirectory() as directory:
        pathlib.Path(directory, "CTestTestfile.cmake").write_text(f'subdirs("{pathlib.Path(build).resolve()}")\n')
        listing = subprocess.run([ctest, "--test-dir", directory, "--show-only=json-v1"], capture_output=True, text=True,
                                 timeout=60, check=True).stdout
    return {test["name"]: test["command"] for test in json.loads(listing)["tests"] if test["name"].startswith("tst_")}


def tags_of(command):
    """The functions of a test, each with its rows."""
    functions = {}
    listing = subprocess.run([*command, "-functions"], capture_output=True, text=True, timeout=60, check=True).stdout
    for line in listing.splitlines():
        functions[line.strip().removesuffix("()")] = set()
    tags = subprocess.run([*command, "-datatags"], capture_output=True, text=True, timeout=60, check=True).stdout
    for line in tags.splitlines():
        parts = line.split(" ", 2)
        if len(parts) == 3:
            functions.setdefault(parts[1], set()).add(parts[2])
    return functions


def check_tests(statements, commands, errors):
    known = {}
    for s in statements:
        for name in s.names():
            test, _, rest = name.partition("::")
            function, _, row = rest.partition("::")
            where = f"line {s.line}, {s.version} {s.id}"
            if test not in commands:
                errors.append(f"{where}: there is no test {test}")
                continue
            if test not in known:
                known[test] = tags_of(commands[test])
            if function not in known[test]:
                errors.append(f"{where}: {test} has no function {function}")
            elif row and row not in known[test][function]:
                errors.append(f"{where}: {test}::{function} has no row \"{row}\"")
    return known


def check_rows(statements, known, errors):
    """A row that is named after a statement is listed at that statement."""
    listed = {(s.version, s.id): set(s.names()) for s in statements}
    for test, functions in sorted(known.items()):
        for version, function in FUNCTIONS.items():
            for row in sorted(functions.get(function, ())):
                for clause in re.findall(r"\[MQTT-[\d.]+-\d+\]", row.split(" ", 1)[0]):
                    name = f"{test}::{function}::{row}"
                    if name not in listed.get((version, clause), ()):
                        errors.append(f"{version} {clause}: the test {name} is not listed")


def main():
    parser = argparse.ArgumentParser(description="Checks the table of normative statements.")
    parser.add_argument("table", type=pathlib.Path)
    parser.add_argument("build", type=pathlib.Path, help="the build directory")
    parser.add_argument("--ctest", default="ctest", help="the program CTest")
    arguments = parser.parse_args()
    errors = []
    statements = read(arguments.table, errors)
    check_fields(statements, errors)
    check_numbering(statements, errors)
    check_rows(statements, check_tests(statements, commands_of(arguments.ctest, arguments.build), errors), errors)
    for error in errors:
        print(error)
    shown = sum(1 for s in statements if s.names())
    print(f"{len(statements)} statements, {shown} shown by tests, {len(errors)} errors")
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())
