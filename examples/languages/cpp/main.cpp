// Squares a few numbers and draws a triangle into a PNG, in C++17.
//
//     c++ -std=c++17 cpp/main.cpp -I../../include -o squares -L../../target/release
//         -Wl,-rpath,../../target/release -lwgpu_native -lpng
//     ./squares picture.png          (here, where squares.wgsl and picture.wgsl are)
//
// Callbacks have the mode WaitAnyOnly: they run inside wgpuInstanceWaitAny, on the thread that calls it,
// so that they may write to the stack of the waiting function. An exception must not leave them: what is
// wrong is thrown after the wait.

#include <png.h>

#include <array>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <fstream>
#include <iterator>
#include <memory>
#include <stdexcept>
#include <string>
#include <type_traits>

#include <webgpu/webgpu.h>

namespace {

constexpr uint32_t side = 240;
constexpr uint32_t row = 4 * side;
constexpr uint32_t padded_row = (row + 255) / 256 * 256; // rows of textures take multiples of 256 bytes in buffers

// A handle that is released where its owner ends.
template <auto release>
struct Release {
    template <typename Handle>
    void operator()(Handle handle) const { release(handle); }
};
template <typename Handle, auto release>
using Owned = std::unique_ptr<std::remove_pointer_t<Handle>, Release<release>>;

using Instance = Owned<WGPUInstance, wgpuInstanceRelease>;
using Adapter = Owned<WGPUAdapter, wgpuAdapterRelease>;
using Device = Owned<WGPUDevice, wgpuDeviceRelease>;
using Queue = Owned<WGPUQueue, wgpuQueueRelease>;
using Buffer = Owned<WGPUBuffer, wgpuBufferRelease>;
using ShaderModule = Owned<WGPUShaderModule, wgpuShaderModuleRelease>;
using ComputePipeline = Owned<WGPUComputePipeline, wgpuComputePipelineRelease>;
using RenderPipeline = Owned<WGPURenderPipeline, wgpuRenderPipelineRelease>;
using BindGroupLayout = Owned<WGPUBindGroupLayout, wgpuBindGroupLayoutRelease>;
using BindGroup = Owned<WGPUBindGroup, wgpuBindGroupRelease>;
using Texture = Owned<WGPUTexture, wgpuTextureRelease>;
using TextureView = Owned<WGPUTextureView, wgpuTextureViewRelease>;
using CommandEncoder = Owned<WGPUCommandEncoder, wgpuCommandEncoderRelease>;
using ComputePass = Owned<WGPUComputePassEncoder, wgpuComputePassEncoderRelease>;
using RenderPass = Owned<WGPURenderPassEncoder, wgpuRenderPassEncoderRelease>;
using CommandBuffer = Owned<WGPUCommandBuffer, wgpuCommandBufferRelease>;

// What a callback brings: an object, or what is wrong.
template <typename Handle>
struct Outcome {
    Handle object = nullptr;
    std::string problem;

