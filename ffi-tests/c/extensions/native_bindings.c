/* Arrays in one binding: of textures, samplers and buffers. */
#include <stdio.h>

#include "cases.h"

ALSO_ON(gl, noop);

#define NATIVE(name) ((WGPUFeatureName)WGPUNativeFeature_##name)
#define MOST 8 /* elements that a stage sees */

static const WGPUFeatureName arrays[] = {
    NATIVE(TextureBindingArray),
    NATIVE(BufferBindingArray),
    NATIVE(StorageResourceBindingArray),
};

/* Opens a device with those of the features that there are, and with room for arrays. */
static void open_with(Gpu *gpu, size_t count, const WGPUFeatureName *features)
{
    WGPUInstance instance = wgpuCreateInstance(NULL);
    WGPUAdapter adapter = open_adapter(instance);
    WGPUNativeLimits native = WGPU_NATIVE_LIMITS_INIT;
    WGPULimits limits = WGPU_LIMITS_INIT;
    limits.nextInChain = &native.chain;
    wgpuAdapterGetLimits(adapter, &limits);
    bool room = native.maxBindingArrayElementsPerShaderStage >= MOST &&
                native.maxBindingArraySamplerElementsPerShaderStage >= MOST;
    native = WGPU_NATIVE_LIMITS_INIT;
    native.maxBindingArrayElementsPerShaderStage = MOST;
    native.maxBindingArraySamplerElementsPerShaderStage = MOST;
    limits = WGPU_LIMITS_INIT;
    limits.nextInChain = &native.chain;
    gpu_open_on(gpu, instance, adapter, count, features, room ? &limits : NULL);
}

/* The same; skips the rest of the test unless all are there. */
static void open_needing(Gpu *gpu, size_t count, const WGPUFeatureName *features, const char *names)
{
    open_with(gpu, count, features);
    for (size_t i = 0; i < count; i++) {
        if (!wgpuDeviceHasFeature(gpu->device, features[i])) {
            static char reason[256];
            snprintf(reason, sizeof reason, "this adapter lacks one of the features %s", names);
            gpu_close(gpu);
            check_skip(reason);
        }
    }
}

typedef enum Kind { TEXTURES, SAMPLERS, BUFFERS, STORAGE_TEXTURES, KINDS } Kind;
static const char *const kind_names[] = {"textures", "samplers", "buffers", "storage textures"};

/* The entry of a layout; its size is said the older way, or the newer one. */
static WGPUBindGroupLayoutEntry
entry_of(Kind kind, uint32_t binding, const WGPUBindGroupLayoutEntryExtras *extras, uint32_t size)
{
    WGPUBindGroupLayoutEntry entry = WGPU_BIND_GROUP_LAYOUT_ENTRY_INIT;
    entry.nextInChain = extras ? (WGPUChainedStruct *)&extras->chain : NULL;
    entry.bindingArraySize = size;
    entry.binding = binding;
    entry.visibility = WGPUShaderStage_Compute;
    if (kind == TEXTURES) {
        entry.texture.sampleType = WGPUTextureSampleType_Float;
    } else if (kind == SAMPLERS) {
        entry.sampler.type = WGPUSamplerBindingType_Filtering;
    } else if (kind == BUFFERS) {
        entry.buffer.type = WGPUBufferBindingType_ReadOnlyStorage;
    } else {
        entry.storageTexture.access = WGPUStorageTextureAccess_WriteOnly;
        entry.storageTexture.format = WGPUTextureFormat_RGBA8Unorm;
    }
    return entry;
}

static WGPUBindGroupLayoutEntryExtras count_of(uint32_t count)
{
    return (WGPUBindGroupLayoutEntryExtras){
        .chain.sType = (WGPUSType)WGPUSType_BindGroupLayoutEntryExtras,
        .count = count,
    };
}

static WGPUBindGroupLayout create_array_layout(Gpu *gpu, Kind kind, uint32_t extras_count,
                                               uint32_t size)
{
    const WGPUBindGroupLayoutEntryExtras extras = count_of(extras_count);
    WGPUBindGroupLayoutEntry entry = entry_of(kind, 0, extras_count ? &extras : NULL, size);
    return create_layout(gpu, 1, &entry);
}

/* Things to put into arrays. */
typedef struct Things {
    WGPUTexture textures[MOST];
    WGPUTextureView views[MOST];
    WGPUSampler samplers[MOST];
    WGPUBuffer buffers[MOST];
} Things;

