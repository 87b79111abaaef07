//! `WGPUCommandEncoder` and its functions.

use crate::abi::*;
use crate::convert::{self, ids::Ids};
use crate::objects::{
    command_buffer::CommandBuffer,
    compute_pass_encoder::ComputePassEncoder,
    device::Device,
    object::{self, device_child},
    recording::{CommandError, Recording},
    render_pass_encoder::RenderPassEncoder,
    texture::Texture,
};
use crate::runtime::view::{Named, Pointer, View};
use crate::runtime::{
    boundary::{self, Call, method, method_shared},
    failure::{Failure, Invalid, Within},
    handle::{self, Object},
    label::Label,
    memory, text,
};
use std::sync::Arc;
use wgpu_core::{global::Global, id::CommandEncoderId};
use wgpu_types::CommandEncoderDescriptor;

pub struct CommandEncoder {
    pub(crate) id: CommandEncoderId,
    pub(crate) label: Label,
    /// The commands themselves are with wgpu-core, under the id.
    recording: Recording<()>,
    pub(crate) device: Arc<Device>,
}

device_child!(CommandEncoder, WGPUCommandEncoderImpl);

impl CommandEncoder {
    pub fn create(
        device: &Arc<Device>,
        call: &Call,
        descriptor: Pointer<WGPUCommandEncoderDescriptor>,
    ) -> Result<WGPUCommandEncoder, Failure> {
        let descriptor = descriptor.optional()?.map(View::get);
        // SAFETY: the caller's promise.
        let label = descriptor.and_then(|descriptor| unsafe { text::label(descriptor.label) });
        let name = label.as_deref().unwrap_or_default();
        // SAFETY: the caller's promise.
        let converted = unsafe { convert::command_encoder::command_encoder_descriptor(descriptor) };
        // One that cannot be made as described is an encoder all the same, and invalid.
        let recording = match converted {
            Ok(_) => Recording::new(()),
            Err(_) => Recording::failed(()),
        };
        let descriptor = converted.unwrap_or_else(|invalid| {
            call.raise(Failure::invalid(name, &invalid));
            CommandEncoderDescriptor::default()
        });
        let global = device.global();
        let (id, error) = global.device_create_command_encoder(device.id, &descriptor, None);
        if let Some(error) = error {
            call.raise(Failure::core(name, error));
        }
        Ok(handle::insert(Arc::new(Self {
            id,
            label: Label::new(label.as_deref()),
            recording,
            device: Arc::clone(device),
        })))
    }

    /// Records a command.
    pub(crate) fn record(
        &self,
        call: &Call,
        command: impl FnOnce(&Global, CommandEncoderId) -> Result<(), CommandError>,
    ) -> Result<(), Failure> {
        let global = self.device.global();
        self.recording.record(call, |()| command(global, self.id))
    }

    /// Makes the encoder invalid: what it finishes to cannot be submitted.
    pub fn spoil(&self, why: String) -> Result<(), Failure> {
        self.recording.spoil(why)
    }

    /// # Safety
    /// `descriptor` is NULL or as webgpu.h says.
    unsafe fn finish(
        &self,
        call: &Call,
        descriptor: Pointer<WGPUCommandBufferDescriptor>,
    ) -> Result<WGPUCommandBuffer, Failure> {
        let descriptor = descriptor.optional()?.map(View::get);
        // SAFETY: the caller's promise.
        let label = descriptor.and_then(|descriptor| unsafe { text::label(descriptor.label) });
        // SAFETY: the caller's promise.
        let converted = unsafe { convert::command_encoder::command_buffer_descriptor(descriptor) };
        let invalid = self.recording.end(|(), ended| ended.invalid)?;
        let name = self.name();
        let mut id = object::create(call, name.as_str(), converted, |converted| {
            let global = self.device.global();
            let (id, error) = global.command_encoder_finish(self.id, &converted, None);
            // The pass or command that is to blame comes with the error, as its scope. An argument
            // that was no good comes before whatever wgpu-core makes of its absence.
            let error = error.filter(|_| invalid.is_none());
            (id, error.map(|(_, error)| error))
        });
        if let Some(why) = invalid {
            call.raise(Failure::validation(format!(
                "'{name}': the encoder is invalid: {why}"
            )));
            if let Some(id) = id.take() {
                self.device.global().command_buffer_drop(id);
            }
        }
        Ok(CommandBuffer::insert(&self.device, id, label.as_deref()))
    }
}

