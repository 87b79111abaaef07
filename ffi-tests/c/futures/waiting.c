/* Futures: callback modes, and waiting for them on one thread. */
#include <stdio.h>
#include <string.h>

#include "futures.h"
#include "log.h"

RUNS_ALONE;

#define READ_BACK (WGPUBufferUsage_MapRead | WGPUBufferUsage_CopyDst)
#define ONLY WGPUCallbackMode_WaitAnyOnly
#define PROCESS WGPUCallbackMode_AllowProcessEvents
#define SPONTANEOUS WGPUCallbackMode_AllowSpontaneous

static Gpu *const gpu = &test_gpu;

TEST(fut_01_ids_are_unique_and_not_zero, NO_DEVICE)
{
    enum { PER_KIND = 20 };
    uint64_t ids[3 * PER_KIND];
    Heard heard[3 * PER_KIND] = {0};
    gpu_open(gpu);
    WGPUBuffer buffer = create_buffer(gpu, "mapped", READ_BACK, 16);
    for (size_t i = 0; i < COUNT(ids); i += 3) {
        ids[i] = wgpuQueueOnSubmittedWorkDone(gpu->queue, hear_work_done(&heard[i], PROCESS)).id;
        wgpuDevicePushErrorScope(gpu->device, WGPUErrorFilter_Internal);
        ids[i + 1] = wgpuDevicePopErrorScope(gpu->device, hear_pop(&heard[i + 1], SPONTANEOUS)).id;
        ids[i + 2] =
            wgpuBufferMapAsync(buffer, WGPUMapMode_Read, 0, 16, hear_map(&heard[i + 2], ONLY)).id;
        wgpuBufferUnmap(buffer);
    }
    for (size_t i = 0; i < COUNT(ids); i++) {
        CHECK(ids[i] != 0);
        for (size_t j = 0; j < i; j++) {
            CHECK(ids[i] != ids[j]);
        }
    }
    gpu_close(gpu); /* ends all of them */
    for (size_t i = 0; i < COUNT(ids); i++) {
        CHECK_EQ(heard[i].calls, 1);
    }
}

TEST(fut_02_a_callback_fires_where_its_mode_allows, NO_DEVICE)
{
    Heard only = {0}, process = {0}, spontaneous = {0};
    timed_open(gpu);
    WGPUFuture future = wgpuQueueOnSubmittedWorkDone(gpu->queue, hear_work_done(&only, ONLY));
    wgpuQueueOnSubmittedWorkDone(gpu->queue, hear_work_done(&process, PROCESS));
    wgpuQueueOnSubmittedWorkDone(gpu->queue, hear_work_done(&spontaneous, SPONTANEOUS));
    CHECK(heard_in_time(&spontaneous, 1)); /* by itself */
    CHECK_EQ(process.calls, 0);
    wgpuInstanceProcessEvents(gpu->instance);
    wgpuDevicePoll(gpu->device, WGPU_TRUE, NULL);
    CHECK_EQ(process.calls, 1);
    CHECK_EQ(only.calls, 0);
    CHECK_EQ(wait_for(gpu->instance, future, FOREVER), WGPUWaitStatus_Success);
    CHECK_EQ(only.calls, 1);

    /* Each kind fires inside a wait for it. */
    for (WGPUCallbackMode mode = ONLY; mode <= SPONTANEOUS; mode++) {
        Heard heard = {0};
        future = wgpuQueueOnSubmittedWorkDone(gpu->queue, hear_work_done(&heard, mode));
        CHECK_EQ(wait_for(gpu->instance, future, FOREVER), WGPUWaitStatus_Success);
        CHECK_EQ(heard.calls, 1);
    }
}

