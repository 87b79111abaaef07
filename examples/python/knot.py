"""A knot that turns, drawn by pygfx without a window; the last frame is saved.

    WGPU_LIB_PATH=target/release/libwgpu_native.so python knot.py picture.png
"""

import sys

import numpy as np
import pygfx as gfx
from PIL import Image
from rendercanvas.offscreen import RenderCanvas

WIDTH, HEIGHT = 320, 240
FRAMES = 3

canvas = RenderCanvas(size=(WIDTH, HEIGHT), pixel_ratio=1)
renderer = gfx.WgpuRenderer(canvas)

knot = gfx.Mesh(gfx.torus_knot_geometry(1, 0.3, 64, 12), gfx.MeshPhongMaterial(color="#d70"))
lamp = gfx.DirectionalLight(intensity=2)
lamp.local.position = (2, 3, 4)
scene = gfx.Scene()
scene.add(gfx.Background.from_color("#223", "#556"), gfx.AmbientLight(intensity=0.4), lamp, knot)

camera = gfx.PerspectiveCamera(50, WIDTH / HEIGHT)
camera.local.position = (0, 0, 4)
camera.look_at((0, 0, 0))

canvas.request_draw(lambda: renderer.render(scene, camera))
for frame in range(FRAMES):
    knot.local.euler = (0.3 * frame, 0.2 * frame, 0)
    picture = np.asarray(canvas.draw())
Image.fromarray(picture).save(sys.argv[1])
