"""The extensions of wgpu.h that the wgpu package gives access to."""

import json
import logging
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import wgpu
from wgpu.backends.wgpu_native import extras

USAGE = wgpu.BufferUsage.INDIRECT | wgpu.BufferUsage.COPY_DST

# Each instance marks what it draws: a row of pixels by instance, in the color of the first vertex.
MARKS = """
struct Mark { @builtin(position) position: vec4f, @location(0) value: f32 }
@vertex fn place(@builtin(vertex_index) vertex: u32, @builtin(instance_index) instance: u32) -> Mark {
    let x = (f32(instance) + 0.5) / 8.0 - 1.0;
    return Mark(vec4f(x, 0.0, 0.0, 1.0), f32(vertex + 1u) / 255.0);
}
@fragment fn paint(mark: Mark) -> @location(0) vec4f { return vec4f(mark.value); }
"""


def device_with(adapter, *features, **limits):
    missing = set(features) - adapter.features
    if missing:
        pytest.skip(f"the adapter has no {', '.join(missing)}")
    return adapter.request_device_sync(required_features=list(features), required_limits=limits)


def draw_marks(device, draw, code=MARKS, layout="auto"):
    """What `draw` marks in a row of 16 pixels."""
    shader = device.create_shader_module(code=code)
    pipeline = device.create_render_pipeline(
        layout=layout, vertex={"module": shader}, primitive={"topology": "point-list"},
        fragment={"module": shader, "targets": [{"format": "r8unorm"}]})
    target = device.create_texture(
        size=(16, 1, 1), format="r8unorm",
        usage=wgpu.TextureUsage.RENDER_ATTACHMENT | wgpu.TextureUsage.COPY_SRC)
    encoder = device.create_command_encoder()
    render_pass = encoder.begin_render_pass(color_attachments=[{
        "view": target.create_view(), "load_op": "clear", "store_op": "store"}])
    render_pass.set_pipeline(pipeline)
    draw(render_pass)
    render_pass.end()
    device.queue.submit([encoder.finish()])
    return list(device.queue.read_texture(
        {"texture": target}, {"bytes_per_row": 16}, (16, 1, 1)))


def buffer_of(device, numbers, usage=USAGE):
    return device.create_buffer_with_data(data=np.array(numbers, np.uint32), usage=usage)


# Vertices, instances, first vertex, first instance; indices, instances, first, base, first instance.
DRAWS = [[1, 1, 0, 0], [1, 3, 10, 2], [0, 5, 0, 0], [2, 1, 30, 8], [1, 0, 0, 0], [1, 2, 60, 12]]
INDEXED_DRAWS = [[1, 1, 2, 0, 1], [3, 2, 0, 40, 4], [1, 1, 1, 7, 9]]


def test_multi_draw_equals_the_loop(adapter):
    device = device_with(adapter, "indirect-first-instance")
    buffer = buffer_of(device, [0, *sum(DRAWS, [])])
    for first, count in ((0, 6), (1, 3), (3, 0), (5, 1)):
        offset = 4 + 16 * first
        looped = draw_marks(device, lambda render_pass: [
            render_pass.draw_indirect(buffer, offset + 16 * i) for i in range(count)])
        several = draw_marks(device, lambda render_pass: extras.multi_draw_indirect(
            render_pass, buffer, offset=offset, count=count))
        assert several == looped
        assert any(several) == (count > 0)


def test_indexed_multi_draw_equals_the_loop(adapter):
    device = device_with(adapter, "indirect-first-instance")
    buffer = buffer_of(device, sum(INDEXED_DRAWS, []))
    indices = buffer_of(device, [5, 15, 25], wgpu.BufferUsage.INDEX)

    def looped(render_pass):
        render_pass.set_index_buffer(indices, "uint32")
        for i in range(3):
            render_pass.draw_indexed_indirect(buffer, 20 * i)

    def several(render_pass):
        render_pass.set_index_buffer(indices, "uint32")
        extras.multi_draw_indexed_indirect(render_pass, buffer, count=3)

    marks = draw_marks(device, several)
    assert marks == draw_marks(device, looped)
    assert marks[1] == 26 and marks[4] == marks[5] == 66 and marks[9] == 23


