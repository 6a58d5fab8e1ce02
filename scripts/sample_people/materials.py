"""The materials of a head, as Blender's nodes."""

from typing import Any

import bpy
from people import Person, Skin

_MOUTH = "1c0806"  # its inside, which shows as the line between shut lips

Socket = Any
"""An output of a node, or a number or colour in its place."""


class Nodes:
    """A material under construction."""

    def __init__(self, name: str) -> None:
        self.material = bpy.data.materials.new(name)
        self.material.use_nodes = True
        self._tree = self.material.node_tree
        self._tree.nodes.clear()

    def add(self, kind: str, **inputs: Socket) -> Any:
        """A node. `inputs`: by the input's name, with _ for blanks."""
        node = self._tree.nodes.new(kind)
        for name, value in inputs.items():
            self._set(node.inputs[name.replace("_", " ")], value)
        return node

    def mix(self, share: Socket, first: Socket, second: Socket) -> Socket:
        """A colour between two."""
        node = self._tree.nodes.new("ShaderNodeMix")
        node.data_type = "RGBA"
        for index, value in ((0, share), (6, first), (7, second)):
            self._set(node.inputs[index], value)
        return node.outputs[2]

    def math(self, operation: str, first: Socket, second: Socket = 0.0) -> Socket:
        """A number from two."""
        node = self._tree.nodes.new("ShaderNodeMath")
        node.operation = operation
        self._set(node.inputs[0], first)
        self._set(node.inputs[1], second)
        return node.outputs[0]

    def ramp(self, value: Socket, start: float, factor: float) -> Socket:
        """0 up to `start`, then growing by `factor` up to 1."""
        grown = self.math("MULTIPLY", self.math("SUBTRACT", value, start), factor)
        return self.math("MAXIMUM", self.math("MINIMUM", grown, 1.0), 0.0)

    def split(self, vector: Socket) -> tuple[Socket, Socket, Socket]:
        """The coordinates of a point."""
        node = self.add("ShaderNodeSeparateXYZ", Vector=vector)
        return node.outputs[0], node.outputs[1], node.outputs[2]

    def texture(self, image: Any) -> Socket:
        """An image, laid on by the mesh's own coordinates."""
        node = self._tree.nodes.new("ShaderNodeTexImage")
        node.image = image
        return node.outputs[0]

    def finish(self, shader: Any) -> Any:
        """The material with this surface."""
        out = self._tree.nodes.new("ShaderNodeOutputMaterial")
        self._tree.links.new(shader.outputs[0], out.inputs["Surface"])
        return self.material

    def _set(self, there: Any, value: Socket) -> None:
        if isinstance(value, bpy.types.NodeSocket):
            self._tree.links.new(value, there)
        else:
            there.default_value = value


def colour(code: str) -> tuple[float, float, float, float]:
    """A hexadecimal sRGB colour in linear light."""
    parts = (int(code[index : index + 2], 16) / 255 for index in (0, 2, 4))
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return linear[0], linear[1], linear[2], 1.0


def skin_material(skin: Skin, hair: str, lips: Any, inside: Any) -> Any:
    """`lips`, `inside`: images, white where lips and the inside of the mouth are.

    The mesh's colour attribute `paint` says how red (R), how much under hair (G) and how shaded
    (B) each vertex is.
    """
    nodes = Nodes("skin")
    at = nodes.add("ShaderNodeTexCoord").outputs["Object"]
    coarse = nodes.add("ShaderNodeTexNoise", Vector=at, Scale=28.0, Detail=4.0).outputs[0]
    fine = nodes.add("ShaderNodeTexNoise", Vector=at, Scale=420.0, Detail=3.0).outputs[0]
    mixed = nodes.mix(nodes.ramp(coarse, 0.42, 1.6), colour(skin.base), colour(skin.dark))
    mixed = nodes.mix(nodes.ramp(fine, 0.5, 1.3), mixed, colour(skin.dark))
    paint = nodes.add("ShaderNodeAttribute")
    paint.attribute_name = "paint"
    red, scalp, shade = nodes.split(paint.outputs["Vector"])
    mixed = nodes.mix(red, mixed, colour(skin.red))
    mixed = nodes.mix(shade, mixed, colour(skin.shade))
    mixed = nodes.mix(nodes.math("MULTIPLY", scalp, 0.85), mixed, colour(hair))
    if skin.freckles:
        cells = nodes.add("ShaderNodeTexVoronoi", Vector=at, Scale=330.0).outputs["Distance"]
        where = nodes.add("ShaderNodeTexNoise", Vector=at, Scale=90.0).outputs[0]
        spot = nodes.math("LESS_THAN", cells, 0.3)
        spot = nodes.math("MULTIPLY", spot, nodes.math("GREATER_THAN", where, 0.52))
        spot = nodes.math("MULTIPLY", nodes.math("MULTIPLY", spot, red), skin.freckles)
        mixed = nodes.mix(spot, mixed, colour(skin.freckle))
    lip = nodes.math("MULTIPLY", nodes.texture(lips), skin.lipstick)
    pores = nodes.add("ShaderNodeTexVoronoi", Vector=at, Scale=1100.0).outputs["Distance"]
    height = nodes.math(
        "ADD", nodes.math("MULTIPLY", pores, 0.35), nodes.math("MULTIPLY", fine, 0.8)
    )
    rough = nodes.math("ADD", 0.4, nodes.math("MULTIPLY", fine, 0.18))
    return nodes.finish(
        nodes.add(
            "ShaderNodeBsdfPrincipled",
            Base_Color=nodes.mix(
                nodes.texture(inside), nodes.mix(lip, mixed, colour(skin.lips)), colour(_MOUTH)
            ),
            Subsurface_Weight=0.22,
            Subsurface_Radius=(1.0, 0.34, 0.18),
            Subsurface_Scale=0.008,
            Specular_IOR_Level=0.42,
            Roughness=nodes.math("SUBTRACT", rough, nodes.math("MULTIPLY", lip, 0.14)),
            Normal=nodes.add(
                "ShaderNodeBump", Strength=0.11, Distance=0.0012, Height=height
            ).outputs[0],
        )
    )


