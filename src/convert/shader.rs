//! Shader module: sources, runtime checks and language features.

use super::scalar::flags;
use super::shader_glsl::shader_source_glsl;
use super::shader_spirv::spirv_words;
#[cfg(feature = "wgsl")]
use super::shader_wgsl::for_naga;
use crate::abi::*;
use crate::runtime::chain::Chain;
use crate::runtime::failure::Invalid;
use crate::runtime::text;
use crate::runtime::view::Named;
use std::str;
use wgpu_core::pipeline::ShaderModuleSource;
use wgpu_types as wgt;

/// What the one source in the chain says, for a device with these features.
///
/// # Safety
/// What the descriptor points to lives for `'a` and is as webgpu.h says.
pub unsafe fn shader_module_source<'a>(
    descriptor: &'a WGPUShaderModuleDescriptor,
    features: wgt::Features,
) -> Result<ShaderModuleSource<'a>, Invalid> {
    // SAFETY: the caller's promise.
    let mut chain = unsafe { Chain::collect(descriptor.nextInChain) }?;
    let sources = (
        chain.take::<WGPUShaderSourceWGSL>(),
        chain.take::<WGPUShaderSourceSPIRV>(),
        chain.take::<WGPUShaderSourceGLSL>(),
    );
    chain.finish()?;
    // SAFETY: the caller's promise.
    unsafe {
        match sources {
            (Some(wgsl), None, None) => shader_source_wgsl(wgsl, features),
            (None, Some(spirv), None) => spirv_words("code", spirv.code, spirv.codeSize),
            (None, None, Some(glsl)) => shader_source_glsl(glsl),
            (None, None, None) => Err(wrong_sources("no source")),
            _ => Err(wrong_sources("more than one source")),
        }
    }
}

/// The same for the descriptor that is a SPIR-V source by itself.
///
/// # Safety
/// What the descriptor points to lives for `'a` and is as wgpu.h says.
pub unsafe fn shader_module_source_spirv<'a>(
    descriptor: &'a WGPUShaderModuleDescriptorSpirV,
) -> Result<ShaderModuleSource<'a>, Invalid> {
    // SAFETY: the caller's promise.
    unsafe { spirv_words("source", descriptor.source, descriptor.sourceSize) }
}

fn wrong_sources(value: &str) -> Invalid {
    let expected = "exactly one of WGPUShaderSourceWGSL, WGPUShaderSourceSPIRV, \
                    WGPUShaderSourceGLSL";
    Invalid::new("nextInChain", value, expected)
}

/// Source code, which has to be UTF-8; none at all is an empty one.
///
/// # Safety
/// The string is as webgpu.h says, for as long as `'a`.
pub(super) unsafe fn code<'a>(field: &str, view: WGPUStringView) -> Result<&'a str, Invalid> {
    // SAFETY: the caller's promise.
    let bytes = unsafe { text::bytes(view) }.unwrap_or_default();
    str::from_utf8(bytes).map_err(|error| Invalid::new(field, error, "UTF-8"))
}

/// # Safety
/// As for [`code`].
#[cfg(feature = "wgsl")]
unsafe fn shader_source_wgsl<'a>(
    source: &'a WGPUShaderSourceWGSL,
    features: wgt::Features,
) -> Result<ShaderModuleSource<'a>, Invalid> {
    // SAFETY: the caller's promise.
    let code = unsafe { code("code", source.code) }?;
    Ok(ShaderModuleSource::Wgsl(for_naga(code, features)))
}

#[cfg(not(feature = "wgsl"))]
unsafe fn shader_source_wgsl<'a>(
    _: &'a WGPUShaderSourceWGSL,
    _: wgt::Features,
) -> Result<ShaderModuleSource<'a>, Invalid> {
    Err(not_built_in("WGSL"))
}

#[cfg(not(all(feature = "wgsl", feature = "spirv", feature = "glsl")))]
pub(super) fn not_built_in(language: &str) -> Invalid {
    let expected = "a language that this library was built with";
    Invalid::new("nextInChain", format!("a source in {language}"), expected)
}

