//! From external textures in a module to their parts: in the place of each variable there are four, and
//! in the place of each argument of a function as well.

// LIMITS: external-texture-numbers

use super::{
    picture::Picture,
    places::{MOST, PARTS, places},
};
use crate::shader::{
    bounds::refusal::Refusal,
    rewrite::{New, blocks, rewrite},
};
use naga::{
    AddressSpace, Block, Expression, Function, FunctionArgument, GlobalVariable, Handle,
    ImageClass, ImageQuery, Module, Range, ResourceBinding, ScalarKind, Span, Statement, Type,
    TypeInner,
};
use std::{
    collections::{HashMap, HashSet},
    mem,
};

/// Three planes, and the parameters.
type Parts<T> = [Handle<T>; PARTS as usize];

/// What is done to each function of a module.
struct Expansion {
    /// The one type of external textures, which is that of planes now.
    plane: Handle<Type>,
    globals: HashMap<Handle<GlobalVariable>, Parts<GlobalVariable>>,
    picture: Picture,
}

/// Has the parts of external textures in the place of these; says whether there is any.
pub fn expand(module: &mut Module) -> Result<bool, Refusal> {
    let external = module.types.iter().find(|(_, ty)| is_external(ty));
    let Some((plane, _)) = external else {
        return Ok(false);
    };
    refuse_arrays(module, plane)?;
    let picture = Picture::within(module);
    become_plane(module, plane);
    let globals = expand_globals(module, plane, picture.parameters)?;
    let expansion = Expansion {
        plane,
        globals,
        picture,
    };
    let functions = module.functions.iter_mut().map(|(_, function)| function);
    let points = module.entry_points.iter_mut();
    for function in functions.chain(points.map(|point| &mut point.function)) {
        expansion.check(function)?;
        expansion.expand(function);
    }
    Ok(true)
}

/// Types are there once, and external textures are of one type.
fn is_external(ty: &Type) -> bool {
    matches!(
        ty.inner,
        TypeInner::Image {
            class: ImageClass::External,
            ..
        }
    )
}

/// Plain textures come in arrays; external ones do not.
fn refuse_arrays(module: &Module, external: Handle<Type>) -> Result<(), Refusal> {
    let is_array =
        |ty: &Type| matches!(ty.inner, TypeInner::BindingArray { base, .. } if base == external);
    match module.types.iter().find(|(_, ty)| is_array(ty)) {
        None => Ok(()),
        Some((array, _)) => {
            let refusal = Refusal::new("an array of external textures", "one for each binding");
            Err(refusal.at(module.types.get_span(array)))
        }
    }
}

fn become_plane(module: &mut Module, external: Handle<Type>) {
    let mut ty = module.types[external].clone();
    if let TypeInner::Image { class, .. } = &mut ty.inner {
        let (kind, multi) = (ScalarKind::Float, false);
        *class = ImageClass::Sampled { kind, multi };
    }
    // A type is there once, and that of plain textures may be there by itself.
    ty.name = Some("texture_external".into());
    module.types.replace(external, ty);
    module.special_types.external_texture_params = None;
    module.special_types.external_texture_transfer_function = None;
}

fn expand_globals(
    module: &mut Module,
    plane: Handle<Type>,
    parameters: Handle<Type>,
) -> Result<HashMap<Handle<GlobalVariable>, Parts<GlobalVariable>>, Refusal> {
    let globals = &mut module.global_variables;
    let others: HashSet<(u32, u32)> = globals
        .iter()
        .filter(|(_, variable)| variable.ty != plane)
        .filter_map(|(_, variable)| variable.binding.map(|at| (at.group, at.binding)))
        .collect();
    let external: Vec<_> = globals
        .iter()
        .filter(|(_, variable)| variable.ty == plane)
        .map(|(handle, _)| handle)
        .collect();
    let mut expanded = HashMap::new();
    for handle in external {
        let span = globals.get_span(handle);
        let Some(at) = globals[handle].binding else {
            continue;
        };
        let bindings = free(at, &others).map_err(|refusal| refusal.at(span))?;
        let variable = globals[handle].clone();
        globals[handle].binding = Some(bindings[0]);
        let mut part = |ty, space, binding| {
            let part = GlobalVariable {
                ty,
                space,
                binding: Some(binding),
                ..variable.clone()
            };
            globals.append(part, span)
        };
        let second = part(plane, AddressSpace::Handle, bindings[1]);
        let third = part(plane, AddressSpace::Handle, bindings[2]);
        let parameters = part(parameters, AddressSpace::Uniform, bindings[3]);
        expanded.insert(handle, [handle, second, third, parameters]);
    }
    Ok(expanded)
}

