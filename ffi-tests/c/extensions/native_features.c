/* Every feature of both headers: listed, enabled and known by its name, or refused by it. */
#include <stdio.h>
#include <string.h>

#include "kit.h"

ALSO_ON(gl, noop);

static const struct {
    WGPUFeatureName feature;
    const char *name;
} features[] = {
#define STANDARD(name)                                                                             \
    {                                                                                              \
        WGPUFeatureName_##name, "WGPUFeatureName_" #name                                           \
    }
#define NATIVE(name)                                                                               \
    {                                                                                              \
        (WGPUFeatureName) WGPUNativeFeature_##name, "WGPUNativeFeature_" #name                     \
    }
    STANDARD(CoreFeaturesAndLimits),
    STANDARD(DepthClipControl),
    STANDARD(Depth32FloatStencil8),
    STANDARD(TextureCompressionBC),
    STANDARD(TextureCompressionBCSliced3D),
    STANDARD(TextureCompressionETC2),
    STANDARD(TextureCompressionASTC),
    STANDARD(TextureCompressionASTCSliced3D),
    STANDARD(TimestampQuery),
    STANDARD(IndirectFirstInstance),
    STANDARD(ShaderF16),
    STANDARD(RG11B10UfloatRenderable),
    STANDARD(BGRA8UnormStorage),
    STANDARD(Float32Filterable),
    STANDARD(Float32Blendable),
    STANDARD(ClipDistances),
    STANDARD(DualSourceBlending),
    STANDARD(Subgroups),
    STANDARD(TextureFormatsTier1),
    STANDARD(TextureFormatsTier2),
    STANDARD(PrimitiveIndex),
    STANDARD(TextureComponentSwizzle),
    STANDARD(SubgroupSizeControl),
    NATIVE(Immediates),
    NATIVE(PushConstants),
    NATIVE(TextureAdapterSpecificFormatFeatures),
    NATIVE(MultiDrawIndirectCount),
    NATIVE(VertexWritableStorage),
    NATIVE(TextureBindingArray),
    NATIVE(SampledTextureAndStorageBufferArrayNonUniformIndexing),
    NATIVE(PipelineStatisticsQuery),
    NATIVE(StorageResourceBindingArray),
    NATIVE(PartiallyBoundBindingArray),
    NATIVE(TextureFormat16bitNorm),
    NATIVE(TextureCompressionAstcHdr),
    NATIVE(MappablePrimaryBuffers),
    NATIVE(BufferBindingArray),
    NATIVE(StorageTextureArrayNonUniformIndexing),
    NATIVE(AddressModeClampToZero),
    NATIVE(AddressModeClampToBorder),
    NATIVE(PolygonModeLine),
    NATIVE(PolygonModePoint),
    NATIVE(ConservativeRasterization),
    NATIVE(ClearTexture),
    NATIVE(Multiview),
    NATIVE(VertexAttribute64bit),
    NATIVE(TextureFormatNv12),
    NATIVE(RayQuery),
    NATIVE(ShaderF64),
    NATIVE(ShaderI16),
    NATIVE(ShaderEarlyDepthTest),
    NATIVE(Subgroup),
    NATIVE(SubgroupVertex),
    NATIVE(SubgroupBarrier),
    NATIVE(TimestampQueryInsideEncoders),
    NATIVE(TimestampQueryInsidePasses),
    NATIVE(ShaderInt64),
    NATIVE(ShaderFloat32Atomic),
    NATIVE(TextureAtomic),
    NATIVE(TextureFormatP010),
    NATIVE(PipelineCache),
    NATIVE(ShaderInt64AtomicMinMax),
    NATIVE(ShaderInt64AtomicAllOps),
    NATIVE(TextureInt64Atomic),
    NATIVE(MeshShader),
    NATIVE(MeshShaderMultiview),
    NATIVE(RayHitVertexReturn),
    NATIVE(ExtendedAccelerationStructureVertexFormats),
    NATIVE(PassthroughShaders),
    NATIVE(ShaderBarycentrics),
    NATIVE(SelectiveMultiview),
    NATIVE(MeshShaderPoints),
    NATIVE(MultisampleArray),
    NATIVE(CooperativeMatrix),
    NATIVE(ShaderPerVertex),
    NATIVE(ShaderDrawIndex),
    NATIVE(AccelerationStructureBindingArray),
    NATIVE(MemoryDecorationCoherent),
    NATIVE(MemoryDecorationVolatile),
    NATIVE(SharedMemoryOpaqueFD),
    NATIVE(SharedMemoryHostPointer),
    NATIVE(SharedFenceOpaqueFD),
    NATIVE(SharedMemoryVulkan),
    NATIVE(SharedMemoryDmaBuf),
};

