//! The bind groups of a pass or bundle that write storage: nothing is to be written through two
//! bindings at once. Those that write none pass by here.

use crate::abi::*;
use crate::objects::bind_group::BindGroup;
use crate::polyfill::writable_aliasing::{Bound, alias};
use crate::runtime::{
    failure::{Failure, Invalid},
    handle,
};
use smallvec::SmallVec;
use std::sync::Arc;
use wgpu_types::ShaderStages;

/// No device has more groups.
const MOST_GROUPS: usize = 32;
/// How many groups are known to be held without a look through them all.
const RECENT: usize = 8;

/// Nothing until one is set: most passes have none, and pay with a look at this word.
#[derive(Default)]
pub struct SetWrites(Option<Box<Groups>>);

#[derive(Default)]
struct Groups {
    /// By their index.
    set: Vec<Group>,
    /// Those that were set so far, which their handles may not outlive, each once if it comes again
    /// soon: taking a share costs more than recording that a group is set.
    held: Vec<(usize, Arc<BindGroup>)>,
    /// How many bindings write.
    writes: u64,
}

/// A group that is set.
#[derive(Default)]
struct Group {
    /// Where it is held.
    place: usize,
    /// How many of its bindings write. With 0, the rest means nothing.
    writes: u64,
    offsets: SmallVec<[u32; 4]>,
}

impl SetWrites {
    /// Notes that a group was set, which may be NULL, with so many bindings that write. Says whether the
    /// next draw or dispatch is to be [checked](Self::check).
    #[inline]
    pub fn note(
        &mut self,
        index: u32,
        (group, writes): (WGPUBindGroup, u64),
        offsets: &[u32],
    ) -> Result<bool, Invalid> {
        match writes == 0 && self.0.is_none() {
            true => Ok(false),
            false => self.change(index as usize, group, writes, offsets),
        }
    }

    #[inline(never)]
    fn change(
        &mut self,
        index: usize,
        group: WGPUBindGroup,
        writes: u64,
        offsets: &[u32],
    ) -> Result<bool, Invalid> {
        let groups = self.0.get_or_insert_default();
        if index >= groups.set.len() && !groups.make_room(index) {
            return Ok(false);
        }
        let place = match writes {
            0 => 0,
            _ => groups.hold(group)?,
        };
        let set = &mut groups.set[index];
        groups.writes = groups.writes - set.writes + writes;
        (set.place, set.writes) = (place, writes);
        // Mostly there are none.
        if !(offsets.is_empty() && set.offsets.is_empty()) {
            set.offsets = offsets.into();
        }
        // One binding alone is no other's alias, and most compute passes have no more.
        Ok(writes > 0 && groups.writes > 1)
    }

    /// Forgets the groups.
    #[inline]
    pub fn forget(&mut self) {
        if self.0.is_some() {
            self.drop_all();
        }
    }

    #[cold]
    fn drop_all(&mut self) {
        self.0 = None;
    }

    /// Refuses a draw or dispatch that writes the same twice in one of these stages. `uses` says
    /// whether the pipeline has a group of this index. Says whether other pipelines may draw, too.
    pub fn check(
        &self,
        stages: ShaderStages,
        uses: impl FnOnce(u32) -> bool,
    ) -> Result<bool, Failure> {
        let found = self.0.as_ref().and_then(|groups| groups.find(stages));
        let Some((one, other)) = found else {
            return Ok(true);
        };
        // Groups that the pipeline has no place for count for nothing.
        if !uses(other) {
            return Ok(false);
        }
        Err(Failure::validation(format!(
            "bind groups {one} and {other}: the same is written through two bindings, expected one"
        )))
    }
}

impl Groups {
    /// Has a place for a group of this index, unless it is beyond the limit, which the end of the
    /// recording says.
    #[cold]
    fn make_room(&mut self, index: usize) -> bool {
        let is_allowed = index < MOST_GROUPS;
        if is_allowed {
            self.set.resize_with(index + 1, Group::default);
        }
        is_allowed
    }

    /// Where a group is held from now on.
    fn hold(&mut self, group: WGPUBindGroup) -> Result<usize, Invalid> {
        let first = self.held.len().saturating_sub(RECENT);
        let known = self.held[first..]
            .iter()
            .position(|it| it.0 == group.addr());
        match known.filter(|_| !handle::MAY_REPEAT) {
            Some(place) => Ok(first + place),
            None => self.hold_anew(group),
        }
    }

    #[cold]
    fn hold_anew(&mut self, group: WGPUBindGroup) -> Result<usize, Invalid> {
        let object = handle::share::<BindGroup>(group);
        let object = object.map_err(|misuse| Invalid::misuse("group", &misuse))?;
        self.held.push((group.addr(), object));
        Ok(self.held.len() - 1)
    }

    /// The first two groups that write the same, which may be one; those of low indices come first.
    fn find(&self, stages: ShaderStages) -> Option<(u32, u32)> {
        let bound = |index: usize| -> Option<Bound> {
            let group = self.set.get(index).filter(|group| group.writes > 0)?;
            Some((&self.held[group.place].1.writes, &group.offsets))
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
