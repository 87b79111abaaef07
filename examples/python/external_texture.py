"""A frame in luma and chroma, and the colors that a shader sees in it.

    WGPU_LIB_PATH=target/release/libwgpu_native.so python external_texture.py

The package `wgpu` makes the planes and the pipeline; it has no word for external textures, so ctypes makes them and the
bind group. The declarations are those of webgpu.h and wgpu.h.
"""

import ctypes
import os
from ctypes import POINTER, addressof, byref, c_char_p, c_float, c_size_t, c_uint32, c_uint64, c_void_p

import numpy
import wgpu
from wgpu.backends.wgpu_native._ffi import ffi

library = ctypes.CDLL(os.environ["WGPU_LIB_PATH"])

EXTERNAL_TEXTURE_BINDING_ENTRY, COLORS, CROP = 0x0E, 0x3F1C0, 0x3F1C1  # sTypes
BT601, BT709, BT2020 = 1, 2, 3
LIMITED, FULL = 1, 2
SHADER = """
@group(0) @binding(0) var<storage, read_write> seen: array<vec4f>;
@group(0) @binding(1) var video: texture_external;
@compute @workgroup_size(1) fn look(@builtin(global_invocation_id) id: vec3u) {
    seen[id.x] = textureLoad(video, id.xy);
}
"""


def struct(name, /, **members):
    return type(name, (ctypes.Structure,), {"_fields_": list(members.items())})


Chain = struct("Chain", next=c_void_p, sType=c_uint32)
Text = struct("Text", data=c_char_p, length=c_size_t)
Colors = struct("Colors", chain=Chain, colorSpace=c_uint32, range=c_uint32, bitDepth=c_uint32, convertsToSRGB=c_uint32)
Crop = struct("Crop", chain=Chain, x=c_uint32, y=c_uint32, width=c_uint32, height=c_uint32, rotation=c_uint32,
              mirrored=c_uint32)
TransferFunction = struct("TransferFunction", a=c_float, b=c_float, g=c_float, k=c_float)
ExternalTexture = struct("ExternalTexture", next=c_void_p, label=Text, planeCount=c_size_t, planes=POINTER(c_void_p),
                         width=c_uint32, height=c_uint32, yuvToRgbConversionMatrix=c_float * 12,
                         gamutConversionMatrix=c_float * 9, sourceTransferFunction=TransferFunction,
                         destinationTransferFunction=TransferFunction, sampleTransform=c_float * 6,
                         loadTransform=c_float * 6)
Bound = struct("Bound", chain=Chain, externalTexture=c_void_p)
Entry = struct("Entry", next=c_void_p, binding=c_uint32, buffer=c_void_p, offset=c_uint64, size=c_uint64,
               sampler=c_void_p, textureView=c_void_p)
Group = struct("Group", next=c_void_p, label=Text, layout=c_void_p, entryCount=c_size_t, entries=POINTER(Entry))
library.wgpuDeviceCreateExternalTexture.restype = library.wgpuDeviceCreateBindGroup.restype = c_void_p
library.wgpuDeviceCreateExternalTexture.argtypes = [c_void_p, POINTER(ExternalTexture)]
library.wgpuDeviceCreateBindGroup.argtypes = [c_void_p, POINTER(Group)]
library.wgpuExternalTextureRelease.argtypes = library.wgpuBindGroupRelease.argtypes = [c_void_p]


def handle(of):
    """What C calls an object of the package."""
    return int(ffi.cast("uintptr_t", of._internal))


def plane(device, texels, form):
    """A view of a texture with one plane of the frame."""
    height, width = texels.shape[:2]
    texture = device.create_texture(size=(width, height, 1), format=form,
                                    usage=wgpu.TextureUsage.TEXTURE_BINDING | wgpu.TextureUsage.COPY_DST)
    device.queue.write_texture({"texture": texture}, texels, {"bytes_per_row": texels[0].nbytes}, texture.size)
    return texture.create_view()


def external_texture(device, views, space, value_range, mirrored):
    """Of planes in these colors. The views may go; it keeps them."""
    crop = Crop(chain=Chain(sType=CROP), mirrored=mirrored)
    colors = Colors(chain=Chain(next=addressof(crop), sType=COLORS), colorSpace=space, range=value_range, bitDepth=8)
    planes = (c_void_p * len(views))(*map(handle, views))
    # What the chain says of colors and places need not be said again.
    descriptor = ExternalTexture(next=addressof(colors), planeCount=len(views), planes=planes)
    return library.wgpuDeviceCreateExternalTexture(handle(device), byref(descriptor))


def bind_group(device, layout, buffer, texture):
    bound = Bound(chain=Chain(sType=EXTERNAL_TEXTURE_BINDING_ENTRY), externalTexture=texture)
    whole = 2**64 - 1  # WGPU_WHOLE_SIZE
    entries = (Entry * 2)(Entry(binding=0, buffer=handle(buffer), size=whole), Entry(addressof(bound), binding=1))
    descriptor = Group(layout=handle(layout), entryCount=2, entries=entries)
    return library.wgpuDeviceCreateBindGroup(handle(device), byref(descriptor))


def main():
    device = wgpu.gpu.request_adapter_sync().request_device_sync()
    # White, red, green and blue, each two texels wide, in BT.601 of limited range.
    luma = numpy.array([[235, 235, 81, 81, 145, 145, 41, 41]] * 2, numpy.uint8)
    chroma = numpy.array([[[128, 128], [90, 240], [54, 34], [240, 110]]], numpy.uint8)
    views = [plane(device, luma, "r8unorm"), plane(device, chroma, "rg8unorm")]
    pipeline = device.create_compute_pipeline(
        layout="auto", compute={"module": device.create_shader_module(code=SHADER), "entry_point": "look"})
    seen = device.create_buffer(size=8 * 16, usage=wgpu.BufferUsage.STORAGE | wgpu.BufferUsage.COPY_SRC)
    for mirrored in (False, True):
        texture = external_texture(device, views, BT601, LIMITED, mirrored)
        group = bind_group(device, pipeline.get_bind_group_layout(0), seen, texture)
        library.wgpuExternalTextureRelease(texture)
        encoder = device.create_command_encoder()
        work = encoder.begin_compute_pass()
        work.set_pipeline(pipeline)
        set_bind_group(work, group)
        work.dispatch_workgroups(8)
        work.end()
        device.queue.submit([encoder.finish()])
        library.wgpuBindGroupRelease(group)
        colors = numpy.frombuffer(device.queue.read_buffer(seen), numpy.float32).reshape(8, 4)
        print("mirrored:" if mirrored else "as it is:",
              *("#{:02x}{:02x}{:02x}".format(*row) for row in (colors[::2, :3].clip(0, 1) * 255).round().astype(int)))


def set_bind_group(work, group):
    library.wgpuComputePassEncoderSetBindGroup.argtypes = [c_void_p, c_uint32, c_void_p, c_size_t, POINTER(c_uint32)]
    library.wgpuComputePassEncoderSetBindGroup(handle(work), 0, group, 0, None)


main()
