/*
 * Pictures in planes: textures with texels in them, external textures, and shaders that look at these.
 */
#ifndef VIDEO_H
#define VIDEO_H

#include "kit.h"

/* A view of a new texture with these texels, row by row without padding. */
WGPUTextureView create_plane(Gpu *gpu, WGPUTextureFormat format, uint32_t width, uint32_t height,
                             uint32_t bytes_per_texel, const void *texels);

/* Of these planes, and whatever else the descriptor says. */
WGPUExternalTexture create_video(Gpu *gpu, WGPUExternalTextureDescriptor descriptor, size_t count,
                                 const WGPUTextureView *planes);

/* An entry of a group, which leads to `chain`. */
WGPUBindGroupEntry video_entry(uint32_t binding, WGPUExternalTexture texture,
                               WGPUExternalTextureBindingEntry *chain);

/* An entry of a layout, which leads to `chain`. */
WGPUBindGroupLayoutEntry video_layout(uint32_t binding, WGPUShaderStage visibility,
                                      WGPUExternalTextureBindingLayout *chain);

/* Runs the entry point `main` of WGSL once, with these entries in group 0, and gives what it has
 * written to
 *
 *     @group(0) @binding(0) var<storage, read_write> seen: array<vec4f, 32>;
 */
#define SEEN 32
typedef float Seen[SEEN][4];
void look(Gpu *gpu, const char *wgsl, size_t count, const WGPUBindGroupEntry *entries, Seen seen);

/* The same for an external texture at binding 1, whose texels are loaded row by row. */
void load_texels(Gpu *gpu, WGPUExternalTexture texture, Seen seen);

/* Checks red, green, blue and alpha, which are from 0 to 1. */
#define CHECK_COLOR(seen, r, g, b, a, tolerance)                                                   \
    do {                                                                                           \
        CHECK_NEAR((seen)[0], r, tolerance);                                                       \
        CHECK_NEAR((seen)[1], g, tolerance);                                                       \
        CHECK_NEAR((seen)[2], b, tolerance);                                                       \
        CHECK_NEAR((seen)[3], a, tolerance);                                                       \
    } while (0)

#endif
