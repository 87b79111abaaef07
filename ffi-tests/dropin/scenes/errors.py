"""Errors: the Python exception, the essential of its message, and what works afterwards.

Two libraries word their messages differently. What counts is that a message has the parts that help.
Errors on which the package's own library ends the process are not here.
"""

import wgpu
from scene import scene
from wgpu import BufferUsage, TextureUsage

from .gpu import COVER, color, contents, create_pipeline, create_target, filled, new_device


def caught(action, *essential):
    """The type of exception, and which of the essential parts its message lacks."""
    try:
        action()
    except Exception as error:
        text = str(error).lower()
        return {"type": type(error).__name__,
                "lacks": [part for part in essential if part.lower() not in text]}
    return {"type": None}


def finish(device, record):
    """What encodes commands, up to finish."""

    def action():
        encoder = device.create_command_encoder()
        record(encoder)
        encoder.finish()

    return action


BROKEN_SHADERS = {
    "syntax": ("fn f( {\n}\n", "1"),
    "unknown name": ("fn f() -> f32 {\n    return 1.0;\n}\nfn g() -> f32 { return missing; }", "missing", "4"),
    "types": ("fn f() {\n    var a: vec3f = vec4f(1.0);\n}", "2"),
    "unknown type": ("\n\nvar<private> a: tpye;", "tpye", "3"),
    "twice": ("fn f() {}\nfn f() {}", "f"),
    "return": ("fn f() -> u32 {\n    return 1.5;\n}", "2"),
    "binding": ("@group(0) @binding(0) var<storage, wread> a: u32;", "wread"),
    "stage": ("@compute fn main() {}", "workgroup"),
    "unicode": ("fn f() { /* ünïcödé */ let a = β; }", "β"),
}


@scene
def shaders():
    device = new_device()
    return {name: caught(lambda: device.create_shader_module(label="broken", code=code), *essential)
            for name, (code, *essential) in BROKEN_SHADERS.items()}


@scene
def shaders_in_validation():
    """Shaders that parse, and are wrong all the same."""
    device = new_device()
    codes = {
        "recursion": "fn f() { g(); } fn g() { f(); } @compute @workgroup_size(1) fn main() { f(); }",
        "no return": "fn f() -> u32 { if true { return 1u; } } "
                     "@compute @workgroup_size(1) fn main() { _ = f(); }",
        "barrier": "@fragment fn main() -> @location(0) vec4f { workgroupBarrier(); return vec4f(); }",
    }
    return {name: caught(lambda: device.create_shader_module(label="wrong", code=code))
            for name, code in codes.items()}


@scene
def compilation_info():
    device = new_device()
    module = device.create_shader_module(code=COVER)
    info = module.get_compilation_info_sync()
    return {"messages": len(getattr(info, "messages", info))}


@scene
def buffers():
    device = new_device()
    source = filled(device, bytes(64))
    target = device.create_buffer(size=64, usage=BufferUsage.COPY_DST)
    return {
        "usages": caught(lambda: device.create_buffer(
            label="odd", size=16, usage=BufferUsage.MAP_READ | BufferUsage.STORAGE), "odd"),
        "too large": caught(lambda: device.create_buffer(size=1 << 50, usage=BufferUsage.STORAGE)),
        "not to be written": caught(lambda: device.queue.write_buffer(source, 0, bytes(8))),
        "written past the end": caught(lambda: device.queue.write_buffer(target, 60, bytes(8))),
        "copied past the end": caught(finish(device, lambda encoder: encoder.copy_buffer_to_buffer(
            source, 32, target, 0, 64)), "64"),
        "copied into itself": caught(finish(device, lambda encoder: encoder.copy_buffer_to_buffer(
            source, 0, source, 32, 16))),
        "not aligned": caught(finish(device, lambda encoder: encoder.copy_buffer_to_buffer(
            source, 2, target, 0, 8))),
        "not mappable": caught(lambda: target.map_sync("READ")),
        "not mapped": caught(target.read_mapped),
        "still works": contents(device, source),
    }


