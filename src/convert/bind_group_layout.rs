//! Bind group layout: descriptor and entries.

use super::binding_layout::{
    buffer_binding_layout, sampler_binding_layout, storage_texture_binding_layout,
    texture_binding_layout, write_binding_type,
};
use crate::abi::*;
use crate::runtime::failure::Invalid;
use crate::runtime::view::{Named, View};
use std::num::NonZeroU32;
use wgpu_core::binding_model::BindGroupLayoutDescriptor;
use wgpu_types as wgt;

pub fn bind_group_layout_descriptor(
    descriptor: View<WGPUBindGroupLayoutDescriptor>,
) -> Result<BindGroupLayoutDescriptor, Invalid> {
    descriptor.no_extensions()?;
    let entries = descriptor.entries();
    Ok(BindGroupLayoutDescriptor {
        label: descriptor.label().label(),
        entries: entries.list_structs(bind_group_layout_entry)?.into(),
    })
}

fn bind_group_layout_entry(
    entry: View<WGPUBindGroupLayoutEntry>,
) -> Result<wgt::BindGroupLayoutEntry, Invalid> {
    let (external, extras, structure) = entry.extensions()?;
    let mut declared = Declared::default();
    declared.add(entry.buffer().within(buffer_binding_layout)?);
    declared.add(entry.sampler().within(sampler_binding_layout)?);
    declared.add(entry.texture().within(texture_binding_layout)?);
    let storage_texture = entry.storageTexture();
    declared.add(storage_texture.within(storage_texture_binding_layout)?);
    declared.add(external.map(|_| wgt::BindingType::ExternalTexture));
    declared.add(
        structure.map(|layout| wgt::BindingType::AccelerationStructure {
            vertex_return: layout.vertexReturn != WGPU_FALSE,
        }),
    );
    let (Some(ty), 1) = (declared.ty, declared.count) else {
        return Err(Invalid::new(
            "binding",
            format_args!("{} with {} layouts", entry.binding, declared.count),
            "one: buffer, sampler, texture, storageTexture, an external texture or an acceleration \
             structure",
        ));
    };
    Ok(wgt::BindGroupLayoutEntry {
        binding: entry.binding,
        visibility: shader_stage(entry.visibility())?,
        ty,
        count: binding_array_size(entry.bindingArraySize, extras)?,
    })
}

/// The entry without the chain in which external textures and acceleration structures are told.
pub fn bind_group_layout_entry_to_c(entry: &wgt::BindGroupLayoutEntry) -> WGPUBindGroupLayoutEntry {
    let mut out = WGPUBindGroupLayoutEntry {
        binding: entry.binding,
        visibility: shader_stage_to_c(entry.visibility),
        bindingArraySize: entry.count.map_or(0, NonZeroU32::get),
        ..WGPUBindGroupLayoutEntry::INIT
    };
    write_binding_type(entry.ty, &mut out);
    out
}

/// What an entry declares: the last of so many.
#[derive(Default)]
struct Declared {
    ty: Option<wgt::BindingType>,
    count: usize,
}

impl Declared {
    #[inline]
    fn add(&mut self, ty: Option<wgt::BindingType>) {
        if ty.is_some() {
            self.ty = ty;
            self.count += 1;
        }
    }
}

/// The bindings of the layout that are arrays.
pub fn arrays(layout: &BindGroupLayoutDescriptor) -> Box<[u32]> {
    let arrays = layout.entries.iter().filter(|entry| entry.count.is_some());
    arrays.map(|entry| entry.binding).collect()
}

/// The bindings of the layout that are filtering samplers.
pub fn filtering_samplers(layout: &BindGroupLayoutDescriptor) -> Box<[u32]> {
    let filtering = wgt::BindingType::Sampler(wgt::SamplerBindingType::Filtering);
    let samplers = layout.entries.iter().filter(|entry| entry.ty == filtering);
    samplers.map(|entry| entry.binding).collect()
}

