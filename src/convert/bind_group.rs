//! Bind group: descriptor and entries.

use super::resolver::{BindingResolver, Resolver};
use super::scalar::unless;
use crate::abi::*;
use crate::runtime::failure::Invalid;
use crate::runtime::view::View;
use wgpu_core::binding_model::{
    BindGroupDescriptor, BindGroupEntry, BindingResource, BufferBinding,
};

pub fn bind_group_descriptor<'a>(
    descriptor: View<'a, WGPUBindGroupDescriptor>,
    resolver: &impl BindingResolver,
) -> Result<BindGroupDescriptor<'a>, Invalid> {
    descriptor.no_extensions()?;
    let entries = descriptor.entries();
    Ok(BindGroupDescriptor {
        label: descriptor.label().label(),
        layout: resolver.bind_group_layout(descriptor.layout())?,
        entries: entries
            .list_structs(|entry| bind_group_entry(entry, resolver))?
            .into(),
    })
}

fn bind_group_entry<'a>(
    entry: View<'a, WGPUBindGroupEntry>,
    resolver: &impl BindingResolver,
) -> Result<BindGroupEntry<'a>, Invalid> {
    let (external, extras, structures) = entry.extensions()?;

    let mut given = Given::default();
    if let Some(buffer) = entry.buffer().unless_null(|it| resolver.buffer(it))? {
        given.add(BindingResource::Buffer(BufferBinding {
            buffer,
            offset: entry.offset,
            size: unless(WGPU_WHOLE_SIZE, entry.size),
        }));
    }
    if let Some(sampler) = entry.sampler().unless_null(|it| resolver.sampler(it))? {
        given.add(BindingResource::Sampler(sampler));
    }
    let view = entry.textureView();
    if let Some(view) = view.unless_null(|it| resolver.texture_view(it))? {
        given.add(BindingResource::TextureView(view));
    }
    if let Some(external) = external {
        let texture = resolver.external_texture(external.externalTexture())?;
        given.add(BindingResource::ExternalTexture(texture));
    }
    if let Some(extras) = extras {
        let arrays = binding_arrays(entry, extras, resolver)?;
        arrays.into_iter().flatten().for_each(|it| given.add(it));
    }
    if let Some(structures) = structures {
        let tlas = structures.tlas().unless_null(|it| resolver.tlas(it))?;
        tlas.into_iter()
            .for_each(|it| given.add(BindingResource::AccelerationStructure(it)));
        let array: Vec<_> = structures.elements().map(|it| resolver.tlas(it))?;
        if !array.is_empty() {
            given.add(BindingResource::AccelerationStructureArray(array.into()));
        }
    }
    let (Some(resource), 1) = (given.resource, given.count) else {
        return Err(Invalid::new(
            "binding",
            format_args!("{} with no resource, or several,", entry.binding),
            "one: buffer, sampler, textureView, an external texture, an array or an acceleration \
             structure",
        ));
    };
    Ok(BindGroupEntry {
        binding: entry.binding,
        resource,
    })
}

/// The resources of an entry: the last of so many.
#[derive(Default)]
struct Given<'a> {
    resource: Option<BindingResource<'a>>,
    count: usize,
}

impl<'a> Given<'a> {
    #[inline]
    fn add(&mut self, resource: BindingResource<'a>) {
        self.resource = Some(resource);
        self.count += 1;
    }
}

