// GPUShaderModule: compilation messages.

import * as c from './c.js';
import { promised } from './events.js';
import { GPUObjectBase, enumString } from './objects.js';

const { wgpu } = c;

class GPUCompilationMessage {
  constructor(fields) {
    Object.assign(this, fields);
  }
}
class GPUCompilationInfo {
  constructor(messages) {
    this.messages = Object.freeze(messages);
  }
}

/** Where a message points to: C counts bytes, JavaScript units of UTF-16. */
function inUtf16(code, { linePos, offset, length }) {
  const bytes = Buffer.from(code);
  const units = (from, to) => bytes.toString('utf8', from, to).length;
  return {
    linePos: linePos ? units(offset - (linePos - 1), offset) + 1 : 0,
    offset: units(0, offset),
    length: units(offset, offset + length),
  };
}

/** The code of a module. */
const sources = new WeakMap();

class GPUShaderModule extends GPUObjectBase {
  getCompilationInfo() {
    const messages = [];
    return promised('CompilationInfo',
      (info) => wgpu.ShaderModuleGetCompilationInfo(this.handle, info),
      // Each message comes by itself, and the end as a number alone.
      (resolve, reject, message, ...[type, lineNum, linePos, offset, length]) => {
        if (lineNum === undefined) return resolve(new GPUCompilationInfo(messages));
        messages.push(new GPUCompilationMessage({
          message, type: enumString('WGPUCompilationMessageType', type), lineNum,
          ...inUtf16(sources.get(this), { linePos, offset, length }),
        }));
        return true;
      });
  }
}

export { sources, GPUShaderModule, GPUCompilationInfo, GPUCompilationMessage };
