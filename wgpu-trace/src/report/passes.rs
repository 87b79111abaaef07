//! Passes, and the commands between them.

use serde::Serialize;
use serde_json::{Value, json};

use super::commands::{self, Lists};
use super::resources::{Resources, address, value};
use crate::reader::Command;
use crate::tally::{Tally, Work};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum PassKind {
    Render,
    Compute,
    /// Commands that stand outside of passes, as copies do; one after another they make a pass.
    Commands,
}

/// A pass: what was set up for it, and which commands it has.
#[derive(Debug, Serialize)]
pub struct Pass {
    pub kind: PassKind,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// The action that submitted it.
    pub action: u64,
    /// Its attachments and queries; other objects stand in it as `{"ref": index}`.
    pub setup: Value,
    /// The place of its list of commands; none where there was no room for it.
    pub commands: Option<usize>,
    pub count: usize,
    pub draws: u64,
    pub dispatches: u64,
    /// The textures that it draws into.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub targets: Vec<Target>,
    /// What it may have changed besides.
    #[serde(skip)]
    pub changes: Vec<usize>,
}

/// A colour target of a pass.
#[derive(Debug, Serialize)]
pub struct Target {
    /// Such as `color 0`, or `resolve 0` for what a multisampled one is resolved into.
    pub name: String,
    /// The texture, and where in it.
    pub texture: usize,
    pub level: u32,
    pub layer: u32,
    /// Pictures before and after the pass, by place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub changed: Option<Changed>,
    /// Why there is no picture.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remark: Option<String>,
    /// Where the texture was while the pass was recorded.
    #[serde(skip)]
    pub address: wgpu_core::id::PointerId<wgpu_core::id::markers::Texture>,
}

/// What a pass changed in a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Changed {
    /// How many pixels differ, and of how many.
    pub pixels: u64,
    pub of: u64,
    /// The smallest rectangle around them: x, y, width, height.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rect: Option<[u32; 4]>,
}

/// Where a view lies in its texture.
#[derive(Clone, Copy, Debug)]
pub struct View {
    pub texture: usize,
    pub address: wgpu_core::id::PointerId<wgpu_core::id::markers::Texture>,
    pub level: u32,
    pub layer: u32,
}

/// Puts the commands of a submission into passes.
pub struct Splitter<'m> {
    pub action: u64,
    pub passes: &'m mut Vec<Pass>,
    pub lists: &'m mut Lists,
    pub resources: &'m mut Resources,
    pub view: &'m dyn Fn(usize) -> Option<View>,
    pub tally: &'m Tally,
}

