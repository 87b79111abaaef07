//! What an adapter or a device can do, told to C.

use crate::abi::*;
use crate::convert;
use crate::objects::adapter::Adapter;
use crate::runtime::{
    failure::Failure,
    memory, text,
    view::{Named, Output, View},
};
use wgpu_types::{Features, Limits};

/// Fills in a `WGPUAdapterInfo` whose strings the application frees.
pub fn write_info(adapter: &Adapter, info: Output<WGPUAdapterInfo>) -> Result<WGPUStatus, Failure> {
    let mut info = info.required().map_err(Failure::logged)?;
    info.refuse_chain().map_err(Failure::logged)?;
    convert::adapter::write_adapter_info(&adapter.info, text::give, &mut info);
    Ok(WGPUStatus_Success)
}

/// Fills in a list of features that the application frees.
pub fn write_features(
    set: Features,
    features: Output<WGPUSupportedFeatures>,
) -> Result<(), Failure> {
    let mut features = features.required().map_err(Failure::logged)?;
    let names = convert::features::features_to_c(set);
    (features.features, features.featureCount) = memory::give_array(names);
    Ok(())
}

/// Fills in limits and the structs chained to them.
pub fn write_limits(set: &Limits, limits: Output<WGPULimits>) -> Result<WGPUStatus, Failure> {
    let mut limits = limits.required().map_err(Failure::logged)?;
    convert::limits::write_limits(set, &mut limits).map_err(Failure::logged)?;
    Ok(WGPUStatus_Success)
}

/// Whether a feature that C names is in the set.
pub fn has_feature(set: Features, feature: Named<WGPUFeatureName>) -> bool {
    convert::features::has_feature(set, feature.get())
}

/// Takes back the strings that [`write_info`] gave.
pub fn free_info(info: View<WGPUAdapterInfo>) -> Result<(), Failure> {
    for string in [
        info.vendor,
        info.architecture,
        info.device,
        info.description,
    ] {
        // SAFETY: the strings come from `write_info` or are zero, as webgpu.h says.
        unsafe { text::free(string) };
    }
    Ok(())
}

/// Takes back the list that [`write_features`] gave.
pub fn free_features(features: View<WGPUSupportedFeatures>) -> Result<(), Failure> {
    // SAFETY: the array comes from `write_features` or is zero, as webgpu.h says.
    unsafe { memory::free_array(features.features, features.featureCount) };
    Ok(())
}
