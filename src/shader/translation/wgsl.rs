//! WGSL.

use super::translated::{Code, Resolved, Translation, Written};
use crate::shader::override_values::Values;
use naga::{
    Arena, ArraySize, Module, ShaderStage, Type, TypeInner,
    back::{
        PipelineConstants,
        wgsl::{WriterFlags, write_string},
    },
};
use std::num::NonZeroU32;

pub fn write(resolved: &Resolved) -> Written {
    let module = without_overrides(resolved.module);
    let text = write_string(&module, resolved.info, WriterFlags::empty())?;
    let name = name_behind(&text, resolved.stage).unwrap_or(resolved.entry_point);
    Ok(Translation {
        entry_point: name.into(),
        code: Code::Text(text),
    })
}

/// naga leaves declarations of constants that have their values, for the sizes of arrays.
fn without_overrides(module: &Module) -> Module {
    let mut module = module.clone();
    let none = PipelineConstants::default();
    let values = Values::of(&module, &none);
    let types = module.types.iter();
    let sized: Option<Vec<_>> = types
        .filter_map(|(handle, ty)| match ty.inner {
            TypeInner::Array {
                base,
                size: ArraySize::Pending(name),
                stride,
            } => Some((handle, base, values.overridden_integer(name), stride)),
            _ => None,
        })
        .map(|(handle, base, size, stride)| {
            let size = ArraySize::Constant(NonZeroU32::new(size?)?);
            // No two types are the same. What an array is called is not written.
            let name = Some(format!("sized {}", handle.index()));
            let inner = TypeInner::Array { base, size, stride };
            Some((handle, Type { name, inner }))
        })
        .collect();
    if let Some(sized) = sized {
        for (handle, ty) in sized {
            module.types.replace(handle, ty);
        }
        module.overrides = Arena::new();
    }
    module
}

/// What the writer calls the entry point, which it does not tell.
fn name_behind(text: &str, stage: ShaderStage) -> Option<&str> {
    let attribute = match stage {
        ShaderStage::Vertex => "@vertex",
        ShaderStage::Fragment => "@fragment",
        ShaderStage::Compute => "@compute",
        _ => return None,
    };
    let (_, behind) = text.split_once(attribute)?;
    let (_, name) = behind.split_once("fn ")?;
    name.split('(').next()
}

#[cfg(all(test, feature = "wgsl"))]
mod tests {
    use crate::convert::translation::{Language, Wish};
    use crate::shader::translation::{Code, Translatable};
    use naga::back::PipelineConstants;

    fn to_wgsl(code: &str, constants: &[(&str, f64)]) -> String {
        let module = naga::front::wgsl::parse_str(code).expect("valid WGSL");
        let given = constants
            .iter()
            .map(|&(key, value)| (key.to_owned(), value));
        let wish = Wish {
            language: Language::Wgsl,
            version: (0, 0),
            stage: None,
            entry_point: None,
            constants: given.collect::<PipelineConstants>(),
            adjusts_space: false,
        };
        let kept = Translatable::keep(&module).expect("translations");
        let translated = kept.translate(&wish).expect("a shader that WGSL has");
        let Code::Text(text) = translated.code else {
            unreachable!("WGSL is text");
        };
        assert!(
            text.contains(&format!("fn {}(", translated.entry_point)),
            "{text}"
        );
        text
    }

    #[test]
    fn arrays_have_the_sizes_that_constants_give_them() {
        let code = "override n: u32; override m = n * 2; \
                    var<workgroup> a: array<f32, n + 1>; var<workgroup> b: array<f32, m>; \
                    @compute @workgroup_size(n) fn c1() { a[0] = b[1]; }";
        let text = to_wgsl(code, &[("n", 3.0)]);
        let parts = ["array<f32, 4>", "array<f32, 6>", "@workgroup_size(3, 1, 1)"];
        for part in parts {
            assert!(text.contains(part), "{text}");
        }
        assert!(!text.contains("override"), "{text}");
        // Two may become the same.
        let text = to_wgsl(code, &[("n", 1.0)]);
        naga::front::wgsl::parse_str(&text).expect("valid WGSL");
    }
}
