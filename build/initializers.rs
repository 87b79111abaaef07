//! `WGPU_…_INIT` macros, derived from the `INIT` constants in Rust.
//!
//! C++98 and C99 have no initializer in common that also works inside another one, so the macros
//! go through a few helper macros, which `webgpu_begin.h` defines for each language.

use std::fmt::Write;

use cbindgen::bindgen::ir::{Field, Literal, PrimitiveType, Struct, Type};

/// The macro of a struct that has one.
pub fn macro_of(structure: &Struct, chained: &Struct) -> Option<String> {
    let name = &structure.export_name;
    let constant = structure
        .associated_constants
        .iter()
        .find(|c| c.export_name == "INIT")?;
    let value = braced(name, &structure.fields, &constant.value, chained, "    ");
    Some(format!(
        "/** Initial values of @ref {name}. */\n#define {} {value}\n",
        macro_name(name)
    ))
}

/// `WGPUExtent3D` → `WGPU_EXTENT_3D_INIT`: a word begins where a capital follows a small letter,
/// or is followed by one; and a dimension is a word.
pub fn macro_name(structure: &str) -> String {
    // Three names whose capitals do not tell where a word ends.
    let name = structure["WGPU".len()..]
        .replace("WebXR", "Webxr")
        .replace("D3D12", "D3d12")
        .replace("3D", "_3d");
    let letters: Vec<char> = name.chars().collect();
    let mut words = String::from("WGPU");
    for (i, &letter) in letters.iter().enumerate() {
        let starts_word = letter.is_uppercase()
            && (i == 0
                || letters[i - 1].is_lowercase()
                || letters.get(i + 1).is_some_and(|next| next.is_lowercase()));
        if starts_word {
            words.push('_');
        }
        words.push(letter.to_ascii_uppercase());
    }
    words + "_INIT"
}

fn braced(name: &str, fields: &[Field], value: &Literal, chained: &Struct, indent: &str) -> String {
    let Literal::Struct { fields: values, .. } = value else {
        panic!("{name}::INIT must be a struct expression");
    };
    assert_eq!(
        fields.len(),
        values.len(),
        "{name}::INIT: fields and values differ"
    );

    let mut text = format!("_wgpu_MAKE_INIT_STRUCT({name}, {{ \\\n");
    for field in fields {
        let value = &values[&field.name].value;
        let value = match value {
            Literal::Struct { export_name, .. } if *export_name == chained.export_name => {
                let inner = format!("{indent}    ");
                braced(export_name, &chained.fields, value, chained, &inner)
            }
            _ => scalar(value, &field.ty),
        };
        writeln!(text, "{indent}/*.{}=*/{value} _wgpu_COMMA \\", field.name).unwrap();
    }
    write!(text, "{}}})", &indent[4..]).unwrap();
    text
}

fn scalar(value: &Literal, ty: &Type) -> String {
    match value {
        Literal::Expr(number) if *ty == Type::Primitive(PrimitiveType::Float) => {
            format!("{number}f")
        }
        Literal::PostfixUnaryOp { op, value } => format!("{op}{}", scalar(value, ty)),
        Literal::Array { items } => {
            let Type::Array(element, _) = ty else {
                panic!("{value:?} is of type {ty:?}");
            };
            let items: Vec<_> = items.iter().map(|item| scalar(item, element)).collect();
            format!("{{ {} }}", items.join(" _wgpu_COMMA "))
        }
        Literal::Expr(number) => number.clone(),
        Literal::Path {
            associated_to: None,
            name,
        } if name == "None" => "NULL".into(),
        Literal::Path {
            associated_to: None,
            name,
        } => name.clone(),
        Literal::Path {
            associated_to: Some((_, of)),
            name,
        } => match (of.as_str(), name.as_str()) {
            ("u32", "MAX") => "UINT32_MAX".into(),
            (_, "NOT_USED") => "_wgpu_STRUCT_ZERO_INIT".into(),
            (_, "INIT") => macro_name(of),
            _ => panic!("{of}::{name} has no counterpart in C"),
        },
        Literal::Struct { export_name, .. }
            if ["null", "null_mut"].contains(&export_name.as_str()) =>
        {
            "NULL".into()
        }
        Literal::Struct {
            export_name,
            fields,
            ..
        } => match &fields["_0"].value {
            // Enums without a value for "nothing": WGPUFoo(0).
            Literal::Expr(number) if number == "0" => {
                format!("_wgpu_ENUM_ZERO_INIT({export_name})")
            }
            // An extension's value in the place of a standard one: WGPUSType(WGPUSType_Foo.0).
            Literal::FieldAccess { base, .. } => format!("({export_name}){}", scalar(base, ty)),
            other => panic!("{export_name}({other:?}) has no counterpart in C"),
        },
        other => panic!("{other:?} has no counterpart in C"),
    }
}
