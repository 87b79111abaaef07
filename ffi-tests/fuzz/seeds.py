"""Writes inputs to begin with, for a corpus that is made anew.

    python3 seeds.py FOLDER [TRACES]

FOLDER gets a folder for each target. Sequences are lists of calls with nothing but valid arguments;
shaders are the patterns of ../shaders/hostile.py, at a size that harms nobody, and those of this
repository. Traces are those below the folder TRACES, as the scenes of ../trace record them.
"""

import re
import struct
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path.insert(0, str(HERE.parent / "shaders"))
from hostile import PATTERNS  # noqa: E402 (before ../hostile has one of that name)
from calls import Writer  # noqa: E402

# The device of a trace that has one of its own.
DEVICE = b"""[
Init(desc: (label: Some("device"), required_features: "IMMEDIATES", required_limits: (maxBufferSize: 65536,
maxTextureDimension2D: 256, maxImmediateSize: 64), memory_hints: Performance, trace: Off), backend: Noop),
"""

# A call may carry bytes for its arguments: NAME:HEX. Most of them, from the first on, are one value each.
SEQUENCES = {
    "buffer": "DeviceCreateBuffer BufferGetSize BufferMapAsync InstanceProcessEvents BufferUnmap BufferDestroy BufferRelease",
    # usage: any of the known flags, MapRead and CopyDst; then mapped for reading, read, and given back
    "map": "DeviceCreateBuffer:00 00 00 00 d4 00 09 BufferMapAsync InstanceProcessEvents BufferGetConstMappedRange "
           "BufferReadMappedRange BufferUnmap",
    "map_write": "DeviceCreateBuffer:00 00 00 00 d4 00 06 BufferMapAsync:00 d4 00 02 InstanceProcessEvents BufferGetMappedRange "
                 "BufferWriteMappedRange BufferUnmap",
    "mapped_at_creation": "DeviceCreateBuffer:00 00 00 00 00 00 d1 BufferGetMappedRange BufferWriteMappedRange BufferUnmap",
    "compute": "DeviceCreateCommandEncoder CommandEncoderBeginComputePass ComputePassEncoderSetPipeline "
               "ComputePassEncoderSetBindGroup ComputePassEncoderDispatchWorkgroups ComputePassEncoderEnd "
               "CommandEncoderFinish QueueSubmit QueueOnSubmittedWorkDone InstanceProcessEvents",
    "render": "DeviceCreateTexture TextureCreateView CommandEncoderBeginRenderPass RenderPassEncoderSetPipeline "
              "RenderPassEncoderDraw RenderPassEncoderEnd CommandEncoderFinish QueueSubmit",
    "bundle": "DeviceCreateRenderBundleEncoder RenderBundleEncoderSetPipeline RenderBundleEncoderDraw "
              "RenderBundleEncoderFinish CommandEncoderBeginRenderPass RenderPassEncoderExecuteBundles "
              "RenderPassEncoderEnd CommandEncoderFinish QueueSubmit",
    "copies": "DeviceCreateBuffer DeviceCreateBuffer CommandEncoderCopyBufferToBuffer CommandEncoderClearBuffer "
              "CommandEncoderCopyBufferToTexture CommandEncoderCopyTextureToBuffer CommandEncoderCopyTextureToTexture "
              "CommandEncoderFinish QueueSubmit",
    "writes": "QueueWriteBuffer QueueWriteBuffer QueueWriteTexture QueueBeginWriteBuffer QueueEndWriteBuffer QueueSubmit "
              "QueueWriteBuffer QueueOnSubmittedWorkDone InstanceProcessEvents",
    "scopes": "DevicePushErrorScope DeviceCreateBuffer:00 00 00 00 d2 DevicePopErrorScope InstanceProcessEvents",
    "later": "DeviceCreateComputePipelineAsync DeviceCreateRenderPipelineAsync InstanceProcessEvents InstanceWaitAny "
             "InstanceProcessEvents",
    "adapters": "InstanceEnumerateAdapters InstanceRequestAdapter AdapterGetInfo AdapterGetLimits AdapterGetFeatures "
                "AdapterRequestDevice DeviceGetQueue DeviceCreateBuffer:d5 01 DeviceRelease:d5 02",
    "instances": "CreateInstance InstanceRequestAdapter:d5 01 AdapterRequestDevice:d5 01 InstanceRelease:d5 01",
    "lost": "DeviceGetLostFuture DeviceCreateBuffer QueueWriteBuffer DeviceDestroy InstanceWaitAny QueueSubmit",
    "queries": "DeviceCreateQuerySet CommandEncoderWriteTimestamp CommandEncoderResolveQuerySet CommandEncoderFinish "
               "QueueSubmit QuerySetDestroy",
    "layouts": "DeviceCreateBindGroupLayout DeviceCreatePipelineLayout DeviceCreateBindGroup DeviceCreateSampler "
               "ComputePipelineGetBindGroupLayout RenderPipelineGetBindGroupLayout",
    "shader": "DeviceCreateShaderModule ShaderModuleGetCompilationInfo InstanceProcessEvents ShaderModuleRelease",
    "released": "DeviceCreateBuffer BufferRelease BufferGetSize:d1 BufferDestroy:d1 BufferRelease:d1",
    "others": "DeviceCreateBuffer:d5 01 DeviceCreateTexture:d5 01 QueueWriteBuffer CommandEncoderClearBuffer "
              "CommandEncoderFinish QueueSubmit:d5 01",
    "surface": "InstanceCreateSurface SurfaceGetCapabilities SurfaceConfigure SurfaceGetCurrentTexture SurfacePresent",
}


