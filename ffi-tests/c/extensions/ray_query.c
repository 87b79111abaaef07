/* Ray queries: what rays hit in acceleration structures, when these are built, built again, compacted
 * and gone. */
#include <string.h>

#include "bindings.h"
#include "canvas.h"
#include "futures.h"
#include "log.h"
#include "passes.h"
#include "pipelines.h"
#include "rays.h"

/* Two squares: one at z = 5, one twice as large at x = 10 and z = 7. */
static void build_two(Gpu *gpu, Square *one, WGPUTlas tlas)
{
    WGPUTlasInstance instances[] = {
        instance_at(one->blas, 0, 0, 5, 1, 111),
        instance_at(one->blas, 10, 0, 7, 2, 222),
    };
    instances[1].mask = 2;
    build(gpu, &one->entry, tlas, 2, instances);
}

static const Ray five[5] = {
    {{0.25F, 0.125F, 0}, 0xFF, {0, 0, 1}, 1000}, {{0.75F, 0.75F, 0}, 0xFF, {0, 0, 1}, 1000},
    {{10.5F, 0.25F, 0}, 0xFF, {0, 0, 1}, 1000},  {{5, 5, 0}, 0xFF, {0, 0, 1}, 1000},
    {{10.5F, 0.25F, 0}, 0x01, {0, 0, 1}, 1000},
};

static void check_two(Gpu *gpu, WGPUTlas tlas)
{
    Hit hits[5];
    cast(gpu, tlas, 5, five, hits);
    CHECK_HIT(hits[0], 5, 111, 0, 0, 0.25, 0.125);
    CHECK_HIT(hits[1], 5, 111, 0, 1, 0.5, 0.25);
    CHECK_HIT(hits[2], 7, 222, 1, 0, 0.25, 0.125);
    CHECK_EQ(hits[3].kind, NO_HIT);
    CHECK_EQ(hits[4].kind, NO_HIT); /* the mask leaves it out */
}

TEST(rays_hit_the_triangles_of_two_instances, RAYS)
{
    Square one;
    create_square(gpu, &one, WGPUAccelerationStructureFlag_PreferFastTrace);
    WGPUTlas tlas = create_tlas(gpu, "scene", 2);
    build_two(gpu, &one, tlas);
    check_two(gpu, tlas);
}

TEST(rays_reach_as_far_as_they_say_and_start_where_they_start, RAYS)
{
    Square one;
    create_square(gpu, &one, WGPUAccelerationStructureFlag_None);
    WGPUTlas tlas = create_tlas(gpu, "scene", 2);
    build_two(gpu, &one, tlas);
    Ray rays[3] = {ray_at(0.25F, 0.25F), ray_at(0.25F, 0.25F), ray_at(0.25F, 0.25F)};
    rays[0].length = 4.5F;
    rays[1].origin[2] = 4;
    rays[2].origin[2] = 20;
    rays[2].direction[2] = -2; /* lengths are told in directions */
    Hit hits[3];
    cast(gpu, tlas, 3, rays, hits);
    CHECK_EQ(hits[0].kind, NO_HIT);
    CHECK_HIT(hits[1], 1, 111, 0, 0, 0.25, 0.25);
    CHECK_HIT(hits[2], 7.5, 111, 0, 0, 0.25, 0.25);
}

TEST(vertices_without_indices_are_triangles_and_a_transform_moves_them, RAYS)
{
    /* The second triangle, from the second vertex of the buffer on, with a number behind each. */
    static const float vertices[4][4] = {{9, 9, 9, 0}, {0, 0, 0, 1}, {1, 0, 0, 2}, {0, 1, 0, 3}};
    static const float transforms[2][12] = {
        {0},
        {2, 0, 0, 3, 0, 2, 0, 0, 0, 0, 2, 4}}; /* the second counts: x + 3, z + 4, twice as large */
    WGPUBlasTriangleGeometrySizeDescriptor size = WGPU_BLAS_TRIANGLE_GEOMETRY_SIZE_DESCRIPTOR_INIT;
    size.vertexCount = 6;
    size.flags = WGPUAccelerationStructureGeometryFlag_None; /* the shader confirms */
    WGPUBlasTriangleGeometry geometry = WGPU_BLAS_TRIANGLE_GEOMETRY_INIT;
    geometry.vertexBuffer = create_input(gpu, "vertices", vertices, sizeof vertices);
    geometry.firstVertex = 1;
    geometry.vertexCount = 3; /* less than there is room for */
    geometry.vertexStride = sizeof *vertices;
    geometry.transformBuffer = create_input(gpu, "transforms", transforms, sizeof transforms);
    geometry.transformBufferOffset = sizeof *transforms;
    WGPUBlasBuildEntry entry = WGPU_BLAS_BUILD_ENTRY_INIT;
    entry.blas = create_blas(gpu, "moved", WGPUAccelerationStructureFlag_UseTransform, &size);
    entry.triangleGeometryCount = 1;
    entry.triangleGeometries = &geometry;
    WGPUTlas tlas = create_tlas(gpu, "scene", 3);
    const WGPUTlasInstance instances[3] = {
        WGPU_TLAS_INSTANCE_INIT, /* NULL: none */
        instance_at(entry.blas, 0, 0, 0, 1, 5),
    };
    build(gpu, &entry, tlas, 2, instances);
    const Ray rays[2] = {ray_at(3.5F, 0.25F), ray_at(0.25F, 0.25F)};
    Hit hits[2];
    cast(gpu, tlas, 2, rays, hits);
    CHECK_HIT(hits[0], 4, 5, 0, 0, 0.25, 0.125);
    CHECK_EQ(hits[1].kind, NO_HIT);
}

