//! Variables between stages. WebGPU wants what the fragment stage reads to have the type that the
//! vertex stage writes; wgpu-core lets other types pass.

// UPSTREAM: none known
// LIMITS: pipeline-checks

use crate::runtime::failure::Invalid;
use crate::shader::interface::EntryPoint;

pub fn check(vertex: &EntryPoint, fragment: &EntryPoint) -> Result<(), Invalid> {
    let written = vertex.outputs();
    for read in fragment.inputs() {
        // One that is not written at all is wgpu-core's to find.
        let Some(written) = written.iter().find(|w| w.location == read.location) else {
            continue;
        };
        if (written.components, written.scalar) != (read.components, read.scalar) {
            let value = format!("the type of input @location({})", read.location);
            let expected = "the type of the vertex stage's output";
            return Err(Invalid::new("fragment", value, expected));
        }
    }
    Ok(())
}

#[cfg(all(test, feature = "wgsl"))]
mod tests {
    use super::*;
    use crate::shader::interface::testing::{entry, interface};
    use naga::ShaderStage;

    #[test]
    fn an_input_has_the_type_of_the_output() {
        let code = "struct O { @builtin(position) p: vec4f, @location(0) a: vec3f } \
                    @vertex fn v() -> O { return O(); }";
        let vertex = interface(code);
        let vertex = entry(&vertex, ShaderStage::Vertex);
        let checked = |input: &str| {
            let fragment = interface(&format!("@fragment fn f(@location({input}) {{}}"));
            check(&vertex, &entry(&fragment, ShaderStage::Fragment))
        };
        assert_eq!(checked("0) a: vec3f"), Ok(()));
        assert_eq!(checked("1) a: f32"), Ok(()));
        let message = checked("0) a: vec4f").unwrap_err().to_string();
        assert!(
            message.starts_with("fragment: the type of input @location(0) "),
            "{message}"
        );
    }
}
