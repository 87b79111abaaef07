/* Pipelines made asynchronously. */
#include <float.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "futures.h"

ALSO_ON(gl, noop);

#define ONLY WGPUCallbackMode_WaitAnyOnly
#define PROCESS WGPUCallbackMode_AllowProcessEvents
#define SPONTANEOUS WGPUCallbackMode_AllowSpontaneous

static Gpu *const gpu = &test_gpu;

static const char counting[] =
    "override step: u32 = 1u;\n"
    "@group(0) @binding(0) var<storage, read_write> count: atomic<u32>;\n"
    "@compute @workgroup_size(1) fn main() { atomicAdd(&count, step); }\n"
    "@compute @workgroup_size(1) fn other() { atomicAdd(&count, 100u); }\n";

/* A shader that is a lot of work to compile. `variant` makes each one new to the driver. */
static const char *laborious(int variant)
{
    static char code[1 << 17];
    size_t length = (size_t)sprintf(
        code,
        "@group(0) @binding(0) var<storage, read_write> count: atomic<u32>;\n"
        "@compute @workgroup_size(1) fn main() { var a = atomicLoad(&count) + %du;\n",
        variant);
    for (int i = 0; i < 800; i++) {
        length += (size_t)sprintf(code + length, "if (a %% %du == 1u) { a = a * %du + 1u; }\n",
                                  i % 61 + 2, i % 7 + 3);
    }
    sprintf(code + length, "atomicStore(&count, a); }\n");
    return code;
}

static WGPUFuture create_compute(const char *wgsl, const char *entry_point, Heard *heard,
                                 WGPUCallbackMode mode)
{
    *heard = (Heard){0};
    /* All of it is read within the call, so none of it may be needed afterwards. */
    char name[16];
    strcpy(name, entry_point);
    WGPUConstantEntry constant = WGPU_CONSTANT_ENTRY_INIT;
    constant.key = text("step");
    constant.value = 3;
    WGPUComputePipelineDescriptor descriptor = WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
    descriptor.label = text(name);
    descriptor.compute.module = create_shader(gpu, "shader", wgsl);
    descriptor.compute.entryPoint = text(name);
    if (wgsl == counting) {
        descriptor.compute.constantCount = 1;
        descriptor.compute.constants = &constant;
    }
    WGPUFuture future = wgpuDeviceCreateComputePipelineAsync(gpu->device, &descriptor,
                                                             hear_compute_pipeline(heard, mode));
    RELEASE(descriptor.compute.module);
    memset(name, '?', sizeof name);
    constant.value = -1;
    return future;
}

/* How far two workgroups of the pipeline count; keeps it. */
static uint32_t count_with(WGPUComputePipeline pipeline)
{
    KEEP(pipeline);
    const uint32_t zero = 0;
    uint32_t count;
    WGPUBuffer buffer = create_filled_buffer(
        gpu, "count", WGPUBufferUsage_Storage | WGPUBufferUsage_CopySrc, &zero, sizeof zero);
    WGPUBindGroup group = create_group_of_buffers(gpu, pipeline, 1, &buffer);
    dispatch(gpu, pipeline, group, 2, 1, 1);
    read_buffer(gpu, buffer, 0, &count, sizeof count);
    return count;
}

TEST(fut_13_a_compute_pipeline, NO_DEVICE)
{
    timed_open(gpu);
    for (WGPUCallbackMode mode = ONLY; mode <= SPONTANEOUS; mode++) {
        Heard heard;
        WGPUFuture future = create_compute(counting, "main", &heard, mode);
        CHECK(future.id != 0);
        if (mode == ONLY) {
            CHECK_EQ(wait_for(gpu->instance, future, FOREVER), WGPUWaitStatus_Success);
        } else if (mode == PROCESS) {
            while (heard.calls == 0) {
                wgpuInstanceProcessEvents(gpu->instance);
                sleep_ms(1);
            }
        } else {
            CHECK(heard_in_time(&heard, 1)); /* by itself */
        }
        CHECK_EQ(heard.calls, 1);
        CHECK_EQ((uintptr_t)heard.userdata2, (uintptr_t)&expected_userdata2);
        if (CHECK_EQ(heard.status, WGPUCreatePipelineAsyncStatus_Success) &&
            CHECK(heard.object != NULL)) {
            CHECK_EQ(heard.message.text[0], '\0');
            CHECK_EQ(count_with(heard.object), 6);
        }
    }
}

static const char drawing[] =
    "struct Corner { @builtin(position) at: vec4f, @location(0) color: vec4f }\n"
    "@vertex fn corner(@location(0) at: vec2f, @location(1) color: vec4f) -> Corner {\n"
    "    return Corner(vec4f(at, 0.0, 1.0), color);\n"
    "}\n"
    "@fragment fn fill(corner: Corner) -> @location(0) vec4f { return corner.color; }\n";

