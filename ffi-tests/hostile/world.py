"""A device with all kinds of objects, and arguments that a call of any function may be given.

What is built is remembered place by place (`descriptor.entries[0].buffer`), and one place can be
given another value: that is how calls become hostile.
"""

SHADER = b"""
@group(0) @binding(0) var<storage, read_write> numbers: array<u32>;
@compute @workgroup_size(1) fn cs() { numbers[0] = 1u; }
@vertex fn vs() -> @builtin(position) vec4f { return vec4f(); }
@fragment fn fs() -> @location(0) vec4f { return vec4f(); }
"""

# Values that are valid, by struct and member, by member alone, or by function and parameter.
HINTS = {
    "usage": None, "size": 16, "width": 4, "height": 4, "depthOrArrayLayers": 1, "sampleCount": 1,
    "mipLevelCount": 1, "count": 1, "maxAnisotropy": 1, "lodMaxClamp": 32.0, "mask": 0xFFFFFFFF,
    "bytesPerRow": 256, "rowsPerImage": 4, "arrayLayerCount": 1, "depthSlice": 0xFFFFFFFF,
    "stencilReadMask": 0xFF, "stencilWriteMask": 0xFF, "maxDrawCount": 50, "vertexCount": 3,
    "instanceCount": 1, "indexCount": 3, "workgroupCountX": 1, "workgroupCountY": 1, "workgroupCountZ": 1,
    "maxDepth": 1.0, "code": SHADER, "bindingArraySize": 0, "queryIndex": 0, "endOfPassWriteIndex": 1,
    "timeoutNS": 0, "binding": 0, "visibility": 4, "writeMask": 0xF, "unclippedDepth": 0,
    ("WGPUBufferDescriptor", "usage"): 0x8C, ("WGPUTextureDescriptor", "usage"): 0x17,
    ("WGPUTextureViewDescriptor", "usage"): 0, ("WGPUTextureViewDescriptor", "format"): 0,
    ("WGPUTextureViewDescriptor", "dimension"): 2, ("WGPUTextureDescriptor", "dimension"): 2,
    ("WGPUTextureDescriptor", "viewFormatCount"): 0, ("WGPUBindGroupLayoutEntry", "buffer.type"): 3,
    ("WGPUBufferBindingLayout", "type"): 3, ("WGPUSamplerBindingLayout", "type"): 0,
    ("WGPUTextureBindingLayout", "sampleType"): 0, ("WGPUTextureBindingLayout", "viewDimension"): 0,
    ("WGPUStorageTextureBindingLayout", "access"): 0, ("WGPUStorageTextureBindingLayout", "format"): 0,
    ("WGPUStorageTextureBindingLayout", "viewDimension"): 0,
    ("WGPUBufferBindingLayout", "minBindingSize"): 0,
    ("WGPUComputeState", "entryPoint"): b"cs", ("WGPUVertexState", "entryPoint"): b"vs",
    ("WGPUFragmentState", "entryPoint"): b"fs", ("WGPUComputeState", "constantCount"): 0,
    ("WGPUVertexState", "constantCount"): 0, ("WGPUFragmentState", "constantCount"): 0,
    ("WGPUVertexState", "bufferCount"): 0, ("WGPURenderPipelineDescriptor", "depthStencil"): "null",
    ("WGPURenderPipelineDescriptor", "layout"): "null",
    ("WGPUPrimitiveState", "stripIndexFormat"): 0, ("WGPUPrimitiveState", "topology"): 4,
    ("WGPUColorTargetState", "format"): 0x16, ("WGPUColorTargetState", "blend"): "null",
    ("WGPUBindGroupEntry", "sampler"): "null", ("WGPUBindGroupEntry", "textureView"): "null",
    ("WGPURenderPassDescriptor", "depthStencilAttachment"): "null",
    ("WGPURenderPassDescriptor", "timestampWrites"): "null",
    ("WGPURenderPassColorAttachment", "resolveTarget"): "null",
    ("WGPUComputePassDescriptor", "timestampWrites"): "null",
    ("WGPUSamplerDescriptor", "compare"): 0, ("WGPUDeviceDescriptor", "requiredFeatureCount"): 0,
    ("WGPUDeviceDescriptor", "requiredLimits"): "null",
    ("WGPUInstanceDescriptor", "requiredFeatureCount"): 0,
    ("WGPUInstanceDescriptor", "requiredLimits"): "null",
    ("WGPURequestAdapterOptions", "compatibleSurface"): "null",
    ("WGPURequestAdapterOptions", "backendType"): None,
    ("WGPUPipelineLayoutDescriptor", "immediateSize"): 0,
    ("WGPUQuerySetDescriptor", "type"): 1, ("WGPUExtent3D", "width"): 4,
    ("WGPURenderBundleEncoderDescriptor", "depthStencilFormat"): 0,
    ("WGPUConstantEntry", "key"): b"x",
    "format": 0x16, "colorFormats": 0x16, "aspect": 1, "loadOp": 2, "storeOp": 1, "filter": 1, "mode": 3,
    "WGPUCallbackMode": 3, "indexFormat": 1, "destinationOffset": 0, "procName": b"wgpuCreateInstance",
}
# Objects that a call is made on: new ones each time, as the call may use them up.
FRESH = ("WGPUCommandEncoder", "WGPUComputePassEncoder", "WGPURenderPassEncoder", "WGPURenderBundleEncoder",
         "WGPUCommandBuffer", "WGPUBuffer", "WGPUTexture", "WGPUQuerySet")


