/*
 * A frame whose device or instance goes away in its midst: after each of its steps once, in each
 * way. The frame goes on as if nothing had happened, raises no error (err_09), and hears of every
 * future that it has begun, once (fut_03).
 */
#include <pthread.h>
#include <stdio.h>
#include <string.h>

#include "futures.h"
#include "log.h"

ALSO_ON(gl, noop);

#define RGBA WGPUTextureFormat_RGBA8Unorm
#define PROCESS WGPUCallbackMode_AllowProcessEvents

typedef struct Frame {
    Gpu *gpu;
    WGPUBuffer vertices, staging;
    WGPUTexture target;
    WGPUTextureView view;
    WGPUShaderModule module;
    WGPURenderPipeline pipeline;
    WGPUBindGroupLayout layout;
    WGPUBindGroup group;
    WGPURenderBundleEncoder bundle_encoder;
    WGPURenderBundle bundle;
    WGPUCommandEncoder encoder;
    WGPURenderPassEncoder pass;
    WGPUCommandBuffer commands;
    Heard lost, compiled, info, done, mapped, scope;
    int delay; /* of the thread that destroys the device */
    bool asked_pipeline, asked_done, asked_map, asked_scope;
} Frame;

static const char code[] =
    "@group(0) @binding(0) var<uniform> a: vec4f;\n"
    "@vertex fn vs(@location(0) at: vec4f) -> @builtin(position) vec4f { return at + a; }\n"
    "@fragment fn fs() -> @location(0) vec4f { return a; }\n";

static void open_scope(Frame *f)
{
    wgpuDevicePushErrorScope(f->gpu->device, WGPUErrorFilter_Validation);
}

static void make_buffers(Frame *f)
{
    WGPUBufferDescriptor descriptor = WGPU_BUFFER_DESCRIPTOR_INIT;
    descriptor.usage = WGPUBufferUsage_Vertex | WGPUBufferUsage_Uniform | WGPUBufferUsage_CopyDst;
    descriptor.size = 256;
    descriptor.mappedAtCreation = true;
    f->vertices = KEEP(wgpuDeviceCreateBuffer(f->gpu->device, &descriptor));
    f->staging = create_buffer(f->gpu, "staging", WGPUBufferUsage_CopyDst | WGPUBufferUsage_MapRead,
                               256 * 4);
}

static void fill_buffer(Frame *f)
{
    void *range = wgpuBufferGetMappedRange(f->vertices, 0, 256);
    if (range) { /* a lost device has none to give */
        memset(range, 0, 256);
    }
}

static void unmap_buffer(Frame *f)
{
    wgpuBufferUnmap(f->vertices);
}

static void make_target(Frame *f)
{
    f->target = create_texture(
        f->gpu, "target", WGPUTextureUsage_RenderAttachment | WGPUTextureUsage_CopySrc, RGBA, 4, 4);
}

static void make_view(Frame *f)
{
    f->view = KEEP(wgpuTextureCreateView(f->target, NULL));
}

static void make_module(Frame *f)
{
    f->module = create_shader(f->gpu, "module", code);
}

static void make_pipeline(Frame *f)
{
    OneAttribute one;
    one_attribute(&one, WGPUVertexFormat_Float32x4, 16, WGPUVertexStepMode_Vertex);
    f->pipeline = create_render_pipeline(f->gpu, &(Look){.vertex = f->module,
                                                         .fragment = f->module,
                                                         .buffer_count = 1,
                                                         .buffers = &one.layout});
}

static void ask_for_pipeline(Frame *f)
{
    WGPURenderPipelineDescriptor descriptor = WGPU_RENDER_PIPELINE_DESCRIPTOR_INIT;
    descriptor.vertex.module = f->module;
    wgpuDeviceCreateRenderPipelineAsync(f->gpu->device, &descriptor,
                                        hear_render_pipeline(&f->compiled, PROCESS));
    f->asked_pipeline = true;
}

static void make_group(Frame *f)
{
    f->layout = KEEP(wgpuRenderPipelineGetBindGroupLayout(f->pipeline, 0));
    WGPUBindGroupEntry entry = buffer_entry(0, f->vertices);
    f->group = create_group(f->gpu, f->layout, 1, &entry);
}

static void make_bundle_encoder(Frame *f)
{
    f->bundle_encoder =
        begin_bundle(f->gpu, &(Attachments){.count = 1, .colors = {RGBA}, .samples = 1});
}

