/* The two tiers of texture formats: what they let passes draw to and shaders store, and no more. */
#include <stdio.h>
#include <string.h>

#include "cases.h"

ALSO_ON(noop);

#define TIER_1 WGPUFeatureName_TextureFormatsTier1
#define TIER_2 WGPUFeatureName_TextureFormatsTier2
#define SIDE 4

/* Formats of which signed and unsigned fractions are known to the last bit. */
static const struct {
    WGPUTextureFormat format;
    const char *name;
    uint32_t channels, bits;
    bool is_signed, resolves;
} fractions[] = {
    {WGPUTextureFormat_R8Snorm, "R8Snorm", 1, 8, true, true},
    {WGPUTextureFormat_RG8Snorm, "RG8Snorm", 2, 8, true, true},
    {WGPUTextureFormat_RGBA8Snorm, "RGBA8Snorm", 4, 8, true, true},
    {WGPUTextureFormat_R16Unorm, "R16Unorm", 1, 16, false, false},
    {WGPUTextureFormat_RG16Unorm, "RG16Unorm", 2, 16, false, false},
    {WGPUTextureFormat_RGBA16Unorm, "RGBA16Unorm", 4, 16, false, false},
    {WGPUTextureFormat_R16Snorm, "R16Snorm", 1, 16, true, false},
    {WGPUTextureFormat_RG16Snorm, "RG16Snorm", 2, 16, true, false},
    {WGPUTextureFormat_RGBA16Snorm, "RGBA16Snorm", 4, 16, true, false},
};

/* A channel of a texel, from -1 or 0 to 1. */
static double channel(const uint8_t *texels, uint32_t bits, bool is_signed, uint32_t index)
{
    int16_t wide;
    memcpy(&wide, texels + 2 * (bits == 8 ? 0 : index), bits == 8 ? 1 : 2);
    if (bits == 8) {
        return (int8_t)texels[index] / 127.0;
    }
    return is_signed ? wide / 32767.0 : (uint16_t)wide / 65535.0;
}

static WGPUTexture create_samples(Gpu *gpu, WGPUTextureFormat format, uint32_t samples)
{
    WGPUTextureDescriptor descriptor = WGPU_TEXTURE_DESCRIPTOR_INIT;
    descriptor.label = text("samples");
    descriptor.usage = WGPUTextureUsage_RenderAttachment;
    descriptor.size = (WGPUExtent3D){SIDE, SIDE, 1};
    descriptor.format = format;
    descriptor.sampleCount = samples;
    return KEEP(wgpuDeviceCreateTexture(gpu->device, &descriptor));
}

static WGPUBlendState adding(void)
{
    const WGPUBlendComponent sum = {WGPUBlendOperation_Add, WGPUBlendFactor_One,
                                    WGPUBlendFactor_One};
    return (WGPUBlendState){sum, sum};
}

static const char half[] =
    "@vertex fn corner(@builtin(vertex_index) i: u32) -> @builtin(position) vec4f {\n"
    "    return vec4f(f32(i & 1u) * 4.0 - 1.0, f32(i >> 1u) * 4.0 - 1.0, 0.0, 1.0);\n"
    "}\n"
    "@fragment fn fill() -> @location(0) vec4f { return vec4f(0.5); }\n";

/* Clears to a fraction, adds one half to it, and resolves where there are samples. */
static void draw_half(Gpu *gpu, WGPUTextureFormat format, double clear, WGPUTextureView view,
                      WGPUTextureView resolve)
{
    const WGPUBlendState blend = adding();
    WGPURenderPipeline pipeline = create_render_pipeline(
        gpu, &(Look){.code = half, .format = format, .blend = &blend, .samples = resolve ? 4 : 1});
    WGPURenderPassColorAttachment color = cleared(view);
    color.clearValue = (WGPUColor){clear, clear, clear, clear};
    color.resolveTarget = resolve;
    WGPURenderPassDescriptor descriptor = WGPU_RENDER_PASS_DESCRIPTOR_INIT;
    descriptor.colorAttachmentCount = 1;
    descriptor.colorAttachments = &color;
    WGPUCommandEncoder encoder = create_encoder(gpu);
    WGPURenderPassEncoder pass = wgpuCommandEncoderBeginRenderPass(encoder, &descriptor);
    wgpuRenderPassEncoderSetPipeline(pass, pipeline);
    wgpuRenderPassEncoderDraw(pass, 3, 1, 0, 0);
    END_PASS(pass);
    submit(gpu, encoder);
}

