/* Rows of docs/limits.md that no other test shows: what the library says that it cannot do, and so
 * does not. A row that no longer holds fails here. */
#include <stdio.h>
#include <string.h>

#include "cases.h"
#include "log.h"

TEST(row_missing_features, A_DEVICE)
{
    const struct {
        const char *name;
        WGPUFeatureName feature;
    } cases[] = {
        {"TextureFormatsTier1", WGPUFeatureName_TextureFormatsTier1},
        {"TextureFormatsTier2", WGPUFeatureName_TextureFormatsTier2},
        {"TextureComponentSwizzle", WGPUFeatureName_TextureComponentSwizzle},
        {"SubgroupSizeControl", WGPUFeatureName_SubgroupSizeControl},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        CHECK(!wgpuAdapterHasFeature(gpu->adapter, cases[i].feature));
        WGPUDeviceDescriptor descriptor = WGPU_DEVICE_DESCRIPTOR_INIT;
        descriptor.requiredFeatureCount = 1;
        descriptor.requiredFeatures = &cases[i].feature;
        WGPUDevice device;
        Message message;
        CHECK_EQ(request_device(gpu->instance, gpu->adapter, &descriptor, &device, &message),
                 WGPURequestDeviceStatus_Error);
        CHECK_CONTAINS(message.text, cases[i].name);
    }
}

TEST(row_wgsl_language_features, A_DEVICE)
{
    const WGPUWGSLLanguageFeatureName known[] = {
        WGPUWGSLLanguageFeatureName_ReadonlyAndReadwriteStorageTextures,
        WGPUWGSLLanguageFeatureName_Packed4x8IntegerDotProduct,
        WGPUWGSLLanguageFeatureName_PointerCompositeAccess,
    };
    WGPUSupportedWGSLLanguageFeatures all = WGPU_SUPPORTED_WGSL_LANGUAGE_FEATURES_INIT;
    wgpuInstanceGetWGSLLanguageFeatures(gpu->instance, &all);
    CHECK_EQ(all.featureCount, COUNT(known));
    wgpuSupportedWGSLLanguageFeaturesFreeMembers(all);
    for (size_t i = 0; i < COUNT(known); i++) {
        CHECK(wgpuInstanceHasWGSLLanguageFeature(gpu->instance, known[i]));
    }
    CHECK_VALID(gpu, create_shader(gpu, "known", "requires pointer_composite_access;"));
    CHECK_INVALID(gpu, "unrestricted_pointer_parameters",
                  create_shader(gpu, "unknown", "requires unrestricted_pointer_parameters;"));
}

TEST(row_compatibility_level, NO_DEVICE)
{
    WGPUInstance instance = wgpuCreateInstance(NULL);
    WGPURequestAdapterOptions options = WGPU_REQUEST_ADAPTER_OPTIONS_INIT;
    options.featureLevel = WGPUFeatureLevel_Compatibility;
    options.backendType = test_backend();
    WGPUAdapter adapter;
    Message message;
    CHECK_EQ(request_adapter(instance, &options, &adapter, &message),
             WGPURequestAdapterStatus_Success);
    gpu_open_on(gpu, instance, adapter, 0, NULL, NULL);
    CHECK(wgpuDeviceHasFeature(gpu->device, WGPUFeatureName_CoreFeaturesAndLimits));
    gpu_close(gpu);
}

TEST(row_adapter_architecture, A_DEVICE)
{
    WGPUAdapterInfo info = WGPU_ADAPTER_INFO_INIT;
    CHECK_EQ(wgpuAdapterGetInfo(gpu->adapter, &info), WGPUStatus_Success);
    CHECK_EQ(info.architecture.length, 0);
    wgpuAdapterInfoFreeMembers(info);
}

/* After bundles, nothing is set; after no bundles, all that was. */
TEST(row_empty_bundles, A_DEVICE)
{
    const Attachments attachments = {1, {WGPUTextureFormat_RGBA8Unorm}, .samples = 1};
    WGPURenderPipeline pipeline = create_render_pipeline(gpu, &(Look){0});
    WGPURenderBundleEncoder recording = begin_bundle(gpu, &attachments);
    WGPURenderBundle bundle = KEEP(wgpuRenderBundleEncoderFinish(recording, NULL));
    for (size_t count = 0; count < 2; count++) {
        WGPUCommandEncoder encoder = begin_commands(gpu);
        WGPURenderPassEncoder pass = begin_pass(gpu, encoder, &attachments);
        wgpuRenderPassEncoderSetPipeline(pass, pipeline);
        wgpuRenderPassEncoderExecuteBundles(pass, count, &bundle);
        wgpuRenderPassEncoderDraw(pass, 3, 1, 0, 0);
        END_PASS(pass);
        END_COMMANDS(gpu, encoder, count ? INVALID : VALID, "a draw after %zu bundles", count);
    }
}

TEST(row_map_write_alone, A_DEVICE)
{
    WGPUQueue queue = gpu->queue;
    gpu_close(gpu);
    log_collect(WGPULogLevel_Error);
    wgpuQueueSubmit(queue, 0, NULL);
    CHECK_CONTAINS(log_text(), "a queue by name");
}
