#include "video.h"

#include <string.h>

WGPUTextureView create_plane(Gpu *gpu, WGPUTextureFormat format, uint32_t width, uint32_t height,
                             uint32_t bytes_per_texel, const void *texels)
{
    WGPUTexture texture = create_texture(gpu, "plane",
                                         WGPUTextureUsage_TextureBinding | WGPUTextureUsage_CopyDst,
                                         format, width, height);
    WGPUTexelCopyTextureInfo destination = WGPU_TEXEL_COPY_TEXTURE_INFO_INIT;
    destination.texture = texture;
    WGPUTexelCopyBufferLayout layout = WGPU_TEXEL_COPY_BUFFER_LAYOUT_INIT;
    layout.bytesPerRow = width * bytes_per_texel;
    layout.rowsPerImage = height;
    const WGPUExtent3D size = {width, height, 1};
    wgpuQueueWriteTexture(gpu->queue, &destination, texels,
                          (size_t)width * height * bytes_per_texel, &layout, &size);
    return KEEP(wgpuTextureCreateView(texture, NULL));
}

WGPUExternalTexture create_video(Gpu *gpu, WGPUExternalTextureDescriptor descriptor, size_t count,
                                 const WGPUTextureView *planes)
{
    descriptor.label = text("video");
    descriptor.planeCount = count;
    descriptor.planes = planes;
    return KEEP(wgpuDeviceCreateExternalTexture(gpu->device, &descriptor));
}

WGPUBindGroupEntry video_entry(uint32_t binding, WGPUExternalTexture texture,
                               WGPUExternalTextureBindingEntry *chain)
{
    *chain = WGPU_EXTERNAL_TEXTURE_BINDING_ENTRY_INIT;
    chain->externalTexture = texture;
    WGPUBindGroupEntry entry = WGPU_BIND_GROUP_ENTRY_INIT;
    entry.nextInChain = &chain->chain;
    entry.binding = binding;
    return entry;
}

WGPUBindGroupLayoutEntry video_layout(uint32_t binding, WGPUShaderStage visibility,
                                      WGPUExternalTextureBindingLayout *chain)
{
    *chain = WGPU_EXTERNAL_TEXTURE_BINDING_LAYOUT_INIT;
    WGPUBindGroupLayoutEntry entry = WGPU_BIND_GROUP_LAYOUT_ENTRY_INIT;
    entry.nextInChain = &chain->chain;
    entry.binding = binding;
    entry.visibility = visibility;
    return entry;
}

void look(Gpu *gpu, const char *wgsl, size_t count, const WGPUBindGroupEntry *entries, Seen seen)
{
    WGPUComputePipeline pipeline = create_compute_pipeline(gpu, wgsl);
    WGPUBuffer buffer =
        create_buffer(gpu, "seen", WGPUBufferUsage_Storage | WGPUBufferUsage_CopySrc, sizeof(Seen));
    WGPUBindGroupEntry all[8] = {buffer_entry(0, buffer)};
    for (size_t i = 0; i < count && i + 1 < COUNT(all); i++) {
        all[i + 1] = entries[i];
    }
    WGPUBindGroup group = create_group_of(gpu, pipeline, count + 1, all);
    dispatch(gpu, pipeline, group, 1, 1, 1);
    read_buffer(gpu, buffer, 0, seen, sizeof(Seen));
}

void load_texels(Gpu *gpu, WGPUExternalTexture texture, Seen seen)
{
    WGPUExternalTextureBindingEntry chain;
    WGPUBindGroupEntry entry = video_entry(1, texture, &chain);
    look(gpu,
         "@group(0) @binding(0) var<storage, read_write> seen: array<vec4f, 32>;\n"
         "@group(0) @binding(1) var video: texture_external;\n"
         "@compute @workgroup_size(1) fn main() {\n"
         "    let size = textureDimensions(video);\n"
         "    for (var i = 0u; i < min(size.x * size.y, 32u); i++) {\n"
         "        seen[i] = textureLoad(video, vec2u(i % size.x, i / size.x));\n"
         "    }\n"
         "}",
         1, &entry, seen);
}
