/* Samplers, bind group layouts and pipeline layouts. */
#include <math.h>
#include <stdio.h>

#include "cases.h"
#include "formats.h"

ALSO_ON(noop);

#define VERTEX WGPUShaderStage_Vertex
#define FRAGMENT WGPUShaderStage_Fragment
#define COMPUTE WGPUShaderStage_Compute

TEST(samplers, A_DEVICE)
{
    const WGPUFilterMode near = WGPUFilterMode_Nearest, linear = WGPUFilterMode_Linear;
    const WGPUMipmapFilterMode mip_near = WGPUMipmapFilterMode_Nearest,
                               mip_linear = WGPUMipmapFilterMode_Linear;
    const struct {
        const char *name;
        Outcome outcome;
        float min_lod, max_lod;
        WGPUFilterMode min, mag;
        WGPUMipmapFilterMode mip;
        uint16_t anisotropy;
    } cases[] = {
        {"plain", VALID, 0, 32, near, near, mip_near, 1},
        {"undefined filters", VALID, 0, 32, 0, 0, 0, 1},
        {"one level of detail", VALID, 6, 6, near, near, mip_near, 1},
        {"reversed levels of detail", INVALID, 6, 5, near, near, mip_near, 1},
        {"a negative least level", INVALID, -1, 5, near, near, mip_near, 1},
        {"two negative levels", INVALID, -5, -1, near, near, mip_near, 1},
        {"zero with a sign", VALID, -0.0f, 0, near, near, mip_near, 1},
        {"least level is no number", INVALID, NAN, 5, near, near, mip_near, 1},
        {"greatest level is no number", INVALID, 0, NAN, near, near, mip_near, 1},
        {"least level is infinite", INVALID, INFINITY, INFINITY, near, near, mip_near, 1},
        {"greatest level is infinite", INVALID, 0, INFINITY, near, near, mip_near, 1},
        {"a very great level", VALID, 0, 1e30f, near, near, mip_near, 1},
        {"anisotropy 0", INVALID, 0, 32, linear, linear, mip_linear, 0},
        {"anisotropy 2", VALID, 0, 32, linear, linear, mip_linear, 2},
        {"anisotropy 16", VALID, 0, 32, linear, linear, mip_linear, 16},
        {"anisotropy above what there is", VALID, 0, 32, linear, linear, mip_linear, 32},
        {"all the anisotropy", VALID, 0, 32, linear, linear, mip_linear, UINT16_MAX},
        {"anisotropy, nearest min", INVALID, 0, 32, near, linear, mip_linear, 2},
        {"anisotropy, nearest mag", INVALID, 0, 32, linear, near, mip_linear, 2},
        {"anisotropy, nearest mip", INVALID, 0, 32, linear, linear, mip_near, 2},
        {"anisotropy, undefined min", INVALID, 0, 32, 0, linear, mip_linear, 2},
        {"unknown min", INVALID, 0, 32, (WGPUFilterMode)3, near, mip_near, 1},
        {"unknown mag", INVALID, 0, 32, near, (WGPUFilterMode)3, mip_near, 1},
        {"unknown mip", INVALID, 0, 32, near, near, (WGPUMipmapFilterMode)3, 1},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        WGPUSamplerDescriptor descriptor = WGPU_SAMPLER_DESCRIPTOR_INIT;
        descriptor.lodMinClamp = cases[i].min_lod;
        descriptor.lodMaxClamp = cases[i].max_lod;
        descriptor.minFilter = cases[i].min;
        descriptor.magFilter = cases[i].mag;
        descriptor.mipmapFilter = cases[i].mip;
        descriptor.maxAnisotropy = cases[i].anisotropy;
        CASE(gpu, cases[i].outcome,
             wgpuSamplerRelease(wgpuDeviceCreateSampler(gpu->device, &descriptor)), "%s",
             cases[i].name);
    }
    for (uint32_t value = 0; value < 10; value++) {
        WGPUSamplerDescriptor modes = WGPU_SAMPLER_DESCRIPTOR_INIT;
        modes.addressModeU = modes.addressModeV = modes.addressModeW = (WGPUAddressMode)value;
        CASE(gpu, value <= WGPUAddressMode_MirrorRepeat ? VALID : INVALID,
             wgpuSamplerRelease(wgpuDeviceCreateSampler(gpu->device, &modes)), "address mode %u",
             value);
        WGPUSamplerDescriptor compare = WGPU_SAMPLER_DESCRIPTOR_INIT;
        compare.compare = (WGPUCompareFunction)value;
        CASE(gpu, value <= WGPUCompareFunction_Always ? VALID : INVALID,
             wgpuSamplerRelease(wgpuDeviceCreateSampler(gpu->device, &compare)), "compare %u",
             value);
    }
    CASE(gpu, VALID, wgpuSamplerRelease(wgpuDeviceCreateSampler(gpu->device, NULL)),
         "no descriptor");
}

