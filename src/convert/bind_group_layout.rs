//! Bind group layout: descriptor, entries and what each kind of binding declares.

use super::elements;
use super::scalar::{flags, unknown};
use super::texture_format::texture_format;
use super::texture_view::texture_view_dimension;
use crate::abi::*;
use crate::runtime::chain::{Chain, no_extensions};
use crate::runtime::failure::{Invalid, Within};
use crate::runtime::text;
use std::num::{NonZeroU32, NonZeroU64};
use wgpu_core::binding_model::BindGroupLayoutDescriptor;
use wgpu_types as wgt;

/// # Safety
/// What the descriptor points to lives for `'a` and is as webgpu.h says.
pub unsafe fn bind_group_layout_descriptor<'a>(
    descriptor: &'a WGPUBindGroupLayoutDescriptor,
) -> Result<BindGroupLayoutDescriptor<'a>, Invalid> {
    let (entries, count) = (descriptor.entries, descriptor.entryCount);
    // SAFETY: the caller's promise.
    unsafe {
        no_extensions(descriptor.nextInChain)?;
        Ok(BindGroupLayoutDescriptor {
            label: text::label(descriptor.label),
            entries: elements::structs("entries", entries, count, |entry| {
                bind_group_layout_entry(entry)
            })?,
        })
    }
}

/// # Safety
/// As for [`bind_group_layout_descriptor`].
unsafe fn bind_group_layout_entry(
    entry: &WGPUBindGroupLayoutEntry,
) -> Result<wgt::BindGroupLayoutEntry, Invalid> {
    // SAFETY: the caller's promise.
    let mut chain = unsafe { Chain::collect(entry.nextInChain) }?;
    let external = chain.take::<WGPUExternalTextureBindingLayout>();
    let extras = chain.take::<WGPUBindGroupLayoutEntryExtras>();
    chain.finish()?;
    // SAFETY: the caller's promise.
    let kinds = unsafe {
        [
            buffer_binding_layout(&entry.buffer).within("buffer")?,
            sampler_binding_layout(&entry.sampler).within("sampler")?,
            texture_binding_layout(&entry.texture).within("texture")?,
            storage_texture_binding_layout(&entry.storageTexture).within("storageTexture")?,
            external.map(|_| wgt::BindingType::ExternalTexture),
        ]
    };
    let mut declared = kinds.into_iter().flatten();
    let (Some(ty), None) = (declared.next(), declared.next()) else {
        return Err(Invalid::new(
            "binding",
            format_args!("{} with {} layouts", entry.binding, kinds.iter().flatten().count()),
            "one: buffer, sampler, texture, storageTexture or an external texture",
        ));
    };
    Ok(wgt::BindGroupLayoutEntry {
        binding: entry.binding,
        visibility: shader_stage("visibility", entry.visibility)?,
        ty,
        count: binding_array_size(entry.bindingArraySize, extras)?,
    })
}

/// The two headers each have a member for the size of an array; they may agree.
fn binding_array_size(
    size: u32,
    extras: Option<&WGPUBindGroupLayoutEntryExtras>,
) -> Result<Option<NonZeroU32>, Invalid> {
    let count = extras.and_then(|extras| NonZeroU32::new(extras.count));
    match (NonZeroU32::new(size), count) {
        (Some(size), Some(count)) if size != count => Err(Invalid::new(
            "bindingArraySize",
            size,
            format!("{count}, as WGPUBindGroupLayoutEntryExtras says"),
        )),
        (size, count) => Ok(size.or(count)),
    }
}

pub fn shader_stage(field: &str, value: WGPUShaderStage) -> Result<wgt::ShaderStages, Invalid> {
    const ALL: WGPUShaderStage =
        WGPUShaderStage_Vertex | WGPUShaderStage_Fragment | WGPUShaderStage_Compute;
    // The bits are the same on both sides.
    let bits = flags(field, value, ALL, "a set of WGPUShaderStage")?;
    Ok(wgt::ShaderStages::from_bits_retain(bits))
}

/// # Safety
/// As for [`bind_group_layout_descriptor`].
unsafe fn buffer_binding_layout(
    layout: &WGPUBufferBindingLayout,
) -> Result<Option<wgt::BindingType>, Invalid> {
    // SAFETY: the caller's promise.
    unsafe { no_extensions(layout.nextInChain) }?;
    let ty = match layout.r#type {
        WGPUBufferBindingType_BindingNotUsed => return Ok(None),
        WGPUBufferBindingType_Undefined | WGPUBufferBindingType_Uniform => {
            wgt::BufferBindingType::Uniform
        }
        WGPUBufferBindingType_Storage => wgt::BufferBindingType::Storage { read_only: false },
        WGPUBufferBindingType_ReadOnlyStorage => {
            wgt::BufferBindingType::Storage { read_only: true }
        }
        value => return Err(unknown("type", value, "a WGPUBufferBindingType")),
    };
    Ok(Some(wgt::BindingType::Buffer {
        ty,
        has_dynamic_offset: layout.hasDynamicOffset != WGPU_FALSE,
        min_binding_size: NonZeroU64::new(layout.minBindingSize),
    }))
}

