//! `WGPUComputePassEncoder` and its functions.

use crate::abi::*;
use crate::convert::{self, ids::Ids};
use crate::objects::{
    arguments,
    command_encoder::CommandEncoder,
    compute_pipeline::ComputePipeline,
    device::Device,
    ids::Identified,
    immediates::WithImmediates,
    recording::{CommandError, Recording},
};
use crate::runtime::view::Named;
use crate::runtime::{
    boundary::{self, Call, method},
    errors::Sink,
    failure::Failure,
    handle::{self, Kind, Object},
    label::Label,
    memory, text,
};
use std::{
    ffi::c_void,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};
use wgpu_core::{
    command::{ComputePass, ComputePassDescriptor},
    global::Global,
};

pub struct ComputePassEncoder {
    pub(crate) recording: Recording<WithImmediates<ComputePass>>,
    /// Whether a statistics query has begun and not ended, which wgpu-core does not ask.
    pub(crate) counting: AtomicBool,
    label: Label,
    encoder: Arc<CommandEncoder>,
    /// The encoder's, at hand for every command.
    pub(crate) device: Arc<Device>,
}

impl crate::runtime::handle::Opaque for crate::abi::WGPUComputePassEncoderImpl {
    type Object = ComputePassEncoder;
}

// SAFETY: the kind is the type's own name, so no other type has it.
unsafe impl Object for ComputePassEncoder {
    type C = WGPUComputePassEncoderImpl;
    const KIND: Kind = Kind::ComputePassEncoder;

    fn label(&self) -> Option<&Label> {
        Some(&self.label)
    }

    fn sink(&self) -> Option<&Arc<Sink>> {
        Some(&self.device.errors)
    }
}

impl ComputePassEncoder {
    /// # Safety
    /// `descriptor` is NULL or as webgpu.h says.
    pub unsafe fn begin(
        encoder: &Arc<CommandEncoder>,
        call: &Call,
        descriptor: *const WGPUComputePassDescriptor,
    ) -> Result<WGPUComputePassEncoder, Failure> {
        // SAFETY: the caller's promise.
        let descriptor = unsafe { memory::optional("descriptor", descriptor) }?;
        // SAFETY: the caller's promise.
        let label = descriptor.and_then(|descriptor| unsafe { text::label(descriptor.label) });
        // SAFETY: the caller's promise.
        let converted = unsafe { convert::compute_pass::compute_pass_descriptor(descriptor, call) };
        // A pass that cannot be begun as described is recorded all the same, into an encoder that
        // is invalid from then on.
        let converted = match converted {
            Ok(converted) => converted,
            Err(invalid) => {
                encoder.spoil(format!("{}: {invalid}", call.name()))?;
                ComputePassDescriptor {
                    label: None,
                    timestamp_writes: None,
                }
            }
        };
        let global = encoder.device.global();
        let (pass, error) = global.command_encoder_begin_compute_pass(encoder.id, &converted);
        if let Some(error) = error {
            call.raise(Failure::core(&encoder.name(), error));
        }
        Ok(handle::insert(Arc::new(Self {
            recording: Recording::new(WithImmediates::new(pass)),
            counting: AtomicBool::new(false),
            label: Label::new(label.as_deref()),
            encoder: Arc::clone(encoder),
            device: Arc::clone(&encoder.device),
        })))
    }

    #[inline]
    pub(crate) fn record(
        &self,
        call: &Call,
        command: impl FnOnce(&Global, &mut ComputePass) -> Result<(), CommandError>,
    ) -> Result<(), Failure> {
        let global = self.device.global();
        self.recording
            .record(call, |commands| command(global, &mut commands.pass))
    }

    #[inline]
    fn record_dispatch(
        &self,
        call: &Call,
        command: impl FnOnce(&Global, &mut ComputePass) -> Result<(), CommandError>,
    ) -> Result<(), Failure> {
        let global = self.device.global();
        self.recording.record(call, |commands| {
            commands.flush(|pass, offset, data| {
                global.compute_pass_set_immediates(pass, offset, data)
            })?;
            command(global, &mut commands.pass)
        })
    }

    fn end(&self, call: &Call) -> Result<(), Failure> {
        let global = self.device.global();
        let counting = self.counting.load(Ordering::Relaxed);
        let ended = self.recording.end(|commands, ended| {
            if counting {
                // The driver must not see a query without an end. If this fails, neither does it.
                let _ = global.compute_pass_end_pipeline_statistics_query(&mut commands.pass);
            }
            let result = global.compute_pass_end(commands.end());
            result
                .map(|()| ended)
                .map_err(|error| Failure::core(&self.name(), error))
        });
        match ended??.invalid {
            Some(why) => self.encoder.spoil(why),
            None if counting => self.encoder.spoil(format!(
                "{}: a pipeline statistics query is still running, expected its end",
                call.name()
            )),
            None => Ok(()),
        }
    }
}

