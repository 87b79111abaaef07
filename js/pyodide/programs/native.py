"""Runs a program with Python's own wgpu, and writes what its main() gives: python native.py cube"""

import asyncio
import importlib
import os
import sys

result = asyncio.run(importlib.import_module(sys.argv[1]).main())
sys.stdout.buffer.write(result)
sys.stdout.flush()
os._exit(0)  # wgpu's thread may still wait for the GPU, which Python does not survive when it cleans up
