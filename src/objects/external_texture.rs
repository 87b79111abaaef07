//! External textures.

use crate::abi::*;
use crate::convert::external_texture::{ExternalTextureDescriptor, external_texture_descriptor};
use crate::objects::{
    device::Device,
    own_buffer::OwnBuffer,
    record::{Identified, device_child},
    texture_view::TextureView,
    turns::{HasTurns, Turns},
};
use crate::polyfill::{
    external_textures::{layouts::Bound, parameters},
    stand_in::StandIns,
};
use crate::runtime::{
    call::Call,
    failure::{Failure, Invalid},
    label::Label,
    view::{Named, Pointer, View},
};
use std::sync::Arc;
use wgpu_core::id::BufferId;

/// Planes, and a buffer with what shaders do with these: wgpu-core knows it by the buffer.
pub struct ExternalTexture {
    /// `None` for an error object.
    parameters: Option<OwnBuffer>,
    /// One to three.
    planes: Vec<Arc<TextureView>>,
    label: Label,
    device: Arc<Device>,
}

device_child!(ExternalTexture, WGPUExternalTextureImpl);

impl Identified for ExternalTexture {
    type Id = BufferId;

    fn id(&self) -> Option<BufferId> {
        self.parameters.as_ref().map(|buffer| buffer.id)
    }
}

impl HasTurns for ExternalTexture {
    fn add_turns(&self, to: &mut Turns) {
        for plane in &self.planes {
            plane.add_turns(to);
        }
    }
}

impl ExternalTexture {
    pub fn create(
        device: &Arc<Device>,
        call: &Call,
        descriptor: Pointer<WGPUExternalTextureDescriptor>,
    ) -> Result<Arc<Self>, Failure> {
        let descriptor = descriptor.required()?;
        let label = descriptor.label().label();
        let name = label.as_deref().unwrap_or_default();
        let made = external_texture_descriptor(descriptor).and_then(|converted| {
            let planes = planes(device, call, descriptor)?;
            let bytes = bytes(&converted, &planes)?;
            Ok((planes, bytes))
        });
        let made = made.map_err(|invalid| Failure::invalid(name, &invalid));
        let made = made.and_then(|(planes, bytes)| {
            let (parameters, failure) = OwnBuffer::uniform(device, name, &bytes);
            failure.map_or(Ok((planes, parameters)), Err)
        });
        let (planes, parameters) = match made {
            Ok((planes, parameters)) => (planes, Some(parameters)),
            Err(failure) => {
                call.raise(failure);
                (Vec::new(), None)
            }
        };
        Ok(Arc::new(Self {
            parameters,
            planes,
            label: Label::new(label.as_deref()),
            device: Arc::clone(device),
        }))
    }

    /// What to make a bind group of. `None` for an error object.
    pub fn to_bind(&self, stand_ins: &StandIns) -> Option<Bound> {
        let mut planes = self.planes.iter().map(|plane| plane.bindable(stand_ins));
        let first = planes.next()??;
        // Shaders do not look at planes that are not there, but something is bound.
        let second = planes.next().flatten().unwrap_or(first);
        let third = planes.next().flatten().unwrap_or(first);
        Some(Bound {
            planes: [first, second, third],
            parameters: self.id()?,
        })
    }
}

/// The planes of a descriptor, each looked at.
fn planes(
    device: &Device,
    call: &Call,
    descriptor: View<WGPUExternalTextureDescriptor>,
) -> Result<Vec<Arc<TextureView>>, Invalid> {
    descriptor.planes().map(|handle| {
        let view = call.share_of(handle)?;
        check_plane(device, handle, &view, descriptor.planeCount)?;
        Ok(view)
    })
}

fn check_plane(
    device: &Device,
    handle: Named<WGPUTextureView>,
    view: &TextureView,
    count: usize,
) -> Result<(), Invalid> {
    let name = String::from(handle.name());
    view.require_id(name.clone())?;
    match view.plane() {
        Some(plane) => plane.check(&name, count, device.features),
        None => {
            let value = "a view of a surface's texture";
            Err(Invalid::new(name, value, "one of a texture that stays"))
        }
    }
}

/// The parameters, which know how large the first plane is.
fn bytes(
    descriptor: &ExternalTextureDescriptor,
    planes: &[Arc<TextureView>],
) -> Result<Vec<u8>, Invalid> {
    let first = planes.first().and_then(|view| view.plane());
    let size = first.map_or((1, 1), |plane| plane.size());
    let framed = descriptor.framing.of(size)?;
    Ok(parameters::of_planes(
        planes.len(),
        &framed,
        &descriptor.colors,
    ))
}