TEST(boxes_are_hit_where_the_shader_says, RAYS)
{
    static const float boxes[2][8] = {{0, 0, 5, 1, 1, 9}, {2, 0, 5, 3, 1, 9}};
    const WGPUBlasAABBGeometrySizeDescriptor size = {.primitiveCount = 2};
    WGPUBlasDescriptor descriptor = WGPU_BLAS_DESCRIPTOR_INIT;
    descriptor.aabbGeometryCount = 1;
    descriptor.aabbGeometries = &size;
    WGPUBlasAABBGeometry geometry = WGPU_BLAS_AABB_GEOMETRY_INIT;
    geometry.aabbBuffer = create_input(gpu, "boxes", boxes, sizeof boxes);
    geometry.primitiveCount = 2;
    geometry.stride = sizeof *boxes;
    WGPUBlasBuildEntry entry = WGPU_BLAS_BUILD_ENTRY_INIT;
    entry.blas = KEEP(wgpuDeviceCreateBlas(gpu->device, &descriptor));
    entry.aabbGeometryCount = 1;
    entry.aabbGeometries = &geometry;
    WGPUTlas tlas = create_tlas(gpu, "scene", 1);
    const WGPUTlasInstance instance = instance_at(entry.blas, 0, 0, 0, 1, 8);
    build(gpu, &entry, tlas, 1, &instance);
    const Ray rays[3] = {ray_at(0.5F, 0.5F), ray_at(2.5F, 0.5F), ray_at(1.5F, 0.5F)};
    Hit hits[3];
    cast(gpu, tlas, 3, rays, hits);
    for (uint32_t i = 0; i < 2; i++) {
        CHECK_EQ(hits[i].kind, GENERATED);
        CHECK_NEAR(hits[i].t, 6.0 + i, 1e-4);
        CHECK_EQ(hits[i].custom_data, 8);
        CHECK_EQ(hits[i].primitive, i);
    }
    CHECK_EQ(hits[2].kind, NO_HIT);
}

TEST(a_blas_of_several_geometries_says_which_was_hit, RAYS)
{
    static const float vertices[6][3] = {{0, 0, 1}, {1, 0, 1}, {0, 1, 1},
                                         {2, 0, 2}, {3, 0, 2}, {2, 1, 2}};
    WGPUBlasTriangleGeometrySizeDescriptor sizes[2];
    WGPUBlasTriangleGeometry geometries[2];
    WGPUBuffer buffer = create_input(gpu, "vertices", vertices, sizeof vertices);
    for (uint32_t i = 0; i < 2; i++) {
        sizes[i] = WGPU_BLAS_TRIANGLE_GEOMETRY_SIZE_DESCRIPTOR_INIT;
        sizes[i].vertexCount = 3;
        geometries[i] = WGPU_BLAS_TRIANGLE_GEOMETRY_INIT;
        geometries[i].vertexBuffer = buffer;
        geometries[i].firstVertex = 3 * i;
        geometries[i].vertexCount = 3;
        geometries[i].vertexStride = 12;
    }
    WGPUBlasDescriptor descriptor = WGPU_BLAS_DESCRIPTOR_INIT;
    descriptor.triangleGeometryCount = 2;
    descriptor.triangleGeometries = sizes;
    WGPUBlasBuildEntry entry = WGPU_BLAS_BUILD_ENTRY_INIT;
    entry.blas = KEEP(wgpuDeviceCreateBlas(gpu->device, &descriptor));
    entry.triangleGeometryCount = 2;
    entry.triangleGeometries = geometries;
    WGPUTlas tlas = create_tlas(gpu, "scene", 1);
    const WGPUTlasInstance instance = instance_at(entry.blas, 0, 0, 0, 1, 0);
    build(gpu, &entry, tlas, 1, &instance);
    const Ray rays[2] = {ray_at(0.25F, 0.25F), ray_at(2.25F, 0.25F)};
    Hit hits[2];
    cast(gpu, tlas, 2, rays, hits);
    for (uint32_t i = 0; i < 2; i++) {
        CHECK_HIT(hits[i], 1.0 + i, 0, 0, 0, 0.25, 0.25);
        CHECK_EQ(hits[i].geometry, i);
    }
}

/* ROW: ray-tracing-updates */
TEST(what_is_built_again_is_where_it_has_moved, RAYS)
{
    Square one;
    create_square(gpu, &one, WGPUAccelerationStructureFlag_AllowUpdate);
    WGPUTlasDescriptor descriptor = WGPU_TLAS_DESCRIPTOR_INIT;
    descriptor.maxInstances = 2;
    descriptor.updateMode = WGPUAccelerationStructureUpdateMode_PreferUpdate;
    descriptor.flags = WGPUAccelerationStructureFlag_AllowUpdate;
    WGPUTlas tlas = KEEP(wgpuDeviceCreateTlas(gpu->device, &descriptor));
    build_two(gpu, &one, tlas);
    check_two(gpu, tlas);

    /* The instance alone; one is gone. */
    const WGPUTlasInstance moved = instance_at(one.blas, 0, 0, 6, 1, 7);
    build(gpu, NULL, tlas, 1, &moved);
    Hit hits[5];
    cast(gpu, tlas, 5, five, hits);
    CHECK_HIT(hits[0], 6, 7, 0, 0, 0.25, 0.125);
    CHECK_EQ(hits[2].kind, NO_HIT);

    /* The triangles. */
    float higher[4][3];
    memcpy(higher, square, sizeof higher);
    for (int i = 0; i < 4; i++) {
        higher[i][2] = 0.5F;
    }
    one.geometry.vertexBuffer = create_input(gpu, "higher", higher, sizeof higher);
    build(gpu, &one.entry, tlas, 1, &moved);
    cast(gpu, tlas, 5, five, hits);
    CHECK_HIT(hits[0], 6.5, 7, 0, 0, 0.25, 0.125);

    /* Nothing at all. */
    build(gpu, NULL, tlas, 0, NULL);
    cast(gpu, tlas, 5, five, hits);
    CHECK_EQ(hits[0].kind, NO_HIT);
}

