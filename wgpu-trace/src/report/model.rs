//! What the page knows, built in one pass over the actions.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use serde::Serialize;
use serde_json::{Value, json};
use wgpu_core::device::trace::Data;

use super::commands::{self, Lists};
use super::failures::Failure;
use super::passes::{Pass, Splitter, View};
use super::resources::{Resource, Resources, address, value};
use super::shaders;
use super::timeline::{Event, What};
use crate::reader::{Action, Command, DataFiles, Machine, Numbered};

/// Numbers of the whole trace.
#[derive(Debug, Default, Serialize)]
pub struct Summary {
    /// The folder of the trace.
    pub trace: String,
    pub backend: Option<String>,
    /// Where it was recorded, if the trace says.
    pub machine: Option<Machine>,
    /// The descriptor of the device.
    pub device: Value,
    pub actions: u64,
    pub by_kind: BTreeMap<String, u64>,
    pub submissions: u64,
    pub frames: u64,
    pub draws: u64,
    pub dispatches: u64,
    /// Bytes written to buffers and textures.
    pub uploaded: u64,
    /// What is to be said about how the trace ended, and whether it could be replayed.
    pub remarks: Vec<String>,
    /// On what the pictures were drawn, where they were.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub replayed_on: Option<String>,
}

/// What the page knows.
#[derive(Debug)]
pub struct Model {
    pub summary: Summary,
    pub passes: Vec<Pass>,
    pub failures: Vec<Failure>,
    pub timeline: Vec<Event>,
    pub resources: Resources,
    lists: Lists,
    files: DataFiles,
    views: HashMap<usize, View>,
    bundle_draws: HashMap<usize, u64>,
}

/// The model as it stands in the page.
#[derive(Serialize)]
pub struct Shown {
    summary: Summary,
    timeline: Vec<Event>,
    passes: Vec<Pass>,
    lists: Vec<String>,
    resources: Vec<Resource>,
    failures: Vec<Failure>,
    pictures: Vec<String>,
}

impl Model {
    /// A model of the trace whose data lies in `files`; `trace` is what the page calls it.
    pub fn new(trace: impl Into<String>, machine: Option<Machine>, files: DataFiles) -> Self {
        let summary = Summary {
            trace: trace.into(),
            machine,
            ..Summary::default()
        };
        Self {
            summary,
            passes: Vec::new(),
            failures: Vec::new(),
            timeline: Vec::new(),
            resources: Resources::default(),
            lists: Lists::default(),
            files,
            views: HashMap::new(),
            bundle_draws: HashMap::new(),
        }
    }

    /// The end of the work: what the page gets, with `pictures` as PNGs in Base64.
    pub fn into_shown(self, pictures: Vec<String>) -> Shown {
        Shown {
            summary: self.summary,
            timeline: self.timeline,
            passes: self.passes,
            lists: self.lists.into_texts(),
            resources: self.resources.into_all(),
            failures: self.failures,
            pictures,
        }
    }

    /// Takes in the next action; returns the places of the passes that it brought.
    pub fn take(&mut self, numbered: &Numbered) -> Range<usize> {
        let first = self.passes.len();
        let number = numbered.number;
        self.summary.actions += 1;
        *self
            .summary
            .by_kind
            .entry(numbered.kind.clone())
            .or_default() += 1;
        self.act(number, &numbered.action);
        first..self.passes.len()
    }

