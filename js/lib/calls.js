// Calls of the library. Those that give nothing and that nothing can tell of are noted and made later, many at
// once, together with the next one that gives something: the order of all calls stays what it was.

import { calls, library, native, pending } from './native.js';
import { header } from './tables.js';

/** In C, SIZE_MAX or UINT64_MAX. */
export const SIZE_MAX = 2 ** 64;

const LAST = calls.length;
let noted = 0;
const before = [];
const after = [];

/** Makes the calls that are noted. Gives what the last one gave. */
export function flush() {
  const count = noted;
  noted = 0;
  const result = native.run(count);
  for (const f of before) f();
  if (pending[0]) for (const f of after) f();
  return result;
}

/** Where to note a call that takes so many numbers: calls[at] is the function's, then come its arguments. */
export function room(count) {
  if (noted + count > LAST) flush();
  const at = noted;
  noted += count;
  return at;
}

/** After each flush: memory of arguments is free again. */
export const onFlush = (f) => before.push(f);
/** When callbacks were called. */
export const onEvents = (f) => after.push(f);

const ENCODERS = /^wgpu(RenderPassEncoder|ComputePassEncoder|RenderBundleEncoder|CommandEncoder)/;

/** Can it wait? What encoders refuse, finish() tells. */
function waits(name) {
  return header.functions[name].result === 'void' && ENCODERS.test(name);
}

function caller(name, id) {
  if (library.missing.includes(name)) return () => { throw new Error(`${name}: the library does not have it`); };
  const size = header.functions[name].args.length + 1;
  const note = (values) => {
    const at = room(size);
    calls[at] = id;
    for (let i = 1; i < size; i++) calls[at + i] = values[i - 1];
  };
  return waits(name) ? (...values) => note(values) : (...values) => {
    note(values);
    return flush();
  };
}

/**
 * wgpu.DeviceCreateBuffer(…): arguments and results are numbers, pointers and handles too.
 * @type {Record<string, (...values: any[]) => any>}
 */
export const wgpu = {};
header.functionNames.forEach((name, id) => { wgpu[name.slice(4)] = caller(name, id); });

export { calls };
