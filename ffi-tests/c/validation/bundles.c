/* Render bundles: what they are made for, and which passes may execute them. */
#include <stdio.h>

#include "cases.h"
#include "formats.h"

#define RGBA WGPUTextureFormat_RGBA8Unorm
#define BGRA WGPUTextureFormat_BGRA8Unorm
#define R8 WGPUTextureFormat_R8Unorm
#define D32 WGPUTextureFormat_Depth32Float
#define DS WGPUTextureFormat_Depth24PlusStencil8
#define S8 WGPUTextureFormat_Stencil8
#define HOLE WGPUTextureFormat_Undefined

static WGPURenderBundle create_bundle(Gpu *gpu, const Attachments *layout)
{
    WGPURenderBundleEncoder encoder = begin_bundle(gpu, layout);
    return KEEP(wgpuRenderBundleEncoderFinish(encoder, NULL));
}

static void layout_case(Gpu *gpu, Outcome outcome, const Attachments *layout, const char *name)
{
    WGPURenderBundleEncoder encoder = NULL;
    WGPURenderBundle bundle = NULL;
    CASE(gpu, outcome, encoder = begin_bundle(gpu, layout), "%s", name);
    if (!CHECK(encoder != NULL)) {
        return;
    }
    CASE(gpu, outcome, bundle = KEEP(wgpuRenderBundleEncoderFinish(encoder, NULL)), "%s, finished",
         name);
    CHECK(bundle != NULL);
}

/* ROW: bundle-checks */
TEST(what_bundles_are_made_for, A_DEVICE)
{
    const struct {
        const char *name;
        Outcome outcome;
        Attachments layout;
    } cases[] = {
        /* clang-format off */
        {"a color", VALID, {1, {RGBA}, .samples = 1}},
        {"nothing", INVALID, {0, {HOLE}, .samples = 1}},
        {"only holes", INVALID, {2, {HOLE, HOLE}, .samples = 1}},
        {"a hole and a color", VALID, {2, {HOLE, RGBA}, .samples = 1}},
        {"only depth", VALID, {0, {HOLE}, .depth = D32, .samples = 1}},
        {"a hole and depth", VALID, {1, {HOLE}, .depth = D32, .samples = 1}},
        {"8 colors", VALID, {8, {R8, R8, R8, R8, R8, R8, R8, R8}, .samples = 1}},
        {"9 colors", INVALID, {9, {R8, R8, R8, R8, R8, R8, R8, R8, R8}, .samples = 1}},
        {"32 bytes of a sample", VALID, {4, {RGBA, RGBA, RGBA, RGBA}, .samples = 1}},
        {"33 bytes of a sample", INVALID,
         {5, {RGBA, RGBA, RGBA, RGBA, R8}, .samples = 1}},
        {"4 samples", VALID, {1, {RGBA}, .samples = 4}},
        {"no sample", INVALID, {1, {RGBA}, .samples = 0}},
        {"2 samples", INVALID, {1, {RGBA}, .samples = 2}},
        {"3 samples", INVALID, {1, {RGBA}, .samples = 3}},
        {"16 samples", INVALID, {1, {RGBA}, .samples = 16}},
        {"2 samples of depth", INVALID, {0, {HOLE}, .depth = D32, .samples = 2}},
        {"depth as a color", INVALID, {1, {D32}, .samples = 1}},
        {"a color as depth", INVALID, {0, {HOLE}, .depth = RGBA, .samples = 1}},
        {"depth that is read only", VALID, {1, {RGBA}, .depth = D32, .samples = 1, .depth_read_only = true, .stencil_read_only = true}},
        {"both read only", VALID, {1, {RGBA}, .depth = DS, .samples = 1, .depth_read_only = true, .stencil_read_only = true}},
        {"depth read only", VALID, {1, {RGBA}, .depth = DS, .samples = 1, .depth_read_only = true}},
        {"stencil read only", VALID, {1, {RGBA}, .depth = DS, .samples = 1, .stencil_read_only = true}},
        {"read only, without any", VALID, {1, {RGBA}, .samples = 1, .depth_read_only = true, .stencil_read_only = true}},
        {"an unknown color", INVALID, {1, {(WGPUTextureFormat)0x777}, .samples = 1}},
        {"an unknown depth", INVALID, {1, {RGBA}, .depth = (WGPUTextureFormat)0x777, .samples = 1}},
        /* clang-format on */
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        layout_case(gpu, cases[i].outcome, &cases[i].layout, cases[i].name);
    }
    for (size_t i = 0; i < format_count; i++) {
        const Format *f = &formats[i];
        bool depth_stencil = f->can & (DEPTH | STENCIL);
        char name[64];
        snprintf(name, sizeof name, "%s as a color", f->name);
        layout_case(gpu, f->can & RENDER && !depth_stencil ? VALID : INVALID,
                    &(Attachments){1, {f->format}, .samples = 1}, name);
        snprintf(name, sizeof name, "%s as depth or stencil", f->name);
        layout_case(gpu, depth_stencil && !f->feature ? VALID : INVALID,
                    &(Attachments){0, {HOLE}, .depth = f->format, .samples = 1}, name);
    }
    WGPURenderBundleEncoderDescriptor descriptor = WGPU_RENDER_BUNDLE_ENCODER_DESCRIPTOR_INIT;
    descriptor.colorFormatCount = 1;
    CASE(gpu, INVALID, KEEP(wgpuDeviceCreateRenderBundleEncoder(gpu->device, &descriptor)),
         "no array");
    CASE(gpu, INVALID, wgpuDeviceCreateRenderBundleEncoder(gpu->device, NULL), "no descriptor");
}

