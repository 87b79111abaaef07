//! Memory that others use as well, with the buffer or image that lies in it.

use super::{
    OpaqueFd, Origin,
    context::{BUFFER_USAGE, Context, driver, not_taken, refused},
};
use crate::runtime::failure::{Failure, Invalid};
use ash::vk;
use std::{
    fs::{self, Metadata},
    io::IsTerminal,
    mem::ManuallyDrop,
    os::{
        fd::{AsRawFd, FromRawFd, OwnedFd},
        unix::fs::{FileTypeExt, MetadataExt},
    },
    sync::Arc,
};
use wgpu_core::{
    global::Global,
    id::{BufferId, DeviceId},
    resource::{BufferDescriptor, CreateBufferError},
};
use wgpu_hal::api::Vulkan;

type HandleTypes = vk::ExternalMemoryHandleTypeFlags;

/// It is given back with its last share: by the library, and by what wgpu-core made of it.
pub struct Memory {
    context: Arc<Context>,
    pub(super) buffer: vk::Buffer,
    memory: vk::DeviceMemory,
    /// As it was allocated.
    description: OpaqueFd,
    exportable: bool,
}

impl Memory {
    /// Memory for a buffer of `size` bytes.
    pub fn for_buffer(
        context: &Arc<Context>,
        size: u64,
        origin: Origin,
    ) -> Result<Arc<Self>, Failure> {
        let handle_types = match origin {
            Origin::New | Origin::OpaqueFd(_) => HandleTypes::OPAQUE_FD,
            Origin::Host { .. } => HandleTypes::HOST_ALLOCATION_EXT,
        };
        let mut external = vk::ExternalMemoryBufferCreateInfo::default().handle_types(handle_types);
        let info = vk::BufferCreateInfo::default()
            .size(size)
            .usage(BUFFER_USAGE)
            .push_next(&mut external);
        let device = &context.device;
        let buffer = driver!(device.create_buffer(&info, None));
        let mut made = Self {
            context: Arc::clone(context),
            buffer: buffer.map_err(refused("make the buffer"))?,
            memory: vk::DeviceMemory::null(),
            description: OpaqueFd {
                fd: -1,
                allocation_size: size,
                offset: 0,
                memory_type: 0,
                dedicated: context.dedicated_buffers,
            },
            exportable: matches!(origin, Origin::New),
        };
        let needs = driver!(device.get_buffer_memory_requirements(made.buffer));
        made.allocate(origin, &needs)?;
        let (memory, offset) = (made.memory, made.description.offset);
        driver!(device.bind_buffer_memory(made.buffer, memory, offset))
            .map_err(refused("bind the memory"))?;
        Ok(Arc::new(made))
    }

    fn allocate(&mut self, origin: Origin, needs: &vk::MemoryRequirements) -> Result<(), Failure> {
        match origin {
            Origin::New => self.allocate_new(needs),
            Origin::OpaqueFd(given) => self.import_fd(given, needs),
            Origin::Host { pointer, size } => self.import_host(pointer, size, needs),
        }
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
    fn memory_type(&self, bits: u32, wanted: vk::MemoryPropertyFlags) -> Result<u32, Failure> {
        let types = self.context.memory_types.memory_types_as_slice();
        let allowed = || (0..types.len()).filter(|at| bits & 1 << at != 0);
        let best = allowed().find(|&at| types[at].property_flags.contains(wanted));
        let found = best.or_else(|| allowed().next()).map(|at| at as u32);
        found.ok_or_else(|| Failure::internal("the driver has no type of memory for this"))
    }

    fn allocated(&self, info: vk::MemoryAllocateInfo) -> Result<vk::DeviceMemory, vk::Result> {
        let mut alone = vk::MemoryDedicatedAllocateInfo::default().buffer(self.buffer);
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

    /// The buffer as wgpu-core has it, which shares in the memory until it is destroyed.
    pub fn core_buffer(
        self: &Arc<Self>,
        global: &Global,
        device: DeviceId,
        descriptor: &BufferDescriptor,
    ) -> (BufferId, Option<CreateBufferError>) {
        let share = Arc::clone(self);
        let gone = Box::new(move || drop(share));
        // SAFETY: the buffer lives as long as the share, is as large as described and filled before
        // its first use, and as its usages say never mapped.
        unsafe {
            let buffer = wgpu_hal::vulkan::Buffer::from_raw_externally_owned(self.buffer, gone);
            global.create_buffer_from_hal::<Vulkan>(buffer, device, descriptor, None)
        }
    }
}

impl Drop for Memory {
    fn drop(&mut self) {
        let device = &self.context.device;
        driver!(device.destroy_buffer(self.buffer, None));
        driver!(device.free_memory(self.memory, None));
    }
}

/// Whether the buffer lies in the memory, as it was described.
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

/// A file descriptor of our own for the same thing: the caller's stays the caller's.
pub(super) fn duplicate(fd: i32) -> Result<OwnedFd, Failure> {
    // SAFETY: the kernel says whether the number is an open file descriptor; -1 is none of Rust's.
    let copy = unsafe { libc::fcntl(fd, libc::F_DUPFD_CLOEXEC, 0) };
    if fd < 0 || copy < 0 {
        return Err(Invalid::new("fd", fd, "an open file descriptor").into());
    }
    // SAFETY: the kernel has just opened it, for us alone.
    let copy = unsafe { OwnedFd::from_raw_fd(copy) };
    if may_block(&copy) {
        return Err(Invalid::new("fd", fd, "that of memory or of a fence").into());
    }
    Ok(copy)
}

/// Lends a file descriptor to the driver, who keeps it if it can use it. If not, some drivers close it
/// all the same, so it is closed here only if its number still stands for the same thing.
pub(super) fn lend<T>(
    fd: OwnedFd,
    import: impl FnOnce(i32) -> Result<T, vk::Result>,
) -> Result<T, vk::Result> {
    let before = identity(&fd);
    let fd = ManuallyDrop::new(fd);
    let imported = import(fd.as_raw_fd());
    if imported.is_err() && before.is_some() && identity(&fd) == before {
        drop(ManuallyDrop::into_inner(fd));
    }
    imported
}

fn identity(fd: &OwnedFd) -> Option<(u64, u64)> {
    about(fd).map(|about| (about.dev(), about.ino()))
}

/// A driver in software gives files, which may be shorter than what is said of them; touching what is
/// not there would end the process.
fn check_file_size(fd: &OwnedFd, given: OpaqueFd) -> Result<(), Failure> {
    match about(fd) {
        Some(about) if about.is_file() && about.len() < given.allocation_size => {
            let expected = format!("the size of the memory, which has {} bytes", about.len());
            Err(Invalid::new("allocationSize", given.allocation_size, expected).into())
        }
        _ => Ok(()),
    }
}

fn about(fd: &OwnedFd) -> Option<Metadata> {
    fs::metadata(format!("/proc/self/fd/{}", fd.as_raw_fd())).ok()
}

/// Drivers may read from what they are given, and wait there.
fn may_block(fd: &OwnedFd) -> bool {
    let kind = about(fd).map(|about| about.file_type());
    fd.is_terminal() || kind.is_some_and(|it| it.is_fifo() || it.is_socket() || it.is_dir())
}
