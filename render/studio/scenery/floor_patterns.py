"""The patterns of floors, by name."""

import numpy as np

from render.studio.contracts.scene import Colour
from render.studio.painting.field import Field, blend, smooth, tint
from render.studio.scenery.air import Air
from render.studio.scenery.floors import FloorCells, Pattern, two


def _rough(dark: Colour, lit: Colour, size: float, fine: float = 0.5) -> Pattern:
    def paint(floor: FloorCells, air: Air) -> Field:
        coarse, small = floor.cloud(size), floor.cloud(size / 7, 3)
        return two(dark, lit, 0.5 + (coarse - 0.5) * 1.1 + (small - 0.5) * fine * 2 * floor.near)

    return paint


def _grass(floor: FloorCells, air: Air) -> Field:
    patch, tuft = floor.cloud(3.0), floor.cloud(0.3, 3)
    blades = np.sin(floor.u * 60 + 14 * tuft) * np.sin(floor.v * 26 + 9 * patch) * floor.near
    value = 0.5 + (patch - 0.5) * 1.2 + (tuft - 0.5) * 1.3 * floor.near + 0.07 * blades
    rgb = two((0.2, 0.44, 0.18), (0.56, 0.76, 0.3), value)
    return blend(rgb, (0.74, 0.72, 0.36), smooth(floor.cloud(5.0, 13), 0.58, 0.75) * 0.4)


def _sand(floor: FloorCells, air: Air) -> Field:
    dune, ripple = floor.cloud(4.0), floor.cloud(1.0, 3)
    wave = np.sin(floor.v * 9 + 12 * dune) * smooth(ripple, 0.4, 0.6) * floor.near
    value = 0.56 + (dune - 0.5) * 1.1 + 0.1 * wave + (floor.cloud(0.1, 5) - 0.5) * 0.4 * floor.near
    return two((0.78, 0.6, 0.38), (0.99, 0.87, 0.64), value)


def _asphalt(floor: FloorCells, air: Air) -> Field:
    value = 0.5 + (floor.cloud(3.0) - 0.5) * 0.7 + (floor.cloud(0.06, 3) - 0.5) * 0.8 * floor.near
    return two((0.3, 0.31, 0.35), (0.48, 0.49, 0.52), value)


def _road(floor: FloorCells, air: Air) -> Field:
    """A road across the picture: kerb, pavement at the far side, dashes along its middle."""
    rgb = _asphalt(floor, air)
    dash = smooth(np.abs(floor.v - 5.2), 0.2, 0.13) * (((floor.u + 40) % 2.4) < 1.4)
    line = smooth(np.abs(floor.v - 9.0), 0.3, 0.2)
    wear = smooth(floor.cloud(0.4, 21), 0.3, 0.44)
    rgb = blend(rgb, (0.96, 0.94, 0.86), np.maximum(dash, line) * 0.86 * wear)
    pave = _slabs((0.62, 0.6, 0.58), (0.74, 0.72, 0.69), 0.9, 0.9)(floor, air)
    rgb = blend(rgb, pave, smooth(floor.v, 9.9, 10.0))
    kerb = smooth(np.abs(floor.v - 9.9), 0.5, 0.36)
    return blend(rgb, (0.8, 0.79, 0.76), kerb)


def _highway(floor: FloorCells, air: Air) -> Field:
    """A road that runs away from us to the horizon."""
    rgb = _asphalt(floor, air)
    edge = smooth(np.abs(np.abs(floor.u) - 2.3), 0.12, 0.06)
    dash = smooth(np.abs(floor.u), 0.1, 0.05) * ((floor.v % 2.4) < 1.4)
    rgb = blend(rgb, (0.97, 0.93, 0.8), edge * 0.9)
    rgb = blend(rgb, (0.98, 0.8, 0.3), dash * 0.95)
    verge = _sand(floor, air) * tint((0.9, 0.84, 0.72))
    return blend(rgb, verge, smooth(np.abs(floor.u), 2.7, 2.95))


