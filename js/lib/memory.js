// Memory for the arguments of calls: structs, strings, arrays. It lasts until the calls are made.

import { flush, onFlush } from './calls.js';
import { native } from './native.js';

const USUAL = 1 << 18;
const MOST = 1 << 24;

/** Views of an ArrayBuffer that C reads. */
export function views(buffer, base = native.address(buffer)) {
  return {
    buffer, base, size: buffer.byteLength, u8: new Uint8Array(buffer), u16: new Uint16Array(buffer, 0, buffer.byteLength >> 1),
    u32: new Uint32Array(buffer, 0, buffer.byteLength >> 2), i32: new Int32Array(buffer, 0, buffer.byteLength >> 2),
    f32: new Float32Array(buffer, 0, buffer.byteLength >> 2), f64: new Float64Array(buffer, 0, buffer.byteLength >> 3),
  };
}

const usual = views(new ArrayBuffer(USUAL));

/** What is being filled, and up to where; and those that are full. */
export const memory = { now: usual, end: 0, full: [] };
let large = 0;

onFlush(() => {
  memory.now = usual;
  memory.end = 0;
  if (memory.full.length) {
    memory.full = [];
    large = 0;
  }
});

/** Reserves bytes in memory.now and gives where they begin. */
export function reserve(size) {
  let at = (memory.end + 7) & ~7;
  if (at + size > memory.now.size) {
    memory.full.push(memory.now);
    memory.now = views(new ArrayBuffer(Math.max(size, USUAL)));
    large += memory.now.size;
    at = 0;
  }
  memory.end = at + size;
  return at;
}

/** Before a call is put together: where notes hold much memory, they are made now. */
export function begin() {
  if (large > MOST) flush();
}

/** The address of a copy of bytes, for calls that are made later. */
export function copy(bytes) {
  const at = reserve(bytes.length);
  memory.now.u8.set(bytes, at);
  return memory.now.base + at;
}

/** Where the bytes of a view are, for a call that is made at once. */
export function addressOf(view) {
  // Node-API does not tell of memory that threads share.
  return view.buffer instanceof SharedArrayBuffer ? copy(view) : native.address(view.buffer) + view.byteOffset;
}

/** Writes 64 bits; 2^64 is the largest value that C has. */
export function write64(m, at, v) {
  const i = at >> 2;
  if (v >= 18446744073709551616) {
    m.u32[i] = m.u32[i + 1] = 0xffffffff;
  } else {
    m.u32[i] = v;
    m.u32[i + 1] = v / 4294967296;
  }
}

export const read64 = (m, at) => m.u32[at >> 2] + m.u32[(at >> 2) + 1] * 4294967296;
