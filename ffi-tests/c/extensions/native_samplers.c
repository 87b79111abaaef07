/* Samplers that see a border around the texture. */
#include "screen.h"

ALSO_ON(gl, noop);

static const WGPUAddressMode clamp_to_border = (WGPUAddressMode)WGPUNativeAddressMode_ClampToBorder;
static const WGPUFeatureName border_feature =
    (WGPUFeatureName)WGPUNativeFeature_AddressModeClampToBorder;
static const WGPUFeatureName zero_feature =
    (WGPUFeatureName)WGPUNativeFeature_AddressModeClampToZero;

static WGPUSampler create_sampler(Gpu *gpu, WGPUAddressMode mode_u, WGPUAddressMode mode_v,
                                  const WGPUSamplerBorderColor *color)
{
    WGPUSamplerDescriptorExtras extras = {
        .chain.sType = (WGPUSType)WGPUSType_SamplerDescriptorExtras,
        .samplerBorderColor = color ? *color : WGPUSamplerBorderColor_Undefined,
    };
    WGPUSamplerDescriptor descriptor = WGPU_SAMPLER_DESCRIPTOR_INIT;
    descriptor.nextInChain = color ? &extras.chain : NULL;
    descriptor.addressModeU = mode_u;
    descriptor.addressModeV = mode_v;
    return KEEP(wgpuDeviceCreateSampler(gpu->device, &descriptor));
}

/* What is seen of a texture of the one color (0.2, 0.4, 0.6, 0.8): at the texel itself, beyond its
 * left edge, and beyond its upper edge. */
static void look_around(Gpu *gpu, WGPUSampler sampler, float seen[3][4])
{
    static const char code[] =
        "@group(0) @binding(0) var picture: texture_2d<f32>;\n"
        "@group(0) @binding(1) var around: sampler;\n"
        "@group(0) @binding(2) var<storage, read_write> seen: array<vec4f, 3>;\n"
        "@compute @workgroup_size(1) fn main() {\n"
        "    seen[0] = textureSampleLevel(picture, around, vec2f(0.5, 0.5), 0.0);\n"
        "    seen[1] = textureSampleLevel(picture, around, vec2f(-0.5, 0.5), 0.0);\n"
        "    seen[2] = textureSampleLevel(picture, around, vec2f(0.5, -0.5), 0.0);\n"
        "}\n";
    WGPUComputePipeline pipeline = create_compute_pipeline(gpu, code);
    WGPUTexture texture = create_texture(gpu, "picture",
                                         WGPUTextureUsage_TextureBinding | WGPUTextureUsage_CopyDst,
                                         WGPUTextureFormat_RGBA8Unorm, 1, 1);
    const uint8_t texel[4] = {51, 102, 153, 204};
    WGPUTexelCopyTextureInfo to = WGPU_TEXEL_COPY_TEXTURE_INFO_INIT;
    to.texture = texture;
    const WGPUTexelCopyBufferLayout layout = WGPU_TEXEL_COPY_BUFFER_LAYOUT_INIT;
    wgpuQueueWriteTexture(gpu->queue, &to, texel, sizeof texel, &layout, &(WGPUExtent3D){1, 1, 1});
    WGPUBuffer buffer =
        create_buffer(gpu, "seen", WGPUBufferUsage_Storage | WGPUBufferUsage_CopySrc, 48);
    WGPUBindGroupEntry entries[] = {view_entry(0, KEEP(wgpuTextureCreateView(texture, NULL))),
                                    sampler_entry(1, sampler), buffer_entry(2, buffer)};
    WGPUBindGroup group = create_group_of(gpu, pipeline, COUNT(entries), entries);
    dispatch(gpu, pipeline, group, 1, 1, 1);
    read_buffer(gpu, buffer, 0, seen, 48);
}

