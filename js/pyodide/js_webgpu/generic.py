"""Methods that need no code of their own.

A method of wgpu-py is the method of JavaScript with the same name in camelCase. Its parameters before the
`*` are JavaScript's arguments; those after it are the members of JavaScript's descriptor. What it returns
stands in its annotation.
"""

import functools
import inspect
import re

from pyodide.ffi import JsException

from .convert import camel_case, converter, to_javascript
from .errors import python_error
from .promise import GPUPromise


def is_abstract(function):
    """Whether wgpu left this method to its backends."""
    return inspect.isfunction(function) and "NotImplementedError" in function.__code__.co_names


def call(internal, name, *values):
    """Calls a method of JavaScript's, with values that were converted."""
    try:
        return getattr(internal, name)(*map(to_javascript, values))
    except JsException as error:
        raise python_error(error) from None


class Lowering:
    """The parameters of a method, as JavaScript takes them."""

    def __init__(self, function):
        self.signature = inspect.signature(function)
        self.where = function.__qualname__
        self.positional, self.members = [], []
        for name, parameter in list(self.signature.parameters.items())[1:]:
            into = self.members if parameter.kind is parameter.KEYWORD_ONLY else self.positional
            into.append((name, camel_case(name), converter(parameter.annotation)))

    def bind(self, owner, args, kwargs):
        bound = self.signature.bind(owner, *args, **kwargs)
        bound.apply_defaults()
        return bound.arguments

    def __call__(self, values):
        out = [convert(values[name], f"{self.where}: {name}") for name, _, convert in self.positional]
        # JavaScript knows what is left out by its place only.
        while out and out[-1] is None:
            out.pop()
        if self.members:
            out.append({
                js_name: convert(values[name], f"{self.where}: {name}")
                for name, js_name, convert in self.members if values[name] is not None
            })
        return out


def make_method(function, wrap):
    """The method in place of wgpu's abstract `function`; `wrap(type, js, owner, arguments)` makes objects."""
    lowering = Lowering(function)
    returns = str(lowering.signature.return_annotation)
    promised = re.fullmatch(r"GPUPromise\[(\w+)\]", returns)
    js_name = camel_case(function.__name__)

    def finish(type_name, result, owner, values):
        return wrap(type_name, result, owner, values) if type_name.startswith("GPU") else None

    @functools.wraps(function)
    def method(self, *args, **kwargs):
        values = lowering.bind(self, args, kwargs)
        result = call(self._internal, js_name, *lowering(values))
        return finish(returns, result, self, values)

    @functools.wraps(function)
    def async_method(self, *args, **kwargs):
        values = lowering.bind(self, args, kwargs)
        name = js_name if hasattr(self._internal, js_name) else js_name.removesuffix("Async")
        promise = call(self._internal, name, *lowering(values))
        return GPUPromise(
            function.__qualname__, lambda result: finish(promised[1], result, self, values), js_promise=promise
        )

    return async_method if promised else method


def complete(made, wrap):
    """Gives the class `made` what is still left open in it."""
    for name in dir(made):
        function = inspect.getattr_static(made, name)
        if not name.startswith("_") and is_abstract(function):
            setattr(made, name, make_method(function, wrap))
