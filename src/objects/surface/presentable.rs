//! Which backends can present to a surface.

use super::Surface;
use crate::runtime::{failure::Failure, handle::Object};
use wgpu_types::{Backend, Backends};

impl Surface {
    /// The backends that cannot present to the surface although they think they can.
    pub fn unfit_backends(&self) -> Backends {
        match self.source.and_then(|source| source.display()) {
            Some(display) if self.instance.opengl_lacks(display) => Backends::GL,
            _ => Backends::empty(),
        }
    }

    pub fn check_backend(&self, backend: Backend) -> Result<(), Failure> {
        match self.unfit_backends().contains(backend.into()) {
            false => Ok(()),
            true => Err(Failure::validation(format!(
                "'{}': OpenGL can present to the windows of one display only, which has to be \
                 known when the instance is created: chain WGPUInstanceExtras with the display of \
                 this surface as displayHandle",
                self.name()
            ))),
        }
    }

    /// Refuses a surface on which no backend of the instance can present.
    pub(super) fn check_presentable(&self) -> Result<(), Failure> {
        match self.global().instance.raw(Backend::Vulkan) {
            Some(_) => Ok(()),
            None => self.check_backend(Backend::Gl),
        }
    }
}
