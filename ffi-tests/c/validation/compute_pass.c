/* Compute passes: what must be set for a dispatch, how large it may be, and what may be bound
 * together. The rules of bind groups hold for draws as well. */
#include <stdio.h>
#include <string.h>

#include "cases.h"

static const char one_buffer_code[] =
    "@group(0) @binding(0) var<storage, read_write> a: array<u32, 4>;\n"
    "@compute @workgroup_size(1) fn main() { a[0] = 1; }\n";
static const char no_buffer_code[] = "@compute @workgroup_size(1) fn main() {}\n";

static WGPUBindGroupLayout layout_of_buffer(Gpu *gpu, WGPUBufferBindingType type, bool dynamic,
                                            uint32_t count)
{
    WGPUBindGroupLayoutEntry entries[8];
    for (uint32_t i = 0; i < count; i++) {
        entries[i] = WGPU_BIND_GROUP_LAYOUT_ENTRY_INIT;
        entries[i].binding = i;
        entries[i].visibility = WGPUShaderStage_Compute;
        entries[i].buffer.type = type;
        entries[i].buffer.hasDynamicOffset = dynamic;
    }
    return create_layout(gpu, count, entries);
}

static WGPUBindGroup group_of(Gpu *gpu, WGPUBindGroupLayout layout, size_t count, WGPUBuffer buffer,
                              uint64_t offset, uint64_t step, uint64_t size)
{
    WGPUBindGroupEntry entries[8];
    for (size_t i = 0; i < count; i++) {
        entries[i] = WGPU_BIND_GROUP_ENTRY_INIT;
        entries[i].binding = (uint32_t)i;
        entries[i].buffer = buffer;
        entries[i].offset = offset + i * step;
        entries[i].size = size;
    }
    return create_group(gpu, layout, count, entries);
}

static WGPUComputePipeline pipeline_of(Gpu *gpu, size_t layout_count,
                                       const WGPUBindGroupLayout *layouts, uint32_t immediates,
                                       const char *code)
{
    WGPUPipelineLayoutDescriptor layout = WGPU_PIPELINE_LAYOUT_DESCRIPTOR_INIT;
    layout.bindGroupLayoutCount = layout_count;
    layout.bindGroupLayouts = layouts;
    layout.immediateSize = immediates;
    WGPUComputePipelineDescriptor descriptor = WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
    descriptor.layout = KEEP(wgpuDeviceCreatePipelineLayout(gpu->device, &layout));
    descriptor.compute.module = create_shader(gpu, "compute", code);
    return KEEP(wgpuDeviceCreateComputePipeline(gpu->device, &descriptor));
}

/* A case: what is recorded into `pass` before and with its dispatches. */
#define PASS(outcome, name, ...)                                                                   \
    do {                                                                                           \
        WGPUCommandEncoder encoder = begin_commands(gpu);                                          \
        WGPUComputePassEncoder pass = wgpuCommandEncoderBeginComputePass(encoder, NULL);           \
        __VA_ARGS__;                                                                               \
        END_PASS(pass);                                                                            \
        END_COMMANDS(gpu, encoder, outcome, "%s", name);                                           \
    } while (0)
#define PIPELINE(pipeline) wgpuComputePassEncoderSetPipeline(pass, pipeline)
#define GROUP(index, group) wgpuComputePassEncoderSetBindGroup(pass, index, group, 0, NULL)
#define DISPATCH() wgpuComputePassEncoderDispatchWorkgroups(pass, 1, 1, 1)

