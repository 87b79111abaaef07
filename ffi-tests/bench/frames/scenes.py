"""Frames of pygfx scenes on the library that WGPU_LIB_PATH names, in the manner of `border`.

    WGPU_LIB_PATH=... python scenes.py GROUP [quick]

A group is a scene. Its lines are what a frame takes: of the clock, of the processor in all threads of
the process, and of the processor in the calling thread. The last leaves out what a driver that renders
in threads of its own does there, as lavapipe does.
"""

import sys
import time

import numpy as np
import pygfx as gfx
from rendercanvas.offscreen import RenderCanvas

SIZE = 96
WARM_UP = 10
CLOCKS = {"wall": time.perf_counter_ns, "process": time.process_time_ns,
          "thread": time.thread_time_ns}


def one():
    return [gfx.Mesh(gfx.box_geometry(1, 1, 1), gfx.MeshPhongMaterial(color="#f80"))]


def thousand():
    geometry = gfx.box_geometry(0.1, 0.1, 0.1)
    materials = [gfx.MeshPhongMaterial(color=color) for color in ("#f80", "#08f", "#4d4", "#fff")]
    objects = []
    for i in range(1000):
        mesh = gfx.Mesh(geometry, materials[i % len(materials)])
        mesh.local.position = np.array([i % 10, i // 10 % 10, i // 100]) * 0.2 - 0.9
        objects.append(mesh)
    return objects


def text():
    return [gfx.Text(text=f"line {i} of some text", font_size=0.2, anchor="middle-center",
                     material=gfx.TextMaterial(color="#fff", outline_thickness=0.1)) for i in range(20)]


def transparent():
    spheres = []
    for i in range(30):
        spheres.append(gfx.Mesh(gfx.sphere_geometry(0.4, 16, 8),
                                gfx.MeshPhongMaterial(color="#3af", opacity=0.4, alpha_mode="blend")))
        spheres[-1].local.position = np.cos(i), np.sin(i), i / 15 - 1
    return spheres


SCENES = {"one": one, "thousand": thousand, "text": text, "transparent": transparent}


class Stage:
    """A scene, lit, and a camera that moves from frame to frame."""

    def __init__(self, objects):
        self.canvas = RenderCanvas(size=(SIZE, SIZE), pixel_ratio=1)
        self.renderer = gfx.WgpuRenderer(self.canvas)
        self.scene = gfx.Scene()
        self.scene.add(gfx.Background.from_color("#223", "#445"), gfx.AmbientLight(),
                       gfx.DirectionalLight(), *objects)
        self.camera = gfx.PerspectiveCamera(50, 1)
        self.canvas.request_draw(lambda: self.renderer.render(self.scene, self.camera))
        self.frames = 0

    def frame(self):
        self.frames += 1
        turn = self.frames * 0.01
        self.camera.local.position = 4 * np.sin(turn), 1.5, 4 * np.cos(turn)
        self.camera.show_pos((0, 0, 0))
        return np.asarray(self.canvas.draw())


def measure(name, frames):
    """The best frame by each clock: what disturbs one only ever makes it longer."""
    stage = Stage(SCENES[name]())
    for _ in range(WARM_UP):
        picture = stage.frame()
    assert np.ptp(picture[..., :3]) > 50, "nothing is to be seen"
    best = dict.fromkeys(CLOCKS, float("inf"))
    for _ in range(frames):
        began = {clock: now() for clock, now in CLOCKS.items()}
        stage.frame()
        for clock, now in CLOCKS.items():
            best[clock] = min(best[clock], now() - began[clock])
    for clock, cost in best.items():
        print(f"frame_{name}_{clock} {cost:.1f} ns")


def main():
    group = sys.argv[1]
    quick = sys.argv[2:] == ["quick"]
    if group == "adapter":
        info = gfx.renderers.wgpu.get_shared().adapter.info
        print(f"{info['device']}, {info['description']}")
    else:
        measure(group, 10 if quick else 60)


if __name__ == "__main__":
    main()
