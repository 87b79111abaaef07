//! Vulkan.

use crate::abi::*;
use crate::objects::{
    adapter::Adapter, buffer::Buffer, device::Device, native::owner::write, surface::Surface,
    texture::Texture, texture_view::TextureView,
};
use crate::runtime::{failure::Failure, output::Output};

pub fn write_adapter(
    adapter: &Adapter,
    argument: &str,
    out: Output<WGPUNativeVulkanAdapter>,
) -> Result<WGPUStatus, Failure> {
    write(out, |out| there::adapter(adapter, argument, out))
}

pub fn write_device(
    device: &Device,
    out: Output<WGPUNativeVulkanDevice>,
) -> Result<WGPUStatus, Failure> {
    write(out, |out| there::device(device, out))
}

pub fn write_buffer(
    buffer: &Buffer,
    out: Output<WGPUNativeVulkanBuffer>,
) -> Result<WGPUStatus, Failure> {
    write(out, |out| {
        out.buffer = there::buffer(buffer)?;
        Ok(())
    })
}

pub fn write_image(
    texture: &Texture,
    out: Output<WGPUNativeVulkanImage>,
) -> Result<WGPUStatus, Failure> {
    write(out, |out| {
        (out.image, out.format) = there::image(texture)?;
        Ok(())
    })
}

pub fn write_image_view(
    view: &TextureView,
    out: Output<WGPUNativeVulkanImageView>,
) -> Result<WGPUStatus, Failure> {
    write(out, |out| {
        out.imageView = there::image_view(view)?;
        Ok(())
    })
}

pub fn write_surface(
    surface: &Surface,
    out: Output<WGPUNativeVulkanSurface>,
) -> Result<WGPUStatus, Failure> {
    write(out, |out| {
        (out.surface, out.swapchain) = there::surface(surface)?;
        Ok(())
    })
}

#[cfg(all(feature = "vulkan", not(target_vendor = "apple")))]
mod there {
    use super::*;
    use crate::convert::texture_format::texture_format;
    use crate::objects::native::{
        hal,
        owner::{of_backend, of_object},
    };
    use crate::runtime::{failure::Invalid, view::Named};
    use ash::vk::Handle;
    use std::ffi::c_void;
    use wgpu_hal::api::Vulkan;
    use wgpu_types::Backend;

    /// The handle that an object of wgpu-hal's keeps to itself.
    macro_rules! handle {
        ($object:ident.$handle:ident) => {
            // SAFETY: it is lent to who promises to leave it alive.
            unsafe { $object.$handle() }
        };
    }

    fn pointer(handle: impl Handle) -> *mut c_void {
        handle.as_raw() as usize as *mut c_void
    }

    pub fn adapter(
        adapter: &Adapter,
        argument: &str,
        out: &mut WGPUNativeVulkanAdapter,
    ) -> Result<(), Failure> {
        let found = hal::adapter::<Vulkan>(adapter.global(), adapter.id);
        let found = of_backend(argument, adapter, Backend::Vulkan, found)?;
        let instance = found.shared_instance();
        let get = instance.entry().static_fn().get_instance_proc_addr;
        out.instance = pointer(instance.raw_instance().handle());
        out.physicalDevice = pointer(found.raw_physical_device());
        out.getInstanceProcAddr = get as *mut c_void;
        out.instanceVersion = instance.instance_api_version();
        let capabilities = found.physical_device_capabilities();
        out.deviceVersion = capabilities.properties().api_version;
        out.instanceExtensions = adapter.native_names.view(instance.extensions());
        Ok(())
    }

    pub fn device(device: &Device, out: &mut WGPUNativeVulkanDevice) -> Result<(), Failure> {
        let found = hal::device::<Vulkan>(device.global(), device.id);
        let found = of_backend("device", &device.adapter, Backend::Vulkan, found)?;
        out.device = pointer(found.raw_device().handle());
        out.queue = pointer(found.raw_queue());
        out.queueFamilyIndex = found.queue_family_index();
        out.queueIndex = found.queue_index();
        out.deviceExtensions = device.native_names.view(found.enabled_device_extensions());
        Ok(())
    }

