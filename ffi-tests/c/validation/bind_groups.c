/* Bind groups: what may stand where a layout declares a binding. */
#include <stdio.h>

#include "cases.h"
#include "formats.h"

ALSO_ON(noop);

#define COMPUTE WGPUShaderStage_Compute
#define FRAGMENT WGPUShaderStage_Fragment

static WGPUBindGroupLayoutEntry declare(uint32_t binding)
{
    WGPUBindGroupLayoutEntry entry = WGPU_BIND_GROUP_LAYOUT_ENTRY_INIT;
    entry.binding = binding;
    entry.visibility = COMPUTE;
    return entry;
}

static WGPUBindGroupEntry bind(uint32_t binding)
{
    WGPUBindGroupEntry entry = WGPU_BIND_GROUP_ENTRY_INIT;
    entry.binding = binding;
    return entry;
}

static void group_case(Gpu *gpu, Outcome outcome, WGPUBindGroupLayout layout, size_t count,
                       const WGPUBindGroupEntry *entries, const char *name)
{
    WGPUBindGroupDescriptor descriptor = WGPU_BIND_GROUP_DESCRIPTOR_INIT;
    descriptor.layout = layout;
    descriptor.entryCount = count;
    descriptor.entries = entries;
    WGPUBindGroup group = NULL;
    CASE(gpu, outcome, group = KEEP(wgpuDeviceCreateBindGroup(gpu->device, &descriptor)), "%s",
         name);
    CHECK(group != NULL);
}

static WGPUTextureView create_view(Gpu *gpu, WGPUTextureUsage usage, WGPUTextureFormat format,
                                   uint32_t layers, uint32_t mips, uint32_t samples,
                                   WGPUTextureViewDimension dimension, WGPUTextureAspect aspect)
{
    WGPUTextureDescriptor descriptor = WGPU_TEXTURE_DESCRIPTOR_INIT;
    descriptor.usage = usage;
    descriptor.size = (WGPUExtent3D){16, 16, layers};
    descriptor.dimension = dimension == WGPUTextureViewDimension_3D ? WGPUTextureDimension_3D
                                                                    : WGPUTextureDimension_2D;
    if (dimension == WGPUTextureViewDimension_1D) {
        descriptor.dimension = WGPUTextureDimension_1D;
        descriptor.size.height = 1;
    }
    descriptor.format = format;
    descriptor.mipLevelCount = mips;
    descriptor.sampleCount = samples;
    WGPUTexture texture = KEEP(wgpuDeviceCreateTexture(gpu->device, &descriptor));
    WGPUTextureViewDescriptor view = WGPU_TEXTURE_VIEW_DESCRIPTOR_INIT;
    view.dimension = dimension;
    view.aspect = aspect;
    return KEEP(wgpuTextureCreateView(texture, &view));
}

TEST(entries_and_layouts_match, A_DEVICE)
{
    WGPUBindGroupLayoutEntry declared[2] = {declare(0), declare(7)};
    declared[0].buffer.type = WGPUBufferBindingType_Uniform;
    declared[1].buffer.type = WGPUBufferBindingType_Uniform;
    WGPUBindGroupLayout two = create_layout(gpu, 2, declared), none = create_layout(gpu, 0, NULL);
    WGPUBuffer buffer = create_buffer(gpu, "buffer", WGPUBufferUsage_Uniform, 256);
    WGPUSampler sampler = KEEP(wgpuDeviceCreateSampler(gpu->device, NULL));
    WGPUBindGroupEntry entries[3] = {bind(0), bind(7), bind(8)};
    for (size_t i = 0; i < COUNT(entries); i++) {
        entries[i].buffer = buffer;
    }
    group_case(gpu, VALID, two, 2, entries, "as declared");
    group_case(gpu, INVALID, two, 1, entries, "one too few");
    group_case(gpu, INVALID, two, 3, entries, "one too many");
    group_case(gpu, INVALID, two, 0, NULL, "none");
    group_case(gpu, INVALID, two, 2, NULL, "no array");
    group_case(gpu, VALID, none, 0, NULL, "none of none");
    group_case(gpu, INVALID, none, 1, entries, "one of none");
    group_case(gpu, INVALID, two, 2, entries + 1, "a binding that was not declared");
    group_case(gpu, INVALID, NULL, 2, entries, "no layout");
    const WGPUBindGroupEntry reversed[] = {entries[1], entries[0]};
    group_case(gpu, VALID, two, 2, reversed, "another order");
    const WGPUBindGroupEntry twice[] = {entries[0], entries[0]};
    group_case(gpu, INVALID, two, 2, twice, "one of them twice");
    entries[1].buffer = NULL;
    group_case(gpu, INVALID, two, 2, entries, "no resource");
    entries[1].sampler = sampler;
    group_case(gpu, INVALID, two, 2, entries, "a sampler for a buffer");
    entries[1].buffer = buffer;
    group_case(gpu, INVALID, two, 2, entries, "both a buffer and a sampler");
    CASE(gpu, INVALID, wgpuDeviceCreateBindGroup(gpu->device, NULL), "no descriptor");

    WGPUBindGroupLayout bad = NULL;
    declared[1].binding = 0;
    CASE(gpu, INVALID, bad = create_layout(gpu, 2, declared), "a binding twice");
    entries[1] = entries[0];
    group_case(gpu, INVALID, bad, 2, entries, "an error layout");
}

