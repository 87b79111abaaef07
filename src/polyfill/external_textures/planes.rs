//! Views that are planes of an external texture, or are bound in the place of one.

// UPSTREAM: gfx-rs/wgpu#4386
// LIMITS: external-textures

use crate::runtime::failure::Invalid;
use wgpu_core::resource::{TextureDescriptor, TextureViewDescriptor};
use wgpu_types::{
    Features, TextureDimension, TextureFormat, TextureSampleType, TextureUsages,
    TextureViewDimension,
};

/// A view, and the texture that it is of.
pub struct Plane<'a> {
    pub texture: &'a TextureDescriptor<'static>,
    pub view: &'a TextureViewDescriptor<'static>,
}

impl Plane<'_> {
    /// The size of the first level that it shows.
    pub fn size(&self) -> (u32, u32) {
        let size = self.texture.size;
        let level = |size: u32| {
            let shrunk = size.checked_shr(self.view.range.base_mip_level);
            shrunk.unwrap_or(0).max(1)
        };
        (level(size.width), level(size.height))
    }

    /// Whether it may be the plane of this number, of so many.
    pub fn check(&self, field: &str, count: usize, features: Features) -> Result<(), Invalid> {
        self.check_readable(field)?;
        let (position, format) = (field, self.format());
        let channels = match (count, position) {
            (1, _) => 4,
            (2, "planes[1]") => 2,
            _ => 1,
        };
        let filterable = TextureSampleType::Float { filterable: true };
        if format.sample_type(None, Some(features)) != Some(filterable) {
            let value = format!("a view of format {format:?}");
            return Err(Invalid::new(field, value, "one that can be filtered"));
        }
        if format.components() < channels {
            let value = format!("a view of format {format:?}");
            let expected = match channels {
                4 => "one of four channels".to_owned(),
                _ => format!("one of at least {channels} channels"),
            };
            return Err(Invalid::new(field, value, expected));
        }
        Ok(())
    }

    /// Whether it may be bound where a layout has an external texture.
    pub fn check_in_place(&self, field: &str) -> Result<(), Invalid> {
        self.check_readable(field)?;
        let (format, range) = (self.format(), &self.view.range);
        let rest = self
            .texture
            .mip_level_count
            .saturating_sub(range.base_mip_level);
        let levels = range.mip_level_count.unwrap_or(rest);
        if levels != 1 {
            let value =
                format!("a view of {levels} mip levels in the place of an external texture");
            return Err(Invalid::new(field, value, "one of 1"));
        }
        use TextureFormat::{Bgra8Unorm, Rgba8Unorm, Rgba16Float};
        if !matches!(format, Rgba8Unorm | Bgra8Unorm | Rgba16Float) {
            let value = format!("a view of format {format:?} in the place of an external texture");
            let expected = "RGBA8Unorm, BGRA8Unorm or RGBA16Float";
            return Err(Invalid::new(field, value, expected));
        }
        Ok(())
    }

    fn check_readable(&self, field: &str) -> Result<(), Invalid> {
        let refused = |value: String, expected| Err(Invalid::new(field, value, expected));
        let dimension = self.dimension();
        if dimension != TextureViewDimension::D2 {
            return refused(format!("a view of dimension {dimension:?}"), "2D");
        }
        let samples = self.texture.sample_count;
        if samples != 1 {
            return refused(format!("a view of {samples} samples"), "1");
        }
        let usage = self.view.usage.unwrap_or(self.texture.usage);
        if !usage.contains(TextureUsages::TEXTURE_BINDING) {
            let value = "a view without the usage TextureBinding".to_owned();
            return refused(value, "one with it");
        }
        Ok(())
    }

    fn dimension(&self) -> TextureViewDimension {
        let natural = match (self.texture.dimension, self.texture.array_layer_count()) {
            (TextureDimension::D1, _) => TextureViewDimension::D1,
            (TextureDimension::D2, 1) => TextureViewDimension::D2,
            (TextureDimension::D2, _) => TextureViewDimension::D2Array,
            (TextureDimension::D3, _) => TextureViewDimension::D3,
        };
        self.view.dimension.unwrap_or(natural)
    }

    /// That of the plane or aspect that it shows.
    fn format(&self) -> TextureFormat {
        let (whole, aspect) = (self.texture.format, self.view.range.aspect);
        let natural = || whole.aspect_specific_format(aspect).unwrap_or(whole);
        self.view.format.unwrap_or_else(natural)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wgpu_types::{Extent3d, TextureAspect};

    fn texture(format: TextureFormat) -> TextureDescriptor<'static> {
        TextureDescriptor {
            label: None,
            size: Extent3d {
                width: 9,
                height: 4,
                depth_or_array_layers: 1,
            },
            mip_level_count: 2,
            sample_count: 1,
            dimension: TextureDimension::D2,
            format,
            usage: TextureUsages::TEXTURE_BINDING,
            view_formats: vec![],
        }
    }

    fn checked(format: TextureFormat, field: &str, count: usize) -> Result<(), String> {
        let plane = Plane {
            texture: &texture(format),
            view: &TextureViewDescriptor::default(),
        };
        let checked = plane.check(field, count, Features::TEXTURE_FORMAT_16BIT_NORM);
        checked.map_err(|invalid| invalid.to_string())
    }

    #[test]
    fn planes_have_channels_for_what_is_in_them() {
        use TextureFormat::{R8Uint, R8Unorm, R16Unorm, R32Float, Rg8Unorm, Rgba8Unorm};
        for (format, field, count) in [
            (Rgba8Unorm, "planes[0]", 1),
            (R8Unorm, "planes[0]", 2),
            (R16Unorm, "planes[0]", 2),
            (Rg8Unorm, "planes[1]", 2),
            (R8Unorm, "planes[1]", 3),
            (R8Unorm, "planes[2]", 3),
            (Rgba8Unorm, "planes[2]", 3),
        ] {
            assert_eq!(checked(format, field, count), Ok(()), "{format:?}");
        }
        for (format, field, count, expected) in [
            (Rg8Unorm, "planes[0]", 1, "one of four channels"),
            (R8Unorm, "planes[1]", 2, "one of at least 2 channels"),
            (R8Uint, "planes[0]", 3, "one that can be filtered"),
            (R32Float, "planes[0]", 3, "one that can be filtered"),
            (
                TextureFormat::NV12,
                "planes[0]",
                2,
                "one that can be filtered",
            ),
        ] {
            let message = checked(format, field, count).unwrap_err();
            assert!(message.ends_with(expected), "{message}");
        }
    }

    #[test]
    fn a_plane_of_a_planar_texture_is_one() {
        let (texture, mut view) = (
            texture(TextureFormat::NV12),
            TextureViewDescriptor::default(),
        );
        view.range.aspect = TextureAspect::Plane1;
        let plane = Plane {
            texture: &texture,
            view: &view,
        };
        assert_eq!(plane.check("planes[1]", 2, Features::empty()), Ok(()));
        assert!(plane.check("planes[0]", 1, Features::empty()).is_err());
    }

    #[test]
    fn levels_count_where_a_view_stands_for_an_external_texture() {
        let texture = texture(TextureFormat::Rgba8Unorm);
        let mut view = TextureViewDescriptor::default();
        let in_place = |view: &TextureViewDescriptor<'static>| {
            let plane = Plane {
                texture: &texture,
                view,
            };
            let checked = plane.check_in_place("entries[0].textureView");
            (plane.size(), checked.map_err(|invalid| invalid.to_string()))
        };
        let (size, refused) = in_place(&view);
        assert_eq!(size, (9, 4));
        assert!(refused.unwrap_err().contains("of 2 mip levels"));
        view.range.base_mip_level = 1;
        assert_eq!(in_place(&view), ((4, 2), Ok(())));
    }
}
