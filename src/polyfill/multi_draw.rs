//! Many indirect draws in one call. wgpu.h has a number of 0 draw nothing, and the place of the
//! number of draws be a multiple of 4; wgpu-core draws once for 0, and hands any place on to the
//! driver.

// UPSTREAM: none known
// LIMITS: multi-draw-checks

use crate::abi::WGPUBufferUsage;
use crate::runtime::{failure::Invalid, name::Name};
use wgpu_core::{
    command::{PassStateError, RenderPass},
    global::Global,
};

/// Bytes that one draw reads.
pub const DRAW: u64 = 16;
pub const DRAW_INDEXED: u64 = 20;
pub const DRAW_MESH_TASKS: u64 = 12;
/// Bytes of a number of draws.
pub const COUNT: u64 = 4;

/// What is wrong with a buffer of this usage.
pub fn not_indirect(buffer: Name, usage: WGPUBufferUsage) -> Invalid {
    let value = format_args!("usage {usage:#x}");
    Invalid::new(buffer, value, "one with WGPUBufferUsage_Indirect")
}

/// What the GPU reads: `count` elements of `element` bytes, from `offset` on, as the argument
/// called `offset_name` says.
pub struct Source {
    pub offset_name: &'static str,
    pub offset: u64,
    pub count: u32,
    pub element: u64,
}

impl Source {
    /// Refuses a buffer that these elements cannot be read from.
    #[inline]
    pub fn check(&self, buffer_size: u64) -> Result<(), Invalid> {
        match buffer_size.checked_sub(self.bytes()) {
            Some(most) if self.offset <= most && self.offset.is_multiple_of(4) => Ok(()),
            _ => Err(refused(
                self.offset_name,
                self.offset,
                self.bytes(),
                buffer_size,
            )),
        }
    }

    fn bytes(&self) -> u64 {
        u64::from(self.count) * self.element
    }
}

#[cold]
fn refused(offset_name: &'static str, offset: u64, bytes: u64, buffer_size: u64) -> Invalid {
    if !offset.is_multiple_of(4) {
        return Invalid::new(offset_name, offset, "a multiple of 4");
    }
    Invalid::new(
        offset_name,
        format_args!("{offset} with {bytes} bytes behind it"),
        format_args!("a range within the buffer's {buffer_size} bytes"),
    )
}

/// Draws nothing, with the demands on the pass that a draw has.
pub fn draw_nothing(global: &Global, pass: &mut RenderPass) -> Result<(), PassStateError> {
    global.render_pass_draw(pass, 0, 0, 0, 0)
}

/// The same with the demands of an indexed draw.
pub fn draw_nothing_indexed(global: &Global, pass: &mut RenderPass) -> Result<(), PassStateError> {
    global.render_pass_draw_indexed(pass, 0, 0, 0, 0, 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::abi::WGPUBufferUsage_Vertex;

    fn check(offset: u64, count: u32) -> Result<(), String> {
        let source = Source {
            offset_name: "offset",
            offset,
            count,
            element: DRAW,
        };
        source.check(64).map_err(|invalid| invalid.to_string())
    }

    #[test]
    fn draws_are_read_from_within_an_indirect_buffer() {
        assert_eq!(check(0, 4), Ok(()));
        assert_eq!(check(32, 2), Ok(()));
        assert_eq!(check(64, 0), Ok(()));
        assert_eq!(
            check(36, 2).unwrap_err(),
            "offset: 36 with 32 bytes behind it is not allowed, expected a range within the \
             buffer's 64 bytes"
        );
        assert!(check(0, u32::MAX).is_err());
        assert!(check(2, 1).unwrap_err().starts_with("offset: 2 "));
        let refused = not_indirect("buffer".into(), WGPUBufferUsage_Vertex).to_string();
        assert!(refused.starts_with("buffer: usage 0x20 "), "{refused}");
    }
}