@pytest.mark.parametrize("stored, most, drawn", [(2, 6, 2), (6, 6, 6), (900, 4, 4), (0, 6, 0), (3, 0, 0)])
def test_counted_multi_draws(adapter, stored, most, drawn):
    device = device_with(adapter, "indirect-first-instance", "multi-draw-indirect-count")
    buffer = buffer_of(device, sum(DRAWS, []))
    counts = buffer_of(device, [77, stored])
    looped = draw_marks(device, lambda render_pass: [
        render_pass.draw_indirect(buffer, 16 * i) for i in range(drawn)])
    assert looped == draw_marks(device, lambda render_pass: extras.multi_draw_indirect_count(
        render_pass, buffer, count_buffer=counts, count_buffer_offset=4, max_count=most))


@pytest.mark.parametrize("stored, most, drawn", [(1, 3, 1), (900, 3, 3), (900, 2, 2), (0, 3, 0)])
def test_counted_indexed_multi_draws(adapter, stored, most, drawn):
    device = device_with(adapter, "indirect-first-instance", "multi-draw-indirect-count")
    buffer = buffer_of(device, sum(INDEXED_DRAWS, []))
    counts = buffer_of(device, [stored])
    indices = buffer_of(device, [5, 15, 25], wgpu.BufferUsage.INDEX)

    def draw(several):
        def record(render_pass):
            render_pass.set_index_buffer(indices, "uint32")
            if several:
                extras.multi_draw_indexed_indirect_count(
                    render_pass, buffer, count_buffer=counts, max_count=most)
            for i in range(0 if several else drawn):
                render_pass.draw_indexed_indirect(buffer, 20 * i)

        return draw_marks(device, record)

    assert draw(several=True) == draw(several=False)


@pytest.mark.parametrize("offset, count, message", [
    (2, 1, "multiple of 4"), (16, 6, "96"), (0, 4_000_000_000, "4000000000")])
def test_multi_draws_that_are_refused(adapter, offset, count, message):
    device = device_with(adapter, "indirect-first-instance")
    buffer = buffer_of(device, sum(DRAWS, []))
    with pytest.raises(wgpu.GPUValidationError, match=message):
        draw_marks(device, lambda render_pass: extras.multi_draw_indirect(
            render_pass, buffer, offset=offset, count=count))
    assert draw_marks(device, lambda render_pass: render_pass.draw(1, 1, 0, 3))[3] == 1


@pytest.mark.parametrize("address_space", ["immediate", "push_constant"])
@pytest.mark.parametrize("in_bundle", [False, True])
def test_immediates(adapter, address_space, in_bundle):
    """Both stages read them; a part that is set again leaves the rest."""
    device = device_with(adapter, "immediates", **{"max-immediate-size": 32})
    layout = device.create_pipeline_layout(bind_group_layouts=[], immediate_size=16)
    code = MARKS.replace("struct Mark", f"var<{address_space}> numbers: vec4u;\nstruct Mark", 1)
    code = code.replace("f32(instance)", "f32(instance + numbers.y)")
    code = code.replace("vec4f(mark.value)", "vec4f(mark.value + f32(numbers.w) / 255.0)")

    def record(encoder, pipeline=None):
        numbers = np.array([0, 4, 0, 100], np.uint32)
        encoder.set_immediates(0, numbers, 0, 16)
        encoder.draw(1)
        encoder.set_immediates(4, np.array([9, 9], np.uint32), 4, 4)
        encoder.draw(1)
        encoder.set_immediates(12, np.array([50], np.uint32), 0, 4)
        encoder.draw(1, 2, 0, 2)

    def draw(render_pass):
        if not in_bundle:
            return record(render_pass)
        shader = device.create_shader_module(code=code)
        encoder = device.create_render_bundle_encoder(color_formats=["r8unorm"])
        encoder.set_pipeline(device.create_render_pipeline(
            layout=layout, vertex={"module": shader}, primitive={"topology": "point-list"},
            fragment={"module": shader, "targets": [{"format": "r8unorm"}]}))
        record(encoder)
        return render_pass.execute_bundles([encoder.finish()])

    marks = draw_marks(device, draw, code, layout)
    assert {i: mark for i, mark in enumerate(marks) if mark} == {4: 101, 9: 101, 11: 51, 12: 51}


