//! Vertex attributes that end somewhere. WebGPU refuses an attribute that reaches beyond its
//! buffer's stride; wgpu-core adds offset and size without a look at what that overflows.

// UPSTREAM: none known
// LIMITS: vertex-offsets

use crate::runtime::failure::Invalid;
use wgpu_core::pipeline::VertexBufferLayout;

/// `buffers` are those of the vertex state.
pub fn check(buffers: &[Option<VertexBufferLayout>]) -> Result<(), Invalid> {
    for (buffer, layout) in buffers.iter().enumerate() {
        let attributes = layout.iter().flat_map(|layout| layout.attributes.iter());
        for (position, attribute) in attributes.enumerate() {
            if attribute
                .offset
                .checked_add(attribute.format.size())
                .is_none()
            {
                let field = format!("vertex.buffers[{buffer}].attributes[{position}].offset");
                let expected = "an offset within arrayStride";
                return Err(Invalid::new(field, attribute.offset, expected));
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use wgpu_types::{VertexAttribute, VertexFormat, VertexStepMode};

    #[test]
    fn pro_01_an_attribute_that_ends_nowhere_is_refused() {
        let with_offset = |offset| {
            let attribute = VertexAttribute {
                format: VertexFormat::Uint8x4,
                offset,
                shader_location: 3,
            };
            let layout = VertexBufferLayout {
                array_stride: 32,
                step_mode: VertexStepMode::Vertex,
                attributes: vec![attribute].into(),
            };
            check(&[None, Some(layout)]).map_err(|invalid| invalid.to_string())
        };
        assert_eq!(with_offset(u64::MAX - 4), Ok(()));
        let refused = with_offset(u64::MAX - 3).unwrap_err();
        assert!(
            refused.starts_with("vertex.buffers[1].attributes[0].offset: "),
            "{refused}"
        );
    }
}
