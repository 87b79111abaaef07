//! The open enum.

use proc_macro2::TokenStream as Tokens;
use quote::quote;
use syn::{Attribute, Error, Expr, Fields, Ident, ItemEnum};

pub fn open_enum(item: &ItemEnum) -> Result<Tokens, Error> {
    let (name, vis) = (&item.ident, &item.vis);
    let attributes = without_repr(item)?;
    let variants = item
        .variants
        .iter()
        .map(|variant| {
            if !matches!(variant.fields, Fields::Unit) {
                return Err(Error::new_spanned(variant, "a C enum carries no data"));
            }
            match &variant.discriminant {
                Some((_, value)) => Ok((&variant.ident, value, &variant.attrs)),
                None => Err(Error::new_spanned(variant, "give every value explicitly")),
            }
        })
        .collect::<Result<Vec<(&Ident, &Expr, &Vec<Attribute>)>, Error>>()?;

    let constants = variants.iter().map(|(variant, value, attributes)| {
        quote! {
            #(#attributes)*
            #vis const #variant: #name = #name(#value);
        }
    });
    let listed = variants
        .iter()
        .map(|(variant, ..)| variant)
        .filter(|variant| !variant.to_string().ends_with("_Force32"))
        .map(|variant| quote! { (::core::stringify!(#variant), #variant) });

    Ok(quote! {
        #(#attributes)*
        #[repr(transparent)]
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Default)]
        #vis struct #name(pub u32);

        #(#constants)*

        impl #name {
            /// Every value C gives a name to, in declaration order.
            #vis const VALUES: &'static [(&'static str, #name)] = &[#(#listed),*];
        }

        // SAFETY: the value is all there is.
        unsafe impl crate::runtime::view::Plain for #name {}

        impl ::core::fmt::Debug for #name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                match Self::VALUES.iter().find(|(_, value)| value == self) {
                    Some((name, _)) => f.write_str(name),
                    None => ::core::write!(f, "{}({:#010X})", ::core::stringify!(#name), self.0),
                }
            }
        }
    })
}

/// The attributes to carry over: all but `#[repr(C)]`, which only an enum meant for C has.
fn without_repr(item: &ItemEnum) -> Result<Vec<&Attribute>, Error> {
    let (repr, others): (Vec<_>, Vec<_>) = item
        .attrs
        .iter()
        .partition(|attribute| attribute.path().is_ident("repr"));
    match repr[..] {
        [repr] if repr.parse_args::<Ident>()? == "C" => Ok(others),
        _ => Err(Error::new_spanned(&item.ident, "needs #[repr(C)]")),
    }
}
