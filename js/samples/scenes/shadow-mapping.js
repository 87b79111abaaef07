// Shadows: the depth of the scene as the light sees it says what is lit.

import { mat4 } from 'wgpu-matrix';
import { DEPTH, attachment, bindGroup, cleared, clearedDepth, renderPass, renderPipeline, submit, uniforms } from '../common.js';
import { VERTEX, cube, floor, torus, upload } from '../shapes.js';

const MAP = 512;

const SCENE = /* wgsl */ `
struct Scene {
  camera: mat4x4f,
  light: mat4x4f,
  sun: vec4f,
}
struct Thing {
  place: mat4x4f,
  color: vec4f,
}
@group(0) @binding(0) var<uniform> scene: Scene;
@group(1) @binding(0) var<uniform> thing: Thing;
`;

const FROM_LIGHT = /* wgsl */ `${SCENE}
@vertex fn corner(@location(0) position: vec3f) -> @builtin(position) vec4f {
  return scene.light * thing.place * vec4f(position, 1.0);
}`;

const FROM_CAMERA = /* wgsl */ `${SCENE}
@group(0) @binding(1) var shadows: texture_depth_2d;
@group(0) @binding(2) var closer: sampler_comparison;

struct Corner {
  @builtin(position) position: vec4f,
  @location(0) normal: vec3f,
  @location(1) in_light: vec3f,
}
@vertex fn corner(@location(0) position: vec3f, @location(1) normal: vec3f) -> Corner {
  let at = thing.place * vec4f(position, 1.0);
  let seen = scene.light * at;
  return Corner(scene.camera * at, (thing.place * vec4f(normal, 0.0)).xyz, vec3f(seen.xy * vec2f(0.5, -0.5) + 0.5, seen.z));
}
@fragment fn shade(corner: Corner) -> @location(0) vec4f {
  // The mean of nine places makes the edges soft.
  var lit = 0.0;
  for (var y = -1; y <= 1; y++) {
    for (var x = -1; x <= 1; x++) {
      let beside = vec2f(f32(x), f32(y)) / ${MAP}.0;
      lit += textureSampleCompare(shadows, closer, corner.in_light.xy + beside, corner.in_light.z - 0.004) / 9.0;
    }
  }
  let facing = max(dot(normalize(corner.normal), scene.sun.xyz), 0.0);
  return vec4f(thing.color.rgb * (0.25 + 0.75 * lit * facing), 1.0);
}`;

export default function draw(device, target) {
  const depthOnly = { ...DEPTH, format: 'depth32float' };
  const primitive = { cullMode: 'back' };
  const fromLight = renderPipeline(device, FROM_LIGHT, { buffers: [VERTEX], targets: [], depthStencil: depthOnly, primitive });
  const fromCamera = renderPipeline(device, FROM_CAMERA, { buffers: [VERTEX], depthStencil: DEPTH });
  const map = attachment(device, depthOnly.format, { size: [MAP, MAP] });

  const sun = [0.48, 0.72, 0.5];
  const light = mat4.multiply(mat4.ortho(-4.5, 4.5, -4.5, 4.5, 1, 14), mat4.lookAt(sun.map((s) => 8 * s), [0, 0, 0], [0, 1, 0]));
  const camera = mat4.multiply(mat4.perspective(0.7, 1, 1, 30), mat4.lookAt([-3.5, 4.5, 7], [0, 0.3, 0], [0, 1, 0]));
  const scene = uniforms(device, camera, light, ...sun, 0);
  const things = [
    [upload(device, floor(4)), mat4.identity(), [0.75, 0.75, 0.7, 1]],
    [upload(device, torus(0.9, 0.3)), mat4.rotateX(mat4.translation([-0.9, 1.3, 0.4]), 1.1), [0.9, 0.5, 0.2, 1]],
    [upload(device, cube()), mat4.uniformScale(mat4.rotateY(mat4.translation([1.5, 0.6, -0.8]), 0.5), 0.6), [0.3, 0.55, 0.85, 1]],
  ].map(([mesh, place, color]) => ({ mesh, uniform: uniforms(device, place, ...color) }));

  const drawAll = (pass, pipeline, ...more) => {
    pass.setPipeline(pipeline);
    pass.setBindGroup(0, bindGroup(device, pipeline, 0, scene, ...more));
    for (const { mesh, uniform } of things) {
      pass.setBindGroup(1, bindGroup(device, pipeline, 1, uniform));
      mesh.draw(pass);
    }
  };
  submit(device, (encoder) => {
    renderPass(encoder, { colorAttachments: [], depthStencilAttachment: clearedDepth(map) }, (pass) => drawAll(pass, fromLight));
    renderPass(encoder, {
      colorAttachments: [cleared(target)], depthStencilAttachment: clearedDepth(attachment(device, DEPTH.format)),
    }, (pass) => drawAll(pass, fromCamera, map.createView(), device.createSampler({ compare: 'less', magFilter: 'linear', minFilter: 'linear' })));
  });
}
