//! Types and declarations, spelled the way the official header does, which generators of bindings read
//! line by line.

use cbindgen::bindgen::ir::{GenericArgument, GenericPath, Path, Type};

/// Rewrites every named type in `ty`. `name` says how a type of that name is written.
pub fn respell(ty: &mut Type, name: &dyn Fn(&str) -> String) {
    match ty {
        Type::Path(path) if path.name() == "Nullable" => {
            let [GenericArgument::Type(inner)] = path.generics() else {
                panic!("Nullable takes one type, not {path:?}");
            };
            let mut inner = inner.clone();
            respell(&mut inner, name);
            mark_nullable(&mut inner);
            *ty = inner;
        }
        Type::Path(path) => *ty = named(name(path.name())),
        Type::Ptr { ty, .. } => respell(ty, name),
        Type::FuncPtr { ret, args, .. } => {
            respell(ret, name);
            args.iter_mut().for_each(|(_, ty)| respell(ty, name));
        }
        Type::Primitive(_) | Type::Array(..) => {}
    }
}

/// `WGPU_NULLABLE` stands in front of the whole declaration, hence at the innermost type.
fn mark_nullable(ty: &mut Type) {
    match ty {
        Type::Ptr { ty, .. } => mark_nullable(ty),
        Type::Path(path) => *ty = named(format!("WGPU_NULLABLE {}", path.name())),
        Type::Primitive(primitive) => {
            let name = primitive.to_repr_c(&cbindgen::Config::default());
            *ty = named(format!("WGPU_NULLABLE {name}"));
        }
        other => panic!("Nullable is for pointers and handles, not {other:?}"),
    }
}

pub fn named(name: String) -> Type {
    Type::Path(GenericPath::new(Path::new(name), Vec::new()))
}

/// `const T *name` as `T const * name` and `void *name` as `void* name`, in everything that is no
/// comment.
pub fn pointers(text: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines() {
        lines.push(match is_comment(line) {
            true => line.to_owned(),
            false => const_behind(line)
                .replace(" *", " * ")
                .replace("*  ", "* ")
                .replace("void * ", "void* "),
        });
    }
    lines.join("\n")
}

/// Each `const` of a pointer, moved behind what it is about.
fn const_behind(line: &str) -> String {
    let mut written = String::new();
    let mut left = line;
    while let Some((before, after)) = left.split_once("const ") {
        let Some((about, rest)) = after.split_once(" *") else {
            break;
        };
        let is_name = |c: char| c.is_alphanumeric() || c == '_' || c == ' ';
        if !about.chars().all(is_name) {
            break;
        }
        written += &format!("{before}{about} const *");
        left = rest;
    }
    written + left
}

/// A declaration on one line, below its comment.
pub fn on_one_line(text: &str) -> String {
    let mut lines: Vec<&str> = text.trim_end().lines().collect();
    let comment = lines.iter().take_while(|line| is_comment(line)).count();
    let declaration = lines.split_off(comment);
    let declaration: Vec<&str> = declaration.iter().map(|line| line.trim()).collect();
    let declaration = declaration.join(" ").replace("( ", "(");
    lines.push(&declaration);
    lines.join("\n") + "\n"
}

/// The code in comments, indented by tabs: generators that look for ` wgpuFoo(...);` take it for a
/// prototype otherwise.
pub fn examples(text: &str) -> String {
    let mut in_code = false;
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines() {
        let code = line.trim_start().strip_prefix("* ");
        in_code &= code.is_none_or(|code| code != "@endcode");
        lines.push(match code {
            Some(code) if in_code => {
                let (margin, _) = line.split_once("* ").expect("a comment's line");
                let indent = code.len() - code.trim_start().len();
                let tabs = "\t".repeat(1 + indent / 4);
                format!("{margin}*{tabs}{}", &code[indent / 4 * 4..])
            }
            _ => line.to_owned(),
        });
        in_code |= code.is_some_and(|code| code.starts_with("@code"));
    }
    lines.join("\n") + "\n"
}

fn is_comment(line: &str) -> bool {
    let line = line.trim_start();
    line.starts_with("/*") || line.starts_with('*')
}
