// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
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
