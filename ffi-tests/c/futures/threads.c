/* Futures from many threads: nobody waits for another's wait, and no callback is lost or doubled.
 * Threads report with counters: only the main thread may check. */
#include <pthread.h>
#include <stdio.h>

#include "futures.h"

RUNS_ALONE;

#define READ_BACK (WGPUBufferUsage_MapRead | WGPUBufferUsage_CopyDst)
#define THREADS 8
#define PER_THREAD 125

static Gpu *const gpu = &test_gpu;
static atomic_int mistakes;

static void expect(bool right)
{
    if (!right) {
        atomic_fetch_add(&mistakes, 1);
    }
}

static pthread_t start(void *(*work)(void *), void *argument)
{
    pthread_t thread;
    if (pthread_create(&thread, NULL, work, argument) != 0) {
        check_give_up("no thread");
    }
    return thread;
}

static void run_threads(void *(*work)(void *))
{
    pthread_t threads[THREADS];
    atomic_store(&mistakes, 0);
    for (size_t i = 0; i < THREADS; i++) {
        threads[i] = start(work, (void *)(uintptr_t)i);
    }
    for (size_t i = 0; i < THREADS; i++) {
        pthread_join(threads[i], NULL);
    }
    CHECK_EQ(atomic_load(&mistakes), 0);
}

/* 1,000 futures of all modes, completed by whoever comes by. */

static Heard many[THREADS][PER_THREAD];

static void *begin_and_observe(void *number)
{
    uintptr_t thread = (uintptr_t)number;
    WGPUBuffer buffer = create_buffer(gpu, "mapped", READ_BACK, 16);
    uint64_t ids[PER_THREAD];
    for (size_t i = 0; i < PER_THREAD; i++) {
        Heard *heard = &many[thread][i];
        WGPUCallbackMode mode = (WGPUCallbackMode)(1 + i % 3);
        uint32_t value = (uint32_t)i;
        if (i % 2 == 0) {
            wgpuQueueWriteBuffer(gpu->queue, buffer, 0, &value, sizeof value);
            wgpuQueueSubmit(gpu->queue, 0, NULL);
            ids[i] = wgpuQueueOnSubmittedWorkDone(gpu->queue, hear_work_done(heard, mode)).id;
        } else {
            ids[i] = wgpuBufferMapAsync(buffer, WGPUMapMode_Read, 0, 16, hear_map(heard, mode)).id;
            wgpuBufferUnmap(buffer); /* aborts it, if it is not already mapped */
        }
        expect(ids[i] != 0);
        switch ((i + thread) % 4) {
        case 0:
            wgpuInstanceProcessEvents(gpu->instance);
            break;
        case 1:
            wgpuDevicePoll(gpu->device, WGPU_FALSE, NULL);
            break;
        }
    }
    for (size_t i = 0; i < PER_THREAD; i++) {
        WGPUFutureWaitInfo wait = {.future = {ids[i]}};
        expect(wgpuInstanceWaitAny(gpu->instance, 1, &wait, FOREVER) == WGPUWaitStatus_Success);
        expect(wait.completed);
        expect(many[thread][i].calls == 1);
    }
    RELEASE(buffer);
    return NULL;
}

TEST(fut_03_a_thousand_futures_fire_once_each, NO_DEVICE)
{
    timed_open(gpu);
    double begin = now_ms();
    run_threads(begin_and_observe);
    printf("    %d futures from %d threads: %.0f ms\n", THREADS * PER_THREAD, THREADS,
           now_ms() - begin);
    wgpuInstanceProcessEvents(gpu->instance);
    gpu_close(gpu);
    for (size_t i = 0; i < THREADS; i++) {
        for (size_t j = 0; j < PER_THREAD; j++) {
            const Heard *heard = &many[i][j];
            CHECK_EQ(heard->calls, 1);
            if (j % 2 == 0) {
                CHECK_EQ(heard->status, WGPUQueueWorkDoneStatus_Success);
            } else {
                CHECK(heard->status == (int)WGPUMapAsyncStatus_Success ||
                      heard->status == (int)WGPUMapAsyncStatus_Aborted);
            }
        }
    }
}