    static void take(bool success, Handle object, WGPUStringView message, void *outcome)
    {
        auto &result = *static_cast<Outcome *>(outcome);
        result.object = object;
        if (!success) {
            result.problem.assign(message.data, message.length);
        }
    }
};

// Asks with `begin(info)`, waits, and returns what the callback brought.
template <typename Handle, typename Info, typename Begin>
Handle wait_for(WGPUInstance instance, Info info, Begin begin)
{
    Outcome<Handle> outcome;
    info.mode = WGPUCallbackMode_WaitAnyOnly;
    info.userdata1 = &outcome;
    WGPUFutureWaitInfo wait = WGPU_FUTURE_WAIT_INFO_INIT;
    wait.future = begin(info);
    wgpuInstanceWaitAny(instance, 1, &wait, UINT64_MAX);
    if (!outcome.problem.empty()) {
        throw std::runtime_error(outcome.problem);
    }
    return outcome.object;
}

// The _INIT macros hold every member's default, which is not always 0.
Instance create_instance()
{
    const WGPUInstanceFeatureName timed = WGPUInstanceFeatureName_TimedWaitAny;
    WGPUInstanceDescriptor descriptor = WGPU_INSTANCE_DESCRIPTOR_INIT;
    descriptor.requiredFeatureCount = 1;
    descriptor.requiredFeatures = &timed;
    return Instance(wgpuCreateInstance(&descriptor));
}

Adapter request_adapter(WGPUInstance instance)
{
    WGPURequestAdapterCallbackInfo info = WGPU_REQUEST_ADAPTER_CALLBACK_INFO_INIT;
    info.callback = [](WGPURequestAdapterStatus status, WGPUAdapter adapter, WGPUStringView message, void *outcome,
                       void *) {
        Outcome<WGPUAdapter>::take(status == WGPURequestAdapterStatus_Success, adapter, message, outcome);
    };
    return Adapter(wait_for<WGPUAdapter>(
        instance, info, [&](auto filled) { return wgpuInstanceRequestAdapter(instance, nullptr, filled); }));
}

Device request_device(WGPUInstance instance, WGPUAdapter adapter)
{
    WGPURequestDeviceCallbackInfo info = WGPU_REQUEST_DEVICE_CALLBACK_INFO_INIT;
    info.callback = [](WGPURequestDeviceStatus status, WGPUDevice device, WGPUStringView message, void *outcome,
                       void *) {
        Outcome<WGPUDevice>::take(status == WGPURequestDeviceStatus_Success, device, message, outcome);
    };
    return Device(wait_for<WGPUDevice>(
        instance, info, [&](auto filled) { return wgpuAdapterRequestDevice(adapter, nullptr, filled); }));
}

// Waits until the GPU has filled the buffer; what is returned is good until the buffer is released.
const void *map(WGPUInstance instance, WGPUBuffer buffer)
{
    const size_t size = wgpuBufferGetSize(buffer);
    WGPUBufferMapCallbackInfo info = WGPU_BUFFER_MAP_CALLBACK_INFO_INIT;
    info.callback = [](WGPUMapAsyncStatus status, WGPUStringView message, void *outcome, void *) {
        Outcome<std::nullptr_t>::take(status == WGPUMapAsyncStatus_Success, nullptr, message, outcome);
    };
    wait_for<std::nullptr_t>(
        instance, info, [&](auto filled) { return wgpuBufferMapAsync(buffer, WGPUMapMode_Read, 0, size, filled); });
    return wgpuBufferGetConstMappedRange(buffer, 0, size);
}

Buffer create_buffer(WGPUDevice device, WGPUBufferUsage usage, size_t size)
{
    WGPUBufferDescriptor descriptor = WGPU_BUFFER_DESCRIPTOR_INIT;
    descriptor.usage = usage;
    descriptor.size = size;
    return Buffer(wgpuDeviceCreateBuffer(device, &descriptor));
}

ShaderModule load_shader(WGPUDevice device, const char *path)
{
    std::ifstream file(path);
    const std::string code(std::istreambuf_iterator<char>(file), {});
    WGPUShaderSourceWGSL source = WGPU_SHADER_SOURCE_WGSL_INIT;
    source.code = {code.data(), code.size()};
    WGPUShaderModuleDescriptor descriptor = WGPU_SHADER_MODULE_DESCRIPTOR_INIT;
    descriptor.nextInChain = &source.chain;
    return ShaderModule(wgpuDeviceCreateShaderModule(device, &descriptor));
}

void square(WGPUDevice device, WGPUCommandEncoder encoder, WGPUBuffer numbers)
{
    const ShaderModule module = load_shader(device, "squares.wgsl");
    WGPUComputePipelineDescriptor pipeline_descriptor = WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
    pipeline_descriptor.compute.module = module.get();
    const ComputePipeline pipeline(wgpuDeviceCreateComputePipeline(device, &pipeline_descriptor));

    const BindGroupLayout layout(wgpuComputePipelineGetBindGroupLayout(pipeline.get(), 0));
    WGPUBindGroupEntry entry = WGPU_BIND_GROUP_ENTRY_INIT;
    entry.buffer = numbers;
    WGPUBindGroupDescriptor group_descriptor = WGPU_BIND_GROUP_DESCRIPTOR_INIT;
    group_descriptor.layout = layout.get();
    group_descriptor.entryCount = 1;
    group_descriptor.entries = &entry;
    const BindGroup group(wgpuDeviceCreateBindGroup(device, &group_descriptor));

    const ComputePass pass(wgpuCommandEncoderBeginComputePass(encoder, nullptr));
    wgpuComputePassEncoderSetPipeline(pass.get(), pipeline.get());
    wgpuComputePassEncoderSetBindGroup(pass.get(), 0, group.get(), 0, nullptr);
    wgpuComputePassEncoderDispatchWorkgroups(pass.get(), 1, 1, 1);
    wgpuComputePassEncoderEnd(pass.get());
}

RenderPipeline create_render_pipeline(WGPUDevice device, WGPUTextureFormat format)
{
    const ShaderModule module = load_shader(device, "picture.wgsl");
    WGPUColorTargetState target = WGPU_COLOR_TARGET_STATE_INIT;
    target.format = format;
    WGPUFragmentState fragment = WGPU_FRAGMENT_STATE_INIT;
    fragment.module = module.get();
    fragment.targetCount = 1;
    fragment.targets = &target;
    WGPURenderPipelineDescriptor descriptor = WGPU_RENDER_PIPELINE_DESCRIPTOR_INIT;
    descriptor.vertex.module = module.get();
    descriptor.fragment = &fragment;
    return RenderPipeline(wgpuDeviceCreateRenderPipeline(device, &descriptor));
}

void draw(WGPUDevice device, WGPUCommandEncoder encoder, WGPUBuffer pixels)
{
    WGPUTextureDescriptor texture_descriptor = WGPU_TEXTURE_DESCRIPTOR_INIT;
    texture_descriptor.usage = WGPUTextureUsage_RenderAttachment | WGPUTextureUsage_CopySrc;
    texture_descriptor.size = {side, side, 1};
    texture_descriptor.format = WGPUTextureFormat_RGBA8Unorm;
    const Texture texture(wgpuDeviceCreateTexture(device, &texture_descriptor));
    const TextureView view(wgpuTextureCreateView(texture.get(), nullptr));
    const RenderPipeline pipeline = create_render_pipeline(device, texture_descriptor.format);

    WGPURenderPassColorAttachment attachment = WGPU_RENDER_PASS_COLOR_ATTACHMENT_INIT;
    attachment.view = view.get();
    attachment.loadOp = WGPULoadOp_Clear;
    attachment.storeOp = WGPUStoreOp_Store;
    attachment.clearValue = {0, 0, 0, 1};
    WGPURenderPassDescriptor pass_descriptor = WGPU_RENDER_PASS_DESCRIPTOR_INIT;
    pass_descriptor.colorAttachmentCount = 1;
    pass_descriptor.colorAttachments = &attachment;
    const RenderPass pass(wgpuCommandEncoderBeginRenderPass(encoder, &pass_descriptor));
    wgpuRenderPassEncoderSetPipeline(pass.get(), pipeline.get());
    wgpuRenderPassEncoderDraw(pass.get(), 3, 1, 0, 0);
    wgpuRenderPassEncoderEnd(pass.get());

    WGPUTexelCopyTextureInfo source = WGPU_TEXEL_COPY_TEXTURE_INFO_INIT;
    source.texture = texture.get();
    WGPUTexelCopyBufferInfo destination = WGPU_TEXEL_COPY_BUFFER_INFO_INIT;
    destination.buffer = pixels;
    destination.layout.bytesPerRow = padded_row;
    wgpuCommandEncoderCopyTextureToBuffer(encoder, &source, &destination, &texture_descriptor.size);
}

uint32_t fnv1a(const uint8_t *rows)
{
    uint32_t hash = 0x811c9dc5;
    for (uint32_t y = 0; y < side; y++) {
        for (uint32_t x = 0; x < row; x++) {
            hash = (hash ^ rows[y * padded_row + x]) * 0x01000193;
        }
    }
    return hash;
}

void save_png(const char *path, const uint8_t *rows)
{
    png_image image = {};
    image.version = PNG_IMAGE_VERSION;
    image.width = side;
    image.height = side;
    image.format = PNG_FORMAT_RGBA;
    if (!png_image_write_to_file(&image, path, 0, rows, padded_row, nullptr)) {
        throw std::runtime_error(image.message);
    }
}

void run(const char *path)
{
    const Instance instance = create_instance();
    const Adapter adapter = request_adapter(instance.get());
    const Device device = request_device(instance.get(), adapter.get());
    const Queue queue(wgpuDeviceGetQueue(device.get()));

    const std::array<uint32_t, 8> values = {1, 2, 3, 4, 5, 6, 7, 8};
    const Buffer numbers = create_buffer(
        device.get(), WGPUBufferUsage_Storage | WGPUBufferUsage_CopyDst | WGPUBufferUsage_CopySrc, sizeof values);
    const WGPUBufferUsage readable = WGPUBufferUsage_MapRead | WGPUBufferUsage_CopyDst;
    const Buffer squares = create_buffer(device.get(), readable, sizeof values);
    const Buffer pixels = create_buffer(device.get(), readable, padded_row * side);
    wgpuQueueWriteBuffer(queue.get(), numbers.get(), 0, values.data(), sizeof values);

    const CommandEncoder encoder(wgpuDeviceCreateCommandEncoder(device.get(), nullptr));
    square(device.get(), encoder.get(), numbers.get());
    wgpuCommandEncoderCopyBufferToBuffer(encoder.get(), numbers.get(), 0, squares.get(), 0, sizeof values);
    draw(device.get(), encoder.get(), pixels.get());
    const CommandBuffer commands(wgpuCommandEncoderFinish(encoder.get(), nullptr));
    const WGPUCommandBuffer list[] = {commands.get()};
    wgpuQueueSubmit(queue.get(), 1, list);

    const auto *results = static_cast<const uint32_t *>(map(instance.get(), squares.get()));
    for (size_t i = 0; i < values.size(); i++) {
        std::printf("%u ", results[i]);
    }
    const auto *rows = static_cast<const uint8_t *>(map(instance.get(), pixels.get()));
    std::printf("%08x\n", fnv1a(rows));
    if (path) {
        save_png(path, rows);
    }
}

} // namespace

int main(int argc, char **argv)
{
    try {
        run(argc > 1 ? argv[1] : nullptr);
        return 0;
    } catch (const std::exception &problem) {
        std::fprintf(stderr, "%s\n", problem.what());
        return 1;
    }
}
