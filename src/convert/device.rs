//! Device: descriptor, trace and loss.

use super::features::required_features;
use super::own_features::OwnFeatures;
use super::required_limits::{asked_natively, default_limits, raise_ray_tracing, required_limits};
use crate::abi::*;
use crate::runtime::failure::Invalid;
use crate::runtime::view::View;
use std::path::{Path, PathBuf};
use wgpu_core::device::DeviceDescriptor;
use wgpu_types as wgt;

/// A device of an adapter that has these `features`, of wgpu-core and of the library, and `limits`. The queue's label, the callbacks
/// and the permission to use experimental features are left to the caller.
pub fn device_descriptor<'a>(
    descriptor: View<'a, WGPUDeviceDescriptor>,
    (features, own): (wgt::Features, OwnFeatures),
    limits: &wgt::Limits,
) -> Result<DeviceDescriptor<'a>, Invalid> {
    let (extras, _, hints, _) = descriptor.extensions()?;
    descriptor
        .defaultQueue()
        .within(|queue| queue.no_extensions())?;
    descriptor
        .uncapturedErrorCallbackInfo()
        .within(|info| info.no_extensions())?;
    let asked = descriptor.requiredLimits();
    let required_limits = asked.optional_within(|asked| required_limits(asked, limits))?;
    let required_features = required_features(descriptor.requiredFeatures(), features, own)?;
    let mut required_limits = required_limits.unwrap_or_else(|| default_limits(limits));
    raise_ray_tracing(required_features, &mut required_limits, limits);
    Ok(DeviceDescriptor {
        label: descriptor.label().label(),
        required_features,
        required_limits,
        experimental_features: wgt::ExperimentalFeatures::disabled(),
        memory_hints: hints.map(memory_hints).transpose()?.unwrap_or_default(),
        trace: match extras.and_then(|extras| extras.tracePath().bytes()) {
            None | Some([]) => wgt::Trace::Off,
            Some(path) => trace(path)?,
        },
    })
}

fn memory_hints(hints: View<WGPUDeviceMemoryHints>) -> Result<wgt::MemoryHints, Invalid> {
    let (smallest, largest) = (hints.blockSizeMin(), hints.blockSizeMax());
    let hint = match hints.hint {
        WGPUMemoryHint_Undefined | WGPUMemoryHint_Performance => wgt::MemoryHints::Performance,
        WGPUMemoryHint_MemoryUsage => wgt::MemoryHints::MemoryUsage,
        WGPUMemoryHint_Manual if largest.get() < smallest.get() => {
            let expected = format!("no less than blockSizeMin, {}", smallest.get());
            return Err(largest.refused(expected));
        }
        WGPUMemoryHint_Manual => {
            return Ok(wgt::MemoryHints::Manual {
                suballocated_device_memory_block_size: smallest.get()..largest.get(),
            });
        }
        _ => return Err(hints.hint().unknown("a WGPUMemoryHint")),
    };
    match [smallest, largest].into_iter().find(|size| size.get() != 0) {
        Some(size) => Err(size.refused("0 without WGPUMemoryHint_Manual")),
        None => Ok(hint),
    }
}

/// Whether the program asks for limits in the way of wgpu.h: it was written for libwgpu_native, and
/// gets what that gives where webgpu.h is stricter.
pub fn is_native(descriptor: View<WGPUDeviceDescriptor>) -> bool {
    let required = descriptor.requiredLimits().optional();
    matches!(required, Ok(Some(limits)) if asked_natively(limits))
}

/// Whether the program asks for subgroups by their name in wgpu.h, with which shaders need not.
pub fn has_subgroups_unasked(descriptor: View<WGPUDeviceDescriptor>) -> bool {
    let names = descriptor.requiredFeatures();
    let natively = names.map(|name| {
        Ok(matches!(
            WGPUNativeFeature(name.get().0),
            WGPUNativeFeature_Subgroup
                | WGPUNativeFeature_SubgroupVertex
                | WGPUNativeFeature_SubgroupBarrier
        ))
    });
    natively.is_ok_and(|each: Vec<_>| each.contains(&true))
}

/// The device of Vulkan that it is to be, if the program has made one.
pub fn host_device(
    descriptor: View<WGPUDeviceDescriptor>,
) -> Result<Option<View<WGPUVulkanDevice>>, Invalid> {
    let (_, _, _, host) = descriptor.extensions()?;
    Ok(host)
}

