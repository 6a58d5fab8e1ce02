"""Plans the shots of a scene: where the camera cuts, what it shows, how it moves."""

import random
from dataclasses import dataclass

from render.studio.contracts.scene import Stage
from render.studio.frame.camera import CameraView, Shot
from render.studio.frame.geometry import Box

CLOSE = 2.0
"""The strongest zoom: faces in a kit are about 300 px wide, more would show their pixels."""

_STEADY = ("chase", "flee", "ride", "in", "versus", "rain", "many", "lead", "play", "throw")
"""Relations whose point is the whole picture: the camera stays wide unless somebody speaks."""

_NEVER_CLOSE = ("chase", "flee")
"""Relations of which a close shot would show only one half."""

_BARELY = 0.4
"""How badly a tight shot may cut a face, see `_cut`: hair and an ear."""

_UNCUT = 3.5  # seconds below which a scene has no cut
_FACE = 0.25  # height of a face in figure heights
_ROUND = 6.5  # seconds of wide and close together in a long scene


@dataclass(frozen=True)
class Subject:
    """An actor for the camera: the face at a time of the close shot, and the figure's height.

    `crown`: y of the top of hair or hat, None for that of the face. `along`: the direction from
    the neck to the hips, a unit vector.
    """

    face: Box
    height: float
    crown: float | None = None
    along: tuple[float, float] = (0.0, 1.0)

    @property
    def middle(self) -> tuple[float, float]:
        """The middle of the face."""
        return (self.face.left + self.face.right) / 2, (self.face.top + self.face.bottom) / 2

    @property
    def top(self) -> float:
        """The highest y that belongs in a close shot."""
        return self.face.top if self.crown is None else self.crown


def plan_shots(
    stage: Stage,
    span: tuple[float, float],
    subjects: tuple[Subject, ...],
    whole: Box,
    camera: str = "",
    relation: str = "",
    spoken: tuple[tuple[int, float, float], ...] = (),
    is_whole: bool = False,
) -> tuple[Shot, ...]:
    """The shots of a scene. `whole`: what must be seen in a wide shot, in stage units.

    `camera`: of `render.contract.scene_graph.CAMERAS`. `spoken`: index of the speaker, start and
    end of each line. `is_whole`: see `StagedScene`. Without a wish the scene begins wide, goes
    close on whoever speaks while they speak, and ends wide, where there is room for its end.
    """
    start, end = span
    wide = _wide(stage, whole)
    moves = _moves(stage, wide, subjects)
    if camera in moves:
        first, last = moves[camera]
        shake = 5.0 if camera == "shake" else 1.0
        return (Shot(start, end, first, last, shake=shake),)
    if camera == "close":
        return (_close_shot(stage, subjects, spoken[0][0] if spoken else 0, start, end),)
    chance = random.Random(stage.seed)
    grow = 1.1 if stage.aspect > 1 else 1.04
    grow = max(1.0, min(grow, 0.97 / max((whole.bottom - whole.top) * wide.zoom, 1e-3)))
    side = chance.choice((-1, 1)) * 0.035 * min(1.0, stage.aspect)
    push = _view(wide, side, 1.0), _view(wide, -side, grow)
    pull = _view(wide, -side, grow), _view(wide, 0.0, 1.0)
    inside = [each for each in spoken if start <= each[1] < end]
    is_steady = is_whole or relation in _STEADY
    stays = is_whole or relation in _NEVER_CLOSE or (not inside and is_steady)
    if end - start < _UNCUT or stays or (not inside and camera == "follow"):
        return (Shot(start, end, *push),)
    shots: list[Shot] = []
    for speaker, into, out in _closes(start, end, inside):
        before = shots[-1].end if shots else start
        shots.append(Shot(before, into, *(push if not shots else pull)))
        is_tight = bool(inside) and not is_steady
        shots.append(_close_shot(stage, subjects, speaker, into, out, is_tight))
    shots.append(Shot(shots[-1].end, end, *pull))
    return tuple(shot for shot in shots if shot.end - shot.start > 1e-6)


def _closes(
    start: float, end: float, spoken: list[tuple[int, float, float]]
) -> list[tuple[int, float, float]]:
    """When the camera is close, and on whom: never in the first or last quarter."""
    length = end - start
    rounds = max(1, round(length / _ROUND))
    closes = []
    for turn in range(rounds):
        first, last = start + turn * length / rounds, start + (turn + 1) * length / rounds
        part = last - first
        lines = [each for each in spoken if first <= each[1] < last]
        speaker, said, until = lines[0] if lines else (turn, first, first)
        if not lines:
            said, until = first + 0.33 * part, first + 0.5 * part
        into = min(max(said - 0.25, first + 0.28 * part), first + 0.5 * part)
        out = min(max(until + 0.35, into + 0.22 * part), max(into + 0.22 * part, last - 0.3 * part))
        closes.append((speaker, into, out))
    return closes


def _moves(
    stage: Stage, wide: CameraView, subjects: tuple[Subject, ...]
) -> dict[str, tuple[CameraView, CameraView]]:
    """The first and last view of each camera that stays in one shot."""
    near = _view(wide, 0.0, 1.22)
    middle = sum(each.middle[0] for each in subjects) / len(subjects)
    near = CameraView(middle * 0.8, near.y - 0.03, near.zoom)
    across = 0.09 * min(1.0, stage.aspect)
    return {
        "wide": (wide, wide),
        "pan": (_view(wide, -across, 1.14), _view(wide, across, 1.14)),
        "push": (wide, near),
        "pull": (near, wide),
        "shake": (_view(wide, 0.0, 1.05), _view(wide, 0.0, 1.1)),
        "low": (CameraView(wide.x, wide.y + 0.03, wide.zoom * 1.08), near),
        "top": (CameraView(wide.x, wide.y - 0.03, wide.zoom), wide),
    }


