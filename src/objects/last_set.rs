//! What a pass or a bundle has set last. Programs set the same again and again: each time it would
//! be a command to record, to check and to hand to the driver, and nothing would change, so it is
//! left out. Handles that are compared are still alive, so they name the same objects as before.

use crate::abi::*;
use crate::objects::set_writes::SetWrites;
use crate::polyfill::empty_bundles::Unset;
use crate::runtime::{
    failure::Failure,
    handle::{self, Opaque},
};
use std::{ptr, sync::Arc};
use wgpu_types::ShaderStages;

/// How many bind groups and vertex buffers are looked after; those behind them are simply set.
const GROUPS: usize = 4;
const VERTEX_BUFFERS: usize = 8;
/// How many dynamic offsets of a group are looked at.
const OFFSETS: usize = 4;

/// The stages of a draw that write.
const WRITING: ShaderStages = ShaderStages::FRAGMENT
    .union(ShaderStages::TASK)
    .union(ShaderStages::MESH);

/// A handle, and what it was set with. At first that of no object.
#[derive(Clone, Copy, Default)]
pub struct Set<Values> {
    handle: usize,
    values: Values,
}

impl<Values: PartialEq> Set<Values> {
    /// Whether this is what was set last, so that there is nothing to do.
    #[inline]
    pub fn is<C: Opaque>(&self, handle: *mut C, values: Values) -> bool {
        self.handle == handle.addr() && self.values == values && still_there(handle)
    }
}

impl<Values> Set<Values> {
    /// A share in the object that was set, if its handle is still alive.
    pub fn object<C: Opaque>(&self) -> Option<Arc<C::Object>> {
        let handle: *mut C = ptr::without_provenance_mut(self.handle);
        handle::share::<C::Object>(handle).ok()
    }

    /// Forgets what was set.
    #[inline]
    fn forget(&mut self) {
        self.handle = 0;
    }

    /// Notes what was set.
    #[inline]
    pub fn note<C: Opaque>(&mut self, handle: *mut C, values: Values) {
        (self.handle, self.values) = (handle.addr(), values);
    }
}

/// Whether a handle that was noted names the object that it did then. NULL names none.
#[inline]
fn still_there<C: Opaque>(handle: *mut C) -> bool {
    handle::is_live(handle) && !handle::MAY_REPEAT
}

/// The bind groups of an encoder.
#[derive(Default)]
pub struct Groups([Set<Offsets>; GROUPS]);

/// The dynamic offsets of a bind group.
#[derive(Clone, Copy, Default)]
struct Offsets {
    count: usize,
    offsets: [u32; OFFSETS],
}

impl Offsets {
    /// `None` when there are too many.
    #[inline]
    fn of(given: &[u32]) -> Option<Self> {
        match *given {
            [] => Some(Self::default()),
            [one] => Some(Self {
                count: 1,
                offsets: [one, 0, 0, 0],
            }),
            _ => Self::of_several(given),
        }
    }

    #[inline]
    fn are(&self, given: &[u32]) -> bool {
        self.count == given.len()
            && match *given {
                [] => true,
                [one] => self.offsets[0] == one,
                _ => self.are_several(given),
            }
    }

    /// Several dynamic offsets are rare. To copy or to compare them is a call, which the others do
    /// without.
    #[cold]
    fn of_several(given: &[u32]) -> Option<Self> {
        let mut offsets = [0; OFFSETS];
        offsets.get_mut(..given.len())?.copy_from_slice(given);
        Some(Self {
            count: given.len(),
            offsets,
        })
    }

    #[cold]
    fn are_several(&self, given: &[u32]) -> bool {
        self.offsets[..given.len()] == *given
    }
}

impl Groups {
    #[inline]
    pub fn has(&self, index: u32, group: WGPUBindGroup, offsets: &[u32]) -> bool {
        let set = self.0.get(index as usize);
        set.is_some_and(|set| {
            set.handle == group.addr() && set.values.are(offsets) && still_there(group)
        })
    }

    #[inline]
    pub fn note(&mut self, index: u32, group: WGPUBindGroup, offsets: &[u32]) {
        if let Some(set) = self.0.get_mut(index as usize) {
            match Offsets::of(offsets) {
                Some(offsets) => set.note(group, offsets),
                None => *set = Set::default(),
            }
        }
    }
}

/// A part of a buffer.
pub type Part = (u64, u64);

