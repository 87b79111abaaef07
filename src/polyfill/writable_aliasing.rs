//! Storage that shaders write through two bindings at once, which WebGPU refuses where a draw or
//! dispatch does it. wgpu-core follows what becomes of a resource as a whole: two that write it are
//! alike.

// UPSTREAM: none known
// LIMITS: writable-aliasing

use crate::shader::interface::EntryPoint;
use naga::{ResourceBinding, ShaderStage};
use std::ops::Range;
use wgpu_core::{
    binding_model::{BindGroupEntry, BindingResource, BufferBinding},
    id::{BufferId, TextureId, TextureViewId},
};
use wgpu_types::{
    BindGroupLayoutEntry, BindingType, BufferBindingType, ImageSubresourceRange, ShaderStages,
    StorageTextureAccess,
};

/// A binding of a layout that shaders write through.
#[derive(Clone, Copy)]
pub struct WritableBinding {
    pub binding: u32,
    stages: ShaderStages,
    /// Which of the dynamic offsets is this buffer's.
    dynamic: Option<usize>,
}

/// The bindings of a layout that write.
pub fn writable_bindings(entries: &[BindGroupLayoutEntry]) -> Box<[WritableBinding]> {
    let mut dynamic: Vec<_> = entries.iter().filter(|entry| is_dynamic(entry)).collect();
    dynamic.sort_by_key(|entry| entry.binding);
    let writable = entries.iter().filter(|entry| is_written(entry.ty));
    let known = writable.map(|entry| WritableBinding {
        binding: entry.binding,
        stages: entry.visibility,
        dynamic: dynamic.iter().position(|one| one.binding == entry.binding),
    });
    known.collect()
}

/// The bind groups that a pipeline has a place for.
#[derive(Default)]
pub struct Places {
    count: u32,
    /// What writes in the groups of a derived layout.
    derived: Vec<(u32, WritableBinding)>,
}

impl Places {
    /// Of a layout with so many groups.
    pub fn of_layout(count: usize) -> Self {
        Self {
            count: u32::try_from(count).unwrap_or(u32::MAX),
            derived: Vec::new(),
        }
    }

    /// Of a layout that is derived from these entry points.
    // LIMITS: shader-source-checks
    pub fn derived<'a>(points: impl Iterator<Item = &'a EntryPoint<'a>>) -> Self {
        let mut places = Self::default();
        for point in points {
            let stages = match point.stage() {
                ShaderStage::Fragment => ShaderStages::FRAGMENT,
                ShaderStage::Compute => ShaderStages::COMPUTE,
                ShaderStage::Task => ShaderStages::TASK,
                ShaderStage::Mesh => ShaderStages::MESH,
                _ => ShaderStages::VERTEX,
            };
            for at in point.bindings() {
                places.count = places.count.max(at.group + 1);
            }
            for at in point.written_bindings() {
                places.add(at, stages);
            }
        }
        places
    }

    fn add(&mut self, at: ResourceBinding, stages: ShaderStages) {
        let mut known = self.derived.iter_mut();
        match known.find(|(group, it)| (*group, it.binding) == (at.group, at.binding)) {
            Some((_, known)) => known.stages |= stages,
            None => {
                let new = WritableBinding {
                    binding: at.binding,
                    stages,
                    dynamic: None,
                };
                self.derived.push((at.group, new));
            }
        }
    }

    pub fn has(&self, group: u32) -> bool {
        group < self.count
    }

    /// What writes in the group of this index, if the layout is derived.
    pub fn writable(&self, group: u32) -> Box<[WritableBinding]> {
        let of_group = self.derived.iter().filter(|(index, _)| *index == group);
        of_group.map(|(_, writable)| *writable).collect()
    }
}

fn is_dynamic(entry: &BindGroupLayoutEntry) -> bool {
    matches!(
        entry.ty,
        BindingType::Buffer {
            has_dynamic_offset: true,
            ..
        }
    )
}

fn is_written(ty: BindingType) -> bool {
    match ty {
        BindingType::Buffer { ty, .. } => ty == BufferBindingType::Storage { read_only: false },
        BindingType::StorageTexture { access, .. } => access != StorageTextureAccess::ReadOnly,
        _ => false,
    }
}

/// What a bind group writes through one of its bindings.
pub struct Write {
    pub by: WritableBinding,
    pub to: Part,
}

/// A part of a resource.
pub enum Part {
    Buffer(BufferId, Range<u64>),
    /// Levels and layers of a texture.
    Texture(TextureId, Range<u32>, Range<u32>),
}

impl Part {
    /// What is bound of a buffer of this size.
    pub fn of_buffer(buffer: BufferId, bound: &BufferBinding, size: u64) -> Self {
        let most = size.saturating_sub(bound.offset);
        let end = bound.offset.saturating_add(bound.size.unwrap_or(most));
        Self::Buffer(buffer, bound.offset..end)
    }

    /// What a view with this range shows of a texture.
    pub fn of_texture(texture: TextureId, range: &ImageSubresourceRange) -> Self {
        let span = |first: u32, count: Option<u32>| {
            first..count.map_or(u32::MAX, |count| first.saturating_add(count))
        };
        let levels = span(range.base_mip_level, range.mip_level_count);
        let layers = span(range.base_array_layer, range.array_layer_count);
        Self::Texture(texture, levels, layers)
    }
}

