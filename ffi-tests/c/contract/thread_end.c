/*
 * A thread that ends within a callback, by pthread_exit() or as Python ends its threads where it shuts
 * down: the thread ends, and nothing else. (pro_02)
 */
#define _POSIX_C_SOURCE 200809L

#include <pthread.h>
#include <stdio.h>

#include "futures.h"
#include "log.h"

ALSO_ON(gl, noop);

/* Other C libraries end a thread without unwinding its stack. */
#ifdef __GLIBC__
enum { UNWINDS = 1 };
#else
enum { UNWINDS = 0 };
#endif

static Gpu *const gpu = &test_gpu;
static char left_behind;

static void leave(void)
{
    pthread_exit(&left_behind);
}

/* Runs in a thread of its own what is to end in a callback. */
static void check_ends(const char *what, void *(*work)(void *))
{
    pthread_t thread;
    void *left = NULL;
    check_step(what);
    if (pthread_create(&thread, NULL, work, NULL) != 0) {
        check_give_up("no thread");
    }
    CHECK_EQ(pthread_join(thread, &left), 0);
    CHECK(left == &left_behind);
}

static void leave_when_done(WGPUQueueWorkDoneStatus status, WGPUStringView message, void *u1,
                            void *u2)
{
    (void)status, (void)message, (void)u1, (void)u2;
    leave();
}

static WGPUFuture ask(WGPUCallbackMode mode)
{
    const WGPUQueueWorkDoneCallbackInfo info = {.mode = mode, .callback = leave_when_done};
    return wgpuQueueOnSubmittedWorkDone(gpu->queue, info);
}

static uint64_t waited_for;

static void *in_a_wait(void *unused)
{
    (void)unused;
    WGPUFutureWaitInfo wait = {.future = ask(WGPUCallbackMode_WaitAnyOnly)};
    waited_for = wait.future.id;
    wgpuDevicePoll(gpu->device, WGPU_TRUE, NULL);
    wgpuInstanceWaitAny(gpu->instance, 1, &wait, 0);
    return NULL;
}

static void *in_process_events(void *unused)
{
    (void)unused;
    ask(WGPUCallbackMode_AllowProcessEvents);
    wgpuDevicePoll(gpu->device, WGPU_TRUE, NULL);
    wgpuInstanceProcessEvents(gpu->instance);
    return NULL;
}

static void leave_with_scope(WGPUPopErrorScopeStatus status, WGPUErrorType type,
                             WGPUStringView message, void *u1, void *u2)
{
    (void)status, (void)type, (void)message, (void)u1, (void)u2;
    leave();
}

static void *at_the_end_of_a_call(void *unused)
{
    (void)unused;
    wgpuDevicePushErrorScope(gpu->device, WGPUErrorFilter_Validation);
    const WGPUPopErrorScopeCallbackInfo info = {
        .mode = WGPUCallbackMode_AllowSpontaneous,
        .callback = leave_with_scope,
    };
    wgpuDevicePopErrorScope(gpu->device, info);
    return NULL;
}

static void leave_with_record(WGPULogLevel level, WGPUStringView message, void *userdata)
{
    (void)level, (void)message, (void)userdata;
    leave();
}

static void *in_a_log_callback(void *unused)
{
    (void)unused;
    wgpuBufferUnmap(NULL);
    return NULL;
}

static WGPUDevice strict_device;

static void *with_an_error(void *unused)
{
    (void)unused;
    WGPUBufferDescriptor nothing = WGPU_BUFFER_DESCRIPTOR_INIT;
    wgpuDeviceCreateBuffer(strict_device, &nothing);
    return NULL;
}

static void leave_with_error(WGPUDevice const *device, WGPUErrorType type, WGPUStringView message,
                             void *u1, void *u2)
{
    (void)device, (void)type, (void)message, (void)u1, (void)u2;
    leave();
}

/* A device whose errors end threads. */
static void check_errors_end(void)
{
    WGPUDeviceDescriptor descriptor = WGPU_DEVICE_DESCRIPTOR_INIT;
    descriptor.uncapturedErrorCallbackInfo.callback = leave_with_error;
    WGPUInstance instance = create_instance_for_devices();
    WGPUAdapter adapter = open_adapter(instance);
    Message message;
    CHECK_EQ(request_device(instance, adapter, &descriptor, &strict_device, &message),
             WGPURequestDeviceStatus_Success);
    check_ends("an uncaptured error", with_an_error);
    wgpuDeviceRelease(strict_device);
    wgpuAdapterRelease(adapter);
    wgpuInstanceRelease(instance);
}

TEST(pro_02_a_thread_that_ends_in_a_callback_ends, A_DEVICE)
{
    if (!UNWINDS) {
        check_skip("this C library ends threads without unwinding their stack");
    }
    check_ends("wgpuInstanceWaitAny", in_a_wait);
    check_ends("wgpuInstanceProcessEvents", in_process_events);
    check_ends("the end of a call", at_the_end_of_a_call);
    wgpuSetLogLevel(WGPULogLevel_Error);
    wgpuSetLogCallback(leave_with_record, NULL);
    check_ends("a log callback", in_a_log_callback);
    wgpuSetLogCallback(NULL, NULL);
    check_errors_end();

    /* The future is gone, nothing is locked, and the next callbacks run. */
    WGPUFutureWaitInfo wait = {.future = {waited_for}};
    CHECK_EQ(wgpuInstanceWaitAny(gpu->instance, 1, &wait, 0), WGPUWaitStatus_Success);
    CHECK(wait.completed);
    Heard heard = {0};
    WGPUFuture next = wgpuQueueOnSubmittedWorkDone(
        gpu->queue, hear_work_done(&heard, WGPUCallbackMode_WaitAnyOnly));
    wgpuDevicePoll(gpu->device, WGPU_TRUE, NULL);
    CHECK_EQ(wait_for(gpu->instance, next, 0), WGPUWaitStatus_Success);
    CHECK_EQ(heard.calls, 1);
}
