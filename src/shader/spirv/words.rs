//! A module of SPIR-V taken apart into functions and their blocks, and put together again.

pub const MAGIC: u32 = 0x0723_0203;
/// Words before the first instruction.
pub const HEADER: usize = 5;
/// The word of the header that is above all identities.
const BOUND: usize = 3;

/// The numbers of instructions.
pub mod op {
    pub const LINE: u32 = 8;
    pub const EXT_INST: u32 = 12;
    pub const TYPE_BOOL: u32 = 20;
    pub const TYPE_INT: u32 = 21;
    pub const TYPE_ARRAY: u32 = 28;
    pub const TYPE_POINTER: u32 = 32;
    pub const CONSTANT_TRUE: u32 = 41;
    pub const CONSTANT_FALSE: u32 = 42;
    pub const CONSTANT: u32 = 43;
    pub const SPEC_CONSTANT_TRUE: u32 = 48;
    pub const SPEC_CONSTANT_FALSE: u32 = 49;
    pub const SPEC_CONSTANT: u32 = 50;
    pub const SPEC_CONSTANT_OP: u32 = 52;
    pub const FUNCTION: u32 = 54;
    pub const FUNCTION_END: u32 = 56;
    pub const VARIABLE: u32 = 59;
    pub const LOAD: u32 = 61;
    pub const STORE: u32 = 62;
    pub const DECORATE: u32 = 71;
    pub const LOOP_MERGE: u32 = 246;
    pub const SELECTION_MERGE: u32 = 247;
    pub const LABEL: u32 = 248;
    pub const BRANCH: u32 = 249;
    pub const BRANCH_CONDITIONAL: u32 = 250;
    pub const SWITCH: u32 = 251;
    pub const NO_LINE: u32 = 317;
    /// Of a decoration: the number of a constant that a pipeline may set.
    pub const SPEC_ID: u32 = 1;
}

/// Where a variable of a function lives.
const STORAGE_FUNCTION: u32 = 7;

/// A module: what comes before its functions, and the functions.
pub struct Module {
    before: Vec<u32>,
    pub functions: Vec<Function>,
    /// The type of truth values, and what points to one in a function, once they are asked for.
    bool_type: Option<u32>,
    bool_pointer: Option<u32>,
}

#[derive(Clone, Default)]
pub struct Function {
    /// Its own instruction and those of its parameters.
    before: Vec<u32>,
    pub blocks: Vec<Block>,
}

#[derive(Clone, Default)]
pub struct Block {
    pub label: u32,
    /// The instructions between the label and the end.
    pub code: Vec<u32>,
    pub merge: Option<Merge>,
    /// The last instruction.
    pub end: Vec<u32>,
}

/// Where the ways out of a block come together again.
#[derive(Clone)]
pub enum Merge {
    /// The block behind a condition or switch, and the hint for it.
    Selection(u32, u32),
    /// The block behind a loop, the one that continues it, and hints.
    Loop(u32, u32, Vec<u32>),
}

/// The instructions of some words, each with its number. What is cut off ends them.
pub fn instructions(words: &[u32]) -> impl Iterator<Item = (u32, &[u32])> {
    let mut rest = words;
    std::iter::from_fn(move || {
        let first = *rest.first()?;
        let instruction = rest.split_off(..(first >> 16) as usize)?;
        (!instruction.is_empty()).then_some((first & 0xffff, instruction))
    })
}

/// One instruction of these operands.
pub fn instruction(op: u32, operands: &[u32]) -> Vec<u32> {
    let length = operands.len() as u32 + 1;
    let mut words = vec![length << 16 | op];
    words.extend(operands);
    words
}

impl Module {
    /// None if it is not made as a module has to be: that is for the compiler to say.
    pub fn of(words: &[u32]) -> Option<Self> {
        let mut module = Self {
            before: words.get(..HEADER)?.to_vec(),
            functions: Vec::new(),
            bool_type: None,
            bool_pointer: None,
        };
        let mut length = HEADER;
        let mut current: Option<Function> = None;
        let mut block: Option<Block> = None;
        for (op, words) in instructions(&words[HEADER..]) {
            length += words.len();
            match (op, &mut current, &mut block) {
                (op::FUNCTION, None, None) => {
                    let before = words.to_vec();
                    current = Some(Function {
                        before,
                        ..Function::default()
                    });
                }
                (_, None, None) if module.functions.is_empty() => {
                    module.before_functions(op, words);
                }
                (op::FUNCTION_END, Some(_), None) => module.functions.extend(current.take()),
                (op::LABEL, Some(_), None) => {
                    let label = *words.get(1)?;
                    block = Some(Block {
                        label,
                        ..Block::default()
                    });
                }
                (_, Some(function), None) if function.blocks.is_empty() => {
                    function.before.extend(words);
                }
                (_, Some(function), Some(current)) => {
                    if current.add(op, words)? {
                        function.blocks.extend(block.take());
                    }
                }
                // What is for debuggers, between blocks.
                (op::LINE | op::NO_LINE | op::EXT_INST, Some(_), None) => {}
                _ => return None,
            }
        }
        (length == words.len() && current.is_none() && block.is_none()).then_some(module)
    }

    fn before_functions(&mut self, op: u32, words: &[u32]) {
        if let (op::TYPE_BOOL, [_, id]) = (op, words) {
            self.bool_type = Some(*id);
        }
        self.before.extend(words);
    }

