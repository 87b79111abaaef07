// What webgpu.h says, as tables: read from the header's own text, so that the binding follows it.

import fs from 'node:fs';

const NUMBERS = {
  NULL: null, NAN: NaN, UINT32_MAX: 0xffffffff, UINT64_MAX: 0xffffffffffffffffn,
  SIZE_MAX: 0xffffffffffffffffn, WGPU_FALSE: 0, WGPU_TRUE: 1,
};

/** Reads a header. Returns { enums, flags, objects, structs, callbacks, functions }. */
function readHeader(path) {
  const full = fs.readFileSync(path, 'utf8').replace(/\\\n/g, ' ');
  const text = full.replace(/\/\*[^]*?\*\//g, '').replace(/\b(WGPU_NULLABLE|WGPU_EXPORT|WGPU_\w+_ATTRIBUTE)\b/g, '');
  const header = { enums: {}, flags: new Set(), objects: new Set(), structs: {}, callbacks: {}, functions: {} };
  const numbers = { ...NUMBERS };

  for (const [, name, value] of text.matchAll(/#define (WGPU_\w+) (\w+)\s*$/gm)) numbers[name] = numbers[value];
  for (const [, name] of text.matchAll(/typedef struct \w+Impl \* ?(\w+)\s*;/g)) header.objects.add(name);
  for (const [, name] of text.matchAll(/typedef WGPUFlags (\w+)\s*;/g)) header.flags.add(name);
  for (const [, name, body] of text.matchAll(/typedef enum (\w+) \{([^}]*)\}/g)) {
    header.enums[name] = {};
    for (const [, entry, value] of body.matchAll(/(\w+)\s*=\s*(\w+)/g)) {
      header.enums[name][entry.slice(name.length + 1)] = numbers[entry] = Number(value);
    }
  }
  for (const [, name, value] of text.matchAll(/static const \w+ (\w+)\s*=\s*(\w+)\s*;/g)) numbers[name] = Number(value);

  const declared = (text) => {
    const [, type, name] = /^(.*?)(\w+)$/.exec(text.trim().replace(/\s+/g, ' '));
    return { name, type: type.replace(/\bconst\b|\bstruct\b|\s/g, '') };
  };
  for (const [, name, body] of text.matchAll(/typedef struct (\w+) \{([^}]*)\}/g)) {
    header.structs[name] = body.split(';').filter((line) => line.trim()).map(declared);
  }
  for (const [, result, name, args] of text.matchAll(/typedef (\w+) \(\*(\w+)\)\(([^)]*)\)/g)) {
    header.callbacks[name] = { result, args: args === 'void' ? [] : args.split(',').map(declared) };
  }
  for (const [, result, name, args] of text.matchAll(/^\s*([\w *]+?)\b(wgpu\w+)\(([^)]*)\)\s*;/gm)) {
    header.functions[name] = {
      result: result.replace(/\bconst\b|\s/g, ''),
      args: args.trim() === 'void' ? [] : args.split(',').map(declared),
    };
  }
  // The defaults stand in the INIT macros, one "/*.member=*/value" each.
  for (const [, name, body] of full.matchAll(/_wgpu_MAKE_INIT_STRUCT\((\w+), \{(.*)\}\)/g)) {
    for (const [, member, value] of body.matchAll(/\/\*\.(\w+)=\*\/\s*(.*?)\s*_wgpu_COMMA/g)) {
      const known = header.structs[name]?.find((m) => m.name === member);
      if (known) known.init = value in numbers ? numbers[value] : /^[\d.]/.test(value) ? parseFloat(Number(value.replace(/[.]?[fUL]+$/, ''))) : undefined;
    }
  }
  return header;
}

export { readHeader };
