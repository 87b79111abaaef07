/* Shaders in WGSL, SPIR-V and GLSL: each doubles the numbers of a buffer. And what is said about
 * shaders that are wrong. */
#define _POSIX_C_SOURCE 200809L

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "doubling_spirv.h"
#include "kit.h"
#include "screen.h"

ALSO_ON(gl, noop);

static WGPUShaderModule create_module(Gpu *gpu, const WGPUChainedStruct *source, const char *label)
{
    WGPUShaderModuleDescriptor descriptor = WGPU_SHADER_MODULE_DESCRIPTOR_INIT;
    descriptor.nextInChain = (WGPUChainedStruct *)source;
    descriptor.label = text(label);
    return KEEP(wgpuDeviceCreateShaderModule(gpu->device, &descriptor));
}

/* Runs entry point `main` of the module, and releases the module; checks that it multiplies. */
static void check_multiplies(Gpu *gpu, WGPUShaderModule module, uint32_t factor)
{
    const uint32_t input[] = {1, 2, 30, 400, 5000};
    uint32_t output[COUNT(input)];
    WGPUBuffer buffer = create_filled_buffer(
        gpu, "numbers", WGPUBufferUsage_Storage | WGPUBufferUsage_CopySrc, input, sizeof input);
    WGPUComputePipelineDescriptor descriptor = WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
    descriptor.compute.module = module;
    descriptor.compute.entryPoint = text("main");
    WGPUComputePipeline pipeline = KEEP(wgpuDeviceCreateComputePipeline(gpu->device, &descriptor));
    WGPUBindGroup group = create_group_of_buffers(gpu, pipeline, 1, &buffer);
    dispatch(gpu, pipeline, group, COUNT(input), 1, 1);
    read_buffer(gpu, buffer, 0, output, sizeof output);
    for (size_t i = 0; i < COUNT(input); i++) {
        CHECK_EQ(output[i], input[i] * factor);
    }
}

static const char doubling_wgsl[] =
    "@group(0) @binding(0) var<storage, read_write> numbers: array<u32>;\n"
    "@compute @workgroup_size(1)\n"
    "fn main(@builtin(global_invocation_id) id: vec3u) {\n"
    "    numbers[id.x] *= 2u;\n"
    "}\n";

TEST(wgsl, A_DEVICE)
{
    WGPUShaderSourceWGSL source = WGPU_SHADER_SOURCE_WGSL_INIT;
    source.code = text(doubling_wgsl);
    check_multiplies(gpu, create_module(gpu, &source.chain, "wgsl"), 2);
}

TEST(str_01_shader_code_of_every_string_form, A_DEVICE)
{
    WGPUShaderSourceWGSL source = WGPU_SHADER_SOURCE_WGSL_INIT;
    source.code = (WGPUStringView){doubling_wgsl, WGPU_STRLEN}; /* NUL-terminated */
    check_multiplies(gpu, create_module(gpu, &source.chain, "wgsl"), 2);

    char longer[sizeof doubling_wgsl + 16]; /* exactly so many bytes, whatever follows */
    memset(longer, '#', sizeof longer);
    memcpy(longer, doubling_wgsl, sizeof doubling_wgsl - 1);
    source.code = (WGPUStringView){longer, sizeof doubling_wgsl - 1};
    check_multiplies(gpu, create_module(gpu, &source.chain, "wgsl"), 2);
}

/* ROW: spirv-unasked */
TEST(spirv, A_DEVICE)
{
    WGPUShaderSourceSPIRV source = WGPU_SHADER_SOURCE_SPIRV_INIT;
    source.codeSize = COUNT(doubling_spirv); /* in words */
    source.code = doubling_spirv;
    check_multiplies(gpu, create_module(gpu, &source.chain, "spirv"), 2);
}

static const char multiplying_glsl[] =
    "#version 450\n"
    "layout(local_size_x = 1) in;\n"
    "layout(set = 0, binding = 0) buffer Numbers { uint numbers[]; };\n"
    "void main() {\n"
    "    numbers[gl_GlobalInvocationID.x] *= FACTOR;\n"
    "}\n";

