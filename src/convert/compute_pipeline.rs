//! Compute pipeline: descriptor.

use super::pipeline::{pipeline_cache, programmable_stage, zero_initialized};
use super::resolver::Resolver;
use crate::abi::*;
use crate::runtime::failure::Invalid;
use crate::runtime::view::View;
use wgpu_core::pipeline::{ComputePipelineDescriptor, ProgrammableStageDescriptor};

pub fn compute_pipeline_descriptor<'a>(
    descriptor: View<'a, WGPUComputePipelineDescriptor>,
    resolver: &impl Resolver,
) -> Result<ComputePipelineDescriptor<'a>, Invalid> {
    let extras = descriptor.extension()?;
    Ok(ComputePipelineDescriptor {
        label: descriptor.label().label(),
        layout: descriptor
            .layout()
            .unless_null(|it| resolver.pipeline_layout(it))?,
        stage: descriptor
            .compute()
            .within(|state| compute_state(state, resolver))?,
        cache: pipeline_cache(extras, resolver)?,
    })
}

fn compute_state<'a>(
    state: View<'a, WGPUComputeState>,
    resolver: &impl Resolver,
) -> Result<ProgrammableStageDescriptor<'a>, Invalid> {
    let memory = state.extension()?;
    let (module, entry_point) = (state.module(), state.entryPoint());
    let stage = programmable_stage(module, entry_point, state.constants(), resolver)?;
    Ok(zero_initialized(stage, memory))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::testing::{Numbers, handle, id, refusal, stranger, view};
    use crate::runtime::view::testing::seen;

    fn convert(
        descriptor: &WGPUComputePipelineDescriptor,
    ) -> Result<ComputePipelineDescriptor<'_>, Invalid> {
        compute_pipeline_descriptor(seen(descriptor), &Numbers)
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
        let mut extras = WGPUPipelineDescriptorExtras {
            pipelineCache: handle(4),
            ..WGPUPipelineDescriptorExtras::INIT
        };
        descriptor.nextInChain = &mut extras.chain;
        let pipeline = convert(&descriptor).unwrap();
        assert_eq!(pipeline.cache, Some(id(4)));
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
        assert!(refusal(convert(&descriptor)).starts_with("nextInChain: "));
        let mut alien = stranger();
        let mut descriptor = small();
        descriptor.compute.nextInChain = &mut alien;
        assert!(refusal(convert(&descriptor)).starts_with("compute.nextInChain: WGPUSType(0x"));
    }

    #[test]
    fn memory_of_workgroups_begins_as_0_unless_it_need_not() {
        let mut memory = WGPUWorkgroupMemory::INIT;
        for zeros in [WGPU_TRUE, WGPU_FALSE] {
            memory.zeroInitialize = zeros;
            let mut descriptor = small();
            descriptor.compute.nextInChain = &mut memory.chain;
            let stage = convert(&descriptor).unwrap().stage;
            assert_eq!(stage.zero_initialize_workgroup_memory, zeros == WGPU_TRUE);
        }
    }
}
