/*
 * Frames to record, as many and as heavy as wanted:
 *
 *     frames TRACE_DIR FRAMES DRAWS BYTES
 *
 * uploads BYTES and makes DRAWS draws in each frame, and says "frame N" once frame N is submitted.
 * FRAMES of 0 is no end. At the end, says how long a frame took, from the first to the last.
 */
#include "scene.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

/* A triangle so small that only the call costs anything. */
static const char wgsl[] =
    "@vertex fn vs(@builtin(vertex_index) i: u32) -> @builtin(position) vec4f {\n"
    "    return vec4f(f32(i % 2) / 4096, f32(i / 2) / 4096, 0, 1);\n"
    "}\n"
    "@fragment fn fs() -> @location(0) vec4f { return vec4f(1); }\n";

int main(int argc, char **argv)
{
    if (argc != 5) {
        fprintf(stderr, "usage: frames TRACE_DIR FRAMES DRAWS BYTES\n");
        return 2;
    }
    check_prepare();
    scene_trace = argv[1];
    const unsigned long frames = strtoul(argv[2], NULL, 10), draws = strtoul(argv[3], NULL, 10);
    const size_t bytes = strtoul(argv[4], NULL, 10);
    Gpu gpu;
    scene_open(&gpu, 0, NULL);
    WGPUShaderModule module = create_shader(&gpu, "frames", wgsl);
    WGPURenderPipeline pipeline = picture_pipeline(&gpu, "frames", NULL, module, 0, NULL);
    RELEASE(module);
    WGPUTexture target = create_texture(&gpu, "target", WGPUTextureUsage_RenderAttachment,
                                        PICTURE_FORMAT, PICTURE_SIZE, PICTURE_SIZE);
    WGPURenderPassColorAttachment attachment = WGPU_RENDER_PASS_COLOR_ATTACHMENT_INIT;
    attachment.view = KEEP(wgpuTextureCreateView(target, NULL));
    attachment.loadOp = WGPULoadOp_Clear;
    attachment.storeOp = WGPUStoreOp_Store;
    WGPURenderPassDescriptor descriptor = WGPU_RENDER_PASS_DESCRIPTOR_INIT;
    descriptor.colorAttachmentCount = 1;
    descriptor.colorAttachments = &attachment;
    WGPUBuffer uploads = create_buffer(&gpu, "uploads", WGPUBufferUsage_CopyDst, bytes ? bytes : 4);
    uint8_t *data = calloc(1, bytes ? bytes : 4);

    double began = 0;
    unsigned long frame = 0;
    while (frames == 0 || frame < frames) {
        if (bytes) {
            data[frame % bytes]++;
            wgpuQueueWriteBuffer(gpu.queue, uploads, 0, data, bytes);
        }
        WGPUCommandEncoder encoder = create_encoder(&gpu);
        WGPURenderPassEncoder pass = wgpuCommandEncoderBeginRenderPass(encoder, &descriptor);
        wgpuRenderPassEncoderSetPipeline(pass, pipeline);
        for (unsigned long i = 0; i < draws; i++) {
            wgpuRenderPassEncoderDraw(pass, 3, 1, 0, 0);
        }
        END_PASS(pass);
        submit(&gpu, encoder);
        printf("frame %lu\n", ++frame);
        fflush(stdout);
        wgpuDevicePoll(gpu.device, true, NULL);
        if (frame == 1) { /* what happens for the first time is another matter */
            began = seconds();
        }
    }
    if (frames > 1) {
        printf("%.9f seconds per frame\n", (seconds() - began) / (double)(frames - 1));
    }
    free(data);
    wgpuRenderPipelineRelease(pipeline);
    const unsigned errors = gpu.uncaptured_errors;
    gpu_close(&gpu);
    return errors > 0;
}