class World:
    def __init__(self, abi, library, backend):
        self.abi, self.ffi, self.lib, self.backend = abi, abi.ffi, library, backend
        self.told = 0  # how often any callback has run
        self.visible = 0  # errors, warnings and callbacks that tell of a failure
        self.keep = []
        self.callbacks = {}
        self._listen()
        self.instance = self._instance()
        self.objects, self.others, self.elsewhere = {}, {}, {}
        self.adapter, self.device, self.queue = self._device(self.instance)
        self.objects = self._objects(self.device, self.queue, self.adapter, self.instance)
        adapter, device, queue = self._device(self.instance)
        self.others = self._objects(device, queue, adapter, self.instance)
        instance = self._instance()
        adapter, device, queue = self._device(instance)
        self.elsewhere = self._objects(device, queue, adapter, instance)
        self.released = self._released()
        self.objects.update(self._objects(self.device, self.queue, self.adapter, self.instance))
        self.visible = 0

    # -- hearing ---------------------------------------------------------------------------------

    def _listen(self):
        def on_log(level, message, userdata):
            self.visible += level <= 2
        self.callbacks["log"] = self.ffi.callback("WGPULogCallback", on_log)
        self.lib.wgpuSetLogCallback(self.callbacks["log"], self.ffi.NULL)
        self.lib.wgpuSetLogLevel(2)

    def callback(self, type_):
        """One for each type of callback: whatever it is told that is not success is visible."""
        if type_ not in self.callbacks:
            def heard(*arguments):
                self.told += 1
                if type_ == "WGPUUncapturedErrorCallback":
                    self.visible += 1
                elif type_ != "WGPUDeviceLostCallback":
                    self.visible += int(arguments[0]) != 1
                    if type_ == "WGPUPopErrorScopeCallback":
                        self.visible += int(arguments[1]) > 1
                    if len(arguments) > 1 and isinstance(arguments[1], self.ffi.CData):
                        self._got(arguments[1])
                self.last = arguments
            self.callbacks[type_] = self.ffi.callback(type_, heard)
        return self.callbacks[type_]

    def _got(self, value):
        name = self.ffi.typeof(value).cname.removeprefix("struct ").split("Impl")[0]
        if hasattr(self.lib, name.replace("WGPU", "wgpu", 1) + "Release") and value and self.objects:
            self.keep.append(value)

    # -- objects ---------------------------------------------------------------------------------

    def struct(self, type_, **members):
        value = self.ffi.new(f"{type_} *")
        for name, member in members.items():
            if isinstance(member, bytes):
                text = self.ffi.from_buffer(member)
                self.keep.append(text)
                member = {"data": self.ffi.cast("char *", text), "length": len(member)}
            setattr(value, name, member)
        self.keep.append(value)
        return value

    def _instance(self):
        # Whose adapters make several devices.
        features = self.ffi.new("WGPUInstanceFeatureName[1]", [3])
        descriptor = self.struct("WGPUInstanceDescriptor", requiredFeatureCount=1, requiredFeatures=features)
        return self.lib.wgpuCreateInstance(descriptor)

    def _device(self, instance):
        info = self.struct("WGPURequestAdapterCallbackInfo", mode=3, callback=self.callback("WGPURequestAdapterCallback"))
        options = self.struct("WGPURequestAdapterOptions", featureLevel=2, backendType=self.backend)
        self.lib.wgpuInstanceRequestAdapter(instance, options, info[0])
        self.lib.wgpuInstanceProcessEvents(instance)
        adapter = self.last[1]
        if not adapter:
            raise SystemExit(77)
        info = self.struct("WGPURequestDeviceCallbackInfo", mode=3, callback=self.callback("WGPURequestDeviceCallback"))
        descriptor = self.struct("WGPUDeviceDescriptor")
        descriptor.uncapturedErrorCallbackInfo.callback = self.callback("WGPUUncapturedErrorCallback")
        descriptor.deviceLostCallbackInfo.mode = 3
        self.lib.wgpuAdapterRequestDevice(adapter, descriptor, info[0])
        self.lib.wgpuInstanceProcessEvents(instance)
        return adapter, self.last[1], self.lib.wgpuDeviceGetQueue(self.last[1])

    def _objects(self, device, queue, adapter, instance):
        lib, struct = self.lib, self.struct
        make = {"WGPUInstance": instance, "WGPUAdapter": adapter, "WGPUDevice": device, "WGPUQueue": queue}
        source = struct("WGPUShaderSourceWGSL", code=SHADER)
        source.chain.sType = 2
        descriptor = struct("WGPUShaderModuleDescriptor", nextInChain=self.ffi.addressof(source.chain))
        module = make["WGPUShaderModule"] = lib.wgpuDeviceCreateShaderModule(device, descriptor)
        make["WGPUSampler"] = lib.wgpuDeviceCreateSampler(device, self.ffi.NULL)
        entry = struct("WGPUBindGroupLayoutEntry", visibility=4)
        entry.buffer.type = 3
        layout = lib.wgpuDeviceCreateBindGroupLayout(
            device, struct("WGPUBindGroupLayoutDescriptor", entryCount=1, entries=entry))
        make["WGPUBindGroupLayout"] = layout
        layouts = self.ffi.new("WGPUBindGroupLayout[1]", [layout])
        self.keep.append(layouts)
        make["WGPUPipelineLayout"] = lib.wgpuDeviceCreatePipelineLayout(
            device, struct("WGPUPipelineLayoutDescriptor", bindGroupLayoutCount=1, bindGroupLayouts=layouts))
        for type_ in FRESH:
            make[type_] = self.fresh(type_, device, make)
        make["WGPUTextureView"] = lib.wgpuTextureCreateView(make["WGPUTexture"], self.ffi.NULL)
        bound = struct("WGPUBindGroupEntry", buffer=make["WGPUBuffer"], size=16)
        make["WGPUBindGroup"] = lib.wgpuDeviceCreateBindGroup(
            device, struct("WGPUBindGroupDescriptor", layout=layout, entryCount=1, entries=bound))
        compute = struct("WGPUComputePipelineDescriptor", layout=make["WGPUPipelineLayout"])
        compute.compute.module = module
        compute.compute.entryPoint = struct("WGPUVertexState", entryPoint=b"cs").entryPoint
        make["WGPUComputePipeline"] = lib.wgpuDeviceCreateComputePipeline(device, compute)
        render = struct("WGPURenderPipelineDescriptor")
        render.vertex = struct("WGPUVertexState", module=module, entryPoint=b"vs")[0]
        target = struct("WGPUColorTargetState", format=0x16, writeMask=15)
        render.fragment = struct("WGPUFragmentState", module=module, entryPoint=b"fs", targetCount=1, targets=target)
        render.primitive.topology = 4
        render.multisample.count, render.multisample.mask = 1, 0xFFFFFFFF
        make["WGPURenderPipeline"] = lib.wgpuDeviceCreateRenderPipeline(device, render)
        make["WGPURenderBundle"] = lib.wgpuRenderBundleEncoderFinish(
            self.fresh("WGPURenderBundleEncoder", device, make), self.ffi.NULL)
        return make

    def fresh(self, type_, device=None, objects=None):
        """A new object of a type that calls use up."""
        lib, struct, device = self.lib, self.struct, device or self.device
        null = self.ffi.NULL
        if type_ == "WGPUBuffer":
            return lib.wgpuDeviceCreateBuffer(device, struct("WGPUBufferDescriptor", usage=0x3BC, size=1024))
        if type_ == "WGPUTexture":
            descriptor = struct("WGPUTextureDescriptor", usage=0x17, format=0x16, mipLevelCount=1, sampleCount=1, dimension=2)
            descriptor.size = {"width": 16, "height": 16, "depthOrArrayLayers": 1}
            return lib.wgpuDeviceCreateTexture(device, descriptor)
        if type_ == "WGPUQuerySet":
            return lib.wgpuDeviceCreateQuerySet(device, struct("WGPUQuerySetDescriptor", type=1, count=4))
        if type_ == "WGPURenderBundleEncoder":
            formats = self.ffi.new("WGPUTextureFormat[1]", [0x16])
            self.keep.append(formats)
            bundle = lib.wgpuDeviceCreateRenderBundleEncoder(device, struct(
                "WGPURenderBundleEncoderDescriptor", colorFormatCount=1, colorFormats=formats, sampleCount=1))
            ready = objects or self.objects
            if ready.get("WGPURenderPipeline"):
                lib.wgpuRenderBundleEncoderSetPipeline(bundle, ready["WGPURenderPipeline"])
                lib.wgpuRenderBundleEncoderSetIndexBuffer(bundle, ready["WGPUBuffer"], 1, 0, 64)
            return bundle
        encoder = lib.wgpuDeviceCreateCommandEncoder(device, null)
        if type_ == "WGPUCommandEncoder":
            return encoder
        if type_ == "WGPUCommandBuffer":
            return lib.wgpuCommandEncoderFinish(encoder, null)
        self.around = encoder
        ready = objects or self.objects
        if type_ == "WGPUComputePassEncoder":
            compute = lib.wgpuCommandEncoderBeginComputePass(encoder, null)
            if ready.get("WGPUComputePipeline"):
                lib.wgpuComputePassEncoderSetPipeline(compute, ready["WGPUComputePipeline"])
                lib.wgpuComputePassEncoderSetBindGroup(compute, 0, ready["WGPUBindGroup"], 0, null)
            return compute
        view = (objects or self.objects).get("WGPUTextureView") or lib.wgpuTextureCreateView(
            (objects or self.objects).get("WGPUTexture") or self.fresh("WGPUTexture", device), null)
        color = struct("WGPURenderPassColorAttachment", view=view, depthSlice=0xFFFFFFFF, loadOp=2, storeOp=1)
        render = lib.wgpuCommandEncoderBeginRenderPass(
            encoder, struct("WGPURenderPassDescriptor", colorAttachmentCount=1, colorAttachments=color))
        if ready.get("WGPURenderPipeline"):
            lib.wgpuRenderPassEncoderSetPipeline(render, ready["WGPURenderPipeline"])
            lib.wgpuRenderPassEncoderSetIndexBuffer(render, ready["WGPUBuffer"], 1, 0, 64)
        return render

    def _released(self):
        """Handles that are good no longer."""
        gone = {}
        for type_ in self.abi.headers.handles:
            handle = self.objects.get(type_)
            if handle and type_ not in ("WGPUInstance", "WGPUAdapter", "WGPUDevice", "WGPUQueue"):
                name = type_.removeprefix("WGPU")
                gone[type_] = int(self.ffi.cast("uintptr_t", handle))
                getattr(self.lib, f"wgpu{name}Release")(handle)
        return gone

    def address(self, handle):
        return int(self.ffi.cast("uintptr_t", handle)) if handle else 0


