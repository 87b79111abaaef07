/* Acceleration structures: what is refused, and why. */
#include <math.h>
#include <string.h>

#include "bindings.h"
#include "cases.h"
#include "passes.h"
#include "rays.h"

ALSO_ON(noop);

/* On the noop backend too, which builds nothing, but is told what may be built. */
static void open_for_rays(Gpu *gpu)
{
    const WGPUFeatureName feature = (WGPUFeatureName)WGPUNativeFeature_RayQuery;
    gpu_open_with(gpu, 1, &feature);
    if (!wgpuDeviceHasFeature(gpu->device, feature)) {
        check_skip("this adapter lacks the feature WGPUNativeFeature_RayQuery");
    }
}

TEST(without_the_feature_there_is_nothing, A_DEVICE)
{
    WGPUBlasTriangleGeometrySizeDescriptor size = WGPU_BLAS_TRIANGLE_GEOMETRY_SIZE_DESCRIPTOR_INIT;
    size.vertexCount = 3;
    const char *refused = "device: a device without the feature is not allowed, expected one with "
                          "WGPUNativeFeature_RayQuery";
    WGPUBlas blas;
    WGPUTlas tlas;
    CHECK_INVALID(gpu, refused,
                  blas = create_blas(gpu, "none", WGPUAccelerationStructureFlag_None, &size));
    CHECK_INVALID(gpu, refused, tlas = create_tlas(gpu, "none", 1));
    CHECK_INVALID(
        gpu,
        "usage: 0x1000000000000 is not allowed, expected neither BlasInput nor TlasInput: the "
        "device was requested without WGPUNativeFeature_RayQuery",
        create_buffer(gpu, "input", WGPUNativeBufferUsage_BlasInput, 16));
    WGPUAccelerationStructureBindingLayout structure =
        WGPU_ACCELERATION_STRUCTURE_BINDING_LAYOUT_INIT;
    WGPUBindGroupLayoutEntry entry = WGPU_BIND_GROUP_LAYOUT_ENTRY_INIT;
    entry.nextInChain = &structure.chain;
    entry.visibility = WGPUShaderStage_Compute;
    CHECK_INVALID(gpu, "EXPERIMENTAL_RAY_QUERY", create_layout(gpu, 1, &entry));
    CHECK_INVALID(gpu, "ray", create_shader(gpu, "rays", "enable wgpu_ray_query;"));
    /* Error objects are of no use, and do no harm. */
    const WGPUBlasBuildEntry blas_entry = {blas, 0, NULL, 0, NULL};
    const WGPUTlasBuildEntry tlas_entry = {tlas, 0, NULL};
    WGPUCommandEncoder encoder = begin_commands(gpu);
    wgpuCommandEncoderBuildAccelerationStructures(encoder, 1, &blas_entry, 0, NULL);
    END_COMMANDS(gpu, encoder, INVALID, "an error object as BLAS");
    encoder = begin_commands(gpu);
    wgpuCommandEncoderBuildAccelerationStructures(encoder, 0, NULL, 1, &tlas_entry);
    END_COMMANDS(gpu, encoder, INVALID, "an error object as TLAS");
    CASE(gpu, INVALID, KEEP(wgpuQueueCompactBlas(gpu->queue, blas)), "compacted");
    wgpuBlasDestroy(blas);
    wgpuTlasDestroy(tlas);
}

