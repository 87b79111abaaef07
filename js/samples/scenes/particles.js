// A fountain of sparks: a compute shader lets them fly, fall and start again; their light adds up.

import { mat4 } from 'wgpu-matrix';
import { FORMAT, GPUBufferUsage, bindGroup, cleared, computePipeline, renderPass, renderPipeline, submit, uniforms } from '../common.js';

const SPARKS = 2048;
const STEPS = 90;

const MOVE = /* wgsl */ `
struct Spark {
  at: vec3f,
  age: f32,
  speed: vec3f,
  births: u32,
}
@group(0) @binding(0) var<storage, read_write> sparks: array<Spark>;

fn chance(seed: u32) -> f32 {
  var x = seed * 747796405u + 2891336453u;
  x = ((x >> ((x >> 28u) + 4u)) ^ x) * 277803737u;
  return f32((x >> 22u) ^ x) / 4294967296.0;
}

@compute @workgroup_size(64)
fn fly(@builtin(global_invocation_id) id: vec3u) {
  var spark = sparks[id.x];
  spark.age -= 0.02;
  if spark.age <= 0.0 {
    let seed = (id.x * 64u + spark.births) * 4u;
    let turn = 6.2831853 * chance(seed);
    let out = 0.25 + 0.35 * chance(seed + 1u);
    spark.at = vec3f(0.0, -0.9, 0.0);
    spark.speed = vec3f(out * cos(turn), 1.6 + 0.5 * chance(seed + 2u), out * sin(turn));
    spark.age = select(1.0 + chance(seed + 3u), 2.0 * chance(seed + 3u), spark.births == 0u);
    // At the start, they wait in turn.
    spark.at.y -= select(0.0, 5.0, spark.births == 0u);
    spark.births++;
  }
  spark.speed.y -= 0.02 * 1.4;
  spark.at += 0.02 * spark.speed;
  sparks[id.x] = spark;
}`;

const DRAW = /* wgsl */ `
@group(0) @binding(0) var<uniform> camera: mat4x4f;

struct Corner {
  @builtin(position) position: vec4f,
  @location(0) at: vec2f,
  @location(1) age: f32,
}
@vertex fn corner(@location(0) place: vec3f, @location(1) age: f32, @builtin(vertex_index) i: u32) -> Corner {
  let at = vec2f(f32(i & 1u), f32(i >> 1u)) * 2.0 - 1.0;
  return Corner(camera * vec4f(place, 1.0) + vec4f(0.06 * at, 0.0, 0.0), at, age);
}
@fragment fn shade(corner: Corner) -> @location(0) vec4f {
  let glow = max(1.0 - length(corner.at), 0.0);
  return vec4f(mix(vec3f(0.9, 0.15, 0.05), vec3f(1.0, 0.7, 0.3), min(corner.age, 1.0)) * glow * 0.45, 1.0);
}`;

export default function draw(device, target) {
  const sparks = device.createBuffer({ size: 32 * SPARKS, usage: GPUBufferUsage.STORAGE | GPUBufferUsage.VERTEX });
  const move = computePipeline(device, MOVE, 'fly');
  const adding = { srcFactor: 'one', dstFactor: 'one', operation: 'add' };
  const show = renderPipeline(device, DRAW, {
    targets: [{ format: FORMAT, blend: { color: adding, alpha: adding } }],
    primitive: { topology: 'triangle-strip' },
    buffers: [{
      arrayStride: 32, stepMode: 'instance',
      attributes: [{ shaderLocation: 0, offset: 0, format: 'float32x3' }, { shaderLocation: 1, offset: 12, format: 'float32' }],
    }],
  });
  const camera = mat4.multiply(mat4.perspective(0.7, 1, 1, 20), mat4.lookAt([0, 0.4, 3.6], [0, 0, 0], [0, 1, 0]));
  submit(device, (encoder) => {
    const moving = encoder.beginComputePass();
    moving.setPipeline(move);
    moving.setBindGroup(0, bindGroup(device, move, 0, sparks));
    for (let step = 0; step < STEPS; step++) moving.dispatchWorkgroups(SPARKS / 64);
    moving.end();
    renderPass(encoder, { colorAttachments: [cleared(target, [0.01, 0.01, 0.03, 1])] }, (pass) => {
      pass.setPipeline(show);
      pass.setBindGroup(0, bindGroup(device, show, 0, uniforms(device, camera)));
      pass.setVertexBuffer(0, sparks);
      pass.draw(4, SPARKS);
    });
  });
}