TEST(glsl_with_defines, A_DEVICE)
{
    WGPUShaderDefine define = {.name = text("FACTOR"), .value = text("3u")};
    WGPUShaderSourceGLSL source = {
        .chain.sType = (WGPUSType)WGPUSType_ShaderSourceGLSL,
        .stage = WGPUShaderStage_Compute,
        .code = text(multiplying_glsl),
        .defineCount = 1,
        .defines = &define,
    };
    check_multiplies(gpu, create_module(gpu, &source.chain, "glsl"), 3);
}

TEST(shaders_that_are_wrong, A_DEVICE)
{
    WGPUShaderSourceWGSL wgsl_source = WGPU_SHADER_SOURCE_WGSL_INIT;
    wgsl_source.code = text("fn main() { let x: u32 = 1.5; }");
    CHECK_INVALID(gpu, "my broken shader",
                  create_module(gpu, &wgsl_source.chain, "my broken shader"));

    WGPUShaderSourceSPIRV spirv_source = WGPU_SHADER_SOURCE_SPIRV_INIT;
    const uint32_t bad_magic[] = {1, 2, 3, 4, 5, 6};
    spirv_source.codeSize = COUNT(bad_magic);
    spirv_source.code = bad_magic;
    CHECK_INVALID(gpu, "", create_module(gpu, &spirv_source.chain, "magic"));
    spirv_source.codeSize = COUNT(doubling_spirv) - 3; /* cut off */
    spirv_source.code = doubling_spirv;
    CHECK_INVALID(gpu, "", create_module(gpu, &spirv_source.chain, "short"));

    WGPUShaderSourceGLSL glsl_source = {
        .chain.sType = (WGPUSType)WGPUSType_ShaderSourceGLSL,
        .stage = WGPUShaderStage_Compute,
        .code = text(multiplying_glsl), /* without its define */
    };
    CHECK_INVALID(gpu, "FACTOR", create_module(gpu, &glsl_source.chain, "glsl"));
    glsl_source.stage = WGPUShaderStage_Compute | WGPUShaderStage_Vertex;
    CHECK_INVALID(gpu, "stage", create_module(gpu, &glsl_source.chain, "glsl"));
}

TEST(str_02_invalid_utf_8_in_code, A_DEVICE)
{
    WGPUShaderSourceWGSL source = WGPU_SHADER_SOURCE_WGSL_INIT;
    source.code = text("// \xC3\x28\n");
    CHECK_INVALID(gpu, "UTF-8", create_module(gpu, &source.chain, "not text"));
}

typedef struct Info {
    bool done;
    WGPUCompilationInfoRequestStatus status;
    size_t message_count;
    WGPUCompilationMessage first; /* its strings are gone; see `text` */
    Message text;
} Info;

static void on_compilation_info(WGPUCompilationInfoRequestStatus status,
                                WGPUCompilationInfo const *compilation_info, void *info_pointer,
                                void *unused)
{
    (void)unused;
    Info *info = info_pointer;
    info->done = true;
    info->status = status;
    info->message_count = compilation_info ? compilation_info->messageCount : 0;
    if (info->message_count > 0) {
        info->first = compilation_info->messages[0];
        copy_message(&info->text, info->first.message);
    }
}

static Info get_compilation_info(Gpu *gpu, WGPUShaderModule module)
{
    Info info = {0};
    wgpuShaderModuleGetCompilationInfo(module, (WGPUCompilationInfoCallbackInfo){
                                                   .mode = WGPUCallbackMode_AllowProcessEvents,
                                                   .callback = on_compilation_info,
                                                   .userdata1 = &info,
                                               });
    wait_until(gpu->instance, &info.done);
    return info;
}

TEST(fut_17_compilation_info, A_DEVICE)
{
    WGPUShaderModule good = create_shader(gpu, "good", doubling_wgsl);
    Info info = get_compilation_info(gpu, good);
    CHECK_EQ(info.status, WGPUCompilationInfoRequestStatus_Success);
    CHECK_EQ(info.message_count, 0);

    /* Line 3, byte 13 of that line; ä is two bytes long. */
    const char *code = "// first line: \xC3\xA4\n"
                       "fn f() -> u32 {\n"
                       "    return  nothing;\n"
                       "}\n";
    WGPUShaderModule bad = NULL;
    CHECK_INVALID(gpu, "nothing", bad = create_shader(gpu, "bad", code));
    info = get_compilation_info(gpu, bad);
    CHECK_EQ(info.status, WGPUCompilationInfoRequestStatus_Success);
    if (CHECK(info.message_count >= 1)) {
        CHECK_EQ(info.first.type, WGPUCompilationMessageType_Error);
        CHECK_EQ(info.first.lineNum, 3);
        CHECK_EQ(info.first.linePos, 13);
        CHECK_EQ(info.first.offset, strstr(code, "nothing") - code);
        CHECK_EQ(info.first.length, strlen("nothing"));
        CHECK_CONTAINS(info.text.text, "nothing");
    }
}

