// Draws frames with Dear ImGui's WebGPU backend, as it is, and writes the last one's texels to a file.
//
//     frame vulkan|gl frame.rgba

#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "imgui.h"
#include "imgui_impl_wgpu.h"

static const uint32_t SIDE = 256;

static void give_up(const char *what)
{
    std::fprintf(stderr, "%s\n", what);
    std::exit(1);
}

static void on_error(WGPUDevice const *, WGPUErrorType, WGPUStringView message, void *, void *)
{
    std::fprintf(stderr, "%.*s\n", static_cast<int>(message.length), message.data);
    std::exit(1);
}

static void on_adapter(WGPURequestAdapterStatus, WGPUAdapter adapter, WGPUStringView, void *got,
                       void *)
{
    *static_cast<WGPUAdapter *>(got) = adapter;
}

static void on_device(WGPURequestDeviceStatus, WGPUDevice device, WGPUStringView, void *got, void *)
{
    *static_cast<WGPUDevice *>(got) = device;
}

static void on_map(WGPUMapAsyncStatus status, WGPUStringView, void *mapped, void *)
{
    *static_cast<bool *>(mapped) = status == WGPUMapAsyncStatus_Success;
}

static WGPUDevice open_device(WGPUInstance instance, WGPUBackendType backend)
{
    WGPURequestAdapterOptions options = WGPU_REQUEST_ADAPTER_OPTIONS_INIT;
    options.backendType = backend;
    WGPUAdapter adapter = nullptr;
    WGPURequestAdapterCallbackInfo asked = WGPU_REQUEST_ADAPTER_CALLBACK_INFO_INIT;
    asked.mode = WGPUCallbackMode_AllowSpontaneous;
    asked.callback = on_adapter;
    asked.userdata1 = &adapter;
    wgpuInstanceRequestAdapter(instance, &options, asked);
    if (!adapter) {
        std::puts("there is no such adapter");
        std::exit(77);
    }
    WGPUDeviceDescriptor descriptor = WGPU_DEVICE_DESCRIPTOR_INIT;
    descriptor.uncapturedErrorCallbackInfo.callback = on_error;
    WGPUDevice device = nullptr;
    WGPURequestDeviceCallbackInfo asked_device = WGPU_REQUEST_DEVICE_CALLBACK_INFO_INIT;
    asked_device.mode = WGPUCallbackMode_AllowSpontaneous;
    asked_device.callback = on_device;
    asked_device.userdata1 = &device;
    wgpuAdapterRequestDevice(adapter, &descriptor, asked_device);
    wgpuAdapterRelease(adapter);
    if (!device) {
        give_up("no device");
    }
    return device;
}

// A blue square, and a window with a line of text.
static void describe_frame(int number)
{
    ImGuiIO &io = ImGui::GetIO();
    io.DisplaySize = ImVec2(SIDE, SIDE);
    io.DeltaTime = 1.0f / 60.0f;
    io.IniFilename = nullptr;
    ImGui_ImplWGPU_NewFrame();
    ImGui::NewFrame();
    ImGui::GetBackgroundDrawList()->AddRectFilled(ImVec2(8, 8), ImVec2(40, 40),
                                                  IM_COL32(0, 0, 255, 255));
    ImGui::SetNextWindowPos(ImVec2(64, 64));
    ImGui::SetNextWindowSize(ImVec2(160, 80));
    ImGui::Begin("window", nullptr, ImGuiWindowFlags_NoCollapse);
    ImGui::PushFont(nullptr, number == 0 ? 13.0f : 20.0f); // other glyphs: the texture is updated
    ImGui::TextUnformatted("Hello, frame");
    ImGui::PopFont();
    ImGui::End();
    ImGui::Render();
}

static void draw(WGPUDevice device, WGPUQueue queue, WGPUTextureView view)
{
    WGPURenderPassColorAttachment color = WGPU_RENDER_PASS_COLOR_ATTACHMENT_INIT;
    color.view = view;
    color.loadOp = WGPULoadOp_Clear;
    color.storeOp = WGPUStoreOp_Store;
    color.clearValue = {0, 0, 0, 1};
    WGPURenderPassDescriptor descriptor = WGPU_RENDER_PASS_DESCRIPTOR_INIT;
    descriptor.colorAttachmentCount = 1;
    descriptor.colorAttachments = &color;
    WGPUCommandEncoder encoder = wgpuDeviceCreateCommandEncoder(device, nullptr);
    WGPURenderPassEncoder pass = wgpuCommandEncoderBeginRenderPass(encoder, &descriptor);
    ImGui_ImplWGPU_RenderDrawData(ImGui::GetDrawData(), pass);
    wgpuRenderPassEncoderEnd(pass);
    WGPUCommandBuffer commands = wgpuCommandEncoderFinish(encoder, nullptr);
    wgpuQueueSubmit(queue, 1, &commands);
    wgpuCommandBufferRelease(commands);
    wgpuRenderPassEncoderRelease(pass);
    wgpuCommandEncoderRelease(encoder);
}

