//! Views of C structs.

use crate::member::{Spelled, counts, spelled};
use proc_macro2::TokenStream as Tokens;
use quote::quote;
use syn::ext::IdentExt;
use syn::{
    Attribute, Data, DeriveInput, Error, Expr, Field, Fields, Ident, Path, Token,
    punctuated::Punctuated,
};

pub fn views(item: &DeriveInput) -> Result<Tokens, Error> {
    let (name, fields) = (&item.ident, members(item)?);
    let is_extensible = fields.iter().any(|field| is_called(field, "nextInChain"));
    let accessors = fields.iter().filter_map(|field| accessor(&fields, field));
    let chain = is_extensible
        .then(|| chain(name, &item.attrs))
        .transpose()?;
    let chained = find(&item.attrs, "s_type")
        .map(|attribute| chained(name, attribute))
        .transpose()?;
    let initial = find(&item.attrs, "initial").map(|_| {
        quote! {
            // SAFETY: an initial value has no members that lead anywhere.
            unsafe impl crate::runtime::view::Initial for #name {
                const INITIAL: &'static Self = &Self::INIT;
            }
        }
    });
    Ok(quote! {
        // SAFETY: what is written here is written for the struct's declared members.
        unsafe impl crate::runtime::view::CStruct for #name {}

        #[allow(dead_code, non_snake_case)]
        impl<'a> crate::runtime::view::View<'a, #name> {
            #(#accessors)*
        }

        #chain
        #chained
        #initial
    })
}

fn members(item: &DeriveInput) -> Result<Vec<&Field>, Error> {
    match &item.data {
        Data::Struct(data) => match &data.fields {
            Fields::Named(fields) => Ok(fields.named.iter().collect()),
            _ => Err(Error::new_spanned(
                &item.ident,
                "a C struct names its members",
            )),
        },
        _ => Err(Error::new_spanned(&item.ident, "not a struct")),
    }
}

/// The method for one member.
fn accessor(all: &[&Field], field: &Field) -> Option<Tokens> {
    if is_called(field, "nextInChain") || is_called(field, "chain") {
        return None;
    }
    let member = field.ident.as_ref()?;
    let name = member.unraw().to_string();
    let mut names = all.iter().filter_map(|field| field.ident.as_ref());
    let count = names.find(|count| counts(&count.to_string(), &name));
    let view = quote!(crate::runtime::view);
    let (ty, made) = match (spelled(&field.ty), count) {
        (Spelled::Untyped, Some(count)) => (
            quote!(#view::Array<'a, u8>),
            quote!(#view::Array::new(#name, self.get().#member.cast(), self.get().#count as usize)),
        ),
        (Spelled::Untyped | Spelled::UntypedOutput | Spelled::Output, _) => return None,
        (Spelled::Text, _) => (
            quote!(#view::Text<'a>),
            quote!(#view::Text::new(#name, self.get().#member)),
        ),
        (Spelled::Pointer(element), Some(count)) => (
            quote!(#view::Array<'a, #element>),
            quote!(#view::Array::new(#name, self.get().#member, self.get().#count as usize)),
        ),
        (Spelled::Pointer(pointee), None) => (
            quote!(#view::Pointer<'a, #pointee>),
            quote!(#view::Pointer::new(#name, self.get().#member)),
        ),
        (Spelled::Number | Spelled::Value, _) => {
            let ty = &field.ty;
            (
                quote!(#view::Named<'a, #ty>),
                quote!(#view::Named::new(#name, &self.get().#member)),
            )
        }
    };
    Some(quote! {
        #[inline]
        pub fn #member(self) -> #ty {
            // SAFETY: what the view promises, it promises of each member.
            unsafe { #made }
        }
    })
}

/// The extensions of a struct, each at most once; everything else is refused.
fn chain(name: &Ident, attributes: &[Attribute]) -> Result<Tokens, Error> {
    let known: Vec<Path> = match find(attributes, "extensions") {
        Some(attribute) => {
            let list = Punctuated::<Path, Token![,]>::parse_terminated;
            attribute.parse_args_with(list)?.into_iter().collect()
        }
        None => Vec::new(),
    };
    let method = match &known[..] {
        [] => quote! {
            /// Refuses a chain: the struct has no extensions.
            #[inline]
            pub fn no_extensions(self) -> Result<(), crate::runtime::failure::Invalid> {
                self.refuse_chain()
            }
        },
        [only] => quote! {
            /// The struct's extension, if it is in the chain; anything else there is refused.
            #[inline]
            pub fn extension(self)
            -> Result<Option<crate::runtime::view::View<'a, #only>>, crate::runtime::failure::Invalid>
            {
                if self.nextInChain.is_null() {
                    return Ok(None);
                }
                let mut chain = self.chain()?;
                let found = chain.take_view();
                chain.finish()?;
                Ok(found)
            }
        },
        known => quote! {
            /// The struct's extensions that are in the chain; anything else there is refused.
            #[inline]
            pub fn extensions(self) -> Result<
                (#(Option<crate::runtime::view::View<'a, #known>>,)*),
                crate::runtime::failure::Invalid,
            > {
                if self.nextInChain.is_null() {
                    return Ok(Default::default());
                }
                let mut chain = self.chain()?;
                let found = (#(chain.take_view::<#known>(),)*);
                chain.finish()?;
                Ok(found)
            }
        },
    };
    Ok(quote! {
        impl crate::runtime::view::Extensible for #name {
            #[inline]
            fn next_in_chain(&self) -> *const crate::abi::WGPUChainedStruct {
                self.nextInChain
            }
        }

        #[allow(dead_code)]
        impl<'a> crate::runtime::view::View<'a, #name> {
            #method
        }
    })
}

fn chained(name: &Ident, attribute: &Attribute) -> Result<Tokens, Error> {
    let s_type: Expr = attribute.parse_args()?;
    Ok(quote! {
        // SAFETY: the struct is repr(C), begins with `chain`, and the header names its sType.
        unsafe impl crate::runtime::chain::Chained for #name {
            const S_TYPE: crate::abi::WGPUSType = crate::abi::WGPUSType(#s_type.0);
        }
        const _: () = assert!(::core::mem::offset_of!(#name, chain) == 0);
    })
}

fn is_called(field: &Field, name: &str) -> bool {
    field.ident.as_ref().is_some_and(|ident| ident == name)
}

fn find<'a>(attributes: &'a [Attribute], name: &str) -> Option<&'a Attribute> {
    attributes
        .iter()
        .find(|attribute| attribute.path().is_ident(name))
}
