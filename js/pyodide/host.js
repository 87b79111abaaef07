// Python for WebAssembly with wgpu-py in it, over a WebGPU of JavaScript.

import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadPyodide } from 'pyodide';

const HERE = path.dirname(fileURLToPath(import.meta.url));

/** Copies a folder's Python files into Python's own file system. */
function install(python, from, name) {
  const into = `/packages/${name}`;
  python.FS.mkdirTree(into);
  for (const entry of fs.readdirSync(from, { withFileTypes: true })) {
    const file = path.join(from, entry.name);
    if (entry.isDirectory() && entry.name !== '__pycache__') install(python, file, `${name}/${entry.name}`);
    if (entry.isFile() && entry.name.endsWith('.py')) python.FS.writeFile(`${into}/${entry.name}`, fs.readFileSync(file));
  }
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
export async function loadPython({ gpu, wgpu, processEvents, pyodide = {} }) {
  if (!fs.existsSync(path.join(wgpu, '_classes.py'))) throw new Error(`loadPython: wgpu: ${wgpu} holds no package wgpu`);
  // Node 20 has no navigator, later ones have one without gpu; Pyodide wants to read its userAgent.
  if (!globalThis.navigator) globalThis.navigator = {};
  navigator.userAgent ??= `Node.js/${process.versions.node}`;
  Object.defineProperty(navigator, 'gpu', { value: gpu, configurable: true });
  const python = await loadPyodide(pyodide);
  if (processEvents) python.registerJsModule('js_webgpu_events', { processEvents });
  install(python, wgpu, 'wgpu');
  install(python, path.join(HERE, 'js_webgpu'), 'js_webgpu');
  python.runPython('import sys; sys.path.insert(0, "/packages")');
  return python;
}
