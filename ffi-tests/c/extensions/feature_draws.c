/* What draws can do with a feature, and must not without. */
#include <stdio.h>

#include "screen.h"

ALSO_ON(gl, noop);

#define NATIVE(name) ((WGPUFeatureName)WGPUNativeFeature_##name)

/* A vertex shader that covers the screen with 3 vertices. */
#define COVER                                                                                      \
    "@vertex fn vs(@builtin(vertex_index) i: u32) -> @builtin(position) vec4f {\n"                 \
    "    return vec4f(f32(i & 1u) * 4.0 - 1.0, f32(i >> 1u) * 4.0 - 1.0, 0.5, 1.0);\n"             \
    "}\n"
/* The middle of texel `i` of the uppermost row of 4. */
#define TEXEL_OF_4 "vec4f(f32(i) * 0.5 - 0.75, 0.75, 0.0, 1.0)"

static Look points(const char *code)
{
    Look look = {.code = code};
    look.primitive.topology = WGPUPrimitiveTopology_PointList;
    return look;
}

TEST(primitive_index, FEATURE(WGPUFeatureName_PrimitiveIndex))
{
    Screen screen;
    screen_open(&screen, gpu, 4, WGPUTextureFormat_R32Uint, 0);
    const Look look =
        points("enable primitive_index;\n"
               "@vertex fn vs(@builtin(vertex_index) i: u32) -> @builtin(position) vec4f {\n"
               "    return " TEXEL_OF_4 ";\n"
               "}\n"
               "@fragment fn fs(@builtin(primitive_index) index: u32) -> @location(0) u32 {\n"
               "    return index + 10;\n"
               "}\n");
    WGPURenderPipeline pipeline = screen_pipeline(&screen, &look);
    Painting painting = screen_begin(&screen);
    wgpuRenderPassEncoderSetPipeline(painting.pass, pipeline);
    wgpuRenderPassEncoderDraw(painting.pass, 4, 1, 0, 0);
    uint32_t texels[16];
    screen_finish(&painting, 4, texels);
    for (uint32_t i = 0; i < 4; i++) {
        CHECK_EQ(texels[i], i + 10);
    }
}

/* Which of the draws of a multi-draw it is; 0 in any other draw. */
TEST(draw_index, FEATURE(NATIVE(ShaderDrawIndex)))
{
    Screen screen;
    screen_open(&screen, gpu, 4, WGPUTextureFormat_R32Uint, 0);
    const Look look = points(
        "enable draw_index;\n"
        "struct Out { @builtin(position) at: vec4f, @location(0) @interpolate(flat) d: u32 }\n"
        "@vertex fn vs(@builtin(vertex_index) i: u32, @builtin(draw_index) d: u32) -> Out {\n"
        "    return Out(" TEXEL_OF_4 ", d);\n"
        "}\n"
        "@fragment fn fs(input: Out) -> @location(0) u32 { return input.d + 10; }\n");
    WGPURenderPipeline pipeline = screen_pipeline(&screen, &look);
    const uint32_t parameters[3][4] = {{1, 1, 0, 0}, {1, 1, 1, 0}, {1, 1, 2, 0}};
    WGPUBuffer buffer =
        create_filled_buffer(gpu, "draws", WGPUBufferUsage_Indirect, parameters, sizeof parameters);
    Painting painting = screen_begin(&screen);
    wgpuRenderPassEncoderSetPipeline(painting.pass, pipeline);
    wgpuRenderPassEncoderMultiDrawIndirect(painting.pass, buffer, 0, 3);
    wgpuRenderPassEncoderDraw(painting.pass, 1, 1, 3, 0);
    uint32_t texels[16];
    screen_finish(&painting, 4, texels);
    const uint32_t expected[] = {10, 11, 12, 10};
    CHECK_BYTES(texels, expected, sizeof expected);
}

/* A distance below 0 is outside: of a screen full of triangle, the right half but its lower row. */
TEST(clip_distances, FEATURE(WGPUFeatureName_ClipDistances))
{
    Screen screen;
    screen_open(&screen, gpu, 4, WGPUTextureFormat_R32Uint, 0);
    const Look look = {
        .code = "enable clip_distances;\n"
                "struct Out { @builtin(position) at: vec4f,\n"
                "             @builtin(clip_distances) inside: array<f32, 2> }\n"
                "@vertex fn vs(@builtin(vertex_index) i: u32) -> Out {\n"
                "    let at = vec4f(f32(i & 1u) * 4.0 - 1.0, f32(i >> 1u) * 4.0 - 1.0, 0.0, 1.0);\n"
                "    return Out(at, array(at.x, at.y + 0.5));\n"
                "}\n"
                "@fragment fn fs() -> @location(0) u32 { return 1; }\n",
    };
    WGPURenderPipeline pipeline = screen_pipeline(&screen, &look);
    Painting painting = screen_begin(&screen);
    wgpuRenderPassEncoderSetPipeline(painting.pass, pipeline);
    wgpuRenderPassEncoderDraw(painting.pass, 3, 1, 0, 0);
    uint32_t texels[16];
    screen_finish(&painting, 4, texels);
    const uint32_t expected[16] = {0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1};
    CHECK_BYTES(texels, expected, sizeof expected);
}

