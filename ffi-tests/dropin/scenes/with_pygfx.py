"""Scenes that pygfx draws: much larger shaders, and many more objects, than those of a test."""

import numpy as np
import pygfx as gfx
from rendercanvas.offscreen import RenderCanvas
from scene import scene

SIZE = 96


class Stage:
    """A scene with a camera and lights, drawn offscreen."""

    def __init__(self, *objects, lights=True, eye=(2.0, 1.5, 3.0), **options):
        self.canvas = RenderCanvas(size=(SIZE, SIZE), pixel_ratio=1)
        self.renderer = gfx.WgpuRenderer(self.canvas, **options)
        self.scene = gfx.Scene()
        self.scene.add(gfx.Background.from_color("#223", "#445"), *objects)
        if lights:
            self.scene.add(gfx.AmbientLight(intensity=0.4))
            sun = gfx.DirectionalLight(intensity=2)
            sun.local.position = (2, 5, 3)
            self.scene.add(sun)
        self.camera = gfx.PerspectiveCamera(50, 1)
        self.camera.local.position = eye
        self.camera.show_pos((0, 0, 0))
        self.canvas.request_draw(lambda: self.renderer.render(self.scene, self.camera))

    def picture(self):
        return np.asarray(self.canvas.draw()).copy()


def flat_stage(*objects, **options):
    """Seen from the front, one unit a pixel, the origin in the middle."""
    stage = Stage(*objects, lights=False, **options)
    stage.camera = gfx.OrthographicCamera(SIZE, SIZE)
    return stage


def placed(thing, *position):
    thing.local.position = position
    return thing


def noise(*shape, seed=3):
    return np.random.default_rng(seed).random(shape).astype(np.float32)


@scene
def mesh_materials():
    geometry = gfx.torus_knot_geometry(0.7, 0.25, 48, 8)
    materials = {
        "basic": gfx.MeshBasicMaterial(color="#f80"),
        "phong": gfx.MeshPhongMaterial(color="#08f", shininess=60, specular="#fff"),
        "standard": gfx.MeshStandardMaterial(color="#fa4", roughness=0.3, metalness=0.7),
        "physical": gfx.MeshPhysicalMaterial(color="#a4f", clearcoat=0.8, roughness=0.5),
        "toon": gfx.MeshToonMaterial(color="#4d4"),
        "normals": gfx.MeshNormalMaterial(),
        "normal lines": gfx.MeshNormalLinesMaterial(color="#ff0"),
        "flat": gfx.MeshPhongMaterial(color="#f48", flat_shading=True),
        "wireframe": gfx.MeshBasicMaterial(color="#4ff", wireframe=True, wireframe_thickness=2),
        "slice": gfx.MeshSliceMaterial(plane=(0, 1, 0, 0), color="#fff", thickness=3),
    }
    return {name: Stage(gfx.Mesh(geometry, material)).picture()
            for name, material in materials.items()}


@scene
def shadows():
    floor = gfx.Mesh(gfx.plane_geometry(6, 6), gfx.MeshPhongMaterial(color="#999"))
    floor.local.rotation = (-np.sqrt(0.5), 0, 0, np.sqrt(0.5))
    floor.local.y = -0.7
    floor.receive_shadow = True
    ball = gfx.Mesh(gfx.sphere_geometry(0.6, 24, 12), gfx.MeshPhongMaterial(color="#f52"))
    box = placed(gfx.Mesh(gfx.box_geometry(0.5, 0.9, 0.5), gfx.MeshStandardMaterial(color="#4a5")), -1, 0, 0.6)
    lights = {
        "sun": placed(gfx.DirectionalLight(intensity=3), 1.5, 4, 1),
        "lamp": placed(gfx.PointLight(intensity=40), 1, 2.5, 1),
        "spot": placed(gfx.SpotLight(intensity=60, angle=0.6, penumbra=0.3), 0.5, 4, 0.5),
    }
    pictures = {}
    for name, light in lights.items():
        ball.cast_shadow = box.cast_shadow = box.receive_shadow = light.cast_shadow = True
        stage = Stage(floor, ball, box, light, gfx.AmbientLight(intensity=0.2), lights=False)
        pictures[name] = stage.picture()
    return pictures


