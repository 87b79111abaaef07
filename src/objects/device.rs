//! `WGPUDevice` and its functions.

use crate::abi::*;
use crate::convert;
use crate::debugger::Capture;
use crate::objects::{
    adapter::{self, Adapter},
    bind_group::BindGroup,
    bind_group_layout::BindGroupLayout,
    buffer::Buffer,
    command_encoder::CommandEncoder,
    compute_pipeline::ComputePipeline,
    device_lost::LostFuture,
    fence,
    instance::Instance,
    pipeline_layout::PipelineLayout,
    query_set::QuerySet,
    queue::Queue,
    render_bundle_encoder::RenderBundleEncoder,
    render_pipeline::RenderPipeline,
    sampler::Sampler,
    shader_module::ShaderModule,
    texture::Texture,
};
use crate::runtime::{
    boundary::{self, Call, method, method_shared},
    callback::CallbackInfo,
    errors::{NoScope, Sink},
    failure::{self, Failure, Invalid},
    future::{Events, Source},
    handle::{Kind, Object, Remembered},
    label::Label,
    text,
    wait::Patience,
};
use crate::trace::DeviceTrace;
use std::{
    ptr,
    sync::{Arc, Weak},
    time::Duration,
};
use wgpu_core::{
    device::{WaitIdleError, queue::SubmittedWorkDoneClosure},
    global::Global,
    id::{DeviceId, QueueId},
};
use wgpu_types::{DeviceLostReason, PollType};

pub struct Device {
    pub(crate) id: DeviceId,
    pub(crate) queue_id: QueueId,
    label: Label,
    queue_label: Label,
    /// The handle that the application last got for the queue.
    queue: Remembered<Queue>,
    /// Where this device's errors go.
    pub(crate) errors: Arc<Sink>,
    lost: Arc<LostFuture>,
    capture: Capture,
    pub(crate) features: wgpu_types::Features,
    pub(crate) limits: wgpu_types::Limits,
    /// The program was written for libwgpu_native, and the instance does not insist on WebGPU.
    pub(crate) native: bool,
    pub(crate) adapter: Arc<Adapter>,
    trace: Option<DeviceTrace>,
    /// The instance's, at hand for every command.
    global: Arc<Global>,
}

// SAFETY: the kind is the type's own name, so no other type has it.
unsafe impl Object for Device {
    type C = WGPUDeviceImpl;
    const KIND: Kind = Kind::Device;

    fn label(&self) -> Option<&Label> {
        Some(&self.label)
    }

    fn sink(&self) -> Option<&Arc<Sink>> {
        Some(&self.errors)
    }

    fn released(device: &Arc<Self>) {
        device.errors.set_device(ptr::null_mut());
        device.destroy();
    }
}

impl Device {
    /// Where commands go, and how many bytes of immediates they have.
    pub fn immediates(&self) -> (&Global, u32) {
        (&self.global, self.limits.max_immediate_size)
    }

    /// The record of a device that wgpu-core has made.
    pub fn new(
        adapter: &Arc<Adapter>,
        (id, queue_id): (DeviceId, QueueId),
        (label, queue_label): (Label, Label),
        features: wgpu_types::Features,
        native: bool,
        trace: Option<DeviceTrace>,
        (errors, lost): (Arc<Sink>, Arc<LostFuture>),
    ) -> Arc<Self> {
        let global = adapter.global();
        let device = Arc::new(Self {
            id,
            queue_id,
            label,
            queue_label,
            queue: Remembered::none(),
            errors,
            lost,
            capture: Capture::of(global, id, adapter.info.backend),
            features,
            limits: global.device_limits(id),
            native,
            adapter: Arc::clone(adapter),
            trace,
            global: Arc::clone(global),
        });
        // wgpu-core calls this with locks held, so it must neither use nor drop a device.
        let (lost, events) = (Arc::clone(&device.lost), Arc::clone(device.events()));
        let source = device.source();
        let closure = move |reason: DeviceLostReason, message| {
            lost.complete(convert::device::device_lost_reason_to_c(reason), message);
            events.abandon_source(source.as_ptr().cast());
        };
        global.device_set_device_lost_closure(id, Box::new(closure));
        device
    }

    pub fn instance(&self) -> &Arc<Instance> {
        self.adapter.instance()
    }

