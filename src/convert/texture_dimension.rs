//! The dimensions of textures and of their views.

use crate::abi::*;
use crate::runtime::failure::Invalid;
use crate::runtime::view::Named;
use wgpu_types as wgt;

pub fn texture_dimension(
    value: Named<WGPUTextureDimension>,
) -> Result<wgt::TextureDimension, Invalid> {
    Ok(match value.get() {
        WGPUTextureDimension_1D => wgt::TextureDimension::D1,
        WGPUTextureDimension_Undefined | WGPUTextureDimension_2D => wgt::TextureDimension::D2,
        WGPUTextureDimension_3D => wgt::TextureDimension::D3,
        _ => return Err(value.unknown("a WGPUTextureDimension")),
    })
}

/// A dimension that may be left out, which `Undefined` says.
pub fn texture_view_dimension(
    value: Named<WGPUTextureViewDimension>,
) -> Result<Option<wgt::TextureViewDimension>, Invalid> {
    Ok(Some(match value.get() {
        WGPUTextureViewDimension_Undefined => return Ok(None),
        WGPUTextureViewDimension_1D => wgt::TextureViewDimension::D1,
        WGPUTextureViewDimension_2D => wgt::TextureViewDimension::D2,
        WGPUTextureViewDimension_2DArray => wgt::TextureViewDimension::D2Array,
        WGPUTextureViewDimension_Cube => wgt::TextureViewDimension::Cube,
        WGPUTextureViewDimension_CubeArray => wgt::TextureViewDimension::CubeArray,
        WGPUTextureViewDimension_3D => wgt::TextureViewDimension::D3,
        _ => return Err(value.unknown("a WGPUTextureViewDimension")),
    }))
}

pub fn texture_view_dimension_to_c(
    dimension: wgt::TextureViewDimension,
) -> WGPUTextureViewDimension {
    match dimension {
        wgt::TextureViewDimension::D1 => WGPUTextureViewDimension_1D,
        wgt::TextureViewDimension::D2 => WGPUTextureViewDimension_2D,
        wgt::TextureViewDimension::D2Array => WGPUTextureViewDimension_2DArray,
        wgt::TextureViewDimension::Cube => WGPUTextureViewDimension_Cube,
        wgt::TextureViewDimension::CubeArray => WGPUTextureViewDimension_CubeArray,
        wgt::TextureViewDimension::D3 => WGPUTextureViewDimension_3D,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn err_05_every_dimension_of_a_texture_and_no_other() {
        let dimensions = [
            (WGPUTextureDimension_Undefined, wgt::TextureDimension::D2),
            (WGPUTextureDimension_1D, wgt::TextureDimension::D1),
            (WGPUTextureDimension_2D, wgt::TextureDimension::D2),
            (WGPUTextureDimension_3D, wgt::TextureDimension::D3),
        ];
        for (c, dimension) in dimensions {
            assert_eq!(
                texture_dimension(Named::plain("dimension", &c)),
                Ok(dimension)
            );
        }
        assert!(texture_dimension(Named::plain("dimension", &WGPUTextureDimension(4))).is_err());
    }

    #[test]
    fn err_05_every_dimension_of_a_view_and_no_other() {
        use wgt::TextureViewDimension as Dimension;
        let expected = [
            None,
            Some(Dimension::D1),
            Some(Dimension::D2),
            Some(Dimension::D2Array),
            Some(Dimension::Cube),
            Some(Dimension::CubeArray),
            Some(Dimension::D3),
        ];
        assert_eq!(WGPUTextureViewDimension::VALUES.len(), expected.len());
        for (&(name, value), dimension) in WGPUTextureViewDimension::VALUES.iter().zip(expected) {
            assert_eq!(
                texture_view_dimension(Named::plain("dimension", &value)),
                Ok(dimension),
                "{name}"
            );
        }
        assert!(
            texture_view_dimension(Named::plain("dimension", &WGPUTextureViewDimension(7)))
                .is_err()
        );
    }
}
