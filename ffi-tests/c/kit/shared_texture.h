/*
 * Textures in memory that others use as well: an access in few words, and what is done in it.
 */
#ifndef SHARED_TEXTURE_H
#define SHARED_TEXTURE_H

#include "gpu.h"

#define SIDE 32u /* texels of a square, whose rows are 128 bytes long */
#define SHARED_USAGE                                                                               \
    (WGPUTextureUsage_CopySrc | WGPUTextureUsage_CopyDst | WGPUTextureUsage_TextureBinding |       \
     WGPUTextureUsage_StorageBinding | WGPUTextureUsage_RenderAttachment)

/* A square of RGBA8Unorm for every use. */
WGPUTextureDescriptor shared_square(void);

/* `layouts` may be NULL. */
WGPUStatus shared_begin(WGPUSharedTextureMemory memory, WGPUTexture texture, bool initialized,
                        WGPUSharedMemoryVulkanLayouts *layouts);
/* Ends an access and waits until the GPU is done with it. */
void shared_end(WGPUSharedTextureMemory memory, WGPUTexture texture);

/* Writes a pattern to the square, by the queue. */
void shared_write(Gpu *gpu, WGPUTexture texture, uint32_t seed);
/* The texel of the pattern. */
uint32_t shared_texel(uint32_t seed, uint32_t x, uint32_t y);
/* Draws gray of this brightness over the right half, with opaque alpha. */
void shared_draw(Gpu *gpu, WGPUTexture texture, double gray);

void check_written(Gpu *gpu, WGPUTexture texture, uint32_t seed);
/* The pattern on the left, and gray of this value on the right. */
void check_drawn(Gpu *gpu, WGPUTexture texture, uint32_t seed, uint32_t gray);
void check_all_texels(Gpu *gpu, WGPUTexture texture, uint32_t texel);

/* One level of one layer or slice: writes one texel all over it, and counts those that are so. */
void fill_part(Gpu *gpu, WGPUTexture texture, uint32_t level, uint32_t slice, uint32_t texel);
uint32_t count_texels(Gpu *gpu, WGPUTexture texture, uint32_t level, uint32_t slice,
                      uint32_t texel);

#endif