impl Splitter<'_> {
    pub fn split(mut self, all: &[Command]) {
        for group in groups(all) {
            match group {
                [Command::RunRenderPass { .. }] | [Command::RunComputePass { .. }] => {
                    self.pass(&group[0])
                }
                _ => {
                    let values = group.iter().map(commands::single).collect();
                    let none = Work::default();
                    self.add(
                        PassKind::Commands,
                        None,
                        none,
                        Value::Null,
                        Vec::new(),
                        values,
                    );
                }
            }
        }
    }

    fn pass(&mut self, command: &Command) {
        match command {
            Command::RunComputePass {
                pass,
                timestamp_writes,
            } => {
                let setup = json!({ "timestamp_writes": timestamp_writes });
                let commands = commands::of_pass(pass);
                let (label, work) = (pass.label.clone(), self.tally.work(command));
                self.add(PassKind::Compute, label, work, setup, Vec::new(), commands);
            }
            Command::RunRenderPass {
                pass,
                color_attachments,
                depth_stencil_attachment,
                timestamp_writes,
                occlusion_query_set,
                multiview_mask,
            } => {
                let setup = json!({
                    "color_attachments": value(color_attachments),
                    "depth_stencil_attachment": value(depth_stencil_attachment),
                    "timestamp_writes": value(timestamp_writes),
                    "occlusion_query_set": value(occlusion_query_set),
                    "multiview_mask": multiview_mask,
                });
                let commands = commands::of_pass(pass);
                let (label, work) = (pass.label.clone(), self.tally.work(command));
                let targets = self.targets(color_attachments);
                self.add(PassKind::Render, label, work, setup, targets, commands);
            }
            _ => unreachable!("not a pass"),
        }
    }

    fn targets(
        &self,
        attachments: &[Option<
            wgpu_core::command::RenderPassColorAttachment<
                wgpu_core::id::PointerId<wgpu_core::id::markers::TextureView>,
            >,
        >],
    ) -> Vec<Target> {
        let mut targets = Vec::new();
        for (slot, attachment) in attachments.iter().enumerate() {
            let Some(attachment) = attachment else {
                continue;
            };
            let views = [
                ("color", Some(&attachment.view)),
                ("resolve", attachment.resolve_target.as_ref()),
            ];
            for (name, view) in views {
                let view = view.and_then(|view| self.resources.at(address(view)));
                let Some(view) = view.and_then(|view| (self.view)(view)) else {
                    continue;
                };
                targets.push(Target {
                    name: format!("{name} {slot}"),
                    texture: view.texture,
                    level: view.level,
                    // Of a volume, the slice takes the layer's place.
                    layer: attachment.depth_slice.unwrap_or(view.layer),
                    before: None,
                    after: None,
                    changed: None,
                    remark: self.why_unseen(&view, name == "color", attachment.store_op),
                    address: view.address,
                });
            }
        }
        targets
    }

    /// Why a target cannot be shown after the pass.
    fn why_unseen(&self, view: &View, color: bool, store: wgpu_types::StoreOp) -> Option<String> {
        let samples = self.resources.get(view.texture).about["sample_count"].as_u64();
        if samples > Some(1) {
            Some("Multisampled: what it is resolved into can be seen.".into())
        } else if color && store == wgpu_types::StoreOp::Discard {
            Some("The contents are discarded at the end of the pass.".into())
        } else {
            None
        }
    }

    fn add(
        &mut self,
        kind: PassKind,
        label: Option<String>,
        work: Work,
        mut setup: Value,
        targets: Vec<Target>,
        mut values: Vec<Value>,
    ) {
        let place = self.passes.len();
        self.resources.begin_pass();
        self.attachments(&mut setup, place);
        for command in &mut values {
            let name = command[0].as_str().unwrap_or_default().to_string();
            let Value::Object(arguments) = &mut command[1] else {
                continue;
            };
            for (argument, value) in arguments {
                for used in self.resources.refer(value) {
                    let role = commands::role(&name, argument);
                    self.resources.mark_used(used, self.action, place, role);
                }
            }
        }
        let count = values.len();
        let changes = self.resources.changed_in_pass();
        let commands = self.lists.place(&values);
        let action = self.action;
        self.passes.push(Pass {
            kind,
            label,
            action,
            setup,
            commands,
            count,
            draws: work.draws,
            dispatches: work.dispatches,
            targets,
            changes,
        });
    }

    /// Makes references of the addresses in the setup, and notes who is used for what.
    fn attachments(&mut self, setup: &mut Value, pass: usize) {
        let Value::Object(fields) = setup else { return };
        for (field, value) in fields {
            let role = match field.as_str() {
                "depth_stencil_attachment" => "depth and stencil target",
                "timestamp_writes" => "timestamps",
                "occlusion_query_set" => "occlusion queries",
                _ => "color target",
            };
            let Some(attachments) = value.as_array_mut().filter(|_| role == "color target") else {
                for used in self.resources.refer(value) {
                    self.resources.mark_used(used, self.action, pass, role);
                }
                continue;
            };
            for (slot, attachment) in attachments.iter_mut().enumerate() {
                for (key, name) in [("view", "color"), ("resolve_target", "resolve")] {
                    for used in self.resources.refer(&mut attachment[key]) {
                        let role = format!("{name} target {slot}");
                        self.resources.mark_used(used, self.action, pass, &role);
                    }
                }
            }
        }
    }
}

/// The commands pass by pass: every pass is a group by itself, those between passes are another.
pub fn groups(all: &[Command]) -> impl Iterator<Item = &[Command]> {
    let is_pass = |command: &Command| {
        matches!(
            command,
            Command::RunRenderPass { .. } | Command::RunComputePass { .. }
        )
    };
    all.chunk_by(move |a, b| !is_pass(a) && !is_pass(b))
}
