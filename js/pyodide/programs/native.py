"""Runs a program with Python's own wgpu, and writes what its main() gives: python native.py cube"""

import asyncio
import importlib
import sys

result = asyncio.run(importlib.import_module(sys.argv[1]).main())
sys.stdout.buffer.write(result)
