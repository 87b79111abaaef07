//! `WGPUDevice` and its functions.

use crate::abi::*;
use crate::convert::{self, own_features::OwnFeatures};
use crate::debugger::Capture;
use crate::objects::{
    adapter::Adapter,
    fence,
    instance::Instance,
    native::names::Names,
    pipeline_cache::kept::Kept,
    queue::{chunks::Own, open_writes::OpenWrites, staging::Staging},
    ray_tracing::submissions::Submissions,
    requests::{company::LastCompany, device_lost::LostFuture},
    shared::{
        core::{Core, Kind, Place},
        kinds::DevicePools,
        pool::Pool,
    },
    sharing::Sharing,
};
use crate::polyfill::{device_end::DeviceEnd, texture_tiers::Formats};
use crate::runtime::{
    call::Call,
    errors::Sink,
    exit,
    failure::{self, Failure, Invalid},
    future::Events,
    handle::{Object, Remembered, object},
    label::Label,
    register::Source,
    view::Named,
    wait::Patience,
};
use crate::trace::{self, DeviceTrace};
use std::{
    ptr,
    sync::{Arc, Weak, atomic::AtomicBool},
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
    pub(super) queue: Remembered,
    /// Where this device's errors go.
    pub(crate) errors: Arc<Sink>,
    lost: Arc<LostFuture>,
    capture: Capture,
    pub(crate) features: wgpu_types::Features,
    pub(crate) own_features: OwnFeatures,
    pub(crate) limits: wgpu_types::Limits,
    /// The program was written for libwgpu_native, and the instance does not insist on WebGPU.
    pub(crate) native: bool,
    /// Shaders have subgroups without `enable subgroups;`.
    pub(crate) subgroups_unasked: bool,
    pub(crate) adapter: Arc<Adapter>,
    trace: Option<DeviceTrace>,
    /// The extensions of Vulkan, once C has asked.
    pub(super) native_names: Names,
    /// What waits for the next submission.
    pub(super) staging: Staging,
    /// Whether a texture of a surface was written to since the last submission.
    pub(super) surface_written: AtomicBool,
    /// The last requests to be told when the work is done.
    pub(super) company: LastCompany,
    /// Writes that have begun and not ended.
    pub(super) open_writes: OpenWrites,
    pub(super) pools: DevicePools,
    /// The cache of pipelines that is in a folder.
    pub(super) kept: Option<Kept>,
    /// For a device that may share memory with others.
    pub(crate) sharing: Option<Box<Sharing>>,
    /// Which acceleration structures are built.
    pub(crate) structures: Submissions,
    /// The instance's, at hand for every command.
    global: Arc<Global>,
    /// Dropped last, since with what stands before it the driver may go.
    _noticed: exit::Noticed,
}

object! {
    Device, WGPUDeviceImpl {
        fn label(&self) -> Option<&Label> {
            Some(&self.label)
        }

        fn sink(&self) -> Option<&Arc<Sink>> {
            Some(&self.errors)
        }

        fn released(device: &Arc<Self>) {
            device.errors.set_device(ptr::null_mut());
            if device.native {
                device.lost.complete_untold();
            }
            device.destroy();
        }
    }
}

impl Device {
    /// Where commands go, and how many bytes of immediates they have.
    pub fn immediates(&self) -> (&Global, u32) {
        (&self.global, self.limits.max_immediate_size)
    }

    /// What its formats may do.
    pub fn formats(&self) -> Formats {
        Formats {
            features: self.features,
            own: self.own_features,
        }
    }

