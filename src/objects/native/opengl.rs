//! OpenGL.

use crate::abi::*;
use crate::objects::{device::Device, native::owner::write, texture::Texture};
use crate::runtime::{failure::Failure, output::Output};

pub fn write_device(
    device: &Device,
    out: Output<WGPUNativeGLDevice>,
) -> Result<WGPUStatus, Failure> {
    write(out, |out| {
        (out.display, out.context) = there::device(device)?;
        Ok(())
    })
}

pub fn write_texture(
    texture: &Texture,
    out: Output<WGPUNativeGLTexture>,
) -> Result<WGPUStatus, Failure> {
    write(out, |out| {
        (out.name, out.target) = there::texture(texture)?;
        Ok(())
    })
}

#[cfg(all(feature = "gles", not(target_vendor = "apple")))]
mod there {
    use super::*;
    use crate::objects::native::{
        hal,
        owner::{of_backend, of_object},
    };
    use std::{ffi::c_void, ptr};
    use wgpu_hal::{api::Gles, gles::TextureInner};
    use wgpu_types::Backend;

    const RENDERBUFFER: u32 = 0x8D41;

    /// The display and the context.
    pub fn device(device: &Device) -> Result<(*mut c_void, *mut c_void), Failure> {
        let found = hal::device::<Gles>(device.global(), device.id);
        let found = of_backend("device", &device.adapter, Backend::Gl, found)?;
        let context = found.context();
        #[cfg(windows)]
        let display = ptr::null_mut();
        #[cfg(not(windows))]
        let display = context
            .raw_display()
            .map_or(ptr::null_mut(), |display| display.as_ptr());
        Ok((display, context.raw_context()))
    }

    /// The name, and what it is bound to.
    pub fn texture(texture: &Texture) -> Result<(u32, u32), Failure> {
        let device = &texture.device;
        let found = |id| hal::texture::<Gles>(device.global(), id);
        of_object(
            "texture",
            texture,
            &device.adapter,
            Backend::Gl,
            |id| match found(id)?.inner {
                TextureInner::Texture { raw, target } => Some((raw.0.get(), target)),
                TextureInner::Renderbuffer { raw } => Some((raw.0.get(), RENDERBUFFER)),
                _ => None,
            },
        )
    }
}

#[cfg(not(all(feature = "gles", not(target_vendor = "apple"))))]
mod there {
    use super::*;
    use crate::objects::native::owner::of_backend;
    use std::ffi::c_void;
    use wgpu_types::Backend;

    pub fn device(device: &Device) -> Result<(*mut c_void, *mut c_void), Failure> {
        of_backend("device", &device.adapter, Backend::Gl, None)
    }

    pub fn texture(texture: &Texture) -> Result<(u32, u32), Failure> {
        of_backend("texture", &texture.device.adapter, Backend::Gl, None)
    }
}
