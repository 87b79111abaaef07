/* What shaders are given: dynamic offsets, immediates, constants, storage; dispatches by buffer. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "screen.h"

#define BOTH (WGPUBufferUsage_CopySrc | WGPUBufferUsage_CopyDst)

/* A layout of buffers, all for compute shaders, and a pipeline for it. */
typedef struct Program {
    Gpu *gpu;
    WGPUBindGroupLayout group_layout;
    WGPUPipelineLayout layout;
} Program;

static void program_open(Program *p, Gpu *gpu, size_t count, const WGPUBufferBindingLayout *buffers,
                         uint32_t immediates)
{
    WGPUBindGroupLayoutEntry entries[8];
    for (uint32_t i = 0; i < count; i++) {
        entries[i] = WGPU_BIND_GROUP_LAYOUT_ENTRY_INIT;
        entries[i].binding = i;
        entries[i].visibility = WGPUShaderStage_Compute;
        entries[i].buffer = buffers[i];
    }
    WGPUBindGroupLayoutDescriptor group = WGPU_BIND_GROUP_LAYOUT_DESCRIPTOR_INIT;
    group.entryCount = count;
    group.entries = entries;
    p->gpu = gpu;
    p->group_layout = KEEP(wgpuDeviceCreateBindGroupLayout(gpu->device, &group));
    WGPUPipelineLayoutDescriptor layout = WGPU_PIPELINE_LAYOUT_DESCRIPTOR_INIT;
    layout.bindGroupLayoutCount = 1;
    layout.bindGroupLayouts = &p->group_layout;
    layout.immediateSize = immediates;
    p->layout = KEEP(wgpuDeviceCreatePipelineLayout(gpu->device, &layout));
}

static WGPUComputePipeline program_pipeline(Program *p, const char *code, size_t constant_count,
                                            const WGPUConstantEntry *constants)
{
    WGPUComputePipelineDescriptor descriptor = WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
    descriptor.layout = p->layout;
    descriptor.compute.module = create_shader(p->gpu, "program", code);
    descriptor.compute.constantCount = constant_count;
    descriptor.compute.constants = constants;
    return KEEP(wgpuDeviceCreateComputePipeline(p->gpu->device, &descriptor));
}

static WGPUBindGroup program_group(Program *p, size_t count, const WGPUBuffer *buffers,
                                   const uint64_t *offsets, uint64_t size)
{
    WGPUBindGroupEntry entries[8];
    for (uint32_t i = 0; i < count; i++) {
        entries[i] = WGPU_BIND_GROUP_ENTRY_INIT;
        entries[i].binding = i;
        entries[i].buffer = buffers[i];
        entries[i].offset = offsets[i];
        entries[i].size = size;
    }
    return create_group(p->gpu, p->group_layout, count, entries);
}

/* Two dynamic inputs and a dynamic output; the offsets come in the order of the bindings. */
TEST(dynamic_offsets, A_DEVICE)
{
    const WGPUBufferBindingLayout buffers[] = {
        {.type = WGPUBufferBindingType_Uniform, .hasDynamicOffset = true},
        {.type = WGPUBufferBindingType_ReadOnlyStorage}, /* not dynamic: has no offset */
        {.type = WGPUBufferBindingType_ReadOnlyStorage, .hasDynamicOffset = true},
        {.type = WGPUBufferBindingType_Storage, .hasDynamicOffset = true},
    };
    Program program;
    program_open(&program, gpu, 4, buffers, 0);
    WGPUComputePipeline pipeline = program_pipeline(
        &program,
        "@group(0) @binding(0) var<uniform> a: u32;\n"
        "@group(0) @binding(1) var<storage> b: u32;\n"
        "@group(0) @binding(2) var<storage> c: u32;\n"
        "@group(0) @binding(3) var<storage, read_write> sum: vec4u;\n"
        "@compute @workgroup_size(1) fn main() { sum = vec4u(a, b, c, a + b + c); }\n",
        0, NULL);
    uint32_t data[4096 / 4], results[4096 / 4];
    for (uint32_t i = 0; i < COUNT(data); i++) {
        data[i] = i * 4;
    }
    WGPUBuffer input = create_filled_buffer(
        gpu, "input", WGPUBufferUsage_Uniform | WGPUBufferUsage_Storage, data, sizeof data);
    WGPUBuffer output =
        create_buffer(gpu, "output", WGPUBufferUsage_Storage | BOTH, sizeof results);
    const WGPUBuffer bound[] = {input, input, input, output};
    const uint64_t starts[] = {256, 512, 0, 256};
    WGPUBindGroup group = program_group(&program, 4, bound, starts, 256);
    const uint32_t offsets[][3] = {{0, 0, 0}, {256, 1024, 512}, {3584, 3840, 3584}, {0, 512, 2048}};

    WGPUCommandEncoder encoder = create_encoder(gpu);
    WGPUComputePassEncoder pass = wgpuCommandEncoderBeginComputePass(encoder, NULL);
    wgpuComputePassEncoderSetPipeline(pass, pipeline);
    for (size_t i = 0; i < COUNT(offsets); i++) {
        wgpuComputePassEncoderSetBindGroup(pass, 0, group, 3, offsets[i]);
        wgpuComputePassEncoderDispatchWorkgroups(pass, 1, 1, 1);
    }
    END_PASS(pass);
    submit(gpu, encoder);
    read_buffer(gpu, output, 0, results, sizeof results);
    for (size_t i = 0; i < COUNT(offsets); i++) {
        const uint32_t *sum = &results[(256 + offsets[i][2]) / 4];
        CHECK_EQ(sum[0], 256 + offsets[i][0]);
        CHECK_EQ(sum[1], 512);
        CHECK_EQ(sum[2], offsets[i][1]);
        CHECK_EQ(sum[3], sum[0] + sum[1] + sum[2]);
    }
}

