//! How a type of C is seen from Rust: the same for the members of a struct and the arguments of a
//! call.

use syn::{GenericArgument, PathArguments, Type};

/// What a declared type is, by how it is spelled.
pub enum Spelled<'a> {
    /// `WGPUStringView`
    Text,
    /// `*const T`
    Pointer(&'a Type),
    /// `*mut T`
    Output,
    /// `*const c_void`
    Untyped,
    /// `*mut c_void`
    UntypedOutput,
    /// A number of Rust's own.
    Number,
    /// Anything else: a handle, an enum, flags, a struct.
    Value,
}

pub fn spelled(ty: &Type) -> Spelled<'_> {
    match without_nullable(ty) {
        Type::Ptr(pointer) => match (is_void(&pointer.elem), pointer.mutability) {
            (true, None) => Spelled::Untyped,
            (true, Some(_)) => Spelled::UntypedOutput,
            (false, None) => Spelled::Pointer(&pointer.elem),
            (false, Some(_)) => Spelled::Output,
        },
        Type::Path(path) => match path.path.get_ident().map(ToString::to_string).as_deref() {
            Some("WGPUStringView") => Spelled::Text,
            Some("i32" | "u32" | "u64" | "usize" | "f32" | "f64") => Spelled::Number,
            _ => Spelled::Value,
        },
        _ => Spelled::Value,
    }
}

/// Whether a member or argument of this name says how many elements the one after it has.
pub fn is_count(name: &str, ty: &Type) -> bool {
    (name.ends_with("Count") || name.ends_with("Size")) && matches!(spelled(ty), Spelled::Number)
}

/// `Nullable<T>` is `T`: C sees the difference, Rust sees it when the pointer is looked at.
fn without_nullable(ty: &Type) -> &Type {
    let Type::Path(path) = ty else {
        return ty;
    };
    match path.path.segments.last() {
        Some(last) if last.ident == "Nullable" => match &last.arguments {
            PathArguments::AngleBracketed(arguments) => match arguments.args.first() {
                Some(GenericArgument::Type(inner)) => inner,
                _ => ty,
            },
            _ => ty,
        },
        _ => ty,
    }
}

fn is_void(ty: &Type) -> bool {
    matches!(ty, Type::Path(path) if path.path.is_ident("c_void"))
}
