//! What a surface and an adapter can do together, told to C.

use super::Surface;
use crate::abi::*;
use crate::convert::surface::surface_capabilities_to_c;
use crate::objects::adapter::Adapter;
use crate::runtime::{
    call::Call,
    failure::{self, Failure},
    memory,
    output::Output,
    view::{Named, View},
};

impl Surface {
    /// Fills in lists that the application frees.
    pub fn write_capabilities(
        &self,
        call: &Call,
        adapter: Named<WGPUAdapter>,
        capabilities: Output<WGPUSurfaceCapabilities>,
    ) -> Result<WGPUStatus, Failure> {
        let adapter: &Adapter = call.get(adapter).map_err(Failure::logged)?;
        let mut out = capabilities.required()?;
        let capabilities = self
            .with_id("surface", adapter.instance(), |id| {
                self.check_backend(adapter.info.backend)?;
                let capabilities = self.global().surface_get_capabilities(id, adapter.id);
                capabilities.map_err(|error| self.problem(failure::chain(&error)))
            })
            .flatten()?;
        let capabilities = surface_capabilities_to_c(&capabilities);
        out.usages = capabilities.usages;
        (out.formats, out.formatCount) = memory::give_array(capabilities.formats);
        (out.presentModes, out.presentModeCount) = memory::give_array(capabilities.present_modes);
        (out.alphaModes, out.alphaModeCount) = memory::give_array(capabilities.alpha_modes);
        Ok(WGPUStatus_Success)
    }
}

/// Takes back the lists that [`Surface::write_capabilities`] gave.
pub fn free(capabilities: View<WGPUSurfaceCapabilities>) -> Result<(), Failure> {
    // SAFETY: the header has the application pass what it got from `write_capabilities`, or zeros.
    unsafe {
        memory::free_array(capabilities.formats, capabilities.formatCount);
        memory::free_array(capabilities.presentModes, capabilities.presentModeCount);
        memory::free_array(capabilities.alphaModes, capabilities.alphaModeCount);
    }
    Ok(())
}
