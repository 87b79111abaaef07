/*
 * Structs that calls fill in: every member is written, whatever was there before; the chain's pointer
 * is the caller's. Padding between members is left as it was, so that nothing of the library's memory
 * is in it.
 */
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "kit.h"

ALSO_ON(gl, noop);

typedef struct Member {
    const char *name;
    size_t offset, size;
} Member;

#define MEMBER(Type, member)                                                                       \
    {                                                                                              \
#member, offsetof(Type, member), sizeof(((Type *)0)->member)                               \
    }
#define LIMIT(member) MEMBER(WGPULimits, member)
#define INFO(member) MEMBER(WGPUAdapterInfo, member)
#define NATIVE(member) MEMBER(WGPUNativeLimits, member)

// clang-format off
static const Member limits[] = {
    LIMIT(maxTextureDimension1D), LIMIT(maxTextureDimension2D), LIMIT(maxTextureDimension3D),
    LIMIT(maxTextureArrayLayers), LIMIT(maxBindGroups), LIMIT(maxBindGroupsPlusVertexBuffers),
    LIMIT(maxBindingsPerBindGroup), LIMIT(maxDynamicUniformBuffersPerPipelineLayout),
    LIMIT(maxDynamicStorageBuffersPerPipelineLayout), LIMIT(maxSampledTexturesPerShaderStage),
    LIMIT(maxSamplersPerShaderStage), LIMIT(maxStorageBuffersPerShaderStage),
    LIMIT(maxStorageTexturesPerShaderStage), LIMIT(maxUniformBuffersPerShaderStage),
    LIMIT(maxUniformBufferBindingSize), LIMIT(maxStorageBufferBindingSize),
    LIMIT(minUniformBufferOffsetAlignment), LIMIT(minStorageBufferOffsetAlignment),
    LIMIT(maxVertexBuffers), LIMIT(maxBufferSize), LIMIT(maxVertexAttributes),
    LIMIT(maxVertexBufferArrayStride), LIMIT(maxInterStageShaderVariables),
    LIMIT(maxColorAttachments), LIMIT(maxColorAttachmentBytesPerSample),
    LIMIT(maxComputeWorkgroupStorageSize), LIMIT(maxComputeInvocationsPerWorkgroup),
    LIMIT(maxComputeWorkgroupSizeX), LIMIT(maxComputeWorkgroupSizeY),
    LIMIT(maxComputeWorkgroupSizeZ), LIMIT(maxComputeWorkgroupsPerDimension),
    LIMIT(maxImmediateSize),
};
static const Member info[] = {
    INFO(vendor), INFO(architecture), INFO(device), INFO(description), INFO(backendType),
    INFO(adapterType), INFO(vendorID), INFO(deviceID), INFO(subgroupMinSize), INFO(subgroupMaxSize),
};
static const Member instance_limits[] = {MEMBER(WGPUInstanceLimits, timedWaitAnyMaxCount)};
static const Member features[] = {
    MEMBER(WGPUSupportedFeatures, featureCount), MEMBER(WGPUSupportedFeatures, features),
};
static const Member instance_features[] = {
    MEMBER(WGPUSupportedInstanceFeatures, featureCount), MEMBER(WGPUSupportedInstanceFeatures, features),
};
static const Member wgsl_features[] = {
    MEMBER(WGPUSupportedWGSLLanguageFeatures, featureCount),
    MEMBER(WGPUSupportedWGSLLanguageFeatures, features),
};
static const Member report[] = {{"all", 0, sizeof(WGPUGlobalReport)}};
// clang-format on

static void fill_adapter_limits(Gpu *gpu, void *out)
{
    ((WGPULimits *)out)->nextInChain = NULL;
    CHECK_EQ(wgpuAdapterGetLimits(gpu->adapter, out), WGPUStatus_Success);
}

static void fill_device_limits(Gpu *gpu, void *out)
{
    ((WGPULimits *)out)->nextInChain = NULL;
    CHECK_EQ(wgpuDeviceGetLimits(gpu->device, out), WGPUStatus_Success);
}

static void fill_info(Gpu *gpu, void *out)
{
    CHECK_EQ(wgpuAdapterGetInfo(gpu->adapter, out), WGPUStatus_Success);
}

static void fill_device_info(Gpu *gpu, void *out)
{
    CHECK_EQ(wgpuDeviceGetAdapterInfo(gpu->device, out), WGPUStatus_Success);
}

static void free_info(void *out)
{
    wgpuAdapterInfoFreeMembers(*(WGPUAdapterInfo *)out);
}

static void fill_instance_limits(Gpu *gpu, void *out)
{
    (void)gpu;
    CHECK_EQ(wgpuGetInstanceLimits(out), WGPUStatus_Success);
}

static void fill_features(Gpu *gpu, void *out)
{
    wgpuAdapterGetFeatures(gpu->adapter, out);
}

static void fill_device_features(Gpu *gpu, void *out)
{
    wgpuDeviceGetFeatures(gpu->device, out);
}

static void free_features(void *out)
{
    wgpuSupportedFeaturesFreeMembers(*(WGPUSupportedFeatures *)out);
}

