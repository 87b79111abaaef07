/*
 * A scene that is one fragment shader: it computes the color of every pixel from nothing but the
 * pixel's place and the time.
 */
#ifndef EXAMPLES_PAINTING_H
#define EXAMPLES_PAINTING_H

#include "scene.h"

/* The shader has a function `paint`, and may have
 *     struct Canvas { size: vec2f, seconds: f32 }
 *     @group(0) @binding(0) var<uniform> canvas: Canvas; */
void painting_create(Gpu *gpu, WGPUTextureFormat format, WGPUShaderModule module);
void painting_draw(Gpu *gpu, const Frame *frame);
void painting_release(void);

#endif
