//! The external textures of shaders, against those of a layout.

// UPSTREAM: gfx-rs/wgpu#4386
// LIMITS: external-textures

use super::{layouts::ExternalBinding, slots};
use crate::runtime::failure::Invalid;
use crate::shader::{interface::EntryPoint, reflection::bindings::stage_bit};
use naga::ResourceBinding;
use wgpu_types::{Limits, ShaderStages};

/// An external texture of a pipeline layout: the group, and where it is there.
pub type InGroup = (u32, ExternalBinding);

/// An entry point against a layout that the pipeline was given. `field` is its stage in the
/// descriptor.
pub fn check_given(field: &str, entry: &EntryPoint, layout: &[InGroup]) -> Result<(), Invalid> {
    let stage = stage_bit(entry.stage());
    let fits = |at: &ResourceBinding| {
        let mut bindings = layout.iter();
        bindings.any(|(group, known)| {
            (*group, known.binding) == (at.group, at.binding) && known.stages.contains(stage)
        })
    };
    match entry.external_textures().find(|at| !fits(at)) {
        None => Ok(()),
        Some(at) => {
            let value = format!("a shader with an external texture at {}", place(at));
            let expected = "a layout that has one there, visible to this stage";
            Err(Invalid::new(field, value, expected))
        }
    }
}

/// Entry points whose pipeline has its layout derived of them: the limits, and what the one has where
/// another has an external texture.
pub fn check_derived(stages: &[(&str, EntryPoint)], limits: &Limits) -> Result<(), Invalid> {
    for (field, entry) in stages {
        slots::check_used(field, field, &entry.used(), limits)?;
        for at in entry.external_textures() {
            let differs = |(_, other): &&(&str, EntryPoint)| {
                other.bindings().any(|it| it == at) && !other.external_textures().any(|it| it == at)
            };
            if let Some((other, _)) = stages.iter().find(differs) {
                let value = format!("something else at {} than {field} has,", place(at));
                return Err(Invalid::new(*other, value, "an external texture there"));
            }
        }
    }
    Ok(())
}

fn place(ResourceBinding { group, binding }: ResourceBinding) -> String {
    format!("@group({group}) @binding({binding})")
}

/// The external textures of a derived layout.
pub fn derived<'a>(points: impl Iterator<Item = &'a EntryPoint<'a>>) -> Vec<InGroup> {
    let mut all: Vec<InGroup> = Vec::new();
    for point in points {
        for at in point.external_textures() {
            let binding = at.binding;
            let known = |(group, it): &&InGroup| (*group, it.binding) == (at.group, binding);
            if !all.iter().any(|it| known(&it)) {
                let stages = ShaderStages::all();
                all.push((at.group, ExternalBinding { binding, stages }));
            }
        }
    }
    all
}

/// Those of one group.
pub fn in_group(all: &[InGroup], group: u32) -> Box<[ExternalBinding]> {
    let of_group = all.iter().filter(|(index, _)| *index == group);
    of_group.map(|(_, external)| *external).collect()
}

#[cfg(all(test, feature = "wgsl"))]
mod tests {
    use super::*;
    use crate::shader::interface::testing::{entry, interface};
    use naga::ShaderStage;

    const CODE: &str = "@group(1) @binding(2) var e: texture_external; \
                        @group(1) @binding(2) var t: texture_2d<f32>; \
                        @fragment fn f() { _ = textureLoad(e, vec2u()); } \
                        @vertex fn v() -> @builtin(position) vec4f { \
                            return textureLoad(t, vec2u(), 0); }";

    #[test]
    fn a_layout_has_an_external_texture_where_the_shader_has_one() {
        let module = interface(CODE);
        let point = entry(&module, ShaderStage::Fragment);
        let has = |group, binding, stages| {
            let known = [(group, ExternalBinding { binding, stages })];
            check_given("fragment", &point, &known)
        };
        assert_eq!(has(1, 2, ShaderStages::all()), Ok(()));
        assert!(has(0, 2, ShaderStages::all()).is_err());
        assert!(has(1, 3, ShaderStages::all()).is_err());
        let message = has(1, 2, ShaderStages::VERTEX).unwrap_err().to_string();
        assert_eq!(
            message,
            "fragment: a shader with an external texture at @group(1) @binding(2) is not allowed, \
             expected a layout that has one there, visible to this stage"
        );
    }

    #[test]
    fn stages_agree_about_what_is_external() {
        let module = interface(CODE);
        let fragment = ("fragment", entry(&module, ShaderStage::Fragment));
        let vertex = ("vertex", entry(&module, ShaderStage::Vertex));
        let limits = Limits::default();
        let alone = [fragment];
        assert_eq!(check_derived(&alone, &limits), Ok(()));
        let [fragment] = alone;
        let message = check_derived(&[fragment, vertex], &limits).unwrap_err();
        assert_eq!(
            message.to_string(),
            "vertex: something else at @group(1) @binding(2) than fragment has, is not allowed, \
             expected an external texture there"
        );
    }

    #[test]
    fn derived_layouts_know_their_external_textures() {
        let module = interface(CODE);
        let points: Vec<_> = module.entry_points().collect();
        let all = derived(points.iter());
        assert_eq!(in_group(&all, 1).len(), 1);
        assert_eq!(in_group(&all, 1)[0].binding, 2);
        assert!(in_group(&all, 0).is_empty());
    }
}
