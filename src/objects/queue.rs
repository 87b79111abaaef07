//! `WGPUQueue` and its functions.

use crate::abi::*;
use crate::convert;
use crate::objects::{
    buffer::Buffer, command_buffer::CommandBuffer, device::Device, ids::Identified,
};
use crate::runtime::{
    boundary::{self, Call, method, method_shared},
    callback::CallbackInfo,
    errors::Sink,
    failure::{Failure, Within},
    handle::{Kind, Object},
    label::Label,
    memory,
};
use smallvec::SmallVec;
use std::{ffi::c_void, sync::Arc};
use wgpu_core::SubmissionIndex;

/// The queue of a device. Everything it has lives with the device.
pub struct Queue {
    pub(crate) device: Arc<Device>,
}

impl crate::runtime::handle::Opaque for crate::abi::WGPUQueueImpl {
    type Object = Queue;
}

// SAFETY: the kind is the type's own name, so no other type has it.
unsafe impl Object for Queue {
    type C = WGPUQueueImpl;
    const KIND: Kind = Kind::Queue;

    fn label(&self) -> Option<&Label> {
        Some(self.device.queue_label())
    }

    fn sink(&self) -> Option<&Arc<Sink>> {
        Some(&self.device.errors)
    }
}

impl Queue {
    /// One more reference to a device's queue.
    pub fn of(device: &Arc<Device>) -> WGPUQueue {
        device.queue.retained(|| {
            Arc::new(Self {
                device: Arc::clone(device),
            })
        })
    }

    /// Submits command buffers. With the first one that cannot be submitted, nothing is.
    ///
    /// # Safety
    /// `commands` is NULL or points to `count` handles.
    pub unsafe fn submit(
        &self,
        call: &Call,
        count: usize,
        commands: *const WGPUCommandBuffer,
    ) -> Result<SubmissionIndex, Failure> {
        // SAFETY: the caller's promise.
        let handles = unsafe { memory::array("commands", commands, count) }?;
        let mut ids = SmallVec::<[_; 8]>::with_capacity(count);
        for (position, handle) in handles.iter().enumerate() {
            let argument = format!("commands[{position}]");
            let commands: &CommandBuffer = call.arg(&argument, *handle)?;
            ids.push(commands.require_id(&argument)?);
        }
        let device = &self.device;
        let submit = || {
            let submitted = device.global().queue_submit(device.queue_id, &ids);
            submitted.map_err(|(_, error)| Failure::core(&self.name(), error))
        };
        match ids.is_empty() {
            true => submit(),
            false => device.traced(submit),
        }
    }
}

/// Reports when everything submitted to the queue before this call has run; with nothing submitted
/// it completes right away. The callback says Success, also after the device is lost. The future
/// belongs to this queue when waiting with a timeout. See GPUQueue.onSubmittedWorkDone() in the
/// WebGPU specification.
/// @return The future of the event, or the null future (logged) for an unknown callback mode.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuQueueOnSubmittedWorkDone(
    queue: WGPUQueue,
    callbackInfo: WGPUQueueWorkDoneCallbackInfo,
) -> WGPUFuture {
    method_shared(
        "wgpuQueueOnSubmittedWorkDone",
        "queue",
        queue,
        |queue: &Arc<Queue>, _| {
            // SAFETY: the chain is as webgpu.h says.
            let (mode, callback) = unsafe { callbackInfo.parts() }.map_err(Failure::logged)?;
            Ok(queue.on_submitted_work_done(mode, callback))
        },
    )
}

/// Renames `queue`; submit and write errors use the name. See GPUObjectBase.label.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuQueueSetLabel(queue: WGPUQueue, label: WGPUStringView) {
    // SAFETY: the string is as webgpu.h says.
    unsafe { boundary::set_label::<Queue>("wgpuQueueSetLabel", "queue", queue, label) }
}

/// Sends command buffers to the GPU, to run in the order given and after all earlier submits and
/// writes. Each can be submitted once and is spent afterwards, also when the submit fails; the
/// caller's references are kept and still have to be released. If one is an error object or was
/// submitted before, or uses a mapped or destroyed resource, nothing runs and a validation error is
/// raised. An empty list is allowed. Resources stay alive until the work has run. Any thread may
/// submit. See GPUQueue.submit() in the WebGPU specification.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuQueueSubmit(
    queue: WGPUQueue,
    commandCount: usize,
    commands: *const WGPUCommandBuffer,
) {
    method_shared(
        "wgpuQueueSubmit",
        "queue",
        queue,
        |queue: &Arc<Queue>, call| {
            // SAFETY: the array is as webgpu.h says.
            unsafe { queue.submit(call, commandCount, commands) }.map(|_| ())
        },
    )
}

