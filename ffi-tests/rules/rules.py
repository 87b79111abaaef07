"""Prints which rule of rules.md is proved by which test, and how those tests went.

    python rules.py RESULTS SUITE...

RESULTS is a folder with what the test runners wrote: for each suite SUITE.txt (cargo nextest or cargo
test) or SUITE.xml (CTest and pytest, as JUnit has it). The exit status is 0 when every rule has a test
that passed and none that failed.
"""

import re
import sys
from collections import defaultdict
from pathlib import Path
from xml.etree import ElementTree

RULE = re.compile(r"(?<![a-z0-9])(?:own|fut|err|chn|str|sen|thr|map|srf|pro)_\d\d(?!\d)")
PASSED, FAILED, SKIPPED = "ok", "FAILED", "n/a"


def rust(path):
    """`PASS [ 0.01s] (1/9) crate module::test`, or `test module::test ... ok`."""
    words = {"PASS": PASSED, "FAIL": FAILED, "SIGABRT": FAILED, "SIGSEGV": FAILED, "TIMEOUT": FAILED,
             "ok": PASSED, "FAILED": FAILED, "ignored": SKIPPED}
    text = re.sub(r"\x1b\[[0-9;]*m", "", path.read_text(encoding="utf-8"))
    for word, name in re.findall(r"^\s*([A-Z]+) \[.*?\] (?:\(.*?\) )?\S+ (\S+)$", text, re.M):
        if word in words:
            yield path.stem, name, words[word]
    for name, word in re.findall(r"^test (\S+) \.\.\. (\w+)", text, re.M):
        yield path.stem, name, words.get(word, FAILED)


def junit(path):
    for case in ElementTree.parse(path).iter("testcase"):
        yield from ctest(path.stem, case) if case.get("status") else [pytest(path.stem, case)]


def ctest(suite, case):
    """What the test programs print: `ok name`, `FAILED name`, `n/a name`."""
    program = f"{suite}: {case.get('name')}"
    lines = re.findall(r"^(ok|FAILED|n/a) +(\w+)$", case.findtext("system-out") or "", re.M)
    for word, name in lines:
        yield program, name, word
    if case.get("status") == "fail" and all(word != FAILED for word, _ in lines):
        yield program, "died", FAILED  # before it could say where


def pytest(suite, case):
    states = {child.tag for child in case}
    state = FAILED if states & {"failure", "error"} else SKIPPED if "skipped" in states else PASSED
    return f"{suite}: {case.get('classname')}", case.get("name"), state


def collect(results):
    """Each test once: nextest repeats the failed ones."""
    found = {}
    for path in sorted(results.iterdir()):
        for where, name, state in (junit if path.suffix == ".xml" else rust)(path):
            found[where, name] = state
    return found


def main():
    results = Path(sys.argv[1])
    text = Path(__file__).with_name("rules.md").read_text(encoding="utf-8")
    rules = dict(re.findall(r"^- (\w+): (.*)$", text, re.M))
    proofs, problems, total = defaultdict(list), [], 0
    tests = collect(results)
    for suite in sys.argv[2:]:
        if not any(where.partition(":")[0] == suite for where, _ in tests):
            problems.append(f"{suite} left no results")
    for (where, name), state in tests.items():
        total += 1
        if state == FAILED:
            problems.append(f"{where} {name} failed")
        for rule in set(RULE.findall(name)):
            proofs[rule].append((state, where, name))
    problems += [f"{rule} is in the name of {proofs[rule][0][2]}, and not in rules.md" for rule in proofs.keys() - rules]

    for rule, says in rules.items():
        states = [state for state, _, _ in proofs[rule]]
        state = FAILED if FAILED in states else PASSED if PASSED in states else "NO TEST"
        if state == "NO TEST":
            problems.append(f"{rule} has no test that passed")
        print(f"{rule}  {state:7} {says}")
        for test_state, where, name in sorted(proofs[rule], key=lambda proof: proof[1:]):
            print(f"        {test_state:7} {where}: {name}")
    proved = sum(any(s == PASSED for s, _, _ in p) for p in proofs.values())
    used = {(where, name) for tests in proofs.values() for _, where, name in tests}
    print(f"\n{len(rules)} rules, {proved} of them proved by {len(used)} of {total} tests")
    for problem in problems:
        print(f"  {problem}")
    sys.exit(bool(problems))


if __name__ == "__main__":
    main()
