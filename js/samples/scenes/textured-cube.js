// A cube with a picture on its sides.

import { mat4 } from 'wgpu-matrix';
import { DEPTH, attachment, bindGroup, cleared, clearedDepth, renderPass, renderPipeline, submit, textureOf, uniforms } from '../common.js';
import { VERTEX, cube, upload } from '../shapes.js';

const SHADER = /* wgsl */ `
@group(0) @binding(0) var<uniform> transform: mat4x4f;
@group(0) @binding(1) var smoothly: sampler;
@group(0) @binding(2) var image: texture_2d<f32>;

struct Corner {
  @builtin(position) position: vec4f,
  @location(0) normal: vec3f,
  @location(1) uv: vec2f,
}

@vertex fn corner(@location(0) position: vec3f, @location(1) normal: vec3f, @location(2) uv: vec2f) -> Corner {
  return Corner(transform * vec4f(position, 1.0), normal, uv);
}
@fragment fn shade(corner: Corner) -> @location(0) vec4f {
  let lit = 0.55 + 0.45 * dot(corner.normal, normalize(vec3f(0.4, 0.8, 0.5)));
  return vec4f(textureSample(image, smoothly, corner.uv).rgb * lit, 1.0);
}`;

/** Rings around the middle of a woven ground. */
function texel(x, y) {
  const [u, v] = [(x - 31.5) / 32, (y - 31.5) / 32];
  const ring = Math.hypot(u, v);
  if (ring < 0.8 && Math.floor(ring * 10) % 2 === 0) return [230, 80 + 120 * ring, 60, 255];
  return (x >> 3 ^ y >> 3) & 1 ? [70, 120, 190, 255] : [225, 225, 210, 255];
}

export default function draw(device, target) {
  const pipeline = renderPipeline(device, SHADER, { buffers: [VERTEX], depthStencil: DEPTH, primitive: { cullMode: 'back' } });
  const mesh = upload(device, cube());
  const depth = attachment(device, DEPTH.format);
  const view = mat4.lookAt([3.2, 2.6, 4], [0, 0, 0], [0, 1, 0]);
  const group = bindGroup(
    device, pipeline, 0, uniforms(device, mat4.multiply(mat4.perspective(0.65, 1, 1, 20), view)),
    device.createSampler({ magFilter: 'linear', minFilter: 'linear' }), textureOf(device, 64, 64, texel).createView(),
  );
  submit(device, (encoder) => renderPass(encoder, {
    colorAttachments: [cleared(target)], depthStencilAttachment: clearedDepth(depth),
  }, (pass) => {
    pass.setPipeline(pipeline);
    pass.setBindGroup(0, group);
    mesh.draw(pass);
  }));
}