/* An integer between stages, and nothing said of its interpolation. */
static const char not_flat_wgsl[] =
    "struct Corner { @builtin(position) position: vec4f, @location(0) number: u32 }\n"
    "@vertex fn vs(@builtin(vertex_index) i: u32) -> Corner {\n"
    "    return Corner(vec4f(f32(i & 1u) * 4.0 - 1.0, f32(i >> 1u) * 4.0 - 1.0, 0.0, 1.0), 51u);\n"
    "}\n"
    "@fragment fn fs(corner: Corner) -> @location(0) vec4f {\n"
    "    return vec4f(f32(corner.number) / 255.0);\n"
    "}\n";

/* Opens a device as programs written for libwgpu_native do. */
static void open_natively(Gpu *gpu)
{
    WGPUInstance instance = wgpuCreateInstance(NULL);
    WGPUNativeLimits native = WGPU_NATIVE_LIMITS_INIT;
    WGPULimits limits = WGPU_LIMITS_INIT;
    limits.nextInChain = &native.chain;
    gpu_open_on(gpu, instance, open_adapter(instance), 0, NULL, &limits);
}

/* The feature alone is not enough: a module says that it uses it, as WGSL has it. */
/* ROW: subgroups-unasked */
TEST(subgroups_have_to_be_enabled, NO_DEVICE)
{
    gpu_open_needing(gpu, WGPUFeatureName_Subgroups, "Subgroups");
    static const char *const unasked[] = {
        "@compute @workgroup_size(1) fn main() {\n    _ = subgroupAdd(1u);\n}\n",
        "@compute @workgroup_size(1) fn main(\n    @builtin(subgroup_size) size: u32) {}\n",
    };
    for (size_t i = 0; i < COUNT(unasked); i++) {
        WGPUShaderModule module;
        CHECK_INVALID(gpu, "does not enable subgroups",
                      module = create_shader(gpu, "unasked", unasked[i]));
        Info info = get_compilation_info(gpu, module);
        CHECK_EQ(info.message_count, 1);
        CHECK_EQ(info.first.lineNum, 2);
    }
    create_shader(gpu, "of its own", "fn quadSwapX(a: u32) -> u32 { return a; }\n"
                                     "fn f() { _ = quadSwapX(1); }\n");
}

/* Not all invocations of a workgroup come to the barrier. */
static const char diverging_wgsl[] =
    "@compute @workgroup_size(8)\n"
    "fn main(@builtin(local_invocation_index) index: u32) {\n"
    "    if index > 3u {\n"
    "        workgroupBarrier();\n"
    "    }\n"
    "}\n";

/* ROW: uniformity */
TEST(barriers_need_uniform_control_flow, A_DEVICE)
{
    WGPUShaderModule module;
    CHECK_INVALID(gpu, "workgroupBarrier in control flow that may not be uniform because of the "
                       "input index",
                  module = create_shader(gpu, "diverging", diverging_wgsl));
    Info info = get_compilation_info(gpu, module);
    CHECK_EQ(info.message_count, 1);
    CHECK_EQ(info.first.type, WGPUCompilationMessageType_Error);
    CHECK_EQ(info.first.lineNum, 4);
    CHECK_EQ(info.first.linePos, 9);
    module = create_shader(gpu, "together", "@compute @workgroup_size(8)\n"
                                            "fn main(@builtin(workgroup_id) id: vec3u) {\n"
                                            "    if id.x > 3u { workgroupBarrier(); }\n"
                                            "}\n");
    info = get_compilation_info(gpu, module);
    CHECK_EQ(info.message_count, 0);
}

