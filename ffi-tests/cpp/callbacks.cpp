// Callbacks: what they are given, where they run, and that what they captured is destroyed exactly once.
#include "kit.hpp"

#include <functional>
#include <future>
#include <memory>
#include <thread>

using kit::Counted;
using kit::Gpu;
using wgpu::CallbackMode;

namespace {

// More than C can carry: it has to be kept somewhere.
struct Large {
    Counted counted;
    std::string text = std::string(100, 'x');
    void Use() const
    {
        counted.Use();
        CHECK(text.size() == 100);
    }
    template <typename T>
    void Count(T &runs) const
    {
        Use();
        runs++;
    }
};

constexpr char const *squares = R"(
    @group(0) @binding(0) var<storage, read_write> numbers: array<u32>;
    @compute @workgroup_size(1) fn main(@builtin(global_invocation_id) id: vec3u) {
        numbers[id.x] = numbers[id.x] * numbers[id.x];
    })";

constexpr char const *triangle = R"(
    @vertex fn vertex(@builtin(vertex_index) i: u32) -> @builtin(position) vec4f {
        return vec4f(f32(i % 2) * 4 - 1, f32(i / 2) * 4 - 1, 0, 1);
    }
    @fragment fn fragment() -> @location(0) vec4f { return vec4f(1); })";

constexpr wgpu::FeatureName no_feature[] = {static_cast<wgpu::FeatureName>(0x7777)};

void Add(wgpu::QueueWorkDoneStatus status, wgpu::StringView, int *count)
{
    *count += status == wgpu::QueueWorkDoneStatus::Success ? 1 : 100;
}

int plain_calls = 0;
void Plain(wgpu::QueueWorkDoneStatus, wgpu::StringView)
{
    plain_calls++;
}

} // namespace

TEST_CASE_FIXTURE(Gpu, "whatever can be called is a callback, with as many parameters as it takes")
{
    int count = 0;
    Large large;
    std::function<void(wgpu::QueueWorkDoneStatus, wgpu::StringView)> erased = [&](auto, auto) { count++; };
    auto wait = [&](auto &&...callback) {
        Wait(queue.OnSubmittedWorkDone(CallbackMode::WaitAnyOnly, std::forward<decltype(callback)>(callback)...));
    };
    plain_calls = 0;
    wait(Plain);
    wait(&Plain);
    CHECK(plain_calls == 2);
    wait(Add, &count);
    CHECK(count == 1);
    wait([](wgpu::QueueWorkDoneStatus, wgpu::StringView, int *userdata) { ++*userdata; }, &count);
    wait([](wgpu::QueueWorkDoneStatus, int *userdata) { ++*userdata; }, &count);
    wait([&count](wgpu::QueueWorkDoneStatus, wgpu::StringView) { count++; });
    wait([&count](wgpu::QueueWorkDoneStatus) { count++; });
    wait([&count] { count++; });
    wait([&count, large] { large.Count(count); });
    wait([&count, owner = std::make_unique<int>(1)] { count += *owner; });
    wait([count]() mutable { count++; });
    wait(erased);
    CHECK(count == 9);
}

TEST_CASE("an adapter comes, or a reason why there is none")
{
    wgpu::Instance instance = kit::CreateInstance();
    wgpu::RequestAdapterOptions options = kit::Options();
    wgpu::Adapter adapter;
    auto request = [&] {
        wgpu::RequestAdapterStatus status = {};
        std::string message;
        wgpu::Future future = instance.RequestAdapter(
            &options, CallbackMode::WaitAnyOnly,
            [&, large = Large()](wgpu::RequestAdapterStatus status_, wgpu::Adapter found, wgpu::StringView text) {
                large.Use();
                status = status_;
                adapter = std::move(found);
                message = text;
            });
        CHECK(instance.WaitAny(future, kit::forever) == wgpu::WaitStatus::Success);
        return std::pair(status, message);
    };
    CHECK(request().first == wgpu::RequestAdapterStatus::Success);
    CHECK(adapter != nullptr);
    options.backendType = wgpu::BackendType::D3D12;
    auto [status, message] = request();
    CHECK(status == wgpu::RequestAdapterStatus::Unavailable);
    CHECK(adapter == nullptr);
    CHECK_FALSE(message.empty());
    CHECK(Counted::alive == 0);
}

