/*
 * A frame of a program that draws 10,000 objects: their data is uploaded, each has an offset of its
 * own, and the frame is waited for. What it takes of the clock, of the processor in all threads of the
 * process, and in this thread. The last leaves out what a driver does in threads of its own.
 */
#include <stdio.h>
#include <time.h>

#include "groups.h"
#include "line.h"
#include "scene.h"

enum { FRAMES = 60, QUICK_FRAMES = 10 };

static const struct {
    const char *line;
    clockid_t clock;
} clocks[] = {
    {"frame_10k_draws_wall", CLOCK_MONOTONIC},
    {"frame_10k_draws_process", CLOCK_PROCESS_CPUTIME_ID},
    {"frame_10k_draws_thread", CLOCK_THREAD_CPUTIME_ID},
};

static double now_ns(clockid_t clock)
{
    struct timespec now;
    clock_gettime(clock, &now);
    return (double)now.tv_sec * 1e9 + (double)now.tv_nsec;
}

static void draw_frame(Scene *scene, const void *uniforms)
{
    Gpu *gpu = &scene->gpu;
    wgpuQueueWriteBuffer(gpu->queue, scene->data[0], 0, uniforms, BUFFER_SIZE);
    WGPUCommandEncoder encoder = create_encoder(gpu);
    WGPURenderPassEncoder pass = wgpuCommandEncoderBeginRenderPass(encoder, &scene->pass);
    wgpuRenderPassEncoderSetPipeline(pass, scene->shifted);
    for (uint32_t i = 0; i < MOST_DRAWS; i++) {
        const uint32_t offset = i * OFFSET_STEP % BUFFER_SIZE;
        wgpuRenderPassEncoderSetBindGroup(pass, 0, scene->shifting, 1, &offset);
        wgpuRenderPassEncoderDraw(pass, 3, 1, 0, 0);
    }
    END_PASS(pass);
    submit(gpu, encoder);
    wgpuDevicePoll(gpu->device, true, NULL);
}

void frames(void)
{
    static char uniforms[BUFFER_SIZE];
    Scene scene;
    scene_open(&scene);
    double best[COUNT(clocks)] = {0};
    for (int frame = 0; frame < (quick ? QUICK_FRAMES : FRAMES); frame++) {
        double began[COUNT(clocks)];
        for (size_t i = 0; i < COUNT(clocks); i++) {
            began[i] = now_ns(clocks[i].clock);
        }
        draw_frame(&scene, uniforms);
        for (size_t i = 0; i < COUNT(clocks); i++) {
            const double took = now_ns(clocks[i].clock) - began[i];
            if (frame == 0 || took < best[i]) {
                best[i] = took;
            }
        }
    }
    for (size_t i = 0; i < COUNT(clocks); i++) {
        line_print(clocks[i].line, best[i], "ns");
    }
    scene_close(&scene);
}
