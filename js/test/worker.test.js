// @ts-check
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { Worker } from 'node:worker_threads';
import { openDevice } from './kit/gpu.js';

const PROGRAM = `
  import { parentPort } from 'node:worker_threads';
  import { create, globals } from '${new URL('../index.js', import.meta.url)}';
  Object.assign(globalThis, globals);
  const adapter = await create().requestAdapter();
  const device = await adapter.requestDevice();
  for (let i = 0; i < 50; i++) {
    device.pushErrorScope('validation');
    device.createBuffer({ label: 'in a thread', size: 4, usage: i % 2 ? 0 : GPUBufferUsage.COPY_DST });
    const error = await device.popErrorScope();
    if (Boolean(error) !== Boolean(i % 2)) throw new Error('an error went astray');
  }
  device.destroy();
  parentPort.postMessage((await device.lost).reason);`;

test('threads have WebGPU each for itself', async () => {
  const start = () => new Worker(new URL(`data:text/javascript,${encodeURIComponent(PROGRAM)}`));
  const workers = [start(), start()];
  const told = workers.map((worker) => once(worker, 'message'));
  const device = await openDevice();
  for (let i = 0; i < 50; i++) {
    device.pushErrorScope('validation');
    device.createBuffer({ size: 4, usage: GPUBufferUsage.COPY_DST });
    assert.equal(await device.popErrorScope(), null);
  }
  for (const [reason] of await Promise.all(told)) assert.equal(reason, 'destroyed');
  device.destroy();
});
