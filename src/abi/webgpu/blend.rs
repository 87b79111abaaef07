//! Blending: operations, factors and state.

use abi_macros::{CStruct, c_enum};

/// How the weighted source and destination are joined, in @ref WGPUBlendComponent. See
/// GPUBlendOperation in the WebGPU specification.
#[c_enum]
#[repr(C)]
pub enum WGPUBlendOperation {
    /// No choice: @ref WGPUBlendOperation_Add.
    WGPUBlendOperation_Undefined = 0x00000000,
    /// Source plus destination.
    WGPUBlendOperation_Add = 0x00000001,
    /// Source minus destination.
    WGPUBlendOperation_Subtract = 0x00000002,
    /// Destination minus source.
    WGPUBlendOperation_ReverseSubtract = 0x00000003,
    /// The smaller of the two; both factors must be @ref WGPUBlendFactor_One.
    WGPUBlendOperation_Min = 0x00000004,
    /// The larger of the two; both factors must be @ref WGPUBlendFactor_One.
    WGPUBlendOperation_Max = 0x00000005,
    WGPUBlendOperation_Force32 = 0x7FFFFFFF,
}

/// What one side of a blend is multiplied with, in @ref WGPUBlendComponent. Source is the fragment
/// shader's output, destination is what the attachment holds. See GPUBlendFactor in the WebGPU
/// specification.
#[c_enum]
#[repr(C)]
pub enum WGPUBlendFactor {
    /// No choice: @ref WGPUBlendFactor_One as `srcFactor`, @ref WGPUBlendFactor_Zero as
    /// `dstFactor`.
    WGPUBlendFactor_Undefined = 0x00000000,
    /// 0: this side contributes nothing.
    WGPUBlendFactor_Zero = 0x00000001,
    /// 1: this side contributes unchanged.
    WGPUBlendFactor_One = 0x00000002,
    /// The source, channel by channel.
    WGPUBlendFactor_Src = 0x00000003,
    /// 1 minus the source, channel by channel.
    WGPUBlendFactor_OneMinusSrc = 0x00000004,
    /// The source's alpha.
    WGPUBlendFactor_SrcAlpha = 0x00000005,
    /// 1 minus the source's alpha.
    WGPUBlendFactor_OneMinusSrcAlpha = 0x00000006,
    /// The destination, channel by channel.
    WGPUBlendFactor_Dst = 0x00000007,
    /// 1 minus the destination, channel by channel.
    WGPUBlendFactor_OneMinusDst = 0x00000008,
    /// The destination's alpha.
    WGPUBlendFactor_DstAlpha = 0x00000009,
    /// 1 minus the destination's alpha.
    WGPUBlendFactor_OneMinusDstAlpha = 0x0000000A,
    /// The smaller of source alpha and 1 minus destination alpha for color; 1 for alpha.
    WGPUBlendFactor_SrcAlphaSaturated = 0x0000000B,
    /// The value given to @ref wgpuRenderPassEncoderSetBlendConstant.
    WGPUBlendFactor_Constant = 0x0000000C,
    /// 1 minus the value given to @ref wgpuRenderPassEncoderSetBlendConstant.
    WGPUBlendFactor_OneMinusConstant = 0x0000000D,
    /// The fragment shader's second output. Requires @ref WGPUFeatureName_DualSourceBlending.
    WGPUBlendFactor_Src1 = 0x0000000E,
    /// 1 minus the fragment shader's second output. Requires
    /// @ref WGPUFeatureName_DualSourceBlending.
    WGPUBlendFactor_OneMinusSrc1 = 0x0000000F,
    /// The alpha of the fragment shader's second output. Requires
    /// @ref WGPUFeatureName_DualSourceBlending.
    WGPUBlendFactor_Src1Alpha = 0x00000010,
    /// 1 minus the alpha of the fragment shader's second output. Requires
    /// @ref WGPUFeatureName_DualSourceBlending.
    WGPUBlendFactor_OneMinusSrc1Alpha = 0x00000011,
    WGPUBlendFactor_Force32 = 0x7FFFFFFF,
}

/// How one part of a color (the RGB channels, or alpha) is blended:
/// `operation(source * srcFactor, target * dstFactor)`. The INIT values replace the target. See
/// GPUBlendComponent in the WebGPU specification.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUBlendComponent {
    /// How the two products are combined. Undefined (INIT) is Add. With Min or Max both factors
    /// must be One, else the pipeline is a Validation error.
    pub operation: WGPUBlendOperation,
    /// Multiplier of the fragment shader's output. Undefined (INIT) is One. The four Src1 factors
    /// need @ref WGPUFeatureName_DualSourceBlending.
    pub srcFactor: WGPUBlendFactor,
    /// Multiplier of what the attachment holds. Undefined (INIT) is Zero. The four Src1 factors
    /// need @ref WGPUFeatureName_DualSourceBlending.
    pub dstFactor: WGPUBlendFactor,
}

impl WGPUBlendComponent {
    pub const INIT: Self = Self {
        operation: WGPUBlendOperation_Undefined,
        srcFactor: WGPUBlendFactor_Undefined,
        dstFactor: WGPUBlendFactor_Undefined,
    };
}

/// How a fragment's color is blended with the attachment's; see @ref WGPUColorTargetState. See
/// GPUBlendState in the WebGPU specification.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUBlendState {
    /// Rule for the red, green and blue channels.
    pub color: WGPUBlendComponent,
    /// Rule for the alpha channel.
    pub alpha: WGPUBlendComponent,
}

impl WGPUBlendState {
    pub const INIT: Self = Self {
        color: WGPUBlendComponent::INIT,
        alpha: WGPUBlendComponent::INIT,
    };
}
