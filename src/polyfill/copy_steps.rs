//! Copies between textures of different dimensions. WebGPU copies any number of layers to as many
//! slices of a 3D texture, or back, and nothing within one mip level of a 3D texture. wgpu-core
//! copies one layer to one slice at most, and takes a 3D texture's slices for parts of their own.

// UPSTREAM: none known
// LIMITS: copy-steps

use crate::abi::{WGPUTextureDimension, WGPUTextureDimension_3D};
use crate::runtime::failure::Invalid;
use wgpu_core::id::TextureId;
use wgpu_types::{Extent3d, TexelCopyTextureInfo};

/// A texture that is copied from or to.
#[derive(Clone, Copy)]
pub struct Texture {
    pub id: TextureId,
    pub dimension: WGPUTextureDimension,
    pub depth_or_layers: u32,
}

type Place = TexelCopyTextureInfo<TextureId>;

/// Copies, in as many steps as it takes; `step` has wgpu-core make one.
pub fn copy<E: From<Invalid>>(
    source: &TexelCopyTextureInfo<Texture>,
    destination: &TexelCopyTextureInfo<Texture>,
    mut size: Extent3d,
    mut step: impl FnMut(&Place, &Place, &Extent3d) -> Result<(), E>,
) -> Result<(), E> {
    let steps = steps(source, destination, size.depth_or_array_layers)?;
    if steps > 1 {
        size.depth_or_array_layers = 1;
    }
    let (mut from, mut to) = (place(source), place(destination));
    for _ in 0..steps {
        step(&from, &to, &size)?;
        from.origin.z = from.origin.z.saturating_add(1);
        to.origin.z = to.origin.z.saturating_add(1);
    }
    Ok(())
}

fn place(info: &TexelCopyTextureInfo<Texture>) -> Place {
    Place {
        texture: info.texture.id,
        mip_level: info.mip_level,
        origin: info.origin,
        aspect: info.aspect,
    }
}

fn steps(
    source: &TexelCopyTextureInfo<Texture>,
    destination: &TexelCopyTextureInfo<Texture>,
    depth: u32,
) -> Result<u32, Invalid> {
    let (from, to) = (&source.texture, &destination.texture);
    let same_level = from.id == to.id && source.mip_level == destination.mip_level;
    if same_level && from.dimension == WGPUTextureDimension_3D {
        let value = "the source's mip level of a 3D texture";
        return Err(Invalid::new("destination", value, "another mip level"));
    }
    let fits = depth <= from.depth_or_layers && depth <= to.depth_or_layers;
    Ok(if from.dimension != to.dimension && fits {
        depth.max(1)
    } else {
        1 // of everything, or what wgpu-core will refuse
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::abi::WGPUTextureDimension_2D;
    use wgpu_types::{Origin3d, TextureAspect};

    fn info(
        number: u32,
        dimension: WGPUTextureDimension,
        depth_or_layers: u32,
        z: u32,
    ) -> TexelCopyTextureInfo<Texture> {
        TexelCopyTextureInfo {
            texture: Texture {
                id: TextureId::zip(number, 1),
                dimension,
                depth_or_layers,
            },
            mip_level: 0,
            origin: Origin3d { x: 0, y: 0, z },
            aspect: TextureAspect::All,
        }
    }

    fn copied(
        source: &TexelCopyTextureInfo<Texture>,
        destination: &TexelCopyTextureInfo<Texture>,
        depth_or_array_layers: u32,
    ) -> Result<Vec<(u32, u32, u32)>, Invalid> {
        let mut steps = Vec::new();
        let size = Extent3d {
            width: 1,
            height: 1,
            depth_or_array_layers,
        };
        copy(source, destination, size, |from, to, size| {
            steps.push((from.origin.z, to.origin.z, size.depth_or_array_layers));
            Ok(())
        })?;
        Ok(steps)
    }

    #[test]
    fn layers_go_to_slices_one_by_one() {
        let layers = info(1, WGPUTextureDimension_2D, 4, 1);
        let slices = info(2, WGPUTextureDimension_3D, 8, 5);
        let steps = vec![(1, 5, 1), (2, 6, 1), (3, 7, 1)];
        assert_eq!(copied(&layers, &slices, 3), Ok(steps));
        let back = vec![(5, 1, 1), (6, 2, 1)];
        assert_eq!(copied(&slices, &layers, 2), Ok(back));
        assert_eq!(copied(&layers, &slices, 0), Ok(vec![(1, 5, 0)]));
        // Too many for the layers: wgpu-core will say so.
        assert_eq!(copied(&layers, &slices, 5), Ok(vec![(1, 5, 5)]));
    }

    #[test]
    fn textures_of_one_dimension_are_copied_at_once() {
        let (from, to) = (
            info(1, WGPUTextureDimension_3D, 8, 0),
            info(2, WGPUTextureDimension_3D, 8, 2),
        );
        assert_eq!(copied(&from, &to, 4), Ok(vec![(0, 2, 4)]));
    }

    #[test]
    fn a_level_of_a_3d_texture_is_not_copied_to_itself() {
        let from = info(1, WGPUTextureDimension_3D, 8, 0);
        let mut to = info(1, WGPUTextureDimension_3D, 8, 4);
        let refused = copied(&from, &to, 2).unwrap_err().to_string();
        assert!(refused.starts_with("destination: the source's mip level of a 3D texture "));
        to.mip_level = 1;
        assert!(copied(&from, &to, 2).is_ok());
    }
}
