/* Push constants by stage: ranges in pipeline layouts, and the functions that set them. */
#include <string.h>

#include "canvas.h"

ALSO_ON(gl);

#define VERTEX WGPUShaderStage_Vertex
#define FRAGMENT WGPUShaderStage_Fragment
#define COMPUTE WGPUShaderStage_Compute
#define MAX_SIZE 64

static bool open_gpu(Gpu *gpu)
{
    const WGPUFeatureName push_constants = (WGPUFeatureName)WGPUNativeFeature_PushConstants;
    WGPULimits limits = WGPU_LIMITS_INIT;
    limits.maxImmediateSize = MAX_SIZE;
    WGPUInstance instance = wgpuCreateInstance(NULL);
    gpu_open_on(gpu, instance, open_adapter(instance), 1, &push_constants, &limits);
    return CHECK(wgpuDeviceHasFeature(gpu->device, push_constants));
}

static WGPUPipelineLayout create_layout_of_ranges(Gpu *gpu, size_t count,
                                                  const WGPUPushConstantRange *ranges,
                                                  WGPUBindGroupLayout group)
{
    WGPUPipelineLayoutExtras extras = {
        .chain.sType = (WGPUSType)WGPUSType_PipelineLayoutExtras,
        .pushConstantRangeCount = count,
        .pushConstantRanges = ranges,
    };
    WGPUPipelineLayoutDescriptor descriptor = WGPU_PIPELINE_LAYOUT_DESCRIPTOR_INIT;
    descriptor.nextInChain = &extras.chain;
    descriptor.bindGroupLayoutCount = group ? 1 : 0;
    descriptor.bindGroupLayouts = &group;
    return KEEP(wgpuDeviceCreatePipelineLayout(gpu->device, &descriptor));
}

/* A square of one pixel, moved by the vertex stage's constants, in the fragment stage's color. */
static const char square_wgsl[] =
    "struct Constants { corner: vec2f, unused: vec2f, color: vec4f }\n"
    "var<push_constant> constants: Constants;\n"
    "@vertex fn vs(@builtin(vertex_index) i: u32) -> @builtin(position) vec4f {\n"
    "    var steps = array(vec2f(0, 0), vec2f(0, 1), vec2f(1, 0), vec2f(1, 0), vec2f(0, 1), "
    "vec2f(1, 1));\n"
    "    let at = (constants.corner + steps[i]) / 4.0 - 1.0;\n"
    "    return vec4f(at.x, -at.y, 0.0, 1.0);\n"
    "}\n"
    "@fragment fn fs() -> @location(0) vec4f { return constants.color; }\n";

static const char square_vertex_glsl[] =
    "#version 450\n"
    "layout(push_constant) uniform Constants { vec2 corner; vec2 unused; vec4 color; } constants;\n"
    "void main() {\n"
    "    vec2 steps[6] = vec2[6](vec2(0, 0), vec2(0, 1), vec2(1, 0), vec2(1, 0), vec2(0, 1), "
    "vec2(1, 1));\n"
    "    vec2 at = (constants.corner + steps[gl_VertexIndex]) / 4.0 - 1.0;\n"
    "    gl_Position = vec4(at.x, -at.y, 0.0, 1.0);\n"
    "}\n";

static const char square_fragment_glsl[] =
    "#version 450\n"
    "layout(push_constant) uniform Constants { vec2 corner; vec2 unused; vec4 color; } constants;\n"
    "layout(location = 0) out vec4 color;\n"
    "void main() { color = constants.color; }\n";

static const WGPUPushConstantRange square_ranges[] = {{VERTEX, 0, 16}, {FRAGMENT, 16, 32}};

static const float red[] = {1, 0, 0, 1}, green[] = {0, 1, 0, 1}, blue[] = {0, 0, 1, 1};

static WGPURenderPipeline create_squares(Gpu *gpu, WGPUPipelineLayout layout)
{
    return create_render_pipeline(gpu, &(Look){.layout = layout, .code = square_wgsl});
}

static WGPUShaderModule create_glsl(Gpu *gpu, WGPUShaderStage stage, const char *code)
{
    WGPUShaderSourceGLSL source = {
        .chain.sType = (WGPUSType)WGPUSType_ShaderSourceGLSL,
        .stage = stage,
        .code = text(code),
    };
    WGPUShaderModuleDescriptor descriptor = WGPU_SHADER_MODULE_DESCRIPTOR_INIT;
    descriptor.nextInChain = &source.chain;
    return KEEP(wgpuDeviceCreateShaderModule(gpu->device, &descriptor));
}

