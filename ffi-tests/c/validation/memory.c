/* Memory: what happens when there is not enough of it, and that what is released is given back. */
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "cases.h"
#include "usage.h"

#define RGBA WGPUTextureFormat_RGBA8Unorm

/* A texture that the limits allow and no machine has room for: 256 GiB. */
TEST(too_large_a_texture, A_DEVICE)
{
    WGPUTextureDescriptor descriptor = WGPU_TEXTURE_DESCRIPTOR_INIT;
    descriptor.label = text("too large");
    descriptor.usage = WGPUTextureUsage_TextureBinding;
    descriptor.size = (WGPUExtent3D){8192, 8192, 256};
    descriptor.format = WGPUTextureFormat_RGBA32Float;
    scope_push(gpu, WGPUErrorFilter_OutOfMemory);
    scope_push(gpu, WGPUErrorFilter_Validation);
    scope_push(gpu, WGPUErrorFilter_Internal);
    WGPUTexture texture = wgpuDeviceCreateTexture(gpu->device, &descriptor);
    CHECK_CAUGHT(gpu, WGPUErrorType_NoError, "");
    CHECK_CAUGHT(gpu, WGPUErrorType_NoError, "");
    CHECK_CAUGHT(gpu, WGPUErrorType_OutOfMemory, "too large");
    if (CHECK(texture != NULL)) {
        CHECK_EQ(wgpuTextureGetDepthOrArrayLayers(texture), 256);
        WGPUTextureView view = NULL;
        CASE(gpu, INVALID, view = wgpuTextureCreateView(texture, NULL), "a view of it");
        wgpuTextureViewRelease(view);
        wgpuTextureRelease(texture);
    }
    /* The device lives on. */
    CASE(gpu, VALID, RELEASE(create_texture(gpu, "small", WGPUTextureUsage_CopyDst, RGBA, 4, 4)),
         "a small one");
}

static size_t memory_pages(int column)
{
    size_t pages[2] = {0, 0};
    FILE *file = fopen("/proc/self/statm", "r");
    if (!file || fscanf(file, "%zu %zu", &pages[0], &pages[1]) != 2) {
        check_give_up("no /proc/self/statm");
    }
    fclose(file);
    return pages[column];
}

/* Runs with 256 MiB of address space left, where 1 GiB is too much to ask for. */
TEST(too_large_a_buffer, NO_DEVICE)
{
    WGPUInstance instance = wgpuCreateInstance(NULL);
    WGPUAdapter adapter = open_adapter(instance);
    WGPULimits supported = WGPU_LIMITS_INIT, required = WGPU_LIMITS_INIT;
    wgpuAdapterGetLimits(adapter, &supported);
    const uint64_t size = UINT64_C(1) << 30;
    if (supported.maxBufferSize < size) {
        check_not_applicable("maxBufferSize is below 1 GiB");
        wgpuAdapterRelease(adapter);
        wgpuInstanceRelease(instance);
        return;
    }
    required.maxBufferSize = size;
    gpu_open_on(gpu, instance, adapter, 0, NULL, &required);
    RELEASE(create_buffer(gpu, "warm", WGPUBufferUsage_CopyDst, 64));
    struct rlimit before;
    getrlimit(RLIMIT_AS, &before);
    struct rlimit tight = before;
    tight.rlim_cur = (rlim_t)memory_pages(0) * (rlim_t)sysconf(_SC_PAGESIZE) + (256 << 20);
    WGPUAdapterInfo info = WGPU_ADAPTER_INFO_INIT;
    wgpuDeviceGetAdapterInfo(gpu->device, &info);
    bool memory_of_its_own = info.adapterType == WGPUAdapterType_DiscreteGPU;
    wgpuAdapterInfoFreeMembers(info);
    if (memory_of_its_own) {
        check_not_applicable("this GPU's own memory is not in the address space");
    }
    if (memory_is_of_files()) {
        check_not_applicable("this driver does not look whether its memory finds a place");
    }
    for (int mapped = memory_is_of_files() ? 2 : memory_of_its_own; mapped < 2; mapped++) {
        WGPUBufferDescriptor descriptor = WGPU_BUFFER_DESCRIPTOR_INIT;
        descriptor.label = text("too large");
        descriptor.usage = WGPUBufferUsage_CopyDst;
        descriptor.size = size;
        descriptor.mappedAtCreation = mapped;
        scope_push(gpu, WGPUErrorFilter_OutOfMemory);
        scope_push(gpu, WGPUErrorFilter_Validation);
        setrlimit(RLIMIT_AS, &tight);
        WGPUBuffer buffer = wgpuDeviceCreateBuffer(gpu->device, &descriptor);
        setrlimit(RLIMIT_AS, &before);
        CHECK_CAUGHT(gpu, WGPUErrorType_NoError, "");
        /* err_04: the mapping cannot be had either, so there is no buffer at all, which says it. */
        CHECK_CAUGHT(gpu, mapped ? WGPUErrorType_NoError : WGPUErrorType_OutOfMemory,
                     mapped ? "" : "too large");
        CHECK_EQ(buffer == NULL, mapped);
        if (buffer) {
            CHECK_EQ(wgpuBufferGetSize(buffer), size);
            wgpuBufferRelease(buffer);
        }
    }
    CASE(gpu, VALID, RELEASE(create_buffer(gpu, "small", WGPUBufferUsage_CopyDst, 64)),
         "a small one");
}

