//! The one source of a shader module, from the chain of its descriptor.

#[cfg(feature = "glsl")]
use super::glsl::glsl_source;
#[cfg(feature = "spirv")]
use super::spirv::spirv_source;
#[cfg(feature = "wgsl")]
use super::wgsl::wgsl_source;
#[cfg(not(all(feature = "wgsl", feature = "spirv", feature = "glsl")))]
use super::without::*;
use crate::abi::*;
use crate::runtime::{failure::Invalid, view::View};
use wgpu_core::pipeline::ShaderModuleSource;

/// What the one source in the chain says.
pub fn shader_module_source<'a>(
    descriptor: View<'a, WGPUShaderModuleDescriptor>,
) -> Result<ShaderModuleSource<'a>, Invalid> {
    match descriptor.extensions()? {
        (Some(wgsl), None, None) => wgsl_source(wgsl),
        (None, Some(spirv), None) => spirv_source(spirv.code()),
        (None, None, Some(glsl)) => glsl_source(glsl),
        (None, None, None) => Err(wrong_sources("no source")),
        _ => Err(wrong_sources("more than one source")),
    }
}

/// The same for the descriptor that is a SPIR-V source by itself.
pub fn shader_module_source_spirv<'a>(
    descriptor: View<'a, WGPUShaderModuleDescriptorSpirV>,
) -> Result<ShaderModuleSource<'a>, Invalid> {
    spirv_source(descriptor.source())
}

fn wrong_sources(value: &str) -> Invalid {
    let expected = "exactly one of WGPUShaderSourceWGSL, WGPUShaderSourceSPIRV, \
                    WGPUShaderSourceGLSL";
    Invalid::new("nextInChain", value, expected)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::testing::{stranger, view};
    use crate::runtime::view::testing::seen;
    use std::{borrow::Cow, ptr};

    const SPIRV: [u32; 5] = [0x0723_0203, 0x0001_0000, 0, 1, 0];

    /// A descriptor whose chain begins with this struct.
    fn with<T>(first: &mut T) -> WGPUShaderModuleDescriptor {
        WGPUShaderModuleDescriptor {
            nextInChain: ptr::from_mut(first).cast(),
            ..WGPUShaderModuleDescriptor::INIT
        }
    }

    fn convert(descriptor: &WGPUShaderModuleDescriptor) -> Result<ShaderModuleSource<'_>, Invalid> {
        shader_module_source(seen(descriptor))
    }

    fn refusal(descriptor: &WGPUShaderModuleDescriptor) -> String {
        let refused = convert(descriptor).err();
        refused.expect("should be refused").to_string()
    }

    fn wgsl(code: &'static str) -> WGPUShaderSourceWGSL {
        WGPUShaderSourceWGSL {
            code: view(code),
            ..WGPUShaderSourceWGSL::INIT
        }
    }

    fn spirv(words: &[u32]) -> WGPUShaderSourceSPIRV {
        WGPUShaderSourceSPIRV {
            codeSize: words.len().try_into().unwrap(),
            code: words.as_ptr(),
            ..WGPUShaderSourceSPIRV::INIT
        }
    }

    #[test]
    fn wgsl_arrives_as_it_is() {
        let mut source = wgsl("fn f() {}");
        let descriptor = with(&mut source);
        let Ok(ShaderModuleSource::Wgsl(Cow::Borrowed(code))) = convert(&descriptor) else {
            panic!("not borrowed");
        };
        assert_eq!(code, "fn f() {}");
        let mut null = WGPUShaderSourceWGSL::INIT;
        let descriptor = with(&mut null);
        let empty = convert(&descriptor);
        assert!(matches!(empty, Ok(ShaderModuleSource::Wgsl(code)) if code.is_empty()));
    }

    #[test]
    fn str_02_code_that_is_not_utf8_is_refused() {
        let bytes = b"fn \xff";
        let mut source = wgsl("");
        source.code = WGPUStringView {
            data: bytes.as_ptr().cast(),
            length: bytes.len(),
        };
        let message = refusal(&with(&mut source));
        assert!(message.starts_with("code: invalid utf-8"), "{message}");
        assert!(
            message.ends_with("from index 3 is not allowed, expected UTF-8"),
            "{message}"
        );
    }

    #[test]
    fn the_spirv_descriptor_is_a_source() {
        let descriptor = WGPUShaderModuleDescriptorSpirV {
            label: view("old"),
            sourceSize: 5,
            source: SPIRV.as_ptr(),
        };
        let source = shader_module_source_spirv(seen(&descriptor));
        assert!(matches!(source, Ok(ShaderModuleSource::SpirV(words, _)) if words[..] == SPIRV));
    }

    #[test]
    fn chn_01_there_is_exactly_one_source() {
        let mut second = spirv(&SPIRV);
        let mut first = wgsl("");
        first.chain.next = &mut second.chain;
        assert!(refusal(&with(&mut first)).starts_with("nextInChain: more than one source"));
        let mut stranger = stranger();
        first.chain.next = &mut stranger;
        assert!(refusal(&with(&mut first)).starts_with("nextInChain: WGPUSType(0x"));
        let message = refusal(&WGPUShaderModuleDescriptor::INIT);
        assert!(message.starts_with("nextInChain: no source"), "{message}");
    }
}