    fn act(&mut self, number: u64, action: &Action) {
        use wgpu_core::device::trace::Action as A;
        match action {
            A::Init { desc, backend } => {
                self.summary.backend = Some(backend.to_string());
                self.summary.device = value(desc);
            }
            A::ConfigureSurface(id, config) => {
                let surface = self.resources.at_or_unknown(address(id), "Surface", number);
                self.resources.get_mut(surface).about = value(config);
                let what = format!("configured for {} × {}", config.width, config.height);
                self.resources.note(surface, number, what);
            }
            A::CreateBuffer(id, desc) => {
                let resource = Resource {
                    bytes: Some(desc.size),
                    ..of("Buffer", value(desc))
                };
                self.resources.create(address(id), number, resource);
            }
            A::CreateTexture(id, desc) => {
                self.resources.create(address(id), number, texture(desc));
            }
            A::CreateTextureError(id, desc) => {
                let index = self.resources.create(address(id), number, texture(desc));
                self.fail(
                    number,
                    "texture",
                    "the texture was created invalid".into(),
                    Some(index),
                );
            }
            A::CreateTextureView { id, parent, desc } => self.create_view(number, id, parent, desc),
            A::CreateExternalTexture { id, desc, planes } => {
                let about = with(value(desc), "planes", value(planes));
                self.resources
                    .create(address(id), number, of("ExternalTexture", about));
            }
            A::CreateSampler(id, desc) => {
                self.resources
                    .create(address(id), number, of("Sampler", value(desc)));
            }
            A::GetSurfaceTexture { id, parent } => {
                self.surface_texture(number, address(id), address(parent))
            }
            A::Present(id) => {
                let surface = self.resources.at_or_unknown(address(id), "Surface", number);
                self.summary.frames += 1;
                self.resources.note(surface, number, "presented");
                self.event(
                    number,
                    What::Present {
                        resource: surface,
                        frame: self.summary.frames,
                    },
                );
            }
            A::DiscardSurfaceTexture(id) => self.note(address(id), number, "frame discarded"),
            A::ReleaseSurfaceTexture(id) => self.note(address(id), number, "frame released"),
            A::CreateBindGroupLayout(id, desc) => {
                self.resources
                    .create(address(id), number, of("BindGroupLayout", value(desc)));
            }
            A::GetRenderPipelineBindGroupLayout {
                id,
                pipeline,
                index,
            } => {
                let about = json!({ "pipeline": value(pipeline), "index": index });
                self.resources
                    .create(address(id), number, of("BindGroupLayout", about));
            }
            A::GetComputePipelineBindGroupLayout {
                id,
                pipeline,
                index,
            } => {
                let about = json!({ "pipeline": value(pipeline), "index": index });
                self.resources
                    .create(address(id), number, of("BindGroupLayout", about));
            }
            A::CreatePipelineLayout(id, desc) => {
                self.resources
                    .create(address(id), number, of("PipelineLayout", value(desc)));
            }
            A::CreateBindGroup(id, desc) => {
                self.create_bind_group(number, address(id), value(desc))
            }
            A::CreateShaderModule { id, desc, data } => {
                self.create_shader(number, address(id), value(desc), data);
            }
            A::CreateShaderModulePassthrough {
                id,
                data,
                label,
                entry_points,
            } => {
                let about = json!({ "label": label, "entry_points": value(entry_points), "passthrough": true });
                match data.first() {
                    Some(data) => self.create_shader(number, address(id), about, data),
                    None => {
                        self.resources
                            .create(address(id), number, of("ShaderModule", about));
                    }
                }
            }
            A::CreateComputePipeline { id, desc } => {
                self.resources
                    .create(address(id), number, of("ComputePipeline", value(desc)));
            }
            A::CreateGeneralRenderPipeline { id, desc } => {
                self.resources
                    .create(address(id), number, of("RenderPipeline", value(desc)));
            }
            A::CreatePipelineCache { id, desc } => {
                let about = json!({ "label": desc.label, "fallback": desc.fallback });
                self.resources
                    .create(address(id), number, of("PipelineCache", about));
            }
            A::CreateRenderBundle { id, desc, base } => {
                let about = value(desc);
                self.create_bundle(number, address(id), about, commands::of_pass(base));
            }
            A::CreateQuerySet { id, desc } => {
                self.resources
                    .create(address(id), number, of("QuerySet", value(desc)));
            }
            A::CreateBlas { id, desc, sizes } => {
                let about = with(value(desc), "sizes", value(sizes));
                self.resources
                    .create(address(id), number, of("Blas", about));
            }
            A::CreateTlas { id, desc } => {
                self.resources
                    .create(address(id), number, of("Tlas", value(desc)));
            }
            A::WriteBuffer {
                id,
                offset,
                size,
                queued,
                ..
            } => {
                let buffer = self.resources.at_or_unknown(address(id), "Buffer", number);
                let how = if *queued {
                    "written"
                } else {
                    "written while mapped"
                };
                self.write(
                    number,
                    buffer,
                    *size,
                    format!("{how}: {size} bytes at {offset}"),
                );
            }
            A::WriteTexture { to, data, size, .. } => {
                let texture = self
                    .resources
                    .at_or_unknown(address(&to.texture), "Texture", number);
                let bytes = self.files.length(data).unwrap_or(0);
                let (origin, level) = (to.origin, to.mip_level);
                let what = format!(
                    "written: {} × {} × {} at {}, {}, {}, level {level}",
                    size.width,
                    size.height,
                    size.depth_or_array_layers,
                    origin.x,
                    origin.y,
                    origin.z,
                );
                self.write(number, texture, bytes, what);
            }
            A::Submit(index, commands) => {
                let passes = self.split(number, commands);
                self.submit(number, *index, passes);
            }
            A::FailedCommands {
                commands, error, ..
            } => {
                let passes = self.split(number, commands.as_deref().unwrap_or_default());
                let failure = self.failures.len();
                let (first, count) = (passes.start, passes.len());
                self.failures.push(Failure {
                    action: number,
                    what: "commands",
                    error: error.clone(),
                    resource: None,
                    replay: false,
                });
                self.event(
                    number,
                    What::Failure {
                        failure,
                        first,
                        count,
                    },
                );
            }
            A::DestroyBuffer(id) => self.note(address(id), number, "destroyed"),
            A::DestroyTexture(id) => self.note(address(id), number, "destroyed"),
            A::DestroyExternalTexture(id) => self.note(address(id), number, "destroyed"),
            A::DestroyQuerySet(id) => self.note(address(id), number, "destroyed"),
            A::DropBuffer(id) => self.note(address(id), number, "released"),
            A::DropTexture(id) => self.note(address(id), number, "released"),
            A::DropTextureView(id) => self.note(address(id), number, "released"),
            A::DropExternalTexture(id) => self.note(address(id), number, "released"),
            A::DropSampler(id) => self.note(address(id), number, "released"),
            A::DropBindGroupLayout(id) => self.note(address(id), number, "released"),
            A::DropPipelineLayout(id) => self.note(address(id), number, "released"),
            A::DropBindGroup(id) => self.note(address(id), number, "released"),
            A::DropShaderModule(id) => self.note(address(id), number, "released"),
            A::DropComputePipeline(id) => self.note(address(id), number, "released"),
            A::DropRenderPipeline(id) => self.note(address(id), number, "released"),
            A::DropPipelineCache(id) => self.note(address(id), number, "released"),
            A::DropRenderBundle(id) => self.note(address(id), number, "released"),
            A::DropQuerySet(id) => self.note(address(id), number, "released"),
            A::DropBlas(id) => self.note(address(id), number, "released"),
            A::DropTlas(id) => self.note(address(id), number, "released"),
        }
    }