/* Immediates stay as they were set, by pieces and across pipelines of other sizes. */
TEST(immediates, A_DEVICE)
{
    const WGPUBufferBindingLayout buffers[] = {{.type = WGPUBufferBindingType_Storage}};
    Program small, large;
    program_open(&small, gpu, 1, buffers, 16);
    program_open(&large, gpu, 1, buffers, 64);
    const char *const code = "var<immediate> given: vec4u;\n"
                             "@group(0) @binding(0) var<storage, read_write> seen: vec4u;\n"
                             "@compute @workgroup_size(1) fn main() { seen = given; }\n";
    const char *const large_code =
        "struct Given { head: array<vec4u, 3>, tail: vec4u }\n"
        "var<immediate> given: Given;\n"
        "@group(0) @binding(0) var<storage, read_write> seen: vec4u;\n"
        "@compute @workgroup_size(1) fn main() { seen = given.head[0] + given.tail; }\n";
    WGPUComputePipeline pipelines[] = {program_pipeline(&small, code, 0, NULL),
                                       program_pipeline(&large, large_code, 0, NULL)};
    WGPUBuffer output = create_buffer(gpu, "seen", WGPUBufferUsage_Storage | BOTH, 4096);
    enum { STEPS = 7 };
    WGPUBindGroup groups[STEPS];
    for (uint64_t i = 0; i < STEPS; i++) {
        const uint64_t offset = i * 256;
        groups[i] = program_group(&small, 1, &output, &offset, 256);
    }
    uint32_t data[16];
    for (uint32_t i = 0; i < COUNT(data); i++) {
        data[i] = 100 + i;
    }
    WGPUCommandEncoder encoder = create_encoder(gpu);
    WGPUComputePassEncoder pass = wgpuCommandEncoderBeginComputePass(encoder, NULL);
#define STEP(i)                                                                                    \
    wgpuComputePassEncoderSetBindGroup(pass, 0, groups[i], 0, NULL);                               \
    wgpuComputePassEncoderDispatchWorkgroups(pass, 1, 1, 1)
    wgpuComputePassEncoderSetImmediates(pass, 0, data, 64); /* before any pipeline */
    wgpuComputePassEncoderSetPipeline(pass, pipelines[0]);
    STEP(0);
    const uint32_t one = 7, two[2] = {8, 9};
    wgpuComputePassEncoderSetImmediates(pass, 4, &one, 4); /* a part */
    STEP(1);
    wgpuComputePassEncoderSetPipeline(pass, pipelines[1]); /* has more of the same */
    STEP(2);
    wgpuComputePassEncoderSetImmediates(pass, 56, two, 8);
    STEP(3);
    wgpuComputePassEncoderSetPipeline(pass, pipelines[0]); /* back again */
    STEP(4);
    wgpuComputePassEncoderSetImmediates(pass, 48, &one, 4); /* where only the other one looks */
    STEP(5);
    wgpuComputePassEncoderSetPipeline(pass, pipelines[1]);
    STEP(6);
    END_PASS(pass);
    submit(gpu, encoder);
    const uint32_t expected[STEPS][4] = {
        {100, 101, 102, 103},
        {100, 7, 102, 103},
        {212, 120, 216, 218},
        {212, 120, 102 + 8, 103 + 9},
        {100, 7, 102, 103},
        {100, 7, 102, 103},
        {100 + 7, 7 + 113, 102 + 8, 103 + 9},
    };
    uint32_t seen[4096 / 4];
    read_buffer(gpu, output, 0, seen, sizeof seen);
    for (size_t i = 0; i < STEPS; i++) {
        for (size_t c = 0; c < 4; c++) {
            char message[64];
            snprintf(message, sizeof message, "step %zu: word %zu is %u, expected %u", i, c,
                     seen[i * 64 + c], expected[i][c]);
            check_that(__FILE__, __LINE__, seen[i * 64 + c] == expected[i][c], message);
        }
    }
}

