//! What an adapter can do, in more detail than features and limits tell.

use crate::abi::*;
use crate::convert::{capabilities, texture_format::texture_format};
use crate::objects::{adapter::Adapter, capabilities::free_list};
use crate::runtime::{
    failure::Failure,
    memory,
    output::Output,
    view::{Named, View},
};

pub fn write_format(
    adapter: &Adapter,
    format: Named<WGPUTextureFormat>,
    out: Output<WGPUTextureFormatCapabilities>,
) -> Result<WGPUStatus, Failure> {
    let format = texture_format(format).map_err(Failure::logged)?;
    let mut out = out.required().map_err(Failure::logged)?;
    match adapter.features.contains(format.required_features()) {
        true => {
            let global = adapter.global();
            let features = global.adapter_get_texture_format_features(adapter.id, format);
            capabilities::write_format(features, &mut out);
        }
        false => {
            *out = WGPUTextureFormatCapabilities {
                nextInChain: out.nextInChain,
                ..WGPUTextureFormatCapabilities::INIT
            }
        }
    }
    Ok(WGPUStatus_Success)
}

pub fn write_downlevel(
    adapter: &Adapter,
    out: Output<WGPUDownlevelCapabilities>,
) -> Result<WGPUStatus, Failure> {
    let mut out = out.required().map_err(Failure::logged)?;
    let known = adapter.global().adapter_downlevel_capabilities(adapter.id);
    capabilities::write_downlevel(&known, &mut out);
    Ok(WGPUStatus_Success)
}

pub fn write_matrices(
    adapter: &Adapter,
    out: Output<WGPUCooperativeMatrixProperties>,
) -> Result<WGPUStatus, Failure> {
    let mut out = out.required().map_err(Failure::logged)?;
    let global = adapter.global();
    let known = global.adapter_cooperative_matrix_properties(adapter.id);
    let known = known.iter().map(capabilities::matrix).collect();
    (out.configurations, out.configurationCount) = memory::give_array(known);
    Ok(WGPUStatus_Success)
}

/// Takes back the list that [`write_matrices`] gave.
pub fn free_matrices(properties: View<WGPUCooperativeMatrixProperties>) -> Result<(), Failure> {
    free_list(properties.configurations, properties.configurationCount);
    Ok(())
}
