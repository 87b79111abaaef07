// Rings of rocks around a planet: hundreds of draws, recorded once as a bundle, and run again in each
// frame. Each draw finds its own uniforms at a dynamic offset.

import { mat4 } from 'wgpu-matrix';
import { DEPTH, FORMAT, GPUBufferUsage, GPUShaderStage, attachment, bufferWith, cleared, clearedDepth, random, renderPass, submit } from '../common.js';
import { VERTEX, sphere, upload } from '../shapes.js';

const ROCKS = 600;
const STRIDE = 256;

const SHADER = /* wgsl */ `
struct Thing {
  place: mat4x4f,
  color: vec4f,
}
@group(0) @binding(0) var<uniform> camera: mat4x4f;
@group(0) @binding(1) var<uniform> thing: Thing;

struct Corner {
  @builtin(position) position: vec4f,
  @location(0) normal: vec3f,
}
@vertex fn corner(@location(0) position: vec3f, @location(1) normal: vec3f) -> Corner {
  return Corner(camera * thing.place * vec4f(position, 1.0), (thing.place * vec4f(normal, 0.0)).xyz);
}
@fragment fn shade(corner: Corner) -> @location(0) vec4f {
  let lit = 0.12 + 0.88 * max(dot(normalize(corner.normal), normalize(vec3f(0.7, 0.5, 0.6))), 0.0);
  return vec4f(thing.color.rgb * lit, 1.0);
}`;

function things() {
  const next = random(11);
  const data = new Float32Array((ROCKS + 1) * STRIDE / 4);
  data.set([...mat4.uniformScaling(1.4), 0.85, 0.6, 0.35, 1]);
  for (let i = 1; i <= ROCKS; i++) {
    const [turn, way, size] = [6.2832 * next(), 2.1 + 1.4 * next() ** 1.5, 0.03 + 0.06 * next()];
    const place = mat4.translation([way * Math.cos(turn), 0.12 * (next() - 0.5), way * Math.sin(turn)]);
    mat4.scale(mat4.rotateX(place, 6 * next(), place), [size, size * (0.5 + next()), size], place);
    const grey = 0.45 + 0.4 * next();
    data.set([...place, grey, grey * 0.95, grey * 0.85, 1], i * STRIDE / 4);
  }
  return data;
}

export default function draw(device, target) {
  const layout = device.createBindGroupLayout({
    entries: [
      { binding: 0, visibility: GPUShaderStage.VERTEX, buffer: {} },
      { binding: 1, visibility: GPUShaderStage.VERTEX | GPUShaderStage.FRAGMENT, buffer: { hasDynamicOffset: true } },
    ],
  });
  const module = device.createShaderModule({ code: SHADER });
  const pipeline = device.createRenderPipeline({
    layout: device.createPipelineLayout({ bindGroupLayouts: [layout] }),
    vertex: { module, buffers: [VERTEX] }, fragment: { module, targets: [{ format: FORMAT }] },
    primitive: { cullMode: 'none' }, depthStencil: DEPTH,
  });
  const camera = device.createBuffer({ size: 64, usage: GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST });
  const group = device.createBindGroup({
    layout,
    entries: [
      { binding: 0, resource: { buffer: camera } },
      { binding: 1, resource: { buffer: bufferWith(device, things(), GPUBufferUsage.UNIFORM), size: 80 } },
    ],
  });
  const [planet, rock] = [upload(device, sphere(1)), upload(device, sphere(1, 6, 4))];

  const bundling = device.createRenderBundleEncoder({ colorFormats: [FORMAT], depthStencilFormat: DEPTH.format });
  bundling.setPipeline(pipeline);
  for (let i = 0; i <= ROCKS; i++) {
    bundling.setBindGroup(0, group, [i * STRIDE]);
    (i ? rock : planet).draw(bundling);
  }
  const bundle = bundling.finish();

  const depth = attachment(device, DEPTH.format);
  for (const seconds of [0, 0.5, 1]) {
    const eye = [6.5 * Math.sin(0.4 * seconds), 2.4, 6.5 * Math.cos(0.4 * seconds)];
    device.queue.writeBuffer(camera, 0, mat4.multiply(mat4.perspective(0.75, 1, 1, 20), mat4.lookAt(eye, [0, 0, 0], [0.2, 1, 0])));
    submit(device, (encoder) => renderPass(encoder, {
      colorAttachments: [cleared(target, [0.01, 0.01, 0.03, 1])], depthStencilAttachment: clearedDepth(depth),
    }, (pass) => pass.executeBundles([bundle])));
  }
}
