#define _POSIX_C_SOURCE 200809L

#include "gpu.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define MAX_FEATURES 16
#define PATIENCE_SECONDS 30

WGPUStringView text(const char *string)
{
    return (WGPUStringView){string, strlen(string)};
}

void copy_message(Message *copy, WGPUStringView message)
{
    size_t length = message.data ? message.length : 0;
    if (length == WGPU_STRLEN) {
        length = strlen(message.data);
    }
    if (length >= sizeof copy->text) {
        length = sizeof copy->text - 1;
    }
    if (length > 0) {
        memcpy(copy->text, message.data, length);
    }
    copy->text[length] = '\0';
}

void wait_until(WGPUInstance instance, const bool *done)
{
    time_t deadline = time(NULL) + PATIENCE_SECONDS;
    for (;;) {
        wgpuInstanceProcessEvents(instance);
        if (*done) {
            return;
        }
        if (time(NULL) > deadline) {
            check_give_up("a callback did not arrive");
        }
        nanosleep(&(struct timespec){.tv_nsec = 50000}, NULL);
    }
}

typedef struct Answer {
    bool done;
    int status;
    void *object;
    Message *message;
} Answer;

static void answered(Answer *answer, int status, void *object, WGPUStringView message)
{
    answer->status = status;
    answer->object = object;
    copy_message(answer->message, message);
    answer->done = true;
}

static WGPUBackendType named_backend(const char *name)
{
    if (!name || !*name) {
        return WGPUBackendType_Undefined;
    }
    if (strcmp(name, "gl") == 0) {
        return WGPUBackendType_OpenGLES;
    }
    if (strcmp(name, "vulkan") == 0) {
        return WGPUBackendType_Vulkan;
    }
    if (strcmp(name, "noop") == 0) {
        return WGPUBackendType_Null;
    }
    check_give_up("WEBGPU_C_TEST_BACKEND is none of vulkan, gl, noop");
}

WGPUBackendType test_backend(void)
{
    return named_backend(getenv("WEBGPU_C_TEST_BACKEND"));
}

void needs_execution(const char *what)
{
    if (test_backend() == WGPUBackendType_Null) {
        check_skip(what);
    }
}

static void on_adapter(WGPURequestAdapterStatus status, WGPUAdapter adapter, WGPUStringView message,
                       void *answer, void *unused)
{
    (void)unused;
    answered(answer, (int)status, adapter, message);
}

WGPURequestAdapterStatus request_adapter(WGPUInstance instance,
                                         const WGPURequestAdapterOptions *options,
                                         WGPUAdapter *adapter, Message *message)
{
    Answer answer = {.message = message};
    WGPURequestAdapterOptions defaults = WGPU_REQUEST_ADAPTER_OPTIONS_INIT;
    defaults.backendType = test_backend();
    wgpuInstanceRequestAdapter(instance, options ? options : &defaults,
                               (WGPURequestAdapterCallbackInfo){
                                   .mode = WGPUCallbackMode_AllowProcessEvents,
                                   .callback = on_adapter,
                                   .userdata1 = &answer,
                               });
    wait_until(instance, &answer.done);
    *adapter = answer.object;
    return (WGPURequestAdapterStatus)answer.status;
}

static void on_device(WGPURequestDeviceStatus status, WGPUDevice device, WGPUStringView message,
                      void *answer, void *unused)
{
    (void)unused;
    answered(answer, (int)status, device, message);
}

WGPURequestDeviceStatus request_device(WGPUInstance instance, WGPUAdapter adapter,
                                       const WGPUDeviceDescriptor *descriptor, WGPUDevice *device,
                                       Message *message)
{
    Answer answer = {.message = message};
    wgpuAdapterRequestDevice(adapter, descriptor,
                             (WGPURequestDeviceCallbackInfo){
                                 .mode = WGPUCallbackMode_AllowProcessEvents,
                                 .callback = on_device,
                                 .userdata1 = &answer,
                             });
    wait_until(instance, &answer.done);
    *device = answer.object;
    return (WGPURequestDeviceStatus)answer.status;
}

static void on_uncaptured_error(WGPUDevice const *device, WGPUErrorType type,
                                WGPUStringView message, void *gpu_pointer, void *unused)
{
    (void)device, (void)unused;
    Gpu *gpu = gpu_pointer;
    gpu->uncaptured_errors++;
    gpu->last_error_type = type;
    copy_message(&gpu->last_error, message);
}

