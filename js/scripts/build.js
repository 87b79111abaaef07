// Compiles the addon: CC (cc) with the headers of Node-API from npm, nothing else. An addon fits every version
// of Node from 20 on.

import fs from 'node:fs';
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { headerFolder } from './places.js';

const { include_dir: nodeHeaders } = createRequire(import.meta.url)('node-api-headers');
const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
// Node has the functions of Node-API, and is there when the addon is loaded.
const linking = process.platform === 'darwin' ? ['-bundle', '-undefined', 'dynamic_lookup'] : ['-shared'];
const libraries = process.platform === 'darwin' ? [] : ['-ldl'];

if (!fs.existsSync(at('build/calls.h'))) await import('./generate.js');
execFileSync(process.env.CC ?? 'cc', [
  '-std=gnu11', '-O2', '-fPIC', '-Wall', '-Wextra', '-fvisibility=hidden', ...linking,
  `-I${nodeHeaders}`, `-I${headerFolder}`, `-I${at('build')}`, at('native/addon.c'), '-o', at('build/webgpu_c.node'), ...libraries,
], { stdio: 'inherit' });
