//! WebGPU's two tiers of texture formats: more formats that passes draw to, blend and resolve, and more that
//! shaders read and write as storage. wgpu-core has no such features. It can let formats do whatever the
//! adapter has for them, and so does a device with a tier inside; what is beyond the tier is refused
//! here.

// UPSTREAM: gfx-rs/wgpu#8122
// LIMITS: texture-tiers, norm-formats-of-tiers

use crate::convert::{own_features::OwnFeatures, texture_format::ALL_FORMATS};
use crate::runtime::failure::Invalid;
use crate::shader::interface::EntryPoint;
use wgpu_core::{global::Global, id::AdapterId, resource::TextureDescriptor};
use wgpu_types::{
    BindGroupLayoutEntry, BindingType, ColorTargetState, DownlevelFlags, Features,
    StorageTextureAccess, TextureFormat, TextureFormatFeatureFlags as Flags, TextureFormatFeatures,
    TextureUsages,
};

/// What wgpu-core has to let formats do.
const INSIDE: Features = Features::TEXTURE_ADAPTER_SPECIFIC_FORMAT_FEATURES;
const READ_OR_WRITE: Flags = Flags::STORAGE_READ_ONLY.union(Flags::STORAGE_WRITE_ONLY);

/// What wgpu-core calls the parts of a tier that have a name there.
pub fn named(own: OwnFeatures) -> Features {
    match own.contains(OwnFeatures::TEXTURE_TIER_1) {
        true => Features::TEXTURE_FORMAT_16BIT_NORM | Features::RG11B10UFLOAT_RENDERABLE,
        false => Features::empty(),
    }
}

/// What a device needs for the tiers that it asked for.
pub fn features(own: OwnFeatures) -> Features {
    match own.contains(OwnFeatures::TEXTURE_TIER_1) {
        true => INSIDE,
        false => Features::empty(),
    }
}

/// The tiers of an adapter.
pub fn of_adapter(global: &Global, adapter: AdapterId, features: Features) -> OwnFeatures {
    let downlevel = global.adapter_downlevel_capabilities(adapter).flags;
    let tiers = [
        OwnFeatures::TEXTURE_TIER_1,
        OwnFeatures::TEXTURE_TIER_1.with(OwnFeatures::TEXTURE_TIER_2),
    ];
    // The formats of WebGPU that the adapter has.
    let known = features & (Features::all_webgpu_mask() | Features::TEXTURE_FORMAT_16BIT_NORM);
    let formats = ALL_FORMATS.iter().copied();
    let formats = formats.filter(|format| known.contains(format.required_features()));
    let has = |own: &OwnFeatures| {
        let promised = Formats {
            features: known,
            own: *own,
        };
        features.contains(named(*own) | INSIDE)
            && downlevel.contains(DownlevelFlags::WEBGPU_TEXTURE_FORMAT_SUPPORT)
            && formats.clone().all(|format| {
                let has = global.adapter_get_texture_format_features(adapter, format);
                promised.fit(format, has)
            })
    };
    tiers.into_iter().rfind(has).unwrap_or(OwnFeatures::NONE)
}

/// What the formats of a device may do.
#[derive(Clone, Copy)]
pub struct Formats {
    pub features: Features,
    pub own: OwnFeatures,
}

impl Formats {
    /// Whether the device has a tier and no more: otherwise wgpu-core has the say.
    fn are_restricted(self) -> bool {
        self.own.contains(OwnFeatures::TEXTURE_TIER_1) && !self.features.contains(INSIDE)
    }

    /// Whether an adapter has all for a format that is promised here.
    fn fit(self, format: TextureFormat, adapter: TextureFormatFeatures) -> bool {
        let mut promised = self.of(format);
        if is_norm(format) {
            promised.flags.remove(Flags::FILTERABLE);
        }
        if !promised
            .allowed_usages
            .contains(TextureUsages::RENDER_ATTACHMENT)
        {
            promised.flags.remove(Flags::BLENDABLE);
        }
        adapter.allowed_usages.contains(promised.allowed_usages)
            && adapter.flags.contains(promised.flags)
    }

    /// What a format may do.
    pub fn of(self, format: TextureFormat) -> TextureFormatFeatures {
        let mut can = format.guaranteed_format_features(self.features);
        if self.own.contains(OwnFeatures::TEXTURE_TIER_1) {
            let attachment = TextureUsages::RENDER_ATTACHMENT | TextureUsages::TRANSIENT_ATTACHMENT;
            if is_norm(format) {
                can.allowed_usages |= attachment;
            }
            if is_narrow_snorm(format) {
                can.allowed_usages |= attachment;
                can.flags |= Flags::MULTISAMPLE_X4 | Flags::MULTISAMPLE_RESOLVE;
            }
            if is_storage_of_tier_1(format) {
                can.allowed_usages |= TextureUsages::STORAGE_BINDING;
                can.flags |= READ_OR_WRITE;
            }
        }
        if self.own.contains(OwnFeatures::TEXTURE_TIER_2) && is_read_and_written(format) {
            can.flags |= Flags::STORAGE_READ_WRITE;
        }
        can
    }

