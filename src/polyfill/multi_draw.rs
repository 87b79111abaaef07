//! Many indirect draws in one call. wgpu.h has a number of 0 draw nothing, and the place of the
//! number of draws be a multiple of 4; wgpu-core draws once for 0, and hands any place on to the
//! driver.

// UPSTREAM: none known
// LIMITS: multi-draw-checks

use crate::abi::{WGPUBufferUsage, WGPUBufferUsage_Indirect};
use crate::runtime::{failure::Invalid, name::Name};
use wgpu_core::{
    command::{PassStateError, RenderPass},
    global::Global,
};

/// Bytes that one draw reads.
pub const DRAW: u64 = 16;
pub const DRAW_INDEXED: u64 = 20;
/// Bytes of a number of draws.
pub const COUNT: u64 = 4;

/// What the GPU reads: `count` elements of `element` bytes, from `offset` on. The arguments that
/// say where are called `buffer_name` and `offset_name`.
pub struct Source {
    pub buffer_name: Name,
    pub offset_name: &'static str,
    pub offset: u64,
    pub count: u32,
    pub element: u64,
}

impl Source {
    /// Refuses a buffer that these elements cannot be read from.
    pub fn check(&self, usage: WGPUBufferUsage, buffer_size: u64) -> Result<(), Invalid> {
        let Self { offset, count, .. } = *self;
        if usage & WGPUBufferUsage_Indirect == 0 {
            let value = format_args!("usage {usage:#x}");
            let expected = "one with WGPUBufferUsage_Indirect";
            return Err(Invalid::new(self.buffer_name, value, expected));
        }
        if !offset.is_multiple_of(4) {
            return Err(Invalid::new(self.offset_name, offset, "a multiple of 4"));
        }
        let bytes = u64::from(count) * self.element;
        match buffer_size.checked_sub(bytes) {
            Some(most) if offset <= most => Ok(()),
            _ => Err(Invalid::new(
                self.offset_name,
                format_args!("{offset} with {bytes} bytes behind it"),
                format_args!("a range within the buffer's {buffer_size} bytes"),
            )),
        }
    }
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

    fn check(offset: u64, count: u32, usage: WGPUBufferUsage) -> Result<(), String> {
        let source = Source {
            buffer_name: Name::from("buffer"),
            offset_name: "offset",
            offset,
            count,
            element: DRAW,
        };
        source
            .check(usage, 64)
            .map_err(|invalid| invalid.to_string())
    }

    #[test]
    fn draws_are_read_from_within_an_indirect_buffer() {
        let usage = WGPUBufferUsage_Indirect;
        assert_eq!(check(0, 4, usage), Ok(()));
        assert_eq!(check(32, 2, usage), Ok(()));
        assert_eq!(check(64, 0, usage), Ok(()));
        assert_eq!(
            check(36, 2, usage).unwrap_err(),
            "offset: 36 with 32 bytes behind it is not allowed, expected a range within the \
             buffer's 64 bytes"
        );
        assert!(check(0, u32::MAX, usage).is_err());
        assert!(check(2, 1, usage).unwrap_err().starts_with("offset: 2 "));
        let refused = check(0, 1, WGPUBufferUsage_Vertex).unwrap_err();
        assert!(refused.starts_with("buffer: usage 0x20 "), "{refused}");
    }
}
