//! Compute pass: descriptor.

use super::resolver::Resolver;
use super::timestamp_writes::timestamp_writes;
use crate::abi::*;
use crate::runtime::failure::Invalid;
use crate::runtime::view::View;
use wgpu_core::command::ComputePassDescriptor;

pub fn compute_pass_descriptor<'a>(
    descriptor: View<'a, WGPUComputePassDescriptor>,
    resolver: &impl Resolver,
) -> Result<ComputePassDescriptor<'a>, Invalid> {
    descriptor.no_extensions()?;
    Ok(ComputePassDescriptor {
        label: descriptor.label().label(),
        timestamp_writes: timestamp_writes(descriptor.timestampWrites(), resolver)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::testing::{Numbers, handle, id, refusal, stranger, view};
    use crate::runtime::view::{Initial, testing::seen};

    fn convert(
        descriptor: &WGPUComputePassDescriptor,
    ) -> Result<ComputePassDescriptor<'_>, Invalid> {
        compute_pass_descriptor(seen(descriptor), &Numbers)
    }

    #[test]
    fn sen_01_null_is_the_initial_descriptor() {
        let pass = convert(WGPUComputePassDescriptor::INITIAL).unwrap();
        assert_eq!((pass.label, pass.timestamp_writes), (None, None));
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
        let pass = convert(&descriptor).unwrap();
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
        assert!(refusal(convert(&descriptor)).starts_with("nextInChain: 0x"));
    }
}
