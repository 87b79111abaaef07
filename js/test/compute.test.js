// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDevice, readBuffer } from './kit/gpu.js';

const SQUARES = /* wgsl */ `
  @group(0) @binding(0) var<storage, read_write> numbers: array<u32>;
  @compute @workgroup_size(1) fn main(@builtin(global_invocation_id) id: vec3u) { numbers[id.x] *= numbers[id.x]; }`;

test('a shader squares numbers', async () => {
  const device = await openDevice();
  const numbers = new Uint32Array([1, 2, 3, 40]);
  const buffer = device.createBuffer({ size: 16, usage: GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC | GPUBufferUsage.COPY_DST });
  device.queue.writeBuffer(buffer, 0, numbers);
  const pipeline = await device.createComputePipelineAsync({ layout: 'auto', compute: { module: device.createShaderModule({ code: SQUARES }) } });
  const group = device.createBindGroup({ layout: pipeline.getBindGroupLayout(0), entries: [{ binding: 0, resource: { buffer } }] });
  const encoder = device.createCommandEncoder();
  const pass = encoder.beginComputePass();
  pass.setPipeline(pipeline);
  pass.setBindGroup(0, group);
  pass.dispatchWorkgroups(4);
  pass.end();
  device.queue.submit([encoder.finish()]);
  assert.deepEqual(new Uint32Array(await readBuffer(device, buffer)), new Uint32Array([1, 4, 9, 1600]));
  device.destroy();
});

test('dynamic offsets come as an array, or as a part of a Uint32Array', async () => {
  const device = await openDevice();
  const buffer = device.createBuffer({ size: 1024, usage: GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC | GPUBufferUsage.COPY_DST });
  device.queue.writeBuffer(buffer, 256, new Uint32Array([5]));
  device.queue.writeBuffer(buffer, 512, new Uint32Array([6]));
  const layout = device.createBindGroupLayout({
    entries: [{ binding: 0, visibility: GPUShaderStage.COMPUTE, buffer: { type: 'storage', hasDynamicOffset: true } }],
  });
  const pipeline = device.createComputePipeline({
    layout: device.createPipelineLayout({ bindGroupLayouts: [layout] }), compute: { module: device.createShaderModule({ code: SQUARES }) },
  });
  const group = device.createBindGroup({ layout, entries: [{ binding: 0, resource: { buffer, size: 256 } }] });
  const encoder = device.createCommandEncoder();
  const pass = encoder.beginComputePass();
  pass.setPipeline(pipeline);
  pass.setBindGroup(0, group, [256]);
  pass.dispatchWorkgroups(1);
  pass.setBindGroup(0, group, new Uint32Array([0, 512, 0]), 1, 1);
  pass.dispatchWorkgroups(1);
  pass.end();
  assert.throws(() => pass.setBindGroup(0, group, new Uint32Array(1), 1, 1), RangeError);
  device.queue.submit([encoder.finish()]);
  const words = new Uint32Array(await readBuffer(device, buffer));
  assert.deepEqual([words[64], words[128]], [25, 36]);
  device.destroy();
});
