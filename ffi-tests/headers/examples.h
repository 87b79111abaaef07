// What the examples in the headers take to be there, and a program around one of them. A device error
// that no scope of the example catches makes the program fail.

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <webgpu/wgpu.h>

static WGPUInstance instance;
static WGPUAdapter adapter;
static WGPUDevice device;
static WGPUQueue queue;
static WGPUBuffer buffer;
static WGPUTexture texture;
static WGPUTextureView view;
static WGPUShaderModule module;
static WGPURenderPassEncoder pass;
static WGPUCommandBuffer commands;
static WGPURequestDeviceCallbackInfo on_device;
static void *display; // there is no window: what is done with one is refused, and no error
static uint64_t window;

static void example(void);

static void need(int is_there, const char *what, WGPUStringView message) {
    if (!is_there) {
        fprintf(stderr, "%s: %.*s\n", what, (int)message.length, message.data);
        exit(1);
    }
}

static void keep_adapter(WGPURequestAdapterStatus status, WGPUAdapter found, WGPUStringView message,
                         void *unused, void *unused_too) {
    (void)unused, (void)unused_too;
    need(status == WGPURequestAdapterStatus_Success, "adapter", message);
    adapter = found;
}

static void keep_device(WGPURequestDeviceStatus status, WGPUDevice made, WGPUStringView message,
                        void *unused, void *unused_too) {
    (void)unused, (void)unused_too;
    need(status == WGPURequestDeviceStatus_Success, "device", message);
    device = made;
}

/// A device that an example has asked for, to see whether it gets it.
static void release_device(WGPURequestDeviceStatus status, WGPUDevice made, WGPUStringView message,
                           void *unused, void *unused_too) {
    (void)unused, (void)unused_too;
    need(status == WGPURequestDeviceStatus_Success, "the example's device", message);
    wgpuDeviceRelease(made);
}

static void fail(WGPUDevice const *lent, WGPUErrorType type, WGPUStringView message, void *unused,
                 void *unused_too) {
    (void)lent, (void)type, (void)unused, (void)unused_too;
    need(0, "an error that the example does not mean", message);
}

static void make_instance(void) {
    WGPUInstanceFeatureName features[2] = {WGPUInstanceFeatureName_TimedWaitAny,
                                           WGPUInstanceFeatureName_MultipleDevicesPerAdapter};
    WGPUInstanceDescriptor descriptor = WGPU_INSTANCE_DESCRIPTOR_INIT;
    descriptor.requiredFeatures = features;
    descriptor.requiredFeatureCount = 2;
    instance = wgpuCreateInstance(&descriptor);
}

static void make_device(void) {
    WGPURequestAdapterCallbackInfo on_adapter = WGPU_REQUEST_ADAPTER_CALLBACK_INFO_INIT;
    on_adapter.mode = WGPUCallbackMode_AllowProcessEvents;
    on_adapter.callback = keep_adapter;
    wgpuInstanceRequestAdapter(instance, NULL, on_adapter);
    wgpuInstanceProcessEvents(instance);

    WGPUFeatureName features[2] = {(WGPUFeatureName)WGPUNativeFeature_PushConstants,
                                   (WGPUFeatureName)WGPUNativeFeature_PipelineCache};
    WGPUDeviceDescriptor descriptor = WGPU_DEVICE_DESCRIPTOR_INIT;
    descriptor.requiredFeatures = features;
    descriptor.requiredFeatureCount = wgpuAdapterHasFeature(adapter, features[1]) ? 2 : 1;
    descriptor.uncapturedErrorCallbackInfo.callback = fail;
    on_device.mode = WGPUCallbackMode_AllowProcessEvents;
    on_device.callback = keep_device;
    wgpuAdapterRequestDevice(adapter, &descriptor, on_device);
    wgpuInstanceProcessEvents(instance);
    on_device.callback = release_device;
    queue = wgpuDeviceGetQueue(device);
}

static void make_resources(void) {
    WGPUBufferDescriptor bytes = WGPU_BUFFER_DESCRIPTOR_INIT;
    bytes.size = 256;
    bytes.usage = WGPUBufferUsage_Storage | WGPUBufferUsage_CopySrc | WGPUBufferUsage_CopyDst;
    buffer = wgpuDeviceCreateBuffer(device, &bytes);

    WGPUTextureDescriptor texels = WGPU_TEXTURE_DESCRIPTOR_INIT;
    texels.size.width = texels.size.height = 16;
    texels.format = WGPUTextureFormat_RGBA8Unorm;
    texels.usage = WGPUTextureUsage_RenderAttachment;
    texture = wgpuDeviceCreateTexture(device, &texels);
    view = wgpuTextureCreateView(texture, NULL);

    WGPUShaderSourceWGSL source = WGPU_SHADER_SOURCE_WGSL_INIT;
    source.code.data = "@vertex fn corner(@builtin(vertex_index) i: u32) -> @builtin(position) vec4f {"
                       "    return vec4f(f32(i & 1u), f32(i >> 1u), 0.0, 1.0);"
                       "}"
                       "@fragment fn color() -> @location(0) vec4f { return vec4f(1.0); }";
    WGPUShaderModuleDescriptor code = WGPU_SHADER_MODULE_DESCRIPTOR_INIT;
    code.nextInChain = &source.chain;
    module = wgpuDeviceCreateShaderModule(device, &code);
}

/// Commands that wait to be submitted, and a pass that is being recorded.
static void make_commands(void) {
    WGPUCommandEncoder encoder = wgpuDeviceCreateCommandEncoder(device, NULL);
    commands = wgpuCommandEncoderFinish(encoder, NULL);
    wgpuCommandEncoderRelease(encoder);

    WGPURenderPassColorAttachment color = WGPU_RENDER_PASS_COLOR_ATTACHMENT_INIT;
    color.view = view;
    color.loadOp = WGPULoadOp_Clear;
    color.storeOp = WGPUStoreOp_Store;
    WGPURenderPassDescriptor attachments = WGPU_RENDER_PASS_DESCRIPTOR_INIT;
    attachments.colorAttachments = &color;
    attachments.colorAttachmentCount = 1;
    encoder = wgpuDeviceCreateCommandEncoder(device, NULL);
    pass = wgpuCommandEncoderBeginRenderPass(encoder, &attachments);
    wgpuCommandEncoderRelease(encoder);
}

int main(void) {
    make_instance();
    make_device();
    make_resources();
    make_commands();
    example();
    wgpuInstanceProcessEvents(instance);
    return display == NULL && window == 0 && module && commands && pass ? 0 : 1;
}