static void draw_square(WGPURenderPassEncoder pass, float x, float y, const float color[4])
{
    const float corner[] = {x, y, 0, 0};
    wgpuRenderPassEncoderSetPushConstants(pass, VERTEX, 0, sizeof corner, corner);
    wgpuRenderPassEncoderSetPushConstants(pass, FRAGMENT, 16, 16, color);
    wgpuRenderPassEncoderDraw(pass, 6, 1, 0, 0);
}

/* Three squares: the second one moves without a new color, the third one gets half a new color. */
static void check_squares(Gpu *gpu, WGPURenderPipeline pipeline)
{
    Canvas canvas = canvas_begin(gpu);
    wgpuRenderPassEncoderSetPipeline(canvas.pass, pipeline);
    draw_square(canvas.pass, 1, 2, red);
    const float x = 5, y = 6, one = 1;
    wgpuRenderPassEncoderSetPushConstants(canvas.pass, VERTEX, 0, 4, &x);
    wgpuRenderPassEncoderDraw(canvas.pass, 6, 1, 0, 0);
    wgpuRenderPassEncoderSetPushConstants(canvas.pass, VERTEX, 4, 4, &y);
    wgpuRenderPassEncoderSetPushConstants(canvas.pass, FRAGMENT, 24, 4, &one);
    wgpuRenderPassEncoderDraw(canvas.pass, 6, 1, 0, 0);
    canvas_end(&canvas);
    CHECK_PIXEL(&canvas, 1, 2, 255, 0, 0);
    CHECK_PIXEL(&canvas, 5, 2, 255, 0, 0);
    CHECK_PIXEL(&canvas, 5, 6, 255, 0, 255);
    CHECK_PIXEL(&canvas, 1, 6, 0, 0, 0);
    CHECK_PIXEL(&canvas, 2, 2, 0, 0, 0);
}

TEST(stages_with_ranges_of_their_own, NO_DEVICE)
{
    if (open_gpu(gpu)) {
        check_squares(gpu,
                      create_squares(gpu, create_layout_of_ranges(gpu, 2, square_ranges, NULL)));
    }
}

TEST(the_same_in_glsl, NO_DEVICE)
{
    if (open_gpu(gpu)) {
        WGPUPipelineLayout layout = create_layout_of_ranges(gpu, 2, square_ranges, NULL);
        WGPUShaderModule vertex = create_glsl(gpu, VERTEX, square_vertex_glsl);
        WGPUShaderModule fragment = create_glsl(gpu, FRAGMENT, square_fragment_glsl);
        check_squares(gpu,
                      create_render_pipeline(
                          gpu, &(Look){.layout = layout, .vertex = vertex, .fragment = fragment}));
    }
}

TEST(one_range_for_several_stages, NO_DEVICE)
{
    if (open_gpu(gpu)) {
        const WGPUPushConstantRange range = {VERTEX | FRAGMENT, 0, 32};
        WGPURenderPipeline pipeline =
            create_squares(gpu, create_layout_of_ranges(gpu, 1, &range, NULL));
        const float both[] = {3, 4, 0, 0, 0, 1, 0, 1};
        Canvas canvas = canvas_begin(gpu);
        wgpuRenderPassEncoderSetPipeline(canvas.pass, pipeline);
        wgpuRenderPassEncoderSetPushConstants(canvas.pass, VERTEX | FRAGMENT, 0, 32, both);
        wgpuRenderPassEncoderDraw(canvas.pass, 6, 1, 0, 0);
        canvas_end(&canvas);
        CHECK_PIXEL(&canvas, 3, 4, 0, 255, 0);
        CHECK_PIXEL(&canvas, 4, 4, 0, 0, 0);

        canvas = canvas_begin(gpu);
        wgpuRenderPassEncoderSetPipeline(canvas.pass, pipeline);
        wgpuRenderPassEncoderSetPushConstants(canvas.pass, VERTEX, 0, 16, both);
        canvas_end_invalid(&canvas, "stages: 0x1");
    }
}

