/*
 * Commands: encoders, what render passes draw to, and their ends.
 */
#ifndef PASSES_H
#define PASSES_H

#include "gpu.h"

WGPUCommandEncoder create_encoder(Gpu *gpu);

/* A view of a new texture, a square of so many texels a side, that passes draw to. */
WGPUTextureView create_target(Gpu *gpu, WGPUTextureFormat format, uint32_t side, uint32_t samples);

/* An attachment that is cleared, to transparent black, and stored. */
WGPURenderPassColorAttachment cleared(WGPUTextureView view);

/* A pass with one such attachment. */
WGPURenderPassEncoder begin_render_pass(WGPUCommandEncoder encoder, WGPUTextureView view);

/* What a pass has, and what a bundle is made for: colors, of which Undefined is a hole, and perhaps
 * depth or stencil. */
typedef struct Attachments {
    size_t count;
    WGPUTextureFormat colors[9];
    WGPUTextureFormat depth; /* Undefined for none */
    uint32_t samples;
    bool depth_read_only, stencil_read_only;
    WGPUQuerySet queries; /* of a pass, for occlusion */
    uint64_t max_draws;   /* of a pass; 0: nothing said */
} Attachments;

/* A pass on new textures, ATTACHMENT_SIDE squared. */
#define ATTACHMENT_SIDE 16
WGPURenderPassEncoder begin_pass(Gpu *gpu, WGPUCommandEncoder encoder,
                                 const Attachments *attachments);
WGPURenderBundleEncoder begin_bundle(Gpu *gpu, const Attachments *attachments);

/* Ends a pass of either kind, and releases it. */
#define END_PASS(pass)                                                                             \
    _Generic((pass), WGPUComputePassEncoder                                                        \
             : end_compute_pass, WGPURenderPassEncoder                                             \
             : end_render_pass)(pass)
void end_compute_pass(WGPUComputePassEncoder pass);
void end_render_pass(WGPURenderPassEncoder pass);

/* Finishes the encoder, submits the result and releases both. */
void submit(Gpu *gpu, WGPUCommandEncoder encoder);

/* Encodes and submits one dispatch. */
void dispatch(Gpu *gpu, WGPUComputePipeline pipeline, WGPUBindGroup group, uint32_t x, uint32_t y,
              uint32_t z);

#endif
