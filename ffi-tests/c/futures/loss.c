/* Futures whose device, buffer or instance goes first. */
#include <pthread.h>

#include "futures.h"

ALSO_ON(gl);
RUNS_ALONE;

#define READ_BACK (WGPUBufferUsage_MapRead | WGPUBufferUsage_CopyDst)
#define ONLY WGPUCallbackMode_WaitAnyOnly
#define PROCESS WGPUCallbackMode_AllowProcessEvents
#define SPONTANEOUS WGPUCallbackMode_AllowSpontaneous

static Gpu *const gpu = &test_gpu;
static Slow slow;
static Heard lost;

/* A device whose loss is heard of. */
static void open_heard(WGPUCallbackMode lost_mode)
{
    Message message;
    lost = (Heard){0};
    timed_open(gpu);
    RELEASE(gpu->queue);
    RELEASE(gpu->device);
    WGPUDeviceDescriptor descriptor = WGPU_DEVICE_DESCRIPTOR_INIT;
    descriptor.deviceLostCallbackInfo = hear_lost(&lost, lost_mode);
    if (request_device(gpu->instance, gpu->adapter, &descriptor, &gpu->device, &message) !=
        WGPURequestDeviceStatus_Success) {
        check_give_up(message.text);
    }
    KEEP(gpu->device);
    gpu->queue = KEEP(wgpuDeviceGetQueue(gpu->device));
    slow_open(gpu, &slow);
}

/* Something of everything that can be pending on a device, which work keeps busy for a while. */
typedef struct Pending {
    Heard map, idle_map, done;
    WGPUFuture map_future, idle_map_future, done_future;
    WGPUBuffer staging, idle;
} Pending;

static void begin_pending(Pending *pending, WGPUCallbackMode mode)
{
    *pending = (Pending){.map_future = {0}};
    WGPUBuffer source = create_buffer(gpu, "source", WGPUBufferUsage_CopySrc, 16);
    pending->staging = create_buffer(gpu, "staging", READ_BACK, 16);
    pending->idle = create_buffer(gpu, "idle", READ_BACK, 16);
    WGPUCommandEncoder encoder = create_encoder(gpu);
    wgpuCommandEncoderCopyBufferToBuffer(encoder, source, 0, pending->staging, 0, 16);
    slow_record(encoder, &slow, 300);
    submit(gpu, encoder);
    RELEASE(source);
    pending->map_future = wgpuBufferMapAsync(pending->staging, WGPUMapMode_Read, 0, 16,
                                             hear_map(&pending->map, mode));
    pending->idle_map_future = wgpuBufferMapAsync(pending->idle, WGPUMapMode_Read, 0, 16,
                                                  hear_map(&pending->idle_map, mode));
    pending->done_future =
        wgpuQueueOnSubmittedWorkDone(gpu->queue, hear_work_done(&pending->done, mode));
}

static void check_ended_with_the_device(const Pending *pending)
{
    CHECK_EQ(pending->map.calls, 1);
    CHECK_EQ(pending->map.status, WGPUMapAsyncStatus_Aborted);
    CHECK_CONTAINS(pending->map.message.text, "lost");
    CHECK_EQ(pending->idle_map.calls, 1);
    CHECK(pending->idle_map.status == (int)WGPUMapAsyncStatus_Aborted ||
          pending->idle_map.status == (int)WGPUMapAsyncStatus_Success);
    CHECK_EQ(pending->done.calls, 1);
    CHECK_EQ(pending->done.status, WGPUQueueWorkDoneStatus_Success);
    CHECK_EQ(wgpuBufferGetMapState(pending->staging), WGPUBufferMapState_Unmapped);
    CHECK_EQ(wgpuBufferGetMapState(pending->idle), WGPUBufferMapState_Unmapped);
    CHECK_NULL(wgpuBufferGetConstMappedRange(pending->staging, 0, 16));
}

