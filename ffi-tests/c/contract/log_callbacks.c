/*
 * Log callbacks that call the library: whatever they call, nothing is locked. (fut_10)
 *
 * At the most talkative level everything that wgpu-core does is told, with its locks held if it were
 * told at once.
 */
#include <string.h>

#include "canvas.h"
#include "kit.h"

ALSO_ON(gl, noop);

/* What the callback uses. */
static struct {
    Gpu *gpu;
    WGPUBuffer buffer;
    unsigned calls, errors;
    char last[64];
} told;

static void call_everything(Gpu *gpu)
{
    WGPULimits limits = WGPU_LIMITS_INIT;
    told.errors += wgpuDeviceGetLimits(gpu->device, &limits) != WGPUStatus_Success;
    WGPUBufferDescriptor descriptor = WGPU_BUFFER_DESCRIPTOR_INIT;
    descriptor.usage = WGPUBufferUsage_CopyDst;
    descriptor.size = 16;
    WGPUBuffer buffer = wgpuDeviceCreateBuffer(gpu->device, &descriptor);
    const uint32_t number = 1;
    wgpuQueueWriteBuffer(gpu->queue, buffer, 0, &number, sizeof number);
    WGPUCommandEncoder encoder = wgpuDeviceCreateCommandEncoder(gpu->device, NULL);
    wgpuCommandEncoderClearBuffer(encoder, buffer, 0, 8);
    WGPUCommandBuffer commands = wgpuCommandEncoderFinish(encoder, NULL);
    wgpuQueueSubmit(gpu->queue, 1, &commands);
    wgpuDevicePoll(gpu->device, false, NULL);
    wgpuInstanceProcessEvents(gpu->instance);
    wgpuBufferSetLabel(told.buffer, text("told"));
    wgpuCommandBufferRelease(commands);
    wgpuCommandEncoderRelease(encoder);
    wgpuBufferDestroy(buffer);
    wgpuBufferRelease(buffer);
}

static void on_log(WGPULogLevel level, WGPUStringView message, void *unused)
{
    (void)level, (void)message, (void)unused;
    told.calls++;
    if (told.gpu) {
        call_everything(told.gpu);
    }
}

TEST(fut_10_a_log_callback_calls_whatever_it_likes, A_DEVICE)
{
    told.gpu = gpu;
    told.buffer = create_buffer(gpu, "used by the callback", WGPUBufferUsage_CopyDst, 16);
    wgpuSetLogCallback(on_log, NULL);
    wgpuSetLogLevel(WGPULogLevel_Trace);
    if (test_backend() != WGPUBackendType_Null) {
        Canvas canvas = canvas_begin(gpu);
        canvas_end(&canvas);
    }
    WGPUComputePipeline pipeline =
        create_compute_pipeline(gpu, "@compute @workgroup_size(1) fn main() {}");
    WGPUCommandEncoder encoder = create_encoder(gpu);
    WGPUComputePassEncoder pass = wgpuCommandEncoderBeginComputePass(encoder, NULL);
    wgpuComputePassEncoderSetPipeline(pass, pipeline);
    wgpuComputePassEncoderDispatchWorkgroups(pass, 1, 1, 1);
    wgpuComputePassEncoderEnd(pass);
    wgpuComputePassEncoderRelease(pass);
    submit(gpu, encoder);
    WGPUBuffer readable =
        create_filled_buffer(gpu, "read", WGPUBufferUsage_CopySrc, &(uint32_t){7}, 4);
    uint32_t number = 0;
    read_buffer(gpu, readable, 0, &number, sizeof number);
    CHECK_EQ(number, 7);
    CHECK(told.calls > 10);
    CHECK_EQ(told.errors, 0);
    wgpuSetLogLevel(WGPULogLevel_Error);
    wgpuSetLogCallback(NULL, NULL);
    told.gpu = NULL;
}

/* A record has been told when its call returns. */
TEST(fut_10_what_a_call_logs_is_told_before_it_returns, NO_DEVICE)
{
    wgpuSetLogCallback(on_log, NULL);
    wgpuSetLogLevel(WGPULogLevel_Error);
    for (unsigned i = 1; i <= 3; i++) {
        told.calls = 0;
        wgpuBufferUnmap(NULL);
        wgpuBufferRelease((WGPUBuffer)(uintptr_t)i);
        wgpuBufferAddRef(NULL);
        CHECK_EQ(told.calls, 3);
    }
    wgpuSetLogCallback(NULL, NULL);
}

static void on_log_keeping_the_last(WGPULogLevel level, WGPUStringView message, void *order)
{
    (void)level;
    Message copied;
    copy_message(&copied, message);
    unsigned *seen = order;
    const char *const parts[] = {"'first'", "'second'"};
    for (size_t i = 0; i < COUNT(parts); i++) {
        if (strstr(copied.text, parts[i])) {
            *seen = *seen * 10 + (unsigned)i + 1;
        }
    }
}

/* Errors of a device that nobody listens to, and what is logged besides, come in their order. */
TEST(fut_10_records_keep_their_order, A_DEVICE)
{
    unsigned order = 0;
    WGPUDevice device;
    Message message;
    request_device(gpu->instance, gpu->adapter, NULL, &device, &message);
    wgpuSetLogCallback(on_log_keeping_the_last, &order);
    wgpuSetLogLevel(WGPULogLevel_Warn);
    for (int round = 0; round < 2; round++) {
        WGPUBufferDescriptor descriptor = WGPU_BUFFER_DESCRIPTOR_INIT;
        descriptor.label = text(round ? "second" : "first"); /* no usage */
        wgpuBufferRelease(wgpuDeviceCreateBuffer(device, &descriptor));
    }
    CHECK_EQ(order, 12);
    wgpuSetLogLevel(WGPULogLevel_Error);
    wgpuSetLogCallback(NULL, NULL);
    wgpuDeviceRelease(device);
}
