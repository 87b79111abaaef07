//! `WGPURenderPassEncoder` and its functions.

use crate::abi::*;
use crate::convert::{self, ids::Ids};
use crate::objects::{
    arguments,
    command_encoder::CommandEncoder,
    device::Device,
    ids::Identified,
    immediates::{Immediates, WithImmediates},
    recording::{CommandError, Recording},
    render_bundle::{ReadOnly, RenderBundle},
    render_pipeline::RenderPipeline,
    texture_view::TextureView,
};
use crate::runtime::view::Named;
use crate::runtime::{
    boundary::{self, Call, method},
    errors::Sink,
    failure::{Failure, Invalid, Within},
    handle::{self, Kind, Object},
    label::Label,
    memory, text,
};
use smallvec::SmallVec;
use std::{ffi::c_void, sync::Arc};
use wgpu_core::{
    command::{RenderPass, RenderPassDescriptor},
    global::Global,
};
use wgpu_types::{Color, TextureDimension};

pub struct RenderPassEncoder {
    pub(crate) recording: Recording<WithImmediates<RenderPass>>,
    /// How many draws the pass may hold.
    max_draws: u64,
    read_only: ReadOnly,
    label: Label,
    encoder: Arc<CommandEncoder>,
    /// The encoder's, at hand for every command.
    pub(crate) device: Arc<Device>,
}

impl crate::runtime::handle::Opaque for crate::abi::WGPURenderPassEncoderImpl {
    type Object = RenderPassEncoder;
}

// SAFETY: the kind is the type's own name, so no other type has it.
unsafe impl Object for RenderPassEncoder {
    type C = WGPURenderPassEncoderImpl;
    const KIND: Kind = Kind::RenderPassEncoder;

    fn label(&self) -> Option<&Label> {
        Some(&self.label)
    }

    fn sink(&self) -> Option<&Arc<Sink>> {
        Some(&self.device.errors)
    }
}

/// Refuses 3D textures: wgpu-core looks for the slice to resolve to, and there is none.
///
/// # Safety
/// The attachments are as webgpu.h says.
unsafe fn check_resolve_targets(
    call: &Call,
    descriptor: &WGPURenderPassDescriptor,
) -> Result<(), Invalid> {
    let (colors, count) = (descriptor.colorAttachments, descriptor.colorAttachmentCount);
    // SAFETY: the caller's promise.
    let colors = unsafe { memory::array("colorAttachments", colors, count) }?;
    for (position, color) in colors.iter().enumerate() {
        if color.view.is_null() || color.resolveTarget.is_null() {
            continue;
        }
        let field = format!("colorAttachments[{position}].resolveTarget");
        let target: &TextureView = call.look_up(&field, color.resolveTarget)?;
        let texture = target.texture.like.as_ref();
        if texture.is_some_and(|texture| texture.dimension == TextureDimension::D3) {
            return Err(Invalid::new(field, "a 3D texture", "a 2D one"));
        }
    }
    Ok(())
}

/// # Safety
/// The attachment is as webgpu.h says.
unsafe fn read_only(descriptor: &WGPURenderPassDescriptor) -> ReadOnly {
    let attachment = descriptor.depthStencilAttachment;
    // SAFETY: the caller's promise.
    match unsafe { memory::optional("depthStencilAttachment", attachment) } {
        Ok(Some(attachment)) => ReadOnly {
            depth: attachment.depthReadOnly != WGPU_FALSE,
            stencil: attachment.stencilReadOnly != WGPU_FALSE,
        },
        _ => ReadOnly::default(),
    }
}

