//! What a trace keeps of a shader.

use wgpu_core::pipeline::ShaderModuleSource;

/// The same source as a trace can keep it: wgpu-core writes down GLSL without its stage and its
/// defines, but what the compiler makes of it in full. Errors are left for wgpu-core to find.
pub fn for_trace(source: ShaderModuleSource<'_>) -> ShaderModuleSource<'_> {
    match source {
        #[cfg(feature = "glsl")]
        ShaderModuleSource::Glsl(code, options) => {
            match naga::front::glsl::Frontend::default().parse(&options, &code) {
                Ok(module) => ShaderModuleSource::Naga(std::borrow::Cow::Owned(module)),
                Err(_) => ShaderModuleSource::Glsl(code, options),
            }
        }
        other => other,
    }
}

#[cfg(all(test, feature = "glsl"))]
mod tests {
    use super::*;
    use naga::{ShaderStage, front::glsl::Options};

    #[test]
    fn a_trace_gets_what_can_be_compiled() {
        for (code, compiles) in [("#version 450\nvoid main() {}", true), ("void", false)] {
            let options = Options::from(ShaderStage::Compute);
            match for_trace(ShaderModuleSource::Glsl(code.into(), options)) {
                ShaderModuleSource::Naga(module) => {
                    assert!(compiles && module.entry_points[0].stage == ShaderStage::Compute);
                }
                ShaderModuleSource::Glsl(kept, _) => assert!(!compiles && kept == code),
                _ => panic!("another language"),
            }
        }
    }
}
