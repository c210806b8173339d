# SPDX-FileCopyrightText: 2026 The Skep authors
# SPDX-License-Identifier: Apache-2.0
"""Runs unittest as `python3 -m unittest` does and ends with the line "N passed, M failed"."""
import sys
import unittest

program = unittest.main(module=None, argv=["unittest", *sys.argv[1:]], exit=False, warnings="ignore")
result = program.result
failed = len({case.id() for case, _ in result.failures + result.errors}) + len(result.unexpectedSuccesses)
print(f"{max(result.testsRun - failed, 0)} passed, {failed} failed")
sys.exit(0 if result.wasSuccessful() and result.testsRun else 1)
