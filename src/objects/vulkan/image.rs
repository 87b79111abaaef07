//! Images that others use as well.

use super::{
    ImageInfo, Plane,
    context::{Context, driver, refused},
};
use crate::objects::native::hal;
use crate::runtime::failure::{Failure, Invalid};
use ash::vk::{self, ImageCreateFlags as Flags, ImageUsageFlags as Usage};
use wgpu_core::{global::Global, id::AdapterId, resource::TextureDescriptor};
use wgpu_hal::api::Vulkan;
use wgpu_types::{TextureDimension, TextureUsages};

/// A plane row by row, from the start.
const LINEAR: Plane = Plane {
    modifier: 0,
    offset: 0,
    stride: 0,
};

/// The image that a texture of this description is in, and what its flags and usages have to be at
/// least. Whatever it is for, others may copy, and it can be cleared.
pub fn image_info(
    global: &Global,
    adapter: AdapterId,
    texture: &TextureDescriptor,
) -> Result<ImageInfo, Failure> {
    let formats = hal::adapter::<Vulkan>(global, adapter);
    let formats = formats.ok_or_else(|| Failure::internal("the adapter is none of Vulkan's"))?;
    let raw = |format| {
        formats
            .texture_format_as_raw(format)
            .as_raw()
            .cast_unsigned()
    };
    let mut view_formats: Vec<_> = texture.view_formats.iter().map(|it| raw(*it)).collect();
    if !view_formats.is_empty() {
        view_formats.push(raw(texture.format));
    }
    let is_volume = texture.dimension == TextureDimension::D3;
    let size = texture.size;
    let (depth, layers) = match is_volume {
        true => (size.depth_or_array_layers, 1),
        false => (1, size.depth_or_array_layers),
    };
    let image_type = match is_volume {
        true => vk::ImageType::TYPE_3D,
        false => vk::ImageType::TYPE_2D,
    };
    let copies = Usage::TRANSFER_SRC | Usage::TRANSFER_DST;
    Ok(ImageInfo {
        flags: flags(texture, is_volume).as_raw(),
        image_type: image_type.as_raw().cast_unsigned(),
        format: raw(texture.format),
        extent: [size.width, size.height, depth],
        mip_levels: texture.mip_level_count,
        array_layers: layers,
        samples: 1,
        tiling: vk::ImageTiling::OPTIMAL.as_raw().cast_unsigned(),
        usage: (copies | needed_usage(texture.usage)).as_raw(),
        view_formats,
        plane: None,
    })
}

fn flags(texture: &TextureDescriptor, is_volume: bool) -> Flags {
    let size = texture.size;
    let mut flags = needed_flags(texture);
    let sides = !is_volume && size.depth_or_array_layers.is_multiple_of(6);
    if sides && size.width == size.height {
        flags |= Flags::CUBE_COMPATIBLE;
    }
    flags
}

/// Without these, wgpu-hal could not make the views that WebGPU allows.
fn needed_flags(texture: &TextureDescriptor) -> Flags {
    let mut flags = Flags::empty();
    if !texture.view_formats.is_empty() {
        flags |= Flags::MUTABLE_FORMAT;
    }
    let is_target = texture.usage.contains(TextureUsages::RENDER_ATTACHMENT);
    if texture.dimension == TextureDimension::D3 && is_target {
        flags |= Flags::TYPE_2D_ARRAY_COMPATIBLE;
    }
    flags
}

fn needed_usage(usage: TextureUsages) -> Usage {
    let storage = TextureUsages::STORAGE_BINDING | TextureUsages::STORAGE_ATOMIC;
    [
        (TextureUsages::COPY_SRC, Usage::TRANSFER_SRC),
        (TextureUsages::COPY_DST, Usage::TRANSFER_DST),
        (TextureUsages::TEXTURE_BINDING, Usage::SAMPLED),
        (storage, Usage::STORAGE),
        (TextureUsages::RENDER_ATTACHMENT, Usage::COLOR_ATTACHMENT),
    ]
    .into_iter()
    .filter(|(ours, _)| usage.intersects(*ours))
    .fold(Usage::empty(), |all, (_, theirs)| all | theirs)
}

