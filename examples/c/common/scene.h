/*
 * What the drawing examples have in common: a scene, which can draw itself to any texture. Where
 * that texture comes from, a window or a picture, is show's business.
 */
#ifndef EXAMPLES_SCENE_H
#define EXAMPLES_SCENE_H

#include "gpu.h"

#ifdef __cplusplus
extern "C" {
#endif

/* One frame to be drawn. */
typedef struct Frame {
    WGPUCommandEncoder encoder; /* takes the commands; show submits them */
    WGPUTextureView target;
    uint32_t width, height;
    double seconds; /* since the beginning */
    double step;    /* since the last frame, or 0 */
} Frame;

union SDL_Event;

typedef struct Scene {
    const char *title;
    void (*create)(Gpu *gpu, WGPUTextureFormat format);
    void (*draw)(Gpu *gpu, const Frame *frame);
    void (*release)(void);
    void (*event)(const union SDL_Event *event); /* keys and mouse; may be NULL */
} Scene;

/*
 * A program's main:
 *
 *     ./program                            in a window, until it is closed
 *     ./program --picture FILE.png         without a window, into a picture, after --frames frames
 *     ./program --window FILE.png          in a window for --frames frames, the last into a picture
 *
 *     --frames N          (60) each of them takes a 60th of a second, however long it really takes
 *     --size WIDTHxHEIGHT (640x480)
 */
int show(const Scene *scene, int argc, char **argv);

/* A render pass that draws to `target` alone, cleared to a color first. */
WGPURenderPassEncoder begin_pass(const Frame *frame, WGPUColor clear);

#ifdef __cplusplus
}
#endif
#endif