impl RenderPassEncoder {
    /// # Safety
    /// `descriptor` is NULL or as webgpu.h says.
    pub unsafe fn begin(
        encoder: &Arc<CommandEncoder>,
        call: &Call,
        descriptor: *const WGPURenderPassDescriptor,
    ) -> Result<WGPURenderPassEncoder, Failure> {
        // SAFETY: the caller's promise.
        let descriptor = unsafe { memory::required("descriptor", descriptor) }?;
        // SAFETY: the caller's promise.
        let label = unsafe { text::label(descriptor.label) };
        // SAFETY: the caller's promise.
        let converted = unsafe {
            check_resolve_targets(call, descriptor)
                .and_then(|()| convert::render_pass::render_pass_descriptor(descriptor, call))
        };
        // SAFETY: the caller's promise.
        let read_only = unsafe { read_only(descriptor) };
        // A pass that cannot be begun as described is recorded all the same, into an encoder that
        // is invalid from then on.
        let (converted, max_draws) = match converted {
            Ok(converted) => converted,
            Err(invalid) => {
                encoder.spoil(format!("{}: {invalid}", call.name()))?;
                (RenderPassDescriptor::default(), u64::MAX)
            }
        };
        let global = encoder.device.global();
        let (mut pass, error) = global.command_encoder_begin_render_pass(encoder.id, &converted);
        if let Some(error) = error {
            call.raise(Failure::core(&encoder.name(), error));
        }
        // It is 0 to begin with, and wgpu-core wants to be told so. A pass that cannot take it is
        // no good anyway.
        let _ = global.render_pass_set_blend_constant(&mut pass, Color::TRANSPARENT);
        Ok(handle::insert(Arc::new(Self {
            recording: Recording::new(WithImmediates::new(pass)),
            max_draws,
            read_only,
            label: Label::new(label.as_deref()),
            encoder: Arc::clone(encoder),
            device: Arc::clone(&encoder.device),
        })))
    }

    #[inline]
    pub(crate) fn record(
        &self,
        call: &Call,
        command: impl FnOnce(&Global, &mut RenderPass) -> Result<(), CommandError>,
    ) -> Result<(), Failure> {
        let global = self.device.global();
        self.recording
            .record(call, |commands| command(global, &mut commands.pass))
    }

    #[inline]
    pub(crate) fn record_draws(
        &self,
        call: &Call,
        draws: u64,
        command: impl FnOnce(&Global, &mut RenderPass) -> Result<(), CommandError>,
    ) -> Result<(), Failure> {
        let global = self.device.global();
        self.recording.record_draws(call, draws, |commands| {
            commands.flush(|pass, offset, data| {
                global.render_pass_set_immediates(pass, offset, data)
            })?;
            command(global, &mut commands.pass)
        })
    }

    fn end(&self, call: &Call) -> Result<(), Failure> {
        let global = self.device.global();
        let ended = self.recording.end(|commands, ended| {
            let result = global.render_pass_end(commands.end());
            result
                .map(|()| ended)
                .map_err(|error| Failure::core(&self.name(), error))
        })??;
        if let Some(why) = ended.invalid {
            return self.encoder.spoil(why);
        }
        if ended.draws > self.max_draws {
            let (draws, most) = (ended.draws, self.max_draws);
            let why = format!(
                "{}: {draws} draws, expected at most maxDrawCount = {most}",
                call.name()
            );
            return self.encoder.spoil(why);
        }
        Ok(())
    }
}

/// Starts counting samples that pass the depth and stencil tests, for query `queryIndex` of the
/// pass's occlusionQuerySet; the result is 0 for none and some other number otherwise. One query at
/// a time, and each index once per pass. See GPURenderPassEncoder.beginOcclusionQuery() in the
/// WebGPU specification.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderBeginOcclusionQuery(
    renderPassEncoder: WGPURenderPassEncoder,
    queryIndex: u32,
) {
    method(
        "wgpuRenderPassEncoderBeginOcclusionQuery",
        "renderPassEncoder",
        renderPassEncoder,
        |encoder: &RenderPassEncoder, call| {
            encoder.record(call, |global, pass| {
                Ok(global.render_pass_begin_occlusion_query(pass, queryIndex)?)
            })
        },
    )
}

