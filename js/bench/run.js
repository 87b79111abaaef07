// Measures a package and prints the result as JSON: node run.js ours|webgpu|bun-webgpu [option…]

import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { measure } from './work.js';

const [name, folder, ...options] = process.argv.slice(2);

/** A GPU of a package; others lie in a folder. */
async function open() {
  const entry = name === 'ours' ? '../index.js' : pathToFileURL(createRequire(`${folder}/`).resolve(name)).href;
  const found = await import(entry);
  if (name === 'bun-webgpu') {
    await found.setupGlobals();
    return navigator.gpu;
  }
  Object.assign(globalThis, found.globals);
  return found.create(options);
}

await measure(await open(), (found) => console.log(JSON.stringify(found)));
process.exit(0);