TEST(what_the_gpu_writes_is_built_of_in_the_same_commands, RAYS)
{
    Square one;
    create_square(gpu, &one, WGPUAccelerationStructureFlag_None);
    WGPUBuffer computed = create_buffer(
        gpu, "computed", WGPUBufferUsage_Storage | WGPUNativeBufferUsage_BlasInput, sizeof square);
    one.geometry.vertexBuffer = computed;
    WGPUComputePipelineDescriptor descriptor = WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
    descriptor.compute.module =
        create_shader(gpu, "corners",
                      "@group(0) @binding(0) var<storage, read_write> n: array<f32, 12>;"
                      "@compute @workgroup_size(1) fn main() {"
                      "    for (var i = 0u; i < 4u; i++) {"
                      "        n[3 * i] = f32(i & 1); n[3 * i + 1] = f32(i / 2); n[3 * i + 2] = 2;"
                      "    }"
                      "}");
    WGPUComputePipeline corners = KEEP(wgpuDeviceCreateComputePipeline(gpu->device, &descriptor));
    WGPUCommandEncoder encoder = create_encoder(gpu);
    WGPUComputePassEncoder pass = KEEP(wgpuCommandEncoderBeginComputePass(encoder, NULL));
    wgpuComputePassEncoderSetPipeline(pass, corners);
    wgpuComputePassEncoderSetBindGroup(pass, 0, create_group_of_buffers(gpu, corners, 1, &computed),
                                       0, NULL);
    wgpuComputePassEncoderDispatchWorkgroups(pass, 1, 1, 1);
    wgpuComputePassEncoderEnd(pass);
    WGPUTlas tlas = create_tlas(gpu, "scene", 1);
    const WGPUTlasInstance instance = instance_at(one.blas, 0, 0, 1, 1, 1);
    const WGPUTlasBuildEntry entry = {tlas, 1, &instance};
    wgpuCommandEncoderBuildAccelerationStructures(encoder, 1, &one.entry, 1, &entry);
    submit(gpu, encoder);
    Hit hit;
    cast(gpu, tlas, 1, five, &hit);
    CHECK_HIT(hit, 3, 1, 0, 0, 0.25, 0.125);
}

TEST(what_is_compacted_is_hit_the_same, RAYS)
{
    Square one;
    create_square(gpu, &one, WGPUAccelerationStructureFlag_AllowCompaction);
    WGPUTlas tlas = create_tlas(gpu, "scene", 2);
    build_two(gpu, &one, tlas);
    Heard heard = {0};
    WGPUFuture future =
        wgpuBlasPrepareCompact(one.blas, hear_compact(&heard, WGPUCallbackMode_AllowSpontaneous));
    CHECK(future.id != 0);
    CHECK(heard_in_time(&heard, 1));
    CHECK_EQ(heard.status, WGPUBlasPrepareCompactStatus_Success);
    CHECK(heard.userdata2 == &expected_userdata2);

    Square small = one;
    small.blas = KEEP(wgpuQueueCompactBlas(gpu->queue, one.blas));
    CHECK_INVALID(gpu, "compacted BLAS 'square' is not allowed", {
        WGPUCommandEncoder encoder = create_encoder(gpu);
        WGPUBlasBuildEntry entry = one.entry;
        entry.blas = small.blas;
        wgpuCommandEncoderBuildAccelerationStructures(encoder, 1, &entry, 0, NULL);
        KEEP(wgpuCommandEncoderFinish(encoder, NULL));
    });
    /* Which needs nothing of what it was made of. */
    wgpuBlasDestroy(one.blas);
    WGPUTlasInstance instances[] = {
        instance_at(small.blas, 0, 0, 5, 1, 111),
        instance_at(small.blas, 10, 0, 7, 2, 222),
    };
    instances[1].mask = 2;
    build(gpu, NULL, tlas, 2, instances);
    check_two(gpu, tlas);
}

TEST(a_blas_is_prepared_once_for_each_build, RAYS)
{
    Square one;
    create_square(gpu, &one, WGPUAccelerationStructureFlag_AllowCompaction);
    Heard heard = {0};
    const WGPUCallbackMode mode = WGPUCallbackMode_AllowSpontaneous;
    CHECK_INVALID(gpu, "blas: BLAS 'square' that was never built is not allowed",
                  wgpuBlasPrepareCompact(one.blas, hear_compact(&heard, mode)));
    build(gpu, &one.entry, NULL, 0, NULL);
    for (int i = 0; i < 3; i++) {
        /* Pending as long as nobody waits for it. */
        Heard good = {0};
        const WGPUFuture future =
            wgpuBlasPrepareCompact(one.blas, hear_compact(&good, WGPUCallbackMode_WaitAnyOnly));
        CHECK_INVALID(gpu, "that is being prepared is not allowed, expected one call for each",
                      wgpuBlasPrepareCompact(one.blas, hear_compact(&heard, mode)));
        CHECK_INVALID(gpu, "blas: BLAS 'square' that is not prepared is not allowed",
                      KEEP(wgpuQueueCompactBlas(gpu->queue, one.blas)));
        CHECK_INVALID(gpu, "builds BLAS 'square', whose compaction is being prepared,",
                      build(gpu, &one.entry, NULL, 0, NULL));
        while (atomic_load(&good.calls) == 0) {
            wait_for(gpu->instance, future, 0);
        }
        CHECK_EQ(good.status, WGPUBlasPrepareCompactStatus_Success);
        CHECK_INVALID(gpu, "that is prepared already is not allowed",
                      wgpuBlasPrepareCompact(one.blas, hear_compact(&heard, mode)));
        CHECK_VALID(gpu, KEEP(wgpuQueueCompactBlas(gpu->queue, one.blas)));
        CHECK_VALID(gpu, build(gpu, &one.entry, NULL, 0, NULL));
    }
    CHECK(heard_in_time(&heard, 7));
    CHECK_EQ(heard.status, WGPUBlasPrepareCompactStatus_Error);
}

