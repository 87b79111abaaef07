"""Runs the same client with two libraries and compares what came of each scene.

    python compare.py FOLDER LIBRARY [PART OF A SCENE'S NAME]

LIBRARY is compared with the one that the wgpu package carries. Each has a process of its own.
Results, logs and pictures stay in FOLDER. The exit status is 0 when no scene shows a difference, and
every scene ran.
"""

import importlib.util
import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
from PIL import Image

from client import read_outcomes
from difference import Difference, is_picture

CLIENT = Path(__file__).with_name("client.py")


def package_library():
    package = Path(importlib.util.find_spec("wgpu").origin).parent
    return package / "resources" / "libwgpu_native-release.so"


def run_client(folder, name, library, part):
    """The outcomes by scene. A process that dies in a scene has a successor for the rest."""
    results, log = folder / f"{name}.pickle", folder / f"{name}.log"
    results.touch()
    outcomes, status = {}, None
    while status != 0:
        known = len(outcomes)
        with log.open("a") as output:
            status = subprocess.run(
                [sys.executable, CLIENT, results, part], stdout=output, stderr=subprocess.STDOUT,
                env={**os.environ, "WGPU_LIB_PATH": str(library)}, timeout=900).returncode
        outcomes = dict(read_outcomes(results))
        if status and len(outcomes) == known:
            sys.exit(f"{library}: the client ends with status {status}; see {log}")
    return outcomes


def save_pictures(folder, scene, results):
    folder.mkdir(parents=True, exist_ok=True)
    for key, value in results.items():
        if is_picture(value) and value.ndim == 3:
            Image.fromarray(np.ascontiguousarray(value)).save(folder / f"{scene}.{key}.png")


def judge(outcomes):
    """The verdict on a scene, what was compared, and what is wrong with it.

    `outcomes` has the package's own library first. A scene that fails on one side is wrong; so is one
    that fails on both, since it shows nothing.
    """
    states = [outcome[0] for outcome in outcomes]
    values = [outcome[1] for outcome in outcomes]
    if states == ["ok", "ok"]:
        difference = Difference(*values)
        compared = f"{difference.values} values"
        if difference.pictures:
            compared += f", {difference.pictures} pictures (largest difference {difference.largest})"
        if not difference.values + difference.pictures:
            return "EMPTY", compared, ["nothing to compare"]
        return "DIFFERENT" if difference.problems else "equal", compared, difference.problems
    if states == ["not here", "not here"]:
        return "n/a", values[1], []
    sides = zip(("the package's library", "this library"), outcomes)
    return "FAILED", " / ".join(states), [
        f"{side}: {state}: {value}" for side, (state, value) in sides if state != "ok"]


def main():
    folder, library, part = Path(sys.argv[1]), Path(sys.argv[2]).resolve(), "".join(sys.argv[3:4])
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    with ThreadPoolExecutor() as pool:
        theirs, ours = pool.map(run_client, [folder] * 2, ["package", "this"],
                                [package_library(), library], [part] * 2)

    verdicts = []
    for scene, *outcomes in ((scene, theirs[scene], ours[scene]) for scene in theirs):
        for name, (state, value) in zip(("package", "this"), outcomes):
            if state == "ok":
                save_pictures(folder / name, scene, value)
        verdict, compared, problems = judge(outcomes)
        verdicts.append(verdict)
        print(f"{verdict:9}  {scene:44} {compared}")
        for problem in problems:
            print("    " + problem.strip().replace("\n", "\n    "))

    equal, absent = verdicts.count("equal"), verdicts.count("n/a")
    print(f"\n{len(verdicts)} scenes: {equal} equal, {absent} not for this machine, "
          f"{len(verdicts) - equal - absent} wrong")
    print(f"pictures, results and logs: {folder}")
    sys.exit(equal + absent < len(verdicts) or not equal)


if __name__ == "__main__":
    main()
