/* Compute pipelines: what they calculate, and the ways to feed and start them. */
#include <string.h>

#include "kit.h"

ALSO_ON(gl);

#define N 256
#define STORAGE (WGPUBufferUsage_Storage | WGPUBufferUsage_CopySrc)

TEST(many_numbers_at_once, A_DEVICE)
{
    float input[N], output[N];
    for (int i = 0; i < N; i++) {
        input[i] = 0.5f * (float)i;
    }
    WGPUBuffer buffers[] = {
        create_filled_buffer(gpu, "input", STORAGE, input, sizeof input),
        create_buffer(gpu, "output", STORAGE, sizeof output),
    };
    WGPUComputePipeline pipeline = create_compute_pipeline(
        gpu, "@group(0) @binding(0) var<storage, read> source: array<f32>;\n"
             "@group(0) @binding(1) var<storage, read_write> result: array<f32>;\n"
             "@compute @workgroup_size(64)\n"
             "fn main(@builtin(global_invocation_id) id: vec3u) {\n"
             "    result[id.x] = source[id.x] * source[id.x] + 1.0;\n"
             "}\n");
    WGPUBindGroup group = create_group_of_buffers(gpu, pipeline, 2, buffers);
    dispatch(gpu, pipeline, group, N / 64, 1, 1);

    read_buffer(gpu, buffers[1], 0, output, sizeof output);
    for (int i = 0; i < N; i++) {
        CHECK_NEAR(output[i], input[i] * input[i] + 1.0f, 1e-3);
    }
}

TEST(a_workgroup_shares_memory, A_DEVICE)
{
    uint32_t numbers[N], sum = 0, expected = 0;
    for (uint32_t i = 0; i < N; i++) {
        numbers[i] = i * i;
        expected += numbers[i];
    }
    WGPUBuffer buffers[] = {
        create_filled_buffer(gpu, "numbers", STORAGE, numbers, sizeof numbers),
        create_buffer(gpu, "sum", STORAGE, sizeof sum),
    };
    WGPUComputePipeline pipeline = create_compute_pipeline(
        gpu, "@group(0) @binding(0) var<storage, read> numbers: array<u32>;\n"
             "@group(0) @binding(1) var<storage, read_write> sum: u32;\n"
             "var<workgroup> partial: array<u32, 256>;\n"
             "@compute @workgroup_size(256)\n"
             "fn main(@builtin(local_invocation_index) i: u32) {\n"
             "    partial[i] = numbers[i];\n"
             "    for (var half = 128u; half > 0u; half /= 2u) {\n"
             "        workgroupBarrier();\n"
             "        if (i < half) { partial[i] += partial[i + half]; }\n"
             "    }\n"
             "    if (i == 0u) { sum = partial[0]; }\n"
             "}\n");
    WGPUBindGroup group = create_group_of_buffers(gpu, pipeline, 2, buffers);
    dispatch(gpu, pipeline, group, 1, 1, 1);
    read_buffer(gpu, buffers[1], 0, &sum, sizeof sum);
    CHECK_EQ(sum, expected);
}

static const char counting_shader[] =
    "@group(0) @binding(0) var<storage, read_write> count: atomic<u32>;\n"
    "override step = 1u;\n"
    "override offset: i32 = 0;\n"
    "@compute @workgroup_size(1)\n"
    "fn main() {\n"
    "    atomicAdd(&count, step + u32(offset));\n"
    "}\n";

TEST(dispatches_are_as_large_as_asked, A_DEVICE)
{
    uint32_t count;
    WGPUBuffer buffer = create_buffer(gpu, "count", STORAGE, 4);
    WGPUComputePipeline pipeline = create_compute_pipeline(gpu, counting_shader);
    WGPUBindGroup group = create_group_of_buffers(gpu, pipeline, 1, &buffer);
    dispatch(gpu, pipeline, group, 3, 5, 7);
    dispatch(gpu, pipeline, group, 0, 1, 1);
    read_buffer(gpu, buffer, 0, &count, sizeof count);
    CHECK_EQ(count, 3 * 5 * 7);

    CHECK_INVALID(gpu, "65536", dispatch(gpu, pipeline, group, 65536, 1, 1));
}

