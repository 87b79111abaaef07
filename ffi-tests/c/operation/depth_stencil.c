/* Depth and stencil tests: every comparison and operation, computed again on the CPU. */
#include <math.h>
#include <stdio.h>

#include "screen.h"

#define RGBA WGPUTextureFormat_RGBA8Unorm

/* Covers everything at the depth of the first immediate. */
static const char cover_code[] =
    "var<immediate> depth: f32;\n"
    "@vertex fn vs(@builtin(vertex_index) i: u32) -> @builtin(position) vec4f {\n"
    "    return vec4f(f32(i & 1u) * 4.0 - 1.0, f32(i >> 1u) * 4.0 - 1.0, depth, 1.0);\n"
    "}\n"
    "@fragment fn fs() -> @location(0) vec4f { return vec4f(1.0); }\n";

static bool passes(WGPUCompareFunction function, double a, double b)
{
    switch (function) {
    case WGPUCompareFunction_Never:
        return false;
    case WGPUCompareFunction_Less:
        return a < b;
    case WGPUCompareFunction_Equal:
        return a == b;
    case WGPUCompareFunction_LessEqual:
        return a <= b;
    case WGPUCompareFunction_Greater:
        return a > b;
    case WGPUCompareFunction_NotEqual:
        return a != b;
    case WGPUCompareFunction_GreaterEqual:
        return a >= b;
    default:
        return true;
    }
}

/* Reads one texel of depth or stencil. */
static uint32_t read_aspect(Screen *screen, WGPUTextureAspect aspect)
{
    Gpu *gpu = screen->gpu;
    WGPUTexelCopyTextureInfo source = WGPU_TEXEL_COPY_TEXTURE_INFO_INIT;
    source.texture = screen->depth;
    source.aspect = aspect;
    WGPUTexelCopyBufferInfo destination = WGPU_TEXEL_COPY_BUFFER_INFO_INIT;
    destination.buffer =
        create_buffer(gpu, "texel", WGPUBufferUsage_CopyDst | WGPUBufferUsage_CopySrc, 4);
    WGPUCommandEncoder encoder = create_encoder(gpu);
    wgpuCommandEncoderCopyTextureToBuffer(encoder, &source, &destination, &(WGPUExtent3D){1, 1, 1});
    submit(gpu, encoder);
    uint32_t bits;
    read_buffer(gpu, destination.buffer, 0, &bits, 4);
    return bits;
}

TEST(depth_comparisons, A_DEVICE)
{
    Screen screen;
    screen_open(&screen, gpu, 1, RGBA, WGPUTextureFormat_Depth32Float);
    screen.clear_depth = 0.5f;
    const float depths[] = {0.25f, 0.5f, 0.75f};
    for (uint32_t function = WGPUCompareFunction_Never; function <= WGPUCompareFunction_Always;
         function++) {
        for (int written = 0; written < 2; written++) {
            WGPUDepthStencilState state = WGPU_DEPTH_STENCIL_STATE_INIT;
            state.format = screen.depth_format;
            state.depthCompare = (WGPUCompareFunction)function;
            state.depthWriteEnabled = written ? WGPUOptionalBool_True : WGPUOptionalBool_False;
            WGPURenderPipeline pipeline =
                screen_pipeline(&screen, &(Look){.code = cover_code, .depth_stencil = &state});
            for (size_t i = 0; i < COUNT(depths); i++) {
                Painting painting = screen_begin(&screen);
                wgpuRenderPassEncoderSetPipeline(painting.pass, pipeline);
                wgpuRenderPassEncoderSetImmediates(painting.pass, 0, &depths[i], 4);
                wgpuRenderPassEncoderDraw(painting.pass, 3, 1, 0, 0);
                uint8_t texel[4];
                screen_finish(&painting, 4, texel);
                bool drawn = passes((WGPUCompareFunction)function, depths[i], 0.5);
                union {
                    uint32_t bits;
                    float value;
                } depth = {read_aspect(&screen, WGPUTextureAspect_DepthOnly)};
                char message[128];
                snprintf(message, sizeof message, "comparison %u of %g: color %u, depth %g",
                         function, (double)depths[i], texel[0], (double)depth.value);
                check_that(__FILE__, __LINE__, texel[0] == (drawn ? 255 : 0), message);
                check_that(__FILE__, __LINE__, depth.value == (drawn && written ? depths[i] : 0.5f),
                           message);
            }
        }
    }
}

