/*
 * Captures by a graphics debugger: none without one; and under RenderDoc, which graphics_debugger.py
 * sees to, captures with all names in them.
 */
#include <stdlib.h>
#include <string.h>

#include "kit.h"
#include "log.h"

ALSO_ON(gl, noop);

/* RenderDoc sets this, and looks for it, too. */
static bool under_renderdoc(void)
{
    return getenv("ENABLE_VULKAN_RENDERDOC_CAPTURE") != NULL;
}

static void needs_renderdoc(void)
{
    if (!under_renderdoc()) {
        check_skip("needs RenderDoc");
    }
}

TEST(no_capture_without_a_debugger, NO_DEVICE)
{
    if (under_renderdoc()) {
        check_skip("RenderDoc is here");
    }
    gpu_open(gpu);
    log_collect(WGPULogLevel_Warn);
    CHECK_EQ(wgpuDeviceStartGraphicsDebuggerCapture(gpu->device), false);
    CHECK(log_names("wgpuDeviceStartGraphicsDebuggerCapture"));
    CHECK_CONTAINS(log_text(), "no graphics debugger");
    log_clear();
    wgpuDeviceStopGraphicsDebuggerCapture(gpu->device);
    CHECK(strcmp(log_text(), "") == 0);
}

/* A device of an instance that asks for nothing but `flags`, as in a program that is shipped. */
static void open_with_flags(Gpu *gpu, WGPUInstanceFlag flags)
{
    WGPUInstanceExtras extras = {
        .chain.sType = (WGPUSType)WGPUSType_InstanceExtras,
        .flags = flags,
    };
    WGPUInstanceDescriptor descriptor = WGPU_INSTANCE_DESCRIPTOR_INIT;
    descriptor.nextInChain = &extras.chain;
    WGPUInstance instance = wgpuCreateInstance(&descriptor);
    WGPUDeviceDescriptor device = WGPU_DEVICE_DESCRIPTOR_INIT;
    device.defaultQueue.label = text("name of a queue");
    gpu_open_as(gpu, instance, open_adapter(instance), 0, NULL, device);
}

/* Some work in which everything has a name; graphics_debugger.py looks for them. */
static void compute_and_draw(Gpu *gpu)
{
    WGPUBuffer buffer = create_buffer(gpu, "name of a buffer",
                                      WGPUBufferUsage_Storage | WGPUBufferUsage_CopyDst, 16);
    WGPUTexture texture = create_texture(gpu, "name of a texture",
                                         WGPUTextureUsage_RenderAttachment,
                                         WGPUTextureFormat_RGBA8Unorm, 4, 4);
    WGPUTextureViewDescriptor view_descriptor = WGPU_TEXTURE_VIEW_DESCRIPTOR_INIT;
    view_descriptor.label = text("name of a view");
    WGPUTextureView view = KEEP(wgpuTextureCreateView(texture, &view_descriptor));
    WGPUShaderModule module = create_shader(
        gpu, "name of a module",
        "@group(0) @binding(0) var<storage, read_write> name_of_a_variable: array<u32>;\n"
        "@compute @workgroup_size(4) fn cs(@builtin(global_invocation_id) id: vec3u) {\n"
        "    name_of_a_variable[id.x] = id.x;\n"
        "}\n"
        "@vertex fn vs(@builtin(vertex_index) i: u32) -> @builtin(position) vec4f {\n"
        "    return vec4f(f32(i & 1) * 4 - 1, f32(i & 2) * 2 - 1, 0, 1);\n"
        "}\n"
        "@fragment fn fs() -> @location(0) vec4f { return vec4f(1); }\n");

    WGPUComputePipelineDescriptor compute = WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
    compute.label = text("name of a compute pipeline");
    compute.compute.module = module;
    WGPUComputePipeline compute_pipeline =
        KEEP(wgpuDeviceCreateComputePipeline(gpu->device, &compute));

    WGPUBindGroupEntry entry = buffer_entry(0, buffer);
    WGPUBindGroupDescriptor group_descriptor = WGPU_BIND_GROUP_DESCRIPTOR_INIT;
    group_descriptor.label = text("name of a bind group");
    group_descriptor.layout = KEEP(wgpuComputePipelineGetBindGroupLayout(compute_pipeline, 0));
    group_descriptor.entryCount = 1;
    group_descriptor.entries = &entry;
    WGPUBindGroup group = KEEP(wgpuDeviceCreateBindGroup(gpu->device, &group_descriptor));

    Pipeline render;
    describe_pipeline(&render, gpu, &(Look){.vertex = module, .fragment = module});
    render.descriptor.label = text("name of a render pipeline");
    WGPURenderPipeline render_pipeline =
        KEEP(wgpuDeviceCreateRenderPipeline(gpu->device, &render.descriptor));

    WGPUCommandEncoderDescriptor encoder_descriptor = WGPU_COMMAND_ENCODER_DESCRIPTOR_INIT;
    encoder_descriptor.label = text("name of an encoder");
    WGPUCommandEncoder encoder =
        KEEP(wgpuDeviceCreateCommandEncoder(gpu->device, &encoder_descriptor));
    wgpuCommandEncoderPushDebugGroup(encoder, text("group of commands"));
    wgpuCommandEncoderInsertDebugMarker(encoder, text("marker of commands"));

    WGPUComputePassDescriptor compute_descriptor = WGPU_COMPUTE_PASS_DESCRIPTOR_INIT;
    compute_descriptor.label = text("name of a compute pass");
    WGPUComputePassEncoder compute_pass =
        wgpuCommandEncoderBeginComputePass(encoder, &compute_descriptor);
    wgpuComputePassEncoderPushDebugGroup(compute_pass, text("group of dispatches"));
    wgpuComputePassEncoderSetPipeline(compute_pass, compute_pipeline);
    wgpuComputePassEncoderSetBindGroup(compute_pass, 0, group, 0, NULL);
    wgpuComputePassEncoderInsertDebugMarker(compute_pass, text("marker of a dispatch"));
    wgpuComputePassEncoderDispatchWorkgroups(compute_pass, 1, 1, 1);
    wgpuComputePassEncoderPopDebugGroup(compute_pass);
    END_PASS(compute_pass);

    WGPURenderPassColorAttachment attachment = cleared(view);
    WGPURenderPassDescriptor render_descriptor = WGPU_RENDER_PASS_DESCRIPTOR_INIT;
    render_descriptor.label = text("name of a render pass");
    render_descriptor.colorAttachmentCount = 1;
    render_descriptor.colorAttachments = &attachment;
    WGPURenderPassEncoder render_pass =
        wgpuCommandEncoderBeginRenderPass(encoder, &render_descriptor);
    wgpuRenderPassEncoderPushDebugGroup(render_pass, text("group of draws"));
    wgpuRenderPassEncoderSetPipeline(render_pass, render_pipeline);
    wgpuRenderPassEncoderInsertDebugMarker(render_pass, text("marker of a draw"));
    wgpuRenderPassEncoderDraw(render_pass, 3, 1, 0, 0);
    wgpuRenderPassEncoderPopDebugGroup(render_pass);
    END_PASS(render_pass);
    wgpuCommandEncoderPopDebugGroup(encoder);
    submit(gpu, encoder);
}

