//! Buffer: descriptor, usages and map modes.

use super::scalar::flags;
use crate::abi::*;
use crate::runtime::failure::Invalid;
use crate::runtime::view::{Named, View};
use wgpu_core::device::HostMap;
use wgpu_core::resource::BufferDescriptor;
use wgpu_types as wgt;

pub fn buffer_descriptor<'a>(
    descriptor: View<'a, WGPUBufferDescriptor>,
) -> Result<BufferDescriptor<'a>, Invalid> {
    descriptor.no_extensions()?;
    Ok(BufferDescriptor {
        label: descriptor.label().label(),
        size: descriptor.size,
        usage: buffer_usage(descriptor.usage())?,
        mapped_at_creation: descriptor.mappedAtCreation != WGPU_FALSE,
    })
}

pub fn buffer_usage(value: Named<WGPUBufferUsage>) -> Result<wgt::BufferUsages, Invalid> {
    const ALL: WGPUBufferUsage = WGPUBufferUsage_MapRead
        | WGPUBufferUsage_MapWrite
        | WGPUBufferUsage_CopySrc
        | WGPUBufferUsage_CopyDst
        | WGPUBufferUsage_Index
        | WGPUBufferUsage_Vertex
        | WGPUBufferUsage_Uniform
        | WGPUBufferUsage_Storage
        | WGPUBufferUsage_Indirect
        | WGPUBufferUsage_QueryResolve;
    let (rest, native) = native_usages(value.get());
    // The bits are the same on both sides.
    let rest = Named::plain("usage", &rest);
    let bits = flags(rest, ALL, "a set of WGPUBufferUsage")?;
    Ok(wgt::BufferUsages::from_bits_retain(bits) | native)
}

/// Refuses usages that a device without ray tracing cannot serve, for a reason.
pub fn without_inputs(
    value: Named<WGPUBufferUsage>,
    usage: wgt::BufferUsages,
    why: &str,
) -> Result<(), Invalid> {
    if !usage.intersects(wgt::BufferUsages::BLAS_INPUT | wgt::BufferUsages::TLAS_INPUT) {
        return Ok(());
    }
    let expected = format!("neither BlasInput nor TlasInput: {why}");
    let value_in_hex = format_args!("{:#x}", value.get());
    Err(Invalid::new(value.name(), value_in_hex, expected))
}

/// Those that wgpu.h adds, apart from the others.
fn native_usages(usage: WGPUBufferUsage) -> (WGPUBufferUsage, wgt::BufferUsages) {
    const NATIVE: [(WGPUBufferUsage, wgt::BufferUsages); 2] = [
        (
            WGPUNativeBufferUsage_BlasInput,
            wgt::BufferUsages::BLAS_INPUT,
        ),
        (
            WGPUNativeBufferUsage_TlasInput,
            wgt::BufferUsages::TLAS_INPUT,
        ),
    ];
    let mut split = (usage, wgt::BufferUsages::empty());
    for (c, native) in NATIVE {
        if usage & c != 0 {
            split = (split.0 & !c, split.1 | native);
        }
    }
    split
}

/// Which way a buffer is to be mapped: exactly one.
pub fn map_mode(value: Named<WGPUMapMode>) -> Result<HostMap, Invalid> {
    match value.get() {
        WGPUMapMode_Read => Ok(HostMap::Read),
        WGPUMapMode_Write => Ok(HostMap::Write),
        _ => {
            let expected = "either WGPUMapMode_Read or WGPUMapMode_Write";
            Err(Invalid::new(
                value.name(),
                format_args!("{:#x}", value.get()),
                expected,
            ))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::testing::{refusal, stranger, view};
    use crate::runtime::view::testing::seen;

    fn convert(descriptor: &WGPUBufferDescriptor) -> Result<BufferDescriptor<'_>, Invalid> {
        buffer_descriptor(seen(descriptor))
    }

    #[test]
    fn sen_01_the_initial_buffer_has_no_size_and_no_usage() {
        let buffer = convert(&WGPUBufferDescriptor::INIT).unwrap();
        assert_eq!((buffer.label, buffer.size), (None, 0));
        assert!(buffer.usage.is_empty() && !buffer.mapped_at_creation);
    }

    #[test]
    fn every_member_arrives() {
        let descriptor = WGPUBufferDescriptor {
            label: view("vertices"),
            usage: WGPUBufferUsage_Vertex | WGPUBufferUsage_CopyDst,
            size: 1 << 33,
            mappedAtCreation: WGPU_TRUE,
            ..WGPUBufferDescriptor::INIT
        };
        let buffer = convert(&descriptor).unwrap();
        assert_eq!(
            (buffer.label.as_deref(), buffer.size),
            (Some("vertices"), 1 << 33)
        );
        assert_eq!(
            buffer.usage,
            wgt::BufferUsages::VERTEX | wgt::BufferUsages::COPY_DST
        );
        assert!(buffer.mapped_at_creation);
    }

    #[test]
    fn err_05_every_usage_and_no_other() {
        use wgt::BufferUsages as Usages;
        let pairs = [
            (WGPUBufferUsage_None, Usages::empty()),
            (WGPUBufferUsage_MapRead, Usages::MAP_READ),
            (WGPUBufferUsage_MapWrite, Usages::MAP_WRITE),
            (WGPUBufferUsage_CopySrc, Usages::COPY_SRC),
            (WGPUBufferUsage_CopyDst, Usages::COPY_DST),
            (WGPUBufferUsage_Index, Usages::INDEX),
            (WGPUBufferUsage_Vertex, Usages::VERTEX),
            (WGPUBufferUsage_Uniform, Usages::UNIFORM),
            (WGPUBufferUsage_Storage, Usages::STORAGE),
            (WGPUBufferUsage_Indirect, Usages::INDIRECT),
            (WGPUBufferUsage_QueryResolve, Usages::QUERY_RESOLVE),
            (WGPUNativeBufferUsage_BlasInput, Usages::BLAS_INPUT),
            (WGPUNativeBufferUsage_TlasInput, Usages::TLAS_INPUT),
        ];
        for (c, usage) in pairs {
            assert_eq!(buffer_usage(Named::plain("usage", &c)), Ok(usage));
        }
        assert_eq!(
            refusal(buffer_usage(Named::plain("usage", &0x401))),
            "usage: bits 0x400 is not allowed, expected a set of WGPUBufferUsage"
        );
    }

    #[test]
    fn err_05_a_buffer_is_mapped_one_way() {
        assert_eq!(
            map_mode(Named::plain("mode", &WGPUMapMode_Read)),
            Ok(HostMap::Read)
        );
        assert_eq!(
            map_mode(Named::plain("mode", &WGPUMapMode_Write)),
            Ok(HostMap::Write)
        );
        for bad in [
            WGPUMapMode_None,
            WGPUMapMode_Read | WGPUMapMode_Write,
            0x4,
            1 << 40,
        ] {
            assert!(map_mode(Named::plain("mode", &bad)).is_err(), "{bad:#x}");
        }
        assert_eq!(
            refusal(map_mode(Named::plain("mode", &0x3))),
            "mode: 0x3 is not allowed, expected either WGPUMapMode_Read or WGPUMapMode_Write"
        );
    }

    #[test]
    fn chn_01_nothing_extends_a_buffer() {
        let mut stranger = stranger();
        let mut descriptor = WGPUBufferDescriptor::INIT;
        descriptor.nextInChain = &mut stranger;
        assert!(refusal(convert(&descriptor)).starts_with("nextInChain: 0x"));
    }
}
