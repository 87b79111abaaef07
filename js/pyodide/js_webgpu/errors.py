"""JavaScript's errors as Python's."""

from wgpu import classes

GPU_ERRORS = {
    "GPUValidationError": classes.GPUValidationError,
    "GPUOutOfMemoryError": classes.GPUOutOfMemoryError,
    "GPUInternalError": classes.GPUInternalError,
}
EXCEPTIONS = {
    "TypeError": TypeError,
    "RangeError": ValueError,
}


def gpu_error(error):
    """A GPUError, as error scopes and events have it."""
    return GPU_ERRORS.get(error.constructor.name, classes.GPUError)(error.message)


class PipelineError(classes.GPUPipelineError):
    """A pipeline that could not be made, and whose fault that was."""

    def __init__(self, message, reason):
        Exception.__init__(self, message)
        self._reason = reason

    @property
    def message(self):
        return self.args[0]

    @property
    def reason(self):
        return self._reason


def python_error(error):
    """An exception for what JavaScript threw, or what a promise was rejected with."""
    name = getattr(error, "name", "Error")
    message = getattr(error, "message", str(error))
    if name == "GPUPipelineError":
        return PipelineError(message, error.reason)
    return EXCEPTIONS.get(name, RuntimeError)(message)
