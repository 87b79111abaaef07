//! Render bundles.

use std::convert::Infallible;

use wgpu_core::command::{
    BasePass, DrawCommandFamily, PointerReferences, RenderBundleEncoder,
    RenderBundleEncoderDescriptor, RenderCommand,
};
use wgpu_core::id::{PointerId, markers};

use super::error::PlayError;
use super::play::Player;
use super::side_data::SideData;

impl Player {
    pub(super) fn create_render_bundle(
        &mut self,
        pointer: PointerId<markers::RenderBundle>,
        desc: &RenderBundleEncoderDescriptor<'_>,
        base: BasePass<RenderCommand<PointerReferences>, Infallible>,
    ) -> Result<(), PlayError> {
        let (mut encoder, error) = self
            .global
            .device_create_render_bundle_encoder(self.device, desc);
        self.note(error);
        let mut side = SideData::new(&base);
        for command in &base.commands {
            self.encode_into_bundle(&mut encoder, command, &mut side)?;
        }
        let desc = wgpu_types::RenderBundleDescriptor {
            label: desc.label.clone(),
        };
        let (id, error) = self
            .global
            .render_bundle_encoder_finish(&mut encoder, &desc, None);
        self.note(error);
        self.render_bundles.insert(&self.global, pointer, id, ());
        Ok(())
    }

    fn encode_into_bundle(
        &self,
        encoder: &mut RenderBundleEncoder,
        command: &RenderCommand<PointerReferences>,
        side: &mut SideData<'_>,
    ) -> Result<(), PlayError> {
        use RenderCommand as C;
        let done = match *command {
            C::SetBindGroup {
                index,
                num_dynamic_offsets,
                bind_group,
            } => {
                let group = bind_group
                    .map(|group| self.bind_groups.get(group))
                    .transpose()?;
                encoder.set_bind_group(index, group, side.offsets(num_dynamic_offsets)?)
            }
            C::SetPipeline(pipeline) => encoder.set_pipeline(self.render_pipelines.get(pipeline)?),
            C::SetIndexBuffer {
                buffer,
                index_format,
                offset,
                size,
            } => encoder.set_index_buffer(self.buffers.get(buffer)?, index_format, offset, size),
            C::SetVertexBuffer {
                slot,
                buffer,
                offset,
                size,
            } => {
                let buffer = buffer.map(|buffer| self.buffers.get(buffer)).transpose()?;
                encoder.set_vertex_buffer(slot, buffer, offset, size)
            }
            C::SetImmediate {
                offset,
                size_bytes,
                values_offset: Some(start),
            } => encoder.set_immediates(offset, &side.immediates(start, size_bytes)?),
            // Put there when the bundle was finished, and put there again by finishing it here.
            C::SetImmediate {
                values_offset: None,
                ..
            } => Ok(()),
            C::PushDebugGroup { len, .. } => encoder.push_debug_group(side.text(len)?),
            C::PopDebugGroup => encoder.pop_debug_group(),
            C::InsertDebugMarker { len, .. } => encoder.insert_debug_marker(side.text(len)?),
            _ => return self.draw_into_bundle(encoder, command),
        };
        done.map_err(|error| PlayError::device(&error))
    }

    fn draw_into_bundle(
        &self,
        encoder: &mut RenderBundleEncoder,
        command: &RenderCommand<PointerReferences>,
    ) -> Result<(), PlayError> {
        use RenderCommand as C;
        let done = match *command {
            C::Draw {
                vertex_count,
                instance_count,
                first_vertex,
                first_instance,
            } => encoder.draw(vertex_count, instance_count, first_vertex, first_instance),
            C::DrawIndexed {
                index_count,
                instance_count,
                first_index,
                base_vertex,
                first_instance,
            } => encoder.draw_indexed(
                index_count,
                instance_count,
                first_index,
                base_vertex,
                first_instance,
            ),
            C::DrawIndirect {
                buffer,
                offset,
                count: 1,
                family: DrawCommandFamily::Draw,
                ..
            } => encoder.draw_indirect(self.buffers.get(buffer)?, offset),
            C::DrawIndirect {
                buffer,
                offset,
                count: 1,
                family: DrawCommandFamily::DrawIndexed,
                ..
            } => encoder.draw_indexed_indirect(self.buffers.get(buffer)?, offset),
            ref other => {
                return Err(PlayError::Malformed(format!(
                    "expected a command of render bundles, found {other:?}"
                )));
            }
        };
        done.map_err(|error| PlayError::device(&error))
    }
}
