/* Error scopes, and many futures at once. */
#include <stdlib.h>

#include "groups.h"
#include "line.h"
#include "scene.h"

enum { SCOPES = 10000, CROWD = 10000, QUICK_CROWD = 1000, SIZE = 256 };

static void on_pop(WGPUPopErrorScopeStatus status, WGPUErrorType type, WGPUStringView message,
                   void *count, void *unused)
{
    (void)type, (void)message, (void)unused;
    *(int *)count += status == WGPUPopErrorScopeStatus_Success;
}

static void on_done(WGPUQueueWorkDoneStatus status, WGPUStringView message, void *count,
                    void *unused)
{
    (void)message, (void)unused;
    *(int *)count += status == WGPUQueueWorkDoneStatus_Success;
}

static void on_mapped(WGPUMapAsyncStatus status, WGPUStringView message, void *count, void *unused)
{
    (void)message, (void)unused;
    *(int *)count += status == WGPUMapAsyncStatus_Success;
}

static void must_be(int came, int expected)
{
    if (came != expected) {
        check_give_up("not every callback came, or not well");
    }
}

static void error_scopes(Gpu *gpu)
{
    for (Line line = line_open("error_scope"); line_goes_on(&line);) {
        int popped = 0;
        const WGPUPopErrorScopeCallbackInfo info = {
            .mode = WGPUCallbackMode_AllowSpontaneous,
            .callback = on_pop,
            .userdata1 = &popped,
        };
        line_start(&line);
        for (int i = 0; i < SCOPES; i++) {
            wgpuDevicePushErrorScope(gpu->device, WGPUErrorFilter_Validation);
            wgpuDevicePopErrorScope(gpu->device, info);
        }
        line_stop(&line, SCOPES);
        must_be(popped, SCOPES);
    }
}

/* Per future: asked for, and answered by one poll for all of them. */
static void work_done(Gpu *gpu, int crowd)
{
    for (Line line = line_open("crowd_work_done"); line_goes_on(&line);) {
        int done = 0;
        const WGPUQueueWorkDoneCallbackInfo info = {
            .mode = WGPUCallbackMode_AllowProcessEvents,
            .callback = on_done,
            .userdata1 = &done,
        };
        wgpuQueueSubmit(gpu->queue, 0, NULL);
        line_start(&line);
        for (int i = 0; i < crowd; i++) {
            wgpuQueueOnSubmittedWorkDone(gpu->queue, info);
        }
        wgpuDevicePoll(gpu->device, true, NULL);
        wgpuInstanceProcessEvents(gpu->instance);
        line_stop(&line, crowd);
        must_be(done, crowd);
    }
}

static void draws_meanwhile(Scene *scene)
{
    const int count = DRAWS;
    for (Line line = line_open("crowd_draw"); line_goes_on(&line);) {
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

/* As many buffers that are about to be mapped: per future as above, and draws while all are open. */
static void maps(Scene *scene, int crowd)
{
    Gpu *gpu = &scene->gpu;
    WGPUBuffer *buffers = calloc((size_t)crowd, sizeof *buffers);
    WGPUBufferDescriptor descriptor = WGPU_BUFFER_DESCRIPTOR_INIT;
    descriptor.size = SIZE;
    descriptor.usage = WGPUBufferUsage_CopyDst | WGPUBufferUsage_MapRead;
    for (int i = 0; i < crowd; i++) {
        buffers[i] = wgpuDeviceCreateBuffer(gpu->device, &descriptor);
    }
    int rounds = 0;
    for (Line line = line_open("crowd_map"); line_goes_on(&line); rounds++) {
        int mapped = 0;
        const WGPUBufferMapCallbackInfo info = {
            .mode = WGPUCallbackMode_AllowProcessEvents,
            .callback = on_mapped,
            .userdata1 = &mapped,
        };
        line_start(&line);
        for (int i = 0; i < crowd; i++) {
            wgpuBufferMapAsync(buffers[i], WGPUMapMode_Read, 0, SIZE, info);
        }
        line_stop(&line, crowd);
        if (rounds == 0) {
            draws_meanwhile(scene);
        }
        wgpuDevicePoll(gpu->device, true, NULL);
        wgpuInstanceProcessEvents(gpu->instance);
        must_be(mapped, crowd);
        for (int i = 0; i < crowd; i++) {
            wgpuBufferUnmap(buffers[i]);
        }
    }
    for (int i = 0; i < crowd; i++) {
        wgpuBufferRelease(buffers[i]);
    }
    free(buffers);
}

void futures(void)
{
    Scene scene;
    scene_open(&scene);
    const int crowd = quick ? QUICK_CROWD : CROWD;
    error_scopes(&scene.gpu);
    work_done(&scene.gpu, crowd);
    maps(&scene, crowd);
    scene_close(&scene);
}