/// # Safety
/// As for [`bind_group_layout_descriptor`].
unsafe fn sampler_binding_layout(
    layout: &WGPUSamplerBindingLayout,
) -> Result<Option<wgt::BindingType>, Invalid> {
    // SAFETY: the caller's promise.
    unsafe { no_extensions(layout.nextInChain) }?;
    Ok(Some(wgt::BindingType::Sampler(match layout.r#type {
        WGPUSamplerBindingType_BindingNotUsed => return Ok(None),
        WGPUSamplerBindingType_Undefined | WGPUSamplerBindingType_Filtering => {
            wgt::SamplerBindingType::Filtering
        }
        WGPUSamplerBindingType_NonFiltering => wgt::SamplerBindingType::NonFiltering,
        WGPUSamplerBindingType_Comparison => wgt::SamplerBindingType::Comparison,
        value => return Err(unknown("type", value, "a WGPUSamplerBindingType")),
    })))
}

/// # Safety
/// As for [`bind_group_layout_descriptor`].
unsafe fn texture_binding_layout(
    layout: &WGPUTextureBindingLayout,
) -> Result<Option<wgt::BindingType>, Invalid> {
    // SAFETY: the caller's promise.
    unsafe { no_extensions(layout.nextInChain) }?;
    let sample_type = match layout.sampleType {
        WGPUTextureSampleType_BindingNotUsed => return Ok(None),
        WGPUTextureSampleType_Undefined | WGPUTextureSampleType_Float => {
            wgt::TextureSampleType::Float { filterable: true }
        }
        WGPUTextureSampleType_UnfilterableFloat => {
            wgt::TextureSampleType::Float { filterable: false }
        }
        WGPUTextureSampleType_Depth => wgt::TextureSampleType::Depth,
        WGPUTextureSampleType_Sint => wgt::TextureSampleType::Sint,
        WGPUTextureSampleType_Uint => wgt::TextureSampleType::Uint,
        value => return Err(unknown("sampleType", value, "a WGPUTextureSampleType")),
    };
    Ok(Some(wgt::BindingType::Texture {
        sample_type,
        view_dimension: view_dimension(layout.viewDimension)?,
        multisampled: layout.multisampled != WGPU_FALSE,
    }))
}

/// # Safety
/// As for [`bind_group_layout_descriptor`].
unsafe fn storage_texture_binding_layout(
    layout: &WGPUStorageTextureBindingLayout,
) -> Result<Option<wgt::BindingType>, Invalid> {
    // SAFETY: the caller's promise.
    unsafe { no_extensions(layout.nextInChain) }?;
    let access = match layout.access {
        WGPUStorageTextureAccess_BindingNotUsed => return Ok(None),
        WGPUStorageTextureAccess_Undefined | WGPUStorageTextureAccess_WriteOnly => {
            wgt::StorageTextureAccess::WriteOnly
        }
        WGPUStorageTextureAccess_ReadOnly => wgt::StorageTextureAccess::ReadOnly,
        WGPUStorageTextureAccess_ReadWrite => wgt::StorageTextureAccess::ReadWrite,
        value => return Err(unknown("access", value, "a WGPUStorageTextureAccess")),
    };
    Ok(Some(wgt::BindingType::StorageTexture {
        access,
        format: texture_format("format", layout.format)?,
        view_dimension: view_dimension(layout.viewDimension)?,
    }))
}

