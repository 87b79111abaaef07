"""What the backend does, checked from Python. Each coroutine is a test; its first line of text is its name."""

import array
import inspect
import logging

import js
import js_webgpu
import pyodide.ffi
import wgpu
from js_webgpu.convert import camel_case
from js_webgpu.generic import is_abstract
from wgpu import classes
from wgpu.utils.compute import compute_with_buffers


async def a_device(**options):
    adapter = await wgpu.gpu.request_adapter_async()
    return await adapter.request_device_async(**options)


def raised(error, function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except error as e:
        return str(e)
    raise AssertionError(f"{function.__qualname__} did not raise {error.__name__}")


async def backend():
    """wgpu.gpu is this backend's, whichever way it is asked for."""
    from wgpu.backends.auto import gpu
    from wgpu.backends.js_webgpu import gpu as again

    assert gpu is again is wgpu.gpu is js_webgpu.gpu
    assert isinstance(await a_device(), wgpu.GPUDevice)


async def complete():
    """No method that wgpu leaves to its backends is left open."""
    left = []
    for name in classes.__all__:
        made = getattr(js_webgpu, name, None)
        if not inspect.isclass(made) or name.endswith(("Base", "Mixin")):
            continue
        for member in dir(made):
            if is_abstract(inspect.getattr_static(made, member)):
                left.append(f"{name}.{member}")
    assert left == [], left


async def names():
    """Every method that is made from its name has JavaScript's counterpart."""
    missing, found = [], 0
    for name in classes.__all__:
        base = getattr(classes, name)
        if not hasattr(base, "_ot") or name.endswith(("Base", "Mixin", "Context")):
            continue
        prototype = getattr(js.webgpu_globals, name).prototype
        for member in dir(base):
            method = inspect.getattr_static(getattr(js_webgpu, name), member)
            if member.startswith("_") or getattr(method, "__wrapped__", None) is None:
                continue
            js_name = camel_case(member)
            found += 1
            if not any(js.Object.hasOwn(prototype, n) for n in (js_name, js_name.removesuffix("Async"))):
                missing.append(f"{name}.{js_name}")
    assert missing == [], missing
    assert found > 60, found


async def adapters():
    """Adapters tell their names, features and limits as wgpu-py's do."""
    adapter, *_ = await wgpu.gpu.enumerate_adapters_async()
    assert adapter.info.vendor and adapter.info["device"] in adapter.summary
    assert "core-features-and-limits" in adapter.features
    assert adapter.limits["max-texture-dimension-2d"] >= 8192
    assert adapter.limits["max-bind-groups"] >= 4
    assert isinstance(wgpu.gpu.wgsl_language_features, set)


async def devices():
    """Features and limits reach the device, and a limit that there is not is refused by name."""
    device = await a_device(required_limits={"max_bind_groups": 3, "max-buffer-size": 1 << 20}, label="small")
    assert device.label == "small" and device.limits["max-buffer-size"] >= 1 << 20
    assert device.queue._device is device
    adapter = device.adapter
    message = raised(ValueError, adapter.request_device_async, required_limits={"max-nonsense": 1})
    assert "max-nonsense" in message, message
    try:
        await adapter.request_device_async(required_features=["no-such-feature"])
    except (TypeError, RuntimeError) as error:
        assert "no-such-feature" in str(error)
    else:
        raise AssertionError("a feature that there is not was given")


async def mapping():
    """Mapped ranges are read and written in part and as a whole."""
    device = await a_device()
    buffer = device.create_buffer(size=32, usage="MAP_READ|COPY_DST", mapped_at_creation=True)
    assert buffer.map_state == "mapped" and buffer.size == 32
    buffer.write_mapped(array.array("I", range(8)))
    buffer.write_mapped(b"\xff\xff\xff\xff", 8)
    buffer.unmap()
    assert buffer.map_state == "unmapped"
    await buffer.map_async(wgpu.MapMode.READ, 8, 16)
    assert buffer.read_mapped().cast("I").tolist() == [0xFFFFFFFF, 3, 4, 5]
    assert buffer.read_mapped(16, 4).cast("I").tolist() == [4]
    assert "8+16" in raised(ValueError, buffer.read_mapped, 0, 8)
    buffer.unmap()
    assert "not mapped" in raised(RuntimeError, buffer.read_mapped)


async def buffers():
    """The queue writes parts of data into buffers, and reads parts of buffers."""
    device = await a_device()
    buffer = device.create_buffer(size=16, usage=wgpu.BufferUsage.COPY_DST | wgpu.BufferUsage.COPY_SRC)
    device.queue.write_buffer(buffer, 4, array.array("I", [7, 8, 9, 10]), 4, 8)
    assert (await device.queue.read_buffer_async(buffer)).cast("I").tolist() == [0, 8, 9, 0]
    assert (await device.queue.read_buffer_async(buffer, 8, 4)).cast("I").tolist() == [9]


async def textures():
    """Texels go in and come out in rows of any width."""
    device = await a_device()
    size = (5, 3, 1)
    texture = device.create_texture(size=size, format=wgpu.TextureFormat.r8unorm, usage="COPY_DST|COPY_SRC")
    assert (texture.width, texture.size, texture.format, texture.mip_level_count) == (5, size, "r8unorm", 1)
    assert texture.create_view(label="all").texture is texture
    data = bytes(range(15))
    device.queue.write_texture({"texture": texture}, data, {"bytes_per_row": 5}, size)
    back = await device.queue.read_texture_async({"texture": texture}, {"bytes_per_row": 5}, size)
    assert bytes(back) == data
    part = await device.queue.read_texture_async(
        {"texture": texture, "origin": (1, 1, 0)}, {"bytes_per_row": 3, "offset": 2}, wgpu.Extent3D(width=3, height=2)
    )
    assert bytes(part) == b"\0\0" + data[6:9] + data[11:14]


async def fields():
    """Structs and dicts are the same; fields that there are not, are refused by name."""
    device = await a_device()
    for entry in ({"binding": 0, "visibility": "COMPUTE", "buffer": {"type": "storage"}},
                  wgpu.BindGroupLayoutEntry(binding=0, visibility=4, buffer=wgpu.BufferBindingLayout(type="storage"))):
        layout = device.create_bind_group_layout(label="numbers", entries=[entry])
        assert isinstance(layout, wgpu.GPUBindGroupLayout) and layout.label == "numbers"
    message = raised(ValueError, device.create_bind_group_layout, entries=[{"binding": 0, "visibilty": 4}])
    assert "entries[0]" in message and "'visibilty'" in message, message
    assert "size" in raised(TypeError, device.create_buffer, usage=4)


async def constants():
    """Names that the user makes up stay as they are."""
    device = await a_device()
    shader = """
    override first_number: u32;
    @group(0) @binding(0) var<storage, read_write> out: u32;
    @compute @workgroup_size(1) fn main() { out = first_number; }"""
    pipeline = device.create_compute_pipeline(layout="auto", compute={
        "module": device.create_shader_module(code=shader), "constants": {"first_number": 42},
    })
    out = device.create_buffer(size=4, usage="STORAGE|COPY_SRC")
    group = device.create_bind_group(
        layout=pipeline.get_bind_group_layout(0), entries=[{"binding": 0, "resource": {"buffer": out}}]
    )
    encoder = device.create_command_encoder()
    steps = encoder.begin_compute_pass()
    steps.set_pipeline(pipeline)
    steps.set_bind_group(0, group)
    steps.dispatch_workgroups(1)
    steps.end()
    device.queue.submit([encoder.finish()])
    await device.queue.on_submitted_work_done_async()
    assert (await device.queue.read_buffer_async(out)).cast("I").tolist() == [42]


async def offsets():
    """Dynamic offsets are taken from a part of a list."""
    device = await a_device()
    layout = device.create_bind_group_layout(entries=[
        {"binding": 0, "visibility": "COMPUTE", "buffer": {"has_dynamic_offset": True}},
        {"binding": 1, "visibility": "COMPUTE", "buffer": {"type": "storage"}},
    ])
    shader = """
    @group(0) @binding(0) var<uniform> number: u32;
    @group(0) @binding(1) var<storage, read_write> out: u32;
    @compute @workgroup_size(1) fn main() { out = number; }"""
    pipeline = await device.create_compute_pipeline_async(
        layout=device.create_pipeline_layout(bind_group_layouts=[layout]),
        compute={"module": device.create_shader_module(code=shader), "entry_point": "main"},
    )
    numbers = device.create_buffer_with_data(data=array.array("I", [1] * 64 + [2] * 64), usage="UNIFORM")
    out = device.create_buffer(size=4, usage="STORAGE|COPY_SRC")
    group = device.create_bind_group(layout=layout, entries=[
        {"binding": 0, "resource": {"buffer": numbers, "size": 4}}, {"binding": 1, "resource": {"buffer": out}},
    ])
    for start, expected in ((0, 1), (2, 2)):
        encoder = device.create_command_encoder()
        steps = encoder.begin_compute_pass()
        steps.set_pipeline(pipeline)
        steps.set_bind_group(0, group, [0, 0, 256], start, 1)
        steps.dispatch_workgroups(1, 1, 1)
        steps.end()
        device.queue.submit([encoder.finish()])
        number = (await device.queue.read_buffer_async(out)).cast("I")[0]
        assert number == expected, f"offset {start} gives {number}"


async def errors():
    """Error scopes give wgpu's errors; without one, errors are logged."""
    device = await a_device()
    device.push_error_scope("validation")
    device.create_buffer(size=16, usage=0)
    error = await device.pop_error_scope_async()
    assert isinstance(error, wgpu.GPUValidationError) and error.message
    device.push_error_scope("validation")
    assert await device.pop_error_scope_async() is None

    logged = []
    handler = logging.Handler()
    handler.emit = lambda record: logged.append(record.getMessage())
    wgpu.logger.addHandler(handler)
    try:
        device.create_buffer(size=16, usage=0)
        for _ in range(100):
            if logged:
                break
            await device.queue.on_submitted_work_done_async()
    finally:
        wgpu.logger.removeHandler(handler)
    assert len(logged) == 1 and "usage" in logged[0].lower(), logged


async def shaders():
    """Compilers' messages have their places; pipelines that cannot be are errors of promises."""
    device = await a_device()
    device.push_error_scope("validation")
    module = device.create_shader_module(code="fn fine() {}\nfn oops(")
    info = await module.get_compilation_info_async()
    assert [m.line_num for m in info.messages if m.type == "error"] == [2]
    try:
        await device.create_compute_pipeline_async(layout="auto", compute={"module": module})
    except wgpu.GPUPipelineError as error:
        assert error.reason == "validation" and error.message
    else:
        raise AssertionError("a pipeline was made of a broken shader")
    await device.pop_error_scope_async()


async def loss():
    """A device that is destroyed says so."""
    device = await a_device()
    device.destroy()
    info = await device.lost_async
    assert info.reason == "destroyed"


async def callbacks():
    """Promises call back, too."""
    device = await a_device()
    done = []
    promise = device.queue.on_submitted_work_done_async().then(lambda _: done.append("done"))
    await promise
    assert done == ["done"]


async def waiting():
    """Where JavaScript cannot wait, sync methods say so; where the library's events can be run, buffers can be read."""
    device = await a_device()
    buffer = device.create_buffer_with_data(data=array.array("I", [1, 2, 3]), usage="COPY_SRC")
    assert device.queue.read_buffer(buffer).cast("I").tolist() == [1, 2, 3]
    again = device.create_buffer(size=4, usage="MAP_READ|COPY_DST")
    again.map_sync("READ")
    assert again.read_mapped().tolist() == [0, 0, 0, 0]
    again.unmap()
    js_webgpu.api.process_events, events = None, js_webgpu.api.process_events
    try:
        if pyodide.ffi.can_run_sync():
            assert device.queue.read_buffer(buffer, 4).cast("I").tolist() == [2, 3]
        else:
            assert "cannot wait" in raised(RuntimeError, device.queue.read_buffer, buffer)
    finally:
        js_webgpu.api.process_events = events
    if not pyodide.ffi.can_run_sync():
        assert "cannot wait" in raised(RuntimeError, wgpu.gpu.request_adapter_sync)
        return
    # What wgpu-py builds on its sync methods works as it is.
    shader = """
    @group(0) @binding(0) var<storage, read> numbers: array<i32>;
    @group(0) @binding(1) var<storage, read_write> squares: array<i32>;
    @compute @workgroup_size(1) fn main(@builtin(global_invocation_id) id: vec3u) {
        squares[id.x] = numbers[id.x] * numbers[id.x];
    }"""
    squares = compute_with_buffers({0: array.array("i", range(5))}, {1: (5, "i")}, shader)[1]
    assert squares.tolist() == [0, 1, 4, 9, 16]


async def canvas():
    """A canvas of JavaScript's is drawn into through a context of wgpu's."""
    device = await a_device()
    context = wgpu.gpu.get_canvas_context({"method": "screen", "window": js.Canvas.new(64, 32)})
    assert context.physical_size == (64, 32)
    context.set_physical_size(128, 128)
    context.configure(device=device, format="rgba8unorm", usage="RENDER_ATTACHMENT|COPY_SRC")
    assert context.get_configuration()["format"] == "rgba8unorm"
    texture = context.get_current_texture()
    assert texture.size == (128, 128, 1) and texture is context.get_current_texture()
    import triangle

    triangle.draw_into(device, texture)
    assert await triangle.pixels_of(device, texture) == await triangle.main()
    context.present()
    assert context.get_current_texture() is not texture
    context.unconfigure()
    assert context.get_configuration() is None


TESTS = {
    inspect.getdoc(f): f for name, f in list(globals().items())
    if inspect.iscoroutinefunction(f) and f.__module__ == __name__ and name != "a_device"
}
