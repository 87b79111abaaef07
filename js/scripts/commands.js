// JavaScript for the commands of encoders whose arguments are numbers and objects: they are called ten thousand
// times a frame, so each is a method of its own without a loop or an array. It checks and converts as the IDL
// says, and notes the call; lib/calls.js says when it is made.

import { functionNames } from './calls.js';

const ENCODERS = ['GPURenderPassEncoder', 'GPUComputePassEncoder', 'GPURenderBundleEncoder', 'GPUCommandEncoder'];
const INTEGERS = { 'unsigned long': 'u32', 'long': 'i32', 'unsigned long long': 'u64' };

/** The IDL type behind typedefs. */
function behind(idl, type) {
  const d = idl[type.idlType];
  return d?.type === 'typedef' ? behind(idl, d.idlType) : { name: type.idlType, definition: d, nullable: type.nullable };
}

/** A line that turns an argument into a number, or undefined where that takes more. */
function convert(idl, header, { name, idlType, optional, default: fallback }, cType, what) {
  const { name: type, definition, nullable: inner } = behind(idl, idlType);
  const nullable = idlType.nullable || inner;
  const text = `'${what}: ${name}'`;
  const undefinedIs = optional && !fallback ? `${name} === undefined ? SIZE_MAX : ` : '';
  switch (INTEGERS[type] ?? type) {
    case 'u32': return { value: `${undefinedIs}${name} >>> 0 === ${name} ? ${name} : u32(${name}, ${text})` };
    case 'i32': return { value: `(${name} | 0) === ${name} ? ${name} : i32(${name}, ${text})` };
    case 'u64': return { value: `${undefinedIs}${name} >>> 0 === ${name} ? ${name} : u64(${name}, ${text})` };
    case 'float': return { value: `float(${name}, ${text})` };
  }
  if (definition?.type === 'enum') {
    const plain = (s) => s.toLowerCase().replace(/[^a-z0-9]/g, '');
    const values = new Map(Object.entries(header.enums[cType]).map(([key, value]) => [plain(key), value]));
    const table = Object.fromEntries(definition.values.map(({ value }) => [value, values.get(plain(value))]));
    return { value: `${type}[${name}] ?? unknown(${name}, ${text}, '${type}')`, table: { [type]: table } };
  }
  if (definition?.type === 'interface' && header.objects.includes(type.replace('GPU', 'WGPU'))) {
    const is = `${name} instanceof classes.${type} ? ${name}.handle : wrong(${text}, '${type}')`;
    return { value: nullable ? `${name} === null || ${name} === undefined ? 0 : ${is}` : is };
  }
  return undefined;
}

/** The method for an operation, or undefined. */
function method(idl, header, numbers, owner, { name, arguments: parameters, idlType }) {
  const c = `wgpu${owner.slice(3)}${name[0].toUpperCase()}${name.slice(1)}`;
  const known = header.functions[c];
  if (!known || known.result !== 'void' || idlType.idlType !== 'undefined' || known.args.length !== parameters.length + 1) return undefined;
  const what = `${owner}.${name}`;
  const values = parameters.map((p, i) => convert(idl, header, p, known.args[i + 1].type, what));
  if (values.includes(undefined)) return undefined;
  const required = parameters.filter((p) => !p.optional).length;
  const list = parameters.map((p) => (p.default && p.default.type === 'number' ? `${p.name} = ${p.default.value}` : p.name));
  const lines = [
    ...(required ? [`if (arguments.length < ${required}) few('${what}', ${required});`] : []),
    'const { handle } = this;',
    'if (handle === undefined) illegal();',
    ...parameters.map((p, i) => `const c${i} = ${values[i].value};`),
    `const at = room(${parameters.length + 2});`,
    `calls[at] = ${numbers.get(c)};`,
    'calls[at + 1] = handle;',
    ...parameters.map((p, i) => `calls[at + ${i + 2}] = c${i};`),
  ];
  // Web IDL counts the arguments that there must be.
  const optionalFrom = list.map((p, i) => (i >= required && !p.includes('=') ? `${p} = undefined` : p));
  return {
    text: `    ${name}(${optionalFrom.join(', ')}) {\n${lines.map((line) => `      ${line}`).join('\n')}\n    },`,
    tables: Object.assign({}, ...values.map((v) => v.table)),
  };
}

export function writeCommands(idl, header) {
  const numbers = new Map(functionNames(header).map((name, i) => [name, i]));
  const tables = {};
  const parts = ENCODERS.map((owner) => {
    const operations = idl[owner].members.filter((m) => m.type === 'operation');
    const methods = operations
      .filter((o) => operations.filter((other) => other.name === o.name).length === 1)
      .map((o) => method(idl, header, numbers, owner, o)).filter(Boolean);
    methods.forEach((m) => Object.assign(tables, m.tables));
    return `  ${owner}: {\n${methods.map((m) => m.text).join('\n')}\n  },`;
  });
  return `// Written by scripts/generate.js from the IDL and the headers.
import { SIZE_MAX, calls, room } from '../lib/calls.js';
import { classes, few, illegal, unknown, wrong, u32, i32, u64, float } from '../lib/idl.js';

${Object.entries(tables).map(([name, values]) => `const ${name} = ${JSON.stringify({ __proto__: null, ...values })};`).join('\n')}

export const commands = {
${parts.join('\n')}
};
`;
}
