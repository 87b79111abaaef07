/* The queue: writes of three sizes, submits, and polls that find nothing. */
#include <stdlib.h>

#include "groups.h"
#include "line.h"
#include "scene.h"

enum { SMALL = 64, MIDDLE = 65536, LARGE = 16 << 20, CALLS = 1000 };

/* NAME is the call; flush_NAME is the call with its share of the submit that carries it out, waited
 * for. */
static void writes(Gpu *gpu, const char *name, const char *flush_name, size_t size, int count)
{
    WGPUBuffer buffer = create_buffer(gpu, "written", WGPUBufferUsage_CopyDst, size);
    char *data = calloc(1, size);
    Line written = line_open(name);
    for (Line flushed = line_open(flush_name); line_goes_on(&flushed);) {
        line_start(&flushed);
        line_start(&written);
        for (int i = 0; i < count; i++) {
            wgpuQueueWriteBuffer(gpu->queue, buffer, 0, data, size);
        }
        line_stop(&written, count);
        wgpuQueueSubmit(gpu->queue, 0, NULL);
        wgpuDevicePoll(gpu->device, true, NULL);
        line_stop(&flushed, count);
    }
    line_close(&written);
    free(data);
    RELEASE(buffer);
}

static void submits(Gpu *gpu)
{
    for (Line line = line_open("empty_submit"); line_goes_on(&line);) {
        line_start(&line);
        for (int i = 0; i < CALLS; i++) {
            wgpuQueueSubmit(gpu->queue, 0, NULL);
        }
        line_stop(&line, CALLS);
        wgpuDevicePoll(gpu->device, true, NULL);
    }
    WGPUBuffer buffer = create_buffer(gpu, "cleared", WGPUBufferUsage_CopyDst, SMALL);
    for (Line line = line_open("submit_wait"); line_goes_on(&line);) {
        WGPUCommandEncoder encoder = wgpuDeviceCreateCommandEncoder(gpu->device, NULL);
        wgpuCommandEncoderClearBuffer(encoder, buffer, 0, SMALL);
        WGPUCommandBuffer commands = wgpuCommandEncoderFinish(encoder, NULL);
        line_start(&line);
        wgpuQueueSubmit(gpu->queue, 1, &commands);
        wgpuDevicePoll(gpu->device, true, NULL);
        line_stop(&line, 1);
        wgpuCommandBufferRelease(commands);
        wgpuCommandEncoderRelease(encoder);
    }
}

static void polls(Gpu *gpu)
{
    wgpuDevicePoll(gpu->device, true, NULL);
    for (Line line = line_open("idle_device_poll"); line_goes_on(&line);) {
        line_start(&line);
        for (int i = 0; i < CALLS; i++) {
            wgpuDevicePoll(gpu->device, false, NULL);
        }
        line_stop(&line, CALLS);
    }
    for (Line line = line_open("idle_process_events"); line_goes_on(&line);) {
        line_start(&line);
        for (int i = 0; i < CALLS; i++) {
            wgpuInstanceProcessEvents(gpu->instance);
        }
        line_stop(&line, CALLS);
    }
}

void queues(void)
{
    Gpu gpu;
    bench_device(&gpu);
    writes(&gpu, "write_64", "flush_write_64", SMALL, CALLS);
    writes(&gpu, "write_64k", "flush_write_64k", MIDDLE, 50);
    writes(&gpu, "write_16m", "flush_write_16m", LARGE, 1);
    submits(&gpu);
    polls(&gpu);
    gpu_close(&gpu);
}
