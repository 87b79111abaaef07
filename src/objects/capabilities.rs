//! What the library, an adapter or a device can do, told to C.

use crate::abi::*;
use crate::convert::{
    self,
    own_features::{OwnFeatures, own_feature, own_features_to_c},
};
use crate::runtime::{
    failure::Failure,
    memory,
    output::Output,
    text,
    view::{Named, View},
};
use wgpu_types::{AdapterInfo, Features, Limits};

/// How many futures a wait with a timeout may take at most. The wait looks at all of them in turn,
/// so nothing but patience sets this bound.
pub const TIMED_WAIT_ANY_MAX_COUNT: usize = 65_536;

/// What an instance can be asked to have.
pub const INSTANCE_FEATURES: [WGPUInstanceFeatureName; 3] = [
    WGPUInstanceFeatureName_TimedWaitAny,
    WGPUInstanceFeatureName_ShaderSourceSPIRV,
    WGPUInstanceFeatureName_MultipleDevicesPerAdapter,
];

/// Fills in a `WGPUAdapterInfo` whose strings the application frees.
pub fn write_info(
    about: &AdapterInfo,
    info: Output<WGPUAdapterInfo>,
) -> Result<WGPUStatus, Failure> {
    let mut info = info.required().map_err(Failure::logged)?;
    convert::adapter::write_adapter_info(about, text::give, &mut info);
    Ok(WGPUStatus_Success)
}

/// Fills in a list of features that the application frees.
pub fn write_features(
    (set, own): (Features, OwnFeatures),
    features: Output<WGPUSupportedFeatures>,
) -> Result<(), Failure> {
    let mut features = features.required().map_err(Failure::logged)?;
    let mut names = convert::features::features_to_c(set);
    names.extend(own_features_to_c(own));
    (features.features, features.featureCount) = memory::give_array(names);
    Ok(())
}

/// Fills in limits and the structs chained to them.
pub fn write_limits(set: &Limits, limits: Output<WGPULimits>) -> Result<WGPUStatus, Failure> {
    let mut limits = limits.required().map_err(Failure::logged)?;
    convert::limits::write_limits(set, &mut limits).map_err(Failure::logged)?;
    Ok(WGPUStatus_Success)
}

/// Whether a feature that C names is in the set, or in that of the library's own, which is asked for
/// where it has to be.
pub fn has_feature(
    set: Features,
    own: impl FnOnce() -> OwnFeatures,
    feature: Named<WGPUFeatureName>,
) -> bool {
    match own_feature(feature.get()) {
        Some(feature) => own().contains(feature),
        None => convert::features::has_feature(set, feature.get()),
    }
}

/// Takes back the strings that [`write_info`] gave.
pub fn free_info(info: View<WGPUAdapterInfo>) -> Result<(), Failure> {
    free_strings([
        info.vendor,
        info.architecture,
        info.device,
        info.description,
    ]);
    Ok(())
}

/// Takes back the strings of a struct that this library filled in, or that is zero.
pub fn free_strings(strings: impl IntoIterator<Item = WGPUStringView>) {
    for string in strings {
        // SAFETY: the call that filled in the struct gave them, or they are zero, as the headers say.
        unsafe { text::free(string) };
    }
}

/// Takes back the list of a struct that this library filled in, or that is zero.
pub fn free_list<T>(list: *const T, count: usize) {
    // SAFETY: the call that filled in the struct gave the array, or it is zero, as the headers say.
    unsafe { memory::free_array(list, count) };
}

/// Takes back the list that [`write_features`] gave.
pub fn free_features(features: View<WGPUSupportedFeatures>) -> Result<(), Failure> {
    free_list(features.features, features.featureCount);
    Ok(())
}

pub fn write_instance_features(
    features: Output<WGPUSupportedInstanceFeatures>,
) -> Result<(), Failure> {
    let mut features = features.required()?;
    (features.features, features.featureCount) = memory::give_array(INSTANCE_FEATURES.to_vec());
    Ok(())
}

/// Takes back the list that [`write_instance_features`] gave.
pub fn free_instance_features(
    features: View<WGPUSupportedInstanceFeatures>,
) -> Result<(), Failure> {
    free_list(features.features, features.featureCount);
    Ok(())
}

pub fn has_instance_feature(feature: Named<WGPUInstanceFeatureName>) -> bool {
    INSTANCE_FEATURES.contains(&feature.get())
}

pub fn write_instance_limits(limits: Output<WGPUInstanceLimits>) -> Result<WGPUStatus, Failure> {
    let mut limits = limits.required()?;
    limits.timedWaitAnyMaxCount = TIMED_WAIT_ANY_MAX_COUNT;
    Ok(WGPUStatus_Success)
}

pub fn write_wgsl_features(
    features: Output<WGPUSupportedWGSLLanguageFeatures>,
) -> Result<(), Failure> {
    let mut features = features.required()?;
    let names = convert::shader::wgsl_language_features();
    (features.features, features.featureCount) = memory::give_array(names);
    Ok(())
}

/// Takes back the list that [`write_wgsl_features`] gave.
pub fn free_wgsl_features(
    features: View<WGPUSupportedWGSLLanguageFeatures>,
) -> Result<(), Failure> {
    free_list(features.features, features.featureCount);
    Ok(())
}

pub fn has_wgsl_feature(feature: Named<WGPUWGSLLanguageFeatureName>) -> bool {
    convert::shader::wgsl_language_features().contains(&feature.get())
}
