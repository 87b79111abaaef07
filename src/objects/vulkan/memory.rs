//! Memory that others use as well, with the buffer or image that lies in it.

use super::{
    ImageInfo, OpaqueFd, Origin,
    context::{BUFFER_USAGE, Context, driver, not_taken, refused},
    file_descriptor::{check_file_size, duplicate, lend},
};
use crate::objects::native::hal;
use crate::runtime::failure::{Failure, Invalid};
use ash::vk::{self, Handle};
use std::sync::Arc;
use wgpu_core::{
    global::Global,
    id::{BufferId, DeviceId, TextureId},
    resource::{BufferDescriptor, CreateBufferError, CreateTextureError, TextureDescriptor},
};
use wgpu_hal::{MemoryFlags, api::Vulkan, vulkan::TextureMemory};
use wgpu_types::TextureUses;

type HandleTypes = vk::ExternalMemoryHandleTypeFlags;
type Features = vk::ExternalMemoryFeatureFlags;

/// It is given back with its last share: by the library, and by what wgpu-core made of it.
pub struct Memory {
    pub(super) context: Arc<Context>,
    pub(super) object: Object,
    /// Null for an object of the program's own.
    pub(super) memory: vk::DeviceMemory,
    /// As it was allocated.
    pub(super) description: OpaqueFd,
    exportable: bool,
    /// The queue family of those who use it as well.
    pub(super) others: u32,
}

/// What lies in the memory.
pub(super) enum Object {
    Buffer(vk::Buffer, vk::BufferUsageFlags),
    Image(vk::Image, ImageInfo),
}

/// In which state wgpu-core takes images to be between two accesses: one of the layout GENERAL.
pub const STATE: TextureUses = TextureUses::STORAGE_READ_WRITE;

impl Memory {
    /// Memory for a buffer of `size` bytes.
    pub fn for_buffer(
        context: &Arc<Context>,
        size: u64,
        origin: Origin,
    ) -> Result<Arc<Self>, Failure> {
        if let Origin::Object { handle, usage } = origin {
            let usage = vk::BufferUsageFlags::from_raw(usage);
            let buffer = Object::Buffer(vk::Buffer::from_raw(handle), usage);
            return Ok(Arc::new(Self::without_memory(context, buffer, origin)));
        }
        let mut external =
            vk::ExternalMemoryBufferCreateInfo::default().handle_types(handle_types(origin));
        let info = vk::BufferCreateInfo::default()
            .size(size)
            .usage(BUFFER_USAGE)
            .push_next(&mut external);
        let device = &context.device;
        let buffer = driver!(device.create_buffer(&info, None));
        let buffer = Object::Buffer(buffer.map_err(refused("make the buffer"))?, BUFFER_USAGE);
        let mut made = Self::without_memory(context, buffer, origin);
        made.description.dedicated = context.dedicated_buffers;
        made.complete(origin).map(Arc::new)
    }

    /// Memory for such an image.
    pub fn for_image(
        context: &Arc<Context>,
        info: ImageInfo,
        origin: Origin,
    ) -> Result<Arc<Self>, Failure> {
        if let Origin::Object { handle, .. } = origin {
            let image = Object::Image(vk::Image::from_raw(handle), info);
            return Ok(Arc::new(Self::without_memory(context, image, origin)));
        }
        let needed = match origin {
            Origin::New => Features::EXPORTABLE,
            _ => Features::IMPORTABLE,
        };
        let alone = info.ask(context, handle_types(origin), needed)?;
        let image = Object::Image(info.create(context, handle_types(origin))?, info);
        let mut made = Self::without_memory(context, image, origin);
        made.description.dedicated = alone || made.wants_memory_alone();
        made.complete(origin).map(Arc::new)
    }

