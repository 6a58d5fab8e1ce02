"""Where everybody and everything of a staged scene is at one time."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from render.studio.contracts.figure import (
    Action,
    FigurePose,
    Grip,
    HeadFrame,
    Performer,
    Point,
    PoseMoment,
    Spot,
)
from render.studio.contracts.scene import Colour
from render.studio.contracts.staging import (
    Placement,
    PropAttachment,
    PropState,
    StagedActor,
    StagedProp,
    StagedScene,
)
from render.studio.contracts.thing import Thing
from render.studio.figure import inverse_kinematics
from render.studio.frame import poses
from render.studio.frame.geometry import (
    Placed,
    face_middle,
    on_head,
    on_stage,
    on_torso,
)
from render.studio.frame.motions import wobble
from render.studio.motion import idle

_SHOULDERS = 0.58
"""Height of the middle of the shoulders of somebody who stands, in figure heights."""

_FACE = 0.72
"""The same of the face."""

_KEPT = 24  # states of a second
_VOICE = 3  # frames before and after that a body moves with its voice


@dataclass(frozen=True)
class Body:
    """What of a cast member does not change: measures of the head, colours, voice by frame."""

    index: int
    head: HeadFrame
    colours: Mapping[str, Colour]
    mouth: NDArray[np.float32]


@dataclass(frozen=True)
class SceneState:
    """A scene at a time. `actors`: by role. `props`: by index, without invisible ones.

    `states`: what has become of the props. `actions`: what each actor does. `alphas`: how opaque
    each is, 0-1. `busts`: the bodies under props that are only heads, by index.
    """

    seconds: float
    actors: Mapping[str, Performer]
    props: Mapping[int, Placed]
    states: Mapping[int, PropState]
    actions: Mapping[str, Action]
    alphas: Mapping[str, float]
    busts: Mapping[int, Performer]


class SceneReader:
    """Reads a staged scene at any time.

    `ratio`: width over height of a thing. `heads`: measures of the props that are only heads.
    """

    def __init__(
        self,
        staged: StagedScene,
        bodies: Mapping[str, Body],
        seed: int,
        fps: int,
        load: Callable[[str], Action],
        ratio: Callable[[Thing], float],
        heads: Mapping[int, Body] | None = None,
    ) -> None:
        self._staged, self._bodies, self._seed, self._fps = staged, bodies, seed, fps
        self._load, self._ratio = load, ratio
        self._heads = heads or {}
        self._kept: dict[int, SceneState] = {}

    def at(self, number: int) -> SceneState:
        """The scene in a frame. The last ones are kept: a camera that follows looks around."""
        if number not in self._kept:
            while len(self._kept) >= _KEPT:
                del self._kept[next(iter(self._kept))]
            self._kept[number] = self._read(number)
        return self._kept[number]

    def _read(self, number: int) -> SceneState:
        seconds = number / self._fps
        staged = self._staged
        states = {index: prop.state(seconds) for index, prop in enumerate(staged.props)}
        props: dict[int, Placed] = {
            index: self._free(index, prop, seconds)
            for index, prop in enumerate(staged.props)
            if prop.attached is None and states[index].visible
        }
        actors: dict[str, Performer] = {}
        actions: dict[str, Action] = {}
        alphas: dict[str, float] = {}
        for actor in staged.actors:
            place = actor.track(seconds)
            actors[actor.role], actions[actor.role] = self._act(actor, place, number, props)
            alphas[actor.role] = place.alpha
        for index, prop in enumerate(staged.props):
            if prop.attached is not None and states[index].visible:
                held = self._held(index, prop, prop.attached, actors, props, number)
                if held is not None:
                    props[index] = held
        busts = {
            index: self._bodied(index, prop, placed, number)
            for index, placed in props.items()
            if (prop := staged.props[index]).acts and prop.attached is None and index in self._heads
        }
        return SceneState(seconds, actors, props, states, actions, alphas, busts)

    def _bodied(self, index: int, prop: StagedProp, placed: Placed, number: int) -> Performer:
        """The body under a thing that is only a head."""
        seconds = number / self._fps
        place = prop.track(seconds)
        twin = StagedActor(f"prop:{index}", prop.track, prop.acts)
        act, _ = poses.act_at(twin, seconds)
        count = len(self._staged.actors)
        moment = PoseMoment(
            seconds, 7 + index, count, place.facing, self._seed,
            toward=self._toward(twin, act.target, place, seconds, {}, _SHOULDERS),
        )  # fmt: skip
        pose, _ = poses.pose_at(twin, moment, self._load)
        pose = idle.enlivened(pose, moment)
        pose = replace(pose, roll=pose.roll + place.roll, squash=pose.squash * place.squash)
        spot = Spot(place.x, place.y, place.height, place.facing)
        body = self._heads[index]
        return self._solved(body, seconds, spot, pose)

    def _free(self, index: int, prop: StagedProp, seconds: float) -> Placed:
        place = prop.track(seconds)
        moved = wobble(prop.motion, seconds, index * 0.37 % 1.0, place.facing)
        return Placed(
            prop.thing,
            place.x + moved.dx * place.height,
            place.y + moved.dy * place.height,
            place.height,
            self._ratio(prop.thing),
            flip=_is_flipped(prop.thing, place),
            roll=place.roll + moved.roll,
            squash=place.squash * moved.squash,
            alpha=place.alpha,
        )

    def _act(
        self, actor: StagedActor, place: Placement, number: int, props: Mapping[int, Placed]
    ) -> tuple[Performer, Action]:
        body = self._bodies[actor.role]
        seconds = number / self._fps
        around = body.mouth[max(0, number - _VOICE) : number + _VOICE + 1]
        act, _ = poses.act_at(actor, seconds)
        mood = poses.mood_at(actor, seconds)
        moment = PoseMoment(
            seconds, body.index, len(self._staged.actors), place.facing, self._seed,
            float(around.mean()) if len(around) else 0.0,
            toward=self._toward(actor, act.target, place, seconds, props, _SHOULDERS),
            share=act.share_at(seconds), length=act.seconds,
            mood=mood, holding=any(actor.hands),
        )  # fmt: skip
        pose, action = poses.pose_at(actor, moment, self._load)
        if act.look == "camera":
            pose = replace(pose, yaw=0.2 * pose.yaw, pitch=0.3 * pose.pitch, gaze=(0.0, 0.0))
        else:
            goal = act.look or act.target
            pose = poses.looking(pose, self._toward(actor, goal, place, seconds, props, _FACE), 1.0)
        if action.hand is None:
            pose = poses.holding(pose, actor.hands)
        pose = idle.enlivened(pose, moment)
        felt = mood or (action.mood(moment) if action.mood else "")
        pose = replace(
            pose,
            roll=pose.roll + place.roll,
            squash=pose.squash * place.squash,
            mood=felt,
        )
        spot = Spot(place.x, place.y, place.height, place.facing)
        performer = self._solved(body, seconds, spot, pose)
        if actor.mounted is not None:
            performer = _seated(performer, actor, actor.mounted, props)
        return performer, action

    def _solved(self, body: Body, seconds: float, spot: Spot, pose: FigurePose) -> Performer:
        joints = inverse_kinematics.solve(pose)
        return Performer(
            body.index, seconds, spot, pose, joints, body.head, body.colours, self._seed
        )

    def _toward(
        self,
        actor: StagedActor,
        target: str,
        place: Placement,
        seconds: float,
        props: Mapping[int, Placed],
        up: float,
    ) -> Point | None:
        """From the actor's shoulders or face (`up` figure heights) to what it acts on."""
        goal: Point | None = None
        if target.startswith("prop:"):
            placed = props.get(int(target[5:]))
            if placed is None or actor.mounted is not None:
                return None
            goal = placed.middle
        else:
            for other in self._staged.actors:
                if other.role == target and other is not actor:
                    there = other.track(seconds)
                    goal = there.x, there.y - _FACE * there.height
        if goal is None:
            return None
        return (goal[0] - place.x) / place.height, (goal[1] - place.y) / place.height + up

    def _held(
        self,
        index: int,
        prop: StagedProp,
        held: PropAttachment,
        actors: Mapping[str, Performer],
        props: Mapping[int, Placed],
        number: int,
    ) -> Placed | None:
        place = prop.track(number / self._fps)
        plain = Placed(
            prop.thing, 0.0, 0.0, place.height, self._ratio(prop.thing),
            flip=_is_flipped(prop.thing, place), roll=place.roll + held.roll, alpha=place.alpha,
            squash=place.squash,
        )  # fmt: skip
        if held.to.startswith("prop:"):
            owner = props.get(int(held.to[5:]))
            if owner is None:
                return None
            point = owner.thing.seat or (0.5, 0.1) if held.point == "seat" else (0.5, 0.5)
            x, y = owner.at(point)
            x, y = x + held.offset[0] * owner.height, y + held.offset[1] * owner.height
            return replace(plain, x=x, y=y, roll=plain.roll + owner.roll)
        actor = actors.get(held.to)
        if actor is None:
            return None
        if held.point in ("left hand", "right hand"):
            return self._in_hand(plain, actor, held, number)
        return _at_body(plain, actor, held)

    def _in_hand(
        self, plain: Placed, actor: Performer, held: PropAttachment, number: int
    ) -> Placed:
        """In a hand, turned and shifted as the action has it."""
        side = 1 if held.point == "right hand" else 0
        staged = next(each for each in self._staged.actors if each.role == held.to)
        grip = self._grip(staged, actor, number)
        hand = actor.joints.hands[side]
        anchor = plain.thing.grip
        if grip is not None:
            if grip.at is not None:
                hand, anchor = grip.at, (0.5, 0.5)
            elif grip.side == 2:
                left, right = actor.joints.hands
                hand = (left[0] + right[0]) / 2, (left[1] + right[1]) / 2
            elif side == (1 if actor.spot.facing > 0 else 0):
                hand = actor.joints.hands[grip.side]
            angle, scale = grip.angle, grip.scale
        else:
            angle, scale = 0.0, 1.0
        hand = hand[0] + held.offset[0], hand[1] + held.offset[1]
        x, y = on_stage(actor, hand)
        return replace(
            plain, x=x, y=y, anchor=anchor, height=plain.height * scale,
            roll=plain.roll + angle + actor.pose.roll,
        )  # fmt: skip

    def _grip(self, staged: StagedActor, actor: Performer, number: int) -> Grip | None:
        seconds = number / self._fps
        act, _ = poses.act_at(staged, seconds)
        action = self._load(act.action)
        if action.hand is None:
            return None
        moment = PoseMoment(
            seconds, actor.index, len(self._staged.actors), actor.spot.facing, self._seed,
            share=act.share_at(seconds), holding=True, length=act.seconds,
        )  # fmt: skip
        return action.hand(moment)


