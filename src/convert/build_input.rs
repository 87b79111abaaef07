//! Acceleration structures: what they are built of.

use crate::abi::*;
use crate::runtime::{
    failure::Invalid,
    view::{Array, Named, View},
};
use wgpu_core::id::BufferId;
use wgpu_types as wgt;
use wgt::AccelerationStructureFlags as Flags;

/// What a BLAS is built of, as many as it was made for.
#[derive(Debug, PartialEq)]
pub enum Geometries {
    Triangles(Vec<Triangles>),
    Boxes(Vec<Boxes>),
}

#[derive(Debug, PartialEq)]
pub struct Triangles {
    pub size: wgt::BlasTriangleGeometrySizeDescriptor,
    pub vertex_buffer: BufferId,
    pub first_vertex: u32,
    pub vertex_stride: u64,
    pub indices: Option<(BufferId, u32)>,
    pub transform: Option<(BufferId, u64)>,
}

#[derive(Debug, PartialEq)]
pub struct Boxes {
    pub size: wgt::BlasAABBGeometrySizeDescriptor,
    pub buffer: BufferId,
    pub offset: u32,
    pub stride: u64,
}

/// Looks up a buffer that a build reads, and says how long it is.
pub trait Inputs {
    fn input(&self, handle: Named<WGPUBuffer>) -> Result<(BufferId, u64), Invalid>;
}

/// The geometries of a BLAS that was made for others of these sizes, with or without a transform.
pub fn geometries(
    entry: View<WGPUBlasBuildEntry>,
    made_for: (&wgt::BlasGeometrySizeDescriptors, Flags),
    inputs: &impl Inputs,
) -> Result<Geometries, Invalid> {
    use wgt::BlasGeometrySizeDescriptors as Sizes;
    let (triangles, boxes) = (entry.triangleGeometries(), entry.aabbGeometries());
    let counts = (triangles.slice()?.len(), boxes.slice()?.len());
    let transforms = made_for.1.contains(Flags::USE_TRANSFORM);
    match made_for.0 {
        Sizes::Triangles { descriptors } => {
            require_count("triangleGeometryCount", counts.0, descriptors.len())?;
            require_count("aabbGeometryCount", counts.1, 0)?;
            let each = |geometry, size| triangle_geometry(geometry, (size, transforms), inputs);
            with_sizes(triangles, descriptors, each).map(Geometries::Triangles)
        }
        Sizes::AABBs { descriptors } => {
            require_count("aabbGeometryCount", counts.1, descriptors.len())?;
            require_count("triangleGeometryCount", counts.0, 0)?;
            let each = |geometry, size| aabb_geometry(geometry, size, inputs);
            with_sizes(boxes, descriptors, each).map(Geometries::Boxes)
        }
    }
}

fn with_sizes<'a, 's, C, Size, R>(
    geometries: Array<'a, C>,
    sizes: &'s [Size],
    convert: impl Fn(View<'a, C>, &'s Size) -> Result<R, Invalid>,
) -> Result<Vec<R>, Invalid> {
    let mut sizes = sizes.iter();
    geometries.list_structs(|geometry| match sizes.next() {
        Some(size) => convert(geometry, size),
        None => unreachable!("the counts were compared"),
    })
}

fn require_count(member: &'static str, count: usize, made_for: usize) -> Result<(), Invalid> {
    match count == made_for {
        true => Ok(()),
        false => {
            let expected = format!("{made_for}, as the BLAS was made with");
            Err(Invalid::new(member, count, expected))
        }
    }
}

fn up_to(most: u32, value: Named<u32>) -> Result<u32, Invalid> {
    match value.get() {
        count if count <= most => Ok(count),
        _ => Err(value.refused(format_args!("at most {most}, as the BLAS was made for"))),
    }
}

fn multiple_of(align: u64, value: Named<u64>) -> Result<u64, Invalid> {
    match value.get() {
        number if number % align == 0 => Ok(number),
        _ => Err(value.refused(format_args!("a multiple of {align}"))),
    }
}

