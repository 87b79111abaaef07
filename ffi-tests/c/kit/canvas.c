#include "canvas.h"

Canvas canvas_begin(Gpu *gpu)
{
    Canvas canvas = {.gpu = gpu};
    canvas.target = create_texture(gpu, "canvas",
                                   WGPUTextureUsage_RenderAttachment | WGPUTextureUsage_CopySrc,
                                   CANVAS_FORMAT, CANVAS_SIZE, CANVAS_SIZE);
    canvas.view = KEEP(wgpuTextureCreateView(canvas.target, NULL));
    canvas.encoder = create_encoder(gpu);
    WGPURenderPassColorAttachment attachment = WGPU_RENDER_PASS_COLOR_ATTACHMENT_INIT;
    attachment.view = canvas.view;
    attachment.loadOp = WGPULoadOp_Clear;
    attachment.storeOp = WGPUStoreOp_Store;
    WGPURenderPassDescriptor descriptor = WGPU_RENDER_PASS_DESCRIPTOR_INIT;
    descriptor.colorAttachmentCount = 1;
    descriptor.colorAttachments = &attachment;
    canvas.pass = wgpuCommandEncoderBeginRenderPass(canvas.encoder, &descriptor);
    return canvas;
}

void canvas_end(Canvas *canvas)
{
    END_PASS(canvas->pass);
    submit(canvas->gpu, canvas->encoder);
    read_texture(canvas->gpu, canvas->target, 4, canvas->pixels);
}

void canvas_end_invalid(Canvas *canvas, const char *part)
{
    END_PASS(canvas->pass);
    CHECK_INVALID(canvas->gpu, part,
                  wgpuCommandBufferRelease(wgpuCommandEncoderFinish(canvas->encoder, NULL)));
}

WGPURenderPipeline canvas_pipeline(Gpu *gpu, WGPUPipelineLayout layout, WGPUShaderModule vertex,
                                   WGPUShaderModule fragment)
{
    WGPUColorTargetState target = WGPU_COLOR_TARGET_STATE_INIT;
    target.format = CANVAS_FORMAT;
    WGPUFragmentState fragment_state = WGPU_FRAGMENT_STATE_INIT;
    fragment_state.module = fragment;
    fragment_state.targetCount = 1;
    fragment_state.targets = &target;
    WGPURenderPipelineDescriptor descriptor = WGPU_RENDER_PIPELINE_DESCRIPTOR_INIT;
    descriptor.layout = layout;
    descriptor.vertex.module = vertex;
    descriptor.fragment = &fragment_state;
    return KEEP(wgpuDeviceCreateRenderPipeline(gpu->device, &descriptor));
}

WGPURenderPipeline canvas_pipeline_wgsl(Gpu *gpu, WGPUPipelineLayout layout, const char *wgsl)
{
    WGPUShaderModule module = create_shader(gpu, "canvas shader", wgsl);
    return canvas_pipeline(gpu, layout, module, module);
}

WGPURenderBundleEncoder canvas_bundle_encoder(Gpu *gpu)
{
    const WGPUTextureFormat format = CANVAS_FORMAT;
    WGPURenderBundleEncoderDescriptor descriptor = WGPU_RENDER_BUNDLE_ENCODER_DESCRIPTOR_INIT;
    descriptor.colorFormatCount = 1;
    descriptor.colorFormats = &format;
    return KEEP(wgpuDeviceCreateRenderBundleEncoder(gpu->device, &descriptor));
}
