'use strict';
// What the suite said of each case, from the logs of a run.

const fs = require('fs');
const path = require('path');

/** The cases in the text of a log: [state, name] of each. */
function cases(text) {
  return Array.from(text.matchAll(/^\[(pass|warn|skip|fail)\] (webgpu:\S*)/gm), ([, state, name]) => [state, name]);
}

/** How each case ended, by its name, in a folder of logs. */
function states(folder) {
  const logs = fs.readdirSync(folder).filter((name) => name.endsWith('.log'));
  const all = logs.flatMap((name) => cases(fs.readFileSync(path.join(folder, name), 'utf8')));
  return new Map(all.map(([state, name]) => [name, state]));
}

/** The area of a case or a query: the first two folders of its file. */
const area = (name) => name.split(/[:,]/).slice(1, 3).join(',');

module.exports = { area, cases, states };