/* Like create_compute: everything the descriptor points to is gone when it returns. */
static WGPUFuture create_render(const char *fragment_entry, Heard *heard)
{
    WGPUVertexAttribute attributes[2] = {WGPU_VERTEX_ATTRIBUTE_INIT, WGPU_VERTEX_ATTRIBUTE_INIT};
    attributes[0].format = WGPUVertexFormat_Float32x2;
    attributes[1].format = WGPUVertexFormat_Float32x4;
    attributes[1].offset = 8;
    attributes[1].shaderLocation = 1;
    /* The first buffer is a hole. */
    WGPUVertexBufferLayout buffers[2] = {WGPU_VERTEX_BUFFER_LAYOUT_INIT,
                                         WGPU_VERTEX_BUFFER_LAYOUT_INIT};
    buffers[1].stepMode = WGPUVertexStepMode_Vertex;
    buffers[1].arrayStride = 24;
    buffers[1].attributeCount = COUNT(attributes);
    buffers[1].attributes = attributes;
    WGPUColorTargetState target = WGPU_COLOR_TARGET_STATE_INIT;
    target.format = WGPUTextureFormat_RGBA8Unorm;
    WGPUFragmentState fragment = WGPU_FRAGMENT_STATE_INIT;
    fragment.module = create_shader(gpu, "fragment shader", drawing);
    fragment.entryPoint = text(fragment_entry);
    fragment.targetCount = 1;
    fragment.targets = &target;
    WGPURenderPipelineDescriptor descriptor = WGPU_RENDER_PIPELINE_DESCRIPTOR_INIT;
    descriptor.vertex.module = create_shader(gpu, "vertex shader", drawing);
    descriptor.vertex.bufferCount = COUNT(buffers);
    descriptor.vertex.buffers = buffers;
    descriptor.fragment = &fragment;
    WGPUPipelineLayoutDescriptor layout = WGPU_PIPELINE_LAYOUT_DESCRIPTOR_INIT;
    descriptor.layout = KEEP(wgpuDeviceCreatePipelineLayout(gpu->device, &layout));

    *heard = (Heard){0};
    WGPUFuture future = wgpuDeviceCreateRenderPipelineAsync(gpu->device, &descriptor,
                                                            hear_render_pipeline(heard, ONLY));
    RELEASE(descriptor.layout);
    RELEASE(descriptor.vertex.module);
    RELEASE(fragment.module);
    memset(attributes, 0xee, sizeof attributes);
    memset(buffers, 0xee, sizeof buffers);
    memset(&target, 0xee, sizeof target);
    return future;
}

TEST(fut_13_a_render_pipeline, NO_DEVICE)
{
    Heard heard;
    timed_open(gpu);
    WGPUFuture future = create_render("fill", &heard);
    CHECK_EQ(wait_for(gpu->instance, future, FOREVER), WGPUWaitStatus_Success);
    CHECK_EQ(heard.status, WGPUCreatePipelineAsyncStatus_Success);
    if (!CHECK(heard.object != NULL)) {
        return;
    }
    WGPURenderPipeline pipeline = KEEP((WGPURenderPipeline)heard.object);
    const float green[3][6] = {{-1, -1, 0, 1, 0, 1}, {3, -1, 0, 1, 0, 1}, {-1, 3, 0, 1, 0, 1}};
    WGPUBuffer corners =
        create_filled_buffer(gpu, "corners", WGPUBufferUsage_Vertex, green, sizeof green);
    WGPUTexture texture =
        create_texture(gpu, "picture", WGPUTextureUsage_RenderAttachment | WGPUTextureUsage_CopySrc,
                       WGPUTextureFormat_RGBA8Unorm, 4, 4);
    WGPUCommandEncoder encoder = create_encoder(gpu);
    WGPURenderPassEncoder pass =
        begin_render_pass(encoder, KEEP(wgpuTextureCreateView(texture, NULL)));
    wgpuRenderPassEncoderSetPipeline(pass, pipeline);
    wgpuRenderPassEncoderSetVertexBuffer(pass, 1, corners, 0, WGPU_WHOLE_SIZE);
    wgpuRenderPassEncoderDraw(pass, 3, 1, 0, 0);
    END_PASS(pass);
    submit(gpu, encoder);
    uint8_t texels[4 * 4][4];
    read_texture(gpu, texture, 4, texels);
    for (size_t i = 0; i < COUNT(texels); i++) {
        CHECK_BYTES(texels[i], ((uint8_t[]){0, 255, 0, 255}), 4);
    }
}

