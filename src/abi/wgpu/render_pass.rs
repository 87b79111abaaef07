//! Render pass: one more way to begin.

use abi_macros::c_enum;

/// A further load operation; cast to @ref WGPULoadOp.
#[c_enum]
#[repr(C)]
pub enum WGPUNativeLoadOp {
    /// Whatever is there: the cheapest for an attachment that the pass covers with opaque pixels, on
    /// GPUs with tiles above all. **This is unsafe**: pixels that nothing is drawn to may hold what
    /// was in that memory, of other textures too, and drivers may do as they like with what depends
    /// on it. You promise to draw to each pixel before anything reads it, blending and depth tests
    /// included. On a device with a trace it is Clear; where the instance is strict, it is an error.
    WGPUNativeLoadOp_DontCare = 0x00030001,
    WGPUNativeLoadOp_Force32 = 0x7FFFFFFF,
}
