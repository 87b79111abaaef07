//! Compute passes.

use crate::abi::*;
use crate::convert::{self, resolver::Resolver};
use crate::objects::{
    arguments,
    command_encoder::CommandEncoder,
    commands::{CommandError, Commands},
    device::Device,
    last_set::Computing,
    record::{self, encoder},
    turns::Turns,
};
use crate::polyfill::{
    immediates::{Handover, Immediates},
    nested_pass,
    statistics_query::StatisticsQuery,
};
use crate::runtime::{
    call::Call,
    failure::Failure,
    handle::Object,
    label::Label,
    view::{Array, Named, Pointer, Text},
};
use std::{mem, sync::Arc};
use wgpu_core::{
    command::{ComputePass, ComputePassDescriptor},
    global::Global,
};

pub struct ComputePassEncoder {
    commands: Commands<Pass>,
    label: Label,
    encoder: Arc<CommandEncoder>,
    /// The encoder's, at hand for every command.
    pub(crate) device: Arc<Device>,
}

encoder!(ComputePassEncoder, WGPUComputePassEncoderImpl);

/// The pass as wgpu-core has it, and what wgpu-core does not look after.
struct Pass {
    core: ComputePass,
    set: Computing,
    immediates: Immediates,
    statistics: StatisticsQuery,
    turns: Turns,
}

impl Pass {
    /// Hands over what dispatches need, and was not yet.
    #[cold]
    fn hand_over(&mut self, global: &Global) -> Result<(), CommandError> {
        let core = &mut self.core;
        self.immediates
            .flush(|offset, data| global.compute_pass_set_immediates(core, offset, data))?;
        Ok(self.set.check_writes()?)
    }
}

impl ComputePassEncoder {
    pub fn begin(
        encoder: &Arc<CommandEncoder>,
        call: &Call,
        descriptor: Pointer<WGPUComputePassDescriptor>,
    ) -> Result<Arc<Self>, Failure> {
        let descriptor = descriptor.or_initial()?;
        let label = descriptor.label().label();
        // A pass that cannot be begun as described is recorded all the same, into an encoder that
        // is invalid from then on.
        let converted = match convert::compute_pass::compute_pass_descriptor(descriptor, call) {
            Ok(converted) => converted,
            Err(invalid) => {
                encoder.spoil(format!("{}: {invalid}", call.name()))?;
                ComputePassDescriptor {
                    label: None,
                    timestamp_writes: None,
                }
            }
        };
        let global = encoder.device.global();
        let mut begun = global.command_encoder_begin_compute_pass(encoder.id, &converted);
        if let Some(error) = begun.1.take() {
            call.raise(Failure::core(&encoder.name(), error));
        }
        let label = Label::new(label.as_deref());
        Ok(record::placed!(Self {
            commands: Commands::new(Pass {
                core: begun.0,
                set: Computing::default(),
                immediates: Immediates::default(),
                statistics: StatisticsQuery::default(),
                turns: Turns::default(),
            }),
            label,
            encoder: Arc::clone(encoder),
            device: Arc::clone(&encoder.device),
        }))
    }

    #[inline]
    fn record(
        &self,
        call: &Call,
        command: impl FnOnce(&Global, &mut ComputePass) -> Result<(), CommandError>,
    ) -> Result<(), Failure> {
        let global = self.device.global();
        self.commands
            .record(call, |pass| command(global, &mut pass.core))
    }

    #[inline]
    fn record_dispatch(
        &self,
        call: &Call,
        command: impl FnOnce(&Global, &mut ComputePass, &mut Turns) -> Result<(), CommandError>,
    ) -> Result<(), Failure> {
        let global = self.device.global();
        self.commands.record(call, |pass| {
            if pass.set.due {
                pass.hand_over(global)?;
            }
            command(global, &mut pass.core, &mut pass.turns)
        })
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
                    global.compute_pass_set_immediates(&mut pass.core, offset, data)?;
                }
                Handover::BeforeDraw => pass.set.due = true,
            }
            Ok(())
        })
    }

    pub fn end(&self, call: &Call) -> Result<(), Failure> {
        let global = self.device.global();
        let (ended, open_query) = self.commands.end(|pass, ended| {
            pass.set = Computing::default();
            self.encoder.add_turns(mem::take(&mut pass.turns))?;
            let core = &mut pass.core;
            let open_query = pass.statistics.end_with_pass(|| {
                // If this fails, the driver sees neither the query nor its missing end.
                let _ = global.compute_pass_end_pipeline_statistics_query(core);
            });
            match nested_pass::at_end(global.compute_pass_end(core)) {
                Ok(()) => Ok((ended, open_query)),
                Err(error) => Err(Failure::core(&self.name(), error)),
            }
        })??;
        let open_query = open_query.map(|why| format!("{}: {why}", call.name()));
        match ended.invalid.or(open_query) {
            Some(why) => self.encoder.spoil(why),
            None => Ok(()),
        }
    }
}