TEST(fut_13_a_failure_is_no_device_error, NO_DEVICE)
{
    Heard heard;
    timed_open(gpu);
    scope_push(gpu, WGPUErrorFilter_Internal);
    scope_push(gpu, WGPUErrorFilter_Validation);

    /* Found by the compiler … */
    WGPUFuture future = create_compute(counting, "nowhere", &heard, ONLY);
    CHECK_EQ(wait_for(gpu->instance, future, FOREVER), WGPUWaitStatus_Success);
    CHECK_EQ(heard.status, WGPUCreatePipelineAsyncStatus_ValidationError);
    CHECK_NULL(heard.object);
    CHECK_CONTAINS(heard.message.text, "nowhere");
    future = create_render("nobody", &heard);
    CHECK_EQ(wait_for(gpu->instance, future, FOREVER), WGPUWaitStatus_Success);
    CHECK_EQ(heard.status, WGPUCreatePipelineAsyncStatus_ValidationError);
    CHECK_NULL(heard.object);
    CHECK_CONTAINS(heard.message.text, "nobody");

    /* … and in the descriptor. */
    WGPUComputePipelineDescriptor compute = WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
    compute.label = text("without a module");
    heard = (Heard){0};
    future = wgpuDeviceCreateComputePipelineAsync(gpu->device, &compute,
                                                  hear_compute_pipeline(&heard, ONLY));
    CHECK_EQ(wait_for(gpu->instance, future, FOREVER), WGPUWaitStatus_Success);
    CHECK_EQ(heard.status, WGPUCreatePipelineAsyncStatus_ValidationError);
    CHECK_CONTAINS(heard.message.text, "without a module");
    CHECK_CONTAINS(heard.message.text, "compute.module");
    heard = (Heard){0};
    future =
        wgpuDeviceCreateRenderPipelineAsync(gpu->device, NULL, hear_render_pipeline(&heard, ONLY));
    CHECK_EQ(wait_for(gpu->instance, future, FOREVER), WGPUWaitStatus_Success);
    CHECK_EQ(heard.status, WGPUCreatePipelineAsyncStatus_ValidationError);
    CHECK_CONTAINS(heard.message.text, "descriptor");

    CHECK_CAUGHT(gpu, WGPUErrorType_NoError, "");
    CHECK_CAUGHT(gpu, WGPUErrorType_NoError, "");
}

TEST(fut_13_compilation_leaves_the_caller_free, NO_DEVICE)
{
    enum { PIPELINES = 6 };
    Heard heard[PIPELINES];
    WGPUFuture futures[PIPELINES];
    timed_open(gpu);
    /* What the caller pays is the shader module, which has no asynchronous way. The machine may be
     * busy with other things: the shortest times of some attempts count. */
    double call = DBL_MAX, module = DBL_MAX, whole = DBL_MAX;
    for (int i = 0; i < 3; i++) {
        double begin = now_ms();
        WGPUFuture future = create_compute(laborious(100 + i), "main", &heard[0], ONLY);
        call = fmin(call, now_ms() - begin);
        CHECK_EQ(wait_for(gpu->instance, future, FOREVER), WGPUWaitStatus_Success);
        whole = fmin(whole, now_ms() - begin);
        wgpuComputePipelineRelease(heard[0].object);
        begin = now_ms();
        create_shader(gpu, "parsed", laborious(200 + i));
        module = fmin(module, now_ms() - begin);
    }
    printf("    the call took %.1f ms, the module in it %.1f ms, the whole %.1f ms\n", call, module,
           whole);
    CHECK(call < 3 * module + 20);

    /* Several at once, waited for with processor time for something else. */
    for (int i = 0; i < PIPELINES; i++) {
        futures[i] = create_compute(laborious(2 + i), "main", &heard[i], ONLY);
    }
    double cpu = thread_cpu_ms();
    for (int i = 0; i < PIPELINES; i++) {
        CHECK_EQ(wait_for(gpu->instance, futures[i], FOREVER), WGPUWaitStatus_Success);
    }
    CHECK(thread_cpu_ms() - cpu < 20);
    for (int i = 0; i < PIPELINES; i++) {
        CHECK_EQ(heard[i].status, WGPUCreatePipelineAsyncStatus_Success);
        wgpuComputePipelineRelease(heard[i].object);
    }
}

TEST(fut_06_a_pipeline_is_of_the_cpu_timeline, NO_DEVICE)
{
    static Heard heard, done; /* heard of when the instance is let go, at the latest */
    heard = done = (Heard){0};
    timed_open(gpu);
    WGPUFutureWaitInfo waits[] = {
        {.future = create_compute(laborious(20), "main", &heard, ONLY)},
        {.future = wgpuQueueOnSubmittedWorkDone(gpu->queue, hear_work_done(&done, ONLY))},
    };
    CHECK_EQ(wgpuInstanceWaitAny(gpu->instance, 2, waits, FOREVER), WGPUWaitStatus_Error);
    CHECK_EQ(wgpuInstanceWaitAny(gpu->instance, 1, waits, FOREVER), WGPUWaitStatus_Success);
    wgpuComputePipelineRelease(heard.object);
}

