"""Looks at the windows of programs, on a display that shows nothing else."""

import os
import subprocess
import time

from common import Trouble

PATIENCE = 60  # seconds, until a window shows something


def screen():
    from PIL import ImageGrab

    return ImageGrab.grab(xdisplay=os.environ["DISPLAY"]).convert("RGB").resize((160, 120), 0)


def seen(shows):
    """What of that is to be seen: a number of colors, or a color and how much of the screen it covers."""
    picture = screen().getcolors(160 * 120)
    if isinstance(shows, int):
        return f"a window with {len(picture)} colors" if len(picture) >= shows else None
    color, share = shows
    covers = sum(count for count, it in picture if it == color) / (160 * 120)
    return f"a window where {covers:.0%} are of color {color}" if covers >= share else None


def look_at(command, shows, **options):
    """Runs a program that opens a window of X11 until that is to be seen in it."""
    if seen(shows):
        raise Trouble("the display is not empty")
    window = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                              env={**os.environ, "SDL_VIDEODRIVER": "x11"}, **options)
    try:
        for _ in range(PATIENCE * 2):
            time.sleep(0.5)
            if window.poll() is not None:
                said = (window.stdout.read().splitlines() or ["no word"])[-1]
                raise Trouble(f"ended with {window.returncode}: {said}")
            if what := seen(shows):
                return what
        raise Trouble(f"its window shows nothing in {PATIENCE} s")
    finally:
        window.kill()
        window.wait()
        time.sleep(0.5)  # until its window is gone, too
