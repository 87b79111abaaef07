// A triangle, the least that can be drawn.

import { cleared, renderPass, renderPipeline, submit } from '../common.js';

const SHADER = /* wgsl */ `
@vertex fn corner(@builtin(vertex_index) i: u32) -> @builtin(position) vec4f {
  let corners = array(vec2f(0.0, 0.7), vec2f(-0.7, -0.6), vec2f(0.7, -0.6));
  return vec4f(corners[i], 0.0, 1.0);
}
@fragment fn shade() -> @location(0) vec4f {
  return vec4f(0.95, 0.45, 0.2, 1.0);
}`;

export default function draw(device, target) {
  const pipeline = renderPipeline(device, SHADER);
  submit(device, (encoder) => renderPass(encoder, { colorAttachments: [cleared(target)] }, (pass) => {
    pass.setPipeline(pipeline);
    pass.draw(3);
  }));
}
