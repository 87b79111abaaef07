"""What CTest has written of a run: how the programs went, and the tests in them."""

import re
from dataclasses import dataclass, field
from xml.etree import ElementTree

STATES = {"run": "passed", "fail": "failed"}  # and what is neither was skipped
WORDS = {"ok": "passed", "FAILED": "failed", "n/a": "skipped"}


@dataclass
class Counts:
    HEAD = "ok/skipped/failed"
    passed: int = 0
    skipped: int = 0
    failed: int = 0
    failures: list = field(default_factory=list)

    def add(self, state, name):
        setattr(self, state, getattr(self, state) + 1)
        if state == "failed":
            self.failures.append(name)

    def __str__(self):
        return f"{self.passed} / {self.skipped} / {self.failed}"


def read(path):
    programs, tests = Counts(), Counts()
    for case in ElementTree.parse(path).iter("testcase"):
        programs.add(STATES.get(case.get("status"), "skipped"), case.get("name"))
        for word, name in re.findall(r"^(ok|FAILED|n/a) +(\w+)\r?$", case.findtext("system-out") or "", re.M):
            tests.add(WORDS[word], name)
    return programs, tests
