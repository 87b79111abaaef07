/* Draws, texel by texel: topologies, indices, vertex formats, winding, viewport and scissor. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "screen.h"

#define RGBA WGPUTextureFormat_RGBA8Unorm
#define SIZE 8

/* Positions in texels: (0, 0) is the upper left corner of the screen. */
static const char texel_code[] =
    "@vertex fn vs(@location(0) at: vec2f) -> @builtin(position) vec4f {\n"
    "    return vec4f(at.x / 4.0 - 1.0, 1.0 - at.y / 4.0, 0.0, 1.0);\n"
    "}\n"
    "@fragment fn fs() -> @location(0) vec4f { return vec4f(1.0); }\n";

/* Compares with a picture of '#' for drawn and '.' for cleared texels. */
static void check_picture(const uint8_t (*texels)[4], const char *const *rows, const char *name)
{
    char message[SIZE * (SIZE + 1) + 128];
    int length = snprintf(message, sizeof message, "\"%s\" became\n", name);
    bool same = true;
    for (int y = 0; y < SIZE; y++) {
        for (int x = 0; x < SIZE; x++) {
            const uint8_t *texel = texels[y * SIZE + x];
            bool drawn = texel[0] == 255 && texel[1] == 255 && texel[2] == 255 && texel[3] == 255;
            bool cleared = !texel[0] && !texel[1] && !texel[2] && !texel[3];
            char seen = drawn ? '#' : cleared ? '.' : '?';
            same &= seen == rows[y][x];
            message[length++] = seen;
        }
        message[length++] = '\n';
    }
    message[length] = '\0';
    check_that(__FILE__, __LINE__, same, message);
}

typedef struct Shape {
    const char *name;
    WGPUPrimitiveTopology topology;
    WGPUIndexFormat strip; /* of the pipeline, and of the indices of a strip */
    size_t vertex_count;
    float vertices[12][2];
    size_t index_count;
    uint32_t indices[12]; /* empty: drawn without */
    int32_t base_vertex;
    const char *rows[SIZE];
} Shape;

