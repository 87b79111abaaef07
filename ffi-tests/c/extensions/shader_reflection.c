/* What shader modules tell of themselves, and pipelines whose layouts are made of nothing else. */
#include <stdio.h>
#include <string.h>

#include "canvas.h"
#include "constants_spirv.h"
#include "doubling_spirv.h"
#include "log.h"

ALSO_ON(gl, noop);

#define MOST 16

static WGPUShaderReflection reflection_of(WGPUShaderModule module)
{
    WGPUShaderReflection reflection;
    memset(&reflection, 0xCC, sizeof reflection); /* programs leave output structs unset */
    CHECK_EQ(wgpuShaderModuleGetReflection(module, &reflection), WGPUStatus_Success);
    return reflection;
}

#define CHECK_NAME(view, expected)                                                                 \
    do {                                                                                           \
        char name_[64];                                                                            \
        snprintf(name_, sizeof name_, "%.*s", (int)(view).length, (view).data ? (view).data : ""); \
        CHECK_EQ(strcmp(name_, expected), 0);                                                      \
    } while (0)

static WGPUShaderModule create_module(Gpu *gpu, const WGPUChainedStruct *source)
{
    WGPUShaderModuleDescriptor descriptor = WGPU_SHADER_MODULE_DESCRIPTOR_INIT;
    descriptor.nextInChain = (WGPUChainedStruct *)source;
    return KEEP(wgpuDeviceCreateShaderModule(gpu->device, &descriptor));
}

static WGPUShaderModule create_glsl(Gpu *gpu, WGPUShaderStage stage, const char *code)
{
    WGPUShaderSourceGLSL source = {
        .chain.sType = (WGPUSType)WGPUSType_ShaderSourceGLSL,
        .stage = stage,
        .code = text(code),
    };
    return create_module(gpu, &source.chain);
}

static WGPUShaderModule create_spirv(Gpu *gpu, const uint32_t *words, size_t count)
{
    WGPUShaderSourceSPIRV source = WGPU_SHADER_SOURCE_SPIRV_INIT;
    source.codeSize = count;
    source.code = words;
    return create_module(gpu, &source.chain);
}

/* A layout for the pipelines of a module, and the layouts of its groups. */
typedef struct Layouts {
    size_t group_count;
    WGPUBindGroupLayout groups[4];
    WGPUPipelineLayout pipeline;
} Layouts;

static Layouts layouts_of(Gpu *gpu, const WGPUShaderReflection *reflection)
{
    Layouts layouts = {0};
    for (size_t i = 0; i < reflection->bindingCount; i++) {
        uint32_t group = reflection->bindings[i].group;
        layouts.group_count = group + 1 > layouts.group_count ? group + 1 : layouts.group_count;
    }
    for (uint32_t group = 0; group < layouts.group_count; group++) {
        WGPUBindGroupLayoutEntry entries[MOST];
        size_t count = 0;
        for (size_t i = 0; i < reflection->bindingCount; i++) {
            if (reflection->bindings[i].group == group) {
                entries[count++] = reflection->bindings[i].layoutEntry;
            }
        }
        layouts.groups[group] = create_layout(gpu, count, entries);
    }
    WGPUPipelineLayoutDescriptor descriptor = WGPU_PIPELINE_LAYOUT_DESCRIPTOR_INIT;
    descriptor.bindGroupLayoutCount = layouts.group_count;
    descriptor.bindGroupLayouts = layouts.groups;
    descriptor.immediateSize = reflection->immediateSize;
    layouts.pipeline = KEEP(wgpuDeviceCreatePipelineLayout(gpu->device, &descriptor));
    return layouts;
}

