//! Shader modules whose code the driver gets as it is.

use crate::abi::*;
use crate::convert::passthrough::passthrough_descriptor;
use crate::objects::{
    device::Device,
    record,
    shader_module::{Origin, ShaderModule},
};
use crate::runtime::{
    call::Call,
    failure::{Failure, Invalid},
    view::Pointer,
};
use crate::shader::passthrough;
use std::sync::Arc;
use wgpu_core::{
    id::ShaderModuleId,
    pipeline::{CreateShaderModuleError, ShaderModuleDescriptorPassthrough},
};
use wgpu_types::Features;

pub fn create(
    device: &Arc<Device>,
    call: &Call,
    descriptor: Pointer<WGPUShaderModuleDescriptorPassthrough>,
) -> Result<Arc<ShaderModule>, Failure> {
    let descriptor = descriptor.required()?;
    let label = descriptor.label().label();
    let converted = passthrough_descriptor(descriptor).and_then(|converted| {
        check(device, &converted)?;
        Ok(converted)
    });
    let id = record::create(call, label.as_deref(), converted, |converted| {
        hand_over(device, &converted)
    });
    let (messages, origin) = ([].into(), Origin::Passed);
    let label = label.as_deref();
    let module = ShaderModule::new(device, id, label, messages, None, [].into(), origin);
    Ok(module)
}

fn check(device: &Device, descriptor: &ShaderModuleDescriptorPassthrough) -> Result<(), Invalid> {
    if !device.features.contains(Features::PASSTHROUGH_SHADERS) {
        let value = "one without WGPUNativeFeature_PassthroughShaders";
        return Err(Invalid::new("device", value, "one with it"));
    }
    passthrough::check(descriptor, device.adapter.info.backend)
}

fn hand_over(
    device: &Device,
    descriptor: &ShaderModuleDescriptorPassthrough,
) -> (ShaderModuleId, Option<CreateShaderModuleError>) {
    let create = || {
        let global = device.global();
        let id = device.id;
        // SAFETY: the header asks of the program that the driver can do with the code.
        match unsafe { global.device_create_shader_module_passthrough(id, descriptor, None) } {
            (id, None) => Ok(id),
            (id, Some(error)) => Err((id, error)),
        }
    };
    match device.traced(create) {
        Ok(id) => (id, None),
        Err((id, error)) => (id, Some(error)),
    }
}
