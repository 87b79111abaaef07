/* Shaders in WGSL, SPIR-V and GLSL: each doubles the numbers of a buffer. And what is said about
 * shaders that are wrong. */
#define _POSIX_C_SOURCE 200809L

#include <stdlib.h>
#include <string.h>

#include "gpu.h"
#include "screen.h"

static WGPUShaderModule create_module(Gpu *gpu, const WGPUChainedStruct *source, const char *label)
{
    WGPUShaderModuleDescriptor descriptor = WGPU_SHADER_MODULE_DESCRIPTOR_INIT;
    descriptor.nextInChain = (WGPUChainedStruct *)source;
    descriptor.label = text(label);
    return wgpuDeviceCreateShaderModule(gpu->device, &descriptor);
}

/* Runs entry point `main` of the module, and releases the module; checks that it multiplies. */
static void check_multiplies(Gpu *gpu, WGPUShaderModule module, uint32_t factor)
{
    const uint32_t input[] = {1, 2, 30, 400, 5000};
    uint32_t output[COUNT(input)];
    WGPUBuffer buffer =
        create_filled_buffer(gpu, "numbers", WGPUBufferUsage_Storage | WGPUBufferUsage_CopySrc,
                             input, sizeof input);
    WGPUComputePipelineDescriptor descriptor = WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
    descriptor.compute.module = module;
    descriptor.compute.entryPoint = text("main");
    WGPUComputePipeline pipeline = wgpuDeviceCreateComputePipeline(gpu->device, &descriptor);
    wgpuShaderModuleRelease(module);
    WGPUBindGroup group = create_compute_bind_group(gpu, pipeline, 1, &buffer);
    dispatch(gpu, pipeline, group, COUNT(input), 1, 1);
    read_buffer(gpu, buffer, 0, output, sizeof output);
    for (size_t i = 0; i < COUNT(input); i++) {
        CHECK_EQ(output[i], input[i] * factor);
    }
    wgpuBindGroupRelease(group);
    wgpuComputePipelineRelease(pipeline);
    wgpuBufferRelease(buffer);
}

static const char doubling_wgsl[] =
    "@group(0) @binding(0) var<storage, read_write> numbers: array<u32>;\n"
    "@compute @workgroup_size(1)\n"
    "fn main(@builtin(global_invocation_id) id: vec3u) {\n"
    "    numbers[id.x] *= 2u;\n"
    "}\n";

static void wgsl(void)
{
    Gpu gpu;
    gpu_open(&gpu);
    WGPUShaderSourceWGSL source = WGPU_SHADER_SOURCE_WGSL_INIT;
    source.code = text(doubling_wgsl);
    check_multiplies(&gpu, create_module(&gpu, &source.chain, "wgsl"), 2);
    gpu_close(&gpu);
}

static void str_01_shader_code_of_every_string_form(void)
{
    Gpu gpu;
    gpu_open(&gpu);
    WGPUShaderSourceWGSL source = WGPU_SHADER_SOURCE_WGSL_INIT;
    source.code = (WGPUStringView){doubling_wgsl, WGPU_STRLEN}; /* NUL-terminated */
    check_multiplies(&gpu, create_module(&gpu, &source.chain, "wgsl"), 2);

    char longer[sizeof doubling_wgsl + 16]; /* exactly so many bytes, whatever follows */
    memset(longer, '#', sizeof longer);
    memcpy(longer, doubling_wgsl, sizeof doubling_wgsl - 1);
    source.code = (WGPUStringView){longer, sizeof doubling_wgsl - 1};
    check_multiplies(&gpu, create_module(&gpu, &source.chain, "wgsl"), 2);
    gpu_close(&gpu);
}

