//! Features that wgpu-core knows nothing of, because the library serves them by itself.

use crate::abi::*;
use crate::runtime::view::Array;

/// A set of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OwnFeatures(u32);

impl OwnFeatures {
    pub const NONE: Self = Self(0);
    pub const MEMORY_OPAQUE_FD: Self = Self(1);
    pub const MEMORY_HOST_POINTER: Self = Self(2);
    pub const FENCE_OPAQUE_FD: Self = Self(4);
    pub const MEMORY_VULKAN: Self = Self(8);
    pub const MEMORY_DMA_BUF: Self = Self(16);

    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub fn contains(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    #[must_use]
    pub fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

const NAMES: [(WGPUNativeFeature, OwnFeatures); 5] = [
    (
        WGPUNativeFeature_SharedMemoryOpaqueFD,
        OwnFeatures::MEMORY_OPAQUE_FD,
    ),
    (
        WGPUNativeFeature_SharedMemoryHostPointer,
        OwnFeatures::MEMORY_HOST_POINTER,
    ),
    (
        WGPUNativeFeature_SharedFenceOpaqueFD,
        OwnFeatures::FENCE_OPAQUE_FD,
    ),
    (
        WGPUNativeFeature_SharedMemoryVulkan,
        OwnFeatures::MEMORY_VULKAN,
    ),
    (
        WGPUNativeFeature_SharedMemoryDmaBuf,
        OwnFeatures::MEMORY_DMA_BUF,
    ),
];

/// What C's name stands for, if it is one of these.
pub fn own_feature(name: WGPUFeatureName) -> Option<OwnFeatures> {
    let mut names = NAMES.iter();
    let found = names.find(|(known, _)| known.0 == name.0);
    found.map(|(_, feature)| *feature)
}

/// Those of them that an array of names asks for.
pub fn asked(names: Array<WGPUFeatureName>) -> OwnFeatures {
    let each: Result<Vec<_>, _> = names.map(|name| Ok(own_feature(name.get())));
    let each = each.unwrap_or_default().into_iter().flatten();
    each.fold(OwnFeatures::NONE, OwnFeatures::with)
}

/// The names for what is in the set.
pub fn own_features_to_c(set: OwnFeatures) -> impl Iterator<Item = WGPUFeatureName> {
    let names = NAMES.into_iter();
    names
        .filter(move |(_, feature)| set.contains(*feature))
        .map(|(name, _)| WGPUFeatureName(name.0))
}