/* What a fragment shader writes is a depth from 0 to 1, whatever the format has room for. */
/* ROW: frag-depth-clamp */
TEST(depths_of_shaders, A_DEVICE)
{
    static const char code[] =
        "var<immediate> depth: f32;\n"
        "struct Out { @location(0) color: vec4f, @builtin(frag_depth) depth: f32 }\n"
        "@vertex fn vs(@builtin(vertex_index) i: u32) -> @builtin(position) vec4f {\n"
        "    return vec4f(f32(i & 1u) * 4.0 - 1.0, f32(i >> 1u) * 4.0 - 1.0, 0.5, 1.0);\n"
        "}\n"
        "@fragment fn fs() -> Out { return Out(vec4f(1.0), depth); }\n";
    Screen screen;
    screen_open(&screen, gpu, 1, RGBA, WGPUTextureFormat_Depth32Float);
    screen.clear_depth = 0.5f;
    WGPUDepthStencilState state = WGPU_DEPTH_STENCIL_STATE_INIT;
    state.format = screen.depth_format;
    state.depthCompare = WGPUCompareFunction_Always;
    state.depthWriteEnabled = WGPUOptionalBool_True;
    WGPURenderPipeline pipeline =
        screen_pipeline(&screen, &(Look){.code = code, .depth_stencil = &state});
    const float written[] = {-1.0f, 0.0f, 0.25f, 1.0f, 1.5f};
    const float expected[] = {0.0f, 0.0f, 0.25f, 1.0f, 1.0f};
    for (size_t i = 0; i < COUNT(written); i++) {
        Painting painting = screen_begin(&screen);
        wgpuRenderPassEncoderSetPipeline(painting.pass, pipeline);
        wgpuRenderPassEncoderSetImmediates(painting.pass, 0, &written[i], 4);
        wgpuRenderPassEncoderDraw(painting.pass, 3, 1, 0, 0);
        screen_end(&painting);
        union {
            uint32_t bits;
            float value;
        } depth = {read_aspect(&screen, WGPUTextureAspect_DepthOnly)};
        char message[128];
        snprintf(message, sizeof message, "%g was written and is %g", (double)written[i],
                 (double)depth.value);
        check_that(__FILE__, __LINE__, depth.value == expected[i], message);
    }
}

/* Of vertices: depth, w, and a clip distance of their own; of fragments: the depth that is written. */
typedef struct Depths {
    float z, w, own, written;
} Depths;

#define DEPTHS                                                                                     \
    "struct Depths { z: f32, w: f32, own: f32, written: f32 }\nvar<immediate> d: Depths;\n"
#define COVERING "vec4f((vec2f(vec2u(i & 1u, i >> 1u)) * 4.0 - 1.0) * d.w, d.z, d.w)"
#define WRITING "@fragment fn fs() -> @builtin(frag_depth) f32 { return d.written; }\n"

/* What is in the depth of a screen that has been cleared to 0.375, once a pipeline with this code has
 * drawn into a viewport of depths from 0.25 to 0.75. */
static float depth_in_viewport(Screen *screen, WGPURenderPipeline pipeline, const Depths *depths)
{
    screen->clear_depth = 0.375f;
    Painting painting = screen_begin(screen);
    wgpuRenderPassEncoderSetPipeline(painting.pass, pipeline);
    wgpuRenderPassEncoderSetViewport(painting.pass, 0, 0, 1, 1, 0.25f, 0.75f);
    wgpuRenderPassEncoderSetImmediates(painting.pass, 0, depths, sizeof *depths);
    wgpuRenderPassEncoderDraw(painting.pass, 3, 1, 0, 0);
    screen_end(&painting);
    union {
        uint32_t bits;
        float value;
    } depth = {read_aspect(screen, WGPUTextureAspect_DepthOnly)};
    return depth.value;
}

