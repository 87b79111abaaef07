/*
 * Squares a few numbers and draws a triangle into a PNG.
 *
 *     cc -std=c11 c/main.c -I../../include -o squares -L../../target/release \
 *         -Wl,-rpath,../../target/release -lwgpu_native -lpng
 *     ./squares picture.png          (here, where squares.wgsl and picture.wgsl are)
 *
 * Callbacks have the mode WaitAnyOnly: they run inside wgpuInstanceWaitAny, on the thread that calls
 * it, so that variables of the waiting function can take what they bring.
 */
#include <png.h>
#include <stdio.h>
#include <stdlib.h>
#include <webgpu/webgpu.h>

enum { COUNT = 8, SIDE = 240, ROW = 4 * SIDE };

/* A row of a texture takes a multiple of 256 bytes in a buffer: 1024 for our 960. */
enum { PADDED_ROW = (ROW + 255) / 256 * 256 };

static const size_t NUMBERS_SIZE = COUNT * sizeof(uint32_t), PIXELS_SIZE = PADDED_ROW * SIDE;

static WGPUInstance instance;
static WGPUDevice device;

static WGPUStringView text(const char *string)
{
    return (WGPUStringView){string, WGPU_STRLEN};
}

static void fail(const char *what, WGPUStringView why)
{
    fprintf(stderr, "%s: %.*s\n", what, (int)why.length, why.data);
    exit(EXIT_FAILURE);
}

static void wait_for(WGPUFuture future)
{
    WGPUFutureWaitInfo wait = {.future = future};
    wgpuInstanceWaitAny(instance, 1, &wait, UINT64_MAX);
}

static void on_adapter(WGPURequestAdapterStatus status, WGPUAdapter adapter, WGPUStringView message, void *result,
                       void *unused)
{
    (void)unused;
    if (status != WGPURequestAdapterStatus_Success) {
        fail("adapter", message);
    }
    *(WGPUAdapter *)result = adapter;
}

static void on_device(WGPURequestDeviceStatus status, WGPUDevice made, WGPUStringView message, void *result,
                      void *unused)
{
    (void)unused;
    if (status != WGPURequestDeviceStatus_Success) {
        fail("device", message);
    }
    *(WGPUDevice *)result = made;
}

static void on_mapped(WGPUMapAsyncStatus status, WGPUStringView message, void *unused, void *unused_too)
{
    (void)unused, (void)unused_too;
    if (status != WGPUMapAsyncStatus_Success) {
        fail("mapping", message);
    }
}

/* The _INIT macros hold every member's default, which is not always 0. */
static void open_device(void)
{
    WGPUInstanceFeatureName timed = WGPUInstanceFeatureName_TimedWaitAny;
    WGPUInstanceDescriptor descriptor = WGPU_INSTANCE_DESCRIPTOR_INIT;
    descriptor.requiredFeatureCount = 1;
    descriptor.requiredFeatures = &timed;
    instance = wgpuCreateInstance(&descriptor);

    WGPUAdapter adapter = NULL;
    WGPURequestAdapterCallbackInfo adapter_info = WGPU_REQUEST_ADAPTER_CALLBACK_INFO_INIT;
    adapter_info.mode = WGPUCallbackMode_WaitAnyOnly;
    adapter_info.callback = on_adapter;
    adapter_info.userdata1 = &adapter;
    wait_for(wgpuInstanceRequestAdapter(instance, NULL, adapter_info));

    WGPURequestDeviceCallbackInfo device_info = WGPU_REQUEST_DEVICE_CALLBACK_INFO_INIT;
    device_info.mode = WGPUCallbackMode_WaitAnyOnly;
    device_info.callback = on_device;
    device_info.userdata1 = &device;
    wait_for(wgpuAdapterRequestDevice(adapter, NULL, device_info));
    wgpuAdapterRelease(adapter);
}

static WGPUShaderModule load_shader(const char *path)
{
    static char code[4096];
    FILE *file = fopen(path, "r");
    if (!file) {
        fail("cannot open", text(path));
    }
    WGPUShaderSourceWGSL source = WGPU_SHADER_SOURCE_WGSL_INIT;
    source.code = (WGPUStringView){code, fread(code, 1, sizeof code, file)};
    fclose(file);
    WGPUShaderModuleDescriptor descriptor = WGPU_SHADER_MODULE_DESCRIPTOR_INIT;
    descriptor.nextInChain = &source.chain;
    descriptor.label = text(path);
    return wgpuDeviceCreateShaderModule(device, &descriptor);
}

