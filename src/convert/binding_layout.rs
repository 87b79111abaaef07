//! What each kind of binding declares. `None`: this is not the kind that the entry declares.

use super::texture_dimension::{texture_view_dimension, texture_view_dimension_to_c};
use super::texture_format::{optional_texture_format, texture_format_to_c};
use crate::abi::*;
use crate::runtime::failure::Invalid;
use crate::runtime::view::{Named, View};
use std::num::NonZeroU64;
use wgpu_types as wgt;

#[inline]
pub fn buffer_binding_layout(
    layout: View<WGPUBufferBindingLayout>,
) -> Result<Option<wgt::BindingType>, Invalid> {
    layout.no_extensions()?;
    let ty = match layout.r#type {
        WGPUBufferBindingType_BindingNotUsed => return Ok(None),
        WGPUBufferBindingType_Undefined | WGPUBufferBindingType_Uniform => {
            wgt::BufferBindingType::Uniform
        }
        WGPUBufferBindingType_Storage => wgt::BufferBindingType::Storage { read_only: false },
        WGPUBufferBindingType_ReadOnlyStorage => {
            wgt::BufferBindingType::Storage { read_only: true }
        }
        _ => return Err(layout.r#type().unknown("a WGPUBufferBindingType")),
    };
    Ok(Some(wgt::BindingType::Buffer {
        ty,
        has_dynamic_offset: layout.hasDynamicOffset != WGPU_FALSE,
        min_binding_size: NonZeroU64::new(layout.minBindingSize),
    }))
}

#[inline]
pub fn sampler_binding_layout(
    layout: View<WGPUSamplerBindingLayout>,
) -> Result<Option<wgt::BindingType>, Invalid> {
    layout.no_extensions()?;
    Ok(Some(wgt::BindingType::Sampler(match layout.r#type {
        WGPUSamplerBindingType_BindingNotUsed => return Ok(None),
        WGPUSamplerBindingType_Undefined | WGPUSamplerBindingType_Filtering => {
            wgt::SamplerBindingType::Filtering
        }
        WGPUSamplerBindingType_NonFiltering => wgt::SamplerBindingType::NonFiltering,
        WGPUSamplerBindingType_Comparison => wgt::SamplerBindingType::Comparison,
        _ => return Err(layout.r#type().unknown("a WGPUSamplerBindingType")),
    })))
}

#[inline]
pub fn texture_binding_layout(
    layout: View<WGPUTextureBindingLayout>,
) -> Result<Option<wgt::BindingType>, Invalid> {
    layout.no_extensions()?;
    let unused = layout.sampleType == WGPUTextureSampleType_BindingNotUsed;
    if unused && layout.viewDimension == WGPUTextureViewDimension_Undefined {
        return Ok(None);
    }
    let sample_type = match layout.sampleType {
        WGPUTextureSampleType_BindingNotUsed => None,
        WGPUTextureSampleType_Undefined | WGPUTextureSampleType_Float => {
            Some(wgt::TextureSampleType::Float { filterable: true })
        }
        WGPUTextureSampleType_UnfilterableFloat => {
            Some(wgt::TextureSampleType::Float { filterable: false })
        }
        WGPUTextureSampleType_Depth => Some(wgt::TextureSampleType::Depth),
        WGPUTextureSampleType_Sint => Some(wgt::TextureSampleType::Sint),
        WGPUTextureSampleType_Uint => Some(wgt::TextureSampleType::Uint),
        _ => return Err(layout.sampleType().unknown("a WGPUTextureSampleType")),
    };
    // Numbers outside their enum are refused also where they are not used.
    let view_dimension = view_dimension(layout.viewDimension)?;
    Ok(sample_type.map(|sample_type| wgt::BindingType::Texture {
        sample_type,
        view_dimension,
        multisampled: layout.multisampled != WGPU_FALSE,
    }))
}

const ATOMIC: WGPUStorageTextureAccess =
    WGPUStorageTextureAccess(WGPUNativeStorageTextureAccess_Atomic.0);