/* The same future waited for by all threads. */

static WGPUFuture shared_future;
static Heard shared_heard;

static void *wait_for_the_shared_one(void *unused)
{
    (void)unused;
    WGPUFutureWaitInfo wait = {.future = shared_future};
    expect(wgpuInstanceWaitAny(gpu->instance, 1, &wait, FOREVER) == WGPUWaitStatus_Success);
    expect(wait.completed);
    expect(atomic_load(&shared_heard.calls) == 1);
    return NULL;
}

TEST(fut_10_all_threads_wait_for_one_future, NO_DEVICE)
{
    Slow slow;
    timed_open(gpu);
    slow_open(gpu, &slow);
    for (WGPUCallbackMode mode = WGPUCallbackMode_WaitAnyOnly;
         mode <= WGPUCallbackMode_AllowSpontaneous; mode++) {
        shared_heard = (Heard){0};
        slow_submit(gpu, &slow, 50);
        shared_future =
            wgpuQueueOnSubmittedWorkDone(gpu->queue, hear_work_done(&shared_heard, mode));
        run_threads(wait_for_the_shared_one);
        CHECK_EQ(shared_heard.calls, 1);
    }
}

/* Callbacks that use the library. */

typedef struct Nest {
    Heard inner, deepest;
    atomic_int calls;
    WGPUCallbackMode mode;
    WGPUBuffer buffer;
} Nest;

static void on_outer(WGPUQueueWorkDoneStatus status, WGPUStringView message, void *nest_pointer,
                     void *unused)
{
    (void)message, (void)unused;
    Nest *nest = nest_pointer;
    expect(status == WGPUQueueWorkDoneStatus_Success);
    WGPUFutureWaitInfo wait = {.future = wgpuBufferMapAsync(nest->buffer, WGPUMapMode_Read, 0, 16,
                                                            hear_map(&nest->inner, nest->mode))};
    expect(wgpuInstanceWaitAny(gpu->instance, 1, &wait, FOREVER) == WGPUWaitStatus_Success);
    expect(nest->inner.calls == 1 && nest->inner.status == (int)WGPUMapAsyncStatus_Success);
    expect(wgpuBufferGetConstMappedRange(nest->buffer, 0, 16) != NULL);
    wgpuBufferUnmap(nest->buffer);

    const uint32_t value = 7;
    wgpuQueueWriteBuffer(gpu->queue, nest->buffer, 0, &value, sizeof value);
    wgpuQueueSubmit(gpu->queue, 0, NULL);
    wgpuQueueOnSubmittedWorkDone(
        gpu->queue, hear_work_done(&nest->deepest, WGPUCallbackMode_AllowProcessEvents));
    while (nest->deepest.calls == 0) {
        wgpuInstanceProcessEvents(gpu->instance);
    }
    WGPUComputePipeline pipeline = create_compute_pipeline(gpu, "@compute @workgroup_size(1) "
                                                                "fn main() {}");
    RELEASE(pipeline);
    wgpuBufferDestroy(nest->buffer);
    atomic_fetch_add(&nest->calls, 1);
}

TEST(fut_10_callbacks_wait_and_process_events, NO_DEVICE)
{
    timed_open(gpu);
    atomic_store(&mistakes, 0);
    for (WGPUCallbackMode mode = WGPUCallbackMode_WaitAnyOnly;
         mode <= WGPUCallbackMode_AllowSpontaneous; mode++) {
        Nest nest = {.mode = mode};
        nest.buffer = create_buffer(gpu, "mapped", READ_BACK, 16);
        WGPUFuture future = wgpuQueueOnSubmittedWorkDone(
            gpu->queue, (WGPUQueueWorkDoneCallbackInfo){
                            .mode = mode, .callback = on_outer, .userdata1 = &nest});
        CHECK_EQ(wait_for(gpu->instance, future, FOREVER), WGPUWaitStatus_Success);
        CHECK_EQ(nest.calls, 1);
        CHECK_EQ(nest.inner.calls, 1);
        CHECK_EQ(nest.deepest.calls, 1);
        RELEASE(nest.buffer);
    }
    CHECK_EQ(atomic_load(&mistakes), 0);
}

