/*
 * What a call costs at the border between C and the library: nanoseconds per call, the best of
 * several rounds. Prints one line a case, "name nanoseconds", for compare.py.
 */
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "../c/kit/gpu.h"

enum { ROUNDS = 15 };

static double now_ns(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e9 + (double)t.tv_nsec;
}

/* Times `count` runs of a statement, ROUNDS times, with `begin` and `end` outside the clock. */
#define MEASURE(name, count, begin, statement, end)                                                \
    do {                                                                                           \
        double best_ = 1e300;                                                                      \
        for (int round_ = 0; round_ < ROUNDS; round_++) {                                          \
            begin;                                                                                 \
            double start_ = now_ns();                                                              \
            for (int i_ = 0; i_ < (count); i_++) {                                                 \
                statement;                                                                         \
            }                                                                                      \
            double each_ = (now_ns() - start_) / (count);                                          \
            end;                                                                                   \
            if (each_ < best_) {                                                                   \
                best_ = each_;                                                                     \
            }                                                                                      \
        }                                                                                          \
        printf("%s %.2f\n", name, best_);                                                          \
    } while (0)

static const char SHADER[] =
    "@group(0) @binding(0) var<storage, read_write> data: array<u32>;\n"
    "@compute @workgroup_size(1) fn count() { data[0] += 1; }\n"
    "@vertex fn corner(@builtin(vertex_index) i: u32) -> @builtin(position) vec4f {\n"
    "    return vec4f(f32(i), 0.0, 0.0, 1.0);\n"
    "}\n"
    "@fragment fn paint() -> @location(0) vec4f { return vec4f(1.0); }\n";

static WGPURenderPipeline render_pipeline(Gpu *gpu, WGPUShaderModule module) {
    WGPUColorTargetState target = WGPU_COLOR_TARGET_STATE_INIT;
    target.format = WGPUTextureFormat_RGBA8Unorm;
    WGPUFragmentState fragment = WGPU_FRAGMENT_STATE_INIT;
    fragment.module = module;
    fragment.targetCount = 1;
    fragment.targets = &target;
    WGPURenderPipelineDescriptor descriptor = WGPU_RENDER_PIPELINE_DESCRIPTOR_INIT;
    descriptor.vertex.module = module;
    descriptor.fragment = &fragment;
    return wgpuDeviceCreateRenderPipeline(gpu->device, &descriptor);
}

static WGPUComputePipeline compute_pipeline(Gpu *gpu, WGPUShaderModule module) {
    WGPUComputePipelineDescriptor descriptor = WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
    descriptor.compute.module = module;
    return wgpuDeviceCreateComputePipeline(gpu->device, &descriptor);
}

static void popped(WGPUPopErrorScopeStatus status, WGPUErrorType type, WGPUStringView message,
                   void *count, void *unused) {
    (void)status, (void)type, (void)message, (void)unused;
    ++*(int *)count;
}

