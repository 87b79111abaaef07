/* Mesh shaders draw: meshlets with colors of their own, task shaders with a payload, indirect draws. In
 * WGSL, and in SPIR-V that another compiler made. */
#include "meshlets.h"

ALSO_ON(gl, noop);

#define SIDE (4 * CELL)

/* A device with mesh shaders that takes them in this language. */
static void open_for(Gpu *gpu, ShaderLanguage language)
{
    needs_execution("the noop backend draws nothing");
    meshlets_open(gpu);
    const WGPUFeatureName passthrough = (WGPUFeatureName)WGPUNativeFeature_PassthroughShaders;
    if (language == IN_SPIRV && !wgpuDeviceHasFeature(gpu->device, passthrough)) {
        check_skip("the adapter takes no SPIR-V as it is");
    }
}

typedef struct Picture {
    uint8_t texels[SIDE][SIDE][4];
} Picture;

/* What a cell is to be: drawn with this blue, or 0 for not at all. */
static void check_cell(const Picture *picture, int cell, uint8_t blue)
{
    const int x = cell % 4 * CELL, y = cell / 4 * CELL;
    const uint8_t *first = picture->texels[y][x];
    const uint8_t *second = picture->texels[y + CELL - 1][x + CELL - 1];
    const uint8_t drawn = blue ? 255 : 0;
    const uint8_t red = blue ? (uint8_t)((cell + 1) * 255 / CELLS) : 0;
    CHECK_NEAR(first[0], red, 1);
    CHECK_NEAR(first[1], blue ? 64 : 0, 1);
    CHECK_NEAR(first[2], blue, 1);
    CHECK_EQ(first[3], drawn);
    const bool culled = cell == CELLS - 1;
    CHECK_NEAR(second[0], culled ? 0 : red, 1);
    CHECK_NEAR(second[1], blue && !culled ? 191 : 0, 1);
    CHECK_NEAR(second[2], culled ? 0 : blue, 1);
    CHECK_EQ(second[3], culled ? 0 : drawn);
}

/* A pass that is ready for draws. */
typedef struct Scene {
    Screen screen;
    MeshPipeline described;
    WGPURenderPipeline pipeline;
    WGPUBindGroup group;
    Painting painting;
} Scene;

static void begin(Scene *scene, Gpu *gpu, bool with_task, ShaderLanguage language)
{
    open_for(gpu, language);
    screen_open(&scene->screen, gpu, SIDE, WGPUTextureFormat_RGBA8Unorm,
                WGPUTextureFormat_Undefined);
    describe_mesh_pipeline(&scene->described, gpu, with_task, language);
    scene->pipeline = create_mesh_pipeline(gpu, &scene->described);
    scene->group = create_meshlet_group(gpu, &scene->described);
    scene->painting = screen_begin(&scene->screen);
    wgpuRenderPassEncoderSetPipeline(scene->painting.pass, scene->pipeline);
    wgpuRenderPassEncoderSetBindGroup(scene->painting.pass, 0, scene->group, 0, NULL);
}

static void finish(Scene *scene, Picture *picture)
{
    screen_finish(&scene->painting, 4, picture->texels);
}

static void draw_meshlets(Gpu *gpu, ShaderLanguage language)
{
    Scene scene;
    Picture picture;
    begin(&scene, gpu, false, language);
    wgpuRenderPassEncoderDrawMeshTasks(scene.painting.pass, 4, 4, 1);
    finish(&scene, &picture);
    for (int cell = 0; cell < CELLS; cell++) {
        check_cell(&picture, cell, 128);
    }
    gpu_close(gpu);
}

TEST(sixteen_meshlets_in_spirv, NO_DEVICE)
{
    draw_meshlets(gpu, IN_SPIRV);
}

TEST(sixteen_meshlets_in_wgsl, NO_DEVICE)
{
    draw_meshlets(gpu, IN_WGSL);
}

/* Two workgroups of the task shader, each with eight of the mesh shader and a payload of its own. */
static void draw_tasks(Gpu *gpu, ShaderLanguage language)
{
    Scene scene;
    Picture picture;
    begin(&scene, gpu, true, language);
    wgpuRenderPassEncoderDrawMeshTasks(scene.painting.pass, 2, 1, 1);
    finish(&scene, &picture);
    for (int cell = 0; cell < CELLS; cell++) {
        check_cell(&picture, cell, cell < 8 ? 64 : 128);
    }
    gpu_close(gpu);
}

