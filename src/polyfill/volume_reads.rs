//! Copies from 3D textures on GL. wgpu-hal copies the first slice to a texture, whatever was asked
//! for, and the wrong ones to a buffer unless they begin with the first. Here all slices up to the
//! last one go to a buffer, and from there on.

// UPSTREAM: none known
// LIMITS: gl-volume-copies

use wgpu_core::{
    command::EncoderStateError,
    global::Global,
    id::{BufferId, CommandEncoderId, DeviceId, TextureId},
    resource::{BufferDescriptor, TextureDescriptor},
};
use wgpu_types as wgt;

type Source = wgt::TexelCopyTextureInfo<TextureId>;

/// Where the copy is recorded.
pub type Place<'a> = (&'a Global, DeviceId, CommandEncoderId);

/// Slices of a 3D texture to be copied.
#[derive(Clone, Debug)]
pub struct Slices {
    source: Source,
    format: wgt::TextureFormat,
    size: wgt::Extent3d,
    bytes_per_row: u32,
}

impl Slices {
    /// Those that wgpu-hal copies wrongly to a buffer. `None` is for wgpu-core to copy, or to refuse.
    pub fn to_buffer(
        texture: &TextureDescriptor,
        source: &Source,
        size: &wgt::Extent3d,
    ) -> Option<Self> {
        Self::of(texture, source, size).filter(|slices| slices.source.origin.z > 0)
    }

    /// The same to a texture.
    pub fn to_texture(
        texture: &TextureDescriptor,
        source: &Source,
        size: &wgt::Extent3d,
    ) -> Option<Self> {
        Self::of(texture, source, size).filter(|slices| slices.end() > 1)
    }

    fn of(texture: &TextureDescriptor, source: &Source, size: &wgt::Extent3d) -> Option<Self> {
        let level = texture.mip_level_size(source.mip_level)?;
        let lies_within = |origin: u32, size: u32, whole: u32| {
            size > 0 && origin.checked_add(size).is_some_and(|end| end <= whole)
        };
        let origin = source.origin;
        let is_part = source.mip_level < texture.mip_level_count
            && lies_within(origin.x, size.width, level.width)
            && lies_within(origin.y, size.height, level.height)
            && lies_within(
                origin.z,
                size.depth_or_array_layers,
                level.depth_or_array_layers,
            );
        let row = texture
            .format
            .block_copy_size(None)?
            .checked_mul(size.width)?;
        let slices = Self {
            source: *source,
            format: texture.format,
            size: *size,
            bytes_per_row: row.checked_next_multiple_of(wgt::COPY_BYTES_PER_ROW_ALIGNMENT)?,
        };
        let known =
            texture.dimension == wgt::TextureDimension::D3 && !texture.format.is_compressed();
        (known && is_part).then_some(slices)
    }

    /// How many slices there are up to the last one.
    fn end(&self) -> u32 {
        self.source.origin.z + self.size.depth_or_array_layers
    }

    /// Records a copy of all slices up to the last to a buffer, and what `copy` makes of those that
    /// are asked for, in that buffer.
    pub fn record<E: From<EncoderStateError>>(
        &self,
        (global, device, encoder): Place,
        copy: impl FnOnce(&wgt::TexelCopyBufferInfo<BufferId>) -> Result<(), E>,
    ) -> Result<(), E> {
        let slice = u64::from(self.bytes_per_row) * u64::from(self.size.height);
        let descriptor = BufferDescriptor {
            label: None,
            size: slice * u64::from(self.end()),
            usage: wgt::BufferUsages::COPY_SRC | wgt::BufferUsages::COPY_DST,
            mapped_at_creation: false,
        };
        let (buffer, _) = global.device_create_buffer(device, &descriptor, None);
        let mut bytes = wgt::TexelCopyBufferInfo {
            buffer,
            layout: wgt::TexelCopyBufferLayout {
                offset: 0,
                bytes_per_row: Some(self.bytes_per_row),
                rows_per_image: Some(self.size.height),
            },
        };
        let (mut first, mut all) = (self.source, self.size);
        first.origin.z = 0;
        all.depth_or_array_layers = self.end();
        let read = global.command_encoder_copy_texture_to_buffer(encoder, &first, &bytes, &all);
        bytes.layout.offset = slice * u64::from(self.source.origin.z);
        let copied = read.map_err(E::from).and_then(|()| copy(&bytes));
        // The commands keep it.
        global.buffer_drop(buffer);
        copied
    }

    /// Records a copy to a buffer: by way of a texture that begins with the first slice.
    pub fn record_to_buffer<E: From<EncoderStateError>>(
        &self,
        place: Place,
        to: &wgt::TexelCopyBufferInfo<BufferId>,
    ) -> Result<(), E> {
        let (global, device, encoder) = place;
        let descriptor = TextureDescriptor {
            label: None,
            size: self.size,
            mip_level_count: 1,
            sample_count: 1,
            dimension: wgt::TextureDimension::D3,
            format: self.format,
            usage: wgt::TextureUsages::COPY_SRC | wgt::TextureUsages::COPY_DST,
            view_formats: vec![],
        };
        let (texture, _) = global.device_create_texture(device, &descriptor, None);
        let between = Source {
            texture,
            mip_level: 0,
            origin: wgt::Origin3d::ZERO,
            aspect: wgt::TextureAspect::All,
        };
        let size = &self.size;
        let copied = self.record(place, |from| {
            global.command_encoder_copy_buffer_to_texture(encoder, from, &between, size)?;
            Ok(global.command_encoder_copy_texture_to_buffer(encoder, &between, to, size)?)
        });
        global.texture_drop(texture);
        copied
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wgpu_core::id::Id;

    fn slices(dimension: wgt::TextureDimension, z: u32, depth: u32) -> (bool, bool) {
        let texture = TextureDescriptor {
            label: None,
            size: wgt::Extent3d {
                width: 8,
                height: 8,
                depth_or_array_layers: 8,
            },
            mip_level_count: 1,
            sample_count: 1,
            dimension,
            format: wgt::TextureFormat::Rgba8Unorm,
            usage: wgt::TextureUsages::COPY_SRC,
            view_formats: vec![],
        };
        let source = Source {
            texture: Id::zip(1, 1),
            mip_level: 0,
            origin: wgt::Origin3d { x: 0, y: 0, z },
            aspect: wgt::TextureAspect::All,
        };
        let size = wgt::Extent3d {
            width: 8,
            height: 4,
            depth_or_array_layers: depth,
        };
        let to_buffer = Slices::to_buffer(&texture, &source, &size);
        let to_texture = Slices::to_texture(&texture, &source, &size);
        (to_buffer.is_some(), to_texture.is_some())
    }

    #[test]
    fn slices_but_the_first_take_another_way() {
        use wgt::TextureDimension::{D2, D3};
        assert_eq!(slices(D3, 0, 1), (false, false));
        assert_eq!(slices(D3, 0, 3), (false, true));
        assert_eq!(slices(D3, 3, 1), (true, true));
        assert_eq!(slices(D2, 3, 1), (false, false));
        // What does not lie in the texture is for wgpu-core to refuse.
        assert_eq!(slices(D3, 7, 2), (false, false));
        assert_eq!(slices(D3, u32::MAX, 2), (false, false));
    }
}
