//! From the addresses in a trace to the objects that stand for them here.

use std::collections::{HashMap, VecDeque};

use wgpu_core::global::Global;
use wgpu_core::id::{Id, Marker, PointerId};

use super::error::PlayError;

/// How many released objects of a kind are kept.
///
/// Some `Drop…` actions are written when the program releases its handle, while a command buffer
/// that was recorded before may still use the object and be submitted later. So such objects live
/// on for a while, until their address is used again or as many others were released after them.
const KEPT: usize = 1024;

/// The number in a pointer id.
pub(super) fn address<M: Marker>(pointer: PointerId<M>) -> usize {
    let PointerId::PointerId(address, _) = pointer;
    address.get()
}

#[derive(Debug)]
struct Entry<M: Marker, X> {
    id: Id<M>,
    extra: X,
    released: bool,
}

/// All objects of one kind, with something known of each.
#[derive(Debug)]
pub(super) struct Table<M: Marker, X = ()> {
    entries: HashMap<usize, Entry<M, X>>,
    released: VecDeque<(usize, Id<M>)>,
    destroy: fn(&Global, Id<M>),
}

impl<M: Marker, X> Table<M, X> {
    /// `destroy` gives an id back to `wgpu-core`.
    pub fn new(destroy: fn(&Global, Id<M>)) -> Self {
        Self {
            entries: HashMap::new(),
            released: VecDeque::new(),
            destroy,
        }
    }

    /// From now on `pointer` means `id`. What it meant before is gone: an address is used again
    /// only when the object there has been freed.
    pub fn insert(&mut self, global: &Global, pointer: PointerId<M>, id: Id<M>, extra: X) {
        let entry = Entry {
            id,
            extra,
            released: false,
        };
        if let Some(old) = self.entries.insert(address(pointer), entry) {
            (self.destroy)(global, old.id);
        }
    }

    pub fn get(&self, pointer: PointerId<M>) -> Result<Id<M>, PlayError> {
        self.entry(pointer).map(|(id, _)| id)
    }

    pub fn entry(&self, pointer: PointerId<M>) -> Result<(Id<M>, &X), PlayError> {
        match self.entries.get(&address(pointer)) {
            Some(entry) => Ok((entry.id, &entry.extra)),
            None => Err(unknown(pointer)),
        }
    }

    pub fn extra_mut(&mut self, pointer: PointerId<M>) -> Option<&mut X> {
        let entry = self.entries.get_mut(&address(pointer))?;
        Some(&mut entry.extra)
    }

    /// Addresses and knowledge of all that is not released.
    pub fn live(&self) -> impl Iterator<Item = (usize, &X)> {
        self.entries
            .iter()
            .filter(|(_, entry)| !entry.released)
            .map(|(address, entry)| (*address, &entry.extra))
    }

    /// The object was freed: nothing in the trace can name it any more.
    ///
    /// An object that is not known is passed over: `wgpu-core` also tells the end of layouts that
    /// it made for itself.
    pub fn remove(&mut self, global: &Global, pointer: PointerId<M>) {
        if let Some(entry) = self.entries.remove(&address(pointer)) {
            (self.destroy)(global, entry.id);
        }
    }

    /// The program released the object; command buffers may still use it.
    pub fn release(&mut self, global: &Global, pointer: PointerId<M>) {
        let address = address(pointer);
        let Some(entry) = self.entries.get_mut(&address) else {
            return;
        };
        entry.released = true;
        self.released.push_back((address, entry.id));
        if self.released.len() > KEPT
            && let Some((address, id)) = self.released.pop_front()
            && let Some(oldest) = self.entries.get(&address)
            && oldest.id == id
        {
            self.entries.remove(&address);
            (self.destroy)(global, id);
        }
    }

    /// Gives everything back.
    pub fn clear(&mut self, global: &Global) {
        self.released.clear();
        for (_, entry) in self.entries.drain() {
            (self.destroy)(global, entry.id);
        }
    }
}

fn unknown<M: Marker>(pointer: PointerId<M>) -> PlayError {
    PlayError::Unknown {
        kind: M::TYPE,
        address: address(pointer),
    }
}

/// Pointers to objects, ordered by what `key` says of them.
pub(super) fn in_order<'a, M: Marker, X: 'a>(
    objects: impl Iterator<Item = (usize, &'a X)>,
    key: impl Fn(&X) -> u64,
) -> Vec<PointerId<M>> {
    let mut all: Vec<_> = objects
        .map(|(address, extra)| (key(extra), address))
        .collect();
    all.sort_unstable();
    all.into_iter()
        .filter_map(|(_, address)| std::num::NonZeroUsize::new(address))
        .map(|address| PointerId::PointerId(address, std::marker::PhantomData))
        .collect()
}
