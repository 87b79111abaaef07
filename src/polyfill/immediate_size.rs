//! Room for immediates. WebGPU wants the layout of a pipeline to have room for those that its
//! shaders use; wgpu-core does not compare the two.

// UPSTREAM: none known
// LIMITS: shader-source-checks

use crate::runtime::failure::Invalid;
use crate::shader::interface::EntryPoint;

/// An entry point against a layout with this much room. `field` is its stage in the descriptor.
pub fn check(field: &str, entry: &EntryPoint, room: u32) -> Result<(), Invalid> {
    let needed = entry.immediate_size();
    if needed > room {
        let value = format!("{needed} bytes of immediates");
        let expected = format!("at most the layout's immediateSize, {room}");
        return Err(Invalid::new(field, value, expected));
    }
    Ok(())
}

#[cfg(all(test, feature = "wgsl"))]
mod tests {
    use super::*;
    use crate::shader::interface::testing::{entry, interface};
    use naga::ShaderStage;

    #[test]
    fn immediates_need_room_in_the_layout() {
        let code = "var<immediate> a: vec4f; @fragment fn f() { _ = a; }";
        let module = interface(code);
        let point = entry(&module, ShaderStage::Fragment);
        assert_eq!(check("fragment", &point, 16), Ok(()));
        let message = check("fragment", &point, 12).unwrap_err().to_string();
        let expected = "fragment: 16 bytes of immediates is not allowed, expected at most the \
                        layout's immediateSize, 12";
        assert_eq!(message, expected);
    }
}
