// GPUBuffer: mapping.

import * as c from './c.js';
import { promised, wake } from './events.js';
import { operationError } from './errors.js';
import { GPUObjectBase, operations } from './objects.js';

const { wgpu, header } = c;

/** Which buffer an ArrayBuffer shows: as long as a script has the one, there is the other. */
const shown = new WeakMap();

/** Nobody but the buffer may take memory of the library from an ArrayBuffer; structuredClone() does not anyway. */
function keep(buffer) {
  const transfer = () => { throw new TypeError('the ArrayBuffer of a mapped range cannot be transferred'); };
  for (const name of ['transfer', 'transferToFixedLength']) Object.defineProperty(buffer, name, { value: transfer });
}

/** A part of a mapped buffer: the library's own memory, or a copy where Node does not allow such ArrayBuffers. */
class MappedRange {
  constructor(pointer, offset, length, writes) {
    Object.assign(this, { pointer, offset, end: offset + length, writes });
    this.buffer = length ? c.native.view(pointer, length) : new ArrayBuffer(0);
    this.copied = !this.buffer;
    if (!this.copied) keep(this.buffer);
    if (this.copied) this.buffer = c.native.read(pointer, length);
  }
  overlaps(offset, end) {
    return offset < this.end && this.offset < end;
  }
  close() {
    if (this.copied && this.writes && this.buffer.byteLength) c.native.write(this.pointer, this.buffer);
    c.native.detach(this.buffer);
  }
}

class GPUBuffer extends GPUObjectBase {
  #ranges = [];
  #writes = true;
  #abort;
  /** For the device, which unmaps what is mapped when it goes, and keeps none of it. */
  #self;

  async mapAsync(...values) {
    const [mode, offset, size] = operations('mapAsync', 'GPUBuffer')[0](values);
    if (this.#abort) throw operationError('GPUBuffer.mapAsync: a mapping is pending already');
    const statuses = header.enums.WGPUMapAsyncStatus;
    // Whoever unmaps first learns no more of why the mapping could not be.
    let mine;
    const aborted = new Promise((resolve, reject) => {
      mine = this.#abort = () => reject(new DOMException('GPUBuffer.mapAsync: the buffer was unmapped', 'AbortError'));
    });
    const mapped = promised('BufferMap',
      (info) => wgpu.BufferMapAsync(this.handle, mode, offset, size ?? c.SIZE_MAX, info),
      (resolve, reject, message, status) => {
        if (this.#abort === mine) this.#abort = undefined;
        if (status === statuses.Success) {
          this.#writes = mode !== 1 /* GPUMapMode.READ */;
          resolve();
        } else {
          reject(new DOMException(message, status === statuses.Error ? 'OperationError' : 'AbortError'));
        }
      });
    return Promise.race([aborted, mapped]);
  }
  getMappedRange(...values) {
    const [offset, size] = operations('getMappedRange', 'GPUBuffer')[0](values);
    const length = size ?? Math.max(0, this.size - offset);
    if (this.#ranges.some((r) => r.overlaps(offset, offset + length))) {
      throw operationError('GPUBuffer.getMappedRange: overlaps a range that is in use');
    }
    const get = this.#writes ? wgpu.BufferGetMappedRange : wgpu.BufferGetConstMappedRange;
    const pointer = get(this.handle, offset, size ?? c.SIZE_MAX);
    if (!pointer) throw operationError('GPUBuffer.getMappedRange: this range is not mapped');
    const range = new MappedRange(pointer, offset, length, this.#writes);
    this.#ranges.push(range);
    shown.set(range.buffer, this);
    this.device.mapped.add(this.#self ??= new WeakRef(this));
    return range.buffer;
  }
  unmap() {
    this.#end();
    wgpu.BufferUnmap(this.handle);
    wake();
  }
  destroy() {
    this.#end();
    wgpu.BufferDestroy(this.handle);
    wake();
  }
  #end() {
    this.#ranges.forEach((r) => r.close());
    this.#ranges = [];
    this.device.mapped.delete(this.#self);
    this.#writes = true;
    this.#abort?.();
    this.#abort = undefined;
  }
}

export { GPUBuffer };