TEST(the_gpu_decides_how_large, A_DEVICE)
{
    const uint32_t arguments[] = {99, 2, 3, 4}; /* used from the second number on */
    uint32_t count;
    WGPUBuffer buffer = create_buffer(gpu, "count", STORAGE, 4);
    WGPUBuffer indirect = create_filled_buffer(gpu, "arguments", WGPUBufferUsage_Indirect,
                                               arguments, sizeof arguments);
    WGPUComputePipeline pipeline = create_compute_pipeline(gpu, counting_shader);
    WGPUBindGroup group = create_group_of_buffers(gpu, pipeline, 1, &buffer);

    WGPUCommandEncoder encoder = create_encoder(gpu);
    WGPUComputePassEncoder pass = wgpuCommandEncoderBeginComputePass(encoder, NULL);
    wgpuComputePassEncoderSetPipeline(pass, pipeline);
    wgpuComputePassEncoderSetBindGroup(pass, 0, group, 0, NULL);
    wgpuComputePassEncoderDispatchWorkgroupsIndirect(pass, indirect, 4);
    END_PASS(pass);
    submit(gpu, encoder);

    read_buffer(gpu, buffer, 0, &count, sizeof count);
    CHECK_EQ(count, 2 * 3 * 4);
}

TEST(overridable_constants, A_DEVICE)
{
    uint32_t count;
    WGPUBuffer buffer = create_buffer(gpu, "count", STORAGE, 4);
    WGPUConstantEntry constants[] = {WGPU_CONSTANT_ENTRY_INIT, WGPU_CONSTANT_ENTRY_INIT};
    constants[0].key = text("step");
    constants[0].value = 40;
    constants[1].key = text("offset");
    constants[1].value = 2;
    WGPUComputePipelineDescriptor descriptor = WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
    descriptor.compute.module = create_shader(gpu, "counting", counting_shader);
    descriptor.compute.entryPoint = text("main");
    descriptor.compute.constantCount = COUNT(constants);
    descriptor.compute.constants = constants;
    WGPUComputePipeline pipeline = KEEP(wgpuDeviceCreateComputePipeline(gpu->device, &descriptor));
    WGPUBindGroup group = create_group_of_buffers(gpu, pipeline, 1, &buffer);
    dispatch(gpu, pipeline, group, 1, 1, 1);
    read_buffer(gpu, buffer, 0, &count, sizeof count);
    CHECK_EQ(count, 42);

    constants[1].key = text("nonexistent");
    CHECK_INVALID(
        gpu, "nonexistent",
        wgpuComputePipelineRelease(wgpuDeviceCreateComputePipeline(gpu->device, &descriptor)));
}

TEST(explicit_layouts_and_dynamic_offsets, A_DEVICE)
{
    /* Four numbers, each 256 bytes apart; the offset given with the bind group picks one. */
    uint32_t numbers[4 * 64] = {0}, results[4] = {0};
    for (uint32_t i = 0; i < 4; i++) {
        numbers[i * 64] = 1000 + i;
    }
    WGPUBuffer uniform =
        create_filled_buffer(gpu, "numbers", WGPUBufferUsage_Uniform, numbers, sizeof numbers);
    WGPUBuffer output = create_buffer(gpu, "results", STORAGE, sizeof results);

    WGPUBindGroupLayoutEntry layout_entries[] = {WGPU_BIND_GROUP_LAYOUT_ENTRY_INIT,
                                                 WGPU_BIND_GROUP_LAYOUT_ENTRY_INIT};
    layout_entries[0].binding = 5;
    layout_entries[0].visibility = WGPUShaderStage_Compute;
    layout_entries[0].buffer.type = WGPUBufferBindingType_Uniform;
    layout_entries[0].buffer.hasDynamicOffset = true;
    layout_entries[0].buffer.minBindingSize = 4;
    layout_entries[1].binding = 2;
    layout_entries[1].visibility = WGPUShaderStage_Compute;
    layout_entries[1].buffer.type = WGPUBufferBindingType_Storage;
    WGPUBindGroupLayout layout = create_layout(gpu, COUNT(layout_entries), layout_entries);

    WGPUPipelineLayout pipeline_layout = create_pipeline_layout(gpu, 1, &layout);

    WGPUComputePipelineDescriptor descriptor = WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
    descriptor.layout = pipeline_layout;
    descriptor.compute.module =
        create_shader(gpu, "copy one number",
                      "@group(0) @binding(5) var<uniform> number: u32;\n"
                      "@group(0) @binding(2) var<storage, read_write> results: array<u32, 4>;\n"
                      "@compute @workgroup_size(1)\n"
                      "fn main() { results[number - 1000u] = number; }\n");
    WGPUComputePipeline pipeline = KEEP(wgpuDeviceCreateComputePipeline(gpu->device, &descriptor));

    WGPUBindGroupEntry entries[] = {buffer_entry(2, output), buffer_entry(5, uniform)};
    entries[1].size = 4;
    WGPUBindGroup group = create_group(gpu, layout, COUNT(entries), entries);

    WGPUCommandEncoder encoder = create_encoder(gpu);
    WGPUComputePassEncoder pass = wgpuCommandEncoderBeginComputePass(encoder, NULL);
    wgpuComputePassEncoderSetPipeline(pass, pipeline);
    for (uint32_t offset = 0; offset < sizeof numbers; offset += 256) {
        wgpuComputePassEncoderSetBindGroup(pass, 0, group, 1, &offset);
        wgpuComputePassEncoderDispatchWorkgroups(pass, 1, 1, 1);
    }
    END_PASS(pass);
    submit(gpu, encoder);
    read_buffer(gpu, output, 0, results, sizeof results);
    for (uint32_t i = 0; i < 4; i++) {
        CHECK_EQ(results[i], 1000 + i);
    }
}

