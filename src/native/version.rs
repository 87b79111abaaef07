//! The version of the library.

use crate::runtime::boundary::not_done;

#[unsafe(no_mangle)]
pub extern "C" fn wgpuGetVersion() -> u32 {
    not_done("wgpuGetVersion")
}
