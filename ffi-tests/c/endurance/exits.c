/*
 * Processes and threads that end while the library is at work: exit() inside callbacks, calls from
 * handlers of atexit and destructors, from the destructors of a thread's own data, and an end of
 * main() with everything open.
 *
 * Each in a child, which must end with the number that it chose. One that waits for what never comes
 * ends by an alarm; that is no measure of time, since it does next to nothing and has a minute for it.
 */
#define _DEFAULT_SOURCE

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "futures.h"
#include "log.h"

ALSO_ON(gl, noop);

#define CHOSEN 42

static void in_child(const char *name, void (*run)(void))
{
    check_step(name);
    fflush(NULL);
    pid_t child = fork();
    if (child == 0) {
        alarm(60);
        run();
        exit(1); /* it should not have come here */
    }
    int status = -1;
    char message[128];
    waitpid(child, &status, 0);
    snprintf(message, sizeof message, "%s: ends by signal %d, status %d", name,
             WIFSIGNALED(status) ? WTERMSIG(status) : 0,
             WIFEXITED(status) ? WEXITSTATUS(status) : -1);
    check_that(__FILE__, __LINE__, WIFEXITED(status) && WEXITSTATUS(status) == CHOSEN, message);
}

/* Opened by the child, as a program of its own would. */
static Gpu own;

static void open_own(void)
{
    log_collect(WGPULogLevel_Off);
    gpu_open(&own);
}

static void leave_adapter(WGPURequestAdapterStatus status, WGPUAdapter adapter,
                          WGPUStringView message, void *one, void *two)
{
    (void)status, (void)adapter, (void)message, (void)one, (void)two;
    exit(CHOSEN);
}

static void from_request(void)
{
    WGPUInstance instance = wgpuCreateInstance(NULL);
    WGPURequestAdapterOptions options = WGPU_REQUEST_ADAPTER_OPTIONS_INIT;
    options.backendType = test_backend();
    wgpuInstanceRequestAdapter(instance, &options,
                               (WGPURequestAdapterCallbackInfo){
                                   .mode = WGPUCallbackMode_AllowSpontaneous,
                                   .callback = leave_adapter,
                               });
}

static void leave_map(WGPUMapAsyncStatus status, WGPUStringView message, void *one, void *two)
{
    (void)status, (void)message, (void)one, (void)two;
    exit(CHOSEN);
}

static void map_with(WGPUCallbackMode mode)
{
    open_own();
    WGPUBuffer buffer =
        create_buffer(&own, "mapped", WGPUBufferUsage_MapRead | WGPUBufferUsage_CopyDst, 64);
    const uint32_t number = 7;
    wgpuQueueWriteBuffer(own.queue, buffer, 0, &number, sizeof number);
    wgpuQueueSubmit(own.queue, 0, NULL);
    wgpuBufferMapAsync(buffer, WGPUMapMode_Read, 0, 64,
                       (WGPUBufferMapCallbackInfo){.mode = mode, .callback = leave_map});
}

static void from_processing(void)
{
    map_with(WGPUCallbackMode_AllowProcessEvents);
    for (;;) {
        wgpuInstanceProcessEvents(own.instance);
    }
}

static void from_polling(void)
{
    map_with(WGPUCallbackMode_AllowProcessEvents);
    wgpuDevicePoll(own.device, true, NULL);
}

/* On a thread of the library's own. */
static void from_its_thread(void)
{
    map_with(WGPUCallbackMode_AllowSpontaneous);
    for (;;) {
        pause();
    }
}

/* Asks for a pipeline, whose callback may come in `mode`. */
static void compile_for(WGPUCallbackMode mode, WGPUCreateComputePipelineAsyncCallback callback)
{
    WGPUComputePipelineDescriptor descriptor = WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
    descriptor.compute.module =
        create_shader(&own, "module", "@compute @workgroup_size(1) fn main() {}");
    wgpuDeviceCreateComputePipelineAsync(own.device, &descriptor,
                                         (WGPUCreateComputePipelineAsyncCallbackInfo){
                                             .mode = mode,
                                             .callback = callback,
                                         });
}