void gpu_listen(Gpu *gpu, WGPUDeviceDescriptor *descriptor)
{
    descriptor->uncapturedErrorCallbackInfo.callback = on_uncaptured_error;
    descriptor->uncapturedErrorCallbackInfo.userdata1 = gpu;
}

void gpu_open(Gpu *gpu)
{
    gpu_open_with(gpu, 0, NULL);
}

WGPUAdapter open_adapter(WGPUInstance instance)
{
    Message message;
    WGPUAdapter adapter;
    if (!instance) {
        check_give_up("no instance");
    }
    if (request_adapter(instance, NULL, &adapter, &message) != WGPURequestAdapterStatus_Success) {
        if (test_backend() != WGPUBackendType_Undefined) {
            check_end_as_not_applicable(message.text);
        }
        check_give_up(message.text);
    }
    return adapter;
}

void gpu_open_with(Gpu *gpu, size_t wanted_count, const WGPUFeatureName *wanted)
{
    WGPUInstance instance = wgpuCreateInstance(NULL);
    gpu_open_on(gpu, instance, open_adapter(instance), wanted_count, wanted, NULL);
}

void gpu_open_needing(Gpu *gpu, WGPUFeatureName feature, const char *name)
{
    needs_execution("the noop backend runs nothing");
    gpu_open_with(gpu, 1, &feature);
    if (!wgpuDeviceHasFeature(gpu->device, feature)) {
        static char reason[128];
        snprintf(reason, sizeof reason, "this adapter lacks the feature %s", name);
        gpu_close(gpu);
        check_skip(reason);
    }
}

void gpu_open_on(Gpu *gpu, WGPUInstance instance, WGPUAdapter adapter, size_t wanted_count,
                 const WGPUFeatureName *wanted, const WGPULimits *limits)
{
    WGPUDeviceDescriptor descriptor = WGPU_DEVICE_DESCRIPTOR_INIT;
    descriptor.label = text("test device");
    descriptor.requiredLimits = limits;
    gpu_open_as(gpu, instance, adapter, wanted_count, wanted, descriptor);
}

void gpu_open_as(Gpu *gpu, WGPUInstance instance, WGPUAdapter adapter, size_t wanted_count,
                 const WGPUFeatureName *wanted, WGPUDeviceDescriptor descriptor)
{
    *gpu = (Gpu){.instance = instance, .adapter = adapter, .mark = keep_mark()};
    KEEP(instance);
    KEEP(adapter);
    WGPUFeatureName features[MAX_FEATURES];
    size_t feature_count = 0;
    for (size_t i = 0; i < wanted_count && feature_count < MAX_FEATURES; i++) {
        if (wgpuAdapterHasFeature(adapter, wanted[i])) {
            features[feature_count++] = wanted[i];
        }
    }
    descriptor.requiredFeatureCount = feature_count;
    descriptor.requiredFeatures = features;
    gpu_listen(gpu, &descriptor);
    Message message;
    if (request_device(instance, adapter, &descriptor, &gpu->device, &message) !=
        WGPURequestDeviceStatus_Success) {
        check_give_up(message.text);
    }
    KEEP(gpu->device);
    gpu->queue = KEEP(wgpuDeviceGetQueue(gpu->device));
}

void gpu_close(Gpu *gpu)
{
    if (!gpu->instance) {
        return;
    }
    keep_release_since(gpu->mark);
    gpu->instance = NULL;
    if (!CHECK_EQ(gpu->uncaptured_errors, 0)) {
        printf("    the last one: %s\n", gpu->last_error.text);
    }
    gpu->uncaptured_errors = 0;
}

void gpu_take_error(Gpu *gpu, WGPUErrorType type, const char *part)
{
    if (CHECK_EQ(gpu->uncaptured_errors, 1)) {
        CHECK_EQ(gpu->last_error_type, type);
        CHECK_CONTAINS(gpu->last_error.text, part);
    }
    gpu->uncaptured_errors = 0;
}

void scope_push(Gpu *gpu, WGPUErrorFilter filter)
{
    wgpuDevicePushErrorScope(gpu->device, filter);
}

typedef struct Popping {
    bool done;
    Caught *caught;
} Popping;

static void on_popped(WGPUPopErrorScopeStatus status, WGPUErrorType type, WGPUStringView message,
                      void *popping_pointer, void *unused)
{
    (void)unused;
    Popping *popping = popping_pointer;
    popping->caught->status = status;
    popping->caught->type = type;
    copy_message(&popping->caught->message, message);
    popping->done = true;
}

