/* Shaders in other languages: what they say, that they compute the same, and what is refused. In a
 * library without the feature `translate`, that it says so. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "doubling_spirv.h"
#include "kit.h"
#include "log.h"

ALSO_ON(gl, noop);

static const char sums_wgsl[] =
    "override factor: u32;\n"
    "override offset: u32 = 1;\n"
    "@group(2) @binding(5) var<storage> input: array<u32>;\n"
    "@group(1) @binding(3) var<storage, read_write> output: array<u32>;\n"
    "@group(0) @binding(0) var<uniform> unused: vec4f;\n"
    "fn f(i: u32) -> u32 { return input[i] * factor + offset; }\n"
    "@compute @workgroup_size(4) fn sums(@builtin(global_invocation_id) id: vec3u) {\n"
    "    output[id.x] = f(id.x);\n"
    "}\n"
    "@compute @workgroup_size(1) fn other() { output[0] = u32(unused.x); }\n"
    "@vertex fn corner(@location(0) at: vec2f) -> @builtin(position) vec4f {\n"
    "    return vec4f(at, 0, 1);\n"
    "}\n";

static WGPUShaderTranslationDescriptor to(WGPUShaderLanguage language, const char *entry_point)
{
    WGPUShaderTranslationDescriptor descriptor = WGPU_SHADER_TRANSLATION_DESCRIPTOR_INIT;
    descriptor.language = language;
    descriptor.entryPoint = text(entry_point);
    return descriptor;
}

/* Whether the library translates; if not, it says so, and the rest of the test does not apply. */
static void needs_translations(Gpu *gpu)
{
    WGPUShaderModule module =
        create_shader(gpu, "asked", "@compute @workgroup_size(1) fn main() {}");
    WGPUShaderTranslationDescriptor descriptor = to(WGPUShaderLanguage_SPIRV, "main");
    WGPUShaderTranslation translation = WGPU_SHADER_TRANSLATION_INIT;
    translation.wordCount = 77;
    log_collect(WGPULogLevel_Error);
    if (wgpuShaderModuleTranslate(module, &descriptor, &translation) == WGPUStatus_Success) {
        wgpuShaderTranslationFreeMembers(translation);
        CHECK(!getenv("WEBGPU_C_TEST_WITHOUT_TRANSLATIONS"));
        return;
    }
    CHECK(!getenv("WEBGPU_C_TEST_TRANSLATIONS"));
    CHECK_EQ(translation.wordCount, 77);
    CHECK_CONTAINS(log_text(),
                   "wgpuShaderModuleTranslate: descriptor.language: a translation is not allowed, "
                   "expected none in a library that was built without the feature translate");
    check_skip("this library was built without the feature translate");
}

static WGPUShaderTranslation translated(WGPUShaderModule module,
                                        const WGPUShaderTranslationDescriptor *descriptor)
{
    WGPUShaderTranslation translation;
    memset(&translation, 0xCC, sizeof translation); /* programs leave output structs unset */
    CHECK_EQ(wgpuShaderModuleTranslate(module, descriptor, &translation), WGPUStatus_Success);
    return translation;
}

/* ROW: translations */
TEST(a_library_translates_or_says_that_it_does_not, A_DEVICE)
{
    needs_translations(gpu);
}

