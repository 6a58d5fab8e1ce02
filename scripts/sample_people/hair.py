"""Grows hair on a head: roots on the scalp, combed guides, and strands in locks around them.

A strand is an array of points, (steps, 3), metres; many of them are (n, steps, 3).
"""

import math
from collections.abc import Callable

import numpy as np
from mathutils import Vector, bvhtree, kdtree
from people import Brows, Hair, Line

Flow = Callable[[np.ndarray, np.ndarray], np.ndarray]
"""Directions in which hair is combed at points, given the roots of their strands; (n, 3) each."""


class Head:
    """The surface that hair grows on. `eyes`: (2, 3), their middles."""

    def __init__(self, vertices: np.ndarray, triangles: np.ndarray, eyes: np.ndarray) -> None:
        self.vertices, self.triangles, self.eyes = vertices, triangles, eyes
        self._tree = bvhtree.BVHTree.FromPolygons(
            [tuple(point) for point in vertices], [tuple(face) for face in triangles]
        )
        self.height = float(eyes[:, 2].mean())
        upper = vertices[vertices[:, 2] > self.height - 0.03]
        self.front = float(upper[:, 1].min())
        depth = (eyes[:, 1].mean() + upper[:, 1].max()) / 2
        self.middle = np.array([0, depth, self.height + 0.02])
        beside = vertices[np.abs(vertices[:, 2] - self.height) < 0.06]
        self.ear = beside[np.argmax(beside[:, 0])]

    def hit_from_front(self, x: float, z: float) -> tuple[np.ndarray, np.ndarray] | None:
        """Where a ray from the camera meets the head, and the normal there."""
        at, normal, _, _ = self._tree.ray_cast(Vector((x, self.front - 0.1, z)), Vector((0, 1, 0)))
        return None if at is None else (np.array(at), np.array(normal))

    def keep_outside(self, point: np.ndarray, distance: float) -> np.ndarray:
        """The point, moved so that it is at least this far from the surface."""
        at, normal, _, _ = self._tree.find_nearest(Vector(point))
        on, out = np.array(at), np.array(normal)
        return on + out * distance if float((point - on) @ out) < distance else point

    def roots(
        self, count: int, line: Line, rng: np.random.Generator
    ) -> tuple[np.ndarray, np.ndarray]:
        """At most `count` points of the scalp behind the hairline, and their normals."""
        corners = self.vertices[self.triangles]
        normals = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
        areas = np.linalg.norm(normals, axis=1) * (corners[..., 2].mean(1) > self.height - 0.12)
        chosen = rng.choice(len(areas), count * 4, p=areas / areas.sum())
        along, across = rng.random((2, len(chosen)))
        folded = along + across > 1
        along[folded], across[folded] = 1 - along[folded], 1 - across[folded]
        first, second, third = corners[chosen].transpose(1, 0, 2)
        points = first + (second - first) * along[:, None] + (third - first) * across[:, None]
        angle = np.degrees(np.abs(np.arctan2(points[:, 0], self.middle[1] - points[:, 1])))
        least = self.height + np.interp(angle, *zip(*line, strict=True))
        ragged = np.abs(rng.normal(0, 0.006, len(points))) - 0.002
        kept = points[:, 2] > least + ragged
        for side in (1, -1):
            away = (points - self.ear * (side, 1, 1)) / (1, 1, 1.25)
            kept &= np.linalg.norm(away, axis=1) > 0.03
        low = points[:, 2] < self.ear[2] + 0.03
        kept &= ~((np.abs(points[:, 0]) > 0.985 * self.ear[0]) & low)
        return points[kept][:count], _unit(normals[chosen])[kept][:count]


def grow_hair(head: Head, hair: Hair, rng: np.random.Generator) -> np.ndarray:
    """The strands of a head of hair."""
    guides = {"long": 900, "short": 1500, "curly": 2600}[hair.style]
    roots, normals = head.roots(guides, hair.line, rng)
    own_roots, _ = head.roots(hair.strands, hair.line, rng)
    match hair.style:
        case "long":
            return _strands(_long(head, roots, normals, rng), roots, own_roots, 0.72, 0.2, rng)
        case "short":
            return _strands(_short(head, roots, normals, rng), roots, own_roots, 0.55, 0.35, rng)
        case "curly":
            return _strands(_curly(head, roots, normals, rng), roots, own_roots, 0.85, 0.3, rng)


