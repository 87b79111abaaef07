// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { errorOf, openDevice } from './kit/gpu.js';

/** @param {GPUDevice} device */
function beginPass(device) {
  const encoder = device.createCommandEncoder();
  const view = device.createTexture({ size: [4, 4], format: 'rgba8unorm', usage: GPUTextureUsage.RENDER_ATTACHMENT }).createView();
  const pass = encoder.beginRenderPass({ colorAttachments: [{ view, loadOp: 'clear', storeOp: 'store' }] });
  return { encoder, pass };
}

test('what an encoder refuses is told in the scope of finish()', async () => {
  const device = await openDevice();
  const { encoder, pass } = beginPass(device);
  assert.equal(await errorOf(device, () => { pass.draw(3); pass.end(); }), null);
  assert.match(`${await errorOf(device, () => encoder.finish())}`, /pipeline/i);
  device.destroy();
});

test('errors go to the scope in which their call was made', async () => {
  const device = await openDevice();
  device.pushErrorScope('validation');
  device.createBuffer({ size: 4, usage: 0 });
  device.pushErrorScope('validation');
  const { pass } = beginPass(device);
  for (let i = 0; i < 20000; i++) pass.draw(3);
  device.createSampler({ maxAnisotropy: 16 });
  const inner = await device.popErrorScope();
  const outer = await device.popErrorScope();
  assert.ok(inner instanceof GPUValidationError && outer instanceof GPUValidationError);
  assert.match(inner.message, /filter mode/);
  assert.match(outer.message, /usage/i);
  device.destroy();
});

test('an error that no scope catches is an event of the device', async () => {
  const device = await openDevice();
  /** @type {GPUUncapturedErrorEvent} */
  const event = await new Promise((resolve) => {
    device.onuncapturederror = (event) => {
      event.preventDefault();
      resolve(event);
    };
    device.createBuffer({ label: 'nameless', size: 4, usage: 0 });
  });
  assert.equal(event.type, 'uncapturederror');
  assert.ok(event.error instanceof GPUValidationError);
  assert.match(event.error.message, /nameless/);
  device.destroy();
});

test('a destroyed device is lost, and says why', async () => {
  const device = await openDevice();
  device.destroy();
  const info = await device.lost;
  assert.equal(info.reason, 'destroyed');
  assert.ok(info instanceof GPUDeviceLostInfo);
});

test('a pipeline that cannot be is a GPUPipelineError', async () => {
  const device = await openDevice();
  const module = device.createShaderModule({ code: '@compute @workgroup_size(1) fn main() {}' });
  await assert.rejects(device.createComputePipelineAsync({ layout: 'auto', compute: { module, entryPoint: 'other' } }), (error) => {
    assert.ok(error instanceof GPUPipelineError);
    assert.equal(error.reason, 'validation');
    return true;
  });
  device.destroy();
});

test('a shader tells where its error is, in units of JavaScript', async () => {
  const device = await openDevice();
  await errorOf(device, () => {});
  device.pushErrorScope('validation');
  const module = device.createShaderModule({ code: '/* ä€😀 */ fn f() { let a = nothing; }' });
  const { messages } = await module.getCompilationInfo();
  assert.ok(await device.popErrorScope());
  assert.equal(messages[0].type, 'error');
  assert.equal(messages[0].lineNum, 1);
  assert.equal(messages[0].offset, 28);
  device.destroy();
});