/* Texture and buffer `i` hold 10 × (i + 1); sampler `i` repeats when it is odd. */
static Things create_things(Gpu *gpu)
{
    Things things;
    for (uint32_t i = 0; i < MOST; i++) {
        things.textures[i] = create_texture(gpu, "thing",
                                            WGPUTextureUsage_TextureBinding |
                                                WGPUTextureUsage_StorageBinding |
                                                WGPUTextureUsage_CopyDst,
                                            WGPUTextureFormat_RGBA8Unorm, 1, 1);
        things.views[i] = KEEP(wgpuTextureCreateView(things.textures[i], NULL));
        const uint8_t texel[4] = {(uint8_t)(10 * (i + 1)), 0, 0, 255};
        WGPUTexelCopyTextureInfo to = WGPU_TEXEL_COPY_TEXTURE_INFO_INIT;
        to.texture = things.textures[i];
        const WGPUTexelCopyBufferLayout layout = WGPU_TEXEL_COPY_BUFFER_LAYOUT_INIT;
        wgpuQueueWriteTexture(gpu->queue, &to, texel, 4, &layout, &(WGPUExtent3D){1, 1, 1});
        WGPUSamplerDescriptor sampler = WGPU_SAMPLER_DESCRIPTOR_INIT;
        sampler.addressModeU = i % 2 ? WGPUAddressMode_Repeat : WGPUAddressMode_ClampToEdge;
        things.samplers[i] = KEEP(wgpuDeviceCreateSampler(gpu->device, &sampler));
        const uint32_t word[4] = {10 * (i + 1)};
        things.buffers[i] =
            create_filled_buffer(gpu, "thing", WGPUBufferUsage_Storage, word, sizeof word);
    }
    return things;
}

static WGPUBindGroupEntryExtras filled(Kind kind, const Things *things, size_t count)
{
    WGPUBindGroupEntryExtras extras = {
        .chain.sType = (WGPUSType)WGPUSType_BindGroupEntryExtras,
    };
    if (kind == SAMPLERS) {
        extras.samplers = things->samplers;
        extras.samplerCount = count;
    } else if (kind == BUFFERS) {
        extras.buffers = things->buffers;
        extras.bufferCount = count;
    } else {
        extras.textureViews = things->views;
        extras.textureViewCount = count;
    }
    return extras;
}

static WGPUBindGroupEntry entry_with(const WGPUBindGroupEntryExtras *extras)
{
    WGPUBindGroupEntry entry = WGPU_BIND_GROUP_ENTRY_INIT;
    entry.nextInChain = (WGPUChainedStruct *)&extras->chain;
    return entry;
}

TEST(layouts_without_the_features, NO_DEVICE)
{
    open_with(gpu, 0, NULL);
    for (Kind kind = 0; kind < KINDS; kind++) {
        CASE(gpu, INVALID, create_array_layout(gpu, kind, 2, 0),
             "an array of %s without its feature", kind_names[kind]);
        CASE(gpu, INVALID, create_array_layout(gpu, kind, 0, 2), "the same by bindingArraySize: %s",
             kind_names[kind]);
    }
}

TEST(layouts, NO_DEVICE)
{
    open_needing(gpu, COUNT(arrays), arrays, "for arrays of textures, buffers and storage");
    for (Kind kind = 0; kind < KINDS; kind++) {
        const struct {
            uint32_t extras, size;
            Outcome outcome;
        } cases[] = {
            {1, 0, VALID},   {MOST, 0, VALID}, {0, MOST, VALID},       {3, 3, VALID},
            {2, 3, INVALID}, {0, 0, VALID},    {MOST + 1, 0, INVALID}, /* see open_with */
        };
        for (size_t i = 0; i < COUNT(cases); i++) {
            CASE(gpu, cases[i].outcome,
                 create_array_layout(gpu, kind, cases[i].extras, cases[i].size),
                 "%s, extras for %u, bindingArraySize %u", kind_names[kind], cases[i].extras,
                 cases[i].size);
        }
    }
}