static void layout_case(Gpu *gpu, Outcome outcome, size_t count,
                        const WGPUBindGroupLayoutEntry *entries, const char *name)
{
    WGPUBindGroupLayoutDescriptor descriptor = WGPU_BIND_GROUP_LAYOUT_DESCRIPTOR_INIT;
    descriptor.entryCount = count;
    descriptor.entries = entries;
    WGPUBindGroupLayout layout = NULL;
    CASE(gpu, outcome, layout = KEEP(wgpuDeviceCreateBindGroupLayout(gpu->device, &descriptor)),
         "%s", name);
    CHECK(layout != NULL);
}

static WGPUBindGroupLayoutEntry entry(uint32_t binding, WGPUShaderStage visibility)
{
    WGPUBindGroupLayoutEntry entry = WGPU_BIND_GROUP_LAYOUT_ENTRY_INIT;
    entry.binding = binding;
    entry.visibility = visibility;
    return entry;
}

/* The ways to declare a binding. */
typedef enum Kind {
    UNIFORM,
    STORAGE_BUFFER,
    READ_ONLY_STORAGE,
    DYNAMIC_UNIFORM,
    DYNAMIC_STORAGE,
    DYNAMIC_READ_ONLY_STORAGE,
    SAMPLER,
    TEXTURE,
    WRITE_ONLY_TEXTURE,
    READ_ONLY_TEXTURE,
    READ_WRITE_TEXTURE,
    KIND_COUNT,
} Kind;

static const char *const kind_names[] = {
    /* clang-format off */
    "uniform buffer",         "storage buffer",
    "read-only buffer",       "dynamic uniform buffer",
    "dynamic storage buffer", "dynamic read-only buffer",
    "sampler",                "texture",
    "write-only texture",     "read-only texture",
    "read-write texture",
    /* clang-format on */
};

static WGPUBindGroupLayoutEntry entry_of(Kind kind, uint32_t binding, WGPUShaderStage visibility)
{
    WGPUBindGroupLayoutEntry result = entry(binding, visibility);
    switch (kind) {
    case DYNAMIC_UNIFORM:
        result.buffer.hasDynamicOffset = true; /* fall through */
    case UNIFORM:
        result.buffer.type = WGPUBufferBindingType_Uniform;
        break;
    case DYNAMIC_STORAGE:
        result.buffer.hasDynamicOffset = true; /* fall through */
    case STORAGE_BUFFER:
        result.buffer.type = WGPUBufferBindingType_Storage;
        break;
    case DYNAMIC_READ_ONLY_STORAGE:
        result.buffer.hasDynamicOffset = true; /* fall through */
    case READ_ONLY_STORAGE:
        result.buffer.type = WGPUBufferBindingType_ReadOnlyStorage;
        break;
    case SAMPLER:
        result.sampler.type = WGPUSamplerBindingType_Filtering;
        break;
    case TEXTURE:
        result.texture.sampleType = WGPUTextureSampleType_Float;
        break;
    case WRITE_ONLY_TEXTURE:
        result.storageTexture.access = WGPUStorageTextureAccess_WriteOnly;
        break;
    case READ_ONLY_TEXTURE:
        result.storageTexture.access = WGPUStorageTextureAccess_ReadOnly;
        break;
    case READ_WRITE_TEXTURE:
        result.storageTexture.access = WGPUStorageTextureAccess_ReadWrite;
        break;
    case KIND_COUNT:
        break;
    }
    if (result.storageTexture.access) {
        result.storageTexture.format = WGPUTextureFormat_R32Uint;
    }
    return result;
}

