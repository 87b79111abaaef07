#include "rays.h"

#include <string.h>

#include "bindings.h"
#include "futures.h"
#include "passes.h"

#define MOST_RAYS 8

const float square[4][3] = {{0, 0, 0}, {1, 0, 0}, {0, 1, 0}, {1, 1, 0}};
const uint16_t square_indices[6] = {0, 1, 2, 1, 3, 2};

WGPUBuffer create_input(Gpu *gpu, const char *label, const void *data, size_t size)
{
    return create_filled_buffer(gpu, label, WGPUNativeBufferUsage_BlasInput, data, size);
}

WGPUBlas create_blas(Gpu *gpu, const char *label, WGPUAccelerationStructureFlag flags,
                     const WGPUBlasTriangleGeometrySizeDescriptor *triangles)
{
    WGPUBlasDescriptor descriptor = WGPU_BLAS_DESCRIPTOR_INIT;
    descriptor.label = text(label);
    descriptor.flags = flags;
    descriptor.triangleGeometryCount = 1;
    descriptor.triangleGeometries = triangles;
    return KEEP(wgpuDeviceCreateBlas(gpu->device, &descriptor));
}

void create_square(Gpu *gpu, Square *made, WGPUAccelerationStructureFlag flags)
{
    WGPUBlasTriangleGeometrySizeDescriptor size = WGPU_BLAS_TRIANGLE_GEOMETRY_SIZE_DESCRIPTOR_INIT;
    size.vertexCount = 4;
    size.indexFormat = WGPUIndexFormat_Uint16;
    size.indexCount = 6;
    made->blas = create_blas(gpu, "square", flags, &size);
    made->geometry = WGPU_BLAS_TRIANGLE_GEOMETRY_INIT;
    made->geometry.vertexBuffer = create_input(gpu, "corners", square, sizeof square);
    made->geometry.vertexCount = 4;
    made->geometry.vertexStride = sizeof *square;
    made->geometry.indexBuffer =
        create_input(gpu, "indices", square_indices, sizeof square_indices);
    made->geometry.indexCount = 6;
    made->entry = WGPU_BLAS_BUILD_ENTRY_INIT;
    made->entry.blas = made->blas;
    made->entry.triangleGeometryCount = 1;
    made->entry.triangleGeometries = &made->geometry;
}

WGPUTlas create_tlas(Gpu *gpu, const char *label, uint32_t instances)
{
    WGPUTlasDescriptor descriptor = WGPU_TLAS_DESCRIPTOR_INIT;
    descriptor.label = text(label);
    descriptor.maxInstances = instances;
    return KEEP(wgpuDeviceCreateTlas(gpu->device, &descriptor));
}

WGPUTlasInstance instance_at(WGPUBlas blas, float x, float y, float z, float scale,
                             uint32_t custom_data)
{
    WGPUTlasInstance instance = WGPU_TLAS_INSTANCE_INIT;
    const float place[3] = {x, y, z};
    for (int row = 0; row < 3; row++) {
        instance.transform[4 * row + row] = scale;
        instance.transform[4 * row + 3] = place[row];
    }
    instance.blas = blas;
    instance.customData = custom_data;
    return instance;
}

void build(Gpu *gpu, const WGPUBlasBuildEntry *blas, WGPUTlas tlas, size_t count,
           const WGPUTlasInstance *instances)
{
    WGPUTlasBuildEntry entry = WGPU_TLAS_BUILD_ENTRY_INIT;
    entry.tlas = tlas;
    entry.instanceCount = count;
    entry.instances = instances;
    WGPUCommandEncoder encoder = create_encoder(gpu);
    wgpuCommandEncoderBuildAccelerationStructures(encoder, blas ? 1 : 0, blas, tlas ? 1 : 0,
                                                  &entry);
    submit(gpu, encoder);
}

Ray ray_at(float x, float y)
{
    return (Ray){{x, y, 0}, 0xFF, {0, 0, 1}, 1000};
}

