"""wgpu's classes on JavaScript's objects. What is not here, `generic` makes."""

import functools
from collections.abc import Mapping

import js
from pyodide.code import run_js
from pyodide.ffi import create_proxy
from wgpu import classes, flags
from wgpu._coreutils import logger, str_flag_to_int

from .convert import camel_case, converter, kebab_case
from .errors import gpu_error
from .generic import call, complete
from .promise import GPUPromise

try:
    # Whoever loads Python may know how the library behind JavaScript's objects gets on.
    from js_webgpu_events import processEvents as process_events
except ImportError:
    process_events = None

__all__ = [name for name in classes.__all__ if name.startswith("GPU")]

numbers_of = run_js("""(o) => {
    const all = {};
    for (const key in o) if (typeof o[key] === 'number') all[key] = o[key];
    return all;
}""")


def limits_of(internal):
    return {kebab_case(name): value for name, value in numbers_of(internal.limits).to_py().items()}


def log_error(event):
    """Tells wgpu's logger, and no console, what nobody asked to know."""
    event.preventDefault()
    logger.error(event.error.message)


class GPU(classes.GPU):
    """The entry: JavaScript's `navigator.gpu`."""

    @property
    def _internal(self):
        gpu = getattr(getattr(js, "navigator", None), "gpu", None)
        if gpu is None:
            raise RuntimeError("wgpu.gpu: this JavaScript has no navigator.gpu")
        return gpu

    def request_adapter_async(self, *, canvas=None, **options):
        options = {camel_case(name): value for name, value in options.items() if value is not None}
        promise = call(self._internal, "requestAdapter", options)
        return GPUPromise("GPU.request_adapter_async", self._adapter, js_promise=promise)

    def request_adapter_sync(self, **options):
        return self.request_adapter_async(**options).sync_wait()

    def _adapter(self, internal):
        if not internal:
            raise RuntimeError("GPU.request_adapter_async: no adapter was found")
        return GPUAdapter(internal)

    def enumerate_adapters_async(self):
        """JavaScript lists no adapters: this is the one that it gives when none is asked for by name."""
        promise = call(self._internal, "requestAdapter")

        def handler(found):
            return [GPUAdapter(found)] if found else []

        return GPUPromise("GPU.enumerate_adapters_async", handler, js_promise=promise)

    def enumerate_adapters_sync(self):
        return self.enumerate_adapters_async().sync_wait()

    @property
    def wgsl_language_features(self):
        return set(self._internal.wgslLanguageFeatures)

    def get_canvas_context(self, present_info):
        return GPUCanvasContext(present_info)


class GPUAdapterInfo(classes.GPUAdapterInfo):
    def __init__(self, internal):
        fallback = bool(getattr(internal, "isFallbackAdapter", False))
        super().__init__(
            vendor=internal.vendor, architecture=internal.architecture, device=internal.device,
            description=internal.description, adapter_type="CPU" if fallback else "Unknown", backend_type="WebGPU",
            is_fallback_adapter=fallback, subgroup_min_size=getattr(internal, "subgroupMinSize", 4),
            subgroup_max_size=getattr(internal, "subgroupMaxSize", 128),
        )


class GPUAdapter(classes.GPUAdapter):
    def __init__(self, internal):
        super().__init__(internal, set(internal.features), limits_of(internal), GPUAdapterInfo(internal.info))

    def request_device_async(self, *, label="", required_features=(), required_limits=None, default_queue=None):
        known = {name.lower(): name for name in numbers_of(self._internal.limits).to_py()}
        limits = {}
        for name, value in (required_limits or {}).items():
            js_name = known.get(name.replace("-", "").replace("_", "").lower())
            if js_name is None:
                raise ValueError(f"GPUAdapter.request_device_async: required_limits: no limit is called {name!r}")
            if value is not None:
                limits[js_name] = value
        descriptor = {
            "label": label, "requiredFeatures": [name.replace("_", "-") for name in required_features],
            "requiredLimits": limits,
            "defaultQueue": converter("structs.QueueDescriptorStruct")(default_queue or {}, "default_queue"),
        }
        promise = call(self._internal, "requestDevice", descriptor)
        return GPUPromise(
            "GPUAdapter.request_device_async", lambda made: GPUDevice(label, made, self), js_promise=promise
        )


class GPUDevice(classes.GPUDevice):
    def __init__(self, label, internal, adapter):
        queue = GPUQueue("", internal.queue, None)
        super().__init__(label, internal, adapter, set(internal.features), limits_of(internal), queue)
        internal.addEventListener("uncapturederror", create_proxy(log_error))

    def push_error_scope(self, filter):
        call(self._internal, "pushErrorScope", filter)

    def pop_error_scope_async(self):
        promise = call(self._internal, "popErrorScope")
        return GPUPromise("GPUDevice.pop_error_scope_async", lambda error: gpu_error(error) if error else None, js_promise=promise)

    def _get_lost_async(self):
        def handler(info):
            return classes.GPUDeviceLostInfo(info.reason, info.message)

        return GPUPromise("GPUDevice.lost_async", handler, js_promise=self._internal.lost)

    lost_async = property(_get_lost_async)