static void record_bundle(Frame *f)
{
    wgpuRenderBundleEncoderSetPipeline(f->bundle_encoder, f->pipeline);
    wgpuRenderBundleEncoderSetBindGroup(f->bundle_encoder, 0, f->group, 0, NULL);
    wgpuRenderBundleEncoderSetVertexBuffer(f->bundle_encoder, 0, f->vertices, 0, 256);
    wgpuRenderBundleEncoderDraw(f->bundle_encoder, 3, 1, 0, 0);
}

static void finish_bundle(Frame *f)
{
    f->bundle = KEEP(wgpuRenderBundleEncoderFinish(f->bundle_encoder, NULL));
}

static void begin_commands(Frame *f)
{
    f->encoder = create_encoder(f->gpu);
    wgpuCommandEncoderClearBuffer(f->encoder, f->staging, 0, 16);
}

static void begin_frame_pass(Frame *f)
{
    f->pass = KEEP(begin_render_pass(f->encoder, f->view));
}

static void draw(Frame *f)
{
    wgpuRenderPassEncoderSetPipeline(f->pass, f->pipeline);
    wgpuRenderPassEncoderSetBindGroup(f->pass, 0, f->group, 0, NULL);
    wgpuRenderPassEncoderSetVertexBuffer(f->pass, 0, f->vertices, 0, 256);
    wgpuRenderPassEncoderDraw(f->pass, 3, 1, 0, 0);
}

static void draw_bundle(Frame *f)
{
    wgpuRenderPassEncoderExecuteBundles(f->pass, 1, &f->bundle);
}

static void end_frame_pass(Frame *f)
{
    wgpuRenderPassEncoderEnd(f->pass);
}

static void copy(Frame *f)
{
    WGPUTexelCopyTextureInfo from = WGPU_TEXEL_COPY_TEXTURE_INFO_INIT;
    from.texture = f->target;
    WGPUTexelCopyBufferInfo to = WGPU_TEXEL_COPY_BUFFER_INFO_INIT;
    to.buffer = f->staging;
    to.layout.bytesPerRow = 256;
    WGPUExtent3D size = {4, 4, 1};
    wgpuCommandEncoderCopyTextureToBuffer(f->encoder, &from, &to, &size);
}

static void finish(Frame *f)
{
    f->commands = KEEP(wgpuCommandEncoderFinish(f->encoder, NULL));
}

static void write_buffer(Frame *f)
{
    const float numbers[4] = {1, 1, 1, 1};
    wgpuQueueWriteBuffer(f->gpu->queue, f->vertices, 0, numbers, sizeof numbers);
}

static void submit_frame(Frame *f)
{
    wgpuQueueSubmit(f->gpu->queue, 1, &f->commands);
}

static void ask_when_done(Frame *f)
{
    wgpuQueueOnSubmittedWorkDone(f->gpu->queue, hear_work_done(&f->done, PROCESS));
    f->asked_done = true;
}

static void map(Frame *f)
{
    wgpuBufferMapAsync(f->staging, WGPUMapMode_Read, 0, 256, hear_map(&f->mapped, PROCESS));
    f->asked_map = true;
}

static void poll_device(Frame *f)
{
    wgpuDevicePoll(f->gpu->device, true, NULL);
}

static void look(Frame *f)
{
    const uint8_t *range = wgpuBufferGetConstMappedRange(f->staging, 0, 256);
    if (range) {
        CHECK(range[0] == 0 || range[0] == 255);
    }
}

static void unmap(Frame *f)
{
    wgpuBufferUnmap(f->staging);
}

static void close_scope(Frame *f)
{
    wgpuDevicePopErrorScope(f->gpu->device, hear_pop(&f->scope, PROCESS));
    f->asked_scope = true;
}

static const struct {
    const char *name;
    void (*run)(Frame *f);
} steps[] = {
    {"open a scope", open_scope},
    {"make buffers", make_buffers},
    {"fill the mapped one", fill_buffer},
    {"unmap it", unmap_buffer},
    {"make a target", make_target},
    {"make a view", make_view},
    {"make a module", make_module},
    {"make a pipeline", make_pipeline},
    {"ask for a pipeline", ask_for_pipeline},
    {"make a bind group", make_group},
    {"begin a bundle", make_bundle_encoder},
    {"record it", record_bundle},
    {"finish it", finish_bundle},
    {"begin commands", begin_commands},
    {"begin a pass", begin_frame_pass},
    {"draw", draw},
    {"draw the bundle", draw_bundle},
    {"end the pass", end_frame_pass},
    {"copy", copy},
    {"finish", finish},
    {"write a buffer", write_buffer},
    {"submit", submit_frame},
    {"ask when it is done", ask_when_done},
    {"map", map},
    {"poll", poll_device},
    {"look", look},
    {"unmap", unmap},
    {"close the scope", close_scope},
};

