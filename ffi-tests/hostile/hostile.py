"""Calls every function with arguments that are wrong in every place, one at a time, and counts what
comes of it.

    python3 hostile.py INCLUDE LIBRARY BACKEND [--every N] [--seconds N] [--show]

BACKEND is vulkan, gl or noop. The calls are made in child processes, so that deaths are counted and
the next child goes on behind. A call is *silent* when what it was given is wrong beyond doubt and
nothing told of it: no error, no record, no NULL, no status. Pointers that C must make valid are NULL
or valid.
"""

import argparse
import mmap
import os
import random
import signal
import struct
import subprocess
import sys
import time
from collections import Counter

import abi as abi_module
import world as world_module

BACKENDS = {"vulkan": 6, "gl": 8, "noop": 1}
# What a child may take for one call before it counts as hanging, in seconds of CPU time or, where it
# waits for something that does not come, of sleep.
PATIENCE_CPU, PATIENCE_ASLEEP = 60, 120

# They would take the harness's own ears away, write to where it looks, or call what is no function.
LEFT_OUT = {"wgpuSetLogCallback", "wgpuSetLogCallback2", "wgpuSetLogLevel", "wgpuDeviceStartGraphicsDebuggerCapture",
            "wgpuDeviceStopGraphicsDebuggerCapture", "wgpuGetVulkanInstanceNeeds"}
ENDS_WORLD = {"wgpuDeviceDestroy", "wgpuInstanceRelease", "wgpuAdapterRelease", "wgpuDeviceRelease", "wgpuQueueRelease"}

# Whose chain is never looked at: row unset-chains of docs/limits.md.
UNSET_CHAINS = {"WGPUVertexBufferLayout", "WGPUVertexAttribute", "WGPUColorTargetState"}


