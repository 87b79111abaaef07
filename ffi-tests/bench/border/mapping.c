/* Mapping, and what waits for it. */
#include "groups.h"
#include "line.h"
#include "scene.h"

enum { SIZE = 256, CALLS = 1000, RANGES = 100000 };

static void on_mapped(WGPUMapAsyncStatus status, WGPUStringView message, void *count, void *unused)
{
    (void)message, (void)unused;
    *(int *)count += status == WGPUMapAsyncStatus_Success;
}

static void start_mapping(WGPUBuffer buffer, int *mapped)
{
    wgpuBufferMapAsync(buffer, WGPUMapMode_Read, 0, SIZE,
                       (WGPUBufferMapCallbackInfo){
                           .mode = WGPUCallbackMode_AllowProcessEvents,
                           .callback = on_mapped,
                           .userdata1 = mapped,
                       });
}

static void must_be(int mapped, int expected)
{
    if (mapped != expected) {
        check_give_up("a buffer was not mapped by the call that waits for it");
    }
}

static void idle(Gpu *gpu, WGPUBuffer buffer)
{
    for (Line line = line_open("map_unmap"); line_goes_on(&line);) {
        int mapped = 0;
        line_start(&line);
        for (int i = 0; i < CALLS; i++) {
            start_mapping(buffer, &mapped);
            wgpuInstanceProcessEvents(gpu->instance);
            wgpuBufferUnmap(buffer);
        }
        line_stop(&line, CALLS);
        must_be(mapped, CALLS);
    }
}

/* From a copy on the GPU to the bytes, as a program reads a result. */
static void round_trip(Gpu *gpu, WGPUBuffer source, WGPUBuffer buffer)
{
    volatile char seen;
    for (Line line = line_open("map_round_trip"); line_goes_on(&line);) {
        int mapped = 0;
        line_start(&line);
        WGPUCommandEncoder encoder = wgpuDeviceCreateCommandEncoder(gpu->device, NULL);
        wgpuCommandEncoderCopyBufferToBuffer(encoder, source, 0, buffer, 0, SIZE);
        WGPUCommandBuffer commands = wgpuCommandEncoderFinish(encoder, NULL);
        wgpuQueueSubmit(gpu->queue, 1, &commands);
        start_mapping(buffer, &mapped);
        wgpuDevicePoll(gpu->device, true, NULL);
        must_be(mapped, 1);
        seen = *(const char *)wgpuBufferGetConstMappedRange(buffer, 0, SIZE);
        wgpuBufferUnmap(buffer);
        wgpuCommandBufferRelease(commands);
        wgpuCommandEncoderRelease(encoder);
        line_stop(&line, 1);
    }
    (void)seen;
}

static void ranges(Gpu *gpu, WGPUBuffer buffer)
{
    int mapped = 0;
    start_mapping(buffer, &mapped);
    wgpuDevicePoll(gpu->device, true, NULL);
    must_be(mapped, 1);
    volatile uintptr_t seen = 0;
    for (Line line = line_open("get_mapped_range"); line_goes_on(&line);) {
        line_start(&line);
        for (int i = 0; i < RANGES; i++) {
            seen += (uintptr_t)wgpuBufferGetConstMappedRange(buffer, 0, 64);
        }
        line_stop(&line, RANGES);
    }
    wgpuBufferUnmap(buffer);
}

void mapping(void)
{
    Gpu gpu;
    bench_device(&gpu);
    WGPUBuffer source = create_buffer(&gpu, "source", WGPUBufferUsage_CopySrc, SIZE);
    WGPUBuffer buffer =
        create_buffer(&gpu, "mapped", WGPUBufferUsage_CopyDst | WGPUBufferUsage_MapRead, SIZE);
    idle(&gpu, buffer);
    round_trip(&gpu, source, buffer);
    ranges(&gpu, buffer);
    gpu_close(&gpu);
}