/// Records drawing `vertexCount` vertices `instanceCount` times; either being 0 draws nothing.
/// Pipeline, bind groups and vertex buffers must be set, and the buffers long enough for the range
/// of vertices and instances, or wgpuCommandEncoderFinish() fails. See
/// GPURenderCommandsMixin.draw().
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderDraw(
    renderPassEncoder: WGPURenderPassEncoder,
    vertexCount: u32,
    instanceCount: u32,
    firstVertex: u32,
    firstInstance: u32,
) {
    method(
        "wgpuRenderPassEncoderDraw",
        "renderPassEncoder",
        renderPassEncoder,
        |encoder: &RenderPassEncoder, call| {
            encoder.record_draws(call, 1, |global, pass| {
                Ok(global.render_pass_draw(
                    pass,
                    vertexCount,
                    instanceCount,
                    firstVertex,
                    firstInstance,
                )?)
            })
        },
    )
}

/// Records drawing with indices from the current index buffer. Strip topologies need a pipeline
/// whose stripIndexFormat is the buffer's. An index range past the end of the buffer makes
/// wgpuCommandEncoderFinish() fail; a vertex index past the end of a vertex buffer reads zeros or
/// something else from that buffer. See GPURenderCommandsMixin.drawIndexed().
/// @param firstIndex Counted in indices, not bytes.
/// @param baseVertex Added to each index; may be negative.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderDrawIndexed(
    renderPassEncoder: WGPURenderPassEncoder,
    indexCount: u32,
    instanceCount: u32,
    firstIndex: u32,
    baseVertex: i32,
    firstInstance: u32,
) {
    method(
        "wgpuRenderPassEncoderDrawIndexed",
        "renderPassEncoder",
        renderPassEncoder,
        |encoder: &RenderPassEncoder, call| {
            encoder.record_draws(call, 1, |global, pass| {
                Ok(global.render_pass_draw_indexed(
                    pass,
                    indexCount,
                    instanceCount,
                    firstIndex,
                    baseVertex,
                    firstInstance,
                )?)
            })
        },
    )
}

/// Records an indexed draw whose five 32-bit parameters (indexCount, instanceCount, firstIndex,
/// baseVertex, firstInstance) the GPU reads from `indirectBuffer` (usage Indirect). firstInstance
/// above 0 needs WGPUFeatureName_IndirectFirstInstance. See
/// GPURenderCommandsMixin.drawIndexedIndirect().
/// @param indirectOffset Bytes, a multiple of 4, with 20 bytes of buffer behind it.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderDrawIndexedIndirect(
    renderPassEncoder: WGPURenderPassEncoder,
    indirectBuffer: WGPUBuffer,
    indirectOffset: u64,
) {
    method(
        "wgpuRenderPassEncoderDrawIndexedIndirect",
        "renderPassEncoder",
        renderPassEncoder,
        |encoder: &RenderPassEncoder, call| {
            encoder.record_draws(call, 1, |global, pass| {
                let buffer = call.buffer(Named::plain("indirectBuffer", &indirectBuffer))?;
                Ok(global.render_pass_draw_indexed_indirect(pass, buffer, indirectOffset)?)
            })
        },
    )
}

/// Records a draw whose four uint32_t parameters (vertexCount, instanceCount, firstVertex,
/// firstInstance) the GPU reads from `indirectBuffer` (usage Indirect). firstInstance above 0 needs
/// WGPUFeatureName_IndirectFirstInstance. See GPURenderCommandsMixin.drawIndirect().
/// @param indirectOffset Bytes, a multiple of 4, with 16 bytes of buffer behind it.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderDrawIndirect(
    renderPassEncoder: WGPURenderPassEncoder,
    indirectBuffer: WGPUBuffer,
    indirectOffset: u64,
) {
    method(
        "wgpuRenderPassEncoderDrawIndirect",
        "renderPassEncoder",
        renderPassEncoder,
        |encoder: &RenderPassEncoder, call| {
            encoder.record_draws(call, 1, |global, pass| {
                let buffer = call.buffer(Named::plain("indirectBuffer", &indirectBuffer))?;
                Ok(global.render_pass_draw_indirect(pass, buffer, indirectOffset)?)
            })
        },
    )
}

