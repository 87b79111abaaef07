//! Binding arrays of one.
//!
//! A layout may declare an array of bindings, and the header lets a single resource be given for an
//! array of one. wgpu-core wants an array to be given as an array.

// UPSTREAM: none known
// LIMITS: binding-arrays

use wgpu_core::binding_model::{BindGroupDescriptor, BindingResource};

/// Makes arrays of the single resources at `bindings`, which the layout declares as arrays. Whether
/// one is enough is for wgpu-core to say.
pub fn fill_arrays(group: &mut BindGroupDescriptor, bindings: &[u32]) {
    if bindings.is_empty() {
        return;
    }
    for entry in group.entries.to_mut() {
        if bindings.contains(&entry.binding) {
            entry.resource = match entry.resource.clone() {
                BindingResource::Buffer(buffer) => {
                    BindingResource::BufferArray(vec![buffer].into())
                }
                BindingResource::Sampler(sampler) => {
                    BindingResource::SamplerArray(vec![sampler].into())
                }
                BindingResource::TextureView(view) => {
                    BindingResource::TextureViewArray(vec![view].into())
                }
                BindingResource::AccelerationStructure(tlas) => {
                    BindingResource::AccelerationStructureArray(vec![tlas].into())
                }
                other => other,
            };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::borrow::Cow;
    use wgpu_core::{binding_model::BindGroupEntry, id::Id};

    #[test]
    fn a_single_resource_becomes_an_array_where_the_layout_declares_one() {
        let sampler = |binding| BindGroupEntry {
            binding,
            resource: BindingResource::Sampler(Id::zip(7, 1)),
        };
        let mut group = BindGroupDescriptor {
            label: None,
            layout: Id::zip(1, 1),
            entries: Cow::Owned(vec![sampler(0), sampler(3)]),
        };
        fill_arrays(&mut group, &[3]);
        let [first, second] = &group.entries[..] else {
            panic!("{} entries", group.entries.len());
        };
        assert!(matches!(first.resource, BindingResource::Sampler(_)));
        let BindingResource::SamplerArray(array) = &second.resource else {
            panic!("no array: {:?}", second.resource);
        };
        assert_eq!(array[..], [Id::zip(7, 1)]);
    }
}
