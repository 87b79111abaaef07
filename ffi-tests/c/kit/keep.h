/*
 * Who releases what a test makes: the kit. KEEP hands it a handle, and gives the handle back:
 *
 *     WGPUTextureView view = KEEP(wgpuTextureCreateView(texture, NULL));
 *
 * What is kept is released when the test ends, or when a Gpu is closed that was opened before, the
 * last first. The functions of the kit that create something keep it. A test that is about releasing
 * takes the handle back with TAKE; RELEASE is for what takes too much room to be kept.
 */
#ifndef KEEP_H
#define KEEP_H

#include <stdbool.h>
#include <stddef.h>
#include <webgpu/webgpu.h>
#include <webgpu/wgpu.h>

#define KEEP(handle) KEEP_CALL_(kit_keep, handle)
/* From now on the caller's, to be released by it. */
#define TAKE(handle) KEEP_CALL_(kit_take, handle)
/* Released now, and not at the end. */
#define RELEASE(handle) KEEP_CALL_(kit_release, handle)

/* How much is kept so far, and the release of what has been kept since. */
size_t keep_mark(void);
void keep_release_since(size_t mark);
/* Whether this handle is kept, whatever its type. */
bool keep_has(const void *handle);

/* One function of each kind for every type of handle. */
#define KEEP_TYPES_(X)                                                                             \
    X(Adapter)                                                                                     \
    X(BindGroup)                                                                                   \
    X(BindGroupLayout)                                                                             \
    X(Blas)                                                                                        \
    X(Buffer)                                                                                      \
    X(CommandBuffer)                                                                               \
    X(CommandEncoder)                                                                              \
    X(ComputePassEncoder)                                                                          \
    X(ComputePipeline)                                                                             \
    X(Device)                                                                                      \
    X(ExternalTexture)                                                                             \
    X(Instance)                                                                                    \
    X(PipelineCache)                                                                               \
    X(PipelineLayout)                                                                              \
    X(QuerySet)                                                                                    \
    X(Queue)                                                                                       \
    X(RenderBundle)                                                                                \
    X(RenderBundleEncoder)                                                                         \
    X(RenderPassEncoder)                                                                           \
    X(RenderPipeline)                                                                              \
    X(Sampler)                                                                                     \
    X(ShaderModule)                                                                                \
    X(SharedBufferMemory)                                                                          \
    X(SharedFence)                                                                                 \
    X(SharedTextureMemory)                                                                         \
    X(Surface)                                                                                     \
    X(Texture)                                                                                     \
    X(TextureView)                                                                                 \
    X(Tlas)
#define KEEP_DECLARE_(Type)                                                                        \
    WGPU##Type kit_keep_##Type(WGPU##Type handle);                                                 \
    WGPU##Type kit_take_##Type(WGPU##Type handle);                                                 \
    void kit_release_##Type(WGPU##Type handle);
KEEP_TYPES_(KEEP_DECLARE_)

#define KEEP_CALL_(what, handle)                                                                   \
    _Generic((handle), WGPUAdapter                                                                 \
             : what##_Adapter, WGPUBindGroup                                                       \
             : what##_BindGroup, WGPUBindGroupLayout                                               \
             : what##_BindGroupLayout, WGPUBlas                                                    \
             : what##_Blas, WGPUBuffer                                                             \
             : what##_Buffer, WGPUCommandBuffer                                                    \
             : what##_CommandBuffer, WGPUCommandEncoder                                            \
             : what##_CommandEncoder, WGPUComputePassEncoder                                       \
             : what##_ComputePassEncoder, WGPUComputePipeline                                      \
             : what##_ComputePipeline, WGPUDevice                                                  \
             : what##_Device, WGPUExternalTexture                                                  \
             : what##_ExternalTexture, WGPUInstance                                                \
             : what##_Instance, WGPUPipelineCache                                                  \
             : what##_PipelineCache, WGPUPipelineLayout                                            \
             : what##_PipelineLayout, WGPUQuerySet                                                 \
             : what##_QuerySet, WGPUQueue                                                          \
             : what##_Queue, WGPURenderBundle                                                      \
             : what##_RenderBundle, WGPURenderBundleEncoder                                        \
             : what##_RenderBundleEncoder, WGPURenderPassEncoder                                   \
             : what##_RenderPassEncoder, WGPURenderPipeline                                        \
             : what##_RenderPipeline, WGPUSampler                                                  \
             : what##_Sampler, WGPUShaderModule                                                    \
             : what##_ShaderModule, WGPUSharedBufferMemory                                         \
             : what##_SharedBufferMemory, WGPUSharedFence                                          \
             : what##_SharedFence, WGPUSharedTextureMemory                                         \
             : what##_SharedTextureMemory, WGPUSurface                                             \
             : what##_Surface, WGPUTexture                                                         \
             : what##_Texture, WGPUTextureView                                                     \
             : what##_TextureView, WGPUTlas                                                        \
             : what##_Tlas)(handle)

#endif
