//! Switches that naga's reader of SPIR-V would get wrong: those with a case that leaves the loop
//! around the switch, as compilers make of a `return` there, and those of which the default case has
//! numbers as well.

// UPSTREAM: gfx-rs/wgpu#4449
// LIMITS: spirv-switches

use super::bodies::{Bodies, Fault};
use super::words::{Block, HEADER, Merge, Module, instruction, instructions, op};
use crate::shader::bounds;
use std::borrow::Cow;

/// What is beyond that, in the words of a refusal.
pub type Hopeless = &'static str;

/// The module with switches that are read as they are meant.
pub fn mended(words: &[u32]) -> Result<Cow<'_, [u32]>, Hopeless> {
    // What is out of bounds is refused later.
    if bounds::spirv::check(words).is_err() || !has_switch(words) {
        return Ok(words.into());
    }
    let Some(mut module) = Module::of(words) else {
        return Ok(words.into());
    };
    let mut any = false;
    for function in 0..module.functions.len() {
        let blocks = &mut module.functions[function].blocks;
        if blocks.iter().any(|block| block.ends_with(op::SWITCH)) {
            for block in blocks {
                any |= without_numbers_of_default(block);
            }
            any |= mend(&mut module, function)?;
        }
    }
    Ok(match any {
        true => module.words().into(),
        false => words.into(),
    })
}

fn has_switch(words: &[u32]) -> bool {
    let mut instructions = instructions(words.get(HEADER..).unwrap_or_default());
    instructions.any(|(op, _)| op == op::SWITCH)
}

/// Takes numbers away that lead to where the switch goes by default: the reader would give them an
/// empty case.
fn without_numbers_of_default(block: &mut Block) -> bool {
    if !block.ends_with(op::SWITCH) || block.end.len() < 5 {
        return false;
    }
    let default = block.end[2];
    let cases = block.end[3..].chunks(2);
    let kept = cases.filter(|case| case.get(1) != Some(&default));
    let operands = [
        &block.end[1..3],
        &kept.flatten().copied().collect::<Vec<_>>(),
    ]
    .concat();
    let changed = operands.len() + 1 < block.end.len();
    block.end = instruction(op::SWITCH, &operands);
    changed
}

/// Mends one fault after another.
fn mend(module: &mut Module, function: usize) -> Result<bool, Hopeless> {
    let mut any = false;
    while let Some(fault) = Bodies::of(&module.functions[function]).into_fault() {
        match fault {
            Fault::Leaves { switch, to } => leave_in_steps(module, function, switch, to)?,
            Fault::Overlooked { block, place } => {
                let to = module.functions[function].blocks[block].end[place];
                detour(module, function, block, to, Vec::new());
            }
            Fault::Hopeless(what) => return Err(what),
        }
        any = true;
    }
    Ok(any)
}

/// Goes from a block to another by way of a new one.
fn detour(module: &mut Module, function: usize, from: usize, to: u32, code: Vec<u32>) {
    let label = module.fresh();
    let blocks = &mut module.functions[function].blocks;
    redirect(&mut blocks[from], to, label);
    let end = instruction(op::BRANCH, &[to]);
    let detour = Block {
        label,
        code,
        merge: None,
        end,
    };
    blocks.insert(from + 1, detour);
}

fn redirect(block: &mut Block, from: u32, to: u32) {
    for place in block.targets() {
        if block.end[place] == from {
            block.end[place] = to;
        }
    }
}

