"""Runs every scene on the library that WGPU_LIB_PATH names and writes what came of each to a file.

    WGPU_LIB_PATH=... python client.py RESULTS [PART OF A SCENE'S NAME]

One pickled (name, state, value) follows the other: "ok" with the scene's results, "not here" with
the reason, "failed" with the traceback. Each is written at once, and announced before as "died": a
crash loses none, and another run with the same file goes on behind the scene that crashed.
"""

import os
import pickle
import sys
import traceback
from pathlib import Path

from scene import SCENES, NotHere


def loaded_library():
    """The one library of that name which this process has mapped."""
    files = {line.split(maxsplit=5)[5].strip()
             for line in Path("/proc/self/maps").read_text().splitlines() if "wgpu_native" in line}
    (file,) = files
    return file


def read_outcomes(results):
    """Name, and state and value, in the order in which they were written."""
    with open(results, "rb") as file:
        while file.peek(1):
            name, *outcome = pickle.load(file)
            yield name, outcome


def run(function):
    try:
        return "ok", function()
    except NotHere as reason:
        return "not here", str(reason)
    except Exception:
        return "failed", traceback.format_exc()


def main():
    results, part = sys.argv[1], "".join(sys.argv[2:3])
    import scenes  # noqa: F401  (registers them; imports wgpu, which loads the library)

    assert loaded_library() == os.path.realpath(os.environ["WGPU_LIB_PATH"])
    done = dict(read_outcomes(results))
    with open(results, "ab", buffering=0) as file:
        for name, function in SCENES.items():
            if part in name and name not in done:
                pickle.dump((name, "died", "the process ended here"), file)
                print(f"== {name}", file=sys.stderr, flush=True)
                pickle.dump((name, *run(function)), file)


if __name__ == "__main__":
    main()