TEST(chn_01_a_callback_info_that_is_no_good_is_logged, RAYS)
{
    Square one;
    create_square(gpu, &one, WGPUAccelerationStructureFlag_AllowCompaction);
    build(gpu, &one.entry, NULL, 0, NULL);
    Heard heard = {0};
    log_collect(WGPULogLevel_Error);
    WGPUBlasPrepareCompactCallbackInfo info = hear_compact(&heard, (WGPUCallbackMode)7);
    CHECK_EQ(wgpuBlasPrepareCompact(one.blas, info).id, 0);
    CHECK_CONTAINS(log_text(),
                   "wgpuBlasPrepareCompact: callbackInfo.mode: WGPUCallbackMode(0x00000007)");
    WGPUChainedStruct stranger = {0};
    info = hear_compact(&heard, WGPUCallbackMode_AllowProcessEvents);
    info.nextInChain = &stranger;
    CHECK_EQ(wgpuBlasPrepareCompact(one.blas, info).id, 0);
    CHECK_CONTAINS(log_text(), "wgpuBlasPrepareCompact: callbackInfo.nextInChain: 0x");
    info = WGPU_BLAS_PREPARE_COMPACT_CALLBACK_INFO_INIT;
    info.mode = WGPUCallbackMode_AllowProcessEvents;
    const WGPUFuture unheard = wgpuBlasPrepareCompact(one.blas, info);
    CHECK(unheard.id != 0);
    while (wait_for(gpu->instance, unheard, 0) != WGPUWaitStatus_Success) {
    }
    CHECK_VALID(gpu, KEEP(wgpuQueueCompactBlas(gpu->queue, one.blas)));
    CHECK_EQ(heard.calls, 0);
}

TEST(a_blas_that_is_gone_is_not_prepared, RAYS)
{
    for (int destroyed = 0; destroyed < 2; destroyed++) {
        Square one;
        create_square(gpu, &one, WGPUAccelerationStructureFlag_AllowCompaction);
        build(gpu, &one.entry, NULL, 0, NULL);
        Heard heard = {0};
        wgpuBlasPrepareCompact(one.blas, hear_compact(&heard, WGPUCallbackMode_AllowProcessEvents));
        if (destroyed) {
            wgpuBlasDestroy(one.blas);
        } else {
            RELEASE(one.blas);
        }
        while (atomic_load(&heard.calls) == 0) {
            wgpuInstanceProcessEvents(gpu->instance);
        }
        /* Whoever releases it may be slower than the GPU. */
        CHECK(heard.status == WGPUBlasPrepareCompactStatus_Aborted);
        CHECK_CONTAINS(heard.message.text, "the BLAS was destroyed or released");
    }
}

TEST(a_lost_device_aborts_a_preparation, RAYS)
{
    Gpu other = {0};
    gpu_open_needing(&other, (WGPUFeatureName)WGPUNativeFeature_RayQuery, "RayQuery");
    Square one;
    create_square(&other, &one, WGPUAccelerationStructureFlag_AllowCompaction);
    build(&other, &one.entry, NULL, 0, NULL);
    Heard heard[2] = {0};
    wgpuBlasPrepareCompact(one.blas, hear_compact(&heard[0], WGPUCallbackMode_AllowProcessEvents));
    wgpuDeviceDestroy(other.device);
    wgpuBlasPrepareCompact(one.blas, hear_compact(&heard[1], WGPUCallbackMode_AllowProcessEvents));
    wgpuInstanceProcessEvents(other.instance);
    for (int i = 0; i < 2; i++) {
        CHECK_EQ(heard[i].calls, 1);
    }
    CHECK_EQ(heard[1].status, WGPUBlasPrepareCompactStatus_Aborted);
    gpu_close(&other);
    (void)gpu;
}

