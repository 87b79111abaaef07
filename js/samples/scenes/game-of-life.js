// The game of life: cells in two buffers in turn, drawn by how long they live.

import { GPUBufferUsage, bindGroup, bufferWith, cleared, computePipeline, random, renderPass, renderPipeline, submit } from '../common.js';

const EDGE = 64;
const ROUNDS = 50;

const LIVE = /* wgsl */ `
override edge = 64u;
@group(0) @binding(0) var<storage, read> before: array<u32>;
@group(0) @binding(1) var<storage, read_write> after: array<u32>;

fn alive(x: u32, y: u32) -> u32 {
  return min(before[(y % edge) * edge + x % edge], 1u);
}

@compute @workgroup_size(8, 8)
fn live(@builtin(global_invocation_id) id: vec3u) {
  var neighbours = 0u;
  for (var y = 0u; y < 3u; y++) {
    for (var x = 0u; x < 3u; x++) {
      if x != 1u || y != 1u { neighbours += alive(id.x + edge + x - 1u, id.y + edge + y - 1u); }
    }
  }
  let i = id.y * edge + id.x;
  let lives = neighbours == 3u || (neighbours == 2u && before[i] > 0u);
  after[i] = select(0u, before[i] + 1u, lives);
}`;

const DRAW = /* wgsl */ `
override edge = 64u;

struct Corner {
  @builtin(position) position: vec4f,
  @location(0) @interpolate(flat) age: u32,
}
@vertex fn corner(@builtin(vertex_index) v: u32, @builtin(instance_index) i: u32, @location(0) age: u32) -> Corner {
  let cell = vec2f(f32(i % edge), f32(i / edge)) + 0.05 + 0.9 * vec2f(f32(v & 1u), f32(v >> 1u));
  return Corner(vec4f(select(cell / f32(edge) * 2.0 - 1.0, vec2f(-2.0), age == 0u), 0.0, 1.0), age);
}
@fragment fn shade(corner: Corner) -> @location(0) vec4f {
  return vec4f(mix(vec3f(0.4, 0.9, 0.5), vec3f(0.95, 0.5, 0.2), min(f32(corner.age) / 12.0, 1.0)), 1.0);
}`;

export default function draw(device, target) {
  const next = random(5);
  const start = Uint32Array.from({ length: EDGE * EDGE }, () => (next() < 0.35 ? 1 : 0));
  const cells = [0, 1].map(() => bufferWith(device, start, GPUBufferUsage.STORAGE | GPUBufferUsage.VERTEX));
  const live = computePipeline(device, LIVE, 'live', { edge: EDGE });
  const groups = [bindGroup(device, live, 0, cells[0], cells[1]), bindGroup(device, live, 0, cells[1], cells[0])];
  const show = renderPipeline(device, DRAW, {
    primitive: { topology: 'triangle-strip' },
    buffers: [{ arrayStride: 4, stepMode: 'instance', attributes: [{ shaderLocation: 0, offset: 0, format: 'uint32' }] }],
  });
  submit(device, (encoder) => {
    const living = encoder.beginComputePass();
    living.setPipeline(live);
    for (let round = 0; round < ROUNDS; round++) {
      living.setBindGroup(0, groups[round % 2]);
      living.dispatchWorkgroups(EDGE / 8, EDGE / 8);
    }
    living.end();
    renderPass(encoder, { colorAttachments: [cleared(target)] }, (pass) => {
      pass.setPipeline(show);
      pass.setVertexBuffer(0, cells[ROUNDS % 2]);
      pass.draw(4, EDGE * EDGE);
    });
  });
}
