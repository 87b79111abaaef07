"""From Python's arguments to JavaScript's.

wgpu-py annotates each parameter and each field of its structs: "flags.BufferUsageFlags",
"Sequence[structs.BindGroupEntryStruct]", "dict[str, float] | None". These annotations are read here, once
each, and say how a value is converted.
"""

import re
from collections.abc import Mapping
from functools import cache

from js import Object
from pyodide.ffi import to_js
from wgpu import flags, structs
from wgpu._coreutils import str_flag_to_int


@cache
def camel_case(name):
    """`mip_level_count` is `mipLevelCount`."""
    first, *rest = name.split("_")
    return first + "".join(word.capitalize() for word in rest)


@cache
def kebab_case(name):
    """`maxTextureDimension2D` is `max-texture-dimension-2d`."""
    return re.sub(r"(?<=[a-z])(?=[A-Z0-9])", "-", name).lower()


# What is the same on both sides.
PLAIN = {type(None), bool, int, float}


class Converter:
    """Converts values of one annotation to what `to_js` makes JavaScript's of: numbers, strings, lists,
    dicts, JavaScript's own objects."""

    def __init__(self, annotation):
        self.annotation = annotation
        self.flags = None
        self.structs = []
        flag = re.search(r"\bflags\.(\w+)Flags\b", annotation)
        if flag:
            self.flags = getattr(flags, flag[1])
        for name in re.findall(r"(\w+)Struct\b", annotation):
            self.structs.append(getattr(structs, name))

    def __call__(self, value, what):
        if type(value) in PLAIN:
            return value
        internal = getattr(value, "_internal", None)
        if internal is not None:
            return internal
        if isinstance(value, str):
            return str_flag_to_int(self.flags, value) if self.flags else value
        if isinstance(value, Mapping):
            return self._mapping(value, what)
        if isinstance(value, (list, tuple, set, frozenset)) or (
            self.annotation.startswith("Sequence") and not is_bytes_like(value)
        ):
            return [self(element, f"{what}[{i}]") for i, element in enumerate(value)]
        if is_bytes_like(value):
            return to_js(memoryview(value).cast("B"))
        if isinstance(value, (int, float)):
            return value
        if hasattr(value, "__index__"):
            return int(value)
        if hasattr(value, "__float__"):
            return float(value)
        if hasattr(value, "typeof"):  # JavaScript's already
            return value
        raise TypeError(f"{what}: {value!r} is no {self.annotation}")

    def _mapping(self, value, what):
        # Keys that the user makes up, as the names of a shader's constants, stay as they are.
        if not self.structs:
            return dict(value)
        fields = next((f for f in map(fields_of, self.structs) if f.keys() >= value.keys()), None)
        if fields is None:
            names = " or ".join(s.__name__ for s in self.structs)
            unknown = sorted(set(value) - set(fields_of(self.structs[-1])))
            raise ValueError(f"{what}: {names} has no field {', '.join(map(repr, unknown))}")
        out = {}
        for name, member in value.items():
            if member is not None:
                out[camel_case(name)] = fields[name](member, f"{what}.{name}")
        return out


def is_bytes_like(value):
    try:
        memoryview(value)
    except TypeError:
        return False
    return True


@cache
def converter(annotation):
    return Converter(annotation if isinstance(annotation, str) else "object")


@cache
def fields_of(struct):
    return {name: converter(kind) for name, kind in struct.__annotations__.items()}


def to_javascript(value):
    """What a converter gave, as JavaScript's objects and arrays."""
    if isinstance(value, (dict, list)):
        return to_js(value, dict_converter=Object.fromEntries)
    return value
