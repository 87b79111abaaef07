//! Mesh pipeline: descriptor.

use super::depth_stencil::depth_stencil_state;
use super::fragment::fragment_state;
use super::multiview::multiview_mask;
use super::pipeline::{pipeline_cache, programmable_stage, zero_initialized};
use super::render_pipeline::{multisample_state, primitive_state};
use super::resolver::Resolver;
use crate::abi::*;
use crate::runtime::failure::Invalid;
use crate::runtime::view::View;
use wgpu_core::pipeline::{MeshPipelineDescriptor, MeshState, TaskState};

pub fn mesh_pipeline_descriptor<'a>(
    descriptor: View<'a, WGPUMeshPipelineDescriptor>,
    resolver: &impl Resolver,
) -> Result<MeshPipelineDescriptor<'a>, Invalid> {
    let (extras, multiview) = descriptor.extensions()?;
    let (task, mesh, fragment) = (descriptor.task(), descriptor.mesh(), descriptor.fragment());
    Ok(MeshPipelineDescriptor {
        label: descriptor.label().label(),
        layout: descriptor
            .layout()
            .unless_null(|it| resolver.pipeline_layout(it))?,
        task: task.optional_within(|state| task_state(state, resolver))?,
        mesh: mesh.within(|state| mesh_state(state, resolver))?,
        primitive: descriptor.primitive().within(primitive_state)?,
        depth_stencil: descriptor
            .depthStencil()
            .optional_within(depth_stencil_state)?,
        multisample: descriptor.multisample().within(multisample_state)?,
        fragment: fragment.optional_within(|state| fragment_state(state, resolver))?,
        multiview: multiview_mask(multiview),
        cache: pipeline_cache(extras, resolver)?,
    })
}

fn task_state<'a>(
    state: View<'a, WGPUTaskState>,
    resolver: &impl Resolver,
) -> Result<TaskState<'a>, Invalid> {
    let memory = state.extension()?;
    let (module, entry_point) = (state.module(), state.entryPoint());
    let stage = programmable_stage(module, entry_point, state.constants(), resolver)?;
    let stage = zero_initialized(stage, memory);
    Ok(TaskState { stage })
}

fn mesh_state<'a>(
    state: View<'a, WGPUMeshState>,
    resolver: &impl Resolver,
) -> Result<MeshState<'a>, Invalid> {
    let memory = state.extension()?;
    let (module, entry_point) = (state.module(), state.entryPoint());
    let stage = programmable_stage(module, entry_point, state.constants(), resolver)?;
    let stage = zero_initialized(stage, memory);
    Ok(MeshState { stage })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::testing::{Numbers, handle, id, refusal, stranger, view};
    use crate::runtime::view::testing::seen;

    fn convert(
        descriptor: &WGPUMeshPipelineDescriptor,
    ) -> Result<MeshPipelineDescriptor<'_>, Invalid> {
        mesh_pipeline_descriptor(seen(descriptor), &Numbers)
    }

    fn small() -> WGPUMeshPipelineDescriptor {
        let mut descriptor = WGPUMeshPipelineDescriptor::INIT;
        descriptor.mesh.module = handle(2);
        descriptor
    }

    #[test]
    fn sen_01_only_the_mesh_module_is_required() {
        let descriptor = small();
        let pipeline = convert(&descriptor).unwrap();
        assert_eq!(pipeline.mesh.stage.module, id(2));
        assert!(pipeline.mesh.stage.zero_initialize_workgroup_memory);
        assert!(pipeline.task.is_none() && pipeline.fragment.is_none());
        assert_eq!((pipeline.layout, pipeline.multiview), (None, None));
        let refused = refusal(convert(&WGPUMeshPipelineDescriptor::INIT));
        assert!(refused.starts_with("mesh.module: NULL"), "{refused}");
    }

    #[test]
    fn every_stage_arrives() {
        let mut memory = WGPUWorkgroupMemory {
            zeroInitialize: WGPU_FALSE,
            ..WGPUWorkgroupMemory::INIT
        };
        let task = WGPUTaskState {
            nextInChain: &mut memory.chain,
            module: handle(3),
            entryPoint: view("task"),
            ..WGPUTaskState::INIT
        };
        let fragment = WGPUFragmentState {
            module: handle(4),
            ..WGPUFragmentState::INIT
        };
        let mut multiview = WGPUMultiview {
            multiviewMask: 3,
            ..WGPUMultiview::INIT
        };
        let mut descriptor = small();
        descriptor.nextInChain = &mut multiview.chain;
        descriptor.label = view("meshlets");
        descriptor.layout = handle(5);
        descriptor.task = &task;
        descriptor.fragment = &fragment;
        descriptor.primitive.topology = WGPUPrimitiveTopology_LineList;
        let pipeline = convert(&descriptor).unwrap();
        let task = pipeline.task.unwrap().stage;
        assert_eq!(
            (task.module, task.entry_point),
            (id(3), Some("task".into()))
        );
        assert!(!task.zero_initialize_workgroup_memory);
        assert_eq!(pipeline.fragment.unwrap().stage.module, id(4));
        assert_eq!(pipeline.label.as_deref(), Some("meshlets"));
        assert_eq!(pipeline.layout, Some(id(5)));
        assert_eq!(pipeline.multiview.map(|mask| mask.get()), Some(3));
        let topology = pipeline.primitive.topology;
        assert_eq!(topology, wgpu_types::PrimitiveTopology::LineList);
    }

    #[test]
    fn chn_01_strangers_are_refused() {
        let mut stranger = stranger();
        let mut descriptor = small();
        descriptor.mesh.nextInChain = &mut stranger;
        let refused = refusal(convert(&descriptor));
        assert!(refused.starts_with("mesh.nextInChain: "), "{refused}");
        descriptor = small();
        descriptor.nextInChain = &mut stranger;
        assert!(refusal(convert(&descriptor)).starts_with("nextInChain: "));
        let task = WGPUTaskState {
            nextInChain: &mut stranger,
            ..WGPUTaskState::INIT
        };
        descriptor = small();
        descriptor.task = &task;
        let refused = refusal(convert(&descriptor));
        assert!(refused.starts_with("task.nextInChain: "), "{refused}");
    }
}
