// Where the headers are: in the package's folder include, or where this repository has them.

import fs from 'node:fs';
import { fileURLToPath } from 'node:url';

const own = fileURLToPath(new URL('../include', import.meta.url));

export const headerFolder = fs.existsSync(own) ? own : fileURLToPath(new URL('../../include', import.meta.url));
