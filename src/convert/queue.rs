//! Queue: descriptor.

use crate::abi::*;
use crate::runtime::chain::no_extensions;
use crate::runtime::failure::Invalid;
use crate::runtime::text;
use wgpu_core::Label;

/// The descriptor has a label, for which wgpu-core has no place.
///
/// # Safety
/// What the descriptor points to lives for `'a` and is as webgpu.h says.
pub unsafe fn queue_descriptor<'a>(
    descriptor: &'a WGPUQueueDescriptor,
) -> Result<Label<'a>, Invalid> {
    // SAFETY: the caller's promise.
    unsafe {
        no_extensions(descriptor.nextInChain)?;
        Ok(text::label(descriptor.label))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::testing::{refusal, stranger, view};

    #[test]
    fn chn_01_a_queue_has_a_label_and_no_extensions() {
        // SAFETY: the descriptors are whole and outlive the results.
        let convert = |descriptor| unsafe { queue_descriptor(descriptor) };
        let mut descriptor = WGPUQueueDescriptor::INIT;
        assert_eq!(convert(&descriptor), Ok(None));
        descriptor.label = view("main");
        assert_eq!(convert(&descriptor), Ok(Some("main".into())));
        let mut stranger = stranger();
        descriptor.nextInChain = &mut stranger;
        assert!(refusal(convert(&descriptor)).starts_with("nextInChain: WGPUSType(0x"));
    }
}
