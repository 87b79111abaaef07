/*
 * Drawing for the operation tests: a square screen, with depth and stencil if wanted, pipelines for
 * it, and its texels back on the CPU.
 */
#ifndef SCREEN_H
#define SCREEN_H

#include "kit.h"

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

/* Of the screen's format, unless the look has one. */
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

#endif