TEST(ranges_of_buffers, A_DEVICE)
{
    WGPULimits limits = WGPU_LIMITS_INIT;
    wgpuDeviceGetLimits(gpu->device, &limits);
    const WGPUBufferBindingType u = WGPUBufferBindingType_Uniform,
                                s = WGPUBufferBindingType_Storage,
                                r = WGPUBufferBindingType_ReadOnlyStorage;
    const uint64_t most_uniform = limits.maxUniformBufferBindingSize,
                   most_storage = limits.maxStorageBufferBindingSize;
    CHECK_EQ(limits.minUniformBufferOffsetAlignment, 256);
    CHECK_EQ(limits.minStorageBufferOffsetAlignment, 256);
    const struct {
        const char *name;
        Outcome outcome;
        WGPUBufferBindingType type;
        bool dynamic;
        uint64_t least, buffer_size, offset, size;
    } cases[] = {
        {"all", VALID, u, false, 0, 1024, 0, WGPU_WHOLE_SIZE},
        {"the rest", VALID, u, false, 0, 1024, 256, WGPU_WHOLE_SIZE},
        {"the rest, which is empty", INVALID, u, false, 0, 1024, 1024, WGPU_WHOLE_SIZE},
        {"the rest past the end", INVALID, u, false, 0, 1024, 1280, WGPU_WHOLE_SIZE},
        {"a part", VALID, u, false, 0, 1024, 256, 512},
        {"up to the end", VALID, u, false, 0, 1024, 256, 768},
        {"past the end", INVALID, u, false, 0, 1024, 256, 772},
        {"longer than the buffer", INVALID, u, false, 0, 1024, 0, 1028},
        {"size 0", INVALID, u, false, 0, 1024, 0, 0},
        {"size 0 at the end", INVALID, u, false, 0, 1024, 1024, 0},
        {"all of an empty buffer", INVALID, u, false, 0, 0, 0, WGPU_WHOLE_SIZE},
        {"an end beyond all numbers", INVALID, u, false, 0, 1024, 256, UINT64_MAX - 255},
        {"an offset beyond all numbers", INVALID, u, false, 0, 1024, UINT64_MAX - 255, 256},
        {"an odd size", VALID, u, false, 0, 1024, 0, 5},
        {"a buffer of an odd size", VALID, u, false, 0, 5, 0, WGPU_WHOLE_SIZE},
        {"offset 1", INVALID, u, false, 0, 1024, 1, 4},
        {"offset 128", INVALID, u, false, 0, 1024, 128, 4},
        {"offset 257", INVALID, u, false, 0, 1024, 257, 4},
        {"offset 768", VALID, u, false, 0, 1024, 768, 4},
        {"as much as declared", VALID, u, false, 16, 1024, 0, 16},
        {"more than declared", VALID, u, false, 16, 1024, 0, 20},
        {"less than declared", INVALID, u, false, 16, 1024, 0, 12},
        {"a rest that is less than declared", INVALID, u, false, 16, 264, 256, WGPU_WHOLE_SIZE},
        {"the largest uniform", VALID, u, false, 0, most_uniform, 0, WGPU_WHOLE_SIZE},
        {"too large a uniform", INVALID, u, false, 0, most_uniform + 4, 0, WGPU_WHOLE_SIZE},
        {"a part of too large a uniform", VALID, u, false, 0, most_uniform + 4, 0, most_uniform},
        {"storage", VALID, s, false, 0, 1024, 0, WGPU_WHOLE_SIZE},
        {"storage, read-only", VALID, r, false, 0, 1024, 256, 4},
        {"storage, offset 128", INVALID, s, false, 0, 1024, 128, 4},
        {"storage, size 2", INVALID, s, false, 0, 1024, 0, 2},
        {"storage, size 6", INVALID, r, false, 0, 1024, 0, 6},
        {"storage, a rest of an odd size", INVALID, s, false, 0, 1022, 0, WGPU_WHOLE_SIZE},
        {"storage, size 0", INVALID, s, false, 0, 1024, 0, 0},
        {"the largest storage", VALID, s, false, 0, most_storage, 0, WGPU_WHOLE_SIZE},
        {"too large a storage", INVALID, s, false, 0, most_storage + 4, 0, WGPU_WHOLE_SIZE},
        {"dynamic", VALID, u, true, 0, 1024, 256, 256},
        {"dynamic, offset 128", INVALID, u, true, 0, 1024, 128, 256},
        {"dynamic, past the end", INVALID, u, true, 0, 1024, 256, 1024},
        {"dynamic, less than declared", INVALID, u, true, 16, 1024, 256, 12},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        WGPUBindGroupLayoutEntry declared = declare(0);
        declared.buffer.type = cases[i].type;
        declared.buffer.hasDynamicOffset = cases[i].dynamic;
        declared.buffer.minBindingSize = cases[i].least;
        WGPUBindGroupLayout layout = create_layout(gpu, 1, &declared);
        WGPUBuffer buffer = create_buffer(
            gpu, "bound", WGPUBufferUsage_Uniform | WGPUBufferUsage_Storage, cases[i].buffer_size);
        WGPUBindGroupEntry entry = bind(0);
        entry.buffer = buffer;
        entry.offset = cases[i].offset;
        entry.size = cases[i].size;
        group_case(gpu, cases[i].outcome, layout, 1, &entry, cases[i].name);
    }
}

