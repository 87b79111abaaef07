//! Backend options: shader compiler, swap chain and OpenGL version.

use crate::abi::*;
use crate::runtime::failure::Invalid;
use crate::runtime::view::{Named, View};
use std::str;
use wgpu_types as wgt;

pub fn dx12_compiler(extras: View<WGPUInstanceExtras>) -> Result<wgt::Dx12Compiler, Invalid> {
    Ok(match extras.dx12ShaderCompiler().get() {
        WGPUDx12Compiler_Undefined => wgt::Dx12Compiler::Auto,
        WGPUDx12Compiler_Fxc => wgt::Dx12Compiler::Fxc,
        WGPUDx12Compiler_Dxc => match extras.dxcPath().bytes() {
            None | Some([]) => wgt::Dx12Compiler::default_dynamic_dxc(),
            Some(path) => wgt::Dx12Compiler::DynamicDxc {
                dxc_path: match str::from_utf8(path) {
                    Ok(path) => path.into(),
                    Err(error) => return Err(Invalid::new("dxcPath", error, "UTF-8")),
                },
            },
        },
        _ => {
            let compiler = extras.dx12ShaderCompiler();
            return Err(compiler.unknown("a WGPUDx12Compiler"));
        }
    })
}

pub fn dx12_swapchain_kind(
    value: Named<WGPUDx12SwapchainKind>,
) -> Result<wgt::Dx12SwapchainKind, Invalid> {
    Ok(match value.get() {
        WGPUDx12SwapchainKind_Undefined => wgt::Dx12SwapchainKind::default(),
        WGPUDx12SwapchainKind_DxgiFromHwnd => wgt::Dx12SwapchainKind::DxgiFromHwnd,
        WGPUDx12SwapchainKind_DxgiFromVisual => wgt::Dx12SwapchainKind::DxgiFromVisual,
        _ => {
            return Err(value.unknown("a WGPUDx12SwapchainKind"));
        }
    })
}

pub fn gles3_minor_version(
    value: Named<WGPUGles3MinorVersion>,
) -> Result<wgt::Gles3MinorVersion, Invalid> {
    Ok(match value.get() {
        WGPUGles3MinorVersion_Automatic => wgt::Gles3MinorVersion::Automatic,
        WGPUGles3MinorVersion_Version0 => wgt::Gles3MinorVersion::Version0,
        WGPUGles3MinorVersion_Version1 => wgt::Gles3MinorVersion::Version1,
        WGPUGles3MinorVersion_Version2 => wgt::Gles3MinorVersion::Version2,
        _ => {
            return Err(value.unknown("a WGPUGles3MinorVersion"));
        }
    })
}

pub fn gl_fence_behaviour(
    value: Named<WGPUGLFenceBehaviour>,
) -> Result<wgt::GlFenceBehavior, Invalid> {
    Ok(match value.get() {
        WGPUGLFenceBehaviour_Normal => wgt::GlFenceBehavior::Normal,
        WGPUGLFenceBehaviour_AutoFinish => wgt::GlFenceBehavior::AutoFinish,
        _ => return Err(value.unknown("a WGPUGLFenceBehaviour")),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::testing::check_names;

    #[test]
    fn err_05_every_option_and_no_other() {
        check_names(WGPUDx12SwapchainKind::VALUES, &["Undefined"], |value| {
            dx12_swapchain_kind(Named::plain("value", &value))
        });
        check_names(WGPUGles3MinorVersion::VALUES, &[], |value| {
            gles3_minor_version(Named::plain("value", &value))
        });
        check_names(WGPUGLFenceBehaviour::VALUES, &[], |value| {
            gl_fence_behaviour(Named::plain("value", &value))
        });
        assert!(dx12_swapchain_kind(Named::plain("value", &WGPUDx12SwapchainKind(3))).is_err());
        assert!(gles3_minor_version(Named::plain("value", &WGPUGles3MinorVersion(4))).is_err());
        assert!(gl_fence_behaviour(Named::plain("value", &WGPUGLFenceBehaviour(2))).is_err());
    }
}