/* Spontaneous callbacks may run on a thread of the library, a little after the call. */
static void hear_of_all(Pending *pending)
{
    CHECK(heard_in_time(&lost, 1));
    CHECK(heard_in_time(&pending->map, 1));
    CHECK(heard_in_time(&pending->idle_map, 1));
    CHECK(heard_in_time(&pending->done, 1));
}

/* A device requested in the way of wgpu.h. */
static WGPUDevice request_native_device(WGPUCallbackMode lost_mode)
{
    WGPUNativeLimits native = WGPU_NATIVE_LIMITS_INIT;
    WGPULimits limits = WGPU_LIMITS_INIT;
    limits.nextInChain = &native.chain;
    WGPUDeviceDescriptor descriptor = WGPU_DEVICE_DESCRIPTOR_INIT;
    descriptor.requiredLimits = &limits;
    descriptor.deviceLostCallbackInfo = hear_lost(&lost, lost_mode);
    WGPUDevice device = NULL;
    Message message;
    CHECK_EQ(request_device(gpu->instance, gpu->adapter, &descriptor, &device, &message),
             WGPURequestDeviceStatus_Success);
    return device;
}

/* ROW: quiet-release */
TEST(own_06_a_device_of_wgpu_h_is_released_without_a_word, NO_DEVICE)
{
    timed_open(gpu);
    for (WGPUCallbackMode mode = ONLY; mode <= SPONTANEOUS; mode++) {
        lost = (Heard){0};
        WGPUDevice device = request_native_device(mode);
        WGPUFuture loss = wgpuDeviceGetLostFuture(device);
        CHECK_EQ(wait_for(gpu->instance, loss, 0), WGPUWaitStatus_TimedOut);
        wgpuDeviceRelease(device);
        wgpuInstanceProcessEvents(gpu->instance);
        CHECK_EQ(wait_for(gpu->instance, loss, FOREVER), WGPUWaitStatus_Success);
        CHECK_EQ(lost.calls, 0);
    }
}

TEST(own_06_a_device_of_wgpu_h_that_is_destroyed_says_so, NO_DEVICE)
{
    timed_open(gpu);
    lost = (Heard){0};
    WGPUDevice device = request_native_device(PROCESS);
    wgpuDeviceDestroy(device);
    wgpuDeviceRelease(device);
    CHECK_EQ(lost.calls, 0);
    wgpuInstanceProcessEvents(gpu->instance);
    CHECK_EQ(lost.calls, 1);
    CHECK_EQ(lost.status, WGPUDeviceLostReason_Destroyed);
    CHECK_NULL(lost.object);
}

TEST(err_09_destroying_a_busy_device_ends_its_futures, NO_DEVICE)
{
    for (WGPUCallbackMode mode = ONLY; mode <= SPONTANEOUS; mode++) {
        Pending pending;
        open_heard(mode);
        begin_pending(&pending, mode);
        WGPUFuture loss = wgpuDeviceGetLostFuture(gpu->device);
        wgpuDeviceDestroy(gpu->device);
        wgpuDeviceDestroy(gpu->device);
        switch (mode) {
        case ONLY:
            CHECK_EQ(wait_for(gpu->instance, loss, FOREVER), WGPUWaitStatus_Success);
            CHECK_EQ(wait_for(gpu->instance, pending.map_future, FOREVER), WGPUWaitStatus_Success);
            CHECK_EQ(wait_for(gpu->instance, pending.done_future, FOREVER), WGPUWaitStatus_Success);
            CHECK_EQ(pending.idle_map.calls, 0);
            wait_for(gpu->instance, pending.idle_map_future, FOREVER);
            break;
        case PROCESS:
            CHECK_EQ(lost.calls + pending.map.calls + pending.done.calls, 0);
            wgpuInstanceProcessEvents(gpu->instance);
            break;
        default: /* by themselves */
            hear_of_all(&pending);
            break;
        }
        check_ended_with_the_device(&pending);
        CHECK_EQ(lost.calls, 1);
        CHECK_EQ(lost.status, WGPUDeviceLostReason_Destroyed);
        CHECK_EQ((uintptr_t)lost.object, (uintptr_t)gpu->device);

        /* What begins now is over at once, and nothing of it is an error. */
        Heard map = {0}, done = {0};
        wgpuBufferMapAsync(pending.idle, WGPUMapMode_Read, 0, 16, hear_map(&map, PROCESS));
        wgpuQueueOnSubmittedWorkDone(gpu->queue, hear_work_done(&done, PROCESS));
        wgpuInstanceProcessEvents(gpu->instance);
        CHECK_EQ(map.calls, 1);
        CHECK_EQ(map.status, WGPUMapAsyncStatus_Aborted);
        CHECK_EQ(done.calls, 1);
        CHECK_EQ(done.status, WGPUQueueWorkDoneStatus_Success);
        gpu_close(gpu);
        CHECK_EQ(lost.calls + map.calls + done.calls, 3);
    }
}

