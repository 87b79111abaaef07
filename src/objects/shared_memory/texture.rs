//! Memory of textures that others use as well.

use super::{
    access::{Holder, Shared},
    description::{self, MEMORY_OPAQUE_FD, dma_buf, opaque_fd, require},
};
use crate::abi::*;
use crate::convert;
use crate::objects::{
    device::Device,
    hand_over::sharing,
    record::own_child,
    texture::{Shape, Texture},
    turns::Turn,
    vulkan::{ImageInfo, Memory, Origin, described_image, dma_buf_image, image_info},
};
use crate::polyfill::texture_atomics::allow_atomics;
use crate::runtime::{
    call::Call,
    failure::{Failure, Invalid},
    handle::Object,
    label::Label,
    output::Output,
    view::{Named, Pointer, View},
};
use std::{ptr, sync::Arc};
use wgpu_core::resource::TextureDescriptor;
use wgpu_types::{Extent3d, TextureDimension, TextureFormat, TextureUsages};

pub struct SharedTextureMemory {
    /// Before the device, with which its functions go.
    memory: Arc<Memory>,
    holder: Holder,
    /// The largest texture of it.
    texture: TextureDescriptor<'static>,
    shape: Shape,
    label: Label,
    pub(crate) device: Arc<Device>,
}

own_child!(SharedTextureMemory, WGPUSharedTextureMemoryImpl);

type Descriptor<'a> = View<'a, WGPUSharedTextureMemoryDescriptor>;
type Described<'a> = Option<View<'a, WGPUSharedMemoryVulkanImageInfo>>;

impl SharedTextureMemory {
    pub fn create(
        device: &Arc<Device>,
        descriptor: Pointer<WGPUSharedTextureMemoryDescriptor>,
    ) -> Result<Arc<Self>, Failure> {
        let descriptor = descriptor.required()?;
        let (None, None, None, None) = descriptor.extensions()? else {
            let expected = "NULL: wgpuDeviceImportSharedTextureMemory imports";
            return Err(Invalid::new("nextInChain", "a struct", expected).into());
        };
        require(device, MEMORY_OPAQUE_FD)?;
        Self::of(device, descriptor, Origin::New, None)
    }

    pub fn import(
        device: &Arc<Device>,
        descriptor: Pointer<WGPUSharedTextureMemoryDescriptor>,
    ) -> Result<Arc<Self>, Failure> {
        let descriptor = descriptor.required()?;
        let (origin, described) = match descriptor.extensions()? {
            (Some(fd), None, info, None) => (Origin::OpaqueFd(opaque_fd(device, fd)?), info),
            (None, Some(own), Some(info), None) => {
                let origin = Origin::Object {
                    handle: description::handle(device, "image", own.image)?,
                    usage: info.usage,
                };
                (origin, Some(info))
            }
            (None, None, None, Some(given)) => (Origin::DmaBuf(dma_buf(device, given)?), None),
            (None, Some(_), None, None) => {
                let expected = "a WGPUSharedMemoryVulkanImageInfo with it";
                let value = "a WGPUSharedMemoryVulkanImage alone";
                return Err(Invalid::new("nextInChain", value, expected).into());
            }
            given => {
                let value = match given {
                    (None, None, _, None) => "no memory",
                    _ => "what does not go together",
                };
                let expected = "one of WGPUSharedMemoryOpaqueFD, WGPUSharedMemoryVulkanImage and WGPUSharedMemoryDmaBuf";
                return Err(Invalid::new("nextInChain", value, expected).into());
            }
        };
        Self::of(device, descriptor, origin, described)
    }

    fn of(
        device: &Arc<Device>,
        descriptor: Descriptor,
        origin: Origin,
        described: Described,
    ) -> Result<Arc<Self>, Failure> {
        untraced(device)?;
        let label = descriptor.label().label();
        let told = |invalid: Invalid| Failure::invalid(label.as_deref().unwrap_or(""), &invalid);
        let converted = descriptor.texture().within(|texture| {
            let converted = convert::texture::texture_descriptor(texture)?;
            check(device, &converted)?;
            Ok((converted, Shape::of(texture)))
        });
        let (converted, shape) = converted.map_err(told)?;
        let mut texture = TextureDescriptor {
            label: None,
            ..converted
        };
        probe(device, &texture)?;
        allow_atomics(&mut texture, device.features);
        let mut info = image_info(device.global(), device.adapter.id, &texture)?;
        if let Some(theirs) = described {
            info = described_image(&texture, info, &image_of(theirs)).map_err(told)?;
        }
        if let Origin::DmaBuf(given) = origin {
            info = dma_buf_image(&sharing(device)?.context, info, given).map_err(told)?;
        }
        let memory = Memory::for_image(&sharing(device)?.context, info, origin)?;
        Ok(Arc::new(Self {
            memory,
            holder: Holder::default(),
            texture,
            shape,
            label: Label::new(label.as_deref()),
            device: Arc::clone(device),
        }))
    }