/* ROW: binding-arrays */
TEST(groups, NO_DEVICE)
{
    open_needing(gpu, COUNT(arrays), arrays, "for arrays of textures, buffers and storage");
    Things things = create_things(gpu);
    for (Kind kind = 0; kind < KINDS; kind++) {
        WGPUBindGroupLayout layout = create_array_layout(gpu, kind, 4, 0);
        for (size_t count = 0; count <= 5; count++) {
            const WGPUBindGroupEntryExtras extras = filled(kind, &things, count);
            const WGPUBindGroupEntry entry = entry_with(&extras);
            CASE(gpu, count == 4 ? VALID : INVALID, create_group(gpu, layout, 1, &entry),
                 "%zu of 4 %s", count, kind_names[kind]);
        }
        Kind other = kind == BUFFERS ? SAMPLERS : BUFFERS;
        WGPUBindGroupEntryExtras extras = filled(other, &things, 4);
        WGPUBindGroupEntry entry = entry_with(&extras);
        CASE(gpu, INVALID, create_group(gpu, layout, 1, &entry), "%s for %s", kind_names[other],
             kind_names[kind]);
        /* Not two things at once. */
        extras = filled(kind, &things, 4);
        entry = entry_with(&extras);
        if (kind == SAMPLERS) {
            entry.textureView = things.views[0];
        } else {
            entry.sampler = things.samplers[0];
        }
        CASE(gpu, INVALID, create_group(gpu, layout, 1, &entry), "%s and something else",
             kind_names[kind]);
        /* One for an array, and an array for one. */
        entry = WGPU_BIND_GROUP_ENTRY_INIT;
        if (kind == SAMPLERS) {
            entry.sampler = things.samplers[0];
        } else if (kind == BUFFERS) {
            entry.buffer = things.buffers[0];
        } else {
            entry.textureView = things.views[0];
        }
        CASE(gpu, INVALID, create_group(gpu, layout, 1, &entry), "one for an array of %s",
             kind_names[kind]);
        layout = create_array_layout(gpu, kind, 0, 0);
        CASE(gpu, VALID, create_group(gpu, layout, 1, &entry), "one for one of the %s",
             kind_names[kind]);
        extras = filled(kind, &things, 2);
        entry = entry_with(&extras);
        CASE(gpu, INVALID, create_group(gpu, layout, 1, &entry), "an array for one of the %s",
             kind_names[kind]);
    }
    /* The error says which element is wrong. */
    WGPUBindGroupLayout layout = create_array_layout(gpu, BUFFERS, 4, 0);
    WGPUBuffer kept = things.buffers[2];
    things.buffers[2] = NULL;
    WGPUBindGroupEntryExtras extras = filled(BUFFERS, &things, 4);
    WGPUBindGroupEntry entry = entry_with(&extras);
    CHECK_INVALID(gpu, "entries[0].buffers[2]", create_group(gpu, layout, 1, &entry));
    things.buffers[2] = kept;
}

TEST(partially_bound_groups, NO_DEVICE)
{
    const WGPUFeatureName features[] = {arrays[0], arrays[1], arrays[2],
                                        NATIVE(PartiallyBoundBindingArray)};
    open_needing(gpu, COUNT(features), features, "for arrays and PartiallyBoundBindingArray");
    Things things = create_things(gpu);
    for (Kind kind = 0; kind < KINDS; kind++) {
        WGPUBindGroupLayout layout = create_array_layout(gpu, kind, 4, 0);
        for (size_t count = 1; count <= 5; count++) {
            const WGPUBindGroupEntryExtras extras = filled(kind, &things, count);
            const WGPUBindGroupEntry entry = entry_with(&extras);
            CASE(gpu, count <= 4 ? VALID : INVALID, create_group(gpu, layout, 1, &entry),
                 "%zu of 4 %s", count, kind_names[kind]);
        }
    }
}

/* Runs a shader with an array at binding 0, and gives the words that it writes at binding 1. */
static void run(Gpu *gpu, Kind kind, const Things *things, uint32_t size, size_t count,
                const char *code, uint32_t words[4])
{
    const WGPUBindGroupLayoutEntryExtras extras = count_of(size);
    WGPUBindGroupLayoutEntry layout_entries[2] = {entry_of(kind, 0, &extras, 0),
                                                  entry_of(BUFFERS, 1, NULL, 0)};
    layout_entries[1].buffer.type = WGPUBufferBindingType_Storage;
    WGPUBindGroupLayout layout = create_layout(gpu, 2, layout_entries);
    WGPUPipelineLayoutDescriptor layout_descriptor = WGPU_PIPELINE_LAYOUT_DESCRIPTOR_INIT;
    layout_descriptor.bindGroupLayoutCount = 1;
    layout_descriptor.bindGroupLayouts = &layout;
    WGPUComputePipelineDescriptor descriptor = WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
    descriptor.layout = KEEP(wgpuDeviceCreatePipelineLayout(gpu->device, &layout_descriptor));
    descriptor.compute.module = create_shader(gpu, "arrays", code);
    WGPUComputePipeline pipeline = KEEP(wgpuDeviceCreateComputePipeline(gpu->device, &descriptor));

    WGPUBuffer output =
        create_buffer(gpu, "words", WGPUBufferUsage_Storage | WGPUBufferUsage_CopySrc, 16);
    const WGPUBindGroupEntryExtras elements = filled(kind, things, count);
    WGPUBindGroupEntry entries[2] = {entry_with(&elements), WGPU_BIND_GROUP_ENTRY_INIT};
    entries[1].binding = 1;
    entries[1].buffer = output;
    WGPUBindGroup group = create_group(gpu, layout, 2, entries);
    dispatch(gpu, pipeline, group, 1, 1, 1);
    read_buffer(gpu, output, 0, words, 16);
}