def _crossing(floor: FloorCells, air: Air) -> Field:
    rgb = _asphalt(floor, air)
    bars = smooth(np.abs((floor.u + 40.0) % 1.1 - 0.55), 0.31, 0.26)
    band = smooth(np.abs(floor.v - 5.9), 1.6, 1.5)
    return blend(rgb, (0.95, 0.94, 0.9), bars * band * 0.9)


def _slabs(dark: Colour, lit: Colour, wide: float, deep: float, joint: float = 0.02) -> Pattern:
    def paint(floor: FloorCells, air: Air) -> Field:
        stone = floor.pieces(wide, deep)
        rough = floor.cloud(0.25, 3) - 0.5
        value = (
            0.5 + (stone - 0.5) * 0.8 + rough * 0.8 * floor.near + (floor.cloud(4.0) - 0.5) * 0.5
        )
        rgb = two(dark, lit, value)
        return blend(rgb, tint(dark) * np.float32(0.6), floor.bond(wide, deep, joint) * 0.75)

    return paint


def _tiles(light: Colour, other: Colour, size: float, joint: Colour) -> Pattern:
    """A chequered floor, or a plain one when both colours are the same."""

    def paint(floor: FloorCells, air: Air) -> Field:
        row, column = np.floor(floor.v / size), np.floor(floor.u / size)
        odd = ((row + column) % 2).astype(np.float32)
        odd = 0.5 + (odd - 0.5) * np.clip(floor.near * 2.2, 0, 1)
        value = 0.55 + (floor.pieces(size, size, 0) - 0.5) * 0.25 + (floor.cloud(2.5) - 0.5) * 0.4
        rgb = blend(tint(other) * np.ones_like(value), tint(light), 1 - odd) * (0.86 + 0.26 * value)
        return blend(rgb, joint, floor.bond(size, size, 0.014, 0) * 0.6)

    return paint


def _planks(dark: Colour, lit: Colour, wide: float, away: bool = True) -> Pattern:
    """Boards that run away from us, or across."""

    def paint(floor: FloorCells, air: Air) -> Field:
        side, along = (floor.u, floor.v) if away else (floor.v, floor.u)
        number = np.floor(side / wide)
        mess = np.sin(number * 91.7 + floor.seed) * 4375.85
        board = (mess - np.floor(mess)).astype(np.float32)
        ends = (along + board * 3.0) / 2.4
        mess = np.sin(number * 12.9 + np.floor(ends) * 78.2) * 4375.85
        board = 0.5 * board + 0.5 * (mess - np.floor(mess)).astype(np.float32)
        grain = floor.cloud(0.5, 3) - 0.5
        fibre = np.sin(side * 90 + 10 * grain + along * 2) * floor.near
        value = 0.5 + (board - 0.5) * 0.75 + grain * 0.6 + 0.06 * fibre
        rgb = two(dark, lit, value)
        joint = floor.lines(side, wide, 0.012)
        cut = smooth(np.abs(ends % 1.0 - 0.5), 0.492, 0.5) * floor.near
        return blend(rgb, tint(dark) * np.float32(0.5), np.maximum(joint, cut) * 0.7)

    return paint


def _carpet(base: Colour, mark: Colour) -> Pattern:
    def paint(floor: FloorCells, air: Air) -> Field:
        pile = floor.cloud(0.08, 3) - 0.5
        value = 0.5 + pile * 0.9 * floor.near + (floor.cloud(2.0) - 0.5) * 0.8
        rgb = two(tuple(c * 0.78 for c in base), base, value)  # type: ignore[arg-type]
        u, v = (floor.u + 0.4) % 0.8 - 0.4, floor.v % 0.8 - 0.4
        diamond = smooth(np.abs(np.abs(u) + np.abs(v) - 0.26), 0.03, 0.015) * floor.near
        return blend(rgb, mark, diamond * 0.4)

    return paint


