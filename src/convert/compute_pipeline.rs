//! Compute pipeline: descriptor.

use super::ids::Ids;
use super::pipeline::programmable_stage;
use crate::abi::*;
use crate::runtime::chain::no_extensions;
use crate::runtime::failure::{Invalid, Within};
use crate::runtime::text;
use crate::runtime::view::Named;
use wgpu_core::pipeline::{ComputePipelineDescriptor, ProgrammableStageDescriptor};

/// # Safety
/// What the descriptor points to lives for `'a` and is as webgpu.h says.
pub unsafe fn compute_pipeline_descriptor<'a>(
    descriptor: &'a WGPUComputePipelineDescriptor,
    ids: &impl Ids,
) -> Result<ComputePipelineDescriptor<'a>, Invalid> {
    // SAFETY: the caller's promise.
    unsafe {
        no_extensions(descriptor.nextInChain)?;
        Ok(ComputePipelineDescriptor {
            label: text::label(descriptor.label),
            layout: Named::plain("layout", &descriptor.layout)
                .unless_null(|it| ids.pipeline_layout(it))?,
            stage: compute_state(&descriptor.compute, ids).within("compute")?,
            cache: None,
        })
    }
}

/// # Safety
/// As for [`compute_pipeline_descriptor`].
unsafe fn compute_state<'a>(
    state: &WGPUComputeState,
    ids: &impl Ids,
) -> Result<ProgrammableStageDescriptor<'a>, Invalid> {
    let (constants, count) = (state.constants, state.constantCount);
    // SAFETY: the caller's promise.
    unsafe {
        no_extensions(state.nextInChain)?;
        programmable_stage(state.module, state.entryPoint, constants, count, ids)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::testing::{Numbers, handle, id, refusal, stranger, view};

    fn convert(
        descriptor: &WGPUComputePipelineDescriptor,
    ) -> Result<ComputePipelineDescriptor<'_>, Invalid> {
        // SAFETY: the tests' descriptors are whole and outlive the result.
        unsafe { compute_pipeline_descriptor(descriptor, &Numbers) }
    }

    fn small() -> WGPUComputePipelineDescriptor {
        let mut descriptor = WGPUComputePipelineDescriptor::INIT;
        descriptor.compute.module = handle(2);
        descriptor
    }

    #[test]
    fn sen_01_only_the_module_is_required() {
        let descriptor = small();
        let pipeline = convert(&descriptor).unwrap();
        assert_eq!((pipeline.label, pipeline.layout), (None, None));
        assert_eq!(
            (pipeline.stage.module, pipeline.stage.entry_point),
            (id(2), None)
        );
        assert_eq!(
            refusal(convert(&WGPUComputePipelineDescriptor::INIT)),
            "compute.module: NULL is not allowed, expected a handle"
        );
    }

    #[test]
    fn every_member_arrives() {
        let constants = [WGPUConstantEntry {
            key: view("size"),
            value: 64.0,
            ..WGPUConstantEntry::INIT
        }];
        let mut descriptor = small();
        descriptor.label = view("blur");
        descriptor.layout = handle(3);
        descriptor.compute.entryPoint = view("main");
        descriptor.compute.constants = constants.as_ptr();
        descriptor.compute.constantCount = 1;
        let pipeline = convert(&descriptor).unwrap();
        assert_eq!(pipeline.label.as_deref(), Some("blur"));
        assert_eq!(pipeline.layout, Some(id(3)));
        assert_eq!(pipeline.stage.entry_point.as_deref(), Some("main"));
        assert_eq!(pipeline.stage.constants["size"], 64.0);
    }

    #[test]
    fn chn_01_strangers_are_refused() {
        let mut alien = stranger();
        let mut descriptor = small();
        descriptor.nextInChain = &mut alien;
        assert!(refusal(convert(&descriptor)).starts_with("nextInChain: WGPUSType(0x"));
        let mut alien = stranger();
        let mut descriptor = small();
        descriptor.compute.nextInChain = &mut alien;
        assert!(refusal(convert(&descriptor)).starts_with("compute.nextInChain: WGPUSType(0x"));
    }
}
