"""Who the sample people are: shape, colours and hair, in numbers that were tuned by eye.

They stand for nobody. A new one must be a stranger to the others by our own embedding:
`tests/attacks/test_sample_face_of_somebody.py` measures that.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Line = tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class Skin:
    """Colours as hexadecimal sRGB; the other values are strengths, 0-1.

    `red`: cheeks, nose and ears. `shade`: eyelids and beard.
    """

    base: str
    dark: str
    red: str
    lips: str
    shade: str
    freckle: str = "000000"
    blush: float = 0.5
    lipstick: float = 0.7
    freckles: float = 0.0
    stubble: float = 0.0


@dataclass(frozen=True)
class Brows:
    """`line`: points of the left brow: across, up from the pupil, half the thickness, in distances
    between the pupils. `radius`, `length`: of a hair, metres."""

    colour: str
    count: int
    line: tuple[tuple[float, float, float], ...]
    length: float
    radius: float


@dataclass(frozen=True)
class Hair:
    """`line`: where hair begins: degrees from the front, metres above the pupils."""

    style: Literal["long", "short", "curly"]
    colour: str
    strands: int
    line: Line


@dataclass(frozen=True)
class Person:
    """`male`: 0-1. `origins`: shares of MakeHuman's three base shapes.

    `shape`, `expression`: targets and how far each is moved, 0-1. `eyes`: colours of the iris:
    inside, outside, rays. `wall`: two colours behind the person. `light`: factor. `exposure`:
    stops. `lashes`: length, metres.
    """

    seed: int
    male: float
    origins: Mapping[str, float]
    shape: Mapping[str, float]
    expression: Mapping[str, float]
    skin: Skin
    eyes: tuple[str, str, str]
    brows: Brows
    hair: Hair
    shirt: str
    wall: tuple[str, str]
    light: float = 1.0
    exposure: float = 0.0
    lashes: float = 0.007


_SOFT_BROW = (
    (0.17, 0.27, 0.050),
    (0.32, 0.31, 0.055),
    (0.52, 0.345, 0.048),
    (0.70, 0.34, 0.035),
    (0.88, 0.26, 0.012),
)

PEOPLE = {
    "sunny": Person(
        seed=3,
        male=0.05,
        origins={"caucasian": 0.7, "asian": 0.15, "african": 0.15},
        shape={
            "head/head-oval": 0.6,
            "head/head-age-decr": 0.35,
            "eyes/eye-scale-incr": 0.65,
            "eyes/eye-trans-out": 0.3,
            "eyebrows/eyebrows-trans-up": 0.3,
            "nose/nose-trans-up": 0.4,
            "nose/nose-point-up": 0.5,
            "nose/nose-scale-horiz-decr": 0.35,
            "nose/nose-scale-vert-decr": 0.3,
            "cheek/cheek-volume-incr": 0.3,
            "mouth/mouth-upperlip-volume-incr": 0.35,
            "mouth/mouth-lowerlip-volume-incr": 0.25,
            "chin/chin-width-decr": 0.4,
            "chin/chin-height-decr": 0.4,
        },
        expression={
            "mouth-corner-puller": 0.85,
            "eye-left-slit": 0.15,
            "eye-right-slit": 0.15,
            "eyebrows-left-up": 0.1,
            "eyebrows-right-up": 0.1,
        },
        skin=Skin(
            base="e2ae88",
            dark="cf916d",
            red="cf6650",
            lips="ad4744",
            shade="a87058",
            freckle="7d4a2a",
            lipstick=0.75,
            freckles=0.7,
        ),
        eyes=("6b8f4e", "3f6a52", "a9b069"),
        brows=Brows("6a3a1c", 520, _SOFT_BROW, length=0.0065, radius=0.00009),
        hair=Hair(
            "long",
            "8a3c14",
            26000,
            (
                *((0, 0.066), (25, 0.064), (45, 0.055), (62, 0.03), (75, 0.0)),
                *((90, 0.02), (110, 0.0), (140, -0.06), (180, -0.085)),
            ),
        ),
        shirt="2f6f73",
        wall=("b9a88c", "978b78"),
        exposure=0.1,
    ),
    "river": Person(
        seed=5,
        male=1.0,
        origins={"asian": 0.8, "caucasian": 0.2},
        shape={
            "head/head-square": 0.5,
            "head/head-scale-horiz-incr": 0.25,
            "nose/nose-width3-incr": 0.35,
            "nose/nose-scale-vert-incr": 0.35,
            "nose/nose-hump-incr": 0.2,
            "chin/chin-width-incr": 0.35,
            "chin/chin-prominent-incr": 0.3,
            "chin/chin-height-incr": 0.25,
            "eyes/eye-trans-in": 0.2,
            "eyes/eye-scale-incr": 0.45,
            "mouth/mouth-scale-horiz-incr": 0.3,
            "cheek/cheek-bones-incr": 0.3,
            "neck/neck-scale-horiz-incr": 0.3,
        },
        expression={"mouth-corner-puller": 0.65},
        skin=Skin(
            base="d09a6c",
            dark="b67d54",
            red="b65c45",
            lips="9c5048",
            shade="86604c",
            blush=0.25,
            lipstick=0.5,
            stubble=0.25,
        ),
        eyes=("4a2a14", "2b170b", "6b4020"),
        brows=Brows(
            "1a110c",
            760,
            (
                (0.16, 0.23, 0.065),
                (0.32, 0.27, 0.075),
                (0.55, 0.30, 0.068),
                (0.72, 0.29, 0.050),
                (0.92, 0.21, 0.020),
            ),
            length=0.0060,
            radius=0.00008,
        ),
        hair=Hair(
            "short",
            "17110e",
            30000,
            (
                *((0, 0.068), (22, 0.07), (40, 0.062), (58, 0.045), (70, 0.0), (80, -0.01)),
                *((90, 0.02), (110, 0.0), (140, -0.05), (180, -0.075)),
            ),
        ),
        shirt="39507e",
        wall=("93a6b0", "76899a"),
        exposure=-0.05,
    ),
    "wren": Person(
        seed=9,
        male=0.0,
        origins={"african": 0.85, "caucasian": 0.15},
        shape={
            "head/head-round": 0.5,
            "head/head-age-decr": 0.3,
            "forehead/forehead-scale-vert-incr": 0.4,
            "eyes/eye-scale-incr": 0.9,
            "eyes/eye-trans-out": 0.3,
            "cheek/cheek-bones-incr": 0.4,
            "cheek/cheek-volume-incr": 0.3,
            "nose/nose-width2-incr": 0.2,
            "nose/nose-scale-vert-decr": 0.2,
            "nose/nose-scale-horiz-decr": 0.2,
            "nose/nose-trans-up": 0.6,
            "mouth/mouth-upperlip-volume-incr": 0.4,
            "mouth/mouth-lowerlip-volume-incr": 0.4,
            "chin/chin-width-decr": 0.4,
            "chin/chin-height-incr": 0.6,
        },
        expression={"mouth-corner-puller": 0.9, "eye-left-slit": 0.12, "eye-right-slit": 0.12},
        skin=Skin(
            base="7c4a2c",
            dark="643a20",
            red="8e3f2c",
            lips="7d3a36",
            shade="47271b",
            blush=0.35,
            lipstick=0.6,
        ),
        eyes=("3a2010", "1e0f07", "54301a"),
        brows=Brows("0d0806", 520, _SOFT_BROW, length=0.0065, radius=0.00009),
        hair=Hair(
            "curly",
            "0f0a08",
            42000,
            (
                *((0, 0.068), (25, 0.067), (45, 0.058), (62, 0.035), (74, 0.005)),
                *((90, 0.02), (110, 0.0), (140, -0.05), (180, -0.075)),
            ),
        ),
        shirt="c98a22",
        wall=("98b0a3", "758f82"),
        light=1.2,
        exposure=0.1,
    ),
}