    fn note(&mut self, address: u64, action: u64, what: &str) {
        if let Some(index) = self.resources.at(address) {
            self.resources.note(index, action, what);
        }
    }

    fn event(&mut self, action: u64, what: What) {
        self.timeline.push(Event { action, what });
    }

    /// Notes something that was refused while recording.
    fn fail(&mut self, action: u64, what: &'static str, error: String, resource: Option<usize>) {
        let failure = self.failures.len();
        self.failures.push(Failure {
            action,
            what,
            error,
            resource,
            replay: false,
        });
        let first = self.passes.len();
        self.event(
            action,
            What::Failure {
                failure,
                first,
                count: 0,
            },
        );
    }

    fn write(&mut self, action: u64, resource: usize, bytes: u64, what: String) {
        self.summary.uploaded += bytes;
        self.resources.note(resource, action, what);
        self.event(action, What::Write { resource, bytes });
    }

    fn split(&mut self, action: u64, commands: &[Command]) -> Range<usize> {
        let first = self.passes.len();
        let splitter = Splitter {
            action,
            passes: &mut self.passes,
            lists: &mut self.lists,
            resources: &mut self.resources,
            view: &|index| self.views.get(&index).copied(),
            bundle_draws: &|index| self.bundle_draws.get(&index).copied().unwrap_or(0),
        };
        splitter.split(commands);
        first..self.passes.len()
    }

