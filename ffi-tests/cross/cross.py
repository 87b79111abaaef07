"""Builds the library for other platforms, runs the C tests there, and prints one table.

    python cross.py WORK [NAME...]

WORK is where it builds. NAME is one of those in targets.py; if none is named, all that need not be asked for
are done. Installs what is missing, as root; the exit status is 0 where everything went well.
"""

import os
import platform
import subprocess
import sys
from pathlib import Path

import extras
from machine import Missing, install, toolchain
from results import Counts, read
from targets import STATED, TARGETS

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
# Quick to build; how fast it is on other platforms is not the question here. But large shaders that are read
# without optimisation, and by an emulator, take minutes each.
LEVELS = {"'*'": 0, "wgpu-core": 0, "naga": 2}
QUICKLY = [part for package, level in LEVELS.items()
           for part in ("--config", f"profile.dev.package.{package}.opt-level={level}")]
FIELDS = "{:<20} {:<13} {:<28} {:>24} {:>24}"


def run(log, *command, **environment):
    """Runs a command whose output goes to a file; that it failed is told with its last lines."""
    with open(log, "w", encoding="utf-8") as output:
        ended = subprocess.run(command, cwd=ROOT, env=os.environ | environment, stdout=output,
                               stderr=subprocess.STDOUT, check=False)
    if ended.returncode:
        last = log.read_text(encoding="utf-8", errors="replace").splitlines()[-8:]
        raise Missing("\n    ".join([f"{command[0]} {command[1]} failed, see {log}:", *last]))


def build(work, target):
    """The library, or that its sources have no errors; where the library is."""
    upper = target.triple.upper().replace("-", "_")
    environment = dict(target.environment, CARGO_TARGET_DIR=str(work), CARGO_PROFILE_DEV_DEBUG="0",
                       CARGO_INCREMENTAL="0")
    command = ["cargo", "check", "--lib"]
    if target.is_run:
        command = ["cargo", "rustc", "--lib", "--crate-type", "cdylib"]
        environment |= {f"CARGO_TARGET_{upper}_LINKER": target.cc,
                        f"CARGO_TARGET_{upper}_RUSTFLAGS": target.within(work, target.rustflags),
                        f"CC_{target.triple.replace('-', '_')}": target.cc}
    command += [*QUICKLY, "--locked", "--target", target.triple]
    run(work / f"{target.name}.build.log", *command, **environment)
    return work / target.triple / "debug" / target.library


def build_tests(work, target, library):
    folder = work / f"{target.place}-tests"
    emulator = ";".join(target.within(work, part) for part in target.emulator)
    run(work / f"{target.name}.cmake.log", "cmake", "-S", str(ROOT / "ffi-tests/c"), "-B", str(folder),
        f"-DCMAKE_SYSTEM_NAME={target.system}", f"-DCMAKE_SYSTEM_PROCESSOR={target.triple.split('-')[0]}",
        f"-DCMAKE_C_COMPILER={target.cc}", f"-DCMAKE_CROSSCOMPILING_EMULATOR={emulator}",
        f"-DPython3_EXECUTABLE={sys.executable}", f"-DWEBGPU_C_LIBRARY={library}",
        f"-DWEBGPU_C_INCLUDE={ROOT / 'include'}", "-DWEBGPU_C_TEST_SECONDS=900")
    run(work / f"{target.name}.tests.log", "cmake", "--build", str(folder), "--parallel", str(target.parallel))
    return folder


def run_tests(work, target, folder, library, backend):
    """The tests that are meant for the backend."""
    results = work / f"{target.name}.{backend}.xml"
    results.unlink(missing_ok=True)
    which = ["--tests-regex", r"\.noop$"] if backend == "noop" else ["--exclude-regex", r"\.(gl|noop)$"]
    if backend != "noop" and target.drawing:
        which += ["--tests-regex", target.drawing]
    command = ["ctest", "--test-dir", str(folder), "--parallel", str(target.parallel), *which,
               "--output-junit", str(results), "--test-output-size-passed", "1000000",
               "--test-output-size-failed", "1000000"]
    if target.system == "Windows":
        command = [str(HERE / "wine-up.sh"), str(work / target.place), *command]
    if backend != "noop" and target.system == "Windows":
        command = [str(HERE / "display.sh"), *command]
    environment = {name: target.within(work, value) for name, value in target.environment.items()}
    environment["WEBGPU_C_TEST_BACKEND"] = backend
    wine = {"WINEPREFIX": str(work / "wine"), "WINEPATH": f"{library.parent};{work / target.place}"}
    try:
        run(work / f"{target.name}.{backend}.log", *command, **environment, **wine)
    except Missing as failed:
        if not results.exists():
            raise failed
    finally:
        if target.system == "Windows":  # the next run has a display, or none
            subprocess.run(["wineserver", "-k"], env=os.environ | wine, check=False)
    return read(results)


def version(target):
    """What runs the programs, in a word or two."""
    if not target.version:
        return f"this machine ({platform.machine()})"
    said = subprocess.run(target.version, capture_output=True, text=True, check=True).stdout
    words = said.replace("-", " ").split()
    return f"{words[0]} {next(word for word in words if word[0].isdigit())}"


def rows(work, target):
    """Lines of the table, and whether all is well."""
    install(target.packages)
    toolchain(target.triple)
    extras.make(target, work / target.place)
    library = build(work, target)
    if not target.is_run:
        yield (target.platform, "type-checked", "", "", ""), True
        return
    folder = build_tests(work, target, library)
    for backend in target.backends:
        if backend == "dx12":
            extras.direct3d(work / target.place)
        programs, tests = run_tests(work, target, folder, library, backend)
        for name in programs.failures:
            print(f"    {target.name}, {backend}: {name} failed")
        yield (target.platform, "built, run", f"{version(target)}, {backend}", str(programs), str(tests)), \
            not programs.failed and programs.passed > 0


def main():
    work, names = Path(sys.argv[1]).resolve(), sys.argv[2:]
    unknown = set(names) - {target.name for target in TARGETS}
    if unknown:
        sys.exit(f"cross.py: {', '.join(sorted(unknown))}: unknown, expected some of "
                 f"{', '.join(target.name for target in TARGETS)}")
    work.mkdir(parents=True, exist_ok=True)
    table, all_is_well = [], True
    for target in TARGETS:
        if target.name not in names if names else target.asked:
            continue
        print(f"{target.platform} ({target.triple})", flush=True)
        try:
            for row, well in rows(work, target):
                table.append(row)
                all_is_well &= well
        except Missing as missing:
            reason = STATED.get(target.name)
            print(f"    {reason or missing}", flush=True)
            table.append((target.platform, "not here" if reason else "FAILED", reason or "", "", ""))
            all_is_well &= reason is not None
    print()
    print(FIELDS.format("platform", "state", "on", "programs " + Counts.HEAD, "tests " + Counts.HEAD))
    for row in table:
        print(FIELDS.format(*row).rstrip())
    sys.exit(not all_is_well)


if __name__ == "__main__":
    main()