def _view(wide: CameraView, side: float, grow: float) -> CameraView:
    return CameraView(wide.x + side, wide.y, wide.zoom * grow)


def _close_shot(
    stage: Stage,
    subjects: tuple[Subject, ...],
    who: int,
    start: float,
    end: float,
    is_tight: bool = True,
) -> Shot:
    """A bit more than head and shoulders, the face slightly above the middle.

    Without `is_tight` down to the hips, so that what the hands do is seen.
    """
    subject = subjects[who % len(subjects)]
    # A figure is about half as wide as tall: a narrow picture allows less zoom.
    by_width = stage.aspect / (0.66 * subject.height)
    by_height = 1 / (0.88 * subject.height)
    most = CLOSE if len(subjects) < 3 else 1.8
    zoom = min(max(min(by_width, by_height), 1.15), most)
    x, y = subject.middle
    down = 0.08
    if not is_tight:
        zoom, down = min(zoom, 1.45), 0.2
        x, zoom = _with_neighbour(stage, subjects, who % len(subjects), zoom)
        x, zoom = _with_all_if_cut(stage, subjects, x, zoom)
    else:
        x, zoom = _without_cut_faces(stage, subjects, who % len(subjects), zoom)
        x, zoom = _with_all_if_cut(stage, subjects, x, zoom, _BARELY)
    x += down * subject.height * subject.along[0]
    y += down * subject.height * max(subject.along[1], -0.5)
    last = min(zoom * 1.07, CLOSE)
    view = CameraView(x, _below_crown(y, last, subject), zoom)
    nearer = CameraView(x, view.y, last)
    return Shot(start, end, view, nearer, who % len(subjects), subject.middle)


def _below_crown(y: float, zoom: float, subject: Subject) -> float:
    """The middle of a view that leaves a hat in the picture, as far as the face stays in it."""
    room = 0.02 / zoom
    raised = min(y, subject.top - room + 0.5 / zoom)
    return max(raised, subject.face.bottom + 0.2 / zoom - 0.5 / zoom)


_SHIFTS = (0.0, 0.05, -0.05, 0.1, -0.1, 0.15, -0.15, 0.2, -0.2)
_ZOOMS = (1.0, 0.92, 0.84)


def _without_cut_faces(
    stage: Stage, subjects: tuple[Subject, ...], who: int, zoom: float
) -> tuple[float, float]:
    """The middle and the zoom near a face that cut no other face at the edges of the picture."""
    subject = subjects[who]
    own = subject.middle[0]
    best = (float("inf"), own, zoom)
    for share in _ZOOMS:
        half = 0.5 * stage.aspect / (zoom * share * 1.07)
        for shift in _SHIFTS:
            x = own + shift * stage.aspect / zoom
            cut = sum(
                _cut(each.face, x, half) for place, each in enumerate(subjects) if place != who
            )
            whole = subject.face.grown(0.12 * subject.height)
            if shift and (whole.left < x - half or whole.right > x + half):
                continue
            price = 3 * cut + abs(shift) + 2 * (1 - share)
            best = min(best, (price, x, zoom * share))
    return best[1], best[2]


def _cut(face: Box, x: float, half: float) -> float:
    """How badly an edge of the picture cuts a face: 0 not at all, 1 in the middle."""
    wide = (face.right - face.left) / 2 * 1.3
    middle = (face.left + face.right) / 2
    nearest = min(abs(middle - (x - half)), abs(middle - (x + half)))
    return max(0.0, 1 - nearest / wide)


def _with_neighbour(
    stage: Stage, subjects: tuple[Subject, ...], who: int, zoom: float
) -> tuple[float, float]:
    """The middle and the zoom that show somebody and who stands nearest, if there is anybody."""
    subject = subjects[who]
    x = subject.middle[0]
    others = [each.middle[0] for place, each in enumerate(subjects) if place != who]
    if not others:
        return x, zoom
    other = min(others, key=lambda there: abs(there - x))
    fits = stage.aspect / (abs(other - x) + 0.62 * subject.height)
    if fits < 1.15:
        return x, zoom
    return (x + other) / 2, min(zoom, fits)


def _with_all_if_cut(
    stage: Stage, subjects: tuple[Subject, ...], x: float, zoom: float, most: float = 0.0
) -> tuple[float, float]:
    """The same, or the middle of all and a zoom that shows them, when an edge would cut a face."""
    half = 0.5 * stage.aspect / (zoom * 1.07)
    if not any(_cut(each.face, x, half) > most for each in subjects):
        return x, zoom
    left = min(each.middle[0] - 0.31 * each.height for each in subjects)
    right = max(each.middle[0] + 0.31 * each.height for each in subjects)
    return (left + right) / 2, max(min(zoom, stage.aspect / (right - left) / 1.07), 1.0)


def _wide(stage: Stage, whole: Box) -> CameraView:
    """All of it with room to move; the scene's own frame when it fills that."""
    # The sideways move takes a larger share of a narrow picture.
    room = stage.aspect * (1.0 if stage.aspect > 1 else 0.91)
    tall = max(whole.bottom - whole.top, 1e-3)
    # What is still outside of the picture, such as a pursuer, does not pull the camera there.
    left, right = max(whole.left, -stage.edge), min(whole.right, stage.edge)
    zoom = min(max(min(0.8 / tall, room / max(right - left, 1e-3)), 1.0), 1.12)
    middle = (left + right) / 2
    return CameraView(0.6 * middle, 0.5 + (0.012 if zoom > 1 else 0.0), zoom)
