/* Shader modules and compute pipelines: sources, entry points, constants, limits and layouts. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "cases.h"

TEST(shader_modules, A_DEVICE)
{
    const struct {
        const char *name;
        Outcome outcome;
        const char *code;
    } cases[] = {
        {"nothing", VALID, ""},
        {"a comment", VALID, "// nothing\n"},
        {"an entry point", VALID, "@compute @workgroup_size(1) fn main() {}"},
        {"an entry point for each stage", VALID,
         "@vertex fn v() -> @builtin(position) vec4f { return vec4f(); }\n"
         "@fragment fn f() -> @location(0) vec4f { return vec4f(); }\n"
         "@compute @workgroup_size(1) fn c() {}\n"},
        {"a syntax error", INVALID, "fn main( {"},
        {"an unknown name", INVALID, "fn main() { let a = b; }"},
        {"a type error", INVALID, "fn main() { let a: i32 = 1.5; }"},
        {"no workgroup size", INVALID, "@compute fn main() {}"},
        {"a workgroup size of 0", INVALID, "@compute @workgroup_size(0) fn main() {}"},
        {"a vertex shader without a position", INVALID, "@vertex fn v() {}"},
        {"a fragment shader that uses a position type", INVALID,
         "@fragment fn f() -> @builtin(position) vec4f { return vec4f(); }"},
        {"a name twice", INVALID, "fn a() {} fn a() {}"},
        {"recursion", INVALID, "fn a() { b(); } fn b() { a(); }"},
        {"f16 without its feature", INVALID, "enable f16; fn a() -> f16 { return 1.0h; }"},
        {"two resources at one binding, used apart", VALID,
         "@group(0) @binding(0) var<uniform> a: f32; @group(0) @binding(0) var<uniform> b: f32;\n"
         "@compute @workgroup_size(1) fn x() { _ = a; }\n"
         "@compute @workgroup_size(1) fn y() { _ = b; }\n"},
        {"two resources at one binding, used together", INVALID,
         "@group(0) @binding(0) var<uniform> a: f32; @group(0) @binding(0) var<uniform> b: f32;\n"
         "@compute @workgroup_size(1) fn x() { _ = a; _ = b; }\n"},
        {"a resource without a binding", INVALID, "var<uniform> a: f32;"},
        {"derivatives outside of fragment shaders", INVALID,
         "@compute @workgroup_size(1) fn x() { _ = dpdx(1.0); }"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        CASE(gpu, cases[i].outcome, create_shader(gpu, cases[i].name, cases[i].code), "%s",
             cases[i].name);
    }
    WGPUShaderSourceWGSL source = WGPU_SHADER_SOURCE_WGSL_INIT;
    WGPUShaderModuleDescriptor descriptor = WGPU_SHADER_MODULE_DESCRIPTOR_INIT;
    CASE(gpu, INVALID,
         wgpuShaderModuleRelease(wgpuDeviceCreateShaderModule(gpu->device, &descriptor)),
         "no source");
    descriptor.nextInChain = &source.chain;
    CASE(gpu, VALID,
         wgpuShaderModuleRelease(wgpuDeviceCreateShaderModule(gpu->device, &descriptor)),
         "the null string");
    source.code = (WGPUStringView){"// \xff\xfe", 5};
    CASE(gpu, INVALID,
         wgpuShaderModuleRelease(wgpuDeviceCreateShaderModule(gpu->device, &descriptor)),
         "no UTF-8");
    CASE(gpu, INVALID, wgpuDeviceCreateShaderModule(gpu->device, NULL), "no descriptor");
}

/* Makes a pipeline of code. A NULL entry point picks the only one. */
static void pipeline_case(Gpu *gpu, Outcome outcome, WGPUPipelineLayout layout, const char *code,
                          const char *entry_point, size_t constant_count,
                          const WGPUConstantEntry *constants, const char *name)
{
    WGPUComputePipelineDescriptor descriptor = WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
    descriptor.layout = layout;
    descriptor.compute.module = create_shader(gpu, name, code);
    if (entry_point) {
        descriptor.compute.entryPoint = text(entry_point);
    }
    descriptor.compute.constantCount = constant_count;
    descriptor.compute.constants = constants;
    WGPUComputePipeline pipeline = NULL;
    CASE(gpu, outcome, pipeline = KEEP(wgpuDeviceCreateComputePipeline(gpu->device, &descriptor)),
         "%s", name);
    CHECK(pipeline != NULL);
}

