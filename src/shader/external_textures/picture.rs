//! What shaders do to see one picture in several planes, in WGSL: functions without branches and
//! variables, so that their expressions can stand in the place of a call. Nothing is composed of
//! arguments alone: those may be constants, and naga would make a constant of what it cannot.

use crate::shader::{operands, rewrite::New};
use naga::{Expression, Function, Handle, Module, Span, Statement, Type, TypeInner};
use std::sync::LazyLock;

/// Each function has these first: three planes, and the parameters.
const ARGUMENTS: &str = "first: texture_2d<f32>, second: texture_2d<f32>, third: texture_2d<f32>, \
                         all: Parameters";

/// The parameters, as the polyfill fills them in. Rows of matrices have four numbers.
const PARAMETERS: &str = "struct Parameters {
    red: vec4f, green: vec4f, blue: vec4f,
    gamut_red: vec4f, gamut_green: vec4f, gamut_blue: vec4f,
    source: vec4f, destination: vec4f,
    sample_x: vec4f, sample_y: vec4f, load_x: vec4f, load_y: vec4f,
    bounds: vec4f,
    size: vec2u, planes: u32, converts: u32,
}";

/// A size of 0 is that of the first plane.
const SIZE: &str = "let size = select(all.size, textureDimensions(first), all.size == vec2u());";

/// From a place in the picture to one in each plane; chroma has fewer texels as a rule.
const LOAD: &str = "
    let place = vec3f(vec2f(clamp(at, vec2i(), vec2i(size) - 1)), 1);
    let moved = vec2f(dot(all.load_x.xyz, place), dot(all.load_y.xyz, place));
    let luma = textureDimensions(first);
    let texel = vec2u(clamp(round(moved), vec2f(), vec2f(luma - 1)));
    let one = textureLoad(first, texel, 0);
    let two = textureLoad(second, texel * textureDimensions(second) / luma, 0);
    let three = textureLoad(third, texel * textureDimensions(third) / luma, 0);";

/// No texel beyond the edge of the picture comes into it, in no plane: coordinates stay half a texel
/// away.
const SAMPLE: &str = "
    let moved = vec2f(dot(all.sample_x.xy, at), dot(all.sample_y.xy, at))
        + vec2f(all.sample_x.z, all.sample_y.z);
    let half_one = 0.5 / vec2f(textureDimensions(first));
    let half_two = 0.5 / vec2f(textureDimensions(second));
    let half_three = 0.5 / vec2f(textureDimensions(third));
    let at_one = min(max(moved, all.bounds.xy + half_one), all.bounds.zw - half_one);
    let at_two = min(max(moved, all.bounds.xy + half_two), all.bounds.zw - half_two);
    let at_three = min(max(moved, all.bounds.xy + half_three), all.bounds.zw - half_three);
    let one = textureSampleLevel(first, by, at_one, 0);
    let two = textureSampleLevel(second, by, at_two, 0);
    let three = textureSampleLevel(third, by, at_three, 0);";

/// From the channels to red, green and blue; those of a gamut, through light, to those of another.
const COLOR: &str = "
    let yuv = vec4f(one.x, select(two.xy, vec2f(two.x, three.x), all.planes == 3), 1);
    let made = vec3f(dot(all.red, yuv), dot(all.green, yuv), dot(all.blue, yuv));
    let rgb = select(made, one.rgb, all.planes == 1);
    let curved = max((rgb + all.source.x - 1) / all.source.x, vec3f());
    let light = select(pow(curved, vec3f(all.source.z)), rgb / all.source.w,
        rgb < vec3f(all.source.w * all.source.y));
    let there = vec3f(dot(all.gamut_red.xyz, light), dot(all.gamut_green.xyz, light),
        dot(all.gamut_blue.xyz, light));
    let bent = all.destination.x * pow(max(there, vec3f()), vec3f(1 / all.destination.z))
        - (all.destination.x - 1);
    let converted = select(bent, all.destination.w * there, there < vec3f(all.destination.y));
    return vec4f(select(rgb, converted, all.converts != 0), select(1, one.a, all.planes == 1));";

static PICTURE: LazyLock<Module> = LazyLock::new(|| {
    let code = format!(
        "{PARAMETERS}
        fn size({ARGUMENTS}) -> vec2u {{ {SIZE} return size; }}
        fn load({ARGUMENTS}, at: vec2i) -> vec4f {{ {SIZE} {LOAD} {COLOR} }}
        fn sample({ARGUMENTS}, by: sampler, at: vec2f) -> vec4f {{ {SAMPLE} {COLOR} }}"
    );
    naga::front::wgsl::parse_str(&code).expect("the library's own WGSL")
});

/// The functions, in a module that has their types.
pub struct Picture {
    types: Vec<Handle<Type>>,
    pub parameters: Handle<Type>,
}

impl Picture {
    /// Gives a module the types.
    pub fn within(module: &mut Module) -> Self {
        let mut types: Vec<Handle<Type>> = Vec::new();
        for (_, ty) in PICTURE.types.iter() {
            let mut ty = ty.clone();
            if let TypeInner::Struct { members, .. } = &mut ty.inner {
                for member in members {
                    member.ty = types[member.ty.index()];
                }
            }
            types.push(module.types.insert(ty, Span::UNDEFINED));
        }
        let parameters = PICTURE.types.iter().find(|(_, ty)| {
            // The only one.
            matches!(ty.inner, TypeInner::Struct { .. })
        });
        let parameters = parameters.map(|(handle, _)| types[handle.index()]);
        Self {
            types,
            parameters: parameters.expect("the parameters are a struct"),
        }
    }

    /// What the function of this name returns, in the place of the expression that is being replaced.
    pub fn call(
        &self,
        name: &str,
        arguments: &[Handle<Expression>],
        new: &mut New,
    ) -> Handle<Expression> {
        let function = function(name);
        let mut moved = Vec::new();
        for (_, expression) in function.expressions.iter() {
            let mut expression = expression.clone();
            operands::of_expression(&mut expression, &mut |operand: &mut Handle<Expression>| {
                *operand = moved[operand.index()];
            });
            match &mut expression {
                Expression::FunctionArgument(at) => {
                    moved.push(arguments[*at as usize]);
                    continue;
                }
                Expression::Compose { ty, .. } | Expression::ZeroValue(ty) => {
                    *ty = self.types[ty.index()];
                }
                _ => {}
            }
            moved.push(new.add(expression));
        }
        moved[returned(function).index()]
    }
}

fn function(name: &str) -> &'static Function {
    let mut functions = PICTURE.functions.iter();
    let found = functions.find(|(_, function)| function.name.as_deref() == Some(name));
    found.expect("the library's own function").1
}

fn returned(function: &Function) -> Handle<Expression> {
    let mut statements = function.body.iter();
    let value = statements.find_map(|statement| match statement {
        Statement::Return { value } => *value,
        _ => None,
    });
    value.expect("the function returns something")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shader::rewrite::testing::is_valid;

    #[test]
    fn the_functions_are_made_of_expressions_alone() {
        assert!(is_valid(&PICTURE));
        for (_, function) in PICTURE.functions.iter() {
            assert!(function.local_variables.is_empty());
            let plain = |statement: &Statement| {
                matches!(statement, Statement::Emit(_) | Statement::Return { .. })
            };
            assert!(function.body.iter().all(plain));
            let own = |expression: &Expression| {
                !matches!(
                    expression,
                    Expression::Constant(_) | Expression::Override(_) | Expression::CallResult(_)
                )
            };
            assert!(function.expressions.iter().all(|(_, it)| own(it)));
        }
    }
}