/* One instruction per line. */
static const uint32_t doubling_spirv[] = {
    0x07230203, 0x00010000, 0, 22, 0, /* magic number, version 1.0, no generator, ids below 22 */
    0x00020011, 1, /* OpCapability Shader */
    0x0003000e, 0, 1, /* OpMemoryModel Logical GLSL450 */
    0x0006000f, 5, 1, 0x6e69616d, 0, 2, /* OpEntryPoint GLCompute %main "main" %id */
    0x00060010, 1, 17, 1, 1, 1, /* OpExecutionMode %main LocalSize 1 1 1 */
    0x00040047, 3, 6, 4, /* OpDecorate %numbers ArrayStride 4 */
    0x00050048, 4, 0, 35, 0, /* OpMemberDecorate %block 0 Offset 0 */
    0x00030047, 4, 3, /* OpDecorate %block BufferBlock */
    0x00040047, 5, 34, 0, /* OpDecorate %data DescriptorSet 0 */
    0x00040047, 5, 33, 0, /* OpDecorate %data Binding 0 */
    0x00040047, 2, 11, 28, /* OpDecorate %id BuiltIn GlobalInvocationId */
    0x00020013, 6, /* %void = OpTypeVoid */
    0x00030021, 7, 6, /* %func = OpTypeFunction %void */
    0x00040015, 8, 32, 0, /* %uint = OpTypeInt 32 0 */
    0x0003001d, 3, 8, /* %numbers = OpTypeRuntimeArray %uint */
    0x0003001e, 4, 3, /* %block = OpTypeStruct %numbers */
    0x00040020, 9, 2, 4, /* %block_ptr = OpTypePointer Uniform %block */
    0x00040020, 10, 2, 8, /* %uint_ptr = OpTypePointer Uniform %uint */
    0x00040017, 11, 8, 3, /* %vec3 = OpTypeVector %uint 3 */
    0x00040020, 12, 1, 11, /* %vec3_ptr = OpTypePointer Input %vec3 */
    0x00040020, 13, 1, 8, /* %in_ptr = OpTypePointer Input %uint */
    0x0004002b, 8, 14, 0, /* %uint_0 = OpConstant %uint 0 */
    0x0004002b, 8, 15, 2, /* %uint_2 = OpConstant %uint 2 */
    0x0004003b, 9, 5, 2, /* %data = OpVariable %block_ptr Uniform */
    0x0004003b, 12, 2, 1, /* %id = OpVariable %vec3_ptr Input */
    0x00050036, 6, 1, 0, 7, /* %main = OpFunction %void None %func */
    0x000200f8, 16, /* %label = OpLabel */
    0x00050041, 13, 17, 2, 14, /* %id_x = OpAccessChain %in_ptr %id %uint_0 */
    0x0004003d, 8, 18, 17, /* %x = OpLoad %uint %id_x */
    0x00060041, 10, 19, 5, 14, 18, /* %element = OpAccessChain %uint_ptr %data %uint_0 %x */
    0x0004003d, 8, 20, 19, /* %value = OpLoad %uint %element */
    0x00050084, 8, 21, 20, 15, /* %doubled = OpIMul %uint %value %uint_2 */
    0x0003003e, 19, 21, /* OpStore %element %doubled */
    0x000100fd, /* OpReturn */
    0x00010038, /* OpFunctionEnd */
};

static void spirv(void)
{
    Gpu gpu;
    gpu_open(&gpu);
    WGPUShaderSourceSPIRV source = WGPU_SHADER_SOURCE_SPIRV_INIT;
    source.codeSize = COUNT(doubling_spirv); /* in words */
    source.code = doubling_spirv;
    check_multiplies(&gpu, create_module(&gpu, &source.chain, "spirv"), 2);
    gpu_close(&gpu);
}

static const char multiplying_glsl[] =
    "#version 450\n"
    "layout(local_size_x = 1) in;\n"
    "layout(set = 0, binding = 0) buffer Numbers { uint numbers[]; };\n"
    "void main() {\n"
    "    numbers[gl_GlobalInvocationID.x] *= FACTOR;\n"
    "}\n";

static void glsl_with_defines(void)
{
    Gpu gpu;
    gpu_open(&gpu);
    WGPUShaderDefine define = {.name = text("FACTOR"), .value = text("3u")};
    WGPUShaderSourceGLSL source = {
        .chain.sType = (WGPUSType)WGPUSType_ShaderSourceGLSL,
        .stage = WGPUShaderStage_Compute,
        .code = text(multiplying_glsl),
        .defineCount = 1,
        .defines = &define,
    };
    check_multiplies(&gpu, create_module(&gpu, &source.chain, "glsl"), 3);
    gpu_close(&gpu);
}

static void shaders_that_are_wrong(void)
{
    Gpu gpu;
    gpu_open(&gpu);
    WGPUShaderSourceWGSL wgsl_source = WGPU_SHADER_SOURCE_WGSL_INIT;
    wgsl_source.code = text("fn main() { let x: u32 = 1.5; }");
    CHECK_INVALID(&gpu, "my broken shader",
                  wgpuShaderModuleRelease(
                      create_module(&gpu, &wgsl_source.chain, "my broken shader")));

    WGPUShaderSourceSPIRV spirv_source = WGPU_SHADER_SOURCE_SPIRV_INIT;
    const uint32_t bad_magic[] = {1, 2, 3, 4, 5, 6};
    spirv_source.codeSize = COUNT(bad_magic);
    spirv_source.code = bad_magic;
    CHECK_INVALID(&gpu, "",
                  wgpuShaderModuleRelease(create_module(&gpu, &spirv_source.chain, "magic")));
    spirv_source.codeSize = COUNT(doubling_spirv) - 3; /* cut off */
    spirv_source.code = doubling_spirv;
    CHECK_INVALID(&gpu, "",
                  wgpuShaderModuleRelease(create_module(&gpu, &spirv_source.chain, "short")));

    WGPUShaderSourceGLSL glsl_source = {
        .chain.sType = (WGPUSType)WGPUSType_ShaderSourceGLSL,
        .stage = WGPUShaderStage_Compute,
        .code = text(multiplying_glsl), /* without its define */
    };
    CHECK_INVALID(&gpu, "FACTOR",
                  wgpuShaderModuleRelease(create_module(&gpu, &glsl_source.chain, "glsl")));
    glsl_source.stage = WGPUShaderStage_Compute | WGPUShaderStage_Vertex;
    CHECK_INVALID(&gpu, "stage",
                  wgpuShaderModuleRelease(create_module(&gpu, &glsl_source.chain, "glsl")));
    gpu_close(&gpu);
}

