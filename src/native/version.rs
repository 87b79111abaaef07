//! The version of the library.

/// Native extension. The library's version in one number, a byte each for major, minor, patch and
/// build: 0x1E000100 reads 30.0.1.0. Newer versions compare greater.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuGetVersion() -> u32 {
    const fn part(text: &str) -> u32 {
        match u8::from_str_radix(text, 10) {
            Ok(part) => part as u32,
            Err(_) => panic!("a version number fits into a byte"),
        }
    }
    const MAJOR: u32 = part(env!("CARGO_PKG_VERSION_MAJOR"));
    const MINOR: u32 = part(env!("CARGO_PKG_VERSION_MINOR"));
    const PATCH: u32 = part(env!("CARGO_PKG_VERSION_PATCH"));
    /// Counts our releases on the same wgpu-core.
    const BUILD: u32 = 0;
    const VERSION: u32 = MAJOR << 24 | MINOR << 16 | PATCH << 8 | BUILD;
    VERSION
}
