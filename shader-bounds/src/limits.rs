//! The limits. They are far beyond what programs have in their shaders, and documented in
//! docs/limits.md.

// LIMITS: shader-size, shader-depth, shader-constants, shader-macros, shader-calls

/// Bytes of a text.
pub const BYTES: usize = 1 << 20;
/// Words of a SPIR-V module.
pub const WORDS: usize = 1 << 20;
/// Tokens of a text, with its macros expanded.
pub const TOKENS: usize = 1 << 19;
/// Declarations of a module.
pub const DECLARATIONS: usize = 1 << 13;
/// Entry points of a module.
pub const ENTRY_POINTS: usize = 1 << 10;
/// Tokens of a function. The compiler takes time by the square of it, so that the squares of all
/// functions' tokens together are no more than that of this.
pub const FUNCTION: usize = 3 << 15;
/// Tokens outside of functions that are neither numbers nor commas.
pub const OUTSIDE: usize = 1 << 16;
/// Brackets and operators within each other.
pub const DEPTH: usize = 1000;
/// Expressions within each other, as a backend writes them: one more for each conversion.
pub const EXPRESSION: usize = 1200;
/// Tokens of all constants, with the constants in them.
pub const CONSTANTS: usize = 1 << 19;
/// Tokens of an `#if`, with its macros expanded.
pub const CONDITION: usize = 1 << 12;
/// Conditions, loops and switches in a function of a SPIR-V module.
pub const BRANCHES: usize = 1 << 12;
/// Statements within each other, each `else if` within the one before. So many can be released on
/// the host's own stack, however small that is.
pub const STATEMENTS: usize = 256;
/// Loops and switches within each other: for each more, drivers of OpenGL take twice the time.
pub const LOOPS: usize = 16;
/// Cases of a switch, `default` included.
pub const CASES: usize = 1 << 10;
/// Types within each other.
pub const TYPES: usize = 64;
/// Expressions and statements of an entry point, with the functions that it calls.
pub const ENTRY_POINT: usize = 1 << 18;
/// The same for all functions together: drivers copy functions into each other.
pub const FUNCTIONS: usize = 1 << 20;
