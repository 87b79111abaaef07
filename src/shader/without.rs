//! Sources in languages that the library was built without.

#[cfg(not(all(feature = "wgsl", feature = "glsl")))]
use crate::abi;
use crate::runtime::{failure::Invalid, view};
use wgpu_core::pipeline::ShaderModuleSource;

#[cfg(not(feature = "wgsl"))]
pub fn wgsl_source<'a>(
    _: view::View<'a, abi::WGPUShaderSourceWGSL>,
) -> Result<ShaderModuleSource<'a>, Invalid> {
    Err(not_built_in("WGSL"))
}

#[cfg(not(feature = "spirv"))]
pub fn spirv_source(_: view::Array<'_, u32>) -> Result<ShaderModuleSource<'_>, Invalid> {
    Err(not_built_in("SPIR-V"))
}

#[cfg(not(feature = "glsl"))]
pub fn glsl_source<'a>(
    _: view::View<'a, abi::WGPUShaderSourceGLSL>,
) -> Result<ShaderModuleSource<'a>, Invalid> {
    Err(not_built_in("GLSL"))
}

fn not_built_in(language: &str) -> Invalid {
    let expected = "a language that this library was built with";
    Invalid::new("nextInChain", format!("a source in {language}"), expected)
}
