//! Required limits: what a device of an adapter gets when these limits are asked for.

use super::limits::{
    each_compatibility_limit, each_limit, each_mesh_limit, each_native_limit,
    each_ray_tracing_limit,
};
use super::scalar::unless;
use crate::abi::*;
use crate::runtime::failure::Invalid;
use crate::runtime::view::{Named, Plain, View};
use std::fmt::Display;
use wgpu_types::{Features, Limits};

/// A kind of number that limits are.
trait Number: Plain + Copy + Display + Ord {
    const UNDEFINED: Self;
}

impl Number for u32 {
    const UNDEFINED: Self = WGPU_LIMIT_U32_UNDEFINED;
}

impl Number for u64 {
    const UNDEFINED: Self = WGPU_LIMIT_U64_UNDEFINED;
}

/// What a device has when nothing better is asked for: WebGPU's defaults, as far as the adapter
/// goes.
pub fn default_limits(supported: &Limits) -> Limits {
    let defaults = Limits {
        // wgpu-core takes immediates for an extension and starts at 0.
        // UPSTREAM: gfx-rs/wgpu#8556
        // LIMITS: immediate-limit
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
/// A limit that is undefined becomes the default; so does one that is worse, except for a program
/// that was written for libwgpu_native, see [`asked_natively`].
pub fn required_limits(requested: View<WGPULimits>, supported: &Limits) -> Result<Limits, Invalid> {
    let (native, compatibility, ray_tracing, mesh) = requested.extensions()?;

    let mut limits = default_limits(supported);
    let as_asked = native.is_some();
    macro_rules! require {
        (most { $($c:ident = $limit:ident,)* } least { $($least_c:ident = $least:ident,)* }) => {
            $(if let Some(value) = most(requested.$c(), supported.$limit)? {
                limits.$limit = if as_asked { value } else { limits.$limit.max(value) };
            })*
            $(if let Some(value) = least(requested.$least_c(), supported.$least)? {
                limits.$least = if as_asked { value } else { limits.$least.min(value) };
            })*
        };
    }
    each_limit!(require);
    if let Some(compatibility) = compatibility {
        macro_rules! require {
            ($($c:ident = $limit:ident,)*) => {
                $(if let Some(value) = most(compatibility.$c(), supported.$limit)? {
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
                $(if let Some(value) = most(native.$c(), supported.$limit)? {
                    limits.$limit = value;
                })*
            };
        }
        each_native_limit!(require);
    }
    if let Some(ray_tracing) = ray_tracing {
        macro_rules! require {
            ($($c:ident = $limit:ident,)*) => {
                $(if let Some(value) = most(ray_tracing.$c(), supported.$limit)? {
                    limits.$limit = value;
                })*
            };
        }
        each_ray_tracing_limit!(require);
    }
    if let Some(mesh) = mesh {
        // Those that stay 0 become the adapter's where the feature is asked for.
        macro_rules! require {
            ($($c:ident = $limit:ident,)*) => {
                $(if let Some(value) = most(mesh.$c(), supported.$limit)? {
                    limits.$limit = value;
                })*
            };
        }
        each_mesh_limit!(require);
    }
    Ok(limits)
}

/// What a device has of ray tracing that was asked for the feature and not for the limits.
pub fn raise_ray_tracing(features: Features, limits: &mut Limits, supported: &Limits) {
    if !features.contains(Features::EXPERIMENTAL_RAY_QUERY) {
        return;
    }
    macro_rules! raise {
        ($($c:ident = $limit:ident,)*) => {
            $(if limits.$limit == 0 {
                limits.$limit = supported.$limit;
            })*
        };
    }
    each_ray_tracing_limit!(raise);
    if !features.contains(Features::ACCELERATION_STRUCTURE_BINDING_ARRAY) {
        limits.max_binding_array_acceleration_structure_elements_per_shader_stage = 0;
    }
}

/// Whether limits are asked for with those of wgpu.h, all of which may be undefined.
pub fn asked_natively(requested: View<WGPULimits>) -> bool {
    let chain = requested.chain();
    chain.is_ok_and(|mut chain| chain.take_view::<WGPUNativeLimits>().is_some())
}

fn most<N: Number>(asked: Named<N>, supported: N) -> Result<Option<N>, Invalid> {
    match unless(N::UNDEFINED, asked.get()) {
        Some(value) if value > supported => {
            Err(asked.refused(format_args!("at most {supported}, the adapter's limit")))
        }
        value => Ok(value),
    }
}

fn least(asked: Named<u32>, supported: u32) -> Result<Option<u32>, Invalid> {
    match unless(u32::UNDEFINED, asked.get()) {
        Some(value) if !value.is_power_of_two() => Err(asked.refused("a power of two")),
        Some(value) if value < supported => {
            Err(asked.refused(format_args!("at least {supported}, the adapter's limit")))
        }
        value => Ok(value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::limits::write_limits;
    use crate::convert::testing::{refusal, stranger};
    use crate::runtime::view::testing::seen;

    fn required(requested: &WGPULimits, supported: &Limits) -> Result<Limits, Invalid> {
        required_limits(seen(requested), supported)
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

    // ROW: lower-limits
    #[test]
    fn limits_asked_for_natively_are_taken_as_they_are() {
        let mut native = WGPUNativeLimits::INIT;
        let mut requested = WGPULimits {
            maxBindGroups: 1,
            maxTextureDimension1D: 10_000,
            minStorageBufferOffsetAlignment: 512,
            ..WGPULimits::INIT
        };
        assert!(!asked_natively(seen(&requested)));
        requested.nextInChain = &mut native.chain;
        assert!(asked_natively(seen(&requested)));
        let limits = required(&requested, &generous()).unwrap();
        assert_eq!(limits.max_bind_groups, 1);
        assert_eq!(limits.max_texture_dimension_1d, 10_000);
        assert_eq!(limits.min_storage_buffer_offset_alignment, 512);
        assert_eq!(limits.max_buffer_size, Limits::default().max_buffer_size);
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
    fn the_feature_brings_the_limits_of_ray_tracing() {
        let mut asked = WGPURayTracingLimits {
            maxTlasInstanceCount: 9,
            ..WGPURayTracingLimits::INIT
        };
        let requested = WGPULimits {
            nextInChain: &mut asked.chain,
            ..WGPULimits::INIT
        };
        let supported = generous();
        let mut limits = required(&requested, &supported).unwrap();
        assert_eq!(limits.max_tlas_instance_count, 9);
        assert_eq!(limits.max_blas_primitive_count, 0);
        raise_ray_tracing(Features::EXPERIMENTAL_RAY_QUERY, &mut limits, &supported);
        assert_eq!(limits.max_tlas_instance_count, 9);
        let all = supported.max_blas_primitive_count;
        assert_eq!(limits.max_blas_primitive_count, all);
        assert_eq!(limits.max_acceleration_structures_per_shader_stage, all);
        let array = limits.max_binding_array_acceleration_structure_elements_per_shader_stage;
        assert_eq!(array, 0);
        let mut limits = default_limits(&supported);
        raise_ray_tracing(Features::empty(), &mut limits, &supported);
        assert_eq!(limits.max_blas_geometry_count, 0);
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
        write_limits(
            &set,
            &mut crate::runtime::output::testing::filled(&mut limits),
        )
        .unwrap();
        assert_eq!(limits.maxBufferSize, 256 << 20);
        assert_eq!(limits.maxImmediateSize, 64);
        assert_eq!(limits.minUniformBufferOffsetAlignment, 256);
        assert!(std::ptr::eq(limits.nextInChain, &native.chain));
        assert_eq!(required(&limits, &generous()), Ok(set));
    }

    #[test]
    fn chn_01_a_stranger_is_refused() {
        let mut stranger = stranger();
        let mut limits = WGPULimits::INIT;
        limits.nextInChain = &mut stranger;
        let message = refusal(required(&limits, &Limits::default()));
        assert!(
            message.starts_with("nextInChain: WGPUSType(0x"),
            "{message}"
        );
    }
}
