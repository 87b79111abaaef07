// What calls cost, here and with other packages, as a table: node compare.js <folder>. The folder is for the other
// packages, which this installs. On the null backend of each library nothing is left but the way to it.

import fs from 'node:fs';
import path from 'node:path';
import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const folder = path.resolve(process.argv[2] ?? 'packages');
const run = fileURLToPath(new URL('run.js', import.meta.url));
const PACKAGES = ['webgpu@0.6.2', 'bun@1.3.6', 'bun-webgpu@0.1.7'];

fs.mkdirSync(folder, { recursive: true });
if (!fs.existsSync(`${folder}/package.json`)) fs.writeFileSync(`${folder}/package.json`, '{ "private": true }');
execFileSync('npm', ['install', '--prefix', folder, '--silent', '--no-audit', '--no-fund', '--ignore-scripts', ...PACKAGES], { stdio: 'inherit' });
// Bun's own script puts its program in place.
execFileSync('npm', ['rebuild', '--prefix', folder, '--silent', 'bun'], { stdio: 'inherit' });

/** What a program found out, up to where it got. */
function measured(program, ...args) {
  const { stdout } = spawnSync(program, [run, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], timeout: 180000 });
  const last = stdout?.trim().split('\n').filter((line) => line.startsWith('{')).at(-1);
  return last ? JSON.parse(last) : null;
}

const columns = {
  'webgpu-c, null': measured('node', 'ours', folder, 'backend=null'),
  'webgpu, null': measured('node', 'webgpu', folder, 'backend=null'),
  'bun-webgpu, null': measured(`${folder}/node_modules/bun/bin/bun.exe`, 'bun-webgpu', folder),
  'webgpu-c, Vulkan': measured('node', 'ours', folder, 'backend=vulkan'),
  'webgpu, Vulkan': measured('node', 'webgpu', folder, 'backend=vulkan'),
};
const cell = (column, f) => (column ? f(column) : '–');
const names = Object.keys(columns['webgpu-c, null'].calls);
console.log(`| ns | ${Object.keys(columns).join(' | ')} |\n| --- |${' ---: |'.repeat(Object.keys(columns).length)}`);
for (const name of names) {
  console.log(`| \`${name}\` | ${Object.values(columns).map((c) => cell(c, ({ calls }) => (name in calls ? Math.round(calls[name]).toLocaleString('en') : '–'))).join(' | ')} |`);
}
console.log(`| a frame of 10,000 draws, ms | ${Object.values(columns).map((c) => cell(c, ({ frame }) => (frame / 1000).toFixed(1))).join(' | ')} |`);
for (const [name, column] of Object.entries(columns)) console.log(`\n${name}: ${column ? column.adapter : 'no adapter, or it does not run here'}`);
