// Runs a Python program inside Pyodide, and writes the picture that its main() gives:
//     node run.js PROGRAM.py [PICTURE.png]
// WGPU is the folder of Python's package wgpu, as pip unpacked it anywhere.

import fs from 'node:fs';
import path from 'node:path';
import { create } from 'webgpu-c';
import { PNG } from 'pngjs';
import { processEvents } from './events.js';
import { loadPython } from './host.js';

const [program, into] = process.argv.slice(2);
if (!program || !process.env.WGPU) {
  console.error('WGPU=/path/to/site-packages/wgpu node run.js PROGRAM.py [PICTURE.png]');
  process.exit(2);
}
const python = await loadPython({ gpu: create(), wgpu: process.env.WGPU, processEvents });
// The program may import what lies beside it.
for (const file of fs.readdirSync(path.dirname(path.resolve(program)))) {
  const from = path.join(path.dirname(program), file);
  if (file.endsWith('.py')) python.FS.writeFile(`/packages/${file}`, fs.readFileSync(from));
}
const result = await python.runPythonAsync(`
import wgpu, js_webgpu, ${path.basename(program, '.py')} as program
await program.main()`);
if (into) {
  const data = Buffer.from(result.toJs());
  const size = Math.sqrt(data.length / 4);
  fs.writeFileSync(into, PNG.sync.write(Object.assign(new PNG({ width: size, height: size }), { data })));
} else {
  console.log(result?.toString());
}
process.exit(0); // Python's timers would keep Node running