def test_immediates_of_compute(adapter):
    device = device_with(adapter, "immediates", **{"max-immediate-size": 16})
    buffer = device.create_buffer(
        size=16, usage=wgpu.BufferUsage.STORAGE | wgpu.BufferUsage.COPY_SRC)
    shader = device.create_shader_module(code="""
        var<push_constant> numbers: vec4u;
        @group(0) @binding(0) var<storage, read_write> result: vec4u;
        @compute @workgroup_size(1) fn main() { result += numbers; }
    """)
    groups = device.create_bind_group_layout(entries=[
        {"binding": 0, "visibility": wgpu.ShaderStage.COMPUTE, "buffer": {"type": "storage"}}])
    pipeline = device.create_compute_pipeline(
        layout=device.create_pipeline_layout(bind_group_layouts=[groups], immediate_size=16),
        compute={"module": shader})
    encoder = device.create_command_encoder()
    compute_pass = encoder.begin_compute_pass()
    compute_pass.set_pipeline(pipeline)
    compute_pass.set_bind_group(0, device.create_bind_group(
        layout=groups, entries=[{"binding": 0, "resource": {"buffer": buffer}}]))
    compute_pass.set_immediates(0, np.arange(4, dtype=np.uint32), 0, 16)
    compute_pass.dispatch_workgroups(1)
    compute_pass.set_immediates(8, np.uint32([500]), 0, 4)
    compute_pass.dispatch_workgroups(1)
    compute_pass.end()
    device.queue.submit([encoder.finish()])
    assert np.frombuffer(device.queue.read_buffer(buffer), np.uint32).tolist() == [0, 2, 502, 6]


@pytest.mark.parametrize("offset, size", [(2, 4), (0, 20), (16, 4)])
def test_immediates_that_are_refused(adapter, offset, size):
    device = device_with(adapter, "immediates", **{"max-immediate-size": 16})
    encoder = device.create_command_encoder()
    compute_pass = encoder.begin_compute_pass()
    with pytest.raises(wgpu.GPUValidationError):
        compute_pass.set_immediates(offset, np.zeros(8, np.uint32), 0, size)
        compute_pass.end()
        encoder.finish()


# An integer between stages that does not say how it is interpolated: taken, and logged as Info.
OLD_SHADER = MARKS.replace("value: f32", "value: u32").replace(
    "f32(vertex + 1u) / 255.0", "vertex + 1u").replace("mark.value", "f32(mark.value) / 255.0")


@pytest.fixture
def records(caplog):
    """What the wgpu package's logger got; the level is put back."""
    logger = logging.getLogger("wgpu")
    level, propagate = logger.level, logger.propagate
    logger.propagate = True
    yield lambda: [(record.levelname, record.getMessage()) for record in caplog.records
                   if "interpolate(flat)" in record.getMessage()]
    logger.propagate = propagate
    logger.setLevel(level)


def test_the_package_gets_our_log(device, records):
    logging.getLogger("wgpu").setLevel(logging.INFO)
    device.create_shader_module(label="logged", code=OLD_SHADER)
    ((level, message),) = records()
    assert level == "INFO"
    assert message.startswith("wgpuDeviceCreateShaderModule: 'logged'")


def test_the_package_chooses_the_level(device, records):
    logging.getLogger("wgpu").setLevel(logging.WARNING)
    device.create_shader_module(label="not logged", code=OLD_SHADER)
    assert records() == []


def test_shaders_for_libwgpu_native_29(device):
    marks = draw_marks(device, lambda render_pass: render_pass.draw(1, 2, 7, 3), OLD_SHADER)
    assert {i: mark for i, mark in enumerate(marks) if mark} == {3: 8, 4: 8}


