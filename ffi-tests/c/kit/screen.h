/*
 * Drawing for the operation tests: a square screen, with depth and stencil if wanted, pipelines for
 * it, and its texels back on the CPU.
 */
#ifndef SCREEN_H
#define SCREEN_H

#include "gpu.h"

typedef struct Screen {
    Gpu *gpu;
    uint32_t size; /* texels a side */
    WGPUTextureFormat format, depth_format;
    WGPUTexture texture, depth;
    WGPUTextureView view, depth_view;
    /* What a pass begins with. */
    WGPUColor clear;
    float clear_depth;
    uint32_t clear_stencil;
    WGPUQuerySet occlusion;
} Screen;

/* `depth_format` may be Undefined. Everything is cleared to 0, depth to 1. */
void screen_open(Screen *screen, Gpu *gpu, uint32_t size, WGPUTextureFormat format,
                 WGPUTextureFormat depth_format);

/* What a pipeline differs in. Zeros are the ordinary choice; `code` has vs and fs in it. */
typedef struct Look {
    const char *code;
    WGPUPrimitiveState primitive;
    size_t buffer_count;
    const WGPUVertexBufferLayout *buffers;
    const WGPUBlendState *blend;
    bool masked; /* `write_mask` is meant, even 0 */
    WGPUColorWriteMask write_mask;
    const WGPUDepthStencilState *depth_stencil;
    uint32_t samples;
    WGPUPipelineLayout layout;
    size_t constant_count;
    const WGPUConstantEntry *constants; /* of both stages */
} Look;

WGPURenderPipeline screen_pipeline(Screen *screen, const Look *look);

/* A pass that clears the screen, in an encoder of its own. */
typedef struct Painting {
    Screen *screen;
    WGPUCommandEncoder encoder;
    WGPURenderPassEncoder pass;
} Painting;

Painting screen_begin(Screen *screen);
/* Ends the pass and submits. */
void screen_end(Painting *painting);
/* The same, and gives the texels, row by row without padding. */
void screen_finish(Painting *painting, uint32_t bytes_per_texel, void *texels);

/* A group for group 0 of a pipeline, of one buffer. */
WGPUBindGroup screen_group(Screen *screen, WGPURenderPipeline pipeline, WGPUBuffer buffer);

/* A vertex buffer layout of one attribute at location 0. */
typedef struct OneAttribute {
    WGPUVertexAttribute attribute;
    WGPUVertexBufferLayout layout;
} OneAttribute;
void one_attribute(OneAttribute *one, WGPUVertexFormat format, uint64_t stride,
                   WGPUVertexStepMode step);

#endif
