"""Methods that need no code of their own.

A method of wgpu-py is the method of JavaScript with the same name in camelCase. Its parameters before the
`*` are JavaScript's arguments; those after it are the members of JavaScript's descriptor. What it returns
stands in its annotation.
"""

import functools
import inspect
import re

from pyodide.ffi import JsException

from .convert import PLAIN, camel_case, converter, to_javascript
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
        parameters = list(self.signature.parameters.values())[1:]
        self.names = [p.name for p in parameters]
        self.defaults = [p.default for p in parameters]
        self.converters = [(converter(p.annotation), f"{function.__qualname__}: {p.name}") for p in parameters]
        self.members = [camel_case(p.name) for p in parameters if p.kind is p.KEYWORD_ONLY]
        self.positional = len(parameters) - len(self.members)
        # How many arguments make a call complete; none does if some must be named.
        required = [i for i, p in enumerate(parameters) if p.default is p.empty]
        self.least = max(required, default=-1) + 1

    def bind(self, owner, args, kwargs):
        """The values of all parameters, in their order."""
        # Draws have no names in their calls, and need be fast.
        if not kwargs and self.least <= len(args) <= self.positional:
            return [*args, *self.defaults[len(args) :]]
        bound = self.signature.bind(owner, *args, **kwargs)
        bound.apply_defaults()
        return list(bound.arguments.values())[1:]

    def __call__(self, values):
        out = [
            value if type(value) in PLAIN else convert(value, what)
            for value, (convert, what) in zip(values, self.converters)
        ]
        members = None
        if self.members:
            members = {name: v for name, v in zip(self.members, out[self.positional :]) if v is not None}
            del out[self.positional :]
        # JavaScript knows what is left out by its place only.
        while out and out[-1] is None:
            out.pop()
        return out if members is None else [*out, members]


def make_method(function, wrap):
    """The method in place of wgpu's abstract `function`; `wrap(type, js, owner, arguments)` makes objects."""
    lowering = Lowering(function)
    returns = str(lowering.signature.return_annotation)
    promised = re.fullmatch(r"GPUPromise\[(\w+)\]", returns)
    type_name = promised[1] if promised else returns
    makes = type_name.startswith("GPU")
    js_name = camel_case(function.__name__)

    def finish(result, owner, values):
        return wrap(type_name, result, owner, dict(zip(lowering.names, values))) if makes else None

    @functools.wraps(function)
    def method(self, *args, **kwargs):
        values = lowering.bind(self, args, kwargs)
        result = call(self._internal, js_name, *lowering(values))
        return finish(result, self, values) if makes else None

    @functools.wraps(function)
    def async_method(self, *args, **kwargs):
        values = lowering.bind(self, args, kwargs)
        name = js_name if hasattr(self._internal, js_name) else js_name.removesuffix("Async")
        promise = call(self._internal, name, *lowering(values))
        return GPUPromise(function.__qualname__, lambda result: finish(result, self, values), js_promise=promise)

    return async_method if promised else method


def complete(made, wrap):
    """Gives the class `made` what is still left open in it."""
    for name in dir(made):
        function = inspect.getattr_static(made, name)
        if not name.startswith("_") and is_abstract(function):
            setattr(made, name, make_method(function, wrap))