TEST(usages_and_states_of_buffers, A_DEVICE)
{
    const WGPUBufferBindingType types[] = {WGPUBufferBindingType_Uniform,
                                           WGPUBufferBindingType_Storage,
                                           WGPUBufferBindingType_ReadOnlyStorage};
    for (size_t t = 0; t < COUNT(types); t++) {
        WGPUBindGroupLayoutEntry declared = declare(0);
        declared.buffer.type = types[t];
        WGPUBindGroupLayout layout = create_layout(gpu, 1, &declared);
        WGPUBufferUsage needed = types[t] == WGPUBufferBindingType_Uniform
                                     ? WGPUBufferUsage_Uniform
                                     : WGPUBufferUsage_Storage;
        char name[64];
        for (WGPUBufferUsage usage = WGPUBufferUsage_CopySrc; usage <= WGPUBufferUsage_QueryResolve;
             usage <<= 1) {
            WGPUBindGroupEntry entry = bind(0);
            entry.buffer = create_buffer(gpu, "bound", usage, 256);
            snprintf(name, sizeof name, "usage %#x for type %u", (unsigned)usage,
                     (unsigned)types[t]);
            group_case(gpu, usage == needed ? VALID : INVALID, layout, 1, &entry, name);
        }
        WGPUBindGroupEntry entry = bind(0);
        entry.buffer = create_error_buffer(gpu);
        group_case(gpu, INVALID, layout, 1, &entry, "an error buffer");
        entry.buffer = create_buffer(gpu, "bound", needed, 256);
        wgpuBufferDestroy(entry.buffer);
        group_case(gpu, VALID, layout, 1, &entry, "a destroyed buffer");
    }
}

