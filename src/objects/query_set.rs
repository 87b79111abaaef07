//! `WGPUQuerySet` and its functions.

use crate::abi::*;
use crate::convert;
use crate::objects::{
    device::Device,
    object::{self, core_object},
};
use crate::runtime::view::Pointer;
use crate::runtime::{
    boundary::{self, Call, getter, method},
    failure::Failure,
    text,
};
use std::sync::Arc;

core_object!(QuerySet, WGPUQuerySetImpl, QuerySetId, query_set_drop, kind: WGPUQueryType, count: u32);

impl QuerySet {
    pub fn create(
        device: &Arc<Device>,
        call: &Call,
        descriptor: Pointer<WGPUQuerySetDescriptor>,
    ) -> Result<WGPUQuerySet, Failure> {
        let descriptor = descriptor.required()?.get();
        // SAFETY: the caller's promise.
        let label = unsafe { text::label(descriptor.label) };
        let name = label.as_deref().unwrap_or_default();
        // SAFETY: the caller's promise.
        let converted = unsafe { convert::query::query_set_descriptor(descriptor) };
        let id = object::create(call, name, converted, |converted| {
            let global = device.global();
            global.device_create_query_set(device.id, &converted, None)
        });
        Ok(Self::insert(
            device,
            id,
            label.as_deref(),
            descriptor.r#type,
            descriptor.count,
        ))
    }
}

/// Frees the queries once submitted work is done with them, whatever references remain. Submitting
/// commands that use the set is a validation error from then on; destroying it again is not. See
/// GPUQuerySet.destroy() in the WebGPU specification.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuQuerySetDestroy(querySet: WGPUQuerySet) {
    method(
        "wgpuQuerySetDestroy",
        "querySet",
        querySet,
        |query_set: &QuerySet, _| {
            if let Some(id) = query_set.id {
                query_set.device.global().query_set_destroy(id);
            }
            Ok(())
        },
    )
}

/// How many queries the set was created with, also after destroy. See GPUQuerySet.count.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuQuerySetGetCount(querySet: WGPUQuerySet) -> u32 {
    getter(
        "wgpuQuerySetGetCount",
        "querySet",
        querySet,
        |query_set: &QuerySet| query_set.count,
    )
}

/// The type the set was created with; WGPUNativeQueryType_PipelineStatistics may be among the
/// answers. See GPUQuerySet.type in the WebGPU specification.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuQuerySetGetType(querySet: WGPUQuerySet) -> WGPUQueryType {
    getter(
        "wgpuQuerySetGetType",
        "querySet",
        querySet,
        |query_set: &QuerySet| query_set.kind,
    )
}

/// Renames `querySet` in error messages and GPU debuggers. See GPUObjectBase.label.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuQuerySetSetLabel(querySet: WGPUQuerySet, label: WGPUStringView) {
    // SAFETY: the string is as webgpu.h says.
    unsafe { boundary::set_label::<QuerySet>("wgpuQuerySetSetLabel", "querySet", querySet, label) }
}

/// Takes one more reference to `querySet`; each one needs its own wgpuQuerySetRelease(). The
/// reference also survives wgpuQuerySetDestroy().
#[unsafe(no_mangle)]
pub extern "C" fn wgpuQuerySetAddRef(querySet: WGPUQuerySet) {
    boundary::add_ref::<QuerySet>("wgpuQuerySetAddRef", "querySet", querySet)
}

/// Gives up one reference to `querySet`. Recorded commands keep the set until they have run.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuQuerySetRelease(querySet: WGPUQuerySet) {
    boundary::release::<QuerySet>("wgpuQuerySetRelease", "querySet", querySet)
}
