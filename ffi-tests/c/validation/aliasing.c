/* Storage that is written through two bindings at once: no draw or dispatch may. */
#include "bindings.h"
#include "cases.h"
#include "pipelines.h"

#define STORAGE WGPUBufferBindingType_Storage
#define COMPUTE WGPUShaderStage_Compute
#define FRAGMENT WGPUShaderStage_Fragment

/* A layout with two buffers of such types, for these stages. */
static WGPUBindGroupLayout create_pair(Gpu *gpu, WGPUShaderStage stages, bool dynamic)
{
    const WGPUBindGroupLayoutEntry empty = WGPU_BIND_GROUP_LAYOUT_ENTRY_INIT;
    WGPUBindGroupLayoutEntry entries[2];
    for (uint32_t i = 0; i < 2; i++) {
        entries[i] = empty;
        entries[i].binding = i;
        entries[i].visibility = stages;
        entries[i].buffer.type = STORAGE;
        entries[i].buffer.hasDynamicOffset = dynamic;
    }
    return create_layout(gpu, 2, entries);
}

static WGPUBindGroup create_parts(Gpu *gpu, WGPUBindGroupLayout layout, WGPUBuffer first,
                                  uint64_t first_offset, WGPUBuffer second, uint64_t second_offset,
                                  uint64_t size)
{
    WGPUBindGroupEntry entries[] = {buffer_entry(0, first), buffer_entry(1, second)};
    entries[0].offset = first_offset;
    entries[1].offset = second_offset;
    entries[0].size = entries[1].size = size;
    return create_group(gpu, layout, 2, entries);
}

static WGPUComputePipeline create_pipeline(Gpu *gpu, size_t count,
                                           const WGPUBindGroupLayout *layouts)
{
    static const char code[] = "@compute @workgroup_size(1) fn main() {}";
    WGPUComputePipelineDescriptor descriptor = WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
    descriptor.layout = create_pipeline_layout(gpu, count, layouts);
    descriptor.compute.module = create_shader(gpu, "nothing", code);
    return KEEP(wgpuDeviceCreateComputePipeline(gpu->device, &descriptor));
}

/* ROW: writable-aliasing */
TEST(within_a_group, A_DEVICE)
{
    WGPUBindGroupLayout layout = create_pair(gpu, COMPUTE, false);
    WGPUComputePipeline pipeline = create_pipeline(gpu, 1, &layout);
    WGPUBuffer a = create_buffer(gpu, "a", WGPUBufferUsage_Storage, 1024),
               b = create_buffer(gpu, "b", WGPUBufferUsage_Storage, 1024);
    const struct {
        const char *name;
        Outcome outcome;
        WGPUBuffer second;
        uint64_t second_offset, size;
    } cases[] = {
        {"two buffers", VALID, b, 0, 256},
        {"one part twice", INVALID, a, 0, 256},
        {"parts that touch", VALID, a, 256, 256},
        {"parts that overlap", INVALID, a, 256, 260},
        {"all and the end", INVALID, a, 768, WGPU_WHOLE_SIZE},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        WGPUBindGroup group =
            create_parts(gpu, layout, a, 0, cases[i].second, cases[i].second_offset, cases[i].size);
        WGPUCommandEncoder encoder = begin_commands(gpu);
        WGPUComputePassEncoder pass = wgpuCommandEncoderBeginComputePass(encoder, NULL);
        wgpuComputePassEncoderSetPipeline(pass, pipeline);
        wgpuComputePassEncoderSetBindGroup(pass, 0, group, 0, NULL);
        wgpuComputePassEncoderDispatchWorkgroups(pass, 1, 1, 1);
        END_PASS(pass);
        END_COMMANDS(gpu, encoder, cases[i].outcome, "%s", cases[i].name);
    }
    /* What is only set writes nothing. */
    WGPUBindGroup twice = create_parts(gpu, layout, a, 0, a, 0, 256),
                  once = create_parts(gpu, layout, a, 0, b, 0, 256);
    WGPUCommandEncoder encoder = begin_commands(gpu);
    WGPUComputePassEncoder pass = wgpuCommandEncoderBeginComputePass(encoder, NULL);
    wgpuComputePassEncoderSetPipeline(pass, pipeline);
    wgpuComputePassEncoderSetBindGroup(pass, 0, twice, 0, NULL);
    wgpuComputePassEncoderSetBindGroup(pass, 0, once, 0, NULL);
    wgpuComputePassEncoderDispatchWorkgroups(pass, 1, 1, 1);
    wgpuComputePassEncoderSetBindGroup(pass, 0, twice, 0, NULL);
    END_PASS(pass);
    END_COMMANDS(gpu, encoder, VALID, "set, and not used");
}

