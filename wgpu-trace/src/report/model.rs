//! What the page knows, built in one pass over the actions.

use std::collections::HashMap;
use std::ops::Range;

use serde::Serialize;
use serde_json::Value;
use trace_format::Machine;
use wgpu_core::id::{PointerId, markers};
use wgpu_core::resource::TextureViewDescriptor;
use wgpu_types::{Extent3d, TexelCopyTextureInfo};

use super::commands::{self, Lists};
use super::failures::Failure;
use super::objects;
use super::passes::{Pass, Splitter, View};
use super::resources::{Resource, Resources, address, value};
use super::summary::Summary;
use super::timeline::{Event, What};
use crate::reader::{Action, Command, DataFiles, Numbered};

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
        self.summary.tally.add(numbered, &self.files);
        self.act(number, &numbered.action);
        first..self.passes.len()
    }

    fn act(&mut self, number: u64, action: &Action) {
        use wgpu_core::device::trace::Action as A;
        if let Some((address, resource)) = objects::created(action, &self.files) {
            self.resources.create(address, number, resource);
        }
        if let Some((address, how)) = objects::ended(action) {
            self.note(address, number, how);
        }
        match action {
            A::Init { desc, backend } => {
                self.summary.backend = Some(backend.to_string());
                self.summary.device = value(desc);
            }
            A::ConfigureSurface(id, config) => {
                let size = (config.width, config.height);
                self.configure(number, address(id), size, value(config));
            }
            A::GetSurfaceTexture { id, parent } => {
                let surface = self.surface(number, address(parent));
                let frame = objects::frame(self.resources.get(surface), address(parent));
                self.resources.create(address(id), number, frame);
            }
            A::Present(id) => self.present(number, address(id)),
            A::CreateTextureError(id, _) => {
                self.texture_failed(number, address(id));
            }
            A::CreateTextureView { id, parent, desc } => self.create_view(number, id, parent, desc),
            A::CreateBindGroup(id, desc) => {
                let group = objects::bind_group(&self.resources, value(desc));
                self.resources.create(address(id), number, group);
            }
            A::CreateRenderBundle { id, desc, base } => {
                let (lists, values) = (&mut self.lists, commands::of_pass(base));
                let bundle = objects::bundle(&self.resources, lists, value(desc), values);
                self.resources.create(address(id), number, bundle);
            }
            A::WriteBuffer {
                id,
                offset,
                size,
                queued,
                ..
            } => self.write_buffer(number, address(id), (*offset, *size), *queued),
            A::WriteTexture { to, data, size, .. } => {
                let bytes = self.files.length(data).unwrap_or(0);
                self.write_texture(number, to, bytes, *size);
            }
            A::Submit(index, commands) => {
                let passes = self.split(number, commands);
                self.submit(number, *index, passes);
            }
            A::FailedCommands {
                commands, error, ..
            } => {
                let passes = self.split(number, commands.as_deref().unwrap_or_default());
                self.fail(number, "commands", error.clone(), None, passes);
            }
            _ => {}
        }
    }

    fn surface(&mut self, action: u64, address: u64) -> usize {
        self.resources.at_or_unknown(address, "Surface", action)
    }

    fn configure(&mut self, action: u64, address: u64, size: (u32, u32), about: Value) {
        let surface = self.surface(action, address);
        self.resources.get_mut(surface).about = about;
        let what = format!("configured for {} × {}", size.0, size.1);
        self.resources.note(surface, action, what);
    }

    fn texture_failed(&mut self, action: u64, address: u64) {
        let texture = self.resources.at(address);
        let error = "the texture was created invalid".into();
        let nothing = self.passes.len()..self.passes.len();
        self.fail(action, "texture", error, texture, nothing);
    }

    fn present(&mut self, action: u64, address: u64) {
        let resource = self.surface(action, address);
        let frame = self.summary.tally.presents;
        self.resources.note(resource, action, "presented");
        self.event(action, What::Present { resource, frame });
    }

    fn note(&mut self, address: u64, action: u64, what: &str) {
        if let Some(index) = self.resources.at(address) {
            self.resources.note(index, action, what);
        }
    }

    fn event(&mut self, action: u64, what: What) {
        self.timeline.push(Event { action, what });
    }

    /// Notes something that was refused while recording, and the passes that were in it.
    fn fail(
        &mut self,
        action: u64,
        what: &'static str,
        error: String,
        resource: Option<usize>,
        passes: Range<usize>,
    ) {
        let failure = self.failures.len();
        self.failures.push(Failure {
            action,
            what,
            error,
            resource,
            replay: false,
        });
        let (first, count) = (passes.start, passes.len());
        let what = What::Failure {
            failure,
            first,
            count,
        };
        self.event(action, what);
    }

    fn write_buffer(
        &mut self,
        action: u64,
        address: u64,
        (offset, size): (u64, u64),
        queued: bool,
    ) {
        let buffer = self.resources.at_or_unknown(address, "Buffer", action);
        let how = match queued {
            true => "written",
            false => "written while mapped",
        };
        let what = format!("{how}: {size} bytes at {offset}");
        self.write(action, buffer, size, what);
    }

    fn write_texture(
        &mut self,
        action: u64,
        to: &TexelCopyTextureInfo<PointerId<markers::Texture>>,
        bytes: u64,
        size: Extent3d,
    ) {
        let address = address(&to.texture);
        let texture = self.resources.at_or_unknown(address, "Texture", action);
        let (origin, level) = (to.origin, to.mip_level);
        let what = format!(
            "written: {} × {} × {} at {}, {}, {}, level {level}",
            size.width, size.height, size.depth_or_array_layers, origin.x, origin.y, origin.z,
        );
        self.write(action, texture, bytes, what);
    }

    fn write(&mut self, action: u64, resource: usize, bytes: u64, what: String) {
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
            tally: &self.summary.tally,
        };
        splitter.split(commands);
        first..self.passes.len()
    }

    /// Adds a submission, or to it: a trace has one action for each command buffer.
    fn submit(&mut self, action: u64, index: u64, passes: Range<usize>) {
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
        id: &PointerId<markers::TextureView>,
        parent: &PointerId<markers::Texture>,
        desc: &TextureViewDescriptor,
    ) {
        let texture = self
            .resources
            .at_or_unknown(address(parent), "Texture", number);
        let about = objects::with(value(desc), "texture", value(parent));
        let resource = Resource {
            parts: vec![(texture, String::new())],
            ..objects::of("TextureView", about)
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
