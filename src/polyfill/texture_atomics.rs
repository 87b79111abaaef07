//! Atomic operations on storage textures.
//!
//! The features TextureAtomic and TextureInt64Atomic promise them for textures with StorageBinding. wgpu-core wants a usage
//! of its own for them, for which C has no bit; and names another feature where the first is missing.

// UPSTREAM: none known
// LIMITS: texture-atomics

use crate::runtime::failure::Invalid;
use wgpu_core::resource::TextureDescriptor;
use wgpu_types::{
    BindGroupLayoutEntry, BindingType, Features, StorageTextureAccess, TextureFormat, TextureUsages,
};

/// Refuses the access in a layout of a device without the feature.
pub fn check(entries: &[BindGroupLayoutEntry], features: Features) -> Result<(), Invalid> {
    let is_atomic = |entry: &BindGroupLayoutEntry| {
        matches!(
            entry.ty,
            BindingType::StorageTexture {
                access: StorageTextureAccess::Atomic,
                ..
            }
        )
    };
    match entries.iter().position(is_atomic) {
        Some(index) if !features.contains(Features::TEXTURE_ATOMIC) => Err(Invalid::new(
            format!("entries[{index}].storageTexture.access"),
            "WGPUNativeStorageTextureAccess_Atomic",
            "another one on a device without WGPUNativeFeature_TextureAtomic",
        )),
        _ => Ok(()),
    }
}

/// Adds the usage to a texture that may have it.
pub fn allow_atomics(texture: &mut TextureDescriptor, features: Features) {
    let feature = match texture.format {
        TextureFormat::R32Uint | TextureFormat::R32Sint => Features::TEXTURE_ATOMIC,
        TextureFormat::R64Uint => Features::TEXTURE_INT64_ATOMIC,
        _ => return,
    };
    if features.contains(feature) && texture.usage.contains(TextureUsages::STORAGE_BINDING) {
        texture.usage |= TextureUsages::STORAGE_ATOMIC;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wgpu_types::{Extent3d, TextureDimension};

    /// The usages of such a texture after all.
    fn usages(format: TextureFormat, usage: TextureUsages, features: Features) -> TextureUsages {
        let mut texture = TextureDescriptor {
            label: None,
            size: Extent3d::default(),
            mip_level_count: 1,
            sample_count: 1,
            dimension: TextureDimension::D2,
            format,
            usage,
            view_formats: vec![],
        };
        allow_atomics(&mut texture, features);
        texture.usage
    }

    #[test]
    fn the_access_needs_the_feature() {
        let entry = BindGroupLayoutEntry {
            binding: 7,
            visibility: wgpu_types::ShaderStages::COMPUTE,
            ty: BindingType::StorageTexture {
                access: StorageTextureAccess::Atomic,
                format: TextureFormat::R32Uint,
                view_dimension: wgpu_types::TextureViewDimension::D2,
            },
            count: None,
        };
        assert_eq!(check(&[entry], Features::TEXTURE_ATOMIC), Ok(()));
        let refused = check(&[entry], Features::empty()).unwrap_err();
        assert!(
            refused
                .to_string()
                .starts_with("entries[0].storageTexture.access: ")
        );
        assert_eq!(check(&[], Features::empty()), Ok(()));
    }

    #[test]
    fn integers_in_storage_can_be_atomic_where_the_feature_is_on() {
        let (storage, atomic) = (
            TextureUsages::STORAGE_BINDING,
            TextureUsages::STORAGE_ATOMIC,
        );
        let feature = Features::TEXTURE_ATOMIC;
        for format in [TextureFormat::R32Uint, TextureFormat::R32Sint] {
            assert_eq!(usages(format, storage, feature), storage | atomic);
            assert_eq!(usages(format, storage, Features::empty()), storage);
            let sampled = TextureUsages::TEXTURE_BINDING;
            assert_eq!(usages(format, sampled, feature), sampled);
        }
        assert_eq!(usages(TextureFormat::R32Float, storage, feature), storage);
        let long = TextureFormat::R64Uint;
        assert_eq!(usages(long, storage, feature), storage);
        let feature = Features::TEXTURE_INT64_ATOMIC;
        assert_eq!(usages(long, storage, feature), storage | atomic);
    }
}
