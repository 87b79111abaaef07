"""What calls cost, side by side: this library, a copy of it, and whatever else is named.

    compare.py PROGRAM LIBRARY [--rival LIBRARY] [--rust PROGRAM] [--base LIBRARY ...]
               [--rounds N] [--quick] [--groups GROUP ...]
               [--markdown FILE [--section NAME]]

PROGRAM is `border`, linked to libwgpu_native.so, or frames/scenes.py. Each participant runs each group of lines in a fresh
process, one after the other, round by round, and each round begins with another one. A ratio is this
library's cost over the other one's, in the same round; the table has the median of all rounds. Below
1, this library is the cheaper one. The column "noise" is that ratio for the library and its own copy:
what differs from 1 there is the machine.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

GROUPS = ["startup", "recording", "bundles", "passes", "objects", "queues", "mapping", "futures",
          "shaders", "threads", "growth", "memory", "size"]
ROUNDS, QUICK_ROUNDS = 5, 2


class Participant:
    """One that is compared: the program with a library of its own, or a program by itself."""

    def __init__(self, name, command, folder=None):
        self.name, self.command, self.folder = name, command, folder

    @classmethod
    def library(cls, name, program, library, workspace):
        """The program finds a copy of the library, so that no two share pages in memory."""
        folder = Path(workspace, name)
        folder.mkdir()
        shutil.copy(library, folder / "libwgpu_native.so")
        return cls(name, program, folder)

    def run(self, group, quick):
        # A pipeline that a driver finds on its disk is no pipeline that it compiles.
        environment = {**os.environ, "__GL_SHADER_DISK_CACHE": "0", "MESA_SHADER_CACHE_DISABLE": "true"}
        if self.folder:
            environment["LD_LIBRARY_PATH"] = str(self.folder)
            environment["WGPU_LIB_PATH"] = str(self.folder / "libwgpu_native.so")
        python = [sys.executable] if self.command.suffix == ".py" else []
        done = subprocess.run([*python, self.command, group, *(["quick"] if quick else [])],
                              env=environment, capture_output=True, text=True, timeout=900)
        if done.returncode:
            sys.exit(f"{self.name}: {self.command} {group} ends with status {done.returncode}\n"
                     f"{done.stdout}{done.stderr}")
        return done.stdout

    def stripped_size(self):
        """Of the library, in bytes."""
        if not self.folder:
            return {"size_stripped": None}
        stripped = self.folder / "stripped"
        subprocess.run(["strip", "-o", stripped, self.folder / "libwgpu_native.so"], check=True)
        return {"size_stripped": (float(stripped.stat().st_size), "B")}


def read_lines(output):
    """Values by name: (number, unit), or None for a line that is absent."""
    lines = {}
    for name, value, unit in map(str.split, output.splitlines()):
        lines[name] = None if value == "absent" else (float(value), unit)
    return lines


def run_rounds(participants, group, rounds, quick):
    """What each participant says in each round."""
    said = {participant.name: [] for participant in participants}
    for number in range(rounds):
        first = number % len(participants)
        for participant in participants[first:] + participants[:first]:
            said[participant.name].append(
                participant.stripped_size() if group == "size"
                else read_lines(participant.run(group, quick)))
    return said


def median(values):
    values = [value for value in values if value is not None]
    return statistics.median(values) if values else None


def compare(said, ours):
    """Rows of name, median cost, unit, and median ratios to each of the others."""
    others = [name for name in said if name != ours]
    names = set(said[ours][0])
    for name in others:
        for lines in said[name]:
            if missing := names ^ set(lines):
                raise ValueError(f"{ours} and {name} do not have the same lines: {sorted(missing)}")
    rows = []
    for line in said[ours][0]:
        costs = [lines[line] for lines in said[ours]]
        if None in costs:
            rows.append((line, None, "", [None] * len(others)))
            continue
        ratios = [median(cost / lines[line][0] if lines[line] and lines[line][0] else None
                         for (cost, _), lines in zip(costs, said[name])) for name in others]
        rows.append((line, median(cost for cost, _ in costs), costs[0][1], ratios))
    return rows


def readable(cost, unit):
    """Three digits that count, in the unit that keeps them short."""
    if cost is None:
        return "–"
    larger = {"ns": ["ns", "µs", "ms", "s"], "B": ["B", "kB", "MB", "GB"]}[unit]
    while abs(cost) >= 1000 and len(larger) > 1:
        cost, larger = cost / 1000, larger[1:]
    digits = 2 if abs(cost) < 10 else 1 if abs(cost) < 100 else 0
    return f"{cost:.{digits}f} {larger[0]}"


def cells(row):
    name, cost, unit, ratios = row
    return [name, readable(cost, unit), *("–" if r is None else f"{r:.2f}" for r in ratios)]


def print_row(row):
    name, *values = row
    print(f"{name:30}" + "".join(f"{value:>12}" for value in values), flush=True)


def markdown(heading, about, rows):
    lines = [about, "", "| " + " | ".join(heading) + " |",
             "| --- |" + " ---: |" * (len(heading) - 1)]
    lines += ["| `" + row[0] + "` | " + " | ".join(row[1:]) + " |" for row in rows]
    return "\n".join(lines)


def with_section(page, name, text):
    """The page with another text between the marks of a section."""
    begin, end = f"<!-- {name} -->\n", f"<!-- end of {name} -->\n"
    before, found, rest = page.partition(begin)
    _, closed, behind = rest.partition(end)
    if not (found and closed):
        raise ValueError(f"expected a section between {begin!r} and {end!r}")
    return f"{before}{begin}\n{text}\n\n{end}{behind}"


def machine():
    models = [line.partition(":")[2].strip() for line in Path("/proc/cpuinfo").read_text().splitlines()
              if line.startswith("model name")]
    return f"{models[0] if models else os.uname().machine}, {os.cpu_count()} processors"


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", type=Path)
    parser.add_argument("library", type=Path)
    parser.add_argument("--rival", type=Path, help="another project's library")
    parser.add_argument("--rust", type=Path, help="the program that does the same in Rust")
    parser.add_argument("--base", type=Path, action="append", default=[],
                        help="another build of this library; may be given again")
    parser.add_argument("--rounds", type=int)
    parser.add_argument("--quick", action="store_true", help="fewer and shorter rounds")
    parser.add_argument("--groups", nargs="+", default=GROUPS, help="all of border's, if not given")
    parser.add_argument("--markdown", type=Path, help="a page that has the table, too")
    parser.add_argument("--section", default="bench", help="which section of that page")
    return parser.parse_args()


def main():
    given = arguments()
    with tempfile.TemporaryDirectory() as workspace:
        libraries = {"ours": given.library, "noise": given.library}
        if given.rival:
            libraries["rival"] = given.rival
        for number, base in enumerate(given.base):
            libraries[f"base{number or ''}"] = base
        participants = [Participant.library(name, given.program.resolve(), library, workspace)
                        for name, library in libraries.items()]
        if given.rust:
            participants.insert(2 + bool(given.rival), Participant("Rust", given.rust.resolve()))
        rounds = given.rounds or (QUICK_ROUNDS if given.quick else ROUNDS)
        gpu = participants[0].run("adapter", given.quick).strip()
        length = "quick rounds" if given.quick else "rounds"
        about = f"{machine()}; {gpu}; medians of {rounds} {length}."
        # The noise stands at the end, behind what it is to be held against.
        heading = ["line", "ours", *(one.name for one in participants[2:]), "noise"]
        print(about)
        print_row(heading)
        table = []
        for group in given.groups:
            said = run_rounds(participants, group, rounds, given.quick)
            for line in map(cells, compare(said, "ours")):
                table.append([*line[:2], *line[3:], line[2]])
                print_row(table[-1])
        if given.markdown:
            page = given.markdown.read_text()
            text = markdown(heading, about, table)
            given.markdown.write_text(with_section(page, given.section, text))


if __name__ == "__main__":
    main()
