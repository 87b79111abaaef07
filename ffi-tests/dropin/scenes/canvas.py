"""Rendering to a canvas without a window."""

import numpy as np
from rendercanvas.offscreen import RenderCanvas
from scene import scene

from .gpu import COVER, color, create_pipeline, new_device


@scene
def offscreen():
    device = new_device()
    canvas = RenderCanvas(size=(64, 48), pixel_ratio=1)
    context = canvas.get_context("wgpu")
    format = context.get_preferred_format(device.adapter)
    context.configure(device=device, format=format)
    pipeline = create_pipeline(device, COVER + """
        @fragment fn paint(cover: Cover) -> @location(0) vec4f { return vec4f(cover.at, 0.5, 1.0); }
    """, format=format)
    frames = []

    @canvas.request_draw
    def draw():
        encoder = device.create_command_encoder()
        render_pass = encoder.begin_render_pass(
            color_attachments=[color(context.get_current_texture().create_view())])
        render_pass.set_pipeline(pipeline)
        render_pass.draw(3)
        render_pass.end()
        device.queue.submit([encoder.finish()])

    for size in ((64, 48), (32, 32)):
        canvas.set_logical_size(*size)
        frames.append(np.asarray(canvas.draw()).copy())
    return {"format": str(format), "first": frames[0], "resized": frames[1]}
