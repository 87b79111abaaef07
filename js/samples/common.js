// What the samples share: short names for long descriptors.

import { globals } from 'webgpu-c';

export const { GPUBufferUsage, GPUTextureUsage, GPUShaderStage, GPUMapMode } = globals;

/** The pictures' width and height. */
export const SIZE = 192;
/** The format that samples draw in. */
export const FORMAT = 'rgba8unorm';

/** A buffer that holds `data`, a typed array. */
export function bufferWith(device, data, usage) {
  const buffer = device.createBuffer({ size: Math.ceil(data.byteLength / 4) * 4, usage, mappedAtCreation: true });
  new Uint8Array(buffer.getMappedRange()).set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
  buffer.unmap();
  return buffer;
}

/** A uniform buffer of these numbers and matrices, one after the other. */
export function uniforms(device, ...parts) {
  return bufferWith(device, new Float32Array(parts.flatMap((part) => (typeof part === 'number' ? part : [...part]))), GPUBufferUsage.UNIFORM);
}

/** A bind group with the resources at bindings 0, 1, …; buffers as a whole. */
export function bindGroup(device, pipeline, index, ...resources) {
  return device.createBindGroup({
    layout: pipeline.getBindGroupLayout(index),
    entries: resources.map((resource, binding) => ({
      binding, resource: resource.constructor.name === 'GPUBuffer' ? { buffer: resource } : resource,
    })),
  });
}

/** A pipeline from WGSL with the entry points `corner` and `shade`; `more` goes into the descriptor. */
export function renderPipeline(device, code, { buffers = [], targets = [{ format: FORMAT }], constants, ...more } = {}) {
  const module = device.createShaderModule({ code });
  return device.createRenderPipeline({
    layout: 'auto',
    vertex: { module, entryPoint: 'corner', buffers },
    ...(targets.length && { fragment: { module, entryPoint: 'shade', targets, constants } }),
    ...more,
  });
}

export function computePipeline(device, code, entryPoint, constants) {
  const module = device.createShaderModule({ code });
  return device.createComputePipeline({ layout: 'auto', compute: { module, entryPoint, constants } });
}

/** A texture that is drawn into and read by shaders. */
export function attachment(device, format, { size = [SIZE, SIZE], sampleCount = 1, usage = GPUTextureUsage.TEXTURE_BINDING } = {}) {
  const more = sampleCount === 1 ? usage : 0;
  return device.createTexture({ size, format, sampleCount, usage: GPUTextureUsage.RENDER_ATTACHMENT | more });
}

/** An rgba8unorm texture of `width` × `height` texels, whose bytes `texel(x, y)` says. */
export function textureOf(device, width, height, texel, usage = 0) {
  const data = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) data.set(texel(x, y), 4 * (y * width + x));
  const texture = device.createTexture({
    size: [width, height], format: 'rgba8unorm', usage: GPUTextureUsage.TEXTURE_BINDING | GPUTextureUsage.COPY_DST | usage,
  });
  device.queue.writeTexture({ texture }, data, { bytesPerRow: 4 * width }, [width, height]);
  return texture;
}

export const cleared = (texture, clearValue = [0.06, 0.07, 0.1, 1]) => ({
  view: texture.createView(), clearValue, loadOp: 'clear', storeOp: 'store',
});

export const clearedDepth = (texture) => ({
  view: texture.createView(), depthClearValue: 1, depthLoadOp: 'clear', depthStoreOp: 'store',
});

export const DEPTH = { format: 'depth24plus', depthWriteEnabled: true, depthCompare: 'less' };

/** Records with `record(encoder)`, and submits. */
export function submit(device, record) {
  const encoder = device.createCommandEncoder();
  record(encoder);
  device.queue.submit([encoder.finish()]);
}

/** Records one render pass with `draw(pass)`. */
export function renderPass(encoder, descriptor, draw) {
  const pass = encoder.beginRenderPass(descriptor);
  draw(pass);
  pass.end();
}

/** Numbers from 0 to 1 that look random, and are the same each time. */
export function random(seed = 1) {
  return () => {
    seed = (seed * 1664525 + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
}
