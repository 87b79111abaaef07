/*
 * Buffers, textures and shaders in few words, and what is in them afterwards.
 */
#ifndef RESOURCES_H
#define RESOURCES_H

#include "gpu.h"

WGPUBuffer create_buffer(Gpu *gpu, const char *label, WGPUBufferUsage usage, uint64_t size);
WGPUBuffer create_filled_buffer(Gpu *gpu, const char *label, WGPUBufferUsage usage,
                                const void *data, size_t size);
WGPUTexture create_texture(Gpu *gpu, const char *label, WGPUTextureUsage usage,
                           WGPUTextureFormat format, uint32_t width, uint32_t height);
WGPUQuerySet create_query_set(Gpu *gpu, WGPUQueryType type, uint32_t count);
WGPUShaderModule create_shader(Gpu *gpu, const char *label, const char *wgsl);

/* Maps, waits, and returns the status. */
WGPUMapAsyncStatus map_buffer(Gpu *gpu, WGPUBuffer buffer, WGPUMapMode mode, size_t offset,
                              size_t size);

/* Copies `size` bytes of a buffer with usage CopySrc to `data`, by way of a staging buffer. */
void read_buffer(Gpu *gpu, WGPUBuffer buffer, uint64_t offset, void *data, size_t size);
/* Copies mip level 0, layer 0 of a texture with usage CopySrc to `data`, rows without padding. */
void read_texture(Gpu *gpu, WGPUTexture texture, uint32_t bytes_per_texel, void *data);

#endif