TEST(more_formats_are_drawn_blended_and_resolved, FEATURE(TIER_1))
{
    CHECK(wgpuDeviceHasFeature(gpu->device, WGPUFeatureName_RG11B10UfloatRenderable));
    for (size_t i = 0; i < 2 * COUNT(fractions); i++) {
        const size_t row = i / 2;
        const bool samples = i % 2;
        const WGPUTextureFormat format = fractions[row].format;
        const double clear = fractions[row].is_signed ? -0.75 : 0.25;
        check_step(fractions[row].name);
        if (samples) {
            CHECK_VALID(gpu, create_samples(gpu, format, 4));
            if (!fractions[row].resolves) {
                continue;
            }
        }
        WGPUTexture texture = create_texture(
            gpu, fractions[row].name, WGPUTextureUsage_RenderAttachment | WGPUTextureUsage_CopySrc,
            format, SIDE, SIDE);
        WGPUTextureView view = KEEP(wgpuTextureCreateView(texture, NULL));
        WGPUTextureView drawn =
            samples ? KEEP(wgpuTextureCreateView(create_samples(gpu, format, 4), NULL)) : view;
        draw_half(gpu, format, clear, drawn, samples ? view : NULL);
        uint8_t texels[SIDE * SIDE * 8];
        const uint32_t size = fractions[row].channels * fractions[row].bits / 8;
        read_texture(gpu, texture, size, texels);
        for (uint32_t c = 0; c < fractions[row].channels; c++) {
            const double step = fractions[row].bits == 8 ? 1.0 / 127 : 1.0 / 32767;
            for (size_t texel = 0; texel < SIDE * SIDE; texel += SIDE * SIDE - 1) {
                CHECK_NEAR(channel(texels + texel * size, fractions[row].bits,
                                   fractions[row].is_signed, c),
                           clear + 0.5, step);
            }
        }
    }
}

/* Formats that shaders store to and load from. */
typedef struct Stored {
    WGPUTextureFormat format;
    const char *name; /* in WGSL */
    char kind;        /* 'f', 'u' or 's' */
    int channels;
    bool first, second; /* which tier has it for reading or writing, and for both */
} Stored;

static const Stored stored[] = {
    {WGPUTextureFormat_R8Unorm, "r8unorm", 'f', 1, true, true},
    {WGPUTextureFormat_R8Snorm, "r8snorm", 'f', 1, true, false},
    {WGPUTextureFormat_R8Uint, "r8uint", 'u', 1, true, true},
    {WGPUTextureFormat_R8Sint, "r8sint", 's', 1, true, true},
    {WGPUTextureFormat_RG8Unorm, "rg8unorm", 'f', 2, true, false},
    {WGPUTextureFormat_RG8Snorm, "rg8snorm", 'f', 2, true, false},
    {WGPUTextureFormat_RG8Uint, "rg8uint", 'u', 2, true, false},
    {WGPUTextureFormat_RG8Sint, "rg8sint", 's', 2, true, false},
    {WGPUTextureFormat_R16Uint, "r16uint", 'u', 1, true, true},
    {WGPUTextureFormat_R16Sint, "r16sint", 's', 1, true, true},
    {WGPUTextureFormat_R16Float, "r16float", 'f', 1, true, true},
    {WGPUTextureFormat_RG16Uint, "rg16uint", 'u', 2, true, false},
    {WGPUTextureFormat_RG16Sint, "rg16sint", 's', 2, true, false},
    {WGPUTextureFormat_RG16Float, "rg16float", 'f', 2, true, false},
    {WGPUTextureFormat_RGB10A2Uint, "rgb10a2uint", 'u', 4, true, false},
    {WGPUTextureFormat_RGB10A2Unorm, "rgb10a2unorm", 'f', 4, true, false},
    {WGPUTextureFormat_RG11B10Ufloat, "rg11b10ufloat", 'f', 3, true, false},
    {WGPUTextureFormat_R16Unorm, "r16unorm", 'f', 1, true, false},
    {WGPUTextureFormat_R16Snorm, "r16snorm", 'f', 1, true, false},
    {WGPUTextureFormat_RG16Unorm, "rg16unorm", 'f', 2, true, false},
    {WGPUTextureFormat_RG16Snorm, "rg16snorm", 'f', 2, true, false},
    {WGPUTextureFormat_RGBA16Unorm, "rgba16unorm", 'f', 4, true, false},
    {WGPUTextureFormat_RGBA16Snorm, "rgba16snorm", 'f', 4, true, false},
    {WGPUTextureFormat_RGBA8Unorm, "rgba8unorm", 'f', 4, false, true},
    {WGPUTextureFormat_RGBA8Uint, "rgba8uint", 'u', 4, false, true},
    {WGPUTextureFormat_RGBA8Sint, "rgba8sint", 's', 4, false, true},
    {WGPUTextureFormat_RGBA16Uint, "rgba16uint", 'u', 4, false, true},
    {WGPUTextureFormat_RGBA16Sint, "rgba16sint", 's', 4, false, true},
    {WGPUTextureFormat_RGBA16Float, "rgba16float", 'f', 4, false, true},
    {WGPUTextureFormat_RGBA32Uint, "rgba32uint", 'u', 4, false, true},
    {WGPUTextureFormat_RGBA32Sint, "rgba32sint", 's', 4, false, true},
    {WGPUTextureFormat_RGBA32Float, "rgba32float", 'f', 4, false, true},
};

