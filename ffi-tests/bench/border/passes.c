/* Passes and encoders themselves: each line is one call, made on many encoders in a row. */
#include "groups.h"
#include "line.h"
#include "scene.h"

enum { ENCODERS = 200, FEW_DRAWS = 10 };

static void render(Scene *scene)
{
    WGPUCommandEncoder encoders[ENCODERS];
    WGPURenderPassEncoder open[ENCODERS];
    WGPUCommandBuffer finished[ENCODERS];
    Line created = line_open("encoder_create"), began = line_open("render_pass_begin");
    Line finish = line_open("encoder_finish"), submitted = line_open("command_buffer_submit");
    for (Line end = line_open("render_pass_end"); line_goes_on(&end);) {
        line_start(&created);
        for (int i = 0; i < ENCODERS; i++) {
            encoders[i] = wgpuDeviceCreateCommandEncoder(scene->gpu.device, NULL);
        }
        line_stop(&created, ENCODERS);
        line_start(&began);
        for (int i = 0; i < ENCODERS; i++) {
            open[i] = wgpuCommandEncoderBeginRenderPass(encoders[i], &scene->pass);
        }
        line_stop(&began, ENCODERS);
        for (int i = 0; i < ENCODERS; i++) {
            wgpuRenderPassEncoderSetPipeline(open[i], scene->plain);
            for (int draw = 0; draw < FEW_DRAWS; draw++) {
                wgpuRenderPassEncoderDraw(open[i], 3, 1, 0, 0);
            }
        }
        line_start(&end);
        for (int i = 0; i < ENCODERS; i++) {
            wgpuRenderPassEncoderEnd(open[i]);
        }
        line_stop(&end, ENCODERS);
        line_start(&finish);
        for (int i = 0; i < ENCODERS; i++) {
            finished[i] = wgpuCommandEncoderFinish(encoders[i], NULL);
        }
        line_stop(&finish, ENCODERS);
        line_start(&submitted);
        for (int i = 0; i < ENCODERS; i++) {
            wgpuQueueSubmit(scene->gpu.queue, 1, &finished[i]);
        }
        line_stop(&submitted, ENCODERS);
        wgpuDevicePoll(scene->gpu.device, true, NULL);
        for (int i = 0; i < ENCODERS; i++) {
            wgpuCommandBufferRelease(finished[i]);
            wgpuRenderPassEncoderRelease(open[i]);
            wgpuCommandEncoderRelease(encoders[i]);
        }
    }
    line_close(&created);
    line_close(&began);
    line_close(&finish);
    line_close(&submitted);
}

static void compute(Scene *scene)
{
    WGPUCommandEncoder encoders[ENCODERS];
    WGPUComputePassEncoder open[ENCODERS];
    Line began = line_open("compute_pass_begin");
    for (Line end = line_open("compute_pass_end"); line_goes_on(&end);) {
        for (int i = 0; i < ENCODERS; i++) {
            encoders[i] = create_encoder(&scene->gpu);
        }
        line_start(&began);
        for (int i = 0; i < ENCODERS; i++) {
            open[i] = wgpuCommandEncoderBeginComputePass(encoders[i], NULL);
        }
        line_stop(&began, ENCODERS);
        for (int i = 0; i < ENCODERS; i++) {
            wgpuComputePassEncoderSetPipeline(open[i], scene->nothing);
            for (int dispatch = 0; dispatch < FEW_DRAWS; dispatch++) {
                wgpuComputePassEncoderDispatchWorkgroups(open[i], 1, 1, 1);
            }
        }
        line_start(&end);
        for (int i = 0; i < ENCODERS; i++) {
            wgpuComputePassEncoderEnd(open[i]);
        }
        line_stop(&end, ENCODERS);
        for (int i = 0; i < ENCODERS; i++) {
            wgpuComputePassEncoderRelease(open[i]);
            submit(&scene->gpu, encoders[i]);
        }
    }
    line_close(&began);
}

void passes(void)
{
    Scene scene;
    scene_open(&scene);
    render(&scene);
    compute(&scene);
    scene_close(&scene);
}
