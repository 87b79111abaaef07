"""Libraries that programs open their windows with, where Debian's are too old: built from source, once."""

import os
import subprocess

from common import cmake, run

OPTIONS = {
    "glfw/glfw": ["-DBUILD_SHARED_LIBS=ON", "-DGLFW_BUILD_EXAMPLES=OFF", "-DGLFW_BUILD_TESTS=OFF",
                  "-DGLFW_BUILD_DOCS=OFF"],
    # Windows and input are all that is wanted of it.
    "libsdl-org/SDL": ["-DSDL_TEST_LIBRARY=OFF", "-DSDL_UNIX_CONSOLE_BUILD=OFF", "-DSDL_X11_XTEST=OFF",
                       "-DSDL_X11_XSCRNSAVER=OFF"]
                      + [f"-DSDL_{part}=OFF" for part in ("AUDIO", "CAMERA", "GPU", "RENDER", "WAYLAND")],
}


def is_there(package):
    """Whether pkg-config finds it: "glfw3 >= 3.4"."""
    return not subprocess.run(["pkg-config", "--exists", package], check=False).returncode


def get(package, repository, sources, prefix):
    """Sees to it that pkg-config and CMake find a library, from now on and in all that is run."""
    for name, folder in (("PKG_CONFIG_PATH", prefix / "lib/pkgconfig"), ("CMAKE_PREFIX_PATH", prefix),
                         ("LD_LIBRARY_PATH", prefix / "lib")):
        folders = os.environ.get(name, "").split(":")
        if str(folder) not in folders:
            os.environ[name] = ":".join([str(folder), *filter(None, folders)])
    if not is_there(package):
        source = sources.get(repository)
        build = source.with_suffix(".build")
        cmake(source, build, f"-DCMAKE_INSTALL_PREFIX={prefix}", "-DCMAKE_INSTALL_LIBDIR=lib",
              *OPTIONS[repository])
        run("cmake", "--install", build)