TEST(each_language_says_it_in_its_own_words, A_DEVICE)
{
    needs_translations(gpu);
    const struct {
        WGPUShaderLanguage language;
        uint32_t major, minor;
        const char *name;
        const char *parts[4];
    } expected[] = {
        {WGPUShaderLanguage_WGSL, 0, 0, "sums", {"@compute @workgroup_size(4, 1, 1)", "fn sums("}},
        {WGPUShaderLanguage_MSL,
         0,
         0,
         "sums",
         {"// language: metal2.4", "kernel void sums(", "[[buffer(0)]]", "[[buffer(3)]]"}},
        {WGPUShaderLanguage_HLSL,
         0,
         0,
         "sums",
         {"[numthreads(4, 1, 1)]", "void sums(", "register(u3, space1)", "register(t5, space2)"}},
        {WGPUShaderLanguage_GLSL,
         4,
         30,
         "main",
         {"#version 430 core", "layout(local_size_x = 4", "layout(std430, binding = 0)",
          "layout(std430, binding = 1)"}},
        {WGPUShaderLanguage_GLSLES, 0, 0, "main", {"#version 310 es", "void main()"}},
    };
    WGPUShaderModule module = create_shader(gpu, "sums", sums_wgsl);
    WGPUConstantEntry factor = WGPU_CONSTANT_ENTRY_INIT;
    factor.key = text("factor");
    factor.value = 37;
    for (size_t i = 0; i < COUNT(expected); i++) {
        WGPUShaderTranslationDescriptor descriptor = to(expected[i].language, "sums");
        descriptor.versionMajor = expected[i].major;
        descriptor.versionMinor = expected[i].minor;
        descriptor.constantCount = 1;
        descriptor.constants = &factor;
        WGPUShaderTranslation translation = translated(module, &descriptor);
        CHECK_EQ(translation.wordCount, 0);
        CHECK_EQ(translation.entryPoint.length, strlen(expected[i].name));
        CHECK_BYTES(translation.entryPoint.data, expected[i].name, strlen(expected[i].name));
        char *code = calloc(translation.code.length + 1, 1);
        memcpy(code, translation.code.data, translation.code.length);
        for (size_t part = 0; part < COUNT(expected[i].parts); part++) {
            CHECK_CONTAINS(code, expected[i].parts[part] ? expected[i].parts[part] : "");
        }
        CHECK_CONTAINS(code, "37u");
        CHECK(!strstr(code, "override"));
        CHECK(!strstr(code, "unused") && !strstr(code, "corner")); /* other entry points' */
        free(code);
        wgpuShaderTranslationFreeMembers(translation);
    }
}

/* Runs a module whose buffers are at these places, on 1, 2, 3 and 4. */
static void check_sums(Gpu *gpu, WGPUShaderModule module, WGPUStringView entry_point,
                       uint32_t input_group, uint32_t input_binding, uint32_t output_group,
                       uint32_t output_binding)
{
    WGPUComputePipelineDescriptor descriptor = WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
    descriptor.compute.module = module;
    descriptor.compute.entryPoint = entry_point;
    WGPUComputePipeline pipeline = KEEP(wgpuDeviceCreateComputePipeline(gpu->device, &descriptor));
    uint32_t numbers[] = {1, 2, 3, 4};
    WGPUBuffer input =
        create_filled_buffer(gpu, "input", WGPUBufferUsage_Storage, numbers, sizeof numbers);
    WGPUBuffer output = create_buffer(
        gpu, "output", WGPUBufferUsage_Storage | WGPUBufferUsage_CopySrc, sizeof numbers);
    WGPUBindGroupEntry entries[] = {buffer_entry(input_binding, input),
                                    buffer_entry(output_binding, output)};
    WGPUCommandEncoder encoder = create_encoder(gpu);
    WGPUComputePassEncoder pass = wgpuCommandEncoderBeginComputePass(encoder, NULL);
    wgpuComputePassEncoderSetPipeline(pass, pipeline);
    for (uint32_t group = 0; group < 3; group++) {
        if (group != input_group && group != output_group) {
            continue;
        }
        WGPUBindGroupLayout layout = KEEP(wgpuComputePipelineGetBindGroupLayout(pipeline, group));
        bool both = input_group == output_group;
        size_t first = group == input_group ? 0 : 1;
        WGPUBindGroup bound = create_group(gpu, layout, both ? 2 : 1, &entries[first]);
        wgpuComputePassEncoderSetBindGroup(pass, group, bound, 0, NULL);
    }
    wgpuComputePassEncoderDispatchWorkgroups(pass, 1, 1, 1);
    END_PASS(pass);
    submit(gpu, encoder);
    read_buffer(gpu, output, 0, numbers, sizeof numbers);
    for (uint32_t i = 0; i < COUNT(numbers); i++) {
        CHECK_EQ(numbers[i], (i + 1) * 10 + 3);
    }
}

