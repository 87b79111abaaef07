//! Acceleration structures: descriptors.

use super::{
    render_pipeline::index_format,
    scalar::{flags, unless},
    vertex::vertex_format,
};
use crate::abi::*;
use crate::runtime::{
    failure::Invalid,
    view::{Named, View},
};
use wgpu_core::resource::{BlasDescriptor, TlasDescriptor};
use wgpu_types as wgt;
use wgt::{AccelerationStructureFlags as Flags, Features, Limits};

/// What the device has.
pub type Device<'a> = (Features, &'a Limits);

/// wgpu-core counts the bytes of instances with 32 bits, of which no backend has more for each.
const MOST_INSTANCES: u32 = u32::MAX / 128;

pub fn blas_descriptor<'a>(
    descriptor: View<'a, WGPUBlasDescriptor>,
    device: Device,
) -> Result<(BlasDescriptor<'a>, wgt::BlasGeometrySizeDescriptors), Invalid> {
    descriptor.no_extensions()?;
    let flags = structure_flags(descriptor.flags(), device)?;
    let sizes = geometry_sizes(descriptor, flags, device)?;
    let blas = BlasDescriptor {
        label: descriptor.label().label(),
        flags,
        update_mode: update_mode(descriptor.updateMode())?,
    };
    Ok((blas, sizes))
}

pub fn tlas_descriptor<'a>(
    descriptor: View<'a, WGPUTlasDescriptor>,
    device: Device,
) -> Result<TlasDescriptor<'a>, Invalid> {
    descriptor.no_extensions()?;
    let flags = structure_flags(descriptor.flags(), device)?;
    if flags.intersects(Flags::USE_TRANSFORM | Flags::ALLOW_COMPACTION) {
        let expected = "flags without UseTransform and AllowCompaction, which are for BLAS";
        return Err(hex(descriptor.flags(), expected));
    }
    let most = device.1.max_tlas_instance_count.min(MOST_INSTANCES);
    let max_instances = one_to(most, descriptor.maxInstances(), "maxTlasInstanceCount")?;
    Ok(TlasDescriptor {
        label: descriptor.label().label(),
        max_instances,
        flags,
        update_mode: update_mode(descriptor.updateMode())?,
    })
}

fn structure_flags(
    value: Named<WGPUAccelerationStructureFlag>,
    (features, _): Device,
) -> Result<Flags, Invalid> {
    // The bits are the same on both sides.
    let all = Flags::all().bits().into();
    let bits = flags(value, all, "a set of WGPUAccelerationStructureFlag")?;
    let flags = Flags::from_bits_truncate(bits as u8);
    if flags.contains(Flags::PREFER_FAST_TRACE | Flags::PREFER_FAST_BUILD) {
        return Err(hex(value, "PreferFastTrace or PreferFastBuild, not both"));
    }
    let returns = flags.contains(Flags::ALLOW_RAY_HIT_VERTEX_RETURN);
    if returns && !features.contains(Features::EXPERIMENTAL_RAY_HIT_VERTEX_RETURN) {
        let expected = "no AllowRayHitVertexReturn, as the device was requested without \
                        WGPUNativeFeature_RayHitVertexReturn";
        return Err(hex(value, expected));
    }
    Ok(flags)
}

fn hex(value: Named<WGPUFlags>, expected: &str) -> Invalid {
    Invalid::new(value.name(), format_args!("{:#x}", value.get()), expected)
}

fn update_mode(
    value: Named<WGPUAccelerationStructureUpdateMode>,
) -> Result<wgt::AccelerationStructureUpdateMode, Invalid> {
    use wgt::AccelerationStructureUpdateMode as Mode;
    match value.get() {
        WGPUAccelerationStructureUpdateMode_Undefined
        | WGPUAccelerationStructureUpdateMode_Build => Ok(Mode::Build),
        WGPUAccelerationStructureUpdateMode_PreferUpdate => Ok(Mode::PreferUpdate),
        _ => Err(value.unknown("a WGPUAccelerationStructureUpdateMode")),
    }
}