/// Closes the pass: attachments are resolved and stored, and the command encoder is its owner's
/// again. Occlusion and statistics queries and debug groups must be closed before. The pass encoder
/// still has to be released, and recording on it or ending it again is an error. See
/// GPURenderPassEncoder.end() in the WebGPU specification.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderEnd(renderPassEncoder: WGPURenderPassEncoder) {
    method(
        "wgpuRenderPassEncoderEnd",
        "renderPassEncoder",
        renderPassEncoder,
        |encoder: &RenderPassEncoder, call| encoder.end(call),
    )
}

/// Ends the running occlusion query; with none running, wgpuCommandEncoderFinish() fails. See
/// GPURenderPassEncoder.endOcclusionQuery() in the WebGPU specification.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderEndOcclusionQuery(renderPassEncoder: WGPURenderPassEncoder) {
    method(
        "wgpuRenderPassEncoderEndOcclusionQuery",
        "renderPassEncoder",
        renderPassEncoder,
        |encoder: &RenderPassEncoder, call| {
            encoder.record(call, |global, pass| {
                Ok(global.render_pass_end_occlusion_query(pass)?)
            })
        },
    )
}

/// Records running the bundles in the order given. Their formats, sample count and read-only flags
/// must equal the pass's. Afterwards, also for an empty list, the pass has no pipeline, bind
/// groups, index or vertex buffers set. Bundles are not consumed. See
/// GPURenderPassEncoder.executeBundles() in the WebGPU specification.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuRenderPassEncoderExecuteBundles(
    renderPassEncoder: WGPURenderPassEncoder,
    bundleCount: usize,
    bundles: *const WGPURenderBundle,
) {
    method(
        "wgpuRenderPassEncoderExecuteBundles",
        "renderPassEncoder",
        renderPassEncoder,
        |encoder: &RenderPassEncoder, call| {
            // SAFETY: the array is as webgpu.h says.
            let handles = unsafe { memory::array("bundles", bundles, bundleCount) };
            let mut draws = 0;
            let mut stencil_pipeline = None;
            let look_up = || -> Result<SmallVec<[_; 4]>, CommandError> {
                let mut ids = SmallVec::new();
                for (position, handle) in handles?.iter().enumerate() {
                    let argument = format!("bundles[{position}]");
                    let bundle: &RenderBundle = call.arg(&argument, *handle)?;
                    bundle.check_for_pass(&argument, encoder.read_only)?;
                    ids.push(bundle.require_id(&argument)?);
                    draws += bundle.draws;
                    let pipeline = bundle.stencil_pipeline.as_ref();
                    stencil_pipeline = stencil_pipeline.or(pipeline.and_then(|p| p.id));
                }
                Ok(ids)
            };
            let ids = look_up();
            let global = encoder.device.global();
            encoder.recording.record_draws(call, draws, |commands| {
                // Like all that was set, immediates are gone after bundles.
                commands.immediates = Immediates::default();
                let ids = ids?;
                // wgpu-core hands the stencil reference on with a pipeline that the pass itself
                // sets, and forgets to with a bundle's. The bundles take that pipeline away again.
                if let Some(pipeline) = stencil_pipeline {
                    global.render_pass_set_pipeline(&mut commands.pass, pipeline)?;
                }
                Ok(global.render_pass_execute_bundles(&mut commands.pass, &ids)?)
            })
        },
    )
}

/// Records a named point inside the render pass, shown by GPU debuggers. The text is copied. See
/// GPUDebugCommandsMixin.insertDebugMarker() in the WebGPU specification.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuRenderPassEncoderInsertDebugMarker(
    renderPassEncoder: WGPURenderPassEncoder,
    markerLabel: WGPUStringView,
) {
    method(
        "wgpuRenderPassEncoderInsertDebugMarker",
        "renderPassEncoder",
        renderPassEncoder,
        |encoder: &RenderPassEncoder, call| {
            encoder.record(call, |global, pass| {
                // SAFETY: the string is as webgpu.h says.
                let label = unsafe { text::label(markerLabel) }.unwrap_or_default();
                Ok(global.render_pass_insert_debug_marker(pass, &label, 0)?)
            })
        },
    )
}

