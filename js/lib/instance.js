// The library's instance: one for all, made when it is first needed.

import { pointer, wgpu } from './c.js';

let made;

export function instance() {
  return made ??= wgpu.CreateInstance(pointer('WGPUInstanceDescriptor', {}));
}
