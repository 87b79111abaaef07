/*
 * Text in every direction: labels and names on their way in, messages on their way out, and where in
 * a shader a message points to when letters have more than one byte. (err_06, fut_17, str_…)
 */
#include <stdio.h>
#include <string.h>

#include "kit.h"
#include "log.h"

ALSO_ON(gl, noop);

/* A buffer that is always wrong, with this label; returns what is said about it. */
static Message complaint(Gpu *gpu, WGPUStringView label)
{
    WGPUBufferDescriptor descriptor = WGPU_BUFFER_DESCRIPTOR_INIT;
    descriptor.label = label;
    descriptor.size = 16;
    scope_push(gpu, WGPUErrorFilter_Validation);
    wgpuBufferRelease(wgpuDeviceCreateBuffer(gpu->device, &descriptor));
    Caught caught = scope_pop(gpu);
    CHECK_EQ(caught.type, WGPUErrorType_Validation);
    return caught.message;
}

TEST(str_01_labels_of_every_form_in_messages, A_DEVICE)
{
    const struct {
        WGPUStringView label;
        const char *shown; /* NULL: no label at all */
    } cases[] = {
        {{NULL, WGPU_STRLEN}, NULL},
        {{NULL, 0}, NULL},
        {{"ignored", 0}, NULL},
        {{"", WGPU_STRLEN}, NULL},
        {{"up to the NUL", WGPU_STRLEN}, "'up to the NUL'"},
        {{"so many, not more", 7}, "'so many'"},
        {{"a\0b", 3}, "'a"},
        {{"\xC3\xBC\xE2\x82\xAC\xF0\x9F\x98\x80", WGPU_STRLEN},
         "'\xC3\xBC\xE2\x82\xAC\xF0\x9F\x98\x80'"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        Message message = complaint(gpu, cases[i].label);
        CHECK_CONTAINS(message.text, cases[i].shown ? cases[i].shown : "wgpuDeviceCreateBuffer: ");
        CHECK(cases[i].shown || !strstr(message.text, "''"));
    }
}

TEST(str_02_invalid_utf_8_in_labels_is_replaced, A_DEVICE)
{
    const struct {
        const char *label, *shown;
    } cases[] = {
        {"a\xFFz", "'a\xEF\xBF\xBDz'"},   {"a\xC3", "'a\xEF\xBF\xBD'"}, /* cut off */
        {"\xC3\x28", "'\xEF\xBF\xBD('"},                                /* no continuation */
        {"\x80 ok", "'\xEF\xBF\xBD ok'"},                               /* nothing to continue */
        {"\xED\xA0\x80", "\xEF\xBF\xBD"},                               /* half a surrogate pair */
        {"\xC0\x80", "\xEF\xBF\xBD"},                                   /* overlong */
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        CHECK_CONTAINS(complaint(gpu, text(cases[i].label)).text, cases[i].shown);
    }
}

TEST(str_01_names_of_functions, NO_DEVICE)
{
    WGPUProc release = wgpuGetProcAddress(text("wgpuBufferRelease"));
    CHECK(release != NULL);
    CHECK(wgpuGetProcAddress((WGPUStringView){"wgpuBufferRelease", WGPU_STRLEN}) == release);
    CHECK(wgpuGetProcAddress((WGPUStringView){"wgpuBufferReleaseX", 17}) == release);
    CHECK(wgpuGetProcAddress((WGPUStringView){"wgpuBufferReleaseX", WGPU_STRLEN}) == NULL);
    CHECK(wgpuGetProcAddress((WGPUStringView){NULL, WGPU_STRLEN}) == NULL);
    CHECK(wgpuGetProcAddress((WGPUStringView){NULL, 0}) == NULL);
    CHECK(wgpuGetProcAddress((WGPUStringView){"", WGPU_STRLEN}) == NULL);
    CHECK(wgpuGetProcAddress((WGPUStringView){"wgpuBufferRelease\xFF", WGPU_STRLEN}) == NULL);
}

/* Names of entry points, of constants and of defines are found in whatever form they come. */
TEST(str_01_names_in_shaders, A_DEVICE)
{
    WGPUShaderModule module = create_shader(gpu, "module",
                                            "override gr\xC3\xB6\xC3\x9F"
                                            "e: u32 = 1u;\n"
                                            "@compute @workgroup_size(gr\xC3\xB6\xC3\x9F"
                                            "e) fn \xCE\xB1\xCE\xB2() {}\n"
                                            "@compute @workgroup_size(1) fn other() {}\n");
    WGPUConstantEntry constant = WGPU_CONSTANT_ENTRY_INIT;
    constant.key = (WGPUStringView){"gr\xC3\xB6\xC3\x9F"
                                    "e!",
                                    7};
    constant.value = 2;
    WGPUComputePipelineDescriptor descriptor = WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
    descriptor.compute.module = module;
    descriptor.compute.entryPoint = (WGPUStringView){"\xCE\xB1\xCE\xB2", WGPU_STRLEN};
    descriptor.compute.constantCount = 1;
    descriptor.compute.constants = &constant;
    CHECK_VALID(
        gpu, wgpuComputePipelineRelease(wgpuDeviceCreateComputePipeline(gpu->device, &descriptor)));
    descriptor.compute.entryPoint = (WGPUStringView){"\xCE\xB1\xCE\xB2", 2}; /* half of it */
    CHECK_INVALID(
        gpu, "",
        wgpuComputePipelineRelease(wgpuDeviceCreateComputePipeline(gpu->device, &descriptor)));
    descriptor.compute.entryPoint = (WGPUStringView){NULL, WGPU_STRLEN}; /* there are two */
    CHECK_INVALID(
        gpu, "",
        wgpuComputePipelineRelease(wgpuDeviceCreateComputePipeline(gpu->device, &descriptor)));
}

/* The object, the value and what was expected, for a few different kinds of value. */
TEST(err_06_object_value_and_expectation, A_DEVICE)
{
#define SAYS(call_, ...)                                                                           \
    do {                                                                                           \
        const char *const parts_[] = {__VA_ARGS__};                                                \
        scope_push(gpu, WGPUErrorFilter_Validation);                                               \
        call_;                                                                                     \
        Caught caught_ = scope_pop(gpu);                                                           \
        CHECK_EQ(caught_.type, WGPUErrorType_Validation);                                          \
        for (size_t i_ = 0; i_ < COUNT(parts_); i_++) {                                            \
            CHECK_CONTAINS(caught_.message.text, parts_[i_]);                                      \
        }                                                                                          \
    } while (0)
    WGPUSamplerDescriptor sampler = WGPU_SAMPLER_DESCRIPTOR_INIT;
    sampler.label = text("blurry");
    sampler.mipmapFilter = (WGPUMipmapFilterMode)0x1234;
    SAYS(wgpuSamplerRelease(wgpuDeviceCreateSampler(gpu->device, &sampler)),
         "wgpuDeviceCreateSampler", "'blurry'", "mipmapFilter", "1234", "a WGPUMipmapFilterMode");
    SAYS(create_texture(gpu, "huge", WGPUTextureUsage_CopyDst, WGPUTextureFormat_RGBA8Unorm,
                        1000000, 4),
         "wgpuDeviceCreateTexture", "'huge'", "1000000", "8192");
    WGPUBuffer released = create_buffer(gpu, "long gone", WGPUBufferUsage_Uniform, 16);
    RELEASE(released);
    const uint32_t zero = 0;
    SAYS(wgpuQueueWriteBuffer(gpu->queue, released, 0, &zero, sizeof zero), "wgpuQueueWriteBuffer",
         "buffer", "released", "'long gone'");
    WGPUBindGroupEntry entries[2] = {WGPU_BIND_GROUP_ENTRY_INIT, WGPU_BIND_GROUP_ENTRY_INIT};
    WGPUBindGroupLayoutDescriptor layout_descriptor = WGPU_BIND_GROUP_LAYOUT_DESCRIPTOR_INIT;
    WGPUBindGroupLayout layout =
        KEEP(wgpuDeviceCreateBindGroupLayout(gpu->device, &layout_descriptor));
    WGPUBindGroupDescriptor group = WGPU_BIND_GROUP_DESCRIPTOR_INIT;
    group.label = text("lights");
    group.layout = layout;
    group.entryCount = COUNT(entries);
    group.entries = entries;
    entries[0].sampler = KEEP(wgpuDeviceCreateSampler(gpu->device, NULL));
    entries[1].buffer = (WGPUBuffer)entries[0].sampler;
    SAYS(wgpuBindGroupRelease(wgpuDeviceCreateBindGroup(gpu->device, &group)),
         "wgpuDeviceCreateBindGroup", "'lights'", "entries[1].buffer", "WGPUSampler", "WGPUBuffer");
}

typedef struct Info {
    bool done;
    size_t count;
    WGPUCompilationMessage first; /* without its text */
    Message text;
} Info;

static void on_info(WGPUCompilationInfoRequestStatus status, WGPUCompilationInfo const *told,
                    void *info_pointer, void *unused)
{
    (void)unused;
    Info *info = info_pointer;
    info->done = true;
    if (CHECK_EQ(status, WGPUCompilationInfoRequestStatus_Success)) {
        info->count = told->messageCount;
        if (info->count > 0) {
            info->first = told->messages[0];
            copy_message(&info->text, told->messages[0].message);
        }
    }
}

/* Compiles what must not compile; returns the first message. */
static Info first_message(Gpu *gpu, WGPUChainedStruct *source)
{
    WGPUShaderModuleDescriptor descriptor = WGPU_SHADER_MODULE_DESCRIPTOR_INIT;
    descriptor.nextInChain = source;
    WGPUShaderModule module = NULL;
    CHECK_INVALID(gpu, "", module = KEEP(wgpuDeviceCreateShaderModule(gpu->device, &descriptor)));
    Info info = {0};
    wgpuShaderModuleGetCompilationInfo(module, (WGPUCompilationInfoCallbackInfo){
                                                   .mode = WGPUCallbackMode_AllowProcessEvents,
                                                   .callback = on_info,
                                                   .userdata1 = &info,
                                               });
    wait_until(gpu->instance, &info.done);
    CHECK(info.count >= 1);
    CHECK_EQ(info.first.type, WGPUCompilationMessageType_Error);
    CHECK(strlen(info.text.text) > 0);
    return info;
}

/* The message must point to `at` in the code, counted in bytes from 1 in its line. */
static void check_place(const Info *info, const char *code, const char *at)
{
    const char *place = strstr(code, at);
    uint64_t line = 1, position = 1;
    for (const char *c = code; c < place; c++) {
        position++;
        if (*c == '\n') {
            line++;
            position = 1;
        }
    }
    CHECK_EQ(info->first.offset, (uint64_t)(place - code));
    CHECK_EQ(info->first.lineNum, line);
    CHECK_EQ(info->first.linePos, position);
    CHECK_EQ(info->first.length, strlen(at));
}

TEST(fut_17_places_in_wgsl_with_letters_of_many_bytes, A_DEVICE)
{
    const struct {
        const char *code, *at;
    } cases[] = {
        {"fn f() -> u32 { return missing; }", "missing"},
        {"/* \xC3\xA4 */ fn f() -> u32 { return missing; }", "missing"},
        {"/* \xE2\x82\xAC\xF0\x9F\x98\x80 */\n\tfn f() -> u32 { /* \xF0\x9F\x98\x80 */ return "
         "m\xC3\xB6; }",
         "m\xC3\xB6"},
        {"\n\n\nfn \xCE\xB1() {}\nfn f() { \xCE\xB2(); }", "\xCE\xB2"},
        {"// \xC3\x9F\r\nfn f() -> u32 { return missing; }", "missing"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        WGPUShaderSourceWGSL source = WGPU_SHADER_SOURCE_WGSL_INIT;
        source.code = text(cases[i].code);
        Info info = first_message(gpu, &source.chain);
        check_place(&info, cases[i].code, cases[i].at);
    }
}

TEST(fut_17_places_in_glsl_with_letters_of_many_bytes, A_DEVICE)
{
    const char *code = "#version 450\n"
                       "layout(local_size_x = 1) in;\n"
                       "void main() {\n"
                       "    /* \xE2\x82\xAC\xC3\xA4 */ uint a = missing;\n"
                       "}\n";
    WGPUShaderSourceGLSL source = {
        .chain.sType = (WGPUSType)WGPUSType_ShaderSourceGLSL,
        .stage = WGPUShaderStage_Compute,
        .code = text(code),
    };
    Info info = first_message(gpu, &source.chain);
    check_place(&info, code, "missing");
}

/* Words have no lines: the place is unknown, or an offset without a line. */
/* ROW: spirv-error-place */
TEST(fut_17_places_in_spirv, A_DEVICE)
{
    const uint32_t words[] = {0x07230203, 0x00010000, 0, 5, 0, 0x0004FFFF, 1, 2, 3};
    WGPUShaderSourceSPIRV source = WGPU_SHADER_SOURCE_SPIRV_INIT;
    source.codeSize = COUNT(words);
    source.code = words;
    Info info = first_message(gpu, &source.chain);
    CHECK_EQ(info.first.lineNum, 0);
    CHECK_EQ(info.first.linePos, 0);
    CHECK_EQ(info.first.offset, 0);
    CHECK_EQ(info.first.length, 0);
}
