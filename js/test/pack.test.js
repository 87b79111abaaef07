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
  import { create } from 'webgpu-c';
  const adapter = await create().requestAdapter();
  await adapter.requestDevice();
  process.stdout.write(adapter.constructor.name);
  process.exit(0);`;

test('what npm packs is whole: it compiles and runs elsewhere', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'packed-'));
  const run = (/** @type {string} */ program, /** @type {string[]} */ args, cwd = folder) => execFileSync(program, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  run('npm', ['pack', '--pack-destination', folder], here);
  const [archive] = fs.readdirSync(folder);
  run('tar', ['-xzf', archive]);
  // Its dependencies are those of the package here, and none but those that it names.
  const modules = path.join(folder, 'node_modules');
  fs.mkdirSync(modules);
  fs.renameSync(path.join(folder, 'package'), path.join(modules, 'webgpu-c'));
  const { dependencies } = JSON.parse(fs.readFileSync(path.join(modules, 'webgpu-c/package.json'), 'utf8'));
  for (const name of Object.keys(dependencies)) {
    fs.mkdirSync(path.dirname(path.join(modules, name)), { recursive: true });
    fs.symlinkSync(path.join(here, 'node_modules', name), path.join(modules, name));
  }
  run('npm', ['run', 'install', '--silent'], path.join(modules, 'webgpu-c'));
  fs.writeFileSync(path.join(folder, 'program.mjs'), PROGRAM);
  assert.equal(run('node', ['program.mjs']), 'GPUAdapter');
  fs.rmSync(folder, { recursive: true });
});
