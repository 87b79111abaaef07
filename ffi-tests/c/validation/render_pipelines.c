/* Render pipelines: stages, targets, blending, depth and stencil, samples, vertex buffers. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "cases.h"
#include "formats.h"

static void pipeline_case(Pipeline *p, Outcome outcome, const char *name)
{
    make_modules(p, name);
    WGPURenderPipeline pipeline = NULL;
    CASE(p->gpu, outcome,
         pipeline = KEEP(wgpuDeviceCreateRenderPipeline(p->gpu->device, &p->descriptor)), "%s",
         name);
    CHECK(pipeline != NULL);
}

/* One case: statements that change the pipeline `p`. */
#define PIPELINE(outcome, name, ...)                                                               \
    do {                                                                                           \
        Pipeline p;                                                                                \
        describe_pipeline(&p, gpu, &(Look){0});                                                    \
        __VA_ARGS__;                                                                               \
        pipeline_case(&p, outcome, name);                                                          \
    } while (0)

/* The same with depth and stencil, with samples, with attributes of the first vertex buffer. */
#define DEPTH_CASE(outcome, name, ...)                                                             \
    PIPELINE(outcome, name, p.descriptor.depthStencil = &p.depth_stencil; __VA_ARGS__)
#define SAMPLES(outcome, name, samples, ...)                                                       \
    PIPELINE(outcome, name, p.descriptor.multisample.count = samples; __VA_ARGS__)
#define ATTRIBUTES(outcome, name, count, ...)                                                      \
    PIPELINE(outcome, name, p.descriptor.vertex.bufferCount = 1;                                   \
             p.buffers[0].attributeCount = count; __VA_ARGS__)

TEST(stages, A_DEVICE)
{
    PIPELINE(VALID, "an ordinary one", (void)0);
    PIPELINE(VALID, "named entry points", p.descriptor.vertex.entryPoint = text("vs");
             p.fragment.entryPoint = text("fs"));
    PIPELINE(INVALID, "no such vertex entry point",
             p.descriptor.vertex.entryPoint = text("nothing"));
    PIPELINE(INVALID, "no such fragment entry point", p.fragment.entryPoint = text("nothing"));
    PIPELINE(INVALID, "stages swapped", p.vertex_code = plain_fragment_code;
             p.fragment_code = plain_vertex_code);
    PIPELINE(INVALID, "a fragment entry point for the vertex stage",
             p.vertex_code = "@fragment fn fs() {} @vertex fn vs() -> @builtin(position) vec4f {"
                             " return vec4f(); }";
             p.descriptor.vertex.entryPoint = text("fs"));
    PIPELINE(INVALID, "several vertex entry points, none named",
             p.vertex_code = "@vertex fn a() -> @builtin(position) vec4f { return vec4f(); }"
                             "@vertex fn b() -> @builtin(position) vec4f { return vec4f(); }");
    PIPELINE(INVALID, "no fragment stage and nothing else", p.descriptor.fragment = NULL);
    PIPELINE(VALID, "no fragment stage, but depth", p.descriptor.fragment = NULL;
             p.descriptor.depthStencil = &p.depth_stencil);
    PIPELINE(INVALID, "no targets at all", p.fragment.targetCount = 0);
    PIPELINE(VALID, "no color targets, but depth", p.fragment.targetCount = 0;
             p.descriptor.depthStencil = &p.depth_stencil);
    PIPELINE(INVALID, "only holes", p.targets[0].format = 0; p.fragment.targetCount = 2);
    PIPELINE(VALID, "only holes, and depth", p.targets[0].format = 0;
             p.descriptor.depthStencil = &p.depth_stencil);
    PIPELINE(INVALID, "a count without an array", p.fragment.targets = NULL);
    PIPELINE(INVALID, "a constant that the vertex shader lacks", p.constant.key = text("x");
             p.descriptor.vertex.constants = &p.constant; p.descriptor.vertex.constantCount = 1);
    PIPELINE(INVALID, "a constant that the fragment shader lacks", p.constant.key = text("x");
             p.fragment.constants = &p.constant; p.fragment.constantCount = 1);
    PIPELINE(INVALID, "a constant that is needed and missing",
             p.fragment_code = "override x: f32;"
                               "@fragment fn fs() -> @location(0) vec4f { return vec4f(x); }");

    Pipeline p;
    describe_pipeline(&p, gpu, &(Look){0});
    WGPURenderPipeline pipeline = NULL;
    CASE(gpu, INVALID, pipeline = KEEP(wgpuDeviceCreateRenderPipeline(gpu->device, &p.descriptor)),
         "no vertex module");
    p.descriptor.vertex.module = create_shader(gpu, "vertex", plain_vertex_code);
    CASE(gpu, INVALID, pipeline = KEEP(wgpuDeviceCreateRenderPipeline(gpu->device, &p.descriptor)),
         "no fragment module");
    CASE(gpu, INVALID, p.fragment.module = create_shader(gpu, "bad", "fn ("), "bad");
    CASE(gpu, INVALID, pipeline = KEEP(wgpuDeviceCreateRenderPipeline(gpu->device, &p.descriptor)),
         "an error module");
    CASE(gpu, INVALID, KEEP(wgpuRenderPipelineGetBindGroupLayout(pipeline, 0)),
         "the layout of an error pipeline");
    CASE(gpu, INVALID, wgpuDeviceCreateRenderPipeline(gpu->device, NULL), "no descriptor");
}

/* The shader's output, by a format's kind and number of components. */
static const char *output_type(char kind, unsigned components)
{
    static const char *const types[3][4] = {
        {"f32", "vec2f", "vec3f", "vec4f"},
        {"u32", "vec2u", "vec3u", "vec4u"},
        {"i32", "vec2i", "vec3i", "vec4i"},
    };
    return types[kind == 'u' ? 1 : kind == 's' ? 2 : 0][components - 1];
}

static unsigned components(const Format *format)
{
    if (strncmp(format->name, "RGBA", 4) == 0 || strncmp(format->name, "BGRA", 4) == 0 ||
        strncmp(format->name, "RGB10A2", 7) == 0) {
        return 4;
    }
    return strncmp(format->name, "RG", 2) == 0 ? 2 : 1;
}

TEST(formats_of_targets, A_DEVICE)
{
    for (size_t i = 0; i < format_count; i++) {
        const Format *f = &formats[i];
        bool color = f->can & RENDER && !(f->can & (DEPTH | STENCIL));
        char code[128], name[64];
        snprintf(code, sizeof code, "@fragment fn fs() -> @location(0) %s { return %s(); }",
                 output_type(f->kind, 4), output_type(f->kind, 4));
        Pipeline p;
        describe_pipeline(&p, gpu, &(Look){0});
        p.fragment_code = code;
        p.targets[0].format = f->format;
        snprintf(name, sizeof name, "%s", f->name);
        pipeline_case(&p, color ? VALID : INVALID, name);
        p.targets[0].blend = &p.blend;
        snprintf(name, sizeof name, "%s, blended", f->name);
        pipeline_case(&p, f->can & BLEND ? VALID : INVALID, name);
        p.targets[0].blend = NULL;
        p.descriptor.multisample.count = 4;
        snprintf(name, sizeof name, "%s, multisampled", f->name);
        /* Of 32 bits a component, no texture has several samples, but a pipeline may. */
        pipeline_case(
            &p, color && (f->can & MULTISAMPLE || strstr(f->name, "32")) ? VALID : INVALID, name);
    }
}

