//! Command encoder and command buffer: descriptors.

use crate::abi::*;
use crate::runtime::failure::Invalid;
use crate::runtime::view::View;
use wgpu_core::Label;
use wgpu_types as wgt;

pub fn command_encoder_descriptor<'a>(
    descriptor: View<'a, WGPUCommandEncoderDescriptor>,
) -> Result<wgt::CommandEncoderDescriptor<Label<'a>>, Invalid> {
    descriptor.no_extensions()?;
    Ok(wgt::CommandEncoderDescriptor {
        label: descriptor.label().label(),
    })
}

pub fn command_buffer_descriptor<'a>(
    descriptor: View<'a, WGPUCommandBufferDescriptor>,
) -> Result<wgt::CommandBufferDescriptor<Label<'a>>, Invalid> {
    descriptor.no_extensions()?;
    Ok(wgt::CommandBufferDescriptor {
        label: descriptor.label().label(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::testing::{refusal, stranger, view};
    use crate::runtime::view::{Initial, testing::seen};

    fn encoder(descriptor: &WGPUCommandEncoderDescriptor) -> Result<Label<'_>, Invalid> {
        command_encoder_descriptor(seen(descriptor)).map(|descriptor| descriptor.label)
    }

    fn buffer(descriptor: &WGPUCommandBufferDescriptor) -> Result<Label<'_>, Invalid> {
        command_buffer_descriptor(seen(descriptor)).map(|descriptor| descriptor.label)
    }

    #[test]
    fn sen_01_null_is_the_initial_descriptor() {
        assert_eq!(encoder(WGPUCommandEncoderDescriptor::INITIAL), Ok(None));
        assert_eq!(buffer(WGPUCommandBufferDescriptor::INITIAL), Ok(None));
    }

    #[test]
    fn labels_arrive() {
        let mut descriptor = WGPUCommandEncoderDescriptor::INIT;
        descriptor.label = view("frame");
        assert_eq!(encoder(&descriptor), Ok(Some("frame".into())));
        let mut descriptor = WGPUCommandBufferDescriptor::INIT;
        descriptor.label = view("commands");
        assert_eq!(buffer(&descriptor), Ok(Some("commands".into())));
    }

    #[test]
    fn chn_01_strangers_are_refused() {
        let mut alien = stranger();
        let mut descriptor = WGPUCommandEncoderDescriptor::INIT;
        descriptor.nextInChain = &mut alien;
        assert!(refusal(encoder(&descriptor)).starts_with("nextInChain: 0x"));
        let mut alien = stranger();
        let mut descriptor = WGPUCommandBufferDescriptor::INIT;
        descriptor.nextInChain = &mut alien;
        assert!(refusal(buffer(&descriptor)).starts_with("nextInChain: 0x"));
    }
}
