//! Memory of buffers that others use as well.

use super::{
    access::{Holder, Shared},
    description::{self, MEMORY_HOST_POINTER, MEMORY_OPAQUE_FD, opaque_fd, require},
};
use crate::abi::*;
use crate::convert;
use crate::objects::{
    buffer::Buffer,
    device::Device,
    hand_over::sharing,
    record::own_child,
    turns::Turn,
    vulkan::{Memory, Origin, check_buffer_usage},
};
use crate::runtime::{
    call::Call,
    failure::{Failure, Invalid},
    handle::Object,
    label::Label,
    output::Output,
    view::{Named, Pointer, View},
};
use std::sync::Arc;
use wgpu_core::resource::BufferDescriptor;
use wgpu_types::BufferUsages;

pub struct SharedBufferMemory {
    /// Before the device, with which its functions go.
    memory: Arc<Memory>,
    holder: Holder,
    usage: WGPUBufferUsage,
    size: u64,
    label: Label,
    pub(crate) device: Arc<Device>,
}

own_child!(SharedBufferMemory, WGPUSharedBufferMemoryImpl);

type Descriptor<'a> = View<'a, WGPUSharedBufferMemoryDescriptor>;

impl SharedBufferMemory {
    pub fn create(
        device: &Arc<Device>,
        descriptor: Pointer<WGPUSharedBufferMemoryDescriptor>,
    ) -> Result<Arc<Self>, Failure> {
        let descriptor = descriptor.required()?;
        let (None, None, None) = descriptor.extensions()? else {
            let expected = "NULL: wgpuDeviceImportSharedBufferMemory imports";
            return Err(Invalid::new("nextInChain", "a struct", expected).into());
        };
        require(device, MEMORY_OPAQUE_FD)?;
        Self::of(device, descriptor, Origin::New)
    }

    pub fn import(
        device: &Arc<Device>,
        descriptor: Pointer<WGPUSharedBufferMemoryDescriptor>,
    ) -> Result<Arc<Self>, Failure> {
        let descriptor = descriptor.required()?;
        let origin = match descriptor.extensions()? {
            (Some(fd), None, None) => Origin::OpaqueFd(opaque_fd(device, fd)?),
            (None, Some(host), None) => {
                require(device, MEMORY_HOST_POINTER)?;
                Origin::Host {
                    pointer: host.pointer,
                    size: host.pointerSize,
                }
            }
            (None, None, Some(own)) => Origin::Object {
                handle: description::handle(device, "buffer", own.buffer)?,
                usage: own.bufferUsage,
            },
            given => {
                let value = match given {
                    (None, None, None) => "no struct",
                    _ => "several structs",
                };
                let expected = "one of WGPUSharedMemoryOpaqueFD, WGPUSharedMemoryHostPointer and WGPUSharedMemoryVulkanBuffer";
                return Err(Invalid::new("nextInChain", value, expected).into());
            }
        };
        Self::of(device, descriptor, origin)
    }

    fn of(
        device: &Arc<Device>,
        descriptor: Descriptor,
        origin: Origin,
    ) -> Result<Arc<Self>, Failure> {
        let label = descriptor.label().label();
        let told = |invalid: Invalid| Failure::invalid(label.as_deref().unwrap_or(""), &invalid);
        let usage = unmapped(descriptor.usage()).map_err(told)?;
        if let Origin::Object { usage: given, .. } = origin {
            check_buffer_usage(usage, given).map_err(told)?;
        }
        let most = device.limits.max_buffer_size;
        let size = descriptor.size;
        if size == 0 || !size.is_multiple_of(4) || size > most {
            let expected = format!("a multiple of 4 from 4 to {most}");
            return Err(told(Invalid::new("size", size, expected)));
        }
        let memory = Memory::for_buffer(&sharing(device)?.context, size, origin)?;
        Ok(Arc::new(Self {
            memory,
            holder: Holder::default(),
            usage: descriptor.usage,
            size,
            label: Label::new(label.as_deref()),
            device: Arc::clone(device),
        }))
    }