def _runner(floor: FloorCells, air: Air) -> Field:
    """A red carpet that runs away from us over stone."""
    rgb = _slabs((0.5, 0.48, 0.5), (0.66, 0.64, 0.65), 1.0, 1.0)(floor, air)
    red = _carpet((0.76, 0.08, 0.13), (0.8, 0.2, 0.2))(floor, air)
    rgb = blend(rgb, red, smooth(np.abs(floor.u), 1.52, 1.48))
    return blend(rgb, (0.93, 0.76, 0.36), smooth(np.abs(np.abs(floor.u) - 1.42), 0.05, 0.03))


def _water(floor: FloorCells, air: Air) -> Field:
    """Open water: the sky in it, ripples that grow towards us, the sun's road."""
    swell = np.sin(floor.v * 5 + 9 * floor.cloud(3.0)) * 0.5
    ripple = (floor.cloud(0.5, 3) - 0.5) * 1.5 + 0.28 * swell * floor.near
    value = 0.34 + 0.5 * (1 - smooth(floor.down, 0.0, 0.3)) + 0.5 * ripple
    deep = tuple(c * s for c, s in zip((0.08, 0.36, 0.55), air.lit, strict=True))
    sky = air.sky[-1][1]
    rgb = two(deep, tuple(0.45 * a + 0.55 * b for a, b in zip(deep, sky, strict=True)), value)  # type: ignore[arg-type]
    x = floor.cells.x - air.sun_at[0] * floor.cells.right / (1 + 2 * 0.36) * 1.2
    road = np.exp(-np.abs(x) / (0.05 + 0.3 * floor.down)) * smooth(ripple, 0.05, 0.3)
    foam = smooth(ripple, 0.4, 0.62) * floor.near * 0.35
    rgb = blend(rgb, (1.0, 1.0, 1.0), foam * (0.3 + 0.7 * min(1.0, air.lit[1])))
    return blend(rgb, air.sun, road * 0.75 * min(1.0, air.shine[1] * 2.2))


def _pool(floor: FloorCells, air: Air) -> Field:
    """The water of a swimming pool: nets of light, floating lane lines, the deck at the far end."""
    bend = floor.u + 0.12 * (floor.cloud(0.9, 3) - 0.5) * floor.near
    net = smooth(np.abs(floor.cloud(0.9, 5) - 0.5), 0.05, 0.0) * (0.3 + 0.7 * floor.near)
    value = 0.42 + (floor.cloud(2.0, 7) - 0.5) * 0.8 + 0.3 * (1 - floor.near)
    rgb = two((0.1, 0.58, 0.78), (0.46, 0.86, 0.93), value)
    rgb = blend(rgb, (0.86, 0.98, 1.0), net * 0.5)
    lane = smooth(np.abs((bend + 1.3) % 2.6 - 1.3), 0.075, 0.05)
    buoys = (floor.v % 0.5) < 0.25
    rgb = blend(rgb, (0.95, 0.96, 0.97), lane)
    rgb = blend(rgb, (0.93, 0.3, 0.26), lane * buoys)
    deck = _planks((0.6, 0.46, 0.34), (0.84, 0.7, 0.54), 0.3, False)(floor, air)
    rgb = blend(rgb, deck, smooth(floor.v, 13.4, 13.6))
    rim = smooth(np.abs(floor.v - 12.6), 1.0, 0.8)
    return blend(rgb, (0.96, 0.97, 0.97), rim)


def _ice(floor: FloorCells, air: Air) -> Field:
    value = 0.6 + (floor.cloud(3.0) - 0.5) * 0.9
    rgb = two((0.62, 0.8, 0.92), (0.93, 0.98, 1.0), value)
    turn = floor.cloud(6.0, 4) * 30
    scratch = smooth(np.abs(np.sin(floor.u * 2.1 + turn)), 0.02, 0.005) * floor.near
    crack = smooth(np.abs(floor.cloud(2.2, 8) - 0.5), 0.006, 0.0) * floor.near
    return blend(rgb, (1.0, 1.0, 1.0), np.maximum(scratch * 0.5, crack * 0.75))


