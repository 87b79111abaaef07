'use strict';
// What the conformance suite asks for: a module that makes a GPU. CTS_PACKAGE is another package than
// ours that has its shape: where its entry lies.

const { create, globals } = require(process.env.CTS_PACKAGE || '../../js/index.js');

module.exports = {
  create(options) {
    Object.assign(globalThis, globals);
    return create(options);
  },
};