/// The two headers each have a member for the size of an array; they may agree.
fn binding_array_size(
    size: u32,
    extras: Option<View<WGPUBindGroupLayoutEntryExtras>>,
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

const STAGES: WGPUShaderStage =
    WGPUShaderStage_Vertex | WGPUShaderStage_Fragment | WGPUShaderStage_Compute;

/// Those that wgpu.h adds.
const MESH_STAGES: [(WGPUShaderStage, wgt::ShaderStages); 2] = [
    (WGPUNativeShaderStage_Task, wgt::ShaderStages::TASK),
    (WGPUNativeShaderStage_Mesh, wgt::ShaderStages::MESH),
];

pub fn shader_stage(value: Named<WGPUShaderStage>) -> Result<wgt::ShaderStages, Invalid> {
    let known = MESH_STAGES.iter().fold(STAGES, |set, (c, _)| set | c);
    let unknown = value.get() & !known;
    if unknown != 0 {
        let bits = format_args!("bits {unknown:#x}");
        return Err(Invalid::new(value.name(), bits, "a set of WGPUShaderStage"));
    }
    // These bits are the same on both sides.
    let standard = wgt::ShaderStages::from_bits_retain((value.get() & STAGES) as u32);
    let own = MESH_STAGES.iter().filter(|(c, _)| value.get() & c != 0);
    Ok(own.fold(standard, |set, (_, stage)| set | *stage))
}

/// Those stages that C has names for.
pub fn shader_stage_to_c(stages: wgt::ShaderStages) -> WGPUShaderStage {
    let own = MESH_STAGES.iter().filter(|(_, it)| stages.contains(*it));
    let standard = WGPUShaderStage::from(stages.bits()) & STAGES;
    own.fold(standard, |set, (c, _)| set | c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::testing::{refusal, stranger, view};
    use crate::runtime::view::testing::seen;
    use std::ptr::null_mut;

    /// Converts the one entry of a layout.
    fn convert(entry: &WGPUBindGroupLayoutEntry) -> Result<wgt::BindGroupLayoutEntry, Invalid> {
        let descriptor = WGPUBindGroupLayoutDescriptor {
            entryCount: 1,
            entries: entry,
            ..WGPUBindGroupLayoutDescriptor::INIT
        };
        bind_group_layout_descriptor(seen(&descriptor)).map(|layout| layout.entries[0])
    }

    fn uniform() -> WGPUBindGroupLayoutEntry {
        WGPUBindGroupLayoutEntry {
            buffer: WGPUBufferBindingLayout::INIT,
            ..WGPUBindGroupLayoutEntry::INIT
        }
    }

    #[test]
    fn every_member_arrives() {
        let mut entries = [uniform(); 2];
        entries[0].binding = 7;
        entries[0].visibility = WGPUShaderStage_Vertex | WGPUShaderStage_Compute;
        let descriptor = WGPUBindGroupLayoutDescriptor {
            label: view("frame"),
            entryCount: entries.len(),
            entries: entries.as_ptr(),
            ..WGPUBindGroupLayoutDescriptor::INIT
        };
        let layout = bind_group_layout_descriptor(seen(&descriptor)).unwrap();
        assert_eq!(layout.label.as_deref(), Some("frame"));
        assert_eq!(layout.entries.len(), 2);
        let expected = wgt::BindGroupLayoutEntry {
            binding: 7,
            visibility: wgt::ShaderStages::VERTEX | wgt::ShaderStages::COMPUTE,
            ty: wgt::BindingType::Buffer {
                ty: wgt::BufferBindingType::Uniform,
                has_dynamic_offset: false,
                min_binding_size: None,
            },
            count: None,
        };
        assert_eq!(layout.entries[0], expected);
    }

    #[test]
    fn what_is_told_to_c_comes_back_the_same() {
        let texture = |sample_type, multisampled| wgt::BindingType::Texture {
            sample_type,
            view_dimension: wgt::TextureViewDimension::CubeArray,
            multisampled,
        };
        let storage_texture = |access| wgt::BindingType::StorageTexture {
            access,
            format: wgt::TextureFormat::Rgba16Float,
            view_dimension: wgt::TextureViewDimension::D3,
        };
        let buffer = |ty| wgt::BindingType::Buffer {
            ty,
            has_dynamic_offset: true,
            min_binding_size: std::num::NonZeroU64::new(48),
        };
        let types = [
            buffer(wgt::BufferBindingType::Uniform),
            buffer(wgt::BufferBindingType::Storage { read_only: true }),
            buffer(wgt::BufferBindingType::Storage { read_only: false }),
            wgt::BindingType::Sampler(wgt::SamplerBindingType::Filtering),
            wgt::BindingType::Sampler(wgt::SamplerBindingType::NonFiltering),
            wgt::BindingType::Sampler(wgt::SamplerBindingType::Comparison),
            texture(wgt::TextureSampleType::Float { filterable: true }, false),
            texture(wgt::TextureSampleType::Float { filterable: false }, true),
            texture(wgt::TextureSampleType::Depth, false),
            texture(wgt::TextureSampleType::Sint, false),
            texture(wgt::TextureSampleType::Uint, false),
            storage_texture(wgt::StorageTextureAccess::WriteOnly),
            storage_texture(wgt::StorageTextureAccess::ReadOnly),
            storage_texture(wgt::StorageTextureAccess::ReadWrite),
        ];
        for ty in types {
            let entry = wgt::BindGroupLayoutEntry {
                binding: 3,
                visibility: wgt::ShaderStages::VERTEX_FRAGMENT,
                ty,
                count: NonZeroU32::new(5),
            };
            assert_eq!(convert(&bind_group_layout_entry_to_c(&entry)), Ok(entry));
        }
    }

    #[test]
    fn a_kind_that_is_told_in_a_chain_leaves_all_parts_unused() {
        let entry = wgt::BindGroupLayoutEntry {
            binding: 0,
            visibility: wgt::ShaderStages::COMPUTE | wgt::ShaderStages::RAY_GENERATION,
            ty: wgt::BindingType::AccelerationStructure {
                vertex_return: false,
            },
            count: None,
        };
        let told = bind_group_layout_entry_to_c(&entry);
        assert_eq!(told.visibility, WGPUShaderStage_Compute);
        assert!(refusal(convert(&told)).contains("0 with 0 layouts"));
    }

    #[test]
    fn sen_02_exactly_one_kind_is_used() {
        assert_eq!(
            refusal(convert(&WGPUBindGroupLayoutEntry::INIT)),
            "entries[0].binding: 0 with 0 layouts is not allowed, expected one: buffer, sampler, \
             texture, storageTexture, an external texture or an acceleration structure"
        );
        let mut entry = uniform();
        entry.sampler.r#type = WGPUSamplerBindingType_Filtering;
        assert!(refusal(convert(&entry)).contains("0 with 2 layouts"));
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
        assert_eq!(
            convert(&entry).unwrap().ty,
            wgt::BindingType::ExternalTexture
        );

        let mut stranger = stranger();
        let mut entry = uniform();
        // Also the chain of a kind that is not used is walked.
        entry.texture.nextInChain = &mut stranger;
        let refused = refusal(convert(&entry));
        assert!(
            refused.starts_with("entries[0].texture.nextInChain: 0x"),
            "{refused}"
        );
    }
}
