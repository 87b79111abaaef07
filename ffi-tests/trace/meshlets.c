/* The scene that draws with mesh and task shaders. */
#include "meshlets.h"

#include "scene.h"

void scene_meshlets(Gpu *gpu)
{
    const WGPUFeatureName mesh = (WGPUFeatureName)WGPUNativeFeature_MeshShader;
    scene_open(gpu, 1, &mesh);
    if (!wgpuDeviceHasFeature(gpu->device, mesh)) {
        check_end_as_not_applicable("the adapter has no mesh shaders");
    }
    const uint32_t draws[] = {4, 2, 1, 2, 4, 1};
    WGPUBuffer buffer =
        create_filled_buffer(gpu, "draws", WGPUBufferUsage_Indirect, draws, sizeof draws);
    for (int with_task = 0; with_task < 2; with_task++) {
        MeshPipeline described;
        describe_mesh_pipeline(&described, gpu, with_task, IN_WGSL);
        WGPURenderPipeline pipeline = create_mesh_pipeline(gpu, &described);
        Picture picture = picture_begin(gpu, with_task ? "tasks" : "meshlets", NULL);
        wgpuRenderPassEncoderSetPipeline(picture.pass, pipeline);
        wgpuRenderPassEncoderSetBindGroup(picture.pass, 0, create_meshlet_group(gpu, &described), 0,
                                          NULL);
        if (with_task) {
            wgpuRenderPassEncoderDrawMeshTasks(picture.pass, 2, 1, 1);
        } else {
            wgpuRenderPassEncoderDrawMeshTasksIndirect(picture.pass, buffer, 0);
            wgpuRenderPassEncoderMultiDrawMeshTasksIndirect(picture.pass, buffer, 0, 2);
        }
        picture_end(&picture);
    }
}
