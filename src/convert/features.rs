//! Features of adapters and devices: names of C and sets of wgpu-types.

use super::own_features::{OwnFeatures, own_feature};
use crate::abi::*;
use crate::runtime::failure::Invalid;
use crate::runtime::view::Array;
use wgpu_types::Features;

/// Writes the table of names.
macro_rules! names {
    (
        standard { $($standard:ident = $feature:ident,)* }
        native { $($native:ident = $native_feature:ident,)* }
    ) => {
        &[
            // What wgpu-core gives always.
            (WGPUFeatureName_CoreFeaturesAndLimits, Features::empty()),
            $(($standard, Features::$feature),)*
            $((WGPUFeatureName($native.0), Features::$native_feature),)*
        ]
    };
}

/// What each name of C stands for. Names that are not here are the library's own, or beyond wgpu-core
/// (component swizzle, subgroup size control); features that are not here are beyond C.
const NAMES: &[(WGPUFeatureName, Features)] = names! {
    standard {
        WGPUFeatureName_DepthClipControl = DEPTH_CLIP_CONTROL,
        WGPUFeatureName_Depth32FloatStencil8 = DEPTH32FLOAT_STENCIL8,
        WGPUFeatureName_TextureCompressionBC = TEXTURE_COMPRESSION_BC,
        WGPUFeatureName_TextureCompressionBCSliced3D = TEXTURE_COMPRESSION_BC_SLICED_3D,
        WGPUFeatureName_TextureCompressionETC2 = TEXTURE_COMPRESSION_ETC2,
        WGPUFeatureName_TextureCompressionASTC = TEXTURE_COMPRESSION_ASTC,
        WGPUFeatureName_TextureCompressionASTCSliced3D = TEXTURE_COMPRESSION_ASTC_SLICED_3D,
        WGPUFeatureName_TimestampQuery = TIMESTAMP_QUERY,
        WGPUFeatureName_IndirectFirstInstance = INDIRECT_FIRST_INSTANCE,
        WGPUFeatureName_ShaderF16 = SHADER_F16,
        WGPUFeatureName_RG11B10UfloatRenderable = RG11B10UFLOAT_RENDERABLE,
        WGPUFeatureName_BGRA8UnormStorage = BGRA8UNORM_STORAGE,
        WGPUFeatureName_Float32Filterable = FLOAT32_FILTERABLE,
        WGPUFeatureName_Float32Blendable = FLOAT32_BLENDABLE,
        WGPUFeatureName_ClipDistances = CLIP_DISTANCES,
        WGPUFeatureName_DualSourceBlending = DUAL_SOURCE_BLENDING,
        WGPUFeatureName_Subgroups = SUBGROUP,
        WGPUFeatureName_PrimitiveIndex = PRIMITIVE_INDEX,
    }
    native {
        WGPUNativeFeature_Immediates = IMMEDIATES,
        WGPUNativeFeature_TextureAdapterSpecificFormatFeatures
            = TEXTURE_ADAPTER_SPECIFIC_FORMAT_FEATURES,
        WGPUNativeFeature_MultiDrawIndirectCount = MULTI_DRAW_INDIRECT_COUNT,
        WGPUNativeFeature_VertexWritableStorage = VERTEX_WRITABLE_STORAGE,
        WGPUNativeFeature_TextureBindingArray = TEXTURE_BINDING_ARRAY,
        WGPUNativeFeature_SampledTextureAndStorageBufferArrayNonUniformIndexing
            = SAMPLED_TEXTURE_AND_STORAGE_BUFFER_ARRAY_NON_UNIFORM_INDEXING,
        WGPUNativeFeature_PipelineStatisticsQuery = PIPELINE_STATISTICS_QUERY,
        WGPUNativeFeature_StorageResourceBindingArray = STORAGE_RESOURCE_BINDING_ARRAY,
        WGPUNativeFeature_PartiallyBoundBindingArray = PARTIALLY_BOUND_BINDING_ARRAY,
        WGPUNativeFeature_TextureFormat16bitNorm = TEXTURE_FORMAT_16BIT_NORM,
        WGPUNativeFeature_TextureCompressionAstcHdr = TEXTURE_COMPRESSION_ASTC_HDR,
        WGPUNativeFeature_MappablePrimaryBuffers = MAPPABLE_PRIMARY_BUFFERS,
        WGPUNativeFeature_BufferBindingArray = BUFFER_BINDING_ARRAY,
        WGPUNativeFeature_StorageTextureArrayNonUniformIndexing
            = STORAGE_TEXTURE_ARRAY_NON_UNIFORM_INDEXING,
        WGPUNativeFeature_AddressModeClampToZero = ADDRESS_MODE_CLAMP_TO_ZERO,
        WGPUNativeFeature_AddressModeClampToBorder = ADDRESS_MODE_CLAMP_TO_BORDER,
        WGPUNativeFeature_PolygonModeLine = POLYGON_MODE_LINE,
        WGPUNativeFeature_PolygonModePoint = POLYGON_MODE_POINT,
        WGPUNativeFeature_ConservativeRasterization = CONSERVATIVE_RASTERIZATION,
        WGPUNativeFeature_ClearTexture = CLEAR_TEXTURE,
        WGPUNativeFeature_Multiview = MULTIVIEW,
        WGPUNativeFeature_VertexAttribute64bit = VERTEX_ATTRIBUTE_64BIT,
        WGPUNativeFeature_TextureFormatNv12 = TEXTURE_FORMAT_NV12,
        WGPUNativeFeature_RayQuery = EXPERIMENTAL_RAY_QUERY,
        WGPUNativeFeature_ShaderF64 = SHADER_F64,
        WGPUNativeFeature_ShaderI16 = SHADER_I16,
        WGPUNativeFeature_ShaderEarlyDepthTest = SHADER_EARLY_DEPTH_TEST,
        WGPUNativeFeature_Subgroup = SUBGROUP,
        WGPUNativeFeature_SubgroupVertex = SUBGROUP_VERTEX,
        WGPUNativeFeature_SubgroupBarrier = SUBGROUP_BARRIER,
        WGPUNativeFeature_TimestampQueryInsideEncoders = TIMESTAMP_QUERY_INSIDE_ENCODERS,
        WGPUNativeFeature_TimestampQueryInsidePasses = TIMESTAMP_QUERY_INSIDE_PASSES,
        WGPUNativeFeature_ShaderInt64 = SHADER_INT64,
        WGPUNativeFeature_ShaderFloat32Atomic = SHADER_FLOAT32_ATOMIC,
        WGPUNativeFeature_TextureAtomic = TEXTURE_ATOMIC,
        WGPUNativeFeature_TextureFormatP010 = TEXTURE_FORMAT_P010,
        WGPUNativeFeature_PipelineCache = PIPELINE_CACHE,
        WGPUNativeFeature_ShaderInt64AtomicMinMax = SHADER_INT64_ATOMIC_MIN_MAX,
        WGPUNativeFeature_ShaderInt64AtomicAllOps = SHADER_INT64_ATOMIC_ALL_OPS,
        WGPUNativeFeature_TextureInt64Atomic = TEXTURE_INT64_ATOMIC,
        WGPUNativeFeature_MeshShader = EXPERIMENTAL_MESH_SHADER,
        WGPUNativeFeature_RayHitVertexReturn = EXPERIMENTAL_RAY_HIT_VERTEX_RETURN,
        WGPUNativeFeature_MeshShaderMultiview = EXPERIMENTAL_MESH_SHADER_MULTIVIEW,
        WGPUNativeFeature_ExtendedAccelerationStructureVertexFormats
            = EXTENDED_ACCELERATION_STRUCTURE_VERTEX_FORMATS,
        WGPUNativeFeature_PassthroughShaders = PASSTHROUGH_SHADERS,
        WGPUNativeFeature_ShaderBarycentrics = SHADER_BARYCENTRICS,
        WGPUNativeFeature_SelectiveMultiview = SELECTIVE_MULTIVIEW,
        WGPUNativeFeature_MeshShaderPoints = EXPERIMENTAL_MESH_SHADER_POINTS,
        WGPUNativeFeature_MultisampleArray = MULTISAMPLE_ARRAY,
        WGPUNativeFeature_CooperativeMatrix = EXPERIMENTAL_COOPERATIVE_MATRIX,
        WGPUNativeFeature_ShaderPerVertex = SHADER_PER_VERTEX,
        WGPUNativeFeature_ShaderDrawIndex = SHADER_DRAW_INDEX,
        WGPUNativeFeature_AccelerationStructureBindingArray = ACCELERATION_STRUCTURE_BINDING_ARRAY,
        WGPUNativeFeature_MemoryDecorationCoherent = MEMORY_DECORATION_COHERENT,
        WGPUNativeFeature_MemoryDecorationVolatile = MEMORY_DECORATION_VOLATILE,
    }
};

