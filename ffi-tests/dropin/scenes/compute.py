"""Compute: bindings of every kind, layouts, constants, immediates, workgroups, atomics."""

import numpy as np
import wgpu
from scene import scene
from wgpu import BufferUsage, ShaderStage
from wgpu.utils.compute import compute_with_buffers

from .gpu import bind, compute, contents, empty, filled, new_device

STORAGE = BufferUsage.STORAGE
NUMBERS = np.arange(64, dtype=np.uint32)

SQUARES = """
@group(0) @binding(0) var<storage, read> numbers: array<u32>;
@group(0) @binding(1) var<storage, read_write> squares: array<u32>;
@compute @workgroup_size(16) fn main(@builtin(global_invocation_id) id: vec3u) {
    squares[id.x] = numbers[id.x] * numbers[id.x];
}"""


@scene
def squares():
    device = new_device()
    result = empty(device, 256, STORAGE)
    compute(device, SQUARES, filled(device, NUMBERS, STORAGE), result, workgroups=(4, 1, 1))
    return {"squares": contents(device, result)}


@scene
def with_the_helper():
    code = SQUARES.replace("workgroup_size(16)", "workgroup_size(1)")
    result = compute_with_buffers({0: NUMBERS}, {1: (64, "I")}, code, n=64)
    return {"squares": np.array(result[1])}


@scene
def spirv():
    """The smallest module: an entry point that does nothing."""
    words = np.array([
        0x07230203, 0x00010000, 0, 5, 0,  # header, 5 ids
        0x00020011, 1,  # OpCapability Shader
        0x0003000e, 0, 1,  # OpMemoryModel Logical GLSL450
        0x0005000f, 5, 1, 0x6e69616d, 0,  # OpEntryPoint GLCompute %1 "main"
        0x00060010, 1, 17, 1, 1, 1,  # OpExecutionMode %1 LocalSize 1 1 1
        0x00020013, 2,  # %2 = OpTypeVoid
        0x00030021, 3, 2,  # %3 = OpTypeFunction %2
        0x00050036, 2, 1, 0, 3,  # %1 = OpFunction %2 None %3
        0x000200f8, 4, 0x000100fd, 0x00010038,  # OpLabel %4, OpReturn, OpFunctionEnd
    ], np.uint32)
    device = new_device()
    compute(device, words.tobytes())
    return {"ran": True}


@scene
def glsl():
    device = new_device()
    result = empty(device, 256, STORAGE)
    module = device.create_shader_module(label="comp", code="""#version 450
        layout(local_size_x = 64) in;
        layout(set = 0, binding = 0) buffer Numbers { uint numbers[]; };
        void main() { numbers[gl_LocalInvocationID.x] = gl_LocalInvocationID.x * 3u; }
    """)
    pipeline = device.create_compute_pipeline(layout="auto", compute={"module": module})
    encoder = device.create_command_encoder()
    compute_pass = encoder.begin_compute_pass()
    compute_pass.set_pipeline(pipeline)
    compute_pass.set_bind_group(0, bind(device, pipeline, result))
    compute_pass.dispatch_workgroups(1)
    compute_pass.end()
    device.queue.submit([encoder.finish()])
    return {"numbers": contents(device, result)}


