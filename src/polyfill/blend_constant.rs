//! The blend constant that a render pass begins with. WebGPU has it be 0 until it is set; wgpu-core
//! refuses draws that need it before.

// UPSTREAM: none known
// LIMITS: blend-constant

use wgpu_core::{command::RenderPass, global::Global};
use wgpu_types::Color;

/// Sets what a pass that begins has for a blend constant.
pub fn set_initial(global: &Global, pass: &mut RenderPass) {
    // A pass that cannot take it is no good anyway, and says so when it ends.
    let _ = global.render_pass_set_blend_constant(pass, Color::TRANSPARENT);
}
