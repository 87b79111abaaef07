//! Pipeline descriptors that outlive the call: for compilation on another thread.

use std::borrow::Cow;
use wgpu_core::pipeline::{
    ComputePipelineDescriptor, FragmentState, MeshPipelineDescriptor, MeshState,
    ProgrammableStageDescriptor, RenderPipelineDescriptor, TaskState, VertexBufferLayout,
    VertexState,
};

fn cow<T: ToOwned + ?Sized>(borrowed: Cow<'_, T>) -> Cow<'static, T> {
    Cow::Owned(borrowed.into_owned())
}

pub fn compute_pipeline(
    descriptor: ComputePipelineDescriptor<'_>,
) -> ComputePipelineDescriptor<'static> {
    ComputePipelineDescriptor {
        label: descriptor.label.map(cow),
        layout: descriptor.layout,
        stage: stage(descriptor.stage),
        cache: descriptor.cache,
    }
}

pub fn render_pipeline(
    descriptor: RenderPipelineDescriptor<'_>,
) -> RenderPipelineDescriptor<'static> {
    RenderPipelineDescriptor {
        label: descriptor.label.map(cow),
        layout: descriptor.layout,
        vertex: VertexState {
            stage: stage(descriptor.vertex.stage),
            buffers: vertex_buffers(&descriptor.vertex.buffers),
        },
        primitive: descriptor.primitive,
        depth_stencil: descriptor.depth_stencil,
        multisample: descriptor.multisample,
        fragment: descriptor.fragment.map(fragment),
        multiview_mask: descriptor.multiview_mask,
        cache: descriptor.cache,
    }
}

pub fn mesh_pipeline(descriptor: MeshPipelineDescriptor<'_>) -> MeshPipelineDescriptor<'static> {
    MeshPipelineDescriptor {
        label: descriptor.label.map(cow),
        layout: descriptor.layout,
        task: descriptor.task.map(|task| TaskState {
            stage: stage(task.stage),
        }),
        mesh: MeshState {
            stage: stage(descriptor.mesh.stage),
        },
        primitive: descriptor.primitive,
        depth_stencil: descriptor.depth_stencil,
        multisample: descriptor.multisample,
        fragment: descriptor.fragment.map(fragment),
        multiview: descriptor.multiview,
        cache: descriptor.cache,
    }
}

fn fragment(fragment: FragmentState<'_>) -> FragmentState<'static> {
    FragmentState {
        stage: stage(fragment.stage),
        targets: cow(fragment.targets),
    }
}

fn stage(stage: ProgrammableStageDescriptor<'_>) -> ProgrammableStageDescriptor<'static> {
    ProgrammableStageDescriptor {
        module: stage.module,
        entry_point: stage.entry_point.map(cow),
        constants: stage.constants,
        zero_initialize_workgroup_memory: stage.zero_initialize_workgroup_memory,
    }
}

fn vertex_buffers(
    layouts: &[Option<VertexBufferLayout<'_>>],
) -> Cow<'static, [Option<VertexBufferLayout<'static>>]> {
    let owned = |layout: &VertexBufferLayout<'_>| VertexBufferLayout {
        array_stride: layout.array_stride,
        step_mode: layout.step_mode,
        attributes: cow(layout.attributes.clone()),
    };
    layouts
        .iter()
        .map(|layout| layout.as_ref().map(owned))
        .collect()
}
