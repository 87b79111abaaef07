//! From a source to what the compiler makes of it. wgpu-core would do the same, and keep it to
//! itself.

use naga::{Module, error::ShaderError, valid::Capabilities};
use wgpu_core::pipeline::{CreateShaderModuleError, ShaderModuleSource};

/// The module of a source, for a device with these capabilities. Its errors are those of wgpu-core.
/// A source that had to be respelled is so afterwards; one that cannot say what it means has `true`
/// beside the module.
#[cfg_attr(not(feature = "wgsl"), allow(unused_variables))]
pub fn parse(
    source: &mut ShaderModuleSource,
    label: Option<&str>,
    capabilities: Capabilities,
) -> Result<(Module, bool), CreateShaderModuleError> {
    match source {
        #[cfg(feature = "wgsl")]
        ShaderModuleSource::Wgsl(code) => {
            let mut options = naga::front::wgsl::Options::new();
            options.capabilities = capabilities;
            let mut frontend = naga::front::wgsl::Frontend::new_with_options(options);
            let parsed = frontend.parse(code).map(|module| (module, false));
            parsed.map_err(|error| CreateShaderModuleError::Parsing(located(error, code, label)))
        }
        #[cfg(feature = "glsl")]
        ShaderModuleSource::Glsl(code, options) => {
            let parsed = super::glsl::columns::parse_with_indices(code, |code| {
                naga::front::glsl::Frontend::default().parse(options, code)
            });
            parsed
                .map(|module| (module, false))
                .map_err(|error| CreateShaderModuleError::ParsingGlsl(located(error, code, label)))
        }
        #[cfg(feature = "spirv")]
        ShaderModuleSource::SpirV(words, options) => {
            let (words, taken_out) = super::spirv::spec_operations::take_out(words);
            let words = words.iter().copied();
            let parsed = naga::front::spv::Frontend::new(words, options).parse();
            let mut module = parsed.map_err(|error| {
                CreateShaderModuleError::ParsingSpirV(located(error, "", label))
            })?;
            if let Some(taken_out) = &taken_out {
                let put_back = taken_out.put_back(&mut module);
                put_back.ok_or_else(|| {
                    let error = naga::front::spv::Error::InvalidArraySize(0);
                    CreateShaderModuleError::ParsingSpirV(located(error, "", label))
                })?;
            }
            Ok((module, taken_out.is_some()))
        }
        _ => unreachable!("a source is in one of the languages"),
    }
}

/// The module of WGSL that has been parsed before.
#[cfg(feature = "wgsl")]
pub fn parse_wgsl(code: &str, capabilities: Capabilities) -> Option<Module> {
    let mut source = ShaderModuleSource::Wgsl(code.into());
    let (module, _) = parse(&mut source, None, capabilities).ok()?;
    Some(module)
}

#[cfg(not(feature = "wgsl"))]
pub fn parse_wgsl(_: &str, _: Capabilities) -> Option<Module> {
    None
}

/// An error with the code that it is about.
fn located<Error>(error: Error, code: &str, label: Option<&str>) -> ShaderError<Error> {
    ShaderError {
        source: code.into(),
        label: label.map(Into::into),
        inner: Box::new(error),
    }
}

/// An error about a source that was mended, or left out, which tells of the source as it was.
pub fn with_source(
    error: CreateShaderModuleError,
    source: &ShaderModuleSource,
) -> CreateShaderModuleError {
    let text = || text(source).into();
    match error {
        CreateShaderModuleError::Validation(mut error) => {
            error.source = text();
            CreateShaderModuleError::Validation(error)
        }
        #[cfg(feature = "wgsl")]
        CreateShaderModuleError::Parsing(mut error) => {
            error.source = text();
            CreateShaderModuleError::Parsing(error)
        }
        #[cfg(feature = "glsl")]
        CreateShaderModuleError::ParsingGlsl(mut error) => {
            error.source = text();
            CreateShaderModuleError::ParsingGlsl(error)
        }
        other => other,
    }
}

/// The text of a source; that of SPIR-V is empty.
pub fn text<'a>(source: &'a ShaderModuleSource) -> &'a str {
    match source {
        #[cfg(feature = "wgsl")]
        ShaderModuleSource::Wgsl(code) => code,
        #[cfg(feature = "glsl")]
        ShaderModuleSource::Glsl(code, _) => code,
        _ => "",
    }
}