/* The newer form and the older one set the same bytes; without ranges, every stage sees them. */
TEST(immediates_and_push_constants_mix, NO_DEVICE)
{
    if (open_gpu(gpu)) {
        WGPUPipelineLayoutDescriptor descriptor = WGPU_PIPELINE_LAYOUT_DESCRIPTOR_INIT;
        descriptor.immediateSize = 32;
        WGPUPipelineLayout layout = KEEP(wgpuDeviceCreatePipelineLayout(gpu->device, &descriptor));
        check_squares(gpu, create_squares(gpu, layout));

        WGPURenderPipeline pipeline =
            create_squares(gpu, create_layout_of_ranges(gpu, 2, square_ranges, NULL));
        const float corner[] = {6, 1, 0, 0};
        Canvas canvas = canvas_begin(gpu);
        wgpuRenderPassEncoderSetPipeline(canvas.pass, pipeline);
        wgpuRenderPassEncoderSetImmediates(canvas.pass, 0, corner, sizeof corner);
        wgpuRenderPassEncoderSetPushConstants(canvas.pass, FRAGMENT, 16, 16, blue);
        wgpuRenderPassEncoderDraw(canvas.pass, 6, 1, 0, 0);
        canvas_end(&canvas);
        CHECK_PIXEL(&canvas, 6, 1, 0, 0, 255);
    }
}

TEST(in_bundles, NO_DEVICE)
{
    if (open_gpu(gpu)) {
        WGPURenderPipeline pipeline =
            create_squares(gpu, create_layout_of_ranges(gpu, 2, square_ranges, NULL));
        const float corner[] = {2, 5, 0, 0};
        WGPURenderBundleEncoder encoder = canvas_bundle_encoder(gpu);
        wgpuRenderBundleEncoderSetPipeline(encoder, pipeline);
        wgpuRenderBundleEncoderSetPushConstants(encoder, VERTEX, 0, sizeof corner, corner);
        wgpuRenderBundleEncoderSetPushConstants(encoder, FRAGMENT, 16, 16, green);
        wgpuRenderBundleEncoderDraw(encoder, 6, 1, 0, 0);
        WGPURenderBundle bundle = KEEP(wgpuRenderBundleEncoderFinish(encoder, NULL));

        Canvas canvas = canvas_begin(gpu);
        wgpuRenderPassEncoderSetPipeline(canvas.pass, pipeline);
        draw_square(canvas.pass, 0, 0, red);
        wgpuRenderPassEncoderExecuteBundles(canvas.pass, 1, &bundle);
        canvas_end(&canvas);
        CHECK_PIXEL(&canvas, 0, 0, 255, 0, 0);
        CHECK_PIXEL(&canvas, 2, 5, 0, 255, 0);

        encoder = canvas_bundle_encoder(gpu);
        wgpuRenderBundleEncoderSetPipeline(encoder, pipeline);
        wgpuRenderBundleEncoderSetPushConstants(encoder, FRAGMENT, 0, sizeof corner, corner);
        CHECK_INVALID(gpu, "wgpuRenderBundleEncoderSetPushConstants: stages",
                      wgpuRenderBundleRelease(wgpuRenderBundleEncoderFinish(encoder, NULL)));

        /* After a bundle the pass has no pipeline, and so nowhere to put push constants. */
        encoder = canvas_bundle_encoder(gpu);
        bundle = KEEP(wgpuRenderBundleEncoderFinish(encoder, NULL));
        canvas = canvas_begin(gpu);
        wgpuRenderPassEncoderSetPipeline(canvas.pass, pipeline);
        wgpuRenderPassEncoderExecuteBundles(canvas.pass, 1, &bundle);
        wgpuRenderPassEncoderSetPushConstants(canvas.pass, VERTEX, 0, sizeof corner, corner);
        canvas_end_invalid(&canvas, "ipeline");
    }
}

TEST(what_must_not_be_set, NO_DEVICE)
{
    if (open_gpu(gpu)) {
        WGPURenderPipeline pipeline =
            create_squares(gpu, create_layout_of_ranges(gpu, 2, square_ranges, NULL));
        WGPURenderPipeline none = create_render_pipeline(gpu, &(Look){0});
        const struct {
            WGPURenderPipeline pipeline;
            WGPUShaderStage stages;
            uint32_t offset, size;
            const char *part;
        } cases[] = {
            {NULL, VERTEX, 0, 16, "ipeline"},
            {none, VERTEX, 0, 4, "0"},
            {pipeline, FRAGMENT, 0, 16, "stages: 0x2 for bytes 0..16"},
            {pipeline, VERTEX, 16, 16, "stages: 0x1 for bytes 16..32"},
            {pipeline, VERTEX | FRAGMENT, 0, 32, "offset: bytes 0..32"},
            {pipeline, VERTEX, 8, 16, "stages"},
            {pipeline, FRAGMENT, 28, 8, "offset: bytes 28..36"},
            {pipeline, FRAGMENT, 0xFFFFFFFC, 8, "offset: bytes"},
            {pipeline, 0, 0, 16, "stages: 0"},
            {pipeline, 0x10, 0, 16, "stages: bits 0x10"},
            {pipeline, COMPUTE, 0, 16, "stages"},
            {pipeline, VERTEX, 2, 4, "4"},
            {pipeline, VERTEX, 4, 6, "4"},
        };
        const char data[32] = {0};
        for (size_t i = 0; i < COUNT(cases); i++) {
            Canvas canvas = canvas_begin(gpu);
            if (cases[i].pipeline) {
                wgpuRenderPassEncoderSetPipeline(canvas.pass, cases[i].pipeline);
            }
            wgpuRenderPassEncoderSetPushConstants(canvas.pass, cases[i].stages, cases[i].offset,
                                                  cases[i].size, data);
            canvas_end_invalid(&canvas, cases[i].part);
        }
        Canvas canvas = canvas_begin(gpu);
        wgpuRenderPassEncoderSetPipeline(canvas.pass, pipeline);
        wgpuRenderPassEncoderSetPushConstants(canvas.pass, VERTEX, 0, 16, NULL);
        canvas_end_invalid(&canvas, "wgpuRenderPassEncoderSetPushConstants: data: NULL");
    }
}