/* Spontaneous callbacks of the GPU. */

TEST(fut_02_spontaneous_callbacks_need_no_call, NO_DEVICE)
{
    Slow slow;
    Heard done = {0}, mapped = {0}, second = {0};
    gpu_open(gpu);
    slow_open(gpu, &slow);
    double begin = now_ms();
    slow_submit(gpu, &slow, 100);
    wgpuQueueOnSubmittedWorkDone(gpu->queue,
                                 hear_work_done(&done, WGPUCallbackMode_AllowSpontaneous));
    WGPUBuffer buffer = create_buffer(gpu, "mapped", READ_BACK, 16);
    wgpuBufferMapAsync(buffer, WGPUMapMode_Read, 0, 16,
                       hear_map(&mapped, WGPUCallbackMode_AllowSpontaneous));
    CHECK(heard_in_time(&done, 1));
    double took = now_ms() - begin;
    CHECK(took < 1000);
    CHECK(heard_in_time(&mapped, 1));
    CHECK_EQ(mapped.status, WGPUMapAsyncStatus_Success);
    CHECK(wgpuBufferGetConstMappedRange(buffer, 0, 16) != NULL);

    /* Again, after the library has had time to forget the first. */
    sleep_ms(50);
    wgpuQueueOnSubmittedWorkDone(gpu->queue,
                                 hear_work_done(&second, WGPUCallbackMode_AllowSpontaneous));
    CHECK(heard_in_time(&second, 1));
}

/* One thread waits for the GPU; what the others do must take no notice. */

#define BUSY_MS 2000

static Slow slow;
static atomic_bool waiting;

/* The future of the work that keeps the GPU busy. Waits begin before anything is written, which they would
 * submit, and some drivers wait in a submit. */
static WGPUFuture work_done;
static Heard work_heard;
static atomic_bool begun;

static void *wait_any(void *unused)
{
    (void)unused;
    atomic_store(&begun, true);
    WGPUFutureWaitInfo wait = {.future = work_done};
    expect(wgpuInstanceWaitAny(gpu->instance, 1, &wait, FOREVER) == WGPUWaitStatus_Success);
    expect(work_heard.calls == 1);
    atomic_store(&waiting, false);
    return NULL;
}

static void *wait_in_poll(void *unused)
{
    (void)unused;
    atomic_store(&begun, true);
    wgpuDevicePoll(gpu->device, WGPU_TRUE, NULL);
    atomic_store(&waiting, false);
    return NULL;
}

static void *wait_for_the_loss(void *unused)
{
    (void)unused;
    atomic_store(&begun, true);
    WGPUFutureWaitInfo wait = {.future = wgpuDeviceGetLostFuture(gpu->device)};
    expect(wgpuInstanceWaitAny(gpu->instance, 1, &wait, MILLISECONDS(BUSY_MS)) ==
           WGPUWaitStatus_TimedOut);
    atomic_store(&waiting, false);
    return NULL;
}

static void *wait_without_the_library(void *unused)
{
    (void)unused;
    atomic_store(&begun, true);
    sleep_ms(BUSY_MS);
    atomic_store(&waiting, false);
    return NULL;
}

enum { CREATE, WRITE, ENCODE, SUBMIT, DESTROY, PROCESS, RELEASE, STEPS };

/* Keeps the GPU busy, has another thread wait, and meanwhile creates, destroys and so on. Gives the
 * longest time that one of the steps took, in ms. */
