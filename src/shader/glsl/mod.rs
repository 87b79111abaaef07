//! Sources in GLSL: stage and defines; and what naga reads otherwise than GLSL has it.

mod array_strides;
pub mod columns;
mod do_while;
mod nested_arrays;
mod qualifiers;
mod short_circuit;

use super::{bounds::refusal::Refusal, code::code};
use crate::abi::*;
use crate::runtime::{
    failure::Invalid,
    view::{Named, View},
};
use naga::{ShaderStage, front::glsl::Options};
use std::borrow::Cow;
use wgpu_core::pipeline::ShaderModuleSource;

pub fn glsl_source<'a>(
    source: View<'a, WGPUShaderSourceGLSL>,
) -> Result<ShaderModuleSource<'a>, Invalid> {
    let options = Options {
        stage: stage(source.stage())?,
        defines: source.defines().map_structs(define)?,
    };
    let code = code(source.code())?;
    Ok(ShaderModuleSource::Glsl(code.into(), options))
}

/// The code as naga wants it, with all that stays in its place.
pub fn for_naga(code: &str) -> Result<Cow<'_, str>, Refusal> {
    let mut edited = match nested_arrays::turned(code) {
        Some(turned) => Cow::Owned(turned),
        None => Cow::Borrowed(code),
    };
    for at in qualifiers::needless(code)? {
        let blank = " ".repeat(at.len());
        edited.to_mut().replace_range(at, &blank);
    }
    Ok(edited)
}

/// Mends a module of this code, and says whether it changed.
pub fn mend(module: &mut naga::Module, code: &str) -> Result<bool, Refusal> {
    let any = do_while::move_conditions(module, code)?;
    let any = any | array_strides::convert_arrays(module);
    Ok(any | short_circuit::skip_right_sides(module)?)
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

fn define(define: View<WGPUShaderDefine>) -> Result<(String, String), Invalid> {
    let name = code(define.name())?;
    if name.is_empty() {
        let expected = "the name of a macro";
        return Err(Invalid::new(define.name().name(), "''", expected));
    }
    Ok((name.to_owned(), code(define.value())?.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::testing::{stranger, view};
    use crate::runtime::view::testing::seen;
    use std::ptr;

    fn convert(source: &WGPUShaderSourceGLSL) -> Result<(&str, Options), String> {
        match glsl_source(seen(source)) {
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
