//! Transitions: what a usage is to wgpu-core.

use super::{buffer::buffer_usage, texture::texture_usage};
use crate::abi::*;
use crate::runtime::{failure::Invalid, view::Named};
use wgpu_types::{BufferUsages, BufferUses, TextureFormat, TextureUsages, TextureUses};

/// One of the usages that a buffer has.
pub fn buffer_state(
    usage: Named<WGPUBufferUsage>,
    has: WGPUBufferUsage,
) -> Result<BufferUses, Invalid> {
    let expected = "one of the buffer's usages";
    let one = buffer_usage(usage)?;
    if usage.get() & !has != 0 {
        return Err(hex(usage, expected));
    }
    Ok(match one {
        BufferUsages::MAP_READ => BufferUses::MAP_READ,
        BufferUsages::MAP_WRITE => BufferUses::MAP_WRITE,
        BufferUsages::COPY_SRC => BufferUses::COPY_SRC,
        BufferUsages::COPY_DST => BufferUses::COPY_DST,
        BufferUsages::INDEX => BufferUses::INDEX,
        BufferUsages::VERTEX => BufferUses::VERTEX,
        BufferUsages::UNIFORM => BufferUses::UNIFORM,
        BufferUsages::STORAGE => BufferUses::STORAGE_READ_WRITE,
        BufferUsages::INDIRECT => BufferUses::INDIRECT,
        BufferUsages::QUERY_RESOLVE => BufferUses::QUERY_RESOLVE,
        _ => return Err(hex(usage, expected)),
    })
}

/// One of the usages that a texture of this format has.
pub fn texture_state(
    usage: Named<WGPUTextureUsage>,
    has: WGPUTextureUsage,
    format: TextureFormat,
) -> Result<TextureUses, Invalid> {
    let expected = "one of the texture's usages, but not TransientAttachment";
    let one = texture_usage(usage)?;
    if usage.get() & !has != 0 {
        return Err(hex(usage, expected));
    }
    Ok(match one {
        TextureUsages::COPY_SRC => TextureUses::COPY_SRC,
        TextureUsages::COPY_DST => TextureUses::COPY_DST,
        TextureUsages::TEXTURE_BINDING => TextureUses::RESOURCE,
        TextureUsages::STORAGE_BINDING => TextureUses::STORAGE_READ_WRITE,
        TextureUsages::RENDER_ATTACHMENT => match format.is_depth_stencil_format() {
            true => TextureUses::DEPTH_STENCIL_WRITE,
            false => TextureUses::COLOR_TARGET,
        },
        _ => return Err(hex(usage, expected)),
    })
}

fn hex(usage: Named<u64>, expected: &str) -> Invalid {
    Invalid::new(usage.name(), format_args!("{:#x}", usage.get()), expected)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_usage_that_the_buffer_has() {
        for bit in 0..10 {
            let usage = 1 << bit;
            let state = buffer_state(Named::plain("usage", &usage), 0x3ff);
            assert_eq!(state.unwrap().bits().count_ones(), 1);
            assert!(buffer_state(Named::plain("usage", &usage), 0x3ff & !usage).is_err());
        }
        for wrong in [0, 3, 0x400] {
            assert!(buffer_state(Named::plain("usage", &wrong), 0x3ff).is_err());
        }
    }

    #[test]
    fn one_usage_that_the_texture_has() {
        let state = |usage, format| texture_state(Named::plain("usage", &usage), 0x3f, format);
        let color = TextureFormat::Rgba8Unorm;
        for bit in 0..5 {
            assert!(state(1 << bit, color).is_ok());
        }
        let attachment = WGPUTextureUsage_RenderAttachment;
        assert_eq!(state(attachment, color), Ok(TextureUses::COLOR_TARGET));
        assert_eq!(
            state(attachment, TextureFormat::Stencil8),
            Ok(TextureUses::DEPTH_STENCIL_WRITE)
        );
        for wrong in [0, 3, WGPUTextureUsage_TransientAttachment] {
            assert!(state(wrong, color).is_err());
        }
        assert!(texture_state(Named::plain("usage", &1), 2, color).is_err());
    }
}