    fn without_memory(context: &Arc<Context>, object: Object, origin: Origin) -> Self {
        Self {
            context: Arc::clone(context),
            object,
            memory: vk::DeviceMemory::null(),
            description: OpaqueFd {
                fd: -1,
                allocation_size: 0,
                offset: 0,
                memory_type: 0,
                dedicated: false,
            },
            exportable: matches!(origin, Origin::New),
            others: match origin {
                // It stays on the device.
                Origin::Object { .. } => vk::QUEUE_FAMILY_IGNORED,
                // Another driver may have it.
                Origin::DmaBuf(_) if context.foreign => vk::QUEUE_FAMILY_FOREIGN_EXT,
                _ => vk::QUEUE_FAMILY_EXTERNAL,
            },
        }
    }

    /// Gets the memory, and puts the object into it.
    fn complete(mut self, origin: Origin) -> Result<Self, Failure> {
        let device = &self.context.device;
        let needs = match self.object {
            Object::Buffer(buffer, _) => driver!(device.get_buffer_memory_requirements(buffer)),
            Object::Image(image, _) => driver!(device.get_image_memory_requirements(image)),
        };
        match origin {
            Origin::New => self.allocate_new(&needs)?,
            Origin::OpaqueFd(given) => self.import_fd(given, &needs)?,
            Origin::DmaBuf(given) => self.import_dma_buf(given, &needs)?,
            Origin::Host { pointer, size } => self.import_host(pointer, size, &needs)?,
            Origin::Object { .. } => return Ok(self),
        }
        let (device, memory, offset) = (&self.context.device, self.memory, self.description.offset);
        let bound = match self.object {
            Object::Buffer(buffer, _) => driver!(device.bind_buffer_memory(buffer, memory, offset)),
            Object::Image(image, _) => driver!(device.bind_image_memory(image, memory, offset)),
        };
        bound.map_err(refused("bind the memory"))?;
        Ok(self)
    }

    /// Whether the driver would rather have an image alone in its memory.
    fn wants_memory_alone(&self) -> bool {
        let Object::Image(image, _) = self.object else {
            return false;
        };
        let question = vk::ImageMemoryRequirementsInfo2::default().image(image);
        let mut alone = vk::MemoryDedicatedRequirements::default();
        let mut answer = vk::MemoryRequirements2::default().push_next(&mut alone);
        let device = &self.context.device;
        driver!(device.get_image_memory_requirements2(&question, &mut answer));
        alone.prefers_dedicated_allocation | alone.requires_dedicated_allocation != vk::FALSE
    }

    fn allocate_new(&mut self, needs: &vk::MemoryRequirements) -> Result<(), Failure> {
        self.description.allocation_size = needs.size;
        let local = vk::MemoryPropertyFlags::DEVICE_LOCAL;
        self.description.memory_type = self.memory_type(needs.memory_type_bits, local)?;
        let mut export =
            vk::ExportMemoryAllocateInfo::default().handle_types(HandleTypes::OPAQUE_FD);
        let info = vk::MemoryAllocateInfo::default().push_next(&mut export);
        let allocated = self.allocated(info);
        self.memory = allocated.map_err(refused("allocate the memory"))?;
        Ok(())
    }

    /// Memory of these properties, or any, among those that `bits` allows.
    pub(super) fn memory_type(
        &self,
        bits: u32,
        wanted: vk::MemoryPropertyFlags,
    ) -> Result<u32, Failure> {
        let types = self.context.memory_types.memory_types_as_slice();
        let allowed = || (0..types.len()).filter(|at| bits & 1 << at != 0);
        let best = allowed().find(|&at| types[at].property_flags.contains(wanted));
        let found = best.or_else(|| allowed().next()).map(|at| at as u32);
        found.ok_or_else(|| Failure::internal("the driver has no type of memory for this"))
    }

    pub(super) fn allocated(
        &self,
        info: vk::MemoryAllocateInfo,
    ) -> Result<vk::DeviceMemory, vk::Result> {
        let mut alone = match self.object {
            Object::Buffer(buffer, _) => vk::MemoryDedicatedAllocateInfo::default().buffer(buffer),
            Object::Image(image, _) => vk::MemoryDedicatedAllocateInfo::default().image(image),
        };
        let mut info = info
            .allocation_size(self.description.allocation_size)
            .memory_type_index(self.description.memory_type);
        if self.description.dedicated {
            info = info.push_next(&mut alone);
        }
        driver!(self.context.device.allocate_memory(&info, None))
    }

