// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { globals } from 'webgpu-c';
import { errorOf, gpu, openDevice } from './kit/gpu.js';

/** Arguments that no type allows. @param {unknown} v */
const any = (v) => /** @type {any} */ (v);

test('arguments are converted as Web IDL says, or a TypeError names them', async () => {
  const device = await openDevice();
  const encoder = device.createCommandEncoder();
  const pass = encoder.beginComputePass();
  assert.throws(() => pass.dispatchWorkgroups(-1), { name: 'TypeError', message: /dispatchWorkgroups: workgroupCountX: -1/ });
  assert.throws(() => any(pass).dispatchWorkgroups(), TypeError);
  assert.throws(() => pass.setPipeline(any({})), { name: 'TypeError', message: /setPipeline: pipeline: not a GPUComputePipeline/ });
  assert.throws(() => pass.dispatchWorkgroupsIndirect(any(null), 0), TypeError);
  assert.throws(() => any(GPUComputePassEncoder.prototype).dispatchWorkgroups.call({}, 1), TypeError);
  assert.throws(() => any(GPUDevice.prototype).createSampler.call({}), TypeError);
  assert.throws(() => any(GPUTexture.prototype).width, TypeError);
  assert.throws(() => device.createTexture({ size: [1], format: any('rgba9'), usage: 0 }), TypeError);
  assert.throws(() => new (any(GPUBuffer))(), TypeError);
  any(pass).dispatchWorkgroups('1', 1.5);
  assert.equal(any(pass).dispatchWorkgroups.length, 1);
  device.destroy();
});

test('install() makes Node as a browser', () => {
  assert.equal(navigator.gpu, gpu);
  assert.match(navigator.userAgent, /^Node\.js\/\d+$/);
  assert.ok(gpu instanceof GPU);
  assert.equal(GPUMapMode.WRITE, 2);
  assert.equal(globals.GPUTexture, GPUTexture);
  assert.equal(gpu.getPreferredCanvasFormat(), 'bgra8unorm');
  assert.ok(gpu.wgslLanguageFeatures.has('pointer_composite_access'));
});

test('labels are kept, and messages have them', async () => {
  const device = await openDevice({ label: 'mine' });
  assert.equal(device.label, 'mine');
  const buffer = device.createBuffer({ label: 'first', size: 4, usage: GPUBufferUsage.COPY_DST });
  buffer.label = 'second ä';
  assert.equal(buffer.label, 'second ä');
  const message = await errorOf(device, () => device.queue.writeBuffer(buffer, 4, new Uint32Array(1)));
  assert.match(`${message}`, /second ä/);
  device.destroy();
});

test('adapters and devices tell their features, limits and names', async () => {
  const adapter = await gpu.requestAdapter();
  assert.ok(adapter);
  assert.ok(adapter.limits.maxBufferSize >= 268435456);
  assert.ok(adapter.info.description.length > 0);
  assert.ok(adapter.features.has('core-features-and-limits'));
  const device = await adapter.requestDevice({ requiredLimits: { maxBindGroups: 4 }, requiredFeatures: ['timestamp-query'] });
  assert.ok(device.features.has('timestamp-query'));
  assert.equal(device.limits.maxBindGroups, 4);
  await assert.rejects(gpu.requestAdapter().then((a) => any(a).requestDevice({ requiredLimits: { nothing: 1 } })), { name: 'OperationError' });
  assert.equal(await gpu.requestAdapter(any({ featureLevel: 'none' })), null);
  device.destroy();
});