TEST(layouts_that_must_not_be, NO_DEVICE)
{
    if (open_gpu(gpu)) {
        const WGPUPushConstantRange cases[][2] = {
            {{0, 0, 4}, {FRAGMENT, 0, 4}},
            {{0x8, 0, 4}, {FRAGMENT, 0, 4}},
            {{VERTEX, 0, 0}, {FRAGMENT, 0, 4}},
            {{VERTEX, 8, 4}, {FRAGMENT, 0, 4}},
            {{VERTEX, 0, 6}, {FRAGMENT, 0, 4}},
            {{VERTEX, 1, 8}, {FRAGMENT, 0, 4}},
            {{VERTEX, 0, 4}, {VERTEX | FRAGMENT, 4, 8}},
            {{VERTEX, 0, MAX_SIZE + 4}, {FRAGMENT, 0, 4}},
        };
        const char *parts[COUNT(cases)] = {
            "[0].stages", "[0].stages", "[0].end",    "[0].end",
            "[0].end",    "[0].start",  "[1].stages", "size 68",
        };
        for (size_t i = 0; i < COUNT(cases); i++) {
            CHECK_INVALID(gpu, parts[i], create_layout_of_ranges(gpu, 2, cases[i], NULL));
        }
        CHECK_INVALID(gpu, "pushConstantRanges: NULL", create_layout_of_ranges(gpu, 2, NULL, NULL));
        const WGPUPushConstantRange all = {VERTEX | FRAGMENT | COMPUTE, 0, MAX_SIZE};
        CHECK_VALID(gpu, create_layout_of_ranges(gpu, 1, &all, NULL));
        CHECK_VALID(gpu, create_layout_of_ranges(gpu, 0, NULL, NULL));
    }
}

/* Appends the four constants to a log, at the place that they name. */
static const char logging_wgsl[] =
    "struct Constants { place: u32, a: u32, b: u32, c: u32 }\n"
    "var<push_constant> constants: Constants;\n"
    "@group(0) @binding(0) var<storage, read_write> log: array<vec4u>;\n"
    "@compute @workgroup_size(1) fn main() {\n"
    "    log[constants.place] = vec4u(constants.place, constants.a, constants.b, constants.c);\n"
    "}\n";

static const char logging_glsl[] =
    "#version 450\n"
    "layout(local_size_x = 1) in;\n"
    "layout(push_constant) uniform Constants { uint place; uint a; uint b; uint c; } constants;\n"
    "layout(set = 0, binding = 0) buffer Log { uvec4 log[]; };\n"
    "void main() {\n"
    "    log[constants.place] = uvec4(constants.place, constants.a, constants.b, constants.c);\n"
    "}\n";

