"""What recording costs: the same frames with and without a trace, the best of several runs each.

    WEBGPU_C_TRACE_PROGRAMS=build python overhead.py
"""

import re
import tempfile
from pathlib import Path

from recordings import run_well

RUNS = 5
LOADS = [
    ("10,000 draws per frame", 20, 10_000, 0),
    ("100 draws per frame", 200, 100, 0),
    ("100 MB in uploads of 1 MB", 101, 0, 1_000_000),
    ("10 MB in uploads of 10 kB", 1001, 0, 10_000),
]


def milliseconds(trace, *load):
    done = run_well("frames", trace, *load)
    return float(re.search(r"^([\d.]+) seconds per frame$", done.stdout, re.MULTILINE).group(1)) * 1000


def main():
    print("| load | ms per frame | recorded | times | kB on disk per frame |")
    print("| --- | --- | --- | --- | --- |")
    for name, *load in LOADS:
        with tempfile.TemporaryDirectory() as folder:
            traces = [Path(folder) / str(run) for run in range(RUNS)]
            # In turn, so that a busy moment hits both.
            times = [(milliseconds("-", *load), milliseconds(trace, *load)) for trace in traces]
            plain, recorded = map(min, zip(*times))
            size = sum(file.stat().st_size for file in traces[0].iterdir()) / load[0] / 1000
        print(f"| {name} | {plain:.2f} | {recorded:.2f} | {recorded / plain:.1f} | {size:,.0f} |", flush=True)


if __name__ == "__main__":
    main()
