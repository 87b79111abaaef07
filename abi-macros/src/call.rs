//! The boundary of an exported function.

use crate::member::{Spelled, counts, spelled};
use proc_macro2::TokenStream as Tokens;
use quote::{format_ident, quote};
use syn::{
    Error, FnArg, Ident, ItemFn, Pat, Type,
    ext::IdentExt,
    parse::{Parse, ParseStream},
};

/// How a function passes the boundary.
pub enum Kind {
    Borrowed,
    Shared,
    Getter,
    Free,
    Handle,
}

impl Parse for Kind {
    fn parse(input: ParseStream) -> Result<Self, Error> {
        if input.is_empty() {
            return Ok(Self::Borrowed);
        }
        let word: Ident = input.parse()?;
        match word.to_string().as_str() {
            "shared" => Ok(Self::Shared),
            "getter" => Ok(Self::Getter),
            "free" => Ok(Self::Free),
            "handle" => Ok(Self::Handle),
            _ => Err(Error::new_spanned(
                word,
                "expected nothing, `shared`, `getter`, `free` or `handle`",
            )),
        }
    }
}

struct Argument<'a> {
    name: &'a Ident,
    ty: &'a Type,
}

pub fn boundary(kind: &Kind, mut function: ItemFn) -> Result<Tokens, Error> {
    let arguments = arguments(&function)?;
    let body = &function.block;
    let (name, first) = (&function.sig.ident, arguments.first().map(|it| it.name));
    let object = first.map(ToString::to_string).unwrap_or_default();
    let entry = quote! {
        static FUNCTION: crate::runtime::boundary::Function =
            crate::runtime::boundary::Function::new(stringify!(#name), #object);
    };
    let is_unsafe = function.sig.unsafety.is_some();
    let skipped = usize::from(!matches!(kind, Kind::Free));
    let made = arguments
        .iter()
        .enumerate()
        .skip(skipped)
        .map(|(position, _)| safe_argument(&arguments, position, is_unsafe))
        .collect::<Result<Vec<_>, Error>>()?;
    let passed = quote! {{ #(#made)* #body }};
    let boundary = quote!(crate::runtime::boundary);
    let failure = quote!(crate::runtime::failure::Failure);
    let on_object = |way: Tokens, object: &Ident| {
        quote! {
            #boundary::#way(&FUNCTION, #object, |#object, call| -> Result<_, #failure> {
                use crate::runtime::handle::Object as _;
                let _ = (&#object, &call);
                #passed
            })
        }
    };
    let passage = match (kind, first) {
        (Kind::Free, _) => quote! {
            #boundary::alone(&FUNCTION, |call| -> Result<_, #failure> {
                let _ = &call;
                #passed
            })
        },
        (Kind::Borrowed, Some(object)) => on_object(quote!(borrowing), object),
        (Kind::Shared, Some(object)) => on_object(quote!(sharing), object),
        (Kind::Getter, Some(object)) => {
            quote!(#boundary::reading(&FUNCTION, #object, |#object| #passed))
        }
        (Kind::Handle, Some(object)) => quote! {{
            let #object = #boundary::Entry::new(&FUNCTION, #object);
            #passed
        }},
        (_, None) => {
            return Err(Error::new_spanned(
                &function.sig,
                "a function without arguments is `#[call(free)]`",
            ));
        }
    };
    let passage: Tokens = quote!({ #entry #passage });
    *function.block = syn::parse2(passage)?;
    Ok(quote!(#function))
}

fn arguments(function: &ItemFn) -> Result<Vec<Argument<'_>>, Error> {
    let arguments = function.sig.inputs.iter().map(|input| match input {
        FnArg::Typed(argument) => match &*argument.pat {
            Pat::Ident(name) => Ok(Argument {
                name: &name.ident,
                ty: &argument.ty,
            }),
            other => Err(Error::new_spanned(other, "an argument has a name")),
        },
        FnArg::Receiver(receiver) => Err(Error::new_spanned(receiver, "C knows no self")),
    });
    arguments.collect()
}

/// The statement that makes an argument safe, or none if it is safe as it is. What leads elsewhere
/// is safe by the caller's promise alone, so the function must say that it asks for one.
fn safe_argument(all: &[Argument], position: usize, is_unsafe: bool) -> Result<Tokens, Error> {
    let Argument { name, ty } = all[position];
    let text = name.unraw().to_string();
    let mut names = all.iter().map(|argument| argument.name);
    let count = names.find(|count| counts(&count.to_string(), &text));
    let view = quote!(crate::runtime::view);
    let output = quote!(crate::runtime::output);
    let made = match (spelled(ty), count) {
        (Spelled::Number, _) => return Ok(Tokens::new()),
        (Spelled::Value, _) if is_unsafe => quote!(#view::Named::new(#text, &#name)),
        (Spelled::Value, _) => {
            return Ok(quote!(let #name = #view::Named::plain(#text, &#name);));
        }
        (Spelled::Text, _) => quote!(#view::Text::new(#text, #name)),
        (Spelled::Pointer(_), Some(count)) => {
            quote!(#view::Array::new(#text, #name, #count as usize))
        }
        (Spelled::Pointer(_), None) => quote!(#view::Pointer::new(#text, #name)),
        (Spelled::Output, Some(count)) => {
            quote!(#output::OutputArray::new(#text, #name, #count as usize))
        }
        (Spelled::Output, None) => quote!(#output::Output::new(#text, #name)),
        (Spelled::Untyped, _) => match size_of(all, name) {
            Some(size) => quote!(#view::Array::new(#text, #name.cast::<u8>(), #size as usize)),
            None => return Ok(Tokens::new()),
        },
        (Spelled::UntypedOutput, _) => match size_of(all, name) {
            Some(size) => {
                quote!(#output::OutputArray::new(#text, #name.cast::<u8>(), #size as usize))
            }
            None => return Ok(Tokens::new()),
        },
    };
    if !is_unsafe {
        let message = format!(
            "`{text}` leads elsewhere: a function that takes it is `pub unsafe extern \"C\" fn`"
        );
        return Err(Error::new_spanned(ty, message));
    }
    Ok(quote! {
        // SAFETY: whoever calls an exported function promises what its header says of this argument.
        let #name = unsafe { #made };
    })
}

/// The argument that says how many bytes untyped data has; untyped pointers without one, such as
/// userdata, are passed on as they are.
fn size_of(all: &[Argument], data: &Ident) -> Option<Ident> {
    let candidates = [
        format_ident!("size"),
        format_ident!("sizeBytes"),
        format_ident!("{data}Size"),
    ];
    candidates
        .into_iter()
        .find(|candidate| all.iter().any(|argument| argument.name == candidate))
}

#[cfg(test)]
mod tests {
    use super::{Kind, boundary};

    fn refusal(function: &str) -> Option<String> {
        let function = syn::parse_str(function).unwrap();
        let expanded = boundary(&Kind::Borrowed, function);
        expanded.err().map(|error| error.to_string())
    }

    #[test]
    fn what_takes_a_pointer_or_a_string_is_unsafe() {
        let arguments = [
            ("descriptor", "*const WGPUFooDescriptor"),
            ("descriptor", "Nullable<*const WGPUFooDescriptor>"),
            ("limits", "*mut WGPULimits"),
            ("label", "WGPUStringView"),
            ("data", "*const c_void, size: usize"),
        ];
        for (name, ty) in arguments {
            let signature = format!("extern \"C\" fn wgpuFoo(foo: WGPUFoo, {name}: {ty}) {{}}");
            let expected = format!(
                "`{name}` leads elsewhere: a function that takes it is `pub unsafe extern \"C\" fn`"
            );
            assert_eq!(refusal(&format!("pub {signature}")), Some(expected));
            assert_eq!(refusal(&format!("pub unsafe {signature}")), None);
        }
    }

    #[test]
    fn what_takes_numbers_and_handles_is_safe() {
        let function = "pub extern \"C\" fn wgpuFoo(foo: WGPUFoo, bar: WGPUBar, size: u64) {}";
        assert_eq!(refusal(function), None);
    }
}