TEST(own_01_what_is_in_use_outlives_its_handles_in_any_order, RAYS)
{
    for (int order = 0; order < 6; order++) {
        Square one;
        create_square(gpu, &one, WGPUAccelerationStructureFlag_None);
        WGPUTlas tlas = create_tlas(gpu, "scene", 2);
        WGPUComputePipeline caster = create_caster(gpu);
        Hit hit = {0};
        WGPUBuffer results = create_buffer(
            gpu, "hits", WGPUBufferUsage_Storage | WGPUBufferUsage_CopySrc, sizeof hit);
        WGPUBuffer rays =
            create_filled_buffer(gpu, "rays", WGPUBufferUsage_Storage, five, sizeof *five);
        WGPUAccelerationStructureBindingEntry chained;
        const WGPUBindGroupEntry entries[3] = {
            buffer_entry(0, results), tlas_entry(1, &chained, tlas), buffer_entry(2, rays)};
        WGPUBindGroup group = create_group_of(gpu, caster, 3, entries);

        /* All in one encoder, of which everything is released before it is finished. */
        WGPUCommandEncoder encoder = create_encoder(gpu);
        const WGPUTlasInstance instance = instance_at(one.blas, 0, 0, 5, 1, 9);
        const WGPUTlasBuildEntry entry = {tlas, 1, &instance};
        wgpuCommandEncoderBuildAccelerationStructures(encoder, 1, &one.entry, 1, &entry);
        WGPUComputePassEncoder pass = KEEP(wgpuCommandEncoderBeginComputePass(encoder, NULL));
        wgpuComputePassEncoderSetPipeline(pass, caster);
        wgpuComputePassEncoderSetBindGroup(pass, 0, group, 0, NULL);
        wgpuComputePassEncoderDispatchWorkgroups(pass, 1, 1, 1);
        wgpuComputePassEncoderEnd(pass);
        static const int orders[6][3] = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2},
                                         {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
        for (int i = 0; i < 3; i++) {
            switch (orders[order][i]) {
            case 0:
                RELEASE(one.blas);
                break;
            case 1:
                RELEASE(tlas);
                break;
            default:
                RELEASE(group);
                break;
            }
        }
        RELEASE(one.geometry.vertexBuffer);
        RELEASE(one.geometry.indexBuffer);
        submit(gpu, encoder);
        read_buffer(gpu, results, 0, &hit, sizeof hit);
        CHECK_HIT(hit, 5, 9, 0, 0, 0.25, 0.125);
    }
}

/* A pass that may still run when the scene is built anew, and of whose BLAS nobody else has one. */
TEST(own_02_work_in_flight_keeps_what_a_scene_was_built_of, RAYS)
{
    WGPUTlas tlas = create_tlas(gpu, "scene", 1);
    for (int i = 0; i < 20; i++) {
        Square one;
        create_square(gpu, &one, WGPUAccelerationStructureFlag_None);
        const WGPUTlasInstance instance = instance_at(one.blas, 0, 0, 5 + (float)i, 1, (uint32_t)i);
        build(gpu, &one.entry, tlas, 1, &instance);
        if (i % 2) {
            wgpuBlasDestroy(one.blas);
        }
        RELEASE(one.blas);
        if (i % 2 == 0) {
            Hit hit;
            cast(gpu, tlas, 1, five, &hit);
            CHECK_HIT(hit, 5.0 + i, (uint32_t)i, 0, 0, 0.25, 0.125);
        }
    }
}

static const char drawing[] =
    "enable wgpu_ray_query;"
    "@group(0) @binding(0) var scene: acceleration_structure;"
    "@vertex fn vertex(@builtin(vertex_index) i: u32) -> @builtin(position) vec4f {"
    "    return vec4f(f32(i & 1) * 4 - 1, f32(i / 2) * 4 - 1, 0, 1);"
    "}"
    "@fragment fn fragment(@builtin(position) at: vec4f) -> @location(0) vec4f {"
    "    var query: ray_query;"
    "    rayQueryInitialize(&query, scene,"
    "                       RayDesc(0u, 255u, 0.0, 100.0, vec3f(at.xy, 0), vec3f(0, 0, 1)));"
    "    rayQueryProceed(&query);"
    "    let hit = rayQueryGetCommittedIntersection(&query);"
    "    return select(vec4f(0, 0, 1, 1), vec4f(0, 1, 0, 1),"
    "                  hit.kind == RAY_QUERY_INTERSECTION_TRIANGLE);"
    "}";

TEST(rays_draw_pictures_in_passes_and_bundles, RAYS)
{
    Square one;
    create_square(gpu, &one, WGPUAccelerationStructureFlag_None);
    WGPUTlas tlas = create_tlas(gpu, "scene", 1);
    WGPURenderPipeline pipeline = create_render_pipeline(gpu, &(Look){.code = drawing});
    WGPUAccelerationStructureBindingEntry chained;
    const WGPUBindGroupEntry entry = tlas_entry(0, &chained, tlas);
    WGPUBindGroup group = create_group_of(gpu, pipeline, 1, &entry);
    WGPURenderBundleEncoder recording = canvas_bundle_encoder(gpu);
    wgpuRenderBundleEncoderSetPipeline(recording, pipeline);
    wgpuRenderBundleEncoderSetBindGroup(recording, 0, group, 0, NULL);
    wgpuRenderBundleEncoderDraw(recording, 3, 1, 0, 0);
    WGPURenderBundle bundle = KEEP(wgpuRenderBundleEncoderFinish(recording, NULL));
    for (int with_bundle = 0; with_bundle < 2; with_bundle++) {
        /* Nobody but this looks at what a bundle uses. */
        CHECK_INVALID(gpu, "uses TLAS 'scene', which was never built, is not allowed", {
            WGPUCommandEncoder encoder = create_encoder(gpu);
            WGPURenderPassEncoder pass =
                begin_render_pass(encoder, create_target(gpu, WGPUTextureFormat_RGBA8Unorm, 8, 1));
            if (with_bundle) {
                wgpuRenderPassEncoderExecuteBundles(pass, 1, &bundle);
            } else {
                wgpuRenderPassEncoderSetPipeline(pass, pipeline);
                wgpuRenderPassEncoderSetBindGroup(pass, 0, group, 0, NULL);
                wgpuRenderPassEncoderDraw(pass, 3, 1, 0, 0);
            }
            END_PASS(pass);
            submit(gpu, encoder);
        });
    }
    const WGPUTlasInstance instance = instance_at(one.blas, 0, 0, 5, 4, 0);
    build(gpu, &one.entry, tlas, 1, &instance);
    for (int with_bundle = 0; with_bundle < 2; with_bundle++) {
        Canvas canvas = canvas_begin(gpu);
        if (with_bundle) {
            wgpuRenderPassEncoderExecuteBundles(canvas.pass, 1, &bundle);
        } else {
            wgpuRenderPassEncoderSetPipeline(canvas.pass, pipeline);
            wgpuRenderPassEncoderSetBindGroup(canvas.pass, 0, group, 0, NULL);
            wgpuRenderPassEncoderDraw(canvas.pass, 3, 1, 0, 0);
        }
        canvas_end(&canvas);
        for (int y = 0; y < CANVAS_SIZE; y++) {
            for (int x = 0; x < CANVAS_SIZE; x++) {
                bool hit = x < 4 && y < 4;
                CHECK_PIXEL(&canvas, x, y, 0, hit ? 255 : 0, hit ? 0 : 255);
            }
        }
    }
}

