//! A Rust program with the library inside: both have a standard library of their own, and both
//! catch panics.

use std::panic;

extern "C" {
    fn wgpuGetVersion() -> u32;
    fn wgpuCreateInstance(descriptor: *const u8) -> *mut u8;
    fn wgpuInstanceRelease(instance: *mut u8);
}

fn main() {
    let caught = panic::catch_unwind(|| {
        // SAFETY: the functions of webgpu.h and wgpu.h, as the headers declare them.
        unsafe {
            let instance = wgpuCreateInstance(std::ptr::null());
            assert!(!instance.is_null());
            wgpuInstanceRelease(instance);
            // Refused inside: it is gone.
            wgpuInstanceRelease(instance);
            panic::panic_any(wgpuGetVersion());
        }
    });
    let version = *caught.unwrap_err().downcast::<u32>().unwrap();
    println!("{}", version >> 24);
}
