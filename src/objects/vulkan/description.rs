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

/// An image in a dma-buf.
#[derive(Clone, Copy, Debug)]
pub struct DmaBuf {
    pub fd: i32,
    pub plane: Plane,
}

/// How its only plane lies.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Plane {
    pub modifier: u64,
    pub offset: u64,
    pub stride: u64,
}

/// Where memory comes from.
#[derive(Clone, Copy, Debug)]
pub enum Origin {
    New,
    OpaqueFd(OpaqueFd),
    DmaBuf(DmaBuf),
    Host {
        pointer: *mut c_void,
        size: u64,
    },
    /// The program's own buffer or image, by its handle, with what it was made for.
    Object {
        handle: u64,
        usage: u32,
    },
}

/// An image in the numbers of Vulkan.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ImageInfo {
    pub flags: u32,
    pub image_type: u32,
    pub format: u32,
    pub extent: [u32; 3],
    pub mip_levels: u32,
    pub array_layers: u32,
    pub samples: u32,
    pub tiling: u32,
    pub usage: u32,
    /// Formats of views, the image's own among them; none for an image of one format.
    pub view_formats: Vec<u32>,
    /// For an image that is made with this.
    pub plane: Option<Plane>,
}

/// A layout of an image.
pub type Layout = u32;

/// The one in which images are with us between two submissions of an access, and in which they come
/// and go where nobody says otherwise.
pub const GENERAL: Layout = 1;

/// Into whose hands memory goes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Hand {
    /// Ours; what it holds counts. An image comes in these layouts, the old and the new one.
    Ours(Layout, Layout),
    /// Ours; what it holds does not count, so it becomes zero.
    OursEmpty,
    /// Others', an image in this layout.
    Others(Layout),
}
