//! Whose turn it is. Memory that others use as well is ours between the begin and the end of an
//! access; whatever uses a buffer or texture of it keeps its turn, and a submission asks.

use crate::objects::ray_tracing::structures::Actions;
use crate::runtime::{
    failure::Invalid,
    handle::{self, Object, Opaque},
};
use parking_lot::Mutex;
use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};

/// The turns of one buffer or texture.
pub struct Turn {
    /// The layout in which an image is left at the end of the access, or [`CLOSED`](Self::CLOSED).
    open: AtomicU64,
    /// What the memory is called, for errors.
    name: String,
}

impl Turn {
    const CLOSED: u64 = u64::MAX;

    pub fn new(name: String) -> Arc<Self> {
        Arc::new(Self {
            open: AtomicU64::new(Self::CLOSED),
            name,
        })
    }

    pub fn is_open(&self) -> bool {
        self.open.load(Ordering::Acquire) != Self::CLOSED
    }

    /// Begins an access, at whose end an image is left in this layout.
    pub fn begin(&self, layout: u32) {
        self.open.store(layout.into(), Ordering::Release);
    }

    /// Ends the access; returns the layout.
    pub fn end(&self) -> u32 {
        self.open.swap(Self::CLOSED, Ordering::AcqRel) as u32
    }

    /// Refuses a use without an access.
    pub fn require(&self, name: impl Into<String>) -> Result<(), Invalid> {
        match self.is_open() {
            true => Ok(()),
            false => Err(Invalid::new(name, self.refusal(), EXPECTED)),
        }
    }

    /// Why something may not be used now.
    pub fn refusal(&self) -> String {
        match self.name.as_str() {
            "" => "shared memory without an open access".into(),
            name => format!("shared memory '{name}' without an open access"),
        }
    }
}

/// What an access is for, where there is none.
pub const EXPECTED: &str = "one that wgpuShared…MemoryBeginAccess has begun";

/// The turns that commands, a bind group or a bundle need, and the acceleration structures. None for
/// most.
#[derive(Default, Clone)]
pub struct Turns {
    turns: Vec<Arc<Turn>>,
    pub structures: Actions,
}

/// An object that may be made of memory that others use, or that has acceleration structures.
pub trait HasTurns: Object {
    /// Adds what its use needs.
    fn add_turns(&self, to: &mut Turns);
}

impl Turns {
    pub fn is_empty(&self) -> bool {
        self.turns.is_empty() && self.structures.is_empty()
    }

    /// The first that is not open.
    pub fn closed(&self) -> Option<&Turn> {
        self.turns
            .iter()
            .find(|turn| !turn.is_open())
            .map(|turn| &**turn)
    }

    #[inline]
    pub fn add(&mut self, turn: Option<&Arc<Turn>>) {
        if let Some(turn) = turn {
            self.push(turn);
        }
    }

    #[cold]
    fn push(&mut self, turn: &Arc<Turn>) {
        if !self.turns.iter().any(|known| Arc::ptr_eq(known, turn)) {
            self.turns.push(Arc::clone(turn));
        }
    }

    #[inline]
    pub fn add_all(&mut self, other: &Self) {
        for turn in &other.turns {
            self.push(turn);
        }
        if !other.structures.is_empty() {
            self.structures.add_all(&other.structures);
        }
    }

    /// What the use of the object behind a handle needs; one that is gone was refused before.
    #[cold]
    pub fn add_of<C: Opaque<Object: HasTurns>>(&mut self, handle: *mut C) {
        if let Ok(object) = handle::share::<C::Object>(handle) {
            object.add_turns(self);
        }
    }
}

/// Locked where an access begins or ends, and where commands that need one are submitted.
#[derive(Default)]
pub struct Gate(Mutex<()>);

impl Gate {
    pub fn pass<R>(&self, pass: impl FnOnce() -> R) -> R {
        let _guard = self.0.lock();
        pass()
    }
}