TEST(pipelines_and_groups, A_DEVICE)
{
    const WGPUBufferBindingType storage = WGPUBufferBindingType_Storage,
                                uniform = WGPUBufferBindingType_Uniform;
    WGPUBindGroupLayout layout = layout_of_buffer(gpu, storage, false, 1),
                        equal = layout_of_buffer(gpu, storage, false, 1),
                        other = layout_of_buffer(gpu, uniform, false, 1),
                        two = layout_of_buffer(gpu, storage, false, 2),
                        empty = layout_of_buffer(gpu, storage, false, 0);
    WGPUBuffer buffer =
        create_buffer(gpu, "buffer", WGPUBufferUsage_Storage | WGPUBufferUsage_Uniform, 1024);
    WGPUBindGroup group = group_of(gpu, layout, 1, buffer, 0, 0, 256),
                  equal_group = group_of(gpu, equal, 1, buffer, 0, 0, 256),
                  other_group = group_of(gpu, other, 1, buffer, 0, 0, 256),
                  two_group = group_of(gpu, two, 2, buffer, 0, 256, 256),
                  small_group = group_of(gpu, layout, 1, buffer, 0, 0, 12),
                  empty_group = group_of(gpu, empty, 0, NULL, 0, 0, 0), bad_group = NULL;
    CASE(gpu, INVALID, bad_group = group_of(gpu, layout, 0, NULL, 0, 0, 0), "an error group");
    WGPUComputePipeline pipeline = pipeline_of(gpu, 1, &layout, 0, one_buffer_code),
                        nothing = pipeline_of(gpu, 0, NULL, 0, no_buffer_code),
                        unused = pipeline_of(gpu, 1, &layout, 0, no_buffer_code),
                        with_empty = pipeline_of(gpu, 1, &empty, 0, no_buffer_code),
                        derived = create_compute_pipeline(gpu, one_buffer_code),
                        derived_again = create_compute_pipeline(gpu, one_buffer_code), bad = NULL;
    CASE(gpu, INVALID, bad = pipeline_of(gpu, 0, NULL, 0, one_buffer_code), "an error pipeline");
    const WGPUBindGroupLayout null_then_one[] = {NULL, layout};
    WGPUComputePipeline second =
        pipeline_of(gpu, 2, null_then_one, 0,
                    "@group(1) @binding(0) var<storage, read_write> a: array<u32, 4>;\n"
                    "@compute @workgroup_size(1) fn main() { a[0] = 1; }\n");
    WGPUBindGroupLayout derived_layout = KEEP(wgpuComputePipelineGetBindGroupLayout(derived, 0));
    WGPUBindGroup derived_group = group_of(gpu, derived_layout, 1, buffer, 0, 0, 256);

    PASS(VALID, "nothing", (void)0);
    PASS(INVALID, "no pipeline", DISPATCH());
    PASS(VALID, "nothing needed", PIPELINE(nothing); DISPATCH());
    PASS(VALID, "more than needed", PIPELINE(nothing); GROUP(0, group); DISPATCH());
    PASS(VALID, "pipeline and group", PIPELINE(pipeline); GROUP(0, group); DISPATCH());
    PASS(VALID, "group and pipeline", GROUP(0, group); PIPELINE(pipeline); DISPATCH());
    PASS(INVALID, "no group", PIPELINE(pipeline); DISPATCH());
    PASS(INVALID, "no group where the layout has one that is not used", PIPELINE(unused);
         DISPATCH());
    PASS(VALID, "no group of no bindings", PIPELINE(with_empty); DISPATCH());
    PASS(VALID, "an empty group", PIPELINE(with_empty); GROUP(0, empty_group); DISPATCH());
    PASS(VALID, "another group where there are no bindings", PIPELINE(nothing); GROUP(0, group);
         DISPATCH());
    PASS(INVALID, "the group elsewhere", PIPELINE(pipeline); GROUP(1, group); DISPATCH());
    PASS(VALID, "the same layout made again", PIPELINE(pipeline); GROUP(0, equal_group);
         DISPATCH());
    PASS(INVALID, "another layout", PIPELINE(pipeline); GROUP(0, other_group); DISPATCH());
    PASS(INVALID, "a layout of more", PIPELINE(pipeline); GROUP(0, two_group); DISPATCH());
    PASS(INVALID, "a layout of nothing", PIPELINE(pipeline); GROUP(0, empty_group); DISPATCH());
    PASS(INVALID, "fewer bytes than the shader has", PIPELINE(pipeline); GROUP(0, small_group);
         DISPATCH());
    PASS(INVALID, "the group taken away", PIPELINE(pipeline); GROUP(0, group); GROUP(0, NULL);
         DISPATCH());
    PASS(VALID, "the group replaced", PIPELINE(pipeline); GROUP(0, other_group); GROUP(0, group);
         DISPATCH());
    PASS(VALID, "another group needed for another pipeline only", PIPELINE(pipeline);
         GROUP(0, group); DISPATCH(); PIPELINE(nothing); DISPATCH());
    PASS(VALID, "the second of two groups, the first is NULL", PIPELINE(second); GROUP(1, group);
         DISPATCH());
    PASS(VALID, "the last possible group", PIPELINE(nothing); GROUP(3, group); DISPATCH());
    PASS(INVALID, "a group too far", PIPELINE(nothing); GROUP(4, group); DISPATCH());
    PASS(INVALID, "a group too far, with nothing to do", GROUP(4, group));
    PASS(INVALID, "no group too far", GROUP(4, NULL));
    PASS(INVALID, "a group beyond all numbers", GROUP(UINT32_MAX, group));
    PASS(INVALID, "an error group", GROUP(0, bad_group));
    PASS(INVALID, "an error pipeline", PIPELINE(bad));
    PASS(INVALID, "no such pipeline", PIPELINE(NULL));
    PASS(VALID, "a derived layout", PIPELINE(derived); GROUP(0, derived_group); DISPATCH());
    PASS(INVALID, "a derived layout, a group of another", PIPELINE(derived); GROUP(0, group);
         DISPATCH());
    PASS(INVALID, "a derived layout, the group of another pipeline", PIPELINE(derived_again);
         GROUP(0, derived_group); DISPATCH());
    PASS(INVALID, "the group of a derived layout elsewhere", PIPELINE(pipeline);
         GROUP(0, derived_group); DISPATCH());
}

