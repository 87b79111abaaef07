//! The plan of the house, as docs/architecture.md tells it: a room imports only from rooms before it
//! in the list, and files import each other in no circle.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};
use syn::{
    Attribute, File, Item, ItemMod, UseTree,
    visit::{self, Visit},
};

/// The rooms of `src/` from the ground up.
const ROOMS: [&str; 9] = [
    "abi", "runtime", "convert", "shader", "polyfill", "trace", "debugger", "objects", "calls",
];

/// Arrows that are allowed all the same: who, whom, and why. At most three.
const ALLOWED: [(&str, &str, &str); 0] = [];

/// A file by its module path: `["objects", "buffer"]`.
type Module = Vec<String>;

/// What each file of a folder of sources imports from the others.
struct Arrows(BTreeMap<Module, BTreeSet<Module>>);

impl Arrows {
    fn read(folder: &str) -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        let mut files = BTreeMap::new();
        collect(&root, &mut Vec::new(), &mut files);
        assert!(files.len() > 10, "{folder} has {} files", files.len());
        let arrows = files.iter().map(|(module, file)| {
            let mut imports = Imports {
                here: module.clone(),
                found: BTreeSet::new(),
            };
            imports.visit_file(file);
            let to = imports.found.iter();
            let to = to.filter_map(|path| file_of(path, &files));
            (module.clone(), to.filter(|to| to != module).collect())
        });
        Self(arrows.collect())
    }

    /// All files that can be reached from one.
    fn reach(&self, from: &Module) -> BTreeSet<&Module> {
        let (mut reached, mut next) = (BTreeSet::new(), vec![from]);
        while let Some(file) = next.pop() {
            for to in self.0.get(file).into_iter().flatten() {
                if reached.insert(to) {
                    next.push(to);
                }
            }
        }
        reached
    }

    /// The files that reach themselves, with whom they share the circle.
    fn circles(&self) -> BTreeSet<Vec<String>> {
        let reach: BTreeMap<_, _> = self.0.keys().map(|file| (file, self.reach(file))).collect();
        let circle = |file: &Module| {
            let round = reach[file]
                .iter()
                .filter(|other| reach.get(**other).is_some_and(|back| back.contains(file)));
            round.map(|file| file.join("/")).collect::<Vec<_>>()
        };
        self.0
            .keys()
            .map(circle)
            .filter(|round| !round.is_empty())
            .collect()
    }
}

/// Parses the files of a folder. A folder's `mod.rs` is a list of what is in it, and no file here.
fn collect(folder: &Path, module: &mut Module, files: &mut BTreeMap<Module, File>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        if path.is_dir() {
            module.push(name);
            collect(&path, module, files);
            module.pop();
        } else if path.extension().is_some_and(|it| it == "rs") && name != "mod" {
            let text = fs::read_to_string(&path).unwrap();
            let file = syn::parse_file(&text)
                .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            let mut file_module = module.clone();
            file_module.push(name);
            files.insert(file_module, file);
        }
    }
}

/// The file that a path leads into, if it names one.
fn file_of(path: &[String], files: &BTreeMap<Module, File>) -> Option<Module> {
    (1..=path.len())
        .rev()
        .map(|length| path[..length].to_vec())
        .find(|prefix| files.contains_key(prefix))
}

/// Gathers the paths within the crate that a file speaks of, outside its tests.
struct Imports {
    here: Module,
    found: BTreeSet<Module>,
}

impl Imports {
    /// `crate::a::b`, `super::b` and `self::b` as a path from the crate's root.
    fn note(&mut self, path: &[String]) {
        let Some((first, rest)) = path.split_first() else {
            return;
        };
        let mut rest = rest;
        let mut absolute = match first.as_str() {
            "crate" => Vec::new(),
            "self" => self.here.clone(),
            "super" => {
                let mut outer = self.here.clone();
                outer.pop();
                while let Some((again, further)) = rest.split_first().filter(|it| it.0 == "super") {
                    debug_assert_eq!(again, "super");
                    outer.pop();
                    rest = further;
                }
                outer
            }
            _ => return,
        };
        absolute.extend(rest.iter().cloned());
        self.found.insert(absolute);
    }

    fn note_tree(&mut self, tree: &UseTree, path: &mut Vec<String>) {
        match tree {
            UseTree::Path(step) => {
                path.push(step.ident.to_string());
                self.note_tree(&step.tree, path);
                path.pop();
            }
            UseTree::Name(name) => {
                path.push(name.ident.to_string());
                self.note(path);
                path.pop();
            }
            UseTree::Rename(name) => {
                path.push(name.ident.to_string());
                self.note(path);
                path.pop();
            }
            UseTree::Glob(_) => self.note(path),
            UseTree::Group(group) => {
                for tree in &group.items {
                    self.note_tree(tree, path);
                }
            }
        }
    }
}

impl<'ast> Visit<'ast> for Imports {
    fn visit_item(&mut self, item: &'ast Item) {
        match item {
            Item::Mod(module) if is_test(&module.attrs) => {}
            Item::Fn(function) if is_test(&function.attrs) => {}
            Item::Use(item) => self.note_tree(&item.tree, &mut Vec::new()),
            _ => visit::visit_item(self, item),
        }
    }

    /// A module inside a file: `super` leads one step less far there.
    fn visit_item_mod(&mut self, module: &'ast ItemMod) {
        self.here.push(module.ident.to_string());
        visit::visit_item_mod(self, module);
        self.here.pop();
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let steps = path.segments.iter().map(|step| step.ident.to_string());
        self.note(&steps.collect::<Vec<_>>());
        visit::visit_path(self, path);
    }
}

fn is_test(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        attribute.path().is_ident("cfg")
            && attribute
                .parse_args::<syn::Ident>()
                .is_ok_and(|word| word == "test")
    })
}

#[test]
fn no_arrow_leads_up_between_rooms() {
    let floor = |file: &Module| ROOMS.iter().position(|room| *room == file[0]);
    let Arrows(arrows) = Arrows::read("src");
    let mut up = Vec::new();
    for (from, to) in arrows
        .iter()
        .flat_map(|(from, all)| all.iter().map(move |to| (from, to)))
    {
        let (Some(lower), Some(upper)) = (floor(from), floor(to)) else {
            assert_eq!(from.join("/"), "lib", "{} is in no room", from.join("/"));
            continue;
        };
        let (from, to) = (from.join("/"), to.join("/"));
        let is_allowed = ALLOWED
            .iter()
            .any(|(who, whom, _)| *who == from && *whom == to);
        if upper > lower && !is_allowed {
            up.push(format!("{from} imports {to}"));
        }
    }
    assert!(
        up.is_empty(),
        "{} arrows lead up:\n{}",
        up.len(),
        up.join("\n")
    );
}

#[test]
fn files_of_the_library_import_each_other_in_no_circle() {
    let circles = Arrows::read("src").circles();
    assert!(circles.is_empty(), "{circles:#?}");
}

#[test]
fn files_of_the_trace_tool_import_each_other_in_no_circle() {
    let circles = Arrows::read("wgpu-trace/src").circles();
    assert!(circles.is_empty(), "{circles:#?}");
}

#[test]
fn exceptions_are_few() {
    assert!(ALLOWED.len() <= 3);
}
