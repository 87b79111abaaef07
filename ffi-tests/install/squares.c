/* Squares the numbers 1 to 8 on whatever adapter there is, and prints them. */
#include <stdio.h>
#include <stdlib.h>
#include <webgpu/webgpu.h>
#include <webgpu/wgpu.h>

static void fail(const char *what, WGPUStringView message)
{
    fprintf(stderr, "%s: %.*s\n", what, (int)message.length, message.data);
    exit(1);
}

static void on_adapter(WGPURequestAdapterStatus status, WGPUAdapter adapter, WGPUStringView message,
                       void *result, void *unused)
{
    (void)unused;
    if (status != WGPURequestAdapterStatus_Success) {
        fail("no adapter", message);
    }
    *(WGPUAdapter *)result = adapter;
}

static void on_device(WGPURequestDeviceStatus status, WGPUDevice device, WGPUStringView message,
                      void *result, void *unused)
{
    (void)unused;
    if (status != WGPURequestDeviceStatus_Success) {
        fail("no device", message);
    }
    *(WGPUDevice *)result = device;
}

static void on_error(WGPUDevice const *device, WGPUErrorType type, WGPUStringView message, void *a,
                     void *b)
{
    (void)device, (void)type, (void)a, (void)b;
    fail("an error", message);
}

static void on_mapped(WGPUMapAsyncStatus status, WGPUStringView message, void *done, void *unused)
{
    (void)unused;
    if (status != WGPUMapAsyncStatus_Success) {
        fail("not mapped", message);
    }
    *(int *)done = 1;
}

static const char *const CODE =
    "@group(0) @binding(0) var<storage, read_write> numbers: array<u32>;\n"
    "@compute @workgroup_size(8) fn main(@builtin(global_invocation_id) id: vec3u) {\n"
    "    numbers[id.x] *= numbers[id.x];\n"
    "}\n";

static WGPUBuffer create_buffer(WGPUDevice device, WGPUBufferUsage usage, uint64_t size)
{
    WGPUBufferDescriptor descriptor = WGPU_BUFFER_DESCRIPTOR_INIT;
    descriptor.usage = usage;
    descriptor.size = size;
    return wgpuDeviceCreateBuffer(device, &descriptor);
}

static WGPUComputePipeline create_pipeline(WGPUDevice device)
{
    WGPUShaderSourceWGSL source = WGPU_SHADER_SOURCE_WGSL_INIT;
    source.code = (WGPUStringView){CODE, WGPU_STRLEN};
    WGPUShaderModuleDescriptor module_descriptor = WGPU_SHADER_MODULE_DESCRIPTOR_INIT;
    module_descriptor.nextInChain = &source.chain;
    WGPUShaderModule module = wgpuDeviceCreateShaderModule(device, &module_descriptor);
    WGPUComputePipelineDescriptor descriptor = WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
    descriptor.compute.module = module;
    WGPUComputePipeline pipeline = wgpuDeviceCreateComputePipeline(device, &descriptor);
    wgpuShaderModuleRelease(module);
    return pipeline;
}

static WGPUBindGroup create_group(WGPUDevice device, WGPUComputePipeline pipeline, WGPUBuffer buffer)
{
    WGPUBindGroupLayout layout = wgpuComputePipelineGetBindGroupLayout(pipeline, 0);
    WGPUBindGroupEntry entry = WGPU_BIND_GROUP_ENTRY_INIT;
    entry.buffer = buffer;
    WGPUBindGroupDescriptor descriptor = WGPU_BIND_GROUP_DESCRIPTOR_INIT;
    descriptor.layout = layout;
    descriptor.entryCount = 1;
    descriptor.entries = &entry;
    WGPUBindGroup group = wgpuDeviceCreateBindGroup(device, &descriptor);
    wgpuBindGroupLayoutRelease(layout);
    return group;
}

