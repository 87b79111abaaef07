//! Shader module: runtime checks and language features.

use super::scalar::flags;
use crate::abi::*;
use crate::runtime::failure::Invalid;
use crate::runtime::view::Named;
use wgpu_types as wgt;

/// The checks that are left in a trusted shader.
pub fn shader_runtime_checks(
    value: Named<WGPUShaderRuntimeChecks>,
) -> Result<wgt::ShaderRuntimeChecks, Invalid> {
    const ALL: WGPUShaderRuntimeChecks = WGPUShaderRuntimeChecks_BoundsChecks
        | WGPUShaderRuntimeChecks_ForceLoopBounding
        | WGPUShaderRuntimeChecks_RayQueryInitializationTracking
        | WGPUShaderRuntimeChecks_TaskShaderDispatchTracking
        | WGPUShaderRuntimeChecks_MeshShaderPrimitiveIndicesClamp
        | WGPUShaderRuntimeChecks_IntDivChecks;
    flags(value, ALL, "a set of WGPUShaderRuntimeChecks")?;
    let value = value.get();
    let has = |check: WGPUShaderRuntimeChecks| value & check != 0;
    Ok(wgt::ShaderRuntimeChecks {
        bounds_checks: has(WGPUShaderRuntimeChecks_BoundsChecks),
        force_loop_bounding: has(WGPUShaderRuntimeChecks_ForceLoopBounding),
        ray_query_initialization_tracking: has(
            WGPUShaderRuntimeChecks_RayQueryInitializationTracking,
        ),
        task_shader_dispatch_tracking: has(WGPUShaderRuntimeChecks_TaskShaderDispatchTracking),
        mesh_shader_primitive_indices_clamp: has(
            WGPUShaderRuntimeChecks_MeshShaderPrimitiveIndicesClamp,
        ),
        int_div_checks: has(WGPUShaderRuntimeChecks_IntDivChecks),
    })
}

/// What WGSL may name in a `requires` directive.
pub fn wgsl_language_features() -> Vec<WGPUWGSLLanguageFeatureName> {
    #[cfg(feature = "wgsl")]
    return {
        use naga::front::wgsl::ImplementedLanguageExtension as Extension;
        let names = Extension::all().iter().map(|extension| match extension {
            Extension::ReadOnlyAndReadWriteStorageTextures => {
                WGPUWGSLLanguageFeatureName_ReadonlyAndReadwriteStorageTextures
            }
            Extension::Packed4x8IntegerDotProduct => {
                WGPUWGSLLanguageFeatureName_Packed4x8IntegerDotProduct
            }
            Extension::PointerCompositeAccess => WGPUWGSLLanguageFeatureName_PointerCompositeAccess,
        });
        // naga has these, and knows no names for them.
        let further = [
            WGPUWGSLLanguageFeatureName_SubgroupId,
            WGPUWGSLLanguageFeatureName_TextureFormatsTier1,
            WGPUWGSLLanguageFeatureName_ImmediateAddressSpace,
        ];
        names.chain(further).collect()
    };
    #[cfg(not(feature = "wgsl"))]
    return Vec::new();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn err_05_every_runtime_check_and_no_other() {
        let none =
            shader_runtime_checks(Named::plain("runtimeChecks", &WGPUShaderRuntimeChecks_None))
                .unwrap();
        assert!(!none.bounds_checks && !none.force_loop_bounding);
        assert!(!none.ray_query_initialization_tracking && !none.task_shader_dispatch_tracking);
        assert!(!none.mesh_shader_primitive_indices_clamp && !none.int_div_checks);
        let checks = |value| shader_runtime_checks(Named::plain("runtimeChecks", &value)).unwrap();
        assert!(checks(0x1).bounds_checks);
        assert!(checks(0x2).force_loop_bounding);
        assert!(checks(0x4).ray_query_initialization_tracking);
        assert!(checks(0x8).task_shader_dispatch_tracking);
        assert!(checks(0x10).mesh_shader_primitive_indices_clamp);
        assert!(checks(0x20).int_div_checks);
        assert!(shader_runtime_checks(Named::plain("runtimeChecks", &0x40)).is_err());
    }

    #[test]
    fn language_features_are_listed_once() {
        let features = wgsl_language_features();
        let pointers = WGPUWGSLLanguageFeatureName_PointerCompositeAccess;
        assert!(features.contains(&pointers));
        for &(name, value) in WGPUWGSLLanguageFeatureName::VALUES {
            let count = features.iter().filter(|feature| **feature == value).count();
            assert!(count <= 1, "{name}");
        }
    }
}