static void execute_case(Gpu *gpu, Outcome outcome, const Attachments *layout, size_t count,
                         const WGPURenderBundle *bundles, const char *name)
{
    WGPUCommandEncoder encoder = begin_commands(gpu);
    WGPURenderPassEncoder pass = begin_pass(gpu, encoder, layout);
    wgpuRenderPassEncoderExecuteBundles(pass, count, bundles);
    END_PASS(pass);
    END_COMMANDS(gpu, encoder, outcome, "%s", name);
}

TEST(err_04_an_encoder_that_could_not_be_made_says_so_whenever_it_finishes, A_DEVICE)
{
    const Attachments wrong[] = {
        {0, {HOLE}, .samples = 1},
        {1, {D32}, .samples = 1},
        {9, {R8, R8, R8, R8, R8, R8, R8, R8, R8}, .samples = 1},
        {5, {RGBA, RGBA, RGBA, RGBA, R8}, .samples = 1},
    };
    for (size_t i = 0; i < COUNT(wrong); i++) {
        WGPURenderBundleEncoder encoder = NULL;
        CASE(gpu, INVALID, encoder = begin_bundle(gpu, &wrong[i]), "creation %zu", i);
        for (int times = 0; times < 2; times++) {
            CHECK_INVALID(gpu, "the encoder is invalid: its creation failed",
                          KEEP(wgpuRenderBundleEncoderFinish(encoder, NULL)));
        }
    }
}

