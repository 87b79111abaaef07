//! Render bundles.

use crate::objects::{
    record::core_object,
    render_pipeline::RenderPipeline,
    turns::{HasTurns, Turns},
};
use crate::polyfill::{
    bundle_read_only::ReadOnly, draw_count::DrawCount, stencil_reference::FirstReader,
};
use std::sync::Arc;

core_object!(
    RenderBundle,
    WGPURenderBundleImpl,
    RenderBundleId,
    render_bundle_drop,
    draws: DrawCount,
    read_only: ReadOnly,
    stencil_reader: FirstReader<Arc<RenderPipeline>>,
    turns: Turns;
    detail: |bundle: &Self| Outline::number(bundle)
);

impl HasTurns for RenderBundle {
    fn add_turns(&self, to: &mut Turns) {
        to.add_all(&self.turns);
    }
}

/// What a pass asks of a bundle.
pub struct Outline {
    pub draws: u64,
    pub read_only: ReadOnly,
    /// Whether a pipeline in it reads the stencil reference.
    pub reads_stencil_reference: bool,
    /// Whether its use needs open accesses.
    pub has_turns: bool,
}

impl Outline {
    const DEPTH: u64 = 1;
    const STENCIL: u64 = 2;
    const READER: u64 = 4;
    const TURNS: u64 = 8;
    const DRAWS: u32 = 4;

    /// Nobody records so many draws that there is no room for their number.
    fn number(bundle: &RenderBundle) -> u64 {
        let flag = |is_set, flag| if is_set { flag } else { 0 };
        bundle.draws.get().min(u64::MAX >> Self::DRAWS) << Self::DRAWS
            | flag(bundle.read_only.depth, Self::DEPTH)
            | flag(bundle.read_only.stencil, Self::STENCIL)
            | flag(bundle.stencil_reader.get().is_some(), Self::READER)
            | flag(!bundle.turns.is_empty(), Self::TURNS)
    }

    #[inline]
    pub fn of(number: u64) -> Self {
        Self {
            draws: number >> Self::DRAWS,
            read_only: ReadOnly {
                depth: number & Self::DEPTH != 0,
                stencil: number & Self::STENCIL != 0,
            },
            reads_stencil_reference: number & Self::READER != 0,
            has_turns: number & Self::TURNS != 0,
        }
    }
}
