// GPUQueue: writes from the CPU.

import * as c from './c.js';
import { bytes } from './bytes.js';
import { promised } from './events.js';
import { forms } from './forms.js';
import { place } from './memory.js';
import { GPUObjectBase, operations } from './objects.js';

const { wgpu } = c;

class GPUQueue extends GPUObjectBase {
  onSubmittedWorkDone() {
    return promised('QueueWorkDone', (info) => wgpu.QueueOnSubmittedWorkDone(this.handle, info), (resolve) => { resolve(); });
  }
  writeBuffer(...values) {
    const [buffer, offset, data, dataOffset, size] = operations('writeBuffer', 'GPUQueue')[0](values);
    const part = bytes('GPUQueue.writeBuffer', data, dataOffset, size);
    wgpu.QueueWriteBuffer(this.handle, buffer.handle, offset, place(part), part.length);
  }
  writeTexture(...values) {
    const [destination, data, layout, size] = operations('writeTexture', 'GPUQueue')[0](values);
    const part = ArrayBuffer.isView(data) ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength) : new Uint8Array(data);
    wgpu.QueueWriteTexture(this.handle,
      c.toPointer('WGPUTexelCopyTextureInfo', forms.WGPUTexelCopyTextureInfo(destination)), place(part), part.length,
      c.toPointer('WGPUTexelCopyBufferLayout', layout), c.toPointer('WGPUExtent3D', forms.WGPUExtent3D(size)));
  }
  copyExternalImageToTexture() {
    throw new DOMException('there are no images here', 'NotSupportedError');
  }
}

export { GPUQueue };
