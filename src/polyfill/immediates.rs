//! Immediate data. WebGPU lets it be set at any time, and has it there until it is set anew.
//! wgpu-core takes it for the pipeline that is set only, and forgets it with that: it gets what this
//! pipeline has room for at once, and before the first draw of a later one what that has room for.
//! Where nobody but wgpu-core knows the room, nothing is remembered.

// UPSTREAM: gfx-rs/wgpu#8556, gfx-rs/wgpu#850, gfx-rs/wgpu#9210
// LIMITS: immediates, derived-immediates

use crate::abi::*;
use crate::convert::push_constants::{self, PushConstants};
use crate::runtime::failure::{Failure, Invalid};
use crate::runtime::view::Named;
use std::mem;

/// The immediate data of a pass or a bundle.
#[derive(Default)]
pub struct Immediates {
    /// As far as they were set. One is all there is on most devices, none in most passes.
    blocks: Vec<Block>,
    /// What the pipeline has for them.
    space: Space,
    /// wgpu-core has yet to get some of them.
    changed: bool,
}

const BLOCK: usize = u64::BITS as usize;

/// Some words of 4 bytes, with a bit for each in the masks.
struct Block {
    words: [[u8; 4]; BLOCK],
    /// Those that were set at all.
    set: u64,
    /// Those that wgpu-core has yet to get for the pipeline.
    changed: u64,
}

/// What a pipeline's layout has for immediates.
#[derive(Clone, Default)]
pub struct Space {
    pub room: Room,
    pub ranges: PushConstants,
}

/// How many bytes a pipeline's layout has room for.
#[derive(Clone, Copy, Default)]
pub enum Room {
    #[default]
    NoPipeline,
    Known(u32),
    /// Its layout was derived from shaders that only wgpu-core has read.
    Unknown,
}

impl Space {
    /// The space as one number, for those that have nothing but so many bytes.
    pub fn number(&self) -> u64 {
        match self.room {
            Room::Known(bytes) if self.ranges.are_derived() => bytes.into(),
            _ => u64::MAX,
        }
    }

    /// The space with this number, unless there is more to know of it.
    #[inline]
    pub fn of(number: u64) -> Option<Self> {
        let room = u32::try_from(number).ok().map(Room::Known)?;
        Some(Self {
            room,
            ..Self::default()
        })
    }
}

/// When wgpu-core gets data that is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub enum Handover {
    Now,
    /// Before the next draw, from [`Immediates::flush`].
    BeforeDraw,
}

impl Immediates {
    /// Tells that a pipeline was set. Says whether the next draw has something to send.
    #[inline]
    pub fn set_pipeline(&mut self, space: Space) -> bool {
        self.space = space;
        for block in &mut self.blocks {
            block.changed = block.set;
        }
        self.changed = !self.blocks.is_empty();
        self.changed
    }

    /// Forgets all that was set, the pipeline included.
    pub fn reset(&mut self) {
        self.blocks.clear();
        self.space = Space::default();
        self.changed = false;
    }

    /// Sets data, of which a device has `most` bytes.
    #[inline(always)]
    pub fn set(&mut self, offset: u32, data: &[u8], most: u32) -> Result<Handover, Failure> {
        check(offset, data.len(), most, "the device's maxImmediateSize")?;
        let handover = match self.space.room {
            Room::Unknown => return Ok(Handover::Now),
            Room::Known(room) if is_in(offset, data, room) => Handover::Now,
            Room::Known(_) | Room::NoPipeline => Handover::BeforeDraw,
        };
        self.write(offset as usize / 4, data, handover);
        Ok(handover)
    }

    /// Sets push constants: data that the pipeline has a place for, where `stages` see it.
    pub fn set_push_constants(
        &mut self,
        stages: Named<WGPUShaderStage>,
        offset: u32,
        data: &[u8],
        most: u32,
    ) -> Result<Handover, Failure> {
        let stages = push_constants::stages(stages)?;
        let Space { room, ranges } = &self.space;
        if let Room::NoPipeline = room {
            let why = "no pipeline is set, whose layout would have push constants";
            return Err(Failure::validation(why));
        }
        ranges.check(stages, offset, data.len())?;
        if let Room::Known(room) = *room {
            check(offset, data.len(), room, "the layout's immediateSize")?;
        }
        self.set(offset, data, most)
    }

