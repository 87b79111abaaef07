//! Metal; NULL where it is not Metal's.

pub use there::{device, queue, texture};

#[cfg(all(feature = "metal", target_vendor = "apple"))]
mod there {
    use crate::objects::{device::Device, native::hal, queue::Queue, texture::Texture};
    use std::{ffi::c_void, ptr};
    use wgpu_hal::api::Metal;

    fn pointer<T>(object: Option<&T>) -> *mut c_void {
        object.map_or(ptr::null_mut(), |object| {
            ptr::from_ref(object).cast_mut().cast()
        })
    }

    pub fn device(device: &Device) -> *mut c_void {
        let device = hal::device::<Metal>(device.global(), device.id);
        pointer(device.as_deref().map(|device| &**device.raw_device()))
    }

    pub fn queue(queue: &Queue) -> *mut c_void {
        let device = &queue.device;
        let queue = hal::queue::<Metal>(device.global(), device.queue_id);
        pointer(queue.as_deref().map(|queue| queue.as_raw()))
    }

    pub fn texture(texture: &Texture) -> *mut c_void {
        let Some(id) = texture.id else {
            return ptr::null_mut();
        };
        let texture = hal::texture::<Metal>(texture.device.global(), id);
        pointer(texture.as_deref().map(|texture| texture.raw_handle()))
    }
}

#[cfg(not(all(feature = "metal", target_vendor = "apple")))]
mod there {
    use crate::objects::{device::Device, queue::Queue, texture::Texture};
    use std::{ffi::c_void, ptr};

    pub fn device(_: &Device) -> *mut c_void {
        ptr::null_mut()
    }

    pub fn queue(_: &Queue) -> *mut c_void {
        ptr::null_mut()
    }

    pub fn texture(_: &Texture) -> *mut c_void {
        ptr::null_mut()
    }
}
