//! Adapter: requests, kinds, and what an adapter tells of itself.

use crate::abi::*;
use crate::runtime::failure::Invalid;
use crate::runtime::gpu_address::Wanted;
use crate::runtime::view::{Named, Text, View};
use std::str::FromStr;
use wgpu_types as wgt;

/// Which adapter is asked for, but for the surface it has to present to.
#[derive(Debug, PartialEq)]
pub struct AdapterRequest {
    pub power_preference: wgt::PowerPreference,
    pub force_fallback_adapter: bool,
    pub backends: wgt::Backends,
    /// Which GPU, if the program says so.
    pub identity: Option<Wanted>,
}

/// `compatibleSurface` is left to the caller.
pub fn request_adapter_options(
    options: View<WGPURequestAdapterOptions>,
) -> Result<AdapterRequest, Invalid> {
    // There are no XR sessions here; WebGPU then lets any adapter do.
    let (_, identity) = options.extensions()?;
    feature_level(options.featureLevel())?;
    Ok(AdapterRequest {
        power_preference: power_preference(options.powerPreference())?,
        force_fallback_adapter: options.forceFallbackAdapter != WGPU_FALSE,
        backends: backend_type(options.backendType())?,
        identity: identity.map(wanted).transpose()?,
    })
}

/// Which GPU it has to be.
fn wanted(identity: View<WGPURequestAdapterIdentityOptions>) -> Result<Wanted, Invalid> {
    let luid = identity.deviceLUID;
    Ok(Wanted {
        uuid: named(identity.deviceUUID(), "a UUID of 32 hexadecimal digits")?,
        pci: named(
            identity.pciBusID(),
            "a place on the PCI bus such as 0000:1b:00.0",
        )?,
        luid: (luid != 0).then_some(luid),
        ..Wanted::default()
    })
}

fn named<T: FromStr>(text: Text, expected: &str) -> Result<Option<T>, Invalid> {
    let Some(value) = text.label() else {
        return Ok(None);
    };
    let parsed = value.parse().map(Some);
    parsed.map_err(|_| Invalid::new(text.name(), format_args!("'{value}'"), expected))
}

pub fn optional_bool(value: Option<bool>) -> WGPUOptionalBool {
    match value {
        None => WGPUOptionalBool_Undefined,
        Some(true) => WGPUOptionalBool_True,
        Some(false) => WGPUOptionalBool_False,
    }
}

/// wgpu-core knows the core level alone, and core adapters serve compatibility requests, too.
fn feature_level(value: Named<WGPUFeatureLevel>) -> Result<(), Invalid> {
    match value.get() {
        WGPUFeatureLevel_Undefined | WGPUFeatureLevel_Compatibility | WGPUFeatureLevel_Core => {
            Ok(())
        }
        _ => Err(value.unknown("a WGPUFeatureLevel")),
    }
}

fn power_preference(value: Named<WGPUPowerPreference>) -> Result<wgt::PowerPreference, Invalid> {
    Ok(match value.get() {
        WGPUPowerPreference_Undefined => wgt::PowerPreference::None,
        WGPUPowerPreference_LowPower => wgt::PowerPreference::LowPower,
        WGPUPowerPreference_HighPerformance => wgt::PowerPreference::HighPerformance,
        _ => return Err(value.unknown("a WGPUPowerPreference")),
    })
}

/// The backends that count as one of this type; the one that does nothing only when it is named.
fn backend_type(value: Named<WGPUBackendType>) -> Result<wgt::Backends, Invalid> {
    Ok(match value.get() {
        WGPUBackendType_Undefined => wgt::Backends::all() - wgt::Backends::NOOP,
        WGPUBackendType_Null => wgt::Backends::NOOP,
        WGPUBackendType_WebGPU => wgt::Backends::BROWSER_WEBGPU,
        WGPUBackendType_D3D11 => wgt::Backends::empty(),
        WGPUBackendType_D3D12 => wgt::Backends::DX12,
        WGPUBackendType_Metal => wgt::Backends::METAL,
        WGPUBackendType_Vulkan => wgt::Backends::VULKAN,
        WGPUBackendType_OpenGL | WGPUBackendType_OpenGLES => wgt::Backends::GL,
        _ => return Err(value.unknown("a WGPUBackendType")),
    })
}

fn backend_type_to_c(backend: wgt::Backend) -> WGPUBackendType {
    match backend {
        wgt::Backend::Noop => WGPUBackendType_Null,
        wgt::Backend::Vulkan => WGPUBackendType_Vulkan,
        wgt::Backend::Metal => WGPUBackendType_Metal,
        wgt::Backend::Dx12 => WGPUBackendType_D3D12,
        wgt::Backend::Gl => WGPUBackendType_OpenGL,
        wgt::Backend::BrowserWebGpu => WGPUBackendType_WebGPU,
    }
}

