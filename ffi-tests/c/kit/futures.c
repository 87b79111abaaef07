#define _POSIX_C_SOURCE 200809L

#include "futures.h"

#include <float.h>
#include <math.h>
#include <time.h>

#define PATIENCE_MS 30000

char expected_userdata2;

WGPUInstance timed_instance(void)
{
    const WGPUInstanceFeatureName features[] = {
        WGPUInstanceFeatureName_TimedWaitAny,
        WGPUInstanceFeatureName_MultipleDevicesPerAdapter,
    };
    WGPUInstanceDescriptor descriptor = WGPU_INSTANCE_DESCRIPTOR_INIT;
    descriptor.requiredFeatureCount = COUNT(features);
    descriptor.requiredFeatures = features;
    WGPUInstance instance = wgpuCreateInstance(&descriptor);
    if (!instance) {
        check_give_up("no instance with TimedWaitAny");
    }
    return instance;
}

void timed_open(Gpu *gpu)
{
    WGPUInstance instance = timed_instance();
    gpu_open_on(gpu, instance, open_adapter(instance), 0, NULL, NULL);
}

static void hear(Heard *heard, int status, void *object, WGPUStringView message, void *userdata2)
{
    heard->status = status;
    heard->object = object;
    heard->userdata2 = userdata2;
    copy_message(&heard->message, message);
    atomic_fetch_add(&heard->calls, 1);
}

#define INFO(type, function)                                                                       \
    (type)                                                                                         \
    {                                                                                              \
        .mode = mode, .callback = function, .userdata1 = heard, .userdata2 = &expected_userdata2   \
    }

static void on_mapped(WGPUMapAsyncStatus status, WGPUStringView message, void *heard, void *two)
{
    hear(heard, (int)status, NULL, message, two);
}

WGPUBufferMapCallbackInfo hear_map(Heard *heard, WGPUCallbackMode mode)
{
    return INFO(WGPUBufferMapCallbackInfo, on_mapped);
}

static void on_work_done(WGPUQueueWorkDoneStatus status, WGPUStringView message, void *heard,
                         void *two)
{
    hear(heard, (int)status, NULL, message, two);
}

WGPUQueueWorkDoneCallbackInfo hear_work_done(Heard *heard, WGPUCallbackMode mode)
{
    return INFO(WGPUQueueWorkDoneCallbackInfo, on_work_done);
}

static void on_popped(WGPUPopErrorScopeStatus status, WGPUErrorType type, WGPUStringView message,
                      void *heard, void *two)
{
    ((Heard *)heard)->type = (int)type;
    hear(heard, (int)status, NULL, message, two);
}

WGPUPopErrorScopeCallbackInfo hear_pop(Heard *heard, WGPUCallbackMode mode)
{
    return INFO(WGPUPopErrorScopeCallbackInfo, on_popped);
}

static void on_lost(WGPUDevice const *device, WGPUDeviceLostReason reason, WGPUStringView message,
                    void *heard, void *two)
{
    hear(heard, (int)reason, *device, message, two);
}

WGPUDeviceLostCallbackInfo hear_lost(Heard *heard, WGPUCallbackMode mode)
{
    return INFO(WGPUDeviceLostCallbackInfo, on_lost);
}

static void on_compute_pipeline(WGPUCreatePipelineAsyncStatus status, WGPUComputePipeline pipeline,
                                WGPUStringView message, void *heard, void *two)
{
    hear(heard, (int)status, pipeline, message, two);
}

WGPUCreateComputePipelineAsyncCallbackInfo hear_compute_pipeline(Heard *heard,
                                                                 WGPUCallbackMode mode)
{
    return INFO(WGPUCreateComputePipelineAsyncCallbackInfo, on_compute_pipeline);
}

static void on_render_pipeline(WGPUCreatePipelineAsyncStatus status, WGPURenderPipeline pipeline,
                               WGPUStringView message, void *heard, void *two)
{
    hear(heard, (int)status, pipeline, message, two);
}

WGPUCreateRenderPipelineAsyncCallbackInfo hear_render_pipeline(Heard *heard, WGPUCallbackMode mode)
{
    return INFO(WGPUCreateRenderPipelineAsyncCallbackInfo, on_render_pipeline);
}

WGPUWaitStatus wait_for(WGPUInstance instance, WGPUFuture future, uint64_t timeout)
{
    WGPUFutureWaitInfo wait = {.future = future, .completed = 7};
    WGPUWaitStatus status = wgpuInstanceWaitAny(instance, 1, &wait, timeout);
    if (status != WGPUWaitStatus_Error) {
        CHECK_EQ(wait.completed, status == WGPUWaitStatus_Success);
    }
    return status;
}