static WGPUBuffer create_buffer(WGPUBufferUsage usage, size_t size)
{
    WGPUBufferDescriptor descriptor = WGPU_BUFFER_DESCRIPTOR_INIT;
    descriptor.usage = usage;
    descriptor.size = size;
    return wgpuDeviceCreateBuffer(device, &descriptor);
}

static void square(WGPUCommandEncoder encoder, WGPUBuffer numbers)
{
    WGPUShaderModule module = load_shader("squares.wgsl");
    WGPUComputePipelineDescriptor pipeline_descriptor = WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
    pipeline_descriptor.compute.module = module;
    WGPUComputePipeline pipeline = wgpuDeviceCreateComputePipeline(device, &pipeline_descriptor);

    WGPUBindGroupLayout layout = wgpuComputePipelineGetBindGroupLayout(pipeline, 0);
    WGPUBindGroupEntry entry = WGPU_BIND_GROUP_ENTRY_INIT;
    entry.buffer = numbers;
    WGPUBindGroupDescriptor group_descriptor = WGPU_BIND_GROUP_DESCRIPTOR_INIT;
    group_descriptor.layout = layout;
    group_descriptor.entryCount = 1;
    group_descriptor.entries = &entry;
    WGPUBindGroup group = wgpuDeviceCreateBindGroup(device, &group_descriptor);

    WGPUComputePassEncoder pass = wgpuCommandEncoderBeginComputePass(encoder, NULL);
    wgpuComputePassEncoderSetPipeline(pass, pipeline);
    wgpuComputePassEncoderSetBindGroup(pass, 0, group, 0, NULL);
    wgpuComputePassEncoderDispatchWorkgroups(pass, 1, 1, 1);
    wgpuComputePassEncoderEnd(pass);

    wgpuComputePassEncoderRelease(pass);
    wgpuBindGroupRelease(group);
    wgpuBindGroupLayoutRelease(layout);
    wgpuComputePipelineRelease(pipeline);
    wgpuShaderModuleRelease(module);
}

static WGPURenderPipeline create_render_pipeline(WGPUTextureFormat format)
{
    WGPUShaderModule module = load_shader("picture.wgsl");
    WGPUColorTargetState target = WGPU_COLOR_TARGET_STATE_INIT;
    target.format = format;
    WGPUFragmentState fragment = WGPU_FRAGMENT_STATE_INIT;
    fragment.module = module;
    fragment.targetCount = 1;
    fragment.targets = &target;
    WGPURenderPipelineDescriptor descriptor = WGPU_RENDER_PIPELINE_DESCRIPTOR_INIT;
    descriptor.vertex.module = module;
    descriptor.fragment = &fragment;
    WGPURenderPipeline pipeline = wgpuDeviceCreateRenderPipeline(device, &descriptor);
    wgpuShaderModuleRelease(module);
    return pipeline;
}

static void draw(WGPUCommandEncoder encoder, WGPUBuffer pixels)
{
    WGPUTextureDescriptor texture_descriptor = WGPU_TEXTURE_DESCRIPTOR_INIT;
    texture_descriptor.usage = WGPUTextureUsage_RenderAttachment | WGPUTextureUsage_CopySrc;
    texture_descriptor.size = (WGPUExtent3D){SIDE, SIDE, 1};
    texture_descriptor.format = WGPUTextureFormat_RGBA8Unorm;
    WGPUTexture texture = wgpuDeviceCreateTexture(device, &texture_descriptor);
    WGPUTextureView view = wgpuTextureCreateView(texture, NULL);
    WGPURenderPipeline pipeline = create_render_pipeline(texture_descriptor.format);

    WGPURenderPassColorAttachment attachment = WGPU_RENDER_PASS_COLOR_ATTACHMENT_INIT;
    attachment.view = view;
    attachment.loadOp = WGPULoadOp_Clear;
    attachment.storeOp = WGPUStoreOp_Store;
    attachment.clearValue = (WGPUColor){0, 0, 0, 1};
    WGPURenderPassDescriptor pass_descriptor = WGPU_RENDER_PASS_DESCRIPTOR_INIT;
    pass_descriptor.colorAttachmentCount = 1;
    pass_descriptor.colorAttachments = &attachment;
    WGPURenderPassEncoder pass = wgpuCommandEncoderBeginRenderPass(encoder, &pass_descriptor);
    wgpuRenderPassEncoderSetPipeline(pass, pipeline);
    wgpuRenderPassEncoderDraw(pass, 3, 1, 0, 0);
    wgpuRenderPassEncoderEnd(pass);

    WGPUTexelCopyTextureInfo source = WGPU_TEXEL_COPY_TEXTURE_INFO_INIT;
    source.texture = texture;
    WGPUTexelCopyBufferInfo destination = WGPU_TEXEL_COPY_BUFFER_INFO_INIT;
    destination.buffer = pixels;
    destination.layout.bytesPerRow = PADDED_ROW;
    wgpuCommandEncoderCopyTextureToBuffer(encoder, &source, &destination, &texture_descriptor.size);

    wgpuRenderPassEncoderRelease(pass);
    wgpuRenderPipelineRelease(pipeline);
    wgpuTextureViewRelease(view);
    wgpuTextureRelease(texture);
}

