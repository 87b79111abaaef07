/* External textures: which colors shaders see in planes, and where. What comes out is held against
 * numbers that are computed here, the other way round. */
#include <math.h>
#include <string.h>

#include "screen.h"
#include "video.h"

ALSO_ON(gl);

/* How luma and chroma are made, by the ITU's recommendations. */
typedef struct Encoding {
    const char *name;
    WGPUExternalTextureColorSpace space;
    double red, blue; /* parts of the luma */
} Encoding;

static const Encoding encodings[] = {
    {"BT.601", WGPUExternalTextureColorSpace_BT601, 0.299, 0.114},
    {"BT.709", WGPUExternalTextureColorSpace_BT709, 0.2126, 0.0722},
    {"BT.2020", WGPUExternalTextureColorSpace_BT2020, 0.2627, 0.0593},
};

typedef struct Yuv {
    double y, u, v;
} Yuv;

/* From red, green and blue, from 0 to 1, to numbers of so many bits, which are not rounded. */
static Yuv encode(const Encoding *by, bool full, uint32_t bits, const double rgb[3])
{
    double y = by->red * rgb[0] + (1 - by->red - by->blue) * rgb[1] + by->blue * rgb[2];
    double u = (rgb[2] - y) / (2 * (1 - by->blue));
    double v = (rgb[0] - y) / (2 * (1 - by->red));
    double one = (double)(1u << (bits - 8)), most = (double)((1u << bits) - 1);
    if (full) {
        return (Yuv){y * most, u * most + 128 * one, v * most + 128 * one};
    }
    return (Yuv){(16 + 219 * y) * one, (128 + 224 * u) * one, (128 + 224 * v) * one};
}

static uint8_t byte(double number)
{
    return (uint8_t)floor(fmin(fmax(number, 0), 255) + 0.5);
}

/* Bars of 75 percent, as they are in every studio. */
static const double bars[8][3] = {
    {.75, .75, .75}, {.75, .75, 0}, {0, .75, .75}, {0, .75, 0},
    {.75, 0, .75},   {.75, 0, 0},   {0, 0, .75},   {0, 0, 0},
};

/* Each two texels wide and high, so that chroma has one for each. */
#define WIDE 16
#define HIGH 2

typedef struct Planes {
    uint8_t luma[HIGH][WIDE], both[WIDE / 2][2], cb[WIDE / 2], cr[WIDE / 2];
} Planes;

static void encode_bars(const Encoding *by, bool full, Planes *planes)
{
    for (size_t x = 0; x < WIDE; x++) {
        Yuv yuv = encode(by, full, 8, bars[x / 2]);
        planes->luma[0][x] = planes->luma[1][x] = byte(yuv.y);
        planes->both[x / 2][0] = planes->cb[x / 2] = byte(yuv.u);
        planes->both[x / 2][1] = planes->cr[x / 2] = byte(yuv.v);
    }
}

static void check_bars(Seen seen, double tolerance)
{
    for (size_t i = 0; i < (size_t)WIDE * HIGH; i++) {
        const double *bar = bars[i % WIDE / 2];
        CHECK_COLOR(seen[i], bar[0], bar[1], bar[2], 1, tolerance);
    }
}

static WGPUExternalTexture create_nv12(Gpu *gpu, const Planes *planes,
                                       WGPUExternalTextureDescriptor descriptor)
{
    WGPUTextureView views[] = {
        create_plane(gpu, WGPUTextureFormat_R8Unorm, WIDE, HIGH, 1, planes->luma),
        create_plane(gpu, WGPUTextureFormat_RG8Unorm, WIDE / 2, 1, 2, planes->both),
    };
    return create_video(gpu, descriptor, 2, views);
}

TEST(color_bars_in_two_planes_and_in_three, EXECUTION)
{
    for (size_t i = 0; i < COUNT(encodings); i++) {
        for (int full = 0; full < 2; full++) {
            check_step(encodings[i].name);
            Planes planes;
            encode_bars(&encodings[i], full, &planes);
            WGPUExternalTextureColors colors = WGPU_EXTERNAL_TEXTURE_COLORS_INIT;
            colors.colorSpace = encodings[i].space;
            colors.range = full ? WGPUExternalTextureRange_Full : WGPUExternalTextureRange_Limited;
            WGPUExternalTextureDescriptor descriptor = WGPU_EXTERNAL_TEXTURE_DESCRIPTOR_INIT;
            descriptor.nextInChain = &colors.chain;
            Seen seen;
            load_texels(gpu, create_nv12(gpu, &planes, descriptor), seen);
            check_bars(seen, 2 / 255.);
            WGPUTextureView three[] = {
                create_plane(gpu, WGPUTextureFormat_R8Unorm, WIDE, HIGH, 1, planes.luma),
                create_plane(gpu, WGPUTextureFormat_R8Unorm, WIDE / 2, 1, 1, planes.cb),
                create_plane(gpu, WGPUTextureFormat_R8Unorm, WIDE / 2, 1, 1, planes.cr),
            };
            load_texels(gpu, create_video(gpu, descriptor, 3, three), seen);
            check_bars(seen, 2 / 255.);
        }
    }
}

