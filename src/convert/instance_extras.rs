//! Instance extras: backends, flags and how each backend is set up.

use super::backend_options::{
    dx12_compiler, dx12_swapchain_kind, gl_fence_behaviour, gles3_minor_version,
};
use super::display_handle::display_handle;
use super::scalar::flags;
use crate::abi::*;
use crate::runtime::environment;
use crate::runtime::failure::Invalid;
use crate::runtime::view::{Named, View};
use wgpu_types as wgt;

pub fn apply_extras(
    instance: &mut wgt::InstanceDescriptor,
    extras: View<WGPUInstanceExtras>,
) -> Result<(), Invalid> {
    instance.backends = instance_backend(extras.backends())?;
    instance.flags = instance_flag(extras.flags())?;
    // wgpu-core always takes the newest shader model that compiler and device share.
    let shader_model = extras.dxcMaxShaderModel();
    let mut known = WGPUDxcMaxShaderModel::VALUES.iter();
    if !known.any(|(_, known)| *known == shader_model.get()) {
        return Err(shader_model.unknown("a WGPUDxcMaxShaderModel"));
    }
    let options = &mut instance.backend_options;
    options.gl.gles_minor_version = gles3_minor_version(extras.gles3MinorVersion())?;
    options.gl.fence_behavior = gl_fence_behaviour(extras.glFenceBehaviour())?;
    options.dx12.presentation_system = dx12_swapchain_kind(extras.dx12PresentationSystem())?;
    options.dx12.shader_compiler = dx12_compiler(extras)?;
    let budget = &mut instance.memory_budget_thresholds;
    let creation = extras.budgetForDeviceCreation().optional()?;
    budget.for_resource_creation = creation.map(|percent| *percent);
    let loss = extras.budgetForDeviceLoss().optional()?;
    budget.for_device_loss = loss.map(|percent| *percent);
    instance.display = extras.displayHandle().within(display_handle)?;
    Ok(())
}

/// A set of backends; the empty one is all of them, but for the one that does nothing.
pub fn instance_backend(value: Named<WGPUInstanceBackend>) -> Result<wgt::Backends, Invalid> {
    const BACKENDS: [(WGPUInstanceBackend, wgt::Backends); 5] = [
        (WGPUInstanceBackend_Vulkan, wgt::Backends::VULKAN),
        (WGPUInstanceBackend_GL, wgt::Backends::GL),
        (WGPUInstanceBackend_Metal, wgt::Backends::METAL),
        (WGPUInstanceBackend_DX12, wgt::Backends::DX12),
        (
            WGPUInstanceBackend_BrowserWebGPU,
            wgt::Backends::BROWSER_WEBGPU,
        ),
    ];
    const ALL: WGPUInstanceBackend = WGPUInstanceBackend_Primary | WGPUInstanceBackend_Secondary;
    flags(value, ALL, "a set of WGPUInstanceBackend")?;
    let value = value.get();
    if value == WGPUInstanceBackend_All {
        return Ok(wgt::Backends::all() - wgt::Backends::NOOP);
    }
    let wanted = BACKENDS.iter().filter(|(c, _)| value & c != 0);
    Ok(wanted.map(|(_, backend)| *backend).collect())
}

