// All classes and namespaces that scripts see.

import * as idl from './idl.js';
import { header } from './c.js';
import { GPUBuffer } from './buffer.js';
import './canvas.js';
import { GPUDevice } from './device.js';
import { GPUCommandEncoder, bindingCommands } from './encoders.js';
import * as errors from './errors.js';
import { GPU, GPUAdapter } from './gpu.js';
import * as information from './information.js';
import { define } from './objects.js';
import { GPUQueue } from './queue.js';
import { GPUCompilationInfo, GPUCompilationMessage, GPUShaderModule } from './shader_module.js';

const { classes } = idl;

for (const [name, made] of Object.entries({ GPU, GPUCompilationInfo, GPUCompilationMessage, ...errors, ...information })) {
  if (/^(GPU|WGSL)/.test(name)) classes[name] = made;
}
for (const made of [GPUAdapter, GPUDevice, GPUBuffer, GPUShaderModule, GPUQueue, GPUCommandEncoder]) define(made.name, made);
for (const name of ['GPURenderPassEncoder', 'GPUComputePassEncoder', 'GPURenderBundleEncoder']) {
  define(name, bindingCommands(name));
}
// Of the others, the IDL and the header say all.
for (const [name, { type }] of idl.definitions) {
  if (type === 'interface' && !classes[name] && header.objects.has(name.replace('GPU', 'WGPU'))) define(name);
}

/** GPUBufferUsage and the other namespaces of constants. */
const namespaces = {};
for (const [name, { type, members }] of idl.definitions) {
  if (type !== 'namespace') continue;
  namespaces[name] = Object.freeze(Object.fromEntries(members.map((m) => [m.name, Number(m.value.value)])));
}

export { classes, namespaces };
