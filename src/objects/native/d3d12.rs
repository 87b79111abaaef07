//! Direct3D 12.

use crate::abi::*;
use crate::objects::{buffer::Buffer, device::Device, native::owner::write, texture::Texture};
use crate::runtime::{failure::Failure, output::Output};

pub fn write_device(
    device: &Device,
    out: Output<WGPUNativeD3D12Device>,
) -> Result<WGPUStatus, Failure> {
    write(out, |out| there::device(device, out))
}

pub fn write_buffer(
    buffer: &Buffer,
    out: Output<WGPUNativeD3D12Resource>,
) -> Result<WGPUStatus, Failure> {
    write(out, |out| {
        out.resource = there::buffer(buffer)?;
        Ok(())
    })
}

pub fn write_texture(
    texture: &Texture,
    out: Output<WGPUNativeD3D12Resource>,
) -> Result<WGPUStatus, Failure> {
    write(out, |out| {
        out.resource = there::texture(texture)?;
        Ok(())
    })
}

#[cfg(all(feature = "dx12", windows))]
mod there {
    use super::*;
    use crate::objects::native::{
        hal,
        owner::{of_backend, of_object},
    };
    use std::ffi::c_void;
    use wgpu_hal::api::Dx12;
    use wgpu_types::Backend;
    use windows_core::Interface;

    /// The resource that an object of wgpu-hal's keeps to itself.
    macro_rules! resource {
        ($object:ident) => {
            // SAFETY: it is lent to who promises to release only what he has added a reference to.
            unsafe { $object.raw_resource() }.as_raw()
        };
    }

    pub fn device(device: &Device, out: &mut WGPUNativeD3D12Device) -> Result<(), Failure> {
        let (global, adapter) = (device.global(), &device.adapter);
        let found = hal::device::<Dx12>(global, device.id);
        let found = of_backend("device", adapter, Backend::Dx12, found)?;
        let of_adapter = hal::adapter::<Dx12>(global, adapter.id);
        let of_adapter = of_backend("device", adapter, Backend::Dx12, of_adapter)?;
        out.adapter = of_adapter.as_raw().as_raw();
        out.device = found.raw_device().as_raw();
        out.queue = found.raw_queue().as_raw();
        Ok(())
    }

    pub fn buffer(buffer: &Buffer) -> Result<*mut c_void, Failure> {
        let device = &buffer.device;
        let found = |id| hal::buffer::<Dx12>(device.global(), id);
        of_object("buffer", buffer, &device.adapter, Backend::Dx12, |id| {
            found(id).map(|buffer| resource!(buffer))
        })
    }

    pub fn texture(texture: &Texture) -> Result<*mut c_void, Failure> {
        let device = &texture.device;
        let found = |id| hal::texture::<Dx12>(device.global(), id);
        of_object("texture", texture, &device.adapter, Backend::Dx12, |id| {
            found(id).map(|texture| resource!(texture))
        })
    }
}

#[cfg(not(all(feature = "dx12", windows)))]
mod there {
    use super::*;
    use crate::objects::native::owner::of_backend;
    use std::ffi::c_void;
    use wgpu_types::Backend;

    pub fn device(device: &Device, _: &mut WGPUNativeD3D12Device) -> Result<(), Failure> {
        of_backend("device", &device.adapter, Backend::Dx12, None)
    }

    pub fn buffer(buffer: &Buffer) -> Result<*mut c_void, Failure> {
        of_backend("buffer", &buffer.device.adapter, Backend::Dx12, None)
    }

    pub fn texture(texture: &Texture) -> Result<*mut c_void, Failure> {
        of_backend("texture", &texture.device.adapter, Backend::Dx12, None)
    }
}
