/* Limits beyond the standard, counts of objects, submissions by number, handles of Metal. */
#include "kit.h"
#include "log.h"

ALSO_ON(gl, noop);

static WGPUNativeLimits native_limits_of(Gpu *gpu, bool of_adapter)
{
    WGPUNativeLimits native = WGPU_NATIVE_LIMITS_INIT;
    WGPULimits limits = WGPU_LIMITS_INIT;
    limits.nextInChain = &native.chain;
    CHECK_EQ(of_adapter ? wgpuAdapterGetLimits(gpu->adapter, &limits)
                        : wgpuDeviceGetLimits(gpu->device, &limits),
             WGPUStatus_Success);
    return native;
}

/* A device has the limits that it was asked for, and the default ones otherwise. */
TEST(native_limits, A_DEVICE)
{
    const WGPUNativeLimits best = native_limits_of(gpu, true);
    CHECK(best.maxNonSamplerBindings >= 1000000);
    WGPUNativeLimits limits = native_limits_of(gpu, false);
    CHECK_EQ(limits.maxNonSamplerBindings, 1000000);
    CHECK_EQ(limits.maxBindingArrayElementsPerShaderStage, 0);
    CHECK_EQ(limits.maxBindingArraySamplerElementsPerShaderStage, 0);
    CHECK_EQ(limits.maxMultiviewViewCount, 0);
    gpu_close(gpu);

    WGPUInstance instance = wgpuCreateInstance(NULL);
    WGPUNativeLimits wanted = best;
    wanted.maxNonSamplerBindings = 1000000;
    WGPULimits required = WGPU_LIMITS_INIT;
    required.nextInChain = &wanted.chain;
    gpu_open_on(gpu, instance, open_adapter(instance), 0, NULL, &required);
    limits = native_limits_of(gpu, false);
    CHECK_EQ(limits.maxBindingArrayElementsPerShaderStage,
             best.maxBindingArrayElementsPerShaderStage);
    CHECK_EQ(limits.maxBindingArraySamplerElementsPerShaderStage,
             best.maxBindingArraySamplerElementsPerShaderStage);
    CHECK_EQ(limits.maxMultiviewViewCount, best.maxMultiviewViewCount);
}

/* More than the adapter has is refused, by the name of the limit. */
TEST(native_limits_that_are_too_much, A_DEVICE)
{
    const WGPUNativeLimits best = native_limits_of(gpu, true);
    const struct {
        const char *name;
        size_t offset;
        uint32_t best;
    } cases[] = {
        {"maxNonSamplerBindings", offsetof(WGPUNativeLimits, maxNonSamplerBindings),
         best.maxNonSamplerBindings},
        {"maxBindingArrayElementsPerShaderStage",
         offsetof(WGPUNativeLimits, maxBindingArrayElementsPerShaderStage),
         best.maxBindingArrayElementsPerShaderStage},
        {"maxBindingArraySamplerElementsPerShaderStage",
         offsetof(WGPUNativeLimits, maxBindingArraySamplerElementsPerShaderStage),
         best.maxBindingArraySamplerElementsPerShaderStage},
        {"maxMultiviewViewCount", offsetof(WGPUNativeLimits, maxMultiviewViewCount),
         best.maxMultiviewViewCount},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        if (cases[i].best >= UINT32_MAX - 1) {
            continue; /* there is no more, but what stands for the default */
        }
        WGPUNativeLimits wanted = WGPU_NATIVE_LIMITS_INIT;
        *(uint32_t *)(void *)((char *)&wanted + cases[i].offset) = cases[i].best + 1;
        WGPULimits required = WGPU_LIMITS_INIT;
        required.nextInChain = &wanted.chain;
        WGPUDeviceDescriptor descriptor = WGPU_DEVICE_DESCRIPTOR_INIT;
        descriptor.requiredLimits = &required;
        WGPUDevice device;
        Message message;
        CHECK_EQ(request_device(gpu->instance, gpu->adapter, &descriptor, &device, &message),
                 WGPURequestDeviceStatus_Error);
        CHECK_NULL(device);
        CHECK_CONTAINS(message.text, cases[i].name);
    }
}