/// Refuses what reaches beyond the end of a buffer, or of 32 bits, with which backends count.
fn within_buffer(
    member: &'static str,
    (offset, count, stride): (u64, u64, u64),
    size: u64,
) -> Result<(), Invalid> {
    let bytes = count.checked_mul(stride);
    let end = bytes.and_then(|bytes| bytes.checked_add(offset));
    match end {
        Some(end) if end <= size && bytes <= Some(u32::MAX.into()) => Ok(()),
        _ => Err(Invalid::new(
            member,
            format_args!("{count}, with {stride} bytes each from byte {offset} on,"),
            format_args!(
                "no more than there are in the buffer's {size} bytes, and less than 4 GiB"
            ),
        )),
    }
}

fn triangle_geometry(
    geometry: View<WGPUBlasTriangleGeometry>,
    (made_for, transforms): (&wgt::BlasTriangleGeometrySizeDescriptor, bool),
    inputs: &impl Inputs,
) -> Result<Triangles, Invalid> {
    let (vertex_buffer, room) = inputs.input(geometry.vertexBuffer())?;
    let vertex_count = up_to(made_for.vertex_count, geometry.vertexCount())?;
    let stride = vertex_stride(geometry.vertexStride(), made_for.vertex_format)?;
    let first = geometry.firstVertex;
    within_buffer(
        "vertexCount",
        (u64::from(first) * stride, vertex_count.into(), stride),
        room,
    )?;
    let size = wgt::BlasTriangleGeometrySizeDescriptor {
        vertex_count,
        index_count: made_for.index_count.map(|_| geometry.indexCount),
        ..made_for.clone()
    };
    Ok(Triangles {
        size,
        vertex_buffer,
        first_vertex: first,
        vertex_stride: stride,
        indices: indices(geometry, made_for, inputs)?,
        transform: transform(geometry, transforms, inputs)?,
    })
}

fn vertex_stride(value: Named<u64>, format: wgt::VertexFormat) -> Result<u64, Invalid> {
    let least = format.min_acceleration_structure_vertex_stride();
    let align = format.acceleration_structure_stride_alignment();
    match value.get() {
        stride if stride < least || stride > u32::MAX.into() => Err(value.refused(format_args!(
            "at least {least}, the size of the format, and less than 4 GiB"
        ))),
        _ => multiple_of(align, value),
    }
}

fn indices(
    geometry: View<WGPUBlasTriangleGeometry>,
    made_for: &wgt::BlasTriangleGeometrySizeDescriptor,
    inputs: &impl Inputs,
) -> Result<Option<(BufferId, u32)>, Invalid> {
    let (Some(format), Some(most)) = (made_for.index_format, made_for.index_count) else {
        let expected = "as the BLAS was made without indices";
        if !geometry.indexBuffer.is_null() {
            let expected = format!("NULL, {expected}");
            return Err(Invalid::new("indexBuffer", "a buffer", expected));
        }
        return match geometry.indexCount {
            0 => Ok(None),
            _ => Err(geometry.indexCount().refused(format_args!("0, {expected}"))),
        };
    };
    let (buffer, room) = inputs.input(geometry.indexBuffer())?;
    let count = up_to(most, geometry.indexCount())?;
    if !count.is_multiple_of(3) {
        return Err(geometry.indexCount().refused("a multiple of 3"));
    }
    let first = geometry.firstIndex;
    let stride = format.byte_size() as u64;
    let offset = u64::from(first) * stride;
    within_buffer("indexCount", (offset, count.into(), stride), room)?;
    match u32::try_from(offset) {
        Ok(_) => Ok(Some((buffer, first))),
        Err(_) => {
            let expected = "an index that begins in the first 4 GiB";
            Err(geometry.firstIndex().refused(expected))
        }
    }
}

