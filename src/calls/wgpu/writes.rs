//! Writes into memory of the queue.

use crate::abi::*;
use abi_macros::call;
use std::ffi::c_void;

/// Opens a write to a buffer: returns memory to put its bytes into, which spares the copy that
/// wgpuQueueWriteBuffer() makes of them. The write takes its turn in the order of the queue when
/// wgpuQueueEndWriteBuffer() ends it.
///
/// - The memory is aligned to 8 bytes. What it holds at first is not to be relied on: fill all of
///   it. Do not read it, which may be slow.
/// - Any thread may fill it, and several writes may be open at a time, also to one buffer.
/// - It is good until the write is ended or the device is destroyed or gone, with which a write that
///   was never ended ends without effect.
/// - The buffer may be used, written and mapped meanwhile; this asks nothing of it before the end.
///
/// A validation error, if the buffer cannot be written to as wgpuQueueWriteBuffer() says, or if
/// `size` is 0.
/// @param buffer Of usage CopyDst, and not mapped. It must live until the write has ended.
/// @param bufferOffset Bytes from the start of the buffer, a multiple of 4.
/// @param size Bytes, a multiple of 4, at least 4.
/// @return The memory, of `size` bytes. NULL when a check fails, the device is lost, or there is no
///   memory, which is an error of type @ref WGPUErrorType_OutOfMemory.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuQueueBeginWriteBuffer(
    queue: WGPUQueue,
    buffer: WGPUBuffer,
    bufferOffset: u64,
    size: usize,
) -> *mut c_void {
    let start = queue.begin_write_buffer(call, buffer, bufferOffset, size)?;
    Ok(start.as_ptr().cast())
}

/// Ends a write that wgpuQueueBeginWriteBuffer() has opened: its bytes reach the buffer as if
/// wgpuQueueWriteBuffer() wrote them at this moment. The memory is gone afterwards, even if this
/// fails; nobody may be filling it any more.
///
/// It is a validation error, and nothing is written, if `data` is of no open write of this queue
/// (twice ended, say), or if the buffer is mapped, destroyed or released by now.
/// @param data What wgpuQueueBeginWriteBuffer() returned. It is taken as a name, and not read where
///   it is none.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuQueueEndWriteBuffer(queue: WGPUQueue, data: *mut c_void) {
    queue.end_write_buffer(call, data)
}
