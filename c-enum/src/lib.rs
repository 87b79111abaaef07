//! `#[c_enum]`: a C enum as Rust has to receive it from C.
//!
//! A C caller may put any 32-bit value into an enum. A Rust `enum` that holds a value without a
//! variant is undefined behaviour, so [`macro@c_enum`] turns the declaration into a transparent
//! `u32` newtype with one constant per variant. The declaration itself stays an `enum` in the
//! source text: that is what cbindgen reads, and what C sees.

use proc_macro::TokenStream;
use proc_macro2::TokenStream as Tokens;
use quote::quote;
use syn::{Attribute, Error, Expr, Fields, Ident, ItemEnum, parse_macro_input};

/// Turns a `#[repr(C)] pub enum` with explicit values into an open enum.
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
        open_enum(&item)
    } else {
        Err(Error::new_spanned(arguments, "c_enum takes no arguments"))
    };
    expanded.unwrap_or_else(Error::into_compile_error).into()
}

fn open_enum(item: &ItemEnum) -> Result<Tokens, Error> {
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
