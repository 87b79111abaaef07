//! Render bundle encoders.

use crate::abi::*;
use crate::convert;
use crate::objects::{
    arguments,
    commands::{self, CommandError, Commands, Ended},
    device::Device,
    kept::Kept,
    last_set::Drawing,
    record::{self, encoder},
    render_bundle::RenderBundle,
    render_pipeline::RenderPipeline,
    turns::Turns,
};
use crate::polyfill::{
    bundle_formats,
    bundle_read_only::ReadOnly,
    immediates::{Handover, Immediates, Space},
    last_holes, mesh_shaders, multiview,
    stencil_reference::FirstReader,
};
use crate::runtime::{
    call::Call,
    failure::Failure,
    handle::{Object, Opaque},
    label::Label,
    view::{Array, Named, Pointer, Text},
};
use std::{mem, sync::Arc};
use wgpu_core::{
    command::{RenderBundleDescriptor, RenderBundleEncoder as CoreEncoder, RenderBundleError},
    global::Global,
    id::RenderBundleId,
};

pub struct RenderBundleEncoder {
    /// `None` for an error object that wgpu-core has never seen.
    commands: Commands<Option<Bundle>>,
    read_only: ReadOnly,
    label: Label,
    pub(crate) device: Arc<Device>,
}

encoder!(RenderBundleEncoder, WGPURenderBundleEncoderImpl);

/// The bundle as wgpu-core has it, and what wgpu-core does not look after.
struct Bundle {
    core: Box<CoreEncoder>,
    set: Drawing,
    immediates: Immediates,
    stencil_reader: FirstReader<Arc<RenderPipeline>>,
    /// The objects that the commands use: wgpu-core knows but their identities until it finishes.
    kept: Kept,
    open_groups: u32,
    turns: Turns,
}

impl Bundle {
    fn new(core: Box<CoreEncoder>) -> Self {
        Self {
            core,
            set: Drawing::default(),
            immediates: Immediates::default(),
            stencil_reader: FirstReader::default(),
            kept: Kept::default(),
            open_groups: 0,
            turns: Turns::default(),
        }
    }

    /// Hands over what draws need, and was not yet.
    #[cold]
    fn hand_over(&mut self, global: &Global) -> Result<(), CommandError> {
        let core = &mut self.core;
        self.immediates.flush(|offset, data| {
            global.render_bundle_encoder_set_immediates(core, offset, data)
        })?;
        Ok(self.set.check_writes()?)
    }

    /// Keeps the object behind a handle until the bundle holds it; NULL is none.
    #[inline]
    fn keep<C: Opaque>(&mut self, call: &Call, handle: Named<*mut C>) -> Result<(), CommandError> {
        Ok(self.kept.keep(handle.get(), || call.share_of(handle))?)
    }
}

impl RenderBundleEncoder {
    pub fn create(
        device: &Arc<Device>,
        call: &Call,
        descriptor: Pointer<WGPURenderBundleEncoderDescriptor>,
    ) -> Result<Arc<Self>, Failure> {
        let descriptor = descriptor.required()?;
        let label = descriptor.label().label();
        let converted = convert::render_bundle::render_bundle_encoder_descriptor(descriptor)
            .and_then(|mut converted| {
                last_holes::remove(&mut converted.color_formats);
                bundle_formats::check(&converted, device.features)?;
                device.formats().check_bundle(&converted.color_formats)?;
                multiview::check(converted.multiview, device.features, &device.limits)?;
                if device.native {
                    bundle_formats::accept_nothing(&mut converted);
                }
                Ok(converted)
            });
        let (encoder, failure) = record::attempt(label.as_deref(), converted, |converted| {
            let global = device.global();
            global.device_create_render_bundle_encoder(device.id, &converted)
        });
        // One that wgpu-core has refused says of itself that it has ended.
        let encoder = encoder.filter(|_| failure.is_none());
        if let Some(failure) = failure {
            call.raise(failure);
        }
        Ok(Arc::new(Self {
            commands: match encoder {
                Some(core) => Commands::new(Some(Bundle::new(core))),
                None => Commands::failed(None),
            },
            read_only: ReadOnly {
                depth: descriptor.depthReadOnly != WGPU_FALSE,
                stencil: descriptor.stencilReadOnly != WGPU_FALSE,
            },
            label: Label::new(label.as_deref()),
            device: Arc::clone(device),
        }))
    }

    #[inline]
    fn record(
        &self,
        call: &Call,
        command: impl FnOnce(&Global, &mut Bundle) -> Result<(), CommandError>,
    ) -> Result<(), Failure> {
        let global = self.device.global();
        self.commands
            .record(call, |bundle| command(global, made(bundle)?))
    }