/// In how many steps to copy. wgpu-core takes a 3D texture's slices for parts of their own within one
/// mip level, which is refused here; and it copies one layer to one slice at most, or back.
fn copy_steps(
    call: &Call,
    source: &WGPUTexelCopyTextureInfo,
    destination: &WGPUTexelCopyTextureInfo,
    size: &WGPUExtent3D,
) -> Result<u32, Invalid> {
    let from: &Texture = call.look_up("source.texture", source.texture)?;
    let to: &Texture = call.look_up("destination.texture", destination.texture)?;
    let (from, to) = (&from.shape, &to.shape);
    let same_level =
        source.texture == destination.texture && source.mipLevel == destination.mipLevel;
    if same_level && from.dimension == WGPUTextureDimension_3D {
        let value = "the source's mip level of a 3D texture";
        return Err(Invalid::new("destination", value, "another mip level"));
    }
    let depth = size.depthOrArrayLayers;
    let fits = depth <= from.size.depthOrArrayLayers && depth <= to.size.depthOrArrayLayers;
    Ok(if from.dimension != to.dimension && fits {
        depth.max(1)
    } else {
        1 // of everything, or what wgpu-core will refuse
    })
}

impl Drop for CommandEncoder {
    fn drop(&mut self) {
        self.device.global().command_encoder_drop(self.id);
    }
}

/// Opens a compute pass. Until wgpuComputePassEncoderEnd() the command encoder itself accepts
/// nothing. NULL as `descriptor` means no label and no timestamps; timestampWrites need
/// WGPUFeatureName_TimestampQuery. Mistakes here and inside the pass come to light as one
/// validation error at wgpuCommandEncoderFinish(). See GPUCommandEncoder.beginComputePass() in the
/// WebGPU specification.
/// @return A pass encoder the caller releases; like all encoders, for one thread at a time.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuCommandEncoderBeginComputePass(
    commandEncoder: WGPUCommandEncoder,
    descriptor: Nullable<*const WGPUComputePassDescriptor>,
) -> WGPUComputePassEncoder {
    method_shared(
        "wgpuCommandEncoderBeginComputePass",
        "commandEncoder",
        commandEncoder,
        |encoder, call| {
            // SAFETY: the descriptor is as webgpu.h says.
            unsafe { ComputePassEncoder::begin(encoder, call, descriptor) }
        },
    )
}

/// Opens a render pass on the given attachments. Until wgpuRenderPassEncoderEnd() the command
/// encoder itself accepts nothing. At least one attachment is needed, all of one size and sample
/// count; a color attachment with a NULL view leaves its slot empty, and a 3D view takes a
/// depthSlice. Chain @ref WGPURenderPassMaxDrawCount to change the draw limit of 50,000,000. The
/// views are held by the pass. Mistakes come to light as one validation error at
/// wgpuCommandEncoderFinish(). See GPUCommandEncoder.beginRenderPass() in the WebGPU specification.
/// @return A pass encoder the caller releases; like all encoders, for one thread at a time.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuCommandEncoderBeginRenderPass(
    commandEncoder: WGPUCommandEncoder,
    descriptor: *const WGPURenderPassDescriptor,
) -> WGPURenderPassEncoder {
    method_shared(
        "wgpuCommandEncoderBeginRenderPass",
        "commandEncoder",
        commandEncoder,
        |encoder, call| {
            // SAFETY: the descriptor is as webgpu.h says.
            unsafe { RenderPassEncoder::begin(encoder, call, descriptor) }
        },
    )
}

/// Records filling part of a buffer with zeros. The buffer needs usage CopyDst. See
/// GPUCommandEncoder.clearBuffer() in the WebGPU specification.
/// @param offset Bytes, a multiple of 4.
/// @param size Bytes, a multiple of 4; WGPU_WHOLE_SIZE reaches to the end of the buffer.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuCommandEncoderClearBuffer(
    commandEncoder: WGPUCommandEncoder,
    buffer: WGPUBuffer,
    offset: u64,
    size: u64,
) {
    method(
        "wgpuCommandEncoderClearBuffer",
        "commandEncoder",
        commandEncoder,
        |encoder: &CommandEncoder, call| {
            encoder.record(call, |global, id| {
                let buffer = call.buffer(Named::plain("buffer", &buffer))?;
                let size = (size != WGPU_WHOLE_SIZE).then_some(size);
                Ok(global.command_encoder_clear_buffer(id, buffer, offset, size)?)
            })
        },
    )
}

