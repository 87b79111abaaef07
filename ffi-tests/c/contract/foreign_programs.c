/*
 * Whole programs, as they are written for other implementations of webgpu.h: one that does nothing
 * but wait for futures, one that is called back while it does something else, one that asks for
 * everything from within callbacks, and ones that release things in their own order. Each doubles
 * some numbers on the GPU.
 */
#define _POSIX_C_SOURCE 200809L

#include <stdatomic.h>
#include <string.h>
#include <time.h>

#include "kit.h"

ALSO_ON(gl, noop);

#define NUMBERS 64
#define FOREVER UINT64_MAX

/* What a program comes by. Callbacks may run on any thread: `steps` is written last. */
typedef struct Program {
    WGPUInstance instance;
    WGPUAdapter adapter;
    WGPUDevice device;
    WGPUQueue queue;
    WGPUComputePipeline pipeline;
    WGPUBuffer numbers, staging;
    WGPUCallbackMode mode;
    WGPUErrorType caught;
    size_t messages;
    bool lost;
    bool chained; /* each step begins the next one */
    atomic_int steps, failures;
} Program;

static void step_done(Program *program, bool success)
{
    program->failures += !success;
    program->steps++;
}

static const char doubling[] =
    "@group(0) @binding(0) var<storage, read_write> numbers: array<u32>;\n"
    "@compute @workgroup_size(64) fn main(@builtin(global_invocation_id) id: vec3u) {\n"
    "    numbers[id.x] *= 2u;\n"
    "}\n";

static WGPUFuture request_the_device(Program *program);

static void on_adapter(WGPURequestAdapterStatus status, WGPUAdapter adapter, WGPUStringView message,
                       void *program_pointer, void *unused)
{
    (void)message, (void)unused;
    Program *program = program_pointer;
    program->adapter = adapter;
    if (program->chained && adapter) {
        request_the_device(program);
    }
    step_done(program, status == WGPURequestAdapterStatus_Success);
}

static WGPUFuture request_the_adapter(Program *program)
{
    WGPURequestAdapterOptions options = WGPU_REQUEST_ADAPTER_OPTIONS_INIT;
    options.backendType = test_backend();
    WGPURequestAdapterCallbackInfo callback = WGPU_REQUEST_ADAPTER_CALLBACK_INFO_INIT;
    callback.mode = program->mode;
    callback.callback = on_adapter;
    callback.userdata1 = program;
    return wgpuInstanceRequestAdapter(program->instance, &options, callback);
}

static void on_lost(WGPUDevice const *device, WGPUDeviceLostReason reason, WGPUStringView message,
                    void *program, void *unused)
{
    (void)device, (void)reason, (void)message, (void)unused;
    ((Program *)program)->lost = true;
}

static void on_device(WGPURequestDeviceStatus status, WGPUDevice device, WGPUStringView message,
                      void *program_pointer, void *unused)
{
    (void)message, (void)unused;
    Program *program = program_pointer;
    program->device = device;
    program->queue = device ? wgpuDeviceGetQueue(device) : NULL;
    step_done(program, status == WGPURequestDeviceStatus_Success);
}

static WGPUFuture request_the_device(Program *program)
{
    WGPUDeviceDescriptor descriptor = WGPU_DEVICE_DESCRIPTOR_INIT;
    descriptor.deviceLostCallbackInfo.mode = WGPUCallbackMode_AllowSpontaneous;
    descriptor.deviceLostCallbackInfo.callback = on_lost;
    descriptor.deviceLostCallbackInfo.userdata1 = program;
    WGPURequestDeviceCallbackInfo callback = WGPU_REQUEST_DEVICE_CALLBACK_INFO_INIT;
    callback.mode = program->mode;
    callback.callback = on_device;
    callback.userdata1 = program;
    return wgpuAdapterRequestDevice(program->adapter, &descriptor, callback);
}

static void on_pipeline(WGPUCreatePipelineAsyncStatus status, WGPUComputePipeline pipeline,
                        WGPUStringView message, void *program_pointer, void *unused)
{
    (void)message, (void)unused;
    Program *program = program_pointer;
    program->pipeline = pipeline;
    step_done(program, status == WGPUCreatePipelineAsyncStatus_Success);
}

static WGPUFuture create_the_pipeline(Program *program, WGPUShaderModule module)
{
    WGPUComputePipelineDescriptor descriptor = WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
    descriptor.compute.module = module;
    WGPUCreateComputePipelineAsyncCallbackInfo callback =
        WGPU_CREATE_COMPUTE_PIPELINE_ASYNC_CALLBACK_INFO_INIT;
    callback.mode = program->mode;
    callback.callback = on_pipeline;
    callback.userdata1 = program;
    return wgpuDeviceCreateComputePipelineAsync(program->device, &descriptor, callback);
}

