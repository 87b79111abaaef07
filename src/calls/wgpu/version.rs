//! The version of the library.

use crate::runtime::version;

/// Returns the version of the library in one number, a byte each for major, minor, patch and build:
/// 0x1E000100 reads 30.0.1.0. Newer versions compare greater.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuGetVersion() -> u32 {
    version::NUMBER
}
