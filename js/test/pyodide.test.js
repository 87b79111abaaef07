// Python inside Pyodide computes and draws through js.navigator.gpu, as Python outside does with its own wgpu.
// WGPU_PYTHON names a Python that has the package wgpu; the tests of this repository have one.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Canvas, globals, install } from 'webgpu-c';
import { processEvents } from '../pyodide/events.js';
import { loadPython } from '../pyodide/host.js';
import { difference, readPng } from '../samples/picture.js';

const HERE = fileURLToPath(new URL('../pyodide/', import.meta.url));
const PROGRAMS = `${HERE}programs/`;
const VENV = fileURLToPath(new URL('../../target/venv/bin/python', import.meta.url));
const PYTHON = process.env.WGPU_PYTHON || (fs.existsSync(VENV) ? VENV : 'python3');
const SIZE = 128;

/** Where the Python outside has its wgpu. */
function wgpuOf(python) {
  try {
    const find = 'import importlib.util as u; print(u.find_spec("wgpu").submodule_search_locations[0])';
    return execFileSync(python, ['-c', find], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return null;
  }
}
const wgpu = wgpuOf(PYTHON);
const skip = wgpu ? false : `${PYTHON} has no package wgpu: pip install wgpu, or say where in WGPU_PYTHON`;

let python;
const gpu = install();
const run = (code) => python.runPythonAsync(code);

before(async () => {
  if (skip) return;
  globalThis.webgpu_globals = globals;
  globalThis.Canvas = Canvas;
  python = await loadPython({ gpu, wgpu, processEvents });
  for (const file of fs.readdirSync(PROGRAMS)) python.FS.writeFile(`/packages/${file}`, fs.readFileSync(PROGRAMS + file));
  python.FS.writeFile('/packages/checks.py', fs.readFileSync(`${HERE}checks.py`));
  await run('import wgpu, js_webgpu, checks');
}, { timeout: 120_000 });

test('Python inside Pyodide doubles an array on the GPU', { skip }, async () => {
  const doubled = await run('import compute; await compute.main(range(1000))');
  assert.deepEqual(doubled.toJs(), Array.from({ length: 1000 }, (_, i) => 2 * i));
});

for (const name of ['triangle', 'cube']) {
  test(`Python inside Pyodide draws the ${name} of its picture, and as Python outside draws it`, { skip }, async () => {
    const drawn = Buffer.from((await run(`import ${name}; await ${name}.main()`)).toJs());
    const reference = readPng(`${HERE}pictures/${name}.png`);
    const differs = difference({ width: SIZE, height: SIZE, data: drawn }, reference);
    assert.ok(differs <= 0.01, `${(100 * differs).toFixed(2)} % of the pixels differ from pyodide/pictures/${name}.png`);
    const outside = execFileSync(PYTHON, [`${PROGRAMS}native.py`, name], { stdio: ['ignore', 'pipe', 'ignore'] });
    assert.ok(outside.equals(drawn), 'Python outside draws the same bytes');
  });
}

test('what Python draws on a canvas is its picture', { skip }, async () => {
  globalThis.canvas = new Canvas(SIZE, SIZE);
  await run(`
import js, triangle
device = await (await wgpu.gpu.request_adapter_async()).request_device_async()
context = wgpu.gpu.get_canvas_context({"window": js.canvas})
context.configure(device=device, format=context.get_preferred_format(device.adapter))
triangle.draw_into(device, context.get_current_texture())
context.present()`);
  const { width, height, data } = await globalThis.canvas.read();
  assert.equal(difference({ width, height, data }, readPng(`${HERE}pictures/triangle.png`)), 0);
});

test('what the backend does', { skip }, async (t) => {
  for (const name of (await run('list(checks.TESTS)')).toJs()) {
    await t.test(name, () => run(`await checks.TESTS[${JSON.stringify(name)}]()`));
  }
});
