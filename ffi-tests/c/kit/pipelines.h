/*
 * Pipelines. A look is what a render pipeline differs in from a plain one:
 *
 *     create_render_pipeline(gpu, &(Look){.code = wgsl, .samples = 4})
 *
 * A test that changes what looks do not have, or makes the pipeline in a way of its own, describes a
 * Pipeline by a look and goes on from there.
 */
#ifndef PIPELINES_H
#define PIPELINES_H

#include "gpu.h"

#define MOST_TARGETS 9 /* one more than the default limits, */
#define MOST_BUFFERS 9 /* and as many, for holes */
#define MOST_ATTRIBUTES 32

/* Zeros are the plain choice. */
typedef struct Look {
    /* WGSL with an entry point of each stage in it, or WGSL for one stage, or modules; the plain one
     * draws nothing. */
    const char *code, *vertex_code, *fragment_code;
    WGPUShaderModule vertex, fragment;
    size_t constant_count;
    const WGPUConstantEntry *constants; /* of both stages */
    WGPUPipelineLayout layout;          /* derived */
    size_t buffer_count;
    const WGPUVertexBufferLayout *buffers;
    WGPUPrimitiveState primitive;
    const WGPUDepthStencilState *depth_stencil;
    WGPUTextureFormat format; /* RGBA8Unorm */
    const WGPUBlendState *blend;
    bool masked; /* `write_mask` is meant, even 0 */
    WGPUColorWriteMask write_mask;
    bool no_targets;
    uint32_t target_count; /* 1; more are like the first */
    uint32_t samples;      /* 1 */
} Look;

WGPURenderPipeline create_render_pipeline(Gpu *gpu, const Look *look);

/* The same in the library's structs, with room for more. Must stay in place. What the look has none
 * of is filled in so that it is valid, but not referred to by the descriptor. */
typedef struct Pipeline {
    Gpu *gpu;
    const char *vertex_code, *fragment_code; /* NULL: the module is there, or is not wanted */
    WGPURenderPipelineDescriptor descriptor;
    WGPUFragmentState fragment;
    WGPUColorTargetState targets[MOST_TARGETS];
    WGPUBlendState blend;
    WGPUDepthStencilState depth_stencil;
    WGPUVertexBufferLayout buffers[MOST_BUFFERS];
    WGPUVertexAttribute attributes[MOST_ATTRIBUTES];
    WGPUConstantEntry constant;
} Pipeline;

void describe_pipeline(Pipeline *pipeline, Gpu *gpu, const Look *look);
/* Makes the modules of its codes; a test that needs none for another reason sets the codes to NULL. */
void make_modules(Pipeline *pipeline, const char *label);

/* The shaders of the plain pipeline. */
extern const char plain_vertex_code[], plain_fragment_code[];

/* The layout of a vertex buffer with one attribute, at location 0. Must stay in place. */
typedef struct OneAttribute {
    WGPUVertexAttribute attribute;
    WGPUVertexBufferLayout layout;
} OneAttribute;
void one_attribute(OneAttribute *one, WGPUVertexFormat format, uint64_t stride,
                   WGPUVertexStepMode step);

/* Of the only entry point in the WGSL. */
WGPUComputePipeline create_compute_pipeline(Gpu *gpu, const char *wgsl);

#endif
