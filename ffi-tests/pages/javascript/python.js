// Runs a file of Python inside Pyodide: node python.js FILE WGPU

import fs from 'node:fs';
import { create } from 'webgpu-c';
import { loadPython } from 'webgpu-c/pyodide/host.js';

const [file, wgpu] = process.argv.slice(2);
const python = await loadPython({ gpu: create(), wgpu });
await python.runPythonAsync(fs.readFileSync(file, 'utf8'));
process.exit(0); // Python's timers would keep Node running
