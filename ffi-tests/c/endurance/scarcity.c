/*
 * A system that has nothing left to give: no threads, no files, nowhere to write, no memory; and one
 * that interrupts. The library says so, and works on with what it has.
 *
 * Each in a child of its own. One that waits for what never comes ends by an alarm; that is no
 * measure of time, since it does next to nothing and has a minute for it.
 */
#define _GNU_SOURCE

#include <fcntl.h>
#include <grp.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include "futures.h"
#include "log.h"
#include "usage.h"

ALSO_ON(gl, noop);

/* What a child ends with that found no reason to try. */
#define NOTHING_TO_SEE 7

/* Runs it in a child, and says how that ended: 0 is well. */
static int in_child(int (*run)(long), long number)
{
    fflush(NULL);
    pid_t child = fork();
    if (child == 0) {
        alarm(60);
        _exit(run(number));
    }
    int status = -1;
    waitpid(child, &status, 0);
    return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}

/* What the children use, opened in the child. */
static Gpu own;

/* A buffer is written, copied and read back; 0 where that is right. */
static int work(void)
{
    const uint32_t number = 0xC0FFEE;
    uint32_t seen = 0;
    WGPUBuffer buffer =
        create_filled_buffer(&own, "worked with", WGPUBufferUsage_CopySrc, &number, sizeof number);
    read_buffer(&own, buffer, 0, &seen, sizeof seen);
    return seen == number && own.uncaptured_errors == 0 ? 0 : 2;
}

/* The same without waiting for what may not come, on a device that may be lost by now. */
static void try_work(void)
{
    const uint32_t number = 7;
    WGPUBufferDescriptor descriptor = WGPU_BUFFER_DESCRIPTOR_INIT;
    descriptor.usage = WGPUBufferUsage_MapRead | WGPUBufferUsage_CopyDst;
    descriptor.size = 64;
    WGPUBuffer buffer = wgpuDeviceCreateBuffer(own.device, &descriptor);
    wgpuQueueWriteBuffer(own.queue, buffer, 0, &number, sizeof number);
    wgpuQueueSubmit(own.queue, 0, NULL);
    wgpuBufferMapAsync(buffer, WGPUMapMode_Read, 0, 64,
                       (WGPUBufferMapCallbackInfo){.mode = WGPUCallbackMode_AllowSpontaneous});
    wgpuDevicePoll(own.device, true, NULL);
    wgpuBufferRelease(buffer);
}

static void *end_at_once(void *unused)
{
    return unused;
}

/* Threads are limited for each user, and root is not: then it becomes somebody else. */
static bool take_threads_away(void)
{
    const uid_t nobody = 54321;
    if (geteuid() == 0 && (setgroups(0, NULL) != 0 || setuid(nobody) != 0)) {
        return false;
    }
    setrlimit(RLIMIT_NPROC, &(struct rlimit){0, 0});
    pthread_t thread;
    return pthread_create(&thread, NULL, end_at_once, NULL) != 0;
}

static atomic_int heard;

static void on_done(WGPUQueueWorkDoneStatus status, WGPUStringView message, void *one, void *two)
{
    (void)status, (void)message, (void)one, (void)two;
    atomic_fetch_add(&heard, 1);
}

static int without_threads(long mode)
{
    log_collect(WGPULogLevel_Off);
    gpu_open(&own);
    if (!take_threads_away()) {
        return NOTHING_TO_SEE;
    }
    if (work() != 0) {
        return 3;
    }
    Heard compiled = {0};
    WGPUComputePipelineDescriptor descriptor = WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
    descriptor.compute.module =
        create_shader(&own, "module", "@compute @workgroup_size(1) fn main() {}");
    wgpuDeviceCreateComputePipelineAsync(own.device, &descriptor,
                                         hear_compute_pipeline(&compiled, (WGPUCallbackMode)mode));
    wgpuQueueSubmit(own.queue, 0, NULL);
    wgpuQueueOnSubmittedWorkDone(
        own.queue,
        (WGPUQueueWorkDoneCallbackInfo){.mode = (WGPUCallbackMode)mode, .callback = on_done});
    for (int i = 0; i < 10000 && (!compiled.calls || !heard); i++) {
        wgpuInstanceProcessEvents(own.instance);
        sleep_ms(0.1);
    }
    if (compiled.calls != 1 || heard != 1 ||
        compiled.status != WGPUCreatePipelineAsyncStatus_Success) {
        return 4;
    }
    wgpuComputePipelineRelease(compiled.object);
    gpu_close(&own);
    return own.uncaptured_errors != 0;
}