TEST(samplers, A_DEVICE)
{
    WGPUSamplerDescriptor descriptors[5];
    for (size_t i = 0; i < COUNT(descriptors); i++) {
        descriptors[i] = WGPU_SAMPLER_DESCRIPTOR_INIT;
    }
    descriptors[1].minFilter = WGPUFilterMode_Linear;
    descriptors[2].mipmapFilter = WGPUMipmapFilterMode_Linear;
    descriptors[3].compare = WGPUCompareFunction_Less;
    descriptors[4].compare = WGPUCompareFunction_Less;
    descriptors[4].magFilter = WGPUFilterMode_Linear;
    const WGPUSamplerBindingType types[] = {WGPUSamplerBindingType_Filtering,
                                            WGPUSamplerBindingType_NonFiltering,
                                            WGPUSamplerBindingType_Comparison};
    static const bool fits[3][5] = {
        {true, true, true, false, false},
        {true, false, false, false, false},
        {false, false, false, true, true},
    };
    for (size_t t = 0; t < COUNT(types); t++) {
        WGPUBindGroupLayoutEntry declared = declare(0);
        declared.sampler.type = types[t];
        WGPUBindGroupLayout layout = create_layout(gpu, 1, &declared);
        WGPUBindGroupEntry entry = bind(0);
        char name[64];
        for (size_t i = 0; i < COUNT(descriptors); i++) {
            entry.sampler = KEEP(wgpuDeviceCreateSampler(gpu->device, &descriptors[i]));
            snprintf(name, sizeof name, "sampler %zu for type %u", i, (unsigned)types[t]);
            group_case(gpu, fits[t][i] ? VALID : INVALID, layout, 1, &entry, name);
        }
        WGPUSamplerDescriptor bad = WGPU_SAMPLER_DESCRIPTOR_INIT;
        bad.maxAnisotropy = 0;
        CASE(gpu, INVALID, entry.sampler = KEEP(wgpuDeviceCreateSampler(gpu->device, &bad)), "bad");
        group_case(gpu, INVALID, layout, 1, &entry, "an error sampler");
    }
}

static void texture_case(Gpu *gpu, Outcome outcome, const WGPUTextureBindingLayout *declared,
                         WGPUTextureView view, const char *name)
{
    WGPUBindGroupLayoutEntry entry = declare(0);
    entry.texture = *declared;
    WGPUBindGroupLayout layout = create_layout(gpu, 1, &entry);
    WGPUBindGroupEntry bound = bind(0);
    bound.textureView = view;
    group_case(gpu, outcome, layout, 1, &bound, name);
}

/* Every sample type with the first aspect of every format. */
TEST(sample_types_of_formats, NO_DEVICE)
{
    const WGPUFeatureName features[] = {
        WGPUFeatureName_Depth32FloatStencil8, WGPUFeatureName_TextureCompressionBC,
        WGPUFeatureName_TextureCompressionETC2, WGPUFeatureName_TextureCompressionASTC};
    gpu_open_with(gpu, COUNT(features), features);
    for (size_t i = 0; i < format_count; i++) {
        const Format *f = &formats[i];
        if (f->feature && !wgpuDeviceHasFeature(gpu->device, f->feature)) {
            continue;
        }
        WGPUTextureDescriptor descriptor = WGPU_TEXTURE_DESCRIPTOR_INIT;
        descriptor.usage = WGPUTextureUsage_TextureBinding;
        descriptor.size = (WGPUExtent3D){4 * f->block_width, 4 * f->block_height, 1};
        descriptor.format = f->format;
        WGPUTexture texture = KEEP(wgpuDeviceCreateTexture(gpu->device, &descriptor));
        for (int aspect = 0; aspect < 2; aspect++) {
            bool stencil = aspect == 1;
            if (stencil && !(f->can & STENCIL)) {
                continue;
            }
            WGPUTextureViewDescriptor view_descriptor = WGPU_TEXTURE_VIEW_DESCRIPTOR_INIT;
            view_descriptor.aspect = stencil          ? WGPUTextureAspect_StencilOnly
                                     : f->can & DEPTH ? WGPUTextureAspect_DepthOnly
                                                      : WGPUTextureAspect_All;
            WGPUTextureView view = KEEP(wgpuTextureCreateView(texture, &view_descriptor));
            char kind = stencil ? 'u' : f->kind;
            for (uint32_t type = WGPUTextureSampleType_Float; type <= WGPUTextureSampleType_Uint;
                 type++) {
                WGPUTextureBindingLayout declared = WGPU_TEXTURE_BINDING_LAYOUT_INIT;
                declared.sampleType = (WGPUTextureSampleType)type;
                bool valid =
                    (type == WGPUTextureSampleType_Float && kind == 'f' && f->can & FILTER) ||
                    (type == WGPUTextureSampleType_UnfilterableFloat &&
                     (kind == 'f' || kind == 'd')) ||
                    (type == WGPUTextureSampleType_Depth && kind == 'd') ||
                    (type == WGPUTextureSampleType_Sint && kind == 's') ||
                    (type == WGPUTextureSampleType_Uint && kind == 'u');
                char name[64];
                snprintf(name, sizeof name, "%s%s as sample type %u", f->name,
                         stencil ? " stencil" : "", type);
                texture_case(gpu, valid ? VALID : INVALID, &declared, view, name);
            }
        }
    }
}

