//! What the entry points of a WGSL module ask of a pipeline, as far as wgpu-core neither checks nor
//! tells it.

use naga::{
    AddressSpace, ArraySize, Binding, Block, BuiltIn, Expression, Function, GlobalVariable, Handle,
    ImageClass, Literal, Module, Override, ResourceBinding, Scalar, ShaderStage, Statement, Type,
    TypeInner, VectorSize,
    back::PipelineConstants,
    valid::{Capabilities, ValidationFlags, Validator},
};
use std::collections::HashSet;

pub struct ShaderInterface(Module);

/// An entry point of a module.
pub struct EntryPoint<'a> {
    module: &'a Module,
    point: &'a naga::EntryPoint,
    index: usize,
    /// The global variables that it uses, in functions that it calls as well.
    variables: Vec<&'a GlobalVariable>,
}

/// A variable between stages, or to a color target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Location {
    pub location: u32,
    /// Which source of dual-source blending it is.
    pub blend_source: u32,
    pub components: u32,
    pub scalar: Scalar,
}

/// A compute entry point's workgroup. What cannot be computed here is left out.
#[derive(Debug, PartialEq, Eq)]
pub struct Workgroup {
    pub size: [Option<u32>; 3],
    /// Bytes of its variables.
    pub storage: u64,
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

    /// The samplers that it uses with depth textures, without comparing.
    pub fn depth_samplers(&self) -> Vec<ResourceBinding> {
        let ty = |variable: &GlobalVariable| &self.module.types[variable.ty].inner;
        let is_depth = |variable: &GlobalVariable| {
            let class = ImageClass::Depth { multi: false };
            matches!(ty(variable), TypeInner::Image { class: found, .. } if *found == class)
        };
        let is_plain =
            |variable: &GlobalVariable| *ty(variable) == TypeInner::Sampler { comparison: false };
        let used = |kind: &dyn Fn(&GlobalVariable) -> bool| self.variables.iter().any(|v| kind(v));
        if !used(&is_depth) || !used(&is_plain) {
            return Vec::new();
        }
        // Which goes with which shows in an analysis of the whole module.
        let mut validator = Validator::new(ValidationFlags::empty(), Capabilities::all());
        let Ok(info) = validator.validate(self.module) else {
            return Vec::new();
        };
        let variables = &self.module.global_variables;
        let pairs = info.get_entry_point(self.index).sampling_set.iter();
        pairs
            .filter(|pair| is_depth(&variables[pair.image]) && is_plain(&variables[pair.sampler]))
            .filter_map(|pair| variables[pair.sampler].binding)
            .collect()
    }

    pub fn inputs(&self) -> Vec<Location> {
        let mut found = Vec::new();
        for argument in &self.point.function.arguments {
            self.locations(argument.binding.as_ref(), argument.ty, &mut found);
        }
        found
    }

    pub fn outputs(&self) -> Vec<Location> {
        let mut found = Vec::new();
        if let Some(result) = &self.point.function.result {
            self.locations(result.binding.as_ref(), result.ty, &mut found);
        }
        found
    }

    fn locations(&self, binding: Option<&Binding>, ty: Handle<Type>, found: &mut Vec<Location>) {
        let (components, scalar) = match &self.module.types[ty].inner {
            TypeInner::Struct { members, .. } => {
                for member in members {
                    self.locations(member.binding.as_ref(), member.ty, found);
                }
                return;
            }
            TypeInner::Scalar(scalar) => (1, *scalar),
            TypeInner::Vector { size, scalar } => (components(*size), *scalar),
            _ => return,
        };
        if let Some(&Binding::Location {
            location,
            blend_src,
            ..
        }) = binding
        {
            found.push(Location {
                location,
                blend_source: blend_src.unwrap_or(0),
                components,
                scalar,
            });
        }
    }

    pub fn writes_sample_mask(&self) -> bool {
        let mask = Some(&Binding::BuiltIn(BuiltIn::SampleMask));
        let Some(result) = &self.point.function.result else {
            return false;
        };
        match &self.module.types[result.ty].inner {
            TypeInner::Struct { members, .. } => {
                members.iter().any(|member| member.binding.as_ref() == mask)
            }
            _ => result.binding.as_ref() == mask,
        }
    }

    pub fn workgroup(&self, constants: &PipelineConstants) -> Workgroup {
        let mut size = self.point.workgroup_size.map(Some);
        let given = self.point.workgroup_size_overrides;
        for (size, given) in size.iter_mut().zip(given.into_iter().flatten()) {
            if let Some(given) = given {
                *size = self.integer(given, constants);
            }
        }
        let variables = self.variables.iter();
        let sizes = variables
            .filter(|variable| variable.space == AddressSpace::WorkGroup)
            .map(|variable| self.size(variable.ty, constants).next_multiple_of(16));
        Workgroup {
            size,
            storage: sizes.sum(),
        }
    }

    /// Bytes of a workgroup variable's type: only these have constants in their sizes.
    fn size(&self, ty: Handle<Type>, constants: &PipelineConstants) -> u64 {
        match self.module.types[ty].inner {
            TypeInner::Array {
                size: ArraySize::Pending(count),
                stride,
                ..
            } => {
                let count = self.overridden(count, constants).unwrap_or(0);
                u64::from(count) * u64::from(stride)
            }
            ref inner => inner.size(self.module.to_ctx()).into(),
        }
    }

