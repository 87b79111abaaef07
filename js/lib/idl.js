// WebGPU's Web IDL, executable: turns what a script passes into what its IDL type says, or throws
// the TypeError that a browser throws.

import { image } from './images.js';
import { definitions } from './tables.js';
import { dictionaries } from '../build/dictionaries.js';

/** The classes that scripts see, by name; filled where they are made. */
const classes = {};

const INTEGERS = {
  'unsigned short': [0, 2 ** 16 - 1], 'long': [-(2 ** 31), 2 ** 31 - 1], 'unsigned long': [0, 2 ** 32 - 1],
  'unsigned long long': [0, Number.MAX_SAFE_INTEGER],
};

function integer(name, { enforceRange, clamp }) {
  const [low, high] = INTEGERS[name];
  const size = high - low + 1;
  return (v, what) => {
    const x = Number(v);
    if (enforceRange) {
      if (!Number.isFinite(x)) throw new TypeError(`${what}: ${x} is not a finite number`);
      const whole = Math.trunc(x) + 0;
      if (whole < low || whole > high) throw new TypeError(`${what}: ${x} is out of the range of ${name}`);
      return whole;
    }
    if (clamp) {
      if (Number.isNaN(x)) return 0;
      const inside = Math.min(Math.max(x, low), high);
      const floor = Math.floor(inside);
      const rest = inside - floor;
      return rest > 0.5 || (rest === 0.5 && floor % 2) ? floor + 1 : floor;
    }
    if (!Number.isFinite(x)) return 0;
    const wrapped = ((Math.trunc(x) % size) + size) % size;
    return wrapped > high ? wrapped - size : wrapped;
  };
}

function finite(round) {
  return (v, what) => {
    const x = round(Number(v));
    if (!Number.isFinite(x)) throw new TypeError(`${what}: ${v} is not a finite number`);
    return x;
  };
}

const PRIMITIVES = {
  any: (v) => v,
  undefined: () => undefined,
  boolean: (v) => Boolean(v),
  double: finite((x) => x),
  float: finite(Math.fround),
  DOMString: (v) => `${v}`,
  USVString: (v) => `${v}`.toWellFormed(),
  GPUCopyExternalImageSource: image,
  PredefinedColorSpace: (v) => `${v}`,
  Uint32Array: (v, what) => {
    if (!(v instanceof Uint32Array)) throw new TypeError(`${what}: not a Uint32Array`);
    return v;
  },
  AllowSharedBufferSource: (v, what) => {
    if (ArrayBuffer.isView(v) || v instanceof ArrayBuffer || v instanceof SharedArrayBuffer) return v;
    throw new TypeError(`${what}: not an ArrayBuffer or a view of one`);
  },
};

const compiled = new Map();

/** The converter for an IDL type: (value, what it is called) => value. */
function converter(type, attributes = {}) {
  const has = (name) => (type.extAttrs ?? []).some((a) => a.name === name) || (attributes.extAttrs ?? []).some((a) => a.name === name);
  let convert;
  if (type.union) convert = union(type.idlType);
  else if (type.generic) convert = generic(type);
  else convert = named(type.idlType, { enforceRange: has('EnforceRange'), clamp: has('Clamp') });
  if (!type.nullable) return convert;
  return (v, what) => (v === null || v === undefined ? null : convert(v, what));
}

function named(name, range) {
  if (INTEGERS[name]) return integer(name, range);
  if (PRIMITIVES[name]) return PRIMITIVES[name];
  if (compiled.has(name)) return compiled.get(name);
  const definition = definitions.get(name);
  let convert;
  compiled.set(name, (v, what) => convert(v, what));
  switch (definition?.type) {
    case 'typedef': convert = converter(definition.idlType); break;
    case 'enum': convert = enumeration(definition); break;
    case 'dictionary': convert = dictionaries[name]; break;
    default: convert = platformObject(name);
  }
  compiled.set(name, convert);
  return convert;
}

function enumeration({ name, values }) {
  const known = new Set(values.map((v) => v.value));
  return (v, what) => {
    const text = `${v}`;
    if (!known.has(text)) throw new TypeError(`${what}: "${text}" is no ${name}`);
    return text;
  };
}

function platformObject(name) {
  return (v, what) => {
    if (!classes[name] || !(v instanceof classes[name])) throw new TypeError(`${what}: not a ${name}`);
    return v;
  };
}

