//! Every exported function, file by file as in `abi`, with the text that the headers have for it.
//! What a function does stands in the room of its object; `#[call]` takes it there.

mod proc_address;
pub mod webgpu;
pub mod wgpu;
