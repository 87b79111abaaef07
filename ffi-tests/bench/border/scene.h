/*
 * What the groups draw and dispatch with. Of what a line sets anew before each draw there are two,
 * to go back and forth between: setting again what is set already is a line of its own.
 */
#ifndef SCENE_H
#define SCENE_H

#include "kit.h"
#include "line.h"

enum {
    MOST_DRAWS = 10000,
    QUICK_DRAWS = 2000,
    BUFFER_SIZE = 65536,
    OFFSET_STEP = 256, /* of dynamic offsets */
};

/* In a pass. */
#define DRAWS (quick ? QUICK_DRAWS : MOST_DRAWS)

typedef struct Scene {
    Gpu gpu;
    WGPUBuffer data[2]; /* vertices, uniforms and storage */
    WGPUBuffer indices, indirect;
    WGPUTexture texture;
    WGPURenderPassColorAttachment attachment;
    WGPURenderPassDescriptor pass;
    WGPURenderPipeline plain, placed[2], tinted, full, shifted, given;
    WGPUBindGroup tints[2], shifting; /* of `tinted` and, with a dynamic offset, `shifted` */
    WGPUComputePipeline nothing, count, add_given;
    WGPUBindGroup counted[2];
} Scene;

void scene_open(Scene *scene);
void scene_close(Scene *scene);

/* Carries out what was encoded, waits for it, and releases it. What is dropped instead may cost a
 * library more than what is used. */
void run_commands(Gpu *gpu, WGPUCommandBuffer commands);

/* Whether the device has immediate data. */
bool scene_has_immediates(const Scene *scene);

/* A device as scenes have it, and nothing else. */
void bench_device(Gpu *gpu);

#endif
