//! Atomic operations on storage textures.
//!
//! The feature TextureAtomic promises them for textures with StorageBinding. wgpu-core wants a usage
//! of its own for them, for which C has no bit.

// UPSTREAM: none known
// LIMITS: texture-atomic-layouts

use wgpu_core::resource::TextureDescriptor;
use wgpu_types::{Features, TextureFormat, TextureUsages};

/// Adds the usage to a texture that may have it.
pub fn allow_atomics(texture: &mut TextureDescriptor, features: Features) {
    let integers = [TextureFormat::R32Uint, TextureFormat::R32Sint];
    if features.contains(Features::TEXTURE_ATOMIC)
        && texture.usage.contains(TextureUsages::STORAGE_BINDING)
        && integers.contains(&texture.format)
    {
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
    }
}