static double longest_call_during(void *(*wait)(void *), bool gpu_busy, bool with_submits)
{
    double longest = 0;
    unsigned rounds = 0;
    int slowest = 0;
    if (gpu_busy) {
        slow_submit(gpu, &slow, BUSY_MS);
    }
    if (wait == wait_any) {
        work_heard = (Heard){0};
        work_done = wgpuQueueOnSubmittedWorkDone(
            gpu->queue, hear_work_done(&work_heard, WGPUCallbackMode_WaitAnyOnly));
    }
    atomic_store(&waiting, true);
    atomic_store(&begun, false);
    pthread_t thread = start(wait, NULL);
    while (!atomic_load(&begun)) {
        sleep_ms(1);
    }
    sleep_ms(5);
    for (; atomic_load(&waiting); rounds++) {
        WGPUBuffer buffer = NULL, copy = NULL;
        WGPUCommandEncoder encoder = NULL;
        WGPUCommandBuffer commands = NULL;
        const uint32_t value = 7;
        for (int step = 0; step < STEPS; step++) {
            double begin = now_ms();
            switch (step) {
            case CREATE:
                buffer = create_buffer(gpu, "short-lived",
                                       WGPUBufferUsage_CopySrc | WGPUBufferUsage_CopyDst, 1 << 16);
                copy = create_buffer(gpu, "copy", WGPUBufferUsage_CopyDst, 1 << 16);
                break;
            case WRITE:
                wgpuQueueWriteBuffer(gpu->queue, copy, 0, &value, sizeof value);
                break;
            case ENCODE:
                encoder = create_encoder(gpu);
                wgpuCommandEncoderCopyBufferToBuffer(encoder, buffer, 0, copy, 0, 1 << 16);
                commands = wgpuCommandEncoderFinish(encoder, NULL);
                break;
            case SUBMIT:
                if (with_submits) {
                    wgpuQueueSubmit(gpu->queue, 1, &commands);
                }
                break;
            case DESTROY:
                wgpuBufferDestroy(buffer);
                break;
            case PROCESS:
                wgpuInstanceProcessEvents(gpu->instance);
                break;
            case RELEASE:
                wgpuCommandBufferRelease(commands);
                RELEASE(encoder);
                RELEASE(buffer);
                RELEASE(copy);
                break;
            }
            double took = now_ms() - begin;
            if (took > longest) {
                longest = took;
                slowest = step;
            }
        }
        sleep_ms(2);
    }
    pthread_join(thread, NULL);
    wgpuDevicePoll(gpu->device, WGPU_TRUE, NULL);
    static const char *const names[] = {"create",  "write",   "encode", "submit",
                                        "destroy", "process", "release"};
    printf(" %.2f (%s, %u rounds)", longest, names[slowest], rounds);
    return longest;
}

/* On a machine that is busy with other things, the best of three counts. */
static bool calls_stay_below(double limit_ms, void *(*wait)(void *), bool gpu_busy,
                             bool with_submits)
{
    for (int attempt = 0; attempt < 3; attempt++) {
        if (longest_call_during(wait, gpu_busy, with_submits) < limit_ms) {
            return true;
        }
    }
    return false;
}

/* ROW: waiting-unlocked */
TEST(fut_08_a_wait_holds_nobody_up, NO_DEVICE)
{
    const struct {
        const char *what;
        void *(*wait)(void *);
        bool gpu_busy;
    } waits[] = {
        {"wgpuInstanceWaitAny for the GPU", wait_any, true},
        {"wgpuDevicePoll", wait_in_poll, true},
        {"wgpuInstanceWaitAny for what does not happen", wait_for_the_loss, false},
    };
    timed_open(gpu);
    slow_open(gpu, &slow);
    atomic_store(&mistakes, 0);
    for (size_t i = 0; i < COUNT(waits); i++) {
        printf("    %s, longest call meanwhile, in ms:", waits[i].what);
        CHECK(calls_stay_below(50, waits[i].wait, waits[i].gpu_busy, false));
        printf("\n");
    }
    printf("    with submits, and nobody waits:");
    double alone = longest_call_during(wait_without_the_library, true, true);
    bool driver_waits = alone >= 50;
    if (driver_waits) {
        printf(
            "\n    this driver itself waits for earlier work in a submit, so submits to a busy GPU "
            "are not looked at");
    }
    for (size_t i = 0; i < COUNT(waits); i++) {
        if (!waits[i].gpu_busy || !driver_waits) {
            printf("\n    with submits, %s:", waits[i].what);
            CHECK(calls_stay_below(50 + 2 * alone, waits[i].wait, waits[i].gpu_busy, true));
        }
    }
    printf("\n");
    CHECK_EQ(atomic_load(&mistakes), 0);
}