TEST(limits_come_with_the_feature, NO_DEVICE)
{
    open_for_rays(gpu);
    WGPURayTracingLimits adapter = WGPU_RAY_TRACING_LIMITS_INIT, device = adapter;
    WGPULimits limits = WGPU_LIMITS_INIT;
    limits.nextInChain = &adapter.chain;
    CHECK_EQ(wgpuAdapterGetLimits(gpu->adapter, &limits), WGPUStatus_Success);
    CHECK(adapter.maxBlasPrimitiveCount >= 1 << 20);
    CHECK(adapter.maxTlasInstanceCount >= 1 << 20);
    CHECK(adapter.maxAccelerationStructuresPerShaderStage > 0);
    limits.nextInChain = &device.chain;
    CHECK_EQ(wgpuDeviceGetLimits(gpu->device, &limits), WGPUStatus_Success);
    CHECK_EQ(device.maxBlasPrimitiveCount, adapter.maxBlasPrimitiveCount);
    CHECK_EQ(device.maxBlasGeometryCount, adapter.maxBlasGeometryCount);
    CHECK_EQ(device.maxTlasInstanceCount, adapter.maxTlasInstanceCount);
    CHECK_EQ(device.maxAccelerationStructuresPerShaderStage,
             adapter.maxAccelerationStructuresPerShaderStage);

    Gpu small = {0};
    WGPUInstance instance = create_instance_for_devices();
    WGPURayTracingLimits asked = WGPU_RAY_TRACING_LIMITS_INIT;
    asked.maxTlasInstanceCount = 3;
    asked.maxBlasGeometryCount = 1;
    WGPULimits required = WGPU_LIMITS_INIT;
    required.nextInChain = &asked.chain;
    const WGPUFeatureName feature = (WGPUFeatureName)WGPUNativeFeature_RayQuery;
    gpu_open_on(&small, instance, open_adapter(instance), 1, &feature, &required);
    create_tlas(&small, "three", 3);
    CHECK_INVALID(&small,
                  "wgpuDeviceCreateTlas: 'four': maxInstances: 4 is not allowed, expected at most "
                  "3, the limit maxTlasInstanceCount",
                  create_tlas(&small, "four", 4));
    const WGPUBlasAABBGeometrySizeDescriptor sizes[2] = {{1, 0}, {1, 0}};
    WGPUBlasDescriptor descriptor = WGPU_BLAS_DESCRIPTOR_INIT;
    descriptor.aabbGeometryCount = 2;
    descriptor.aabbGeometries = sizes;
    CHECK_INVALID(&small,
                  "aabbGeometryCount: 2 is not allowed, expected at most 1, the limit "
                  "maxBlasGeometryCount",
                  KEEP(wgpuDeviceCreateBlas(small.device, &descriptor)));
    gpu_close(&small);
}

TEST(what_a_blas_is_made_for, NO_DEVICE)
{
    open_for_rays(gpu);
    const WGPUAccelerationStructureFlag both = WGPUAccelerationStructureFlag_PreferFastTrace |
                                                WGPUAccelerationStructureFlag_PreferFastBuild;
    const struct {
        const char *name;
        Outcome outcome;
        WGPUAccelerationStructureFlag flags;
        WGPUBlasTriangleGeometrySizeDescriptor size;
    } cases[] = {
        {"a triangle", VALID, 0, {WGPUVertexFormat_Float32x3, 3, WGPUIndexFormat_Undefined, 0, 1}},
        {"indices", VALID, 0, {WGPUVertexFormat_Float32x3, 3, WGPUIndexFormat_Uint32, 3, 3}},
        {"all flags", VALID, 0x17, {WGPUVertexFormat_Float32x3, 3, 0, 0, 0}},
        {"a transform", VALID, 0x20, {WGPUVertexFormat_Float32x3, 3, 0, 0, 0}},
        {"two wishes", INVALID, both, {WGPUVertexFormat_Float32x3, 3, 0, 0, 0}},
        {"no flag", INVALID, 0x80, {WGPUVertexFormat_Float32x3, 3, 0, 0, 0}},
        {"vertices", INVALID, 0x40, {WGPUVertexFormat_Float32x3, 3, 0, 0, 0}},
        {"no format", INVALID, 0, {0, 3, 0, 0, 0}},
        {"another format", INVALID, 0, {WGPUVertexFormat_Float32x4, 3, 0, 0, 0}},
        {"an extended format", INVALID, 0, {WGPUVertexFormat_Float32x2, 3, 0, 0, 0}},
        {"no triangle", INVALID, 0, {WGPUVertexFormat_Float32x3, 2, 0, 0, 0}},
        {"an index format alone", INVALID, 0, {WGPUVertexFormat_Float32x3, 3, 1, 0, 0}},
        {"indices alone", INVALID, 0, {WGPUVertexFormat_Float32x3, 3, 0, 3, 0}},
        {"no index format", INVALID, 0, {WGPUVertexFormat_Float32x3, 3, 7, 3, 0}},
        {"no geometry flag", INVALID, 0, {WGPUVertexFormat_Float32x3, 3, 0, 0, 4}},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        CASE(gpu, cases[i].outcome, create_blas(gpu, "made", cases[i].flags, &cases[i].size), "%s",
             cases[i].name);
    }
    WGPUBlasDescriptor descriptor = WGPU_BLAS_DESCRIPTOR_INIT;
    CHECK_INVALID(gpu, "triangleGeometryCount: 0, as aabbGeometryCount, is not allowed",
                  KEEP(wgpuDeviceCreateBlas(gpu->device, &descriptor)));
    CHECK_INVALID(gpu, "descriptor: NULL", KEEP(wgpuDeviceCreateBlas(gpu->device, NULL)));
    const WGPUBlasAABBGeometrySizeDescriptor none = WGPU_BLAS_AABB_GEOMETRY_SIZE_DESCRIPTOR_INIT;
    descriptor.aabbGeometryCount = 1;
    descriptor.aabbGeometries = &none;
    CHECK_INVALID(gpu, "aabbGeometries[0].primitiveCount: 0 is not allowed, expected at least 1",
                  KEEP(wgpuDeviceCreateBlas(gpu->device, &descriptor)));
}

