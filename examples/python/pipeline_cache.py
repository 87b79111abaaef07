"""Pipelines that are compiled once: what they were compiled to is kept in a file for the next run.

    WGPU_LIB_PATH=target/release/libwgpu_native.so python pipeline_cache.py kept.cache
    WGPU_LIB_PATH=target/release/libwgpu_native.so WGPU_PIPELINE_CACHE=folder python pipeline_cache.py

The first does it by itself. The second leaves it to the library, and has nothing to do for it. Both tell
how long the pipelines took: run them twice. docs/pipeline-cache.md tells the rest.
"""

import ctypes
import os
import sys
import time
from ctypes import POINTER, byref, c_char_p, c_size_t, c_uint32, c_uint64, c_void_p
from pathlib import Path

PIPELINE_CACHE = 0x0003002B
EXTRAS, SOURCE_WGSL = 0x0003F140, 2
SPONTANEOUS, SUCCESS = 3, 1
COUNT = 40


def struct(name, **fields):
    return type(name, (ctypes.Structure,), {"_fields_": list(fields.items())})


Text = struct("Text", data=c_char_p, length=c_size_t)
Chain = struct("Chain", next=c_void_p, sType=c_uint32)
Callback = struct("Callback", next=c_void_p, mode=c_uint32, call=c_void_p, user1=c_void_p, user2=c_void_p)
ErrorCallback = struct("ErrorCallback", next=c_void_p, call=c_void_p, user1=c_void_p, user2=c_void_p)
DeviceDescriptor = struct(
    "DeviceDescriptor", next=c_void_p, label=Text, featureCount=c_size_t, features=POINTER(c_uint32),
    limits=c_void_p, queueNext=c_void_p, queueLabel=Text, lost=Callback, error=ErrorCallback)
Cache = struct("Cache", next=c_void_p, label=Text, dataSize=c_size_t, data=c_char_p, fallback=c_uint32)
Extras = struct("Extras", chain=Chain, cache=c_void_p)
SourceWGSL = struct("SourceWGSL", chain=Chain, code=Text)
Labelled = struct("Labelled", next=c_void_p, label=Text)
ComputePipeline = struct(
    "ComputePipeline", next=c_void_p, label=Text, layout=c_void_p, stageNext=c_void_p, module=c_void_p,
    entryPoint=Text, constantCount=c_size_t, constants=c_void_p)

NONE = Text(None, c_size_t(-1).value)
Replied = ctypes.CFUNCTYPE(None, c_uint32, c_void_p, Text, c_void_p, c_void_p)
Failed = ctypes.CFUNCTYPE(None, POINTER(c_void_p), c_uint32, Text, c_void_p, c_void_p)

FUNCTIONS = {
    "CreateInstance": (c_void_p, c_void_p),
    "InstanceRequestAdapter": (c_uint64, c_void_p, c_void_p, Callback),
    "AdapterHasFeature": (c_uint32, c_void_p, c_uint32),
    "AdapterRequestDevice": (c_uint64, c_void_p, POINTER(DeviceDescriptor), Callback),
    "DeviceCreateShaderModule": (c_void_p, c_void_p, POINTER(Labelled)),
    "DeviceCreateComputePipeline": (c_void_p, c_void_p, POINTER(ComputePipeline)),
    "DeviceCreatePipelineCache": (c_void_p, c_void_p, POINTER(Cache)),
    "PipelineCacheGetData": (c_size_t, c_void_p, c_char_p, c_size_t),
    "PipelineCacheRelease": (None, c_void_p), "ComputePipelineRelease": (None, c_void_p),
    "ShaderModuleRelease": (None, c_void_p), "DeviceRelease": (None, c_void_p),
    "AdapterRelease": (None, c_void_p), "InstanceRelease": (None, c_void_p),
}


class Wgpu:
    def __init__(self, library):
        self.library = ctypes.CDLL(library)
        for name, (result, *arguments) in FUNCTIONS.items():
            function = getattr(self.library, f"wgpu{name}")
            function.restype, function.argtypes = result, arguments
            setattr(self, name, function)


