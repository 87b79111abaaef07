//! Points on GL. wgpu-hal sets the polygon mode where the feature for lines is enabled.

// UPSTREAM: none known
// LIMITS: gl-polygon-point

use crate::runtime::failure::Invalid;
use wgpu_types::{Backend, Features, PolygonMode, PrimitiveState};

/// What a device needs for the feature that it asked for.
pub fn features(backend: Backend, asked: Features, adapter: Features) -> Features {
    match backend == Backend::Gl && asked.contains(Features::POLYGON_MODE_POINT) {
        true => adapter & Features::POLYGON_MODE_LINE,
        false => Features::empty(),
    }
}

/// What wgpu-core would refuse on a device that has no more than the features it asked for.
pub fn check(primitive: &PrimitiveState, features: Features) -> Result<(), Invalid> {
    if primitive.polygon_mode != PolygonMode::Line
        || features.contains(Features::POLYGON_MODE_LINE)
        || !features.contains(Features::POLYGON_MODE_POINT)
    {
        return Ok(());
    }
    let expected = "another mode on a device without WGPUNativeFeature_PolygonModeLine";
    Err(Invalid::new("primitive.polygonMode", "Line", expected))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_bring_lines_on_gl() {
        let (point, line) = (Features::POLYGON_MODE_POINT, Features::POLYGON_MODE_LINE);
        let all = Features::all();
        assert_eq!(features(Backend::Gl, point, all), line);
        assert_eq!(
            features(Backend::Gl, Features::empty(), all),
            Features::empty()
        );
        assert_eq!(features(Backend::Vulkan, point, all), Features::empty());
    }

    #[test]
    fn lines_need_their_own_feature() {
        let mut primitive = PrimitiveState::default();
        assert_eq!(check(&primitive, Features::empty()), Ok(()));
        primitive.polygon_mode = PolygonMode::Line;
        assert!(check(&primitive, Features::POLYGON_MODE_POINT).is_err());
        assert_eq!(check(&primitive, Features::POLYGON_MODE_LINE), Ok(()));
        // wgpu-core has words for it.
        assert_eq!(check(&primitive, Features::empty()), Ok(()));
    }
}
