// Conway's game of life on the GPU: a compute pass takes each step, and a render pass draws the last one into a
// PNG. In C++17 with webgpu.hpp, in the way of programs for Dawn.
//
//     c++ -std=c++17 main.cpp -I../../../include -o life -L../../../target/release
//         -Wl,-rpath,../../../target/release -lwgpu_native -lpng
//     ./life picture.png [steps]

#include <png.h>

#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <vector>

#include <webgpu/webgpu.hpp>

namespace {

constexpr uint32_t kCells = 128;         // in a row, and rows
constexpr uint32_t kSide = 4 * kCells;   // pixels
constexpr uint32_t kBytesPerRow = 4 * kSide; // a multiple of 256, as copies of textures need it

constexpr char kShader[] = R"(
override cells: u32;

@group(0) @binding(0) var<storage, read> now: array<u32>;
@group(0) @binding(1) var<storage, read_write> next: array<u32>;

// The world is round: what leaves at one side comes back at the other.
fn alive(x: u32, y: u32) -> u32 {
    return now[(y % cells) * cells + x % cells];
}

@compute @workgroup_size(8, 8)
fn step(@builtin(global_invocation_id) id: vec3u) {
    let x = id.x + cells;
    let y = id.y + cells;
    let neighbours = alive(x - 1, y - 1) + alive(x, y - 1) + alive(x + 1, y - 1)
        + alive(x - 1, y) + alive(x + 1, y)
        + alive(x - 1, y + 1) + alive(x, y + 1) + alive(x + 1, y + 1);
    next[id.y * cells + id.x] = select(0u, 1u, neighbours == 3 || (neighbours == 2 && alive(x, y) == 1));
}

struct Corner {
    @builtin(position) position: vec4f,
    @location(0) place: vec2f,
}

// A triangle that covers the picture.
@vertex
fn corner(@builtin(vertex_index) index: u32) -> Corner {
    let place = vec2f(f32(index & 1) * 2, f32(index >> 1) * 2);
    return Corner(vec4f(place.x * 2 - 1, 1 - place.y * 2, 0, 1), place);
}

@fragment
fn color(corner: Corner) -> @location(0) vec4f {
    let cell = vec2u(corner.place * f32(cells));
    let shade = corner.place * 0.6 + 0.3;
    return select(vec4f(0.06, 0.07, 0.1, 1), vec4f(shade.x, 0.8, shade.y, 1), alive(cell.x, cell.y) == 1);
}
)";

[[noreturn]] void Fail(const char *what, wgpu::StringView message)
{
    std::cerr << what << ": " << message << "\n";
    std::exit(1);
}

class Life {
  public:
    Life() { RequestDevice(); }

    void Run(uint32_t steps)
    {
        CreateWorld();
        CreatePipelines();
        wgpu::CommandEncoder encoder = device.CreateCommandEncoder();
        wgpu::ComputePassEncoder pass = encoder.BeginComputePass();
        pass.SetPipeline(stepping);
        for (uint32_t i = 0; i < steps; i++) {
            pass.SetBindGroup(0, CreateGroup(stepping, {worlds[i % 2], worlds[(i + 1) % 2]}));
            pass.DispatchWorkgroups(kCells / 8, kCells / 8);
        }
        pass.End();
        Draw(encoder, worlds[steps % 2]);
        queue.Submit({encoder.Finish()});
    }

    void Save(const char *path)
    {
        bool mapped = false;
        pixels.MapAsync(wgpu::MapMode::Read, 0, wgpu::kWholeMapSize, wgpu::CallbackMode::AllowProcessEvents,
                        [&](wgpu::MapAsyncStatus status, wgpu::StringView message) {
                            if (status != wgpu::MapAsyncStatus::Success) {
                                Fail("MapAsync", message);
                            }
                            mapped = true;
                        });
        while (!mapped) {
            instance.ProcessEvents();
        }
        png_image image = {};
        image.version = PNG_IMAGE_VERSION;
        image.width = kSide;
        image.height = kSide;
        image.format = PNG_FORMAT_RGBA;
        if (!png_image_write_to_file(&image, path, 0, pixels.GetConstMappedRange(), kBytesPerRow, nullptr)) {
            Fail(path, image.message);
        }
        pixels.Unmap();
    }

  private:
    void RequestDevice()
    {
        instance = wgpu::CreateInstance();
        instance.RequestAdapter(nullptr, wgpu::CallbackMode::AllowProcessEvents,
                                [this](wgpu::RequestAdapterStatus, wgpu::Adapter found, wgpu::StringView message) {
                                    if (!found) {
                                        Fail("RequestAdapter", message);
                                    }
                                    adapter = found;
                                });
        instance.ProcessEvents();

        wgpu::DeviceDescriptor descriptor;
        descriptor.SetUncapturedErrorCallback(
            [](const wgpu::Device &, wgpu::ErrorType, wgpu::StringView message) { Fail("error", message); });
        adapter.RequestDevice(&descriptor, wgpu::CallbackMode::AllowProcessEvents,
                              [this](wgpu::RequestDeviceStatus, wgpu::Device made, wgpu::StringView message) {
                                  if (!made) {
                                      Fail("RequestDevice", message);
                                  }
                                  device = made;
                              });
        instance.ProcessEvents();
        queue = device.GetQueue();
    }

