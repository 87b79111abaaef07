//! The first action of a trace that has none: a device with features, and limits that keep the
//! memory of objects small.

use std::sync::OnceLock;
use wgpu_core::device::DeviceDescriptor;
use wgpu_trace::reader::Action;
use wgpu_types::{Backend, Features, Limits};

pub fn init() -> &'static [u8] {
    static TEXT: OnceLock<String> = OnceLock::new();
    let text = TEXT.get_or_init(|| {
        let init = Action::Init {
            desc: DeviceDescriptor {
                required_features: features(),
                required_limits: limits(),
                ..DeviceDescriptor::default()
            },
            backend: Backend::Noop,
        };
        ron::to_string(&init).expect("an action can be written")
    });
    text.as_bytes()
}

/// Formats would be what the noop backend has to say of them: good for nothing.
fn features() -> Features {
    Features::all() - Features::TEXTURE_ADAPTER_SPECIFIC_FORMAT_FEATURES
}

fn limits() -> Limits {
    Limits {
        max_texture_dimension_1d: 256,
        max_texture_dimension_2d: 256,
        max_texture_dimension_3d: 64,
        max_texture_array_layers: 16,
        max_buffer_size: 1 << 20,
        max_immediate_size: 64,
        ..Limits::default()
    }
}
