//! The part of a texture to be cleared. wgpu.h has it lie in the texture; wgpu-core looks where it
//! ends, and takes one that begins behind the last level or layer and has none.

// UPSTREAM: none known
// LIMITS: texture-ranges

use crate::runtime::failure::Invalid;
use wgpu_types::ImageSubresourceRange;

/// Refuses a range that begins behind the last mip level or array layer.
pub fn check_start(range: &ImageSubresourceRange, levels: u32, layers: u32) -> Result<(), Invalid> {
    for (field, base, count) in [
        ("baseMipLevel", range.base_mip_level, levels),
        ("baseArrayLayer", range.base_array_layer, layers),
    ] {
        if base >= count {
            return Err(Invalid::new(field, base, format_args!("less than {count}")));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_begins_within_the_texture() {
        let range = |base_mip_level, base_array_layer| ImageSubresourceRange {
            base_mip_level,
            base_array_layer,
            ..ImageSubresourceRange::default()
        };
        assert_eq!(check_start(&range(0, 0), 1, 1), Ok(()));
        assert_eq!(check_start(&range(2, 5), 3, 6), Ok(()));
        assert_eq!(
            check_start(&range(3, 0), 3, 6).unwrap_err().to_string(),
            "baseMipLevel: 3 is not allowed, expected less than 3"
        );
        assert_eq!(
            check_start(&range(0, 6), 3, 6).unwrap_err().to_string(),
            "baseArrayLayer: 6 is not allowed, expected less than 6"
        );
    }
}
