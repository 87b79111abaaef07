// What adapters, devices and shader modules tell of themselves.

import * as idl from './idl.js';
import * as c from './c.js';
import { enumString } from './objects.js';
import { nativeFeatures } from './tables.js';

const { wgpu, header } = c;

class SetLike {
  #values;
  constructor(values) {
    this.#values = new Set(values);
  }
  has(v) { return this.#values.has(v); }
  get size() { return this.#values.size; }
  keys() { return this.#values.keys(); }
  values() { return this.#values.values(); }
  entries() { return this.#values.entries(); }
  forEach(f, self) { this.#values.forEach((v) => f.call(self, v, v, this)); }
  [Symbol.iterator]() { return this.#values.values(); }
}
class GPUSupportedFeatures extends SetLike {}
class WGSLLanguageFeatures extends SetLike {}

class GPUSupportedLimits {
  #limits;
  constructor(limits) {
    this.#limits = limits;
  }
  static {
    for (const { name } of idl.definitions.get('GPUSupportedLimits').members) {
      Object.defineProperty(this.prototype, name, { get() { return Number(this.#limits[name] ?? 0); }, enumerable: true, configurable: true });
    }
  }
}

class GPUAdapterInfo {
  constructor(info) {
    const identifier = (s) => s.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
    this.vendor = identifier(info.vendor);
    this.architecture = identifier(info.architecture);
    this.device = identifier(info.device);
    this.description = info.description;
    this.subgroupMinSize = info.subgroupMinSize;
    this.subgroupMaxSize = info.subgroupMaxSize;
    this.isFallbackAdapter = info.adapterType === header.enums.WGPUAdapterType.CPU;
  }
}

/** The features that a function of C tells of: WebGPU's, and those that the library has beyond it. */
function features(get, handle) {
  const numbers = c.filled('WGPUSupportedFeatures', (out) => get(handle, out), {
    use: (all) => c.elements('WGPUFeatureName', all.features, all.featureCount), free: wgpu.SupportedFeaturesFreeMembers,
  });
  const names = numbers.map((f) => enumString('WGPUFeatureName', f)).filter(Boolean);
  return {
    features: new GPUSupportedFeatures(names.filter((name) => !nativeFeatures.has(name))),
    nativeFeatures: new GPUSupportedFeatures(names.filter((name) => nativeFeatures.has(name))),
  };
}

function limits(get, handle) {
  return new GPUSupportedLimits(c.filled('WGPULimits', (out) => get(handle, out), { chained: 'WGPUCompatibilityModeLimits' }));
}

/** What the library says of an adapter; WebGPU shows less of it. */
function adapterFacts(adapter) {
  return c.filled('WGPUAdapterInfo', (out) => wgpu.AdapterGetInfo(adapter, out), { free: wgpu.AdapterInfoFreeMembers });
}

const adapterInfo = (adapter) => new GPUAdapterInfo(adapterFacts(adapter));

export {
  GPUSupportedFeatures, GPUSupportedLimits, GPUAdapterInfo, WGSLLanguageFeatures, features, limits, adapterFacts, adapterInfo,
};