/* The noop backend takes its buffers from malloc, which for a moment has little to give. */
TEST(err_02_out_of_memory_is_a_type_of_its_own, NO_DEVICE)
{
    WGPUInstance instance = wgpuCreateInstance(NULL);
    WGPURequestAdapterOptions options = WGPU_REQUEST_ADAPTER_OPTIONS_INIT;
    options.backendType = WGPUBackendType_Null;
    WGPUAdapter adapter;
    Message message;
    if (request_adapter(instance, &options, &adapter, &message) !=
        WGPURequestAdapterStatus_Success) {
        wgpuInstanceRelease(instance);
        check_not_applicable("there is no noop backend");
        return;
    }
    WGPULimits limits = WGPU_LIMITS_INIT, best = WGPU_LIMITS_INIT;
    CHECK_EQ(wgpuAdapterGetLimits(adapter, &best), WGPUStatus_Success);
    limits.maxBufferSize = best.maxBufferSize;
    gpu_open_on(gpu, instance, adapter, 0, NULL, &limits);
    WGPUBufferDescriptor descriptor = WGPU_BUFFER_DESCRIPTOR_INIT;
    descriptor.label = text("too much");
    descriptor.usage = WGPUBufferUsage_CopyDst;
    descriptor.size = UINT64_C(1) << 30;
    CHECK(descriptor.size <= limits.maxBufferSize);
    struct rlimit before, tight;
    CHECK_EQ(getrlimit(RLIMIT_AS, &before), 0);
    tight = before;
    tight.rlim_cur = (rlim_t)memory_pages(0) * (rlim_t)sysconf(_SC_PAGESIZE) + (1 << 28);
    CHECK_EQ(setrlimit(RLIMIT_AS, &tight), 0);

    scope_push(gpu, WGPUErrorFilter_OutOfMemory); /* catches it */
    scope_push(gpu, WGPUErrorFilter_Validation);  /* lets it pass */
    scope_push(gpu, WGPUErrorFilter_Internal);    /* lets it pass */
    WGPUBuffer buffer = KEEP(wgpuDeviceCreateBuffer(gpu->device, &descriptor));
    CHECK_CAUGHT(gpu, WGPUErrorType_NoError, "");
    CHECK_CAUGHT(gpu, WGPUErrorType_NoError, "");
    CHECK_CAUGHT(gpu, WGPUErrorType_OutOfMemory, "too much");
    CHECK(buffer != NULL); /* an error object */

    /* Memory that is to be had at once, or not at all: there is no object then. */
    descriptor.mappedAtCreation = true;
    scope_push(gpu, WGPUErrorFilter_OutOfMemory);
    CHECK_NULL(wgpuDeviceCreateBuffer(gpu->device, &descriptor));
    CHECK_CAUGHT(gpu, WGPUErrorType_NoError, ""); /* NULL has said it */
    CHECK_EQ(setrlimit(RLIMIT_AS, &before), 0);
}

