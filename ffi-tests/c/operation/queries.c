/* Query sets: occlusion, timestamps, pipeline statistics. */
#include <string.h>

#include "kit.h"

ALSO_ON(gl);

TEST(query_sets_tell_what_they_are, A_DEVICE)
{
    WGPUQuerySetDescriptor descriptor = WGPU_QUERY_SET_DESCRIPTOR_INIT;
    descriptor.label = text("queries");
    descriptor.type = WGPUQueryType_Occlusion;
    descriptor.count = 7;
    WGPUQuerySet set = KEEP(wgpuDeviceCreateQuerySet(gpu->device, &descriptor));
    CHECK_EQ(wgpuQuerySetGetType(set), WGPUQueryType_Occlusion);
    CHECK_EQ(wgpuQuerySetGetCount(set), 7);
    wgpuQuerySetDestroy(set);
    wgpuQuerySetDestroy(set);

    descriptor.count = 5000; /* at most 4096 */
    CHECK_INVALID(gpu, "5000",
                  wgpuQuerySetRelease(wgpuDeviceCreateQuerySet(gpu->device, &descriptor)));
    /* Timestamps are a feature, which this device has not. */
    descriptor.count = 2;
    descriptor.type = WGPUQueryType_Timestamp;
    CHECK_INVALID(gpu, "", wgpuQuerySetRelease(wgpuDeviceCreateQuerySet(gpu->device, &descriptor)));
}

/* Copies the results of `set` to `results`. */
static void resolve(Gpu *gpu, WGPUQuerySet set, uint32_t count, uint64_t *results)
{
    WGPUBuffer buffer = create_buffer(
        gpu, "results", WGPUBufferUsage_QueryResolve | WGPUBufferUsage_CopySrc, count * 8);
    WGPUCommandEncoder encoder = create_encoder(gpu);
    wgpuCommandEncoderResolveQuerySet(encoder, set, 0, count, buffer, 0);
    submit(gpu, encoder);
    read_buffer(gpu, buffer, 0, results, count * 8);
}

static const char square_shader[] =
    "@vertex fn vs(@builtin(vertex_index) i: u32) -> @builtin(position) vec4f {\n"
    "    return vec4f(f32(i & 1u) - 0.5, f32(i >> 1u) - 0.5, 0.0, 1.0);\n"
    "}\n"
    "@fragment fn fs() -> @location(0) vec4f { return vec4f(1.0); }\n";

/* A square of 8 × 8 pixels in a picture of 16 × 16. */
static WGPURenderPipeline create_square_pipeline(Gpu *gpu)
{
    return create_render_pipeline(
        gpu,
        &(Look){.code = square_shader, .primitive.topology = WGPUPrimitiveTopology_TriangleStrip});
}

/* A render pass on a texture of its own, with the queries in `pass_descriptor`. */
static void draw_square(Gpu *gpu, WGPURenderPassDescriptor pass_descriptor,
                        void (*draw)(WGPURenderPassEncoder, WGPUQuerySet), WGPUQuerySet set)
{
    WGPURenderPipeline pipeline = create_square_pipeline(gpu);
    WGPUTexture texture = create_texture(gpu, "target", WGPUTextureUsage_RenderAttachment,
                                         WGPUTextureFormat_RGBA8Unorm, 16, 16);
    WGPUTextureView view = KEEP(wgpuTextureCreateView(texture, NULL));
    WGPURenderPassColorAttachment attachment = cleared(view);
    pass_descriptor.colorAttachmentCount = 1;
    pass_descriptor.colorAttachments = &attachment;
    WGPUCommandEncoder encoder = create_encoder(gpu);
    WGPURenderPassEncoder pass = wgpuCommandEncoderBeginRenderPass(encoder, &pass_descriptor);
    wgpuRenderPassEncoderSetPipeline(pass, pipeline);
    draw(pass, set);
    END_PASS(pass);
    submit(gpu, encoder);
}

static void draw_with_occlusion_queries(WGPURenderPassEncoder pass, WGPUQuerySet set)
{
    (void)set;
    wgpuRenderPassEncoderBeginOcclusionQuery(pass, 0);
    wgpuRenderPassEncoderDraw(pass, 4, 1, 0, 0);
    wgpuRenderPassEncoderEndOcclusionQuery(pass);
    wgpuRenderPassEncoderBeginOcclusionQuery(pass, 1); /* nothing is drawn */
    wgpuRenderPassEncoderEndOcclusionQuery(pass);
    wgpuRenderPassEncoderSetScissorRect(pass, 0, 0, 2, 2); /* beside the square */
    wgpuRenderPassEncoderBeginOcclusionQuery(pass, 2);
    wgpuRenderPassEncoderDraw(pass, 4, 1, 0, 0);
    wgpuRenderPassEncoderEndOcclusionQuery(pass);
}

TEST(occlusion, A_DEVICE)
{
    WGPUQuerySet set = create_query_set(gpu, WGPUQueryType_Occlusion, 3);
    WGPURenderPassDescriptor pass_descriptor = WGPU_RENDER_PASS_DESCRIPTOR_INIT;
    pass_descriptor.occlusionQuerySet = set;
    draw_square(gpu, pass_descriptor, draw_with_occlusion_queries, set);
    uint64_t results[3];
    resolve(gpu, set, 3, results);
    CHECK(results[0] > 0); /* only zero or not zero is promised */
    CHECK_EQ(results[1], 0);
    CHECK_EQ(results[2], 0);
}

