// A Julia set, computed into a storage texture.

import { FORMAT, GPUTextureUsage, SIZE, bindGroup, computePipeline, submit, uniforms } from '../common.js';

const SHADER = /* wgsl */ `
@group(0) @binding(0) var<uniform> constant: vec4f;
@group(0) @binding(1) var picture: texture_storage_2d<rgba8unorm, write>;

@compute @workgroup_size(8, 8)
fn julia(@builtin(global_invocation_id) id: vec3u) {
  let size = vec2f(textureDimensions(picture));
  var z = 2.7 * (vec2f(id.xy) + 0.5 - 0.5 * size) / size;
  var steps = 0;
  while steps < 120 && dot(z, z) < 16.0 {
    z = vec2f(z.x * z.x - z.y * z.y, 2.0 * z.x * z.y) + constant.xy;
    steps++;
  }
  // Smooth between the whole steps.
  let depth = f32(steps) + 1.0 - log2(max(log2(dot(z, z)) * 0.5, 1.0));
  let color = 0.5 - 0.5 * cos(vec3f(0.09, 0.13, 0.19) * depth);
  textureStore(picture, id.xy, vec4f(select(color, vec3f(0.02, 0.02, 0.05), steps == 120), 1.0));
}`;

export default function draw(device, target) {
  const picture = device.createTexture({ size: [SIZE, SIZE], format: FORMAT, usage: GPUTextureUsage.STORAGE_BINDING | GPUTextureUsage.COPY_SRC });
  const pipeline = computePipeline(device, SHADER, 'julia');
  submit(device, (encoder) => {
    const pass = encoder.beginComputePass();
    pass.setPipeline(pipeline);
    pass.setBindGroup(0, bindGroup(device, pipeline, 0, uniforms(device, -0.79, 0.156, 0, 0), picture.createView()));
    pass.dispatchWorkgroups(SIZE / 8, SIZE / 8);
    pass.end();
    encoder.copyTextureToTexture({ texture: picture }, { texture: target }, [SIZE, SIZE]);
  });
}
