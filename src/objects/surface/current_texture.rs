//! The texture that a surface hands out to be drawn to, and then shows.

use super::{Configured, State, Surface};
use crate::abi::*;
use crate::convert::surface::surface_status_to_c;
use crate::objects::texture::Texture;
use crate::polyfill::{
    surface_configure::configure,
    surface_unconfigure::{discard, forget},
};
use crate::runtime::{
    failure::{self, Failure},
    handle,
    output::Output,
};
use std::{ptr, sync::Arc};
use wgpu_core::{
    device::DeviceError,
    id::TextureId,
    present::{ConfigureSurfaceError, SurfaceError},
};

/// What became of the request for a texture.
type Acquired = (WGPUSurfaceGetCurrentTextureStatus, Option<Arc<Texture>>);

impl Surface {
    pub fn write_current_texture(&self, out: Output<WGPUSurfaceTexture>) -> Result<(), Failure> {
        let mut out = out.required()?;
        out.status = WGPUSurfaceGetCurrentTextureStatus_Error;
        out.texture = ptr::null_mut();
        let (status, texture) = self.acquire()?;
        out.status = status;
        out.texture = texture.map_or(ptr::null_mut(), handle::insert);
        Ok(())
    }

    /// The next texture to draw to.
    fn acquire(&self) -> Result<Acquired, Failure> {
        let mut state = self.state.lock();
        let State {
            id: Some(id),
            configured: Some(configured),
        } = &mut *state
        else {
            return Err(self.problem("the surface is not configured"));
        };
        if configured.current.is_some() {
            return Err(self.problem("its current texture was not presented yet"));
        }
        match self.global().surface_get_current_texture(*id, None) {
            Ok(output) => {
                let texture = output.texture.map(|id| configured.hand_out(Some(id)));
                Ok((surface_status_to_c(output.status), texture))
            }
            // The device is lost, or was when it was configured.
            Err(SurfaceError::Device(_) | SurfaceError::NotConfigured) => {
                let status = WGPUSurfaceGetCurrentTextureStatus_SuccessOptimal;
                Ok((status, Some(configured.hand_out(None))))
            }
            Err(other) => Err(self.problem(failure::chain(&other))),
        }
    }

    pub fn present(&self) -> Result<WGPUStatus, Failure> {
        let mut state = self.state.lock();
        let State {
            id: Some(id),
            configured: Some(configured),
        } = &mut *state
        else {
            return Err(self.problem("the surface is not configured"));
        };
        let Some(current) = configured.current.take() else {
            return Err(self.problem("there is no current texture to present"));
        };
        let global = self.global();
        let present = || global.surface_present(*id);
        let error = match configured.device.queue_call(present) {
            Ok(_) => return Ok(WGPUStatus_Success),
            Err(error) => error,
        };
        // The texture stays behind in the swap chain, which thus is of no more use.
        forget(global, *id, current.id);
        let Configured {
            device,
            configuration,
            ..
        } = configured;
        let renewed = configure(global, *id, device.id, configuration);
        match (renewed, error) {
            (Some(ConfigureSurfaceError::Device(DeviceError::Lost)), _) => Ok(WGPUStatus_Success),
            // With a device that is alive, wgpu-core means the texture by both.
            (_, SurfaceError::Device(_) | SurfaceError::TextureDestroyed) => {
                Err(self.problem("nothing was shown: the current texture was destroyed"))
            }
            (_, other) => {
                let why = failure::chain(&other);
                Err(self.problem(format!("nothing was shown: {why}")))
            }
        }
    }
}

impl Surface {
    /// Takes the current texture back. No backend can put one into its swap chain again that was
    /// not shown, so that is made anew.
    pub fn discard_texture(&self) -> Result<WGPUStatus, Failure> {
        let mut state = self.state.lock();
        let State {
            id: Some(id),
            configured: Some(configured),
        } = &mut *state
        else {
            return Err(self.problem("the surface is not configured"));
        };
        let Some(current) = configured.current.take() else {
            return Err(self.problem("there is no current texture to discard"));
        };
        let Configured {
            device,
            configuration,
            ..
        } = configured;
        let global = self.global();
        discard(global, *id, current.id);
        let _ = device.wait_idle(true, None);
        match configure(global, *id, device.id, configuration) {
            None | Some(ConfigureSurfaceError::Device(DeviceError::Lost)) => Ok(WGPUStatus_Success),
            Some(other) => Err(self.problem(failure::chain(&other))),
        }
    }
}

impl Configured {
    /// A texture that is held until it is presented, whatever the application does with its own
    /// reference.
    fn hand_out(&mut self, id: Option<TextureId>) -> Arc<Texture> {
        let texture = Texture::new(
            &self.device,
            id,
            None,
            self.shape,
            Arc::default(),
            None,
            None,
        );
        self.current = Some(Arc::clone(&texture));
        texture
    }
}
