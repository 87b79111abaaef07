/*
 * What the scenes share: a device that records a trace, a picture to draw into, and files with what
 * the application saw, named after the label of the texture or buffer that it came from.
 */
#ifndef SCENE_H
#define SCENE_H

#include "kit.h"

#define PICTURE_SIZE 64
#define PICTURE_FORMAT WGPUTextureFormat_RGBA8Unorm

/* Where everything goes. A trace of "-" is none: the same run, unrecorded. */
extern const char *scene_trace, *scene_out;

/* Opens a device that records into `trace`, with the wanted features that the adapter has. */
void scene_open(Gpu *gpu, size_t wanted_count, const WGPUFeatureName *wanted);
/* The same on an instance and adapter of the caller's; limits may be NULL. */
void scene_open_on(Gpu *gpu, WGPUInstance instance, WGPUAdapter adapter, const char *trace,
                   size_t wanted_count, const WGPUFeatureName *wanted, const WGPULimits *limits);

/* A texture of PICTURE_SIZE squared, cleared, and a pass on it. */
typedef struct Picture {
    Gpu *gpu;
    const char *label;
    WGPUTexture texture;
    WGPUTextureView view;
    WGPUCommandEncoder encoder;
    WGPURenderPassEncoder pass;
} Picture;

Picture picture_begin(Gpu *gpu, const char *label, WGPUQuerySet occlusion);
/* Ends the pass, submits, and saves the picture as LABEL.png. */
void picture_end(Picture *picture);

/* A pipeline with entry points `vs` and `fs` that draws into pictures; NULL as `layout` has it
 * derived. */
WGPURenderPipeline picture_pipeline(Gpu *gpu, const char *label, WGPUPipelineLayout layout,
                                    WGPUShaderModule module, size_t buffer_count,
                                    const WGPUVertexBufferLayout *buffers);

/* Reads from the GPU and saves as LABEL.png (RGBA) or LABEL.bin. */
void save_texture(Gpu *gpu, WGPUTexture texture, const char *label);
void save_buffer(Gpu *gpu, WGPUBuffer buffer, const char *label);
void save_pixels(const char *label, const uint8_t *rgba, uint32_t width, uint32_t height);

/* Numbers changed by shaders in WGSL, SPIR-V and GLSL. */
void scene_languages(Gpu *gpu);

/* Numbers changed by pipelines with caches, one of which is made of what another gave. */
void scene_cached(Gpu *gpu);

/* Meshlets; ends the program as not applicable where the adapter has no mesh shaders. */
void scene_meshlets(Gpu *gpu);

/* Colors of a frame in two planes. */
void scene_video(Gpu *gpu);

/* Frames on a window; false where this program was built without one or there is no display. */
bool scene_surface(Gpu *gpu);

#endif
