"""Writes C that calls every function of the headers, its arguments made of the fuzzer's bytes.

    python3 calls.py INCLUDE calls.inc

Each struct gets a function that fills it and each exported function one that makes its arguments,
calls it and takes care of what it gives. Where the bytes have nothing to say, all is valid: the
values are those of ../hostile/world.py. See input.h for how bytes become values, and sequences.c.
"""

import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "hostile"))
from abi import Abi  # noqa: E402
from world import HINTS, SHADER  # noqa: E402

HINTS = HINTS | {"dynamicOffsets": "null", ("wgpuBufferMapAsync", "mode"): 1}

# What belongs to the process is the harness's own; captures need a debugger.
LEFT_OUT = {"wgpuSetLogCallback", "wgpuSetLogCallback2", "wgpuSetLogLevel"}
# Members that would write files or lead out of the library.
NEVER = {("WGPUDeviceExtras", "tracePath")}
# After these there is no more to be done with an object, and the next call takes a new one.
USES_UP = re.compile(r"wgpu(CommandEncoderFinish|RenderBundleEncoderFinish|(Compute|Render)PassEncoderEnd)")
# The function that makes an object out of nothing but valid values, where it is not the first.
MAKERS = {"WGPUComputePipeline": "wgpuDeviceCreateComputePipeline", "WGPUSurface": None,
          "WGPUBindGroupLayout": "wgpuDeviceCreateBindGroupLayout", "WGPUTexture": "wgpuDeviceCreateTexture",
          "WGPURenderPipeline": "wgpuDeviceCreateRenderPipeline",
          "WGPUShaderModule": "wgpuDeviceCreateShaderModule"}
# Objects that one thread at a time uses, and whose handles are not to be released meanwhile.
OWN_THREAD = {"WGPUCommandEncoder", "WGPUComputePassEncoder", "WGPURenderPassEncoder", "WGPURenderBundleEncoder"}


