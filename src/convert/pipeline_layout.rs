//! Pipeline layout: descriptor.

use super::push_constants::PushConstants;
use super::resolver::Resolver;
use crate::abi::*;
use crate::runtime::failure::Invalid;
use crate::runtime::view::View;
use wgpu_core::binding_model::PipelineLayoutDescriptor;

pub fn pipeline_layout_descriptor<'a>(
    descriptor: View<'a, WGPUPipelineLayoutDescriptor>,
    resolver: &impl Resolver,
) -> Result<(PipelineLayoutDescriptor<'a>, PushConstants), Invalid> {
    let push_constants = match descriptor.extension()? {
        Some(extras) => PushConstants::declared(extras)?,
        None => PushConstants::default(),
    };
    let layout = PipelineLayoutDescriptor {
        label: descriptor.label().label(),
        bind_group_layouts: descriptor
            .bindGroupLayouts()
            .map(|layout| layout.unless_null(|layout| resolver.bind_group_layout(layout)))?,
        immediate_size: descriptor.immediateSize.max(push_constants.end()),
    };
    Ok((layout, push_constants))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::testing::{Numbers, handle, id, refusal, stranger, view};
    use crate::runtime::view::testing::seen;
    use std::ptr::null_mut;

    fn convert(
        descriptor: &WGPUPipelineLayoutDescriptor,
    ) -> Result<PipelineLayoutDescriptor<'_>, Invalid> {
        pipeline_layout_descriptor(seen(descriptor), &Numbers).map(|(layout, _)| layout)
    }

    #[test]
    fn sen_01_the_initial_layout_is_empty() {
        let layout = convert(&WGPUPipelineLayoutDescriptor::INIT).unwrap();
        assert_eq!((layout.label, layout.immediate_size), (None, 0));
        assert!(layout.bind_group_layouts.is_empty());
    }

    #[test]
    fn sen_02_a_null_layout_is_a_hole() {
        let layouts = [handle(3), null_mut(), handle(4)];
        let layout = convert(&WGPUPipelineLayoutDescriptor {
            label: view("scene"),
            bindGroupLayoutCount: layouts.len(),
            bindGroupLayouts: layouts.as_ptr(),
            immediateSize: 64,
            ..WGPUPipelineLayoutDescriptor::INIT
        })
        .map(|layout| {
            (
                layout.bind_group_layouts.into_owned(),
                layout.immediate_size,
            )
        });
        assert_eq!(layout, Ok((vec![Some(id(3)), None, Some(id(4))], 64)));
    }

    #[test]
    fn chn_01_a_stranger_is_refused() {
        let mut stranger = stranger();
        let mut descriptor = WGPUPipelineLayoutDescriptor::INIT;
        descriptor.nextInChain = &mut stranger;
        assert!(refusal(convert(&descriptor)).starts_with("nextInChain: WGPUSType(0x"));
    }
}
