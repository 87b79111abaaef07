#include "meshlets.h"

#include "mesh_spirv.h"

#define MESH_SHADER ((WGPUFeatureName)WGPUNativeFeature_MeshShader)

const char meshlets_code[] =
    "enable wgpu_mesh_shader;\n"
    "struct Payload { first: u32, blue: f32 }\n"
    "struct Corner { @builtin(position) position: vec4f, @location(0) bright: f32 }\n"
    "struct Part {\n"
    "    @builtin(triangle_indices) corners: vec3u,\n"
    "    @builtin(cull_primitive) culled: bool,\n"
    "    @per_primitive @location(1) color: vec4f,\n"
    "}\n"
    "struct Meshlet {\n"
    "    @builtin(vertices) vertices: array<Corner, 4>,\n"
    "    @builtin(primitives) primitives: array<Part, 2>,\n"
    "    @builtin(vertex_count) vertex_count: u32,\n"
    "    @builtin(primitive_count) primitive_count: u32,\n"
    "}\n"
    "@group(0) @binding(0) var<storage> reds: array<f32, 16>;\n"
    "var<task_payload> payload: Payload;\n"
    "var<workgroup> meshlet: Meshlet;\n"
    "@task @payload(payload) @workgroup_size(1)\n"
    "fn task(@builtin(workgroup_id) group: vec3u) -> @builtin(mesh_task_size) vec3u {\n"
    "    payload.first = group.x * 8;\n"
    "    payload.blue = f32(group.x + 1) / 4;\n"
    "    return vec3u(4, 2, 1);\n"
    "}\n"
    "fn make(cell: u32, blue: f32, i: u32) {\n"
    "    meshlet.vertex_count = 4;\n"
    "    meshlet.primitive_count = 2;\n"
    "    let at = vec2f(vec2u(cell % 4 + (i & 1), cell / 4 + (i >> 1))) / 2 - 1;\n"
    "    meshlet.vertices[i].position = vec4f(at.x, -at.y, 0, 1);\n"
    "    meshlet.vertices[i].bright = 1;\n"
    "    if i < 2 {\n"
    "        meshlet.primitives[i].corners = select(vec3u(1, 3, 2), vec3u(0, 1, 2), i == 0);\n"
    "        meshlet.primitives[i].culled = cell == 15 && i == 1;\n"
    "        meshlet.primitives[i].color = vec4f(reds[cell], select(.75, .25, i == 0), blue, 1);\n"
    "    }\n"
    "}\n"
    "@mesh(meshlet) @payload(payload) @workgroup_size(4)\n"
    "fn mesh(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) i: u32) {\n"
    "    make(payload.first + group.y * 4 + group.x, payload.blue, i);\n"
    "}\n"
    "@mesh(meshlet) @workgroup_size(4)\n"
    "fn mesh_alone(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) i: u32) "
    "{\n"
    "    make(group.y * 4 + group.x, .5, i);\n"
    "}\n"
    "struct Seen { @per_primitive @location(1) color: vec4f }\n"
    "@fragment fn color(corner: Corner, part: Seen) -> @location(0) vec4f {\n"
    "    return vec4f(part.color.rgb, corner.bright);\n"
    "}\n";

void meshlets_open(Gpu *gpu)
{
    const WGPUFeatureName wanted[] = {
        MESH_SHADER,
        (WGPUFeatureName)WGPUNativeFeature_MultiDrawIndirectCount,
        (WGPUFeatureName)WGPUNativeFeature_PassthroughShaders,
    };
    gpu_open_with(gpu, COUNT(wanted), wanted);
    if (!wgpuDeviceHasFeature(gpu->device, MESH_SHADER)) {
        check_skip("the adapter has no mesh shaders (VK_EXT_mesh_shader)");
    }
}

