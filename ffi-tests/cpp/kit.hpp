// What the tests share: a device of the backend under test, objects that count themselves, and waiting.
#ifndef KIT_HPP_
#define KIT_HPP_

#define WGPU_HPP_STD_FUTURE
#include <webgpu/webgpu.hpp>

#include <doctest/doctest.h>

#include <atomic>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string>
#include <utility>
#include <vector>

namespace kit {

constexpr uint64_t forever = UINT64_MAX;

// Copied or moved, there is one more; destroyed, one less. What a callback captures is counted in this way.
class Counted {
  public:
    Counted() { alive++; }
    Counted(Counted const &) { alive++; }
    Counted(Counted &&) noexcept { alive++; }
    Counted &operator=(Counted const &) = default;
    Counted &operator=(Counted &&) = default;
    ~Counted() { alive--; }
    // Makes it an error to call what is gone.
    void Use() const { CHECK(magic_ == 0x600D); }

    static inline std::atomic<int> alive{0};

  private:
    unsigned magic_ = 0x600D;
};

inline bool IsNoop()
{
    char const *backend = std::getenv("WEBGPU_C_TEST_BACKEND");
    return backend && std::strcmp(backend, "noop") == 0;
}

inline wgpu::Instance CreateInstance()
{
    wgpu::InstanceFeatureName const features[] = {wgpu::InstanceFeatureName::TimedWaitAny,
                                                  wgpu::InstanceFeatureName::MultipleDevicesPerAdapter};
    wgpu::InstanceDescriptor descriptor;
    descriptor.SetRequiredFeatures(features);
    return wgpu::CreateInstance(&descriptor);
}

inline wgpu::RequestAdapterOptions Options()
{
    wgpu::RequestAdapterOptions options;
    options.backendType = IsNoop() ? wgpu::BackendType::Null : wgpu::BackendType::Vulkan;
    return options;
}

// At its end, nobody but it may have an object left, and callbacks nothing of what they captured.
class Gpu {
  public:
    Gpu() : Gpu(wgpu::DeviceDescriptor()) {}
    explicit Gpu(wgpu::DeviceDescriptor const &descriptor) : before_(Counted::alive), instance(CreateInstance())
    {
        wgpu::RequestAdapterOptions options = Options();
        Wait(instance.RequestAdapter(
            &options, wgpu::CallbackMode::WaitAnyOnly,
            [this](wgpu::RequestAdapterStatus, wgpu::Adapter found) { adapter = std::move(found); }));
        REQUIRE(adapter);
        device = Request(&descriptor);
        REQUIRE(device);
        queue = device.GetQueue();
    }
    Gpu(Gpu const &) = delete;
    Gpu &operator=(Gpu const &) = delete;
    ~Gpu()
    {
        queue = nullptr;
        device = nullptr;
        adapter = nullptr;
        instance.ProcessEvents();
        CHECK(Left() == 0);
        instance = nullptr;
        CHECK(Counted::alive == before_);
    }

    wgpu::Device Request(wgpu::DeviceDescriptor const *descriptor) const
    {
        wgpu::Device made;
        Wait(adapter.RequestDevice(
            descriptor, wgpu::CallbackMode::WaitAnyOnly,
            [&made](wgpu::RequestDeviceStatus, wgpu::Device device_) { made = std::move(device_); }));
        return made;
    }
    void Wait(wgpu::Future future) const { CHECK(instance.WaitAny(future, forever) == wgpu::WaitStatus::Success); }

    // How many objects somebody has a reference to.
    size_t Left() const
    {
        wgpu::GlobalReport report;
        wgpu::GenerateReport(instance, &report);
        wgpu::HubReport const &hub = report.hub;
        size_t left = report.surfaces.numKeptFromUser;
        for (wgpu::RegistryReport const *kind :
             {&hub.adapters, &hub.devices, &hub.queues, &hub.pipelineLayouts, &hub.shaderModules,
              &hub.bindGroupLayouts, &hub.bindGroups, &hub.commandBuffers, &hub.renderBundles, &hub.renderPipelines,
              &hub.computePipelines, &hub.querySets, &hub.buffers, &hub.textures, &hub.textureViews, &hub.samplers}) {
            left += kind->numKeptFromUser;
        }
        return left;
    }

    wgpu::Buffer CreateBuffer(wgpu::BufferUsage usage = wgpu::BufferUsage::CopyDst, uint64_t size = 16) const
    {
        wgpu::BufferDescriptor descriptor;
        descriptor.usage = usage;
        descriptor.size = size;
        return device.CreateBuffer(&descriptor);
    }
    wgpu::ShaderModule CreateShader(wgpu::StringView code) const
    {
        wgpu::ShaderSourceWGSL source;
        source.code = code;
        wgpu::ShaderModuleDescriptor descriptor;
        descriptor.nextInChain = &source;
        return device.CreateShaderModule(&descriptor);
    }

  private:
    int before_;

  public:
    wgpu::Instance instance;
    wgpu::Adapter adapter;
    wgpu::Device device;
    wgpu::Queue queue;
};

} // namespace kit

#endif // KIT_HPP_