TEST(what_a_tlas_is_made_for, NO_DEVICE)
{
    open_for_rays(gpu);
    WGPUTlasDescriptor descriptor = WGPU_TLAS_DESCRIPTOR_INIT;
    CHECK_INVALID(gpu, "maxInstances: 0 is not allowed, expected at least 1",
                  KEEP(wgpuDeviceCreateTlas(gpu->device, &descriptor)));
    descriptor.maxInstances = UINT32_MAX;
    CHECK_INVALID(gpu, "maxInstances: 4294967295 is not allowed, expected at most",
                  KEEP(wgpuDeviceCreateTlas(gpu->device, &descriptor)));
    descriptor.maxInstances = 1;
    descriptor.flags = WGPUAccelerationStructureFlag_UseTransform;
    CHECK_INVALID(gpu, "flags: 0x20 is not allowed, expected flags without UseTransform",
                  KEEP(wgpuDeviceCreateTlas(gpu->device, &descriptor)));
    CHECK_INVALID(gpu, "descriptor: NULL", KEEP(wgpuDeviceCreateTlas(gpu->device, NULL)));
}

/* Records a build of this entry, which is as said. */
static void try_blas(Gpu *gpu, const WGPUBlasBuildEntry *entry, const char *part)
{
    WGPUCommandEncoder encoder = begin_commands(gpu);
    wgpuCommandEncoderBuildAccelerationStructures(encoder, 1, entry, 0, NULL);
    if (part) {
        CHECK_INVALID(gpu, part, KEEP(wgpuCommandEncoderFinish(encoder, NULL)));
    } else {
        END_COMMANDS(gpu, encoder, VALID, "build");
    }
}