@scene
def textures():
    device = new_device()
    texture = device.create_texture(
        label="small", size=(4, 4, 1), format="rgba8unorm", usage=TextureUsage.COPY_DST)

    def create(size=(4, 4, 1), format="rgba8unorm", usage=TextureUsage.COPY_DST, **options):
        return lambda: device.create_texture(size=size, format=format, usage=usage, **options)

    return {
        "too large": caught(create((1000000, 4, 1)), "1000000"),
        "empty": caught(create((0, 4, 1))),
        "mips": caught(create(mip_level_count=9)),
        "samples": caught(create(sample_count=3)),
        "format": caught(create(format="nothing"), "nothing"),
        "usage of the format": caught(create(
            format="rgba8snorm", usage=TextureUsage.RENDER_ATTACHMENT | TextureUsage.STORAGE_BINDING)),
        "feature of the format": caught(create(format="bc1-rgba-unorm")),
        "view": caught(lambda: texture.create_view(base_mip_level=3)),
        "view's format": caught(lambda: texture.create_view(format="r32float")),
        "written past the end": caught(lambda: device.queue.write_texture(
            {"texture": texture}, bytes(256), {"bytes_per_row": 32}, (8, 8, 1))),
        "too little data": caught(lambda: device.queue.write_texture(
            {"texture": texture}, bytes(8), {"bytes_per_row": 16}, (4, 4, 1))),
        "sampler": caught(lambda: device.create_sampler(
            lod_min_clamp=5.0, lod_max_clamp=1.0, label="odd")),
        "anisotropy": caught(lambda: device.create_sampler(max_anisotropy=4)),
    }


@scene
def bindings():
    device = new_device()
    layout = device.create_bind_group_layout(entries=[
        {"binding": 0, "visibility": 4, "buffer": {"type": "uniform", "min_binding_size": 64}}])
    small = device.create_buffer(label="small", size=16, usage=BufferUsage.UNIFORM)
    storage = device.create_buffer(size=64, usage=BufferUsage.STORAGE)

    def group(*entries):
        return lambda: device.create_bind_group(label="group", layout=layout, entries=entries)

    return {
        "too small": caught(group({"binding": 0, "resource": {"buffer": small}}), "64"),
        "usage": caught(group({"binding": 0, "resource": {"buffer": storage}}), "group"),
        "number": caught(group({"binding": 3, "resource": {"buffer": small}}), "3"),
        "missing": caught(group(), "group"),
        "kind": caught(group({"binding": 0, "resource": device.create_sampler()})),
        "layout twice": caught(lambda: device.create_bind_group_layout(entries=[
            {"binding": 1, "visibility": 4, "buffer": {"type": "uniform"}}] * 2), "1"),
        "too many groups": caught(lambda: device.create_pipeline_layout(
            bind_group_layouts=[layout] * 20)),
    }


@scene
def pipelines():
    device = new_device()
    module = device.create_shader_module(label="code", code=COVER + """
        @group(0) @binding(0) var<storage, read_write> numbers: array<f32>;
        override size: u32;
        @compute @workgroup_size(1) fn main() { numbers[0] = f32(size); }
        @compute @workgroup_size(4096) fn large() { numbers[0] = 1.0; }
        @fragment fn paint(cover: Cover) -> @location(0) vec4f { return vec4f(1.0); }
        @fragment fn demand(@location(5) more: vec3f) -> @location(0) vec4f { return more.xyzz; }
    """)
    nothing = device.create_pipeline_layout(bind_group_layouts=[])

    def compute(entry_point, layout="auto", **stage):
        return lambda: device.create_compute_pipeline(
            layout=layout, compute={"module": module, "entry_point": entry_point, **stage})

    def draw(entry_point="paint", format="rgba8unorm", **options):
        return lambda: device.create_render_pipeline(
            label="draw", layout="auto", vertex={"module": module, "entry_point": "cover"},
            fragment={"module": module, "entry_point": entry_point, "targets": [{"format": format}]},
            **options)

    return {
        "entry point": caught(compute("elsewhere"), "elsewhere"),
        "layout": caught(compute("main", nothing, constants={"size": 1})),
        "constant missing": caught(compute("main")),
        "constant unknown": caught(compute("main", constants={"size": 1, "sise": 1}), "sise"),
        "workgroup": caught(compute("large"), "4096"),
        "stages": caught(draw("demand")),
        "not a target": caught(draw(format="rgb9e5ufloat")),
        "integers": caught(draw(format="r32uint")),
        "samples": caught(draw(multisample={"count": 3})),
        "depth format": caught(draw(depth_stencil={
            "format": "rgba8unorm", "depth_write_enabled": False, "depth_compare": "always"})),
    }


