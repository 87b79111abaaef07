//! How long the GPU works on a submission.

use std::time::{Duration, Instant};

use wgpu_core::global::Global;
use wgpu_core::id::{BufferId, CommandBufferId, DeviceId, QuerySetId, QueueId};
use wgpu_core::resource::{BufferDescriptor, QuerySetDescriptor};
use wgpu_types::{BufferUsages, Features, QueryType};

use super::{PlayError, Player};

/// What measuring needs of an adapter.
pub(super) const FEATURES: Features =
    Features::TIMESTAMP_QUERY.union(Features::TIMESTAMP_QUERY_INSIDE_ENCODERS);

/// Two timestamps take 16 bytes.
const SIZE: u64 = 16;

/// Writes a timestamp before and one after a submission.
#[derive(Debug)]
pub(super) struct Timer {
    queries: QuerySetId,
    resolved: BufferId,
    readback: BufferId,
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

    /// Submits `buffers` between two timestamps and waits for the second. Returns what submitting
    /// took, and what the GPU took.
    pub fn around(
        &self,
        player: &mut Player,
        buffers: &[CommandBufferId],
    ) -> Result<(Duration, Option<Duration>), PlayError> {
        let before = player.record(|global, encoder| {
            global.command_encoder_write_timestamp(encoder, self.queries, 0)
        })?;
        let after = player.record(|global, encoder| {
            global.command_encoder_write_timestamp(encoder, self.queries, 1)?;
            global.command_encoder_resolve_query_set(
                encoder,
                self.queries,
                0,
                2,
                self.resolved,
                0,
            )?;
            global.command_encoder_copy_buffer_to_buffer(
                encoder,
                self.resolved,
                0,
                self.readback,
                0,
                Some(SIZE),
            )
        })?;
        let all: Vec<_> = std::iter::once(before)
            .chain(buffers.iter().copied())
            .chain([after])
            .collect();
        let start = Instant::now();
        player.queue_submit(&all)?;
        let cpu = start.elapsed();
        let bytes = player.mapped_bytes(self.readback, 0, SIZE)?;
        let (stamps, _) = bytes.as_chunks::<8>();
        let [from, to] = [0, 1].map(|at| stamps.get(at).map(|tick| u64::from_le_bytes(*tick)));
        let gpu = from.zip(to).map(|(from, to)| {
            let ticks = to.saturating_sub(from) as f64;
            Duration::from_nanos((ticks * f64::from(self.period)) as u64)
        });
        Ok((cpu, gpu))
    }

    pub fn release(self, global: &Global) {
        global.query_set_drop(self.queries);
        global.buffer_drop(self.resolved);
        global.buffer_drop(self.readback);
    }
}
