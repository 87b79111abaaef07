//! The file that a trace keeps a shader in.

use wgpu_core::pipeline::ShaderModuleSource;

/// The extension of the file, and its size.
pub fn file_of(source: &ShaderModuleSource) -> (&'static str, u64) {
    let (extension, size) = match source {
        #[cfg(feature = "wgsl")]
        ShaderModuleSource::Wgsl(code) => ("wgsl", code.len()),
        #[cfg(feature = "glsl")]
        ShaderModuleSource::Glsl(code, _) => ("glsl", code.len()),
        #[cfg(feature = "spirv")]
        ShaderModuleSource::SpirV(words, _) => ("spv", size_of_val::<[u32]>(words)),
        // Longer than this, whatever it says.
        _ => ("ron", 1),
    };
    (extension, size as u64)
}
