//! Single declarations: cbindgen writes them, this adds what it has no setting for.

use std::collections::{HashMap, HashSet};
use std::mem;

use cbindgen::bindgen::ir::{
    AnnotationSet, Constant, Documentation, Enum, Function, GenericParams, ItemContainer, Literal,
    Path, Struct, Type, Typedef, Union,
};
use cbindgen::{Bindings, Language};

use crate::headers::initializers;
use crate::headers::sources::{Header, Source};
use crate::headers::spelling::{on_one_line, pointers, respell};

pub struct Declarations {
    /// What cbindgen writes from, emptied of items: each declaration is put in when its turn comes.
    bindings: Bindings,
    unions: HashMap<String, String>,
    chained: Struct,
}

/// Everything that was parsed, by kind.
#[derive(Clone, Default)]
pub struct Parsed {
    pub enums: Vec<Enum>,
    pub structs: Vec<Struct>,
    pub typedefs: Vec<Typedef>,
    pub constants: Vec<Constant>,
    pub functions: Vec<Function>,
}

impl Parsed {
    /// What the files of one header declare.
    pub fn only(&self, header: Header, sources: &[Source]) -> Self {
        let names: HashSet<&str> = sources
            .iter()
            .filter(|source| source.header == header)
            .flat_map(|source| source.names.iter().map(String::as_str))
            .collect();
        let mut own = self.clone();
        own.enums
            .retain(|item| names.contains(item.export_name.as_str()));
        own.structs
            .retain(|item| names.contains(item.export_name.as_str()));
        own.typedefs
            .retain(|item| names.contains(item.export_name.as_str()));
        own.constants
            .retain(|item| names.contains(item.export_name.as_str()));
        own.functions
            .retain(|item| names.contains(item.path.name()));
        own
    }
}

impl Declarations {
    pub fn new(mut bindings: Bindings) -> (Self, Parsed) {
        let mut parsed = Parsed {
            constants: mem::take(&mut bindings.constants),
            functions: mem::take(&mut bindings.functions),
            ..Parsed::default()
        };
        let mut unions = HashMap::new();
        for item in mem::take(&mut bindings.items) {
            match item {
                ItemContainer::Enum(item) => parsed.enums.push(item),
                ItemContainer::Struct(item) => parsed.structs.push(item),
                ItemContainer::Typedef(item) => parsed.typedefs.push(item),
                ItemContainer::Union(item) => {
                    unions.insert(item.export_name.clone(), in_place(&item));
                }
                _ => {}
            }
        }
        let mut structs = parsed.structs.iter();
        let chained = structs.find(|item| item.export_name == "WGPUChainedStruct");
        let chained = chained.expect("WGPUChainedStruct is declared").clone();
        (
            Self {
                bindings,
                unions,
                chained,
            },
            parsed,
        )
    }

    /// Enum: values in hexadecimal, and no comma after the last, which C++98 has no place for.
    pub fn enumeration(&mut self, mut item: Enum) -> String {
        for variant in &mut item.variants {
            let Some(Literal::Expr(value)) = &mut variant.discriminant else {
                panic!("{} needs a number", variant.name);
            };
            *value = format!("0x{:08X}", number(value));
        }
        let attribute = format!("}} {} WGPU_ENUM_ATTRIBUTE;", item.export_name);
        let plain = format!(",\n}} {};", item.export_name);
        self.write(ItemContainer::Enum(item))
            .replace(&plain, &format!("\n{attribute}\n"))
    }

    /// Struct, and the macro of its initial values.
    pub fn structure(&mut self, mut item: Struct) -> String {
        let name = item.export_name.clone();
        let initializer = initializers::macro_of(&item, &self.chained);
        item.associated_constants.clear();
        for field in &mut item.fields {
            respell(&mut field.ty, &|field| match self.unions.get(field) {
                Some(union) => union.clone(),
                // Inside its own body a struct has no other name yet.
                None if field == name => format!("struct {field}"),
                None => field.to_owned(),
            });
        }
        let text = self.write(ItemContainer::Struct(item));
        let text = text.replace(
            &format!("}} {name};"),
            &format!("}} {name} WGPU_STRUCTURE_ATTRIBUTE;"),
        );
        text + "\n"
            + &initializer
                .map(|text| format!("\n{text}"))
                .unwrap_or_default()
    }

    pub fn handle(&mut self, mut item: Typedef) -> String {
        respell(&mut item.aliased, &|name| format!("struct {name}"));
        self.attributed(ItemContainer::Typedef(item), "WGPU_OBJECT_ATTRIBUTE")
    }

