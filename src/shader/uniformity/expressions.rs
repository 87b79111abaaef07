//! Expressions, where they are evaluated.

use super::{
    causes::{Cause, What},
    graph::{MAY_BE_NON_UNIFORM, Node},
    variables::Joined,
    walk::{Root, Walk, is_written},
};
use crate::shader::{operands, wgsl::diagnostics::Rule};
use naga::{Expression, Handle, ImageClass, SampleLevel, Span, StorageAccess, Type, TypeInner};

impl Walk<'_> {
    pub fn evaluate(&mut self, handle: Handle<Expression>, flow: Node) {
        let expression = &self.function.expressions[handle];
        let value = match *expression {
            Expression::Load { pointer } => self.load(pointer, self.span(handle), flow),
            Expression::AccessIndex { base, .. } => self.used(flow, base),
            Expression::Access { base, index } => {
                self.join(flow, [self.value(base), self.value(index)])
            }
            Expression::Binary { left, right, .. } => {
                self.join(flow, [self.value(left), self.value(right)])
            }
            _ => self.operation(expression, flow),
        };
        let span = self.span(handle);
        let derives = match expression {
            Expression::Derivative { .. } => true,
            Expression::ImageSample { level, .. } => {
                matches!(level, SampleLevel::Auto | SampleLevel::Bias(_))
            }
            _ => false,
        };
        if derives {
            self.require(Some(Rule::Derivatives), What::ControlFlow, span, flow);
        }
        let differs = match *expression {
            Expression::ImageLoad { image, .. } => self.is_written_image(image),
            _ => derives,
        };
        let value = match differs {
            true => self.different(Cause::Result(span)),
            false => value,
        };
        self.values[handle.index()] = Some(value);
    }

    /// What may be different for each invocation.
    pub fn different(&mut self, cause: Cause) -> Node {
        self.graph.add(cause, [MAY_BE_NON_UNIFORM])
    }

    fn operation(&mut self, expression: &Expression, flow: Node) -> Node {
        let mut joined = Joined::One(flow);
        operands::of_expression(&mut expression.clone(), &mut |operand| {
            if let Some(value) = self.values[operand.index()] {
                joined.join(&mut self.graph, value);
            }
        });
        joined.node().unwrap_or(flow)
    }

    fn load(&mut self, pointer: Handle<Expression>, span: Span, flow: Node) -> Node {
        let contents = match self.root(pointer) {
            Some(Root::Variable(variable)) => Some(self.variables.get(variable)),
            Some(Root::Global(variable)) => {
                let space = self.context.module.global_variables[variable].space;
                is_written(space).then(|| self.different(Cause::Variable(variable, span)))
            }
            Some(Root::Elsewhere { written }) => {
                written.then(|| self.different(Cause::Pointer(span)))
            }
            None => None,
        };
        self.join(flow, [contents, self.value(pointer)])
    }

    /// Whether a texture is one that shaders write.
    fn is_written_image(&self, image: Handle<Expression>) -> bool {
        let ty = self.image_type(image);
        match ty.map(|ty| &self.context.module.types[ty].inner) {
            Some(TypeInner::Image {
                class: ImageClass::Storage { access, .. },
                ..
            }) => access.intersects(StorageAccess::STORE | StorageAccess::ATOMIC),
            _ => false,
        }
    }

    fn image_type(&self, image: Handle<Expression>) -> Option<Handle<Type>> {
        match self.function.expressions[image] {
            Expression::GlobalVariable(variable) => {
                Some(self.context.module.global_variables[variable].ty)
            }
            Expression::FunctionArgument(number) => {
                Some(self.function.arguments.get(number as usize)?.ty)
            }
            Expression::Access { base, .. } | Expression::AccessIndex { base, .. } => {
                let array = self.image_type(base)?;
                match self.context.module.types[array].inner {
                    TypeInner::BindingArray { base, .. } => Some(base),
                    _ => None,
                }
            }
            _ => None,
        }
    }
}
