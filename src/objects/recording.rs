//! What all encoders have in common: they record commands, one thread at a time, and an argument
//! that cannot be used makes what they record invalid, which is told when the recording ends.

use crate::runtime::{
    boundary::Call,
    exclusive::{Busy, Exclusive},
    failure::{Failure, Invalid},
};
use wgpu_core::command::{EncoderStateError, PassStateError};

/// The commands recorded so far: in wgpu-core (`C`), and whether they are any good.
pub struct Recording<C>(Exclusive<State<C>>);

struct State<C> {
    commands: C,
    /// What the first unusable argument was.
    invalid: Option<String>,
    /// Draws recorded, for passes that have a limit to them.
    draws: u64,
    ended: bool,
}

/// Why a command was not recorded.
pub enum CommandError {
    /// An argument is of no use: the recording is invalid.
    Argument(Failure),
    /// The recording has ended, or something else is being recorded first.
    State(Failure),
}

impl From<Failure> for CommandError {
    fn from(failure: Failure) -> Self {
        Self::Argument(failure)
    }
}

impl From<Invalid> for CommandError {
    fn from(invalid: Invalid) -> Self {
        Self::Argument(invalid.into())
    }
}

impl From<PassStateError> for CommandError {
    fn from(error: PassStateError) -> Self {
        Self::State(Failure::core("", error))
    }
}

impl From<EncoderStateError> for CommandError {
    fn from(error: EncoderStateError) -> Self {
        Self::State(Failure::core("", error))
    }
}

/// What is known of a recording when it ends.
pub struct Ended {
    pub invalid: Option<String>,
    pub draws: u64,
}

impl<C> Recording<C> {
    pub fn new(commands: C) -> Self {
        Self(Exclusive::new(State {
            commands,
            invalid: None,
            draws: 0,
            ended: false,
        }))
    }

    /// The recording of an encoder that could not be made: invalid from the start.
    pub fn failed(commands: C) -> Self {
        Self(Exclusive::new(State {
            commands,
            invalid: Some("its creation failed".into()),
            draws: 0,
            ended: false,
        }))
    }

    /// Records a command.
    #[inline]
    pub fn record(
        &self,
        call: &Call,
        command: impl FnOnce(&mut C) -> Result<(), CommandError>,
    ) -> Result<(), Failure> {
        self.record_draws(call, 0, command)
    }

    /// Records a command that draws.
    #[inline]
    pub fn record_draws(
        &self,
        call: &Call,
        draws: u64,
        command: impl FnOnce(&mut C) -> Result<(), CommandError>,
    ) -> Result<(), Failure> {
        let recorded = self.with(|state| match command(&mut state.commands) {
            Ok(()) => {
                state.draws = state.draws.saturating_add(draws);
                Ok(())
            }
            Err(error) => state.refuse(call, error),
        });
        recorded.unwrap_or_else(Err)
    }

    /// Makes the recording invalid.
    pub fn spoil(&self, why: String) -> Result<(), Failure> {
        self.with(|state| state.spoil(why))
    }

    /// Ends the recording.
    pub fn end<R>(&self, end: impl FnOnce(&mut C, Ended) -> R) -> Result<R, Failure> {
        self.with(|state| {
            let ended = Ended {
                invalid: state.invalid.take(),
                draws: state.draws,
            };
            state.ended = true;
            end(&mut state.commands, ended)
        })
    }

    #[inline]
    fn with<R>(&self, use_it: impl FnOnce(&mut State<C>) -> R) -> Result<R, Failure> {
        // SAFETY: an encoder is used on one thread at a time, which webgpu.h asks of its caller.
        unsafe { self.0.with(use_it) }.map_err(|Busy| busy())
    }
}

impl<C> State<C> {
    #[cold]
    fn refuse(&mut self, call: &Call, error: CommandError) -> Result<(), Failure> {
        match error {
            CommandError::State(failure) => Err(failure),
            // There is nothing left to become invalid, and no later moment to say so.
            CommandError::Argument(failure) if self.ended => Err(failure),
            CommandError::Argument(failure) => {
                self.spoil(format!("{}: {}", call.name(), failure.message()));
                Ok(())
            }
        }
    }

    #[cold]
    fn spoil(&mut self, why: String) {
        self.invalid.get_or_insert(why);
    }
}

#[cold]
fn busy() -> Failure {
    Failure::validation("the encoder is in use on another thread, expected one thread at a time")
}