/// Records running the current pipeline over a grid of workgroups. No count may exceed the device's
/// maxComputeWorkgroupsPerDimension; if any is 0 nothing runs. Pipeline and bind groups must be set
/// and compatible, else wgpuCommandEncoderFinish() fails. See
/// GPUComputePassEncoder.dispatchWorkgroups() in the WebGPU specification.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuComputePassEncoderDispatchWorkgroups(
    computePassEncoder: WGPUComputePassEncoder,
    workgroupCountX: u32,
    workgroupCountY: u32,
    workgroupCountZ: u32,
) {
    method(
        "wgpuComputePassEncoderDispatchWorkgroups",
        "computePassEncoder",
        computePassEncoder,
        |encoder: &ComputePassEncoder, call| {
            encoder.record_dispatch(call, |global, pass| {
                let (x, y, z) = (workgroupCountX, workgroupCountY, workgroupCountZ);
                Ok(global.compute_pass_dispatch_workgroups(pass, x, y, z)?)
            })
        },
    )
}

/// Records a dispatch whose three uint32_t workgroup counts (x, y, z) the GPU reads from
/// `indirectBuffer` (usage Indirect). Counts above the device's limit make the dispatch do nothing.
/// See GPUComputePassEncoder.dispatchWorkgroupsIndirect() in the WebGPU specification.
/// @param indirectOffset Bytes, a multiple of 4, with 12 bytes of buffer behind it.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuComputePassEncoderDispatchWorkgroupsIndirect(
    computePassEncoder: WGPUComputePassEncoder,
    indirectBuffer: WGPUBuffer,
    indirectOffset: u64,
) {
    method(
        "wgpuComputePassEncoderDispatchWorkgroupsIndirect",
        "computePassEncoder",
        computePassEncoder,
        |encoder: &ComputePassEncoder, call| {
            encoder.record_dispatch(call, |global, pass| {
                let buffer = call.buffer(Named::plain("indirectBuffer", &indirectBuffer))?;
                Ok(global.compute_pass_dispatch_workgroups_indirect(
                    pass,
                    buffer,
                    indirectOffset,
                )?)
            })
        },
    )
}

/// Closes the pass and gives the command encoder back to its owner. Debug groups and statistics
/// queries must be closed before. The pass encoder still has to be released, and recording on it or
/// ending it again is an error. See GPUComputePassEncoder.end() in the WebGPU specification.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuComputePassEncoderEnd(computePassEncoder: WGPUComputePassEncoder) {
    method(
        "wgpuComputePassEncoderEnd",
        "computePassEncoder",
        computePassEncoder,
        |encoder: &ComputePassEncoder, call| encoder.end(call),
    )
}

/// Records a named point inside the compute pass, shown by GPU debuggers. The text is copied. See
/// GPUDebugCommandsMixin.insertDebugMarker() in the WebGPU specification.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuComputePassEncoderInsertDebugMarker(
    computePassEncoder: WGPUComputePassEncoder,
    markerLabel: WGPUStringView,
) {
    method(
        "wgpuComputePassEncoderInsertDebugMarker",
        "computePassEncoder",
        computePassEncoder,
        |encoder: &ComputePassEncoder, call| {
            encoder.record(call, |global, pass| {
                // SAFETY: the string is as webgpu.h says.
                let label = unsafe { text::label(markerLabel) }.unwrap_or_default();
                Ok(global.compute_pass_insert_debug_marker(pass, &label, 0)?)
            })
        },
    )
}

/// Closes the innermost debug group of this compute pass. With none open, the compute pass becomes
/// invalid, which wgpuCommandEncoderFinish() reports. See GPUDebugCommandsMixin.popDebugGroup().
#[unsafe(no_mangle)]
pub extern "C" fn wgpuComputePassEncoderPopDebugGroup(computePassEncoder: WGPUComputePassEncoder) {
    method(
        "wgpuComputePassEncoderPopDebugGroup",
        "computePassEncoder",
        computePassEncoder,
        |encoder: &ComputePassEncoder, call| {
            encoder.record(call, |global, pass| {
                Ok(global.compute_pass_pop_debug_group(pass)?)
            })
        },
    )
}

/// Opens a named group around the compute pass's following commands. Groups nest and must be closed
/// before the compute pass ends. See GPUDebugCommandsMixin.pushDebugGroup() in the WebGPU
/// specification.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuComputePassEncoderPushDebugGroup(
    computePassEncoder: WGPUComputePassEncoder,
    groupLabel: WGPUStringView,
) {
    method(
        "wgpuComputePassEncoderPushDebugGroup",
        "computePassEncoder",
        computePassEncoder,
        |encoder: &ComputePassEncoder, call| {
            encoder.record(call, |global, pass| {
                // SAFETY: the string is as webgpu.h says.
                let label = unsafe { text::label(groupLabel) }.unwrap_or_default();
                Ok(global.compute_pass_push_debug_group(pass, &label, 0)?)
            })
        },
    )
}

