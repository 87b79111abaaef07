//! The vocabulary that `wgpu.h` adds, one file per family.

mod bind_group;
mod chain;
mod device;
mod display_handle;
mod features;
mod instance;
mod limits;
mod logging;
mod push_constants;
mod query;
mod queue;
mod render_pipeline;
mod sampler;
mod shader;
mod shared_memory;
mod statistics;
mod surface;
mod texture;

pub use self::bind_group::*;
pub use self::chain::*;
pub use self::device::*;
pub use self::display_handle::*;
pub use self::features::*;
pub use self::instance::*;
pub use self::limits::*;
pub use self::logging::*;
pub use self::push_constants::*;
pub use self::query::*;
pub use self::queue::*;
pub use self::render_pipeline::*;
pub use self::sampler::*;
pub use self::shader::*;
pub use self::shared_memory::*;
pub use self::statistics::*;
pub use self::surface::*;
pub use self::texture::*;
