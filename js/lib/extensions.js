// What the library can do beyond WebGPU, as methods of WebGPU's classes. README.md lists them.

import { enumValue, pointer, toPointer, wgpu } from './c.js';
import { classes, u32, u64, wrong } from './idl.js';
import { wrap } from './objects.js';

/** All levels or layers that there are. */
const ALL = 0xffffffff;

/** The handle of an argument of a class. */
function handle(v, name, what) {
  return v instanceof classes[name] ? v.handle : wrong(what, name);
}

/** Adds methods that scripts do not find when they list an object's. */
function extend(name, methods) {
  for (const [key, value] of Object.entries(methods)) {
    Object.defineProperty(classes[name].prototype, key, { value, writable: true, configurable: true });
  }
}

function multiDraw(kind) {
  const what = `GPURenderPassEncoder.multiDraw${kind}`;
  return function (buffer, offset, count, countBuffer, countOffset = 0) {
    const indirect = handle(buffer, 'GPUBuffer', `${what}: indirectBuffer`);
    const at = u64(offset, `${what}: indirectOffset`);
    const most = u32(count, `${what}: maxDrawCount`);
    if (countBuffer === undefined) return wgpu[`RenderPassEncoderMultiDraw${kind}`](this.handle, indirect, at, most);
    return wgpu[`RenderPassEncoderMultiDraw${kind}Count`](this.handle, indirect, at,
      handle(countBuffer, 'GPUBuffer', `${what}: drawCountBuffer`), u64(countOffset, `${what}: drawCountBufferOffset`), most);
  };
}

/** Queries from within passes. */
const queries = (owner) => ({
  writeTimestamp(querySet, index) {
    wgpu[`${owner}WriteTimestamp`](this.handle, handle(querySet, 'GPUQuerySet', 'writeTimestamp: querySet'), u32(index, 'writeTimestamp: queryIndex'));
  },
});

extend('GPURenderPassEncoder', {
  multiDrawIndirect: multiDraw('Indirect'),
  multiDrawIndexedIndirect: multiDraw('IndexedIndirect'),
  ...queries('RenderPassEncoder'),
});
extend('GPUComputePassEncoder', queries('ComputePassEncoder'));
extend('GPUCommandEncoder', {
  ...queries('CommandEncoder'),
  clearTexture(texture, { aspect = 'all', baseMipLevel = 0, mipLevelCount = ALL, baseArrayLayer = 0, arrayLayerCount = ALL } = {}) {
    const range = { aspect: enumValue('WGPUTextureAspect', aspect), baseMipLevel, mipLevelCount, baseArrayLayer, arrayLayerCount };
    wgpu.CommandEncoderClearTexture(this.handle, handle(texture, 'GPUTexture', 'clearTexture: texture'), toPointer('WGPUImageSubresourceRange', range));
  },
});
extend('GPUQueue', {
  /** Nanoseconds that a timestamp counts in. */
  getTimestampPeriod() {
    return wgpu.QueueGetTimestampPeriod(this.handle);
  },
});
extend('GPUDevice', {
  createShaderModuleSpirV({ label = '', code }) {
    if (!(code instanceof Uint32Array)) throw new TypeError('GPUDevice.createShaderModuleSpirV: code: not a Uint32Array');
    const source = { codeSize: code.length, code: pointer('uint32_t', Array.from(code)) };
    return wrap('ShaderModule', wgpu.DeviceCreateShaderModule(this.handle, toPointer('WGPUShaderModuleDescriptor', {
      label, chain: { WGPUShaderSourceSPIRV: source },
    })), this, label);
  },
});