/// How messages name a backend.
pub fn backend_name(backend: wgt::Backend) -> &'static str {
    match backend {
        wgt::Backend::Noop => "the backend that does nothing",
        wgt::Backend::Vulkan => "Vulkan",
        wgt::Backend::Metal => "Metal",
        wgt::Backend::Dx12 => "Direct3D 12",
        wgt::Backend::Gl => "OpenGL",
        wgt::Backend::BrowserWebGpu => "a browser",
    }
}

fn adapter_type_to_c(ty: wgt::DeviceType) -> WGPUAdapterType {
    match ty {
        wgt::DeviceType::DiscreteGpu => WGPUAdapterType_DiscreteGPU,
        wgt::DeviceType::IntegratedGpu => WGPUAdapterType_IntegratedGPU,
        wgt::DeviceType::Cpu => WGPUAdapterType_CPU,
        wgt::DeviceType::VirtualGpu | wgt::DeviceType::Other => WGPUAdapterType_Unknown,
    }
}

/// Fills in a WGPUAdapterInfo but for its chain; `give` makes the strings that go into it. wgpu-core
/// does not tell architectures.
pub fn write_adapter_info(
    info: &wgt::AdapterInfo,
    give: impl Fn(&str) -> WGPUStringView,
    out: &mut WGPUAdapterInfo,
) {
    *out = WGPUAdapterInfo {
        nextInChain: out.nextInChain,
        vendor: give(vendor(info)),
        architecture: give(""),
        device: give(&info.name),
        description: give(format!("{} {}", info.driver, info.driver_info).trim()),
        backendType: backend_type_to_c(info.backend),
        adapterType: adapter_type_to_c(info.device_type),
        vendorID: info.vendor,
        deviceID: info.device,
        subgroupMinSize: info.subgroup_min_size,
        subgroupMaxSize: info.subgroup_max_size,
    };
}

