// What the headers and the IDL say; scripts/generate.js has read them.

import fs from 'node:fs';

const { header, idl } = JSON.parse(fs.readFileSync(new URL('../build/tables.json', import.meta.url), 'utf8'));

header.objects = new Set(header.objects);
header.flags = new Set(header.flags);

/** Features of the library's own, whose names are like those of WebGPU. */
const nativeFeatures = new Set();
const named = new Set(idl.GPUFeatureName.values.map((v) => v.value));
for (const [name, value] of Object.entries(header.enums.WGPUNativeFeature ?? {})) {
  const text = name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
  // An older name for immediates.
  if (name === 'Force32' || name === 'PushConstants' || named.has(text)) continue;
  header.enums.WGPUFeatureName[name] = value;
  idl.GPUFeatureName.values.push({ value: text });
  nativeFeatures.add(text);
}

/** Definitions of the IDL, by name. */
const definitions = new Map(Object.entries(idl));

export { header, definitions, nativeFeatures };
