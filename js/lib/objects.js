// Objects of JavaScript for handles of C. Where IDL and header agree, their methods are made here.

import * as idl from './idl.js';
import * as c from './c.js';
import { begin } from './memory.js';
import { forms } from './forms.js';
import { prepare } from './content.js';
import { commands } from '../build/commands.js';

const { wgpu, header } = c;
const { classes } = idl;

const KEY = Symbol('only the library makes these');
const collected = new FinalizationRegistry(({ type, handle }) => wgpu[`${type}Release`](handle));

/** What C calls the objects of a class: GPUBuffer's are of type Buffer. */
const types = new Map();
function typeOf(made) {
  let type = types.get(made);
  if (!type) types.set(made, type = made.name.slice(3));
  return type;
}

class GPUObjectBase {
  #handle; #device; #label;
  constructor(key, handle, device, label = '') {
    if (key !== KEY) throw new TypeError('Illegal constructor');
    this.#handle = handle;
    this.#device = device;
    this.#label = label;
    collected.register(this, { type: typeOf(this.constructor), handle });
  }
  /** The library's, as a number. */
  get handle() {
    return this.#handle;
  }
  get device() {
    return this.#device;
  }
  get label() {
    return this.#label;
  }
  set label(v) {
    this.#label = `${v}`.toWellFormed();
    wgpu[`${typeOf(this.constructor)}SetLabel`]?.(this.#handle, c.stringView(this.#label));
  }
  static {
    Object.defineProperty(this.prototype, 'label', { enumerable: true });
  }
}

function wrap(type, handle, device, label) {
  return new classes[`GPU${type}`](KEY, handle, device, label);
}

// Interfaces of the IDL, on the functions of the header.

/** The strings of the IDL enum that corresponds to a C enum, by value. */
const names = {};
function enumString(type, number) {
  names[type] ??= new Map(idl.strings(type.replace('WGPU', 'GPU')).map((s) => [c.enumValue(type, s), s]));
  return names[type].get(number);
}

/** What makes of a value that a C function gives what JavaScript sees: (value, device, label) => …. */
function raising(type) {
  if (type === 'void') return () => undefined;
  if (header.objects.has(type)) {
    const name = type.replace('WGPU', 'GPU');
    return (v, device, label) => new classes[name](KEY, v, device, label);
  }
  if (type === 'WGPUBool') return Boolean;
  if (header.enums[type]) return (v) => enumString(type, v);
  return (v) => v;
}

/** What lays JavaScript's arguments out as C's: arrays become count and pointer, dictionaries structs. */
function lowering(parameters) {
  const steps = [];
  for (let i = 0; i < parameters.length; i++) {
    const { name, type } = parameters[i];
    const target = type.slice(0, -1);
    if (name.endsWith('Count') && type === 'size_t' && parameters[i + 1]?.type.endsWith('*')) {
      const element = parameters[++i].type.slice(0, -1);
      steps.push((v, out) => out.push(v.length, c.pointer(element, v)));
    } else if (type.endsWith('*')) {
      steps.push((v, out) => out.push(c.toPointer(target, v)));
    } else if (type === 'WGPUStringView') {
      steps.push((v, out) => out.push(c.stringView(v)));
    } else if (header.objects.has(type)) {
      steps.push((v, out) => out.push(v ? v.handle : 0));
    } else if (header.enums[type]) {
      steps.push((v, out) => out.push(c.enumValue(type, v)));
    } else {
      const missing = name === 'size' ? c.SIZE_MAX : 0;
      steps.push((v, out) => out.push(v ?? missing));
    }
  }
  const shapes = parameters.filter(({ name, type }) => !(name.endsWith('Count') && type === 'size_t'))
    .map(({ type }) => forms[type.slice(0, -1)]);
  return (handle, values) => {
    const out = [handle];
    // A form may make calls of its own, which arguments in memory would not outlive.
    for (let i = 0; i < shapes.length; i++) if (shapes[i]) values[i] = shapes[i](values[i]);
    for (let i = 0; i < steps.length; i++) steps[i](values[i], out);
    return out;
  };
}

/** The handle of what a method was called on. */
function handleOf(object) {
  const handle = object?.handle;
  return handle === undefined ? idl.illegal() : handle;
}

function method(owner, definition) {
  const convert = idl.operation(owner, definition);
  const name = owner.slice(3) + definition.name[0].toUpperCase() + definition.name.slice(1);
  const { args, result: resultType } = header.functions[`wgpu${name}`];
  const lower = lowering(args.slice(1));
  const call = wgpu[name];
  const check = prepare[name];
  const raise = raising(resultType);
  return function (...values) {
    const handle = handleOf(this);
    const converted = convert(values);
    check?.(this, ...converted);
    begin();
    const out = call(...lower(handle, converted));
    return raise(out, this.device, converted[0]?.label);
  };
}

function attribute(owner, name) {
  const getter = `${owner.slice(3)}Get${name[0].toUpperCase()}${name.slice(1)}`;
  const known = header.functions[`wgpu${getter}`];
  const raise = known && raising(known.result);
  return known && function () {
    return raise(wgpu[getter](handleOf(this)), this.device);
  };
}

/** Makes the class of an IDL interface, from `base`, with what the IDL and the header agree on. */
function define(name, base) {
  const definition = idl.definitions.get(name);
  const made = classes[name] = base ?? { [name]: class extends GPUObjectBase {} }[name];
  for (const member of definition.members) {
    if (Object.hasOwn(made.prototype, member.name)) continue;
    const command = commands[name]?.[member.name];
    if (command) {
      Object.defineProperty(made.prototype, member.name, { value: command, writable: true, configurable: true, enumerable: true });
      continue;
    }
    if (member.type === 'operation' && header.functions[`wgpu${name.slice(3)}${member.name[0].toUpperCase()}${member.name.slice(1)}`]) {
      Object.defineProperty(made.prototype, member.name, { value: method(name, member), writable: true, configurable: true, enumerable: true });
    } else if (member.type === 'attribute' && member.name !== 'label') {
      const get = attribute(name, member.name);
      if (get) Object.defineProperty(made.prototype, member.name, { get, configurable: true, enumerable: true });
    }
  }
  return made;
}

const converters = new Map();

/** The converters for the overloads of an operation. */
function operations(name, owner) {
  const key = `${owner}.${name}`;
  if (!converters.has(key)) {
    const overloads = idl.definitions.get(owner).members.filter((m) => m.name === name);
    converters.set(key, overloads.map((m) => idl.operation(owner, m)));
  }
  return converters.get(key);
}

export { GPUObjectBase, collected, wrap, enumString, define, operations };
