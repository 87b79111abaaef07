//! The bind groups of a pass or bundle that write storage: nothing is to be written through two
//! bindings at once. Those that write none pass by here.

use crate::abi::*;
use crate::objects::bind_group::BindGroup;
use crate::polyfill::writable_aliasing::{Bound, alias};
use crate::runtime::{
    call::Call,
    failure::{Failure, Invalid},
    view::Named,
};
use std::sync::Arc;
use wgpu_types::ShaderStages;

/// No device has more groups.
const MOST_GROUPS: usize = 32;

/// A group, and the dynamic offsets that it is set with.
struct Group(Arc<BindGroup>, Box<[u32]>);

/// Nothing until one is set: most passes have none, and pay with a look at this word.
#[derive(Default)]
pub struct SetWrites(Option<Box<Groups>>);

#[derive(Default)]
struct Groups {
    /// By their index.
    set: Vec<Option<Group>>,
    /// A group was set that nobody has looked at.
    changed: bool,
}

impl SetWrites {
    /// Notes that a group was set, which may be NULL. `detail` says whether it writes.
    #[inline]
    pub fn note(
        &mut self,
        call: &Call,
        index: u32,
        (group, detail): (Named<WGPUBindGroup>, u64),
        offsets: &[u32],
    ) -> Result<(), Invalid> {
        match detail == 0 && self.0.is_none() {
            true => Ok(()),
            false => self.change(call, index as usize, (group, detail), offsets),
        }
    }

    #[inline(never)]
    fn change(
        &mut self,
        call: &Call,
        index: usize,
        (group, detail): (Named<WGPUBindGroup>, u64),
        offsets: &[u32],
    ) -> Result<(), Invalid> {
        let groups = self.0.get_or_insert_default();
        if detail == 0 {
            if let Some(set) = groups.set.get_mut(index) {
                *set = None;
            }
            return Ok(());
        }
        // Where groups are beyond the limit, the end of the recording says so.
        if index < MOST_GROUPS {
            let room = groups.set.len().max(index + 1);
            groups.set.resize_with(room, || None);
            groups.set[index] = Some(Group(call.share_of(group)?, offsets.into()));
            // One binding alone is no other's alias, and most compute passes have no more.
            groups.changed = groups.count() > 1;
        }
        Ok(())
    }

    /// Refuses a draw or dispatch that writes the same twice in one of these stages. `uses` says
    /// whether the pipeline has a group of this index.
    #[inline]
    pub fn check(
        &mut self,
        stages: ShaderStages,
        uses: impl FnOnce(u32) -> bool,
    ) -> Result<(), Failure> {
        match &mut self.0 {
            Some(groups) if groups.changed => groups.look(stages, uses),
            _ => Ok(()),
        }
    }
}

impl Groups {
    /// How many bindings write.
    fn count(&self) -> usize {
        let set = self.set.iter().flatten();
        set.map(|Group(group, _)| group.writes.len()).sum()
    }

    #[cold]
    fn look(
        &mut self,
        stages: ShaderStages,
        uses: impl FnOnce(u32) -> bool,
    ) -> Result<(), Failure> {
        let Some((one, other)) = self.find(stages) else {
            self.changed = false;
            return Ok(());
        };
        // Groups that the pipeline has no place for count for nothing.
        if !uses(other) {
            return Ok(());
        }
        Err(Failure::validation(format!(
            "bind groups {one} and {other}: the same is written through two bindings, expected one"
        )))
    }

    /// The first two groups that write the same, which may be one; those of low indices come first.
    fn find(&self, stages: ShaderStages) -> Option<(u32, u32)> {
        let bound = |index: usize| -> Option<Bound> {
            let Group(group, offsets) = self.set[index].as_ref()?;
            Some((&group.writes, offsets))
        };
        for other in 0..self.set.len() {
            let Some(last) = bound(other) else { continue };
            let with = |one: usize| match one == other {
                true => alias(last, None, stages),
                false => bound(one).is_some_and(|first| alias(first, Some(last), stages)),
            };
            if let Some(one) = (0..=other).find(|&one| with(one)) {
                return Some((one as u32, other as u32));
            }
        }
        None
    }
}
