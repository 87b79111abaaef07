// @ts-check
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { WindowContext } from 'webgpu-c';
import { skip as withoutWayland, withWayland } from './kit/wayland.js';

const program = fileURLToPath(new URL('../examples/window.js', import.meta.url));
const withoutX11 = process.platform === 'linux' && process.env.DISPLAY ? false : 'no display of X11: DISPLAY is not set';

/**
 * Ten frames in a window of a system.
 * @param {string} system
 * @param {object} [variables]
 */
function show(system, variables) {
  const env = { ...process.env, SDL_VIDEODRIVER: system, ...variables };
  const out = execFileSync('node', [program, '10'], { encoding: 'utf8', timeout: 60000, env, stdio: ['ignore', 'pipe', 'pipe'] });
  assert.equal(out, `10 frames, ${system}\n`);
}

test('frames are shown in a window of X11', { skip: withoutX11 }, () => show('x11'));

test('frames are shown in a window of Wayland', { skip: withoutWayland }, async () => {
  await withWayland((display) => show('wayland', { WAYLAND_DISPLAY: display }));
});

test('a window names its system', () => {
  assert.throws(() => new WindowContext(/** @type {any} */ ({ beos: {} })), { name: 'TypeError', message: /beos, one of x11, / });
});
