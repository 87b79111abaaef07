// @ts-check
// The samples draw what they drew before. Pictures that differ are left in build/failed.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { create } from 'webgpu-c';
import { names, sample } from '../samples/index.js';
import { difference, picture, readPng, writePng } from '../samples/picture.js';

const REFERENCES = new URL('../samples/pictures/', import.meta.url);
const FAILED = fileURLToPath(new URL('../build/failed/', import.meta.url));
/** The share of the pixels that another driver may draw otherwise: edges, mostly. */
const TOLERATED = 0.01;

/** @type {GPUDevice} */
let device;

before(async () => {
  const adapter = await create().requestAdapter();
  assert.ok(adapter, 'there is an adapter');
  device = await adapter.requestDevice();
});
after(() => device?.destroy());

for (const name of names) {
  test(`the sample ${name} draws its picture`, async () => {
    const drawn = await picture(device, await sample(name));
    const differs = difference(drawn, readPng(new URL(`${name}.png`, REFERENCES)));
    if (differs > TOLERATED) {
      fs.mkdirSync(FAILED, { recursive: true });
      writePng(`${FAILED}${name}.png`, drawn);
    }
    assert.ok(differs <= TOLERATED, `${(100 * differs).toFixed(2)} % of the pixels differ from samples/pictures/${name}.png`);
  });
}

test('every picture is of a sample', () => {
  const pictures = fs.readdirSync(REFERENCES).map((file) => file.replace('.png', '')).sort();
  assert.deepEqual(pictures, names);
});

test('a picture of something else is found out', () => {
  const [a, b] = ['fractal', 'volume'].map((name) => readPng(new URL(`${name}.png`, REFERENCES)));
  assert.ok(difference(a, b) > 0.2);
  assert.equal(difference(a, a), 0);
});

test('what the device complains about fails a sample', async () => {
  await assert.rejects(picture(device, () => { device.createBuffer({ size: 4, usage: 0 }); }), /wgpuDeviceCreateBuffer/);
});
