//! What an adapter can do, told to C.

use super::texture::texture_usage_to_c;
use crate::abi::*;
use wgpu_types::{
    CooperativeMatrixProperties, CooperativeScalarType, DownlevelCapabilities, ShaderModel,
    TextureFormatFeatureFlags as Flags, TextureFormatFeatures,
};

const ABILITIES: [(WGPUTextureFormatCapability, Flags); 7] = [
    (WGPUTextureFormatCapability_Filterable, Flags::FILTERABLE),
    (WGPUTextureFormatCapability_Blendable, Flags::BLENDABLE),
    (
        WGPUTextureFormatCapability_Resolvable,
        Flags::MULTISAMPLE_RESOLVE,
    ),
    (
        WGPUTextureFormatCapability_StorageReadOnly,
        Flags::STORAGE_READ_ONLY,
    ),
    (
        WGPUTextureFormatCapability_StorageWriteOnly,
        Flags::STORAGE_WRITE_ONLY,
    ),
    (
        WGPUTextureFormatCapability_StorageReadWrite,
        Flags::STORAGE_READ_WRITE,
    ),
    (
        WGPUTextureFormatCapability_StorageAtomic,
        Flags::STORAGE_ATOMIC,
    ),
];

pub fn write_format(features: TextureFormatFeatures, out: &mut WGPUTextureFormatCapabilities) {
    let abilities = ABILITIES.into_iter();
    let known = abilities.filter(|(_, flag)| features.flags.contains(*flag));
    out.allowedUsages = texture_usage_to_c(features.allowed_usages);
    out.capabilities = known.fold(0, |all, (ability, _)| all | ability);
    out.sampleCounts = match features.allowed_usages.is_empty() {
        true => 0,
        false => features.flags.supported_sample_counts().into_iter().sum(),
    };
}

/// The flags are the same on both sides.
pub fn write_downlevel(known: &DownlevelCapabilities, out: &mut WGPUDownlevelCapabilities) {
    out.flags = known.flags.bits().into();
    out.shaderModel = match known.shader_model {
        ShaderModel::Sm2 => WGPUShaderModel_2,
        ShaderModel::Sm4 => WGPUShaderModel_4,
        ShaderModel::Sm5 => WGPUShaderModel_5,
    };
    out.isWebGPUCompliant = known.is_webgpu_compliant().into();
}

pub fn matrix(known: &CooperativeMatrixProperties) -> WGPUCooperativeMatrixConfiguration {
    WGPUCooperativeMatrixConfiguration {
        m: known.m_size,
        n: known.n_size,
        k: known.k_size,
        abElement: element(known.ab_type),
        cElement: element(known.cr_type),
        saturates: known.saturating_accumulation.into(),
    }
}