TEST(dynamic_offsets, A_DEVICE)
{
    WGPUBindGroupLayout layout = create_pair(gpu, COMPUTE, true);
    WGPUComputePipeline pipeline = create_pipeline(gpu, 1, &layout);
    WGPUBuffer buffer = create_buffer(gpu, "both", WGPUBufferUsage_Storage, 1024);
    WGPUBindGroup group = create_parts(gpu, layout, buffer, 0, buffer, 0, 256);
    const struct {
        const char *name;
        Outcome outcome;
        uint32_t offsets[2];
    } cases[] = {
        {"the same", INVALID, {256, 256}},
        {"one behind the other", VALID, {0, 256}},
        {"far from each other", VALID, {768, 0}},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        WGPUCommandEncoder encoder = begin_commands(gpu);
        WGPUComputePassEncoder pass = wgpuCommandEncoderBeginComputePass(encoder, NULL);
        wgpuComputePassEncoderSetPipeline(pass, pipeline);
        wgpuComputePassEncoderSetBindGroup(pass, 0, group, 2, cases[i].offsets);
        wgpuComputePassEncoderDispatchWorkgroups(pass, 1, 1, 1);
        END_PASS(pass);
        END_COMMANDS(gpu, encoder, cases[i].outcome, "%s", cases[i].name);
    }
}

TEST(between_groups, A_DEVICE)
{
    WGPUBindGroupLayout layouts[2];
    layouts[0] = layouts[1] = create_pair(gpu, COMPUTE, false);
    WGPUComputePipeline one = create_pipeline(gpu, 1, layouts),
                        two = create_pipeline(gpu, 2, layouts);
    WGPUBuffer a = create_buffer(gpu, "a", WGPUBufferUsage_Storage, 1024);
    WGPUBindGroup first = create_parts(gpu, layouts[0], a, 0, a, 256, 256),
                  second = create_parts(gpu, layouts[0], a, 512, a, 768, 256),
                  third = create_parts(gpu, layouts[0], a, 256, a, 512, 256);
    const struct {
        const char *name;
        Outcome outcome;
        WGPUComputePipeline pipeline;
        WGPUBindGroup at_1;
    } cases[] = {
        {"groups that share nothing", VALID, two, second},
        {"groups that share a part", INVALID, two, third},
        {"a group twice", INVALID, two, first},
        {"a group that the pipeline has no place for", VALID, one, third},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        WGPUCommandEncoder encoder = begin_commands(gpu);
        WGPUComputePassEncoder pass = wgpuCommandEncoderBeginComputePass(encoder, NULL);
        wgpuComputePassEncoderSetBindGroup(pass, 0, first, 0, NULL);
        wgpuComputePassEncoderSetBindGroup(pass, 1, cases[i].at_1, 0, NULL);
        wgpuComputePassEncoderSetPipeline(pass, cases[i].pipeline);
        wgpuComputePassEncoderDispatchWorkgroups(pass, 1, 1, 1);
        END_PASS(pass);
        END_COMMANDS(gpu, encoder, cases[i].outcome, "%s", cases[i].name);
    }
    /* A pipeline that has the place comes later. */
    WGPUCommandEncoder encoder = begin_commands(gpu);
    WGPUComputePassEncoder pass = wgpuCommandEncoderBeginComputePass(encoder, NULL);
    wgpuComputePassEncoderSetBindGroup(pass, 0, first, 0, NULL);
    wgpuComputePassEncoderSetBindGroup(pass, 1, third, 0, NULL);
    wgpuComputePassEncoderSetPipeline(pass, one);
    wgpuComputePassEncoderDispatchWorkgroups(pass, 1, 1, 1);
    wgpuComputePassEncoderSetPipeline(pass, two);
    wgpuComputePassEncoderDispatchWorkgroups(pass, 1, 1, 1);
    END_PASS(pass);
    END_COMMANDS(gpu, encoder, INVALID, "a pipeline without the place, then one with it");
}

