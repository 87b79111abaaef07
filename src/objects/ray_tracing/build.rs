//! Commands that build acceleration structures.

use super::{
    blas::Blas,
    structures::{Bottom, Build, Compaction, Top, called},
    tlas::Tlas,
};
use crate::abi::*;
use crate::convert::{
    build_input::{Boxes, Geometries, Inputs, Placed, Triangles, geometries, placed},
    resolver::Resolver,
};
use crate::objects::{buffer::Buffer, command_encoder::CommandEncoder, used::Used};
use crate::runtime::{
    call::Call,
    failure::{Failure, Invalid},
    view::{Array, Named, View},
};
use std::sync::Arc;
use wgpu_core::{
    id::BufferId,
    ray_tracing::{
        BlasAabbGeometry, BlasBuildEntry, BlasGeometries, BlasTriangleGeometry, TlasInstance,
        TlasPackage,
    },
};
use wgpu_types::AccelerationStructureFlags;

/// A BLAS with what it is built of.
type BottomBuild = (Arc<Bottom>, Geometries);

/// A TLAS with its instances.
type TopBuild = (Arc<Top>, Vec<(Arc<Bottom>, Placed)>);

impl CommandEncoder {
    pub fn build_acceleration_structures(
        &self,
        call: &Call,
        blas: Array<WGPUBlasBuildEntry>,
        tlas: Array<WGPUTlasBuildEntry>,
    ) -> Result<(), Failure> {
        self.record_use(call, |global, id, used| {
            let inputs = Buffers { call, used };
            let bottoms = blas.list_structs(|entry| bottom_build(&inputs, entry))?;
            let tops = tlas.list_structs(|entry| top_build(call, entry))?;
            check_once("blasEntries", "blas", &bottoms)?;
            check_once("tlasEntries", "tlas", &tops)?;
            global.command_encoder_build_acceleration_structures(
                id,
                bottoms.iter().map(of_bottom),
                tops.iter().map(of_top),
            )?;
            used.build_structures(Build {
                bottoms: bottoms.into_iter().map(|(bottom, _)| bottom).collect(),
                tops: tops.into_iter().map(with_bottoms).collect(),
            });
            Ok(())
        })
    }
}

/// The buffers that a build reads.
struct Buffers<'a> {
    call: &'a Call,
    used: &'a Used<'a>,
}

impl Inputs for Buffers<'_> {
    fn input(&self, handle: Named<WGPUBuffer>) -> Result<(BufferId, u64), Invalid> {
        let buffer: &Buffer = self.call.get(handle)?;
        let id = self.used.buffer(handle)?;
        if buffer.usage & WGPUNativeBufferUsage_BlasInput == 0 {
            let value = format!("a buffer of usage {:#x}", buffer.usage);
            let expected = "one with WGPUNativeBufferUsage_BlasInput";
            return Err(Invalid::new(handle.name(), value, expected));
        }
        Ok((id, buffer.size))
    }
}

fn bottom_build(inputs: &Buffers, entry: View<WGPUBlasBuildEntry>) -> Result<BottomBuild, Invalid> {
    let blas: &Blas = inputs.call.get(entry.blas())?;
    let bottom = blas.require(entry.blas().name())?;
    if bottom.state.lock().compaction == Compaction::Compacted {
        let value = format!("compacted {}", called("BLAS", &bottom.label));
        let expected = "one that wgpuDeviceCreateBlas made";
        return Err(Invalid::new(entry.blas().name(), value, expected));
    }
    let geometries = geometries(entry, (&bottom.sizes, bottom.flags), inputs)?;
    Ok((bottom, geometries))
}

fn top_build(call: &Call, entry: View<WGPUTlasBuildEntry>) -> Result<TopBuild, Invalid> {
    let tlas: &Tlas = call.get(entry.tlas())?;
    let top = tlas.require(entry.tlas().name())?;
    let instances = entry.instances();
    let instances = instances.list_structs(|given| instance(call, &top, given))?;
    let instances: Vec<_> = instances.into_iter().flatten().collect();
    let most = top.max_instances;
    if instances.len() > most as usize {
        let value = format!("{} with a BLAS", instances.len());
        let expected = format!("at most {most}, as the TLAS was made for");
        return Err(Invalid::new("instances", value, expected));
    }
    Ok((top, instances))
}