TEST(what_was_translated_computes_the_same, EXECUTION)
{
    needs_translations(gpu);
    WGPUShaderModule module = create_shader(gpu, "sums", sums_wgsl);
    WGPUConstantEntry constants[] = {WGPU_CONSTANT_ENTRY_INIT, WGPU_CONSTANT_ENTRY_INIT};
    constants[0].key = text("factor");
    constants[0].value = 10;
    constants[1].key = text("offset");
    constants[1].value = 3;

    WGPUShaderTranslationDescriptor descriptor = to(WGPUShaderLanguage_SPIRV, "sums");
    descriptor.constantCount = COUNT(constants);
    descriptor.constants = constants;
    WGPUShaderTranslation translation = translated(module, &descriptor);
    CHECK_EQ(translation.words[0], 0x07230203);
    CHECK_EQ(translation.words[1], 0x00010300);
    CHECK_EQ(translation.code.length, 0);
    WGPUShaderSourceSPIRV spirv = WGPU_SHADER_SOURCE_SPIRV_INIT;
    spirv.codeSize = (uint32_t)translation.wordCount;
    spirv.code = translation.words;
    WGPUShaderModuleDescriptor source = WGPU_SHADER_MODULE_DESCRIPTOR_INIT;
    source.nextInChain = &spirv.chain;
    check_sums(gpu, KEEP(wgpuDeviceCreateShaderModule(gpu->device, &source)),
               translation.entryPoint, 2, 5, 1, 3);
    wgpuShaderTranslationFreeMembers(translation);

    descriptor.language = WGPUShaderLanguage_WGSL;
    translation = translated(module, &descriptor);
    WGPUShaderSourceWGSL wgsl = WGPU_SHADER_SOURCE_WGSL_INIT;
    wgsl.code = translation.code;
    source.nextInChain = &wgsl.chain;
    check_sums(gpu, KEEP(wgpuDeviceCreateShaderModule(gpu->device, &source)),
               translation.entryPoint, 2, 5, 1, 3);
    wgpuShaderTranslationFreeMembers(translation);

    descriptor.language = WGPUShaderLanguage_GLSL;
    translation = translated(module, &descriptor);
    WGPUShaderSourceGLSL glsl = {
        .chain.sType = (WGPUSType)WGPUSType_ShaderSourceGLSL,
        .stage = WGPUShaderStage_Compute,
        .code = translation.code,
    };
    source.nextInChain = &glsl.chain;
    check_sums(gpu, KEEP(wgpuDeviceCreateShaderModule(gpu->device, &source)),
               translation.entryPoint, 0, 1, 0, 0); /* counted by group and binding */
    wgpuShaderTranslationFreeMembers(translation);
}

TEST(spirv_and_glsl_are_translated_as_well, A_DEVICE)
{
    needs_translations(gpu);
    WGPUShaderSourceSPIRV spirv = WGPU_SHADER_SOURCE_SPIRV_INIT;
    spirv.codeSize = COUNT(doubling_spirv);
    spirv.code = doubling_spirv;
    WGPUShaderModuleDescriptor source = WGPU_SHADER_MODULE_DESCRIPTOR_INIT;
    source.nextInChain = &spirv.chain;
    WGPUShaderTranslationDescriptor descriptor = to(WGPUShaderLanguage_WGSL, "main");
    WGPUShaderTranslation translation =
        translated(KEEP(wgpuDeviceCreateShaderModule(gpu->device, &source)), &descriptor);
    WGPUStringView code = translation.code;
    char start[4096];
    snprintf(start, sizeof start, "%.*s", (int)code.length, code.data);
    CHECK_CONTAINS(start, "var<storage, read_write>");
    wgpuShaderTranslationFreeMembers(translation);

    WGPUShaderSourceGLSL glsl = {
        .chain.sType = (WGPUSType)WGPUSType_ShaderSourceGLSL,
        .stage = WGPUShaderStage_Vertex,
        .code = text("#version 450\nlayout(location = 0) in vec2 at;\n"
                     "void main() { gl_Position = vec4(at, 0, 1); }"),
    };
    source.nextInChain = &glsl.chain;
    descriptor = to(WGPUShaderLanguage_GLSLES, "main");
    WGPUShaderModule vertex = KEEP(wgpuDeviceCreateShaderModule(gpu->device, &source));
    for (uint32_t adjusts = 0; adjusts < 2; adjusts++) {
        descriptor.adjustCoordinateSpace = adjusts;
        translation = translated(vertex, &descriptor);
        snprintf(start, sizeof start, "%.*s", (int)translation.code.length, translation.code.data);
        CHECK_EQ(strstr(start, "-gl_Position.y") != NULL, adjusts);
        wgpuShaderTranslationFreeMembers(translation);
    }
}