/* Both stages of draws see them, in passes and in bundles; passes and bundles share none. */
/* ROW: immediates */
TEST(immediates_of_draws, A_DEVICE)
{
    Screen screen;
    screen_open(&screen, gpu, 4, WGPUTextureFormat_RGBA32Uint, 0);
    Look look = {.code = "struct Given { at: vec2f, color: vec2u }\n"
                         "var<immediate> given: Given;\n"
                         "@vertex fn vs() -> @builtin(position) vec4f {\n"
                         "    return vec4f(given.at, 0.0, 1.0);\n"
                         "}\n"
                         "@fragment fn fs() -> @location(0) vec4u {\n"
                         "    return vec4u(given.color, 3u, 4u);\n"
                         "}\n"};
    look.primitive.topology = WGPUPrimitiveTopology_PointList;
    WGPURenderPipeline pipeline = screen_pipeline(&screen, &look); /* its layout is derived */
    typedef struct Given {
        float at[2];
        uint32_t color[2];
    } Given;
    const Given first = {{-0.75f, 0.75f}, {1, 2}}, second = {{0.75f, 0.75f}, {5, 6}},
                third = {{-0.75f, -0.75f}, {7, 8}};

    WGPURenderBundleEncoderDescriptor descriptor = WGPU_RENDER_BUNDLE_ENCODER_DESCRIPTOR_INIT;
    descriptor.colorFormatCount = 1;
    descriptor.colorFormats = &screen.format;
    WGPURenderBundleEncoder encoder =
        KEEP(wgpuDeviceCreateRenderBundleEncoder(gpu->device, &descriptor));
    wgpuRenderBundleEncoderSetImmediates(encoder, 0, &second, sizeof second);
    wgpuRenderBundleEncoderSetPipeline(encoder, pipeline);
    wgpuRenderBundleEncoderDraw(encoder, 1, 1, 0, 0);
    WGPURenderBundle bundle = KEEP(wgpuRenderBundleEncoderFinish(encoder, NULL));

    Painting painting = screen_begin(&screen);
    WGPURenderPassEncoder pass = painting.pass;
    wgpuRenderPassEncoderSetPipeline(pass, pipeline);
    wgpuRenderPassEncoderSetImmediates(pass, 0, &first, sizeof first);
    wgpuRenderPassEncoderDraw(pass, 1, 1, 0, 0);
    wgpuRenderPassEncoderExecuteBundles(pass, 1, &bundle);
    wgpuRenderPassEncoderSetPipeline(pass, pipeline);
    wgpuRenderPassEncoderSetImmediates(pass, 0, &third, sizeof third);
    wgpuRenderPassEncoderDraw(pass, 1, 1, 0, 0);
    uint32_t texels[16][4];
    screen_finish(&painting, 16, texels);
    const uint32_t expected[3][4] = {{1, 2, 3, 4}, {5, 6, 3, 4}, {7, 8, 3, 4}};
    CHECK_BYTES(texels[0], expected[0], 16);
    CHECK_BYTES(texels[3], expected[1], 16);
    CHECK_BYTES(texels[12], expected[2], 16);
    CHECK_EQ(texels[15][0], 0);
}

