//! The files that a trace keeps a shader in.

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

/// A source as a file has it.
pub type Source<'a> = (&'static str, &'a [u8]);

/// The source that was asked for, where wgpu-core writes down another one, or a module.
pub fn beside<'a>(
    asked: &'a ShaderModuleSource,
    written: &ShaderModuleSource,
) -> Option<Source<'a>> {
    bytes_of(asked).filter(|asked| bytes_of(written) != Some(*asked))
}

fn bytes_of<'a>(source: &'a ShaderModuleSource) -> Option<Source<'a>> {
    let (extension, _) = file_of(source);
    match source {
        #[cfg(feature = "wgsl")]
        ShaderModuleSource::Wgsl(code) => Some((extension, code.as_bytes())),
        #[cfg(feature = "glsl")]
        ShaderModuleSource::Glsl(code, _) => Some((extension, code.as_bytes())),
        #[cfg(feature = "spirv")]
        ShaderModuleSource::SpirV(words, _) => Some((extension, bytemuck::cast_slice(words))),
        _ => None,
    }
}