/* An output must have the target's kind, and at least its components. */
TEST(outputs_and_targets, A_DEVICE)
{
    const WGPUTextureFormat targets[] = {
        WGPUTextureFormat_R8Unorm, WGPUTextureFormat_RG16Float, WGPUTextureFormat_RGBA8Unorm,
        WGPUTextureFormat_R32Uint, WGPUTextureFormat_RG8Uint,   WGPUTextureFormat_RGBA16Uint,
        WGPUTextureFormat_R8Sint,  WGPUTextureFormat_RG32Sint,  WGPUTextureFormat_RGBA8Sint,
    };
    for (size_t t = 0; t < COUNT(targets); t++) {
        const Format *f = formats;
        while (f->format != targets[t]) {
            f++;
        }
        for (const char *kind = "fus"; *kind; kind++) {
            for (unsigned n = 1; n <= 4; n++) {
                const char *type = output_type(*kind, n);
                char code[128], name[64];
                snprintf(code, sizeof code, "@fragment fn fs() -> @location(0) %s { return %s(); }",
                         type, type);
                snprintf(name, sizeof name, "%s to %s", type, f->name);
                Pipeline p;
                describe_pipeline(&p, gpu, &(Look){0});
                p.fragment_code = code;
                p.targets[0].format = f->format;
                pipeline_case(&p, *kind == f->kind && n >= components(f) ? VALID : INVALID, name);
            }
        }
    }
}

TEST(outputs, A_DEVICE)
{
    PIPELINE(INVALID, "no output", p.fragment_code = "@fragment fn fs() {}");
    PIPELINE(VALID, "no output, and none written", p.fragment_code = "@fragment fn fs() {}";
             p.targets[0].writeMask = 0);
    PIPELINE(INVALID, "an output elsewhere",
             p.fragment_code = "@fragment fn fs() -> @location(1) vec4f { return vec4f(); }");
    PIPELINE(VALID, "an output without a target",
             p.fragment_code = "struct O { @location(0) a: vec4f, @location(3) b: vec4u }"
                               "@fragment fn fs() -> O { return O(); }");
    PIPELINE(VALID, "an output where there is a hole",
             p.targets[1].format = WGPUTextureFormat_RGBA8Unorm;
             p.targets[0].format = 0; p.fragment.targetCount = 2;
             p.fragment_code = "struct O { @location(0) a: vec4u, @location(1) b: vec4f }"
                               "@fragment fn fs() -> O { return O(); }");
    PIPELINE(INVALID, "one output of two", p.targets[1].format = WGPUTextureFormat_RGBA8Unorm;
             p.fragment.targetCount = 2);
    PIPELINE(VALID, "one output of two, the other is masked",
             p.targets[1].format = WGPUTextureFormat_RGBA8Unorm;
             p.targets[1].writeMask = 0; p.fragment.targetCount = 2);
    PIPELINE(INVALID, "a blend factor of alpha that is not there",
             p.fragment_code = "@fragment fn fs() -> @location(0) f32 { return 1.0; }";
             p.targets[0].format = WGPUTextureFormat_R8Unorm;
             p.blend.color.srcFactor = WGPUBlendFactor_SrcAlpha; p.targets[0].blend = &p.blend);
    PIPELINE(INVALID, "a destination factor of alpha that is not there",
             p.fragment_code = "@fragment fn fs() -> @location(0) vec2f { return vec2f(); }";
             p.targets[0].format = WGPUTextureFormat_RG8Unorm;
             p.blend.color.dstFactor = WGPUBlendFactor_OneMinusSrcAlpha;
             p.targets[0].blend = &p.blend);
    PIPELINE(INVALID, "a saturated factor of alpha that is not there",
             p.fragment_code = "@fragment fn fs() -> @location(0) vec2f { return vec2f(); }";
             p.targets[0].format = WGPUTextureFormat_RG8Unorm;
             p.blend.color.srcFactor = WGPUBlendFactor_SrcAlphaSaturated;
             p.targets[0].blend = &p.blend);
    PIPELINE(VALID, "a blend factor of alpha that is there",
             p.targets[0].format = WGPUTextureFormat_R8Unorm;
             p.blend.color.srcFactor = WGPUBlendFactor_SrcAlpha; p.targets[0].blend = &p.blend);
    PIPELINE(VALID, "the alpha's factor needs no alpha",
             p.fragment_code = "@fragment fn fs() -> @location(0) vec2f { return vec2f(); }";
             p.targets[0].format = WGPUTextureFormat_RG8Unorm;
             p.blend.alpha.srcFactor = WGPUBlendFactor_SrcAlpha; p.targets[0].blend = &p.blend);
    PIPELINE(VALID, "the destination's alpha needs none either",
             p.fragment_code = "@fragment fn fs() -> @location(0) f32 { return 1.0; }";
             p.targets[0].format = WGPUTextureFormat_R8Unorm;
             p.blend.color.dstFactor = WGPUBlendFactor_DstAlpha; p.targets[0].blend = &p.blend);
    PIPELINE(INVALID, "depth from the shader without a target",
             p.fragment_code = "struct O { @location(0) c: vec4f, @builtin(frag_depth) d: f32 }"
                               "@fragment fn fs() -> O { return O(); }");
    PIPELINE(VALID, "depth from the shader",
             p.fragment_code = "struct O { @location(0) c: vec4f, @builtin(frag_depth) d: f32 }"
                               "@fragment fn fs() -> O { return O(); }";
             p.descriptor.depthStencil = &p.depth_stencil);
    PIPELINE(INVALID, "depth from the shader to stencil",
             p.fragment_code = "struct O { @location(0) c: vec4f, @builtin(frag_depth) d: f32 }"
                               "@fragment fn fs() -> O { return O(); }";
             p.descriptor.depthStencil = &p.depth_stencil;
             p.depth_stencil.format = WGPUTextureFormat_Stencil8;
             p.depth_stencil.depthWriteEnabled = 0; p.depth_stencil.depthCompare = 0);
}