#define TWO_SOURCES                                                                                \
    "enable dual_source_blending;\n"                                                               \
    "struct Out { @location(0) @blend_src(0) source: vec4f,\n"                                     \
    "             @location(0) @blend_src(1) factor: vec4f }\n"                                    \
    "@fragment fn fs() -> Out {\n"                                                                 \
    "    return Out(vec4f(0.5), vec4f(0.25, 0.5, 0.75, 0.125));\n"                                 \
    "}\n"

/* The second output of a fragment shader as a blend factor, on 0.5 over 1.0. */
TEST(dual_source_blending, FEATURE(WGPUFeatureName_DualSourceBlending))
{
    Screen screen;
    screen_open(&screen, gpu, 4, WGPUTextureFormat_RGBA8Unorm, 0);
    screen.clear = (WGPUColor){1, 1, 1, 1};
    const float source = 0.5f, second[4] = {0.25f, 0.5f, 0.75f, 0.125f};
    const WGPUBlendFactor factors[] = {WGPUBlendFactor_Src1, WGPUBlendFactor_OneMinusSrc1,
                                       WGPUBlendFactor_Src1Alpha,
                                       WGPUBlendFactor_OneMinusSrc1Alpha};
    for (size_t of_source = 0; of_source < COUNT(factors); of_source++) {
        for (size_t of_target = 0; of_target < COUNT(factors); of_target++) {
            WGPUBlendState blend = WGPU_BLEND_STATE_INIT;
            blend.color = (WGPUBlendComponent){WGPUBlendOperation_Add, factors[of_source],
                                               factors[of_target]};
            blend.alpha = blend.color;
            const Look look = {.code = TWO_SOURCES COVER, .blend = &blend};
            WGPURenderPipeline pipeline = screen_pipeline(&screen, &look);
            Painting painting = screen_begin(&screen);
            wgpuRenderPassEncoderSetPipeline(painting.pass, pipeline);
            wgpuRenderPassEncoderDraw(painting.pass, 3, 1, 0, 0);
            uint8_t texels[16][4];
            screen_finish(&painting, 4, texels);
            for (size_t c = 0; c < 4; c++) {
                const float values[] = {second[c], 1 - second[c], second[3], 1 - second[3]};
                float sum = source * values[of_source] + values[of_target];
                /* GPUs blend in the precision of the target. */
                CHECK_NEAR(texels[5][c], 255 * (sum < 1 ? sum : 1), 2);
            }
        }
    }
}

/* The factors belong to the feature, and to a shader with a second source. */
TEST(dual_source_blending_is_refused, NO_DEVICE)
{
    gpu_open_with(gpu, 1, (WGPUFeatureName[]){WGPUFeatureName_DualSourceBlending});
    bool available = wgpuDeviceHasFeature(gpu->device, WGPUFeatureName_DualSourceBlending);
    Screen screen;
    screen_open(&screen, gpu, 4, WGPUTextureFormat_RGBA8Unorm, 0);
    WGPUBlendState blend = WGPU_BLEND_STATE_INIT;
    blend.color.srcFactor = WGPUBlendFactor_Src1;
    const Look one_source = {
        .code = COVER "@fragment fn fs() -> @location(0) vec4f { return vec4f(1.0); }\n",
        .blend = &blend,
    };
    if (available) {
        CHECK_INVALID(gpu, "", screen_pipeline(&screen, &one_source));
    }
    gpu_close(gpu);

    gpu_open(gpu);
    screen_open(&screen, gpu, 4, WGPUTextureFormat_RGBA8Unorm, 0);
    CHECK_INVALID(gpu, "", screen_pipeline(&screen, &one_source));
}

