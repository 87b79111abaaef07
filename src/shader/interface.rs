//! What the entry points of a WGSL module ask of a pipeline, as far as wgpu-core neither checks nor
//! tells it.

// LIMITS: shader-source-checks

use naga::{
    AddressSpace, Block, Expression, Function, GlobalVariable, Handle, Module, ResourceBinding,
    ShaderStage, Statement,
};
use std::collections::HashSet;

pub struct ShaderInterface(Module);

/// An entry point of a module.
pub struct EntryPoint<'a> {
    pub(super) module: &'a Module,
    pub(super) point: &'a naga::EntryPoint,
    pub(super) index: usize,
    /// The global variables that it uses, in functions that it calls as well.
    pub(super) variables: Vec<&'a GlobalVariable>,
}

impl ShaderInterface {
    /// The interface of a module that wgpu-core has accepted.
    #[cfg(feature = "wgsl")]
    pub fn of_wgsl(code: &str) -> Option<Self> {
        naga::front::wgsl::parse_str(code).ok().map(Self)
    }

    #[cfg(not(feature = "wgsl"))]
    pub fn of_wgsl(_: &str) -> Option<Self> {
        None
    }

    /// Bytes of the immediates that the module declares: a derived layout has room for them.
    pub fn immediate_size(&self) -> u32 {
        let variables = self.0.global_variables.iter();
        immediate_size(&self.0, variables.map(|(_, variable)| variable))
    }

    /// The entry point of this name, or the only one of the stage. Whether there is one is for
    /// wgpu-core to say.
    pub fn entry_point(&self, stage: ShaderStage, name: Option<&str>) -> Option<EntryPoint<'_>> {
        let module = &self.0;
        let mut points = module.entry_points.iter().enumerate().filter(|(_, point)| {
            point.stage == stage && name.is_none_or(|name| name == point.name)
        });
        let (Some((index, point)), None) = (points.next(), points.next()) else {
            return None;
        };
        let mut used = Used {
            module,
            functions: HashSet::new(),
            variables: HashSet::new(),
        };
        used.add_function(&point.function);
        let variables = module.global_variables.iter();
        let variables = variables.filter(|(name, _)| used.variables.contains(name));
        Some(EntryPoint {
            module,
            point,
            index,
            variables: variables.map(|(_, variable)| variable).collect(),
        })
    }
}

/// What a function uses, and the functions that it calls.
struct Used<'a> {
    module: &'a Module,
    functions: HashSet<Handle<Function>>,
    variables: HashSet<Handle<GlobalVariable>>,
}

impl Used<'_> {
    fn add_function(&mut self, function: &Function) {
        for (_, expression) in function.expressions.iter() {
            if let Expression::GlobalVariable(variable) = *expression {
                self.variables.insert(variable);
            }
        }
        self.add_calls(&function.body);
    }

    fn add_calls(&mut self, block: &Block) {
        for statement in block.iter() {
            match statement {
                Statement::Call { function, .. } if self.functions.insert(*function) => {
                    let module = self.module;
                    self.add_function(&module.functions[*function]);
                }
                Statement::Block(block) => self.add_calls(block),
                Statement::If { accept, reject, .. } => {
                    self.add_calls(accept);
                    self.add_calls(reject);
                }
                Statement::Switch { cases, .. } => {
                    for case in cases {
                        self.add_calls(&case.body);
                    }
                }
                Statement::Loop {
                    body, continuing, ..
                } => {
                    self.add_calls(body);
                    self.add_calls(continuing);
                }
                _ => {}
            }
        }
    }
}

impl EntryPoint<'_> {
    /// Bytes of the immediates that it uses.
    pub fn immediate_size(&self) -> u32 {
        immediate_size(self.module, self.variables.iter().copied())
    }

    /// Where its resources are bound.
    pub fn bindings(&self) -> impl Iterator<Item = ResourceBinding> {
        self.variables
            .iter()
            .filter_map(|variable| variable.binding)
    }
}

fn immediate_size<'a>(module: &Module, variables: impl Iterator<Item = &'a GlobalVariable>) -> u32 {
    variables
        .filter(|variable| variable.space == AddressSpace::Immediate)
        .map(|variable| module.types[variable.ty].inner.size(module.to_ctx()))
        .max()
        .unwrap_or(0)
}

#[cfg(all(test, feature = "wgsl"))]
pub mod testing {
    use super::*;

    pub fn interface(code: &str) -> ShaderInterface {
        ShaderInterface::of_wgsl(code).expect("valid WGSL")
    }

    pub fn entry(interface: &ShaderInterface, stage: ShaderStage) -> EntryPoint<'_> {
        interface.entry_point(stage, None).expect("an entry point")
    }
}

#[cfg(all(test, feature = "wgsl"))]
mod tests {
    use super::testing::interface;
    use super::*;

    #[test]
    fn the_entry_point_is_found_by_stage_and_name() {
        let code = "@compute @workgroup_size(1) fn a() {} \
                    @compute @workgroup_size(1) fn b() {} \
                    @fragment fn f() {}";
        let interface = interface(code);
        let has = |stage, name| interface.entry_point(stage, name).is_some();
        assert!(has(ShaderStage::Compute, Some("a")));
        assert!(has(ShaderStage::Fragment, None));
        assert!(!has(ShaderStage::Compute, None));
        assert!(!has(ShaderStage::Fragment, Some("a")));
        assert!(ShaderInterface::of_wgsl("fn (").is_none());
    }

    #[test]
    fn immediates_count_where_they_are_used() {
        let code = "var<immediate> a: vec4f; \
                    @compute @workgroup_size(1) fn uses() { _ = a; } \
                    @compute @workgroup_size(1) fn ignores() {}";
        let interface = interface(code);
        let size = |name| {
            let point = interface.entry_point(ShaderStage::Compute, Some(name));
            point.unwrap().immediate_size()
        };
        assert_eq!((interface.immediate_size(), size("uses")), (16, 16));
        assert_eq!(size("ignores"), 0);
    }
}
