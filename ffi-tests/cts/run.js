'use strict';
// Runs the conformance suite, a process for each of its files, and counts.
//
//     node run.js <checkout> [query…]
//
// CTS_SECONDS is the time that a file may take, CTS_LOGS the folder for what the suite says.

const fs = require('fs');
const path = require('path');
const { spawn, execFileSync } = require('child_process');

const [checkout, ...queries] = process.argv.slice(2);
const seconds = Number(process.env.CTS_SECONDS ?? 300);
const logs = path.resolve(process.env.CTS_LOGS ?? 'logs');
const cmdline = 'out-node/common/runtime/cmdline.js';
const provider = path.join(__dirname, 'provider.js');

/** Cases that are known to fail: lines of a pattern, with * for anything, and comments. */
const expected = fs.readFileSync(path.join(__dirname, 'expectations.txt'), 'utf8').split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => new RegExp(`^${line.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`));

function filesOf(query) {
  if (/^webgpu:[^:*]*$/.test(query)) return [query];
  const list = execFileSync('node', [cmdline, '--list', query], { cwd: checkout, encoding: 'utf8', maxBuffer: 1 << 28 });
  return [...new Set(list.split('\n').filter((l) => l.startsWith('webgpu:')).map((l) => l.split(':').slice(0, 2).join(':')))];
}

/** Runs a file; resolves to the number of cases in each state, and to how the process ended. */
function run(file) {
  const log = path.join(logs, `${file.slice('webgpu:'.length).replaceAll(',', '.')}.log`);
  const out = fs.openSync(log, 'w');
  const started = Date.now();
  const child = spawn('node', [cmdline, '--verbose', '--quiet', '--gpu-provider', provider, `${file}:*`],
    { cwd: checkout, stdio: ['ignore', out, out] });
  const timer = setTimeout(() => child.kill('SIGKILL'), seconds * 1000);
  return new Promise((resolve) => child.on('exit', (code, signal) => {
    clearTimeout(timer);
    fs.closeSync(out);
    const counts = { pass: 0, warn: 0, skip: 0, known: 0, fail: 0 };
    for (const [, state, name] of fs.readFileSync(log, 'utf8').matchAll(/^\[(pass|warn|skip|fail)\] (webgpu:\S*)/gm)) {
      counts[state === 'fail' && expected.some((e) => e.test(name)) ? 'known' : state]++;
    }
    const end = signal === 'SIGKILL' ? 'out of time' : signal ?? (code > 1 ? `exit status ${code}` : '');
    resolve({ counts, end, seconds: Math.round((Date.now() - started) / 1000) });
  }));
}

const line = (counts) => Object.entries(counts).map(([state, n]) => `${state} ${String(n).padStart(5)}`).join('  ');

async function main() {
  fs.mkdirSync(logs, { recursive: true });
  const files = [...new Set(queries.flatMap(filesOf))];
  const total = {};
  let died = 0;
  for (const file of files) {
    const { counts, end, seconds: took } = await run(file);
    for (const [state, n] of Object.entries(counts)) total[state] = (total[state] ?? 0) + n;
    if (end && end !== 'out of time') died++;
    console.log(`${line(counts)}  ${String(took).padStart(4)} s  ${file}  ${end}`);
  }
  console.log(`${line(total)}  in ${files.length} files, ${died} processes died`);
  const ran = Object.values(total).some((n) => n > 0);
  process.exitCode = ran && !total.fail && !died ? 0 : 1;
}

main();
