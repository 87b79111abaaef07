//! Caches of wgpu-core's.

use wgpu_core::{
    global::Global,
    id::{DeviceId, PipelineCacheId},
    pipeline::{CreatePipelineCacheError, PipelineCacheDescriptor},
};

/// What a seal was taken from; nothing for an empty cache.
pub type Opened<'a> = Option<&'a [u8]>;

/// Makes a cache with these contents, or, if wgpu-core does not want them and `fallback` allows for it,
/// without.
pub fn create(
    global: &Global,
    device: DeviceId,
    label: Option<&str>,
    (contents, fallback): (Opened, bool),
) -> (PipelineCacheId, Option<CreatePipelineCacheError>) {
    let descriptor = PipelineCacheDescriptor {
        label: label.map(Into::into),
        data: contents.map(Into::into),
        fallback,
    };
    // SAFETY: the seal was whole and had the key of this adapter, so the contents are what a cache of
    // the same driver gave to this version of the library.
    unsafe { global.device_create_pipeline_cache(device, &descriptor, None) }
}