static const char many_wgsl[] =
    "struct Light { at: vec3f, color: vec4f }\n"
    "struct Lights { count: u32, all: array<Light> }\n"
    "@id(7) override samples: u32 = 4;\n"
    "override gain: f32 = 0.5;\n"
    "override flip: bool;\n"
    "override twice = samples * 2 + 1;\n"
    "@group(1) @binding(3) var<storage> lights: Lights;\n"
    "@group(0) @binding(2) var<uniform> camera: mat4x4f;\n"
    "@group(0) @binding(0) var picture: texture_2d<f32>;\n"
    "@group(0) @binding(1) var look: sampler;\n"
    "@group(0) @binding(5) var loaded: texture_2d_array<u32>;\n"
    "@group(1) @binding(0) var<storage, read_write> sums: array<u32>;\n"
    "@group(1) @binding(1) var target_texture: texture_storage_3d<rgba16float, write>;\n"
    "@group(1) @binding(4) var<uniform> nobodys: vec4f;\n"
    "struct In { @location(3) normal: vec3f, @builtin(vertex_index) i: u32 }\n"
    "struct Out { @builtin(position) at: vec4f, @location(1) shade: vec2f, "
    "@location(0) @interpolate(flat) kind: u32 }\n"
    "@vertex fn vertex_main(in: In, @location(0) place: vec2i, @location(7) weight: f32) -> Out {\n"
    "    return Out(camera * vec4f(in.normal, f32(place.x) * weight), vec2f(gain), 0);\n"
    "}\n"
    "@fragment fn fragment_main(in: Out) -> @location(2) vec3f {\n"
    "    let texel = textureSampleLevel(picture, look, in.shade, 0.0);\n"
    "    return (texel + camera[0] + f32(textureLoad(loaded, vec2u(), 0, 0).x)).xyz;\n"
    "}\n"
    "fn count() -> u32 { return lights.count; }\n"
    "@compute @workgroup_size(8, twice, 2) fn compute_main() {\n"
    "    if (flip) { sums[0] = count(); }\n"
    "    textureStore(target_texture, vec3u(), vec4f());\n"
    "}\n";

static void check_variable(const WGPUShaderVariable *variable, const char *name, uint32_t location,
                           WGPUShaderScalarType type, uint32_t components, WGPUVertexFormat format)
{
    CHECK_NAME(variable->name, name);
    CHECK_EQ(variable->location, location);
    CHECK_EQ(variable->blendSource, 0);
    CHECK_EQ(variable->scalarType, type);
    CHECK_EQ(variable->componentCount, components);
    CHECK_EQ(variable->vertexFormat, format);
}

TEST(entry_points_tell_what_they_read_and_write, A_DEVICE)
{
    WGPUShaderReflection told = reflection_of(create_shader(gpu, "many", many_wgsl));
    CHECK_EQ(told.entryPointCount, 3);
    CHECK_EQ(told.immediateSize, 0);

    const WGPUShaderEntryPoint *vertex = &told.entryPoints[0];
    CHECK_NAME(vertex->name, "vertex_main");
    CHECK_EQ(vertex->stage, WGPUShaderStage_Vertex);
    CHECK_EQ(vertex->workgroupSizeX + vertex->workgroupSizeY + vertex->workgroupSizeZ, 0);
    CHECK_EQ(vertex->inputCount, 3);
    check_variable(&vertex->inputs[0], "normal", 3, WGPUShaderScalarType_Float32, 3,
                   WGPUVertexFormat_Float32x3);
    check_variable(&vertex->inputs[1], "place", 0, WGPUShaderScalarType_Sint32, 2,
                   WGPUVertexFormat_Sint32x2);
    check_variable(&vertex->inputs[2], "weight", 7, WGPUShaderScalarType_Float32, 1,
                   WGPUVertexFormat_Float32);
    CHECK_EQ(vertex->outputCount, 2);
    check_variable(&vertex->outputs[0], "shade", 1, WGPUShaderScalarType_Float32, 2,
                   WGPUVertexFormat_Float32x2);
    check_variable(&vertex->outputs[1], "kind", 0, WGPUShaderScalarType_Uint32, 1,
                   WGPUVertexFormat_Uint32);
    CHECK_EQ(vertex->bindingCount, 1);
    CHECK_NAME(told.bindings[vertex->bindings[0]].name, "camera");

    const WGPUShaderEntryPoint *fragment = &told.entryPoints[1];
    CHECK_EQ(fragment->stage, WGPUShaderStage_Fragment);
    CHECK_EQ(fragment->outputCount, 1);
    check_variable(&fragment->outputs[0], "", 2, WGPUShaderScalarType_Float32, 3,
                   WGPUVertexFormat_Float32x3);
    CHECK_EQ(fragment->bindingCount, 4);

    const WGPUShaderEntryPoint *compute = &told.entryPoints[2];
    CHECK_NAME(compute->name, "compute_main");
    CHECK_EQ(compute->stage, WGPUShaderStage_Compute);
    CHECK_EQ(compute->inputCount + compute->outputCount, 0);
    CHECK_EQ(compute->workgroupSizeX, 8);
    CHECK_EQ(compute->workgroupSizeY, 9);
    CHECK_EQ(compute->workgroupSizeZ, 2);
    CHECK_EQ(compute->isWorkgroupSizeXOverridable, 0);
    CHECK_EQ(compute->isWorkgroupSizeYOverridable, 1);
    CHECK_EQ(compute->isWorkgroupSizeZOverridable, 0);
    CHECK_EQ(compute->bindingCount, 3); /* that of the function that it calls, too */
    CHECK_NAME(told.bindings[compute->bindings[2]].name, "lights");
    wgpuShaderReflectionFreeMembers(told);
}

