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
  const units = (from, to) => bytes.toString('utf8', Number(from), Number(to)).length;
  const column = BigInt(linePos) - 1n;
  return {
    linePos: linePos ? units(BigInt(offset) - column, offset) + 1 : 0,
    offset: units(0, offset),
    length: units(offset, BigInt(offset) + BigInt(length)),
  };
}

class GPUShaderModule extends GPUObjectBase {
  getCompilationInfo() {
    return promised('CompilationInfo',
      (info) => wgpu.ShaderModuleGetCompilationInfo(this.handle, info),
      (resolve, reject, status, pointer) => {
        const info = c.koffi.decode(pointer, c.types.WGPUCompilationInfo);
        const messages = c.elements('WGPUCompilationMessage', info.messages, info.messageCount);
        resolve(new GPUCompilationInfo(messages.map((m) => new GPUCompilationMessage({
          message: c.text(m.message), type: enumString('WGPUCompilationMessageType', m.type),
          lineNum: Number(m.lineNum), ...inUtf16(this.code, m),
        }))));
      });
  }
}

export { GPUShaderModule, GPUCompilationInfo, GPUCompilationMessage };