/// Closes the innermost debug group of this render pass. With none open, the render pass becomes
/// invalid, which wgpuCommandEncoderFinish() reports. See GPUDebugCommandsMixin.popDebugGroup().
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderPopDebugGroup(renderPassEncoder: WGPURenderPassEncoder) {
    method(
        "wgpuRenderPassEncoderPopDebugGroup",
        "renderPassEncoder",
        renderPassEncoder,
        |encoder: &RenderPassEncoder, call| {
            encoder.record(call, |global, pass| {
                Ok(global.render_pass_pop_debug_group(pass)?)
            })
        },
    )
}

/// Opens a named group around the render pass's following commands. Groups nest and must be closed
/// before the render pass ends. See GPUDebugCommandsMixin.pushDebugGroup() in the WebGPU
/// specification.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuRenderPassEncoderPushDebugGroup(
    renderPassEncoder: WGPURenderPassEncoder,
    groupLabel: WGPUStringView,
) {
    method(
        "wgpuRenderPassEncoderPushDebugGroup",
        "renderPassEncoder",
        renderPassEncoder,
        |encoder: &RenderPassEncoder, call| {
            encoder.record(call, |global, pass| {
                // SAFETY: the string is as webgpu.h says.
                let label = unsafe { text::label(groupLabel) }.unwrap_or_default();
                Ok(global.render_pass_push_debug_group(pass, &label, 0)?)
            })
        },
    )
}

/// Binds `group` to slot `groupIndex` for the draws that follow; NULL empties the slot. The index
/// must be below the device's maxBindGroups. The pass keeps the group alive. See
/// GPUBindingCommandsMixin.setBindGroup() in the WebGPU specification.
/// @param dynamicOffsets One byte offset per dynamic buffer binding of the group, in order of
///   binding number, each aligned to minUniformBufferOffsetAlignment or
///   minStorageBufferOffsetAlignment; copied.
/// @param dynamicOffsetCount How many; a count that does not match the group's layout is an error.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuRenderPassEncoderSetBindGroup(
    renderPassEncoder: WGPURenderPassEncoder,
    groupIndex: u32,
    group: Nullable<WGPUBindGroup>,
    dynamicOffsetCount: usize,
    dynamicOffsets: *const u32,
) {
    method(
        "wgpuRenderPassEncoderSetBindGroup",
        "renderPassEncoder",
        renderPassEncoder,
        |encoder: &RenderPassEncoder, call| {
            encoder.record(call, |global, pass| {
                // SAFETY: the array is as webgpu.h says.
                let (group, offsets) = unsafe {
                    arguments::bind_group(call, group, dynamicOffsets, dynamicOffsetCount)
                }?;
                Ok(global.render_pass_set_bind_group(pass, groupIndex, group, offsets)?)
            })
        },
    )
}

/// Sets the color that the blend factors Constant and OneMinusConstant stand for; a pass starts
/// with all zeros. Components are taken as 32-bit floats, and one that is not finite is a
/// validation error. See GPURenderPassEncoder.setBlendConstant() in the WebGPU specification.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuRenderPassEncoderSetBlendConstant(
    renderPassEncoder: WGPURenderPassEncoder,
    color: *const WGPUColor,
) {
    method(
        "wgpuRenderPassEncoderSetBlendConstant",
        "renderPassEncoder",
        renderPassEncoder,
        |encoder: &RenderPassEncoder, call| {
            encoder.record(call, |global, pass| {
                // SAFETY: the struct is as webgpu.h says.
                let color = unsafe { memory::required("color", color) }?;
                let color = convert::render_pass::color(color).within("color")?;
                Ok(global.render_pass_set_blend_constant(pass, color)?)
            })
        },
    )
}

