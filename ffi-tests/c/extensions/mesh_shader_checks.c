/* Mesh shaders: what is refused, and what comes with the feature. */
#include <string.h>

#include "cases.h"
#include "futures.h"
#include "meshlets.h"

ALSO_ON(gl, noop);

#define MESH ((WGPUFeatureName)WGPUNativeFeature_MeshShader)
#define VIEWS ((WGPUFeatureName)WGPUNativeFeature_MeshShaderMultiview)
#define COUNTS ((WGPUFeatureName)WGPUNativeFeature_MultiDrawIndirectCount)

/* Without the feature. */

/* ROW: mesh-shader-checks */
TEST(a_device_without_them, A_DEVICE)
{
    WGPUMeshPipelineDescriptor descriptor = WGPU_MESH_PIPELINE_DESCRIPTOR_INIT;
    descriptor.mesh.module = create_shader(gpu, "plain", plain_vertex_code);
    CHECK_INVALID(gpu, "WGPUNativeFeature_MeshShader",
                  KEEP(wgpuDeviceCreateMeshPipeline(gpu->device, &descriptor)));
    CHECK_INVALID(gpu, "descriptor", CHECK_NULL(wgpuDeviceCreateMeshPipeline(gpu->device, NULL)));
    CHECK_INVALID(gpu, "", create_shader(gpu, "meshlets", meshlets_code));
    WGPUBindGroupLayoutEntry entry = WGPU_BIND_GROUP_LAYOUT_ENTRY_INIT;
    entry.buffer.type = WGPUBufferBindingType_Uniform;
    entry.visibility = WGPUShaderStage_Vertex | WGPUNativeShaderStage_Task;
    CHECK_INVALID(gpu, "entries[0].visibility: WGPUNativeShaderStage_Task",
                  create_layout(gpu, 1, &entry));
    entry.visibility = WGPUNativeShaderStage_Mesh << 1;
    CHECK_INVALID(gpu, "entries[0].visibility: bits 0x4000000000000",
                  create_layout(gpu, 1, &entry));
}

/* A draw needs a mesh pipeline, which such a device cannot make. */
TEST(draws_on_a_device_without_them, A_DEVICE)
{
    WGPURenderPipeline plain = create_render_pipeline(gpu, &(Look){0});
    WGPUTextureView view = create_target(gpu, WGPUTextureFormat_RGBA8Unorm, 4, 1);
    WGPUCommandEncoder encoder = begin_commands(gpu);
    WGPURenderPassEncoder pass = begin_render_pass(encoder, view);
    wgpuRenderPassEncoderSetPipeline(pass, plain);
    wgpuRenderPassEncoderDrawMeshTasks(pass, 1, 1, 1);
    END_PASS(pass);
    END_COMMANDS(gpu, encoder, INVALID, "%s", "a pipeline with vertices");
}

/* What comes with the feature. */

static WGPUStatus device_limits(Gpu *gpu, WGPUMeshShaderLimits *mesh)
{
    *mesh = WGPU_MESH_SHADER_LIMITS_INIT;
    WGPULimits limits = WGPU_LIMITS_INIT;
    limits.nextInChain = &mesh->chain;
    return wgpuDeviceGetLimits(gpu->device, &limits);
}

static void adapter_limits(Gpu *gpu, WGPUMeshShaderLimits *mesh)
{
    *mesh = WGPU_MESH_SHADER_LIMITS_INIT;
    WGPULimits limits = WGPU_LIMITS_INIT;
    limits.nextInChain = &mesh->chain;
    CHECK_EQ(wgpuAdapterGetLimits(gpu->adapter, &limits), WGPUStatus_Success);
}

TEST(the_adapters_limits_come_with_the_feature, NO_DEVICE)
{
    meshlets_open(gpu);
    WGPUMeshShaderLimits device, adapter;
    CHECK_EQ(device_limits(gpu, &device), WGPUStatus_Success);
    adapter_limits(gpu, &adapter);
    const size_t size = sizeof device - offsetof(WGPUMeshShaderLimits, maxTaskWorkgroupTotalCount);
    CHECK_BYTES(&device.maxTaskWorkgroupTotalCount, &adapter.maxTaskWorkgroupTotalCount, size);
    CHECK(device.maxMeshOutputVertices >= 64);
    CHECK(device.maxTaskPayloadSize >= 1024);
    gpu_close(gpu);
}

