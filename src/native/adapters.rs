//! All adapters at once.

use crate::abi::*;
use crate::runtime::boundary::not_done;

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuInstanceEnumerateAdapters(
    instance: WGPUInstance,
    options: Nullable<*const WGPUInstanceEnumerateAdapterOptions>,
    adapters: *mut WGPUAdapter,
) -> usize {
    not_done("wgpuInstanceEnumerateAdapters")
}