TEST_CASE_FIXTURE(Gpu, "a device that cannot be had is told of twice, and nothing is left of its callbacks")
{
    int lost = 0;
    wgpu::DeviceDescriptor descriptor;
    descriptor.SetRequiredFeatures(no_feature);
    descriptor.SetDeviceLostCallback(
        CallbackMode::AllowProcessEvents,
        [&lost, large = Large()](wgpu::Device const &none, wgpu::DeviceLostReason reason, wgpu::StringView message) {
            large.Use();
            lost++;
            CHECK(none == nullptr);
            CHECK(reason == wgpu::DeviceLostReason::FailedCreation);
            CHECK(std::string_view(message).find("requiredFeatures") != std::string_view::npos);
        });
    descriptor.SetUncapturedErrorCallback([large = Large()](wgpu::Device const &) {});
    int const with_descriptor = Counted::alive;
    for (int i = 0; i < 3; i++) {
        bool told = false;
        Wait(adapter.RequestDevice(&descriptor, CallbackMode::WaitAnyOnly,
                                   [&](wgpu::RequestDeviceStatus status, wgpu::Device none, wgpu::StringView message) {
                                       told = true;
                                       CHECK(status == wgpu::RequestDeviceStatus::Error);
                                       CHECK(none == nullptr);
                                       CHECK(std::string_view(message).size() > 0);
                                   }));
        instance.ProcessEvents();
        CHECK(told);
        CHECK(lost == i + 1);
        CHECK(Counted::alive == with_descriptor);
    }
}

TEST_CASE("uncaptured errors reach callbacks, large ones too, after their descriptor is gone")
{
    int small = 0, large_count = 0;
    std::string message;
    {
        Gpu gpu;
        wgpu::Device devices[2];
        {
            wgpu::DeviceDescriptor descriptor;
            descriptor.SetUncapturedErrorCallback(
                [](wgpu::Device const &, wgpu::ErrorType, wgpu::StringView, int *count) { ++*count; }, &small);
            devices[0] = gpu.Request(&descriptor);
            descriptor.SetUncapturedErrorCallback(
                [&, large = Large()](wgpu::Device const &device, wgpu::ErrorType type, wgpu::StringView text) {
                    large.Use();
                    large_count++;
                    CHECK(device == devices[1]);
                    CHECK(type == wgpu::ErrorType::Validation);
                    message = text;
                });
            devices[1] = gpu.Request(&descriptor);
        }
        CHECK(Counted::alive == 1);
        for (wgpu::Device const &device : devices) {
            device.CreateBuffer(nullptr);
            device.CreateBuffer(nullptr);
        }
        CHECK(small == 2);
        CHECK(large_count == 2);
        CHECK(message.find("CreateBuffer") != std::string::npos);
        // Lost, it has no more to say.
        devices[1].Destroy();
        CHECK(Counted::alive == 0);
        devices[1].CreateBuffer(nullptr);
        CHECK(large_count == 2);
    }
    CHECK(Counted::alive == 0);
}

TEST_CASE("one descriptor makes several devices, each with its share of the callbacks")
{
    int lost = 0;
    {
        Gpu gpu;
        wgpu::DeviceDescriptor descriptor;
        descriptor.SetDeviceLostCallback(CallbackMode::AllowSpontaneous,
                                         [&lost, large = Large()] { large.Count(lost); });
        wgpu::Device first = gpu.Request(&descriptor), second = gpu.Request(&descriptor);
        descriptor = wgpu::DeviceDescriptor();
        CHECK(Counted::alive == 1);
        first.Destroy();
        CHECK(lost == 1);
        CHECK(Counted::alive == 1);
        second = nullptr; // the last release is a loss, too
        CHECK(lost == 2);
        CHECK(Counted::alive == 0);
    }
}

TEST_CASE("the loss of a device is told once, and why")
{
    wgpu::DeviceLostReason reason = {};
    bool had_device = false;
    int lost = 0;
    auto note = [&](wgpu::Device const &device, wgpu::DeviceLostReason why, wgpu::StringView) {
        lost++;
        had_device = device != nullptr;
        reason = why;
    };
    wgpu::DeviceDescriptor descriptor;
    descriptor.SetDeviceLostCallback(CallbackMode::AllowProcessEvents, note);
    SUBCASE("destroyed")
    {
        Gpu gpu(descriptor);
        gpu.device.Destroy();
        gpu.device.Destroy();
        CHECK(lost == 0); // not before it may
        gpu.Wait(gpu.device.GetLostFuture());
        CHECK(had_device);
        CHECK(reason == wgpu::DeviceLostReason::Destroyed);
    }
    SUBCASE("released")
    {
        {
            Gpu gpu(descriptor);
        }
        CHECK_FALSE(had_device);
        CHECK(reason == wgpu::DeviceLostReason::Destroyed);
    }
    SUBCASE("with its instance")
    {
        Gpu gpu(descriptor);
        wgpu::Instance other = kit::CreateInstance();
        std::swap(gpu.instance, other);
        other = nullptr;
        CHECK(reason == wgpu::DeviceLostReason::CallbackCancelled);
    }
    CHECK(lost == 1);
}

