// The samples by name.

import fs from 'node:fs';

const HERE = new URL('./scenes/', import.meta.url);

export const names = fs.readdirSync(HERE).filter((file) => file.endsWith('.js')).map((file) => file.slice(0, -3)).sort();

/** The function `draw(device, target)` of a sample. */
export async function sample(name) {
  if (!names.includes(name)) throw new Error(`no sample is called ${name}; there are ${names.join(', ')}`);
  return (await import(new URL(`${name}.js`, HERE))).default;
}
