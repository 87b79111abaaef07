// Sixty-four cubes with one call: each instance finds its transform in a storage buffer.

import { mat4 } from 'wgpu-matrix';
import { DEPTH, GPUBufferUsage, attachment, bindGroup, bufferWith, cleared, clearedDepth, renderPass, renderPipeline, submit, uniforms } from '../common.js';
import { VERTEX, cube, upload } from '../shapes.js';

const SIDE = 8;

const SHADER = /* wgsl */ `
@group(0) @binding(0) var<uniform> camera: mat4x4f;
@group(0) @binding(1) var<storage, read> places: array<mat4x4f>;

struct Corner {
  @builtin(position) position: vec4f,
  @location(0) normal: vec3f,
  @location(1) color: vec3f,
}

@vertex fn corner(@builtin(instance_index) i: u32, @location(0) position: vec3f, @location(1) normal: vec3f) -> Corner {
  let color = 0.55 + 0.45 * cos(vec3f(0.0, 2.1, 4.2) + f32(i) * 0.35);
  return Corner(camera * places[i] * vec4f(position, 1.0), (places[i] * vec4f(normal, 0.0)).xyz, color);
}
@fragment fn shade(corner: Corner) -> @location(0) vec4f {
  let lit = 0.3 + 0.7 * max(dot(normalize(corner.normal), normalize(vec3f(0.3, 0.9, 0.4))), 0.0);
  return vec4f(corner.color * lit, 1.0);
}`;

export default function draw(device, target) {
  const pipeline = renderPipeline(device, SHADER, { buffers: [VERTEX], depthStencil: DEPTH, primitive: { cullMode: 'back' } });
  const mesh = upload(device, cube());
  const places = new Float32Array(16 * SIDE * SIDE);
  for (let i = 0; i < SIDE * SIDE; i++) {
    const place = mat4.translation([(i % SIDE) - (SIDE - 1) / 2, 0, Math.floor(i / SIDE) - (SIDE - 1) / 2]);
    mat4.rotate(place, [1, 1, 0.3], 0.25 * i, place);
    places.set(mat4.uniformScale(place, 0.28), 16 * i);
  }
  const view = mat4.lookAt([4.5, 6.5, 8], [0, 0, 0], [0, 1, 0]);
  const group = bindGroup(
    device, pipeline, 0, uniforms(device, mat4.multiply(mat4.perspective(0.8, 1, 1, 30), view)),
    bufferWith(device, places, GPUBufferUsage.STORAGE),
  );
  submit(device, (encoder) => renderPass(encoder, {
    colorAttachments: [cleared(target)], depthStencilAttachment: clearedDepth(attachment(device, DEPTH.format)),
  }, (pass) => {
    pass.setPipeline(pipeline);
    pass.setBindGroup(0, group);
    mesh.draw(pass, SIDE * SIDE);
  }));
}