def eye_material(colours: tuple[str, str, str]) -> Any:
    """For a ball of radius 1 that looks along -y."""
    nodes = Nodes("eye")
    at = nodes.add("ShaderNodeTexCoord").outputs["Object"]
    x, _, z = nodes.split(at)
    square = nodes.math("ADD", nodes.math("MULTIPLY", x, x), nodes.math("MULTIPLY", z, z))
    away = nodes.math("SQRT", square)
    turn = nodes.math("MULTIPLY", nodes.math("ARCTAN2", z, x), 2.2)
    polar = nodes.add("ShaderNodeCombineXYZ", X=turn, Y=nodes.math("MULTIPLY", away, 2.0))
    rays = nodes.add("ShaderNodeTexNoise", Vector=polar.outputs[0], Scale=6.0, Detail=3.0).outputs[
        0
    ]
    inside, outside, ray = (colour(code) for code in colours)
    iris = nodes.mix(nodes.ramp(away, 0.2, 3.2), inside, outside)
    iris = nodes.mix(nodes.ramp(rays, 0.45, 2.5), iris, ray)
    ring = nodes.math("MULTIPLY", nodes.ramp(away, 0.4, 10.0), 0.8)
    iris = nodes.mix(ring, iris, (0.008, 0.006, 0.005, 1))
    iris = nodes.mix(nodes.ramp(away, 0.2, -40.0), iris, (0.002, 0.002, 0.002, 1))
    veins = nodes.add("ShaderNodeTexNoise", Vector=at, Scale=5.0, Detail=5.0).outputs[0]
    white = nodes.mix(nodes.ramp(veins, 0.45, 0.6), (0.72, 0.68, 0.64, 1), (0.62, 0.42, 0.38, 1))
    return nodes.finish(
        nodes.add(
            "ShaderNodeBsdfPrincipled",
            Base_Color=nodes.mix(nodes.ramp(away, 0.49, 25.0), iris, white),
            Roughness=0.35,
            Coat_Weight=1.0,
            Coat_Roughness=0.02,
            Subsurface_Weight=0.05,
            Subsurface_Scale=0.002,
        )
    )


def cloth_material(person: Person, neck: tuple[float, float, float]) -> Any:
    """Jersey with a round neckline. `neck`: the joint of the neck."""
    nodes = Nodes("cloth")
    x, y, z = nodes.split(nodes.add("ShaderNodeNewGeometry").outputs["Position"])
    tilt = nodes.math("MULTIPLY", nodes.math("SUBTRACT", y, neck[1]), 0.6)
    line = nodes.math("ADD", tilt, neck[2] - 0.008)
    line = nodes.math("ADD", line, nodes.math("MULTIPLY", nodes.math("MULTIPLY", x, x), 6.5))
    return nodes.finish(
        nodes.add(
            "ShaderNodeBsdfPrincipled",
            Base_Color=_grained(nodes, person.shirt),
            Roughness=0.85,
            Sheen_Weight=0.3,
            Alpha=nodes.math("LESS_THAN", z, line),
        )
    )


def plain_material(code: str, roughness: float) -> Any:
    """One colour."""
    nodes = Nodes("plain")
    base = _grained(nodes, code)
    return nodes.finish(nodes.add("ShaderNodeBsdfPrincipled", Base_Color=base, Roughness=roughness))


def hair_material(code: str, roughness: float) -> Any:
    """Hair of a colour."""
    nodes = Nodes("hair")
    shader = nodes.add("ShaderNodeBsdfHairPrincipled")
    shader.parametrization = "COLOR"
    values = {"Color": colour(code), "Roughness": roughness, "Radial Roughness": 0.4}
    for name, value in (values | {"Random Roughness": 0.1}).items():
        shader.inputs[name].default_value = value
    return nodes.finish(shader)


def wall_material(first: str, second: str) -> Any:
    """A wall that shines by itself."""
    nodes = Nodes("wall")
    at = nodes.add("ShaderNodeTexCoord").outputs["Object"]
    clouds = nodes.add("ShaderNodeTexNoise", Vector=at, Scale=1.6, Detail=1.0).outputs[0]
    return nodes.finish(
        nodes.add("ShaderNodeEmission", Color=nodes.mix(clouds, colour(first), colour(second)))
    )


def _grained(nodes: Nodes, code: str) -> Socket:
    at = nodes.add("ShaderNodeTexCoord").outputs["Object"]
    grain = nodes.add("ShaderNodeTexNoise", Vector=at, Scale=900.0, Detail=2.0).outputs[0]
    return nodes.mix(nodes.math("MULTIPLY", grain, 0.35), colour(code), (0, 0, 0, 1))
