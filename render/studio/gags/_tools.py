"""What gags are made of: other acts from a time on, things that come in, reactions, sounds."""

import math
from collections.abc import Callable, Iterable
from dataclasses import replace

from render.studio.art.things import find_thing
from render.studio.catalog import load_part
from render.studio.contracts.figure import Action, Point, PoseMoment
from render.studio.contracts.gag import STARTS
from render.studio.contracts.staging import (
    Act,
    Cue,
    Placement,
    PropState,
    StagedActor,
    StagedProp,
    StagedScene,
    Track,
)
from render.studio.figure import inverse_kinematics
from render.studio.motion.extent import face_of, on_stage
from render.studio.motion.idle import ease

OUT = 1.4
"""x beyond the edges of every picture, in stage units."""

_PACE = 0.7
"""Stage units a second at which the place goes by those who run away."""

ON_FOOT = frozenset(
    (
        "argue",
        "cheer",
        "clap",
        "dance",
        "disco",
        "drink",
        "eat",
        "explore",
        "film",
        "greet",
        "interview",
        "investigate",
        "laugh",
        "march",
        "perform",
        "phone",
        "point",
        "present",
        "rap",
        "read",
        "run",
        "selfie",
        "shop",
        "shout",
        "shrug",
        "sing",
        "sneak",
        "stand",
        "take_photo",
        "talk",
        "teach",
        "think",
        "toast",
        "wait",
        "walk",
        "wave_hello",
        "whisper",
        "write",
        "yawn",
    )
)
"""Actions in which people stand or go on their feet, so that something can happen to them."""


def time_of(scene: StagedScene, share: float) -> float:
    """Seconds at a share of the scene."""
    return scene.start + (scene.end - scene.start) * share


def begins(scene: StagedScene) -> float:
    """Seconds at which the gag of the scene begins."""
    return time_of(scene, STARTS)


def act_of(actor: StagedActor, seconds: float) -> Act:
    """What an actor does at a time."""
    return next((act for act in actor.acts if seconds < act.end), actor.acts[-1])


def then(
    scene: StagedScene,
    actor: StagedActor,
    start: float,
    action: str,
    mood: str = "",
    target: str | None = None,
    look: str = "",
) -> StagedActor:
    """The actor doing something else from a time to the end of the scene. `mood`: "" leaves it."""
    kept = tuple(
        replace(act, end=min(act.end, start), length=act.seconds)
        for act in actor.acts
        if act.start < start - 1e-6
    )
    goal = act_of(actor, start).target if target is None else target
    acts = (*kept, Act(action, start, scene.end, goal, look))
    moods = tuple(each for each in actor.moods if each[0] < start)
    return replace(actor, acts=acts, moods=(*moods, (start, mood)) if mood else actor.moods)


def moved(
    actor: StagedActor, start: float, change: Callable[[Placement, float], Placement]
) -> StagedActor:
    """The actor on a changed track. `change`: of the place and the seconds since `start`."""
    before = actor.track

    def track(seconds: float) -> Placement:
        place = before(seconds)
        return change(place, seconds - start) if seconds > start else place

    return replace(actor, track=track)


def fallen(scene: StagedScene, number: int, start: float, action: str, mood: str) -> StagedScene:
    """The scene with a cast member falling down, the head towards the middle of the picture."""
    actor = then(scene, scene.actors[number], start, action, mood, "")
    inward = -1.0 if actor.track(start).x < 0 else 1.0
    return put(scene, number, moved(actor, start, lambda own, gone: replace(own, facing=inward)))


def run_away(
    scene: StagedScene, start: float, facing: float, action: str = "flee", mood: str = "scared"
) -> StagedScene:
    """Everybody on foot runs to one side from a time on; they stay seen, the place flies by."""
    runners = on_feet(scene)
    for number in runners:
        actor = then(scene, scene.actors[number], start + 0.06 * number, action, mood, "")
        turning = moved(actor, start, lambda own, gone: replace(own, facing=facing))
        scene = put(scene, number, turning)
    if len(runners) < len(scene.actors):
        return scene  # somebody sits: the place stays
    before = scene.scroll

    def scroll(seconds: float) -> float:
        gone = max(0.0, seconds - start)
        own = before(seconds) if before else 0.0
        return own + facing * _PACE * gone * min(1.0, gone / 0.4)

    return replace(scene, scroll=scroll)


def put(scene: StagedScene, number: int, actor: StagedActor) -> StagedScene:
    """The scene with another actor in a place of the cast."""
    return replace(scene, actors=(*scene.actors[:number], actor, *scene.actors[number + 1 :]))


def everybody(
    scene: StagedScene, start: float, action: str, mood: str = "", but: Iterable[int] = ()
) -> StagedScene:
    """All but some do something from a time on, each a little later than the one before."""
    spared = set(but)
    actors = tuple(
        actor if number in spared else then(scene, actor, start + 0.12 * number, action, mood)
        for number, actor in enumerate(scene.actors)
    )
    return replace(scene, actors=actors)


