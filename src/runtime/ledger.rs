//! What the handle table knows besides its slots, and look-ups do not need: which slots are free, and what
//! the objects were called that are gone.

use super::words::Words;

/// All of it, behind the table's lock.
#[derive(Default)]
pub struct Ledger {
    pub free: Vec<u32>,
    /// How many slots exist, in use, free or retired.
    pub made: u32,
    /// For messages: by their slots, the handles and labels of objects that had one. They end with
    /// the slot of the last of these.
    graves: Vec<Option<Grave>>,
}

/// What remains of a labelled object.
pub struct Grave {
    pub key: usize,
    pub label: Words,
}

impl Ledger {
    /// Notes what remains of the object that a slot held last.
    pub fn bury(&mut self, index: u32, grave: Option<Grave>) {
        let index = index as usize;
        match self.graves.get_mut(index) {
            Some(place) => *place = grave,
            None if grave.is_none() => {}
            None => {
                self.graves.resize_with(index, || None);
                self.graves.push(grave);
            }
        }
    }

    /// The label of the object that had this handle.
    pub fn epitaph(&self, index: u32, key: usize) -> Option<String> {
        let grave = self.graves.get(index as usize)?.as_ref()?;
        (grave.key == key).then(|| grave.label.as_str().to_owned())
    }
}
