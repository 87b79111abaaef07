"""python -m webgpu_c path|include|version"""

import sys

import webgpu_c

ANSWERS = {"path": webgpu_c.path, "include": webgpu_c.include, "version": webgpu_c.version}

if len(sys.argv) != 2 or sys.argv[1] not in ANSWERS:
    sys.exit(f"usage: {__doc__}")
print(ANSWERS[sys.argv[1]]())
