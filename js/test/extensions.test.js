// @ts-check
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { Canvas, create, setLog } from 'webgpu-c';
import { gpu, openDevice, readBuffer } from './kit/gpu.js';

const native = (/** @type {string} */ name) => /** @type {GPUFeatureName} */ (name);

test('a trace of a device lies in the folder that it names', async () => {
  const tracePath = fs.mkdtempSync(path.join(os.tmpdir(), 'trace-'));
  const device = await openDevice({ tracePath });
  device.createBuffer({ label: 'traced', size: 4, usage: GPUBufferUsage.COPY_DST });
  device.destroy();
  const files = /** @type {string[]} */ (fs.readdirSync(tracePath, { recursive: true }));
  assert.ok(files.length > 0);
  const texts = files.map((name) => path.join(tracePath, name)).filter((name) => fs.statSync(name).isFile()).map((name) => fs.readFileSync(name, 'latin1'));
  assert.ok(texts.some((text) => text.includes('traced')));
  fs.rmSync(tracePath, { recursive: true });
});

test('the log comes to a function', async () => {
  /** @type {string[]} */
  const lines = [];
  setLog('debug', (level, message) => lines.push(`${level}: ${message}`));
  const device = await openDevice();
  device.destroy();
  await new Promise((resolve) => setTimeout(resolve, 20));
  setLog('off');
  assert.ok(lines.length > 0);
  assert.ok(lines.every((line) => /^(error|warn|info|debug): ./.test(line)), lines.join('\n'));
  assert.throws(() => setLog(/** @type {any} */ ('loud')), TypeError);
});

test('one call draws many times', async () => {
  const device = await openDevice({ requiredFeatures: [native('multi-draw-indirect-count')] });
  assert.ok(device.nativeFeatures.has('multi-draw-indirect-count'));
  assert.ok(!device.features.has('multi-draw-indirect-count'));
  const canvas = new Canvas(4, 1);
  const context = canvas.getContext('webgpu');
  context.configure({ device, format: 'rgba8unorm' });
  const module = device.createShaderModule({
    code: `
      @vertex fn corner(@builtin(vertex_index) i: u32) -> @builtin(position) vec4f { return vec4f(f32(i) / 2.0 - 0.75, 0, 0, 1); }
      @fragment fn color() -> @location(0) vec4f { return vec4f(1); }`,
  });
  const pipeline = device.createRenderPipeline({
    layout: 'auto', vertex: { module }, primitive: { topology: 'point-list' }, fragment: { module, targets: [{ format: 'rgba8unorm' }] },
  });
  // Points 0, 2 and 3; the count says two of them.
  const draws = device.createBuffer({ size: 48, usage: GPUBufferUsage.INDIRECT | GPUBufferUsage.COPY_DST });
  device.queue.writeBuffer(draws, 0, new Uint32Array([1, 1, 0, 0, 1, 1, 2, 0, 1, 1, 3, 0]));
  const count = device.createBuffer({ size: 4, usage: GPUBufferUsage.INDIRECT | GPUBufferUsage.COPY_DST });
  device.queue.writeBuffer(count, 0, new Uint32Array([2]));
  for (const [counted, expected] of /** @type {const} */ ([[false, [255, 0, 255, 255]], [true, [255, 0, 255, 0]]])) {
    const encoder = device.createCommandEncoder();
    const pass = encoder.beginRenderPass({ colorAttachments: [{ view: context.getCurrentTexture(), loadOp: 'clear', storeOp: 'store' }] });
    pass.setPipeline(pipeline);
    if (counted) pass.multiDrawIndirect(draws, 0, 3, count);
    else pass.multiDrawIndirect(draws, 0, 3);
    pass.end();
    device.queue.submit([encoder.finish()]);
    const { data } = await canvas.read();
    assert.deepEqual([data[0], data[4], data[8], data[12]], expected);
  }
  device.destroy();
});

