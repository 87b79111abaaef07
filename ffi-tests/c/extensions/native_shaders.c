/* Modules from GLSL and SPIR-V, and trusted ones, which leave checks out. */
#include <stdio.h>

#include "canvas.h"
#include "words.h"

ALSO_ON(gl, noop);

static WGPUShaderModule create_module(Gpu *gpu, WGPUChainedStruct *source)
{
    WGPUShaderModuleDescriptor descriptor = WGPU_SHADER_MODULE_DESCRIPTOR_INIT;
    descriptor.nextInChain = source;
    descriptor.label = text("module");
    return KEEP(wgpuDeviceCreateShaderModule(gpu->device, &descriptor));
}

static WGPUShaderModule create_trusted(Gpu *gpu, WGPUChainedStruct *source,
                                       WGPUShaderRuntimeChecks checks)
{
    WGPUShaderModuleDescriptor descriptor = WGPU_SHADER_MODULE_DESCRIPTOR_INIT;
    descriptor.nextInChain = source;
    descriptor.label = text("trusted");
    return KEEP(wgpuDeviceCreateShaderModuleTrusted(gpu->device, &descriptor, checks));
}

static WGPUShaderSourceWGSL wgsl(const char *code)
{
    WGPUShaderSourceWGSL source = WGPU_SHADER_SOURCE_WGSL_INIT;
    source.code = text(code);
    return source;
}

static WGPUShaderSourceGLSL glsl(WGPUShaderStage stage, const char *code)
{
    return (WGPUShaderSourceGLSL){
        .chain.sType = (WGPUSType)WGPUSType_ShaderSourceGLSL,
        .stage = stage,
        .code = text(code),
    };
}

static const WGPUShaderRuntimeChecks each_check[] = {
    WGPUShaderRuntimeChecks_None,
    WGPUShaderRuntimeChecks_BoundsChecks,
    WGPUShaderRuntimeChecks_ForceLoopBounding,
    WGPUShaderRuntimeChecks_RayQueryInitializationTracking,
    WGPUShaderRuntimeChecks_TaskShaderDispatchTracking,
    WGPUShaderRuntimeChecks_MeshShaderPrimitiveIndicesClamp,
    WGPUShaderRuntimeChecks_IntDivChecks,
};

static const char summing[] =
    "@group(0) @binding(0) var<storage, read_write> words: array<u32, 16>;\n"
    "@compute @workgroup_size(1) fn main() {\n"
    "    var steps = array(1u, 10u, 100u);\n"
    "    for (var i = 0u; i < 3u; i++) { words[i] = steps[i]; words[3] += steps[i]; }\n"
    "}\n";

/* What keeps to the rules does the same with any of the checks and with none. */
TEST(trusted_modules, A_DEVICE)
{
    WGPUShaderSourceWGSL source = wgsl(summing);
    for (size_t i = 0; i < COUNT(each_check); i++) {
        WGPUShaderModule module = NULL;
        CHECK_VALID(gpu, module = create_trusted(gpu, &source.chain, each_check[i]));
        if (test_backend() != WGPUBackendType_Null) {
            uint32_t words[WORDS];
            run_words_of(gpu, module, words);
            const uint32_t expected[4] = {1, 10, 100, 111};
            CHECK_BYTES(words, expected, sizeof expected);
        }
    }
}

/* With the check, an index beyond an array finds one of its elements, or nothing. */
TEST(bounds_checks_that_are_kept, NO_DEVICE)
{
    needs_execution("the noop backend runs no shaders");
    if (test_backend() == WGPUBackendType_OpenGLES) {
        check_skip("the GLSL that naga writes has no bounds checks");
    }
    gpu_open(gpu);
    WGPUShaderSourceWGSL source =
        wgsl("@group(0) @binding(0) var<storage, read_write> words: array<u32, 16>;\n"
             "var<workgroup> together: array<u32, 4>;\n"
             "@compute @workgroup_size(1) fn main() {\n"
             "    let at = 1000000u + words[15];\n" /* not known before it runs */
             "    var own = array(7u, 7u, 7u, 7u);\n"
             "    words[0] = own[at];\n"
             "    own[at] = 9u;\n"
             "    together[at] = 9u;\n"
             "    words[1] = together[at];\n"
             "    words[2] = 1u;\n"
             "}\n");
    WGPUShaderModule module =
        create_trusted(gpu, &source.chain, WGPUShaderRuntimeChecks_BoundsChecks);
    uint32_t words[WORDS];
    run_words_of(gpu, module, words);
    CHECK(words[0] == 7 || words[0] == 0);
    CHECK(words[1] == 9 || words[1] == 0);
    CHECK_EQ(words[2], 1);
}