TEST(without_the_feature_limits_are_0, A_DEVICE)
{
    WGPUMeshShaderLimits mesh;
    CHECK_EQ(device_limits(gpu, &mesh), WGPUStatus_Success);
    CHECK_EQ(mesh.maxMeshOutputVertices, 0);
    CHECK_EQ(mesh.maxTaskWorkgroupTotalCount, 0);
}

/* Opens a device whose payloads have 4 bytes at most, less than the meshlets' 8. */
static void open_with_small_payloads(Gpu *gpu)
{
    WGPUInstance instance = wgpuCreateInstance(NULL);
    WGPUAdapter adapter = open_adapter(instance);
    if (!wgpuAdapterHasFeature(adapter, MESH)) {
        wgpuAdapterRelease(adapter);
        wgpuInstanceRelease(instance);
        check_skip("the adapter has no mesh shaders (VK_EXT_mesh_shader)");
    }
    WGPUMeshShaderLimits mesh = WGPU_MESH_SHADER_LIMITS_INIT;
    mesh.maxTaskPayloadSize = 4;
    WGPULimits limits = WGPU_LIMITS_INIT;
    limits.nextInChain = &mesh.chain;
    const WGPUFeatureName feature = MESH;
    gpu_open_on(gpu, instance, adapter, 1, &feature, &limits);
}

TEST(limits_that_are_asked_for_are_kept, NO_DEVICE)
{
    open_with_small_payloads(gpu);
    WGPUMeshShaderLimits mesh;
    CHECK_EQ(device_limits(gpu, &mesh), WGPUStatus_Success);
    CHECK_EQ(mesh.maxTaskPayloadSize, 4);
    CHECK(mesh.maxMeshOutputVertices >= 64);
    MeshPipeline pipeline;
    describe_mesh_pipeline(&pipeline, gpu, true, IN_WGSL);
    CHECK_INVALID(gpu, "max_task_payload_size", create_mesh_pipeline(gpu, &pipeline));
    describe_mesh_pipeline(&pipeline, gpu, false, IN_WGSL);
    CHECK_VALID(gpu, create_mesh_pipeline(gpu, &pipeline));
    gpu_close(gpu);
}

/* A request for these features, and for so much payload. */
static void check_refused(size_t count, const WGPUFeatureName *features, uint32_t payload,
                          const char *part)
{
    WGPUInstance instance = wgpuCreateInstance(NULL);
    WGPUAdapter adapter = open_adapter(instance);
    for (size_t i = 0; i < count; i++) {
        if (!wgpuAdapterHasFeature(adapter, features[i])) {
            part = "a feature of the adapter";
        }
    }
    WGPUMeshShaderLimits mesh = WGPU_MESH_SHADER_LIMITS_INIT;
    mesh.maxTaskPayloadSize = payload;
    WGPULimits limits = WGPU_LIMITS_INIT;
    limits.nextInChain = &mesh.chain;
    WGPUDeviceDescriptor descriptor = WGPU_DEVICE_DESCRIPTOR_INIT;
    descriptor.requiredFeatureCount = count;
    descriptor.requiredFeatures = features;
    descriptor.requiredLimits = &limits;
    WGPUDevice device = NULL;
    Message message;
    CHECK_EQ(request_device(instance, adapter, &descriptor, &device, &message),
             WGPURequestDeviceStatus_Error);
    CHECK_NULL(device);
    CHECK_CONTAINS(message.text, part);
    wgpuAdapterRelease(adapter);
    wgpuInstanceRelease(instance);
}

TEST(features_and_limits_that_cannot_be_had, NO_DEVICE)
{
    const WGPUFeatureName views[] = {MESH, VIEWS};
    check_refused(2, views, WGPU_LIMIT_U32_UNDEFINED,
                  "WGPUNativeFeature_MeshShaderMultiview is not allowed, expected it together with "
                  "WGPUNativeFeature_Multiview");
    if (test_backend() != WGPUBackendType_Null) { /* which has no limits */
        check_refused(0, NULL, 1u << 30, "maxTaskPayloadSize: 1073741824");
    }
}

/* Pipelines. */