typedef struct ViewportCase {
    const char *name;
    Depths depths;
    float expected;
} ViewportCase;

static void check_viewport(Screen *screen, const Look *look, size_t count,
                           const ViewportCase *cases)
{
    WGPUDepthStencilState state = WGPU_DEPTH_STENCIL_STATE_INIT;
    state.format = screen->depth_format;
    state.depthCompare = WGPUCompareFunction_Always;
    state.depthWriteEnabled = WGPUOptionalBool_True;
    Look with_depth = *look;
    with_depth.depth_stencil = &state;
    with_depth.masked = true; /* of color, nothing is written */
    WGPURenderPipeline pipeline = screen_pipeline(screen, &with_depth);
    for (size_t i = 0; i < count; i++) {
        float depth = depth_in_viewport(screen, pipeline, &cases[i].depths);
        char message[128];
        snprintf(message, sizeof message, "%s: %g, not %g", cases[i].name, (double)depth,
                 (double)cases[i].expected);
        check_that(__FILE__, __LINE__, depth == cases[i].expected, message);
    }
}

/* A depth that a shader writes stays in the range of the viewport, and what is beyond the near or the
 * far plane is cut away all the same. */
static const ViewportCase in_viewports[] = {
    {"far below", {0.5f, 1, 1, -1}, 0.25f},
    {"below", {0.5f, 1, 1, 0}, 0.25f},
    {"the least", {0.5f, 1, 1, 0.25f}, 0.25f},
    {"within", {0.5f, 1, 1, 0.5f}, 0.5f},
    {"above", {0.5f, 1, 1, 1}, 0.75f},
    {"far above", {0.5f, 1, 1, 1.5f}, 0.75f},
    {"at near", {0, 1, 1, 0.5f}, 0.5f},
    {"at far", {1, 1, 1, 0.5f}, 0.5f},
    {"before near", {-0.5f, 1, 1, 0.5f}, 0.375f},
    {"behind far", {1.5f, 1, 1, 0.5f}, 0.375f},
    {"half of w", {1.5f, 3, 1, 2}, 0.75f},
    {"more than w", {1.5f, 1.25f, 1, 2}, 0.375f},
};

