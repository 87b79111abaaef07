'use strict';
// Two runs of the suite side by side, of the cases that neither skipped:
//
//     node compare.js <logs> <other logs>
//
// Prints how many of them passed, by area, and the names of those that passed in one run alone.

const { area, states } = require('./logs.js');

const [here, there] = process.argv.slice(2).map(states);
const ran = (state) => state !== undefined && state !== 'skip';
const both = [...here.keys()].filter((name) => ran(here.get(name)) && ran(there.get(name))).sort();
if (both.length === 0) throw new Error('compare.js: no case ran both times');

/** Names by area. */
function groups(names) {
  const found = {};
  for (const name of names) (found[area(name)] ??= []).push(name);
  return found;
}

const passed = (run, names) => names.filter((name) => run.get(name) !== 'fail').length;
const rate = (run, names) => `${passed(run, names)} (${(100 * passed(run, names) / names.length).toFixed(1)} %)`;
for (const [where, names] of Object.entries(groups(both))) {
  console.log(`${where}: ${names.length} cases, ${rate(here, names)} and ${rate(there, names)} passed`);
}
const only = (run, other) => both.filter((name) => run.get(name) !== 'fail' && other.get(name) === 'fail');
for (const [title, names] of [['the first', only(here, there)], ['the second', only(there, here)]]) {
  console.log(`\npassed in ${title} alone: ${names.length}`);
  for (const name of names) console.log(`  ${name}`);
}
