// JavaScript that writes C's structs: a function for each, as what a program creates each frame is worth it.

const SLOTS = { uint8_t: ['u8', 0], uint16_t: ['u16', 1], uint32_t: ['u32', 2], int32_t: ['i32', 2], int: ['i32', 2], float: ['f32', 2], double: ['f64', 3] };

/** A statement that writes the value v of a C type. */
function write(header, { name, type, at, init, counts }) {
  const v = `d.${name}`;
  const slot = (array, shift, value) => `m.${array}[${shift ? `(at + ${at}) >> ${shift}` : `at + ${at}`}] = ${value};`;
  const wide = (value) => `write64(m, at + ${at}, ${value});`;
  const fallback = init === null || init === undefined || Number.isNaN(init) ? 0 : init;
  if (counts) return wide(`d.${counts} ? d.${counts}.length : 0`);
  if (name === 'nextInChain') return wide('d.chain ? chain(d.chain) : 0');
  if (type === 'WGPUStringView') return `writeText(m, at + ${at}, ${v});`;
  if (type === 'WGPUBool') return slot('u32', 2, `${v} ? 1 : 0`);
  if (type === 'WGPUOptionalBool') return slot('u32', 2, `${v} === undefined ? 2 : ${v} ? 1 : 0`);
  if (header.enums[type]) return slot('u32', 2, `typeof ${v} === 'string' ? enumValue('${type}', ${v}) : ${v} ?? 0`);
  if (header.objects.includes(type)) return wide(`${v} ? ${v}.handle : 0`);
  if (header.structs[type]) return `structs.${type}(m, at + ${at}, ${v} ?? NOTHING);`;
  if (type.endsWith('*')) return wide(`pointer('${type.slice(0, -1)}', ${v})`);
  if (SLOTS[type]) return slot(...SLOTS[type], `${v} ?? ${fallback}`);
  if (/\[\d+\]$/.test(type)) return `m.u8.set(${v} ?? [], at + ${at});`;
  return wide(`${v} ?? ${fallback}`);
}

export function writeStructs(header, layouts) {
  const functions = Object.entries(layouts).map(([name, { members }]) => `  ${name}(m, at, d) {
${members.map((member) => `    ${write(header, member)}`).join('\n')}
  },`);
  return `// Written by scripts/generate.js from the headers.
import { chain, enumValue, pointer, writeText } from '../lib/c.js';
import { write64 } from '../lib/memory.js';

const NOTHING = Object.freeze({});

/** By name of a struct: writes a dictionary at a place in memory. */
export const structs = {
${functions.join('\n')}
};
`;
}