static bool writes(Kind kind)
{
    return kind == STORAGE_BUFFER || kind == DYNAMIC_STORAGE || kind == WRITE_ONLY_TEXTURE ||
           kind == READ_WRITE_TEXTURE;
}

TEST(bindings_and_visibilities, A_DEVICE)
{
    WGPULimits limits = WGPU_LIMITS_INIT;
    wgpuDeviceGetLimits(gpu->device, &limits);
    for (Kind kind = 0; kind < KIND_COUNT; kind++) {
        for (WGPUShaderStage stages = 0; stages < 8; stages++) {
            char name[64];
            snprintf(name, sizeof name, "%s in stages %u", kind_names[kind], (unsigned)stages);
            const WGPUBindGroupLayoutEntry one = entry_of(kind, 0, stages);
            layout_case(gpu, writes(kind) && (stages & VERTEX) ? INVALID : VALID, 1, &one, name);
        }
    }
    WGPUBindGroupLayoutEntry entries[3] = {entry_of(UNIFORM, 0, COMPUTE),
                                           entry_of(SAMPLER, 1, COMPUTE),
                                           entry_of(TEXTURE, 2, COMPUTE)};
    layout_case(gpu, VALID, 0, NULL, "no entries");
    layout_case(gpu, VALID, 3, entries, "three entries");
    entries[2].binding = 1;
    layout_case(gpu, INVALID, 3, entries, "a binding twice");
    entries[2].binding = 0;
    layout_case(gpu, INVALID, 3, entries, "a binding twice, apart");
    layout_case(gpu, INVALID, 3, NULL, "no array");
    entries[0].binding = limits.maxBindingsPerBindGroup - 1;
    layout_case(gpu, VALID, 1, entries, "the highest binding");
    entries[0].binding = limits.maxBindingsPerBindGroup;
    layout_case(gpu, INVALID, 1, entries, "a binding too high");
    entries[0].binding = UINT32_MAX;
    layout_case(gpu, INVALID, 1, entries, "the highest number");
    entries[0] = entry_of(UNIFORM, 0, COMPUTE | 8);
    layout_case(gpu, INVALID, 1, entries, "an unknown stage");
    entries[0] = entry_of(UNIFORM, 0, COMPUTE | UINT64_C(1) << 32);
    layout_case(gpu, INVALID, 1, entries, "an unknown stage far up");
    entries[0] = entry(0, COMPUTE);
    layout_case(gpu, INVALID, 1, entries, "an entry that declares nothing");
    entries[0] = entry_of(UNIFORM, 0, COMPUTE);
    entries[0].sampler.type = WGPUSamplerBindingType_Filtering;
    layout_case(gpu, INVALID, 1, entries, "buffer and sampler");
    entries[0] = entry_of(TEXTURE, 0, COMPUTE);
    entries[0].storageTexture.access = WGPUStorageTextureAccess_WriteOnly;
    entries[0].storageTexture.format = WGPUTextureFormat_R32Uint;
    layout_case(gpu, INVALID, 1, entries, "texture and storage texture");
    entries[0] = entry_of(UNIFORM, 0, COMPUTE);
    entries[0].bindingArraySize = 2;
    layout_case(gpu, INVALID, 1, entries, "an array without the feature");
    CASE(gpu, INVALID, wgpuDeviceCreateBindGroupLayout(gpu->device, NULL), "no descriptor");
}