/* Meshlets of other shapes, told apart by their entry points. */
static const char others[] =
    "enable wgpu_mesh_shader;\n"
    "struct Payload { first: u32 }\n"
    "struct Corner { @builtin(position) position: vec4f }\n"
    "struct Line { @builtin(line_indices) ends: vec2u }\n"
    "struct Lines {\n"
    "    @builtin(vertices) vertices: array<Corner, 2>,\n"
    "    @builtin(primitives) primitives: array<Line, 1>,\n"
    "    @builtin(vertex_count) vertex_count: u32,\n"
    "    @builtin(primitive_count) primitive_count: u32,\n"
    "}\n"
    "var<task_payload> payload: Payload;\n"
    "var<workgroup> drawn: Lines;\n"
    "@mesh(drawn) @workgroup_size(1) fn lines() { drawn.primitive_count = 0; }\n"
    "@task @payload(payload) @workgroup_size(1)\n"
    "fn small() -> @builtin(mesh_task_size) vec3u { return vec3u(); }\n"
    "@fragment fn white() -> @location(0) vec4f { return vec4f(1); }\n";

TEST(shaders_that_do_not_fit, NO_DEVICE)
{
    meshlets_open(gpu);
    MeshPipeline good, bad;
    describe_mesh_pipeline(&good, gpu, true, IN_WGSL);
    CHECK_VALID(gpu, create_mesh_pipeline(gpu, &good));
    WGPUShaderModule other = create_shader(gpu, "others", others);

    describe_mesh_pipeline(&bad, gpu, true, IN_WGSL);
    bad.descriptor.task = NULL;
    CHECK_INVALID(gpu, "payload", create_mesh_pipeline(gpu, &bad));
    bad.descriptor.task = &bad.task;
    bad.task.module = other;
    CHECK_INVALID(gpu, "payload", create_mesh_pipeline(gpu, &bad));
    bad.task.module = NULL;
    CHECK_INVALID(gpu, "task.module: handle is NULL", create_mesh_pipeline(gpu, &bad));

    describe_mesh_pipeline(&bad, gpu, false, IN_WGSL);
    bad.descriptor.mesh.entryPoint = text("task");
    CHECK_INVALID(gpu, "task", create_mesh_pipeline(gpu, &bad));
    bad.descriptor.mesh.entryPoint = text("mesh_alone");
    bad.descriptor.primitive.topology = WGPUPrimitiveTopology_TriangleStrip;
    CHECK_INVALID(gpu, "topology", create_mesh_pipeline(gpu, &bad));
    bad.descriptor.primitive.topology = WGPUPrimitiveTopology_LineList;
    CHECK_INVALID(gpu, "topology", create_mesh_pipeline(gpu, &bad));
    bad.descriptor.mesh.module = bad.fragment.module = other;
    bad.descriptor.mesh.entryPoint = text("lines");
    CHECK_VALID(gpu, create_mesh_pipeline(gpu, &bad));
    bad.fragment.module = good.fragment.module; /* wants a color for each primitive */
    CHECK_INVALID(gpu, "", create_mesh_pipeline(gpu, &bad));
    gpu_close(gpu);
}

/* ROW: mesh-shader-layouts */
TEST(layouts_of_mesh_pipelines, NO_DEVICE)
{
    meshlets_open(gpu);
    MeshPipeline pipeline;
    describe_mesh_pipeline(&pipeline, gpu, true, IN_WGSL);
    pipeline.descriptor.layout = NULL;
    WGPURenderPipeline derived = create_mesh_pipeline(gpu, &pipeline);
    CHECK_VALID(gpu, KEEP(wgpuRenderPipelineGetBindGroupLayout(derived, 0)));
    pipeline.descriptor.fragment = NULL;
    CHECK_INVALID(gpu, "layout: NULL is not allowed, expected a layout where",
                  create_mesh_pipeline(gpu, &pipeline));

    WGPUBindGroupLayoutEntry entry = WGPU_BIND_GROUP_LAYOUT_ENTRY_INIT;
    entry.visibility = WGPUShaderStage_Vertex | WGPUNativeShaderStage_Task;
    entry.buffer.type = WGPUBufferBindingType_ReadOnlyStorage;
    describe_mesh_pipeline(&pipeline, gpu, true, IN_WGSL);
    WGPUBindGroupLayout unseen = create_layout(gpu, 1, &entry);
    pipeline.descriptor.layout = create_pipeline_layout(gpu, 1, &unseen);
    CHECK_INVALID(gpu, "MESH", create_mesh_pipeline(gpu, &pipeline));
    gpu_close(gpu);
}

