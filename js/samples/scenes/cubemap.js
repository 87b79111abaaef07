// A sky in a cube of six textures, and a sphere that mirrors it.

import { mat4 } from 'wgpu-matrix';
import { DEPTH, GPUTextureUsage, attachment, bindGroup, cleared, clearedDepth, renderPass, renderPipeline, submit, uniforms } from '../common.js';
import { VERTEX, sphere, upload } from '../shapes.js';

const EDGE = 64;

const CAMERA = /* wgsl */ `
struct Camera {
  transform: mat4x4f,
  inverse: mat4x4f,
  eye: vec4f,
}
@group(0) @binding(0) var<uniform> camera: Camera;
@group(0) @binding(1) var smoothly: sampler;
@group(0) @binding(2) var sky: texture_cube<f32>;
`;

const MIRROR = /* wgsl */ `${CAMERA}
struct Corner {
  @builtin(position) position: vec4f,
  @location(0) place: vec3f,
  @location(1) normal: vec3f,
}
@vertex fn corner(@location(0) position: vec3f, @location(1) normal: vec3f) -> Corner {
  return Corner(camera.transform * vec4f(position, 1.0), position, normal);
}
@fragment fn shade(corner: Corner) -> @location(0) vec4f {
  let direction = reflect(normalize(corner.place - camera.eye.xyz), normalize(corner.normal));
  return vec4f(textureSample(sky, smoothly, direction).rgb * vec3f(1.0, 0.92, 0.8), 1.0);
}`;

const SKY = /* wgsl */ `${CAMERA}
struct Corner {
  @builtin(position) position: vec4f,
  @location(0) at: vec2f,
}
@vertex fn corner(@builtin(vertex_index) i: u32) -> Corner {
  let at = vec2f(f32(i32(i & 1u) * 4 - 1), f32(i32(i >> 1u) * 4 - 1));
  return Corner(vec4f(at, 1.0, 1.0), at);
}
@fragment fn shade(corner: Corner) -> @location(0) vec4f {
  let far = camera.inverse * vec4f(corner.at, 1.0, 1.0);
  return textureSample(sky, smoothly, normalize(far.xyz / far.w - camera.eye.xyz));
}`;

/** Which way a texel of the cube's sides looks. */
const SIDES = [
  (u, v) => [1, -v, -u], (u, v) => [-1, -v, u], (u, v) => [u, 1, v],
  (u, v) => [u, -1, -v], (u, v) => [u, -v, 1], (u, v) => [-u, -v, -1],
];

/** A sky that goes from white to blue, over a floor of tiles, with a sun. */
function color([x, y, z]) {
  const length = Math.hypot(x, y, z);
  if ((0.5 * x + 0.45 * y - 0.74 * z) / length > 0.97) return [255, 240, 190, 255];
  const up = y / length;
  if (up > 0) return [230 - 170 * up, 235 - 110 * up, 250 - 40 * up, 255];
  const tile = (Math.floor(2 * x / -y) + Math.floor(2 * z / -y)) & 1;
  const near = Math.min(1, -3 * up);
  return tile ? [150 * near + 110 * (1 - near), 90 * near + 110 * (1 - near), 60 * near + 110 * (1 - near), 255] : [110, 110, 110, 255];
}

function skyOf(device) {
  const texture = device.createTexture({
    size: [EDGE, EDGE, 6], format: 'rgba8unorm', usage: GPUTextureUsage.TEXTURE_BINDING | GPUTextureUsage.COPY_DST,
  });
  const data = new Uint8Array(EDGE * EDGE * 6 * 4);
  SIDES.forEach((direction, side) => {
    for (let y = 0; y < EDGE; y++) {
      for (let x = 0; x < EDGE; x++) {
        data.set(color(direction((2 * x + 1) / EDGE - 1, (2 * y + 1) / EDGE - 1)), 4 * ((side * EDGE + y) * EDGE + x));
      }
    }
  });
  device.queue.writeTexture({ texture }, data, { bytesPerRow: 4 * EDGE, rowsPerImage: EDGE }, [EDGE, EDGE, 6]);
  return texture.createView({ dimension: 'cube' });
}

export default function draw(device, target) {
  const mirror = renderPipeline(device, MIRROR, { buffers: [VERTEX], depthStencil: DEPTH });
  const around = renderPipeline(device, SKY, { depthStencil: { ...DEPTH, depthCompare: 'less-equal' } });
  const eye = [1.6, 0.9, 3.2];
  const transform = mat4.multiply(mat4.perspective(1.1, 1, 0.1, 20), mat4.lookAt(eye, [0, 0, 0], [0, 1, 0]));
  const camera = uniforms(device, transform, mat4.inverse(transform), ...eye, 0);
  const resources = [camera, device.createSampler({ magFilter: 'linear', minFilter: 'linear' }), skyOf(device)];
  const ball = upload(device, sphere(1));
  submit(device, (encoder) => renderPass(encoder, {
    colorAttachments: [cleared(target)], depthStencilAttachment: clearedDepth(attachment(device, DEPTH.format)),
  }, (pass) => {
    pass.setPipeline(mirror);
    pass.setBindGroup(0, bindGroup(device, mirror, 0, ...resources));
    ball.draw(pass);
    pass.setPipeline(around);
    pass.setBindGroup(0, bindGroup(device, around, 0, ...resources));
    pass.draw(3);
  }));
}