    wgpu::Buffer CreateBuffer(wgpu::BufferUsage usage, uint64_t size)
    {
        wgpu::BufferDescriptor descriptor;
        descriptor.usage = usage;
        descriptor.size = size;
        return device.CreateBuffer(&descriptor);
    }

    // The cells of now and of next, which change places with each step.
    void CreateWorld()
    {
        std::vector<uint32_t> cells(kCells * kCells);
        uint32_t random = 1;
        for (uint32_t &cell : cells) {
            random = random * 1664525 + 1013904223;
            cell = random >> 30 == 0;
        }
        for (wgpu::Buffer &world : worlds) {
            world = CreateBuffer(wgpu::BufferUsage::Storage | wgpu::BufferUsage::CopyDst, 4 * kCells * kCells);
        }
        queue.WriteBuffer(worlds[0], 0, cells);
        pixels = CreateBuffer(wgpu::BufferUsage::MapRead | wgpu::BufferUsage::CopyDst, kBytesPerRow * kSide);
    }

    void CreatePipelines()
    {
        wgpu::ShaderSourceWGSL source;
        source.code = kShader;
        wgpu::ShaderModuleDescriptor module_descriptor;
        module_descriptor.nextInChain = &source;
        wgpu::ShaderModule module = device.CreateShaderModule(&module_descriptor);
        wgpu::ConstantEntry constants[1];
        constants[0].key = "cells";
        constants[0].value = kCells;

        wgpu::ComputePipelineDescriptor compute;
        compute.compute.module = module;
        compute.compute.SetConstants(constants);
        stepping = device.CreateComputePipeline(&compute);

        wgpu::ColorTargetState targets[1];
        targets[0].format = wgpu::TextureFormat::RGBA8Unorm;
        wgpu::FragmentState fragment;
        fragment.module = module;
        fragment.SetConstants(constants).SetTargets(targets);
        wgpu::RenderPipelineDescriptor render;
        render.vertex.module = module;
        render.fragment = &fragment;
        drawing = device.CreateRenderPipeline(&render);
    }

    template <typename Pipeline>
    wgpu::BindGroup CreateGroup(const Pipeline &pipeline, const std::vector<wgpu::Buffer> &buffers)
    {
        std::vector<wgpu::BindGroupEntry> entries(buffers.size());
        for (uint32_t i = 0; i < entries.size(); i++) {
            entries[i].binding = i;
            entries[i].buffer = buffers[i];
        }
        wgpu::BindGroupDescriptor descriptor;
        descriptor.layout = pipeline.GetBindGroupLayout(0);
        descriptor.SetEntries(entries);
        return device.CreateBindGroup(&descriptor);
    }

    void Draw(const wgpu::CommandEncoder &encoder, const wgpu::Buffer &world)
    {
        wgpu::TextureDescriptor texture_descriptor;
        texture_descriptor.usage = wgpu::TextureUsage::RenderAttachment | wgpu::TextureUsage::CopySrc;
        texture_descriptor.size = {kSide, kSide, 1};
        texture_descriptor.format = wgpu::TextureFormat::RGBA8Unorm;
        wgpu::Texture texture = device.CreateTexture(&texture_descriptor);

        wgpu::RenderPassColorAttachment attachments[1];
        attachments[0].view = texture.CreateView();
        attachments[0].loadOp = wgpu::LoadOp::Clear;
        attachments[0].storeOp = wgpu::StoreOp::Store;
        wgpu::RenderPassDescriptor pass_descriptor;
        pass_descriptor.SetColorAttachments(attachments);
        wgpu::RenderPassEncoder pass = encoder.BeginRenderPass(&pass_descriptor);
        pass.SetPipeline(drawing);
        pass.SetBindGroup(0, CreateGroup(drawing, {world}));
        pass.Draw(3);
        pass.End();

        wgpu::TexelCopyTextureInfo from;
        from.texture = texture;
        wgpu::TexelCopyBufferInfo to;
        to.buffer = pixels;
        to.layout.bytesPerRow = kBytesPerRow;
        encoder.CopyTextureToBuffer(&from, &to, &texture_descriptor.size);
    }

    wgpu::Instance instance;
    wgpu::Adapter adapter;
    wgpu::Device device;
    wgpu::Queue queue;
    wgpu::Buffer worlds[2], pixels;
    wgpu::ComputePipeline stepping;
    wgpu::RenderPipeline drawing;
};

} // namespace

int main(int argc, char **argv)
{
    if (argc < 2) {
        std::cerr << "usage: life picture.png [steps]\n";
        return 2;
    }
    Life life;
    life.Run(argc > 2 ? static_cast<uint32_t>(std::strtoul(argv[2], nullptr, 10)) : 200);
    life.Save(argv[1]);
}
