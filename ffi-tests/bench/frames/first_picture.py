"""How long pygfx takes from the request for an adapter to the first picture of a scene with several
materials, without a window.

    WGPU_LIB_PATH=target/release/libwgpu_native.so python first_picture.py
"""

import time

import numpy as np
import pygfx as gfx
from rendercanvas.offscreen import RenderCanvas


def scene():
    scene = gfx.Scene()
    lamp = gfx.DirectionalLight(intensity=2, cast_shadow=True)
    lamp.local.position = (2, 3, 4)
    scene.add(gfx.Background.from_color("#223", "#556"), gfx.AmbientLight(intensity=0.4), lamp)
    materials = [gfx.MeshPhongMaterial(color="#d70"), gfx.MeshBasicMaterial(color="#07d"),
                 gfx.MeshStandardMaterial(color="#7d0", roughness=0.4), gfx.MeshNormalMaterial(),
                 gfx.MeshToonMaterial(color="#d07"), gfx.MeshBasicMaterial(color="#fff", wireframe=True)]
    for place, material in enumerate(materials):
        mesh = gfx.Mesh(gfx.torus_knot_geometry(0.4, 0.1, 64, 12), material)
        mesh.local.position = (place % 3 - 1, place // 3 - 0.5, 0)
        scene.add(mesh)
    points = np.random.default_rng(1).uniform(-2, 2, (100, 3)).astype(np.float32)
    scene.add(gfx.Points(gfx.Geometry(positions=points), gfx.PointsMaterial(size=4, color="#ff0")))
    scene.add(gfx.Line(gfx.Geometry(positions=points[:20]), gfx.LineMaterial(thickness=3, color="#0ff")))
    return scene


canvas = RenderCanvas(size=(320, 240), pixel_ratio=1)
begin = time.perf_counter()
renderer = gfx.WgpuRenderer(canvas)
camera = gfx.PerspectiveCamera(50, 320 / 240)
camera.local.position = (0, 0, 4)
camera.look_at((0, 0, 0))
drawn = scene()
canvas.request_draw(lambda: renderer.render(drawn, camera))
picture = np.asarray(canvas.draw())
print(f"a picture of {len(np.unique(picture))} values in {(time.perf_counter() - begin) * 1000:.1f} ms")
# Longer than the library waits before it writes what is new: this process releases nothing by itself.
time.sleep(1)
