"""Enums, flags, constants and structs."""

import re

from names import constant, enumerator, upper, wrapped

# Structs that are parameters of functions here, and nothing that one fills in.
CALLBACK_INFO = re.compile(r"WGPU\w+CallbackInfo")


def constants(headers, names):
    for entry in headers.constants:
        if entry.name in ("WGPU_TRUE", "WGPU_FALSE"):
            continue  # Bool is true and false
        type_ = {"UINT32_MAX": "uint32_t", "UINT64_MAX": "uint64_t", "SIZE_MAX": "size_t", "NAN": "float"}[entry.type]
        yield from names.comment(entry.doc)
        value = "std::numeric_limits<float>::quiet_NaN()" if entry.type == "NAN" else entry.name
        yield f"inline constexpr {type_} {constant(entry.name)} = {value};"
        yield ""


def values(headers, names, entity):
    """Those of an enum, and what wgpu.h has more of them."""
    more = [enum for enum in headers.enums + headers.flags if names.extended.get(enum.name) == entity.name]
    found = {}
    for value in [value for enum in (entity, *more) for value in enum.parts]:
        if not value.name.endswith("_Force32"):
            found.setdefault(enumerator(value.name), value)
    return found


def enums(headers, names):
    for kind, bits in (("enums", 32), ("flags", 64)):
        for entity in getattr(headers, kind):
            if entity.name in names.extended or entity.name == "WGPUOptionalBool":
                continue
            yield from names.comment(entity.doc)
            yield f"enum class {entity.short} : uint{bits}_t {{"
            for name, value in values(headers, names, entity).items():
                yield from names.comment(value.doc, "    ")
                yield f"    {name} = {value.name},"
            yield "};"
            if kind == "flags":
                yield "template <>"
                yield f"struct detail::IsFlags<{entity.short}> : std::true_type {{}};"
            yield ""
    for name, holder in names.extended.items():
        if name[4:] != holder[4:]:
            yield f"/// The values that wgpu.h adds are among those of {holder[4:]}."
            yield f"using {name[4:]} = {holder[4:]};"
            yield ""


def printing(headers, names):
    for entity in headers.enums + headers.flags:
        if entity.name in names.extended or entity.name == "WGPUOptionalBool":
            continue
        yield f"/// The name of a value; null where it has none."
        yield f"constexpr char const *ToString({entity.short} value) noexcept"
        yield "{"
        yield f"    switch (static_cast<std::underlying_type_t<{entity.short}>>(value)) {{"
        seen = set()
        for name, value in values(headers, names, entity).items():
            if value.value not in seen:
                seen.add(value.value)
                yield f"    case {value.name}: return \"{name}\";"
        yield "    default: return nullptr;"
        yield "    }"
        yield "}"
        yield ""


