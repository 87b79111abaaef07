//! Limits of adapters and devices.

use super::scalar::unless;
use crate::abi::*;
use crate::runtime::chain::Chain;
use crate::runtime::failure::Invalid;
use std::fmt::Display;
use wgpu_types::Limits;

/// A kind of number that limits are.
trait Number: Copy + Display + Ord {
    const UNDEFINED: Self;
}

impl Number for u32 {
    const UNDEFINED: Self = WGPU_LIMIT_U32_UNDEFINED;
}

impl Number for u64 {
    const UNDEFINED: Self = WGPU_LIMIT_U64_UNDEFINED;
}

/// Calls a macro with the members of WGPULimits and of wgpu-types: those where more is better, and
/// those where less is.
macro_rules! each_limit {
    ($action:ident) => {
        $action! {
            most {
                maxTextureDimension1D = max_texture_dimension_1d,
                maxTextureDimension2D = max_texture_dimension_2d,
                maxTextureDimension3D = max_texture_dimension_3d,
                maxTextureArrayLayers = max_texture_array_layers,
                maxBindGroups = max_bind_groups,
                maxBindGroupsPlusVertexBuffers = max_bind_groups_plus_vertex_buffers,
                maxBindingsPerBindGroup = max_bindings_per_bind_group,
                maxDynamicUniformBuffersPerPipelineLayout
                    = max_dynamic_uniform_buffers_per_pipeline_layout,
                maxDynamicStorageBuffersPerPipelineLayout
                    = max_dynamic_storage_buffers_per_pipeline_layout,
                maxSampledTexturesPerShaderStage = max_sampled_textures_per_shader_stage,
                maxSamplersPerShaderStage = max_samplers_per_shader_stage,
                maxStorageBuffersPerShaderStage = max_storage_buffers_per_shader_stage,
                maxStorageTexturesPerShaderStage = max_storage_textures_per_shader_stage,
                maxUniformBuffersPerShaderStage = max_uniform_buffers_per_shader_stage,
                maxUniformBufferBindingSize = max_uniform_buffer_binding_size,
                maxStorageBufferBindingSize = max_storage_buffer_binding_size,
                maxVertexBuffers = max_vertex_buffers,
                maxBufferSize = max_buffer_size,
                maxVertexAttributes = max_vertex_attributes,
                maxVertexBufferArrayStride = max_vertex_buffer_array_stride,
                maxInterStageShaderVariables = max_inter_stage_shader_variables,
                maxColorAttachments = max_color_attachments,
                maxColorAttachmentBytesPerSample = max_color_attachment_bytes_per_sample,
                maxComputeWorkgroupStorageSize = max_compute_workgroup_storage_size,
                maxComputeInvocationsPerWorkgroup = max_compute_invocations_per_workgroup,
                maxComputeWorkgroupSizeX = max_compute_workgroup_size_x,
                maxComputeWorkgroupSizeY = max_compute_workgroup_size_y,
                maxComputeWorkgroupSizeZ = max_compute_workgroup_size_z,
                maxComputeWorkgroupsPerDimension = max_compute_workgroups_per_dimension,
                maxImmediateSize = max_immediate_size,
            }
            least {
                minUniformBufferOffsetAlignment = min_uniform_buffer_offset_alignment,
                minStorageBufferOffsetAlignment = min_storage_buffer_offset_alignment,
            }
        }
    };
}

/// The same for WGPUNativeLimits.
macro_rules! each_native_limit {
    ($action:ident) => {
        $action! {
            maxNonSamplerBindings = max_non_sampler_bindings,
            maxBindingArrayElementsPerShaderStage = max_binding_array_elements_per_shader_stage,
            maxBindingArraySamplerElementsPerShaderStage
                = max_binding_array_sampler_elements_per_shader_stage,
            maxMultiviewViewCount = max_multiview_view_count,
        }
    };
}

/// The same for WGPUCompatibilityModeLimits. A shader stage of a core device has no limits of its
/// own: what is asked for one is asked for all.
macro_rules! each_compatibility_limit {
    ($action:ident) => {
        $action! {
            maxStorageBuffersInVertexStage = max_storage_buffers_per_shader_stage,
            maxStorageBuffersInFragmentStage = max_storage_buffers_per_shader_stage,
            maxStorageTexturesInVertexStage = max_storage_textures_per_shader_stage,
            maxStorageTexturesInFragmentStage = max_storage_textures_per_shader_stage,
        }
    };
}

