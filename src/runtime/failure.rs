//! What went wrong in a call: a message that names value and expectation, and where it has to go.

use super::{misuse::Misuse, native_words};
use std::{error::Error, fmt, fmt::Write as _};
use wgpu_core::error::MultiError;
use wgpu_types::error::{ErrorType, WebGpuError};

/// A value from C that cannot be used: which field, what it held, what it may hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invalid(Box<Fields>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Fields {
    field: String,
    problem: String,
    kind: ErrorType,
}

impl Invalid {
    pub fn new(
        field: impl Into<String>,
        value: impl fmt::Display,
        expected: impl fmt::Display,
    ) -> Self {
        Self::problem(
            field.into(),
            format!("{value} is not allowed, expected {expected}"),
        )
    }

    /// A handle that is not what it is passed as.
    #[cold]
    pub fn misuse(field: impl Into<String>, misuse: &Misuse) -> Self {
        Self::problem(field.into(), misuse.to_string())
    }

    /// An array that is too large for the memory that is left.
    #[cold]
    pub fn no_memory(field: impl Into<String>, count: usize) -> Self {
        let problem = format!("there is no memory for its {count} elements");
        let mut invalid = Self::problem(field.into(), problem);
        invalid.0.kind = ErrorType::OutOfMemory;
        invalid
    }

    #[cold]
    fn problem(field: String, problem: String) -> Self {
        let kind = ErrorType::Validation;
        Self(Box::new(Fields {
            field,
            problem,
            kind,
        }))
    }

    /// A required pointer that is NULL.
    pub fn null(field: impl Into<String>) -> Self {
        Self::new(field, "NULL", "a pointer")
    }

    /// The same, seen from the struct around it: `buffer` becomes `entries[2].buffer`.
    pub fn within(mut self, outer: impl fmt::Display) -> Self {
        self.0.field = format!("{outer}.{}", self.0.field);
        self
    }
}

impl fmt::Display for Invalid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.0.field, self.0.problem)
    }
}

/// Adds the outer field to the errors of a nested struct.
pub trait Within {
    fn within(self, outer: impl fmt::Display) -> Self;
}

impl<T> Within for Result<T, Invalid> {
    fn within(self, outer: impl fmt::Display) -> Self {
        self.map_err(|invalid| invalid.within(outer))
    }
}

/// Where a failure surfaces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    /// An error of the device: scope, callback or log.
    Device(ErrorType),
    /// The log only.
    Log(log::Level),
    /// Nowhere: the device is lost, which has a callback of its own.
    Silent,
}

/// A failure on its way up. One pointer, because every call's result has room for it.
#[derive(Clone, Debug)]
pub struct Failure(Box<Parts>);

#[derive(Clone, Debug)]
struct Parts {
    route: Route,
    message: String,
    /// What wgpu-core says, as libwgpu_native tells it.
    native: Option<String>,
}

impl Failure {
    #[cold]
    fn new(route: Route, message: String) -> Self {
        Self(Box::new(Parts {
            route,
            message,
            native: None,
        }))
    }

    pub fn route(&self) -> Route {
        self.0.route
    }

    pub fn message(&self) -> &str {
        &self.0.message
    }

    pub fn into_message(self) -> String {
        self.0.message
    }

    /// What a validation error of this function is to a program written for libwgpu_native.
    pub fn in_native_words(&self, function: &str) -> String {
        native_words::error(function, self.0.native.as_deref(), &self.0.message)
    }

    pub fn validation(message: impl Into<String>) -> Self {
        Self::new(Route::Device(ErrorType::Validation), message.into())
    }

    pub fn internal(message: impl Into<String>) -> Self {
        Self::new(Route::Device(ErrorType::Internal), message.into())
    }

    pub fn out_of_memory(message: impl Into<String>) -> Self {
        Self::new(Route::Device(ErrorType::OutOfMemory), message.into())
    }

    /// A failure that the rules keep off the device: it is logged as an error.
    pub fn logged(message: impl fmt::Display) -> Self {
        Self::new(Route::Log(log::Level::Error), message.to_string())
    }

    /// Nobody's mistake, but worth a warning in the log.
    pub fn warned(message: impl fmt::Display) -> Self {
        Self::new(Route::Log(log::Level::Warn), message.to_string())
    }

    /// A descriptor that cannot be converted, of an object with this label.
    pub fn invalid(label: &str, invalid: &Invalid) -> Self {
        let message = match label {
            "" => invalid.to_string(),
            label => format!("'{label}': {invalid}"),
        };
        Self::new(Route::Device(invalid.0.kind), message)
    }

    /// An error of wgpu-core, on an object with this label.
    pub fn core(label: &str, error: impl WebGpuError + 'static) -> Self {
        let route = match error.webgpu_error_type() {
            ErrorType::DeviceLost => Route::Silent,
            kind => Route::Device(kind),
        };
        let mut message = String::new();
        if !label.is_empty() {
            let _ = write!(message, "'{label}': ");
        }
        write_chain(&mut message, &error);
        let mut failure = Self::new(route, message);
        failure.0.native = Some(native_words::causes(label, &error));
        failure
    }

    /// The same failure, sent to the log instead of to the device.
    pub fn into_log(self) -> Self {
        Self::new(Route::Log(log::Level::Error), self.into_message())
    }
}

/// An error and its sources, in one text.
pub fn chain(error: &(dyn Error + 'static)) -> String {
    let mut text = String::new();
    write_chain(&mut text, error);
    text
}

fn write_chain(text: &mut String, error: &(dyn Error + 'static)) {
    let own = match error.downcast_ref::<MultiError>() {
        Some(several) => several
            .errors()
            .map(|error| chain(error))
            .collect::<Vec<_>>()
            .join("; "),
        None => error.to_string(),
    };
    // Some errors tell their sources themselves.
    if !text.contains(own.trim()) {
        if !text.is_empty() && !text.ends_with(' ') {
            text.truncate(text.trim_end().len());
            text.push_str(": ");
        }
        text.push_str(&own);
    }
    if let Some(source) = error.source().filter(|_| !error.is::<MultiError>()) {
        write_chain(text, source);
    }
}

impl From<Invalid> for Failure {
    fn from(invalid: Invalid) -> Self {
        Self::invalid("", &invalid)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_invalid_value_is_named_with_its_path() {
        let result: Result<(), _> = Err(Invalid::new("type", "0x7", "a WGPUBufferBindingType"));
        let failure = Failure::from(result.within("buffer").within("entries[2]").unwrap_err());
        assert_eq!(
            failure.message(),
            "entries[2].buffer.type: 0x7 is not allowed, expected a WGPUBufferBindingType"
        );
        assert_eq!(failure.route(), Route::Device(ErrorType::Validation));
    }

    #[test]
    fn the_sources_of_a_core_error_are_told() {
        let error = wgpu_core::device::DeviceError::OutOfMemory;
        let failure = Failure::core("vertices", error);
        assert_eq!(failure.route(), Route::Device(ErrorType::OutOfMemory));
        assert_eq!(failure.message(), "'vertices': Not enough memory left.");
    }
}
