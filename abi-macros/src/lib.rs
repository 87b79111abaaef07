//! What C's declarations have in common, said once.
//!
//! | macro | what it adds to a declaration |
//! | --- | --- |
//! | [`macro@c_enum`] | an enum that holds whatever C puts into it |
//! | [`macro@CStruct`] | safe access to a struct's members, each under its own name |
//! | [`macro@call`] | the way of a call: look up the object, make the arguments safe, catch what goes wrong |
//!
//! The declarations themselves stay as C sees them in the source text, because that is what
//! cbindgen reads. What the last two write refers to `crate::runtime` of the library.

mod c_enum;
mod c_struct;
mod call;
mod member;

use proc_macro::TokenStream;
use proc_macro2::TokenStream as Tokens;
use syn::{DeriveInput, Error, ItemEnum, ItemFn, parse_macro_input};

/// Turns a `#[repr(C)] pub enum` with explicit values into an open enum: a C caller may put any
/// 32-bit value into it, and a Rust `enum` that holds a value without a variant is undefined
/// behaviour.
///
/// For `enum Foo { Foo_A = 1, Foo_Force32 = 0x7FFFFFFF }` it writes
///
/// - `struct Foo(pub u32)`, transparent, `Copy`, comparable, hashable, `Default` being 0;
/// - free constants `Foo_A` and `Foo_Force32`, usable as `match` patterns;
/// - `Foo::VALUES`, the names and values in declaration order, the `_Force32` filler left out;
/// - `Debug`, which prints the C name of a known value and `Foo(0x…)` of any other.
#[proc_macro_attribute]
pub fn c_enum(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let arguments = Tokens::from(arguments);
    let item = parse_macro_input!(item as ItemEnum);
    let expanded = if arguments.is_empty() {
        c_enum::open_enum(&item)
    } else {
        Err(Error::new_spanned(arguments, "c_enum takes no arguments"))
    };
    expanded.unwrap_or_else(Error::into_compile_error).into()
}

/// Gives `View<'_, Foo>` a method for each member of the C struct `Foo`, with the member's name:
///
/// | member in C | what the method returns |
/// | --- | --- |
/// | `label: WGPUStringView` | `Text` |
/// | `entryCount: usize, entries: *const T` | `entries()`: `Array<T>`; the count goes before it, named `…Count` or `…Size` |
/// | `fragment: *const T`, also `Nullable<…>` | `Pointer<T>`, which is `required` or `optional` |
/// | `usage: WGPUBufferUsage`, `vertex: WGPUVertexState`, any other type | `Named` |
/// | `nextInChain` | `extensions()`: those that `#[extensions(A, B)]` on the struct lists; a struct without that has `no_extensions()` |
///
/// `#[s_type(WGPUSType_Foo)]` on the struct says that it stands in chains, and under which number.
/// `#[initial]` says that NULL stands for the struct's `INIT`, which leads nowhere.
/// An untyped pointer with a size is an `Array` of bytes; userdata and others have no method.
#[proc_macro_derive(CStruct, attributes(extensions, initial, s_type))]
pub fn c_struct(item: TokenStream) -> TokenStream {
    let item = parse_macro_input!(item as DeriveInput);
    c_struct::views(&item)
        .unwrap_or_else(Error::into_compile_error)
        .into()
}

/// Makes an exported function pass the call boundary. In the body
///
/// - the first argument, a handle in the signature, is the object behind it;
/// - every other argument is as [`macro@CStruct`] has a member of its type, and numbers are as they
///   are; `*mut T` is an `Output`, and untyped `data` with its size is an array of bytes;
/// - `call` is this call, which looks further handles up and takes note of failures;
/// - the result is a `Result`. `Ok` of a plain value is that value to C, of a `bool` a `WGPUBool`, of
///   an `Arc` a handle to the new object. `Err` is delivered, and C gets the null value of the
///   return type: 0, NULL, `WGPUStatus_Error`.
///
/// A function that takes a pointer, a string or a struct with such members is `unsafe extern "C"`:
/// it is safe by its caller's promise.
///
/// `#[call]` borrows the object: the body must not run callbacks of the host. `#[call(shared)]`
/// holds a share in it, an `&Arc`. `#[call(getter)]` is for what can neither fail nor panic: the
/// body is the value. `#[call(free)]` is a function that belongs to no object. `#[call(handle)]`
/// has the handle itself, for AddRef and Release.
#[proc_macro_attribute]
pub fn call(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let kind = parse_macro_input!(arguments as call::Kind);
    let item = parse_macro_input!(item as ItemFn);
    call::boundary(&kind, item)
        .unwrap_or_else(Error::into_compile_error)
        .into()
}
