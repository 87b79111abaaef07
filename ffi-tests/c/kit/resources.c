#include "resources.h"

#include <string.h>

#include "passes.h"

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

WGPUQuerySet create_query_set(Gpu *gpu, WGPUQueryType type, uint32_t count)
{
    WGPUQuerySetDescriptor descriptor = WGPU_QUERY_SET_DESCRIPTOR_INIT;
    descriptor.type = type;
    descriptor.count = count;
    return KEEP(wgpuDeviceCreateQuerySet(gpu->device, &descriptor));
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

typedef struct Mapping {
    bool done;
    WGPUMapAsyncStatus status;
} Mapping;

static void on_mapped(WGPUMapAsyncStatus status, WGPUStringView message, void *mapping,
                      void *unused)
{
    (void)message, (void)unused;
    *(Mapping *)mapping = (Mapping){true, status};
}

WGPUMapAsyncStatus map_buffer(Gpu *gpu, WGPUBuffer buffer, WGPUMapMode mode, size_t offset,
                              size_t size)
{
    Mapping mapping = {0};
    wgpuBufferMapAsync(buffer, mode, offset, size,
                       (WGPUBufferMapCallbackInfo){
                           .mode = WGPUCallbackMode_AllowProcessEvents,
                           .callback = on_mapped,
                           .userdata1 = &mapping,
                       });
    wait_until(gpu->instance, &mapping.done);
    return mapping.status;
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
