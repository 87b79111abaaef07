'use strict';
// Makes the suite run no more than CTS_CASES cases of a file, taken evenly from all of them. Node
// loads this before the suite, in the suite's folder.

const path = require('path');

const most = Number(process.env.CTS_CASES);
const { TestFileLoader } = require(path.resolve('out-node/common/internal/file_loader.js'));
const { loadCases } = TestFileLoader.prototype;

TestFileLoader.prototype.loadCases = async function (query) {
  const all = [...await loadCases.call(this, query)];
  if (all.length <= most) return all;
  return Array.from({ length: most }, (_, i) => all[Math.floor((i + 0.5) * all.length / most)]);
};