fn transform(
    geometry: View<WGPUBlasTriangleGeometry>,
    transforms: bool,
    inputs: &impl Inputs,
) -> Result<Option<(BufferId, u64)>, Invalid> {
    const BYTES: u64 = 48;
    if !transforms {
        return match geometry.transformBuffer.is_null() {
            true => Ok(None),
            false => {
                let expected = "NULL, as the BLAS was made without UseTransform";
                Err(Invalid::new("transformBuffer", "a buffer", expected))
            }
        };
    }
    let (buffer, room) = inputs.input(geometry.transformBuffer())?;
    let offset = multiple_of(
        wgt::TRANSFORM_BUFFER_ALIGNMENT,
        geometry.transformBufferOffset(),
    )?;
    let end = offset.checked_add(BYTES);
    if end.is_none_or(|end| end > room.min(u32::MAX.into())) {
        let expected = format!(
            "one with {BYTES} bytes behind it in the buffer's {room}, and in the first 4 GiB"
        );
        return Err(geometry.transformBufferOffset().refused(expected));
    }
    Ok(Some((buffer, offset)))
}

fn aabb_geometry(
    geometry: View<WGPUBlasAABBGeometry>,
    made_for: &wgt::BlasAABBGeometrySizeDescriptor,
    inputs: &impl Inputs,
) -> Result<Boxes, Invalid> {
    let (buffer, room) = inputs.input(geometry.aabbBuffer())?;
    let count = up_to(made_for.primitive_count, geometry.primitiveCount())?;
    if !geometry.offset.is_multiple_of(8) {
        return Err(geometry.offset().refused("a multiple of 8"));
    }
    let stride = multiple_of(8, geometry.stride())?;
    let least = wgt::AABB_GEOMETRY_MIN_STRIDE;
    if stride < least || stride > u32::MAX.into() {
        let expected = format!("at least {least}, a box, and less than 4 GiB");
        return Err(geometry.stride().refused(expected));
    }
    let offset = geometry.offset;
    within_buffer(
        "primitiveCount",
        (offset.into(), count.into(), stride),
        room,
    )?;
    Ok(Boxes {
        size: wgt::BlasAABBGeometrySizeDescriptor {
            primitive_count: count,
            ..made_for.clone()
        },
        buffer,
        offset,
        stride,
    })
}

/// Where and how an instance is in a scene.
pub struct Placed {
    pub transform: [f32; 12],
    pub custom_data: u32,
    pub mask: u8,
}

pub fn placed(instance: View<WGPUTlasInstance>) -> Result<Placed, Invalid> {
    let transform = instance.transform;
    if let Some(at) = transform.iter().position(|number| !number.is_finite()) {
        let member = format!("transform[{at}]");
        return Err(Invalid::new(member, transform[at], "a finite number"));
    }
    if determinant(&transform) == 0.0 {
        let expected = "one that can be inverted; a NULL blas leaves an instance out";
        return Err(Invalid::new("transform", "a singular matrix", expected));
    }
    if instance.customData >= 1 << 24 {
        return Err(instance.customData().refused("less than 16777216"));
    }
    let mask = u8::try_from(instance.mask);
    Ok(Placed {
        transform,
        custom_data: instance.customData,
        mask: mask.map_err(|_| instance.mask().refused("8 bits, at most 255"))?,
    })
}

