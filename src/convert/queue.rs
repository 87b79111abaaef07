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
        let labelled = WGPUQueueDescriptor {
            label: view("main"),
            ..WGPUQueueDescriptor::INIT
        };
        let mut stranger = stranger();
        let extended = WGPUQueueDescriptor {
            nextInChain: &mut stranger,
            ..WGPUQueueDescriptor::INIT
        };
        // SAFETY: the descriptors are whole and outlive the results.
        let convert = |descriptor| unsafe { queue_descriptor(descriptor) };
        assert_eq!(convert(&WGPUQueueDescriptor::INIT), Ok(None));
        assert_eq!(convert(&labelled), Ok(Some("main".into())));
        assert!(refusal(convert(&extended)).starts_with("nextInChain: WGPUSType(0x"));
    }
}
