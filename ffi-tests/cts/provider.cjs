'use strict';
// What the conformance suite asks for: a module that makes a GPU.

const { create, globals } = require('../../js/index.js');

module.exports = {
  create() {
    Object.assign(globalThis, globals);
    return create();
  },
};
