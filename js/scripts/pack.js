// Before npm packs: what depends on the headers is written, and the headers come along, so that an installation
// needs a C compiler and nothing else. A library in the folder `library` comes along as well.

import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import './generate.js';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
fs.mkdirSync(at('../include/webgpu'), { recursive: true });
for (const name of ['webgpu.h', 'wgpu.h']) fs.copyFileSync(at(`../../include/webgpu/${name}`), at(`../include/webgpu/${name}`));
