//! The functions of both headers by their names.

use crate::abi::WGPUProc;
use crate::runtime::view::Text;
use std::mem;

/// The function that is exported under this name.
pub fn proc_address(name: Text) -> WGPUProc {
    named(str::from_utf8(name.bytes()?).ok()?)
}

fn named(name: &str) -> WGPUProc {
    // Written by the build script from what the headers declare.
    let address: *const () = include!(concat!(env!("OUT_DIR"), "/procs.rs"));
    // SAFETY: the address is that of an exported function; webgpu.h leaves it to the caller to
    // cast it to the function's real type before calling it.
    unsafe { mem::transmute(address) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calls::webgpu::buffer::wgpuBufferUnmap;

    #[test]
    fn names_of_both_headers_are_found_and_others_are_not() {
        let unmap = named("wgpuBufferUnmap").unwrap();
        assert_eq!(unmap as *const (), wgpuBufferUnmap as *const ());
        assert!(named("wgpuSetLogLevel").is_some());
        assert!(named("wgpuNoSuchThing").is_none());
        assert!(named("").is_none());
    }
}
