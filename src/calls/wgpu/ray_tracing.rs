//! Acceleration structures, and how they are built.

use crate::abi::*;
use crate::objects::ray_tracing::{blas::Blas, tlas::Tlas};
use abi_macros::call;

/// Makes a BLAS, with nothing in it. @ref wgpuCommandEncoderBuildAccelerationStructures builds it. See
/// docs/ray-tracing.md.
///
/// A validation error, and an error object, if the device was requested without
/// @ref WGPUNativeFeature_RayQuery, has a trace (docs/limits.md), or if the descriptor breaks a rule
/// that is told there.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateBlas(
    device: WGPUDevice,
    descriptor: *const WGPUBlasDescriptor,
) -> WGPUBlas {
    Blas::create(device, call, descriptor)
}

/// Makes a TLAS, with nothing in it. It can be bound at once, and used when
/// @ref wgpuCommandEncoderBuildAccelerationStructures has built it.
///
/// A validation error, and an error object, as with @ref wgpuDeviceCreateBlas.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateTlas(
    device: WGPUDevice,
    descriptor: *const WGPUTlasDescriptor,
) -> WGPUTlas {
    Tlas::create(device, call, descriptor)
}

/// Records that acceleration structures are built: first those of `blasEntries`, then those of
/// `tlasEntries`, which may have instances of them. What was in them before is gone. Buffers are read
/// when the commands run; instances now.
///
/// Each structure is built once by a call. A TLAS is built again when one of its BLAS was: where it is
/// used before, the submission is a validation error. So it is where a BLAS or TLAS is used that was
/// never built or is destroyed, or where a BLAS is built whose compaction is being prepared. Everything
/// else that is wrong is told where the commands are finished.
/// @param blasEntryCount Elements of `blasEntries`.
/// @param blasEntries NULL with count 0.
/// @param tlasEntryCount Elements of `tlasEntries`.
/// @param tlasEntries NULL with count 0.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuCommandEncoderBuildAccelerationStructures(
    commandEncoder: WGPUCommandEncoder,
    blasEntryCount: usize,
    blasEntries: *const WGPUBlasBuildEntry,
    tlasEntryCount: usize,
    tlasEntries: *const WGPUTlasBuildEntry,
) {
    commandEncoder.build_acceleration_structures(call, blasEntries, tlasEntries)
}

/// Asks the GPU how small `blas` can be made. When the callback has heard of success,
/// @ref wgpuQueueCompactBlas makes it so. Until then the BLAS cannot be built again; when it is, it has
/// to be asked anew.
///
/// A validation error, and the status Error, if `blas` was made without AllowCompaction, if its build is
/// not submitted, or if it was asked since.
/// @param callbackInfo Whom to tell. A mode outside the enum is logged and yields the null future.
/// @return A future that completes with the callback.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuBlasPrepareCompact(
    blas: WGPUBlas,
    callbackInfo: WGPUBlasPrepareCompactCallbackInfo,
) -> WGPUFuture {
    blas.prepare_compact(call, callbackInfo)
}

/// Makes a copy of `blas` that takes no more memory than it needs: often half. Rays find the same in it.
/// It cannot be built. `blas` may be released; what TLAS were built of it keep it until they are built
/// again.
///
/// A validation error, and an error object, unless @ref wgpuBlasPrepareCompact has succeeded for `blas`
/// since its last build.
/// @return The copy, with the same name.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuQueueCompactBlas(queue: WGPUQueue, blas: WGPUBlas) -> WGPUBlas {
    queue.compact_blas(call, blas)
}

/// Says that `blas` is no longer needed, whoever has references. Building it or a TLAS of it, and
/// submitting commands that use one, is a validation error from then on; destroying it again is not. Its
/// memory is given back when submitted work is done with it, and each TLAS that was built of it is built
/// again, destroyed or released.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuBlasDestroy(blas: WGPUBlas) {
    blas.destroy();
    Ok(())
}

/// Renames `blas` in error messages.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuBlasSetLabel(blas: WGPUBlas, label: WGPUStringView) {
    blas.set_label(label)
}

/// Makes one more reference to `blas`, to be given back with wgpuBlasRelease().
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuBlasAddRef(blas: WGPUBlas) {
    blas.add_ref()
}

/// Gives back a reference to `blas`. Recorded commands, and what was built of it, keep it.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuBlasRelease(blas: WGPUBlas) {
    blas.release()
}

/// Says that `tlas` is no longer needed, whoever has references. Building or binding it, and submitting
/// commands that use it, is a validation error from then on; destroying it again is not. Its memory is
/// given back when submitted work is done with it, and the bind groups that have it are released.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuTlasDestroy(tlas: WGPUTlas) {
    tlas.destroy();
    Ok(())
}

/// Renames `tlas` in error messages.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuTlasSetLabel(tlas: WGPUTlas, label: WGPUStringView) {
    tlas.set_label(label)
}

/// Makes one more reference to `tlas`, to be given back with wgpuTlasRelease().
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuTlasAddRef(tlas: WGPUTlas) {
    tlas.add_ref()
}

/// Gives back a reference to `tlas`. Recorded commands and bind groups keep it.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuTlasRelease(tlas: WGPUTlas) {
    tlas.release()
}