TEST(timestamps_around_a_pass, NO_DEVICE)
{
    const WGPUFeatureName feature = WGPUFeatureName_TimestampQuery;
    gpu_open_with(gpu, 1, &feature);
    if (!wgpuDeviceHasFeature(gpu->device, feature)) {
        check_not_applicable("this adapter has no timestamps");
        return;
    }
    WGPUQuerySet set = create_query_set(gpu, WGPUQueryType_Timestamp, 2);
    WGPUBuffer buffer = create_buffer(gpu, "busy", WGPUBufferUsage_Storage, 4);
    WGPUComputePipeline pipeline = create_compute_pipeline(
        gpu, "@group(0) @binding(0) var<storage, read_write> sum: atomic<u32>;\n"
             "@compute @workgroup_size(64) fn main() {\n"
             "    for (var i = 0u; i < 1000u; i++) { atomicAdd(&sum, i); }\n"
             "}\n");
    WGPUBindGroup group = create_group_of_buffers(gpu, pipeline, 1, &buffer);

    WGPUPassTimestampWrites writes = WGPU_PASS_TIMESTAMP_WRITES_INIT;
    writes.querySet = set;
    writes.beginningOfPassWriteIndex = 0;
    writes.endOfPassWriteIndex = 1;
    WGPUComputePassDescriptor pass_descriptor = WGPU_COMPUTE_PASS_DESCRIPTOR_INIT;
    pass_descriptor.timestampWrites = &writes;
    WGPUCommandEncoder encoder = create_encoder(gpu);
    WGPUComputePassEncoder pass = wgpuCommandEncoderBeginComputePass(encoder, &pass_descriptor);
    wgpuComputePassEncoderSetPipeline(pass, pipeline);
    wgpuComputePassEncoderSetBindGroup(pass, 0, group, 0, NULL);
    wgpuComputePassEncoderDispatchWorkgroups(pass, 16, 1, 1);
    END_PASS(pass);
    submit(gpu, encoder);

    uint64_t results[2];
    resolve(gpu, set, 2, results);
    CHECK(results[0] != 0);
    CHECK(results[1] > results[0]);
    CHECK(wgpuQueueGetTimestampPeriod(gpu->queue) > 0.0f);
}

static void draw_with_statistics(WGPURenderPassEncoder pass, WGPUQuerySet set)
{
    wgpuRenderPassEncoderBeginPipelineStatisticsQuery(pass, set, 0);
    wgpuRenderPassEncoderDraw(pass, 4, 1, 0, 0);
    wgpuRenderPassEncoderEndPipelineStatisticsQuery(pass);
}

TEST(pipeline_statistics, NO_DEVICE)
{
    const WGPUFeatureName feature = (WGPUFeatureName)WGPUNativeFeature_PipelineStatisticsQuery;
    gpu_open_with(gpu, 1, &feature);
    if (!wgpuDeviceHasFeature(gpu->device, feature)) {
        check_not_applicable("this adapter has no pipeline statistics");
        return;
    }
    const WGPUPipelineStatisticName names[] = {
        WGPUPipelineStatisticName_VertexShaderInvocations,
        WGPUPipelineStatisticName_FragmentShaderInvocations,
    };
    WGPUQuerySetDescriptorExtras extras = {
        .chain.sType = (WGPUSType)WGPUSType_QuerySetDescriptorExtras,
        .pipelineStatistics = names,
        .pipelineStatisticCount = COUNT(names),
    };
    WGPUQuerySetDescriptor descriptor = WGPU_QUERY_SET_DESCRIPTOR_INIT;
    descriptor.nextInChain = &extras.chain;
    descriptor.type = (WGPUQueryType)WGPUNativeQueryType_PipelineStatistics;
    descriptor.count = 1;
    WGPUQuerySet set = KEEP(wgpuDeviceCreateQuerySet(gpu->device, &descriptor));
    const WGPURenderPassDescriptor pass_descriptor = WGPU_RENDER_PASS_DESCRIPTOR_INIT;
    draw_square(gpu, pass_descriptor, draw_with_statistics, set);

    uint64_t results[2];
    WGPUBuffer buffer = create_buffer(
        gpu, "results", WGPUBufferUsage_QueryResolve | WGPUBufferUsage_CopySrc, sizeof results);
    WGPUCommandEncoder encoder = create_encoder(gpu);
    wgpuCommandEncoderResolveQuerySet(encoder, set, 0, 1, buffer, 0);
    submit(gpu, encoder);
    read_buffer(gpu, buffer, 0, results, sizeof results);
    CHECK(results[0] >= 4);  /* vertices */
    CHECK(results[1] >= 64); /* pixels */
}

TEST(queries_out_of_range, A_DEVICE)
{
    WGPUQuerySet set = create_query_set(gpu, WGPUQueryType_Occlusion, 2);
    WGPUBuffer buffer = create_buffer(gpu, "results", WGPUBufferUsage_QueryResolve, 512);
    const struct {
        uint32_t first, count;
        uint64_t offset;
    } bad[] = {{0, 3, 0}, {2, 1, 0}, {UINT32_MAX, 2, 0}, {0, 2, 8}, {0, 2, 512}};
    for (size_t i = 0; i < COUNT(bad); i++) {
        WGPUCommandEncoder encoder = create_encoder(gpu);
        CHECK_INVALID(gpu, "",
                      wgpuCommandEncoderResolveQuerySet(encoder, set, bad[i].first, bad[i].count,
                                                        buffer, bad[i].offset);
                      wgpuCommandBufferRelease(wgpuCommandEncoderFinish(encoder, NULL)));
    }
}
