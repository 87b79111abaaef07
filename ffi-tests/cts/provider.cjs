'use strict';
// What the conformance suite asks for: a module that makes a GPU. WEBGPU_JS is the package's folder.

const { create, globals } = require('../../js/index.js');

module.exports = {
  create() {
    Object.assign(globalThis, globals);
    return create();
  },
};