    pub fn check_texture(self, texture: &TextureDescriptor) -> Result<(), Invalid> {
        if !self.are_restricted() {
            return Ok(());
        }
        let TextureDescriptor { format, usage, .. } = texture;
        let can = self.of(*format);
        if !can.allowed_usages.contains(*usage) {
            let expected = format!(
                "a subset of {:?} with format {format:?}",
                can.allowed_usages
            );
            return Err(Invalid::new("usage", format_args!("{usage:?}"), expected));
        }
        let count = texture.sample_count;
        if count <= 1 || can.flags.sample_count_supported(count) {
            return Ok(());
        }
        let expected = match can.flags.sample_count_supported(4) {
            true => format!("1 or 4 with format {format:?}"),
            false => format!("1 with format {format:?}"),
        };
        Err(Invalid::new("sampleCount", count, expected))
    }

    pub fn check_bundle(self, formats: &[Option<TextureFormat>]) -> Result<(), Invalid> {
        for (index, format) in formats.iter().enumerate() {
            if let Some(format) = format {
                self.check_attachment(format!("colorFormats[{index}]"), *format)?;
            }
        }
        Ok(())
    }

    /// The targets of a pipeline, and how many samples they have. Whether there are textures like that is
    /// no question of a pipeline.
    pub fn check_targets(
        self,
        targets: &[Option<ColorTargetState>],
        samples: u32,
    ) -> Result<(), Invalid> {
        if !self.are_restricted() {
            return Ok(());
        }
        for (index, target) in targets.iter().enumerate() {
            let Some(target) = target else { continue };
            let name = format!("fragment.targets[{index}]");
            self.check_attachment(format!("{name}.format"), target.format)?;
            let flags = self.of(target.format).flags;
            if target.blend.is_some() && !flags.contains(Flags::BLENDABLE) {
                let value = format!("blending of {:?}", target.format);
                let expected = "a format that the device blends";
                return Err(Invalid::new(format!("{name}.blend"), value, expected));
            }
        }
        match samples {
            1 | 4 => Ok(()),
            _ => Err(Invalid::new("multisample.count", samples, "1 or 4")),
        }
    }

    /// A color format that is drawn to.
    fn check_attachment(
        self,
        name: impl Into<String>,
        format: TextureFormat,
    ) -> Result<(), Invalid> {
        let usages = self.of(format).allowed_usages;
        if !self.are_restricted() || usages.contains(TextureUsages::RENDER_ATTACHMENT) {
            return Ok(());
        }
        let expected = "a format that the device draws to";
        Err(Invalid::new(name, format_args!("{format:?}"), expected))
    }

    /// What several samples are resolved to.
    pub fn check_resolve(
        self,
        name: impl Into<String>,
        format: TextureFormat,
    ) -> Result<(), Invalid> {
        let flags = self.of(format).flags;
        if !self.are_restricted() || flags.contains(Flags::MULTISAMPLE_RESOLVE) {
            return Ok(());
        }
        let value = format!("a texture of format {format:?}");
        let expected = "one of a format that several samples resolve to";
        Err(Invalid::new(name, value, expected))
    }

    pub fn check_layout(self, entries: &[BindGroupLayoutEntry]) -> Result<(), Invalid> {
        if !self.are_restricted() {
            return Ok(());
        }
        for (index, entry) in entries.iter().enumerate() {
            if let BindingType::StorageTexture { access, format, .. } = entry.ty {
                let name = format!("entries[{index}].storageTexture");
                self.check_access(name, format, access)?;
            }
        }
        Ok(())
    }

    /// The storage textures of an entry point. `field` is its stage in the descriptor.
    pub fn check_entry(self, field: &str, entry: &EntryPoint) -> Result<(), Invalid> {
        if !self.are_restricted() {
            return Ok(());
        }
        for (format, access) in entry.storage_textures() {
            self.check_access(field, format, access)?;
        }
        Ok(())
    }

    fn check_access(
        self,
        name: impl Into<String>,
        format: TextureFormat,
        access: StorageTextureAccess,
    ) -> Result<(), Invalid> {
        let flag = match access {
            StorageTextureAccess::WriteOnly => Flags::STORAGE_WRITE_ONLY,
            StorageTextureAccess::ReadOnly => Flags::STORAGE_READ_ONLY,
            StorageTextureAccess::ReadWrite => Flags::STORAGE_READ_WRITE,
            StorageTextureAccess::Atomic => Flags::STORAGE_ATOMIC,
        };
        if !self.are_restricted() || self.of(format).flags.contains(flag) {
            return Ok(());
        }
        let value = format!("a storage texture of {format:?} with access {access:?}");
        let expected = "an access that the device has for the format";
        Err(Invalid::new(name, value, expected))
    }
}

fn is_norm(format: TextureFormat) -> bool {
    format.required_features() == Features::TEXTURE_FORMAT_16BIT_NORM
}

