//! The trace as a whole.

use serde::Serialize;
use serde_json::Value;
use trace_format::Machine;

use crate::tally::Tally;

/// What is to be said of the whole trace.
#[derive(Debug, Default, Serialize)]
pub struct Summary {
    /// The folder of the trace.
    pub trace: String,
    pub backend: Option<String>,
    /// Where it was recorded, if the trace says.
    pub machine: Option<Machine>,
    /// The descriptor of the device.
    pub device: Value,
    #[serde(flatten)]
    pub tally: Tally,
    /// What is to be said about how the trace ended, and whether it could be replayed.
    pub remarks: Vec<String>,
    /// On what the pictures were drawn, where they were.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub replayed_on: Option<String>,
}