TEST(pro_05_no_threads_to_be_had, NO_DEVICE)
{
    const WGPUCallbackMode modes[] = {WGPUCallbackMode_AllowProcessEvents,
                                      WGPUCallbackMode_AllowSpontaneous};
    for (size_t i = 0; i < COUNT(modes); i++) {
        int end = in_child(without_threads, (long)modes[i]);
        if (end == NOTHING_TO_SEE) {
            check_skip("threads cannot be taken away here");
        }
        CHECK_EQ(end, 0);
    }
}

/* So many descriptors may be opened, beyond those that are. */
static void allow_files(long count)
{
    int lowest = dup(STDOUT_FILENO);
    close(lowest);
    rlim_t most = (rlim_t)lowest + (rlim_t)count;
    setrlimit(RLIMIT_NOFILE, &(struct rlimit){most, most});
}

static int without_files(long count)
{
    log_collect(WGPULogLevel_Off);
    gpu_open(&own);
    work();
    allow_files(count);
    int end = work();
    gpu_close(&own);
    return end;
}

static void ignore_adapter(WGPURequestAdapterStatus status, WGPUAdapter adapter,
                           WGPUStringView message, void *got, void *two)
{
    (void)status, (void)message, (void)two;
    *(WGPUAdapter *)got = adapter;
}

static void ignore_device(WGPURequestDeviceStatus status, WGPUDevice device, WGPUStringView message,
                          void *got, void *two)
{
    (void)status, (void)message, (void)two;
    *(WGPUDevice *)got = device;
}

/* As far as one comes; each step may fail. */
static void open_as_far_as_possible(void)
{
    own = (Gpu){.instance = wgpuCreateInstance(NULL)};
    if (!own.instance) {
        return;
    }
    WGPURequestAdapterOptions options = WGPU_REQUEST_ADAPTER_OPTIONS_INIT;
    options.backendType = test_backend();
    wgpuInstanceRequestAdapter(own.instance, &options,
                               (WGPURequestAdapterCallbackInfo){
                                   .mode = WGPUCallbackMode_AllowSpontaneous,
                                   .callback = ignore_adapter,
                                   .userdata1 = &own.adapter,
                               });
    if (!own.adapter) {
        return;
    }
    wgpuAdapterRequestDevice(own.adapter, NULL,
                             (WGPURequestDeviceCallbackInfo){
                                 .mode = WGPUCallbackMode_AllowSpontaneous,
                                 .callback = ignore_device,
                                 .userdata1 = &own.device,
                             });
    if (own.device) {
        own.queue = wgpuDeviceGetQueue(own.device);
        try_work();
        wgpuQueueRelease(own.queue);
        wgpuDeviceRelease(own.device);
    }
    wgpuAdapterRelease(own.adapter);
}

static int open_without_files(long count)
{
    log_collect(WGPULogLevel_Off);
    allow_files(count);
    open_as_far_as_possible();
    if (own.instance) {
        wgpuInstanceRelease(own.instance);
    }
    return 0;
}

TEST(pro_05_no_files_to_be_had, NO_DEVICE)
{
    for (long count = 0; count < 3; count++) {
        CHECK_EQ(in_child(without_files, count), 0);
    }
    for (long count = 0; count < 16; count++) {
        char message[64];
        int end = in_child(open_without_files, count);
        snprintf(message, sizeof message, "with %ld files to open: %d", count, end);
        check_that(__FILE__, __LINE__, end == 0, message);
    }
}