/* ROW: scene-array-indices */
TEST(shaders_pick_a_scene_of_an_array, FEATURE(WGPUNativeFeature_AccelerationStructureBindingArray))
{
    Gpu rays = {0};
    const WGPUFeatureName wanted[] = {
        (WGPUFeatureName)WGPUNativeFeature_RayQuery,
        (WGPUFeatureName)WGPUNativeFeature_AccelerationStructureBindingArray,
    };
    WGPUNativeLimits arrays = WGPU_NATIVE_LIMITS_INIT;
    arrays.maxBindingArrayElementsPerShaderStage = 2;
    WGPULimits limits = WGPU_LIMITS_INIT;
    limits.nextInChain = &arrays.chain;
    WGPUInstance instance = create_instance_for_devices();
    gpu_open_on(&rays, instance, open_adapter(instance), COUNT(wanted), wanted, &limits);
    Square one;
    create_square(&rays, &one, WGPUAccelerationStructureFlag_None);
    WGPUTlas scenes[2];
    for (int i = 0; i < 2; i++) {
        scenes[i] = create_tlas(&rays, "scene", 1);
        const WGPUTlasInstance instance =
            instance_at(one.blas, 0, 0, 3 + 2 * (float)i, 1, 40 + (uint32_t)i);
        build(&rays, i == 0 ? &one.entry : NULL, scenes[i], 1, &instance);
    }
#define PICK(index, at)                                                                            \
    "{ var query: ray_query;"                                                                      \
    "  rayQueryInitialize(&query, scenes[" index "], RayDesc(0u, 255u, 0.0, 100.0,"                \
    "                     vec3f(0.25, 0.25, 0), vec3f(0, 0, 1)));"                                 \
    "  rayQueryProceed(&query);"                                                                   \
    "  let hit = rayQueryGetCommittedIntersection(&query);"                                        \
    "  words[" at "] = u32(hit.t);"                                                                \
    "  words[" at " + 1] = hit.instance_custom_data; }"
#define PICKING(picks)                                                                             \
    "enable wgpu_ray_query; enable wgpu_binding_array;"                                            \
    "@group(0) @binding(0) var<storage, read_write> words: array<u32, 16>;"                        \
    "@group(0) @binding(1) var scenes: binding_array<acceleration_structure, 2>;"                  \
    "@compute @workgroup_size(1) fn main() {" picks "}"
    /* Not the same everywhere, as far as the compiler knows. */
    scope_push(&rays, WGPUErrorFilter_Internal);
    create_shader(&rays, "any", PICKING("for (var i = 0u; i < 2; i++) {" PICK("i", "0") "}"));
    CHECK_CAUGHT(&rays, WGPUErrorType_Internal, "the shader compiler gave up");
    static const char code[] = PICKING(PICK("0", "0") PICK("1", "2"));
    WGPUAccelerationStructureBindingLayout structure =
        WGPU_ACCELERATION_STRUCTURE_BINDING_LAYOUT_INIT;
    WGPUBindGroupLayoutEntry entries[2] = {WGPU_BIND_GROUP_LAYOUT_ENTRY_INIT,
                                           WGPU_BIND_GROUP_LAYOUT_ENTRY_INIT};
    entries[0].visibility = entries[1].visibility = WGPUShaderStage_Compute;
    entries[0].buffer.type = WGPUBufferBindingType_Storage;
    entries[1].binding = 1;
    entries[1].bindingArraySize = 2;
    entries[1].nextInChain = &structure.chain;
    WGPUBindGroupLayout layout = create_layout(&rays, 2, entries);
    WGPUComputePipelineDescriptor descriptor = WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
    descriptor.layout = create_pipeline_layout(&rays, 1, &layout);
    descriptor.compute.module = create_shader(&rays, "picking", code);
    WGPUComputePipeline picking = KEEP(wgpuDeviceCreateComputePipeline(rays.device, &descriptor));
    WGPUAccelerationStructureBindingEntry chained;
    WGPUBuffer words =
        create_buffer(&rays, "words", WGPUBufferUsage_Storage | WGPUBufferUsage_CopySrc, 64);
    const WGPUBindGroupEntry filled[2] = {buffer_entry(0, words), tlas_entry(1, &chained, NULL)};
    chained.elementCount = 2;
    chained.elements = scenes;
    dispatch(&rays, picking, create_group(&rays, layout, 2, filled), 1, 1, 1);
    uint32_t found[4];
    const uint32_t expected[4] = {3, 40, 5, 41};
    read_buffer(&rays, words, 0, found, sizeof found);
    CHECK_BYTES(found, expected, sizeof found);
    gpu_close(&rays);
    (void)gpu;
}