/// The vertex buffers of an encoder.
#[derive(Default)]
pub struct VertexBuffers([Set<Part>; VERTEX_BUFFERS]);

impl VertexBuffers {
    #[inline]
    pub fn has(&self, slot: u32, buffer: WGPUBuffer, part: Part) -> bool {
        let set = self.0.get(slot as usize);
        set.is_some_and(|set| set.is(buffer, part))
    }

    #[inline]
    pub fn note(&mut self, slot: u32, buffer: WGPUBuffer, part: Part) {
        if let Some(set) = self.0.get_mut(slot as usize) {
            set.note(buffer, part);
        }
    }
}

/// What draws use.
#[derive(Default)]
pub struct Drawing {
    pub pipeline: Set<()>,
    pub groups: Groups,
    pub vertex_buffers: VertexBuffers,
    pub index_buffer: Set<(WGPUIndexFormat, Part)>,
    pub writes: SetWrites,
    pub fixed: Fixed,
    pub unset: Unset,
    /// There may be something to do before the next draw. Mostly there is not, and this is all that
    /// a draw looks at.
    pub due: bool,
}

impl Drawing {
    /// Refuses draws that write the same through two bindings. With that, nothing is due.
    pub fn check_writes(&mut self) -> Result<(), Failure> {
        let pipeline = &self.pipeline;
        let is_settled = self.writes.check(WRITING, |group| {
            let pipeline = pipeline.object::<WGPURenderPipelineImpl>();
            pipeline.is_some_and(|pipeline| pipeline.groups.places.has(group))
        })?;
        self.due = !is_settled || self.unset.is_due();
        Ok(())
    }

    /// Forgets pipeline, groups and buffers.
    #[inline]
    pub fn forget_bindings(&mut self) {
        self.pipeline.forget();
        self.groups.0.iter_mut().for_each(Set::forget);
        self.vertex_buffers.0.iter_mut().for_each(Set::forget);
        self.index_buffer.forget();
        self.writes.forget();
    }
}

/// What draws use that is no object.
#[derive(Default)]
pub struct Fixed {
    pub viewport: Option<[f32; 6]>,
    pub scissor: Option<[u32; 4]>,
    pub stencil_reference: Option<u32>,
}

/// What dispatches use.
#[derive(Default)]
pub struct Computing {
    pub pipeline: Set<()>,
    pub groups: Groups,
    pub writes: SetWrites,
    /// There may be something to do before the next dispatch.
    pub due: bool,
}

impl Computing {
    /// Refuses dispatches that write the same through two bindings. With that, nothing is due.
    pub fn check_writes(&mut self) -> Result<(), Failure> {
        let pipeline = &self.pipeline;
        let is_settled = self.writes.check(ShaderStages::COMPUTE, |group| {
            let pipeline = pipeline.object::<WGPUComputePipelineImpl>();
            pipeline.is_some_and(|pipeline| pipeline.groups.places.has(group))
        })?;
        self.due = !is_settled;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::boundary::{Entry, Function};
    use crate::runtime::handle::tests::Thing;

    static RELEASE: Function = Function::new("wgpuThingRelease", "thing");

    #[test]
    fn what_is_set_again_is_known_while_its_handle_lives() {
        let thing = handle::insert(Thing::new(""));
        let mut set = Set::default();
        assert!(!set.is(thing, 1));
        set.note(thing, 1);
        assert!(set.is(thing, 1));
        assert!(!set.is(thing, 2));
        Entry::new(&RELEASE, thing).release();
        assert!(!set.is(thing, 1));
    }

    #[test]
    fn nothing_is_never_known() {
        let nothing = std::ptr::null_mut::<Thing>();
        let mut set = Set::default();
        assert!(!set.is(nothing, ()));
        set.note(nothing, ());
        assert!(!set.is(nothing, ()));
    }

    #[test]
    fn dynamic_offsets_are_compared_as_far_as_they_are_kept() {
        let kept = Offsets::of(&[1, 2]).unwrap();
        assert!(kept.are(&[1, 2]));
        for others in [[1, 3].as_slice(), &[1], &[1, 2, 0], &[]] {
            assert!(!kept.are(others), "{others:?}");
        }
        assert!(Offsets::default().are(&[]));
        assert!(Offsets::of(&[0; OFFSETS]).is_some());
        assert!(Offsets::of(&[0; OFFSETS + 1]).is_none());
    }
}
