// A cube that spins: uniforms are written anew for each frame, and the last frame is the picture.

import { mat4 } from 'wgpu-matrix';
import { DEPTH, GPUBufferUsage, attachment, bindGroup, cleared, clearedDepth, renderPass, renderPipeline, submit } from '../common.js';
import { VERTEX, cube, upload } from '../shapes.js';

const SHADER = /* wgsl */ `
@group(0) @binding(0) var<uniform> transform: mat4x4f;

struct Corner {
  @builtin(position) position: vec4f,
  @location(0) color: vec3f,
}

@vertex fn corner(@location(0) position: vec3f) -> Corner {
  return Corner(transform * vec4f(position, 1.0), 0.5 + 0.5 * position);
}
@fragment fn shade(corner: Corner) -> @location(0) vec4f {
  return vec4f(corner.color, 1.0);
}`;

export default function draw(device, target) {
  const pipeline = renderPipeline(device, SHADER, { buffers: [VERTEX], depthStencil: DEPTH, primitive: { cullMode: 'back' } });
  const mesh = upload(device, cube());
  const transform = device.createBuffer({ size: 64, usage: GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST });
  const group = bindGroup(device, pipeline, 0, transform);
  const depth = attachment(device, DEPTH.format);
  const camera = mat4.multiply(mat4.perspective(0.8, 1, 1, 20), mat4.translation([0, 0, -5.5]));

  for (let frame = 0; frame <= 12; frame++) {
    const seconds = frame / 10;
    const turned = mat4.rotate(camera, [Math.sin(seconds), Math.cos(seconds), 0.2], seconds);
    device.queue.writeBuffer(transform, 0, turned);
    submit(device, (encoder) => renderPass(encoder, {
      colorAttachments: [cleared(target)], depthStencilAttachment: clearedDepth(depth),
    }, (pass) => {
      pass.setPipeline(pipeline);
      pass.setBindGroup(0, group);
      mesh.draw(pass);
    }));
  }
}