/* With the check, a division by 0 has the dividend for a result, as in WGSL. */
TEST(division_checks_that_are_kept, EXECUTION)
{
    WGPUShaderSourceWGSL source =
        wgsl("@group(0) @binding(0) var<storage, read_write> words: array<u32, 16>;\n"
             "@compute @workgroup_size(1) fn main() {\n"
             "    words[0] = 7u / words[15];\n"
             "    words[1] = 7u % words[15];\n"
             "}\n");
    WGPUShaderModule module =
        create_trusted(gpu, &source.chain, WGPUShaderRuntimeChecks_IntDivChecks);
    uint32_t words[WORDS];
    run_words_of(gpu, module, words);
    CHECK_EQ(words[0], 7);
    CHECK_EQ(words[1], 0);
}

TEST(trusted_modules_that_are_wrong, A_DEVICE)
{
    WGPUShaderSourceWGSL source = wgsl(summing), wrong = wgsl("fn f( {");
    CHECK_INVALID(gpu, "runtimeChecks", create_trusted(gpu, &source.chain, 0x40));
    CHECK_INVALID(gpu, "runtimeChecks",
                  create_trusted(gpu, &source.chain, (WGPUShaderRuntimeChecks)1 << 40));
    CHECK_INVALID(gpu, "wgpuDeviceCreateShaderModuleTrusted: 'trusted'",
                  create_trusted(gpu, &wrong.chain, 0));
    CHECK_INVALID(gpu, "nextInChain", create_trusted(gpu, NULL, 0));
    CHECK_INVALID(gpu, "descriptor",
                  CHECK_NULL(wgpuDeviceCreateShaderModuleTrusted(gpu->device, NULL, 0)));
}

/* void main() { words[0] = 42; } for a compute shader. */
static const uint32_t spirv[] = {
    0x07230203, 0x00010300, 0,  17,         0,      /* SPIR-V 1.3, 17 ids */
    0x00020011, 1,                                  /* OpCapability Shader */
    0x0003000e, 0,          1,                      /* OpMemoryModel Logical GLSL450 */
    0x0005000f, 5,          1,  0x6e69616d, 0,      /* OpEntryPoint GLCompute %1 "main" */
    0x00060010, 1,          17, 1,          1,  1,  /* OpExecutionMode LocalSize 1 1 1 */
    0x00040047, 6,          6,  4,                  /* OpDecorate %6 ArrayStride 4 */
    0x00030047, 7,          2,                      /* OpDecorate %7 Block */
    0x00050048, 7,          0,  35,         0,      /* member 0 at offset 0 */
    0x00040047, 9,          34, 0,                  /* DescriptorSet 0 */
    0x00040047, 9,          33, 0,                  /* Binding 0 */
    0x00020013, 2,                                  /* %2 = OpTypeVoid */
    0x00030021, 3,          2,                      /* %3 = OpTypeFunction %2 */
    0x00040015, 4,          32, 0,                  /* %4 = OpTypeInt 32 0 */
    0x0004002b, 4,          5,  16,                 /* %5 = OpConstant 16 */
    0x0004001c, 6,          4,  5,                  /* %6 = OpTypeArray %4 %5 */
    0x0003001e, 7,          6,                      /* %7 = OpTypeStruct %6 */
    0x00040020, 8,          12, 7,                  /* %8 = pointer StorageBuffer %7 */
    0x0004003b, 8,          9,  12,                 /* %9 = OpVariable */
    0x0004002b, 4,          10, 0,                  /* %10 = OpConstant 0 */
    0x0004002b, 4,          11, 42,                 /* %11 = OpConstant 42 */
    0x00040020, 12,         12, 4,                  /* %12 = pointer StorageBuffer %4 */
    0x00050036, 2,          1,  0,          3,      /* %1 = OpFunction */
    0x000200f8, 13,                                 /* OpLabel */
    0x00060041, 12,         14, 9,          10, 10, /* OpAccessChain %9 0 0 */
    0x0003003e, 14,         11,                     /* OpStore 42 */
    0x000100fd, 0x00010038,                         /* OpReturn, OpFunctionEnd */
};

static WGPUShaderModule create_spirv(Gpu *gpu, const uint32_t *words, uint32_t count)
{
    const WGPUShaderModuleDescriptorSpirV descriptor = {
        .label = text("binary"),
        .sourceSize = count,
        .source = words,
    };
    return KEEP(wgpuDeviceCreateShaderModuleSpirV(gpu->device, &descriptor));
}

