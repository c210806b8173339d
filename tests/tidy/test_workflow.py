# SPDX-FileCopyrightText: 2026 The Skep authors
# SPDX-License-Identifier: Apache-2.0
"""Whether the workflow for a public forge can be read, and runs every test on both systems; it cannot run here."""
import os
import pathlib
import unittest

import yaml

ROOT = pathlib.Path(__file__).parents[2]
LIMIT_MINUTES = 90


class WorkflowTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.workflow = yaml.safe_load((ROOT / ".github/workflows/ci.yml").read_text())
        cls.jobs = cls.workflow["jobs"]

    def test_runs_for_pushes_and_pull_requests(self):
        # YAML 1.1 reads the word on as true.
        self.assertEqual(set(self.workflow[True]), {"push", "pull_request"})

    def test_systems(self):
        systems = {job.get("container", {}).get("image", job["runs-on"]) for job in self.jobs.values()}
        self.assertEqual(systems, {"debian:12", "ubuntu-24.04"})

    def test_each_job_checks_out_and_runs_every_test(self):
        for name, job in self.jobs.items():
            with self.subTest(name):
                checkout, run = job["steps"]
                self.assertTrue(checkout["uses"].startswith("actions/checkout@"), checkout)
                self.assertEqual(run, {"run": ".ci/run"})
                self.assertLessEqual(job["timeout-minutes"], LIMIT_MINUTES)

    def test_what_it_runs_can_be_run(self):
        self.assertTrue(os.access(ROOT / ".ci/run", os.X_OK))


if __name__ == "__main__":
    unittest.main()
