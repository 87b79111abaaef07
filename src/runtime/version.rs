//! The version of the library.

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

/// One byte a part.
pub const NUMBER: u32 = MAJOR << 24 | MINOR << 16 | PATCH << 8 | BUILD;