def grow_brows(head: Head, brows: Brows, rng: np.random.Generator) -> list[np.ndarray]:
    """The strands of both brows."""
    gap = float(np.ptp(head.eyes[:, 0]))
    line, strands = np.array(brows.line), []
    along = np.linspace(0, 1, 5)[:, None]
    for side in (1, -1):
        for _ in range(brows.count):
            share = rng.random() ** 0.9 * (len(line) - 1)
            first = min(int(share), len(line) - 2)
            x, z, thick = line[first] + (line[first + 1] - line[first]) * (share - first)
            ahead = _unit((line[first + 1] - line[first])[None, :2])[0]
            across = rng.uniform(-1, 1)
            hit = head.hit_from_front(side * x * gap, head.height + (z + across * thick) * gap)
            if hit is None:
                continue
            at, normal = hit
            up = 0.9 * (1 - share / (len(line) - 1)) - 0.1 - across * 0.45
            way = np.array([side * ahead[0], 0, ahead[1] + up * 0.8])
            way = _unit((way - normal * (way @ normal))[None])[0]
            length = brows.length * rng.uniform(0.6, 1.1)
            lift = 0.0004 + 0.0032 * along * (1 - along)
            strands.append(
                at + way * along * length + normal * lift - np.array([0, 0, 0.0012]) * along**2
            )
    return strands


def grow_lashes(head: Head, length: float, rng: np.random.Generator) -> list[np.ndarray]:
    """The lashes of both eyes, upper and lower: along the edges of what lies deeper than a lid."""
    strands = []
    along = np.linspace(0, 1, 6)[:, None]
    for eye in head.eyes:
        side = np.sign(eye[0])
        for x in np.linspace(-0.0155, 0.0155, 90):
            heights = eye[2] + np.linspace(-0.010, 0.012, 45)
            hits = [head.hit_from_front(eye[0] + x, z) for z in heights]
            depth = np.array([9.0 if hit is None else hit[0][1] for hit in hits])
            ball = eye[1] - math.sqrt(max(0.0, 0.0124**2 - x**2))
            open_at = np.flatnonzero(depth > ball + 0.0015)
            if len(open_at) < 2:
                continue
            outward = x * side / 0.0155
            for upper, edge in ((True, open_at[-1] + 1), (False, open_at[0] - 1)):
                if not 0 <= edge < len(heights) or (not upper and rng.random() < 0.45):
                    continue
                long = length * (1 if upper else 0.45) * (0.75 + 0.35 * outward)
                long *= rng.uniform(0.8, 1.15)
                way = np.array(
                    [side * (0.25 + 0.75 * outward) * 0.55, -1, 0.15 if upper else -0.45]
                )
                bend = np.array([0, 0, 0.75 if upper else -0.225]) * along**2
                base = np.array([eye[0] + x, depth[edge], heights[edge]])
                strands.append(base + (_unit(way[None])[0] * along + bend) * long)
    return strands


def _long(
    head: Head, roots: np.ndarray, normals: np.ndarray, rng: np.random.Generator
) -> np.ndarray:
    """From a parting on the left down to the shoulders, in soft waves."""
    parting, steps = 0.022, 26
    sides = np.where(roots[:, 0] < parting, -1.0, 1.0)

    def flow(points: np.ndarray, at: np.ndarray) -> np.ndarray:
        ahead = np.clip((head.middle[1] - at[:, 1]) / 0.08, -1, 1)
        beside = np.clip(np.abs(points[:, 0]) / 0.085, 0, 1) ** 2
        way = np.column_stack(
            [sides * (1 - 0.95 * beside), 0.25 - 0.12 * ahead, 0.1 - 1.3 * beside]
        )
        return _unit(way + _noise(at, 30, 5) * 0.1)

    fall = 0.06 + (roots[:, 2] - head.height + 0.125) * 1.12
    length = np.clip(fall - 0.25 * np.abs(roots[:, 0] - parting), 0.05, 0.33)
    length += rng.normal(0, 0.006, len(roots))
    volume = 0.007 + 0.010 * np.clip((roots[:, 2] - head.height) / 0.1, 0, 1)
    volume += rng.random(len(roots)) * 0.008
    guides = _comb(head, roots, normals, length, flow, 1.0, volume, 0.4, steps)
    along = np.linspace(0, 1, steps)[None, :, None]
    phase = _noise(roots, 25, 1)[:, None, :] * 3
    wave = np.sin(along * length[:, None, None] / 0.075 * 2 * math.pi + phase)
    return guides + 0.0045 * along**0.7 * wave * np.array([1, 0.8, 0.15])


