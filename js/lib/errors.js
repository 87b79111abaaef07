// GPUError and its kin.

class GPUError {
  constructor(message) {
    this.message = message;
  }
}
class GPUValidationError extends GPUError {}
class GPUOutOfMemoryError extends GPUError {}
class GPUInternalError extends GPUError {}

class GPUPipelineError extends DOMException {
  constructor(message = '', { reason } = {}) {
    super(message, 'GPUPipelineError');
    Object.defineProperty(this, 'reason', { value: reason, enumerable: true });
  }
}

class GPUUncapturedErrorEvent extends Event {
  constructor(type, init) {
    super(type, init);
    this.error = init.error;
  }
}

const errorOf = {
  Validation: (message) => new GPUValidationError(message),
  OutOfMemory: (message) => new GPUOutOfMemoryError(message),
  Internal: (message) => new GPUInternalError(message),
  Unknown: (message) => new GPUInternalError(message),
};

class GPUDeviceLostInfo {
  constructor(reason, message) {
    this.reason = reason;
    this.message = message;
  }
}

const operationError = (message) => new DOMException(message, 'OperationError');

export {
  GPUError, GPUValidationError, GPUOutOfMemoryError, GPUInternalError, GPUPipelineError, GPUUncapturedErrorEvent,
  GPUDeviceLostInfo, errorOf, operationError,
};