static void open_frame(Frame *f, Gpu *gpu)
{
    log_collect(WGPULogLevel_Off); /* of ranges that are not there to be had */
    *f = (Frame){.gpu = gpu};
    WGPUDeviceDescriptor descriptor = WGPU_DEVICE_DESCRIPTOR_INIT;
    descriptor.deviceLostCallbackInfo = hear_lost(&f->lost, PROCESS);
    WGPUInstance instance = wgpuCreateInstance(NULL);
    gpu_open_as(gpu, instance, open_adapter(instance), 0, NULL, descriptor);
}

static void check_heard_once(Frame *f)
{
    CHECK_EQ(f->lost.calls, 1);
    CHECK_EQ(f->compiled.calls, f->asked_pipeline);
    CHECK_EQ(f->done.calls, f->asked_done);
    CHECK_EQ(f->mapped.calls, f->asked_map);
    CHECK_EQ(f->scope.calls, f->asked_scope);
    if (f->asked_scope) {
        const bool ended = f->scope.status !=
                           WGPUPopErrorScopeStatus_Success; /* with the instance */
        if (!CHECK(ended || f->scope.type == WGPUErrorType_NoError)) {
            printf("    %s\n", f->scope.message.text);
        }
    }
}

static void destroy_device(Frame *f)
{
    wgpuDeviceDestroy(f->gpu->device);
}

/* What was made by them works on. */
static void release_instance(Frame *f)
{
    wgpuAdapterRelease(TAKE(f->gpu->adapter));
    wgpuInstanceRelease(TAKE(f->gpu->instance));
}

static void interrupt(void (*disaster)(Frame *f), bool instance_lives)
{
    for (size_t at = 0; at <= COUNT(steps); at++) {
        Gpu gpu;
        Frame f;
        open_frame(&f, &gpu);
        for (size_t i = 0; i < COUNT(steps); i++) {
            check_step(steps[i].name);
            if (i == at) {
                disaster(&f);
            }
            steps[i].run(&f);
            if (instance_lives && i % 4 == 0) {
                wgpuInstanceProcessEvents(gpu.instance);
            }
        }
        if (at == COUNT(steps)) {
            disaster(&f);
        }
        if (f.compiled.object) {
            wgpuRenderPipelineRelease(f.compiled.object);
            f.compiled.object = NULL;
        }
        gpu_close(&gpu);
        /* Without an instance it comes by itself. */
        CHECK(!f.asked_pipeline || heard_in_time(&f.compiled, 1));
        check_heard_once(&f);
        if (f.compiled.object) {
            wgpuRenderPipelineRelease(f.compiled.object);
        }
    }
}

TEST(err_09_a_device_is_destroyed_at_each_step_of_a_frame, NO_DEVICE)
{
    interrupt(destroy_device, true);
}

TEST(own_07_an_instance_is_released_at_each_step_of_a_frame, NO_DEVICE)
{
    interrupt(release_instance, false);
}

static void *destroy_soon(void *frame)
{
    Frame *f = frame;
    for (volatile int i = 0; i < f->delay; i++) {
    }
    destroy_device(f);
    return NULL;
}

/* Wherever the other thread happens to strike, with a scope for errors and without. */
TEST(err_09_another_thread_destroys_the_device_in_the_midst_of_frames, NO_DEVICE)
{
    for (int round = 0; round < 60; round++) {
        Gpu gpu;
        Frame f;
        open_frame(&f, &gpu);
        f.delay = round * 10000;
        pthread_t other;
        if (pthread_create(&other, NULL, destroy_soon, &f) != 0) {
            check_give_up("no thread");
        }
        const size_t without_scope = (size_t)round % 2;
        for (size_t i = without_scope; i < COUNT(steps) - without_scope; i++) {
            check_step(steps[i].name);
            steps[i].run(&f);
        }
        pthread_join(other, NULL);
        wgpuInstanceProcessEvents(gpu.instance);
        gpu_close(&gpu);
        check_heard_once(&f);
        if (f.compiled.object) {
            wgpuRenderPipelineRelease(f.compiled.object);
        }
    }
}
