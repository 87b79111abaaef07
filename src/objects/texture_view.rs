//! Texture views.

use crate::abi::*;
use crate::convert;
use crate::objects::{
    record::Identified,
    shared::{
        core::{self, Place, shared_object},
        kinds::ViewDescriptor,
    },
    texture::{Fate, Texture},
    turns::{HasTurns, Turns},
};
use crate::polyfill::{external_textures::planes::Plane, stand_in::StandIns};
use crate::runtime::{
    call::Call,
    failure::{Failure, Invalid},
    view::{Named, Pointer},
};
use std::sync::Arc;
use wgpu_core::{id::TextureViewId, resource::TextureViewDescriptor};
use wgpu_types::TextureViewDimension;

shared_object!(
    TextureView,
    WGPUTextureViewImpl,
    TextureViewDescriptor<'static>,
    texture: Arc<Fate>
);

impl HasTurns for TextureView {
    fn add_turns(&self, to: &mut Turns) {
        to.add(self.texture.turn.as_ref());
    }
}

impl TextureView {
    pub fn create(
        texture: &Texture,
        call: &Call,
        descriptor: Pointer<WGPUTextureViewDescriptor>,
    ) -> Result<Arc<Self>, Failure> {
        let descriptor = descriptor.or_initial()?;
        let label = descriptor.label().label();
        let converted = convert::texture_view::texture_view_descriptor(descriptor);
        let wanted = texture.require_id("texture").and_then(|texture| {
            let descriptor = converted?;
            Ok(ViewDescriptor {
                texture,
                descriptor,
            })
        });
        let device = &texture.device;
        let like = texture.fate.stand_in();
        let place = Place {
            // What is made of a stand-in ends with it.
            pool: texture.pool().filter(|_| like.is_none()),
            instance: device.instance(),
        };
        let core = core::create(call, label.as_deref(), place, wanted, |wanted| {
            let stand_ins = StandIns::new(device.global(), device.id);
            let itself = like.map_or(wanted.texture, |like| stand_ins.texture(like));
            let global = device.global();
            global.texture_create_view(itself, &wanted.descriptor, None)
        });
        let fate = Arc::clone(&texture.fate);
        Ok(Self::new(device, core, label.as_deref(), fate))
    }

    /// How many layers it has.
    pub fn layers(&self) -> u32 {
        let (Some(view), Some(texture)) = (&self.core, &self.texture.like) else {
            // Those of surfaces have one.
            return 1;
        };
        let all = texture.array_layer_count();
        let rest = all.saturating_sub(view.range.base_array_layer);
        view.range
            .array_layer_count
            .unwrap_or(match view.dimension {
                Some(TextureViewDimension::D2Array | TextureViewDimension::CubeArray) => rest,
                Some(TextureViewDimension::Cube) => 6,
                Some(_) => 1,
                None if all > 1 => rest,
                None => 1,
            })
    }

    /// What to make a bind group of: the view itself, or one of a stand-in if its texture is
    /// destroyed.
    pub fn to_bind(
        &self,
        argument: Named<WGPUTextureView>,
        stand_ins: &StandIns,
    ) -> Result<TextureViewId, Invalid> {
        match self.bindable(stand_ins) {
            Some(id) => Ok(id),
            None => self.require_id(argument.name()),
        }
    }

    /// The same without an argument; `None` for an error object.
    pub fn bindable(&self, stand_ins: &StandIns) -> Option<TextureViewId> {
        let core = self.core.as_ref()?;
        Some(match self.texture.stand_in() {
            Some(texture) => stand_ins.texture_view(texture, core),
            None => core.id,
        })
    }

    /// As a part of an external texture; `None` for views of surfaces' textures and for error objects.
    pub fn plane(&self) -> Option<Plane<'_>> {
        Some(Plane {
            texture: self.texture.like.as_ref()?,
            view: self.core.as_ref()?,
        })
    }
}