fn instance_flag(value: Named<WGPUInstanceFlag>) -> Result<wgt::InstanceFlags, Invalid> {
    /// These bits are the same on both sides.
    const SINGLE: WGPUInstanceFlag = WGPUInstanceFlag_Debug
        | WGPUInstanceFlag_Validation
        | WGPUInstanceFlag_DiscardHalLabels
        | WGPUInstanceFlag_AllowUnderlyingNoncompliantAdapter
        | WGPUInstanceFlag_GPUBasedValidation
        | WGPUInstanceFlag_ValidationIndirectCall
        | WGPUInstanceFlag_AutomaticTimestampNormalization
        | WGPUInstanceFlag_StrictWebgpuCompliance;
    const ALL: WGPUInstanceFlag = SINGLE
        | WGPUInstanceFlag_Default
        | WGPUInstanceFlag_Debugging
        | WGPUInstanceFlag_AdvancedDebugging
        | WGPUInstanceFlag_WithEnv;
    flags(value, ALL, "a set of WGPUInstanceFlag")?;
    let value = value.get();
    let has = |flag: WGPUInstanceFlag| value & flag != 0;
    let mut set = wgt::InstanceFlags::from_bits_retain((value & SINGLE) as u32);
    if has(WGPUInstanceFlag_Default) {
        set |= wgt::InstanceFlags::default();
    }
    if has(WGPUInstanceFlag_Debugging) {
        set |= wgt::InstanceFlags::debugging();
    }
    if has(WGPUInstanceFlag_AdvancedDebugging) {
        set |= wgt::InstanceFlags::advanced_debugging();
    }
    // The environment has the last word.
    Ok(match has(WGPUInstanceFlag_WithEnv) {
        true => environment::flags(set),
        false => set,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::testing::{refusal, stranger, view};
    use crate::runtime::view::testing::{seen, zeroed};

    /// Zero is a default for every member.
    fn extras() -> WGPUInstanceExtras {
        let mut chain = stranger();
        chain.sType = WGPUSType(WGPUSType_InstanceExtras.0);
        WGPUInstanceExtras { chain, ..zeroed() }
    }

    fn with(extras: &WGPUInstanceExtras) -> Result<wgt::InstanceDescriptor, Invalid> {
        let mut instance = wgt::InstanceDescriptor::new_without_display_handle();
        apply_extras(&mut instance, seen(extras)).map(|()| instance)
    }

    #[test]
    fn sen_01_extras_of_zeros_are_defaults_without_flags() {
        let instance = with(&extras()).unwrap();
        let all = wgt::Backends::all() - wgt::Backends::NOOP;
        assert_eq!(instance.backends, all);
        assert!(instance.flags.is_empty());
        assert!(matches!(
            instance.backend_options.dx12.shader_compiler,
            wgt::Dx12Compiler::Auto
        ));
        assert_eq!(
            instance.memory_budget_thresholds.for_resource_creation,
            None
        );
    }

    #[test]
    fn every_extra_arrives() {
        let (creation, loss) = (80, 95);
        let instance = with(&WGPUInstanceExtras {
            backends: WGPUInstanceBackend_GL,
            flags: WGPUInstanceFlag_Debug,
            dx12ShaderCompiler: WGPUDx12Compiler_Dxc,
            gles3MinorVersion: WGPUGles3MinorVersion_Version1,
            glFenceBehaviour: WGPUGLFenceBehaviour_AutoFinish,
            dxcPath: view("tools/dxcompiler.dll"),
            dxcMaxShaderModel: WGPUDxcMaxShaderModel_V6_7,
            dx12PresentationSystem: WGPUDx12SwapchainKind_DxgiFromVisual,
            budgetForDeviceCreation: &creation,
            budgetForDeviceLoss: &loss,
            ..extras()
        })
        .unwrap();
        assert_eq!(instance.backends, wgt::Backends::GL);
        assert_eq!(instance.flags, wgt::InstanceFlags::DEBUG);
        let options = instance.backend_options;
        assert_eq!(
            options.gl.gles_minor_version,
            wgt::Gles3MinorVersion::Version1
        );
        assert_eq!(options.gl.fence_behavior, wgt::GlFenceBehavior::AutoFinish);
        assert_eq!(
            options.dx12.presentation_system,
            wgt::Dx12SwapchainKind::DxgiFromVisual
        );
        match options.dx12.shader_compiler {
            wgt::Dx12Compiler::DynamicDxc { dxc_path } => {
                assert_eq!(dxc_path, "tools/dxcompiler.dll");
            }
            other => panic!("{other:?}"),
        }
        let budget = instance.memory_budget_thresholds;
        assert_eq!(budget.for_resource_creation, Some(80));
        assert_eq!(budget.for_device_loss, Some(95));
    }

    #[test]
    fn err_05_every_backend_and_no_other() {
        let pairs = [
            (WGPUInstanceBackend_Vulkan, wgt::Backends::VULKAN),
            (WGPUInstanceBackend_GL, wgt::Backends::GL),
            (WGPUInstanceBackend_Metal, wgt::Backends::METAL),
            (WGPUInstanceBackend_DX12, wgt::Backends::DX12),
            (
                WGPUInstanceBackend_BrowserWebGPU,
                wgt::Backends::BROWSER_WEBGPU,
            ),
            (WGPUInstanceBackend_Primary, wgt::Backends::PRIMARY),
            (WGPUInstanceBackend_Secondary, wgt::Backends::SECONDARY),
            (
                WGPUInstanceBackend_All,
                wgt::Backends::PRIMARY | wgt::Backends::SECONDARY,
            ),
        ];
        for (c, backends) in pairs {
            assert_eq!(instance_backend(Named::plain("backends", &c)), Ok(backends));
        }
        assert_eq!(
            refusal(instance_backend(Named::plain("backends", &0x11))),
            "backends: bits 0x10 is not allowed, expected a set of WGPUInstanceBackend"
        );
    }

    #[test]
    fn err_05_every_flag_and_no_other() {
        use wgt::InstanceFlags as Flags;
        let pairs = [
            (WGPUInstanceFlag_Empty, Flags::empty()),
            (WGPUInstanceFlag_Debug, Flags::DEBUG),
            (WGPUInstanceFlag_Validation, Flags::VALIDATION),
            (WGPUInstanceFlag_DiscardHalLabels, Flags::DISCARD_HAL_LABELS),
            (
                WGPUInstanceFlag_AllowUnderlyingNoncompliantAdapter,
                Flags::ALLOW_UNDERLYING_NONCOMPLIANT_ADAPTER,
            ),
            (
                WGPUInstanceFlag_GPUBasedValidation,
                Flags::GPU_BASED_VALIDATION,
            ),
            (
                WGPUInstanceFlag_ValidationIndirectCall,
                Flags::VALIDATION_INDIRECT_CALL,
            ),
            (
                WGPUInstanceFlag_AutomaticTimestampNormalization,
                Flags::AUTOMATIC_TIMESTAMP_NORMALIZATION,
            ),
            (
                WGPUInstanceFlag_StrictWebgpuCompliance,
                Flags::STRICT_WEBGPU_COMPLIANCE,
            ),
            (WGPUInstanceFlag_Default, Flags::default()),
            (WGPUInstanceFlag_Debugging, Flags::debugging()),
            (
                WGPUInstanceFlag_AdvancedDebugging,
                Flags::advanced_debugging(),
            ),
            (
                WGPUInstanceFlag_Debug | WGPUInstanceFlag_WithEnv,
                Flags::DEBUG.with_env(),
            ),
        ];
        for (c, set) in pairs {
            assert_eq!(instance_flag(Named::plain("flags", &c)), Ok(set), "{c:#x}");
        }
        assert!(instance_flag(Named::plain("flags", &0x100)).is_err());
        assert!(instance_flag(Named::plain("flags", &WGPUInstanceFlag_Force32)).is_err());
    }

    #[test]
    fn err_05_no_unknown_backend_option() {
        for &(name, value) in WGPUDxcMaxShaderModel::VALUES {
            let mut extras = extras();
            extras.dxcMaxShaderModel = value;
            assert!(with(&extras).is_ok(), "{name}");
        }
        let wrong: [fn(&mut WGPUInstanceExtras); 5] = [
            |extras| extras.dx12ShaderCompiler.0 = 3,
            |extras| extras.gles3MinorVersion.0 = 4,
            |extras| extras.glFenceBehaviour.0 = 2,
            |extras| extras.dxcMaxShaderModel.0 = 8,
            |extras| extras.dx12PresentationSystem.0 = 3,
        ];
        for spoil in wrong {
            let mut extras = extras();
            spoil(&mut extras);
            let message = refusal(with(&extras));
            assert!(message.contains("(0x0000000"), "{message}");
        }
    }
}