TEST(masks_of_views_need_their_feature, NO_DEVICE)
{
    meshlets_open(gpu);
    MeshPipeline pipeline;
    describe_mesh_pipeline(&pipeline, gpu, false, IN_WGSL);
    WGPUMultiview multiview = WGPU_MULTIVIEW_INIT;
    multiview.multiviewMask = 3;
    pipeline.descriptor.nextInChain = &multiview.chain;
    CHECK_INVALID(gpu, "multiviewMask: 0x3", create_mesh_pipeline(gpu, &pipeline));
    gpu_close(gpu);
}

TEST(fut_01_mesh_pipelines_are_made_on_another_thread, NO_DEVICE)
{
    meshlets_open(gpu);
    MeshPipeline pipeline;
    describe_mesh_pipeline(&pipeline, gpu, true, IN_WGSL);
    Heard good = {0}, bad = {0};
    CHECK(wgpuDeviceCreateMeshPipelineAsync(
              gpu->device, &pipeline.descriptor,
              hear_render_pipeline(&good, WGPUCallbackMode_AllowSpontaneous))
              .id != 0);
    pipeline.descriptor.primitive.topology = WGPUPrimitiveTopology_LineList;
    wgpuDeviceCreateMeshPipelineAsync(
        gpu->device, &pipeline.descriptor,
        hear_render_pipeline(&bad, WGPUCallbackMode_AllowSpontaneous));
    CHECK(heard_in_time(&good, 1) && heard_in_time(&bad, 1));
    CHECK_EQ(good.status, WGPUCreatePipelineAsyncStatus_Success);
    CHECK(good.object != NULL);
    CHECK_EQ(bad.status, WGPUCreatePipelineAsyncStatus_ValidationError);
    CHECK_CONTAINS(bad.message.text, "topology");
    if (good.object) {
        wgpuRenderPipelineRelease(good.object);
    }
    gpu_close(gpu);
}

/* Draws. */

typedef struct Draws {
    WGPURenderPassEncoder pass;
    WGPUBuffer indirect, other;
    WGPURenderPipeline plain, alone;
} Draws;

static void draw_one(const Draws *it)
{
    wgpuRenderPassEncoderDrawMeshTasks(it->pass, 1, 1, 1);
}
static void draw_none(const Draws *it)
{
    wgpuRenderPassEncoderDrawMeshTasks(it->pass, 0, 1, 1);
}
static void draw_many(const Draws *it)
{
    wgpuRenderPassEncoderDrawMeshTasks(it->pass, 0xffffffff, 0xffff, 1);
}
static void draw_vertices(const Draws *it)
{
    wgpuRenderPassEncoderDraw(it->pass, 3, 1, 0, 0);
}
static void draw_with_vertices(const Draws *it)
{
    wgpuRenderPassEncoderSetPipeline(it->pass, it->plain);
    wgpuRenderPassEncoderDrawMeshTasks(it->pass, 1, 1, 1);
}
static void draw_indirect(const Draws *it)
{
    wgpuRenderPassEncoderDrawMeshTasksIndirect(it->pass, it->indirect, 4);
}
static void draw_behind(const Draws *it)
{
    wgpuRenderPassEncoderDrawMeshTasksIndirect(it->pass, it->indirect, 40);
}
static void draw_between(const Draws *it)
{
    wgpuRenderPassEncoderDrawMeshTasksIndirect(it->pass, it->indirect, 2);
}
static void draw_other(const Draws *it)
{
    wgpuRenderPassEncoderDrawMeshTasksIndirect(it->pass, it->other, 0);
}
static void draw_null(const Draws *it)
{
    wgpuRenderPassEncoderDrawMeshTasksIndirect(it->pass, NULL, 0);
}
static void draw_several(const Draws *it)
{
    wgpuRenderPassEncoderMultiDrawMeshTasksIndirect(it->pass, it->indirect, 12, 3);
}
static void draw_too_many(const Draws *it)
{
    wgpuRenderPassEncoderMultiDrawMeshTasksIndirect(it->pass, it->indirect, 16, 3);
}
static void draw_several_others(const Draws *it)
{
    wgpuRenderPassEncoderMultiDrawMeshTasksIndirect(it->pass, it->other, 0, 1);
}
static void draw_counted(const Draws *it)
{
    wgpuRenderPassEncoderMultiDrawMeshTasksIndirectCount(it->pass, it->indirect, 12, it->indirect,
                                                         0, 3);
}
static void draw_counted_between(const Draws *it)
{
    wgpuRenderPassEncoderMultiDrawMeshTasksIndirectCount(it->pass, it->indirect, 12, it->indirect,
                                                         1, 1);
}
static void draw_counted_by_another(const Draws *it)
{
    wgpuRenderPassEncoderMultiDrawMeshTasksIndirectCount(it->pass, it->indirect, 0, it->other, 0,
                                                         1);
}

