// Handles, and what functions give and take.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include "kit.hpp"

#include <thread>

using kit::Gpu;
using wgpu::BufferUsage;

TEST_CASE("a handle is null until it has something")
{
    wgpu::Buffer none;
    CHECK_FALSE(bool(none));
    CHECK(none == nullptr);
    CHECK(nullptr == none);
    CHECK(none == wgpu::Buffer(nullptr));
    CHECK(none.Get() == nullptr);
    CHECK(none.MoveToCHandle() == nullptr);
    CHECK(wgpu::Buffer(static_cast<WGPUBuffer>(nullptr)) == nullptr);
}

TEST_CASE_FIXTURE(Gpu, "copies add a reference and give it back")
{
    size_t const before = Left();
    {
        wgpu::Buffer first = CreateBuffer();
        CHECK(Left() == before + 1);
        wgpu::Buffer second = first;
        CHECK(second == first);
        first = nullptr;
        CHECK(first != second);
        CHECK(first == nullptr);
        CHECK(Left() == before + 1);
        CHECK(second.GetSize() == 16);
        wgpu::Buffer third;
        third = second;
        second = CreateBuffer();
        CHECK(Left() == before + 2);
        CHECK(third.GetSize() == 16);
    }
    CHECK(Left() == before);
}

TEST_CASE_FIXTURE(Gpu, "moves take the reference along")
{
    size_t const before = Left();
    {
        wgpu::Buffer first = CreateBuffer();
        wgpu::Buffer second = std::move(first);
        CHECK(first == nullptr);
        wgpu::Buffer third = CreateBuffer();
        third = std::move(second);
        CHECK(Left() == before + 1);
        CHECK(third.GetUsage() == BufferUsage::CopyDst);
        std::vector<wgpu::Buffer> many;
        for (int i = 0; i < 10; i++) {
            many.push_back(third);
        }
        many.erase(many.begin(), many.begin() + 5);
        third = nullptr;
        CHECK(many.front().GetSize() == 16);
    }
    CHECK(Left() == before);
}

TEST_CASE_FIXTURE(Gpu, "a handle survives being assigned to itself")
{
    wgpu::Buffer buffer = CreateBuffer();
    wgpu::Buffer &same = buffer;
    buffer = same;
    CHECK(buffer.GetSize() == 16);
    buffer = std::move(same);
    REQUIRE(buffer);
    CHECK(buffer.GetSize() == 16);
}

TEST_CASE_FIXTURE(Gpu, "references go to C and come from it")
{
    size_t const before = Left();
    wgpu::Buffer buffer = CreateBuffer();
    WGPUBuffer c = buffer.MoveToCHandle();
    CHECK(buffer == nullptr);
    CHECK(wgpuBufferGetSize(c) == 16);
    {
        wgpu::Buffer another(c); // a reference of its own
        CHECK(another.Get() == c);
    }
    CHECK(Left() == before + 1);
    wgpu::Buffer back = wgpu::Buffer::Acquire(c);
    back = nullptr;
    CHECK(Left() == before);
}

TEST_CASE_FIXTURE(Gpu, "structs own what handles in them name")
{
    size_t const before = Left();
    {
        std::vector<wgpu::BindGroupEntry> entries(2);
        entries[0].buffer = CreateBuffer();
        entries[1] = entries[0];
        std::vector<wgpu::BindGroupEntry> copies = entries;
        entries.clear();
        CHECK(Left() == before + 1);
        CHECK(copies[1].buffer.GetSize() == 16);
    }
    CHECK(Left() == before);
}

