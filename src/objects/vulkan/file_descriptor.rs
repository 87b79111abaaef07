//! File descriptors of memory and of semaphores, as callers and drivers handle them.

use super::OpaqueFd;
use crate::runtime::failure::{Failure, Invalid};
use ash::vk;
use std::{
    fs::{self, Metadata},
    io::IsTerminal,
    mem::ManuallyDrop,
    os::{
        fd::{AsRawFd, FromRawFd, OwnedFd},
        unix::fs::{FileTypeExt, MetadataExt},
    },
};

/// A file descriptor of our own for the same thing: the caller's stays the caller's.
pub(super) fn duplicate(fd: i32) -> Result<OwnedFd, Failure> {
    // SAFETY: the kernel says whether the number is an open file descriptor; -1 is none of Rust's.
    let copy = unsafe { libc::fcntl(fd, libc::F_DUPFD_CLOEXEC, 0) };
    if fd < 0 || copy < 0 {
        return Err(Invalid::new("fd", fd, "an open file descriptor").into());
    }
    // SAFETY: the kernel has just opened it, for us alone.
    let copy = unsafe { OwnedFd::from_raw_fd(copy) };
    if may_block(&copy) {
        return Err(Invalid::new("fd", fd, "that of memory or of a fence").into());
    }
    Ok(copy)
}

/// Lends a file descriptor to the driver, who keeps it if it can use it. If not, some drivers close it
/// all the same, so it is closed here only if its number still stands for the same thing.
pub(super) fn lend<T>(
    fd: OwnedFd,
    import: impl FnOnce(i32) -> Result<T, vk::Result>,
) -> Result<T, vk::Result> {
    let before = identity(&fd);
    let fd = ManuallyDrop::new(fd);
    let imported = import(fd.as_raw_fd());
    if imported.is_err() && before.is_some() && identity(&fd) == before {
        drop(ManuallyDrop::into_inner(fd));
    }
    imported
}

fn identity(fd: &OwnedFd) -> Option<(u64, u64)> {
    about(fd).map(|about| (about.dev(), about.ino()))
}

/// A driver in software gives files, which may be shorter than what is said of them; touching what is
/// not there would end the process.
pub(super) fn check_file_size(fd: &OwnedFd, given: OpaqueFd) -> Result<(), Failure> {
    match about(fd) {
        Some(about) if about.is_file() && about.len() < given.allocation_size => {
            let expected = format!("the size of the memory, which has {} bytes", about.len());
            Err(Invalid::new("allocationSize", given.allocation_size, expected).into())
        }
        _ => Ok(()),
    }
}

/// The bytes behind a file descriptor, as dma-bufs tell them, too.
pub(super) fn size_of(fd: &OwnedFd) -> u64 {
    // SAFETY: the kernel knows the file descriptor, which is open.
    let end = unsafe { libc::lseek(fd.as_raw_fd(), 0, libc::SEEK_END) };
    u64::try_from(end).unwrap_or(0)
}

fn about(fd: &OwnedFd) -> Option<Metadata> {
    fs::metadata(format!("/proc/self/fd/{}", fd.as_raw_fd())).ok()
}

/// Drivers may read from what they are given, and wait there.
fn may_block(fd: &OwnedFd) -> bool {
    let kind = about(fd).map(|about| about.file_type());
    fd.is_terminal() || kind.is_some_and(|it| it.is_fifo() || it.is_socket() || it.is_dir())
}
