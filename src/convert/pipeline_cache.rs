//! Pipeline cache: descriptor.

use crate::abi::*;
use crate::runtime::failure::Invalid;
use crate::runtime::view::View;

/// What a cache is made of.
#[derive(Debug, PartialEq)]
pub struct Contents<'a> {
    /// Empty for an empty cache.
    pub data: &'a [u8],
    /// Whether data of no use is as good as none.
    pub fallback: bool,
}

pub fn pipeline_cache_descriptor(
    descriptor: View<'_, WGPUPipelineCacheDescriptor>,
) -> Result<Contents<'_>, Invalid> {
    descriptor.no_extensions()?;
    Ok(Contents {
        data: descriptor.data().slice()?,
        fallback: descriptor.fallback != WGPU_FALSE,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::testing::{refusal, stranger};
    use crate::runtime::view::testing::seen;

    fn convert(descriptor: &WGPUPipelineCacheDescriptor) -> Result<Contents<'_>, Invalid> {
        pipeline_cache_descriptor(seen(descriptor))
    }

    #[test]
    fn every_member_arrives() {
        let empty = Contents {
            data: &[],
            fallback: false,
        };
        assert_eq!(convert(&WGPUPipelineCacheDescriptor::INIT), Ok(empty));
        let descriptor = WGPUPipelineCacheDescriptor {
            dataSize: 3,
            data: [1, 2, 3].as_ptr(),
            fallback: WGPU_TRUE,
            ..WGPUPipelineCacheDescriptor::INIT
        };
        let full = Contents {
            data: &[1, 2, 3],
            fallback: true,
        };
        assert_eq!(convert(&descriptor), Ok(full));
    }

    #[test]
    fn chn_01_strangers_are_refused() {
        let mut alien = stranger();
        let descriptor = WGPUPipelineCacheDescriptor {
            nextInChain: &mut alien,
            ..WGPUPipelineCacheDescriptor::INIT
        };
        assert!(refusal(convert(&descriptor)).starts_with("nextInChain: 0x"));
        let descriptor = WGPUPipelineCacheDescriptor {
            dataSize: 3,
            ..WGPUPipelineCacheDescriptor::INIT
        };
        assert_eq!(
            refusal(convert(&descriptor)),
            "data: NULL is not allowed, expected a pointer to 3 elements"
        );
    }
}
