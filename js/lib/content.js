// What JavaScript checks before a call reaches the device: it throws, where C has error objects or
// trusts its caller.

import { strings } from './idl.js';

const FORMAT_FEATURES = [
  [/^depth32float-stencil8$/, 'depth32float-stencil8'],
  [/^bc/, 'texture-compression-bc'],
  [/^(etc2|eac)/, 'texture-compression-etc2'],
  [/^astc/, 'texture-compression-astc'],
  [/^(r|rg|rgba)16[us]norm$/, 'texture-formats-tier1'],
];
const featureOf = new Map(strings('GPUTextureFormat').map((f) => [f, FORMAT_FEATURES.find(([pattern]) => pattern.test(f))?.[1]]));

function format(device, name) {
  const feature = name && featureOf.get(name);
  if (feature && !device.features.has(feature)) throw new TypeError(`format ${name} needs the feature ${feature}`);
}

function length(v, least, most, what) {
  if (Array.isArray(v) && (v.length < least || v.length > most)) throw new TypeError(`${what}: ${least} to ${most} elements expected`);
}
const color = (v) => length(v, 4, 4, 'color');
const extent = (v) => length(v, 1, 3, 'size');
const origin = (v) => length(v, 0, 3, 'origin');

/** By function of the header, without its prefix: (the object, the converted arguments…). */
const prepare = {
  DeviceCreateTexture(device, d) {
    extent(d.size);
    format(device, d.format);
    d.viewFormats.forEach((f) => format(device, f));
  },
  TextureCreateView(texture, d) {
    format(texture.device, d.format);
    if (d.swizzle !== 'rgba' && !/^[rgba01]{4}$/.test(d.swizzle)) throw new TypeError(`swizzle: "${d.swizzle}"`);
  },
  DeviceCreateBindGroupLayout(device, d) {
    d.entries.forEach((e) => format(device, e.storageTexture?.format));
  },
  DeviceCreateRenderPipeline(device, d) {
    d.fragment?.targets.forEach((t) => format(device, t?.format));
    format(device, d.depthStencil?.format);
  },
  DeviceCreateRenderBundleEncoder(device, d) {
    d.colorFormats.forEach((f) => format(device, f));
    format(device, d.depthStencilFormat);
  },
  DeviceCreateQuerySet(device, d) {
    if (d.type === 'timestamp' && !device.features.has('timestamp-query')) throw new TypeError('timestamp queries need the feature timestamp-query');
  },
  CommandEncoderBeginRenderPass(encoder, d) {
    d.colorAttachments.forEach((a) => color(a?.clearValue));
  },
  CommandEncoderCopyBufferToTexture(encoder, source, destination, size) {
    origin(destination.origin);
    extent(size);
  },
  CommandEncoderCopyTextureToBuffer(encoder, source, destination, size) {
    origin(source.origin);
    extent(size);
  },
  CommandEncoderCopyTextureToTexture(encoder, source, destination, size) {
    origin(source.origin);
    origin(destination.origin);
    extent(size);
  },
  QueueWriteTexture(queue, destination, size) {
    origin(destination.origin);
    extent(size);
  },
  RenderPassEncoderSetBlendConstant(pass, v) {
    color(v);
  },
};

export { prepare };
