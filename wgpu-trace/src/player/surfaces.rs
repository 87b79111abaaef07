//! Windows, and how they are configured.

use std::collections::HashMap;

use wgpu_core::id::{PointerId, markers};
use wgpu_types::{SurfaceConfiguration, TextureFormat};

use super::error::PlayError;
use super::known::TexturePointer;
use super::objects::address;

/// A window, by its address in the trace.
pub(super) type SurfacePointer = PointerId<markers::Surface>;
type Configuration = SurfaceConfiguration<Vec<TextureFormat>>;

#[derive(Debug, Default)]
pub(super) struct Surfaces {
    all: HashMap<usize, Surface>,
}

#[derive(Debug)]
pub(super) struct Surface {
    pub config: Configuration,
    /// The frame being drawn.
    pub current: Option<TexturePointer>,
}

impl Surfaces {
    pub fn configure(&mut self, pointer: SurfacePointer, config: Configuration) {
        let surface = Surface {
            config,
            current: None,
        };
        self.all.insert(address(pointer), surface);
    }

    pub fn get(&mut self, pointer: SurfacePointer) -> Result<&mut Surface, PlayError> {
        let found = self.all.get_mut(&address(pointer));
        found.ok_or_else(|| PlayError::Unknown {
            kind: "configured Surface",
            address: address(pointer),
        })
    }
}