/* A device that gives up: of the GPU's memory it may take only so many percent. */
static WGPUInstance frugal_instance(uint8_t percent)
{
    const WGPUInstanceFeatureName timed = WGPUInstanceFeatureName_TimedWaitAny;
    WGPUInstanceExtras extras = {.chain.sType = (WGPUSType)WGPUSType_InstanceExtras,
                                 .budgetForDeviceLoss = &percent};
    WGPUInstanceDescriptor descriptor = WGPU_INSTANCE_DESCRIPTOR_INIT;
    descriptor.nextInChain = &extras.chain;
    descriptor.requiredFeatureCount = 1;
    descriptor.requiredFeatures = &timed;
    return wgpuCreateInstance(&descriptor);
}

TEST(err_09_a_device_that_fails_ends_its_futures, NO_DEVICE)
{
    Message message;
    WGPUBuffer hoard[16] = {NULL};
    Heard map = {0}, done = {0};
    lost = (Heard){0};
    *gpu = (Gpu){.instance = KEEP(frugal_instance(1))};
    request_adapter(gpu->instance, NULL, &gpu->adapter, &message);
    KEEP(gpu->adapter);
    WGPUDeviceDescriptor descriptor = WGPU_DEVICE_DESCRIPTOR_INIT;
    descriptor.deviceLostCallbackInfo = hear_lost(&lost, PROCESS);
    if (request_device(gpu->instance, gpu->adapter, &descriptor, &gpu->device, &message) !=
        WGPURequestDeviceStatus_Success) {
        check_not_applicable("one percent of this GPU's memory is too little to begin with");
        return;
    }
    KEEP(gpu->device);
    gpu->queue = KEEP(wgpuDeviceGetQueue(gpu->device));
    slow_open(gpu, &slow);
    WGPUBuffer source = create_buffer(gpu, "source", WGPUBufferUsage_CopySrc, 16);
    WGPUBuffer staging = create_buffer(gpu, "staging", READ_BACK, 16);
    WGPUCommandEncoder encoder = create_encoder(gpu);
    wgpuCommandEncoderCopyBufferToBuffer(encoder, source, 0, staging, 0, 16);
    slow_record(encoder, &slow, 500);
    submit(gpu, encoder);
    wgpuBufferMapAsync(staging, WGPUMapMode_Read, 0, 16, hear_map(&map, PROCESS));
    WGPUFuture work = wgpuQueueOnSubmittedWorkDone(gpu->queue, hear_work_done(&done, ONLY));
    for (size_t i = 0; i < COUNT(hoard) && lost.calls == 0; i++) {
        hoard[i] = create_buffer(gpu, "hoard", WGPUBufferUsage_CopyDst, 128 << 20);
        wgpuInstanceProcessEvents(gpu->instance);
    }
    wgpuInstanceProcessEvents(gpu->instance);
    if (lost.calls == 0) {
        check_not_applicable("this driver does not tell how much memory is taken, or has plenty");
    } else {
        CHECK_EQ(lost.status, WGPUDeviceLostReason_Unknown);
        CHECK_EQ((uintptr_t)lost.object, (uintptr_t)gpu->device);
        CHECK_EQ(map.calls, 1);
        CHECK(map.status == (int)WGPUMapAsyncStatus_Aborted);
        CHECK_EQ(wait_for(gpu->instance, work, FOREVER), WGPUWaitStatus_Success);
        CHECK_EQ(done.calls, 1);
        CHECK_EQ(wgpuBufferGetMapState(staging), WGPUBufferMapState_Unmapped);
    }
    for (size_t i = 0; i < COUNT(hoard) && hoard[i]; i++) {
        RELEASE(hoard[i]);
    }
    gpu_close(gpu);
    CHECK_EQ(lost.calls, 1);
    CHECK_EQ(map.calls, 1);
    CHECK_EQ(done.calls, 1);
}