@scene
def layouts_written_out():
    """Uniform, read-only storage, storage; two groups; dynamic offsets."""
    device = new_device()

    def layout(*types, dynamic=False):
        return device.create_bind_group_layout(label="layout", entries=[
            {"binding": binding, "visibility": ShaderStage.COMPUTE,
             "buffer": {"type": type, "has_dynamic_offset": dynamic}}
            for binding, type in enumerate(types)])

    first, second = layout("read-only-storage", "storage"), layout("uniform", dynamic=True)
    module = device.create_shader_module(code="""
        @group(0) @binding(0) var<storage, read> numbers: array<u32>;
        @group(0) @binding(1) var<storage, read_write> results: array<u32>;
        @group(1) @binding(0) var<uniform> factor: u32;
        @compute @workgroup_size(64) fn main(@builtin(local_invocation_index) i: u32) {
            results[i] += numbers[i] * factor;
        }""")
    pipeline = device.create_compute_pipeline(
        label="pipeline", compute={"module": module, "entry_point": "main"},
        layout=device.create_pipeline_layout(bind_group_layouts=[first, second]))
    factors = np.zeros(192, np.uint32)
    factors[[0, 64, 128]] = 2, 30, 500
    results = empty(device, 256, STORAGE)
    buffers = [filled(device, NUMBERS, STORAGE), results]
    group = device.create_bind_group(label="group", layout=first, entries=[
        {"binding": i, "resource": {"buffer": buffer, "offset": 0, "size": 256}}
        for i, buffer in enumerate(buffers)])
    uniform = device.create_bind_group(layout=second, entries=[
        {"binding": 0, "resource": {
            "buffer": filled(device, factors, BufferUsage.UNIFORM), "size": 4}}])
    encoder = device.create_command_encoder()
    compute_pass = encoder.begin_compute_pass(label="pass")
    compute_pass.set_pipeline(pipeline)
    compute_pass.set_bind_group(0, group)
    for offsets in ([0], [256], [512]):
        compute_pass.set_bind_group(1, uniform, offsets)
        compute_pass.dispatch_workgroups(1)
    compute_pass.set_bind_group(1, uniform, [9, 256, 9], 1, 1)
    compute_pass.dispatch_workgroups(1)
    compute_pass.end()
    device.queue.submit([encoder.finish()])
    return {"labels": [pipeline.label, group.label, first.label],
            "results": contents(device, results)}


OVERRIDES = """
override factor = 3u;
@id(7) override offset: u32 = 100;
override enabled: bool = true;
override size = 8u;
@group(0) @binding(0) var<storage, read_write> results: array<u32>;
@compute @workgroup_size(size) fn main(@builtin(global_invocation_id) id: vec3u) {
    if enabled { results[id.x] = id.x * factor + offset; }
}"""


@scene
def override_constants():
    device = new_device()
    results = {}
    for constants in ({}, {"factor": 10}, {7: 5, "size": 4}, {"7": 6}, {"enabled": False}):
        buffer = empty(device, 256, STORAGE)
        compute(device, OVERRIDES, buffer, workgroups=(8, 1, 1), constants=constants)
        results[str(constants)] = contents(device, buffer)
    return results


@scene
def immediates():
    device = new_device("immediates", **{"max-immediate-size": 64})
    results = empty(device, 64, STORAGE)
    layout = device.create_bind_group_layout(entries=[
        {"binding": 0, "visibility": ShaderStage.COMPUTE, "buffer": {"type": "storage"}}])
    module = device.create_shader_module(code="""
        struct Numbers { first: vec4u, second: vec4u }
        var<immediate> numbers: Numbers;
        @group(0) @binding(0) var<storage, read_write> results: array<vec4u>;
        @compute @workgroup_size(1) fn main(@builtin(workgroup_id) id: vec3u) {
            results[id.x * 2u] = numbers.first;
            results[id.x * 2u + 1u] = numbers.second;
        }""")
    pipeline = device.create_compute_pipeline(
        compute={"module": module},
        layout=device.create_pipeline_layout(bind_group_layouts=[layout], immediate_size=32))
    encoder = device.create_command_encoder()
    compute_pass = encoder.begin_compute_pass()
    compute_pass.set_pipeline(pipeline)
    compute_pass.set_bind_group(0, bind(device, pipeline, results))
    compute_pass.set_immediates(0, NUMBERS, 16, 32)
    compute_pass.set_immediates(8, NUMBERS, 200, 12)
    compute_pass.dispatch_workgroups(2)
    compute_pass.end()
    device.queue.submit([encoder.finish()])
    return {"results": contents(device, results)}


