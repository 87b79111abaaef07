//! Render passes.

mod setting;

use crate::abi::*;
use crate::convert::{self, resolver::Resolver};
use crate::objects::{
    arguments,
    command_encoder::CommandEncoder,
    commands::{CommandError, Commands},
    device::Device,
    last_set::Drawing,
    record::{self, encoder},
    render_bundle::Outline,
    turns::Turns,
    used::Used,
};
use crate::polyfill::{
    blend_constant::BlendConstant,
    bundle_read_only::ReadOnly,
    draw_count::DrawCount,
    immediates::{Handover, Immediates},
    last_holes, multiview, nested_pass,
    stencil_reference::FirstReader,
};
use crate::runtime::{
    call::Call,
    failure::{Failure, Invalid},
    handle::Object,
    label::Label,
    view::{Array, Named, Pointer, Text},
};
use smallvec::SmallVec;
use std::{mem, sync::Arc};
use wgpu_core::{
    command::{RenderPass, RenderPassDescriptor},
    global::Global,
    id::{RenderBundleId, RenderPipelineId},
};

pub struct RenderPassEncoder {
    commands: Commands<Pass>,
    /// How many draws the pass may hold.
    max_draws: u64,
    /// It draws to several layers at once.
    has_views: bool,
    read_only: ReadOnly,
    label: Label,
    encoder: Arc<CommandEncoder>,
    /// The encoder's, at hand for every command.
    pub(crate) device: Arc<Device>,
}

encoder!(RenderPassEncoder, WGPURenderPassEncoderImpl);

/// The pass as wgpu-core has it, and what wgpu-core does not look after.
struct Pass {
    core: RenderPass,
    set: Drawing,
    immediates: Immediates,
    blend_constant: BlendConstant,
    turns: Turns,
}

impl Pass {
    #[inline]
    fn before_draws(&mut self, global: &Global, indexed: bool) -> Result<(), CommandError> {
        match self.set.due {
            true => {
                self.set.unset.check(indexed)?;
                self.hand_over(global)
            }
            false => Ok(()),
        }
    }

    /// Hands over what draws need, and was not yet.
    #[cold]
    fn hand_over(&mut self, global: &Global) -> Result<(), CommandError> {
        let Self {
            core,
            set,
            immediates,
            blend_constant,
            ..
        } = self;
        blend_constant.before_draws(global, core);
        immediates.flush(|offset, data| global.render_pass_set_immediates(core, offset, data))?;
        Ok(set.check_writes()?)
    }
}

/// Bundles to be executed.
#[derive(Default)]
struct Bundles {
    ids: SmallVec<[RenderBundleId; 4]>,
    draws: DrawCount,
    stencil_reader: FirstReader<RenderPipelineId>,
}

impl RenderPassEncoder {
    pub fn begin(
        encoder: &Arc<CommandEncoder>,
        call: &Call,
        descriptor: Pointer<WGPURenderPassDescriptor>,
    ) -> Result<Arc<Self>, Failure> {
        let descriptor = descriptor.required()?;
        let label = descriptor.label().label();
        // A pass that cannot be begun as described is recorded all the same, into an encoder that
        // is invalid from then on.
        let used = Used::in_pass(call, &encoder.device);
        let converted = convert::render_pass::render_pass_descriptor(descriptor, &used);
        let converted = converted.and_then(|(pass, max_draws)| {
            let allowed = (encoder.device.features, &encoder.device.limits);
            multiview::check_pass(&pass, used.layers(), allowed)?;
            Ok((pass, max_draws))
        });
        let (mut converted, max_draws) = match converted {
            Ok(converted) => converted,
            Err(invalid) => {
                encoder.spoil(format!("{}: {invalid}", call.name()))?;
                (RenderPassDescriptor::default(), u64::MAX)
            }
        };
        last_holes::remove(&mut converted.color_attachments);
        let global = encoder.device.global();
        let mut begun = global.command_encoder_begin_render_pass(encoder.id, &converted);
        if let Some(error) = begun.1.take() {
            call.raise(Failure::core(&encoder.name(), error));
        }
        let read_only = ReadOnly::in_pass(converted.depth_stencil_attachment.as_ref());
        let label = Label::new(label.as_deref());
        Ok(record::placed!(Self {
            commands: Commands::new(Pass {
                core: begun.0,
                // The blend constant.
                set: Drawing {
                    due: true,
                    ..Drawing::default()
                },
                immediates: Immediates::default(),
                blend_constant: BlendConstant::default(),
                turns: used.into_turns(),
            }),
            max_draws,
            has_views: converted.multiview_mask.is_some(),
            read_only,
            label,
            encoder: Arc::clone(encoder),
            device: Arc::clone(&encoder.device),
        }))
    }

