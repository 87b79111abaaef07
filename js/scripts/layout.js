// Where C puts the members of structs on machines with pointers of 64 bits.

const SCALARS = {
  uint8_t: 1, uint16_t: 2, uint32_t: 4, int32_t: 4, int: 4, float: 4, WGPUBool: 4, uint64_t: 8, size_t: 8, double: 8,
};

/** Gives each struct of a header as { size, align, members: [{ name, type, at, init, counts }] }. */
export function layStructsOut(header) {
  const layouts = {};

  function measure(type) {
    if (type.endsWith('*') || header.objects.includes(type) || header.flags.includes(type) || header.callbacks[type]) return { size: 8, align: 8 };
    if (header.enums[type]) return { size: 4, align: 4 };
    if (header.structs[type]) return layout(type);
    const array = /^(\w+)\[(\d+)\]$/.exec(type);
    if (array) return { size: measure(array[1]).size * array[2], align: measure(array[1]).align };
    if (!SCALARS[type]) throw new Error(`no layout for the C type ${type}`);
    return { size: SCALARS[type], align: SCALARS[type] };
  }

  function layout(name) {
    if (layouts[name]) return layouts[name];
    let end = 0;
    let align = 1;
    const members = header.structs[name].map((member, i, all) => {
      const own = measure(member.type);
      const at = Math.ceil(end / own.align) * own.align;
      end = at + own.size;
      align = Math.max(align, own.align);
      // C has a count before each array; dictionaries know their arrays' lengths.
      const counts = member.name.endsWith('Count') && member.type === 'size_t' && all[i + 1]?.type.endsWith('*') ? all[i + 1].name : undefined;
      return { ...member, at, counts };
    });
    return layouts[name] = { size: Math.ceil(end / align) * align, align, members };
  }

  // What has a union in it is for programs with a display of their own, and has no dictionary.
  const hasUnion = (name) => header.structs[name].some(({ type }) => type.startsWith('union') || (header.structs[type] && hasUnion(type)));
  Object.keys(header.structs).filter((name) => !hasUnion(name)).forEach(layout);
  return layouts;
}