#[inline]
pub fn storage_texture_binding_layout(
    layout: View<WGPUStorageTextureBindingLayout>,
) -> Result<Option<wgt::BindingType>, Invalid> {
    layout.no_extensions()?;
    let nothing = (
        WGPUStorageTextureAccess_BindingNotUsed,
        WGPUTextureFormat_Undefined,
        WGPUTextureViewDimension_Undefined,
    );
    if (layout.access, layout.format, layout.viewDimension) == nothing {
        return Ok(None);
    }
    let access = match layout.access {
        WGPUStorageTextureAccess_BindingNotUsed => None,
        WGPUStorageTextureAccess_Undefined | WGPUStorageTextureAccess_WriteOnly => {
            Some(wgt::StorageTextureAccess::WriteOnly)
        }
        WGPUStorageTextureAccess_ReadOnly => Some(wgt::StorageTextureAccess::ReadOnly),
        WGPUStorageTextureAccess_ReadWrite => Some(wgt::StorageTextureAccess::ReadWrite),
        ATOMIC => Some(wgt::StorageTextureAccess::Atomic),
        _ => return Err(layout.access().unknown("a WGPUStorageTextureAccess")),
    };
    // As above.
    let format = optional_texture_format(layout.format())?;
    let view_dimension = view_dimension(layout.viewDimension)?;
    let Some(access) = access else {
        return Ok(None);
    };
    Ok(Some(wgt::BindingType::StorageTexture {
        access,
        format: format.ok_or_else(|| layout.format().unknown("a WGPUTextureFormat"))?,
        view_dimension,
    }))
}

/// Puts a type into the part of the entry that it belongs to.
pub fn write_binding_type(ty: wgt::BindingType, out: &mut WGPUBindGroupLayoutEntry) {
    match ty {
        wgt::BindingType::Buffer {
            ty,
            has_dynamic_offset,
            min_binding_size,
        } => {
            out.buffer = WGPUBufferBindingLayout {
                r#type: buffer_type_to_c(ty),
                hasDynamicOffset: has_dynamic_offset.into(),
                minBindingSize: min_binding_size.map_or(0, NonZeroU64::get),
                ..WGPUBufferBindingLayout::INIT
            };
        }
        wgt::BindingType::Sampler(ty) => {
            out.sampler.r#type = match ty {
                wgt::SamplerBindingType::Filtering => WGPUSamplerBindingType_Filtering,
                wgt::SamplerBindingType::NonFiltering => WGPUSamplerBindingType_NonFiltering,
                wgt::SamplerBindingType::Comparison => WGPUSamplerBindingType_Comparison,
            };
        }
        wgt::BindingType::Texture {
            sample_type,
            view_dimension,
            multisampled,
        } => {
            out.texture = WGPUTextureBindingLayout {
                sampleType: sample_type_to_c(sample_type),
                viewDimension: texture_view_dimension_to_c(view_dimension),
                multisampled: multisampled.into(),
                ..WGPUTextureBindingLayout::INIT
            };
        }
        wgt::BindingType::StorageTexture {
            access,
            format,
            view_dimension,
        } => {
            let access = match access {
                wgt::StorageTextureAccess::WriteOnly => WGPUStorageTextureAccess_WriteOnly,
                wgt::StorageTextureAccess::ReadOnly => WGPUStorageTextureAccess_ReadOnly,
                wgt::StorageTextureAccess::ReadWrite => WGPUStorageTextureAccess_ReadWrite,
                wgt::StorageTextureAccess::Atomic => ATOMIC,
            };
            out.storageTexture = WGPUStorageTextureBindingLayout {
                access,
                format: texture_format_to_c(format),
                viewDimension: texture_view_dimension_to_c(view_dimension),
                ..WGPUStorageTextureBindingLayout::INIT
            };
        }
        wgt::BindingType::AccelerationStructure { .. } | wgt::BindingType::ExternalTexture => {}
    }
}

fn buffer_type_to_c(ty: wgt::BufferBindingType) -> WGPUBufferBindingType {
    match ty {
        wgt::BufferBindingType::Uniform => WGPUBufferBindingType_Uniform,
        wgt::BufferBindingType::Storage { read_only: false } => WGPUBufferBindingType_Storage,
        wgt::BufferBindingType::Storage { read_only: true } => {
            WGPUBufferBindingType_ReadOnlyStorage
        }
    }
}

