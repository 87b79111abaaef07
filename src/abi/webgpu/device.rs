//! Device: descriptor, request and loss.

use std::ffi::c_void;
use std::ptr::{null, null_mut};

use abi_macros::{CStruct, c_enum};

use crate::abi::*;

/// What @ref wgpuAdapterRequestDevice opens; NULL stands for the INIT values: no features, default
/// limits. A demand the adapter cannot meet ends in @ref WGPURequestDeviceStatus_Error with a
/// message that names it. @ref WGPUDeviceExtras records a trace. See GPUDeviceDescriptor in the
/// WebGPU specification.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[extensions(
    WGPUDeviceExtras,
    WGPUDevicePipelineCacheFolder,
    WGPUDeviceMemoryHints,
    WGPUVulkanDevice
)]
#[initial]
pub struct WGPUDeviceDescriptor {
    /// May start a chain with @ref WGPUDeviceExtras, @ref WGPUDevicePipelineCacheFolder,
    /// @ref WGPUDeviceMemoryHints and @ref WGPUVulkanDevice.
    pub nextInChain: *mut WGPUChainedStruct,
    /// Name of the device, for messages and debugging tools. Default none; invalid UTF-8 is
    /// replaced.
    pub label: WGPUStringView,
    /// Elements of `requiredFeatures`. Default 0.
    pub requiredFeatureCount: usize,
    /// Features to enable, of @ref WGPUFeatureName or @ref WGPUNativeFeature; no others can be used
    /// on the device. Read during the call only; NULL with count 0.
    pub requiredFeatures: *const WGPUFeatureName,
    /// Limits to guarantee, none better than the adapter's. NULL (default): the default of every
    /// limit.
    pub requiredLimits: Nullable<*const WGPULimits>,
    /// Details of the queue that @ref wgpuDeviceGetQueue returns.
    pub defaultQueue: WGPUQueueDescriptor,
    /// Who hears of the device's loss, including a failed creation. INIT: nobody.
    pub deviceLostCallbackInfo: WGPUDeviceLostCallbackInfo,
    /// Who receives errors that no error scope catches. INIT: nobody; they go to the log.
    pub uncapturedErrorCallbackInfo: WGPUUncapturedErrorCallbackInfo,
}

impl WGPUDeviceDescriptor {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        label: WGPUStringView::INIT,
        requiredFeatureCount: 0,
        requiredFeatures: null(),
        requiredLimits: null(),
        defaultQueue: WGPUQueueDescriptor::INIT,
        deviceLostCallbackInfo: WGPUDeviceLostCallbackInfo::INIT,
        uncapturedErrorCallbackInfo: WGPUUncapturedErrorCallbackInfo::INIT,
    };
}

/// How @ref wgpuAdapterRequestDevice ended; first argument of its callback. Unless it is Success
/// the device is NULL and the message tells why.
#[c_enum]
#[repr(C)]
pub enum WGPURequestDeviceStatus {
    /// The device is ready and belongs to the application.
    WGPURequestDeviceStatus_Success = 0x00000001,
    /// The instance's last reference was released before the operation could finish.
    WGPURequestDeviceStatus_CallbackCancelled = 0x00000002,
    /// A feature is missing, a limit is beyond the adapter, the descriptor is invalid, or the
    /// driver refused.
    WGPURequestDeviceStatus_Error = 0x00000003,
    WGPURequestDeviceStatus_Force32 = 0x7FFFFFFF,
}

/// Receives the outcome of @ref wgpuAdapterRequestDevice.
/// @param status How it went; @ref wgpuAdapterRequestDevice lists the outcomes.
/// @param device On success the device, of which you own a reference; otherwise NULL.
/// @param message Names the feature, limit or struct at fault; empty on success. Valid during the
///   call only.
/// @param userdata1 As given in @ref WGPURequestDeviceCallbackInfo.
/// @param userdata2 As given in @ref WGPURequestDeviceCallbackInfo.
pub type WGPURequestDeviceCallback = Option<
    unsafe extern "C" fn(
        status: WGPURequestDeviceStatus,
        device: WGPUDevice,
        message: WGPUStringView,
        userdata1: Nullable<*mut c_void>,
        userdata2: Nullable<*mut c_void>,
    ),
>;

