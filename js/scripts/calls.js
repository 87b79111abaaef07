// The C of the addon that depends on the headers: a case for each function, which takes its arguments from an
// array of doubles, and a C function for each kind of callback.


/** Callbacks whose arguments are more than numbers and a message; they stand in addon.c. */
const BY_HAND = ['WGPUCompilationInfoCallback', 'WGPULogCallback'];

/** A double as a value of a C type. */
function argument(header, type, at) {
  const value = `a[${at}]`;
  if (type === 'float' || type === 'double') return `(${type})${value}`;
  if (type === 'int32_t' || type === 'int') return `(int32_t)${value}`;
  if (header.structs[type]) return `*(${type} const *)address(${value})`;
  if (type.endsWith('*') || header.objects.includes(type) || header.callbacks[type]) return `address(${value})`;
  if (header.enums[type] || type === 'uint32_t' || type === 'WGPUBool') return `(${type})(uint32_t)(int64_t)${value}`;
  return `(${type})wide(${value})`;
}

function result(header, type, call) {
  if (type === 'void' || type === 'WGPUFuture') return `${call}; result = 0`;
  if (type.endsWith('*') || header.objects.includes(type)) return `result = (double)(uintptr_t)${call}`;
  return `result = (double)${call}`;
}

/** Can it be called with numbers? Functions that give functions cannot. */
const callable = (header) => (name) => !['WGPUProc'].includes(header.functions[name].result);

export const functionNames = (header) => Object.keys(header.functions).filter(callable(header));

export function writeCalls(header) {
  const names = functionNames(header);
  const cases = names.map((name, i) => {
    const { args, result: type } = header.functions[name];
    const values = args.map((a, j) => argument(header, a.type, j + 1)).join(', ');
    return `    case ${i}: ${result(header, type, `((__typeof__(&${name}))functions[${i}])(${values})`)}; a += ${args.length + 1}; break;`;
  });
  const callbacks = Object.keys(header.callbacks).filter((name) => header.structs[`${name}Info`] && !BY_HAND.includes(name));
  const handlers = callbacks.map((name) => {
    const { args } = header.callbacks[name];
    const values = args.slice(0, -2).filter((a) => a.type !== 'WGPUStringView');
    const numbers = values.map((a) => (a.type.endsWith('*') ? '0' : header.objects.includes(a.type)
      ? `(double)(uintptr_t)${a.name}` : `(double)${a.name}`));
    const parameters = args.map((a) => `${a.type.replace(/\*$/, ' const *')} ${a.name.replace(/^userdata/, 'u')}`)
      .join(', ').replace(/void const \* u/g, 'void *u');
    return `static void on_${name.slice(4, -8)}(${parameters})
{
    ${values.filter((a) => a.type.endsWith('*')).map((a) => `(void)${a.name};`).join(' ')}
    happened(u2, u1, ${numbers.length}, (double[]){${numbers.join(', ')}}, message);
}`;
  });
  return `/* Written by scripts/generate.js from the headers. */
static char const *const function_names[] = {
${names.map((name) => `    "${name}",`).join('\n')}
};
enum { FUNCTIONS = ${names.length} };
static void (*functions[FUNCTIONS])(void);

/* Calls what the numbers from a to end say: the number of a function, its arguments, and so on. */
static double run(double const *a, double const *end)
{
    double result = 0;
    while (a < end) {
        switch ((int)*a) {
${cases.map((line) => `    ${line}`).join('\n')}
        default: return 0;
        }
    }
    return result;
}

${handlers.join('\n\n')}

static struct { char const *name; void (*function)(void); } const callbacks[] = {
${[...callbacks, ...BY_HAND].map((name) => `    {"${name.slice(4, -8)}", (void (*)(void))on_${name.slice(4, -8)}},`).join('\n')}
};
`;
}
