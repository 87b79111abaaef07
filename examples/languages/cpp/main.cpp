// Squares a few numbers and draws a triangle into a PNG, in C++17 with webgpu.hpp.
//
//     c++ -std=c++17 cpp/main.cpp -I../../include -o squares -L../../target/release
//         -Wl,-rpath,../../target/release -lwgpu_native -lpng
//     ./squares picture.png          (here, where squares.wgsl and picture.wgsl are)
//
// Callbacks have the mode WaitAnyOnly: they run inside WaitAny(), on the thread that calls it, so that they
// may write to variables of the function that waits. An exception that leaves a callback ends the program:
// what is wrong is thrown after the wait.

#include <png.h>

#include <array>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

#include <webgpu/webgpu.hpp>

namespace {

constexpr uint32_t side = 240;
constexpr uint32_t row = 4 * side;
constexpr uint32_t padded_row = (row + 255) / 256 * 256; // rows of textures take multiples of 256 bytes in buffers

// Structs begin with their defaults: only what differs is set.
wgpu::Instance create_instance()
{
    const wgpu::InstanceFeatureName features[] = {wgpu::InstanceFeatureName::TimedWaitAny};
    wgpu::InstanceDescriptor descriptor;
    descriptor.SetRequiredFeatures(features);
    return wgpu::CreateInstance(&descriptor);
}

void wait_for(const wgpu::Instance &instance, wgpu::Future future, const std::string &problem)
{
    instance.WaitAny(future, UINT64_MAX);
    if (!problem.empty()) {
        throw std::runtime_error(problem);
    }
}

wgpu::Device request_device(const wgpu::Instance &instance)
{
    std::string problem;
    wgpu::Adapter adapter;
    auto on_adapter = [&](wgpu::RequestAdapterStatus, wgpu::Adapter found, wgpu::StringView message) {
        adapter = found;
        problem = message;
    };
    wait_for(instance, instance.RequestAdapter(nullptr, wgpu::CallbackMode::WaitAnyOnly, on_adapter), problem);

    wgpu::Device device;
    auto on_device = [&](wgpu::RequestDeviceStatus, wgpu::Device made, wgpu::StringView message) {
        device = made;
        problem = message;
    };
    wait_for(instance, adapter.RequestDevice(nullptr, wgpu::CallbackMode::WaitAnyOnly, on_device), problem);
    return device;
}

// Waits until the GPU has filled the buffer; what is returned is good until the buffer is released.
const void *map(const wgpu::Instance &instance, const wgpu::Buffer &buffer)
{
    std::string problem;
    auto on_mapped = [&](wgpu::MapAsyncStatus, wgpu::StringView message) { problem = message; };
    const size_t size = buffer.GetSize();
    wait_for(instance, buffer.MapAsync(wgpu::MapMode::Read, 0, size, wgpu::CallbackMode::WaitAnyOnly, on_mapped),
             problem);
    return buffer.GetConstMappedRange(0, size);
}

wgpu::Buffer create_buffer(const wgpu::Device &device, wgpu::BufferUsage usage, size_t size)
{
    wgpu::BufferDescriptor descriptor;
    descriptor.usage = usage;
    descriptor.size = size;
    return device.CreateBuffer(&descriptor);
}

wgpu::ShaderModule load_shader(const wgpu::Device &device, const char *path)
{
    std::ifstream file(path);
    const std::string code(std::istreambuf_iterator<char>(file), {});
    wgpu::ShaderSourceWGSL source;
    source.code = code;
    wgpu::ShaderModuleDescriptor descriptor;
    descriptor.nextInChain = &source;
    return device.CreateShaderModule(&descriptor);
}

void square(const wgpu::Device &device, const wgpu::CommandEncoder &encoder, const wgpu::Buffer &numbers)
{
    wgpu::ComputePipelineDescriptor pipeline_descriptor;
    pipeline_descriptor.compute.module = load_shader(device, "squares.wgsl");
    const wgpu::ComputePipeline pipeline = device.CreateComputePipeline(&pipeline_descriptor);

    wgpu::BindGroupEntry entries[1];
    entries[0].buffer = numbers;
    wgpu::BindGroupDescriptor group_descriptor;
    group_descriptor.layout = pipeline.GetBindGroupLayout(0);
    group_descriptor.SetEntries(entries);

    const wgpu::ComputePassEncoder pass = encoder.BeginComputePass();
    pass.SetPipeline(pipeline);
    pass.SetBindGroup(0, device.CreateBindGroup(&group_descriptor));
    pass.DispatchWorkgroups(1);
    pass.End();
}

wgpu::RenderPipeline create_render_pipeline(const wgpu::Device &device, wgpu::TextureFormat format)
{
    wgpu::ColorTargetState targets[1];
    targets[0].format = format;
    wgpu::FragmentState fragment;
    fragment.module = load_shader(device, "picture.wgsl");
    fragment.SetTargets(targets);
    wgpu::RenderPipelineDescriptor descriptor;
    descriptor.vertex.module = fragment.module;
    descriptor.fragment = &fragment;
    return device.CreateRenderPipeline(&descriptor);
}

void draw(const wgpu::Device &device, const wgpu::CommandEncoder &encoder, const wgpu::Buffer &pixels)
{
    wgpu::TextureDescriptor texture_descriptor;
    texture_descriptor.usage = wgpu::TextureUsage::RenderAttachment | wgpu::TextureUsage::CopySrc;
    texture_descriptor.size = {side, side, 1};
    texture_descriptor.format = wgpu::TextureFormat::RGBA8Unorm;
    const wgpu::Texture texture = device.CreateTexture(&texture_descriptor);

    wgpu::RenderPassColorAttachment attachments[1];
    attachments[0].view = texture.CreateView();
    attachments[0].loadOp = wgpu::LoadOp::Clear;
    attachments[0].storeOp = wgpu::StoreOp::Store;
    attachments[0].clearValue = {0, 0, 0, 1};
    wgpu::RenderPassDescriptor pass_descriptor;
    pass_descriptor.SetColorAttachments(attachments);
    const wgpu::RenderPassEncoder pass = encoder.BeginRenderPass(&pass_descriptor);
    pass.SetPipeline(create_render_pipeline(device, texture_descriptor.format));
    pass.Draw(3);
    pass.End();

    wgpu::TexelCopyTextureInfo source;
    source.texture = texture;
    wgpu::TexelCopyBufferInfo destination;
    destination.buffer = pixels;
    destination.layout.bytesPerRow = padded_row;
    encoder.CopyTextureToBuffer(&source, &destination, &texture_descriptor.size);
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
    const wgpu::Instance instance = create_instance();
    const wgpu::Device device = request_device(instance);
    const wgpu::Queue queue = device.GetQueue();

    const std::array<uint32_t, 8> values = {1, 2, 3, 4, 5, 6, 7, 8};
    const wgpu::BufferUsage computed =
        wgpu::BufferUsage::Storage | wgpu::BufferUsage::CopyDst | wgpu::BufferUsage::CopySrc;
    const wgpu::BufferUsage readable = wgpu::BufferUsage::MapRead | wgpu::BufferUsage::CopyDst;
    const wgpu::Buffer numbers = create_buffer(device, computed, sizeof values);
    const wgpu::Buffer squares = create_buffer(device, readable, sizeof values);
    const wgpu::Buffer pixels = create_buffer(device, readable, padded_row * side);
    queue.WriteBuffer(numbers, 0, values);

    const wgpu::CommandEncoder encoder = device.CreateCommandEncoder();
    square(device, encoder, numbers);
    encoder.CopyBufferToBuffer(numbers, 0, squares, 0, sizeof values);
    draw(device, encoder, pixels);
    queue.Submit({encoder.Finish()});

    const auto *results = static_cast<const uint32_t *>(map(instance, squares));
    for (size_t i = 0; i < values.size(); i++) {
        std::printf("%u ", results[i]);
    }
    const auto *rows = static_cast<const uint8_t *>(map(instance, pixels));
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