/// That of the first three columns.
fn determinant(rows: &[f32; 12]) -> f64 {
    let at = |row: usize, column: usize| f64::from(rows[4 * row + column % 3]);
    let part = |column: usize| {
        let rest = at(1, column + 1) * at(2, column + 2) - at(1, column + 2) * at(2, column + 1);
        at(0, column) * rest
    };
    part(0) + part(1) + part(2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::testing::{handle, id, refusal};
    use crate::runtime::view::testing::seen;
    use std::ptr::null_mut;

    /// Buffers of as many bytes as the number of their handle.
    struct Lengths;

    impl Inputs for Lengths {
        fn input(&self, handle: Named<WGPUBuffer>) -> Result<(BufferId, u64), Invalid> {
            match handle.get().addr() {
                0 => Err(Invalid::null(handle.name())),
                number => Ok((id(number as u32), number as u64)),
            }
        }
    }

    fn built(geometry: &WGPUBlasTriangleGeometry) -> Result<Geometries, Invalid> {
        let sizes = wgt::BlasGeometrySizeDescriptors::Triangles {
            descriptors: vec![wgt::BlasTriangleGeometrySizeDescriptor {
                vertex_format: wgt::VertexFormat::Float32x3,
                vertex_count: 6,
                index_format: Some(wgt::IndexFormat::Uint32),
                index_count: Some(9),
                flags: wgt::AccelerationStructureGeometryFlags::OPAQUE,
            }],
        };
        let entry = WGPUBlasBuildEntry {
            triangleGeometryCount: 1,
            triangleGeometries: geometry,
            ..WGPUBlasBuildEntry::INIT
        };
        geometries(seen(&entry), (&sizes, Flags::USE_TRANSFORM), &Lengths)
    }

    #[test]
    fn what_is_built_is_in_the_buffers() {
        let good = WGPUBlasTriangleGeometry {
            vertexBuffer: handle(84),
            firstVertex: 1,
            vertexCount: 6,
            vertexStride: 12,
            indexBuffer: handle(28),
            firstIndex: 1,
            indexCount: 6,
            transformBuffer: handle(96),
            transformBufferOffset: 48,
        };
        let Ok(Geometries::Triangles(triangles)) = built(&good) else {
            panic!("{:?}", built(&good));
        };
        assert_eq!(triangles[0].size.index_count, Some(6));
        assert_eq!(triangles[0].indices, Some((id(28), 1)));
        assert_eq!(triangles[0].transform, Some((id(96), 48)));
        type Change = fn(&mut WGPUBlasTriangleGeometry);
        let bad: [(Change, &str); 12] = [
            (|it| it.vertexBuffer = null_mut(), "vertexBuffer: NULL"),
            (|it| it.vertexBuffer = handle(83), "vertexCount: 6, with 12"),
            (|it| it.vertexCount = 7, "vertexCount: 7 is not"),
            (|it| it.vertexStride = 8, "vertexStride: 8 is not"),
            (|it| it.vertexStride = 14, "vertexStride: 14 is not"),
            (|it| it.vertexStride = 1 << 62, "vertexStride: 46116"),
            (|it| it.indexBuffer = null_mut(), "indexBuffer: NULL"),
            (|it| it.indexCount = 5, "indexCount: 5 is not"),
            (|it| it.firstIndex = u32::MAX, "indexCount: 6, with 4"),
            (|it| it.transformBuffer = null_mut(), "transformBuffer: N"),
            (
                |it| it.transformBufferOffset = 8,
                "transformBufferOffset: 8",
            ),
            (
                |it| it.transformBufferOffset = 64,
                "transformBufferOffset: 6",
            ),
        ];
        for (change, message) in bad {
            let mut geometry = good;
            change(&mut geometry);
            let refused = refusal(built(&geometry));
            let expected = format!("triangleGeometries[0].{message}");
            assert!(refused.starts_with(&expected), "{refused}");
        }
    }

    #[test]
    fn an_instance_is_where_it_can_be_undone() {
        type Change = fn(&mut WGPUTlasInstance);
        let bad: [(Change, &str); 4] = [
            (|it| it.transform[7] = f32::NAN, "transform[7]: NaN is"),
            (|it| it.transform[5] = 0.0, "transform: a singular matrix"),
            (|it| it.customData = 1 << 24, "customData: 16777216 is"),
            (|it| it.mask = 256, "mask: 256 is not allowed"),
        ];
        assert!(placed(seen(&WGPUTlasInstance::INIT)).is_ok());
        for (change, message) in bad {
            let mut instance = WGPUTlasInstance::INIT;
            change(&mut instance);
            let refused = refusal(placed(seen(&instance)).map(|placed| placed.mask));
            assert!(refused.starts_with(message), "{refused}");
        }
        let turned = [0.0, -2.0, 0.0, 5.0, 2.0, 0.0, 0.0, 5.0, 0.0, 0.0, 2.0, 5.0];
        assert_eq!(determinant(&turned), 8.0);
    }
}
