//! What wgpu-core keeps beside the commands of a pass.

use wgpu_core::command::BasePass;

use super::error::PlayError;

/// The side tables of a recorded pass, from which its commands take their share.
pub(super) struct SideData<'a> {
    offsets: &'a [u32],
    texts: &'a [u8],
    immediates: &'a [u32],
}

impl<'a> SideData<'a> {
    pub fn new<C, E>(base: &'a BasePass<C, E>) -> Self {
        Self {
            offsets: &base.dynamic_offsets,
            texts: &base.string_data,
            immediates: &base.immediates_data,
        }
    }

    /// The next `count` dynamic offsets.
    pub fn offsets(&mut self, count: usize) -> Result<&'a [u32], PlayError> {
        let Some((taken, rest)) = self.offsets.split_at_checked(count) else {
            return Err(PlayError::Malformed(format!(
                "expected {count} dynamic offsets in the pass, found {}",
                self.offsets.len()
            )));
        };
        self.offsets = rest;
        Ok(taken)
    }

    /// The next text of `length` bytes.
    pub fn text(&mut self, length: usize) -> Result<&'a str, PlayError> {
        let taken = self.texts.split_at_checked(length);
        let text = taken.and_then(|(text, _)| std::str::from_utf8(text).ok());
        let (Some((_, rest)), Some(text)) = (taken, text) else {
            return Err(PlayError::Malformed(format!(
                "expected a text of {length} bytes in the pass, found {} bytes",
                self.texts.len()
            )));
        };
        self.texts = rest;
        Ok(text)
    }

    /// `size` bytes of immediate data, from word `start`.
    pub fn immediates(&self, start: u32, size: u32) -> Result<Vec<u8>, PlayError> {
        let start = start as usize;
        let words = self.immediates.get(start..start + size as usize / 4);
        let words = words.ok_or_else(|| {
            PlayError::Malformed(format!(
                "expected {size} bytes of immediate data from word {start} of the pass, found {} \
                 words",
                self.immediates.len()
            ))
        })?;
        Ok(words.iter().flat_map(|word| word.to_ne_bytes()).collect())
    }
}