TEST(err_06_wishes_that_cannot_be_met, A_DEVICE)
{
    needs_translations(gpu);
    WGPUShaderModule module = create_shader(gpu, "sums", sums_wgsl);
    WGPUConstantEntry unknown = WGPU_CONSTANT_ENTRY_INIT, factor = WGPU_CONSTANT_ENTRY_INIT;
    unknown.key = text("unknown");
    factor.key = text("factor");
    const struct {
        const char *name, *part;
        WGPUShaderLanguage language;
        const char *entry_point;
        uint32_t major, minor;
        WGPUShaderStage stage;
        const WGPUConstantEntry *constant;
        WGPUBool adjusts;
    } cases[] = {
        {"no language",
         "descriptor.language: WGPUShaderLanguage_Undefined is not allowed, expected a "
         "WGPUShaderLanguage",
         WGPUShaderLanguage_Undefined, "sums", 0, 0, 0, &factor, 0},
        {"a version",
         "descriptor.versionMajor: 5.0 is not allowed, expected a version of GLSL, 1.40 to 4.60",
         WGPUShaderLanguage_GLSL, "sums", 5, 0, 0, &factor, 0},
        {"an entry point",
         "entryPoint: 'sum' is not allowed, expected one entry point of the module: Compute "
         "'sums', Compute 'other', Vertex 'corner'",
         WGPUShaderLanguage_WGSL, "sum", 0, 0, 0, &factor, 0},
        {"an entry point of a stage", "entryPoint: 'sums' is not allowed, expected one",
         WGPUShaderLanguage_WGSL, "sums", 0, 0, WGPUShaderStage_Vertex, &factor, 0},
        {"none of several",
         "entryPoint: no name is not allowed, expected the name of one entry point",
         WGPUShaderLanguage_WGSL, NULL, 0, 0, WGPUShaderStage_Compute, &factor, 0},
        {"a constant that is missing", "constants: Missing value", WGPUShaderLanguage_WGSL, "sums",
         0, 0, 0, NULL, 0},
        {"a constant that there is not",
         "constants: pipeline-overridable constant 'unknown' not found", WGPUShaderLanguage_WGSL,
         "sums", 0, 0, 0, &unknown, 0},
        {"a space that is the same", "descriptor.adjustCoordinateSpace: true is not allowed",
         WGPUShaderLanguage_MSL, "corner", 0, 0, 0, NULL, 1},
        {"what a language has not", "language: Glsl 1.40 is not allowed, expected one that has all",
         WGPUShaderLanguage_GLSL, "sums", 1, 40, 0, &factor, 0},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        check_step(cases[i].name);
        WGPUShaderTranslationDescriptor descriptor =
            to(cases[i].language, cases[i].entry_point ? cases[i].entry_point : "");
        if (!cases[i].entry_point) {
            descriptor.entryPoint = (WGPUStringView){NULL, WGPU_STRLEN};
        }
        descriptor.versionMajor = cases[i].major;
        descriptor.versionMinor = cases[i].minor;
        descriptor.stage = cases[i].stage;
        descriptor.constantCount = cases[i].constant ? 1 : 0;
        descriptor.constants = cases[i].constant;
        descriptor.adjustCoordinateSpace = cases[i].adjusts;
        WGPUShaderTranslation untouched = WGPU_SHADER_TRANSLATION_INIT;
        untouched.wordCount = 77;
        log_clear();
        CHECK_EQ(wgpuShaderModuleTranslate(module, &descriptor, &untouched), WGPUStatus_Error);
        CHECK_EQ(untouched.wordCount, 77);
        CHECK_CONTAINS(log_text(), cases[i].part);
    }
}

TEST(no_module_no_descriptor_and_no_place, A_DEVICE)
{
    WGPUShaderModule broken = NULL;
    CHECK_INVALID(gpu, "", broken = create_shader(gpu, "broken", "fn f("));
    WGPUShaderTranslationDescriptor descriptor = to(WGPUShaderLanguage_WGSL, "main");
    WGPUShaderTranslation translation = WGPU_SHADER_TRANSLATION_INIT;
    wgpuShaderTranslationFreeMembers(translation); /* nothing to free */
    log_collect(WGPULogLevel_Error);
    CHECK_EQ(wgpuShaderModuleTranslate(broken, &descriptor, &translation), WGPUStatus_Error);
    CHECK_CONTAINS(log_text(), "shaderModule: invalid object 'broken' is not allowed");
    log_clear();
    CHECK_EQ(wgpuShaderModuleTranslate(broken, NULL, &translation), WGPUStatus_Error);
    CHECK_CONTAINS(log_text(), "wgpuShaderModuleTranslate: descriptor: NULL is not allowed");
    log_clear();
    CHECK_EQ(wgpuShaderModuleTranslate(broken, &descriptor, NULL), WGPUStatus_Error);
    CHECK_CONTAINS(log_text(), "wgpuShaderModuleTranslate: translation: NULL is not allowed");
}