TEST_CASE_FIXTURE(Gpu, "a callback that is refused is destroyed, and does not run")
{
    int runs = 0;
    CallbackMode const none = static_cast<CallbackMode>(0);
    wgpu::SetLogCallback([](wgpu::LogLevel) {});
    wgpu::DeviceDescriptor descriptor;
    descriptor.SetUncapturedErrorCallback([large = Large()] {});
    int const with_descriptor = Counted::alive;
    auto callback = [&runs, large = Large()](auto...) { runs++; };
    int const with_callback = Counted::alive;
    CHECK(queue.OnSubmittedWorkDone(none, callback).id == 0);
    CHECK(instance.RequestAdapter(nullptr, none, callback).id == 0);
    CHECK(adapter.RequestDevice(&descriptor, none, callback).id == 0);
    CHECK(wgpu::Adapter().RequestDevice(&descriptor, CallbackMode::WaitAnyOnly, callback).id == 0);
    CHECK(device.PopErrorScope(none, callback).id == 0);
    CHECK(CreateBuffer().MapAsync(wgpu::MapMode::Read, 0, 4, none, callback).id == 0);
    CHECK(wgpu::Queue().OnSubmittedWorkDone(CallbackMode::AllowSpontaneous, callback).id == 0);
    instance.ProcessEvents();
    wgpu::SetLogCallback(nullptr);
    CHECK(runs == 0);
    CHECK(Counted::alive == with_callback);
    CHECK(with_callback == with_descriptor + 1);
}

TEST_CASE("what waits when the instance goes runs by then, and is destroyed")
{
    int runs = 0;
    {
        Gpu gpu;
        gpu.queue.OnSubmittedWorkDone(CallbackMode::WaitAnyOnly, [&, large = Large()] { large.Count(runs); });
        gpu.instance.ProcessEvents();
        CHECK(runs == 0);
        CHECK(Counted::alive == 1);
    }
    CHECK(runs == 1);
    CHECK(Counted::alive == 0);
}

TEST_CASE_FIXTURE(Gpu, "modes say where a callback runs")
{
    int runs = 0;
    auto count = [&runs, large = Large()] { large.Count(runs); };
    wgpu::Future waited = queue.OnSubmittedWorkDone(CallbackMode::WaitAnyOnly, count);
    queue.OnSubmittedWorkDone(CallbackMode::AllowProcessEvents, count);
    CHECK(runs == 0);
    while (runs == 0) {
        instance.ProcessEvents();
    }
    CHECK(runs == 1);
    wgpu::FutureWaitInfo info;
    info.future = waited;
    CHECK(instance.WaitAny({&info, 1}, kit::forever) == wgpu::WaitStatus::Success);
    CHECK(info.completed);
    CHECK(runs == 2);
    CHECK(instance.WaitAny(0, nullptr, 0) == wgpu::WaitStatus::Success);
}

