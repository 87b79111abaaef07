// A star with smooth edges: four samples a pixel, resolved into the target.

import { FORMAT, attachment, cleared, renderPass, renderPipeline, submit } from '../common.js';

const SHADER = /* wgsl */ `
override rays = 12.0;

struct Corner {
  @builtin(position) position: vec4f,
  @location(0) color: vec3f,
}

@vertex fn corner(@builtin(vertex_index) i: u32, @builtin(instance_index) ray: u32) -> Corner {
  let turn = 6.2831853 * (f32(ray) + 0.15) / rays;
  let along = vec2f(cos(turn), sin(turn));
  let across = vec2f(-along.y, along.x);
  let at = array(0.15 * along - 0.06 * across, 0.15 * along + 0.06 * across, 0.9 * along);
  return Corner(vec4f(at[i], 0.0, 1.0), mix(vec3f(1.0, 0.85, 0.3), vec3f(0.9, 0.2, 0.4), f32(i) / 2.0));
}
@fragment fn shade(corner: Corner) -> @location(0) vec4f {
  return vec4f(corner.color, 1.0);
}`;

export default function draw(device, target) {
  const pipeline = renderPipeline(device, SHADER, { multisample: { count: 4 } });
  const samples = attachment(device, FORMAT, { sampleCount: 4 });
  submit(device, (encoder) => renderPass(encoder, {
    colorAttachments: [{ ...cleared(samples), resolveTarget: target.createView(), storeOp: 'discard' }],
  }, (pass) => {
    pass.setPipeline(pipeline);
    pass.draw(3, 12);
  }));
}