def test_limits_below_the_default(adapter):
    device = adapter.request_device_sync(required_limits={"max-bind-groups": 2})
    assert device.limits["max-bind-groups"] == 2


def test_trace(adapter, tmp_path):
    folder = tmp_path / "trace"
    device = extras.request_device_sync(adapter, str(folder), label="traced")
    buffer = device.create_buffer_with_data(
        label="seen in the trace", data=b"traced!!", usage=wgpu.BufferUsage.COPY_SRC)
    assert bytes(device.queue.read_buffer(buffer)) == b"traced!!"
    device.destroy()
    assert "seen in the trace" in (folder / "trace.ron").read_text()


def test_pipeline_statistics(adapter):
    device = device_with(adapter, "pipeline-statistics-query")
    query_set = extras.create_statistics_query_set(
        device, count=1, statistics=["vertex-shader-invocations", "fragment-shader-invocations"])
    result = device.create_buffer(
        size=16, usage=wgpu.BufferUsage.QUERY_RESOLVE | wgpu.BufferUsage.COPY_SRC)

    def draw(render_pass):
        extras.begin_pipeline_statistics_query(render_pass, query_set, 0)
        render_pass.draw(1, 5)
        extras.end_pipeline_statistics_query(render_pass)

    draw_marks(device, draw)
    encoder = device.create_command_encoder()
    encoder.resolve_query_set(query_set, 0, 1, result, 0)
    device.queue.submit([encoder.finish()])
    vertices, fragments = np.frombuffer(device.queue.read_buffer(result), np.uint64)
    assert vertices == 5
    assert fragments >= 5  # drivers may count helpers


def test_wireframe(adapter):
    device = device_with(adapter, "polygon-mode-line")
    shader = device.create_shader_module(code="""
        @vertex fn place(@builtin(vertex_index) i: u32) -> @builtin(position) vec4f {
            return vec4f(f32(i & 1u) * 1.5 - 0.7, f32(i >> 1u) * 1.5 - 0.7, 0.0, 1.0);
        }
        @fragment fn paint() -> @location(0) vec4f { return vec4f(1.0); }
    """)

    def painted(mode):
        pipeline = device.create_render_pipeline(
            layout="auto", vertex={"module": shader}, primitive={"polygon_mode": mode},
            fragment={"module": shader, "targets": [{"format": "r8unorm"}]})
        target = device.create_texture(
            size=(64, 64, 1), format="r8unorm",
            usage=wgpu.TextureUsage.RENDER_ATTACHMENT | wgpu.TextureUsage.COPY_SRC)
        encoder = device.create_command_encoder()
        render_pass = encoder.begin_render_pass(color_attachments=[{
            "view": target.create_view(), "load_op": "clear", "store_op": "store"}])
        render_pass.set_pipeline(pipeline)
        render_pass.draw(3)
        render_pass.end()
        device.queue.submit([encoder.finish()])
        data = device.queue.read_texture({"texture": target}, {"bytes_per_row": 64}, (64, 64, 1))
        return np.count_nonzero(np.frombuffer(data, np.uint8))

    assert 0 < painted("Line") < painted("Fill") / 2


@pytest.mark.parametrize("backend, name", [("Vulkan", "Vulkan"), ("GL", "OpenGL")])
def test_instance_extras(backend, name):
    """Only adapters of the backend, and all of those. The package has one instance for all, so that its options need a process of
    their own.
    """
    code = f"""if True:
        import json, wgpu
        from wgpu.backends.wgpu_native import extras
        extras.set_instance_extras(backends=[{backend!r}], flags=["Debug"])
        adapters = wgpu.gpu.enumerate_adapters_sync()
        print(json.dumps([adapter.info["backend_type"] for adapter in adapters]))
    """
    here = Path(__file__).parent
    process = subprocess.run(
        [sys.executable, "-c", code], cwd=here, capture_output=True, text=True, check=True)
    everywhere = [adapter.info["backend_type"] for adapter in wgpu.gpu.enumerate_adapters_sync()]
    assert json.loads(process.stdout.splitlines()[-1]) == [each for each in everywhere if each == name]