@scene
def textured():
    checks = (np.indices((16, 16)).sum(axis=0) % 2 * 155 + 100).astype(np.uint8)
    image = np.stack([checks, checks[::-1] // 2, 255 - checks, np.full_like(checks, 255)], axis=-1)
    texture = gfx.Texture(image, dim=2, generate_mipmaps=True)
    return {
        wrap: Stage(gfx.Mesh(gfx.box_geometry(1.4, 1.4, 1.4), gfx.MeshPhongMaterial(
            map=gfx.TextureMap(texture, wrap=wrap, filter="linear")))).picture()
        for wrap in ("repeat", "clamp")}


@scene
def text():
    words = gfx.Text(text="webgpu ÄÖ", font_size=20, anchor="middle-center", screen_space=True,
                     material=gfx.TextMaterial(color="#fff", outline_color="#f40",
                                               outline_thickness=0.2))
    block = placed(gfx.Text(markdown="**bold** and *not*\nσ → ∞", font_size=10,
                            anchor="middle-center",
                            material=gfx.TextMaterial(color="#8f8")), 0, -25, 0)
    return {"picture": flat_stage(words, block).picture()}


def wave(count=40):
    x = np.linspace(-40, 40, count, dtype=np.float32)
    return np.stack([x, np.sin(x / 8) * 25, np.zeros_like(x)], axis=1)


@scene
def lines():
    colors = np.concatenate([noise(40, 3), np.ones((40, 1), np.float32)], axis=1)
    geometry = gfx.Geometry(positions=wave(), colors=colors)
    materials = {
        "thick": gfx.LineMaterial(thickness=6, color="#f80"),
        "dashed": gfx.LineMaterial(thickness=4, color="#8ff", dash_pattern=[2, 3, 0, 3]),
        "colored": gfx.LineMaterial(thickness=5, color_mode="vertex"),
        "segments": gfx.LineSegmentMaterial(thickness=3, color="#fff"),
        "arrows": gfx.LineArrowMaterial(thickness=6, color="#f0f"),
        "thin": gfx.LineThinMaterial(color="#ff0"),
        "infinite": gfx.LineInfiniteSegmentMaterial(thickness=2, color="#8f8"),
    }
    return {name: flat_stage(gfx.Line(geometry, material)).picture()
            for name, material in materials.items()}


@scene
def points():
    sizes = noise(40) * 14 + 3
    geometry = gfx.Geometry(positions=wave(), sizes=sizes)
    materials = {
        "discs": gfx.PointsMaterial(size=8, color="#8cf"),
        "sized": gfx.PointsMaterial(size_mode="vertex", color="#fc4"),
        "blobs": gfx.PointsGaussianBlobMaterial(size=16, color="#f48"),
        **{marker: gfx.PointsMarkerMaterial(size=14, marker=marker, edge_width=2, edge_color="#fff",
                                            color="#486") for marker in ("cross", "heart", "diamond")},
    }
    return {name: flat_stage(gfx.Points(geometry, material)).picture()
            for name, material in materials.items()}


@scene
def instances():
    mesh = gfx.InstancedMesh(
        gfx.octahedron_geometry(0.25), gfx.MeshPhongMaterial(color="#fd6"), 27)
    for i in range(27):
        matrix = np.eye(4, dtype=np.float32)
        matrix[:3, 3] = i % 3 - 1, i // 3 % 3 - 1, i // 9 - 1
        matrix[0, 0] = 1 + i / 27
        mesh.set_matrix_at(i, matrix)
    return {"picture": Stage(mesh).picture()}


@scene
def images():
    values = noise(48, 48)
    pictures = {}
    for name, material in {
            "gray": gfx.ImageBasicMaterial(clim=(0.2, 0.9)),
            "mapped": gfx.ImageBasicMaterial(clim=(0, 1), map=gfx.cm.viridis),
            "smooth": gfx.ImageBasicMaterial(clim=(0, 1), interpolation="linear")}.items():
        image = placed(gfx.Image(gfx.Geometry(grid=gfx.Texture(values, dim=2)), material), -24, -24, 0)
        pictures[name] = flat_stage(image).picture()
    return pictures


@scene
def volumes():
    at = np.indices((16, 16, 16), dtype=np.float32) - 7.5
    values = np.exp(-(at ** 2).sum(axis=0) / 30) + noise(16, 16, 16) * 0.1
    grid = gfx.Texture(values.astype(np.float32), dim=3)
    pictures = {}
    for name, material in {
            "maximum": gfx.VolumeMipMaterial(clim=(0, 1), map=gfx.cm.magma),
            "minimum": gfx.VolumeMinipMaterial(clim=(0, 1)),
            "surface": gfx.VolumeIsoMaterial(clim=(0, 1), threshold=0.5, map=gfx.cm.cividis),
            "slice": gfx.VolumeSliceMaterial(plane=(0, 0, 1, -7.5), clim=(0, 1))}.items():
        volume = placed(gfx.Volume(gfx.Geometry(grid=grid), material), -7.5, -7.5, -7.5)
        pictures[name] = Stage(volume, eye=(18, 10, 20)).picture()
    return pictures


@scene
def transparency():
    pictures = {}
    for mode in ("solid", "blend", "add", "subtract", "multiply", "dither", "bayer",
                 "weighted_blend", "weighted_solid"):
        spheres = [
            placed(gfx.Mesh(gfx.sphere_geometry(0.8, 16, 8), gfx.MeshPhongMaterial(
                color=color, opacity=0.5, alpha_mode=mode)), x, 0, -x)
            for x, color in ((-0.5, "#f33"), (0.5, "#3f3"), (0.0, "#33f"))]
        pictures[mode] = Stage(*spheres).picture()
    return pictures


@scene
def picking():
    box = gfx.Mesh(gfx.box_geometry(), gfx.MeshPhongMaterial(color="#f80", pick_write=True))
    line = gfx.Line(gfx.Geometry(positions=np.array([[-2, 0.8, 0], [2, 0.8, 0]], np.float32)),
                    gfx.LineMaterial(thickness=8, color="#fff", pick_write=True))
    names = {box: "box", line: "line"}
    stage = Stage(box, line)
    results = {"picture": stage.picture()}
    for at in ((48, 48), (60, 60), (48, 20), (30, 24), (2, 90)):
        info = stage.renderer.get_pick_info(at)
        results[str(at)] = {
            "object": names.get(info["world_object"], "nothing"),
            **{key: np.asarray(info[key], np.float32).round(3).tolist()
               for key in ("face_index", "face_coord", "vertex_index", "segment_coord") if key in info}}
    return results


@scene
def antialiasing_and_gamma():
    knot = gfx.Mesh(gfx.torus_knot_geometry(0.7, 0.2, 64, 8), gfx.MeshPhongMaterial(color="#fb2"))
    pictures = {ppaa: Stage(knot, ppaa=ppaa).picture() for ppaa in ("none", "fxaa", "ddaa")}
    pictures["gamma"] = Stage(knot, gamma_correction=1.8).picture()
    for filter in ("nearest", "disk", "tent", "bspline"):
        pictures[filter] = Stage(knot, pixel_filter=filter, pixel_scale=2).picture()
    return pictures


@scene
def morph_targets():
    geometry = gfx.sphere_geometry(0.8, 16, 12)
    spikes = geometry.positions.data * (1 + 0.5 * noise(geometry.positions.nitems, 1))
    geometry.morph_targets_relative = False
    geometry.morph_positions = [spikes.astype(np.float32)]
    mesh = gfx.Mesh(geometry, gfx.MeshPhongMaterial(color="#6af", flat_shading=True))
    pictures = {}
    for influence in (0.0, 0.7):
        mesh.morph_target_influences = [influence]
        pictures[str(influence)] = Stage(mesh).picture()
    return pictures


@scene
def skinned():
    geometry = gfx.cylinder_geometry(0.3, 0.3, 2, 12, 8)
    height = geometry.positions.data[:, 2] + 1
    bend = np.clip(height - 0.5, 0, 1).astype(np.float32)
    zeros = np.zeros_like(bend)
    geometry.skin_indices = gfx.Buffer(np.tile(np.array([0, 1, 0, 0], np.uint32), (len(bend), 1)))
    geometry.skin_weights = gfx.Buffer(np.stack([1 - bend, bend, zeros, zeros], axis=1))
    bones = [gfx.Bone(), gfx.Bone()]
    bones[0].add(bones[1])
    mesh = gfx.SkinnedMesh(geometry, gfx.MeshPhongMaterial(color="#e9c"))
    mesh.add(bones[0])
    mesh.bind(gfx.Skeleton(bones), np.eye(4))
    pictures = {"straight": Stage(mesh).picture()}
    bones[1].local.rotation = (np.sin(0.4), 0, 0, np.cos(0.4))
    mesh.skeleton.update()
    pictures["bent"] = Stage(mesh).picture()
    return pictures


@scene
def skybox_grid_and_helpers():
    cube = (noise(6, 8, 8, 4) * 255).astype(np.uint8)
    sky = gfx.Background(None, gfx.BackgroundSkyboxMaterial(
        map=gfx.Texture(cube, dim=2, size=(8, 8, 6))))
    grid = gfx.Grid(None, gfx.GridMaterial(major_step=1, minor_step=0.25, thickness_space="world",
                                           major_thickness=0.05, infinite=True, major_color="#fff"),
                    orientation="xz")
    return {"sky": Stage(sky).picture(),
            "grid": Stage(grid, gfx.AxesHelper(1, 3), gfx.BoxHelper(1.0)).picture()}


@scene
def clipping_planes():
    ball = gfx.Mesh(gfx.sphere_geometry(1, 32, 16), gfx.MeshPhongMaterial(
        color="#c8f", side="both", clipping_planes=[(1, 0, 0, 0), (0, 1, 0, 0.3)], clipping_mode="any"))
    return {"picture": Stage(ball).picture()}


@scene
def resized_and_redrawn():
    box = gfx.Mesh(gfx.box_geometry(), gfx.MeshStandardMaterial(color="#7cf"))
    stage = Stage(box)
    pictures = {"first": stage.picture()}
    box.local.rotation = (0, np.sin(0.3), 0, np.cos(0.3))
    box.material.color = "#fc7"
    pictures["turned"] = stage.picture()
    stage.canvas.set_logical_size(64, 48)
    pictures["smaller"] = stage.picture()
    return pictures