static void leave_pipeline(WGPUCreatePipelineAsyncStatus status, WGPUComputePipeline pipeline,
                           WGPUStringView message, void *one, void *two)
{
    (void)status, (void)pipeline, (void)message, (void)one, (void)two;
    exit(CHOSEN);
}

static void from_a_compilation(void)
{
    open_own();
    compile_for(WGPUCallbackMode_AllowSpontaneous, leave_pipeline);
    for (;;) {
        pause();
    }
}

static void leave_error(WGPUDevice const *device, WGPUErrorType type, WGPUStringView message,
                        void *one, void *two)
{
    (void)device, (void)type, (void)message, (void)one, (void)two;
    exit(CHOSEN);
}

static void leave_loss(WGPUDevice const *device, WGPUDeviceLostReason reason,
                       WGPUStringView message, void *one, void *two)
{
    (void)device, (void)reason, (void)message, (void)one, (void)two;
    exit(CHOSEN);
}

static WGPUDevice request_leaving_device(void)
{
    open_own();
    WGPUDeviceDescriptor descriptor = WGPU_DEVICE_DESCRIPTOR_INIT;
    descriptor.uncapturedErrorCallbackInfo.callback = leave_error;
    descriptor.deviceLostCallbackInfo = (WGPUDeviceLostCallbackInfo){
        .mode = WGPUCallbackMode_AllowSpontaneous, .callback = leave_loss};
    WGPUDevice device;
    Message message;
    request_device(own.instance, own.adapter, &descriptor, &device, &message);
    return device;
}

static void from_an_error(void)
{
    WGPUBufferDescriptor descriptor = WGPU_BUFFER_DESCRIPTOR_INIT;
    wgpuDeviceCreateBuffer(request_leaving_device(), &descriptor);
}

static void from_a_loss(void)
{
    wgpuDeviceDestroy(request_leaving_device());
}

static void from_a_loss_by_release(void)
{
    wgpuDeviceRelease(request_leaving_device());
}

static void leave_log(WGPULogLevel level, WGPUStringView message, void *userdata)
{
    (void)level, (void)message, (void)userdata;
    exit(CHOSEN);
}

static void from_the_log(void)
{
    open_own();
    wgpuSetLogCallback(leave_log, NULL);
    wgpuSetLogLevel(WGPULogLevel_Trace);
    wgpuQueueSubmit(own.queue, 0, NULL);
    wgpuBufferUnmap(NULL);
}

TEST(pro_04_exit_inside_of_callbacks, NO_DEVICE)
{
    in_child("of a request", from_request);
    in_child("of a mapping, processed", from_processing);
    in_child("of a mapping, polled", from_polling);
    in_child("of a mapping, on a thread of the library", from_its_thread);
    in_child("of a pipeline", from_a_compilation);
    in_child("of an error", from_an_error);
    in_child("of a loss", from_a_loss);
    in_child("of a loss by release", from_a_loss_by_release);
    in_child("of the log", from_the_log);
}

static void note_map(WGPUMapAsyncStatus status, WGPUStringView message, void *done, void *two)
{
    (void)message, (void)two;
    *(bool *)done = status == WGPUMapAsyncStatus_Success;
}

static void note_caught(WGPUPopErrorScopeStatus status, WGPUErrorType type, WGPUStringView message,
                        void *caught, void *two)
{
    (void)status, (void)message, (void)two;
    *(bool *)caught = type == WGPUErrorType_Validation;
}

