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

/// Whether `count` is the name of the member or argument that says how many elements there are at
/// `pointer`: `entryCount` for `entries`, `codeSize` for `code`.
pub fn counts(count: &str, pointer: &str) -> bool {
    let stem = count
        .strip_suffix("Count")
        .or_else(|| count.strip_suffix("Size"));
    stem.is_some_and(|stem| {
        let (stem, plural) = match stem.strip_suffix('y') {
            Some(stem) => (stem, "ies"),
            None => (stem, "s"),
        };
        let ending = pointer.strip_prefix(stem);
        ending.is_some_and(|ending| ending.is_empty() || ending == plural)
    })
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

#[cfg(test)]
mod tests {
    use super::counts;

    #[test]
    fn a_count_is_named_after_what_it_counts() {
        assert!(counts("entryCount", "entries"));
        assert!(counts("codeSize", "code"));
        assert!(counts("dynamicOffsetCount", "dynamicOffsets"));
        assert!(!counts("requiredFeatureCount", "requiredLimits"));
        assert!(!counts("dataSize", "dataLayout"));
        assert!(!counts("offset", "offsets"));
    }
}
