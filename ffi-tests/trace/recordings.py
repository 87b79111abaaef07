"""Running programs that record, and looking at what they have recorded."""

import os
import re
import subprocess
from pathlib import Path

PROGRAMS = Path(os.environ["WEBGPU_C_TRACE_PROGRAMS"]).resolve()


def program(name, *arguments):
    return [str(PROGRAMS / name), *map(str, arguments)]


def run(name, *arguments, environment=(), **options):
    """Runs a program to its end. It can be asked for what it printed on stdout and stderr."""
    command = program(name, *arguments)
    environment = {**os.environ, **dict(environment)}
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120, **options)


def run_well(name, *arguments, **options):
    done = run(name, *arguments, **options)
    assert done.returncode == 0, f"{arguments}: {done.returncode}\n{done.stdout}{done.stderr}"
    return done


def errors(done):
    """The errors that a program without a log callback shows."""
    return [line for line in done.stderr.splitlines() if "XDG_RUNTIME_DIR" not in line]


def whole_actions(folder):
    """The actions of a trace up to the first that is not whole. Each begins on a line of its own;
    what belongs to it is indented, and so its last line is the next one that is not."""
    text = (folder / "trace.ron").read_text()
    assert text.startswith("[\n")
    one_line = r"^[A-Z]\w*\(.*\),\n"
    several_lines = r"^[A-Z]\w*\(.*\n(?: .*\n)*[\])].*,\n"
    pattern = re.compile(f"{one_line}|{several_lines}", re.MULTILINE)
    actions, at = [], 2
    while found := pattern.match(text, at):
        actions.append(found.group())
        at = found.end()
    return actions, text[at:]


def names(actions):
    return [action[: action.index("(")] for action in actions]


def check_data_files(folder, actions):
    """Every data file that is referred to is there, as long as the action says."""
    for action in actions:
        for name in re.findall(r'File\("(\w+\.\w+)"\)', action):
            length = (folder / name).stat().st_size
            size = re.search(r"^    size: (\d+),$", action, re.MULTILINE)
            assert length >= (int(size.group(1)) if size else 1), f"{name}: {length} bytes\n{action}"
