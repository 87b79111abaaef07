'use strict';
// Runs the conformance suite, a process for each of its files, and counts.
//
//     node run.js <checkout> [query…]
//
// CTS_CASES is how many cases of a file to run, all of them without it; CTS_SECONDS the time that a
// file may take, CTS_JOBS how many run at once, CTS_LOGS the folder for what the suite says. CTS_PACKAGE
// is another package than ours, CTS_OPTIONS what is given to its create(), with spaces between.

const fs = require('fs');
const os = require('os');
const path = require('path');
const { spawn } = require('child_process');
const { area, cases: casesOf } = require('./logs.js');

const [checkout, ...queries] = process.argv.slice(2);
const { CTS_CASES: cases } = process.env;
const seconds = Number(process.env.CTS_SECONDS || 300);
const jobs = Number(process.env.CTS_JOBS || os.availableParallelism());
const logs = path.resolve(process.env.CTS_LOGS ?? 'logs');
const cmdline = 'out-node/common/runtime/cmdline.js';
const provider = path.join(__dirname, 'provider.cjs');
const options = (process.env.CTS_OPTIONS ?? '').split(' ').filter(Boolean).flatMap((option) => ['--gpu-provider-flag', option]);

/** Cases that are known to fail: lines of a pattern, with * for anything, and comments. */
const expected = fs.readFileSync(path.join(__dirname, 'expectations.txt'), 'utf8').split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => new RegExp(`^${line.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`));

/** The files that a query is about: those of a folder, or the file of some cases. */
function queriesOf(query) {
  const [suite, names, ...rest] = query.split(':');
  if (rest.length || !names.endsWith('*')) return [rest.length ? query : `${query}:*`];
  const folder = path.join(checkout, 'out-node', suite);
  const all = fs.readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.spec.js'));
  const files = all.map((name) => name.slice(0, -'.spec.js'.length).replaceAll(path.sep, ','));
  const prefix = names.slice(0, -1);
  return files.filter((file) => file.startsWith(prefix)).sort().map((file) => `${suite}:${file}:*`);
}

/** Runs a file; resolves to the number of cases in each state, and to how the process ended. */
function run(query) {
  const log = path.join(logs, `${query.split(':')[1].replaceAll(',', '.')}.log`);
  const out = fs.openSync(log, 'w');
  const started = Date.now();
  const sample = cases ? ['-r', path.join(__dirname, 'sample.js')] : [];
  const child = spawn('node', [...sample, cmdline, '--verbose', '--quiet', '--gpu-provider', provider, ...options, query],
    { cwd: checkout, stdio: ['ignore', out, out] });
  const timer = setTimeout(() => child.kill('SIGKILL'), seconds * 1000);
  return new Promise((resolve) => child.on('exit', (code, signal) => {
    clearTimeout(timer);
    fs.closeSync(out);
    const counts = { pass: 0, warn: 0, skip: 0, known: 0, fail: 0 };
    for (const [state, name] of casesOf(fs.readFileSync(log, 'utf8'))) {
      counts[state === 'fail' && expected.some((e) => e.test(name)) ? 'known' : state]++;
    }
    const end = signal === 'SIGKILL' ? 'out of time' : signal ?? (code > 1 ? `exit status ${code}` : '');
    resolve({ counts, end, seconds: Math.round((Date.now() - started) / 1000) });
  }));
}

const line = (counts) => Object.entries(counts).map(([state, n]) => `${state} ${String(n).padStart(5)}`).join('  ');

/** The sums of two sets of counts. */
const sum = (a, b) => Object.fromEntries(Object.entries(b).map(([state, n]) => [state, (a[state] ?? 0) + n]));

/** How many in a hundred of the cases that ran did not fail. */
function rate({ pass, warn, known, fail }) {
  const ran = pass + warn + known + fail;
  return ran ? `${(100 * (pass + warn) / ran).toFixed(1).padStart(5)} %` : '      –';
}

async function main() {
  fs.mkdirSync(logs, { recursive: true });
  const waiting = [...new Set(queries.flatMap(queriesOf))];
  const count = waiting.length;
  const areas = {};
  let died = 0;
  async function work() {
    for (let query; (query = waiting.shift());) {
      const { counts, end, seconds: took } = await run(query);
      areas[area(query)] = sum(areas[area(query)] ?? {}, counts);
      if (end && end !== 'out of time') died++;
      console.log(`${line(counts)}  ${String(took).padStart(4)} s  ${query}  ${end}`);
    }
  }
  await Promise.all(Array.from({ length: jobs }, work));
  for (const [name, counts] of Object.entries(areas)) console.log(`${line(counts)}  ${rate(counts)}  ${name}`);
  const total = Object.values(areas).reduce(sum, {});
  console.log(`${line(total)}  in ${count} files, ${died} processes died`);
  const ran = Object.values(total).some((n) => n > 0);
  process.exitCode = ran && !total.fail && !died ? 0 : 1;
}

main();