static WGPUDevice request_device(WGPUInstance instance)
{
    WGPUAdapter adapter = NULL;
    WGPURequestAdapterCallbackInfo adapter_callback = WGPU_REQUEST_ADAPTER_CALLBACK_INFO_INIT;
    adapter_callback.mode = WGPUCallbackMode_AllowProcessEvents;
    adapter_callback.callback = on_adapter;
    adapter_callback.userdata1 = &adapter;
    wgpuInstanceRequestAdapter(instance, NULL, adapter_callback);
    wgpuInstanceProcessEvents(instance);
    WGPUDevice device = NULL;
    WGPUDeviceDescriptor descriptor = WGPU_DEVICE_DESCRIPTOR_INIT;
    descriptor.uncapturedErrorCallbackInfo.callback = on_error;
    WGPURequestDeviceCallbackInfo device_callback = WGPU_REQUEST_DEVICE_CALLBACK_INFO_INIT;
    device_callback.mode = WGPUCallbackMode_AllowProcessEvents;
    device_callback.callback = on_device;
    device_callback.userdata1 = &device;
    wgpuAdapterRequestDevice(adapter, &descriptor, device_callback);
    wgpuInstanceProcessEvents(instance);
    wgpuAdapterRelease(adapter);
    return device;
}

int main(void)
{
    uint32_t numbers[8] = {1, 2, 3, 4, 5, 6, 7, 8};
    WGPUInstance instance = wgpuCreateInstance(NULL);
    WGPUDevice device = request_device(instance);
    WGPUQueue queue = wgpuDeviceGetQueue(device);
    WGPUBuffer buffer = create_buffer(
        device, WGPUBufferUsage_Storage | WGPUBufferUsage_CopyDst | WGPUBufferUsage_CopySrc,
        sizeof numbers);
    WGPUBuffer staging =
        create_buffer(device, WGPUBufferUsage_MapRead | WGPUBufferUsage_CopyDst, sizeof numbers);
    WGPUComputePipeline pipeline = create_pipeline(device);
    WGPUBindGroup group = create_group(device, pipeline, buffer);

    wgpuQueueWriteBuffer(queue, buffer, 0, numbers, sizeof numbers);
    WGPUCommandEncoder encoder = wgpuDeviceCreateCommandEncoder(device, NULL);
    WGPUComputePassEncoder pass = wgpuCommandEncoderBeginComputePass(encoder, NULL);
    wgpuComputePassEncoderSetPipeline(pass, pipeline);
    wgpuComputePassEncoderSetBindGroup(pass, 0, group, 0, NULL);
    wgpuComputePassEncoderDispatchWorkgroups(pass, 1, 1, 1);
    wgpuComputePassEncoderEnd(pass);
    wgpuComputePassEncoderRelease(pass);
    wgpuCommandEncoderCopyBufferToBuffer(encoder, buffer, 0, staging, 0, sizeof numbers);
    WGPUCommandBuffer commands = wgpuCommandEncoderFinish(encoder, NULL);
    wgpuQueueSubmit(queue, 1, &commands);

    int mapped = 0;
    WGPUBufferMapCallbackInfo callback = WGPU_BUFFER_MAP_CALLBACK_INFO_INIT;
    callback.mode = WGPUCallbackMode_AllowProcessEvents;
    callback.callback = on_mapped;
    callback.userdata1 = &mapped;
    wgpuBufferMapAsync(staging, WGPUMapMode_Read, 0, sizeof numbers, callback);
    while (!mapped) {
        wgpuDevicePoll(device, 1, NULL);
        wgpuInstanceProcessEvents(instance);
    }
    const uint32_t *squares = wgpuBufferGetConstMappedRange(staging, 0, sizeof numbers);
    for (size_t i = 0; i < 8; i++) {
        printf("%u%c", squares[i], i < 7 ? ' ' : '\n');
    }

    wgpuCommandBufferRelease(commands);
    wgpuCommandEncoderRelease(encoder);
    wgpuBindGroupRelease(group);
    wgpuComputePipelineRelease(pipeline);
    wgpuBufferRelease(staging);
    wgpuBufferRelease(buffer);
    wgpuQueueRelease(queue);
    wgpuDeviceRelease(device);
    wgpuInstanceRelease(instance);
    return 0;
}
