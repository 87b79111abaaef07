"""Drawing: pipelines, draws of every kind, bundles, blending, depth, stencil, samples, targets."""

import numpy as np
from scene import scene
from wgpu import BufferUsage, ShaderStage, TextureUsage
from wgpu.backends.wgpu_native import extras

from .gpu import (
    COVER, CROSSING, MESH, MESH_BUFFER, RGBA, SIZE, bind, color, contents, create_pipeline,
    create_target, empty, filled, new_device, pixels, render)

# Sixteen small squares, one an instance; each of the six corners may be an index away.
SQUARES = """
struct Corner { @builtin(position) position: vec4f, @location(0) @interpolate(flat) number: u32 }
@vertex fn place(@builtin(vertex_index) i: u32, @builtin(instance_index) instance: u32) -> Corner {
    var corners = array(vec2f(0, 0), vec2f(1, 0), vec2f(0, 1), vec2f(0, 1), vec2f(1, 0), vec2f(1, 1));
    let cell = vec2f(f32(instance % 4u), f32(instance / 4u));
    let at = (cell + corners[i % 6u] * 0.8 + 0.1) / 2.0 - 1.0;
    return Corner(vec4f(at, 0.5, 1.0), instance * 6u + i / 6u * 100u);
}
@fragment fn paint(corner: Corner) -> @location(0) vec4f {
    return vec4f(f32(corner.number % 7u), f32(corner.number % 11u), f32(corner.number % 13u), 9.0) / 12.0;
}
"""


def mesh(device, **options):
    """What draws the crossing triangles."""
    pipeline = create_pipeline(device, MESH, buffers=[MESH_BUFFER], **options)
    vertices = filled(device, CROSSING, BufferUsage.VERTEX)
    indices = filled(device, np.array([0, 1, 2, 3, 4, 5], np.uint16), BufferUsage.INDEX)

    def draw(render_pass):
        render_pass.set_pipeline(pipeline)
        render_pass.set_vertex_buffer(0, vertices)
        render_pass.set_index_buffer(indices, "uint16")
        render_pass.draw_indexed(6)

    return draw


def squares(device, draw):
    """What `draw` does with the pipeline of the squares."""
    pipeline = create_pipeline(device, SQUARES)

    def draw_squares(render_pass):
        render_pass.set_pipeline(pipeline)
        draw(render_pass)

    return render(device, draw_squares)


def depth_view(device, format="depth24plus-stencil8", samples=1):
    return device.create_texture(
        size=(SIZE, SIZE, 1), format=format, sample_count=samples,
        usage=TextureUsage.RENDER_ATTACHMENT).create_view()


@scene
def clear():
    return {"picture": render(new_device(), lambda render_pass: None)}


@scene
def pattern():
    device = new_device()
    pipeline = create_pipeline(device, COVER + """
        @fragment fn paint(cover: Cover) -> @location(0) vec4f {
            let ring = step(0.5, fract(length(cover.at - 0.5) * 8.0));
            return vec4f(cover.at, ring, 1.0);
        }""")

    def draw(render_pass):
        render_pass.set_pipeline(pipeline)
        render_pass.draw(3)

    return {"picture": render(device, draw)}


@scene
def indexed_mesh():
    device = new_device()
    return {"picture": render(device, mesh(device))}


@scene
def topologies():
    device = new_device()
    results = {}
    for topology in ("point-list", "line-list", "line-strip", "triangle-list", "triangle-strip"):
        pipeline = create_pipeline(
            device, MESH, buffers=[MESH_BUFFER], topology=topology,
            primitive={"strip_index_format": "uint32"} if "strip" in topology else None)
        vertices = filled(device, CROSSING, BufferUsage.VERTEX)

        def draw(render_pass):
            render_pass.set_pipeline(pipeline)
            render_pass.set_vertex_buffer(0, vertices)
            render_pass.draw(6)

        results[topology] = render(device, draw)
    return results


@scene
def culling():
    device = new_device()
    return {f"{face} {cull}": render(device, mesh(
                device, primitive={"front_face": face, "cull_mode": cull}))
            for face in ("ccw", "cw") for cull in ("front", "back")}