test('immediates come to shaders', async () => {
  const device = await openDevice({ requiredLimits: { maxImmediateSize: 16 } });
  const layout = device.createBindGroupLayout({ entries: [{ binding: 0, visibility: GPUShaderStage.COMPUTE, buffer: { type: 'storage' } }] });
  const module = device.createShaderModule({
    code: `
      var<immediate> given: vec4u;
      @group(0) @binding(0) var<storage, read_write> taken: vec4u;
      @compute @workgroup_size(1) fn main() { taken = given; }`,
  });
  const pipeline = device.createComputePipeline({
    layout: device.createPipelineLayout(/** @type {GPUPipelineLayoutDescriptor} */ ({ bindGroupLayouts: [layout], immediateSize: 16 })), compute: { module },
  });
  const buffer = device.createBuffer({ size: 16, usage: GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC });
  const encoder = device.createCommandEncoder();
  const pass = encoder.beginComputePass();
  pass.setPipeline(pipeline);
  pass.setBindGroup(0, device.createBindGroup({ layout, entries: [{ binding: 0, resource: buffer }] }));
  const bytes = new Uint32Array([1, 2, 3, 4]);
  /** @type {any} */ (pass).setImmediates(0, bytes);
  bytes.fill(0);
  pass.dispatchWorkgroups(1);
  pass.end();
  device.queue.submit([encoder.finish()]);
  assert.deepEqual(new Uint32Array(await readBuffer(device, buffer)), new Uint32Array([1, 2, 3, 4]));
  device.destroy();
});

test('a texture is cleared, and encoders write timestamps', async () => {
  const device = await openDevice({ requiredFeatures: [native('clear-texture'), 'timestamp-query', native('timestamp-query-inside-encoders')] });
  const texture = device.createTexture({ size: [64, 1], format: 'rgba8unorm', usage: GPUTextureUsage.COPY_DST | GPUTextureUsage.COPY_SRC });
  device.queue.writeTexture({ texture }, new Uint8Array(256).fill(9), { bytesPerRow: 256 }, [64, 1]);
  const querySet = device.createQuerySet({ type: 'timestamp', count: 2 });
  const buffer = device.createBuffer({ size: 272, usage: GPUBufferUsage.QUERY_RESOLVE | GPUBufferUsage.COPY_DST | GPUBufferUsage.COPY_SRC });
  device.queue.writeBuffer(buffer, 0, new Uint8Array(256).fill(9));
  const encoder = device.createCommandEncoder();
  encoder.writeTimestamp(querySet, 0);
  encoder.clearTexture(texture);
  encoder.copyTextureToBuffer({ texture }, { buffer }, [64, 1]);
  device.queue.submit([encoder.finish()]);
  assert.ok(new Uint8Array(await readBuffer(device, buffer)).every((byte) => byte === 0));
  const after = device.createCommandEncoder();
  after.writeTimestamp(querySet, 1);
  after.resolveQuerySet(querySet, 0, 2, buffer, 0);
  device.queue.submit([after.finish()]);
  const [first, second] = new BigUint64Array(await readBuffer(device, buffer));
  assert.ok(first > 0n && second >= first, `${first} ${second}`);
  assert.ok(device.queue.getTimestampPeriod() > 0);
  device.destroy();
});

test('a backend can be asked for, and an adapter by a part of its name', async () => {
  const { description } = /** @type {GPUAdapter} */ (await gpu.requestAdapter()).info;
  const named = await create([`adapter=${description.slice(0, 6)}`]).requestAdapter();
  assert.equal(named?.info.description, description);
  assert.ok(await create(['backend=null', 'enable-dawn-features=any']).requestAdapter());
  assert.throws(() => create(['backend=glide']), { name: 'TypeError', message: /backend=glide, one of null, vulkan, / });
});

test('an adapter that there is not is told of, with those that there are', async () => {
  const { description } = /** @type {GPUAdapter} */ (await gpu.requestAdapter()).info;
  const error = await create(['adapter=no such name']).requestAdapter().then(() => null, (/** @type {Error} */ e) => e);
  assert.match(`${error?.message}`, /^GPU\.requestAdapter: adapter=no such name, a part of one of these expected:\n/);
  // Names are those of the driver, as other packages take them.
  const line = error?.message.split('\n').find((text) => text.endsWith(` (${description})`));
  const [, backend, name] = /^ *(backend=\w+) (adapter=.*)$/.exec(`${line}`.replace(` (${description})`, '')) ?? assert.fail(error?.message);
  assert.ok(await create([backend, name]).requestAdapter());
  await assert.rejects(create(['backend=null', `adapter=${description}`]).requestAdapter(), /these expected:/);
});
