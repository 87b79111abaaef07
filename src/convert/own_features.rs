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
    pub const TEXTURE_TIER_1: Self = Self(32);
    pub const TEXTURE_TIER_2: Self = Self(64);

    /// Those of memory that others use as well.
    #[must_use]
    pub fn of_sharing(self) -> Self {
        Self(self.0 & !(Self::TEXTURE_TIER_1.0 | Self::TEXTURE_TIER_2.0))
    }

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

/// What the names of wgpu.h stand for.
const NATIVE: [(WGPUNativeFeature, OwnFeatures); 5] = [
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

/// What those of WebGPU stand for.
const STANDARD: [(WGPUFeatureName, OwnFeatures); 2] = [
    (
        WGPUFeatureName_TextureFormatsTier1,
        OwnFeatures::TEXTURE_TIER_1,
    ),
    (
        WGPUFeatureName_TextureFormatsTier2,
        OwnFeatures::TEXTURE_TIER_2,
    ),
];

fn names() -> impl Iterator<Item = (WGPUFeatureName, OwnFeatures)> {
    let native = NATIVE.into_iter();
    let native = native.map(|(name, feature)| (WGPUFeatureName(name.0), feature));
    STANDARD.into_iter().chain(native)
}

/// What C's name stands for, if it is one of these.
pub fn own_feature(name: WGPUFeatureName) -> Option<OwnFeatures> {
    let found = names().find(|(known, _)| *known == name);
    found.map(|(_, feature)| feature)
}

/// Those of them that an array of names asks for, and what these include.
pub fn asked(names: Array<WGPUFeatureName>) -> OwnFeatures {
    let each: Result<Vec<_>, _> = names.map(|name| Ok(own_feature(name.get())));
    let each = each.unwrap_or_default().into_iter().flatten();
    let all = each.fold(OwnFeatures::NONE, OwnFeatures::with);
    match all.contains(OwnFeatures::TEXTURE_TIER_2) {
        true => all.with(OwnFeatures::TEXTURE_TIER_1),
        false => all,
    }
}

/// The names for what is in the set.
pub fn own_features_to_c(set: OwnFeatures) -> impl Iterator<Item = WGPUFeatureName> {
    names()
        .filter(move |(_, feature)| set.contains(*feature))
        .map(|(name, _)| name)
}
