//! Pipeline descriptors that outlive the call: for compilation on another thread.

use std::borrow::Cow;
use wgpu_core::pipeline::{
    ComputePipelineDescriptor, FragmentState, ProgrammableStageDescriptor,
    RenderPipelineDescriptor, VertexBufferLayout, VertexState,
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
        fragment: descriptor.fragment.map(|fragment| FragmentState {
            stage: stage(fragment.stage),
            targets: cow(fragment.targets),
        }),
        multiview_mask: descriptor.multiview_mask,
        cache: descriptor.cache,
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