@scene
def instances():
    return {"picture": squares(new_device("indirect-first-instance"), lambda render_pass: [
        render_pass.draw(6, 5), render_pass.draw(6, 3, 6, 8), render_pass.draw(3, 1, 12, 15)])}


@scene
def vertex_buffers_by_instance():
    device = new_device()
    pipeline = create_pipeline(device, """
        struct Corner { @builtin(position) position: vec4f, @location(0) color: vec4f }
        @vertex fn place(@location(0) corner: vec2f, @location(1) center: vec2f,
                         @location(2) color: vec4f) -> Corner {
            return Corner(vec4f(center + corner, 0.0, 1.0), color);
        }
        @fragment fn paint(corner: Corner) -> @location(0) vec4f { return corner.color; }
    """, buffers=[
        {"array_stride": 8, "attributes": [
            {"shader_location": 0, "offset": 0, "format": "float32x2"}]},
        {"array_stride": 12, "step_mode": "instance", "attributes": [
            {"shader_location": 1, "offset": 0, "format": "snorm16x2"},
            {"shader_location": 2, "offset": 4, "format": "unorm8x4"}]},
    ])
    corners = filled(
        device, np.array([[-0.2, -0.2], [0.2, -0.2], [0.0, 0.2]], np.float32), BufferUsage.VERTEX)
    random = np.random.default_rng(4)
    each = np.concatenate([
        random.integers(-30000, 30000, (8, 2)).astype(np.int16).view(np.uint8).reshape(8, 4),
        random.integers(0, 256, (8, 8)).astype(np.uint8)], axis=1)
    instances = filled(device, each, BufferUsage.VERTEX)

    def draw(render_pass):
        render_pass.set_pipeline(pipeline)
        render_pass.set_vertex_buffer(0, corners)
        render_pass.set_vertex_buffer(1, instances, 12, 84)
        render_pass.draw(3, 7)

    return {"picture": render(device, draw)}


@scene
def indirect():
    device = new_device("indirect-first-instance")
    arguments = filled(device, np.array([0, 6, 3, 0, 2, 6, 2, 6, 9], np.uint32), BufferUsage.INDIRECT)
    return {"picture": squares(device, lambda render_pass: [
        render_pass.draw_indirect(arguments, 4), render_pass.draw_indirect(arguments, 20)])}


@scene
def indexed_indirect():
    device = new_device("indirect-first-instance")
    arguments = filled(device, np.array([6, 2, 0, 0, 1, 3, 4, 3, 6, 8], np.uint32), BufferUsage.INDIRECT)
    indices = filled(device, np.array([0, 1, 2, 3, 4, 5], np.uint32), BufferUsage.INDEX)
    return {"picture": squares(device, lambda render_pass: [
        render_pass.set_index_buffer(indices, "uint32"),
        render_pass.draw_indexed_indirect(arguments, 0),
        render_pass.draw_indexed_indirect(arguments, 20),
        render_pass.draw_indexed(3, 2, 3, 6, 13)])}


@scene
def multi_draw():
    device = new_device("indirect-first-instance")
    arguments = filled(device, np.array([
        0, 6, 1, 0, 0, 6, 2, 6, 3, 3, 1, 0, 7, 6, 4, 12, 10], np.uint32), BufferUsage.INDIRECT)
    indexed = filled(device, np.array([
        6, 1, 0, 0, 1, 3, 2, 3, 6, 5, 6, 1, 0, 12, 9], np.uint32), BufferUsage.INDIRECT)
    indices = filled(device, np.array([0, 1, 2, 3, 4, 5], np.uint32), BufferUsage.INDEX)
    return {
        "plain": squares(device, lambda render_pass: extras.multi_draw_indirect(
            render_pass, arguments, offset=4, count=4)),
        "indexed": squares(device, lambda render_pass: [
            render_pass.set_index_buffer(indices, "uint32"),
            extras.multi_draw_indexed_indirect(render_pass, indexed, count=3)]),
    }


