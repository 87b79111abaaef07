//! The layouts of bind groups, and what is bound to them.

// UPSTREAM: gfx-rs/wgpu#4386
// LIMITS: external-textures, external-texture-numbers

use super::{parameters, slots};
use crate::runtime::failure::Invalid;
use crate::shader::external_textures::places::{MOST, PARTS, places};
use std::num::NonZeroU64;
use wgpu_core::{
    binding_model::{BindGroupEntry, BindingResource, BufferBinding},
    id::{BufferId, TextureViewId},
};
use wgpu_types::{
    BindGroupLayoutEntry, BindingType, BufferBindingType, Limits, ShaderStages, TextureSampleType,
    TextureViewDimension,
};

/// An external texture of a layout.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ExternalBinding {
    pub binding: u32,
    pub stages: ShaderStages,
}

fn is_external(entry: &BindGroupLayoutEntry) -> bool {
    entry.ty == BindingType::ExternalTexture
}

/// The external textures of a layout.
pub fn external_bindings(entries: &[BindGroupLayoutEntry]) -> Box<[ExternalBinding]> {
    let external = entries.iter().filter(|entry| is_external(entry));
    let bindings = external.map(|entry| ExternalBinding {
        binding: entry.binding,
        stages: entry.visibility,
    });
    bindings.collect()
}

/// Whether there is room for the external textures of a layout.
pub fn check(entries: &[BindGroupLayoutEntry], limits: &Limits) -> Result<(), Invalid> {
    let external = entries.iter().enumerate();
    for (at, entry) in external.filter(|(_, entry)| is_external(entry)) {
        let binding = entry.binding;
        if let Some(count) = entry.count {
            let value = format!("{count} for an external texture");
            return Err(Invalid::new(member(at, "bindingArraySize"), value, "0"));
        }
        let Some(places) = places(binding) else {
            let value = format!("{binding} for an external texture");
            let expected = format!("a number below {MOST}");
            return Err(Invalid::new(member(at, "binding"), value, expected));
        };
        let taken =
            |other: &BindGroupLayoutEntry| !is_external(other) && places.contains(&other.binding);
        if let Some(at) = entries.iter().position(taken) {
            let taken = entries[at].binding;
            let value = format!("{taken} beside the external texture at {binding}");
            let expected = "a lower number: its planes are there";
            return Err(Invalid::new(member(at, "binding"), value, expected));
        }
    }
    slots::check("entries", entries.iter(), limits)
}

fn member(entry: usize, name: &str) -> String {
    format!("entries[{entry}].{name}")
}

/// The entries with the parts of external textures in their place; `None` if there are none.
pub fn expanded(entries: &[BindGroupLayoutEntry]) -> Option<Vec<BindGroupLayoutEntry>> {
    if !entries.iter().any(is_external) {
        return None;
    }
    let plane = BindingType::Texture {
        sample_type: TextureSampleType::Float { filterable: true },
        view_dimension: TextureViewDimension::D2,
        multisampled: false,
    };
    let parameters = BindingType::Buffer {
        ty: BufferBindingType::Uniform,
        has_dynamic_offset: false,
        min_binding_size: NonZeroU64::new(parameters::SIZE),
    };
    let mut all = Vec::new();
    for &entry in entries {
        match places(entry.binding) {
            Some(places) if is_external(&entry) => {
                let types = [plane, plane, plane, parameters];
                let parts = places.into_iter().zip(types);
                all.extend(parts.map(|(binding, ty)| BindGroupLayoutEntry {
                    binding,
                    ty,
                    ..entry
                }));
            }
            _ => all.push(entry),
        }
    }
    Some(all)
}

/// What is bound for an external texture.
#[derive(Clone, Copy)]
pub struct Bound {
    pub planes: [TextureViewId; 3],
    pub parameters: BufferId,
}

impl Bound {
    /// The parts of one at this number, for which a layout has room.
    pub fn entries(self, binding: u32) -> Option<[BindGroupEntry<'static>; PARTS as usize]> {
        let places = places(binding)?;
        let planes = self.planes.map(BindingResource::TextureView);
        let [first, second, third] = planes;
        let parameters = BindingResource::Buffer(BufferBinding {
            buffer: self.parameters,
            offset: 0,
            size: Some(parameters::SIZE),
        });
        let mut places = places.into_iter();
        Some(
            [first, second, third, parameters].map(|resource| BindGroupEntry {
                binding: places.next().unwrap_or_default(),
                resource,
            }),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::num::NonZeroU32;

    fn entry(binding: u32, ty: BindingType) -> BindGroupLayoutEntry {
        BindGroupLayoutEntry {
            binding,
            visibility: ShaderStages::FRAGMENT,
            ty,
            count: None,
        }
    }

    const SAMPLER: BindingType = BindingType::Sampler(wgpu_types::SamplerBindingType::Filtering);

    fn refusal(entries: &[BindGroupLayoutEntry]) -> String {
        check(entries, &Limits::default()).unwrap_err().to_string()
    }

    #[test]
    fn external_textures_become_four_entries_and_others_stay() {
        let entries = [entry(3, SAMPLER), entry(1, BindingType::ExternalTexture)];
        let numbers: Vec<_> = expanded(&entries)
            .unwrap()
            .iter()
            .map(|entry| entry.binding)
            .collect();
        assert_eq!(numbers, [3, 992, 993, 994, 995]);
        assert!(expanded(&entries[..1]).is_none());
        let expected = [ExternalBinding {
            binding: 1,
            stages: ShaderStages::FRAGMENT,
        }];
        assert_eq!(*external_bindings(&entries), expected);
    }

    #[test]
    fn there_is_room_for_most() {
        let external = entry(249, BindingType::ExternalTexture);
        assert_eq!(check(&[external], &Limits::default()), Ok(()));
        let beyond = entry(250, BindingType::ExternalTexture);
        assert_eq!(
            refusal(&[entry(0, SAMPLER), beyond]),
            "entries[1].binding: 250 for an external texture is not allowed, expected a number \
             below 250"
        );
        assert_eq!(
            refusal(&[entry(0, BindingType::ExternalTexture), entry(998, SAMPLER)]),
            "entries[1].binding: 998 beside the external texture at 0 is not allowed, expected a \
             lower number: its planes are there"
        );
        let many = BindGroupLayoutEntry {
            count: NonZeroU32::new(2),
            ..external
        };
        assert_eq!(
            refusal(&[many]),
            "entries[0].bindingArraySize: 2 for an external texture is not allowed, expected 0"
        );
    }
}
