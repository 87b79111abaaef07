//! Validation errors in the form that libwgpu_native gives them: programs written for it read them.

// LIMITS: native-errors

use std::{error::Error, fmt::Write as _};
use wgpu_core::error::MultiError;

/// How far a cause stands in from what it is the cause of.
const STEP: usize = 2;

/// What wgpu-core says about the object with this label, with the causes below.
pub fn causes(label: &str, error: &(dyn Error + 'static)) -> String {
    let mut text = match label {
        "" => "\n".to_owned(),
        label => format!(", label = '{label}'\n"),
    };
    add(&mut text, 2 * STEP, error);
    text
}

fn add(text: &mut String, indent: usize, error: &(dyn Error + 'static)) {
    if let Some(several) = error.downcast_ref::<MultiError>() {
        several.errors().for_each(|error| add(text, indent, error));
        return;
    }
    let own = error.to_string();
    // What comes with lines of a shader stands where it is.
    let indented = if own.starts_with('\n') { 0 } else { indent };
    let _ = writeln!(text, "{:indented$}{own}", "");
    if let Some(source) = error.source() {
        add(text, indent + STEP, source);
    }
}

/// The error of a function, with its [causes], or with a message of ours.
pub fn error(function: &str, causes: Option<&str>, message: &str) -> String {
    let head = "Validation Error\n\nCaused by:\n";
    let text = match causes {
        Some(causes) => format!("{head}{:STEP$}In {function}{causes}", ""),
        None => format!(
            "{head}{:STEP$}In {function}\n{:width$}{message}",
            "",
            "",
            width = 2 * STEP
        ),
    };
    text.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use wgpu_core::resource::CreateBufferError;

    #[test]
    fn causes_stand_below_what_they_cause() {
        let inner = wgpu_core::device::DeviceError::OutOfMemory;
        let causes = causes("vertices", &CreateBufferError::Device(inner));
        assert_eq!(
            error("wgpuDeviceCreateBuffer", Some(&causes), ""),
            "Validation Error\n\nCaused by:\n  In wgpuDeviceCreateBuffer, label = 'vertices'\n    \
             Not enough memory left."
        );
        assert_eq!(
            error("wgpuBufferUnmap", None, "what we say"),
            "Validation Error\n\nCaused by:\n  In wgpuBufferUnmap\n    what we say"
        );
    }
}