/* ROW: ray-queries-in-loops */
TEST(a_query_lives_in_a_loop, RAYS)
{
    Square one;
    create_square(gpu, &one, WGPUAccelerationStructureFlag_None);
    WGPUTlas tlas = create_tlas(gpu, "scene", 1);
    const WGPUTlasInstance instance = instance_at(one.blas, 0, 0, 5, 1, 0);
    build(gpu, &one.entry, tlas, 1, &instance);
    WGPUComputePipelineDescriptor descriptor = WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
    descriptor.compute.module = create_shader(
        gpu, "loop",
        "enable wgpu_ray_query;"
        "@group(0) @binding(0) var<storage, read_write> words: array<u32, 16>;"
        "@group(0) @binding(1) var scene: acceleration_structure;"
        "@compute @workgroup_size(1) fn main() {"
        "    for (var i = 0u; i < 3; i++) {"
        "        var query: ray_query;"
        "        rayQueryInitialize(&query, scene, RayDesc(0u, 255u, f32(i), 100.0,"
        "                           vec3f(f32(i) * 0.75 + 0.125, 0.125, 0), vec3f(0, 0, 1)));"
        "        while rayQueryProceed(&query) {}"
        "        words[i] = rayQueryGetCommittedIntersection(&query).kind;"
        "    }"
        "}");
    WGPUComputePipeline loop = KEEP(wgpuDeviceCreateComputePipeline(gpu->device, &descriptor));
    WGPUAccelerationStructureBindingEntry chained;
    WGPUBuffer words =
        create_buffer(gpu, "words", WGPUBufferUsage_Storage | WGPUBufferUsage_CopySrc, 64);
    const WGPUBindGroupEntry filled[2] = {buffer_entry(0, words), tlas_entry(1, &chained, tlas)};
    dispatch(gpu, loop, create_group_of(gpu, loop, 2, filled), 1, 1, 1);
    uint32_t kinds[3];
    const uint32_t expected[3] = {TRIANGLE, TRIANGLE, NO_HIT};
    read_buffer(gpu, words, 0, kinds, sizeof kinds);
    CHECK_BYTES(kinds, expected, sizeof kinds);
}

/* ROW: shared-inputs */
TEST(nothing_is_built_of_shared_memory, RAYS)
{
    Gpu sharing = {0};
    const WGPUFeatureName wanted[] = {
        (WGPUFeatureName)WGPUNativeFeature_RayQuery,
        (WGPUFeatureName)WGPUNativeFeature_SharedMemoryOpaqueFD,
    };
    gpu_open_with(&sharing, COUNT(wanted), wanted);
    if (!wgpuDeviceHasFeature(sharing.device, wanted[1])) {
        gpu_close(&sharing);
        check_skip("this adapter lacks the feature WGPUNativeFeature_SharedMemoryOpaqueFD");
    }
    WGPUSharedBufferMemoryDescriptor descriptor = WGPU_SHARED_BUFFER_MEMORY_DESCRIPTOR_INIT;
    descriptor.size = 4096;
    descriptor.usage = WGPUBufferUsage_CopyDst | WGPUNativeBufferUsage_BlasInput;
    CHECK_INVALID(
        &sharing,
        "usage: 0x1000000000008 is not allowed, expected neither BlasInput nor TlasInput: "
        "nothing is built of shared memory",
        wgpuDeviceCreateSharedBufferMemory(sharing.device, &descriptor));
    gpu_close(&sharing);
    (void)gpu;
}

TEST(layouts_are_made_of_what_a_shader_tells, RAYS)
{
    WGPUShaderModule module = create_shader(
        gpu, "told",
        "enable wgpu_ray_query;"
        "@group(0) @binding(3) var scene: acceleration_structure;"
        "@compute @workgroup_size(1) fn main() {"
        "    var query: ray_query;"
        "    rayQueryInitialize(&query, scene, RayDesc(0u, 255u, 0.0, 1.0, vec3f(), vec3f(1)));"
        "}");
    WGPUShaderReflection told = WGPU_SHADER_REFLECTION_INIT;
    CHECK_EQ(wgpuShaderModuleGetReflection(module, &told), WGPUStatus_Success);
    CHECK_EQ(told.bindingCount, 1);
    const WGPUBindGroupLayoutEntry *entry = &told.bindings[0].layoutEntry;
    CHECK_EQ(entry->binding, 3);
    CHECK(entry->nextInChain &&
          entry->nextInChain->sType == (WGPUSType)WGPUSType_AccelerationStructureBindingLayout);
    CHECK_VALID(gpu, create_layout(gpu, 1, entry));
    wgpuShaderReflectionFreeMembers(told);
}