TEST(textures, A_DEVICE)
{
    const WGPUTextureUsage use = WGPUTextureUsage_TextureBinding;
    const WGPUTextureFormat rgba = WGPUTextureFormat_RGBA8Unorm;
    const WGPUTextureAspect all = WGPUTextureAspect_All;
    char name[64];
    for (uint32_t is = 1; is <= WGPUTextureViewDimension_3D; is++) {
        WGPUTextureViewDimension dimension = (WGPUTextureViewDimension)is;
        uint32_t layers = dimension == WGPUTextureViewDimension_1D ||
                                  dimension == WGPUTextureViewDimension_2D
                              ? 1
                              : 6;
        WGPUTextureView view = create_view(gpu, use, rgba, layers, 1, 1, dimension, all);
        for (uint32_t wanted = 0; wanted <= WGPUTextureViewDimension_3D; wanted++) {
            WGPUTextureBindingLayout declared = WGPU_TEXTURE_BINDING_LAYOUT_INIT;
            declared.sampleType = WGPUTextureSampleType_Float;
            declared.viewDimension = (WGPUTextureViewDimension)wanted;
            bool valid = is == (wanted ? wanted : (uint32_t)WGPUTextureViewDimension_2D);
            snprintf(name, sizeof name, "dimension %u where %u was declared", is, wanted);
            texture_case(gpu, valid ? VALID : INVALID, &declared, view, name);
        }
    }

    WGPUTextureBindingLayout plain = WGPU_TEXTURE_BINDING_LAYOUT_INIT;
    plain.sampleType = WGPUTextureSampleType_UnfilterableFloat;
    WGPUTextureBindingLayout multisampled = plain;
    multisampled.multisampled = true;
    const WGPUTextureViewDimension d2 = WGPUTextureViewDimension_2D;
    const struct {
        const char *name;
        bool fits_plain, fits_multisampled;
        WGPUTextureUsage usage;
        WGPUTextureFormat format;
        uint32_t mips, samples;
        WGPUTextureAspect aspect;
    } cases[] = {
        {"one sample", true, false, use, rgba, 1, 1, all},
        {"4 samples", false, true, use | WGPUTextureUsage_RenderAttachment, rgba, 1, 4, all},
        {"mip levels", true, false, use, rgba, 5, 1, all},
        {"only for copies", false, false, WGPUTextureUsage_CopySrc, rgba, 1, 1, all},
        {"only for storage", false, false, WGPUTextureUsage_StorageBinding, rgba, 1, 1, all},
        {"only rendered", false, false, WGPUTextureUsage_RenderAttachment, rgba, 1, 4, all},
        {"depth and stencil", false, false, use, WGPUTextureFormat_Depth24PlusStencil8, 1, 1, all},
        {"depth of both", true, false, use, WGPUTextureFormat_Depth24PlusStencil8, 1, 1,
         WGPUTextureAspect_DepthOnly},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        WGPUTextureView view = create_view(gpu, cases[i].usage, cases[i].format, 1, cases[i].mips,
                                           cases[i].samples, d2, cases[i].aspect);
        texture_case(gpu, cases[i].fits_plain ? VALID : INVALID, &plain, view, cases[i].name);
        texture_case(gpu, cases[i].fits_multisampled ? VALID : INVALID, &multisampled, view,
                     cases[i].name);
    }

    WGPUTexture texture =
        create_texture(gpu, "view of less", use | WGPUTextureUsage_CopyDst, rgba, 4, 4);
    WGPUTextureViewDescriptor less = WGPU_TEXTURE_VIEW_DESCRIPTOR_INIT;
    less.usage = WGPUTextureUsage_CopyDst;
    WGPUTextureView view = KEEP(wgpuTextureCreateView(texture, &less));
    texture_case(gpu, INVALID, &plain, view, "a view that left the usage out");
    view = KEEP(wgpuTextureCreateView(texture, NULL));
    wgpuTextureDestroy(texture);
    texture_case(gpu, VALID, &plain, view, "a view of a destroyed texture");
    texture = create_error_texture(gpu);
    CASE(gpu, INVALID, view = KEEP(wgpuTextureCreateView(texture, NULL)), "a view of an error");
    texture_case(gpu, INVALID, &plain, view, "an error view");
}

