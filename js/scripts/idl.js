// WebGPU's Web IDL as a table of definitions: partial ones and mixins are part of what they belong to.

import fs from 'node:fs';
import { createRequire } from 'node:module';
import { parse } from 'webidl2';

const { resolve } = createRequire(import.meta.url);

/** Types and attributes as the parser has them, without its tokens. */
const plain = (tree) => JSON.parse(JSON.stringify(tree));

export function readIdl() {
  const definitions = {};
  const additions = [];
  for (const d of plain(parse(fs.readFileSync(resolve('@webref/idl/webgpu.idl'), 'utf8')))) {
    if (d.partial || d.type === 'includes') additions.push(d);
    else definitions[d.name] = d;
  }
  for (const d of additions) {
    const target = definitions[d.type === 'includes' ? d.target : d.name];
    if (target) target.members.push(...(d.type === 'includes' ? definitions[d.includes] : d).members);
  }
  return definitions;
}
