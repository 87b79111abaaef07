/* Blending and write masks: every factor and operation, computed again on the CPU. */
#include <math.h>
#include <stdio.h>

#include "screen.h"

/* Halves hold these values and their products exactly. */
#define FORMAT WGPUTextureFormat_RGBA16Float
static const double source[4] = {0.5, 0.25, 0.75, 0.5};
static const double destination[4] = {0.25, 0.5, 1.0, 0.75};
static const WGPUColor constant = {0.5, 0.125, 0.25, 0.75};

static const char cover_code[] =
    "@vertex fn vs(@builtin(vertex_index) i: u32) -> @builtin(position) vec4f {\n"
    "    return vec4f(f32(i & 1u) * 4.0 - 1.0, f32(i >> 1u) * 4.0 - 1.0, 0.0, 1.0);\n"
    "}\n"
    "@fragment fn fs() -> @location(0) vec4f { return vec4f(0.5, 0.25, 0.75, 0.5); }\n";

static double half(uint16_t bits)
{
    int exponent = bits >> 10 & 31;
    double fraction = bits & 1023;
    double value = exponent ? ldexp(1 + fraction / 1024, exponent - 15) : ldexp(fraction, -24);
    return bits & 0x8000 ? -value : value;
}

/* Draws over the destination; gives the one texel. */
static void blend(Screen *screen, const WGPUBlendState *state, bool masked, WGPUColorWriteMask mask,
                  double result[4])
{
    screen->clear = (WGPUColor){destination[0], destination[1], destination[2], destination[3]};
    WGPURenderPipeline pipeline = screen_pipeline(
        screen, &(Look){.code = cover_code, .blend = state, .masked = masked, .write_mask = mask});
    Painting painting = screen_begin(screen);
    wgpuRenderPassEncoderSetPipeline(painting.pass, pipeline);
    wgpuRenderPassEncoderSetBlendConstant(painting.pass, &constant);
    wgpuRenderPassEncoderDraw(painting.pass, 3, 1, 0, 0);
    uint16_t texel[4];
    screen_finish(&painting, 8, texel);
    for (int c = 0; c < 4; c++) {
        result[c] = half(texel[c]);
    }
}

static double factor(WGPUBlendFactor factor, int channel)
{
    const double constants[4] = {constant.r, constant.g, constant.b, constant.a};
    switch (factor) {
    case WGPUBlendFactor_Zero:
        return 0;
    case WGPUBlendFactor_One:
        return 1;
    case WGPUBlendFactor_Src:
        return source[channel];
    case WGPUBlendFactor_OneMinusSrc:
        return 1 - source[channel];
    case WGPUBlendFactor_SrcAlpha:
        return source[3];
    case WGPUBlendFactor_OneMinusSrcAlpha:
        return 1 - source[3];
    case WGPUBlendFactor_Dst:
        return destination[channel];
    case WGPUBlendFactor_OneMinusDst:
        return 1 - destination[channel];
    case WGPUBlendFactor_DstAlpha:
        return destination[3];
    case WGPUBlendFactor_OneMinusDstAlpha:
        return 1 - destination[3];
    case WGPUBlendFactor_SrcAlphaSaturated:
        return channel == 3 ? 1 : fmin(source[3], 1 - destination[3]);
    case WGPUBlendFactor_Constant:
        return constants[channel];
    case WGPUBlendFactor_OneMinusConstant:
        return 1 - constants[channel];
    default:
        check_give_up("a factor that is not in the table");
    }
}

static double blended(const WGPUBlendComponent *component, int channel)
{
    double s = source[channel], d = destination[channel];
    double weighted_s = s * factor(component->srcFactor, channel),
           weighted_d = d * factor(component->dstFactor, channel);
    switch (component->operation) {
    case WGPUBlendOperation_Subtract:
        return weighted_s - weighted_d;
    case WGPUBlendOperation_ReverseSubtract:
        return weighted_d - weighted_s;
    case WGPUBlendOperation_Min:
        return fmin(s, d);
    case WGPUBlendOperation_Max:
        return fmax(s, d);
    default:
        return weighted_s + weighted_d;
    }
}

static void check_blended(Screen *screen, const WGPUBlendState *state)
{
    double result[4];
    blend(screen, state, false, 0, result);
    for (int c = 0; c < 4; c++) {
        const WGPUBlendComponent *component = c < 3 ? &state->color : &state->alpha;
        char message[160];
        snprintf(message, sizeof message,
                 "operation %u, factors %u and %u: channel %d is %g, expected %g",
                 (unsigned)component->operation, (unsigned)component->srcFactor,
                 (unsigned)component->dstFactor, c, result[c], blended(component, c));
        check_that(__FILE__, __LINE__, result[c] == blended(component, c), message);
    }
}

