//! Every exported function, file by file as in `abi`, with the text that the headers have for it.
//! What a function does stands in the room of its object; `#[call]` takes it there.

pub mod webgpu;
pub mod wgpu;
