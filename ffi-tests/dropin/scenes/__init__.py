"""All scenes, in the order of the table."""

from . import (  # noqa: F401
    adapters,
    buffers,
    textures,
    compute,
    drawing,
    queries,
    errors,
    objects,
    canvas,
    with_pygfx,
)
