//! Compute pass: descriptor.

use super::ids::Ids;
use super::timestamp_writes::timestamp_writes;
use crate::abi::*;
use crate::runtime::chain::no_extensions;
use crate::runtime::failure::Invalid;
use crate::runtime::text;
use wgpu_core::command::ComputePassDescriptor;

/// The descriptor may be NULL in C.
///
/// # Safety
/// What the descriptor points to lives for `'a` and is as webgpu.h says.
pub unsafe fn compute_pass_descriptor<'a>(
    descriptor: Option<&'a WGPUComputePassDescriptor>,
    ids: &impl Ids,
) -> Result<ComputePassDescriptor<'a>, Invalid> {
    let Some(descriptor) = descriptor else {
        return Ok(ComputePassDescriptor {
            label: None,
            timestamp_writes: None,
        });
    };
    // SAFETY: the caller's promise.
    unsafe {
        no_extensions(descriptor.nextInChain)?;
        Ok(ComputePassDescriptor {
            label: text::label(descriptor.label),
            timestamp_writes: timestamp_writes(descriptor.timestampWrites, ids)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::testing::{Numbers, handle, id, refusal, stranger, view};

    fn convert(
        descriptor: Option<&WGPUComputePassDescriptor>,
    ) -> Result<ComputePassDescriptor<'_>, Invalid> {
        // SAFETY: the tests' descriptors are whole and outlive the result.
        unsafe { compute_pass_descriptor(descriptor, &Numbers) }
    }

    #[test]
    fn sen_01_null_is_the_initial_descriptor() {
        for descriptor in [None, Some(&WGPUComputePassDescriptor::INIT)] {
            let pass = convert(descriptor).unwrap();
            assert_eq!((pass.label, pass.timestamp_writes), (None, None));
        }
    }

    #[test]
    fn label_and_timestamps_arrive() {
        let writes = WGPUPassTimestampWrites {
            querySet: handle(4),
            endOfPassWriteIndex: 1,
            ..WGPUPassTimestampWrites::INIT
        };
        let descriptor = WGPUComputePassDescriptor {
            label: view("blur"),
            timestampWrites: &writes,
            ..WGPUComputePassDescriptor::INIT
        };
        let pass = convert(Some(&descriptor)).unwrap();
        assert_eq!(pass.label.as_deref(), Some("blur"));
        let writes = pass.timestamp_writes.unwrap();
        assert_eq!(
            (writes.query_set, writes.end_of_pass_write_index),
            (id(4), Some(1))
        );
    }

    #[test]
    fn chn_01_a_stranger_is_refused() {
        let mut stranger = stranger();
        let mut descriptor = WGPUComputePassDescriptor::INIT;
        descriptor.nextInChain = &mut stranger;
        assert!(refusal(convert(Some(&descriptor))).starts_with("nextInChain: WGPUSType(0x"));
    }
}
