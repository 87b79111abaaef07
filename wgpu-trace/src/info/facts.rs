//! What is told of a trace.

use std::collections::BTreeMap;

use serde::Serialize;
use trace_format::Machine;

use crate::tally::Tally;

/// What a trace holds.
#[derive(Debug, Default, Serialize)]
pub struct Info {
    /// Bytes of `trace.ron`.
    pub size: u64,
    /// Whether the trace was closed; otherwise the program ended early or still runs.
    pub closed: bool,
    /// What is to be said about its end, or why reading stopped before it.
    pub remark: Option<String>,
    /// Whether reading stopped before the end.
    pub damaged: bool,
    /// Where it was recorded, if that is told.
    pub machine: Option<Machine>,
    pub device: Option<DeviceInfo>,
    #[serde(flatten)]
    pub tally: Tally,
    /// Shader modules by language.
    pub shaders: BTreeMap<&'static str, u64>,
    pub resources: Vec<Resource>,
    /// Resources that are not in the list because there are too many different ones.
    pub resources_left_out: u64,
    /// Command buffers that failed while recording or submitting.
    pub failed_commands: u64,
    /// The first of them, with their errors.
    pub failures: Vec<Failure>,
    /// Data files that are missing or whose names are wrong.
    pub data_errors: Vec<String>,
}

/// The device that the recording asked for.
#[derive(Debug, Serialize)]
pub struct DeviceInfo {
    pub label: Option<String>,
    pub backend: String,
    pub features: Vec<String>,
    /// The limits that differ from the defaults of WebGPU.
    pub limits: BTreeMap<String, serde_json::Value>,
}

/// Resources that are alike.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Resource {
    pub kind: &'static str,
    pub label: Option<String>,
    /// Size and format, or what else there is to say.
    pub what: String,
    /// How many of them were created.
    pub count: u64,
}

/// Commands that failed.
#[derive(Debug, Serialize)]
pub struct Failure {
    pub action: u64,
    pub error: String,
}