TEST(targets, A_DEVICE)
{
    PIPELINE(VALID, "all written", p.targets[0].writeMask = WGPUColorWriteMask_All);
    PIPELINE(VALID, "none written", p.targets[0].writeMask = WGPUColorWriteMask_None);
    PIPELINE(INVALID, "an unknown mask", p.targets[0].writeMask = 16);
    PIPELINE(INVALID, "an unknown bit", p.targets[0].writeMask = 17);
    PIPELINE(INVALID, "a high bit", p.targets[0].writeMask = UINT64_C(1) << 32);
    PIPELINE(INVALID, "an unknown format", p.targets[0].format = (WGPUTextureFormat)0x777);

    WGPULimits limits = WGPU_LIMITS_INIT;
    wgpuDeviceGetLimits(gpu->device, &limits);
    CHECK_EQ(limits.maxColorAttachments, 8);
    CHECK_EQ(limits.maxColorAttachmentBytesPerSample, 32);
    const struct {
        const char *name;
        Outcome outcome;
        size_t count;
        WGPUTextureFormat formats[9];
    } cases[] = {
        /* clang-format off */
        {"8 targets", VALID, 8,
         {WGPUTextureFormat_R8Unorm, WGPUTextureFormat_R8Unorm, WGPUTextureFormat_R8Unorm,
          WGPUTextureFormat_R8Unorm, WGPUTextureFormat_R8Unorm, WGPUTextureFormat_R8Unorm,
          WGPUTextureFormat_R8Unorm, WGPUTextureFormat_R8Unorm}},
        {"9 targets", INVALID, 9,
         {WGPUTextureFormat_R8Unorm, WGPUTextureFormat_R8Unorm, WGPUTextureFormat_R8Unorm,
          WGPUTextureFormat_R8Unorm, WGPUTextureFormat_R8Unorm, WGPUTextureFormat_R8Unorm,
          WGPUTextureFormat_R8Unorm, WGPUTextureFormat_R8Unorm, WGPUTextureFormat_R8Unorm}},
        {"9 targets, one a hole", INVALID, 9,
         {WGPUTextureFormat_R8Unorm, WGPUTextureFormat_Undefined, WGPUTextureFormat_R8Unorm,
          WGPUTextureFormat_R8Unorm, WGPUTextureFormat_R8Unorm, WGPUTextureFormat_R8Unorm,
          WGPUTextureFormat_R8Unorm, WGPUTextureFormat_R8Unorm, WGPUTextureFormat_R8Unorm}},
        {"32 bytes of a sample", VALID, 4,
         {WGPUTextureFormat_RGBA8Unorm, WGPUTextureFormat_BGRA8Unorm,
          WGPUTextureFormat_RGB10A2Unorm, WGPUTextureFormat_RGBA16Float}},
        {"33 bytes of a sample", INVALID, 5,
         {WGPUTextureFormat_RGBA8Unorm, WGPUTextureFormat_RGBA8Unorm, WGPUTextureFormat_RGBA8Unorm,
          WGPUTextureFormat_RGBA8Unorm, WGPUTextureFormat_R8Unorm}},
        {"32 bytes in two", VALID, 2,
         {WGPUTextureFormat_RGBA32Float, WGPUTextureFormat_RGBA32Float}},
        {"alignment makes it fit not", INVALID, 5,
         {WGPUTextureFormat_R8Unorm, WGPUTextureFormat_R32Float, WGPUTextureFormat_RGBA8Unorm,
          WGPUTextureFormat_RGBA32Float, WGPUTextureFormat_R8Unorm}},
        {"the same in another order", VALID, 5,
         {WGPUTextureFormat_RGBA32Float, WGPUTextureFormat_R32Float, WGPUTextureFormat_RGBA8Unorm,
          WGPUTextureFormat_R8Unorm, WGPUTextureFormat_R8Unorm}},
        /* clang-format on */
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        Pipeline p;
        describe_pipeline(&p, gpu, &(Look){0});
        p.fragment.targetCount = cases[i].count;
        for (size_t t = 0; t < cases[i].count; t++) {
            p.targets[t].format = cases[i].formats[t];
            p.targets[t].writeMask = t == 0 ? WGPUColorWriteMask_All : WGPUColorWriteMask_None;
        }
        pipeline_case(&p, cases[i].outcome, cases[i].name);
    }
}

TEST(blending, A_DEVICE)
{
    char name[64];
    const uint32_t last = WGPUBlendFactor_OneMinusConstant;
    for (uint32_t operation = 0; operation <= WGPUBlendOperation_Max + 1; operation++) {
        bool one = operation == WGPUBlendOperation_Min || operation == WGPUBlendOperation_Max;
        for (uint32_t factor = 0; factor <= WGPUBlendFactor_OneMinusSrc1Alpha + 1; factor++) {
            if (operation != WGPUBlendOperation_Min && operation != WGPUBlendOperation_Add &&
                factor > WGPUBlendFactor_One) {
                continue; /* two operations stand for the others */
            }
            for (int place = 0; place < 4; place++) {
                Pipeline p;
                describe_pipeline(&p, gpu, &(Look){0});
                p.targets[0].blend = &p.blend;
                WGPUBlendComponent *component = place < 2 ? &p.blend.color : &p.blend.alpha;
                component->operation = (WGPUBlendOperation)operation;
                component->srcFactor = component->dstFactor = WGPUBlendFactor_One;
                *(place % 2 ? &component->srcFactor : &component->dstFactor) =
                    (WGPUBlendFactor)factor;
                /* Undefined is One for the source and Zero for the destination. */
                bool is_one = factor == WGPUBlendFactor_One || (factor == 0 && place % 2 == 1);
                bool valid = operation <= WGPUBlendOperation_Max && factor <= last &&
                             (!one || is_one);
                snprintf(name, sizeof name, "operation %u, factor %u at %d", operation, factor,
                         place);
                pipeline_case(&p, valid ? VALID : INVALID, name);
            }
        }
    }
}

static const char dual_code[] =
    "enable dual_source_blending;\n"
    "struct O { @location(0) @blend_src(0) a: vec4f, @location(0) @blend_src(1) b: vec4f }\n"
    "@fragment fn fs() -> O { return O(); }\n";

TEST(dual_source_blending, NO_DEVICE)
{
    const WGPUFeatureName feature = WGPUFeatureName_DualSourceBlending;
    gpu_open_with(gpu, 1, &feature);
    if (!wgpuDeviceHasFeature(gpu->device, feature)) {
        check_not_applicable("no DualSourceBlending");
        return;
    }
    PIPELINE(VALID, "two sources", p.blend.color.srcFactor = WGPUBlendFactor_Src1;
             p.targets[0].blend = &p.blend; p.fragment_code = dual_code);
    PIPELINE(INVALID, "two sources, one output", p.blend.color.srcFactor = WGPUBlendFactor_Src1;
             p.targets[0].blend = &p.blend);
    PIPELINE(INVALID, "two sources, two targets", p.blend.color.srcFactor = WGPUBlendFactor_Src1;
             p.targets[0].blend = &p.blend; p.fragment_code = dual_code; p.fragment.targetCount = 2;
             p.targets[1].format = WGPUTextureFormat_RGBA8Unorm; p.targets[1].writeMask = 0);
    PIPELINE(VALID, "two outputs, one source", p.fragment_code = dual_code);
}

