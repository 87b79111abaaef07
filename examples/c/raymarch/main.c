/*
 * Ray marching: spheres on a floor with shadows and fog, without a single triangle of theirs.
 *
 *     ./raymarch
 *     ./raymarch --picture raymarch.png
 *
 * All that it is, is in shader.wgsl: a fragment shader, which runs for every pixel.
 *
 * `make examples` builds it.
 */
#include "../common/painting.h"

static void create(Gpu *gpu, WGPUTextureFormat format)
{
    WGPUShaderModule module = gpu_load_shader(gpu, __FILE__, "shader.wgsl");
    painting_create(gpu, format, module);
    wgpuShaderModuleRelease(module);
}

int main(int argc, char **argv)
{
    Scene scene = {
        .title = "Ray marching", .create = create, .draw = painting_draw, .release = painting_release};
    return show(&scene, argc, argv);
}
