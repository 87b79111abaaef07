//! What can go wrong while playing one action.

use crate::reader::DataError;

/// Something that did not work. Playing goes on: later actions may not need it.
#[derive(Debug, thiserror::Error)]
pub enum PlayError {
    /// The action names an object that the trace has not created, or has already dropped.
    #[error("{kind} {address:#x} is not known: the trace never created it, or dropped it before")]
    Unknown { kind: &'static str, address: usize },
    #[error(transparent)]
    Data(#[from] DataError),
    /// The device refused.
    #[error("{0}")]
    Device(String),
    /// What the action says cannot be.
    #[error("{0}")]
    Malformed(String),
    /// What this program or `wgpu-core` cannot play.
    #[error("not possible: {0}")]
    Unsupported(String),
    /// `wgpu-core` or the driver stopped with a panic; the rest may suffer from it.
    #[error("stopped inside wgpu-core: {0}")]
    Panicked(String),
}

impl PlayError {
    /// An error of `wgpu-core`, with what it says about its causes.
    pub fn device(error: &dyn std::error::Error) -> Self {
        let mut text = error.to_string();
        let mut cause = error.source();
        while let Some(inner) = cause {
            let inner_text = inner.to_string();
            if !text.contains(&inner_text) {
                text.push_str(": ");
                text.push_str(&inner_text);
            }
            cause = inner.source();
        }
        // The rest is advice for whoever writes programs.
        let end = text.find("\nThis is not an invalid use of WebGPU");
        text.truncate(end.unwrap_or(text.len()));
        Self::Device(text)
    }
}

/// Why a trace cannot be played at all.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    #[error("expected Init as the first action, found {found}")]
    NoInit { found: String },
    #[error("no adapter {wanted}; this machine has:{found}")]
    NoAdapter { wanted: String, found: String },
    #[error("the adapter {adapter} gives no device: {reason}")]
    NoDevice { adapter: String, reason: String },
}
