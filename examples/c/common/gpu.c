/* nanosleep is POSIX, not C11. */
#define _POSIX_C_SOURCE 199309L

#include "gpu.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

WGPUStringView text(const char *string)
{
    return (WGPUStringView){string, strlen(string)};
}

/* Messages arrive as pointer and length and need not end with a NUL: "%.*s" prints them. */
static void complain(const char *what, WGPUStringView message)
{
    fprintf(stderr, "%s: %.*s\n", what, (int)message.length, message.data ? message.data : "");
}

/*
 * Asynchronous calls answer through a callback. Every one below is registered with
 * WGPUCallbackMode_AllowProcessEvents: its callback runs inside wgpuInstanceProcessEvents, on
 * this thread, and never behind our back. So waiting means: process events until it was called.
 */
static void wait_until(Gpu *gpu, const bool *done)
{
    while (!*done) {
        wgpuInstanceProcessEvents(gpu->instance);
        if (!*done) {
            nanosleep(&(struct timespec){.tv_nsec = 100000}, NULL);
        }
    }
}

/* A callback gets two pointers of our choice back. Ours are where to put the result, and the flag
 * that ends the wait. */
static void on_adapter(WGPURequestAdapterStatus status, WGPUAdapter adapter, WGPUStringView message,
                       void *result, void *done)
{
    if (status != WGPURequestAdapterStatus_Success) {
        complain("No adapter", message);
    }
    *(WGPUAdapter *)result = adapter;
    *(bool *)done = true;
}

static void on_device(WGPURequestDeviceStatus status, WGPUDevice device, WGPUStringView message,
                      void *result, void *done)
{
    if (status != WGPURequestDeviceStatus_Success) {
        complain("No device", message);
    }
    *(WGPUDevice *)result = device;
    *(bool *)done = true;
}

/*
 * Most calls return no status. When one of them is wrong, the device reports it here, and the
 * object it should have made turns into one that quietly does nothing.
 */
static void on_error(WGPUDevice const *device, WGPUErrorType type, WGPUStringView message,
                     void *gpu, void *unused)
{
    (void)device, (void)type, (void)unused;
    complain("Device error", message);
    ((Gpu *)gpu)->failed = true;
}

bool gpu_start(Gpu *gpu)
{
    *gpu = (Gpu){0};
    gpu->instance = wgpuCreateInstance(NULL);
    if (!gpu->instance) {
        fprintf(stderr, "wgpuCreateInstance failed\n");
        return false;
    }
    return true;
}

bool gpu_open_device(Gpu *gpu, WGPUSurface surface)
{
    /* With the defaults, any adapter will do. */
    WGPURequestAdapterOptions options = WGPU_REQUEST_ADAPTER_OPTIONS_INIT;
    options.compatibleSurface = surface;
    bool done = false;
    wgpuInstanceRequestAdapter(gpu->instance, &options,
                               (WGPURequestAdapterCallbackInfo){
                                   .mode = WGPUCallbackMode_AllowProcessEvents,
                                   .callback = on_adapter,
                                   .userdata1 = &gpu->adapter,
                                   .userdata2 = &done,
                               });
    wait_until(gpu, &done);
    if (!gpu->adapter) {
        return false;
    }

    /* The _INIT macros hold every field's default. Starting from them, rather than from zero,
     * keeps a program right when the struct grows. */
    WGPUDeviceDescriptor descriptor = WGPU_DEVICE_DESCRIPTOR_INIT;
    descriptor.label = text("example device");
    descriptor.uncapturedErrorCallbackInfo.callback = on_error;
    descriptor.uncapturedErrorCallbackInfo.userdata1 = gpu;

    done = false;
    wgpuAdapterRequestDevice(gpu->adapter, &descriptor,
                             (WGPURequestDeviceCallbackInfo){
                                 .mode = WGPUCallbackMode_AllowProcessEvents,
                                 .callback = on_device,
                                 .userdata1 = &gpu->device,
                                 .userdata2 = &done,
                             });
    wait_until(gpu, &done);
    if (!gpu->device) {
        return false;
    }
    gpu->queue = wgpuDeviceGetQueue(gpu->device);

    /* The strings in `info` are the library's, until we give them back. */
    WGPUAdapterInfo info = WGPU_ADAPTER_INFO_INIT;
    if (wgpuAdapterGetInfo(gpu->adapter, &info) == WGPUStatus_Success) {
        printf("Running on %.*s\n", (int)info.device.length, info.device.data);
        wgpuAdapterInfoFreeMembers(info);
    }
    return true;
}

