//! Surface: configuration, capabilities and the current texture.

use std::ptr::{null, null_mut};

use abi_macros::{CStruct, c_enum};

use crate::abi::*;

/// What @ref wgpuInstanceCreateSurface wraps. The window comes in the chain and exactly one must be
/// there, a `WGPUSurfaceSourceXxx` struct of the platform at hand; none, two, or a NULL window
/// yield an error surface, on which every operation fails cleanly.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[extensions(
    WGPUSurfaceSourceAndroidNativeWindow,
    WGPUSurfaceSourceMetalLayer,
    WGPUSurfaceSourceWaylandSurface,
    WGPUSurfaceSourceWindowsHWND,
    WGPUSurfaceSourceXCBWindow,
    WGPUSurfaceSourceXlibWindow,
    WGPUSurfaceSourceSwapChainPanel
)]
pub struct WGPUSurfaceDescriptor {
    /// Must start a chain with the window to draw to, one `WGPUSurfaceSourceXxx` struct such as
    /// @ref WGPUSurfaceSourceWaylandSurface or @ref WGPUSurfaceSourceSwapChainPanel.
    pub nextInChain: *mut WGPUChainedStruct,
    /// Name of the surface, for messages and debugging tools. Default none; invalid UTF-8 is
    /// replaced.
    pub label: WGPUStringView,
}

impl WGPUSurfaceDescriptor {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        label: WGPUStringView::INIT,
    };
}

/// How a surface's textures look and how they reach the screen, for @ref wgpuSurfaceConfigure.
/// Checked against @ref wgpuSurfaceGetCapabilities; what does not fit is a Validation error on
/// `device`. Extensions: @ref WGPUSurfaceColorManagement, @ref WGPUSurfaceConfigurationExtras. See
/// GPUCanvasConfiguration in the WebGPU specification.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[extensions(WGPUSurfaceConfigurationExtras, WGPUSurfaceColorManagement)]
pub struct WGPUSurfaceConfiguration {
    /// May start a chain of @ref WGPUSurfaceColorManagement and
    /// @ref WGPUSurfaceConfigurationExtras.
    pub nextInChain: *mut WGPUChainedStruct,
    /// Device that draws the frames; the surface keeps it alive while configured. NULL is logged
    /// and leaves the surface unconfigured.
    pub device: WGPUDevice,
    /// Format of the textures, one of the capabilities' `formats`. Required: Undefined (INIT) is an
    /// error.
    pub format: WGPUTextureFormat,
    /// Usage of the textures, a subset of the capabilities' `usages`. Default RenderAttachment.
    pub usage: WGPUTextureUsage,
    /// Width in physical pixels, at most `maxTextureDimension2D`. 0 (INIT) is an error.
    pub width: u32,
    /// Height in physical pixels, at most `maxTextureDimension2D`. 0 (INIT) is an error.
    pub height: u32,
    /// Elements of `viewFormats`. Default 0.
    pub viewFormatCount: usize,
    /// Formats, beside `format`, that views of the textures may have: the sRGB or linear twin of
    /// `format`. Read during the call only; NULL with count 0.
    pub viewFormats: *const WGPUTextureFormat,
    /// How the window system composes the frame with what lies behind. Auto (default) takes Opaque
    /// or Inherit, whichever suits the surface.
    pub alphaMode: WGPUCompositeAlphaMode,
    /// When a frame is shown, and whether frames queue up. Undefined (INIT) is Fifo: no tearing,
    /// never faster than the screen.
    pub presentMode: WGPUPresentMode,
}

impl WGPUSurfaceConfiguration {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        device: null_mut(),
        format: WGPUTextureFormat_Undefined,
        usage: WGPUTextureUsage_RenderAttachment,
        width: 0,
        height: 0,
        viewFormatCount: 0,
        viewFormats: null(),
        alphaMode: WGPUCompositeAlphaMode_Auto,
        presentMode: WGPUPresentMode_Undefined,
    };
}