TEST(entry_points, A_DEVICE)
{
    const char *const one = "@compute @workgroup_size(1) fn main() {}\nfn helper() {}\n"
                            "@vertex fn v() -> @builtin(position) vec4f { return vec4f(); }\n";
    const char *const two = "@compute @workgroup_size(1) fn a() {}\n"
                            "@compute @workgroup_size(1) fn b() {}\n";
    const char *const letters = "@compute @workgroup_size(1) fn s\xc3\xa9quen\xc3\xa7\x61ge() {}\n";
    const struct {
        const char *name;
        Outcome outcome;
        const char *code, *entry_point;
    } cases[] = {
        {"by name", VALID, one, "main"},
        {"the only one of its stage", VALID, one, NULL},
        {"a name that is not there", INVALID, one, "mian"},
        {"in capitals", INVALID, one, "Main"},
        {"the empty name", INVALID, one, ""},
        {"a part of the name", INVALID, one, "mai"},
        {"more than the name", INVALID, one, "main2"},
        {"a function that is no entry point", INVALID, one, "helper"},
        {"of another stage", INVALID, one, "v"},
        {"the second of two", VALID, two, "b"},
        {"none named of two", INVALID, two, NULL},
        {"none named of none", INVALID, "fn a() {}", NULL},
        {"other letters", VALID, letters, "s\xc3\xa9quen\xc3\xa7\x61ge"},
        {"other letters, composed otherwise", INVALID, letters, "se\xcc\x81quenc\xcc\xa7\x61ge"},
        {"no UTF-8", INVALID, one, "ma\xffin"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        pipeline_case(gpu, cases[i].outcome, NULL, cases[i].code, cases[i].entry_point, 0, NULL,
                      cases[i].name);
    }

    WGPUComputePipelineDescriptor descriptor = WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
    WGPUComputePipeline pipeline = NULL;
    CASE(gpu, INVALID, pipeline = KEEP(wgpuDeviceCreateComputePipeline(gpu->device, &descriptor)),
         "no module");
    CASE(gpu, INVALID, descriptor.compute.module = create_shader(gpu, "bad", "fn ("), "bad");
    CASE(gpu, INVALID, pipeline = KEEP(wgpuDeviceCreateComputePipeline(gpu->device, &descriptor)),
         "an error module");
    CASE(gpu, INVALID, KEEP(wgpuComputePipelineGetBindGroupLayout(pipeline, 0)),
         "the layout of an error pipeline");
    CASE(gpu, INVALID, wgpuDeviceCreateComputePipeline(gpu->device, NULL), "no descriptor");
}

/* ROW: pipeline-checks */
TEST(sizes_of_workgroups, A_DEVICE)
{
    WGPULimits limits = WGPU_LIMITS_INIT;
    wgpuDeviceGetLimits(gpu->device, &limits);
    CHECK_EQ(limits.maxComputeWorkgroupSizeX, 256);
    CHECK_EQ(limits.maxComputeWorkgroupSizeY, 256);
    CHECK_EQ(limits.maxComputeWorkgroupSizeZ, 64);
    CHECK_EQ(limits.maxComputeInvocationsPerWorkgroup, 256);
    CHECK_EQ(limits.maxComputeWorkgroupStorageSize, 16384);
    const struct {
        Outcome outcome;
        uint32_t x, y, z;
    } cases[] = {
        {VALID, 1, 1, 1},     {VALID, 256, 1, 1},   {INVALID, 257, 1, 1},    {VALID, 1, 256, 1},
        {INVALID, 1, 257, 1}, {VALID, 1, 1, 64},    {INVALID, 1, 1, 65},     {VALID, 16, 16, 1},
        {VALID, 4, 1, 64},    {VALID, 8, 8, 4},     {INVALID, 129, 2, 1},    {INVALID, 2, 2, 65},
        {INVALID, 16, 16, 2}, {INVALID, 256, 2, 1}, {INVALID, 256, 256, 64},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        char code[256], name[64];
        uint32_t x = cases[i].x, y = cases[i].y, z = cases[i].z;
        snprintf(name, sizeof name, "%u × %u × %u", x, y, z);
        snprintf(code, sizeof code, "@compute @workgroup_size(%u, %u, %u) fn main() {}", x, y, z);
        pipeline_case(gpu, cases[i].outcome, NULL, code, NULL, 0, NULL, name);
        /* The same by constants, which are known later. */
        snprintf(code, sizeof code,
                 "override x: u32; override y: u32 = 9; @id(7) override z: u32;\n"
                 "@compute @workgroup_size(x, y, z) fn main() {}");
        const WGPUConstantEntry constants[] = {{.key = text("x"), .value = x},
                                               {.key = text("y"), .value = y},
                                               {.key = text("7"), .value = z}};
        snprintf(name, sizeof name, "%u × %u × %u by constants", x, y, z);
        pipeline_case(gpu, cases[i].outcome, NULL, code, NULL, COUNT(constants), constants, name);
    }

    const struct {
        const char *name;
        Outcome outcome;
        const char *code;
    } storage[] = {
        {"all the storage", VALID,
         "var<workgroup> a: array<u32, 4096>;\n"
         "@compute @workgroup_size(1) fn main() { a[0] = 1; }"},
        {"too much storage", INVALID,
         "var<workgroup> a: array<u32, 4097>;\n"
         "@compute @workgroup_size(1) fn main() { a[0] = 1; }"},
        {"too much storage together", INVALID,
         "var<workgroup> a: array<u32, 4096>; var<workgroup> b: u32;\n"
         "@compute @workgroup_size(1) fn main() { a[0] = 1; b = 2; }"},
        {"too much storage in a function that is called", INVALID,
         "var<workgroup> a: array<u32, 4097>; fn f() { g(); } fn g() { a[0] = 1; }\n"
         "@compute @workgroup_size(1) fn main() { f(); }"},
        {"too much storage that is not used", VALID,
         "var<workgroup> a: array<u32, 4097>;\n"
         "@compute @workgroup_size(1) fn main() {}"},
        {"too much storage that another entry point uses", VALID,
         "var<workgroup> a: array<u32, 4097>;\n"
         "@compute @workgroup_size(1) fn other() { a[0] = 1; }\n"
         "@compute @workgroup_size(1) fn main() {}"},
        {"storage by a constant", VALID,
         "override n = 4096; var<workgroup> a: array<u32, n>;\n"
         "@compute @workgroup_size(1) fn main() { a[0] = 1; }"},
        {"too much storage by a constant", INVALID,
         "override n = 4097; var<workgroup> a: array<u32, n>;\n"
         "@compute @workgroup_size(1) fn main() { a[0] = 1; }"},
    };
    for (size_t i = 0; i < COUNT(storage); i++) {
        pipeline_case(gpu, storage[i].outcome, NULL, storage[i].code, "main", 0, NULL,
                      storage[i].name);
    }
}

TEST(constants, A_DEVICE)
{
    const char *const code = "override b = true; override i = 1i; override u = 1u;\n"
                             "override f = 1.0f; @id(1000) override numbered = 3i;\n"
                             "override \xcf\x80: f32 = 3.0;\n"
                             "@compute @workgroup_size(1) fn main() {\n"
                             "    _ = b; _ = i; _ = u; _ = f; _ = numbered; _ = \xcf\x80;\n"
                             "}\n";
    const char *const needy = "override needed: u32; override unused: u32;\n"
                              "@compute @workgroup_size(1) fn main() { _ = needed; }\n"
                              "@compute @workgroup_size(1) fn other() { _ = unused; }\n"
                              "@compute @workgroup_size(1) fn free() {}\n";
    const struct {
        const char *name;
        Outcome outcome;
        const char *code, *entry_point, *key;
        double value;
    } cases[] = {
        {"none, with defaults", VALID, code, "main", NULL, 0},
        {"bool", VALID, code, "main", "b", 0},
        {"bool, odd", VALID, code, "main", "b", 17.5},
        {"i32", VALID, code, "main", "i", -7},
        {"the least i32", VALID, code, "main", "i", -2147483648.0},
        {"less than any i32", INVALID, code, "main", "i", -2147483649.0},
        {"the greatest i32", VALID, code, "main", "i", 2147483647.0},
        {"more than any i32", INVALID, code, "main", "i", 2147483648.0},
        {"u32", VALID, code, "main", "u", 7},
        {"a negative u32", INVALID, code, "main", "u", -1},
        {"the greatest u32", VALID, code, "main", "u", 4294967295.0},
        {"more than any u32", INVALID, code, "main", "u", 4294967296.0},
        {"f32", VALID, code, "main", "f", 0.25},
        {"the greatest f32", VALID, code, "main", "f", 3.4028234663852886e38},
        {"more than any f32", INVALID, code, "main", "f", 3.5e38},
        {"less than any f32", INVALID, code, "main", "f", -3.5e38},
        {"infinite", INVALID, code, "main", "f", INFINITY},
        {"no number", INVALID, code, "main", "f", NAN},
        {"infinite bool", INVALID, code, "main", "b", INFINITY},
        {"by number", VALID, code, "main", "1000", 1},
        {"by the name of what has a number", INVALID, code, "main", "numbered", 1},
        {"by a number that is not there", INVALID, code, "main", "1001", 1},
        {"by a number that stands for a name", INVALID, code, "main", "0", 1},
        {"by a name that is not there", INVALID, code, "main", "x", 1},
        {"by the empty name", INVALID, code, "main", "", 1},
        {"in capitals", INVALID, code, "main", "F", 1},
        {"with a space", INVALID, code, "main", "f ", 1},
        {"other letters", VALID, code, "main", "\xcf\x80", 1},
        {"no UTF-8", INVALID, code, "main", "\xcf", 1},
        {"none where one is needed", INVALID, needy, "main", NULL, 0},
        {"the one that is needed", VALID, needy, "main", "needed", 1},
        {"another than is needed", INVALID, needy, "main", "unused", 1},
        {"one that this entry point does not need", VALID, needy, "free", "unused", 1},
        {"none where none is needed", VALID, needy, "free", NULL, 0},
        {"a constant of a shader without any", INVALID, "@compute @workgroup_size(1) fn main() {}",
         "main", "x", 1},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        WGPUConstantEntry constant = WGPU_CONSTANT_ENTRY_INIT;
        constant.key = text(cases[i].key ? cases[i].key : "");
        constant.value = cases[i].value;
        pipeline_case(gpu, cases[i].outcome, NULL, cases[i].code, cases[i].entry_point,
                      cases[i].key != NULL, &constant, cases[i].name);
    }
    const WGPUConstantEntry twice[] = {{.key = text("f"), .value = 1},
                                       {.key = text("f"), .value = 1}};
    pipeline_case(gpu, INVALID, NULL, code, NULL, 2, twice, "the same one twice");
}

TEST(constants_that_functions_have_no_value_for, A_DEVICE)
{
    static const char code[] =
        "override low: f32; override any: bool;\n"
        "override guarded = any || sqrt(low - 2) == 0;\n"
        "fn bounded(x: f32) -> f32 { return clamp(x, low, 2) + ldexp(x, i32(low) + 126); }\n"
        "@compute @workgroup_size(1) fn main() { var x = 1f; _ = bounded(x); }\n"
        "@compute @workgroup_size(1) fn other() { _ = guarded; }\n";
    const struct {
        const char *name;
        Outcome outcome;
        const char *entry_point;
        double low, any;
    } cases[] = {
        {"low is not above high", VALID, "main", 2, 1},
        {"low is above high", INVALID, "main", 3, 1},
        {"low is above high where that is not used", VALID, "other", 3, 1},
        {"a root that is not looked at", VALID, "other", 1, 1},
        {"a root that is", INVALID, "other", 1, 0},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        const WGPUConstantEntry constants[] = {{.key = text("low"), .value = cases[i].low},
                                               {.key = text("any"), .value = cases[i].any}};
        pipeline_case(gpu, cases[i].outcome, NULL, code, cases[i].entry_point, COUNT(constants),
                      constants, cases[i].name);
    }
}

static WGPUPipelineLayout layout_of(Gpu *gpu, size_t count, const WGPUBindGroupLayoutEntry *entries,
                                    uint32_t immediates)
{
    WGPUBindGroupLayout layout = create_layout(gpu, count, entries);
    WGPUPipelineLayoutDescriptor descriptor = WGPU_PIPELINE_LAYOUT_DESCRIPTOR_INIT;
    descriptor.bindGroupLayoutCount = 1;
    descriptor.bindGroupLayouts = &layout;
    descriptor.immediateSize = immediates;
    return KEEP(wgpuDeviceCreatePipelineLayout(gpu->device, &descriptor));
}

/* Declarations of a binding in a layout, one of each kind. */
enum {
    UNIFORM,
    UNIFORM_16,
    UNIFORM_32,
    STORAGE,
    READ_ONLY,
    FILTERING,
    NON_FILTERING,
    COMPARISON,
    FLOAT_2D,
    UNFILTERABLE_2D,
    DEPTH_2D,
    SINT_2D,
    UINT_2D,
    FLOAT_1D,
    FLOAT_3D,
    FLOAT_CUBE,
    FLOAT_ARRAY,
    FLOAT_MULTISAMPLED,
    DEPTH_MULTISAMPLED,
    WRITE_R32UINT,
    READ_R32UINT,
    READ_WRITE_R32UINT,
    WRITE_R32SINT,
    WRITE_R32UINT_3D,
    DECLARED_COUNT,
};

static WGPUBindGroupLayoutEntry declared(unsigned kind)
{
    WGPUBindGroupLayoutEntry e = WGPU_BIND_GROUP_LAYOUT_ENTRY_INIT;
    e.visibility = WGPUShaderStage_Compute;
    switch (kind) {
    case UNIFORM_16:
    case UNIFORM_32:
        e.buffer.minBindingSize = kind == UNIFORM_16 ? 16 : 32; /* fall through */
    case UNIFORM:
        e.buffer.type = WGPUBufferBindingType_Uniform;
        break;
    case STORAGE:
        e.buffer.type = WGPUBufferBindingType_Storage;
        break;
    case READ_ONLY:
        e.buffer.type = WGPUBufferBindingType_ReadOnlyStorage;
        break;
    case FILTERING:
        e.sampler.type = WGPUSamplerBindingType_Filtering;
        break;
    case NON_FILTERING:
        e.sampler.type = WGPUSamplerBindingType_NonFiltering;
        break;
    case COMPARISON:
        e.sampler.type = WGPUSamplerBindingType_Comparison;
        break;
    case FLOAT_2D:
    case FLOAT_1D:
    case FLOAT_3D:
    case FLOAT_CUBE:
    case FLOAT_ARRAY:
        e.texture.sampleType = WGPUTextureSampleType_Float;
        e.texture.viewDimension = kind == FLOAT_1D      ? WGPUTextureViewDimension_1D
                                  : kind == FLOAT_3D    ? WGPUTextureViewDimension_3D
                                  : kind == FLOAT_CUBE  ? WGPUTextureViewDimension_Cube
                                  : kind == FLOAT_ARRAY ? WGPUTextureViewDimension_2DArray
                                                        : WGPUTextureViewDimension_2D;
        break;
    case UNFILTERABLE_2D:
    case FLOAT_MULTISAMPLED:
        e.texture.sampleType = WGPUTextureSampleType_UnfilterableFloat;
        e.texture.multisampled = kind == FLOAT_MULTISAMPLED;
        break;
    case DEPTH_2D:
    case DEPTH_MULTISAMPLED:
        e.texture.sampleType = WGPUTextureSampleType_Depth;
        e.texture.multisampled = kind == DEPTH_MULTISAMPLED;
        break;
    case SINT_2D:
        e.texture.sampleType = WGPUTextureSampleType_Sint;
        break;
    case UINT_2D:
        e.texture.sampleType = WGPUTextureSampleType_Uint;
        break;
    case READ_R32UINT:
    case READ_WRITE_R32UINT:
    case WRITE_R32UINT:
    case WRITE_R32SINT:
    case WRITE_R32UINT_3D:
        e.storageTexture.access = kind == READ_R32UINT         ? WGPUStorageTextureAccess_ReadOnly
                                  : kind == READ_WRITE_R32UINT ? WGPUStorageTextureAccess_ReadWrite
                                                               : WGPUStorageTextureAccess_WriteOnly;
        e.storageTexture.format = kind == WRITE_R32SINT ? WGPUTextureFormat_R32Sint
                                                        : WGPUTextureFormat_R32Uint;
        e.storageTexture.viewDimension = kind == WRITE_R32UINT_3D ? WGPUTextureViewDimension_3D
                                                                  : WGPUTextureViewDimension_2D;
        break;
    }
    return e;
}

#define BIT(kind) (UINT32_C(1) << (kind))

/* What a shader uses, and which declarations suit that. */
TEST(bindings_in_shaders, A_DEVICE)
{
    const struct {
        const char *variable, *use;
        uint32_t suits;
    } cases[] = {
        {"var<uniform> a: array<vec4f, 2>", "_ = a[0];", BIT(UNIFORM) | BIT(UNIFORM_32)},
        {"var<uniform> a: vec4f", "_ = a;", BIT(UNIFORM) | BIT(UNIFORM_16) | BIT(UNIFORM_32)},
        {"var<storage> a: vec4f", "_ = a;", BIT(READ_ONLY)},
        {"var<storage, read_write> a: vec4f", "a = vec4f();", BIT(STORAGE)},
        {"var a: sampler", "_ = a;", BIT(FILTERING) | BIT(NON_FILTERING)},
        {"var a: sampler_comparison", "_ = a;", BIT(COMPARISON)},
        {"var a: texture_2d<f32>", "_ = textureLoad(a, vec2i(), 0);",
         BIT(FLOAT_2D) | BIT(UNFILTERABLE_2D)},
        {"var a: texture_2d<i32>", "_ = textureLoad(a, vec2i(), 0);", BIT(SINT_2D)},
        {"var a: texture_2d<u32>", "_ = textureLoad(a, vec2i(), 0);", BIT(UINT_2D)},
        {"var a: texture_depth_2d", "_ = textureLoad(a, vec2i(), 0);", BIT(DEPTH_2D)},
        {"var a: texture_1d<f32>", "_ = textureLoad(a, 0, 0);", BIT(FLOAT_1D)},
        {"var a: texture_3d<f32>", "_ = textureLoad(a, vec3i(), 0);", BIT(FLOAT_3D)},
        {"var a: texture_cube<f32>", "_ = textureDimensions(a);", BIT(FLOAT_CUBE)},
        {"var a: texture_2d_array<f32>", "_ = textureDimensions(a);", BIT(FLOAT_ARRAY)},
        {"var a: texture_multisampled_2d<f32>", "_ = textureLoad(a, vec2i(), 0);",
         BIT(FLOAT_MULTISAMPLED)},
        {"var a: texture_depth_multisampled_2d", "_ = textureLoad(a, vec2i(), 0);",
         BIT(DEPTH_MULTISAMPLED)},
        {"var a: texture_storage_2d<r32uint, write>", "textureStore(a, vec2i(), vec4u());",
         BIT(WRITE_R32UINT) | BIT(READ_WRITE_R32UINT)},
        {"var a: texture_storage_2d<r32uint, read>", "_ = textureLoad(a, vec2i());",
         BIT(READ_R32UINT)},
        {"var a: texture_storage_2d<r32uint, read_write>", "textureStore(a, vec2i(), vec4u());",
         BIT(READ_WRITE_R32UINT)},
        {"var a: texture_storage_2d<r32sint, write>", "textureStore(a, vec2i(), vec4i());",
         BIT(WRITE_R32SINT)},
        {"var a: texture_storage_3d<r32uint, write>", "textureStore(a, vec3i(), vec4u());",
         BIT(WRITE_R32UINT_3D)},
    };
    for (unsigned kind = 0; kind < DECLARED_COUNT; kind++) {
        const WGPUBindGroupLayoutEntry entry = declared(kind);
        WGPUPipelineLayout layout = layout_of(gpu, 1, &entry, 0);
        for (size_t i = 0; i < COUNT(cases); i++) {
            char code[256], name[128];
            snprintf(code, sizeof code,
                     "@group(0) @binding(0) %s;\n@compute @workgroup_size(1) fn main() { %s }\n",
                     cases[i].variable, cases[i].use);
            snprintf(name, sizeof name, "%s, declaration %u", cases[i].variable, kind);
            pipeline_case(gpu, cases[i].suits & BIT(kind) ? VALID : INVALID, layout, code, NULL, 0,
                          NULL, name);
        }
    }
}

TEST(layouts, A_DEVICE)
{
    const char *const code = "@group(0) @binding(0) var<storage, read_write> a: array<f32>;\n"
                             "@group(0) @binding(0) var<storage, read_write> again: vec4f;\n"
                             "@compute @workgroup_size(1) fn main() { a[0] = 1.0; }\n"
                             "@compute @workgroup_size(1) fn both() { again.x = 2.0; }\n"
                             "@compute @workgroup_size(1) fn none() {}\n";
    WGPUBindGroupLayoutEntry entries[2] = {declared(STORAGE), declared(FILTERING)};
    entries[1].binding = 1;
    const struct {
        const char *name;
        Outcome outcome;
        const char *entry_point;
        uint32_t binding;
        WGPUShaderStage visibility;
        size_t count;
    } cases[] = {
        {"as used", VALID, "main", 0, WGPUShaderStage_Compute, 1},
        {"more than is used", VALID, "main", 0, WGPUShaderStage_Compute, 2},
        {"nothing used", VALID, "none", 0, WGPUShaderStage_Compute, 2},
        {"nothing declared", INVALID, "main", 0, WGPUShaderStage_Compute, 0},
        {"nothing declared or used", VALID, "none", 0, WGPUShaderStage_Compute, 0},
        {"another binding", INVALID, "main", 5, WGPUShaderStage_Compute, 1},
        {"not seen by this stage", INVALID, "main", 0, WGPUShaderStage_Fragment, 1},
        {"seen by this stage as well", VALID, "main", 0,
         WGPUShaderStage_Compute | WGPUShaderStage_Fragment, 1},
        {"seen by no stage", INVALID, "main", 0, 0, 1},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        entries[0].binding = cases[i].binding;
        entries[0].visibility = cases[i].visibility;
        WGPUPipelineLayout layout = layout_of(gpu, cases[i].count, entries, 0);
        pipeline_case(gpu, cases[i].outcome, layout, code, cases[i].entry_point, 0, NULL,
                      cases[i].name);
    }
    pipeline_case(gpu, VALID, NULL, code, "main", 0, NULL, "a derived layout");

    WGPUPipelineLayoutDescriptor bad = WGPU_PIPELINE_LAYOUT_DESCRIPTOR_INIT;
    bad.immediateSize = 3;
    WGPUPipelineLayout layout = NULL;
    CASE(gpu, INVALID, layout = KEEP(wgpuDeviceCreatePipelineLayout(gpu->device, &bad)), "bad");
    pipeline_case(gpu, INVALID, layout, code, "none", 0, NULL, "an error layout");

    const WGPUBindGroupLayout null_layouts[2] = {NULL, NULL};
    WGPUPipelineLayoutDescriptor nulls = WGPU_PIPELINE_LAYOUT_DESCRIPTOR_INIT;
    nulls.bindGroupLayoutCount = 2;
    nulls.bindGroupLayouts = null_layouts;
    CASE(gpu, VALID, layout = KEEP(wgpuDeviceCreatePipelineLayout(gpu->device, &nulls)), "nulls");
    pipeline_case(gpu, VALID, layout, code, "none", 0, NULL, "NULL groups, none used");
    pipeline_case(gpu, INVALID, layout, code, "main", 0, NULL, "NULL groups, one used");

    const struct {
        const char *name;
        Outcome outcome;
        uint32_t bytes;
        const char *code;
    } immediates[] = {
        {"immediates that fit", VALID, 16,
         "var<immediate> a: vec4f; @compute @workgroup_size(1) fn main() { _ = a; }"},
        {"immediates with room", VALID, 32,
         "var<immediate> a: vec4f; @compute @workgroup_size(1) fn main() { _ = a; }"},
        {"immediates that do not fit", INVALID, 12,
         "var<immediate> a: vec4f; @compute @workgroup_size(1) fn main() { _ = a; }"},
        {"immediates without room", INVALID, 0,
         "var<immediate> a: f32; @compute @workgroup_size(1) fn main() { _ = a; }"},
        {"immediates that are not used", VALID, 0,
         "var<immediate> a: vec4f; @compute @workgroup_size(1) fn main() {}"},
    };
    for (size_t i = 0; i < COUNT(immediates); i++) {
        layout = layout_of(gpu, 0, NULL, immediates[i].bytes);
        pipeline_case(gpu, immediates[i].outcome, layout, immediates[i].code, NULL, 0, NULL,
                      immediates[i].name);
    }
}

TEST(filtering_samplers_need_filterable_textures, A_DEVICE)
{
    const char *const code = "@group(0) @binding(0) var t: texture_2d<f32>;\n"
                             "@group(0) @binding(1) var s: sampler;\n"
                             "@compute @workgroup_size(1) fn main() {\n"
                             "    _ = textureSampleLevel(t, s, vec2f(), 0.0);\n"
                             "}\n";
    const struct {
        unsigned texture, sampler;
        Outcome outcome;
    } cases[] = {
        {FLOAT_2D, FILTERING, VALID},
        {FLOAT_2D, NON_FILTERING, VALID},
        {UNFILTERABLE_2D, FILTERING, INVALID},
        {UNFILTERABLE_2D, NON_FILTERING, VALID},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        WGPUBindGroupLayoutEntry entries[] = {declared(cases[i].texture),
                                              declared(cases[i].sampler)};
        entries[1].binding = 1;
        WGPUPipelineLayout layout = layout_of(gpu, 2, entries, 0);
        char name[64];
        snprintf(name, sizeof name, "texture %u, sampler %u", cases[i].texture, cases[i].sampler);
        pipeline_case(gpu, cases[i].outcome, layout, code, NULL, 0, NULL, name);
    }
}

/* Depth cannot be filtered, be it sampled in a function that the entry point calls. */
TEST(depth_needs_another_sampler, A_DEVICE)
{
    const char *const code = "@group(0) @binding(0) var t: texture_depth_2d;\n"
                             "@group(0) @binding(1) var s: sampler;\n"
                             "fn look(s: sampler) { _ = textureSampleLevel(t, s, vec2f(), 0); }\n"
                             "@compute @workgroup_size(1) fn looks() { look(s); }\n"
                             "@compute @workgroup_size(1) fn names() { _ = t; _ = s; }\n";
    const struct {
        unsigned sampler;
        const char *entry_point;
        Outcome outcome;
    } cases[] = {
        {FILTERING, "looks", INVALID},
        {NON_FILTERING, "looks", VALID},
        {FILTERING, "names", VALID},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        WGPUBindGroupLayoutEntry entries[] = {declared(FLOAT_2D), declared(cases[i].sampler)};
        entries[0].texture.sampleType = WGPUTextureSampleType_Depth;
        entries[1].binding = 1;
        WGPUPipelineLayout layout = layout_of(gpu, 2, entries, 0);
        char name[64];
        snprintf(name, sizeof name, "sampler %u, %s", cases[i].sampler, cases[i].entry_point);
        pipeline_case(gpu, cases[i].outcome, layout, code, cases[i].entry_point, 0, NULL, name);
    }
    pipeline_case(gpu, VALID, NULL, code, "looks", 0, NULL, "a derived layout");
}

/* A module may declare more groups than pipelines may use. */
/* ROW: group-beyond-limit */
TEST(groups_beyond_the_limit, A_DEVICE)
{
    const char *const code = "@group(4) @binding(0) var<uniform> a: f32;\n"
                             "@compute @workgroup_size(1) fn main() { _ = a; }\n";
    CASE(gpu, VALID, create_shader(gpu, "far", code), "a module");
    pipeline_case(gpu, INVALID, NULL, code, NULL, 0, NULL, "a pipeline");
}

TEST(layouts_of_pipelines, A_DEVICE)
{
    WGPUComputePipeline pipeline =
        create_compute_pipeline(gpu, "@group(1) @binding(0) var<uniform> a: vec4f;\n"
                                     "@compute @workgroup_size(1) fn main() { _ = a; }\n");
    const struct {
        uint32_t group;
        Outcome outcome;
    } cases[] = {{0, VALID}, {1, VALID},   {2, VALID},
                 {3, VALID}, {4, INVALID}, {UINT32_MAX, INVALID}};
    for (size_t i = 0; i < COUNT(cases); i++) {
        WGPUBindGroupLayout layout = NULL;
        CASE(gpu, cases[i].outcome,
             layout = KEEP(wgpuComputePipelineGetBindGroupLayout(pipeline, cases[i].group)),
             "group %u", cases[i].group);
        CHECK(layout != NULL);
    }
}