/// Records a copy of `size` bytes between two different buffers. Both offsets and the size are in
/// bytes and multiples of 4; `source` needs usage CopySrc, `destination` CopyDst. A copy of 0 bytes
/// does nothing. A bad range or usage is reported by wgpuCommandEncoderFinish(). See
/// GPUCommandEncoder.copyBufferToBuffer() in the WebGPU specification.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuCommandEncoderCopyBufferToBuffer(
    commandEncoder: WGPUCommandEncoder,
    source: WGPUBuffer,
    sourceOffset: u64,
    destination: WGPUBuffer,
    destinationOffset: u64,
    size: u64,
) {
    method(
        "wgpuCommandEncoderCopyBufferToBuffer",
        "commandEncoder",
        commandEncoder,
        |encoder: &CommandEncoder, call| {
            encoder.record(call, |global, id| {
                let source = call.buffer(Named::plain("source", &source))?;
                let destination = call.buffer(Named::plain("destination", &destination))?;
                Ok(global.command_encoder_copy_buffer_to_buffer(
                    id,
                    source,
                    sourceOffset,
                    destination,
                    destinationOffset,
                    Some(size),
                )?)
            })
        },
    )
}

/// Records a copy of texels from a buffer (usage CopySrc) into one mip level of a texture (CopyDst,
/// one sample). In the buffer, bytesPerRow is a multiple of 256 and may stay
/// WGPU_COPY_STRIDE_UNDEFINED for a single row, as may rowsPerImage for a single image; the offset
/// is a multiple of the texel block's bytes (4 for depth and stencil). Origin and size count texels
/// and fit whole blocks. Depth-stencil formats are copied one aspect at a time. Violations are
/// reported by wgpuCommandEncoderFinish(). See GPUCommandEncoder.copyBufferToTexture() in the
/// WebGPU specification.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuCommandEncoderCopyBufferToTexture(
    commandEncoder: WGPUCommandEncoder,
    source: *const WGPUTexelCopyBufferInfo,
    destination: *const WGPUTexelCopyTextureInfo,
    copySize: *const WGPUExtent3D,
) {
    method(
        "wgpuCommandEncoderCopyBufferToTexture",
        "commandEncoder",
        commandEncoder,
        |encoder: &CommandEncoder, call| {
            encoder.record(call, |global, id| {
                // SAFETY: the structs are as webgpu.h says.
                let (source, destination, size) = unsafe {
                    (
                        memory::required("source", source)?,
                        memory::required("destination", destination)?,
                        memory::required("copySize", copySize)?,
                    )
                };
                let source =
                    convert::copy::texel_copy_buffer_info(source, call).within("source")?;
                let destination = convert::copy::texel_copy_texture_info(destination, call)
                    .within("destination")?;
                let size = convert::texture::extent_3d(*size);
                Ok(global.command_encoder_copy_buffer_to_texture(
                    id,
                    &source,
                    &destination,
                    &size,
                )?)
            })
        },
    )
}

/// Records a copy of texels from one mip level of a texture (usage CopySrc, one sample) into a
/// buffer (CopyDst). Row stride, offset, block and aspect rules are those of
/// wgpuCommandEncoderCopyBufferToTexture(); gaps between rows are left as they were. Not every
/// depth aspect can be read this way. Violations are reported by wgpuCommandEncoderFinish(). See
/// GPUCommandEncoder.copyTextureToBuffer() in the WebGPU specification.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuCommandEncoderCopyTextureToBuffer(
    commandEncoder: WGPUCommandEncoder,
    source: *const WGPUTexelCopyTextureInfo,
    destination: *const WGPUTexelCopyBufferInfo,
    copySize: *const WGPUExtent3D,
) {
    method(
        "wgpuCommandEncoderCopyTextureToBuffer",
        "commandEncoder",
        commandEncoder,
        |encoder: &CommandEncoder, call| {
            encoder.record(call, |global, id| {
                // SAFETY: the structs are as webgpu.h says.
                let (source, destination, size) = unsafe {
                    (
                        memory::required("source", source)?,
                        memory::required("destination", destination)?,
                        memory::required("copySize", copySize)?,
                    )
                };
                let source =
                    convert::copy::texel_copy_texture_info(source, call).within("source")?;
                let destination = convert::copy::texel_copy_buffer_info(destination, call)
                    .within("destination")?;
                let size = convert::texture::extent_3d(*size);
                Ok(global.command_encoder_copy_texture_to_buffer(
                    id,
                    &source,
                    &destination,
                    &size,
                )?)
            })
        },
    )
}

