// Runs the library's callbacks at once, and not when JavaScript's event loop comes to it: so Python can wait for
// buffers where WebAssembly cannot be suspended.

import { wgpu } from '../lib/c.js';
import { drain } from '../lib/callbacks.js';
import { instance } from '../lib/instance.js';

export function processEvents() {
  wgpu.InstanceProcessEvents(instance());
  drain();
}
