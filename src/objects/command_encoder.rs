//! Command encoders.

use crate::abi::*;
use crate::convert::{
    self,
    copy::{texel_copy_buffer_info, texel_copy_texture_info},
    resolver::Resolver,
    scalar::unless,
};
use crate::objects::{
    command_buffer::CommandBuffer,
    commands::{self, CommandError, Commands, Ended},
    device::Device,
    query_set::QuerySet,
    record::{self, Identified, encoder},
    texture::Texture,
    turns::Turns,
    used::Used,
};
use crate::polyfill::{
    clear_range, copy_steps, depth_reads::Read, empty_query_set, volume_reads::Slices,
};
use crate::runtime::{
    call::Call,
    failure::{Failure, Invalid},
    handle::Object,
    label::Label,
    view::{Named, Pointer, Text},
};
use std::{mem, sync::Arc};
use wgpu_core::{global::Global, id::CommandEncoderId, resource::TextureDescriptor};
use wgpu_types::{Backend, CommandEncoderDescriptor};

pub struct CommandEncoder {
    pub(crate) id: CommandEncoderId,
    pub(crate) label: Label,
    /// The commands themselves are with wgpu-core, under the id; here is what their use needs.
    commands: Commands<Turns>,
    pub(crate) device: Arc<Device>,
}

encoder!(CommandEncoder, WGPUCommandEncoderImpl);

impl CommandEncoder {
    pub fn create(
        device: &Arc<Device>,
        call: &Call,
        descriptor: Pointer<WGPUCommandEncoderDescriptor>,
    ) -> Result<Arc<Self>, Failure> {
        let descriptor = descriptor.or_initial()?;
        let label = descriptor.label().label();
        let name = label.as_deref().unwrap_or_default();
        let converted = convert::command_encoder::command_encoder_descriptor(descriptor);
        // One that cannot be made as described is an encoder all the same, and invalid.
        let commands = match converted {
            Ok(_) => Commands::new(Turns::default()),
            Err(_) => Commands::failed(Turns::default()),
        };
        let descriptor = converted.unwrap_or_else(|invalid| {
            call.raise(Failure::invalid(name, &invalid));
            CommandEncoderDescriptor::default()
        });
        let global = device.global();
        let (id, error) = global.device_create_command_encoder(device.id, &descriptor, None);
        if let Some(error) = error {
            call.raise(Failure::core(name, error));
        }
        Ok(Arc::new(Self {
            id,
            label: Label::new(label.as_deref()),
            commands,
            device: Arc::clone(device),
        }))
    }

    /// Records a command.
    fn record(
        &self,
        call: &Call,
        command: impl FnOnce(&Global, CommandEncoderId) -> Result<(), CommandError>,
    ) -> Result<(), Failure> {
        let global = self.device.global();
        self.commands.record(call, |_| command(global, self.id))
    }

    /// Records a command that uses buffers or textures.
    pub(super) fn record_use(
        &self,
        call: &Call,
        command: impl FnOnce(&Global, CommandEncoderId, &Used) -> Result<(), CommandError>,
    ) -> Result<(), Failure> {
        let global = self.device.global();
        self.commands.record(call, |turns| {
            let used = Used::new(call);
            command(global, self.id, &used)?;
            turns.add_all(&used.into_turns());
            Ok(())
        })
    }

    /// Adds what the commands of a pass need.
    pub fn add_turns(&self, of_pass: Turns) -> Result<(), Failure> {
        match of_pass.is_empty() {
            true => Ok(()),
            false => self.commands.note(|turns| turns.add_all(&of_pass)),
        }
    }

    /// Makes the encoder invalid: what it finishes to cannot be submitted.
    pub fn spoil(&self, why: String) -> Result<(), Failure> {
        self.commands.spoil(why)
    }

