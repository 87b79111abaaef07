/*
 * Commands of passes. Each case gives two lines: NAME is one command, or one sequence of them,
 * recorded into an open pass; encode_NAME is the same with all that a command buffer needs around it,
 * from the encoder's creation to its Finish. The GPU then does the work, outside of the clock.
 */
#include <stdio.h>

#include "groups.h"
#include "line.h"
#include "scene.h"

enum { MULTI = 100 }; /* draws in a multi-draw */

typedef void (*Render)(const Scene *scene, WGPURenderPassEncoder pass, int count);
typedef void (*Compute)(const Scene *scene, WGPUComputePassEncoder pass, int count);

typedef struct Case {
    const char *name;
    Render render; /* or */
    Compute compute;
    int count; /* in a pass */
    /* Set before, where there is one. A case without a pipeline lacks what it needs. */
    WGPURenderPipeline drawn;
    WGPUComputePipeline dispatched;
    WGPUBindGroup group;
} Case;

static void draw(const Scene *scene, WGPURenderPassEncoder pass, int count)
{
    (void)scene;
    for (int i = 0; i < count; i++) {
        wgpuRenderPassEncoderDraw(pass, 3, 1, 0, 0);
    }
}

static void bind_group_draw(const Scene *scene, WGPURenderPassEncoder pass, int count)
{
    for (int i = 0; i < count; i++) {
        wgpuRenderPassEncoderSetBindGroup(pass, 0, scene->tints[i & 1], 0, NULL);
        wgpuRenderPassEncoderDraw(pass, 3, 1, 0, 0);
    }
}

static void offset_draw(const Scene *scene, WGPURenderPassEncoder pass, int count)
{
    for (int i = 0; i < count; i++) {
        const uint32_t offset = (uint32_t)(i & 1) * OFFSET_STEP;
        wgpuRenderPassEncoderSetBindGroup(pass, 0, scene->shifting, 1, &offset);
        wgpuRenderPassEncoderDraw(pass, 3, 1, 0, 0);
    }
}

static void draw_indexed(const Scene *scene, WGPURenderPassEncoder pass, int count)
{
    wgpuRenderPassEncoderSetIndexBuffer(pass, scene->indices, WGPUIndexFormat_Uint16, 0,
                                        BUFFER_SIZE);
    for (int i = 0; i < count; i++) {
        wgpuRenderPassEncoderSetPipeline(pass, scene->placed[i & 1]);
        wgpuRenderPassEncoderSetVertexBuffer(pass, 0, scene->data[i & 1], 0, BUFFER_SIZE);
        wgpuRenderPassEncoderDrawIndexed(pass, 3, 1, 0, 0, 0);
    }
}

static void redundant(const Scene *scene, WGPURenderPassEncoder pass, int count)
{
    for (int i = 0; i < count; i++) {
        wgpuRenderPassEncoderSetPipeline(pass, scene->full);
        wgpuRenderPassEncoderSetBindGroup(pass, 0, scene->tints[0], 0, NULL);
        wgpuRenderPassEncoderSetVertexBuffer(pass, 0, scene->data[0], 0, BUFFER_SIZE);
        wgpuRenderPassEncoderSetIndexBuffer(pass, scene->indices, WGPUIndexFormat_Uint16, 0,
                                            BUFFER_SIZE);
        wgpuRenderPassEncoderDrawIndexed(pass, 3, 1, 0, 0, 0);
    }
}

static void immediates_draw(const Scene *scene, WGPURenderPassEncoder pass, int count)
{
    (void)scene;
    for (int i = 0; i < count; i++) {
        const float color[4] = {(float)i, 1, 1, 1};
        wgpuRenderPassEncoderSetImmediates(pass, 0, color, sizeof color);
        wgpuRenderPassEncoderDraw(pass, 3, 1, 0, 0);
    }
}

static void indirect_draw(const Scene *scene, WGPURenderPassEncoder pass, int count)
{
    for (int i = 0; i < count; i++) {
        wgpuRenderPassEncoderDrawIndirect(pass, scene->indirect, (uint64_t)i * 16);
    }
}

static void multi_draw(const Scene *scene, WGPURenderPassEncoder pass, int count)
{
    for (int i = 0; i < count; i++) {
        wgpuRenderPassEncoderMultiDrawIndirect(pass, scene->indirect, (uint64_t)i * MULTI * 16,
                                               MULTI);
    }
}

