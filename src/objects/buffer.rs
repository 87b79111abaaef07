//! `WGPUBuffer` and its functions.

use crate::abi::*;
use crate::convert;
use crate::objects::{
    device::Device,
    ids::Identified,
    mapping::{Map, Mapping},
    object::{self, device_child},
};
use crate::runtime::view::Pointer;
use crate::runtime::{
    boundary::{self, Call, getter, method, method_shared},
    failure::{Failure, Invalid},
    handle,
    label::Label,
    text,
};
use parking_lot::Mutex;
use std::{
    ffi::c_void,
    num::NonZero,
    ptr,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};
use wgpu_core::id::BufferId;

pub struct Buffer {
    /// `None` for an error object that wgpu-core has never seen.
    pub(crate) id: Option<BufferId>,
    pub(crate) label: Label,
    pub(crate) usage: WGPUBufferUsage,
    pub(crate) size: u64,
    pub(super) map: Mutex<Map>,
    pub(crate) destroyed: AtomicBool,
    pub(crate) device: Arc<Device>,
}

device_child!(Buffer, WGPUBufferImpl);

impl Identified for Buffer {
    type Id = BufferId;

    fn id(&self) -> Option<BufferId> {
        self.id
    }
}

impl Buffer {
    pub fn create(
        device: &Arc<Device>,
        call: &Call,
        descriptor: Pointer<WGPUBufferDescriptor>,
    ) -> Result<WGPUBuffer, Failure> {
        let descriptor = descriptor.required()?.get();
        // SAFETY: the caller's promise.
        let label = unsafe { text::label(descriptor.label) };
        let name = label.as_deref().unwrap_or_default();
        // SAFETY: the caller's promise.
        let converted = unsafe { convert::buffer::buffer_descriptor(descriptor) };
        let mut valid = false;
        let id = object::create(call, name, converted, |converted| {
            let global = device.global();
            let (id, error) = global.device_create_buffer(device.id, &converted, None);
            valid = error.is_none();
            (id, error)
        });
        let buffer = Self {
            id,
            label: Label::new(label.as_deref()),
            usage: descriptor.usage,
            size: descriptor.size,
            map: Mutex::new(Map::Unmapped),
            destroyed: AtomicBool::new(false),
            device: Arc::clone(device),
        };
        if descriptor.mappedAtCreation != 0 {
            let mapping = match (valid, id) {
                (true, Some(id)) => buffer.core_mapping(id, 0..buffer.size, true),
                _ => Mapping::of_error_object(buffer.size),
            };
            match mapping {
                Ok(mapping) => *buffer.map.lock() = Map::Mapped(mapping),
                // The one creation that returns NULL: there is no memory to hand out.
                Err(failure) => return Err(failure),
            }
        }
        Ok(handle::insert(Arc::new(buffer)))
    }

    /// What wgpu-core takes for a part of the buffer that is bound for a draw. It knows no size 0:
    /// the end of the buffer stands for that, or a byte before it where the size is odd.
    pub fn binding(&self, offset: u64, size: u64, alignment: u64) -> (u64, Option<NonZero<u64>>) {
        match size {
            WGPU_WHOLE_SIZE => (offset, None),
            0 if offset.is_multiple_of(alignment) && offset <= self.size => {
                let end = self.size & !3;
                (end, NonZero::new(self.size - end).and(NonZero::new(1)))
            }
            size => (offset, NonZero::new(size)),
        }
    }

    /// Refuses parameters of an indirect draw that do not lie in the buffer.
    pub fn require_indirect(&self, offset: u64, size: u64) -> Result<(), Invalid> {
        if !offset.is_multiple_of(4) {
            return Err(Invalid::new("indirectOffset", offset, "a multiple of 4"));
        }
        if offset.checked_add(size).is_none_or(|end| end > self.size) {
            let expected = format!("{size} bytes in a buffer of {}", self.size);
            return Err(Invalid::new("indirectOffset", offset, expected));
        }
        Ok(())
    }
}

impl Drop for Buffer {
    fn drop(&mut self) {
        let map = self.end_mapping("the buffer was released");
        if let Some(id) = self.id {
            self.unmap_before_end(&map, id);
            self.device.global().buffer_drop(id);
        }
    }
}