/// Whom @ref wgpuAdapterRequestDevice hands the device, and in which situations it may do so.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPURequestDeviceCallbackInfo {
    /// No extension struct is defined for it; must be NULL.
    pub nextInChain: *mut WGPUChainedStruct,
    /// Where the callback may run: see @ref WGPUCallbackMode. No default: INIT's 0, like any value
    /// outside the enum, is logged and yields the null future.
    pub mode: WGPUCallbackMode,
    /// Called once with the outcome; see @ref WGPURequestDeviceCallback. NULL: the future completes
    /// unannounced.
    pub callback: WGPURequestDeviceCallback,
    /// First of the application's two pointers, passed to the callback untouched.
    pub userdata1: Nullable<*mut c_void>,
    /// Second of the application's two pointers, passed to the callback untouched.
    pub userdata2: Nullable<*mut c_void>,
}

impl WGPURequestDeviceCallbackInfo {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        mode: WGPUCallbackMode(0),
        callback: None,
        userdata1: null_mut(),
        userdata2: null_mut(),
    };
}

/// Why a device stopped working; passed to @ref WGPUDeviceLostCallback. See GPUDeviceLostReason in
/// the WebGPU specification.
#[c_enum]
#[repr(C)]
pub enum WGPUDeviceLostReason {
    /// The driver failed, the GPU was removed or reset, or memory ran out.
    WGPUDeviceLostReason_Unknown = 0x00000001,
    /// @ref wgpuDeviceDestroy was called, or the last reference was released.
    WGPUDeviceLostReason_Destroyed = 0x00000002,
    /// The instance's last reference was released while the device was still working.
    WGPUDeviceLostReason_CallbackCancelled = 0x00000003,
    /// The device request failed, so there never was a device; its handle is NULL.
    WGPUDeviceLostReason_FailedCreation = 0x00000004,
    WGPUDeviceLostReason_Force32 = 0x7FFFFFFF,
}

/// Tells that a device is gone for good. It is called once per requested device, also for one whose
/// creation failed. After it, the device raises no more uncaptured errors.
/// @param device Never NULL itself. Points to the handle of the lost device, which is lent. The
///   handle is NULL when there never was a device, or its last reference has been released.
/// @param reason Why it is gone:
///   - @ref WGPUDeviceLostReason_Destroyed - by @ref wgpuDeviceDestroy or the last release.
///   - @ref WGPUDeviceLostReason_FailedCreation - the request for the device failed.
///   - @ref WGPUDeviceLostReason_CallbackCancelled - the instance was released first.
///   - @ref WGPUDeviceLostReason_Unknown - anything else, such as a reset of the driver.
///
/// @param message Details for a human reader. Valid during the call only.
/// @param userdata1 As given in @ref WGPUDeviceLostCallbackInfo.
/// @param userdata2 As given in @ref WGPUDeviceLostCallbackInfo.
pub type WGPUDeviceLostCallback = Option<
    unsafe extern "C" fn(
        device: *const WGPUDevice,
        reason: WGPUDeviceLostReason,
        message: WGPUStringView,
        userdata1: Nullable<*mut c_void>,
        userdata2: Nullable<*mut c_void>,
    ),
>;

/// Who hears of a device's loss; part of @ref WGPUDeviceDescriptor. The same event is the future
/// that @ref wgpuDeviceGetLostFuture returns.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUDeviceLostCallbackInfo {
    /// No extension struct is defined for it; must be NULL.
    pub nextInChain: *mut WGPUChainedStruct,
    /// Where the callback may run: see @ref WGPUCallbackMode. Ignored while `callback` is NULL;
    /// with a callback, INIT's 0 or any other value outside the enum fails the device request.
    pub mode: WGPUCallbackMode,
    /// Called once, when the device is lost. NULL: nobody is told, though the future still
    /// completes.
    pub callback: WGPUDeviceLostCallback,
    /// First of the application's two pointers, passed to the callback untouched.
    pub userdata1: Nullable<*mut c_void>,
    /// Second of the application's two pointers, passed to the callback untouched.
    pub userdata2: Nullable<*mut c_void>,
}

impl WGPUDeviceLostCallbackInfo {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        mode: WGPUCallbackMode(0),
        callback: None,
        userdata1: null_mut(),
        userdata2: null_mut(),
    };
}