TEST(storage_textures_are_written, A_DEVICE)
{
    uint32_t texels[8 * 8];
    WGPUTexture texture = create_texture(gpu, "table",
                                         WGPUTextureUsage_StorageBinding | WGPUTextureUsage_CopySrc,
                                         WGPUTextureFormat_R32Uint, 8, 8);
    WGPUTextureView view = KEEP(wgpuTextureCreateView(texture, NULL));
    WGPUComputePipeline pipeline = create_compute_pipeline(
        gpu, "@group(0) @binding(0) var table: texture_storage_2d<r32uint, write>;\n"
             "@compute @workgroup_size(8, 8)\n"
             "fn main(@builtin(global_invocation_id) id: vec3u) {\n"
             "    textureStore(table, id.xy, vec4u(id.x * 100u + id.y, 0u, 0u, 0u));\n"
             "}\n");
    WGPUBindGroupEntry entry = view_entry(0, view);
    WGPUBindGroup group = create_group_of(gpu, pipeline, 1, &entry);
    dispatch(gpu, pipeline, group, 1, 1, 1);
    read_texture(gpu, texture, 4, texels);
    for (uint32_t y = 0; y < 8; y++) {
        for (uint32_t x = 0; x < 8; x++) {
            CHECK_EQ(texels[y * 8 + x], x * 100 + y);
        }
    }
}

typedef struct Creation {
    bool done;
    WGPUCreatePipelineAsyncStatus status;
    WGPUComputePipeline pipeline;
    Message message;
} Creation;

static void on_pipeline(WGPUCreatePipelineAsyncStatus status, WGPUComputePipeline pipeline,
                        WGPUStringView message, void *creation_pointer, void *unused)
{
    (void)unused;
    Creation *creation = creation_pointer;
    *creation = (Creation){.done = true, .status = status, .pipeline = KEEP(pipeline)};
    copy_message(&creation->message, message);
}

static void create_pipeline_async(Gpu *gpu, const char *entry_point, Creation *creation)
{
    *creation = (Creation){0};
    WGPUComputePipelineDescriptor descriptor = WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
    descriptor.compute.module = create_shader(gpu, "counting", counting_shader);
    descriptor.compute.entryPoint = text(entry_point);
    wgpuDeviceCreateComputePipelineAsync(gpu->device, &descriptor,
                                         (WGPUCreateComputePipelineAsyncCallbackInfo){
                                             .mode = WGPUCallbackMode_AllowProcessEvents,
                                             .callback = on_pipeline,
                                             .userdata1 = creation,
                                         });
    RELEASE(descriptor.compute.module);
    wait_until(gpu->instance, &creation->done);
}