/// Binds `group` to slot `groupIndex` for the dispatches that follow; NULL empties the slot. The
/// index must be below the device's maxBindGroups. The pass keeps the group alive. See
/// GPUBindingCommandsMixin.setBindGroup() in the WebGPU specification.
/// @param dynamicOffsets One byte offset per dynamic buffer binding of the group, in order of
///   binding number, each aligned to minUniformBufferOffsetAlignment or
///   minStorageBufferOffsetAlignment; copied.
/// @param dynamicOffsetCount How many; a count that does not match the group's layout is an error.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuComputePassEncoderSetBindGroup(
    computePassEncoder: WGPUComputePassEncoder,
    groupIndex: u32,
    group: Nullable<WGPUBindGroup>,
    dynamicOffsetCount: usize,
    dynamicOffsets: *const u32,
) {
    method(
        "wgpuComputePassEncoderSetBindGroup",
        "computePassEncoder",
        computePassEncoder,
        |encoder: &ComputePassEncoder, call| {
            encoder.record(call, |global, pass| {
                // SAFETY: the array is as webgpu.h says.
                let (group, offsets) = unsafe {
                    arguments::bind_group(call, group, dynamicOffsets, dynamicOffsetCount)
                }?;
                Ok(global.compute_pass_set_bind_group(pass, groupIndex, group, offsets)?)
            })
        },
    )
}

/// Writes `size` bytes into the immediate data that shaders of the following dispatches see as
/// `var<immediate>`; bytes outside the range keep their values, and all of them outlast a change of
/// pipelines. The range must lie within the device's maxImmediateSize, 64 unless more was
/// requested. A dispatch whose shader uses bytes that were never set is an error. `data` is copied.
/// See GPUBindingCommandsMixin.setImmediates() in the WebGPU specification.
/// @param offset Bytes, a multiple of 4.
/// @param size Bytes, a multiple of 4.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuComputePassEncoderSetImmediates(
    computePassEncoder: WGPUComputePassEncoder,
    offset: u32,
    data: *const c_void,
    size: usize,
) {
    method(
        "wgpuComputePassEncoderSetImmediates",
        "computePassEncoder",
        computePassEncoder,
        |encoder: &ComputePassEncoder, call| {
            let (global, most) = encoder.device.immediates();
            encoder.recording.record(call, |commands| {
                // SAFETY: the data is as webgpu.h says.
                let data = unsafe { memory::array("data", data.cast::<u8>(), size) }?;
                commands.set(offset, data, most, |pass, offset, data| {
                    global.compute_pass_set_immediates(pass, offset, data)
                })
            })
        },
    )
}

/// Renames `computePassEncoder`, as the descriptor's label did at its start. See
/// GPUObjectBase.label.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuComputePassEncoderSetLabel(
    computePassEncoder: WGPUComputePassEncoder,
    label: WGPUStringView,
) {
    // SAFETY: the string is as webgpu.h says.
    unsafe {
        boundary::set_label::<ComputePassEncoder>(
            "wgpuComputePassEncoderSetLabel",
            "computePassEncoder",
            computePassEncoder,
            label,
        )
    }
}

/// Chooses the compute pipeline for the dispatches that follow. Bind groups already set stay and
/// are checked against its layout at the next dispatch. An error pipeline, or one of another
/// device, makes the pass invalid. See GPUComputePassEncoder.setPipeline() in the WebGPU
/// specification.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuComputePassEncoderSetPipeline(
    computePassEncoder: WGPUComputePassEncoder,
    pipeline: WGPUComputePipeline,
) {
    method(
        "wgpuComputePassEncoderSetPipeline",
        "computePassEncoder",
        computePassEncoder,
        |encoder: &ComputePassEncoder, call| {
            let global = encoder.device.global();
            encoder.recording.record(call, |commands| {
                let pipeline: &ComputePipeline = call.arg("pipeline", pipeline)?;
                let id = pipeline.require_id("pipeline")?;
                commands.set_pipeline(&pipeline.immediates);
                Ok(global.compute_pass_set_pipeline(&mut commands.pass, id)?)
            })
        },
    )
}

/// Takes one more reference to `computePassEncoder`; each one needs its own
/// wgpuComputePassEncoderRelease(). Recording stays with one thread at a time.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuComputePassEncoderAddRef(computePassEncoder: WGPUComputePassEncoder) {
    boundary::add_ref::<ComputePassEncoder>(
        "wgpuComputePassEncoderAddRef",
        "computePassEncoder",
        computePassEncoder,
    )
}

/// Gives up one reference to `computePassEncoder`. That does not end the pass: without
/// wgpuComputePassEncoderEnd() the command encoder stays locked and cannot be finished.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuComputePassEncoderRelease(computePassEncoder: WGPUComputePassEncoder) {
    boundary::release::<ComputePassEncoder>(
        "wgpuComputePassEncoderRelease",
        "computePassEncoder",
        computePassEncoder,
    )
}
