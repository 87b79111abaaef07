// @ts-check
// A Wayland compositor with mouse and keyboard, in a window of X11: SDL 2.26 crashes without them.

import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const { DISPLAY, XDG_RUNTIME_DIR } = process.env;
/** What weston says of its options; nothing where there is no weston. */
const { stdout, stderr } = spawnSync('weston', ['--help'], { encoding: 'utf8' });
const options = `${stdout ?? ''}${stderr ?? ''}`;

export const skip = !DISPLAY ? 'no display of X11: DISPLAY is not set'
  : !XDG_RUNTIME_DIR ? 'no place for a socket: XDG_RUNTIME_DIR is not set'
    : !options ? 'there is no weston' : false;

/**
 * Runs f with the name of a display.
 * @param {(display: string) => void} f
 */
export async function withWayland(f) {
  const display = `webgpu-c-${process.pid}`;
  const socket = path.join(`${XDG_RUNTIME_DIR}`, display);
  const renderer = options.includes('--renderer=') ? '--renderer=pixman' : '--use-pixman';
  const { WAYLAND_DISPLAY: _, ...env } = process.env;
  const weston = spawn('weston', ['--no-config', '--backend=x11-backend.so', renderer, '--width=640', '--height=480', `--socket=${socket}`, '--idle-time=0'], { env, stdio: 'ignore' });
  const ended = new Promise((resolve) => { weston.on('exit', resolve); });
  try {
    for (let i = 0; !fs.existsSync(socket) && weston.exitCode === null && i < 200; i++) await new Promise((resolve) => setTimeout(resolve, 100));
    if (!fs.existsSync(socket)) throw new Error(`weston did not start: ${weston.exitCode}`);
    f(socket);
  } finally {
    weston.kill();
    await ended;
  }
}
