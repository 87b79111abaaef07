// GPU and GPUAdapter.

import * as idl from './idl.js';
import * as c from './c.js';
import { instance, promised } from './events.js';
import { GPUDeviceLostInfo, errorOf, operationError } from './errors.js';
import { WGSLLanguageFeatures, features, limits, adapterInfo } from './information.js';
import { GPUObjectBase, wrap } from './objects.js';
import { GPUDevice } from './device.js';

const { wgpu, header } = c;

class GPU {
  #wgsl;
  get wgslLanguageFeatures() {
    return this.#wgsl ??= (() => {
      const all = c.filled('WGPUSupportedWGSLLanguageFeatures', (out) => wgpu.InstanceGetWGSLLanguageFeatures(instance, out));
      const found = c.elements('WGPUWGSLLanguageFeatureName', all.features, all.featureCount)
        .map((f) => c.enumName('WGPUWGSLLanguageFeatureName', f));
      wgpu.SupportedWGSLLanguageFeaturesFreeMembers(all);
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
    if (o.xrCompatible) o.chain = { WGPURequestAdapterWebXROptions: { xrCompatible: true } };
    return promised('RequestAdapter',
      (info) => wgpu.InstanceRequestAdapter(instance, c.toPointer('WGPURequestAdapterOptions', o), info),
      (resolve, reject, status, adapter) => {
        if (status === header.enums.WGPURequestAdapterStatus.Success) resolve(wrap('Adapter', adapter));
        else resolve(null);
      });
  }
}

class GPUAdapter extends GPUObjectBase {
  #features; #limits; #info;
  get features() { return this.#features ??= features(wgpu.AdapterGetFeatures, this.handle); }
  get limits() { return this.#limits ??= limits(wgpu.AdapterGetLimits, this.handle); }
  get info() { return this.#info ??= adapterInfo(this.handle); }

  async requestDevice(descriptor) {
    const d = idl.dictionary('GPUDeviceDescriptor')(descriptor, 'GPUAdapter.requestDevice: descriptor');
    for (const f of d.requiredFeatures) {
      if (!this.features.has(f)) throw new TypeError(`GPUAdapter.requestDevice: feature ${f} is not supported`);
    }
    const required = {};
    const compatibility = {};
    for (const [name, value] of Object.entries(d.requiredLimits)) {
      if (value === undefined) continue;
      const member = (type) => header.structs[type].find((m) => m.name === name);
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
    const s = c.struct('WGPUDeviceDescriptor', { ...d, requiredLimits: required });
    s.deviceLostCallbackInfo = c.callbackInfo('DeviceLost', (device, reason, message) => {
      const destroyed = reason === header.enums.WGPUDeviceLostReason.Destroyed;
      lose(new GPUDeviceLostInfo(destroyed ? 'destroyed' : 'unknown', c.text(message)));
    });
    s.uncapturedErrorCallbackInfo = c.callbackInfo('UncapturedError', (device, type, message) => {
      made?.deref()?.uncaptured(errorOf[c.enumName('WGPUErrorType', type)](c.text(message)));
    }, { repeats: true });
    return promised('RequestDevice',
      (info) => wgpu.AdapterRequestDevice(this.handle, c.koffi.as(s, c.koffi.pointer(c.types.WGPUDeviceDescriptor)), info),
      (resolve, reject, status, handle, message) => {
        if (status !== header.enums.WGPURequestDeviceStatus.Success) return reject(operationError(c.text(message)));
        const device = new GPUDevice(handle, d, adapterInfo(this.handle), lost);
        made = new WeakRef(device);
        resolve(device);
      });
  }
}

export { GPU, GPUAdapter };