/// The features of wgpu-core that an array of names asks for, all of them among the `supported`
/// ones; so are those of the library's own.
pub fn required_features(
    names: Array<WGPUFeatureName>,
    supported: Features,
    own: OwnFeatures,
) -> Result<Features, Invalid> {
    let each: Vec<Features> = names.map(|name| match feature(name.get()) {
        Some(feature) if supported.contains(feature) => Ok(feature),
        None if own_feature(name.get()).is_some_and(|feature| own.contains(feature)) => {
            Ok(Features::empty())
        }
        _ => Err(Invalid::new(
            name.name(),
            spelled(name.get()),
            "a feature of the adapter",
        )),
    })?;
    Ok(each.into_iter().fold(Features::empty(), Features::union))
}

/// Whether C's name stands for something that is in `set`.
pub fn has_feature(set: Features, name: WGPUFeatureName) -> bool {
    feature(name).is_some_and(|feature| set.contains(feature))
}

/// All names for what is in `set`; some features have two.
pub fn features_to_c(set: Features) -> Vec<WGPUFeatureName> {
    let names = NAMES.iter().filter(|(_, feature)| set.contains(*feature));
    names.map(|(name, _)| *name).collect()
}

fn feature(name: WGPUFeatureName) -> Option<Features> {
    NAMES
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(_, feature)| *feature)
}