    #[inline]
    pub fn global(&self) -> &Global {
        &self.global
    }

    pub fn events(&self) -> &Arc<Events> {
        self.instance().events()
    }

    pub fn is_traced(&self) -> bool {
        self.trace.is_some()
    }

    /// Makes a call that adds commands to the trace, if there is one.
    pub fn traced<T, E>(&self, call: impl FnOnce() -> Result<T, E>) -> Result<T, E> {
        match &self.trace {
            Some(trace) => trace.actions(call),
            None => call(),
        }
    }

    /// Makes a call that adds a data file of at least this size to the trace, if there is one.
    pub fn traced_data<T, E>(
        &self,
        extension: &str,
        size: u64,
        call: impl FnOnce() -> Result<T, E>,
    ) -> Result<T, E> {
        match &self.trace {
            Some(trace) => trace.data(extension, size, call),
            None => call(),
        }
    }

    pub fn source(self: &Arc<Self>) -> Weak<dyn Source> {
        Arc::downgrade(self) as Weak<dyn Source>
    }

    /// Sends what wgpu-core keeps for the next submission on its way.
    pub fn flush(&self, call: &Call) {
        if let Err((_, error)) = self.global().queue_submit(self.queue_id, &[]) {
            call.raise(Failure::core(&self.name(), error));
        }
    }

    /// Lets finished work complete its futures; with `wait`, first waits for the given submission
    /// or the last one. Says whether nothing is left in flight.
    pub fn wait_idle(&self, wait: bool, submission: Option<u64>) -> Result<bool, Failure> {
        if wait {
            let last = self.last_submission();
            let submission = submission.unwrap_or(last);
            if submission > last {
                let expected = format!("a submission of this device, up to {last}");
                let invalid = Invalid::new("submissionIndex", submission, expected);
                return Err(Failure::logged(invalid));
            }
            let mut patience = Patience::new();
            while !Source::wait(self, submission, patience.slice()) {}
        }
        match self.global().device_poll(self.id, PollType::Poll) {
            Ok(status) => Ok(status.is_queue_empty()),
            Err(error) => Err(Failure::logged(failure::chain(&error))),
        }
    }

    /// The number of the last submission that was made, be it by the application or by wgpu-core
    /// for its own needs; the error for a number that is too high tells it.
    fn last_submission(&self) -> u64 {
        let poll = PollType::Wait {
            submission_index: Some(u64::MAX),
            timeout: Some(Duration::ZERO),
        };
        match self.global().device_poll(self.id, poll) {
            Err(WaitIdleError::WrongSubmissionIndex(_, last)) => last,
            _ => 0,
        }
    }

    /// Whether a submission that has been made has run.
    pub fn has_run(&self, submission: u64) -> bool {
        Source::wait(self, submission, Duration::ZERO)
    }

    /// Has the closure run when all is done that was submitted so far. Returns the last submission
    /// that this waits for, or 0.
    pub fn on_work_done(&self, closure: SubmittedWorkDoneClosure) -> u64 {
        self.global()
            .queue_on_submitted_work_done(self.queue_id, closure)
    }

    /// Has a graphics debugger capture what the device does. Says whether it does so now.
    pub fn begin_capture(&self) -> Result<bool, Failure> {
        self.capture.begin().map(|()| true)
    }

    /// Ends the capture, if there is one, and has it saved. `before` comes last into it.
    pub fn end_capture(&self, before: impl FnOnce()) -> Result<(), Failure> {
        self.capture.end(before)
    }

    fn destroy(&self) {
        if let Err(failure) = self.end_capture(|| ()) {
            log::error!("{}", failure.message());
        }
        self.global().device_destroy(self.id);
        let message = "the device was destroyed".into();
        self.lost.complete(WGPUDeviceLostReason_Destroyed, message);
        self.events().abandon_source(ptr::from_ref(self).cast());
        // Lets go of the GPU's memory at once if no work is in flight.
        self.poll();
    }

    pub fn queue_label(&self) -> &Label {
        &self.queue_label
    }
}

impl Source for Device {
    fn poll(&self) {
        // A lost device tells of it by its callback.
        let _ = self.global().device_poll(self.id, PollType::Poll);
    }