static const Shape shapes[] = {
    /* clang-format off */
    {"points", WGPUPrimitiveTopology_PointList, 0, 3, {{0.5f, 0.5f}, {3.5f, 2.5f}, {7.5f, 7.5f}},
     0, {0}, 0,
     {"#.......", "........", "...#....", "........", "........", "........", "........",
      ".......#"}},
    {"a list of lines", WGPUPrimitiveTopology_LineList, 0, 4,
     {{0, 1.5f}, {8, 1.5f}, {2.5f, 3}, {2.5f, 8}}, 0, {0}, 0,
     {"........", "########", "........", "..#.....", "..#.....", "..#.....", "..#.....",
      "..#....."}},
    {"a strip of lines", WGPUPrimitiveTopology_LineStrip, 0, 3,
     {{1.5f, 1}, {1.5f, 6.5f}, {7, 6.5f}}, 0, {0}, 0,
     {"........", ".#......", ".#......", ".#......", ".#......", ".#......", ".######.",
      "........"}},
    {"a list of triangles", WGPUPrimitiveTopology_TriangleList, 0, 6,
     {{0, 0}, {4.25f, 0}, {0, 4.25f}, {8, 8}, {3.75f, 8}, {8, 3.75f}}, 0, {0}, 0,
     {"####....", "###.....", "##......", "#.......", ".......#", "......##", ".....###",
      "....####"}},
    {"a strip of triangles", WGPUPrimitiveTopology_TriangleStrip, 0, 4,
     {{2, 2}, {6, 2}, {2, 6}, {6, 6}}, 0, {0}, 0,
     {"........", "........", "..####..", "..####..", "..####..", "..####..", "........",
      "........"}},
    {"triangles by index", WGPUPrimitiveTopology_TriangleList, 0, 4,
     {{2, 2}, {6, 2}, {2, 6}, {6, 6}}, 6, {0, 1, 2, 2, 1, 3}, 0,
     {"........", "........", "..####..", "..####..", "..####..", "..####..", "........",
      "........"}},
    {"triangles by index from a base", WGPUPrimitiveTopology_TriangleList, 0, 6,
     {{0, 0}, {0, 0}, {2, 2}, {6, 2}, {2, 6}, {6, 6}}, 6, {0, 1, 2, 2, 1, 3}, 2,
     {"........", "........", "..####..", "..####..", "..####..", "..####..", "........",
      "........"}},
    {"a base before the first", WGPUPrimitiveTopology_TriangleList, 0, 4,
     {{2, 2}, {6, 2}, {2, 6}, {6, 6}}, 6, {10, 11, 12, 12, 11, 13}, -10,
     {"........", "........", "..####..", "..####..", "..####..", "..####..", "........",
      "........"}},
    {"a strip that starts anew, 16 bits", WGPUPrimitiveTopology_TriangleStrip,
     WGPUIndexFormat_Uint16, 8,
     {{0, 0}, {2, 0}, {0, 2}, {2, 2}, {6, 6}, {8, 6}, {6, 8}, {8, 8}}, 9,
     {0, 1, 2, 3, 0xffff, 4, 5, 6, 7}, 0,
     {"##......", "##......", "........", "........", "........", "........", "......##",
      "......##"}},
    {"a strip that starts anew, 32 bits", WGPUPrimitiveTopology_TriangleStrip,
     WGPUIndexFormat_Uint32, 8,
     {{0, 0}, {2, 0}, {0, 2}, {2, 2}, {6, 6}, {8, 6}, {6, 8}, {8, 8}}, 9,
     {0, 1, 2, 3, 0xffffffff, 4, 5, 6, 7}, 0,
     {"##......", "##......", "........", "........", "........", "........", "......##",
      "......##"}},
    {"a line that starts anew", WGPUPrimitiveTopology_LineStrip, WGPUIndexFormat_Uint16, 4,
     {{0, 0.5f}, {8, 0.5f}, {0, 7.5f}, {8, 7.5f}}, 5, {0, 1, 0xffff, 2, 3}, 0,
     {"########", "........", "........", "........", "........", "........", "........",
      "########"}},
    /* clang-format on */
};

TEST(topologies, A_DEVICE)
{
    Screen screen;
    screen_open(&screen, gpu, SIZE, RGBA, 0);
    OneAttribute at;
    one_attribute(&at, WGPUVertexFormat_Float32x2, 8, WGPUVertexStepMode_Vertex);
    for (size_t i = 0; i < COUNT(shapes); i++) {
        const Shape *shape = &shapes[i];
        Look look = {.code = texel_code, .buffer_count = 1, .buffers = &at.layout};
        look.primitive.topology = shape->topology;
        look.primitive.stripIndexFormat = shape->strip;
        WGPURenderPipeline pipeline = screen_pipeline(&screen, &look);
        WGPUBuffer vertices = create_filled_buffer(gpu, "vertices", WGPUBufferUsage_Vertex,
                                                   shape->vertices,
                                                   shape->vertex_count * sizeof *shape->vertices);
        /* Indices of lists in both sizes, those of strips in theirs. */
        for (int wide = 0; wide < (shape->strip || !shape->index_count ? 1 : 2); wide++) {
            Painting painting = screen_begin(&screen);
            wgpuRenderPassEncoderSetPipeline(painting.pass, pipeline);
            wgpuRenderPassEncoderSetVertexBuffer(painting.pass, 0, vertices, 0, WGPU_WHOLE_SIZE);
            if (shape->index_count) {
                WGPUIndexFormat format = shape->strip ? shape->strip
                                         : wide       ? WGPUIndexFormat_Uint32
                                                      : WGPUIndexFormat_Uint16;
                uint16_t narrow[COUNT(shape->indices)] = {0};
                for (size_t j = 0; j < shape->index_count; j++) {
                    narrow[j] = (uint16_t)shape->indices[j];
                }
                WGPUBuffer indices =
                    format == WGPUIndexFormat_Uint16
                        ? create_filled_buffer(gpu, "indices", WGPUBufferUsage_Index, narrow,
                                               sizeof narrow)
                        : create_filled_buffer(gpu, "indices", WGPUBufferUsage_Index,
                                               shape->indices, sizeof shape->indices);
                wgpuRenderPassEncoderSetIndexBuffer(painting.pass, indices, format, 0,
                                                    WGPU_WHOLE_SIZE);
                wgpuRenderPassEncoderDrawIndexed(painting.pass, (uint32_t)shape->index_count, 1, 0,
                                                 shape->base_vertex, 0);
            } else {
                wgpuRenderPassEncoderDraw(painting.pass, (uint32_t)shape->vertex_count, 1, 0, 0);
            }
            uint8_t texels[SIZE * SIZE][4];
            screen_finish(&painting, 4, texels);
            check_picture((const uint8_t(*)[4])texels, shape->rows, shape->name);
        }
    }
}

