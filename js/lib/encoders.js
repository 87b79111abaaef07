// Commands with overloads or data.

import { pointer, wgpu } from './c.js';
import { copy } from './memory.js';
import { bytes } from './bytes.js';
import { GPUObjectBase, operations } from './objects.js';

class GPUCommandEncoder extends GPUObjectBase {
  copyBufferToBuffer(...values) {
    const [short, long] = operations('copyBufferToBuffer', 'GPUCommandEncoder');
    const [source, sourceOffset, destination, destinationOffset, size] =
      values.length < 4 ? (([s, d, n]) => [s, 0, d, 0, n])(short(values)) : long(values);
    wgpu.CommandEncoderCopyBufferToBuffer(this.handle, source.handle, sourceOffset, destination.handle, destinationOffset,
      size ?? Math.max(0, source.size - sourceOffset));
  }
}

/** What the three encoders share. */
function bindingCommands(owner) {
  const name = owner.slice(3);
  return { [owner]: class extends GPUObjectBase {
    setBindGroup(...values) {
      const [list, typed] = operations('setBindGroup', owner);
      let index, group, offsets;
      if (values[2] instanceof Uint32Array && values.length > 3) {
        let start, length;
        [index, group, offsets, start, length] = typed(values);
        if (start + length > offsets.length) throw new RangeError(`${owner}.setBindGroup: outside of dynamicOffsetsData`);
        offsets = Array.from(offsets.subarray(start, start + length));
      } else {
        [index, group, offsets] = list(values);
      }
      wgpu[`${name}SetBindGroup`](this.handle, index, group ? group.handle : 0, offsets.length, offsets.length ? pointer('uint32_t', offsets) : 0);
    }
    setImmediates(...values) {
      const [offset, data, dataOffset, size] = operations('setImmediates', owner)[0](values);
      const part = bytes(`${owner}.setImmediates`, data, dataOffset, size, (message) => new RangeError(message));
      wgpu[`${name}SetImmediates`](this.handle, offset, copy(part), part.length);
    }
  } }[owner];
}

export { GPUCommandEncoder, bindingCommands };
