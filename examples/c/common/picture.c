#include "picture.h"

#include <png.h>
#include <stdio.h>

#define BYTES_PER_PIXEL 4

WGPUTexture picture_create(Gpu *gpu, WGPUTextureFormat format, uint32_t width, uint32_t height)
{
    WGPUTextureDescriptor descriptor = WGPU_TEXTURE_DESCRIPTOR_INIT;
    descriptor.label = text("picture");
    descriptor.usage = WGPUTextureUsage_RenderAttachment | WGPUTextureUsage_CopySrc;
    descriptor.size = (WGPUExtent3D){width, height, 1};
    descriptor.format = format;
    return wgpuDeviceCreateTexture(gpu->device, &descriptor);
}

/* Rows of a texture arrive in a buffer at multiples of 256 bytes. */
static uint32_t padded_row_size(uint32_t width)
{
    return (width * BYTES_PER_PIXEL + 255) / 256 * 256;
}

static WGPUBuffer copy_to_buffer(Gpu *gpu, WGPUTexture texture)
{
    WGPUExtent3D size = {wgpuTextureGetWidth(texture), wgpuTextureGetHeight(texture), 1};
    WGPUBufferDescriptor descriptor = WGPU_BUFFER_DESCRIPTOR_INIT;
    descriptor.label = text("pixels");
    descriptor.usage = WGPUBufferUsage_MapRead | WGPUBufferUsage_CopyDst;
    descriptor.size = (uint64_t)padded_row_size(size.width) * size.height;
    WGPUBuffer buffer = wgpuDeviceCreateBuffer(gpu->device, &descriptor);

    WGPUTexelCopyTextureInfo source = WGPU_TEXEL_COPY_TEXTURE_INFO_INIT;
    source.texture = texture;
    WGPUTexelCopyBufferInfo destination = WGPU_TEXEL_COPY_BUFFER_INFO_INIT;
    destination.buffer = buffer;
    destination.layout.bytesPerRow = padded_row_size(size.width);
    destination.layout.rowsPerImage = size.height;
    WGPUCommandEncoder encoder = wgpuDeviceCreateCommandEncoder(gpu->device, NULL);
    wgpuCommandEncoderCopyTextureToBuffer(encoder, &source, &destination, &size);
    WGPUCommandBuffer commands = wgpuCommandEncoderFinish(encoder, NULL);
    wgpuQueueSubmit(gpu->queue, 1, &commands);
    wgpuCommandBufferRelease(commands);
    wgpuCommandEncoderRelease(encoder);
    return buffer;
}

bool picture_save(Gpu *gpu, WGPUTexture texture, const char *path)
{
    bool blue_first = wgpuTextureGetFormat(texture) == WGPUTextureFormat_BGRA8Unorm;
    uint32_t width = wgpuTextureGetWidth(texture);
    png_image image = {
        .version = PNG_IMAGE_VERSION,
        .width = width,
        .height = wgpuTextureGetHeight(texture),
        .format = blue_first ? PNG_FORMAT_BGRA : PNG_FORMAT_RGBA,
    };
    WGPUBuffer buffer = copy_to_buffer(gpu, texture);
    const void *pixels = gpu_map_for_reading(gpu, buffer);
    bool saved = pixels && !gpu->failed &&
                 png_image_write_to_file(&image, path, 0, pixels, (int)padded_row_size(width), NULL);
    if (!saved) {
        fprintf(stderr, "%s: %s\n", path, image.message[0] ? image.message : "there are no pixels");
    }
    wgpuBufferRelease(buffer);
    return saved;
}