TEST(draws_that_are_valid_and_not, NO_DEVICE)
{
    meshlets_open(gpu);
    const bool counts = wgpuDeviceHasFeature(gpu->device, COUNTS);
    const struct {
        const char *name;
        Outcome outcome;
        void (*draw)(const Draws *draws);
        bool no_pipeline;
    } cases[] = {
        {"one workgroup", VALID, draw_one, false},
        {"no workgroup", VALID, draw_none, false},
        {"too many workgroups", INVALID, draw_many, false},
        {"no pipeline", INVALID, draw_one, true},
        {"vertices with a mesh pipeline", INVALID, draw_vertices, false},
        {"a pipeline with vertices", INVALID, draw_with_vertices, false},
        {"indirect", VALID, draw_indirect, false},
        {"indirect, behind the buffer", INVALID, draw_behind, false},
        {"indirect, from between two words", INVALID, draw_between, false},
        {"indirect, from a buffer of other usage", INVALID, draw_other, false},
        {"indirect, from no buffer", INVALID, draw_null, false},
        {"several", VALID, draw_several, false},
        {"several, behind the buffer", INVALID, draw_too_many, false},
        {"several, from a buffer of other usage", INVALID, draw_several_others, false},
        {"counted", counts ? VALID : INVALID, draw_counted, false},
        {"counted from between two words", INVALID, draw_counted_between, false},
        {"counted by a buffer of other usage", INVALID, draw_counted_by_another, false},
    };
    MeshPipeline described;
    describe_mesh_pipeline(&described, gpu, false, IN_WGSL);
    Draws draws = {
        .plain = create_render_pipeline(gpu, &(Look){0}),
        .alone = create_mesh_pipeline(gpu, &described),
        .indirect = create_buffer(gpu, "draws", WGPUBufferUsage_Indirect, 48),
        .other = create_buffer(gpu, "no draws", WGPUBufferUsage_Storage, 48),
    };
    WGPUBindGroup group = create_meshlet_group(gpu, &described);
    WGPUTextureView view = create_target(gpu, WGPUTextureFormat_RGBA8Unorm, 4, 1);
    for (size_t i = 0; i < COUNT(cases); i++) {
        WGPUCommandEncoder encoder = begin_commands(gpu);
        draws.pass = begin_render_pass(encoder, view);
        if (!cases[i].no_pipeline) {
            wgpuRenderPassEncoderSetPipeline(draws.pass, draws.alone);
        }
        wgpuRenderPassEncoderSetBindGroup(draws.pass, 0, group, 0, NULL);
        cases[i].draw(&draws);
        END_PASS(draws.pass);
        END_COMMANDS(gpu, encoder, cases[i].outcome, "%s", cases[i].name);
    }
    WGPUCommandEncoder encoder = begin_commands(gpu);
    draws.pass = begin_render_pass(encoder, view);
    wgpuRenderPassEncoderEnd(draws.pass);
    CHECK_INVALID(gpu, "ended", draw_one(&draws));
    CHECK_INVALID(gpu, "ended", draw_indirect(&draws));
    wgpuRenderPassEncoderRelease(draws.pass);
    END_COMMANDS(gpu, encoder, VALID, "%s", "a draw behind the end");
    gpu_close(gpu);
}

/* ROW: mesh-shader-bundles */
TEST(bundles_take_no_mesh_pipeline, NO_DEVICE)
{
    meshlets_open(gpu);
    MeshPipeline described;
    describe_mesh_pipeline(&described, gpu, false, IN_WGSL);
    WGPURenderPipeline pipeline = create_mesh_pipeline(gpu, &described);
    const Attachments attachments = {
        .count = 1, .colors = {WGPUTextureFormat_RGBA8Unorm}, .samples = 1};
    WGPURenderBundleEncoder bundle = begin_bundle(gpu, &attachments);
    wgpuRenderBundleEncoderSetPipeline(bundle, pipeline);
    wgpuRenderBundleEncoderDraw(bundle, 3, 1, 0, 0);
    CHECK_INVALID(gpu, "pipeline: a mesh pipeline is not allowed, expected one with a vertex stage",
                  KEEP(wgpuRenderBundleEncoderFinish(bundle, NULL)));
    gpu_close(gpu);
}