@scene
def multi_draw_counted():
    device = new_device("indirect-first-instance", "multi-draw-indirect-count")
    arguments = filled(device, np.array([
        6, 1, 0, 0, 6, 2, 6, 3, 3, 1, 0, 7, 6, 4, 12, 10], np.uint32), BufferUsage.INDIRECT)
    indexed = filled(device, np.array([
        6, 1, 0, 0, 1, 3, 2, 3, 6, 5, 6, 1, 0, 12, 9], np.uint32), BufferUsage.INDIRECT)
    indices = filled(device, np.array([0, 1, 2, 3, 4, 5], np.uint32), BufferUsage.INDEX)
    counts = filled(device, np.array([0, 2, 9], np.uint32), BufferUsage.INDIRECT)
    results = {}
    for offset, most in ((0, 4), (4, 4), (8, 3)):
        results[f"plain {offset} {most}"] = squares(
            device, lambda render_pass: extras.multi_draw_indirect_count(
                render_pass, arguments, count_buffer=counts, count_buffer_offset=offset,
                max_count=most))
        results[f"indexed {offset} {most}"] = squares(device, lambda render_pass: [
            render_pass.set_index_buffer(indices, "uint32"),
            extras.multi_draw_indexed_indirect_count(
                render_pass, indexed, count_buffer=counts, count_buffer_offset=offset,
                max_count=min(most, 3))])
    return results


@scene
def bundles():
    device = new_device()
    pipeline = create_pipeline(device, SQUARES)
    draw_mesh = mesh(device)
    arguments = filled(device, np.array([6, 2, 6, 0], np.uint32), BufferUsage.INDIRECT)
    encoder = device.create_render_bundle_encoder(label="squares", color_formats=[RGBA])
    encoder.push_debug_group("in a bundle")
    encoder.set_pipeline(pipeline)
    encoder.draw(6, 8)
    encoder.draw_indirect(arguments, 0)
    encoder.pop_debug_group()
    first = encoder.finish(label="first")
    encoder = device.create_render_bundle_encoder(color_formats=[RGBA])
    draw_mesh(encoder)
    second = encoder.finish()
    return {"label": first.label, "picture": render(
        device, lambda render_pass: render_pass.execute_bundles([first, second, first]))}


@scene
def immediates():
    """Both stages read their own part; a bundle sets them as well."""
    device = new_device("immediates", **{"max-immediate-size": 64})
    layout = device.create_pipeline_layout(bind_group_layouts=[], immediate_size=32)
    pipeline = create_pipeline(device, """
        struct Numbers { color: vec4f, offset: vec2f, size: vec2f }
        var<immediate> numbers: Numbers;
        @vertex fn place(@builtin(vertex_index) i: u32) -> @builtin(position) vec4f {
            let corner = vec2f(f32(i & 1u), f32(i >> 1u));
            return vec4f(numbers.offset + corner * numbers.size, 0.0, 1.0);
        }
        @fragment fn paint() -> @location(0) vec4f { return numbers.color; }
    """, layout=layout, topology="triangle-strip", primitive={"strip_index_format": "uint16"})

    def draw(encoder):
        encoder.set_pipeline(pipeline)
        data = np.array([1, 0.5, 0, 1, -0.9, -0.9, 0.7, 0.7], np.float32)
        encoder.set_immediates(0, data, 0, 32)
        encoder.draw(4)
        encoder.set_immediates(16, np.array([0.1, -0.3], np.float32), 0, 8)
        encoder.draw(4)
        encoder.set_immediates(0, np.array([9, 0, 0.3, 1, 1], np.float32), 4, 16)
        encoder.set_immediates(16, np.array([-0.5, 0.2], np.float32), 0, 8)
        encoder.draw(4)

    encoder = device.create_render_bundle_encoder(color_formats=[RGBA])
    draw(encoder)
    bundle = encoder.finish()
    return {"picture": render(device, draw), "bundle": render(
        device, lambda render_pass: render_pass.execute_bundles([bundle]))}


@scene
def constants_of_pipelines():
    device = new_device()
    pipeline = create_pipeline(device, COVER + """
        override red = 0.2;
        @id(3) override green: f32;
        @fragment fn paint(cover: Cover) -> @location(0) vec4f {
            return vec4f(red, green, cover.at.x, 1.0);
        }""", constants={3: 0.75})
    return {"picture": render(device, lambda render_pass: [
        render_pass.set_pipeline(pipeline), render_pass.draw(3)])}


