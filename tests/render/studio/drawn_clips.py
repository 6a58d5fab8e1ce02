"""Clips that are drawn a frame at a time, for tests that look at pixels."""

import numpy as np

from render.contract.order import RenderOrder
from render.models.store import ModelStore
from render.sound.dialogue import Dialogue, Utterance
from render.stand_ins.person import draw_stand_in
from render.studio.contracts.scene import Stage
from render.studio.frame.frames import FPS, FrameRenderer
from render.studio.frame.painted_places import PaintedPlaces
from render.studio.frame.take import Cast
from render.studio.library import open_library
from render.studio.planning.plan import make_plan
from render.studio.staging.direct import direct
from render.studio.staging.dress import dress_cast


def open_clip(asked: RenderOrder, models: ModelStore, said: str = "") -> FrameRenderer:
    """The frames of an order with a drawn stand-in in every role. `said`: what the first role
    says, without a sound, from the beginning to the end; a caption shows it."""
    plan = make_plan(asked)
    stage = Stage(*asked.size, asked.seconds, asked.seed)
    library, shelf = open_library(models, None)
    kits = {member.role: draw_stand_in(member.role, asked.seed) for member in asked.cast}
    silence = np.zeros(0, np.float32)
    spoken = (Utterance("A", said, 0.0, silence, asked.seconds),) if said else ()
    cast = Cast(kits, dress_cast(plan.graph, asked.seed), Dialogue(asked.seconds, spoken), FPS)
    places = PaintedPlaces(library, stage, shelf)
    staging = direct(plan.graph, stage, library)
    return FrameRenderer(staging, plan.look, stage, cast, places, shelf, models)
