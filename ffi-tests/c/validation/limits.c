/* Devices and their limits: what is asked for, what is got, and that what is got is enforced. */
#include <stddef.h>
#include <stdio.h>

#include "cases.h"

/* Every 32-bit limit: its place, the default that every device has, and which way is better. */
typedef struct Limit {
    const char *name;
    size_t offset;
    uint32_t ordinary;
    bool least; /* smaller is better */
} Limit;

#define LIMIT(name, ordinary)                                                                      \
    {                                                                                              \
#name, offsetof(WGPULimits, name), ordinary, false                                         \
    }
#define LEAST(name, ordinary)                                                                      \
    {                                                                                              \
#name, offsetof(WGPULimits, name), ordinary, true                                          \
    }

static const Limit all_limits[] = {
    LIMIT(maxTextureDimension1D, 8192),
    LIMIT(maxTextureDimension2D, 8192),
    LIMIT(maxTextureDimension3D, 2048),
    LIMIT(maxTextureArrayLayers, 256),
    LIMIT(maxBindGroups, 4),
    LIMIT(maxBindGroupsPlusVertexBuffers, 24),
    LIMIT(maxBindingsPerBindGroup, 1000),
    LIMIT(maxDynamicUniformBuffersPerPipelineLayout, 8),
    LIMIT(maxDynamicStorageBuffersPerPipelineLayout, 4),
    LIMIT(maxSampledTexturesPerShaderStage, 16),
    LIMIT(maxSamplersPerShaderStage, 16),
    LIMIT(maxStorageBuffersPerShaderStage, 8),
    LIMIT(maxStorageTexturesPerShaderStage, 4),
    LIMIT(maxUniformBuffersPerShaderStage, 12),
    LIMIT(maxVertexBuffers, 8),
    LIMIT(maxVertexAttributes, 16),
    LIMIT(maxVertexBufferArrayStride, 2048),
    LIMIT(maxInterStageShaderVariables, 16),
    LIMIT(maxColorAttachments, 8),
    LIMIT(maxColorAttachmentBytesPerSample, 32),
    LIMIT(maxComputeWorkgroupStorageSize, 16384),
    LIMIT(maxComputeInvocationsPerWorkgroup, 256),
    LIMIT(maxComputeWorkgroupSizeX, 256),
    LIMIT(maxComputeWorkgroupSizeY, 256),
    LIMIT(maxComputeWorkgroupSizeZ, 64),
    LIMIT(maxComputeWorkgroupsPerDimension, 65535),
    LIMIT(maxImmediateSize, 64),
    LEAST(minUniformBufferOffsetAlignment, 256),
    LEAST(minStorageBufferOffsetAlignment, 256),
};

static uint32_t *place(WGPULimits *limits, const Limit *limit)
{
    return (uint32_t *)((char *)limits + limit->offset);
}

/* Requests a device with these limits, and reads those it got. */
static bool request(Gpu *gpu, const WGPULimits *required, WGPULimits *got, Message *message)
{
    WGPUDeviceDescriptor descriptor = WGPU_DEVICE_DESCRIPTOR_INIT;
    descriptor.requiredLimits = required;
    WGPUDevice device = NULL;
    bool granted = request_device(gpu->instance, gpu->adapter, &descriptor, &device, message) ==
                   WGPURequestDeviceStatus_Success;
    CHECK_EQ(device != NULL, granted);
    if (granted) {
        *got = WGPU_LIMITS_INIT;
        CHECK_EQ(wgpuDeviceGetLimits(device, got), WGPUStatus_Success);
        wgpuDeviceRelease(device);
    }
    return granted;
}