class GPUBuffer(classes.GPUBuffer):
    def __init__(self, label, internal, device, mapped_at_creation=False):
        super().__init__(label, internal, device, internal.size, internal.usage, None)
        self._bytes = None  # JavaScript gives a mapped range once only
        self._mapped = (0, self._size) if mapped_at_creation else None

    @property
    def map_state(self):
        return self._internal.mapState

    def map_async(self, mode, offset=0, size=None):
        size = self._size - offset if size is None else size
        mode = str_flag_to_int(flags.MapMode, mode) if isinstance(mode, str) else mode
        promise = call(self._internal, "mapAsync", mode, offset, size)
        return GPUPromise(
            "GPUBuffer.map_async", functools.partial(self._has_mapped, offset, size), js_promise=promise,
            settled=self._wait_mapped,
        )

    def _has_mapped(self, offset, size, _result):
        self._bytes, self._mapped = None, (offset, size)

    def _wait_mapped(self):
        while process_events and self._internal.mapState == "pending":
            process_events()
        return self._internal.mapState == "mapped"

    def _range(self, what, offset, size):
        if self._mapped is None:
            raise RuntimeError(f"{what}: the buffer is not mapped")
        start, length = self._mapped
        offset = start if offset is None else offset
        size = start + length - offset if size is None else size
        if offset < start or size < 0 or offset + size > start + length:
            raise ValueError(f"{what}: {offset}+{size} is not within the mapped range {start}+{length}")
        if self._bytes is None:
            self._bytes = call(self._internal, "getMappedRange", start, length)
        return js.Uint8Array.new(self._bytes, offset - start, size)

    def read_mapped(self, buffer_offset=None, size=None, *, copy=True):
        """JavaScript's memory is not Python's, so this is a copy even where none is asked for."""
        return memoryview(bytearray(self._range("GPUBuffer.read_mapped", buffer_offset, size).to_bytes()))

    def write_mapped(self, data, buffer_offset=None):
        data = memoryview(data).cast("B")
        self._range("GPUBuffer.write_mapped", buffer_offset, data.nbytes).assign(data)

    def unmap(self):
        self._bytes = self._mapped = None
        call(self._internal, "unmap")


class GPUTexture(classes.GPUTexture):
    def __init__(self, label, internal, device):
        super().__init__(label, internal, device, {
            "size": (internal.width, internal.height, internal.depthOrArrayLayers),
            "mip_level_count": internal.mipLevelCount, "sample_count": internal.sampleCount,
            "dimension": internal.dimension, "format": internal.format, "usage": internal.usage,
            "texture_binding_view_dimension": getattr(internal, "textureBindingViewDimension", None),
        })


class GPUCompilationMessage(classes.GPUCompilationMessage):
    def __init__(self, internal):
        self._internal = internal

    message = property(lambda self: self._internal.message)
    type = property(lambda self: self._internal.type)
    line_num = property(lambda self: self._internal.lineNum)
    line_pos = property(lambda self: self._internal.linePos)
    offset = property(lambda self: self._internal.offset)
    length = property(lambda self: self._internal.length)


class GPUCompilationInfo(classes.GPUCompilationInfo):
    def __init__(self, internal):
        self._messages = [GPUCompilationMessage(message) for message in internal.messages]

    messages = property(lambda self: self._messages)


class BindingCommands:
    def set_bind_group(self, index, bind_group, dynamic_offsets_data=(),
                       dynamic_offsets_data_start=None, dynamic_offsets_data_length=None):
        start = dynamic_offsets_data_start or 0
        length = len(dynamic_offsets_data) - start if dynamic_offsets_data_length is None else dynamic_offsets_data_length
        offsets = [int(offset) for offset in dynamic_offsets_data[start : start + length]]
        call(self._internal, "setBindGroup", index, bind_group and bind_group._internal, offsets)

    def set_immediates(self, range_offset, data, data_offset=0, data_size=None):
        data = part_of(data, data_offset, data_size)
        call(self._internal, "setImmediates", range_offset, converter("ArrayLike")(data, "data"))


class GPUComputePassEncoder(BindingCommands, classes.GPUComputePassEncoder):
    pass


class GPURenderPassEncoder(BindingCommands, classes.GPURenderPassEncoder):
    pass


class GPURenderBundleEncoder(BindingCommands, classes.GPURenderBundleEncoder):
    pass