class Structs:
    def __init__(self, headers, names):
        self.headers, self.names = headers, names
        self.by_name = {struct.name: struct for struct in headers.structs}
        self.owning = {f.parts[0].type for f in headers.functions if f.name.endswith("FreeMembers")}
        # Those that the library writes to.
        self.filled = {f"{names.base(p.type)}" for f in headers.functions for p in f.parts
                       if p.type.endswith("*") and "const" not in p.type}

    def written(self):
        """The structs that there are in C++, each after those that it contains."""
        return [s for s in self.headers.structs
                if s.name not in ("WGPUStringView", "WGPUChainedStruct") and not CALLBACK_INFO.fullmatch(s.name)]

    def extends(self, struct):
        return struct.parts[0].type == "WGPUChainedStruct"

    def lines(self):
        for struct in self.written():
            yield from self.names.comment(struct.doc)
            if self.extends(struct):
                yield from self.extension(struct)
            elif any(CALLBACK_INFO.fullmatch(m.type) for m in struct.parts):
                yield from self.with_callbacks(struct)
            else:
                yield f"struct {struct.short} {{"
                yield from self.members(struct)
                yield from self.arrays(struct)
                if struct.name in self.owning:
                    yield from self.ownership(struct)
                yield from self.conversion(struct)
                yield "};"
            yield ""

    def extension(self, struct):
        """Its head is a base, so that a pointer to it is one to a ChainedStruct."""
        name, members = struct.short, struct.parts[1:]
        yield f"struct {name} : ChainedStruct {{"
        yield f"    constexpr {name}() noexcept : ChainedStruct{{nullptr, SType::{name}}} {{}}"
        yield "    /// All that can be set, to be named in braces."
        yield "    struct Init {"
        yield "        ChainedStruct const *nextInChain = nullptr;"
        for member in members:
            yield f"        {self.declared(member)} = {self.default(struct, member)};"
        yield "    };"
        yield f"    {name}(Init &&init) noexcept"
        yield f"        : ChainedStruct{{init.nextInChain, SType::{name}}}"
        for member in members:
            yield f"        , {member.name}(std::move(init.{member.name}))"
        yield "    {"
        yield "    }"
        yield from self.members(struct, members)
        yield from self.arrays(struct)
        yield from self.conversion(struct)
        yield "};"

    def with_callbacks(self, struct):
        """Callbacks are set by a method each, and the struct has its share of them."""
        name = struct.short
        plain = [m for m in struct.parts if not CALLBACK_INFO.fullmatch(m.type)]
        infos = [m for m in struct.parts if CALLBACK_INFO.fullmatch(m.type)]
        yield f"struct {name} {{"
        yield f"    {name}() noexcept = default;"
        yield "    /// All that can be set, to be named in braces."
        yield "    struct Init {"
        for member in plain:
            yield f"        {self.declared(member)} = {self.default(struct, member)};"
        yield "    };"
        copies = ", ".join(f"{m.name}(init.{m.name})" for m in plain)
        yield f"    {name}(Init &&init) noexcept"
        yield f"        : {copies}"
        yield "    {"
        yield "    }"
        yield from self.members(struct, plain)
        for member in infos:
            yield from self.setter(member)
        yield from self.arrays(struct)
        yield from self.conversion(struct)
        yield ""
        yield "  private:"
        yield "    friend struct detail::DeviceCallbacks;"
        for member in infos:
            yield f"    detail::Held<{member.type}> {member.name};"
        yield "};"

    def setter(self, member):
        callback = member.type.removeprefix("WGPU").removesuffix("Info")
        info = self.by_name[member.type]
        mode = "CallbackMode callbackMode, " if any(m.type == "WGPUCallbackMode" for m in info.parts) else ""
        given = "callbackMode, " if mode else ""
        yield ""
        yield from self.names.comment(member.doc, "    ")
        yield from wrapped(callback_text(self.headers, self.names, f"WGPU{callback}"), "    ")
        yield "    template <typename F>"
        yield f"    void Set{callback}({mode}F &&callback);"
        yield f"    /// The same, with `userdata` as a parameter more at the end."
        yield "    template <typename F, typename T>"
        yield f"    void Set{callback}({mode}F &&callback, T userdata)"
        yield "    {"
        yield f"        Set{callback}({given}detail::WithUserdata<std::decay_t<F>, T>{{std::forward<F>(callback), userdata}});"
        yield "    }"

    def declared(self, member, struct=None):
        type_ = self.names.type(member.type)
        if member.type == "WGPUChainedStruct *" and (struct is None or struct.name not in self.filled):
            type_ = "ChainedStruct const *"
        return f"{type_}{'' if type_.endswith('*') else ' '}{member.name}"

    def default(self, struct, member):
        text = struct.init.get(member.name)
        if text is None:
            return "nullptr" if member.type.endswith("*") else "{}"
        if text == "_wgpu_STRUCT_ZERO_INIT":
            zeros = (self.names.zero(m.type) for m in self.by_name[member.type].parts)
            return f"{{{', '.join(zeros)}}}"
        if "_wgpu_COMMA" in text:
            values = (self.names.value(value.strip(), member.type) for value in text.strip("{ }").split("_wgpu_COMMA"))
            return f"{{{', '.join(values)}}}"
        return self.names.value(text, member.type)

    def members(self, struct, members=None):
        members = struct.parts if members is None else members
        for index, member in enumerate(members):
            yield from self.names.comment(member.doc, "    ")
            if member.type == "union":
                yield from self.union(struct, member)
                continue
            # Otherwise it would come to lie in what is free at the end of the base.
            at = f"alignas(detail::Max(alignof(ChainedStruct), alignof({self.names.type(member.type)}))) " \
                if self.extends(struct) and index == 0 else ""
            yield f"    {at}{self.declared(member, struct)} = {self.default(struct, member)};"

    def union(self, struct, member):
        parts = self.headers.unions[f"{struct.name}.{member.name}"]
        yield f"    union {upper(member.name)} {{"
        yield f"        constexpr {upper(member.name)}() noexcept : {parts[0].name}() {{}}"
        for part in parts:
            yield from self.names.comment(part.doc, "        ")
            yield f"        {self.names.type(part.type)} {part.name};"
        yield f"    }} {member.name};"

    def arrays(self, struct):
        """Each `fooCount` with its `foos`, as one."""
        for count, array in array_pairs(struct.parts):
            item = self.names.type(array.type).removesuffix("*").strip()
            own, name = struct.short, upper(array.name)
            yield ""
            yield f"    /// `{count.name}` and `{array.name}` as one."
            yield f"    constexpr Span<{item}> {name}() const noexcept {{ return {{{array.name}, {count.name}}}; }}"
            if struct.name in self.owning or struct.name in self.filled:
                continue
            yield f"    /// Sets both. The array stays yours, and must be there when this struct is used."
            yield f"    {own} &Set{name}(Span<{item}> list) noexcept"
            yield "    {"
            if count.type == "size_t":
                yield f"        {count.name} = list.size();"
            else:
                yield f"        {count.name} = static_cast<{count.type}>(list.size());"
            yield f"        {array.name} = list.data();"
            yield "        return *this;"
            yield "    }"
            yield f"    {own} &Set{name}(std::initializer_list<{item.removesuffix(' const')}>) = delete;"

    def ownership(self, struct):
        name = struct.short
        yield ""
        yield f"    {name}() noexcept = default;"
        yield f"    {name}({name} const &) = delete;"
        yield f"    {name} &operator=({name} const &) = delete;"
        yield f"    {name}({name} &&other) noexcept {{ *this = std::move(other); }}"
        yield f"    {name} &operator=({name} &&other) noexcept"
        yield "    {"
        yield "        if (this != &other) {"
        yield "            FreeMembers();"
        for member in struct.parts:
            yield f"            {member.name} = std::exchange(other.{member.name}, {self.default(struct, member)});"
        yield "        }"
        yield "        return *this;"
        yield "    }"
        yield f"    ~{name}() {{ FreeMembers(); }}"
        yield "    /// Gives back what the library put into it, but not what is chained to it."
        yield "    void FreeMembers() noexcept;"

    def conversion(self, struct):
        yield f"    operator {struct.name} const &() const noexcept"
        yield "    {"
        yield f"        return *reinterpret_cast<{struct.name} const *>(this);"
        yield "    }"

    def definitions(self):
        for struct in self.written():
            if struct.name not in self.owning:
                continue
            yield f"inline void {struct.short}::FreeMembers() noexcept"
            yield "{"
            pointers = [m.name if m.type.endswith("*") else f"{m.name}.data" for m in struct.parts
                        if m.name != "nextInChain" and (m.type.endswith("*") or m.type == "WGPUStringView")]
            yield f"    if ({' || '.join(pointers)}) {{"
            yield f"        wgpu{struct.short}FreeMembers(*this);"
            yield "    }"
            for member in struct.parts:
                if member.name != "nextInChain":
                    yield f"    {member.name} = {self.default(struct, member)};"
            yield "}"
            yield ""

    def layout(self):
        """That each struct, as the compiler lays it out, is C's."""
        for struct in self.written():
            yield f"static_assert(sizeof({struct.short}) == sizeof({struct.name}));"
            yield f"static_assert(alignof({struct.short}) == alignof({struct.name}));"
            for member in struct.parts:
                if member.name != "chain":
                    ours = f"offsetof({struct.short}, {member.name})"
                    if CALLBACK_INFO.fullmatch(member.type):
                        ours = f"detail::DeviceCallbacks::{member.name}_at"
                    yield f"static_assert({ours} == offsetof({struct.name}, {member.name}));"
        yield "static_assert(sizeof(ChainedStruct) == sizeof(WGPUChainedStruct));"
        yield "static_assert(offsetof(ChainedStruct, sType) == offsetof(WGPUChainedStruct, sType));"
        yield "static_assert(sizeof(StringView) == sizeof(WGPUStringView));"
        yield "static_assert(offsetof(StringView, length) == offsetof(WGPUStringView, length));"
        yield "static_assert(sizeof(Bool) == sizeof(WGPUBool) && sizeof(OptionalBool) == sizeof(WGPUOptionalBool));"
        for handle in self.headers.objects:
            yield f"static_assert(sizeof({handle.short}) == sizeof({handle.name}));"


def array_pairs(parts):
    """A count, and a pointer to so many."""
    for count, array in zip(parts, parts[1:]):
        singular = re.sub(r"s$", "", re.sub(r"ies$", "y", array.name))
        if count.name == f"{singular}Count" and array.type.endswith("*") and not array.type.startswith("void"):
            yield count, array


def callback_text(headers, names, callback):
    (entity,) = [c for c in headers.callbacks if c.name == callback]
    parameters = ", ".join(callback_type(names, p) for p in entity.parts if not p.name.startswith("userdata"))
    return f"The callback is `void ({parameters})`."


def callback_type(names, parameter):
    """Objects that are lent come as pointers to handles in C, and as references here."""
    if names.kind(names.base(parameter.type)) == "objects" and parameter.type.endswith("*"):
        return names.type(parameter.type).replace("*", "&")
    return f"{names.type(parameter.type)} {parameter.name}"