/* A wait learns of what another thread does to its future. */

static Heard aborted;
static WGPUFuture map_of_a_busy_buffer;

static void *wait_for_the_map(void *unused)
{
    (void)unused;
    WGPUFutureWaitInfo wait = {.future = map_of_a_busy_buffer};
    expect(wgpuInstanceWaitAny(gpu->instance, 1, &wait, FOREVER) == WGPUWaitStatus_Success);
    expect(aborted.calls == 1 && aborted.status == (int)WGPUMapAsyncStatus_Aborted);
    return NULL;
}

TEST(map_05_an_unmap_ends_the_wait_of_another_thread, NO_DEVICE)
{
    timed_open(gpu);
    slow_open(gpu, &slow);
    WGPUBuffer staging = create_buffer(gpu, "staging", READ_BACK, 4);
    WGPUBuffer source = create_buffer(gpu, "source", WGPUBufferUsage_CopySrc, 4);
    WGPUCommandEncoder encoder = create_encoder(gpu);
    wgpuCommandEncoderCopyBufferToBuffer(encoder, source, 0, staging, 0, 4);
    slow_record(encoder, &slow, 1000);
    submit(gpu, encoder);
    atomic_store(&mistakes, 0);
    map_of_a_busy_buffer = wgpuBufferMapAsync(staging, WGPUMapMode_Read, 0, 4,
                                              hear_map(&aborted, WGPUCallbackMode_WaitAnyOnly));
    pthread_t thread = start(wait_for_the_map, NULL);
    sleep_ms(50);
    double begin = now_ms();
    wgpuBufferUnmap(staging);
    pthread_join(thread, NULL);
    double took = now_ms() - begin;
    CHECK(took < 700); /* the work in flight takes longer, and longer still on a busy machine */
    CHECK_EQ(atomic_load(&mistakes), 0);
}

/* Unmapping at the very moment at which another thread finds the map to be done. */

static void *poll_while_waiting(void *unused)
{
    (void)unused;
    while (atomic_load(&waiting)) {
        wgpuDevicePoll(gpu->device, WGPU_FALSE, NULL);
    }
    return NULL;
}

TEST(map_05_unmapping_while_others_poll, NO_DEVICE)
{
    enum { ROUNDS = 2000, POLLERS = 2 };
    pthread_t pollers[POLLERS];
    static Heard heard[ROUNDS];
    size_t aborted_maps = 0;
    timed_open(gpu);
    WGPUBuffer buffer = create_buffer(gpu, "mapped", READ_BACK, 1 << 16);
    atomic_store(&waiting, true);
    for (size_t i = 0; i < POLLERS; i++) {
        pollers[i] = start(poll_while_waiting, NULL);
    }
    for (size_t i = 0; i < ROUNDS; i++) {
        bool wait = i % 2 == 1;
        WGPUFuture future =
            wgpuBufferMapAsync(buffer, WGPUMapMode_Read, 0, 1 << 16,
                               hear_map(&heard[i], WGPUCallbackMode_AllowProcessEvents));
        if (wait) {
            CHECK_EQ(wait_for(gpu->instance, future, FOREVER), WGPUWaitStatus_Success);
            CHECK_EQ(heard[i].status, WGPUMapAsyncStatus_Success);
        }
        wgpuBufferUnmap(buffer);
    }
    atomic_store(&waiting, false);
    for (size_t i = 0; i < POLLERS; i++) {
        pthread_join(pollers[i], NULL);
    }
    gpu_close(gpu);
    for (size_t i = 0; i < ROUNDS; i++) {
        CHECK_EQ(heard[i].calls, 1);
        CHECK(heard[i].status != (int)WGPUMapAsyncStatus_Error);
        aborted_maps += heard[i].status == (int)WGPUMapAsyncStatus_Aborted;
    }
    printf("    %zu of %d maps were aborted\n", aborted_maps, ROUNDS);
}
