//! `WGPUBuffer` and its functions.

use crate::abi::*;
use crate::convert;
use crate::objects::{
    device::Device,
    ids::Identified,
    object::{self, device_child},
};
use crate::runtime::{
    boundary::{self, Call, getter, method, method_shared},
    callback::CallbackInfo,
    failure::{Failure, Invalid},
    future::{Abandoned, Source},
    handle::{self, Object},
    label::Label,
    memory, text,
};
use parking_lot::Mutex;
use std::{
    ffi::c_void,
    num::NonZero,
    ops::Range,
    ptr::{self, NonNull},
    sync::{
        Arc, OnceLock,
        atomic::{AtomicBool, Ordering},
    },
};
use wgpu_core::{
    device::HostMap,
    id::BufferId,
    resource::{BufferAccessError, BufferMapOperation},
};

pub struct Buffer {
    /// `None` for an error object that wgpu-core has never seen.
    pub(crate) id: Option<BufferId>,
    pub(crate) label: Label,
    pub(crate) usage: WGPUBufferUsage,
    pub(crate) size: u64,
    map: Mutex<Map>,
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

/// The mapping of a buffer, as its application sees it.
enum Map {
    Unmapped,
    /// Requested, and not yet told. The future tells this request from a later one.
    Pending {
        future: u64,
    },
    Mapped(Mapping),
}

struct Mapping {
    /// Where the first byte of `range` lies.
    start: NonNull<u8>,
    /// In bytes from the buffer's start.
    range: Range<u64>,
    writable: bool,
    /// The memory of an error object that is mapped at creation; nobody else has any for it.
    _own: Option<Box<[u128]>>,
}

// SAFETY: the pointer leads to memory that belongs to the mapping and is not bound to a thread.
unsafe impl Send for Mapping {}

impl Buffer {
    /// # Safety
    /// `descriptor` is NULL or as webgpu.h says.
    pub unsafe fn create(
        device: &Arc<Device>,
        call: &Call,
        descriptor: *const WGPUBufferDescriptor,
    ) -> Result<WGPUBuffer, Failure> {
        // SAFETY: the caller's promise.
        let descriptor = unsafe { memory::required("descriptor", descriptor) }?;
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

    fn core_mapping(
        &self,
        id: BufferId,
        range: Range<u64>,
        writable: bool,
    ) -> Result<Mapping, Failure> {
        let size = range.end - range.start;
        let (start, _) = self
            .device
            .global()
            .buffer_get_mapped_range(id, range.start, Some(size))
            .map_err(|error| Failure::core(&self.name(), error))?;
        Ok(Mapping {
            start,
            range,
            writable,
            _own: None,
        })
    }

    fn map_async(
        self: &Arc<Self>,
        call: &Call,
        mode: WGPUMapMode,
        offset: usize,
        size: usize,
        callback: WGPUBufferMapCallbackInfo,
    ) -> Result<WGPUFuture, Failure> {
        // SAFETY: the chain is as webgpu.h says, which whoever passed the struct promised.
        let (callback_mode, host) = unsafe { callback.parts() }.map_err(Failure::logged)?;
        let tell = move |status: WGPUMapAsyncStatus, message: &str| {
            host.run(|function, userdata1, userdata2| {
                // SAFETY: the application gave function and userdata for this.
                unsafe { function(status, text::view(message), userdata1, userdata2) }
            });
        };
        let events = self.device.events();
        let refuse = |failure: Failure| {
            let message = failure.message().to_owned();
            call.raise(failure);
            let id = events.settled(
                callback_mode,
                move |_, _| tell(WGPUMapAsyncStatus_CallbackCancelled, CANCELLED),
                move || tell(WGPUMapAsyncStatus_Error, &message),
            );
            Ok(WGPUFuture { id })
        };

        let host_map = match convert::buffer::map_mode("mode", mode) {
            Ok(host_map) => host_map,
            Err(invalid) => return refuse(invalid.into()),
        };
        let offset = offset as u64;
        let size = if size == WGPU_WHOLE_MAP_SIZE {
            self.size.saturating_sub(offset)
        } else {
            size as u64
        };
        let Some(id) = self.id else {
            return refuse(Failure::validation("buffer: is an error object"));
        };
        let mut map = self.map.lock();
        match *map {
            Map::Unmapped => {}
            // With its device, a buffer loses its mapping.
            Map::Mapped(_) if self.device.errors.is_lost() => {}
            Map::Pending { .. } => {
                drop(map);
                let label = self.name();
                return refuse(Failure::validation(format!(
                    "buffer '{label}': a mapping is pending already, expected an unmapped buffer"
                )));
            }
            Map::Mapped(_) => {
                drop(map);
                let label = self.name();
                return refuse(Failure::validation(format!(
                    "buffer '{label}': is mapped already, expected an unmapped buffer"
                )));
            }
        }
        let abandoned = Arc::downgrade(self);
        let future = events.begin(
            callback_mode,
            Some(self.device.source()),
            move |future, why| {
                if let Some(buffer) = abandoned.upgrade() {
                    buffer.forget(future);
                }
                match why {
                    Abandoned::InstanceDropped => {
                        tell(WGPUMapAsyncStatus_CallbackCancelled, CANCELLED)
                    }
                    Abandoned::DeviceLost => tell(WGPUMapAsyncStatus_Aborted, "the device is lost"),
                    Abandoned::Withdrawn(how) => tell(WGPUMapAsyncStatus_Aborted, how),
                }
            },
        );
        *map = Map::Pending { future };
        drop(map);

        let range = offset..offset.saturating_add(size);
        let mapped = Arc::downgrade(self);
        let finish = move |result: Result<(), _>| {
            let Some(buffer) = mapped.upgrade() else {
                return tell(WGPUMapAsyncStatus_Aborted, "the buffer was released");
            };
            let (status, message) = match result {
                _ if buffer.device.errors.is_lost() => {
                    (WGPUMapAsyncStatus_Aborted, "the device is lost".into())
                }
                Ok(()) if buffer.become_mapped(future, range, host_map) => {
                    (WGPUMapAsyncStatus_Success, String::new())
                }
                Ok(()) | Err(BufferAccessError::MapAborted) => {
                    (WGPUMapAsyncStatus_Aborted, "the buffer was unmapped".into())
                }
                Err(error) => {
                    let failure = Failure::core(&buffer.name(), error);
                    (WGPUMapAsyncStatus_Error, failure.into_message())
                }
            };
            buffer.no_longer_pending(future);
            tell(status, &message);
        };
        // Which submission the map has to wait for; known only after wgpu-core has taken it.
        let submission = Arc::new(OnceLock::new());
        let awaited = Arc::clone(&submission);
        let device = Arc::downgrade(&self.device);
        let waiting = Arc::clone(events);
        let done = Box::new(move |result: Result<(), _>| {
            let complete = move |result| waiting.complete(future, move || finish(result));
            match (device.upgrade(), &result) {
                // A request that was withdrawn may be taken for this one, and so come too early.
                (Some(device), Ok(())) if !awaited.get().is_some_and(|it| device.has_run(*it)) => {
                    device.on_work_done(Box::new(move || complete(result)));
                }
                _ => complete(result),
            }
        });
        let operation = BufferMapOperation {
            host: host_map,
            callback: Some(done),
        };
        let global = self.device.global();
        match global.buffer_map_async(id, offset, Some(size), operation) {
            Ok(index) => {
                let _ = submission.set(index);
                events.submitted(future, index);
            }
            // The callback has heard of it, too.
            Err(error) => call.raise(Failure::core(&self.name(), error)),
        }
        Ok(WGPUFuture { id: future })
    }

    /// Turns the pending request into a mapping, if it still is the pending one.
    fn become_mapped(&self, future: u64, range: Range<u64>, host_map: HostMap) -> bool {
        let writable = host_map == HostMap::Write;
        let mut map = self.map.lock();
        let (Map::Pending { future: pending }, Some(id)) = (&*map, self.id) else {
            return false;
        };
        if *pending != future {
            return false;
        }
        match self.core_mapping(id, range, writable) {
            Ok(mapping) => {
                *map = Map::Mapped(mapping);
                true
            }
            Err(_) => {
                *map = Map::Unmapped;
                false
            }
        }
    }

    fn no_longer_pending(&self, future: u64) -> bool {
        let mut map = self.map.lock();
        let pending = matches!(*map, Map::Pending { future: pending } if pending == future);
        if pending {
            *map = Map::Unmapped;
        }
        pending
    }

    /// Ends a pending request that nobody will hear of.
    fn forget(&self, future: u64) {
        if self.no_longer_pending(future)
            && let Some(id) = self.id
        {
            // What fails here is over anyway.
            let _ = self.core_unmap(id, true);
        }
    }

    fn core_unmap(&self, id: BufferId, pending: bool) -> Result<(), BufferAccessError> {
        let global = self.device.global();
        match global.buffer_unmap(id) {
            // Another thread's poll may be about to map it. After one of our own, it has.
            Err(BufferAccessError::NotMapped) if pending => {
                self.device.poll();
                global.buffer_unmap(id)
            }
            result => result,
        }
    }

    /// Ends whatever mapping there is; a pending request is aborted. Says what there was.
    fn end_mapping(&self, why: &'static str) -> Map {
        let map = std::mem::replace(&mut *self.map.lock(), Map::Unmapped);
        // wgpu-core may drop the request without a word, so it is ended here.
        if let Map::Pending { future } = map {
            let events = self.device.events();
            events.abandon(future, Abandoned::Withdrawn(why));
        }
        map
    }

    fn unmap(&self, call: &Call) {
        let map = self.end_mapping("the buffer was unmapped");
        let Some(id) = self.id else {
            return;
        };
        match self.core_unmap(id, matches!(map, Map::Pending { .. })) {
            Err(BufferAccessError::NotMapped | BufferAccessError::MapAborted) | Ok(()) => {}
            // Nothing is left of the mapping then, which is all that was asked for.
            Err(
                BufferAccessError::DestroyedResource(_) | BufferAccessError::InvalidResource(_),
            ) => {}
            Err(error) => call.raise(Failure::core(&self.name(), error)),
        }
        // What was written to a buffer for reading goes by a copy that wgpu-core keeps for the
        // next submission; mapping it again would not wait for that one.
        let written = matches!(map, Map::Mapped(mapping) if mapping.writable);
        if written && self.usage & WGPUBufferUsage_MapRead != 0 {
            self.device.flush(call);
        }
    }

    /// The same for a copy, which takes its size to the letter and keeps to the mode.
    fn copied_range(
        &self,
        offset: usize,
        size: usize,
        write: bool,
    ) -> Result<(NonNull<u8>, usize), Failure> {
        if size == WGPU_WHOLE_MAP_SIZE {
            return Err(Failure::logged(Invalid::new(
                "size",
                "WGPU_WHOLE_MAP_SIZE",
                "a size",
            )));
        }
        let read_only =
            matches!(&*self.map.lock(), Map::Mapped(mapping) if write && !mapping.writable);
        if read_only {
            let value = "a mapping for reading";
            return Err(Failure::logged(Invalid::new(
                "buffer",
                value,
                "one for writing",
            )));
        }
        self.mapped_range(offset, size)
    }

    /// The address of a part of the mapping, after all checks of the content timeline.
    fn mapped_range(&self, offset: usize, size: usize) -> Result<(NonNull<u8>, usize), Failure> {
        let map = self.map.lock();
        let lost = self.device.errors.is_lost();
        let (Map::Mapped(mapping), false) = (&*map, lost) else {
            let label = self.name();
            return Err(Failure::logged(format_args!(
                "buffer '{label}': is not mapped"
            )));
        };
        let offset = offset as u64;
        let size = if size == WGPU_WHOLE_MAP_SIZE {
            self.size.saturating_sub(offset)
        } else {
            size as u64
        };
        mapping.part(offset, size).map_err(Failure::logged)
    }
}

const CANCELLED: &str = "the instance was released";

impl Mapping {
    /// Memory for a buffer that failed to be created and is mapped at creation all the same.
    fn of_error_object(size: u64) -> Result<Self, Failure> {
        let refused = || {
            Failure::logged(format_args!(
                "size: {size} bytes cannot be mapped: out of memory"
            ))
        };
        let words = usize::try_from(size.div_ceil(16)).map_err(|_| refused())?;
        let mut own = Vec::new();
        own.try_reserve_exact(words).map_err(|_| refused())?;
        own.resize(words, 0u128);
        let mut own = own.into_boxed_slice();
        Ok(Self {
            start: NonNull::from(&mut *own).cast(),
            range: 0..size,
            writable: true,
            _own: Some(own),
        })
    }

