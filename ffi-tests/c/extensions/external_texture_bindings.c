/* External textures: which descriptors, layouts, groups, shaders and pipelines fit. */
#include <math.h>
#include <stdio.h>

#include "cases.h"
#include "video.h"

ALSO_ON(gl, noop);

static WGPUTextureView create_view_of(Gpu *gpu, WGPUTextureFormat format)
{
    WGPUTexture texture =
        create_texture(gpu, "plane", WGPUTextureUsage_TextureBinding, format, 4, 4);
    return KEEP(wgpuTextureCreateView(texture, NULL));
}

static void check_refused(Gpu *gpu, const char *part, WGPUExternalTextureDescriptor descriptor,
                          size_t count, const WGPUTextureView *planes)
{
    CHECK_INVALID(gpu, part, create_video(gpu, descriptor, count, planes));
}

TEST(planes_have_to_fit, A_DEVICE)
{
    const WGPUExternalTextureDescriptor plain = WGPU_EXTERNAL_TEXTURE_DESCRIPTOR_INIT;
    WGPUTextureView rgba = create_view_of(gpu, WGPUTextureFormat_RGBA8Unorm);
    WGPUTextureView one = create_view_of(gpu, WGPUTextureFormat_R8Unorm);
    WGPUTextureView two = create_view_of(gpu, WGPUTextureFormat_RG8Unorm);
    WGPUTextureView whole = create_view_of(gpu, WGPUTextureFormat_R8Uint);
    WGPUTextureView wide = create_view_of(gpu, WGPUTextureFormat_R32Float);
    const struct {
        const char *part; /* NULL if it is valid */
        size_t count;
        WGPUTextureView planes[3];
    } cases[] = {
        {NULL, 1, {rgba}},
        {NULL, 2, {one, two}},
        {NULL, 3, {one, one, one}},
        {NULL, 3, {rgba, two, one}}, /* more channels than are looked at */
        {"'video': planeCount: 0 is not allowed, expected 1, 2 or 3", 0, {NULL}},
        {"planes[0]: a view of format R8Unorm is not allowed, expected one of four channels",
         1,
         {one}},
        {"planes[1]: a view of format R8Unorm is not allowed, expected one of at least 2 channels",
         2,
         {one, one}},
        {"planes[2]: handle is NULL", 3, {one, one, NULL}},
        {"planes[0]: a view of format R8Uint is not allowed, expected one that can be filtered",
         2,
         {whole, two}},
        {"planes[1]: a view of format R32Float is not allowed, expected one that can be filtered",
         3,
         {one, wide, one}},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        if (cases[i].part) {
            check_refused(gpu, cases[i].part, plain, cases[i].count, cases[i].planes);
        } else {
            CHECK_VALID(gpu, create_video(gpu, plain, cases[i].count, cases[i].planes));
        }
    }
    const WGPUTextureView many[4] = {one, one, one, one};
    check_refused(gpu, "planeCount: 4 is not allowed", plain, 4, many);
    WGPUTexture unread =
        create_texture(gpu, "unread", WGPUTextureUsage_CopyDst, WGPUTextureFormat_RGBA8Unorm, 4, 4);
    WGPUTextureView view = KEEP(wgpuTextureCreateView(unread, NULL));
    check_refused(gpu, "planes[0]: a view without the usage TextureBinding", plain, 1, &view);
    WGPUTextureDescriptor layered = WGPU_TEXTURE_DESCRIPTOR_INIT;
    layered.usage = WGPUTextureUsage_TextureBinding | WGPUTextureUsage_RenderAttachment;
    layered.format = WGPUTextureFormat_RGBA8Unorm;
    layered.size = (WGPUExtent3D){4, 4, 2};
    view = KEEP(wgpuTextureCreateView(KEEP(wgpuDeviceCreateTexture(gpu->device, &layered)), NULL));
    check_refused(gpu, "planes[0]: a view of dimension D2Array is not allowed, expected 2D", plain,
                  1, &view);
    layered.size.depthOrArrayLayers = 1;
    layered.sampleCount = 4;
    view = KEEP(wgpuTextureCreateView(KEEP(wgpuDeviceCreateTexture(gpu->device, &layered)), NULL));
    check_refused(gpu, "planes[0]: a view of 4 samples is not allowed, expected 1", plain, 1,
                  &view);
    check_refused(gpu, "planes[0]: handle is a WGPUQueue, expected a WGPUTextureView", plain, 1,
                  (WGPUTextureView[]){(WGPUTextureView)gpu->queue});
}

