"""A histogram that is counted in the texels of a texture.

    WGPU_LIB_PATH=target/release/libwgpu_native.so python atomic_texture.py

The package `wgpu` knows the feature by the name that libwgpu_native has for it. docs/extensions.md tells more.
"""

import numpy
import wgpu

BARS = 8
SHADER = f"""
@group(0) @binding(0) var<storage, read> numbers: array<u32>;
@group(0) @binding(1) var bars: texture_storage_2d<r32uint, atomic>;
@compute @workgroup_size(64) fn count(@builtin(global_invocation_id) id: vec3u) {{
    if id.x < arrayLength(&numbers) {{
        textureAtomicAdd(bars, vec2u(numbers[id.x] * {BARS}u / 1000u, 0u), 1u);
    }}
}}
"""


def main():
    adapter = wgpu.gpu.request_adapter_sync()
    if "texture-atomic" not in adapter.features:
        print("this adapter has no atomic operations on textures")
        return
    device = adapter.request_device_sync(required_features=["texture-atomic"])
    numbers = numpy.random.default_rng(1).integers(0, 1000, 100_000, dtype=numpy.uint32)
    source = device.create_buffer_with_data(data=numbers, usage=wgpu.BufferUsage.STORAGE)
    bars = device.create_texture(size=(BARS, 1, 1), format="r32uint",
                                 usage=wgpu.TextureUsage.STORAGE_BINDING | wgpu.TextureUsage.COPY_SRC)
    pipeline = device.create_compute_pipeline(
        layout="auto", compute={"module": device.create_shader_module(code=SHADER), "entry_point": "count"})
    group = device.create_bind_group(layout=pipeline.get_bind_group_layout(0), entries=[
        {"binding": 0, "resource": {"buffer": source}}, {"binding": 1, "resource": bars.create_view()}])
    encoder = device.create_command_encoder()
    work = encoder.begin_compute_pass()
    work.set_pipeline(pipeline)
    work.set_bind_group(0, group)
    work.dispatch_workgroups(-(-numbers.size // 64))
    work.end()
    device.queue.submit([encoder.finish()])
    texels = device.queue.read_texture({"texture": bars}, {"bytes_per_row": 4 * BARS}, (BARS, 1, 1))
    counted = numpy.frombuffer(texels, dtype=numpy.uint32)
    for bar, count in enumerate(counted):
        print(f"{bar * 1000 // BARS:4} and more: {count}")
    assert (counted == numpy.bincount(numbers * BARS // 1000, minlength=BARS)).all()


main()