/* What a program might still do with what it has open. */
static void use_and_close(void)
{
    log_collect(WGPULogLevel_Error);
    WGPUBuffer buffer =
        create_buffer(&own, "late", WGPUBufferUsage_MapRead | WGPUBufferUsage_CopyDst, 64);
    const uint32_t number = 7;
    wgpuQueueWriteBuffer(own.queue, buffer, 0, &number, sizeof number);
    wgpuQueueSubmit(own.queue, 0, NULL);
    bool mapped = false, caught = false;
    wgpuBufferMapAsync(buffer, WGPUMapMode_Read, 0, 64,
                       (WGPUBufferMapCallbackInfo){.mode = WGPUCallbackMode_AllowProcessEvents,
                                                   .callback = note_map,
                                                   .userdata1 = &mapped});
    wgpuDevicePoll(own.device, true, NULL);
    wgpuInstanceProcessEvents(own.instance);
    const uint32_t *range = wgpuBufferGetConstMappedRange(buffer, 0, sizeof number);
    const bool right = mapped && range && *range == number;
    wgpuDevicePushErrorScope(own.device, WGPUErrorFilter_Validation);
    WGPUBufferDescriptor wrong = WGPU_BUFFER_DESCRIPTOR_INIT;
    wgpuBufferRelease(wgpuDeviceCreateBuffer(own.device, &wrong));
    wgpuDevicePopErrorScope(
        own.device, (WGPUPopErrorScopeCallbackInfo){.mode = WGPUCallbackMode_AllowSpontaneous,
                                                    .callback = note_caught,
                                                    .userdata1 = &caught});
    gpu_close(&own);
    if (!right || !caught) {
        _exit(2);
    }
}

static void use_and_open(void)
{
    use_and_close();
    wgpuInstanceRelease(wgpuCreateInstance(NULL));
}

static void at_exit(void)
{
    atexit(use_and_open);
    open_own();
    exit(CHOSEN);
}

/* Its handler runs before those that the library and drivers have left. */
static void at_exit_registered_late(void)
{
    open_own();
    compile_for(WGPUCallbackMode_AllowSpontaneous, NULL);
    atexit(use_and_open);
    exit(CHOSEN);
}

#define PIPELINES 20
static atomic_int pipelines_told;

static void count_pipeline(WGPUCreatePipelineAsyncStatus status, WGPUComputePipeline pipeline,
                           WGPUStringView message, void *one, void *two)
{
    (void)status, (void)message, (void)one, (void)two;
    if (pipeline) {
        wgpuComputePipelineRelease(pipeline);
    }
    atomic_fetch_add(&pipelines_told, 1);
}

/* Those that were asked for before have come, or will not come, and so has one that is asked for now. */
static void await_pipelines(void)
{
    compile_for(WGPUCallbackMode_AllowProcessEvents, count_pipeline);
    while (atomic_load(&pipelines_told) <= PIPELINES) {
        wgpuInstanceProcessEvents(own.instance);
    }
    gpu_close(&own);
}

static void at_exit_with_pipelines(void)
{
    atexit(await_pipelines);
    open_own();
    for (int i = 0; i < PIPELINES; i++) {
        compile_for(WGPUCallbackMode_AllowProcessEvents, count_pipeline);
    }
    exit(CHOSEN);
}

static bool destructor_is_wanted;

__attribute__((destructor)) static void at_the_very_end(void)
{
    if (destructor_is_wanted) {
        use_and_close();
    }
}

static void in_a_destructor(void)
{
    open_own();
    destructor_is_wanted = true;
    exit(CHOSEN);
}

static void with_everything_open(void)
{
    open_own();
    WGPUBuffer buffer =
        create_buffer(&own, "pending", WGPUBufferUsage_MapRead | WGPUBufferUsage_CopyDst, 1 << 20);
    wgpuBufferMapAsync(buffer, WGPUMapMode_Read, 0, 64,
                       (WGPUBufferMapCallbackInfo){.mode = WGPUCallbackMode_AllowSpontaneous});
    for (int i = 0; i < 50; i++) {
        compile_for(WGPUCallbackMode_AllowSpontaneous, NULL);
    }
    WGPUCommandEncoder encoder = create_encoder(&own);
    wgpuRenderPassEncoderRelease(
        begin_render_pass(encoder, create_target(&own, WGPUTextureFormat_RGBA8Unorm, 64, 1)));
    exit(CHOSEN);
}