    /// Adds a submission, or to it: a trace has one action for each command buffer.
    fn submit(&mut self, action: u64, index: u64, passes: Range<usize>) {
        for pass in &self.passes[passes.clone()] {
            self.summary.draws += pass.draws;
            self.summary.dispatches += pass.dispatches;
        }
        if let Some(Event {
            what: What::Submission {
                index: last, count, ..
            },
            ..
        }) = self.timeline.last_mut()
            && *last == index
        {
            *count += passes.len();
            return;
        }
        self.summary.submissions += 1;
        let (first, count) = (passes.start, passes.len());
        self.event(
            action,
            What::Submission {
                index,
                first,
                count,
            },
        );
    }

    fn create_view(
        &mut self,
        number: u64,
        id: &wgpu_core::id::PointerId<wgpu_core::id::markers::TextureView>,
        parent: &wgpu_core::id::PointerId<wgpu_core::id::markers::Texture>,
        desc: &wgpu_core::resource::TextureViewDescriptor,
    ) {
        let texture = self
            .resources
            .at_or_unknown(address(parent), "Texture", number);
        let about = with(value(desc), "texture", value(parent));
        let resource = Resource {
            parts: vec![(texture, String::new())],
            ..of("TextureView", about)
        };
        let index = self.resources.create(address(id), number, resource);
        let view = View {
            texture,
            address: *parent,
            level: desc.range.base_mip_level,
            layer: desc.range.base_array_layer,
        };
        self.views.insert(index, view);
    }

    /// The texture of a frame, which has the size and format of its surface.
    fn surface_texture(&mut self, number: u64, id: u64, parent: u64) {
        let surface = self.resources.at_or_unknown(parent, "Surface", number);
        let config = &self.resources.get(surface).about;
        let about = json!({
            "label": "frame",
            "surface": { "PointerId": [parent] },
            "format": config["format"],
            "size": { "width": config["width"], "height": config["height"], "depthOrArrayLayers": 1 },
            "usage": config["usage"],
        });
        self.resources.create(id, number, of("Texture", about));
    }

    fn create_shader(&mut self, number: u64, address: u64, about: Value, data: &Data) {
        let source = shaders::source(&self.files, data);
        let resource = Resource {
            source: Some(source),
            ..of("ShaderModule", about)
        };
        self.resources.create(address, number, resource);
    }

    /// Using a bind group uses what is bound; the layout says as what.
    fn create_bind_group(&mut self, number: u64, id: u64, about: Value) {
        let layout = about["layout"]["PointerId"][0]
            .as_u64()
            .and_then(|layout| self.resources.at(layout));
        let mut kinds = HashMap::new();
        if let Some(entries) =
            layout.and_then(|layout| self.resources.get(layout).about["entries"].as_array())
        {
            for entry in entries {
                kinds.insert(entry["binding"].as_u64(), binding_kind(&entry["ty"]));
            }
        }
        let mut parts = Vec::new();
        for entry in about["entries"].as_array().into_iter().flatten() {
            let binding = entry["binding"].as_u64();
            let mut role = format!("binding {}", binding.unwrap_or(0));
            if let Some(kind) = kinds.get(&binding) {
                role = format!("{role}, {kind}");
            }
            let bound = self.resources.refer(&mut entry["resource"].clone());
            parts.extend(bound.into_iter().map(|index| (index, role.clone())));
        }
        self.resources.create(
            id,
            number,
            Resource {
                parts,
                ..of("BindGroup", about)
            },
        );
    }

