/* Colors of a frame in two planes, seen by a shader through an external texture, and a part of it. */
#include "video.h"
#include "scene.h"

void scene_video(Gpu *gpu)
{
    scene_open(gpu, 0, NULL);
    /* White, red, green and blue in BT.601 of limited range. */
    static const uint8_t luma[2][8] = {{235, 235, 81, 81, 145, 145, 41, 41},
                                       {235, 235, 81, 81, 145, 145, 41, 41}};
    static const uint8_t chroma[4][2] = {{128, 128}, {90, 240}, {54, 34}, {240, 110}};
    WGPUTextureView planes[] = {
        create_plane(gpu, WGPUTextureFormat_R8Unorm, 8, 2, 1, luma),
        create_plane(gpu, WGPUTextureFormat_RG8Unorm, 4, 1, 2, chroma),
    };
    WGPUExternalTextureCrop part = WGPU_EXTERNAL_TEXTURE_CROP_INIT;
    part.width = 4;
    part.mirrored = true;
    WGPUExternalTextureColors colors = WGPU_EXTERNAL_TEXTURE_COLORS_INIT;
    colors.colorSpace = WGPUExternalTextureColorSpace_BT601;
    WGPUExternalTextureDescriptor descriptor = WGPU_EXTERNAL_TEXTURE_DESCRIPTOR_INIT;
    descriptor.nextInChain = &colors.chain;
    WGPUExternalTexture whole = create_video(gpu, descriptor, 2, planes);
    colors.chain.next = &part.chain;
    WGPUExternalTexture half = create_video(gpu, descriptor, 2, planes);
    WGPUComputePipeline pipeline = create_compute_pipeline(
        gpu, "@group(0) @binding(0) var<storage, read_write> seen: array<vec4u, 24>;\n"
             "@group(0) @binding(1) var whole: texture_external;\n"
             "@group(0) @binding(2) var half: texture_external;\n"
             "@compute @workgroup_size(1) fn main() {\n"
             "    for (var i = 0u; i < 8; i++) {\n"
             "        seen[i] = vec4u(round(saturate(textureLoad(whole, vec2u(i, 1)))));\n"
             "        seen[i + 8] = vec4u(round(saturate(textureLoad(half, vec2u(i, 0)))));\n"
             "        seen[i + 16] = vec4u(textureDimensions(whole), textureDimensions(half));\n"
             "    }\n"
             "}\n");
    WGPUBuffer seen =
        create_buffer(gpu, "seen", WGPUBufferUsage_Storage | WGPUBufferUsage_CopySrc, 24 * 16);
    WGPUExternalTextureBindingEntry chains[2];
    WGPUBindGroupEntry entries[] = {
        buffer_entry(0, seen),
        video_entry(1, whole, &chains[0]),
        video_entry(2, half, &chains[1]),
    };
    WGPUBindGroup group = create_group_of(gpu, pipeline, COUNT(entries), entries);
    RELEASE(whole);
    RELEASE(half);
    dispatch(gpu, pipeline, group, 1, 1, 1);
    save_buffer(gpu, seen, "seen");
}