/* Fragment shaders that are tested before they run leave no trace where they fail. */
TEST(early_depth_test, FEATURE(NATIVE(ShaderEarlyDepthTest)))
{
    Screen screen;
    screen_open(&screen, gpu, 4, WGPUTextureFormat_R32Uint, WGPUTextureFormat_Depth32Float);
    screen.clear_depth = 0; /* what is drawn lies behind it */
    WGPUDepthStencilState nearer = WGPU_DEPTH_STENCIL_STATE_INIT;
    nearer.format = WGPUTextureFormat_Depth32Float;
    nearer.depthWriteEnabled = WGPUOptionalBool_True;
    nearer.depthCompare = WGPUCompareFunction_Less;
    const char *const codes[] = {
        COVER "@group(0) @binding(0) var<storage, read_write> count: atomic<u32>;\n"
              "@fragment fn fs() -> @location(0) u32 { return atomicAdd(&count, 1u) + 1u; }\n",
        COVER "@group(0) @binding(0) var<storage, read_write> count: atomic<u32>;\n"
              "@fragment @early_depth_test(force) fn fs() -> @location(0) u32 {\n"
              "    return atomicAdd(&count, 1u) + 1u;\n"
              "}\n",
    };
    for (uint32_t early = 0; early < 2; early++) {
        const Look look = {.code = codes[early], .depth_stencil = &nearer};
        WGPURenderPipeline pipeline = screen_pipeline(&screen, &look);
        WGPUBuffer counter =
            create_buffer(gpu, "counter", WGPUBufferUsage_Storage | WGPUBufferUsage_CopySrc, 4);
        WGPUBindGroup group = create_group_of_buffers(gpu, pipeline, 1, &counter);
        Painting painting = screen_begin(&screen);
        wgpuRenderPassEncoderSetPipeline(painting.pass, pipeline);
        wgpuRenderPassEncoderSetBindGroup(painting.pass, 0, group, 0, NULL);
        wgpuRenderPassEncoderDraw(painting.pass, 3, 1, 0, 0);
        uint32_t texels[16], count;
        screen_finish(&painting, 4, texels);
        read_buffer(gpu, counter, 0, &count, sizeof count);
        CHECK_EQ(texels[5], 0);
        CHECK_EQ(count > 0, !early);
    }
}

#define WRITING_VERTICES                                                                           \
    "@group(0) @binding(0) var<storage, read_write> seen: array<u32, 4>;\n"                        \
    "@vertex fn vs(@builtin(vertex_index) i: u32) -> @builtin(position) vec4f {\n"                 \
    "    seen[i] = i + 1;\n"                                                                       \
    "    return " TEXEL_OF_4 ";\n"                                                                 \
    "}\n"                                                                                          \
    "@fragment fn fs() -> @location(0) u32 { return 1; }\n"

TEST(vertex_writable_storage, FEATURE(NATIVE(VertexWritableStorage)))
{
    Screen screen;
    screen_open(&screen, gpu, 4, WGPUTextureFormat_R32Uint, 0);
    const Look look = points(WRITING_VERTICES);
    WGPURenderPipeline pipeline = screen_pipeline(&screen, &look);
    WGPUBuffer buffer =
        create_buffer(gpu, "seen", WGPUBufferUsage_Storage | WGPUBufferUsage_CopySrc, 16);
    WGPUBindGroup group = create_group_of_buffers(gpu, pipeline, 1, &buffer);
    Painting painting = screen_begin(&screen);
    wgpuRenderPassEncoderSetPipeline(painting.pass, pipeline);
    wgpuRenderPassEncoderSetBindGroup(painting.pass, 0, group, 0, NULL);
    wgpuRenderPassEncoderDraw(painting.pass, 4, 1, 0, 0);
    screen_end(&painting);
    uint32_t seen[4];
    const uint32_t expected[4] = {1, 2, 3, 4};
    read_buffer(gpu, buffer, 0, seen, sizeof seen);
    CHECK_BYTES(seen, expected, sizeof expected);
}

/* The middle of a triangle is as far from all of its corners. */
TEST(barycentrics, FEATURE(NATIVE(ShaderBarycentrics)))
{
    Screen screen;
    screen_open(&screen, gpu, 4, WGPUTextureFormat_RGBA32Float, 0);
    const Look look = {
        .code = COVER "@fragment fn fs(@builtin(barycentric) part: vec3f) -> @location(0) vec4f {\n"
                      "    return vec4f(part, part.x + part.y + part.z);\n"
                      "}\n",
    };
    WGPURenderPipeline pipeline = screen_pipeline(&screen, &look);
    Painting painting = screen_begin(&screen);
    wgpuRenderPassEncoderSetPipeline(painting.pass, pipeline);
    wgpuRenderPassEncoderDraw(painting.pass, 3, 1, 0, 0);
    float texels[16][4];
    screen_finish(&painting, 16, texels);
    CHECK_NEAR(texels[12][0], 0.875, 0.001); /* near the first vertex, at the lower left */
    CHECK_NEAR(texels[12][1], 0.0625, 0.001);
    CHECK_NEAR(texels[12][3], 1, 0.001);
}

