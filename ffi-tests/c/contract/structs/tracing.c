/* A valid struct and a call for every function about acceleration structures. See structs.h. */
#include "fixture.h"

#include "bindings.h"
#include "rays.h"

#include "structs.inc"

CREATE(BindGroup)
CREATE(BindGroupLayout)
CREATE(Blas)
CREATE(Tlas)

/* What lives as long as the test; nothing without the feature. */
static Square triangles;
static WGPUBlas boxes;
static WGPUBuffer input;
static WGPUTlas scene;

static bool has_rays(void)
{
    const WGPUFeatureName needed = (WGPUFeatureName)WGPUNativeFeature_RayQuery;
    if (!wgpuDeviceHasFeature(gpu->device, needed)) {
        return false;
    }
    if (!scene || !keep_has(scene)) {
        const WGPUBlasAABBGeometrySizeDescriptor size = {2, 0};
        WGPUBlasDescriptor descriptor = WGPU_BLAS_DESCRIPTOR_INIT;
        descriptor.aabbGeometryCount = 1;
        descriptor.aabbGeometries = &size;
        boxes = KEEP(wgpuDeviceCreateBlas(gpu->device, &descriptor));
        input = create_buffer(gpu, "boxes", WGPUNativeBufferUsage_BlasInput, 64);
        create_square(gpu, &triangles, WGPUAccelerationStructureFlag_None);
        scene = create_tlas(gpu, "scene", 8);
    }
    return true;
}

static void *build_CreateBlas(void)
{
    static WGPUBlasTriangleGeometrySizeDescriptor sizes[2];
    static WGPUBlasDescriptor descriptor;
    for (size_t i = 0; i < COUNT(sizes); i++) {
        sizes[i] = (WGPUBlasTriangleGeometrySizeDescriptor){
            WGPUVertexFormat_Float32x3, 3, WGPUIndexFormat_Uint32, 6,
            WGPUAccelerationStructureGeometryFlag_Opaque};
    }
    descriptor = WGPU_BLAS_DESCRIPTOR_INIT;
    descriptor.label = text("triangles");
    descriptor.flags = WGPUAccelerationStructureFlag_AllowUpdate;
    descriptor.updateMode = WGPUAccelerationStructureUpdateMode_PreferUpdate;
    descriptor.triangleGeometryCount = COUNT(sizes);
    descriptor.triangleGeometries = sizes;
    return &descriptor;
}

static void *build_CreateBlas_boxes(void)
{
    static WGPUBlasAABBGeometrySizeDescriptor sizes[2];
    static WGPUBlasDescriptor descriptor;
    sizes[0] = sizes[1] = (WGPUBlasAABBGeometrySizeDescriptor){3, 0};
    descriptor = WGPU_BLAS_DESCRIPTOR_INIT;
    descriptor.label = text("boxes");
    descriptor.aabbGeometryCount = COUNT(sizes);
    descriptor.aabbGeometries = sizes;
    return &descriptor;
}

static void *build_CreateTlas(void)
{
    static WGPUTlasDescriptor descriptor;
    descriptor = WGPU_TLAS_DESCRIPTOR_INIT;
    descriptor.label = text("scene");
    descriptor.maxInstances = 4;
    return &descriptor;
}

static void *build_BlasBuildEntry(void)
{
    static WGPUBlasTriangleGeometry geometry;
    static WGPUBlasBuildEntry entry;
    has_rays();
    geometry = triangles.geometry;
    entry = (WGPUBlasBuildEntry){triangles.blas, 1, &geometry, 0, NULL};
    return &entry;
}

static void *build_BlasBuildEntry_boxes(void)
{
    static WGPUBlasAABBGeometry geometry;
    static WGPUBlasBuildEntry entry;
    geometry = WGPU_BLAS_AABB_GEOMETRY_INIT;
    has_rays();
    geometry.aabbBuffer = input;
    geometry.primitiveCount = 2;
    entry = (WGPUBlasBuildEntry){boxes, 0, NULL, 1, &geometry};
    return &entry;
}

