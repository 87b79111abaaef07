// GPUBuffer: mapping.

import * as c from './c.js';
import { promised, wake } from './events.js';
import { operationError } from './errors.js';
import { GPUObjectBase, operations } from './objects.js';

const { wgpu, header } = c;

/** Ranges are copies: Node cannot detach an ArrayBuffer that lies on memory of the library. */
class MappedRange {
  constructor(pointer, offset, length, writes) {
    Object.assign(this, { offset, end: offset + length, writes, buffer: new ArrayBuffer(length) });
    this.memory = length ? new Uint8Array(c.koffi.view(pointer, length)) : new Uint8Array(0);
    new Uint8Array(this.buffer).set(this.memory);
  }
  overlaps(offset, end) {
    return offset < this.end && this.offset < end;
  }
  close() {
    if (this.writes && this.buffer.byteLength) this.memory.set(new Uint8Array(this.buffer));
    if (this.buffer.byteLength) structuredClone(this.buffer, { transfer: [this.buffer] });
  }
}

class GPUBuffer extends GPUObjectBase {
  #ranges = [];
  #writes = true;
  #abort;

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
      (resolve, reject, status, message) => {
        if (this.#abort === mine) this.#abort = undefined;
        if (status === statuses.Success) {
          this.#writes = mode !== 1 /* GPUMapMode.READ */;
          resolve();
        } else {
          reject(new DOMException(c.text(message), status === statuses.Error ? 'OperationError' : 'AbortError'));
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
    this.device.mapped.add(this);
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
    this.device.mapped.delete(this);
    this.#writes = true;
    this.#abort?.();
    this.#abort = undefined;
  }
}

export { GPUBuffer };