TEST(bindings_are_told_as_layouts_have_them, A_DEVICE)
{
    WGPUShaderReflection told = reflection_of(create_shader(gpu, "many", many_wgsl));
    const struct {
        const char *name;
        uint32_t group, binding;
        WGPUShaderStage visibility;
    } expected[] = {
        {"picture", 0, 0, WGPUShaderStage_Fragment},
        {"look", 0, 1, WGPUShaderStage_Fragment},
        {"camera", 0, 2, WGPUShaderStage_Vertex | WGPUShaderStage_Fragment},
        {"loaded", 0, 5, WGPUShaderStage_Fragment},
        {"sums", 1, 0, WGPUShaderStage_Compute},
        {"target_texture", 1, 1, WGPUShaderStage_Compute},
        {"lights", 1, 3, WGPUShaderStage_Compute},
        {"nobodys", 1, 4, WGPUShaderStage_None},
    };
    CHECK_EQ(told.bindingCount, COUNT(expected));
    const WGPUBindGroupLayoutEntry *entries[COUNT(expected)];
    for (size_t i = 0; i < COUNT(expected); i++) {
        const WGPUShaderBinding *binding = &told.bindings[i];
        CHECK_NAME(binding->name, expected[i].name);
        CHECK_EQ(binding->group, expected[i].group);
        CHECK_EQ(binding->isUnsizedArray, 0);
        entries[i] = &binding->layoutEntry;
        CHECK_EQ(entries[i]->binding, expected[i].binding);
        CHECK_EQ(entries[i]->visibility, expected[i].visibility);
        CHECK_EQ(entries[i]->bindingArraySize, 0);
        CHECK_NULL(entries[i]->nextInChain);
    }
    CHECK_EQ(entries[0]->texture.sampleType, WGPUTextureSampleType_Float);
    CHECK_EQ(entries[0]->texture.viewDimension, WGPUTextureViewDimension_2D);
    CHECK_EQ(entries[0]->buffer.type, WGPUBufferBindingType_BindingNotUsed);
    CHECK_EQ(entries[1]->sampler.type, WGPUSamplerBindingType_Filtering);
    CHECK_EQ(entries[2]->buffer.type, WGPUBufferBindingType_Uniform);
    CHECK_EQ(entries[2]->buffer.minBindingSize, 64);
    CHECK_EQ(entries[3]->texture.sampleType, WGPUTextureSampleType_Uint);
    CHECK_EQ(entries[3]->texture.viewDimension, WGPUTextureViewDimension_2DArray);
    CHECK_EQ(entries[4]->buffer.type, WGPUBufferBindingType_Storage);
    CHECK_EQ(entries[4]->buffer.minBindingSize, 4);
    CHECK_EQ(entries[5]->storageTexture.access, WGPUStorageTextureAccess_WriteOnly);
    CHECK_EQ(entries[5]->storageTexture.format, WGPUTextureFormat_RGBA16Float);
    CHECK_EQ(entries[5]->storageTexture.viewDimension, WGPUTextureViewDimension_3D);
    CHECK_EQ(entries[6]->buffer.type, WGPUBufferBindingType_ReadOnlyStorage);
    CHECK_EQ(entries[6]->buffer.minBindingSize, 16 + 32);
    CHECK_EQ(entries[7]->buffer.minBindingSize, 16);
    layouts_of(gpu, &told); /* which are valid */
    wgpuShaderReflectionFreeMembers(told);
}

