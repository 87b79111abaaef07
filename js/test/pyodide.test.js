// @ts-check
// Python inside Pyodide computes and draws through js.navigator.gpu, as Python outside does with its own wgpu.
// WGPU_PYTHON names a Python that has the package wgpu; the tests of this repository have one.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { before, test } from 'node:test';
import { Canvas, globals, install } from 'webgpu-c';
import { processEvents } from '../pyodide/events.js';
import { loadPython } from '../pyodide/host.js';
import { difference, readPng } from '../samples/picture.js';
import { PYODIDE, PYTHON, programs, skip, wgpu } from './kit/python.js';

const SIZE = 128;

/** @type {import('pyodide').PyodideAPI} */
let python;
const gpu = install();
const run = (/** @type {string} */ code) => python.runPythonAsync(code);

before(async () => {
  if (!wgpu) return;
  Object.assign(globalThis, { webgpu_globals: globals, Canvas });
  python = await loadPython({ gpu, wgpu, processEvents });
  for (const [file, text] of Object.entries(programs())) python.FS.writeFile(`/packages/${file}`, text);
  await run('import wgpu, js_webgpu, checks');
}, { timeout: 300_000 });

test('Python inside Pyodide doubles an array on the GPU', { skip }, async () => {
  const doubled = await run('import compute; await compute.main(range(1000))');
  assert.deepEqual(doubled.toJs(), Array.from({ length: 1000 }, (_, i) => 2 * i));
});

for (const name of ['triangle', 'cube']) {
  test(`Python inside Pyodide draws the ${name} of its picture, and as Python outside draws it`, { skip }, async () => {
    const drawn = Buffer.from((await run(`import ${name}; await ${name}.main()`)).toJs());
    const reference = readPng(`${PYODIDE}pictures/${name}.png`);
    const differs = difference({ width: SIZE, height: SIZE, data: drawn }, reference);
    assert.ok(differs <= 0.01, `${(100 * differs).toFixed(2)} % of the pixels differ from pyodide/pictures/${name}.png`);
    const outside = execFileSync(PYTHON, [`${PYODIDE}programs/native.py`, name], { stdio: ['ignore', 'pipe', 'ignore'] });
    assert.ok(outside.equals(drawn), 'Python outside draws the same bytes');
  });
}

test('what Python draws on a canvas is its picture', { skip }, async () => {
  const canvas = new Canvas(SIZE, SIZE);
  Object.assign(globalThis, { canvas });
  await run(`
import js, triangle
device = await (await wgpu.gpu.request_adapter_async()).request_device_async()
context = wgpu.gpu.get_canvas_context({"window": js.canvas})
context.configure(device=device, format=context.get_preferred_format(device.adapter))
triangle.draw_into(device, context.get_current_texture())
context.present()`);
  const { width, height, data } = await canvas.read();
  assert.equal(difference({ width, height, data }, readPng(`${PYODIDE}pictures/triangle.png`)), 0);
});

test('what the backend does', { skip }, async (t) => {
  for (const name of (await run('list(checks.TESTS)')).toJs()) {
    await t.test(name, () => run(`await checks.TESTS[${JSON.stringify(name)}]()`));
  }
});