Caught scope_pop(Gpu *gpu)
{
    Caught caught = {0};
    Popping popping = {.caught = &caught};
    wgpuDevicePopErrorScope(gpu->device, (WGPUPopErrorScopeCallbackInfo){
                                             .mode = WGPUCallbackMode_AllowProcessEvents,
                                             .callback = on_popped,
                                             .userdata1 = &popping,
                                         });
    wait_until(gpu->instance, &popping.done);
    return caught;
}

WGPUBuffer create_buffer(Gpu *gpu, const char *label, WGPUBufferUsage usage, uint64_t size)
{
    WGPUBufferDescriptor descriptor = WGPU_BUFFER_DESCRIPTOR_INIT;
    descriptor.label = text(label);
    descriptor.usage = usage;
    descriptor.size = size;
    return KEEP(wgpuDeviceCreateBuffer(gpu->device, &descriptor));
}

WGPUBuffer create_filled_buffer(Gpu *gpu, const char *label, WGPUBufferUsage usage,
                                const void *data, size_t size)
{
    WGPUBuffer buffer = create_buffer(gpu, label, usage | WGPUBufferUsage_CopyDst, size);
    wgpuQueueWriteBuffer(gpu->queue, buffer, 0, data, size);
    return buffer;
}

WGPUTexture create_texture(Gpu *gpu, const char *label, WGPUTextureUsage usage,
                           WGPUTextureFormat format, uint32_t width, uint32_t height)
{
    WGPUTextureDescriptor descriptor = WGPU_TEXTURE_DESCRIPTOR_INIT;
    descriptor.label = text(label);
    descriptor.usage = usage;
    descriptor.size = (WGPUExtent3D){width, height, 1};
    descriptor.format = format;
    return KEEP(wgpuDeviceCreateTexture(gpu->device, &descriptor));
}

WGPUShaderModule create_shader(Gpu *gpu, const char *label, const char *wgsl)
{
    WGPUShaderSourceWGSL source = WGPU_SHADER_SOURCE_WGSL_INIT;
    source.code = text(wgsl);
    WGPUShaderModuleDescriptor descriptor = WGPU_SHADER_MODULE_DESCRIPTOR_INIT;
    descriptor.nextInChain = &source.chain;
    descriptor.label = text(label);
    return KEEP(wgpuDeviceCreateShaderModule(gpu->device, &descriptor));
}

WGPUComputePipeline create_compute_pipeline(Gpu *gpu, const char *wgsl)
{
    WGPUComputePipelineDescriptor descriptor = WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
    descriptor.compute.module = create_shader(gpu, "compute shader", wgsl);
    WGPUComputePipeline pipeline = wgpuDeviceCreateComputePipeline(gpu->device, &descriptor);
    RELEASE(descriptor.compute.module);
    return KEEP(pipeline);
}

WGPUBindGroup create_compute_bind_group(Gpu *gpu, WGPUComputePipeline pipeline, size_t count,
                                        const WGPUBuffer *buffers)
{
    WGPUBindGroupEntry entries[8];
    for (size_t i = 0; i < count && i < COUNT(entries); i++) {
        entries[i] = WGPU_BIND_GROUP_ENTRY_INIT;
        entries[i].binding = (uint32_t)i;
        entries[i].buffer = buffers[i];
    }
    WGPUBindGroupDescriptor descriptor = WGPU_BIND_GROUP_DESCRIPTOR_INIT;
    descriptor.layout = wgpuComputePipelineGetBindGroupLayout(pipeline, 0);
    descriptor.entryCount = count;
    descriptor.entries = entries;
    WGPUBindGroup group = wgpuDeviceCreateBindGroup(gpu->device, &descriptor);
    wgpuBindGroupLayoutRelease(descriptor.layout);
    return KEEP(group);
}

WGPUCommandEncoder create_encoder(Gpu *gpu)
{
    return KEEP(wgpuDeviceCreateCommandEncoder(gpu->device, NULL));
}

void end_compute_pass(WGPUComputePassEncoder pass)
{
    wgpuComputePassEncoderEnd(pass);
    wgpuComputePassEncoderRelease(pass);
}

void end_render_pass(WGPURenderPassEncoder pass)
{
    wgpuRenderPassEncoderEnd(pass);
    wgpuRenderPassEncoderRelease(pass);
}