    fn import_fd(
        &mut self,
        given: OpaqueFd,
        needs: &vk::MemoryRequirements,
    ) -> Result<(), Failure> {
        check_place(given, needs)?;
        let fd = duplicate(given.fd)?;
        check_file_size(&fd, given)?;
        self.description = OpaqueFd { fd: -1, ..given };
        let allocated = lend(fd, |fd| {
            let mut import = vk::ImportMemoryFdInfoKHR::default()
                .handle_type(HandleTypes::OPAQUE_FD)
                .fd(fd);
            self.allocated(vk::MemoryAllocateInfo::default().push_next(&mut import))
        });
        self.memory = allocated.map_err(not_taken(given.fd, "memory"))?;
        Ok(())
    }

    fn import_host(
        &mut self,
        pointer: *mut std::ffi::c_void,
        size: u64,
        needs: &vk::MemoryRequirements,
    ) -> Result<(), Failure> {
        let functions = self.context.memory_host.as_ref();
        let functions = functions.ok_or_else(|| Failure::internal("no host pointers here"))?;
        let alignment = self.context.host_alignment;
        let expected = format!("a multiple of {alignment}");
        if pointer.is_null() || !(pointer.addr() as u64).is_multiple_of(alignment) {
            let expected = format!("an address that is {expected}");
            return Err(Invalid::new("pointer", format_args!("{pointer:p}"), expected).into());
        }
        if !size.is_multiple_of(alignment) || size < needs.size {
            let expected = format!("{expected}, at least {}", needs.size);
            return Err(Invalid::new("pointerSize", size, expected).into());
        }
        let kind = HandleTypes::HOST_ALLOCATION_EXT;
        let mut properties = vk::MemoryHostPointerPropertiesEXT::default();
        let ask = functions.fp().get_memory_host_pointer_properties_ext;
        driver!(ask(functions.device(), kind, pointer, &mut properties))
            .result()
            .map_err(refused("use memory at this pointer"))?;
        let bits = properties.memory_type_bits & needs.memory_type_bits;
        self.description.memory_type = self.memory_type(bits, vk::MemoryPropertyFlags::empty())?;
        self.description.allocation_size = size;
        let mut import = vk::ImportMemoryHostPointerInfoEXT::default()
            .handle_type(kind)
            .host_pointer(pointer);
        let info = vk::MemoryAllocateInfo::default().push_next(&mut import);
        let allocated = self.allocated(info);
        self.memory = allocated.map_err(refused("import memory at this pointer"))?;
        Ok(())
    }

    /// A new file descriptor for it, the caller's to close.
    pub fn export(&self) -> Result<OpaqueFd, Failure> {
        let functions = self.context.memory_fd.as_ref().filter(|_| self.exportable);
        let Some(functions) = functions else {
            let expected = "one that wgpuDeviceCreateShared…Memory has made";
            return Err(Invalid::new("memory", "imported memory", expected).into());
        };
        let info = vk::MemoryGetFdInfoKHR::default()
            .memory(self.memory)
            .handle_type(HandleTypes::OPAQUE_FD);
        let fd = driver!(functions.get_memory_fd(&info)).map_err(refused("export the memory"))?;
        Ok(OpaqueFd {
            fd,
            ..self.description
        })
    }

    /// The image in the memory, if one is.
    pub fn image(&self) -> Option<&ImageInfo> {
        match &self.object {
            Object::Image(_, info) => Some(info),
            Object::Buffer(..) => None,
        }
    }

    /// Whether it belongs to the program, and stays on this device.
    pub fn is_of_program(&self) -> bool {
        self.others == vk::QUEUE_FAMILY_IGNORED
    }

    /// Whether what it holds can be made zero.
    pub fn can_be_cleared(&self) -> bool {
        match &self.object {
            Object::Image(_, info) => info.can_be_cleared(),
            Object::Buffer(_, usage) => usage.contains(vk::BufferUsageFlags::TRANSFER_DST),
        }
    }

