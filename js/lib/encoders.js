// Commands with overloads or data.

import { pointer, wgpu } from './c.js';
import { calls, room } from './calls.js';
import { bytes } from './bytes.js';
import { classes, illegal, u32, wrong } from './idl.js';
import { copy } from './memory.js';
import { GPUObjectBase, operations } from './objects.js';
import { header } from './tables.js';

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
  const what = `${owner}.setBindGroup`;
  const number = header.functionNames.indexOf(`wgpu${name}SetBindGroup`);

  /** Notes the call, as the methods in build/commands.js do. */
  function note(handle, index, group, count, offsets) {
    if (handle === undefined) illegal();
    const i = index >>> 0 === index ? index : u32(index, `${what}: index`);
    const g = group === null || group === undefined ? 0 : group instanceof classes.GPUBindGroup ? group.handle : wrong(`${what}: bindGroup`, 'GPUBindGroup');
    const at = room(6);
    calls[at] = number;
    calls[at + 1] = handle;
    calls[at + 2] = i;
    calls[at + 3] = g;
    calls[at + 4] = count;
    calls[at + 5] = offsets;
  }

  return { [owner]: class extends GPUObjectBase {
    setBindGroup(index, group, offsets = undefined, start = undefined, length = undefined) {
      if (offsets === undefined && arguments.length > 1) {
        note(this.handle, index, group, 0, 0);
        return;
      }
      const [list, typed] = operations('setBindGroup', owner);
      if (offsets instanceof Uint32Array && arguments.length > 3) {
        [index, group, offsets, start, length] = typed(arguments);
        if (start + length > offsets.length) throw new RangeError(`${what}: outside of dynamicOffsetsData`);
        offsets = Array.from(offsets.subarray(start, start + length));
      } else {
        [index, group, offsets] = list(arguments);
      }
      note(this.handle, index, group, offsets.length, pointer('uint32_t', offsets));
    }
    setImmediates(...values) {
      const [offset, data, dataOffset, size] = operations('setImmediates', owner)[0](values);
      const part = bytes(`${owner}.setImmediates`, data, dataOffset, size, (message) => new RangeError(message));
      wgpu[`${name}SetImmediates`](this.handle, offset, copy(part), part.length);
    }
  } }[owner];
}

export { GPUCommandEncoder, bindingCommands };
