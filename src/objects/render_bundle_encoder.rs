//! `WGPURenderBundleEncoder` and its functions.

use crate::abi::*;
use crate::convert;
use crate::objects::{
    arguments,
    bind_group::BindGroup,
    buffer::Buffer,
    device::Device,
    ids::Identified,
    immediates::WithImmediates,
    object::{self, device_child},
    recording::{CommandError, Recording},
    render_bundle::{ReadOnly, RenderBundle},
    render_pipeline::RenderPipeline,
};
use crate::runtime::view::{Pointer, View};
use crate::runtime::{
    boundary::{self, Call, method},
    failure::{Failure, Invalid},
    handle::{self, Object},
    label::Label,
    memory, text,
};
use std::{any::Any, ffi::c_void, sync::Arc};
use wgpu_core::{
    command::{
        RenderBundleEncoder as CoreEncoder, RenderBundleEncoderDescriptor as CoreDescriptor,
    },
    global::Global,
};
use wgpu_types::Features;

pub struct RenderBundleEncoder {
    /// `None` for an error object that wgpu-core has never seen.
    recording: Recording<Option<Commands>>,
    read_only: ReadOnly,
    label: Label,
    pub(crate) device: Arc<Device>,
}

device_child!(RenderBundleEncoder, WGPURenderBundleEncoderImpl);

/// The commands recorded so far, and what wgpu-core does not look after.
pub struct Commands {
    pub(crate) core: WithImmediates<Box<CoreEncoder>>,
    /// The objects that the commands use: wgpu-core knows but their identities until it finishes.
    kept: Vec<Arc<dyn Any + Send + Sync>>,
    open_groups: u32,
    stencil_pipeline: Option<Arc<RenderPipeline>>,
}

impl Commands {
    fn new(core: Box<CoreEncoder>) -> Self {
        Self {
            core: WithImmediates::new(core),
            kept: Vec::new(),
            open_groups: 0,
            stencil_pipeline: None,
        }
    }

    /// Keeps an object, if there is one, until the bundle holds it.
    fn keep<T: Object>(&mut self, call: &Call, handle: *mut T::C) -> Result<(), CommandError> {
        if !handle.is_null() {
            self.kept.push(call.share::<T>("handle", handle)?);
        }
        Ok(())
    }
}

/// wgpu-core checks neither the sample count nor the features that a depth format needs.
fn check_formats(device: &Device, descriptor: &CoreDescriptor) -> Result<(), Invalid> {
    let any_count = Features::TEXTURE_ADAPTER_SPECIFIC_FORMAT_FEATURES;
    match descriptor.sample_count {
        1 | 4 => {}
        2 | 8 | 16 if device.features.contains(any_count) => {}
        count => return Err(Invalid::new("sampleCount", count, "1 or 4")),
    }
    if let Some(depth_stencil) = descriptor.depth_stencil {
        let format = depth_stencil.format;
        let missing = format.required_features() - device.features;
        if !missing.is_empty() {
            let value = format!("{format:?} without {missing:?}");
            let expected = "a format that the device's features allow";
            return Err(Invalid::new("depthStencilFormat", value, expected));
        }
    }
    Ok(())
}

impl RenderBundleEncoder {
    pub fn create(
        device: &Arc<Device>,
        call: &Call,
        descriptor: Pointer<WGPURenderBundleEncoderDescriptor>,
    ) -> Result<WGPURenderBundleEncoder, Failure> {
        let descriptor = descriptor.required()?.get();
        // SAFETY: the caller's promise.
        let label = unsafe { text::label(descriptor.label) };
        let name = label.as_deref().unwrap_or_default();
        // SAFETY: the caller's promise.
        let converted =
            unsafe { convert::render_bundle::render_bundle_encoder_descriptor(descriptor) };
        let converted = converted.and_then(|converted| {
            check_formats(device, &converted)?;
            Ok(converted)
        });
        let encoder = object::create(call, name, converted, |converted| {
            let global = device.global();
            global.device_create_render_bundle_encoder(device.id, &converted)
        });
        Ok(handle::insert(Arc::new(Self {
            recording: match encoder {
                Some(core) => Recording::new(Some(Commands::new(core))),
                None => Recording::failed(None),
            },
            read_only: ReadOnly {
                depth: descriptor.depthReadOnly != WGPU_FALSE,
                stencil: descriptor.stencilReadOnly != WGPU_FALSE,
            },
            label: Label::new(label.as_deref()),
            device: Arc::clone(device),
        })))
    }

