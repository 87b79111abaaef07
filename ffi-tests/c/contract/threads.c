/* Several threads at once, on shared and on their own objects. Threads report with a counter: only
 * the main thread may check. */
#include <pthread.h>
#include <stdatomic.h>
#include <string.h>

#include "kit.h"

ALSO_ON(gl, noop);

#define THREADS 8
#define ROUNDS 200

static Gpu *const gpu = &test_gpu;
static atomic_int mistakes;

static void expect(bool right)
{
    if (!right) {
        atomic_fetch_add(&mistakes, 1);
    }
}

/* Runs `work` in all threads, with 0, 1, … as its argument, and checks that none complained. */
static void run_threads(void *(*work)(void *))
{
    pthread_t threads[THREADS];
    atomic_store(&mistakes, 0);
    size_t started = 0;
    while (started < THREADS &&
           CHECK_EQ(pthread_create(&threads[started], NULL, work, (void *)(uintptr_t)started), 0)) {
        started++;
    }
    for (size_t i = 0; i < started; i++) {
        pthread_join(threads[i], NULL);
    }
    CHECK_EQ(atomic_load(&mistakes), 0);
}

static void *create_and_release(void *number)
{
    uint64_t size = 16 * ((uintptr_t)number + 1);
    for (int i = 0; i < ROUNDS; i++) {
        WGPUBuffer buffers[4];
        for (size_t j = 0; j < COUNT(buffers); j++) {
            buffers[j] = TAKE(create_buffer(gpu, "many", WGPUBufferUsage_CopyDst, size));
        }
        for (size_t j = 0; j < COUNT(buffers); j++) {
            expect(wgpuBufferGetSize(buffers[j]) == size);
            wgpuBufferAddRef(buffers[j]);
            wgpuBufferRelease(buffers[j]);
            wgpuBufferRelease(buffers[j]);
        }
    }
    return NULL;
}

TEST(thr_01_buffers_come_and_go, NO_DEVICE)
{
    gpu_open(gpu);
    run_threads(create_and_release);
}

static WGPUBuffer shared;

static void *share_a_buffer(void *number)
{
    for (int i = 0; i < ROUNDS; i++) {
        uint32_t value = (uint32_t)(uintptr_t)number;
        wgpuBufferAddRef(shared);
        wgpuQueueWriteBuffer(gpu->queue, shared, 4 * value, &value, sizeof value);
        expect(wgpuBufferGetSize(shared) == 4 * THREADS);
        WGPUQueue queue = wgpuDeviceGetQueue(gpu->device);
        wgpuQueueRelease(queue);
        wgpuBufferRelease(shared);
    }
    return NULL;
}

TEST(thr_01_one_buffer_for_all, NO_DEVICE)
{
    uint32_t values[THREADS];
    gpu_open(gpu);
    shared = create_buffer(gpu, "shared", WGPUBufferUsage_CopyDst | WGPUBufferUsage_CopySrc,
                           4 * THREADS);
    run_threads(share_a_buffer);
    read_buffer(gpu, shared, 0, values, sizeof values);
    for (uint32_t i = 0; i < THREADS; i++) {
        CHECK_EQ(values[i], i);
    }
}

static void on_mapped(WGPUMapAsyncStatus status, WGPUStringView message, void *done, void *unused)
{
    (void)message, (void)unused;
    expect(status == WGPUMapAsyncStatus_Success);
    atomic_store((atomic_bool *)done, true);
}

/* Copies a number from buffer to buffer and maps the result, all threads on one queue. The callback
 * may run in any of them: whoever processes events. */
static void *copy_and_map(void *number)
{
    for (uint32_t i = 0; i < 20; i++) {
        const uint32_t value = i * 1000 + (uint32_t)(uintptr_t)number;
        WGPUBuffer source =
            create_filled_buffer(gpu, "source", WGPUBufferUsage_CopySrc, &value, sizeof value);
        WGPUBuffer staging =
            create_buffer(gpu, "staging", WGPUBufferUsage_MapRead | WGPUBufferUsage_CopyDst, 4);
        WGPUCommandEncoder encoder = create_encoder(gpu);
        wgpuCommandEncoderCopyBufferToBuffer(encoder, source, 0, staging, 0, 4);
        submit(gpu, encoder);

        atomic_bool done = false;
        wgpuBufferMapAsync(staging, WGPUMapMode_Read, 0, 4,
                           (WGPUBufferMapCallbackInfo){
                               .mode = WGPUCallbackMode_AllowProcessEvents,
                               .callback = on_mapped,
                               .userdata1 = &done,
                           });
        while (!atomic_load(&done)) {
            wgpuInstanceProcessEvents(gpu->instance);
        }
        const uint32_t *mapped = wgpuBufferGetConstMappedRange(staging, 0, 4);
        expect(mapped && *mapped == value);
        wgpuBufferUnmap(staging);
        RELEASE(staging);
        RELEASE(source);
    }
    return NULL;
}

TEST(fut_10_everybody_processes_events, NO_DEVICE)
{
    gpu_open(gpu);
    run_threads(copy_and_map);
}

static void *open_a_device(void *number)
{
    (void)number;
    WGPUDevice device;
    Message message;
    for (int i = 0; i < 3; i++) {
        expect(request_device(gpu->instance, gpu->adapter, NULL, &device, &message) ==
               WGPURequestDeviceStatus_Success);
        WGPUQueue queue = wgpuDeviceGetQueue(device);
        wgpuQueueSubmit(queue, 0, NULL);
        wgpuQueueRelease(queue);
        wgpuDeviceRelease(device);
    }
    return NULL;
}

TEST(thr_01_every_thread_its_own_device, NO_DEVICE)
{
    gpu_open(gpu);
    run_threads(open_a_device);
}

static void *compile(void *number)
{
    (void)number;
    for (int i = 0; i < 10; i++) {
        WGPUComputePipeline pipeline = create_compute_pipeline(
            gpu, "@group(0) @binding(0) var<storage, read_write> numbers: array<u32>;\n"
                 "@compute @workgroup_size(1) fn main() { numbers[0] += 1u; }\n");
        WGPUBindGroupLayout layout = wgpuComputePipelineGetBindGroupLayout(pipeline, 0);
        expect(layout != NULL);
        wgpuBindGroupLayoutRelease(layout);
        RELEASE(pipeline);
    }
    return NULL;
}

TEST(thr_01_pipelines_are_compiled_at_once, NO_DEVICE)
{
    gpu_open(gpu);
    run_threads(compile);
}
