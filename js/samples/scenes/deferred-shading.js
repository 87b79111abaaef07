// Many lights: the scene is drawn once into textures of colors, normals and depths, then lit from these.

import { mat4 } from 'wgpu-matrix';
import { DEPTH, FORMAT, GPUBufferUsage, attachment, bindGroup, bufferWith, cleared, clearedDepth, random, renderPass, renderPipeline, submit, uniforms } from '../common.js';
import { VERTEX, cube, floor, sphere, upload } from '../shapes.js';

const LIGHTS = 40;

const WRITE = /* wgsl */ `
@group(0) @binding(0) var<uniform> camera: mat4x4f;

struct Corner {
  @builtin(position) position: vec4f,
  @location(0) place: vec3f,
  @location(1) normal: vec3f,
}
struct Surface {
  @location(0) color: vec4f,
  @location(1) normal: vec4f,
}

@vertex fn corner(@location(0) position: vec3f, @location(1) normal: vec3f, @builtin(instance_index) i: u32) -> Corner {
  let place = position + vec3f(f32(i % 4u) * 1.5 - 2.25, 0.0, f32(i / 4u) * 1.5 - 2.25) * f32(i < 16u);
  return Corner(camera * vec4f(place, 1.0), place, normal);
}
@fragment fn shade(corner: Corner) -> Surface {
  let tile = f32((i32(floor(corner.place.x)) + i32(floor(corner.place.z))) & 1);
  return Surface(vec4f(vec3f(0.6 + 0.35 * tile), 1.0), vec4f(normalize(corner.normal), 0.0));
}`;

const LIGHT = /* wgsl */ `
struct Light {
  place: vec3f,
  reach: f32,
  color: vec3f,
}
@group(0) @binding(0) var<uniform> inverse: mat4x4f;
@group(0) @binding(1) var<storage, read> lights: array<Light>;
@group(0) @binding(2) var colors: texture_2d<f32>;
@group(0) @binding(3) var normals: texture_2d<f32>;
@group(0) @binding(4) var depths: texture_depth_2d;

@vertex fn corner(@builtin(vertex_index) i: u32) -> @builtin(position) vec4f {
  return vec4f(f32(i32(i & 1u) * 4 - 1), f32(i32(i >> 1u) * 4 - 1), 0.0, 1.0);
}
@fragment fn shade(@builtin(position) position: vec4f) -> @location(0) vec4f {
  let texel = vec2i(position.xy);
  let depth = textureLoad(depths, texel, 0);
  if depth >= 1.0 { discard; }
  let size = vec2f(textureDimensions(depths));
  let clip = vec2f(2.0, -2.0) * (position.xy / size) - vec2f(1.0, -1.0);
  let far = inverse * vec4f(clip, depth, 1.0);
  let place = far.xyz / far.w;
  let normal = textureLoad(normals, texel, 0).xyz;
  var sum = vec3f(0.04);
  for (var i = 0u; i < arrayLength(&lights); i++) {
    let way = lights[i].place - place;
    let distance = length(way);
    let fading = pow(max(1.0 - distance / lights[i].reach, 0.0), 2.0);
    sum += fading * max(dot(normal, way / distance), 0.0) * lights[i].color;
  }
  return vec4f(sum * textureLoad(colors, texel, 0).rgb, 1.0);
}`;

function lightsOf(device) {
  const next = random(3);
  const data = new Float32Array(8 * LIGHTS);
  for (let i = 0; i < LIGHTS; i++) {
    const hue = 6.28 * next();
    const color = [0, 2.1, 4.2].map((shift) => 0.9 + 0.8 * Math.cos(hue + shift));
    data.set([8 * next() - 4, 0.3 + 0.9 * next(), 8 * next() - 4, 2.2, ...color], 8 * i);
  }
  return bufferWith(device, data, GPUBufferUsage.STORAGE);
}

export default function draw(device, target) {
  const write = renderPipeline(device, WRITE, { buffers: [VERTEX], targets: [{ format: FORMAT }, { format: 'rgba16float' }], depthStencil: DEPTH });
  const light = renderPipeline(device, LIGHT);
  const [colors, normals, depths] = [FORMAT, 'rgba16float', DEPTH.format].map((format) => attachment(device, format));
  const camera = mat4.multiply(mat4.perspective(0.75, 1, 1, 30), mat4.lookAt([4.5, 5, 6.5], [0, 0, 0], [0, 1, 0]));
  const [ground, ball] = [upload(device, floor(5)), upload(device, sphere(0.45))];
  const crate = cube();
  const box = upload(device, { ...crate, vertices: crate.vertices.map((v, i) => (i % 8 < 3 ? v * 0.35 : v)) });
  submit(device, (encoder) => {
    renderPass(encoder, {
      colorAttachments: [cleared(colors, [0, 0, 0, 0]), cleared(normals, [0, 0, 0, 0])], depthStencilAttachment: clearedDepth(depths),
    }, (pass) => {
      pass.setPipeline(write);
      pass.setBindGroup(0, bindGroup(device, write, 0, uniforms(device, camera)));
      ground.draw(pass, 1, 16); // instances from 16 on stay in the middle
      ball.draw(pass, 8, 0);
      box.draw(pass, 8, 8);
    });
    renderPass(encoder, { colorAttachments: [cleared(target, [0, 0, 0, 1])] }, (pass) => {
      pass.setPipeline(light);
      pass.setBindGroup(0, bindGroup(
        device, light, 0, uniforms(device, mat4.inverse(camera)), lightsOf(device),
        colors.createView(), normals.createView(), depths.createView(),
      ));
      pass.draw(3);
    });
  });
}
