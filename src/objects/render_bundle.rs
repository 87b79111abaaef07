//! Render bundles.

use crate::objects::{record::core_object, render_pipeline::RenderPipeline};
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
    stencil_reader: FirstReader<Arc<RenderPipeline>>
);
