//! Storage textures of 16-bit normalized formats. A module may name them on any device; on one that
//! lacks the formats, pipelines that use them are refused, and naga gets another format meanwhile.

// UPSTREAM: none known
// LIMITS: storage-formats

use naga::{Handle, ImageClass, Module, StorageFormat, Type, TypeInner};
use wgpu_types::Features;

/// Whether a type is a storage texture of such a format.
pub fn is_norm(ty: &Type) -> bool {
    use StorageFormat::{R16Snorm, R16Unorm, Rg16Snorm, Rg16Unorm, Rgba16Snorm, Rgba16Unorm};
    let TypeInner::Image {
        class: ImageClass::Storage { format, .. },
        ..
    } = ty.inner
    else {
        return false;
    };
    matches!(
        format,
        R16Snorm | R16Unorm | Rg16Snorm | Rg16Unorm | Rgba16Snorm | Rgba16Unorm
    )
}

/// Has other formats stand in for those that a device lacks; says whether there is any.
pub fn stand_in(module: &mut Module, features: Features) -> bool {
    if features.contains(Features::TEXTURE_FORMAT_16BIT_NORM) {
        return false;
    }
    let types = module.types.iter();
    let norms: Vec<Handle<Type>> = types
        .filter(|(_, ty)| is_norm(ty))
        .map(|(handle, _)| handle)
        .collect();
    for &handle in &norms {
        let mut ty = module.types[handle].clone();
        // A type is there once: the name tells it from others of the format.
        ty.name = Some(format!("norm_{}", handle.index()));
        if let TypeInner::Image {
            class: ImageClass::Storage { format, .. },
            ..
        } = &mut ty.inner
        {
            *format = StorageFormat::Rgba16Float;
        }
        module.types.replace(handle, ty);
    }
    !norms.is_empty()
}

#[cfg(all(test, feature = "wgsl"))]
mod tests {
    use super::*;
    use crate::shader::rewrite::testing::parsed;
    use naga::valid::{Capabilities, ValidationFlags, Validator};

    #[test]
    fn a_module_may_name_formats_that_the_device_lacks() {
        let mut module = parsed(
            "@group(0) @binding(0) var a: texture_storage_2d<rgba16unorm, write>;
            @group(0) @binding(1) var b: texture_storage_2d<r16snorm, read>;
            @group(0) @binding(2) var c: texture_storage_2d<rgba16float, write>;
            @compute @workgroup_size(1) fn f() {
                textureStore(a, vec2(0), textureLoad(b, vec2(0)));
                textureStore(c, vec2(0), vec4f());
            }",
        );
        let is_valid = |module: &Module| {
            let mut validator = Validator::new(ValidationFlags::all(), Capabilities::empty());
            validator.validate(module).is_ok()
        };
        assert!(!is_valid(&module));
        assert!(!stand_in(&mut module, Features::TEXTURE_FORMAT_16BIT_NORM));
        assert!(stand_in(&mut module, Features::empty()));
        assert!(is_valid(&module));
        assert!(!stand_in(&mut module, Features::empty()));
    }
}
