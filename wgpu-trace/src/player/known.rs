//! What is known of buffers and textures.

use wgpu_core::id::{PointerId, markers};
use wgpu_types::{BufferUsages, TextureFormat, TextureUsages};

/// A texture, by its address in the trace.
pub type TexturePointer = PointerId<markers::Texture>;
/// A buffer, by its address in the trace.
pub type BufferPointer = PointerId<markers::Buffer>;

/// What is known of a buffer.
#[derive(Clone, Debug)]
pub struct BufferInfo {
    pub label: Option<String>,
    pub size: u64,
    /// As in the trace.
    pub usage: BufferUsages,
    /// The how manieth of the trace's buffers it is, from 1.
    pub ordinal: u64,
    /// `buffer.destroy()` was called.
    pub destroyed: bool,
}

/// What is known of a texture.
#[derive(Clone, Debug)]
pub struct TextureInfo {
    pub label: Option<String>,
    pub size: wgpu_types::Extent3d,
    pub dimension: wgpu_types::TextureDimension,
    pub format: TextureFormat,
    pub sample_count: u32,
    /// As in the trace.
    pub usage: TextureUsages,
    /// The how manieth of the trace's textures it is, from 1.
    pub ordinal: u64,
    /// It stands for a frame of a window.
    pub surface: bool,
    /// The last submission that rendered into it.
    pub rendered_in: Option<u64>,
    /// It was invalid from the start, or `texture.destroy()` was called.
    pub destroyed: bool,
}

/// What is known of a view.
#[derive(Clone, Copy, Debug)]
pub(super) struct ViewInfo {
    /// The texture, and its ordinal: its address may have been used again.
    pub texture: TexturePointer,
    pub ordinal: u64,
}
