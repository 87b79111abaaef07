// Runs the page of Python in a browser, and gives what it posts.

import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PYODIDE, everything, skip as withoutPython } from './python.js';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];
export const CHROMIUM = process.env.CHROMIUM || NAMES.find((name) => spawnSync(name, ['--version']).status === 0);
export const skip = withoutPython || (CHROMIUM ? false : `there is no ${NAMES.join(', ')}: CHROMIUM may name one`);
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.mjs': 'text/javascript', '.wasm': 'application/wasm' };
// WebGPU and canvases on the driver for the CPU that comes with the browser.
const FLAGS = [
  '--headless', '--no-sandbox', '--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader',
  '--enable-features=Vulkan', '--use-vulkan=swiftshader', '--use-angle=swiftshader',
];

/** How long a browser may take on a busy machine. */
const SECONDS = 300;

const local = (name) => fileURLToPath(new URL(name, import.meta.url));
const MODULES = local('../../node_modules/pyodide/');

/** Serves the page, and resolves with what it posts. */
function serve(files) {
  let told;
  const results = new Promise((resolve) => { told = resolve; });
  const server = http.createServer(async (request, response) => {
    if (request.method === 'POST') {
      let body = '';
      for await (const part of request) body += part;
      response.end();
      return told(JSON.parse(body));
    }
    if (request.url === '/files.json') return response.end(JSON.stringify(files));
    const file = { '/': local('page.html'), '/start.js': `${PYODIDE}start.js` }[request.url]
      ?? path.join(MODULES, path.basename(request.url));
    if (!fs.existsSync(file)) return response.writeHead(404).end();
    response.setHeader('content-type', TYPES[path.extname(file)] ?? 'application/octet-stream');
    return fs.createReadStream(file).pipe(response);
  });
  return new Promise((resolve) => server.listen(0, 'localhost', () => resolve({ server, results })));
}

/**
 * What the page tells: the pictures' bytes, and the error of each check, or null.
 * @returns {Promise<{ noAdapter?: boolean, error?: string, pictures: Record<string, number[]>, checks: Record<string, string | null> }>}
 */
export async function browse() {
  const { server, results } = await serve(everything());
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'webgpu-c-browser-'));
  const browser = spawn(CHROMIUM, [...FLAGS, `--user-data-dir=${profile}`, `http://localhost:${server.address().port}/`], { stdio: 'ignore' });
  try {
    return await Promise.race([
      results,
      new Promise((_, reject) => {
        browser.on('exit', (code) => reject(new Error(`${CHROMIUM} ended with ${code}`)));
        setTimeout(() => reject(new Error(`${CHROMIUM} has told nothing for ${SECONDS} seconds`)), 1000 * SECONDS).unref();
      }),
    ]);
  } finally {
    browser.removeAllListeners('exit');
    const ended = new Promise((resolve) => { browser.on('exit', resolve); });
    browser.kill();
    await ended;
    server.closeAllConnections();
    server.close();
    fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
