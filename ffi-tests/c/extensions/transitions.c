/* Buffers and textures that are made ready for a usage by hand. */
#include "cases.h"

ALSO_ON(gl, noop);

#define TEXTURE_USAGES (WGPUTextureUsage_CopyDst | WGPUTextureUsage_CopySrc)

static void transition(WGPUCommandEncoder encoder, WGPUBuffer buffer, WGPUBufferUsage buffer_usage,
                       WGPUTexture texture, WGPUTextureUsage texture_usage)
{
    const WGPUBufferTransition of_buffer = {buffer, buffer_usage};
    const WGPUTextureTransition of_texture = {texture, texture_usage};
    wgpuCommandEncoderTransitionResources(encoder, buffer != NULL, &of_buffer, texture != NULL,
                                          &of_texture);
}

/* Between a copy into a texture and one out of it nothing is lost. */
TEST(what_is_there_stays, EXECUTION)
{
    const uint32_t texels[4] = {1, 22, 333, 4444};
    WGPUTexture texture = create_texture(gpu, "moved",
                                         TEXTURE_USAGES | WGPUTextureUsage_StorageBinding,
                                         WGPUTextureFormat_R32Uint, 2, 2);
    WGPUTexelCopyTextureInfo to = WGPU_TEXEL_COPY_TEXTURE_INFO_INIT;
    to.texture = texture;
    WGPUTexelCopyBufferLayout layout = WGPU_TEXEL_COPY_BUFFER_LAYOUT_INIT;
    layout.bytesPerRow = 8;
    wgpuQueueWriteTexture(gpu->queue, &to, texels, sizeof texels, &layout,
                          &(WGPUExtent3D){2, 2, 1});
    WGPUBuffer buffer = create_filled_buffer(
        gpu, "words", WGPUBufferUsage_CopySrc | WGPUBufferUsage_Storage, texels, sizeof texels);
    WGPUCommandEncoder encoder = create_encoder(gpu);
    transition(encoder, buffer, WGPUBufferUsage_Storage, texture, WGPUTextureUsage_StorageBinding);
    submit(gpu, encoder);
    uint32_t seen[4];
    read_texture(gpu, texture, 4, seen);
    CHECK_BYTES(seen, texels, sizeof texels);
    read_buffer(gpu, buffer, 0, seen, sizeof seen);
    CHECK_BYTES(seen, texels, sizeof texels);
}

TEST(one_usage_of_those_that_there_are, A_DEVICE)
{
    WGPUBuffer buffer =
        create_buffer(gpu, "buffer", WGPUBufferUsage_CopySrc | WGPUBufferUsage_Vertex, 16);
    WGPUTexture texture =
        create_texture(gpu, "texture", TEXTURE_USAGES, WGPUTextureFormat_R32Uint, 2, 2);
    const struct {
        const char *name;
        Outcome outcome;
        WGPUBuffer buffer;
        WGPUBufferUsage buffer_usage;
        WGPUTexture texture;
        WGPUTextureUsage texture_usage;
    } cases[] = {
        {"nothing", VALID, NULL, 0, NULL, 0},
        {"a buffer", VALID, buffer, WGPUBufferUsage_Vertex, NULL, 0},
        {"a texture", VALID, NULL, 0, texture, WGPUTextureUsage_CopySrc},
        {"both", VALID, buffer, WGPUBufferUsage_CopySrc, texture, WGPUTextureUsage_CopyDst},
        {"none of a buffer", INVALID, buffer, 0, NULL, 0},
        {"two of a buffer", INVALID, buffer, WGPUBufferUsage_CopySrc | WGPUBufferUsage_Vertex, NULL,
         0},
        {"another of a buffer", INVALID, buffer, WGPUBufferUsage_Index, NULL, 0},
        {"none of a texture", INVALID, NULL, 0, texture, 0},
        {"two of a texture", INVALID, NULL, 0, texture, TEXTURE_USAGES},
        {"another of a texture", INVALID, NULL, 0, texture, WGPUTextureUsage_TextureBinding},
        {"unknown", INVALID, buffer, (WGPUBufferUsage)1 << 40, NULL, 0},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        WGPUCommandEncoder encoder = begin_commands(gpu);
        transition(encoder, cases[i].buffer, cases[i].buffer_usage, cases[i].texture,
                   cases[i].texture_usage);
        END_COMMANDS(gpu, encoder, cases[i].outcome, "%s", cases[i].name);
    }
    WGPUCommandEncoder encoder = begin_commands(gpu);
    wgpuCommandEncoderTransitionResources(encoder, 1, NULL, 0, NULL);
    END_COMMANDS(gpu, encoder, INVALID, "%s", "a count without buffers");
    encoder = begin_commands(gpu);
    const WGPUBufferTransition twice[2] = {{buffer, WGPUBufferUsage_CopySrc},
                                           {NULL, WGPUBufferUsage_CopySrc}};
    wgpuCommandEncoderTransitionResources(encoder, 2, twice, 0, NULL);
    END_COMMANDS(gpu, encoder, INVALID, "%s", "no buffer");
}