static void *never_stop(void *unused)
{
    for (;;) {
        RELEASE(create_buffer(&own, "busy", WGPUBufferUsage_CopyDst, 64));
        wgpuQueueSubmit(own.queue, 0, NULL);
        wgpuBufferUnmap(NULL);
        wgpuDevicePoll(own.device, false, NULL);
    }
    return unused;
}

static void with_threads_at_work(void)
{
    open_own();
    for (int i = 0; i < 4; i++) {
        pthread_t thread;
        if (pthread_create(&thread, NULL, never_stop, NULL) != 0) {
            _exit(3);
        }
    }
    usleep(20000);
    exit(CHOSEN);
}

/* ROW: gl-exit */
TEST(pro_04_calls_while_the_process_ends, NO_DEVICE)
{
    in_child("in a handler of atexit", at_exit);
    for (int i = 0; i < 5; i++) {
        in_child("in a handler of atexit that was registered late", at_exit_registered_late);
    }
    in_child("in a handler of atexit, for pipelines", at_exit_with_pipelines);
    in_child("in a destructor", in_a_destructor);
    in_child("everything open", with_everything_open);
    if (test_backend() == WGPUBackendType_OpenGLES) {
        printf("    threads at work: Mesa does not survive it, row gl-exit of docs/limits.md\n");
        return;
    }
    for (int i = 0; i < 5; i++) {
        in_child("threads at work", with_threads_at_work);
    }
}

static atomic_int caught_at_the_end;

static void count_caught(WGPUPopErrorScopeStatus status, WGPUErrorType type, WGPUStringView message,
                         void *one, void *two)
{
    (void)message, (void)one, (void)two;
    atomic_fetch_add(&caught_at_the_end,
                     status == WGPUPopErrorScopeStatus_Success && type == WGPUErrorType_Validation);
}

/* The library's own data of this thread is gone by then. */
static void use_at_the_end_of_a_thread(void *gpu_pointer)
{
    Gpu *gpu = gpu_pointer;
    const uint32_t number = 7;
    WGPUBuffer buffer =
        TAKE(create_filled_buffer(gpu, "late", WGPUBufferUsage_CopySrc, &number, sizeof number));
    wgpuBufferUnmap(NULL); /* a record for the log */
    wgpuDevicePushErrorScope(gpu->device, WGPUErrorFilter_Validation);
    WGPUBufferDescriptor wrong = WGPU_BUFFER_DESCRIPTOR_INIT;
    wgpuBufferRelease(wgpuDeviceCreateBuffer(gpu->device, &wrong));
    wgpuDevicePopErrorScope(
        gpu->device, (WGPUPopErrorScopeCallbackInfo){.mode = WGPUCallbackMode_AllowSpontaneous,
                                                     .callback = count_caught});
    wgpuQueueSubmit(gpu->queue, 0, NULL);
    wgpuDevicePoll(gpu->device, true, NULL);
    wgpuInstanceProcessEvents(gpu->instance);
    wgpuBufferRelease(buffer);
}

static pthread_key_t key;

static void *end_with_data(void *gpu_pointer)
{
    Gpu *gpu = gpu_pointer;
    pthread_setspecific(key, gpu);
    RELEASE(create_buffer(gpu, "early", WGPUBufferUsage_CopyDst, 64));
    wgpuDevicePushErrorScope(gpu->device, WGPUErrorFilter_Validation);
    return NULL;
}

TEST(pro_04_calls_at_the_end_of_a_thread, A_DEVICE)
{
    log_collect(WGPULogLevel_Error);
    pthread_key_create(&key, use_at_the_end_of_a_thread);
    for (int i = 0; i < 20; i++) {
        pthread_t thread;
        if (pthread_create(&thread, NULL, end_with_data, gpu) != 0) {
            check_give_up("no thread");
        }
        pthread_join(thread, NULL);
    }
    CHECK_CONTAINS(log_text(), "wgpuBufferUnmap");
    CHECK_EQ(atomic_load(&caught_at_the_end), 20);
    pthread_key_delete(key);
}
