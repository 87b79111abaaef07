/*
 * Shaders of 20 and of 500 lines. Each round has a text that was not seen before, but for shader_again,
 * and a pipeline is the first one of its module.
 */
#include <stdio.h>

#include "groups.h"
#include "line.h"
#include "scene.h"

enum { FUNCTIONS = 62, ROOM = 32768 };

/* As reference/src/shaders.rs writes it: 8 lines a function, and the rest. */
static const char *long_shader(int seed)
{
    static char code[ROOM];
    int at = snprintf(code, sizeof code,
                      "@group(0) @binding(0) var<storage, read_write> data: array<f32>;\n"
                      "const seed = %d.0;\n",
                      seed);
    for (int i = 0; i < FUNCTIONS; i++) {
        at += snprintf(code + at, sizeof code - (size_t)at,
                       "fn step_%d(x: f32) -> f32 {\n"
                       "    var y = x * %d.5 + seed;\n"
                       "    for (var i = 0u; i < 4u; i++) {\n"
                       "        y = y * 0.5 + sin(y);\n"
                       "    }\n"
                       "    let z = vec4f(y, x, seed, 1);\n"
                       "    return dot(z, z.wzyx);\n"
                       "}\n",
                       i, i);
    }
    snprintf(code + at, sizeof code - (size_t)at,
             "@compute @workgroup_size(1) fn main() {\n"
             "    data[0] = step_0(data[0]) + step_61(data[1]);\n"
             "}\n");
    return code;
}

/* A textured triangle's, as the reference writes it, too. */
static const char *short_shader(int seed)
{
    static char code[ROOM];
    snprintf(code, sizeof code,
             "struct View { transform: mat4x4f, tint: vec4f }\n"
             "@group(0) @binding(0) var<uniform> view: View;\n"
             "@group(0) @binding(1) var image: texture_2d<f32>;\n"
             "@group(0) @binding(2) var image_sampler: sampler;\n"
             "struct Corner { @builtin(position) position: vec4f, @location(0) uv: vec2f }\n"
             "@vertex fn corner(@location(0) position: vec3f, @location(1) uv: vec2f) -> Corner {\n"
             "    var made: Corner;\n"
             "    made.position = view.transform * vec4f(position, 1.0);\n"
             "    made.uv = uv * %d.5;\n"
             "    return made;\n"
             "}\n"
             "@fragment fn color(at: Corner) -> @location(0) vec4f {\n"
             "    let texel = textureSample(image, image_sampler, at.uv);\n"
             "    if (texel.a < 0.5) {\n"
             "        discard;\n"
             "    }\n"
             "    let grey = dot(texel.rgb, vec3f(0.3, 0.6, 0.1));\n"
             "    return mix(texel, vec4f(grey, grey, grey, texel.a), 0.5) * view.tint;\n"
             "}\n",
             seed);
    return code;
}

static WGPUShaderModule create_module(WGPUDevice device, const char *code)
{
    WGPUShaderSourceWGSL source = WGPU_SHADER_SOURCE_WGSL_INIT;
    source.code = text(code);
    WGPUShaderModuleDescriptor descriptor = WGPU_SHADER_MODULE_DESCRIPTOR_INIT;
    descriptor.nextInChain = &source.chain;
    return wgpuDeviceCreateShaderModule(device, &descriptor);
}

static WGPUComputePipeline create_pipeline(WGPUDevice device, WGPUShaderModule module)
{
    WGPUComputePipelineDescriptor descriptor = WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
    descriptor.compute.module = module;
    return wgpuDeviceCreateComputePipeline(device, &descriptor);
}

void shaders(void)
{
    Gpu gpu;
    bench_device(&gpu);
    int seed = 0;
    for (Line line = line_open("shader_20_lines"); line_goes_on(&line);) {
        const char *code = short_shader(++seed);
        line_start(&line);
        WGPUShaderModule module = create_module(gpu.device, code);
        line_stop(&line, 1);
        wgpuShaderModuleRelease(module);
    }
    for (Line line = line_open("shader_500_lines"); line_goes_on(&line);) {
        const char *code = long_shader(++seed);
        line_start(&line);
        WGPUShaderModule module = create_module(gpu.device, code);
        line_stop(&line, 1);
        wgpuShaderModuleRelease(module);
    }
    WGPUShaderModule kept = create_module(gpu.device, long_shader(++seed));
    for (Line line = line_open("shader_again"); line_goes_on(&line);) {
        const char *code = long_shader(seed);
        line_start(&line);
        WGPUShaderModule module = create_module(gpu.device, code);
        line_stop(&line, 1);
        wgpuShaderModuleRelease(module);
    }
    wgpuShaderModuleRelease(kept);
    for (Line line = line_open("shader_and_pipeline"); line_goes_on(&line);) {
        const char *code = long_shader(++seed);
        line_start(&line);
        WGPUShaderModule module = create_module(gpu.device, code);
        WGPUComputePipeline pipeline = create_pipeline(gpu.device, module);
        line_stop(&line, 1);
        wgpuComputePipelineRelease(pipeline);
        wgpuShaderModuleRelease(module);
    }
    gpu_close(&gpu);
}
