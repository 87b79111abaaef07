/* Triangles as lines and as points, and every pixel that they touch. */
#include "screen.h"

ALSO_ON(gl, noop);

#define SIZE 16

static const WGPUFeatureName line_feature = (WGPUFeatureName)WGPUNativeFeature_PolygonModeLine;
static const WGPUFeatureName point_feature = (WGPUFeatureName)WGPUNativeFeature_PolygonModePoint;
static const WGPUFeatureName conservative_feature =
    (WGPUFeatureName)WGPUNativeFeature_ConservativeRasterization;

/* The lower left half of the screen but for a narrow margin. */
static const char half[] =
    "@vertex fn vs(@builtin(vertex_index) i: u32) -> @builtin(position) vec4f {\n"
    "    let corners = array(vec2f(-0.94, -0.94), vec2f(0.94, -0.94), vec2f(-0.94, 0.94));\n"
    "    return vec4f(corners[i], 0.0, 1.0);\n"
    "}\n"
    "@fragment fn fs() -> @location(0) u32 { return 1; }\n";

/* Smaller than a texel, and away from its middle. */
static const char speck[] =
    "@vertex fn vs(@builtin(vertex_index) i: u32) -> @builtin(position) vec4f {\n"
    "    let corners = array(vec2f(0.01, 0.01), vec2f(0.02, 0.01), vec2f(0.01, 0.02));\n"
    "    return vec4f(corners[i], 0.0, 1.0);\n"
    "}\n"
    "@fragment fn fs() -> @location(0) u32 { return 1; }\n";

static WGPURenderPipeline create_pipeline(Screen *screen, const char *code, WGPUPolygonMode mode,
                                          bool conservative)
{
    WGPUPrimitiveStateExtras extras = {
        .chain.sType = (WGPUSType)WGPUSType_PrimitiveStateExtras,
        .polygonMode = mode,
        .conservative = conservative,
    };
    Look look = {.code = code};
    look.primitive.nextInChain = &extras.chain;
    return screen_pipeline(screen, &look);
}

typedef struct Drawn {
    uint32_t texels[SIZE][SIZE];
    unsigned count;
} Drawn;

static Drawn draw(Screen *screen, const char *code, WGPUPolygonMode mode, bool conservative)
{
    WGPURenderPipeline pipeline = create_pipeline(screen, code, mode, conservative);
    Painting painting = screen_begin(screen);
    wgpuRenderPassEncoderSetPipeline(painting.pass, pipeline);
    wgpuRenderPassEncoderDraw(painting.pass, 3, 1, 0, 0);
    Drawn drawn = {0};
    screen_finish(&painting, 4, drawn.texels);
    for (size_t i = 0; i < SIZE * SIZE; i++) {
        drawn.count += drawn.texels[i / SIZE][i % SIZE];
    }
    return drawn;
}

TEST(fill, EXECUTION)
{
    Screen screen;
    screen_open(&screen, gpu, SIZE, WGPUTextureFormat_R32Uint, 0);
    Drawn drawn = draw(&screen, half, WGPUPolygonMode_Fill, false);
    CHECK_EQ(drawn.texels[10][4], 1);
    CHECK(drawn.count > 80 && drawn.count < 140); /* half of 256, or nearly so */
}

/* The edges, and nothing between them. */
TEST(lines, FEATURE(line_feature))
{
    Screen screen;
    screen_open(&screen, gpu, SIZE, WGPUTextureFormat_R32Uint, 0);
    Drawn drawn = draw(&screen, half, WGPUPolygonMode_Line, false);
    CHECK_EQ(drawn.texels[10][4], 0);
    CHECK_EQ(drawn.texels[15][8], 1);
    CHECK_EQ(drawn.texels[8][0], 1);
    CHECK(drawn.count >= 40 && drawn.count <= 50); /* 3 × 15 */
}

TEST(points, NO_DEVICE)
{
    needs_execution("the noop backend draws nothing");
    gpu_open_with(gpu, 2, (WGPUFeatureName[]){point_feature, line_feature});
    if (!wgpuDeviceHasFeature(gpu->device, point_feature)) {
        check_skip("this adapter lacks the feature PolygonModePoint");
    }
    Screen screen;
    screen_open(&screen, gpu, SIZE, WGPUTextureFormat_R32Uint, 0);
    Drawn drawn = draw(&screen, half, WGPUPolygonMode_Point, false);
    CHECK_EQ(drawn.count, 3);
    CHECK_EQ(drawn.texels[15][0], 1);
    CHECK_EQ(drawn.texels[15][15], 1);
    CHECK_EQ(drawn.texels[0][0], 1);
}

TEST(conservative, FEATURE(conservative_feature))
{
    Screen screen;
    screen_open(&screen, gpu, SIZE, WGPUTextureFormat_R32Uint, 0);
    CHECK_EQ(draw(&screen, speck, WGPUPolygonMode_Fill, false).count, 0);
    Drawn drawn = draw(&screen, speck, WGPUPolygonMode_Fill, true);
    CHECK(drawn.count >= 1);
    CHECK_EQ(drawn.texels[7][8], 1);
}

TEST(without_the_features, A_DEVICE)
{
    Screen screen;
    screen_open(&screen, gpu, SIZE, WGPUTextureFormat_R32Uint, 0);
    const struct {
        WGPUPolygonMode mode;
        bool conservative;
        const char *part;
    } cases[] = {
        {WGPUPolygonMode_Line, false, "POLYGON_MODE_LINE"},
        {WGPUPolygonMode_Point, false, "POLYGON_MODE_POINT"},
        {WGPUPolygonMode_Fill, true, "CONSERVATIVE_RASTERIZATION"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        CHECK_INVALID(gpu, cases[i].part,
                      create_pipeline(&screen, half, cases[i].mode, cases[i].conservative));
    }
}

/* Known on the noop backend, too, which claims every feature. */
TEST(only_what_is_filled_can_be_conservative, NO_DEVICE)
{
    gpu_open_with(gpu, 2, (WGPUFeatureName[]){line_feature, conservative_feature});
    if (wgpuDeviceHasFeature(gpu->device, conservative_feature) &&
        wgpuDeviceHasFeature(gpu->device, line_feature)) {
        Screen screen;
        screen_open(&screen, gpu, SIZE, WGPUTextureFormat_R32Uint, 0);
        CHECK_INVALID(gpu, "onservative",
                      create_pipeline(&screen, half, WGPUPolygonMode_Line, true));
        CHECK_VALID(gpu, create_pipeline(&screen, half, WGPUPolygonMode_Fill, true));
    } else {
        check_not_applicable("this adapter lacks the feature ConservativeRasterization");
    }
}

/* Points alone, also on GL; lines need a feature of their own. */
TEST(row_gl_polygon_point, FEATURE(point_feature))
{
    Screen screen;
    screen_open(&screen, gpu, SIZE, WGPUTextureFormat_R32Uint, 0);
    CHECK_EQ(draw(&screen, half, WGPUPolygonMode_Point, false).count, 3);
    CHECK(!wgpuDeviceHasFeature(gpu->device, line_feature));
    CHECK_INVALID(gpu, "primitive.polygonMode: Line",
                  create_pipeline(&screen, half, WGPUPolygonMode_Line, false));
}
