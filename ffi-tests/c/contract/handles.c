/* Handles that are none: NULL, released, of another type, or no handle at all. Each is reported to
 * the log, by the name of the function, and changes nothing. (pro_01) */
#include <string.h>

#include "kit.h"
#include "log.h"

ALSO_ON(gl, noop);

/* Runs a statement that misuses a handle; checks that the log names the function, and the words. */
#define CHECK_LOGGED(function, words, statement)                                                   \
    do {                                                                                           \
        log_clear();                                                                               \
        check_step(function);                                                                      \
        statement;                                                                                 \
        CHECK(log_names(function));                                                                \
        CHECK_CONTAINS(log_text(), words);                                                         \
    } while (0)

/* The device still does its work, and had no error of its own. */
static void check_health(Gpu *gpu)
{
    const uint32_t expected = 0xC0FFEE;
    uint32_t actual = 0;
    WGPUBuffer buffer =
        create_filled_buffer(gpu, "health", WGPUBufferUsage_CopySrc, &expected, sizeof expected);
    read_buffer(gpu, buffer, 0, &actual, sizeof actual);
    CHECK_EQ(actual, expected);
    RELEASE(buffer);
}

/* A handful of functions with different ways to answer, on any buffer handle. */
static void misuse_buffer(Gpu *gpu, WGPUBuffer buffer, const char *words)
{
    const uint32_t data = 1;
    CHECK_LOGGED("wgpuBufferUnmap", words, wgpuBufferUnmap(buffer));
    CHECK_LOGGED("wgpuBufferDestroy", words, wgpuBufferDestroy(buffer));
    CHECK_LOGGED("wgpuBufferGetSize", words, CHECK_EQ(wgpuBufferGetSize(buffer), 0));
    CHECK_LOGGED("wgpuBufferGetUsage", words, CHECK_EQ(wgpuBufferGetUsage(buffer), 0));
    CHECK_LOGGED("wgpuBufferGetMappedRange", words,
                 CHECK_NULL(wgpuBufferGetMappedRange(buffer, 0, 4)));
    CHECK_LOGGED("wgpuBufferWriteMappedRange", words,
                 CHECK_EQ(wgpuBufferWriteMappedRange(buffer, 0, &data, 4), WGPUStatus_Error));
    CHECK_LOGGED("wgpuBufferSetLabel", words, wgpuBufferSetLabel(buffer, text("nobody")));
    CHECK_LOGGED("wgpuBufferAddRef", words, wgpuBufferAddRef(buffer));
    CHECK_LOGGED("wgpuBufferRelease", words, wgpuBufferRelease(buffer));
    check_health(gpu);
}

TEST(pro_01_null_handles, A_DEVICE)
{
    log_collect(WGPULogLevel_Error);
    misuse_buffer(gpu, NULL, "NULL");

    WGPULimits limits = WGPU_LIMITS_INIT;
    WGPUBufferDescriptor descriptor = WGPU_BUFFER_DESCRIPTOR_INIT;
    CHECK_LOGGED("wgpuDeviceGetLimits", "NULL",
                 CHECK_EQ(wgpuDeviceGetLimits(NULL, &limits), WGPUStatus_Error));
    CHECK_LOGGED("wgpuDeviceCreateBuffer", "NULL",
                 CHECK_NULL(wgpuDeviceCreateBuffer(NULL, &descriptor)));
    CHECK_LOGGED("wgpuDeviceHasFeature", "NULL",
                 CHECK(!wgpuDeviceHasFeature(NULL, WGPUFeatureName_TimestampQuery)));
    CHECK_LOGGED("wgpuQueueSubmit", "NULL", wgpuQueueSubmit(NULL, 0, NULL));
    CHECK_LOGGED("wgpuInstanceProcessEvents", "NULL", wgpuInstanceProcessEvents(NULL));
    CHECK_LOGGED("wgpuAdapterGetLimits", "NULL",
                 CHECK_EQ(wgpuAdapterGetLimits(NULL, &limits), WGPUStatus_Error));
}