static const char casting[] =
    "enable wgpu_ray_query;\n"
    "struct Ray { origin: vec3f, mask: u32, direction: vec3f, length: f32 }\n"
    "struct Hit { kind: u32, t: f32, data: u32, instance: u32, geometry: u32, primitive: u32,\n"
    "             at: vec2f }\n"
    "@group(0) @binding(0) var<storage, read_write> hits: array<Hit>;\n"
    "@group(0) @binding(1) var scene: acceleration_structure;\n"
    "@group(0) @binding(2) var<storage, read> rays: array<Ray>;\n"
    "@compute @workgroup_size(1) fn main(@builtin(global_invocation_id) id: vec3u) {\n"
    "    let ray = rays[id.x];\n"
    "    var query: ray_query;\n"
    "    rayQueryInitialize(&query, scene, RayDesc(0u, ray.mask, 0.0, ray.length, ray.origin,\n"
    "                                              ray.direction));\n"
    "    while (rayQueryProceed(&query)) {\n"
    "        let candidate = rayQueryGetCandidateIntersection(&query);\n"
    "        if (candidate.kind == RAY_QUERY_INTERSECTION_AABB) {\n"
    "            rayQueryGenerateIntersection(&query, 6.0 + f32(candidate.primitive_index));\n"
    "        } else {\n"
    "            rayQueryConfirmIntersection(&query);\n"
    "        }\n"
    "    }\n"
    "    let hit = rayQueryGetCommittedIntersection(&query);\n"
    "    hits[id.x] = Hit(hit.kind, hit.t, hit.instance_custom_data, hit.instance_index,\n"
    "                     hit.geometry_index, hit.primitive_index, hit.barycentrics);\n"
    "}\n";

WGPUComputePipeline create_caster(Gpu *gpu)
{
    WGPUAccelerationStructureBindingLayout structure =
        WGPU_ACCELERATION_STRUCTURE_BINDING_LAYOUT_INIT;
    WGPUBindGroupLayoutEntry entries[3];
    for (uint32_t i = 0; i < 3; i++) {
        entries[i] = WGPU_BIND_GROUP_LAYOUT_ENTRY_INIT;
        entries[i].binding = i;
        entries[i].visibility = WGPUShaderStage_Compute;
    }
    entries[0].buffer.type = WGPUBufferBindingType_Storage;
    entries[1].nextInChain = &structure.chain;
    entries[2].buffer.type = WGPUBufferBindingType_ReadOnlyStorage;
    WGPUBindGroupLayout layout = create_layout(gpu, 3, entries);
    WGPUComputePipelineDescriptor descriptor = WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
    descriptor.layout = create_pipeline_layout(gpu, 1, &layout);
    descriptor.compute.module = create_shader(gpu, "casting", casting);
    return KEEP(wgpuDeviceCreateComputePipeline(gpu->device, &descriptor));
}

WGPUBindGroupEntry tlas_entry(uint32_t binding, WGPUAccelerationStructureBindingEntry *chained,
                              WGPUTlas tlas)
{
    WGPUBindGroupEntry entry = WGPU_BIND_GROUP_ENTRY_INIT;
    *chained = WGPU_ACCELERATION_STRUCTURE_BINDING_ENTRY_INIT;
    chained->tlas = tlas;
    entry.nextInChain = &chained->chain;
    entry.binding = binding;
    return entry;
}

void cast(Gpu *gpu, WGPUTlas tlas, size_t count, const Ray *rays, Hit *hits)
{
    if (count > MOST_RAYS) {
        check_give_up("too many rays");
    }
    WGPUAccelerationStructureBindingEntry chained;
    WGPUBuffer results = create_buffer(
        gpu, "hits", WGPUBufferUsage_Storage | WGPUBufferUsage_CopySrc, MOST_RAYS * sizeof *hits);
    const WGPUBindGroupEntry entries[3] = {
        buffer_entry(0, results),
        tlas_entry(1, &chained, tlas),
        buffer_entry(2, create_filled_buffer(gpu, "rays", WGPUBufferUsage_Storage, rays,
                                             count * sizeof *rays)),
    };
    WGPUComputePipeline caster = create_caster(gpu);
    dispatch(gpu, caster, create_group_of(gpu, caster, 3, entries), (uint32_t)count, 1, 1);
    read_buffer(gpu, results, 0, hits, count * sizeof *hits);
}

static void on_prepared(WGPUBlasPrepareCompactStatus status, WGPUStringView message, void *heard,
                        void *two)
{
    Heard *told = heard;
    told->status = (int)status;
    told->userdata2 = two;
    copy_message(&told->message, message);
    atomic_fetch_add(&told->calls, 1);
}

WGPUBlasPrepareCompactCallbackInfo hear_compact(Heard *heard, WGPUCallbackMode mode)
{
    return (WGPUBlasPrepareCompactCallbackInfo){.mode = mode,
                                                .callback = on_prepared,
                                                .userdata1 = heard,
                                                .userdata2 = &expected_userdata2};
}
