// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { filled, wgpu } from '../lib/c.js';
import { instance } from '../lib/instance.js';
import { openDevice } from './kit/gpu.js';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');
const pause = () => new Promise((resolve) => setTimeout(resolve, 5));

/** How many the library holds of a kind. @param {'buffers' | 'bindGroupLayouts' | 'samplers'} kind */
function held(kind) {
  const report = filled('WGPUGlobalReport', (/** @type {number} */ out) => wgpu.GenerateReport(instance(), out));
  return report.hub[kind].numAllocated;
}

test('what scripts forget is released', async () => {
  const device = await openDevice();
  const [buffers, samplers] = [held('buffers'), held('samplers')];
  const kept = device.createBuffer({ size: 4, usage: GPUBufferUsage.COPY_DST });
  (() => {
    for (let i = 0; i < 300; i++) {
      device.createBuffer({ size: 4, usage: GPUBufferUsage.COPY_DST });
      device.createSampler({ lodMaxClamp: i });
    }
  })();
  assert.deepEqual([held('buffers') - buffers, held('samplers') - samplers], [301, 300]);
  for (let i = 0; i < 20 && (held('buffers') > buffers + 1 || held('samplers') > samplers); i++) {
    collect();
    await pause();
  }
  assert.deepEqual([held('buffers') - buffers, held('samplers') - samplers], [1, 0]);
  assert.equal(kept.size, 4);
  device.destroy();
});

test('a mapped range keeps its buffer', async () => {
  const device = await openDevice();
  const range = (() => device.createBuffer({ size: 1 << 20, usage: GPUBufferUsage.COPY_SRC, mappedAtCreation: true }).getMappedRange())();
  for (let i = 0; i < 5; i++) {
    collect();
    await pause();
  }
  new Uint8Array(range).fill(7);
  assert.equal(range.byteLength, 1 << 20);
  device.destroy();
  assert.equal(range.byteLength, 0);
});
