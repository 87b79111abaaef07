//! What a render pass resolves to. WebGPU has that be 2D; wgpu-core takes a 3D view as well, and
//! looks in vain for the slice to resolve to.

// UPSTREAM: none known
// LIMITS: resolve-3d

use crate::runtime::{failure::Invalid, name::Name};
use wgpu_types::TextureDimension;

/// Refuses a view of a 3D texture; `None` is one that nothing is known of.
pub fn check(name: Name, dimension: Option<TextureDimension>) -> Result<(), Invalid> {
    match dimension {
        Some(TextureDimension::D3) => Err(Invalid::new(name, "a 3D texture", "a 2D one")),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slices_are_not_resolved_to() {
        let name = Name::from("resolveTarget");
        assert_eq!(check(name, Some(TextureDimension::D2)), Ok(()));
        assert_eq!(check(name, None), Ok(()));
        assert_eq!(
            check(name, Some(TextureDimension::D3))
                .unwrap_err()
                .to_string(),
            "resolveTarget: a 3D texture is not allowed, expected a 2D one"
        );
    }
}
