//! Mesh pipelines. wgpu-core takes any stage that sees a binding, and bundles that draw with a mesh
//! pipeline as if it had vertices; it looks at the number of views where something is drawn, off by
//! one; it derives no layout from a pipeline without fragment stage; and its backend for Vulkan asks
//! the driver for several indirect draws at once, whether it can do that or not.

// UPSTREAM: none known
// LIMITS: mesh-shader-checks, mesh-shader-bundles, mesh-shader-layouts

use crate::runtime::{failure::Invalid, name::Name};
use std::num::NonZero;
use wgpu_types::{BindGroupLayoutEntry, Features, Limits, ShaderStages};

const STAGES: ShaderStages = ShaderStages::TASK.union(ShaderStages::MESH);

/// As many indirect draws as Vulkan has every driver take that takes more than one.
const DRAWS_AT_ONCE: u32 = 65_535;

/// Has an adapter claim what it can do.
pub fn restrict(features: &mut Features, limits: &Limits) {
    let mesh = Features::EXPERIMENTAL_MESH_SHADER;
    let views = Features::EXPERIMENTAL_MESH_SHADER_MULTIVIEW;
    let has_views = limits.max_mesh_multiview_view_count > 0;
    if !features.contains(mesh | Features::MULTIVIEW) || !has_views {
        features.remove(views);
    }
    if !features.contains(mesh) {
        features.remove(Features::EXPERIMENTAL_MESH_SHADER_POINTS);
    }
}

/// Refuses views of mesh pipelines where passes have none: Vulkan has no such device.
pub fn check_features(asked: Features) -> Result<(), Invalid> {
    let views = Features::EXPERIMENTAL_MESH_SHADER_MULTIVIEW;
    let both = Features::EXPERIMENTAL_MESH_SHADER | views;
    if !asked.contains(both) || asked.contains(Features::MULTIVIEW) {
        return Ok(());
    }
    let value = "WGPUNativeFeature_MeshShaderMultiview";
    let expected = "it together with WGPUNativeFeature_Multiview";
    Err(Invalid::new("requiredFeatures", value, expected))
}

/// What a device has that was asked for the feature and not for the limits.
pub fn raise(features: Features, limits: &mut Limits, supported: &Limits) {
    if !features.contains(Features::EXPERIMENTAL_MESH_SHADER) {
        return;
    }
    macro_rules! raise {
        ($($limit:ident,)*) => {
            $(if limits.$limit == 0 {
                limits.$limit = supported.$limit;
            })*
        };
    }
    raise! {
        max_task_workgroup_total_count,
        max_task_workgroups_per_dimension,
        max_mesh_workgroup_total_count,
        max_mesh_workgroups_per_dimension,
        max_task_invocations_per_workgroup,
        max_task_invocations_per_dimension,
        max_mesh_invocations_per_workgroup,
        max_mesh_invocations_per_dimension,
        max_task_payload_size,
        max_mesh_output_vertices,
        max_mesh_output_primitives,
        max_mesh_output_layers,
        max_mesh_multiview_view_count,
    }
}

/// Refuses a layout that mesh shaders see on a device without them.
pub fn check_layout(entries: &[BindGroupLayoutEntry], features: Features) -> Result<(), Invalid> {
    if features.contains(Features::EXPERIMENTAL_MESH_SHADER) {
        return Ok(());
    }
    let seen = |entry: &BindGroupLayoutEntry| entry.visibility.intersects(STAGES);
    match entries.iter().position(seen) {
        None => Ok(()),
        Some(index) => Err(Invalid::new(
            format!("entries[{index}].visibility"),
            "WGPUNativeShaderStage_Task or WGPUNativeShaderStage_Mesh",
            "other stages on a device without WGPUNativeFeature_MeshShader",
        )),
    }
}

/// Checks what a mesh pipeline needs before its shaders are looked at.
pub fn check_pipeline(
    (has_layout, has_fragment): (bool, bool),
    mask: Option<NonZero<u32>>,
    (features, limits): (Features, &Limits),
) -> Result<(), Invalid> {
    if !features.contains(Features::EXPERIMENTAL_MESH_SHADER) {
        let expected = "one that was requested with WGPUNativeFeature_MeshShader";
        return Err(Invalid::new("device", "this one", expected));
    }
    if !has_layout && !has_fragment {
        let expected = "a layout where there is no fragment stage";
        return Err(Invalid::new("layout", "NULL", expected));
    }
    let Some(mask) = mask else {
        return Ok(());
    };
    if !features.contains(Features::EXPERIMENTAL_MESH_SHADER_MULTIVIEW) {
        let expected = "0 on a device without WGPUNativeFeature_MeshShaderMultiview";
        return Err(Invalid::new(
            "multiviewMask",
            format!("{mask:#x}"),
            expected,
        ));
    }
    let (views, most) = (
        u32::BITS - mask.leading_zeros(),
        limits.max_mesh_multiview_view_count,
    );
    match views > most {
        true => {
            let expected = format!("{most} views at most, the limit maxMeshMultiviewViewCount");
            Err(Invalid::new(
                "multiviewMask",
                format!("{mask:#x}"),
                expected,
            ))
        }
        false => Ok(()),
    }
}