    #[inline]
    pub(crate) fn record(
        &self,
        call: &Call,
        command: impl FnOnce(&Global, &mut Commands) -> Result<(), CommandError>,
    ) -> Result<(), Failure> {
        self.record_draws(call, 0, command)
    }

    #[inline]
    fn record_draws(
        &self,
        call: &Call,
        draws: u64,
        command: impl FnOnce(&Global, &mut Commands) -> Result<(), CommandError>,
    ) -> Result<(), Failure> {
        let global = self.device.global();
        self.recording
            .record_draws(call, draws, |encoder| match encoder {
                Some(commands) => {
                    if draws > 0 {
                        commands.core.flush(|core, offset, data| {
                            global.render_bundle_encoder_set_immediates(core, offset, data)
                        })?;
                    }
                    command(global, commands)
                }
                None => Err(Failure::validation("renderBundleEncoder: is an error object").into()),
            })
    }

    /// # Safety
    /// `descriptor` is NULL or as webgpu.h says.
    unsafe fn finish(
        &self,
        call: &Call,
        descriptor: Pointer<WGPURenderBundleDescriptor>,
    ) -> Result<WGPURenderBundle, Failure> {
        let descriptor = descriptor.optional()?.map(View::get);
        // SAFETY: the caller's promise.
        let label = descriptor.and_then(|descriptor| unsafe { text::label(descriptor.label) });
        // SAFETY: the caller's promise.
        let converted = unsafe { convert::render_bundle::render_bundle_descriptor(descriptor) };
        let name = self.name();
        let (id, stencil_pipeline, ended) = self.recording.end(|commands, mut ended| {
            let id = object::create(call, name.as_str(), converted, |converted| match commands {
                Some(commands) => {
                    if commands.open_groups > 0 {
                        let why = format!("{} debug groups are open", commands.open_groups);
                        ended.invalid.get_or_insert(why);
                    }
                    let global = self.device.global();
                    let (id, error) =
                        global.render_bundle_encoder_finish(commands.core.end(), &converted, None);
                    commands.kept = Vec::new();
                    // An argument that was no good comes before whatever wgpu-core makes of it.
                    (Some(id), error.filter(|_| ended.invalid.is_none()))
                }
                None => (None, None),
            });
            let stencil_pipeline = commands.as_mut().and_then(|c| c.stencil_pipeline.take());
            (id.flatten(), stencil_pipeline, ended)
        })?;
        let mut id = id;
        if let Some(why) = ended.invalid {
            call.raise(Failure::validation(format!(
                "'{name}': the encoder is invalid: {why}"
            )));
            if let Some(id) = id.take() {
                self.device.global().render_bundle_drop(id);
            }
        }
        Ok(RenderBundle::insert(
            &self.device,
            id,
            label.as_deref(),
            ended.draws,
            self.read_only,
            stencil_pipeline,
        ))
    }
}