TEST(winding_and_culling, A_DEVICE)
{
    Screen screen;
    screen_open(&screen, gpu, SIZE, RGBA, 0);
    /* The triangle on the left is counter-clockwise, that on the right clockwise. */
    const float corners[6][2] = {{0, 0}, {0, 8}, {4, 8}, {8, 0}, {8, 8}, {4, 8}};
    static const char *const left[SIZE] = {"........", "#.......", "#.......", "##......",
                                           "##......", "###.....", "###.....", "####...."};
    static const char *const right[SIZE] = {"........", ".......#", ".......#", "......##",
                                            "......##", ".....###", ".....###", "....####"};
    static const char *const both[SIZE] = {"........", "#......#", "#......#", "##....##",
                                           "##....##", "###..###", "###..###", "########"};
    const struct {
        const char *name;
        WGPUFrontFace front;
        WGPUCullMode cull;
        const char *const *rows;
    } cases[] = {
        {"none culled", WGPUFrontFace_CCW, WGPUCullMode_None, both},
        {"nothing said", WGPUFrontFace_Undefined, WGPUCullMode_Undefined, both},
        {"back culled", WGPUFrontFace_CCW, WGPUCullMode_Back, left},
        {"front culled", WGPUFrontFace_CCW, WGPUCullMode_Front, right},
        {"clockwise, back culled", WGPUFrontFace_CW, WGPUCullMode_Back, right},
        {"clockwise, front culled", WGPUFrontFace_CW, WGPUCullMode_Front, left},
        {"front undefined, back culled", WGPUFrontFace_Undefined, WGPUCullMode_Back, left},
    };
    OneAttribute at;
    one_attribute(&at, WGPUVertexFormat_Float32x2, 8, WGPUVertexStepMode_Vertex);
    WGPUBuffer vertices =
        create_filled_buffer(gpu, "vertices", WGPUBufferUsage_Vertex, corners, sizeof corners);
    for (size_t i = 0; i < COUNT(cases); i++) {
        Look look = {.code = texel_code, .buffer_count = 1, .buffers = &at.layout};
        look.primitive.frontFace = cases[i].front;
        look.primitive.cullMode = cases[i].cull;
        WGPURenderPipeline pipeline = screen_pipeline(&screen, &look);
        Painting painting = screen_begin(&screen);
        wgpuRenderPassEncoderSetPipeline(painting.pass, pipeline);
        wgpuRenderPassEncoderSetVertexBuffer(painting.pass, 0, vertices, 0, WGPU_WHOLE_SIZE);
        wgpuRenderPassEncoderDraw(painting.pass, 6, 1, 0, 0);
        uint8_t texels[SIZE * SIZE][4];
        screen_finish(&painting, 4, texels);
        check_picture((const uint8_t(*)[4])texels, cases[i].rows, cases[i].name);
    }
}

