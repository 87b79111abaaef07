//! Compute passes.

use std::convert::Infallible;

use wgpu_core::command::{
    BasePass, ComputeCommand, ComputePass, ComputePassDescriptor, PassTimestampWrites,
    PointerReferences,
};
use wgpu_core::id::{CommandEncoderId, PointerId, markers};

use super::commands::transitions;
use super::error::PlayError;
use super::play::Player;
use super::side_data::SideData;

impl Player {
    pub(super) fn encode_compute_pass(
        &mut self,
        encoder: CommandEncoderId,
        base: &BasePass<ComputeCommand<PointerReferences>, Infallible>,
        timestamp_writes: Option<PassTimestampWrites<PointerId<markers::QuerySet>>>,
    ) -> Result<(), PlayError> {
        let desc = ComputePassDescriptor {
            label: base.label.as_deref().map(Into::into),
            timestamp_writes: self.pass_timestamps(timestamp_writes)?,
        };
        let (mut pass, error) = self
            .global
            .command_encoder_begin_compute_pass(encoder, &desc);
        self.note(error);
        let mut side = SideData::new(base);
        let commands = base
            .commands
            .iter()
            .try_for_each(|command| self.encode_compute_command(&mut pass, command, &mut side));
        // The pass ends in any case: the encoder is locked until then.
        let ended = self.global.compute_pass_end(&mut pass);
        commands?;
        ended.map_err(|error| PlayError::device(&error))
    }

    fn encode_compute_command(
        &self,
        pass: &mut ComputePass,
        command: &ComputeCommand<PointerReferences>,
        side: &mut SideData<'_>,
    ) -> Result<(), PlayError> {
        use ComputeCommand as C;
        let global = &self.global;
        let done = match *command {
            C::SetBindGroup {
                index,
                num_dynamic_offsets,
                bind_group,
            } => {
                let group = bind_group
                    .map(|group| self.bind_groups.get(group))
                    .transpose()?;
                let offsets = side.offsets(num_dynamic_offsets)?;
                global.compute_pass_set_bind_group(pass, index, group, offsets)
            }
            C::SetPipeline(pipeline) => {
                global.compute_pass_set_pipeline(pass, self.compute_pipelines.get(pipeline)?)
            }
            C::SetImmediate {
                offset,
                size_bytes,
                values_offset,
            } => {
                let bytes = side.immediates(values_offset, size_bytes)?;
                global.compute_pass_set_immediates(pass, offset, &bytes)
            }
            C::DispatchWorkgroups([x, y, z]) => {
                global.compute_pass_dispatch_workgroups(pass, x, y, z)
            }
            C::DispatchWorkgroupsIndirect { buffer, offset } => {
                let buffer = self.buffers.get(buffer)?;
                global.compute_pass_dispatch_workgroups_indirect(pass, buffer, offset)
            }
            C::TransitionResources {
                ref buffer_transitions,
                ref texture_transitions,
            } => {
                let buffers = self.buffer_transitions(buffer_transitions)?;
                let textures = transitions(texture_transitions, |view| self.view(view))?;
                global.compute_pass_transition_resources(
                    pass,
                    buffers.into_iter(),
                    textures.into_iter(),
                )
            }
            _ => return self.encode_compute_mark(pass, command, side),
        };
        done.map_err(|error| PlayError::device(&error))
    }

    /// Encodes what only marks or measures.
    fn encode_compute_mark(
        &self,
        pass: &mut ComputePass,
        command: &ComputeCommand<PointerReferences>,
        side: &mut SideData<'_>,
    ) -> Result<(), PlayError> {
        use ComputeCommand as C;
        let global = &self.global;
        let done = match *command {
            C::PushDebugGroup { color, len } => {
                global.compute_pass_push_debug_group(pass, side.text(len)?, color)
            }
            C::PopDebugGroup => global.compute_pass_pop_debug_group(pass),
            C::InsertDebugMarker { color, len } => {
                global.compute_pass_insert_debug_marker(pass, side.text(len)?, color)
            }
            C::WriteTimestamp {
                query_set,
                query_index,
            } => {
                let set = self.query_sets.get(query_set)?;
                global.compute_pass_write_timestamp(pass, set, query_index)
            }
            C::BeginPipelineStatisticsQuery {
                query_set,
                query_index,
            } => {
                let set = self.query_sets.get(query_set)?;
                global.compute_pass_begin_pipeline_statistics_query(pass, set, query_index)
            }
            C::EndPipelineStatisticsQuery => {
                global.compute_pass_end_pipeline_statistics_query(pass)
            }
            ref other => {
                return Err(PlayError::Malformed(format!(
                    "expected a command of compute passes, found {other:?}"
                )));
            }
        };
        done.map_err(|error| PlayError::device(&error))
    }
}
