"""What a scene is: a function that uses the wgpu package and returns what came of it.

    @scene
    def triangle():
        ...
        return {"picture": pixels, "vertices": 3}

Values are numbers, strings, numpy arrays, and lists and dicts of them. An array of uint8 with four
values at the end is a picture. Scenes stand alone: each makes the device it needs.
"""

SCENES = {}


class NotHere(Exception):
    """The machine cannot show this scene, with either library."""


def scene(function):
    """Registers a scene by its module and name."""
    module = function.__module__.rpartition(".")[2]
    SCENES[f"{module}.{function.__name__}"] = function
    return function