/// What somebody says of his image, compared with `ours`, the one that the texture needs; the image
/// is then made, or was made, with his flags, tiling and usage.
pub fn described_image(
    texture: &TextureDescriptor,
    ours: ImageInfo,
    theirs: &ImageInfo,
) -> Result<ImageInfo, Invalid> {
    let equal = [
        ("imageType", theirs.image_type, ours.image_type),
        ("format", theirs.format, ours.format),
        ("width", theirs.extent[0], ours.extent[0]),
        ("height", theirs.extent[1], ours.extent[1]),
        ("depth", theirs.extent[2], ours.extent[2]),
        ("mipLevels", theirs.mip_levels, ours.mip_levels),
        ("arrayLayers", theirs.array_layers, ours.array_layers),
        ("samples", theirs.samples, ours.samples),
    ];
    for (name, given, expected) in equal {
        if given != expected {
            let expected = format!("{expected}, as the descriptor of the texture has it");
            return Err(Invalid::new(name, given, expected));
        }
    }
    let (linear, optimal) = (vk::ImageTiling::LINEAR, vk::ImageTiling::OPTIMAL);
    if ![linear, optimal].contains(&vk::ImageTiling::from_raw(theirs.tiling.cast_signed())) {
        let expected = "0 or 1, VK_IMAGE_TILING_OPTIMAL or LINEAR";
        return Err(Invalid::new("tiling", theirs.tiling, expected));
    }
    let known = Flags::MUTABLE_FORMAT
        | Flags::CUBE_COMPATIBLE
        | Flags::TYPE_2D_ARRAY_COMPATIBLE
        | Flags::ALIAS
        | Flags::EXTENDED_USAGE;
    let needed = needed_flags(texture);
    check_bits("flags", theirs.flags, needed.as_raw(), known.as_raw())?;
    let known = Usage::TRANSFER_SRC
        | Usage::TRANSFER_DST
        | Usage::SAMPLED
        | Usage::STORAGE
        | Usage::COLOR_ATTACHMENT
        | Usage::INPUT_ATTACHMENT;
    let needed = needed_usage(texture.usage);
    check_bits("usage", theirs.usage, needed.as_raw(), known.as_raw())?;
    Ok(ImageInfo {
        flags: theirs.flags,
        tiling: theirs.tiling,
        usage: theirs.usage,
        ..ours
    })
}

pub(super) fn check_bits(name: &str, given: u32, needed: u32, known: u32) -> Result<(), Invalid> {
    if given & needed == needed && given & !known == 0 {
        return Ok(());
    }
    let expected = format!("{needed:#x} and others of {known:#x}");
    Err(Invalid::new(name, format_args!("{given:#x}"), expected))
}

/// Whether images of this usage can be in a layout that C has named.
pub fn check_layout(name: &str, layout: u32, image: &ImageInfo) -> Result<(), Invalid> {
    use vk::ImageLayout as L;
    let of_usage = [
        (L::GENERAL, Usage::empty()),
        (L::COLOR_ATTACHMENT_OPTIMAL, Usage::COLOR_ATTACHMENT),
        (
            L::SHADER_READ_ONLY_OPTIMAL,
            Usage::SAMPLED | Usage::INPUT_ATTACHMENT,
        ),
        (L::TRANSFER_SRC_OPTIMAL, Usage::TRANSFER_SRC),
        (L::TRANSFER_DST_OPTIMAL, Usage::TRANSFER_DST),
    ];
    let known = of_usage
        .iter()
        .find(|(known, _)| known.as_raw().cast_unsigned() == layout);
    let usage = Usage::from_raw(image.usage);
    match known {
        None => {
            let expected = "a VkImageLayout among 1, 2, 5, 6 and 7";
            Err(Invalid::new(name, layout, expected))
        }
        Some((_, needed)) if needed.is_empty() || usage.intersects(*needed) => Ok(()),
        Some(_) => {
            let expected = format!("a layout for images of usage {:#x}", image.usage);
            Err(Invalid::new(name, layout, expected))
        }
    }
}

impl ImageInfo {
    pub(super) fn subresources(&self) -> vk::ImageSubresourceRange {
        vk::ImageSubresourceRange::default()
            .aspect_mask(vk::ImageAspectFlags::COLOR)
            .level_count(self.mip_levels)
            .layer_count(self.array_layers)
    }

    pub(super) fn can_be_cleared(&self) -> bool {
        Usage::from_raw(self.usage).contains(Usage::TRANSFER_DST)
    }

    fn vk_type(&self) -> vk::ImageType {
        vk::ImageType::from_raw(self.image_type.cast_signed())
    }