static bool contains(const WGPUSupportedFeatures *list, WGPUFeatureName feature)
{
    for (size_t i = 0; i < list->featureCount; i++) {
        if (list->features[i] == feature) {
            return true;
        }
    }
    return false;
}

/* A device with the one feature says so, a device without does not. */
/* ROW: features-without-objects */
TEST(each_by_itself, A_DEVICE)
{
    WGPUSupportedFeatures offered = WGPU_SUPPORTED_FEATURES_INIT;
    wgpuAdapterGetFeatures(gpu->adapter, &offered);
    for (size_t i = 0; i < COUNT(features); i++) {
        const WGPUFeatureName feature = features[i].feature;
        check_step(features[i].name);
        bool available = wgpuAdapterHasFeature(gpu->adapter, feature);
        CHECK_EQ(contains(&offered, feature), available);
        WGPUDeviceDescriptor descriptor = WGPU_DEVICE_DESCRIPTOR_INIT;
        descriptor.requiredFeatureCount = 1;
        descriptor.requiredFeatures = &feature;
        WGPUDevice device;
        Message message;
        WGPURequestDeviceStatus status =
            request_device(gpu->instance, gpu->adapter, &descriptor, &device, &message);
        if (!available) {
            printf("    not available on this adapter: %s\n", features[i].name);
            CHECK_EQ(status, WGPURequestDeviceStatus_Error);
            CHECK_NULL(device);
            CHECK_CONTAINS(message.text, "requiredFeatures[0]");
            CHECK_CONTAINS(message.text, features[i].name);
            CHECK(!wgpuDeviceHasFeature(gpu->device, feature));
            continue;
        }
        CHECK_EQ(status, WGPURequestDeviceStatus_Success);
        CHECK(wgpuDeviceHasFeature(device, feature));
        WGPUSupportedFeatures enabled = WGPU_SUPPORTED_FEATURES_INIT;
        wgpuDeviceGetFeatures(device, &enabled);
        CHECK(contains(&enabled, feature));
        for (size_t e = 0; e < enabled.featureCount; e++) {
            CHECK(wgpuDeviceHasFeature(device, enabled.features[e]));
            CHECK(contains(&offered, enabled.features[e]));
        }
        wgpuSupportedFeaturesFreeMembers(enabled);
        wgpuDeviceRelease(device);
    }
    wgpuSupportedFeaturesFreeMembers(offered);
}

/* No adapter offers what the headers have no name for. */
TEST(no_others, NO_DEVICE)
{
    WGPUInstance instance = wgpuCreateInstance(NULL);
    WGPUAdapter adapter = open_adapter(instance);
    WGPUSupportedFeatures offered = WGPU_SUPPORTED_FEATURES_INIT;
    wgpuAdapterGetFeatures(adapter, &offered);
    CHECK(offered.featureCount > 0);
    for (size_t i = 0; i < offered.featureCount; i++) {
        size_t names = 0;
        for (size_t f = 0; f < COUNT(features); f++) {
            /* PushConstants is an older name for Immediates. */
            names += features[f].feature == offered.features[i] &&
                     !strstr(features[f].name, "PushConstants");
        }
        CHECK_EQ(names, 1);
    }
    wgpuSupportedFeaturesFreeMembers(offered);
    CHECK(!wgpuAdapterHasFeature(adapter, (WGPUFeatureName)0));
    CHECK(!wgpuAdapterHasFeature(adapter, (WGPUFeatureName)0x0003FFFF));
    wgpuAdapterRelease(adapter);
    wgpuInstanceRelease(instance);
}

/* All that there are, at once. */
TEST(all_together, A_DEVICE)
{
    WGPUSupportedFeatures offered = WGPU_SUPPORTED_FEATURES_INIT;
    wgpuAdapterGetFeatures(gpu->adapter, &offered);
    WGPUDeviceDescriptor descriptor = WGPU_DEVICE_DESCRIPTOR_INIT;
    descriptor.requiredFeatureCount = offered.featureCount;
    descriptor.requiredFeatures = offered.features;
    WGPUDevice device;
    Message message;
    CHECK_EQ(request_device(gpu->instance, gpu->adapter, &descriptor, &device, &message),
             WGPURequestDeviceStatus_Success);
    for (size_t i = 0; i < offered.featureCount; i++) {
        CHECK(wgpuDeviceHasFeature(device, offered.features[i]));
    }
    if (device) {
        wgpuDeviceRelease(device);
    }
    wgpuSupportedFeaturesFreeMembers(offered);
}