TEST(fut_13_pipelines_made_asynchronously, A_DEVICE)
{
    Creation creation;
    create_pipeline_async(gpu, "main", &creation);
    CHECK_EQ(creation.status, WGPUCreatePipelineAsyncStatus_Success);
    if (!CHECK(creation.pipeline != NULL)) {
        return;
    }
    uint32_t count;
    WGPUBuffer buffer = create_buffer(gpu, "count", STORAGE, 4);
    WGPUBindGroup group = create_group_of_buffers(gpu, creation.pipeline, 1, &buffer);
    dispatch(gpu, creation.pipeline, group, 6, 1, 1);
    read_buffer(gpu, buffer, 0, &count, sizeof count);
    CHECK_EQ(count, 6);

    /* A failure is told to the callback, and is no device error. */
    CHECK_VALID(gpu, create_pipeline_async(gpu, "nowhere", &creation));
    CHECK_EQ(creation.status, WGPUCreatePipelineAsyncStatus_ValidationError);
    CHECK_NULL(creation.pipeline);
    CHECK_CONTAINS(creation.message.text, "nowhere");
}

typedef struct WorkDone {
    bool done;
    WGPUQueueWorkDoneStatus status;
} WorkDone;

static void on_work_done(WGPUQueueWorkDoneStatus status, WGPUStringView message, void *work_done,
                         void *unused)
{
    (void)message, (void)unused;
    *(WorkDone *)work_done = (WorkDone){true, status};
}

static void wait_for_queue(Gpu *gpu)
{
    WorkDone work_done = {0};
    wgpuQueueOnSubmittedWorkDone(gpu->queue, (WGPUQueueWorkDoneCallbackInfo){
                                                 .mode = WGPUCallbackMode_AllowProcessEvents,
                                                 .callback = on_work_done,
                                                 .userdata1 = &work_done,
                                             });
    wait_until(gpu->instance, &work_done.done);
    CHECK_EQ(work_done.status, WGPUQueueWorkDoneStatus_Success);
}

TEST(fut_15_submitted_work_completes, A_DEVICE)
{
    wait_for_queue(gpu); /* nothing was submitted yet */
    WGPUBuffer buffer = create_buffer(gpu, "count", STORAGE, 4);
    WGPUComputePipeline pipeline = create_compute_pipeline(gpu, counting_shader);
    WGPUBindGroup group = create_group_of_buffers(gpu, pipeline, 1, &buffer);
    dispatch(gpu, pipeline, group, 1000, 1, 1);
    wait_for_queue(gpu);
}

TEST(own_02_submitted_work_keeps_what_it_needs, A_DEVICE)
{
    uint32_t count;
    WGPUBuffer staging =
        create_buffer(gpu, "staging", WGPUBufferUsage_MapRead | WGPUBufferUsage_CopyDst, 4);
    WGPUBuffer buffer = create_buffer(gpu, "count", STORAGE, 4);
    WGPUComputePipeline pipeline = create_compute_pipeline(gpu, counting_shader);
    WGPUBindGroup group = create_group_of_buffers(gpu, pipeline, 1, &buffer);

    /* Everything is released before it is submitted. */
    WGPUCommandEncoder encoder = create_encoder(gpu);
    WGPUComputePassEncoder pass = wgpuCommandEncoderBeginComputePass(encoder, NULL);
    wgpuComputePassEncoderSetPipeline(pass, pipeline);
    RELEASE(pipeline);
    wgpuComputePassEncoderSetBindGroup(pass, 0, group, 0, NULL);
    RELEASE(group);
    wgpuComputePassEncoderDispatchWorkgroups(pass, 9, 1, 1);
    END_PASS(pass);
    wgpuCommandEncoderCopyBufferToBuffer(encoder, buffer, 0, staging, 0, 4);
    RELEASE(buffer);
    submit(gpu, encoder);

    CHECK_EQ(map_buffer(gpu, staging, WGPUMapMode_Read, 0, 4), WGPUMapAsyncStatus_Success);
    const void *mapped = wgpuBufferGetConstMappedRange(staging, 0, 4);
    if (CHECK(mapped != NULL)) {
        memcpy(&count, mapped, 4);
        CHECK_EQ(count, 9);
    }
    wgpuBufferUnmap(staging);
}
