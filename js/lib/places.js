// Where the library and its header are.

import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const FILES = { win32: 'wgpu_native.dll', darwin: 'libwgpu_native.dylib' };

/** WGPU_LIB_PATH, or a file in the package's folder `native`, or the system's. */
export function libraryPath() {
  const file = FILES[process.platform] ?? 'libwgpu_native.so';
  const beside = path.join(here, 'native', file);
  return process.env.WGPU_LIB_PATH || (fs.existsSync(beside) ? beside : file);
}

/** In the package's folder `include`, or where this repository has it. */
export function headerPath() {
  const name = 'webgpu/webgpu.h';
  const own = path.join(here, 'include', name);
  return fs.existsSync(own) ? own : path.join(here, '../include', name);
}