TEST(own_06_releasing_a_busy_device_ends_its_futures, NO_DEVICE)
{
    for (WGPUCallbackMode mode = PROCESS; mode <= SPONTANEOUS; mode++) {
        Pending pending;
        open_heard(mode);
        begin_pending(&pending, mode);
        RELEASE(gpu->device);
        wgpuInstanceProcessEvents(gpu->instance);
        hear_of_all(&pending);
        check_ended_with_the_device(&pending);
        CHECK_EQ(lost.calls, 1);
        CHECK_EQ(lost.status, WGPUDeviceLostReason_Destroyed);
        CHECK_NULL(lost.object);
        gpu_close(gpu);
    }
}

TEST(own_07_releasing_the_instance_cancels_every_future, NO_DEVICE)
{
    for (WGPUCallbackMode mode = ONLY; mode <= SPONTANEOUS; mode++) {
        Pending pending;
        Heard popped = {0}, pipeline = {0};
        open_heard(mode);
        begin_pending(&pending, mode);
        WGPUComputePipelineDescriptor descriptor = WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
        descriptor.compute.module =
            create_shader(gpu, "empty", "@compute @workgroup_size(1) fn main() {}");
        wgpuDeviceCreateComputePipelineAsync(gpu->device, &descriptor,
                                             hear_compute_pipeline(&pipeline, ONLY));
        RELEASE(descriptor.compute.module);
        wgpuDevicePushErrorScope(gpu->device, WGPUErrorFilter_Validation);
        wgpuDevicePopErrorScope(gpu->device,
                                hear_pop(&popped, ONLY)); /* ready, and never waited for */
        RELEASE(gpu->instance);

        CHECK_EQ(lost.calls, 1);
        CHECK_EQ(lost.status, WGPUDeviceLostReason_CallbackCancelled);
        CHECK_EQ(pending.map.calls, 1);
        CHECK_EQ(pending.map.status, WGPUMapAsyncStatus_CallbackCancelled);
        CHECK_EQ(pending.idle_map.calls, 1);
        CHECK_EQ(pending.done.calls, 1);
        CHECK_EQ(pending.done.status, WGPUQueueWorkDoneStatus_CallbackCancelled);
        CHECK_EQ(popped.calls, 1);
        CHECK_EQ(popped.status, WGPUPopErrorScopeStatus_CallbackCancelled);
        CHECK_EQ(pipeline.calls, 1);
        CHECK_EQ(pipeline.status, WGPUCreatePipelineAsyncStatus_CallbackCancelled);
        CHECK_NULL(pipeline.object);

        /* The rest goes on working, and callbacks come without anybody to wait for them. */
        Heard done = {0};
        wgpuQueueOnSubmittedWorkDone(gpu->queue, hear_work_done(&done, mode));
        wgpuDevicePoll(gpu->device, WGPU_TRUE, NULL);
        CHECK(heard_in_time(&done, 1));
        CHECK_EQ(done.calls, 1);
        CHECK_EQ(done.status, WGPUQueueWorkDoneStatus_Success);
        gpu_close(gpu);
        CHECK_EQ(lost.calls + pending.map.calls + pending.done.calls + pipeline.calls, 4);
    }
}

