//! Transitions of buffers and textures.

use crate::abi::*;
use crate::convert::{
    resolver::Resolver,
    texture_format::texture_format,
    transitions::{buffer_state, texture_state},
};
use crate::objects::{
    buffer::Buffer, command_encoder::CommandEncoder, record::Identified, used::Used,
};
use crate::runtime::{
    call::Call,
    failure::{Failure, Invalid},
    view::{Array, Named, View},
};
use wgpu_core::id::{BufferId, TextureId};
use wgpu_types::{BufferTransition, TextureTransition};

impl CommandEncoder {
    pub fn transition_resources(
        &self,
        call: &Call,
        buffers: Array<WGPUBufferTransition>,
        textures: Array<WGPUTextureTransition>,
    ) -> Result<(), Failure> {
        self.record_use(call, |global, id, used| {
            // LIMITS: trace-transitions
            if self.device.is_traced() {
                let value = "one of a device with a trace";
                let expected = "one without, as traces cannot tell of transitions";
                return Err(Invalid::new("commandEncoder", value, expected).into());
            }
            let buffers = buffers.list_structs(|buffer| of_buffer(call, used, buffer))?;
            let textures = textures.list_structs(|texture| of_texture(used, texture))?;
            let (buffers, textures) = (buffers.into_iter(), textures.into_iter());
            Ok(global.command_encoder_transition_resources(id, buffers, textures)?)
        })
    }
}

fn of_buffer(
    call: &Call,
    used: &Used,
    transition: View<WGPUBufferTransition>,
) -> Result<BufferTransition<BufferId>, Invalid> {
    let object: &Buffer = call.get(transition.buffer())?;
    Ok(BufferTransition {
        buffer: used.buffer(transition.buffer())?,
        state: buffer_state(transition.usage(), object.usage)?,
    })
}

fn of_texture(
    used: &Used,
    transition: View<WGPUTextureTransition>,
) -> Result<TextureTransition<TextureId>, Invalid> {
    let handle = transition.texture();
    let object = used.get_texture(handle)?;
    let texture = object.require_id(handle.name())?;
    let shape = &object.shape;
    let format = texture_format(Named::plain("format", &shape.format))?;
    Ok(TextureTransition {
        texture,
        selector: None,
        state: texture_state(transition.usage(), shape.usage, format)?,
    })
}
