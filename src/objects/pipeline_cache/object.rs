//! The caches that applications have.

use super::{
    core,
    seal::{self, Key},
};
use crate::abi::*;
use crate::convert::pipeline_cache::{Contents, pipeline_cache_descriptor};
use crate::objects::{
    device::Device,
    record::{self, Identified, core_object},
};
use crate::runtime::{
    call::Call,
    failure::{Failure, Invalid},
    output::OutputArray,
    view::Pointer,
};
use std::sync::Arc;
use wgpu_types::Features;

core_object!(
    PipelineCache,
    WGPUPipelineCacheImpl,
    PipelineCacheId,
    pipeline_cache_drop
);

impl PipelineCache {
    pub fn create(
        device: &Arc<Device>,
        call: &Call,
        descriptor: Pointer<WGPUPipelineCacheDescriptor>,
    ) -> Result<Arc<Self>, Failure> {
        let descriptor = descriptor.or_initial()?;
        let label = descriptor.label().label();
        let label = label.as_deref();
        let converted = pipeline_cache_descriptor(descriptor);
        let opened = converted.and_then(|asked| Ok((opened(device, &asked)?, asked.fallback)));
        let id = record::create(call, label, opened, |(contents, fallback)| {
            // What a trace holds is for any driver.
            let contents = contents.filter(|_| !device.is_traced());
            core::create(device.global(), device.id, label, (contents, fallback))
        });
        Ok(Self::new(device, id, label))
    }

    /// Copies what the cache holds to where there is room for it. Says how much it is.
    pub fn data(&self, to: OutputArray<u8>) -> Result<usize, Failure> {
        let to = to.slice()?;
        let id = self.require_id("pipelineCache")?;
        let Some(contents) = self.device.global().pipeline_cache_get_data(id) else {
            return Ok(0);
        };
        let sealed = seal::seal(&Key::of(&self.device.adapter), &contents);
        if let Some(to) = to.get_mut(..sealed.len()) {
            to.copy_from_slice(&sealed);
        }
        Ok(sealed.len())
    }
}

/// What is in the data, if there is any and it is of use.
fn opened<'a>(device: &Device, asked: &Contents<'a>) -> Result<core::Opened<'a>, Invalid> {
    if !device.features.contains(Features::PIPELINE_CACHE) {
        let expected = "one with WGPUNativeFeature_PipelineCache";
        return Err(Invalid::new(
            "device",
            "a device without the feature",
            expected,
        ));
    }
    if asked.data.is_empty() {
        return Ok(None);
    }
    match seal::open(&Key::of(&device.adapter), asked.data) {
        Ok(contents) => Ok(Some(contents)),
        Err(broken) => {
            let invalid = Invalid::new("data", &broken, broken.expected());
            match asked.fallback {
                true => {
                    log::warn!("wgpuDeviceCreatePipelineCache: {invalid}; the cache is empty");
                    Ok(None)
                }
                false => Err(invalid),
            }
        }
    }
}
