//! Command encoder and command buffer: descriptors.

use crate::abi::*;
use crate::runtime::chain::no_extensions;
use crate::runtime::failure::Invalid;
use crate::runtime::text;
use wgpu_core::Label;
use wgpu_types as wgt;

/// The descriptor may be NULL in C.
///
/// # Safety
/// What the descriptor points to lives for `'a` and is as webgpu.h says.
pub unsafe fn command_encoder_descriptor<'a>(
    descriptor: Option<&'a WGPUCommandEncoderDescriptor>,
) -> Result<wgt::CommandEncoderDescriptor<Label<'a>>, Invalid> {
    let Some(descriptor) = descriptor else {
        return Ok(wgt::CommandEncoderDescriptor { label: None });
    };
    // SAFETY: the caller's promise.
    unsafe {
        no_extensions(descriptor.nextInChain)?;
        Ok(wgt::CommandEncoderDescriptor {
            label: text::label(descriptor.label),
        })
    }
}

/// The descriptor may be NULL in C.
///
/// # Safety
/// What the descriptor points to lives for `'a` and is as webgpu.h says.
pub unsafe fn command_buffer_descriptor<'a>(
    descriptor: Option<&'a WGPUCommandBufferDescriptor>,
) -> Result<wgt::CommandBufferDescriptor<Label<'a>>, Invalid> {
    let Some(descriptor) = descriptor else {
        return Ok(wgt::CommandBufferDescriptor { label: None });
    };
    // SAFETY: the caller's promise.
    unsafe {
        no_extensions(descriptor.nextInChain)?;
        Ok(wgt::CommandBufferDescriptor {
            label: text::label(descriptor.label),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::testing::{refusal, stranger, view};

    fn encoder(descriptor: Option<&WGPUCommandEncoderDescriptor>) -> Result<Label<'_>, Invalid> {
        // SAFETY: the tests' descriptors are whole and outlive the result.
        unsafe { command_encoder_descriptor(descriptor) }.map(|descriptor| descriptor.label)
    }

    fn buffer(descriptor: Option<&WGPUCommandBufferDescriptor>) -> Result<Label<'_>, Invalid> {
        // SAFETY: as above.
        unsafe { command_buffer_descriptor(descriptor) }.map(|descriptor| descriptor.label)
    }

    #[test]
    fn sen_01_null_is_the_initial_descriptor() {
        assert_eq!(encoder(None), Ok(None));
        assert_eq!(encoder(Some(&WGPUCommandEncoderDescriptor::INIT)), Ok(None));
        assert_eq!(buffer(None), Ok(None));
        assert_eq!(buffer(Some(&WGPUCommandBufferDescriptor::INIT)), Ok(None));
    }

    #[test]
    fn labels_arrive() {
        let mut descriptor = WGPUCommandEncoderDescriptor::INIT;
        descriptor.label = view("frame");
        assert_eq!(encoder(Some(&descriptor)), Ok(Some("frame".into())));
        let mut descriptor = WGPUCommandBufferDescriptor::INIT;
        descriptor.label = view("commands");
        assert_eq!(buffer(Some(&descriptor)), Ok(Some("commands".into())));
    }

    #[test]
    fn chn_01_strangers_are_refused() {
        let mut alien = stranger();
        let mut descriptor = WGPUCommandEncoderDescriptor::INIT;
        descriptor.nextInChain = &mut alien;
        assert!(refusal(encoder(Some(&descriptor))).starts_with("nextInChain: WGPUSType(0x"));
        let mut alien = stranger();
        let mut descriptor = WGPUCommandBufferDescriptor::INIT;
        descriptor.nextInChain = &mut alien;
        assert!(refusal(buffer(Some(&descriptor))).starts_with("nextInChain: WGPUSType(0x"));
    }
}