TEST(task_shaders_hand_a_payload_on_in_spirv, NO_DEVICE)
{
    draw_tasks(gpu, IN_SPIRV);
}

TEST(task_shaders_hand_a_payload_on_in_wgsl, NO_DEVICE)
{
    draw_tasks(gpu, IN_WGSL);
}

/* The ways to draw what a buffer says. */
typedef enum Way { ONE, SEVERAL, NONE, COUNTED } Way;

static void draw_indirectly(Gpu *gpu, Way way, ShaderLanguage language)
{
    const uint32_t draws[] = {9, 9, 9, 4, 1, 1, 1, 3, 1}; /* what comes before, a row, a column */
    const uint32_t count = 1;
    Scene scene;
    Picture picture;
    begin(&scene, gpu, false, language);
    if (way == COUNTED &&
        !wgpuDeviceHasFeature(gpu->device,
                              (WGPUFeatureName)WGPUNativeFeature_MultiDrawIndirectCount)) {
        END_PASS(scene.painting.pass);
        wgpuCommandEncoderRelease(scene.painting.encoder);
        check_skip("the adapter reads no number of draws from a buffer");
    }
    WGPUBuffer buffer =
        create_filled_buffer(gpu, "draws", WGPUBufferUsage_Indirect, draws, sizeof draws);
    WGPUBuffer counts =
        create_filled_buffer(gpu, "counts", WGPUBufferUsage_Indirect, &count, sizeof count);
    WGPURenderPassEncoder pass = scene.painting.pass;
    switch (way) {
    case ONE:
        wgpuRenderPassEncoderDrawMeshTasksIndirect(pass, buffer, 12);
        break;
    case SEVERAL:
        wgpuRenderPassEncoderMultiDrawMeshTasksIndirect(pass, buffer, 12, 2);
        break;
    case NONE:
        wgpuRenderPassEncoderMultiDrawMeshTasksIndirect(pass, buffer, 0, 0);
        break;
    default:
        wgpuRenderPassEncoderMultiDrawMeshTasksIndirectCount(pass, buffer, 12, counts, 0, 2);
    }
    finish(&scene, &picture);
    for (int cell = 0; cell < CELLS; cell++) {
        const bool row = way != NONE && cell < 4;
        const bool column = way == SEVERAL && cell % 4 == 0 && cell < 12;
        check_cell(&picture, cell, row || column ? 128 : 0);
    }
    gpu_close(gpu);
}

TEST(a_buffer_says_how_much_is_drawn, NO_DEVICE)
{
    draw_indirectly(gpu, ONE, IN_WGSL);
}

TEST(several_draws_in_a_buffer, NO_DEVICE)
{
    draw_indirectly(gpu, SEVERAL, IN_WGSL);
}

/* ROW: multi-draw-checks */
TEST(no_draws_in_a_buffer, NO_DEVICE)
{
    draw_indirectly(gpu, NONE, IN_WGSL);
}

TEST(a_buffer_says_how_many_draws_there_are, NO_DEVICE)
{
    draw_indirectly(gpu, COUNTED, IN_WGSL);
}

TEST(indirect_draws_in_spirv, NO_DEVICE)
{
    draw_indirectly(gpu, SEVERAL, IN_SPIRV);
}

/* Groups and pipelines that were set for one kind of draw are there for the other. */
static const char plain[] =
    "@vertex fn at(@builtin(vertex_index) i: u32) -> @builtin(position) vec4f {\n"
    "    return vec4f(f32(i & 1) * 4 - 1, f32(i >> 1) * 4 - 1, 0, 1);\n"
    "}\n"
    "@group(0) @binding(0) var<uniform> color: vec4f;\n"
    "@fragment fn paint() -> @location(0) vec4f { return color; }\n";

