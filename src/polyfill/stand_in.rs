//! Stand-ins for destroyed buffers and textures.
//!
//! WebGPU lets views and bind groups be made of them and refuses what uses these at submission;
//! wgpu-core refuses to make them. It makes them of something just like it, which is destroyed then.

// UPSTREAM: gfx-rs/wgpu#7881, gfx-rs/wgpu#8714
// LIMITS: destroyed-resources

use std::cell::RefCell;
use wgpu_core::{
    global::Global,
    id::{BufferId, DeviceId, TextureId, TextureViewId},
    resource::{BufferDescriptor, TextureDescriptor, TextureViewDescriptor},
};
use wgpu_types::BufferUsages;

/// Makes stand-ins, which are destroyed with it.
pub struct StandIns<'a> {
    global: &'a Global,
    device: DeviceId,
    made: RefCell<Vec<Made>>,
}

enum Made {
    Buffer(BufferId),
    Texture(TextureId),
    TextureView(TextureViewId),
}

impl<'a> StandIns<'a> {
    pub fn new(global: &'a Global, device: DeviceId) -> Self {
        Self {
            global,
            device,
            made: RefCell::default(),
        }
    }

    pub fn buffer(&self, size: u64, usage: BufferUsages) -> BufferId {
        let descriptor = BufferDescriptor {
            label: None,
            size,
            usage,
            mapped_at_creation: false,
        };
        let made = self
            .global
            .device_create_buffer(self.device, &descriptor, None);
        self.keep(made, Made::Buffer)
    }

    pub fn texture(&self, like: &TextureDescriptor) -> TextureId {
        let made = self.global.device_create_texture(self.device, like, None);
        self.keep(made, Made::Texture)
    }

    /// A view of a stand-in for a texture.
    pub fn texture_view(
        &self,
        texture: &TextureDescriptor,
        like: &TextureViewDescriptor,
    ) -> TextureViewId {
        let texture = self.texture(texture);
        let made = self.global.texture_create_view(texture, like, None);
        self.keep(made, Made::TextureView)
    }

    /// What fails here fails again where it is used.
    fn keep<Id: Copy, E>(&self, (id, _): (Id, E), made: impl FnOnce(Id) -> Made) -> Id {
        self.made.borrow_mut().push(made(id));
        id
    }
}

/// The stand-ins have done their duty: they are destroyed, too.
impl Drop for StandIns<'_> {
    fn drop(&mut self) {
        for made in self.made.take() {
            match made {
                Made::Buffer(id) => {
                    self.global.buffer_destroy(id);
                    self.global.buffer_drop(id);
                }
                Made::Texture(id) => {
                    self.global.texture_destroy(id);
                    self.global.texture_drop(id);
                }
                // It is held by whatever was made of it.
                Made::TextureView(id) => {
                    self.global.texture_view_drop(id);
                }
            }
        }
    }
}