class Builder:
    """Builds the arguments of one call; notes each place, and gives one of them another value."""

    def __init__(self, world, target=None, value=None):
        self.world, self.abi, self.ffi = world, world.abi, world.ffi
        self.target, self.value = target, value
        self.places = []
        self.keep = []
        self.first = None

    def hint(self, owner, name, default):
        value = HINTS.get((owner, name), HINTS.get(name, default))
        return default if value is None else value

    def at(self, path, kind, type_, nullable=False, **more):
        self.places.append((path, kind, type_, nullable, more))
        return self.value if path == self.target else None

    def arguments(self, function):
        counts = self.abi.counts_of_parameters(function)
        made = {}
        for index, p in enumerate(function.parameters):
            counted = counts.get(p.name)
            if p.name in counts.values():
                continue
            made[p.name] = self.parameter(function, p, index == 0, counted, made)
        for pointer, count in counts.items():
            owner = next(p for p in function.parameters if p.name == pointer)
            if count not in made:
                default = 8 if owner.type == "void" else 1
                type_ = next(p.type for p in function.parameters if p.name == count)
                other = self.at(count, "COUNT", owner.type, pointer=pointer, size=self.ffi.sizeof(type_))
                made[count] = default if other is None else other
        return [made[p.name] for p in function.parameters]

    def parameter(self, function, p, is_first, counted, made):
        path, headers = p.name, self.abi.headers
        if p.type in headers.handles and not p.pointer:
            return self.handle(path, p.type, p.nullable, is_first)
        if p.type == "void":
            if not p.pointer or p.name.startswith("userdata"):
                return self.ffi.NULL
            other = self.at(path, "DATA", "void", p.nullable)
            return self.ffi.NULL if other is not None else self.memory("uint64_t[64]")
        if p.type.endswith(("Callback", "Callback2")):
            return self.ffi.NULL
        if p.pointer:
            return self.pointer(path, p.type, p.nullable, counted, not p.const, function.name)
        if function.name.endswith("FreeMembers"):
            # What the library gave, or zeros: anything else would be a pointer made up.
            value = self.memory(f"{p.type} *")
            if any(name == "nextInChain" for _, _, name, _ in headers.structs[p.type]):
                self.chain(f"{path}.nextInChain", p.type, value[0])
            return value[0]
        if p.type in headers.structs:
            return self.fill(path, p.type, self.memory(f"{p.type} *"))[0]
        return self.scalar(path, p.type, function.name, p.name)

    def memory(self, type_, *initial):
        memory = self.ffi.new(type_, *initial)
        self.keep.append(memory)
        return memory

    def pointer(self, path, type_, nullable, counted, output, owner):
        if self.at(path, "POINTER", type_, nullable, counted=counted) is not None:
            return self.ffi.NULL
        headers = self.abi.headers
        if type_ in headers.structs:
            memory = self.memory(f"{type_}[2]")
            if not output or type_ == "WGPULimits":
                self.fill(path, type_, memory)
            return memory
        if output:
            return self.memory(f"{type_}[64]")
        memory = self.memory(f"{type_}[1]")
        if type_ in headers.handles:
            memory[0] = self.handle(f"{path}[0]", type_, False, False)
        else:
            memory[0] = self.scalar(f"{path}[0]", type_, owner, path)
        return memory

    def handle(self, path, type_, nullable, is_first):
        other = self.at(path, "HANDLE", type_, nullable, first=is_first)
        if other is not None:
            return self.ffi.cast(type_, other)
        if type_ in FRESH and (is_first or type_ == "WGPUCommandBuffer"):
            value = self.world.fresh(type_)
            if is_first:
                self.first = (type_, value)
            return value
        return self.world.objects.get(type_, self.ffi.NULL)

    def scalar(self, path, type_, owner, name):
        kind = self.abi.kind(type_)
        if kind == "STRING":
            other = self.at(path, "STRING", type_)
            text = self.hint(owner, name, b"x") if other is None else other
            if isinstance(text, tuple):
                return {"data": self.ffi.NULL, "length": text[1]}
            data = self.memory("char[]", text)
            return {"data": data, "length": len(text)}
        values = self.abi.headers.enums.get(type_)
        default = min((v for v in values if v), default=0) if values else 0
        other = self.at(path, kind, type_)
        if other is not None:
            return other
        if type_ == "WGPUCallbackMode":
            return 3
        if owner == "WGPURequestAdapterOptions" and name == "backendType":
            return self.world.backend
        value = self.hint(owner, name, default)
        return value if not isinstance(value, bytes) else 0

    def fill(self, path, struct, memory):
        headers, counts = self.abi.headers, self.abi.counts(struct)
        sizes = {name: 8 if type_ == "size_t" else 4 for type_, _, name, _ in headers.structs[struct]}
        value = memory[0]
        for type_, pointer, name, nullable in headers.structs[struct]:
            inner = f"{path}.{name}"
            if type_ == "WGPUChainedStruct":
                if pointer:
                    self.chain(inner, struct, value)
                continue
            if type_.endswith(("Callback", "Callback2")):
                value.callback = self.world.callback(type_) if type_ in self.world.abi_callbacks else self.ffi.NULL
            elif type_ == "void" or headers.kind(type_, pointer) == "OPAQUE" or name in counts.values():
                continue
            elif pointer:
                if self.hint(struct, name, None) == "null":
                    continue
                count = counts.get(name)
                if count and self.hint(struct, count, 1) == 0:
                    self.at(f"{path}.{count}", "COUNT", type_, pointer=inner, size=sizes[count])
                    if self.target == f"{path}.{count}":
                        setattr(value, count, self.value)
                    continue
                setattr(value, name, self.pointer(inner, type_, nullable, count, False, struct))
                if count:
                    other = self.at(f"{path}.{count}", "COUNT", type_, pointer=inner, size=sizes[count])
                    setattr(value, count, 1 if other is None else other)
                    if self.target == inner:
                        setattr(value, count, 3)
            elif type_ in headers.handles:
                if self.hint(struct, name, None) == "null":
                    other = self.at(inner, "HANDLE", type_, True, first=False)
                    if other is not None:
                        setattr(value, name, self.ffi.cast(type_, other))
                    continue
                setattr(value, name, self.handle(inner, type_, nullable, False))
            elif type_ in headers.structs:
                self.fill(inner, type_, self.ffi.addressof(value, name))
            else:
                setattr(value, name, self.scalar(inner, type_, struct, name))
        return memory

    def chain(self, path, struct, value):
        closed = struct in self.abi.headers.closed
        other = self.at(path, "CHAIN", struct, closed=closed)
        if other is not None:
            value.nextInChain = self.links(other)
        elif struct == "WGPUShaderModuleDescriptor":
            source = self.world.struct("WGPUShaderSourceWGSL", code=SHADER)
            source.chain.sType = 2
            value.nextInChain = self.ffi.addressof(source.chain)

    def links(self, how):
        if isinstance(how, int):
            return self.ffi.cast("WGPUChainedStruct *", how)
        types, cyclic = how
        links = self.memory(f"WGPUChainedStruct[{len(types)}]")
        for i, s_type in enumerate(types):
            links[i].sType = s_type
            if i + 1 < len(types):
                links[i].next = links + i + 1
            elif cyclic:
                links[i].next = links
        return links
