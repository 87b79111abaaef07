// Work for a GPU of any package: what each call costs, and a frame of ten thousand draws.

const CALLS = 10000;
const ROUNDS = 15;
const CODE = `
  struct Place { at: vec4f }
  @group(0) @binding(0) var<uniform> place: Place;
  @vertex fn corner(@location(0) position: vec2f) -> @builtin(position) vec4f { return vec4f(position, 0, 1) + place.at; }
  @fragment fn color() -> @location(0) vec4f { return vec4f(1); }`;

/** Microseconds of this process, which others cannot stretch. */
function now() {
  const { user, system } = process.cpuUsage();
  return user + system;
}

const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));

/** Everything that the work needs. */
function prepare(device) {
  const module = device.createShaderModule({ code: CODE });
  const layout = device.createBindGroupLayout({ entries: [{ binding: 0, visibility: 1, buffer: {} }] });
  const pipeline = device.createRenderPipeline({
    layout: device.createPipelineLayout({ bindGroupLayouts: [layout] }),
    vertex: { module, entryPoint: 'corner', buffers: [{ arrayStride: 8, attributes: [{ shaderLocation: 0, offset: 0, format: 'float32x2' }] }] },
    fragment: { module, entryPoint: 'color', targets: [{ format: 'rgba8unorm' }] },
  });
  const texture = device.createTexture({ size: [16, 16], format: 'rgba8unorm', usage: GPUTextureUsage.RENDER_ATTACHMENT });
  const uniforms = device.createBuffer({ size: 256, usage: GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST });
  const vertices = device.createBuffer({ size: 256, usage: GPUBufferUsage.VERTEX });
  const indices = device.createBuffer({ size: 256, usage: GPUBufferUsage.INDEX });
  const entries = [{ binding: 0, resource: { buffer: uniforms } }];
  const groups = [0, 1].map(() => device.createBindGroup({ layout, entries }));
  return { device, layout, pipeline, view: texture.createView(), texture, uniforms, vertices, indices, entries, groups, bytes: new Float32Array(16) };
}

function beginPass({ device, view, pipeline, vertices, indices, groups }) {
  const encoder = device.createCommandEncoder();
  const pass = encoder.beginRenderPass({ colorAttachments: [{ view, loadOp: 'clear', storeOp: 'store', clearValue: { r: 0, g: 0, b: 0, a: 1 } }] });
  pass.setPipeline(pipeline);
  pass.setVertexBuffer(0, vertices);
  pass.setIndexBuffer(indices, 'uint16');
  pass.setBindGroup(0, groups[0]);
  return { encoder, pass };
}

/** A case that makes so many calls in a pass, with the pass and its end. */
const inPass = (f) => (all) => {
  const { encoder, pass } = beginPass(all);
  f(pass, all);
  pass.end();
  all.commands = encoder.finish();
};

const CASES = {
  'pass.draw(3)': inPass((pass) => { for (let i = 0; i < CALLS; i++) pass.draw(3); }),
  'pass.drawIndexed(6, 1, 0, 0, i)': inPass((pass) => { for (let i = 0; i < CALLS; i++) pass.drawIndexed(6, 1, 0, 0, i); }),
  'pass.setBindGroup(0, group)': inPass((pass, { groups }) => { for (let i = 0; i < CALLS; i++) pass.setBindGroup(0, groups[i & 1]); }),
  'pass.setVertexBuffer(0, buffer)': inPass((pass, { vertices }) => { for (let i = 0; i < CALLS; i++) pass.setVertexBuffer(0, vertices); }),
  'pass.setPipeline(pipeline)': inPass((pass, { pipeline }) => { for (let i = 0; i < CALLS; i++) pass.setPipeline(pipeline); }),
  'queue.writeBuffer(…64 bytes)': ({ device, uniforms, bytes }) => {
    for (let i = 0; i < CALLS; i++) device.queue.writeBuffer(uniforms, 0, bytes);
    device.queue.submit([]);
  },
  'texture.createView()': ({ texture }) => { for (let i = 0; i < CALLS; i++) texture.createView(); },
  'device.createBindGroup(…)': ({ device, layout, entries }) => { for (let i = 0; i < CALLS; i++) device.createBindGroup({ layout, entries }); },
  'device.createBuffer(…) and destroy()': ({ device }) => { for (let i = 0; i < CALLS; i++) device.createBuffer({ size: 64, usage: 8 }).destroy(); },
};

function frame(all) {
  const { device, uniforms, bytes, groups } = all;
  device.queue.writeBuffer(uniforms, 0, bytes);
  const { encoder, pass } = beginPass(all);
  for (let i = 0; i < CALLS; i++) {
    pass.setBindGroup(0, groups[i & 1]);
    pass.drawIndexed(6, 1, 0, 0, i);
  }
  pass.end();
  device.queue.submit([encoder.finish()]);
}

/** The least time of some rounds, in microseconds; garbage of a round is collected before the next one. */
async function least(f, all, rounds) {
  let best = Infinity;
  for (let i = 0; i < rounds; i++) {
    const before = now();
    f(all);
    best = Math.min(best, now() - before);
    // Not every package tells when its null backend is done.
    await Promise.race([all.device.queue.onSubmittedWorkDone(), pause(50)]);
    await pause(0);
  }
  return best;
}

/** Tells report of { adapter, frame: microseconds, calls: nanoseconds by case }, anew after each case. */
export async function measure(gpu, report) {
  const adapter = await gpu.requestAdapter();
  const all = prepare(await adapter.requestDevice());
  const found = { adapter: adapter.info.description || adapter.info.device || 'null', frame: await least(frame, all, 2 * ROUNDS), calls: {} };
  for (const [name, f] of Object.entries(CASES)) {
    found.calls[name] = ((await least(f, all, ROUNDS)) * 1000) / CALLS;
    report(found);
  }
}
