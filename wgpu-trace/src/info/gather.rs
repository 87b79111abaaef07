//! Reading all of a trace for what is told of it.

use std::collections::BTreeMap;
use std::path::Path;

use wgpu_core::device::trace::Data;

use super::facts::{DeviceInfo, Failure, Info, Resource};
use super::resource::{self, Words};
use crate::reader::{
    Action, DataFiles, Ending, Numbered, ReadError, TraceReader, language, machine,
};

/// How many different resources are told apart; a trace of any length gives an answer of bounded
/// size.
const RESOURCES: usize = 10_000;
/// How many failures are told in full.
const FAILURES: usize = 100;

/// Reads a whole trace.
///
/// What could be read before an error is in the answer, and the error in [`Info::remark`]. It is
/// an error only when there is no trace at all. `progress` is told the position in the file.
pub fn gather(folder: &Path, mut progress: impl FnMut(u64, u64)) -> Result<Info, ReadError> {
    let mut reader = TraceReader::open(folder)?;
    let files = DataFiles::new(folder);
    let mut gatherer = Gatherer {
        info: Info {
            size: reader.size(),
            machine: machine(folder),
            ..Info::default()
        },
        files,
        ..Gatherer::default()
    };
    while let Some(next) = reader.next() {
        match next {
            Ok(action) => gatherer.add(&action),
            Err(error) if gatherer.info.tally.actions == 0 => return Err(error),
            Err(error) => {
                gatherer.info.damaged = true;
                gatherer.info.remark = Some(format!("reading stopped: {error}"));
            }
        }
        progress(reader.position(), reader.size());
    }
    let mut info = gatherer.finish();
    info.closed = *reader.ending() == Ending::Closed;
    info.remark = info.remark.or(reader.ending().remark());
    Ok(info)
}

#[derive(Default)]
struct Gatherer {
    info: Info,
    files: DataFiles,
    resources: BTreeMap<Words, u64>,
}

impl Gatherer {
    fn add(&mut self, numbered: &Numbered) {
        self.info.tally.add(numbered, &self.files);
        if let Some(words) = resource::made_by(&numbered.action) {
            self.resource(words);
        }
        match &numbered.action {
            Action::Init { desc, backend } => {
                let features = desc.required_features.iter_names();
                self.info.device = Some(DeviceInfo {
                    label: desc.label.as_deref().map(String::from),
                    backend: backend.to_string(),
                    features: features.map(|(name, _)| name.to_string()).collect(),
                    limits: changed_limits(&desc.required_limits),
                });
            }
            Action::CreateShaderModule { desc, data, .. } => {
                let language = self.shader(data);
                self.resource(resource::of("shader module", &desc.label, language.into()));
            }
            Action::CreateShaderModulePassthrough { data, label, .. } => {
                for data in data {
                    let what = format!("{}, passed through", self.shader(data));
                    self.resource(resource::of("shader module", label, what));
                }
            }
            Action::WriteBuffer { data, .. } | Action::WriteTexture { data, .. } => {
                self.check(data);
            }
            Action::FailedCommands {
                failed_at_submit,
                error,
                ..
            } => {
                let when = match failed_at_submit {
                    Some(_) => "when submitted",
                    None => "when finished",
                };
                self.failure(numbered.number, format!("{when}: {error}"));
            }
            _ => {}
        }
    }

    fn resource(&mut self, words: Words) {
        if let Some(count) = self.resources.get_mut(&words) {
            *count += 1;
        } else if self.resources.len() < RESOURCES {
            self.resources.insert(words, 1);
        } else {
            self.info.resources_left_out += 1;
        }
    }

    fn shader(&mut self, data: &Data) -> &'static str {
        self.check(data);
        let beside = self.files.source_of(data);
        let kind = DataFiles::kind(beside.as_ref().unwrap_or(data));
        let language = kind.map_or("unknown", language);
        *self.info.shaders.entry(language).or_default() += 1;
        language
    }

    /// Checks that the data is there.
    fn check(&mut self, data: &Data) {
        if let Err(error) = self.files.length(data)
            && self.info.data_errors.len() < FAILURES
        {
            self.info.data_errors.push(error.to_string());
        }
    }

    fn failure(&mut self, action: u64, error: String) {
        self.info.failed_commands += 1;
        if self.info.failures.len() < FAILURES {
            self.info.failures.push(Failure { action, error });
        }
    }

    fn finish(self) -> Info {
        let mut info = self.info;
        let told = |((kind, label, what), count)| Resource {
            kind,
            label,
            what,
            count,
        };
        info.resources = self.resources.into_iter().map(told).collect();
        info
    }
}

/// The limits that are not the defaults, by name.
fn changed_limits(limits: &wgpu_types::Limits) -> BTreeMap<String, serde_json::Value> {
    let fields = |limits: &wgpu_types::Limits| match serde_json::to_value(limits) {
        Ok(serde_json::Value::Object(fields)) => fields,
        _ => serde_json::Map::new(),
    };
    let defaults = fields(&wgpu_types::Limits::defaults());
    fields(limits)
        .into_iter()
        .filter(|(name, value)| defaults.get(name) != Some(value))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_be_read_is_told() {
        let dir = tempfile::tempdir().unwrap();
        let write = |text: &str| {
            std::fs::write(dir.path().join(trace_format::ACTIONS), text).unwrap();
        };
        let buffer = r#"CreateBuffer(PointerId(16), (
            label: Some("vertices"), size: 64, usage: "VERTEX", mapped_at_creation: false))"#;
        let upload = r#"WriteBuffer(id: PointerId(16), data: File("data1.bin"), offset: 0,
            size: 64, queued: true)"#;
        write(&format!("[{buffer},{buffer},{upload},Nonsense(1),"));
        let info = gather(dir.path(), |_, _| {}).unwrap();
        assert_eq!(info.tally.actions, 3);
        assert_eq!(info.tally.actions_by_kind["CreateBuffer"], 2);
        assert_eq!(info.tally.uploaded, 64);
        assert!(info.damaged && !info.closed);
        assert_eq!(info.resources.len(), 1);
        assert_eq!(info.resources[0].count, 2);
        assert_eq!(info.data_errors.len(), 1);
        let text = info.to_text();
        assert!(
            text.contains("2  buffer 'vertices' 64 bytes, VERTEX"),
            "{text}"
        );
        assert!(text.contains("reading stopped: action 4"), "{text}");

        write("not a trace");
        assert!(gather(dir.path(), |_, _| {}).is_err());
    }
}
