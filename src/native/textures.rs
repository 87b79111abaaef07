//! Clearing of textures.

use crate::abi::*;
use crate::runtime::boundary::not_done;

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuCommandEncoderClearTexture(
    commandEncoder: WGPUCommandEncoder,
    texture: WGPUTexture,
    range: *const WGPUImageSubresourceRange,
) {
    not_done("wgpuCommandEncoderClearTexture")
}
