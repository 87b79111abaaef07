#include "screen.h"

void screen_open(Screen *screen, Gpu *gpu, uint32_t size, WGPUTextureFormat format,
                 WGPUTextureFormat depth_format)
{
    *screen = (Screen){
        .gpu = gpu, .size = size, .format = format, .depth_format = depth_format, .clear_depth = 1};
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
    Look of_screen = *look;
    if (!of_screen.format) {
        of_screen.format = screen->format;
    }
    return create_render_pipeline(screen->gpu, &of_screen);
}

Painting screen_begin(Screen *screen)
{
    WGPURenderPassColorAttachment color = cleared(screen->view);
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