/// Where the parts are bound, if nothing else is.
fn free(
    at: ResourceBinding,
    others: &HashSet<(u32, u32)>,
) -> Result<[ResourceBinding; PARTS as usize], Refusal> {
    let ResourceBinding { group, binding } = at;
    let Some(places) = places(binding) else {
        let value = format!("an external texture at @binding({binding})");
        return Err(Refusal::new(value, format!("a binding below {MOST}")));
    };
    if let Some(taken) = places.iter().find(|it| others.contains(&(group, **it))) {
        let value = format!("@binding({taken}) beside an external texture at @binding({binding})");
        let expected = "a lower binding: the planes of the external texture are there";
        return Err(Refusal::new(value, expected));
    }
    Ok(places.map(|binding| ResourceBinding { group, binding }))
}

impl Expansion {
    /// Whether an expression is an external texture.
    fn is_image(&self, function: &Function, image: Handle<Expression>) -> bool {
        match function.expressions[image] {
            Expression::GlobalVariable(variable) => self.globals.contains_key(&variable),
            Expression::FunctionArgument(position) => {
                let argument = function.arguments.get(position as usize);
                argument.is_some_and(|argument| argument.ty == self.plane)
            }
            _ => false,
        }
    }

    /// A plain texture may be looked at in more ways than an external one.
    fn check(&self, function: &Function) -> Result<(), Refusal> {
        for (handle, expression) in function.expressions.iter() {
            let (image, right) = match *expression {
                Expression::ImageSample {
                    image,
                    clamp_to_edge,
                    ..
                } => (image, clamp_to_edge),
                Expression::ImageLoad { image, level, .. } => (image, level.is_none()),
                Expression::ImageQuery { image, query } => {
                    (image, query == ImageQuery::Size { level: None })
                }
                _ => continue,
            };
            if !right && self.is_image(function, image) {
                let value = "an external texture in a call that has none of them";
                let expected = "textureLoad, textureDimensions or textureSampleBaseClampToEdge";
                return Err(Refusal::new(value, expected).at(function.expressions.get_span(handle)));
            }
        }
        Ok(())
    }

    fn expand(&self, function: &mut Function) {
        let positions = self.expand_arguments(function);
        let mut images = Images {
            expansion: self,
            positions,
            known: HashMap::new(),
            loads: Vec::new(),
        };
        rewrite(function, |_, expression, new| {
            images.replaced(expression, new)
        });
        if images.known.is_empty() {
            return;
        }
        let mut body = Block::new();
        for load in images.loads {
            let range = Range::new_from_bounds(load, load);
            body.push(Statement::Emit(range), Span::UNDEFINED);
        }
        let mut rest = mem::take(&mut function.body);
        expand_calls(&mut rest, &images.known);
        for (statement, span) in rest.span_into_iter() {
            body.push(statement, span);
        }
        function.body = body;
    }

    /// Where each argument goes, and whether it was an external texture.
    fn expand_arguments(&self, function: &mut Function) -> Vec<(u32, bool)> {
        let mut expanded = Vec::new();
        let mut positions = Vec::new();
        for argument in mem::take(&mut function.arguments) {
            let is_image = argument.ty == self.plane;
            positions.push((expanded.len() as u32, is_image));
            let nameless = |ty| FunctionArgument {
                name: None,
                ty,
                binding: None,
            };
            expanded.push(argument);
            if is_image {
                let others = [self.plane, self.plane, self.picture.parameters];
                expanded.extend(others.map(nameless));
            }
        }
        function.arguments = expanded;
        positions
    }
}

/// The external textures of a function that is written anew.
struct Images<'a> {
    expansion: &'a Expansion,
    positions: Vec<(u32, bool)>,
    /// Their parts, by the first plane.
    known: HashMap<Handle<Expression>, Parts<Expression>>,
    /// The parameters of those that are variables, which are read when the function begins.
    loads: Vec<Handle<Expression>>,
}

impl Images<'_> {
    fn replaced(&mut self, expression: Expression, new: &mut New) -> Handle<Expression> {
        match expression {
            Expression::FunctionArgument(at) => {
                let (position, is_image) = self.positions[at as usize];
                match is_image {
                    true => {
                        let parts = [0, 1, 2, 3].map(|part| position + part);
                        self.add(parts.map(|at| new.add(Expression::FunctionArgument(at))))
                    }
                    false => new.add(Expression::FunctionArgument(position)),
                }
            }
            Expression::GlobalVariable(variable) => {
                let Some(variables) = self.expansion.globals.get(&variable) else {
                    return new.add(expression);
                };
                let mut parts = variables.map(|part| new.add(Expression::GlobalVariable(part)));
                let load = new.add(Expression::Load { pointer: parts[3] });
                parts[3] = load;
                self.loads.push(load);
                self.add(parts)
            }
            Expression::ImageQuery { image, .. } => self.call("size", image, &[], expression, new),
            Expression::ImageLoad {
                image, coordinate, ..
            } => {
                if !self.known.contains_key(&image) {
                    return new.add(expression);
                }
                let coordinate = new.add(Expression::As {
                    expr: coordinate,
                    kind: ScalarKind::Sint,
                    convert: Some(4),
                });
                self.call("load", image, &[coordinate], expression, new)
            }
            Expression::ImageSample {
                image,
                sampler,
                coordinate,
                ..
            } => self.call("sample", image, &[sampler, coordinate], expression, new),
            expression => new.add(expression),
        }
    }

    fn add(&mut self, parts: Parts<Expression>) -> Handle<Expression> {
        self.known.insert(parts[0], parts);
        parts[0]
    }

    /// What a function makes of an external texture; of another it is the expression as it is.
    fn call(
        &self,
        name: &str,
        image: Handle<Expression>,
        rest: &[Handle<Expression>],
        expression: Expression,
        new: &mut New,
    ) -> Handle<Expression> {
        match self.known.get(&image) {
            Some(parts) => {
                let arguments = [parts.as_slice(), rest].concat();
                self.expansion.picture.call(name, &arguments, new)
            }
            None => new.add(expression),
        }
    }
}