static Verdict call_BlasBuildEntry(const void *data)
{
    begin();
    WGPUCommandEncoder encoder = wgpuDeviceCreateCommandEncoder(gpu->device, NULL);
    wgpuCommandEncoderBuildAccelerationStructures(encoder, 1, data, 0, NULL);
    return finish(encoder);
}

static void *build_TlasBuildEntry(void)
{
    static WGPUTlasInstance instances[2];
    static WGPUTlasBuildEntry entry;
    has_rays();
    instances[0] = instances[1] = instance_at(triangles.blas, 1, 2, 3, 4, 5);
    entry = (WGPUTlasBuildEntry){scene, COUNT(instances), instances};
    return &entry;
}

static Verdict call_TlasBuildEntry(const void *data)
{
    begin();
    WGPUCommandEncoder encoder = wgpuDeviceCreateCommandEncoder(gpu->device, NULL);
    wgpuCommandEncoderBuildAccelerationStructures(encoder, 0, NULL, 1, data);
    return finish(encoder);
}

static void *build_layout_of_scene(void)
{
    static WGPUAccelerationStructureBindingLayout structure;
    static WGPUBindGroupLayoutEntry entry;
    static WGPUBindGroupLayoutDescriptor descriptor;
    structure = WGPU_ACCELERATION_STRUCTURE_BINDING_LAYOUT_INIT;
    entry = WGPU_BIND_GROUP_LAYOUT_ENTRY_INIT;
    entry.nextInChain = &structure.chain;
    entry.visibility = WGPUShaderStage_Compute;
    descriptor = WGPU_BIND_GROUP_LAYOUT_DESCRIPTOR_INIT;
    descriptor.entryCount = 1;
    descriptor.entries = &entry;
    return &descriptor;
}

static void *build_group_of_scene(void)
{
    static WGPUBindGroupLayout layout;
    static WGPUAccelerationStructureBindingEntry structure;
    static WGPUBindGroupEntry entry;
    static WGPUBindGroupDescriptor descriptor;
    if (has_rays() && (!layout || !keep_has(layout))) {
        layout = KEEP(wgpuDeviceCreateBindGroupLayout(gpu->device, build_layout_of_scene()));
    }
    entry = tlas_entry(0, &structure, scene);
    descriptor = WGPU_BIND_GROUP_DESCRIPTOR_INIT;
    descriptor.layout = layout;
    descriptor.entryCount = 1;
    descriptor.entries = &entry;
    return &descriptor;
}

#define BY_RAYS .needs = (WGPUFeatureName)WGPUNativeFeature_RayQuery

const Root tracing_roots[] = {
    {DEVICE_ROOT(CreateBlas, WGPUBlasDescriptor), BY_RAYS},
    {VARIANT("of boxes", CreateBlas, build_CreateBlas_boxes, WGPUBlasDescriptor), BY_RAYS},
    {DEVICE_ROOT(CreateTlas, WGPUTlasDescriptor), BY_RAYS},
    {.function = "wgpuCommandEncoderBuildAccelerationStructures",
     .argument = "blasEntries",
     .type = &struct_WGPUBlasBuildEntry,
     .build = build_BlasBuildEntry,
     .call = call_BlasBuildEntry,
     BY_RAYS},
    {.function = "wgpuCommandEncoderBuildAccelerationStructures",
     .argument = "blasEntries of boxes",
     .type = &struct_WGPUBlasBuildEntry,
     .build = build_BlasBuildEntry_boxes,
     .call = call_BlasBuildEntry,
     BY_RAYS},
    {.function = "wgpuCommandEncoderBuildAccelerationStructures",
     .argument = "tlasEntries",
     .type = &struct_WGPUTlasBuildEntry,
     .build = build_TlasBuildEntry,
     .call = call_TlasBuildEntry,
     BY_RAYS},
    {VARIANT("of a scene", CreateBindGroupLayout, build_layout_of_scene,
             WGPUBindGroupLayoutDescriptor),
     BY_RAYS, .init_is_valid = true},
    {VARIANT("of a scene", CreateBindGroup, build_group_of_scene, WGPUBindGroupDescriptor),
     BY_RAYS},
};
const size_t tracing_root_count = COUNT(tracing_roots);
