// C's structs, from dictionaries of JavaScript and back.

import { SIZE_MAX, wgpu } from './calls.js';
import { memory, read64, reserve, views, write64 } from './memory.js';
import { native } from './native.js';
import { header } from './tables.js';

// ---- Layouts -------------------------------------------------------------------------------------------------

const SCALARS = {
  uint8_t: 1, uint16_t: 2, uint32_t: 4, int32_t: 4, float: 4, WGPUBool: 4, uint64_t: 8, size_t: 8, double: 8,
};
const layouts = {};

/** { size, align } of a C type. */
function measure(type) {
  if (type.endsWith('*') || header.objects.has(type) || header.flags.has(type) || header.callbacks[type]) return { size: 8, align: 8 };
  if (header.enums[type]) return { size: 4, align: 4 };
  if (header.structs[type]) return layout(type);
  const array = /^(\w+)\[(\d+)\]$/.exec(type);
  if (array) return { size: measure(array[1]).size * array[2], align: measure(array[1]).align };
  const size = SCALARS[type];
  if (!size) throw new Error(`webgpu-c: no layout for the C type ${type}`);
  return { size, align: size };
}

/** { size, align, members: [{ name, type, at, init, write }] } of a C struct. */
function layout(type) {
  if (layouts[type]) return layouts[type];
  let at = 0;
  let align = 1;
  const members = header.structs[type].map((m) => {
    const own = measure(m.type);
    at = Math.ceil(at / own.align) * own.align;
    const member = { ...m, at };
    at += own.size;
    align = Math.max(align, own.align);
    return member;
  });
  layouts[type] = { align, members, size: Math.ceil(at / align) * align };
  members.forEach((m, i) => {
    const next = members[i + 1];
    // C has a count before each array; dictionaries know their arrays' lengths.
    if (m.name.endsWith('Count') && m.type === 'size_t' && next?.type.endsWith('*')) m.counts = next.name;
    m.write = writer(m.type, m.init);
  });
  return layouts[type];
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

/** A function (memory, offset, value) that writes a value of a C type. */
function writer(type, init) {
  if (type === 'WGPUStringView') return writeText;
  if (type === 'WGPUBool') return (m, at, v) => { m.u32[at >> 2] = v ? 1 : 0; };
  if (type === 'WGPUOptionalBool') return (m, at, v) => { m.u32[at >> 2] = v === undefined ? 2 : v ? 1 : 0; };
  if (header.enums[type]) return (m, at, v) => { m.u32[at >> 2] = typeof v === 'string' ? enumValue(type, v) : v ?? 0; };
  if (header.objects.has(type)) return (m, at, v) => write64(m, at, v ? v.handle : 0);
  if (header.structs[type]) return (m, at, v) => writeStruct(m, at, type, v);
  if (type.endsWith('*')) return (m, at, v) => write64(m, at, pointer(type.slice(0, -1), v));
  if (header.callbacks[type] || header.flags.has(type) || type === 'uint64_t' || type === 'size_t') return (m, at, v) => write64(m, at, v ?? init ?? 0);
  switch (type) {
    case 'uint8_t': return (m, at, v) => { m.u8[at] = v ?? init ?? 0; };
    case 'uint16_t': return (m, at, v) => { m.u16[at >> 1] = v ?? init ?? 0; };
    case 'uint32_t': return (m, at, v) => { m.u32[at >> 2] = v ?? init ?? 0; };
    case 'int32_t': return (m, at, v) => { m.i32[at >> 2] = v ?? init ?? 0; };
    case 'float': return (m, at, v) => { m.f32[at >> 2] = v ?? init ?? 0; };
    case 'double': return (m, at, v) => { m.f64[at >> 3] = v ?? init ?? 0; };
    default: return () => { throw new Error(`webgpu-c: nothing writes the C type ${type}`); };
  }
}

const NOTHING = Object.freeze({});

/** A dictionary as the C struct of that name; `chain` in it names what to chain: { Type: members }. */
function writeStruct(m, at, type, dictionary = NOTHING) {
  const { members } = layout(type);
  for (let i = 0; i < members.length; i++) {
    const member = members[i];
    if (member.counts) write64(m, at + member.at, dictionary[member.counts]?.length ?? 0);
    else if (member.name === 'nextInChain') write64(m, at + member.at, chain(dictionary.chain));
    else member.write(m, at + member.at, dictionary[member.name]);
  }
}

/** The address of one struct, or of the elements of an array. */
function pointer(type, v) {
  if (v === undefined || v === null) return 0;
  if (typeof v === 'number') return v;
  const elements = Array.isArray(v) ? v : [v];
  if (elements.length === 0) return 0;
  const { size } = measure(type);
  const place = reserve(size * elements.length);
  const { now } = memory;
  const write = writer(type);
  elements.forEach((e, i) => write(now, place + i * size, e ?? undefined));
  return now.base + place;
}

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
    return Object.fromEntries(layout(type).members.map((member) => [member.name, read(m, at + member.at, member.type)]));
  }
  if (/\[\d+\]$/.test(type)) return Array.from(m.u8.subarray(at, at + measure(type).size));
  switch (type) {
    case 'uint8_t': return m.u8[at];
    case 'uint16_t': return m.u16[at >> 1];
    case 'int32_t': return m.i32[at >> 2];
    case 'float': return m.f32[at >> 2];
    case 'double': return m.f64[at >> 3];
    default: return measure(type).size === 4 ? m.u32[at >> 2] : read64(m, at);
  }
}

/**
 * Calls `fill` with the address of a struct and gives what it wrote there. `chained` names a struct to chain, whose
 * members come as well; `use` makes something of it all before `free` frees what the struct points to.
 */
function filled(type, fill, { chained, free, use = (all) => all } = {}) {
  const at = reserve(measure(type).size + (chained ? measure(chained).size : 0));
  const { now } = memory;
  const extension = at + measure(type).size;
  writeStruct(now, at, type);
  if (chained) {
    writeStruct(now, extension, chained, { chain: { next: 0, sType: header.enums.WGPUSType[chained.slice(4)] } });
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
  const { size } = measure(type);
  if (!address || !count) return [];
  const m = views(native.read(address, size * count), 0);
  return Array.from({ length: count }, (_, i) => read(m, i * size, type));
}

/** The name of an enum's value, for switching on: enumName('WGPUMapAsyncStatus', 1) is "Success". */
function enumName(type, number) {
  return Object.keys(header.enums[type]).find((name) => header.enums[type][name] === number);
}

export { header, wgpu, native, enumValue, enumName, stringView, pointer, toPointer, filled, elements, SIZE_MAX };