/// What a device has when nothing better is asked for: WebGPU's defaults, as far as the adapter
/// goes.
pub fn default_limits(supported: &Limits) -> Limits {
    let defaults = Limits {
        // wgpu-core takes immediates for an extension and starts at 0.
        max_immediate_size: 64,
        ..Limits::defaults()
    };
    Limits {
        // C has no name for this sum, so it must not stand in the way of what it sums up.
        max_buffers_and_acceleration_structures_per_shader_stage: supported
            .max_buffers_and_acceleration_structures_per_shader_stage,
        ..defaults.or_worse_values_from(supported)
    }
}

/// The limits of a device for which `requested` was asked, of an adapter that has `supported`.
/// A limit that is undefined or worse than the default becomes the default.
///
/// # Safety
/// The chain of `requested` is as webgpu.h says.
pub unsafe fn required_limits(
    requested: &WGPULimits,
    supported: &Limits,
) -> Result<Limits, Invalid> {
    // SAFETY: the caller's promise.
    let mut chain = unsafe { Chain::collect(requested.nextInChain) }?;
    let native = chain.take::<WGPUNativeLimits>();
    let compatibility = chain.take::<WGPUCompatibilityModeLimits>();
    chain.finish()?;

    let mut limits = default_limits(supported);
    macro_rules! require {
        (most { $($c:ident = $limit:ident,)* } least { $($least_c:ident = $least:ident,)* }) => {
            $(if let Some(value) = most(stringify!($c), requested.$c, supported.$limit)? {
                limits.$limit = limits.$limit.max(value);
            })*
            $(if let Some(value) = least(stringify!($least_c), requested.$least_c, supported.$least)? {
                limits.$least = limits.$least.min(value);
            })*
        };
    }
    each_limit!(require);
    if let Some(compatibility) = compatibility {
        macro_rules! require {
            ($($c:ident = $limit:ident,)*) => {
                $(if let Some(value) = most(stringify!($c), compatibility.$c, supported.$limit)? {
                    limits.$limit = limits.$limit.max(value);
                })*
            };
        }
        each_compatibility_limit!(require);
    }
    if let Some(native) = native {
        // Taken as they are: asking for less than the default saves memory.
        macro_rules! require {
            ($($c:ident = $limit:ident,)*) => {
                $(if let Some(value) = most(stringify!($c), native.$c, supported.$limit)? {
                    limits.$limit = value;
                })*
            };
        }
        each_native_limit!(require);
    }
    Ok(limits)
}

fn most<N: Number>(field: &str, value: N, supported: N) -> Result<Option<N>, Invalid> {
    let value = unless(N::UNDEFINED, value);
    match value {
        Some(value) if value > supported => {
            let expected = format!("at most {supported}, the adapter's limit");
            Err(Invalid::new(field, value, expected))
        }
        _ => Ok(value),
    }
}

fn least(field: &str, value: u32, supported: u32) -> Result<Option<u32>, Invalid> {
    let value = unless(u32::UNDEFINED, value);
    match value {
        Some(value) if !value.is_power_of_two() => {
            Err(Invalid::new(field, value, "a power of two"))
        }
        Some(value) if value < supported => {
            let expected = format!("at least {supported}, the adapter's limit");
            Err(Invalid::new(field, value, expected))
        }
        _ => Ok(value),
    }
}