TEST(enums_of_layouts, A_DEVICE)
{
    for (uint32_t value = 1; value < 8; value++) {
        WGPUBindGroupLayoutEntry e = entry(0, FRAGMENT);
        char name[64];
        snprintf(name, sizeof name, "value %u", value);
        e.buffer.type = (WGPUBufferBindingType)value;
        layout_case(gpu, value <= WGPUBufferBindingType_ReadOnlyStorage ? VALID : INVALID, 1, &e,
                    name);
        e = entry(0, FRAGMENT);
        e.sampler.type = (WGPUSamplerBindingType)value;
        layout_case(gpu, value <= WGPUSamplerBindingType_Comparison ? VALID : INVALID, 1, &e, name);
        e = entry(0, FRAGMENT);
        e.texture.sampleType = (WGPUTextureSampleType)value;
        layout_case(gpu, value <= WGPUTextureSampleType_Uint ? VALID : INVALID, 1, &e, name);
        e = entry_of(READ_WRITE_TEXTURE, 0, FRAGMENT);
        e.storageTexture.access = (WGPUStorageTextureAccess)value;
        layout_case(gpu, value <= WGPUStorageTextureAccess_ReadWrite ? VALID : INVALID, 1, &e,
                    name);
        for (uint32_t multisampled = 0; multisampled < 2; multisampled++) {
            e = entry(0, FRAGMENT);
            e.texture.sampleType = WGPUTextureSampleType_UnfilterableFloat;
            e.texture.viewDimension = (WGPUTextureViewDimension)value;
            e.texture.multisampled = multisampled;
            bool valid = multisampled ? value == WGPUTextureViewDimension_2D
                                      : value <= WGPUTextureViewDimension_3D;
            snprintf(name, sizeof name, "dimension %u, multisampled %u", value, multisampled);
            layout_case(gpu, valid ? VALID : INVALID, 1, &e, name);
            e = entry(0, FRAGMENT);
            e.texture.sampleType = (WGPUTextureSampleType)value;
            e.texture.multisampled = multisampled;
            valid = value <= WGPUTextureSampleType_Uint &&
                    !(multisampled && value <= WGPUTextureSampleType_Float);
            snprintf(name, sizeof name, "sample type %u, multisampled %u", value, multisampled);
            layout_case(gpu, valid ? VALID : INVALID, 1, &e, name);
        }
        e = entry_of(WRITE_ONLY_TEXTURE, 0, FRAGMENT);
        e.storageTexture.viewDimension = (WGPUTextureViewDimension)value;
        bool flat = value <= WGPUTextureViewDimension_2DArray ||
                    value == WGPUTextureViewDimension_3D;
        snprintf(name, sizeof name, "storage dimension %u", value);
        layout_case(gpu, flat ? VALID : INVALID, 1, &e, name);
    }
}

TEST(formats_of_storage_textures, A_DEVICE)
{
    for (size_t i = 0; i < format_count; i++) {
        const Format *f = &formats[i];
        for (Kind kind = WRITE_ONLY_TEXTURE; kind <= READ_WRITE_TEXTURE; kind++) {
            WGPUBindGroupLayoutEntry e = entry_of(kind, 0, COMPUTE);
            e.storageTexture.format = f->format;
            char name[64];
            snprintf(name, sizeof name, "%s as %s", f->name, kind_names[kind]);
            bool valid = f->can & (kind == READ_WRITE_TEXTURE ? READ_WRITE : STORAGE);
            layout_case(gpu, valid ? VALID : INVALID, 1, &e, name);
        }
    }
    WGPUBindGroupLayoutEntry e = entry_of(WRITE_ONLY_TEXTURE, 0, COMPUTE);
    e.storageTexture.format = WGPUTextureFormat_Undefined;
    layout_case(gpu, INVALID, 1, &e, "no format");
}

