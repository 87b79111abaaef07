/*
 * A texture to draw to, and its way into a PNG file.
 */
#ifndef EXAMPLES_PICTURE_H
#define EXAMPLES_PICTURE_H

#include "gpu.h"

/* A texture that can be drawn to and copied from. */
WGPUTexture picture_create(Gpu *gpu, WGPUTextureFormat format, uint32_t width, uint32_t height);

/* Saves a texture of usage CopySrc, in one of the formats RGBA8Unorm and BGRA8Unorm. Whatever draws
 * to it has to be submitted before. On failure it says why on stderr, and returns false. */
bool picture_save(Gpu *gpu, WGPUTexture texture, const char *path);

#endif