/* What encoders are left as. */
typedef struct Scene {
    Gpu *gpu;
    WGPUBuffer buffer;
    WGPUTexture texture;
    WGPUTextureView view;
    WGPURenderPipeline pipeline;
    WGPUBindGroup group;
} Scene;

static void scene_open(Scene *s, Gpu *gpu)
{
    s->gpu = gpu;
    s->buffer = create_buffer(
        gpu, "buffer", WGPUBufferUsage_CopyDst | WGPUBufferUsage_Uniform | WGPUBufferUsage_Vertex,
        256);
    s->texture = create_texture(gpu, "target", WGPUTextureUsage_RenderAttachment, RGBA, 16, 16);
    s->view = KEEP(wgpuTextureCreateView(s->texture, NULL));
    s->pipeline = create_render_pipeline(
        gpu, &(Look){.code = "@group(0) @binding(0) var<uniform> a: vec4f;\n"
                             "@vertex fn vs() -> @builtin(position) vec4f { return a; }\n"
                             "@fragment fn fs() -> @location(0) vec4f { return a; }\n"});
    s->group = create_group_of_buffers(gpu, s->pipeline, 1, &s->buffer);
}

static WGPURenderBundleEncoder begin_scene_bundle(Scene *s)
{
    WGPURenderBundleEncoder encoder =
        TAKE(begin_bundle(s->gpu, &(Attachments){.count = 1, .colors = {RGBA}, .samples = 1}));
    wgpuRenderBundleEncoderSetPipeline(encoder, s->pipeline);
    wgpuRenderBundleEncoderSetBindGroup(encoder, 0, s->group, 0, NULL);
    wgpuRenderBundleEncoderSetVertexBuffer(encoder, 0, s->buffer, 0, WGPU_WHOLE_SIZE);
    wgpuRenderBundleEncoderDraw(encoder, 3, 1, 0, 0);
    return encoder;
}

static void encoder_unused(Scene *s)
{
    RELEASE(create_encoder(s->gpu));
}

static void encoder_unfinished(Scene *s)
{
    WGPUCommandEncoder encoder = create_encoder(s->gpu);
    wgpuCommandEncoderClearBuffer(encoder, s->buffer, 0, 16);
    RELEASE(encoder);
}

static void pass_open(Scene *s)
{
    WGPUCommandEncoder encoder = create_encoder(s->gpu);
    WGPURenderPassEncoder pass = begin_render_pass(encoder, s->view);
    wgpuRenderPassEncoderSetPipeline(pass, s->pipeline);
    wgpuRenderPassEncoderSetBindGroup(pass, 0, s->group, 0, NULL);
    wgpuRenderPassEncoderDraw(pass, 3, 1, 0, 0);
    wgpuRenderPassEncoderRelease(pass);
    RELEASE(encoder);
}

static void pass_released_last(Scene *s)
{
    WGPUCommandEncoder encoder = create_encoder(s->gpu);
    WGPURenderPassEncoder pass = begin_render_pass(encoder, s->view);
    RELEASE(encoder);
    wgpuRenderPassEncoderSetPipeline(pass, s->pipeline);
    END_PASS(pass);
}

static void commands_not_submitted(Scene *s)
{
    WGPUCommandEncoder encoder = create_encoder(s->gpu);
    WGPURenderPassEncoder pass = begin_render_pass(encoder, s->view);
    END_PASS(pass);
    WGPUCommandBuffer commands = wgpuCommandEncoderFinish(encoder, NULL);
    RELEASE(encoder);
    wgpuCommandBufferRelease(commands);
}

static void commands_submitted(Scene *s)
{
    WGPUCommandEncoder encoder = create_encoder(s->gpu);
    WGPURenderPassEncoder pass = begin_render_pass(encoder, s->view);
    END_PASS(pass);
    submit(s->gpu, encoder);
}