TEST_CASE_FIXTURE(Gpu, "buffers are mapped, and those that cannot be say why")
{
    wgpu::Buffer buffer = CreateBuffer(wgpu::BufferUsage::MapWrite | wgpu::BufferUsage::CopySrc);
    wgpu::MapAsyncStatus status = {};
    Wait(buffer.MapAsync(
        wgpu::MapMode::Write, 0, wgpu::kWholeMapSize, CallbackMode::WaitAnyOnly,
        [](wgpu::MapAsyncStatus got, wgpu::StringView, wgpu::MapAsyncStatus *into) { *into = got; }, &status));
    CHECK(status == wgpu::MapAsyncStatus::Success);
    CHECK(buffer.GetMappedRange() != nullptr);

    std::string message;
    device.PushErrorScope(wgpu::ErrorFilter::Validation);
    Wait(buffer.MapAsync(wgpu::MapMode::Write, 0, 16, CallbackMode::WaitAnyOnly,
                         [&, large = Large()](wgpu::MapAsyncStatus got, wgpu::StringView text) {
                             status = got;
                             message = text;
                         }));
    CHECK(status == wgpu::MapAsyncStatus::Error);
    CHECK_FALSE(message.empty());
    wgpu::ErrorType type = wgpu::ErrorType::NoError;
    Wait(device.PopErrorScope(CallbackMode::WaitAnyOnly,
                              [&](wgpu::PopErrorScopeStatus popped, wgpu::ErrorType caught, wgpu::StringView text) {
                                  CHECK(popped == wgpu::PopErrorScopeStatus::Success);
                                  type = caught;
                                  CHECK(std::string_view(text).find("MapAsync") != std::string_view::npos);
                              }));
    CHECK(type == wgpu::ErrorType::Validation);
}

TEST_CASE_FIXTURE(Gpu, "pipelines are made meanwhile, or it is said what is wrong with them")
{
    wgpu::ComputePipelineDescriptor compute;
    compute.compute.module = CreateShader(squares);
    wgpu::ComputePipeline computing;
    auto take = [&](wgpu::CreatePipelineAsyncStatus status, wgpu::ComputePipeline made, wgpu::StringView message) {
        computing = std::move(made);
        CHECK((status == wgpu::CreatePipelineAsyncStatus::Success) == std::string_view(message).empty());
    };
    Wait(device.CreateComputePipelineAsync(&compute, CallbackMode::WaitAnyOnly, take));
    REQUIRE(computing);
    CHECK(computing.GetBindGroupLayout(0) != nullptr);
    compute.compute.entryPoint = "missing";
    Wait(device.CreateComputePipelineAsync(&compute, CallbackMode::WaitAnyOnly, take));
    CHECK(computing == nullptr);

    wgpu::ColorTargetState target;
    target.format = wgpu::TextureFormat::RGBA8Unorm;
    wgpu::FragmentState fragment;
    fragment.module = CreateShader(triangle);
    fragment.SetTargets({&target, 1});
    wgpu::RenderPipelineDescriptor render;
    render.vertex.module = fragment.module;
    render.fragment = &fragment;
    wgpu::RenderPipeline drawing;
    Wait(device.CreateRenderPipelineAsync(
        &render, CallbackMode::WaitAnyOnly,
        [&, large = Large()](wgpu::CreatePipelineAsyncStatus, wgpu::RenderPipeline made) { drawing = made; }));
    CHECK(drawing != nullptr);
}

TEST_CASE_FIXTURE(Gpu, "what the compiler says of a shader comes as a struct")
{
    device.PushErrorScope(wgpu::ErrorFilter::Validation);
    wgpu::ShaderModule bad = CreateShader("fn f() { let x = y; }");
    Wait(device.PopErrorScope(CallbackMode::WaitAnyOnly, [] {}));
    size_t errors = 0;
    Wait(bad.GetCompilationInfo(
        CallbackMode::WaitAnyOnly,
        [&, large = Large()](wgpu::CompilationInfoRequestStatus status, wgpu::CompilationInfo const *info) {
            CHECK(status == wgpu::CompilationInfoRequestStatus::Success);
            for (wgpu::CompilationMessage const &message : info->Messages()) {
                errors += message.type == wgpu::CompilationMessageType::Error;
                CHECK(std::string_view(message.message).size() > 0);
            }
        }));
    CHECK(errors == 1);
}

TEST_CASE_FIXTURE(Gpu, "log records go to one callback after the other")
{
    int small = 0, large_count = 0;
    auto provoke = [this] {
        wgpu::Queue().SetLabel("nobody");
        wgpu::GenerateReport(instance, nullptr);
    };
    wgpu::SetLogLevel(wgpu::LogLevel::Error);
    wgpu::SetLogCallback([&small](wgpu::LogLevel level, wgpu::StringView message) {
        CHECK(level == wgpu::LogLevel::Error);
        small += std::string_view(message).find("wgpu") != std::string_view::npos;
    });
    provoke();
    CHECK(small == 2);
    wgpu::SetLogCallback([&large_count, large = Large()](wgpu::LogRecord const &record) {
        large.Use();
        large_count += record.level == wgpu::LogLevel::Error;
    });
    CHECK(Counted::alive == 1);
    provoke();
    CHECK(large_count == 2);
    wgpu::SetLogCallback([&large_count, large = Large()](wgpu::LogLevel, wgpu::StringView) { large_count += 100; });
    CHECK(Counted::alive == 1);
    provoke();
    CHECK(large_count == 202);
    CHECK(small == 2);
    wgpu::SetLogCallback(nullptr);
    CHECK(Counted::alive == 0);
}