TEST(what_is_said_of_no_colors_is_bt_709, EXECUTION)
{
    Planes planes;
    encode_bars(&encodings[1], false, &planes);
    Seen seen;
    const WGPUExternalTextureDescriptor plain = WGPU_EXTERNAL_TEXTURE_DESCRIPTOR_INIT;
    load_texels(gpu, create_nv12(gpu, &planes, plain), seen);
    check_bars(seen, 2 / 255.);
}

static double from_srgb(double x)
{
    return x <= 0.04045 ? x / 12.92 : pow((x + 0.055) / 1.055, 2.4);
}

static double to_video(double x)
{
    return x < 0.018053968510807 ? 4.5 * x : 1.09929682680944 * pow(x, 0.45) - 0.09929682680944;
}

/* From the primaries of sRGB to those of BT.2020, as ITU-R BT.2087 has it, and to those of SMPTE 170M. */
static const double gamuts[3][3][3] = {
    {{1.065379, -0.055400, -0.009979},
     {-0.019632, 1.036363, -0.016731},
     {0.001632, 0.004413, 0.993956}},
    {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
    {{0.627404, 0.329282, 0.043314},
     {0.069097, 0.919541, 0.011362},
     {0.016391, 0.088013, 0.895595}},
};

TEST(colors_become_those_of_srgb, EXECUTION)
{
    const double wanted[4][3] = {{.5, .5, .5}, {.8, .3, .1}, {.02, .6, .9}, {1, 1, 1}};
    for (size_t i = 0; i < COUNT(encodings); i++) {
        check_step(encodings[i].name);
        uint8_t luma[4], chroma[4][2];
        for (size_t x = 0; x < 4; x++) {
            double video[3];
            for (int row = 0; row < 3; row++) {
                double light = 0;
                for (int k = 0; k < 3; k++) {
                    light += gamuts[i][row][k] * from_srgb(wanted[x][k]);
                }
                video[row] = to_video(light);
            }
            Yuv yuv = encode(&encodings[i], true, 8, video);
            luma[x] = byte(yuv.y);
            chroma[x][0] = byte(yuv.u);
            chroma[x][1] = byte(yuv.v);
        }
        WGPUTextureView views[] = {
            create_plane(gpu, WGPUTextureFormat_R8Unorm, 4, 1, 1, luma),
            create_plane(gpu, WGPUTextureFormat_RG8Unorm, 4, 1, 2, chroma),
        };
        WGPUExternalTextureColors colors = WGPU_EXTERNAL_TEXTURE_COLORS_INIT;
        colors.colorSpace = encodings[i].space;
        colors.range = WGPUExternalTextureRange_Full;
        colors.convertsToSRGB = true;
        WGPUExternalTextureDescriptor descriptor = WGPU_EXTERNAL_TEXTURE_DESCRIPTOR_INIT;
        descriptor.nextInChain = &colors.chain;
        Seen seen;
        load_texels(gpu, create_video(gpu, descriptor, 2, views), seen);
        for (size_t x = 0; x < 4; x++) {
            /* Numbers that are rounded to 1/255 before dark colors are stretched. */
            CHECK_COLOR(seen[x], wanted[x][0], wanted[x][1], wanted[x][2], 1,
                        wanted[x][0] < 0.1 ? 8 / 255. : 3 / 255.);
        }
    }
}

TEST(matrices_and_transfer_functions_of_the_applications_own, EXECUTION)
{
    const uint8_t texel[4] = {51, 102, 204, 255};
    WGPUTextureView plane = create_plane(gpu, WGPUTextureFormat_RGBA8Unorm, 1, 1, 4, texel);
    WGPUExternalTextureDescriptor descriptor = WGPU_EXTERNAL_TEXTURE_DESCRIPTOR_INIT;
    /* Squared, red and blue swapped and half of the green, and the root of that. */
    descriptor.sourceTransferFunction.g = 2;
    const float gamut[9] = {0, 0, 1, 0, .5f, 0, 1, 0, 0};
    memcpy(descriptor.gamutConversionMatrix, gamut, sizeof gamut);
    descriptor.destinationTransferFunction.g = 2;
    Seen seen;
    load_texels(gpu, create_video(gpu, descriptor, 1, &plane), seen);
    CHECK_COLOR(seen[0], .8, .4 * sqrt(.5), .2, 1, 1e-4);
    /* A line up to 0.5, and a curve from there on. */
    WGPUExternalTextureDescriptor bent = WGPU_EXTERNAL_TEXTURE_DESCRIPTOR_INIT;
    bent.destinationTransferFunction =
        (WGPUExternalTextureTransferFunction){.a = 1.5f, .b = .5f, .g = 3, .k = 2};
    load_texels(gpu, create_video(gpu, bent, 1, &plane), seen);
    CHECK_COLOR(seen[0], .4, .8, 1.5 * cbrt(.8) - .5, 1, 1e-4);
    /* The matrix of YUV, with an offset. */
    WGPUExternalTextureDescriptor made = WGPU_EXTERNAL_TEXTURE_DESCRIPTOR_INIT;
    const float matrix[12] = {0, 0, 1, 0, 0, 1, 0, .25f, 1, 0, 0, -.125f};
    memcpy(made.yuvToRgbConversionMatrix, matrix, sizeof matrix);
    const uint8_t one[] = {51}, two[] = {102}, three[] = {204};
    WGPUTextureView planes[] = {
        create_plane(gpu, WGPUTextureFormat_R8Unorm, 1, 1, 1, one),
        create_plane(gpu, WGPUTextureFormat_R8Unorm, 1, 1, 1, two),
        create_plane(gpu, WGPUTextureFormat_R8Unorm, 1, 1, 1, three),
    };
    load_texels(gpu, create_video(gpu, made, 3, planes), seen);
    CHECK_COLOR(seen[0], .8, .4 + .25, .2 - .125, 1, 1e-4);
}

/* Sixteen texels that differ in all channels. */
static void fill_plain(uint8_t texels[16][4])
{
    for (uint8_t i = 0; i < 16; i++) {
        const uint8_t texel[] = {(uint8_t)(i * 16), (uint8_t)(255 - i), (uint8_t)(i * 3),
                                 (uint8_t)(200 + i)};
        memcpy(texels[i], texel, sizeof texel);
    }
}

TEST(one_plane_is_seen_as_it_is_to_the_last_bit, EXECUTION)
{
    uint8_t texels[16][4];
    fill_plain(texels);
    WGPUTextureView plane = create_plane(gpu, WGPUTextureFormat_RGBA8Unorm, 8, 2, 4, texels);
    const WGPUExternalTextureDescriptor plain = WGPU_EXTERNAL_TEXTURE_DESCRIPTOR_INIT;
    Seen seen, plainly;
    load_texels(gpu, create_video(gpu, plain, 1, &plane), seen);
    WGPUBindGroupEntry entry = view_entry(1, plane);
    look(gpu,
         "@group(0) @binding(0) var<storage, read_write> seen: array<vec4f, 32>;\n"
         "@group(0) @binding(1) var image: texture_2d<f32>;\n"
         "@compute @workgroup_size(1) fn main() {\n"
         "    for (var i = 0u; i < 16; i++) {\n"
         "        seen[i] = textureLoad(image, vec2u(i % 8, i / 8), 0);\n"
         "    }\n"
         "}",
         1, &entry, plainly);
    CHECK_BYTES(seen, plainly, sizeof seen);
    CHECK_NEAR(seen[15][0], 240 / 255., 1e-6);
    CHECK_NEAR(seen[15][3], 215 / 255., 1e-6);
}

TEST(a_part_is_turned_and_mirrored, EXECUTION)
{
    uint8_t texels[16][4];
    fill_plain(texels);
    /* The plane is 8 wide and 2 high; the part begins at x 3 and is 4 wide, so that the texel at x and
     * y of it is 3 + x + 8 y. */
    WGPUTextureView plane = create_plane(gpu, WGPUTextureFormat_RGBA8Unorm, 8, 2, 4, texels);
    for (uint32_t quarters = 0; quarters < 4; quarters++) {
        for (int mirrored = 0; mirrored < 2; mirrored++) {
            WGPUExternalTextureCrop crop = WGPU_EXTERNAL_TEXTURE_CROP_INIT;
            crop.x = 3;
            crop.width = 4;
            crop.rotation = 90 * quarters;
            crop.mirrored = mirrored;
            WGPUExternalTextureDescriptor descriptor = WGPU_EXTERNAL_TEXTURE_DESCRIPTOR_INIT;
            descriptor.nextInChain = &crop.chain;
            WGPUExternalTexture texture = create_video(gpu, descriptor, 1, &plane);
            /* The part, turned by one quarter as often as it is to be, then mirrored. */
            uint32_t width = 4, height = 2, picture[8], next[8];
            for (uint32_t i = 0; i < 8; i++) {
                picture[i] = 3 + i % 4 + i / 4 * 8;
            }
            for (uint32_t turn = 0; turn < quarters; turn++) {
                for (uint32_t i = 0; i < 8; i++) {
                    uint32_t x = i % width, y = i / width;
                    next[x * height + (height - 1 - y)] = picture[i];
                }
                memcpy(picture, next, sizeof next);
                uint32_t swapped = width;
                width = height;
                height = swapped;
            }
            if (mirrored) {
                for (uint32_t i = 0; i < 8; i++) {
                    next[i / width * width + width - 1 - i % width] = picture[i];
                }
                memcpy(picture, next, sizeof next);
            }
            WGPUExternalTextureBindingEntry chain;
            const WGPUSamplerDescriptor nearest = WGPU_SAMPLER_DESCRIPTOR_INIT;
            WGPUBindGroupEntry entries[] = {
                video_entry(1, texture, &chain),
                sampler_entry(2, KEEP(wgpuDeviceCreateSampler(gpu->device, &nearest))),
            };
            Seen seen;
            look(gpu,
                 "@group(0) @binding(0) var<storage, read_write> seen: array<vec4f, 32>;\n"
                 "@group(0) @binding(1) var video: texture_external;\n"
                 "@group(0) @binding(2) var nearest: sampler;\n"
                 "@compute @workgroup_size(1) fn main() {\n"
                 "    let size = textureDimensions(video);\n"
                 "    for (var i = 0u; i < 8; i++) {\n"
                 "        let at = vec2u(i % size.x, i / size.x);\n"
                 "        seen[i] = textureLoad(video, vec2i(at));\n"
                 "        let middle = (vec2f(at) + 0.5) / vec2f(size);\n"
                 "        seen[i + 8] = textureSampleBaseClampToEdge(video, nearest, middle);\n"
                 "    }\n"
                 "    seen[16] = vec4f(vec2f(size), 0, 0);\n"
                 "}",
                 2, entries, seen);
            CHECK_EQ(seen[16][0], width);
            CHECK_EQ(seen[16][1], height);
            for (size_t i = 0; i < 8; i++) {
                const uint8_t *texel = texels[picture[i]];
                CHECK_NEAR(seen[i][0], texel[0] / 255., 1e-6);
                CHECK_NEAR(seen[i][1], texel[1] / 255., 1e-6);
                CHECK_NEAR(seen[i + 8][0], texel[0] / 255., 1e-6);
                CHECK_NEAR(seen[i + 8][3], texel[3] / 255., 1e-6);
            }
        }
    }
}

/* A sampler that mixes texels and begins anew at the edge shows whatever comes from beyond it. */
static WGPUSampler create_leaking_sampler(Gpu *gpu)
{
    WGPUSamplerDescriptor descriptor = WGPU_SAMPLER_DESCRIPTOR_INIT;
    descriptor.addressModeU = descriptor.addressModeV = WGPUAddressMode_Repeat;
    descriptor.magFilter = descriptor.minFilter = WGPUFilterMode_Linear;
    return KEEP(wgpuDeviceCreateSampler(gpu->device, &descriptor));
}

static const char sampling[] =
    "@group(0) @binding(0) var<storage, read_write> seen: array<vec4f, 32>;\n"
    "@group(0) @binding(1) var video: texture_external;\n"
    "@group(0) @binding(2) var by: sampler;\n"
    "@compute @workgroup_size(1) fn main() {\n"
    "    for (var i = 0u; i < 17; i++) {\n"
    "        let at = vec2f(f32(i) / 16, 0.5);\n"
    "        seen[i] = textureSampleBaseClampToEdge(video, by, at);\n"
    "    }\n"
    "    seen[17] = textureSampleBaseClampToEdge(video, by, vec2f(-3, 0.5));\n"
    "    seen[18] = textureSampleBaseClampToEdge(video, by, vec2f(7, 0.5));\n"
    "}";

TEST(sampling_stays_half_a_texel_away_from_the_edge, EXECUTION)
{
    /* Four texels, of which the edges are black and white. */
    const uint8_t texels[4][4] = {
        {0, 0, 0, 255}, {85, 85, 85, 255}, {170, 170, 170, 255}, {255, 255, 255, 255}};
    WGPUTextureView plane = create_plane(gpu, WGPUTextureFormat_RGBA8Unorm, 4, 1, 4, texels);
    WGPUExternalTextureBindingEntry chain;
    const WGPUExternalTextureDescriptor plain = WGPU_EXTERNAL_TEXTURE_DESCRIPTOR_INIT;
    WGPUBindGroupEntry entries[] = {
        video_entry(1, create_video(gpu, plain, 1, &plane), &chain),
        sampler_entry(2, create_leaking_sampler(gpu)),
    };
    Seen seen;
    look(gpu, sampling, 2, entries, seen);
    for (size_t i = 0; i < 17; i++) {
        double at = fmin(fmax((double)i / 16 * 4, 0.5), 3.5); /* in texels */
        CHECK_NEAR(seen[i][0], (at - 0.5) / 3, 0.01);
    }
    CHECK_NEAR(seen[17][0], 0, 1e-6);
    CHECK_NEAR(seen[18][0], 1, 1e-6);
    /* The two in the middle: neither of the others comes into it. */
    WGPUExternalTextureCrop crop = WGPU_EXTERNAL_TEXTURE_CROP_INIT;
    crop.x = 1;
    crop.width = 2;
    WGPUExternalTextureDescriptor cropped = WGPU_EXTERNAL_TEXTURE_DESCRIPTOR_INIT;
    cropped.nextInChain = &crop.chain;
    entries[0] = video_entry(1, create_video(gpu, cropped, 1, &plane), &chain);
    look(gpu, sampling, 2, entries, seen);
    for (size_t i = 0; i < 17; i++) {
        double at = fmin(fmax((double)i / 16 * 2, 0.5), 1.5);
        CHECK_NEAR(seen[i][0], (1 + at - 0.5) / 3, 0.01);
    }
    CHECK_NEAR(seen[17][0], 1 / 3., 0.01);
    CHECK_NEAR(seen[18][0], 2 / 3., 0.01);
}

TEST(each_plane_has_half_a_texel_of_its_own, EXECUTION)
{
    /* Gray of constant luma; chroma has two texels, the second of which is all red. */
    uint8_t luma[4];
    memset(luma, 128, sizeof luma);
    const uint8_t cb[2] = {128, 128}, cr[2] = {128, 228};
    WGPUTextureView planes[] = {
        create_plane(gpu, WGPUTextureFormat_R8Unorm, 4, 1, 1, luma),
        create_plane(gpu, WGPUTextureFormat_R8Unorm, 2, 1, 1, cb),
        create_plane(gpu, WGPUTextureFormat_R8Unorm, 2, 1, 1, cr),
    };
    WGPUExternalTextureColors colors = WGPU_EXTERNAL_TEXTURE_COLORS_INIT;
    colors.colorSpace = WGPUExternalTextureColorSpace_BT601;
    colors.range = WGPUExternalTextureRange_Full;
    WGPUExternalTextureDescriptor descriptor = WGPU_EXTERNAL_TEXTURE_DESCRIPTOR_INIT;
    descriptor.nextInChain = &colors.chain;
    WGPUExternalTextureBindingEntry chain;
    WGPUBindGroupEntry entries[] = {
        video_entry(1, create_video(gpu, descriptor, 3, planes), &chain),
        sampler_entry(2, create_leaking_sampler(gpu)),
    };
    Seen seen;
    look(gpu, sampling, 2, entries, seen);
    for (size_t i = 0; i < 17; i++) {
        double at = fmin(fmax((double)i / 16 * 2, 0.5), 1.5) - 0.5; /* part of the second */
        double red = 128 / 255. + 1.402 * at * 100 / 255.;
        double green = 128 / 255. - 0.714136 * at * 100 / 255.;
        CHECK_COLOR(seen[i], red, green, 128 / 255., 1, 0.01);
    }
}

TEST(loads_beyond_the_edge_and_sizes, EXECUTION)
{
    uint8_t texels[16][4];
    fill_plain(texels);
    WGPUTextureView plane = create_plane(gpu, WGPUTextureFormat_RGBA8Unorm, 4, 4, 4, texels);
    /* Twice as wide as its plane, by a transform. */
    WGPUExternalTextureDescriptor wide = WGPU_EXTERNAL_TEXTURE_DESCRIPTOR_INIT;
    wide.width = 8;
    wide.height = 3;
    wide.loadTransform[0] = 0.5f;
    wide.loadTransform[2] = -0.25f;
    WGPUExternalTextureBindingEntry chains[2];
    const WGPUExternalTextureDescriptor plain = WGPU_EXTERNAL_TEXTURE_DESCRIPTOR_INIT;
    WGPUBindGroupEntry entries[] = {
        video_entry(1, create_video(gpu, plain, 1, &plane), &chains[0]),
        video_entry(2, create_video(gpu, wide, 1, &plane), &chains[1]),
    };
    Seen seen;
    look(gpu,
         "@group(0) @binding(0) var<storage, read_write> seen: array<vec4f, 32>;\n"
         "@group(0) @binding(1) var video: texture_external;\n"
         "@group(0) @binding(2) var wide: texture_external;\n"
         "@compute @workgroup_size(1) fn main() {\n"
         "    seen[0] = textureLoad(video, vec2i(-5, 2));\n"
         "    seen[1] = textureLoad(video, vec2i(2, 1000));\n"
         "    seen[2] = textureLoad(video, vec2u(0xffffffffu, 0));\n"
         "    seen[3] = vec4f(vec2f(textureDimensions(video)), vec2f(textureDimensions(wide)));\n"
         "    seen[4] = textureLoad(wide, vec2u(5, 1));\n"
         "}",
         2, entries, seen);
    CHECK_NEAR(seen[0][0], texels[8][0] / 255., 1e-6);
    CHECK_NEAR(seen[1][0], texels[14][0] / 255., 1e-6);
    CHECK(seen[2][1] > 0.9); /* a texel of the first row, whichever */
    CHECK_COLOR(seen[3], 4, 4, 8, 3, 0);
    CHECK_NEAR(seen[4][0], texels[6][0] / 255., 1e-6);
}

TEST(several_at_once_also_as_arguments, EXECUTION)
{
    const uint8_t red[4] = {255, 0, 0, 255}, green[4] = {0, 255, 0, 255},
                  blue[4] = {0, 0, 255, 255};
    WGPUTextureView planes[] = {
        create_plane(gpu, WGPUTextureFormat_RGBA8Unorm, 1, 1, 4, red),
        create_plane(gpu, WGPUTextureFormat_RGBA8Unorm, 1, 1, 4, green),
        create_plane(gpu, WGPUTextureFormat_RGBA8Unorm, 1, 1, 4, blue),
    };
    WGPUExternalTextureBindingEntry chains[3];
    WGPUBindGroupEntry entries[4];
    const WGPUExternalTextureDescriptor plain = WGPU_EXTERNAL_TEXTURE_DESCRIPTOR_INIT;
    for (uint32_t i = 0; i < 3; i++) {
        entries[i] = video_entry(1 + 3 * i, create_video(gpu, plain, 1, &planes[i]), &chains[i]);
    }
    const WGPUSamplerDescriptor nearest = WGPU_SAMPLER_DESCRIPTOR_INIT;
    entries[3] = sampler_entry(2, KEEP(wgpuDeviceCreateSampler(gpu->device, &nearest)));
    Seen seen;
    look(gpu,
         "@group(0) @binding(0) var<storage, read_write> seen: array<vec4f, 32>;\n"
         "@group(0) @binding(1) var a: texture_external;\n"
         "@group(0) @binding(2) var by: sampler;\n"
         "@group(0) @binding(4) var b: texture_external;\n"
         "@group(0) @binding(7) var c: texture_external;\n"
         "fn one(k: f32, x: texture_external, by: sampler) -> vec4f {\n"
         "    return k * textureSampleBaseClampToEdge(x, by, vec2f(k));\n"
         "}\n"
         "fn mix_of(x: texture_external, k: f32, y: texture_external) -> vec4f {\n"
         "    var sum = one(k, x, by);\n"
         "    for (var i = 0; i < 2; i++) { sum += textureLoad(y, vec2i(i)) * k; }\n"
         "    if k > 0.4 { return sum; }\n"
         "    return sum + one(1, y, by);\n"
         "}\n"
         "@compute @workgroup_size(1) fn main() {\n"
         "    seen[0] = mix_of(a, 0.5, b);\n"
         "    seen[1] = mix_of(b, 0.25, c);\n"
         "    seen[2] = mix_of(c, 0.125, c);\n"
         "    for (var i = 3; i < 6; i++) {\n"
         "        switch i {\n"
         "            case 3 { seen[i] = textureLoad(c, vec2u()); }\n"
         "            case 4 { seen[i] = mix_of(b, 1, a); }\n"
         "            default { seen[i] = vec4f(vec2f(textureDimensions(a)), 0, 0); }\n"
         "        }\n"
         "    }\n"
         "}",
         4, entries, seen);
    CHECK_COLOR(seen[0], .5, 1, 0, 1.5, 1e-6);
    CHECK_COLOR(seen[1], 0, .25, 1.5, 1.75, 1e-6);
    CHECK_COLOR(seen[2], 0, 0, 1.375, 1.375, 1e-6);
    CHECK_COLOR(seen[3], 0, 0, 1, 1, 0);
    CHECK_COLOR(seen[4], 2, 1, 0, 3, 1e-6);
    CHECK_COLOR(seen[5], 1, 1, 0, 0, 0);
}

TEST(both_stages_of_a_draw_look_at_one, EXECUTION)
{
    Planes planes;
    encode_bars(&encodings[1], false, &planes);
    const WGPUExternalTextureDescriptor plain = WGPU_EXTERNAL_TEXTURE_DESCRIPTOR_INIT;
    WGPUExternalTexture video = create_nv12(gpu, &planes, plain);
    Screen screen;
    screen_open(&screen, gpu, WIDE, WGPUTextureFormat_RGBA8Unorm, WGPUTextureFormat_Undefined);
    WGPURenderPipeline pipeline = screen_pipeline(
        &screen,
        &(Look){.code = "@group(0) @binding(0) var video: texture_external;\n"
                        "@group(0) @binding(1) var by: sampler;\n"
                        "struct Made { @builtin(position) at: vec4f, @location(0) a: vec2f,\n"
                        "    @location(1) @interpolate(flat) first: vec4f }\n"
                        "@vertex fn v(@builtin(vertex_index) i: u32) -> Made {\n"
                        "    let a = vec2f(f32(i & 1), f32(i >> 1)) * 2;\n"
                        "    let first = textureSampleBaseClampToEdge(video, by, vec2f());\n"
                        "    return Made(vec4f(a * 2 - 1, 0, 1), a, first);\n"
                        "}\n"
                        "@fragment fn f(in: Made) -> @location(0) vec4f {\n"
                        "    let at = vec2f(in.a.x, 1 - in.a.y);\n"
                        "    let c = textureSampleBaseClampToEdge(video, by, at);\n"
                        "    return vec4f(c.rgb, in.first.r);\n"
                        "}"});
    const WGPUSamplerDescriptor nearest = WGPU_SAMPLER_DESCRIPTOR_INIT;
    WGPUExternalTextureBindingEntry chain;
    WGPUBindGroupEntry entries[] = {
        video_entry(0, video, &chain),
        sampler_entry(1, KEEP(wgpuDeviceCreateSampler(gpu->device, &nearest))),
    };
    WGPUBindGroup group = create_group_of(gpu, pipeline, 2, entries);
    Painting painting = screen_begin(&screen);
    wgpuRenderPassEncoderSetPipeline(painting.pass, pipeline);
    wgpuRenderPassEncoderSetBindGroup(painting.pass, 0, group, 0, NULL);
    wgpuRenderPassEncoderDraw(painting.pass, 3, 1, 0, 0);
    uint8_t texels[WIDE * WIDE][4];
    screen_finish(&painting, 4, texels);
    for (size_t x = 0; x < WIDE; x++) {
        const uint8_t *texel = texels[WIDE * 5 + x];
        for (int k = 0; k < 3; k++) {
            CHECK_NEAR(texel[k], bars[x / 2][k] * 255, 2);
        }
        CHECK_NEAR(texel[3], .75 * 255, 2);
    }
}

TEST(a_plain_view_in_the_place_of_one, EXECUTION)
{
    uint8_t texels[16][4];
    fill_plain(texels);
    WGPUTextureView plane = create_plane(gpu, WGPUTextureFormat_RGBA8Unorm, 8, 2, 4, texels);
    WGPUBindGroupEntry entry = view_entry(1, plane);
    Seen seen;
    look(gpu,
         "@group(0) @binding(0) var<storage, read_write> seen: array<vec4f, 32>;\n"
         "@group(0) @binding(1) var video: texture_external;\n"
         "@compute @workgroup_size(1) fn main() {\n"
         "    let size = textureDimensions(video);\n"
         "    for (var i = 0u; i < size.x * size.y; i++) {\n"
         "        seen[i] = textureLoad(video, vec2u(i % size.x, i / size.x));\n"
         "    }\n"
         "}",
         1, &entry, seen);
    for (size_t i = 0; i < 16; i++) {
        CHECK_COLOR(seen[i], texels[i][0] / 255., texels[i][1] / 255., texels[i][2] / 255.,
                    texels[i][3] / 255., 1e-6);
    }
}

TEST(own_02_a_group_needs_neither_the_external_texture_nor_its_planes, EXECUTION)
{
    const uint8_t before[4] = {255, 0, 0, 255}, after[4] = {0, 255, 0, 255};
    WGPUTextureDescriptor descriptor = WGPU_TEXTURE_DESCRIPTOR_INIT;
    descriptor.usage = WGPUTextureUsage_TextureBinding | WGPUTextureUsage_CopyDst;
    descriptor.format = WGPUTextureFormat_RGBA8Unorm;
    descriptor.size = (WGPUExtent3D){1, 1, 1};
    WGPUTexture texture = wgpuDeviceCreateTexture(gpu->device, &descriptor);
    WGPUTexelCopyTextureInfo destination = WGPU_TEXEL_COPY_TEXTURE_INFO_INIT;
    destination.texture = texture;
    WGPUTexelCopyBufferLayout layout = WGPU_TEXEL_COPY_BUFFER_LAYOUT_INIT;
    layout.bytesPerRow = 4;
    layout.rowsPerImage = 1;
    const WGPUExtent3D size = {1, 1, 1};
    wgpuQueueWriteTexture(gpu->queue, &destination, before, 4, &layout, &size);
    WGPUTextureView view = wgpuTextureCreateView(texture, NULL);
    WGPUExternalTextureDescriptor made = WGPU_EXTERNAL_TEXTURE_DESCRIPTOR_INIT;
    made.planeCount = 1;
    made.planes = &view;
    WGPUExternalTexture video = wgpuDeviceCreateExternalTexture(gpu->device, &made);
    wgpuTextureViewRelease(view);
    WGPUComputePipeline pipeline = create_compute_pipeline(
        gpu, "@group(0) @binding(0) var<storage, read_write> seen: vec4f;\n"
             "@group(0) @binding(1) var video: texture_external;\n"
             "@compute @workgroup_size(1) fn main() { seen = textureLoad(video, vec2u()); }");
    WGPUBuffer buffer =
        create_buffer(gpu, "seen", WGPUBufferUsage_Storage | WGPUBufferUsage_CopySrc, 16);
    WGPUExternalTextureBindingEntry chain;
    WGPUBindGroupEntry entries[] = {buffer_entry(0, buffer), video_entry(1, video, &chain)};
    WGPUBindGroup group = create_group_of(gpu, pipeline, 2, entries);
    wgpuExternalTextureSetLabel(video, text("renamed"));
    wgpuExternalTextureAddRef(video);
    wgpuExternalTextureRelease(video);
    wgpuExternalTextureRelease(video);
    float seen[4];
    dispatch(gpu, pipeline, group, 1, 1, 1);
    read_buffer(gpu, buffer, 0, seen, sizeof seen);
    CHECK_COLOR(seen, 1, 0, 0, 1, 0);
    /* What is written later is seen. */
    wgpuQueueWriteTexture(gpu->queue, &destination, after, 4, &layout, &size);
    wgpuTextureRelease(texture);
    dispatch(gpu, pipeline, group, 1, 1, 1);
    read_buffer(gpu, buffer, 0, seen, sizeof seen);
    CHECK_COLOR(seen, 0, 1, 0, 1, 0);
}

/* Planes of a texture that has several, written one by one. */
static WGPUTextureView write_plane(Gpu *gpu, WGPUTexture texture, WGPUTextureAspect aspect,
                                   uint32_t width, uint32_t height, uint32_t bytes_per_texel,
                                   const void *texels)
{
    WGPUTexelCopyTextureInfo destination = WGPU_TEXEL_COPY_TEXTURE_INFO_INIT;
    destination.texture = texture;
    destination.aspect = aspect;
    WGPUTexelCopyBufferLayout layout = WGPU_TEXEL_COPY_BUFFER_LAYOUT_INIT;
    layout.bytesPerRow = width * bytes_per_texel;
    layout.rowsPerImage = height;
    const WGPUExtent3D size = {width, height, 1};
    wgpuQueueWriteTexture(gpu->queue, &destination, texels,
                          (size_t)width * height * bytes_per_texel, &layout, &size);
    WGPUTextureViewDescriptor view = WGPU_TEXTURE_VIEW_DESCRIPTOR_INIT;
    view.aspect = aspect;
    return KEEP(wgpuTextureCreateView(texture, &view));
}

#define PLANE_0 ((WGPUTextureAspect)WGPUNativeTextureAspect_Plane0Only)
#define PLANE_1 ((WGPUTextureAspect)WGPUNativeTextureAspect_Plane1Only)

TEST(a_texture_of_format_nv12, FEATURE(WGPUNativeFeature_TextureFormatNv12))
{
    Planes planes;
    encode_bars(&encodings[1], false, &planes);
    WGPUTexture texture =
        create_texture(gpu, "NV12", WGPUTextureUsage_TextureBinding | WGPUTextureUsage_CopyDst,
                       (WGPUTextureFormat)WGPUNativeTextureFormat_NV12, WIDE, HIGH);
    WGPUTextureView views[] = {
        write_plane(gpu, texture, PLANE_0, WIDE, HIGH, 1, planes.luma),
        write_plane(gpu, texture, PLANE_1, WIDE / 2, 1, 2, planes.both),
    };
    const WGPUExternalTextureDescriptor plain = WGPU_EXTERNAL_TEXTURE_DESCRIPTOR_INIT;
    Seen seen;
    load_texels(gpu, create_video(gpu, plain, 2, views), seen);
    check_bars(seen, 2 / 255.);
}

/* Ten bits, in the upper ones of sixteen. */
static void encode_ten(uint16_t luma[HIGH][WIDE], uint16_t both[WIDE / 2][2])
{
    for (size_t x = 0; x < WIDE; x++) {
        Yuv yuv = encode(&encodings[2], false, 10, bars[x / 2]);
        luma[0][x] = luma[1][x] = (uint16_t)((unsigned)(yuv.y + 0.5) << 6);
        both[x / 2][0] = (uint16_t)((unsigned)(yuv.u + 0.5) << 6);
        both[x / 2][1] = (uint16_t)((unsigned)(yuv.v + 0.5) << 6);
    }
}

static void check_ten(Gpu *gpu, const WGPUTextureView views[2])
{
    WGPUExternalTextureColors colors = WGPU_EXTERNAL_TEXTURE_COLORS_INIT;
    colors.colorSpace = WGPUExternalTextureColorSpace_BT2020;
    colors.bitDepth = 10;
    WGPUExternalTextureDescriptor descriptor = WGPU_EXTERNAL_TEXTURE_DESCRIPTOR_INIT;
    descriptor.nextInChain = &colors.chain;
    Seen seen;
    load_texels(gpu, create_video(gpu, descriptor, 2, views), seen);
    check_bars(seen, 2 / 1023.);
}

TEST(a_texture_of_format_p010, NO_DEVICE)
{
    needs_execution("the noop backend samples nothing");
    const WGPUFeatureName features[] = {
        (WGPUFeatureName)WGPUNativeFeature_TextureFormatP010,
        (WGPUFeatureName)WGPUNativeFeature_TextureFormat16bitNorm, /* of the views */
    };
    gpu_open_with(gpu, COUNT(features), features);
    if (!wgpuDeviceHasFeature(gpu->device, features[0])) {
        check_skip("this adapter lacks the feature WGPUNativeFeature_TextureFormatP010");
    }
    uint16_t luma[HIGH][WIDE], both[WIDE / 2][2];
    encode_ten(luma, both);
    WGPUTexture texture =
        create_texture(gpu, "P010", WGPUTextureUsage_TextureBinding | WGPUTextureUsage_CopyDst,
                       (WGPUTextureFormat)WGPUNativeTextureFormat_P010, WIDE, HIGH);
    WGPUTextureView views[] = {
        write_plane(gpu, texture, PLANE_0, WIDE, HIGH, 2, luma),
        write_plane(gpu, texture, PLANE_1, WIDE / 2, 1, 4, both),
    };
    check_ten(gpu, views);
}

TEST(ten_bits_in_two_textures, FEATURE(WGPUNativeFeature_TextureFormat16bitNorm))
{
    uint16_t luma[HIGH][WIDE], both[WIDE / 2][2];
    encode_ten(luma, both);
    const WGPUTextureView views[] = {
        create_plane(gpu, WGPUTextureFormat_R16Unorm, WIDE, HIGH, 2, luma),
        create_plane(gpu, WGPUTextureFormat_RG16Unorm, WIDE / 2, 1, 4, both),
    };
    check_ten(gpu, views);
}