class GPUQueue(classes.GPUQueue):
    def write_buffer(self, buffer, buffer_offset, data, data_offset=0, size=None):
        data = part_of(data, data_offset, size)
        call(self._internal, "writeBuffer", buffer._internal, buffer_offset, converter("ArrayLike")(data, "data"))

    def read_buffer(self, buffer, buffer_offset=0, size=None):
        copy = self._copy_of(buffer, buffer_offset, size)
        copy.map_async("READ").sync_wait()
        return taken(copy)

    async def read_buffer_async(self, buffer, buffer_offset=0, size=None):
        """`read_buffer`, where JavaScript cannot wait."""
        copy = self._copy_of(buffer, buffer_offset, size)
        await copy.map_async("READ")
        return taken(copy)

    def _copy_of(self, buffer, offset, size):
        size = buffer.size - offset if size is None else size
        copy = self._device.create_buffer(size=size, usage="COPY_DST|MAP_READ")
        encoder = self._device.create_command_encoder()
        encoder.copy_buffer_to_buffer(buffer, offset, copy, 0, size)
        self.submit([encoder.finish()])
        return copy

    def read_texture(self, source, data_layout, size):
        copy, rows = self._texels_of(source, data_layout, size)
        copy.map_async("READ").sync_wait()
        return rows(taken(copy))

    async def read_texture_async(self, source, data_layout, size):
        """`read_texture`, where JavaScript cannot wait."""
        copy, rows = self._texels_of(source, data_layout, size)
        await copy.map_async("READ")
        return rows(taken(copy))

    def _texels_of(self, source, layout, size):
        """A buffer with texels, whose rows are as wide as copies need, and what makes them as wide as asked for."""
        if isinstance(size, Mapping):
            size = size["width"], size.get("height", 1), size.get("depth_or_array_layers", 1)
        height, layers = (*size[1:], 1, 1)[:2]
        offset, stride = layout.get("offset", 0) or 0, layout["bytes_per_row"]
        per_image = layout.get("rows_per_image") or height
        wide = (stride + 255) // 256 * 256
        copy = self._device.create_buffer(size=wide * per_image * layers, usage="COPY_DST|MAP_READ")
        encoder = self._device.create_command_encoder()
        encoder.copy_texture_to_buffer(source, {"buffer": copy, "bytes_per_row": wide, "rows_per_image": per_image}, size)
        self.submit([encoder.finish()])

        def rows(data):
            out = bytearray(offset + stride * per_image * layers)
            for i in range(per_image * layers):
                out[offset + i * stride : offset + (i + 1) * stride] = data[i * wide : i * wide + stride]
            return memoryview(out)

        return copy, rows


class GPUCanvasContext(classes.GPUCanvasContext):
    """`present_info["window"]` is JavaScript's canvas, or a GPUCanvasContext of JavaScript's."""

    def __init__(self, present_info):
        super().__init__(present_info)
        window = present_info["window"]
        self._canvas = getattr(window, "canvas", window)
        self._internal = window.getContext("webgpu") if hasattr(window, "getContext") else window
        self._physical_size = self._canvas.width, self._canvas.height

    def _get_capabilities_screen(self, adapter):
        preferred = js.navigator.gpu.getPreferredCanvasFormat()
        formats = sorted(["bgra8unorm", "rgba8unorm", "rgba16float"], key=lambda f: f != preferred)
        return {
            "formats": formats, "view_formats": [*formats, "bgra8unorm-srgb", "rgba8unorm-srgb"],
            "usages": 0x1F, "alpha_modes": ["opaque", "premultiplied"],
        }

    def _configure_screen(self, **configuration):
        self._resize()
        call(self._internal, "configure", converter("structs.CanvasConfigurationStruct")(configuration, "configure"))

    def _unconfigure_screen(self):
        call(self._internal, "unconfigure")

    def _resize(self):
        if self._has_new_size:
            self._has_new_size = False
            self._canvas.width, self._canvas.height = self._physical_size

    def _create_texture_screen(self):
        self._resize()
        return GPUTexture("present", call(self._internal, "getCurrentTexture"), self._config["device"])

    def _present_screen(self):
        # Browsers present by themselves when a task ends.
        if hasattr(self._internal, "present"):
            call(self._internal, "present")


def taken(buffer):
    data = buffer.read_mapped()
    buffer.destroy()
    return data


def part_of(data, offset, size):
    data = memoryview(data).cast("B")
    return data[offset:] if size is None else data[offset : offset + size]


def wrap(type_name, internal, owner, values):
    """The object that a method of `owner` gives; `values` are the method's arguments."""
    made = globals()[type_name]
    label = values.get("label", "")
    device = getattr(owner, "_device", None)
    if made is GPUBuffer:
        return GPUBuffer(label, internal, device, values["mapped_at_creation"])
    if made is GPUCompilationInfo:
        return GPUCompilationInfo(internal)
    if type_name == "GPUTextureView":
        return made(label, internal, device, owner, owner.size)
    if type_name == "GPUQuerySet":
        return made(label, internal, device, internal.type, internal.count)
    return made(label, internal, device)


for _name in __all__:
    _base = getattr(classes, _name)
    if _name not in globals():
        globals()[_name] = type(_name, (_base,), {"__doc__": _base.__doc__, "__module__": __name__})
    if isinstance(_base, type) and hasattr(_base, "_ot"):
        complete(globals()[_name], wrap)
