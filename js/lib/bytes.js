// Data that scripts pass.

import { operationError } from './errors.js';

/** The bytes of a buffer source, from an offset in elements. */
function bytes(what, data, offset, size, fail = operationError) {
  const view = ArrayBuffer.isView(data);
  const element = view ? data.BYTES_PER_ELEMENT ?? 1 : 1;
  const all = view ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength) : new Uint8Array(data);
  const count = size ?? all.length / element - offset;
  if (count < 0 || (offset + count) * element > all.length) throw fail(`${what}: outside of the data`);
  if ((count * element) % 4) throw fail(`${what}: size must be a multiple of 4`);
  return all.subarray(offset * element, (offset + count) * element);
}

export { bytes };