/* No home, no folder for temporary files or caches, no standard stream, and no file may grow. */
static int without_a_place_to_write(long open_before)
{
    log_collect(WGPULogLevel_Off);
    const char *const places[] = {"HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR",
                                  "MESA_SHADER_CACHE_DIR"};
    for (size_t i = 0; i < COUNT(places); i++) {
        setenv(places[i], "/dev/null/at/all", 1); /* which no driver can make */
    }
    if (open_before) {
        gpu_open(&own);
    }
    signal(SIGXFSZ, SIG_IGN); /* drivers write, too */
    setrlimit(RLIMIT_FSIZE, &(struct rlimit){0, 0});
    for (int standard = 0; standard < 3; standard++) {
        close(standard);
    }
    if (!open_before) {
        gpu_open(&own);
    }
    wgpuSetLogCallback(NULL, NULL);
    wgpuSetLogLevel(WGPULogLevel_Error);
    wgpuBufferUnmap(NULL); /* told to a stderr that is not there */
    int end = work();
    gpu_close(&own);
    return end;
}

static int with_memory_of_files(long unused)
{
    (void)unused;
    log_collect(WGPULogLevel_Off);
    gpu_open(&own);
    work();
    int answer = memory_is_of_files();
    gpu_close(&own);
    return answer;
}

TEST(pro_05_no_place_to_write, NO_DEVICE)
{
    CHECK_EQ(in_child(without_a_place_to_write, true), 0);
    if (in_child(with_memory_of_files, 0) == 1) {
        check_skip("this driver has its memory in files, and does not look whether they may grow");
    }
    CHECK_EQ(in_child(without_a_place_to_write, false), 0);
}

/* Signals whose handlers interrupt whatever sleeps, a thousand a second. */
static volatile sig_atomic_t interruptions;

static void interrupt(int signal)
{
    (void)signal;
    interruptions++;
}

static int with_interruptions(long unused)
{
    (void)unused;
    log_collect(WGPULogLevel_Error);
    timed_open(&own);
    log_clear(); /* of what drivers say when they are opened */
    Slow slow;
    if (test_backend() != WGPUBackendType_Null) {
        slow_open(&own, &slow);
    }
    struct sigaction action = {.sa_handler = interrupt}; /* not SA_RESTART */
    sigaction(SIGUSR1, &action, NULL);
    timer_t timer;
    struct sigevent event = {.sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGUSR1};
    struct itimerspec often = {{0, 1000000}, {0, 1000000}};
    if (timer_create(CLOCK_MONOTONIC, &event, &timer) != 0 ||
        timer_settime(timer, 0, &often, NULL) != 0) {
        return NOTHING_TO_SEE;
    }
    for (int i = 0; i < 10; i++) {
        Heard done = {0};
        if (test_backend() != WGPUBackendType_Null) {
            slow_submit(&own, &slow, 30);
        }
        WGPUFuture future = wgpuQueueOnSubmittedWorkDone(
            own.queue, hear_work_done(&done, WGPUCallbackMode_WaitAnyOnly));
        if (wait_for(own.instance, future, FOREVER) != WGPUWaitStatus_Success || done.calls != 1 ||
            work() != 0) {
            return 3;
        }
        /* A wait whose time is over has taken that time, as much as it was interrupted. */
        WGPUFuture never = wgpuDeviceGetLostFuture(own.device);
        double before = now_ms();
        if (wait_for(own.instance, never, MILLISECONDS(20)) != WGPUWaitStatus_TimedOut ||
            now_ms() - before < 19) {
            return 4;
        }
        wgpuDevicePoll(own.device, true, NULL);
    }
    gpu_close(&own);
    if (*log_text() != '\0') {
        printf("    logged: %s\n", log_text());
        fflush(stdout);
        return 5;
    }
    return interruptions > 0 ? 0 : 6;
}

TEST(fut_08_waits_are_interrupted_by_signals, NO_DEVICE)
{
    CHECK_EQ(in_child(with_interruptions, 0), 0);
}