@scene
def indirect_dispatch():
    device = new_device()
    results = empty(device, 256, STORAGE)
    arguments = filled(device, np.array([9, 9, 4, 1, 1], np.uint32), BufferUsage.INDIRECT)
    module = device.create_shader_module(code=SQUARES)
    pipeline = device.create_compute_pipeline(layout="auto", compute={"module": module})
    group = bind(device, pipeline, filled(device, NUMBERS, STORAGE), results)
    encoder = device.create_command_encoder()
    compute_pass = encoder.begin_compute_pass()
    compute_pass.set_pipeline(pipeline)
    compute_pass.set_bind_group(0, group)
    compute_pass.dispatch_workgroups_indirect(arguments, 8)
    compute_pass.end()
    device.queue.submit([encoder.finish()])
    return {"squares": contents(device, results)}


@scene
def workgroups_and_atomics():
    device = new_device()
    results = empty(device, 64, STORAGE)
    compute(device, """
        var<workgroup> parts: array<u32, 64>;
        @group(0) @binding(0) var<storage, read_write> sums: array<atomic<u32>>;
        @compute @workgroup_size(64) fn main(
            @builtin(local_invocation_index) i: u32, @builtin(workgroup_id) id: vec3u,
            @builtin(num_workgroups) count: vec3u) {
            parts[i] = i + id.x;
            workgroupBarrier();
            var sum = 0u;
            for (var k = 0u; k <= i; k++) { sum += parts[k]; }
            atomicAdd(&sums[id.x], sum);
            atomicMax(&sums[8], sum);
            atomicStore(&sums[9], count.x * count.y);
        }""", results, workgroups=(8, 1, 1))
    return {"sums": contents(device, results)}


@scene
def functions_of_the_language():
    device = new_device()
    results = empty(device, 256, STORAGE)
    values = np.linspace(0.1, 3.0, 8, dtype=np.float32)
    compute(device, """
        struct Row { a: vec4f, b: vec4f }
        @group(0) @binding(0) var<storage, read> values: array<f32, 8>;
        @group(0) @binding(1) var<storage, read_write> rows: array<Row, 8>;
        fn turn(by: f32) -> mat2x2f { return mat2x2f(cos(by), sin(by), -sin(by), cos(by)); }
        @compute @workgroup_size(8) fn main(@builtin(local_invocation_index) i: u32) {
            let x = values[i];
            rows[i].a = vec4f(sqrt(x), x % 0.7, fract(x * 3.7), round(x * 2.0 + 0.2));
            rows[i].b = vec4f(turn(x) * vec2f(x, 1.0), f32(firstLeadingBit(i * 37u)),
                              unpack2x16float(pack2x16float(vec2f(x, 0.0))).x);
        }""", filled(device, values, STORAGE), results)
    return {"rows": contents(device, results, np.float32).round(3)}


@scene
def numbers_of_other_widths():
    device = new_device("shader-f16", "shader-int64", "shader-f64")
    results, halves = empty(device, 64, STORAGE), empty(device, 16, STORAGE)
    compute(device, """
        enable f16;
        @group(0) @binding(0) var<storage, read_write> big: array<u64, 4>;
        @group(0) @binding(1) var<storage, read_write> small: array<vec4<f16>, 2>;
        @compute @workgroup_size(1) fn main() {
            big[0] = 1lu << 40u;
            big[1] = u64(f64(3.5) * 1e12);
            small[0] = vec4<f16>(0.5h, 1.5h, -2.0h, 1000.0h) * 2.0h;
        }""", results, halves)
    return {"big": contents(device, results, np.uint64), "small": contents(device, halves, np.float16)}


@scene
def pipelines_by_promise():
    device = new_device()
    module = device.create_shader_module(code=SQUARES)
    promise = device.create_compute_pipeline_async(layout="auto", compute={"module": module})
    pipeline = promise.sync_wait()
    results = empty(device, 256, STORAGE)
    group = bind(device, pipeline, filled(device, NUMBERS, STORAGE), results)
    encoder = device.create_command_encoder()
    compute_pass = encoder.begin_compute_pass()
    compute_pass.set_pipeline(pipeline)
    compute_pass.set_bind_group(0, group)
    compute_pass.dispatch_workgroups(4)
    compute_pass.end()
    device.queue.submit([encoder.finish()])
    return {"type": type(pipeline) is wgpu.GPUComputePipeline, "squares": contents(device, results)}