    /// Sends what a draw needs.
    #[inline]
    pub fn flush<E>(&mut self, send: impl FnMut(u32, &[u8]) -> Result<(), E>) -> Result<(), E> {
        match self.changed {
            true => self.send(send),
            false => Ok(()),
        }
    }

    #[inline(never)]
    fn send<E>(&mut self, mut send: impl FnMut(u32, &[u8]) -> Result<(), E>) -> Result<(), E> {
        self.changed = false;
        let Room::Known(room) = self.space.room else {
            return Ok(());
        };
        for (block, start) in self.blocks.iter_mut().zip((0..).step_by(BLOCK)) {
            block.send(start, room as usize / 4, &mut send)?;
        }
        Ok(())
    }

    #[inline]
    fn write(&mut self, at: usize, data: &[u8], handover: Handover) {
        let (words, _) = data.as_chunks::<4>();
        let within = at % BLOCK;
        match self.blocks.get_mut(at / BLOCK) {
            Some(block) if within + words.len() <= BLOCK => block.write(within, words, handover),
            _ => self.write_widely(at, words, handover),
        }
        self.changed |= handover == Handover::BeforeDraw;
    }

    /// Writes words that lie in several blocks, or in one that was not set so far.
    #[cold]
    fn write_widely(&mut self, mut at: usize, mut words: &[[u8; 4]], handover: Handover) {
        while !words.is_empty() {
            let (index, within) = (at / BLOCK, at % BLOCK);
            let (here, rest) = words.split_at(words.len().min(BLOCK - within));
            if self.blocks.len() <= index {
                self.blocks.resize_with(index + 1, Block::default);
            }
            self.blocks[index].write(within, here, handover);
            (at, words) = (at + here.len(), rest);
        }
    }
}

impl Default for Block {
    fn default() -> Self {
        Self {
            words: [[0; 4]; BLOCK],
            set: 0,
            changed: 0,
        }
    }
}

impl Block {
    #[inline]
    fn write(&mut self, at: usize, words: &[[u8; 4]], handover: Handover) {
        let to = &mut self.words[at..at + words.len()];
        match <&[_; 4]>::try_from(words) {
            // A color or a vector is worth not to be looked at for its size.
            Ok(four) => to.copy_from_slice(four),
            Err(_) => copy(to, words),
        }
        let written = bits(at, words.len());
        self.set |= written;
        match handover {
            Handover::Now => self.changed &= !written,
            Handover::BeforeDraw => self.changed |= written,
        }
    }

    /// Sends what has changed, as far as there is room: each run of words at once. The first word of
    /// all is at `start`.
    fn send<E>(
        &mut self,
        start: usize,
        room: usize,
        mut send: impl FnMut(u32, &[u8]) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut left =
            mem::take(&mut self.changed) & bits(0, room.saturating_sub(start).min(BLOCK));
        while left != 0 {
            let at = left.trailing_zeros() as usize;
            let count = (left >> at).trailing_ones() as usize;
            let run = &self.words[at..at + count];
            send((start + at) as u32 * 4, run.as_flattened())?;
            left &= !bits(at, count);
        }
        Ok(())
    }
}

/// Copies words, however many.
#[inline(never)]
fn copy(to: &mut [[u8; 4]], from: &[[u8; 4]]) {
    to.copy_from_slice(from);
}

/// The bits of `count` words from `at`, which lie in one block.
#[inline]
fn bits(at: usize, count: usize) -> u64 {
    match count {
        0 => 0,
        _ => (u64::MAX >> (BLOCK - count)) << at,
    }
}

