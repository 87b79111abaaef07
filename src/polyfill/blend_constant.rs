//! The blend constant that a render pass begins with. WebGPU has it be 0 until it is set; wgpu-core
//! refuses draws that need it before.

// UPSTREAM: none known
// LIMITS: blend-constant

use wgpu_core::{command::RenderPass, global::Global};
use wgpu_types::Color;

/// Whether a pass has a blend constant.
#[derive(Default)]
pub struct BlendConstant {
    is_set: bool,
}

impl BlendConstant {
    /// Notes that the pass has got one.
    pub fn set(&mut self) {
        self.is_set = true;
    }

    /// Sets what a pass begins with, unless it has one by now.
    #[inline]
    pub fn before_draws(&mut self, global: &Global, pass: &mut RenderPass) {
        if !self.is_set {
            self.set_initial(global, pass);
        }
    }

    #[cold]
    fn set_initial(&mut self, global: &Global, pass: &mut RenderPass) {
        self.is_set = true;
        // A pass that cannot take it is no good anyway, and says so when it ends.
        let _ = global.render_pass_set_blend_constant(pass, Color::TRANSPARENT);
    }
}