/// Records a copy between textures (usage CopySrc and CopyDst) whose formats are equal, or differ
/// only in being sRGB, and whose sample counts are equal. Multisampled and depth-stencil
/// subresources are copied whole, with all aspects. Within one texture the two sets of layers must
/// not overlap. Violations are reported by wgpuCommandEncoderFinish(). See
/// GPUCommandEncoder.copyTextureToTexture() in the WebGPU specification.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuCommandEncoderCopyTextureToTexture(
    commandEncoder: WGPUCommandEncoder,
    source: *const WGPUTexelCopyTextureInfo,
    destination: *const WGPUTexelCopyTextureInfo,
    copySize: *const WGPUExtent3D,
) {
    method(
        "wgpuCommandEncoderCopyTextureToTexture",
        "commandEncoder",
        commandEncoder,
        |encoder: &CommandEncoder, call| {
            encoder.record(call, |global, id| {
                // SAFETY: the structs are as webgpu.h says.
                let (source, destination, size) = unsafe {
                    (
                        memory::required("source", source)?,
                        memory::required("destination", destination)?,
                        memory::required("copySize", copySize)?,
                    )
                };
                let steps = copy_steps(call, source, destination, size)?;
                let mut source =
                    convert::copy::texel_copy_texture_info(source, call).within("source")?;
                let mut destination = convert::copy::texel_copy_texture_info(destination, call)
                    .within("destination")?;
                let mut size = convert::texture::extent_3d(*size);
                if steps > 1 {
                    size.depth_or_array_layers = 1;
                }
                for _ in 0..steps {
                    global.command_encoder_copy_texture_to_texture(
                        id,
                        &source,
                        &destination,
                        &size,
                    )?;
                    source.origin.z = source.origin.z.saturating_add(1);
                    destination.origin.z = destination.origin.z.saturating_add(1);
                }
                Ok(())
            })
        },
    )
}

/// Closes the recording and turns it into a command buffer. The encoder accepts no more commands
/// but keeps its references: release it as usual. A mistake made while recording, an open pass, or
/// a debug group that was pushed and not popped is raised here as a validation error on the device,
/// and the result is an error object that no queue will take. NULL as `descriptor` means no label.
/// See GPUCommandEncoder.finish() in the WebGPU specification.
/// @return A new command buffer, for one wgpuQueueSubmit(); the caller releases it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuCommandEncoderFinish(
    commandEncoder: WGPUCommandEncoder,
    descriptor: Nullable<*const WGPUCommandBufferDescriptor>,
) -> WGPUCommandBuffer {
    method(
        "wgpuCommandEncoderFinish",
        "commandEncoder",
        commandEncoder,
        |encoder: &CommandEncoder, call| {
            // SAFETY: the descriptor is as webgpu.h says.
            unsafe { encoder.finish(call, Pointer::new("descriptor", descriptor)) }
        },
    )
}

/// Records a named point among the commands, shown by GPU debuggers. The text is copied. See
/// GPUDebugCommandsMixin.insertDebugMarker() in the WebGPU specification.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuCommandEncoderInsertDebugMarker(
    commandEncoder: WGPUCommandEncoder,
    markerLabel: WGPUStringView,
) {
    method(
        "wgpuCommandEncoderInsertDebugMarker",
        "commandEncoder",
        commandEncoder,
        |encoder: &CommandEncoder, call| {
            encoder.record(call, |global, id| {
                // SAFETY: the string is as webgpu.h says.
                let label = unsafe { text::label(markerLabel) }.unwrap_or_default();
                Ok(global.command_encoder_insert_debug_marker(id, &label)?)
            })
        },
    )
}

/// Closes the debug group opened last on this encoder. Without an open group,
/// wgpuCommandEncoderFinish() fails. See GPUDebugCommandsMixin.popDebugGroup().
#[unsafe(no_mangle)]
pub extern "C" fn wgpuCommandEncoderPopDebugGroup(commandEncoder: WGPUCommandEncoder) {
    method(
        "wgpuCommandEncoderPopDebugGroup",
        "commandEncoder",
        commandEncoder,
        |encoder: &CommandEncoder, call| {
            encoder.record(call, |global, id| {
                Ok(global.command_encoder_pop_debug_group(id)?)
            })
        },
    )
}