/// Whether there is data, and room for all of it.
#[inline]
fn is_in(offset: u32, data: &[u8], room: u32) -> bool {
    !data.is_empty() && offset as usize + data.len() <= room as usize
}

#[inline]
fn check(offset: u32, size: usize, most: u32, whose: &str) -> Result<(), Failure> {
    let end = (offset as usize).saturating_add(size);
    match end <= most as usize && offset.is_multiple_of(4) && size.is_multiple_of(4) {
        true => Ok(()),
        false => refuse(offset, size, most, whose),
    }
}

/// Says what is wrong with a part of immediate data.
#[cold]
fn refuse(offset: u32, size: usize, most: u32, whose: &str) -> Result<(), Failure> {
    if !offset.is_multiple_of(4) {
        return Err(Invalid::new("offset", offset, "a multiple of 4").into());
    }
    if !size.is_multiple_of(4) {
        return Err(Invalid::new("size", size, "a multiple of 4").into());
    }
    let value = format!("{size} bytes from {offset}");
    let expected = format!("a part of {most} bytes, {whose}");
    Err(Invalid::new("offset", value, expected).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    type Sent = Vec<(u32, Vec<u8>)>;

    fn flushed(immediates: &mut Immediates) -> Sent {
        let mut sent = Sent::new();
        let flushed = immediates.flush(|offset, data| {
            sent.push((offset, data.to_vec()));
            Ok::<_, ()>(())
        });
        assert_eq!(flushed, Ok(()));
        sent
    }

    fn room(bytes: u32) -> Space {
        Space {
            room: Room::Known(bytes),
            ..Space::default()
        }
    }

    #[test]
    fn a_space_without_ranges_is_a_number() {
        let of = |space: &Space| Space::of(space.number()).map(|space| space.room);
        assert!(matches!(of(&room(12)), Some(Room::Known(12))));
        assert!(of(&Space::default()).is_none());
        let ranges = PushConstants::default();
        let room = Room::Unknown;
        assert!(of(&Space { room, ranges }).is_none());
    }

    fn set(immediates: &mut Immediates, offset: u32, data: &[u8]) -> Option<Handover> {
        immediates.set(offset, data, 16).ok()
    }

    const NOW: Option<Handover> = Some(Handover::Now);
    const BEFORE_DRAW: Option<Handover> = Some(Handover::BeforeDraw);

    #[test]
    fn data_reaches_each_pipeline_as_far_as_it_has_room() {
        let mut immediates = Immediates::default();
        let words = [3, 3, 3, 3, 4, 4, 4, 4];
        assert_eq!(set(&mut immediates, 8, &words), BEFORE_DRAW);
        assert_eq!(set(&mut immediates, 0, &[1, 1, 1, 1]), BEFORE_DRAW);
        assert_eq!(flushed(&mut immediates), []);
        immediates.set_pipeline(room(12));
        let expected = [(0, vec![1; 4]), (8, vec![3; 4])];
        assert_eq!(flushed(&mut immediates), expected);
        assert_eq!(flushed(&mut immediates), []);
        immediates.set_pipeline(room(16));
        let expected = [(0, vec![1; 4]), (8, vec![3, 3, 3, 3, 4, 4, 4, 4])];
        assert_eq!(flushed(&mut immediates), expected);
        immediates.set_pipeline(room(0));
        assert_eq!(flushed(&mut immediates), []);
    }

    #[test]
    fn data_goes_at_once_where_the_pipeline_has_room_for_it() {
        let mut immediates = Immediates::default();
        immediates.set_pipeline(room(12));
        assert_eq!(set(&mut immediates, 0, &[1; 12]), NOW);
        assert_eq!(flushed(&mut immediates), []);
        assert_eq!(set(&mut immediates, 8, &[2; 8]), BEFORE_DRAW);
        assert_eq!(set(&mut immediates, 0, &[3; 4]), NOW);
        assert_eq!(flushed(&mut immediates), [(8, vec![2; 4])]);
        assert_eq!(set(&mut immediates, 4, &[4; 12]), BEFORE_DRAW);
        assert_eq!(set(&mut immediates, 8, &[5; 4]), NOW);
        assert_eq!(flushed(&mut immediates), [(4, vec![4; 4])]);
        immediates.set_pipeline(room(16));
        let all = [[3; 4], [4; 4], [5; 4], [4; 4]].concat();
        assert_eq!(flushed(&mut immediates), [(0, all)]);
        immediates.reset();
        immediates.set_pipeline(room(16));
        assert_eq!(flushed(&mut immediates), []);
    }

    #[test]
    fn data_behind_the_first_block_is_kept_like_the_rest() {
        let mut immediates = Immediates::default();
        let set = |immediates: &mut Immediates, offset, data: &[u8]| {
            assert_eq!(immediates.set(offset, data, 1024).ok(), BEFORE_DRAW);
        };
        set(&mut immediates, 0, &[1; 256]);
        immediates.set_pipeline(room(256));
        assert_eq!(flushed(&mut immediates), [(0, vec![1; 256])]);
        set(&mut immediates, 252, &[2; 8]);
        set(&mut immediates, 508, &[3; 516]);
        assert_eq!(flushed(&mut immediates), [(252, vec![2; 4])]);
        immediates.set_pipeline(room(1024));
        let mut first = vec![1; 252];
        first.extend([2; 4]);
        let expected = [
            (0, first.clone()),
            (256, vec![2; 4]),
            (508, vec![3; 4]),
            (512, vec![3; 256]),
            (768, vec![3; 256]),
        ];
        assert_eq!(flushed(&mut immediates), expected);
        immediates.set_pipeline(room(516));
        let expected = [
            (0, first),
            (256, vec![2; 4]),
            (508, vec![3; 4]),
            (512, vec![3; 4]),
        ];
        assert_eq!(flushed(&mut immediates), expected);
    }

    #[test]
    fn data_goes_at_once_where_nobody_knows_the_room() {
        let mut immediates = Immediates::default();
        immediates.set_pipeline(Space {
            room: Room::Unknown,
            ..Space::default()
        });
        let handover = immediates.set(4, &[1; 4], 16).ok();
        assert_eq!(handover, Some(Handover::Now));
        assert_eq!(flushed(&mut immediates), []);
        assert!(immediates.set(16, &[1; 4], 16).is_err());
    }

    #[test]
    fn data_that_no_device_has_room_for_is_refused() {
        let mut immediates = Immediates::default();
        assert_eq!(set(&mut immediates, 16, &[]), BEFORE_DRAW);
        assert_eq!(set(&mut immediates, 20, &[]), None);
        assert_eq!(set(&mut immediates, 16, &[0; 4]), None);
        assert_eq!(set(&mut immediates, u32::MAX - 3, &[0; 4]), None);
        assert_eq!(set(&mut immediates, 2, &[0; 4]), None);
        assert_eq!(set(&mut immediates, 0, &[0; 3]), None);
        assert_eq!(set(&mut immediates, 0, &[0; 4]), BEFORE_DRAW);
        immediates.set_pipeline(room(16));
        assert_eq!(set(&mut immediates, 16, &[]), BEFORE_DRAW);
    }

    #[test]
    fn push_constants_need_a_pipeline_with_room_for_them() {
        let mut immediates = Immediates::default();
        let set = |immediates: &mut Immediates, stages: WGPUShaderStage, offset| {
            let stages = Named::plain("stages", &stages);
            let set = immediates.set_push_constants(stages, offset, &[7; 4], 16);
            set.is_ok_and(|handover| handover == Handover::Now)
        };
        assert!(!set(&mut immediates, WGPUShaderStage_Compute, 0));
        immediates.set_pipeline(room(8));
        assert!(set(&mut immediates, WGPUShaderStage_Compute, 4));
        assert!(!set(&mut immediates, WGPUShaderStage_Compute, 8));
        assert!(!set(&mut immediates, WGPUShaderStage_None, 4));
    }
}