class Writer:
    def __init__(self, include, output):
        self.abi = Abi(include)
        self.headers = self.abi.headers
        self.output = output
        text = "\n".join(Path(include, "webgpu", name).read_text(encoding="utf-8") for name in ("webgpu.h", "wgpu.h"))
        self.extensions = self._extensions(text)
        self.callbacks = self._callbacks(text)
        self.handles = sorted(self.headers.handles)

    def _extensions(self, text):
        """Struct → what its member nextInChain may lead to, by the words of the header."""
        found = {}
        pattern = r"typedef struct (WGPU\w+) \{\s*/\*\*((?:(?!\*/).)*)\*/\s*(?:const )?WGPUChainedStruct \*nextInChain"
        for struct, words in re.findall(pattern, text, flags=re.S):
            names = set(re.findall(r"@ref (WGPU\w+)", words))
            if "SourceXxx" in words:
                names |= {name for name in self.headers.structs if name.startswith("WGPUSurfaceSource")}
            found[struct] = sorted(n for n in names if self.s_type(n))
        return found

    def s_type(self, struct):
        name = f"WGPUSType_{struct.removeprefix('WGPU')}"
        return name if name in self.headers.s_types else None

    @staticmethod
    def _callbacks(text):
        source = re.sub(r"/\*.*?\*/|//[^\n]*", " ", text, flags=re.S)
        found = {}
        for name, parameters in re.findall(r"typedef\s+void\s+\(\*(WGPU\w+Callback)\)\(([^)]*)\)", source):
            parameters = " ".join(re.sub(r"WGPU_NULLABLE", "", parameters).split())
            if "userdata1" in parameters:
                found[name] = parameters
        return found

    def line(self, text=""):
        print(text, file=self.output)

    def write(self):
        self.line("/* Written by calls.py. */")
        self.kinds()
        for name, parameters in self.callbacks.items():
            self.callback(name, parameters)
        for struct in self.headers.structs:
            self.line(f"__attribute__((unused)) static void fill_{struct}(Input *in, {struct} *value);")
        for struct in self.headers.structs:
            self.struct(struct)
        functions = [f for f in self.abi.functions.values() if f.name not in LEFT_OUT]
        for function in functions:
            self.function(function)
        self.table(functions)

    def kinds(self):
        self.line("enum {")
        for handle in self.handles:
            self.line(f"    KIND_{handle},")
        self.line("    KINDS\n};")
        self.line(f"_Static_assert(KINDS <= MOST_KINDS, \"world.h has no room for {len(self.handles)} kinds\");")
        for handle in self.handles:
            name = handle.removeprefix("WGPU")
            self.line(f"static void release_{handle}(void *handle) {{ wgpu{name}Release(({handle})handle); }}")
            self.line(f"static void hold_{handle}(void *handle) {{ wgpu{name}AddRef(({handle})handle); }}")
        makers = {}
        for f in self.abi.functions.values():
            makers.setdefault(f.result, f.name)
        makers.update(MAKERS)
        for handle in self.handles:
            if makers.get(handle):
                self.line(f"static void call_{makers[handle]}(Input *in);")
        self.line("static const Kind kinds[KINDS] = {")
        for handle in self.handles:
            maker = makers.get(handle)
            self.line(f'    {{"{handle}", release_{handle}, hold_{handle}, '
                      f'{f"call_{maker}" if maker else "NULL"}, {str(handle in OWN_THREAD).lower()}}},')
        self.line("};")
        code = "".join(f'\n    "{line}\\n"' for line in SHADER.decode().strip().split("\n"))
        self.line(f"static const char shader[] = {code};")

    def callback(self, name, parameters):
        self.line(f"static void on_{name}({parameters})\n{{")
        for parameter in parameters.split(","):
            words = parameter.replace("*", " * ").split()
            type_, variable = words[0], words[-1]
            if type_ in self.headers.handles and "*" not in words:
                self.line(f"    keep(KIND_{type_}, {variable});")
            elif type_ == "WGPUStringView":
                self.line(f"    listen({variable});")
            elif not variable.startswith("userdata"):
                self.line(f"    (void){variable};")
        often = "false" if name != "WGPUUncapturedErrorCallback" else "true"
        self.line(f"    (void)userdata2;\n    called(userdata1, {often});\n}}")

    # -- values ----------------------------------------------------------------------------------

    def hint(self, owner, name, default):
        value = HINTS.get((owner, name), HINTS.get(name, default))
        return default if value is None else value

    def scalar(self, type_, owner, name):
        """An expression for a value of a type that is no struct."""
        kind = self.abi.kind(type_)
        if type_ == "WGPUCallbackMode":
            return f"({type_})enumeration(in, {self.array(type_)}, 3)"
        if kind == "STRING":
            hint = self.hint(owner, name, b"x")
            if (owner, name) in NEVER:
                return "(WGPUStringView)WGPU_STRING_VIEW_INIT"
            return "string(in, shader)" if hint == SHADER else f'string(in, "{hint.decode()}")'
        if kind == "HANDLE":
            null = self.hint(owner, name, None) == "null"
            return f"({type_})handle(in, KIND_{type_}, {str(null).lower()})"
        if kind == "ENUM":
            values = self.headers.enums[type_]
            hint = self.hint(owner, name, min((v for v in values if v), default=0))
            if owner == "WGPURequestAdapterOptions" and name == "backendType":
                hint = 1
            return f"({type_})enumeration(in, {self.array(type_)}, {self.plain(hint):#x})"
        if kind == "FLAGS":
            return f"flags(in, UINT64_C({self.headers.flags[type_]:#x}), UINT64_C({self.plain(self.hint(owner, name, 0)):#x}))"
        if kind == "BOOL":
            return f"(WGPUBool)number(in, 32, {self.plain(self.hint(owner, name, 0))})"
        if kind == "FLOAT":
            return f"({type_})real(in, {float(self.plain(self.hint(owner, name, 0)))})"
        bits = 8 * self.abi.ffi.sizeof(type_)
        if name == "timeoutNS":
            return "number(in, 8, 0)"
        if owner == "WGPUFuture":
            return "future(in)"
        return f"({type_})number(in, {bits}, UINT64_C({self.plain(self.hint(owner, name, 0))}))"

    @staticmethod
    def plain(value):
        return 0 if isinstance(value, (bytes, str)) else value

    def array(self, type_):
        values = ", ".join(f"{v:#x}" for v in self.headers.enums[type_])
        return f"(const uint32_t[]){{{values}}}, {len(self.headers.enums[type_])}"

    def struct(self, struct):
        counts = self.abi.counts(struct)
        self.line(f"\nstatic void fill_{struct}(Input *in, {struct} *value)\n{{\n    (void)in, (void)value;")
        initial = self.headers.initializers.get(struct)
        self.line(f"    *value = ({struct}){initial};" if initial else "    memset(value, 0, sizeof *value);")
        for type_, pointer, name, nullable in self.headers.structs[struct]:
            if type_ == "WGPUChainedStruct":
                if pointer:
                    self.chain(struct)
                continue
            kind = self.headers.kind(type_, pointer)
            if type_.endswith("Callback") and type_ in self.callbacks:
                self.line(f"    value->{name} = chance(in) ? NULL : on_{type_};")
                self.line(f"    value->userdata1 = expect_call(in, value->{name} != NULL);")
            elif type_ == "void" or kind == "OPAQUE" or name in counts.values():
                continue
            elif pointer:
                count = counts.get(name)
                null = self.hint(struct, name, None) == "null" or (count and self.hint(struct, count, 1) == 0)
                self.items(f"value->{name}", type_, struct, name, null, count and f"value->{count}",
                           count and next(t for t, _, n, _ in self.headers.structs[struct] if n == count))
            elif kind == "STRUCT":
                self.line(f"    fill_{type_}(in, &value->{name});")
            else:
                self.line(f"    value->{name} = {self.scalar(type_, struct, name)};")
        self.line("}")

    def items(self, place, type_, owner, name, null, count, count_type):
        """A pointer to what the call reads: one, or as many as are counted."""
        self.line("    {")
        huge = "true" if count and count_type == "size_t" and type_ != "void" else "false"
        many = f"how_many(in, {1 - bool(null)}, {'MOST_BYTES' if type_ == 'void' else 'MOST_ITEMS'}, {'true' if count else 'false'})"
        if type_ == "void":
            usual = "MOST_BYTES" if owner == "wgpuQueueWriteTexture" else 16
            many = f"how_many(in, {usual}, MOST_BYTES, {'true' if count else 'false'})"
        self.line(f"        size_t many = {many};")
        item = "unsigned char" if type_ == "void" else type_
        self.line(f"        {item} *items = many ? lend(in, many * sizeof *items) : NULL;")
        self.line("        for (size_t i = 0; i < many; i++) {")
        if type_ == "void":
            self.line("            items[i] = byte(in);")
        elif type_ in self.headers.structs:
            self.line("            fill_%s(in, &items[i]);" % type_)
        else:
            self.line(f"            items[i] = {self.scalar(type_, owner, name)};")
        self.line("        }")
        self.line(f"        {place} = items;")
        if count:
            self.line(f"        {count} = ({count_type})told(in, many, {huge});")
        self.line("    }")

    def chain(self, struct):
        extensions = self.extensions.get(struct, [])
        source = struct == "WGPUShaderModuleDescriptor"
        self.line("    value->nextInChain = NULL;")
        if not extensions:
            self.line("    if (chance(in)) {\n        value->nextInChain = stranger(in);\n    }")
            return
        self.line(f"    switch (choose(in, {int(source)}, {len(extensions) + 2})) {{")
        order = sorted(extensions, key=lambda name: name != "WGPUShaderSourceWGSL")
        for number, extension in enumerate(order, 1):
            self.line(f"    case {number}: {{")
            self.line(f"        {extension} *link = lend(in, sizeof *link);")
            self.line(f"        fill_{extension}(in, link);")
            self.line(f"        link->chain.sType = (WGPUSType){self.s_type(extension)};")
            self.line("        link->chain.next = chance(in) ? &link->chain : NULL;")
            self.line("        value->nextInChain = &link->chain;\n        break;\n    }")
        self.line(f"    case {len(order) + 1}:\n        value->nextInChain = stranger(in);\n        break;\n    }}")

    # -- calls -----------------------------------------------------------------------------------

    def function(self, function):
        name, headers = function.name, self.headers
        counts = self.abi.counts_of_parameters(function)
        self.line(f"\nstatic void call_{name}(Input *in)\n{{\n    (void)in;")
        after = []
        first = function.parameters[0] if function.parameters else None
        of_object = first and first.type in headers.handles and not first.pointer
        reads = re.match(r"wgpu[A-Z][a-z]+(?:[A-Z][a-z]+)*?(Get|Has|Is)[A-Z]", name) and function.result != "WGPUFuture"
        if of_object and (first.type in OWN_THREAD or reads):
            self.line("    guard(in);")
        types = {p.name: p.type for p in function.parameters}
        for p in function.parameters:
            if p.name in counts.values():
                self.line(f"    {p.type} {p.name} = 0;")
        for p in function.parameters:
            if p.name in counts.values():
                continue
            self.parameter(function, p, counts.get(p.name), types, after)
        arguments = ", ".join(p.name for p in function.parameters)
        call = f"{name}({arguments})"
        if name.endswith("AddRef"):
            self.line(f"    hold(KIND_{first.type}, {first.name});\n}}")
            return
        if name.endswith("Release"):
            self.line(f"    let_go(KIND_{first.type}, {first.name});\n}}")
            return
        self.result(function, call)
        for line in after:
            self.line(f"    {line}")
        if USES_UP.fullmatch(name):
            self.line(f"    used_up(KIND_{first.type}, {first.name});")
        self.line("}")

    def result(self, function, call):
        if function.result in self.headers.handles:
            self.line(f"    keep(KIND_{function.result}, {call});")
        elif function.result == "WGPUFuture":
            self.line(f"    promised(in, {call});")
        elif function.name.endswith("MappedRange") and function.result.endswith("*"):
            writable = str("const" not in function.result).lower()
            self.line(f"    void *memory = (void *)(uintptr_t){call};")
            self.line("    size_t reach = size == WGPU_WHOLE_MAP_SIZE && memory ? wgpuBufferGetSize(buffer) - offset : size;")
            self.line(f"    touch(in, memory, reach, {writable});")
        elif function.name == "wgpuQueueBeginWriteBuffer":
            self.line(f"    opened_write({call}, size);")
        elif function.name == "wgpuInstanceEnumerateAdapters":
            self.line(f"    size_t found = {call};")
        elif function.result == "void":
            self.line(f"    {call};")
        else:
            self.line(f"    (void){call};")

    def parameter(self, function, p, count, types, after):
        headers, name = self.headers, function.name
        if p.type in headers.handles and not p.pointer:
            self.line(f"    {p.type} {p.name} = ({p.type})handle(in, KIND_{p.type}, false);")
        elif p.type == "void":
            if p.name.startswith("userdata") or not p.pointer:
                self.line(f"    void *{p.name} = NULL;")
            elif name == "wgpuQueueEndWriteBuffer":
                self.line(f"    void *{p.name} = open_write(in);")
            else:
                self.line(f"    {'const ' if p.const else ''}void *{p.name};")
                self.items(p.name, "void", name, p.name, False, count, types.get(count))
                if not p.const:
                    self.line(f"    {p.name} = lend(in, MOST_BYTES);")
        elif p.type.endswith(("Callback", "Callback2")):
            self.line(f"    {p.type} {p.name} = NULL;")
        elif p.pointer and not p.const:
            self.output_parameter(function, p, after)
        elif p.pointer:
            self.line(f"    const {p.type} *{p.name};")
            null = p.nullable or self.hint(name, p.name, None) == "null"
            self.items(p.name, p.type, name, p.name, null, count, types.get(count))
            if p.type == "WGPUCommandBuffer":
                after.append(f"for (size_t i = 0; {p.name} && {count} <= MOST_ITEMS && i < {count}; i++) "
                             f"{{ used_up(KIND_{p.type}, {p.name}[i]); }}")
        elif name.endswith("FreeMembers"):
            self.line(f"    {p.type} {p.name} = {{0}};")
        elif p.type in headers.structs:
            self.line(f"    {p.type} {p.name};\n    fill_{p.type}(in, &{p.name});")
        else:
            self.line(f"    {p.type} {p.name} = {self.scalar(p.type, name, p.name)};")

    def output_parameter(self, function, p, after):
        """What the call fills in, and what is to be done with it."""
        is_struct = p.type in self.headers.structs
        many = 64 if not is_struct else "MOST_ITEMS"
        self.line(f"    {p.type} *{p.name} = chance(in) ? NULL : lend(in, {many} * sizeof *{p.name});")
        if is_struct:
            reads = p.type == "WGPUFutureWaitInfo" or self.extensions.get(p.type)
            self.line(f"    for (size_t i = 0; {p.name} && i < MOST_ITEMS; i++) {{")
            if reads:
                self.line(f"        fill_{p.type}(in, &{p.name}[i]);")
            else:
                self.line(f"        memset(&{p.name}[i], 0, sizeof {p.name}[i]);")
            self.line("    }")
            if p.type == "WGPUFutureWaitInfo":
                count = self.abi.counts_of_parameters(function)[p.name]
                self.line(f"    {count} = {p.name} ? how_many(in, 1, MOST_ITEMS, true) : 0;")
            frees = f"wgpu{p.type.removeprefix('WGPU')}FreeMembers"
            if frees in self.abi.functions:
                after.append(f"if ({p.name}) {{ {frees}(*{p.name}); }}")
            for type_, pointer, field, _ in self.headers.structs[p.type]:
                if type_ in self.headers.handles and not pointer:
                    after.append(f"if ({p.name}) {{ keep(KIND_{type_}, {p.name}->{field}); }}")
        elif p.type in self.headers.handles:
            after.append(f"for (size_t i = 0; {p.name} && i < found; i++) {{ keep(KIND_{p.type}, {p.name}[i]); }}")

    def table(self, functions):
        self.line("\nstatic const Function functions[] = {")
        for hash_, name in sorted((self.hash(f.name), f.name) for f in functions):
            self.line(f'    {{{hash_:#06x}, "{name}", call_{name}}},')
        self.line("};")

    @staticmethod
    def hash(name):
        """So that inputs go on to mean what they meant when functions are added."""
        value = 0x811C9DC5
        for character in name.encode():
            value = (value ^ character) * 0x01000193 & 0xFFFFFFFF
        return (value >> 16 ^ value) & 0xFFFF


def main():
    include, output = sys.argv[1:]
    with open(output, "w", encoding="utf-8") as file:
        Writer(include, file).write()


if __name__ == "__main__":
    main()
