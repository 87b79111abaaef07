"""Says which systems the wheel is for."""

import platform
import re
import subprocess
import sysconfig

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


def system():
    """The system's name in a wheel. On Linux that is the C library's oldest version that will do."""
    if platform.system() != "Linux":
        return re.sub(r"[-.]", "_", sysconfig.get_platform())
    symbols = subprocess.run(
        ["readelf", "-VW", "webgpu_c/libwgpu_native.so"], check=True, capture_output=True, text=True
    ).stdout
    versions = re.findall(r"GLIBC_(\d+)\.(\d+)", symbols)
    newest = max((int(major), int(minor)) for major, minor in versions)
    return "manylinux_{}_{}_{}".format(*newest, platform.machine())


class Hook(BuildHookInterface):
    PLUGIN_NAME = "custom"

    def initialize(self, version, build_data):
        build_data["pure_python"] = False
        build_data["tag"] = f"py3-none-{system()}"
