//! Executing no bundles. WebGPU has nothing set after it, as after any others; wgpu-core takes it for
//! nothing at all. Bind groups and vertex buffers can be set to none. Pipelines and index buffers
//! cannot, so that what would draw with the last ones is refused here.

// UPSTREAM: none known
// LIMITS: empty-bundles

use crate::runtime::failure::Failure;
use wgpu_core::{
    command::{PassStateError, RenderPass},
    global::Global,
};
use wgpu_types::Limits;

/// What the pass would do without, and wgpu-core still has.
#[derive(Default)]
pub struct Unset {
    pub pipeline: bool,
    pub index_buffer: bool,
}

impl Unset {
    /// Has nothing set any more.
    #[cold]
    pub fn reset(
        &mut self,
        global: &Global,
        pass: &mut RenderPass,
        limits: &Limits,
    ) -> Result<(), PassStateError> {
        for index in 0..limits.max_bind_groups {
            global.render_pass_set_bind_group(pass, index, None, &[])?;
        }
        for slot in 0..limits.max_vertex_buffers {
            global.render_pass_set_vertex_buffer(pass, slot, None, 0, None)?;
        }
        (self.pipeline, self.index_buffer) = (true, true);
        Ok(())
    }

    pub fn is_due(&self) -> bool {
        self.pipeline || self.index_buffer
    }

    /// Refuses a draw without a pipeline, or one of indices without their buffer.
    pub fn check(&self, indexed: bool) -> Result<(), Failure> {
        let missing = match self {
            Self { pipeline: true, .. } => "pipeline",
            Self {
                index_buffer: true, ..
            } if indexed => "index buffer",
            _ => return Ok(()),
        };
        Err(Failure::validation(format!(
            "no {missing} is set, as it was before bundles were executed"
        )))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn draws_need_a_pipeline_and_some_an_index_buffer() {
        let missing = |pipeline, index_buffer, indexed| {
            let unset = Unset {
                pipeline,
                index_buffer,
            };
            unset.check(indexed).is_err()
        };
        assert!(!missing(false, false, true));
        assert!(missing(true, false, false));
        assert!(missing(false, true, true));
        assert!(!missing(false, true, false));
        assert!(!Unset::default().is_due());
    }
}
