//! Reading textures and buffers back.

use wgpu_core::device::HostMap;
use wgpu_core::id::BufferId;
use wgpu_core::resource::{BufferDescriptor, BufferMapOperation};
use wgpu_types::{BufferUsages, TextureAspect, TextureFormat};

use super::error::PlayError;
use super::known::{BufferPointer, TextureInfo, TexturePointer};
use super::play::Player;

/// More bytes of one layer or buffer are not read: a trace that is damaged, or is not meant well, may
/// have more than there is memory for.
const LARGEST: u64 = 1 << 28;

/// The texels of one aspect of one layer, without padding between rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Texels {
    pub width: u32,
    pub height: u32,
    /// The format of the bytes: for one aspect of a depth-stencil texture, that aspect's.
    pub format: TextureFormat,
    pub bytes: Vec<u8>,
}

impl Player {
    /// Reads an aspect of mip level 0 of a texture; `layer` is the array layer or depth slice.
    ///
    /// What is read is what submissions so far have written; calls wait until they are done.
    pub fn read_texture(
        &mut self,
        pointer: TexturePointer,
        aspect: TextureAspect,
        layer: u32,
    ) -> Result<Texels, PlayError> {
        let (texture, info) = self.textures.entry(pointer)?;
        let (format, block) = self.copied_as(info, aspect)?;
        let (block_width, block_height) = format.block_dimensions();
        let wgpu_types::Extent3d { width, height, .. } = info.size;
        let rows = height.div_ceil(block_height);
        let row = u64::from(width.div_ceil(block_width)) * u64::from(block);
        let pitch = row.next_multiple_of(wgpu_types::COPY_BYTES_PER_ROW_ALIGNMENT.into());
        let size = pitch.saturating_mul(rows.into());
        small_enough(size)?;

        let buffer = self.readback_buffer(size)?;
        let copied = self.copy_commands(|global, encoder| {
            global.command_encoder_copy_texture_to_buffer(
                encoder,
                &wgpu_types::TexelCopyTextureInfo {
                    texture,
                    mip_level: 0,
                    origin: wgpu_types::Origin3d {
                        x: 0,
                        y: 0,
                        z: layer,
                    },
                    aspect,
                },
                &wgpu_types::TexelCopyBufferInfo {
                    buffer,
                    layout: wgpu_types::TexelCopyBufferLayout {
                        offset: 0,
                        bytes_per_row: Some(pitch as u32),
                        rows_per_image: Some(rows),
                    },
                },
                &wgpu_types::Extent3d {
                    width: width.next_multiple_of(block_width),
                    height: height.next_multiple_of(block_height),
                    depth_or_array_layers: 1,
                },
            )
        });
        let padded = copied.and_then(|()| self.mapped_bytes(buffer, 0, size));
        self.global.buffer_drop(buffer);
        let padded = padded?;
        let bytes = padded
            .chunks_exact(pitch as usize)
            .flat_map(|line| &line[..row as usize])
            .copied()
            .collect();
        Ok(Texels {
            width,
            height,
            format,
            bytes,
        })
    }

    /// The format of the bytes when an aspect is copied to a buffer, and the size of a block.
    fn copied_as(
        &self,
        info: &TextureInfo,
        aspect: TextureAspect,
    ) -> Result<(TextureFormat, u32), PlayError> {
        let unsupported = |why: &str| Err(PlayError::Unsupported(why.into()));
        if info.destroyed {
            return unsupported("it is destroyed");
        }
        if info.sample_count != 1 {
            return unsupported("it is multisampled; what it is resolved into can be read");
        }
        let Some(format) = info.format.aspect_specific_format(aspect) else {
            return unsupported("it has no such aspect");
        };
        let Some(block) = info.format.block_copy_size(Some(aspect)) else {
            return unsupported(&format!("{:?} cannot be copied to a buffer", info.format));
        };
        let downlevel = self.global.device_downlevel_properties(self.device).flags;
        let copies_depth = wgpu_types::DownlevelFlags::DEPTH_TEXTURE_AND_BUFFER_COPIES;
        if info.format.is_depth_stencil_format() && !downlevel.contains(copies_depth) {
            return unsupported("this adapter cannot copy depth or stencil to a buffer");
        }
        Ok((format, block))
    }

    /// Reads a buffer. Its last bytes are left out when its size is not a multiple of 4.
    pub fn read_buffer(&mut self, pointer: BufferPointer) -> Result<Vec<u8>, PlayError> {
        let (id, info) = self.buffers.entry(pointer)?;
        if info.destroyed {
            return Err(PlayError::Unsupported("it is destroyed".into()));
        }
        let size = info.size - info.size % wgpu_types::COPY_BUFFER_ALIGNMENT;
        if size == 0 {
            return Ok(Vec::new());
        }
        small_enough(size)?;
        if info.usage.contains(BufferUsages::MAP_READ) {
            return self.mapped_bytes(id, 0, size);
        }
        let buffer = self.readback_buffer(size)?;
        let copied = self.copy_commands(|global, encoder| {
            global.command_encoder_copy_buffer_to_buffer(encoder, id, 0, buffer, 0, Some(size))
        });
        let bytes = copied.and_then(|()| self.mapped_bytes(buffer, 0, size));
        self.global.buffer_drop(buffer);
        bytes
    }

    pub(super) fn readback_buffer(&self, size: u64) -> Result<BufferId, PlayError> {
        let desc = BufferDescriptor {
            label: Some("wgpu-trace readback".into()),
            size,
            usage: BufferUsages::COPY_DST | BufferUsages::MAP_READ,
            mapped_at_creation: false,
        };
        let (id, error) = self.global.device_create_buffer(self.device, &desc, None);
        match error {
            None => Ok(id),
            Some(error) => {
                self.global.buffer_drop(id);
                Err(PlayError::device(&error))
            }
        }
    }

    /// Records and submits commands of our own.
    fn copy_commands<E: std::error::Error>(
        &mut self,
        record: impl FnOnce(
            &wgpu_core::global::Global,
            wgpu_core::id::CommandEncoderId,
        ) -> Result<(), E>,
    ) -> Result<(), PlayError> {
        let buffer = self.record(record)?;
        self.queue_submit(&[buffer])
    }

    /// Maps a buffer for reading, once the device is idle.
    pub(super) fn mapped_bytes(
        &self,
        buffer: BufferId,
        offset: u64,
        size: u64,
    ) -> Result<Vec<u8>, PlayError> {
        let operation = BufferMapOperation {
            host: HostMap::Read,
            callback: None,
        };
        self.global
            .buffer_map_async(buffer, offset, Some(size), operation)
            .map_err(|error| PlayError::device(&error))?;
        self.wait()?;
        let (from, length) = self
            .global
            .buffer_get_mapped_range(buffer, offset, Some(size))
            .map_err(|error| PlayError::device(&error))?;
        // SAFETY: the range is mapped for reading until `buffer_unmap` below, and has `length`
        // bytes that nobody writes.
        let bytes = unsafe { std::slice::from_raw_parts(from.as_ptr(), length as usize) }.to_vec();
        self.global
            .buffer_unmap(buffer)
            .map_err(|error| PlayError::device(&error))?;
        Ok(bytes)
    }
}

fn small_enough(size: u64) -> Result<(), PlayError> {
    match size > LARGEST {
        true => Err(PlayError::Unsupported(format!(
            "expected at most {LARGEST} bytes to read, found {size}"
        ))),
        false => Ok(()),
    }
}