TEST(factors, A_DEVICE)
{
    Screen screen;
    screen_open(&screen, gpu, 1, FORMAT, 0);
    for (uint32_t f = WGPUBlendFactor_Zero; f <= WGPUBlendFactor_OneMinusConstant; f++) {
        WGPUBlendState state = WGPU_BLEND_STATE_INIT;
        state.color =
            (WGPUBlendComponent){WGPUBlendOperation_Add, (WGPUBlendFactor)f, WGPUBlendFactor_Zero};
        state.alpha =
            (WGPUBlendComponent){WGPUBlendOperation_Add, WGPUBlendFactor_Zero, (WGPUBlendFactor)f};
        check_blended(&screen, &state);
        state.color =
            (WGPUBlendComponent){WGPUBlendOperation_Add, WGPUBlendFactor_One, (WGPUBlendFactor)f};
        state.alpha =
            (WGPUBlendComponent){WGPUBlendOperation_Add, (WGPUBlendFactor)f, WGPUBlendFactor_One};
        check_blended(&screen, &state);
    }
}

TEST(operations, A_DEVICE)
{
    Screen screen;
    screen_open(&screen, gpu, 1, FORMAT, 0);
    for (uint32_t operation = WGPUBlendOperation_Add; operation <= WGPUBlendOperation_Max;
         operation++) {
        WGPUBlendState state = WGPU_BLEND_STATE_INIT;
        state.color = (WGPUBlendComponent){(WGPUBlendOperation)operation, WGPUBlendFactor_One,
                                           WGPUBlendFactor_One};
        state.alpha = state.color;
        check_blended(&screen, &state);
        state.alpha.operation = WGPUBlendOperation_ReverseSubtract;
        check_blended(&screen, &state);
    }
}

/* An Undefined operation adds, an Undefined source factor is One, a destination factor Zero. */
TEST(sen_01_what_is_undefined_replaces, A_DEVICE)
{
    Screen screen;
    screen_open(&screen, gpu, 1, FORMAT, 0);
    const WGPUBlendState state = WGPU_BLEND_STATE_INIT;
    double result[4];
    blend(&screen, &state, false, 0, result);
    for (int c = 0; c < 4; c++) {
        CHECK(result[c] == source[c]);
    }
}

TEST(write_masks, A_DEVICE)
{
    Screen screen;
    screen_open(&screen, gpu, 1, FORMAT, 0);
    for (WGPUColorWriteMask mask = 0; mask <= WGPUColorWriteMask_All; mask++) {
        double result[4];
        blend(&screen, NULL, true, mask, result);
        for (int c = 0; c < 4; c++) {
            char message[96];
            double expected = mask >> c & 1 ? source[c] : destination[c];
            snprintf(message, sizeof message, "mask %u: channel %d is %g, expected %g",
                     (unsigned)mask, c, result[c], expected);
            check_that(__FILE__, __LINE__, result[c] == expected, message);
        }
    }
}

/* The constant is 0 when a pass begins, and each pass has its own. */
/* ROW: blend-constant */
TEST(the_blend_constant_starts_at_0, A_DEVICE)
{
    Screen screen;
    screen_open(&screen, gpu, 1, FORMAT, 0);
    WGPUBlendState state = WGPU_BLEND_STATE_INIT;
    state.color.srcFactor = state.alpha.srcFactor = WGPUBlendFactor_Constant;
    WGPURenderPipeline pipeline =
        screen_pipeline(&screen, &(Look){.code = cover_code, .blend = &state});
    const WGPUColor one = {1, 1, 1, 1};
    for (int set = 1; set >= 0; set--) {
        Painting painting = screen_begin(&screen);
        wgpuRenderPassEncoderSetPipeline(painting.pass, pipeline);
        if (set) {
            wgpuRenderPassEncoderSetBlendConstant(painting.pass, &one);
        }
        wgpuRenderPassEncoderDraw(painting.pass, 3, 1, 0, 0);
        uint16_t texel[4];
        screen_finish(&painting, 8, texel);
        for (int c = 0; c < 4; c++) {
            CHECK(half(texel[c]) == (set ? source[c] : 0));
        }
    }
}