    /// A file descriptor for the memory, with all that its user has to know of it.
    pub fn export(&self, told: Output<WGPUSharedMemoryOpaqueFD>) -> Result<WGPUStatus, Failure> {
        description::export(&self.device, &self.memory, told)
    }

    /// What the image in the memory is.
    pub fn image(
        &self,
        told: Output<WGPUSharedMemoryVulkanImageInfo>,
    ) -> Result<WGPUStatus, Failure> {
        let mut told = told.required()?;
        let image = self.memory.image();
        let image = image.ok_or_else(|| Failure::internal("the memory has no image"))?;
        let [width, height, depth] = image.extent;
        *told = WGPUSharedMemoryVulkanImageInfo {
            chain: WGPUChainedStruct {
                next: ptr::null_mut(),
                sType: WGPUSType(WGPUSType_SharedMemoryVulkanImageInfo.0),
            },
            flags: image.flags,
            imageType: image.image_type,
            format: image.format,
            width,
            height,
            depth,
            mipLevels: image.mip_levels,
            arrayLayers: image.array_layers,
            samples: image.samples,
            tiling: image.tiling,
            usage: image.usage,
        };
        Ok(WGPUStatus_Success)
    }

    /// A texture of the memory, which is of no use before an access begins.
    pub fn create_texture(
        &self,
        descriptor: Pointer<WGPUTextureDescriptor>,
    ) -> Result<Arc<Texture>, Failure> {
        let (texture, shape, label) = match descriptor.optional()? {
            Some(descriptor) => {
                let texture = self.part(descriptor)?;
                let label = descriptor.label().label().map(|label| label.into_owned());
                (texture, Shape::of(descriptor), label)
            }
            None => (self.texture.clone(), self.shape, None),
        };
        let turn = Turn::new(label.clone().unwrap_or_else(|| self.name()));
        let named = (label.as_deref(), shape);
        Texture::of_shared_memory(&self.device, named, &texture, &self.memory, turn)
    }

    /// The description of a texture that the memory is for.
    fn part(
        &self,
        descriptor: View<WGPUTextureDescriptor>,
    ) -> Result<TextureDescriptor<'static>, Invalid> {
        let converted = convert::texture::texture_descriptor(descriptor)?;
        let own = &self.texture;
        let differs = [
            (
                "size",
                converted.size != own.size,
                format!("{:?}", own.size),
            ),
            (
                "dimension",
                converted.dimension != own.dimension,
                format!("{:?}", own.dimension),
            ),
            (
                "format",
                converted.format != own.format,
                format!("{:?}", own.format),
            ),
            (
                "mipLevelCount",
                converted.mip_level_count != own.mip_level_count,
                own.mip_level_count.to_string(),
            ),
            ("sampleCount", converted.sample_count != 1, "1".into()),
        ];
        for (name, differs, own) in differs {
            if differs {
                let expected = format!("that of the memory, {own}");
                return Err(Invalid::new(name, "another one", expected));
            }
        }
        let usage = converted.usage - own.usage;
        if converted.usage.is_empty() || !usage.is_empty() {
            let value = format!("{:#x}", descriptor.usage);
            let expected = format!("one or more of the memory's, {:#x}", self.shape.usage);
            return Err(Invalid::new("usage", value, expected));
        }
        let known =
            |format: &TextureFormat| *format == own.format || own.view_formats.contains(format);
        if let Some(at) = converted.view_formats.iter().position(|it| !known(it)) {
            let expected = "one that the memory was made for";
            return Err(Invalid::new(
                format!("viewFormats[{at}]"),
                "a format",
                expected,
            ));
        }
        let mut part = TextureDescriptor {
            label: None,
            ..converted
        };
        allow_atomics(&mut part, self.device.features);
        Ok(part)
    }

    pub fn begin_access(
        &self,
        call: &Call,
        texture: Named<WGPUTexture>,
        descriptor: Pointer<WGPUSharedMemoryBeginAccess>,
    ) -> Result<WGPUStatus, Failure> {
        let object: &Texture = call.get(texture)?;
        let turn = self.turn(object)?;
        if object.fate.is_destroyed() {
            let value = format!("destroyed texture '{}'", object.name());
            return Err(Invalid::new("texture", value, "one that is not destroyed").into());
        }
        let shared = self.shared();
        let wish = shared.wish(call, descriptor)?;
        shared.begin(("texture", turn), wish)
    }

    pub fn end_access(
        &self,
        call: &Call,
        texture: Named<WGPUTexture>,
        done: Output<WGPUSharedFenceValue>,
    ) -> Result<WGPUStatus, Failure> {
        let object: &Texture = call.get(texture)?;
        let turn = self.turn(object)?;
        let used = || object.id.filter(|_| !object.fate.is_destroyed());
        self.shared().end(("texture", turn), used, done)
    }

    fn turn<'a>(&self, texture: &'a Texture) -> Result<&'a Arc<Turn>, Invalid> {
        texture.turn_of(&self.memory).ok_or_else(|| {
            let value = format!("texture '{}'", texture.name());
            Invalid::new("texture", value, "one that was made of this memory")
        })
    }

    fn shared(&self) -> Shared<'_> {
        Shared {
            device: &self.device,
            memory: &self.memory,
            holder: &self.holder,
        }
    }
}