static void dispatch_one(const Scene *scene, WGPUComputePassEncoder pass, int count)
{
    (void)scene;
    for (int i = 0; i < count; i++) {
        wgpuComputePassEncoderDispatchWorkgroups(pass, 1, 1, 1);
    }
}

static void bind_group_dispatch(const Scene *scene, WGPUComputePassEncoder pass, int count)
{
    for (int i = 0; i < count; i++) {
        wgpuComputePassEncoderSetBindGroup(pass, 0, scene->counted[i & 1], 0, NULL);
        wgpuComputePassEncoderDispatchWorkgroups(pass, 1, 1, 1);
    }
}

static void immediates_dispatch(const Scene *scene, WGPUComputePassEncoder pass, int count)
{
    (void)scene;
    for (int i = 0; i < count; i++) {
        const float value[4] = {(float)i, 1, 1, 1};
        wgpuComputePassEncoderSetImmediates(pass, 0, value, sizeof value);
        wgpuComputePassEncoderDispatchWorkgroups(pass, 1, 1, 1);
    }
}

static void record_render(const Scene *scene, const Case *it, WGPUCommandEncoder encoder,
                          Line *recorded)
{
    WGPURenderPassEncoder pass = wgpuCommandEncoderBeginRenderPass(encoder, &scene->pass);
    wgpuRenderPassEncoderSetPipeline(pass, it->drawn);
    if (it->group) {
        wgpuRenderPassEncoderSetBindGroup(pass, 0, it->group, 0, NULL);
    }
    line_start(recorded);
    it->render(scene, pass, it->count);
    line_stop(recorded, it->count);
    END_PASS(pass);
}

static void record_compute(const Scene *scene, const Case *it, WGPUCommandEncoder encoder,
                           Line *recorded)
{
    WGPUComputePassEncoder pass = wgpuCommandEncoderBeginComputePass(encoder, NULL);
    wgpuComputePassEncoderSetPipeline(pass, it->dispatched);
    if (it->group) {
        wgpuComputePassEncoderSetBindGroup(pass, 0, it->group, 0, NULL);
    }
    line_start(recorded);
    it->compute(scene, pass, it->count);
    line_stop(recorded, it->count);
    END_PASS(pass);
}

static void measure(Scene *scene, const Case *it)
{
    char encode_name[64];
    snprintf(encode_name, sizeof encode_name, "encode_%s", it->name);
    if (!it->drawn && !it->dispatched) {
        line_absent(it->name, "feature");
        line_absent(encode_name, "feature");
        return;
    }
    Line recorded = line_open(it->name);
    for (Line encoded = line_open(encode_name); line_goes_on(&encoded);) {
        line_start(&encoded);
        WGPUCommandEncoder encoder = wgpuDeviceCreateCommandEncoder(scene->gpu.device, NULL);
        (it->render ? record_render : record_compute)(scene, it, encoder, &recorded);
        WGPUCommandBuffer commands = wgpuCommandEncoderFinish(encoder, NULL);
        line_stop(&encoded, it->count);
        run_commands(&scene->gpu, commands);
        wgpuCommandEncoderRelease(encoder);
    }
    line_close(&recorded);
}

void recording(void)
{
    Scene scene;
    scene_open(&scene);
    Scene *s = &scene;
    const Case cases[] = {
        {"draw", .render = draw, .drawn = s->plain, .count = DRAWS},
        {"bind_group_draw", .render = bind_group_draw, .drawn = s->tinted, .count = DRAWS},
        {"offset_draw", .render = offset_draw, .drawn = s->shifted, .count = DRAWS},
        {"pipeline_vertex_draw_indexed", .render = draw_indexed, .drawn = s->placed[0],
         .count = DRAWS},
        {"redundant", .render = redundant, .drawn = s->full, .count = DRAWS},
        {"immediates_draw", .render = immediates_draw, .drawn = s->given, .count = DRAWS},
        {"indirect_draw", .render = indirect_draw, .drawn = s->plain, .count = DRAWS},
        {"multi_draw", .render = multi_draw, .drawn = s->plain, .count = DRAWS / MULTI},
        {"dispatch", .compute = dispatch_one, .dispatched = s->nothing, .count = DRAWS},
        {"bind_group_dispatch", .compute = bind_group_dispatch, .dispatched = s->count,
         .count = DRAWS},
        {"immediates_dispatch", .compute = immediates_dispatch, .dispatched = s->add_given,
         .group = s->counted[0], .count = DRAWS},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        measure(s, &cases[i]);
    }
    scene_close(&scene);
}