/// Opens a named group around the commands that follow, shown by GPU debuggers and in error
/// messages. Groups nest, and each must be popped before wgpuCommandEncoderFinish(). See
/// GPUDebugCommandsMixin.pushDebugGroup() in the WebGPU specification.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuCommandEncoderPushDebugGroup(
    commandEncoder: WGPUCommandEncoder,
    groupLabel: WGPUStringView,
) {
    method(
        "wgpuCommandEncoderPushDebugGroup",
        "commandEncoder",
        commandEncoder,
        |encoder: &CommandEncoder, call| {
            encoder.record(call, |global, id| {
                // SAFETY: the string is as webgpu.h says.
                let label = unsafe { text::label(groupLabel) }.unwrap_or_default();
                Ok(global.command_encoder_push_debug_group(id, &label)?)
            })
        },
    )
}

/// Records copying the results of `queryCount` queries, from `firstQuery` on, into a buffer with
/// usage QueryResolve. Each result is one uint64_t (pipeline statistics: one per statistic of the
/// set), and a query that never ran gives 0. Timestamps count wgpuQueueGetTimestampPeriod()
/// nanoseconds. See GPUCommandEncoder.resolveQuerySet() in the WebGPU specification.
/// @param destinationOffset Bytes, a multiple of 256.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuCommandEncoderResolveQuerySet(
    commandEncoder: WGPUCommandEncoder,
    querySet: WGPUQuerySet,
    firstQuery: u32,
    queryCount: u32,
    destination: WGPUBuffer,
    destinationOffset: u64,
) {
    method(
        "wgpuCommandEncoderResolveQuerySet",
        "commandEncoder",
        commandEncoder,
        |encoder: &CommandEncoder, call| {
            encoder.record(call, |global, id| {
                let query_set = call.query_set(Named::plain("querySet", &querySet))?;
                let destination = call.buffer(Named::plain("destination", &destination))?;
                Ok(global.command_encoder_resolve_query_set(
                    id,
                    query_set,
                    firstQuery,
                    queryCount,
                    destination,
                    destinationOffset,
                )?)
            })
        },
    )
}

/// Renames `commandEncoder`; errors found while recording carry the name. See GPUObjectBase.label.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuCommandEncoderSetLabel(
    commandEncoder: WGPUCommandEncoder,
    label: WGPUStringView,
) {
    // SAFETY: the string is as webgpu.h says.
    unsafe {
        boundary::set_label::<CommandEncoder>(
            "wgpuCommandEncoderSetLabel",
            "commandEncoder",
            commandEncoder,
            label,
        )
    }
}

/// Records writing the GPU's clock into query `queryIndex` of a timestamp query set once all
/// earlier commands are done. Needs the features WGPUFeatureName_TimestampQuery and
/// WGPUNativeFeature_TimestampQueryInsideEncoders; without them wgpuCommandEncoderFinish() reports
/// a validation error. For the portable way see timestampWrites of the pass descriptors.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuCommandEncoderWriteTimestamp(
    commandEncoder: WGPUCommandEncoder,
    querySet: WGPUQuerySet,
    queryIndex: u32,
) {
    method(
        "wgpuCommandEncoderWriteTimestamp",
        "commandEncoder",
        commandEncoder,
        |encoder: &CommandEncoder, call| {
            encoder.record(call, |global, id| {
                let query_set = call.query_set(Named::plain("querySet", &querySet))?;
                Ok(global.command_encoder_write_timestamp(id, query_set, queryIndex)?)
            })
        },
    )
}

/// Takes one more reference to `commandEncoder`; each one needs its own
/// wgpuCommandEncoderRelease(). The count may change on any thread; recording stays with one thread
/// at a time.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuCommandEncoderAddRef(commandEncoder: WGPUCommandEncoder) {
    boundary::add_ref::<CommandEncoder>(
        "wgpuCommandEncoderAddRef",
        "commandEncoder",
        commandEncoder,
    )
}

/// Gives up one reference to `commandEncoder`. With the last one an unfinished recording is
/// dropped; a command buffer already obtained from it is not affected.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuCommandEncoderRelease(commandEncoder: WGPUCommandEncoder) {
    boundary::release::<CommandEncoder>(
        "wgpuCommandEncoderRelease",
        "commandEncoder",
        commandEncoder,
    )
}