TEST(numbers_of_a_descriptor, A_DEVICE)
{
    WGPUTextureView rgba = create_view_of(gpu, WGPUTextureFormat_RGBA8Unorm);
    WGPUExternalTextureDescriptor wrong = WGPU_EXTERNAL_TEXTURE_DESCRIPTOR_INIT;
    wrong.loadTransform[5] = NAN;
    check_refused(gpu, "loadTransform[5]: NaN is not allowed, expected a finite number", wrong, 1,
                  &rgba);
    WGPUExternalTextureCrop crop = WGPU_EXTERNAL_TEXTURE_CROP_INIT;
    WGPUExternalTextureDescriptor cropped = WGPU_EXTERNAL_TEXTURE_DESCRIPTOR_INIT;
    cropped.nextInChain = &crop.chain;
    CHECK_VALID(gpu, create_video(gpu, cropped, 1, &rgba));
    crop.x = 2;
    crop.width = 3;
    check_refused(gpu, "width: 3 is not allowed, expected up to 2", cropped, 1, &rgba);
    crop.x = 4;
    check_refused(gpu, "x: 4 is not allowed, expected less than the 4 texels", cropped, 1, &rgba);
    crop.x = crop.width = 0;
    crop.rotation = 45;
    check_refused(gpu, "rotation: 45 is not allowed, expected 0, 90, 180 or 270", cropped, 1,
                  &rgba);
    crop.rotation = 0;
    cropped.width = 4;
    check_refused(gpu, "width: 4 is not allowed, expected 0 beside a WGPUExternalTextureCrop",
                  cropped, 1, &rgba);
    WGPUExternalTextureColors colors = WGPU_EXTERNAL_TEXTURE_COLORS_INIT;
    WGPUExternalTextureDescriptor colored = WGPU_EXTERNAL_TEXTURE_DESCRIPTOR_INIT;
    colored.nextInChain = &colors.chain;
    colors.bitDepth = 11;
    check_refused(gpu, "bitDepth: 11 is not allowed, expected 8, 10, 12 or 16", colored, 1, &rgba);
    colors.bitDepth = 12;
    CHECK_VALID(gpu, create_video(gpu, colored, 1, &rgba));
}

#define ENTRIES 8

static void check_layout_refused(Gpu *gpu, const char *part, size_t count,
                                 const WGPUBindGroupLayoutEntry *entries)
{
    CHECK_INVALID(gpu, part, create_layout(gpu, count, entries));
}

TEST(external_textures_in_layouts, A_DEVICE)
{
    WGPUExternalTextureBindingLayout chains[ENTRIES];
    WGPUBindGroupLayoutEntry entries[ENTRIES];
    for (uint32_t i = 0; i < ENTRIES; i++) {
        entries[i] = video_layout(i, WGPUShaderStage_Fragment, &chains[i]);
    }
    CHECK_VALID(gpu, create_layout(gpu, 4, entries));
    check_layout_refused(gpu,
                         "entries: 20 sampled textures in the fragment stage, with those of 5 "
                         "external textures, is not allowed, expected at most "
                         "maxSampledTexturesPerShaderStage, 16",
                         5, entries);
    /* Other stages have room of their own. */
    entries[4].visibility = WGPUShaderStage_Compute;
    CHECK_VALID(gpu, create_layout(gpu, 5, entries));
    WGPUBindGroupLayout four = create_layout(gpu, 4, entries);
    WGPUBindGroupLayout one = create_layout(gpu, 1, entries);
    CHECK_INVALID(gpu, "bindGroupLayouts: 20 sampled textures in the fragment stage",
                  create_pipeline_layout(gpu, 2, (WGPUBindGroupLayout[]){four, one}));
    CHECK_VALID(gpu, create_pipeline_layout(gpu, 2, (WGPUBindGroupLayout[]){one, one}));
    entries[1].texture.sampleType = WGPUTextureSampleType_Float;
    check_layout_refused(gpu, "entries[1].binding: 1 with 2 layouts", 2, entries);
    entries[1].texture.sampleType = WGPUTextureSampleType_BindingNotUsed;
    entries[1].bindingArraySize = 2;
    check_layout_refused(gpu, "entries[1].bindingArraySize: 2 for an external texture", 2, entries);
}

