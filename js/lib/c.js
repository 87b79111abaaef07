// The library, callable: every function, struct and callback of the header, through koffi.

import koffi from 'koffi';
import { readHeader } from './header.js';
import { headerPath, libraryPath } from './places.js';

const header = readHeader(headerPath());
const library = koffi.load(libraryPath());

// Handles travel as integers: JavaScript only hands them back.
const HANDLE = 'uint64_t';
const SIZE_MAX = 0xffffffffffffffffn;

const types = {};

function typeOf(name) {
  if (name.endsWith('*')) return 'void *';
  if (header.objects.has(name)) return HANDLE;
  if (header.flags.has(name)) return 'uint64_t';
  if (header.enums[name] || name === 'WGPUBool') return 'uint32_t';
  if (header.callbacks[name]) return 'void *';
  return types[name] ?? name;
}
for (const [name, members] of Object.entries(header.structs)) {
  types[name] = koffi.struct(name, Object.fromEntries(members.map((m) => [m.name, typeOf(m.type)])));
}

/** wgpu.DeviceCreateBuffer(…), without the prefix. Pointers are BigInt, handles numbers. */
const wgpu = {};
for (const [name, { result, args }] of Object.entries(header.functions)) {
  try {
    wgpu[name.slice(4)] = library.func(name, typeOf(result), args.map((a) => typeOf(a.type)));
  } catch (error) {
    wgpu[name.slice(4)] = () => { throw new Error(`${name}: ${error.message}`); };
  }
}

// ---- From JavaScript to C ----------------------------------------------------------------------

const plain = (name) => name.toLowerCase().replace(/[^a-z0-9]/g, '');
const enumsByText = {};
for (const [name, values] of Object.entries(header.enums)) {
  enumsByText[name] = new Map(Object.entries(values).map(([text, value]) => [plain(text), value]));
}

/** The value of a WebGPU enum string: "rgba8unorm-srgb" is WGPUTextureFormat_RGBA8UnormSrgb. */
function enumValue(type, text) {
  return enumsByText[type].get(plain(text));
}

function stringView(text) {
  if (text === undefined || text === null) return { data: null, length: SIZE_MAX };
  const data = Buffer.from(text, 'utf8');
  return { data: data.length ? data : null, length: data.length };
}

function value(type, v, init) {
  if (type === 'WGPUStringView') return stringView(v);
  if (type === 'WGPUBool') return v ? 1 : 0;
  if (type === 'WGPUOptionalBool') return v === undefined ? 2 : v ? 1 : 0;
  if (header.enums[type]) return typeof v === 'string' ? enumValue(type, v) : v ?? 0;
  if (header.objects.has(type)) return v ? v.handle : 0;
  if (header.structs[type]) return struct(type, v);
  if (type.endsWith('*')) return v === undefined || v === null ? null : pointer(type.slice(0, -1), v);
  return v ?? init ?? 0;
}

/** A pointer to one struct, or to the elements of an array. */
function pointer(type, v) {
  if (typeof v === 'bigint' || ArrayBuffer.isView(v)) return v;
  const elements = Array.isArray(v) ? v : [v];
  if (elements.length === 0) return null;
  return koffi.as(elements.map((e) => value(type, e ?? undefined)), koffi.pointer(typeOf(type)));
}

/** A dictionary as the C struct of that name; `chain` in it names what to chain: { Type: members }. */
function struct(type, dictionary = {}) {
  const out = {};
  const members = header.structs[type];
  for (let i = 0; i < members.length; i++) {
    const { name, type: memberType, init } = members[i];
    const next = members[i + 1];
    if (name === 'nextInChain') {
      out[name] = chain(dictionary.chain);
    } else if (name.endsWith('Count') && memberType === 'size_t' && next?.type.endsWith('*')) {
      out[name] = dictionary[next.name]?.length ?? 0;
    } else {
      out[name] = value(memberType, dictionary[name], init);
    }
  }
  return out;
}

function chain(extensions = {}) {
  let next = null;
  for (const [type, members] of Object.entries(extensions)) {
    const link = struct(type, members);
    link.chain = { next, sType: header.enums.WGPUSType[type.slice(4)] };
    next = koffi.as(link, koffi.pointer(types[type]));
  }
  return next;
}

/** An argument of C type `type*`, from a dictionary. */
function toPointer(type, dictionary) {
  return koffi.as(struct(type, dictionary), koffi.pointer(types[type]));
}

// ---- From C to JavaScript ----------------------------------------------------------------------

function text({ data, length }) {
  return data && length ? Buffer.from(koffi.view(data, Number(length))).toString('utf8') : '';
}

/** Calls `fill` with a pointer to a zeroed struct and gives what it wrote there. */
function filled(type, fill, chained) {
  const memory = koffi.alloc(types[type], 1);
  let extension;
  try {
    koffi.encode(memory, types[type], struct(type));
    if (chained) {
      extension = koffi.alloc(types[chained], 1);
      koffi.encode(extension, types[chained], { ...struct(chained), chain: { next: null, sType: header.enums.WGPUSType[chained.slice(4)] } });
      koffi.encode(memory, 'void *', extension);
    }
    if (fill(memory) === header.enums.WGPUStatus.Error) throw new Error(`${type} was not filled`);
    const out = koffi.decode(memory, types[type]);
    if (chained) Object.assign(out, koffi.decode(extension, types[chained]));
    return out;
  } finally {
    koffi.free(memory);
    if (extension) koffi.free(extension);
  }
}

/** An array in C memory. */
function elements(type, data, count) {
  return data && count ? koffi.decode(data, koffi.array(typeOf(type), Number(count), 'Array')) : [];
}

// ---- Callbacks ---------------------------------------------------------------------------------

const waiting = new Map();
let lastTicket = 0;

/**
 * One C function per callback type; userdata1 carries a ticket that finds the JavaScript function.
 * `callbackInfo('BufferMap', handler)` is a WGPUBufferMapCallbackInfo, for one call of handler.
 */
const trampolines = {};
function trampoline(name) {
  return trampolines[name] ??= (() => {
    const { args } = header.callbacks[`WGPU${name}Callback`];
    const type = koffi.proto(`${name}Callback`, 'void', args.map((a) => typeOf(a.type)));
    return koffi.register((...values) => {
      const ticket = Number(values[values.length - 2]);
      const { handler, repeats } = waiting.get(ticket);
      if (!repeats) waiting.delete(ticket);
      handler(...values.slice(0, -2));
    }, koffi.pointer(type));
  })();
}

function callbackInfo(name, handler, { repeats = false } = {}) {
  const ticket = ++lastTicket;
  waiting.set(ticket, { handler, repeats });
  const info = { nextInChain: null, callback: trampoline(name), userdata1: BigInt(ticket), userdata2: null };
  if (header.structs[`WGPU${name}CallbackInfo`].some((m) => m.name === 'mode')) {
    info.mode = header.enums.WGPUCallbackMode.AllowProcessEvents;
  }
  return info;
}

/** The name of an enum's value, for switching on: statusName('WGPUMapAsyncStatus', 1) is "Success". */
function enumName(type, number) {
  return Object.keys(header.enums[type]).find((name) => header.enums[type][name] === number);
}

export {
  header, wgpu, koffi, types, enumValue, enumName, stringView, struct, pointer, toPointer, text, filled, elements,
  callbackInfo, SIZE_MAX,
};