TEST(storage_textures, A_DEVICE)
{
    const WGPUTextureUsage use = WGPUTextureUsage_StorageBinding;
    const WGPUTextureFormat r32 = WGPUTextureFormat_R32Uint;
    const WGPUTextureViewDimension d1 = WGPUTextureViewDimension_1D,
                                   d2 = WGPUTextureViewDimension_2D,
                                   d2s = WGPUTextureViewDimension_2DArray,
                                   d3 = WGPUTextureViewDimension_3D;
    const struct {
        const char *name;
        Outcome outcome;
        WGPUTextureUsage usage;
        WGPUTextureFormat format;
        uint32_t layers, mips;
        WGPUTextureViewDimension dimension, wanted;
    } cases[] = {
        {"2D", VALID, use, r32, 1, 1, d2, d2},
        {"1D", VALID, use, r32, 1, 1, d1, d1},
        {"3D", VALID, use, r32, 4, 1, d3, d3},
        {"2D array", VALID, use, r32, 4, 1, d2s, d2s},
        {"2D array for 2D", INVALID, use, r32, 1, 1, d2s, d2},
        {"2D for 2D array", INVALID, use, r32, 1, 1, d2, d2s},
        {"3D for 2D", INVALID, use, r32, 1, 1, d3, d2},
        {"two mip levels", INVALID, use, r32, 1, 2, d2, d2},
        {"another format", INVALID, use, WGPUTextureFormat_R32Sint, 1, 1, d2, d2},
        {"another usage", INVALID, WGPUTextureUsage_TextureBinding, r32, 1, 1, d2, d2},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        for (uint32_t access = WGPUStorageTextureAccess_WriteOnly;
             access <= WGPUStorageTextureAccess_ReadWrite; access++) {
            WGPUBindGroupLayoutEntry declared = declare(0);
            declared.storageTexture.access = (WGPUStorageTextureAccess)access;
            declared.storageTexture.format = r32;
            declared.storageTexture.viewDimension = cases[i].wanted;
            WGPUBindGroupLayout layout = create_layout(gpu, 1, &declared);
            WGPUBindGroupEntry entry = bind(0);
            entry.textureView = create_view(gpu, cases[i].usage, cases[i].format, cases[i].layers,
                                            cases[i].mips, 1, cases[i].dimension,
                                            WGPUTextureAspect_All);
            group_case(gpu, cases[i].outcome, layout, 1, &entry, cases[i].name);
        }
    }
}

/* Each kind of resource for each kind of declaration. */
TEST(kinds_of_resources, A_DEVICE)
{
    WGPUBindGroupLayoutEntry declared[4] = {declare(0), declare(0), declare(0), declare(0)};
    declared[0].buffer.type = WGPUBufferBindingType_Storage;
    declared[1].sampler.type = WGPUSamplerBindingType_Filtering;
    declared[2].texture.sampleType = WGPUTextureSampleType_Uint;
    declared[3].storageTexture.access = WGPUStorageTextureAccess_WriteOnly;
    declared[3].storageTexture.format = WGPUTextureFormat_R32Uint;
    WGPUBindGroupEntry bound[3] = {bind(0), bind(0), bind(0)};
    bound[0].buffer = create_buffer(gpu, "buffer", WGPUBufferUsage_Storage, 16);
    bound[1].sampler = KEEP(wgpuDeviceCreateSampler(gpu->device, NULL));
    bound[2].textureView = create_view(
        gpu, WGPUTextureUsage_TextureBinding | WGPUTextureUsage_StorageBinding,
        WGPUTextureFormat_R32Uint, 1, 1, 1, WGPUTextureViewDimension_2D, WGPUTextureAspect_All);
    for (size_t d = 0; d < COUNT(declared); d++) {
        WGPUBindGroupLayout layout = create_layout(gpu, 1, &declared[d]);
        for (size_t b = 0; b < COUNT(bound); b++) {
            char name[64];
            snprintf(name, sizeof name, "resource %zu for declaration %zu", b, d);
            bool valid = b == (d > 2 ? 2 : d);
            group_case(gpu, valid ? VALID : INVALID, layout, 1, &bound[b], name);
        }
    }
}