TEST(what_triangles_are_built_of, NO_DEVICE)
{
    open_for_rays(gpu);
    Square one;
    create_square(gpu, &one, WGPUAccelerationStructureFlag_None);
    try_blas(gpu, &one.entry, NULL);
    const WGPUBlasTriangleGeometry good = one.geometry;
    WGPUBuffer other = create_buffer(gpu, "other", WGPUBufferUsage_Vertex, 1024);
    WGPUBuffer gone = create_input(gpu, "gone", square, sizeof square);
    wgpuBufferDestroy(gone);

#define TRY(change, part)                                                                          \
    do {                                                                                           \
        one.geometry = good;                                                                       \
        change;                                                                                    \
        try_blas(gpu, &one.entry, part);                                                           \
    } while (0)
    TRY(one.geometry.vertexBuffer = NULL,
        "wgpuCommandEncoderBuildAccelerationStructures: "
        "blasEntries[0].triangleGeometries[0].vertexBuffer: handle is NULL");
    TRY(one.geometry.vertexBuffer = other,
        "vertexBuffer: a buffer of usage 0x20 is not allowed, expected one with "
        "WGPUNativeBufferUsage_BlasInput");
    TRY(one.geometry.vertexBuffer = gone, "destroyed");
    TRY(one.geometry.vertexCount = 5, "vertexCount: 5 is not allowed, expected at most 4, as the");
    TRY(one.geometry.firstVertex = 1, "vertexCount: 4, with 12 bytes each from byte 12 on, is not");
    TRY(one.geometry.firstVertex = UINT32_MAX, "vertexCount: 4, with 12 bytes each from byte 515");
    TRY(one.geometry.vertexStride = 0, "vertexStride: 0 is not allowed, expected at least 12");
    TRY(one.geometry.vertexStride = 13, "vertexStride: 13 is not allowed, expected a multiple of");
    TRY(one.geometry.vertexStride = UINT64_MAX, "vertexStride: 18446744073709551615 is not");
    TRY(one.geometry.indexBuffer = NULL, "indexBuffer: handle is NULL");
    TRY(one.geometry.indexBuffer = other, "indexBuffer: a buffer of usage 0x20 is not allowed");
    TRY(one.geometry.indexCount = 9, "indexCount: 9 is not allowed, expected at most 6");
    TRY(one.geometry.indexCount = 4, "indexCount: 4 is not allowed, expected a multiple of 3");
    TRY(one.geometry.firstIndex = 1, "indexCount: 6, with 2 bytes each from byte 2 on, is not");
    TRY(one.geometry.firstIndex = UINT32_MAX, "indexCount: 6, with 2 bytes each from byte 858");
    TRY(one.geometry.transformBuffer = one.geometry.vertexBuffer,
        "transformBuffer: a buffer is not allowed, expected NULL, as the BLAS was made without");
    TRY(one.geometry.indexCount = 0, NULL);
    TRY(one.geometry.vertexCount = 3; one.geometry.indexCount = 3, NULL);
#undef TRY
    one.geometry = good;
    one.entry.triangleGeometryCount = 0;
    try_blas(gpu, &one.entry, "triangleGeometryCount: 0 is not allowed, expected 1, as the BLAS");
    const WGPUBlasAABBGeometry box = WGPU_BLAS_AABB_GEOMETRY_INIT;
    one.entry.triangleGeometryCount = 1;
    one.entry.aabbGeometryCount = 1;
    one.entry.aabbGeometries = &box;
    try_blas(gpu, &one.entry, "aabbGeometryCount: 1 is not allowed, expected 0, as the BLAS");
    one.entry.aabbGeometryCount = 0;
    one.entry.blas = NULL;
    try_blas(gpu, &one.entry, "blasEntries[0].blas: handle is NULL");
    one.entry.blas = one.blas;
    wgpuBlasDestroy(one.blas);
    wgpuBlasDestroy(one.blas);
    try_blas(gpu, &one.entry, "blasEntries[0].blas: destroyed object 'square' is not allowed");
}