/* What is stored, by kind; the halves add up to no more than the formats hold. */
static const struct {
    char kind;
    const char *type, *value;
    float halves[4];
} values[] = {
    {'f', "vec4f", "vec4f(0.25, 0.125, 0.5, 0.5)", {0.25f, 0.125f, 0.5f, 0.5f}},
    {'u', "vec4u", "vec4u(1, 2, 3, 1)", {1, 2, 3, 1}},
    {'s', "vec4i", "vec4i(-1, 2, -3, 4)", {-1, 2, -3, 4}},
};

/* Runs one invocation of a shader whose texture has an access; where a buffer is given, it is bound behind. */
static void run_on(Gpu *gpu, WGPUTextureView view, const char *code, WGPUBuffer buffer)
{
    WGPUComputePipeline pipeline = create_compute_pipeline(gpu, code);
    WGPUBindGroupEntry entries[] = {view_entry(0, view), buffer_entry(1, buffer)};
    WGPUBindGroup group = create_group_of(gpu, pipeline, buffer ? 2 : 1, entries);
    dispatch(gpu, pipeline, group, 1, 1, 1);
}

/* Stores halves, and adds them to themselves where `twice`; then loads what is there. */
static void check_stored(Gpu *gpu, const Stored *row, bool twice)
{
    char code[512];
    size_t kind = row->kind == 'f' ? 0 : row->kind == 'u' ? 1 : 2;
    check_step(row->name);
    WGPUTexture texture =
        create_texture(gpu, row->name, WGPUTextureUsage_StorageBinding, row->format, 1, 1);
    WGPUTextureView view = KEEP(wgpuTextureCreateView(texture, NULL));
    snprintf(code, sizeof code,
             "@group(0) @binding(0) var texels: texture_storage_2d<%s, write>;\n"
             "@compute @workgroup_size(1) fn main() { textureStore(texels, vec2i(), %s); }\n",
             row->name, values[kind].value);
    run_on(gpu, view, code, NULL);
    if (twice) {
        snprintf(code, sizeof code,
                 "@group(0) @binding(0) var texels: texture_storage_2d<%s, read_write>;\n"
                 "@compute @workgroup_size(1) fn main() {\n"
                 "    let half = textureLoad(texels, vec2i());\n"
                 "    textureStore(texels, vec2i(), half + half);\n"
                 "}\n",
                 row->name);
        run_on(gpu, view, code, NULL);
    }
    snprintf(
        code, sizeof code,
        "@group(0) @binding(0) var texels: texture_storage_2d<%s, read>;\n"
        "@group(0) @binding(1) var<storage, read_write> seen: vec4f;\n"
        "@compute @workgroup_size(1) fn main() { seen = vec4f(textureLoad(texels, vec2i())); }\n",
        row->name);
    WGPUBuffer output =
        create_buffer(gpu, "seen", WGPUBufferUsage_Storage | WGPUBufferUsage_CopySrc, 16);
    run_on(gpu, view, code, output);
    float seen[4];
    read_buffer(gpu, output, 0, seen, sizeof seen);
    for (int c = 0; c < 4; c++) {
        float expected = values[kind].halves[c] * (twice ? 2 : 1);
        if (c >= row->channels) {
            expected = c == 3 ? 1 : 0;
        } else if (row->format == WGPUTextureFormat_RGB10A2Unorm && c == 3) {
            continue; /* two bits are too few for a half */
        }
        CHECK_NEAR(seen[c], expected, 0.01);
    }
}