static void str_02_invalid_utf_8_in_code(void)
{
    Gpu gpu;
    gpu_open(&gpu);
    WGPUShaderSourceWGSL source = WGPU_SHADER_SOURCE_WGSL_INIT;
    source.code = text("// \xC3\x28\n");
    CHECK_INVALID(&gpu, "UTF-8",
                  wgpuShaderModuleRelease(create_module(&gpu, &source.chain, "not text")));
    gpu_close(&gpu);
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

static void fut_17_compilation_info(void)
{
    Gpu gpu;
    gpu_open(&gpu);
    WGPUShaderModule good = create_shader(&gpu, "good", doubling_wgsl);
    Info info = get_compilation_info(&gpu, good);
    CHECK_EQ(info.status, WGPUCompilationInfoRequestStatus_Success);
    CHECK_EQ(info.message_count, 0);
    wgpuShaderModuleRelease(good);

    /* Line 3, byte 13 of that line; ä is two bytes long. */
    const char *code = "// first line: \xC3\xA4\n"
                       "fn f() -> u32 {\n"
                       "    return  nothing;\n"
                       "}\n";
    WGPUShaderModule bad = NULL;
    CHECK_INVALID(&gpu, "nothing", bad = create_shader(&gpu, "bad", code));
    info = get_compilation_info(&gpu, bad);
    CHECK_EQ(info.status, WGPUCompilationInfoRequestStatus_Success);
    if (CHECK(info.message_count >= 1)) {
        CHECK_EQ(info.first.type, WGPUCompilationMessageType_Error);
        CHECK_EQ(info.first.lineNum, 3);
        CHECK_EQ(info.first.linePos, 13);
        CHECK_EQ(info.first.offset, strstr(code, "nothing") - code);
        CHECK_EQ(info.first.length, strlen("nothing"));
        CHECK_CONTAINS(info.text.text, "nothing");
    }
    wgpuShaderModuleRelease(bad);
    gpu_close(&gpu);
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

static void integers_between_stages_need_flat(void)
{
    Gpu gpu;
    gpu_open(&gpu);
    WGPUShaderModule module = NULL;
    CHECK_INVALID(&gpu, "interpolate(flat)", module = create_shader(&gpu, "old", not_flat_wgsl));
    wgpuShaderModuleRelease(module);
    gpu_close(&gpu);
}

static void integers_between_stages_need_flat_where_webgpu_rules(void)
{
    if (test_backend() == WGPUBackendType_OpenGLES) {
        check_skip("adapters of GL are hidden then, as they lack features of WebGPU");
    }
    Gpu gpu;
    WGPUShaderModule module = NULL;
    setenv("WGPU_STRICT_WEBGPU_COMPLIANCE", "1", 1); /* read as an instance is made */
    open_natively(&gpu);
    unsetenv("WGPU_STRICT_WEBGPU_COMPLIANCE");
    CHECK_INVALID(&gpu, "interpolate(flat)", module = create_shader(&gpu, "old", not_flat_wgsl));
    wgpuShaderModuleRelease(module);
    gpu_close(&gpu);
}

static void integers_between_stages_are_flat_when_drawn(void)
{
    Gpu gpu;
    open_natively(&gpu);
    Screen screen;
    screen_open(&screen, &gpu, 4, WGPUTextureFormat_RGBA8Unorm, WGPUTextureFormat_Undefined);
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
    wgpuRenderPipelineRelease(pipeline);
    screen_close(&screen);
    gpu_close(&gpu);
}

static void integers_between_stages_are_flat_for_native_programs(void)
{
    Gpu gpu;
    open_natively(&gpu);
    WGPUShaderModule module = create_shader(&gpu, "old", not_flat_wgsl);
    Info info = get_compilation_info(&gpu, module);
    CHECK_EQ(info.message_count, 0);
    wgpuShaderModuleRelease(module);

    /* An error beside the missing attribute is reported as ever, with the code. */
    CHECK_INVALID(&gpu, "interpolate", module = create_shader(&gpu, "wrong",
        "@fragment fn paint(@location(0) a: u32, @location(1) @interpolate(linear) b: u32)\n"
        "    -> @location(0) vec4f { return vec4f(f32(a + b)); }\n"));
    wgpuShaderModuleRelease(module);
    gpu_close(&gpu);
}

int main(int argc, char **argv)
{
    check_begin(argc, argv);
    RUN(wgsl);
    RUN(str_01_shader_code_of_every_string_form);
    RUN(spirv);
    RUN(glsl_with_defines);
    RUN(shaders_that_are_wrong);
    RUN(str_02_invalid_utf_8_in_code);
    RUN(fut_17_compilation_info);
    RUN(integers_between_stages_need_flat);
    RUN(integers_between_stages_need_flat_where_webgpu_rules);
    RUN(integers_between_stages_are_flat_for_native_programs);
    RUN(integers_between_stages_are_flat_when_drawn);
    return check_summary();
}