/* ROW: bundle-read-only, last-holes */
TEST(which_passes_execute_which_bundles, A_DEVICE)
{
    const struct {
        const char *name;
        Outcome outcome;
        Attachments bundle, pass;
    } cases[] = {
        /* clang-format off */
        {"the same", VALID, {1, {RGBA}, .depth = 0, .samples = 1, .depth_read_only = 0, .stencil_read_only = 0}, {1, {RGBA}, .depth = 0, .samples = 1, .depth_read_only = 0, .stencil_read_only = 0}},
        {"another color", INVALID, {1, {RGBA}, .depth = 0, .samples = 1, .depth_read_only = 0, .stencil_read_only = 0}, {1, {BGRA}, .depth = 0, .samples = 1, .depth_read_only = 0, .stencil_read_only = 0}},
        {"another number", INVALID, {1, {RGBA}, .depth = 0, .samples = 1, .depth_read_only = 0, .stencil_read_only = 0}, {2, {RGBA, RGBA}, .depth = 0, .samples = 1, .depth_read_only = 0, .stencil_read_only = 0}},
        {"another order", INVALID, {2, {RGBA, BGRA}, .depth = 0, .samples = 1, .depth_read_only = 0, .stencil_read_only = 0}, {2, {BGRA, RGBA}, .depth = 0, .samples = 1, .depth_read_only = 0, .stencil_read_only = 0}},
        {"the same hole", VALID, {2, {RGBA, HOLE}, .depth = 0, .samples = 1, .depth_read_only = 0, .stencil_read_only = 0}, {2, {RGBA, HOLE}, .depth = 0, .samples = 1, .depth_read_only = 0, .stencil_read_only = 0}},
        {"a hole at the end more", VALID, {2, {RGBA, HOLE}, .depth = 0, .samples = 1, .depth_read_only = 0, .stencil_read_only = 0}, {1, {RGBA}, .depth = 0, .samples = 1, .depth_read_only = 0, .stencil_read_only = 0}},
        {"a hole at the end less", VALID, {1, {RGBA}, .depth = 0, .samples = 1, .depth_read_only = 0, .stencil_read_only = 0}, {2, {RGBA, HOLE}, .depth = 0, .samples = 1, .depth_read_only = 0, .stencil_read_only = 0}},
        {"a hole elsewhere", INVALID, {2, {HOLE, RGBA}, .depth = 0, .samples = 1, .depth_read_only = 0, .stencil_read_only = 0},
         {2, {RGBA, HOLE}, .depth = 0, .samples = 1, .depth_read_only = 0, .stencil_read_only = 0}},
        {"a hole for a color", INVALID, {2, {RGBA, HOLE}, .depth = 0, .samples = 1, .depth_read_only = 0, .stencil_read_only = 0},
         {2, {RGBA, RGBA}, .depth = 0, .samples = 1, .depth_read_only = 0, .stencil_read_only = 0}},
        {"4 samples", VALID, {1, {RGBA}, .depth = 0, .samples = 4, .depth_read_only = 0, .stencil_read_only = 0}, {1, {RGBA}, .depth = 0, .samples = 4, .depth_read_only = 0, .stencil_read_only = 0}},
        {"4 samples for 1", INVALID, {1, {RGBA}, .depth = 0, .samples = 4, .depth_read_only = 0, .stencil_read_only = 0}, {1, {RGBA}, .depth = 0, .samples = 1, .depth_read_only = 0, .stencil_read_only = 0}},
        {"1 sample for 4", INVALID, {1, {RGBA}, .depth = 0, .samples = 1, .depth_read_only = 0, .stencil_read_only = 0}, {1, {RGBA}, .depth = 0, .samples = 4, .depth_read_only = 0, .stencil_read_only = 0}},
        {"depth", VALID, {1, {RGBA}, .depth = D32, .samples = 1, .depth_read_only = 0, .stencil_read_only = 0}, {1, {RGBA}, .depth = D32, .samples = 1, .depth_read_only = 0, .stencil_read_only = 0}},
        {"no depth for depth", INVALID, {1, {RGBA}, .depth = 0, .samples = 1, .depth_read_only = 0, .stencil_read_only = 0}, {1, {RGBA}, .depth = D32, .samples = 1, .depth_read_only = 0, .stencil_read_only = 0}},
        {"depth for no depth", INVALID, {1, {RGBA}, .depth = D32, .samples = 1, .depth_read_only = 0, .stencil_read_only = 0}, {1, {RGBA}, .depth = 0, .samples = 1, .depth_read_only = 0, .stencil_read_only = 0}},
        {"another depth", INVALID, {1, {RGBA}, .depth = D32, .samples = 1, .depth_read_only = 0, .stencil_read_only = 0}, {1, {RGBA}, .depth = DS, .samples = 1, .depth_read_only = 0, .stencil_read_only = 0}},
        {"read only in both", VALID, {1, {RGBA}, .depth = DS, .samples = 1, .depth_read_only = 1, .stencil_read_only = 1}, {1, {RGBA}, .depth = DS, .samples = 1, .depth_read_only = 1, .stencil_read_only = 1}},
        {"read only in the bundle", VALID, {1, {RGBA}, .depth = DS, .samples = 1, .depth_read_only = 1, .stencil_read_only = 1}, {1, {RGBA}, .depth = DS, .samples = 1, .depth_read_only = 0, .stencil_read_only = 0}},
        {"read only in the pass", INVALID, {1, {RGBA}, .depth = DS, .samples = 1, .depth_read_only = 0, .stencil_read_only = 0}, {1, {RGBA}, .depth = DS, .samples = 1, .depth_read_only = 1, .stencil_read_only = 1}},
        {"depth read only in the pass", INVALID, {1, {RGBA}, .depth = DS, .samples = 1, .depth_read_only = 0, .stencil_read_only = 1},
         {1, {RGBA}, .depth = DS, .samples = 1, .depth_read_only = 1, .stencil_read_only = 0}},
        {"stencil read only in the pass", INVALID, {1, {RGBA}, .depth = DS, .samples = 1, .depth_read_only = 1, .stencil_read_only = 0},
         {1, {RGBA}, .depth = DS, .samples = 1, .depth_read_only = 0, .stencil_read_only = 1}},
        {"stencil read only in the pass, both in the bundle", VALID, {1, {RGBA}, .depth = DS, .samples = 1, .depth_read_only = 1, .stencil_read_only = 1},
         {1, {RGBA}, .depth = DS, .samples = 1, .depth_read_only = 0, .stencil_read_only = 1}},
        {"depth that there is none of read only in the pass", INVALID, {1, {RGBA}, .depth = S8, .samples = 1, .depth_read_only = 0, .stencil_read_only = 0},
         {1, {RGBA}, .depth = S8, .samples = 1, .depth_read_only = 1, .stencil_read_only = 0}},
        {"depth that there is none of read only in both", VALID, {1, {RGBA}, .depth = S8, .samples = 1, .depth_read_only = 1, .stencil_read_only = 0},
         {1, {RGBA}, .depth = S8, .samples = 1, .depth_read_only = 1, .stencil_read_only = 0}},
        {"stencil that there is none of read only in the pass", INVALID,
         {1, {RGBA}, .depth = D32, .samples = 1, .depth_read_only = 0, .stencil_read_only = 0}, {1, {RGBA}, .depth = D32, .samples = 1, .depth_read_only = 0, .stencil_read_only = 1}},
        /* clang-format on */
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        WGPURenderBundle bundle = create_bundle(gpu, &cases[i].bundle);
        execute_case(gpu, cases[i].outcome, &cases[i].pass, 1, &bundle, cases[i].name);
    }

    const Attachments layout = {1, {RGBA}, .samples = 1}, other = {1, {BGRA}, .samples = 1},
                      wrong = {1, {RGBA}, .samples = 3};
    WGPURenderBundle good = create_bundle(gpu, &layout), odd = create_bundle(gpu, &other),
                     bad = NULL;
    scope_push(gpu, WGPUErrorFilter_Validation);
    bad = create_bundle(gpu, &wrong);
    scope_pop(gpu);
    const struct {
        const char *name;
        Outcome outcome;
        size_t count;
        WGPURenderBundle bundles[3];
    } lists[] = {
        {"none", VALID, 0, {NULL}},
        {"the same twice", VALID, 2, {good, good}},
        {"one that does not fit", INVALID, 2, {good, odd}},
        {"one that is an error", INVALID, 2, {good, bad}},
        {"NULL", INVALID, 1, {NULL}},
    };
    for (size_t i = 0; i < COUNT(lists); i++) {
        execute_case(gpu, lists[i].outcome, &layout, lists[i].count, lists[i].bundles,
                     lists[i].name);
    }
    execute_case(gpu, INVALID, &layout, 1, NULL, "no array");
}