    pub fn finish(
        &self,
        call: &Call,
        descriptor: Pointer<WGPUCommandBufferDescriptor>,
    ) -> Result<Arc<CommandBuffer>, Failure> {
        let descriptor = descriptor.or_initial()?;
        let label = descriptor.label().label();
        let converted = convert::command_encoder::command_buffer_descriptor(descriptor);
        let end = |turns: &mut Turns, ended: Ended| (ended.invalid, mem::take(turns));
        let (invalid, turns) = self.commands.end(end)?;
        let name = self.name();
        let mut id = record::create(call, name.as_str(), converted, |converted| {
            let global = self.device.global();
            let (id, error) = global.command_encoder_finish(self.id, &converted, None);
            // The pass or command that is to blame comes with the error, as its scope. An argument
            // that was no good comes before whatever wgpu-core makes of its absence.
            let error = error.filter(|_| invalid.is_none());
            (id, error.map(|(_, error)| error))
        });
        if let Some(why) = invalid {
            call.raise(commands::invalid(&name, &why));
            if let Some(id) = id.take() {
                self.device.global().command_buffer_drop(id);
            }
        }
        Ok(CommandBuffer::new(
            &self.device,
            id,
            label.as_deref(),
            turns,
        ))
    }
}

/// The commands.
impl CommandEncoder {
    pub fn clear_buffer(
        &self,
        call: &Call,
        buffer: Named<WGPUBuffer>,
        offset: u64,
        size: u64,
    ) -> Result<(), Failure> {
        self.record_use(call, |global, id, used| {
            let buffer = used.buffer(buffer)?;
            let size = unless(WGPU_WHOLE_SIZE, size);
            Ok(global.command_encoder_clear_buffer(id, buffer, offset, size)?)
        })
    }

    pub fn clear_texture(
        &self,
        call: &Call,
        texture: Named<WGPUTexture>,
        range: Pointer<WGPUImageSubresourceRange>,
    ) -> Result<(), Failure> {
        self.record_use(call, |global, id, used| {
            let object = used.get_texture(texture)?;
            let texture = object.require_id(texture.name())?;
            let range = range.required_within(|range| {
                let range = convert::texture::image_subresource_range(range)?;
                clear_range::check_start(&range, object.shape.mip_level_count, layers(object))?;
                Ok(range)
            })?;
            Ok(global.command_encoder_clear_texture(id, texture, &range)?)
        })
    }

    pub fn copy_buffer_to_buffer(
        &self,
        call: &Call,
        source: Named<WGPUBuffer>,
        source_offset: u64,
        destination: Named<WGPUBuffer>,
        destination_offset: u64,
        size: u64,
    ) -> Result<(), Failure> {
        self.record_use(call, |global, id, used| {
            Ok(global.command_encoder_copy_buffer_to_buffer(
                id,
                used.buffer(source)?,
                source_offset,
                used.buffer(destination)?,
                destination_offset,
                Some(size),
            )?)
        })
    }

    pub fn copy_buffer_to_texture(
        &self,
        call: &Call,
        source: Pointer<WGPUTexelCopyBufferInfo>,
        destination: Pointer<WGPUTexelCopyTextureInfo>,
        size: Pointer<WGPUExtent3D>,
    ) -> Result<(), Failure> {
        self.record_use(call, |global, id, used| {
            let from = source.required_within(|info| texel_copy_buffer_info(info, used))?;
            let to = destination.required_within(|info| {
                texel_copy_texture_info(info, |texture| used.texture(texture))
            })?;
            let size = convert::texture::extent_3d(*size.required()?);
            Ok(global.command_encoder_copy_buffer_to_texture(id, &from, &to, &size)?)
        })
    }

    pub fn copy_texture_to_buffer(
        &self,
        call: &Call,
        source: Pointer<WGPUTexelCopyTextureInfo>,
        destination: Pointer<WGPUTexelCopyBufferInfo>,
        size: Pointer<WGPUExtent3D>,
    ) -> Result<(), Failure> {
        self.record_use(call, |global, id, used| {
            let mut like = None;
            let from = source.required_within(|info| {
                texel_copy_texture_info(info, |texture| {
                    let object = used.get_texture(texture)?;
                    like = on_gl(object);
                    object.require_id(texture.name())
                })
            })?;
            let to = destination.required_within(|info| texel_copy_buffer_info(info, used))?;
            let size = convert::texture::extent_3d(*size.required()?);
            let place = (global, self.device.id, id);
            if let Some(slices) = like.and_then(|it| Slices::to_buffer(it, &from, &size)) {
                return slices.record_to_buffer(place, &to);
            }
            let offset = to.layout.offset;
            if let Some(read) = like.and_then(|it| Read::of(it, &from, offset, &size)) {
                return read.record(place, from.texture, |from| {
                    Ok(global.command_encoder_copy_texture_to_buffer(id, from, &to, &size)?)
                });
            }
            Ok(global.command_encoder_copy_texture_to_buffer(id, &from, &to, &size)?)
        })
    }