/// Frees the buffer's memory as soon as submitted work is done with it, whatever references remain.
/// A mapping ends, its pointers with it, and a pending map completes with
/// WGPUMapAsyncStatus_Aborted. Later commands and submits that use the buffer are validation
/// errors; its getters, and a second destroy, are fine. The caller's reference still has to be
/// released. See GPUBuffer.destroy() in the WebGPU specification.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuBufferDestroy(buffer: WGPUBuffer) {
    method_shared(
        "wgpuBufferDestroy",
        "buffer",
        buffer,
        |buffer: &Arc<Buffer>, _| {
            buffer.destroyed.store(true, Ordering::Release);
            let map = buffer.end_mapping("the buffer was destroyed");
            if let Some(id) = buffer.id {
                buffer.unmap_before_end(&map, id);
                buffer.device.global().buffer_destroy(id);
            }
            Ok(())
        },
    )
}

/// Gives a pointer for reading part of the mapping. Any mapping will do: read, write or
/// mappedAtCreation. Ranges may overlap one another. The pointer, taken modulo 16, agrees with the
/// byte offset in the buffer; it is good until the buffer is unmapped, destroyed or gone. Storing
/// through it is undefined behaviour. May be called inside any callback. See
/// GPUBuffer.getMappedRange() in the WebGPU specification.
/// @param offset Bytes from the start of the buffer, a multiple of 8.
/// @param size Bytes, a multiple of 4; WGPU_WHOLE_MAP_SIZE reaches to the end of the buffer.
/// @return NULL, with a log record but no device error, when the buffer is not mapped or the range
///   is unaligned or leaves the mapping.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuBufferGetConstMappedRange(
    buffer: WGPUBuffer,
    offset: usize,
    size: usize,
) -> *const c_void {
    method(
        "wgpuBufferGetConstMappedRange",
        "buffer",
        buffer,
        |buffer: &Buffer, _| {
            let (at, _) = buffer.mapped_range(offset, size)?;
            Ok(at.as_ptr().cast_const().cast())
        },
    )
}

/// Gives a pointer for reading and writing part of a mapping made for writing (WGPUMapMode_Write or
/// mappedAtCreation). What is written reaches the GPU with wgpuBufferUnmap(). Two leniences, which
/// clients of libwgpu_native rely on: ranges may overlap, and of a mapping for reading the pointer
/// is given as well, to be read through only (portable code calls wgpuBufferGetConstMappedRange()).
/// The pointer, taken modulo 16, agrees with the byte offset in the buffer; other threads may use it
/// too. It is good until the buffer is unmapped, destroyed or gone. May be called inside any
/// callback. See GPUBuffer.getMappedRange() in the WebGPU specification.
/// @param offset Bytes from the start of the buffer, a multiple of 8.
/// @param size Bytes, a multiple of 4; WGPU_WHOLE_MAP_SIZE reaches to the end of the buffer.
/// @return NULL, with a log record but no device error, when the buffer is not mapped or the range
///   is unaligned or leaves the mapping.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuBufferGetMappedRange(
    buffer: WGPUBuffer,
    offset: usize,
    size: usize,
) -> *mut c_void {
    method(
        "wgpuBufferGetMappedRange",
        "buffer",
        buffer,
        |buffer: &Buffer, _| {
            let (at, _) = buffer.mapped_range(offset, size)?;
            Ok(at.as_ptr().cast())
        },
    )
}

/// Says whether the buffer is unmapped, mapped, or waiting for a map, at this very moment; another
/// thread may change it right after. See GPUBuffer.mapState in the WebGPU specification.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuBufferGetMapState(buffer: WGPUBuffer) -> WGPUBufferMapState {
    method(
        "wgpuBufferGetMapState",
        "buffer",
        buffer,
        |buffer: &Buffer, _| Ok(buffer.map_state()),
    )
}

/// The size in bytes the buffer was created with, also for destroyed buffers and error objects. See
/// GPUBuffer.size in the WebGPU specification.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuBufferGetSize(buffer: WGPUBuffer) -> u64 {
    getter("wgpuBufferGetSize", "buffer", buffer, |buffer: &Buffer| {
        buffer.size
    })
}

/// The usage bits the buffer was created with, also for destroyed buffers and error objects. See
/// GPUBuffer.usage in the WebGPU specification.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuBufferGetUsage(buffer: WGPUBuffer) -> WGPUBufferUsage {
    getter("wgpuBufferGetUsage", "buffer", buffer, |buffer: &Buffer| {
        buffer.usage
    })
}