TEST(dynamic_offsets, A_DEVICE)
{
    WGPUBuffer buffer =
        create_buffer(gpu, "buffer", WGPUBufferUsage_Storage | WGPUBufferUsage_Uniform, 2048);
    WGPUBindGroupLayout layouts[] = {
        layout_of_buffer(gpu, WGPUBufferBindingType_Uniform, false, 2),
        layout_of_buffer(gpu, WGPUBufferBindingType_Uniform, true, 2),
        layout_of_buffer(gpu, WGPUBufferBindingType_ReadOnlyStorage, true, 2),
    };
    const struct {
        const char *name;
        Outcome outcome;
        bool dynamic;
        size_t count;
        uint32_t offsets[3];
    } cases[] = {
        {"none for none", VALID, false, 0, {0}},
        {"one for none", INVALID, false, 1, {0}},
        {"none for two", INVALID, true, 0, {0}},
        {"one for two", INVALID, true, 1, {0}},
        {"three for two", INVALID, true, 3, {0, 0, 0}},
        {"two for two", VALID, true, 2, {0, 0}},
        {"aligned", VALID, true, 2, {256, 512}},
        {"the first misaligned", INVALID, true, 2, {128, 0}},
        {"the second misaligned", INVALID, true, 2, {0, 1}},
        {"up to the end", VALID, true, 2, {1792, 1536}}, /* bound from 0 and from 256 */
        {"the first past the end", INVALID, true, 2, {2048, 0}},
        {"the second past the end", INVALID, true, 2, {0, 1792}},
        {"beyond all numbers", INVALID, true, 2, {UINT32_MAX - 255, 0}},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        for (size_t l = cases[i].dynamic ? 1 : 0; l < (cases[i].dynamic ? 3 : 1); l++) {
            WGPUBindGroup group = group_of(gpu, layouts[l], 2, buffer, 0, 256, 256);
            WGPUComputePipeline pipeline = pipeline_of(gpu, 1, &layouts[l], 0, no_buffer_code);
            WGPUCommandEncoder encoder = begin_commands(gpu);
            WGPUComputePassEncoder pass = wgpuCommandEncoderBeginComputePass(encoder, NULL);
            PIPELINE(pipeline);
            wgpuComputePassEncoderSetBindGroup(pass, 0, group, cases[i].count, cases[i].offsets);
            DISPATCH();
            END_PASS(pass);
            END_COMMANDS(gpu, encoder, cases[i].outcome, "%s, layout %zu", cases[i].name, l);
        }
    }
    const uint32_t offset = 0;
    PASS(INVALID, "offsets without an array",
         wgpuComputePassEncoderSetBindGroup(pass, 0, NULL, 1, NULL));
    PASS(INVALID, "offsets without a group",
         wgpuComputePassEncoderSetBindGroup(pass, 0, NULL, 1, &offset));
}