/// The checks that are left in a trusted shader. Those of integer division, which C does not name,
/// always are.
pub fn shader_runtime_checks(
    value: Named<WGPUShaderRuntimeChecks>,
) -> Result<wgt::ShaderRuntimeChecks, Invalid> {
    const ALL: WGPUShaderRuntimeChecks = WGPUShaderRuntimeChecks_BoundsChecks
        | WGPUShaderRuntimeChecks_ForceLoopBounding
        | WGPUShaderRuntimeChecks_RayQueryInitializationTracking
        | WGPUShaderRuntimeChecks_TaskShaderDispatchTracking
        | WGPUShaderRuntimeChecks_MeshShaderPrimitiveIndicesClamp;
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
        int_div_checks: true,
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
        names.collect()
    };
    #[cfg(not(feature = "wgsl"))]
    return Vec::new();
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::testing::{stranger, view};
    use std::{borrow::Cow, ptr};

    const SPIRV: [u32; 5] = [0x0723_0203, 0x0001_0000, 0, 1, 0];

    /// The source in a chain that begins with this struct.
    fn convert<T>(first: &mut T) -> Result<ShaderModuleSource<'_>, String> {
        let descriptor = WGPUShaderModuleDescriptor {
            nextInChain: ptr::from_mut(first).cast(),
            ..WGPUShaderModuleDescriptor::INIT
        };
        // SAFETY: every source begins with its chain. The result borrows from the chain, not from
        // the descriptor itself.
        let source =
            unsafe { shader_module_source(&*ptr::from_ref(&descriptor), wgt::Features::empty()) };
        source.map_err(|invalid| invalid.to_string())
    }

    fn refusal<T>(first: &mut T) -> String {
        convert(first).err().expect("should be refused")
    }

    fn wgsl(code: &'static str) -> WGPUShaderSourceWGSL {
        WGPUShaderSourceWGSL {
            code: view(code),
            ..WGPUShaderSourceWGSL::INIT
        }
    }

    fn spirv(words: &[u32]) -> WGPUShaderSourceSPIRV {
        WGPUShaderSourceSPIRV {
            codeSize: words.len().try_into().unwrap(),
            code: words.as_ptr(),
            ..WGPUShaderSourceSPIRV::INIT
        }
    }

    #[test]
    fn wgsl_arrives_as_it_is() {
        let mut source = wgsl("fn f() {}");
        let Ok(ShaderModuleSource::Wgsl(Cow::Borrowed(code))) = convert(&mut source) else {
            panic!("not borrowed");
        };
        assert_eq!(code, "fn f() {}");
        let mut null = WGPUShaderSourceWGSL::INIT;
        assert!(
            matches!(convert(&mut null), Ok(ShaderModuleSource::Wgsl(code)) if code.is_empty())
        );
    }

    #[test]
    fn str_02_code_that_is_not_utf8_is_refused() {
        let bytes = b"fn \xff";
        let mut source = wgsl("");
        source.code = WGPUStringView {
            data: bytes.as_ptr().cast(),
            length: bytes.len(),
        };
        let message = refusal(&mut source);
        assert!(message.starts_with("code: invalid utf-8"), "{message}");
        assert!(
            message.ends_with("from index 3 is not allowed, expected UTF-8"),
            "{message}"
        );
    }

    #[test]
    fn the_spirv_descriptor_is_a_source() {
        let descriptor = WGPUShaderModuleDescriptorSpirV {
            label: view("old"),
            sourceSize: 5,
            source: SPIRV.as_ptr(),
        };
        // SAFETY: the descriptor is whole.
        let source = unsafe { shader_module_source_spirv(&descriptor) };
        assert!(matches!(source, Ok(ShaderModuleSource::SpirV(words, _)) if words[..] == SPIRV));
    }

    #[test]
    fn chn_01_there_is_exactly_one_source() {
        let mut second = spirv(&SPIRV);
        let mut first = wgsl("");
        first.chain.next = &mut second.chain;
        assert!(refusal(&mut first).starts_with("nextInChain: more than one source"));
        first.chain.next = &mut stranger();
        assert!(refusal(&mut first).starts_with("nextInChain: WGPUSType(0x"));
        // SAFETY: the chain is empty.
        let none = unsafe {
            shader_module_source(&WGPUShaderModuleDescriptor::INIT, wgt::Features::empty())
        };
        let message = none.err().unwrap().to_string();
        assert!(message.starts_with("nextInChain: no source"), "{message}");
    }

    #[test]
    fn err_05_every_runtime_check_and_no_other() {
        let none =
            shader_runtime_checks(Named::plain("runtimeChecks", &WGPUShaderRuntimeChecks_None))
                .unwrap();
        assert!(!none.bounds_checks && !none.force_loop_bounding);
        assert!(!none.ray_query_initialization_tracking && !none.task_shader_dispatch_tracking);
        assert!(!none.mesh_shader_primitive_indices_clamp && none.int_div_checks);
        let checks = |value| shader_runtime_checks(Named::plain("runtimeChecks", &value)).unwrap();
        assert!(checks(0x1).bounds_checks);
        assert!(checks(0x2).force_loop_bounding);
        assert!(checks(0x4).ray_query_initialization_tracking);
        assert!(checks(0x8).task_shader_dispatch_tracking);
        assert!(checks(0x10).mesh_shader_primitive_indices_clamp);
        assert!(shader_runtime_checks(Named::plain("runtimeChecks", &0x20)).is_err());
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
