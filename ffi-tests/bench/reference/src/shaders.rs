//! Shaders of 20 and of 500 lines, as border/shaders.c has them.

use std::fmt::Write as _;

use crate::line::rounds;
use crate::scene::Gpu;

const FUNCTIONS: usize = 62;

/// As border/shaders.c writes it.
fn long_shader(seed: u32) -> String {
    let mut code = format!(
        "@group(0) @binding(0) var<storage, read_write> data: array<f32>;\nconst seed = {seed}.0;\n"
    );
    for i in 0..FUNCTIONS {
        write!(
            code,
            "fn step_{i}(x: f32) -> f32 {{\n    \
                 var y = x * {i}.5 + seed;\n    \
                 for (var i = 0u; i < 4u; i++) {{\n        \
                     y = y * 0.5 + sin(y);\n    \
                 }}\n    \
                 let z = vec4f(y, x, seed, 1);\n    \
                 return dot(z, z.wzyx);\n\
             }}\n"
        )
        .expect("a string takes all");
    }
    code + "@compute @workgroup_size(1) fn main() {\n    \
                data[0] = step_0(data[0]) + step_61(data[1]);\n}\n"
}

/// As border/shaders.c writes it.
fn short_shader(seed: u32) -> String {
    format!(
        "struct View {{ transform: mat4x4f, tint: vec4f }}\n\
         @group(0) @binding(0) var<uniform> view: View;\n\
         @group(0) @binding(1) var image: texture_2d<f32>;\n\
         @group(0) @binding(2) var image_sampler: sampler;\n\
         struct Corner {{ @builtin(position) position: vec4f, @location(0) uv: vec2f }}\n\
         @vertex fn corner(@location(0) position: vec3f, @location(1) uv: vec2f) -> Corner {{\n    \
             var made: Corner;\n    \
             made.position = view.transform * vec4f(position, 1.0);\n    \
             made.uv = uv * {seed}.5;\n    \
             return made;\n\
         }}\n\
         @fragment fn color(at: Corner) -> @location(0) vec4f {{\n    \
             let texel = textureSample(image, image_sampler, at.uv);\n    \
             if (texel.a < 0.5) {{\n        \
                 discard;\n    \
             }}\n    \
             let grey = dot(texel.rgb, vec3f(0.3, 0.6, 0.1));\n    \
             return mix(texel, vec4f(grey, grey, grey, texel.a), 0.5) * view.tint;\n\
         }}\n"
    )
}

fn module(gpu: &Gpu, code: &str) -> wgpu::ShaderModule {
    let source = wgpu::ShaderSource::Wgsl(code.into());
    gpu.device
        .create_shader_module(wgpu::ShaderModuleDescriptor {
            label: None,
            source,
        })
}

fn pipeline(gpu: &Gpu, module: &wgpu::ShaderModule) -> wgpu::ComputePipeline {
    gpu.device
        .create_compute_pipeline(&wgpu::ComputePipelineDescriptor {
            label: None,
            layout: None,
            module,
            entry_point: None,
            compilation_options: Default::default(),
            cache: None,
        })
}

pub fn run() {
    let gpu = Gpu::open();
    let mut seed = 0;
    rounds("shader_20_lines", |line| {
        seed += 1;
        let code = short_shader(seed);
        line.start();
        let made = module(&gpu, &code);
        line.stop(1);
        drop(made);
    });
    let mut next = || {
        seed += 1;
        long_shader(seed)
    };
    rounds("shader_500_lines", |line| {
        let code = next();
        line.start();
        let made = module(&gpu, &code);
        line.stop(1);
        drop(made);
    });
    let same = next();
    let kept = module(&gpu, &same);
    rounds("shader_again", |line| {
        line.start();
        let made = module(&gpu, &same);
        line.stop(1);
        drop(made);
    });
    drop(kept);
    rounds("shader_and_pipeline", |line| {
        let code = next();
        line.start();
        let made = module(&gpu, &code);
        let first = pipeline(&gpu, &made);
        line.stop(1);
        drop((first, made));
    });
}
