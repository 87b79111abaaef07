// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { native } from '../lib/native.js';
import { openDevice, readBuffer } from './kit/gpu.js';

test('a mapped range is the memory of the buffer, and is detached when that is unmapped', async () => {
  const device = await openDevice();
  const buffer = device.createBuffer({ size: 16, usage: GPUBufferUsage.COPY_SRC, mappedAtCreation: true });
  const range = buffer.getMappedRange(8, 8);
  new Uint32Array(range).set([7, 8]);
  assert.throws(() => buffer.getMappedRange(0, 16), { name: 'OperationError' });
  assert.equal(buffer.mapState, 'mapped');
  buffer.unmap();
  assert.equal(range.byteLength, 0);
  assert.equal(buffer.mapState, 'unmapped');
  assert.deepEqual(new Uint32Array(await readBuffer(device, buffer)), new Uint32Array([0, 0, 7, 8]));
  device.destroy();
});

test('nobody else can detach a mapped range', async () => {
  const device = await openDevice();
  const buffer = device.createBuffer({ size: 16, usage: GPUBufferUsage.COPY_SRC, mappedAtCreation: true });
  const range = buffer.getMappedRange();
  let copy;
  try {
    copy = structuredClone(range, { transfer: [range] });
  } catch {
    copy = null; // Later versions of Node refuse, those before copy.
  }
  assert.equal(range.byteLength, 16);
  assert.throws(() => /** @type {any} */ (range).transfer(), TypeError);
  device.destroy();
  assert.equal(range.byteLength, 0);
  assert.ok(copy === null || copy.byteLength === 16);
});

test('unmapping a buffer ends a mapping that is under way', async () => {
  const device = await openDevice();
  const buffer = device.createBuffer({ size: 16, usage: GPUBufferUsage.MAP_READ });
  const mapping = buffer.mapAsync(GPUMapMode.READ);
  assert.equal(buffer.mapState, 'pending');
  buffer.unmap();
  await assert.rejects(mapping, { name: 'AbortError' });
  device.destroy();
});

test('where Node has no ArrayBuffers on memory of others, a range is a copy', async (t) => {
  t.mock.method(native, 'view', () => undefined);
  const device = await openDevice();
  const buffer = device.createBuffer({ size: 8, usage: GPUBufferUsage.COPY_SRC, mappedAtCreation: true });
  const range = buffer.getMappedRange();
  new Uint32Array(range).set([5, 6]);
  buffer.unmap();
  assert.equal(range.byteLength, 0);
  assert.deepEqual(new Uint32Array(await readBuffer(device, buffer)), new Uint32Array([5, 6]));
  device.destroy();
});

test('data of any kind is written, however much', async () => {
  const device = await openDevice();
  const buffer = device.createBuffer({ size: 40000, usage: GPUBufferUsage.COPY_SRC | GPUBufferUsage.COPY_DST });
  const shared = new Uint8Array(new SharedArrayBuffer(20000)).fill(1);
  device.queue.writeBuffer(buffer, 0, /** @type {any} */ (shared));
  device.queue.writeBuffer(buffer, 20000, new Float64Array(3000).fill(2), 500, 2500);
  device.queue.writeBuffer(buffer, 39996, new DataView(new Uint8Array([0, 9, 8, 7, 6]).buffer, 1));
  const bytes = await readBuffer(device, buffer);
  assert.ok(new Uint8Array(bytes, 0, 20000).every((v) => v === 1));
  assert.ok(new Float64Array(bytes, 20000, 2499).every((v) => v === 2));
  assert.deepEqual([...new Uint8Array(bytes, 39996)], [9, 8, 7, 6]);
  assert.throws(() => device.queue.writeBuffer(buffer, 0, /** @type {any} */ (shared), 19999), { name: 'OperationError' });
  device.destroy();
});
