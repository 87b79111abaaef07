/*
 * A small picture that a test draws into, cleared to transparent black first: a render pass on it,
 * and its pixels afterwards.
 */
#ifndef CANVAS_H
#define CANVAS_H

#include "kit.h"

#define CANVAS_SIZE 8
#define CANVAS_FORMAT WGPUTextureFormat_RGBA8Unorm /* as of plain pipelines */

typedef struct Canvas {
    Gpu *gpu;
    WGPUTexture target;
    WGPUTextureView view;
    WGPUCommandEncoder encoder;
    WGPURenderPassEncoder pass;
    uint8_t pixels[CANVAS_SIZE * CANVAS_SIZE][4]; /* once it is ended */
} Canvas;

Canvas canvas_begin(Gpu *gpu);

/* Ends the pass, submits, and reads the pixels. */
void canvas_end(Canvas *canvas);

/* Ends the pass, whose recording must fail with a validation error that says `part`. */
void canvas_end_invalid(Canvas *canvas, const char *part);

/* Checks the color of the pixel at x (to the right) and y (down). */
#define CHECK_PIXEL(canvas, x, y, r, g, b)                                                         \
    do {                                                                                           \
        const uint8_t *pixel_ = (canvas)->pixels[(y)*CANVAS_SIZE + (x)];                           \
        CHECK_NEAR(pixel_[0], r, 1);                                                               \
        CHECK_NEAR(pixel_[1], g, 1);                                                               \
        CHECK_NEAR(pixel_[2], b, 1);                                                               \
    } while (0)

/* A bundle encoder whose bundles such a pass can run. */
WGPURenderBundleEncoder canvas_bundle_encoder(Gpu *gpu);

#endif
