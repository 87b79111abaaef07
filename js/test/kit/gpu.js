// @ts-check
// A device for a test, and what many tests do with one.

import assert from 'node:assert/strict';
import { install } from 'webgpu-c';

export const gpu = install();

/** @param {GPUDeviceDescriptor} [descriptor] */
export async function openDevice(descriptor) {
  const adapter = await gpu.requestAdapter();
  assert.ok(adapter, 'there is an adapter');
  return adapter.requestDevice(descriptor);
}

/**
 * The message of the validation error that f makes, or null.
 * @param {GPUDevice} device
 * @param {() => unknown} f
 */
export async function errorOf(device, f) {
  device.pushErrorScope('validation');
  f();
  const error = await device.popErrorScope();
  return error && error.message;
}

/**
 * The bytes of a buffer that has COPY_SRC.
 * @param {GPUDevice} device
 * @param {GPUBuffer} buffer
 */
export async function readBuffer(device, buffer) {
  const copy = device.createBuffer({ size: buffer.size, usage: GPUBufferUsage.COPY_DST | GPUBufferUsage.MAP_READ });
  const encoder = device.createCommandEncoder();
  encoder.copyBufferToBuffer(buffer, 0, copy, 0, buffer.size);
  device.queue.submit([encoder.finish()]);
  await copy.mapAsync(GPUMapMode.READ);
  const bytes = copy.getMappedRange().slice(0);
  copy.destroy();
  return bytes;
}
