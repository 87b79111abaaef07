// What the headers say, as tables: read from their own text, so that the binding follows them.

import fs from 'node:fs';

const NUMBERS = {
  NULL: null, NAN: NaN, UINT32_MAX: 0xffffffff, UINT64_MAX: 2 ** 64, SIZE_MAX: 2 ** 64, WGPU_FALSE: 0, WGPU_TRUE: 1,
};

/** Reads headers. Gives { enums, flags, objects, structs, callbacks, functions }. */
export function readHeaders(paths) {
  const full = paths.map((path) => fs.readFileSync(path, 'utf8')).join('\n').replace(/\\\n/g, ' ');
  const text = full.replace(/\/\*[^]*?\*\//g, '').replace(/\b(WGPU_NULLABLE|WGPU_EXPORT|WGPU_\w+_ATTRIBUTE)\b/g, '');
  const header = { enums: {}, flags: [], objects: [], structs: {}, callbacks: {}, functions: {} };
  const numbers = { ...NUMBERS };

  for (const [, name, value] of text.matchAll(/#define (WGPU_\w+) (\w+)\s*$/gm)) numbers[name] = numbers[value];
  for (const [, name] of text.matchAll(/typedef struct \w+Impl \* ?(\w+)\s*;/g)) header.objects.push(name);
  for (const [, name] of text.matchAll(/typedef WGPUFlags (\w+)\s*;/g)) header.flags.push(name);
  for (const [, name, body] of text.matchAll(/typedef enum (\w+) \{([^}]*)\}/g)) {
    header.enums[name] ??= {};
    // wgpu.h adds values to the enums of webgpu.h: WGPUNativeSType has WGPUSType_DeviceExtras.
    for (const [, type, entry, value] of body.matchAll(/(\w+?)_(\w+)\s*=\s*(\w+)/g)) {
      (header.enums[type] ??= {})[entry] = numbers[`${type}_${entry}`] = Number(value);
    }
  }
  for (const [, name, value] of text.matchAll(/static const \w+ (\w+)\s*=\s*(\w+)\s*;/g)) numbers[name] = Number(value);

  const declared = (text) => {
    const [, type, name, array] = /^(.*?)(\w+)(\[\d+\])?$/.exec(text.trim().replace(/\s+/g, ' '));
    return { name, type: type.replace(/\bconst\b|\bstruct\b|\s/g, '') + (array ?? '') };
  };
  for (const [, name, body] of text.matchAll(/typedef struct (\w+) \{([^}]*)\}/g)) {
    header.structs[name] = body.split(';').filter((line) => line.trim()).map(declared);
  }
  for (const [, result, name, args] of text.matchAll(/typedef (\w+) \(\*(\w+)\)\(([^)]*)\)/g)) {
    if (name.startsWith('WGPUProc')) continue;
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
      if (known) known.init = value in numbers ? numbers[value] : /^[\d.]/.test(value) ? Number(value.replace(/[.]?[fUL]+$/, '')) : undefined;
    }
  }
  return header;
}