/* ROW: external-texture-numbers */
TEST(numbers_of_external_textures, A_DEVICE)
{
    WGPUExternalTextureBindingLayout chain;
    WGPUBindGroupLayoutEntry entries[2] = {video_layout(249, WGPUShaderStage_Fragment, &chain)};
    CHECK_VALID(gpu, create_layout(gpu, 1, entries));
    entries[0].binding = 250;
    check_layout_refused(gpu,
                         "entries[0].binding: 250 for an external texture is not allowed, "
                         "expected a number below 250",
                         1, entries);
    entries[0].binding = 0;
    entries[1] = WGPU_BIND_GROUP_LAYOUT_ENTRY_INIT;
    entries[1].binding = 997;
    entries[1].visibility = WGPUShaderStage_Fragment;
    entries[1].sampler.type = WGPUSamplerBindingType_Filtering;
    check_layout_refused(gpu, "entries[1].binding: 997 beside the external texture at 0", 2,
                         entries);
    entries[1].binding = 995;
    CHECK_VALID(gpu, create_layout(gpu, 2, entries));
    CHECK_INVALID(gpu, "code, line 1, column 25: an external texture at @binding(250)",
                  create_shader(gpu, "high",
                                "@group(0) @binding(250) var e: texture_external;\n"
                                "@fragment fn f() { _ = e; }"));
    CHECK_INVALID(gpu, "@binding(998) beside an external texture at @binding(0)",
                  create_shader(gpu, "beside",
                                "@group(0) @binding(0) var e: texture_external;\n"
                                "@group(0) @binding(998) var s: sampler;\n"
                                "@fragment fn f() { _ = e; _ = s; }"));
}

TEST(groups_have_what_their_layout_has, A_DEVICE)
{
    WGPUExternalTextureBindingLayout chains[2];
    WGPUBindGroupLayoutEntry declared[] = {
        video_layout(0, WGPUShaderStage_Fragment, &chains[0]),
        WGPU_BIND_GROUP_LAYOUT_ENTRY_INIT,
    };
    declared[1].binding = 1;
    declared[1].visibility = WGPUShaderStage_Fragment;
    declared[1].texture.sampleType = WGPUTextureSampleType_Float;
    WGPUBindGroupLayout layout = create_layout(gpu, 2, declared);
    WGPUTextureView rgba = create_view_of(gpu, WGPUTextureFormat_RGBA8Unorm);
    WGPUTextureView one = create_view_of(gpu, WGPUTextureFormat_R8Unorm);
    const WGPUExternalTextureDescriptor plain = WGPU_EXTERNAL_TEXTURE_DESCRIPTOR_INIT;
    WGPUExternalTexture video = create_video(gpu, plain, 1, &rgba), error = NULL;
    CHECK_INVALID(gpu, "planeCount: 0", error = create_video(gpu, plain, 0, NULL));
    const WGPUSamplerDescriptor sampler = WGPU_SAMPLER_DESCRIPTOR_INIT;
    WGPUExternalTextureBindingEntry bound[4];
    const struct {
        const char *part;
        size_t count;
        WGPUBindGroupEntry entries[2];
    } cases[] = {
        {NULL, 2, {video_entry(0, video, &bound[0]), view_entry(1, rgba)}},
        {NULL, 2, {view_entry(1, one), view_entry(0, rgba)}},
        {"entryCount: 1 is not allowed, expected 2", 1, {view_entry(1, one)}},
        {"entries[1].externalTexture: an external texture at 1 is not allowed, expected a layout "
         "that has one there",
         2,
         {view_entry(0, rgba), video_entry(1, video, &bound[1])}},
        {"entries[0].externalTexture: invalid object 'video' is not allowed",
         2,
         {video_entry(0, error, &bound[2]), view_entry(1, rgba)}},
        {"entries[0].externalTexture: handle is NULL",
         2,
         {video_entry(0, NULL, &bound[3]), view_entry(1, rgba)}},
        {"entries[0].binding: 0 without an external texture is not allowed",
         2,
         {sampler_entry(0, KEEP(wgpuDeviceCreateSampler(gpu->device, &sampler))),
          view_entry(1, rgba)}},
        {"entries[0].textureView: a view of format R8Unorm in the place of an external texture",
         2,
         {view_entry(0, one), view_entry(1, rgba)}},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        if (cases[i].part) {
            CHECK_INVALID(gpu, cases[i].part,
                          create_group(gpu, layout, cases[i].count, cases[i].entries));
        } else {
            CHECK_VALID(gpu, create_group(gpu, layout, cases[i].count, cases[i].entries));
        }
    }
    /* A handle of another kind. */
    bound[0].externalTexture = (WGPUExternalTexture)rgba;
    CHECK_INVALID(gpu, "externalTexture", create_group(gpu, layout, 2, cases[0].entries));
}