TEST(constants, A_DEVICE)
{
    const WGPUBufferBindingLayout buffers[] = {{.type = WGPUBufferBindingType_Storage}};
    Program program;
    program_open(&program, gpu, 1, buffers, 0);
    const char *const code =
        "override b = false; override i = -1i; override u = 1u; override f = 0.5f;\n"
        "@id(3) override numbered = 3.0f; override twice = f * 2.0;\n"
        "override wide = 4u; override \xcf\x80: f32;\n"
        "var<workgroup> shared_words: array<u32, wide * 2>;\n"
        "@group(0) @binding(0) var<storage, read_write> seen: array<u32, 16>;\n"
        "@compute @workgroup_size(wide) fn main(@builtin(local_invocation_index) at: u32) {\n"
        "    shared_words[at * 2] = at;\n"
        "    workgroupBarrier();\n"
        "    if at == 0 {\n"
        "        seen[0] = u32(b); seen[1] = bitcast<u32>(i); seen[2] = u;\n"
        "        seen[3] = bitcast<u32>(f); seen[4] = bitcast<u32>(numbered);\n"
        "        seen[5] = bitcast<u32>(twice); seen[6] = bitcast<u32>(\xcf\x80);\n"
        "        for (var j = 0u; j < wide; j++) { seen[7] += shared_words[j * 2]; }\n"
        "    }\n"
        "}\n";
    const struct {
        size_t count;
        WGPUConstantEntry constants[8];
        uint32_t b;
        int32_t i;
        uint32_t u;
        float f, numbered, pi;
        uint32_t sum; /* of 0 … wide - 1 */
    } cases[] = {
        /* clang-format off */
        {1, {{.key = text("\xcf\x80"), .value = 3}}, 0, -1, 1, 0.5f, 3, 3, 6},
        {7,
         {{.key = text("b"), .value = 1}, {.key = text("i"), .value = -2147483648.0},
          {.key = text("u"), .value = 4294967295.0}, {.key = text("f"), .value = 0.1},
          {.key = text("3"), .value = -2.5}, {.key = text("wide"), .value = 16},
          {.key = text("\xcf\x80"), .value = 3.14159265358979}},
         1, INT32_MIN, UINT32_MAX, 0.1f, -2.5f, 3.14159265f, 120},
        {2, {{.key = text("b"), .value = -0.5}, {.key = text("\xcf\x80"), .value = 1e-40}}, 1, -1,
         1, 0.5f, 3, 1e-40f, 6},
        /* clang-format on */
    };
    for (size_t c = 0; c < COUNT(cases); c++) {
        WGPUComputePipeline pipeline =
            program_pipeline(&program, code, cases[c].count, cases[c].constants);
        WGPUBuffer output = create_buffer(gpu, "seen", WGPUBufferUsage_Storage | BOTH, 64);
        const uint64_t start = 0;
        WGPUBindGroup group = program_group(&program, 1, &output, &start, 64);
        dispatch(gpu, pipeline, group, 1, 1, 1);
        uint32_t seen[8];
        read_buffer(gpu, output, 0, seen, sizeof seen);
        float twice = cases[c].f * 2;
        CHECK_EQ(seen[0], cases[c].b);
        CHECK_EQ(seen[1], (uint32_t)cases[c].i);
        CHECK_EQ(seen[2], cases[c].u);
        CHECK_BYTES(&seen[3], &cases[c].f, 4);
        CHECK_BYTES(&seen[4], &cases[c].numbered, 4);
        CHECK_BYTES(&seen[5], &twice, 4);
        CHECK_BYTES(&seen[6], &cases[c].pi, 4);
        CHECK_EQ(seen[7], cases[c].sum);
    }
}

/* The vertex and the fragment stage of a pipeline have constants of their own. */
TEST(constants_of_both_stages, A_DEVICE)
{
    Screen screen;
    screen_open(&screen, gpu, 2, WGPUTextureFormat_RGBA32Float, 0);
    WGPUConstantEntry constants[] = {WGPU_CONSTANT_ENTRY_INIT, WGPU_CONSTANT_ENTRY_INIT};
    constants[0].key = text("x");
    constants[0].value = 0.5;
    constants[1].key = text("red");
    constants[1].value = 7.25;
    Look look = {.code = "override x = 0.0; override red = 0.0;\n"
                         "@vertex fn vs() -> @builtin(position) vec4f {\n"
                         "    return vec4f(x, -0.5, 0.0, 1.0);\n"
                         "}\n"
                         "@fragment fn fs() -> @location(0) vec4f {\n"
                         "    return vec4f(red, x, 0.0, 1.0);\n"
                         "}\n",
                 .constant_count = 2,
                 .constants = constants};
    look.primitive.topology = WGPUPrimitiveTopology_PointList;
    WGPURenderPipeline pipeline = screen_pipeline(&screen, &look);
    Painting painting = screen_begin(&screen);
    wgpuRenderPassEncoderSetPipeline(painting.pass, pipeline);
    wgpuRenderPassEncoderDraw(painting.pass, 1, 1, 0, 0);
    float texels[4][4];
    screen_finish(&painting, 16, texels);
    const float expected[4][4] = {{0}, {0}, {0}, {7.25f, 0.5f, 0, 1}};
    CHECK_BYTES(texels, expected, sizeof texels);
}