TEST(pro_01_released_handles, A_DEVICE)
{
    log_collect(WGPULogLevel_Error);
    WGPUBuffer buffer = create_buffer(gpu, "vertices", WGPUBufferUsage_CopyDst, 64);
    RELEASE(buffer);
    misuse_buffer(gpu, buffer, "released");

    /* Also when its place has been taken by another one. */
    WGPUBuffer others[64];
    for (size_t i = 0; i < COUNT(others); i++) {
        others[i] = create_buffer(gpu, "newcomer", WGPUBufferUsage_CopyDst, 64);
        CHECK(others[i] != buffer);
    }
    misuse_buffer(gpu, buffer, "released");
    for (size_t i = 0; i < COUNT(others); i++) {
        CHECK_EQ(wgpuBufferGetSize(others[i]), 64);
        RELEASE(others[i]);
    }
}

TEST(pro_01_the_message_remembers_the_label, A_DEVICE)
{
    log_collect(WGPULogLevel_Error);
    WGPUBuffer buffer = create_buffer(gpu, "vertices", WGPUBufferUsage_CopyDst, 64);
    RELEASE(buffer);
    CHECK_LOGGED("wgpuBufferUnmap", "vertices", wgpuBufferUnmap(buffer));
}

TEST(pro_01_handles_of_another_type, A_DEVICE)
{
    log_collect(WGPULogLevel_Error);
    WGPUTexture texture = create_texture(gpu, "a texture", WGPUTextureUsage_CopyDst,
                                         WGPUTextureFormat_RGBA8Unorm, 4, 4);
    misuse_buffer(gpu, (WGPUBuffer)texture, "Texture");
    misuse_buffer(gpu, (WGPUBuffer)gpu->device, "Device");
    CHECK_EQ(wgpuTextureGetWidth(texture), 4); /* it was not harmed */

    WGPUBufferDescriptor descriptor = WGPU_BUFFER_DESCRIPTOR_INIT;
    CHECK_LOGGED("wgpuDeviceCreateBuffer", "Queue",
                 CHECK_NULL(wgpuDeviceCreateBuffer((WGPUDevice)gpu->queue, &descriptor)));
    CHECK_LOGGED("wgpuQueueSubmit", "Instance", wgpuQueueSubmit((WGPUQueue)gpu->instance, 0, NULL));
    RELEASE(texture);
}

TEST(pro_01_random_bits, A_DEVICE)
{
    log_collect(WGPULogLevel_Error);
    const uintptr_t values[] = {
        1, 2, 3, 0x10, 0xDEADBEEF, 0x7FFFFFFFu, UINTPTR_MAX, UINTPTR_MAX / 2, ~(UINTPTR_MAX / 2)};
    for (size_t i = 0; i < COUNT(values); i++) {
        misuse_buffer(gpu, (WGPUBuffer)values[i], "");
    }
    uint64_t state = 88172645463325252u;
    for (int i = 0; i < 1000; i++) {
        state ^= state << 13; /* xorshift */
        state ^= state >> 7;
        state ^= state << 17;
        CHECK_LOGGED("wgpuBufferGetSize", "",
                     CHECK_EQ(wgpuBufferGetSize((WGPUBuffer)(uintptr_t)state), 0));
    }
    int local = 0; /* a pointer that can be read is no handle, either */
    CHECK_LOGGED("wgpuBufferGetSize", "", CHECK_EQ(wgpuBufferGetSize((WGPUBuffer)&local), 0));
    check_health(gpu);
}

TEST(pro_01_a_handle_released_once_too_often, A_DEVICE)
{
    log_collect(WGPULogLevel_Error);
    WGPUSampler sampler = wgpuDeviceCreateSampler(gpu->device, NULL);
    wgpuSamplerAddRef(sampler);
    wgpuSamplerRelease(sampler);
    wgpuSamplerRelease(sampler);
    CHECK_EQ(strlen(log_text()), 0);
    CHECK_LOGGED("wgpuSamplerRelease", "released", wgpuSamplerRelease(sampler));
}