def _is_flipped(thing: Thing, place: Placement) -> bool:
    return thing.facing != 0 and thing.facing * place.facing < 0


def _seated(
    actor: Performer, staged: StagedActor, held: PropAttachment, props: Mapping[int, Placed]
) -> Performer:
    """The performer with the hips at a seat, or the face in a window."""
    placed = props.get(int(held.to[5:]))
    if placed is None:
        return actor
    if held.point.startswith("window"):
        x, y, _ = placed.thing.windows[int(held.point.split()[1])]
        goal, own = placed.at((x, y)), face_middle(actor)
    else:
        goal = placed.at(placed.thing.seat or (0.5, 0.4))
        goal = (
            goal[0] + held.offset[0] * placed.height,
            goal[1] + held.offset[1] * placed.height,
        )
        own = on_stage(actor, actor.joints.pelvis)
    spot = actor.spot
    moved = Spot(spot.x + goal[0] - own[0], spot.y + goal[1] - own[1], spot.height, spot.facing)
    return replace(actor, spot=moved)


def _at_body(plain: Placed, actor: Performer, held: PropAttachment) -> Placed:
    """On the head, the eyes, the chest, at the mouth, between the hands or under the feet."""
    head, dx, dy = actor.head, held.offset[0], held.offset[1]
    turned = actor.pose.roll
    match held.point:
        case "head":
            x, y = on_head(actor, (head.middle + dx, head.top + 0.035 + dy))
            return replace(plain, x=x, y=y, roll=plain.roll + turned + actor.joints.head)
        case "eyes":
            x, y = on_head(actor, (head.middle + dx, head.brow + 0.032 + dy))
            roll = plain.roll + turned + actor.joints.head
            return replace(plain, x=x, y=y, roll=roll, anchor=(0.5, 0.5))
        case "mouth":
            x, y = on_head(actor, (head.middle + dx, head.chin - 0.05 + dy))
            return replace(plain, x=x, y=y, anchor=(0.5, 0.5))
        case "feet":
            left, right = actor.joints.feet
            x, y = on_stage(actor, ((left[0] + right[0]) / 2 + dx, max(left[1], right[1]) + dy))
            return replace(plain, x=x, y=y, anchor=(0.5, 0.3), roll=plain.roll + turned)
        case "hands":
            left, right = actor.joints.hands
            middle = (left[0] + right[0]) / 2 + dx, (left[1] + right[1]) / 2 + dy
            x, y = on_stage(actor, middle)
            return replace(plain, x=x, y=y, roll=plain.roll + turned)
    x, y = on_torso(actor, (dx, dy))
    roll = plain.roll + turned + actor.joints.torso
    return replace(plain, x=x, y=y, anchor=(0.5, 0.5), roll=roll)