static void on_info(WGPUCompilationInfoRequestStatus status, WGPUCompilationInfo const *info,
                    void *program_pointer, void *unused)
{
    (void)unused;
    Program *program = program_pointer;
    program->messages = info ? info->messageCount : 99;
    step_done(program, status == WGPUCompilationInfoRequestStatus_Success);
}

static void on_scope(WGPUPopErrorScopeStatus status, WGPUErrorType type, WGPUStringView message,
                     void *program_pointer, void *unused)
{
    (void)message, (void)unused;
    Program *program = program_pointer;
    program->caught = type;
    step_done(program, status == WGPUPopErrorScopeStatus_Success);
}

static void on_done(WGPUQueueWorkDoneStatus status, WGPUStringView message, void *program,
                    void *unused)
{
    (void)message, (void)unused;
    step_done(program, status == WGPUQueueWorkDoneStatus_Success);
}

static void on_mapped(WGPUMapAsyncStatus status, WGPUStringView message, void *program,
                      void *unused)
{
    (void)message, (void)unused;
    step_done(program, status == WGPUMapAsyncStatus_Success);
}

static WGPUBuffer create_the_buffer(Program *program, WGPUBufferUsage usage)
{
    WGPUBufferDescriptor descriptor = WGPU_BUFFER_DESCRIPTOR_INIT;
    descriptor.usage = usage;
    descriptor.size = NUMBERS * 4;
    return wgpuDeviceCreateBuffer(program->device, &descriptor);
}

/* Doubles 0, 1, 2, … and copies them to the staging buffer. */
static void submit_the_work(Program *program)
{
    program->numbers = create_the_buffer(
        program, WGPUBufferUsage_Storage | WGPUBufferUsage_CopyDst | WGPUBufferUsage_CopySrc);
    program->staging =
        create_the_buffer(program, WGPUBufferUsage_MapRead | WGPUBufferUsage_CopyDst);
    uint32_t numbers[NUMBERS];
    for (uint32_t i = 0; i < NUMBERS; i++) {
        numbers[i] = i;
    }
    wgpuQueueWriteBuffer(program->queue, program->numbers, 0, numbers, sizeof numbers);
    WGPUBindGroupEntry entry = buffer_entry(0, program->numbers);
    WGPUBindGroupDescriptor descriptor = WGPU_BIND_GROUP_DESCRIPTOR_INIT;
    descriptor.layout = wgpuComputePipelineGetBindGroupLayout(program->pipeline, 0);
    descriptor.entryCount = 1;
    descriptor.entries = &entry;
    WGPUBindGroup group = wgpuDeviceCreateBindGroup(program->device, &descriptor);
    WGPUCommandEncoder encoder = wgpuDeviceCreateCommandEncoder(program->device, NULL);
    WGPUComputePassEncoder pass = wgpuCommandEncoderBeginComputePass(encoder, NULL);
    wgpuComputePassEncoderSetPipeline(pass, program->pipeline);
    wgpuComputePassEncoderSetBindGroup(pass, 0, group, 0, NULL);
    wgpuComputePassEncoderDispatchWorkgroups(pass, 1, 1, 1);
    wgpuComputePassEncoderEnd(pass);
    wgpuCommandEncoderCopyBufferToBuffer(encoder, program->numbers, 0, program->staging, 0,
                                         NUMBERS * 4);
    WGPUCommandBuffer commands = wgpuCommandEncoderFinish(encoder, NULL);
    wgpuQueueSubmit(program->queue, 1, &commands);
    wgpuCommandBufferRelease(commands);
    wgpuComputePassEncoderRelease(pass);
    wgpuCommandEncoderRelease(encoder);
    wgpuBindGroupRelease(group);
    wgpuBindGroupLayoutRelease(descriptor.layout);
}

/* The mapped numbers are twice what they were. */
static void check_the_result(Program *program)
{
    const uint32_t *numbers = wgpuBufferGetConstMappedRange(program->staging, 0, NUMBERS * 4);
    CHECK(numbers != NULL);
    if (numbers && test_backend() != WGPUBackendType_Null) {
        for (uint32_t i = 0; i < NUMBERS; i++) {
            CHECK_EQ(numbers[i], 2 * i);
        }
    }
    wgpuBufferUnmap(program->staging);
    CHECK_EQ(program->failures, 0);
}

