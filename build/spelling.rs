//! Types, spelled the way the header does.

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