static void check_compute(Gpu *gpu, WGPUShaderModule module)
{
    uint32_t log[3][4] = {{0}};
    WGPUBuffer buffer = create_filled_buffer(
        gpu, "log", WGPUBufferUsage_Storage | WGPUBufferUsage_CopySrc, log, sizeof log);
    WGPUBindGroupLayoutEntry layout_entry = WGPU_BIND_GROUP_LAYOUT_ENTRY_INIT;
    layout_entry.visibility = COMPUTE;
    layout_entry.buffer.type = WGPUBufferBindingType_Storage;
    WGPUBindGroupLayout group_layout = create_layout(gpu, 1, &layout_entry);
    const WGPUPushConstantRange range = {COMPUTE, 0, 16};
    WGPUPipelineLayout layout = create_layout_of_ranges(gpu, 1, &range, group_layout);
    WGPUComputePipelineDescriptor descriptor = WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
    descriptor.layout = layout;
    descriptor.compute.module = module;
    WGPUComputePipeline pipeline = KEEP(wgpuDeviceCreateComputePipeline(gpu->device, &descriptor));
    WGPUBindGroup group = create_group_of_buffers(gpu, pipeline, 1, &buffer);

    WGPUCommandEncoder encoder = create_encoder(gpu);
    WGPUComputePassEncoder pass = wgpuCommandEncoderBeginComputePass(encoder, NULL);
    wgpuComputePassEncoderSetPipeline(pass, pipeline);
    wgpuComputePassEncoderSetBindGroup(pass, 0, group, 0, NULL);
    const uint32_t all[] = {0, 11, 12, 13}, place_1 = 1, some[] = {2, 21}, last = 23;
    wgpuComputePassEncoderSetPushConstants(pass, 0, 16, all);
    wgpuComputePassEncoderDispatchWorkgroups(pass, 1, 1, 1);
    wgpuComputePassEncoderSetPushConstants(pass, 0, 4, &place_1);
    wgpuComputePassEncoderDispatchWorkgroups(pass, 1, 1, 1);
    wgpuComputePassEncoderSetPushConstants(pass, 0, 8, some);
    wgpuComputePassEncoderSetPushConstants(pass, 12, 4, &last);
    wgpuComputePassEncoderDispatchWorkgroups(pass, 1, 1, 1);
    END_PASS(pass);
    submit(gpu, encoder);
    read_buffer(gpu, buffer, 0, log, sizeof log);
    const uint32_t expected[3][4] = {{0, 11, 12, 13}, {1, 11, 12, 13}, {2, 21, 12, 23}};
    CHECK_BYTES(log, expected, sizeof expected);

    const struct {
        bool set_pipeline;
        uint32_t offset, size;
        const char *part;
    } wrong[] = {
        {false, 0, 16, "ipeline"}, {true, 4, 16, "offset: bytes 4..20"},  {true, 1, 4, "4"},
        {true, 0, 2, "4"},         {true, 16, 4, "offset: bytes 16..20"},
    };
    for (size_t i = 0; i < COUNT(wrong); i++) {
        encoder = create_encoder(gpu);
        pass = wgpuCommandEncoderBeginComputePass(encoder, NULL);
        if (wrong[i].set_pipeline) {
            wgpuComputePassEncoderSetPipeline(pass, pipeline);
        }
        wgpuComputePassEncoderSetPushConstants(pass, wrong[i].offset, wrong[i].size, all);
        END_PASS(pass);
        CHECK_INVALID(gpu, wrong[i].part,
                      wgpuCommandBufferRelease(wgpuCommandEncoderFinish(encoder, NULL)));
    }
}

static void on_pipeline(WGPUCreatePipelineAsyncStatus status, WGPURenderPipeline pipeline,
                        WGPUStringView message, void *created, void *done)
{
    (void)message;
    CHECK_EQ(status, WGPUCreatePipelineAsyncStatus_Success);
    *(WGPURenderPipeline *)created = pipeline;
    *(bool *)done = true;
}

TEST(pipelines_made_asynchronously, NO_DEVICE)
{
    if (open_gpu(gpu)) {
        WGPUPipelineLayout layout = create_layout_of_ranges(gpu, 2, square_ranges, NULL);
        Pipeline described;
        describe_pipeline(&described, gpu, &(Look){.layout = layout, .code = square_wgsl});
        make_modules(&described, "squares");
        WGPURenderPipeline pipeline = NULL;
        bool done = false;
        wgpuDeviceCreateRenderPipelineAsync(gpu->device, &described.descriptor,
                                            (WGPUCreateRenderPipelineAsyncCallbackInfo){
                                                .mode = WGPUCallbackMode_AllowProcessEvents,
                                                .callback = on_pipeline,
                                                .userdata1 = &pipeline,
                                                .userdata2 = &done,
                                            });
        wait_until(gpu->instance, &done);
        KEEP(pipeline);
        RELEASE(layout);
        RELEASE(described.fragment.module);

        Canvas canvas = canvas_begin(gpu);
        wgpuRenderPassEncoderSetPipeline(canvas.pass, pipeline);
        wgpuRenderPassEncoderSetPushConstants(canvas.pass, FRAGMENT, 0, 16, red);
        canvas_end_invalid(&canvas, "stages: 0x2");
        check_squares(gpu, pipeline);
    }
}

TEST(in_compute, NO_DEVICE)
{
    if (open_gpu(gpu)) {
        check_compute(gpu, create_shader(gpu, "logging", logging_wgsl));
        check_compute(gpu, create_glsl(gpu, COMPUTE, logging_glsl));
    }
}
