//! Immediate data as WebGPU has it: set at any time, and there until it is set anew. wgpu-core takes
//! it for the pipeline that is set only, and forgets it with that: it gets it before each draw that
//! needs it anew.

use crate::abi::*;
use crate::convert::push_constants::{self, PushConstants};
use crate::objects::recording::CommandError;
use crate::runtime::failure::{Failure, Invalid};
use crate::runtime::view::Named;
use wgpu_core::command::PassStateError;

/// A pass, or something like it, and its immediate data.
pub struct WithImmediates<P> {
    pub pass: P,
    pub immediates: Immediates,
    ended: bool,
}

#[derive(Default)]
pub struct Immediates {
    /// In words of 4 bytes; `None` where nothing was set.
    words: Vec<Option<[u8; 4]>>,
    /// What the pipeline has for them.
    space: Space,
    /// wgpu-core has yet to get them.
    changed: bool,
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

impl<P> WithImmediates<P> {
    pub fn new(pass: P) -> Self {
        Self {
            pass,
            immediates: Immediates::default(),
            ended: false,
        }
    }

    /// The pass, to be ended.
    pub fn end(&mut self) -> &mut P {
        self.ended = true;
        &mut self.pass
    }

    /// Tells that a pipeline was set.
    #[inline]
    pub fn set_pipeline(&mut self, space: &Space) {
        self.immediates.space.clone_from(space);
        self.immediates.changed = !self.immediates.words.is_empty();
    }

    /// Sets data, of which a device has `most` bytes.
    pub fn set(
        &mut self,
        offset: u32,
        data: &[u8],
        most: u32,
        send: impl FnOnce(&mut P, u32, &[u8]) -> Result<(), PassStateError>,
    ) -> Result<(), CommandError> {
        self.require_open()?;
        check(offset, data.len(), most, "the device's maxImmediateSize")?;
        if let Room::Unknown = self.immediates.space.room {
            return Ok(send(&mut self.pass, offset, data)?);
        }
        self.immediates.write(offset as usize / 4, data);
        Ok(())
    }

    /// Sets push constants: data that the pipeline has a place for, where `stages` see it.
    pub fn set_push_constants(
        &mut self,
        stages: WGPUShaderStage,
        offset: u32,
        data: &[u8],
        most: u32,
        send: impl FnOnce(&mut P, u32, &[u8]) -> Result<(), PassStateError>,
    ) -> Result<(), CommandError> {
        self.require_open()?;
        push_constants::stages(Named::plain("stages", &stages))?;
        let Space { room, ranges } = &self.immediates.space;
        if let Room::NoPipeline = room {
            let why = "no pipeline is set, whose layout would have push constants";
            return Err(Failure::validation(why).into());
        }
        ranges.check(stages, offset, data.len())?;
        if let Room::Known(room) = *room {
            check(offset, data.len(), room, "the layout's immediateSize")?;
        }
        self.set(offset, data, most, send)
    }

    fn require_open(&self) -> Result<(), CommandError> {
        match self.ended {
            true => Err(CommandError::State(Failure::validation(
                "the recording has ended",
            ))),
            false => Ok(()),
        }
    }

    /// Sends what a draw needs.
    #[inline]
    pub fn flush(
        &mut self,
        send: impl FnMut(&mut P, u32, &[u8]) -> Result<(), PassStateError>,
    ) -> Result<(), PassStateError> {
        match self.immediates.changed {
            true => self.send(send),
            false => Ok(()),
        }
    }