def _metal(floor: FloorCells, air: Air) -> Field:
    rgb = _slabs((0.42, 0.45, 0.5), (0.6, 0.63, 0.68), 1.2, 1.2, 0.03)(floor, air)
    u, v = floor.u % 0.3 - 0.15, floor.v % 0.3 - 0.15
    bump = smooth(np.hypot(u, v), 0.05, 0.03) * floor.near
    return blend(rgb, (0.76, 0.79, 0.84), bump * 0.5)


def _pitch(floor: FloorCells, air: Air) -> Field:
    """A mown pitch with lines."""
    stripe = smooth(np.abs((floor.u + 40) % 2.4 - 1.2), 0.58, 0.62)
    value = 0.36 + 0.3 * stripe + (floor.cloud(0.25, 3) - 0.5) * 0.9 * floor.near
    rgb = two((0.18, 0.46, 0.19), (0.4, 0.7, 0.3), value)
    ring = smooth(np.abs(np.hypot(floor.u, floor.v - 6.2) - 2.2), 0.12, 0.06)
    line = smooth(np.abs(floor.v - 13.0), 0.6, 0.4)
    return blend(rgb, (0.97, 0.99, 0.96), np.maximum(ring, line) * 0.85)


def _court(floor: FloorCells, air: Air) -> Field:
    rgb = _planks((0.72, 0.46, 0.24), (0.93, 0.68, 0.4), 0.16, False)(floor, air)
    ring = smooth(np.abs(np.hypot(floor.u, floor.v - 2.9) - 0.8), 0.05, 0.03)
    line = smooth(np.abs(floor.v - 4.0), 0.06, 0.04)
    return blend(rgb, (0.98, 0.98, 0.96), np.maximum(ring, line) * 0.9)


def _track(floor: FloorCells, air: Air) -> Field:
    value = 0.5 + (floor.cloud(0.06, 3) - 0.5) * 0.8 * floor.near + (floor.cloud(2.0) - 0.5) * 0.4
    rgb = two((0.62, 0.22, 0.16), (0.83, 0.38, 0.28), value)
    line = np.maximum(floor.lines(floor.v, 0.8, 0.05), 0)
    return blend(rgb, (0.97, 0.95, 0.92), line * 0.9)


def _disco(floor: FloorCells, air: Air) -> Field:
    """Glowing squares of a dance floor."""
    chance = floor.pieces(0.6, 0.6, 0)
    hue = np.stack([0.5 + 0.5 * np.cos(6.283 * (chance + shift)) for shift in (0.0, 0.33, 0.67)])
    rgb = hue.astype(np.float32) * (0.45 + 0.5 * ((chance * 7) % 1.0))
    return blend(rgb, (0.05, 0.03, 0.1), floor.bond(0.6, 0.6, 0.05, 0))


def _lava(floor: FloorCells, air: Air) -> Field:
    rock = two(
        (0.12, 0.09, 0.1), (0.36, 0.27, 0.25), floor.cloud(1.2) + (floor.cloud(0.3, 3) - 0.5)
    )
    crack = smooth(np.abs(floor.cloud(2.4, 8) - 0.5), 0.022, 0.004)
    glow = smooth(np.abs(floor.cloud(2.4, 8) - 0.5), 0.07, 0.0) * 0.5
    rgb = blend(rock, (1.0, 0.34, 0.08), glow)
    return blend(rgb, (2.2, 1.4, 0.5), crack)


def _mud(floor: FloorCells, air: Air) -> Field:
    rgb = _rough((0.34, 0.24, 0.16), (0.58, 0.43, 0.29), 1.6, 0.7)(floor, air)
    pool = smooth(floor.cloud(1.8, 8), 0.58, 0.63)
    return blend(rgb, tint(air.sky[-1][1]) * np.float32(0.8), pool * 0.6)