/* Covers all of the viewport. */
static const char cover_code[] =
    "@vertex fn vs(@builtin(vertex_index) i: u32) -> @builtin(position) vec4f {\n"
    "    return vec4f(f32(i & 1u) * 4.0 - 1.0, f32(i >> 1u) * 4.0 - 1.0, 0.25, 1.0);\n"
    "}\n"
    "@fragment fn fs(@builtin(position) at: vec4f) -> @location(0) vec4f { return vec4f(1.0); }\n";

TEST(viewport_and_scissor, A_DEVICE)
{
    Screen screen;
    screen_open(&screen, gpu, SIZE, RGBA, 0);
    WGPURenderPipeline pipeline = screen_pipeline(&screen, &(Look){.code = cover_code});
    const struct {
        const char *name;
        float x, y, width, height;
        uint32_t scissor[4];
        const char *rows[SIZE];
    } cases[] = {
        /* clang-format off */
        {"everything", 0, 0, 8, 8, {0, 0, 8, 8},
         {"########", "########", "########", "########", "########", "########", "########",
          "########"}},
        {"a small viewport", 2, 1, 3, 4, {0, 0, 8, 8},
         {"........", "..###...", "..###...", "..###...", "..###...", "........", "........",
          "........"}},
        {"a viewport over the edge", 5, 6, 8, 8, {0, 0, 8, 8},
         {"........", "........", "........", "........", "........", "........", ".....###",
          ".....###"}},
        {"a viewport that begins outside", -4, -6, 8, 8, {0, 0, 8, 8},
         {"####....", "####....", "........", "........", "........", "........", "........",
          "........"}},
        {"no viewport", 2, 2, 0, 0, {0, 0, 8, 8},
         {"........", "........", "........", "........", "........", "........", "........",
          "........"}},
        {"a scissor", 0, 0, 8, 8, {1, 2, 3, 2},
         {"........", "........", ".###....", ".###....", "........", "........", "........",
          "........"}},
        {"both", 0, 0, 4, 8, {2, 5, 6, 2},
         {"........", "........", "........", "........", "........", "..##....", "..##....",
          "........"}},
        {"an empty scissor", 0, 0, 8, 8, {4, 4, 0, 0},
         {"........", "........", "........", "........", "........", "........", "........",
          "........"}},
        /* clang-format on */
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        Painting painting = screen_begin(&screen);
        const uint32_t *s = cases[i].scissor;
        wgpuRenderPassEncoderSetPipeline(painting.pass, pipeline);
        wgpuRenderPassEncoderSetViewport(painting.pass, cases[i].x, cases[i].y, cases[i].width,
                                         cases[i].height, 0, 1);
        wgpuRenderPassEncoderSetScissorRect(painting.pass, s[0], s[1], s[2], s[3]);
        wgpuRenderPassEncoderDraw(painting.pass, 3, 1, 0, 0);
        uint8_t texels[SIZE * SIZE][4];
        screen_finish(&painting, 4, texels);
        check_picture((const uint8_t(*)[4])texels, cases[i].rows, cases[i].name);
    }
}

/* What an attribute of each format reads from these 16 bytes. */
static const uint8_t raw[16] = {0x00, 0x80, 0xff, 0x7f, 0x01, 0xfe, 0x40, 0xc0,
                                0x00, 0x3c, 0x00, 0xbc, 0x34, 0x12, 0xcd, 0xab};
static const uint8_t raw_floats[16] = {0, 0, 0x80, 0x3f, 0, 0, 0x20, 0xc1,
                                       0, 0, 0x00, 0x3f, 0, 0, 0xc8, 0x42};

static const uint8_t raw_halves[16] = {0x00, 0x3c, 0x00, 0xbc, 0x34, 0x12, 0xcd, 0x2b};

