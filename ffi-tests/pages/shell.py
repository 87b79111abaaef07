"""What the commands of a block for the shell are, and whether there is such a thing."""

import re
import shlex
import subprocess
from functools import cache

from blocks import ROOT
from package import scripts

# What is not ours, and may be told to be run.
TOOLS = {
    "apt-get", "cargo", "cc", "c++", "cd", "cmake", "ctest", "find", "git", "guile", "gzip", "java", "ln", "luajit", "mv", "node",
    "npm", "ocamlfind", "perl", "php", "pip", "pkg-config", "python", "python3", "renderdoccmd", "ruby", "sbcl", "tar",
    "zig",
}
OURS = {"wgpu-info", "wgpu-trace"}
# Such blocks are run, as they stand.
RUNNABLE = {"cc", "c++", "pkg-config", "python", *OURS}
NPM = {"ci", "install", "pack", "test"}
CARGO = {"build", "cinstall", "deny", "install", "nextest", "package", "run", "test", "vendor"}
ASSIGNMENT = re.compile(r"\w+=.*", re.S)
SEPARATOR = re.compile(r"[;&|]+")


def lines(code):
    """The lines of a block, with those that are continued joined."""
    return [line for line in code.replace("\\\n", " ").splitlines() if line.strip()]


def commands(line):
    """The words of each command in a line, those within $(…) as well."""
    inner = re.findall(r"\$\((.*?)\)", line)
    words = shlex.shlex(re.sub(r"\$\(.*?\)", "INNER", line), posix=True, punctuation_chars=True)
    words.whitespace_split = True
    found, command, redirected = [], [], False
    for word in words:
        if SEPARATOR.fullmatch(word):
            found, command = [*found, command], []
        elif re.fullmatch(r"[<>]+", word):
            redirected = True
        elif redirected:
            redirected = False
        else:
            command.append(word)
    return [words for words in (*found, command, *map(shlex.split, inner)) if words]


def program(words):
    """A command without what is put before it: its environment, or another user."""
    words = list(words)
    while words and (ASSIGNMENT.fullmatch(words[0]) or words[0] == "sudo"):
        words.pop(0)
    return words


def is_runnable(code):
    """Whether a block can be run as it stands. The module of the wheel is run where that is installed."""
    words = [program(words) for line in lines(code) for words in commands(line)]
    names = [name for name, *_ in words]
    is_wheel = any(words[1:3] == ["-m", "webgpu_c"] for words in words)
    return bool(names) and not is_wheel and all(name in RUNNABLE or name.startswith("./") for name in names)


def calls_scripts(code):
    """Whether a block calls scripts that are there, and nothing else."""
    return {program(words)[0] for line in lines(code) for words in commands(line)} <= {"node", "python"}


@cache
def makefile():
    """What make knows: targets, and the text with the variables that it asks for."""
    asked = ["make", "-pRrnq", "no-such-target"]
    text = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True).stdout
    return set(re.findall(r"^([a-z][\w-]*):", text, re.M)), text


def wrong_with_make(words):
    targets, text = makefile()
    for word in words:
        name, is_variable, _ = word.partition("=")
        if is_variable and not re.search(rf"\$\({name}\)|^{name} [:?]?=", text, re.M):
            return f"no rule asks for {name}"
        if not is_variable and name not in targets:
            return f"make has no target {name}"
    return None


def wrong_with_npm(words):
    if words[:1] == ["run"]:
        return None if words[1] in scripts() else f"npm run does not know {words[1]}"
    return None if words[0] in NPM else f"npm {words[0]} is not known"


def wrong_with_script(words, folder):
    """Scripts of the package for Node are called from its folder, or from the page's."""
    script = words[0]
    places = (ROOT / folder, ROOT / "js")
    return None if any((place / script).is_file() for place in places) else f"there is no {script}"


def wrong_with(words, folder="."):
    """What is wrong with a command on a page in a folder, or None."""
    name, *arguments = program(words)
    if name == "make":
        return wrong_with_make(arguments)
    if name == "npm":
        return wrong_with_npm(arguments)
    if name == "cd":
        return None if (ROOT / arguments[0]).is_dir() else f"there is no folder {arguments[0]}"
    if folder.startswith("js") and name in ("node", "python"):
        return wrong_with_script(arguments, folder)
    if name == "cargo" and arguments[0] not in CARGO:
        return f"cargo {arguments[0]} is not known"
    if arguments[:2] == ["-m", "webgpu_c"]:
        answers = (ROOT / "packaging/python/webgpu_c/__main__.py").read_text()
        return None if f'"{arguments[2]}":' in answers else f"webgpu_c does not know {arguments[2]}"
    if name not in TOOLS | OURS and not name.startswith(("./", "target/")) and not (ROOT / name).is_file():
        return f"{name} is not known"
    ours = [folder.name + "/" for folder in ROOT.iterdir() if folder.is_dir() and folder.name != "target"]
    for argument in arguments:
        path = argument.removeprefix("-I")
        made = path.startswith("ffi-tests/fuzz/corpus/")
        if path.startswith(tuple(ours)) and not made and not list(ROOT.glob(path)):
            return f"there is no {path}"
    if "--path" in arguments and not (ROOT / arguments[arguments.index("--path") + 1] / "Cargo.toml").is_file():
        return "there is no such package"
    return None


def wrong_with_code(code, folder="."):
    checked = subprocess.run(["bash", "-n"], input=code, capture_output=True, text=True)
    if checked.returncode:
        return checked.stderr
    # A comment is the shell's, and what a reader puts in has an ellipsis.
    found = [wrong_with(words, folder) for line in lines(code) for words in commands(line)]
    return "; ".join(filter(None, found)) or None