TEST(depth_and_stencil, A_DEVICE)
{
    DEPTH_CASE(VALID, "depth", (void)0);
    DEPTH_CASE(INVALID, "nothing said of writing depth",
               p.depth_stencil.depthWriteEnabled = WGPUOptionalBool_Undefined);
    DEPTH_CASE(INVALID, "something odd said of writing depth",
               p.depth_stencil.depthWriteEnabled = (WGPUOptionalBool)3);
    DEPTH_CASE(VALID, "depth is not written",
               p.depth_stencil.depthWriteEnabled = WGPUOptionalBool_False);
    DEPTH_CASE(INVALID, "no comparison", p.depth_stencil.depthCompare = 0);
    DEPTH_CASE(VALID, "no comparison, not written", p.depth_stencil.depthCompare = 0;
               p.depth_stencil.depthWriteEnabled = WGPUOptionalBool_False);
    DEPTH_CASE(INVALID, "no comparison, but what if it fails", p.depth_stencil.depthCompare = 0;
               p.depth_stencil.depthWriteEnabled = WGPUOptionalBool_False;
               p.depth_stencil.stencilFront.depthFailOp = WGPUStencilOperation_Zero);
    DEPTH_CASE(INVALID, "no comparison, but what if the back fails",
               p.depth_stencil.depthCompare = 0;
               p.depth_stencil.depthWriteEnabled = WGPUOptionalBool_False;
               p.depth_stencil.stencilBack.depthFailOp = WGPUStencilOperation_Zero);
    DEPTH_CASE(INVALID, "an unknown comparison",
               p.depth_stencil.depthCompare = (WGPUCompareFunction)9);
    DEPTH_CASE(INVALID, "a color format", p.depth_stencil.format = WGPUTextureFormat_RGBA8Unorm);
    DEPTH_CASE(INVALID, "no format", p.depth_stencil.format = WGPUTextureFormat_Undefined);
    DEPTH_CASE(VALID, "only stencil", p.depth_stencil.format = WGPUTextureFormat_Stencil8;
               p.depth_stencil.depthWriteEnabled = 0; p.depth_stencil.depthCompare = 0);
    DEPTH_CASE(VALID, "only stencil, depth not written",
               p.depth_stencil.format = WGPUTextureFormat_Stencil8;
               p.depth_stencil.depthCompare = 0;
               p.depth_stencil.depthWriteEnabled = WGPUOptionalBool_False);
    DEPTH_CASE(VALID, "only stencil, depth always passes",
               p.depth_stencil.format = WGPUTextureFormat_Stencil8;
               p.depth_stencil.depthWriteEnabled = 0;
               p.depth_stencil.depthCompare = WGPUCompareFunction_Always);
    DEPTH_CASE(INVALID, "only stencil, depth written",
               p.depth_stencil.format = WGPUTextureFormat_Stencil8;
               p.depth_stencil.depthCompare = 0;
               p.depth_stencil.depthWriteEnabled = WGPUOptionalBool_True);
    DEPTH_CASE(INVALID, "only stencil, depth compared",
               p.depth_stencil.format = WGPUTextureFormat_Stencil8;
               p.depth_stencil.depthWriteEnabled = 0;
               p.depth_stencil.depthCompare = WGPUCompareFunction_Less);
    DEPTH_CASE(VALID, "only depth", p.depth_stencil.format = WGPUTextureFormat_Depth32Float);
    DEPTH_CASE(INVALID, "only depth, stencil compared",
               p.depth_stencil.format = WGPUTextureFormat_Depth32Float;
               p.depth_stencil.stencilFront.compare = WGPUCompareFunction_Less);
    DEPTH_CASE(INVALID, "only depth, stencil replaced",
               p.depth_stencil.format = WGPUTextureFormat_Depth32Float;
               p.depth_stencil.stencilBack.passOp = WGPUStencilOperation_Replace);
    DEPTH_CASE(VALID, "only depth, stencil masked",
               p.depth_stencil.format = WGPUTextureFormat_Depth32Float;
               p.depth_stencil.stencilReadMask = 1; p.depth_stencil.stencilWriteMask = 1);
    DEPTH_CASE(VALID, "depth and stencil",
               p.depth_stencil.stencilFront.compare = WGPUCompareFunction_Less;
               p.depth_stencil.stencilBack.passOp = WGPUStencilOperation_Invert);
    DEPTH_CASE(INVALID, "an unknown stencil comparison",
               p.depth_stencil.stencilFront.compare = (WGPUCompareFunction)9);
    DEPTH_CASE(INVALID, "an unknown stencil operation",
               p.depth_stencil.stencilFront.failOp = (WGPUStencilOperation)9);
    DEPTH_CASE(VALID, "a depth bias", p.depth_stencil.depthBias = 1;
               p.depth_stencil.depthBiasSlopeScale = 0.5f; p.depth_stencil.depthBiasClamp = 1);
    DEPTH_CASE(INVALID, "a bias that is no number", p.depth_stencil.depthBiasSlopeScale = NAN);
    DEPTH_CASE(INVALID, "an infinite bias", p.depth_stencil.depthBiasClamp = INFINITY);
    DEPTH_CASE(VALID, "lines", p.descriptor.primitive.topology = WGPUPrimitiveTopology_LineList);
    DEPTH_CASE(INVALID, "a bias of lines",
               p.descriptor.primitive.topology = WGPUPrimitiveTopology_LineList;
               p.depth_stencil.depthBias = 1);
    DEPTH_CASE(INVALID, "a slope bias of lines",
               p.descriptor.primitive.topology = WGPUPrimitiveTopology_LineList;
               p.depth_stencil.depthBiasSlopeScale = 1);
    DEPTH_CASE(INVALID, "a clamp of lines",
               p.descriptor.primitive.topology = WGPUPrimitiveTopology_LineList;
               p.depth_stencil.depthBiasClamp = 1);
    DEPTH_CASE(INVALID, "a bias of points",
               p.descriptor.primitive.topology = WGPUPrimitiveTopology_PointList;
               p.depth_stencil.depthBias = -1);
    DEPTH_CASE(VALID, "a bias of a strip",
               p.descriptor.primitive.topology = WGPUPrimitiveTopology_TriangleStrip;
               p.depth_stencil.depthBias = -1);
    PIPELINE(INVALID, "depth not clipped, without the feature",
             p.descriptor.primitive.unclippedDepth = true);

    for (size_t i = 0; i < format_count; i++) {
        Pipeline p;
        describe_pipeline(&p, gpu, &(Look){0});
        p.descriptor.depthStencil = &p.depth_stencil;
        p.depth_stencil.format = formats[i].format;
        if (!(formats[i].can & DEPTH)) {
            p.depth_stencil.depthWriteEnabled = 0;
            p.depth_stencil.depthCompare = 0;
        }
        bool valid = formats[i].can & (DEPTH | STENCIL) && !formats[i].feature;
        pipeline_case(&p, valid ? VALID : INVALID, formats[i].name);
    }
}

