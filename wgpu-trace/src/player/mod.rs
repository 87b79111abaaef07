//! Playing a trace on a device of this machine.
//!
//! [`Player::start`] takes the first action, which describes the device, and opens one like it.
//! [`Player::play`] does one action after the other, [`Player::finish`] what is left at the end.
//! A [`Watcher`] is told of the moments at which there is something to see: a frame is presented,
//! a texture is about to go, a submission is done. At each of them it may read textures
//! and buffers with [`Player::read_texture`] and [`Player::read_buffer`].
//!
//! Objects have the addresses in a trace that they had in the recording program; the player maps
//! them to objects of its own and checks every one, so that a damaged trace gives errors only.
//! Surfaces become textures.

mod bindings;
mod buffers;
mod bundles;
mod commands;
mod compute;
mod dispatch;
mod error;
mod frames;
mod known;
mod objects;
mod pipelines;
mod play;
mod readback;
mod render;
mod render_commands;
mod setup;
mod shaders;
mod side_data;
mod submissions;
mod surfaces;
mod textures;
mod timing;

pub use error::{PlayError, StartError};
pub use known::{BufferInfo, BufferPointer, TextureInfo, TexturePointer};
pub use play::{Player, Watcher};
pub use readback::Texels;
pub use setup::{PlayOptions, adapters};
pub use timing::SubmissionTime;
