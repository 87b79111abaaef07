// @ts-check
// All that WebGPU's IDL has is here.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { globals } from 'webgpu-c';
import { definitions } from '../lib/tables.js';
import { gpu, openDevice } from './kit/gpu.js';

/** What belongs to browsers: videos. */
const ELSEWHERE = new Set(['GPUExternalTexture']);
/** What belongs to an interface. @param {string} name @returns {any[]} */
const members = (name) => definitions.get(name)?.members ?? [];
const interfaces = [...definitions].filter(([name, { type }]) => type === 'interface' && !ELSEWHERE.has(name)).map(([name]) => name);

/** Objects that only tell something, and have it as properties of their own. */
async function facts() {
  const adapter = await gpu.requestAdapter();
  const device = await openDevice();
  device.pushErrorScope('validation');
  const { messages } = await device.createShaderModule({ code: '?' }).getCompilationInfo();
  const error = /** @type {GPUError} */ (await device.popErrorScope());
  device.destroy();
  return {
    GPUAdapterInfo: adapter?.info, GPUCompilationInfo: { messages }, GPUCompilationMessage: messages[0],
    GPUPipelineError: new GPUPipelineError('', { reason: 'internal' }), GPUDeviceLostInfo: await device.lost,
    GPUError: error, GPUUncapturedErrorEvent: new GPUUncapturedErrorEvent('', { error }),
  };
}

test('every interface is a class with all its methods and attributes', async () => {
  const told = /** @type {Record<string, object>} */ (await facts());
  const missing = [];
  let count = 0;
  for (const name of interfaces) {
    const made = /** @type {any} */ (globals)[name];
    assert.equal(typeof made, 'function', name);
    for (const member of members(name).filter(({ type }) => type === 'attribute' || type === 'operation')) {
      count++;
      if (!(member.name in (told[name] ?? made.prototype))) missing.push(`${name}.${member.name}`);
    }
  }
  assert.deepEqual(missing, []);
  assert.ok(count > 150, `${count} methods and attributes`);
});

test('every namespace has its constants', () => {
  const names = [...definitions].filter(([, { type }]) => type === 'namespace').map(([name]) => name).sort();
  assert.deepEqual(names, ['GPUBufferUsage', 'GPUColorWrite', 'GPUMapMode', 'GPUShaderStage', 'GPUTextureUsage']);
  for (const name of names) {
    const made = /** @type {any} */ (globals)[name];
    for (const { name: constant, value } of members(name)) assert.equal(made[constant], Number(value.value), `${name}.${constant}`);
  }
});