/* Releases everything there is inside a callback. */

static void on_done_release_all(WGPUQueueWorkDoneStatus status, WGPUStringView message, void *calls,
                                void *unused)
{
    (void)message, (void)unused;
    *(WGPUQueueWorkDoneStatus *)calls = status;
    RELEASE(gpu->queue);
    RELEASE(gpu->device);
    RELEASE(gpu->adapter);
    RELEASE(gpu->instance);
}

TEST(own_07_callbacks_may_release_everything, NO_DEVICE)
{
    for (WGPUCallbackMode mode = ONLY; mode <= PROCESS; mode++) {
        Pending pending;
        WGPUQueueWorkDoneStatus status = 0;
        open_heard(PROCESS);
        WGPUFuture future = wgpuQueueOnSubmittedWorkDone(
            gpu->queue, (WGPUQueueWorkDoneCallbackInfo){
                            .mode = mode, .callback = on_done_release_all, .userdata1 = &status});
        slow_submit(gpu, &slow, 200);
        begin_pending(&pending, PROCESS);
        if (mode == ONLY) {
            wait_for(gpu->instance, future, FOREVER);
        } else {
            wgpuDevicePoll(gpu->device, WGPU_TRUE, NULL);
        }
        CHECK_EQ(status, WGPUQueueWorkDoneStatus_Success);
        CHECK_EQ(lost.calls, 1);
        CHECK_EQ(pending.map.calls, 1);
        CHECK_EQ(pending.idle_map.calls, 1);
        CHECK_EQ(pending.done.calls, 1);
        gpu_close(gpu);
    }
}

/* ROW: mapping-requests */
TEST(map_05_what_ends_a_pending_map, NO_DEVICE)
{
    void (*const endings[])(WGPUBuffer) = {wgpuBufferUnmap, wgpuBufferDestroy, wgpuBufferRelease};
    for (size_t i = 0; i < COUNT(endings); i++) {
        Pending pending;
        open_heard(PROCESS);
        begin_pending(&pending, PROCESS);
        const bool released = endings[i] == wgpuBufferRelease;
        endings[i](released ? TAKE(pending.staging) : pending.staging);
        wgpuInstanceProcessEvents(gpu->instance);
        CHECK_EQ(pending.map.calls, 1);
        CHECK_EQ(pending.map.status, WGPUMapAsyncStatus_Aborted);
        CHECK_CONTAINS(pending.map.message.text, "the buffer was ");
        wgpuDevicePoll(gpu->device, WGPU_TRUE, NULL);
        CHECK_EQ(pending.map.calls, 1);
        CHECK_EQ(pending.idle_map.status, WGPUMapAsyncStatus_Success);
        CHECK_EQ(pending.done.status, WGPUQueueWorkDoneStatus_Success);
        if (!released) {
            CHECK_EQ(wgpuBufferGetMapState(pending.staging), WGPUBufferMapState_Unmapped);
        }
        gpu_close(gpu);
    }
}

