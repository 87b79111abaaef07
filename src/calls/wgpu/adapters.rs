//! All adapters at once.

use crate::abi::*;
use abi_macros::call;

/// Native extension, no feature needed. Lists the adapters of the backends in `options->backends`;
/// NULL as `options`, or no bits, means all. It answers at once, without a callback. Call it with
/// NULL as `adapters` to learn the count, then with room for that many. The order says nothing
/// about quality.
/// @param adapters NULL, or an array filled with references that the caller releases one by one.
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