    #[inline]
    fn record(
        &self,
        call: &Call,
        command: impl FnOnce(&Global, &mut RenderPass) -> Result<(), CommandError>,
    ) -> Result<(), Failure> {
        let global = self.device.global();
        self.commands
            .record(call, |pass| command(global, &mut pass.core))
    }

    /// Records a command that uses a query.
    fn record_query(
        &self,
        call: &Call,
        command: impl FnOnce(&Global, &mut RenderPass) -> Result<(), CommandError>,
    ) -> Result<(), Failure> {
        self.record(call, |global, pass| {
            multiview::check_query(self.has_views)?;
            command(global, pass)
        })
    }

    #[inline]
    pub(super) fn record_draws(
        &self,
        call: &Call,
        indexed: bool,
        command: impl FnOnce(&Global, &mut RenderPass) -> Result<(), CommandError>,
    ) -> Result<(), Failure> {
        let global = self.device.global();
        self.commands.record_draws(call, 1, |pass| {
            pass.before_draws(global, indexed)?;
            command(global, &mut pass.core)
        })
    }

    /// Records a command that draws what a buffer says.
    #[inline]
    pub(super) fn record_indirect(
        &self,
        call: &Call,
        draws: u64,
        indexed: bool,
        command: impl FnOnce(&Global, &mut RenderPass, &mut Turns) -> Result<(), CommandError>,
    ) -> Result<(), Failure> {
        let global = self.device.global();
        self.commands.record_draws(call, draws, |pass| {
            pass.before_draws(global, indexed)?;
            command(global, &mut pass.core, &mut pass.turns)
        })
    }

    /// Records that something is set, unless it is already, which `set` looks at.
    #[inline]
    fn record_set(
        &self,
        call: &Call,
        set: impl FnOnce(&Global, &mut Pass) -> Result<(), CommandError>,
    ) -> Result<(), Failure> {
        let global = self.device.global();
        self.commands.record(call, |pass| set(global, pass))
    }

    /// Records immediate data that `set` takes note of.
    fn record_immediates(
        &self,
        call: &Call,
        offset: u32,
        data: Array<u8>,
        set: impl FnOnce(&mut Immediates, &[u8], u32) -> Result<Handover, Failure>,
    ) -> Result<(), Failure> {
        let (global, most) = self.device.immediates();
        self.commands.record_unseen(call, |pass| {
            let data = data.slice()?;
            match set(&mut pass.immediates, data, most)? {
                Handover::Now => {
                    global.render_pass_set_immediates(&mut pass.core, offset, data)?;
                }
                Handover::BeforeDraw => pass.set.due = true,
            }
            Ok(())
        })
    }

    pub fn end(&self, call: &Call) -> Result<(), Failure> {
        let global = self.device.global();
        let ended = self.commands.end(|pass, ended| {
            pass.set = Drawing::default();
            self.encoder.add_turns(mem::take(&mut pass.turns))?;
            let result = nested_pass::at_end(global.render_pass_end(&mut pass.core));
            result
                .map(|()| ended)
                .map_err(|error| Failure::core(&self.name(), error))
        })??;
        if let Some(why) = ended.invalid {
            return self.encoder.spoil(why);
        }
        match ended.draws.beyond(self.max_draws) {
            Some(why) => self.encoder.spoil(format!("{}: {why}", call.name())),
            None => Ok(()),
        }
    }

    #[inline(always)]
    fn add_bundle(
        &self,
        call: &Call,
        handle: Named<WGPURenderBundle>,
        to: &mut Bundles,
        turns: &mut Turns,
    ) -> Result<(), Invalid> {
        let (id, detail) = record::look_up(call, handle)?;
        let outline = Outline::of(detail);
        let read_only = outline.read_only;
        read_only.check_for_pass(handle.name(), self.read_only)?;
        to.ids.push(id);
        to.draws.add(outline.draws);
        if outline.has_turns {
            turns.add_of(handle.get());
        }
        if outline.reads_stencil_reference {
            let bundle = call.share_of(handle)?;
            let reader = bundle.stencil_reader.get().and_then(|pipeline| pipeline.id);
            if let Some(pipeline) = reader {
                to.stencil_reader.note(true, || pipeline);
            }
        }
        Ok(())
    }
}

/// The commands.
impl RenderPassEncoder {
    pub fn begin_occlusion_query(&self, call: &Call, query: u32) -> Result<(), Failure> {
        self.record_query(call, |global, pass| {
            Ok(global.render_pass_begin_occlusion_query(pass, query)?)
        })
    }