fn sample_type_to_c(ty: wgt::TextureSampleType) -> WGPUTextureSampleType {
    match ty {
        wgt::TextureSampleType::Float { filterable: true } => WGPUTextureSampleType_Float,
        wgt::TextureSampleType::Float { filterable: false } => {
            WGPUTextureSampleType_UnfilterableFloat
        }
        wgt::TextureSampleType::Depth => WGPUTextureSampleType_Depth,
        wgt::TextureSampleType::Sint => WGPUTextureSampleType_Sint,
        wgt::TextureSampleType::Uint => WGPUTextureSampleType_Uint,
    }
}

fn view_dimension(value: WGPUTextureViewDimension) -> Result<wgt::TextureViewDimension, Invalid> {
    let dimension = texture_view_dimension(Named::plain("viewDimension", &value))?;
    Ok(dimension.unwrap_or(wgt::TextureViewDimension::D2))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::testing::{refusal, stranger};
    use crate::runtime::view::testing::seen;

    type Declared = Result<Option<wgt::BindingType>, Invalid>;

    fn buffer(layout: &WGPUBufferBindingLayout) -> Declared {
        buffer_binding_layout(seen(layout))
    }

    fn sampler(layout: &WGPUSamplerBindingLayout) -> Declared {
        sampler_binding_layout(seen(layout))
    }

    fn texture(layout: &WGPUTextureBindingLayout) -> Declared {
        texture_binding_layout(seen(layout))
    }

    fn storage_texture(layout: &WGPUStorageTextureBindingLayout) -> Declared {
        storage_texture_binding_layout(seen(layout))
    }

    #[test]
    fn sen_02_a_kind_that_is_not_used_declares_nothing() {
        assert_eq!(buffer(&WGPUBufferBindingLayout::NOT_USED), Ok(None));
        assert_eq!(sampler(&WGPUSamplerBindingLayout::NOT_USED), Ok(None));
        assert_eq!(texture(&WGPUTextureBindingLayout::NOT_USED), Ok(None));
        assert_eq!(
            storage_texture(&WGPUStorageTextureBindingLayout::NOT_USED),
            Ok(None)
        );
    }

    #[test]
    fn err_05_every_buffer_type_and_no_other() {
        let storage = |read_only| wgt::BufferBindingType::Storage { read_only };
        let types = [
            (
                WGPUBufferBindingType_Undefined,
                wgt::BufferBindingType::Uniform,
            ),
            (
                WGPUBufferBindingType_Uniform,
                wgt::BufferBindingType::Uniform,
            ),
            (WGPUBufferBindingType_Storage, storage(false)),
            (WGPUBufferBindingType_ReadOnlyStorage, storage(true)),
        ];
        assert_eq!(WGPUBufferBindingType::VALUES.len(), 1 + types.len());
        let mut layout = WGPUBufferBindingLayout::INIT;
        for (value, ty) in types {
            layout.r#type = value;
            let expected = wgt::BindingType::Buffer {
                ty,
                has_dynamic_offset: false,
                min_binding_size: None,
            };
            assert_eq!(buffer(&layout), Ok(Some(expected)));
        }
        (layout.hasDynamicOffset, layout.minBindingSize) = (WGPU_TRUE, 48);
        let expected = wgt::BindingType::Buffer {
            ty: storage(true),
            has_dynamic_offset: true,
            min_binding_size: NonZeroU64::new(48),
        };
        assert_eq!(buffer(&layout), Ok(Some(expected)));
        layout.r#type = WGPUBufferBindingType(0x7);
        assert_eq!(
            refusal(buffer(&layout)),
            "type: WGPUBufferBindingType(0x00000007) is not allowed, expected a \
             WGPUBufferBindingType"
        );
    }

    #[test]
    fn err_05_every_sampler_type_and_no_other() {
        use wgt::SamplerBindingType::{Comparison, Filtering, NonFiltering};
        let types = [
            (WGPUSamplerBindingType_Undefined, Filtering),
            (WGPUSamplerBindingType_Filtering, Filtering),
            (WGPUSamplerBindingType_NonFiltering, NonFiltering),
            (WGPUSamplerBindingType_Comparison, Comparison),
        ];
        assert_eq!(WGPUSamplerBindingType::VALUES.len(), 1 + types.len());
        let mut layout = WGPUSamplerBindingLayout::INIT;
        for (value, expected) in types {
            layout.r#type = value;
            assert_eq!(
                sampler(&layout),
                Ok(Some(wgt::BindingType::Sampler(expected)))
            );
        }
        layout.r#type = WGPUSamplerBindingType(0x5);
        assert!(refusal(sampler(&layout)).starts_with("type: "));
    }

    #[test]
    fn err_05_every_sample_type_and_no_other() {
        use wgt::TextureSampleType::{Depth, Float, Sint, Uint};
        let types = [
            (WGPUTextureSampleType_Undefined, Float { filterable: true }),
            (WGPUTextureSampleType_Float, Float { filterable: true }),
            (
                WGPUTextureSampleType_UnfilterableFloat,
                Float { filterable: false },
            ),
            (WGPUTextureSampleType_Depth, Depth),
            (WGPUTextureSampleType_Sint, Sint),
            (WGPUTextureSampleType_Uint, Uint),
        ];
        assert_eq!(WGPUTextureSampleType::VALUES.len(), 1 + types.len());
        let mut layout = WGPUTextureBindingLayout::INIT;
        for (value, sample_type) in types {
            layout.sampleType = value;
            let expected = wgt::BindingType::Texture {
                sample_type,
                view_dimension: wgt::TextureViewDimension::D2,
                multisampled: false,
            };
            assert_eq!(texture(&layout), Ok(Some(expected)));
        }
        layout.viewDimension = WGPUTextureViewDimension_Cube;
        layout.multisampled = WGPU_TRUE;
        let expected = wgt::BindingType::Texture {
            sample_type: Uint,
            view_dimension: wgt::TextureViewDimension::Cube,
            multisampled: true,
        };
        assert_eq!(texture(&layout), Ok(Some(expected)));
        layout.viewDimension = WGPUTextureViewDimension(0x9);
        assert!(refusal(texture(&layout)).starts_with("viewDimension: "));
        layout.sampleType = WGPUTextureSampleType(0x8);
        assert!(refusal(texture(&layout)).starts_with("sampleType: "));
    }

    #[test]
    fn err_05_every_storage_access_and_no_other() {
        use wgt::StorageTextureAccess::{ReadOnly, ReadWrite, WriteOnly};
        let accesses = [
            (WGPUStorageTextureAccess_Undefined, WriteOnly),
            (WGPUStorageTextureAccess_WriteOnly, WriteOnly),
            (WGPUStorageTextureAccess_ReadOnly, ReadOnly),
            (WGPUStorageTextureAccess_ReadWrite, ReadWrite),
        ];
        assert_eq!(WGPUStorageTextureAccess::VALUES.len(), 1 + accesses.len());
        let mut layout = WGPUStorageTextureBindingLayout::INIT;
        assert_eq!(
            refusal(storage_texture(&layout)),
            "format: WGPUTextureFormat_Undefined is not allowed, expected a WGPUTextureFormat"
        );
        layout.format = WGPUTextureFormat_R32Uint;
        for (value, access) in accesses {
            layout.access = value;
            let expected = wgt::BindingType::StorageTexture {
                access,
                format: wgt::TextureFormat::R32Uint,
                view_dimension: wgt::TextureViewDimension::D2,
            };
            assert_eq!(storage_texture(&layout), Ok(Some(expected)));
        }
        layout.access = WGPUStorageTextureAccess(0x5);
        assert!(refusal(storage_texture(&layout)).starts_with("access: "));
    }

    #[test]
    fn chn_01_a_stranger_is_refused_also_where_the_kind_is_not_used() {
        let mut alien = stranger();
        let mut layout = WGPUBufferBindingLayout::NOT_USED;
        layout.nextInChain = &mut alien;
        assert!(refusal(buffer(&layout)).starts_with("nextInChain: "));
        let mut alien = stranger();
        let mut layout = WGPUSamplerBindingLayout::NOT_USED;
        layout.nextInChain = &mut alien;
        assert!(refusal(sampler(&layout)).starts_with("nextInChain: "));
        let mut alien = stranger();
        let mut layout = WGPUTextureBindingLayout::NOT_USED;
        layout.nextInChain = &mut alien;
        assert!(refusal(texture(&layout)).starts_with("nextInChain: "));
        let mut alien = stranger();
        let mut layout = WGPUStorageTextureBindingLayout::NOT_USED;
        layout.nextInChain = &mut alien;
        assert!(refusal(storage_texture(&layout)).starts_with("nextInChain: "));
    }
}