    fn wait(&self, submission: u64, limit: Duration) -> bool {
        let backend = self.adapter.info.backend;
        fence::wait(self.global(), self.id, backend, submission, limit)
    }
}

impl Drop for Device {
    fn drop(&mut self) {
        self.adapter.global().queue_drop(self.queue_id);
        self.adapter.global().device_drop(self.id);
    }
}

/// Ties buffers, samplers and texture views to the bindings of a layout. Every entry sets just one
/// kind of resource; for buffers WGPU_WHOLE_SIZE means up to the end, and offsets obey
/// minUniformBufferOffsetAlignment or minStorageBufferOffsetAlignment. Chain
/// @ref WGPUBindGroupEntryExtras to fill binding arrays. The group holds its resources: the caller
/// may release them. A missing, extra or unfitting entry is a validation error. See
/// GPUDevice.createBindGroup() in the WebGPU specification.
/// @return A bind group the caller releases; an error object after an error.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateBindGroup(
    device: WGPUDevice,
    descriptor: *const WGPUBindGroupDescriptor,
) -> WGPUBindGroup {
    method_shared(
        "wgpuDeviceCreateBindGroup",
        "device",
        device,
        |device, call| {
            // SAFETY: the descriptor is as webgpu.h says.
            unsafe { BindGroup::create(device, call, descriptor) }
        },
    )
}

/// Describes the bindings of a bind group. In each entry exactly one of buffer, sampler, texture
/// and storageTexture is used; the others keep BindingNotUsed, as WGPU_BIND_GROUP_LAYOUT_ENTRY_INIT
/// sets them. Binding arrays come from bindingArraySize or a chained
/// @ref WGPUBindGroupLayoutEntryExtras and need their native features. Repeated binding numbers and
/// limits exceeded are validation errors. See GPUDevice.createBindGroupLayout() in the WebGPU
/// specification.
/// @return A layout the caller releases; an error object after an error.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateBindGroupLayout(
    device: WGPUDevice,
    descriptor: *const WGPUBindGroupLayoutDescriptor,
) -> WGPUBindGroupLayout {
    method_shared(
        "wgpuDeviceCreateBindGroupLayout",
        "device",
        device,
        |device, call| {
            // SAFETY: the descriptor is as webgpu.h says.
            unsafe { BindGroupLayout::create(device, call, descriptor) }
        },
    )
}

/// Makes a buffer of `size` bytes, filled with zeros. MapRead goes only with CopyDst and MapWrite
/// only with CopySrc unless WGPUNativeFeature_MappablePrimaryBuffers is enabled. mappedAtCreation
/// starts the buffer mapped for writing, needs no map usage, and wants a size that is a multiple
/// of 4. Wrong usage or a size above maxBufferSize is a validation error, too little GPU memory an
/// out-of-memory error; both give an error object. See GPUDevice.createBuffer() in the WebGPU
/// specification.
/// @return A buffer the caller releases; NULL when memory for mappedAtCreation cannot be allocated.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateBuffer(
    device: WGPUDevice,
    descriptor: *const WGPUBufferDescriptor,
) -> Nullable<WGPUBuffer> {
    method_shared(
        "wgpuDeviceCreateBuffer",
        "device",
        device,
        |device, call| {
            // SAFETY: the descriptor is as webgpu.h says.
            unsafe { Buffer::create(device, call, descriptor) }
        },
    )
}

/// Starts recording commands for this device's queue. NULL as `descriptor` means no label. An
/// encoder and the passes it opens may be used by one thread at a time; different encoders are
/// independent. See GPUDevice.createCommandEncoder() in the WebGPU specification.
/// @return An encoder the caller releases, also after wgpuCommandEncoderFinish().
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateCommandEncoder(
    device: WGPUDevice,
    descriptor: Nullable<*const WGPUCommandEncoderDescriptor>,
) -> WGPUCommandEncoder {
    method_shared(
        "wgpuDeviceCreateCommandEncoder",
        "device",
        device,
        |device, call| {
            // SAFETY: the descriptor is as webgpu.h says.
            unsafe { CommandEncoder::create(device, call, descriptor) }
        },
    )
}