/// Where compiled pipelines are kept, if the program says so.
pub struct CacheFolder {
    /// Empty for nowhere.
    pub path: PathBuf,
    /// Bytes; 0 leaves the choice to the library.
    pub max_size: u64,
}

/// The folder for compiled pipelines; `None` leaves the choice to the environment.
pub fn cache_folder(
    descriptor: View<WGPUDeviceDescriptor>,
) -> Result<Option<CacheFolder>, Invalid> {
    let (_, Some(folder), _, _) = descriptor.extensions()? else {
        return Ok(None);
    };
    let bytes = folder.path().bytes().unwrap_or_default();
    Ok(Some(CacheFolder {
        path: path("path", bytes)?.into(),
        max_size: folder.maxSize,
    }))
}

#[cfg(unix)]
fn path<'a>(_: &str, bytes: &'a [u8]) -> Result<&'a Path, Invalid> {
    let path: &std::ffi::OsStr = std::os::unix::ffi::OsStrExt::from_bytes(bytes);
    Ok(path.as_ref())
}

#[cfg(not(unix))]
fn path<'a>(member: &str, bytes: &'a [u8]) -> Result<&'a Path, Invalid> {
    match str::from_utf8(bytes) {
        Ok(path) => Ok(path.as_ref()),
        Err(error) => Err(Invalid::new(member, error, "UTF-8")),
    }
}

/// A trace is written to a directory.
#[cfg(feature = "trace")]
fn trace(bytes: &[u8]) -> Result<wgt::Trace, Invalid> {
    Ok(wgt::Trace::Directory(path("tracePath", bytes)?.into()))
}

#[cfg(not(feature = "trace"))]
fn trace(path: &[u8]) -> Result<wgt::Trace, Invalid> {
    let value = String::from_utf8_lossy(path);
    Err(Invalid::new(
        "tracePath",
        value,
        "none: this library was built without tracing",
    ))
}