/// Copies `size` bytes of `data` now and writes them to the buffer before the next submit's
/// commands run. The buffer needs usage CopyDst and must not be mapped. A range that is unaligned
/// or too long is a validation error and writes nothing. See GPUQueue.writeBuffer() in the WebGPU
/// specification.
/// @param bufferOffset Bytes, a multiple of 4.
/// @param size Bytes, a multiple of 4; 0 writes nothing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuQueueWriteBuffer(
    queue: WGPUQueue,
    buffer: WGPUBuffer,
    bufferOffset: u64,
    data: *const c_void,
    size: usize,
) {
    method(
        "wgpuQueueWriteBuffer",
        "queue",
        queue,
        |queue: &Queue, call| {
            let buffer: &Buffer = call.arg("buffer", buffer)?;
            // SAFETY: the data is as webgpu.h says.
            let data = unsafe { memory::array("data", data.cast::<u8>(), size) }?;
            let device = &queue.device;
            let id = buffer.require_id("buffer")?;
            let write = || {
                let global = device.global();
                global.queue_write_buffer(device.queue_id, id, bufferOffset, data)
            };
            device
                .traced_data("bin", size as u64, write)
                .map_err(|error| Failure::core(&buffer.name(), error))
        },
    )
}

/// Copies texels from `data` now and writes them to one mip level of a texture (usage CopyDst, one
/// sample) before the next submit's commands run. dataLayout counts bytes from `data`; bytesPerRow
/// is free of the 256-byte rule that copies from buffers have and, like rowsPerImage, may stay
/// WGPU_COPY_STRIDE_UNDEFINED for a single row or image. Fewer than the needed bytes in `dataSize`,
/// or a region outside the texture, is a validation error and writes nothing. See
/// GPUQueue.writeTexture() in the WebGPU specification.
/// @param dataSize Bytes readable at `data`.
/// @param writeSize Texels; whole blocks for compressed formats.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuQueueWriteTexture(
    queue: WGPUQueue,
    destination: *const WGPUTexelCopyTextureInfo,
    data: *const c_void,
    dataSize: usize,
    dataLayout: *const WGPUTexelCopyBufferLayout,
    writeSize: *const WGPUExtent3D,
) {
    method(
        "wgpuQueueWriteTexture",
        "queue",
        queue,
        |queue: &Queue, call| {
            // SAFETY: the struct is as webgpu.h says.
            let destination = unsafe { memory::required("destination", destination) }?;
            // SAFETY: the struct is as webgpu.h says.
            let layout = unsafe { memory::required("dataLayout", dataLayout) }?;
            // SAFETY: the struct is as webgpu.h says.
            let size = unsafe { memory::required("writeSize", writeSize) }?;
            // SAFETY: the data is as webgpu.h says.
            let data = unsafe { memory::array("data", data.cast::<u8>(), dataSize) }?;
            let device = &queue.device;
            let destination =
                convert::copy::texel_copy_texture_info(destination, call).within("destination")?;
            let layout = convert::copy::texel_copy_buffer_layout(layout);
            let size = convert::texture::extent_3d(*size);
            let write = || {
                let global = device.global();
                global.queue_write_texture(device.queue_id, &destination, data, &layout, &size)
            };
            device
                .traced_data("bin", data.len() as u64, write)
                .map_err(|error| Failure::core(&queue.name(), error))
        },
    )
}

/// Takes one more reference to `queue`; each one needs its own wgpuQueueRelease(). A reference to
/// the queue is not a reference to its device.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuQueueAddRef(queue: WGPUQueue) {
    boundary::add_ref::<Queue>("wgpuQueueAddRef", "queue", queue)
}

/// Gives up one reference to `queue`. Submitted work runs to its end, and the device keeps its
/// queue.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuQueueRelease(queue: WGPUQueue) {
    boundary::release::<Queue>("wgpuQueueRelease", "queue", queue)
}
