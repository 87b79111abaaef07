// C's structs, from dictionaries of JavaScript and back.

import { SIZE_MAX, wgpu } from './calls.js';
import { memory, read64, reserve, views, write64 } from './memory.js';
import { native } from './native.js';
import { header } from './tables.js';
import { structs } from '../build/structs.js';

const SCALARS = { uint8_t: 1, uint16_t: 2, uint32_t: 4, int32_t: 4, int: 4, float: 4, WGPUBool: 4, double: 8 };

/** How many bytes a C type takes. */
function sizeOf(type) {
  const known = header.structs[type]?.size ?? (header.enums[type] ? 4 : SCALARS[type]);
  if (known) return known;
  const array = /^(\w+)\[(\d+)\]$/.exec(type);
  return array ? sizeOf(array[1]) * array[2] : 8;
}

// ---- From JavaScript to C ------------------------------------------------------------------------------------

const plain = (name) => name.toLowerCase().replace(/[^a-z0-9]/g, '');
const enumsByText = {};
for (const [name, values] of Object.entries(header.enums)) {
  enumsByText[name] = new Map(Object.entries(values).map(([text, value]) => [plain(text), value]));
}
const enumCache = {};

/** The value of a WebGPU enum string: "rgba8unorm-srgb" is WGPUTextureFormat_RGBA8UnormSrgb. */
function enumValue(type, text) {
  const known = enumCache[type] ??= new Map();
  let value = known.get(text);
  if (value === undefined) known.set(text, value = enumsByText[type].get(plain(text)));
  return value;
}

const encoder = new TextEncoder();

function writeText(m, at, text) {
  if (text === undefined || text === null) {
    write64(m, at, 0);
    write64(m, at + 8, SIZE_MAX);
  } else if (text === '') {
    write64(m, at, 0);
    write64(m, at + 8, 0);
  } else {
    const place = reserve(text.length * 3);
    const { now } = memory;
    const { written } = encoder.encodeInto(text, now.u8.subarray(place, place + text.length * 3));
    memory.end = place + written;
    write64(m, at, now.base + place);
    write64(m, at + 8, written);
  }
}

/** Writes an element of an array: a struct, a handle, an enum's value or a number. */
function writeElement(m, at, type, v) {
  if (structs[type]) structs[type](m, at, v ?? NOTHING);
  else if (header.objects.has(type)) write64(m, at, v ? v.handle : 0);
  else if (header.enums[type]) m.u32[at >> 2] = typeof v === 'string' ? enumValue(type, v) : v ?? 0;
  else if (type === 'uint32_t') m.u32[at >> 2] = v;
  else throw new Error(`webgpu-c: nothing writes arrays of ${type}`);
}

const NOTHING = Object.freeze({});

/** The address of one struct, or of the elements of an array. */
function pointer(type, v) {
  if (v === undefined || v === null) return 0;
  if (typeof v === 'number') return v;
  const many = Array.isArray(v);
  const count = many ? v.length : 1;
  if (count === 0) return 0;
  const size = sizeOf(type);
  const place = reserve(size * count);
  const { now } = memory;
  for (let i = 0; i < count; i++) writeElement(now, place + i * size, type, many ? v[i] : v);
  return now.base + place;
}

/** The address of the first of a chain of structs: { Type: members }. */
function chain(extensions) {
  let next = 0;
  if (!extensions) return next;
  for (const [type, members] of Object.entries(extensions)) {
    if (!members) continue;
    const at = pointer(type, { ...members, chain: { next, sType: header.enums.WGPUSType[type.slice(4)] } });
    next = at;
  }
  return next;
}

/** The address of a C struct that has what a dictionary has. */
function toPointer(type, dictionary) {
  return pointer(type, dictionary ?? NOTHING);
}

/** The address of a WGPUStringView, for functions that take one. */
const stringView = (text) => {
  const at = reserve(16);
  const { now } = memory;
  writeText(now, at, text);
  return now.base + at;
};

// ---- From C to JavaScript ------------------------------------------------------------------------------------

/** A value of a C type, from memory. Strings are copied; pointers and handles are numbers. */
function read(m, at, type) {
  if (type === 'WGPUStringView') return native.text(read64(m, at), read64(m, at + 8));
  if (header.structs[type]) {
    return Object.fromEntries(header.structs[type].members.map((member) => [member.name, read(m, at + member.at, member.type)]));
  }
  if (/\[\d+\]$/.test(type)) return Array.from(m.u8.subarray(at, at + sizeOf(type)));
  switch (type) {
    case 'uint8_t': return m.u8[at];
    case 'uint16_t': return m.u16[at >> 1];
    case 'int':
    case 'int32_t': return m.i32[at >> 2];
    case 'float': return m.f32[at >> 2];
    case 'double': return m.f64[at >> 3];
    default: return sizeOf(type) === 4 ? m.u32[at >> 2] : read64(m, at);
  }
}

/**
 * Calls `fill` with the address of a struct and gives what it wrote there. `chained` names a struct to chain, whose
 * members come as well; `use` makes something of it all before `free` frees what the struct points to.
 */
function filled(type, fill, { chained, free, use = (all) => all } = {}) {
  const at = reserve(sizeOf(type) + (chained ? sizeOf(chained) : 0));
  const { now } = memory;
  const extension = at + sizeOf(type);
  structs[type](now, at, NOTHING);
  if (chained) {
    structs[chained](now, extension, { chain: { next: 0, sType: header.enums.WGPUSType[chained.slice(4)] } });
    write64(now, at, now.base + extension);
  }
  if (fill(now.base + at) === header.enums.WGPUStatus.Error) throw new Error(`${type} was not filled`);
  const out = { ...read(now, at, type), ...(chained && read(now, extension, chained)) };
  const made = use(out);
  free?.(now.base + at);
  return made;
}

/** The elements of an array of C. */
function elements(type, address, count) {
  const size = sizeOf(type);
  if (!address || !count) return [];
  const m = views(native.read(address, size * count), 0);
  return Array.from({ length: count }, (_, i) => read(m, i * size, type));
}

/** The name of an enum's value, for switching on: enumName('WGPUMapAsyncStatus', 1) is "Success". */
function enumName(type, number) {
  return Object.keys(header.enums[type]).find((name) => header.enums[type][name] === number);
}

export { chain, writeText, header, wgpu, native, enumValue, enumName, stringView, pointer, toPointer, filled, elements, SIZE_MAX };