/// What a group with these entries writes. The parts of resources are asked for; `None` is one that
/// nothing is known of.
pub fn writes(
    entries: &[BindGroupEntry],
    writable: &[WritableBinding],
    buffer: impl Fn(&BufferBinding) -> Option<Part>,
    view: impl Fn(TextureViewId) -> Option<Part>,
) -> Box<[Write]> {
    let mut found = Vec::new();
    for entry in entries {
        let Some(&by) = writable.iter().find(|it| it.binding == entry.binding) else {
            continue;
        };
        let mut add = |to: Option<Part>| found.extend(to.map(|to| Write { by, to }));
        match &entry.resource {
            BindingResource::Buffer(bound) => add(buffer(bound)),
            BindingResource::BufferArray(all) => all.iter().for_each(|it| add(buffer(it))),
            BindingResource::TextureView(bound) => add(view(*bound)),
            BindingResource::TextureViewArray(all) => all.iter().for_each(|it| add(view(*it))),
            _ => {}
        }
    }
    found.into()
}

/// A group's writes, with the dynamic offsets that it is set with.
pub type Bound<'a> = (&'a [Write], &'a [u32]);

/// Whether one of these stages writes the same through both groups; without another, twice through
/// the one.
pub fn alias(one: Bound, other: Option<Bound>, stages: ShaderStages) -> bool {
    let (writes, offsets) = other.unwrap_or(one);
    let seen = |write: &&Write| write.by.stages.intersects(stages);
    let mut firsts = one.0.iter().enumerate().filter(|(_, write)| seen(write));
    firsts.any(|(index, first)| {
        let skipped = if other.is_none() { index + 1 } else { 0 };
        let mut seconds = writes.iter().skip(skipped).filter(seen);
        seconds.any(|second| meet((first, one.1), (second, offsets)))
    })
}

fn meet((a, a_offsets): (&Write, &[u32]), (b, b_offsets): (&Write, &[u32])) -> bool {
    match (&a.to, &b.to) {
        (Part::Buffer(one, part), Part::Buffer(other, others)) => {
            one == other && overlap(&moved(part, a, a_offsets), &moved(others, b, b_offsets))
        }
        (Part::Texture(one, levels, layers), Part::Texture(other, more_levels, more_layers)) => {
            one == other && overlap(levels, more_levels) && overlap(layers, more_layers)
        }
        _ => false,
    }
}

fn moved(part: &Range<u64>, write: &Write, offsets: &[u32]) -> Range<u64> {
    let offset = write.by.dynamic.and_then(|index| offsets.get(index));
    let offset = u64::from(offset.copied().unwrap_or(0));
    part.start.saturating_add(offset)..part.end.saturating_add(offset)
}

fn overlap<T: PartialOrd>(one: &Range<T>, other: &Range<T>) -> bool {
    one.start < other.end && other.start < one.end && !one.is_empty() && !other.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use wgpu_core::id::Id;

    fn write(dynamic: Option<usize>, to: Part) -> Write {
        let by = WritableBinding {
            binding: 0,
            stages: ShaderStages::COMPUTE,
            dynamic,
        };
        Write { by, to }
    }

    fn buffer(number: u32, part: Range<u64>) -> Part {
        Part::Buffer(Id::zip(number, 1), part)
    }

    fn texture(number: u32, level: u32, layers: Range<u32>) -> Part {
        Part::Texture(Id::zip(number, 1), level..level + 1, layers)
    }

    fn between(one: Part, other: Part) -> bool {
        let (one, other) = ([write(None, one)], [write(None, other)]);
        alias((&one, &[]), Some((&other, &[])), ShaderStages::COMPUTE)
    }

    #[test]
    fn parts_of_a_resource_are_written_once_where_they_do_not_meet() {
        assert!(between(buffer(1, 0..8), buffer(1, 4..12)));
        assert!(!between(buffer(1, 0..8), buffer(1, 8..12)));
        assert!(!between(buffer(1, 0..8), buffer(2, 0..8)));
        assert!(!between(buffer(1, 0..8), buffer(1, 4..4)));
        assert!(between(texture(1, 0, 0..2), texture(1, 0, 1..2)));
        assert!(!between(texture(1, 0, 0..2), texture(1, 1, 0..2)));
        assert!(!between(texture(1, 0, 0..1), texture(1, 0, 1..2)));
        assert!(!between(texture(1, 0, 0..1), buffer(1, 0..8)));
    }

    #[test]
    fn a_group_meets_itself_through_two_bindings_alone() {
        let once = [write(None, buffer(1, 0..8))];
        let twice = [write(None, buffer(1, 0..8)), write(None, buffer(1, 0..8))];
        assert!(!alias((&once, &[]), None, ShaderStages::COMPUTE));
        assert!(alias(
            (&once, &[]),
            Some((&once, &[])),
            ShaderStages::COMPUTE
        ));
        assert!(alias((&twice, &[]), None, ShaderStages::COMPUTE));
        assert!(!alias((&twice, &[]), None, ShaderStages::FRAGMENT));
    }

    #[test]
    fn dynamic_offsets_move_what_is_written() {
        let twice = [
            write(Some(0), buffer(1, 0..256)),
            write(Some(1), buffer(1, 0..256)),
        ];
        let alias = |offsets| alias((&twice, offsets), None, ShaderStages::COMPUTE);
        assert!(alias(&[256, 256]));
        assert!(!alias(&[0, 256]));
    }

    #[test]
    fn writable_bindings_know_their_stages_and_offsets() {
        let entry = |binding, ty| BindGroupLayoutEntry {
            binding,
            visibility: ShaderStages::COMPUTE,
            ty,
            count: None,
        };
        let storage = |read_only, has_dynamic_offset| BindingType::Buffer {
            ty: BufferBindingType::Storage { read_only },
            has_dynamic_offset,
            min_binding_size: None,
        };
        let found = writable_bindings(&[
            entry(7, storage(false, true)),
            entry(2, storage(true, true)),
            entry(3, storage(false, false)),
        ]);
        let found: Vec<_> = found.iter().map(|it| (it.binding, it.dynamic)).collect();
        assert_eq!(found, [(7, Some(1)), (3, None)]);
    }
}