/// Chained to @ref WGPUSurfaceConfiguration to choose color space and dynamic range of the frames.
/// Without it a surface shows sRGB at standard range. A combination that the surface cannot show is
/// a Validation error. See GPUCanvasConfiguration in the WebGPU specification.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[s_type(WGPUSType_SurfaceColorManagement)]
pub struct WGPUSurfaceColorManagement {
    /// Must carry sType @ref WGPUSType_SurfaceColorManagement.
    pub chain: WGPUChainedStruct,
    /// Color space in which the frame's values are read. No default: INIT's 0 is an error.
    pub colorSpace: WGPUPredefinedColorSpace,
    /// Standard clips to the screen's ordinary range; Extended lets values above 1 use the headroom
    /// of an HDR screen. No default: INIT's 0 is an error.
    pub toneMappingMode: WGPUToneMappingMode,
}

impl WGPUSurfaceColorManagement {
    pub const INIT: Self = Self {
        chain: WGPUChainedStruct {
            next: null_mut(),
            sType: WGPUSType_SurfaceColorManagement,
        },
        colorSpace: WGPUPredefinedColorSpace(0),
        toneMappingMode: WGPUToneMappingMode(0),
    };
}

/// How color values of a surface are to be read, in @ref WGPUSurfaceColorManagement. See
/// PredefinedColorSpace in the HTML specification.
#[c_enum]
#[repr(C)]
pub enum WGPUPredefinedColorSpace {
    /// sRGB, what ordinary displays and images use.
    WGPUPredefinedColorSpace_SRGB = 0x00000001,
    /// Display P3: wider primaries with the transfer curve of sRGB.
    WGPUPredefinedColorSpace_DisplayP3 = 0x00000002,
    WGPUPredefinedColorSpace_Force32 = 0x7FFFFFFF,
}

/// What becomes of color values beyond the display's standard range, in
/// @ref WGPUSurfaceColorManagement. See GPUCanvasToneMappingMode in the WebGPU specification.
#[c_enum]
#[repr(C)]
pub enum WGPUToneMappingMode {
    /// They are cut to the standard range.
    WGPUToneMappingMode_Standard = 0x00000001,
    /// They are shown brighter than white where the display can (HDR).
    WGPUToneMappingMode_Extended = 0x00000002,
    WGPUToneMappingMode_Force32 = 0x7FFFFFFF,
}

/// How presented frames meet the display's refresh, in @ref WGPUSurfaceConfiguration; possible
/// values are listed in @ref WGPUSurfaceCapabilities.
#[c_enum]
#[repr(C)]
pub enum WGPUPresentMode {
    /// No choice: @ref WGPUPresentMode_Fifo.
    WGPUPresentMode_Undefined = 0x00000000,
    /// Frames queue up and one is shown per refresh. No tearing; a full queue slows the application
    /// to the display's rate. Always available.
    WGPUPresentMode_Fifo = 0x00000001,
    /// As Fifo, but a frame that comes too late is shown at once, which may tear.
    WGPUPresentMode_FifoRelaxed = 0x00000002,
    /// Frames are shown without waiting. Lowest latency; may tear.
    WGPUPresentMode_Immediate = 0x00000003,
    /// One frame waits for the refresh and a newer one replaces it. No tearing and no slowing down,
    /// at the price of frames never shown.
    WGPUPresentMode_Mailbox = 0x00000004,
    WGPUPresentMode_Force32 = 0x7FFFFFFF,
}

/// What the window system does with the alpha of a presented frame; set in
/// @ref WGPUSurfaceConfiguration, possible values listed in @ref WGPUSurfaceCapabilities.
#[c_enum]
#[repr(C)]
pub enum WGPUCompositeAlphaMode {
    /// The library picks @ref WGPUCompositeAlphaMode_Opaque or, failing that,
    /// @ref WGPUCompositeAlphaMode_Inherit. Never listed among the capabilities.
    WGPUCompositeAlphaMode_Auto = 0x00000000,
    /// Alpha is ignored; the frame covers what is behind it.
    WGPUCompositeAlphaMode_Opaque = 0x00000001,
    /// Alpha counts, and the color channels were already multiplied by it: half-transparent green
    /// is (0, 0.5, 0, 0.5).
    WGPUCompositeAlphaMode_Premultiplied = 0x00000002,
    /// Alpha counts, and the color channels are at full strength: half-transparent green is (0, 1,
    /// 0, 0.5).
    WGPUCompositeAlphaMode_Unpremultiplied = 0x00000003,
    /// Whatever the window itself was set up for by other means.
    WGPUCompositeAlphaMode_Inherit = 0x00000004,
    WGPUCompositeAlphaMode_Force32 = 0x7FFFFFFF,
}

