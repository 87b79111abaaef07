//! What is known of the GPU behind an adapter.

use super::{d3d12, facts::Identity, metal, vulkan};
use crate::abi::*;
use wgpu_core::{global::Global, id::AdapterId};
use wgpu_types::{AdapterInfo, Backend};

/// What the backend and wgpu-hal know.
pub fn identity(global: &Global, adapter: AdapterId, info: &AdapterInfo) -> Identity {
    let known = match info.backend {
        Backend::Vulkan => vulkan::identity(global, adapter),
        Backend::Dx12 => d3d12::identity(global, adapter),
        Backend::Metal => metal::identity(global, adapter),
        _ => None,
    };
    Identity {
        pci: info.device_pci_bus_id.parse().ok(),
        ..known.unwrap_or_default()
    }
}

pub fn heaps(global: &Global, adapter: AdapterId, backend: Backend) -> Vec<WGPUMemoryHeap> {
    match backend {
        Backend::Vulkan => vulkan::heaps(global, adapter),
        Backend::Dx12 => d3d12::heaps(global, adapter),
        Backend::Metal => metal::heaps(global, adapter),
        _ => Vec::new(),
    }
}
