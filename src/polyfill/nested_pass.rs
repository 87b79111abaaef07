//! Passes that are begun within another. They make their encoder invalid, which WebGPU tells where
//! the commands are finished; wgpu-core tells it where the pass ends as well.

// UPSTREAM: none known
// LIMITS: nested-passes

use wgpu_core::command::EncoderStateError;

/// What the end of a pass has to say.
pub fn at_end(ended: Result<(), EncoderStateError>) -> Result<(), EncoderStateError> {
    match ended {
        Err(EncoderStateError::Locked) => Ok(()),
        ended => ended,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pass_within_another_ends_without_a_word() {
        assert!(at_end(Err(EncoderStateError::Locked)).is_ok());
        assert!(at_end(Err(EncoderStateError::Ended)).is_err());
    }
}