/* Waits until the GPU has filled `buffer`; what is returned is good until the buffer is released. */
static const void *map(WGPUBuffer buffer, size_t size)
{
    WGPUBufferMapCallbackInfo info = WGPU_BUFFER_MAP_CALLBACK_INFO_INIT;
    info.mode = WGPUCallbackMode_WaitAnyOnly;
    info.callback = on_mapped;
    wait_for(wgpuBufferMapAsync(buffer, WGPUMapMode_Read, 0, size, info));
    return wgpuBufferGetConstMappedRange(buffer, 0, size);
}

static uint32_t fnv1a(const uint8_t *rows)
{
    uint32_t hash = 0x811c9dc5;
    for (int y = 0; y < SIDE; y++) {
        for (int x = 0; x < ROW; x++) {
            hash = (hash ^ rows[y * PADDED_ROW + x]) * 0x01000193;
        }
    }
    return hash;
}

int main(int argc, char **argv)
{
    open_device();
    WGPUQueue queue = wgpuDeviceGetQueue(device);
    WGPUBuffer numbers = create_buffer(
        WGPUBufferUsage_Storage | WGPUBufferUsage_CopyDst | WGPUBufferUsage_CopySrc, NUMBERS_SIZE);
    WGPUBuffer squares = create_buffer(WGPUBufferUsage_MapRead | WGPUBufferUsage_CopyDst, NUMBERS_SIZE);
    WGPUBuffer pixels = create_buffer(WGPUBufferUsage_MapRead | WGPUBufferUsage_CopyDst, PIXELS_SIZE);
    wgpuQueueWriteBuffer(queue, numbers, 0, (uint32_t[COUNT]){1, 2, 3, 4, 5, 6, 7, 8}, NUMBERS_SIZE);

    WGPUCommandEncoder encoder = wgpuDeviceCreateCommandEncoder(device, NULL);
    square(encoder, numbers);
    wgpuCommandEncoderCopyBufferToBuffer(encoder, numbers, 0, squares, 0, NUMBERS_SIZE);
    draw(encoder, pixels);
    WGPUCommandBuffer commands = wgpuCommandEncoderFinish(encoder, NULL);
    wgpuQueueSubmit(queue, 1, &commands);

    const uint32_t *results = map(squares, NUMBERS_SIZE);
    for (int i = 0; i < COUNT; i++) {
        printf("%u ", results[i]);
    }
    const uint8_t *rows = map(pixels, PIXELS_SIZE);
    printf("%08x\n", fnv1a(rows));
    png_image image = {.version = PNG_IMAGE_VERSION, .width = SIDE, .height = SIDE, .format = PNG_FORMAT_RGBA};
    if (argc > 1 && !png_image_write_to_file(&image, argv[1], 0, rows, PADDED_ROW, NULL)) {
        fail(argv[1], text(image.message));
    }

    wgpuCommandBufferRelease(commands);
    wgpuCommandEncoderRelease(encoder);
    wgpuBufferRelease(numbers);
    wgpuBufferRelease(squares);
    wgpuBufferRelease(pixels);
    wgpuQueueRelease(queue);
    wgpuDeviceRelease(device);
    wgpuInstanceRelease(instance);
    return EXIT_SUCCESS;
}