    /// The buffer as wgpu-core has it, which shares in the memory until it is destroyed.
    pub fn core_buffer(
        self: &Arc<Self>,
        global: &Global,
        device: DeviceId,
        descriptor: &BufferDescriptor,
    ) -> Option<(BufferId, Option<CreateBufferError>)> {
        let Object::Buffer(buffer, _) = self.object else {
            return None;
        };
        let share = Arc::clone(self);
        let gone = Box::new(move || drop(share));
        // SAFETY: the buffer lives as long as the share, is as large as described and filled before
        // its first use, and as its usages say never mapped.
        Some(unsafe {
            let buffer = wgpu_hal::vulkan::Buffer::from_raw_externally_owned(buffer, gone);
            global.create_buffer_from_hal::<Vulkan>(buffer, device, descriptor, None)
        })
    }

    /// The texture as wgpu-core has it, which shares in the memory until it is destroyed. Outside of
    /// accesses it is in [`STATE`].
    pub fn core_texture(
        self: &Arc<Self>,
        global: &Global,
        device: DeviceId,
        descriptor: &TextureDescriptor,
    ) -> Option<(TextureId, Option<CreateTextureError>)> {
        let Object::Image(image, _) = self.object else {
            return None;
        };
        let hal = hal::device::<Vulkan>(global, device)?;
        let share = Arc::clone(self);
        let gone = Box::new(move || drop(share));
        let described = wgpu_hal::TextureDescriptor {
            label: descriptor.label.as_deref(),
            size: descriptor.size,
            mip_level_count: descriptor.mip_level_count,
            sample_count: descriptor.sample_count,
            dimension: descriptor.dimension,
            format: descriptor.format,
            usage: TextureUses::empty(),
            memory_flags: MemoryFlags::empty(),
            view_formats: descriptor.view_formats.clone(),
        };
        // SAFETY: the image lives as long as the share, was made as described, and is filled and in the
        // layout of the state before its first use.
        Some(unsafe {
            let texture =
                hal.texture_from_raw(image, &described, Some(gone), TextureMemory::External);
            global.create_texture_from_hal(Box::new(texture), device, descriptor, STATE, None)
        })
    }
}

impl Drop for Memory {
    fn drop(&mut self) {
        if self.is_of_program() {
            return;
        }
        let device = &self.context.device;
        match self.object {
            Object::Buffer(buffer, _) => driver!(device.destroy_buffer(buffer, None)),
            Object::Image(image, _) => driver!(device.destroy_image(image, None)),
        }
        driver!(device.free_memory(self.memory, None));
    }
}

fn handle_types(origin: Origin) -> HandleTypes {
    match origin {
        Origin::New | Origin::OpaqueFd(_) => HandleTypes::OPAQUE_FD,
        Origin::DmaBuf(_) => HandleTypes::DMA_BUF_EXT,
        Origin::Host { .. } => HandleTypes::HOST_ALLOCATION_EXT,
        Origin::Object { .. } => HandleTypes::empty(),
    }
}

/// Whether the object lies in the memory, as it was described.
fn check_place(given: OpaqueFd, needs: &vk::MemoryRequirements) -> Result<(), Failure> {
    if given.memory_type >= 32 || needs.memory_type_bits & 1 << given.memory_type == 0 {
        let expected = "the type that the memory was exported with, of this device";
        return Err(Invalid::new("memoryTypeIndex", given.memory_type, expected).into());
    }
    if !given.offset.is_multiple_of(needs.alignment) {
        let expected = format!("a multiple of {}", needs.alignment);
        return Err(Invalid::new("offset", given.offset, expected).into());
    }
    let end = given.offset.checked_add(needs.size);
    if end.is_none_or(|end| end > given.allocation_size) {
        let expected = format!(
            "at least {} bytes behind the offset {}",
            needs.size, given.offset
        );
        return Err(Invalid::new("allocationSize", given.allocation_size, expected).into());
    }
    Ok(())
}