/// Starts making part of the buffer readable or writable by the CPU. The map completes when work
/// submitted before this call no longer uses the buffer; until the unmap the buffer cannot be used
/// in a submit. The callback says Success; Error for a mistake in the call (also a validation error
/// on the device: wrong mode, usage or range, already mapped or pending); Aborted when the buffer
/// is unmapped or destroyed or the device is lost first. Waiting for this future counts as waiting
/// on the queue. See GPUBuffer.mapAsync() in the WebGPU specification.
/// @param mode Exactly one of Read (the buffer has usage MapRead) and Write (usage MapWrite).
/// @param offset Bytes, a multiple of 8.
/// @param size Bytes, a multiple of 4; WGPU_WHOLE_MAP_SIZE reaches to the end of the buffer.
/// @return The future of the map, or the null future (logged) for an unknown callback mode.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuBufferMapAsync(
    buffer: WGPUBuffer,
    mode: WGPUMapMode,
    offset: usize,
    size: usize,
    callbackInfo: WGPUBufferMapCallbackInfo,
) -> WGPUFuture {
    method_shared(
        "wgpuBufferMapAsync",
        "buffer",
        buffer,
        |buffer: &Arc<Buffer>, call| buffer.map_async(call, mode, offset, size, callbackInfo),
    )
}

/// Copies `size` bytes out of the mapping into `data`. Offset, size and mapping are checked as in
/// wgpuBufferGetConstMappedRange(), except that WGPU_WHOLE_MAP_SIZE is refused; no range stays
/// behind, so later ranges may overlap this one. May be called inside any callback.
/// @return WGPUStatus_Error, with a log record and nothing copied, when a check fails.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuBufferReadMappedRange(
    buffer: WGPUBuffer,
    offset: usize,
    data: *mut c_void,
    size: usize,
) -> WGPUStatus {
    method(
        "wgpuBufferReadMappedRange",
        "buffer",
        buffer,
        |buffer: &Buffer, _| {
            let (at, size) = buffer.copied_range(offset, size, false)?;
            if data.is_null() && size > 0 {
                return Err(Failure::logged(Invalid::null("data")));
            }
            // SAFETY: `at` is good for `size` bytes of the mapping, `data` by the caller's promise.
            unsafe { ptr::copy(at.as_ptr().cast_const(), data.cast(), size) };
            Ok(WGPUStatus_Success)
        },
    )
}

/// Renames `buffer` in error messages and GPU debuggers; the text is copied. See
/// GPUObjectBase.label in the WebGPU specification.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuBufferSetLabel(buffer: WGPUBuffer, label: WGPUStringView) {
    // SAFETY: the string is as webgpu.h says.
    unsafe { boundary::set_label::<Buffer>("wgpuBufferSetLabel", "buffer", buffer, label) }
}

/// Ends the mapping and hands the buffer, with what was written, back to the GPU. All mapped
/// pointers become invalid. A map that is still pending completes with WGPUMapAsyncStatus_Aborted.
/// On a buffer that is not mapped the call has no effect. See GPUBuffer.unmap() in the WebGPU
/// specification.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuBufferUnmap(buffer: WGPUBuffer) {
    method_shared(
        "wgpuBufferUnmap",
        "buffer",
        buffer,
        |buffer: &Arc<Buffer>, call| {
            buffer.unmap(call);
            Ok(())
        },
    )
}

/// Copies `size` bytes from `data` into a write mapping. Offset, size and mapping are checked as in
/// wgpuBufferGetMappedRange(), except that WGPU_WHOLE_MAP_SIZE is refused; no range stays behind,
/// so later ranges may overlap this one. May be called inside any callback.
/// @return WGPUStatus_Error, with a log record and nothing copied, when a check fails.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuBufferWriteMappedRange(
    buffer: WGPUBuffer,
    offset: usize,
    data: *const c_void,
    size: usize,
) -> WGPUStatus {
    method(
        "wgpuBufferWriteMappedRange",
        "buffer",
        buffer,
        |buffer: &Buffer, _| {
            let (at, size) = buffer.copied_range(offset, size, true)?;
            if data.is_null() && size > 0 {
                return Err(Failure::logged(Invalid::null("data")));
            }
            // SAFETY: `at` is good for `size` bytes of the mapping, `data` by the caller's promise.
            unsafe { ptr::copy(data.cast::<u8>(), at.as_ptr(), size) };
            Ok(WGPUStatus_Success)
        },
    )
}

/// Takes one more reference to `buffer`; each one needs its own wgpuBufferRelease(). Mapping state
/// is per buffer, not per reference.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuBufferAddRef(buffer: WGPUBuffer) {
    boundary::add_ref::<Buffer>("wgpuBufferAddRef", "buffer", buffer)
}

/// Gives up one reference to `buffer`. Bind groups and submitted work keep its memory alive. With
/// the last reference go the mapped pointers, and a pending map is aborted.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuBufferRelease(buffer: WGPUBuffer) {
    boundary::release::<Buffer>("wgpuBufferRelease", "buffer", buffer)
}
