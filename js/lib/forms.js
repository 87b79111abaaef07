// Dictionaries of JavaScript in the shape that C has for the same thing, by the name of the C struct.

import { classes, isPlain } from './idl.js';

function list(v, names) {
  return Array.isArray(v) ? Object.fromEntries(names.map((name, i) => [name, v[i]]).filter(([, x]) => x !== undefined)) : v;
}
const origin = (v) => ({ x: 0, y: 0, z: 0, ...list(v, ['x', 'y', 'z']) });
const extent = (v) => ({ height: 1, depthOrArrayLayers: 1, ...list(v, ['width', 'height', 'depthOrArrayLayers']) });
const color = (v) => list(v, ['r', 'g', 'b', 'a']);

const stage = (s) => s && { ...s, constants: Object.entries(s.constants).map(([key, value]) => ({ key, value })) };
const layout = (l) => (l === 'auto' ? null : l);

/** An attachment may be a texture; C knows views only. */
const view = (v) => (v && v.createView ? v.createView() : v);

/** An entry of a bind group. */
function entry({ binding, resource: r }) {
  const out = { binding, buffer: undefined, offset: undefined, size: undefined, sampler: undefined, textureView: undefined, chain: undefined };
  if (isPlain(r)) ({ buffer: out.buffer, offset: out.offset, size: out.size } = r);
  else if (r instanceof classes.GPUTextureView) out.textureView = r;
  else if (r instanceof classes.GPUSampler) out.sampler = r;
  else if (r instanceof classes.GPUBuffer) out.buffer = r;
  else if (r instanceof classes.GPUTexture) out.textureView = r.createView();
  else out.chain = { WGPUExternalTextureBindingEntry: { externalTexture: r } };
  return out;
}

/** A dictionary with a chain, if it needs one. It is no script's: the IDL made it. */
function chained(v, needed, type, members) {
  if (needed) v.chain = { [type]: members() };
  return v;
}

const SWIZZLE = { 0: 'zero', 1: 'one' };

const forms = {
  WGPUColor: color,
  WGPUExtent3D: extent,
  WGPUOrigin3D: origin,
  WGPUTexelCopyTextureInfo: (v) => ({ ...v, origin: origin(v.origin) }),
  WGPUTexelCopyBufferInfo: (v) => ({ buffer: v.buffer, layout: v }),
  WGPUTextureDescriptor: (v) => ({
    ...v, size: extent(v.size),
    chain: v.textureBindingViewDimension && { WGPUTextureBindingViewDimension: { textureBindingViewDimension: v.textureBindingViewDimension } },
  }),
  WGPUTextureViewDescriptor: (v) => chained(v, v.swizzle !== 'rgba', 'WGPUTextureComponentSwizzleDescriptor', () => ({
    swizzle: list([...v.swizzle].map((s) => SWIZZLE[s] ?? s), ['r', 'g', 'b', 'a']),
  })),
  WGPUShaderModuleDescriptor: (v) => ({ label: v.label, chain: { WGPUShaderSourceWGSL: { code: v.code } } }),
  WGPUBindGroupLayoutDescriptor: (v) => ({
    ...v, entries: v.entries.map((e) => (e.externalTexture ? { ...e, chain: { WGPUExternalTextureBindingLayout: {} } } : e)),
  }),
  WGPUBindGroupDescriptor: (v) => {
    for (let i = 0; i < v.entries.length; i++) v.entries[i] = entry(v.entries[i]);
    return v;
  },
  WGPUComputePipelineDescriptor: (v) => ({ ...v, layout: layout(v.layout), compute: stage(v.compute) }),
  WGPURenderPipelineDescriptor: (v) => ({
    ...v, layout: layout(v.layout), fragment: stage(v.fragment), vertex: stage(v.vertex),
  }),
  WGPURenderPassDescriptor: (v) => ({
    ...v,
    colorAttachments: v.colorAttachments.map((a) => a && {
      ...a, view: view(a.view), resolveTarget: view(a.resolveTarget), clearValue: a.clearValue && color(a.clearValue),
    }),
    depthStencilAttachment: v.depthStencilAttachment && { ...v.depthStencilAttachment, view: view(v.depthStencilAttachment.view) },
    chain: v.maxDrawCount === 50000000 ? undefined : { WGPURenderPassMaxDrawCount: { maxDrawCount: v.maxDrawCount } },
  }),
};

export { forms };