#define OUTPUT "@group(0) @binding(1) var<storage, read_write> words: array<u32, 4>;\n"

TEST(textures_by_uniform_index, NO_DEVICE)
{
    needs_execution("the noop backend runs no shaders");
    open_needing(gpu, 1, arrays, "TextureBindingArray");
    Things things = create_things(gpu);
    uint32_t words[4];
    run(gpu, TEXTURES, &things, 4, 4,
        "enable wgpu_binding_array;\n"
        "@group(0) @binding(0) var pictures: binding_array<texture_2d<f32>, 4>;\n" OUTPUT
        "@compute @workgroup_size(1) fn main(@builtin(num_workgroups) one: vec3u) {\n"
        "    let reds = vec4f(textureLoad(pictures[0], vec2i(), 0).r,\n"
        "                     textureLoad(pictures[one.x], vec2i(), 0).r,\n"
        "                     textureLoad(pictures[one.x + one.y], vec2i(), 0).r,\n"
        "                     textureLoad(pictures[3], vec2i(), 0).r);\n"
        "    for (var i = 0; i < 4; i++) { words[i] = u32(round(reds[i] * 255.0)); }\n"
        "}\n",
        words);
    const uint32_t expected[] = {10, 20, 30, 40};
    CHECK_BYTES(words, expected, sizeof words);
}

TEST(non_uniform_indices, NO_DEVICE)
{
    needs_execution("the noop backend runs no shaders");
    const WGPUFeatureName features[] = {
        arrays[0], arrays[1], arrays[2],
        NATIVE(SampledTextureAndStorageBufferArrayNonUniformIndexing)};
    open_needing(gpu, COUNT(features), features,
                 "for arrays and SampledTextureAndStorageBufferArrayNonUniformIndexing");
    Things things = create_things(gpu);
    const uint32_t expected[] = {40, 30, 20, 10};
    uint32_t words[4];
    run(gpu, TEXTURES, &things, 4, 4,
        "enable wgpu_binding_array;\n"
        "@group(0) @binding(0) var pictures: binding_array<texture_2d<f32>, 4>;\n" OUTPUT
        "@compute @workgroup_size(4) fn main(@builtin(local_invocation_index) i: u32) {\n"
        "    words[i] = u32(round(textureLoad(pictures[3 - i], vec2i(), 0).r * 255.0));\n"
        "}\n",
        words);
    CHECK_BYTES(words, expected, sizeof words);
    run(gpu, BUFFERS, &things, 4, 4,
        "enable wgpu_binding_array;\n"
        "struct Word { value: u32 }\n"
        "@group(0) @binding(0) var<storage> buffers: binding_array<Word, 4>;\n" OUTPUT
        "@compute @workgroup_size(4) fn main(@builtin(local_invocation_index) i: u32) {\n"
        "    words[i] = buffers[3 - i].value;\n"
        "}\n",
        words);
    CHECK_BYTES(words, expected, sizeof words);
}

/* Elements that no shader touches may be missing. */
TEST(a_partially_bound_array, NO_DEVICE)
{
    needs_execution("the noop backend runs no shaders");
    const WGPUFeatureName features[] = {arrays[0], NATIVE(PartiallyBoundBindingArray)};
    open_needing(gpu, COUNT(features), features, "TextureBindingArray, PartiallyBoundBindingArray");
    Things things = create_things(gpu);
    uint32_t words[4];
    run(gpu, TEXTURES, &things, MOST, 2,
        "enable wgpu_binding_array;\n"
        "@group(0) @binding(0) var pictures: binding_array<texture_2d<f32>, 8>;\n" OUTPUT
        "@compute @workgroup_size(1) fn main() {\n"
        "    words[0] = u32(round(textureLoad(pictures[1], vec2i(), 0).r * 255.0));\n"
        "}\n",
        words);
    CHECK_EQ(words[0], 20);
}
