//! The stencil reference in bundles. WebGPU has what the pass has set hold for the pipelines of
//! bundles; wgpu-core hands it on with a pipeline that the pass itself sets, and forgets to with a
//! bundle's. So the pass sets one that reads it before; the bundles take that away again.

// UPSTREAM: gfx-rs/wgpu#4104
// LIMITS: stencil-reference

/// The first pipeline that reads the stencil reference, in a bundle or in several.
pub struct FirstReader<P>(Option<P>);

impl<P> Default for FirstReader<P> {
    fn default() -> Self {
        Self(None)
    }
}

impl<P> FirstReader<P> {
    /// Takes note of a pipeline that is set.
    #[inline]
    pub fn note(&mut self, reads_reference: bool, pipeline: impl FnOnce() -> P) {
        if reads_reference && self.0.is_none() {
            self.0 = Some(pipeline());
        }
    }

    /// The pipeline, if there is one.
    pub fn get(&self) -> Option<&P> {
        self.0.as_ref()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_pipeline_that_reads_the_reference_is_it() {
        let mut reader = FirstReader::default();
        reader.note(false, || panic!("it reads none"));
        assert_eq!(reader.get(), None);
        reader.note(true, || 1);
        reader.note(true, || panic!("there is one"));
        assert_eq!(reader.get(), Some(&1));
    }
}
