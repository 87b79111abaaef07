//! The objects of wgpu-hal behind ours, by their identities. `None` where the object is one of another
//! backend, failed to be created, or is destroyed.

use std::ops::Deref;
use wgpu_core::{
    global::Global,
    id::{AdapterId, BufferId, DeviceId, QueueId, SurfaceId, TextureId, TextureViewId},
};
use wgpu_hal::Api;

/// Functions that borrow an object: what they return keeps it alive, and that of a buffer, texture or
/// view also keeps anything from being destroyed, so it is to be let go at once.
macro_rules! borrowed {
    ($($name:ident: $id:ty, $as_hal:ident, $object:ident;)*) => {
        $(
            #[allow(dead_code, reason = "a library may have none of these backends")]
            pub fn $name<A: Api>(
                global: &Global,
                id: $id,
            ) -> Option<impl Deref<Target = A::$object>> {
                // SAFETY: nothing is destroyed by who only looks, and the safe functions of what is
                // returned destroy nothing either.
                unsafe { global.$as_hal::<A>(id) }
            }
        )*
    };
}

borrowed! {
    adapter: AdapterId, adapter_as_hal, Adapter;
    device: DeviceId, device_as_hal, Device;
    queue: QueueId, queue_as_hal, Queue;
    buffer: BufferId, buffer_as_hal, Buffer;
    texture: TextureId, texture_as_hal, Texture;
    texture_view: TextureViewId, texture_view_as_hal, TextureView;
    surface: SurfaceId, surface_as_hal, Surface;
}