    fn vk_format(&self) -> vk::Format {
        vk::Format::from_raw(self.format.cast_signed())
    }

    fn vk_tiling(&self) -> vk::ImageTiling {
        vk::ImageTiling::from_raw(self.tiling.cast_signed())
    }

    fn vk_view_formats(&self) -> Vec<vk::Format> {
        let formats = self.view_formats.iter();
        formats
            .map(|format| vk::Format::from_raw(format.cast_signed()))
            .collect()
    }

    /// Makes the image, without memory.
    pub(super) fn create(
        &self,
        context: &Context,
        handle_types: vk::ExternalMemoryHandleTypeFlags,
    ) -> Result<vk::Image, Failure> {
        let mut external = vk::ExternalMemoryImageCreateInfo::default().handle_types(handle_types);
        let formats = self.vk_view_formats();
        let mut list = vk::ImageFormatListCreateInfo::default().view_formats(&formats);
        let [width, height, depth] = self.extent;
        let mut info = vk::ImageCreateInfo::default()
            .flags(Flags::from_raw(self.flags))
            .image_type(self.vk_type())
            .format(self.vk_format())
            .extent(vk::Extent3D {
                width,
                height,
                depth,
            })
            .mip_levels(self.mip_levels)
            .array_layers(self.array_layers)
            .samples(vk::SampleCountFlags::from_raw(self.samples))
            .tiling(self.vk_tiling())
            .usage(Usage::from_raw(self.usage))
            .push_next(&mut external);
        if !formats.is_empty() {
            info = info.push_next(&mut list);
        }
        let plane = self.plane.unwrap_or(LINEAR);
        let planes = [vk::SubresourceLayout::default()
            .offset(plane.offset)
            .row_pitch(plane.stride)];
        let mut modifier = vk::ImageDrmFormatModifierExplicitCreateInfoEXT::default()
            .drm_format_modifier(plane.modifier)
            .plane_layouts(&planes);
        if self.plane.is_some() {
            info = info.push_next(&mut modifier);
        }
        let image = driver!(context.device.create_image(&info, None));
        image.map_err(refused("make the image"))
    }

    /// Whether the driver shares such images, and whether only in memory of their own.
    pub(super) fn ask(
        &self,
        context: &Context,
        handle_type: vk::ExternalMemoryHandleTypeFlags,
        needed: vk::ExternalMemoryFeatureFlags,
    ) -> Result<bool, Failure> {
        let mut kind =
            vk::PhysicalDeviceExternalImageFormatInfo::default().handle_type(handle_type);
        let mut modifier = vk::PhysicalDeviceImageDrmFormatModifierInfoEXT::default()
            .drm_format_modifier(self.plane.unwrap_or(LINEAR).modifier);
        let mut question = vk::PhysicalDeviceImageFormatInfo2::default()
            .format(self.vk_format())
            .ty(self.vk_type())
            .tiling(self.vk_tiling())
            .usage(Usage::from_raw(self.usage))
            .flags(Flags::from_raw(self.flags))
            .push_next(&mut kind);
        if self.plane.is_some() {
            question = question.push_next(&mut modifier);
        }
        let mut external = vk::ExternalImageFormatProperties::default();
        let mut answer = vk::ImageFormatProperties2::default().push_next(&mut external);
        let (instance, physical) = (&context.instance, context.physical);
        let told = driver!(instance.get_physical_device_image_format_properties2(
            physical,
            &question,
            &mut answer
        ));
        let most = answer.image_format_properties;
        let features = external.external_memory_properties.external_memory_features;
        if told.is_err() || !features.contains(needed) || !self.fits(&most) {
            let expected = "one of a format, usage and size whose images the driver shares";
            let value = format!(
                "an image of VkFormat {}, usage {:#x}, flags {:#x} and tiling {}",
                self.format, self.usage, self.flags, self.tiling
            );
            return Err(Invalid::new("texture", value, expected).into());
        }
        Ok(features.contains(vk::ExternalMemoryFeatureFlags::DEDICATED_ONLY))
    }

    fn fits(&self, most: &vk::ImageFormatProperties) -> bool {
        let largest = most.max_extent;
        let sides = [largest.width, largest.height, largest.depth];
        let mut pairs = self.extent.iter().zip(sides);
        pairs.all(|(side, most)| *side <= most)
            && self.mip_levels <= most.max_mip_levels
            && self.array_layers <= most.max_array_layers
    }
}
