//! What the shader compiler said: from its errors to compilation messages.

// UPSTREAM: gfx-rs/wgpu#6458, gfx-rs/wgpu#6288
// LIMITS: compilation-messages, spirv-error-place

use naga::Span;
use wgpu_core::pipeline::CreateShaderModuleError;

/// How much a message matters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
// What is no error is told of WGSL alone.
#[cfg_attr(not(feature = "wgsl"), allow(dead_code))]
pub enum Severity {
    #[default]
    Error,
    Warning,
    Info,
}

/// One message about a shader, with its place in the source; all zero where that is unknown.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Message {
    pub severity: Severity,
    pub text: String,
    /// Counted from 1.
    pub line: u64,
    /// In UTF-8 code units from the start of the line, counted from 1.
    pub position: u64,
    /// In UTF-8 code units from the start of the source.
    pub offset: u64,
    pub length: u64,
}

impl Message {
    pub fn new(text: String, span: Option<Span>, source: &str) -> Self {
        let range = span.and_then(|span| span.to_range());
        let Some((range, before)) = range.and_then(|range| {
            let before = source.get(..range.start)?;
            Some((range, before))
        }) else {
            return Self {
                text,
                ..Self::default()
            };
        };
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        Self {
            severity: Severity::Error,
            text,
            line: before.matches('\n').count() as u64 + 1,
            position: (range.start - line_start) as u64 + 1,
            offset: range.start as u64,
            length: range.len() as u64,
        }
    }
}

/// The messages behind a shader module that could not be made. Errors that are not about the
/// shader (the device was lost, say) have none.
pub fn compilation_messages(error: &CreateShaderModuleError) -> Vec<Message> {
    match error {
        #[cfg(feature = "wgsl")]
        CreateShaderModuleError::Parsing(error) => {
            let span = error.inner.labels().next().map(|(span, _)| span);
            vec![Message::new(error.inner.to_string(), span, &error.source)]
        }
        #[cfg(feature = "glsl")]
        CreateShaderModuleError::ParsingGlsl(error) => {
            let errors = error.inner.errors.iter();
            errors
                .map(|each| Message::new(each.to_string(), Some(each.meta), &error.source))
                .collect()
        }
        #[cfg(feature = "spirv")]
        CreateShaderModuleError::ParsingSpirV(error) => {
            vec![Message::new(error.inner.to_string(), None, "")]
        }
        CreateShaderModuleError::Validation(error) => {
            let text = crate::runtime::failure::chain(error.inner.as_inner());
            let span = error.inner.spans().next().map(|(span, _)| *span);
            vec![Message::new(text, span, &error.source)]
        }
        CreateShaderModuleError::Device(_) | CreateShaderModuleError::Generation => Vec::new(),
        error => vec![Message::new(error.to_string(), None, "")],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fut_17_places_are_counted_in_utf8_code_units() {
        let source = "// Größe\nlet ä = é;\n";
        let start = source.find('é').unwrap();
        let span = Span::new(start as u32, start as u32 + 2);
        let message = Message::new("what".into(), Some(span), source);
        assert_eq!((message.line, message.position), (2, 10));
        assert_eq!((message.offset, message.length), (start as u64, 2));
    }

    #[test]
    fn fut_17_an_unknown_place_is_zero() {
        let outside = Span::new(50, 51);
        for span in [None, Some(Span::default()), Some(outside)] {
            let message = Message::new("what".into(), span, "short");
            assert_eq!(message.line, 0, "{span:?}");
        }
    }
}
