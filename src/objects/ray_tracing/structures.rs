//! Acceleration structures as wgpu-core has them, and what commands do with them.

use crate::runtime::label::Label;
use parking_lot::Mutex;
use std::sync::Arc;
use wgpu_core::{
    global::Global,
    id::{BlasId, TlasId},
};
use wgpu_types::{AccelerationStructureFlags, BlasGeometrySizeDescriptors};

/// A BLAS. It lives while the application holds it, commands build it, or a [`Top`] was built of it.
pub struct Bottom {
    pub global: Arc<Global>,
    pub id: BlasId,
    pub label: Arc<Label>,
    pub sizes: BlasGeometrySizeDescriptors,
    pub flags: AccelerationStructureFlags,
    pub state: Mutex<BottomState>,
}

#[derive(Clone, Copy, Default)]
pub struct BottomState {
    /// When it was built: a number that grows from build to build of the device. 0: never.
    pub built: u64,
    pub destroyed: bool,
    pub compaction: Compaction,
}

/// How far a BLAS is on the way to a smaller one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Compaction {
    #[default]
    Idle,
    /// wgpu-core waits for the GPU to say how small it can be.
    Preparing,
    Ready,
    /// It is the smaller one.
    Compacted,
}

impl Drop for Bottom {
    fn drop(&mut self) {
        self.global.blas_drop(self.id);
    }
}

/// A TLAS. It lives while the application holds it, a bind group has it, or commands build it.
pub struct Top {
    pub global: Arc<Global>,
    pub id: TlasId,
    pub label: Arc<Label>,
    pub flags: AccelerationStructureFlags,
    pub max_instances: u32,
    pub state: Mutex<TopState>,
}

#[derive(Default)]
pub struct TopState {
    /// As that of a BLAS.
    pub built: u64,
    pub destroyed: bool,
    /// What it was built of.
    pub instances: Instances,
}

pub type Instances = Arc<[Arc<Bottom>]>;

impl Drop for Top {
    fn drop(&mut self) {
        self.global.tlas_drop(self.id);
    }
}

/// How messages call a structure.
pub fn called(kind: &str, label: &Label) -> String {
    match label.get().as_str() {
        "" => format!("a {kind}"),
        label => format!("{kind} '{label}'"),
    }
}

/// What commands do with acceleration structures.
#[derive(Clone)]
pub enum Action {
    Build(Arc<Build>),
    /// Rays are cast into it.
    Use(Arc<Top>),
}

/// What is built at once.
pub struct Build {
    pub bottoms: Vec<Arc<Bottom>>,
    pub tops: Vec<(Arc<Top>, Instances)>,
}

/// The actions of some commands, in their order. None for most.
#[derive(Default, Clone)]
pub struct Actions(Vec<Action>);

impl Actions {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn iter(&self) -> impl Iterator<Item = &Action> {
        self.0.iter()
    }

    pub fn build(&mut self, build: Build) {
        self.0.push(Action::Build(Arc::new(build)));
    }

    /// Notes a use, unless it was noted since the last build.
    pub fn use_top(&mut self, top: &Arc<Top>) {
        for action in self.0.iter().rev() {
            match action {
                Action::Use(known) if Arc::ptr_eq(known, top) => return,
                Action::Use(_) => {}
                Action::Build(_) => break,
            }
        }
        self.0.push(Action::Use(Arc::clone(top)));
    }

    pub fn add_all(&mut self, other: &Self) {
        for action in &other.0 {
            match action {
                Action::Use(top) => self.use_top(top),
                Action::Build(_) => self.0.push(action.clone()),
            }
        }
    }
}