TEST(overrides_tell_their_defaults, A_DEVICE)
{
    WGPUShaderReflection told = reflection_of(create_shader(gpu, "many", many_wgsl));
    const struct {
        const char *key, *name;
        WGPUBool has_id, required, has_default;
        uint32_t id;
        WGPUShaderScalarType type;
        double value;
    } expected[] = {
        {"7", "samples", 1, 0, 1, 7, WGPUShaderScalarType_Uint32, 4},
        {"gain", "gain", 0, 0, 1, 0, WGPUShaderScalarType_Float32, 0.5},
        {"flip", "flip", 0, 1, 0, 0, WGPUShaderScalarType_Bool, 0},
        {"twice", "twice", 0, 0, 1, 0, WGPUShaderScalarType_Uint32, 9},
    };
    CHECK_EQ(told.overrideCount, COUNT(expected));
    for (size_t i = 0; i < COUNT(expected); i++) {
        const WGPUShaderOverride *constant = &told.overrides[i];
        CHECK_NAME(constant->key, expected[i].key);
        CHECK_NAME(constant->name, expected[i].name);
        CHECK_EQ(constant->hasID, expected[i].has_id);
        CHECK_EQ(constant->id, expected[i].id);
        CHECK_EQ(constant->scalarType, expected[i].type);
        CHECK_EQ(constant->isRequired, expected[i].required);
        CHECK_EQ(constant->hasDefaultValue, expected[i].has_default);
        CHECK_NEAR(constant->defaultValue, expected[i].value, 0);
    }
    wgpuShaderReflectionFreeMembers(told);
}

/* Runs entry point `main` in a layout of its reflection, on a buffer of so many words. */
static void run(Gpu *gpu, WGPUShaderModule module, uint32_t *words, size_t count,
                uint32_t workgroups)
{
    WGPUShaderReflection told = reflection_of(module);
    Layouts layouts = layouts_of(gpu, &told);
    WGPUComputePipelineDescriptor descriptor = WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
    descriptor.layout = layouts.pipeline;
    descriptor.compute.module = module;
    descriptor.compute.entryPoint = told.entryPoints[0].name;
    WGPUComputePipeline pipeline = KEEP(wgpuDeviceCreateComputePipeline(gpu->device, &descriptor));
    WGPUBuffer buffer = create_filled_buffer(gpu, "words",
                                             WGPUBufferUsage_Storage | WGPUBufferUsage_CopySrc,
                                             words, count * sizeof *words);
    WGPUBindGroupEntry entry = buffer_entry(told.bindings[0].layoutEntry.binding, buffer);
    WGPUBindGroup group = create_group(gpu, layouts.groups[0], 1, &entry);
    dispatch(gpu, pipeline, group, workgroups, 1, 1);
    read_buffer(gpu, buffer, 0, words, count * sizeof *words);
    wgpuShaderReflectionFreeMembers(told);
}

TEST(a_dispatch_needs_nothing_but_the_reflection, EXECUTION)
{
    uint32_t words[] = {1, 2, 30};
    run(gpu,
        create_shader(gpu, "wgsl",
                      "@group(0) @binding(9) var<storage, read_write> words: array<u32>;\n"
                      "@compute @workgroup_size(1) fn fivefold(@builtin(global_invocation_id) "
                      "id: vec3u) { words[id.x] *= 5u; }"),
        words, COUNT(words), COUNT(words));
    CHECK_EQ(words[0], 5);
    CHECK_EQ(words[2], 150);
    run(gpu, create_spirv(gpu, doubling_spirv, COUNT(doubling_spirv)), words, COUNT(words), 2);
    CHECK_EQ(words[0], 10);
    CHECK_EQ(words[1], 20);
    CHECK_EQ(words[2], 150);
    run(gpu,
        create_glsl(gpu, WGPUShaderStage_Compute,
                    "#version 450\nlayout(local_size_x = 3) in;\n"
                    "layout(set = 0, binding = 4) buffer Words { uint words[]; };\n"
                    "void main() { words[gl_GlobalInvocationID.x] += 7u; }"),
        words, COUNT(words), 1);
    CHECK_EQ(words[0], 17);
    CHECK_EQ(words[1], 27);
    CHECK_EQ(words[2], 157);
}