static void write_texels(WGPUInstance instance, WGPUDevice device, WGPUQueue queue,
                         WGPUTexture texture, const char *path)
{
    const size_t size = SIDE * SIDE * 4;
    WGPUBufferDescriptor descriptor = WGPU_BUFFER_DESCRIPTOR_INIT;
    descriptor.usage = WGPUBufferUsage_CopyDst | WGPUBufferUsage_MapRead;
    descriptor.size = size;
    WGPUBuffer buffer = wgpuDeviceCreateBuffer(device, &descriptor);
    WGPUTexelCopyTextureInfo from = WGPU_TEXEL_COPY_TEXTURE_INFO_INIT;
    from.texture = texture;
    WGPUTexelCopyBufferInfo to = WGPU_TEXEL_COPY_BUFFER_INFO_INIT;
    to.buffer = buffer;
    to.layout.bytesPerRow = SIDE * 4;
    const WGPUExtent3D extent = {SIDE, SIDE, 1};
    WGPUCommandEncoder encoder = wgpuDeviceCreateCommandEncoder(device, nullptr);
    wgpuCommandEncoderCopyTextureToBuffer(encoder, &from, &to, &extent);
    WGPUCommandBuffer commands = wgpuCommandEncoderFinish(encoder, nullptr);
    wgpuQueueSubmit(queue, 1, &commands);
    wgpuCommandBufferRelease(commands);
    wgpuCommandEncoderRelease(encoder);
    bool mapped = false;
    WGPUBufferMapCallbackInfo asked = WGPU_BUFFER_MAP_CALLBACK_INFO_INIT;
    asked.mode = WGPUCallbackMode_AllowProcessEvents;
    asked.callback = on_map;
    asked.userdata1 = &mapped;
    wgpuBufferMapAsync(buffer, WGPUMapMode_Read, 0, size, asked);
    while (!mapped) {
        wgpuInstanceProcessEvents(instance);
    }
    FILE *file = std::fopen(path, "wb");
    if (!file ||
        std::fwrite(wgpuBufferGetConstMappedRange(buffer, 0, size), 1, size, file) != size) {
        give_up("the texels cannot be written");
    }
    std::fclose(file);
    wgpuBufferRelease(buffer);
}

int main(int count, char **arguments)
{
    if (count != 3) {
        give_up("frame vulkan|gl FILE");
    }
    const bool gl = std::strcmp(arguments[1], "gl") == 0;
    WGPUInstance instance = wgpuCreateInstance(nullptr);
    WGPUDevice device =
        open_device(instance, gl ? WGPUBackendType_OpenGLES : WGPUBackendType_Vulkan);
    WGPUQueue queue = wgpuDeviceGetQueue(device);
    WGPUTextureDescriptor descriptor = WGPU_TEXTURE_DESCRIPTOR_INIT;
    descriptor.usage = WGPUTextureUsage_RenderAttachment | WGPUTextureUsage_CopySrc;
    descriptor.size = {SIDE, SIDE, 1};
    descriptor.format = WGPUTextureFormat_RGBA8Unorm;
    WGPUTexture texture = wgpuDeviceCreateTexture(device, &descriptor);
    WGPUTextureView view = wgpuTextureCreateView(texture, nullptr);

    ImGui::CreateContext();
    ImGui_ImplWGPU_InitInfo info;
    info.Device = device;
    info.RenderTargetFormat = descriptor.format;
    if (!ImGui_ImplWGPU_Init(&info)) {
        give_up("no backend");
    }
    for (int number = 0; number < 4; number++) {
        describe_frame(number);
        draw(device, queue, view);
    }
    write_texels(instance, device, queue, texture, arguments[2]);
    ImGui_ImplWGPU_Shutdown();
    ImGui::DestroyContext();
    wgpuTextureViewRelease(view);
    wgpuTextureRelease(texture);
    wgpuQueueRelease(queue);
    wgpuDeviceRelease(device);
    wgpuInstanceRelease(instance);
    return 0;
}
