// Waves of dots with TypeGPU: schemas say how memory is laid out, and what shaders and JavaScript see in it.

import tgpu, { d } from 'typegpu';
import { globals } from 'webgpu-c';
import { FORMAT } from '../common.js';

// Libraries that are made for browsers find GPUBufferUsage and its like there.
Object.assign(globalThis, globals);

const COUNT = 1200;

const Dot = d.struct({ place: d.vec2f, size: d.f32, color: d.vec3f });
const Dots = d.arrayOf(Dot, COUNT);
const Wave = d.struct({ seconds: d.f32, direction: d.vec2f });

const computing = tgpu.bindGroupLayout({
  wave: { uniform: Wave },
  dots: { storage: Dots, access: 'mutable' },
});

const hue = tgpu.fn([d.f32], d.vec3f)`(turn) {
  return 0.5 + 0.5 * cos(6.2831853 * (turn + vec3f(0.0, 0.33, 0.67)));
}`;

const roll = tgpu.computeFn({ in: { id: d.builtin.globalInvocationId }, workgroupSize: [40] })`{
  let i = in.id.x;
  let it = &computing.$.dots[i];
  let seconds = computing.$.wave.seconds;
  let phase = dot(it.place, computing.$.wave.direction) - 2.0 * seconds;
  it.size = 0.012 + 0.014 * (0.5 + 0.5 * sin(phase));
  it.place += 0.03 * vec2f(cos(phase), sin(phase));
  it.color = hue(phase / 12.0);
}`.$uses({ computing, hue });

const layout = tgpu.vertexLayout(d.arrayOf(Dot), 'instance');

const corner = tgpu.vertexFn({
  in: { vertex: d.builtin.vertexIndex, place: d.vec2f, size: d.f32, color: d.vec3f },
  out: { position: d.builtin.position, at: d.vec2f, color: d.vec3f },
})`{
  let at = vec2f(f32(in.vertex & 1u), f32(in.vertex >> 1u)) * 2.0 - 1.0;
  return Out(vec4f(in.place + in.size * at, 0.0, 1.0), at, in.color);
}`;

const shade = tgpu.fragmentFn({ in: { at: d.vec2f, color: d.vec3f }, out: d.vec4f })`{
  let corner = in;
  if dot(corner.at, corner.at) > 1.0 { discard; }
  return vec4f(corner.color, 1.0);
}`;

export default function draw(device, target) {
  const root = tgpu.initFromDevice({ device });
  const places = Array.from({ length: COUNT }, (_, i) => ({
    place: d.vec2f((i % 40) / 20 - 0.975, Math.floor(i / 40) / 15 - 0.967), size: 0, color: d.vec3f(),
  }));
  const dots = root.createBuffer(Dots, places).$usage('storage', 'vertex');
  const wave = root.createBuffer(Wave, { seconds: 0.7, direction: d.vec2f(5, 3) }).$usage('uniform');
  const group = root.createBindGroup(computing, { wave, dots });

  root.createComputePipeline({ compute: roll }).with(group).dispatchWorkgroups(COUNT / 40);
  root.createRenderPipeline({
    attribs: layout.attrib, vertex: corner, fragment: shade, targets: { format: FORMAT }, primitive: { topology: 'triangle-strip' },
  })
    .with(layout, dots)
    .withColorAttachment({ view: target.createView(), clearValue: [0.06, 0.07, 0.1, 1], loadOp: 'clear', storeOp: 'store' })
    .draw(4, COUNT);
}