    pub fn words(&self) -> Vec<u32> {
        let mut words = self.before.clone();
        for function in &self.functions {
            words.extend(&function.before);
            for block in &function.blocks {
                words.extend(instruction(op::LABEL, &[block.label]));
                words.extend(&block.code);
                match &block.merge {
                    None => {}
                    Some(Merge::Selection(merge, hint)) => {
                        words.extend(instruction(op::SELECTION_MERGE, &[*merge, *hint]));
                    }
                    Some(Merge::Loop(merge, next, hints)) => {
                        let operands = [&[*merge, *next], &hints[..]].concat();
                        words.extend(instruction(op::LOOP_MERGE, &operands));
                    }
                }
                words.extend(&block.end);
            }
            words.extend(instruction(op::FUNCTION_END, &[]));
        }
        words
    }

    /// An identity that nothing has.
    pub fn fresh(&mut self) -> u32 {
        let id = self.before[BOUND];
        self.before[BOUND] = id.saturating_add(1);
        id
    }

    pub fn bool_type(&mut self) -> u32 {
        if let Some(known) = self.bool_type {
            return known;
        }
        let id = self.fresh();
        self.before.extend(instruction(op::TYPE_BOOL, &[id]));
        *self.bool_type.insert(id)
    }

    pub fn truth(&mut self, truth: bool) -> u32 {
        let (ty, id) = (self.bool_type(), self.fresh());
        let op = match truth {
            true => op::CONSTANT_TRUE,
            false => op::CONSTANT_FALSE,
        };
        self.before.extend(instruction(op, &[ty, id]));
        id
    }

    /// A variable for a truth value in a function.
    pub fn bool_variable(&mut self, function: usize) -> u32 {
        let ty = self.bool_type();
        let pointer = match self.bool_pointer {
            Some(known) => known,
            None => {
                let id = self.fresh();
                let operands = [id, STORAGE_FUNCTION, ty];
                self.before.extend(instruction(op::TYPE_POINTER, &operands));
                *self.bool_pointer.insert(id)
            }
        };
        let id = self.fresh();
        let operands = [pointer, id, STORAGE_FUNCTION];
        let variable = instruction(op::VARIABLE, &operands);
        if let Some(first) = self.functions[function].blocks.first_mut() {
            first.code.splice(..0, variable);
        }
        id
    }
}

impl Block {
    /// Whether the instruction ends the block.
    fn add(&mut self, op: u32, words: &[u32]) -> Option<bool> {
        match (op, words) {
            (op::SELECTION_MERGE, &[_, merge, hint]) => {
                self.merge = Some(Merge::Selection(merge, hint));
            }
            (op::LOOP_MERGE, [_, merge, next, hints @ ..]) => {
                self.merge = Some(Merge::Loop(*merge, *next, hints.to_vec()));
            }
            (op::SELECTION_MERGE | op::LOOP_MERGE | op::LABEL, _) => return None,
            _ if ends(op) => self.end = words.to_vec(),
            // What stands between the two would be put before both.
            _ if self.merge.is_some() => return None,
            _ => self.code.extend(words),
        }
        Some(ends(op))
    }

    pub fn ends_with(&self, op: u32) -> bool {
        self.end.first().is_some_and(|first| first & 0xffff == op)
    }

    /// The places in the last instruction that say where it goes on; of a switch, where it goes by
    /// default is first.
    pub fn targets(&self) -> Vec<usize> {
        let length = self.end.len();
        match self.end.first().map_or(0, |first| first & 0xffff) {
            op::BRANCH if length == 2 => vec![1],
            op::BRANCH_CONDITIONAL if length >= 4 => vec![2, 3],
            op::SWITCH if length >= 3 => [2].into_iter().chain((4..length).step_by(2)).collect(),
            _ => Vec::new(),
        }
    }
}

/// Whether an instruction ends a block.
fn ends(op: u32) -> bool {
    matches!(op, op::BRANCH..=255 | 4416 | 4448 | 4449 | 5294)
}

#[cfg(test)]
pub mod testing {
    use super::*;

    /// A module of one function without types: blocks by label, merge and last instruction.
    pub fn module(blocks: &[(u32, Option<Merge>, &[u32])]) -> Vec<u32> {
        let blocks = blocks.iter().map(|(label, merge, end)| Block {
            label: *label,
            code: Vec::new(),
            merge: merge.clone(),
            end: instruction(end[0], &end[1..]),
        });
        let module = Module {
            before: vec![MAGIC, 0x0001_0000, 0, 100, 0],
            functions: vec![Function {
                before: instruction(op::FUNCTION, &[90, 91, 0, 92]),
                blocks: blocks.collect(),
            }],
            bool_type: None,
            bool_pointer: None,
        };
        module.words()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_is_the_same_when_it_is_put_together_again() {
        let words = testing::module(&[
            (1, Some(Merge::Loop(3, 2, vec![0])), &[op::BRANCH, 2]),
            (
                2,
                Some(Merge::Selection(3, 0)),
                &[op::BRANCH_CONDITIONAL, 7, 1, 3],
            ),
            (3, None, &[253]),
        ]);
        assert_eq!(Module::of(&words).unwrap().words(), words);
        assert!(Module::of(&words[..words.len() - 1]).is_none(), "cut off");
        assert!(Module::of(&words[..3]).is_none(), "no header");
    }
}