/* The function of its own, the chained struct, and a trusted module give the same. */
TEST(spirv_in_three_ways, A_DEVICE)
{
    WGPUShaderSourceSPIRV source = WGPU_SHADER_SOURCE_SPIRV_INIT;
    source.codeSize = COUNT(spirv);
    source.code = spirv;
    WGPUShaderModule modules[3] = {NULL};
    CHECK_VALID(gpu, modules[0] = create_spirv(gpu, spirv, COUNT(spirv)));
    CHECK_VALID(gpu, modules[1] = create_module(gpu, &source.chain));
    CHECK_VALID(gpu, modules[2] = create_trusted(gpu, &source.chain, 0));
    for (size_t i = 0; i < COUNT(modules); i++) {
        if (test_backend() != WGPUBackendType_Null) {
            uint32_t words[WORDS];
            run_words_of(gpu, modules[i], words);
            CHECK_EQ(words[0], 42);
            CHECK_EQ(words[1], 0);
        }
    }
}

TEST(spirv_that_is_wrong, A_DEVICE)
{
    const uint32_t zeros[8] = {0};
    const char *const name = "wgpuDeviceCreateShaderModuleSpirV";
    CHECK_INVALID(gpu, name, create_spirv(gpu, zeros, COUNT(zeros)));
    CHECK_INVALID(gpu, "'binary'", create_spirv(gpu, spirv, 0));
    CHECK_INVALID(gpu, "source", create_spirv(gpu, NULL, 8));
    CHECK_INVALID(gpu, name, create_spirv(gpu, spirv, 30));
    CHECK_INVALID(gpu, "descriptor",
                  CHECK_NULL(wgpuDeviceCreateShaderModuleSpirV(gpu->device, NULL)));
}

static const char glsl_vertices[] =
    "#version 450\n"
    "void main() {\n"
    "    gl_Position = vec4(float(gl_VertexIndex & 1) * 4.0 - 1.0,\n"
    "                       float(gl_VertexIndex >> 1) * 4.0 - 1.0, 0.0, 1.0);\n"
    "}\n";
static const char glsl_fragments[] = "#version 450\n"
                                     "layout(location = 0) out vec4 color;\n"
                                     "void main() {\n"
                                     "#ifdef INVERTED\n"
                                     "    color = vec4(1.0 - RED, 1.0, 1.0, 1.0);\n"
                                     "#else\n"
                                     "    color = vec4(RED, 0.0, 0.0, 1.0);\n"
                                     "#endif\n"
                                     "}\n";

/* GLSL draws; a macro may stand for something, or only be there. */
TEST(glsl_that_draws, EXECUTION)
{
    WGPUShaderSourceGLSL vertex = glsl(WGPUShaderStage_Vertex, glsl_vertices);
    WGPUShaderModule vertices = create_module(gpu, &vertex.chain);
    for (uint32_t count = 1; count <= 2; count++) {
        const WGPUShaderDefine defines[2] = {
            {.name = text("RED"), .value = text("0.2")},
            {.name = text("INVERTED"), .value = {NULL, WGPU_STRLEN}},
        };
        WGPUShaderSourceGLSL fragment = glsl(WGPUShaderStage_Fragment, glsl_fragments);
        fragment.defineCount = count;
        fragment.defines = defines;
        WGPUShaderModule fragments = create_module(gpu, &fragment.chain);
        WGPURenderPipeline pipeline =
            create_render_pipeline(gpu, &(Look){.vertex = vertices, .fragment = fragments});
        Canvas canvas = canvas_begin(gpu);
        wgpuRenderPassEncoderSetPipeline(canvas.pass, pipeline);
        wgpuRenderPassEncoderDraw(canvas.pass, 3, 1, 0, 0);
        canvas_end(&canvas);
        if (count == 1) {
            CHECK_PIXEL(&canvas, 3, 3, 51, 0, 0);
        } else {
            CHECK_PIXEL(&canvas, 3, 3, 204, 255, 255);
        }
    }
}

TEST(glsl_that_is_wrong, A_DEVICE)
{
    const WGPUShaderStage stages[] = {WGPUShaderStage_None,
                                      WGPUShaderStage_Vertex | WGPUShaderStage_Fragment, 0x8};
    for (size_t i = 0; i < COUNT(stages); i++) {
        WGPUShaderSourceGLSL source = glsl(stages[i], glsl_vertices);
        CHECK_INVALID(gpu, "stage", create_module(gpu, &source.chain));
    }
    WGPUShaderSourceGLSL source = glsl(WGPUShaderStage_Fragment, glsl_fragments);
    CHECK_INVALID(gpu, "RED", create_module(gpu, &source.chain));
    const WGPUShaderDefine nameless = {.name = {NULL, WGPU_STRLEN}, .value = text("1")};
    source.defineCount = 1;
    source.defines = &nameless;
    CHECK_INVALID(gpu, "defines[0].name", create_module(gpu, &source.chain));
    source.defines = NULL;
    CHECK_INVALID(gpu, "defines", create_module(gpu, &source.chain));
}