fn element(of: CooperativeScalarType) -> WGPUCooperativeMatrixElement {
    match of {
        CooperativeScalarType::F32 => WGPUCooperativeMatrixElement_F32,
        CooperativeScalarType::F16 => WGPUCooperativeMatrixElement_F16,
        CooperativeScalarType::I32 => WGPUCooperativeMatrixElement_I32,
        CooperativeScalarType::U32 => WGPUCooperativeMatrixElement_U32,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wgpu_types::{DownlevelFlags, TextureUsages};

    const NAMES: [(WGPUDownlevelFlag, DownlevelFlags); 26] = [
        (
            WGPUDownlevelFlag_ComputeShaders,
            DownlevelFlags::COMPUTE_SHADERS,
        ),
        (
            WGPUDownlevelFlag_FragmentWritableStorage,
            DownlevelFlags::FRAGMENT_WRITABLE_STORAGE,
        ),
        (
            WGPUDownlevelFlag_IndirectExecution,
            DownlevelFlags::INDIRECT_EXECUTION,
        ),
        (WGPUDownlevelFlag_BaseVertex, DownlevelFlags::BASE_VERTEX),
        (
            WGPUDownlevelFlag_ReadOnlyDepthStencil,
            DownlevelFlags::READ_ONLY_DEPTH_STENCIL,
        ),
        (
            WGPUDownlevelFlag_NonPowerOfTwoMipmappedTextures,
            DownlevelFlags::NON_POWER_OF_TWO_MIPMAPPED_TEXTURES,
        ),
        (
            WGPUDownlevelFlag_CubeArrayTextures,
            DownlevelFlags::CUBE_ARRAY_TEXTURES,
        ),
        (
            WGPUDownlevelFlag_ComparisonSamplers,
            DownlevelFlags::COMPARISON_SAMPLERS,
        ),
        (
            WGPUDownlevelFlag_IndependentBlend,
            DownlevelFlags::INDEPENDENT_BLEND,
        ),
        (
            WGPUDownlevelFlag_VertexStorage,
            DownlevelFlags::VERTEX_STORAGE,
        ),
        (
            WGPUDownlevelFlag_AnisotropicFiltering,
            DownlevelFlags::ANISOTROPIC_FILTERING,
        ),
        (
            WGPUDownlevelFlag_FragmentStorage,
            DownlevelFlags::FRAGMENT_STORAGE,
        ),
        (
            WGPUDownlevelFlag_MultisampledShading,
            DownlevelFlags::MULTISAMPLED_SHADING,
        ),
        (
            WGPUDownlevelFlag_DepthTextureAndBufferCopies,
            DownlevelFlags::DEPTH_TEXTURE_AND_BUFFER_COPIES,
        ),
        (
            WGPUDownlevelFlag_WebGPUTextureFormatSupport,
            DownlevelFlags::WEBGPU_TEXTURE_FORMAT_SUPPORT,
        ),
        (
            WGPUDownlevelFlag_BufferBindingsNot16ByteAligned,
            DownlevelFlags::BUFFER_BINDINGS_NOT_16_BYTE_ALIGNED,
        ),
        (
            WGPUDownlevelFlag_UnrestrictedIndexBuffer,
            DownlevelFlags::UNRESTRICTED_INDEX_BUFFER,
        ),
        (
            WGPUDownlevelFlag_FullDrawIndexUint32,
            DownlevelFlags::FULL_DRAW_INDEX_UINT32,
        ),
        (
            WGPUDownlevelFlag_DepthBiasClamp,
            DownlevelFlags::DEPTH_BIAS_CLAMP,
        ),
        (WGPUDownlevelFlag_ViewFormats, DownlevelFlags::VIEW_FORMATS),
        (
            WGPUDownlevelFlag_UnrestrictedExternalTextureCopies,
            DownlevelFlags::UNRESTRICTED_EXTERNAL_TEXTURE_COPIES,
        ),
        (
            WGPUDownlevelFlag_SurfaceViewFormats,
            DownlevelFlags::SURFACE_VIEW_FORMATS,
        ),
        (
            WGPUDownlevelFlag_NonblockingQueryResolve,
            DownlevelFlags::NONBLOCKING_QUERY_RESOLVE,
        ),
        (
            WGPUDownlevelFlag_ShaderF16InF32,
            DownlevelFlags::SHADER_F16_IN_F32,
        ),
        (WGPUDownlevelFlag_MSL21, DownlevelFlags::MSL2_1),
        (
            WGPUDownlevelFlag_TextureCompression,
            DownlevelFlags::TEXTURE_COMPRESSION,
        ),
    ];

    #[test]
    fn every_downlevel_flag_has_its_name() {
        let mut all = DownlevelFlags::empty();
        for (c, flag) in NAMES {
            assert_eq!(c, flag.bits().into());
            all |= flag;
        }
        assert_eq!(all, DownlevelFlags::all());
        let mut out = WGPUDownlevelCapabilities::INIT;
        write_downlevel(&DownlevelCapabilities::default(), &mut out);
        assert_eq!(out.flags, DownlevelFlags::all().bits().into());
        assert_eq!(out.shaderModel, WGPUShaderModel_5);
        assert_eq!(out.isWebGPUCompliant, WGPU_TRUE);
    }

    #[test]
    fn every_ability_of_a_format_is_told() {
        let mut out = WGPUTextureFormatCapabilities::INIT;
        let mut features = TextureFormatFeatures {
            allowed_usages: TextureUsages::COPY_SRC | TextureUsages::STORAGE_ATOMIC,
            flags: Flags::all(),
        };
        write_format(features, &mut out);
        assert_eq!(out.allowedUsages, WGPUTextureUsage_CopySrc);
        assert_eq!((out.capabilities, out.sampleCounts), (0x7f, 31));
        features.flags = Flags::BLENDABLE | Flags::MULTISAMPLE_X4;
        write_format(features, &mut out);
        assert_eq!((out.capabilities, out.sampleCounts), (0x2, 5));
        features.allowed_usages = TextureUsages::empty();
        write_format(features, &mut out);
        assert_eq!(out.sampleCounts, 0);
    }
}