@scene
def passes():
    device = new_device()
    target = create_target(device)
    pipeline = create_pipeline(device, COVER + """
        @fragment fn paint(cover: Cover) -> @location(0) vec4f { return vec4f(1.0); }""")
    other = create_pipeline(device, COVER + """
        @fragment fn paint(cover: Cover) -> @location(0) vec4f { return vec4f(1.0); }""",
        format="rgba16float")

    def drawing(record):
        def commands(encoder):
            render_pass = encoder.begin_render_pass(
                color_attachments=[color(target.create_view())])
            record(render_pass)
            render_pass.end()

        return finish(device, commands)

    def computing(record):
        def commands(encoder):
            compute_pass = encoder.begin_compute_pass()
            record(compute_pass)
            compute_pass.end()

        return finish(device, commands)

    buffer = filled(device, bytes(64))
    return {
        "no pipeline": caught(drawing(lambda p: p.draw(3))),
        "formats": caught(drawing(lambda p: [p.set_pipeline(other), p.draw(3)])),
        "viewport": caught(drawing(lambda p: p.set_viewport(0, 0, -1, 4, 0, 1))),
        "scissors": caught(drawing(lambda p: p.set_scissor_rect(0, 0, 1000, 4)), "1000"),
        "vertex buffer": caught(drawing(lambda p: p.set_vertex_buffer(0, buffer))),
        "index buffer": caught(drawing(
            lambda p: [p.set_pipeline(pipeline), p.draw_indexed(3)])),
        "debug groups": caught(drawing(lambda p: p.pop_debug_group())),
        "indirect": caught(drawing(
            lambda p: [p.set_pipeline(pipeline), p.draw_indirect(buffer, 0)])),
        "dispatch": caught(computing(lambda p: p.dispatch_workgroups(1))),
        "ended pass": caught(finish(device, lambda encoder: encoder.begin_compute_pass())),
        "finished twice": caught(finish(device, lambda encoder: encoder.finish())),
    }


@scene
def devices():
    adapter = wgpu.gpu.request_adapter_sync()
    most = adapter.limits["max-bind-groups"]
    return {
        "feature": caught(lambda: adapter.request_device_sync(required_features=["no-such"]), "no-such"),
        "limit": caught(lambda: adapter.request_device_sync(
            required_limits={"max-bind-groups": most + 1})),
        "unknown limit": caught(lambda: adapter.request_device_sync(
            required_limits={"max-wishes": 3}), "max-wishes"),
    }


@scene
def features_not_asked_for():
    device = new_device()
    return {
        "timestamps": caught(lambda: device.create_query_set(type="timestamp", count=2)),
        "64 bits": caught(lambda: device.create_shader_module(
            code="@compute @workgroup_size(1) fn main() { var a: f64 = 1.0lf; _ = a; }")),
        "wireframe": caught(lambda: create_pipeline(device, COVER + """
            @fragment fn paint(cover: Cover) -> @location(0) vec4f { return vec4f(1.0); }""",
            primitive={"polygon_mode": "Line"})),
    }
