//! Frames of windows, which are textures here.

use wgpu_core::resource::TextureDescriptor;

use super::error::PlayError;
use super::known::TexturePointer;
use super::play::{Player, Watcher};
use super::surfaces::SurfacePointer;

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