    /// A file descriptor for the memory, with all that its user has to know.
    pub fn export(&self, told: Output<WGPUSharedMemoryOpaqueFD>) -> Result<WGPUStatus, Failure> {
        description::export(&self.device, &self.memory, told)
    }

    /// A buffer of the memory, which is of no use before an access begins.
    pub fn create_buffer(
        &self,
        descriptor: Pointer<WGPUBufferDescriptor>,
    ) -> Result<Arc<Buffer>, Failure> {
        let descriptor = descriptor.optional()?;
        let (usage, label) = match descriptor {
            Some(descriptor) => (
                self.usage_of(descriptor)?,
                descriptor.label().label().map(|label| label.into_owned()),
            ),
            None => (self.usage, None),
        };
        let converted = BufferDescriptor {
            label: label.as_deref().map(Into::into),
            size: self.size,
            usage: convert::buffer::buffer_usage(Named::plain("usage", &usage))?,
            mapped_at_creation: false,
        };
        let name = label.clone().unwrap_or_else(|| self.name());
        Buffer::of_shared_memory(&self.device, &converted, &self.memory, Turn::new(name))
    }

    fn usage_of(&self, descriptor: View<WGPUBufferDescriptor>) -> Result<WGPUBufferUsage, Invalid> {
        descriptor.no_extensions()?;
        unmapped(descriptor.usage())?;
        if descriptor.usage & !self.usage != 0 {
            let expected = format!("no more than the memory's, {:#x}", self.usage);
            let value = format!("{:#x}", descriptor.usage);
            return Err(Invalid::new("usage", value, expected));
        }
        if descriptor.size != self.size {
            let expected = format!("that of the memory, {}", self.size);
            return Err(Invalid::new("size", descriptor.size, expected));
        }
        match descriptor.mappedAtCreation {
            WGPU_FALSE => Ok(descriptor.usage),
            _ => {
                let expected = "0: shared memory is never mapped";
                Err(Invalid::new("mappedAtCreation", "1", expected))
            }
        }
    }

    pub fn begin_access(
        &self,
        call: &Call,
        buffer: Named<WGPUBuffer>,
        descriptor: Pointer<WGPUSharedMemoryBeginAccess>,
    ) -> Result<WGPUStatus, Failure> {
        let object: &Buffer = call.get(buffer)?;
        let turn = self.turn(object)?;
        if object.is_destroyed() {
            let value = format!("destroyed buffer '{}'", object.name());
            return Err(Invalid::new("buffer", value, "one that is not destroyed").into());
        }
        let shared = self.shared();
        let wish = shared.wish(call, descriptor)?;
        shared.begin(("buffer", turn), wish)
    }

    pub fn end_access(
        &self,
        call: &Call,
        buffer: Named<WGPUBuffer>,
        done: Output<WGPUSharedFenceValue>,
    ) -> Result<WGPUStatus, Failure> {
        let turn = self.turn(call.get(buffer)?)?;
        self.shared().end(("buffer", turn), || None, done)
    }

    fn turn<'a>(&self, buffer: &'a Buffer) -> Result<&'a Arc<Turn>, Invalid> {
        let turn = buffer.turn.as_ref();
        turn.filter(|_| buffer.is_of(&self.memory)).ok_or_else(|| {
            let value = format!("buffer '{}'", buffer.name());
            Invalid::new("buffer", value, "one that was made of this memory")
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

/// Shared memory cannot be mapped.
fn unmapped(usage: Named<WGPUBufferUsage>) -> Result<BufferUsages, Invalid> {
    let converted = convert::buffer::buffer_usage(usage)?;
    // LIMITS: shared-inputs
    let why = "nothing is built of shared memory";
    convert::buffer::without_inputs(usage, converted, why)?;
    if usage.get() & (WGPUBufferUsage_MapRead | WGPUBufferUsage_MapWrite) == 0 {
        return Ok(converted);
    }
    let value = format!("{:#x}", usage.get());
    let expected = "neither MapRead nor MapWrite: shared memory is never mapped";
    Err(Invalid::new(usage.name(), value, expected))
}
