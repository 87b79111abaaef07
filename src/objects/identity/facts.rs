//! What can be known of a GPU.

use crate::runtime::gpu_address::{Pci, Uuid};

/// What tells a GPU from others. `None` is not known.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Identity {
    pub device_uuid: Option<Uuid>,
    pub driver_uuid: Option<Uuid>,
    /// With the nodes of linked GPUs.
    pub luid: Option<(u64, u32)>,
    pub pci: Option<Pci>,
    /// Major and minor numbers.
    pub drm_primary: Option<(u32, u32)>,
    pub drm_render: Option<(u32, u32)>,
    pub registry_id: Option<u64>,
    pub driver_version: Option<u32>,
    /// What compiled pipelines are good for.
    pub pipeline_cache: Option<Uuid>,
}
