//! The expressions that an expression or a statement names.

use naga::{
    AtomicFunction, Expression, GatherMode, Handle, RayPipelineFunction, RayQueryFunction,
    SampleLevel, Statement,
};

type Visit<'a> = &'a mut dyn FnMut(&mut Handle<Expression>);

/// Looks at the operands of an expression that stays as it is.
pub fn in_expression(expression: &Expression, mut visit: impl FnMut(Handle<Expression>)) {
    match expression {
        // A copy would be a list of its own.
        Expression::Compose { components, .. } => components.iter().copied().for_each(visit),
        other => of_expression(&mut other.clone(), &mut |operand| visit(*operand)),
    }
}

/// Visits the operands of an expression.
pub fn of_expression(expression: &mut Expression, visit: Visit) {
    match expression {
        Expression::Compose { components, .. } => components.iter_mut().for_each(visit),
        Expression::Access { base, index } => [base, index].into_iter().for_each(visit),
        Expression::AccessIndex { base: inner, .. }
        | Expression::Splat { value: inner, .. }
        | Expression::Swizzle { vector: inner, .. }
        | Expression::Load { pointer: inner }
        | Expression::Unary { expr: inner, .. }
        | Expression::Derivative { expr: inner, .. }
        | Expression::Relational {
            argument: inner, ..
        }
        | Expression::As { expr: inner, .. }
        | Expression::ArrayLength(inner)
        | Expression::RayQueryVertexPositions { query: inner, .. }
        | Expression::RayQueryGetIntersection { query: inner, .. } => visit(inner),
        Expression::Binary { left, right, .. } => [left, right].into_iter().for_each(visit),
        Expression::Select {
            condition,
            accept,
            reject,
        } => {
            [condition, accept, reject].into_iter().for_each(visit);
        }
        Expression::Math {
            arg,
            arg1,
            arg2,
            arg3,
            ..
        } => {
            let others = [arg1, arg2, arg3].into_iter().flatten();
            [arg].into_iter().chain(others).for_each(visit);
        }
        Expression::ImageSample { .. }
        | Expression::ImageLoad { .. }
        | Expression::ImageQuery { .. } => of_image(expression, visit),
        Expression::CooperativeLoad { data, .. } => {
            [&mut data.pointer, &mut data.stride]
                .into_iter()
                .for_each(visit);
        }
        Expression::CooperativeMultiplyAdd { a, b, c } => [a, b, c].into_iter().for_each(visit),
        // Of variables, results of statements, or literals.
        _ => {}
    }
}

fn of_image(expression: &mut Expression, visit: Visit) {
    match expression {
        Expression::ImageQuery { image, query } => {
            visit(image);
            if let naga::ImageQuery::Size { level } = query {
                level.iter_mut().for_each(visit);
            }
        }
        Expression::ImageLoad {
            image,
            coordinate,
            array_index,
            sample,
            level,
        } => {
            let others = [array_index, sample, level].into_iter().flatten();
            [image, coordinate]
                .into_iter()
                .chain(others)
                .for_each(visit);
        }
        _ => of_sample(expression, visit),
    }
}

fn of_sample(expression: &mut Expression, visit: Visit) {
    let Expression::ImageSample {
        image,
        sampler,
        coordinate,
        array_index,
        offset,
        level,
        depth_ref,
        ..
    } = expression
    else {
        return;
    };
    let others = [array_index, offset, depth_ref].into_iter().flatten();
    let own = [image, sampler, coordinate].into_iter();
    own.chain(others).for_each(&mut *visit);
    match level {
        SampleLevel::Auto | SampleLevel::Zero => {}
        SampleLevel::Exact(level) | SampleLevel::Bias(level) => visit(level),
        SampleLevel::Gradient { x, y } => [x, y].into_iter().for_each(visit),
    }
}

/// Visits the expressions that a statement names, but not what it emits nor the statements in it.
pub fn of_statement(statement: &mut Statement, visit: Visit) {
    match statement {
        Statement::If { condition, .. } => visit(condition),
        Statement::Switch { selector, .. } => visit(selector),
        Statement::Loop { break_if, .. } => break_if.iter_mut().for_each(visit),
        Statement::Return { value } => value.iter_mut().for_each(visit),
        Statement::Store { pointer, value } => [pointer, value].into_iter().for_each(visit),
        Statement::ImageStore {
            image,
            coordinate,
            array_index,
            value,
        }
        | Statement::ImageAtomic {
            image,
            coordinate,
            array_index,
            value,
            ..
        } => {
            let own = [image, coordinate, value].into_iter();
            own.chain(array_index).for_each(visit);
        }
        Statement::Atomic {
            pointer,
            fun,
            value,
            result,
        } => {
            let compare = match fun {
                AtomicFunction::Exchange { compare } => compare.as_mut(),
                _ => None,
            };
            let own = [pointer, value].into_iter();
            own.chain(compare).chain(result).for_each(visit);
        }
        Statement::WorkGroupUniformLoad { pointer, result } => {
            [pointer, result].into_iter().for_each(visit);
        }
        Statement::Call {
            arguments, result, ..
        } => {
            arguments.iter_mut().chain(result).for_each(visit);
        }
        Statement::Emit(_)
        | Statement::Block(_)
        | Statement::Break
        | Statement::Continue
        | Statement::Kill
        | Statement::ControlBarrier(_)
        | Statement::MemoryBarrier(_) => {}
        _ => of_extension(statement, visit),
    }
}

/// The same for subgroups, rays and cooperative matrices.
fn of_extension(statement: &mut Statement, visit: Visit) {
    match statement {
        Statement::SubgroupBallot { result, predicate } => {
            [result].into_iter().chain(predicate).for_each(visit);
        }
        Statement::SubgroupCollectiveOperation {
            argument, result, ..
        } => {
            [argument, result].into_iter().for_each(visit);
        }
        Statement::SubgroupGather {
            mode,
            argument,
            result,
        } => {
            [argument, result]
                .into_iter()
                .chain(of_gather(mode))
                .for_each(visit);
        }
        Statement::CooperativeStore { target, data } => {
            [target, &mut data.pointer, &mut data.stride]
                .into_iter()
                .for_each(visit);
        }
        Statement::RayQuery { query, fun } => {
            visit(query);
            of_ray_query(fun, visit);
        }
        Statement::RayPipelineFunction(RayPipelineFunction::TraceRay {
            acceleration_structure,
            descriptor,
            payload,
        }) => {
            let all = [acceleration_structure, descriptor, payload];
            all.into_iter().for_each(visit);
        }
        _ => {}
    }
}

fn of_gather(mode: &mut GatherMode) -> Option<&mut Handle<Expression>> {
    match mode {
        GatherMode::BroadcastFirst | GatherMode::QuadSwap(_) => None,
        GatherMode::Broadcast(index)
        | GatherMode::Shuffle(index)
        | GatherMode::ShuffleDown(index)
        | GatherMode::ShuffleUp(index)
        | GatherMode::ShuffleXor(index)
        | GatherMode::QuadBroadcast(index) => Some(index),
    }
}

fn of_ray_query(fun: &mut RayQueryFunction, visit: Visit) {
    match fun {
        RayQueryFunction::Initialize {
            acceleration_structure,
            descriptor,
        } => {
            [acceleration_structure, descriptor]
                .into_iter()
                .for_each(visit);
        }
        RayQueryFunction::Proceed { result } => visit(result),
        RayQueryFunction::GenerateIntersection { hit_t } => visit(hit_t),
        RayQueryFunction::ConfirmIntersection | RayQueryFunction::Terminate => {}
    }
}