TEST(derived_layouts, A_DEVICE)
{
    WGPUComputePipeline pipeline = create_compute_pipeline(
        gpu, "@group(0) @binding(0) var<storage, read_write> a: array<u32>;"
             "@group(0) @binding(1) var<storage, read_write> b: array<u32>;"
             "@compute @workgroup_size(1) fn main() { a[0] = 1; b[0] = 2; }");
    WGPUBuffer a = create_buffer(gpu, "a", WGPUBufferUsage_Storage, 64),
               b = create_buffer(gpu, "b", WGPUBufferUsage_Storage, 64);
    for (int twice = 0; twice < 2; twice++) {
        WGPUBuffer buffers[] = {a, twice ? a : b};
        WGPUBindGroup group = create_group_of_buffers(gpu, pipeline, 2, buffers);
        WGPUCommandEncoder encoder = begin_commands(gpu);
        WGPUComputePassEncoder pass = wgpuCommandEncoderBeginComputePass(encoder, NULL);
        wgpuComputePassEncoderSetPipeline(pass, pipeline);
        wgpuComputePassEncoderSetBindGroup(pass, 0, group, 0, NULL);
        wgpuComputePassEncoderDispatchWorkgroups(pass, 1, 1, 1);
        END_PASS(pass);
        END_COMMANDS(gpu, encoder, twice ? INVALID : VALID, "a buffer twice: %d", twice);
    }
}

TEST(draws, A_DEVICE)
{
    WGPUBindGroupLayout layouts[] = {create_pair(gpu, FRAGMENT, false),
                                     create_pair(gpu, FRAGMENT | COMPUTE, false),
                                     create_pair(gpu, COMPUTE, false)};
    const char *names[] = {"for fragments", "for fragments and computing", "for computing"};
    const Attachments attachments = {1, {WGPUTextureFormat_RGBA8Unorm}, .samples = 1};
    WGPUBuffer a = create_buffer(gpu, "a", WGPUBufferUsage_Storage, 1024);
    for (size_t i = 0; i < COUNT(layouts); i++) {
        WGPURenderPipeline pipeline = create_render_pipeline(
            gpu, &(Look){.layout = create_pipeline_layout(gpu, 1, &layouts[i])});
        WGPUBindGroup group = create_parts(gpu, layouts[i], a, 0, a, 0, 256);
        Outcome outcome = i < 2 ? INVALID : VALID;
        WGPUCommandEncoder encoder = begin_commands(gpu);
        WGPURenderPassEncoder pass = begin_pass(gpu, encoder, &attachments);
        wgpuRenderPassEncoderSetPipeline(pass, pipeline);
        wgpuRenderPassEncoderSetBindGroup(pass, 0, group, 0, NULL);
        wgpuRenderPassEncoderDraw(pass, 3, 1, 0, 0);
        END_PASS(pass);
        END_COMMANDS(gpu, encoder, outcome, "a pass, %s", names[i]);

        WGPURenderBundleEncoder bundle = begin_bundle(gpu, &attachments);
        wgpuRenderBundleEncoderSetPipeline(bundle, pipeline);
        wgpuRenderBundleEncoderSetBindGroup(bundle, 0, group, 0, NULL);
        wgpuRenderBundleEncoderDraw(bundle, 3, 1, 0, 0);
        CASE(gpu, outcome, KEEP(wgpuRenderBundleEncoderFinish(bundle, NULL)), "a bundle, %s",
             names[i]);
    }
}