static WGPURenderPipeline create_with(Gpu *gpu, WGPUPipelineLayout layout, const char *fragment)
{
    return create_render_pipeline(gpu, &(Look){.layout = layout, .fragment_code = fragment});
}

TEST(pipelines_have_external_textures_where_their_shaders_have, A_DEVICE)
{
    static const char external[] = "@group(0) @binding(2) var video: texture_external;\n"
                                   "@fragment fn f() -> @location(0) vec4f {\n"
                                   "    return textureLoad(video, vec2u()); }";
    static const char ordinary[] = "@group(0) @binding(2) var image: texture_2d<f32>;\n"
                                   "@fragment fn f() -> @location(0) vec4f {\n"
                                   "    return textureLoad(image, vec2u(), 0); }";
    WGPUExternalTextureBindingLayout chain;
    WGPUBindGroupLayoutEntry entry = video_layout(2, WGPUShaderStage_Fragment, &chain);
    WGPUBindGroupLayout group = create_layout(gpu, 1, &entry);
    WGPUPipelineLayout video = create_pipeline_layout(gpu, 1, &group);
    entry = WGPU_BIND_GROUP_LAYOUT_ENTRY_INIT;
    entry.binding = 2;
    entry.visibility = WGPUShaderStage_Fragment;
    entry.texture.sampleType = WGPUTextureSampleType_Float;
    WGPUBindGroupLayout plain = create_layout(gpu, 1, &entry);
    WGPUPipelineLayout image = create_pipeline_layout(gpu, 1, &plain);
    entry = video_layout(2, WGPUShaderStage_Vertex, &chain);
    WGPUBindGroupLayout unseen = create_layout(gpu, 1, &entry);
    WGPUPipelineLayout hidden = create_pipeline_layout(gpu, 1, &unseen);

    WGPURenderPipeline made = NULL;
    CHECK_VALID(gpu, made = create_with(gpu, video, external));
    CHECK_VALID(gpu, create_with(gpu, image, ordinary));
    CHECK_INVALID(gpu, "", create_with(gpu, video, ordinary));
    const char *refused =
        "fragment: a shader with an external texture at @group(0) @binding(2) is "
        "not allowed, expected a layout that has one there, visible to this stage";
    CHECK_INVALID(gpu, refused, create_with(gpu, image, external));
    CHECK_INVALID(gpu, refused, create_with(gpu, hidden, external));

    /* The layouts that pipelines give back are as those that they were given, or derived. */
    WGPUTextureView rgba = create_view_of(gpu, WGPUTextureFormat_RGBA8Unorm);
    const WGPUExternalTextureDescriptor descriptor = WGPU_EXTERNAL_TEXTURE_DESCRIPTOR_INIT;
    WGPUExternalTexture texture = create_video(gpu, descriptor, 1, &rgba);
    WGPUExternalTextureBindingEntry bound;
    WGPUBindGroupEntry bind = video_entry(2, texture, &bound);
    CHECK_VALID(gpu, create_group_of(gpu, made, 1, &bind));
    WGPURenderPipeline derived = NULL;
    CHECK_VALID(gpu, derived = create_with(gpu, NULL, external));
    CHECK_VALID(gpu, create_group_of(gpu, derived, 1, &bind));
    bind = view_entry(2, rgba);
    CHECK_VALID(gpu, create_group_of(gpu, derived, 1, &bind));
    WGPURenderPipeline other = create_with(gpu, NULL, ordinary);
    bind = video_entry(2, texture, &bound);
    CHECK_INVALID(gpu, "entries[0].externalTexture: an external texture at 2",
                  create_group_of(gpu, other, 1, &bind));
}