/// What @ref wgpuSurfaceConfigure will accept for one surface on one adapter, filled by
/// @ref wgpuSurfaceGetCapabilities. The arrays belong to the application until
/// @ref wgpuSurfaceCapabilitiesFreeMembers.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUSurfaceCapabilities {
    /// No extension struct is defined for it: it is neither read nor written.
    pub nextInChain: *mut WGPUChainedStruct,
    /// Usages a surface texture may have; RenderAttachment is always among them.
    pub usages: WGPUTextureUsage,
    /// Elements of `formats`.
    pub formatCount: usize,
    /// Usable texture formats, the best suited first.
    pub formats: *const WGPUTextureFormat,
    /// Elements of `presentModes`.
    pub presentModeCount: usize,
    /// Usable present modes; Fifo is always among them.
    pub presentModes: *const WGPUPresentMode,
    /// Elements of `alphaModes`.
    pub alphaModeCount: usize,
    /// Usable alpha modes. Auto is not listed, yet always allowed: it picks among these.
    pub alphaModes: *const WGPUCompositeAlphaMode,
}

impl WGPUSurfaceCapabilities {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        usages: WGPUTextureUsage_None,
        formatCount: 0,
        formats: null(),
        presentModeCount: 0,
        presentModes: null(),
        alphaModeCount: 0,
        alphaModes: null(),
    };
}

/// How @ref wgpuSurfaceGetCurrentTexture went; `status` of @ref WGPUSurfaceTexture. Only the two
/// Success values come with a texture. @ref WGPUNativeSurfaceGetCurrentTextureStatus adds one.
#[c_enum]
#[repr(C)]
pub enum WGPUSurfaceGetCurrentTextureStatus {
    /// A texture, matching the surface exactly.
    WGPUSurfaceGetCurrentTextureStatus_SuccessOptimal = 0x00000001,
    /// A texture that can be shown, though the surface has changed; configure again when
    /// convenient.
    WGPUSurfaceGetCurrentTextureStatus_SuccessSuboptimal = 0x00000002,
    /// No texture became free in time; skip this frame.
    WGPUSurfaceGetCurrentTextureStatus_Timeout = 0x00000003,
    /// The surface no longer fits its configuration, usually after a resize; configure again.
    WGPUSurfaceGetCurrentTextureStatus_Outdated = 0x00000004,
    /// The connection to the window system is gone; make a new surface.
    WGPUSurfaceGetCurrentTextureStatus_Lost = 0x00000005,
    /// The call was invalid: not configured, or a texture is still out. The reason is logged.
    WGPUSurfaceGetCurrentTextureStatus_Error = 0x00000006,
    WGPUSurfaceGetCurrentTextureStatus_Force32 = 0x7FFFFFFF,
}

/// The next frame to draw to, filled by @ref wgpuSurfaceGetCurrentTexture once per frame, before
/// @ref wgpuSurfacePresent.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUSurfaceTexture {
    /// No extension struct is defined for it: it is neither read nor written.
    pub nextInChain: *mut WGPUChainedStruct,
    /// The frame, with one reference that belongs to the application: release it, before or after
    /// presenting. NULL unless `status` is one of the two Success values.
    pub texture: WGPUTexture,
    /// Success, or why there is no frame. SuccessSuboptimal works but advises to configure anew;
    /// Outdated asks for it; Timeout: try again later; Lost: make a new surface; Error:
    /// unconfigured, or the previous frame is still out.
    /// WGPUSurfaceGetCurrentTextureStatus_Occluded: the window is hidden, skip the frame.
    pub status: WGPUSurfaceGetCurrentTextureStatus,
}

impl WGPUSurfaceTexture {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        texture: null_mut(),
        status: WGPUSurfaceGetCurrentTextureStatus(0),
    };
}