static WGPUGlobalReport report_of(Gpu *gpu)
{
    WGPUGlobalReport report;
    wgpuGenerateReport(gpu->instance, &report);
    return report;
}

#define KEPT(report, kind) ((report).hub.kind.numKeptFromUser)

/* libwgpu_native 29 takes them; no pass has nothing to draw to. */
/* ROW: empty-bundle-layouts */
TEST(bundles_without_attachments, NO_DEVICE)
{
    WGPUNativeLimits native = WGPU_NATIVE_LIMITS_INIT;
    WGPULimits limits = WGPU_LIMITS_INIT;
    for (int natively = 0; natively < 2; natively++) {
        limits.nextInChain = natively ? &native.chain : NULL;
        WGPUInstance instance = wgpuCreateInstance(NULL);
        gpu_open_on(gpu, instance, open_adapter(instance), 0, NULL, &limits);
        const Attachments nothing = {0, {WGPUTextureFormat_Undefined}, .samples = 1};
        if (natively) {
            WGPURenderBundleEncoder encoder;
            CHECK_VALID(gpu, encoder = begin_bundle(gpu, &nothing));
            CHECK_VALID(gpu, KEEP(wgpuRenderBundleEncoderFinish(encoder, NULL)));
        } else {
            CHECK_INVALID(gpu, "at least one attachment", begin_bundle(gpu, &nothing));
        }
        gpu_close(gpu);
    }
}

/* One more of each kind, and one less when it is released. */
TEST(reports, A_DEVICE)
{
    const WGPUGlobalReport before = report_of(gpu);
    CHECK_EQ(KEPT(before, devices), 1);
    CHECK_EQ(KEPT(before, queues), 1);
    CHECK(KEPT(before, adapters) >= 1);
    CHECK_EQ(before.surfaces.numKeptFromUser, 0);
    const size_t mark = keep_mark();

    create_buffer(gpu, "buffer", WGPUBufferUsage_Storage, 16);
    WGPUTexture texture = create_texture(gpu, "texture", WGPUTextureUsage_TextureBinding,
                                         WGPUTextureFormat_RGBA8Unorm, 4, 4);
    KEEP(wgpuTextureCreateView(texture, NULL));
    KEEP(wgpuDeviceCreateSampler(gpu->device, NULL));
    create_query_set(gpu, WGPUQueryType_Occlusion, 1);
    WGPUShaderModule module =
        create_shader(gpu, "module", "@compute @workgroup_size(1) fn main() {}");
    WGPUBindGroupLayoutDescriptor empty = WGPU_BIND_GROUP_LAYOUT_DESCRIPTOR_INIT;
    WGPUBindGroupLayout layout = KEEP(wgpuDeviceCreateBindGroupLayout(gpu->device, &empty));
    WGPUBindGroupDescriptor of_group = WGPU_BIND_GROUP_DESCRIPTOR_INIT;
    of_group.layout = layout;
    KEEP(wgpuDeviceCreateBindGroup(gpu->device, &of_group));
    WGPUPipelineLayoutDescriptor of_layout = WGPU_PIPELINE_LAYOUT_DESCRIPTOR_INIT;
    WGPUPipelineLayout pipeline_layout =
        KEEP(wgpuDeviceCreatePipelineLayout(gpu->device, &of_layout));
    WGPUComputePipelineDescriptor of_pipeline = WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
    of_pipeline.layout = pipeline_layout;
    of_pipeline.compute.module = module;
    KEEP(wgpuDeviceCreateComputePipeline(gpu->device, &of_pipeline));
    create_encoder(gpu);
    WGPUSurfaceDescriptor of_surface = WGPU_SURFACE_DESCRIPTOR_INIT;
    log_collect(WGPULogLevel_Error); /* of what it is for, nothing is said */
    KEEP(wgpuInstanceCreateSurface(gpu->instance, &of_surface));

    WGPUGlobalReport now = report_of(gpu);
    CHECK_EQ(now.surfaces.numKeptFromUser, 1);
    CHECK_EQ(KEPT(now, buffers), KEPT(before, buffers) + 1);
    CHECK_EQ(KEPT(now, textures), KEPT(before, textures) + 1);
    CHECK_EQ(KEPT(now, textureViews), KEPT(before, textureViews) + 1);
    CHECK_EQ(KEPT(now, samplers), KEPT(before, samplers) + 1);
    CHECK_EQ(KEPT(now, querySets), KEPT(before, querySets) + 1);
    CHECK_EQ(KEPT(now, shaderModules), KEPT(before, shaderModules) + 1);
    CHECK_EQ(KEPT(now, bindGroupLayouts), KEPT(before, bindGroupLayouts) + 1);
    CHECK_EQ(KEPT(now, bindGroups), KEPT(before, bindGroups) + 1);
    CHECK_EQ(KEPT(now, pipelineLayouts), KEPT(before, pipelineLayouts) + 1);
    CHECK_EQ(KEPT(now, computePipelines), KEPT(before, computePipelines) + 1);
    CHECK_EQ(KEPT(now, renderPipelines), KEPT(before, renderPipelines));
    CHECK_EQ(KEPT(now, renderBundles), KEPT(before, renderBundles));
    CHECK_EQ(KEPT(now, pipelineCaches), 0);
    CHECK(now.hub.buffers.elementSize > 0);
    CHECK(now.hub.buffers.numAllocated >= KEPT(now, buffers));

    keep_release_since(mark);
    now = report_of(gpu);
    const size_t kinds = sizeof(WGPUHubReport) / sizeof(WGPURegistryReport);
    const WGPURegistryReport *first = (const WGPURegistryReport *)&before.hub,
                             *last = (const WGPURegistryReport *)&now.hub;
    for (size_t i = 0; i < kinds; i++) {
        CHECK_EQ(last[i].numKeptFromUser, first[i].numKeptFromUser);
    }
    CHECK_EQ(now.surfaces.numKeptFromUser, 0);

    log_collect(WGPULogLevel_Error);
    wgpuGenerateReport(gpu->instance, NULL);
    CHECK(log_names("wgpuGenerateReport"));
}

