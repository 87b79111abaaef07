#include "screen.h"

void screen_open(Screen *screen, Gpu *gpu, uint32_t size, WGPUTextureFormat format,
                 WGPUTextureFormat depth_format)
{
    *screen = (Screen){.gpu = gpu,
                       .size = size,
                       .format = format,
                       .depth_format = depth_format,
                       .clear_depth = 1};
    const WGPUTextureUsage usage = WGPUTextureUsage_RenderAttachment | WGPUTextureUsage_CopySrc;
    screen->texture = create_texture(gpu, "screen", usage, format, size, size);
    screen->view = KEEP(wgpuTextureCreateView(screen->texture, NULL));
    if (depth_format) {
        screen->depth = create_texture(gpu, "depth", usage, depth_format, size, size);
        screen->depth_view = KEEP(wgpuTextureCreateView(screen->depth, NULL));
    }
}

WGPURenderPipeline screen_pipeline(Screen *screen, const Look *look)
{
    WGPUColorTargetState target = WGPU_COLOR_TARGET_STATE_INIT;
    target.format = screen->format;
    target.blend = look->blend;
    if (look->masked) {
        target.writeMask = look->write_mask;
    }
    WGPUFragmentState fragment = WGPU_FRAGMENT_STATE_INIT;
    fragment.targetCount = 1;
    fragment.targets = &target;
    fragment.constantCount = look->constant_count;
    fragment.constants = look->constants;
    WGPURenderPipelineDescriptor descriptor = WGPU_RENDER_PIPELINE_DESCRIPTOR_INIT;
    WGPUShaderModule module = create_shader(screen->gpu, "screen shader", look->code);
    descriptor.layout = look->layout;
    descriptor.vertex.module = fragment.module = module;
    descriptor.vertex.bufferCount = look->buffer_count;
    descriptor.vertex.buffers = look->buffers;
    descriptor.vertex.constantCount = look->constant_count;
    descriptor.vertex.constants = look->constants;
    descriptor.primitive = look->primitive;
    descriptor.depthStencil = look->depth_stencil;
    descriptor.multisample.count = look->samples ? look->samples : 1;
    descriptor.fragment = &fragment;
    return KEEP(wgpuDeviceCreateRenderPipeline(screen->gpu->device, &descriptor));
}

Painting screen_begin(Screen *screen)
{
    WGPURenderPassColorAttachment color = WGPU_RENDER_PASS_COLOR_ATTACHMENT_INIT;
    color.view = screen->view;
    color.loadOp = WGPULoadOp_Clear;
    color.storeOp = WGPUStoreOp_Store;
    color.clearValue = screen->clear;
    WGPURenderPassDepthStencilAttachment depth = WGPU_RENDER_PASS_DEPTH_STENCIL_ATTACHMENT_INIT;
    depth.view = screen->depth_view;
    if (screen->depth_format != WGPUTextureFormat_Stencil8) {
        depth.depthLoadOp = WGPULoadOp_Clear;
        depth.depthStoreOp = WGPUStoreOp_Store;
        depth.depthClearValue = screen->clear_depth;
    }
    if (screen->depth_format == WGPUTextureFormat_Stencil8 ||
        screen->depth_format == WGPUTextureFormat_Depth24PlusStencil8) {
        depth.stencilLoadOp = WGPULoadOp_Clear;
        depth.stencilStoreOp = WGPUStoreOp_Store;
        depth.stencilClearValue = screen->clear_stencil;
    }
    WGPURenderPassDescriptor descriptor = WGPU_RENDER_PASS_DESCRIPTOR_INIT;
    descriptor.colorAttachmentCount = 1;
    descriptor.colorAttachments = &color;
    descriptor.depthStencilAttachment = screen->depth ? &depth : NULL;
    descriptor.occlusionQuerySet = screen->occlusion;
    Painting painting = {
        .screen = screen,
        .encoder = create_encoder(screen->gpu),
    };
    painting.pass = wgpuCommandEncoderBeginRenderPass(painting.encoder, &descriptor);
    return painting;
}

void screen_end(Painting *painting)
{
    END_PASS(painting->pass);
    submit(painting->screen->gpu, painting->encoder);
}

void screen_finish(Painting *painting, uint32_t bytes_per_texel, void *texels)
{
    screen_end(painting);
    read_texture(painting->screen->gpu, painting->screen->texture, bytes_per_texel, texels);
}

WGPUBindGroup screen_group(Screen *screen, WGPURenderPipeline pipeline, WGPUBuffer buffer)
{
    WGPUBindGroupEntry entry = WGPU_BIND_GROUP_ENTRY_INIT;
    entry.buffer = buffer;
    WGPUBindGroupDescriptor descriptor = WGPU_BIND_GROUP_DESCRIPTOR_INIT;
    descriptor.layout = KEEP(wgpuRenderPipelineGetBindGroupLayout(pipeline, 0));
    descriptor.entryCount = 1;
    descriptor.entries = &entry;
    return KEEP(wgpuDeviceCreateBindGroup(screen->gpu->device, &descriptor));
}

void one_attribute(OneAttribute *one, WGPUVertexFormat format, uint64_t stride,
                   WGPUVertexStepMode step)
{
    one->attribute = WGPU_VERTEX_ATTRIBUTE_INIT;
    one->attribute.format = format;
    one->layout = WGPU_VERTEX_BUFFER_LAYOUT_INIT;
    one->layout.arrayStride = stride;
    one->layout.stepMode = step;
    one->layout.attributeCount = 1;
    one->layout.attributes = &one->attribute;
}
