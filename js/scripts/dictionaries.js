// JavaScript that converts the IDL's dictionaries: a function for each, with a line for each member.

const INTEGERS = { 'unsigned long': 'u32', 'long': 'i32', 'unsigned long long': 'u64' };

/** The type behind typedefs, and whether one of them enforces the range. */
function behind(idl, type, enforces = false) {
  enforces ||= (type.extAttrs ?? []).some((a) => a.name === 'EnforceRange');
  const d = !type.union && !type.generic && idl[type.idlType];
  if (d?.type === 'typedef' && !d.idlType.union) return behind(idl, { ...d.idlType, nullable: d.idlType.nullable || type.nullable }, enforces);
  return { type, definition: d, enforces };
}

/** An expression that converts m. */
function conversion(idl, owner, member, type, what, m = 'm') {
  const { type: found, definition, enforces } = behind(idl, type, (member.extAttrs ?? []).some((a) => a.name === 'EnforceRange'));
  const text = `'${what}'`;
  const slow = `convertMember('${owner}', '${member.name}', ${m}, ${text})`;
  if (found.nullable || found.union) return slow;
  if (found.generic === 'sequence') {
    const [element] = found.idlType;
    const inner = behind(idl, element);
    if (inner.definition?.type !== 'dictionary' || inner.type.nullable) return slow;
    return `list(${m}, dictionaries.${inner.type.idlType}, ${text})`;
  }
  if (found.generic) return slow;
  switch (enforces ? INTEGERS[found.idlType] : found.idlType) {
    case 'u32': return `${m} >>> 0 === ${m} ? ${m} : u32(${m}, ${text})`;
    case 'i32': return `(${m} | 0) === ${m} ? ${m} : i32(${m}, ${text})`;
    case 'u64': return `${m} >>> 0 === ${m} ? ${m} : u64(${m}, ${text})`;
    case 'boolean': return `Boolean(${m})`;
  }
  if (definition?.type === 'enum') return `${found.idlType}.has(${m}) ? ${m} : ${slow}`;
  if (definition?.type === 'dictionary') return `dictionaries.${found.idlType}(${m}, ${text})`;
  if (definition?.type === 'interface') return `${m} instanceof classes.${found.idlType} ? ${m} : wrong(${text}, '${found.idlType}')`;
  return slow;
}

function fallback(convert, { default: d }) {
  if (!d) return 'undefined';
  if (d.type === 'sequence') return convert('[]');
  if (d.type === 'dictionary') return convert('{}');
  return JSON.stringify(d.type === 'number' ? Number(d.value) : d.value ?? null);
}

function dictionary(idl, definition) {
  const lines = [];
  const names = [];
  const chain = [];
  for (let d = definition; d; d = idl[d.inheritance]) chain.unshift(d);
  for (const d of chain) {
    for (const member of [...d.members].sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const what = `${d.name}.${member.name}`;
      const convert = (m) => conversion(idl, d.name, member, member.idlType, what, m);
      const otherwise = member.required ? `required('${what}')` : fallback(convert, member);
      lines.push(`m = v.${member.name};`, `const _${member.name} = m === undefined ? ${otherwise} : ${convert('m')};`);
      names.push(`${member.name}: _${member.name}`);
    }
  }
  return `  ${definition.name}(v, what) {
    if (v === undefined || v === null) v = NOTHING;
    else if (typeof v !== 'object' && typeof v !== 'function') wrong(what, '${definition.name}');
    let m;
${lines.map((line) => `    ${line}`).join('\n')}
    return { ${names.join(', ')} };
  },`;
}

export function writeDictionaries(idl) {
  const all = Object.values(idl);
  const functions = all.filter((d) => d.type === 'dictionary').map((d) => dictionary(idl, d)).join('\n');
  const enums = all.filter((d) => d.type === 'enum' && functions.includes(`${d.name}.has(`));
  return `// Written by scripts/generate.js from the IDL.
import { classes, convertMember, list, required, wrong, u32, i32, u64 } from '../lib/idl.js';

const NOTHING = Object.freeze({});
${enums.map((d) => `const ${d.name} = new Set(${JSON.stringify(d.values.map((v) => v.value))});`).join('\n')}

/** By name of a dictionary: converts what a script passes, or throws a TypeError. */
export const dictionaries = {
${functions}
};
`;
}