fn is_narrow_snorm(format: TextureFormat) -> bool {
    use TextureFormat::{R8Snorm, Rg8Snorm, Rgba8Snorm};
    matches!(format, R8Snorm | Rg8Snorm | Rgba8Snorm)
}

#[rustfmt::skip]
fn is_storage_of_tier_1(format: TextureFormat) -> bool {
    use TextureFormat::*;
    matches!(
        format,
        R8Unorm | R8Snorm | R8Uint | R8Sint | Rg8Unorm | Rg8Snorm | Rg8Uint | Rg8Sint
            | R16Uint | R16Sint | R16Float | Rg16Uint | Rg16Sint | Rg16Float
            | Rgb10a2Uint | Rgb10a2Unorm | Rg11b10Ufloat
    )
}

#[rustfmt::skip]
fn is_read_and_written(format: TextureFormat) -> bool {
    use TextureFormat::*;
    matches!(
        format,
        R8Unorm | R8Uint | R8Sint | Rgba8Unorm | Rgba8Uint | Rgba8Sint
            | R16Uint | R16Sint | R16Float | Rgba16Uint | Rgba16Sint | Rgba16Float
            | Rgba32Uint | Rgba32Sint | Rgba32Float
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use TextureFormat::{R8Snorm, R8Unorm, R16Unorm, R32Float, Rg32Uint, Rgba8Unorm};

    fn formats(own: OwnFeatures) -> Formats {
        let features = named(own);
        Formats { features, own }
    }

    fn tiers() -> [Formats; 3] {
        let first = OwnFeatures::TEXTURE_TIER_1;
        [
            formats(OwnFeatures::NONE),
            formats(first),
            formats(first.with(OwnFeatures::TEXTURE_TIER_2)),
        ]
    }

    #[test]
    fn each_tier_has_more_than_the_one_before() {
        let [none, first, second] = tiers();
        for format in ALL_FORMATS {
            let [none, first, second] = [none, first, second].map(|tier| tier.of(*format));
            assert_eq!(
                none.allowed_usages & first.allowed_usages,
                none.allowed_usages
            );
            assert_eq!(first.allowed_usages, second.allowed_usages, "{format:?}");
            assert!(first.flags.contains(none.flags), "{format:?}");
            assert!(second.flags.contains(first.flags), "{format:?}");
        }
    }

    #[test]
    fn what_the_first_adds() {
        let [none, first, _] = tiers();
        let attachment = TextureUsages::RENDER_ATTACHMENT;
        for format in [R8Snorm, R16Unorm] {
            assert!(!none.of(format).allowed_usages.contains(attachment));
            let can = first.of(format);
            assert!(can.allowed_usages.contains(attachment));
            let drawn = Flags::BLENDABLE | Flags::MULTISAMPLE_X4 | READ_OR_WRITE;
            assert!(can.flags.contains(drawn), "{format:?}");
            assert!(!can.flags.contains(Flags::STORAGE_READ_WRITE));
        }
        let resolve = Flags::MULTISAMPLE_RESOLVE;
        assert!(first.of(R8Snorm).flags.contains(resolve));
        assert!(!first.of(R16Unorm).flags.contains(resolve));
        let added = ALL_FORMATS.iter().filter(|format| {
            let storage = TextureUsages::STORAGE_BINDING;
            let (before, after) = (none.of(**format), first.of(**format));
            after.allowed_usages.contains(storage) && !before.allowed_usages.contains(storage)
        });
        assert_eq!(added.count(), 17);
    }

    #[test]
    fn what_the_second_adds() {
        let [_, first, second] = tiers();
        let both = Flags::STORAGE_READ_WRITE;
        let added = ALL_FORMATS.iter().filter(|format| {
            second.of(**format).flags.contains(both) && !first.of(**format).flags.contains(both)
        });
        assert_eq!(added.count(), 15);
    }

    #[test]
    fn no_more_than_the_tier_is_allowed() {
        let access = |tier: Formats, format, access| tier.check_access("entries", format, access);
        let (both, read) = (
            StorageTextureAccess::ReadWrite,
            StorageTextureAccess::ReadOnly,
        );
        let [none, first, second] = tiers();
        assert_eq!(access(first, R8Unorm, read), Ok(()));
        assert!(access(first, R8Unorm, both).is_err());
        assert_eq!(access(second, Rgba8Unorm, both), Ok(()));
        assert!(access(second, Rg32Uint, both).is_err());
        // wgpu-core has words for it.
        assert_eq!(access(none, R8Unorm, both), Ok(()));
        assert!(first.check_resolve("resolveTarget", R32Float).is_err());
        assert_eq!(first.check_resolve("resolveTarget", R8Snorm), Ok(()));
        assert_eq!(first.check_targets(&[], 4), Ok(()));
        assert!(first.check_targets(&[], 2).is_err());
        assert!(
            first
                .check_attachment("format", TextureFormat::Rgb9e5Ufloat)
                .is_err()
        );
        let adapter = Formats {
            features: first.features | INSIDE,
            ..first
        };
        assert_eq!(access(adapter, R8Unorm, both), Ok(()));
    }
}
