#include "scene.h"

#include <png.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const char *scene_trace, *scene_out;

void scene_open_on(Gpu *gpu, WGPUInstance instance, WGPUAdapter adapter, const char *trace,
                   size_t wanted_count, const WGPUFeatureName *wanted, const WGPULimits *limits)
{
    WGPUDeviceExtras extras = {.chain.sType = (WGPUSType)WGPUSType_DeviceExtras};
    WGPUDeviceDescriptor descriptor = WGPU_DEVICE_DESCRIPTOR_INIT;
    if (strcmp(trace, "-") != 0) {
        extras.tracePath = text(trace);
        descriptor.nextInChain = &extras.chain;
    }
    descriptor.label = text("scene");
    descriptor.requiredLimits = limits;
    gpu_open_as(gpu, instance, adapter, wanted_count, wanted, descriptor);
}

void scene_open(Gpu *gpu, size_t wanted_count, const WGPUFeatureName *wanted)
{
    WGPUInstance instance = wgpuCreateInstance(NULL);
    scene_open_on(gpu, instance, open_adapter(instance), scene_trace, wanted_count, wanted, NULL);
}

Picture picture_begin(Gpu *gpu, const char *label, WGPUQuerySet occlusion)
{
    Picture picture = {.gpu = gpu, .label = label};
    picture.texture = create_texture(gpu, label,
                                     WGPUTextureUsage_RenderAttachment | WGPUTextureUsage_CopySrc,
                                     PICTURE_FORMAT, PICTURE_SIZE, PICTURE_SIZE);
    picture.view = KEEP(wgpuTextureCreateView(picture.texture, NULL));
    picture.encoder = create_encoder(gpu);
    WGPURenderPassColorAttachment attachment = WGPU_RENDER_PASS_COLOR_ATTACHMENT_INIT;
    attachment.view = picture.view;
    attachment.loadOp = WGPULoadOp_Clear;
    attachment.storeOp = WGPUStoreOp_Store;
    attachment.clearValue = (WGPUColor){0.2, 0.2, 0.2, 1.0};
    WGPURenderPassDescriptor descriptor = WGPU_RENDER_PASS_DESCRIPTOR_INIT;
    descriptor.label = text(label);
    descriptor.colorAttachmentCount = 1;
    descriptor.colorAttachments = &attachment;
    descriptor.occlusionQuerySet = occlusion;
    picture.pass = wgpuCommandEncoderBeginRenderPass(picture.encoder, &descriptor);
    return picture;
}

void picture_end(Picture *picture)
{
    END_PASS(picture->pass);
    submit(picture->gpu, picture->encoder);
    save_texture(picture->gpu, picture->texture, picture->label);
    RELEASE(picture->view);
    RELEASE(picture->texture);
}

WGPURenderPipeline picture_pipeline(Gpu *gpu, const char *label, WGPUPipelineLayout layout,
                                    WGPUShaderModule module, size_t buffer_count,
                                    const WGPUVertexBufferLayout *buffers)
{
    WGPUColorTargetState target = WGPU_COLOR_TARGET_STATE_INIT;
    target.format = PICTURE_FORMAT;
    WGPUFragmentState fragment = WGPU_FRAGMENT_STATE_INIT;
    fragment.module = module;
    fragment.targetCount = 1;
    fragment.targets = &target;
    WGPURenderPipelineDescriptor descriptor = WGPU_RENDER_PIPELINE_DESCRIPTOR_INIT;
    descriptor.label = text(label);
    descriptor.layout = layout;
    descriptor.vertex.module = module;
    descriptor.vertex.bufferCount = buffer_count;
    descriptor.vertex.buffers = buffers;
    descriptor.fragment = &fragment;
    return wgpuDeviceCreateRenderPipeline(gpu->device, &descriptor);
}

static void out_path(char *path, size_t size, const char *label, const char *extension)
{
    snprintf(path, size, "%s/%s.%s", scene_out, label, extension);
}

void save_pixels(const char *label, const uint8_t *rgba, uint32_t width, uint32_t height)
{
    char path[4096];
    out_path(path, sizeof path, label, "png");
    png_image image = {
        .version = PNG_IMAGE_VERSION, .width = width, .height = height, .format = PNG_FORMAT_RGBA};
    if (!png_image_write_to_file(&image, path, 0, rgba, 0, NULL)) {
        check_give_up(path);
    }
}

void save_texture(Gpu *gpu, WGPUTexture texture, const char *label)
{
    uint32_t width = wgpuTextureGetWidth(texture), height = wgpuTextureGetHeight(texture);
    uint8_t *pixels = malloc((size_t)width * height * 4);
    read_texture(gpu, texture, 4, pixels);
    save_pixels(label, pixels, width, height);
    free(pixels);
}

void save_buffer(Gpu *gpu, WGPUBuffer buffer, const char *label)
{
    size_t size = wgpuBufferGetSize(buffer);
    void *data = malloc(size);
    read_buffer(gpu, buffer, 0, data, size);
    char path[4096];
    out_path(path, sizeof path, label, "bin");
    FILE *file = fopen(path, "wb");
    if (!file || fwrite(data, 1, size, file) != size || fclose(file) != 0) {
        check_give_up(path);
    }
    free(data);
}