TEST(a_draw_needs_nothing_but_the_reflection, EXECUTION)
{
    WGPUShaderModule module = create_shader(
        gpu, "drawn",
        "@group(0) @binding(1) var<uniform> scale: vec4f;\n"
        "@group(1) @binding(0) var<uniform> tint: vec4f;\n"
        "struct Out { @builtin(position) at: vec4f, @location(0) color: vec3f }\n"
        "@vertex fn v(@location(2) at: vec2f, @location(5) color: vec3f) -> Out {\n"
        "    return Out(vec4f(at, 0, 1), color * scale.x);\n"
        "}\n"
        "@fragment fn f(in: Out) -> @location(0) vec4f { return vec4f(in.color, 1) * tint; }\n");
    WGPUShaderReflection told = reflection_of(module);
    Layouts layouts = layouts_of(gpu, &told);

    /* A vertex buffer for each input, in the format that it has in the shader. */
    const WGPUShaderEntryPoint *vertex = &told.entryPoints[0];
    WGPUVertexAttribute attributes[MOST];
    WGPUVertexBufferLayout buffers[MOST];
    for (size_t i = 0; i < vertex->inputCount; i++) {
        attributes[i] = (WGPUVertexAttribute){0};
        attributes[i].format = vertex->inputs[i].vertexFormat;
        attributes[i].shaderLocation = vertex->inputs[i].location;
        buffers[i] = (WGPUVertexBufferLayout){0};
        buffers[i].stepMode = WGPUVertexStepMode_Vertex;
        buffers[i].arrayStride = 4 * vertex->inputs[i].componentCount;
        buffers[i].attributeCount = 1;
        buffers[i].attributes = &attributes[i];
    }
    CHECK_EQ(told.entryPoints[1].outputs[0].location, 0);
    CHECK_EQ(told.entryPoints[1].outputs[0].componentCount, 4);
    WGPURenderPipeline pipeline =
        create_render_pipeline(gpu, &(Look){.vertex = module,
                                            .fragment = module,
                                            .layout = layouts.pipeline,
                                            .buffer_count = vertex->inputCount,
                                            .buffers = buffers});
    const float at[] = {-1, -1, 3, -1, -1, 3}, scale[] = {0.5f, 0, 0, 0}, tint[] = {1, 1, 0, 1};
    const float color[] = {1, 0.4f, 1, 1, 0.4f, 1, 1, 0.4f, 1};
    WGPUBuffer places = create_filled_buffer(gpu, "at", WGPUBufferUsage_Vertex, at, sizeof at);
    WGPUBuffer colors =
        create_filled_buffer(gpu, "color", WGPUBufferUsage_Vertex, color, sizeof color);
    const float *uniforms[] = {scale, tint};
    Canvas canvas = canvas_begin(gpu);
    wgpuRenderPassEncoderSetPipeline(canvas.pass, pipeline);
    for (uint32_t i = 0; i < told.bindingCount; i++) {
        CHECK_EQ(told.bindings[i].group, i);
        WGPUBuffer uniform =
            create_filled_buffer(gpu, "uniform", WGPUBufferUsage_Uniform, uniforms[i],
                                 told.bindings[i].layoutEntry.buffer.minBindingSize);
        WGPUBindGroupEntry entry = buffer_entry(told.bindings[i].layoutEntry.binding, uniform);
        wgpuRenderPassEncoderSetBindGroup(canvas.pass, i,
                                          create_group(gpu, layouts.groups[i], 1, &entry), 0, NULL);
    }
    wgpuRenderPassEncoderSetVertexBuffer(canvas.pass, 0, places, 0, WGPU_WHOLE_SIZE);
    wgpuRenderPassEncoderSetVertexBuffer(canvas.pass, 1, colors, 0, WGPU_WHOLE_SIZE);
    wgpuRenderPassEncoderDraw(canvas.pass, 3, 1, 0, 0);
    canvas_end(&canvas);
    CHECK_PIXEL(&canvas, 4, 4, 128, 51, 0);
    wgpuShaderReflectionFreeMembers(told);
}