static WGPUShaderModule create_passed(Gpu *gpu, size_t size, const uint32_t *spirv)
{
    WGPUPassthroughShaderEntryPoint point = WGPU_PASSTHROUGH_SHADER_ENTRY_POINT_INIT;
    point.name = text("main");
    WGPUShaderModuleDescriptorPassthrough descriptor =
        WGPU_SHADER_MODULE_DESCRIPTOR_PASSTHROUGH_INIT;
    descriptor.label = text("meshlets");
    descriptor.entryPointCount = 1;
    descriptor.entryPoints = &point;
    descriptor.spirvSize = size;
    descriptor.spirv = spirv;
    return KEEP(wgpuDeviceCreateShaderModulePassthrough(gpu->device, &descriptor));
}

static void describe_stages(MeshPipeline *pipeline, Gpu *gpu, bool with_task)
{
    WGPUShaderModule module = create_shader(gpu, "meshlets", meshlets_code);
    WGPUMeshState *mesh = &pipeline->descriptor.mesh;
    pipeline->task.module = mesh->module = pipeline->fragment.module = module;
    mesh->entryPoint = text(with_task ? "mesh" : "mesh_alone");
}

static void describe_passed_stages(MeshPipeline *pipeline, Gpu *gpu, bool with_task)
{
    pipeline->task.module = create_passed(gpu, COUNT(task_spirv), task_spirv);
    pipeline->descriptor.mesh.module =
        with_task ? create_passed(gpu, COUNT(mesh_payload_spirv), mesh_payload_spirv)
                  : create_passed(gpu, COUNT(mesh_spirv), mesh_spirv);
    pipeline->fragment.module = create_passed(gpu, COUNT(mesh_fragment_spirv), mesh_fragment_spirv);
}

void describe_mesh_pipeline(MeshPipeline *pipeline, Gpu *gpu, bool with_task, ShaderLanguage in)
{
    WGPUBindGroupLayoutEntry entry = WGPU_BIND_GROUP_LAYOUT_ENTRY_INIT;
    entry.visibility = WGPUNativeShaderStage_Mesh;
    entry.buffer.type = WGPUBufferBindingType_ReadOnlyStorage;
    pipeline->group_layout = create_layout(gpu, 1, &entry);
    pipeline->target = WGPU_COLOR_TARGET_STATE_INIT;
    pipeline->target.format = WGPUTextureFormat_RGBA8Unorm;
    pipeline->task = WGPU_TASK_STATE_INIT;
    pipeline->fragment = WGPU_FRAGMENT_STATE_INIT;
    pipeline->fragment.targetCount = 1;
    pipeline->fragment.targets = &pipeline->target;
    pipeline->descriptor = WGPU_MESH_PIPELINE_DESCRIPTOR_INIT;
    pipeline->descriptor.label = text("meshlets");
    pipeline->descriptor.layout = create_pipeline_layout(gpu, 1, &pipeline->group_layout);
    pipeline->descriptor.task = with_task ? &pipeline->task : NULL;
    pipeline->descriptor.fragment = &pipeline->fragment;
    (in == IN_WGSL ? describe_stages : describe_passed_stages)(pipeline, gpu, with_task);
}

WGPURenderPipeline create_mesh_pipeline(Gpu *gpu, const MeshPipeline *pipeline)
{
    return KEEP(wgpuDeviceCreateMeshPipeline(gpu->device, &pipeline->descriptor));
}

WGPUBindGroup create_meshlet_group(Gpu *gpu, const MeshPipeline *pipeline)
{
    float reds[CELLS];
    for (int cell = 0; cell < CELLS; cell++) {
        reds[cell] = (float)(cell + 1) / CELLS;
    }
    WGPUBuffer buffer =
        create_filled_buffer(gpu, "reds", WGPUBufferUsage_Storage, reds, sizeof reds);
    const WGPUBindGroupEntry entry = buffer_entry(0, buffer);
    return create_group(gpu, pipeline->group_layout, 1, &entry);
}