#define FIVE                                                                                       \
    "@group(0) @binding(0) var a: texture_external;\n"                                             \
    "@group(0) @binding(1) var b: texture_external;\n"                                             \
    "@group(1) @binding(0) var c: texture_external;\n"                                             \
    "@group(1) @binding(1) var d: texture_external;\n"                                             \
    "@group(2) @binding(0) var e: texture_external;\n"                                             \
    "fn four() -> vec2u {\n"                                                                       \
    "    return textureDimensions(a) + textureDimensions(b) + textureDimensions(c)\n"              \
    "        + textureDimensions(d); }\n"

TEST(derived_layouts_count_external_textures, A_DEVICE)
{
    CHECK_VALID(gpu, create_with(gpu, NULL,
                                 FIVE "@fragment fn f() -> @location(0) vec4f {\n"
                                      "    return vec4f(vec4u(four(), 0, 1)); }"));
    CHECK_INVALID(gpu, "fragment: 20 sampled textures in the fragment stage",
                  create_with(gpu, NULL,
                              FIVE
                              "@fragment fn f() -> @location(0) vec4f {\n"
                              "    return vec4f(vec4u(four() + textureDimensions(e), 0, 1)); }"));
}

/* ROW: derived-filtering */
TEST(stages_of_a_derived_layout_look_in_the_same_way, A_DEVICE)
{
#define LOADED                                                                                     \
    "@group(0) @binding(0) var video: texture_external;\n"                                         \
    "@vertex fn v() -> @builtin(position) vec4f { return textureLoad(video, vec2u()); }\n"
    CHECK_VALID(gpu, create_render_pipeline(
                         gpu, &(Look){.code = LOADED "@fragment fn f() -> @location(0) vec4f {\n"
                                                     "    return textureLoad(video, vec2u()); }"}));
    CHECK_INVALID(
        gpu, "Derived bind group layout type is not consistent between stages",
        create_render_pipeline(
            gpu, &(Look){.code = LOADED
                         "@group(0) @binding(1) var s: sampler;\n"
                         "@fragment fn f() -> @location(0) vec4f {\n"
                         "    return textureSampleBaseClampToEdge(video, s, vec2f()); }"}));
}

TEST(shaders_look_at_external_textures_in_their_own_ways, A_DEVICE)
{
    static const char *const calls[] = {
        "textureSample(e, s, vec2f())",
        "textureSampleLevel(e, s, vec2f(), 0)",
        "textureLoad(e, vec2u(), 0)",
        "vec4f(f32(textureNumLevels(e)))",
    };
    for (size_t i = 0; i < COUNT(calls); i++) {
        char code[512];
        snprintf(code, sizeof code,
                 "@group(0) @binding(0) var e: texture_external;\n"
                 "@group(0) @binding(1) var s: sampler;\n"
                 "@fragment fn f() -> @location(0) vec4f { return %s; }",
                 calls[i]);
        CASE(gpu, INVALID, create_shader(gpu, "wrong", code), "%s", calls[i]);
    }
}