static void commands_with_a_mistake(Scene *s)
{
    scope_push(s->gpu, WGPUErrorFilter_Validation);
    WGPUCommandEncoder encoder = create_encoder(s->gpu);
    wgpuCommandEncoderClearBuffer(encoder, s->buffer, 1, 16);
    WGPUCommandBuffer commands = wgpuCommandEncoderFinish(encoder, NULL);
    wgpuQueueSubmit(s->gpu->queue, 1, &commands);
    RELEASE(encoder);
    wgpuCommandBufferRelease(commands);
    CHECK_CAUGHT(s->gpu, WGPUErrorType_Validation, "");
}

static void commands_with_a_bad_argument(Scene *s)
{
    scope_push(s->gpu, WGPUErrorFilter_Validation);
    WGPUCommandEncoder encoder = create_encoder(s->gpu);
    wgpuCommandEncoderClearBuffer(encoder, NULL, 0, 16);
    WGPUCommandBuffer commands = wgpuCommandEncoderFinish(encoder, NULL);
    wgpuQueueSubmit(s->gpu->queue, 1, &commands);
    RELEASE(encoder);
    wgpuCommandBufferRelease(commands);
    CHECK_CAUGHT(s->gpu, WGPUErrorType_Validation, "");
}

static void bundle_unfinished(Scene *s)
{
    wgpuRenderBundleEncoderRelease(begin_scene_bundle(s));
}

static void bundle_not_executed(Scene *s)
{
    WGPURenderBundleEncoder encoder = begin_scene_bundle(s);
    wgpuRenderBundleRelease(wgpuRenderBundleEncoderFinish(encoder, NULL));
    wgpuRenderBundleEncoderRelease(encoder);
}

static void bundle_not_submitted(Scene *s)
{
    WGPURenderBundleEncoder bundle_encoder = begin_scene_bundle(s);
    WGPURenderBundle bundle = wgpuRenderBundleEncoderFinish(bundle_encoder, NULL);
    wgpuRenderBundleEncoderRelease(bundle_encoder);
    WGPUCommandEncoder encoder = create_encoder(s->gpu);
    WGPURenderPassEncoder pass = begin_render_pass(encoder, s->view);
    wgpuRenderPassEncoderExecuteBundles(pass, 1, &bundle);
    wgpuRenderBundleRelease(bundle);
    wgpuRenderPassEncoderRelease(pass);
    RELEASE(encoder);
}

static void error_objects(Scene *s)
{
    RELEASE(create_error_buffer(s->gpu));
    RELEASE(create_error_texture(s->gpu));
    scope_push(s->gpu, WGPUErrorFilter_Validation);
    RELEASE(create_shader(s->gpu, "bad", "fn ("));
    CHECK_CAUGHT(s->gpu, WGPUErrorType_Validation, "");
}

static void plain_objects(Scene *s)
{
    Gpu *gpu = s->gpu;
    WGPUTexture texture =
        create_texture(gpu, "texture", WGPUTextureUsage_TextureBinding, RGBA, 16, 16);
    wgpuTextureViewRelease(wgpuTextureCreateView(texture, NULL));
    RELEASE(texture);
    RELEASE(create_buffer(gpu, "buffer", WGPUBufferUsage_MapRead, 64));
    wgpuSamplerRelease(wgpuDeviceCreateSampler(gpu->device, NULL));
    WGPUBindGroupLayout layout = wgpuRenderPipelineGetBindGroupLayout(s->pipeline, 0);
    wgpuBindGroupLayoutRelease(layout);
    WGPUBufferDescriptor mapped = WGPU_BUFFER_DESCRIPTOR_INIT;
    mapped.usage = WGPUBufferUsage_CopyDst;
    mapped.size = 64;
    mapped.mappedAtCreation = true;
    wgpuBufferRelease(wgpuDeviceCreateBuffer(gpu->device, &mapped));
    wgpuQueueSubmit(gpu->queue, 0, NULL); /* takes along what was written */
}

/* How many bytes the process has grown by, a time. */
static size_t leave(Scene *s, void (*one)(Scene *s), size_t times)
{
    size_t before = memory_pages(1);
    for (size_t i = 0; i < times; i++) {
        one(s);
    }
    wgpuDevicePoll(s->gpu->device, true, NULL);
    size_t after = memory_pages(1);
    return after > before ? (after - before) * (size_t)sysconf(_SC_PAGESIZE) / times : 0;
}

