//! `wgpu-trace info`: what a trace holds, without running it.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use serde::Serialize;
use wgpu_core::command::{ComputeCommand, PointerReferences, RenderCommand};
use wgpu_core::device::trace::Data;

use crate::reader::{
    Action, Command, DataFiles, Ending, Machine, Numbered, ReadError, TraceReader, language,
};

/// How many different resources are told apart; a trace of any length gives an answer of bounded
/// size.
const RESOURCES: usize = 10_000;
/// How many failures are told in full.
const FAILURES: usize = 100;

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
    /// Number of actions.
    pub actions: u64,
    /// The same by kind.
    pub actions_by_kind: BTreeMap<String, u64>,
    /// Calls of `wgpuQueueSubmit`.
    pub submissions: u64,
    pub command_buffers: u64,
    pub render_passes: u64,
    pub compute_passes: u64,
    /// Draws in passes: every one of a multi-draw, every one of a bundle for every execution; draws
    /// whose number is in a buffer count as one.
    pub draws: u64,
    pub dispatches: u64,
    pub copies: u64,
    pub presents: u64,
    /// Bytes written to buffers and textures by the program.
    pub uploaded: u64,
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
            machine: Machine::read(folder),
            ..Info::default()
        },
        files,
        ..Gatherer::default()
    };
    while let Some(next) = reader.next() {
        match next {
            Ok(action) => gatherer.add(&action),
            Err(error) if gatherer.info.actions == 0 => return Err(error),
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
    resources: BTreeMap<(&'static str, Option<String>, String), u64>,
    last_submission: Option<u64>,
    /// Draws of each bundle, by its address.
    bundle_draws: BTreeMap<usize, u64>,
}

impl Gatherer {
    fn add(&mut self, numbered: &Numbered) {
        let info = &mut self.info;
        info.actions += 1;
        match info.actions_by_kind.get_mut(&numbered.kind) {
            Some(count) => *count += 1,
            None => {
                info.actions_by_kind.insert(numbered.kind.clone(), 1);
            }
        }
        match &numbered.action {
            Action::Init { desc, backend } => {
                info.device = Some(DeviceInfo {
                    label: desc.label.as_deref().map(String::from),
                    backend: backend.to_string(),
                    features: desc
                        .required_features
                        .iter_names()
                        .map(|(name, _)| name.to_string())
                        .collect(),
                    limits: changed_limits(&desc.required_limits),
                });
            }
            Action::CreateBuffer(_, desc) => {
                let what = format!("{} bytes, {}", desc.size, flags(desc.usage));
                self.resource("buffer", &desc.label, what);
            }
            Action::CreateTexture(_, desc) | Action::CreateTextureError(_, desc) => {
                let what = format!(
                    "{} {:?}, {}{}{}",
                    extent(&desc.size),
                    desc.format,
                    flags(desc.usage),
                    match desc.mip_level_count {
                        1 => String::new(),
                        levels => format!(", {levels} mip levels"),
                    },
                    match desc.sample_count {
                        1 => String::new(),
                        samples => format!(", {samples} samples"),
                    },
                );
                self.resource("texture", &desc.label, what);
            }
            Action::GetSurfaceTexture { .. } => {
                self.resource("surface frame", &None, String::new());
            }
            Action::ConfigureSurface(_, config) => {
                let what = format!(
                    "{} x {} {:?}, {:?}",
                    config.width, config.height, config.format, config.present_mode
                );
                self.resource("surface", &None, what);
            }
            Action::CreateSampler(_, desc) => {
                let what = format!(
                    "{:?}/{:?}/{:?}",
                    desc.mag_filter, desc.min_filter, desc.mipmap_filter
                );
                self.resource("sampler", &desc.label, what);
            }
            Action::CreateQuerySet { desc, .. } => {
                let what = format!("{} of {:?}", desc.count, desc.ty);
                self.resource("query set", &desc.label, what);
            }
            Action::CreateComputePipeline { desc, .. } => {
                self.resource("compute pipeline", &desc.label, String::new());
            }
            Action::CreateGeneralRenderPipeline { desc, .. } => {
                let targets = desc.fragment.iter().flat_map(|fragment| {
                    fragment
                        .targets
                        .iter()
                        .flatten()
                        .map(|target| target.format)
                });
                let depth = desc.depth_stencil.iter().map(|depth| depth.format);
                let formats: Vec<_> = targets.chain(depth).map(|f| format!("{f:?}")).collect();
                self.resource("render pipeline", &desc.label, formats.join(", "));
            }
            Action::CreateRenderBundle { id, desc, base } => {
                let draws = base.commands.iter().map(draws).sum();
                self.bundle_draws.insert(address(*id), draws);
                self.resource("render bundle", &desc.label, format!("{draws} draws"));
            }
            Action::CreateShaderModule { desc, data, .. } => {
                let language = self.shader(data);
                self.resource("shader module", &desc.label, language.into());
            }
            Action::CreateShaderModulePassthrough { data, label, .. } => {
                for data in data {
                    let language = self.shader(data);
                    self.resource(
                        "shader module",
                        label,
                        format!("{language}, passed through"),
                    );
                }
            }
            Action::WriteBuffer { data, size, .. } => {
                self.info.uploaded += size;
                self.check(data);
            }
            Action::WriteTexture { data, .. } => {
                let length = self.check(data);
                self.info.uploaded += length;
            }
            Action::Present(_) => info.presents += 1,
            Action::Submit(index, commands) => {
                info.command_buffers += 1;
                if self.last_submission != Some(*index) {
                    info.submissions += 1;
                    self.last_submission = Some(*index);
                }
                for command in commands {
                    self.command(command);
                }
            }
            Action::FailedCommands {
                failed_at_submit,
                error,
                ..
            } => {
                info.failed_commands += 1;
                if info.failures.len() < FAILURES {
                    let when = match failed_at_submit {
                        Some(_) => "when submitted",
                        None => "when finished",
                    };
                    info.failures.push(Failure {
                        action: numbered.number,
                        error: format!("{when}: {error}"),
                    });
                }
            }
            _ => {}
        }
    }

    fn command(&mut self, command: &Command) {
        let info = &mut self.info;
        match command {
            Command::RunComputePass { pass, .. } => {
                info.compute_passes += 1;
                info.dispatches += pass.commands.iter().filter(|c| dispatches(c)).count() as u64;
            }
            Command::RunRenderPass { pass, .. } => {
                info.render_passes += 1;
                for command in &pass.commands {
                    info.draws += match command {
                        RenderCommand::ExecuteBundle(id) => {
                            self.bundle_draws.get(&address(*id)).copied().unwrap_or(0)
                        }
                        command => draws(command),
                    };
                }
            }
            Command::CopyBufferToBuffer { .. }
            | Command::CopyBufferToTexture { .. }
            | Command::CopyTextureToBuffer { .. }
            | Command::CopyTextureToTexture { .. } => info.copies += 1,
            _ => {}
        }
    }

    fn resource(&mut self, kind: &'static str, label: &wgpu_core::Label<'_>, what: String) {
        let label = label.as_deref().map(String::from);
        let key = (kind, label, what);
        if let Some(count) = self.resources.get_mut(&key) {
            *count += 1;
        } else if self.resources.len() < RESOURCES {
            self.resources.insert(key, 1);
        } else {
            self.info.resources_left_out += 1;
        }
    }

    fn shader(&mut self, data: &Data) -> &'static str {
        self.check(data);
        let language = DataFiles::kind(data).map_or("unknown", language);
        *self.info.shaders.entry(language).or_default() += 1;
        language
    }

    /// Checks that the data is there, and returns its length.
    fn check(&mut self, data: &Data) -> u64 {
        match self.files.length(data) {
            Ok(length) => length,
            Err(error) => {
                if self.info.data_errors.len() < FAILURES {
                    self.info.data_errors.push(error.to_string());
                }
                0
            }
        }
    }

    fn finish(self) -> Info {
        let mut info = self.info;
        info.resources = self
            .resources
            .into_iter()
            .map(|((kind, label, what), count)| Resource {
                kind,
                label,
                what,
                count,
            })
            .collect();
        info
    }
}

fn address<M: wgpu_core::id::Marker>(pointer: wgpu_core::id::PointerId<M>) -> usize {
    let wgpu_core::id::PointerId::PointerId(address, _) = pointer;
    address.get()
}

fn draws(command: &RenderCommand<PointerReferences>) -> u64 {
    match command {
        RenderCommand::Draw { .. }
        | RenderCommand::DrawIndexed { .. }
        | RenderCommand::DrawMeshTasks { .. }
        | RenderCommand::MultiDrawIndirectCount { .. } => 1,
        RenderCommand::DrawIndirect { count, .. } => u64::from(*count),
        _ => 0,
    }
}

fn dispatches(command: &ComputeCommand<PointerReferences>) -> bool {
    matches!(
        command,
        ComputeCommand::DispatchWorkgroups(_) | ComputeCommand::DispatchWorkgroupsIndirect { .. }
    )
}

/// The names in a set of flags.
fn flags<F: std::fmt::Debug>(set: F) -> String {
    let text = format!("{set:?}");
    let inner = text.split_once('(').map_or(text.as_str(), |(_, rest)| rest);
    inner.strip_suffix(')').unwrap_or(inner).to_string()
}

fn extent(size: &wgpu_types::Extent3d) -> String {
    match size.depth_or_array_layers {
        1 => format!("{} x {}", size.width, size.height),
        layers => format!("{} x {} x {layers}", size.width, size.height),
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

impl Info {
    /// For people: a few lines, and the resources as a list.
    pub fn to_text(&self) -> String {
        let mut text = String::new();
        self.write_text(&mut text)
            .expect("writing to a string does not fail");
        text
    }

    fn write_text(&self, out: &mut String) -> std::fmt::Result {
        writeln!(
            out,
            "trace       {} actions, {}",
            self.actions,
            bytes(self.size)
        )?;
        if let Some(remark) = &self.remark {
            writeln!(out, "            {remark}")?;
        }
        if let Some(machine) = &self.machine {
            writeln!(
                out,
                "recorded    by {} with webgpu-c {} on {}",
                machine.program, machine.library, machine.system
            )?;
            writeln!(
                out,
                "adapter     {}, driver {} {}",
                machine.adapter, machine.driver, machine.driver_info
            )?;
        }
        if let Some(device) = &self.device {
            let label = device.label.as_deref();
            writeln!(out, "device      {}", label.unwrap_or("(no label)"))?;
            writeln!(out, "backend     {}", device.backend)?;
            writeln!(out, "features    {}", or_none(&device.features.join(", ")))?;
            let limits: Vec<_> = device
                .limits
                .iter()
                .map(|(name, value)| format!("{name} {value}"))
                .collect();
            writeln!(out, "limits      {}", or_default(&limits.join(", ")))?;
        }
        writeln!(
            out,
            "submissions {} ({} command buffers), {} frames presented",
            self.submissions, self.command_buffers, self.presents
        )?;
        writeln!(
            out,
            "passes      {} render ({} draws), {} compute ({} dispatches), {} copies",
            self.render_passes, self.draws, self.compute_passes, self.dispatches, self.copies
        )?;
        writeln!(out, "uploaded    {}", bytes(self.uploaded))?;
        let shaders: Vec<_> = self
            .shaders
            .iter()
            .map(|(language, count)| format!("{count} in {language}"))
            .collect();
        writeln!(out, "shaders     {}", or_none(&shaders.join(", ")))?;
        writeln!(out, "\nactions")?;
        for (kind, count) in &self.actions_by_kind {
            writeln!(out, "{count:>8}  {kind}")?;
        }
        writeln!(out, "\nresources")?;
        for resource in &self.resources {
            let label = resource.label.as_deref();
            let label = label.map_or("(no label)".into(), |label| format!("'{label}'"));
            let line = format!("{} {label} {}", resource.kind, resource.what);
            writeln!(out, "{:>8}  {}", resource.count, line.trim_end())?;
        }
        if self.resources_left_out > 0 {
            writeln!(out, "{:>8}  more, unlike these", self.resources_left_out)?;
        }
        if self.failed_commands > 0 {
            writeln!(out, "\nfailed commands: {}", self.failed_commands)?;
            for failure in &self.failures {
                writeln!(out, "  action {}: {}", failure.action, failure.error)?;
            }
        }
        if !self.data_errors.is_empty() {
            writeln!(out, "\ndata that is missing")?;
            for error in &self.data_errors {
                writeln!(out, "  {error}")?;
            }
        }
        Ok(())
    }
}

fn or_none(text: &str) -> &str {
    if text.is_empty() { "none" } else { text }
}

fn or_default(text: &str) -> &str {
    if text.is_empty() {
        "the defaults of WebGPU"
    } else {
        text
    }
}

/// A number of bytes, in the unit that suits it.
pub fn bytes(count: u64) -> String {
    let units = ["KiB", "MiB", "GiB", "TiB"];
    let mut value = count as f64;
    let mut unit = "bytes";
    for next in units {
        if value < 1024.0 {
            break;
        }
        value /= 1024.0;
        unit = next;
    }
    if unit == "bytes" {
        format!("{count} bytes")
    } else {
        format!("{value:.1} {unit}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_in_suitable_units() {
        assert_eq!(bytes(1023), "1023 bytes");
        assert_eq!(bytes(1536), "1.5 KiB");
        assert_eq!(bytes(3 << 30), "3.0 GiB");
    }

    #[test]
    fn flags_by_name() {
        let usage = wgpu_types::BufferUsages::COPY_SRC | wgpu_types::BufferUsages::VERTEX;
        assert_eq!(flags(usage), "COPY_SRC | VERTEX");
    }

    #[test]
    fn what_can_be_read_is_told() {
        let dir = tempfile::tempdir().unwrap();
        let write = |text: &str| {
            std::fs::write(dir.path().join(crate::reader::FILE_NAME), text).unwrap();
        };
        let buffer = r#"CreateBuffer(PointerId(16), (
            label: Some("vertices"), size: 64, usage: "VERTEX", mapped_at_creation: false))"#;
        let upload = r#"WriteBuffer(id: PointerId(16), data: File("data1.bin"), offset: 0,
            size: 64, queued: true)"#;
        write(&format!("[{buffer},{buffer},{upload},Nonsense(1),"));
        let info = gather(dir.path(), |_, _| {}).unwrap();
        assert_eq!(info.actions, 3);
        assert_eq!(info.actions_by_kind["CreateBuffer"], 2);
        assert_eq!(info.uploaded, 64);
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
