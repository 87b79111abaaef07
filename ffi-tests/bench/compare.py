"""Border costs of two libraries, side by side in one run.

    compare.py PROGRAM LIBRARY REFERENCE [REPEATS]

PROGRAM is border.c, linked to libwgpu_native.so; it runs with each library in turn, REPEATS times,
and the best of each case counts. Ratios below 1 mean that LIBRARY is the cheaper one.
"""

import os
import subprocess
import sys
import tempfile


def run(program, library):
    with tempfile.TemporaryDirectory() as folder:
        os.symlink(os.path.abspath(library), os.path.join(folder, "libwgpu_native.so"))
        environment = {**os.environ, "LD_LIBRARY_PATH": folder}
        output = subprocess.run(
            [program], env=environment, check=True, capture_output=True, text=True
        ).stdout
    return {name: float(cost) for name, cost in map(str.split, output.splitlines())}


def best(program, library, into):
    for name, cost in run(program, library).items():
        into[name] = min(cost, into.get(name, cost))


def main():
    program, library, reference = sys.argv[1:4]
    repeats = int(sys.argv[4]) if len(sys.argv) > 4 else 3
    ours, theirs = {}, {}
    for _ in range(repeats):
        best(program, library, ours)
        best(program, reference, theirs)
    print(f"{'case':28} {'library ns':>11} {'reference ns':>13} {'ratio':>6}")
    for name, cost in ours.items():
        print(f"{name:28} {cost:11.2f} {theirs[name]:13.2f} {cost / theirs[name]:6.2f}")


if __name__ == "__main__":
    main()