def requested(request, *arguments):
    """What a request gives; it is there when the call returns."""
    got = []

    @Replied
    def on_reply(status, handle, message, _user1, _user2):
        if status != SUCCESS:
            sys.exit(ctypes.string_at(message.data, message.length).decode())
        got.append(handle)

    request(*arguments, Callback(None, SPONTANEOUS, ctypes.cast(on_reply, c_void_p), None, None))
    return got[0]


@Failed
def on_error(_device, _type, message, _user1, _user2):
    os.write(2, ctypes.string_at(message.data, message.length) + b"\n")
    os._exit(1)


def open_device(wgpu, adapter, feature):
    features = (c_uint32 * 1)(PIPELINE_CACHE)
    descriptor = DeviceDescriptor(
        None, NONE, int(bool(feature)), features, None, None, NONE, Callback(None, SPONTANEOUS, None, None, None),
        ErrorCallback(None, ctypes.cast(on_error, c_void_p), None, None))
    return requested(wgpu.AdapterRequestDevice, adapter, byref(descriptor))


def code(number):
    """A shader that gives the compiler something to do, and is like no other."""
    steps = "\n".join(
        f"    v = fma(sin(v * {k}.{number}), w, cos(w.yzwx + {number}.{k})); w = normalize(v.zwxy + w) * {k + 1}.0;"
        for k in range(1, 25))
    return f"""
@group(0) @binding(0) var<storage, read_write> data: array<vec4f>;
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {{
    var v = data[id.x];
    var w = data[id.x + {number + 1}u];
    for (var i = 0u; i < arrayLength(&data); i++) {{
{steps}
    }}
    data[id.x] = v + w;
}}
""".encode()


def make_pipeline(wgpu, device, number, cache):
    source = SourceWGSL(Chain(None, SOURCE_WGSL), Text(text := code(number), len(text)))
    module = wgpu.DeviceCreateShaderModule(device, Labelled(ctypes.addressof(source), NONE))
    extras = Extras(Chain(None, EXTRAS), cache)
    descriptor = ComputePipeline(ctypes.addressof(extras), NONE, None, None, module, NONE, 0, None)
    begin = time.perf_counter()
    pipeline = wgpu.DeviceCreateComputePipeline(device, descriptor)
    seconds = time.perf_counter() - begin
    wgpu.ComputePipelineRelease(pipeline)
    wgpu.ShaderModuleRelease(module)
    return seconds


def open_cache(wgpu, device, file):
    """With what the last run left. If that is of no use here, the cache is empty."""
    data = file.read_bytes() if file.exists() else b""
    return wgpu.DeviceCreatePipelineCache(device, Cache(None, NONE, len(data), data or None, True))


def save_cache(wgpu, cache, file):
    size = wgpu.PipelineCacheGetData(cache, None, 0)
    data = ctypes.create_string_buffer(size)
    wgpu.PipelineCacheGetData(cache, data, size)
    # In one step, so that whoever else reads it finds it whole.
    new = file.with_name(f"{file.name}.{os.getpid()}")
    new.write_bytes(data.raw)
    new.replace(file)
    return size


def main(file):
    wgpu = Wgpu(os.environ["WGPU_LIB_PATH"])
    instance = wgpu.CreateInstance(None)
    adapter = requested(wgpu.InstanceRequestAdapter, instance, None)
    if file and not wgpu.AdapterHasFeature(adapter, PIPELINE_CACHE):
        sys.exit("this adapter has no pipeline caches")
    device = open_device(wgpu, adapter, feature=file)
    cache = open_cache(wgpu, device, file) if file else None
    seconds = sum(make_pipeline(wgpu, device, number, cache) for number in range(COUNT))
    print(f"{COUNT} pipelines in {seconds * 1000:.1f} ms")
    if cache:
        print(f"{save_cache(wgpu, cache, file)} bytes are kept for the next run")
        wgpu.PipelineCacheRelease(cache)
    wgpu.DeviceRelease(device)
    wgpu.AdapterRelease(adapter)
    wgpu.InstanceRelease(instance)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
