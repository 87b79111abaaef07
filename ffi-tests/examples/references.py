"""Draws the references of test_pictures.py anew. Look at what changes before you keep it."""

import tempfile
from pathlib import Path

from test_pictures import FRAMES, REFERENCES, blocks, draw

with tempfile.TemporaryDirectory() as folder:
    for name, frames in FRAMES.items():
        picture = draw(name, Path(folder) / "picture.png", frames)
        blocks(picture).save(REFERENCES / f"{name}.png")
