"""What PyInstaller is told, so that a frozen program that imports wgpu carries this library and uses it."""

from os.path import dirname


def hook_dirs():
    return [dirname(__file__)]
