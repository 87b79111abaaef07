// A program in the style of those for Dawn, which must compile as it is: names members in braces, and draws.
#include <webgpu/webgpu_cpp.h>

#include <cstdint>
#include <iostream>

const uint32_t kSize = 64;

static wgpu::Device GetDevice(wgpu::Instance instance)
{
    wgpu::Device device;
    instance.RequestAdapter(
        nullptr, wgpu::CallbackMode::AllowProcessEvents,
        [&](wgpu::RequestAdapterStatus status, wgpu::Adapter adapter, wgpu::StringView message) {
            if (status != wgpu::RequestAdapterStatus::Success) {
                std::cerr << message << "\n";
                return;
            }
            wgpu::Limits limits;
            adapter.GetLimits(&limits);
            wgpu::Limits required{.maxColorAttachments = limits.maxColorAttachments};
            wgpu::DeviceDescriptor deviceDesc{{.label = "triangle", .requiredLimits = &required}};
            deviceDesc.SetUncapturedErrorCallback(
                [](const wgpu::Device &, wgpu::ErrorType type, wgpu::StringView text) {
                    std::cerr << type << ": " << text << "\n";
                });
            adapter.RequestDevice(&deviceDesc, wgpu::CallbackMode::AllowSpontaneous,
                                  [&](wgpu::RequestDeviceStatus, wgpu::Device found, wgpu::StringView) {
                                      device = std::move(found);
                                  });
        });
    while (!device) {
        instance.ProcessEvents();
    }
    return device;
}

static wgpu::RenderPipeline CreatePipeline(wgpu::Device const &device)
{
    wgpu::ShaderSourceWGSL wgsl{{.code = R"(
        @vertex fn vertexMain(@builtin(vertex_index) i : u32) -> @builtin(position) vec4f {
            const pos = array(vec2f(0, 1), vec2f(-1, -1), vec2f(1, -1));
            return vec4f(pos[i], 0, 1);
        }
        @fragment fn fragmentMain() -> @location(0) vec4f {
            return vec4f(1, 0, 0, 1);
        })"}};
    wgpu::ShaderModuleDescriptor shaderDesc{.nextInChain = &wgsl};
    wgpu::ShaderModule module = device.CreateShaderModule(&shaderDesc);

    wgpu::BlendState blend{.color = {.srcFactor = wgpu::BlendFactor::SrcAlpha,
                                     .dstFactor = wgpu::BlendFactor::OneMinusSrcAlpha}};
    wgpu::ColorTargetState target{.format = wgpu::TextureFormat::RGBA8Unorm, .blend = &blend};
    wgpu::FragmentState fragment{.module = module, .targetCount = 1, .targets = &target};
    wgpu::RenderPipelineDescriptor descriptor{
        .vertex = {.module = module},
        .primitive = {.topology = wgpu::PrimitiveTopology::TriangleList},
        .fragment = &fragment,
    };
    return device.CreateRenderPipeline(&descriptor);
}

int main()
{
    wgpu::Instance instance = wgpu::CreateInstance();
    wgpu::Device device = GetDevice(instance);
    wgpu::Queue queue = device.GetQueue();

    wgpu::TextureDescriptor textureDesc{
        .usage = wgpu::TextureUsage::RenderAttachment | wgpu::TextureUsage::CopySrc,
        .dimension = wgpu::TextureDimension::e2D,
        .size = {kSize, kSize},
        .format = wgpu::TextureFormat::RGBA8Unorm,
    };
    wgpu::Texture texture = device.CreateTexture(&textureDesc);
    wgpu::BufferDescriptor bufferDesc{
        .usage = wgpu::BufferUsage::CopyDst | wgpu::BufferUsage::MapRead,
        .size = 4 * kSize * kSize,
    };
    wgpu::Buffer pixels = device.CreateBuffer(&bufferDesc);

    wgpu::RenderPassColorAttachment attachment{
        .view = texture.CreateView(),
        .loadOp = wgpu::LoadOp::Clear,
        .storeOp = wgpu::StoreOp::Store,
        .clearValue = {0, 0, 1, 1},
    };
    wgpu::RenderPassDescriptor renderpass{.colorAttachmentCount = 1, .colorAttachments = &attachment};
    wgpu::CommandEncoder encoder = device.CreateCommandEncoder();
    {
        wgpu::RenderPassEncoder pass = encoder.BeginRenderPass(&renderpass);
        pass.SetPipeline(CreatePipeline(device));
        pass.Draw(3);
        pass.End();
    }
    wgpu::TexelCopyTextureInfo source{.texture = texture};
    wgpu::TexelCopyBufferInfo destination{.layout = {.bytesPerRow = 4 * kSize}, .buffer = pixels};
    wgpu::Extent3D extent{kSize, kSize, 1};
    encoder.CopyTextureToBuffer(&source, &destination, &extent);
    wgpu::CommandBuffer commands = encoder.Finish();
    queue.Submit(1, &commands);

    bool done = false;
    pixels.MapAsync(wgpu::MapMode::Read, 0, bufferDesc.size, wgpu::CallbackMode::AllowProcessEvents,
                    [&done](wgpu::MapAsyncStatus status, wgpu::StringView message) {
                        done = true;
                        if (status != wgpu::MapAsyncStatus::Success) {
                            std::cerr << message << "\n";
                        }
                    });
    while (!done) {
        instance.ProcessEvents();
    }
    auto at = [&](uint32_t x, uint32_t y) {
        return static_cast<const uint32_t *>(pixels.GetConstMappedRange())[y * kSize + x];
    };
    if (at(0, 0) != 0xFFFF0000 || at(kSize / 2, kSize / 2) != 0xFF0000FF) {
        std::cerr << std::hex << at(0, 0) << " " << at(kSize / 2, kSize / 2) << "\n";
        return 1;
    }
    return 0;
}
