//! Textures.

use crate::abi::*;
use crate::convert;
use crate::objects::{
    device::Device,
    hand_over::{hand_over, settle},
    record::{self, core_object},
    shared::kinds::{Views, views},
    turns::{HasTurns, Turn, Turns},
    vulkan::{Hand, Memory},
};
use crate::polyfill::{depth_reads, texture_atomics::allow_atomics};
use crate::runtime::{
    call::Call,
    failure::Failure,
    view::{Pointer, View},
};
use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};
use wgpu_core::{id::TextureId, resource::TextureDescriptor};

core_object!(
    Texture,
    WGPUTextureImpl,
    TextureId,
    texture_drop,
    shape: Shape,
    fate: Arc<Fate>,
    views: Option<Views>,
    memory: Option<Arc<Memory>>;
    before_drop: Texture::end_access
);

/// What the getters answer.
#[derive(Clone, Copy)]
pub struct Shape {
    pub size: WGPUExtent3D,
    pub dimension: WGPUTextureDimension,
    pub format: WGPUTextureFormat,
    pub usage: WGPUTextureUsage,
    pub mip_level_count: u32,
    pub sample_count: u32,
}

impl Shape {
    pub fn of(descriptor: View<WGPUTextureDescriptor>) -> Self {
        Self {
            size: descriptor.size,
            dimension: match descriptor.dimension {
                WGPUTextureDimension_Undefined => WGPUTextureDimension_2D,
                dimension => dimension,
            },
            format: descriptor.format,
            usage: descriptor.usage,
            mip_level_count: descriptor.mipLevelCount,
            sample_count: descriptor.sampleCount,
        }
    }
}

/// What becomes of a texture, which its views outlive.
#[derive(Default)]
pub struct Fate {
    destroyed: AtomicBool,
    /// Which texture it is, for those that a device has made.
    pub id: Option<TextureId>,
    /// How to make a texture like it; `None` for error objects and those of surfaces.
    pub like: Option<TextureDescriptor<'static>>,
    /// Whose turn it is, for a texture in memory that others use as well.
    pub turn: Option<Arc<Turn>>,
}

impl Fate {
    pub fn is_destroyed(&self) -> bool {
        self.destroyed.load(Ordering::Acquire)
    }

    /// How to make a stand-in for the texture, if it is destroyed.
    pub fn stand_in(&self) -> Option<&TextureDescriptor<'static>> {
        self.like.as_ref().filter(|_| self.is_destroyed())
    }
}

impl HasTurns for Texture {
    fn add_turns(&self, to: &mut Turns) {
        to.add(self.fate.turn.as_ref());
    }
}

impl Texture {
    pub fn create(
        device: &Arc<Device>,
        call: &Call,
        descriptor: Pointer<WGPUTextureDescriptor>,
    ) -> Result<Arc<Self>, Failure> {
        let descriptor = descriptor.required()?;
        let label = descriptor.label().label();
        let converted = convert::texture::texture_descriptor(descriptor).and_then(|converted| {
            device.formats().check_texture(&converted)?;
            Ok(converted)
        });
        let mut fate = Fate::default();
        let id = record::create(call, label.as_deref(), converted, |mut converted| {
            allow_atomics(&mut converted, device.features);
            depth_reads::allow(&mut converted, device.adapter.info.backend);
            let global = device.global();
            let made = global.device_create_texture(device.id, &converted, None);
            fate.id = Some(made.0);
            fate.like = Some(TextureDescriptor {
                label: None,
                ..converted
            });
            made
        });
        let (shape, fate) = (Shape::of(descriptor), Arc::new(fate));
        Ok(Self::new(
            device,
            id,
            label.as_deref(),
            shape,
            fate,
            Some(views()),
            None,
        ))
    }

    /// A texture in memory that others use as well.
    pub fn of_shared_memory(
        device: &Arc<Device>,
        (label, shape): (Option<&str>, Shape),
        descriptor: &TextureDescriptor<'static>,
        memory: &Arc<Memory>,
        turn: Arc<Turn>,
    ) -> Result<Arc<Self>, Failure> {
        let made = memory.core_texture(device.global(), device.id, descriptor);
        let (id, error) = made.ok_or_else(|| Failure::internal("the memory has no image"))?;
        if let Some(error) = error {
            device.global().texture_drop(id);
            return Err(Failure::core(label.unwrap_or_default(), error));
        }
        let fate = Fate {
            id: Some(id),
            like: Some(TextureDescriptor {
                label: None,
                ..descriptor.clone()
            }),
            turn: Some(turn),
            ..Fate::default()
        };
        let (fate, memory) = (Arc::new(fate), Some(Arc::clone(memory)));
        let views = Some(views());
        Ok(Self::new(
            device,
            Some(id),
            label,
            shape,
            fate,
            views,
            memory,
        ))
    }

    /// Whose turn it is with this memory, if the texture was made of it.
    pub fn turn_of(&self, memory: &Arc<Memory>) -> Option<&Arc<Turn>> {
        let own = self.memory.as_ref();
        let is_of = own.is_some_and(|own| Arc::ptr_eq(own, memory));
        self.fate.turn.as_ref().filter(|_| is_of)
    }

    /// Ends the access to shared memory that a texture has which is about to go.
    fn end_access(&self) {
        let shared = (self.id, &self.fate.turn, &self.memory, &self.device.sharing);
        let (Some(id), Some(turn), Some(memory), Some(sharing)) = shared else {
            return;
        };
        sharing.gate.pass(|| {
            if turn.is_open() {
                let to = Hand::Others(turn.end());
                let used = Some(id).filter(|_| !self.fate.is_destroyed());
                // What fails here is a device that is lost.
                let _ = hand_over(&self.device, memory, to, used, &[]);
            }
        });
    }

    pub fn destroy(&self) {
        match (&self.device.sharing, &self.fate.turn, self.id) {
            (Some(sharing), Some(turn), Some(id)) => sharing.gate.pass(|| {
                if turn.is_open() && !self.fate.is_destroyed() {
                    // Its image stays, for who comes next. What fails here is a device that is lost.
                    let _ = settle(&self.device, id);
                }
                self.destroy_now();
            }),
            _ => self.destroy_now(),
        }
    }

    fn destroy_now(&self) {
        self.fate.destroyed.store(true, Ordering::Release);
        if let Some(views) = &self.views {
            views.clear();
        }
        if let Some(id) = self.id {
            self.device.global().texture_destroy(id);
        }
    }

    /// Whether it is the texture of a surface.
    pub fn is_of_surface(&self) -> bool {
        self.views.is_none()
    }

    /// The views that may be shared.
    pub fn pool(&self) -> Option<&Views> {
        let views = self.views.as_ref();
        views.filter(|_| !self.device.is_traced())
    }

    /// The only dimension of views that shaders see. Every device here has the core feature set,
    /// which knows no such restriction.
    pub fn binding_view_dimension(&self) -> WGPUTextureViewDimension {
        WGPUTextureViewDimension_Undefined
    }
}