    /// Callback: structs by pointer carry their tag, because they are declared further down.
    pub fn callback(&mut self, mut item: Typedef, declared_later: &[String]) -> String {
        respell(&mut item.aliased, &|name| {
            if declared_later.iter().any(|later| later == name) {
                format!("struct {name}")
            } else {
                name.to_owned()
            }
        });
        self.attributed(ItemContainer::Typedef(item), "WGPU_FUNCTION_ATTRIBUTE")
    }

    pub fn alias(&mut self, item: Typedef) -> String {
        self.write(ItemContainer::Typedef(item)) + "\n"
    }

    /// `wgpuFooBar` as the pointer type `WGPUProcFooBar`.
    pub fn proc_type(&mut self, function: &Function) -> String {
        let name = function.path.name().replacen("wgpu", "WGPUProc", 1);
        let mut aliased = Type::FuncPtr {
            ret: Box::new(function.ret.clone()),
            args: function
                .args
                .iter()
                .map(|a| (a.name.clone(), a.ty.clone()))
                .collect(),
            is_nullable: true,
            never_return: false,
        };
        respell(&mut aliased, &str::to_owned);
        let item = Typedef::new(
            Path::new(name),
            GenericParams::default(),
            aliased,
            None,
            AnnotationSet::new(),
            Documentation::none(),
        );
        self.attributed(ItemContainer::Typedef(item), "WGPU_FUNCTION_ATTRIBUTE")
    }

    pub fn function(&mut self, mut item: Function) -> String {
        respell(&mut item.ret, &str::to_owned);
        item.args
            .iter_mut()
            .for_each(|argument| respell(&mut argument.ty, &str::to_owned));
        self.bindings.functions = vec![item];
        let text = self.flush();
        self.bindings.functions.clear();
        on_one_line(&text)
    }

    /// A sentinel, as a macro: it has to work in initializers of static data.
    pub fn sentinel(&mut self, mut item: Constant) -> String {
        if let Literal::Expr(value) = &mut item.value {
            *value = format!("UINT32_C({value})");
        }
        self.constant(item)
    }

    /// A flag, as a typed constant. cbindgen writes those for C++ only; C reads them as well.
    pub fn flag(&mut self, mut item: Constant) -> String {
        let Literal::Expr(value) = &mut item.value else {
            panic!("{} needs a number", item.export_name);
        };
        *value = format!("0x{:016X}", number(value));
        self.bindings.config.language = Language::Cxx;
        let text = self.constant(item);
        self.bindings.config.language = Language::C;
        text
    }

    fn constant(&mut self, item: Constant) -> String {
        self.bindings.constants = vec![item];
        let text = self.flush();
        self.bindings.constants.clear();
        text
    }

    fn attributed(&mut self, item: ItemContainer, attribute: &str) -> String {
        let text = self.write(item);
        on_one_line(&format!("{} {attribute};\n", text.trim_end_matches(';')))
    }

    fn write(&mut self, item: ItemContainer) -> String {
        self.bindings.items = vec![item];
        let text = self.flush();
        self.bindings.items.clear();
        text.trim_end().to_owned()
    }

    fn flush(&self) -> String {
        let mut text = Vec::new();
        self.bindings.write(&mut text);
        let text = String::from_utf8(text).expect("cbindgen writes UTF-8");
        let text = text.replace("const WGPU_NULLABLE ", "WGPU_NULLABLE const ");
        pointers(&short_comments(text.trim())) + "\n"
    }
}

/// Puts a comment of one line on one line.
fn short_comments(text: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines().map(str::to_owned) {
        let comment = match &lines[..] {
            [.., begin, middle] if line.trim() == "*/" => short_comment(begin, middle),
            _ => None,
        };
        if let Some(comment) = comment {
            lines.truncate(lines.len() - 2);
            lines.push(comment);
        } else {
            lines.push(line);
        }
    }
    lines.join("\n")
}

fn short_comment(begin: &str, middle: &str) -> Option<String> {
    let indent = begin.strip_suffix("/**")?;
    let comment = format!("{indent}/** {} */", middle.trim_start().strip_prefix("* ")?);
    (comment.len() <= 100).then_some(comment)
}

/// A union is written where the one field that has it as type stands, without a name of its own.
fn in_place(union: &Union) -> String {
    let mut text = String::from("union {\n");
    for field in &union.fields {
        let Type::Path(path) = &field.ty else {
            panic!("{}.{}: {:?}", union.export_name, field.name, field.ty);
        };
        let documentation = field.documentation.doc_comment.join(" ");
        text += &format!(
            "        /**{documentation} */\n        {} {};\n",
            path.name(),
            field.name
        );
    }
    text + "    }"
}

fn number(literal: &str) -> u64 {
    literal
        .trim_end_matches(['u', 'l'])
        .parse()
        .unwrap_or_else(|_| panic!("{literal}: no number"))
}