/// The arrays that are not empty. Buffers share the entry's offset and size, which is the rest of
/// each buffer when it is 0 or WGPU_WHOLE_SIZE.
fn binding_arrays<'a>(
    entry: View<WGPUBindGroupEntry>,
    extras: View<WGPUBindGroupEntryExtras>,
    resolver: &impl Resolver,
) -> Result<[Option<BindingResource<'a>>; 3], Invalid> {
    let size = unless(WGPU_WHOLE_SIZE, entry.size).filter(|&size| size > 0);
    let buffers: Vec<_> = extras.buffers().map(|buffer| {
        Ok(BufferBinding {
            buffer: resolver.buffer(buffer)?,
            offset: entry.offset,
            size,
        })
    })?;
    let samplers: Vec<_> = extras.samplers().map(|sampler| resolver.sampler(sampler))?;
    let views: Vec<_> = extras
        .textureViews()
        .map(|view| resolver.texture_view(view))?;
    Ok([
        (!buffers.is_empty()).then(|| BindingResource::BufferArray(buffers.into())),
        (!samplers.is_empty()).then(|| BindingResource::SamplerArray(samplers.into())),
        (!views.is_empty()).then(|| BindingResource::TextureViewArray(views.into())),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::testing::{Numbers, handle, id, refusal, stranger, view};
    use crate::runtime::view::testing::seen;
    use std::ptr::{null, null_mut};

    /// Converts a group of one entry and describes the entry's resource.
    fn convert(entry: &WGPUBindGroupEntry) -> Result<String, Invalid> {
        let descriptor = WGPUBindGroupDescriptor {
            layout: handle(1),
            entryCount: 1,
            entries: entry,
            ..WGPUBindGroupDescriptor::INIT
        };
        let group = bind_group_descriptor(seen(&descriptor), &Numbers)?;
        Ok(format!("{:?}", group.entries[0].resource))
    }

    fn expected(resource: BindingResource) -> Result<String, Invalid> {
        Ok(format!("{resource:?}"))
    }

    fn binding(buffer: u32, offset: u64, size: Option<u64>) -> BufferBinding {
        BufferBinding {
            buffer: id(buffer),
            offset,
            size,
        }
    }

    fn extras() -> WGPUBindGroupEntryExtras {
        WGPUBindGroupEntryExtras {
            chain: WGPUChainedStruct {
                next: null_mut(),
                sType: WGPUSType(WGPUSType_BindGroupEntryExtras.0),
            },
            buffers: null(),
            bufferCount: 0,
            samplers: null(),
            samplerCount: 0,
            textureViews: null(),
            textureViewCount: 0,
        }
    }

    #[test]
    fn label_layout_and_entries_arrive() {
        let entries = [2, 3].map(|number| WGPUBindGroupEntry {
            binding: 10 + number as u32,
            sampler: handle(number),
            ..WGPUBindGroupEntry::INIT
        });
        let descriptor = WGPUBindGroupDescriptor {
            label: view("frame"),
            layout: handle(1),
            entryCount: entries.len(),
            entries: entries.as_ptr(),
            ..WGPUBindGroupDescriptor::INIT
        };
        let group = bind_group_descriptor(seen(&descriptor), &Numbers).unwrap();
        assert_eq!(group.label.as_deref(), Some("frame"));
        assert_eq!(group.layout, id(1));
        let bindings: Vec<u32> = group.entries.iter().map(|entry| entry.binding).collect();
        assert_eq!(bindings, [12, 13]);
        let initial = bind_group_descriptor(seen(&WGPUBindGroupDescriptor::INIT), &Numbers);
        assert!(refusal(initial).starts_with("layout: NULL"));
    }

    #[test]
    fn sen_01_a_buffer_is_bound_whole_or_in_part() {
        let mut entry = WGPUBindGroupEntry {
            buffer: handle(5),
            ..WGPUBindGroupEntry::INIT
        };
        let whole = BindingResource::Buffer(binding(5, 0, None));
        assert_eq!(convert(&entry), expected(whole));
        (entry.offset, entry.size) = (256, 64);
        let part = BindingResource::Buffer(binding(5, 256, Some(64)));
        assert_eq!(convert(&entry), expected(part));
        // An empty binding is an error, but of the device's checks.
        entry.size = 0;
        let empty = BindingResource::Buffer(binding(5, 256, Some(0)));
        assert_eq!(convert(&entry), expected(empty));
    }

    #[test]
    fn views_and_external_textures_are_bound() {
        let entry = WGPUBindGroupEntry {
            textureView: handle(6),
            ..WGPUBindGroupEntry::INIT
        };
        assert_eq!(
            convert(&entry),
            expected(BindingResource::TextureView(id(6)))
        );

        let mut external = WGPUExternalTextureBindingEntry::INIT;
        let mut entry = WGPUBindGroupEntry::INIT;
        entry.nextInChain = &mut external.chain;
        assert!(refusal(convert(&entry)).starts_with("entries[0].externalTexture: NULL"));
        external.externalTexture = handle(7);
        entry.nextInChain = &mut external.chain;
        assert_eq!(
            convert(&entry),
            expected(BindingResource::ExternalTexture(id(7)))
        );
    }

    #[test]
    fn sen_02_exactly_one_resource_is_set() {
        let message = "entries[0].binding: 4 with no resource, or several, is not allowed, \
             expected one: buffer, sampler, textureView, an external texture, an array or an \
             acceleration structure";
        let mut entry = WGPUBindGroupEntry {
            binding: 4,
            ..WGPUBindGroupEntry::INIT
        };
        assert_eq!(refusal(convert(&entry)), message);
        entry.sampler = handle(1);
        assert!(convert(&entry).is_ok());
        entry.buffer = handle(2);
        assert_eq!(refusal(convert(&entry)), message);

        // Extras without an array are no resource.
        let mut extras = extras();
        entry.nextInChain = &mut extras.chain;
        entry.buffer = null_mut();
        assert!(convert(&entry).is_ok());
        entry.sampler = null_mut();
        assert_eq!(refusal(convert(&entry)), message);
    }

    #[test]
    fn arrays_come_in_the_chain() {
        let buffers = [handle(1), handle(2)];
        let samplers = [handle(3)];
        let views = [handle(4), handle(5)];

        let mut of_buffers = extras();
        (of_buffers.buffers, of_buffers.bufferCount) = (buffers.as_ptr(), 2);
        let mut entry = WGPUBindGroupEntry::INIT;
        entry.offset = 16;
        for (size, converted) in [(WGPU_WHOLE_SIZE, None), (0, None), (32, Some(32))] {
            entry.size = size;
            entry.nextInChain = &mut of_buffers.chain;
            let bindings = vec![binding(1, 16, converted), binding(2, 16, converted)];
            let array = BindingResource::BufferArray(bindings.into());
            assert_eq!(convert(&entry), expected(array));
        }

        let mut of_samplers = extras();
        (of_samplers.samplers, of_samplers.samplerCount) = (samplers.as_ptr(), 1);
        entry.nextInChain = &mut of_samplers.chain;
        let array = BindingResource::SamplerArray(vec![id(3)].into());
        assert_eq!(convert(&entry), expected(array));

        let mut of_views = extras();
        (of_views.textureViews, of_views.textureViewCount) = (views.as_ptr(), 2);
        entry.nextInChain = &mut of_views.chain;
        let array = BindingResource::TextureViewArray(vec![id(4), id(5)].into());
        assert_eq!(convert(&entry), expected(array));

        let holed = [handle(4), null_mut()];
        of_views.textureViews = holed.as_ptr();
        entry.nextInChain = &mut of_views.chain;
        assert!(refusal(convert(&entry)).starts_with("entries[0].textureViews[1]: NULL"));
    }

    #[test]
    fn acceleration_structures_are_bound_one_or_several() {
        let mut structures = WGPUAccelerationStructureBindingEntry {
            tlas: handle(7),
            ..WGPUAccelerationStructureBindingEntry::INIT
        };
        let mut entry = WGPUBindGroupEntry::INIT;
        entry.nextInChain = &mut structures.chain;
        let one = BindingResource::AccelerationStructure(id(7));
        assert_eq!(convert(&entry), expected(one));
        let elements = [handle(8), handle(9), null_mut()];
        (structures.elements, structures.elementCount) = (elements.as_ptr(), 2);
        entry.nextInChain = &mut structures.chain;
        assert!(refusal(convert(&entry)).starts_with("entries[0].binding: 0 with no resource, or"));
        structures.tlas = null_mut();
        entry.nextInChain = &mut structures.chain;
        let array = BindingResource::AccelerationStructureArray(vec![id(8), id(9)].into());
        assert_eq!(convert(&entry), expected(array));
        structures.elementCount = 3;
        entry.nextInChain = &mut structures.chain;
        assert!(refusal(convert(&entry)).starts_with("entries[0].elements[2]: NULL"));
    }

    #[test]
    fn chn_01_a_stranger_is_refused() {
        let mut stranger = stranger();
        let mut entry = WGPUBindGroupEntry::INIT;
        entry.nextInChain = &mut stranger;
        let refused = refusal(convert(&entry));
        assert!(
            refused.starts_with("entries[0].nextInChain: WGPUSType(0x"),
            "{refused}"
        );
    }
}
