// A program in the style of those for Dawn, which must compile as it is: doubles numbers in a compute pass.
#include <webgpu/webgpu_cpp.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <iostream>
#include <numeric>
#include <vector>

static wgpu::Instance instance;
static wgpu::Adapter adapter;
static wgpu::Device device;

static const char shaderCode[] = R"(
@group(0) @binding(0) var<storage, read_write> data: array<f32>;

@compute @workgroup_size(32)
fn main(@builtin(global_invocation_id) id: vec3u) {
  if (id.x < arrayLength(&data)) {
    data[id.x] *= 2.0;
  }
}
)";

static void Init()
{
    static const auto kTimedWaitAny = wgpu::InstanceFeatureName::TimedWaitAny;
    wgpu::InstanceDescriptor instanceDesc;
    instanceDesc.requiredFeatureCount = 1;
    instanceDesc.requiredFeatures = &kTimedWaitAny;
    instance = wgpu::CreateInstance(&instanceDesc);
    if (!instance) {
        std::cerr << "no instance\n";
        std::exit(1);
    }

    wgpu::RequestAdapterOptions options = {};
    options.powerPreference = wgpu::PowerPreference::HighPerformance;
    wgpu::Future f1 = instance.RequestAdapter(
        &options, wgpu::CallbackMode::WaitAnyOnly,
        [](wgpu::RequestAdapterStatus status, wgpu::Adapter a, wgpu::StringView message) {
            if (status != wgpu::RequestAdapterStatus::Success) {
                std::cerr << "RequestAdapter: " << message << "\n";
                std::exit(1);
            }
            adapter = std::move(a);
        });
    instance.WaitAny(f1, UINT64_MAX);

    wgpu::DeviceDescriptor desc = {};
    desc.label = "doubling";
    desc.defaultQueue.label = "its queue";
    desc.SetDeviceLostCallback(
        wgpu::CallbackMode::AllowSpontaneous,
        [](const wgpu::Device &, wgpu::DeviceLostReason reason, wgpu::StringView message) {
            if (reason != wgpu::DeviceLostReason::Destroyed) {
                std::cerr << "lost: " << message << "\n";
            }
        });
    desc.SetUncapturedErrorCallback([](const wgpu::Device &, wgpu::ErrorType errorType, wgpu::StringView message) {
        std::cerr << errorType << ": " << message << "\n";
        std::exit(1);
    });
    wgpu::Future f2 = adapter.RequestDevice(
        &desc, wgpu::CallbackMode::WaitAnyOnly,
        [](wgpu::RequestDeviceStatus status, wgpu::Device d, wgpu::StringView message, wgpu::Device *result) {
            if (status != wgpu::RequestDeviceStatus::Success) {
                std::cerr << "RequestDevice: " << message << "\n";
                std::exit(1);
            }
            *result = d;
        },
        &device);
    instance.WaitAny(f2, UINT64_MAX);
}

static wgpu::ComputePipeline CreatePipeline()
{
    wgpu::ShaderSourceWGSL wgslDesc;
    wgslDesc.code = shaderCode;
    wgpu::ShaderModuleDescriptor moduleDesc;
    moduleDesc.nextInChain = &wgslDesc;

    wgpu::ComputePipelineDescriptor pipelineDesc;
    pipelineDesc.compute.module = device.CreateShaderModule(&moduleDesc);
    pipelineDesc.compute.entryPoint = "main";
    return device.CreateComputePipeline(&pipelineDesc);
}

int main()
{
    Init();
    if (!device.HasFeature(wgpu::FeatureName::CoreFeaturesAndLimits)) {
        std::cout << "in compatibility mode\n";
    }

    std::vector<float> numbers(100);
    std::iota(numbers.begin(), numbers.end(), 0.0f);
    const uint64_t size = numbers.size() * sizeof(float);

    wgpu::BufferDescriptor bufferDesc;
    bufferDesc.size = size;
    bufferDesc.usage = wgpu::BufferUsage::Storage | wgpu::BufferUsage::CopySrc | wgpu::BufferUsage::CopyDst;
    bufferDesc.mappedAtCreation = true;
    wgpu::Buffer storage = device.CreateBuffer(&bufferDesc);
    std::memcpy(storage.GetMappedRange(), numbers.data(), size);
    storage.Unmap();

    bufferDesc.usage = wgpu::BufferUsage::MapRead | wgpu::BufferUsage::CopyDst;
    bufferDesc.mappedAtCreation = false;
    wgpu::Buffer readback = device.CreateBuffer(&bufferDesc);

    wgpu::ComputePipeline pipeline = CreatePipeline();
    wgpu::BindGroupEntry entry;
    entry.binding = 0;
    entry.buffer = storage;
    entry.size = size;
    wgpu::BindGroupDescriptor groupDesc;
    groupDesc.layout = pipeline.GetBindGroupLayout(0);
    groupDesc.entryCount = 1;
    groupDesc.entries = &entry;
    wgpu::BindGroup group = device.CreateBindGroup(&groupDesc);

    wgpu::CommandEncoder encoder = device.CreateCommandEncoder();
    wgpu::ComputePassEncoder pass = encoder.BeginComputePass();
    pass.SetPipeline(pipeline);
    pass.SetBindGroup(0, group);
    pass.DispatchWorkgroups(4);
    pass.End();
    encoder.CopyBufferToBuffer(storage, 0, readback, 0, size);
    wgpu::CommandBuffer commands = encoder.Finish();
    device.GetQueue().Submit(1, &commands);

    wgpu::MapAsyncStatus mapped = wgpu::MapAsyncStatus::Aborted;
    instance.WaitAny(readback.MapAsync(wgpu::MapMode::Read, 0, size, wgpu::CallbackMode::WaitAnyOnly,
                                       [&mapped](wgpu::MapAsyncStatus status, wgpu::StringView) { mapped = status; }),
                     UINT64_MAX);
    if (mapped != wgpu::MapAsyncStatus::Success) {
        std::cerr << "MapAsync: " << mapped << "\n";
        return 1;
    }
    const float *results = static_cast<const float *>(readback.GetConstMappedRange(0, size));
    for (size_t i = 0; i < numbers.size(); i++) {
        if (std::memcmp(&results[i], &(numbers[i] *= 2), sizeof(float)) != 0) {
            std::printf("%zu: %g\n", i, static_cast<double>(results[i]));
            return 1;
        }
    }
    readback.Unmap();
    return 0;
}