TEST(fut_02_an_unknown_mode_gives_the_null_future, NO_DEVICE)
{
    const WGPUCallbackMode unknown = (WGPUCallbackMode)0x77;
    Heard heard = {0};
    WGPUComputePipelineDescriptor compute = WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
    WGPURenderPipelineDescriptor render = WGPU_RENDER_PIPELINE_DESCRIPTOR_INIT;
    gpu_open(gpu);
    WGPUBuffer buffer = create_buffer(gpu, "mapped", READ_BACK, 16);
    log_collect(WGPULogLevel_Error);
#define CHECK_REFUSED(function, ...)                                                               \
    CHECK_EQ(function(__VA_ARGS__).id, 0);                                                         \
    CHECK(log_names(#function))
    CHECK_REFUSED(wgpuQueueOnSubmittedWorkDone, gpu->queue, hear_work_done(&heard, unknown));
    CHECK_REFUSED(wgpuBufferMapAsync, buffer, WGPUMapMode_Read, 0, 16, hear_map(&heard, unknown));
    CHECK_REFUSED(wgpuDevicePopErrorScope, gpu->device, hear_pop(&heard, unknown));
    CHECK_REFUSED(wgpuDeviceCreateComputePipelineAsync, gpu->device, &compute,
                  hear_compute_pipeline(&heard, unknown));
    CHECK_REFUSED(wgpuDeviceCreateRenderPipelineAsync, gpu->device, &render,
                  hear_render_pipeline(&heard, unknown));
    wgpuSetLogCallback(NULL, NULL);
    CHECK_EQ(wgpuBufferGetMapState(buffer), WGPUBufferMapState_Unmapped);
    gpu_close(gpu);
    CHECK_EQ(heard.calls, 0);
}

TEST(fut_03_a_callback_fires_once_with_both_userdata, NO_DEVICE)
{
    Heard done = {0}, mapped = {0}, popped = {0};
    timed_open(gpu);
    WGPUBuffer buffer = create_buffer(gpu, "mapped", READ_BACK, 16);
    WGPUFuture future = wgpuQueueOnSubmittedWorkDone(gpu->queue, hear_work_done(&done, PROCESS));
    wgpuBufferMapAsync(buffer, WGPUMapMode_Read, 0, 16, hear_map(&mapped, PROCESS));
    wgpuDevicePushErrorScope(gpu->device, WGPUErrorFilter_Validation);
    wgpuDevicePopErrorScope(gpu->device, hear_pop(&popped, PROCESS));
    for (int i = 0; i < 3; i++) {
        wgpuDevicePoll(gpu->device, WGPU_TRUE, NULL);
        wgpuInstanceProcessEvents(gpu->instance);
        CHECK_EQ(wait_for(gpu->instance, future, 0), WGPUWaitStatus_Success);
    }
    gpu_close(gpu);
    Heard *all[] = {&done, &mapped, &popped};
    for (size_t i = 0; i < COUNT(all); i++) {
        CHECK_EQ(all[i]->calls, 1);
        CHECK_EQ((uintptr_t)all[i]->userdata2, (uintptr_t)&expected_userdata2);
    }
}

TEST(fut_04_polling_needs_no_feature_and_takes_any_futures, NO_DEVICE)
{
    Gpu other;
    Slow slow;
    Heard heard[3] = {0};
    gpu_open(gpu); /* without TimedWaitAny */
    other = *gpu;
    Message message;
    request_device(gpu->instance, gpu->adapter, NULL, &other.device, &message);
    other.queue = wgpuDeviceGetQueue(other.device);
    slow_open(gpu, &slow);
    slow_submit(gpu, &slow, 300);
    wgpuDevicePushErrorScope(gpu->device, WGPUErrorFilter_Validation);
    WGPUFutureWaitInfo waits[] = {
        {.future = wgpuQueueOnSubmittedWorkDone(gpu->queue, hear_work_done(&heard[0], ONLY))},
        {.future = wgpuQueueOnSubmittedWorkDone(other.queue, hear_work_done(&heard[1], ONLY))},
        {.future = wgpuDevicePopErrorScope(gpu->device, hear_pop(&heard[2], ONLY))},
        {.future = wgpuDeviceGetLostFuture(gpu->device)},
    };
    double begin = now_ms();
    CHECK_EQ(wgpuInstanceWaitAny(gpu->instance, 1, &waits[0], 0), WGPUWaitStatus_TimedOut);
    CHECK_EQ(waits[0].completed, WGPU_FALSE);
    CHECK_EQ(wgpuInstanceWaitAny(gpu->instance, COUNT(waits), waits, 0), WGPUWaitStatus_Success);
    double took = now_ms() - begin;
    CHECK(took < 200);
    CHECK_EQ(waits[2].completed, WGPU_TRUE); /* at least this one */
    CHECK_EQ(heard[2].calls, 1);
    while (!waits[0].completed || !waits[1].completed) {
        CHECK_EQ(wgpuInstanceWaitAny(gpu->instance, COUNT(waits), waits, 0),
                 WGPUWaitStatus_Success);
        sleep_ms(1);
    }
    CHECK_EQ(waits[3].completed, WGPU_FALSE);
    for (size_t i = 0; i < COUNT(heard); i++) {
        CHECK_EQ(heard[i].calls, 1);
    }
    wgpuQueueRelease(other.queue);
    wgpuDeviceRelease(other.device);
}

TEST(fut_05_timed_waits_need_the_feature_and_have_a_limit, NO_DEVICE)
{
    Heard heard = {0};
    WGPUInstanceLimits limits = WGPU_INSTANCE_LIMITS_INIT;
    gpu_open(gpu);
    WGPUFuture future = wgpuQueueOnSubmittedWorkDone(gpu->queue, hear_work_done(&heard, ONLY));
    log_collect(WGPULogLevel_Error);
    CHECK_EQ(wait_for(gpu->instance, future, 1), WGPUWaitStatus_Error);
    CHECK_CONTAINS(log_text(), "wgpuInstanceWaitAny: timeoutNS: 1 ");
    CHECK_EQ(wait_for(gpu->instance, future, FOREVER), WGPUWaitStatus_Error);
    CHECK_EQ(heard.calls, 0);
    gpu_close(gpu);

    CHECK_EQ(wgpuGetInstanceLimits(&limits), WGPUStatus_Success);
    static WGPUFutureWaitInfo waits[(1 << 16) + 1];
    size_t too_many = limits.timedWaitAnyMaxCount + 1;
    if (CHECK(too_many <= COUNT(waits))) {
        WGPUInstance instance = timed_instance();
        log_clear();
        CHECK_EQ(wgpuInstanceWaitAny(instance, too_many, waits, 1), WGPUWaitStatus_Error);
        CHECK_CONTAINS(log_text(), "wgpuInstanceWaitAny: futureCount: ");
        CHECK_EQ(wgpuInstanceWaitAny(instance, too_many, waits, 0), WGPUWaitStatus_Success);
        CHECK_EQ(wgpuInstanceWaitAny(instance, too_many - 1, waits, 1), WGPUWaitStatus_Success);
        wgpuInstanceRelease(instance);
    }
    wgpuSetLogCallback(NULL, NULL);
}

TEST(fut_06_timed_waits_keep_to_one_queue, NO_DEVICE)
{
    static Heard heard[4]; /* heard of when the instance is let go, at the latest */
    memset(heard, 0, sizeof heard);
    Message message;
    WGPUDevice device;
    timed_open(gpu);
    request_device(gpu->instance, gpu->adapter, NULL, &device, &message);
    WGPUQueue queue = wgpuDeviceGetQueue(device);
    WGPUBuffer buffer = create_buffer(gpu, "mapped", READ_BACK, 16);
    WGPUFutureWaitInfo one = {
        .future = wgpuQueueOnSubmittedWorkDone(gpu->queue, hear_work_done(&heard[0], ONLY))};
    WGPUFutureWaitInfo same = {
        .future = wgpuBufferMapAsync(buffer, WGPUMapMode_Read, 0, 16, hear_map(&heard[1], ONLY))};
    WGPUFutureWaitInfo other = {
        .future = wgpuQueueOnSubmittedWorkDone(queue, hear_work_done(&heard[2], ONLY))};
    WGPUFutureWaitInfo cpu = {.future = wgpuDeviceGetLostFuture(gpu->device)};

    log_collect(WGPULogLevel_Error);
    WGPUFutureWaitInfo two_queues[] = {one, other}, both_timelines[] = {cpu, one};
    CHECK_EQ(wgpuInstanceWaitAny(gpu->instance, 2, two_queues, FOREVER), WGPUWaitStatus_Error);
    CHECK(log_names("wgpuInstanceWaitAny"));
    log_clear();
    CHECK_EQ(wgpuInstanceWaitAny(gpu->instance, 2, both_timelines, 1), WGPUWaitStatus_Error);
    CHECK(log_names("wgpuInstanceWaitAny"));
    wgpuSetLogCallback(NULL, NULL);
    for (size_t i = 0; i < COUNT(heard); i++) {
        CHECK_EQ(heard[i].calls, 0);
    }
    WGPUFutureWaitInfo one_queue[] = {one, same};
    CHECK_EQ(wgpuInstanceWaitAny(gpu->instance, 2, one_queue, FOREVER), WGPUWaitStatus_Success);
    CHECK_EQ(heard[0].calls, one_queue[0].completed);
    CHECK_EQ(heard[1].calls, one_queue[1].completed);
    RELEASE(buffer);
    wgpuQueueRelease(queue);
    wgpuDeviceRelease(device);
}

TEST(fut_07_a_wait_tells_what_is_complete, NO_DEVICE)
{
    Slow slow;
    Heard early = {0}, late = {0}, latest = {0};
    timed_open(gpu);
    slow_open(gpu, &slow);
    slow_submit(gpu, &slow, 150);
    WGPUFutureWaitInfo waits[3] = {0};
    waits[1].future = wgpuQueueOnSubmittedWorkDone(gpu->queue, hear_work_done(&early, PROCESS));
    double begin = now_ms();
    slow_submit(gpu, &slow, 400);
    if (now_ms() - begin > 120) {
        check_skip("this driver takes a submission when the one before is done");
    }
    waits[0].future = wgpuQueueOnSubmittedWorkDone(gpu->queue, hear_work_done(&late, ONLY));
    waits[2].future =
        wgpuQueueOnSubmittedWorkDone(gpu->queue, hear_work_done(&latest, SPONTANEOUS));

    CHECK_EQ(wgpuInstanceWaitAny(gpu->instance, 3, waits, 1000), WGPUWaitStatus_TimedOut);
    CHECK_EQ(early.calls + late.calls + latest.calls, 0);
    CHECK_EQ(wgpuInstanceWaitAny(gpu->instance, 3, waits, FOREVER), WGPUWaitStatus_Success);
    CHECK_EQ(waits[0].completed, WGPU_FALSE); /* did not wait for the later work */
    CHECK_EQ(waits[1].completed, WGPU_TRUE);
    CHECK_EQ(waits[2].completed, WGPU_FALSE);
    CHECK_EQ(early.calls, 1);
    CHECK_EQ(late.calls + latest.calls, 0);

    /* Whoever runs the spontaneous callback: when the wait ends, it has run. */
    CHECK_EQ(wgpuInstanceWaitAny(gpu->instance, 1, &waits[2], FOREVER), WGPUWaitStatus_Success);
    CHECK_EQ(latest.calls, 1);
    CHECK_EQ(wgpuInstanceWaitAny(gpu->instance, 3, waits, FOREVER), WGPUWaitStatus_Success);
    for (size_t i = 0; i < COUNT(waits); i++) {
        CHECK_EQ(waits[i].completed, WGPU_TRUE);
    }
    CHECK_EQ(early.calls + late.calls + latest.calls, 3);
    CHECK_EQ(late.status, WGPUQueueWorkDoneStatus_Success);
}

/* Waits, and checks that this cost less than 20 ms of processor time per second. `future` 0 stands
 * for a wait of wgpuDevicePoll. */
static void check_cost(const char *what, WGPUFuture future, uint64_t timeout, double at_least_ms)
{
    double begin = now_ms(), cpu = thread_cpu_ms();
    if (future.id == 0) {
        CHECK_EQ(wgpuDevicePoll(gpu->device, WGPU_TRUE, NULL), WGPU_TRUE);
    } else {
        WGPUWaitStatus expected = timeout == FOREVER ? WGPUWaitStatus_Success
                                                     : WGPUWaitStatus_TimedOut;
        CHECK_EQ(wait_for(gpu->instance, future, timeout), expected);
    }
    cpu = thread_cpu_ms() - cpu;
    double took = now_ms() - begin;
    printf("    %s: %.2f ms of processor time in %.0f ms\n", what, cpu, took);
    CHECK(took >= at_least_ms);
    CHECK(cpu < took / 1000 * 20);
}

TEST(fut_08_a_wait_costs_no_processor_time, NO_DEVICE)
{
    const WGPUFuture none = {0};
    Slow slow;
    Heard heard = {0};
    timed_open(gpu);
    slow_open(gpu, &slow);
    WGPUFuture lost = wgpuDeviceGetLostFuture(gpu->device);
    check_cost("what does not happen", lost, MILLISECONDS(1000), 1000);

    slow_submit(gpu, &slow, 3000);
    WGPUFuture done = wgpuQueueOnSubmittedWorkDone(gpu->queue, hear_work_done(&heard, ONLY));
    check_cost("the GPU, too short a time", done, MILLISECONDS(1000), 1000);
    check_cost("the GPU, until it is done", done, FOREVER, 500);
    slow_submit(gpu, &slow, 2000);
    check_cost("wgpuDevicePoll", none, FOREVER, 500);
}

TEST(fut_09_what_is_over_or_unknown_is_complete, NO_DEVICE)
{
    Heard heard = {0};
    timed_open(gpu);
    WGPUFuture future = wgpuQueueOnSubmittedWorkDone(gpu->queue, hear_work_done(&heard, ONLY));
    const WGPUFuture unknown = {.id = 1u << 30}, null = {0};
    CHECK_EQ(wait_for(gpu->instance, future, FOREVER), WGPUWaitStatus_Success);
    CHECK_EQ(wait_for(gpu->instance, future, FOREVER), WGPUWaitStatus_Success);
    CHECK_EQ(wait_for(gpu->instance, future, 0), WGPUWaitStatus_Success);
    CHECK_EQ(wait_for(gpu->instance, unknown, FOREVER), WGPUWaitStatus_Success);
    CHECK_EQ(wait_for(gpu->instance, null, FOREVER), WGPUWaitStatus_Success);
    CHECK_EQ(heard.calls, 1);
    CHECK_EQ(wgpuInstanceWaitAny(gpu->instance, 0, NULL, FOREVER), WGPUWaitStatus_Success);
}

TEST(fut_15_work_done_comes_after_the_work, NO_DEVICE)
{
    Slow slow;
    Heard none = {0}, done = {0};
    timed_open(gpu);
    WGPUFuture future = wgpuQueueOnSubmittedWorkDone(gpu->queue, hear_work_done(&none, ONLY));
    CHECK_EQ(wait_for(gpu->instance, future, FOREVER), WGPUWaitStatus_Success);
    CHECK_EQ(none.status, WGPUQueueWorkDoneStatus_Success);

    slow_open(gpu, &slow);
    double begin = now_ms();
    slow_submit(gpu, &slow, 400);
    future = wgpuQueueOnSubmittedWorkDone(gpu->queue, hear_work_done(&done, ONLY));
    CHECK_EQ(wait_for(gpu->instance, future, FOREVER), WGPUWaitStatus_Success);
    double took = now_ms() - begin;
    CHECK(took > 100);
    CHECK_EQ(done.status, WGPUQueueWorkDoneStatus_Success);
}

/* Many that wait for the same are answered together, and none before work that came between. */
TEST(fut_15_requests_with_work_between_them_are_told_apart, NO_DEVICE)
{
    enum { EACH = 50, LARGE = 1 << 20 };
    static uint8_t data[LARGE];
    Slow slow;
    Heard before[EACH] = {0}, after[EACH] = {0}, written = {0};
    timed_open(gpu);
    slow_open(gpu, &slow);
    slow_submit(gpu, &slow, 100);
    for (size_t i = 0; i < EACH; i++) {
        wgpuQueueOnSubmittedWorkDone(gpu->queue, hear_work_done(&before[i], PROCESS));
    }
    WGPUSubmissionIndex first = wgpuQueueSubmitForIndex(gpu->queue, 0, NULL);
    slow_submit(gpu, &slow, 500);
    for (size_t i = 0; i < EACH; i++) {
        wgpuQueueOnSubmittedWorkDone(gpu->queue, hear_work_done(&after[i], PROCESS));
    }
    wgpuDevicePoll(gpu->device, WGPU_TRUE, &first);
    wgpuInstanceProcessEvents(gpu->instance);
    for (size_t i = 0; i < EACH; i++) {
        CHECK_EQ(before[i].calls, 1);
        CHECK_EQ(after[i].calls, 0);
    }
    wgpuDevicePoll(gpu->device, WGPU_TRUE, NULL);
    wgpuInstanceProcessEvents(gpu->instance);
    for (size_t i = 0; i < EACH; i++) {
        CHECK_EQ(after[i].calls, 1);
    }

    /* A large write goes off with the first request that has to wait for it. */
    WGPUBuffer buffer = create_buffer(gpu, "written", WGPUBufferUsage_CopyDst, LARGE);
    wgpuQueueOnSubmittedWorkDone(gpu->queue, hear_work_done(&written, PROCESS));
    first = wgpuQueueSubmitForIndex(gpu->queue, 0, NULL);
    wgpuQueueOnSubmittedWorkDone(gpu->queue, hear_work_done(&written, PROCESS));
    wgpuQueueWriteBuffer(gpu->queue, buffer, 0, data, sizeof data);
    wgpuQueueOnSubmittedWorkDone(gpu->queue, hear_work_done(&written, PROCESS));
    CHECK(wgpuQueueSubmitForIndex(gpu->queue, 0, NULL) > first + 1);
    wgpuDevicePoll(gpu->device, WGPU_TRUE, NULL);
    wgpuInstanceProcessEvents(gpu->instance);
    CHECK_EQ(written.calls, 3);
}

TEST(wgpu_device_poll_waits_for_one_submission, NO_DEVICE)
{
    Slow slow;
    Heard heard = {0};
    gpu_open(gpu);
    slow_open(gpu, &slow);
    slow_submit(gpu, &slow, 100);
    wgpuQueueOnSubmittedWorkDone(gpu->queue, hear_work_done(&heard, PROCESS));
    WGPUSubmissionIndex first = wgpuQueueSubmitForIndex(gpu->queue, 0, NULL);
    CHECK(first > 0);
    slow_submit(gpu, &slow, 500);
    double begin = now_ms();
    wgpuDevicePoll(gpu->device, WGPU_TRUE, &first);
    double took = now_ms() - begin;
    CHECK(took < 400);
    CHECK_EQ(heard.calls, 1);

    const WGPUSubmissionIndex none = first + 1000;
    log_collect(WGPULogLevel_Error);
    begin = now_ms();
    CHECK_EQ(wgpuDevicePoll(gpu->device, WGPU_TRUE, &none), WGPU_FALSE);
    took = now_ms() - begin;
    CHECK(took < 100);
    CHECK_CONTAINS(log_text(), "wgpuDevicePoll: submissionIndex: ");
    wgpuSetLogCallback(NULL, NULL);
}

/* Who has been heard, a letter each. */
typedef struct Order {
    char letters[4];
    size_t count;
} Order;

static void note(Order *order, char letter)
{
    order->letters[order->count++] = letter;
}

static void note_done(WGPUQueueWorkDoneStatus status, WGPUStringView message, void *order,
                      void *unused)
{
    (void)message, (void)unused;
    note(order, status == WGPUQueueWorkDoneStatus_Success ? 'd' : '?');
}

static void note_map(WGPUMapAsyncStatus status, WGPUStringView message, void *order, void *unused)
{
    (void)message, (void)unused;
    note(order, status == WGPUMapAsyncStatus_Success ? 'm' : '?');
}

static void note_pop(WGPUPopErrorScopeStatus status, WGPUErrorType type, WGPUStringView message,
                     void *order, void *unused)
{
    (void)type, (void)message, (void)unused;
    note(order, status == WGPUPopErrorScopeStatus_Success ? 'p' : '?');
}

TEST(fut_20_callbacks_come_in_the_order_of_the_calls, NO_DEVICE)
{
    Order order = {0};
    WGPUQueueWorkDoneCallbackInfo on_done = {
        .mode = PROCESS, .callback = note_done, .userdata1 = &order};
    WGPUBufferMapCallbackInfo on_map = {.mode = PROCESS, .callback = note_map, .userdata1 = &order};
    WGPUPopErrorScopeCallbackInfo on_pop = {
        .mode = PROCESS, .callback = note_pop, .userdata1 = &order};
    gpu_open(gpu);
    WGPUBuffer buffer = create_buffer(gpu, "mapped", READ_BACK, 16);
    /* A new device may have work of its own. */
    wgpuQueueSubmit(gpu->queue, 0, NULL);
    wgpuDevicePoll(gpu->device, WGPU_TRUE, NULL);
    wgpuQueueOnSubmittedWorkDone(gpu->queue, on_done);
    wgpuBufferMapAsync(buffer, WGPUMapMode_Read, 0, 16, on_map);
    wgpuDevicePushErrorScope(gpu->device, WGPUErrorFilter_Validation);
    wgpuDevicePopErrorScope(gpu->device, on_pop);
    wgpuInstanceProcessEvents(gpu->instance);
    CHECK_BYTES(order.letters, "dmp", 4);
}

/* Adapters, devices, pipelines, and the modules that pipelines are still made of. */
static size_t kept(void)
{
    WGPUGlobalReport report;
    wgpuGenerateReport(gpu->instance, &report);
    return report.hub.adapters.numKeptFromUser + report.hub.devices.numKeptFromUser +
           report.hub.computePipelines.numKeptFromUser + report.hub.shaderModules.numKeptFromUser;
}

TEST(own_03_what_no_callback_can_get_is_let_go_of, NO_DEVICE)
{
    timed_open(gpu);
    const size_t before = kept();
    WGPURequestAdapterCallbackInfo no_adapter = WGPU_REQUEST_ADAPTER_CALLBACK_INFO_INIT;
    WGPURequestDeviceCallbackInfo no_device = WGPU_REQUEST_DEVICE_CALLBACK_INFO_INIT;
    WGPUCreateComputePipelineAsyncCallbackInfo no_pipeline =
        WGPU_CREATE_COMPUTE_PIPELINE_ASYNC_CALLBACK_INFO_INIT;
    no_adapter.mode = no_device.mode = no_pipeline.mode = ONLY; /* and nobody waits */
    WGPUComputePipelineDescriptor descriptor = WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
    descriptor.compute.module =
        create_shader(gpu, "shader", "@compute @workgroup_size(1) fn main() {}");
    CHECK(wgpuInstanceRequestAdapter(gpu->instance, NULL, no_adapter).id != 0);
    CHECK(wgpuAdapterRequestDevice(gpu->adapter, NULL, no_device).id != 0);
    CHECK(wgpuDeviceCreateComputePipelineAsync(gpu->device, &descriptor, no_pipeline).id != 0);
    RELEASE(descriptor.compute.module);

    for (int patience = 0; kept() != before && patience < 30000; patience++) {
        sleep_ms(1); /* the pipeline is made meanwhile */
    }
    CHECK_EQ(kept(), before);
}
