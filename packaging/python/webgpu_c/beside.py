"""Makes the package wgpu use this library, if it is imported.

webgpu_c.pth has every Python program import this module first, so it does little until then.
"""

import os
import sys

import webgpu_c


class Watch:
    """Finds no modules, and sees when wgpu is about to load a library. By then it has its logger."""

    @staticmethod
    def find_spec(name, path=None, target=None):
        if name == "wgpu.backends.wgpu_native":
            sys.meta_path.remove(Watch)
            prepare()
        return None


def prepare():
    if os.environ.get("WGPU_LIB_PATH", "").strip():
        return  # somebody has chosen another one
    import logging

    os.environ["WGPU_LIB_PATH"] = webgpu_c.path()
    logging.getLogger("wgpu").addFilter(_is_news)
    if sys.platform == "linux" and not _may_have_wayland():
        # Mesa asks Wayland which GPU is the first, and complains on stderr that there is none.
        os.environ.setdefault("NODEVICE_SELECT", "1")


def _is_news(record):
    """wgpu warns of any version but its own; who installed this package knows."""
    return not record.getMessage().startswith("Expected wgpu-native version")


def _may_have_wayland():
    places = ("WAYLAND_SOCKET", "XDG_RUNTIME_DIR")
    return any(map(os.environ.get, places)) or os.environ.get("WAYLAND_DISPLAY", "").startswith("/")


sys.meta_path.insert(0, Watch)
