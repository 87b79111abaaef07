//! How memory is described to those who share it.

use std::ffi::c_void;

/// Which GPU and which driver: opaque file descriptors mean something to the same pair only.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Identity {
    pub device: [u8; 16],
    pub driver: [u8; 16],
}

/// Memory by its opaque file descriptor.
#[derive(Clone, Copy, Debug)]
pub struct OpaqueFd {
    pub fd: i32,
    pub allocation_size: u64,
    pub offset: u64,
    pub memory_type: u32,
    pub dedicated: bool,
}

/// Where memory comes from.
#[derive(Clone, Copy, Debug)]
pub enum Origin {
    New,
    OpaqueFd(OpaqueFd),
    Host { pointer: *mut c_void, size: u64 },
}