static bool start(const Gpu *gpu)
{
    return wgpuDeviceStartGraphicsDebuggerCapture(gpu->device);
}

static void stop(const Gpu *gpu)
{
    log_clear();
    wgpuDeviceStopGraphicsDebuggerCapture(gpu->device);
    CHECK(strcmp(log_text(), "") == 0);
}

static void capture_with_flags(Gpu *gpu, WGPUInstanceFlag flags)
{
    needs_renderdoc();
    open_with_flags(gpu, flags);
    log_collect(WGPULogLevel_Warn);
    CHECK(start(gpu));
    compute_and_draw(gpu);
    stop(gpu);
}

/* ROW: encoder-label, gl-captures, queue-label */
TEST(captures_have_names, NO_DEVICE)
{
    capture_with_flags(gpu, WGPUInstanceFlag_Empty);
}

TEST(captures_have_no_names_if_so_wanted, NO_DEVICE)
{
    capture_with_flags(gpu, WGPUInstanceFlag_DiscardHalLabels);
}

TEST(one_capture_at_a_time, NO_DEVICE)
{
    needs_renderdoc();
    Gpu first, second;
    open_with_flags(&first, WGPUInstanceFlag_Empty);
    open_with_flags(&second, WGPUInstanceFlag_Empty);
    log_collect(WGPULogLevel_Warn);
    stop(&first); /* nothing to stop */
    CHECK(start(&first));
    CHECK(!start(&first));
    CHECK(log_names("wgpuDeviceStartGraphicsDebuggerCapture"));
    log_clear();
    CHECK(!start(&second));
    CHECK(log_names("wgpuDeviceStartGraphicsDebuggerCapture"));
    stop(&second); /* is not captured, so the first one still is */
    CHECK(!start(&second));
    compute_and_draw(&first);
    stop(&first);
    CHECK(start(&second));
    compute_and_draw(&second);
    stop(&second);
    gpu_close(&second);
    gpu_close(&first);
}

TEST(a_capture_ends_with_its_device, NO_DEVICE)
{
    needs_renderdoc();
    log_collect(WGPULogLevel_Warn);
    /* A layer that leaves with the last instance would forget what file names it has used. */
    WGPUInstance kept = wgpuCreateInstance(NULL);
    open_with_flags(gpu, WGPUInstanceFlag_Empty);
    CHECK(start(gpu));
    compute_and_draw(gpu);
    gpu_close(gpu);
    open_with_flags(gpu, WGPUInstanceFlag_Empty);
    CHECK(start(gpu));
    compute_and_draw(gpu);
    wgpuDeviceDestroy(gpu->device);
    stop(gpu);
    gpu_close(gpu);
    wgpuInstanceRelease(kept);
}