/* ROW: compilation-messages */
TEST(diagnostic_filters_of_derivatives, A_DEVICE)
{
    static const char *const filters[] = {"error", "warning", "info", "off"};
    static const WGPUCompilationMessageType types[] = {WGPUCompilationMessageType_Error,
                                                       WGPUCompilationMessageType_Warning,
                                                       WGPUCompilationMessageType_Info};
    for (size_t i = 0; i < COUNT(filters); i++) {
        char code[512];
        snprintf(code, sizeof code,
                 "@fragment fn main(@location(0) a: f32) -> @location(0) vec4f {\n"
                 "    @diagnostic(%s, derivative_uniformity)\n"
                 "    if a > 0.5 { return vec4f(dpdx(a)); }\n"
                 "    return vec4f();\n"
                 "}\n",
                 filters[i]);
        WGPUShaderModule module;
        if (i == 0) {
            CHECK_INVALID(gpu, "dpdx", module = create_shader(gpu, "filtered", code));
        } else {
            module = create_shader(gpu, "filtered", code);
        }
        Info info = get_compilation_info(gpu, module);
        if (i < COUNT(types) && CHECK_EQ(info.message_count, 1)) {
            CHECK_EQ(info.first.type, types[i]);
            CHECK_EQ(info.first.lineNum, 3);
        }
        CHECK_EQ(info.message_count, i < COUNT(types) ? 1 : 0);
    }
}

/* ROW: non-uniform */
TEST(barriers_of_programs_for_libwgpu_native, NO_DEVICE)
{
    open_natively(gpu);
    WGPUShaderModule module = create_shader(gpu, "diverging", diverging_wgsl);
    Info info = get_compilation_info(gpu, module);
    if (CHECK_EQ(info.message_count, 1)) {
        CHECK_EQ(info.first.type, WGPUCompilationMessageType_Warning);
        CHECK_EQ(info.first.lineNum, 4);
    }
}

TEST(integers_between_stages_need_flat, A_DEVICE)
{
    CHECK_INVALID(gpu, "interpolate(flat)", create_shader(gpu, "old", not_flat_wgsl));
}

TEST(integers_between_stages_need_flat_where_webgpu_rules, NO_DEVICE)
{
    if (test_backend() == WGPUBackendType_OpenGLES) {
        check_skip("adapters of GL are hidden then, as they lack features of WebGPU");
    }
    setenv("WGPU_STRICT_WEBGPU_COMPLIANCE", "1", 1); /* read as an instance is made */
    open_natively(gpu);
    unsetenv("WGPU_STRICT_WEBGPU_COMPLIANCE");
    CHECK_INVALID(gpu, "interpolate(flat)", create_shader(gpu, "old", not_flat_wgsl));
}

TEST(integers_between_stages_are_flat_when_drawn, NO_DEVICE)
{
    open_natively(gpu);
    Screen screen;
    screen_open(&screen, gpu, 4, WGPUTextureFormat_RGBA8Unorm, WGPUTextureFormat_Undefined);
    Look look = {.code = not_flat_wgsl};
    WGPURenderPipeline pipeline = screen_pipeline(&screen, &look);
    Painting painting = screen_begin(&screen);
    wgpuRenderPassEncoderSetPipeline(painting.pass, pipeline);
    wgpuRenderPassEncoderDraw(painting.pass, 3, 1, 0, 0);
    uint8_t texels[4 * 4 * 4];
    screen_finish(&painting, 4, texels);
    for (size_t i = 0; i < sizeof texels; i++) {
        CHECK_EQ(texels[i], 51);
    }
}

/* ROW: flat-integers */
TEST(integers_between_stages_are_flat_for_native_programs, NO_DEVICE)
{
    open_natively(gpu);
    WGPUShaderModule module = create_shader(gpu, "old", not_flat_wgsl);
    Info info = get_compilation_info(gpu, module);
    if (CHECK_EQ(info.message_count, 1)) {
        CHECK_EQ(info.first.type, WGPUCompilationMessageType_Info);
        CHECK_CONTAINS(info.text.text, "interpolate(flat)");
        CHECK_EQ(info.first.lineNum, 0);
    }

    /* An error beside the missing attribute is reported as ever, with the code. */
    CHECK_INVALID(
        gpu, "interpolate",
        module = create_shader(
            gpu, "wrong",
            "@fragment fn paint(@location(0) a: u32, @location(1) @interpolate(linear) b: u32)\n"
            "    -> @location(0) vec4f { return vec4f(f32(a + b)); }\n"));
}