/// Compiles a compute pipeline and returns when that is done. A NULL layout derives one from the
/// shader. A null entryPoint picks the module's only compute entry point. Constants override the
/// shader's `override` values by name or id. What does not fit is a validation error, failure of
/// the driver's compiler an internal error; both give an error object. See
/// GPUDevice.createComputePipeline() in the WebGPU specification.
/// @return A pipeline the caller releases.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateComputePipeline(
    device: WGPUDevice,
    descriptor: *const WGPUComputePipelineDescriptor,
) -> WGPUComputePipeline {
    method_shared(
        "wgpuDeviceCreateComputePipeline",
        "device",
        device,
        |device, call| {
            // SAFETY: the descriptor is as webgpu.h says.
            unsafe { ComputePipeline::create(device, call, descriptor) }
        },
    )
}

/// Compiles a compute pipeline like wgpuDeviceCreateComputePipeline(), but on a thread of the
/// library, and reports through the callback: Success with a pipeline it owns, or ValidationError
/// or InternalError with NULL and a message. Error scopes and the uncaptured-error callback hear
/// nothing of it; on a lost device it succeeds with an error object. All of `descriptor` is read
/// before the call returns, and what it names may be released then. See
/// GPUDevice.createComputePipelineAsync() in the WebGPU specification.
/// @return The future of the pipeline, or the null future (logged) for an unknown callback mode.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateComputePipelineAsync(
    device: WGPUDevice,
    descriptor: *const WGPUComputePipelineDescriptor,
    callbackInfo: WGPUCreateComputePipelineAsyncCallbackInfo,
) -> WGPUFuture {
    method_shared(
        "wgpuDeviceCreateComputePipelineAsync",
        "device",
        device,
        |device, call| {
            // SAFETY: the descriptor is as webgpu.h says.
            unsafe { ComputePipeline::create_async(device, call, descriptor, callbackInfo) }
        },
    )
}

/// Joins bind group layouts (slot = index in the array, at most maxBindGroups) and an immediate
/// data size in bytes (a multiple of 4, at most maxImmediateSize) into what a pipeline expects to
/// be bound. The layouts are held by the result. Limits exceeded over all groups are a validation
/// error. See GPUDevice.createPipelineLayout() in the WebGPU specification.
/// @return A pipeline layout the caller releases; an error object after an error.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreatePipelineLayout(
    device: WGPUDevice,
    descriptor: *const WGPUPipelineLayoutDescriptor,
) -> WGPUPipelineLayout {
    method_shared(
        "wgpuDeviceCreatePipelineLayout",
        "device",
        device,
        |device, call| {
            // SAFETY: the descriptor is as webgpu.h says.
            unsafe { PipelineLayout::create(device, call, descriptor) }
        },
    )
}

/// Makes up to 4096 queries of one type: occlusion, timestamp (WGPUFeatureName_TimestampQuery), or
/// WGPUNativeQueryType_PipelineStatistics (WGPUNativeFeature_PipelineStatisticsQuery) with the
/// wanted statistics in a chained @ref WGPUQuerySetDescriptorExtras. A missing feature or too large
/// a count is a validation error. See GPUDevice.createQuerySet() in the WebGPU specification.
/// @return A query set the caller releases; an error object after an error.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateQuerySet(
    device: WGPUDevice,
    descriptor: *const WGPUQuerySetDescriptor,
) -> WGPUQuerySet {
    method_shared(
        "wgpuDeviceCreateQuerySet",
        "device",
        device,
        |device, call| {
            // SAFETY: the descriptor is as webgpu.h says.
            unsafe { QuerySet::create(device, call, descriptor) }
        },
    )
}

/// Starts recording a render bundle. Color formats, depth-stencil format, sample count and
/// read-only flags must be those of the passes that will execute it; Undefined as a color format
/// leaves the slot empty. For one thread at a time, like every encoder. Formats that cannot be
/// rendered to are a validation error. See GPUDevice.createRenderBundleEncoder() in the WebGPU
/// specification.
/// @return A bundle encoder the caller releases, also after wgpuRenderBundleEncoderFinish().
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateRenderBundleEncoder(
    device: WGPUDevice,
    descriptor: *const WGPURenderBundleEncoderDescriptor,
) -> WGPURenderBundleEncoder {
    method_shared(
        "wgpuDeviceCreateRenderBundleEncoder",
        "device",
        device,
        |device, call| {
            // SAFETY: the descriptor is as webgpu.h says.
            unsafe { RenderBundleEncoder::create(device, call, descriptor) }
        },
    )
}

