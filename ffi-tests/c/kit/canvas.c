#include "canvas.h"

Canvas canvas_begin(Gpu *gpu)
{
    Canvas canvas = {.gpu = gpu};
    canvas.target = create_texture(gpu, "canvas",
                                   WGPUTextureUsage_RenderAttachment | WGPUTextureUsage_CopySrc,
                                   CANVAS_FORMAT, CANVAS_SIZE, CANVAS_SIZE);
    canvas.view = KEEP(wgpuTextureCreateView(canvas.target, NULL));
    canvas.encoder = create_encoder(gpu);
    canvas.pass = begin_render_pass(canvas.encoder, canvas.view);
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

WGPURenderBundleEncoder canvas_bundle_encoder(Gpu *gpu)
{
    const WGPUTextureFormat format = CANVAS_FORMAT;
    WGPURenderBundleEncoderDescriptor descriptor = WGPU_RENDER_BUNDLE_ENCODER_DESCRIPTOR_INIT;
    descriptor.colorFormatCount = 1;
    descriptor.colorFormats = &format;
    return KEEP(wgpuDeviceCreateRenderBundleEncoder(gpu->device, &descriptor));
}
