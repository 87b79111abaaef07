// @ts-check
// A process ends when its program has: objects that there still are do not keep it, nor do they disturb its end.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

const here = new URL('../index.js', import.meta.url);
const START = `
  import { install } from '${here}';
  const gpu = install();
  const device = await (await gpu.requestAdapter()).requestDevice();
  const buffer = device.createBuffer({ size: 64, usage: GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST });
  globalThis.kept = [device, buffer];`;
const ENDS = {
  'with navigator.gpu and a device': '',
  'after its navigator.gpu is deleted': 'delete navigator.gpu; delete globalThis.navigator;',
  'with a buffer mapped': 'await buffer.mapAsync(GPUMapMode.READ); globalThis.range = buffer.getMappedRange();',
  'with work submitted': 'const e = device.createCommandEncoder(); e.clearBuffer(buffer); device.queue.submit([e.finish()]);',
  'with a listener for errors, and one for the loss of the device': 'device.onuncapturederror = () => {}; device.lost.then(() => {});',
};

for (const [state, code] of Object.entries(ENDS)) {
  test(`a process ends ${state}`, () => {
    const { status, signal, stdout, stderr } = spawnSync('node', ['--input-type=module', '-e', `${START}\n${code}\nconsole.log('end', Boolean(gpu));`],
      { encoding: 'utf8', timeout: 60_000 });
    assert.deepEqual([status, signal, stdout], [0, null, 'end true\n'], stderr);
  });
}
