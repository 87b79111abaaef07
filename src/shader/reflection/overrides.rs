//! The constants of a module that pipelines may set.

use crate::shader::{interface::ShaderInterface, override_values::Values};
use naga::{Scalar, TypeInner, back::PipelineConstants};

/// One of them.
#[derive(Debug, PartialEq)]
pub struct Overridable<'a> {
    pub name: &'a str,
    pub id: Option<u16>,
    pub scalar: Option<Scalar>,
    pub required: bool,
    /// As far as it can be computed here.
    pub default: Option<f64>,
}

impl ShaderInterface {
    /// All of them, in the order of the source.
    pub fn overridables(&self) -> Vec<Overridable<'_>> {
        let defaults = PipelineConstants::default();
        let values = Values::of(&self.module, &defaults);
        let overrides = self.module.overrides.iter();
        overrides
            // Others stand for expressions: without a name in WGSL, with one of ours in SPIR-V.
            .filter(|(_, declared)| {
                declared.id.is_some() || self.is_wgsl && declared.name.is_some()
            })
            .map(|(handle, declared)| Overridable {
                name: declared.name.as_deref().unwrap_or_default(),
                id: declared.id,
                scalar: match self.module.types[declared.ty].inner {
                    TypeInner::Scalar(scalar) => Some(scalar),
                    _ => None,
                },
                required: declared.init.is_none(),
                default: values.number(handle),
            })
            .collect()
    }
}

#[cfg(all(test, feature = "wgsl"))]
mod tests {
    use crate::shader::interface::testing::{entry, interface};
    use naga::{ShaderStage, back::PipelineConstants};

    #[test]
    fn what_doubles_a_thousand_times_is_computed_once_each() {
        let mut code = "override a0: u32 = 0;".to_owned();
        for at in 1..1000 {
            code += &format!("override a{at}: u32 = a{0} + a{0};", at - 1);
        }
        code += "@compute @workgroup_size(a999 + 1) fn c() {}";
        let module = interface(&code);
        assert_eq!(module.overridables()[999].default, Some(0.0));
        let point = entry(&module, ShaderStage::Compute);
        let size = point.workgroup(&PipelineConstants::default()).size;
        assert_eq!(size, [Some(1); 3]);
    }

    #[test]
    fn defaults_follow_from_each_other() {
        let code = "override a: i32 = 7; @id(4) override b = a * 2 - 20 / 3; override c: f32; \
                    override d = c + 1; override e = a > 3 && !false; const half = 0.5; \
                    override f = f32(a) * half; override g = sqrt(f); override h: u32 = u32(a) << 2; \
                    override i: i32 = -a;";
        let module = interface(code);
        let found: Vec<_> = module
            .overridables()
            .iter()
            .map(|it| (it.name, it.id, it.required, it.default))
            .collect();
        let expected = [
            ("a", None, false, Some(7.0)),
            ("b", Some(4), false, Some(8.0)),
            ("c", None, true, None),
            ("d", None, false, None),
            ("e", None, false, Some(1.0)),
            ("f", None, false, Some(3.5)),
            ("g", None, false, None),
            ("h", None, false, Some(28.0)),
            ("i", None, false, Some(-7.0)),
        ];
        assert_eq!(found, expected);
    }
}
