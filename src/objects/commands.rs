//! What all encoders have in common: they take commands, one thread at a time, and an argument that
//! cannot be used makes what they hold invalid, which is told when they end.

use crate::polyfill::draw_count::DrawCount;
use crate::runtime::{
    call::Call,
    exclusive::{Busy, Exclusive},
    failure::{Failure, Invalid},
};
use wgpu_core::command::{EncoderStateError, PassStateError, RenderPassError};

/// The commands recorded so far, in whatever wgpu-core records them (`C`), and whether they are any
/// good.
pub struct Commands<C>(Exclusive<State<C>>);

struct State<C> {
    recorded: C,
    /// What the first unusable argument was.
    invalid: Option<String>,
    draws: DrawCount,
    ended: bool,
}

/// Why a command was not recorded.
pub enum CommandError {
    /// An argument is of no use: the commands are invalid.
    Argument(Failure),
    /// The encoder has ended, or a pass has to end first.
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
    #[cold]
    fn from(error: PassStateError) -> Self {
        Self::State(Failure::core("", error))
    }
}

impl From<RenderPassError> for CommandError {
    #[cold]
    fn from(error: RenderPassError) -> Self {
        Self::State(Failure::core("", error))
    }
}

impl From<EncoderStateError> for CommandError {
    #[cold]
    fn from(error: EncoderStateError) -> Self {
        Self::State(Failure::core("", error))
    }
}

/// What is known of the commands when the encoder ends.
pub struct Ended {
    pub invalid: Option<String>,
    pub draws: DrawCount,
}

impl<C> Commands<C> {
    pub fn new(recorded: C) -> Self {
        Self::begin(recorded, None)
    }

    /// The commands of an encoder that could not be made: invalid from the start.
    pub fn failed(recorded: C) -> Self {
        Self::begin(recorded, Some(creation_failed()))
    }

    fn begin(recorded: C, invalid: Option<String>) -> Self {
        Self(Exclusive::new(State {
            recorded,
            invalid,
            draws: DrawCount::default(),
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
        let recorded = self.with(|state| state.record(call.name(), draws, command));
        recorded.unwrap_or_else(Err)
    }

    /// Records a command that says how much it draws.
    #[inline]
    pub fn record_counted(
        &self,
        call: &Call,
        command: impl FnOnce(&mut C, &mut DrawCount) -> Result<(), CommandError>,
    ) -> Result<(), Failure> {
        let recorded = self.with(|state| {
            let recorded = command(&mut state.recorded, &mut state.draws);
            recorded.or_else(|error| state.refuse(call.name(), error))
        });
        recorded.unwrap_or_else(Err)
    }

    /// Records what wgpu-core does not see, and so does not refuse when the encoder has ended.
    #[inline]
    pub fn record_unseen(
        &self,
        call: &Call,
        command: impl FnOnce(&mut C) -> Result<(), CommandError>,
    ) -> Result<(), Failure> {
        let recorded = self.with(|state| match state.ended {
            true => Err(Failure::validation("the recording has ended")),
            false => state.record(call.name(), 0, command),
        });
        recorded.unwrap_or_else(Err)
    }

    /// Notes something beside the commands.
    pub fn note(&self, note: impl FnOnce(&mut C)) -> Result<(), Failure> {
        self.with(|state| note(&mut state.recorded))
    }

    /// Makes the commands invalid.
    pub fn spoil(&self, why: String) -> Result<(), Failure> {
        self.with(|state| state.spoil(why))
    }

    /// Ends the encoder.
    pub fn end<R>(&self, end: impl FnOnce(&mut C, Ended) -> R) -> Result<R, Failure> {
        self.with(|state| {
            let ended = Ended {
                invalid: state.invalid.take(),
                draws: state.draws,
            };
            state.ended = true;
            end(&mut state.recorded, ended)
        })
    }

    #[inline]
    fn with<R>(&self, use_it: impl FnOnce(&mut State<C>) -> R) -> Result<R, Failure> {
        // SAFETY: an encoder is used on one thread at a time, which webgpu.h asks of its caller.
        unsafe { self.0.with(use_it) }.map_err(|Busy| busy())
    }
}

impl<C> State<C> {
    #[inline]
    fn record(
        &mut self,
        function: &'static str,
        draws: u64,
        command: impl FnOnce(&mut C) -> Result<(), CommandError>,
    ) -> Result<(), Failure> {
        match command(&mut self.recorded) {
            Ok(()) => {
                self.draws.add(draws);
                Ok(())
            }
            Err(error) => self.refuse(function, error),
        }
    }

    #[cold]
    fn refuse(&mut self, function: &str, error: CommandError) -> Result<(), Failure> {
        match error {
            CommandError::State(failure) => Err(failure),
            // There is nothing left to become invalid, and no later moment to say so.
            CommandError::Argument(failure) if self.ended => Err(failure),
            CommandError::Argument(failure) => {
                self.spoil(format!("{function}: {}", failure.message()));
                Ok(())
            }
        }
    }

    #[cold]
    fn spoil(&mut self, why: String) {
        self.invalid.get_or_insert(why);
    }
}

/// Why an encoder is invalid that could not be made.
#[cold]
pub fn creation_failed() -> String {
    "its creation failed".into()
}

/// What the encoder with this label says when it has made nothing.
#[cold]
pub fn invalid(label: &str, why: &str) -> Failure {
    Failure::validation(format!("'{label}': the encoder is invalid: {why}"))
}

#[cold]
fn busy() -> Failure {
    Failure::validation("the encoder is in use on another thread, expected one thread at a time")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::boundary::{self, Function};

    /// What `test` makes of a call.
    fn in_a_call(test: impl FnOnce(&Call)) {
        static TEST: Function = Function::new("wgpuTest", "");
        let ran: u32 = boundary::alone(&TEST, |call| {
            test(call);
            Ok(1u32)
        });
        assert_eq!(ran, 1);
    }

    fn useless(_: &mut u32) -> Result<(), CommandError> {
        Err(Invalid::new("size", 3, "a multiple of 4").into())
    }

    fn one_more(recorded: &mut u32) -> Result<(), CommandError> {
        *recorded += 1;
        Ok(())
    }

    #[test]
    fn the_first_useless_argument_is_told_at_the_end() {
        in_a_call(|call| {
            let commands = Commands::new(0);
            assert!(commands.record(call, useless).is_ok());
            assert!(commands.record_draws(call, 2, one_more).is_ok());
            assert!(commands.spoil("something else".into()).is_ok());
            let ended = commands.end(|recorded, ended| (*recorded, ended));
            let (recorded, ended) = ended.ok().unwrap();
            assert_eq!((recorded, ended.draws.get()), (1, 2));
            assert_eq!(
                ended.invalid.as_deref(),
                Some("wgpuTest: size: 3 is not allowed, expected a multiple of 4")
            );
        });
    }

    #[test]
    fn nothing_is_recorded_unseen_after_the_end() {
        in_a_call(|call| {
            let commands = Commands::new(0);
            assert!(commands.record_unseen(call, one_more).is_ok());
            assert_eq!(commands.end(|recorded, _| *recorded).ok(), Some(1));
            let refused = commands.record_unseen(call, one_more).unwrap_err();
            assert_eq!(refused.message(), "the recording has ended");
            assert!(commands.record(call, useless).is_err());
        });
    }
}