TEST(debug_groups_of_bundles, A_DEVICE)
{
    const Attachments layout = {1, {RGBA}, .samples = 1};
    const struct {
        const char *name;
        Outcome outcome;
        const char *groups;
    } cases[] = {
        /* clang-format off */
        {"markers", VALID, "!!"},      {"balanced", VALID, "+-+-"}, {"nested", VALID, "++!--"},
        {"left open", INVALID, "+"},   {"one of two left open", INVALID, "++-"},
        {"closed too often", INVALID, "+--"}, {"closed before opened", INVALID, "-+"},
        /* clang-format on */
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        WGPURenderBundleEncoder encoder = begin_bundle(gpu, &layout);
        case_begin(gpu);
        for (const char *c = cases[i].groups; *c; c++) {
            if (*c == '+') {
                wgpuRenderBundleEncoderPushDebugGroup(encoder, text("group"));
            } else if (*c == '-') {
                wgpuRenderBundleEncoderPopDebugGroup(encoder);
            } else {
                wgpuRenderBundleEncoderInsertDebugMarker(encoder, text("mark"));
            }
        }
        case_end(gpu, __FILE__, __LINE__, VALID, "%s, while recorded", cases[i].name);
        CASE(gpu, cases[i].outcome, KEEP(wgpuRenderBundleEncoderFinish(encoder, NULL)), "%s",
             cases[i].name);
    }
}