/// The commands.
impl ComputePassEncoder {
    #[inline]
    pub fn dispatch_workgroups(&self, call: &Call, x: u32, y: u32, z: u32) -> Result<(), Failure> {
        self.record_dispatch(call, |global, pass, _| {
            Ok(global.compute_pass_dispatch_workgroups(pass, x, y, z)?)
        })
    }

    #[inline]
    pub fn dispatch_workgroups_indirect(
        &self,
        call: &Call,
        buffer: Named<WGPUBuffer>,
        offset: u64,
    ) -> Result<(), Failure> {
        self.record_dispatch(call, |global, pass, turns| {
            let (buffer, _) = arguments::buffer(call, turns, buffer)?;
            Ok(global.compute_pass_dispatch_workgroups_indirect(pass, buffer, offset)?)
        })
    }

    pub fn insert_debug_marker(&self, call: &Call, marker: Text) -> Result<(), Failure> {
        self.record(call, |global, pass| {
            let label = marker.label().unwrap_or_default();
            Ok(global.compute_pass_insert_debug_marker(pass, &label, 0)?)
        })
    }

    pub fn pop_debug_group(&self, call: &Call) -> Result<(), Failure> {
        self.record(call, |global, pass| {
            Ok(global.compute_pass_pop_debug_group(pass)?)
        })
    }

    pub fn push_debug_group(&self, call: &Call, group: Text) -> Result<(), Failure> {
        self.record(call, |global, pass| {
            let label = group.label().unwrap_or_default();
            Ok(global.compute_pass_push_debug_group(pass, &label, 0)?)
        })
    }

    #[inline]
    pub fn set_bind_group(
        &self,
        call: &Call,
        index: u32,
        group: Named<WGPUBindGroup>,
        offsets: Array<u32>,
    ) -> Result<(), Failure> {
        let global = self.device.global();
        self.commands.record(call, |pass| {
            let offsets = offsets.slice()?;
            if pass.set.groups.has(index, group.get(), offsets) {
                return Ok(());
            }
            let (id, count) = arguments::bind_group(call, &mut pass.turns, group)?;
            global.compute_pass_set_bind_group(&mut pass.core, index, id, offsets)?;
            pass.set.groups.note(index, group.get(), offsets);
            let set = &mut pass.set;
            set.due |= set.writes.note(index, (group.get(), count), offsets)?;
            Ok(())
        })
    }

    #[inline]
    pub fn set_immediates(&self, call: &Call, offset: u32, data: Array<u8>) -> Result<(), Failure> {
        self.record_immediates(call, offset, data, |immediates, data, most| {
            immediates.set(offset, data, most)
        })
    }

    #[inline]
    pub fn set_push_constants(
        &self,
        call: &Call,
        offset: u32,
        data: Array<u8>,
    ) -> Result<(), Failure> {
        self.record_immediates(call, offset, data, |immediates, data, most| {
            let stages = Named::plain("stages", &WGPUShaderStage_Compute);
            immediates.set_push_constants(stages, offset, data, most)
        })
    }

    #[inline]
    pub fn set_pipeline(
        &self,
        call: &Call,
        pipeline: Named<WGPUComputePipeline>,
    ) -> Result<(), Failure> {
        let global = self.device.global();
        self.commands.record(call, |pass| {
            if pass.set.pipeline.is(pipeline.get(), ()) {
                return Ok(());
            }
            let (id, immediates) = record::look_up(call, pipeline)?;
            let space = arguments::immediates(pipeline, immediates)?;
            pass.set.due |= pass.immediates.set_pipeline(space);
            global.compute_pass_set_pipeline(&mut pass.core, id)?;
            pass.set.pipeline.note(pipeline.get(), ());
            Ok(())
        })
    }

    pub fn begin_pipeline_statistics_query(
        &self,
        call: &Call,
        query_set: Named<WGPUQuerySet>,
        query: u32,
    ) -> Result<(), Failure> {
        let global = self.device.global();
        self.commands.record(call, |pass| {
            let (core, set) = (&mut pass.core, call.query_set(query_set)?);
            global.compute_pass_begin_pipeline_statistics_query(core, set, query)?;
            pass.statistics.begin();
            Ok(())
        })
    }

    pub fn end_pipeline_statistics_query(&self, call: &Call) -> Result<(), Failure> {
        let global = self.device.global();
        self.commands.record(call, |pass| {
            global.compute_pass_end_pipeline_statistics_query(&mut pass.core)?;
            pass.statistics.end();
            Ok(())
        })
    }

    pub fn write_timestamp(
        &self,
        call: &Call,
        query_set: Named<WGPUQuerySet>,
        query: u32,
    ) -> Result<(), Failure> {
        self.record(call, |global, pass| {
            let query_set = call.query_set(query_set)?;
            Ok(global.compute_pass_write_timestamp(pass, query_set, query)?)
        })
    }
}
