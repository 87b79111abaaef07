//! Texture views.

use crate::abi::*;
use crate::convert;
use crate::objects::{
    record::{self, Identified, core_object},
    texture::{Fate, Texture},
};
use crate::polyfill::stand_in::StandIns;
use crate::runtime::{
    call::Call,
    failure::{Failure, Invalid},
    view::{Named, Pointer},
};
use std::sync::Arc;
use wgpu_core::{id::TextureViewId, resource::TextureViewDescriptor};

core_object!(
    TextureView,
    WGPUTextureViewImpl,
    TextureViewId,
    texture_view_drop,
    texture: Arc<Fate>,
    descriptor: TextureViewDescriptor<'static>
);

impl TextureView {
    pub fn create(
        texture: &Texture,
        call: &Call,
        descriptor: Pointer<WGPUTextureViewDescriptor>,
    ) -> Result<Arc<Self>, Failure> {
        let descriptor = descriptor.or_initial()?;
        let label = descriptor.label().label();
        let converted = convert::texture_view::texture_view_descriptor(descriptor);
        let converted = texture
            .require_id("texture")
            .and_then(|texture| converted.map(|converted| (texture, converted)));
        let device = &texture.device;
        let global = device.global();
        let stand_ins = StandIns::new(global, device.id);
        let mut kept = TextureViewDescriptor::default();
        let id = record::create(call, label.as_deref(), converted, |(itself, converted)| {
            let stand_in = texture.fate.stand_in().map(|like| stand_ins.texture(like));
            let made = global.texture_create_view(stand_in.unwrap_or(itself), &converted, None);
            kept = TextureViewDescriptor {
                label: None,
                ..converted
            };
            made
        });
        let fate = Arc::clone(&texture.fate);
        Ok(Self::new(device, id, label.as_deref(), fate, kept))
    }

    /// What to make a bind group of: the view itself, or one of a stand-in if its texture is
    /// destroyed.
    pub fn to_bind(
        &self,
        argument: Named<WGPUTextureView>,
        stand_ins: &StandIns,
    ) -> Result<TextureViewId, Invalid> {
        let itself = self.require_id(argument.name())?;
        Ok(match self.texture.stand_in() {
            Some(texture) => stand_ins.texture_view(texture, &self.descriptor),
            None => itself,
        })
    }
}
