// @ts-check
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('..', import.meta.url));
const PROGRAM = `
  import { create, globals } from 'webgpu-c';

  Object.assign(globalThis, globals);
  const adapter = await create().requestAdapter();
  const device: GPUDevice = await adapter!.requestDevice();
  const buffer = device.createBuffer({ size: 4, usage: GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST });
  device.queue.writeBuffer(buffer, 0, new Uint32Array([7]));
  await buffer.mapAsync(GPUMapMode.READ);
  console.log(new Uint32Array(buffer.getMappedRange())[0]);`;
const TYPESCRIPT = {
  compilerOptions: { target: 'es2023', module: 'nodenext', lib: ['es2023', 'dom'], types: ['node'], typeRoots: [path.join(here, 'node_modules/@types')], strict: true },
  include: ['*.mts'],
};

/**
 * Runs a program in a folder, and gives what it printed.
 * @param {string} cwd
 * @param {string} program
 * @param {string[]} args
 */
function run(cwd, program, ...args) {
  return execFileSync(program, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

test('npm installs what it packed elsewhere, and programs with types run there', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'packed-'));
  const pack = (/** @type {string} */ from) => JSON.parse(run(here, 'npm', 'pack', '--json', '--silent', '--pack-destination', folder, from))[0].filename;
  const archive = pack('.');
  // Its dependencies are packed from where they are, so that no network is asked for them.
  const { dependencies } = JSON.parse(fs.readFileSync(path.join(here, 'package.json'), 'utf8'));
  const overrides = Object.fromEntries(Object.keys(dependencies).map((name) => [name, `file:${folder}/${pack(`./node_modules/${name}`)}`]));
  fs.writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module', overrides }));
  fs.writeFileSync(path.join(folder, 'program.mts'), PROGRAM);
  fs.writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify(TYPESCRIPT));
  run(folder, 'npm', 'install', '--offline', '--no-audit', '--no-fund', `./${archive}`);
  assert.ok(!fs.lstatSync(path.join(folder, 'node_modules/webgpu-c')).isSymbolicLink());
  run(folder, 'node', path.join(here, 'node_modules/typescript/bin/tsc'));
  assert.equal(run(folder, 'node', 'program.mjs'), '7\n');
  fs.rmSync(folder, { recursive: true });
});
