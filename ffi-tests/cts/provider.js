'use strict';
// What the conformance suite asks for: a module that makes a GPU.

const idl = require('./idl');
const { header } = require('./c');
const { GPUBuffer } = require('./buffer');
const { GPUDevice } = require('./device');
const { GPUCommandEncoder, bindingCommands } = require('./encoders');
const errors = require('./errors');
const { GPU, GPUAdapter } = require('./gpu');
const information = require('./information');
const { define } = require('./objects');
const { GPUQueue } = require('./queue');
const { GPUCompilationInfo, GPUCompilationMessage, GPUShaderModule } = require('./shader_module');

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

function create() {
  Object.assign(globalThis, classes, namespaces);
  return new GPU();
}

module.exports = { create };