bool heard_in_time(Heard *heard, int calls)
{
    double deadline = now_ms() + PATIENCE_MS;
    while (atomic_load(&heard->calls) < calls) {
        if (now_ms() > deadline) {
            return false;
        }
        sleep_ms(0.05);
    }
    return true;
}

static double clock_ms(clockid_t clock)
{
    struct timespec time;
    clock_gettime(clock, &time);
    return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

double now_ms(void)
{
    return clock_ms(CLOCK_MONOTONIC);
}

double thread_cpu_ms(void)
{
    return clock_ms(CLOCK_THREAD_CPUTIME_ID);
}

void sleep_ms(double milliseconds)
{
    long nanoseconds = (long)(milliseconds * 1e6);
    struct timespec time = {nanoseconds / 1000000000, nanoseconds % 1000000000};
    nanosleep(&time, NULL);
}

/* No compiler can tell where this ends up, so the GPU has to go all the way. It is done by drawing
 * because GPUs that are programs may do compute work within the submit. */
static const char walking[] =
    "fn step1(a: u32) -> u32 { let b = a ^ (a << 13u); let c = b ^ (b >> 17u); return c ^ (c << "
    "5u); }\n"
    "fn step4(a: u32) -> u32 { return step1(step1(step1(step1(a)))); }\n"
    "fn step16(a: u32) -> u32 { return step4(step4(step4(step4(a)))); }\n"
    "@vertex fn corner(@builtin(vertex_index) i: u32) -> @builtin(position) vec4f {\n"
    "    return vec4f(f32(i & 1u) * 4.0 - 1.0, f32(i >> 1u) * 4.0 - 1.0, 0.0, 1.0);\n"
    "}\n"
    "@fragment fn walk(@builtin(position) at: vec4f) -> @location(0) vec4f {\n"
    "    var a = u32(at.x) * 64u + u32(at.y) + 1u;\n"
    "    for (var i = 0u; i < 200u; i++) { a = step16(a); }\n"
    "    return vec4f(f32(a & 255u) / 255.0);\n"
    "}\n";

static void record_walk(WGPUCommandEncoder encoder, const Slow *slow, unsigned times)
{
    WGPURenderPassEncoder pass = begin_render_pass(encoder, slow->view);
    wgpuRenderPassEncoderSetPipeline(pass, slow->pipeline);
    for (unsigned i = 0; i < times; i++) {
        wgpuRenderPassEncoderDraw(pass, 3, 1, 0, 0);
    }
    END_PASS(pass);
}

static void walk(Gpu *gpu, const Slow *slow, unsigned times)
{
    WGPUCommandEncoder encoder = create_encoder(gpu);
    record_walk(encoder, slow, times);
    submit(gpu, encoder);
}

static double walk_and_wait(Gpu *gpu, const Slow *slow, unsigned times)
{
    double begin = now_ms();
    walk(gpu, slow, times);
    wgpuDevicePoll(gpu->device, WGPU_TRUE, NULL);
    return now_ms() - begin;
}

void slow_open(Gpu *gpu, Slow *slow)
{
    slow->view = create_target(gpu, WGPUTextureFormat_RGBA8Unorm, 64, 1);
    slow->pipeline = create_render_pipeline(gpu, &(Look){.code = walking});

    static double known_walk_ms;
    if (known_walk_ms == 0) {
        unsigned times = 1;
        walk_and_wait(gpu, slow, times); /* the first time may be slower */
        while (walk_and_wait(gpu, slow, times) < 20) {
            times *= 2;
        }
        /* The machine may be busy with other things: the fastest of some attempts counts. */
        known_walk_ms = DBL_MAX;
        for (int i = 0; i < 4; i++) {
            known_walk_ms = fmin(known_walk_ms, walk_and_wait(gpu, slow, times) / times);
        }
    }
    slow->walk_ms = known_walk_ms;
}

static unsigned walks(const Slow *slow, double milliseconds)
{
    return 1 + (unsigned)(milliseconds / slow->walk_ms);
}

void slow_submit(Gpu *gpu, const Slow *slow, double milliseconds)
{
    walk(gpu, slow, walks(slow, milliseconds));
}

void slow_record(WGPUCommandEncoder encoder, const Slow *slow, double milliseconds)
{
    record_walk(encoder, slow, walks(slow, milliseconds));
}
