//! The two headers, section by section, each of which doxygen shows as a group.

use cbindgen::bindgen::ir::{Function, Struct, Type, Typedef};

use crate::headers::declarations::{Declarations, Parsed};
use crate::headers::sources::Source;

pub fn standard(declarations: &mut Declarations, parsed: Parsed, sources: &[Source]) -> String {
    let functions = by_source(parsed.functions.clone(), sources);
    let mut text = include_str!("webgpu_begin.h").to_owned();
    types(&mut text, declarations, parsed);

    text += "#ifdef __cplusplus\nextern \"C\" {\n#endif\n\n";
    text += "#if !defined(WGPU_SKIP_PROCS)\n\n";
    begin(
        &mut text,
        "Function pointer types, for loading functions at run time",
    );
    for (source, functions) in &functions {
        text += &format!("/* {} */\n", source.title());
        for function in functions {
            text += &declarations.proc_type(function);
        }
        text += "\n";
    }
    end(&mut text);
    text += "#endif /* !defined(WGPU_SKIP_PROCS) */\n\n";
    text += "#if !defined(WGPU_SKIP_DECLARATIONS)\n\n";
    prototypes(&mut text, declarations, functions);
    text += "#endif /* !defined(WGPU_SKIP_DECLARATIONS) */\n\n";
    text + "#ifdef __cplusplus\n} /* extern \"C\" */\n#endif\n\n#endif /* WEBGPU_H_ */\n"
}

pub fn extensions(declarations: &mut Declarations, parsed: Parsed, sources: &[Source]) -> String {
    let functions = by_source(parsed.functions.clone(), sources);
    let mut text = include_str!("wgpu_begin.h").to_owned();
    types(&mut text, declarations, parsed);

    text += "#ifdef __cplusplus\nextern \"C\" {\n#endif\n\n";
    prototypes(&mut text, declarations, functions);
    text + "#ifdef __cplusplus\n} /* extern \"C\" */\n#endif\n\n#endif /* WGPU_H_ */\n"
}

/// Each file's functions, in the file's order.
fn by_source(functions: Vec<Function>, sources: &[Source]) -> Vec<(&Source, Vec<Function>)> {
    sources
        .iter()
        .map(|source| {
            let in_source = |f: &&Function| source.names.iter().any(|name| name == f.path.name());
            (
                source,
                functions.iter().filter(in_source).cloned().collect(),
            )
        })
        .filter(|(_, functions): &(_, Vec<_>)| !functions.is_empty())
        .collect()
}

fn types(text: &mut String, declarations: &mut Declarations, mut parsed: Parsed) {
    parsed
        .enums
        .sort_by(|a, b| a.export_name.cmp(&b.export_name));
    parsed
        .typedefs
        .sort_by(|a, b| a.export_name.cmp(&b.export_name));
    let (callbacks, others): (Vec<_>, Vec<_>) = parsed
        .typedefs
        .into_iter()
        .partition(|item| matches!(item.aliased, Type::FuncPtr { .. }));
    let (handles, others): (Vec<_>, Vec<_>) = others
        .into_iter()
        .partition(|item| matches!(item.aliased, Type::Ptr { .. }));
    let (flags, aliases): (Vec<_>, Vec<_>) = others
        .into_iter()
        .partition(|item| names_type(&item.aliased, "WGPUFlags"));
    let (flag_values, sentinels): (Vec<_>, Vec<_>) =
        parsed.constants.into_iter().partition(|item| {
            flags
                .iter()
                .any(|flag| names_type(&item.ty, &flag.export_name))
        });
    let structs = parsed.structs.into_iter().filter(|item| !is_opaque(item));
    let (arguments, structs): (Vec<_>, Vec<_>) = structs.partition(|item| {
        callbacks
            .iter()
            .any(|callback| takes(callback, &item.export_name))
    });

    section(text, "Constants", sentinels, |item| {
        declarations.sentinel(item)
    });
    section(text, "Basic types", aliases, |item| {
        declarations.alias(item)
    });
    section(text, "Strings", arguments, |item| {
        declarations.structure(item)
    });
    section(text, "Objects", handles, |item| declarations.handle(item));
    section(text, "Enums", parsed.enums, |item| {
        declarations.enumeration(item)
    });
    section(text, "Bit flags", flags, |item| {
        let values = flag_values
            .iter()
            .filter(|value| names_type(&value.ty, &item.export_name));
        let values: String = values
            .map(|value| declarations.flag(value.clone()))
            .collect();
        declarations.alias(item) + &values
    });
    let later: Vec<String> = structs
        .iter()
        .map(|item| item.export_name.clone())
        .collect();
    for name in later
        .iter()
        .filter(|name| callbacks.iter().any(|c| points_to(c, name)))
    {
        *text += &format!("struct {name};\n\n");
    }
    section(text, "Callbacks", callbacks, |item| {
        declarations.callback(item, &later)
    });
    section(text, "Structs", structs, |item| {
        declarations.structure(item)
    });
}

fn prototypes(
    text: &mut String,
    declarations: &mut Declarations,
    functions: Vec<(&Source, Vec<Function>)>,
) {
    for (source, functions) in functions {
        section(
            text,
            &format!("Functions: {}", source.title()),
            functions,
            |item| declarations.function(item),
        );
    }
}

fn section<T>(
    text: &mut String,
    heading: &str,
    items: Vec<T>,
    mut declare: impl FnMut(T) -> String,
) {
    if !items.is_empty() {
        begin(text, heading);
        for item in items {
            *text += &declare(item);
            *text += "\n";
        }
        end(text);
    }
}

/// A section's heading, which is a group for doxygen as well. One that both headers have is one group.
fn begin(text: &mut String, heading: &str) {
    let line = "-".repeat(87 - heading.len());
    let group = heading
        .to_lowercase()
        .replace(|c: char| !c.is_alphanumeric(), "_");
    *text += &format!("/* ---- {heading} {line} */\n\n");
    *text += &format!("/** @addtogroup {group} {heading}\n *  @{{ */\n\n");
}

fn end(text: &mut String) {
    *text += "/** @} */\n\n";
}

fn names_type(ty: &Type, name: &str) -> bool {
    matches!(ty, Type::Path(path) if path.name() == name)
}

/// What a handle points to: C never gets to see the inside.
fn is_opaque(item: &Struct) -> bool {
    item.export_name.ends_with("Impl")
}

fn arguments(callback: &Typedef) -> impl Iterator<Item = &Type> {
    let Type::FuncPtr { args, .. } = &callback.aliased else {
        panic!("{} is no callback", callback.export_name);
    };
    args.iter().map(|(_, ty)| ty)
}

fn takes(callback: &Typedef, structure: &str) -> bool {
    arguments(callback).any(|ty| names_type(ty, structure))
}

fn points_to(callback: &Typedef, structure: &str) -> bool {
    arguments(callback).any(|ty| matches!(ty, Type::Ptr { ty, .. } if names_type(ty, structure)))
}