typedef enum Reading { UINT, SINT, UNORM, SNORM, FLOAT } Reading;

static double read_component(const uint8_t *bytes, unsigned size, Reading reading)
{
    uint32_t bits = 0;
    for (unsigned i = 0; i < size; i++) {
        bits |= (uint32_t)bytes[i] << (8 * i);
    }
    const uint32_t sign = UINT32_C(1) << (8 * size - 1);
    const double as_signed = (double)bits - (bits & sign ? 2.0 * sign : 0.0);
    switch (reading) {
    case UINT:
        return bits;
    case SINT:
        return as_signed;
    case UNORM:
        return bits / (2.0 * sign - 1);
    case SNORM:
        return fmax(as_signed / (sign - 1.0), -1);
    default:
        break;
    }
    if (size == 4) {
        float value;
        memcpy(&value, &bits, 4);
        return value;
    }
    int exponent = bits >> 10 & 31;
    double fraction = bits & 1023;
    double value = exponent ? ldexp(1 + fraction / 1024, exponent - 15) : ldexp(fraction, -24);
    return bits & sign ? -value : value;
}

TEST(vertex_formats, A_DEVICE)
{
    const struct {
        const char *name;
        WGPUVertexFormat format;
        unsigned size, components;
        Reading reading;
    } cases[] = {
#define FORMATS(name, size, reading)                                                               \
    {#name, WGPUVertexFormat_##name, size, 1, reading},                                            \
        {#name "x2", WGPUVertexFormat_##name##x2, size, 2, reading},                               \
        {#name "x4", WGPUVertexFormat_##name##x4, size, 4, reading}
        FORMATS(Uint8, 1, UINT),
        FORMATS(Sint8, 1, SINT),
        FORMATS(Unorm8, 1, UNORM),
        FORMATS(Snorm8, 1, SNORM),
        FORMATS(Uint16, 2, UINT),
        FORMATS(Sint16, 2, SINT),
        FORMATS(Unorm16, 2, UNORM),
        FORMATS(Snorm16, 2, SNORM),
        FORMATS(Float16, 2, FLOAT),
        FORMATS(Float32, 4, FLOAT),
        FORMATS(Uint32, 4, UINT),
        FORMATS(Sint32, 4, SINT),
        {"Float32x3", WGPUVertexFormat_Float32x3, 4, 3, FLOAT},
        {"Uint32x3", WGPUVertexFormat_Uint32x3, 4, 3, UINT},
        {"Sint32x3", WGPUVertexFormat_Sint32x3, 4, 3, SINT},
        {"Unorm10_10_10_2", WGPUVertexFormat_Unorm10_10_10_2, 0, 4, UNORM},
        {"Unorm8x4BGRA", WGPUVertexFormat_Unorm8x4BGRA, 0, 4, UNORM},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        const bool integers = cases[i].reading == UINT || cases[i].reading == SINT;
        const char *type = cases[i].reading == UINT ? "u" : cases[i].reading == SINT ? "i" : "f";
        char code[512];
        snprintf(code, sizeof code,
                 "struct V { @builtin(position) at: vec4f,\n"
                 "           @location(0) @interpolate(flat) value: vec4%s }\n"
                 "@vertex fn vs(@location(0) value: vec4%s) -> V {\n"
                 "    return V(vec4f(0.0, 0.0, 0.0, 1.0), value);\n"
                 "}\n"
                 "@fragment fn fs(v: V) -> @location(0) vec4%s { return v.value; }\n",
                 type, type, type);
        Screen screen;
        screen_open(&screen, gpu, 1,
                    cases[i].reading == UINT   ? WGPUTextureFormat_RGBA32Uint
                    : cases[i].reading == SINT ? WGPUTextureFormat_RGBA32Sint
                                               : WGPUTextureFormat_RGBA32Float,
                    0);
        OneAttribute value;
        one_attribute(&value, cases[i].format, 16, WGPUVertexStepMode_Vertex);
        Look look = {.code = code, .buffer_count = 1, .buffers = &value.layout};
        look.primitive.topology = WGPUPrimitiveTopology_PointList;
        WGPURenderPipeline pipeline = screen_pipeline(&screen, &look);
        const uint8_t *bytes = cases[i].reading != FLOAT ? raw
                               : cases[i].size == 4      ? raw_floats
                                                         : raw_halves;
        WGPUBuffer buffer =
            create_filled_buffer(gpu, "vertices", WGPUBufferUsage_Vertex, bytes, 16);
        Painting painting = screen_begin(&screen);
        wgpuRenderPassEncoderSetPipeline(painting.pass, pipeline);
        wgpuRenderPassEncoderSetVertexBuffer(painting.pass, 0, buffer, 0, WGPU_WHOLE_SIZE);
        wgpuRenderPassEncoderDraw(painting.pass, 1, 1, 0, 0);
        uint32_t texel[4];
        screen_finish(&painting, 16, texel);
        for (unsigned c = 0; c < 4; c++) {
            double expected = c == 3; /* what is missing is 0, 0, 0, 1 */
            if (cases[i].format == WGPUVertexFormat_Unorm10_10_10_2) {
                uint32_t bits = bytes[0] | bytes[1] << 8 | bytes[2] << 16 |
                                (uint32_t)bytes[3] << 24;
                expected = c < 3 ? (bits >> 10 * c & 1023) / 1023.0 : (bits >> 30) / 3.0;
            } else if (cases[i].format == WGPUVertexFormat_Unorm8x4BGRA) {
                static const unsigned order[] = {2, 1, 0, 3};
                expected = bytes[order[c]] / 255.0;
            } else if (c < cases[i].components) {
                expected =
                    read_component(bytes + c * cases[i].size, cases[i].size, cases[i].reading);
            }
            double actual;
            if (integers) {
                actual = cases[i].reading == UINT ? texel[c] : (double)(int32_t)texel[c];
            } else {
                float real;
                memcpy(&real, &texel[c], 4);
                actual = real;
            }
            char message[128];
            snprintf(message, sizeof message, "%s: component %u is %g, expected %g", cases[i].name,
                     c, actual, expected);
            check_that(__FILE__, __LINE__, fabs(actual - expected) <= fabs(expected) * 1e-6,
                       message);
        }
    }
}

/* Instances step through their own buffer; strides and offsets of both. */
TEST(instances_and_strides, A_DEVICE)
{
    Screen screen;
    screen_open(&screen, gpu, SIZE, RGBA, 0);
    WGPUVertexAttribute attributes[3];
    WGPUVertexBufferLayout layouts[2] = {WGPU_VERTEX_BUFFER_LAYOUT_INIT,
                                         WGPU_VERTEX_BUFFER_LAYOUT_INIT};
    for (uint32_t i = 0; i < COUNT(attributes); i++) {
        attributes[i] = WGPU_VERTEX_ATTRIBUTE_INIT;
        attributes[i].format = WGPUVertexFormat_Float32;
        attributes[i].shaderLocation = i;
    }
    /* A vertex: padding, y, x. An instance: 2 floats, of which the second counts. */
    attributes[0].offset = 8;
    attributes[1].offset = 4;
    attributes[2].offset = 4;
    layouts[0].stepMode = WGPUVertexStepMode_Vertex;
    layouts[0].arrayStride = 12;
    layouts[0].attributeCount = 2;
    layouts[0].attributes = attributes;
    layouts[1].stepMode = WGPUVertexStepMode_Instance;
    layouts[1].arrayStride = 8;
    layouts[1].attributeCount = 1;
    layouts[1].attributes = &attributes[2];
    Look look = {
        .code = "@vertex fn vs(@location(0) x: f32, @location(1) y: f32, @location(2) down: f32,\n"
                "              @builtin(instance_index) i: u32) -> @builtin(position) vec4f {\n"
                "    let at = vec2f(x, y + down + f32(i));\n"
                "    return vec4f(at.x / 4.0 - 1.0, 1.0 - at.y / 4.0, 0.0, 1.0);\n"
                "}\n"
                "@fragment fn fs() -> @location(0) vec4f { return vec4f(1.0); }\n",
        .buffer_count = 2,
        .buffers = layouts};
    look.primitive.topology = WGPUPrimitiveTopology_PointList;
    WGPURenderPipeline pipeline = screen_pipeline(&screen, &look);
    const float points[] = {9, 9, 9, 9, 0.5f, 0.5f, 9, 0.5f, 2.5f, 9, 0.5f, 4.5f};
    const float down[] = {9, 9, 9, 0, 9, 1, 9, 2, 9, 3};
    WGPUBuffer vertices = create_filled_buffer(gpu, "points", WGPUBufferUsage_Vertex, points,
                                               sizeof points),
               instances =
                   create_filled_buffer(gpu, "down", WGPUBufferUsage_Vertex, down, sizeof down);
    Painting painting = screen_begin(&screen);
    wgpuRenderPassEncoderSetPipeline(painting.pass, pipeline);
    wgpuRenderPassEncoderSetVertexBuffer(painting.pass, 0, vertices, 12, WGPU_WHOLE_SIZE);
    wgpuRenderPassEncoderSetVertexBuffer(painting.pass, 1, instances, 8, 32);
    /* From vertex 1 on, and from instance 1 on, whose index counts from there as well. */
    wgpuRenderPassEncoderDraw(painting.pass, 2, 3, 1, 1);
    uint8_t texels[SIZE * SIZE][4];
    screen_finish(&painting, 4, texels);
    static const char *const rows[SIZE] = {"........", "........", "..#.#...", "........",
                                           "..#.#...", "........", "..#.#...", "........"};
    check_picture((const uint8_t(*)[4])texels, rows, "instances");
}

/* Draws whose numbers lie in a buffer, by themselves and in bundles. */
TEST(indirect_draws, NO_DEVICE)
{
    const WGPUFeatureName feature = WGPUFeatureName_IndirectFirstInstance;
    gpu_open_with(gpu, 1, &feature);
    bool first_instance = wgpuDeviceHasFeature(gpu->device, feature);
    Screen screen;
    screen_open(&screen, gpu, SIZE, RGBA, 0);
    Look look = {
        .code = "@vertex fn vs(@builtin(vertex_index) v: u32, @builtin(instance_index) i: u32)\n"
                "    -> @builtin(position) vec4f {\n"
                "    let at = vec2f(f32(v), f32(i)) + 0.5;\n"
                "    return vec4f(at.x / 4.0 - 1.0, 1.0 - at.y / 4.0, 0.0, 1.0);\n"
                "}\n"
                "@fragment fn fs() -> @location(0) vec4f { return vec4f(1.0); }\n"};
    look.primitive.topology = WGPUPrimitiveTopology_PointList;
    WGPURenderPipeline pipeline = screen_pipeline(&screen, &look);
    /* At 4: 2 vertices from 1, 3 instances from 2. At 24: 2 indices from 1 with base 3. */
    const uint32_t numbers[] = {99, 2, 3, 1, 2, 99, 2, 1, 1, 3, first_instance ? 7 : 0};
    const uint16_t indices[] = {0, 2, 4, 0};
    WGPUBuffer buffer = create_filled_buffer(gpu, "numbers", WGPUBufferUsage_Indirect, numbers,
                                             sizeof numbers),
               index_buffer = create_filled_buffer(gpu, "indices", WGPUBufferUsage_Index, indices,
                                                   sizeof indices);
    /* Without the feature, a draw from instance 2 does nothing. */
    static const char *const with[SIZE] = {"........", "........", ".##.....", ".##.....",
                                           ".##.....", "........", "........", ".....#.#"};
    static const char *const without[SIZE] = {".....#.#", "........", "........", "........",
                                              "........", "........", "........", "........"};
    for (int bundled = 0; bundled < 2; bundled++) {
        Painting painting = screen_begin(&screen);
        if (bundled) {
            WGPURenderBundleEncoderDescriptor descriptor =
                WGPU_RENDER_BUNDLE_ENCODER_DESCRIPTOR_INIT;
            descriptor.colorFormatCount = 1;
            descriptor.colorFormats = &screen.format;
            WGPURenderBundleEncoder encoder =
                KEEP(wgpuDeviceCreateRenderBundleEncoder(gpu->device, &descriptor));
            wgpuRenderBundleEncoderSetPipeline(encoder, pipeline);
            wgpuRenderBundleEncoderSetIndexBuffer(encoder, index_buffer, WGPUIndexFormat_Uint16, 0,
                                                  WGPU_WHOLE_SIZE);
            wgpuRenderBundleEncoderDrawIndirect(encoder, buffer, 4);
            wgpuRenderBundleEncoderDrawIndexedIndirect(encoder, buffer, 24);
            WGPURenderBundle bundle = KEEP(wgpuRenderBundleEncoderFinish(encoder, NULL));
            wgpuRenderPassEncoderExecuteBundles(painting.pass, 1, &bundle);
        } else {
            wgpuRenderPassEncoderSetPipeline(painting.pass, pipeline);
            wgpuRenderPassEncoderSetIndexBuffer(painting.pass, index_buffer, WGPUIndexFormat_Uint16,
                                                0, WGPU_WHOLE_SIZE);
            wgpuRenderPassEncoderDrawIndirect(painting.pass, buffer, 4);
            wgpuRenderPassEncoderDrawIndexedIndirect(painting.pass, buffer, 24);
        }
        uint8_t texels[SIZE * SIZE][4];
        screen_finish(&painting, 4, texels);
        check_picture((const uint8_t(*)[4])texels, first_instance ? with : without,
                      bundled ? "indirect in a bundle" : "indirect");
    }
}

/* Indices at an offset of 2 bytes, in a buffer that nobody has written. */
/* ROW: index-binding */
TEST(indices_that_were_never_written_are_0, A_DEVICE)
{
    Screen screen;
    screen_open(&screen, gpu, SIZE, RGBA, 0);
    Look look = {.code =
                     "@vertex fn vs(@builtin(vertex_index) v: u32) -> @builtin(position) vec4f {\n"
                     "    let at = vec2f(f32(v), f32(v)) + 0.5;\n"
                     "    return vec4f(at.x / 4.0 - 1.0, 1.0 - at.y / 4.0, 0.0, 1.0);\n"
                     "}\n"
                     "@fragment fn fs() -> @location(0) vec4f { return vec4f(1.0); }\n"};
    look.primitive.topology = WGPUPrimitiveTopology_PointList;
    WGPURenderPipeline pipeline = screen_pipeline(&screen, &look);
    static const char *const rows[SIZE] = {"#.......", "........", "........", "........",
                                           "........", "........", "........", "........"};
    for (int sized = 0; sized < 2; sized++) {
        WGPUBuffer buffer = create_buffer(gpu, "unwritten", WGPUBufferUsage_Index, 32);
        Painting painting = screen_begin(&screen);
        wgpuRenderPassEncoderSetPipeline(painting.pass, pipeline);
        wgpuRenderPassEncoderSetIndexBuffer(painting.pass, buffer, WGPUIndexFormat_Uint16, 6,
                                            sized ? 12 : WGPU_WHOLE_SIZE);
        wgpuRenderPassEncoderDrawIndexed(painting.pass, 6, 1, 0, 0, 0);
        uint8_t texels[SIZE * SIZE][4];
        screen_finish(&painting, 4, texels);
        check_picture((const uint8_t(*)[4])texels, rows, "index 0");
    }
}
