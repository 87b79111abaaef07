//! Queue: descriptor.

use crate::abi::*;
use crate::runtime::failure::Invalid;
use crate::runtime::view::View;
use wgpu_core::Label;

/// The descriptor has a label, for which wgpu-core has no place.
pub fn queue_descriptor<'a>(
    descriptor: View<'a, WGPUQueueDescriptor>,
) -> Result<Label<'a>, Invalid> {
    descriptor.no_extensions()?;
    Ok(descriptor.label().label())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::testing::{refusal, stranger, view};
    use crate::runtime::view::testing::seen;

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
        let convert = |descriptor| queue_descriptor(seen(descriptor));
        assert_eq!(convert(&WGPUQueueDescriptor::INIT), Ok(None));
        assert_eq!(convert(&labelled), Ok(Some("main".into())));
        assert!(refusal(convert(&extended)).starts_with("nextInChain: 0x"));
    }
}