def _short(
    head: Head, roots: np.ndarray, normals: np.ndarray, rng: np.random.Generator
) -> np.ndarray:
    """Short at the sides, brushed up and forward on top."""
    upper = np.clip((roots[:, 2] - head.height - 0.045) / 0.045, 0, 1)

    def flow(points: np.ndarray, at: np.ndarray) -> np.ndarray:
        way = np.array([0.28, -0.55, 0.42]) * upper[:, None]
        way = way + np.array([0, 0.45, -1.0]) * (1 - upper)[:, None]
        return _unit(way + _noise(at, 38, 8) * 0.25)

    length = 0.012 + 0.036 * upper + rng.normal(0, 0.003, len(roots)) * upper
    volume = 0.002 + 0.010 * upper + rng.random(len(roots)) * 0.006 * upper
    return _comb(head, roots, normals, length, flow, 0.25, volume, 0.72, 14)


def _curly(
    head: Head, roots: np.ndarray, normals: np.ndarray, rng: np.random.Generator
) -> np.ndarray:
    """Corkscrews that stand away from the head."""
    count = len(roots)
    along = np.linspace(0, 1, 60)[None, :, None]
    out = _unit(_unit(roots - head.middle) * 0.75 + normals * 0.35 + np.array([0, 0, 0.25]))
    ahead = np.clip((head.middle[1] - roots[:, 1]) / 0.09, 0, 1)
    ahead *= np.clip(1 - (roots[:, 2] - head.height - 0.06) / 0.05, 0, 1)
    length = (0.052 + rng.random(count) * 0.022) * (1 - 0.3 * ahead)
    first = _unit(np.cross(out, rng.normal(0, 1, (count, 3))))
    second = np.cross(out, first)
    turns = rng.uniform(2.6, 4.2, count)[:, None, None]
    angle = 2 * math.pi * (turns * along + rng.random(count)[:, None, None])
    coil = first[:, None] * np.cos(angle) + second[:, None] * np.sin(angle)
    stem = out[:, None] * length[:, None, None] * along * 0.9
    bend = _noise(roots, 60, 4)[:, None] * 0.010 * along**1.5
    return roots[:, None] + stem + 0.0052 * np.clip(along * 6, 0, 1) * coil + bend


def _comb(
    head: Head,
    roots: np.ndarray,
    normals: np.ndarray,
    length: np.ndarray,
    flow: Flow,
    gravity: float,
    volume: np.ndarray,
    stiff: float,
    steps: int,
) -> np.ndarray:
    """Strands that follow the flow, fall, and stay `volume` away from the head."""
    way = _unit(normals * 0.8 + flow(roots, roots) * 0.6)
    point, points = roots.copy(), [roots]
    for step in range(1, steps):
        share = step / (steps - 1)
        wanted = flow(point, roots) * (1 - gravity * share)
        wanted = _unit(wanted - np.array([0, 0, gravity * (0.25 + share)]))
        way = _unit(way * stiff + wanted * (1 - stiff))
        point = point + way * (length / (steps - 1))[:, None]
        away = volume * min(1.0, share * 5)
        point = np.array(
            [head.keep_outside(each, far) for each, far in zip(point, away, strict=True)]
        )
        points.append(point)
    return np.stack(points, 1)


def _strands(
    guides: np.ndarray,
    guide_roots: np.ndarray,
    roots: np.ndarray,
    clump: float,
    uneven: float,
    rng: np.random.Generator,
) -> np.ndarray:
    """A strand at every root, which nears its guide toward the tip; some are shorter."""
    tree = kdtree.KDTree(len(guide_roots))
    for index, root in enumerate(guide_roots):
        tree.insert(Vector(root), index)
    tree.balance()
    nearest = np.array([tree.find(Vector(root))[1] for root in roots])
    steps = guides.shape[1]
    along = np.linspace(0, 1, steps)[None, :, None]
    beside = (roots - guide_roots[nearest])[:, None]
    whole = guides[nearest] + beside * (1 - clump * along**0.8)
    whole += _noise(roots, 400, 3)[:, None] * 0.0012 * along
    whole += rng.normal(0, 0.0012, (len(roots), 1, 3)) * along * 1.5
    cut = 1 - rng.random(len(roots)) ** 2 * uneven
    at = cut[:, None] * np.linspace(0, steps - 1, steps)
    low = np.minimum(at.astype(int), steps - 2)
    share = (at - low)[..., None]
    rows = np.arange(len(roots))[:, None]
    return whole[rows, low] * (1 - share) + whole[rows, low + 1] * share


def _noise(points: np.ndarray, scale: float, seed: int) -> np.ndarray:
    """Smooth noise: a vector at every point."""
    rng = np.random.default_rng(seed)
    waves = [
        np.sin(points @ (rng.normal(0, 1, (3, 3)) * scale).T + rng.random(3) * 2 * math.pi)
        for _ in range(5)
    ]
    return np.sum(waves, 0) / math.sqrt(5)


def _unit(vectors: np.ndarray) -> np.ndarray:
    return vectors / np.maximum(np.linalg.norm(vectors, axis=1), 1e-9)[:, None]
