//! Storage textures of 16-bit normalized formats on a device without them: WebGPU refuses the
//! pipelines that use them, wgpu-core any module that names them.

// UPSTREAM: none known
// LIMITS: storage-formats

use crate::runtime::failure::Invalid;
use crate::shader::interface::EntryPoint;
use wgpu_types::Features;

/// An entry point against the features of the device. `field` is its stage in the descriptor.
pub fn check(field: &str, entry: &EntryPoint, features: Features) -> Result<(), Invalid> {
    if features.contains(Features::TEXTURE_FORMAT_16BIT_NORM) {
        return Ok(());
    }
    match entry.norm_texture() {
        None => Ok(()),
        Some(name) => {
            let value = format!("a shader with '{name}', a texture of a 16-bit normalized format");
            let expected = "a device with WGPUNativeFeature_TextureFormat16bitNorm for it";
            Err(Invalid::new(field, value, expected))
        }
    }
}

#[cfg(all(test, feature = "wgsl"))]
mod tests {
    use super::*;
    use crate::shader::interface::testing::interface;
    use naga::ShaderStage;

    #[test]
    fn only_the_entry_points_that_use_a_format_need_it() {
        let code = "@group(0) @binding(0) var t: texture_storage_2d<r16unorm, write>; \
                    @compute @workgroup_size(1) fn uses() { textureStore(t, vec2(), vec4f()); } \
                    @compute @workgroup_size(1) fn ignores() {}";
        let module = interface(code);
        let checked = |name, features| {
            let point = module.entry_point(ShaderStage::Compute, Some(name));
            check("compute", &point.unwrap(), features)
        };
        assert_eq!(checked("ignores", Features::empty()), Ok(()));
        assert_eq!(checked("uses", Features::TEXTURE_FORMAT_16BIT_NORM), Ok(()));
        let message = checked("uses", Features::empty()).unwrap_err().to_string();
        assert!(
            message.starts_with("compute: a shader with 't'"),
            "{message}"
        );
    }
}
