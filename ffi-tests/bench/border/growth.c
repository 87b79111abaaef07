/*
 * How cost grows with what is alive: live_N_NAME is what a call costs beside N buffers. One that
 * touches them visits them far apart, as a large program would.
 */
#include <stdio.h>
#include <stdlib.h>

#include "groups.h"
#include "line.h"
#include "scene.h"

enum { CALLS = 100000, CREATED = 1000, SIZE = 16, STRIDE = 7919 /* a prime */ };

static WGPUBuffer new_buffer(const Scene *scene)
{
    WGPUBufferDescriptor descriptor = WGPU_BUFFER_DESCRIPTOR_INIT;
    descriptor.size = SIZE;
    descriptor.usage = WGPUBufferUsage_CopyDst;
    return wgpuDeviceCreateBuffer(scene->gpu.device, &descriptor);
}

static void measure_draw(Scene *scene, const char *name)
{
    const int count = DRAWS;
    for (Line line = line_open(name); line_goes_on(&line);) {
        WGPUCommandEncoder encoder = create_encoder(&scene->gpu);
        WGPURenderPassEncoder pass = wgpuCommandEncoderBeginRenderPass(encoder, &scene->pass);
        wgpuRenderPassEncoderSetPipeline(pass, scene->plain);
        line_start(&line);
        for (int i = 0; i < count; i++) {
            wgpuRenderPassEncoderDraw(pass, 3, 1, 0, 0);
        }
        line_stop(&line, count);
        END_PASS(pass);
        submit(&scene->gpu, encoder);
        wgpuDevicePoll(scene->gpu.device, true, NULL);
    }
}

static void measure_visits(const char *name, const WGPUBuffer *buffers, size_t count)
{
    volatile uint64_t seen = 0;
    for (Line line = line_open(name); line_goes_on(&line);) {
        size_t at = 0;
        const size_t step = STRIDE % count;
        line_start(&line);
        for (int i = 0; i < CALLS; i++) {
            seen += wgpuBufferGetSize(buffers[at]);
            at += step;
            at -= at < count ? 0 : count;
        }
        line_stop(&line, CALLS);
    }
}

static void measure_creation(const Scene *scene, const char *name)
{
    WGPUBuffer more[CREATED];
    for (Line line = line_open(name); line_goes_on(&line);) {
        line_start(&line);
        for (int i = 0; i < CREATED; i++) {
            more[i] = new_buffer(scene);
        }
        for (int i = 0; i < CREATED; i++) {
            wgpuBufferRelease(more[i]);
        }
        line_stop(&line, CREATED);
    }
}

void growth(void)
{
    const struct {
        size_t count;
        const char *draw, *visit, *create;
    } crowds[] = {
        {1, "live_1_draw", "live_1_getter", "live_1_buffer"},
        {1000, "live_1e3_draw", "live_1e3_getter", "live_1e3_buffer"},
        {1000000, "live_1e6_draw", "live_1e6_getter", "live_1e6_buffer"},
    };
    Scene scene;
    scene_open(&scene);
    const size_t steps = quick ? 2 : COUNT(crowds);
    WGPUBuffer *buffers = malloc(crowds[steps - 1].count * sizeof(WGPUBuffer));
    size_t alive = 0;
    for (size_t i = 0; i < steps; i++) {
        while (alive < crowds[i].count) {
            buffers[alive++] = new_buffer(&scene);
        }
        measure_draw(&scene, crowds[i].draw);
        measure_visits(crowds[i].visit, buffers, alive);
        measure_creation(&scene, crowds[i].create);
    }
    while (alive > 0) {
        wgpuBufferRelease(buffers[--alive]);
    }
    free(buffers);
    scene_close(&scene);
}