TEST(border_colors, NO_DEVICE)
{
    needs_execution("the noop backend samples nothing");
    gpu_open_with(gpu, 2, (WGPUFeatureName[]){border_feature, zero_feature});
    if (!wgpuDeviceHasFeature(gpu->device, border_feature)) {
        check_skip("this adapter lacks the feature AddressModeClampToBorder");
    }
    const struct {
        WGPUSamplerBorderColor color;
        float seen[4];
    } colors[] = {
        {WGPUSamplerBorderColor_Undefined, {0, 0, 0, 0}},
        {WGPUSamplerBorderColor_TransparentBlack, {0, 0, 0, 0}},
        {WGPUSamplerBorderColor_OpaqueBlack, {0, 0, 0, 1}},
        {WGPUSamplerBorderColor_OpaqueWhite, {1, 1, 1, 1}},
        {WGPUSamplerBorderColor_Zero, {0, 0, 0, 0}},
    };
    const float inside[4] = {0.2f, 0.4f, 0.6f, 0.8f};
    for (size_t i = 0; i < COUNT(colors); i++) {
        if (colors[i].color == WGPUSamplerBorderColor_Zero &&
            !wgpuDeviceHasFeature(gpu->device, zero_feature)) {
            continue;
        }
        for (int axis = 0; axis < 2; axis++) {
            WGPUSampler sampler = create_sampler(
                gpu, axis == 0 ? clamp_to_border : WGPUAddressMode_ClampToEdge,
                axis == 1 ? clamp_to_border : WGPUAddressMode_Repeat, &colors[i].color);
            float seen[3][4];
            look_around(gpu, sampler, seen);
            for (size_t c = 0; c < 4; c++) {
                CHECK_NEAR(seen[0][c], inside[c], 0.001);
                CHECK_NEAR(seen[1 + axis][c], colors[i].seen[c], 0.001);
                CHECK_NEAR(seen[2 - axis][c], inside[c], 0.001);
            }
        }
    }
}

/* No struct in the chain is a transparent black border. */
TEST(a_border_without_a_color, FEATURE(border_feature))
{
    WGPUSampler sampler = create_sampler(gpu, clamp_to_border, clamp_to_border, NULL);
    float seen[3][4];
    look_around(gpu, sampler, seen);
    for (size_t c = 0; c < 4; c++) {
        CHECK_NEAR(seen[1][c], 0, 0);
        CHECK_NEAR(seen[2][c], 0, 0);
    }
}

TEST(a_color_without_a_border_has_no_effect, EXECUTION)
{
    const WGPUSamplerBorderColor white = WGPUSamplerBorderColor_OpaqueWhite;
    WGPUSampler sampler =
        create_sampler(gpu, WGPUAddressMode_MirrorRepeat, WGPUAddressMode_Undefined, &white);
    float seen[3][4];
    look_around(gpu, sampler, seen);
    CHECK_NEAR(seen[1][0], 0.2, 0.001);
    CHECK_NEAR(seen[2][0], 0.2, 0.001);
}

TEST(without_the_features, A_DEVICE)
{
    const WGPUSamplerBorderColor white = WGPUSamplerBorderColor_OpaqueWhite,
                                 zero = WGPUSamplerBorderColor_Zero;
    CHECK_INVALID(gpu, "ADDRESS_MODE_CLAMP_TO_BORDER",
                  create_sampler(gpu, clamp_to_border, 0, &white));
    CHECK_INVALID(gpu, "ADDRESS_MODE_CLAMP_TO_BORDER",
                  create_sampler(gpu, 0, clamp_to_border, NULL));
    CHECK_INVALID(gpu, "ADDRESS_MODE_CLAMP_TO_ZERO",
                  create_sampler(gpu, WGPUAddressMode_Repeat, 0, &zero));
    gpu_close(gpu);

    /* The color Zero is a feature of its own. */
    gpu_open_with(gpu, 1, &border_feature);
    if (wgpuDeviceHasFeature(gpu->device, border_feature)) {
        CHECK_INVALID(gpu, "ADDRESS_MODE_CLAMP_TO_ZERO",
                      create_sampler(gpu, clamp_to_border, 0, &zero));
    }
}

/* The feature of the color brings the address mode, for that color. */
TEST(row_clamp_to_zero, EXECUTION)
{
    gpu_close(gpu);
    gpu_open_needing(gpu, zero_feature, "AddressModeClampToZero");
    CHECK(!wgpuDeviceHasFeature(gpu->device, border_feature));
    const WGPUSamplerBorderColor white = WGPUSamplerBorderColor_OpaqueWhite,
                                 zero = WGPUSamplerBorderColor_Zero;
    float seen[3][4];
    look_around(gpu, create_sampler(gpu, clamp_to_border, clamp_to_border, &zero), seen);
    for (size_t c = 0; c < 4; c++) {
        CHECK_NEAR(seen[1][c], 0, 0);
        CHECK_NEAR(seen[2][c], 0, 0);
    }
    CHECK_INVALID(gpu, "samplerBorderColor: OpaqueWhite",
                  create_sampler(gpu, clamp_to_border, 0, &white));
    CHECK_INVALID(gpu, "samplerBorderColor: no color",
                  create_sampler(gpu, clamp_to_border, 0, NULL));
}