TEST(spirv_tells_its_specialization_constants, A_DEVICE)
{
    WGPUShaderReflection told =
        reflection_of(create_spirv(gpu, constants_spirv, COUNT(constants_spirv)));
    const struct {
        const char *key;
        WGPUShaderScalarType type;
        double value;
    } expected[] = {
        {"3", WGPUShaderScalarType_Uint32, 4},
        {"4", WGPUShaderScalarType_Bool, 0},
        {"5", WGPUShaderScalarType_Float32, 1.5},
    };
    CHECK_EQ(told.overrideCount, COUNT(expected));
    for (size_t i = 0; i < COUNT(expected); i++) {
        CHECK_NAME(told.overrides[i].key, expected[i].key);
        CHECK_NAME(told.overrides[i].name, ""); /* its names were taken out */
        CHECK_EQ(told.overrides[i].scalarType, expected[i].type);
        CHECK_EQ(told.overrides[i].isRequired, 0);
        CHECK_EQ(told.overrides[i].hasDefaultValue, 1);
        CHECK_NEAR(told.overrides[i].defaultValue, expected[i].value, 0);
    }
    CHECK_NAME(told.entryPoints[0].name, "main");
    CHECK_EQ(told.entryPoints[0].workgroupSizeX, 1);
    CHECK_EQ(told.bindings[0].layoutEntry.buffer.minBindingSize, 64);
    wgpuShaderReflectionFreeMembers(told);
}

TEST(glsl_tells_its_inputs_and_outputs, A_DEVICE)
{
    WGPUShaderReflection told = reflection_of(
        create_glsl(gpu, WGPUShaderStage_Vertex,
                    "#version 450\nlayout(location = 1) in vec3 place;\n"
                    "layout(location = 4) in uvec4 joints;\n"
                    "layout(location = 0) out vec2 coordinate;\n"
                    "layout(set = 0, binding = 2) uniform Camera { mat4 view; vec4 eye; } camera;\n"
                    "void main() { coordinate = place.xy;\n"
                    "    gl_Position = camera.view * vec4(place, float(joints.w)); }"));
    const WGPUShaderEntryPoint *vertex = &told.entryPoints[0];
    CHECK_NAME(vertex->name, "main");
    CHECK_EQ(vertex->inputCount, 2);
    check_variable(&vertex->inputs[0], "place", 1, WGPUShaderScalarType_Float32, 3,
                   WGPUVertexFormat_Float32x3);
    check_variable(&vertex->inputs[1], "joints", 4, WGPUShaderScalarType_Uint32, 4,
                   WGPUVertexFormat_Uint32x4);
    CHECK_EQ(vertex->outputCount, 1);
    check_variable(&vertex->outputs[0], "coordinate", 0, WGPUShaderScalarType_Float32, 2,
                   WGPUVertexFormat_Float32x2);
    CHECK_EQ(told.bindingCount, 1);
    CHECK_NAME(told.bindings[0].name, "camera");
    CHECK_EQ(told.bindings[0].layoutEntry.visibility, WGPUShaderStage_Vertex);
    CHECK_EQ(told.bindings[0].layoutEntry.buffer.minBindingSize, 80);
    wgpuShaderReflectionFreeMembers(told);
}

static const WGPUFeatureName immediates = (WGPUFeatureName)WGPUNativeFeature_Immediates;

TEST(immediates_are_counted_for_the_module_and_its_entry_points, NO_DEVICE)
{
    WGPULimits limits = WGPU_LIMITS_INIT;
    limits.maxImmediateSize = 32;
    WGPUInstance instance = wgpuCreateInstance(NULL);
    gpu_open_on(gpu, instance, open_adapter(instance), 1, &immediates, &limits);
    WGPUShaderReflection told = reflection_of(
        create_shader(gpu, "immediates",
                      "struct Both { a: vec4f, b: vec2u }\nvar<immediate> both: Both;\n"
                      "@compute @workgroup_size(1) fn uses() { _ = both.b; }\n"
                      "@compute @workgroup_size(1) fn ignores() {}"));
    CHECK_EQ(told.immediateSize, 32);
    CHECK_EQ(told.entryPoints[0].immediateSize, 32);
    CHECK_EQ(told.entryPoints[1].immediateSize, 0);
    layouts_of(gpu, &told);
    wgpuShaderReflectionFreeMembers(told);
}