def numbers(bits):
    edge = [1 << (bits - 1), (1 << (bits - 1)) - 1]
    top = (1 << bits) - 1
    values = [0, 1, 2, 3, 4, 5, 7, 8, 15, 16, 17, 31, 32, 64, 100, 255, 256, 257, 1000, 4095, 4096, 8191, 8192,
              65535, 65536, 1 << 20, (1 << 28) - 4, 1 << 28, 1 << 30, *edge, edge[0] + 4, top, top - 1, top - 3,
              top - 255, top // 3]
    if bits == 64:
        values += [1 << 32, (1 << 32) - 1, (1 << 32) + 4, 1 << 40, 1 << 48, 1 << 62]
    return values


class Cases:
    """All wrong values of all places, as (function, place, name, value, wrong beyond doubt)."""

    def __init__(self, world):
        self.world, self.abi = world, world.abi
        self.random = random.Random(1)

    def all(self):
        for function in self.abi.functions.values():
            if function.name in LEFT_OUT:
                continue
            yield function, None, "as it is", None, False
            builder = world_module.Builder(self.world)
            builder.arguments(function)
            for path, kind, type_, nullable, more in builder.places:
                for name, value, wrong in self.values(function, path, kind, type_, nullable, more):
                    yield function, path, name, value, wrong

    def values(self, function, path, kind, type_, nullable, more):
        return getattr(self, kind.lower())(function, path, type_, nullable, more)

    def handle(self, function, path, type_, nullable, more):
        world, objects = self.world, self.world.objects
        ends = function.name.endswith(("Release", "AddRef"))
        yield "NULL", 0, not nullable and not path.endswith("]")
        if type_ in world.released:
            yield "released", world.released[type_], True
        for other, handle in objects.items():
            if other != type_ and handle:
                yield f"a {other}", world.address(handle), True
        device_like = type_ not in ("WGPUInstance", "WGPUAdapter", "WGPUSurface")
        for name, where in (("of another device", world.others), ("of another instance", world.elsewhere)):
            if where.get(type_) and not (more["first"] and (ends or type_ in world_module.FRESH or
                                                            function.name in ENDS_WORLD)):
                yield name, world.address(where[type_]), device_like and not more["first"]
        live = world.address(objects.get(type_))
        for value in (1, 7, 0xDEADBEEF, 0xCCCCCCCCCCCCCCCC, (1 << 64) - 1, live ^ (1 << 63), live ^ (1 << 40), live + 1):
            yield f"{value:#x}", value, True
        for _ in range(40):
            value = self.random.getrandbits(self.random.choice((16, 32, 47, 64))) | 1
            yield f"{value:#x}", value, True

    def enum(self, function, path, type_, nullable, more):
        known = set(self.abi.headers.enums[type_])
        for value in sorted(known):
            yield f"{value:#x}", value, False
        # A question about a feature that nobody knows is answered with no.
        asks = "Has" in function.name
        strange = {max(known) + 1, 0x7777, 0x4242, 0x7FFFFFFE, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF, 0x55AA, 0x00FF0000}
        for value in sorted(strange - known):
            yield f"{value:#x}", value, not asks

    def flags(self, function, path, type_, nullable, more):
        known = self.abi.headers.flags[type_]
        yield "none", 0, False
        yield "all", known, False
        for bit in range(64):
            yield f"bit {bit}", 1 << bit, not known >> bit & 1

    def bool(self, function, path, type_, nullable, more):
        for value in (0, 1, 2, 0x80000000, 0xFFFFFFFF):
            yield f"{value:#x}", value, False

    def float(self, function, path, type_, nullable, more):
        for value in (0.0, -0.0, -1.0, 0.5, 1e-45, 3e38, -3e38, 1e10):
            yield str(value), value, False
        yield "NaN", float("nan"), False  # it may stand for "left out"
        for value in (float("inf"), -float("inf")):
            yield str(value), value, True

    def number(self, function, path, type_, nullable, more):
        bits = 8 * self.world.ffi.sizeof(type_)
        if path == "timeoutNS":
            return
        for value in (v for v in numbers(bits) if v < 1 << bits):
            signed = type_.startswith("int")
            yield str(value), value - (1 << bits) if signed and value >> (bits - 1) else value, False

    def string(self, function, path, type_, nullable, more):
        for length in (0, 1, 5, (1 << 64) - 1, (1 << 64) - 2, 1 << 63):
            yield f"NULL, length {length}", (None, length), False
        for text in (b"", b"\0", b"a\0b", b"\xff\xfe", b"\xed\xa0\x80", b"\xf0\x9f\x98", b"x" * 5000, b"%s%n", b"\xc3" * 300):
            yield repr(text[:8]), text, False

    def pointer(self, function, path, type_, nullable, more):
        frees = function.name.endswith("FreeMembers")
        # The number of adapters is asked for with NULL, and defines may be none.
        asks = path in ("adapters", "shaderStages") or frees
        yield "NULL", 0, not nullable and not asks and bool(not more["counted"] or "." in path)

    def data(self, function, path, type_, nullable, more):
        yield "NULL", 0, not nullable

    def count(self, function, path, type_, nullable, more):
        yield "0", 0, False
        if type_ != "void" and more["pointer"]:
            # No memory holds as many, whatever the pointer says.
            yield "as many as there are numbers", ("huge", more["size"]), False

    def chain(self, function, path, type_, nullable, more):
        s_types = {name: self.world.lib_constant(name) for name in sorted(self.abi.headers.s_types)}
        never_read = more["closed"] and (type_ in UNSET_CHAINS or self.is_output(function, path))
        wrong = not never_read
        if function.name.endswith("FreeMembers"):
            wrong = False
        for s_type in (0, 0x7777, 0x7FFFFFFF, 0x4242):
            yield f"unknown {s_type:#x}", ((s_type,), False), wrong
            yield f"doubled {s_type:#x}", ((s_type, s_type), False), wrong
            yield f"cyclic {s_type:#x}", ((s_type, s_type + 1), True), wrong
        if more["closed"]:
            for name, s_type in s_types.items():
                yield f"misplaced {name}", ((s_type,), False), wrong
            yield "0xCC", 0xCCCCCCCCCCCCCCCC, wrong

    def is_output(self, function, path):
        root = path.split(".")[0].split("[")[0]
        return any(p.name == root and p.pointer and not p.const for p in function.parameters)


class Caller:
    """Makes calls, and says of each whether something told of a failure."""

    def __init__(self, world):
        self.world, self.lib, self.ffi = world, world.lib, world.ffi

    def call(self, function, path, value):
        world = self.world
        before, told = world.visible, world.told
        world.keep.clear()
        if isinstance(value, tuple) and value[0] == "huge":
            # A count of 32 bits is one that memory can hold, which C would have to have.
            value = (1 << 64) - 1 if value[1] == 8 else 0
        builder = world_module.Builder(world, path, value)
        arguments = builder.arguments(function)
        first = builder.first
        if function.name.endswith("Release") and arguments[0] and not path and not first:
            self.add_ref(function, arguments[0])
        result = getattr(self.lib, function.name)(*arguments)
        visible = self.failed(function, result) or world.visible > before
        self.finish(function, first)
        self.lib.wgpuInstanceProcessEvents(world.instance)
        if function.result == "WGPUFuture" and result.id and not function.name.endswith("LostFuture"):
            for _ in range(1000):  # compiled on another thread, or by the GPU
                if world.told > told or visible:
                    break
                time.sleep(0.001)
                self.lib.wgpuInstanceProcessEvents(world.instance)
        self.let_go(function, result, first)
        return visible or world.visible > before

    def add_ref(self, function, handle):
        getattr(self.lib, function.name.removesuffix("Release") + "AddRef")(handle)

    def failed(self, function, result):
        if function.result == "WGPUStatus":
            return result != 1
        if function.result == "WGPUWaitStatus":
            return result == 3
        if function.result in self.world.abi.headers.handles or function.result.endswith("*"):
            return not result
        if function.result == "WGPUFuture":
            return result.id == 0
        return False

    def finish(self, function, first):
        """What an encoder has recorded tells at its end; a scope that is open would take it."""
        if function.name == "wgpuDevicePushErrorScope":
            before = self.world.visible
            info = self.world.struct("WGPUPopErrorScopeCallbackInfo", mode=3)
            self.lib.wgpuDevicePopErrorScope(self.world.device, info[0])
            self.world.visible = before
        if not first:
            return
        type_, handle = first
        null, lib, world = self.ffi.NULL, self.lib, self.world
        if type_ == "WGPUComputePassEncoder":
            lib.wgpuComputePassEncoderEnd(handle)
        if type_ == "WGPURenderPassEncoder":
            lib.wgpuRenderPassEncoderEnd(handle)
        if type_.endswith("PassEncoder"):
            self.release(world.around, "WGPUCommandEncoder", lib.wgpuCommandEncoderFinish(world.around, null))
        if type_ == "WGPUCommandEncoder" and not function.name.endswith("Finish"):
            self.release(None, None, lib.wgpuCommandEncoderFinish(handle, null))
        if type_ == "WGPURenderBundleEncoder" and not function.name.endswith("Finish"):
            bundle = lib.wgpuRenderBundleEncoderFinish(handle, null)
            if bundle:
                lib.wgpuRenderBundleRelease(bundle)

    def release(self, handle, type_, commands):
        if commands:
            self.lib.wgpuCommandBufferRelease(commands)
        if handle:
            getattr(self.lib, type_.replace("WGPU", "wgpu", 1) + "Release")(handle)

    def let_go(self, function, result, first):
        world, handles = self.world, self.world.abi.headers.handles
        if function.result in handles and result:
            getattr(self.lib, function.result.replace("WGPU", "wgpu", 1) + "Release")(result)
        for value in world.keep:
            name = self.ffi.typeof(value).cname
            if "Impl" in name and name.endswith("*") and value:
                type_ = name.removeprefix("struct ").split("Impl")[0]
                getattr(self.lib, type_.replace("WGPU", "wgpu", 1) + "Release")(value)
        if first and not function.name.endswith("Release"):
            getattr(self.lib, first[0].replace("WGPU", "wgpu", 1) + "Release")(first[1])


def open_world(arguments):
    abi = abi_module.Abi(arguments.include)
    library = abi.ffi.dlopen(arguments.library)
    world_module.World.abi_callbacks = {
        "WGPUBufferMapCallback", "WGPUCompilationInfoCallback", "WGPUCreateComputePipelineAsyncCallback",
        "WGPUCreateRenderPipelineAsyncCallback", "WGPUDeviceLostCallback", "WGPUPopErrorScopeCallback",
        "WGPUQueueWorkDoneCallback", "WGPURequestAdapterCallback", "WGPURequestDeviceCallback",
        "WGPUUncapturedErrorCallback"}
    world_module.World.lib_constant = lambda self, name: getattr(self.lib, name)
    return world_module.World(abi, library, BACKENDS[arguments.backend])


# What a child leaves in the shared file: the case that it is in, and how many have done what.
LAYOUT = struct.Struct("QQQQQ")


def child(arguments):
    world = open_world(arguments)
    caller = Caller(world)
    with open(arguments.progress, "r+b") as file:
        shared = mmap.mmap(file.fileno(), 4096)
    state = list(LAYOUT.unpack_from(shared))
    start = state[0]
    for index, (function, path, name, value, wrong) in enumerate(Cases(world).all()):
        if index < start or index % arguments.every:
            continue
        state[0] = index
        LAYOUT.pack_into(shared, 0, *state)
        label = f"{function.name} {path or ''}: {name}".encode()[:1000]
        shared[1024:2048] = label.ljust(1024, b"\0")
        visible = caller.call(function, path, value)
        state[1] += 1
        state[2] += visible
        if wrong and not visible:
            state[3] += 1
            print(f"silent: {label.decode()}", flush=True)
        if path is None:
            state[4] += visible
            if visible and arguments.show:
                print(f"refused as it is: {function.name}", flush=True)
        LAYOUT.pack_into(shared, 0, index + 1, *state[1:])
        if function.name in ENDS_WORLD and path is None:
            return 3  # the next one begins with a new world
    return 0


def hangs(process, index, since):
    """Whether a child has been in one call for too long: it burns CPU time, or sleeps."""
    try:
        fields = open(f"/proc/{process.pid}/stat").read().rsplit(")", 1)[1].split()
    except OSError:
        return False
    cpu = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    if since.get("index") != index:
        since.update(index=index, cpu=cpu, ticks=0)
        return False
    since["ticks"] += fields[0] == "S"
    return cpu - since["cpu"] > PATIENCE_CPU or since["ticks"] > 10 * PATIENCE_ASLEEP


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("include")
    parser.add_argument("library")
    parser.add_argument("backend", choices=BACKENDS)
    parser.add_argument("--every", type=int, default=1, help="makes one call of so many")
    parser.add_argument("--seconds", type=float, default=float("inf"), help="stops, with what there is by then")
    parser.add_argument("--show", action="store_true", help="prints each death and what is refused as it is")
    parser.add_argument("--progress")
    arguments = parser.parse_args()
    if arguments.progress:
        return child(arguments)

    path = f"/tmp/webgpu-c-hostile-{os.getpid()}"
    with open(path, "w+b") as file:
        file.write(bytes(4096))
    shared = mmap.mmap(os.open(path, os.O_RDWR), 4096)
    deaths, hung, silent = Counter(), 0, 0
    end = time.monotonic() + arguments.seconds
    while time.monotonic() < end:
        process = subprocess.Popen([sys.executable, *sys.argv, "--progress", path],
                                   stdout=subprocess.PIPE, stderr=subprocess.DEVNULL if not arguments.show else None,
                                   env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"})
        os.set_blocking(process.stdout.fileno(), False)
        since, killed = {}, False
        while process.poll() is None:
            time.sleep(0.1)
            sys.stdout.write((process.stdout.read() or b"").decode(errors="replace"))
            over = time.monotonic() > end
            if over or hangs(process, LAYOUT.unpack_from(shared)[0], since):
                process.kill()
                killed = True
        sys.stdout.write((process.stdout.read() or b"").decode(errors="replace"))
        if process.returncode == 77:
            print(f"hostile {arguments.backend}: skipped, there is no such adapter")
            return 0
        if process.returncode == 0:
            break
        if process.returncode == 3:
            continue
        if killed and over:
            print("its time is over")
            break
        index, *counts = LAYOUT.unpack_from(shared)
        label = shared[1024:2048].rstrip(b"\0").decode(errors="replace")
        if not label:
            print("hostile: no world could be opened")
            return 1
        how = "hangs" if killed else signal.Signals(-process.returncode).name if process.returncode < 0 else f"exit {process.returncode}"
        hung += killed
        deaths[how] += not killed
        if arguments.show or sum(deaths.values()) + hung <= 20:
            print(f"{how}: {label}")
        LAYOUT.pack_into(shared, 0, index + 1, counts[0] + 1, *counts[1:])
        shared[1024:2048] = bytes(1024)
    os.unlink(path)
    _, calls, visible, silent, refused = LAYOUT.unpack_from(shared)
    dead = sum(deaths.values())
    kinds = f" ({', '.join(f'{n} {how}' for how, n in deaths.items() if n)})" if dead else ""
    print(f"hostile {arguments.backend}: {calls} calls, {visible} told of an error, {silent} silent, "
          f"{dead} deaths{kinds}, {hung} hangs; {refused} functions refused as they are")
    return 1 if silent or dead or hung else 0


if __name__ == "__main__":
    sys.exit(main())
