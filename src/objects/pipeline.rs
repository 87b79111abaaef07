//! What render and compute pipelines have in common: checks against their layout.

use crate::abi::*;
use crate::convert::{
    pipeline_checks,
    shader_interface::{EntryPoint, ShaderInterface},
};
use crate::objects::{
    device::Device,
    immediates::{Room, Space},
    pipeline_layout::PipelineLayout,
    shader_module::ShaderModule,
};
use crate::runtime::{
    boundary::Call,
    failure::{Failure, Invalid},
};
use std::sync::Arc;

/// What the layout of a pipeline has for immediates: a derived one, room for those that the shaders
/// declare.
pub fn immediate_space(layout: Option<&PipelineLayout>, modules: &[&ShaderModule]) -> Space {
    if let Some(layout) = layout {
        return layout.immediates.clone();
    }
    let declared = modules
        .iter()
        .map(|module| module.interface().map(ShaderInterface::immediate_size))
        .try_fold(0, |most, size| Some(size?.max(most)));
    Space {
        room: declared.map_or(Room::Unknown, Room::Known),
        ..Space::default()
    }
}

/// The layout of a pipeline, unless it is to be derived.
pub fn layout(call: &Call, layout: WGPUPipelineLayout) -> Result<Option<&PipelineLayout>, Invalid> {
    match layout.is_null() {
        true => Ok(None),
        false => call.look_up("layout", layout).map(Some),
    }
}

/// The bindings of an entry point against the limits, and the layout if there is one.
pub fn check_bindings(
    device: &Device,
    layout: Option<&PipelineLayout>,
    field: &str,
    entry: &EntryPoint,
) -> Result<(), Invalid> {
    pipeline_checks::check_groups(field, entry, &device.limits)?;
    match layout {
        Some(layout) => {
            pipeline_checks::check_depth_samplers(field, entry, &layout.filtering_samplers)
        }
        None => Ok(()),
    }
}

/// A share in the layout of a pipeline, unless it is to be derived.
pub fn share_layout(
    call: &Call,
    layout: WGPUPipelineLayout,
) -> Result<Option<Arc<PipelineLayout>>, Failure> {
    match layout.is_null() {
        true => Ok(None),
        false => call.share("layout", layout).map(Some),
    }
}