TEST(fut_16_an_unmap_beats_a_map_that_nobody_has_heard_of, NO_DEVICE)
{
    Heard first = {0}, second = {0};
    timed_open(gpu);
    WGPUBuffer buffer = create_buffer(gpu, "mapped", READ_BACK, 16);
    wgpuBufferMapAsync(buffer, WGPUMapMode_Read, 0, 16, hear_map(&first, ONLY));
    wgpuDevicePoll(gpu->device, WGPU_TRUE, NULL); /* done, as far as the GPU goes */
    CHECK_EQ(wgpuBufferGetMapState(buffer), WGPUBufferMapState_Pending);
    wgpuBufferUnmap(buffer);
    CHECK_EQ(wgpuBufferGetMapState(buffer), WGPUBufferMapState_Unmapped);
    WGPUFuture future =
        wgpuBufferMapAsync(buffer, WGPUMapMode_Read, 0, 16, hear_map(&second, ONLY));
    CHECK_EQ(wait_for(gpu->instance, future, FOREVER), WGPUWaitStatus_Success);
    CHECK_EQ(second.status, WGPUMapAsyncStatus_Success);
    CHECK(wgpuBufferGetConstMappedRange(buffer, 0, 16) != NULL);
    gpu_close(gpu);
    CHECK_EQ(first.calls, 1);
    CHECK(first.status != (int)WGPUMapAsyncStatus_Success);
}

TEST(fut_16_a_withdrawn_map_does_not_hurry_the_next, NO_DEVICE)
{
    Heard first = {0}, second = {0}, done = {0};
    const uint32_t seven = 7;
    open_heard(PROCESS);
    WGPUBuffer source = create_filled_buffer(gpu, "source", WGPUBufferUsage_CopySrc, &seven, 4);
    WGPUBuffer staging = create_buffer(gpu, "staging", READ_BACK, 4);
    for (int i = 0; i < 2; i++) {
        WGPUCommandEncoder encoder = create_encoder(gpu);
        wgpuCommandEncoderCopyBufferToBuffer(encoder, source, 0, staging, 0, 4);
        slow_record(encoder, &slow, 300);
        submit(gpu, encoder);
        if (i == 0) {
            wgpuBufferMapAsync(staging, WGPUMapMode_Read, 0, 4, hear_map(&first, PROCESS));
            wgpuBufferUnmap(staging);
        }
    }
    WGPUFuture work = wgpuQueueOnSubmittedWorkDone(gpu->queue, hear_work_done(&done, ONLY));
    wgpuBufferMapAsync(staging, WGPUMapMode_Read, 0, 4, hear_map(&second, PROCESS));
    while (second.calls == 0) {
        wgpuInstanceProcessEvents(gpu->instance);
        sleep_ms(1);
    }
    CHECK_EQ(first.status, WGPUMapAsyncStatus_Aborted);
    CHECK_EQ(second.status, WGPUMapAsyncStatus_Success);
    CHECK_EQ(wait_for(gpu->instance, work, 0), WGPUWaitStatus_Success);
    const uint32_t *mapped = wgpuBufferGetConstMappedRange(staging, 0, 4);
    CHECK(mapped && *mapped == seven);
}

/* The lost future. */

static void *destroy_soon(void *unused)
{
    (void)unused;
    sleep_ms(50);
    wgpuDeviceDestroy(gpu->device);
    return NULL;
}

TEST(fut_18_the_loss_can_be_waited_for, NO_DEVICE)
{
    pthread_t thread;
    open_heard(ONLY);
    slow_submit(gpu, &slow, 300);
    WGPUFuture future = wgpuDeviceGetLostFuture(gpu->device);
    CHECK(future.id != 0);
    CHECK_EQ(wgpuDeviceGetLostFuture(gpu->device).id, future.id);
    CHECK_EQ(wait_for(gpu->instance, future, 0), WGPUWaitStatus_TimedOut);
    if (CHECK_EQ(pthread_create(&thread, NULL, destroy_soon, NULL), 0)) {
        CHECK_EQ(wait_for(gpu->instance, future, FOREVER), WGPUWaitStatus_Success);
        pthread_join(thread, NULL);
    }
    CHECK_EQ(lost.calls, 1);
    CHECK_EQ(lost.status, WGPUDeviceLostReason_Destroyed);
    CHECK_EQ(wgpuDeviceGetLostFuture(gpu->device).id, future.id);
    CHECK_EQ(wait_for(gpu->instance, future, FOREVER), WGPUWaitStatus_Success);
    CHECK_EQ(lost.calls, 1);
}