/// The normalized name that WebGPU wants, from the id that PCI or Khronos gave. A renderer on the CPU
/// has no hardware of its own: there it is the driver, by whose name programs know it.
fn vendor(info: &wgt::AdapterInfo) -> &str {
    if info.device_type == wgt::DeviceType::Cpu && !info.driver.is_empty() {
        return &info.driver;
    }
    match info.vendor {
        0x1002 | 0x1022 => "amd",
        0x1010 => "img-tec",
        0x106b => "apple",
        0x10de => "nvidia",
        0x13b5 => "arm",
        0x1414 => "microsoft",
        0x144d => "samsung",
        0x14e4 => "broadcom",
        0x1ae0 => "google",
        0x5143 => "qualcomm",
        0x8086 => "intel",
        0x10005 => "mesa",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::testing::{check_names, refusal, stranger, view};
    use crate::runtime::view::testing::{seen, text};

    fn convert(options: &WGPURequestAdapterOptions) -> Result<AdapterRequest, Invalid> {
        request_adapter_options(seen(options))
    }

    const UUID: &str = "6d657361-3232-2e33-2e36-000000000000";

    #[test]
    fn err_06_what_names_no_gpu_is_refused() {
        let mut identity = WGPURequestAdapterIdentityOptions {
            deviceUUID: view("6d65"),
            ..WGPURequestAdapterIdentityOptions::INIT
        };
        let options = WGPURequestAdapterOptions {
            nextInChain: &mut identity.chain,
            ..WGPURequestAdapterOptions::INIT
        };
        assert_eq!(
            refusal(convert(&options)),
            "deviceUUID: '6d65' is not allowed, expected a UUID of 32 hexadecimal digits"
        );
        identity.deviceUUID = WGPUStringView::INIT;
        identity.pciBusID = view("slot 4");
        let options = WGPURequestAdapterOptions {
            nextInChain: &mut identity.chain,
            ..WGPURequestAdapterOptions::INIT
        };
        assert_eq!(
            refusal(convert(&options)),
            "pciBusID: 'slot 4' is not allowed, expected a place on the PCI bus such as 0000:1b:00.0"
        );
    }

    #[test]
    fn sen_01_any_adapter_but_one_that_does_nothing() {
        let any = AdapterRequest {
            power_preference: wgt::PowerPreference::None,
            force_fallback_adapter: false,
            backends: wgt::Backends::PRIMARY | wgt::Backends::SECONDARY,
            identity: None,
        };
        assert_eq!(convert(&WGPURequestAdapterOptions::INIT), Ok(any));
    }

    #[test]
    fn every_member_arrives() {
        let mut identity = WGPURequestAdapterIdentityOptions {
            deviceUUID: view(UUID),
            pciBusID: view("03:00.0"),
            deviceLUID: 9,
            ..WGPURequestAdapterIdentityOptions::INIT
        };
        let mut xr = WGPURequestAdapterWebXROptions::INIT;
        xr.chain.next = &mut identity.chain;
        let options = WGPURequestAdapterOptions {
            nextInChain: &mut xr.chain,
            featureLevel: WGPUFeatureLevel_Compatibility,
            powerPreference: WGPUPowerPreference_LowPower,
            forceFallbackAdapter: WGPU_TRUE,
            backendType: WGPUBackendType_Vulkan,
            ..WGPURequestAdapterOptions::INIT
        };
        let expected = AdapterRequest {
            power_preference: wgt::PowerPreference::LowPower,
            force_fallback_adapter: true,
            backends: wgt::Backends::VULKAN,
            identity: Some(Wanted {
                uuid: UUID.parse().ok(),
                pci: "03:00.0".parse().ok(),
                luid: Some(9),
                ..Wanted::default()
            }),
        };
        assert_eq!(convert(&options), Ok(expected));
    }

    #[test]
    fn err_05_every_preference_level_and_backend_and_no_other() {
        check_names(WGPUPowerPreference::VALUES, &["Undefined"], |value| {
            power_preference(Named::plain("powerPreference", &value))
        });
        for &(name, value) in WGPUFeatureLevel::VALUES {
            assert_eq!(
                feature_level(Named::plain("featureLevel", &value)),
                Ok(()),
                "{name}"
            );
        }
        for backend in wgt::Backend::ALL {
            let ty = backend_type_to_c(backend);
            assert_eq!(
                backend_type(Named::plain("backendType", &ty)),
                Ok(backend.into()),
                "{backend}"
            );
        }
        for &(name, value) in WGPUBackendType::VALUES {
            assert!(
                backend_type(Named::plain("backendType", &value)).is_ok(),
                "{name}"
            );
        }
        let gles = backend_type(Named::plain("backendType", &WGPUBackendType_OpenGLES));
        assert_eq!(gles, Ok(wgt::Backends::GL));
        assert!(
            power_preference(Named::plain("powerPreference", &WGPUPowerPreference(3))).is_err()
        );
        assert!(feature_level(Named::plain("featureLevel", &WGPUFeatureLevel(3))).is_err());
        assert_eq!(
            refusal(backend_type(Named::plain(
                "backendType",
                &WGPUBackendType(9)
            ))),
            "backendType: WGPUBackendType(0x00000009) is not allowed, expected a WGPUBackendType"
        );
    }

    #[test]
    fn chn_01_a_stranger_is_refused() {
        let mut stranger = stranger();
        let mut options = WGPURequestAdapterOptions::INIT;
        options.nextInChain = &mut stranger;
        assert!(refusal(convert(&options)).starts_with("nextInChain: WGPUSType(0x"));
    }

    #[test]
    fn a_renderer_on_the_cpu_goes_by_its_drivers_name() {
        let mut info = wgt::AdapterInfo::new(wgt::DeviceType::Cpu, wgt::Backend::Vulkan);
        info.vendor = 0x10005;
        assert_eq!(vendor(&info), "mesa");
        info.driver = "llvmpipe".into();
        assert_eq!(vendor(&info), "llvmpipe");
        info.device_type = wgt::DeviceType::IntegratedGpu;
        assert_eq!(vendor(&info), "mesa");
    }

    #[test]
    fn an_adapter_tells_of_itself() {
        let info = wgt::AdapterInfo {
            name: "GeForce".into(),
            vendor: 0x10de,
            device: 0x2204,
            driver: "NVIDIA".into(),
            driver_info: "535.104.05".into(),
            subgroup_min_size: 32,
            subgroup_max_size: 64,
            ..wgt::AdapterInfo::new(wgt::DeviceType::DiscreteGpu, wgt::Backend::Vulkan)
        };
        let mut stranger = stranger();
        let mut out = WGPUAdapterInfo::INIT;
        out.nextInChain = &mut stranger;
        let give = |given: &str| view(given.to_owned().leak());
        write_adapter_info(&info, give, &mut out);
        assert!(std::ptr::eq(out.nextInChain, &stranger));
        let strings = [out.vendor, out.architecture, out.device, out.description];
        let seen = strings.map(|string| text("string", string).label());
        let expected = [
            Some("nvidia"),
            None,
            Some("GeForce"),
            Some("NVIDIA 535.104.05"),
        ];
        assert_eq!(seen.each_ref().map(Option::as_deref), expected);
        assert_eq!(out.backendType, WGPUBackendType_Vulkan);
        assert_eq!(out.adapterType, WGPUAdapterType_DiscreteGPU);
        assert_eq!((out.vendorID, out.deviceID), (0x10de, 0x2204));
        assert_eq!((out.subgroupMinSize, out.subgroupMaxSize), (32, 64));
    }

    #[test]
    fn what_is_neither_gpu_nor_cpu_is_unknown() {
        let types = [
            (wgt::DeviceType::Other, WGPUAdapterType_Unknown),
            (wgt::DeviceType::VirtualGpu, WGPUAdapterType_Unknown),
            (
                wgt::DeviceType::IntegratedGpu,
                WGPUAdapterType_IntegratedGPU,
            ),
            (wgt::DeviceType::DiscreteGpu, WGPUAdapterType_DiscreteGPU),
            (wgt::DeviceType::Cpu, WGPUAdapterType_CPU),
        ];
        for (ty, c) in types {
            assert_eq!(adapter_type_to_c(ty), c);
        }
    }
}
