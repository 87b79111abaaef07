//! Configuring a surface while other threads submit work.
//!
//! The header lets one thread configure a surface while another submits work to the device.
//! wgpu-core waits for all that was submitted, once, and fails if more has come meanwhile. Where its
//! wait fails otherwise, it forgets whom to tell of work that is done; so whoever configures waits
//! for the device before.

// UPSTREAM: none known
// LIMITS: surface-configure

use wgpu_core::{
    global::Global,
    id::{DeviceId, SurfaceId},
    present::ConfigureSurfaceError,
};
use wgpu_types::{SurfaceConfiguration, TextureFormat};

/// Configures a surface; says what is wrong with it.
pub fn configure(
    global: &Global,
    surface: SurfaceId,
    device: DeviceId,
    configuration: &SurfaceConfiguration<Vec<TextureFormat>>,
) -> Option<ConfigureSurfaceError> {
    loop {
        match global.surface_configure(surface, device, configuration) {
            // Another thread has submitted work just after wgpu-core had waited for all of it.
            Some(ConfigureSurfaceError::GpuWaitTimeout) => {}
            other => return other,
        }
    }
}