TEST(storage_textures, A_DEVICE)
{
    const WGPUBindGroupLayoutEntry empty = WGPU_BIND_GROUP_LAYOUT_ENTRY_INIT;
    WGPUBindGroupLayoutEntry entries[2];
    for (uint32_t i = 0; i < 2; i++) {
        entries[i] = empty;
        entries[i].binding = i;
        entries[i].visibility = COMPUTE;
        entries[i].storageTexture.access = WGPUStorageTextureAccess_WriteOnly;
        entries[i].storageTexture.format = WGPUTextureFormat_R32Uint;
    }
    WGPUBindGroupLayout layout = create_layout(gpu, 2, entries);
    WGPUComputePipeline pipeline = create_pipeline(gpu, 1, &layout);
    WGPUTextureDescriptor descriptor = WGPU_TEXTURE_DESCRIPTOR_INIT;
    descriptor.usage = WGPUTextureUsage_StorageBinding;
    descriptor.format = WGPUTextureFormat_R32Uint;
    descriptor.size = (WGPUExtent3D){8, 8, 2};
    descriptor.mipLevelCount = 2;
    WGPUTexture texture = KEEP(wgpuDeviceCreateTexture(gpu->device, &descriptor));
    const struct {
        const char *name;
        Outcome outcome;
        uint32_t level, layer;
    } cases[] = {
        {"the same", INVALID, 0, 0},
        {"two levels", VALID, 1, 0},
        {"two layers", VALID, 0, 1},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        WGPUTextureViewDescriptor part = WGPU_TEXTURE_VIEW_DESCRIPTOR_INIT;
        part.dimension = WGPUTextureViewDimension_2D;
        part.mipLevelCount = part.arrayLayerCount = 1;
        WGPUTextureView first = KEEP(wgpuTextureCreateView(texture, &part));
        part.baseMipLevel = cases[i].level;
        part.baseArrayLayer = cases[i].layer;
        WGPUTextureView second = KEEP(wgpuTextureCreateView(texture, &part));
        WGPUBindGroup group = create_group(
            gpu, layout, 2, (WGPUBindGroupEntry[]){view_entry(0, first), view_entry(1, second)});
        WGPUCommandEncoder encoder = begin_commands(gpu);
        WGPUComputePassEncoder pass = wgpuCommandEncoderBeginComputePass(encoder, NULL);
        wgpuComputePassEncoderSetPipeline(pass, pipeline);
        wgpuComputePassEncoderSetBindGroup(pass, 0, group, 0, NULL);
        wgpuComputePassEncoderDispatchWorkgroups(pass, 1, 1, 1);
        END_PASS(pass);
        END_COMMANDS(gpu, encoder, cases[i].outcome, "%s", cases[i].name);
    }
}

/* Groups that take turns, more of them than the library keeps an eye on. */
TEST(many_groups, A_DEVICE)
{
    WGPUBindGroupLayout layout = create_pair(gpu, COMPUTE, false);
    WGPUComputePipeline pipeline = create_pipeline(gpu, 1, &layout);
    WGPUBuffer a = create_buffer(gpu, "a", WGPUBufferUsage_Storage, 1024),
               b = create_buffer(gpu, "b", WGPUBufferUsage_Storage, 1024);
    WGPUBindGroup apart[20];
    for (size_t i = 0; i < COUNT(apart); i++) {
        apart[i] = create_parts(gpu, layout, a, 0, b, 0, 256);
    }
    WGPUBindGroup twice = create_parts(gpu, layout, a, 0, a, 0, 256);
    for (size_t last = 0; last < 2; last++) {
        WGPUCommandEncoder encoder = begin_commands(gpu);
        WGPUComputePassEncoder pass = wgpuCommandEncoderBeginComputePass(encoder, NULL);
        wgpuComputePassEncoderSetPipeline(pass, pipeline);
        for (size_t i = 0; i < 2 * COUNT(apart); i++) {
            wgpuComputePassEncoderSetBindGroup(pass, 0, apart[i % COUNT(apart)], 0, NULL);
            wgpuComputePassEncoderDispatchWorkgroups(pass, 1, 1, 1);
        }
        wgpuComputePassEncoderSetBindGroup(pass, 0, last ? twice : apart[0], 0, NULL);
        wgpuComputePassEncoderDispatchWorkgroups(pass, 1, 1, 1);
        END_PASS(pass);
        END_COMMANDS(gpu, encoder, last ? INVALID : VALID, "the last writes the same %s",
                     last ? "twice" : "once");
    }
}
