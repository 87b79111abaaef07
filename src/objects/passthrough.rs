//! Shader modules whose code the driver gets as it is.

use crate::abi::*;
use crate::convert::passthrough::passthrough_descriptor;
use crate::objects::{
    compilation::Facts,
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
    let converted = passthrough_descriptor(descriptor).and_then(|all| chosen(device, all));
    let id = record::create(call, label.as_deref(), converted, |(code, file)| {
        hand_over(device, &code, file)
    });
    let (messages, origin) = ([].into(), Origin::Passed);
    let label = label.as_deref();
    let module = ShaderModule::new(device, id, label, messages, Facts::default(), origin);
    Ok(module)
}

/// The code for the device, and how a trace has it.
type Chosen<'a> = (ShaderModuleDescriptorPassthrough<'a>, (&'static str, usize));

fn chosen<'a>(
    device: &Device,
    all: ShaderModuleDescriptorPassthrough<'a>,
) -> Result<Chosen<'a>, Invalid> {
    if !device.features.contains(Features::PASSTHROUGH_SHADERS) {
        let value = "one without WGPUNativeFeature_PassthroughShaders";
        return Err(Invalid::new("device", value, "one with it"));
    }
    passthrough::chosen(all, device.adapter.info.backend)
}

fn hand_over(
    device: &Device,
    descriptor: &ShaderModuleDescriptorPassthrough,
    (extension, size): (&str, usize),
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
    match device.traced_data(extension, size as u64, create) {
        Ok(id) => (id, None),
        Err((id, error)) => (id, Some(error)),
    }
}
