"""Errors become Python exceptions, raised by the call that caused them, with a message that helps."""

import pytest
import wgpu


def test_the_message_shows_the_shader_source(device):
    code = "\n".join([
        "fn twice(x: f32) -> f32 {",
        "    return x * 2.0;",
        "}",
        "@compute @workgroup_size(1) fn main() {",
        "    let y: u32 = thrice(1.0);",
        "}",
    ])
    with pytest.raises(wgpu.GPUValidationError) as caught:
        device.create_shader_module(label="my shader", code=code)
    message = str(caught.value)
    assert "my shader" in message
    assert "thrice" in message
    assert "5" in message  # the line


def test_the_message_shows_a_type_error_in_the_shader(device):
    with pytest.raises(wgpu.GPUValidationError) as caught:
        device.create_shader_module(code="""
            @compute @workgroup_size(1) fn main() {
                var a: vec3f = vec4f(1.0);
            }
        """)
    assert "vec" in str(caught.value)


# ROW: native-errors
def test_the_message_is_framed_as_that_of_libwgpu_native(device):
    with pytest.raises(wgpu.GPUValidationError) as caught:
        device.create_shader_module(label="framed", code="fn f() { return 1 }")
    lines = caught.value.message.splitlines()
    assert lines[:5] == [
        "Validation Error", "", "Caused by:",
        "  In wgpuDeviceCreateShaderModule, label = 'framed'", "",
    ]
    assert lines[5].startswith("Shader 'framed' parsing error: ")
    with pytest.raises(wgpu.GPUValidationError) as caught:
        device.create_sampler(lod_min_clamp=-1)
    lines = caught.value.message.splitlines()
    assert lines[:4] == ["Validation Error", "", "Caused by:", "  In wgpuDeviceCreateSampler"]
    assert lines[4].startswith("    ")


def test_shader_that_does_not_fit_the_layout(device):
    shader = device.create_shader_module(code="""
        @group(0) @binding(0) var<storage, read_write> numbers: array<f32>;
        @compute @workgroup_size(1) fn main() { numbers[0] = 1.0; }
    """)
    empty = device.create_pipeline_layout(bind_group_layouts=[])
    with pytest.raises(wgpu.GPUValidationError):
        device.create_compute_pipeline(layout=empty, compute={"module": shader})


def test_wrong_entry_point(device):
    shader = device.create_shader_module(code="@compute @workgroup_size(1) fn main() {}")
    with pytest.raises(wgpu.GPUValidationError, match="elsewhere"):
        device.create_compute_pipeline(
            layout="auto", compute={"module": shader, "entry_point": "elsewhere"})


def test_buffer_usages_that_exclude_each_other(device):
    with pytest.raises(wgpu.GPUValidationError, match="odd buffer"):
        device.create_buffer(label="odd buffer", size=16,
                             usage=wgpu.BufferUsage.MAP_READ | wgpu.BufferUsage.STORAGE)


def test_texture_too_large(device):
    with pytest.raises(wgpu.GPUValidationError, match="1000000"):
        device.create_texture(
            size=(1000000, 4, 1), format="rgba8unorm", usage=wgpu.TextureUsage.COPY_DST)


def test_copy_past_the_end(device):
    a = device.create_buffer(size=64, usage=wgpu.BufferUsage.COPY_SRC)
    b = device.create_buffer(size=64, usage=wgpu.BufferUsage.COPY_DST)
    encoder = device.create_command_encoder()
    with pytest.raises(wgpu.GPUValidationError, match="64"):
        encoder.copy_buffer_to_buffer(a, 32, b, 0, 64)
        encoder.finish()


def test_dispatch_without_a_pipeline(device):
    encoder = device.create_command_encoder()
    compute_pass = encoder.begin_compute_pass()
    with pytest.raises(wgpu.GPUValidationError):
        compute_pass.dispatch_workgroups(1)
        compute_pass.end()
        encoder.finish()


def test_a_device_works_after_errors(device):
    for _ in range(20):
        with pytest.raises(wgpu.GPUValidationError):
            device.create_shader_module(code="not a shader")
    buffer = device.create_buffer_with_data(data=b"still ok", usage=wgpu.BufferUsage.COPY_SRC)
    assert bytes(device.queue.read_buffer(buffer)) == b"still ok"


def test_nonexistent_device_feature(adapter):
    with pytest.raises(Exception, match="(?i)feature"):
        adapter.request_device_sync(required_features=["no-such-feature"])
