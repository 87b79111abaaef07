//! WebGPU for C, and for every language that can call C.
//!
//! The library is its C interface: the functions that `include/webgpu/webgpu.h` and
//! `include/webgpu/wgpu.h` declare. Both headers are written from these sources.
//!
//! Its rooms, each of which imports only from those before it (docs/architecture.md has the map):
//!
//! | module | what lives there |
//! | --- | --- |
//! | [`abi`] | the C vocabulary: handles, enums, flags, structs, callbacks, constants |
//! | `runtime` | what every call needs: handles, call boundary, views, errors, futures, log |
//! | `convert` | between the C vocabulary and the descriptors of wgpu-core |
//! | `shader` | what reads, checks or mends shaders |
//! | `polyfill` | what WebGPU or the headers promise and wgpu-core lacks |
//! | `trace` | traces of what a device is asked to do |
//! | `debugger` | captures by a graphics debugger |
//! | `objects` | the objects that C holds: their records, and what they can do |
//! | [`calls`] | every exported function, with its text for the header |

#![cfg_attr(
    not(all(
        feature = "vulkan",
        feature = "gles",
        feature = "wgsl",
        feature = "trace",
        unix,
        not(target_vendor = "apple")
    )),
    allow(
        dead_code,
        reason = "what only some features or platforms need may be there without them"
    )
)]
// The safety contract of the exported functions is the header, which the C reader has before him.
#![allow(clippy::missing_safety_doc)]

#[allow(non_camel_case_types, non_snake_case, non_upper_case_globals)]
pub mod abi;
#[allow(non_snake_case)]
pub mod calls;
// The names of C stand in patterns.
#[allow(non_upper_case_globals)]
mod convert;
mod debugger;
#[allow(non_upper_case_globals)]
mod polyfill;
#[allow(non_upper_case_globals)]
mod runtime;
#[allow(non_upper_case_globals)]
mod shader;
mod trace;

#[allow(non_upper_case_globals)]
mod objects;
