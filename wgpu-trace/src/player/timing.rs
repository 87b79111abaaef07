//! How long the GPU works on a submission.

use std::time::Duration;

use wgpu_core::global::Global;
use wgpu_core::id::{BufferId, DeviceId, QuerySetId, QueueId};
use wgpu_core::resource::{BufferDescriptor, QuerySetDescriptor};
use wgpu_types::{BufferUsages, Features, QueryType};

/// What one submission took.
#[derive(Clone, Copy, Debug)]
pub struct SubmissionTime {
    /// Encoding and submitting.
    pub cpu: Duration,
    /// From the first to the last command; `None` where it is not measured.
    pub gpu: Option<Duration>,
}

/// What measuring needs of an adapter.
pub(super) const FEATURES: Features =
    Features::TIMESTAMP_QUERY.union(Features::TIMESTAMP_QUERY_INSIDE_ENCODERS);

/// Two timestamps take 16 bytes.
pub(super) const SIZE: u64 = 16;

/// Writes a timestamp before and one after a submission.
#[derive(Debug)]
pub(super) struct Timer {
    pub queries: QuerySetId,
    pub resolved: BufferId,
    pub readback: BufferId,
    /// Nanoseconds per tick.
    period: f32,
}

impl Timer {
    /// `None` where the device has no timestamps between commands.
    pub fn new(global: &Global, device: DeviceId, queue: QueueId) -> Option<Self> {
        if !global.device_features(device).contains(FEATURES) {
            return None;
        }
        let desc = QuerySetDescriptor {
            label: Some("wgpu-trace times".into()),
            ty: QueryType::Timestamp,
            count: 2,
        };
        let (queries, no_queries) = global.device_create_query_set(device, &desc, None);
        let buffer = |usage| {
            let desc = BufferDescriptor {
                label: Some("wgpu-trace times".into()),
                size: SIZE,
                usage,
                mapped_at_creation: false,
            };
            global.device_create_buffer(device, &desc, None)
        };
        let (resolved, no_resolved) = buffer(BufferUsages::QUERY_RESOLVE | BufferUsages::COPY_SRC);
        let (readback, no_readback) = buffer(BufferUsages::COPY_DST | BufferUsages::MAP_READ);
        let timer = Self {
            queries,
            resolved,
            readback,
            period: global.queue_get_timestamp_period(queue),
        };
        if no_queries.is_some() || no_resolved.is_some() || no_readback.is_some() {
            timer.release(global);
            return None;
        }
        Some(timer)
    }

    /// The time between the two timestamps.
    pub fn between(&self, bytes: &[u8]) -> Option<Duration> {
        let (stamps, _) = bytes.as_chunks::<8>();
        let [from, to] = [0, 1].map(|at| stamps.get(at).map(|tick| u64::from_le_bytes(*tick)));
        from.zip(to).map(|(from, to)| {
            let ticks = to.saturating_sub(from) as f64;
            Duration::from_nanos((ticks * f64::from(self.period)) as u64)
        })
    }

    pub fn release(self, global: &Global) {
        global.query_set_drop(self.queries);
        global.buffer_drop(self.resolved);
        global.buffer_drop(self.readback);
    }
}
