//! What the entry points of a module ask of a pipeline, as far as wgpu-core neither checks nor tells
//! it.

// LIMITS: shader-source-checks

use super::{norm_formats::is_norm, reach::Reach, storage_textures};
use naga::{
    AddressSpace, Arena, Function, GlobalVariable, Handle, ImageClass, Module, ResourceBinding,
    ShaderStage, StorageAccess, TypeInner,
};
use wgpu_types::{StorageTextureAccess, TextureFormat};

pub struct ShaderInterface {
    /// Without what is in its functions.
    pub(super) module: Module,
    /// Of each entry point.
    pub(super) reach: Vec<Reach>,
    /// Whether pipelines are checked against it.
    pub is_wgsl: bool,
}

/// An entry point of a module.
pub struct EntryPoint<'a> {
    pub(super) module: &'a Module,
    pub(super) point: &'a naga::EntryPoint,
    pub(super) reach: &'a Reach,
    /// The global variables that it uses, in functions that it calls as well.
    pub(super) variables: Vec<&'a GlobalVariable>,
}

impl ShaderInterface {
    /// The interface of a module whose entry points have this reach.
    pub fn of(module: &Module, reach: Vec<Reach>, is_wgsl: bool) -> Self {
        let outline = |point: &naga::EntryPoint| naga::EntryPoint {
            name: point.name.clone(),
            mesh_info: point.mesh_info.clone(),
            function: Function {
                arguments: point.function.arguments.clone(),
                result: point.function.result.clone(),
                ..Function::default()
            },
            ..*point
        };
        let outline = Module {
            types: module.types.clone(),
            constants: module.constants.clone(),
            overrides: module.overrides.clone(),
            global_variables: module.global_variables.clone(),
            global_expressions: module.global_expressions.clone(),
            functions: Arena::new(),
            entry_points: module.entry_points.iter().map(outline).collect(),
            ..Module::default()
        };
        Self {
            module: outline,
            reach,
            is_wgsl,
        }
    }

    /// Bytes of the immediates that the module declares: a derived layout has room for them.
    pub fn immediate_size(&self) -> u32 {
        let variables = self.module.global_variables.iter();
        immediate_size(&self.module, variables.map(|(_, variable)| variable))
    }

    /// The entry point of this name, or the only one of the stage. Whether there is one is for
    /// wgpu-core to say.
    pub fn entry_point(&self, stage: ShaderStage, name: Option<&str>) -> Option<EntryPoint<'_>> {
        let module = &self.module;
        let points = module.entry_points.iter().zip(&self.reach);
        let mut points = points.filter(|(point, _)| {
            point.stage == stage && name.is_none_or(|name| name == point.name)
        });
        match (points.next(), points.next()) {
            (Some((point, reach)), None) => Some(EntryPoint::of(module, point, reach)),
            _ => None,
        }
    }

    /// All of them, in the order of the source.
    pub fn entry_points(&self) -> impl Iterator<Item = EntryPoint<'_>> {
        let points = self.module.entry_points.iter().zip(&self.reach);
        points.map(|(point, reach)| EntryPoint::of(&self.module, point, reach))
    }
}

impl<'a> EntryPoint<'a> {
    fn of(module: &'a Module, point: &'a naga::EntryPoint, reach: &'a Reach) -> Self {
        let variables = reach.variables.iter();
        Self {
            module,
            point,
            reach,
            variables: variables
                .map(|variable| &module.global_variables[*variable])
                .collect(),
        }
    }

    pub fn name(&self) -> &'a str {
        &self.point.name
    }

    pub fn stage(&self) -> ShaderStage {
        self.point.stage
    }

    pub fn uses(&self, variable: Handle<GlobalVariable>) -> bool {
        self.reach.variables.contains(&variable)
    }

    /// Where the storage is bound that it may write.
    pub fn written_bindings(&self) -> impl Iterator<Item = ResourceBinding> {
        let written = self.variables.iter();
        written
            .filter(|variable| is_written(self.module, variable))
            .filter_map(|variable| variable.binding)
    }

    /// Bytes of the immediates that it uses.
    pub fn immediate_size(&self) -> u32 {
        immediate_size(self.module, self.variables.iter().copied())
    }

    /// A storage texture of a 16-bit normalized format that it uses.
    pub fn norm_texture(&self) -> Option<&str> {
        let is_norm = |variable: &&&GlobalVariable| is_norm(&self.module.types[variable.ty]);
        let found = self.variables.iter().find(is_norm)?;
        Some(found.name.as_deref().unwrap_or_default())
    }

    /// Format and access of the storage textures that it uses.
    pub fn storage_textures(&self) -> impl Iterator<Item = (TextureFormat, StorageTextureAccess)> {
        let variables = self.variables.iter();
        variables.filter_map(|variable| storage_textures::of_variable(self.module, variable))
    }

    /// Where its resources are bound.
    pub fn bindings(&self) -> impl Iterator<Item = ResourceBinding> {
        self.variables
            .iter()
            .filter_map(|variable| variable.binding)
    }
}

fn is_written(module: &Module, variable: &GlobalVariable) -> bool {
    let access = match (variable.space, &module.types[variable.ty].inner) {
        (AddressSpace::Storage { access }, _) => access,
        (
            AddressSpace::Handle,
            TypeInner::Image {
                class: ImageClass::Storage { access, .. },
                ..
            },
        ) => *access,
        _ => return false,
    };
    access.intersects(StorageAccess::STORE | StorageAccess::ATOMIC)
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
    use crate::shader::reach::reach;

    pub fn interface(code: &str) -> ShaderInterface {
        let module = naga::front::wgsl::parse_str(code).expect("valid WGSL");
        ShaderInterface::of(&module, reach(&module), true)
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
    }

    #[test]
    fn storage_that_an_entry_point_may_write_is_known() {
        let code = "@group(0) @binding(1) var<storage, read_write> a: u32; \
                    @group(0) @binding(2) var<storage> b: u32; \
                    @group(1) @binding(3) var c: texture_storage_2d<r32uint, write>; \
                    @group(1) @binding(4) var d: texture_storage_2d<r32uint, read>; \
                    @group(2) @binding(5) var<storage, read_write> unused: u32; \
                    @compute @workgroup_size(1) fn main() { \
                        a = b + textureLoad(d, vec2u()).x; \
                        textureStore(c, vec2u(), vec4u(1)); }";
        let interface = interface(code);
        let point = interface.entry_point(ShaderStage::Compute, None).unwrap();
        let mut found: Vec<_> = point
            .written_bindings()
            .map(|it| (it.group, it.binding))
            .collect();
        found.sort_unstable();
        assert_eq!(found, [(0, 1), (1, 3)]);
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