TEST(what_is_released_is_gone, A_DEVICE)
{
    Scene s;
    scene_open(&s, gpu);
    const struct {
        const char *name;
        void (*leave)(Scene *s);
    } cases[] = {
        {"an encoder unused", encoder_unused},
        {"an encoder unfinished", encoder_unfinished},
        {"a pass open", pass_open},
        {"a pass released after its encoder", pass_released_last},
        {"commands not submitted", commands_not_submitted},
        {"commands submitted", commands_submitted},
        {"commands with a mistake", commands_with_a_mistake},
        {"commands with a bad argument", commands_with_a_bad_argument},
        {"a bundle unfinished", bundle_unfinished},
        {"a bundle not executed", bundle_not_executed},
        {"a bundle not submitted", bundle_not_submitted},
        {"error objects", error_objects},
        {"plain objects", plain_objects},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        check_step(cases[i].name);
        leave(&s, cases[i].leave, 100);
        WGPUGlobalReport before, after;
        wgpuGenerateReport(s.gpu->instance, &before);
        /* Pools grow by leaps, and then not for long: a leak shows in every stretch. */
        size_t grown = SIZE_MAX;
        for (int stretch = 0; stretch < 3; stretch++) {
            size_t more = leave(&s, cases[i].leave, 200);
            grown = more < grown ? more : grown;
        }
        wgpuGenerateReport(s.gpu->instance, &after);
        const struct {
            const char *name;
            WGPURegistryReport before, after;
        } registries[] = {
            {"buffers", before.hub.buffers, after.hub.buffers},
            {"textures", before.hub.textures, after.hub.textures},
            {"textureViews", before.hub.textureViews, after.hub.textureViews},
            {"samplers", before.hub.samplers, after.hub.samplers},
            {"bindGroups", before.hub.bindGroups, after.hub.bindGroups},
            {"bindGroupLayouts", before.hub.bindGroupLayouts, after.hub.bindGroupLayouts},
            {"shaderModules", before.hub.shaderModules, after.hub.shaderModules},
            {"renderPipelines", before.hub.renderPipelines, after.hub.renderPipelines},
            {"commandBuffers", before.hub.commandBuffers, after.hub.commandBuffers},
            {"renderBundles", before.hub.renderBundles, after.hub.renderBundles},
        };
        char message[160];
        for (size_t r = 0; r < COUNT(registries); r++) {
            snprintf(message, sizeof message, "%s: %zu %s, then %zu", cases[i].name,
                     registries[r].before.numKeptFromUser, registries[r].name,
                     registries[r].after.numKeptFromUser);
            check_that(__FILE__, __LINE__,
                       registries[r].after.numKeptFromUser == registries[r].before.numKeptFromUser,
                       message);
        }
        snprintf(message, sizeof message, "%s: memory grows by %zu bytes a time", cases[i].name,
                 grown);
        check_that(__FILE__, __LINE__, grown < 1024, message);
    }
}

/* What is left behind grows in every window; what allocators and drivers keep for later stops growing. */
TEST(whole_devices_are_gone, NO_DEVICE)
{
    enum { ROUNDS = 24, WINDOWS = 8, MOST = 64 * 1024 };
    size_t grown = SIZE_MAX;
    for (int window = 0; window < WINDOWS && grown >= MOST; window++) {
        const size_t before = memory_pages(1);
        for (int round = 0; round < ROUNDS; round++) {
            Scene s;
            gpu_open(gpu);
            scene_open(&s, gpu);
            commands_submitted(&s);
            bundle_not_submitted(&s);
            gpu_close(gpu);
        }
        const size_t after = memory_pages(1);
        const size_t pages = after > before ? after - before : 0;
        grown = pages * (size_t)sysconf(_SC_PAGESIZE) / ROUNDS;
    }
    char message[80];
    snprintf(message, sizeof message, "memory grows by %zu bytes a device", grown);
    check_that(__FILE__, __LINE__, grown < MOST, message);
}
