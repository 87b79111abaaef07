//! The timestamps of a pass.

use super::resolver::Resolver;
use super::scalar::unless;
use crate::abi::*;
use crate::runtime::failure::Invalid;
use crate::runtime::view::Pointer;
use wgpu_core::command::PassTimestampWrites;

/// What a pass descriptor's `timestampWrites` points to; NULL is none.
pub fn timestamp_writes(
    writes: Pointer<WGPUPassTimestampWrites>,
    resolver: &impl Resolver,
) -> Result<Option<PassTimestampWrites>, Invalid> {
    writes.optional_within(|writes| {
        writes.no_extensions()?;
        let (beginning, end) = (writes.beginningOfPassWriteIndex, writes.endOfPassWriteIndex);
        Ok(PassTimestampWrites {
            query_set: resolver.query_set(writes.querySet())?,
            beginning_of_pass_write_index: unless(WGPU_QUERY_SET_INDEX_UNDEFINED, beginning),
            end_of_pass_write_index: unless(WGPU_QUERY_SET_INDEX_UNDEFINED, end),
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::testing::{Numbers, handle, id, refusal, stranger};
    use crate::runtime::view::testing::seen;
    use std::ptr;

    fn convert(
        writes: *const WGPUPassTimestampWrites,
    ) -> Result<Option<PassTimestampWrites>, Invalid> {
        let mut descriptor = WGPUComputePassDescriptor::INIT;
        descriptor.timestampWrites = writes;
        timestamp_writes(seen(&descriptor).timestampWrites(), &Numbers)
    }

    #[test]
    fn sen_01_an_undefined_index_writes_nothing() {
        assert_eq!(convert(ptr::null()), Ok(None));
        let mut writes = WGPUPassTimestampWrites {
            querySet: handle(3),
            ..WGPUPassTimestampWrites::INIT
        };
        let mut expected = PassTimestampWrites {
            query_set: id(3),
            beginning_of_pass_write_index: None,
            end_of_pass_write_index: None,
        };
        assert_eq!(convert(&writes), Ok(Some(expected.clone())));
        (writes.beginningOfPassWriteIndex, writes.endOfPassWriteIndex) = (0, 7);
        expected.beginning_of_pass_write_index = Some(0);
        expected.end_of_pass_write_index = Some(7);
        assert_eq!(convert(&writes), Ok(Some(expected)));
    }

    #[test]
    fn the_query_set_is_required() {
        assert_eq!(
            refusal(convert(&WGPUPassTimestampWrites::INIT)),
            "timestampWrites.querySet: NULL is not allowed, expected a handle"
        );
    }

    #[test]
    fn chn_01_a_stranger_is_refused() {
        let mut stranger = stranger();
        let mut writes = WGPUPassTimestampWrites::INIT;
        writes.nextInChain = &mut stranger;
        let refused = refusal(convert(&writes));
        assert!(
            refused.starts_with("timestampWrites.nextInChain: 0x"),
            "{refused}"
        );
    }
}
