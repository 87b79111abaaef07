// A flock: a compute shader moves each bird by what its neighbours do, between two buffers in turn.

import { GPUBufferUsage, bindGroup, bufferWith, cleared, computePipeline, random, renderPass, renderPipeline, submit } from '../common.js';

const BIRDS = 512;
const STEPS = 40;

const MOVE = /* wgsl */ `
struct Bird {
  at: vec2f,
  speed: vec2f,
}
@group(0) @binding(0) var<storage, read> before: array<Bird>;
@group(0) @binding(1) var<storage, read_write> after: array<Bird>;

@compute @workgroup_size(64)
fn move_birds(@builtin(global_invocation_id) id: vec3u) {
  let count = arrayLength(&before);
  if id.x >= count { return; }
  var bird = before[id.x];
  var middle = vec2f(0.0);
  var course = vec2f(0.0);
  var away = vec2f(0.0);
  var near = 0.0;
  for (var i = 0u; i < count; i++) {
    let other = before[i];
    let way = other.at - bird.at;
    let distance = length(way);
    if i == id.x || distance > 0.2 { continue; }
    near += 1.0;
    middle += other.at;
    course += other.speed;
    if distance < 0.035 { away -= way; }
  }
  if near > 0.0 {
    bird.speed += 0.012 * (middle / near - bird.at) + 0.12 * (course / near - bird.speed);
  }
  bird.speed += 0.3 * away - 0.0002 * bird.at;
  bird.speed = normalize(bird.speed) * clamp(length(bird.speed), 0.004, 0.015);
  bird.at += bird.speed;
  after[id.x] = bird;
}`;

const DRAW = /* wgsl */ `
struct Corner {
  @builtin(position) position: vec4f,
  @location(0) color: vec3f,
}
@vertex fn corner(@location(0) at: vec2f, @location(1) speed: vec2f, @builtin(vertex_index) i: u32) -> Corner {
  let ahead = normalize(speed);
  let corners = array(1.6 * ahead, vec2f(-ahead.y, ahead.x) * 0.6 - ahead, vec2f(ahead.y, -ahead.x) * 0.6 - ahead);
  let course = 0.5 + 0.5 * vec3f(ahead, -ahead.x);
  return Corner(vec4f(at + 0.025 * corners[i], 0.0, 1.0), mix(vec3f(1.0), course, 0.7));
}
@fragment fn shade(corner: Corner) -> @location(0) vec4f {
  return vec4f(corner.color, 1.0);
}`;

export default function draw(device, target) {
  const next = random(7);
  const start = new Float32Array(4 * BIRDS);
  for (let i = 0; i < BIRDS; i++) {
    // They begin by flying around, each a little its own way.
    const [turn, way, course] = [6.2832 * next(), 0.25 + 0.6 * next(), 1.6 + 1.2 * (next() - 0.5)];
    start.set([way * Math.cos(turn), way * Math.sin(turn), 0.01 * Math.cos(turn + course), 0.01 * Math.sin(turn + course)], 4 * i);
  }
  const flocks = [0, 1].map(() => bufferWith(device, start, GPUBufferUsage.STORAGE | GPUBufferUsage.VERTEX));
  const move = computePipeline(device, MOVE, 'move_birds');
  const groups = [bindGroup(device, move, 0, flocks[0], flocks[1]), bindGroup(device, move, 0, flocks[1], flocks[0])];
  const show = renderPipeline(device, DRAW, {
    buffers: [{
      arrayStride: 16, stepMode: 'instance',
      attributes: [{ shaderLocation: 0, offset: 0, format: 'float32x2' }, { shaderLocation: 1, offset: 8, format: 'float32x2' }],
    }],
  });
  submit(device, (encoder) => {
    const moving = encoder.beginComputePass();
    moving.setPipeline(move);
    for (let step = 0; step < STEPS; step++) {
      moving.setBindGroup(0, groups[step % 2]);
      moving.dispatchWorkgroups(BIRDS / 64);
    }
    moving.end();
    renderPass(encoder, { colorAttachments: [cleared(target)] }, (pass) => {
      pass.setPipeline(show);
      pass.setVertexBuffer(0, flocks[STEPS % 2]);
      pass.draw(3, BIRDS);
    });
  });
}