/* One look is many expressions. More of them than a compiler can follow are refused. */
TEST(shaders_with_too_many_looks, A_DEVICE)
{
    static char code[1 << 19];
    const char *opening = "@group(0) @binding(0) var e: texture_external;\n"
                          "@fragment fn f() -> @location(0) vec4f {\n    return ";
    size_t length = (size_t)snprintf(code, sizeof code, "%s", opening);
    for (int i = 0; i < 40; i++) {
        length += (size_t)snprintf(code + length, sizeof code - length, "textureLoad(e, vec2u(");
    }
    length += (size_t)snprintf(code + length, sizeof code - length, "vec2f()");
    for (int i = 0; i < 40; i++) {
        length += (size_t)snprintf(code + length, sizeof code - length, "%s))", i ? ".xy" : "");
    }
    snprintf(code + length, sizeof code - length, "; }");
    CASE(gpu, VALID, create_with(gpu, NULL, code), "within each other");
    length = (size_t)snprintf(code, sizeof code, "%svec4f()", opening);
    for (int i = 0; i < 4000; i++) {
        length += (size_t)snprintf(code + length, sizeof code - length,
                                   "%s + textureLoad(e, vec2u(%d))",
                                   i % 500 ? "" : ";\n    _ = vec4f()", i);
    }
    snprintf(code + length, sizeof code - length, "; }");
    CASE(gpu, INVALID, create_shader(gpu, "many", code), "one after the other");
}

TEST(what_is_behind_one_is_not_counted, A_DEVICE)
{
    WGPUTextureView rgba = create_view_of(gpu, WGPUTextureFormat_RGBA8Unorm);
    WGPUGlobalReport before, during, after;
    wgpuGenerateReport(gpu->instance, &before);
    const WGPUExternalTextureDescriptor plain = WGPU_EXTERNAL_TEXTURE_DESCRIPTOR_INIT;
    WGPUExternalTexture video = create_video(gpu, plain, 1, &rgba);
    wgpuGenerateReport(gpu->instance, &during);
    RELEASE(video);
    wgpuGenerateReport(gpu->instance, &after);
    CHECK_EQ(during.hub.buffers.numAllocated, before.hub.buffers.numAllocated);
    CHECK_EQ(after.hub.buffers.numAllocated, before.hub.buffers.numAllocated);
}

TEST(life_of_planes, A_DEVICE)
{
    WGPUTexture texture = create_texture(gpu, "plane", WGPUTextureUsage_TextureBinding,
                                         WGPUTextureFormat_RGBA8Unorm, 4, 4);
    WGPUTextureView view = KEEP(wgpuTextureCreateView(texture, NULL));
    const WGPUExternalTextureDescriptor plain = WGPU_EXTERNAL_TEXTURE_DESCRIPTOR_INIT;
    WGPUExternalTexture video = create_video(gpu, plain, 1, &view);
    WGPUComputePipeline pipeline = create_compute_pipeline(
        gpu, "@group(0) @binding(0) var video: texture_external;\n"
             "@compute @workgroup_size(1) fn main() { _ = textureLoad(video, vec2u()); }");
    WGPUExternalTextureBindingEntry chain;
    WGPUBindGroupEntry entry = video_entry(0, video, &chain);
    WGPUBindGroup before = create_group_of(gpu, pipeline, 1, &entry);
    for (int destroyed = 0; destroyed < 2; destroyed++) {
        if (destroyed) {
            wgpuTextureDestroy(texture);
        }
        /* A group can be made all the same, and an external texture. */
        WGPUBindGroup after = NULL;
        CHECK_VALID(gpu, after = create_group_of(gpu, pipeline, 1, &entry));
        CHECK_VALID(gpu, create_video(gpu, plain, 1, &view));
        WGPUBindGroup groups[] = {before, after};
        for (size_t i = 0; i < COUNT(groups); i++) {
            WGPUCommandEncoder encoder = begin_commands(gpu);
            WGPUComputePassEncoder pass = wgpuCommandEncoderBeginComputePass(encoder, NULL);
            wgpuComputePassEncoderSetPipeline(pass, pipeline);
            wgpuComputePassEncoderSetBindGroup(pass, 0, groups[i], 0, NULL);
            wgpuComputePassEncoderDispatchWorkgroups(pass, 1, 1, 1);
            END_PASS(pass);
            END_COMMANDS(gpu, encoder, destroyed ? INVALID_AT_SUBMIT : VALID,
                         "group %zu, destroyed: %d", i, destroyed);
        }
    }
}