void submit(Gpu *gpu, WGPUCommandEncoder encoder)
{
    WGPUCommandBuffer commands = wgpuCommandEncoderFinish(encoder, NULL);
    wgpuQueueSubmit(gpu->queue, 1, &commands);
    wgpuCommandBufferRelease(commands);
    RELEASE(encoder);
}

void dispatch(Gpu *gpu, WGPUComputePipeline pipeline, WGPUBindGroup group, uint32_t x, uint32_t y,
              uint32_t z)
{
    needs_execution("the noop backend runs no shaders");
    WGPUCommandEncoder encoder = create_encoder(gpu);
    WGPUComputePassEncoder pass = wgpuCommandEncoderBeginComputePass(encoder, NULL);
    wgpuComputePassEncoderSetPipeline(pass, pipeline);
    wgpuComputePassEncoderSetBindGroup(pass, 0, group, 0, NULL);
    wgpuComputePassEncoderDispatchWorkgroups(pass, x, y, z);
    END_PASS(pass);
    submit(gpu, encoder);
}

static void on_mapped(WGPUMapAsyncStatus status, WGPUStringView message, void *answer, void *unused)
{
    (void)unused;
    answered(answer, (int)status, NULL, message);
}

WGPUMapAsyncStatus map_buffer(Gpu *gpu, WGPUBuffer buffer, WGPUMapMode mode, size_t offset,
                              size_t size)
{
    Message message;
    Answer answer = {.message = &message};
    wgpuBufferMapAsync(buffer, mode, offset, size,
                       (WGPUBufferMapCallbackInfo){
                           .mode = WGPUCallbackMode_AllowProcessEvents,
                           .callback = on_mapped,
                           .userdata1 = &answer,
                       });
    wait_until(gpu->instance, &answer.done);
    return (WGPUMapAsyncStatus)answer.status;
}

/* Maps a staging buffer, hands its contents to the caller's memory row by row, and releases it. */
static void read_staging(Gpu *gpu, WGPUBuffer staging, size_t stride, size_t row_size, size_t rows,
                         void *data)
{
    size_t size = (size_t)wgpuBufferGetSize(staging);
    if (map_buffer(gpu, staging, WGPUMapMode_Read, 0, size) != WGPUMapAsyncStatus_Success) {
        check_give_up("a staging buffer could not be mapped");
    }
    const char *mapped = wgpuBufferGetConstMappedRange(staging, 0, size);
    if (!mapped) {
        check_give_up("a staging buffer has no mapped range");
    }
    for (size_t row = 0; row < rows; row++) {
        memcpy((char *)data + row * row_size, mapped + row * stride, row_size);
    }
    wgpuBufferUnmap(staging);
    RELEASE(staging);
}

void read_buffer(Gpu *gpu, WGPUBuffer buffer, uint64_t offset, void *data, size_t size)
{
    WGPUBuffer staging =
        create_buffer(gpu, "staging", WGPUBufferUsage_MapRead | WGPUBufferUsage_CopyDst, size);
    WGPUCommandEncoder encoder = create_encoder(gpu);
    wgpuCommandEncoderCopyBufferToBuffer(encoder, buffer, offset, staging, 0, size);
    submit(gpu, encoder);
    read_staging(gpu, staging, size, size, 1, data);
}

void read_texture(Gpu *gpu, WGPUTexture texture, uint32_t bytes_per_texel, void *data)
{
    needs_execution("the noop backend keeps no texels");
    WGPUExtent3D size = {wgpuTextureGetWidth(texture), wgpuTextureGetHeight(texture), 1};
    uint32_t row_size = size.width * bytes_per_texel;
    uint32_t stride = (row_size + 255) / 256 * 256;
    WGPUBuffer staging = create_buffer(
        gpu, "staging", WGPUBufferUsage_MapRead | WGPUBufferUsage_CopyDst, stride * size.height);

    WGPUTexelCopyTextureInfo source = WGPU_TEXEL_COPY_TEXTURE_INFO_INIT;
    source.texture = texture;
    WGPUTexelCopyBufferInfo destination = WGPU_TEXEL_COPY_BUFFER_INFO_INIT;
    destination.buffer = staging;
    destination.layout.bytesPerRow = stride;
    destination.layout.rowsPerImage = size.height;
    WGPUCommandEncoder encoder = create_encoder(gpu);
    wgpuCommandEncoderCopyTextureToBuffer(encoder, &source, &destination, &size);
    submit(gpu, encoder);
    read_staging(gpu, staging, stride, row_size, size.height, data);
}