TEST_CASE_FIXTURE(Gpu, "what the library fills in is freed once, however it is moved")
{
    wgpu::AdapterInfo info;
    REQUIRE(adapter.GetInfo(&info));
    CHECK(std::string_view(info.device).size() > 0);
    std::string const name(info.device);
    wgpu::AdapterInfo moved = std::move(info);
    CHECK(info.device.IsUndefined());
    CHECK(std::string(moved.device) == name);
    REQUIRE(adapter.GetInfo(&moved)); // over what was there
    CHECK(std::string(moved.device) == name);
    moved = wgpu::AdapterInfo();
    CHECK(moved.device.IsUndefined());
    REQUIRE(device.GetAdapterInfo(&moved));
    moved.FreeMembers();
    moved.FreeMembers();

    wgpu::SupportedFeatures features;
    adapter.GetFeatures(&features);
    CHECK(features.Features().size() == features.featureCount);
    for (wgpu::FeatureName feature : features.Features()) {
        CHECK(adapter.HasFeature(feature));
    }
    wgpu::SupportedFeatures others;
    others = std::move(features);
    CHECK(features.Features().empty());
    wgpu::SupportedWGSLLanguageFeatures language;
    instance.GetWGSLLanguageFeatures(&language);
    CHECK_FALSE(language.Features().empty());
}

TEST_CASE("what an instance can do is asked without one")
{
    wgpu::SupportedInstanceFeatures features;
    wgpu::GetInstanceFeatures(&features);
    CHECK(features.featureCount >= 3);
    CHECK(wgpu::HasInstanceFeature(wgpu::InstanceFeatureName::TimedWaitAny));
    wgpu::InstanceLimits limits;
    CHECK(bool(wgpu::GetInstanceLimits(&limits)));
    CHECK(limits.timedWaitAnyMaxCount >= 64);
    CHECK(wgpu::GetVersion() == wgpuGetVersion());
    CHECK(bool(wgpu::GetProcAddress("wgpuCreateInstance") == reinterpret_cast<wgpu::Proc>(wgpuCreateInstance)));
}

TEST_CASE_FIXTURE(Gpu, "limits are asked for with a chain, and required")
{
    wgpu::NativeLimits native;
    wgpu::Limits limits;
    limits.nextInChain = &native;
    REQUIRE(adapter.GetLimits(&limits) == wgpu::Status::Success);
    CHECK(limits.maxBindGroups >= 4);
    CHECK(native.maxNonSamplerBindings != wgpu::kLimitU32Undefined);

    wgpu::Limits wanted;
    wanted.maxBindGroups = limits.maxBindGroups;
    wgpu::DeviceDescriptor descriptor;
    descriptor.requiredLimits = &wanted;
    wgpu::Device other = Request(&descriptor);
    REQUIRE(other);
    wgpu::Limits given;
    CHECK(bool(other.GetLimits(&given)));
    CHECK(given.maxBindGroups == limits.maxBindGroups);
}

TEST_CASE_FIXTURE(Gpu, "a chain that does not belong is refused")
{
    wgpu::ShaderSourceWGSL wrong;
    wgpu::Limits limits;
    limits.nextInChain = &wrong;
    limits.maxBindGroups = 77;
    CHECK_FALSE(bool(adapter.GetLimits(&limits)));
    CHECK(limits.maxBindGroups == 77);
}

TEST_CASE_FIXTURE(Gpu, "bytes go to the GPU from any container, and back")
{
    wgpu::Buffer source = CreateBuffer(BufferUsage::CopyDst | BufferUsage::CopySrc);
    wgpu::Buffer target = CreateBuffer(BufferUsage::MapRead | BufferUsage::CopyDst);
    std::vector<uint32_t> const numbers = {1, 2, 3, 4};
    queue.WriteBuffer(source, 0, numbers);
    wgpu::CommandEncoder encoder = device.CreateCommandEncoder();
    encoder.CopyBufferToBuffer(source, 0, target, 0, 16);
    encoder.ClearBuffer(source);
    queue.Submit({encoder.Finish()});
    Wait(target.MapAsync(wgpu::MapMode::Read, 0, 16, wgpu::CallbackMode::WaitAnyOnly,
                         [](wgpu::MapAsyncStatus status) { CHECK(status == wgpu::MapAsyncStatus::Success); }));
    CHECK(target.GetMapState() == wgpu::BufferMapState::Mapped);
    CHECK(std::memcmp(target.GetConstMappedRange(), numbers.data(), 16) == 0);
    uint32_t third = 0;
    CHECK(bool(target.ReadMappedRange(8, &third, sizeof third)));
    CHECK(third == 3);
    target.Unmap();
    target.Destroy();
}