/// Refuses a mesh pipeline in a bundle.
pub fn check_in_bundle(pipeline: Name, is_mesh: bool) -> Result<(), Invalid> {
    let expected = "one with a vertex stage, with which alone bundles draw";
    match is_mesh {
        true => Err(Invalid::new(pipeline, "a mesh pipeline", expected)),
        false => Ok(()),
    }
}

/// The parts that `count` indirect draws go to the driver in, each with its first draw and how many
/// it has. An adapter that takes the number of draws from a buffer takes several of them.
pub fn parts(count: u32, adapter: Features) -> impl Iterator<Item = (u32, u32)> {
    let most = match adapter.contains(Features::MULTI_DRAW_INDIRECT_COUNT) {
        true => DRAWS_AT_ONCE,
        false => 1,
    };
    let starts = (0..count).step_by(most as usize);
    starts.map(move |first| (first, most.min(count - first)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const MESH: Features = Features::EXPERIMENTAL_MESH_SHADER;
    const VIEWS: Features = Features::EXPERIMENTAL_MESH_SHADER_MULTIVIEW;
    const POINTS: Features = Features::EXPERIMENTAL_MESH_SHADER_POINTS;

    fn text(checked: Result<(), Invalid>) -> String {
        checked.unwrap_err().to_string()
    }

    #[test]
    fn an_adapter_claims_what_it_can_do() {
        let claimed = |mut features: Features, views| {
            let limits = Limits {
                max_mesh_multiview_view_count: views,
                ..Limits::default()
            };
            restrict(&mut features, &limits);
            features
        };
        let all = MESH | VIEWS | POINTS | Features::MULTIVIEW;
        assert_eq!(claimed(all, 4), all);
        assert_eq!(claimed(all, 0), all - VIEWS);
        assert_eq!(claimed(all - MESH, 4), Features::MULTIVIEW);
        assert_eq!(claimed(all - Features::MULTIVIEW, 4), MESH | POINTS);
    }

    #[test]
    fn views_of_mesh_pipelines_need_those_of_passes() {
        assert_eq!(check_features(Features::empty()), Ok(()));
        assert_eq!(check_features(VIEWS), Ok(()));
        assert_eq!(check_features(MESH | VIEWS | Features::MULTIVIEW), Ok(()));
        assert_eq!(
            text(check_features(MESH | VIEWS)),
            "requiredFeatures: WGPUNativeFeature_MeshShaderMultiview is not allowed, expected it \
             together with WGPUNativeFeature_Multiview"
        );
    }

    #[test]
    fn limits_that_nobody_asked_for_are_the_adapters() {
        let asked = || Limits {
            max_task_payload_size: 7,
            ..Limits::default()
        };
        let mut limits = asked();
        raise(Features::empty(), &mut limits, &Limits::unlimited());
        assert_eq!(limits, asked());
        raise(MESH, &mut limits, &Limits::unlimited());
        assert_eq!(limits.max_task_payload_size, 7);
        let most = Limits::unlimited().max_mesh_output_vertices;
        assert_eq!(limits.max_mesh_output_vertices, most);
        assert_eq!(limits.max_bind_groups, Limits::default().max_bind_groups);
    }

    #[test]
    fn a_pipeline_needs_the_feature_and_a_layout_or_a_fragment_stage() {
        let limits = Limits {
            max_mesh_multiview_view_count: 2,
            ..Limits::default()
        };
        let check =
            |has, mask, features| check_pipeline(has, NonZero::new(mask), (features, &limits));
        assert!(text(check((true, true), 0, VIEWS)).starts_with("device: "));
        assert_eq!(check((false, true), 0, MESH), Ok(()));
        assert_eq!(check((true, false), 0, MESH), Ok(()));
        assert_eq!(
            text(check((false, false), 0, MESH)),
            "layout: NULL is not allowed, expected a layout where there is no fragment stage"
        );
        assert!(text(check((true, true), 1, MESH)).contains("MeshShaderMultiview"));
        assert_eq!(check((true, true), 3, MESH | VIEWS), Ok(()));
        assert_eq!(
            text(check((true, true), 4, MESH | VIEWS)),
            "multiviewMask: 0x4 is not allowed, expected 2 views at most, the limit \
             maxMeshMultiviewViewCount"
        );
    }

    #[test]
    fn draws_go_to_the_driver_in_parts_that_it_takes() {
        let parts = |count, features| parts(count, features).collect::<Vec<_>>();
        assert_eq!(parts(3, Features::empty()), [(0, 1), (1, 1), (2, 1)]);
        let several = Features::MULTI_DRAW_INDIRECT_COUNT;
        assert_eq!(parts(3, several), [(0, 3)]);
        assert_eq!(parts(65_537, several), [(0, 65_535), (65_535, 2)]);
        assert!(parts(0, several).is_empty());
    }
}
