//! What is told to C.

use super::{facts::Identity, look};
use crate::abi::*;
use crate::convert;
use crate::objects::{
    adapter::Adapter,
    capabilities::{free_list, free_strings},
};
use crate::runtime::{failure::Failure, memory, output::Output, text, view::View};

pub fn write_identity(
    adapter: &Adapter,
    identity: Output<WGPUAdapterIdentity>,
) -> Result<WGPUStatus, Failure> {
    let mut out = identity.required().map_err(Failure::logged)?;
    let known = look::identity(adapter.global(), adapter.id, &adapter.info);
    let (nodes, info) = (drm_nodes(&known), &adapter.info);
    *out = WGPUAdapterIdentity {
        nextInChain: out.nextInChain,
        deviceUUID: give(known.device_uuid),
        driverUUID: give(known.driver_uuid),
        pciBusID: give(known.pci),
        deviceLUID: known.luid.unwrap_or_default().0,
        deviceNodeMask: known.luid.unwrap_or_default().1,
        registryID: known.registry_id.unwrap_or_default(),
        driverVersion: known.driver_version.unwrap_or_default(),
        driver: text::give(known_words(&info.driver)),
        driverInfo: text::give(known_words(&info.driver_info)),
        transientSavesMemory: convert::adapter::optional_bool(info.transient_saves_memory),
        ..nodes
    };
    Ok(WGPUStatus_Success)
}

fn give(known: Option<impl ToString>) -> WGPUStringView {
    text::give(&known.map(|known| known.to_string()).unwrap_or_default())
}

/// wgpu-hal has a question mark for what Vulkan does not tell.
fn known_words(words: &str) -> &str {
    match words {
        "?" => "",
        words => words,
    }
}

fn drm_nodes(known: &Identity) -> WGPUAdapterIdentity {
    let mut out = WGPUAdapterIdentity::INIT;
    if let Some(node) = known.drm_primary {
        out.hasDRMPrimary = WGPU_TRUE;
        (out.drmPrimaryMajor, out.drmPrimaryMinor) = node;
    }
    if let Some(node) = known.drm_render {
        out.hasDRMRender = WGPU_TRUE;
        (out.drmRenderMajor, out.drmRenderMinor) = node;
    }
    out
}

/// Takes back the strings that [`write_identity`] gave.
pub fn free_identity(identity: View<WGPUAdapterIdentity>) -> Result<(), Failure> {
    free_strings([
        identity.deviceUUID,
        identity.driverUUID,
        identity.pciBusID,
        identity.driver,
        identity.driverInfo,
    ]);
    Ok(())
}

pub fn write_heaps(
    adapter: &Adapter,
    heaps: Output<WGPUMemoryHeaps>,
) -> Result<WGPUStatus, Failure> {
    let mut out = heaps.required().map_err(Failure::logged)?;
    let heaps = look::heaps(adapter.global(), adapter.id, adapter.info.backend);
    (out.heaps, out.heapCount) = memory::give_array(heaps);
    Ok(WGPUStatus_Success)
}

/// Takes back the list that [`write_heaps`] gave.
pub fn free_heaps(heaps: View<WGPUMemoryHeaps>) -> Result<(), Failure> {
    free_list(heaps.heaps, heaps.heapCount);
    Ok(())
}
