//! What a trace holds, in the types of wgpu-core.

use wgpu_core::command::PointerReferences;

/// One recorded call, as `wgpu-core` writes it; objects are named by the address they had.
pub type Action = wgpu_core::device::trace::Action<'static, PointerReferences>;

/// A command of a command buffer.
pub type Command = wgpu_core::command::Command<PointerReferences>;

#[cfg(test)]
mod tests {
    #[test]
    fn wgpu_core_calls_the_file_as_we_do() {
        assert_eq!(trace_format::ACTIONS, wgpu_core::device::trace::FILE_NAME);
    }
}
