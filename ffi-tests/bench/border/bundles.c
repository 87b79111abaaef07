/* Bundles: their commands (NAME and encode_NAME as for passes), and passes that execute them. */
#include <stdio.h>

#include "groups.h"
#include "line.h"
#include "scene.h"

enum { EXECUTED = 1000, IN_BUNDLE = 10 };

static const WGPUTextureFormat format = WGPUTextureFormat_RGBA8Unorm;

static WGPURenderBundleEncoder begin(const Scene *scene)
{
    WGPURenderBundleEncoderDescriptor descriptor = WGPU_RENDER_BUNDLE_ENCODER_DESCRIPTOR_INIT;
    descriptor.colorFormatCount = 1;
    descriptor.colorFormats = &format;
    return wgpuDeviceCreateRenderBundleEncoder(scene->gpu.device, &descriptor);
}

static void record_draws(const Scene *scene, WGPURenderBundleEncoder bundle, int count)
{
    (void)scene;
    for (int i = 0; i < count; i++) {
        wgpuRenderBundleEncoderDraw(bundle, 3, 1, 0, 0);
    }
}

static void record_groups_and_draws(const Scene *scene, WGPURenderBundleEncoder bundle, int count)
{
    for (int i = 0; i < count; i++) {
        wgpuRenderBundleEncoderSetBindGroup(bundle, 0, scene->tints[i & 1], 0, NULL);
        wgpuRenderBundleEncoderDraw(bundle, 3, 1, 0, 0);
    }
}

static void measure(const Scene *scene, const char *name, WGPURenderPipeline pipeline,
                    void (*record)(const Scene *scene, WGPURenderBundleEncoder bundle, int count))
{
    const int count = DRAWS;
    char encode_name[64];
    snprintf(encode_name, sizeof encode_name, "encode_%s", name);
    Line recorded = line_open(name);
    for (Line encoded = line_open(encode_name); line_goes_on(&encoded);) {
        line_start(&encoded);
        WGPURenderBundleEncoder encoder = begin(scene);
        wgpuRenderBundleEncoderSetPipeline(encoder, pipeline);
        line_start(&recorded);
        record(scene, encoder, count);
        line_stop(&recorded, count);
        WGPURenderBundle bundle = wgpuRenderBundleEncoderFinish(encoder, NULL);
        line_stop(&encoded, count);
        wgpuRenderBundleRelease(bundle);
        wgpuRenderBundleEncoderRelease(encoder);
    }
    line_close(&recorded);
}

static WGPURenderBundle small_bundle(const Scene *scene)
{
    WGPURenderBundleEncoder encoder = begin(scene);
    wgpuRenderBundleEncoderSetPipeline(encoder, scene->plain);
    for (int i = 0; i < IN_BUNDLE; i++) {
        wgpuRenderBundleEncoderDraw(encoder, 3, 1, 0, 0);
    }
    WGPURenderBundle bundle = wgpuRenderBundleEncoderFinish(encoder, NULL);
    wgpuRenderBundleEncoderRelease(encoder);
    return bundle;
}

static void execute(Scene *scene)
{
    WGPURenderBundle bundle = small_bundle(scene);
    Line recorded = line_open("execute_bundles");
    for (Line encoded = line_open("encode_execute_bundles"); line_goes_on(&encoded);) {
        line_start(&encoded);
        WGPUCommandEncoder encoder = wgpuDeviceCreateCommandEncoder(scene->gpu.device, NULL);
        WGPURenderPassEncoder pass = wgpuCommandEncoderBeginRenderPass(encoder, &scene->pass);
        line_start(&recorded);
        for (int i = 0; i < EXECUTED; i++) {
            wgpuRenderPassEncoderExecuteBundles(pass, 1, &bundle);
        }
        line_stop(&recorded, EXECUTED);
        END_PASS(pass);
        WGPUCommandBuffer commands = wgpuCommandEncoderFinish(encoder, NULL);
        line_stop(&encoded, EXECUTED);
        run_commands(&scene->gpu, commands);
        wgpuCommandEncoderRelease(encoder);
    }
    line_close(&recorded);
    wgpuRenderBundleRelease(bundle);
}

void bundles(void)
{
    Scene scene;
    scene_open(&scene);
    measure(&scene, "bundle_draw", scene.plain, record_draws);
    measure(&scene, "bundle_bind_group_draw", scene.tinted, record_groups_and_draws);
    execute(&scene);
    scene_close(&scene);
}