TEST(where_transforms_and_boxes_are, NO_DEVICE)
{
    open_for_rays(gpu);
    WGPUBlasTriangleGeometrySizeDescriptor size = WGPU_BLAS_TRIANGLE_GEOMETRY_SIZE_DESCRIPTOR_INIT;
    size.vertexCount = 3;
    WGPUBlasTriangleGeometry triangle = WGPU_BLAS_TRIANGLE_GEOMETRY_INIT;
    WGPUBuffer input = create_buffer(gpu, "input", WGPUNativeBufferUsage_BlasInput, 64);
    triangle.vertexBuffer = triangle.transformBuffer = input;
    triangle.vertexCount = 3;
    triangle.vertexStride = 12;
    WGPUBlasBuildEntry entry = WGPU_BLAS_BUILD_ENTRY_INIT;
    entry.blas = create_blas(gpu, "moved", WGPUAccelerationStructureFlag_UseTransform, &size);
    entry.triangleGeometryCount = 1;
    entry.triangleGeometries = &triangle;
    const char *aligned = "transformBufferOffset: 8 is not allowed, expected a multiple of 16";
    const struct {
        uint64_t offset;
        const char *part;
    } offsets[] = {{16, NULL},
                   {8, aligned},
                   {32, "transformBufferOffset: 32 is not allowed, expected one with 48 bytes"},
                   {UINT64_MAX - 15, "transformBufferOffset: 18446744073709551600 is not"}};
    for (size_t i = 0; i < COUNT(offsets); i++) {
        triangle.transformBufferOffset = offsets[i].offset;
        try_blas(gpu, &entry, offsets[i].part);
    }
    triangle.indexBuffer = input;
    triangle.transformBufferOffset = 0;
    try_blas(gpu, &entry, "indexBuffer: a buffer is not allowed, expected NULL, as the BLAS was");
    triangle.indexBuffer = NULL;
    triangle.indexCount = 3;
    try_blas(gpu, &entry, "indexCount: 3 is not allowed, expected 0, as the BLAS was made without");
    triangle.indexCount = 0;
    triangle.transformBuffer = NULL;
    try_blas(gpu, &entry, "transformBuffer: handle is NULL");

    const WGPUBlasAABBGeometrySizeDescriptor two = {2, 0};
    WGPUBlasDescriptor descriptor = WGPU_BLAS_DESCRIPTOR_INIT;
    descriptor.aabbGeometryCount = 1;
    descriptor.aabbGeometries = &two;
    WGPUBlasAABBGeometry box = WGPU_BLAS_AABB_GEOMETRY_INIT;
    box.aabbBuffer = input;
    entry = (WGPUBlasBuildEntry){KEEP(wgpuDeviceCreateBlas(gpu->device, &descriptor)), 0, NULL, 1,
                                 &box};
    const struct {
        uint32_t offset, count;
        uint64_t stride;
        const char *part;
    } boxes[] = {
        {8, 2, 24, NULL},
        {8, 0, 24, NULL},
        {4, 2, 24, "offset: 4 is not allowed, expected a multiple of 8"},
        {24, 2, 24, "primitiveCount: 2, with 24 bytes each from byte 24 on, is not allowed"},
        {0, 3, 24, "primitiveCount: 3 is not allowed, expected at most 2"},
        {0, 1, 16, "stride: 16 is not allowed, expected at least 24"},
        {0, 1, 28, "stride: 28 is not allowed, expected a multiple of 8"},
        {0, 1, 1ULL << 40, "stride: 1099511627776 is not allowed"},
        {UINT32_MAX - 7, 1, 24, "primitiveCount: 1, with 24 bytes each from byte 4294967288 on"},
    };
    for (size_t i = 0; i < COUNT(boxes); i++) {
        box.offset = boxes[i].offset;
        box.primitiveCount = boxes[i].count;
        box.stride = boxes[i].stride;
        try_blas(gpu, &entry, boxes[i].part);
    }
}

