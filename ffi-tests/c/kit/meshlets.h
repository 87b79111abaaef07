/*
 * Meshlets: sixteen cells in four rows, each by a workgroup of a mesh shader, two triangles each. Red
 * comes from a buffer that the mesh shader reads, green from the triangle, blue from the payload of a
 * task shader where there is one. The second triangle of the last cell is culled.
 */
#ifndef MESHLETS_H
#define MESHLETS_H

#include "screen.h"

#define CELLS 16 /* in four rows */
#define CELL 4   /* texels a side */

typedef enum ShaderLanguage { IN_WGSL, IN_SPIRV } ShaderLanguage;

/* The WGSL of all stages, for pipelines of other shapes: `task`, `mesh`, `mesh_alone`, `color`. */
extern const char meshlets_code[];

/* Opens a device with mesh shaders and, if it can be had, with draw counts from buffers. Skips the rest
 * of the test where the adapter has no mesh shaders. */
void meshlets_open(Gpu *gpu);

/* A mesh pipeline in the library's structs, with room for more. Must stay in place. */
typedef struct MeshPipeline {
    WGPUMeshPipelineDescriptor descriptor;
    WGPUTaskState task;
    WGPUFragmentState fragment;
    WGPUColorTargetState target;
    WGPUBindGroupLayout group_layout;
} MeshPipeline;

void describe_mesh_pipeline(MeshPipeline *pipeline, Gpu *gpu, bool with_task, ShaderLanguage in);
WGPURenderPipeline create_mesh_pipeline(Gpu *gpu, const MeshPipeline *pipeline);

/* The reds, for a pipeline so described. */
WGPUBindGroup create_meshlet_group(Gpu *gpu, const MeshPipeline *pipeline);

#endif