/* A bundle and its encoder hold what was recorded, whatever the application has released. */
TEST(own_02_bundles_keep_what_they_use, A_DEVICE)
{
    const Attachments layout = {1, {RGBA}, .samples = 1};
    WGPUColorTargetState target = WGPU_COLOR_TARGET_STATE_INIT;
    target.format = RGBA;
    WGPUFragmentState fragment = WGPU_FRAGMENT_STATE_INIT;
    fragment.targetCount = 1;
    fragment.targets = &target;
    WGPUVertexAttribute attribute = WGPU_VERTEX_ATTRIBUTE_INIT;
    attribute.format = WGPUVertexFormat_Float32x4;
    WGPUVertexBufferLayout vertices = WGPU_VERTEX_BUFFER_LAYOUT_INIT;
    vertices.stepMode = WGPUVertexStepMode_Vertex;
    vertices.arrayStride = 16;
    vertices.attributeCount = 1;
    vertices.attributes = &attribute;
    WGPURenderPipelineDescriptor descriptor = WGPU_RENDER_PIPELINE_DESCRIPTOR_INIT;
    descriptor.vertex.bufferCount = 1;
    descriptor.vertex.buffers = &vertices;
    descriptor.fragment = &fragment;
    for (int indirect = 0; indirect < 2; indirect++) {
        WGPUShaderModule module = create_shader(
            gpu, "shader",
            "@group(0) @binding(0) var<uniform> a: vec4f;\n"
            "@vertex fn vs(@location(0) at: vec4f) -> @builtin(position) vec4f { return at; }\n"
            "@fragment fn fs() -> @location(0) vec4f { return a; }\n");
        descriptor.vertex.module = fragment.module = module;
        WGPURenderPipeline pipeline = wgpuDeviceCreateRenderPipeline(gpu->device, &descriptor);
        WGPUBindGroupLayout group_layout = wgpuRenderPipelineGetBindGroupLayout(pipeline, 0);
        WGPUBindGroupEntry entry =
            buffer_entry(0, create_buffer(gpu, "a", WGPUBufferUsage_Uniform, 16));
        WGPUBindGroupDescriptor group_descriptor = WGPU_BIND_GROUP_DESCRIPTOR_INIT;
        group_descriptor.layout = group_layout;
        group_descriptor.entryCount = 1;
        group_descriptor.entries = &entry;
        WGPUBindGroup group = wgpuDeviceCreateBindGroup(gpu->device, &group_descriptor);
        WGPUBuffer buffer = create_buffer(
            gpu, "b", WGPUBufferUsage_Vertex | WGPUBufferUsage_Index | WGPUBufferUsage_Indirect,
            256);

        WGPURenderBundleEncoder encoder = begin_bundle(gpu, &layout);
        wgpuRenderBundleEncoderSetPipeline(encoder, pipeline);
        wgpuRenderBundleEncoderSetBindGroup(encoder, 0, group, 0, NULL);
        wgpuRenderBundleEncoderSetVertexBuffer(encoder, 0, buffer, 0, WGPU_WHOLE_SIZE);
        wgpuRenderBundleEncoderSetIndexBuffer(encoder, buffer, WGPUIndexFormat_Uint16, 0,
                                              WGPU_WHOLE_SIZE);
        if (indirect) {
            wgpuRenderBundleEncoderDrawIndexedIndirect(encoder, buffer, 0);
            wgpuRenderBundleEncoderDrawIndirect(encoder, buffer, 0);
        } else {
            wgpuRenderBundleEncoderDrawIndexed(encoder, 3, 1, 0, 0, 0);
        }
        RELEASE(buffer);
        RELEASE(entry.buffer);
        wgpuBindGroupRelease(group);
        wgpuBindGroupLayoutRelease(group_layout);
        wgpuRenderPipelineRelease(pipeline);
        RELEASE(module);
        /* Whatever took their place is not what was meant. */
        WGPUBuffer others[8];
        for (size_t i = 0; i < COUNT(others); i++) {
            others[i] = create_buffer(gpu, "another", WGPUBufferUsage_CopyDst, 16);
        }
        WGPURenderBundle bundle = NULL;
        CASE(gpu, VALID, bundle = wgpuRenderBundleEncoderFinish(encoder, NULL),
             "all was released, indirect %d", indirect);
        RELEASE(encoder);
        execute_case(gpu, VALID, &layout, 1, &bundle, "executed");
        wgpuRenderBundleRelease(bundle);
        for (size_t i = 0; i < COUNT(others); i++) {
            RELEASE(others[i]);
        }
    }
}