def sequence(text, threads=False):
    data, thread = b"\0", 0
    for call in re.findall(r"[A-Z]\w*(?::[0-9a-f]{2}(?: [0-9a-f]{2})*)?", text):
        name, _, arguments = call.partition(":")
        arguments = bytes.fromhex(arguments)
        data += struct.pack("<HB", Writer.hash("wgpu" + name), len(arguments) | thread << 6) + arguments
        thread = (thread + 1) % 3 if threads else 0
    return data


def own_shaders():
    """The WGSL in this repository's programs, and of its tests."""
    for path in [*(ROOT / "examples").rglob("*"), *(ROOT / "ffi-tests").rglob("*")]:
        if path.suffix == ".wgsl":
            yield path.read_text(encoding="utf-8")
        elif path.suffix == ".py" and path.parent.name in ("python", "scenes", "library"):
            for text in re.findall(r'"""(.*?)"""', path.read_text(encoding="utf-8"), flags=re.S):
                if "@compute" in text or "@vertex" in text or "@fragment" in text:
                    yield text


def trace(folder):
    """A recorded trace as traces/src/files.rs reads it, in few bytes: without its device and what
    follows a while later, and with small numbers for its objects."""
    actions = (folder / "trace.ron").read_text(encoding="utf-8")
    actions = actions[actions.index("\n),\n", actions.index("Init(")) + len("\n),\n"):]
    numbers = {}
    actions = re.sub(r"(?<=PointerId\()\d+", lambda found: str(numbers.setdefault(found[0], len(numbers) + 1)), actions)
    actions = re.sub(r"\n +", "", actions)[:6000].encode()
    files = sorted(file for file in folder.iterdir() if file.suffix and file.name != "trace.ron")
    return actions + b"".join(b"\n=== %s\n%s" % (file.name.encode(), file.read_bytes()[:4096]) for file in files)


def main():
    folder = Path(sys.argv[1])
    found = {"sequences": [sequence(text) for text in SEQUENCES.values()],
             "threads": [sequence(text * 2, True) for text in SEQUENCES.values()],
             "wgsl": [text.encode() for text in own_shaders()], "glsl": [], "spirv": []}
    found["sequences"].append(b"".join(found["sequences"]))
    traces = Path(sys.argv[2]).rglob("trace.ron") if len(sys.argv) > 2 else []
    found["traces"] = [trace(actions.parent) for actions in sorted(traces)]
    found["traces"] += [DEVICE + actions for actions in found["traces"][:2]]
    for language, patterns in PATTERNS.items():
        for pattern in patterns.values():
            shader = pattern(2)
            found[language].append(shader.encode() if isinstance(shader, str) else struct.pack(f"<{len(shader)}I", *shader))
    for target, inputs in found.items():
        (folder / target).mkdir(parents=True, exist_ok=True)
        for number, data in enumerate(inputs):
            (folder / target / f"seed-{number:03}").write_bytes(data)


if __name__ == "__main__":
    main()
