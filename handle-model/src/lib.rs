//! The handle table of webgpu-c, compiled against the model checker loom, which runs its tests
//! (`mod model` in table.rs) under every order of the threads' steps.
//!
//! Under Miri it is the table as it is, with what else of the runtime needs nothing but the standard
//! library, and their unit tests: neither wgpu-core nor the vocabulary of C has to be interpreted.

#![cfg(test)]
#![allow(dead_code)]

#[cfg(miri)]
#[path = "../../src/runtime/exclusive.rs"]
mod exclusive;
#[path = "../../src/runtime/ledger.rs"]
mod ledger;
#[cfg(all(miri, unix))]
#[path = "../../src/runtime/lock.rs"]
mod lock;
#[path = "../../src/runtime/parts.rs"]
mod parts;
#[cfg(miri)]
#[path = "../../src/runtime/ready.rs"]
mod ready;
#[path = "../../src/runtime/slot.rs"]
mod slot;
#[path = "../../src/runtime/sync.rs"]
mod sync;
#[path = "../../src/runtime/table.rs"]
mod table;
#[path = "../../src/runtime/words.rs"]
mod words;