static WGPUShaderModule create_the_shader(Program *program)
{
    WGPUShaderSourceWGSL source = WGPU_SHADER_SOURCE_WGSL_INIT;
    source.code = text(doubling);
    WGPUShaderModuleDescriptor descriptor = WGPU_SHADER_MODULE_DESCRIPTOR_INIT;
    descriptor.nextInChain = &source.chain;
    return wgpuDeviceCreateShaderModule(program->device, &descriptor);
}

static WGPUFuture pop_the_scope(Program *program)
{
    WGPUPopErrorScopeCallbackInfo callback = WGPU_POP_ERROR_SCOPE_CALLBACK_INFO_INIT;
    callback.mode = program->mode;
    callback.callback = on_scope;
    callback.userdata1 = program;
    return wgpuDevicePopErrorScope(program->device, callback);
}

static WGPUFuture ask_for_info(Program *program, WGPUShaderModule module)
{
    WGPUCompilationInfoCallbackInfo callback = WGPU_COMPILATION_INFO_CALLBACK_INFO_INIT;
    callback.mode = program->mode;
    callback.callback = on_info;
    callback.userdata1 = program;
    return wgpuShaderModuleGetCompilationInfo(module, callback);
}

static WGPUFuture wait_for_the_queue(Program *program)
{
    WGPUQueueWorkDoneCallbackInfo callback = WGPU_QUEUE_WORK_DONE_CALLBACK_INFO_INIT;
    callback.mode = program->mode;
    callback.callback = on_done;
    callback.userdata1 = program;
    return wgpuQueueOnSubmittedWorkDone(program->queue, callback);
}

static WGPUFuture map_the_result(Program *program)
{
    WGPUBufferMapCallbackInfo callback = WGPU_BUFFER_MAP_CALLBACK_INFO_INIT;
    callback.mode = program->mode;
    callback.callback = on_mapped;
    callback.userdata1 = program;
    return wgpuBufferMapAsync(program->staging, WGPUMapMode_Read, 0, NUMBERS * 4, callback);
}

/* Waits by any means that the program has. */
typedef void (*Wait)(Program *program, WGPUFuture future);

static void run(Program *program, Wait wait)
{
    wait(program, request_the_adapter(program));
    if (!program->adapter) {
        check_end_as_not_applicable("there is no such adapter");
    }
    wait(program, request_the_device(program));
    wgpuDevicePushErrorScope(program->device, WGPUErrorFilter_Validation);
    WGPUShaderModule module = create_the_shader(program);
    wait(program, ask_for_info(program, module));
    CHECK_EQ(program->messages, 0);
    wait(program, create_the_pipeline(program, module));
    wgpuShaderModuleRelease(module);
    submit_the_work(program);
    wait(program, pop_the_scope(program));
    CHECK_EQ(program->caught, WGPUErrorType_NoError);
    wait(program, wait_for_the_queue(program));
    wait(program, map_the_result(program));
    CHECK_EQ(program->steps, 7);
    check_the_result(program);
}

static void release_children(Program *program)
{
    wgpuBufferRelease(program->numbers);
    wgpuBufferRelease(program->staging);
    wgpuComputePipelineRelease(program->pipeline);
    wgpuQueueRelease(program->queue);
}

static void release_all(Program *program)
{
    release_children(program);
    wgpuDeviceRelease(program->device);
    wgpuAdapterRelease(program->adapter);
    wgpuInstanceRelease(program->instance);
    CHECK(program->lost);
}

static WGPUInstance instance_that_waits(void)
{
    const WGPUInstanceFeatureName timed = WGPUInstanceFeatureName_TimedWaitAny;
    WGPUInstanceDescriptor descriptor = WGPU_INSTANCE_DESCRIPTOR_INIT;
    descriptor.requiredFeatureCount = 1;
    descriptor.requiredFeatures = &timed;
    return wgpuCreateInstance(&descriptor);
}

static void wait_as_long_as_it_takes(Program *program, WGPUFuture future)
{
    WGPUFutureWaitInfo info = WGPU_FUTURE_WAIT_INFO_INIT;
    info.future = future;
    int before = program->steps;
    CHECK_EQ(wgpuInstanceWaitAny(program->instance, 1, &info, FOREVER), WGPUWaitStatus_Success);
    CHECK(info.completed);
    CHECK_EQ(program->steps, before + 1);
}

static void look_again_and_again(Program *program, WGPUFuture future)
{
    WGPUFutureWaitInfo info = WGPU_FUTURE_WAIT_INFO_INIT;
    info.future = future;
    WGPUWaitStatus status;
    do {
        status = wgpuInstanceWaitAny(program->instance, 1, &info, 0);
    } while (status == WGPUWaitStatus_TimedOut);
    CHECK_EQ(status, WGPUWaitStatus_Success);
    CHECK(info.completed);
}