TEST(dispatches_by_buffer, A_DEVICE)
{
    WGPUComputePipeline pipeline = create_compute_pipeline(
        gpu, "@group(0) @binding(0) var<storage, read_write> count: array<atomic<u32>, 4>;\n"
             "@compute @workgroup_size(2) fn main(@builtin(workgroup_id) id: vec3u) {\n"
             "    atomicAdd(&count[0], 1u);\n"
             "    atomicMax(&count[1], id.x); atomicMax(&count[2], id.y);\n"
             "    atomicMax(&count[3], id.z);\n"
             "}\n");
    const struct {
        const char *name;
        uint32_t offset;
        uint32_t numbers[5];
        uint32_t expected[4];
    } cases[] = {
        {"2 × 3 × 4", 0, {2, 3, 4, 9, 9}, {48, 1, 2, 3}},
        {"after an offset", 8, {9, 9, 3, 1, 2}, {12, 2, 0, 1}},
        {"none", 4, {9, 5, 0, 5, 9}, {0, 0, 0, 0}},
        {"too many do nothing", 0, {65536, 1, 1, 9, 9}, {0, 0, 0, 0}},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        WGPUBuffer numbers = create_filled_buffer(gpu, cases[i].name, WGPUBufferUsage_Indirect,
                                                  cases[i].numbers, sizeof cases[i].numbers);
        WGPUBuffer output = create_buffer(gpu, "count", WGPUBufferUsage_Storage | BOTH, 16);
        WGPUBindGroup group = create_group_of_buffers(gpu, pipeline, 1, &output);
        WGPUCommandEncoder encoder = create_encoder(gpu);
        WGPUComputePassEncoder pass = wgpuCommandEncoderBeginComputePass(encoder, NULL);
        wgpuComputePassEncoderSetPipeline(pass, pipeline);
        wgpuComputePassEncoderSetBindGroup(pass, 0, group, 0, NULL);
        wgpuComputePassEncoderDispatchWorkgroupsIndirect(pass, numbers, cases[i].offset);
        END_PASS(pass);
        submit(gpu, encoder);
        uint32_t count[4];
        read_buffer(gpu, output, 0, count, sizeof count);
        CHECK_BYTES(count, cases[i].expected, sizeof count);
    }
}

/* Groups stay bound when the pipeline changes, as far as the layouts agree. */
TEST(groups_outlast_pipelines, A_DEVICE)
{
    const WGPUBufferBindingLayout buffers[] = {{.type = WGPUBufferBindingType_Storage}};
    Program program;
    program_open(&program, gpu, 1, buffers, 0);
    WGPUComputePipeline pipelines[2];
    pipelines[0] = program_pipeline(&program,
                                    "@group(0) @binding(0) var<storage, read_write> a: u32;\n"
                                    "@compute @workgroup_size(1) fn main() { a = a * 10 + 1; }\n",
                                    0, NULL);
    pipelines[1] = program_pipeline(&program,
                                    "@group(0) @binding(0) var<storage, read_write> a: u32;\n"
                                    "@compute @workgroup_size(1) fn main() { a = a * 10 + 2; }\n",
                                    0, NULL);
    WGPUBuffer output = create_buffer(gpu, "a", WGPUBufferUsage_Storage | BOTH, 4);
    const uint64_t start = 0;
    WGPUBindGroup group = program_group(&program, 1, &output, &start, 4);
    WGPUCommandEncoder encoder = create_encoder(gpu);
    WGPUComputePassEncoder pass = wgpuCommandEncoderBeginComputePass(encoder, NULL);
    wgpuComputePassEncoderSetBindGroup(pass, 0, group, 0, NULL);
    for (int i = 0; i < 4; i++) {
        wgpuComputePassEncoderSetPipeline(pass, pipelines[i % 2]);
        wgpuComputePassEncoderDispatchWorkgroups(pass, 1, 1, 1);
    }
    END_PASS(pass);
    submit(gpu, encoder);
    uint32_t a;
    read_buffer(gpu, output, 0, &a, 4);
    CHECK_EQ(a, 1212);
}
