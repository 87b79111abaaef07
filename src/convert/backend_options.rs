//! Backend options: shader compiler, swap chain and OpenGL version.

use crate::abi::*;
use crate::runtime::failure::Invalid;
use crate::runtime::text;
use crate::runtime::view::Named;
use std::str;
use wgpu_types as wgt;

/// # Safety
/// The string is as webgpu.h says.
pub unsafe fn dx12_compiler(extras: &WGPUInstanceExtras) -> Result<wgt::Dx12Compiler, Invalid> {
    Ok(match extras.dx12ShaderCompiler {
        WGPUDx12Compiler_Undefined => wgt::Dx12Compiler::Auto,
        WGPUDx12Compiler_Fxc => wgt::Dx12Compiler::Fxc,
        // SAFETY: the caller's promise.
        WGPUDx12Compiler_Dxc => match unsafe { text::bytes(extras.dxcPath) } {
            None | Some([]) => wgt::Dx12Compiler::default_dynamic_dxc(),
            Some(path) => wgt::Dx12Compiler::DynamicDxc {
                dxc_path: match str::from_utf8(path) {
                    Ok(path) => path.into(),
                    Err(error) => return Err(Invalid::new("dxcPath", error, "UTF-8")),
                },
            },
        },
        value => {
            return Err(Named::plain("dx12ShaderCompiler", &value).unknown("a WGPUDx12Compiler"));
        }
    })
}

pub fn dx12_swapchain_kind(
    value: WGPUDx12SwapchainKind,
) -> Result<wgt::Dx12SwapchainKind, Invalid> {
    Ok(match value {
        WGPUDx12SwapchainKind_Undefined => wgt::Dx12SwapchainKind::default(),
        WGPUDx12SwapchainKind_DxgiFromHwnd => wgt::Dx12SwapchainKind::DxgiFromHwnd,
        WGPUDx12SwapchainKind_DxgiFromVisual => wgt::Dx12SwapchainKind::DxgiFromVisual,
        _ => {
            return Err(
                Named::plain("dx12PresentationSystem", &value).unknown("a WGPUDx12SwapchainKind")
            );
        }
    })
}

pub fn gles3_minor_version(
    value: WGPUGles3MinorVersion,
) -> Result<wgt::Gles3MinorVersion, Invalid> {
    Ok(match value {
        WGPUGles3MinorVersion_Automatic => wgt::Gles3MinorVersion::Automatic,
        WGPUGles3MinorVersion_Version0 => wgt::Gles3MinorVersion::Version0,
        WGPUGles3MinorVersion_Version1 => wgt::Gles3MinorVersion::Version1,
        WGPUGles3MinorVersion_Version2 => wgt::Gles3MinorVersion::Version2,
        _ => {
            return Err(
                Named::plain("gles3MinorVersion", &value).unknown("a WGPUGles3MinorVersion")
            );
        }
    })
}

pub fn gl_fence_behaviour(value: WGPUGLFenceBehaviour) -> Result<wgt::GlFenceBehavior, Invalid> {
    Ok(match value {
        WGPUGLFenceBehaviour_Normal => wgt::GlFenceBehavior::Normal,
        WGPUGLFenceBehaviour_AutoFinish => wgt::GlFenceBehavior::AutoFinish,
        _ => return Err(Named::plain("glFenceBehaviour", &value).unknown("a WGPUGLFenceBehaviour")),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::testing::check_names;

    #[test]
    fn err_05_every_option_and_no_other() {
        check_names(
            WGPUDx12SwapchainKind::VALUES,
            &["Undefined"],
            dx12_swapchain_kind,
        );
        check_names(WGPUGles3MinorVersion::VALUES, &[], gles3_minor_version);
        check_names(WGPUGLFenceBehaviour::VALUES, &[], gl_fence_behaviour);
        assert!(dx12_swapchain_kind(WGPUDx12SwapchainKind(3)).is_err());
        assert!(gles3_minor_version(WGPUGles3MinorVersion(4)).is_err());
        assert!(gl_fence_behaviour(WGPUGLFenceBehaviour(2)).is_err());
    }
}