int main(void) {
    Gpu gpu;
    gpu_open(&gpu);
    WGPUDevice device = gpu.device;

    WGPUBufferDescriptor wanted = WGPU_BUFFER_DESCRIPTOR_INIT;
    wanted.size = 256;
    wanted.usage = WGPUBufferUsage_Storage | WGPUBufferUsage_Vertex | WGPUBufferUsage_CopyDst;
    WGPUBuffer buffer = wgpuDeviceCreateBuffer(device, &wanted);
    wanted.mappedAtCreation = true;
    WGPUBuffer mapped = wgpuDeviceCreateBuffer(device, &wanted);
    wanted.mappedAtCreation = false;

    WGPUShaderSourceWGSL source = WGPU_SHADER_SOURCE_WGSL_INIT;
    source.code = text(SHADER);
    WGPUShaderModuleDescriptor shader = WGPU_SHADER_MODULE_DESCRIPTOR_INIT;
    shader.nextInChain = &source.chain;
    WGPUShaderModule module = wgpuDeviceCreateShaderModule(device, &shader);
    WGPUComputePipeline compute = compute_pipeline(&gpu, module);
    WGPURenderPipeline render = render_pipeline(&gpu, module);

    WGPUBindGroupLayout layout = wgpuComputePipelineGetBindGroupLayout(compute, 0);
    WGPUBindGroupEntry entry = WGPU_BIND_GROUP_ENTRY_INIT;
    entry.buffer = buffer;
    WGPUBindGroupDescriptor grouped = WGPU_BIND_GROUP_DESCRIPTOR_INIT;
    grouped.layout = layout;
    grouped.entryCount = 1;
    grouped.entries = &entry;
    WGPUBindGroup group = wgpuDeviceCreateBindGroup(device, &grouped);

    WGPUTextureDescriptor picture = WGPU_TEXTURE_DESCRIPTOR_INIT;
    picture.size = (WGPUExtent3D){64, 64, 1};
    picture.format = WGPUTextureFormat_RGBA8Unorm;
    picture.usage = WGPUTextureUsage_RenderAttachment;
    WGPUTexture texture = wgpuDeviceCreateTexture(device, &picture);
    WGPUTextureView view = wgpuTextureCreateView(texture, NULL);
    WGPURenderPassColorAttachment color = WGPU_RENDER_PASS_COLOR_ATTACHMENT_INIT;
    color.view = view;
    color.loadOp = WGPULoadOp_Clear;
    color.storeOp = WGPUStoreOp_Store;
    WGPURenderPassDescriptor pass_wanted = WGPU_RENDER_PASS_DESCRIPTOR_INIT;
    pass_wanted.colorAttachmentCount = 1;
    pass_wanted.colorAttachments = &color;

    WGPURenderBundleEncoderDescriptor bundled = WGPU_RENDER_BUNDLE_ENCODER_DESCRIPTOR_INIT;
    bundled.colorFormatCount = 1;
    bundled.colorFormats = &picture.format;

    volatile uint64_t sink = 0;
    MEASURE("getter", 1000000, , sink += wgpuBufferGetSize(buffer), );
    MEASURE("add_ref_release", 1000000, , (wgpuBufferAddRef(buffer), wgpuBufferRelease(buffer)), );
    MEASURE("get_mapped_range", 1000000, ,
            sink += (uintptr_t)wgpuBufferGetConstMappedRange(mapped, 0, 64), );
    MEASURE("get_queue_release", 200000, , wgpuQueueRelease(wgpuDeviceGetQueue(device)), );
    MEASURE("create_buffer_release", 2000, ,
            wgpuBufferRelease(wgpuDeviceCreateBuffer(device, &wanted)), );
    MEASURE("create_bind_group_release", 2000, ,
            wgpuBindGroupRelease(wgpuDeviceCreateBindGroup(device, &grouped)), );
    MEASURE("create_view_release", 2000, ,
            wgpuTextureViewRelease(wgpuTextureCreateView(texture, NULL)), );

    int scopes = 0;
    WGPUPopErrorScopeCallbackInfo on_pop = WGPU_POP_ERROR_SCOPE_CALLBACK_INFO_INIT;
    on_pop.mode = WGPUCallbackMode_AllowSpontaneous;
    on_pop.callback = popped;
    on_pop.userdata1 = &scopes;
    MEASURE("error_scope", 100000, ,
            (wgpuDevicePushErrorScope(device, WGPUErrorFilter_Validation),
             wgpuDevicePopErrorScope(device, on_pop)), );

    WGPUCommandEncoder encoder = NULL;
    WGPURenderBundleEncoder bundle = NULL;
    WGPURenderPassEncoder pass = NULL;
    WGPUComputePassEncoder counting = NULL;
#define BEGIN_RENDER                                                                               \
    encoder = wgpuDeviceCreateCommandEncoder(device, NULL);                                        \
    pass = wgpuCommandEncoderBeginRenderPass(encoder, &pass_wanted);                               \
    wgpuRenderPassEncoderSetPipeline(pass, render)
#define END_RENDER                                                                                 \
    wgpuRenderPassEncoderEnd(pass);                                                                \
    wgpuRenderPassEncoderRelease(pass);                                                            \
    wgpuCommandBufferRelease(wgpuCommandEncoderFinish(encoder, NULL));                             \
    wgpuCommandEncoderRelease(encoder)
#define BEGIN_COMPUTE                                                                              \
    encoder = wgpuDeviceCreateCommandEncoder(device, NULL);                                        \
    counting = wgpuCommandEncoderBeginComputePass(encoder, NULL);                                  \
    wgpuComputePassEncoderSetPipeline(counting, compute);                                          \
    wgpuComputePassEncoderSetBindGroup(counting, 0, group, 0, NULL)
#define END_COMPUTE                                                                                \
    wgpuComputePassEncoderEnd(counting);                                                           \
    wgpuComputePassEncoderRelease(counting);                                                       \
    wgpuCommandBufferRelease(wgpuCommandEncoderFinish(encoder, NULL));                             \
    wgpuCommandEncoderRelease(encoder)

#define BEGIN_BUNDLE                                                                               \
    bundle = wgpuDeviceCreateRenderBundleEncoder(device, &bundled);                                \
    wgpuRenderBundleEncoderSetPipeline(bundle, render)
#define END_BUNDLE                                                                                 \
    wgpuRenderBundleRelease(wgpuRenderBundleEncoderFinish(bundle, NULL));                          \
    wgpuRenderBundleEncoderRelease(bundle)

    MEASURE("bundle_draw", 10000, BEGIN_BUNDLE, wgpuRenderBundleEncoderDraw(bundle, 3, 1, 0, 0),
            END_BUNDLE);
    MEASURE("draw", 10000, BEGIN_RENDER, wgpuRenderPassEncoderDraw(pass, 3, 1, 0, 0), END_RENDER);
    MEASURE("set_vertex_buffer", 10000, BEGIN_RENDER,
            wgpuRenderPassEncoderSetVertexBuffer(pass, 0, buffer, 0, 64), END_RENDER);
    MEASURE("set_render_pipeline", 10000, BEGIN_RENDER,
            wgpuRenderPassEncoderSetPipeline(pass, render), END_RENDER);
    MEASURE("set_scissor", 10000, BEGIN_RENDER,
            wgpuRenderPassEncoderSetScissorRect(pass, 0, 0, 32, 32), END_RENDER);
    MEASURE("dispatch", 10000, BEGIN_COMPUTE,
            wgpuComputePassEncoderDispatchWorkgroups(counting, 1, 1, 1), END_COMPUTE);
    MEASURE("set_bind_group", 10000, BEGIN_COMPUTE,
            wgpuComputePassEncoderSetBindGroup(counting, 0, group, 0, NULL), END_COMPUTE);
    MEASURE("write_buffer_64", 2000, , wgpuQueueWriteBuffer(gpu.queue, buffer, 0, SHADER, 64),
            wgpuQueueSubmit(gpu.queue, 0, NULL));

    wgpuTextureViewRelease(view);
    wgpuTextureRelease(texture);
    wgpuBindGroupRelease(group);
    wgpuBindGroupLayoutRelease(layout);
    wgpuRenderPipelineRelease(render);
    wgpuComputePipelineRelease(compute);
    wgpuShaderModuleRelease(module);
    wgpuBufferUnmap(mapped);
    wgpuBufferRelease(mapped);
    wgpuBufferRelease(buffer);
    gpu_close(&gpu);
    return 0;
}