/* How many bindings of a kind there may be: in one stage, or in a whole layout. */
static uint32_t most(const WGPULimits *limits, Kind kind, bool *per_layout)
{
    *per_layout = false;
    switch (kind) {
    case UNIFORM:
        return limits->maxUniformBuffersPerShaderStage;
    case STORAGE_BUFFER:
    case READ_ONLY_STORAGE:
        return limits->maxStorageBuffersPerShaderStage;
    case DYNAMIC_UNIFORM:
        *per_layout = true;
        return limits->maxDynamicUniformBuffersPerPipelineLayout;
    case DYNAMIC_STORAGE:
    case DYNAMIC_READ_ONLY_STORAGE:
        *per_layout = true;
        return limits->maxDynamicStorageBuffersPerPipelineLayout;
    case SAMPLER:
        return limits->maxSamplersPerShaderStage;
    case TEXTURE:
        return limits->maxSampledTexturesPerShaderStage;
    default:
        return limits->maxStorageTexturesPerShaderStage;
    }
}

static void pipeline_layout_case(Gpu *gpu, Outcome outcome, size_t count,
                                 const WGPUBindGroupLayout *layouts, uint32_t immediates,
                                 const char *name)
{
    WGPUPipelineLayoutDescriptor descriptor = WGPU_PIPELINE_LAYOUT_DESCRIPTOR_INIT;
    descriptor.bindGroupLayoutCount = count;
    descriptor.bindGroupLayouts = layouts;
    descriptor.immediateSize = immediates;
    WGPUPipelineLayout layout = NULL;
    CASE(gpu, outcome, layout = KEEP(wgpuDeviceCreatePipelineLayout(gpu->device, &descriptor)),
         "%s", name);
    CHECK(layout != NULL);
}

/* The limits of bindings per stage and per layout hold within a bind group layout and, summed up,
 * in a pipeline layout. */
TEST(numbers_of_bindings, A_DEVICE)
{
    WGPULimits limits = WGPU_LIMITS_INIT;
    wgpuDeviceGetLimits(gpu->device, &limits);
    for (Kind kind = 0; kind < KIND_COUNT; kind++) {
        bool per_layout;
        uint32_t count = most(&limits, kind, &per_layout);
        WGPUBindGroupLayoutEntry entries[64];
        CHECK(count > 0 && 2 * count < COUNT(entries));
        const WGPUShaderStage stages[] = {COMPUTE, FRAGMENT, COMPUTE | FRAGMENT};
        char name[64];
        for (size_t s = 0; s < COUNT(stages); s++) {
            for (uint32_t i = 0; i <= count; i++) {
                entries[i] = entry_of(kind, i, stages[s]);
            }
            snprintf(name, sizeof name, "as many as may be: %s", kind_names[kind]);
            layout_case(gpu, VALID, count, entries, name);
            snprintf(name, sizeof name, "one too many: %s", kind_names[kind]);
            layout_case(gpu, INVALID, count + 1, entries, name);

            WGPUBindGroupLayout layouts[2] = {create_layout(gpu, count, entries),
                                              create_layout(gpu, 1, entries)};
            snprintf(name, sizeof name, "as many as may be in a pipeline: %s", kind_names[kind]);
            pipeline_layout_case(gpu, VALID, 1, layouts, 0, name);
            snprintf(name, sizeof name, "one too many in a pipeline: %s", kind_names[kind]);
            pipeline_layout_case(gpu, INVALID, 2, layouts, 0, name);
        }
        /* Twice as many, half of them in each of two stages. Storage buffers with dynamic offsets
         * count as storage buffers, too, but there are fewer of them. */
        for (uint32_t i = 0; i < 2 * count; i++) {
            entries[i] = entry_of(kind, i, i < count ? COMPUTE : FRAGMENT);
        }
        snprintf(name, sizeof name, "as many in each of two stages: %s", kind_names[kind]);
        layout_case(gpu, per_layout ? INVALID : VALID, 2 * count, entries, name);
        for (uint32_t i = 0; i <= count; i++) {
            entries[i] = entry_of(kind, i, 0);
        }
        snprintf(name, sizeof name, "too many for no stage at all: %s", kind_names[kind]);
        layout_case(gpu, per_layout ? INVALID : VALID, count + 1, entries, name);
    }
}