/// Writes `size` bytes into the immediate data that shaders of the following draws see as
/// `var<immediate>`; bytes outside the range keep their values, and all of them outlast a change of
/// pipelines. The range must lie within the device's maxImmediateSize, 64 unless more was
/// requested. A draw whose shaders use bytes that were never set is an error. `data` is copied.
/// See GPUBindingCommandsMixin.setImmediates() in the WebGPU specification.
/// @param offset Bytes, a multiple of 4.
/// @param size Bytes, a multiple of 4.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuRenderPassEncoderSetImmediates(
    renderPassEncoder: WGPURenderPassEncoder,
    offset: u32,
    data: *const c_void,
    size: usize,
) {
    method(
        "wgpuRenderPassEncoderSetImmediates",
        "renderPassEncoder",
        renderPassEncoder,
        |encoder: &RenderPassEncoder, call| {
            let (global, most) = encoder.device.immediates();
            encoder.recording.record(call, |commands| {
                // SAFETY: the data is as webgpu.h says.
                let data = unsafe { memory::array("data", data.cast::<u8>(), size) }?;
                commands.set(offset, data, most, |pass, offset, data| {
                    global.render_pass_set_immediates(pass, offset, data)
                })
            })
        },
    )
}

/// Chooses the index buffer (usage Index) for the pass's following indexed draws. See
/// GPURenderCommandsMixin.setIndexBuffer().
/// @param format Uint16 or Uint32; Undefined is an error.
/// @param offset Bytes, a multiple of the size of one index.
/// @param size Bytes from `offset`; WGPU_WHOLE_SIZE reaches to the end of the buffer.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderSetIndexBuffer(
    renderPassEncoder: WGPURenderPassEncoder,
    buffer: WGPUBuffer,
    format: WGPUIndexFormat,
    offset: u64,
    size: u64,
) {
    method(
        "wgpuRenderPassEncoderSetIndexBuffer",
        "renderPassEncoder",
        renderPassEncoder,
        |encoder: &RenderPassEncoder, call| {
            encoder.record(call, |global, pass| {
                let set = |id, format, (offset, size)| {
                    global.render_pass_set_index_buffer(pass, id, format, offset, size)
                };
                arguments::index_buffer(call, buffer, format, offset, size, set)
            })
        },
    )
}

/// Renames `renderPassEncoder`, as the descriptor's label did at its start. See
/// GPUObjectBase.label.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuRenderPassEncoderSetLabel(
    renderPassEncoder: WGPURenderPassEncoder,
    label: WGPUStringView,
) {
    // SAFETY: the string is as webgpu.h says.
    unsafe {
        boundary::set_label::<RenderPassEncoder>(
            "wgpuRenderPassEncoderSetLabel",
            "renderPassEncoder",
            renderPassEncoder,
            label,
        )
    }
}

/// Chooses the render pipeline for the draws that follow. Its target formats and sample count must
/// be those of the pass, and it must not write depth or stencil where the pass is read-only. Bind
/// groups and vertex buffers already set stay. See GPURenderCommandsMixin.setPipeline() in the
/// WebGPU specification.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderSetPipeline(
    renderPassEncoder: WGPURenderPassEncoder,
    pipeline: WGPURenderPipeline,
) {
    method(
        "wgpuRenderPassEncoderSetPipeline",
        "renderPassEncoder",
        renderPassEncoder,
        |encoder: &RenderPassEncoder, call| {
            let global = encoder.device.global();
            encoder.recording.record(call, |commands| {
                let pipeline: &RenderPipeline = call.arg("pipeline", pipeline)?;
                let id = pipeline.require_id("pipeline")?;
                commands.set_pipeline(&pipeline.immediates);
                Ok(global.render_pass_set_pipeline(&mut commands.pass, id)?)
            })
        },
    )
}

/// Confines drawing to a rectangle in pixels, (0, 0) being top left; a pass starts with the whole
/// attachment. A rectangle that leaves the attachment is an error; an empty one draws nothing. See
/// GPURenderPassEncoder.setScissorRect() in the WebGPU specification.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderSetScissorRect(
    renderPassEncoder: WGPURenderPassEncoder,
    x: u32,
    y: u32,
    width: u32,
    height: u32,
) {
    method(
        "wgpuRenderPassEncoderSetScissorRect",
        "renderPassEncoder",
        renderPassEncoder,
        |encoder: &RenderPassEncoder, call| {
            encoder.record(call, |global, pass| {
                Ok(global.render_pass_set_scissor_rect(pass, x, y, width, height)?)
            })
        },
    )
}