/// Hands on all parts where functions are called with an external texture.
fn expand_calls(block: &mut Block, images: &HashMap<Handle<Expression>, Parts<Expression>>) {
    for statement in block.iter_mut() {
        if let Statement::Call { arguments, .. } = statement {
            let handed = mem::take(arguments).into_iter();
            *arguments = handed
                .flat_map(|argument| match images.get(&argument) {
                    Some(parts) => parts.to_vec(),
                    None => vec![argument],
                })
                .collect();
        }
        for inner in blocks(statement) {
            expand_calls(inner, images);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shader::rewrite::testing::{is_valid, parsed};

    const DECLARED: &str = "@group(0) @binding(0) var e: texture_external;
        @group(0) @binding(1) var s: sampler; @group(0) @binding(2) var t: texture_2d<f32>;
        @group(1) @binding(7) var other: texture_external;";

    fn expanded(code: &str) -> Module {
        let mut module = parsed(code);
        assert!(expand(&mut module).unwrap());
        assert!(is_valid(&module));
        assert!(!module.types.iter().any(|(_, ty)| is_external(ty)));
        assert!(!expand(&mut module).unwrap());
        module
    }

    #[test]
    fn external_textures_become_their_parts() {
        let module = expanded(&format!(
            "{DECLARED}
            fn look(k: f32, a: texture_external, by: sampler, b: texture_external) -> vec4f {{
                if k > 0.5 {{ return textureSampleBaseClampToEdge(b, by, vec2f(k)); }}
                return textureLoad(a, vec2u(u32(k)));
            }}
            fn through(a: texture_external) -> vec4f {{ return look(0.25, a, s, other); }}
            @fragment fn main() -> @location(0) vec4f {{
                var sum = through(e) + through(other);
                for (var i = 0; i < 3; i++) {{
                    sum += textureLoad(e, vec2i(textureDimensions(other)) - i);
                    if i == 1 {{ sum += look(1, other, s, e); }}
                }}
                return sum + textureLoad(t, vec2(1), 0)
                    + textureSampleBaseClampToEdge(t, s, vec2f());
            }}"
        ));
        let mut bound: Vec<_> = module
            .global_variables
            .iter()
            .filter_map(|(_, variable)| variable.binding)
            .map(|at| (at.group, at.binding))
            .collect();
        bound.sort_unstable();
        let parts = [(0, 996), (0, 997), (0, 998), (0, 999)];
        let others = [(1, 968), (1, 969), (1, 970), (1, 971)];
        let expected = [&[(0, 1), (0, 2)], &parts[..], &others[..]].concat();
        assert_eq!(bound, expected);
    }

    #[test]
    fn one_that_is_not_looked_at_is_nothing_wrong() {
        expanded(&format!(
            "{DECLARED} fn unused(a: texture_external, b: f32) -> f32 {{ return b; }}
            @fragment fn main() -> @location(0) vec4f {{ _ = e; return vec4f(unused(other, 1)); }}"
        ));
    }

    #[test]
    fn external_textures_are_looked_at_in_their_own_ways() {
        let mut found = 0;
        for call in [
            "textureSample(e, s, vec2f())",
            "textureGather(0, e, s, vec2f())",
            "vec4f(f32(textureNumLevels(e)))",
        ] {
            let code = format!(
                "{DECLARED} @fragment fn main() -> @location(0) vec4f {{ return {call}; }}"
            );
            let Ok(mut module) = naga::front::wgsl::parse_str(&code) else {
                continue;
            };
            found += 1;
            assert!(expand(&mut module).is_err(), "{call}");
        }
        assert!(found > 0);
    }

    #[test]
    fn bindings_need_room() {
        let refused = |declared: &str| {
            let code = format!("{declared} @compute @workgroup_size(1) fn main() {{ _ = e; }}");
            expand(&mut parsed(&code)).expect_err("should be refused")
        };
        let refusal = refused("@group(0) @binding(250) var e: texture_external;");
        assert_eq!(refusal.value, "an external texture at @binding(250)");
        assert_eq!(refusal.expected, "a binding below 250");
        let refusal = refused(
            "@group(0) @binding(1) var e: texture_external;
            @group(0) @binding(993) var t: texture_2d<f32>;",
        );
        let expected = "@binding(993) beside an external texture at @binding(1)";
        assert_eq!(refusal.value, expected);
    }
}