/// wgpu-core cannot write down how a texture comes into the state in which it is handed over.
// LIMITS: shared-texture-traces
fn untraced(device: &Device) -> Result<(), Failure> {
    match device.is_traced() {
        false => Ok(()),
        true => {
            let expected = "one without: a trace cannot tell of shared textures";
            Err(Invalid::new("device", "a device with a trace", expected).into())
        }
    }
}

fn image_of(theirs: View<WGPUSharedMemoryVulkanImageInfo>) -> ImageInfo {
    ImageInfo {
        flags: theirs.flags,
        image_type: theirs.imageType,
        format: theirs.format,
        extent: [theirs.width, theirs.height, theirs.depth],
        mip_levels: theirs.mipLevels,
        array_layers: theirs.arrayLayers,
        samples: theirs.samples,
        tiling: theirs.tiling,
        usage: theirs.usage,
        ..ImageInfo::default()
    }
}

/// Which textures are shared, and what of them wgpu-core does not look at where the image exists.
// LIMITS: shared-texture-kinds
fn check(device: &Device, texture: &TextureDescriptor) -> Result<(), Invalid> {
    device.formats().check_texture(texture)?;
    let limits = &device.limits;
    let (side, layers) = match texture.dimension {
        TextureDimension::D2 => (
            limits.max_texture_dimension_2d,
            limits.max_texture_array_layers,
        ),
        TextureDimension::D3 => (
            limits.max_texture_dimension_3d,
            limits.max_texture_dimension_3d,
        ),
        TextureDimension::D1 => {
            let expected = "WGPUTextureDimension_2D or 3D";
            return Err(Invalid::new(
                "dimension",
                "WGPUTextureDimension_1D",
                expected,
            ));
        }
    };
    let size = texture.size;
    let sides = [
        ("size.width", size.width, side),
        ("size.height", size.height, side),
        (
            "size.depthOrArrayLayers",
            size.depth_or_array_layers,
            layers,
        ),
        (
            "mipLevelCount",
            texture.mip_level_count,
            size.max_mips(texture.dimension),
        ),
        ("sampleCount", texture.sample_count, 1),
    ];
    for (name, value, most) in sides {
        if value == 0 || value > most {
            return Err(Invalid::new(name, value, format!("1 to {most}")));
        }
    }
    let format = texture.format;
    if format.is_compressed() || format.is_depth_stencil_format() || format.is_multi_planar_format()
    {
        let expected = "a color format that is not compressed and of one plane";
        return Err(Invalid::new("format", format!("{format:?}"), expected));
    }
    if texture.usage.contains(TextureUsages::TRANSIENT_ATTACHMENT) {
        let expected = "usages without TransientAttachment";
        return Err(Invalid::new(
            "usage",
            format!("{:?}", texture.usage),
            expected,
        ));
    }
    Ok(())
}

/// Has wgpu-core look at everything but the size, by a texture of one texel.
fn probe(device: &Device, texture: &TextureDescriptor<'static>) -> Result<(), Failure> {
    let small = TextureDescriptor {
        size: Extent3d::default(),
        mip_level_count: 1,
        ..texture.clone()
    };
    let global = device.global();
    let (id, error) = global.device_create_texture(device.id, &small, None);
    global.texture_drop(id);
    match error {
        Some(error) => Err(Failure::core("", error)),
        None => Ok(()),
    }
}