/* Never anything but wgpuInstanceWaitAny, with a timeout or without: no polling. */
TEST(waiting_for_futures_alone, NO_DEVICE)
{
    Program program = {.mode = WGPUCallbackMode_WaitAnyOnly};
    program.instance = instance_that_waits();
    run(&program, wait_as_long_as_it_takes);
    release_all(&program);

    program = (Program){.mode = WGPUCallbackMode_WaitAnyOnly};
    program.instance = wgpuCreateInstance(NULL); /* which does not wait */
    run(&program, look_again_and_again);
    release_all(&program);
}

/* Looks at the time, and at nothing of the library. */
static void do_something_else(const Program *program, int steps)
{
    for (int i = 0; program->steps < steps && i < 100000; i++) {
        nanosleep(&(struct timespec){.tv_nsec = 100000}, NULL);
    }
    CHECK_EQ(program->steps, steps);
}

/* Called back at any time, while the program asks the library for nothing. */
TEST(being_called_back, NO_DEVICE)
{
    Program program = {.mode = WGPUCallbackMode_AllowSpontaneous};
    program.instance = wgpuCreateInstance(NULL);
    request_the_adapter(&program);
    do_something_else(&program, 1);
    request_the_device(&program);
    do_something_else(&program, 2);
    WGPUShaderModule module = create_the_shader(&program);
    create_the_pipeline(&program, module);
    wgpuShaderModuleRelease(module);
    do_something_else(&program, 3);
    submit_the_work(&program);
    wait_for_the_queue(&program);
    map_the_result(&program);
    do_something_else(&program, 5);
    check_the_result(&program);
    release_all(&program);
}

static void process_events(Program *program, WGPUFuture future)
{
    (void)future;
    for (int before = program->steps; program->steps == before;) {
        wgpuInstanceProcessEvents(program->instance);
    }
}

/* The device is asked for in the adapter's callback, as programs for the browser do. */
TEST(asking_from_within_callbacks, NO_DEVICE)
{
    Program program = {.mode = WGPUCallbackMode_AllowProcessEvents, .chained = true};
    program.instance = wgpuCreateInstance(NULL);
    request_the_adapter(&program);
    while (program.steps < 2) {
        wgpuInstanceProcessEvents(program.instance);
    }
    CHECK(program.device != NULL);
    WGPUShaderModule module = create_the_shader(&program);
    process_events(&program, create_the_pipeline(&program, module));
    wgpuShaderModuleRelease(module);
    submit_the_work(&program);
    process_events(&program, map_the_result(&program));
    check_the_result(&program);
    release_all(&program);
}

/* The device first thing, while its work is under way; then what it is made from, then the rest. */
TEST(releasing_the_device_first, NO_DEVICE)
{
    Program program = {.mode = WGPUCallbackMode_WaitAnyOnly};
    program.instance = instance_that_waits();
    run(&program, wait_as_long_as_it_takes);
    WGPUBuffer numbers = program.numbers, staging = program.staging;
    submit_the_work(&program);
    wgpuDeviceRelease(program.device);
    CHECK(program.lost);
    wgpuAdapterRelease(program.adapter);
    wgpuInstanceRelease(program.instance);
    CHECK_EQ(wgpuBufferGetSize(numbers), NUMBERS * 4);
    wgpuBufferRelease(numbers);
    wgpuBufferRelease(staging);
    release_children(&program);
}

/* The adapter and the instance, as soon as there is a device; it needs neither. */
TEST(releasing_what_is_above_the_device, NO_DEVICE)
{
    Program program = {.mode = WGPUCallbackMode_AllowProcessEvents};
    program.instance = wgpuCreateInstance(NULL);
    process_events(&program, request_the_adapter(&program));
    process_events(&program, request_the_device(&program));
    wgpuAdapterRelease(program.adapter);
    program.adapter = NULL;
    WGPUShaderModule module = create_the_shader(&program);
    process_events(&program, create_the_pipeline(&program, module));
    wgpuShaderModuleRelease(module);
    submit_the_work(&program);
    process_events(&program, map_the_result(&program));
    check_the_result(&program);
    wgpuInstanceRelease(program.instance);
    wgpuBufferRelease(program.numbers);
    wgpuBufferRelease(program.staging);
    submit_the_work(&program); /* once more */
    wgpuDeviceDestroy(program.device);
    CHECK(program.lost);
    release_children(&program);
    wgpuDeviceRelease(program.device);
}