/// Compiles a render pipeline and returns when that is done. A NULL layout derives one from the
/// shaders; a null entryPoint picks a stage's only entry point; a NULL fragment state draws depth
/// and stencil only. Vertex buffers with Undefined step mode and no attributes, and targets with
/// Undefined format, are holes. Chain @ref WGPUPrimitiveStateExtras for wireframe and conservative
/// rasterization. What does not fit is a validation error, failure of the driver's compiler an
/// internal error; both give an error object. See GPUDevice.createRenderPipeline() in the WebGPU
/// specification.
/// @return A pipeline the caller releases.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateRenderPipeline(
    device: WGPUDevice,
    descriptor: *const WGPURenderPipelineDescriptor,
) -> WGPURenderPipeline {
    method_shared(
        "wgpuDeviceCreateRenderPipeline",
        "device",
        device,
        |device, call| {
            // SAFETY: the descriptor is as webgpu.h says.
            unsafe { RenderPipeline::create(device, call, descriptor) }
        },
    )
}

/// Compiles a render pipeline like wgpuDeviceCreateRenderPipeline(), but on a thread of the
/// library, and reports through the callback: Success with a pipeline it owns, or ValidationError
/// or InternalError with NULL and a message. No device error is raised; on a lost device it
/// succeeds with an error object. All of `descriptor` is read before the call returns, and what it
/// names may be released then. See GPUDevice.createRenderPipelineAsync() in the WebGPU
/// specification.
/// @return The future of the pipeline, or the null future (logged) for an unknown callback mode.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateRenderPipelineAsync(
    device: WGPUDevice,
    descriptor: *const WGPURenderPipelineDescriptor,
    callbackInfo: WGPUCreateRenderPipelineAsyncCallbackInfo,
) -> WGPUFuture {
    method_shared(
        "wgpuDeviceCreateRenderPipelineAsync",
        "device",
        device,
        |device, call| {
            // SAFETY: the descriptor is as webgpu.h says.
            unsafe { RenderPipeline::create_async(device, call, descriptor, callbackInfo) }
        },
    )
}

/// Makes a sampler. NULL as `descriptor` gives clamp-to-edge, nearest filtering, level-of-detail
/// range 0 to 32, anisotropy 1 and no comparison. maxAnisotropy above 1 needs linear filters all
/// over. Non-finite or reversed LOD bounds are a validation error. Border colors come with a
/// chained @ref WGPUSamplerDescriptorExtras and WGPUNativeFeature_AddressModeClampToBorder. See
/// GPUDevice.createSampler() in the WebGPU specification.
/// @return A sampler the caller releases; an error object after an error.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateSampler(
    device: WGPUDevice,
    descriptor: Nullable<*const WGPUSamplerDescriptor>,
) -> WGPUSampler {
    method_shared(
        "wgpuDeviceCreateSampler",
        "device",
        device,
        |device, call| {
            // SAFETY: the descriptor is as webgpu.h says.
            unsafe { Sampler::create(device, call, descriptor) }
        },
    )
}

/// Parses and validates shader source. Chain exactly one of @ref WGPUShaderSourceWGSL,
/// @ref WGPUShaderSourceSPIRV and @ref WGPUShaderSourceGLSL; SPIR-V works without its instance
/// feature. Code that does not compile, or is not valid UTF-8, is a validation error on the device;
/// the result is then an error object whose messages wgpuShaderModuleGetCompilationInfo() lists.
/// The source is copied. See GPUDevice.createShaderModule() in the WebGPU specification.
/// @return A shader module the caller releases.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateShaderModule(
    device: WGPUDevice,
    descriptor: *const WGPUShaderModuleDescriptor,
) -> WGPUShaderModule {
    method_shared(
        "wgpuDeviceCreateShaderModule",
        "device",
        device,
        |device, call| {
            // SAFETY: the descriptor is as webgpu.h says.
            unsafe { ShaderModule::create(device, call, descriptor) }
        },
    )
}