/// Fills in a WGPULimits and the structs chained to it, or leaves all of them as they are.
///
/// # Safety
/// The chain of `limits` is as webgpu.h says, for a struct to be filled in.
pub unsafe fn write_limits(set: &Limits, limits: &mut WGPULimits) -> Result<(), Invalid> {
    // SAFETY: the caller's promise.
    let mut chain = unsafe { Chain::collect(limits.nextInChain) }?;
    let native = chain.take_mut::<WGPUNativeLimits>();
    let compatibility = chain.take_mut::<WGPUCompatibilityModeLimits>();
    chain.finish()?;

    macro_rules! write {
        (most { $($c:ident = $limit:ident,)* } least { $($least_c:ident = $least:ident,)* }) => {
            $(limits.$c = set.$limit;)*
            $(limits.$least_c = set.$least;)*
        };
    }
    each_limit!(write);
    if let Some(native) = native {
        macro_rules! write {
            ($($c:ident = $limit:ident,)*) => {
                $(native.$c = set.$limit;)*
            };
        }
        each_native_limit!(write);
    }
    if let Some(compatibility) = compatibility {
        macro_rules! write {
            ($($c:ident = $limit:ident,)*) => {
                $(compatibility.$c = set.$limit;)*
            };
        }
        each_compatibility_limit!(write);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::testing::{refusal, stranger};

    fn required(requested: &WGPULimits, supported: &Limits) -> Result<Limits, Invalid> {
        // SAFETY: the tests' chains are whole.
        unsafe { required_limits(requested, supported) }
    }

    /// An adapter that is better than the defaults in everything.
    fn generous() -> Limits {
        Limits {
            max_non_sampler_bindings: 2_000_000,
            max_binding_array_elements_per_shader_stage: 500_000,
            max_immediate_size: 128,
            ..Limits::unlimited()
        }
    }

    fn letters(text: &str) -> String {
        text.replace('_', "").to_ascii_lowercase()
    }

    #[test]
    fn every_limit_meets_its_namesake() {
        let mut count = 0;
        let mut check = |c: &str, limit: &str| {
            assert_eq!(letters(c), letters(limit));
            count += 1;
        };
        macro_rules! compare {
            (most { $($c:ident = $limit:ident,)* } least { $($least_c:ident = $least:ident,)* }) => {
                $(check(stringify!($c), stringify!($limit));)*
                $(check(stringify!($least_c), stringify!($least));)*
            };
            ($($c:ident = $limit:ident,)*) => {
                $(check(stringify!($c), stringify!($limit));)*
            };
        }
        each_limit!(compare);
        each_native_limit!(compare);
        assert_eq!(count, 32 + 4);
    }

    #[test]
    fn sen_01_what_is_undefined_takes_its_default() {
        let mut native = WGPUNativeLimits::INIT;
        let mut compatibility = WGPUCompatibilityModeLimits::INIT;
        native.chain.next = &mut compatibility.chain;
        let requested = WGPULimits {
            nextInChain: &mut native.chain,
            ..WGPULimits::INIT
        };
        let expected = Limits {
            max_immediate_size: 64,
            max_buffers_and_acceleration_structures_per_shader_stage: generous()
                .max_buffers_and_acceleration_structures_per_shader_stage,
            ..Limits::default()
        };
        assert_eq!(required(&requested, &generous()), Ok(expected.clone()));
        assert_eq!(default_limits(&generous()), expected);
    }

    #[test]
    fn a_default_goes_no_further_than_the_adapter() {
        let weak = Limits::downlevel_webgl2_defaults();
        assert_eq!(
            default_limits(&weak),
            weak.clone().or_worse_values_from(&default_limits(&weak))
        );
        assert_eq!(default_limits(&weak).max_compute_workgroup_size_x, 0);
        assert_eq!(default_limits(&weak).max_immediate_size, 0);
        let requested = WGPULimits {
            maxTextureDimension2D: weak.max_texture_dimension_2d,
            ..WGPULimits::INIT
        };
        assert!(required(&requested, &weak).is_ok());
    }

    #[test]
    fn worse_than_the_default_becomes_the_default_and_better_is_granted() {
        let requested = WGPULimits {
            maxBindGroups: 1,
            maxTextureDimension1D: 10_000,
            maxBufferSize: 1 << 30,
            minUniformBufferOffsetAlignment: 64,
            minStorageBufferOffsetAlignment: 512,
            ..WGPULimits::INIT
        };
        let limits = required(&requested, &generous()).unwrap();
        assert_eq!(limits.max_bind_groups, 4);
        assert_eq!(limits.max_texture_dimension_1d, 10_000);
        assert_eq!(limits.max_buffer_size, 1 << 30);
        assert_eq!(limits.min_uniform_buffer_offset_alignment, 64);
        assert_eq!(limits.min_storage_buffer_offset_alignment, 256);
    }

    #[test]
    fn native_limits_are_taken_as_they_are() {
        let mut native = WGPUNativeLimits {
            maxNonSamplerBindings: 5000,
            maxBindingArrayElementsPerShaderStage: 500_000,
            ..WGPUNativeLimits::INIT
        };
        let requested = WGPULimits {
            nextInChain: &mut native.chain,
            ..WGPULimits::INIT
        };
        let limits = required(&requested, &generous()).unwrap();
        assert_eq!(limits.max_non_sampler_bindings, 5000);
        assert_eq!(limits.max_binding_array_elements_per_shader_stage, 500_000);
        assert_eq!(limits.max_multiview_view_count, 0);
    }

    #[test]
    fn a_limit_of_one_stage_raises_that_of_all() {
        let mut compatibility = WGPUCompatibilityModeLimits {
            maxStorageBuffersInVertexStage: 9,
            maxStorageBuffersInFragmentStage: 12,
            maxStorageTexturesInFragmentStage: 2,
            ..WGPUCompatibilityModeLimits::INIT
        };
        let requested = WGPULimits {
            nextInChain: &mut compatibility.chain,
            ..WGPULimits::INIT
        };
        let limits = required(&requested, &generous()).unwrap();
        assert_eq!(limits.max_storage_buffers_per_shader_stage, 12);
        assert_eq!(limits.max_storage_textures_per_shader_stage, 4);
    }

    #[test]
    fn fut_12_better_than_the_adapter_is_refused_by_name() {
        let supported = Limits {
            max_texture_dimension_2d: 8192,
            min_storage_buffer_offset_alignment: 32,
            ..generous()
        };
        let mut requested = WGPULimits {
            maxTextureDimension2D: 8193,
            ..WGPULimits::INIT
        };
        assert_eq!(
            refusal(required(&requested, &supported)),
            "maxTextureDimension2D: 8193 is not allowed, expected at most 8192, the adapter's limit"
        );
        requested = WGPULimits {
            minStorageBufferOffsetAlignment: 16,
            ..WGPULimits::INIT
        };
        assert_eq!(
            refusal(required(&requested, &supported)),
            "minStorageBufferOffsetAlignment: 16 is not allowed, \
             expected at least 32, the adapter's limit"
        );
        for odd in [0, 48] {
            requested.minStorageBufferOffsetAlignment = odd;
            let message = refusal(required(&requested, &supported));
            assert!(message.ends_with("expected a power of two"), "{message}");
        }
    }

    #[test]
    fn limits_written_and_required_again_are_the_same() {
        let mut native = WGPUNativeLimits::INIT;
        let mut limits = WGPULimits {
            nextInChain: &mut native.chain,
            ..WGPULimits::INIT
        };
        let set = Limits {
            max_non_sampler_bindings: 7,
            ..default_limits(&generous())
        };
        // SAFETY: the structs are on this stack.
        unsafe { write_limits(&set, &mut limits) }.unwrap();
        assert_eq!(limits.maxBufferSize, 256 << 20);
        assert_eq!(limits.maxImmediateSize, 64);
        assert_eq!(limits.minUniformBufferOffsetAlignment, 256);
        assert!(std::ptr::eq(limits.nextInChain, &native.chain));
        assert_eq!(required(&limits, &generous()), Ok(set));
    }

    #[test]
    fn the_limits_of_one_stage_are_those_of_all() {
        let mut compatibility = WGPUCompatibilityModeLimits::INIT;
        let mut limits = WGPULimits {
            nextInChain: &mut compatibility.chain,
            ..WGPULimits::INIT
        };
        // SAFETY: the structs are on this stack.
        unsafe { write_limits(&Limits::default(), &mut limits) }.unwrap();
        assert_eq!(compatibility.maxStorageBuffersInVertexStage, 8);
        assert_eq!(compatibility.maxStorageBuffersInFragmentStage, 8);
        assert_eq!(compatibility.maxStorageTexturesInVertexStage, 4);
        assert_eq!(compatibility.maxStorageTexturesInFragmentStage, 4);
    }

    #[test]
    fn chn_01_a_stranger_leaves_the_outputs_untouched() {
        let mut stranger = stranger();
        let mut native = WGPUNativeLimits::INIT;
        native.chain.next = &mut stranger;
        let mut limits = WGPULimits {
            nextInChain: &mut native.chain,
            ..WGPULimits::INIT
        };
        // SAFETY: the structs are on this stack.
        let written = unsafe { write_limits(&Limits::default(), &mut limits) };
        assert!(refusal(written).starts_with("nextInChain: WGPUSType(0x"));
        assert_eq!(limits.maxBindGroups, WGPU_LIMIT_U32_UNDEFINED);
        assert_eq!(native.maxNonSamplerBindings, WGPU_LIMIT_U32_UNDEFINED);
        assert!(required(&limits, &Limits::default()).is_err());
    }
}
