//! Images in dma-bufs.

use super::{
    DmaBuf, ImageInfo,
    context::{Context, driver, not_taken, refused},
    file_descriptor::{duplicate, lend, size_of},
    memory::{Memory, Object},
};
use crate::runtime::failure::{Failure, Invalid};
use ash::vk;
use std::os::fd::AsRawFd;

const DMA_BUF: vk::ExternalMemoryHandleTypeFlags = vk::ExternalMemoryHandleTypeFlags::DMA_BUF_EXT;

/// The image as it has to be made for what lies in a dma-buf. Without modifiers the driver lays it out
/// itself, row by row, and is asked later whether that is the same.
pub fn dma_buf_image(
    context: &Context,
    info: ImageInfo,
    given: DmaBuf,
) -> Result<ImageInfo, Invalid> {
    let parts = [
        ("texture.mipLevelCount", info.mip_levels),
        (
            "texture.size.depthOrArrayLayers",
            info.array_layers * info.extent[2],
        ),
    ];
    for (name, count) in parts {
        if count != 1 {
            return Err(Invalid::new(name, count, "1 for a dma-buf"));
        }
    }
    let plane = given.plane;
    let (tiling, plane) = match (context.modifiers, plane.modifier) {
        (true, _) => (vk::ImageTiling::DRM_FORMAT_MODIFIER_EXT, Some(plane)),
        (false, 0) => (vk::ImageTiling::LINEAR, None),
        (false, modifier) => {
            let expected =
                "0, DRM_FORMAT_MOD_LINEAR: the driver lacks VK_EXT_image_drm_format_modifier";
            return Err(Invalid::new(
                "drmModifier",
                format!("{modifier:#x}"),
                expected,
            ));
        }
    };
    Ok(ImageInfo {
        tiling: tiling.as_raw().cast_unsigned(),
        plane,
        ..info
    })
}

impl Memory {
    pub(super) fn import_dma_buf(
        &mut self,
        given: DmaBuf,
        needs: &vk::MemoryRequirements,
    ) -> Result<(), Failure> {
        let offset = self.place_in(given, needs)?;
        let fd = duplicate(given.fd)?;
        let (size, end) = (size_of(&fd), offset.saturating_add(needs.size));
        if size < end {
            let expected = format!("that of a dma-buf of at least {end} bytes, not {size}");
            return Err(Invalid::new("fd", given.fd, expected).into());
        }
        let functions = self.context.memory_fd.as_ref();
        let functions = functions.ok_or_else(|| Failure::internal("no file descriptors here"))?;
        let mut properties = vk::MemoryFdPropertiesKHR::default();
        let raw = fd.as_raw_fd();
        driver!(functions.get_memory_fd_properties(DMA_BUF, raw, &mut properties))
            .map_err(not_taken(given.fd, "a dma-buf"))?;
        let bits = properties.memory_type_bits & needs.memory_type_bits;
        self.description.memory_type = self.memory_type(bits, vk::MemoryPropertyFlags::empty())?;
        self.description.offset = offset;
        self.description.allocation_size = end;
        let allocated = lend(fd, |fd| {
            let mut import = vk::ImportMemoryFdInfoKHR::default()
                .handle_type(DMA_BUF)
                .fd(fd);
            self.allocated(vk::MemoryAllocateInfo::default().push_next(&mut import))
        });
        self.memory = allocated.map_err(not_taken(given.fd, "a dma-buf"))?;
        Ok(())
    }

    /// Where in the memory the image begins: its own layout says so if it was made with one.
    fn place_in(&self, given: DmaBuf, needs: &vk::MemoryRequirements) -> Result<u64, Failure> {
        let Object::Image(image, info) = &self.object else {
            return Err(refused("put a buffer there")(vk::Result::ERROR_UNKNOWN));
        };
        if info.plane.is_some() {
            return Ok(0);
        }
        let part = vk::ImageSubresource::default().aspect_mask(vk::ImageAspectFlags::COLOR);
        let device = &self.context.device;
        let layout = driver!(device.get_image_subresource_layout(*image, part));
        let plane = given.plane;
        if plane.stride != layout.row_pitch {
            let expected = format!("{}, as the driver lays out such an image", layout.row_pitch);
            return Err(Invalid::new("stride", plane.stride, expected).into());
        }
        let offset = plane.offset.checked_sub(layout.offset);
        let fits = |offset: &u64| {
            let alone = self.description.dedicated;
            offset.is_multiple_of(needs.alignment) && (!alone || *offset == 0)
        };
        offset.filter(fits).ok_or_else(|| {
            let expected = match self.description.dedicated {
                true => format!("{}", layout.offset),
                false => format!("{} and a multiple of {}", layout.offset, needs.alignment),
            };
            Invalid::new("offset", plane.offset, expected).into()
        })
    }
}
