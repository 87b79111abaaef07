// GPUQueue: writes from the CPU.

import * as c from './c.js';
import { bytes } from './bytes.js';
import { operationError } from './errors.js';
import { texels } from './images.js';
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
  copyExternalImageToTexture(...values) {
    const [from, to, extent] = operations('copyExternalImageToTexture', 'GPUQueue')[0](values);
    const { width, height, depthOrArrayLayers } = forms.WGPUExtent3D(extent);
    const { x, y } = forms.WGPUOrigin3D(from.origin ?? {});
    if (depthOrArrayLayers > 1) throw operationError('GPUQueue.copyExternalImageToTexture: an image has one layer');
    const { data, bytesPerRow } = texels(from.source, {
      x, y, width, height, flipY: from.flipY, premultiplied: to.premultipliedAlpha, format: to.texture.format,
    });
    const { texture, mipLevel, origin, aspect } = to;
    this.writeTexture({ texture, mipLevel, origin, aspect }, data, { bytesPerRow, rowsPerImage: height }, { width, height });
  }
}

export { GPUQueue };
