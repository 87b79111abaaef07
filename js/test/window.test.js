// @ts-check
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { WindowContext } from 'webgpu-c';

const program = fileURLToPath(new URL('../examples/window.js', import.meta.url));
const reason = process.platform === 'linux' && process.env.DISPLAY ? false : 'no X11 display: DISPLAY is not set';

test('frames are shown in a window of X11', { skip: reason }, () => {
  const out = execFileSync('node', [program, '10'], { encoding: 'utf8', timeout: 60000 });
  assert.equal(out, '10 frames\n');
});

test('a window names its system', () => {
  assert.throws(() => new WindowContext(/** @type {any} */ ({ beos: {} })), { name: 'TypeError', message: /beos, one of x11, / });
});
