// The addon, and through it the library.

import fs from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const FILES = { win32: 'wgpu_native.dll', darwin: 'libwgpu_native.dylib' };

/** WGPU_LIB_PATH, or a file in the package's folder `library`, or the system's. */
function libraryPath() {
  const file = FILES[process.platform] ?? 'libwgpu_native.so';
  const beside = fileURLToPath(new URL(`../library/${file}`, import.meta.url));
  return process.env.WGPU_LIB_PATH || (fs.existsSync(beside) ? beside : file);
}

const native = createRequire(import.meta.url)('../build/webgpu_c.node');

/** Room for calls that are yet to be made: lib/calls.js. */
const calls = new Float64Array(1 << 16);
/** Its element is not 0 while there are events to ask for. */
const pending = new Int32Array(1);

const path = libraryPath();
const library = native.load(path, calls.buffer, pending.buffer);
if (library.error) {
  throw new Error(`webgpu-c: ${path}: ${library.error}. WGPU_LIB_PATH, a folder 'library' in the package, or the system must have it`);
}

export { native, library, calls, pending };