    #[cold]
    fn send(
        &mut self,
        mut send: impl FnMut(&mut P, u32, &[u8]) -> Result<(), PassStateError>,
    ) -> Result<(), PassStateError> {
        let (pass, immediates) = (&mut self.pass, &mut self.immediates);
        immediates.changed = false;
        let Room::Known(room) = immediates.space.room else {
            return Ok(());
        };
        let mut at = 0;
        let there = immediates.words.len().min(room as usize / 4);
        for run in immediates.words[..there].chunk_by(|a, b| a.is_some() == b.is_some()) {
            let bytes: Vec<u8> = run.iter().flatten().flatten().copied().collect();
            if !bytes.is_empty() {
                send(pass, at, &bytes)?;
            }
            at += run.len() as u32 * 4;
        }
        Ok(())
    }
}

impl Immediates {
    fn write(&mut self, at: usize, data: &[u8]) {
        let (words, _) = data.as_chunks::<4>();
        let end = at + words.len();
        if self.words.len() < end {
            self.words.resize(end, None);
        }
        for (word, bytes) in self.words[at..end].iter_mut().zip(words) {
            *word = Some(*bytes);
        }
        self.changed = true;
    }
}

fn check(offset: u32, size: usize, most: u32, whose: &str) -> Result<(), Failure> {
    if !offset.is_multiple_of(4) {
        return Err(Invalid::new("offset", offset, "a multiple of 4").into());
    }
    if !size.is_multiple_of(4) {
        return Err(Invalid::new("size", size, "a multiple of 4").into());
    }
    let end = (offset as usize).checked_add(size);
    if end.is_none_or(|end| end > most as usize) {
        let value = format!("{size} bytes from {offset}");
        let expected = format!("a part of {most} bytes, {whose}");
        return Err(Invalid::new("offset", value, expected).into());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    type Sent = Vec<(u32, Vec<u8>)>;

    fn flushed(immediates: &mut WithImmediates<Sent>) -> Sent {
        immediates.pass.clear();
        let flushed = immediates.flush(|sent, offset, data| {
            sent.push((offset, data.to_vec()));
            Ok(())
        });
        assert!(flushed.is_ok());
        immediates.pass.clone()
    }

    fn room(bytes: u32) -> Space {
        Space {
            room: Room::Known(bytes),
            ..Space::default()
        }
    }

    fn set(immediates: &mut WithImmediates<Sent>, offset: u32, data: &[u8]) -> bool {
        let send = |_: &mut Sent, _: u32, _: &[u8]| Ok(());
        immediates.set(offset, data, 16, send).is_ok()
    }

    #[test]
    fn data_reaches_each_pipeline_as_far_as_it_has_room() {
        let mut immediates = WithImmediates::new(Sent::new());
        assert!(set(&mut immediates, 8, &[3, 3, 3, 3, 4, 4, 4, 4]));
        assert!(set(&mut immediates, 0, &[1, 1, 1, 1]));
        assert_eq!(flushed(&mut immediates), []);
        immediates.set_pipeline(&room(12));
        let expected = [(0, vec![1; 4]), (8, vec![3; 4])];
        assert_eq!(flushed(&mut immediates), expected);
        assert_eq!(flushed(&mut immediates), []);
        immediates.set_pipeline(&room(16));
        let expected = [(0, vec![1; 4]), (8, vec![3, 3, 3, 3, 4, 4, 4, 4])];
        assert_eq!(flushed(&mut immediates), expected);
        immediates.set_pipeline(&room(0));
        assert_eq!(flushed(&mut immediates), []);
    }

    #[test]
    fn data_that_no_device_has_room_for_is_refused() {
        let mut immediates = WithImmediates::new(Sent::new());
        assert!(set(&mut immediates, 16, &[]));
        assert!(!set(&mut immediates, 20, &[]));
        assert!(!set(&mut immediates, 16, &[0; 4]));
        assert!(!set(&mut immediates, u32::MAX - 3, &[0; 4]));
        assert!(!set(&mut immediates, 2, &[0; 4]));
        assert!(!set(&mut immediates, 0, &[0; 3]));
        assert!(set(&mut immediates, 0, &[0; 4]));
        immediates.end();
        assert!(!set(&mut immediates, 0, &[0; 4]));
    }

    #[test]
    fn push_constants_need_a_pipeline_with_room_for_them() {
        let mut immediates = WithImmediates::new(Sent::new());
        let set = |immediates: &mut WithImmediates<Sent>, stages, offset| {
            let send = |_: &mut Sent, _: u32, _: &[u8]| Ok(());
            let data = [7; 4];
            let result = immediates.set_push_constants(stages, offset, &data, 16, send);
            result.is_ok()
        };
        assert!(!set(&mut immediates, WGPUShaderStage_Compute, 0));
        immediates.set_pipeline(&room(8));
        assert!(set(&mut immediates, WGPUShaderStage_Compute, 4));
        assert!(!set(&mut immediates, WGPUShaderStage_Compute, 8));
        assert!(!set(&mut immediates, WGPUShaderStage_None, 4));
        assert_eq!(flushed(&mut immediates), [(4, vec![7; 4])]);
    }
}