function generic({ generic: kind, idlType }) {
  const element = converter(idlType[idlType.length - 1]);
  if (kind === 'sequence') {
    return (v, what) => list(v, element, what);
  }
  if (kind === 'record') {
    return (v, what) => {
      if (v === null || (typeof v !== 'object' && typeof v !== 'function')) throw new TypeError(`${what}: not an object`);
      return Object.fromEntries(Object.keys(v).map((key) => [key, element(v[key], `${what}.${key}`)]));
    };
  }
  throw new Error(`no conversion for ${kind}<>`);
}

/** A sequence, with its elements converted. */
function list(v, element, what) {
  if (v === null || typeof v !== 'object' || typeof v[Symbol.iterator] !== 'function') throw new TypeError(`${what}: not a sequence`);
  if (!Array.isArray(v) || v[Symbol.iterator] !== Array.prototype[Symbol.iterator]) v = Array.from(v);
  const out = new Array(v.length);
  for (let i = 0; i < out.length; i++) out[i] = element(v[i], what);
  return out;
}

const memberConverters = {};

/** Converts a member of a dictionary whose type takes more than a line. */
function convertMember(owner, name, v, what) {
  const convert = memberConverters[what] ??= (() => {
    const member = definitions.get(owner).members.find((m) => m.name === name);
    return converter(member.idlType, member);
  })();
  return convert(v, what);
}

function kindOf(type) {
  if (type.generic) return type.generic;
  if (type.idlType === 'undefined') return 'undefined';
  return definitions.get(type.idlType)?.type ?? 'primitive';
}

const isPlain = (v) => v !== null && typeof v === 'object' && Object.getPrototypeOf(v) === Object.prototype;

function union(types) {
  const all = types.map((type) => ({ kind: kindOf(type), name: type.idlType, convert: converter(type) }));
  const of = (kind) => all.find((t) => t.kind === kind);
  const interfaces = all.filter((t) => t.kind === 'interface').map((t) => t.name);
  const [nothing, sequence, structure] = [of('undefined'), of('sequence'), of('dictionary')];
  const rest = of('enum') ?? of('typedef') ?? of('primitive');
  return (v, what) => {
    if (v === undefined && nothing) return undefined;
    // Most are plain objects, and those are of no class.
    if (!isPlain(v) && interfaces.some((name) => classes[name] && v instanceof classes[name])) return v;
    if (sequence && v !== null && typeof v === 'object' && typeof v[Symbol.iterator] === 'function') return sequence.convert(v, what);
    if (structure && (v === null || v === undefined || typeof v === 'object')) return structure.convert(v, what);
    if (!rest) throw new TypeError(`${what}: none of ${all.map((t) => t.name).join(', ')}`);
    return rest.convert(v, what);
  };
}

function defaultOf(d) {
  switch (d.type) {
    case 'sequence': return [];
    case 'dictionary': return {};
    case 'number': return Number(d.value);
    default: return d.value;
  }
}

/** The converter for the arguments of an operation: (arguments) => converted arguments. */
function operation(owner, { name, arguments: parameters }) {
  const all = parameters.map((p) => ({ ...p, name: p.name, optional: p.optional, fallback: p.default, convert: converter(p.idlType, p) }));
  const required = all.filter((p) => !p.optional).length;
  return (values) => {
    if (values.length < required) few(`${owner}.${name}`, required);
    const out = new Array(all.length);
    try {
      for (let i = 0; i < all.length; i++) {
        const p = all[i];
        let v = values[i];
        if (v === undefined && p.optional) {
          if (!p.fallback) continue;
          v = defaultOf(p.fallback);
        }
        out[i] = p.convert(v, p.name);
      }
    } catch (error) {
      if (error instanceof TypeError) error.message = `${owner}.${name}: ${error.message}`;
      throw error;
    }
    return out;
  };
}

/** The strings of an IDL enum. */
const strings = (name) => definitions.get(name).values.map((v) => v.value);

/** The converter for a dictionary. */
const dictionary = (name) => named(name, {});

// What the code in the folder build uses.
const u32 = integer('unsigned long', { enforceRange: true });
const i32 = integer('long', { enforceRange: true });
const u64 = integer('unsigned long long', { enforceRange: true });
const { float } = PRIMITIVES;
function required(what) {
  throw new TypeError(`${what}: required`);
}
function few(what, required) {
  throw new TypeError(`${what}: ${required} arguments required`);
}
function illegal() {
  throw new TypeError('Illegal invocation');
}
function unknown(value, what, type) {
  throw new TypeError(`${what}: "${value}" is no ${type}`);
}
function wrong(what, type) {
  throw new TypeError(`${what}: not a ${type}`);
}

const source = PRIMITIVES.AllowSharedBufferSource;

export { definitions, classes, source, operation, strings, dictionary, u32, i32, u64, float, few, illegal, unknown, wrong, required, list, convertMember, isPlain };