/// Makes a texture; its texels read as zero until written. Undefined as dimension means 2D; size is
/// in texels of mip level 0. Formats listed in viewFormats may be used for views (only the sRGB
/// twin is allowed). A format whose feature is off, a size above the limits or an impossible usage
/// is a validation error, too little GPU memory an out-of-memory error. See
/// GPUDevice.createTexture() in the WebGPU specification.
/// @return A texture the caller releases; an error object after an error.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreateTexture(
    device: WGPUDevice,
    descriptor: *const WGPUTextureDescriptor,
) -> WGPUTexture {
    method_shared(
        "wgpuDeviceCreateTexture",
        "device",
        device,
        |device, call| {
            // SAFETY: the descriptor is as webgpu.h says.
            unsafe { Texture::create(device, call, descriptor) }
        },
    )
}

/// Loses the device on purpose: its buffers are destroyed, mappings end, pending maps are aborted,
/// and the device-lost callback's turn comes, with WGPUDeviceLostReason_Destroyed. Objects of the
/// device may still be used and released, without effect and without errors. Doing it again changes
/// nothing. See GPUDevice.destroy() in the WebGPU specification.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuDeviceDestroy(device: WGPUDevice) {
    method_shared(
        "wgpuDeviceDestroy",
        "device",
        device,
        |device: &Arc<Device>, _| {
            device.destroy();
            Ok(())
        },
    )
}

/// Describes the adapter the device came from, like wgpuAdapterGetInfo(); that adapter may be
/// released already. Free the strings with wgpuAdapterInfoFreeMembers(). See GPUDevice.adapterInfo
/// in the WebGPU specification.
/// @return WGPUStatus_Error, with `adapterInfo` untouched and a log record, on a bad chain.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceGetAdapterInfo(
    device: WGPUDevice,
    adapterInfo: *mut WGPUAdapterInfo,
) -> WGPUStatus {
    method(
        "wgpuDeviceGetAdapterInfo",
        "device",
        device,
        |device: &Device, _| {
            // SAFETY: the struct is as webgpu.h says.
            unsafe { adapter::write_info(&device.adapter, "adapterInfo", adapterInfo) }
        },
    )
}

/// Lists the features enabled on this device: the requested ones and those that come with them.
/// Free the array with wgpuSupportedFeaturesFreeMembers(). See GPUDevice.features in the WebGPU
/// specification.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceGetFeatures(
    device: WGPUDevice,
    features: *mut WGPUSupportedFeatures,
) {
    method(
        "wgpuDeviceGetFeatures",
        "device",
        device,
        |device: &Device, _| {
            // SAFETY: the struct is as webgpu.h says.
            unsafe { adapter::write_features(device.features, features) }
        },
    )
}

/// Writes the limits the device enforces, that is the requested ones or the defaults, not the best
/// its adapter can do. Chain @ref WGPUNativeLimits for those of the extensions. See
/// GPUDevice.limits in the WebGPU specification.
/// @return WGPUStatus_Error, with `limits` and its chain untouched and a log record, on a bad
///   chain.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceGetLimits(
    device: WGPUDevice,
    limits: *mut WGPULimits,
) -> WGPUStatus {
    method(
        "wgpuDeviceGetLimits",
        "device",
        device,
        |device: &Device, _| {
            // SAFETY: the struct is as webgpu.h says.
            unsafe { adapter::write_limits(&device.limits, limits) }
        },
    )
}

/// Gives the future of the device's loss, always the same one. Waiting for it runs the device-lost
/// callback of the device descriptor, as that callback's mode allows; for a lost device it is
/// complete. See GPUDevice.lost in the WebGPU specification.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuDeviceGetLostFuture(device: WGPUDevice) -> WGPUFuture {
    method(
        "wgpuDeviceGetLostFuture",
        "device",
        device,
        |device: &Device, _| Ok(WGPUFuture { id: device.lost.id }),
    )
}

/// Gives the device's one queue. Every call returns a new reference to the same queue, to be
/// released by the caller. See GPUDevice.queue in the WebGPU specification.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuDeviceGetQueue(device: WGPUDevice) -> WGPUQueue {
    method_shared(
        "wgpuDeviceGetQueue",
        "device",
        device,
        |device: &Arc<Device>, _| Ok(device.queue.retained(|| Arc::new(Queue::new(device)))),
    )
}