/// The name as C spells it, also when it is a native one.
fn spelled(name: WGPUFeatureName) -> String {
    let native = WGPUNativeFeature(name.0);
    match WGPUNativeFeature::VALUES
        .iter()
        .find(|(_, value)| *value == native)
    {
        Some((spelling, _)) => (*spelling).into(),
        None => format!("{name:?}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::testing::refusal;
    use crate::runtime::view::testing::array;

    /// The names of both headers.
    fn all_names() -> impl Iterator<Item = (&'static str, WGPUFeatureName)> {
        let native = WGPUNativeFeature::VALUES.iter();
        let native = native.map(|&(spelling, value)| (spelling, WGPUFeatureName(value.0)));
        WGPUFeatureName::VALUES.iter().copied().chain(native)
    }

    fn required(names: &[WGPUFeatureName], supported: Features) -> Result<Features, Invalid> {
        required_features(
            array("requiredFeatures", names),
            supported,
            OwnFeatures::NONE,
        )
    }

    fn letters(text: &str) -> String {
        let kept = text.chars().filter(char::is_ascii_alphanumeric);
        kept.map(|letter| letter.to_ascii_lowercase()).collect()
    }

    #[test]
    fn err_05_every_name_that_wgpu_core_can_serve_is_served() {
        let beyond = ["TextureComponentSwizzle", "SubgroupSizeControl"];
        for (spelling, name) in all_names() {
            let (_, short) = spelling.split_once('_').unwrap();
            assert_eq!(
                feature(name).is_none() && own_feature(name).is_none(),
                beyond.contains(&short),
                "{spelling}"
            );
        }
        assert_eq!(feature(WGPUFeatureName(0x0003_ffff)), None);
    }

    #[test]
    fn a_name_stands_for_the_flag_that_is_called_the_same() {
        for &(name, feature) in &NAMES[1..] {
            let spelling = spelled(name);
            let (_, short) = spelling.split_once('_').unwrap();
            let (flag, _) = feature.iter_names().next().unwrap();
            let flag = flag.trim_start_matches("EXPERIMENTAL_");
            let short = if short == "Subgroups" {
                "Subgroup"
            } else {
                short
            };
            assert_eq!(letters(short), letters(flag), "{spelling}");
        }
    }

    #[test]
    fn the_features_that_c_has_no_name_for_are_known() {
        let named = NAMES
            .iter()
            .fold(Features::empty(), |set, (_, feature)| set | *feature);
        let unnamed = Features::EXTERNAL_TEXTURE
            | Features::VULKAN_GOOGLE_DISPLAY_TIMING
            | Features::VULKAN_EXTERNAL_MEMORY_WIN32
            | Features::VULKAN_EXTERNAL_MEMORY_FD
            | Features::VULKAN_EXTERNAL_MEMORY_DMA_BUF
            | Features::UNIFORM_BUFFER_BINDING_ARRAYS
            | Features::EXPERIMENTAL_RAY_TRACING_PIPELINES;
        assert_eq!(named | unnamed, Features::all());
        assert!(!named.intersects(unnamed));
    }

    #[test]
    fn the_list_of_a_set_is_what_has_feature_says_of_it() {
        let set = Features::SUBGROUP | Features::SHADER_F16;
        let listed = features_to_c(set);
        for (spelling, name) in all_names() {
            assert_eq!(has_feature(set, name), listed.contains(&name), "{spelling}");
        }
        let expected = [
            WGPUFeatureName_CoreFeaturesAndLimits,
            WGPUFeatureName_ShaderF16,
            WGPUFeatureName_Subgroups,
            WGPUFeatureName(WGPUNativeFeature_Subgroup.0),
        ];
        assert_eq!(listed, expected);
        assert!(!has_feature(Features::all(), WGPUFeatureName(0)));
    }

    #[test]
    fn fut_12_required_features_are_those_of_the_adapter() {
        let supported = Features::SHADER_F16 | Features::POLYGON_MODE_LINE;
        let line = WGPUFeatureName(WGPUNativeFeature_PolygonModeLine.0);
        assert_eq!(required(&[], supported), Ok(Features::empty()));
        let core = WGPUFeatureName_CoreFeaturesAndLimits;
        assert_eq!(
            required(&[core, line], supported),
            Ok(Features::POLYGON_MODE_LINE)
        );
        let point = WGPUFeatureName(WGPUNativeFeature_PolygonModePoint.0);
        assert_eq!(
            refusal(required(&[line, point], supported)),
            "requiredFeatures[1]: WGPUNativeFeature_PolygonModePoint is not allowed, \
             expected a feature of the adapter"
        );
        let unknown = refusal(required(&[WGPUFeatureName(0x77)], Features::all()));
        assert!(
            unknown.starts_with("requiredFeatures[0]: WGPUFeatureName(0x"),
            "{unknown}"
        );
    }
}
