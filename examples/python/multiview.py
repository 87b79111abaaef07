"""One draw for both eyes: a texture of two layers, in each of which the pass draws its view.

    WGPU_LIB_PATH=target/release/libwgpu_native.so python multiview.py

The package `wgpu` makes what it can; pass and pipeline have a struct in their chains that it does not know, so that
they are described by its own declarations of webgpu.h. docs/extensions.md tells more.
"""

import numpy
import wgpu
from wgpu.backends.wgpu_native._ffi import ffi, lib

SIDE, EYES = 64, 2
MULTIVIEW = 0x0003F160  # WGPUSType_Multiview
UNDEFINED = 0xFFFFFFFF  # WGPU_DEPTH_SLICE_UNDEFINED
SHADER = """
@vertex fn corner(@builtin(vertex_index) i: u32, @builtin(view_index) eye: u32) -> @builtin(position) vec4f {
    let place = vec2f(f32(i & 1u), f32(i >> 1u)) - vec2f(0.5) + vec2f(f32(eye) - 0.5, 0.0) * 0.5;
    return vec4f(place, 0.0, 1.0);
}
@fragment fn paint(@builtin(view_index) eye: u32) -> @location(0) vec4f {
    return select(vec4f(1.0, 0.0, 0.0, 1.0), vec4f(0.0, 0.0, 1.0, 1.0), eye == 1u);
}
"""


def text(string, kept):
    data = ffi.new("char[]", string.encode())
    kept.append(data)
    return {"data": data, "length": len(string)}


def multiview(kept):
    """A WGPUMultiview for both eyes: a chained struct, and the mask behind it."""
    struct = ffi.new("WGPUChainedStruct[2]")
    struct[0].sType = MULTIVIEW
    ffi.cast("uint32_t *", struct + 1)[0] = (1 << EYES) - 1
    kept.append(struct)
    return struct


def create_pipeline(device, kept):
    module = device.create_shader_module(code=SHADER)
    targets = ffi.new("WGPUColorTargetState *", {"format": lib.WGPUTextureFormat_RGBA8Unorm, "writeMask": 15})
    fragment = ffi.new("WGPUFragmentState *", {"module": module._internal, "entryPoint": text("paint", kept),
                                               "targetCount": 1, "targets": targets})
    kept += [module, targets, fragment]
    return lib.wgpuDeviceCreateRenderPipeline(device._internal, ffi.new("WGPURenderPipelineDescriptor *", {
        "nextInChain": multiview(kept),
        "vertex": {"module": module._internal, "entryPoint": text("corner", kept)},
        "primitive": {"topology": lib.WGPUPrimitiveTopology_TriangleStrip},
        "multisample": {"count": 1, "mask": 0xFFFFFFFF},
        "fragment": fragment,
    }))


def draw(encoder, pipeline, view, kept):
    color = ffi.new("WGPURenderPassColorAttachment *", {
        "view": view._internal, "depthSlice": UNDEFINED, "loadOp": lib.WGPULoadOp_Clear,
        "storeOp": lib.WGPUStoreOp_Store})
    work = lib.wgpuCommandEncoderBeginRenderPass(encoder._internal, ffi.new("WGPURenderPassDescriptor *", {
        "nextInChain": multiview(kept), "colorAttachmentCount": 1, "colorAttachments": color}))
    lib.wgpuRenderPassEncoderSetPipeline(work, pipeline)
    lib.wgpuRenderPassEncoderDraw(work, 4, 1, 0, 0)
    lib.wgpuRenderPassEncoderEnd(work)
    lib.wgpuRenderPassEncoderRelease(work)


def main():
    adapter = wgpu.gpu.request_adapter_sync()
    if "multiview" not in adapter.features:
        print("this adapter draws one view at a time")
        return
    device = adapter.request_device_sync(required_features=["multiview"],
                                         required_limits={"max-multiview-view-count": EYES})
    kept = []
    picture = device.create_texture(size=(SIDE, SIDE, EYES), format="rgba8unorm",
                                    usage=wgpu.TextureUsage.RENDER_ATTACHMENT | wgpu.TextureUsage.COPY_SRC)
    view = picture.create_view(dimension="2d-array")
    pipeline = create_pipeline(device, kept)
    encoder = device.create_command_encoder()
    draw(encoder, pipeline, view, kept)
    device.queue.submit([encoder.finish()])
    for eye in range(EYES):
        texels = device.queue.read_texture({"texture": picture, "origin": (0, 0, eye)},
                                           {"bytes_per_row": 4 * SIDE, "rows_per_image": SIDE}, (SIDE, SIDE, 1))
        texels = numpy.frombuffer(texels, dtype=numpy.uint8).reshape(SIDE, SIDE, 4)
        drawn = texels[:, :, 3] > 0
        if not drawn.any():
            print(f"eye {eye}: nothing, as of a driver that draws the first view alone")
            continue
        columns = numpy.flatnonzero(drawn.any(axis=0))
        color = "red" if texels[drawn][0][0] else "blue"
        print(f"eye {eye}: {color}, columns {columns[0]} to {columns[-1]}")
    lib.wgpuRenderPipelineRelease(pipeline)


main()
