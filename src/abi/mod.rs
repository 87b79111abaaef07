//! The C vocabulary, spelled exactly as C sees it: handles, enums, flags, structs, callbacks,
//! constants and initial values. No logic lives here; the headers are written from these files.

mod c;
mod webgpu;
mod wgpu;

pub use self::c::*;
pub use self::webgpu::*;
pub use self::wgpu::*;