bool gpu_open(Gpu *gpu)
{
    return gpu_start(gpu) && gpu_open_device(gpu, NULL);
}

/* Whatever a function named Create, Request, Get or Begin returned as an object is ours to release;
 * the library keeps alive what the GPU still needs. */
void gpu_close(Gpu *gpu)
{
    if (gpu->queue) {
        wgpuQueueRelease(gpu->queue);
    }
    if (gpu->device) {
        wgpuDeviceRelease(gpu->device);
    }
    if (gpu->adapter) {
        wgpuAdapterRelease(gpu->adapter);
    }
    if (gpu->instance) {
        wgpuInstanceRelease(gpu->instance);
    }
}

WGPUShaderModule gpu_create_shader(Gpu *gpu, const char *label, const char *wgsl)
{
    /* A descriptor is extended by a chain of further structs, each naming its own type in sType.
     * A shader's source is such an extension: it comes in more than one language. */
    WGPUShaderSourceWGSL source = WGPU_SHADER_SOURCE_WGSL_INIT;
    source.code = text(wgsl);
    WGPUShaderModuleDescriptor descriptor = WGPU_SHADER_MODULE_DESCRIPTOR_INIT;
    descriptor.nextInChain = &source.chain;
    descriptor.label = text(label);
    return wgpuDeviceCreateShaderModule(gpu->device, &descriptor);
}

/* All of a file, with a NUL behind it; NULL when it cannot be read. */
static char *read_file(const char *path)
{
    FILE *file = fopen(path, "rb");
    char *content = NULL;
    if (file && fseek(file, 0, SEEK_END) == 0) {
        long size = ftell(file);
        rewind(file);
        content = size < 0 ? NULL : calloc(1, (size_t)size + 1);
        if (content && fread(content, 1, (size_t)size, file) != (size_t)size) {
            free(content);
            content = NULL;
        }
    }
    if (file) {
        fclose(file);
    }
    return content;
}

WGPUShaderModule gpu_load_shader(Gpu *gpu, const char *source_file, const char *name)
{
    char path[4096];
    const char *slash = strrchr(source_file, '/');
    int folder = slash ? (int)(slash - source_file) + 1 : 0;
    snprintf(path, sizeof path, "%.*s%s", folder, source_file, name);
    char *wgsl = read_file(path);
    if (!wgsl) {
        perror(path);
        exit(EXIT_FAILURE);
    }
    WGPUShaderModule module = gpu_create_shader(gpu, name, wgsl);
    free(wgsl);
    return module;
}

WGPUBuffer gpu_create_buffer(Gpu *gpu, const char *label, WGPUBufferUsage usage, const void *data,
                             size_t size)
{
    WGPUBufferDescriptor descriptor = WGPU_BUFFER_DESCRIPTOR_INIT;
    descriptor.label = text(label);
    descriptor.usage = usage | WGPUBufferUsage_CopyDst;
    descriptor.size = size;
    WGPUBuffer buffer = wgpuDeviceCreateBuffer(gpu->device, &descriptor);
    wgpuQueueWriteBuffer(gpu->queue, buffer, 0, data, size);
    return buffer;
}

typedef struct Mapping {
    bool done;
    bool success;
} Mapping;

static void on_mapped(WGPUMapAsyncStatus status, WGPUStringView message, void *mapping_pointer,
                      void *unused)
{
    (void)unused;
    Mapping *mapping = mapping_pointer;
    mapping->success = status == WGPUMapAsyncStatus_Success;
    if (!mapping->success) {
        complain("Mapping failed", message);
    }
    mapping->done = true;
}

const void *gpu_map_for_reading(Gpu *gpu, WGPUBuffer buffer)
{
    size_t size = (size_t)wgpuBufferGetSize(buffer);
    Mapping mapping = {0};
    wgpuBufferMapAsync(buffer, WGPUMapMode_Read, 0, size,
                       (WGPUBufferMapCallbackInfo){
                           .mode = WGPUCallbackMode_AllowProcessEvents,
                           .callback = on_mapped,
                           .userdata1 = &mapping,
                       });
    wait_until(gpu, &mapping.done);
    return mapping.success ? wgpuBufferGetConstMappedRange(buffer, 0, size) : NULL;
}