TEST(primitives, A_DEVICE)
{
    PIPELINE(VALID, "a strip with indices",
             p.descriptor.primitive.topology = WGPUPrimitiveTopology_TriangleStrip;
             p.descriptor.primitive.stripIndexFormat = WGPUIndexFormat_Uint16);
    PIPELINE(VALID, "a strip without",
             p.descriptor.primitive.topology = WGPUPrimitiveTopology_TriangleStrip;
             p.descriptor.primitive.stripIndexFormat = 0);
    PIPELINE(VALID, "a line strip with indices",
             p.descriptor.primitive.topology = WGPUPrimitiveTopology_LineStrip;
             p.descriptor.primitive.stripIndexFormat = WGPUIndexFormat_Uint32);
    PIPELINE(INVALID, "a strip with odd indices",
             p.descriptor.primitive.topology = WGPUPrimitiveTopology_TriangleStrip;
             p.descriptor.primitive.stripIndexFormat = (WGPUIndexFormat)3);
    PIPELINE(INVALID, "a list with a strip's indices",
             p.descriptor.primitive.topology = WGPUPrimitiveTopology_TriangleList;
             p.descriptor.primitive.stripIndexFormat = WGPUIndexFormat_Uint16);
    PIPELINE(INVALID, "lines with a strip's indices",
             p.descriptor.primitive.topology = WGPUPrimitiveTopology_LineList;
             p.descriptor.primitive.stripIndexFormat = WGPUIndexFormat_Uint32);
    PIPELINE(INVALID, "points with a strip's indices",
             p.descriptor.primitive.topology = WGPUPrimitiveTopology_PointList;
             p.descriptor.primitive.stripIndexFormat = WGPUIndexFormat_Uint32);
    PIPELINE(INVALID, "an unknown topology",
             p.descriptor.primitive.topology = (WGPUPrimitiveTopology)6);
    PIPELINE(INVALID, "an unknown face", p.descriptor.primitive.frontFace = (WGPUFrontFace)3);
    PIPELINE(INVALID, "unknown culling", p.descriptor.primitive.cullMode = (WGPUCullMode)4);
}

/* ROW: multisampled-targets */
TEST(samples, A_DEVICE)
{
    SAMPLES(INVALID, "no sample", 0, (void)0);
    SAMPLES(VALID, "1 sample", 1, (void)0);
    SAMPLES(INVALID, "2 samples", 2, (void)0);
    SAMPLES(INVALID, "3 samples", 3, (void)0);
    SAMPLES(VALID, "4 samples", 4, (void)0);
    SAMPLES(INVALID, "8 samples", 8, (void)0);
    SAMPLES(INVALID, "16 samples", 16, (void)0);
    SAMPLES(INVALID, "most samples", UINT32_MAX, (void)0);
    SAMPLES(INVALID, "2 samples of depth", 2, p.descriptor.fragment = NULL;
            p.descriptor.depthStencil = &p.depth_stencil);
    SAMPLES(VALID, "4 samples of depth", 4, p.descriptor.fragment = NULL;
            p.descriptor.depthStencil = &p.depth_stencil);
    SAMPLES(VALID, "no sample written", 4, p.descriptor.multisample.mask = 0);
    SAMPLES(VALID, "alpha to coverage", 4, p.descriptor.multisample.alphaToCoverageEnabled = true);
    SAMPLES(INVALID, "alpha to coverage of 1 sample", 1,
            p.descriptor.multisample.alphaToCoverageEnabled = true);
    SAMPLES(INVALID, "alpha to coverage, mask from the shader", 4,
            p.descriptor.multisample.alphaToCoverageEnabled = true;
            p.fragment_code = "struct O { @location(0) c: vec4f, @builtin(sample_mask) m: u32 }"
                              "@fragment fn fs() -> O { return O(); }");
    SAMPLES(VALID, "mask from the shader", 4,
            p.fragment_code = "struct O { @location(0) c: vec4f, @builtin(sample_mask) m: u32 }"
                              "@fragment fn fs() -> O { return O(); }";
            p.descriptor.multisample.alphaToCoverageEnabled = false);
    SAMPLES(INVALID, "alpha to coverage without a fragment stage", 4,
            p.descriptor.multisample.alphaToCoverageEnabled = true;
            p.descriptor.fragment = NULL; p.descriptor.depthStencil = &p.depth_stencil);
    SAMPLES(INVALID, "alpha to coverage without a target", 4,
            p.descriptor.multisample.alphaToCoverageEnabled = true;
            p.fragment.targetCount = 0; p.descriptor.depthStencil = &p.depth_stencil);
    SAMPLES(INVALID, "alpha to coverage of a hole", 4,
            p.descriptor.multisample.alphaToCoverageEnabled = true;
            p.targets[0].format = 0; p.descriptor.depthStencil = &p.depth_stencil);
    SAMPLES(INVALID, "alpha to coverage without alpha", 4,
            p.descriptor.multisample.alphaToCoverageEnabled = true;
            p.targets[0].format = WGPUTextureFormat_RG8Unorm);
    SAMPLES(INVALID, "alpha to coverage of integers", 4,
            p.descriptor.multisample.alphaToCoverageEnabled = true;
            p.targets[0].format = WGPUTextureFormat_RGBA8Uint;
            p.fragment_code = "@fragment fn fs() -> @location(0) vec4u { return vec4u(); }");
}

#define MANY_SAMPLES(outcome, name, output, samples, count_of_targets, target_format)              \
    SAMPLES(                                                                                       \
        outcome, name, samples,                                                                    \
        p.fragment_code = "@fragment fn fs() -> @location(0) " output " { return " output "(); }"; \
        p.fragment.targetCount = count_of_targets;                                                 \
        for (size_t t = 0; t < p.fragment.targetCount; t++) {                                      \
            p.targets[t].format = target_format;                                                   \
            p.targets[t].writeMask = t ? WGPUColorWriteMask_None : WGPUColorWriteMask_All;         \
        })

/* No texture has them, but a pipeline may. */
TEST(samples_of_wide_formats, A_DEVICE)
{
    MANY_SAMPLES(VALID, "128 bits of integers", "vec4u", 4, 1, WGPUTextureFormat_RGBA32Uint);
    MANY_SAMPLES(VALID, "128 bits of signed integers", "vec4i", 4, 1, WGPUTextureFormat_RGBA32Sint);
    MANY_SAMPLES(VALID, "128 bits of floats", "vec4f", 4, 1, WGPUTextureFormat_RGBA32Float);
    MANY_SAMPLES(VALID, "32 bits", "vec4u", 4, 1, WGPUTextureFormat_R32Uint);
    MANY_SAMPLES(VALID, "32 bytes a sample", "vec4u", 4, 2, WGPUTextureFormat_RGBA32Uint);
    MANY_SAMPLES(INVALID, "48 bytes a sample", "vec4u", 4, 3, WGPUTextureFormat_RGBA32Uint);
    MANY_SAMPLES(INVALID, "2 samples of 128 bits", "vec4u", 2, 1, WGPUTextureFormat_RGBA32Uint);
    MANY_SAMPLES(INVALID, "floats from integers", "vec4u", 4, 1, WGPUTextureFormat_RGBA32Float);
    MANY_SAMPLES(INVALID, "a format that is no target", "vec4f", 4, 1,
                 WGPUTextureFormat_RGB9E5Ufloat);
}

#define INPUT(type)                                                                                \
    "@vertex fn vs(@location(0) a: " type ") -> @builtin(position) vec4f { return vec4f(f32(a)); " \
    "}"

