// Draws samples into PNG files: node run.js [--into FOLDER] [NAME…]

import fs from 'node:fs';
import { create } from 'webgpu-c';
import { names, sample } from './index.js';
import { picture, writePng } from './picture.js';

const words = process.argv.slice(2);
const into = words[0] === '--into' ? words.splice(0, 2)[1] : '.';
fs.mkdirSync(into, { recursive: true });

const adapter = await create().requestAdapter();
if (!adapter) throw new Error('there is no adapter');
const device = await adapter.requestDevice();
for (const name of words.length ? words : names) {
  const started = performance.now();
  writePng(`${into}/${name}.png`, await picture(device, await sample(name)));
  console.log(`${into}/${name}.png ${Math.round(performance.now() - started)} ms`);
}
device.destroy();