/// Where a switch is left for the block `to`: leaves the switch alone, with a word in a variable, and
/// goes on to the block from behind the switch.
///
/// Blocks that choose a value by where they are come from stay as they are: the reader lets each of
/// the blocks before store its value, and these still run right before.
fn leave_in_steps(
    module: &mut Module,
    function: usize,
    switch: usize,
    to: u32,
) -> Result<(), Hopeless> {
    let blocks = &module.functions[function].blocks;
    let Some(Merge::Selection(behind, hint)) = blocks[switch].merge else {
        return Err("a switch that ends nowhere and leaves a loop");
    };
    let bodies = Bodies::of(&module.functions[function]);
    let places = blocks.iter().enumerate();
    let places = places.map(|(at, block)| {
        let own = at == switch;
        (
            own || bodies.breaks(block, switch),
            own || bodies.is_inside(block, switch),
        )
    });
    let places: Vec<_> = places.collect();
    let (yes, no) = (module.truth(true), module.truth(false));
    let ty = module.bool_type();
    let leaves = module.bool_variable(function);
    let (gate, asked) = (module.fresh(), module.fresh());
    let store = |truth| instruction(op::STORE, &[leaves, truth]);
    let blocks = &mut module.functions[function].blocks;
    blocks[switch].code.extend(store(no));
    blocks[switch].merge = Some(Merge::Selection(gate, hint));
    for (block, (_, inside)) in blocks.iter_mut().zip(&places) {
        if *inside {
            redirect(block, behind, gate);
        }
    }
    // From the last on, so that the places before stay.
    for (at, (leaving, _)) in places.into_iter().enumerate().rev() {
        let block = &module.functions[function].blocks[at];
        if leaving && block.targets().iter().any(|place| block.end[*place] == to) {
            detour(module, function, at, to, store(yes));
            let added = &mut module.functions[function].blocks[at + 1];
            redirect(added, to, gate);
        }
    }
    let blocks = &mut module.functions[function].blocks;
    let at = blocks.iter().position(|block| block.label == behind);
    let gate = Block {
        label: gate,
        code: instruction(op::LOAD, &[ty, asked, leaves]),
        merge: Some(Merge::Selection(behind, 0)),
        end: instruction(op::BRANCH_CONDITIONAL, &[asked, to, behind]),
    };
    blocks.insert(at.unwrap_or(blocks.len()), gate);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{super::words::testing::module, *};

    const RETURN: u32 = 253;

    fn faults(words: &[u32]) -> Vec<Fault> {
        let module = Module::of(words).unwrap();
        let functions = module.functions.iter();
        functions
            .filter_map(|function| Bodies::of(function).into_fault())
            .collect()
    }

    #[test]
    fn a_case_that_leaves_a_loop_does_so_in_steps() {
        let words = module(&[
            (1, None, &[op::BRANCH, 2]),
            (2, Some(Merge::Loop(9, 8, vec![0])), &[op::BRANCH, 3]),
            (
                3,
                Some(Merge::Selection(7, 0)),
                &[op::SWITCH, 50, 4, 0, 5, 1, 9],
            ),
            (4, None, &[op::BRANCH, 9]),
            (
                5,
                Some(Merge::Selection(6, 0)),
                &[op::BRANCH_CONDITIONAL, 51, 9, 6],
            ),
            (6, None, &[op::BRANCH, 7]),
            (7, None, &[op::BRANCH, 8]),
            (8, None, &[op::BRANCH, 2]),
            (9, None, &[RETURN]),
        ]);
        assert_eq!(faults(&words), [Fault::Leaves { switch: 2, to: 9 }]);
        let mended = mended(&words).unwrap();
        assert_eq!(faults(&mended), []);
        let function = &Module::of(&mended).unwrap().functions[0];
        let leave = function.blocks.iter().filter(|block| {
            let targets = block.targets();
            targets.iter().any(|place| block.end[*place] == 9)
        });
        assert_eq!(leave.count(), 1, "from behind the switch alone");
    }

    #[test]
    fn a_default_case_has_no_numbers() {
        let end = [op::SWITCH, 50, 3, 5, 3, 6, 4, 7, 3];
        let blocks: [(_, _, &[u32]); 3] = [
            (1, Some(Merge::Selection(4, 0)), &end),
            (3, None, &[op::BRANCH, 4]),
            (4, None, &[RETURN]),
        ];
        let mended = mended(&module(&blocks)).unwrap().into_owned();
        let function = &Module::of(&mended).unwrap().functions[0];
        assert_eq!(function.blocks[0].end[1..], [50, 3, 6, 4]);
    }

    #[test]
    fn a_case_goes_on_to_the_next_alone() {
        let passing = |from: [u32; 2]| {
            module(&[
                (
                    1,
                    Some(Merge::Selection(6, 0)),
                    &[op::SWITCH, 50, 5, 0, 3, 1, 4],
                ),
                (3, None, &[op::BRANCH, from[0]]),
                (4, None, &[op::BRANCH, from[1]]),
                (5, None, &[op::BRANCH, 6]),
                (6, None, &[RETURN]),
            ])
        };
        assert!(matches!(mended(&passing([4, 5])), Ok(Cow::Borrowed(_))));
        assert!(mended(&passing([5, 6])).is_err());
        assert!(mended(&passing([6, 3])).is_err());
    }
}