TEST(pipeline_layouts, A_DEVICE)
{
    WGPULimits limits = WGPU_LIMITS_INIT;
    wgpuDeviceGetLimits(gpu->device, &limits);
    const WGPUBindGroupLayoutEntry one = entry_of(UNIFORM, 0, COMPUTE);
    WGPUBindGroupLayout empty = create_layout(gpu, 0, NULL), full = create_layout(gpu, 1, &one),
                        bad = NULL;
    const WGPUBindGroupLayoutEntry nothing = entry(0, COMPUTE);
    CASE(gpu, INVALID, bad = create_layout(gpu, 1, &nothing), "an error layout");
    WGPUBindGroupLayout layouts[16];
    CHECK(limits.maxBindGroups < COUNT(layouts));
    pipeline_layout_case(gpu, VALID, 0, NULL, 0, "no groups");
    for (size_t i = 0; i < COUNT(layouts); i++) {
        layouts[i] = full;
    }
    pipeline_layout_case(gpu, VALID, limits.maxBindGroups, layouts, 0, "all groups");
    pipeline_layout_case(gpu, INVALID, limits.maxBindGroups + 1, layouts, 0, "a group too many");
    pipeline_layout_case(gpu, INVALID, COUNT(layouts), layouts, 0, "far too many groups");
    for (size_t i = 0; i < COUNT(layouts); i++) {
        layouts[i] = NULL;
    }
    pipeline_layout_case(gpu, VALID, limits.maxBindGroups, layouts, 0, "all groups NULL");
    pipeline_layout_case(gpu, INVALID, limits.maxBindGroups + 1, layouts, 0, "a NULL too many");
    layouts[1] = full;
    pipeline_layout_case(gpu, VALID, 2, layouts, 0, "NULL, then a group");
    pipeline_layout_case(gpu, VALID, 3, layouts, 0, "NULL around a group");
    layouts[0] = empty;
    pipeline_layout_case(gpu, VALID, 2, layouts, 0, "an empty group, then a group");
    layouts[1] = bad;
    pipeline_layout_case(gpu, INVALID, 2, layouts, 0, "an error layout");
    pipeline_layout_case(gpu, INVALID, 2, NULL, 0, "no array");

    WGPUComputePipeline pipeline =
        create_compute_pipeline(gpu, "@group(0) @binding(0) var<uniform> a: vec4f;\n"
                                     "@compute @workgroup_size(1) fn main() { _ = a; }\n");
    layouts[0] = KEEP(wgpuComputePipelineGetBindGroupLayout(pipeline, 0));
    pipeline_layout_case(gpu, INVALID, 1, layouts, 0, "a layout that belongs to a pipeline");

    const uint32_t most_bytes = limits.maxImmediateSize;
    CHECK_EQ(most_bytes, 64);
    pipeline_layout_case(gpu, VALID, 0, NULL, 4, "4 bytes of immediates");
    pipeline_layout_case(gpu, VALID, 0, NULL, most_bytes, "all immediates");
    pipeline_layout_case(gpu, INVALID, 0, NULL, most_bytes + 4, "too many immediates");
    pipeline_layout_case(gpu, INVALID, 0, NULL, 2, "2 bytes of immediates");
    pipeline_layout_case(gpu, INVALID, 0, NULL, 63, "63 bytes of immediates");
    pipeline_layout_case(gpu, INVALID, 0, NULL, UINT32_MAX, "all too many immediates");
    CASE(gpu, INVALID, wgpuDeviceCreatePipelineLayout(gpu->device, NULL), "no descriptor");
}
