//! Render passes.

use std::convert::Infallible;
use std::num::NonZero;

use wgpu_core::command::{
    BasePass, ColorAttachments, PassChannel, PassTimestampWrites, PointerReferences, RenderCommand,
    RenderPassColorAttachment, RenderPassDepthStencilAttachment, RenderPassDescriptor,
    ResolvedPassChannel, ResolvedRenderPassDepthStencilAttachment,
};
use wgpu_core::id::{CommandEncoderId, PointerId, markers};
use wgpu_types::{LoadOp, Operations};

use super::error::PlayError;
use super::play::Player;
use super::side_data::SideData;

type View = PointerId<markers::TextureView>;
type Colors = Vec<Option<RenderPassColorAttachment>>;

/// What a render pass works with.
pub(super) struct Attachments<'a> {
    pub colors: &'a ColorAttachments<View>,
    pub depth_stencil: Option<&'a ResolvedRenderPassDepthStencilAttachment<View>>,
    pub timestamp_writes: Option<PassTimestampWrites<PointerId<markers::QuerySet>>>,
    pub occlusion_query_set: Option<PointerId<markers::QuerySet>>,
    pub multiview_mask: Option<NonZero<u32>>,
}

impl Player {
    pub(super) fn encode_render_pass(
        &mut self,
        encoder: CommandEncoderId,
        base: &BasePass<RenderCommand<PointerReferences>, Infallible>,
        attachments: Attachments<'_>,
    ) -> Result<(), PlayError> {
        let depth_stencil_attachment = attachments
            .depth_stencil
            .map(|depth_stencil| {
                Ok::<_, PlayError>(RenderPassDepthStencilAttachment {
                    view: self.view(depth_stencil.view)?,
                    depth: channel(&depth_stencil.depth),
                    stencil: channel(&depth_stencil.stencil),
                })
            })
            .transpose()?;
        for color in attachments.colors.iter().flatten() {
            self.rendered(color.view);
            if let Some(target) = color.resolve_target {
                self.rendered(target);
            }
        }
        if let Some(depth_stencil) = attachments.depth_stencil {
            self.rendered(depth_stencil.view);
        }
        let desc = RenderPassDescriptor {
            label: base.label.as_deref().map(Into::into),
            color_attachments: self.color_attachments(attachments.colors)?.into(),
            depth_stencil_attachment,
            timestamp_writes: self.pass_timestamps(attachments.timestamp_writes)?,
            occlusion_query_set: attachments
                .occlusion_query_set
                .map(|set| self.query_sets.get(set))
                .transpose()?,
            multiview_mask: attachments.multiview_mask,
        };
        let (mut pass, error) = self
            .global
            .command_encoder_begin_render_pass(encoder, &desc);
        self.note(error);
        let mut side = SideData::new(base);
        let commands = base
            .commands
            .iter()
            .try_for_each(|command| self.encode_render_command(&mut pass, command, &mut side));
        // The pass ends in any case: the encoder is locked until then.
        let ended = self.global.render_pass_end(&mut pass);
        commands?;
        ended.map_err(|error| PlayError::device(&error))
    }

    /// The color attachments, with the ids of the views here.
    fn color_attachments(&self, colors: &ColorAttachments<View>) -> Result<Colors, PlayError> {
        let to_here = |color: &Option<RenderPassColorAttachment<View>>| {
            let Some(color) = color else {
                return Ok(None);
            };
            let resolve_target = color.resolve_target.map(|view| self.view(view));
            Ok(Some(RenderPassColorAttachment {
                view: self.view(color.view)?,
                depth_slice: color.depth_slice,
                resolve_target: resolve_target.transpose()?,
                load_op: color.load_op,
                store_op: color.store_op,
            }))
        };
        colors.iter().map(to_here).collect()
    }
}

/// From what a recorded pass did with depth or stencil to what a descriptor says.
fn channel<V: Copy>(resolved: &ResolvedPassChannel<V>) -> PassChannel<Option<V>> {
    match *resolved {
        ResolvedPassChannel::ReadOnly => PassChannel {
            load_op: None,
            store_op: None,
            read_only: true,
        },
        ResolvedPassChannel::Operational(Operations { load, store }) => PassChannel {
            load_op: Some(match load {
                LoadOp::Clear(value) => LoadOp::Clear(Some(value)),
                LoadOp::Load => LoadOp::Load,
                LoadOp::DontCare(token) => LoadOp::DontCare(token),
            }),
            store_op: Some(store),
            read_only: false,
        },
    }
}
