//! The handle table of webgpu-c, compiled against the model checker loom, which runs its tests
//! (`mod model` in table.rs) under every order of the threads' steps.

#![cfg(test)]
#![allow(dead_code)]

#[path = "../../src/runtime/parts.rs"]
mod parts;
#[path = "../../src/runtime/slot.rs"]
mod slot;
#[path = "../../src/runtime/sync.rs"]
mod sync;
#[path = "../../src/runtime/table.rs"]
mod table;