    #[inline]
    fn record_draw(
        &self,
        call: &Call,
        command: impl FnOnce(&Global, &mut Bundle) -> Result<(), CommandError>,
    ) -> Result<(), Failure> {
        let global = self.device.global();
        self.commands.record_draws(call, 1, |bundle| {
            let bundle = made(bundle)?;
            if bundle.set.due {
                bundle.hand_over(global)?;
            }
            command(global, bundle)
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
        self.commands.record_unseen(call, |bundle| {
            let bundle = made(bundle)?;
            let data = data.slice()?;
            match set(&mut bundle.immediates, data, most)? {
                Handover::Now => {
                    global.render_bundle_encoder_set_immediates(&mut bundle.core, offset, data)?;
                }
                Handover::BeforeDraw => bundle.set.due = true,
            }
            Ok(())
        })
    }

    pub fn finish(
        &self,
        call: &Call,
        descriptor: Pointer<WGPURenderBundleDescriptor>,
    ) -> Result<Arc<RenderBundle>, Failure> {
        let descriptor = descriptor.or_initial()?;
        let label = descriptor.label().label();
        let converted = convert::render_bundle::render_bundle_descriptor(descriptor);
        let name = self.name();
        let (mut id, (stencil_reader, turns), ended) = self.commands.end(|bundle, mut ended| {
            let id = record::create(call, name.as_str(), converted, |converted| match bundle {
                Some(bundle) => self.finish_core(bundle, &converted, &mut ended),
                None => {
                    // When it ends again, too.
                    ended.invalid.get_or_insert_with(commands::creation_failed);
                    (None, None)
                }
            });
            let rest = bundle
                .as_mut()
                .map(|it| (mem::take(&mut it.stencil_reader), mem::take(&mut it.turns)));
            (id.flatten(), rest.unwrap_or_default(), ended)
        })?;
        if let Some(why) = ended.invalid {
            call.raise(commands::invalid(&name, &why));
            if let Some(id) = id.take() {
                self.device.global().render_bundle_drop(id);
            }
        }
        Ok(RenderBundle::new(
            &self.device,
            id,
            label.as_deref(),
            ended.draws,
            self.read_only,
            stencil_reader,
            turns,
        ))
    }

    fn finish_core(
        &self,
        bundle: &mut Bundle,
        descriptor: &RenderBundleDescriptor,
        ended: &mut Ended,
    ) -> (Option<RenderBundleId>, Option<RenderBundleError>) {
        if bundle.open_groups > 0 {
            let why = format!("{} debug groups are open", bundle.open_groups);
            ended.invalid.get_or_insert(why);
        }
        let global = self.device.global();
        let (id, error) = global.render_bundle_encoder_finish(&mut bundle.core, descriptor, None);
        bundle.kept = Kept::default();
        bundle.set = Drawing::default();
        // An argument that was no good comes before whatever wgpu-core makes of it.
        (Some(id), error.filter(|_| ended.invalid.is_none()))
    }
}

/// What a bundle encoder records into, unless it is an error object.
#[inline]
fn made(bundle: &mut Option<Bundle>) -> Result<&mut Bundle, Failure> {
    bundle
        .as_mut()
        .ok_or_else(|| Failure::validation("renderBundleEncoder: is an error object"))
}

/// The commands. Each keeps what it uses, once wgpu-core has taken it.
impl RenderBundleEncoder {
    #[inline]
    pub fn draw(
        &self,
        call: &Call,
        vertex_count: u32,
        instance_count: u32,
        first_vertex: u32,
        first_instance: u32,
    ) -> Result<(), Failure> {
        self.record_draw(call, |global, bundle| {
            Ok(global.render_bundle_encoder_draw(
                &mut bundle.core,
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
        self.record_draw(call, |global, bundle| {
            Ok(global.render_bundle_encoder_draw_indexed(
                &mut bundle.core,
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
        self.record_draw(call, |global, bundle| {
            let id = arguments::indirect_buffer(call, &mut bundle.turns, buffer, offset, 20)?;
            let core = &mut bundle.core;
            global.render_bundle_encoder_draw_indexed_indirect(core, id, offset)?;
            bundle.keep(call, buffer)
        })
    }

    #[inline]
    pub fn draw_indirect(
        &self,
        call: &Call,
        buffer: Named<WGPUBuffer>,
        offset: u64,
    ) -> Result<(), Failure> {
        self.record_draw(call, |global, bundle| {
            let id = arguments::indirect_buffer(call, &mut bundle.turns, buffer, offset, 16)?;
            let core = &mut bundle.core;
            global.render_bundle_encoder_draw_indirect(core, id, offset)?;
            bundle.keep(call, buffer)
        })
    }

    pub fn insert_debug_marker(&self, call: &Call, marker: Text) -> Result<(), Failure> {
        self.record(call, |global, bundle| {
            let label = marker.label().unwrap_or_default();
            let core = &mut bundle.core;
            Ok(global.render_bundle_encoder_insert_debug_marker(core, &label)?)
        })
    }

    pub fn pop_debug_group(&self, call: &Call) -> Result<(), Failure> {
        self.record(call, |global, bundle| {
            global.render_bundle_encoder_pop_debug_group(&mut bundle.core)?;
            let open = bundle.open_groups.checked_sub(1);
            bundle.open_groups =
                open.ok_or_else(|| Failure::validation("no debug group is open"))?;
            Ok(())
        })
    }

    pub fn push_debug_group(&self, call: &Call, group: Text) -> Result<(), Failure> {
        self.record(call, |global, bundle| {
            let label = group.label().unwrap_or_default();
            global.render_bundle_encoder_push_debug_group(&mut bundle.core, &label)?;
            bundle.open_groups += 1;
            Ok(())
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
        self.record(call, |global, bundle| {
            let offsets = offsets.slice()?;
            if bundle.set.groups.has(index, group.get(), offsets) {
                return Ok(());
            }
            let (id, count) = arguments::bind_group(call, &mut bundle.turns, group)?;
            let core = &mut bundle.core;
            global.render_bundle_encoder_set_bind_group(core, index, id, offsets)?;
            bundle.set.groups.note(index, group.get(), offsets);
            let set = &mut bundle.set;
            set.due |= set.writes.note(index, (group.get(), count), offsets)?;
            bundle.keep(call, group)
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
        stages: Named<WGPUShaderStage>,
        offset: u32,
        data: Array<u8>,
    ) -> Result<(), Failure> {
        self.record_immediates(call, offset, data, |immediates, data, most| {
            immediates.set_push_constants(stages, offset, data, most)
        })
    }

    #[inline]
    pub fn set_index_buffer(
        &self,
        call: &Call,
        buffer: Named<WGPUBuffer>,
        format: Named<WGPUIndexFormat>,
        offset: u64,
        size: u64,
    ) -> Result<(), Failure> {
        self.record(call, |global, bundle| {
            let values = (format.get(), (offset, size));
            if bundle.set.index_buffer.is(buffer.get(), values) {
                return Ok(());
            }
            let core = &mut bundle.core;
            let set = |id, format, (offset, size)| {
                global.render_bundle_encoder_set_index_buffer(core, id, format, offset, size)
            };
            arguments::index_buffer(call, &mut bundle.turns, buffer, format, (offset, size), set)?;
            bundle.set.index_buffer.note(buffer.get(), values);
            bundle.keep(call, buffer)
        })
    }

    #[inline]
    pub fn set_pipeline(
        &self,
        call: &Call,
        pipeline: Named<WGPURenderPipeline>,
    ) -> Result<(), Failure> {
        self.record(call, |global, bundle| {
            if bundle.set.pipeline.is(pipeline.get(), ()) {
                return Ok(());
            }
            let (id, detail) = record::look_up(call, pipeline)?;
            let object = match Space::of(detail) {
                Some(immediates) => {
                    bundle.set.due |= bundle.immediates.set_pipeline(immediates);
                    None
                }
                None => {
                    let object = call.share_of(pipeline)?;
                    mesh_shaders::check_in_bundle(pipeline.name(), object.is_mesh)?;
                    let immediates = object.immediates.clone();
                    bundle.set.due |= bundle.immediates.set_pipeline(immediates);
                    Some(object)
                }
            };
            global.render_bundle_encoder_set_pipeline(&mut bundle.core, id)?;
            if let Some(object) = object.filter(|object| object.reads_stencil_reference) {
                bundle.stencil_reader.note(true, || object);
            }
            bundle.set.pipeline.note(pipeline.get(), ());
            bundle.keep(call, pipeline)
        })
    }

    #[inline]
    pub fn set_vertex_buffer(
        &self,
        call: &Call,
        slot: u32,
        buffer: Named<WGPUBuffer>,
        offset: u64,
        size: u64,
    ) -> Result<(), Failure> {
        self.record(call, |global, bundle| {
            let part = (offset, size);
            if bundle.set.vertex_buffers.has(slot, buffer.get(), part) {
                return Ok(());
            }
            let (id, (offset, size)) =
                arguments::vertex_buffer(call, &mut bundle.turns, buffer, offset, size)?;
            let core = &mut bundle.core;
            global.render_bundle_encoder_set_vertex_buffer(core, slot, id, offset, size)?;
            bundle.set.vertex_buffers.note(slot, buffer.get(), part);
            bundle.keep(call, buffer)
        })
    }
}