fn geometry_flags(
    value: Named<WGPUAccelerationStructureGeometryFlag>,
) -> Result<wgt::AccelerationStructureGeometryFlags, Invalid> {
    use wgt::AccelerationStructureGeometryFlags as Flags;
    // As above.
    let all = Flags::all().bits().into();
    let expected = "a set of WGPUAccelerationStructureGeometryFlag";
    let bits = flags(value, all, expected)?;
    Ok(Flags::from_bits_truncate(bits as u8))
}

fn geometry_sizes(
    descriptor: View<WGPUBlasDescriptor>,
    flags: Flags,
    device: Device,
) -> Result<wgt::BlasGeometrySizeDescriptors, Invalid> {
    let (triangles, boxes) = (descriptor.triangleGeometries(), descriptor.aabbGeometries());
    let (triangle_count, box_count) = (triangles.slice()?.len(), boxes.slice()?.len());
    let only_triangles = Flags::USE_TRANSFORM | Flags::ALLOW_RAY_HIT_VERTEX_RETURN;
    match (triangle_count, box_count) {
        (1.., 0) => {
            check_count("triangleGeometryCount", triangle_count, device)?;
            let descriptors = triangles.list_structs(|size| triangle_size(size, device))?;
            check_primitives(triangles.name(), device, descriptors.iter().map(primitives))?;
            Ok(wgt::BlasGeometrySizeDescriptors::Triangles { descriptors })
        }
        (0, 1..) if flags.intersects(only_triangles) => {
            let expected = "flags without UseTransform and AllowRayHitVertexReturn, which are for \
                            triangles";
            Err(hex(descriptor.flags(), expected))
        }
        (0, 1..) => {
            check_count("aabbGeometryCount", box_count, device)?;
            let descriptors = boxes.list_structs(|size| aabb_size(size, device))?;
            let counts = descriptors.iter().map(|size| size.primitive_count);
            check_primitives(boxes.name(), device, counts)?;
            Ok(wgt::BlasGeometrySizeDescriptors::AABBs { descriptors })
        }
        (0, 0) => Err(Invalid::new(
            "triangleGeometryCount",
            "0, as aabbGeometryCount,",
            "a geometry",
        )),
        (_, _) => Err(Invalid::new(
            "aabbGeometryCount",
            format_args!("{box_count}, with {triangle_count} geometries of triangles,"),
            "0, as a BLAS has geometries of one kind",
        )),
    }
}

fn check_count(member: &'static str, count: usize, (_, limits): Device) -> Result<(), Invalid> {
    let most = limits.max_blas_geometry_count;
    match count <= most as usize {
        true => Ok(()),
        false => {
            let expected = format!("at most {most}, the limit maxBlasGeometryCount");
            Err(Invalid::new(member, count, expected))
        }
    }
}

fn check_primitives(
    member: impl Into<String>,
    (_, limits): Device,
    counts: impl Iterator<Item = u32>,
) -> Result<(), Invalid> {
    let most = limits.max_blas_primitive_count;
    let sum: u64 = counts.map(u64::from).sum();
    match sum <= most.into() {
        true => Ok(()),
        false => {
            let value = format!("{sum} primitives together");
            let expected = format!("at most {most}, the limit maxBlasPrimitiveCount");
            Err(Invalid::new(member, value, expected))
        }
    }
}

/// How many triangles there are at most.
fn primitives(size: &wgt::BlasTriangleGeometrySizeDescriptor) -> u32 {
    size.index_count.unwrap_or(size.vertex_count) / 3
}

fn one_to(most: u32, value: Named<u32>, limit: &str) -> Result<u32, Invalid> {
    match value.get() {
        0 => Err(value.refused("at least 1")),
        count if count > most => {
            Err(value.refused(format_args!("at most {most}, the limit {limit}")))
        }
        count => Ok(count),
    }
}

fn three_or_more(value: Named<u32>) -> Result<u32, Invalid> {
    match value.get() {
        0..3 => Err(value.refused("at least 3, a triangle")),
        count => Ok(count),
    }
}