BLENDS = {
    "alpha": (("src-alpha", "one-minus-src-alpha", "add"), ("one", "one-minus-src-alpha", "add")),
    "additive": (("one", "one", "add"), ("one", "one", "add")),
    "subtract": (("one", "one", "reverse-subtract"), ("zero", "one", "add")),
    "least": (("one", "one", "min"), ("one", "one", "max")),
    "constant": (("constant", "one-minus-constant", "add"), ("one", "zero", "add")),
    "multiply": (("dst", "zero", "add"), ("dst-alpha", "zero", "add")),
}


@scene
def blending():
    device = new_device()
    results = {}
    for name, parts in BLENDS.items():
        blend = {part: {"src_factor": source, "dst_factor": target, "operation": operation}
                 for part, (source, target, operation) in zip(("color", "alpha"), parts)}
        draw_mesh = mesh(device, blend=blend)
        results[name] = render(device, lambda render_pass: [
            render_pass.set_blend_constant((0.2, 0.9, 0.4, 0.5)), draw_mesh(render_pass)])
    return results


@scene
def write_masks():
    device = new_device()
    return {str(mask): render(device, mesh(device, write_mask=mask)) for mask in (1, 6, 9)}


@scene
def depth():
    device = new_device()
    results = {}
    for compare in ("less", "greater", "always"):
        for write in (True, False):
            results[f"{compare} {write}"] = render(device, mesh(device, depth_stencil={
                "format": "depth24plus", "depth_write_enabled": write, "depth_compare": compare,
            }), depth_stencil={
                "view": depth_view(device, "depth24plus"), "depth_clear_value": 0.5,
                "depth_load_op": "clear", "depth_store_op": "store"})
    return results


@scene
def depth_bias():
    device = new_device()
    return {"picture": render(device, mesh(device, depth_stencil={
        "format": "depth32float", "depth_write_enabled": True, "depth_compare": "less",
        "depth_bias": 100, "depth_bias_slope_scale": 0.5, "depth_bias_clamp": 0.1,
    }), depth_stencil={
        "view": depth_view(device, "depth32float"), "depth_clear_value": 0.6,
        "depth_load_op": "clear", "depth_store_op": "discard"})}


@scene
def stencil():
    device = new_device()

    def pipeline(compare, pass_op):
        face = {"compare": compare, "fail_op": "keep", "depth_fail_op": "keep", "pass_op": pass_op}
        return mesh(device, depth_stencil={
            "format": "depth24plus-stencil8", "depth_write_enabled": False,
            "depth_compare": "always", "stencil_front": face, "stencil_back": face,
            "stencil_read_mask": 0xff, "stencil_write_mask": 0x0f})

    mark, inside = pipeline("always", "increment-clamp"), create_pipeline(device, COVER + """
        @fragment fn paint(cover: Cover) -> @location(0) vec4f { return vec4f(1.0); }
    """, depth_stencil={
        "format": "depth24plus-stencil8", "depth_write_enabled": False, "depth_compare": "always",
        "stencil_front": {"compare": "equal"}, "stencil_back": {"compare": "equal"}})

    def draw(render_pass):
        mark(render_pass)
        render_pass.set_pipeline(inside)
        render_pass.set_stencil_reference(2)
        render_pass.draw(3)

    return {"picture": render(device, draw, depth_stencil={
        "view": depth_view(device), "depth_clear_value": 1, "depth_load_op": "clear",
        "depth_store_op": "store", "stencil_clear_value": 0, "stencil_load_op": "clear",
        "stencil_store_op": "store"})}


@scene
def samples():
    device = new_device()
    results = {}
    for mask, to_coverage in ((0xffffffff, False), (0b0101, False), (0xffffffff, True)):
        draw_mesh = mesh(device, multisample={
            "count": 4, "mask": mask, "alpha_to_coverage_enabled": to_coverage})
        target = create_target(device)
        encoder = device.create_command_encoder()
        render_pass = encoder.begin_render_pass(color_attachments=[color(
            create_target(device, samples=4).create_view(), resolve_target=target.create_view(),
            store_op="discard")])
        draw_mesh(render_pass)
        render_pass.end()
        device.queue.submit([encoder.finish()])
        results[f"{mask:x} {to_coverage}"] = pixels(device, target)
    return results