TEST_CASE("errors on several threads while the device goes find their callback or nothing")
{
    std::atomic<int> errors{0};
    for (int turn = 0; turn < 10; turn++) {
        Gpu gpu;
        wgpu::DeviceDescriptor descriptor;
        descriptor.SetUncapturedErrorCallback([&errors, large = Large()] { large.Count(errors); });
        wgpu::Device device = gpu.Request(&descriptor);
        descriptor = wgpu::DeviceDescriptor();
        std::vector<std::thread> threads;
        std::atomic<bool> lost{false};
        for (int i = 0; i < 3; i++) {
            threads.emplace_back([&] {
                do {
                    device.CreateBuffer(nullptr);
                } while (!lost);
            });
        }
        while (errors < turn) {
            std::this_thread::yield();
        }
        device.Destroy();
        lost = true;
        for (std::thread &thread : threads) {
            thread.join();
        }
    }
    CHECK(errors >= 9);
    CHECK(Counted::alive == 0);
}

TEST_CASE_FIXTURE(Gpu, "callbacks of several threads are all run, and destroyed")
{
    std::atomic<int> runs{0};
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; i++) {
        threads.emplace_back([&] {
            for (int turn = 0; turn < 50; turn++) {
                CallbackMode mode = turn % 2 ? CallbackMode::AllowSpontaneous : CallbackMode::WaitAnyOnly;
                wgpu::Future future = queue.OnSubmittedWorkDone(mode, [&runs, large = Large()] { large.Count(runs); });
                CHECK(instance.WaitAny(future, kit::forever) == wgpu::WaitStatus::Success);
            }
        });
    }
    for (std::thread &thread : threads) {
        thread.join();
    }
    CHECK(runs == 200);
}

TEST_CASE("standard futures bring what callbacks do")
{
    namespace futures = wgpu::futures;
    wgpu::Instance instance = kit::CreateInstance();
    wgpu::RequestAdapterOptions options = kit::Options();
    futures::RequestAdapterOutcome adapter = futures::RequestAdapter(instance, &options).get();
    REQUIRE(bool(adapter));
    CHECK(adapter.message.empty());
    futures::RequestDeviceOutcome device = futures::RequestDevice(adapter.adapter).get();
    REQUIRE(bool(device));
    wgpu::Queue queue = device.device.GetQueue();
    CHECK(bool(futures::OnSubmittedWorkDone(queue).get()));

    wgpu::BufferDescriptor descriptor;
    descriptor.size = 16;
    descriptor.usage = wgpu::BufferUsage::MapRead | wgpu::BufferUsage::CopyDst;
    wgpu::Buffer buffer = device.device.CreateBuffer(&descriptor);
    CHECK(bool(futures::MapAsync(buffer, wgpu::MapMode::Read, 0, 16).get()));
    device.device.PushErrorScope(wgpu::ErrorFilter::Validation);
    futures::BufferMapOutcome again = futures::MapAsync(buffer, wgpu::MapMode::Read, 0, 16).get();
    CHECK_FALSE(bool(again));
    CHECK(again.status == wgpu::MapAsyncStatus::Error);
    CHECK_FALSE(again.message.empty());
    futures::PopErrorScopeOutcome scope = futures::PopErrorScope(device.device).get();
    CHECK(scope.type == wgpu::ErrorType::Validation);

    wgpu::DeviceDescriptor too_much;
    too_much.SetRequiredFeatures(no_feature);
    futures::RequestDeviceOutcome refused = futures::RequestDevice(adapter.adapter, &too_much).get();
    CHECK_FALSE(bool(refused));
    CHECK(refused.device == nullptr);
    CHECK(refused.message.find("requiredFeatures") != std::string::npos);
}

#if defined(__cpp_exceptions)
TEST_CASE("a standard future of what is refused at once is broken")
{
    wgpu::SetLogCallback([] {});
    CHECK_THROWS_AS(wgpu::futures::OnSubmittedWorkDone(wgpu::Queue()).get(), std::future_error);
    wgpu::SetLogCallback(nullptr);
}
#endif