TEST(more_formats_are_stored_and_loaded, FEATURE(TIER_1))
{
    for (size_t i = 0; i < COUNT(stored); i++) {
        if (stored[i].first) {
            check_stored(gpu, &stored[i], false);
        }
    }
}

TEST(more_formats_are_loaded_and_stored_at_once, FEATURE(TIER_2))
{
    CHECK(wgpuDeviceHasFeature(gpu->device, TIER_1));
    for (size_t i = 0; i < COUNT(stored); i++) {
        if (stored[i].second) {
            check_stored(gpu, &stored[i], true);
        }
    }
}

static void create_storage_layout(Gpu *gpu, WGPUTextureFormat format,
                                  WGPUStorageTextureAccess access)
{
    WGPUBindGroupLayoutEntry entry = WGPU_BIND_GROUP_LAYOUT_ENTRY_INIT;
    entry.visibility = WGPUShaderStage_Compute;
    entry.storageTexture.access = access;
    entry.storageTexture.format = format;
    create_layout(gpu, 1, &entry);
}

/* Layouts and textures, by what each tier has. */
static void check_storage(Gpu *gpu, bool first, bool second)
{
    for (size_t i = 0; i < COUNT(stored); i++) {
        const Stored *row = &stored[i];
        const Outcome one = first || !row->first ? VALID : INVALID;
        const Outcome both = second && row->second ? VALID : INVALID;
        CASE(gpu, one,
             create_texture(gpu, row->name, WGPUTextureUsage_StorageBinding, row->format, 1, 1),
             "a texture of %s", row->name);
        CASE(gpu, one, create_storage_layout(gpu, row->format, WGPUStorageTextureAccess_ReadOnly),
             "%s for reading", row->name);
        CASE(gpu, one, create_storage_layout(gpu, row->format, WGPUStorageTextureAccess_WriteOnly),
             "%s for writing", row->name);
        CASE(gpu, both, create_storage_layout(gpu, row->format, WGPUStorageTextureAccess_ReadWrite),
             "%s for both", row->name);
    }
}

TEST(what_a_device_without_tiers_has, A_DEVICE)
{
    check_storage(gpu, false, false);
    for (size_t i = 0; i < COUNT(fractions); i++) {
        CASE(gpu, INVALID, create_samples(gpu, fractions[i].format, 1), "%s", fractions[i].name);
    }
}

/* Opens a device with the feature and no other, on the noop backend as well. */
static void open_with_tier(Gpu *gpu, WGPUFeatureName tier)
{
    gpu_open_with(gpu, 1, &tier);
    if (!wgpuDeviceHasFeature(gpu->device, tier)) {
        check_skip("this adapter lacks a format of the tier, or an ability of one");
    }
}

TEST(what_the_second_tier_has, NO_DEVICE)
{
    open_with_tier(gpu, TIER_2);
    check_storage(gpu, true, true);
}

/* WebGPU has the format for UnfilterableFloat alone. */
static void bind_for_filtering(Gpu *gpu, WGPUTextureFormat format)
{
    WGPUTexture texture =
        create_texture(gpu, "filtered", WGPUTextureUsage_TextureBinding, format, 1, 1);
    WGPUBindGroupLayoutEntry entry = WGPU_BIND_GROUP_LAYOUT_ENTRY_INIT;
    entry.visibility = WGPUShaderStage_Fragment;
    entry.texture.sampleType = WGPUTextureSampleType_Float;
    WGPUBindGroupEntry bound = view_entry(0, KEEP(wgpuTextureCreateView(texture, NULL)));
    create_group(gpu, create_layout(gpu, 1, &entry), 1, &bound);
}

