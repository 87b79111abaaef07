"""The platforms that the library is built, checked or run for away from home, and what each takes."""

from dataclasses import dataclass, field, replace
from pathlib import Path

WINE = str(Path(__file__).resolve().parent / "wine.sh")
LAVAPIPE = "usr/share/vulkan/icd.d/lvp_icd.aarch64.json"


@dataclass(frozen=True)
class Target:
    name: str  # as in ONLY="…"
    platform: str  # as in the table
    triple: str
    packages: tuple = ()  # Debian's, which bring the compiler and what runs its programs
    cc: str = ""  # the C compiler, which links as well; none where the sources are only checked
    rustflags: str = ""  # {folder}, here and below, is where extras.py makes things
    library: str = "libwgpu_native.so"
    system: str = "Linux"  # as CMake calls it
    emulator: tuple = ()  # what runs the programs; nothing where the machine itself can
    version: tuple = ()  # what says which one that is
    backends: tuple = ("noop",)  # that the tests run on
    drawing: str = ""  # which programs draw; nothing if it is all that there are
    parallel: int = 3  # how many of them at a time
    environment: dict = field(default_factory=dict)
    folder: str = ""  # what it shares with another target, if it does: its name
    asked: bool = False  # only done where it is named

    @property
    def place(self):
        return self.folder or self.name

    def within(self, work, text):
        return text.format(folder=work / self.place)

    @property
    def is_run(self):
        return bool(self.cc)


def checked(name, platform, triple, cc_target):
    """Only the types are checked; what assembles is the clang that is here."""
    flags = {f"CC_{triple.replace('-', '_')}": "clang",
             f"CFLAGS_{triple.replace('-', '_')}": f"--target={cc_target}",
             "SDKROOT": "/usr"}  # any folder: or the build asks Xcode where its own is
    return Target(name, platform, triple, packages=("clang",), environment=flags)


WINDOWS = Target("windows", "Windows x86-64", "x86_64-pc-windows-gnu",
                 packages=("gcc-mingw-w64-x86-64", "wine", "wine64", "xvfb", "mesa-vulkan-drivers"),
                 cc="x86_64-w64-mingw32-gcc-posix", library="wgpu_native.dll", system="Windows",
                 emulator=(WINE,), version=("wine", "--version"), backends=("noop", "vulkan"))

TARGETS = (
    WINDOWS,
    # Wine's Direct3D 12 is slow, and does not do all of it.
    replace(WINDOWS, name="direct3d", backends=("dx12",), folder="windows", asked=True),
    Target("aarch64", "Linux aarch64", "aarch64-unknown-linux-gnu",
           packages=("gcc-aarch64-linux-gnu", "libc6-dev-arm64-cross", "qemu-user"),
           cc="aarch64-linux-gnu-gcc", emulator=("qemu-aarch64", "-L", "{folder}/debian"),
           version=("qemu-aarch64", "--version"), backends=("noop", "vulkan"),
           drawing="^operation_",  # the others would take an hour
           environment={"WEBGPU_C_TEST_EMULATED": "1", "VK_ICD_FILENAMES": "{folder}/debian/" + LAVAPIPE}),
    Target("i686", "Linux i686", "i686-unknown-linux-gnu",
           packages=("gcc-i686-linux-gnu", "libc6-dev-i386-cross", "libc6-i386", "lib32gcc-s1"),
           cc="i686-linux-gnu-gcc"),
    Target("musl", "Linux x86-64, musl", "x86_64-unknown-linux-musl", packages=("musl-tools",),
           cc="musl-gcc", rustflags="-Ctarget-feature=-crt-static -Lnative={folder}"),
    checked("macos", "macOS aarch64", "aarch64-apple-darwin", "arm64-apple-macos11"),
    checked("ios", "iOS aarch64", "aarch64-apple-ios", "arm64-apple-ios13"),
    checked("android", "Android aarch64", "aarch64-linux-android", "aarch64-linux-android21"),
)

# What cannot be done here, and why: it does not count as failed.
STATED = {}