/* Commands that write `value` to a buffer for reading. */
static WGPUCommandBuffer fill(Gpu *gpu, WGPUBuffer buffer, uint32_t value)
{
    WGPUBuffer source =
        create_filled_buffer(gpu, "source", WGPUBufferUsage_CopySrc, &value, sizeof value);
    WGPUCommandEncoder encoder = create_encoder(gpu);
    wgpuCommandEncoderCopyBufferToBuffer(encoder, source, 0, buffer, 0, sizeof value);
    return KEEP(wgpuCommandEncoderFinish(encoder, NULL));
}

static void on_mapped(WGPUMapAsyncStatus status, WGPUStringView message, void *calls, void *unused)
{
    (void)message, (void)unused;
    *(unsigned *)calls += status == WGPUMapAsyncStatus_Success ? 1 : 100;
}

static void on_done(WGPUQueueWorkDoneStatus status, WGPUStringView message, void *calls,
                    void *unused)
{
    (void)message, (void)unused;
    *(unsigned *)calls += status == WGPUQueueWorkDoneStatus_Success ? 1 : 100;
}

/* Clients of libwgpu_native wait like this, and know no futures. */
/* ROW: poll-callbacks */
TEST(polling_runs_callbacks, A_DEVICE)
{
    WGPUBuffer buffer =
        create_buffer(gpu, "read back", WGPUBufferUsage_MapRead | WGPUBufferUsage_CopyDst, 4);
    WGPUSubmissionIndex last = 0;
    for (uint32_t round = 1; round <= 3; round++) {
        unsigned mapped = 0, done = 0;
        WGPUCommandBuffer commands = fill(gpu, buffer, round);
        WGPUSubmissionIndex index = wgpuQueueSubmitForIndex(gpu->queue, 1, &commands);
        CHECK(index > last);
        last = index;
        wgpuBufferMapAsync(buffer, WGPUMapMode_Read, 0, 4,
                           (WGPUBufferMapCallbackInfo){
                               .mode = WGPUCallbackMode_AllowProcessEvents,
                               .callback = on_mapped,
                               .userdata1 = &mapped,
                           });
        wgpuQueueOnSubmittedWorkDone(gpu->queue, (WGPUQueueWorkDoneCallbackInfo){
                                                     .mode = WGPUCallbackMode_AllowProcessEvents,
                                                     .callback = on_done,
                                                     .userdata1 = &done,
                                                 });
        CHECK_EQ(mapped, 0);
        CHECK_EQ(done, 0);
        /* By number, for everything, or without waiting until it is so. */
        if (round == 1) {
            wgpuDevicePoll(gpu->device, true, &index);
            CHECK_EQ(wgpuDevicePoll(gpu->device, true, NULL), true);
        } else if (round == 2) {
            CHECK_EQ(wgpuDevicePoll(gpu->device, true, NULL), true);
        } else {
            while (!wgpuDevicePoll(gpu->device, false, NULL)) {
            }
        }
        CHECK_EQ(mapped, 1);
        CHECK_EQ(done, 1);
        const uint32_t *value = wgpuBufferGetConstMappedRange(buffer, 0, 4);
        if (test_backend() != WGPUBackendType_Null) {
            CHECK_EQ(*value, round);
        }
        wgpuBufferUnmap(buffer);
        wgpuDevicePoll(gpu->device, true, NULL);
        CHECK_EQ(mapped + done, 2); /* once each */
    }
}