TEST(dispatches, A_DEVICE)
{
    WGPUComputePipeline pipeline = create_compute_pipeline(gpu, no_buffer_code);
    WGPULimits limits = WGPU_LIMITS_INIT;
    wgpuDeviceGetLimits(gpu->device, &limits);
    const uint32_t most = limits.maxComputeWorkgroupsPerDimension;
    const struct {
        Outcome outcome;
        uint32_t x, y, z;
    } cases[] = {
        /* clang-format off */
        {VALID, 1, 1, 1},          {VALID, 0, 0, 0},          {VALID, 0, 1, 1},
        {VALID, most, 1, 1},       {VALID, 1, most, 1},       {VALID, 1, 1, most},
        {INVALID, most + 1, 1, 1}, {INVALID, 1, most + 1, 1}, {INVALID, 1, 1, most + 1},
        {INVALID, most + 1, 0, 0}, {INVALID, UINT32_MAX, 1, 1},
        /* clang-format on */
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        WGPUCommandEncoder encoder = begin_commands(gpu);
        WGPUComputePassEncoder pass = wgpuCommandEncoderBeginComputePass(encoder, NULL);
        PIPELINE(pipeline);
        wgpuComputePassEncoderDispatchWorkgroups(pass, cases[i].x, cases[i].y, cases[i].z);
        END_PASS(pass);
        END_COMMANDS(gpu, encoder, cases[i].outcome, "%u × %u × %u", cases[i].x, cases[i].y,
                     cases[i].z);
    }

    const WGPUBufferUsage indirect = WGPUBufferUsage_Indirect;
    const struct {
        const char *name;
        Outcome outcome;
        WGPUBufferUsage usage;
        uint64_t size, offset;
    } indirect_cases[] = {
        {"just enough", VALID, indirect, 12, 0},
        {"with an offset", VALID, indirect, 16, 4},
        {"a byte missing", INVALID, indirect, 11, 0},
        {"a byte missing after the offset", INVALID, indirect, 15, 4},
        {"nothing", INVALID, indirect, 0, 0},
        {"an offset at the end", INVALID, indirect, 16, 16},
        {"an offset past the end", INVALID, indirect, 16, 20},
        {"an offset of 2", INVALID, indirect, 64, 2},
        {"an offset of 1", INVALID, indirect, 64, 1},
        {"an offset beyond all numbers", INVALID, indirect, 64, UINT64_MAX - 3},
        {"without the usage", INVALID, WGPUBufferUsage_Storage, 64, 0},
    };
    for (size_t i = 0; i < COUNT(indirect_cases); i++) {
        WGPUBuffer buffer =
            create_buffer(gpu, "indirect", indirect_cases[i].usage, indirect_cases[i].size);
        PASS(indirect_cases[i].outcome, indirect_cases[i].name, PIPELINE(pipeline);
             wgpuComputePassEncoderDispatchWorkgroupsIndirect(pass, buffer,
                                                              indirect_cases[i].offset));
    }
    WGPUBuffer bad = create_error_buffer(gpu);
    PASS(INVALID, "an error buffer", PIPELINE(pipeline);
         wgpuComputePassEncoderDispatchWorkgroupsIndirect(pass, bad, 0));
    PASS(INVALID, "no buffer", PIPELINE(pipeline);
         wgpuComputePassEncoderDispatchWorkgroupsIndirect(pass, NULL, 0));
    WGPUBuffer good = create_buffer(gpu, "indirect", indirect, 12);
    PASS(INVALID, "indirect without a pipeline",
         wgpuComputePassEncoderDispatchWorkgroupsIndirect(pass, good, 0));
}

