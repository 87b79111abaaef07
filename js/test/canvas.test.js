// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PNG } from 'pngjs';
import { Canvas } from 'webgpu-c';
import { openDevice, readBuffer } from './kit/gpu.js';

const TRIANGLE = /* wgsl */ `
  @vertex fn corner(@builtin(vertex_index) i: u32) -> @builtin(position) vec4f {
    return vec4f(f32(i & 1u) * 4.0 - 1.0, f32(i >> 1u) * 4.0 - 1.0, 0, 1);
  }
  @fragment fn color(@builtin(position) at: vec4f) -> @location(0) vec4f { return vec4f(1, at.x / 100.0, 0, 0.5); }`;

/** @param {Canvas} canvas @param {GPUDevice} device @param {GPUCanvasConfiguration} configuration */
function draw(canvas, device, configuration) {
  const context = canvas.getContext('webgpu');
  context.configure(configuration);
  const module = device.createShaderModule({ code: TRIANGLE });
  const pipeline = device.createRenderPipeline({
    layout: 'auto', vertex: { module }, fragment: { module, targets: [{ format: configuration.format }] },
  });
  const encoder = device.createCommandEncoder();
  const pass = encoder.beginRenderPass({ colorAttachments: [{ view: context.getCurrentTexture(), loadOp: 'clear', storeOp: 'store' }] });
  pass.setPipeline(pipeline);
  pass.draw(3);
  pass.end();
  device.queue.submit([encoder.finish()]);
  return context;
}

for (const format of /** @type {const} */ (['bgra8unorm', 'rgba8unorm', 'rgba16float'])) {
  test(`a canvas of ${format} keeps what was drawn, as pixels and as PNG`, async () => {
    const device = await openDevice();
    const canvas = new Canvas(100, 50);
    const context = draw(canvas, device, { device, format });
    assert.equal(context.getConfiguration()?.alphaMode, 'opaque');
    const texture = context.getCurrentTexture();
    await new Promise((resolve) => setTimeout(resolve));
    const { width, height, data } = await canvas.read();
    assert.deepEqual([width, height, data.length], [100, 50, 20000]);
    assert.deepEqual([...data.slice(0, 4), ...data.slice(-4)], [255, 1, 0, 255, 255, 254, 0, 255]);
    const png = PNG.sync.read(await canvas.toPNG());
    assert.deepEqual([...png.data.subarray(200, 204)], [...data.slice(200, 204)]);
    assert.notEqual(context.getCurrentTexture(), texture);
    device.destroy();
  });
}

test('colors of a canvas that lets through are divided by alpha', async () => {
  const device = await openDevice();
  const canvas = new Canvas(4, 4);
  draw(canvas, device, { device, format: 'rgba8unorm', alphaMode: 'premultiplied' });
  const { data } = await canvas.read();
  assert.deepEqual([data[0], data[2], data[3]], [255, 0, 128]);
  device.destroy();
});

test('a canvas wants to be configured, and knows one kind of context', () => {
  const canvas = new Canvas();
  assert.equal(canvas.getContext('2d'), null);
  assert.throws(() => canvas.getContext('webgpu').getCurrentTexture(), { name: 'InvalidStateError' });
});

test('images become texels: a part, upside down, multiplied by alpha, in the format of the texture', async () => {
  const device = await openDevice();
  const source = /** @type {ImageData} */ (/** @type {unknown} */ ({
    width: 2, height: 2, data: new Uint8ClampedArray([0, 0, 0, 0, 1, 2, 3, 255, 4, 5, 6, 255, 200, 100, 50, 51]),
  }));
  /** @param {GPUTextureFormat} format @param {boolean} premultipliedAlpha */
  const copied = async (format, premultipliedAlpha) => {
    const texture = device.createTexture({ size: [1, 1], format, usage: GPUTextureUsage.COPY_DST | GPUTextureUsage.COPY_SRC | GPUTextureUsage.RENDER_ATTACHMENT });
    device.queue.copyExternalImageToTexture({ source, origin: [1, 0], flipY: true }, { texture, premultipliedAlpha }, [1, 1]);
    const buffer = device.createBuffer({ size: 256, usage: GPUBufferUsage.COPY_DST | GPUBufferUsage.COPY_SRC });
    const encoder = device.createCommandEncoder();
    encoder.copyTextureToBuffer({ texture }, { buffer }, [1, 1]);
    device.queue.submit([encoder.finish()]);
    return readBuffer(device, buffer);
  };
  assert.deepEqual([...new Uint8Array(await copied('rgba8unorm', false)).slice(0, 4)], [200, 100, 50, 51]);
  assert.deepEqual([...new Uint8Array(await copied('bgra8unorm', true)).slice(0, 4)], [10, 20, 40, 51]);
  assert.deepEqual([...new Float32Array(await copied('rgba32float', false)).slice(0, 4)], [200, 100, 50, 51].map((v) => Math.fround(v / 255)));
  assert.deepEqual([...new Uint16Array(await copied('rgba16float', false)).slice(0, 2)], [0x3a46, 0x3646]);
  const texture = device.createTexture({ size: [4, 4], format: 'rgba8unorm', usage: GPUTextureUsage.COPY_DST });
  assert.throws(() => device.queue.copyExternalImageToTexture({ source }, { texture }, [3, 1]), { name: 'OperationError' });
  assert.throws(() => device.queue.copyExternalImageToTexture({ source: /** @type {any} */ ({}) }, { texture }, [1, 1]), TypeError);
  device.destroy();
});