/* ROW: vertex-offsets */
TEST(vertex_buffers, A_DEVICE)
{
    ATTRIBUTES(VALID, "one attribute", 1, (void)0);
    ATTRIBUTES(VALID, "none", 0, (void)0);
    ATTRIBUTES(VALID, "stride 0", 1, p.buffers[0].arrayStride = 0);
    ATTRIBUTES(INVALID, "stride 2", 1, p.buffers[0].arrayStride = 2;
               p.attributes[0].format = WGPUVertexFormat_Uint8x2);
    ATTRIBUTES(INVALID, "stride 6", 1, p.buffers[0].arrayStride = 6);
    ATTRIBUTES(VALID, "the greatest stride", 1, p.buffers[0].arrayStride = 2048);
    ATTRIBUTES(INVALID, "too great a stride", 1, p.buffers[0].arrayStride = 2052);
    ATTRIBUTES(INVALID, "far too great a stride", 1, p.buffers[0].arrayStride = UINT64_MAX - 3);
    ATTRIBUTES(VALID, "at the end of the stride", 1, p.attributes[0].offset = 12);
    ATTRIBUTES(INVALID, "past the end of the stride", 1, p.attributes[0].offset = 16);
    ATTRIBUTES(INVALID, "over the end of the stride", 1, p.attributes[0].offset = 8;
               p.attributes[0].format = WGPUVertexFormat_Float32x4);
    ATTRIBUTES(VALID, "stride 0, at the end", 1, p.buffers[0].arrayStride = 0;
               p.attributes[0].offset = 2044);
    ATTRIBUTES(INVALID, "stride 0, past the end", 1, p.buffers[0].arrayStride = 0;
               p.attributes[0].offset = 2048);
    ATTRIBUTES(INVALID, "offset 2 of 4 bytes", 1, p.attributes[0].offset = 2);
    ATTRIBUTES(VALID, "offset 2 of 2 bytes", 1, p.attributes[0].offset = 2;
               p.attributes[0].format = WGPUVertexFormat_Uint8x2);
    ATTRIBUTES(INVALID, "offset 1 of 2 bytes", 1, p.attributes[0].offset = 1;
               p.attributes[0].format = WGPUVertexFormat_Uint8x2);
    ATTRIBUTES(VALID, "offset 1 of 1 byte", 1, p.attributes[0].offset = 1;
               p.attributes[0].format = WGPUVertexFormat_Uint8);
    ATTRIBUTES(VALID, "offset 4 of 8 bytes", 1, p.attributes[0].offset = 4;
               p.attributes[0].format = WGPUVertexFormat_Float16x4);
    ATTRIBUTES(INVALID, "an offset beyond all numbers", 1, p.attributes[0].offset = UINT64_MAX - 3);
    ATTRIBUTES(VALID, "location 15", 1, p.attributes[0].shaderLocation = 15);
    ATTRIBUTES(INVALID, "location 16", 1, p.attributes[0].shaderLocation = 16);
    ATTRIBUTES(INVALID, "the greatest location", 1, p.attributes[0].shaderLocation = UINT32_MAX);
    ATTRIBUTES(INVALID, "a location twice", 2, p.attributes[1].shaderLocation = 0);
    PIPELINE(INVALID, "a location in two buffers", p.buffers[0].attributeCount = 1;
             p.descriptor.vertex.bufferCount = 2; p.buffers[1] = p.buffers[0]);
    ATTRIBUTES(VALID, "attributes that overlap", 2,
               p.attributes[0].format = WGPUVertexFormat_Float32x4);
    ATTRIBUTES(VALID, "16 attributes", 16, (void)0);
    ATTRIBUTES(INVALID, "17 attributes", 17, p.attributes[16].shaderLocation = 3);
    ATTRIBUTES(INVALID, "no format", 1, p.attributes[0].format = 0);
    ATTRIBUTES(INVALID, "an unknown format", 1, p.attributes[0].format = (WGPUVertexFormat)0x77);
    ATTRIBUTES(VALID, "per instance", 1, p.buffers[0].stepMode = WGPUVertexStepMode_Instance);
    ATTRIBUTES(VALID, "a step that is not said", 1,
               p.buffers[0].stepMode = WGPUVertexStepMode_Undefined);
    ATTRIBUTES(INVALID, "an unknown step", 1, p.buffers[0].stepMode = (WGPUVertexStepMode)5);
    ATTRIBUTES(INVALID, "a count without attributes", 1, p.buffers[0].attributes = NULL);
    PIPELINE(VALID, "8 buffers", p.descriptor.vertex.bufferCount = 8);
    PIPELINE(INVALID, "9 buffers", p.descriptor.vertex.bufferCount = 9);
    PIPELINE(INVALID, "a count without buffers", p.descriptor.vertex.bufferCount = 1;
             p.descriptor.vertex.buffers = NULL);
    PIPELINE(VALID, "holes between buffers", p.descriptor.vertex.bufferCount = 3;
             p.buffers[0].attributeCount = 1; p.buffers[1] = WGPU_VERTEX_BUFFER_LAYOUT_INIT;
             p.buffers[2].attributeCount = 1; p.buffers[2].arrayStride = 4;
             p.buffers[2].attributes = &p.attributes[1]);
    ATTRIBUTES(VALID, "f32 from float", 1, p.vertex_code = INPUT("f32"));
    ATTRIBUTES(INVALID, "i32 from float", 1, p.vertex_code = INPUT("i32"));
    ATTRIBUTES(INVALID, "u32 from float", 1, p.vertex_code = INPUT("u32"));
    ATTRIBUTES(VALID, "u32 from uint", 1, p.vertex_code = INPUT("u32");
               p.attributes[0].format = WGPUVertexFormat_Uint8x4);
    ATTRIBUTES(INVALID, "i32 from uint", 1, p.vertex_code = INPUT("i32");
               p.attributes[0].format = WGPUVertexFormat_Uint8x4);
    ATTRIBUTES(VALID, "f32 from unorm", 1, p.vertex_code = INPUT("f32");
               p.attributes[0].format = WGPUVertexFormat_Unorm10_10_10_2);
    ATTRIBUTES(INVALID, "an input without an attribute", 0, p.vertex_code = INPUT("f32"));
    ATTRIBUTES(INVALID, "an input at another location", 1, p.vertex_code = INPUT("f32");
               p.attributes[0].shaderLocation = 1);

    for (unsigned count = 15; count <= 17; count++) {
        Pipeline p;
        describe_pipeline(&p, gpu, &(Look){0});
        p.descriptor.vertex.bufferCount = 1;
        p.buffers[0].attributeCount = count;
        p.buffers[0].arrayStride = 128;
        for (unsigned i = 0; i < count; i++) {
            p.attributes[i].offset = 4 * i;
        }
        char name[64];
        snprintf(name, sizeof name, "%u attributes", count);
        pipeline_case(&p, count <= 16 ? VALID : INVALID, name);
    }
    /* All formats, with the offsets their size allows. */
    for (uint32_t format = WGPUVertexFormat_Uint8; format <= WGPUVertexFormat_Unorm8x4BGRA;
         format++) {
        Pipeline p;
        describe_pipeline(&p, gpu, &(Look){0});
        p.descriptor.vertex.bufferCount = 1;
        p.buffers[0].attributeCount = 1;
        p.buffers[0].arrayStride = 32;
        p.attributes[0].format = (WGPUVertexFormat)format;
        char name[64];
        snprintf(name, sizeof name, "vertex format %u", format);
        pipeline_case(&p, VALID, name);
        p.attributes[0].offset = 31;
        snprintf(name, sizeof name, "vertex format %u at the last byte", format);
        bool byte = format == WGPUVertexFormat_Uint8 || format == WGPUVertexFormat_Sint8 ||
                    format == WGPUVertexFormat_Unorm8 || format == WGPUVertexFormat_Snorm8;
        pipeline_case(&p, byte ? VALID : INVALID, name);
    }
}