/* One buffer in two bindings of one dispatch. */
TEST(what_may_be_bound_together, A_DEVICE)
{
    const WGPUBufferBindingType u = WGPUBufferBindingType_Uniform,
                                s = WGPUBufferBindingType_Storage,
                                r = WGPUBufferBindingType_ReadOnlyStorage;
    const struct {
        const char *name;
        Outcome outcome;
        WGPUBufferBindingType first, second;
        uint64_t second_offset;
    } cases[] = {
        {"uniform twice", VALID, u, u, 0},
        {"uniform and read-only", VALID, u, r, 0},
        {"read-only twice", VALID, r, r, 0},
        {"read and written", INVALID, s, r, 0},
        {"read and written apart", INVALID, s, r, 256},
        {"uniform and written", INVALID, u, s, 0},
        {"written twice apart", VALID, s, s, 256},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        for (int apart = 0; apart < 2; apart++) { /* in one group or in two */
            WGPUBuffer buffer = create_buffer(
                gpu, "buffer", WGPUBufferUsage_Storage | WGPUBufferUsage_Uniform, 1024);
            WGPUBindGroupLayoutEntry declared[2] = {WGPU_BIND_GROUP_LAYOUT_ENTRY_INIT,
                                                    WGPU_BIND_GROUP_LAYOUT_ENTRY_INIT};
            WGPUBindGroupEntry bound[2] = {WGPU_BIND_GROUP_ENTRY_INIT, WGPU_BIND_GROUP_ENTRY_INIT};
            declared[0].buffer.type = cases[i].first;
            declared[1].buffer.type = cases[i].second;
            for (uint32_t b = 0; b < 2; b++) {
                declared[b].binding = bound[b].binding = apart ? 0 : b;
                declared[b].visibility = WGPUShaderStage_Compute;
                bound[b].buffer = buffer;
                bound[b].offset = b ? cases[i].second_offset : 0;
                bound[b].size = 256;
            }
            size_t groups = apart ? 2 : 1, entries = apart ? 1 : 2;
            WGPUBindGroupLayout layouts[2];
            WGPUBindGroup bind_groups[2];
            for (size_t g = 0; g < groups; g++) {
                WGPUBindGroupLayoutDescriptor layout = WGPU_BIND_GROUP_LAYOUT_DESCRIPTOR_INIT;
                layout.entryCount = entries;
                layout.entries = &declared[g];
                layouts[g] = KEEP(wgpuDeviceCreateBindGroupLayout(gpu->device, &layout));
                WGPUBindGroupDescriptor group = WGPU_BIND_GROUP_DESCRIPTOR_INIT;
                group.layout = layouts[g];
                group.entryCount = entries;
                group.entries = &bound[g];
                bind_groups[g] = KEEP(wgpuDeviceCreateBindGroup(gpu->device, &group));
            }
            WGPUComputePipeline pipeline = pipeline_of(gpu, groups, layouts, 0, no_buffer_code);
            WGPUComputePipeline other = pipeline_of(gpu, 1, layouts, 0, no_buffer_code);
            WGPUCommandEncoder encoder = begin_commands(gpu);
            WGPUComputePassEncoder pass = wgpuCommandEncoderBeginComputePass(encoder, NULL);
            for (uint32_t g = 0; g < groups; g++) {
                GROUP(g, bind_groups[g]);
            }
            PIPELINE(pipeline);
            DISPATCH();
            END_PASS(pass);
            END_COMMANDS(gpu, encoder, cases[i].outcome, "%s, in %zu groups", cases[i].name,
                         groups);
            if (apart) {
                PASS(VALID, "the other group is not used", GROUP(0, bind_groups[0]);
                     GROUP(1, bind_groups[1]); PIPELINE(other); DISPATCH());
                PASS(VALID, "one after the other", PIPELINE(other); GROUP(0, bind_groups[0]);
                     DISPATCH(); DISPATCH());
            }
            PASS(VALID, "bound, but not dispatched", GROUP(0, bind_groups[0]); PIPELINE(pipeline));
        }
    }
}

