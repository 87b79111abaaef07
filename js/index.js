// WebGPU for Node on the C library, in the shape of the npm package `webgpu`.

import { Canvas } from './lib/canvas.js';
import { GPU } from './lib/gpu.js';
import { classes, namespaces } from './lib/interfaces.js';
import './lib/extensions.js';

export { WindowContext } from './lib/surface.js';
export { setLog } from './lib/log.js';

/** GPUBufferUsage and the like, and the classes: what browsers have as global names. */
export const globals = { ...classes, ...namespaces };

export { Canvas };

/** Makes a GPU: what `navigator.gpu` is in a browser. */
export function create(options) {
  return new GPU(options);
}

/** Makes this Node as a browser: `navigator.gpu`, and the global names. Gives the GPU. */
export function install(options) {
  const gpu = create(options);
  Object.assign(globalThis, globals);
  // Later versions of Node have a navigator, and its userAgent is what libraries tell Node from browsers by.
  const value = { userAgent: `Node.js/${process.versions.node.split('.')[0]}` };
  if (!globalThis.navigator) Object.defineProperty(globalThis, 'navigator', { value, configurable: true, writable: true });
  Object.defineProperty(globalThis.navigator, 'gpu', { value: gpu, configurable: true, enumerable: true });
  return gpu;
}
