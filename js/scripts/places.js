// Where the headers are: where this repository has them, or in the package's folder include.

import fs from 'node:fs';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../../include', import.meta.url));

export const headerFolder = fs.existsSync(`${repository}/webgpu/wgpu.h`) ? repository : fileURLToPath(new URL('../include', import.meta.url));