TEST(both_kinds_of_draws_in_one_pass, NO_DEVICE)
{
    Scene scene;
    Picture picture;
    begin(&scene, gpu, false, IN_WGSL);
    const float blue[4] = {0, 0, 1, 1};
    WGPURenderPipeline other = screen_pipeline(&scene.screen, &(Look){.code = plain});
    WGPUBuffer color =
        create_filled_buffer(gpu, "blue", WGPUBufferUsage_Uniform, blue, sizeof blue);
    WGPUBindGroup group = create_group_of_buffers(gpu, other, 1, &color);
    WGPURenderPassEncoder pass = scene.painting.pass;
    wgpuRenderPassEncoderSetPipeline(pass, other);
    wgpuRenderPassEncoderSetBindGroup(pass, 0, group, 0, NULL);
    wgpuRenderPassEncoderDraw(pass, 3, 1, 0, 0);
    wgpuRenderPassEncoderSetPipeline(pass, scene.pipeline);
    wgpuRenderPassEncoderSetBindGroup(pass, 0, scene.group, 0, NULL);
    wgpuRenderPassEncoderSetPipeline(pass, scene.pipeline); /* changes nothing */
    wgpuRenderPassEncoderDrawMeshTasks(pass, 4, 1, 1);
    finish(&scene, &picture);
    for (int cell = 0; cell < 4; cell++) {
        check_cell(&picture, cell, 128);
    }
    CHECK_EQ(picture.texels[SIDE - 1][0][2], 255);
    CHECK_EQ(picture.texels[SIDE - 1][0][0], 0);
    gpu_close(gpu);
}

/* Immediate data reaches a mesh shader: here it says where the only meshlet is. */
static const char immediates[] =
    "enable wgpu_mesh_shader;\n"
    "struct Corner { @builtin(position) position: vec4f }\n"
    "struct Part { @builtin(triangle_indices) corners: vec3u }\n"
    "struct Meshlet {\n"
    "    @builtin(vertices) vertices: array<Corner, 3>,\n"
    "    @builtin(primitives) primitives: array<Part, 1>,\n"
    "    @builtin(vertex_count) vertex_count: u32,\n"
    "    @builtin(primitive_count) primitive_count: u32,\n"
    "}\n"
    "var<immediate> at: vec2f;\n"
    "var<workgroup> meshlet: Meshlet;\n"
    "@mesh(meshlet) @workgroup_size(1) fn mesh() {\n"
    "    meshlet.vertex_count = 3;\n"
    "    meshlet.primitive_count = 1;\n"
    "    meshlet.vertices[0].position = vec4f(at, 0, 1);\n"
    "    meshlet.vertices[1].position = vec4f(at + vec2f(0, -2), 0, 1);\n"
    "    meshlet.vertices[2].position = vec4f(at + vec2f(2, 0), 0, 1);\n"
    "    meshlet.primitives[0].corners = vec3u(0, 1, 2);\n"
    "}\n"
    "@fragment fn white() -> @location(0) vec4f { return vec4f(1); }\n";

TEST(a_triangle_where_immediate_data_says, NO_DEVICE)
{
    open_for(gpu, IN_WGSL);
    Screen screen;
    screen_open(&screen, gpu, SIDE, WGPUTextureFormat_RGBA8Unorm, WGPUTextureFormat_Undefined);
    MeshPipeline described;
    describe_mesh_pipeline(&described, gpu, false, IN_WGSL);
    described.descriptor.layout = NULL;
    described.descriptor.mesh.entryPoint = text("mesh");
    described.descriptor.mesh.module = described.fragment.module =
        create_shader(gpu, "immediates", immediates);
    WGPURenderPipeline pipeline = create_mesh_pipeline(gpu, &described);
    Painting painting = screen_begin(&screen);
    const float at[2] = {-.5f, 1};
    wgpuRenderPassEncoderSetPipeline(painting.pass, pipeline);
    wgpuRenderPassEncoderSetImmediates(painting.pass, 0, at, sizeof at);
    wgpuRenderPassEncoderDrawMeshTasks(painting.pass, 1, 1, 1);
    Picture picture;
    screen_finish(&painting, 4, picture.texels);
    CHECK_EQ(picture.texels[0][SIDE / 4 - 1][0], 0);
    CHECK_EQ(picture.texels[0][SIDE / 4][0], 255);
    CHECK_EQ(picture.texels[SIDE / 2][SIDE / 4][0], 255);
    CHECK_EQ(picture.texels[SIDE - 1][SIDE - 1][0], 0);
    gpu_close(gpu);
}
