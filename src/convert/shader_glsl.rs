//! Shader sources in GLSL: stage and defines.

use crate::abi::*;
use crate::runtime::failure::Invalid;
use crate::runtime::view::Named;
use wgpu_core::pipeline::ShaderModuleSource;

#[cfg(not(feature = "glsl"))]
pub unsafe fn shader_source_glsl<'a>(
    _: &'a WGPUShaderSourceGLSL,
) -> Result<ShaderModuleSource<'a>, Invalid> {
    Err(super::shader::not_built_in("GLSL"))
}

#[cfg(feature = "glsl")]
pub use with_glsl::shader_source_glsl;

#[cfg(feature = "glsl")]
mod with_glsl {
    use super::*;
    use crate::convert::{elements, shader::code};
    use naga::{FastHashMap, ShaderStage, front::glsl::Options};

    /// # Safety
    /// What the source points to lives for `'a` and is as wgpu.h says.
    pub unsafe fn shader_source_glsl<'a>(
        source: &'a WGPUShaderSourceGLSL,
    ) -> Result<ShaderModuleSource<'a>, Invalid> {
        let options = Options {
            stage: stage(Named::plain("stage", &source.stage))?,
            // SAFETY: the caller's promise.
            defines: unsafe { defines(source) }?,
        };
        // SAFETY: the caller's promise.
        let code = unsafe { code("code", source.code) }?;
        Ok(ShaderModuleSource::Glsl(code.into(), options))
    }

    fn stage(value: Named<WGPUShaderStage>) -> Result<ShaderStage, Invalid> {
        match value.get() {
            WGPUShaderStage_Vertex => Ok(ShaderStage::Vertex),
            WGPUShaderStage_Fragment => Ok(ShaderStage::Fragment),
            WGPUShaderStage_Compute => Ok(ShaderStage::Compute),
            _ => {
                let expected = "exactly one WGPUShaderStage";
                Err(Invalid::new(
                    value.name(),
                    format_args!("{:#x}", value.get()),
                    expected,
                ))
            }
        }
    }

    /// # Safety
    /// As for [`shader_source_glsl`].
    unsafe fn defines(
        source: &WGPUShaderSourceGLSL,
    ) -> Result<FastHashMap<String, String>, Invalid> {
        let count = source.defineCount as usize;
        // SAFETY: the caller's promise.
        unsafe {
            elements::structs("defines", source.defines, count, |define| {
                let name = code("name", define.name)?;
                if name.is_empty() {
                    return Err(Invalid::new("name", "''", "the name of a macro"));
                }
                Ok((name.to_owned(), code("value", define.value)?.to_owned()))
            })
        }
    }

    #[cfg(test)]
    mod tests {
        use super::*;
        use crate::convert::testing::{stranger, view};
        use std::ptr;

        fn convert(source: &WGPUShaderSourceGLSL) -> Result<(&str, Options), String> {
            // SAFETY: the tests' sources are whole.
            match unsafe { shader_source_glsl(source) } {
                Ok(ShaderModuleSource::Glsl(std::borrow::Cow::Borrowed(code), options)) => {
                    Ok((code, options))
                }
                Ok(_) => panic!("not GLSL, or not borrowed"),
                Err(invalid) => Err(invalid.to_string()),
            }
        }

        fn source(stage: WGPUShaderStage) -> WGPUShaderSourceGLSL {
            let mut chain = stranger();
            chain.sType = WGPUSType(WGPUSType_ShaderSourceGLSL.0);
            WGPUShaderSourceGLSL {
                chain,
                stage,
                code: view("void main() {}"),
                defineCount: 0,
                defines: ptr::null(),
            }
        }

        #[test]
        fn err_05_a_source_is_for_one_stage() {
            let stages = [
                (WGPUShaderStage_Vertex, ShaderStage::Vertex),
                (WGPUShaderStage_Fragment, ShaderStage::Fragment),
                (WGPUShaderStage_Compute, ShaderStage::Compute),
            ];
            for (c, stage) in stages {
                let source = source(c);
                let (code, options) = convert(&source).unwrap();
                assert_eq!((code, options.stage), ("void main() {}", stage));
                assert!(options.defines.is_empty());
            }
            for wrong in [WGPUShaderStage_None, 0x3, 0x8, 1 << 40] {
                let message = convert(&source(wrong)).unwrap_err();
                assert!(message.starts_with("stage: 0x"), "{message}");
            }
        }

        #[test]
        fn defines_arrive() {
            let defines = [("SIZE", "4"), ("FAST", "")].map(|(name, value)| WGPUShaderDefine {
                name: view(name),
                value: view(value),
            });
            let mut source = source(WGPUShaderStage_Compute);
            source.defineCount = 2;
            source.defines = defines.as_ptr();
            let (_, options) = convert(&source).unwrap();
            assert_eq!(options.defines.len(), 2);
            assert_eq!(options.defines["SIZE"], "4");
            assert_eq!(options.defines["FAST"], "");
        }

        #[test]
        fn str_02_what_is_not_utf8_is_refused() {
            let bytes = WGPUStringView {
                data: b"\xff".as_ptr().cast(),
                length: 1,
            };
            let define = WGPUShaderDefine {
                name: view("NAME"),
                value: bytes,
            };
            let mut source = source(WGPUShaderStage_Vertex);
            source.defineCount = 1;
            source.defines = &define;
            let message = convert(&source).unwrap_err();
            assert!(
                message.starts_with("defines[0].value: invalid utf-8"),
                "{message}"
            );
            source.defineCount = 0;
            source.code = bytes;
            assert!(
                convert(&source)
                    .unwrap_err()
                    .starts_with("code: invalid utf-8")
            );
        }
    }
}