PATTERNS: dict[str, Pattern] = {
    "grass": _grass,
    "sand": _sand,
    "asphalt": _asphalt,
    "road": _road,
    "highway": _highway,
    "crossing": _crossing,
    "dirt": _rough((0.5, 0.36, 0.24), (0.78, 0.61, 0.43), 2.0),
    "yard": _rough((0.74, 0.62, 0.46), (0.93, 0.82, 0.64), 3.0, 0.35),
    "mud": _mud,
    "forest": _rough((0.25, 0.26, 0.13), (0.53, 0.5, 0.27), 1.2, 0.8),
    "leaves": _rough((0.55, 0.25, 0.1), (0.95, 0.62, 0.22), 0.7, 1.2),
    "petals": _rough((0.55, 0.68, 0.36), (0.99, 0.8, 0.86), 1.0, 1.0),
    "rock": _rough((0.36, 0.34, 0.34), (0.66, 0.63, 0.6), 1.8, 0.8),
    "moon": _rough((0.44, 0.44, 0.48), (0.82, 0.82, 0.85), 2.4, 0.7),
    "seabed": _sand,
    "snow": _rough((0.7, 0.8, 0.93), (0.98, 0.99, 1.0), 4.0, 0.3),
    "cloud": _rough((0.72, 0.82, 0.95), (1.0, 1.0, 1.0), 3.0, 0.4),
    "stone": _slabs((0.52, 0.5, 0.49), (0.78, 0.75, 0.71), 0.6, 0.45),
    "cobble": _slabs((0.4, 0.39, 0.42), (0.62, 0.6, 0.6), 0.26, 0.24, 0.035),
    "granite": _slabs((0.7, 0.68, 0.65), (0.86, 0.84, 0.81), 1.4, 0.9),
    "brickpath": _slabs((0.56, 0.29, 0.22), (0.78, 0.48, 0.36), 0.4, 0.2, 0.02),
    "concrete": _rough((0.54, 0.54, 0.55), (0.74, 0.74, 0.73), 3.0, 0.35),
    "wood": _planks((0.5, 0.32, 0.19), (0.8, 0.58, 0.37), 0.34),
    "darkwood": _planks((0.24, 0.14, 0.1), (0.46, 0.29, 0.2), 0.34),
    "paleboards": _planks((0.72, 0.58, 0.42), (0.93, 0.8, 0.62), 0.4),
    "deck": _planks((0.46, 0.3, 0.19), (0.74, 0.53, 0.35), 0.3, False),
    "court": _court,
    "track": _track,
    "pitch": _pitch,
    "tiles": _tiles((0.93, 0.93, 0.92), (0.88, 0.89, 0.9), 0.7, (0.62, 0.63, 0.65)),
    "checker": _tiles((0.95, 0.94, 0.9), (0.22, 0.22, 0.25), 0.6, (0.4, 0.4, 0.4)),
    "diner": _tiles((0.97, 0.94, 0.88), (0.82, 0.26, 0.24), 0.55, (0.6, 0.5, 0.5)),
    "bluetiles": _tiles((0.66, 0.86, 0.92), (0.56, 0.79, 0.88), 0.5, (0.9, 0.97, 0.98)),
    "marble": _tiles((0.95, 0.93, 0.9), (0.86, 0.83, 0.8), 1.2, (0.7, 0.68, 0.66)),
    "carpet": _carpet((0.68, 0.14, 0.2), (0.9, 0.7, 0.36)),
    "greycarpet": _carpet((0.5, 0.53, 0.6), (0.42, 0.45, 0.52)),
    "bluecarpet": _carpet((0.2, 0.26, 0.5), (0.5, 0.6, 0.9)),
    "purplecarpet": _carpet((0.34, 0.15, 0.44), (0.9, 0.4, 0.8)),
    "canvas": _rough((0.76, 0.78, 0.82), (0.92, 0.93, 0.95), 2.0, 0.4),
    "runner": _runner,
    "water": _water,
    "poolwater": _pool,
    "ice": _ice,
    "metal": _metal,
    "disco": _disco,
    "lava": _lava,
}
SHINE = {
    "tiles": 0.3,
    "checker": 0.3,
    "diner": 0.25,
    "bluetiles": 0.3,
    "marble": 0.42,
    "court": 0.3,
    "wood": 0.14,
    "darkwood": 0.18,
    "ice": 0.55,
    "metal": 0.3,
    "granite": 0.08,
}
"""How much of the sky, or of the room's light, a floor mirrors, 0-1."""
