// Python for WebAssembly with wgpu-py in it, over a WebGPU of Node.

import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadPyodide } from 'pyodide';
import { start } from './start.js';

const HERE = path.dirname(fileURLToPath(import.meta.url));

/** The Python files of a folder, and of those in it, by their paths: { 'wgpu/enums.py': '…' }. */
export function filesOf(folder, name = path.basename(folder)) {
  const files = {};
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const from = path.join(folder, entry.name);
    const at = path.posix.join(name, entry.name);
    if (entry.isDirectory() && entry.name !== '__pycache__') Object.assign(files, filesOf(from, at));
    if (entry.isFile() && entry.name.endsWith('.py')) files[at] = fs.readFileSync(from, 'utf8');
  }
  return files;
}

/** The Python files that `import wgpu, js_webgpu` needs; `wgpu` is the folder of that package. */
export function packages(wgpu) {
  if (!fs.existsSync(path.join(wgpu, '_classes.py'))) throw new Error(`packages: wgpu: ${wgpu} holds no package wgpu`);
  return { ...filesOf(wgpu, 'wgpu'), ...filesOf(path.join(HERE, 'js_webgpu')) };
}

/**
 * Pyodide, in which `import wgpu, js_webgpu` works.
 * @param {object} options
 * @param {GPU} options.gpu what Python finds as js.navigator.gpu
 * @param {string} options.wgpu the folder of Python's package `wgpu`, as pip unpacks it anywhere
 * @param {Function} [options.processEvents] runs the callbacks of the library behind `gpu`; with it, Python can
 *     wait for buffers in any JavaScript. That of this package is in events.js.
 * @param {object} [options.pyodide] options for loadPyodide()
 */
export async function loadPython({ gpu, wgpu, processEvents, pyodide }) {
  // Node 20 has no navigator, later ones have one without gpu; Pyodide wants to read its userAgent.
  if (!globalThis.navigator) globalThis.navigator = {};
  navigator.userAgent ??= `Node.js/${process.versions.node}`;
  Object.defineProperty(navigator, 'gpu', { value: gpu, configurable: true });
  const python = await start(loadPyodide, packages(wgpu), pyodide);
  if (processEvents) python.registerJsModule('js_webgpu_events', { processEvents });
  return python;
}