/// Sets the value stencil tests compare with and the operation Replace writes; a pass starts
/// with 0. Only as many low bits count as the format has. See
/// GPURenderPassEncoder.setStencilReference().
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderSetStencilReference(
    renderPassEncoder: WGPURenderPassEncoder,
    reference: u32,
) {
    method(
        "wgpuRenderPassEncoderSetStencilReference",
        "renderPassEncoder",
        renderPassEncoder,
        |encoder: &RenderPassEncoder, call| {
            encoder.record(call, |global, pass| {
                Ok(global.render_pass_set_stencil_reference(pass, reference)?)
            })
        },
    )
}

/// Puts a buffer (usage Vertex) into vertex buffer slot `slot` for the pass's following draws; NULL
/// empties the slot, with offset 0 and size 0 or WGPU_WHOLE_SIZE. See
/// GPURenderCommandsMixin.setVertexBuffer().
/// @param slot Below the device's maxVertexBuffers.
/// @param offset Bytes, a multiple of 4.
/// @param size Bytes from `offset`; WGPU_WHOLE_SIZE reaches to the end of the buffer.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderSetVertexBuffer(
    renderPassEncoder: WGPURenderPassEncoder,
    slot: u32,
    buffer: Nullable<WGPUBuffer>,
    offset: u64,
    size: u64,
) {
    method(
        "wgpuRenderPassEncoderSetVertexBuffer",
        "renderPassEncoder",
        renderPassEncoder,
        |encoder: &RenderPassEncoder, call| {
            encoder.record(call, |global, pass| {
                let (id, (offset, size)) = arguments::vertex_buffer(call, buffer, offset, size)?;
                Ok(global.render_pass_set_vertex_buffer(pass, slot, id, offset, size)?)
            })
        },
    )
}

/// Sets the rectangle, in pixels, and the depth range that clip space is mapped to; a pass starts
/// with the whole attachment and depth 0 to 1. The rectangle may stick out of the attachment. Width
/// and height lie between 0 and maxTextureDimension2D and the whole within twice that limit; depths
/// satisfy 0 <= minDepth <= maxDepth <= 1. An argument that is not finite is a validation error as
/// well. See GPURenderPassEncoder.setViewport() in the WebGPU specification.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderSetViewport(
    renderPassEncoder: WGPURenderPassEncoder,
    x: f32,
    y: f32,
    width: f32,
    height: f32,
    minDepth: f32,
    maxDepth: f32,
) {
    method(
        "wgpuRenderPassEncoderSetViewport",
        "renderPassEncoder",
        renderPassEncoder,
        |encoder: &RenderPassEncoder, call| {
            encoder.record(call, |global, pass| {
                let floats = [x, y, width, height, minDepth, maxDepth];
                let names = ["x", "y", "width", "height", "minDepth", "maxDepth"];
                if let Some((name, value)) = names
                    .iter()
                    .zip(floats)
                    .find(|(_, value)| !value.is_finite())
                {
                    return Err(Invalid::new(*name, value, "a finite number").into());
                }
                Ok(global
                    .render_pass_set_viewport(pass, x, y, width, height, minDepth, maxDepth)?)
            })
        },
    )
}

/// Takes one more reference to `renderPassEncoder`; each one needs its own
/// wgpuRenderPassEncoderRelease(). Recording stays with one thread at a time.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderAddRef(renderPassEncoder: WGPURenderPassEncoder) {
    boundary::add_ref::<RenderPassEncoder>(
        "wgpuRenderPassEncoderAddRef",
        "renderPassEncoder",
        renderPassEncoder,
    )
}

/// Gives up one reference to `renderPassEncoder`. That does not end the pass: without
/// wgpuRenderPassEncoderEnd() the command encoder stays locked and cannot be finished.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderPassEncoderRelease(renderPassEncoder: WGPURenderPassEncoder) {
    boundary::release::<RenderPassEncoder>(
        "wgpuRenderPassEncoderRelease",
        "renderPassEncoder",
        renderPassEncoder,
    )
}
