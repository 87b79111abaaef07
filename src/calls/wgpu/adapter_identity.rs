//! Which GPU it is, and how much memory it has.

use crate::abi::*;
use crate::objects::identity::told;
use abi_macros::call;

/// Tells which GPU the adapter is: UUID, LUID, place on the PCI bus, DRM nodes, driver. By one of
/// them the same GPU is found in CUDA, Direct3D, OpenXR or another process; to ask for an adapter by
/// them, chain @ref WGPURequestAdapterIdentityOptions. Whatever a backend does not know is left out:
/// on OpenGL and on the backend that does nothing, that is all but the driver. Free the strings with
/// wgpuAdapterIdentityFreeMembers().
///
/// It is a struct of its own and no extension of @ref WGPUAdapterInfo, whose chain many programs
/// leave unset.
/// @return @ref WGPUStatus_Error, with `identity` untouched, for a bad argument.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuAdapterGetIdentity(
    adapter: WGPUAdapter,
    identity: *mut WGPUAdapterIdentity,
) -> WGPUStatus {
    told::write_identity(adapter, identity)
}

/// Frees the strings that wgpuAdapterGetIdentity() put into a struct. The struct comes by value: your
/// copy keeps pointers that are no longer good.
#[call(free)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuAdapterIdentityFreeMembers(adapterIdentity: WGPUAdapterIdentity) {
    told::free_identity(adapterIdentity.view())
}

/// Lists the memory of the adapter: how much there is of each sort, how much this process can expect
/// to have, and how much it has. The last two change all the time; ask again to see them. Free the
/// list with wgpuMemoryHeapsFreeMembers().
/// @return @ref WGPUStatus_Error, with `heaps` untouched, for a bad argument.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuAdapterGetMemoryHeaps(
    adapter: WGPUAdapter,
    heaps: *mut WGPUMemoryHeaps,
) -> WGPUStatus {
    told::write_heaps(adapter, heaps)
}

/// Frees the list that wgpuAdapterGetMemoryHeaps() put into a struct. The struct comes by value: your
/// copy keeps a pointer that is no longer good.
#[call(free)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuMemoryHeapsFreeMembers(memoryHeaps: WGPUMemoryHeaps) {
    told::free_heaps(memoryHeaps.view())
}
