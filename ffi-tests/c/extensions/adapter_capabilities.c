/* What an adapter can do, in more detail than features and limits tell. */
#include "cases.h"
#include "formats.h"
#include "log.h"

ALSO_ON(gl, noop);

static WGPUTextureFormatCapabilities capabilities_of(Gpu *gpu, WGPUTextureFormat format)
{
    WGPUTextureFormatCapabilities told = WGPU_TEXTURE_FORMAT_CAPABILITIES_INIT;
    CHECK_EQ(wgpuAdapterGetTextureFormatCapabilities(gpu->adapter, format, &told),
             WGPUStatus_Success);
    return told;
}

/* What WebGPU promises of every adapter, but for GL, which WebGPU cannot promise anything. */
TEST(formats_have_what_webgpu_promises, EXECUTION)
{
    const WGPUTextureFormatCapabilities color = capabilities_of(gpu, WGPUTextureFormat_RGBA8Unorm);
    const WGPUTextureUsage all = WGPUTextureUsage_CopySrc | WGPUTextureUsage_CopyDst |
                                 WGPUTextureUsage_TextureBinding |
                                 WGPUTextureUsage_RenderAttachment;
    CHECK_EQ(color.allowedUsages & all, all);
    const WGPUTextureFormatCapability drawn = WGPUTextureFormatCapability_Filterable |
                                              WGPUTextureFormatCapability_Blendable |
                                              WGPUTextureFormatCapability_Resolvable;
    CHECK_EQ(color.capabilities & drawn, drawn);
    CHECK_EQ(color.sampleCounts & 5, 5);

    const WGPUTextureFormatCapabilities integer =
        capabilities_of(gpu, WGPUTextureFormat_RGBA32Uint);
    CHECK_EQ(integer.capabilities & WGPUTextureFormatCapability_Filterable, 0);
    CHECK(integer.capabilities & WGPUTextureFormatCapability_StorageWriteOnly);
    const WGPUTextureFormatCapabilities word = capabilities_of(gpu, WGPUTextureFormat_R32Uint);
    CHECK(word.capabilities & WGPUTextureFormatCapability_StorageReadWrite);
}

/* A format without its feature is none; one with it is. */
TEST(formats_that_need_a_feature, EXECUTION)
{
    const struct {
        WGPUTextureFormat format;
        WGPUFeatureName feature;
    } cases[] = {
        {WGPUTextureFormat_BC1RGBAUnorm, WGPUFeatureName_TextureCompressionBC},
        {WGPUTextureFormat_ETC2RGB8Unorm, WGPUFeatureName_TextureCompressionETC2},
        {(WGPUTextureFormat)WGPUNativeTextureFormat_R64Uint,
         (WGPUFeatureName)WGPUNativeFeature_TextureInt64Atomic},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        const WGPUTextureFormatCapabilities told = capabilities_of(gpu, cases[i].format);
        const bool has = wgpuAdapterHasFeature(gpu->adapter, cases[i].feature);
        CHECK_EQ(told.allowedUsages != WGPUTextureUsage_None, has);
        CHECK_EQ(told.sampleCounts != 0, has);
    }
}

/* A device with the feature can do what the adapter says. */
TEST(sample_counts_are_true, NO_DEVICE)
{
    needs_execution("the noop backend says nothing of formats");
    const WGPUFeatureName specific =
        (WGPUFeatureName)WGPUNativeFeature_TextureAdapterSpecificFormatFeatures;
    gpu_open_with(gpu, 1, &specific);
    if (!wgpuDeviceHasFeature(gpu->device, specific)) {
        check_skip("the adapter lacks TextureAdapterSpecificFormatFeatures");
    }
    const uint32_t told = capabilities_of(gpu, WGPUTextureFormat_RGBA8Unorm).sampleCounts;
    for (uint32_t count = 1; count <= 16; count *= 2) {
        CASE(gpu, told & count ? VALID : INVALID,
             create_target(gpu, WGPUTextureFormat_RGBA8Unorm, 4, count), "%u samples",
             (unsigned)count);
    }
    gpu_close(gpu);
}

TEST(what_an_adapter_lacks, A_DEVICE)
{
    WGPUDownlevelCapabilities told = WGPU_DOWNLEVEL_CAPABILITIES_INIT;
    CHECK_EQ(wgpuAdapterGetDownlevelCapabilities(gpu->adapter, &told), WGPUStatus_Success);
    CHECK(told.flags & WGPUDownlevelFlag_ComputeShaders);
    CHECK_EQ(told.shaderModel, WGPUShaderModel_5);
    if (test_backend() == WGPUBackendType_OpenGLES) {
        CHECK(!(told.flags & WGPUDownlevelFlag_ReadOnlyDepthStencil));
        CHECK(!told.isWebGPUCompliant);
    } else {
        CHECK(told.flags & WGPUDownlevelFlag_ReadOnlyDepthStencil);
        CHECK(told.isWebGPUCompliant);
    }
}

TEST(products_of_matrices, A_DEVICE)
{
    WGPUCooperativeMatrixProperties told = WGPU_COOPERATIVE_MATRIX_PROPERTIES_INIT;
    CHECK_EQ(wgpuAdapterGetCooperativeMatrixProperties(gpu->adapter, &told), WGPUStatus_Success);
    CHECK_EQ(told.configurations == NULL, told.configurationCount == 0);
    if (!wgpuAdapterHasFeature(gpu->adapter,
                               (WGPUFeatureName)WGPUNativeFeature_CooperativeMatrix)) {
        CHECK_EQ(told.configurationCount, 0);
    }
    for (size_t i = 0; i < told.configurationCount; i++) {
        CHECK(told.configurations[i].m && told.configurations[i].n && told.configurations[i].k);
        CHECK(told.configurations[i].abElement != WGPUCooperativeMatrixElement_Undefined);
        CHECK(told.configurations[i].cElement != WGPUCooperativeMatrixElement_Undefined);
    }
    wgpuCooperativeMatrixPropertiesFreeMembers(told);
    wgpuCooperativeMatrixPropertiesFreeMembers(WGPU_COOPERATIVE_MATRIX_PROPERTIES_INIT);
}

/* Nothing is written then, and the log says why. */
TEST(bad_arguments, A_DEVICE)
{
    log_collect(WGPULogLevel_Error);
    WGPUTextureFormatCapabilities told = {.sampleCounts = 77};
    CHECK_EQ(wgpuAdapterGetTextureFormatCapabilities(gpu->adapter, (WGPUTextureFormat)0x999, &told),
             WGPUStatus_Error);
    CHECK_EQ(told.sampleCounts, 77);
    CHECK_CONTAINS(log_text(), "format: WGPUTextureFormat(0x00000999)");
    log_clear();
    CHECK_EQ(wgpuAdapterGetTextureFormatCapabilities(gpu->adapter, WGPUTextureFormat_R8Unorm, NULL),
             WGPUStatus_Error);
    CHECK_CONTAINS(log_text(), "capabilities: NULL");
    log_clear();
    CHECK_EQ(wgpuAdapterGetDownlevelCapabilities(gpu->adapter, NULL), WGPUStatus_Error);
    CHECK_CONTAINS(log_text(), "capabilities: NULL");
    log_clear();
    CHECK_EQ(wgpuAdapterGetCooperativeMatrixProperties(gpu->adapter, NULL), WGPUStatus_Error);
    CHECK_CONTAINS(log_text(), "properties: NULL");
    log_clear();
}