static void create_drawing(Gpu *gpu, WGPUTextureFormat format, bool blends, uint32_t samples)
{
    const WGPUBlendState blend = adding();
    create_render_pipeline(gpu, &(Look){.code = half,
                                        .format = format,
                                        .blend = blends ? &blend : NULL,
                                        .samples = samples});
}

static void resolve(Gpu *gpu, WGPUTextureFormat format, Outcome outcome, const char *name)
{
    WGPURenderPassColorAttachment color =
        cleared(KEEP(wgpuTextureCreateView(create_samples(gpu, format, 4), NULL)));
    color.resolveTarget = KEEP(wgpuTextureCreateView(create_samples(gpu, format, 1), NULL));
    WGPURenderPassDescriptor descriptor = WGPU_RENDER_PASS_DESCRIPTOR_INIT;
    descriptor.colorAttachmentCount = 1;
    descriptor.colorAttachments = &color;
    WGPUCommandEncoder encoder = begin_commands(gpu);
    END_PASS(wgpuCommandEncoderBeginRenderPass(encoder, &descriptor));
    END_COMMANDS(gpu, encoder, outcome, "resolving %s", name);
}

/* ROW: texture-tiers, norm-formats-of-tiers */
TEST(what_the_first_tier_has_and_no_more, NO_DEVICE)
{
    open_with_tier(gpu, TIER_1);
    check_storage(gpu, true, false);
    for (size_t i = 0; i < COUNT(fractions); i++) {
        const WGPUTextureFormat format = fractions[i].format;
        const char *name = fractions[i].name;
        CASE(gpu, VALID, create_samples(gpu, format, 1), "%s", name);
        CASE(gpu, VALID, create_samples(gpu, format, 4), "four samples of %s", name);
        CASE(gpu, INVALID, create_samples(gpu, format, 2), "two samples of %s", name);
        CASE(gpu, VALID, create_drawing(gpu, format, true, 4), "blending of %s", name);
        resolve(gpu, format, fractions[i].resolves ? VALID : INVALID, name);
    }
    CASE(gpu, VALID, bind_for_filtering(gpu, WGPUTextureFormat_R16Unorm), "R16Unorm, filtered");
    CASE(gpu, INVALID, create_samples(gpu, WGPUTextureFormat_RGB9E5Ufloat, 1), "RGB9E5Ufloat");
    CASE(gpu, INVALID, create_samples(gpu, WGPUTextureFormat_RGBA32Float, 4), "wide samples");
    CASE(gpu, VALID, create_drawing(gpu, WGPUTextureFormat_RGBA32Float, false, 1), "wide floats");
    CASE(gpu, VALID, create_drawing(gpu, WGPUTextureFormat_RGBA32Float, false, 4), "and samples");
    CASE(gpu, INVALID, create_drawing(gpu, WGPUTextureFormat_RGBA32Float, true, 1), "blended");
    CASE(gpu, INVALID, create_drawing(gpu, WGPUTextureFormat_RGBA8Unorm, false, 2), "two samples");
    resolve(gpu, WGPUTextureFormat_R32Float, INVALID, "R32Float");
    CASE(gpu, INVALID,
         create_texture(gpu, "storage", WGPUTextureUsage_StorageBinding,
                        WGPUTextureFormat_BGRA8Unorm, 1, 1),
         "storage of BGRA8Unorm");
    CASE(gpu, INVALID,
         create_storage_layout(gpu, WGPUTextureFormat_RG32Uint, WGPUStorageTextureAccess_ReadWrite),
         "RG32Uint for both");
    const WGPUTextureFormat shared_exponent = WGPUTextureFormat_RGB9E5Ufloat;
    WGPURenderBundleEncoderDescriptor bundle = WGPU_RENDER_BUNDLE_ENCODER_DESCRIPTOR_INIT;
    bundle.colorFormatCount = 1;
    bundle.colorFormats = &shared_exponent;
    CASE(gpu, INVALID, KEEP(wgpuDeviceCreateRenderBundleEncoder(gpu->device, &bundle)), "a bundle");
    CASE(gpu, INVALID,
         create_compute_pipeline(
             gpu, "@group(0) @binding(0) var texels: texture_storage_2d<rgba8unorm, read_write>;\n"
                  "@compute @workgroup_size(1) fn main() {\n"
                  "    textureStore(texels, vec2i(), textureLoad(texels, vec2i()));\n"
                  "}\n"),
         "a derived layout");
}