/// Records drawing `vertexCount` vertices `instanceCount` times; either being 0 draws nothing.
/// Pipeline, bind groups and vertex buffers must be set, and the buffers long enough for the range
/// of vertices and instances, or wgpuRenderBundleEncoderFinish() fails. See
/// GPURenderCommandsMixin.draw().
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderBundleEncoderDraw(
    renderBundleEncoder: WGPURenderBundleEncoder,
    vertexCount: u32,
    instanceCount: u32,
    firstVertex: u32,
    firstInstance: u32,
) {
    method(
        "wgpuRenderBundleEncoderDraw",
        "renderBundleEncoder",
        renderBundleEncoder,
        |encoder: &RenderBundleEncoder, call| {
            encoder.record_draws(call, 1, |global, bundle| {
                Ok(global.render_bundle_encoder_draw(
                    &mut bundle.core.pass,
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
/// wgpuRenderBundleEncoderFinish() fail; a vertex index past the end of a vertex buffer reads zeros
/// or something else from that buffer. See GPURenderCommandsMixin.drawIndexed().
/// @param firstIndex Counted in indices, not bytes.
/// @param baseVertex Added to each index; may be negative.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderBundleEncoderDrawIndexed(
    renderBundleEncoder: WGPURenderBundleEncoder,
    indexCount: u32,
    instanceCount: u32,
    firstIndex: u32,
    baseVertex: i32,
    firstInstance: u32,
) {
    method(
        "wgpuRenderBundleEncoderDrawIndexed",
        "renderBundleEncoder",
        renderBundleEncoder,
        |encoder: &RenderBundleEncoder, call| {
            encoder.record_draws(call, 1, |global, bundle| {
                Ok(global.render_bundle_encoder_draw_indexed(
                    &mut bundle.core.pass,
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
pub extern "C" fn wgpuRenderBundleEncoderDrawIndexedIndirect(
    renderBundleEncoder: WGPURenderBundleEncoder,
    indirectBuffer: WGPUBuffer,
    indirectOffset: u64,
) {
    method(
        "wgpuRenderBundleEncoderDrawIndexedIndirect",
        "renderBundleEncoder",
        renderBundleEncoder,
        |encoder: &RenderBundleEncoder, call| {
            encoder.record_draws(call, 1, |global, bundle| {
                let id = arguments::indirect_buffer(call, indirectBuffer, indirectOffset, 20)?;
                global.render_bundle_encoder_draw_indexed_indirect(
                    &mut bundle.core.pass,
                    id,
                    indirectOffset,
                )?;
                bundle.keep::<Buffer>(call, indirectBuffer)
            })
        },
    )
}

/// Records a draw whose four uint32_t parameters (vertexCount, instanceCount, firstVertex,
/// firstInstance) the GPU reads from `indirectBuffer` (usage Indirect). firstInstance above 0 needs
/// WGPUFeatureName_IndirectFirstInstance. See GPURenderCommandsMixin.drawIndirect().
/// @param indirectOffset Bytes, a multiple of 4, with 16 bytes of buffer behind it.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderBundleEncoderDrawIndirect(
    renderBundleEncoder: WGPURenderBundleEncoder,
    indirectBuffer: WGPUBuffer,
    indirectOffset: u64,
) {
    method(
        "wgpuRenderBundleEncoderDrawIndirect",
        "renderBundleEncoder",
        renderBundleEncoder,
        |encoder: &RenderBundleEncoder, call| {
            encoder.record_draws(call, 1, |global, bundle| {
                let id = arguments::indirect_buffer(call, indirectBuffer, indirectOffset, 16)?;
                let core = &mut bundle.core.pass;
                global.render_bundle_encoder_draw_indirect(core, id, indirectOffset)?;
                bundle.keep::<Buffer>(call, indirectBuffer)
            })
        },
    )
}

/// Closes the recording and turns it into a bundle that many passes may execute. The encoder
/// accepts nothing more but keeps its references: release it as usual. Any mistake made while
/// recording is raised here as a validation error, and the bundle is then an error object. NULL as
/// `descriptor` means no label. See GPURenderBundleEncoder.finish() in the WebGPU specification.
/// @return A bundle the caller releases.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuRenderBundleEncoderFinish(
    renderBundleEncoder: WGPURenderBundleEncoder,
    descriptor: Nullable<*const WGPURenderBundleDescriptor>,
) -> WGPURenderBundle {
    method(
        "wgpuRenderBundleEncoderFinish",
        "renderBundleEncoder",
        renderBundleEncoder,
        |encoder: &RenderBundleEncoder, call| {
            // SAFETY: the descriptor is as webgpu.h says.
            unsafe { encoder.finish(call, Pointer::new("descriptor", descriptor)) }
        },
    )
}

/// Records a named point inside the render bundle, shown by GPU debuggers. The text is copied. See
/// GPUDebugCommandsMixin.insertDebugMarker() in the WebGPU specification.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuRenderBundleEncoderInsertDebugMarker(
    renderBundleEncoder: WGPURenderBundleEncoder,
    markerLabel: WGPUStringView,
) {
    method(
        "wgpuRenderBundleEncoderInsertDebugMarker",
        "renderBundleEncoder",
        renderBundleEncoder,
        |encoder: &RenderBundleEncoder, call| {
            encoder.record(call, |global, bundle| {
                // SAFETY: the string is as webgpu.h says.
                let label = unsafe { text::label(markerLabel) }.unwrap_or_default();
                let core = &mut bundle.core.pass;
                Ok(global.render_bundle_encoder_insert_debug_marker(core, &label)?)
            })
        },
    )
}

/// Closes the innermost debug group of this render bundle. With none open, the render bundle
/// becomes invalid, which wgpuRenderBundleEncoderFinish() reports. See
/// GPUDebugCommandsMixin.popDebugGroup().
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderBundleEncoderPopDebugGroup(
    renderBundleEncoder: WGPURenderBundleEncoder,
) {
    method(
        "wgpuRenderBundleEncoderPopDebugGroup",
        "renderBundleEncoder",
        renderBundleEncoder,
        |encoder: &RenderBundleEncoder, call| {
            encoder.record(call, |global, bundle| {
                global.render_bundle_encoder_pop_debug_group(&mut bundle.core.pass)?;
                let open = bundle.open_groups.checked_sub(1);
                bundle.open_groups =
                    open.ok_or_else(|| Failure::validation("no debug group is open"))?;
                Ok(())
            })
        },
    )
}

/// Opens a named group around the render bundle's following commands. Groups nest and must be
/// closed before the render bundle ends. See GPUDebugCommandsMixin.pushDebugGroup() in the WebGPU
/// specification.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuRenderBundleEncoderPushDebugGroup(
    renderBundleEncoder: WGPURenderBundleEncoder,
    groupLabel: WGPUStringView,
) {
    method(
        "wgpuRenderBundleEncoderPushDebugGroup",
        "renderBundleEncoder",
        renderBundleEncoder,
        |encoder: &RenderBundleEncoder, call| {
            encoder.record(call, |global, bundle| {
                // SAFETY: the string is as webgpu.h says.
                let label = unsafe { text::label(groupLabel) }.unwrap_or_default();
                global.render_bundle_encoder_push_debug_group(&mut bundle.core.pass, &label)?;
                bundle.open_groups += 1;
                Ok(())
            })
        },
    )
}

/// Binds `group` to slot `groupIndex` for the draws that follow; NULL empties the slot. The index
/// must be below the device's maxBindGroups. The bundle keeps the group alive. See
/// GPUBindingCommandsMixin.setBindGroup() in the WebGPU specification.
/// @param dynamicOffsets One byte offset per dynamic buffer binding of the group, in order of
///   binding number, each aligned to minUniformBufferOffsetAlignment or
///   minStorageBufferOffsetAlignment; copied.
/// @param dynamicOffsetCount How many; a count that does not match the group's layout is an error.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuRenderBundleEncoderSetBindGroup(
    renderBundleEncoder: WGPURenderBundleEncoder,
    groupIndex: u32,
    group: Nullable<WGPUBindGroup>,
    dynamicOffsetCount: usize,
    dynamicOffsets: *const u32,
) {
    method(
        "wgpuRenderBundleEncoderSetBindGroup",
        "renderBundleEncoder",
        renderBundleEncoder,
        |encoder: &RenderBundleEncoder, call| {
            encoder.record(call, |global, bundle| {
                // SAFETY: the array is as webgpu.h says.
                let (id, offsets) = unsafe {
                    arguments::bind_group(call, group, dynamicOffsets, dynamicOffsetCount)
                }?;
                let core = &mut bundle.core.pass;
                global.render_bundle_encoder_set_bind_group(core, groupIndex, id, offsets)?;
                bundle.keep::<BindGroup>(call, group)
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
pub unsafe extern "C" fn wgpuRenderBundleEncoderSetImmediates(
    renderBundleEncoder: WGPURenderBundleEncoder,
    offset: u32,
    data: *const c_void,
    size: usize,
) {
    method(
        "wgpuRenderBundleEncoderSetImmediates",
        "renderBundleEncoder",
        renderBundleEncoder,
        |encoder: &RenderBundleEncoder, call| {
            encoder.record(call, |global, bundle| {
                // SAFETY: the data is as webgpu.h says.
                let data = unsafe { memory::array("data", data.cast::<u8>(), size) }?;
                let most = encoder.device.limits.max_immediate_size;
                bundle.core.set(offset, data, most, |core, offset, data| {
                    global.render_bundle_encoder_set_immediates(core, offset, data)
                })
            })
        },
    )
}

/// Chooses the index buffer (usage Index) for the bundle's following indexed draws. See
/// GPURenderCommandsMixin.setIndexBuffer().
/// @param format Uint16 or Uint32; Undefined is an error.
/// @param offset Bytes, a multiple of the size of one index.
/// @param size Bytes from `offset`; WGPU_WHOLE_SIZE reaches to the end of the buffer.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderBundleEncoderSetIndexBuffer(
    renderBundleEncoder: WGPURenderBundleEncoder,
    buffer: WGPUBuffer,
    format: WGPUIndexFormat,
    offset: u64,
    size: u64,
) {
    method(
        "wgpuRenderBundleEncoderSetIndexBuffer",
        "renderBundleEncoder",
        renderBundleEncoder,
        |encoder: &RenderBundleEncoder, call| {
            encoder.record(call, |global, bundle| {
                let set = |id, format, (offset, size)| {
                    let core = &mut bundle.core.pass;
                    global.render_bundle_encoder_set_index_buffer(core, id, format, offset, size)
                };
                arguments::index_buffer(call, buffer, format, offset, size, set)?;
                bundle.keep::<Buffer>(call, buffer)
            })
        },
    )
}

/// Renames `renderBundleEncoder`. The finished bundle takes its name from the descriptor of
/// wgpuRenderBundleEncoderFinish(), not from here. See GPUObjectBase.label.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuRenderBundleEncoderSetLabel(
    renderBundleEncoder: WGPURenderBundleEncoder,
    label: WGPUStringView,
) {
    // SAFETY: the string is as webgpu.h says.
    unsafe {
        boundary::set_label::<RenderBundleEncoder>(
            "wgpuRenderBundleEncoderSetLabel",
            "renderBundleEncoder",
            renderBundleEncoder,
            label,
        )
    }
}

/// Chooses the render pipeline for the draws that follow. Its target formats, sample count and
/// depth writes must suit what the bundle encoder was created for. See
/// GPURenderCommandsMixin.setPipeline() in the WebGPU specification.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderBundleEncoderSetPipeline(
    renderBundleEncoder: WGPURenderBundleEncoder,
    pipeline: WGPURenderPipeline,
) {
    method(
        "wgpuRenderBundleEncoderSetPipeline",
        "renderBundleEncoder",
        renderBundleEncoder,
        |encoder: &RenderBundleEncoder, call| {
            encoder.record(call, |global, bundle| {
                let record: &RenderPipeline = call.arg("pipeline", pipeline)?;
                let id = record.require_id("pipeline")?;
                bundle.core.set_pipeline(&record.immediates);
                global.render_bundle_encoder_set_pipeline(&mut bundle.core.pass, id)?;
                if record.reads_stencil_reference && bundle.stencil_pipeline.is_none() {
                    bundle.stencil_pipeline = Some(call.share("pipeline", pipeline)?);
                }
                bundle.keep::<RenderPipeline>(call, pipeline)
            })
        },
    )
}

/// Puts a buffer (usage Vertex) into vertex buffer slot `slot` for the bundle's following draws;
/// NULL empties the slot, with offset 0 and size 0 or WGPU_WHOLE_SIZE. See
/// GPURenderCommandsMixin.setVertexBuffer().
/// @param slot Below the device's maxVertexBuffers.
/// @param offset Bytes, a multiple of 4.
/// @param size Bytes from `offset`; WGPU_WHOLE_SIZE reaches to the end of the buffer.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderBundleEncoderSetVertexBuffer(
    renderBundleEncoder: WGPURenderBundleEncoder,
    slot: u32,
    buffer: Nullable<WGPUBuffer>,
    offset: u64,
    size: u64,
) {
    method(
        "wgpuRenderBundleEncoderSetVertexBuffer",
        "renderBundleEncoder",
        renderBundleEncoder,
        |encoder: &RenderBundleEncoder, call| {
            encoder.record(call, |global, bundle| {
                let (id, (offset, size)) = arguments::vertex_buffer(call, buffer, offset, size)?;
                let core = &mut bundle.core.pass;
                global.render_bundle_encoder_set_vertex_buffer(core, slot, id, offset, size)?;
                bundle.keep::<Buffer>(call, buffer)
            })
        },
    )
}

/// Takes one more reference to `renderBundleEncoder`; each one needs its own
/// wgpuRenderBundleEncoderRelease(). Recording stays with one thread at a time.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderBundleEncoderAddRef(renderBundleEncoder: WGPURenderBundleEncoder) {
    boundary::add_ref::<RenderBundleEncoder>(
        "wgpuRenderBundleEncoderAddRef",
        "renderBundleEncoder",
        renderBundleEncoder,
    )
}

/// Gives up one reference to `renderBundleEncoder`. With the last one an unfinished recording is
/// dropped.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuRenderBundleEncoderRelease(renderBundleEncoder: WGPURenderBundleEncoder) {
    boundary::release::<RenderBundleEncoder>(
        "wgpuRenderBundleEncoderRelease",
        "renderBundleEncoder",
        renderBundleEncoder,
    )
}