    #[inline]
    pub fn draw(
        &self,
        call: &Call,
        vertex_count: u32,
        instance_count: u32,
        first_vertex: u32,
        first_instance: u32,
    ) -> Result<(), Failure> {
        self.record_draws(call, false, |global, pass| {
            Ok(global.render_pass_draw(
                pass,
                vertex_count,
                instance_count,
                first_vertex,
                first_instance,
            )?)
        })
    }

    #[inline]
    pub fn draw_indexed(
        &self,
        call: &Call,
        index_count: u32,
        instance_count: u32,
        first_index: u32,
        base_vertex: i32,
        first_instance: u32,
    ) -> Result<(), Failure> {
        self.record_draws(call, true, |global, pass| {
            Ok(global.render_pass_draw_indexed(
                pass,
                index_count,
                instance_count,
                first_index,
                base_vertex,
                first_instance,
            )?)
        })
    }

    #[inline]
    pub fn draw_indexed_indirect(
        &self,
        call: &Call,
        buffer: Named<WGPUBuffer>,
        offset: u64,
    ) -> Result<(), Failure> {
        self.record_indirect(call, 1, true, |global, pass, turns| {
            let (buffer, _) = arguments::buffer(call, turns, buffer)?;
            Ok(global.render_pass_draw_indexed_indirect(pass, buffer, offset)?)
        })
    }

    #[inline]
    pub fn draw_indirect(
        &self,
        call: &Call,
        buffer: Named<WGPUBuffer>,
        offset: u64,
    ) -> Result<(), Failure> {
        self.record_indirect(call, 1, false, |global, pass, turns| {
            let (buffer, _) = arguments::buffer(call, turns, buffer)?;
            Ok(global.render_pass_draw_indirect(pass, buffer, offset)?)
        })
    }

    pub fn end_occlusion_query(&self, call: &Call) -> Result<(), Failure> {
        self.record(call, |global, pass| {
            Ok(global.render_pass_end_occlusion_query(pass)?)
        })
    }

    pub fn execute_bundles(
        &self,
        call: &Call,
        bundles: Array<WGPURenderBundle>,
    ) -> Result<(), Failure> {
        let global = self.device.global();
        self.commands.record_counted(call, |pass, draws| {
            // All that was set is gone after bundles.
            pass.set.forget_bindings();
            pass.immediates.reset();
            if pass.set.due {
                pass.hand_over(global)?;
            }
            let mut all = Bundles::default();
            for bundle in bundles.elements()? {
                self.add_bundle(call, bundle, &mut all, &mut pass.turns)?;
            }
            if all.ids.is_empty() {
                let limits = &self.device.limits;
                pass.set.unset.reset(global, &mut pass.core, limits)?;
                pass.set.due = true;
            }
            if let Some(pipeline) = all.stencil_reader.get() {
                global.render_pass_set_pipeline(&mut pass.core, *pipeline)?;
            }
            global.render_pass_execute_bundles(&mut pass.core, &all.ids)?;
            draws.add(all.draws.get());
            Ok(())
        })
    }

    pub fn insert_debug_marker(&self, call: &Call, marker: Text) -> Result<(), Failure> {
        self.record(call, |global, pass| {
            let label = marker.label().unwrap_or_default();
            Ok(global.render_pass_insert_debug_marker(pass, &label, 0)?)
        })
    }

    pub fn pop_debug_group(&self, call: &Call) -> Result<(), Failure> {
        self.record(call, |global, pass| {
            Ok(global.render_pass_pop_debug_group(pass)?)
        })
    }

    pub fn push_debug_group(&self, call: &Call, group: Text) -> Result<(), Failure> {
        self.record(call, |global, pass| {
            let label = group.label().unwrap_or_default();
            Ok(global.render_pass_push_debug_group(pass, &label, 0)?)
        })
    }

    pub fn begin_pipeline_statistics_query(
        &self,
        call: &Call,
        query_set: Named<WGPUQuerySet>,
        query: u32,
    ) -> Result<(), Failure> {
        self.record_query(call, |global, pass| {
            let query_set = call.query_set(query_set)?;
            Ok(global.render_pass_begin_pipeline_statistics_query(pass, query_set, query)?)
        })
    }

    pub fn end_pipeline_statistics_query(&self, call: &Call) -> Result<(), Failure> {
        self.record(call, |global, pass| {
            Ok(global.render_pass_end_pipeline_statistics_query(pass)?)
        })
    }

    pub fn write_timestamp(
        &self,
        call: &Call,
        query_set: Named<WGPUQuerySet>,
        query: u32,
    ) -> Result<(), Failure> {
        self.record_query(call, |global, pass| {
            let query_set = call.query_set(query_set)?;
            Ok(global.render_pass_write_timestamp(pass, query_set, query)?)
        })
    }
}
