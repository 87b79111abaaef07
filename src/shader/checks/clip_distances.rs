//! Clip distances need a feature that every device of ours may have inside: what did not ask for it is
//! refused here. Of WGSL it is refused where `enable clip_distances;` is read.

// UPSTREAM: gfx-rs/wgpu#3900
// LIMITS: frag-depth-clamp

use crate::shader::bounds::refusal::Refusal;
use naga::{Binding, BuiltIn, Module, TypeInner};
use wgpu_types::Features;

pub fn check(module: &Module, features: Features) -> Result<(), Refusal> {
    if features.contains(Features::CLIP_DISTANCES) {
        return Ok(());
    }
    let distances = Some(Binding::BuiltIn(BuiltIn::ClipDistances));
    for point in &module.entry_points {
        let Some(result) = &point.function.result else {
            continue;
        };
        let writes = match &module.types[result.ty].inner {
            TypeInner::Struct { members, .. } => {
                members.iter().any(|member| member.binding == distances)
            }
            _ => result.binding == distances,
        };
        if writes {
            let value = format_args!("the clip distances of '{}'", point.name);
            let expected = "none on a device without WGPUFeatureName_ClipDistances";
            return Err(Refusal::new(value, expected));
        }
    }
    Ok(())
}

#[cfg(all(test, feature = "wgsl"))]
mod tests {
    use super::*;
    use crate::shader::rewrite::testing::parsed;

    #[test]
    fn clip_distances_need_their_feature() {
        let with = parsed(
            "enable clip_distances;
            struct S { @builtin(position) at: vec4f, @builtin(clip_distances) d: array<f32, 2> }
            @vertex fn v() -> S { return S(); }",
        );
        assert!(check(&with, Features::CLIP_DISTANCES).is_ok());
        let refusal = check(&with, Features::empty()).unwrap_err();
        assert_eq!(
            refusal.to_string(),
            "the clip distances of 'v' is not allowed, \
             expected none on a device without WGPUFeatureName_ClipDistances"
        );
        let without = parsed("@vertex fn v() -> @builtin(position) vec4f { return vec4f(); }");
        assert!(check(&without, Features::empty()).is_ok());
    }
}
