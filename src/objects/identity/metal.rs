//! Metal.

pub use there::{heaps, identity};

#[cfg(all(feature = "metal", target_vendor = "apple"))]
mod there {
    use crate::abi::*;
    use crate::objects::{identity::facts::Identity, native::hal};
    use objc2_metal::MTLDevice;
    use wgpu_core::{global::Global, id::AdapterId};
    use wgpu_hal::api::Metal;

    pub fn identity(global: &Global, adapter: AdapterId) -> Option<Identity> {
        let adapter = hal::adapter::<Metal>(global, adapter)?;
        Some(Identity {
            registry_id: Some(adapter.raw_device().registryID()),
            ..Identity::default()
        })
    }

    /// One heap, as large as what the GPU can use without getting slow.
    pub fn heaps(global: &Global, adapter: AdapterId) -> Vec<WGPUMemoryHeap> {
        let Some(adapter) = hal::adapter::<Metal>(global, adapter) else {
            return Vec::new();
        };
        let device = adapter.raw_device();
        let mut properties = WGPUMemoryHeapProperty_DeviceLocal;
        if device.hasUnifiedMemory() {
            properties |= WGPUMemoryHeapProperty_HostVisible;
        }
        let size = device.recommendedMaxWorkingSetSize();
        vec![WGPUMemoryHeap {
            properties,
            size,
            hasBudget: WGPU_TRUE,
            budget: size,
            usage: device.currentAllocatedSize() as u64,
        }]
    }
}

#[cfg(not(all(feature = "metal", target_vendor = "apple")))]
mod there {
    use crate::abi::*;
    use crate::objects::identity::facts::Identity;
    use wgpu_core::{global::Global, id::AdapterId};

    pub fn identity(_: &Global, _: AdapterId) -> Option<Identity> {
        None
    }

    pub fn heaps(_: &Global, _: AdapterId) -> Vec<WGPUMemoryHeap> {
        Vec::new()
    }
}