TEST_CASE_FIXTURE(Gpu, "commands are submitted one by one, in containers, and numbered")
{
    wgpu::CommandBuffer one = device.CreateCommandEncoder().Finish();
    queue.Submit(1, &one);
    std::vector<wgpu::CommandBuffer> several = {device.CreateCommandEncoder().Finish(),
                                                device.CreateCommandEncoder().Finish()};
    wgpu::SubmissionIndex first = queue.SubmitForIndex(several);
    wgpu::SubmissionIndex second = queue.SubmitForIndex({device.CreateCommandEncoder().Finish()});
    CHECK(second > first);
    CHECK(device.Poll(true, &second));
}

TEST_CASE_FIXTURE(Gpu, "adapters are listed into handles")
{
    wgpu::InstanceEnumerateAdapterOptions all;
    size_t const count = instance.EnumerateAdapters(&all, nullptr);
    std::vector<wgpu::Adapter> adapters(count);
    CHECK(instance.EnumerateAdapters(&all, adapters.data()) == count);
    for (wgpu::Adapter const &listed : adapters) {
        CHECK(listed != nullptr);
    }
}

TEST_CASE_FIXTURE(Gpu, "what a bundle has recorded, a pass draws")
{
    wgpu::TextureDescriptor texture_descriptor;
    texture_descriptor.size = {4, 4, 1};
    texture_descriptor.format = wgpu::TextureFormat::RGBA8Unorm;
    texture_descriptor.usage = wgpu::TextureUsage::RenderAttachment;
    wgpu::Texture texture = device.CreateTexture(&texture_descriptor);
    CHECK(texture.GetDimension() == wgpu::TextureDimension::e2D);

    wgpu::RenderBundleEncoderDescriptor bundle_descriptor;
    wgpu::TextureFormat const formats[] = {wgpu::TextureFormat::RGBA8Unorm};
    bundle_descriptor.SetColorFormats(formats);
    wgpu::RenderBundle bundle = device.CreateRenderBundleEncoder(&bundle_descriptor).Finish();

    wgpu::RenderPassColorAttachment attachment;
    attachment.view = texture.CreateView();
    attachment.loadOp = wgpu::LoadOp::Clear;
    attachment.storeOp = wgpu::StoreOp::Store;
    attachment.clearValue = {0, 1, 0, 1};
    wgpu::RenderPassDescriptor pass_descriptor;
    pass_descriptor.colorAttachmentCount = 1;
    pass_descriptor.colorAttachments = &attachment;
    device.PushErrorScope(wgpu::ErrorFilter::Validation);
    wgpu::CommandEncoder encoder = device.CreateCommandEncoder();
    wgpu::RenderPassEncoder pass = encoder.BeginRenderPass(&pass_descriptor);
    pass.ExecuteBundles({bundle, bundle});
    pass.SetBindGroup(0, nullptr);
    pass.SetVertexBuffer(0, nullptr);
    pass.End();
    queue.Submit({encoder.Finish()});
    wgpu::ErrorType type = wgpu::ErrorType::Unknown;
    Wait(device.PopErrorScope(wgpu::CallbackMode::WaitAnyOnly,
                              [&](wgpu::PopErrorScopeStatus, wgpu::ErrorType caught) { type = caught; }));
    CHECK(type == wgpu::ErrorType::NoError);
}

TEST_CASE_FIXTURE(Gpu, "several threads share a device and its handles")
{
    size_t const before = Left();
    {
        wgpu::Buffer const shared = CreateBuffer();
        std::vector<std::thread> threads;
        for (int i = 0; i < 4; i++) {
            threads.emplace_back([this, shared] {
                for (int turn = 0; turn < 200; turn++) {
                    wgpu::Buffer copy = shared;
                    wgpu::Buffer own = CreateBuffer();
                    std::swap(copy, own);
                    queue.WriteBuffer(own, 0, &turn, sizeof turn);
                }
            });
        }
        for (std::thread &thread : threads) {
            thread.join();
        }
        CHECK(Left() == before + 1);
    }
    CHECK(Left() == before);
}