static void fill_instance_features(Gpu *gpu, void *out)
{
    (void)gpu;
    wgpuGetInstanceFeatures(out);
}

static void free_instance_features(void *out)
{
    wgpuSupportedInstanceFeaturesFreeMembers(*(WGPUSupportedInstanceFeatures *)out);
}

static void fill_wgsl_features(Gpu *gpu, void *out)
{
    wgpuInstanceGetWGSLLanguageFeatures(gpu->instance, out);
}

static void free_wgsl_features(void *out)
{
    wgpuSupportedWGSLLanguageFeaturesFreeMembers(*(WGPUSupportedWGSLLanguageFeatures *)out);
}

static void fill_report(Gpu *gpu, void *out)
{
    wgpuGenerateReport(gpu->instance, out);
}

typedef struct Case {
    const char *name;
    size_t size, count;
    const Member *members;
    void (*fill)(Gpu *gpu, void *out);
    void (*free)(void *out);
} Case;

#define OF(Type, members) sizeof(Type), COUNT(members), members

static const Case cases[] = {
    {"limits of an adapter", OF(WGPULimits, limits), fill_adapter_limits, NULL},
    {"limits of a device", OF(WGPULimits, limits), fill_device_limits, NULL},
    {"info of an adapter", OF(WGPUAdapterInfo, info), fill_info, free_info},
    {"info of a device's adapter", OF(WGPUAdapterInfo, info), fill_device_info, free_info},
    {"limits of instances", OF(WGPUInstanceLimits, instance_limits), fill_instance_limits, NULL},
    {"features of an adapter", OF(WGPUSupportedFeatures, features), fill_features, free_features},
    {"features of a device", OF(WGPUSupportedFeatures, features), fill_device_features,
     free_features},
    {"features of instances", OF(WGPUSupportedInstanceFeatures, instance_features),
     fill_instance_features, free_instance_features},
    {"features of WGSL", OF(WGPUSupportedWGSLLanguageFeatures, wgsl_features), fill_wgsl_features,
     free_wgsl_features},
    {"a report", OF(WGPUGlobalReport, report), fill_report, NULL},
};

static bool is_in_a_member(const Case *c, size_t at, const char **name)
{
    for (size_t i = 0; i < c->count; i++) {
        if (at >= c->members[i].offset && at < c->members[i].offset + c->members[i].size) {
            *name = c->members[i].name;
            return true;
        }
    }
    return false;
}

/* A byte that is left alone holds each of two fillings afterwards. */
static void look(const Case *c, const uint8_t *first, const uint8_t *second)
{
    char message[160];
    const char *name = "";
    const size_t chain = c->members == report ? 0 : sizeof(WGPUChainedStruct *);
    for (size_t at = chain; at < c->size; at++) {
        const bool left = first[at] == 0xCC && second[at] == 0x33;
        const bool member = is_in_a_member(c, at, &name);
        snprintf(message, sizeof message, "%s: byte %zu, of %s, is %s: %02x and %02x", c->name, at,
                 member ? name : "padding", left ? "left as it was" : "written", first[at],
                 second[at]);
        check_that(__FILE__, __LINE__, left != member, message);
    }
}

TEST(own_09_every_member_of_an_output_is_written_and_padding_is_left_alone, A_DEVICE)
{
    for (size_t i = 0; i < COUNT(cases); i++) {
        check_step(cases[i].name);
        uint8_t *outs[2] = {malloc(cases[i].size), malloc(cases[i].size)};
        for (int o = 0; o < 2; o++) {
            if (!outs[o]) {
                check_give_up("no memory");
            }
            memset(outs[o], o ? 0x33 : 0xCC, cases[i].size);
            cases[i].fill(gpu, outs[o]);
        }
        look(&cases[i], outs[0], outs[1]);
        for (int o = 0; o < 2; o++) {
            if (cases[i].free) {
                cases[i].free(outs[o]);
            }
            free(outs[o]);
        }
    }
}

/* The same for a struct in the chain of another. */
TEST(own_09_so_is_what_is_chained_to_it, A_DEVICE)
{
    static const Member native[] = {
        NATIVE(maxNonSamplerBindings), NATIVE(maxBindingArrayElementsPerShaderStage),
        NATIVE(maxBindingArraySamplerElementsPerShaderStage), NATIVE(maxMultiviewViewCount)};
    WGPUNativeLimits outs[2];
    for (int o = 0; o < 2; o++) {
        memset(&outs[o], o ? 0x33 : 0xCC, sizeof outs[o]);
        outs[o].chain = (WGPUChainedStruct){.sType = (WGPUSType)WGPUSType_NativeLimits};
        WGPULimits limits_out = WGPU_LIMITS_INIT;
        limits_out.nextInChain = &outs[o].chain;
        CHECK_EQ(wgpuDeviceGetLimits(gpu->device, &limits_out), WGPUStatus_Success);
    }
    for (size_t i = 0; i < COUNT(native); i++) {
        CHECK_BYTES((uint8_t *)&outs[0] + native[i].offset, (uint8_t *)&outs[1] + native[i].offset,
                    native[i].size);
    }
}
