//! The fuzzer's target for traces: what looks into them, plays them and shows them has a message for
//! whatever it is given. It runs on the noop backend.

mod chance;
mod files;
mod mutate;
mod panics;
mod prelude;
mod work;

use files::Folder;
use std::{slice, thread};

/// As much as `wgpu-trace` gives itself.
const STACK: usize = 256 << 20;

/// Bytes that libFuzzer hands over.
///
/// # Safety
/// There are so many, and nobody writes them for as long as they are looked at.
unsafe fn bytes<'a>(data: *const u8, size: usize) -> &'a [u8] {
    match size {
        0 => &[],
        // SAFETY: the caller's promise.
        _ => unsafe { slice::from_raw_parts(data, size) },
    }
}

/// # Safety
/// libFuzzer calls it, with `size` bytes at `data`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn LLVMFuzzerTestOneInput(data: *const u8, size: usize) -> i32 {
    panics::watch();
    // SAFETY: libFuzzer keeps the bytes until this returns.
    let input = unsafe { bytes(data, size) };
    let folder = Folder::new(input);
    let work = || work::all(folder.path());
    thread::scope(|scope| {
        let thread = thread::Builder::new().stack_size(STACK);
        let thread = thread.spawn_scoped(scope, work).expect("a thread");
        // What panics has been told, and ended the process.
        thread.join().expect("an end without a panic");
    });
    0
}

/// # Safety
/// libFuzzer calls it, with `size` bytes at `data` and room for `most`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn LLVMFuzzerCustomMutator(
    data: *mut u8,
    size: usize,
    most: usize,
    seed: u32,
) -> usize {
    // SAFETY: libFuzzer keeps the bytes until they are written below.
    let input = unsafe { bytes(data, size) };
    let Some(changed) = mutate::mutate(input, seed).filter(|changed| changed.len() <= most) else {
        // SAFETY: handed on as it came.
        return unsafe { mutate::LLVMFuzzerMutate(data, size, most) };
    };
    // SAFETY: there is room for `most`, and the new bytes are no part of it.
    unsafe { data.copy_from_nonoverlapping(changed.as_ptr(), changed.len()) };
    changed.len()
}