    /// Where a part of the mapping lies. Parts may overlap, and one that was asked for to be
    /// written may belong to a mapping for reading: clients of libwgpu_native read and write a
    /// mapping piece by piece through wgpuBufferGetMappedRange alone.
    fn part(&self, offset: u64, size: u64) -> Result<(NonNull<u8>, usize), Invalid> {
        let Range { start, end } = self.range;
        if !offset.is_multiple_of(8) {
            return Err(Invalid::new("offset", offset, "a multiple of 8"));
        }
        if !size.is_multiple_of(4) {
            return Err(Invalid::new("size", size, "a multiple of 4"));
        }
        let inside = offset >= start && offset.checked_add(size).is_some_and(|to| to <= end);
        if !inside {
            let value = format!("{size} bytes from {offset}");
            let expected = format!("a part of the mapped range {start}..{end}");
            return Err(Invalid::new("offset", value, expected));
        }
        // SAFETY: offset and size were found to lie within the mapping.
        let at = unsafe { self.start.add((offset - start) as usize) };
        Ok((at, size as usize))
    }
}

impl Drop for Buffer {
    fn drop(&mut self) {
        if let Map::Pending { future } = *self.map.get_mut() {
            let why = Abandoned::Withdrawn("the buffer was released");
            self.device.events().abandon(future, why);
        }
        if let Some(id) = self.id {
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
            buffer.end_mapping("the buffer was destroyed");
            if let Some(id) = buffer.id {
                buffer.device.global().buffer_destroy(id);
            }
            Ok(())
        },
    )
}

/// Gives a pointer for reading part of the mapping. Any mapping will do: read, write or
/// mappedAtCreation. Ranges may overlap one another. The pointer, taken modulo 16, agrees with the
/// byte offset in the buffer; it is good until the buffer is unmapped, destroyed or gone. Storing through it is
/// undefined behaviour. May be called inside any callback. See GPUBuffer.getMappedRange() in the
/// WebGPU specification.
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
/// is given as well, to be read through only (portable code calls wgpuBufferGetConstMappedRange()). The pointer, taken modulo 16, agrees with the byte offset in the
/// buffer; other threads may use it too. It is good until the buffer is unmapped, destroyed or
/// gone. May be called inside any callback. See GPUBuffer.getMappedRange() in the WebGPU
/// specification.
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
        |buffer: &Buffer, _| {
            Ok(match *buffer.map.lock() {
                Map::Pending { .. } => WGPUBufferMapState_Pending,
                Map::Mapped(_) if !buffer.device.errors.is_lost() => WGPUBufferMapState_Mapped,
                _ => WGPUBufferMapState_Unmapped,
            })
        },
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
