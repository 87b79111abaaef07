//! RenderDoc, the graphics debugger, where it is in the process: its in-application API.

use crate::runtime::environment::variable;
use libloading::Library;
use parking_lot::Mutex;
use renderdoc_sys::{
    RENDERDOC_API_1_0_0, eRENDERDOC_API_Version_1_0_0, pRENDERDOC_EndFrameCapture,
    pRENDERDOC_GetAPI, pRENDERDOC_IsFrameCapturing, pRENDERDOC_StartFrameCapture,
};
use std::{ffi::c_void, ptr};

/// RenderDoc's functions, good while this keeps its library.
pub struct RenderDoc {
    start: pRENDERDOC_StartFrameCapture,
    is_capturing: pRENDERDOC_IsFrameCapturing,
    end: pRENDERDOC_EndFrameCapture,
    _library: Library,
}

/// Held while a capture begins, so that whoever asks for another at the same time sees it.
static BEGINNING: Mutex<()> = Mutex::new(());

impl RenderDoc {
    /// RenderDoc, if it watches Vulkan at least.
    pub fn loaded() -> Option<Self> {
        Self::of(loaded_library()?)
    }

    /// RenderDoc, if it watches OpenGL as well: it does when the process was started under it, and
    /// does not as a layer that Vulkan has loaded.
    pub fn injected() -> Option<Self> {
        Self::of(injected_library()?)
    }

    fn of(library: Library) -> Option<Self> {
        // SAFETY: this is the function's type.
        let get_api = unsafe { library.get::<pRENDERDOC_GetAPI>(b"RENDERDOC_GetAPI\0") };
        let get_api = (*get_api.ok()?)?;
        let mut table: *mut c_void = ptr::null_mut();
        // SAFETY: the table of this version, or of a later one that begins alike, is written.
        if unsafe { get_api(eRENDERDOC_API_Version_1_0_0, &mut table) } != 1 || table.is_null() {
            return None;
        }
        let table: *const RENDERDOC_API_1_0_0 = table.cast();
        // SAFETY: the table has these functions since its first version.
        let (start, is_capturing, end) = unsafe {
            (
                (*table).StartFrameCapture,
                (*table).IsFrameCapturing,
                (*table).EndFrameCapture,
            )
        };
        Some(Self {
            start,
            is_capturing,
            end,
            _library: library,
        })
    }

    /// Begins a capture of what the device does. Says whether one has begun: while another goes on,
    /// be it of another device or by a key press, none does.
    ///
    /// # Safety
    /// `device` is what RenderDoc knows a live device by: the dispatch table of the `VkInstance`,
    /// the OpenGL context, the `ID3D12Device`.
    pub unsafe fn begin(&self, device: *mut c_void) -> bool {
        let (Some(start), Some(is_capturing)) = (self.start, self.is_capturing) else {
            return false;
        };
        let Some(_beginning) = BEGINNING.try_lock() else {
            return false;
        };
        // SAFETY: the library is there, and the device is a live one, by the function's contract.
        unsafe {
            if is_capturing() != 0 {
                return false;
            }
            start(device, ptr::null_mut());
            is_capturing() != 0
        }
    }

    /// Ends the capture of the device. Says whether it was saved.
    ///
    /// # Safety
    /// As for [`Self::begin`].
    pub unsafe fn end(&self, device: *mut c_void) -> bool {
        let Some(end) = self.end else {
            return false;
        };
        // SAFETY: as where the capture was begun: the library is kept, the device promised.
        unsafe { end(device, ptr::null_mut()) == 1 }
    }
}

/// Whether RenderDoc is here, or will come when Vulkan loads the layers that the environment asks
/// for.
pub fn is_expected() -> bool {
    variable("ENABLE_VULKAN_RENDERDOC_CAPTURE").is_some_and(|value| value == "1")
        || loaded_library().is_some()
}

/// RenderDoc's library, if the process has loaded it.
#[cfg(any(target_os = "linux", target_os = "android"))]
fn loaded_library() -> Option<Library> {
    use libloading::os::unix;
    const RTLD_NOLOAD: std::ffi::c_int = 4;
    let name = match cfg!(target_os = "android") {
        true => "libVkLayer_GLES_RenderDoc.so",
        false => "librenderdoc.so",
    };
    // SAFETY: nothing is loaded that is not there already.
    let library = unsafe { unix::Library::open(Some(name), unix::RTLD_NOW | RTLD_NOLOAD) };
    library.ok().map(Library::from)
}

/// Everything that was loaded before the program began.
#[cfg(any(target_os = "linux", target_os = "android"))]
fn injected_library() -> Option<Library> {
    Some(libloading::os::unix::Library::this().into())
}

#[cfg(windows)]
fn loaded_library() -> Option<Library> {
    let library = libloading::os::windows::Library::open_already_loaded("renderdoc.dll");
    library.ok().map(Library::from)
}

/// Windows has no layer without the rest: who loads the library is watched by it.
#[cfg(windows)]
fn injected_library() -> Option<Library> {
    loaded_library()
}

#[cfg(not(any(target_os = "linux", target_os = "android", windows)))]
fn loaded_library() -> Option<Library> {
    None
}

#[cfg(not(any(target_os = "linux", target_os = "android", windows)))]
fn injected_library() -> Option<Library> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_renderdoc_there_is_none() {
        assert!(RenderDoc::loaded().is_none());
        assert!(RenderDoc::injected().is_none());
    }
}
