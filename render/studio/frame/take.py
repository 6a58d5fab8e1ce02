"""Sets up the take of a staged scene: heads, clothes, light, shots."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from render.contract.order import ROLES
from render.kit.kit import Kit
from render.sound.dialogue import Dialogue
from render.studio.art.shelf import Shelf
from render.studio.contracts.brush import Brush
from render.studio.contracts.figure import Performer, Wardrobe
from render.studio.contracts.scene import Stage
from render.studio.contracts.staging import StagedScene
from render.studio.figure.hats import measure_top
from render.studio.figure.head import FACE, Puppet
from render.studio.figure.outfit import Outfit
from render.studio.frame.busts import BustHead
from render.studio.frame.camera import Shot
from render.studio.frame.geometry import Box, face_box, on_head, on_stage
from render.studio.frame.scene_state import Body, SceneReader, SceneState
from render.studio.frame.shots import Subject, plan_shots
from render.studio.frame.take_parts import Player, Take
from render.studio.frame.thing_painter import GalleryPainter
from render.studio.library import Library
from render.studio.motion import idle
from render.studio.staging.dress import dress


@dataclass(frozen=True)
class Cast:
    """Who plays: kits and outfits by role, what is said, and the frames per second."""

    kits: Mapping[str, Kit]
    outfits: Mapping[str, Outfit]
    dialogue: Dialogue
    fps: int


def make_take(
    staged: StagedScene,
    stage: Stage,
    cast: Cast,
    library: Library,
    shelf: Shelf,
) -> Take:
    """Sets up a scene. `stage`: with the hour and weather of the scene."""
    light = library.place(staged.place).light(stage)
    mouths = dict(zip(ROLES, cast.dialogue.mouths(len(cast.kits), cast.fps), strict=False))
    heads = {
        role: Puppet(kit, light, FACE * _largest(staged, role) * stage.height)
        for role, kit in cast.kits.items()
    }
    bodies = {
        role: Body(
            ROLES.index(role),
            head.frame,
            cast.outfits[role].colours_on(head.skin),
            mouths[role],
        )
        for role, head in heads.items()
    }
    painter = GalleryPainter(shelf, light)
    busts = {
        index: BustHead(prop.thing, painter.gallery)
        for index, prop in enumerate(staged.props)
        if prop.acts and prop.thing.is_head
    }
    silence = np.zeros(1, np.float32)
    outfits = {
        index: head.dressed(stage.seed + index, staged.props[index].wear)
        for index, head in busts.items()
    }
    hats = {
        index: dress(prop.wear, stage.seed + index)
        for index, prop in enumerate(staged.props)
        if prop.wear and prop.thing.crown is not None
    }
    furs = {
        index: Body(7 + index, head.frame, outfits[index].colours, silence)
        for index, head in busts.items()
    }
    reader = SceneReader(staged, bodies, stage.seed, cast.fps, library.action, library.ratio, furs)
    players = {
        role: Player(
            head,
            cast.outfits[role].wardrobe,
            mouths[role],
            idle.blinks(stage.seed * 13 + ROLES.index(role), stage.seconds),
        )
        for role, head in heads.items()
    }
    shots = _plan(staged, stage, reader, cast, Brush(light))
    beasts = {
        index: Player(head, outfits[index].wardrobe, silence, ()) for index, head in busts.items()
    }
    return Take(stage, staged, light, reader, shots, players, painter, beasts, cast.fps, hats)


def _largest(staged: StagedScene, role: str) -> float:
    """The height of a figure in the closest shot."""
    middle = (staged.start + staged.end) / 2
    for actor in staged.actors:
        if actor.role == role:
            return min(max(actor.track(middle).height * 1.8, 0.6), 1.25)
    return 0.6


def _subject(actor: Performer, wardrobe: Wardrobe, brush: Brush) -> Subject:
    """An actor for the camera, with the hat, and with the body wherever it lies."""
    top = on_head(actor, (actor.head.middle, measure_top(actor, wardrobe, brush)))[1]
    neck, hips = on_stage(actor, actor.joints.neck), on_stage(actor, actor.joints.pelvis)
    far = math.hypot(hips[0] - neck[0], hips[1] - neck[1]) or 1.0
    along = (hips[0] - neck[0]) / far, (hips[1] - neck[1]) / far
    face = face_box(actor)
    return Subject(face, actor.spot.height, min(top, face.top), along)


def _plan(
    staged: StagedScene, stage: Stage, reader: SceneReader, cast: Cast, brush: Brush
) -> tuple[Shot, ...]:
    early, late = (
        reader.at(round((staged.start + share * (staged.end - staged.start)) * cast.fps))
        for share in (0.1, 0.4)
    )
    subjects = tuple(
        _subject(late.actors[each.role], cast.outfits[each.role].wardrobe, brush)
        for each in staged.actors
    )
    order = [each.role for each in staged.actors]
    spoken = tuple(
        (order.index(line.role), *line.span)
        for line in cast.dialogue.utterances
        if line.role in order
    )
    return plan_shots(
        stage,
        (staged.start, staged.end),
        subjects,
        _whole(staged, (early, late)),
        staged.camera,
        staged.relation,
        spoken,
        staged.is_whole,
    )


def _whole(staged: StagedScene, states: tuple[SceneState, ...]) -> Box:
    """The box around the cast and the things it deals with."""
    boxes = []
    for state in states:
        for actor in state.actors.values():
            spot = actor.spot
            half = 0.3 * spot.height
            top = spot.y - spot.height
            boxes.append(Box(spot.x - half, top, spot.x + half, min(spot.y, 0.98)))
        boxes += [
            placed.box
            for index, placed in state.props.items()
            if staged.props[index].layer in ("with", "front")
        ]
    return Box(
        min(box.left for box in boxes),
        min(box.top for box in boxes),
        max(box.right for box in boxes),
        max(box.bottom for box in boxes),
    )