/* Errors of a submission are those of wgpuQueueSubmit(). */
TEST(submitting_what_is_wrong, A_DEVICE)
{
    WGPUBuffer buffer =
        create_buffer(gpu, "destroyed", WGPUBufferUsage_MapRead | WGPUBufferUsage_CopyDst, 4);
    WGPUCommandBuffer commands = fill(gpu, buffer, 1);
    wgpuBufferDestroy(buffer);
    CHECK_INVALID(gpu, "wgpuQueueSubmitForIndex",
                  wgpuQueueSubmitForIndex(gpu->queue, 1, &commands));
    CHECK_INVALID(gpu, "already been submitted", wgpuQueueSubmitForIndex(gpu->queue, 1, &commands));
    CHECK_INVALID(gpu, "commands", wgpuQueueSubmitForIndex(gpu->queue, 1, NULL));
    log_collect(WGPULogLevel_Error);
    CHECK_EQ(wgpuQueueSubmitForIndex(NULL, 0, NULL), 0);
    CHECK(log_names("wgpuQueueSubmitForIndex"));
    CHECK_EQ(wgpuDevicePoll(NULL, true, NULL), false);
    CHECK(log_names("wgpuDevicePoll"));
}

/* There are none but on Metal; asking is no error. */
TEST(handles_of_metal, A_DEVICE)
{
    WGPUTexture texture = create_texture(gpu, "texture", WGPUTextureUsage_TextureBinding,
                                         WGPUTextureFormat_RGBA8Unorm, 4, 4);
    log_collect(WGPULogLevel_Error);
#ifndef __APPLE__
    CHECK_NULL(wgpuDeviceGetNativeMetalDevice(gpu->device));
    CHECK_NULL(wgpuQueueGetNativeMetalCommandQueue(gpu->queue));
    CHECK_NULL(wgpuTextureGetNativeMetalTexture(texture));
    CHECK_CONTAINS("", log_text()); /* empty */
#endif
    CHECK_NULL(wgpuDeviceGetNativeMetalDevice(NULL));
    CHECK(log_names("wgpuDeviceGetNativeMetalDevice"));
    CHECK_NULL(wgpuQueueGetNativeMetalCommandQueue((WGPUQueue)texture));
    CHECK(log_names("wgpuQueueGetNativeMetalCommandQueue"));
    CHECK_NULL(wgpuTextureGetNativeMetalTexture(NULL));
    CHECK(log_names("wgpuTextureGetNativeMetalTexture"));
}
