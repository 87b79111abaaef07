// A window in a wall: the stencil says where the scene behind it shows.

import { mat4 } from 'wgpu-matrix';
import { attachment, bindGroup, cleared, renderPass, renderPipeline, submit, uniforms } from '../common.js';
import { VERTEX, torus, upload } from '../shapes.js';

const FORMAT = 'depth24plus-stencil8';

const WINDOW = /* wgsl */ `
@vertex fn corner(@builtin(vertex_index) i: u32) -> @builtin(position) vec4f {
  // A fan of triangles: a round window.
  let turn = 6.2831853 * f32(i / 3u + u32(i % 3u == 2u)) / 40.0;
  return vec4f(select(0.0, 0.75, i % 3u > 0u) * vec2f(cos(turn), sin(turn)), 0.0, 1.0);
}
@fragment fn shade(@builtin(position) position: vec4f) -> @location(0) vec4f {
  return vec4f(mix(vec3f(0.45, 0.65, 0.9), vec3f(0.85, 0.9, 1.0), position.y / 192.0), 1.0);
}`;

const THING = /* wgsl */ `
@group(0) @binding(0) var<uniform> transform: mat4x4f;

struct Corner {
  @builtin(position) position: vec4f,
  @location(0) normal: vec3f,
}
@vertex fn corner(@location(0) position: vec3f, @location(1) normal: vec3f) -> Corner {
  return Corner(transform * vec4f(position, 1.0), normal);
}
@fragment fn shade(corner: Corner) -> @location(0) vec4f {
  return vec4f(0.5 + 0.5 * normalize(corner.normal), 1.0);
}`;

export default function draw(device, target) {
  const same = { compare: 'equal', passOp: 'keep' };
  const set = { compare: 'always', passOp: 'replace' };
  const window = renderPipeline(device, WINDOW, {
    depthStencil: { format: FORMAT, depthWriteEnabled: false, depthCompare: 'always', stencilFront: set, stencilBack: set },
  });
  const thing = renderPipeline(device, THING, {
    buffers: [VERTEX], depthStencil: { format: FORMAT, depthWriteEnabled: true, depthCompare: 'less', stencilFront: same, stencilBack: same },
  });
  const transform = mat4.multiply(mat4.perspective(0.8, 1, 1, 20), mat4.lookAt([0, 3, 4.5], [0, 0, 0], [0, 1, 0]));
  const mesh = upload(device, torus(1.7, 0.45));
  const depthStencil = attachment(device, FORMAT);
  submit(device, (encoder) => renderPass(encoder, {
    colorAttachments: [cleared(target, [0.25, 0.2, 0.18, 1])],
    depthStencilAttachment: {
      view: depthStencil.createView(), depthClearValue: 1, depthLoadOp: 'clear', depthStoreOp: 'discard',
      stencilClearValue: 0, stencilLoadOp: 'clear', stencilStoreOp: 'discard',
    },
  }, (pass) => {
    pass.setStencilReference(1);
    pass.setPipeline(window);
    pass.draw(120);
    pass.setPipeline(thing);
    pass.setBindGroup(0, bindGroup(device, thing, 0, uniforms(device, transform)));
    mesh.draw(pass);
  }));
}