TEST(what_a_scene_is_built_of, NO_DEVICE)
{
    open_for_rays(gpu);
    Square one;
    create_square(gpu, &one, WGPUAccelerationStructureFlag_None);
    WGPUTlas tlas = create_tlas(gpu, "scene", 2);
    WGPUTlasInstance instances[3];
    WGPUTlasBuildEntry entry = {tlas, 1, instances};
#define TRY(change, part)                                                                          \
    do {                                                                                           \
        for (int i = 0; i < 3; i++) {                                                              \
            instances[i] = instance_at(one.blas, 0, 0, 0, 1, 0);                                   \
        }                                                                                          \
        change;                                                                                    \
        WGPUCommandEncoder encoder = begin_commands(gpu);                                          \
        wgpuCommandEncoderBuildAccelerationStructures(encoder, 1, &one.entry, 1, &entry);          \
        if (*(part)) {                                                                             \
            CHECK_INVALID(gpu, part, KEEP(wgpuCommandEncoderFinish(encoder, NULL)));               \
        } else {                                                                                   \
            END_COMMANDS(gpu, encoder, VALID, "build");                                            \
        }                                                                                          \
    } while (0)
    TRY((void)0, "");
    TRY(entry.instanceCount = 2, "");
    TRY(instances[0].transform[3] = NAN,
        "tlasEntries[0].instances[0].transform[3]: NaN is not allowed, expected a finite number");
    TRY(instances[1].transform[0] = 0, "instances[1].transform: a singular matrix is not allowed");
    TRY(instances[1].customData = 1 << 24, "customData: 16777216 is not allowed, expected less");
    TRY(instances[0].mask = 256, "mask: 256 is not allowed, expected 8 bits, at most 255");
    TRY(entry.instanceCount = 3,
        "tlasEntries[0].instances: 3 with a BLAS is not allowed, expected at most 2, as the TLAS");
    TRY(instances[1].blas = NULL, "");
    entry.instanceCount = 0;
    TRY(entry.instances = NULL, "");
    TRY(entry.tlas = NULL, "tlasEntries[0].tlas: handle is NULL");
    TRY(entry.tlas = (WGPUTlas)(void *)one.blas,
        "tlasEntries[0].tlas: handle is a WGPUBlas, expected a WGPUTlas");
#undef TRY

    /* Nothing is built twice at once. */
    const WGPUBlasBuildEntry twice[2] = {one.entry, one.entry};
    const WGPUTlasBuildEntry scenes[2] = {{tlas, 0, NULL}, {tlas, 0, NULL}};
    WGPUCommandEncoder encoder = begin_commands(gpu);
    wgpuCommandEncoderBuildAccelerationStructures(encoder, 2, twice, 0, NULL);
    CHECK_INVALID(gpu, "blasEntries[1].blas: that of blasEntries[0] is not allowed",
                  KEEP(wgpuCommandEncoderFinish(encoder, NULL)));
    encoder = begin_commands(gpu);
    wgpuCommandEncoderBuildAccelerationStructures(encoder, 0, NULL, 2, scenes);
    CHECK_INVALID(gpu, "tlasEntries[1].tlas: that of tlasEntries[0] is not allowed",
                  KEEP(wgpuCommandEncoderFinish(encoder, NULL)));
    encoder = begin_commands(gpu);
    wgpuCommandEncoderBuildAccelerationStructures(encoder, 0, NULL, 0, NULL);
    END_COMMANDS(gpu, encoder, VALID, "nothing");
    encoder = begin_commands(gpu);
    WGPUComputePassEncoder pass = KEEP(wgpuCommandEncoderBeginComputePass(encoder, NULL));
    wgpuCommandEncoderBuildAccelerationStructures(encoder, 1, &one.entry, 0, NULL);
    wgpuComputePassEncoderEnd(pass);
    END_COMMANDS(gpu, encoder, INVALID, "in a pass");
}

TEST(what_is_of_another_device, NO_DEVICE)
{
    open_for_rays(gpu);
    Gpu other = {0};
    open_for_rays(&other);
    Square ours, theirs;
    create_square(gpu, &ours, WGPUAccelerationStructureFlag_None);
    create_square(&other, &theirs, WGPUAccelerationStructureFlag_None);
    WGPUTlas tlas = create_tlas(gpu, "scene", 1), there = create_tlas(&other, "there", 1);
    try_blas(gpu, &theirs.entry, "blasEntries[0].blas: ");
    WGPUBlasTriangleGeometry mixed = ours.geometry;
    mixed.vertexBuffer = theirs.geometry.vertexBuffer;
    WGPUBlasBuildEntry entry = ours.entry;
    entry.triangleGeometries = &mixed;
    try_blas(gpu, &entry, "triangleGeometries[0].vertexBuffer: ");
    const WGPUTlasInstance instance = instance_at(theirs.blas, 0, 0, 0, 1, 0);
    const WGPUTlasBuildEntry scenes[2] = {{tlas, 1, &instance}, {there, 0, NULL}};
    for (int i = 0; i < 2; i++) {
        WGPUCommandEncoder encoder = begin_commands(gpu);
        wgpuCommandEncoderBuildAccelerationStructures(encoder, 0, NULL, 1, &scenes[i]);
        CHECK_INVALID(gpu, i == 0 ? "instances[0].blas: " : "tlasEntries[0].tlas: ",
                      KEEP(wgpuCommandEncoderFinish(encoder, NULL)));
    }
    CHECK_INVALID(gpu, "blas: ", KEEP(wgpuQueueCompactBlas(gpu->queue, theirs.blas)));
    gpu_close(&other);
}

