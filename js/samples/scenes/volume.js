// A cloud in a texture of three dimensions: a ray for each pixel gathers what lies on its way.

import { mat4 } from 'wgpu-matrix';
import { GPUTextureUsage, bindGroup, cleared, renderPass, renderPipeline, submit, uniforms } from '../common.js';

const EDGE = 32;

const SHADER = /* wgsl */ `
struct Camera {
  inverse: mat4x4f,
  eye: vec4f,
}
@group(0) @binding(0) var<uniform> camera: Camera;
@group(0) @binding(1) var smoothly: sampler;
@group(0) @binding(2) var cloud: texture_3d<f32>;

struct Corner {
  @builtin(position) position: vec4f,
  @location(0) at: vec2f,
}
@vertex fn corner(@builtin(vertex_index) i: u32) -> Corner {
  let at = vec2f(f32(i32(i & 1u) * 4 - 1), f32(i32(i >> 1u) * 4 - 1));
  return Corner(vec4f(at, 0.0, 1.0), at);
}
@fragment fn shade(corner: Corner) -> @location(0) vec4f {
  let far = camera.inverse * vec4f(corner.at, 1.0, 1.0);
  let ray = normalize(far.xyz / far.w - camera.eye.xyz);
  // Where the ray enters and leaves the cube from -1 to 1.
  let a = (vec3f(-1.0) - camera.eye.xyz) / ray;
  let b = (vec3f(1.0) - camera.eye.xyz) / ray;
  let enter = max(max(min(a.x, b.x), min(a.y, b.y)), min(a.z, b.z));
  let leave = min(min(max(a.x, b.x), max(a.y, b.y)), max(a.z, b.z));
  var color = vec3f(0.0);
  var clear = 1.0;
  for (var i = 0; i < 48; i++) {
    let t = mix(enter, leave, (f32(i) + 0.5) / 48.0);
    if leave <= enter { break; }
    let at = 0.5 + 0.5 * (camera.eye.xyz + t * ray);
    let dense = 1.0 - exp(-3.5 * textureSampleLevel(cloud, smoothly, at, 0.0).r * (leave - enter) / 24.0);
    color += clear * dense * mix(vec3f(0.35, 0.15, 0.6), vec3f(1.0, 0.75, 0.4), at.y);
    clear *= 1.0 - dense;
  }
  return vec4f(color + clear * vec3f(0.05, 0.06, 0.09), 1.0);
}`;

/** A ring, and a ball in it. */
function cloudOf(device) {
  const texture = device.createTexture({
    size: [EDGE, EDGE, EDGE], dimension: '3d', format: 'r8unorm', usage: GPUTextureUsage.TEXTURE_BINDING | GPUTextureUsage.COPY_DST,
  });
  const data = new Uint8Array(EDGE ** 3);
  for (let i = 0; i < data.length; i++) {
    const [x, y, z] = [i, i / EDGE, i / EDGE / EDGE].map((n) => (Math.floor(n) % EDGE + 0.5) / EDGE * 2 - 1);
    const ring = Math.hypot(Math.hypot(x, z) - 0.68, y) / 0.26;
    const ball = Math.hypot(x, 0.7 * y, z) / 0.42;
    data[i] = 255 * Math.max(0, 1 - ring ** 2, 0.8 * (1 - ball ** 2));
  }
  device.queue.writeTexture({ texture }, data, { bytesPerRow: EDGE, rowsPerImage: EDGE }, [EDGE, EDGE, EDGE]);
  return texture.createView();
}

export default function draw(device, target) {
  const pipeline = renderPipeline(device, SHADER);
  const eye = [1.5, 2, 2.8];
  const camera = mat4.multiply(mat4.perspective(0.65, 1, 0.1, 20), mat4.lookAt(eye, [0, 0, 0], [0, 1, 0]));
  const group = bindGroup(
    device, pipeline, 0, uniforms(device, mat4.inverse(camera), ...eye, 0),
    device.createSampler({ magFilter: 'linear', minFilter: 'linear' }), cloudOf(device),
  );
  submit(device, (encoder) => renderPass(encoder, { colorAttachments: [cleared(target)] }, (pass) => {
    pass.setPipeline(pipeline);
    pass.setBindGroup(0, group);
    pass.draw(3);
  }));
}
