// GPUQueue: writes from the CPU.

import * as c from './c.js';
import { bytes } from './bytes.js';
import { operationError } from './errors.js';
import { texels } from './images.js';
import { promised } from './events.js';
import { forms } from './forms.js';
import { classes, few, source, u64, wrong } from './idl.js';
import { addressOf, copy } from './memory.js';
import { GPUObjectBase, operations } from './objects.js';

const { wgpu } = c;
const SMALL = 4096;

class GPUQueue extends GPUObjectBase {
  onSubmittedWorkDone() {
    return promised('QueueWorkDone', (info) => wgpu.QueueOnSubmittedWorkDone(this.handle, info), (resolve) => { resolve(); });
  }
  writeBuffer(buffer, bufferOffset, data, dataOffset = 0, size = undefined) {
    if (arguments.length < 3) few('GPUQueue.writeBuffer', 3);
    const target = buffer instanceof classes.GPUBuffer ? buffer.handle : wrong('GPUQueue.writeBuffer: buffer', 'GPUBuffer');
    const offset = bufferOffset >>> 0 === bufferOffset ? bufferOffset : u64(bufferOffset, 'GPUQueue.writeBuffer: bufferOffset');
    const from = dataOffset >>> 0 === dataOffset ? dataOffset : u64(dataOffset, 'GPUQueue.writeBuffer: dataOffset');
    const count = size === undefined ? undefined : u64(size, 'GPUQueue.writeBuffer: size');
    const part = bytes('GPUQueue.writeBuffer', source(data, 'GPUQueue.writeBuffer: data'), from, count);
    // A small copy costs less than to ask where the bytes are.
    const place = part.length <= SMALL ? copy(part) : addressOf(part);
    wgpu.QueueWriteBuffer(this.handle, target, offset, place, part.length);
  }
  writeTexture(...values) {
    const [destination, data, layout, size] = operations('writeTexture', 'GPUQueue')[0](values);
    const part = ArrayBuffer.isView(data) ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength) : new Uint8Array(data);
    wgpu.QueueWriteTexture(this.handle,
      c.toPointer('WGPUTexelCopyTextureInfo', forms.WGPUTexelCopyTextureInfo(destination)), addressOf(part), part.length,
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