TEST(what_is_bound, NO_DEVICE)
{
    open_for_rays(gpu);
    WGPUTlas tlas = create_tlas(gpu, "scene", 1);
    WGPUAccelerationStructureBindingLayout structure =
        WGPU_ACCELERATION_STRUCTURE_BINDING_LAYOUT_INIT;
    WGPUBindGroupLayoutEntry entry = WGPU_BIND_GROUP_LAYOUT_ENTRY_INIT;
    entry.nextInChain = &structure.chain;
    entry.visibility = WGPUShaderStage_Compute;
    WGPUBindGroupLayout layout = create_layout(gpu, 1, &entry);
    CASE(gpu, INVALID, entry.buffer.type = WGPUBufferBindingType_Uniform;
         create_layout(gpu, 1, &entry), "two kinds");
    entry.buffer.type = WGPUBufferBindingType_BindingNotUsed;
    structure.vertexReturn = true;
    CASE(gpu, INVALID, create_layout(gpu, 1, &entry), "vertices without the feature");
    structure.vertexReturn = false;
    entry.bindingArraySize = 2;
    CASE(gpu, INVALID, create_layout(gpu, 1, &entry), "an array without the feature");

    WGPUAccelerationStructureBindingEntry chained;
    WGPUBindGroupEntry bound = tlas_entry(0, &chained, tlas);
    CASE(gpu, VALID, create_group(gpu, layout, 1, &bound), "one that was never built");
    WGPUBuffer buffer = create_buffer(gpu, "buffer", WGPUBufferUsage_Storage, 16);
    bound.buffer = buffer;
    CASE(gpu, INVALID, create_group(gpu, layout, 1, &bound), "and a buffer");
    bound = buffer_entry(0, buffer);
    CASE(gpu, INVALID, create_group(gpu, layout, 1, &bound), "a buffer");
    bound = tlas_entry(0, &chained, NULL);
    CASE(gpu, INVALID, create_group(gpu, layout, 1, &bound), "nothing");
    chained.elements = &tlas;
    chained.elementCount = 1;
    CASE(gpu, INVALID, create_group(gpu, layout, 1, &bound), "an array where there is none");
    wgpuTlasDestroy(tlas);
    wgpuTlasDestroy(tlas);
    bound = tlas_entry(0, &chained, tlas);
    CHECK_INVALID(gpu, "entries[0].tlas: destroyed object 'scene' is not allowed",
                  create_group(gpu, layout, 1, &bound));
}

static WGPUCommandBuffer record_build(Gpu *gpu, const Square *one, WGPUTlas tlas)
{
    const WGPUTlasInstance instance = instance_at(one->blas, 0, 0, 0, 1, 0);
    const WGPUTlasBuildEntry entry = {tlas, 1, &instance};
    WGPUCommandEncoder encoder = create_encoder(gpu);
    wgpuCommandEncoderBuildAccelerationStructures(encoder, 0, NULL, tlas ? 1 : 0, &entry);
    if (!tlas) {
        wgpuCommandEncoderBuildAccelerationStructures(encoder, 1, &one->entry, 0, NULL);
    }
    return KEEP(wgpuCommandEncoderFinish(encoder, NULL));
}