TEST(shaders_get_the_vertices_that_were_hit, FEATURE(WGPUNativeFeature_RayHitVertexReturn))
{
    Gpu rays = {0};
    const WGPUFeatureName wanted[] = {
        (WGPUFeatureName)WGPUNativeFeature_RayQuery,
        (WGPUFeatureName)WGPUNativeFeature_RayHitVertexReturn,
    };
    gpu_open_with(&rays, COUNT(wanted), wanted);
    const WGPUAccelerationStructureFlag flags =
        WGPUAccelerationStructureFlag_AllowRayHitVertexReturn;
    Square one, without;
    create_square(&rays, &one, flags);
    create_square(&rays, &without, WGPUAccelerationStructureFlag_None);
    WGPUTlasDescriptor described = WGPU_TLAS_DESCRIPTOR_INIT;
    described.maxInstances = 1;
    described.flags = flags;
    WGPUTlas tlas = KEEP(wgpuDeviceCreateTlas(rays.device, &described));
    const WGPUTlasInstance wrong = instance_at(without.blas, 0, 0, 0, 1, 0);
    CHECK_INVALID(&rays, "instances[0].blas: BLAS 'square' without AllowRayHitVertexReturn is",
                  build(&rays, &without.entry, tlas, 1, &wrong));
    const WGPUTlasInstance instance = instance_at(one.blas, 0, 0, 5, 1, 0);
    build(&rays, &one.entry, tlas, 1, &instance);
    static const char code[] =
        "enable wgpu_ray_query; enable wgpu_ray_query_vertex_return;"
        "@group(0) @binding(0) var<storage, read_write> words: array<f32, 16>;"
        "@group(0) @binding(1) var scene: acceleration_structure<vertex_return>;"
        "@compute @workgroup_size(1) fn main() {"
        "    var query: ray_query<vertex_return>;"
        "    rayQueryInitialize(&query, scene, RayDesc(0u, 255u, 0.0, 100.0,"
        "                       vec3f(0.75, 0.75, 0), vec3f(0, 0, 1)));"
        "    rayQueryProceed(&query);"
        "    let corners = getCommittedHitVertexPositions(&query);"
        "    for (var i = 0u; i < 3; i++) {"
        "        words[3 * i] = corners[i].x;"
        "        words[3 * i + 1] = corners[i].y;"
        "        words[3 * i + 2] = corners[i].z;"
        "    }"
        "}";
    WGPUAccelerationStructureBindingLayout structure =
        WGPU_ACCELERATION_STRUCTURE_BINDING_LAYOUT_INIT;
    structure.vertexReturn = true;
    WGPUBindGroupLayoutEntry entries[2] = {WGPU_BIND_GROUP_LAYOUT_ENTRY_INIT,
                                           WGPU_BIND_GROUP_LAYOUT_ENTRY_INIT};
    entries[0].visibility = entries[1].visibility = WGPUShaderStage_Compute;
    entries[0].buffer.type = WGPUBufferBindingType_Storage;
    entries[1].binding = 1;
    entries[1].nextInChain = &structure.chain;
    WGPUBindGroupLayout layout = create_layout(&rays, 2, entries);
    WGPUComputePipelineDescriptor descriptor = WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
    descriptor.layout = create_pipeline_layout(&rays, 1, &layout);
    descriptor.compute.module = create_shader(&rays, "corners", code);
    WGPUComputePipeline corners = KEEP(wgpuDeviceCreateComputePipeline(rays.device, &descriptor));
    WGPUAccelerationStructureBindingEntry chained;
    WGPUBuffer words =
        create_buffer(&rays, "words", WGPUBufferUsage_Storage | WGPUBufferUsage_CopySrc, 64);
    const WGPUBindGroupEntry filled[2] = {buffer_entry(0, words), tlas_entry(1, &chained, tlas)};
    dispatch(&rays, corners, create_group(&rays, layout, 2, filled), 1, 1, 1);
    float found[9];
    const float expected[9] = {1, 0, 0, 1, 1, 0, 0, 1, 0}; /* as the BLAS has them */
    read_buffer(&rays, words, 0, found, sizeof found);
    CHECK_BYTES(found, expected, sizeof found);
    gpu_close(&rays);
    (void)gpu;
}

TEST(vertices_come_in_other_formats,
     FEATURE(WGPUNativeFeature_ExtendedAccelerationStructureVertexFormats))
{
    Gpu rays = {0};
    const WGPUFeatureName wanted[] = {
        (WGPUFeatureName)WGPUNativeFeature_RayQuery,
        (WGPUFeatureName)WGPUNativeFeature_ExtendedAccelerationStructureVertexFormats,
    };
    gpu_open_with(&rays, COUNT(wanted), wanted);
    if (!wgpuDeviceHasFeature(rays.device, wanted[0])) {
        check_skip("this adapter has the formats, and no RayQuery to use them with");
    }
    static const float floats[3][2] = {{0, 0}, {1, 0}, {0, 1}};
    static const uint16_t halves[3][4] = {{0, 0, 0, 0}, {0x3C00, 0, 0, 0}, {0, 0x3C00, 0, 0}};
    static const int16_t snorms[3][4] = {{0, 0, 0, 0}, {32767, 0, 0, 0}, {0, 32767, 0, 0}};
    const struct {
        WGPUVertexFormat format;
        const void *vertices;
        size_t stride;
    } cases[] = {
        {WGPUVertexFormat_Float32x2, floats, 8}, {WGPUVertexFormat_Float16x2, halves, 8},
        {WGPUVertexFormat_Float16x4, halves, 8}, {WGPUVertexFormat_Snorm16x2, snorms, 8},
        {WGPUVertexFormat_Snorm16x4, snorms, 8},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        WGPUBlasTriangleGeometrySizeDescriptor size =
            WGPU_BLAS_TRIANGLE_GEOMETRY_SIZE_DESCRIPTOR_INIT;
        size.vertexFormat = cases[i].format;
        size.vertexCount = 3;
        WGPUBlasTriangleGeometry geometry = WGPU_BLAS_TRIANGLE_GEOMETRY_INIT;
        geometry.vertexBuffer =
            create_input(&rays, "vertices", cases[i].vertices, 3 * cases[i].stride);
        geometry.vertexCount = 3;
        geometry.vertexStride = cases[i].stride;
        WGPUBlasBuildEntry entry = WGPU_BLAS_BUILD_ENTRY_INIT;
        entry.blas = create_blas(&rays, "one", WGPUAccelerationStructureFlag_None, &size);
        entry.triangleGeometryCount = 1;
        entry.triangleGeometries = &geometry;
        WGPUTlas tlas = create_tlas(&rays, "scene", 1);
        const WGPUTlasInstance instance = instance_at(entry.blas, 0, 0, 5, 1, (uint32_t)i);
        build(&rays, &entry, tlas, 1, &instance);
        Hit hit;
        cast(&rays, tlas, 1, five, &hit);
        CHECK_HIT(hit, 5, i, 0, 0, 0.25, 0.125);
    }
    gpu_close(&rays);
    (void)gpu;
}