    /// The record of a device that wgpu-core has made.
    pub fn new(
        adapter: &Arc<Adapter>,
        (id, queue_id): (DeviceId, QueueId),
        (label, queue_label): (Label, Label),
        (features, own_features): (wgpu_types::Features, OwnFeatures),
        (native, subgroups_unasked): (bool, bool),
        (trace, kept): (Option<DeviceTrace>, Option<Kept>),
        (errors, lost): (Arc<Sink>, Arc<LostFuture>),
    ) -> Arc<Self> {
        let global = adapter.global();
        let own = Own {
            global: Arc::clone(global),
            device: id,
            end: Arc::new(DeviceEnd::default()),
            count: Arc::clone(adapter.instance().own_buffers()),
        };
        let staging = Staging::new(own, queue_id);
        if trace.is_some() {
            // What a trace tells is what the application did.
            staging.refuse();
        }
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
            own_features,
            limits: global.device_limits(id),
            native,
            subgroups_unasked,
            adapter: Arc::clone(adapter),
            trace,
            native_names: Names::default(),
            staging,
            surface_written: AtomicBool::new(false),
            company: LastCompany::default(),
            open_writes: OpenWrites::default(),
            pools: DevicePools::new(),
            kept,
            sharing: Sharing::of(global, id, own_features.of_sharing()),
            structures: Submissions::default(),
            global: Arc::clone(global),
            _noticed: exit::Noticed::from_now_on(),
        });
        // wgpu-core calls this with locks held, so it must neither use nor drop a device.
        // LIMITS: lost-callback
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

    pub fn shared_global(&self) -> &Arc<Global> {
        &self.global
    }

    pub fn events(&self) -> &Arc<Events> {
        self.instance().events()
    }

    pub fn is_traced(&self) -> bool {
        self.trace.is_some()
    }

    /// Where objects are made that may be in a pool, of this device or of one of its textures.
    pub(super) fn place<'a, T: Kind>(&'a self, pool: &'a Pool<Core<T>>) -> Place<'a, T> {
        Place {
            instance: self.instance(),
            pool: Some(pool).filter(|_| !self.is_traced()),
        }
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

    /// The same for a shader, whose source is kept `beside` what is written down.
    pub fn traced_shader<T, E>(
        &self,
        written: (&str, u64),
        beside: Option<trace::shader::Source>,
        call: impl FnOnce() -> Result<T, E>,
    ) -> Result<T, E> {
        match &self.trace {
            Some(trace) => trace.shader(written, beside, call),
            None => call(),
        }
    }

    /// Makes a call of wgpu-core's for the queue that may change what it tracks.
    pub fn queue_call<T>(&self, call: impl FnOnce() -> T) -> T {
        self.staging.call(call)
    }

    pub fn source(self: &Arc<Self>) -> Weak<dyn Source> {
        Arc::downgrade(self) as Weak<dyn Source>
    }

    /// Sends what waits for the next submission on its way, here and in wgpu-core.
    pub fn flush(&self, call: &Call) {
        if let Err(error) = self.staging.submit(&[]) {
            call.raise(Failure::core(&self.name(), *error));
        }
    }

    /// Lets finished work complete its futures; with `wait`, first waits for the given submission
    /// or the last one. Says whether nothing is left in flight.
    pub fn wait_idle(&self, wait: bool, submission: Option<u64>) -> Result<bool, Failure> {
        if !wait {
            return self.look();
        }
        // Mostly nothing is in flight, and there is nothing to wait for.
        if submission.is_none() && self.look()? {
            return Ok(true);
        }
        let last = self.last_submission();
        let submission = submission.unwrap_or(last);
        if submission > last {
            let expected = format!("a submission of this device, up to {last}");
            let invalid = Invalid::new("submissionIndex", submission, expected);
            return Err(Failure::logged(invalid));
        }
        let mut patience = Patience::new();
        while !Source::wait(self, submission, patience.slice()) {}
        self.look()
    }

    /// Lets finished work complete its futures. Says whether nothing is left in flight.
    fn look(&self) -> Result<bool, Failure> {
        let looked = self.global().device_poll(self.id, PollType::Poll);
        self.let_go();
        match looked {
            Ok(status) => Ok(status.is_queue_empty()),
            Err(error) => Err(Failure::logged(failure::chain(&error))),
        }
    }

    /// Lets go of what was kept for work that has run by now.
    fn let_go(&self) {
        if let Some(sharing) = &self.sharing {
            sharing.let_go(|submission| self.has_run(submission));
        }
    }

    /// The number of the last submission that was made, be it by the application or by wgpu-core
    /// for its own needs; the error for a number that is too high tells it.
    // LIMITS: last-submission
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

    /// Lets go of what waits to be written, or to be filled.
    fn close_writes(&self) {
        self.staging.close();
        self.open_writes.discard_all(self.staging.own());
    }

    pub fn destroy(&self) {
        if let Err(failure) = self.end_capture(|| ()) {
            log::error!("{}", failure.message());
        }
        self.close_writes();
        if let Some(kept) = &self.kept {
            kept.end();
        }
        self.pools.clear();
        // First, so that what other threads find out by then is no error.
        self.errors.set_lost();
        let end = &self.staging.own().end;
        end.end(|| self.global().device_destroy(self.id));
        let message = "the device was destroyed".into();
        self.lost.complete(WGPUDeviceLostReason_Destroyed, message);
        self.events().abandon_source(ptr::from_ref(self).cast());
        // Lets go of the GPU's memory at once if no work is in flight.
        self.poll();
    }

    /// The future of the device's loss.
    pub fn lost_future(&self) -> WGPUFuture {
        WGPUFuture { id: self.lost.id() }
    }

    /// Opens an error scope on the calling thread.
    pub fn push_error_scope(&self, filter: Named<WGPUErrorFilter>) -> Result<(), Failure> {
        match filter.get() {
            WGPUErrorFilter_Validation | WGPUErrorFilter_OutOfMemory | WGPUErrorFilter_Internal => {
                self.errors.push_scope(filter.get());
                Ok(())
            }
            _ => Err(filter.unknown("a WGPUErrorFilter").into()),
        }
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
        self.close_writes();
        if let Some(sharing) = &self.sharing {
            sharing.end(|submission, limit| Source::wait(self, submission, limit));
        }
        drop(self.kept.take());
        self.adapter.global().queue_drop(self.queue_id);
        self.adapter.global().device_drop(self.id);
    }
}