fn triangle_size(
    size: View<WGPUBlasTriangleGeometrySizeDescriptor>,
    (features, limits): Device,
) -> Result<wgt::BlasTriangleGeometrySizeDescriptor, Invalid> {
    let format = vertex_format(size.vertexFormat())?;
    if !features.allowed_vertex_formats_for_blas().contains(&format) {
        let extended = Features::EXTENDED_ACCELERATION_STRUCTURE_VERTEX_FORMATS;
        let expected = match features.contains(extended) {
            true => "Float32x3, Float32x2, Float16x2, Float16x4, Snorm16x2 or Snorm16x4",
            false => {
                "Float32x3, as the device was requested without \
                 WGPUNativeFeature_ExtendedAccelerationStructureVertexFormats"
            }
        };
        return Err(size.vertexFormat().unknown(expected));
    }
    three_or_more(size.vertexCount())?;
    let most = limits.max_blas_primitive_count;
    let vertex_count = one_to(most, size.vertexCount(), "maxBlasPrimitiveCount")?;
    let indexed = unless(WGPUIndexFormat_Undefined, size.indexFormat);
    let (index_format, index_count) = match indexed {
        None if size.indexCount != 0 => {
            let expected = "0, as indexFormat is Undefined";
            return Err(size.indexCount().refused(expected));
        }
        None => (None, None),
        Some(_) => (
            Some(index_format(size.indexFormat())?),
            Some(three_or_more(size.indexCount())?),
        ),
    };
    Ok(wgt::BlasTriangleGeometrySizeDescriptor {
        vertex_format: format,
        vertex_count,
        index_format,
        index_count,
        flags: geometry_flags(size.flags())?,
    })
}