    pub fn buffer(buffer: &Buffer) -> Result<u64, Failure> {
        let device = &buffer.device;
        let found = |id| hal::buffer::<Vulkan>(device.global(), id);
        of_object("buffer", buffer, &device.adapter, Backend::Vulkan, |id| {
            found(id).map(|buffer| handle!(buffer.raw_handle).as_raw())
        })
    }

    /// The image, and its format.
    pub fn image(texture: &Texture) -> Result<(u64, u32), Failure> {
        let (global, adapter) = (texture.device.global(), &texture.device.adapter);
        let found = |id| hal::texture::<Vulkan>(global, id);
        let image = of_object("texture", texture, adapter, Backend::Vulkan, |id| {
            found(id).map(|texture| handle!(texture.raw_handle).as_raw())
        })?;
        let format = Named::plain("format", &texture.shape.format);
        let format = texture_format(format).map_err(Failure::logged)?;
        let formats = hal::adapter::<Vulkan>(global, adapter.id);
        let formats = of_backend("texture", adapter, Backend::Vulkan, formats)?;
        let format = formats.texture_format_as_raw(format);
        Ok((image, format.as_raw().cast_unsigned()))
    }

    pub fn image_view(view: &TextureView) -> Result<u64, Failure> {
        let device = &view.device;
        // wgpu-core keeps the view of an image that is gone.
        let exists = !view.texture.is_destroyed();
        let found = |id| hal::texture_view::<Vulkan>(device.global(), id).filter(|_| exists);
        of_object(
            "textureView",
            view,
            &device.adapter,
            Backend::Vulkan,
            |id| found(id).map(|view| handle!(view.raw_handle).as_raw()),
        )
    }

    /// The surface and its swapchain.
    pub fn surface(surface: &Surface) -> Result<(u64, u64), Failure> {
        let found = surface.with_own_id("surface", |global, id| {
            let surface = hal::surface::<Vulkan>(global, id)?;
            let swapchain = surface.raw_native_swapchain().map_or(0, Handle::as_raw);
            Some((handle!(surface.raw_native_handle)?.as_raw(), swapchain))
        })?;
        found.ok_or_else(|| {
            let expected = "one that Vulkan can present to";
            Failure::logged(Invalid::new("surface", "one of other backends", expected))
        })
    }
}

#[cfg(not(all(feature = "vulkan", not(target_vendor = "apple"))))]
mod there {
    use super::*;
    use crate::objects::native::owner::of_backend;
    use crate::runtime::failure::Invalid;
    use wgpu_types::Backend;

    fn missing<T>(argument: &str, adapter: &Adapter) -> Result<T, Failure> {
        of_backend(argument, adapter, Backend::Vulkan, None)
    }

    pub fn adapter(
        adapter: &Adapter,
        argument: &str,
        _: &mut WGPUNativeVulkanAdapter,
    ) -> Result<(), Failure> {
        missing(argument, adapter)
    }

    pub fn device(device: &Device, _: &mut WGPUNativeVulkanDevice) -> Result<(), Failure> {
        missing("device", &device.adapter)
    }

    pub fn buffer(buffer: &Buffer) -> Result<u64, Failure> {
        missing("buffer", &buffer.device.adapter)
    }

    pub fn image(texture: &Texture) -> Result<(u64, u32), Failure> {
        missing("texture", &texture.device.adapter)
    }

    pub fn image_view(view: &TextureView) -> Result<u64, Failure> {
        missing("textureView", &view.device.adapter)
    }

    pub fn surface(_: &Surface) -> Result<(u64, u64), Failure> {
        let expected = "one that Vulkan can present to";
        let invalid = Invalid::new("surface", "one of other backends", expected);
        Err(Failure::logged(invalid))
    }
}