fn instance(
    call: &Call,
    top: &Top,
    instance: View<WGPUTlasInstance>,
) -> Result<Option<(Arc<Bottom>, Placed)>, Invalid> {
    const VERTICES: AccelerationStructureFlags =
        AccelerationStructureFlags::ALLOW_RAY_HIT_VERTEX_RETURN;
    let Some(blas) = call.get_optional::<WGPUBlasImpl>(instance.blas())? else {
        return Ok(None);
    };
    let bottom = blas.require(instance.blas().name())?;
    if top.flags.contains(VERTICES) && !bottom.flags.contains(VERTICES) {
        let value = format!(
            "{} without AllowRayHitVertexReturn",
            called("BLAS", &bottom.label)
        );
        let expected = "one that was made with it, as the TLAS was";
        return Err(Invalid::new(instance.blas().name(), value, expected));
    }
    Ok(Some((bottom, placed(instance)?)))
}

/// Refuses to build the same twice at once, for which drivers are not made.
fn check_once<T, With>(
    array: &str,
    member: &str,
    builds: &[(Arc<T>, With)],
) -> Result<(), Invalid> {
    for (at, (structure, _)) in builds.iter().enumerate() {
        let before = builds[..at].iter();
        let known = |(other, _): &(Arc<T>, With)| Arc::ptr_eq(other, structure);
        if let Some(first) = before.clone().position(known) {
            let path = format!("{array}[{at}].{member}");
            let value = format!("that of {array}[{first}]");
            return Err(Invalid::new(path, value, "another: each is built once"));
        }
    }
    Ok(())
}

fn of_bottom<'a>((bottom, geometries): &'a BottomBuild) -> BlasBuildEntry<'a> {
    BlasBuildEntry {
        blas_id: bottom.id,
        geometries: match geometries {
            Geometries::Triangles(triangles) => {
                BlasGeometries::TriangleGeometries(Box::new(triangles.iter().map(of_triangles)))
            }
            Geometries::Boxes(boxes) => {
                BlasGeometries::AabbGeometries(Box::new(boxes.iter().map(of_boxes)))
            }
        },
    }
}

fn of_triangles(triangles: &Triangles) -> BlasTriangleGeometry<'_> {
    BlasTriangleGeometry {
        size: &triangles.size,
        vertex_buffer: triangles.vertex_buffer,
        index_buffer: triangles.indices.map(|(buffer, _)| buffer),
        transform_buffer: triangles.transform.map(|(buffer, _)| buffer),
        first_vertex: triangles.first_vertex,
        vertex_stride: triangles.vertex_stride,
        first_index: triangles.indices.map(|(_, first)| first),
        transform_buffer_offset: triangles.transform.map(|(_, offset)| offset),
    }
}

fn of_boxes(boxes: &Boxes) -> BlasAabbGeometry<'_> {
    BlasAabbGeometry {
        size: &boxes.size,
        stride: boxes.stride,
        aabb_buffer: boxes.buffer,
        primitive_offset: boxes.offset,
    }
}

fn of_top<'a>((top, instances): &'a TopBuild) -> TlasPackage<'a> {
    let each = instances.iter().map(|(bottom, placed)| {
        Some(TlasInstance {
            blas_id: bottom.id,
            transform: &placed.transform,
            custom_data: placed.custom_data,
            mask: placed.mask,
        })
    });
    TlasPackage {
        tlas_id: top.id,
        instances: Box::new(each),
        lowest_unmodified: instances.len() as u32,
    }
}

fn with_bottoms((top, instances): TopBuild) -> (Arc<Top>, Arc<[Arc<Bottom>]>) {
    (
        top,
        instances.into_iter().map(|(bottom, _)| bottom).collect(),
    )
}
