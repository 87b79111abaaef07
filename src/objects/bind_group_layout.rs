//! Bind group layouts.

use crate::abi::*;
use crate::convert;
use crate::objects::{
    device::Device,
    shared::{
        core::{self, Share, shared_object},
        kinds::Bindings,
    },
};
use crate::polyfill::{external_textures::layouts, mesh_shaders, texture_atomics};
use crate::runtime::{call::Call, failure::Failure, view::Pointer};
use std::sync::Arc;
use wgpu_core::{binding_model::BindGroupLayoutDescriptor, id::BindGroupLayoutId};

shared_object!(BindGroupLayout, WGPUBindGroupLayoutImpl, Bindings);

impl BindGroupLayout {
    pub fn create(
        device: &Arc<Device>,
        call: &Call,
        descriptor: Pointer<WGPUBindGroupLayoutDescriptor>,
    ) -> Result<Arc<Self>, Failure> {
        let descriptor = descriptor.required()?;
        let label = descriptor.label().label();
        let converted = convert::bind_group_layout::bind_group_layout_descriptor(descriptor)
            .and_then(|converted| {
                texture_atomics::check(&converted.entries, device.features)?;
                mesh_shaders::check_layout(&converted.entries, device.features)?;
                layouts::check(&converted.entries, &device.limits)?;
                device.formats().check_layout(&converted.entries)?;
                Ok(converted)
            });
        let place = device.place(&device.pools.bind_group_layouts);
        let core = core::create(call, label.as_deref(), place, converted, |converted| {
            let global = device.global();
            match layouts::expanded(&converted.entries) {
                None => global.device_create_bind_group_layout(device.id, converted, None),
                Some(entries) => {
                    let expanded = BindGroupLayoutDescriptor {
                        label: converted.label.clone(),
                        entries: entries.into(),
                    };
                    global.device_create_bind_group_layout(device.id, &expanded, None)
                }
            }
        });
        Ok(Self::new(device, core, label.as_deref()))
    }

    /// That of a pipeline, of whose bindings nobody asks for more than those that write and those that
    /// are external textures. `None` for an error object.
    pub fn of_pipeline(
        device: &Arc<Device>,
        id: Option<BindGroupLayoutId>,
        bindings: Bindings,
    ) -> Arc<Self> {
        let core = id.map(|id| Share::alone(id, bindings, device.instance()));
        Self::new(device, core, None)
    }
}