    fn create_bundle(&mut self, number: u64, id: u64, about: Value, mut values: Vec<Value>) {
        let mut parts = Vec::new();
        let mut draws = 0;
        for command in &mut values {
            let name = command[0].as_str().unwrap_or_default().to_string();
            match name.as_str() {
                "Draw" | "DrawIndexed" | "DrawMeshTasks" => draws += 1,
                "DrawIndirect" => draws += command[1]["count"].as_u64().unwrap_or(1),
                _ => {}
            }
            let Value::Object(arguments) = &mut command[1] else {
                continue;
            };
            for (argument, value) in arguments {
                for used in self.resources.refer(value) {
                    let part = (
                        used,
                        format!("{} of the bundle", commands::role(&name, argument)),
                    );
                    if !parts.contains(&part) {
                        parts.push(part);
                    }
                }
            }
        }
        let commands = self.lists.place(&values);
        let index = self.resources.create(
            id,
            number,
            Resource {
                parts,
                commands,
                ..of("RenderBundle", about)
            },
        );
        self.bundle_draws.insert(index, draws);
    }

    /// Says something about the trace as a whole.
    pub fn remark(&mut self, text: impl Into<String>) {
        self.summary.remarks.push(text.into());
    }

    /// Notes what did not work while replaying.
    pub fn replay_failed(&mut self, action: u64, error: String) {
        self.failures.push(Failure {
            action,
            what: "replay",
            error,
            resource: None,
            replay: true,
        });
    }

    /// How much did not work while replaying.
    pub fn replay_errors(&self) -> usize {
        self.failures
            .iter()
            .filter(|failure| failure.replay)
            .count()
    }
}

fn of(kind: &'static str, about: Value) -> Resource {
    Resource {
        kind,
        about,
        ..Resource::default()
    }
}

fn with(mut about: Value, key: &str, value: Value) -> Value {
    if let Value::Object(fields) = &mut about {
        fields.insert(key.into(), value);
    }
    about
}

fn texture(desc: &wgpu_core::resource::TextureDescriptor) -> Resource {
    let mut bytes = 0;
    for level in 0..desc.mip_level_count.min(32) {
        let size = desc.size.mip_level_size(level, desc.dimension);
        bytes +=
            desc.format.theoretical_memory_footprint(size) * u64::from(desc.sample_count.max(1));
    }
    Resource {
        bytes: Some(bytes),
        ..of("Texture", value(desc))
    }
}

/// What a binding is, in the words of WebGPU.
fn binding_kind(kind: &Value) -> String {
    let storage = |access: &Value| match access.as_str() {
        Some("read-only") => "read-only storage texture",
        Some("write-only") => "write-only storage texture",
        _ => "storage texture",
    };
    match kind.as_object().and_then(|kind| kind.iter().next()) {
        Some((name, of)) => match (name.to_lowercase().as_str(), of) {
            ("buffer", of) => {
                let text = of["ty"].to_string().to_lowercase();
                match (
                    text.contains("uniform"),
                    text.contains("\"read_only\":true"),
                ) {
                    (true, _) => "uniform buffer",
                    (false, true) => "read-only storage buffer",
                    (false, false) => "storage buffer",
                }
                .to_string()
            }
            ("sampler", _) => "sampler".into(),
            ("texture", _) => "sampled texture".into(),
            ("storagetexture" | "storage_texture", of) => storage(&of["access"]).into(),
            (other, _) => other.to_string(),
        },
        None => kind.as_str().unwrap_or("other").to_lowercase(),
    }
}