TEST(arrays_of_bindings_are_told_with_their_size, FEATURE(WGPUNativeFeature_TextureBindingArray))
{
    WGPUShaderReflection told = reflection_of(
        create_shader(gpu, "arrays",
                      "enable wgpu_binding_array;\n"
                      "@group(0) @binding(0) var five: binding_array<texture_2d<f32>, 5>;\n"
                      "@group(0) @binding(1) var some: binding_array<texture_2d<f32>>;\n"
                      "@compute @workgroup_size(1) fn f() {\n"
                      "    _ = textureLoad(five[4], vec2u(), 0) + textureLoad(some[1], vec2u(), 0);"
                      "}"));
    CHECK_EQ(told.bindings[0].layoutEntry.bindingArraySize, 5);
    CHECK_EQ(told.bindings[0].layoutEntry.texture.sampleType,
             WGPUTextureSampleType_UnfilterableFloat);
    CHECK_EQ(told.bindings[0].isUnsizedArray, 0);
    CHECK_EQ(told.bindings[1].isUnsizedArray, 1);
    CHECK_EQ(told.bindings[1].layoutEntry.bindingArraySize, 0);
    wgpuShaderReflectionFreeMembers(told);
}

TEST(an_external_texture_is_as_layouts_have_it, A_DEVICE)
{
    WGPUShaderReflection told = reflection_of(create_shader(
        gpu, "external",
        "@group(0) @binding(0) var video: texture_external;\n"
        "@fragment fn f() -> @location(0) vec4f { return textureLoad(video, vec2u()); }"));
    const WGPUBindGroupLayoutEntry *entry = &told.bindings[0].layoutEntry;
    CHECK(entry->nextInChain != NULL);
    CHECK_EQ(entry->nextInChain->sType, WGPUSType_ExternalTextureBindingLayout);
    CHECK_EQ(entry->texture.sampleType, WGPUTextureSampleType_BindingNotUsed);
    CHECK_EQ(entry->binding, 0);
    layouts_of(gpu, &told); /* which are valid */
    wgpuShaderReflectionFreeMembers(told);
}

TEST(a_module_that_is_none_tells_nothing, A_DEVICE)
{
    WGPUShaderModule broken = NULL;
    CHECK_INVALID(gpu, "", broken = create_shader(gpu, "broken", "fn f("));
    WGPUShaderReflection untouched = WGPU_SHADER_REFLECTION_INIT;
    untouched.bindingCount = 77;
    log_collect(WGPULogLevel_Error);
    CHECK_EQ(wgpuShaderModuleGetReflection(broken, &untouched), WGPUStatus_Error);
    CHECK_EQ(untouched.bindingCount, 77);
    CHECK_CONTAINS(log_text(),
                   "wgpuShaderModuleGetReflection: shaderModule: invalid object 'broken' is not "
                   "allowed, expected one whose creation succeeded");
    log_clear();
    CHECK_EQ(wgpuShaderModuleGetReflection(create_shader(gpu, "empty", ""), NULL),
             WGPUStatus_Error);
    CHECK_CONTAINS(log_text(), "wgpuShaderModuleGetReflection: reflection: NULL is not allowed");
}

TEST(own_04_a_reflection_of_nothing_owns_nothing, A_DEVICE)
{
    WGPUShaderReflection nothing = WGPU_SHADER_REFLECTION_INIT;
    wgpuShaderReflectionFreeMembers(nothing);
    WGPUShaderReflection told = reflection_of(create_shader(gpu, "empty", ""));
    CHECK_EQ(told.entryPointCount + told.bindingCount + told.overrideCount, 0);
    CHECK_NULL(told.entryPoints);
    CHECK_NULL(told.bindings);
    CHECK_NULL(told.overrides);
    wgpuShaderReflectionFreeMembers(told);
}