/* A fragment sees the outputs of all three vertices. */
TEST(per_vertex, FEATURE(NATIVE(ShaderPerVertex)))
{
    Screen screen;
    screen_open(&screen, gpu, 4, WGPUTextureFormat_R32Uint, 0);
    const Look look = {
        .code =
            "enable wgpu_per_vertex;\n"
            "struct Out { @builtin(position) at: vec4f, @location(0) @interpolate(flat) i: u32 }\n"
            "@vertex fn vs(@builtin(vertex_index) i: u32) -> Out {\n"
            "    let at = vec4f(f32(i & 1u) * 4.0 - 1.0, f32(i >> 1u) * 4.0 - 1.0, 0.0, 1.0);\n"
            "    return Out(at, i + 1);\n"
            "}\n"
            "@fragment fn fs(@location(0) @interpolate(per_vertex) i: array<u32, 3>)\n"
            "    -> @location(0) u32 { return i[0] + i[1] * 10 + i[2] * 100; }\n",
    };
    WGPURenderPipeline pipeline = screen_pipeline(&screen, &look);
    Painting painting = screen_begin(&screen);
    wgpuRenderPassEncoderSetPipeline(painting.pass, pipeline);
    wgpuRenderPassEncoderDraw(painting.pass, 3, 1, 0, 0);
    uint32_t texels[16];
    screen_finish(&painting, 4, texels);
    CHECK_EQ(texels[5], 321);
}

/* ROW: subgroups */
TEST(subgroups_of_vertices, FEATURE(NATIVE(SubgroupVertex)))
{
    Screen screen;
    screen_open(&screen, gpu, 4, WGPUTextureFormat_R32Uint, 0);
    const Look look = points(
        "struct Out { @builtin(position) at: vec4f, @location(0) @interpolate(flat) n: u32 }\n"
        "@vertex fn vs(@builtin(vertex_index) i: u32) -> Out {\n"
        "    return Out(" TEXEL_OF_4 ", subgroupMin(7u));\n"
        "}\n"
        "@fragment fn fs(input: Out) -> @location(0) u32 { return input.n; }\n");
    WGPURenderPipeline pipeline = screen_pipeline(&screen, &look);
    Painting painting = screen_begin(&screen);
    wgpuRenderPassEncoderSetPipeline(painting.pass, pipeline);
    wgpuRenderPassEncoderDraw(painting.pass, 4, 1, 0, 0);
    uint32_t texels[16];
    screen_finish(&painting, 4, texels);
    CHECK_EQ(texels[3], 7);
}

/* Shaders that name what a device without features has not. */
TEST(shaders_without_the_feature, NO_DEVICE)
{
    const struct {
        const char *name, *code;
    } cases[] = {
        {"primitive index",
         "enable primitive_index;\n"
         "@fragment fn fs(@builtin(primitive_index) i: u32) -> @location(0) u32 { return i; }"},
        {"draw index", "enable draw_index;\n"
                       "@vertex fn vs(@builtin(draw_index) i: u32) -> @builtin(position) vec4f {\n"
                       "    return vec4f(f32(i));\n"
                       "}"},
        {"clip distances", "enable clip_distances;\n"
                           "struct Out { @builtin(position) at: vec4f,\n"
                           "             @builtin(clip_distances) inside: array<f32, 1> }\n"
                           "@vertex fn vs() -> Out { return Out(vec4f(), array(1.0)); }"},
        {"dual source blending", TWO_SOURCES},
        {"early depth test", "@fragment @early_depth_test(force) fn fs() {}"},
        {"barycentrics", "@fragment fn fs(@builtin(barycentric) part: vec3f) {}"},
        {"per-vertex inputs",
         "enable wgpu_per_vertex;\n"
         "@fragment fn fs(@location(0) @interpolate(per_vertex) i: array<u32, 3>) {}"},
        {"subgroups of vertices",
         "@vertex fn vs() -> @builtin(position) vec4f { return vec4f(subgroupMin(1.0)); }"},
        {"views", "@fragment fn fs(@builtin(view_index) i: i32) {}"},
        {"ray queries", "enable wgpu_ray_query;\n"
                        "@group(0) @binding(0) var scene: acceleration_structure;\n"
                        "@compute @workgroup_size(1) fn cs() { var query: ray_query; _ = scene; }"},
    };
    gpu_open(gpu);
    for (size_t i = 0; i < COUNT(cases); i++) {
        scope_push(gpu, WGPUErrorFilter_Validation);
        create_shader(gpu, "lacking", cases[i].code);
        Caught caught = scope_pop(gpu);
        char message[128];
        snprintf(message, sizeof message, "%s: not refused without a feature", cases[i].name);
        check_that(__FILE__, __LINE__, caught.type == WGPUErrorType_Validation, message);
        CHECK_CONTAINS(caught.message.text, "wgpuDeviceCreateShaderModule: 'lacking'");
    }
}

TEST(writing_vertices_without_the_feature, A_DEVICE)
{
    Screen screen;
    screen_open(&screen, gpu, 4, WGPUTextureFormat_R32Uint, 0);
    const Look look = points(WRITING_VERTICES);
    CHECK_INVALID(gpu, "", screen_pipeline(&screen, &look));
}
