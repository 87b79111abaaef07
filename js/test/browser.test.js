// @ts-check
// The same Python with the WebGPU of a browser: the backend knows nothing of this package. CHROMIUM names the browser.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { difference, readPng } from '../samples/picture.js';
import { CHROMIUM, browse, skip } from './kit/browser.js';
import { PYODIDE } from './kit/python.js';

test('Python in a browser', { skip, timeout: 330_000 }, async (t) => {
  const results = await browse();
  if (results.noAdapter) return t.skip(`${CHROMIUM} has no adapter here`);
  assert.equal(results.error, undefined);
  for (const [name, bytes] of Object.entries(results.pictures)) {
    await t.test(`draws the ${name}`, () => {
      const differs = difference({ width: 128, height: 128, data: Buffer.from(bytes) }, readPng(`${PYODIDE}pictures/${name}.png`));
      assert.ok(differs <= 0.02, `${(100 * differs).toFixed(2)} % of the pixels differ from pyodide/pictures/${name}.png`);
    });
  }
  for (const [name, error] of Object.entries(results.checks)) await t.test(name, () => assert.equal(error, null));
  return undefined;
});