fn view_dimension(value: WGPUTextureViewDimension) -> Result<wgt::TextureViewDimension, Invalid> {
    let dimension = texture_view_dimension("viewDimension", value)?;
    Ok(dimension.unwrap_or(wgt::TextureViewDimension::D2))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::testing::{refusal, stranger, view};
    use std::ptr::null_mut;

    /// Converts the one entry of a layout.
    fn convert(entry: &WGPUBindGroupLayoutEntry) -> Result<wgt::BindGroupLayoutEntry, Invalid> {
        let descriptor = WGPUBindGroupLayoutDescriptor {
            entryCount: 1,
            entries: entry,
            ..WGPUBindGroupLayoutDescriptor::INIT
        };
        // SAFETY: the entry is whole and outlives the call.
        unsafe { bind_group_layout_descriptor(&descriptor) }.map(|layout| layout.entries[0])
    }

    fn buffer(ty: WGPUBufferBindingType) -> WGPUBindGroupLayoutEntry {
        let mut entry = WGPUBindGroupLayoutEntry::INIT;
        entry.buffer.r#type = ty;
        entry
    }

    fn uniform() -> WGPUBindGroupLayoutEntry {
        buffer(WGPUBufferBindingType_Uniform)
    }

    #[test]
    fn sen_01_each_kind_left_at_its_initial_value_takes_its_defaults() {
        let mut entry = WGPUBindGroupLayoutEntry::INIT;
        entry.buffer = WGPUBufferBindingLayout::INIT;
        let converted = convert(&entry).unwrap();
        let uniform = wgt::BindingType::Buffer {
            ty: wgt::BufferBindingType::Uniform,
            has_dynamic_offset: false,
            min_binding_size: None,
        };
        assert_eq!((converted.ty, converted.count), (uniform, None));
        assert_eq!(converted.visibility, wgt::ShaderStages::NONE);

        entry = WGPUBindGroupLayoutEntry::INIT;
        entry.sampler = WGPUSamplerBindingLayout::INIT;
        let sampler = wgt::BindingType::Sampler(wgt::SamplerBindingType::Filtering);
        assert_eq!(convert(&entry).unwrap().ty, sampler);

        entry = WGPUBindGroupLayoutEntry::INIT;
        entry.texture = WGPUTextureBindingLayout::INIT;
        let texture = wgt::BindingType::Texture {
            sample_type: wgt::TextureSampleType::Float { filterable: true },
            view_dimension: wgt::TextureViewDimension::D2,
            multisampled: false,
        };
        assert_eq!(convert(&entry).unwrap().ty, texture);

        entry = WGPUBindGroupLayoutEntry::INIT;
        entry.storageTexture = WGPUStorageTextureBindingLayout::INIT;
        assert_eq!(
            refusal(convert(&entry)),
            "entries[0].storageTexture.format: WGPUTextureFormat_Undefined is not allowed, \
             expected a WGPUTextureFormat"
        );
        entry.storageTexture.format = WGPUTextureFormat_R32Uint;
        let storage_texture = wgt::BindingType::StorageTexture {
            access: wgt::StorageTextureAccess::WriteOnly,
            format: wgt::TextureFormat::R32Uint,
            view_dimension: wgt::TextureViewDimension::D2,
        };
        assert_eq!(convert(&entry).unwrap().ty, storage_texture);
    }

    #[test]
    fn every_member_arrives() {
        let mut entries = [buffer(WGPUBufferBindingType_ReadOnlyStorage), uniform()];
        entries[0].binding = 7;
        entries[0].visibility = WGPUShaderStage_Vertex | WGPUShaderStage_Compute;
        entries[0].buffer.hasDynamicOffset = WGPU_TRUE;
        entries[0].buffer.minBindingSize = 48;
        let descriptor = WGPUBindGroupLayoutDescriptor {
            label: view("frame"),
            entryCount: entries.len(),
            entries: entries.as_ptr(),
            ..WGPUBindGroupLayoutDescriptor::INIT
        };
        // SAFETY: the entries live on this stack.
        let layout = unsafe { bind_group_layout_descriptor(&descriptor) }.unwrap();
        assert_eq!(layout.label.as_deref(), Some("frame"));
        assert_eq!(layout.entries.len(), 2);
        let expected = wgt::BindGroupLayoutEntry {
            binding: 7,
            visibility: wgt::ShaderStages::VERTEX | wgt::ShaderStages::COMPUTE,
            ty: wgt::BindingType::Buffer {
                ty: wgt::BufferBindingType::Storage { read_only: true },
                has_dynamic_offset: true,
                min_binding_size: NonZeroU64::new(48),
            },
            count: None,
        };
        assert_eq!(layout.entries[0], expected);
    }

    #[test]
    fn sen_02_exactly_one_kind_is_used() {
        assert_eq!(
            refusal(convert(&WGPUBindGroupLayoutEntry::INIT)),
            "entries[0].binding: 0 with 0 layouts is not allowed, expected one: buffer, sampler, \
             texture, storageTexture or an external texture"
        );
        let mut entry = uniform();
        entry.sampler.r#type = WGPUSamplerBindingType_Filtering;
        assert!(refusal(convert(&entry)).contains("0 with 2 layouts"));
    }

    #[test]
    fn err_05_every_type_and_no_other() {
        use wgt::TextureSampleType::{Depth, Float, Sint, Uint};
        let storage = |read_only| wgt::BufferBindingType::Storage { read_only };
        let buffers = [
            (WGPUBufferBindingType_Uniform, wgt::BufferBindingType::Uniform),
            (WGPUBufferBindingType_Storage, storage(false)),
            (WGPUBufferBindingType_ReadOnlyStorage, storage(true)),
        ];
        assert_eq!(WGPUBufferBindingType::VALUES.len(), 2 + buffers.len());
        for (value, expected) in buffers {
            let converted = convert(&buffer(value)).unwrap().ty;
            assert!(matches!(converted, wgt::BindingType::Buffer { ty, .. } if ty == expected));
        }
        assert_eq!(
            refusal(convert(&buffer(WGPUBufferBindingType(0x7)))),
            "entries[0].buffer.type: WGPUBufferBindingType(0x00000007) is not allowed, expected a \
             WGPUBufferBindingType"
        );

        let mut entry = WGPUBindGroupLayoutEntry::INIT;
        for &(name, value) in &WGPUSamplerBindingType::VALUES[2..] {
            entry.sampler.r#type = value;
            let converted = format!("{:?}", convert(&entry).unwrap().ty);
            let (_, expected) = name.split_once('_').unwrap();
            assert_eq!(converted, format!("Sampler({expected})"));
        }
        entry.sampler.r#type = WGPUSamplerBindingType(0x5);
        assert!(refusal(convert(&entry)).starts_with("entries[0].sampler.type: "));

        let samples = [
            (WGPUTextureSampleType_Float, Float { filterable: true }),
            (WGPUTextureSampleType_UnfilterableFloat, Float { filterable: false }),
            (WGPUTextureSampleType_Depth, Depth),
            (WGPUTextureSampleType_Sint, Sint),
            (WGPUTextureSampleType_Uint, Uint),
        ];
        assert_eq!(WGPUTextureSampleType::VALUES.len(), 2 + samples.len());
        let mut entry = WGPUBindGroupLayoutEntry::INIT;
        entry.texture.viewDimension = WGPUTextureViewDimension_3D;
        for (value, expected) in samples {
            entry.texture.sampleType = value;
            let texture = wgt::BindingType::Texture {
                sample_type: expected,
                view_dimension: wgt::TextureViewDimension::D3,
                multisampled: false,
            };
            assert_eq!(convert(&entry).unwrap().ty, texture);
        }
        entry.texture.sampleType = WGPUTextureSampleType(0x8);
        assert!(refusal(convert(&entry)).starts_with("entries[0].texture.sampleType: "));

        let mut entry = WGPUBindGroupLayoutEntry::INIT;
        entry.storageTexture.format = WGPUTextureFormat_R32Uint;
        for &(name, value) in &WGPUStorageTextureAccess::VALUES[2..] {
            entry.storageTexture.access = value;
            let (_, expected) = name.split_once('_').unwrap();
            let converted = format!("{:?}", convert(&entry).unwrap().ty);
            assert!(converted.contains(&format!("access: {expected},")), "{converted}");
        }
        entry.storageTexture.access = WGPUStorageTextureAccess(0x5);
        assert!(refusal(convert(&entry)).starts_with("entries[0].storageTexture.access: "));
    }

    #[test]
    fn err_05_unknown_stages_are_refused() {
        let mut entry = uniform();
        entry.visibility = 0x9;
        assert_eq!(
            refusal(convert(&entry)),
            "entries[0].visibility: bits 0x8 is not allowed, expected a set of WGPUShaderStage"
        );
    }

    #[test]
    fn the_size_of_an_array_comes_from_either_header() {
        let mut entry = uniform();
        entry.bindingArraySize = 4;
        assert_eq!(convert(&entry).unwrap().count, NonZeroU32::new(4));

        let mut extras = WGPUBindGroupLayoutEntryExtras {
            chain: WGPUChainedStruct {
                next: null_mut(),
                sType: WGPUSType(WGPUSType_BindGroupLayoutEntryExtras.0),
            },
            count: 4,
        };
        for (size, count, expected) in [(0, 6, 6), (4, 0, 4), (5, 5, 5)] {
            (entry.bindingArraySize, extras.count) = (size, count);
            entry.nextInChain = &mut extras.chain;
            assert_eq!(convert(&entry).unwrap().count, NonZeroU32::new(expected));
        }
        (entry.bindingArraySize, extras.count) = (2, 3);
        entry.nextInChain = &mut extras.chain;
        assert_eq!(
            refusal(convert(&entry)),
            "entries[0].bindingArraySize: 2 is not allowed, expected 3, as \
             WGPUBindGroupLayoutEntryExtras says"
        );
    }

    #[test]
    fn chn_01_an_external_texture_comes_in_the_chain_and_strangers_do_not() {
        let mut external = WGPUExternalTextureBindingLayout::INIT;
        let mut entry = WGPUBindGroupLayoutEntry::INIT;
        entry.nextInChain = &mut external.chain;
        assert_eq!(convert(&entry).unwrap().ty, wgt::BindingType::ExternalTexture);

        let mut stranger = stranger();
        let mut entry = uniform();
        // Also the chain of a kind that is not used is walked.
        entry.texture.nextInChain = &mut stranger;
        let refused = refusal(convert(&entry));
        assert!(refused.starts_with("entries[0].texture.nextInChain: WGPUSType(0x"), "{refused}");
    }
}
