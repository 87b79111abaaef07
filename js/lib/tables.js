// What the headers and the IDL say; scripts/generate.js has read them.

import fs from 'node:fs';

const { header, idl } = JSON.parse(fs.readFileSync(new URL('../build/tables.json', import.meta.url), 'utf8'));

header.objects = new Set(header.objects);
header.flags = new Set(header.flags);

/** Definitions of the IDL, by name. */
const definitions = new Map(Object.entries(idl));

export { header, definitions };
