// GPUDevice: events, errors, and creation where it is more than a call.

import * as idl from './idl.js';
import * as c from './c.js';
import { forms } from './forms.js';
import { prepare } from './content.js';
import { promised, wake } from './events.js';
import { GPUPipelineError, GPUUncapturedErrorEvent, errorOf, operationError } from './errors.js';
import { features, limits } from './information.js';
import { sources } from './shader_module.js';
import { collected, operations, wrap } from './objects.js';

const { wgpu, header } = c;

class GPUDevice extends EventTarget {
  #handle; #mapped = new Set(); #label; #own; #onuncapturederror = null;
  #listener = (event) => this.#onuncapturederror.call(this, event);
  constructor(handle, { label, defaultQueue }, adapterInfo, lost) {
    super();
    this.#handle = handle;
    this.#label = label;
    this.#own = {
      adapterInfo, lost,
      ...features(wgpu.DeviceGetFeatures, handle),
      limits: limits(wgpu.DeviceGetLimits, handle),
      queue: wrap('Queue', wgpu.DeviceGetQueue(handle), this, defaultQueue.label),
    };
    collected.register(this, { type: 'Device', handle });
  }
  static {
    for (const name of ['adapterInfo', 'lost', 'features', 'limits', 'queue']) {
      Object.defineProperty(this.prototype, name, { get() { return this.#own[name]; }, enumerable: true, configurable: true });
    }
  }
  get nativeFeatures() { return this.#own.nativeFeatures; }
  get handle() { return this.#handle; }
  get device() { return this; }
  get mapped() { return this.#mapped; }
  get label() { return this.#label; }
  set label(v) {
    this.#label = `${v}`.toWellFormed();
    wgpu.DeviceSetLabel(this.handle, c.stringView(this.#label));
  }

  get onuncapturederror() { return this.#onuncapturederror; }
  set onuncapturederror(f) {
    const before = this.#onuncapturederror;
    this.#onuncapturederror = typeof f === 'function' ? f : null;
    // Another handler takes the place of the one before it.
    if (f && !before) this.addEventListener('uncapturederror', this.#listener);
    if (!f && before) this.removeEventListener('uncapturederror', this.#listener);
  }
  uncaptured(error) {
    // As in a browser, it is told unless somebody takes care of it.
    const told = this.dispatchEvent(new GPUUncapturedErrorEvent('uncapturederror', { error, cancelable: true }));
    if (told) console.warn(`${this.#label ? `${this.#label}: ` : ''}${error.constructor.name}: ${error.message}`);
  }

  destroy() {
    this.mapped.forEach((buffer) => buffer.deref()?.unmap());
    wgpu.DeviceDestroy(this.handle);
    wake();
  }
  createBuffer(...args) {
    const d = idl.dictionary('GPUBufferDescriptor')(args[0], 'GPUDevice.createBuffer: descriptor');
    if (d.mappedAtCreation && d.size % 4) throw new RangeError('GPUDevice.createBuffer: size must be a multiple of 4 to be mapped at creation');
    const handle = wgpu.DeviceCreateBuffer(this.handle, c.toPointer('WGPUBufferDescriptor', d));
    if (!handle) throw new RangeError('GPUDevice.createBuffer: out of memory');
    return wrap('Buffer', handle, this, d.label);
  }
  importExternalTexture() {
    throw new DOMException('there are no videos here', 'NotSupportedError');
  }
  createShaderModule(...values) {
    const [d] = operations('createShaderModule', 'GPUDevice')[0](values);
    const handle = wgpu.DeviceCreateShaderModule(this.handle, c.toPointer('WGPUShaderModuleDescriptor', forms.WGPUShaderModuleDescriptor(d)));
    const module = wrap('ShaderModule', handle, this, d.label);
    sources.set(module, d.code);
    return module;
  }
  createComputePipelineAsync(descriptor) {
    return this.#pipeline('Compute', descriptor);
  }
  createRenderPipelineAsync(descriptor) {
    return this.#pipeline('Render', descriptor);
  }
  async #pipeline(kind, descriptor) {
    const d = idl.dictionary(`GPU${kind}PipelineDescriptor`)(descriptor, `GPUDevice.create${kind}PipelineAsync: descriptor`);
    prepare[`DeviceCreate${kind}Pipeline`]?.(this, d);
    const type = `WGPU${kind}PipelineDescriptor`;
    const statuses = header.enums.WGPUCreatePipelineAsyncStatus;
    return promised(`Create${kind}PipelineAsync`,
      (info) => wgpu[`DeviceCreate${kind}PipelineAsync`](this.handle, c.toPointer(type, forms[type](d)), info),
      (resolve, reject, message, status, pipeline) => {
        if (status === statuses.Success) resolve(wrap(`${kind}Pipeline`, pipeline, this, d.label));
        else reject(new GPUPipelineError(message, { reason: status === statuses.ValidationError ? 'validation' : 'internal' }));
      });
  }
  popErrorScope() {
    const statuses = header.enums.WGPUPopErrorScopeStatus;
    return promised('PopErrorScope',
      (info) => wgpu.DevicePopErrorScope(this.handle, info),
      (resolve, reject, message, status, type) => {
        if (status !== statuses.Success) return reject(operationError(message));
        const name = c.enumName('WGPUErrorType', type);
        resolve(name === 'NoError' ? null : errorOf[name](message));
      });
  }
}

export { GPUDevice };
