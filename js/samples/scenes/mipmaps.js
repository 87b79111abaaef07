// A floor of tiles up to the horizon: each level of the texture is drawn from the one before, and the
// sampler mixes them, along the way that it looks, too.

import { mat4 } from 'wgpu-matrix';
import { FORMAT, GPUTextureUsage, bindGroup, cleared, renderPass, renderPipeline, submit, uniforms } from '../common.js';
import { VERTEX, floor, upload } from '../shapes.js';

const EDGE = 128;
const LEVELS = 8;

const HALVE = /* wgsl */ `
@group(0) @binding(0) var larger: texture_2d<f32>;

@vertex fn corner(@builtin(vertex_index) i: u32) -> @builtin(position) vec4f {
  return vec4f(f32(i32(i & 1u) * 4 - 1), f32(i32(i >> 1u) * 4 - 1), 0.0, 1.0);
}
@fragment fn shade(@builtin(position) position: vec4f) -> @location(0) vec4f {
  let at = 2 * vec2i(position.xy);
  return 0.25 * (textureLoad(larger, at, 0) + textureLoad(larger, at + vec2i(1, 0), 0)
    + textureLoad(larger, at + vec2i(0, 1), 0) + textureLoad(larger, at + vec2i(1, 1), 0));
}`;

const FLOOR = /* wgsl */ `
@group(0) @binding(0) var<uniform> camera: mat4x4f;
@group(0) @binding(1) var mixing: sampler;
@group(0) @binding(2) var tiles: texture_2d<f32>;

struct Corner {
  @builtin(position) position: vec4f,
  @location(0) uv: vec2f,
}
@vertex fn corner(@location(0) position: vec3f, @location(2) uv: vec2f) -> Corner {
  return Corner(camera * vec4f(position, 1.0), 20.0 * uv);
}
@fragment fn shade(corner: Corner) -> @location(0) vec4f {
  return textureSample(tiles, mixing, corner.uv);
}`;

/** The bytes of a texture of two tiles by two, with joints. */
function tiles() {
  const data = new Uint8Array(4 * EDGE * EDGE);
  for (let i = 0; i < EDGE * EDGE; i++) {
    const [x, y] = [i % EDGE, Math.floor(i / EDGE)];
    const joint = x % 64 < 4 || y % 64 < 4;
    data.set(joint ? [40, 40, 45, 255] : (x >> 6 ^ y >> 6) ? [225, 195, 150, 255] : [110, 150, 160, 255], 4 * i);
  }
  return data;
}

export default function draw(device, target) {
  const texture = device.createTexture({
    size: [EDGE, EDGE], format: FORMAT, mipLevelCount: LEVELS,
    usage: GPUTextureUsage.TEXTURE_BINDING | GPUTextureUsage.COPY_DST | GPUTextureUsage.RENDER_ATTACHMENT,
  });
  device.queue.writeTexture({ texture }, tiles(), { bytesPerRow: 4 * EDGE }, [EDGE, EDGE]);
  const level = (baseMipLevel) => texture.createView({ baseMipLevel, mipLevelCount: 1 });
  const halve = renderPipeline(device, HALVE);
  const show = renderPipeline(device, FLOOR, { buffers: [VERTEX] });
  const camera = mat4.multiply(mat4.perspective(0.9, 1, 0.1, 100), mat4.lookAt([1, 1.1, 20], [0, 0.4, 10], [0, 1, 0]));
  const sampler = device.createSampler({
    addressModeU: 'repeat', addressModeV: 'repeat', magFilter: 'linear', minFilter: 'linear', mipmapFilter: 'linear', maxAnisotropy: 8,
  });
  const mesh = upload(device, floor(20));
  submit(device, (encoder) => {
    for (let i = 1; i < LEVELS; i++) {
      renderPass(encoder, { colorAttachments: [{ view: level(i), loadOp: 'clear', storeOp: 'store' }] }, (pass) => {
        pass.setPipeline(halve);
        pass.setBindGroup(0, bindGroup(device, halve, 0, level(i - 1)));
        pass.draw(3);
      });
    }
    renderPass(encoder, { colorAttachments: [cleared(target, [0.6, 0.75, 0.9, 1])] }, (pass) => {
      pass.setPipeline(show);
      pass.setBindGroup(0, bindGroup(device, show, 0, uniforms(device, camera), sampler, texture.createView()));
      mesh.draw(pass);
    });
  });
}