/* ROW: ray-tracing-checks */
TEST(what_is_submitted_uses_what_is_there, NO_DEVICE)
{
    open_for_rays(gpu);
    Square one, other;
    create_square(gpu, &one, WGPUAccelerationStructureFlag_None);
    create_square(gpu, &other, WGPUAccelerationStructureFlag_None);
    WGPUTlas tlas = create_tlas(gpu, "scene", 1);
    /* Two recordings that come in the wrong order: nothing of them is built. */
    WGPUCommandBuffer wrong[2] = {record_build(gpu, &other, NULL), record_build(gpu, &one, tlas)};
    CHECK_INVALID(gpu,
                  "wgpuQueueSubmit: commands[1]: a command buffer that builds TLAS 'scene' of BLAS "
                  "'square', which was never built, is not allowed, expected one that uses what "
                  "was built before",
                  wgpuQueueSubmit(gpu->queue, 2, wrong));
    WGPUCommandBuffer alone = record_build(gpu, &other, tlas);
    CHECK_INVALID(gpu, "of BLAS 'square', which was never built, is not allowed",
                  wgpuQueueSubmit(gpu->queue, 1, &alone));
    WGPUCommandBuffer right[2] = {record_build(gpu, &one, NULL), record_build(gpu, &one, tlas)};
    CHECK_VALID(gpu, wgpuQueueSubmit(gpu->queue, 2, right));

    WGPUCommandBuffer late = record_build(gpu, &one, NULL);
    wgpuBlasDestroy(one.blas);
    CHECK_INVALID(gpu, "commands[0]: a command buffer that uses BLAS 'square', which is destroyed,",
                  wgpuQueueSubmit(gpu->queue, 1, &late));
    WGPUCommandBuffer scene = record_build(gpu, &other, tlas);
    wgpuTlasDestroy(tlas);
    CHECK_INVALID(gpu, "commands[0]: a command buffer that uses TLAS 'scene', which is destroyed,",
                  wgpuQueueSubmit(gpu->queue, 1, &scene));
    wgpuTlasSetLabel(tlas, text("renamed"));
    wgpuBlasSetLabel(other.blas, text("named anew"));
}

/* Uses a scene in a compute pass. */
static void use(Gpu *gpu, WGPUTlas tlas)
{
    Hit hit;
    const Ray ray = ray_at(0, 0);
    cast(gpu, tlas, 1, &ray, &hit);
}

TEST(a_scene_is_built_after_what_it_is_made_of, RAYS)
{
    Square one;
    create_square(gpu, &one, WGPUAccelerationStructureFlag_None);
    WGPUTlas tlas = create_tlas(gpu, "scene", 1);
    CHECK_INVALID(gpu, "uses TLAS 'scene', which was never built, is not allowed", use(gpu, tlas));
    const WGPUTlasInstance instance = instance_at(one.blas, 0, 0, 1, 1, 0);
    build(gpu, &one.entry, tlas, 1, &instance);
    CHECK_VALID(gpu, use(gpu, tlas));
    build(gpu, &one.entry, NULL, 0, NULL);
    CHECK_INVALID(gpu, "uses TLAS 'scene' of BLAS 'square', which was built anew since, is not",
                  use(gpu, tlas));
    build(gpu, NULL, tlas, 1, &instance);
    CHECK_VALID(gpu, use(gpu, tlas));
    /* A submission that fails builds nothing. */
    WGPUTlas never = create_tlas(gpu, "never", 1);
    WGPUBuffer gone = create_buffer(gpu, "gone", WGPUBufferUsage_CopyDst, 16);
    WGPUCommandEncoder encoder = create_encoder(gpu);
    const WGPUTlasBuildEntry entry = {never, 1, &instance};
    wgpuCommandEncoderBuildAccelerationStructures(encoder, 0, NULL, 1, &entry);
    wgpuCommandEncoderClearBuffer(encoder, gone, 0, 16);
    WGPUCommandBuffer failing = KEEP(wgpuCommandEncoderFinish(encoder, NULL));
    wgpuBufferDestroy(gone);
    CHECK_INVALID(gpu, "gone", wgpuQueueSubmit(gpu->queue, 1, &failing));
    CHECK_INVALID(gpu, "uses TLAS 'never', which was never built, is not", use(gpu, never));
    wgpuBlasDestroy(one.blas);
    CHECK_INVALID(gpu, "uses BLAS 'square', which is destroyed, is not allowed", use(gpu, tlas));
    build(gpu, NULL, tlas, 0, NULL);
    CHECK_VALID(gpu, use(gpu, tlas));
}
