//! All adapters at once.

use crate::abi::*;
use abi_macros::call;

/// Lists adapters, at once and without a callback. Call it with NULL as `adapters` to learn how
/// many there are, then with room for that many. The order says nothing about quality.
/// @param options Which backends to look at. NULL, or no bits, means all.
/// @param adapters NULL, or an array to be filled with references, each of which you own.
/// @return The number of adapters; 0 also after an error, which is logged.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuInstanceEnumerateAdapters(
    instance: WGPUInstance,
    options: Nullable<*const WGPUInstanceEnumerateAdapterOptions>,
    adapters: *mut WGPUAdapter,
) -> usize {
    instance.enumerate_adapters(options, adapters)
}