TEST(what_is_asked_for_is_what_is_got, A_DEVICE)
{
    WGPULimits supported = WGPU_LIMITS_INIT, got;
    Message message;
    wgpuAdapterGetLimits(gpu->adapter, &supported);
    for (size_t i = 0; i < COUNT(all_limits); i++) {
        const Limit *limit = &all_limits[i];
        const uint32_t best = *place(&supported, limit), ordinary = limit->ordinary;
        check_step(limit->name);
        CHECK(limit->least ? best <= ordinary : best >= ordinary);
        WGPULimits required = WGPU_LIMITS_INIT;
        CHECK(request(gpu, &required, &got, &message));
        CHECK_EQ(*place(&got, limit), ordinary);

        /* Less than the default is the default; 1024 of an alignment is less than 256. */
        *place(&required, limit) = limit->least ? 1024 : 1;
        CHECK(request(gpu, &required, &got, &message));
        CHECK_EQ(*place(&got, limit), ordinary);
        *place(&required, limit) = limit->least ? 1u << 31 : 0;
        CHECK(request(gpu, &required, &got, &message));
        CHECK_EQ(*place(&got, limit), ordinary);

        /* As good as the adapter is. */
        *place(&required, limit) = best;
        CHECK(request(gpu, &required, &got, &message));
        CHECK_EQ(*place(&got, limit), best);

        /* Better than the adapter is. */
        if (limit->least ? best > 1 : best < UINT32_MAX - 1) {
            *place(&required, limit) = limit->least ? best / 2 : best + 1;
            CHECK(!request(gpu, &required, &got, &message));
            CHECK_CONTAINS(message.text, limit->name);
        }
        if (limit->least) {
            const uint32_t odd[] = {0, 3, 257, 384, UINT32_MAX - 1};
            for (size_t j = 0; j < COUNT(odd); j++) {
                *place(&required, limit) = odd[j];
                CHECK(!request(gpu, &required, &got, &message));
                CHECK_CONTAINS(message.text, limit->name);
            }
        }
    }
}

TEST(the_same_for_sizes, A_DEVICE)
{
    WGPULimits supported = WGPU_LIMITS_INIT, got;
    Message message;
    wgpuAdapterGetLimits(gpu->adapter, &supported);
    const struct {
        const char *name;
        size_t offset;
        uint64_t ordinary;
    } limits[] = {
        {"maxUniformBufferBindingSize", offsetof(WGPULimits, maxUniformBufferBindingSize), 65536},
        {"maxStorageBufferBindingSize", offsetof(WGPULimits, maxStorageBufferBindingSize),
         134217728},
        {"maxBufferSize", offsetof(WGPULimits, maxBufferSize), 268435456},
    };
    for (size_t i = 0; i < COUNT(limits); i++) {
        WGPULimits required = WGPU_LIMITS_INIT;
        uint64_t *value = (uint64_t *)((char *)&required + limits[i].offset);
        const uint64_t *result = (uint64_t *)((char *)&got + limits[i].offset);
        uint64_t best = *(uint64_t *)((char *)&supported + limits[i].offset);
        CHECK(request(gpu, &required, &got, &message));
        CHECK_EQ(*result, limits[i].ordinary);
        *value = 1;
        CHECK(request(gpu, &required, &got, &message));
        CHECK_EQ(*result, limits[i].ordinary);
        *value = best;
        CHECK(request(gpu, &required, &got, &message));
        CHECK_EQ(*result, best);
        *value = best + 1;
        CHECK(!request(gpu, &required, &got, &message));
        CHECK_CONTAINS(message.text, limits[i].name);
    }
}