/* Outputs of the vertex stage and inputs of the fragment stage. */
TEST(between_the_stages, A_DEVICE)
{
    const struct {
        const char *name;
        Outcome outcome;
        const char *output, *input;
    } cases[] = {
        {"the same", VALID, "@location(0) a: f32", "@location(0) a: f32"},
        {"not read", VALID, "@location(0) a: f32", ""},
        {"not written", INVALID, "", "@location(0) a: f32"},
        {"another location", INVALID, "@location(1) a: f32", "@location(0) a: f32"},
        {"another order", VALID, "@location(1) b: f32, @location(0) a: vec2f",
         "@location(0) a: vec2f, @location(1) b: f32"},
        {"another kind", INVALID, "@location(0) @interpolate(flat, either) a: i32",
         "@location(0) @interpolate(flat, either) a: u32"},
        {"another type", INVALID, "@location(0) @interpolate(flat, either) a: i32",
         "@location(0) a: f32"},
        {"more components than are read", INVALID, "@location(0) a: vec4f",
         "@location(0) a: vec3f"},
        {"fewer components than are read", INVALID, "@location(0) a: vec2f",
         "@location(0) a: vec3f"},
        {"flat and not", INVALID, "@location(0) a: f32",
         "@location(0) @interpolate(flat, either) a: f32"},
        {"linear and not", INVALID, "@location(0) @interpolate(linear) a: f32",
         "@location(0) a: f32"},
        {"linear and perspective", INVALID, "@location(0) @interpolate(linear) a: f32",
         "@location(0) @interpolate(perspective) a: f32"},
        {"center by default", VALID, "@location(0) a: f32",
         "@location(0) @interpolate(perspective, center) a: f32"},
        {"perspective by default", VALID, "@location(0) a: f32",
         "@location(0) @interpolate(perspective) a: f32"},
        {"center for perspective", VALID, "@location(0) @interpolate(perspective, center) a: f32",
         "@location(0) @interpolate(perspective) a: f32"},
        {"center for linear", VALID, "@location(0) @interpolate(linear) a: f32",
         "@location(0) @interpolate(linear, center) a: f32"},
        {"first for flat", VALID, "@location(0) @interpolate(flat, first) a: f32",
         "@location(0) @interpolate(flat) a: f32"},
        {"sample and center", INVALID, "@location(0) @interpolate(linear, sample) a: f32",
         "@location(0) @interpolate(linear) a: f32"},
        {"centroid and center", INVALID, "@location(0) @interpolate(perspective, centroid) a: f32",
         "@location(0) @interpolate(perspective, center) a: f32"},
        {"sample and sample", VALID, "@location(0) @interpolate(perspective, sample) a: f32",
         "@location(0) @interpolate(perspective, sample) a: f32"},
        {"flat, first and either", INVALID, "@location(0) @interpolate(flat, first) a: f32",
         "@location(0) @interpolate(flat, either) a: f32"},
        {"location 15", VALID, "@location(15) a: f32", "@location(15) a: f32"},
        {"location 16", INVALID, "@location(16) a: f32", "@location(16) a: f32"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        char vertex[512], fragment[512];
        snprintf(vertex, sizeof vertex,
                 "struct O { @builtin(position) p: vec4f, %s }\n"
                 "@vertex fn vs() -> O { return O(); }\n",
                 cases[i].output);
        snprintf(fragment, sizeof fragment,
                 "struct I { @builtin(position) p: vec4f, %s }\n"
                 "@fragment fn fs(i: I) -> @location(0) vec4f { return i.p; }\n",
                 cases[i].input);
        Pipeline p;
        describe_pipeline(&p, gpu, &(Look){0});
        p.vertex_code = vertex;
        p.fragment_code = fragment;
        pipeline_case(&p, cases[i].outcome, cases[i].name);
    }

    /* As many variables as there may be; some builtins take the room of one. */
    const struct {
        const char *name;
        Outcome outcome;
        unsigned written, read;
        const char *builtin;
        WGPUPrimitiveTopology topology;
    } numbers[] = {
        {"16 variables", VALID, 16, 16, "", WGPUPrimitiveTopology_TriangleList},
        {"16 written for points", INVALID, 16, 15, "", WGPUPrimitiveTopology_PointList},
        {"15 written for points", VALID, 15, 15, "", WGPUPrimitiveTopology_PointList},
        {"16 and front_facing", INVALID, 16, 16, "@builtin(front_facing) b: bool,",
         WGPUPrimitiveTopology_TriangleList},
        {"15 and front_facing", VALID, 16, 15, "@builtin(front_facing) b: bool,",
         WGPUPrimitiveTopology_TriangleList},
        {"16 and sample_index", INVALID, 16, 16, "@builtin(sample_index) b: u32,",
         WGPUPrimitiveTopology_TriangleList},
        {"16 and sample_mask", INVALID, 16, 16, "@builtin(sample_mask) b: u32,",
         WGPUPrimitiveTopology_TriangleList},
        {"14 and two builtins", VALID, 16, 14,
         "@builtin(sample_mask) b: u32, @builtin(front_facing) c: bool,",
         WGPUPrimitiveTopology_TriangleList},
        {"15 and two builtins", INVALID, 16, 15,
         "@builtin(sample_mask) b: u32, @builtin(front_facing) c: bool,",
         WGPUPrimitiveTopology_TriangleList},
    };
    for (size_t i = 0; i < COUNT(numbers); i++) {
        char vertex[1024] = "struct O { @builtin(position) p: vec4f,";
        char fragment[1024] = "struct I { @builtin(position) p: vec4f,";
        char member[64];
        for (unsigned j = 0; j < numbers[i].written; j++) {
            snprintf(member, sizeof member, " @location(%u) a%u: vec4f,", j, j);
            strcat(vertex, member);
        }
        for (unsigned j = 0; j < numbers[i].read; j++) {
            snprintf(member, sizeof member, " @location(%u) a%u: vec4f,", j, j);
            strcat(fragment, member);
        }
        strcat(vertex, "}\n@vertex fn vs() -> O { return O(); }\n");
        strcat(fragment, numbers[i].builtin);
        strcat(fragment, "}\n@fragment fn fs(i: I) -> @location(0) vec4f { return i.p; }\n");
        Pipeline p;
        describe_pipeline(&p, gpu, &(Look){0});
        p.vertex_code = vertex;
        p.fragment_code = fragment;
        p.descriptor.primitive.topology = numbers[i].topology;
        pipeline_case(&p, numbers[i].outcome, numbers[i].name);
    }
}

/* Bind groups and vertex buffers share a limit; layouts are checked for both stages. */
TEST(layouts, NO_DEVICE)
{
    Message message;
    gpu_open(gpu);
    WGPULimits limits = WGPU_LIMITS_INIT;
    wgpuDeviceGetLimits(gpu->device, &limits);
    WGPUBindGroupLayoutEntry entry = WGPU_BIND_GROUP_LAYOUT_ENTRY_INIT;
    entry.visibility = WGPUShaderStage_Fragment;
    entry.buffer.type = WGPUBufferBindingType_Uniform;
    WGPUBindGroupLayoutDescriptor group = WGPU_BIND_GROUP_LAYOUT_DESCRIPTOR_INIT;
    group.entryCount = 1;
    group.entries = &entry;
    WGPUBindGroupLayout group_layout = KEEP(wgpuDeviceCreateBindGroupLayout(gpu->device, &group));
    const WGPUBindGroupLayout groups[4] = {group_layout, group_layout, group_layout, group_layout};
    WGPUPipelineLayoutDescriptor descriptor = WGPU_PIPELINE_LAYOUT_DESCRIPTOR_INIT;
    descriptor.bindGroupLayoutCount = 4;
    descriptor.bindGroupLayouts = groups;
    WGPUPipelineLayout layout = KEEP(wgpuDeviceCreatePipelineLayout(gpu->device, &descriptor));

    const char *const code = "@group(0) @binding(0) var<uniform> a: vec4f;\n"
                             "@fragment fn fs() -> @location(0) vec4f { return a; }\n";
    const char *const vertex = "@group(0) @binding(0) var<uniform> a: vec4f;\n"
                               "@vertex fn vs() -> @builtin(position) vec4f { return a; }\n";
    Pipeline p;
    describe_pipeline(&p, gpu, &(Look){0});
    p.descriptor.layout = layout;
    p.fragment_code = code;
    pipeline_case(&p, VALID, "seen by the fragment stage");
    p.vertex_code = vertex;
    pipeline_case(&p, INVALID, "not seen by the vertex stage");
    p.vertex_code = plain_vertex_code;
    p.descriptor.layout = NULL;
    pipeline_case(&p, VALID, "a derived layout");
    p.vertex_code = vertex;
    pipeline_case(&p, VALID, "a derived layout for both stages");
    p.fragment_code = "@group(0) @binding(0) var t: texture_2d<f32>;\n"
                      "@fragment fn fs() -> @location(0) vec4f {\n"
                      "    return textureLoad(t, vec2i(), 0);\n"
                      "}\n";
    pipeline_case(&p, INVALID, "a derived layout that the stages do not agree on");

    CHECK_EQ(limits.maxBindGroupsPlusVertexBuffers, 24);
    for (unsigned buffers = 7; buffers <= 8; buffers++) {
        describe_pipeline(&p, gpu, &(Look){0});
        p.descriptor.layout = layout;
        p.descriptor.vertex.bufferCount = buffers;
        pipeline_case(&p, VALID, "4 groups and some buffers");
    }

    /* On a device with more of both, their sum has a limit of its own. */
    WGPULimits supported = WGPU_LIMITS_INIT;
    wgpuAdapterGetLimits(gpu->adapter, &supported);
    uint32_t sum = supported.maxBindGroupsPlusVertexBuffers;
    if (sum > 24) {
        sum = 24;
    }
    WGPULimits required = WGPU_LIMITS_INIT;
    required.maxBindGroups = supported.maxBindGroups;
    required.maxVertexBuffers = supported.maxVertexBuffers;
    WGPUDeviceDescriptor device = WGPU_DEVICE_DESCRIPTOR_INIT;
    device.requiredLimits = &required;
    Gpu other = *gpu;
    CHECK_EQ(request_device(gpu->instance, gpu->adapter, &device, &other.device, &message),
             WGPURequestDeviceStatus_Success);
    enum { MOST = 64 };
    WGPUBindGroupLayout more_groups[MOST];
    WGPUVertexBufferLayout buffers[MOST];
    WGPUBindGroupLayoutEntry nothing_special = entry;
    group.entries = &nothing_special;
    group_layout = KEEP(wgpuDeviceCreateBindGroupLayout(other.device, &group));
    for (size_t i = 0; i < MOST; i++) {
        more_groups[i] = group_layout;
        buffers[i] = WGPU_VERTEX_BUFFER_LAYOUT_INIT;
        buffers[i].stepMode = WGPUVertexStepMode_Vertex;
        buffers[i].arrayStride = 4;
    }
    uint32_t group_count = required.maxBindGroups < 8 ? required.maxBindGroups : 8;
    if (group_count + required.maxVertexBuffers > sum) {
        descriptor.bindGroupLayoutCount = group_count;
        descriptor.bindGroupLayouts = more_groups;
        WGPUPipelineLayout more = KEEP(wgpuDeviceCreatePipelineLayout(other.device, &descriptor));
        for (unsigned over = 0; over < 2; over++) {
            describe_pipeline(&p, &other, &(Look){0});
            p.descriptor.layout = more;
            p.descriptor.vertex.buffers = buffers;
            p.descriptor.vertex.bufferCount = sum - group_count + over;
            pipeline_case(&p, over ? INVALID : VALID, "groups and buffers up to their sum");
        }
    }
    wgpuDeviceRelease(other.device);
}

#define IMMEDIATES_FRAGMENT                                                                        \
    "var<immediate> a: vec4f; @fragment fn fs() -> @location(0) vec4f { return a; }"

TEST(immediates, A_DEVICE)
{
    const struct {
        const char *name;
        Outcome outcome;
        uint32_t bytes;
        const char *vertex, *fragment;
    } cases[] = {
        {"as used", VALID, 16, plain_vertex_code, IMMEDIATES_FRAGMENT},
        {"not enough for the fragment stage", INVALID, 12, plain_vertex_code, IMMEDIATES_FRAGMENT},
        {"not enough for the vertex stage", INVALID, 12,
         "var<immediate> a: vec4f; @vertex fn vs() -> @builtin(position) vec4f { return a; }",
         plain_fragment_code},
        {"none used", VALID, 0, plain_vertex_code, plain_fragment_code},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        WGPUPipelineLayoutDescriptor descriptor = WGPU_PIPELINE_LAYOUT_DESCRIPTOR_INIT;
        descriptor.immediateSize = cases[i].bytes;
        Pipeline p;
        describe_pipeline(&p, gpu, &(Look){0});
        p.descriptor.layout = KEEP(wgpuDeviceCreatePipelineLayout(gpu->device, &descriptor));
        p.vertex_code = cases[i].vertex;
        p.fragment_code = cases[i].fragment;
        pipeline_case(&p, cases[i].outcome, cases[i].name);
    }
}