fn aabb_size(
    size: View<WGPUBlasAABBGeometrySizeDescriptor>,
    (_, limits): Device,
) -> Result<wgt::BlasAABBGeometrySizeDescriptor, Invalid> {
    let most = limits.max_blas_primitive_count;
    Ok(wgt::BlasAABBGeometrySizeDescriptor {
        primitive_count: one_to(most, size.primitiveCount(), "maxBlasPrimitiveCount")?,
        flags: geometry_flags(size.flags())?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::testing::refusal;
    use crate::runtime::view::testing::seen;
    use std::ptr::null;

    const DEVICE: Features = Features::EXPERIMENTAL_RAY_QUERY;

    fn limits() -> Limits {
        Limits::default().using_minimum_supported_acceleration_structure_values()
    }

    const TRIANGLE: WGPUBlasTriangleGeometrySizeDescriptor =
        WGPUBlasTriangleGeometrySizeDescriptor {
            vertexCount: 3,
            ..WGPUBlasTriangleGeometrySizeDescriptor::INIT
        };

    fn blas(
        change: impl FnOnce(&mut WGPUBlasDescriptor, &mut WGPUBlasTriangleGeometrySizeDescriptor),
    ) -> Result<wgt::BlasGeometrySizeDescriptors, Invalid> {
        let mut triangle = TRIANGLE;
        let mut descriptor = WGPUBlasDescriptor {
            triangleGeometryCount: 1,
            triangleGeometries: null(),
            ..WGPUBlasDescriptor::INIT
        };
        change(&mut descriptor, &mut triangle);
        descriptor.triangleGeometries = &triangle;
        let converted = blas_descriptor(seen(&descriptor), (DEVICE, &limits()));
        converted.map(|(_, sizes)| sizes)
    }

    #[test]
    fn sen_01_a_blas_is_made_for_triangles_with_and_without_indices() {
        let sizes = blas(|_, triangle| {
            (triangle.indexFormat, triangle.indexCount) = (WGPUIndexFormat_Uint16, 6);
        });
        let Ok(wgt::BlasGeometrySizeDescriptors::Triangles { descriptors }) = sizes else {
            panic!("{sizes:?}");
        };
        assert_eq!(descriptors[0].index_format, Some(wgt::IndexFormat::Uint16));
        assert_eq!(descriptors[0].index_count, Some(6));
        assert_eq!(primitives(&descriptors[0]), 2);
        assert!(blas(|_, _| ()).is_ok());
        assert_eq!(
            refusal(blas(|_, triangle| triangle.indexCount = 6)),
            "triangleGeometries[0].indexCount: 6 is not allowed, expected 0, as indexFormat is \
             Undefined"
        );
        let few = blas(|_, triangle| triangle.vertexCount = 2);
        assert_eq!(
            refusal(few),
            "triangleGeometries[0].vertexCount: 2 is not allowed, expected at least 3, a triangle"
        );
    }

    #[test]
    fn err_05_flags_that_do_not_meet_are_refused() {
        let both = WGPUAccelerationStructureFlag_PreferFastTrace
            | WGPUAccelerationStructureFlag_PreferFastBuild;
        assert_eq!(
            refusal(blas(|blas, _| blas.flags = both)),
            "flags: 0xc is not allowed, expected PreferFastTrace or PreferFastBuild, not both"
        );
        assert_eq!(
            refusal(blas(|blas, _| blas.flags = 0x80)),
            "flags: bits 0x80 is not allowed, expected a set of WGPUAccelerationStructureFlag"
        );
        let vertices = WGPUAccelerationStructureFlag_AllowRayHitVertexReturn;
        assert!(refusal(blas(|blas, _| blas.flags = vertices)).starts_with("flags: 0x40 is not"));
        let mode = blas(|blas, _| blas.updateMode = WGPUAccelerationStructureUpdateMode(9));
        assert!(refusal(mode).starts_with("updateMode: WGPUAccelerationStructureUpdateMode(0x"));
        let flags = blas(|_, triangle| triangle.flags = 4);
        assert!(refusal(flags).starts_with("triangleGeometries[0].flags: bits 0x4 is not"));
    }

    #[test]
    fn primitives_are_counted_over_all_geometries() {
        let size = WGPUBlasAABBGeometrySizeDescriptor {
            primitiveCount: 1 << 27,
            ..WGPUBlasAABBGeometrySizeDescriptor::INIT
        };
        let sizes = [size; 3];
        let mut descriptor = WGPUBlasDescriptor {
            aabbGeometryCount: 2,
            aabbGeometries: sizes.as_ptr(),
            ..WGPUBlasDescriptor::INIT
        };
        let convert = |descriptor: &WGPUBlasDescriptor| {
            let limits = limits();
            blas_descriptor(seen(descriptor), (DEVICE, &limits)).map(|_| ())
        };
        assert_eq!(convert(&descriptor), Ok(()));
        descriptor.aabbGeometryCount = 3;
        assert_eq!(
            refusal(convert(&descriptor)),
            "aabbGeometries: 402653184 primitives together is not allowed, expected at most \
             268435456, the limit maxBlasPrimitiveCount"
        );
        descriptor.aabbGeometryCount = 0;
        assert!(refusal(convert(&descriptor)).starts_with("triangleGeometryCount: 0, as aabb"));
        (
            descriptor.aabbGeometryCount,
            descriptor.triangleGeometryCount,
        ) = (1, 1);
        descriptor.triangleGeometries = &TRIANGLE;
        assert!(refusal(convert(&descriptor)).starts_with("aabbGeometryCount: 1, with 1 geom"));
    }

    #[test]
    fn a_tlas_has_room_for_instances() {
        let convert = |max_instances, flags| {
            let descriptor = WGPUTlasDescriptor {
                maxInstances: max_instances,
                flags,
                ..WGPUTlasDescriptor::INIT
            };
            let unlimited = Limits::unlimited();
            let converted = tlas_descriptor(seen(&descriptor), (DEVICE, &unlimited));
            converted.map(|tlas| tlas.max_instances)
        };
        assert_eq!(convert(5, 0), Ok(5));
        assert_eq!(
            refusal(convert(0, 0)),
            "maxInstances: 0 is not allowed, expected at least 1"
        );
        assert!(convert(MOST_INSTANCES, 0).is_ok());
        assert!(refusal(convert(MOST_INSTANCES + 1, 0)).contains("at most 33554431"));
        let flags = WGPUAccelerationStructureFlag_AllowCompaction;
        assert!(refusal(convert(5, flags)).starts_with("flags: 0x2 is not allowed"));
    }
}