TEST(a_device_enforces_its_own_limits, A_DEVICE)
{
    WGPULimits supported = WGPU_LIMITS_INIT;
    Message message;
    wgpuAdapterGetLimits(gpu->adapter, &supported);
    WGPULimits required = WGPU_LIMITS_INIT;
    required.maxTextureDimension1D = supported.maxTextureDimension1D;
    required.maxBindGroups = supported.maxBindGroups;
    required.maxComputeWorkgroupsPerDimension = supported.maxComputeWorkgroupsPerDimension;
    WGPUDeviceDescriptor descriptor = WGPU_DEVICE_DESCRIPTOR_INIT;
    descriptor.requiredLimits = &required;
    Gpu better = *gpu;
    CHECK_EQ(request_device(gpu->instance, gpu->adapter, &descriptor, &better.device, &message),
             WGPURequestDeviceStatus_Success);
    const struct {
        Gpu *gpu;
        uint32_t most;
    } devices[] = {{gpu, 8192}, {&better, required.maxTextureDimension1D}};
    for (size_t i = 0; i < COUNT(devices); i++) {
        for (uint32_t more = 0; more < 2; more++) {
            WGPUTextureDescriptor texture = WGPU_TEXTURE_DESCRIPTOR_INIT;
            texture.usage = WGPUTextureUsage_CopyDst;
            texture.dimension = WGPUTextureDimension_1D;
            texture.size = (WGPUExtent3D){devices[i].most + more, 1, 1};
            texture.format = WGPUTextureFormat_R8Unorm;
            CASE(devices[i].gpu, more ? INVALID : VALID,
                 wgpuTextureRelease(wgpuDeviceCreateTexture(devices[i].gpu->device, &texture)),
                 "a width of %u", texture.size.width);
        }
    }
    enum { MOST = 32 };
    const WGPUBindGroupLayout none[MOST] = {NULL};
    const uint32_t groups[2] = {4, required.maxBindGroups};
    CHECK(required.maxBindGroups < MOST);
    for (size_t i = 0; i < COUNT(devices); i++) {
        for (uint32_t more = 0; more < 2; more++) {
            WGPUPipelineLayoutDescriptor layout = WGPU_PIPELINE_LAYOUT_DESCRIPTOR_INIT;
            layout.bindGroupLayoutCount = groups[i] + more;
            layout.bindGroupLayouts = none;
            CASE(devices[i].gpu, more ? INVALID : VALID,
                 wgpuPipelineLayoutRelease(
                     wgpuDeviceCreatePipelineLayout(devices[i].gpu->device, &layout)),
                 "%u groups", groups[i] + more);
        }
    }
    wgpuDeviceRelease(better.device);
}

/* Those of the vertex and fragment stages alone: on a core device, all stages have the same. */
TEST(limits_of_single_stages, A_DEVICE)
{
    WGPUCompatibilityModeLimits supported = WGPU_COMPATIBILITY_MODE_LIMITS_INIT;
    WGPULimits of_adapter = WGPU_LIMITS_INIT;
    of_adapter.nextInChain = &supported.chain;
    CHECK_EQ(wgpuAdapterGetLimits(gpu->adapter, &of_adapter), WGPUStatus_Success);
    CHECK_EQ(supported.maxStorageBuffersInVertexStage, of_adapter.maxStorageBuffersPerShaderStage);
    CHECK_EQ(supported.maxStorageTexturesInVertexStage,
             of_adapter.maxStorageTexturesPerShaderStage);
    CHECK_EQ(supported.maxStorageBuffersInFragmentStage,
             of_adapter.maxStorageBuffersPerShaderStage);
    CHECK_EQ(supported.maxStorageTexturesInFragmentStage,
             of_adapter.maxStorageTexturesPerShaderStage);

    /* Asked for one stage, they are there for all. */
    WGPUCompatibilityModeLimits stages = WGPU_COMPATIBILITY_MODE_LIMITS_INIT;
    stages.maxStorageBuffersInVertexStage = supported.maxStorageBuffersInVertexStage;
    stages.maxStorageTexturesInFragmentStage = 0;
    WGPULimits required = WGPU_LIMITS_INIT, got;
    required.nextInChain = &stages.chain;
    Message message;
    CHECK(request(gpu, &required, &got, &message));
    CHECK_EQ(got.maxStorageBuffersPerShaderStage, of_adapter.maxStorageBuffersPerShaderStage);
    CHECK_EQ(got.maxStorageTexturesPerShaderStage, 4);
    if (supported.maxStorageBuffersInVertexStage < UINT32_MAX - 1) {
        stages.maxStorageBuffersInVertexStage++;
        CHECK(!request(gpu, &required, &got, &message));
        CHECK_CONTAINS(message.text, "maxStorageBuffersInVertexStage");
    }
}
