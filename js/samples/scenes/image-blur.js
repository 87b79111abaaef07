// A picture is blurred by compute shaders that share texels within a workgroup, row by row, then column by
// column; the right half of the result is shown beside the left half of the picture.

import { GPUTextureUsage, SIZE, bindGroup, computePipeline, submit, textureOf, uniforms } from '../common.js';

const REACH = 6;
const TILE = 64;

const BLUR = /* wgsl */ `
override reach = 6;
const TILE = ${TILE}u;

@group(0) @binding(0) var<uniform> direction: vec4f;
@group(0) @binding(1) var source: texture_2d<f32>;
@group(0) @binding(2) var blurred: texture_storage_2d<rgba8unorm, write>;

var<workgroup> line: array<vec4f, ${TILE + 2 * REACH}>;

@compute @workgroup_size(TILE)
fn blur(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) i: u32) {
  let along = vec2i(direction.xy);
  let across = vec2i(1) - along;
  let size = vec2i(textureDimensions(source));
  let start = along * i32(group.x * TILE) + across * i32(group.y);
  for (var k = i32(i); k < i32(TILE) + 2 * reach; k += i32(TILE)) {
    line[k] = textureLoad(source, clamp(start + along * (k - reach), vec2i(0), size - 1), 0);
  }
  workgroupBarrier();
  var sum = vec4f(0.0);
  for (var k = 0; k <= 2 * reach; k++) { sum += line[i32(i) + k]; }
  let at = start + along * i32(i);
  if all(at < size) { textureStore(blurred, at, sum / f32(2 * reach + 1)); }
}`;

/** Circles, squares and stripes. */
function texel(x, y) {
  const [u, v] = [x % 48 - 24, y % 48 - 24];
  if ((Math.floor(x / 48) + Math.floor(y / 48)) % 2) return Math.hypot(u, v) < 17 ? [240, 190, 60, 255] : [40, 60, 110, 255];
  return Math.max(Math.abs(u), Math.abs(v)) < 13 ? [200, 60, 80, 255] : (x + y) % 12 < 6 ? [235, 235, 225, 255] : [60, 140, 120, 255];
}

export default function draw(device, target) {
  const image = textureOf(device, SIZE, SIZE, texel, GPUTextureUsage.COPY_SRC);
  const [half, whole] = [0, 1].map(() => device.createTexture({
    size: [SIZE, SIZE], format: 'rgba8unorm',
    usage: GPUTextureUsage.STORAGE_BINDING | GPUTextureUsage.TEXTURE_BINDING | GPUTextureUsage.COPY_SRC,
  }));
  const pipeline = computePipeline(device, BLUR, 'blur', { reach: REACH });
  const step = (direction, from, to) => bindGroup(device, pipeline, 0, uniforms(device, ...direction, 0, 0), from.createView(), to.createView());
  submit(device, (encoder) => {
    const pass = encoder.beginComputePass();
    pass.setPipeline(pipeline);
    for (let times = 0; times < 2; times++) {
      for (const group of [step([1, 0], times ? whole : image, half), step([0, 1], half, whole)]) {
        pass.setBindGroup(0, group);
        pass.dispatchWorkgroups(Math.ceil(SIZE / TILE), SIZE);
      }
    }
    pass.end();
    encoder.copyTextureToTexture({ texture: image }, { texture: target }, [SIZE / 2, SIZE]);
    const right = { x: SIZE / 2 };
    encoder.copyTextureToTexture({ texture: whole, origin: right }, { texture: target, origin: right }, [SIZE / 2, SIZE]);
  });
}