@scene
def several_targets():
    device = new_device()
    formats = ["rgba8unorm", "rgba16float", "r32uint"]
    module = device.create_shader_module(code=COVER + """
        struct Colors { @location(0) a: vec4f, @location(1) b: vec4f, @location(2) c: u32 }
        @fragment fn paint(cover: Cover) -> Colors {
            return Colors(vec4f(cover.at, 0.0, 1.0), vec4f(cover.at * 4.0, 2.0, 1.0),
                          u32(cover.at.x * 64.0) * 1000u);
        }""")
    pipeline = device.create_render_pipeline(
        layout="auto", vertex={"module": module, "entry_point": "cover"},
        fragment={"module": module, "entry_point": "paint",
                  "targets": [{"format": format} for format in formats]})
    targets = [create_target(device, format) for format in formats]
    encoder = device.create_command_encoder()
    render_pass = encoder.begin_render_pass(
        color_attachments=[color(target.create_view()) for target in targets])
    render_pass.set_pipeline(pipeline)
    render_pass.draw(3)
    render_pass.end()
    device.queue.submit([encoder.finish()])
    return {"picture": pixels(device, targets[0]),
            "half": pixels(device, targets[1], np.float16),
            "numbers": pixels(device, targets[2], np.uint32, 1)}


@scene
def viewport_and_scissors():
    device = new_device()
    draw_mesh = mesh(device)
    return {"picture": render(device, lambda render_pass: [
        render_pass.set_viewport(8, 4, 40, 50, 0.0, 1.0), render_pass.set_scissor_rect(12, 10, 30, 30),
        draw_mesh(render_pass), render_pass.set_viewport(40, 40, 24, 24, 0.2, 0.8),
        render_pass.set_scissor_rect(0, 0, SIZE, SIZE), draw_mesh(render_pass)])}


@scene
def load_and_store():
    device = new_device()
    target = create_target(device)
    draw_mesh = mesh(device)
    first = render(device, draw_mesh, target=target)
    encoder = device.create_command_encoder()
    render_pass = encoder.begin_render_pass(
        color_attachments=[color(target.create_view(), load_op="load")])
    render_pass.push_debug_group("again")
    render_pass.set_viewport(0, 0, 32, 32, 0, 1)
    draw_mesh(render_pass)
    render_pass.insert_debug_marker("here")
    render_pass.pop_debug_group()
    render_pass.end()
    device.queue.submit([encoder.finish()])
    return {"first": first, "second": pixels(device, target)}


@scene
def a_layer_of_a_target():
    device = new_device()
    target = create_target(device, layers=3)
    draw_mesh = mesh(device)
    encoder = device.create_command_encoder()
    for layer in (0, 2):
        view = target.create_view(dimension="2d", base_array_layer=layer, array_layer_count=1)
        render_pass = encoder.begin_render_pass(
            color_attachments=[color(view, clear_value=(layer / 4, 0, 0.5, 1))])
        if layer:
            draw_mesh(render_pass)
        render_pass.end()
    device.queue.submit([encoder.finish()])
    return {str(layer): pixels(device, target, layer=layer) for layer in range(3)}


@scene
def wireframe():
    device = new_device("polygon-mode-line")
    pipeline = create_pipeline(
        device, MESH, buffers=[MESH_BUFFER], primitive={"polygon_mode": "Line"})
    vertices = filled(device, CROSSING, BufferUsage.VERTEX)
    return {"picture": render(device, lambda render_pass: [
        render_pass.set_pipeline(pipeline), render_pass.set_vertex_buffer(0, vertices),
        render_pass.draw(6)])}


@scene
def unclipped_depth():
    device = new_device("depth-clip-control")
    beyond = CROSSING.copy()
    beyond[:, 2] += 0.5
    pipeline = create_pipeline(
        device, MESH, buffers=[MESH_BUFFER], primitive={"unclipped_depth": True})
    vertices = filled(device, beyond, BufferUsage.VERTEX)
    return {"picture": render(device, lambda render_pass: [
        render_pass.set_pipeline(pipeline), render_pass.set_vertex_buffer(0, vertices),
        render_pass.draw(6)])}


