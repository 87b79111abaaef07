"""Handles with their methods, and functions without an object."""

from names import wrapped
from structs import CALLBACK_INFO, array_pairs, callback_text, callback_type

# What WebGPU itself has as defaults of trailing parameters, by function and parameter; "*" is any function.
DEFAULTS = {
    ("*", "instanceCount"): "1", ("*", "firstVertex"): "0", ("*", "firstInstance"): "0", ("*", "firstIndex"): "0",
    ("*", "baseVertex"): "0", ("*", "workgroupCountY"): "1", ("*", "workgroupCountZ"): "1",
    ("ClearBuffer", "offset"): "0", ("ClearBuffer", "size"): "kWholeSize",
    ("SetVertexBuffer", "offset"): "0", ("SetVertexBuffer", "size"): "kWholeSize",
    ("SetIndexBuffer", "offset"): "0", ("SetIndexBuffer", "size"): "kWholeSize",
    ("GetMappedRange", "offset"): "0", ("GetMappedRange", "size"): "kWholeMapSize",
    ("GetConstMappedRange", "offset"): "0", ("GetConstMappedRange", "size"): "kWholeMapSize",
}
# These are written by hand, in end.hpp, where it says why.
BY_HAND = {"wgpuSetLogCallback", "wgpuSetLogCallback2"}