def head_at(scene: StagedScene, number: int, seconds: float) -> Point:
    """The middle of the face of a cast member, in stage units."""
    actor = scene.actors[number]
    place, act = actor.track(seconds), act_of(actor, seconds)
    moment = PoseMoment(
        seconds,
        number,
        len(scene.actors),
        place.facing,
        1,
        share=act.share_at(seconds),
        length=act.seconds,
    )
    pose = load_part("actions", act.action, Action).pose(moment)
    x, y = on_stage(face_of(inverse_kinematics.solve(pose)), pose)
    return place.x + x * place.height, place.y + y * place.height


def floor_of(scene: StagedScene, seconds: float) -> float:
    """y on which things stand before the cast: just before the feet, or on the water."""
    if scene.waterline is not None:
        return scene.waterline + 0.1
    return max(actor.track(seconds).y for actor in scene.actors)


def is_on_foot(scene: StagedScene, number: int) -> bool:
    """Whether a cast member stands or goes on firm ground, and nothing carries them."""
    actor = scene.actors[number]
    act = act_of(actor, begins(scene))
    if actor.wades:
        return False
    return actor.is_grounded and act.action in ON_FOOT and not actor.track(begins(scene)).roll


def on_feet(scene: StagedScene) -> list[int]:
    """The numbers of those who stand or go."""
    return [number for number in range(len(scene.actors)) if is_on_foot(scene, number)]


def add_prop(
    scene: StagedScene,
    emoji: str,
    track: Track,
    start: float,
    *,
    end: float = math.inf,
    layer: str = "with",
    motion: str = "still",
    has_shadow: bool = False,
) -> StagedScene:
    """The scene with a thing that is seen from `start` to `end`."""

    def state(seconds: float) -> PropState:
        return PropState(visible=start <= seconds < end)

    prop = StagedProp(
        find_thing(emoji), track, state=state, layer=layer, motion=motion, has_shadow=has_shadow
    )
    return replace(scene, props=(*scene.props, prop))


def change_prop(
    scene: StagedScene, number: int, start: float, change: Callable[[Placement, float], Placement]
) -> StagedScene:
    """The scene with a thing on a changed track. `change`: see `moved`."""
    prop = scene.props[number]
    before = prop.track

    def track(seconds: float) -> Placement:
        place = before(seconds)
        return change(place, seconds - start) if seconds > start else place

    return put_prop(scene, number, replace(prop, track=track))


def put_prop(scene: StagedScene, number: int, prop: StagedProp) -> StagedScene:
    """The scene with another thing in the place of one."""
    return replace(scene, props=(*scene.props[:number], prop, *scene.props[number + 1 :]))


def hide_prop(scene: StagedScene, number: int, start: float) -> StagedScene:
    """The scene with a thing gone from a time on."""
    prop = scene.props[number]
    before = prop.state

    def state(seconds: float) -> PropState:
        now = before(seconds)
        return replace(now, visible=now.visible and seconds < start)

    return put_prop(scene, number, replace(prop, state=state))


def sounding(scene: StagedScene, *cues: tuple[float, str]) -> StagedScene:
    """The scene with more sounds: seconds and names of effects."""
    return replace(scene, cues=(*scene.cues, *(Cue(seconds, name) for seconds, name in cues)))


def across(
    y: float, height: float, start: float, seconds: float, facing: float = 1.0, hop: float = 0.0
) -> Track:
    """From one side of the picture to the other, once. `hop`: height of its hops."""

    def track(now: float) -> Placement:
        share = (now - start) / seconds
        up = hop * abs(math.sin(math.pi * 3.2 * (now - start)))
        return Placement(facing * OUT * (2 * share - 1), y - up, height, facing)

    return track


def drop(
    x: float, y: float, height: float, start: float, fall: float = 0.45, spin: float = 0.0
) -> Track:
    """Falls from above the picture to (x, y), its foot, within `fall` seconds, and stays."""

    def track(now: float) -> Placement:
        share = min(1.0, max(0.0, (now - start) / fall))
        top = -0.15
        return turned(x, top + (y - top) * share * share - height / 2, height, spin * (1 - share))

    return track


def bounce_off(
    x: float, y: float, ground: float, height: float, start: float, away: float, fall: float = 0.45
) -> Track:
    """Falls to (x, y), is thrown aside by what it hits, and comes to rest on the ground."""
    flight = 0.55

    def track(now: float) -> Placement:
        gone = now - start
        if gone < fall:
            share = max(0.0, gone / fall)
            return turned(x, -0.15 + (y + 0.15) * share * share - height / 2, height, 360 * share)
        share = min(1.0, (gone - fall) / flight)
        rest = ground + 0.01
        high = 0.16 * 4 * share * (1 - share)
        across = x + away * share
        return turned(
            across, y + (rest - y) * share * share - high - height / 2, height, 360 * share
        )

    return track


def turned(x: float, y: float, height: float, roll: float) -> Placement:
    """A thing with its middle at (x, y), turned about it; the foot of a placement follows."""
    angle = math.radians(roll)
    half = height / 2
    return Placement(x - half * math.sin(angle), y + half * math.cos(angle), height, roll=roll)


def soft(gone: float, seconds: float) -> float:
    """0 to 1 within `seconds`."""
    return ease(gone / seconds)
