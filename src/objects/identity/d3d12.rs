//! Direct3D 12.

pub use there::{heaps, identity};

#[cfg(all(feature = "dx12", windows))]
mod there {
    use crate::abi::*;
    use crate::objects::{identity::facts::Identity, native::hal};
    use wgpu_core::{global::Global, id::AdapterId};
    use wgpu_hal::api::Dx12;
    use windows::Win32::Graphics::Dxgi::{
        DXGI_ADAPTER_DESC2, DXGI_MEMORY_SEGMENT_GROUP_LOCAL, DXGI_MEMORY_SEGMENT_GROUP_NON_LOCAL,
        DXGI_QUERY_VIDEO_MEMORY_INFO,
    };

    /// The description, and what is told of local and other memory.
    type Told = (
        DXGI_ADAPTER_DESC2,
        [Option<DXGI_QUERY_VIDEO_MEMORY_INFO>; 2],
    );

    fn ask(global: &Global, adapter: AdapterId) -> Option<Told> {
        let adapter = hal::adapter::<Dx12>(global, adapter)?;
        let adapter = adapter.as_raw();
        let groups = [
            DXGI_MEMORY_SEGMENT_GROUP_LOCAL,
            DXGI_MEMORY_SEGMENT_GROUP_NON_LOCAL,
        ];
        // SAFETY: the adapter is alive, and writes what it is given room for.
        unsafe {
            let memory = groups.map(|group| {
                let mut info = DXGI_QUERY_VIDEO_MEMORY_INFO::default();
                let told = adapter.QueryVideoMemoryInfo(0, group, &mut info);
                told.ok().map(|()| info)
            });
            Some((adapter.GetDesc2().ok()?, memory))
        }
    }

    pub fn identity(global: &Global, adapter: AdapterId) -> Option<Identity> {
        let (description, _) = ask(global, adapter)?;
        let luid = description.AdapterLuid;
        let high = u64::from(luid.HighPart.cast_unsigned());
        Some(Identity {
            // Devices are made for the first node.
            luid: Some((high << 32 | u64::from(luid.LowPart), 1)),
            ..Identity::default()
        })
    }

    pub fn heaps(global: &Global, adapter: AdapterId) -> Vec<WGPUMemoryHeap> {
        let Some((description, memory)) = ask(global, adapter) else {
            return Vec::new();
        };
        let sorts = [
            (
                description.DedicatedVideoMemory + description.DedicatedSystemMemory,
                WGPUMemoryHeapProperty_DeviceLocal,
            ),
            (
                description.SharedSystemMemory,
                WGPUMemoryHeapProperty_HostVisible,
            ),
        ];
        let heap = |((size, properties), told): ((usize, WGPUFlags), Option<_>)| {
            let told: DXGI_QUERY_VIDEO_MEMORY_INFO = told.unwrap_or_default();
            WGPUMemoryHeap {
                properties,
                size: size as u64,
                hasBudget: (told.Budget != 0).into(),
                budget: told.Budget,
                usage: told.CurrentUsage,
            }
        };
        sorts.into_iter().zip(memory).map(heap).collect()
    }
}

#[cfg(not(all(feature = "dx12", windows)))]
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
