//! Every exported function, with the text that the headers have for it: `webgpu` by object, `wgpu` by
//! topic. A file's name is the title of its section there, `multi_draw.rs` that of "Multi draw". What
//! a function does stands in the room of its object; `#[call]` takes it there.

mod proc_address;
pub mod webgpu;
pub mod wgpu;