TEST(err_09_a_lost_device_still_makes_pipelines, NO_DEVICE)
{
    Heard compute, render, running;
    timed_open(gpu);
    WGPUFuture running_future = create_compute(laborious(30), "main", &running, ONLY);
    wgpuDeviceDestroy(gpu->device);
    WGPUFuture compute_future = create_compute(counting, "nowhere", &compute, ONLY);
    WGPUFuture render_future = create_render("fill", &render);
    CHECK_EQ(wait_for(gpu->instance, running_future, FOREVER), WGPUWaitStatus_Success);
    CHECK_EQ(wait_for(gpu->instance, compute_future, FOREVER), WGPUWaitStatus_Success);
    CHECK_EQ(wait_for(gpu->instance, render_future, FOREVER), WGPUWaitStatus_Success);
    CHECK_EQ(running.status, WGPUCreatePipelineAsyncStatus_Success);
    CHECK_EQ(compute.status, WGPUCreatePipelineAsyncStatus_Success);
    CHECK_EQ(render.status, WGPUCreatePipelineAsyncStatus_Success);
    if (CHECK(running.object && compute.object && render.object)) {
        wgpuBindGroupLayoutRelease(wgpuComputePipelineGetBindGroupLayout(compute.object, 0));
        wgpuComputePipelineRelease(running.object);
        wgpuComputePipelineRelease(compute.object);
        wgpuRenderPipelineRelease(render.object);
    }
}

TEST(own_02_a_compilation_keeps_what_it_needs, NO_DEVICE)
{
    enum { PIPELINES = 8 };
    Heard heard[PIPELINES];
    timed_open(gpu);
    for (int i = 0; i < PIPELINES; i++) {
        create_compute(laborious(40 + i), "main", &heard[i], SPONTANEOUS);
    }
    RELEASE(gpu->queue);
    RELEASE(gpu->device);
    RELEASE(gpu->adapter);
    for (int i = 0; i < PIPELINES; i++) {
        CHECK(heard_in_time(&heard[i], 1));
        CHECK_EQ(heard[i].status, WGPUCreatePipelineAsyncStatus_Success);
        wgpuComputePipelineRelease(heard[i].object);
    }
}

/* A callback that wants another pipeline, and waits for it. */

static atomic_int outer_calls;

static void on_pipeline_make_another(WGPUCreatePipelineAsyncStatus status,
                                     WGPUComputePipeline pipeline, WGPUStringView message,
                                     void *depth, void *unused)
{
    (void)status, (void)message, (void)unused;
    uintptr_t left = (uintptr_t)depth;
    wgpuComputePipelineRelease(pipeline);
    if (left > 0) {
        WGPUComputePipelineDescriptor descriptor = WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
        descriptor.compute.module = create_shader(gpu, "shader", counting);
        descriptor.compute.entryPoint = text("other");
        WGPUFutureWaitInfo wait = {
            .future = wgpuDeviceCreateComputePipelineAsync(
                gpu->device, &descriptor,
                (WGPUCreateComputePipelineAsyncCallbackInfo){.mode = SPONTANEOUS,
                                                             .callback = on_pipeline_make_another,
                                                             .userdata1 = (void *)(left - 1)})};
        wgpuInstanceWaitAny(gpu->instance, 1, &wait, FOREVER);
    }
    atomic_fetch_add(&outer_calls, 1);
}

TEST(fut_10_callbacks_wait_for_more_pipelines, NO_DEVICE)
{
    enum { DEPTH = 12 };
    timed_open(gpu);
    atomic_store(&outer_calls, 0);
    WGPUComputePipelineDescriptor descriptor = WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
    descriptor.compute.module = create_shader(gpu, "shader", counting);
    descriptor.compute.entryPoint = text("main");
    wgpuDeviceCreateComputePipelineAsync(
        gpu->device, &descriptor,
        (WGPUCreateComputePipelineAsyncCallbackInfo){
            .mode = SPONTANEOUS, .callback = on_pipeline_make_another, .userdata1 = (void *)DEPTH});
    double deadline = now_ms() + 30000;
    while (atomic_load(&outer_calls) <= DEPTH && now_ms() < deadline) {
        sleep_ms(1);
    }
    CHECK_EQ(atomic_load(&outer_calls), DEPTH + 1);
}
