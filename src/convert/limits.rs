//! Limits of adapters and devices: the names of both sides, and what C gets to see.

use crate::abi::*;
use crate::runtime::failure::Invalid;
use crate::runtime::output::OutputView;
use wgpu_types::Limits;

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

/// The same for WGPURayTracingLimits.
macro_rules! each_ray_tracing_limit {
    ($action:ident) => {
        $action! {
            maxBlasPrimitiveCount = max_blas_primitive_count,
            maxBlasGeometryCount = max_blas_geometry_count,
            maxTlasInstanceCount = max_tlas_instance_count,
            maxAccelerationStructuresPerShaderStage = max_acceleration_structures_per_shader_stage,
            maxBindingArrayAccelerationStructureElementsPerShaderStage
                = max_binding_array_acceleration_structure_elements_per_shader_stage,
        }
    };
}

/// The same for WGPUMeshShaderLimits.
macro_rules! each_mesh_limit {
    ($action:ident) => {
        $action! {
            maxTaskWorkgroupTotalCount = max_task_workgroup_total_count,
            maxTaskWorkgroupsPerDimension = max_task_workgroups_per_dimension,
            maxMeshWorkgroupTotalCount = max_mesh_workgroup_total_count,
            maxMeshWorkgroupsPerDimension = max_mesh_workgroups_per_dimension,
            maxTaskInvocationsPerWorkgroup = max_task_invocations_per_workgroup,
            maxTaskInvocationsPerDimension = max_task_invocations_per_dimension,
            maxMeshInvocationsPerWorkgroup = max_mesh_invocations_per_workgroup,
            maxMeshInvocationsPerDimension = max_mesh_invocations_per_dimension,
            maxTaskPayloadSize = max_task_payload_size,
            maxMeshOutputVertices = max_mesh_output_vertices,
            maxMeshOutputPrimitives = max_mesh_output_primitives,
            maxMeshOutputLayers = max_mesh_output_layers,
            maxMeshMultiviewViewCount = max_mesh_multiview_view_count,
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

pub(super) use {
    each_compatibility_limit, each_limit, each_mesh_limit, each_native_limit,
    each_ray_tracing_limit,
};

/// Fills in a WGPULimits and the structs chained to it, or leaves all of them as they are. A limit
/// without bound is told as one less than the largest number: that one says "undefined" when it is
/// asked for.
pub fn write_limits(set: &Limits, limits: &mut OutputView<WGPULimits>) -> Result<(), Invalid> {
    let mut chain = limits.chain()?;
    let native = chain.take::<WGPUNativeLimits>();
    let compatibility = chain.take::<WGPUCompatibilityModeLimits>();
    let ray_tracing = chain.take::<WGPURayTracingLimits>();
    let mesh = chain.take::<WGPUMeshShaderLimits>();
    chain.finish()?;

    macro_rules! write {
        (most { $($c:ident = $limit:ident,)* } least { $($least_c:ident = $least:ident,)* }) => {
            $(limits.$c = set.$limit.min(!0 - 1);)*
            $(limits.$least_c = set.$least;)*
        };
    }
    each_limit!(write);
    if let Some(native) = native {
        macro_rules! write {
            ($($c:ident = $limit:ident,)*) => {
                $(native.$c = set.$limit.min(!0 - 1);)*
            };
        }
        each_native_limit!(write);
    }
    if let Some(mesh) = mesh {
        macro_rules! write {
            ($($c:ident = $limit:ident,)*) => {
                $(mesh.$c = set.$limit.min(!0 - 1);)*
            };
        }
        each_mesh_limit!(write);
    }
    if let Some(compatibility) = compatibility {
        macro_rules! write {
            ($($c:ident = $limit:ident,)*) => {
                $(compatibility.$c = set.$limit.min(!0 - 1);)*
            };
        }
        each_compatibility_limit!(write);
    }
    if let Some(ray_tracing) = ray_tracing {
        macro_rules! write {
            ($($c:ident = $limit:ident,)*) => {
                $(ray_tracing.$c = set.$limit.min(!0 - 1);)*
            };
        }
        each_ray_tracing_limit!(write);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::testing::{refusal, stranger};
    use crate::runtime::output::testing::filled;

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
        each_ray_tracing_limit!(compare);
        each_mesh_limit!(compare);
        assert_eq!(count, 32 + 4 + 5 + 13);
    }

    #[test]
    fn the_limits_of_one_stage_are_those_of_all() {
        let mut compatibility = WGPUCompatibilityModeLimits::INIT;
        let mut limits = WGPULimits {
            nextInChain: &mut compatibility.chain,
            ..WGPULimits::INIT
        };
        write_limits(&Limits::default(), &mut filled(&mut limits)).unwrap();
        assert_eq!(compatibility.maxStorageBuffersInVertexStage, 8);
        assert_eq!(compatibility.maxStorageBuffersInFragmentStage, 8);
        assert_eq!(compatibility.maxStorageTexturesInVertexStage, 4);
        assert_eq!(compatibility.maxStorageTexturesInFragmentStage, 4);
    }

    #[test]
    fn a_limit_without_bound_can_be_asked_for() {
        let mut limits = WGPULimits::INIT;
        let set = Limits {
            max_bindings_per_bind_group: u32::MAX,
            max_buffer_size: u64::MAX,
            ..Limits::default()
        };
        write_limits(&set, &mut filled(&mut limits)).unwrap();
        assert_eq!(limits.maxBindingsPerBindGroup, WGPU_LIMIT_U32_UNDEFINED - 1);
        assert_eq!(limits.maxBufferSize, WGPU_LIMIT_U64_UNDEFINED - 1);
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
        let written = write_limits(&Limits::default(), &mut filled(&mut limits));
        assert!(refusal(written).starts_with("nextInChain: WGPUSType(0x"));
        assert_eq!(limits.maxBindGroups, WGPU_LIMIT_U32_UNDEFINED);
        assert_eq!(native.maxNonSamplerBindings, WGPU_LIMIT_U32_UNDEFINED);
    }
}