/* What a bundle sets does not stay in the pass, and the pass's state does not reach it. */
TEST(state_does_not_cross, A_DEVICE)
{
    const Attachments layout = {1, {RGBA}, .samples = 1};
    WGPUColorTargetState target = WGPU_COLOR_TARGET_STATE_INIT;
    target.format = RGBA;
    WGPUFragmentState fragment = WGPU_FRAGMENT_STATE_INIT;
    fragment.targetCount = 1;
    fragment.targets = &target;
    WGPURenderPipelineDescriptor descriptor = WGPU_RENDER_PIPELINE_DESCRIPTOR_INIT;
    WGPUShaderModule module =
        create_shader(gpu, "shader",
                      "@group(0) @binding(0) var<uniform> a: vec4f;\n"
                      "@vertex fn vs() -> @builtin(position) vec4f { return a; }\n"
                      "@fragment fn fs() -> @location(0) vec4f { return vec4f(); }\n");
    descriptor.vertex.module = fragment.module = module;
    descriptor.fragment = &fragment;
    WGPURenderPipeline pipeline = KEEP(wgpuDeviceCreateRenderPipeline(gpu->device, &descriptor));
    WGPUBindGroupEntry entry =
        buffer_entry(0, create_buffer(gpu, "a", WGPUBufferUsage_Uniform, 16));
    WGPUBindGroup group = create_group_of(gpu, pipeline, 1, &entry);

    WGPURenderBundle bundles[2];
    for (int with_group = 0; with_group < 2; with_group++) {
        WGPURenderBundleEncoder encoder = begin_bundle(gpu, &layout);
        wgpuRenderBundleEncoderSetPipeline(encoder, pipeline);
        if (with_group) {
            wgpuRenderBundleEncoderSetBindGroup(encoder, 0, group, 0, NULL);
        }
        wgpuRenderBundleEncoderDraw(encoder, 3, 1, 0, 0);
        CASE(gpu, with_group ? VALID : INVALID,
             bundles[with_group] = KEEP(wgpuRenderBundleEncoderFinish(encoder, NULL)),
             "a bundle with %d groups", with_group);
    }
    const struct {
        const char *name;
        Outcome outcome;
        const char *commands; /* p pipeline, g group, d draw, b bundle */
    } cases[] = {
        {"as usual", VALID, "pgd"},
        {"a bundle", VALID, "b"},
        {"a bundle takes the pipeline away", INVALID, "pgbgd"},
        {"a bundle takes the group away", INVALID, "pgbpd"},
        {"set again after a bundle", VALID, "pgbpgd"},
        {"a bundle leaves nothing behind", INVALID, "bd"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        WGPUCommandEncoder encoder = begin_commands(gpu);
        WGPURenderPassEncoder pass = begin_pass(gpu, encoder, &layout);
        for (const char *c = cases[i].commands; *c; c++) {
            if (*c == 'p') {
                wgpuRenderPassEncoderSetPipeline(pass, pipeline);
            } else if (*c == 'g') {
                wgpuRenderPassEncoderSetBindGroup(pass, 0, group, 0, NULL);
            } else if (*c == 'd') {
                wgpuRenderPassEncoderDraw(pass, 3, 1, 0, 0);
            } else {
                wgpuRenderPassEncoderExecuteBundles(pass, 1, &bundles[1]);
            }
        }
        END_PASS(pass);
        END_COMMANDS(gpu, encoder, cases[i].outcome, "%s", cases[i].name);
    }
}

/* An argument that is no good makes a bundle invalid while there is one to be; later it is an error
 * at once. */
TEST(draws_after_the_end, A_DEVICE)
{
    const Attachments layout = {1, {RGBA}, .samples = 1};
    WGPUBuffer small = create_buffer(gpu, "small", WGPUBufferUsage_Indirect, 4);
    WGPURenderBundleEncoder encoder = begin_bundle(gpu, &layout);
    CASE(gpu, VALID, wgpuRenderBundleEncoderDrawIndirect(encoder, small, 0), "before the end");
    CASE(gpu, INVALID, KEEP(wgpuRenderBundleEncoderFinish(encoder, NULL)), "the end");
    CASE(gpu, INVALID, wgpuRenderBundleEncoderDraw(encoder, 1, 1, 0, 0), "a draw");
    CASE(gpu, INVALID, wgpuRenderBundleEncoderDrawIndirect(encoder, small, 0),
         "a draw from a buffer that is too small");
    CASE(gpu, INVALID, wgpuRenderBundleEncoderDrawIndexedIndirect(encoder, NULL, 0),
         "a draw from no buffer");
}
