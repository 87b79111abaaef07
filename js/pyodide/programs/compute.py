"""Doubles an array on the GPU."""

import array

import wgpu

SHADER = """
@group(0) @binding(0) var<storage, read_write> numbers: array<f32>;

@compute @workgroup_size(64)
fn double(@builtin(global_invocation_id) id: vec3u) {
    if id.x < arrayLength(&numbers) {
        numbers[id.x] *= 2.0;
    }
}
"""


async def main(numbers):
    adapter = await wgpu.gpu.request_adapter_async(power_preference="high-performance")
    device = await adapter.request_device_async(label="doubler")

    data = array.array("f", numbers)
    numbers = device.create_buffer_with_data(data=data, usage="STORAGE|COPY_SRC")
    result = device.create_buffer(size=numbers.size, usage=wgpu.BufferUsage.COPY_DST | wgpu.BufferUsage.MAP_READ)
    pipeline = await device.create_compute_pipeline_async(
        layout="auto",
        compute={"module": device.create_shader_module(code=SHADER), "entry_point": "double"},
    )
    group = device.create_bind_group(
        layout=pipeline.get_bind_group_layout(0),
        entries=[wgpu.BindGroupEntry(binding=0, resource=wgpu.BufferBinding(buffer=numbers))],
    )

    encoder = device.create_command_encoder()
    steps = encoder.begin_compute_pass()
    steps.set_pipeline(pipeline)
    steps.set_bind_group(0, group)
    steps.dispatch_workgroups((len(data) + 63) // 64)
    steps.end()
    encoder.copy_buffer_to_buffer(numbers, 0, result, 0, numbers.size)
    device.queue.submit([encoder.finish()])

    await result.map_async(wgpu.MapMode.READ)
    doubled = result.read_mapped().cast("f").tolist()
    result.unmap()
    return doubled
