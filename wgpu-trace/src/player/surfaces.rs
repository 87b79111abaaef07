//! Windows: their frames become textures.

use std::collections::HashMap;

use wgpu_core::id::{PointerId, markers};
use wgpu_core::resource::TextureDescriptor;
use wgpu_types::{SurfaceConfiguration, TextureFormat};

use super::objects::address;
use super::{PlayError, Player, TexturePointer, Watcher};

type SurfacePointer = PointerId<markers::Surface>;
type Configuration = SurfaceConfiguration<Vec<TextureFormat>>;

#[derive(Debug, Default)]
pub(super) struct Surfaces {
    all: HashMap<usize, Surface>,
}

#[derive(Debug)]
struct Surface {
    config: Configuration,
    /// The frame being drawn.
    current: Option<TexturePointer>,
}

impl Surfaces {
    pub fn configure(&mut self, pointer: SurfacePointer, config: Configuration) {
        let surface = Surface {
            config,
            current: None,
        };
        self.all.insert(address(pointer), surface);
    }

    fn get(&mut self, pointer: SurfacePointer) -> Result<&mut Surface, PlayError> {
        let found = self.all.get_mut(&address(pointer));
        found.ok_or_else(|| PlayError::Unknown {
            kind: "configured Surface",
            address: address(pointer),
        })
    }
}

impl Player {
    pub(super) fn get_surface_texture(
        &mut self,
        pointer: TexturePointer,
        parent: SurfacePointer,
    ) -> Result<(), PlayError> {
        let surface = self.surfaces.get(parent)?;
        surface.current = Some(pointer);
        let config = &surface.config;
        let desc = TextureDescriptor {
            label: Some("surface frame".into()),
            size: wgpu_types::Extent3d {
                width: config.width,
                height: config.height,
                depth_or_array_layers: 1,
            },
            mip_level_count: 1,
            sample_count: 1,
            dimension: wgpu_types::TextureDimension::D2,
            format: config.format,
            usage: config.usage,
            view_formats: config.view_formats.clone(),
        };
        self.make_texture(pointer, desc, true);
        Ok(())
    }

    pub(super) fn present(
        &mut self,
        pointer: SurfacePointer,
        watcher: &mut dyn Watcher,
    ) -> Result<(), PlayError> {
        self.frame += 1;
        let Some(texture) = self.surfaces.get(pointer)?.current.take() else {
            return Err(PlayError::Malformed(
                "expected a frame of the surface to present, found none".into(),
            ));
        };
        watcher.presented(self, self.frame, texture);
        Ok(())
    }
}
