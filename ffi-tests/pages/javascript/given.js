// What the blocks of the pages of js take for given: global names.

import fs from 'node:fs';
import { Canvas, install } from 'webgpu-c';
import { loadPyodide } from 'pyodide';

const adapter = await install().requestAdapter();
const device = await adapter.requestDevice();
device.onuncapturederror = ({ error }) => { throw error; };
/** A server's files are those of this folder. */
const fetch = async (file) => new Response(fs.readFileSync(file));
Object.assign(globalThis, { adapter, device, canvas: new Canvas(64, 64), loadPyodide, fetch });