TEST(depths_of_shaders_in_viewports, A_DEVICE)
{
    Screen screen;
    screen_open(&screen, gpu, 1, RGBA, WGPUTextureFormat_Depth32Float);
    const Look alone = {
        .code = DEPTHS
        "@vertex fn vs(@builtin(vertex_index) i: u32) -> @builtin(position) vec4f {\n"
        "    return " COVERING ";\n"
        "}\n" WRITING,
    };
    check_viewport(&screen, &alone, COUNT(in_viewports), in_viewports);
    /* Of two modules, of which one is compiled for these constants. */
    const WGPUConstantEntry one = {.key = text("one"), .value = 1};
    const Look constants = {
        .vertex_code = DEPTHS
        "struct Out { @location(0) @interpolate(flat) n: u32, @builtin(position) at: vec4f }\n"
        "override one: f32;\n"
        "@vertex fn vs(@builtin(vertex_index) i: u32) -> Out {\n"
        "    if (d.own < 1.0) { return Out(); }\n"
        "    return Out(7, " COVERING " * one);\n"
        "}\n",
        .fragment_code = DEPTHS
        "override one: f32;\n"
        "struct Out { @builtin(frag_depth) depth: f32, @location(0) color: vec4f }\n"
        "@fragment fn fs(@location(0) @interpolate(flat) n: u32) -> Out {\n"
        "    return Out(select(0.0, d.written * one, n == 7), vec4f());\n"
        "}\n",
        .constant_count = 1,
        .constants = &one,
    };
    check_viewport(&screen, &constants, COUNT(in_viewports), in_viewports);
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

#define GLSL_DEPTHS                                                                                \
    "#version 450\nlayout(push_constant) uniform Depths { float z, w, own, written; };\n"

TEST(depths_of_shaders_in_other_languages, A_DEVICE)
{
    Screen screen;
    screen_open(&screen, gpu, 1, RGBA, WGPUTextureFormat_Depth32Float);
    const Look glsl = {
        .vertex = create_glsl(
            gpu, WGPUShaderStage_Vertex,
            GLSL_DEPTHS "void main() {\n"
                        "    vec2 at = vec2(uvec2(gl_VertexIndex & 1, gl_VertexIndex >> 1));\n"
                        "    gl_Position = vec4((at * 4.0 - 1.0) * w, z, w);\n"
                        "}\n"),
        .fragment = create_glsl(gpu, WGPUShaderStage_Fragment,
                                GLSL_DEPTHS "void main() { gl_FragDepth = written; }\n"),
    };
    check_viewport(&screen, &glsl, COUNT(in_viewports), in_viewports);
}

#define WITH_OWN(count, own)                                                                       \
    "enable clip_distances;\n" DEPTHS                                                              \
    "struct Out { @builtin(clip_distances) own: array<f32, " #count ">,\n"                         \
    "             @builtin(position) at: vec4f }\n"                                                \
    "@vertex fn vs(@builtin(vertex_index) i: u32) -> Out {\n"                                      \
    "    return Out(array(" own "), " COVERING ");\n"                                              \
    "}\n" WRITING

/* Beside the clip distances of the shader itself, if there is room. */
TEST(depths_of_shaders_with_clip_distances, FEATURE(WGPUFeatureName_ClipDistances))
{
    Screen screen;
    screen_open(&screen, gpu, 1, RGBA, WGPUTextureFormat_Depth32Float);
    const Look some = {.code = WITH_OWN(3, "1.0, d.own, 1.0")};
    check_viewport(&screen, &some, COUNT(in_viewports), in_viewports);
    const ViewportCase cut[] = {{"cut by the shader", {0.5f, 1, -1, 0.5f}, 0.375f}};
    check_viewport(&screen, &some, COUNT(cut), cut);
    const Look full = {.code = WITH_OWN(8, "1.0, 1.0, 1.0, 1.0, 1.0, 1.0, d.own, 1.0")};
    check_viewport(&screen, &full, COUNT(cut), cut);
    const ViewportCase unclamped[] = {
        {"below, without room", {0.5f, 1, 1, -1}, 0},
        {"within, without room", {0.5f, 1, 1, 0.5f}, 0.5f},
        {"behind far, without room", {1.5f, 1, 1, 0.5f}, 0.375f},
    };
    check_viewport(&screen, &full, COUNT(unclamped), unclamped);
}

TEST(depth_ranges, A_DEVICE)
{
    Screen screen;
    screen_open(&screen, gpu, 1, RGBA, WGPUTextureFormat_Depth32Float);
    const struct {
        const char *name;
        float drawn, from, to;
        double expected;
    } cases[] = {
        {"as it is", 0.5f, 0, 1, 0.5},           {"squeezed", 0.5f, 0.25f, 0.75f, 0.5},
        {"squeezed low", 0.25f, 0.5f, 1, 0.625}, {"squeezed flat", 0.75f, 0.5f, 0.5f, 0.5},
        {"the least", 0, 0.25f, 1, 0.25},        {"the greatest", 1, 0, 0.75f, 0.75},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        WGPUDepthStencilState state = WGPU_DEPTH_STENCIL_STATE_INIT;
        state.format = screen.depth_format;
        state.depthCompare = WGPUCompareFunction_Always;
        state.depthWriteEnabled = WGPUOptionalBool_True;
        WGPURenderPipeline pipeline =
            screen_pipeline(&screen, &(Look){.code = cover_code, .depth_stencil = &state});
        Painting painting = screen_begin(&screen);
        wgpuRenderPassEncoderSetPipeline(painting.pass, pipeline);
        wgpuRenderPassEncoderSetViewport(painting.pass, 0, 0, 1, 1, cases[i].from, cases[i].to);
        wgpuRenderPassEncoderSetImmediates(painting.pass, 0, &cases[i].drawn, 4);
        wgpuRenderPassEncoderDraw(painting.pass, 3, 1, 0, 0);
        screen_end(&painting);
        union {
            uint32_t bits;
            float value;
        } depth = {read_aspect(&screen, WGPUTextureAspect_DepthOnly)};
        CHECK_NEAR(depth.value, cases[i].expected, 0);
    }
}

static uint32_t operated(WGPUStencilOperation operation, uint32_t value, uint32_t reference)
{
    switch (operation) {
    case WGPUStencilOperation_Zero:
        return 0;
    case WGPUStencilOperation_Replace:
        return reference;
    case WGPUStencilOperation_Invert:
        return ~value & 255;
    case WGPUStencilOperation_IncrementClamp:
        return value < 255 ? value + 1 : 255;
    case WGPUStencilOperation_DecrementClamp:
        return value > 0 ? value - 1 : 0;
    case WGPUStencilOperation_IncrementWrap:
        return (value + 1) & 255;
    case WGPUStencilOperation_DecrementWrap:
        return (value - 1) & 255;
    default:
        return value;
    }
}

typedef struct StencilCase {
    WGPUCompareFunction compare;
    WGPUStencilOperation fail, pass;
    uint32_t cleared, reference, read_mask, write_mask;
} StencilCase;

static void check_stencil(Screen *screen, const StencilCase *c)
{
    WGPUDepthStencilState state = WGPU_DEPTH_STENCIL_STATE_INIT;
    state.format = WGPUTextureFormat_Stencil8;
    state.stencilFront.compare = state.stencilBack.compare = c->compare;
    state.stencilFront.failOp = state.stencilBack.failOp = c->fail;
    state.stencilFront.passOp = state.stencilBack.passOp = c->pass;
    state.stencilReadMask = c->read_mask;
    state.stencilWriteMask = c->write_mask;
    WGPURenderPipeline pipeline =
        screen_pipeline(screen, &(Look){.code = cover_code, .depth_stencil = &state});
    screen->clear_stencil = c->cleared;
    const float depth = 0.5f;
    Painting painting = screen_begin(screen);
    wgpuRenderPassEncoderSetPipeline(painting.pass, pipeline);
    wgpuRenderPassEncoderSetImmediates(painting.pass, 0, &depth, 4);
    wgpuRenderPassEncoderSetStencilReference(painting.pass, c->reference);
    wgpuRenderPassEncoderDraw(painting.pass, 3, 1, 0, 0);
    uint8_t texel[4];
    screen_finish(&painting, 4, texel);
    uint32_t cleared = c->cleared & 255, reference = c->reference & 255;
    bool drawn = passes(c->compare, reference & c->read_mask, cleared & c->read_mask);
    uint32_t result = operated(drawn ? c->pass : c->fail, cleared, reference);
    uint32_t expected = (cleared & ~c->write_mask & 255) | (result & c->write_mask & 255);
    uint32_t actual = read_aspect(screen, WGPUTextureAspect_StencilOnly) & 255;
    char message[192];
    snprintf(message, sizeof message,
             "compare %u, operations %u and %u, %u with reference %u, masks %#x and %#x: "
             "color %u, stencil %u, expected %u",
             (unsigned)c->compare, (unsigned)c->fail, (unsigned)c->pass, c->cleared, c->reference,
             c->read_mask, c->write_mask, texel[0], actual, expected);
    check_that(__FILE__, __LINE__, texel[0] == (drawn ? 255 : 0), message);
    check_that(__FILE__, __LINE__, actual == expected, message);
}

TEST(stencil_comparisons_and_operations, A_DEVICE)
{
    Screen screen;
    screen_open(&screen, gpu, 1, RGBA, WGPUTextureFormat_Stencil8);
    const WGPUStencilOperation keep = WGPUStencilOperation_Keep;
    const uint32_t all = UINT32_MAX;
    for (uint32_t function = WGPUCompareFunction_Never; function <= WGPUCompareFunction_Always;
         function++) {
        for (uint32_t reference = 4; reference <= 6; reference++) {
            check_stencil(&screen,
                          &(StencilCase){(WGPUCompareFunction)function, WGPUStencilOperation_Invert,
                                         WGPUStencilOperation_Zero, 5, reference, all, all});
        }
    }
    const uint32_t values[] = {0, 1, 128, 254, 255};
    for (uint32_t operation = WGPUStencilOperation_Keep;
         operation <= WGPUStencilOperation_DecrementWrap; operation++) {
        for (size_t i = 0; i < COUNT(values); i++) {
            check_stencil(&screen,
                          &(StencilCase){WGPUCompareFunction_Always, keep,
                                         (WGPUStencilOperation)operation, values[i], 77, all, all});
            check_stencil(&screen,
                          &(StencilCase){WGPUCompareFunction_Never, (WGPUStencilOperation)operation,
                                         keep, values[i], 77, all, all});
        }
    }
    const StencilCase masked[] = {
        {WGPUCompareFunction_Equal, keep, WGPUStencilOperation_Replace, 0x35, 0x05, 0x0f, all},
        {WGPUCompareFunction_Equal, WGPUStencilOperation_Zero, keep, 0x35, 0x05, 0xff, all},
        {WGPUCompareFunction_Always, keep, WGPUStencilOperation_Replace, 0x35, 0xca, all, 0xf0},
        {WGPUCompareFunction_Always, keep, WGPUStencilOperation_Invert, 0x35, 0, all, 0x0f},
        {WGPUCompareFunction_Always, keep, WGPUStencilOperation_Zero, 0x35, 0, all, 0},
        {WGPUCompareFunction_Equal, keep, WGPUStencilOperation_Replace, 0x35, 0x135, all, all},
        {WGPUCompareFunction_Equal, keep, WGPUStencilOperation_Keep, 0x135, 0x35, all, all},
    };
    for (size_t i = 0; i < COUNT(masked); i++) {
        check_stencil(&screen, &masked[i]);
    }
}

/* The reference is the pass's, also for a bundle that brings the only pipeline. */
/* ROW: stencil-reference */
TEST(bundles_see_the_stencil_reference, A_DEVICE)
{
    Screen screen;
    screen_open(&screen, gpu, 1, RGBA, WGPUTextureFormat_Stencil8);
    WGPUDepthStencilState state = WGPU_DEPTH_STENCIL_STATE_INIT;
    state.format = WGPUTextureFormat_Stencil8;
    state.stencilFront.compare = state.stencilBack.compare = WGPUCompareFunction_Always;
    state.stencilFront.passOp = state.stencilBack.passOp = WGPUStencilOperation_Replace;
    WGPURenderPipeline pipeline =
        screen_pipeline(&screen, &(Look){.code = cover_code, .depth_stencil = &state});
    WGPURenderBundleEncoderDescriptor descriptor = WGPU_RENDER_BUNDLE_ENCODER_DESCRIPTOR_INIT;
    descriptor.colorFormatCount = 1;
    descriptor.colorFormats = &screen.format;
    descriptor.depthStencilFormat = screen.depth_format;
    WGPURenderBundleEncoder encoder =
        KEEP(wgpuDeviceCreateRenderBundleEncoder(gpu->device, &descriptor));
    const float depth = 0.5f;
    wgpuRenderBundleEncoderSetPipeline(encoder, pipeline);
    wgpuRenderBundleEncoderSetImmediates(encoder, 0, &depth, 4);
    wgpuRenderBundleEncoderDraw(encoder, 3, 1, 0, 0);
    WGPURenderBundle bundle = KEEP(wgpuRenderBundleEncoderFinish(encoder, NULL));
    const uint32_t references[] = {0, 77, 255};
    for (size_t i = 0; i < COUNT(references); i++) {
        screen.clear_stencil = 3;
        Painting painting = screen_begin(&screen);
        if (references[i]) {
            wgpuRenderPassEncoderSetStencilReference(painting.pass, references[i]);
        }
        wgpuRenderPassEncoderExecuteBundles(painting.pass, 1, &bundle);
        screen_end(&painting);
        CHECK_EQ(read_aspect(&screen, WGPUTextureAspect_StencilOnly) & 255, references[i]);
    }
    Painting painting = screen_begin(&screen);
    wgpuRenderPassEncoderSetStencilReference(painting.pass, 5);
    wgpuRenderPassEncoderExecuteBundles(painting.pass, 1, &bundle);
    wgpuRenderPassEncoderSetStencilReference(painting.pass, 6);
    wgpuRenderPassEncoderExecuteBundles(painting.pass, 1, &bundle);
    screen_end(&painting);
    CHECK_EQ(read_aspect(&screen, WGPUTextureAspect_StencilOnly) & 255, 6);
}

/* A depth test that fails has an operation of its own; faces have theirs. */
TEST(depth_and_stencil_together, A_DEVICE)
{
    Screen screen;
    screen_open(&screen, gpu, 1, RGBA, WGPUTextureFormat_Depth24PlusStencil8);
    screen.clear_depth = 0.5f;
    screen.clear_stencil = 10;
    const struct {
        const char *name;
        float depth;
        WGPUCompareFunction compare;
        WGPUFrontFace front;
        uint32_t expected;
    } cases[] = {
        {"both pass, back", 0.25f, WGPUCompareFunction_Always, WGPUFrontFace_CW, 23},
        {"depth fails, back", 0.75f, WGPUCompareFunction_Always, WGPUFrontFace_CW, 9},
        {"stencil fails, back", 0.25f, WGPUCompareFunction_Never, WGPUFrontFace_CW, 245},
        {"both pass, front", 0.25f, WGPUCompareFunction_Always, WGPUFrontFace_CCW, 0},
        {"depth fails, front", 0.75f, WGPUCompareFunction_Always, WGPUFrontFace_CCW, 11},
        {"stencil fails, front", 0.25f, WGPUCompareFunction_Never, WGPUFrontFace_CCW, 10},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        WGPUDepthStencilState state = WGPU_DEPTH_STENCIL_STATE_INIT;
        state.format = screen.depth_format;
        state.depthCompare = WGPUCompareFunction_Less;
        state.depthWriteEnabled = WGPUOptionalBool_True;
        state.stencilFront = (WGPUStencilFaceState){cases[i].compare, WGPUStencilOperation_Keep,
                                                    WGPUStencilOperation_IncrementClamp,
                                                    WGPUStencilOperation_Zero};
        state.stencilBack = (WGPUStencilFaceState){cases[i].compare, WGPUStencilOperation_Invert,
                                                   WGPUStencilOperation_DecrementClamp,
                                                   WGPUStencilOperation_Replace};
        Look look = {.code = cover_code, .depth_stencil = &state};
        look.primitive.frontFace = cases[i].front; /* the triangle is counter-clockwise */
        WGPURenderPipeline pipeline = screen_pipeline(&screen, &look);
        Painting painting = screen_begin(&screen);
        wgpuRenderPassEncoderSetPipeline(painting.pass, pipeline);
        wgpuRenderPassEncoderSetImmediates(painting.pass, 0, &cases[i].depth, 4);
        wgpuRenderPassEncoderSetStencilReference(painting.pass, 23);
        wgpuRenderPassEncoderDraw(painting.pass, 3, 1, 0, 0);
        screen_end(&painting);
        uint32_t actual = read_aspect(&screen, WGPUTextureAspect_StencilOnly) & 255;
        char message[96];
        snprintf(message, sizeof message, "%s: %u, expected %u", cases[i].name, actual,
                 cases[i].expected);
        check_that(__FILE__, __LINE__, actual == cases[i].expected, message);
    }
}