/* ROW: direct3d-immediates */
TEST(immediates, A_DEVICE)
{
    WGPUComputePipeline needy =
        pipeline_of(gpu, 0, NULL, 16,
                    "var<immediate> a: vec4f; @compute @workgroup_size(1) fn main() { _ = a; }\n");
    WGPUComputePipeline roomy = pipeline_of(gpu, 0, NULL, 64, no_buffer_code),
                        none = pipeline_of(gpu, 0, NULL, 0, no_buffer_code);
    const uint32_t data[32] = {0};
#define IMMEDIATES(offset, size) wgpuComputePassEncoderSetImmediates(pass, offset, data, size)
    PASS(VALID, "all that is needed", PIPELINE(needy); IMMEDIATES(0, 16); DISPATCH());
    PASS(VALID, "before the pipeline", IMMEDIATES(0, 16); PIPELINE(needy); DISPATCH());
    PASS(VALID, "piece by piece", PIPELINE(needy); IMMEDIATES(8, 8); IMMEDIATES(0, 8); DISPATCH());
    PASS(INVALID, "none of what is needed", PIPELINE(needy); DISPATCH());
    PASS(INVALID, "half of what is needed", PIPELINE(needy); IMMEDIATES(0, 8); DISPATCH());
    PASS(VALID, "more than is needed", PIPELINE(needy); IMMEDIATES(0, 32); DISPATCH());
    PASS(VALID, "they stay when the pipeline changes", PIPELINE(none); IMMEDIATES(0, 16);
         DISPATCH(); PIPELINE(needy); DISPATCH());
    PASS(VALID, "none needed", PIPELINE(roomy); DISPATCH());
    PASS(VALID, "all there is room for", PIPELINE(roomy); IMMEDIATES(0, 64); DISPATCH());
    PASS(VALID, "the last of them", PIPELINE(roomy); IMMEDIATES(60, 4); DISPATCH());
    PASS(INVALID, "past the limit", PIPELINE(roomy); IMMEDIATES(60, 8));
    PASS(INVALID, "more than the limit", PIPELINE(roomy); IMMEDIATES(0, 68));
    PASS(INVALID, "an offset past the limit", PIPELINE(roomy); IMMEDIATES(68, 4));
    PASS(INVALID, "an offset beyond all numbers", PIPELINE(roomy); IMMEDIATES(UINT32_MAX - 3, 4));
    PASS(INVALID, "an offset of 2", PIPELINE(roomy); IMMEDIATES(2, 4));
    PASS(INVALID, "a size of 2", PIPELINE(roomy); IMMEDIATES(0, 2));
    PASS(INVALID, "a size of 5", PIPELINE(roomy); IMMEDIATES(0, 5));
    PASS(VALID, "nothing", PIPELINE(roomy); IMMEDIATES(0, 0); DISPATCH());
    PASS(VALID, "nothing at the end", PIPELINE(roomy); IMMEDIATES(64, 0); DISPATCH());
    PASS(INVALID, "nothing past the end", PIPELINE(roomy); IMMEDIATES(68, 0));
    PASS(VALID, "nothing at NULL", PIPELINE(roomy);
         wgpuComputePassEncoderSetImmediates(pass, 0, NULL, 0); DISPATCH());
    PASS(INVALID, "something at NULL", PIPELINE(roomy);
         wgpuComputePassEncoderSetImmediates(pass, 0, NULL, 4));
    PASS(INVALID, "a size beyond all numbers", PIPELINE(roomy); IMMEDIATES(0, SIZE_MAX - 3));
}
