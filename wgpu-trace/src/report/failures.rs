//! What went wrong, while recording or while replaying.

use serde::Serialize;

/// Something that was refused.
#[derive(Debug, Serialize)]
pub struct Failure {
    pub action: u64,
    /// What was asked for, such as `commands` or `texture`.
    pub what: &'static str,
    pub error: String,
    /// The object concerned, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resource: Option<usize>,
    /// Whether the recorded program saw this, or only this replay.
    pub replay: bool,
}