    pub fn copy_texture_to_texture(
        &self,
        call: &Call,
        source: Pointer<WGPUTexelCopyTextureInfo>,
        destination: Pointer<WGPUTexelCopyTextureInfo>,
        size: Pointer<WGPUExtent3D>,
    ) -> Result<(), Failure> {
        self.record_use(call, |global, id, used| {
            let mut like = None;
            let from = source.required_within(|info| {
                texel_copy_texture_info(info, |texture| {
                    like = on_gl(used.get_texture(texture)?);
                    copied(used, texture)
                })
            })?;
            let to = destination.required_within(|info| {
                texel_copy_texture_info(info, |texture| copied(used, texture))
            })?;
            let size = convert::texture::extent_3d(*size.required()?);
            copy_steps::copy(&from, &to, size, |from, to, size| {
                if let Some(slices) = like.and_then(|it| Slices::to_texture(it, from, size)) {
                    let place = (global, self.device.id, id);
                    return slices.record(place, |from| {
                        Ok(global.command_encoder_copy_buffer_to_texture(id, from, to, size)?)
                    });
                }
                Ok(global.command_encoder_copy_texture_to_texture(id, from, to, size)?)
            })
        })
    }

    pub fn insert_debug_marker(&self, call: &Call, marker: Text) -> Result<(), Failure> {
        self.record(call, |global, id| {
            let label = marker.label().unwrap_or_default();
            Ok(global.command_encoder_insert_debug_marker(id, &label)?)
        })
    }

    pub fn pop_debug_group(&self, call: &Call) -> Result<(), Failure> {
        self.record(call, |global, id| {
            Ok(global.command_encoder_pop_debug_group(id)?)
        })
    }

    pub fn push_debug_group(&self, call: &Call, group: Text) -> Result<(), Failure> {
        self.record(call, |global, id| {
            let label = group.label().unwrap_or_default();
            Ok(global.command_encoder_push_debug_group(id, &label)?)
        })
    }

    pub fn resolve_query_set(
        &self,
        call: &Call,
        query_set: Named<WGPUQuerySet>,
        first: u32,
        count: u32,
        destination: Named<WGPUBuffer>,
        offset: u64,
    ) -> Result<(), Failure> {
        self.record_use(call, |global, id, used| {
            let object: &QuerySet = call.get(query_set)?;
            let set = object.require_id(query_set.name())?;
            empty_query_set::check_range(object.count, first, count)?;
            let to = used.buffer(destination)?;
            Ok(global.command_encoder_resolve_query_set(id, set, first, count, to, offset)?)
        })
    }

    pub fn write_timestamp(
        &self,
        call: &Call,
        query_set: Named<WGPUQuerySet>,
        query: u32,
    ) -> Result<(), Failure> {
        self.record(call, |global, id| {
            let query_set = call.query_set(query_set)?;
            Ok(global.command_encoder_write_timestamp(id, query_set, query)?)
        })
    }
}

fn layers(texture: &Texture) -> u32 {
    match texture.shape.dimension {
        WGPUTextureDimension_3D => 1,
        _ => texture.shape.size.depthOrArrayLayers,
    }
}

/// How a texture is made on GL, where some copies take another way; `None` elsewhere.
fn on_gl(texture: &Texture) -> Option<&TextureDescriptor<'static>> {
    let on_gl = texture.device.adapter.info.backend == Backend::Gl;
    texture.fate.like.as_ref().filter(|_| on_gl)
}

/// What a copy has to know of a texture.
fn copied(used: &Used, texture: Named<WGPUTexture>) -> Result<copy_steps::Texture, Invalid> {
    let object = used.get_texture(texture)?;
    Ok(copy_steps::Texture {
        id: object.require_id(texture.name())?,
        dimension: object.shape.dimension,
        depth_or_layers: object.shape.size.depthOrArrayLayers,
    })
}

impl Drop for CommandEncoder {
    fn drop(&mut self) {
        self.device.global().command_encoder_drop(self.id);
    }
}