class Classes:
    def __init__(self, headers, names, structs):
        self.headers, self.names, self.structs = headers, names, structs
        self.methods = {None: []} | {o.name: [] for o in headers.objects}
        for function in headers.functions:
            if function.name not in BY_HAND and not function.name.endswith(("AddRef", "Release", "FreeMembers")):
                self.methods[names.owners[function.name]].append(function)

    def name(self, function):
        return function.short.removeprefix((self.names.owners[function.name] or "WGPU")[4:])

    def parameters(self, function):
        return function.parts[1:] if self.names.owners[function.name] else function.parts

    def lines(self):
        for handle in self.headers.objects:
            name = handle.short
            yield from self.names.comment(handle.doc)
            yield f"class {name} : public ObjectBase<{name}, {handle.name}> {{"
            yield "  public:"
            yield "    using ObjectBase::ObjectBase;"
            yield "    using ObjectBase::operator=;"
            for method in self.methods[handle.name]:
                yield ""
                yield from self.declaration(method, "    ")
                if method.name == "wgpuInstanceWaitAny":
                    yield "    /// Waits for one future."
                    yield "    WaitStatus WaitAny(Future future, uint64_t timeoutNS) const noexcept;"
            yield ""
            yield "  private:"
            yield f"    friend class ObjectBase<{name}, {handle.name}>;"
            for ours, theirs in (("AddReference", "AddRef"), ("ReleaseReference", "Release")):
                yield f"    static void {ours}({handle.name} handle) noexcept {{ wgpu{name}{theirs}(handle); }}"
            yield "};"
            yield ""
        for function in self.methods[None]:
            yield from self.declaration(function, "")
            yield ""

    def declaration(self, function, indent):
        name, owner = self.name(function), self.names.owners[function.name]
        const = " const" if owner else ""
        parameters = self.parameters(function)
        yield from self.names.comment(function.doc, indent)
        callback = self.callback(function)
        if callback:
            yield from wrapped(callback_text(self.headers, self.names, callback), indent)
            before = "".join(f"{self.parameter(p)}, " for p in parameters[:-1])
            yield f"{indent}template <typename F>"
            yield f"{indent}Future {name}({before}CallbackMode callbackMode, F &&callback){const};"
            yield f"{indent}/// The same, with `userdata` as a parameter more at the end."
            yield f"{indent}template <typename F, typename T>"
            yield f"{indent}Future {name}({before}CallbackMode callbackMode, F &&callback, T userdata){const};"
            return
        for p in parameters:
            if p.type.endswith("*") and "const" not in p.type and self.names.kind(self.names.base(p.type)) == "objects":
                yield f"{indent}/// `{p.name}` are null before: what they had would not be released."
        result = self.result(function)
        const += " noexcept"  # so that callers need not know what to clean up
        yield f"{indent}{result}{name}({', '.join(self.declared(function, parameters))}){const};"
        for text, shorter, given in self.overloads(function, parameters):
            declared = ", ".join(shorter)
            yield f"{indent}/// The same, with {text}."
            back = "" if function.result == "void" else "return "
            yield f"{indent}{result}{name}({declared}){const} {{ {back}{name}({given}); }}"

    def overloads(self, function, parameters):
        """An array as one parameter, whatever holds it, and bytes as well."""
        pairs = list(array_pairs(parameters))
        pairs += [(size, data) for data, size in zip(parameters, parameters[1:])
                  if data.type == "void const *" and size.type in ("size_t", "uint32_t")]
        pairs += [(size, data) for size, data in zip(parameters, parameters[1:])
                  if data.type == "void const *" and size.type == "uint32_t" and size.name == "sizeBytes"]
        for count, array in pairs:
            is_bytes = array.type == "void const *"
            span = "Bytes" if is_bytes else f"Span<{self.names.type(array.type).removesuffix('*').strip()}>"
            shorter = [f"{span} {array.name}" if p is array else self.parameter(p) for p in parameters if p is not count]
            size = f"{array.name}.size()"
            if count.type != "size_t":
                size = f"static_cast<{count.type}>({size})"
            given = ", ".join(f"{array.name}.data()" if p is array else size if p is count else p.name for p in parameters)
            yield "the bytes of a container" if is_bytes else "a container, an array or a braced list", shorter, given
        if function.name.endswith("SetBindGroup"):
            yield "no dynamic offsets", [self.parameter(p) for p in parameters[:2]], "groupIndex, group, 0, nullptr"

    def callback(self, function):
        info = function.parts[-1].type if function.parts else ""
        return info.removesuffix("Info") if CALLBACK_INFO.fullmatch(info) else None

    def parameter(self, parameter):
        type_, kind = parameter.type, self.names.kind(parameter.type)
        if kind == "objects":
            return f"{self.names.type(type_)} const &{parameter.name}"
        if type_ == "WGPUBool":
            return f"bool {parameter.name}"
        type_ = self.names.type(type_)
        return f"{type_}{'' if type_.endswith('*') else ' '}{parameter.name}"

    def declared(self, function, parameters):
        """Parameters with the defaults that those at the end have."""
        declared, may_have = [], True
        for p in reversed(parameters):
            name = self.name(function)
            default = DEFAULTS.get((name, p.name)) or DEFAULTS.get(("*", p.name))
            if default is None and p.nullable and p.type.endswith("*"):
                default = "nullptr"
            may_have = may_have and default is not None
            declared.append(self.parameter(p) + (f" = {default}" if may_have else ""))
        return reversed(declared)

    def result(self, function):
        if function.result == "WGPUStatus":
            return "ConvertibleStatus "
        type_ = "bool" if function.result == "WGPUBool" else self.names.type(function.result)
        return type_ if type_.endswith("*") else f"{type_} "

    def passed(self, parameter):
        """A parameter as C takes it."""
        name, type_ = parameter.name, parameter.type
        if type_.endswith("*"):
            base = self.names.base(type_)
            return f"reinterpret_cast<{type_}>({name})" if self.names.kinds.get(base) else name
        kind = self.names.kind(type_)
        if kind == "objects":
            return f"{name}.Get()"
        return f"static_cast<{type_}>({name})" if kind in ("enums", "flags") or type_ == "WGPUBool" else name

    def returned(self, function, call):
        result, kind = function.result, self.names.kind(function.result)
        if result == "void":
            return f"{call};"
        if kind == "objects":
            return f"return {result[4:]}::Acquire({call});"
        if kind in ("enums", "flags"):
            return f"return static_cast<{result[4:]}>({call});"
        if result == "WGPUBool":
            return f"return {call} != WGPU_FALSE;"
        if result == "WGPUFuture":
            return f"return Future{{{call}.id}};"
        return f"return {call};"

    def definitions(self):
        for owner, functions in self.methods.items():
            for function in functions:
                yield from self.definition(owner, function)

    def definition(self, owner, function):
        scope, const = (f"{owner[4:]}::", " const") if owner else ("", "")
        parameters = self.parameters(function)
        given = (["Get()"] if owner else []) + [self.passed(p) for p in parameters]
        name = self.name(function)
        if self.callback(function):
            yield from self.with_callback(function, scope + name, given[:-1], parameters[:-1], const)
            return
        yield f"inline {self.result(function)}{scope}{name}({', '.join(self.parameter(p) for p in parameters)}){const} noexcept"
        yield "{"
        for p in parameters:
            yield from self.emptied(p)
        call = f"{function.name}({', '.join(given)})"
        yield f"    {self.returned(function, call)}"
        yield "}"
        yield ""

    def emptied(self, parameter):
        """What a struct owns that the library is about to write over."""
        if not parameter.type.endswith("*") or "const" in parameter.type:
            return
        struct = self.structs.by_name.get(self.names.base(parameter.type))
        if struct is None:
            return
        objects = [m.name for m in struct.parts if self.names.kind(m.type) == "objects"]
        if struct.name in self.structs.owning or objects:
            yield f"    if ({parameter.name}) {{"
            if struct.name in self.structs.owning:
                yield f"        {parameter.name}->FreeMembers();"
            for name in objects:
                yield f"        {parameter.name}->{name} = nullptr;"
            yield "    }"

    def with_callback(self, function, name, given, parameters, const):
        callback = self.callback(function).removeprefix("WGPU")
        declared = "".join(f"{self.parameter(p)}, " for p in parameters)
        passed = "".join(f"{p.name}, " for p in parameters)
        yield "template <typename F>"
        yield f"Future {name}({declared}CallbackMode callbackMode, F &&callback){const}"
        yield "{"
        yield f"    using Callback = detail::{callback}<std::decay_t<F>>;"
        yield "    auto info = Callback::Begin(callbackMode, std::forward<F>(callback));"
        if callback == "RequestDeviceCallback":
            yield "    detail::DeviceRequest request(descriptor);"
            given = [given[0], "request.Descriptor()"]
        yield f"    WGPUFuture future = {function.name}({', '.join([*given, 'info'])});"
        yield "    if (future.id == 0) {"
        yield "        Callback::Function::Drop(info.userdata1);"
        if callback == "RequestDeviceCallback":
            yield "        request.Drop();"
        yield "    }"
        yield "    return Future{future.id};"
        yield "}"
        yield ""
        yield "template <typename F, typename T>"
        yield f"Future {name}({declared}CallbackMode callbackMode, F &&callback, T userdata){const}"
        yield "{"
        method = name.split("::")[-1]
        yield f"    return {method}({passed}callbackMode,"
        yield "        detail::WithUserdata<std::decay_t<F>, T>{std::forward<F>(callback), userdata});"
        yield "}"
        yield ""

    def callbacks(self):
        """What C calls, for each kind of callback and each type of what is called."""
        for callback in self.headers.callbacks:
            info = f"{callback.name}Info"
            if callback.name in ("WGPULogCallback", "WGPULogCallback2") or self.names.is_plain(callback.name):
                continue
            is_held = any(m.type == info for s in self.structs.written() for m in s.parts)
            parameters = ", ".join(f"{p.type}{'' if p.type.endswith('*') else ' '}{p.name}" for p in callback.parts)
            passed = ", ".join(self.taken(p) for p in callback.parts[:-2])
            yield "template <typename F>"
            yield f"struct {callback.short} {{"
            yield f"    static void Run({parameters}) noexcept"
            yield "    {"
            run = "RunHeld<F>" if is_held else "Once<F>::Run"
            yield f"        {run}(userdata1, userdata2, {passed});"
            yield "    }"
            if not is_held:
                yield "    using Function = Once<F>;"
                yield f"    static {info} Begin(CallbackMode mode, F function)"
                yield "    {"
                yield "        Userdata kept = Function::Keep(std::move(function));"
                yield "        return {nullptr, static_cast<WGPUCallbackMode>(mode), Run, kept.pointers[0], kept.pointers[1]};"
                yield "    }"
            yield "};"
            yield ""

    def taken(self, parameter):
        """What a callback gets, in C++: an object with its reference, what is lent as it is."""
        name, type_ = parameter.name, parameter.type
        kind = self.names.kind(self.names.base(type_))
        if kind == "objects" and type_.endswith("*"):
            return f"*reinterpret_cast<{self.names.type(type_)}>({name})"
        if kind == "objects":
            return f"{type_[4:]}::Acquire({name})"
        if kind == "structs" and type_.endswith("*"):
            return f"reinterpret_cast<{self.names.type(type_)}>({name})"
        return f"static_cast<{self.names.type(type_)}>({name})" if kind == "enums" else f"StringView({name})"

    def setters(self):
        """The methods of structs that keep callbacks."""
        for struct in self.structs.written():
            for member in struct.parts:
                if CALLBACK_INFO.fullmatch(member.type):
                    callback = member.type.removeprefix("WGPU").removesuffix("Info")
                    has_mode = any(m.name == "mode" for m in self.structs.by_name[member.type].parts)
                    yield "template <typename F>"
                    yield f"void {struct.short}::Set{callback}({'CallbackMode callbackMode, ' if has_mode else ''}F &&callback)"
                    yield "{"
                    yield "    using Function = std::decay_t<F>;"
                    yield f"    {member.name}.Set(detail::{callback}<Function>::Run, Function(std::forward<F>(callback)));"
                    if has_mode:
                        yield f"    {member.name}.Get().mode = static_cast<WGPUCallbackMode>(callbackMode);"
                    yield "}"
                    yield ""

    def futures(self):
        """Functions that return what a callback brings."""
        done = set()
        for functions in self.methods.values():
            for function in functions:
                callback = self.callback(function)
                if callback and "CompilationInfo" not in callback:
                    yield from self.outcome(callback, done)
                    yield from self.future(function, callback)

    def outcome(self, callback, done):
        if callback in done:
            return
        done.add(callback)
        (entity,) = [c for c in self.headers.callbacks if c.name == callback]
        yield f"/// What {callback[4:]} brings."
        yield f"struct {self.outcome_name(callback)} {{"
        for p in entity.parts[:-2]:
            type_ = "std::string" if p.type == "WGPUStringView" else self.names.type(p.type)
            yield f"    {type_} {p.name} = {{}};"
        yield f"    explicit operator bool() const noexcept {{ return status == {entity.parts[0].type[4:]}::Success; }}"
        yield "};"
        yield ""

    @staticmethod
    def outcome_name(callback):
        return callback.removeprefix("WGPU").removesuffix("Callback") + "Outcome"

    def future(self, function, callback):
        (entity,) = [c for c in self.headers.callbacks if c.name == callback]
        owner = self.names.owners[function.name]
        object_name = owner[4:5].lower() + owner[5:]
        parameters = self.parameters(function)[:-1]
        declared = ", ".join([f"{owner[4:]} const &{object_name}", *self.declared(function, parameters)])
        passed = "".join(f"{p.name}, " for p in parameters)
        takes = ", ".join(callback_type(self.names, p) for p in entity.parts[:-2])
        brings = ", ".join(f"std::string(std::string_view({p.name}))" if p.type == "WGPUStringView"
                           else f"std::move({p.name})" if self.names.kind(p.type) == "objects" else p.name
                           for p in entity.parts[:-2])
        outcome = self.outcome_name(callback)
        yield f"/// {self.names.function(function.name)}, with a std::future for what it brings."
        yield f"inline std::future<{outcome}> {self.name(function)}({declared})"
        yield "{"
        yield f"    std::promise<{outcome}> promise;"
        yield f"    std::future<{outcome}> future = promise.get_future();"
        yield f"    {object_name}.{self.name(function)}({passed}CallbackMode::AllowSpontaneous,"
        yield f"        [promise = std::move(promise)]({takes}) mutable {{ promise.set_value({{{brings}}}); }});"
        yield "    return future;"
        yield "}"
        yield ""