pub fn device_lost_reason_to_c(reason: wgt::DeviceLostReason) -> WGPUDeviceLostReason {
    match reason {
        wgt::DeviceLostReason::Unknown => WGPUDeviceLostReason_Unknown,
        wgt::DeviceLostReason::Destroyed => WGPUDeviceLostReason_Destroyed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::testing::{refusal, stranger, view};
    use crate::runtime::view::testing::seen;

    const FEATURES: wgt::Features =
        wgt::Features::SHADER_F16.union(wgt::Features::EXPERIMENTAL_RAY_QUERY);

    fn convert(descriptor: &WGPUDeviceDescriptor) -> Result<DeviceDescriptor<'_>, Invalid> {
        device_descriptor(
            seen(descriptor),
            (FEATURES, OwnFeatures::NONE),
            &wgt::Limits::unlimited(),
        )
    }

    #[test]
    fn hints_about_memory_arrive() {
        let asked = |hint, smallest, largest| {
            let mut hints = WGPUDeviceMemoryHints {
                hint,
                blockSizeMin: smallest,
                blockSizeMax: largest,
                ..WGPUDeviceMemoryHints::INIT
            };
            let descriptor = WGPUDeviceDescriptor {
                nextInChain: &mut hints.chain,
                ..WGPUDeviceDescriptor::INIT
            };
            convert(&descriptor).map(|device| device.memory_hints)
        };
        let hint = asked(WGPUMemoryHint_Performance, 0, 0);
        assert!(matches!(hint, Ok(wgt::MemoryHints::Performance)));
        let hint = asked(WGPUMemoryHint_MemoryUsage, 0, 0);
        assert!(matches!(hint, Ok(wgt::MemoryHints::MemoryUsage)));
        let Ok(wgt::MemoryHints::Manual {
            suballocated_device_memory_block_size: sizes,
        }) = asked(WGPUMemoryHint_Manual, 5, 7)
        else {
            panic!("sizes that were given have not arrived");
        };
        assert_eq!(sizes, 5..7);
        assert_eq!(
            refusal(asked(WGPUMemoryHint_MemoryUsage, 0, 7)),
            "blockSizeMax: 7 is not allowed, expected 0 without WGPUMemoryHint_Manual"
        );
    }

    #[test]
    fn sen_01_the_initial_device_has_the_defaults() {
        let device = convert(&WGPUDeviceDescriptor::INIT).unwrap();
        assert_eq!(device.label, None);
        assert_eq!(device.required_features, wgt::Features::empty());
        assert_eq!(
            device.required_limits,
            default_limits(&wgt::Limits::unlimited())
        );
        assert!(matches!(device.trace, wgt::Trace::Off));
    }

    #[test]
    fn every_member_arrives() {
        let mut chain = stranger();
        chain.sType = WGPUSType(WGPUSType_DeviceExtras.0);
        let mut extras = WGPUDeviceExtras {
            chain,
            tracePath: view("a/trace"),
        };
        let names = [
            WGPUFeatureName_ShaderF16,
            WGPUFeatureName(WGPUNativeFeature_RayQuery.0),
        ];
        let limits = WGPULimits {
            maxBindGroups: 6,
            ..WGPULimits::INIT
        };
        let descriptor = WGPUDeviceDescriptor {
            nextInChain: &mut extras.chain,
            label: view("gpu"),
            requiredFeatureCount: 2,
            requiredFeatures: names.as_ptr(),
            requiredLimits: &limits,
            ..WGPUDeviceDescriptor::INIT
        };
        let device = convert(&descriptor).unwrap();
        assert_eq!(device.label.as_deref(), Some("gpu"));
        assert_eq!(device.required_features, FEATURES);
        assert_eq!(device.required_limits.max_bind_groups, 6);
        let wgt::Trace::Directory(directory) = device.trace else {
            panic!("{:?}", device.trace);
        };
        assert_eq!(directory, Path::new("a/trace"));
    }

    #[test]
    fn the_folder_for_pipelines_is_the_programs_if_it_names_one() {
        let initial = WGPUDeviceDescriptor::INIT;
        assert!(cache_folder(seen(&initial)).unwrap().is_none());
        let mut chain = stranger();
        chain.sType = WGPUSType(WGPUSType_DevicePipelineCacheFolder.0);
        for (path, max_size) in [("a/folder", 4096), ("", 0)] {
            let mut folder = WGPUDevicePipelineCacheFolder {
                chain,
                path: view(path),
                maxSize: max_size,
            };
            let descriptor = WGPUDeviceDescriptor {
                nextInChain: &mut folder.chain,
                ..WGPUDeviceDescriptor::INIT
            };
            let asked = cache_folder(seen(&descriptor)).unwrap().unwrap();
            assert_eq!((&*asked.path, asked.max_size), (Path::new(path), max_size));
        }
    }

    #[test]
    fn fut_12_what_the_adapter_has_not_is_named() {
        let descriptor = WGPUDeviceDescriptor {
            requiredFeatureCount: 1,
            requiredFeatures: &WGPUFeatureName_TimestampQuery,
            ..WGPUDeviceDescriptor::INIT
        };
        assert_eq!(
            refusal(convert(&descriptor)),
            "requiredFeatures[0]: WGPUFeatureName_TimestampQuery is not allowed, \
             expected a feature of the adapter"
        );
        let limits = WGPULimits {
            minUniformBufferOffsetAlignment: 3,
            ..WGPULimits::INIT
        };
        let descriptor = WGPUDeviceDescriptor {
            requiredLimits: &limits,
            ..WGPUDeviceDescriptor::INIT
        };
        let message = refusal(convert(&descriptor));
        assert!(message.starts_with("requiredLimits.minUniformBufferOffsetAlignment: 3"));
    }

    #[test]
    fn chn_01_strangers_are_refused() {
        let mut stranger = stranger();
        let mut descriptor = WGPUDeviceDescriptor::INIT;
        descriptor.defaultQueue.nextInChain = &mut stranger;
        let message = refusal(convert(&descriptor));
        assert!(
            message.starts_with("defaultQueue.nextInChain: "),
            "{message}"
        );
        descriptor.nextInChain = &mut stranger;
        assert!(refusal(convert(&descriptor)).starts_with("nextInChain: "));
    }

    #[test]
    fn both_reasons_of_wgpu_core() {
        let reasons = [
            (wgt::DeviceLostReason::Unknown, WGPUDeviceLostReason_Unknown),
            (
                wgt::DeviceLostReason::Destroyed,
                WGPUDeviceLostReason_Destroyed,
            ),
        ];
        for (reason, c) in reasons {
            assert_eq!(device_lost_reason_to_c(reason), c);
        }
    }
}
