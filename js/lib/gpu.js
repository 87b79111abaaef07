// GPU and GPUAdapter.

import * as idl from './idl.js';
import * as c from './c.js';
import { callbackMembers } from './callbacks.js';
import { promised } from './events.js';
import { instance } from './instance.js';
import { GPUDeviceLostInfo, errorOf, operationError } from './errors.js';
import { WGSLLanguageFeatures, adapterFacts, adapterInfo, features, limits } from './information.js';
import { memory, read64, reserve } from './memory.js';
import { GPUObjectBase, wrap } from './objects.js';
import { GPUDevice } from './device.js';

const { wgpu, header } = c;

const BACKENDS = {
  null: 'Null', vulkan: 'Vulkan', d3d12: 'D3D12', d3d11: 'D3D11', metal: 'Metal', opengl: 'OpenGL', opengles: 'OpenGLES',
};

/** All adapters that there are. */
function allAdapters() {
  const count = wgpu.InstanceEnumerateAdapters(instance(), 0, 0);
  const at = reserve(count * 8);
  const { now } = memory;
  wgpu.InstanceEnumerateAdapters(instance(), 0, now.base + at);
  const handles = Array.from({ length: count }, (_, i) => read64(now, at + i * 8));
  return handles.map((handle) => wrap('Adapter', handle));
}

class GPU {
  #wgsl; #backend; #adapter;
  /** Options are strings, as for the npm package `webgpu`; those that mean nothing here are passed over. */
  constructor(options = []) {
    const option = (name) => options.find((o) => o.startsWith(`${name}=`))?.slice(name.length + 1);
    const name = option('backend');
    this.#adapter = option('adapter');
    if (name && !BACKENDS[name]) throw new TypeError(`create: backend=${name}, one of ${Object.keys(BACKENDS).join(', ')} expected`);
    this.#backend = name && header.enums.WGPUBackendType[BACKENDS[name]];
  }
  get wgslLanguageFeatures() {
    return this.#wgsl ??= (() => {
      const found = c.filled('WGPUSupportedWGSLLanguageFeatures', (out) => wgpu.InstanceGetWGSLLanguageFeatures(instance(), out), {
        use: (all) => c.elements('WGPUWGSLLanguageFeatureName', all.features, all.featureCount),
        free: wgpu.SupportedWGSLLanguageFeaturesFreeMembers,
      }).map((f) => c.enumName('WGPUWGSLLanguageFeatureName', f));
      const snake = (s) => s.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase().replace('packed4x8', 'packed_4x8');
      return new WGSLLanguageFeatures(found.filter(Boolean).map(snake));
    })();
  }
  getPreferredCanvasFormat() {
    return 'bgra8unorm';
  }
  async requestAdapter(options) {
    const o = idl.dictionary('GPURequestAdapterOptions')(options, 'GPU.requestAdapter: options');
    if (o.featureLevel !== 'core' && o.featureLevel !== 'compatibility') return null;
    o.backendType = this.#backend;
    if (o.xrCompatible) o.chain = { WGPURequestAdapterWebXROptions: { xrCompatible: true } };
    if (this.#adapter) return this.#named(this.#adapter);
    const owner = instance();
    return promised('RequestAdapter',
      (info) => wgpu.InstanceRequestAdapter(owner, c.toPointer('WGPURequestAdapterOptions', o), info),
      (resolve, reject, message, status, adapter) => {
        if (status === header.enums.WGPURequestAdapterStatus.Success) resolve(wrap('Adapter', adapter));
        else resolve(null);
      });
  }
  /** The first adapter of the backend whose name or description has a text in it. */
  #named(text) {
    const all = allAdapters().map((adapter) => ({ adapter, ...adapterFacts(adapter.handle) }))
      .filter(({ backendType }) => !this.#backend || backendType === this.#backend);
    const found = all.find(({ device, description }) => device.includes(text) || description.includes(text));
    if (found) return found.adapter;
    throw new Error([`GPU.requestAdapter: adapter=${text}, a part of one of these expected:`, ...all.map(line)].join('\n  '));
  }
}

/** A line about an adapter, for who asked for one that there is not. */
function line({ backendType, device, description }) {
  const backend = Object.keys(BACKENDS).find((name) => header.enums.WGPUBackendType[BACKENDS[name]] === backendType);
  return `backend=${backend} adapter=${device} (${description})`;
}

class GPUAdapter extends GPUObjectBase {
  #features; #limits; #info;
  get features() { return this.#all.features; }
  get nativeFeatures() { return this.#all.nativeFeatures; }
  get #all() { return this.#features ??= features(wgpu.AdapterGetFeatures, this.handle); }
  get limits() { return this.#limits ??= limits(wgpu.AdapterGetLimits, this.handle); }
  get info() { return this.#info ??= adapterInfo(this.handle); }

  async requestDevice(descriptor) {
    const d = idl.dictionary('GPUDeviceDescriptor')(descriptor, 'GPUAdapter.requestDevice: descriptor');
    for (const f of d.requiredFeatures) {
      if (!this.features.has(f) && !this.nativeFeatures.has(f)) throw new TypeError(`GPUAdapter.requestDevice: feature ${f} is not supported`);
    }
    const required = {};
    const compatibility = {};
    for (const [name, value] of Object.entries(d.requiredLimits)) {
      if (value === undefined) continue;
      const member = (type) => header.structs[type].members.find((m) => m.name === name);
      const known = member('WGPULimits') ?? member('WGPUCompatibilityModeLimits');
      if (!known) throw operationError(`GPUAdapter.requestDevice: no limit is called ${name}`);
      // No adapter has more than C can say.
      if (known.type === 'uint32_t' && value >= known.init) {
        throw operationError(`GPUAdapter.requestDevice: ${name}: ${value}, the adapter has ${this.limits[name]}`);
      }
      (member('WGPULimits') ? required : compatibility)[name] = value;
    }
    if (Object.keys(compatibility).length) required.chain = { WGPUCompatibilityModeLimits: compatibility };
    let made;
    let lose;
    const lost = new Promise((resolve) => { lose = resolve; });
    const deviceLostCallbackInfo = callbackMembers('DeviceLost', (message, device, reason) => {
      const destroyed = reason === header.enums.WGPUDeviceLostReason.Destroyed;
      lose(new GPUDeviceLostInfo(destroyed ? 'destroyed' : 'unknown', message));
    });
    const uncapturedErrorCallbackInfo = callbackMembers('UncapturedError', (message, device, type) => {
      made?.deref()?.uncaptured(errorOf[c.enumName('WGPUErrorType', type)](message));
      return true;
    });
    const all = { ...d, requiredLimits: required, deviceLostCallbackInfo, uncapturedErrorCallbackInfo };
    // An extension: a folder for a trace of all that the device does.
    if (descriptor?.tracePath !== undefined) all.chain = { WGPUDeviceExtras: { tracePath: `${descriptor.tracePath}` } };
    return promised('RequestDevice',
      (info) => wgpu.AdapterRequestDevice(this.handle, c.toPointer('WGPUDeviceDescriptor', all), info),
      (resolve, reject, message, status, handle) => {
        if (status !== header.enums.WGPURequestDeviceStatus.Success) return reject(operationError(message)), undefined;
        const device = new GPUDevice(handle, d, adapterInfo(this.handle), lost);
        made = new WeakRef(device);
        resolve(device);
      });
  }
}

export { GPU, GPUAdapter };