/// Tells whether `feature`, standard or native, is enabled on this device; 0 for a value that is no
/// feature at all. See GPUDevice.features in the WebGPU specification.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuDeviceHasFeature(device: WGPUDevice, feature: WGPUFeatureName) -> WGPUBool {
    method(
        "wgpuDeviceHasFeature",
        "device",
        device,
        |device: &Device, _| Ok(adapter::has_feature(device.features, feature)),
    )
}

/// Closes the error scope that the calling thread opened last on this device and reports what it
/// caught. The callback says Success with the type and message of the first error that matched the
/// filter, or with NoError and an empty message; it says Error when this thread has no open scope.
/// Errors of calls made before the pop are included. See GPUDevice.popErrorScope() in the WebGPU
/// specification.
/// @return The future of the report, or the null future (logged) for an unknown callback mode.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDevicePopErrorScope(
    device: WGPUDevice,
    callbackInfo: WGPUPopErrorScopeCallbackInfo,
) -> WGPUFuture {
    method_shared(
        "wgpuDevicePopErrorScope",
        "device",
        device,
        |device: &Arc<Device>, _| {
            // SAFETY: the chain is as webgpu.h says.
            let (mode, host) = unsafe { callbackInfo.parts() }.map_err(Failure::logged)?;
            let tell = move |status, kind, message: &str| {
                host.run(|function, userdata1, userdata2| {
                    // SAFETY: the application gave function and userdata for this.
                    unsafe { function(status, kind, text::view(message), userdata1, userdata2) }
                });
            };
            let popped = device.errors.pop_scope();
            let id = device.events().settled(
                mode,
                move |_, _| {
                    let status = WGPUPopErrorScopeStatus_CallbackCancelled;
                    tell(status, WGPUErrorType_NoError, "the instance was released");
                },
                move || match popped {
                    Ok(Some(error)) => {
                        tell(WGPUPopErrorScopeStatus_Success, error.kind, &error.message)
                    }
                    Ok(None) => tell(WGPUPopErrorScopeStatus_Success, WGPUErrorType_NoError, ""),
                    Err(NoScope) => tell(
                        WGPUPopErrorScopeStatus_Error,
                        WGPUErrorType_NoError,
                        "no error scope is open on this thread",
                    ),
                },
            );
            Ok(WGPUFuture { id })
        },
    )
}

/// Opens an error scope for errors of one type that calls of this thread raise on this device. It
/// keeps the first and swallows the rest of that type; other types go on to the scope outside it,
/// and at last to the uncaptured-error callback, which may run inside the failing call. Scopes of
/// other threads neither see these errors nor are touched; pop on the thread that pushed. An
/// unknown `filter` is a validation error and opens no scope. See GPUDevice.pushErrorScope() in the
/// WebGPU specification.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuDevicePushErrorScope(device: WGPUDevice, filter: WGPUErrorFilter) {
    method(
        "wgpuDevicePushErrorScope",
        "device",
        device,
        |device: &Device, _| match filter {
            WGPUErrorFilter_Validation | WGPUErrorFilter_OutOfMemory | WGPUErrorFilter_Internal => {
                device.errors.push_scope(filter);
                Ok(())
            }
            _ => {
                Err(Invalid::new("filter", format_args!("{filter:?}"), "a WGPUErrorFilter").into())
            }
        },
    )
}

/// Renames `device` in log records and error messages. See GPUObjectBase.label.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceSetLabel(device: WGPUDevice, label: WGPUStringView) {
    // SAFETY: the string is as webgpu.h says.
    unsafe { boundary::set_label::<Device>("wgpuDeviceSetLabel", "device", device, label) }
}

/// Takes one more reference to `device`; each one needs its own wgpuDeviceRelease(). Only these
/// references count; objects made by the device do not keep it from being destroyed.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuDeviceAddRef(device: WGPUDevice) {
    boundary::add_ref::<Device>("wgpuDeviceAddRef", "device", device)
}

/// Gives up one reference to `device`. The last one destroys the device as wgpuDeviceDestroy()
/// does; the device-lost callback then gets a NULL device. The queue and other objects still need
/// their own release.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuDeviceRelease(device: WGPUDevice) {
    boundary::release::<Device>("wgpuDeviceRelease", "device", device)
}