    fn overridden(&self, name: Handle<Override>, constants: &PipelineConstants) -> Option<u32> {
        let declared = &self.module.overrides[name];
        let key = match declared.id {
            Some(id) => Some(id.to_string()),
            None => declared.name.clone(),
        };
        match key.and_then(|key| constants.get(&key)) {
            // As naga does: what does not fit is refused there.
            Some(&value) => Some(value as u32),
            None => self.integer(declared.init?, constants),
        }
    }

    /// The value of an expression of integers, as far as it is a simple one.
    fn integer(&self, at: Handle<Expression>, constants: &PipelineConstants) -> Option<u32> {
        use naga::BinaryOperator as Operator;
        match self.module.global_expressions[at] {
            Expression::Literal(Literal::U32(value)) => Some(value),
            Expression::Literal(Literal::I32(value)) => value.try_into().ok(),
            Expression::Literal(Literal::AbstractInt(value)) => value.try_into().ok(),
            Expression::Constant(name) => self.integer(self.module.constants[name].init, constants),
            Expression::Override(name) => self.overridden(name, constants),
            Expression::As { expr, .. } => self.integer(expr, constants),
            Expression::Binary { op, left, right } => {
                let left = self.integer(left, constants)?;
                let right = self.integer(right, constants)?;
                match op {
                    Operator::Add => left.checked_add(right),
                    Operator::Subtract => left.checked_sub(right),
                    Operator::Multiply => left.checked_mul(right),
                    Operator::Divide => left.checked_div(right),
                    Operator::Modulo => left.checked_rem(right),
                    Operator::ShiftLeft => left.checked_shl(right),
                    Operator::ShiftRight => left.checked_shr(right),
                    _ => None,
                }
            }
            _ => None,
        }
    }
}

fn components(size: VectorSize) -> u32 {
    size as u32
}

fn immediate_size<'a>(module: &Module, variables: impl Iterator<Item = &'a GlobalVariable>) -> u32 {
    variables
        .filter(|variable| variable.space == AddressSpace::Immediate)
        .map(|variable| module.types[variable.ty].inner.size(module.to_ctx()))
        .max()
        .unwrap_or(0)
}

#[cfg(all(test, feature = "wgsl"))]
mod tests {
    use super::*;

    fn interface(code: &str) -> ShaderInterface {
        ShaderInterface::of_wgsl(code).expect("valid WGSL")
    }

    fn entry(interface: &ShaderInterface, stage: ShaderStage) -> EntryPoint<'_> {
        interface.entry_point(stage, None).expect("an entry point")
    }

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
    fn locations_are_found_in_structs_too() {
        let code = "struct O { @location(2) a: vec2u, @builtin(sample_mask) m: u32 } \
                    @fragment fn f(@location(1) x: f32) -> O { return O(); }";
        let module = interface(code);
        let point = entry(&module, ShaderStage::Fragment);
        let location = |location, components, scalar| Location {
            location,
            blend_source: 0,
            components,
            scalar,
        };
        assert_eq!(point.inputs(), [location(1, 1, Scalar::F32)]);
        assert_eq!(point.outputs(), [location(2, 2, Scalar::U32)]);
        assert!(point.writes_sample_mask());
        let plain = "@fragment fn f() -> @location(0) vec4f { return vec4f(); }";
        let plain = interface(plain);
        assert!(!entry(&plain, ShaderStage::Fragment).writes_sample_mask());
    }

    #[test]
    fn a_workgroup_is_measured_with_its_constants() {
        let code = "override n: u32 = 3; @id(7) override m: i32; \
                    var<workgroup> a: array<vec2f, n * 2>; var<workgroup> b: u32; \
                    var<workgroup> unused: array<u32, 4096>; \
                    fn touch() { b = 1; } \
                    @compute @workgroup_size(n + 1, m, 5) fn c() { a[0] = vec2f(); touch(); }";
        let module = interface(code);
        let point = entry(&module, ShaderStage::Compute);
        let mut constants = PipelineConstants::default();
        let measured = |constants: &PipelineConstants| {
            let Workgroup { size, storage } = point.workgroup(constants);
            (size, storage)
        };
        assert_eq!(measured(&constants), ([Some(4), None, Some(5)], 48 + 16));
        constants.insert("n".into(), 10.0);
        constants.insert("7".into(), 2.0);
        let expected = ([Some(11), Some(2), Some(5)], 160 + 16);
        assert_eq!(measured(&constants), expected);
    }

    #[test]
    fn samplers_of_depth_textures_are_found() {
        let code = "@group(0) @binding(0) var d: texture_depth_2d; \
                    @group(0) @binding(1) var f: texture_2d<f32>; \
                    @group(1) @binding(2) var s: sampler; \
                    @group(1) @binding(3) var u: sampler; \
                    @group(1) @binding(4) var c: sampler_comparison; \
                    fn look(s: sampler) { _ = textureSampleLevel(d, s, vec2f(), 0); } \
                    @compute @workgroup_size(1) fn plain() { look(s); \
                        _ = textureSampleLevel(f, u, vec2f(), 0.0); } \
                    @compute @workgroup_size(1) fn compared() { \
                        _ = textureSampleCompareLevel(d, c, vec2f(), 0.0); \
                        _ = textureSampleLevel(f, s, vec2f(), 0.0); }";
        let interface = interface(code);
        let samplers = |name| {
            let point = interface.entry_point(ShaderStage::Compute, Some(name));
            let point = point.unwrap();
            (point.depth_samplers(), point.bindings().count())
        };
        let sampler = ResourceBinding {
            group: 1,
            binding: 2,
        };
        assert_eq!(samplers("plain"), (vec![sampler], 4));
        assert_eq!(samplers("compared"), (vec![], 4));
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
