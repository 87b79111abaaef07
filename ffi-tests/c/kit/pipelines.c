#include "pipelines.h"

#include "resources.h"

const char plain_vertex_code[] =
    "@vertex fn vs() -> @builtin(position) vec4f { return vec4f(); }\n";
const char plain_fragment_code[] = "@fragment fn fs() -> @location(0) vec4f { return vec4f(); }\n";

/* What is there in any case. */
static void fill(Pipeline *p)
{
    p->descriptor = WGPU_RENDER_PIPELINE_DESCRIPTOR_INIT;
    p->fragment = WGPU_FRAGMENT_STATE_INIT;
    p->descriptor.fragment = &p->fragment;
    p->fragment.targets = p->targets;
    for (size_t i = 0; i < COUNT(p->targets); i++) {
        p->targets[i] = WGPU_COLOR_TARGET_STATE_INIT;
    }
    p->blend = WGPU_BLEND_STATE_INIT;
    p->depth_stencil = WGPU_DEPTH_STENCIL_STATE_INIT;
    p->depth_stencil.format = WGPUTextureFormat_Depth24PlusStencil8;
    p->depth_stencil.depthWriteEnabled = WGPUOptionalBool_True;
    p->depth_stencil.depthCompare = WGPUCompareFunction_Less;
    p->descriptor.vertex.buffers = p->buffers;
    for (size_t i = 0; i < COUNT(p->buffers); i++) {
        p->buffers[i] = WGPU_VERTEX_BUFFER_LAYOUT_INIT;
        p->buffers[i].stepMode = WGPUVertexStepMode_Vertex;
    }
    for (size_t i = 0; i < COUNT(p->attributes); i++) {
        p->attributes[i] = WGPU_VERTEX_ATTRIBUTE_INIT;
        p->attributes[i].format = WGPUVertexFormat_Float32;
        p->attributes[i].shaderLocation = (uint32_t)i;
    }
    p->buffers[0].attributes = p->attributes;
    p->buffers[0].arrayStride = 16;
    p->constant = WGPU_CONSTANT_ENTRY_INIT;
}

static const char *code_of(const char *of_stage, const char *of_both, const char *plain)
{
    return of_stage ? of_stage : of_both ? of_both : plain;
}

void describe_pipeline(Pipeline *p, Gpu *gpu, const Look *look)
{
    *p = (Pipeline){.gpu = gpu};
    fill(p);
    if (!look->vertex) {
        p->vertex_code = code_of(look->vertex_code, look->code, plain_vertex_code);
    }
    if (!look->fragment) {
        p->fragment_code = code_of(look->fragment_code, look->code, plain_fragment_code);
    }
    p->descriptor.vertex.module = look->vertex;
    p->fragment.module = look->fragment;
    p->descriptor.vertex.constantCount = p->fragment.constantCount = look->constant_count;
    p->descriptor.vertex.constants = p->fragment.constants = look->constants;
    p->descriptor.layout = look->layout;
    if (look->buffer_count) {
        p->descriptor.vertex.bufferCount = look->buffer_count;
        p->descriptor.vertex.buffers = look->buffers;
    }
    p->descriptor.primitive = look->primitive;
    p->descriptor.depthStencil = look->depth_stencil;
    p->fragment.targetCount = look->no_targets ? 0 : look->target_count ? look->target_count : 1;
    for (size_t i = 0; i < p->fragment.targetCount; i++) {
        p->targets[i].format = look->format ? look->format : WGPUTextureFormat_RGBA8Unorm;
        p->targets[i].blend = look->blend;
        if (look->masked) {
            p->targets[i].writeMask = look->write_mask;
        }
    }
    if (look->samples) {
        p->descriptor.multisample.count = look->samples;
    }
}

void make_modules(Pipeline *p, const char *label)
{
    if (p->vertex_code) {
        p->descriptor.vertex.module = create_shader(p->gpu, label, p->vertex_code);
    }
    if (p->fragment_code) {
        p->fragment.module = p->fragment_code == p->vertex_code
                                 ? p->descriptor.vertex.module
                                 : create_shader(p->gpu, label, p->fragment_code);
    }
}

WGPURenderPipeline create_render_pipeline(Gpu *gpu, const Look *look)
{
    Pipeline p;
    describe_pipeline(&p, gpu, look);
    make_modules(&p, "render shader");
    WGPURenderPipeline pipeline = wgpuDeviceCreateRenderPipeline(gpu->device, &p.descriptor);
    if (p.vertex_code) {
        RELEASE(p.descriptor.vertex.module);
    }
    if (p.fragment_code && p.fragment_code != p.vertex_code) {
        RELEASE(p.fragment.module);
    }
    return KEEP(pipeline);
}

void one_attribute(OneAttribute *one, WGPUVertexFormat format, uint64_t stride,
                   WGPUVertexStepMode step)
{
    one->attribute = WGPU_VERTEX_ATTRIBUTE_INIT;
    one->attribute.format = format;
    one->layout = WGPU_VERTEX_BUFFER_LAYOUT_INIT;
    one->layout.arrayStride = stride;
    one->layout.stepMode = step;
    one->layout.attributeCount = 1;
    one->layout.attributes = &one->attribute;
}

WGPUComputePipeline create_compute_pipeline(Gpu *gpu, const char *wgsl)
{
    WGPUComputePipelineDescriptor descriptor = WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
    descriptor.compute.module = create_shader(gpu, "compute shader", wgsl);
    WGPUComputePipeline pipeline = wgpuDeviceCreateComputePipeline(gpu->device, &descriptor);
    RELEASE(descriptor.compute.module);
    return KEEP(pipeline);
}
