// Where Python and its packages are.

import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { filesOf, packages } from '../../pyodide/host.js';

const VENV = fileURLToPath(new URL('../../../target/venv/bin/python', import.meta.url));
export const PYODIDE = fileURLToPath(new URL('../../pyodide/', import.meta.url));
/** The Python outside: WGPU_PYTHON, the one of this repository's tests, or the system's. */
export const PYTHON = process.env.WGPU_PYTHON || (fs.existsSync(VENV) ? VENV : 'python3');

/** The folder of the package wgpu of the Python outside; undefined if it has none. */
export const wgpu = (() => {
  try {
    const find = 'import importlib.util as u; print(u.find_spec("wgpu").submodule_search_locations[0])';
    return execFileSync(PYTHON, ['-c', find], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return undefined;
  }
})();
export const skip = wgpu ? false : `${PYTHON} has no package wgpu: pip install wgpu, or say where in WGPU_PYTHON`;

/** The programs, and the tests that are written in Python. */
export const programs = () => ({
  ...filesOf(`${PYODIDE}programs`, ''), 'checks.py': fs.readFileSync(`${PYODIDE}checks.py`, 'utf8'),
});

/** All Python files that a browser needs. */
export const everything = () => ({ ...packages(wgpu), ...programs() });