TEST(pro_01_bad_handles_as_later_arguments, A_DEVICE)
{
    log_collect(WGPULogLevel_Error);
    const uint32_t data = 1;
    WGPUBuffer released = create_buffer(gpu, "gone", WGPUBufferUsage_CopyDst, 64);
    RELEASE(released);

    /* A device is known here, so that it is the device that reports the error. */
    CHECK_INVALID(gpu, "buffer", wgpuQueueWriteBuffer(gpu->queue, NULL, 0, &data, 4));
    CHECK_INVALID(gpu, "buffer", wgpuQueueWriteBuffer(gpu->queue, released, 0, &data, 4));
    CHECK_INVALID(gpu, "buffer",
                  wgpuQueueWriteBuffer(gpu->queue, (WGPUBuffer)gpu->device, 0, &data, 4));

    WGPUCommandBuffer commands = (WGPUCommandBuffer)released;
    CHECK_INVALID(gpu, "", wgpuQueueSubmit(gpu->queue, 1, &commands));

    WGPUComputePipelineDescriptor descriptor = WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
    WGPUComputePipeline pipeline = NULL;
    CHECK_INVALID(gpu, "module",
                  pipeline = wgpuDeviceCreateComputePipeline(gpu->device, &descriptor));
    if (pipeline) {
        wgpuComputePipelineRelease(pipeline);
    }

    WGPUBindGroupDescriptor group_descriptor = WGPU_BIND_GROUP_DESCRIPTOR_INIT;
    WGPUBindGroup group = NULL;
    CHECK_INVALID(gpu, "layout", group = wgpuDeviceCreateBindGroup(gpu->device, &group_descriptor));
    if (group) {
        wgpuBindGroupRelease(group);
    }
    check_health(gpu);
}

TEST(pro_01_missing_descriptors_and_arrays, A_DEVICE)
{
    log_collect(WGPULogLevel_Error);
    WGPUBuffer buffer = NULL;
    CHECK_INVALID(gpu, "descriptor", buffer = wgpuDeviceCreateBuffer(gpu->device, NULL));
    if (buffer) {
        wgpuBufferRelease(buffer);
    }
    CHECK_INVALID(gpu, "descriptor",
                  WGPUTexture texture = wgpuDeviceCreateTexture(gpu->device, NULL);
                  if (texture) wgpuTextureRelease(texture));
    CHECK_INVALID(gpu, "commands", wgpuQueueSubmit(gpu->queue, 3, NULL));
    CHECK_INVALID(gpu, "commands", wgpuQueueSubmit(gpu->queue, SIZE_MAX, NULL));

    WGPUBindGroupLayoutDescriptor layout = WGPU_BIND_GROUP_LAYOUT_DESCRIPTOR_INIT;
    layout.entryCount = 1000000;
    CHECK_INVALID(gpu, "entries",
                  WGPUBindGroupLayout made = wgpuDeviceCreateBindGroupLayout(gpu->device, &layout);
                  if (made) wgpuBindGroupLayoutRelease(made));

    WGPUBuffer target = create_buffer(gpu, "target", WGPUBufferUsage_CopyDst, 64);
    CHECK_INVALID(gpu, "data", wgpuQueueWriteBuffer(gpu->queue, target, 0, NULL, 16));
    RELEASE(target);

    CHECK_LOGGED("wgpuAdapterGetLimits", "limits",
                 CHECK_EQ(wgpuAdapterGetLimits(gpu->adapter, NULL), WGPUStatus_Error));
    check_health(gpu);
}

TEST(good_handles_log_nothing, NO_DEVICE)
{
    log_collect(WGPULogLevel_Warn);
    gpu_open(gpu);
    log_clear(); /* what drivers said while they were looked at */
    check_health(gpu);
    gpu_close(gpu);
    CHECK_EQ(strlen(log_text()), 0);
}