@scene
def storage_written_by_fragments():
    device = new_device()
    counts = empty(device, 64, BufferUsage.STORAGE)
    pipeline = create_pipeline(device, COVER + """
        @group(0) @binding(0) var<storage, read_write> counts: array<atomic<u32>, 16>;
        @fragment fn paint(cover: Cover) -> @location(0) vec4f {
            if cover.at.x + cover.at.y < 0.7 { discard; }
            atomicAdd(&counts[u32(cover.at.x * 4.0) + u32(cover.at.y * 4.0) * 4u], 1u);
            return vec4f(cover.at, 1.0, 1.0);
        }""")
    group = bind(device, pipeline, counts)
    picture = render(device, lambda render_pass: [
        render_pass.set_pipeline(pipeline), render_pass.set_bind_group(0, group), render_pass.draw(3)])
    return {"picture": picture, "counts": contents(device, counts)}


@scene
def layout_written_out():
    device = new_device()
    entries = [
        {"binding": 0, "visibility": ShaderStage.VERTEX | ShaderStage.FRAGMENT,
         "buffer": {"type": "uniform", "min_binding_size": 32}},
        {"binding": 1, "visibility": ShaderStage.FRAGMENT,
         "texture": {"sample_type": "float", "view_dimension": "2d"}},
        {"binding": 2, "visibility": ShaderStage.FRAGMENT, "sampler": {"type": "filtering"}},
    ]
    layout = device.create_bind_group_layout(entries=entries)
    pipeline = create_pipeline(device, """
        struct Uniforms { tint: vec4f, move_by: vec4f }
        @group(0) @binding(0) var<uniform> uniforms: Uniforms;
        @group(0) @binding(1) var picture: texture_2d<f32>;
        @group(0) @binding(2) var how: sampler;
        struct Corner { @builtin(position) position: vec4f, @location(0) at: vec2f }
        @vertex fn place(@builtin(vertex_index) i: u32) -> Corner {
            let at = vec2f(f32(i & 1u), f32(i >> 1u));
            return Corner(vec4f(at - 0.5, 0.0, 1.0) + uniforms.move_by, at);
        }
        @fragment fn paint(corner: Corner) -> @location(0) vec4f {
            return textureSample(picture, how, corner.at) * uniforms.tint;
        }""", layout=device.create_pipeline_layout(bind_group_layouts=[layout]),
        topology="triangle-strip", primitive={"strip_index_format": "uint16"})
    texture = device.create_texture(
        size=(4, 4, 1), format=RGBA, usage=TextureUsage.TEXTURE_BINDING | TextureUsage.COPY_DST)
    texels = np.random.default_rng(2).integers(0, 256, (4, 4, 4)).astype(np.uint8)
    device.queue.write_texture(
        {"texture": texture}, texels, {"bytes_per_row": 16, "rows_per_image": 4}, (4, 4, 1))
    uniforms = np.array([1, 0.8, 0.6, 1, 0.2, -0.3, 0, 0], np.float32)
    resources = [{"buffer": filled(device, uniforms, BufferUsage.UNIFORM)}, texture.create_view(),
                 device.create_sampler(mag_filter="linear")]
    group = device.create_bind_group(layout=layout, entries=[
        {"binding": i, "resource": resource} for i, resource in enumerate(resources)])
    return {"picture": render(device, lambda render_pass: [
        render_pass.set_pipeline(pipeline), render_pass.set_bind_group(0, group),
        render_pass.draw(4)])}


@scene
def pipeline_by_promise():
    device = new_device()
    module = device.create_shader_module(code=SQUARES)
    pipeline = device.create_render_pipeline_async(
        layout="auto", vertex={"module": module},
        fragment={"module": module, "targets": [{"format": RGBA}]}).sync_wait()
    return {"picture": render(device, lambda render_pass: [
        render_pass.set_pipeline(pipeline), render_pass.draw(6, 16)])}
