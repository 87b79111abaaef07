#include "passes.h"

WGPUCommandEncoder create_encoder(Gpu *gpu)
{
    return KEEP(wgpuDeviceCreateCommandEncoder(gpu->device, NULL));
}

WGPUTextureView create_target(Gpu *gpu, WGPUTextureFormat format, uint32_t side, uint32_t samples)
{
    WGPUTextureDescriptor descriptor = WGPU_TEXTURE_DESCRIPTOR_INIT;
    descriptor.label = text("target");
    descriptor.usage = WGPUTextureUsage_RenderAttachment;
    descriptor.size = (WGPUExtent3D){side, side, 1};
    descriptor.format = format;
    descriptor.sampleCount = samples;
    WGPUTexture texture = KEEP(wgpuDeviceCreateTexture(gpu->device, &descriptor));
    return KEEP(wgpuTextureCreateView(texture, NULL));
}

WGPURenderPassColorAttachment cleared(WGPUTextureView view)
{
    WGPURenderPassColorAttachment attachment = WGPU_RENDER_PASS_COLOR_ATTACHMENT_INIT;
    attachment.view = view;
    attachment.loadOp = WGPULoadOp_Clear;
    attachment.storeOp = WGPUStoreOp_Store;
    return attachment;
}

WGPURenderPassEncoder begin_render_pass(WGPUCommandEncoder encoder, WGPUTextureView view)
{
    const WGPURenderPassColorAttachment attachment = cleared(view);
    WGPURenderPassDescriptor descriptor = WGPU_RENDER_PASS_DESCRIPTOR_INIT;
    descriptor.colorAttachmentCount = 1;
    descriptor.colorAttachments = &attachment;
    return wgpuCommandEncoderBeginRenderPass(encoder, &descriptor);
}

static bool has_depth(WGPUTextureFormat format)
{
    return format != WGPUTextureFormat_Stencil8;
}

static bool has_stencil(WGPUTextureFormat format)
{
    return format == WGPUTextureFormat_Stencil8 ||
           format == WGPUTextureFormat_Depth24PlusStencil8 ||
           format == WGPUTextureFormat_Depth32FloatStencil8;
}

WGPURenderPassEncoder begin_pass(Gpu *gpu, WGPUCommandEncoder encoder,
                                 const Attachments *attachments)
{
    WGPURenderPassColorAttachment colors[COUNT(attachments->colors)];
    WGPURenderPassDepthStencilAttachment depth = WGPU_RENDER_PASS_DEPTH_STENCIL_ATTACHMENT_INIT;
    WGPURenderPassMaxDrawCount most = WGPU_RENDER_PASS_MAX_DRAW_COUNT_INIT;
    WGPURenderPassDescriptor descriptor = WGPU_RENDER_PASS_DESCRIPTOR_INIT;
    const uint32_t side = ATTACHMENT_SIDE, samples = attachments->samples;
    for (size_t i = 0; i < attachments->count; i++) {
        const WGPUTextureFormat format = attachments->colors[i];
        const WGPURenderPassColorAttachment hole = WGPU_RENDER_PASS_COLOR_ATTACHMENT_INIT;
        colors[i] = format ? cleared(create_target(gpu, format, side, samples)) : hole;
    }
    descriptor.colorAttachmentCount = attachments->count;
    descriptor.colorAttachments = colors;
    if (attachments->depth) {
        depth.view = create_target(gpu, attachments->depth, side, samples);
        depth.depthReadOnly = attachments->depth_read_only;
        depth.stencilReadOnly = attachments->stencil_read_only;
        depth.depthClearValue = 0;
        if (!attachments->depth_read_only && has_depth(attachments->depth)) {
            depth.depthLoadOp = WGPULoadOp_Clear;
            depth.depthStoreOp = WGPUStoreOp_Store;
        }
        if (!attachments->stencil_read_only && has_stencil(attachments->depth)) {
            depth.stencilLoadOp = WGPULoadOp_Clear;
            depth.stencilStoreOp = WGPUStoreOp_Store;
        }
        descriptor.depthStencilAttachment = &depth;
    }
    descriptor.occlusionQuerySet = attachments->queries;
    if (attachments->max_draws) {
        most.maxDrawCount = attachments->max_draws;
        descriptor.nextInChain = &most.chain;
    }
    return wgpuCommandEncoderBeginRenderPass(encoder, &descriptor);
}

WGPURenderBundleEncoder begin_bundle(Gpu *gpu, const Attachments *attachments)
{
    WGPURenderBundleEncoderDescriptor descriptor = WGPU_RENDER_BUNDLE_ENCODER_DESCRIPTOR_INIT;
    descriptor.colorFormatCount = attachments->count;
    descriptor.colorFormats = attachments->colors;
    descriptor.depthStencilFormat = attachments->depth;
    descriptor.sampleCount = attachments->samples;
    descriptor.depthReadOnly = attachments->depth_read_only;
    descriptor.stencilReadOnly = attachments->stencil_read_only;
    return KEEP(wgpuDeviceCreateRenderBundleEncoder(gpu->device, &descriptor));
}

void end_compute_pass(WGPUComputePassEncoder pass)
{
    wgpuComputePassEncoderEnd(pass);
    wgpuComputePassEncoderRelease(pass);
}

void end_render_pass(WGPURenderPassEncoder pass)
{
    wgpuRenderPassEncoderEnd(pass);
    wgpuRenderPassEncoderRelease(pass);
}

void submit(Gpu *gpu, WGPUCommandEncoder encoder)
{
    WGPUCommandBuffer commands = wgpuCommandEncoderFinish(encoder, NULL);
    wgpuQueueSubmit(gpu->queue, 1, &commands);
    wgpuCommandBufferRelease(commands);
    RELEASE(encoder);
}

void dispatch(Gpu *gpu, WGPUComputePipeline pipeline, WGPUBindGroup group, uint32_t x, uint32_t y,
              uint32_t z)
{
    needs_execution("the noop backend runs no shaders");
    WGPUCommandEncoder encoder = create_encoder(gpu);
    WGPUComputePassEncoder pass = wgpuCommandEncoderBeginComputePass(encoder, NULL);
    wgpuComputePassEncoderSetPipeline(pass, pipeline);
    wgpuComputePassEncoderSetBindGroup(pass, 0, group, 0, NULL);
    wgpuComputePassEncoderDispatchWorkgroups(pass, x, y, z);
    END_PASS(pass);
    submit(gpu, encoder);
}
